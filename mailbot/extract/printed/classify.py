"""What a document is (invoice, credit note, reminder...). Titles count, not mentions."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import median

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.evidence.looks import Alike
from mailbot.extract.folding import fold, label_form
from mailbot.extract.parties.names import SEPARATORS
from mailbot.extract.printed.coded_fields import Coded, coded_kind
from mailbot.extract.printed.invoice_labels import QUOTES, weight_of_labels
from mailbot.extract.printed.no_titles import (
    heads_account,
    is_bank,
    is_company,
    is_label_of,
    is_of_contract,
    is_of_paying,
    is_of_table,
    is_state,
)
from mailbot.extract.printed.subjects import is_letter_about_invoice, said_as_subject
from mailbot.extract.printed.told import tells_of_unpaid_bill
from mailbot.extract.printed.under_title import HEADING, is_abbreviated_heading
from mailbot.extract.words.kinds import (
    AND,
    BILLS,
    CANCELS,
    COPY_OF,
    COUNTED,
    DEMANDS,
    INVOICE_ENDS,
    INVOICE_TO_COME,
    KINDS,
    NO_INVOICE_BEGINS,
    NO_INVOICE_ENDS,
    OF_NUMBERS,
    OF_THE,
    PARTICULARS,
    REMINDS,
    SUBJECTS,
    TYPE_CODE,
    YOURS,
)
from mailbot.extract.words.numbers import SAYS_CREDIT, SAYS_INVOICE
from mailbot.extract.words.phrases import phrases
from mailbot.extract.words.roles import Role

_COPY = re.compile(COPY_OF)
_CREDIT, _BILL, _TO_COME = re.compile(SAYS_CREDIT), re.compile(SAYS_INVOICE), re.compile(INVOICE_TO_COME)
INVOICE, CREDIT_NOTE, REMINDER, DELIVERY_NOTE, RECEIPT = "invoice", "credit_note", "reminder", "delivery_note", "receipt"
_LETTER = "letter"
_DEMANDS = frozenset(label_form(phrase) for listed in DEMANDS.values() for phrase in phrases(listed))
_CODED = 1.0  # what the code of a document's kind before its title adds
_RECEIPT_WORDS = 3  # "Quittung / Receipt"
_SUBJECT = 0.5  # the weight of a letter's subject: any title on a line of its own says more
_FEWEST_OF_SUBJECT, _TITLE_WORDS = 2, 6
_DASHES = frozenset("-–—|/·•")
_LONGEST_FRONT = 5  # words before the dash: behind a longer text the word for an invoice is what the text is about
_SPACED_LETTERS, _LEAST_SPACED = 6, 4  # letters set apart that count as one word of a title
_FEWEST_MISREAD = 7  # letters of a scanned title of which one may be any other
_TAIL_WORDS = 3  # "SAMPLE INVOICE"
_UPPER_PART = 0.55  # of the page: titles stand here
LARGE_TITLE = 2.3  # weight of a title in larger letters: without the word "invoice" it says what the document is
#: They carry every label of an invoice, or list invoices: only titles tell them apart.
_LABELLED_ALIKE = frozenset({CREDIT_NOTE, REMINDER, "statement", "proforma"})
#: They are not paid, though they may carry the number of the invoice to come.
RIVALS = frozenset({"quote", "order", "proforma", DELIVERY_NOTE, "statement", REMINDER})
#: What no invoice is called besides, in however small letters.
NO_BILLS = frozenset({CREDIT_NOTE, REMINDER, RECEIPT, "quote", "proforma", "statement"})
#: What a table's row may call the paper ("Document type | Number | ..."); "Newsletter | 1 | 380.00" is what is sold.
_TOLD_IN_TABLES = RIVALS | NO_BILLS | {INVOICE}
_CLEAR_TITLE = 1.6  # weight of a title that says so without the word "invoice" as another
_PLAIN_REMINDER = 1.0  # what a line that says but "reminder" weighs more than its looks: an invoice has no such line
_PLAIN = 0.6  # share of a line that is its title
_LABELS_A_VALUE = 1.2  # "Order no: 42" names a value, not the document


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind and how surely: `title` says whether the word itself stands as a title; `rival` is what an invoice is titled besides."""

    name: str | None
    weight: float = 0.0
    title: bool = False
    rival: str | None = None


@lru_cache(maxsize=1)
def _titles() -> tuple[dict[str, str], dict[str, list[int]]]:
    """Title -> kind; and how long those are that begin with a letter, the longest first."""
    titles = {label_form(phrase): kind for kind, listed in reversed(KINDS.items()) for phrase in phrases(listed)}
    lengths: dict[str, list[int]] = {}
    for length, letter in sorted({(len(title), title[:1]) for title in titles}, reverse=True):
        lengths.setdefault(letter, []).append(length)
    return titles, lengths


def _begins(cell: Span) -> tuple[str, str] | None:
    """The kind that a cell's first words (or its last, "SAMPLE INVOICE") name, and the title."""
    titles, lengths = _titles()
    if (copied := _copied(cell)) is not None:
        return copied
    words = [label_form(word.text) for word in cell.words[: _TITLE_WORDS * _SPACED_LETTERS]]
    ends = {sum(map(len, words[: i + 1])) for i in range(len(words))}
    text = "".join(words)
    if _is_compound(cell, titles):
        return INVOICE, words[0]
    for length in lengths.get(text[:1], ()):
        if text[:length] in titles and len(text) >= length and (length in ends or not text[length].isalpha()):
            return titles[text[:length]], text[:length]
    if len(words) <= _TAIL_WORDS and words[0] not in YOURS:
        for i in range(1, len(words)):
            is_told_of = words[0] in PARTICULARS and words[i - 1] in OF_THE
            if (tail := "".join(words[i:])) in titles and (titles[tail] == INVOICE or not is_told_of):
                return titles[tail], tail
    return None


def _copied(cell: Span) -> tuple[str, str] | None:
    """The kind of the paper of which a cell says that this is a copy, and its title; None for a copy of an invoice."""
    copy = _COPY.match(f"{fold(cell.text)} ")
    rest = [label_form(word) for word in fold(cell.text)[copy.end() :].split()[:_TITLE_WORDS]] if copy else []
    for title in ("".join(rest[:count]) for count in range(len(rest), 0, -1)):
        if (kind := _titles()[0].get(title) or _titles()[0].get(title.removesuffix("s"))) not in (None, INVOICE):
            return kind, title
    return None


@lru_cache(maxsize=1)
def _alike() -> Alike:
    return Alike(_titles()[0], _FEWEST_MISREAD)


def _begins_misread(cell: Span) -> tuple[str, str] | None:
    """The same in a scanned cell in whose title letters were mistaken for others; where titles of several kinds are near, none."""
    if all(word.confidence == 1 for word in cell.words):
        return None
    titles, _ = _titles()
    words = [label_form(word.text) for word in cell.words[:_TITLE_WORDS]]
    for count in range(len(words), 0, -1):
        found = _alike().nearest("".join(words[:count]))
        if len({titles[title] for title in found}) == 1:
            return titles[found[0]], found[0]
    return None


def _is_compound(cell: Span, titles: dict[str, str]) -> bool:
    """Whether the first word is made with the word for an invoice: "Prämienrechnung", "Recibo-Factura", "Rechnung/Lieferschein"."""
    first = cell.words[0].text.rstrip(":")
    pieces = [label_form(piece) for piece in re.split(r"[-/–]", first)]
    if len(pieces) > 1:
        kinds = {titles.get(piece) for piece in pieces}
        is_bill = all(titles.get(piece) in (INVOICE, DELIVERY_NOTE) or piece in BILLS for piece in pieces)
        return INVOICE in kinds and is_bill
    is_made = pieces[0] not in titles and pieces[0].endswith(INVOICE_ENDS)
    return is_made and not pieces[0].endswith(NO_INVOICE_ENDS) and not pieces[0].startswith(NO_INVOICE_BEGINS)


def _is_spaced(span: Span) -> bool:
    """Whether the letters stand apart as words: "R E C H N U N G"."""
    return len(span.words) >= _LEAST_SPACED and sum(len(word.text) == 1 for word in span.words) >= 0.8 * len(span.words)


def _cells(row: Row) -> list[Span]:
    """The cells of a row; letters set apart are one title, however wide their gaps."""
    whole = Span(row.line, 0, len(row.line.words) - 1)
    return [whole] if _is_spaced(whole) else row.cells


def _parts(document: Document, row: Row) -> list[Span]:
    """The cells, what stands behind a dash, a bar or a code in one ("GUEST FOLIO - TAX INVOICE"), and what a letter's subject names."""
    cells = _cells(row)
    words = row.line.words
    behind = [
        Span(cell.line, i + 1, cell.last)
        for cell in cells
        if not _is_spaced(cell)
        for i in range(cell.first + 1, min(cell.last, cell.first + _LONGEST_FRONT + 1))
        if (words[i].text in _DASHES or _joins_bills(cell, i)) and not _is_of_invoice(cell, i)
    ]
    subjects = [Span(cell.line, cell.first + 1, cell.last) for cell in cells if _is_subject(document, cell)]
    coded = [
        Span(cell.line, cell.first + 1, cell.last) for cell in cells if len(cell.words) > 1 and TYPE_CODE.fullmatch(cell.words[0].text)
    ]
    return cells + behind + subjects + coded


def _is_of_invoice(cell: Span, i: int) -> bool:
    """Whether the word for an invoice stands before the dash at i, and behind it nothing that no invoice is called besides: "INVOICE /
    APPLICATION FOR RENT" is no application."""
    front = label_form(" ".join(word.text for word in cell.line.words[cell.first : i]))
    behind = _begins(Span(cell.line, i + 1, cell.last))
    return _titles()[0].get(front) == INVOICE and behind is not None and behind[0] not in RIVALS | NO_BILLS | {INVOICE}


def _joins_bills(cell: Span, i: int) -> bool:
    """Whether the word at i is an "and" of capitals behind a title that may be an invoice's ("RENT DEMAND AND VAT INVOICE", "DELIVERY NOTE
    AND INVOICE"): a reminder, a quotation or a receipt and an invoice is what it says first."""
    if cell.line.words[i].text not in AND or not cell.text.isupper():
        return False
    front = label_form(" ".join(word.text for word in cell.line.words[cell.first : i]))
    return front in _DEMANDS or _titles()[0].get(front) in (INVOICE, DELIVERY_NOTE)


def _is_subject(document: Document, cell: Span) -> bool:
    """Whether a cell is the subject of a letter that only names an invoice and its number ("Betreft: Factuur nr. 80"), and the letter
    does not remind of it."""
    words = [label_form(word.text) for word in cell.words]
    if len(words) < _FEWEST_OF_SUBJECT or words[0] not in SUBJECTS or not cell.words[0].text.endswith(":"):
        return False
    row = document.rows[cell.line.number - 1]
    named = {i for label in row.labels if label.role is Role.NUMBER for i in range(label.span.first, label.span.last + 1)}
    rest = [word for i, word in enumerate(words) if i > 1 and word.isalpha() and word not in OF_NUMBERS and cell.first + i not in named]
    return _titles()[0].get(words[1]) == INVOICE and not rest and not REMINDS.search(fold(document.text))


def _subject_kind(cell: Span) -> str | None:
    """What the subject of a letter says of the invoice that it names: that it is still to be paid, cancelled or credited
    ("Betreff: Rechnung 4711 Rechnungserinnerung", "Objet : facture n° 80 impayée")."""
    said = said_as_subject(cell)
    if said is None:
        return None
    return CREDIT_NOTE if CANCELS.search(said) else REMINDER if REMINDS.search(said) else None


def _length(cell: Span) -> int:
    """How many words people see in the cell."""
    return 1 if _is_spaced(cell) else len(cell.words)


def _weight(document: Document, row: Row, cell: Span, usual: float) -> float:
    """How much a cell looks like a title: large letters, high on the page, few words, capitals, not one of many cells of a table's head."""
    page = next(p for p in document.pages if p.number == row.page)
    high = 1.0 - min(row.top / max(page.height, 1.0), 1.0)
    size = min(cell.height / max(usual, 1.0), 3.0)
    words = _length(cell)
    weight = size + high + (0.4 if cell.text.isupper() else 0.0) + (0.3 if len(row.cells) == 1 else 0.0)
    weight -= 0.25 * max(words - 4, 0)
    return weight - (1.0 if len(row.cells) > 3 else 0.0)


def _names_a_value(row: Row, cell: Span, found: tuple[str, str], usual: float) -> bool:
    """Whether the title's words are but the beginning of a label ("Rechnung an:", "Invoice date") in this cell. A credit in large letters
    is a title, whatever it names ("Gutschrift zu Rechnung 4470")."""
    kind, title = found
    if kind == CREDIT_NOTE and cell.height >= HEADING * usual:
        return False
    label = next((label for label in row.labels if label.span.first == cell.first), None)
    if label is not None and cell.last - label.span.last > 1 and not any(word.text.endswith(":") for word in cell.words):
        return False  # "INVOICE for hire of hall"
    if label is not None and label.phrase in COUNTED and cell.height >= HEADING * usual:
        return False
    return label is not None and label.role not in (Role.TITLE, Role.NUMBER) and len(label.phrase) > len(title)


def _is_plain(cell: Span, title: str) -> bool:
    """Whether the cell, or its part before a dash, says little but its title ("RELANCE - Rappel de paiement", "Relance n° 2")."""
    return len(title) >= _PLAIN * len(label_form(SEPARATORS.split(cell.text)[0]))


def _title_weights(document: Document) -> dict[str, float]:
    """kind -> weight of its best title on the document's first page."""
    rows = [row for row in document.rows if row.page == document.rows[0].page]
    page = document.pages[0]
    usual = median([word.box[3] - word.box[1] for row in rows for word in row.line.words])
    named = any(label.role is Role.NUMBER and label.strength == 3 and _BILL.search(label.phrase) for row in rows for label in row.labels)
    weights: dict[str, float] = {}
    for row in rows:
        if row.top > page.height * _UPPER_PART:
            break
        for cell in _parts(document, row):
            if (kind := _subject_kind(cell)) is not None:
                weights[kind] = max(weights.get(kind, 0.0), LARGE_TITLE + _PLAIN_REMINDER)
            found = (INVOICE, label_form(cell.words[0].text)) if is_abbreviated_heading(cell, usual) else _title_of(cell)
            if found is None or is_state(row, cell, found[1]) or is_company(document, cell, found) or heads_account(document, cell, usual):
                continue
            if (named and is_of_contract(cell, found, usual)) or (found[0] not in _TOLD_IN_TABLES and is_of_table(row)):
                continue
            if cell.first and label_form(row.line.words[cell.first - 1].text) in SUBJECTS:
                weights.setdefault(found[0], _SUBJECT)
            elif not _names_a_value(row, cell, found, usual) and not (found[0] in RIVALS and is_label_of(row, cell, found[0], usual)):
                weight = _weight(document, row, cell, usual) + _of_wording(row, cell, *found)
                weights[found[0]] = max(weights.get(found[0], 0.0), weight)
    return weights


def _title_of(cell: Span) -> tuple[str, str] | None:
    """The kind that a cell's title names, and the title; None for long cells, quotes, banks ("Crédit Mutuel") and an invoice to come."""
    if cell.text[0] in QUOTES and _length(cell) > _TAIL_WORDS:
        return None
    found = _begins(cell) or _begins_misread(cell) if _length(cell) <= _TITLE_WORDS * 2 else None
    if found and found[0] == INVOICE and _TO_COME.search(fold(cell.text)):
        return None
    return None if found and found[1] == "credit" and (is_bank(cell) or is_of_paying(cell)) else found


def _of_wording(row: Row, cell: Span, kind: str, title: str) -> float:
    """What a title's words and what stands around them in the cell add to its looks."""
    weight = 0.02 * len(title)
    if cell.first and TYPE_CODE.fullmatch(row.line.words[cell.first - 1].text):
        weight += _CODED
    if kind not in (INVOICE, CREDIT_NOTE) and any(word.text.endswith(":") for word in cell.words):
        return weight - _LABELS_A_VALUE
    if kind == DELIVERY_NOTE and not _is_plain(cell, title) and any(char.isdigit() for char in cell.text):
        return weight - _LABELS_A_VALUE  # "Delivery note 4711 of 3 May" is what is invoiced
    return weight + (_PLAIN_REMINDER if kind == REMINDER and _is_plain(cell, title) else 0.0)


def classify(document: Document) -> Kind:
    """The document's kind. An invoice needs its word as a title, or the labels that only invoices carry; the code of its type may say
    that it is none, or that it is another's besides ("Rechnungsart: 381")."""
    if not document.rows:
        return Kind(None)
    kind = _by_words(document)
    coded = coded_kind(document) if kind.name == INVOICE else None
    if coded is Coded.CREDIT_NOTE:
        return Kind(CREDIT_NOTE, kind.weight, title=True)
    return replace(kind, rival=kind.rival or CREDIT_NOTE) if coded is Coded.DOUBTFUL else kind


def _by_words(document: Document) -> Kind:
    weights = _title_weights(document)
    labels = weight_of_labels(document)
    invoice = max(weights.get(INVOICE, 0.0) + 0.3 * labels, labels)
    others = {kind: weight for kind, weight in weights.items() if kind != INVOICE}
    best = max(others, key=lambda kind: others[kind], default=None)
    if best is not None and INVOICE not in weights and others[best] >= LARGE_TITLE:
        return Kind(best, others[best], title=True)
    by_title = best in (CREDIT_NOTE, REMINDER) or (best in _LABELLED_ALIKE and others[best] >= _CLEAR_TITLE)
    if best is not None and others[best] > (weights.get(INVOICE, 0.0) if by_title else invoice):
        return Kind(best, others[best], title=True)
    return _by_labels(document, invoice, weights) if invoice > 0 else Kind(None)


def _by_labels(document: Document, weight: float, weights: dict[str, float]) -> Kind:
    """The kind where no other title is stronger than what speaks for an invoice."""
    if INVOICE not in weights and _numbers_a_credit(document):
        return Kind(CREDIT_NOTE, weight, title=True)
    if INVOICE not in weights and _says_receipt(document):
        return Kind(RECEIPT, _CLEAR_TITLE, title=True)
    reminds = REMINDER if tells_of_unpaid_bill(document.said) else None
    about = _LETTER if is_letter_about_invoice(document) and not _has_title(document) else None
    return Kind(INVOICE, weight, INVOICE in weights, _rival(weights) or _beside_title(document) or reminds or about)


def _has_title(document: Document) -> bool:
    """Whether the word for an invoice stands as a title on the first page, not only before the invoice's number or in a subject."""
    rows = [row for row in document.rows if row.page == document.rows[0].page]
    cells = (cell for row in rows for cell in _cells(row) if len(row.cells) == 1 or cell.height >= HEADING * document.usual_height)
    named = ((cell, _title_of(cell)) for cell in cells if ":" not in cell.text)
    return any(found is not None and found[0] == INVOICE and _is_plain(cell, found[1]) for cell, found in named)


def _numbers_a_credit(document: Document) -> bool:
    """Whether the labels of the paper's number say that it is a credit note ("Gutschrift Nr."), and none that it is an invoice."""
    named = [label.phrase for label in document.labels if label.role is Role.NUMBER and label.strength > 1]
    return any(_CREDIT.search(phrase) for phrase in named) and all(_CREDIT.search(phrase) or not _BILL.search(phrase) for phrase in named)


def _says_receipt(document: Document) -> bool:
    """Whether a line anywhere on the first page says "receipt" and no more, and no account to pay to is printed: without the word for an
    invoice, its labels are a receipt's too ("Quittung" over numbered lines to fill in)."""
    if document.ibans:
        return False
    rows = (row for row in document.rows if row.page == document.rows[0].page)
    found = ((cell, _begins(cell)) for row in rows for cell in row.cells)
    return any(title is not None and title[0] == RECEIPT and len(cell.words) <= _RECEIPT_WORDS for cell, title in found)


def _beside_title(document: Document) -> str | None:
    """What else the paper is called in the cell of its title ("Invoice (Credit note)", "Devis / Facture"), or on a line of its own above
    all amounts, in however small letters."""
    first = min((c.span.line.number for c in document.amounts if c.value.decimals > 1), default=len(document.rows))
    rows = [row for row in document.rows[: first - 1] if row.page == document.rows[0].page]
    shared = (named for row in rows for cell in row.cells if (named := _with_title(cell)))
    alone = (_titles()[0].get(label_form(row.line.text)) for row in rows if len(row.cells) == 1)
    return next((kind for kind in (*shared, *(one for one in alone if one != RECEIPT)) if kind in NO_BILLS), None)


def _with_title(cell: Span) -> str | None:
    """The other kind, where a cell is two titles and one of them the word for an invoice."""
    found = _title_of(cell)
    if found is None:
        return None
    rest = _titles()[0].get(label_form(cell.text).removeprefix(found[1]))
    return rest if found[0] == INVOICE else found[0] if rest == INVOICE else None


def _rival(weights: dict[str, float]) -> str | None:
    """The kind that a title names which looks more like the document's title than the invoice's own."""
    least = max(LARGE_TITLE, weights.get(INVOICE, 0.0))
    rivals = [kind for kind in RIVALS if weights.get(kind, 0.0) > least]
    return max(rivals, key=lambda kind: weights[kind], default=None)
