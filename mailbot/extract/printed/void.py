"""Whether a paper says that it is void, a draft, disputed or not to be paid: as a mark across it, as a title or line, or in a sentence."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.folding import compact, fold, folded_words, label_form
from mailbot.extract.printed.stated import waits
from mailbot.extract.printed.statements import by_lines, compiled, joined, states
from mailbot.extract.printed.wordings import Wordings
from mailbot.extract.words.kinds import KINDS
from mailbot.extract.words.phrases import phrases
from mailbot.extract.words.retractions import RETRACTIONS
from mailbot.extract.words.roles import Role
from mailbot.extract.words.voids import BESIDE, COURTESY, FAINT, NO_TAX_DOCUMENT, ON_THEIR_OWN, TO_BE_INVOICED, VOID, VOID_SAID

#: Kinds of papers that are no invoices, when a mark across the page names one.
_OTHERS = frozenset({"proforma", "quote", "order", "delivery_note", "reminder", "statement", "credit_note"})
_TABLE = 2  # other cells in a row of one
_MOST_WORDS = 10  # of a line that is a title or a stamp, not a sentence
_UPPER_PART = 0.5  # of the page
_SAME_EDGE = 6.0  # points between the left edges of two lines of a paragraph
_PROSE = 4  # words of a line that may wrap
_LARGER = 1.25  # than the usual letters: a title
_PARTS = re.compile(r" [-\u2013\u2014|/:*] |[()\[\]*!:;,]| [-\u2013\u2014]|[-\u2013\u2014] |\u2022")


def _forms(lists: dict[str, str]) -> frozenset[str]:
    return frozenset(label_form(phrase) for listed in lists.values() for phrase in phrases(listed))


class _Words(NamedTuple):
    """The word lists as they are compared, and the patterns."""

    void: frozenset[str]
    whole: frozenset[str]
    faint: frozenset[str]
    said: Wordings
    beside: re.Pattern[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    to_come = {f"invoice to come, {language}": said for language, said in TO_BE_INVOICED.items()}
    said = compiled(VOID_SAID | to_come | {f"taken back, {language}": said for language, said in RETRACTIONS.items()})
    return _Words(_forms(VOID), _forms(ON_THEIR_OWN), _forms(FAINT), said, re.compile(rf"(?<!\S){BESIDE}(?!\S)"))


def _parts(text: str) -> list[str]:
    """A line, and what dashes, colons and brackets part in it, without numbers."""
    folded = fold(text)
    bare = _words().beside.sub(" ", folded)
    return [label_form(part) for part in (folded, bare, *_PARTS.split(bare))]


def _is_void(text: str, *, with_faint: bool) -> str | None:
    """The word that makes the text one of a void paper."""
    words, parts = _words(), _parts(text)
    if parts[0] in words.whole:
        return parts[0]
    return next((part for part in parts if part in words.void or (with_faint and part in words.faint)), None)


def _stands_out(document: Document, row: Row, cell: Span) -> bool:
    """Whether a cell looks like a title or a stamp: in capitals or larger letters, without other columns but its own above the sums."""
    page = next(p for p in document.pages if p.number == row.page)
    is_title = cell.height >= _LARGER * document.usual_height and row.top < page.height * _UPPER_PART
    return is_title or (cell.text.isupper() and len(row.cells) == 1)


def _is_said_of_paper(row: Row, cell: Span) -> bool:
    """Whether a cell may speak of the paper: not in small letters in a table, whose rows have three cells or a figure in another one."""
    others = [other.text for other in row.cells if other is not cell]
    titled = any(label.role in (Role.TITLE, Role.NUMBER) for label in row.labels)
    is_table = len(others) >= _TABLE or any(char.isdigit() for text in others for char in text)
    return cell.text.isupper() or titled or not is_table


def _goes_on(document: Document, row: Row, cell: Span) -> bool:
    """Whether a cell in small letters, or before a colon, ends a sentence that wraps ("... non chiediamo / nulla."): no stamp."""
    above = document.rows[row.line.number - 2] if row.line.number > 1 else None
    is_rest = cell.text[:1].islower() or cell.text.endswith(":")
    if above is None or above.page != row.page or row.top - above.bottom > cell.height or not is_rest:
        return False
    begun = (one for one in above.cells if abs(one.box[0] - cell.box[0]) <= _SAME_EDGE and len(one.words) >= _PROSE)
    return any(one.text[-1:].isalpha() or one.text.endswith(",") for one in begun)


def _lines(document: Document) -> Iterable[str]:
    """The words on lines of their own by which the paper calls itself void."""
    with_amounts = {candidate.span.line.number for candidate in document.amounts if candidate.value.decimals}
    for row in document.rows:
        if row.line.number in with_amounts:
            continue
        for cell in row.cells:
            stands_out = _stands_out(document, row, cell)
            if len(cell.words) > _MOST_WORDS or _goes_on(document, row, cell) or not (stands_out or _is_said_of_paper(row, cell)):
                continue
            if found := _is_void(cell.text, with_faint=stands_out):
                yield found


def _marks(document: Document) -> Iterable[str]:
    for text in document.marks:
        found = _is_void(text, with_faint=True) or _other_kind(text)
        if found or states(_words().said, joined(text)):
            yield found or compact(text)


def _other_kind(text: str) -> str | None:
    """The title of another paper that a mark is ("PROFORMA", "QUOTE")."""
    title = label_form(text)
    return title if title in _other_kinds() else None


@lru_cache(maxsize=1)
def _other_kinds() -> frozenset[str]:
    return _forms({kind: listed for kind, listed in KINDS.items() if kind in _OTHERS})


def is_void(document: Document, seller: str | None) -> bool:
    """Whether the paper says that it is not to be paid; a word of the `seller`'s own name ("Specimen GmbH") says nothing."""
    own = compact(seller or "")
    names = {compact(word) for word in folded_words(seller or "")} | {own}
    if any(word not in names for word in (*_lines(document), *_marks(document))):
        return True
    if _states_void(document.said):
        return True
    text = joined(document.said)
    return not is_courtesy_copy(text) and re.search(NO_TAX_DOCUMENT, text) is not None


def says_void(text: str) -> bool:
    """Whether a text without a layout says so, on a line of its own or in a sentence."""
    lines = (line for line in text.splitlines() if len(line.split()) <= _MOST_WORDS)
    return any(_is_void(line, with_faint=False) for line in lines) or _states_void(text)


def _states_void(text: str) -> bool:
    said = _words().said
    return states(said, by_lines(text)) or states(said, joined(text)) or waits(text)


def is_courtesy_copy(text: str) -> bool:
    """Whether a folded text calls itself the copy of an e-invoice: it is no tax document, and is paid all the same."""
    return re.search(COURTESY, text) is not None
