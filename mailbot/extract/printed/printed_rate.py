"""The rate of VAT that is printed beside the tax, and whether the sums contradict it."""

import re
from decimal import Decimal
from itertools import combinations

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.score import Choice
from mailbot.extract.folding import fold
from mailbot.extract.printed.settlement import is_exempt
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.other_sums import UNTAXED_EXTRAS
from mailbot.extract.words.sum_rows import SPEAKS_OF_DISCOUNT
from mailbot.extract.words.tax import EXEMPT_ROW, VAT_RATES

_DISCOUNT = re.compile(SPEAKS_OF_DISCOUNT)
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,3})?) ?%")
_CENT = Decimal("0.01")
_AROUND = 4  # rows above and below the tax where another tax may stand
_ROUNDING = Decimal("0.05")  # of a tax, in its currency: rates are rounded row by row
_OF_BASE = Decimal("0.011")  # of the tax on one printed base
_ROUNDED = Decimal("0.0012")  # of the net, too
_DISCOUNTED = Decimal("0.9")  # of a tax may be left where it is reckoned after a discount that nobody may take
_MOST_VALUES = 40  # that are added up
_UNTAXED = re.compile(f"{UNTAXED_EXTRAS}|{EXEMPT_ROW}")


def rate_beside(document: Document, vat: Choice[Decimal] | None) -> Decimal | None:
    """The only percentage that is printed in the row of the tax, but for a discount's; None where there is none, or several."""
    cells = document.rows[vat.span.line.number - 1].cells if vat else ()
    found = {rate for cell in cells if not _DISCOUNT.search(fold(cell.text)) for rate in _rates(cell.text)}  # "376.20 | Discount 1 %"
    return found.pop() if len(found) == 1 else None


def contradicts_rate(document: Document, net: Choice[Decimal] | None, vat: Choice[Decimal] | None, gross: Choice[Decimal] | None) -> bool:
    """Whether the tax, which makes the gross of the net, is none at the rate printed beside it: more than all rates near it together make,
    or the tax at another rate where the paper prints no second. Less may be as well: some of what is sold may bear no tax."""
    rate = rate_beside(document, vat)
    if net is None or vat is None or gross is None or not rate or net.value <= 0 or net.value + vat.value != gross.value:
        return False
    if _has_base(document, net.value, vat, rate):
        return False
    number, page = vat.span.line.number, vat.span.line.page
    rows = document.rows[max(number - 1 - _AROUND, 0) : number + _AROUND]
    near = {one for row in rows if row.page == page for one in _rates(row.line.text)}
    others = {one for row in document.rows for one in _rates(row.line.text) if one in VAT_RATES}
    slack = _ROUNDING + net.value * _ROUNDED
    if vat.value > net.value * max(sum(near), *others, rate) / 100 + slack:
        return True
    exact = net.value * rate / 100
    is_far = vat.value < exact * _DISCOUNTED and _is_of_no_part(document, net.value, vat.value * 100 / rate)
    return others <= {rate} and abs(exact - vat.value) > slack and (is_far or _is_at_another(net.value, vat.value, rate))


def _is_of_no_part(document: Document, net: Decimal, base: Decimal) -> bool:
    """Whether no amount, no two and no three of them make up what a tax would be on, or the rest of the net, and the paper says of nothing
    that it bears none."""
    money = [c for c in document.amounts if c.value.decimals > 1]
    if is_exempt(document.text) or any(_UNTAXED.search(fold(c.span.line.text)) for c in money):
        return False
    values = {c.value.value for c in money if 0 < c.value.value < net}
    sums = (sum(some, Decimal(0)) for count in (1, 2, 3) for some in combinations(sorted(values)[:_MOST_VALUES], count))
    slack = _ROUNDING + base * _ROUNDED
    return not any(min(abs(one - base), abs(net - one - base)) <= slack for one in sums)


def _has_base(document: Document, net: Decimal, vat: Choice[Decimal], rate: Decimal) -> bool:
    """Whether an amount in the row of the tax, of the net or less, is what it is taken of: "20% VAT on 617.50", after a cash discount."""
    bases = (c.value.value for c in document.amounts if c.span.line.number == vat.span.line.number and c.span != vat.span)
    return any(0 < base <= net and abs(base * rate / 100 - vat.value) < _OF_BASE for base in bases)


def is_base(document: Document, candidate: Candidate[Amount]) -> bool:
    """Whether a rate and the tax that it makes of this amount stand beside it ("VAT 22 % on 975.62 | 214.64"): it is what the tax is on."""
    value, line = candidate.value.value, candidate.span.line
    others = (c.value.value for c in document.amounts if c.span.line is line and c.span != candidate.span)
    taxes = [tax for tax in others if tax]
    return bool(value and taxes) and any(abs(value * rate / 100 - tax) <= _CENT for rate in _rates(line.text) if rate for tax in taxes)


def _is_at_another(net: Decimal, vat: Decimal, rate: Decimal) -> bool:
    """Whether a tax is to the cent what another usual rate than the printed one makes."""
    return any(one != rate and abs(net * one / 100 - vat) < Decimal("0.006") for one in VAT_RATES)


def _rates(text: str) -> list[Decimal]:
    return [Decimal(one.replace(",", ".")) for one in _PERCENT.findall(text)] if "%" in text else []
