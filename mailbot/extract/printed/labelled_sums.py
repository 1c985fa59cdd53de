"""The sums of an invoice as labels name them: net, VAT, gross, due, prepaid, earlier balance; and what may be a sum at all."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate, combinations, takewhile

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import BELOW, SAME_CELL, Choice, Hit, hits, overlap
from mailbot.extract.folding import compact, fold
from mailbot.extract.parties.names import is_town
from mailbot.extract.printed.dated_payments import dated_payments
from mailbot.extract.printed.printed_rate import is_base
from mailbot.extract.printed.sum_boxes import SAYS_TOTAL, SUM_ROLES, in_boxes
from mailbot.extract.printed.sum_rows import is_tax_in_brackets, names_part
from mailbot.extract.printed.withheld_tables import withheld
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.discounts import CASH_DISCOUNT
from mailbot.extract.words.other_sums import SAYS_PAID, TAX_OFFICES
from mailbot.extract.words.roles import Role
from mailbot.extract.words.tax import EXCLUDING, OF_LAW

STRONG = 2.6  # the score from which a label says surely what a sum is
FAIR = 1.7
CENT = Decimal("0.01")
_PAID, _TAX_OFFICE = re.compile(SAYS_PAID), re.compile(TAX_OFFICES)
_DISCOUNT, _RATE = re.compile(CASH_DISCOUNT), re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?%")
_COLUMN = 6.0  # points between the edges of a column's amounts
_TOTALS_EDGE = 12  # points: lines' amounts may carry no currency where the total does
_MOST_ITEMS = 40  # below an amount, among which its sum is looked for
_OF_SENTENCE = 5  # words of a cell that are in no label: it is a sentence
_NEXT_ROW, _NEXT_ROWS = 4.0, 4  # heights and lines within which the next row of a table begins
_HEADS, _UNDER = 3, 1.6  # cells of a row of heads; heights between heads and their row
_WHOLE = frozenset({Role.NET, Role.GROSS, Role.DUE})
Sums = list[Hit[Amount]]


def money_of(document: Document) -> list[Candidate[Amount]]:
    """The amounts that can be sums: with cents, groups or a currency; bare integers only where the document prints no cents at all."""
    cents = [c for c in document.amounts if c.value.decimals >= 2 or c.value.currency]
    if len(cents) >= 2:
        return [c for c in document.amounts if c.value.decimals in (1, 2, 3) or c.value.currency or c.value.value >= 1000]
    return document.amounts


def share_edge(one: Span, other: Span, points: float = _TOTALS_EDGE) -> bool:
    """Whether two amounts end in one column, so many `points` apart; the currency that may stand behind either does not count."""
    return min(abs(a - b) for a in _ends(one) for b in _ends(other)) < points


def _ends(span: Span) -> tuple[float, float]:
    """Where an amount ends on the right, and where its digits do."""
    digits = [word.box[2] for word in span.words if any(char.isdigit() for char in word.text)]
    return span.box[2], max(digits, default=span.box[2])


def of_labels(found: Sums) -> Sums:
    """One amount of each label: the last of those right of it (columns of rates and bases stand before), else the best below it."""
    chosen: dict[int, Hit[Amount]] = {}
    for hit in sorted(found, key=lambda h: (-h.score, -h.candidate.span.first)):
        known = chosen.setdefault(id(hit.label), hit)
        is_right = hit.candidate.span.line is hit.label.span.line
        if is_right and hit.candidate.span.first > known.candidate.span.first:
            chosen[id(hit.label)] = hit
    return list(chosen.values())


def choice_of(candidate: Candidate[Amount], quote: str, confidence: float, sure: bool) -> Choice[Decimal]:
    """The sum that is chosen; never sure when its digits are unclear."""
    return Choice(
        candidate.value.value,
        candidate.span,
        round(min(confidence, 0.99), 2),
        sure and not is_unclear(candidate),
        quote,
    )


def is_unclear(candidate: Candidate[Amount]) -> bool:
    """Whether its digits have two readings, or it is not certain where they begin or end."""
    return candidate.value.ambiguous or candidate.joined


def from_hit(hit: Hit[Amount] | None, confidence: float, sure: bool) -> Choice[Decimal] | None:
    """The sum beside its label as a choice; None for none."""
    return choice_of(hit.candidate, hit.quote, confidence, sure) if hit else None


def values_of(found: Sums, least: float = STRONG) -> set[Decimal]:
    """The values of the sums that score at least so much."""
    return {hit.candidate.value.value for hit in found if hit.score >= least}


def rightmost(found: Sums) -> Sums:
    """Of several amounts right of one label only the last is its sum (columns of net and VAT stand before it), but for what stands in
    brackets behind it: "Total 120.00 (includes 20.00 VAT)"."""
    last: dict[tuple[int, int], Hit[Amount]] = {}
    rest: Sums = []
    named = {id(hit.label) for hit in found if hit.span.line is hit.label.span.line and not _is_in_brackets(hit)}
    for hit in (one for one in found if id(one.label) not in named or not _is_in_brackets(one)):
        if hit.candidate.span.line is not hit.label.span.line:
            rest.append(hit)
            continue
        key = (id(hit.label), 0)
        if key not in last or hit.candidate.span.first > last[key].candidate.span.first:
            last[key] = hit
    return sorted([*last.values(), *rest], key=lambda hit: -hit.score)


def _is_in_brackets(hit: Hit[Amount]) -> bool:
    """Whether an amount stands behind its label in brackets that speak of tax."""
    is_behind = hit.span.line is hit.label.span.line
    return is_behind and is_tax_in_brackets(hit.span.line.words, hit.label.span.last + 1, hit.span.first)


def _is_of_else(document: Document, hit: Hit[Amount]) -> bool:
    """Whether a bare whole number ends a sentence that only begins like a label ("To pay by card please call us on 020 1234 4567"), or
    begins words in another cell of the line ("3512 JK Utrecht"); and whether a number is an article's of a law ("art. 101.5")."""
    before = hit.span.line.words[hit.span.first - 1].text if hit.span.first else ""
    if compact(before) in OF_LAW and hit.value.currency is None:
        return True
    if hit.value.decimals or hit.value.currency is not None or not hit.span.text.isdigit():
        return False
    if hit.geometry == SAME_CELL:
        return hit.span.first - hit.label.span.last - 1 >= _OF_SENTENCE
    cell = document.rows[hit.span.line.number - 1].cell_of(hit.span.last)
    return cell.first == hit.span.first and any(word.text.isalpha() for word in cell.line.words[hit.span.last + 1 : cell.last + 1])


def _is_among_words(document: Document, candidate: Candidate[Amount]) -> bool:
    """Whether a bare whole number stands behind words in its cell, or begins a town: "Ringstraße 4, 4020 Linz" below a label."""
    if candidate.value.decimals or candidate.value.currency is not None or not candidate.span.text.isdigit():
        return False
    cell = document.rows[candidate.span.line.number - 1].cell_of(candidate.span.first)
    if any(char.isalpha() for word in cell.line.words[cell.first : candidate.span.first] for char in word.text):
        return True
    return candidate.span.first == cell.first < cell.last and is_town(cell.text)


def _heads_no_sum(document: Document, hit: Hit[Amount]) -> bool:
    """Whether a label is the head of the lines' amounts ("Total" beside "Price" and "Quantity"), or but words of a sentence that goes on:
    what stands below it is no sum."""
    row = document.rows[hit.label.span.line.number - 1]
    if hit.label.role in (Role.GROSS, Role.DUE) and _goes_on(document, hit):
        return True
    if _is_in_sentence(row, hit.label) and row.cell_of(hit.label.span.last).last > hit.label.span.last:
        return True
    heads = [other for other in row.labels if not _is_in_sentence(row, other)]
    roles = {head.role for head in heads}
    if Role.OTHER not in roles and len(hit.label.phrase) >= SAYS_TOTAL and _is_largest(document, hit):
        return False  # "Stamp duty | Discount | Currency | Total of document" over the one row of what they say
    if Role.OTHER_AMOUNT in roles:
        return Role.OTHER in roles or not _heads_sums(document, hit, roles)
    return Role.OTHER in roles and not roles & (SUM_ROLES - {hit.label.role})


def _goes_on(document: Document, hit: Hit[Amount]) -> bool:
    """Whether another amount of the same column, and others beside it, stand right below: rows of items, or of several rates."""
    own, rows = hit.span.line.number, dict[int, list[Candidate[Amount]]]()
    following = document.rows[own : own + _NEXT_ROWS]
    end = next((row.line.number for row in following if _is_head(row)), own + _NEXT_ROWS + 1)  # under it other sums stand
    for candidate in document.amounts:
        if own < candidate.span.line.number < end and not _is_among_words(document, candidate):
            rows.setdefault(candidate.span.line.number, []).append(candidate)
    return any(_is_next_row(hit, row) for row in rows.values()) or _heads_items(document, hit, rows)


def _is_head(row: Row) -> bool:
    """Whether a row names sums and holds no number."""
    return any(label.role in SUM_ROLES for label in row.labels) and not any(map(str.isdigit, row.line.text))


def _heads_items(document: Document, hit: Hit[Amount], rows: dict[int, list[Candidate[Amount]]]) -> bool:
    """Whether a bare word ("Amount") heads rows of which each says in words what its one amount is for."""
    head, own = (document.rows[span.line.number - 1] for span in (hit.label.span, hit.span))
    following = (document.rows[number - 1] for number in rows)
    alike = [row for row in (own, *following) if row.page == own.page and _is_described(row)]
    below = any(overlap(hit.span, c.span) for some in rows.values() for c in some)
    return hit.label.strength < STRONG and len(head.cells) > 1 and alike[:1] == [own] and len(alike) > 1 and below


def _is_described(row: Row) -> bool:
    """Whether a row begins with words that are no label."""
    first = row.cells[0]
    labelled = any(label.span.first <= first.last for label in row.labels)
    return not labelled and sum(word.text.isalpha() for word in first.words) > 0


def _is_item(document: Document, hit: Hit[Amount], nets: Sums) -> bool:
    """Whether an advance is asked for here, not paid before: it is one of the items that, all together, make up a sum below them, or what
    a label calls the net."""
    column = [c for c in document.amounts if c.span.line.page == hit.span.line.page and share_edge(c.span, hit.span, _COLUMN)]
    at = next((i for i, c in enumerate(column) if c.span == hit.span), None)
    row = document.rows[hit.span.line.number - 1]
    if at is None or hit.value.value <= 0 or _PAID.search(fold(row.line.text)):
        return False
    if _sum_to(column, at, nets):
        return True
    sums = list(accumulate(c.value.value for c in column))
    ends = range(at + 1, min(len(column), at + _MOST_ITEMS))
    found = (column[i] for i in ends if i > 1 and column[i].value.value == sums[i - 1] and min(c.value.value for c in column[:i]) > 0)
    total = next(found, None)  # of what is paid and what is open the gross is the sum, not of items
    return total is not None and not any(one.role in (Role.GROSS, Role.DUE) for one in document.rows[total.span.line.number - 1].labels)


def _sum_to(column: list[Candidate[Amount]], at: int, nets: Sums) -> bool:
    """Whether the amounts above zero with which a column begins, at least two and that `at` among them, make up the net that stands next
    below them."""
    sums = list(accumulate(takewhile(lambda value: value > 0, (c.value.value for c in column[:_MOST_ITEMS]))))
    for last in range(max(at, 1), len(sums)):
        following = column[last + 1].span.line.number if last + 1 < len(column) else None
        own = column[last].span.line
        below = [net.span.line for net in nets if net.value.value == sums[last] and net.span.line.number > own.number]
        if any(line.page == own.page and (following is None or line.number <= following) for line in below):
            return True
    return False


def _is_before_tax(hit: Hit[Amount]) -> bool:
    """Whether a caption ends by saying that its sum is without VAT ("Gross value of this valuation (excl. VAT)"): it names a net."""
    before = hit.label.span.first - 1
    return before > 0 and compact(hit.label.span.line.words[before].text) in EXCLUDING


def _is_for_paying_early(hit: Hit[Amount], gross: set[Decimal]) -> bool:
    """Whether an amount due is what remains of a total with the cash discount of its line ("until 14 May 2 % discount, to pay 490.00")."""
    text = fold(hit.span.line.text)
    rates = [Decimal(rate.replace(",", ".")) for rate in _RATE.findall(text)] if _DISCOUNT.search(text) else []
    left = (total * (100 - rate) / 100 for total in gross for rate in rates if rate)
    return hit.label.role is Role.DUE and any(abs(one - hit.value.value) <= CENT for one in left)


def _is_for_tax_office(hit: Hit[Amount]) -> bool:
    """Whether nothing is what a row asks for, and that for the state: "VAT on sales, customer to pay to HMRC 0.00"."""
    return not hit.value.value and _TAX_OFFICE.search(fold(hit.span.line.text)) is not None


def _is_largest(document: Document, hit: Hit[Amount]) -> bool:
    """Whether a labelled total is the largest amount of the pages, the only one of its column there."""
    largest = max((c.value.value for c in document.amounts if c.value.decimals > 1 or c.value.currency), default=None)
    own = hit.span.line.number
    after = [c for c in document.amounts if own < c.span.line.number <= own + _NEXT_ROWS and c.value.value != hit.value.value]
    goes_on = any(overlap(hit.label.span, c.span) for c in after)
    return hit.label.role in (Role.GROSS, Role.DUE) and hit.value.value == largest and not goes_on


def _at_the_edge(document: Document, label: Label, money: list[Candidate[Amount]]) -> Iterator[Hit[Amount]]:
    """The largest amount of the pages, at the right edge of the last column of a table with one row, where that column is so wide that
    the head in its middle does not stand over it ("Importo bollo | Sconto | Totale documento"). Nothing else stands under it there."""
    row = document.rows[label.span.line.number - 1]
    is_last = row.cells[-1].text == label.span.text and len(row.cells) >= _HEADS and len(label.phrase) >= SAYS_TOTAL
    if not is_last or row.line.number >= len(document.rows) or any(map(str.isdigit, row.line.text)):
        return
    under = document.rows[row.line.number]
    last = under.cells[-1]
    is_under = under.page == row.page and under.top - row.bottom < _UNDER * label.span.height and last.box[0] > label.span.box[2]
    here = [c for c in money if c.span.line is under.line and (c.span.first, c.span.last) == (last.first, last.last)]
    if not is_under or not here or any(overlap(label.span, cell) for cell in under.cells):
        return
    following = (c for c in money if under.line.number < c.span.line.number <= under.line.number + _NEXT_ROWS)
    goes_on = any(c.value.value != here[0].value.value and share_edge(c.span, last, _COLUMN) for c in following)
    largest = max((c.value.value for c in money if c.value.decimals > 1 or c.value.currency), default=None)
    if not goes_on and here[0].value.value == largest:
        yield Hit.of(here[0], label, label.strength, BELOW)


def _in_its_column(document: Document, label: Label, money: list[Candidate[Amount]]) -> Iterator[Hit[Amount]]:
    """The largest amount right under a head at the left of its column, flush right and past its end, where no other stands before the next
    head ("Imponibile | Totale documento | Netto a pagare" over one row)."""
    row = document.rows[label.span.line.number - 1]
    ends = [cell.box[0] for cell in row.cells if cell.box[0] > label.span.box[2]]
    below = document.rows[row.line.number : row.line.number + 1]
    if len(row.cells) < _HEADS or len(label.phrase) < SAYS_TOTAL or not ends or any(map(str.isdigit, row.line.text)) or not below:
        return
    under = [cell for cell in below[0].cells if label.span.box[0] <= cell.box[0] and cell.box[2] < ends[0]]
    is_under = below[0].page == row.page and below[0].top - row.bottom < _UNDER * label.span.height
    here = [c for c in money if [(c.span.line.number, c.span.first, c.span.last)] == [(x.line.number, x.first, x.last) for x in under]]
    if is_under and here and not any(overlap(label.span, cell) for cell in below[0].cells):
        hit = Hit.of(here[0], label, label.strength, BELOW)
        yield from (hit,) if _is_largest(document, hit) and not _goes_on(document, hit) else ()


def _is_in_sentence(row: Row, label: Label) -> bool:
    """Whether a label is said in a sentence that runs beside the heads of a table."""
    cell = row.cell_of(label.span.first)
    inside = [one.span for one in row.labels if cell.first <= one.span.first <= cell.last]
    return cell.last - cell.first + 1 - sum(span.last - span.first + 1 for span in inside) >= _OF_SENTENCE


def _heads_sums(document: Document, hit: Hit[Amount], roles: set[Role]) -> bool:
    """Whether a head with a rate of tax among others names sums all the same: tax and total stand side by side over one row that adds up.
    More rows are those of items, or of several rates."""
    if Role.VAT not in roles or not roles & {Role.GROSS, Role.DUE}:
        return False
    across = [c.value.value for c in document.amounts if c.span.line is hit.span.line]
    return any(one + other == total for one, other, total in combinations(across, 3)) and not _goes_on(document, hit)


def _is_next_row(hit: Hit[Amount], amounts: list[Candidate[Amount]]) -> bool:
    """Whether these amounts of a line go on under the head: one stands in its column, and others beside it."""
    near = amounts[0].span.line.page == hit.span.line.page and amounts[0].span.box[1] - hit.span.box[3] < _NEXT_ROW * hit.span.height
    return near and len(amounts) > 1 and any(overlap(hit.label.span, c.span) for c in amounts)


def whole_above(document: Document, gross: Sums) -> Iterator[Candidate[Amount]]:
    """Bare whole numbers in the column of a sum: amounts there, whatever numbers are elsewhere ("802" over "64.16" and "866.16")."""
    for candidate in document.amounts:
        page, right = candidate.span.line.page, candidate.span.box[2]
        if any(
            g.span.line.page == page and abs(g.span.box[2] - right) < _TOTALS_EDGE and place_of(candidate.span) < place_of(g.span)
            for g in gross
        ):
            yield candidate


def _clarified(document: Document, hit: Hit[Amount]) -> Hit[Amount]:
    """A whole sum whose point could part thousands or decimals ("1.536"), as one of thousands where whole amounts above it in its column
    make it up, a clear one of which is larger than its other reading."""
    value = hit.candidate.value
    if not value.ambiguous or value.decimals:
        return hit
    above = sorted((c for c in whole_above(document, [hit]) if not c.value.decimals), key=lambda c: place_of(c.span), reverse=True)
    runs = list(accumulate(c.value.value for c in above))
    end = next((i + 1 for i, run in enumerate(runs) if i and run == value.value), 0)
    is_clear = any(not c.value.ambiguous and c.value.value > (value.other or 0) for c in above[:end])
    return replace(hit, candidate=replace(hit.candidate, value=replace(value, other=None))) if is_clear else hit


@dataclass(frozen=True, slots=True)
class Labelled:
    """Every sum that a label names, by what the label says, best first."""

    net: Sums
    vat: Sums
    gross: Sums
    due: Sums
    prepaid: Sums
    earlier: Sums

    @classmethod
    def of(cls, document: Document) -> "Labelled":
        """The labelled sums of a document."""
        money = money_of(document)

        def find(*roles: Role) -> Sums:
            found = [hit for hit in hits(document, roles, money) if hit.label.role not in _WHOLE or not names_part(hit.label)]
            beside = [hit for hit in found if hit.span.line is hit.label.span.line and not _is_of_else(document, hit)]
            under = [hit for hit in found if hit.span.line is not hit.label.span.line and not _is_among_words(document, hit.candidate)]
            below = (hit for hit in under if not _heads_no_sum(document, hit))
            return sorted([*beside, *below, *in_boxes(document, roles, money, found)], key=lambda hit: -hit.score)

        taxes = [hit for hit in find(Role.VAT) if not is_base(document, hit.candidate)]
        before_tax = [replace(hit, score=min(hit.score, FAIR)) for hit in taxes if _is_before_tax(hit)]
        vat = [hit for hit in taxes if not _is_before_tax(hit)]
        net = sorted([*find(Role.NET), *before_tax], key=lambda hit: -hit.score)
        held, of_tables = withheld(document, money)
        named = (hit for hit in rightmost(find(Role.PREPAID)) if hit.label.span.line.number not in of_tables)
        paid = [*named, *held, *dated_payments(document, money)]
        prepaid = [hit for hit in paid if not _is_item(document, hit, net)]
        totals = find(Role.GROSS)
        heads = [label for label in document.labels if label.role is Role.GROSS]
        totals += [hit for label in heads for of in (_at_the_edge, _in_its_column) for hit in of(document, label, money)]
        gross = [_clarified(document, hit) for hit in totals]
        asked = (hit for hit in rightmost(find(Role.DUE)) if not _is_for_tax_office(hit))
        due = [_clarified(document, hit) for hit in asked if not _is_for_paying_early(hit, values_of(gross, FAIR))]
        return cls(net, vat, gross, due, prepaid, find(Role.EARLIER))


def place_of(span: Span) -> tuple[int, int]:
    """Line and word at which a span begins: where it comes in reading order."""
    return span.line.number, span.first
