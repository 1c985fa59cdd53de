"""What a bill says in its company's hand: every value by the name that forms use, with the company's dates, numbers and money."""

import random
import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from bench.papers.fresh import names, spelled
from bench.papers.fresh.bill import Bill, numbered
from bench.papers.fresh.form import Form
from bench.papers.truth import Account, Party, cents
from bench.papers.words.names import MONTHS

Values = dict[str, str | None]
_TOKEN = re.compile(r"yyyy|yy|month|MON|mon|mm|dd|nth|m|d")
_SERIES = re.compile(r"(.*\D)(\d+)$")
_BARE = str.maketrans({"Ä": "AE", "Ö": "OE", "Ü": "UE"})
_SAMPLE = re.compile(r"1(\D?)234(\D)56")
_ROWS_OF_A_DELIVERY = 3
_EQUIVALENT = {Decimal("26.2"): Decimal(21), Decimal("11.4"): Decimal(10), Decimal("4.5"): Decimal(4)}
_SPACED = {"FR": (2, 3, 3), "GB": (3, 4, 2), "DE": (3, 3, 3), "ES": (1, 8), "NL": (9, 3)}


class Pen:
    """The hand of one form."""

    def __init__(self, form: Form, bill: Bill) -> None:
        """A paper's form and its truth."""
        self.form, self.bill = form, bill
        self.rng = random.Random(f"pen/{form.name}/{bill.number}")
        sample = self.rng.choice(form.options("number", "1,234.56"))
        match = _SAMPLE.fullmatch(sample)
        assert match, sample
        self.thousands, self.point = match[1], match[2]
        self.money_form = self.rng.choice(form.options("money", "{n} {cur}"))
        self.date_form = self.rng.choice(form.options("date"))
        self.digits = 0 if "whole" in form.settings else 2
        self.minus = "{}-" if form.settings.get("minus") == "behind" else "-{}"

    def number(self, value: Decimal, digits: int | None = None) -> str:
        """A number with this company's separators."""
        whole, _, decimals = f"{abs(value):,.{self.digits if digits is None else digits}f}".partition(".")
        body = whole.replace(",", self.thousands) + (self.point + decimals if decimals else "")
        return self.minus.format(body) if value < 0 else body

    def money(self, value: Decimal) -> str:
        """An amount with its currency where the form prints one."""
        symbol = {"EUR": "€", "GBP": "£", "USD": "$"}.get(self.bill.currency, self.bill.currency + " ")
        text = self.money_form.format(n=self.number(abs(value)), cur=self.bill.currency, sym=symbol)
        return self.minus.format(text) if value < 0 else text

    def day(self, day: date, form: str = "") -> str:
        """A date as `dd.mm.yyyy`, `d month yyyy`, `dd-MON-yy`..."""
        short, full = (table[self.form.language].split()[day.month - 1] for table in (names.SHORT_MONTHS, MONTHS))
        parts = {
            "yyyy": f"{day.year}",
            "yy": f"{day:%y}",
            "month": full,
            "MON": short.rstrip(".").upper(),
            "mon": short,
            "mm": f"{day:%m}",
            "dd": f"{day:%d}",
            "m": f"{day.month}",
            "d": f"{day.day}",
            "nth": f"{day.day}{_ordinal(day.day)}",
        }
        return re.sub(r"'[^']*'|" + _TOKEN.pattern, lambda match: parts.get(match[0], match[0].strip("'")), form or self.date_form)

    def vat_id(self, party: Party) -> str | None:
        """A VAT id as companies of that country print it."""
        vat, country = party.vat_id, party.country
        if not vat:
            return None
        body, style = vat.removeprefix(country), self.form.settings.get("vatstyle")
        if style and country in _SPACED:
            parts = _cut(body, (4, 2, 3, 1) if country == "NL" else _SPACED[country])
            return {"dotted": f"{country} {'.'.join(parts)}", "bare": " ".join(parts)}[style]
        if country in ("ES", "IT"):
            return self.rng.choice((body, body, vat))
        if country == "CH":
            digits = vat[3:12]
            ending = self.form.settings.get("vatending", "TVA" if self.form.language == "fr" else "MWST")
            return f"CHE-{digits[:3]}.{digits[3:6]}.{digits[6:]} {ending}"
        if country == "BE":
            return f"BE {body[:4]}.{body[4:7]}.{body[7:]}"
        spaced = [country, *_cut(body, _SPACED[country])] if country in _SPACED and self.rng.random() < 0.4 else [vat]
        return " ".join(spaced)

    def values(self) -> Values:
        """Everything."""
        return {**self._who(), **self._what(), **self._sums(), **self._apart(), **self._accounts(), **self._flags()}

    def _who(self) -> Values:
        bill, seller = self.bill, self.bill.seller
        found: Values = {
            "seller": seller.name,
            "trade": bill.trade_name or seller.brand,
            "brand": seller.brand,
            "payee": bill.payee,
            "caps": seller.name.upper().translate(_BARE),
            "legal_note": seller.name if bill.trade_name else None,
            "phone": seller.phone,
            "site": f"www.{str(seller.email)[1:]}",
            "mail": f"{self.rng.choice(('info', 'accounts', 'ar', 'office'))}{seller.email}",
            "tax_number": seller.tax_number,
            "registration": seller.registration,
            "vat": self.vat_id(seller),
            "siren": _siren(seller.vat_id),
            "clerk": bill.clerk,
            "buyer_clerk": bill.buyer_clerk,
            "ein": f"99-{bill.seller.registration}7"[:10],
            "tax_id": _tax_id(seller),
            "buyer_vat": self.vat_id(bill.buyer) if bill.has_address_id else None,
            "town_of": _town(seller),
        }
        return found | _address("", seller, bill.buyer) | _address("buyer_", bill.buyer, seller) | _address("ship_", bill.ship_to, seller)

    def _what(self) -> Values:
        bill, kind = self.bill, self.bill.kind
        title, _, label = self.rng.choice(self.form.options("title" if kind == "invoice" else "credit")).partition(" / ")
        day = {name: self.day(one) for name, one in self._days().items() if one}
        found: Values = {
            "title": title,
            "nr": label,
            "number": bill.number,
            **_series(bill.number),
            "refnumber": bill.number,
            "po": bill.order_reference,
            "customer": bill.customer_number,
            "note": bill.delivery_note,
            "own_order": bill.own_order,
            "ref": bill.remittance,
            "ref#": bill.remittance and bill.remittance.replace(" ", ""),
            "days": str(bill.terms_days),
            "cur": bill.currency,
            "month": MONTHS[bill.language].split()[bill.period[0].month - 1],
            "year": str(bill.period[0].year),
            "askref": "",
            "last4": bill.card,
            "m0": str(bill.meter[0]),
            "m1": str(sum(bill.meter)),
            "mused": str(bill.meter[1]),
            "offer": f"{bill.period[0]:%y}-{bill.meter[0] % 900 + 100}",
            "job": f"{bill.meter[1] % 90 + 10}/{bill.card}",
            "step_no": str(2 + len(bill.number) % 5),
        }
        return found | dict.fromkeys(self._days()) | day | {"settled": self._settled(day)}

    def _days(self) -> dict[str, date | None]:
        bill = self.bill
        return {
            "issued": bill.issue_date,
            "due": bill.due_date,
            "supplied": bill.delivery_date,
            "from": bill.period[0],
            "until": bill.period[1],
            "ordered": bill.issue_date - timedelta(days=33),
            "duntil": bill.discount_until,
            "arrived": bill.issue_date - timedelta(days=3),
        }

    def _settled(self, day: Mapping[str, str]) -> str | None:
        """The sentence of a bill that must not be transferred."""
        bill = self.bill
        if bill.payment == "transfer":
            return None
        kind = "card" if bill.payment == "card" else "debit"
        collected = self.day(bill.issue_date + timedelta(days=11))
        usual = names.SETTLED[kind][bill.language].replace("|", " | ")
        sentence = self.rng.choice(self.form.options("settled", usual))
        return sentence.format(
            iban=grouped(bill.buyer_iban or ""), due=collected, last4=bill.card, issued=day["issued"], zero=self.money(Decimal(0))
        )

    def _sums(self) -> Values:
        bill = self.bill
        percent, days = bill.discount or (Decimal(0), 0)
        saved = (bill.amount_due * percent / 100).quantize(Decimal("0.01"))
        amounts = {
            "net": bill.total_net,
            "vat_total": bill.total_vat,
            "gross": bill.total_gross,
            "payable": bill.amount_due,
            "zero_sum": Decimal(0),
            "prepaid": -bill.prepaid,
            "retention": -bill.retention,
            "earlier": bill.earlier_balance,
            "account_total": bill.amount_due + bill.earlier_balance,
            "damount": saved,
            "dnet": bill.amount_due - saved,
        }
        lacking = {
            "prepaid": not bill.prepaid,
            "retention": not bill.retention,
            "earlier": not bill.earlier_balance,
            "account_total": not bill.earlier_balance,
            "damount": not percent,
            "dnet": not percent,
        }
        found: Values = {}
        unsigned = self.form.settings.get("positive", "").split()
        for name, signed in amounts.items():
            amount = abs(signed) if name in unsigned else signed
            found[name] = None if lacking.get(name) else self.money(amount)
            found[f"{name}#"] = None if lacking.get(name) else self.number(amount)
        words = spelled.spelled(bill.amount_due, bill.language, bill.currency) if bill.language in spelled.LANGUAGES else None
        return found | {
            "dpct": f"{percent:f}" if percent else None,
            "ddays": str(days),
            "in_words": words,
            "first_rate": self.taxes()[0]["rate"],
            "spread": " ".join(str(found["payable#"])),
            "coded": str(bill.amount_due),
            "coded_gross": str(bill.total_gross),
        }

    def _apart(self) -> Values:
        """Rebate and surcharge, and the sum of the goods before them, where they stand among the sums."""
        found: Values = dict.fromkeys(("rebate", "rebate_label", "surcharge", "surcharge_label"))
        for line in self.bill.lines:
            if line.code == "-":
                name = "rebate" if line.amount < 0 else "surcharge"
                found |= {name: self.money(line.amount), f"{name}#": self.number(line.amount), f"{name}_label": line.description}
        goods = sum((line.amount for line in self.bill.lines if line.code != "-"), Decimal(0))
        found |= {"goods": self.money(goods), "goods#": self.number(goods)}
        is_rebated = found["rebate"] is not None
        return found | {"unrebated": found["goods"] if is_rebated else None, "unrebated#": found["goods#"] if is_rebated else None}

    def taxes(self) -> list[Values]:
        """A row for each rate."""
        found: list[Values] = []
        for rate, base, tax in self.bill.taxes:
            row = {
                "rate": self.number(rate, 0 if rate == rate.to_integral_value() else 1),
                "base": self.money(base),
                "tax": self.money(tax),
            }
            found.append(
                {
                    **row,
                    "base#": self.number(base),
                    "tax#": self.number(tax),
                    "with#": self.number(base + tax),
                    "with": self.money(base + tax),
                    **self._equivalence(rate, base, tax),
                }
            )
        return found

    def _equivalence(self, rate: Decimal, base: Decimal, tax: Decimal) -> Values:
        """Spanish VAT and the surcharge of retailers (Ley 37/1992, art. 161) that a rate of 26.2, 11.4 or 4.5 % joins."""
        vat_rate = _EQUIVALENT.get(rate)
        if vat_rate is None:
            return dict.fromkeys(("iva_rate", "iva#", "re_rate", "re#"))
        vat = cents(base * vat_rate / 100)
        return {
            "iva_rate": self.number(vat_rate, 0),
            "iva#": self.number(vat),
            "re_rate": self.number(rate - vat_rate, 1),
            "re#": self.number(tax - vat),
        }

    def items(self) -> list[Values]:
        """A row for each line, with the sum of those before (`{sofar}`)."""
        found, sofar = [], Decimal(0)
        for i, line in enumerate(line for line in self.bill.lines if line.code != "-" or "apart" not in self.form.settings):
            row: Values = {
                "pos": str(i + 1),
                "code": line.code,
                "desc": line.description,
                "qty": self.number(line.quantity, 0),
                "price": self.number(line.price),
                "amount": self.number(line.amount),
                "lrate": self.number(line.rate, 0 if line.rate == line.rate.to_integral_value() else 1),
                "gross_amount": self.number(self.bill.gross_of(i)),
                "sofar": self.number(sofar),
                "ldate": self.day(self.bill.issue_date - timedelta(days=3 - i % 3)),
                "qty2": self.number(line.quantity),
                "money_amount": self.money(line.amount),
                **self._delivery(i),
            }
            sofar += line.amount
            found.append(row)
        return found

    def _delivery(self, i: int) -> Values:
        """Number and day of the delivery whose rows begin here; each delivery has three."""
        if i % _ROWS_OF_A_DELIVERY:
            return {"group": None, "gdate": None}
        day = self.bill.issue_date - timedelta(days=max(1, 26 - i))
        rng = random.Random(f"delivery/{self.bill.number}/{i}")
        return {"group": numbered(rng, "{d6}", day), "gdate": self.day(day)}

    def _accounts(self) -> Values:
        found: Values = {}
        bill = self.bill
        for place, one in zip(("", "2", "f"), self._places(), strict=True):
            found |= _account(one, place)
        return found | {"holder": bill.seller.name if bill.accounts else None}

    def _places(self) -> tuple[Account | None, Account | None, Account | None]:
        """The account in the bill's currency, a second one in it, and one in another currency."""
        home = [one for one in self.bill.accounts if one.currency == self.bill.currency]
        foreign = [one for one in self.bill.accounts if one.currency != self.bill.currency]
        return home[0] if home else None, home[1] if len(home) > 1 else None, foreign[0] if foreign else None

    def _flags(self) -> Values:
        bill = self.bill
        flags = {
            "transfer": bill.payment == "transfer" and bill.kind == "invoice",
            "credit": bill.kind == "credit_note",
            "rc": bill.regime == "rc",
            "zero": bill.regime == "zero",
            "taxed": not bill.regime,
            "several_rates": len(bill.taxes) > 1,
            "has_trade": bill.trade_name is not None,
            "reduced": bool(bill.prepaid or bill.retention),
            "bill": bill.kind == "invoice",
        }
        return {name: "yes" if holds else None for name, holds in flags.items()}


def grouped(text: str, size: int = 4) -> str:
    """In groups, as IBANs are printed."""
    return " ".join(text[i : i + size] for i in range(0, len(text), size))


def _cut(text: str, sizes: tuple[int, ...]) -> list[str]:
    found, at = [], 0
    for size in sizes:
        found.append(text[at : at + size])
        at += size
    return [part for part in [*found, text[at:]] if part]


def _siren(vat: str | None) -> str | None:
    return " ".join(_cut(vat[4:], (3, 3, 3))) if vat and vat.startswith("FR") else None


def _tax_id(party: Party) -> str | None:
    """The business number of a country outside Europe, as its invoices must state it; of no one's range."""
    number = str(party.registration)
    found = {"IN": f"29ZZZZZ{number[:4]}Z1Z{number[5]}", "AU": f"99 999 {number[:3]} {number[3:]}", "CA": f"999{number} RT0001"}
    return found.get(party.country)


def _town(party: Party) -> str:
    return next(part for word in party.town.split() if len(part := word.strip(",")) > 2 and part.replace("-", "").isalpha())


def _ordinal(n: int) -> str:
    return "th" if n in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")


def _series(number: str) -> Values:
    """A number in its two parts, where a form prints series and number apart."""
    match = _SERIES.match(number)
    return {"series": match and match[1].rstrip("-/. "), "serial": match and match[2]}


def _address(prefix: str, party: Party | None, other: Party) -> Values:
    if party is None:
        return {f"{prefix}{name}": None for name in ("name", "street", "town", "country", "postcode", "place")}
    name = {"": {}, "buyer_": {"buyer": party.name}, "ship_": {"ship_name": party.name}}[prefix]
    abroad = names.COUNTRIES[party.country] if party.country != other.country else None
    code, _, place = party.town.partition(" ")
    found: Values = {**name, f"{prefix}street": party.street, f"{prefix}town": party.town, f"{prefix}country": abroad}
    return found | {f"{prefix}postcode": code, f"{prefix}place": place}


def _account(one: Account | None, place: str) -> Values:
    """An account's numbers, with the national ones that its IBAN holds."""
    iban = one.iban if one else None
    found: Values = {
        "iban": iban and grouped(iban),
        "iban#": iban,
        "bic": one.bic if one else None,
        "bank": one.bank if one else None,
        "acur": one.currency if one else None,
    }
    code, number = (one.bank_code, one.number) if one else (None, None)
    is_british = bool(one and one.scheme == "uk_sort_code")
    found |= {
        "sort": "-".join(_cut(str(code), (2, 2, 2))) if is_british else None,
        "acct": number,
        "aba": code if code and not is_british else None,
    }
    if iban and iban.startswith("FR"):
        parts = _cut(iban[4:], (5, 5, 11, 2))
        found |= {"rib": " ".join(parts), "rib_bank": parts[0], "rib_desk": parts[1], "rib_number": parts[2], "rib_key": parts[3]}
    if iban and iban.startswith("IT"):
        found |= {"abi": iban[5:10], "cab": iban[10:15], "cc": iban[15:]}
    if iban and iban.startswith("ES"):
        found |= {"ccc": " ".join(_cut(iban[4:], (4, 4, 2, 10)))}
    if iban and iban.startswith("DE"):
        found |= {"blz": iban[4:12], "kto": iban[12:].lstrip("0")}
    known = dict.fromkeys(("blz", "kto", "ccc", "rib", "rib_bank", "rib_desk", "rib_number", "rib_key", "abi", "cab", "cc")) | found
    return {f"{name.removesuffix('#')}{place}{'#' * name.endswith('#')}": value for name, value in known.items()}
