"""The known labels, as they are looked up: exactly, despite a slip of the pen, despite a slip of a scan."""

from functools import lru_cache

from rapidfuzz.distance import OSA

from mailbot.extract.evidence.looks import Alike
from mailbot.extract.folding import label_form
from mailbot.extract.words.labels import LABELS
from mailbot.extract.words.phrases import phrases
from mailbot.extract.words.roles import Role

HEAD = 3  # letters by which phrases are looked up
_DATED = frozenset({Role.ISSUE_DATE, Role.DUE_DATE})
_FEWEST_MISSPELT = 8  # letters of a label that is recognised though one of them is wrong
_LONGEST = 40

Entry = tuple[Role, int, tuple[str, ...]]


@lru_cache(maxsize=1)
def lexicon() -> tuple[dict[str, Entry], dict[str, list[int]]]:
    """Compact phrase -> role, strength and languages; and the lengths of the phrases that begin with the same letters, longest first."""
    found: dict[str, Entry] = {}
    for role, strengths in LABELS.items():
        for strength, languages in strengths.items():
            for language, listed in languages.items():
                for phrase in filter(None, dict.fromkeys(map(label_form, phrases(listed)))):
                    known = found.get(phrase)
                    if known is None:
                        found[phrase] = (role, strength, (language,))
                    elif known[0] is role:
                        found[phrase] = (role, known[1], (*known[2], language))
    lengths: dict[str, list[int]] = {}
    for length, head in sorted({(len(phrase), phrase[:HEAD]) for phrase in found}, reverse=True):
        lengths.setdefault(head, []).append(length)
    return found, lengths


@lru_cache(maxsize=5000)
def lengths_at(letters: str) -> tuple[int, ...]:
    """The lengths of the phrases that may begin where a text goes on with these letters (HEAD, or fewer at its end), the longest first
    among those of a head."""
    _, lengths = lexicon()
    return tuple(length for count in range(HEAD, 0, -1) for length in lengths.get(letters[:count], ()))


@lru_cache(maxsize=1)
def _of_dates() -> dict[tuple[str, int], list[str]]:
    """The longer labels of dates by their ends and length."""
    found: dict[tuple[str, int], list[str]] = {}
    for phrase, (role, _, _) in lexicon()[0].items():
        if role in _DATED and len(phrase) >= _FEWEST_MISSPELT:
            for end in _ends(phrase):
                found.setdefault((end, len(phrase)), []).append(phrase)
    return found


def _ends(word: str) -> tuple[str, str]:
    """The first letters and the last ones: a slip in the one leaves the other as it is, in a word of eight letters."""
    return word[:4], word[-3:]


@lru_cache(maxsize=5000)
def misspelt(word: str) -> str | None:
    """The label of a date from which a word differs in one letter, or in two that changed places: a slip of who wrote or scanned it."""
    if len(word) < _FEWEST_MISSPELT or not word.isalpha():
        return None
    alike = (one for more in (0, -1, 1) for end in _ends(word) for one in _of_dates().get((end, len(word) + more), ()))
    return next((one for one in alike if one[0] == word[0] and OSA.distance(word, one, score_cutoff=1) <= 1), None)


@lru_cache(maxsize=1)
def _alike() -> Alike:
    return Alike(lexicon()[0], _FEWEST_MISSPELT)


@lru_cache(maxsize=5000)
def misread(text: str) -> str | None:
    """The one label that scanned words (in their compact form) mean, with letters that look alike exchanged; in longer ones one letter,
    or two, may be any other. None where labels of several roles are as near."""
    return _only(_alike().nearest(text)) if len(text) <= _LONGEST else None


def _only(found: list[str]) -> str | None:
    """The first of labels that mean the same."""
    roles = {lexicon()[0][phrase][0] for phrase in found}
    return found[0] if len(roles) == 1 else None
