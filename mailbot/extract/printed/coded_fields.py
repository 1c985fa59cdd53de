"""What forms that show an e-invoice say in codes alone: its type (BT-3: "Rechnungsart: 381"), and how it is paid (BT-81: "Code für die
Zahlungsart | 59")."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from mailbot.extract.evidence.blocks import above, below
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.folding import fold
from mailbot.extract.words.code_lists import (
    AUTOMATIC_MEANS,
    CODE_LISTS,
    CREDIT_NOTE_TYPES,
    DEBITS,
    DOUBTED_TYPES,
    FACTORED_TYPES,
    FACTURAE_DEBITS,
    FACTURAE_HEADS,
    FACTURAE_OTHER_MEANS,
    MEANS_HEADS,
    NATIONAL_CREDIT_NOTES,
    NATIONAL_DOUBTED,
    OTHER_MEANS,
    OTHER_TYPES,
    OWN_CREDIT_NOTES,
    TRANSFERS,
    TYPE_HEADS,
)

_TERM = re.compile(rf"[(\[]?\b(?:bt[-\u2010\u2013]?\d{{1,3}}|{CODE_LISTS})\b[)\]]?")
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
_CODE = re.compile(r"(td ?\d\d|[a-z]{2}|\d{2,3})(?= *$| *[-\u2013\u2014()\]:/=|]| [^\W\d])")
_OF_DAYS = re.compile(r"\d+\W*(?:tage?n?|t|days?|jours?|jrs?|j|dagen|dgn|d|dias|giorni|gg)\b")
_MOST_WORDS = 9  # of a label and its code
_EDGES = " .:*#-\u2013"
_BEFORE_CODE = f"{_EDGES}=(["
_CREDITS = CREDIT_NOTE_TYPES | NATIONAL_CREDIT_NOTES
_SHORT = frozenset(code for code in CREDIT_NOTE_TYPES if len(code) < 3)  # noqa: PLR2004  a program's own codes look like these
_ASKED_ABOUT = DOUBTED_TYPES | FACTORED_TYPES | NATIONAL_DOUBTED | OWN_CREDIT_NOTES | frozenset(OTHER_TYPES)


@lru_cache(maxsize=1)
def _heads() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return re.compile(TYPE_HEADS), re.compile(MEANS_HEADS), re.compile(FACTURAE_HEADS)


class Coded(Enum):
    """What the code of a paper's type says where it is not that of an invoice to pay."""

    CREDIT_NOTE = "credit note"
    DOUBTFUL = "doubtful"  # a person is to look


def coded_kind(document: Document) -> Coded | None:
    """What the code of its type says of a paper: it is a credit note; or no plain invoice (it corrects another, the buyer wrote it, its
    claim was sold, it is an order), as it is where codes disagree."""
    codes = {code for code, _ in _coded(document, _heads()[0])}
    crediting = codes & _CREDITS
    if not crediting and codes.isdisjoint(_ASKED_ABOUT):
        return None
    is_sure = bool(crediting - _SHORT) and codes == crediting
    return Coded.CREDIT_NOTE if is_sure else Coded.DOUBTFUL


def is_debited_by_code(document: Document) -> bool | None:
    """Whether the code of the means of payment says that the buyer's account is debited; False where it says that nothing is transferred
    for another reason (a card, cash, a cheque) or names a transfer as well, None where it says neither."""
    found = list(_coded(document, _heads()[1]))
    codes, spanish = {code for code, _ in found}, {code for code, head in found if _heads()[2].search(head)}
    debits = codes & DEBITS | spanish & FACTURAE_DEBITS
    others = codes & (AUTOMATIC_MEANS | OTHER_MEANS) | spanish & FACTURAE_OTHER_MEANS
    return None if not others | debits else bool(debits) and codes.isdisjoint(TRANSFERS)


def _coded(document: Document, heads: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """The codes that stand at labels, folded, each with its label."""
    for row in document.rows:
        for at, cell in enumerate(row.cells):
            text = _plain(cell)
            if (found := _code(text)) is not None:
                yield from ((found, head) for head in _labels(document, row, at) if heads.fullmatch(head))
            elif len(cell.words) <= _MOST_WORDS and (head := heads.match(text)) is not None:
                behind = _code_behind(text[head.end() :])
                yield from () if behind is None else ((behind, head[0]),)


def _code(text: str) -> str | None:
    """The code with which a value begins; days are none ("30 Tage"), nor is the number of a term ("BT-3")."""
    found = _CODE.match(text)
    return None if found is None or _OF_DAYS.match(text) or _TERM.match(text) else found[1].replace(" ", "")


def _code_behind(text: str) -> str | None:
    """The code behind a label in its cell, also in brackets; other brackets say more of the label ("(BT-3): 381")."""
    return _code(text.strip(_BEFORE_CODE)) or _code(_BRACKETS.sub(" ", text).strip(_BEFORE_CODE))


def _labels(document: Document, row: Row, at: int) -> Iterator[str]:
    """What may be the label of a cell: the cell left of it, also where it wraps, the number of its term, and the cell over it."""
    cell = row.cells[at]
    over = above(document, cell)
    if over is not None:
        yield from (*_terms(over), _label(over))
    if at:
        left = row.cells[at - 1]
        yield from (*_terms(left), _label(left))
        rest, begin = below(document, left), above(document, left)
        if rest is not None:
            yield f"{_plain(left)} {_label(rest)}"
        if begin is not None:
            yield f"{_plain(begin)} {_label(left)}"


def _terms(cell: Span) -> list[str]:
    return [found[0].strip("([)]").replace("\u2010", "-").replace("\u2013", "-") for found in _TERM.finditer(fold(cell.text))]


def _label(cell: Span) -> str:
    return " ".join(_BRACKETS.sub(" ", _TERM.sub(" ", _plain(cell))).split()).strip(_EDGES)


def _plain(cell: Span) -> str:
    return " ".join(fold(cell.text).split()).strip(_EDGES)
