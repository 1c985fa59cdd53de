"""Whether the accounts on a document are a list that its seller offers the payer to choose from, of which the first is paid.

What may stand beside, among and above them is told word by word (`bank_names`): anything else keeps the question.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.evidence.score import overlap
from mailbot.extract.folding import fold
from mailbot.extract.parties.names import is_address_line, key
from mailbot.extract.printed.bank_names import Known, has_particulars, is_address, is_of_payment, names_bank, said
from mailbot.extract.reading import Word
from mailbot.extract.words.beside_accounts import (
    ALTERNATIVELY,
    ANOTHER_ACCOUNT,
    ASKS_TO_PAY,
    CHOOSES_ACCOUNT,
    NUMBERED,
    SPEAKS_OF_ACCOUNTS,
    TELLS_ACCOUNTS_APART,
    WHICH_OF_ACCOUNTS,
)

_OF_BANKS, _ASKS = re.compile(SPEAKS_OF_ACCOUNTS), re.compile(ASKS_TO_PAY)
_ANOTHER, _ALTERNATIVE = re.compile(ANOTHER_ACCOUNT), re.compile(ALTERNATIVELY)
_ORDINAL, _APART, _CHOSEN = re.compile(WHICH_OF_ACCOUNTS), re.compile(TELLS_ACCOUNTS_APART), re.compile(CHOOSES_ACCOUNT)
_NUMBERED = re.compile(rf"\b{NUMBERED}s?\W{{0,2}}(?:(?:n[or°]|number|nummer)\W{{0,2}})?([1-9])(?!\d|[.,/-]\d)")
_SUM = re.compile(r"\d[.,]\d{2}\b")
_GLUED = re.compile(r"(?<=[^\W\d]:)(?=[^\W\d])")
_MARKS = ":;,.|·•–-/ "
_ABOVE = 2  # rows above a list that may say whose accounts they are
_HEADS = 4  # rows above a list that may head its first account
_NEAR = 6  # rows above and below in which a sentence may speak of one of them
_LISTED = 5  # rows from one account of a list to the next: its bank, IBAN and BIC, each in a row
_COLUMN = 12.0  # points between two accounts that stand side by side
_PARTICULARS = 2  # words between two accounts on a row: more than the label alone
_ALIGNED = 3.0  # points between edges or middles of cells that stand below one another
_GAP = 1.2  # heights between two rows: more sets a block apart
_SENTENCE = 3  # words that may say something
_PART_OF_NAME = 6  # letters of a seller's name that is set in several rows


@dataclass(frozen=True, slots=True)
class _List:
    """Accounts in reading order, each once, with what the words beside them may repeat."""

    document: Document
    accounts: tuple[Candidate[str], ...]
    known: Known

    def row(self, account: Candidate[str]) -> Row:
        """The row that an account stands on."""
        return self.document.rows[account.span.line.number - 1]

    def cell(self, account: Candidate[str]) -> Span:
        """The cell that an account stands in."""
        return self.row(account).cell_of(account.span.first)

    def before(self, account: Candidate[str]) -> list[str]:
        """The words of an account's cell before it, from the account before it on."""
        cell = self.cell(account)
        first = max((c.span.last + 1 for c in self._beside(account) if c.span.last < account.span.first), default=cell.first)
        return _parts(account.span.line.words[max(first, cell.first) : account.span.first])

    def behind(self, account: Candidate[str]) -> list[str]:
        """The words of an account's cell behind it, where no other account follows in the cell."""
        cell = self.cell(account)
        is_last = not any(account.span.last < c.span.first <= cell.last for c in self._beside(account))
        return _parts(account.span.line.words[account.span.last + 1 : cell.last + 1] if is_last else ())

    def own(self, account: Candidate[str]) -> list[str]:
        """The words of its cell that are neither the seller's particulars nor another account's."""
        return self.known.without(self.before(account)) + self.known.without(self.behind(account))

    def left(self, account: Candidate[str]) -> list[Span]:
        """The cell to the left of an account's, if no account stands in it."""
        cell = self.cell(account)
        left = [one for one in self.row(account).cells if one.last < cell.first]
        return [one for one in left if not any(one.first <= c.span.first <= one.last for c in self._beside(account))][-1:]

    def near(self, accounts: Sequence[Candidate[str]], above: int, below: int) -> Iterator[tuple[int, Span]]:
        """The cells on the rows around and among some of the accounts, without the list's own, and their rows."""
        first, last = accounts[0].span.line.number, accounts[-1].span.line.number
        own = {(cell.line.number, cell.first) for cell in map(self.cell, self.accounts)}
        for row in self.document.rows[max(first - 1 - above, 0) : last + below]:
            if row.page == accounts[0].span.line.page:
                yield from ((row.line.number, cell) for cell in row.cells if (row.line.number, cell.first) not in own)

    def _beside(self, account: Candidate[str]) -> list[Candidate[str]]:
        return [c for c in self.document.ibans if c.span.line.number == account.span.line.number]


def _parts(words: Sequence[Word]) -> list[str]:
    """The texts of words; what programs set without a blank behind a colon ("oppure:Banca") are two."""
    return [part for word in words for part in _GLUED.split(word.text)]


def is_offered(document: Document, accounts: Sequence[Candidate[str]], seller: str | None) -> bool:
    """Whether a seller lists these accounts as its own for the payer to choose from (EN 16931: BG-17 may be repeated).

    They stand close together on a page, at banks of one country. Either all are named with their banks, with no word near that tells one
    from the others: whose it is, what it is for, from when or until when it is good. Or every word around them is one that may stand there:
    the first bare, at its bank or behind a sentence that asks to pay to it, the others bare below it, at their banks, or alternatives.
    """
    once = _once(accounts)
    listed = _List(document, tuple(once), Known(key(seller or ""), tuple(c.value for c in once)))
    if len({c.value[:2] for c in once}) > 1 or not all(_follows(one, other) for one, other in pairwise(once)):
        return False
    if not _is_numbered_in_order(listed):
        return False
    if all(_is_at_its_bank(listed, one) for one in once):
        return not _is_told_apart(listed) and not _are_told_apart_behind(listed)
    return _are_of_list(listed) and not any(_says_more(listed, cell) for _, cell in listed.near(once, _NEAR, _NEAR))


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


def _is_numbered_in_order(listed: _List) -> bool:
    """Whether the accounts bear no numbers, or those of their order ("Konto 1", "Konto 2") by which nothing else on the paper calls one."""
    numbers = [[int(one) for one in _NUMBERED.findall(fold(" ".join(listed.before(account))))][-1:] for account in listed.accounts]
    if not any(numbers):
        return True
    in_order = all(number == [i] or (i == 1 and not number) for i, number in enumerate(numbers, 1))
    return in_order and len(_NUMBERED.findall(fold(listed.document.text))) == sum(map(len, numbers))


def _is_at_its_bank(listed: _List, account: Candidate[str]) -> bool:
    """Whether nothing but a bank's name and the marks of accounts stands beside the account; the name may stand in the cell above or the
    one to the left."""
    row, own, left = listed.row(account), listed.own(account), listed.left(account)
    beside = listed.known.without([word.text for one in left for word in one.words]) + own
    if names_bank(own) or (not said(beside) and _ANOTHER.search(fold(" ".join(beside)))):
        return True
    above = listed.document.rows[row.line.number - 2] if row.line.number > 1 else row
    over = [one for one in above.cells if overlap(one, listed.cell(account))] if above is not row and above.page == row.page else []
    return not said(own) and any(len(one) == 1 and names_bank([word.text for word in one[0].words]) for one in (over, left))


def _is_bare(listed: _List, account: Candidate[str]) -> bool:
    """Whether nothing but marks of accounts stands beside an account that is aligned with the one before or behind it."""
    at = listed.accounts.index(account)
    others = [*listed.accounts[max(at - 1, 0) : at], *listed.accounts[at + 1 : at + 2]]
    is_aligned = any(_is_alternative(listed, one) or _are_aligned(listed.cell(one), listed.cell(account)) for one in others)
    return is_aligned and not said(listed.own(account))


def _are_aligned(one: Span, other: Span) -> bool:
    """Whether two cells on two rows share their left edge or their middle."""
    middles = (one.box[0] + one.box[2]) / 2 - (other.box[0] + other.box[2]) / 2
    return one.line is not other.line and min(abs(one.box[0] - other.box[0]), abs(middles)) <= _ALIGNED


def _is_alternative(listed: _List, account: Candidate[str]) -> bool:
    """Whether an account is introduced by "or" and its like, with nothing but its bank's name beside it."""
    words = listed.before(account)
    at = max((i + 1 for i, word in enumerate(words) if word.strip(_MARKS) == "" or word.endswith((".", ";"))), default=0)
    for first in dict.fromkeys((at, 0)):
        found = _ALTERNATIVE.match(fold(" ".join(words[first:])))
        rest = listed.known.without(words[first + len(found[0].split()) :]) + listed.known.without(listed.behind(account)) if found else []
        if found and not said(listed.known.without(words[:first])) and (not said(rest) or names_bank(rest)):
            return True
    return False


def _is_asked_for(listed: _List, account: Candidate[str]) -> bool:
    """Whether a sentence asks to pay to an account, and says no more than how, when, at which bank and with what reference."""
    words, behind = listed.before(account), listed.known.without(listed.behind(account))
    above = listed.document.rows[account.span.line.number - 2 : account.span.line.number - 1] if account.span.line.number > 1 else []
    is_running = listed.cell(account).first == 0 and not "".join(words)[:1].isupper()
    if is_running and all(len(one.cells) == 1 and not one.line.text.rstrip().endswith((".", ":")) for one in above):
        words = [word.text for one in above if _is_next(one, listed.row(account)) for word in one.line.words] + words
    words = listed.known.without(words)
    return (
        _ASKS.search(fold(" ".join(words))) is not None
        and is_of_payment(behind)
        and any(_asks_at_bank(words, at) for at in range(len(words), 0, -1))
    )


def _asks_at_bank(words: list[str], at: int) -> bool:
    """Whether words ask to pay up to a place in them, and name nothing but a bank from there on."""
    return is_of_payment(words[:at]) and (not said(words[at:]) or names_bank(words[at:]))


def _is_next(above: Row, row: Row) -> bool:
    """Whether a row stands right above another, without a gap that sets blocks apart."""
    return above.page == row.page and row.top - above.bottom <= _GAP * (row.bottom - row.top)


def _are_of_list(listed: _List) -> bool:
    """Whether the first account is one to pay to and the others are its alternatives, with nothing strange above, among or beside them."""
    first, *others = listed.accounts
    is_first = _is_at_its_bank(listed, first) or _is_bare(listed, first) or _is_asked_for(listed, first)
    if not is_first or not all(_is_alternative(listed, one) or _is_at_its_bank(listed, one) or _is_bare(listed, one) for one in others):
        return False
    if _is_bare(listed, others[0]) and has_particulars(_texts(listed.row(others[0]))) > has_particulars(_texts(listed.row(first))):
        return False  # the seller's own particulars stand beside the other: the first may have been added
    columns = [listed.cell(one) for one in listed.accounts]
    among = [cell for _, cell in listed.near(listed.accounts, 0, 0)]
    return all(_is_plain(listed, cell, is_beside=not any(overlap(cell, one) for one in columns)) for cell in among) and not _is_headed(
        listed
    )


def _texts(row: Row) -> list[str]:
    return [word.text for word in row.line.words]


def _is_plain(listed: _List, cell: Span, *, is_beside: bool = False) -> bool:
    """Whether a cell is a bank's name, the seller's, its particulars, how to pay, or (`is_beside` the accounts) figures and addresses."""
    words = listed.known.without([word.text for word in cell.words])
    name = key(cell.text)
    if any(_asks_at_bank(words, at) for at in range(len(words) + 1)) or (len(name) >= _PART_OF_NAME and _is_end(name, listed.known.seller)):
        return True
    return is_beside and (not any(c.isalpha() for c in cell.text.strip("€£$")) or is_address_line(cell.text))


def _is_end(part: str, name: str) -> bool:
    """Whether a part of a name is its beginning or its end, as a name set in two rows is read."""
    return name.startswith(part) or name.endswith(part)


def _is_headed(listed: _List) -> bool:
    """Whether a row above the first account heads it with words that may not stand there, up to where the seller's block or sums end."""
    row, cell = listed.row(listed.accounts[0]), listed.cell(listed.accounts[0])
    for above in reversed(listed.document.rows[max(row.line.number - 1 - _HEADS, 0) : row.line.number - 1]):
        over = [one for one in above.cells if one.box[0] < cell.box[2]]
        is_plain = all(_is_plain(listed, one) for one in over)
        if above.page != row.page or not _is_next(above, row):
            return above.page == row.page and above.line.text.rstrip().endswith(":") and not is_plain
        if has_particulars(_texts(above)) or _is_of_seller(listed, above) or _SUM.search(above.line.text):
            return above.line.text.rstrip().endswith(":")
        if not is_plain:
            return True
        row = above
    return False


def _is_of_seller(listed: _List, row: Row) -> bool:
    """Whether a row names the seller."""
    return bool(listed.known.seller) and listed.known.seller in key(row.line.text)


def _says_more(listed: _List, cell: Span) -> bool:
    """Whether a cell near a list is a sentence that speaks of accounts and may mean one of them."""
    text = fold(" ".join(word.text for word in cell.words if not is_address(word.text)))
    is_sentence = len(cell.words) >= _SENTENCE and _OF_BANKS.search(text) is not None
    is_item = any(_SUM.search(one.text) for one in listed.document.rows[cell.line.number - 1].cells if one.first != cell.first)
    return ((is_sentence and not is_item) or _ORDINAL.search(text) is not None) and not _is_plain(listed, cell)


def _is_told_apart(listed: _List) -> bool:
    """Whether the rows of a list, those above and those below say something of an account that does not hold for all."""
    columns = [listed.cell(one) for one in listed.accounts]
    near = [(n, cell) for n, cell in listed.near(listed.accounts, _ABOVE, _LISTED) if any(overlap(cell, one) for one in columns)]
    first, last = listed.accounts[0].span.line.number, listed.accounts[-1].span.line.number
    if any(_is_strange(cell, listed.known) for number, cell in near if first <= number <= last):
        return True
    heads = listed.document.rows[max(first - 2, 0)].cells
    is_side_by_side = len({c.span.line.number for c in listed.accounts}) < len(listed.accounts) and len(heads) > 1
    if is_side_by_side and any(number == first - 1 and _is_strange(cell, listed.known) for number, cell in near):
        return True  # what heads one column does not hold for the other
    return any(_speaks_of_one(cell, is_above=number < first) for number, cell in near if not first <= number <= last)


def _are_told_apart_behind(listed: _List) -> bool:
    """Whether each account's row goes on with one word in the cell behind it, which may say what the account is for."""
    behind = [[cell for cell in listed.row(one).cells if cell.first > listed.cell(one).last] for one in listed.accounts]
    return all(cells and len(cells[0].words) == 1 and cells[0].text.isalpha() for cells in behind)


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
