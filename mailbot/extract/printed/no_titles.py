"""What begins like a paper's title and is none: companies, banks, contracts, ways of paying, states of an invoice,
labels of what stands beside them, rows of a table."""

# ruff: noqa: PLR2004  how many words a name has says more where it stands

import re

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.evidence.score import overlap
from mailbot.extract.folding import compact, fold, folded_words, label_form
from mailbot.extract.printed.under_title import HEADING
from mailbot.extract.words.kinds import BANK_HEADINGS, CREDIT_BANKS, CREDITED, OF_CREDIT, STATES, UNPAID_STATES
from mailbot.extract.words.legal_forms import LEGAL_FORMS
from mailbot.extract.words.numbers import SAYS_INVOICE
from mailbot.extract.words.roles import Role

_BILL = re.compile(SAYS_INVOICE)
_TOLD_BY_WORDS = frozenset({"invoice", "credit_note", "reminder"})  # whoever's name is beside them
_INVOICED = frozenset({"order", "delivery_note"})  # what an invoice may be about
_OF_ITEMS = frozenset({Role.OTHER, Role.OTHER_AMOUNT, Role.GROSS, Role.NET})
_LONGEST_WAY, _NEAR = 4, 8  # words ("Credit or debit card"); heights between the heading of an account and the account


def is_state(row: Row, cell: Span, title: str) -> bool:
    """Whether a title (compact) says but that an invoice is unpaid, behind the label of its state: "Statut: | Impayé"."""
    labels = [cell.words[0].text] + [one.text for one in row.cells if one.last == cell.first - 1]
    return title in UNPAID_STATES and not STATES.isdisjoint(map(compact, labels))


def is_of_contract(cell: Span, found: tuple[str, str], usual: float) -> bool:
    """Whether a cell in ordinary letters names the contract that an invoice, whose number is labelled, is about ("Contrato de suministro
    23-648")."""
    return found[0] == "contract" and any(char.isdigit() for char in cell.text) and cell.height < HEADING * usual


def heads_account(document: Document, cell: Span, usual: float) -> bool:
    """Whether a cell in ordinary letters says no more than whose account stands under it ("Bankverbindung" over an IBAN)."""
    if compact(cell.text) not in BANK_HEADINGS or cell.height >= HEADING * usual:
        return False
    accounts = (c.span for c in document.ibans if c.span.line.page == cell.line.page)
    return any(0 < one.box[1] - cell.box[1] < _NEAR * cell.height and overlap(one, cell) for one in accounts)


def is_company(document: Document, cell: Span, found: tuple[str, str]) -> bool:
    """Whether what begins like another paper's title is a company, with its legal form, that is named elsewhere ("Order Group Ltd")."""
    words = folded_words(cell.text)
    is_formed = len(words) > 1 and words[-1] in LEGAL_FORMS and found[0] not in _TOLD_BY_WORDS
    return is_formed and compact(document.text).count(compact(cell.text)) > 1


def is_bank(cell: Span) -> bool:
    """Whether a cell that begins with the word for a credit is a bank's name: a known one, or a name in the French spelling ("Crédit
    Exemple"), where a credit note is an "avoir"; never where it speaks of an invoice."""
    words = [word.text for word in cell.words]
    if len(words) < 2 or any(_BILL.search(fold(word)) for word in words[1:]):
        return False
    is_name = len(words) <= 3 and "é" in words[0] and all(word.isalpha() and word[0].isupper() for word in words)
    return is_name or label_form(cell.text).startswith(CREDIT_BANKS)


def is_of_paying(cell: Span) -> bool:
    """Whether "credit" is one of the ways or terms of paying ("Credit or debit card")."""
    words = folded_words(cell.text)
    return not OF_CREDIT.isdisjoint(words[1:_LONGEST_WAY]) and CREDITED.isdisjoint(words)


def is_of_table(row: Row) -> bool:
    """Whether the row is one of a table with figures."""
    return len(row.cells) > 3 and sum(cell.text[0].isdigit() for cell in row.cells) > 1


def is_label_of(row: Row, cell: Span, kind: str, usual: float) -> bool:
    """Whether the cell is the label of what stands right of it, in letters like the others ("Angebot: | 88213"). What an invoice is about,
    an order or a delivery, may be one without a colon ("Bon de commande | C26/7290"), or head a column of the items ("Article | DDT |
    Price | Amount"); "Reminder | 88213" is a title."""
    has_value = any(other.first == cell.last + 1 and any(char.isdigit() for char in other.text) for other in row.cells)
    is_head = len(row.cells) > 3 and sum(label.role in _OF_ITEMS for label in row.labels) > 1
    is_label = has_value and cell.text.rstrip().endswith(":")
    return (is_label or (kind in _INVOICED and (has_value or is_head))) and cell.height < HEADING * usual
