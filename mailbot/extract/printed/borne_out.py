"""What bears a total out beside its label: items that make it up, taxes among them, words, and what says that no VAT is charged."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate, pairwise, permutations

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row
from mailbot.extract.evidence.score import Hit, overlap
from mailbot.extract.folding import compact, fold
from mailbot.extract.printed.labelled_sums import CENT, FAIR, STRONG, Labelled, Sums, money_of, of_labels, place_of, share_edge
from mailbot.extract.printed.settlement import is_exempt, is_small_trader
from mailbot.extract.printed.statements import by_lines
from mailbot.extract.printed.sum_rows import is_conditional, is_of_late_payment, is_tax
from mailbot.extract.printed.vat_breakdown import rates_of
from mailbot.extract.values.amounts import Amount
from mailbot.extract.values.spelled import find_spelled
from mailbot.extract.words.months import MONTHS
from mailbot.extract.words.other_sums import OLDER_DEBTS, TAKEN_OFF
from mailbot.extract.words.roles import Role
from mailbot.extract.words.settlements import NO_ITEMS, NO_TOTALS
from mailbot.extract.words.tax import EMPTY_TAX, INCLUDING, NO_TAX, OF_WHICH, SPEAKS_OF_TAX, TAX_ON_TOP, VAT_RATES

_NO_TOTAL, _ON_TOP = re.compile(NO_TOTALS), re.compile(TAX_ON_TOP)
_RATE = re.compile(r"(?<![\d.,])[1-9]\d?(?:[.,]\d{1,2})? ?%")
_RATE_ALONE = re.compile(r"\d{1,2}(?:[.,]\d{1,2})? ?%")
_NO_ITEM, _OLDER, _TAXED = re.compile(NO_ITEMS), re.compile(OLDER_DEBTS), re.compile(SPEAKS_OF_TAX)
_NO_TAX, _TAKEN_OFF, _EMPTY_TAX = re.compile(NO_TAX), re.compile(TAKEN_OFF), re.compile(EMPTY_TAX)
_OF_SUMS = frozenset({Role.NET, Role.GROSS, Role.DUE, Role.PREPAID, Role.EARLIER})
_ITEM_AND_TAX = 2  # amounts that alone prove little
_SAME_START = 1.0  # points between left edges


def untaxed_total(gross: Sums, nets: Sums, vats: Sums) -> Hit[Amount] | None:
    """The total where net and gross are printed apart and agree, and no VAT is (reverse charge, exempt, export, a country without)."""
    amounts = [v.candidate.value.value for v in of_labels(vats) if v.score >= STRONG]
    alike = (
        g
        for g in gross[:3]
        for n in nets[:3]
        if n.candidate.value.value == g.candidate.value.value and n.candidate.span != g.candidate.span and min(n.score, g.score) >= FAIR
    )
    return next(alike, None) if not any(amounts) or 0 in amounts else None


def says_untaxed(document: Document, sums: Labelled) -> bool:
    """Whether the document says that it carries no VAT, and no label names an amount of it."""
    beside = [hit for hit in of_labels(sums.vat) if hit.candidate.span.line is hit.label.span.line]
    charged = any(hit.candidate.value.value and not is_exempt(hit.span.line.text) for hit in beside)  # "exempt from VAT (art. 20)"
    return not charged and is_exempt(document.text) and not _adds_tax(document)


def speaks_of_no_tax(document: Document, sums: Labelled, total: Hit[Amount]) -> bool:
    """Whether a paper speaks of no VAT but for the seller's number, and rows of one that come to nothing ("Sales tax -")."""
    if any(hit.value.value for hit in sums.vat) or _says_including(total.span.line.text) or _adds_tax(document):
        return False
    taxed = {hit.span.line.number for hit in of_labels(sums.vat)}  # of nothing, all of them
    silent = (row for row in document.rows if row.line.number not in taxed and not _EMPTY_TAX.search(fold(row.line.text)))
    return not any(_TAXED.search(_NO_TAX.sub(" ", fold(" ".join(_but_for_tax_numbers(row))))) for row in silent)


def _adds_tax(document: Document) -> bool:
    """Whether a paper says, but for its labels of nets ("Total excl. VAT"), that VAT comes on top."""
    nets = {
        (label.span.line.number, i)
        for label in document.labels
        if label.role is Role.NET
        for i in range(label.span.first, label.span.last + 1)
    }
    rest = (word.text for row in document.rows for i, word in enumerate(row.line.words) if (row.line.number, i) not in nets)
    return _ON_TOP.search(fold(" ".join(rest))) is not None


def is_small_traders_net(document: Document, net: Hit[Amount]) -> bool:
    """Whether the paper says that its seller charges VAT to nobody, no rate of VAT is printed, nothing says that VAT comes on top, and no
    amount is larger than the net: it is what the invoice comes to."""
    largest = max((abs(c.value.value) for c in document.amounts if c.value.decimals > 1), default=net.value.value)
    return is_small_trader(document.text) and not (_RATE.search(document.text) or _adds_tax(document)) and largest <= net.value.value


def items_add_up(document: Document, total: Hit[Amount]) -> bool:
    """Whether the amounts above in the total's column are its summands (each line's own amount stands right), or all of another column,
    where the total stands in a sentence."""
    wanted, own = total.candidate.value.value, _column_above(document, total)
    if any(run == wanted for run in accumulate(c.value.value for c in own)):
        return True
    above = _money_above(document, total)
    last = next((c for c in above if c.value.decimals > 1), None)
    column = [c for c in above if last and share_edge(c.span, last.span)]
    return len(column) > 1 and sum(c.value.value for c in column) == wanted


def is_spelled_out(document: Document, total: Hit[Amount]) -> bool:
    """Whether the total stands there in words, too, with its cents, and no other amount does."""
    found = {(one.whole, one.cents) for one in find_spelled(by_lines(document.text))}
    whole, cents = divmod(int(total.candidate.value.value * 100), 100)
    return found == {(whole, cents)}


def with_vat_add_up(document: Document, total: Hit[Amount], vats: Sums) -> bool:
    """Whether a total is at least two amounts of items above it in its column and, right under these, the labelled VAT; or the tax (on
    insurance, too) stands among them, and they are the whole column."""
    above = _column_above(document, total)
    named = {place_of(hit.span) for hit in vats if hit.score >= STRONG and hit.span.line is hit.label.span.line and hit.value.value}
    runs = list(accumulate(c.value.value for c in above))
    wanted = total.candidate.value.value
    if above and place_of(above[0].span) in named and wanted in runs[2:]:
        return True
    whole = [c for c in above if c.value.decimals == total.value.decimals]
    if any(is_conditional(document.rows[c.span.line.number - 1]) for c in whole if c.value.value < 0):
        return False  # whoever pays later pays more
    return len(whole) > _ITEM_AND_TAX and sum(c.value.value for c in whole) == wanted and any(place_of(c.span) in named for c in whole)


def is_made_up_or_holds_vat(document: Document, total: Hit[Amount], vats: Sums) -> bool:
    """Whether a labelled total is proved by its VAT, with all other money on the paper told: the VAT that a row says it holds, to the cent
    ("including 19 % VAT: 19.00", "100.00 net plus 19.00 VAT"), or the labelled VAT that makes it up with the lines above."""
    if _NO_TOTAL.search(fold(total.span.line.text)):
        return False
    gross = total.value.value
    for vat in _held_vat(document, total):
        items = _items_told(document, total, vat, vats)
        if items is not None and (not items or sum(items) in (gross, gross - vat)):
            return True
    labelled = sum((h.value.value for h in of_labels(vats) if h.score >= STRONG and h.span.line is h.label.span.line), Decimal(0))
    items = _items_told(document, total, labelled, vats) if labelled > 0 else None
    return bool(items) and sum(items or ()) == gross - labelled


def _held_vat(document: Document, total: Hit[Amount]) -> Iterator[Decimal]:
    """The VAT that rows say a total holds: at a rate that they name (or any usual one in the total's own row), or beside the net."""
    wanted = total.value.value
    for row in document.rows:
        if not any(label.role is Role.VAT for label in row.labels) and not _TAXED.search(fold(row.line.text)):
            continue
        amounts = [abs(c.value.value) for c in document.amounts if c.span.line is row.line and c.value.decimals > 1]  # also in brackets
        rates = {rate for rate in rates_of(row.line.text) if rate} or (VAT_RATES if row.line is total.span.line else set())
        yield from {(wanted * rate / (100 + rate)).quantize(CENT) for rate in rates}.intersection(amounts)
        yield from (vat for net, vat in permutations(amounts, 2) if _makes_up(wanted, net, vat))
    held = list(_held_at_rates(document))
    net = sum((vat * 100 / rate for rate, vat in held), Decimal(0))
    vat, rounding = sum((vat for _, vat in held), Decimal(0)), sum((CENT * 50 / rate for rate, _ in held), CENT)
    if len(held) > 1 and abs(net + vat - wanted) <= rounding:
        yield vat


def _held_at_rates(document: Document) -> Iterator[tuple[Decimal, Decimal]]:
    """The rate and the amount of each row that says but how much VAT at one rate is held ("(including 178.63 21 % VAT)")."""
    for row in document.rows:
        if compact(row.line.words[0].text) in INCLUDING | OF_WHICH and _TAXED.search(fold(row.line.text)):
            amounts = [c.value.value for c in document.amounts if c.span.line is row.line and c.value.decimals > 1]
            rates = {rate for rate in rates_of(row.line.text) if rate}
            if len(amounts) == 1 and len(rates) == 1:
                yield rates.pop(), amounts[0]


def _makes_up(total: Decimal, net: Decimal, vat: Decimal) -> bool:
    return net + vat == total and any(abs(net * rate / 100 - vat) <= CENT for rate in VAT_RATES)


def _items_told(document: Document, total: Hit[Amount], vat: Decimal, vats: Sums) -> list[Decimal] | None:
    """The last amount of each row of items above a total; None where any amount on the paper is neither of these rows nor the total, its
    VAT or its net: something paid, taken off, asked for in part, or of another sum."""
    gross = total.value.value
    taxes = {vat, *(abs(h.value.value) for h in vats if h.score >= STRONG), *(held for _, held in _held_at_rates(document))}
    money = [c for c in document.amounts if c.value.decimals > 1 or c.value.currency]
    known = (c.value.value in (0, gross, gross - vat) or (abs(c.value.value) in taxes and is_tax(document, c)) for c in money)
    strange = [c for c, is_known in zip(money, known, strict=True) if not is_known and not is_of_late_payment(document, c)]
    if any(place_of(c.span) > place_of(total.span) or not _is_item(document.rows[c.span.line.number - 1]) for c in strange):
        return None
    return list({c.span.line.number: c.value.value for c in strange}.values())


def _is_item(row: Row) -> bool:
    """Whether a row with an amount is an item's: no label says that it is a sum, and no word that it is a payment, a credit or a part."""
    text = fold(row.line.text)
    is_else = any(pattern.search(text) for pattern in (_NO_ITEM, _OLDER, _TAKEN_OFF))
    return not is_else and not any(label.role in _OF_SUMS for label in row.labels)


def _column_above(document: Document, total: Hit[Amount]) -> list[Candidate[Amount]]:
    """The amounts above a total in its column, which may be flush left, the nearest first."""
    left = total.span.box[0]
    above = _money_above(document, total)
    return [c for c in above if share_edge(c.span, total.span) or abs(c.span.box[0] - left) < _SAME_START]


def _money_above(document: Document, total: Hit[Amount]) -> list[Candidate[Amount]]:
    """The amounts above a total on its page, the last first."""
    line = total.candidate.span.line
    return [c for c in reversed(money_of(document)) if c.span.line.page == line.page and c.span.line.number < line.number]


def only_items_add_up(document: Document, total: Hit[Amount]) -> bool:
    """Whether a total is all the amounts above it in its column, on a paper without any sign of VAT (whoever charges none says often
    nothing of it) but for its own label, which says that it holds it, and without other money than of these rows: a payment, a fee or an
    older debt would stand somewhere."""
    own = [c for c in _column_above(document, total) if c.value.decimals == total.value.decimals]
    if not own or min(c.value.value for c in own) <= 0 or sum(c.value.value for c in own) != total.value.value:
        return False
    lines = {c.span.line.number for c in own}
    other = (c for c in document.amounts if (c.value.decimals > 1 or c.value.currency) and c.span.line.number not in lines)
    is_alone = all(c.value.value in (0, total.value.value) for c in other)
    return is_alone and not any(_is_debt(document.rows[number - 1]) for number in lines) and not _hints_at_tax(document, total)


def is_net_at_rate(document: Document, total: Hit[Amount], nets: Sums) -> bool:
    """Whether a total is a labelled net above it with the VAT at the one rate that a row between the two names, without its amount
    ("Subtotal 2,780.00", "Tax: + 20 %", "Total 3,336.00")."""
    for net in (hit for hit in nets if hit.score >= STRONG and place_of(hit.span) < place_of(total.span)):
        between = document.rows[net.span.line.number : total.span.line.number - 1]
        silent = all(c.span.line not in [row.line for row in between] for c in money_of(document))
        named = [rates_of(row.line.text) - {0} for row in between if any(label.role is Role.VAT for label in row.labels)]
        rate = next(iter(named[0])) if len(named) == 1 and len(named[0]) == 1 else None
        if silent and rate is not None and (net.value.value * (100 + rate) / 100).quantize(CENT) == total.value.value:
            return True
    return False


def items_with_rates_add_up(document: Document, total: Hit[Amount], vats: Sums) -> bool:
    """Whether a total is the lines' nets with the VAT at the rate that each line prints in a column of its own, and all other money on the
    paper is told: "Hosting | 22% | 237.00" and no sum but "Invoice total 289.14"."""
    lines = list(_rated_lines(document, total))
    nets: dict[Decimal, Decimal] = {}
    for rate, net in lines:
        nets[rate] = nets.get(rate, Decimal(0)) + net
    taxes = (sum((_tax(net, rate) for rate, net in pairs), Decimal(0)) for pairs in (nets.items(), lines))
    net = sum(nets.values(), Decimal(0))
    vat = next((tax for tax in taxes if tax and net + tax == total.value.value), None)
    told = None if vat is None or min(one for _, one in lines) <= 0 else _items_told(document, total, vat, vats)
    return told is not None and len(told) <= len(lines)


def _tax(net: Decimal, rate: Decimal) -> Decimal:
    return (net * rate / 100).quantize(CENT, ROUND_HALF_UP)


def _rated_lines(document: Document, total: Hit[Amount]) -> Iterator[tuple[Decimal, Decimal]]:
    """The rate and the last amount of each row of items above a total that stands under the head of a column of rates."""
    rows = [row for row in document.rows[: total.span.line.number - 1] if row.page == total.span.line.page]
    heads = ((row, label) for row in rows for label in row.labels if label.role is Role.VAT and _heads_lines(row))
    row, head = next(heads, (None, None))
    for line in document.rows[row.line.number : total.span.line.number - 1] if row and head else ():
        amounts = [c for c in document.amounts if c.span.line is line.line and c.value.decimals > 1]
        printed = [cell.text for cell in line.cells if head and overlap(cell, head.span) and _RATE_ALONE.fullmatch(cell.text)]
        rates = rates_of(printed[0]) if len(printed) == 1 else set()
        if amounts and len(rates) == 1:
            yield rates.pop(), amounts[-1].value.value


def _heads_lines(row: Row) -> bool:
    """Whether a row without digits heads the lines: what they are for, and what each comes to."""
    roles = {label.role for label in row.labels}
    return {Role.OTHER, Role.OTHER_AMOUNT} <= roles and not any(map(str.isdigit, row.line.text))


def _is_debt(row: Row) -> bool:
    """Whether a row is no item of this invoice but a payment, an older debt, or named by a month alone."""
    text, first = fold(row.line.text), fold(row.line.words[0].text)
    is_month = first in MONTHS and not any(word.text.isalpha() for word in row.line.words[1:])
    return is_month or _NO_ITEM.search(text) is not None or _OLDER.search(text) is not None


def _hints_at_tax(document: Document, total: Hit[Amount]) -> bool:
    """Whether anything on a paper speaks of VAT: a label of net or tax, or words such as "plus"; not the seller's tax number, nor terms of
    payment ("net 30"), nor a total's own row that says that it holds VAT."""
    own = total.span.line if total.label.span.line is total.span.line and _says_including(total.span.line.text) else None
    labelled = any(label.role in (Role.VAT, Role.NET) and label.span.line is not own for label in document.labels)
    lines = "\n".join(" ".join(_but_for_tax_numbers(row)) for row in document.rows if row.line is not own)
    return labelled or _TAXED.search(_NO_TAX.sub(" ", fold(lines))) is not None


def _says_including(text: str) -> bool:
    """Whether a word for "with" stands right before the one for VAT."""
    words = [compact(word) for word in text.split()]
    return any(one in INCLUDING and _TAXED.search(other) for one, other in pairwise(words))


def _but_for_tax_numbers(row: Row) -> Iterator[str]:
    """The words of a row without those that name a tax number ("VAT no.", "Tax ID")."""
    named = {i for label in row.labels if label.role is Role.VAT_ID for i in range(label.span.first, label.span.last + 1)}
    return (word.text for i, word in enumerate(row.line.words) if i not in named)
