"""Which of several accounts on a document is to be paid: the one in the invoice's currency, or the one that a sentence asks to pay to.
What a seller lists alike: `listed_accounts`; a factor's: `factors_accounts`."""

import re
from collections.abc import Sequence

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.score import overlap
from mailbot.extract.folding import fold
from mailbot.extract.reading import Word
from mailbot.extract.values.amounts import currency_of
from mailbot.extract.words.beside_accounts import (
    ASKS_FOR_TRANSFER,
    ASKS_TO_PAY_TO,
    CHOOSES_ACCOUNT,
    OF_OTHER_PAYMENTS,
    SPEAKS_OF_ACCOUNTS,
    TELLS_ACCOUNTS_APART,
)

_ASKED, _TRANSFER_TO = re.compile(ASKS_TO_PAY_TO), re.compile(ASKS_FOR_TRANSFER)
_OWN_LABEL = re.compile(r"\W*\biban\b\W*$")
_OF_ACCOUNT = re.compile(rf"{SPEAKS_OF_ACCOUNTS}|\bconto\b")
_OF_ELSE = re.compile(f"{TELLS_ACCOUNTS_APART}|{CHOOSES_ACCOUNT}|{OF_OTHER_PAYMENTS}")
_MARK_REACH = 3  # rows above an account that may name its currency
_OF_ACCOUNTS = frozenset("EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON CAD AUD JPY".split())  # other codes are words, too
_FIGURE = re.compile(r"[-+]?\d")
_MONEY = re.compile(r"\d[.,]\d{2}$|\d{4,}|^\d+$")


def _codes(words: tuple[Word, ...]) -> set[str]:
    """The currencies that words name on their own ("(USD)", "EUR:"), not beside an amount."""
    named = set()
    for i, word in enumerate(words):
        before, colon, behind = word.text.partition(":")  # also "EUR:ES80"
        code = currency_of(before.rpartition("(")[2].strip("()[];.,-/"))  # scans leave out blanks: "Bank(EUR)"
        first, _, rest = before.partition("-")  # "USD-Konto"
        code = code or (currency_of(first) if _OF_ACCOUNT.match(fold(rest)) else None)
        beside = [words[j].text for j in (i - 1, i + 1) if 0 <= j < len(words)]
        if colon:  # "EUR: DE89..." names an account's currency, "EUR: 1190" an amount's
            is_money = _FIGURE.match(behind or " ".join(word.text for word in words[i + 1 : i + 2])) is not None
        else:
            is_money = any(_MONEY.search(text) for text in beside)
        if code and not is_money:
            named.add(code)
    return named


def named_currencies(document: Document, candidate: Candidate[str], taken: set[int]) -> set[str]:
    """The currency that an account's own line names, else the nearest of the lines above that belong to no other account."""
    row = document.rows[candidate.span.line.number - 1]
    own = _codes(row.line.words if len(taken & {row.line.number}) == 1 else row.cell_of(candidate.span.first).words)
    if own:
        return own
    for number in range(row.line.number - 1, max(row.line.number - 1 - _MARK_REACH, 0), -1):
        above = document.rows[number - 1]
        if number in taken or above.page != row.page or any(_MONEY.search(word.text) for word in above.line.words):
            break
        column = [cell.words for cell in above.cells if overlap(cell, row.cell_of(candidate.span.first))]
        if codes := _codes(column[0] if column and len(row.cells) > 1 else above.line.words):
            return codes
    return set()


def in_currency(document: Document, candidates: list[Candidate[str]], currency: str | None) -> list[Candidate[str]]:
    """Of several accounts those in the invoice's currency: the ones that name it, else the ones that name no other."""
    taken = {c.span.line.number for c in document.ibans}
    marks = {id(c): named_currencies(document, c, taken) for c in candidates}
    if currency is None or not any(marks.values()):
        return candidates
    own = [c for c in candidates if currency in marks[id(c)]]
    return own or [c for c in candidates if not marks[id(c)]]


def is_in_another_currency(document: Document, candidates: list[Candidate[str]], currency: str | None) -> bool:
    """Whether the only account is said to be in other currencies than the invoice's, wherever it stands ("Compte en USD uniquement")."""
    taken = {c.span.line.number for c in document.ibans}
    named = {code for c in candidates for code in named_currencies(document, c, taken)} & _OF_ACCOUNTS
    if currency is None or not named or currency in named:
        return False
    rows = (row for c in candidates for row in document.rows[max(c.span.line.number - 1 - _MARK_REACH, 0) : c.span.line.number])
    said = (row for row in rows if row.line.number in taken or _OF_ACCOUNT.search(fold(row.line.text)))
    return any(named & _codes(row.line.words) for row in said)


def asked_for(document: Document, candidates: Sequence[Candidate[str]]) -> Candidate[str] | None:
    """The one account that a sentence asks to pay to ("op onze bankrekening NL80 ..."); None where none or several are asked for.

    It is an account that the paper names elsewhere, too, in the country of the others: a line that was added to a paper asks in vain. A
    sentence on some other payment, or on an account as it was, asks for nothing.
    """
    found = {c.value: c for c in reversed(candidates) if _ASKED.search(text := _sentence_before(document, c)) and not _OF_ELSE.search(text)}
    one = next(iter(found.values())) if len(found) == 1 else None
    is_named_elsewhere = one is not None and sum(c.value == one.value for c in candidates) > 1
    return one if is_named_elsewhere and len({c.value[:2] for c in candidates}) == 1 else None


def is_requested(document: Document, account: Candidate[str]) -> bool:
    """Whether the words before an account, or right over it, ask to pay to it."""
    row = document.rows[account.span.line.number - 1]
    above = [one for one in document.rows[max(row.line.number - 2, 0) : row.line.number - 1] if one.page == row.page]
    before = _OWN_LABEL.sub("", fold(" ".join(word.text for word in row.line.words[: account.span.first])))
    said = (before, *(fold(one.line.text) for one in above if not before))
    return any(_ASKED.search(text) or _TRANSFER_TO.search(text) for text in said)


def _sentence_before(document: Document, account: Candidate[str]) -> str:
    """The folded words before an account, with the row above where they begin there."""
    row = document.rows[account.span.line.number - 1]
    above = document.rows[row.line.number - 2 : row.line.number - 1] if row.line.number > 1 else []
    words = [word.text for one in above if one.page == row.page and len(one.cells) == 1 for word in one.line.words]
    return fold(" ".join((*words, *(word.text for word in row.line.words[: account.span.first]))))
