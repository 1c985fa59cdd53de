"""How surely each label says that its value is the invoice's number: "Invoice no." does, a bare "No." only where its place says whose."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import BETWEEN
from mailbot.extract.folding import compact, fold
from mailbot.extract.printed.identifiers import MARKS
from mailbot.extract.words.kinds import SUBJECTS
from mailbot.extract.words.numbers import ANNOUNCES_INVOICE, ANY_PAPER, BILLED, SAYS_INVOICE, WHICH_INVOICE
from mailbot.extract.words.roles import Role

_ANNOUNCES, _OF_INVOICE = re.compile(ANNOUNCES_INVOICE), re.compile(SAYS_INVOICE)
_BILLED = BILLED | BETWEEN
_WITH_NUMBER = 2  # words of a number behind its label
_WORD = 3  # letters of what is no series of numbers
_COLUMNS = 2  # more cells make a table's head
_OF_OTHERS = frozenset({Role.ORDER, Role.OTHER_NUMBER, Role.OTHER_DATE})
_HEADING = 1.5  # heights between a heading and what it is about
_SHORT_HEADING = 2  # words of a heading such as "Kunde"
_ROWS_APART = 2.2  # heights from one row of a column to the next
_ROWS_FROM_TITLE = 8  # of any column, from the word "invoice" to a bare "No." close below it
_ROWS_TO_TITLE = 5  # from a bare "No." to the word "invoice" of a letter
_OF_PLACE = 5  # words of a place before its date
_STACKED = 3.0  # points between the left edges of labels in one column
_NEAR_TITLE, AFTER_TITLE = 2.65, 3.0  # of a bare "No."
_MENTION = 0.8  # the word "invoice" inside a sentence
_IN_REFERENCE = 0.7  # a number named inside a payment reference


def _near_title(document: Document, label: Label) -> float:
    """The strength of a bare "No." when "invoice" stands just before it on its line, or close above in its column."""
    line = label.span.line
    rows = [row for row in document.rows[max(line.number - _ROWS_FROM_TITLE, 0) : line.number] if row.page == line.page]
    if _is_under_another(document, label):
        rows = rows[-1:]
    for row in rows:
        for title in row.labels:
            if title.role is not Role.TITLE:
                continue
            if row.line is line and title.span.last < label.span.first:
                return AFTER_TITLE
            if row.line.number == line.number - 1 and _is_headed(row, title, label):
                return AFTER_TITLE
            close = label.span.box[1] - title.span.box[3] < 4 * max(title.span.height, label.span.height)
            if row.line is not line and close and abs(title.span.box[0] - label.span.box[0]) < 80:
                return _NEAR_TITLE
            cell = document.rows[line.number - 1].cell_of(label.span.first)
            if row.line is not line and close and abs(title.span.box[2] - cell.box[2]) < _STACKED and cell.first == label.span.first:
                return _NEAR_TITLE  # both end at the right margin
    return 0.0


def _is_under_another(document: Document, label: Label) -> bool:
    """Whether the row right above is one short heading of something else ("Kunde" over "Nr. 88213")."""
    number = label.span.line.number
    above = document.rows[number - 2] if number > 1 else None
    if above is None or above.page != label.span.line.page or len(above.cells) != 1 or any(c.isdigit() for c in above.line.text):
        return False
    cell = above.cells[0]
    is_near = abs(cell.box[0] - label.span.box[0]) < _STACKED and label.span.box[1] - cell.box[3] < _HEADING * label.span.height
    titled = any(one.role is Role.TITLE for one in above.labels)
    return is_near and not titled and cell.last - cell.first < _SHORT_HEADING


def _is_at_title(document: Document, label: Label) -> bool:
    """Whether a cell with the word "invoice" stands right over a label of any paper ("Facture réseau" over "Pièce FR-12"), or before it in
    a row of cells of which each says one thing ("Rechnung | Beleg 38482 | 2 January")."""
    if label.phrase not in ANY_PAPER:
        return False
    own = document.rows[label.span.line.number - 1]
    cell = own.cell_of(label.span.first)
    if cell.first != label.span.first or not label.span.last < cell.last <= label.span.last + _WITH_NUMBER:
        return False
    above = document.rows[own.line.number - 2] if own.line.number > 1 else own
    titles = [above.cell_of(one.span.first) for one in above.labels if one.role is Role.TITLE and above.page == own.page]
    is_close = own.top - above.bottom < _HEADING * max(label.span.height, above.bottom - above.top)
    if above is not own and is_close and any(_is_over(title, cell) for title in titles):
        return True
    before = (own.cell_of(one.span.first) for one in own.labels if one.role is Role.TITLE and one.span.last < cell.first)
    return any(title.first == title.last for title in before)


def _is_over(title: Span, cell: Span) -> bool:
    """Whether two cells below each other have an edge in common."""
    return abs(title.box[0] - cell.box[0]) < _STACKED or abs(title.box[2] - cell.box[2]) < _STACKED


def _is_headed(row: Row, title: Label, label: Label) -> bool:
    """Whether the word "invoice", alone in its row, stands right over a bare "No." that begins the next."""
    is_alone = (row.cells[0].first, row.cells[-1].last) == (title.span.first, title.span.last)
    return is_alone and label.span.first == 0 and abs(title.span.box[0] - label.span.box[0]) < _STACKED


def _is_beside_date(document: Document, label: Label) -> bool:
    """Whether a bare "No." and the label of the invoice's date are stacked, or head the columns of one table, where nothing says that
    both are of something else (an order, a delivery)."""
    number = label.span.line.number
    reach = _ROWS_APART * label.span.height  # the rows of another column may stand between
    near = document.rows[max(number - 3, 0) : number + 2]
    rows = [row for row in near if row.page == label.span.line.page and abs(row.top - label.span.box[1]) < reach]
    dates = [(row, one) for row in rows for one in row.labels if one.role is Role.ISSUE_DATE]
    own = document.rows[number - 1]
    cell = own.cell_of(label.span.first)
    is_alone = (cell.first, cell.last) == (label.span.first, label.span.last)
    if not is_alone and (cell.first != label.span.first or cell.last > label.span.last + _WITH_NUMBER):
        return False
    heads = is_alone and len(own.cells) > 1 and not any(char.isdigit() for one in own.cells if one.first >= cell.first for char in one.text)
    stacked = [row for row, one in dates if row is not own and abs(one.span.box[0] - label.span.box[0]) < _STACKED]
    if not stacked and not (heads and any(row is own for row, _ in dates)):
        return False
    above = document.rows[max(min(row.line.number for row in (own, *stacked)) - 2, 0)]
    says_invoice = any(_OF_INVOICE.search(one.phrase) for row, one in dates if row in stacked)  # "Beleg" over "Rechnungsdatum"
    if label.phrase in ANY_PAPER and not heads and not says_invoice and not any(one.role is Role.TITLE for one in above.labels):
        return False
    alone = [one for one in above.labels if one.role in _OF_OTHERS and len(above.cells) == 1 and one.span.last == above.cells[0].last]
    titled = any(one.role is Role.TITLE for one in above.labels) or any(char.isdigit() for char in above.line.text)
    is_heading = len(above.cells) == 1 and abs(above.cells[0].box[0] - label.span.box[0]) < _STACKED and not titled
    is_heading = is_heading and above.page == own.page and own.top - above.bottom < _HEADING * label.span.height
    return not is_heading and not any(abs(one.span.box[0] - label.span.box[0]) < _STACKED for one in alone)


def _is_beside_dateline(document: Document, label: Label) -> bool:
    """Whether the letter's place and date ("Toulouse, le 26 août 2026") stand on the row of a bare "No." with its number, or right below it
    in its column, close over the word "invoice"."""
    own = document.rows[label.span.line.number - 1]
    cell = own.cell_of(label.span.first)
    is_whole = cell.first == label.span.first and cell.last <= label.span.last + _WITH_NUMBER
    near = document.rows[own.line.number - 1 : own.line.number + _ROWS_TO_TITLE]
    titled = any(one.role is Role.TITLE and one.span.first == 0 for row in near[1:] if row.page == own.page for one in row.labels)
    if not is_whole or not titled:
        return False
    below = near[1].cells if len(near) > 1 and label.phrase not in ANY_PAPER else []
    stacked = (one for one in below if abs(one.box[0] - cell.box[0]) < _STACKED)
    return any(_is_dateline(document, row, one) for row, some in ((own, own.cells), (near[1], stacked)) for one in some)


def _is_dateline(document: Document, row: Row, cell: Span) -> bool:
    """Whether a cell is a place and a date, or the place whose date stands in the next cell."""
    words = [word.text for word in cell.words]
    if len(words) == 1 and words[0].endswith(",") and words[0][0].isupper():
        after = [one for one in row.cells if one.first == cell.last + 1]
        return any((row.line.number, one.first) in document.identified for one in after)
    dates = [c.span for c in document.dates if c.span.line is row.line and cell.first < c.span.first and c.span.last == cell.last]
    place = row.line.words[cell.first : dates[0].first] if dates else ()
    return bool(place) and place[0].text[0].isupper() and len(place) <= _OF_PLACE and any("," in word.text for word in place)


def _is_by_date(document: Document, label: Label) -> bool:
    return _is_beside_date(document, label) or _is_beside_dateline(document, label)


def _heads_items(document: Document, row: Row) -> bool:
    """Whether a row is the head of the invoice's lines: its "No." or "Reference" is an article's."""
    roles = {label.role for label in row.labels}
    if len(row.cells) <= _COLUMNS:
        return False
    below = sum(c.span.line.number == row.line.number + 1 for c in document.amounts)
    return Role.OTHER_AMOUNT in roles or (bool(roles & {Role.NET, Role.GROSS}) and below > 1)


def _is_anothers(row: Row, label: Label) -> bool:
    """Whether a bare "No." goes on from a word that is no title ("Site no. 12"), or into one: that is no invoice's number."""
    before, after = label.span.first - 1, label.span.last + 1
    cell = row.cell_of(label.span.first)
    following = row.line.words[after].text if after <= cell.last else ""
    if len(following) >= _WORD and following.isalpha() and not any(char.isdigit() for char in cell.text):
        return True  # the head of a column: "No. of parcels", "N° compte"
    head = compact(row.line.words[label.span.first].text).partition(label.phrase)[0]
    if len(head) >= _WORD and head.isalpha() and not _OF_INVOICE.search(head):
        return True  # "UVZ-Nr.", "VIHB-nummer"
    while before > cell.first and fold(row.line.words[before].text.strip(MARKS)) in _BILLED:
        before -= 1  # "Fattura canone n. 388"
    if before < cell.first or not row.line.words[before].text.strip(MARKS).isalpha():
        return False
    return not any(other.role is Role.TITLE and other.span.last == before for other in row.labels)


def says_which_invoice(document: Document, label: Label) -> bool:
    """Whether the next word is "invoice": "Booking invoice: 4711" is no booking's number."""
    row = document.rows[label.span.line.number - 1]
    return any(one.role is Role.TITLE and one.span.first == label.span.last + 1 for one in row.labels)


def _opens(row: Row, label: Label) -> bool:
    """Whether the word "invoice" begins its cell, or follows the same word of another language ("Factuur / Invoice"), a single word
    that says which invoice ("Booking invoice:"), or words that announce it ("Please find attached invoice ...")."""
    first, start = label.span.first, row.cell_of(label.span.first).first
    if first == start + 1 and compact(row.line.words[start].text) in WHICH_INVOICE:
        return True
    if first > start and _ANNOUNCES.fullmatch(fold(" ".join(word.text for word in row.line.words[start:first]))):
        return True
    while first > start:
        before = first - 2 if row.line.words[first - 1].text in "/|-–" else first - 1
        title = next((other for other in row.labels if other.role is Role.TITLE and other.span.last == before), None)
        if title is None:
            return False
        first = title.span.first
        if first > start and _ANNOUNCES.fullmatch(fold(" ".join(word.text for word in row.line.words[start:first]))):
            return True
    return True


def _is_reference_before(other: Label, label: Label) -> bool:
    """Whether a label of payment references stands before; "Subject: invoice no. 7" begins a letter."""
    return other.role is Role.REMITTANCE and other.span.last < label.span.first and other.phrase not in SUBJECTS


def strengths_of(document: Document) -> dict[int, float]:
    """Strength (0-3) per label (by identity): a bare "No." counts where the word "invoice" is near."""
    strengths = {}
    has_title = any(label.role is Role.TITLE for label in document.labels)
    for label in document.labels:
        generic = label.role is Role.NUMBER and label.strength == 1
        row = document.rows[label.span.line.number - 1]
        strength = float(label.strength)
        if generic and (_is_anothers(row, label) or _heads_items(document, row)):
            strength = 0.0
        elif generic and label.phrase not in ANY_PAPER and (near := _near_title(document, label)):
            strength = near
        elif generic and (_is_at_title(document, label) or (has_title and _is_by_date(document, label))):
            strength = _NEAR_TITLE
        if label.role is Role.TITLE and not _opens(row, label):
            strength = _MENTION
        if any(_is_reference_before(other, label) for other in row.labels):
            strength -= _IN_REFERENCE
        strengths[id(label)] = strength
    return strengths
