"""Draws the truth of one paper: what its form says about such companies decides what can occur. The same seed gives the same bill."""

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import stdnum.ie.vat
from schwifty import IBAN

from bench.papers import identity
from bench.papers.fresh import names
from bench.papers.fresh.form import Form
from bench.papers.truth import Account, Facts, Kind, Line, Party, Payment, cents

_HOME = {"GB": "GBP", "US": "USD", "CH": "CHF"}
_FIRST_DAY, _DAYS = date(2023, 3, 1), 1300
_RATE = {"rc": 0, "zero": 0}
_KINDS: tuple[tuple[Kind, Payment, int], ...] = (
    ("invoice", "transfer", 84),
    ("credit_note", "transfer", 5),
    ("invoice", "direct_debit", 6),
    ("invoice", "card", 5),
)


@dataclass(frozen=True, kw_only=True)
class Bill(Facts):
    """An invoice with what stands beside it on companies' forms; `regime` is rc (reverse charge), zero (no VAT) or empty."""

    trade_name: str | None
    regime: str
    own_order: str | None
    clerk: str
    buyer_clerk: str
    ship_to: Party | None
    period: tuple[date, date]
    meter: tuple[int, int]
    card: str
    has_address_id: bool  # whether the buyer's VAT id is printed
    other: str = ""  # the kind of letter that this is instead of a bill


def draw(seed: int, form: Form) -> Bill:
    """The bill of a seed on a form."""
    rng = random.Random(f"fresh/{form.name}/{seed}")
    chances = form.chances()
    country = rng.choice(form.options("countries")[0].split())
    regime, rates = _rates(rng, form, country)
    seller = party(rng, form, country)
    buyer = _buyer(rng, form, "rcbuyers" if regime == "rc" and "rcbuyers" in form.settings else "buyers")
    issued = _FIRST_DAY + timedelta(days=rng.randrange(_DAYS))
    currency = rng.choice(form.options("currency", _HOME.get(country, "EUR")))
    terms = int(rng.choice(form.options("terms", "30")[0].split()))
    has = {name: rng.random() < chance for name, chance in chances.items()}
    drawn = Bill(
        language=form.language,
        kind="invoice",
        seller=seller if has.get("vat") else replace(seller, vat_id=None),
        buyer=buyer,
        number=numbered(rng, rng.choice(form.options("nr")), issued),
        issue_date=issued,
        due_date=issued + timedelta(days=terms) if has.get("due") else None,
        terms_days=terms,
        currency=currency,
        lines=_lines(rng, form, rates, issued),
        accounts=_accounts(rng, form, country, currency, has),
        order_reference=numbered(rng, rng.choice(names.ORDERS), issued) if has.get("po") else None,
        customer_number=numbered(rng, rng.choice(("{d5}", "1{d5}", "C{d4}", "{d3}-{d4}")), issued),
        delivery_note=numbered(rng, rng.choice(("{d6}", "{y2}{d5}", "{l}{d5}")), issued),
        delivery_date=issued - timedelta(days=rng.randrange(1, 12)),
        trade_name=rng.choice(names.BRANDS) if has.get("trade") else None,
        regime=regime,
        own_order=numbered(rng, rng.choice(("{d6}", "A{d6}", "SO-{d5}")), issued) if has.get("own_order") else None,
        clerk=rng.choice(names.PEOPLE[form.language].split("|")),
        buyer_clerk=rng.choice(names.PEOPLE[form.language].split("|")),
        ship_to=_buyer(rng, form, "buyers") if has.get("ship") else None,
        period=_month_before(issued),
        meter=(rng.randrange(10**4, 9 * 10**4), rng.randrange(120, 2400)),
        card=identity.digits(rng, 4),
        payee=form.settings.get("factor"),
        has_address_id=rng.random() < 0.6 or regime == "rc",
        other=form.settings.get("other", ""),
    )
    return _with_payment(rng, form, _reduced(rng, drawn, has), has)


def _rates(rng: random.Random, form: Form, country: str) -> tuple[str, list[Decimal]]:
    words = rng.choice(form.options(f"rates.{country}", form.settings["rates"])).split()
    regime = words[0] if words[0] in _RATE else ""
    return regime, [Decimal(_RATE.get(word, word)) for word in words]


def numbered(rng: random.Random, pattern: str, issued: date) -> str:
    """A number of a pattern: {y} year, {y2} short, {m} month, {l} a letter, {d5} five digits (the first none of 0)."""
    text = pattern.replace("{y}", f"{issued.year}").replace("{y2}", f"{issued:%y}").replace("{m}", f"{issued:%m}")
    text = text.replace("{l}", rng.choice("ABCDEFGHKLMNPRSTVWX"))
    for count in range(1, 11):
        while f"{{d{count}}}" in text:
            text = text.replace(f"{{d{count}}}", rng.choice("123456789") + identity.digits(rng, count - 1), 1)
    return text


def party(rng: random.Random, form: Form, country: str) -> Party:
    """The seller: a company named as the form says (`{person}` in business for themselves)."""
    stem, person = rng.choice(names.STEMS), rng.choice(names.PEOPLE[form.language].split("|"))
    name = rng.choice(form.options("name")).format(stem=stem, person=person)
    domain = "".join(c for c in (stem if stem in name else person).lower() if c.isascii() and c.isalnum())
    return Party(
        name=name,
        brand=stem if stem in name else name,
        street=_street(rng, country),
        town=rng.choice(names.TOWNS[country].split("|")),
        country=country,
        vat_id=vat_id(rng, country),
        tax_number=f"{rng.randrange(10, 99)}/{rng.randrange(100, 999)}/{rng.randrange(10**4, 10**5)}",
        registration=str(rng.randrange(10**5, 10**6)),
        phone=names.PHONES[country].format(rng.randrange(10, 99)),
        email=f"@{domain}.example",
    )


def vat_id(rng: random.Random, country: str) -> str | None:
    """A VAT id that passes its check; Ireland's too, of a range that nobody is given."""
    if country != "IE":
        return identity.vat_id(rng, country)
    body = "9999" + identity.digits(rng, 3)
    return f"IE{body}{stdnum.ie.vat.calc_check_digit(body)}"


def _street(rng: random.Random, country: str) -> str:
    return rng.choice(names.STREETS[country].split("|")).format(n=rng.randrange(2, 98))


def _buyer(rng: random.Random, form: Form, setting: str) -> Party:
    country = rng.choice(form.options(setting)[0].split())
    name = rng.choice(names.BUYERS[country].split("|"))
    return Party(
        name=name,
        brand=name,
        street=_street(rng, country),
        town=rng.choice(names.TOWNS[country].split("|")),
        country=country,
        vat_id=vat_id(rng, country),
    )


def _month_before(day: date) -> tuple[date, date]:
    last = day.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def _lines(rng: random.Random, form: Form, rates: list[Decimal], issued: date) -> tuple[Line, ...]:
    low, high = map(int, form.settings.get("lines", "1-5").split("-"))
    cheap, dear = (Decimal(one) for one in form.settings["price"].split("-"))
    step = Decimal(1 if "whole" in form.settings else "0.01")
    goods = form.options("goods")
    found = [
        Line(
            code=numbered(rng, form.settings.get("code", "{d5}"), issued),
            description=goods[i % len(goods)] if high <= len(goods) else rng.choice(goods),
            quantity=_quantity(rng, form.settings.get("quantity", "12")),
            price=(cheap + (dear - cheap) * rng.randrange(10000) / 10000).quantize(step, rounding=ROUND_HALF_UP),
            rate=rates[i % len(rates)],
        )
        for i in range(rng.randint(low, high))
    ]
    if "rebate" in form.settings and rng.random() < 0.4:
        share = Decimal(rng.choice((3, 5, 10)))
        base = sum((line.amount for line in found if line.rate == rates[0]), Decimal(0))
        label = form.settings["rebate"].replace("%", f"{share} %")
        found.append(Line(code="-", description=label, quantity=Decimal(1), price=-cents(base * share / 100), rate=rates[0]))
    if "surcharge" in form.settings:
        percent, _, label = form.settings["surcharge"].partition(" ")
        base = sum((line.amount for line in found if line.rate == rates[0]), Decimal(0))
        found.append(Line(code="-", description=label, quantity=Decimal(1), price=cents(base * Decimal(percent) / 100), rate=rates[0]))
    return tuple(found)


def _quantity(rng: random.Random, setting: str) -> Decimal:
    """A few, and now and then the most that the form names; between two numbers where it names both."""
    least, _, most = setting.rpartition("-")
    if least:
        return Decimal(rng.randint(int(least), int(most)))
    return Decimal(rng.choice((1, 1, 2, 3, 4, 6, 8, int(most))) if int(most) > 1 else 1)


def account(rng: random.Random, country: str, currency: str, *, has_bic: bool, is_local: bool) -> Account:
    """An account at a bank of that country; British and US ones may have no IBAN."""
    bank, bic = rng.choice(names.BANKS[country].split("|")), identity.bic(rng, country) if has_bic else None
    if country == "US":
        return Account(
            bank=bank, currency=currency, bic=bic, scheme="us_aba", bank_code=identity.routing_number(rng), number=identity.digits(rng, 9)
        )
    if country == "GB" and is_local:
        return Account(
            bank=bank, currency=currency, scheme="uk_sort_code", bank_code="99" + identity.digits(rng, 4), number=identity.digits(rng, 8)
        )
    return Account(bank=bank, currency=currency, iban=_without_qr(identity.iban(rng, country)), bic=bic)


def _is_qr(iban: str) -> bool:
    return iban.startswith("CH") and iban[4:6] in ("30", "31")


def _without_qr(iban: str) -> str:
    """The plain IBAN of the account: one of the QR range takes no payment without a QR reference (`_for_qr`)."""
    return str(IBAN.generate("CH", bank_code="09999", account_code=iban[9:])) if _is_qr(iban) else iban


def _accounts(rng: random.Random, form: Form, country: str, currency: str, has: dict[str, bool]) -> tuple[Account, ...]:
    is_local, has_bic = bool(has.get("local")), bool(has.get("bic"))
    country = rng.choice(form.options("banks", country)[0].split())
    found = [account(rng, country, currency, has_bic=has_bic, is_local=is_local)]
    if has.get("second"):
        found.append(account(rng, country, currency, has_bic=has_bic, is_local=is_local))
    if has.get("foreign"):
        other = rng.choice([one for one in ("EUR", "USD", "GBP", "CHF") if one != currency])
        found.append(account(rng, country, other, has_bic=has_bic, is_local=False))
    return tuple(found)


def _reduced(rng: random.Random, drawn: Bill, has: dict[str, bool]) -> Bill:
    """Deposits, retentions, a balance of earlier bills, cash discount."""
    gross, net = drawn.total_gross, drawn.total_net
    fees = sum((line.amount for line in drawn.lines if line.rate and line.code != "-"), Decimal(0))
    if has.get("discount"):
        drawn = replace(drawn, discount=(Decimal(rng.choice((2, 3))), rng.choice((8, 10, 14))), terms_days=30)
        drawn = replace(drawn, due_date=drawn.issue_date + timedelta(days=30) if drawn.due_date else None)
    if has.get("prepaid"):
        drawn = replace(drawn, prepaid=cents(gross * rng.choice((Decimal("0.2"), Decimal("0.4"), Decimal("0.5")))))
    for name, share, base in (
        ("ret5", 5, gross),
        ("ret5net", 5, net),
        ("ret7", 7, net),
        ("ret15", 15, net),
        ("ret19", 19, net),
        ("ret20", 20, net),
        ("ret20fees", 20, fees),
        ("ret10", 10, gross),
        ("retvat", 100, drawn.total_vat),
    ):
        if has.get(name):
            drawn = replace(drawn, retention=cents(base * share / 100))
    if has.get("earlier"):
        drawn = replace(drawn, earlier_balance=cents(Decimal(rng.randrange(1500, 60000)) / 100))
    return drawn


def _for_qr(rng: random.Random, accounts: tuple[Account, ...]) -> tuple[Account, ...]:
    """A QR reference asks for an IBAN of the range 30000 to 31999."""
    iban = next(made for _ in range(200) if _is_qr(made := identity.iban(rng, "CH")))
    return (replace(accounts[0], iban=iban), *accounts[1:])


def _with_payment(rng: random.Random, form: Form, drawn: Bill, has: dict[str, bool]) -> Bill:
    reference = numbered(rng, rng.choice(form.options("reference", "{d10}")), drawn.issue_date)
    special = {"rf": identity.rf_reference, "ogm": identity.belgian_reference, "qr": identity.swiss_reference}
    reference = special[reference](rng) if reference in special else reference
    if has.get("ref"):
        drawn = replace(
            drawn, remittance=reference, accounts=_for_qr(rng, drawn.accounts) if form.settings.get("reference") == "qr" else drawn.accounts
        )
    if drawn.other:
        return drawn
    only = set(form.options("only", "transfer direct_debit card")[0].split())
    possible = [one for one in _KINDS if only & {*one[:2]}]
    kind, payment, _ = rng.choices(possible, [one[2] for one in possible])[0]
    if kind == "invoice" and payment == "transfer":
        return drawn
    drawn = replace(drawn, kind=kind, payment=payment, prepaid=Decimal(0), retention=Decimal(0), earlier_balance=Decimal(0), discount=None)
    if payment == "direct_debit":
        country = drawn.buyer.country if drawn.buyer.country != "US" else "IE"
        return replace(drawn, buyer_iban=identity.iban(rng, country), remittance=None)
    return replace(drawn, due_date=None, remittance=None)
