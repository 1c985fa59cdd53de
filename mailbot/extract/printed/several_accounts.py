"""Which of several accounts on a document is to be paid: the factor's, the one in the invoice's currency, or the one that a sentence asks
to pay to. What a seller lists alike: `listed_accounts`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row
from mailbot.extract.evidence.score import overlap
from mailbot.extract.folding import compact, fold
from mailbot.extract.parties.names import cut, has_legal_form, key, same
from mailbot.extract.printed.settlement import is_assigned
from mailbot.extract.reading import Word
from mailbot.extract.values.amounts import currency_of
from mailbot.extract.words.beside_accounts import (
    ASKS_TO_PAY_TO,
    CHOOSES_ACCOUNT,
    FACTORS_ACCOUNTS,
    OF_ACCOUNTS,
    OF_OTHER_PAYMENTS,
    OWN_BANK_DETAILS,
    PAYING,
    SPEAKS_OF_ACCOUNTS,
    TELLS_ACCOUNTS_APART,
)
from mailbot.extract.words.legal_forms import LEGAL_FORMS
from mailbot.extract.words.parties import FACTORS
from mailbot.extract.words.roles import Role
from mailbot.extract.words.settlements import PAYABLE_TO

_PAYABLE_TO = re.compile(PAYABLE_TO, re.IGNORECASE)
_ASKED = re.compile(ASKS_TO_PAY_TO)
_OF_ACCOUNT = re.compile(rf"{SPEAKS_OF_ACCOUNTS}|\bconto\b")
_OF_ELSE = re.compile(f"{TELLS_ACCOUNTS_APART}|{CHOOSES_ACCOUNT}|{OF_OTHER_PAYMENTS}")
_FACTOR_REACH = 8  # rows below the mention of a factor
_GAP = 1.5  # heights of a line between a notice and the account that it leads to
_BLOCK_BELOW = 2  # rows under an account in which its holder may be named
_SHORTEST_NAME = 4
_HEADING, _THEIR_ACCOUNT = re.compile(OWN_BANK_DETAILS), re.compile(FACTORS_ACCOUNTS)
_MARK_REACH = 3  # rows above an account that may name its currency
_OF_ACCOUNTS = frozenset("EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON CAD AUD JPY".split())  # other codes are words, too
_FIGURE = re.compile(r"[-+]?\d")
_MONEY = re.compile(r"\d[.,]\d{2}$|\d{4,}|^\d+$")


def _names_another(text: str, seller: str | None) -> bool:
    """Whether the line says to pay to the order of a company that is not the seller."""
    found = _PAYABLE_TO.search(text)
    name = cut(found[1]) if found else ""
    return bool(seller) and has_legal_form(name) and not same(name, seller or "")


def _notices(document: Document, seller: str | None) -> set[int]:
    """The numbers of the rows that speak of a factor or of another payee."""
    lines = {label.span.line.number for label in document.labels if label.role is Role.FACTOR}
    return lines | {row.line.number for row in document.rows if is_assigned(row.line.text) or _names_another(row.line.text, seller)}


def of_factor(document: Document, candidates: list[Candidate[str]], seller: str | None) -> list[Candidate[str]] | None:
    """Where claims were sold to a factor, its account is the one to pay to: the first below (or in) the words that say so, unless the
    seller's own particulars stand between.

    None when no factor is spoken of; nothing when its account was not found.
    """
    lines = _notices(document, seller)
    if not lines:
        return None
    after = [
        (c.span.line.number - line, c)
        for line in lines
        for c in candidates
        if 0 <= c.span.line.number - line <= _FACTOR_REACH and not _is_under_seller(document, line, c, lines, seller)
    ]
    nearest = min((distance for distance, _ in after), default=0)
    return [c for distance, c in after if distance == nearest]


def is_told_of_factor(document: Document, account: Candidate[str], seller: str | None) -> bool:
    """Whether the only account on a paper with a notice of a factor is told to be the factor's: its block names the factor, or the notice
    speaks of the account, or goes right over into it. Under a heading of the seller's own it may be the seller's."""
    at = account.span.line.number
    notices = [number for number in _notices(document, seller) if 0 <= at - number <= _FACTOR_REACH]
    return any(_goes_over(document.rows[number - 1 : at]) or _is_named(document, number, at, seller) for number in notices)


def _goes_over(rows: Sequence[Row]) -> bool:
    """Whether a notice, the first of some rows, leads to the account in the last: no heading of bank details stands between."""
    between = [fold(row.line.text) for row in rows[1:-1]]
    first = next((i for i, text in enumerate(between, 1) if _HEADING.search(text)), len(rows) - 1)
    said = " ".join(fold(row.line.text) for row in rows[: max(first, 1)])
    is_close = all(below.top - above.bottom < _GAP * (above.bottom - above.top) for above, below in pairwise(rows))
    return _THEIR_ACCOUNT.search(said) is not None or (is_close and first >= len(rows) - 1)


def _is_named(document: Document, notice: int, at: int, seller: str | None) -> bool:
    """Whether the rows around an account repeat a name of the notice, or have a word for a factor."""
    begins = notice if notice >= at - 1 else notice + 1  # a notice may go on in the next row
    told, block = (
        {word for row in rows for word in _names(row.line.text)}
        for rows in (document.rows[notice - 1 : begins], document.rows[begins : at + _BLOCK_BELOW])
    )
    return not FACTORS.isdisjoint(block) or bool((told & block) - _names(seller or ""))


def _names(text: str) -> set[str]:
    """The words with a capital in a text, folded, but for those of accounts, of paying and of legal forms."""
    words = {fold(word.strip("(),.;:")) for word in text.split() if word[:1].isupper() and len(word) >= _SHORTEST_NAME}
    return words - OF_ACCOUNTS - PAYING - {form.replace(".", "") for form in LEGAL_FORMS}


def _is_under_seller(document: Document, line: int, candidate: Candidate[str], lines: set[int], seller: str | None) -> bool:
    """Whether the seller is named between the words about a factor and an account."""
    name = key(seller or "")
    between = document.rows[line : candidate.span.line.number]
    return bool(name) and any(name in compact(row.line.text) for row in between if row.line.number not in lines)


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


def _sentence_before(document: Document, account: Candidate[str]) -> str:
    """The folded words before an account, with the row above where they begin there."""
    row = document.rows[account.span.line.number - 1]
    above = document.rows[row.line.number - 2 : row.line.number - 1] if row.line.number > 1 else []
    words = [word.text for one in above if one.page == row.page and len(one.cells) == 1 for word in one.line.words]
    return fold(" ".join((*words, *(word.text for word in row.line.words[: account.span.first]))))
