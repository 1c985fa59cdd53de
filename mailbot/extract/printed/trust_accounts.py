"""Which of a seller's accounts is its own, where the others hold other people's money ("Honorarkonto" beside "Treuhandkonto")."""

import re
from collections.abc import Iterator, Sequence

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import overlap
from mailbot.extract.folding import fold
from mailbot.extract.words.beside_accounts import ASKS_TO_PAY, MONEY_IN_TRUST, OWN_ACCOUNTS, TRUST_ACCOUNTS

_TRUST, _OWN, _HELD = re.compile(TRUST_ACCOUNTS), re.compile(OWN_ACCOUNTS), re.compile(f"{TRUST_ACCOUNTS}|{MONEY_IN_TRUST}")
_ASKS = re.compile(ASKS_TO_PAY)
_ABOVE, _BELOW = 5, 3  # rows over an account that may head it; rows under it that go on about it


def beside_trust(document: Document, accounts: Sequence[Candidate[str]]) -> Candidate[str] | None:
    """The one account that its heading calls the seller's own, where the headings of all others say that they hold money in trust, and
    the paper speaks of such money nowhere else: it might ask for it. None where that is not told of each."""
    headed = [(account, _heading(document, account)) for account in accounts]
    own = {account.value: account for account, (kind, _) in reversed(headed) if kind is _OWN}
    held = {account.value for account, (kind, _) in headed if kind is _TRUST}
    if len(own) != 1 or not held or held | own.keys() != {account.value for account in accounts} or held & own.keys():
        return None
    told = [(account, first) for account, (kind, first) in headed if kind is _TRUST]
    return None if _is_spoken_of(document, told) else next(iter(own.values()))


def _is_spoken_of(document: Document, told: list[tuple[Candidate[str], int]]) -> bool:
    """Whether the paper speaks of money in trust anywhere but over and under such accounts (with the first row of each) in their columns,
    or asks there to pay it."""
    return any(
        _ASKS.search(text) or not any(_is_of_account(cell, account, first) for account, first in told)
        for row in document.rows
        for cell in row.cells
        if _HELD.search(text := fold(cell.text))
    )


def _is_of_account(cell: Span, account: Candidate[str], first: int) -> bool:
    return first <= cell.line.number <= account.span.line.number + _BELOW and overlap(cell, account.span)


def _heading(document: Document, account: Candidate[str]) -> tuple[re.Pattern[str] | None, int]:
    """What the words before an account or over it in its column call it, and the row where they stand."""
    for number, text in _over(document, account):
        for kind in (_OWN, _TRUST):
            if kind.search(text):
                return kind, number
    return None, account.span.line.number


def _over(document: Document, account: Candidate[str]) -> Iterator[tuple[int, str]]:
    row = document.rows[account.span.line.number - 1]
    cell = row.cell_of(account.span.first)
    taken = [c.span for c in document.ibans if c.span.line is not row.line]
    yield row.line.number, fold(" ".join(word.text for word in row.line.words[cell.first : account.span.first]))
    for above in reversed(document.rows[max(row.line.number - 1 - _ABOVE, 0) : row.line.number - 1]):
        column = [one for one in above.cells if overlap(one, cell)]
        if above.page != row.page or any(span.line is above.line and overlap(span, cell) for span in taken):
            return
        yield from ((above.line.number, fold(one.text)) for one in column)
