"""What a sample invoice says: the ground truth from which every form of it (print, XML, scan) is made."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from mailbot.domain.discount import saving
from mailbot.domain.money import exponent

Language = Literal["en", "fr", "de", "nl"]
Kind = Literal["invoice", "credit_note", "quote", "reminder", "delivery_note", "statement"]


@dataclass(frozen=True, kw_only=True)
class Party:
    """A seller or buyer. `country` is ISO 3166-1 alpha-2."""

    name: str
    street: str
    postcode: str
    city: str
    country: str
    vat_id: str | None = None
    email: str | None = None

    @property
    def address(self) -> tuple[str, ...]:
        """The lines of a letter's address, without the name."""
        return (self.street, f"{self.postcode} {self.city}")


@dataclass(frozen=True, kw_only=True)
class Item:
    """One line of an invoice; the price is for one piece, without VAT, in the invoice's currency."""

    description: str
    quantity: Decimal
    unit_price: Decimal


@dataclass(frozen=True, kw_only=True)
class DiscountTerms:
    """`percent` off the gross total when paid within `days` of the issue date."""

    percent: Decimal
    days: int


@dataclass(frozen=True, kw_only=True)
class SampleInvoice:
    """An invented invoice. Totals follow from the items; one VAT rate (percent) for all of them."""

    seller: Party
    buyer: Party
    number: str
    issue_date: date
    due_date: date | None
    items: tuple[Item, ...]
    vat_rate: Decimal = Decimal(20)
    currency: str = "EUR"
    language: Language = "en"
    kind: Kind = "invoice"
    iban: str | None = None
    bic: str | None = None
    order_reference: str | None = None
    discount: DiscountTerms | None = None
    prepaid: Decimal = Decimal(0)
    direct_debit: bool = False
    layout: str = "classic"
    qr: bool = False  # an EPC payment code on the print

    def line_total(self, item: Item) -> Decimal:
        """Quantity times price, in the currency's digits."""
        return self._rounded(item.quantity * item.unit_price)

    @property
    def total_net(self) -> Decimal:
        """BT-109."""
        return self._rounded(sum((self.line_total(item) for item in self.items), Decimal(0)))

    @property
    def total_vat(self) -> Decimal:
        """BT-110."""
        return self._rounded(self.total_net * self.vat_rate / 100)

    @property
    def total_gross(self) -> Decimal:
        """BT-112."""
        return self.total_net + self.total_vat

    @property
    def amount_due(self) -> Decimal:
        """BT-115: the gross total less what was paid before."""
        return self.total_gross - self.prepaid

    @property
    def discount_until(self) -> date | None:
        """The last day on which the discount can be taken."""
        return self.issue_date + timedelta(days=self.discount.days) if self.discount else None

    @property
    def discount_amount(self) -> Decimal | None:
        """What the discount saves."""
        return saving(self.total_gross, self.discount.percent, self.currency) if self.discount else None

    def _rounded(self, amount: Decimal) -> Decimal:
        return amount.quantize(Decimal(1).scaleb(-exponent(self.currency)), rounding=ROUND_HALF_UP)
