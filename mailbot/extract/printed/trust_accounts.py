"""Which of a seller's accounts is its own, where the others hold other people's money ("Honorarkonto" beside "Treuhandkonto")."""

import re
from collections.abc import Iterator, Sequence

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.evidence.score import overlap
from mailbot.extract.folding import fold
from mailbot.extract.printed.statements import SENTENCE_ENDS, joined
from mailbot.extract.words.beside_accounts import (
    ACCOUNTS_ELSEWHERE,
    ASKS_TO_PAY,
    CHOOSES_ACCOUNT,
    DENIES,
    DEPOSITS,
    MONEY_IN_TRUST,
    OWN_ACCOUNTS,
    POINTS_AT_ACCOUNT,
    TRUST_ACCOUNTS,
    USES_ACCOUNT,
    WHICH_OF_ACCOUNTS,
)

_TRUST, _OWN, _HELD = re.compile(TRUST_ACCOUNTS), re.compile(OWN_ACCOUNTS), re.compile(f"{TRUST_ACCOUNTS}|{MONEY_IN_TRUST}")
_ASKS, _ACCOUNT, _DENIES = re.compile(f"{ASKS_TO_PAY}|{USES_ACCOUNT}"), re.compile(POINTS_AT_ACCOUNT), re.compile(DENIES)
_PAYS = re.compile(f"{ASKS_TO_PAY}|{DEPOSITS}")
_CHOOSES = re.compile(f"{CHOOSES_ACCOUNT}|{WHICH_OF_ACCOUNTS}")
_ELSEWHERE = re.compile(f"{TRUST_ACCOUNTS}|{ACCOUNTS_ELSEWHERE}")
_ABOVE, _BELOW = 5, 3  # rows over an account that may head it; rows under it that go on about it
_REACH = 60  # characters from the words that ask to pay to the account that they name
_RUNS_ON = 4  # words of a line that goes on in the next one
_Headed = tuple[Candidate[str], re.Pattern[str] | None, Span]


def beside_trust(document: Document, accounts: Sequence[Candidate[str]]) -> Candidate[str] | None:
    """The one account that its heading calls the seller's own, where the headings of all others say that they hold money in trust, and
    the paper speaks of such money, and of which account to pay to, nowhere else: it might ask for it. None where that is not told of
    each."""
    headed = [_heading(document, account) for account in accounts]
    own = {account.value: account for account, kind, _ in reversed(headed) if kind is _OWN}
    held = {account.value for account, kind, _ in headed if kind is _TRUST}
    if len(own) != 1 or not held or held | own.keys() != {account.value for account in accounts} or held & own.keys():
        return None
    texts = [_beside(row, headed) for row in document.rows]
    told = (f"{before} {text}" if _runs_on(before) else text for before, text in zip(["", *texts], texts, strict=False))
    return None if any(map(_chooses, told)) or any(_is_denied(document, one) for one in headed) else next(iter(own.values()))


def asks_for_another(document: Document, accounts: Sequence[Candidate[str]]) -> bool:
    """Whether a sentence asks to pay to an account that holds money in trust, or that another paper names, and none of the accounts is
    called so."""
    if not any(map(_is_for_another, SENTENCE_ENDS.split(joined(document.text)))):
        return False
    heads = [SENTENCE_ENDS.split(fold(head.text))[-1] for one in accounts for head in _over(document, one)]
    return not any(_TRUST.search(head) for head in heads)


def _is_for_another(sentence: str) -> bool:
    found = _ELSEWHERE.search(sentence)
    near = sentence[max(found.start() - _REACH, 0) : found.end() + _REACH] if found else ""
    return _PAYS.search(near) is not None and _DENIES.search(near) is None


def _beside(row: Row, headed: list[_Headed]) -> str:
    """What a row says, folded, but for the accounts, their headings, and what goes on about those that hold money in trust."""
    rest = [cell for cell in row.cells if not any(_is_of_account(cell, row, one) for one in headed)]
    return fold(" ".join(cell.text for cell in rest))


def _is_of_account(cell: Span, row: Row, headed: _Headed) -> bool:
    account, kind, head = headed
    is_head = cell.line is head.line and cell.first <= head.first <= cell.last
    if is_head or (row.line is account.span.line and overlap(cell, account.span)):
        return True
    is_near = head.line.number < cell.line.number <= account.span.line.number + _BELOW and overlap(cell, account.span)
    return is_near and kind is _TRUST and _ASKS.search(fold(cell.text)) is None


def _runs_on(text: str) -> bool:
    """Whether a row asks to pay in a sentence that does not end in it."""
    return len(text.split()) >= _RUNS_ON and text[-1] not in ".:;!?" and _ASKS.search(text) is not None


def _chooses(text: str) -> bool:
    """Whether words speak of money in trust, or may say to which account to pay; to the seller's own they may."""
    if _HELD.search(text) is not None:
        return True
    if _ACCOUNT.search(text) is None:
        return _CHOOSES.search(text) is not None and _ASKS.search(text) is not None
    is_own = _OWN.search(text) is not None and _DENIES.search(text) is None
    return _CHOOSES.search(text) is not None or (_ASKS.search(text) is not None and not is_own)


def _is_denied(document: Document, headed: _Headed) -> bool:
    """Whether the words at an account in trust ask to pay to it, or those at the seller's own say that this is not to be done."""
    account, kind, head = headed
    text = fold(f"{head.text} {document.rows[account.span.line.number - 1].cell_of(account.span.first).text}")
    return (_DENIES if kind is _OWN else _ASKS).search(text) is not None


def _heading(document: Document, account: Candidate[str]) -> _Headed:
    """What the words before an account or over it in its column call it, and the cell where they stand."""
    for cell in _over(document, account):
        text = fold(cell.text)
        for kind in (_OWN, _TRUST):
            if kind.search(text):
                return account, kind, cell
    return account, None, account.span


def _over(document: Document, account: Candidate[str]) -> Iterator[Span]:
    row = document.rows[account.span.line.number - 1]
    cell = row.cell_of(account.span.first)
    taken = [c.span for c in document.ibans if c.span.line is not row.line]
    if account.span.first > cell.first:
        yield Span(cell.line, cell.first, account.span.first - 1)
    for above in reversed(document.rows[max(row.line.number - 1 - _ABOVE, 0) : row.line.number - 1]):
        column = [one for one in above.cells if overlap(one, cell)]
        if above.page != row.page or any(span.line is above.line and overlap(span, cell) for span in taken):
            return
        yield from column
