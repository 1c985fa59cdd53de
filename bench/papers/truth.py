"""What a generated paper says: the plain truth from which it is drawn and labelled. Sums follow from the lines."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

Kind = Literal["invoice", "credit_note"]
Payment = Literal["transfer", "direct_debit", "card"]
_CENT = Decimal("0.01")


def cents(amount: Decimal) -> Decimal:
    """Rounded to two digits, half up; every currency drawn here has two."""
    return amount.quantize(_CENT, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, kw_only=True)
class Party:
    """A seller or buyer; `country` is ISO 3166-1 alpha-2. What is None is not printed."""

    name: str
    brand: str
    street: str
    town: str
    country: str
    vat_id: str | None
    tax_number: str | None = None
    registration: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line; `price` per piece without VAT, `rate` in percent."""

    code: str
    description: str
    quantity: Decimal
    price: Decimal
    rate: Decimal

    @property
    def amount(self) -> Decimal:
        """Quantity times price."""
        return cents(self.quantity * self.price)


@dataclass(frozen=True, kw_only=True)
class Account:
    """Where to pay: an IBAN, or (`scheme` of domain.account, `bank_code`, `number`) where there are none."""

    bank: str
    currency: str
    iban: str | None = None
    bic: str | None = None
    scheme: str | None = None
    bank_code: str | None = None
    number: str | None = None


@dataclass(frozen=True, kw_only=True)
class Facts:
    """An invented invoice. Amounts in `currency`, two digits; credit notes hold positive amounts."""

    language: str
    kind: Kind
    seller: Party
    buyer: Party
    number: str
    issue_date: date
    due_date: date | None  # None: no date is printed, at most `terms_days`
    terms_days: int | None
    currency: str
    lines: tuple[Line, ...]
    accounts: tuple[Account, ...]  # the first is the one to pay to
    payment: Payment = "transfer"
    payee: str | None = None  # a factor; accounts[0] is then the factor's
    buyer_iban: str | None = None
    order_reference: str | None = None
    remittance: str | None = None
    customer_number: str | None = None
    delivery_note: str | None = None
    delivery_date: date | None = None
    prepaid: Decimal = Decimal(0)
    retention: Decimal = Decimal(0)
    earlier_balance: Decimal = Decimal(0)
    discount: tuple[Decimal, int] | None = None  # percent, days

    @property
    def total_net(self) -> Decimal:
        """BT-109."""
        return sum((line.amount for line in self.lines), Decimal(0))

    @property
    def taxes(self) -> tuple[tuple[Decimal, Decimal, Decimal], ...]:
        """Rate, base and tax of every rate, highest first (BG-23)."""
        rates = sorted({line.rate for line in self.lines}, reverse=True)
        bases = [(rate, sum((line.amount for line in self.lines if line.rate == rate), Decimal(0))) for rate in rates]
        return tuple((rate, base, cents(base * rate / 100)) for rate, base in bases)

    @property
    def total_vat(self) -> Decimal:
        """BT-110."""
        return sum((tax for _, _, tax in self.taxes), Decimal(0))

    @property
    def total_gross(self) -> Decimal:
        """BT-112."""
        return self.total_net + self.total_vat

    def gross_of(self, i: int) -> Decimal:
        """The line with its VAT, so rounded that the lines of a rate add up to their sum on the invoice."""
        line = self.lines[i]
        net = sum((one.amount for one in self.lines[: i + 1] if one.rate == line.rate), Decimal(0))
        return line.amount + cents(net * line.rate / 100) - cents((net - line.amount) * line.rate / 100)

    @property
    def amount_due(self) -> Decimal:
        """BT-115: what this invoice asks for, less what was paid or is kept back; an earlier balance is another invoice's."""
        return self.total_gross - self.prepaid - self.retention

    @property
    def discount_until(self) -> date | None:
        """The last day of the discount."""
        return self.issue_date + timedelta(days=self.discount[1]) if self.discount else None
