"""Invented invoices with their truth: every layout in every language, and the cases that must not be paid as they are."""

import itertools
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from mailbot.demo.invoices import BUYER, pdf
from mailbot.demo.sample import DiscountTerms, Item, Language, Party, SampleInvoice
from tests.invoices.layouts import LAYOUTS

SELLERS: dict[Language, Party] = {
    "en": Party(
        name="Thornbury Joinery Ltd", street="4 Quarry Road", postcode="BS35 2AA", city="Thornbury", country="GB",
        vat_id="GB999000158", email="billing@thornbury-joinery.example",
    ),
    "fr": Party(
        name="Menuiserie du Vallon SAS", street="8 chemin des Aulnes", postcode="38000", city="Grenoble", country="FR",
        vat_id="FR65999000334", email="facturation@menuiserie-vallon.example",
    ),
    "de": Party(
        name="Bergmann Werkzeugbau GmbH", street="Industriestraße 17", postcode="70565", city="Stuttgart", country="DE",
        vat_id="DE999000113", email="buchhaltung@bergmann-werkzeug.example",
    ),
    "nl": Party(
        name="De Linde Drukwerk B.V.", street="Lindelaan 9", postcode="3512 JK", city="Utrecht", country="NL",
        vat_id="NL999000123B01", email="facturen@delinde-drukwerk.example",
    ),
}  # fmt: skip

ACCOUNTS: dict[Language, tuple[str, str]] = {
    "en": ("GB08EXMP99998887654321", "EXMPGB2LXXX"),
    "fr": ("FR7699997000121098765432185", "EXMPFRPPXXX"),
    "de": ("DE04999999980009876543", "EXMPDEFFXXX"),
    "nl": ("NL66EXMP0417164300", "EXMPNL2AXXX"),
}

_ITEMS: dict[Language, tuple[str, str]] = {
    "en": ("Oak door, made to measure", "Fitting, per hour"),
    "fr": ("Porte en chêne sur mesure", "Pose, à l'heure"),
    "de": ("Spannvorrichtung SV 12", "Montage, je Stunde"),
    "nl": ("Drukwerk brochure A5", "Opmaak, per uur"),
}
_NUMBERS: dict[Language, str] = {"en": "TJ-20418", "fr": "FA2026-00318", "de": "2026/4471", "nl": "26100553"}
_RATES: dict[Language, Decimal] = {"en": Decimal(20), "fr": Decimal(20), "de": Decimal(19), "nl": Decimal(21)}
ISSUED = date(2026, 4, 17)


def invoice(language: Language, layout: str = "classic", **changes: object) -> SampleInvoice:
    """An ordinary invoice in a language; `changes` replace its values."""
    iban, bic = ACCOUNTS[language]
    first, second = _ITEMS[language]
    items = (
        Item(description=first, quantity=Decimal(3), unit_price=Decimal("412.50")),
        Item(description=second, quantity=Decimal(7), unit_price=Decimal("58.00")),
    )
    sample = SampleInvoice(
        seller=SELLERS[language], buyer=BUYER, number=_NUMBERS[language], issue_date=ISSUED, due_date=ISSUED + timedelta(days=30),
        items=items, vat_rate=_RATES[language], currency="GBP" if language == "en" else "EUR", language=language, layout=layout,
        iban=iban, bic=bic,
    )  # fmt: skip
    return replace(sample, **changes)  # type: ignore[arg-type]


def many_items(language: Language, count: int = 60) -> SampleInvoice:
    """An invoice over several pages."""
    items = tuple(
        Item(description=f"Art. {1000 + i}", quantity=Decimal(1), unit_price=Decimal(i) + Decimal("0.35")) for i in range(1, count + 1)
    )
    return invoice(language, "long", items=items)


def document(sample: SampleInvoice) -> bytes:
    """The sample as a PDF, in the tests' layouts too."""
    return pdf(sample, LAYOUTS[sample.layout])


LANGUAGES: tuple[Language, ...] = ("en", "fr", "de", "nl")

#: Every layout in every language: what a draft can be made of at once.
PAYABLE: dict[str, SampleInvoice] = {
    f"{layout}-{language}": invoice(language, layout) for layout, language in itertools.product(LAYOUTS, LANGUAGES)
} | {
    "prepaid-fr": invoice("fr", prepaid=Decimal("500.00")),
    "prepaid-de": invoice("de", "boxed", prepaid=Decimal("250.00")),
    "discount-de": invoice("de", discount=DiscountTerms(percent=Decimal(2), days=10)),
    "discount-fr": invoice("fr", "table_head", discount=DiscountTerms(percent=Decimal(3), days=8)),
    "discount-en": invoice("en", "boxed", discount=DiscountTerms(percent=Decimal(2), days=14)),
    "qr-fr": invoice("fr", "classic", qr=True),
    "order-en": invoice("en", "label_above", order_reference="PO-88120"),
    "long-de": many_items("de"),
}

#: What must be named and not drafted, with the reason (domain.outcome.Reason).
NOT_PAYABLE: dict[str, tuple[SampleInvoice, str]] = {
    **{f"credit-note-{lang}": (invoice(lang, "table_head", kind="credit_note"), "credit_note") for lang in LANGUAGES},
    **{f"direct-debit-{lang}": (invoice(lang, direct_debit=True, iban=None, bic=None), "nothing_to_pay") for lang in LANGUAGES},
    "paid-en": (invoice("en", prepaid=invoice("en").total_gross), "nothing_to_pay"),
}

#: What a draft can be made of once a person has completed it, with what is missing (domain.outcome.Missing).
INCOMPLETE: dict[str, tuple[SampleInvoice, str]] = {
    **{f"no-iban-{lang}": (invoice(lang, "table_head", iban=None, bic=None), "account") for lang in LANGUAGES},
}


def truth(sample: SampleInvoice) -> dict[str, str]:
    """What a reader must find, in the words and forms of `mailbot extract --json`; only what a payment depends on."""
    values = {
        "number": sample.number,
        "issue_date": sample.issue_date.isoformat(),
        "currency": sample.currency,
        "total_net": str(sample.total_net),
        "total_vat": str(sample.total_vat),
        "total_gross": str(sample.total_gross),
        "amount_due": str(sample.amount_due),
        "seller_name": sample.seller.name,
    }
    optional = {"due_date": sample.due_date and sample.due_date.isoformat(), "iban": sample.iban, "bic": sample.bic}
    return values | {name: value for name, value in optional.items() if value}
