"""How surely each label says that its value is the invoice's number: "Invoice no." does, a bare "No." only where its place says whose."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from collections.abc import Iterator

from mailbot.extract.evidence.blocks import above, below, is_one_block
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import BETWEEN, Hit, overlap
from mailbot.extract.folding import compact, fold
from mailbot.extract.printed.identifiers import MARKS
from mailbot.extract.printed.label_neighbours import is_at_title, is_by_date, is_under_another
from mailbot.extract.printed.under_title import HEADING, is_abbreviated_heading
from mailbot.extract.words.kinds import ABBREVIATED, COUNTED, OF_NUMBERS, SUBJECTS
from mailbot.extract.words.numbers import (
    ANNOUNCES_INVOICE,
    ANY_PAPER,
    BEFORE_OWN_NUMBER,
    DEDUCTED_INVOICES,
    FEES_BESIDE,
    INVOICE_SERIES,
    OF_OTHER_INVOICES,
    OF_THIS_OR_OTHER,
    OF_TRANSACTION,
    ON_THEIR_OWN,
    REFERENCES,
    RENTS,
    SAYS_INVOICE,
    SERIALS,
    WHICH_INVOICE,
)
from mailbot.extract.words.roles import Role

_ONLY_HEADINGS = ABBREVIATED - {"fra", "inv"}  # the others are bare words for a number as well
_ANNOUNCES, _OF_INVOICE = re.compile("|".join(ANNOUNCES_INVOICE.values())), re.compile(SAYS_INVOICE)
_OF_OTHER, _OF_THIS_OR_OTHER = re.compile(OF_OTHER_INVOICES), re.compile(OF_THIS_OR_OTHER)
_DEDUCTED = re.compile(DEDUCTED_INVOICES)
_FEES_BESIDE = re.compile(FEES_BESIDE)
_INVOICE_SERIES = re.compile(INVOICE_SERIES)
_ABBREVIATED = re.compile(r"[A-ZÄÖÜ]{2,4}-(?:Nr|nr|No|no)\b")  # "ABR-Nr."
_NOT_OF_ANOTHER = BETWEEN | OF_NUMBERS  # words that may stand between a number and its date
_WORD = 3  # letters of what is no series of numbers
_COLUMNS = 2  # more cells make a table's head
_HEADING = 2  # rows above a table that say what it lists
_ROWS_FROM_TITLE = 8  # of any column, from the word "invoice" to a bare "No." close below it
_NEAR_TITLE, AFTER_TITLE = 2.65, 3.0  # of a bare "No."
_STRONGEST, _QUALIFIED = 3.0, 1.0  # of a label, and of one that may name another invoice's number
_MOST_AROUND = 2  # words beside a label that say of which invoice it is
_MENTION = 0.8  # the word "invoice" inside a sentence
_IN_REFERENCE = 0.7  # a number named inside a payment reference


def _near_title(document: Document, label: Label) -> float:
    """The strength of a bare "No." when "invoice" stands just before it on its line, or close above in its column."""
    line = label.span.line
    rows = [row for row in document.rows[max(line.number - _ROWS_FROM_TITLE, 0) : line.number] if row.page == line.page]
    if is_under_another(document, label):
        rows = rows[-1:]
    for row in rows:
        for title in row.labels:
            if title.role is not Role.TITLE:
                continue
            if row.line is line and title.span.last < label.span.first:
                return AFTER_TITLE
            if row.line is not line and _is_headed(document, row, title, label):
                return AFTER_TITLE
            close = label.span.box[1] - title.span.box[3] < 4 * max(title.span.height, label.span.height)
            if row.line is not line and close and abs(title.span.box[0] - label.span.box[0]) < 80:
                return _NEAR_TITLE
            cell = document.rows[line.number - 1].cell_of(label.span.first)
            if row.line is not line and close and is_one_block(row.cell_of(title.span.first), cell) and cell.first == label.span.first:
                return _NEAR_TITLE  # both end at the right margin
    return 0.0


def _is_headed(document: Document, row: Row, title: Label, label: Label) -> bool:
    """Whether the word "invoice", alone in its cell, stands right over a bare "No." that begins one."""
    cell, below = row.cell_of(title.span.first), document.rows[label.span.line.number - 1].cell_of(label.span.first)
    is_alone = (cell.first, cell.last) == (title.span.first, title.span.last)
    return is_alone and below.first == label.span.first and above(document, below) == cell and is_one_block(cell, below)


def heads_items(document: Document, row: Row) -> bool:
    """Whether a row is the head of the invoice's lines: its "No." or "Reference" is an article's."""
    roles = {label.role for label in row.labels}
    if len(row.cells) <= _COLUMNS:
        return False
    under = sum(c.span.line.number == row.line.number + 1 for c in document.amounts)
    return Role.OTHER_AMOUNT in roles or (bool(roles & {Role.NET, Role.GROSS}) and under > 1)


def _first_item(document: Document) -> int:
    """The number of the row that heads the invoice's lines; behind all rows where none does."""
    heads = (row.line.number for row in document.rows if heads_items(document, row))
    return next(heads, len(document.rows) + 1)


def _of_deducted(document: Document) -> set[int]:
    """The labels of numbers (by identity) that head a table of earlier invoices which are taken off; none where no other label names the
    invoice's number."""
    named = [label for label in document.labels if label.role is Role.NUMBER and label.strength == 3]
    headed = {id(label) for label in named if heads_deducted(document, document.rows[label.span.line.number - 1])}
    return headed if len(headed) < len(named) else set()


def heads_deducted(document: Document, row: Row) -> bool:
    """Whether a row of several heads stands right under words of what was billed before."""
    if len(row.cells) <= _COLUMNS or any(char.isdigit() for char in row.line.text):
        return False
    above = document.rows[max(row.line.number - 1 - _HEADING, 0) : row.line.number - 1]
    return any(one.page == row.page and _DEDUCTED.search(fold(one.line.text)) for one in above)


def _is_anothers(row: Row, label: Label) -> bool:
    """Whether a bare "No." goes on from a word that is no title ("Site no. 12"), or into one: that is no invoice's number."""
    before, after = label.span.first - 1, label.span.last + 1
    cell = row.cell_of(label.span.first)
    dated = {i for one in row.labels if one.role is Role.ISSUE_DATE for i in range(one.span.first, one.span.last + 1)}  # "N° et date"
    rest = [(i, row.line.words[i].text) for i in range(after, cell.last + 1)]
    i, following = next(((i, word) for i, word in rest if len(word) >= _WORD or not word.isalpha()), (after, ""))  # "N° de la pièce"
    if len(following) >= _WORD and following.isalpha() and (i == after or i not in dated) and not any(map(str.isdigit, cell.text)):
        return True  # the head of a column: "No. of parcels", "N° compte"
    head = compact(row.line.words[label.span.first].text).partition(label.phrase)[0]
    if len(head) >= _WORD and head.isalpha() and not _OF_INVOICE.search(head):
        return True  # "UVZ-Nr.", "VIHB-nummer"
    if _is_rents(row, label):
        return False
    if before < cell.first or not row.line.words[before].text.strip(MARKS).isalpha():
        return False
    titles = [other.span.last for other in row.labels if other.role is Role.TITLE and cell.first <= other.span.last <= before]
    between = fold(" ".join(word.text for word in row.line.words[titles[-1] + 1 : before + 1])) if titles else None
    return between is None or (between != "" and _FEES_BESIDE.fullmatch(between) is None)


def _is_rents(row: Row, label: Label) -> bool:
    """Whether a bare "No." goes on from an invoice for rent, and its row says when it was issued ("Fattura canone n. 388 | data 7 luglio").
    Of works, services and deliveries it numbers those; of rents, too, where no date makes a paper of it ("Miete Nr. 3")."""
    cell = row.cell_of(label.span.first)
    titles = [other.span.last for other in row.labels if other.role is Role.TITLE and cell.first <= other.span.last < label.span.first]
    if not titles or not any(other.role is Role.ISSUE_DATE for other in row.labels):
        return False
    billed = [fold(word.text.strip(MARKS)) for word in row.line.words[titles[-1] + 1 : label.span.first]]
    return bool(billed) and billed[-1] in RENTS and set(billed) <= RENTS | BETWEEN


def _qualifiers(row: Row, label: Label) -> tuple[list[str], list[str]]:
    """The words of a label's cell before it and right behind it, folded, that no other label has and no stroke or colon sets apart."""
    words, cell = row.line.words, row.cell_of(label.span.first)
    taken = {i for one in row.labels if one is not label for i in range(one.span.first, one.span.last + 1)}
    before: list[str] = []
    behind: list[str] = []
    for i in range(label.span.first - 1, cell.first - 1, -1):
        if i in taken or not re.sub(r"['’.()-]", "", words[i].text).isalpha():
            break
        before.insert(0, fold(words[i].text).strip("().,"))
    head, is_whole, _ = compact(label.span.text).partition(label.phrase)
    if head and is_whole:
        before.append(head)  # "Vorgänger-Rechnungs-Nr."
    for i in range(label.span.last + 1, cell.last + 1):
        if i in taken or label.span.text[-1:] == ":" or any(map(str.isdigit, words[i].text)):
            break
        behind.append(fold(words[i].text).strip("().,:#"))
    return before, behind


def _over_and_under(document: Document, cell: Span) -> Iterator[str]:
    """The cells right over and under a label's, folded: words that did not fit its line stand there."""
    for other in (above(document, cell), below(document, cell)):
        if other is not None and is_one_block(other, cell):
            yield fold(other.text).strip("().,:")


def _at_most(document: Document, row: Row, label: Label, *, is_only: bool) -> float:
    """How surely a label of the number can say that it is this invoice's: not at all where it is said to be another's ("Last invoice no.",
    "Rechnungs-Nr. alt"), and hardly where the words are such as only a heading surely says of its own paper ("Corrected invoice no."), or
    unknown ones: a single one leaves it this invoice's where nothing else names a number ("Export invoice no.")."""
    if label.role is not Role.NUMBER or label.strength == 1:
        return _STRONGEST
    before, behind = _qualifiers(row, label)
    own = [fold(word).strip("().,:") for word in label.span.text.split()]  # which holds what stands in brackets
    near = [*before[-1:], *own, *[word for word in behind if word not in _NOT_OF_ANOTHER][:_MOST_AROUND]]
    cell = row.cell_of(label.span.first)
    if any(map(_OF_OTHER.fullmatch, (*near, *_over_and_under(document, cell)))):
        return 0.0
    if any(map(_OF_THIS_OR_OTHER.fullmatch, near)):
        return _STRONGEST if cell.height >= HEADING * document.usual_height else _QUALIFIED
    if is_only and len(before) == 1 and _OF_INVOICE.search(label.phrase):
        return _STRONGEST
    start = label.span.first - len(before)
    is_head = len(before) in range(1, _MOST_AROUND + 1) and (cell.first >= start or any(one.span.last == start - 1 for one in row.labels))
    known = WHICH_INVOICE | BEFORE_OWN_NUMBER
    return _QUALIFIED if is_head and not (before[-1] in known or _OF_INVOICE.search(before[-1])) else _STRONGEST


def says_which_invoice(document: Document, label: Label) -> bool:
    """Whether the next word is "invoice": "Booking invoice: 4711" is no booking's number."""
    row = document.rows[label.span.line.number - 1]
    return any(one.role is Role.TITLE and one.span.first == label.span.last + 1 for one in row.labels)


def _opens(document: Document, row: Row, label: Label) -> bool:
    """Whether the word "invoice" begins its cell, or follows the same word of another language ("Factuur / Invoice"), a single word
    that says which invoice ("Booking invoice:"), or words that announce it ("Please find attached invoice ...")."""
    first, start = label.span.first, row.cell_of(label.span.first).first
    if first == start + 1 and compact(row.line.words[start].text) in WHICH_INVOICE:
        return True
    while first > start:
        if _ANNOUNCES.fullmatch(fold(" ".join(word.text for word in row.line.words[start:first]))):
            return _ends_announced(document, row, label)
        before = first - 2 if row.line.words[first - 1].text in "/|-–" else first - 1
        title = next((other for other in row.labels if other.role is Role.TITLE and other.span.last == before), None)
        if title is None:
            return False
        first = title.span.first
    return True


def _ends_announced(document: Document, row: Row, label: Label) -> bool:
    """Whether but its number, its date and sums follow the invoice that a sentence announces: "the invoice 4470 of the subcontractor", or
    one that is sent "again", is another one."""
    cell = row.cell_of(label.span.first)
    known = {
        i for one in row.labels if one.role in (Role.ISSUE_DATE, Role.NUMBER, Role.TITLE) for i in range(one.span.first, one.span.last + 1)
    }
    spans = [c.span for c in document.dates if c.span.line is row.line] + [c.span for c in document.amounts if c.span.line is row.line]
    known |= {i for span in spans for i in range(span.first, span.last + 1)}
    texts = [row.line.words[i].text for i in range(label.span.last + 1, cell.last + 1) if i not in known]
    words = [text for text in texts if not any(char.isdigit() for char in text) and any(char.isalpha() for char in text)]
    last = row.line.words[cell.last]
    if any(compact(word) not in _NOT_OF_ANOTHER for word in words) or compact(last.text) in BETWEEN:
        return False
    below = document.rows[row.line.number : row.line.number + 1]
    goes_on = any(one.page == row.page and one.line.words[0].text[:1].islower() for one in below)
    return not goes_on or last.text[-1:] in ".:;!"


def _is_reference_before(other: Label, label: Label) -> bool:
    """Whether a label of payment references stands before; "Subject: invoice no. 7" begins a letter."""
    return other.role is Role.REMITTANCE and other.span.last < label.span.first and other.phrase not in SUBJECTS


def _is_serial(document: Document, label: Label) -> bool:
    """Whether a "Serial no." stands at the word "invoice", over its date: a machine's stands elsewhere."""
    row = document.rows[label.span.line.number - 1]
    near = (row, *document.rows[row.line.number - 2 : row.line.number - 1])
    is_titled = any(one.role is Role.TITLE and one.span.first == 0 for other in near if other.page == row.page for one in other.labels)
    return label.phrase in SERIALS and is_titled and is_by_date(document, label)


def _is_abbreviated(row: Row, label: Label) -> bool:
    """Whether an abbreviation that nobody knows names a number in an invoice's series of two letters and more ("ABR-Nr.: RE 26017")."""
    if _ABBREVIATED.match(row.line.words[label.span.first].text) is None:
        return False
    value = fold(" ".join(word.text for word in row.line.words[label.span.last + 1 :]))
    return value[:2].isalpha() and _INVOICE_SERIES.match(value) is not None


def _without_own_label(document: Document) -> dict[int, float]:
    """Strength per label that names the invoice's number where none is known to."""
    if any(label.role is Role.NUMBER and label.strength > 1 for label in document.labels):
        return {}
    found = {id(label): _NEAR_TITLE for label in document.labels if _is_serial(document, label)}
    for row in document.rows:
        found |= {id(one): _NEAR_TITLE for one in row.labels if one.role is Role.NUMBER and _is_abbreviated(row, one)}
    return found


def is_counted_heading(document: Document, label: Label) -> bool:
    """Whether the count of a claim begins a cell in a heading's letters: "SITUATION DE TRAVAUX N° SIT-2026-0011"."""
    cell = document.rows[label.span.line.number - 1].cell_of(label.span.first)
    return label.phrase in COUNTED and cell.first == label.span.first and cell.height >= HEADING * document.usual_height


def belongs_to_count(document: Document, hit: Hit[str]) -> bool:
    """Whether a number is that of the heading which counts claims: in its cell, or alone right under it, flush with it, and no contract's
    or site's that stands there because the heading's own was not read."""
    cell = document.rows[hit.label.span.line.number - 1].cell_of(hit.label.span.first)
    if hit.span.line is cell.line:
        return hit.span.first <= cell.last
    row = document.rows[hit.span.line.number - 1]
    value = row.cell_of(hit.span.first)
    is_whole = (value.first, value.last) == (hit.span.first, hit.span.last)
    is_alone = is_whole and not row.labels and sum(overlap(cell, one) for one in row.cells) == 1
    return is_alone and below(document, cell) == value and is_one_block(cell, value)


def _of_headings(document: Document) -> dict[int, float]:
    """Strength per label that is the title as well, on a paper that has no other one and no label of the number."""
    if any(label.role is Role.NUMBER and label.strength > 1 for label in document.labels):
        return {}
    cells = ((label, document.rows[label.span.line.number - 1].cell_of(label.span.first)) for label in document.labels)
    headings = (
        label
        for label, cell in cells
        if (label.span.first == cell.first and is_abbreviated_heading(cell, document.usual_height)) or is_counted_heading(document, label)
    )
    return {id(label): AFTER_TITLE for label in headings}


def _stands_with_number(document: Document, label: Label) -> bool:
    """Whether the word "invoice" stands with digits in its cell ("Invoice F-2026-4471")."""
    cell = document.rows[label.span.line.number - 1].cell_of(label.span.last)
    return any(any(map(str.isdigit, word.text)) for word in cell.line.words[label.span.last + 1 : cell.last + 1])


def _is_of_else(document: Document, row: Row, label: Label, *, generic: bool, in_items: bool) -> bool:
    """Whether what names any number is another's; a bare "No." or "Reference" also among items, or over them."""
    is_bare = generic and (label.phrase in _ONLY_HEADINGS or in_items or heads_items(document, row))
    return is_bare or _is_anothers(row, label)


def strengths_of(document: Document) -> dict[int, float]:
    """Strength (0-3) per label that may name the invoice's number (by identity): a bare "No." counts where the word "invoice" is near."""
    strengths = {}
    has_title = any(label.role is Role.TITLE for label in document.labels)
    others = _without_own_label(document) if has_title else _of_headings(document)
    first_item, deducted = _first_item(document), _of_deducted(document)
    named = sum(label.role is Role.NUMBER and label.strength > 1 for label in document.labels)
    is_only = named == 1 and not any(label.role is Role.TITLE and _stands_with_number(document, label) for label in document.labels)
    for label in document.labels:
        if id(label) in others:
            strengths[id(label)] = others[id(label)]
            continue
        if label.role not in (Role.NUMBER, Role.TITLE):
            continue
        generic = label.role is Role.NUMBER and label.strength == 1
        row = document.rows[label.span.line.number - 1]
        strength = float(label.strength) * (id(label) not in deducted)
        in_items = label.phrase in REFERENCES and label.span.line.number > first_item
        if (generic or label.phrase in ON_THEIR_OWN) and _is_of_else(document, row, label, generic=generic, in_items=in_items):
            strength = 0.0
        elif generic and _is_rents(row, label):
            strength = _NEAR_TITLE
        elif generic and label.phrase not in ANY_PAPER | OF_TRANSACTION and (near := _near_title(document, label)):
            strength = near
        elif generic and (is_at_title(document, label) or (has_title and is_by_date(document, label))):
            strength = _NEAR_TITLE
        if label.role is Role.TITLE and not _opens(document, row, label):
            strength = _MENTION
        if any(_is_reference_before(other, label) for other in row.labels):
            strength -= _IN_REFERENCE
        strengths[id(label)] = min(strength, _at_most(document, row, label, is_only=is_only))
    return strengths
