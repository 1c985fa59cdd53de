"""Whether an account is a public office's, which gets taxes, customs or fees that the paper speaks of, and not its seller's."""

import re
from collections.abc import Iterator

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.evidence.score import overlap
from mailbot.extract.folding import fold, folded_words
from mailbot.extract.parties.names import has_legal_form
from mailbot.extract.printed.statements import SENTENCE_ENDS
from mailbot.extract.words.beside_accounts import INSTEAD_OF_SELLERS, POINTS_AT_ACCOUNT, SELLERS_ACCOUNT
from mailbot.extract.words.legal_forms import LEGAL_FORMS
from mailbot.extract.words.offices import (
    ASKS_TO_PAY_OFFICE,
    NAMED_AFTER_TOWNS,
    NO_SELLERS_OFFICES,
    OFFICES_ACCOUNT,
    PAID_TO_OFFICE,
    PUBLIC_SELLERS,
    SHOPS,
    TAX_THAT_IS_TOLD,
)

_OFFICES, _TO_OFFICE, _NO_SELLERS = re.compile(OFFICES_ACCOUNT), re.compile(PAID_TO_OFFICE), re.compile(NO_SELLERS_OFFICES)
_AFTER_TOWNS, _PUBLIC, _TOLD = re.compile(NAMED_AFTER_TOWNS), re.compile(PUBLIC_SELLERS), re.compile(TAX_THAT_IS_TOLD)
_ASKS, _SELLERS, _POINTS = re.compile(ASKS_TO_PAY_OFFICE), re.compile(SELLERS_ACCOUNT), re.compile(POINTS_AT_ACCOUNT)
_INSTEAD = re.compile(INSTEAD_OF_SELLERS)
_HEADED = 3  # rows over an account in which its heading may stand


def is_of_office(document: Document, account: Candidate[str], seller: str | None) -> bool:
    """Whether the words right before an account, or a heading over it, say that it is a tax office's, the customs' or a municipality's,
    and not one that takes its seller's money."""
    return any(not (_NO_SELLERS.search(said) is None and _is_public(seller)) for said in _said_of_office(document, account, seller))


def _said_of_office(document: Document, account: Candidate[str], seller: str | None) -> Iterator[str]:
    """The words that say so: before the account, over it, or in a sentence that leads to it."""
    beside, heads = _around(document, account, seller)
    yield from (text for text in beside if _TO_OFFICE.search(text))
    yield from (text for text in (*beside, *heads) if _OFFICES.search(text))
    led = _leading(heads, beside[0])
    if _ASKS.search(led) and not _TOLD.search(led):
        yield led


def said_at(document: Document, account: Candidate[str], seller: str | None) -> tuple[str, ...]:
    """The words right before an account, and those of the rows over it, folded, without the names of banks and of who sells."""
    beside, heads = _around(document, account, seller)
    return (*beside, *heads)


def _around(document: Document, account: Candidate[str], seller: str | None) -> tuple[list[str], list[str]]:
    """What stands before an account, in its cell first, and what stands over it, from the top down."""
    row = document.rows[account.span.line.number - 1]
    cell = row.cell_of(account.span.first)
    at = row.cells.index(cell)
    own = _folded(" ".join(word.text for word in row.line.words[cell.first : account.span.first]), seller)
    beside = [own, *(_folded(one.text, seller) for one in row.cells[max(at - 1, 0) : at])]
    return beside, [_folded(text, seller) for text in _heads(document, row, cell)]


def _folded(text: str, seller: str | None) -> str:
    """A folded text without the names of banks and streets that hold a town's, and without that of the company that sells."""
    name = fold(seller) if seller and has_legal_form(seller) else ""
    return _AFTER_TOWNS.sub(" ", fold(text).replace(name, " ") if name else fold(text))


def _heads(document: Document, row: Row, cell: Span) -> list[str]:
    """What stands over an account's cell, from the top down."""
    above = [up for up in document.rows[max(row.line.number - 1 - _HEADED, 0) : row.line.number - 1] if up.page == row.page]
    return [one.text for up in above for one in up.cells if overlap(one, cell)]


def _leading(heads: list[str], own: str) -> str:
    """The sentence over an account that leads to it, over its rows, with the words before the account; a row that speaks of the seller's
    account begins anew, and a sentence that ends leads on only where it points at an account."""
    below = next((i for i in range(len(heads), 0, -1) if _SELLERS.search(_INSTEAD.sub(" ", heads[i - 1]))), 0)
    said = " ".join(heads[below:])
    last = [part for part in SENTENCE_ENDS.split(said) if part.strip()][-1:]
    is_over = SENTENCE_ENDS.search(said[-1:]) is not None
    if is_over and not any(_POINTS.search(part) for part in last):
        return own
    return " ".join((*last, own))


def _is_public(seller: str | None) -> bool:
    """Whether the seller is a municipality or another part of the state: no company, and no shop that is called after one."""
    name = fold(seller or "")
    return _PUBLIC.search(name) is not None and (SHOPS | LEGAL_FORMS).isdisjoint(folded_words(name))
