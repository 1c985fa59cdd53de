"""Early-payment discounts: structured steps, the German #SKONTO# syntax (XRechnung BR-DE-18), and phrases (see `terms`)."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from mailbot.domain.discount import Discount, saving
from mailbot.extract.values.dates import Order, parse_date
from mailbot.extract.values.terms import Granted, granted_in

_HIGHEST_PERCENT = 25  # more is a rebate, not a discount for paying early
_LONGEST_TERM = 180  # days
_LONGEST_TEXT = 4000
_STEPS_MAX = 5

_SKONTO = re.compile(
    r"#SKONTO#TAGE=(?P<days>\d{1,3})#PROZENT=(?P<percent>\d{1,2}(?:\.\d{1,2})?)#(?:BASISBETRAG=(?P<base>-?\d+(?:\.\d+)?)#)?"
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step as texts of an e-invoice: `days` count from `start` (else the issue date), the percentage is taken of `base`."""

    percent: str | None = None
    days: str | None = None
    start: str | None = None
    until: str | None = None
    amount: str | None = None
    base: str | None = None


def _decimal(text: str | None) -> Decimal | None:
    try:
        number = Decimal((text or "").replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _discount(percent: Decimal | None, until: date | None, amount: Decimal | None, base: Decimal | None, currency: str) -> Discount | None:
    if (percent is None and amount is None) or (percent is not None and not 0 < percent <= _HIGHEST_PERCENT):
        return None
    if amount is None and percent is not None and base is not None and base > 0:
        amount = saving(base, percent, currency)
    return Discount(percent=percent.normalize() if percent else None, until=until, amount=amount)


def _after(start: date | None, days: str | None) -> date | None:
    count = int(days) if days and days.isdigit() else None
    return start + timedelta(days=count) if start and count is not None and count <= _LONGEST_TERM else None


def discounts_of(steps: tuple[Step, ...], issue_date: date | None, base: Decimal | None, currency: str) -> tuple[Discount, ...]:
    """Discounts of structured steps; `base` (the amount due) is what a percentage is taken of when the step names no own base."""
    found = []
    for step in steps[:_STEPS_MAX]:
        start = parse_date(step.start) if step.start else issue_date
        until = parse_date(step.until) if step.until else _after(start, step.days)
        found.append(_discount(_decimal(step.percent), until, _decimal(step.amount), _decimal(step.base) or base, currency))
    return tuple(discount for discount in found if discount)


def read_discounts(
    text: str, issue_date: date | None, base: Decimal | None, currency: str, order: Order | None = None, net: Decimal | None = None
) -> tuple[Discount, ...]:
    """Discounts that a text of payment terms grants. `base` is the amount due in `currency`, `net` the total without VAT; days count from
    `issue_date`.

    A phrase without a percentage or a sum, or without any deadline, is none ("Skontoabzüge werden nicht akzeptiert").
    """
    text = text[:_LONGEST_TEXT]
    steps = tuple(Step(percent=m["percent"], days=m["days"], base=m["base"]) for m in _SKONTO.finditer(text.upper()))
    found = list(discounts_of(steps, issue_date, base, currency))
    for granted in granted_in(text, order) if not found else ():
        until = granted.until or _after(issue_date, str(granted.days) if granted.days else None)
        if until or issue_date is None:
            discount = _prose_discount(granted, until, base, net, currency)
            found += [discount] if discount and discount not in found else []
    return tuple(found[:_STEPS_MAX])


def _prose_discount(granted: Granted, until: date | None, due: Decimal | None, net: Decimal | None, currency: str) -> Discount | None:
    """A discount of prose. What it comes to is not told where the text takes it of something unknown or contradicts it."""
    if granted.percent is None:
        is_small = due is not None and granted.sum is not None and 0 < granted.sum <= due * _HIGHEST_PERCENT / 100
        return Discount(until=until, amount=granted.sum) if is_small else None
    discount = _discount(granted.percent, until, None, None, currency)
    if discount is None or due is None or due <= 0 or granted.of_part:
        return discount
    base = granted.base if granted.base is not None and granted.base <= due else net if granted.of_net else due
    highest = saving(due, granted.percent, currency)
    amount = saving(base, granted.percent, currency) if base is not None and base > 0 else None
    if granted.base is not None and base is due:
        amount = None  # of more than is due
    if granted.sum is not None and granted.sum not in (amount, due, base, due - (amount or 0)):
        printed = min(granted.sum, due - granted.sum)  # what is saved, or what is left to pay
        amount = printed if 0 < printed <= highest else None
    return discount.model_copy(update={"amount": amount})
