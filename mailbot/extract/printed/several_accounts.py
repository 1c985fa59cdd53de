"""Which of several accounts on a document is to be paid: the factor's, the one in the invoice's currency, or the first of several that the
seller lists alike."""

import re
from collections.abc import Sequence
from itertools import pairwise

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import overlap
from mailbot.extract.folding import compact, fold
from mailbot.extract.parties.names import cut, has_legal_form, key, same
from mailbot.extract.printed.settlement import is_assigned
from mailbot.extract.reading import Word
from mailbot.extract.values.amounts import currency_of
from mailbot.extract.words.roles import Role
from mailbot.extract.words.settlements import BANKS, PAYABLE_TO

_PAYABLE_TO = re.compile(PAYABLE_TO, re.IGNORECASE)
_BANK = re.compile(BANKS)
_WEIGHT = re.compile(r"\d ?KG\b")  # no limited partnership
_FACTOR_REACH = 8  # rows below the mention of a factor
_MARK_REACH = 3  # rows above an account that may name its currency
_LISTED = 5  # rows from one account of a list to the next: its bank, IBAN and BIC, each in a row
_HEAD_OF_LIST = 3  # rows above the first: whose accounts they are
_COLUMN = 12.0  # points between two accounts that stand side by side
_PARTICULARS = 2  # words between two accounts on a row: more than the label alone
_FIGURE = re.compile(r"[-+]?\d")
_MONEY = re.compile(r"\d[.,]\d{2}$|\d{4,}|^\d+$")


def _names_another(text: str, seller: str | None) -> bool:
    """Whether the line says to pay to the order of a company that is not the seller."""
    found = _PAYABLE_TO.search(text)
    name = cut(found[1]) if found else ""
    return bool(seller) and has_legal_form(name) and not same(name, seller or "")


def of_factor(document: Document, candidates: list[Candidate[str]], seller: str | None) -> list[Candidate[str]] | None:
    """Where claims were sold to a factor, its account is the one to pay to: the first below (or in) the words that say so, unless the
    seller's own particulars stand between.

    None when no factor is spoken of; nothing when its account was not found.
    """
    lines = {label.span.line.number for label in document.labels if label.role is Role.FACTOR}
    lines |= {row.line.number for row in document.rows if is_assigned(row.line.text) or _names_another(row.line.text, seller)}
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


def are_listed_alike(document: Document, accounts: Sequence[Candidate[str]], seller: str | None) -> bool:
    """Whether a seller lists these accounts as its own for the payer to choose from (EN 16931: BG-17 may be repeated).

    They then stand close together, at banks of one country, each labelled like the others, and nobody else is named among them.
    """
    listed = _once(accounts)
    if len({c.value[:2] for c in listed}) > 1 or not all(_follows(one, other) for one, other in pairwise(listed)):
        return False
    first, last = listed[0].span.line.number - _HEAD_OF_LIST, listed[-1].span.line.number
    return _are_set_alike(document, listed) and not _names_others(document, first, last, seller)


def _once(accounts: Sequence[Candidate[str]]) -> list[Candidate[str]]:
    """Each account once, where the first page with all of them has it: a foot is printed on every page."""
    values = {c.value for c in accounts}
    for page in sorted({c.span.line.page for c in accounts}):
        here = {c.value: c for c in reversed(accounts) if c.span.line.page == page}
        if here.keys() == values:
            return sorted(here.values(), key=lambda c: (c.span.line.number, c.span.first))
    return list(accounts)


def _follows(one: Candidate[str], other: Candidate[str]) -> bool:
    """Whether an account is the next of a list: a few rows below, or on the same row with its own particulars between."""
    rows = other.span.line.number - one.span.line.number
    if one.span.line.page != other.span.line.page:
        return False
    is_apart = rows == 0 and (one.span.box[2] + _COLUMN < other.span.box[0] or other.span.first - one.span.last > _PARTICULARS)
    return 0 < rows <= _LISTED or is_apart


def _are_set_alike(document: Document, accounts: Sequence[Candidate[str]]) -> bool:
    """Whether each has a label or a bank of its own, or all stand below each other in one column."""
    rows = [document.rows[c.span.line.number - 1] for c in accounts]
    labels = [_own_label(row, c) for row, c in zip(rows, accounts, strict=True)]
    found = [label for label in labels if label is not None]
    apart = len({id(label) for label in found}) == len(found)
    if apart and all(label or _has_bank(document, row, c) for label, row, c in zip(labels, rows, accounts, strict=True)):
        return True
    cells = [row.cell_of(c.span.first) for row, c in zip(rows, accounts, strict=True)]
    return not found and len({row.line.number for row in rows}) == len(rows) and all(overlap(one, other) for one, other in pairwise(cells))


def _own_label(row: Row, account: Candidate[str]) -> Label | None:
    """The nearest label before an account on its row that calls it an IBAN."""
    before = [label for label in row.labels if label.role is Role.IBAN and label.span.last <= account.span.first]
    return before[-1] if before else None


def _has_bank(document: Document, row: Row, account: Candidate[str]) -> bool:
    """Whether a bank is named before the account in its cell, or in the cell above it."""
    cell = row.cell_of(account.span.first)
    before = Span(row.line, cell.first, account.span.first).text
    above = document.rows[row.line.number - 2] if row.line.number > 1 else None
    over = " ".join(one.text for one in above.cells if overlap(one, cell)) if above and above.page == row.page else ""
    return any(_BANK.search(fold(text)) for text in (before, over))


def _names_others(document: Document, first: int, last: int, seller: str | None) -> bool:
    """Whether the rows name a company that is neither the seller nor a bank."""
    cells = (cell.text for row in document.rows[max(first, 0) : last + 1] for cell in row.cells)
    names = [cut(text) for text in cells if has_legal_form(text) and key(cut(text)) and not _WEIGHT.search(text)]
    return any(not _BANK.search(fold(name)) and not same(name, seller or "") for name in names)
