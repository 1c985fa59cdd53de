"""Early-payment discounts: pay by a date, save an amount (BT-20 text, Factur-X ApplicableTradePaymentDiscountTerms)."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from pydantic import BaseModel, ConfigDict

from mailbot.domain.money import exponent


class Discount(BaseModel):
    """One step: `percent` off when paid until `until` (a date, inclusive); `amount` is what it saves, in the invoice's currency."""

    model_config = ConfigDict(frozen=True)

    percent: Decimal | None = None
    until: date | None = None
    amount: Decimal | None = None


def saving(base: Decimal, percent: Decimal, currency: str) -> Decimal:
    """What `percent` of `base` comes to, rounded half up to the currency's digits."""
    return (base * percent / 100).quantize(Decimal(1).scaleb(-exponent(currency)), rounding=ROUND_HALF_UP)


def best(discounts: tuple[Discount, ...], today: date) -> Discount | None:
    """The largest saving that can still be had on `today`; None when there is none."""
    open_ = [d for d in discounts if d.until is not None and d.until >= today and d.amount]
    return max(open_, key=lambda d: d.amount or Decimal(0), default=None)
