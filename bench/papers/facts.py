"""Draws an invoice's truth: who, what, how much, how to pay. The same seed gives the same invoice."""

import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from bench.papers import identity
from bench.papers.truth import Account, Facts, Line, Party, Payment, cents
from bench.papers.words import names
from bench.papers.words.names import BANKS, FACTORS, FORMS, GOODS, MONTHS, PEOPLE, STEMS, STREETS, TOWNS, TRADES

_COUNTRIES = {
    "en": ("GB", "GB", "GB", "IE", "US"), "fr": ("FR", "FR", "FR", "BE", "CH", "LU"), "de": ("DE", "DE", "DE", "AT", "CH"),
    "nl": ("NL", "NL", "NL", "BE"), "es": ("ES",), "it": ("IT", "IT", "IT", "CH"),
}  # fmt: skip
_RATES = {
    "GB": (20, 5, 0), "IE": (23, 9), "US": (0,), "FR": (20, 10, Decimal("5.5")), "BE": (21, 6), "CH": (Decimal("8.1"), Decimal("2.6")),
    "LU": (17, 8), "DE": (19, 7), "AT": (20, 10), "NL": (21, 9), "ES": (21, 10), "IT": (22, 10),
}  # fmt: skip
_HOME = {"GB": "GBP", "US": "USD", "CH": "CHF"}
_FOREIGN = ("EUR", "GBP", "USD", "CHF", "SEK", "PLN")
_PHONES = {
    "GB": "+44 1632 960{}",
    "IE": "+353 1 555 0{}",
    "US": "(503) 555-0{}",
    "FR": "01 99 00 {} 12",
    "BE": "+32 2 555 0{}",
    "CH": "+41 44 555 0{}",
    "LU": "+352 20 20 0{}",
    "DE": "030 23125 {}",
    "AT": "+43 1 555 {}",
    "NL": "085 555 0{}",
    "ES": "91 555 0{}",
    "IT": "02 5550 {}",
}
_RETENTION = {"ES": (Decimal(15), "net"), "IT": (Decimal(20), "net")}
_FIRST_DAY, _DAYS = date(2024, 1, 2), 1000
_WITHOUT_VAT_ID = 0.1
_TERMS = (8, 10, 14, 15, 30, 30, 30, 45, 60)


def draw(seed: int, language: str) -> Facts:
    """The invoice of a seed in a language: every kind of case with about the share that an office sees, traps more often."""
    rng = random.Random(f"{seed}/{language}")
    country = rng.choice(_COUNTRIES[language])
    seller = party(rng, language, country)
    abroad = rng.choice(("DE", "FR", "NL", "GB"))
    buyer = party(rng, language, rng.choice(_COUNTRIES[language]) if rng.random() < 0.7 else abroad, other_than=seller)
    issued = _FIRST_DAY + timedelta(days=rng.randrange(_DAYS))
    currency = _HOME.get(country, "EUR") if rng.random() < 0.88 else rng.choice(_FOREIGN)
    terms = rng.choice(_TERMS)
    facts = Facts(
        language=language,
        kind="credit_note" if rng.random() < 0.07 else "invoice",
        seller=seller,
        buyer=buyer,
        number=number(rng, issued),
        issue_date=issued,
        due_date=issued + timedelta(days=terms) if rng.random() < 0.65 else None,
        terms_days=terms if rng.random() < 0.8 else None,
        currency=currency,
        lines=_lines(rng, language, country, issued),
        accounts=_accounts(rng, country, currency),
        customer_number=_maybe(rng, 0.5, f"{rng.choice(('', 'K', 'C-', 'D'))}{rng.randrange(1000, 99999)}"),
        delivery_note=_maybe(rng, 0.35, f"{rng.choice(('', 'L', 'BL', 'DN-'))}{rng.randrange(10000, 999999)}"),
        delivery_date=issued - timedelta(days=rng.randrange(1, 20)) if rng.random() < 0.35 else None,
        order_reference=_maybe(rng, 0.4, _order(rng)),
    )
    return _with_payment(rng, _with_reductions(rng, facts))


def _maybe(rng: random.Random, share: float, value: str) -> str | None:
    return value if rng.random() < share else None


def party(rng: random.Random, language: str, country: str, other_than: Party | None = None) -> Party:
    """An invented company of a country; one in twelve is a person."""
    taken = other_than.name if other_than else ""
    brand = rng.choice([stem for stem in STEMS if stem not in taken])
    trade, form = rng.choice(TRADES[language].split("|")), rng.choice(FORMS[country].split("|"))
    name = " ".join(filter(None, (brand, trade, form)))
    if rng.random() < 1 / 12:
        name = brand = rng.choice([one for one in PEOPLE[language].split("|") if one != taken])
    street = rng.choice(STREETS[language].split("|")).format(n=rng.randrange(1, 140))
    domain = "".join(c for c in brand.lower() if c.isascii() and c.isalnum())
    return Party(
        name=name,
        brand=brand,
        street=street,
        town=rng.choice(TOWNS[country].split("|")),
        country=country,
        vat_id=identity.vat_id(rng, country) if rng.random() > _WITHOUT_VAT_ID else None,
        tax_number=_maybe(rng, 0.3, f"{rng.randrange(10, 99)}/{rng.randrange(100, 999)}/{rng.randrange(10000, 99999)}"),
        registration=_maybe(rng, 0.5, str(rng.randrange(100000, 99999999))),
        phone=_maybe(rng, 0.7, _PHONES[country].format(rng.randrange(10, 99))),
        email=_maybe(rng, 0.6, f"{rng.choice(('info', 'billing', 'office'))}@{domain}.example"),
    )


def number(rng: random.Random, issued: date) -> str:
    """An invoice number in one of the shapes that companies give them."""
    n, year = rng.randrange(1, 99999), issued.year
    letters = "".join(rng.choices("ABCDEFGHKLMNPRSTVWXZ", k=rng.choice((1, 2, 2, 3))))
    shapes = (
        str(rng.randrange(1000, 9999)),
        str(rng.randrange(10**5, 10**10)),
        f"{year}-{n:04d}",
        f"{letters}-{n:05d}",
        f"{letters}{n}",
        f"{letters}{year}/{n:04d}",
        f"{year}/{n}",
        f"{n}/{year}",
        f"{letters}-{year}-{n:05d}",
        f"{issued:%Y%m%d}-{n % 1000:03d}",
        f"{issued:%y%m}{n:05d}",
        f"{letters}/{n % 999 + 1}/{issued:%y}",
        f"{n % 9999 + 1}.{issued:%m}.{year}",
        f"{letters}{issued:%y}-{n % 1000:03d}-{letters[0]}",
        f"{year} {n:05d}",
        f"{rng.randrange(10**11, 10**12)}",
    )
    return rng.choice(shapes)


def _order(rng: random.Random) -> str:
    n = rng.randrange(1000, 9999999)
    return rng.choice((str(n + 100000), f"PO-{n}", f"4500{n:06d}", f"BE{n}", f"{n % 9999}/26", f"PO{n}-A"))


def _lines(rng: random.Random, language: str, country: str, issued: date) -> tuple[Line, ...]:
    rates = _RATES[country]
    used = [Decimal(rates[0])] if rng.random() < 0.7 or len(rates) == 1 else [Decimal(rate) for rate in rates[:2]]
    count = rng.choice((1, 1, 2, 3, 3, 4, 5, 6, 8)) if rng.random() < 0.92 else rng.randrange(25, 55)
    goods, month = GOODS[language].split("|"), MONTHS[language].split()[issued.month - 1]
    scale = Decimal(10) ** rng.choice((0, 0, 1, 1, 2))
    return tuple(
        Line(
            code=f"{rng.randrange(100, 99999)}",
            description=rng.choice(goods).format(m=month),
            quantity=Decimal(rng.choice((1, 1, 2, 3, 5, 10, 12))),
            price=cents(Decimal(rng.randrange(300, 29999)) / 100 * scale),
            rate=used[i % len(used)],
        )
        for i in range(count)
    )


def _accounts(rng: random.Random, country: str, currency: str) -> tuple[Account, ...]:
    first = account(rng, country, currency)
    if rng.random() < 0.15 and first.iban:
        return first, account(rng, country, currency if rng.random() < 0.5 else next(c for c in _FOREIGN if c != currency))
    return (first,)


def account(rng: random.Random, country: str, currency: str) -> Account:
    """An account at a bank of that country; US and some British ones have no IBAN."""
    bank = rng.choice(BANKS)
    if country == "US":
        return Account(
            bank=bank, currency=currency, scheme="us_aba", bank_code=identity.routing_number(rng), number=identity.digits(rng, 10)
        )
    has_bic = rng.random() < 0.75
    if country == "GB" and rng.random() < 0.5:
        sort_code, bic = "99" + identity.digits(rng, 4), identity.bic(rng, country) if rng.random() < 0.2 else None
        return Account(bank=bank, currency=currency, bic=bic, scheme="uk_sort_code", bank_code=sort_code, number=identity.digits(rng, 8))
    return Account(bank=bank, currency=currency, iban=identity.iban(rng, country), bic=identity.bic(rng, country) if has_bic else None)


def _with_reductions(rng: random.Random, facts: Facts) -> Facts:
    """Deposit, retention, earlier balance, early-payment discount: at most one of the first three."""
    gross, chance = facts.total_gross, rng.random()
    if rng.random() < 0.15 and facts.kind == "invoice":
        facts = replace(facts, discount=(Decimal(rng.choice((2, 3, 2, 4))), rng.choice((7, 8, 10, 14))))
    if facts.kind == "credit_note" or chance > 0.17:
        return facts
    if chance < 0.08:
        return replace(facts, prepaid=cents(gross * rng.choice((Decimal("0.3"), Decimal("0.5"), Decimal("0.25")))))
    if chance < 0.13:
        percent, base = _RETENTION.get(facts.seller.country, (Decimal(5), "gross"))
        return replace(facts, retention=cents((facts.total_net if base == "net" else gross) * percent / 100))
    return replace(facts, earlier_balance=cents(Decimal(rng.randrange(2000, 90000)) / 100))


def _with_payment(rng: random.Random, facts: Facts) -> Facts:
    """How it is to be paid, and what to quote; a factor now and then; sometimes no account at all is printed."""
    chance = rng.random()
    how: Payment = "direct_debit" if chance < 0.06 else "card" if chance < 0.11 else "transfer"
    if how == "direct_debit":
        country = facts.buyer.country if facts.buyer.country != "US" else "GB"
        own = facts.accounts if rng.random() < 0.5 else ()  # letterheads carry the seller's account whatever the letter is
        return replace(facts, payment=how, buyer_iban=identity.iban(rng, country), discount=None, accounts=own)
    if how == "card":
        return replace(facts, payment=how, discount=None, prepaid=Decimal(0), retention=Decimal(0), earlier_balance=Decimal(0))
    if rng.random() < 0.05:
        return replace(facts, accounts=())
    if rng.random() < 0.06 and facts.accounts[0].iban and facts.kind == "invoice":
        factor = account(rng, rng.choice(("DE", "FR", "NL", "BE")), facts.currency)
        own = facts.accounts[:1] if rng.random() < 0.3 else ()
        facts = replace(facts, payee=rng.choice(FACTORS), accounts=(factor, *own))
    return replace(facts, remittance=_remittance(rng, facts))


def _remittance(rng: random.Random, facts: Facts) -> str | None:
    chance, iban = rng.random(), facts.accounts[0].iban or ""
    if iban.startswith("CH") and iban[4:6] in ("30", "31"):
        return identity.swiss_reference(rng)  # a QR-IBAN takes no other
    if facts.seller.country == "BE" and chance < 0.6:
        return identity.belgian_reference(rng)
    if chance < 0.25:
        return facts.number
    if chance < 0.33:
        return identity.rf_reference(rng)
    if chance < 0.45:
        return f"{facts.number} / {facts.customer_number}" if facts.customer_number else str(rng.randrange(10**8, 10**10))
    return None


def country_name(country: str) -> str:
    """As it stands in an address."""
    return names.COUNTRIES[country]
