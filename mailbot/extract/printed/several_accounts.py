"""Which of several accounts on a document is to be paid: the factor's, the one in the invoice's currency, or the first of several that the
seller lists alike."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import overlap
from mailbot.extract.folding import compact, fold
from mailbot.extract.parties.names import cut, has_legal_form, key, same
from mailbot.extract.printed.bank_names import Known, is_address, names_bank, said
from mailbot.extract.printed.settlement import is_assigned
from mailbot.extract.reading import Word
from mailbot.extract.values.amounts import currency_of
from mailbot.extract.words.roles import Role
from mailbot.extract.words.settlements import (
    ALTERNATIVELY,
    ANOTHER_ACCOUNT,
    ASKS_TO_PAY_TO,
    BANKS,
    CHOOSES_ACCOUNT,
    OF_OTHER_PAYMENTS,
    PAY_BY,
    PAYABLE_TO,
    SPEAKS_OF_ACCOUNTS,
    TELLS_ACCOUNTS_APART,
    WHICH_OF_ACCOUNTS,
)

_PAYABLE_TO = re.compile(PAYABLE_TO, re.IGNORECASE)
_BANK, _OF_BANKS = re.compile(BANKS), re.compile(SPEAKS_OF_ACCOUNTS)
_ASKED = re.compile(ASKS_TO_PAY_TO)
_OF_ELSE = re.compile(f"{TELLS_ACCOUNTS_APART}|{CHOOSES_ACCOUNT}|{OF_OTHER_PAYMENTS}")
_ANOTHER, _ALTERNATIVE = re.compile(ANOTHER_ACCOUNT), re.compile(ALTERNATIVELY)
_ADDRESS = re.compile(r"@|^www\.|\.[a-z]{2,7}$")  # of mail or web
_ORDINAL, _BY = re.compile(WHICH_OF_ACCOUNTS), re.compile(PAY_BY)
_APART, _CHOSEN = re.compile(TELLS_ACCOUNTS_APART), re.compile(CHOOSES_ACCOUNT)
_FACTOR_REACH = 8  # rows below the mention of a factor
_MARK_REACH = 3  # rows above an account that may name its currency
_MARKS = ":;,.|·•*-–/ "
_ABOVE = 2  # rows above a list that may say whose accounts they are
_LONGEST_BANK = 6  # words of a bank's name
_LISTED = 5  # rows from one account of a list to the next: its bank, IBAN and BIC, each in a row
_COLUMN = 12.0  # points between two accounts that stand side by side
_FEWEST_DIGITS = 5  # of an account's own numbers repeated beside it
_CODE = 3  # letters of a country or a body within a number ("NL 9990.99.012.B.01")
_PARTICULARS = 2  # words between two accounts on a row: more than the label alone
_ELIDED = re.compile(r"^(?:[dl]|dell|all)['’]", re.IGNORECASE)
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


def offered_first(document: Document, accounts: Sequence[Candidate[str]], seller: str | None) -> Candidate[str] | None:
    """The one account beside which all others are told as alternatives ("oder", "weitere Bankverbindung"); None where there is none.

    They are accounts of one country, an alternative says no more than its bank's name, and nothing near says what holds for one alone.
    """
    listed = _once(accounts)
    known = Known(key(seller or ""), tuple(c.value for c in listed))
    others = [account for account in listed if _is_alternative(document, account, known)]
    first = next((account for account in listed if account not in others), None)
    if first is None or len(others) != len(listed) - 1 or len({c.value[:2] for c in listed}) > 1:
        return None
    is_for_else = _APART.search(_BY.sub(" ", _before(document, first))) or any(_is_spoken_of(document, [one], listed) for one in listed)
    return None if is_for_else else first


def _is_alternative(document: Document, account: Candidate[str], known: Known) -> bool:
    """Whether an account is introduced by "or" and its like, with nothing but its bank's name between."""
    cell = document.rows[account.span.line.number - 1].cell_of(account.span.first)
    words = [word.text for word in cell.words[: account.span.first - cell.first]]
    at = max((i + 1 for i, word in enumerate(words) if word.strip(_MARKS) == "" or word.endswith((".", ";"))), default=0)
    for first in dict.fromkeys((at, 0)):
        found = _ALTERNATIVE.match(fold(" ".join(words[first:])))
        rest = known.without(words[first + len(found[0].split()) :]) if found else []
        if found and (not said(rest) or names_bank(rest)):
            return True
    return False


def _before(document: Document, account: Candidate[str]) -> str:
    """The folded words of an account's cell before it that are no marks of accounts."""
    cell = document.rows[account.span.line.number - 1].cell_of(account.span.first)
    return fold(" ".join(said([word.text for word in cell.words[: account.span.first - cell.first]])))


def are_listed_alike(document: Document, accounts: Sequence[Candidate[str]], seller: str | None) -> bool:
    """Whether a seller lists these accounts as its own for the payer to choose from (EN 16931: BG-17 may be repeated).

    They then stand close together, at banks of one country, each with its bank's name, or below one another with nothing beside them, and
    with no word that tells one from the others: whose it is, what it is for, from when or until when it is good.
    """
    listed = _once(accounts)
    if len({c.value[:2] for c in listed}) > 1 or not all(_follows(one, other) for one, other in pairwise(listed)):
        return False
    known = Known(key(seller or ""), tuple(c.value for c in listed))
    rows = [c.span.line.number for c in listed]
    are_below = len(set(rows)) == len(rows)
    is_listed = all(_is_at_its_bank(document, one, known) or (are_below and _is_bare(document, one, known)) for one in listed)
    return is_listed and not _is_told_apart(document, listed, known)


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


def _is_at_its_bank(document: Document, account: Candidate[str], known: Known) -> bool:
    """Whether nothing but a bank's name and the marks of accounts stands beside the account; the name may stand in the cell above or the
    one to the left."""
    row = document.rows[account.span.line.number - 1]
    cell, beside = row.cell_of(account.span.first), [c for c in document.ibans if c.span.line.number == row.line.number]
    first = max((c.span.last + 1 for c in beside if c.span.last < account.span.first), default=cell.first)
    is_last = not any(account.span.last < c.span.first <= cell.last for c in beside)
    own = [word.text for word in row.line.words[max(first, cell.first) : account.span.first]]
    own += [word.text for word in row.line.words[account.span.last + 1 : cell.last + 1] if is_last]
    left = [one for one in row.cells if one.last < cell.first and not any(one.first <= c.span.first <= one.last for c in beside)][-1:]
    beside_it = known.without([word.text for one in left for word in one.words] + own)
    if names_bank(known.without(own)) or (not said(beside_it) and _ANOTHER.search(fold(" ".join(beside_it)))):
        return True
    above = document.rows[row.line.number - 2] if row.line.number > 1 else row
    over = [one for one in above.cells if overlap(one, cell)] if above is not row and above.page == row.page else []
    return not said(known.without(own)) and any(len(one) == 1 and names_bank([word.text for word in one[0].words]) for one in (over, left))


def _is_bare(document: Document, account: Candidate[str], known: Known) -> bool:
    """Whether nothing but marks of accounts stands on the account's row."""
    return not said(known.without([word.text for word in document.rows[account.span.line.number - 1].line.words]))


def _is_told_apart(document: Document, listed: list[Candidate[str]], known: Known) -> bool:
    """Whether the rows of a list, those above and those below say something of an account that does not hold for all."""
    first, last = listed[0].span.line.number, listed[-1].span.line.number
    if any(_is_strange(cell, known) for number, cell in _near(document, listed) if first <= number <= last):
        return True
    heads = document.rows[max(first - 2, 0)].cells
    is_side_by_side = len({c.span.line.number for c in listed}) < len(listed) and len(heads) > 1
    if is_side_by_side and any(number == first - 1 and _is_strange(cell, known) for number, cell in _near(document, listed)):
        return True  # what heads one column does not hold for the other
    return _is_spoken_of(document, listed, listed)


def _is_spoken_of(document: Document, some: list[Candidate[str]], listed: list[Candidate[str]]) -> bool:
    """Whether the rows above and below some accounts of a list, without the list's own cells, say what holds for one alone."""
    first, last = some[0].span.line.number, some[-1].span.line.number
    own = {(cell.line.number, cell.first) for c in listed for cell in [document.rows[c.span.line.number - 1].cell_of(c.span.first)]}
    near = ((number, cell) for number, cell in _near(document, some) if (number, cell.first) not in own)
    return any(_speaks_of_one(cell, is_above=number < first) for number, cell in near if not first <= number <= last)


def _near(document: Document, listed: list[Candidate[str]]) -> Iterator[tuple[int, Span]]:
    """The cells above, among and below the accounts of a list that stand in a column with one, and their rows."""
    first, last = listed[0].span.line.number, listed[-1].span.line.number
    columns = [document.rows[c.span.line.number - 1].cell_of(c.span.first) for c in listed]
    taken = {(cell.line.number, cell.first) for cell in columns}
    near = (row for row in document.rows[max(first - 1 - _ABOVE, 0) : last + _LISTED] if row.page == columns[0].line.page)
    cells = ((row.line.number, cell) for row in near for cell in row.cells if (row.line.number, cell.first) not in taken)
    return ((number, cell) for number, cell in cells if any(overlap(cell, column) for column in columns))


def _is_strange(cell: Span, known: Known) -> bool:
    """Whether a cell among accounts is neither a bank's name, nor the seller's, nor marks alone."""
    words = known.without([word.text for word in cell.words])
    return bool(said(words)) and not names_bank(words)


def _speaks_of_one(cell: Span, *, is_above: bool) -> bool:
    """Whether a cell near a list heads one kind of account, or says of accounts what holds for one alone."""
    words = [word.text for word in cell.words if not is_address(word.text)]  # "accounts@..." speaks of none
    text = fold(" ".join(words))
    is_heading = is_above and cell.text.rstrip().endswith(":") and bool(said(words)) and not names_bank(words)
    if _ORDINAL.search(text) and not _ANOTHER.search(text):
        return True
    is_choice = _OF_BANKS.search(text) is not None and (_APART.search(text) or _CHOSEN.search(text)) is not None
    return is_heading or is_choice
