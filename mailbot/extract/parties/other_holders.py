"""Whether the account is held by somebody who has nothing to do with the paper: neither the seller, by any of its names, nor anybody
whom the paper names elsewhere (whoever trades under the seller's brand, a payee)."""

import re
from collections.abc import Iterable, Iterator

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import compact, fold, folded_words
from mailbot.extract.parties.account_holders import holders
from mailbot.extract.parties.blocks import behind_name_label
from mailbot.extract.parties.names import could_be_name, cut, has_legal_form, same, spelled_out
from mailbot.extract.words.beside_accounts import BANKS
from mailbot.extract.words.beside_names import DEPARTMENTS, OF_NOBODY
from mailbot.extract.words.legal_forms import BODIES, CAPITAL_COMPANIES, JOINERS, LEGAL_FORMS, PROFESSIONS, SHARED_HOUSES
from mailbot.extract.words.parties import FACTORS
from mailbot.extract.words.places import BANK_WORDS

_SHORTEST = 3  # letters of a word that two names share
_FEWEST_WORDS = 2  # of a person's name
_FEWEST_BEFORE = 4  # words of a sentence before the name at its end
_LEGIBLE = 0.9
_SAY_NOTHING = LEGAL_FORMS | PROFESSIONS | BODIES
_NO_HOLDERS = BANK_WORDS | DEPARTMENTS
_SENTENCES_END = re.compile(r"(?<=\w{3})[.,;:](?: |$)")
_SHARED = re.compile(SHARED_HOUSES)
_BANKS = re.compile(BANKS)  # also at the end of a word ("Musterbank")


def is_of_another(name: str, parties: Iterable[str], document: Document) -> bool:
    """Whether a payment code's name is none of the `parties`' and stands nowhere on the pages, which name brands, owners and payees."""
    return not any(_is_alike(name, party) for party in parties) and compact(name) not in compact(document.text)


def other_holder(document: Document, parties: tuple[str, ...]) -> str | None:
    """The holder of the account as the paper says, where that is another than all `parties` and named nowhere else; None where one of
    several holders is one of them, where nothing is known of who sells, and for a person where the seller may be that person's firm. In a
    house of several people (chambers, a group practice) whoever is paid charges, wherever the paper names them; so does a factor, who buys
    claims."""
    named = list(_named(document))
    if not parties or any(_is_alike(name, party) for name in named for party in parties):
        return None
    if any(_SHARED.search(fold(party)) and not has_legal_form(party) for party in parties):
        return next(iter(named), None)
    strange = (name for name in named if has_legal_form(name) or any(_is_capital_company(party) for party in parties))
    return next((name for name in strange if _is_factor(name) or _times(name, document) <= named.count(name)), None)


def _named(document: Document) -> Iterator[str]:
    for cell in holders(document):
        text = behind_name_label(cell).text
        name = next((name for name in (cut(text), cut(_over_the_end(document, cell, text))) if _names_somebody(name)), None)
        if name is not None and _is_legible(cell):
            yield name


def _over_the_end(document: Document, cell: Span, text: str) -> str:
    """The text with that of the next line where it stands at the end of a sentence's line: "... account name Alfa / Handels GmbH"."""
    row = document.rows[cell.line.number - 1]
    own = row.cell_of(cell.first)
    below = document.rows[cell.line.number : cell.line.number + 1]
    is_in_sentence = cell.first - own.first >= _FEWEST_BEFORE and own.last == cell.last and row.cells[-1] == own
    goes_on = is_in_sentence and text[-1:].isalpha() and bool(below) and below[0].page == row.page
    return _SENTENCES_END.split(f"{text} {below[0].cells[0].text}", maxsplit=1)[0] if goes_on else ""


def _names_somebody(name: str) -> bool:
    """Whether words are the name of a person or company, each with its capital; banks and tills hold accounts for others, and "As Above" is
    nobody."""
    words = name.split()
    is_named = all(word[:1].isupper() for word in words if word[:1].isalpha() and len(word) > _SHORTEST and word not in JOINERS)
    is_whole = has_legal_form(name) or len(words) >= _FEWEST_WORDS
    is_nobody = OF_NOBODY.issuperset(fold(name).split())
    is_bank = (_BANKS.search(fold(name)) is not None and not _is_factor(name)) or not _NO_HOLDERS.isdisjoint(folded_words(name))
    return is_whole and is_named and could_be_name(name) and not (is_bank or is_nobody)


def _is_factor(name: str) -> bool:
    return not FACTORS.isdisjoint(folded_words(name))


def _is_capital_company(name: str) -> bool:
    """Whether a company is paid on no owner's account."""
    return "SAS" in name.split() or not CAPITAL_COMPANIES.isdisjoint(folded_words(name))


def _times(name: str, document: Document) -> int:
    return compact(document.text).count(compact(name))


def _is_legible(cell: Span) -> bool:
    return min(word.confidence for word in cell.words) >= _LEGIBLE


def _is_alike(one: str, other: str) -> bool:
    """Whether two names may be one party's: they share a word that is no form, one is in the other, or one has the other's initials."""
    if same(one, other):
        return True
    a, b = _words(one), _words(other)
    glued = "".join(a), "".join(b)
    shared = {word for word in set(a) & set(b) if len(word) >= _SHORTEST}
    inside = any(len(word) > _SHORTEST and word in whole for words, whole in ((a, glued[1]), (b, glued[0])) for word in words)
    return bool(shared) or inside or _are_initials(glued[0], b) or _are_initials(glued[1], a)


def _are_initials(short: str, words: list[str]) -> bool:
    return len(short) > 1 and "".join(word[0] for word in words).startswith(short)


def _words(name: str) -> list[str]:
    """The words of a name that tell it from others."""
    words = folded_words(spelled_out(name))
    return [word for word in words if word not in _SAY_NOTHING] or words
