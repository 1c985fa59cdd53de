"""Places where many companies have their stalls or rooms (market halls, shopping centres): lines of an address that look like names."""

import re

from mailbot.extract.folding import folded_words
from mailbot.extract.parties.names import SEPARATORS, cut, has_legal_form
from mailbot.extract.words.beside_names import HALLS, KINDS_OF_HALLS, STALLS

_NUMBERED = re.compile(r"\d|^[A-Z](?:\d|$)")
_MOST_PARTS = 6  # of a line of address


def is_hall(text: str) -> bool:
    """Whether a line is such a place: no word in it is a name ("Marché de gros"), or a stall follows ("Mercado del Mar, puesto 5")."""
    parts = SEPARATORS.split(text.strip())[:_MOST_PARTS]
    words = _words_of_hall(parts[0])
    if not words or has_legal_form(cut(text)):
        return False
    return set(words) <= HALLS | KINDS_OF_HALLS or any(map(_is_stall, parts[1:]))


def is_any_hall(text: str) -> bool:
    """Whether a line is but words for such a place, of which there are many: "MERCADO CENTRAL", "Großmarkt, Halle 3"."""
    words = _words_of_hall(SEPARATORS.split(text.strip())[0])
    return bool(words) and set(words) <= HALLS | KINDS_OF_HALLS and not has_legal_form(cut(text))


def _words_of_hall(text: str) -> list[str]:
    """The folded words of a part that begins or ends with a word for such a place; none where it does not."""
    words = [word for word in folded_words(text.replace("'", " ").replace("\u2019", " ")) if not word.isdigit()]
    ends = {*words[:1], *words[-1:], "".join(words[:2]), "".join(words[-2:])}
    return words if not HALLS.isdisjoint(ends) else []


def _is_stall(part: str) -> bool:
    words = part.split()
    return len(words) > 1 and not STALLS.isdisjoint(folded_words(words[0])) and bool(_NUMBERED.search(words[1]))
