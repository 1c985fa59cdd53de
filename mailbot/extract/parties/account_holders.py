"""Who holds the account, as the paper says ("Kontoinhaber: ...", "cheques payable to ...", "ten name van ...")."""

import re
from collections.abc import Iterator
from itertools import islice

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.folding import compact, folded_words
from mailbot.extract.parties.blocks import about, behind_name_label, place
from mailbot.extract.parties.names import has_legal_form
from mailbot.extract.parties.party_lists import party_lists
from mailbot.extract.values.identifiers import find_ibans
from mailbot.extract.words.beside_names import HOLDERS_OF_ANYTHING, PAY_TO, SLIP_FROM
from mailbot.extract.words.legal_forms import LEGAL_FORMS, PROFESSIONS
from mailbot.extract.words.parties import FACTORS, OF_ACCOUNTS
from mailbot.extract.words.places import BANK_WORDS
from mailbot.extract.words.roles import Role
from mailbot.extract.words.whose import RECEIVERS

_JOINED = re.compile(r" (?:&|\+|und|and|et|en|y|e) ")
_MOST_OF_IT = 0.8  # letters and digits
#: Words between an account and whose it is.
_WHOSE = re.compile(OF_ACCOUNTS, re.IGNORECASE)
_FEWEST_WITH = 2  # words of a name with a profession before it, and more
_ALIGNED = 5.0  # points
_MOST = 50  # labels of one document
_LONGEST_PAY_TO = 5  # words
_REACH = 12  # heights between an account and the name of its holder


def holders(document: Document) -> Iterator[Span]:
    """What stands at labels of the account's holder, wherever they stand in their line."""
    labelled = ((row, label) for row in document.rows for label in row.labels if label.role is Role.HOLDER)
    lists = {place(one.heading): one.names[0] for one in party_lists(document, (Role.HOLDER,))}
    for row, label in islice(labelled, _MOST):
        if not _is_of_account(document, row, label) or _is_payers(row, label):
            continue
        listed = lists.get(place(row.cell_of(label.span.first)))
        if listed is not None:
            yield listed  # "Beneficiary" over "Name | Alfa Ltd" and "IBAN | ..."
        else:
            yield from islice((cell for cell in about(document, row, label) if not _is_account_under(label, cell)), 1)


def paid(document: Document) -> Iterator[Span]:
    """What stands behind or under "Pay to" where that is alone in its cell or before a colon: who sells is paid; no factor sells."""
    headed = ((row, head) for row in document.rows for cell in row.cells if (head := _pay_to(cell)) is not None)
    for row, head in islice(headed, _MOST):
        label = Label(head, Role.HOLDER, 3, (), compact(head.text))
        named = (behind_name_label(cell) for cell in about(document, row, label) if not find_ibans(cell.text))
        yield from (cell for cell in islice(named, 1) if FACTORS.isdisjoint(folded_words(cell.text)))


def _pay_to(cell: Span) -> Span | None:
    """The words "pay to" at the head of a cell, which says no more or goes on behind a colon."""
    last = next((i for i, word in enumerate(cell.words, cell.first) if word.text.endswith(":")), cell.last)
    head = Span(cell.line, cell.first, last)
    return head if last - cell.first < _LONGEST_PAY_TO and compact(head.text) in PAY_TO else None


def named_behind_accounts(document: Document) -> Iterator[Span]:
    """What follows an account in its sentence as whose it is: "en la cuenta ES12 ... de Club Alfa", "Konto DE12 ... der Alfa GmbH".

    That of the receiver ("von Ihrem Konto DE12 ... der Beta KG") is left out.
    """
    for found in islice(document.ibans, _MOST):
        line, last = found.span.line, found.span.last
        cell = document.rows[line.number - 1].cell_of(found.span.first)
        rest = " ".join(word.text for word in line.words[last + 1 : cell.last + 1])
        said = _WHOSE.match(rest)
        before = " ".join(word.text for word in line.words[: found.span.first])
        if said is not None and not BANK_WORDS & set(folded_words(rest[said.end() :])) and not RECEIVERS & set(folded_words(before)):
            yield Span(line, last + 1 + len(said[0].split()), cell.last)


def _is_payers(row: Row, label: Label) -> bool:
    """Whether a slip asks for the account of who pays: "Van (naam rekeninghouder)"."""
    cell = row.cell_of(label.span.first)
    before = [word.text for word in row.line.words[cell.first : label.span.first]]
    return bool(before) and compact(before[0]) in SLIP_FROM


def _is_account_under(label: Label, cell: Span) -> bool:
    """Whether no name but an account stands right under a label: on the payment part of a QR bill, over its holder."""
    aligned = abs(cell.box[0] - label.span.box[0]) < _ALIGNED
    return aligned and any(len(found.value) >= _MOST_OF_IT * sum(map(str.isalnum, cell.text)) for found in find_ibans(cell.text))


def _is_of_account(document: Document, row: Row, label: Label) -> bool:
    """Whether a holder is an account's: some labels say it of cars and contracts too, where no account is near."""
    if label.phrase not in HOLDERS_OF_ANYTHING:
        return True
    accounts = [c.span for c in document.ibans] + [one.span for one in document.labels if one.role is Role.ACCOUNT]
    return any(one.line.page == row.page and abs(one.box[1] - row.top) <= _REACH * label.span.height for one in accounts)


def holder_among(names: list[str], document: Document, cell: Span) -> str | None:
    """The longest of the names with which the text at a holder's label begins: sentences go on behind it, and over the end of the line."""
    own = _words(cell.text)
    below = document.rows[cell.line.number : cell.line.number + 1]
    text = own + [word for row in below if row.page == cell.line.page for word in _words(row.line.text)]
    own_names = ((name, _without_profession(_words(name))) for name in names)
    fitting = [name for name, words in own_names if words and _begins(text, words) and (len(words) > 1 or own == words)]
    return max(fitting or [name for name in names if _is_one_of_several(own, name)], key=len, default=None)


def _begins(text: list[str], words: list[str]) -> bool:
    return words in (text[: len(words)], _without_profession(text)[: len(words)])


def _without_profession(words: list[str]) -> list[str]:
    """The words of a person's name without how it is styled before it: "Avv. Anna Rossi" has the account of "Anna Rossi"."""
    return words[1:] if len(words) > _FEWEST_WITH and words[0] in PROFESSIONS else words


def _is_one_of_several(holder: list[str], name: str) -> bool:
    """Whether a name is those of several persons, and the holder one of them ("Anna Graf & Bernd Roth"); no company's."""
    parts = [folded_words(part) for part in _JOINED.split(name)]
    return len(parts) > 1 and not has_legal_form(name) and len(holder) > 1 and holder in parts


def _words(text: str) -> list[str]:
    return [word for word in folded_words(text) if word not in LEGAL_FORMS]
