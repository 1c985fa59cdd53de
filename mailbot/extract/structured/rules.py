"""The business rules of EN 16931 that can be told without its code lists, each named by its id: what an invoice must say (BR-...),
which of its sums must agree (BR-CO-...), what goes with a category of VAT, and a few rules of XRechnung and Peppol.

Amounts may be apart by a cent for every one that is added up. What a profile cannot say it need not say (`_MANDATORY`).
"""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from mailbot.domain.invoice import Problem
from mailbot.extract.structured.profiles import Level, Profile
from mailbot.extract.structured.xmltree import Vat, XmlInvoice, decimal_of

#: Rules whose breach puts the amount to pay in doubt.
MONEY = frozenset({"BR-CO-10", "BR-CO-13", "BR-CO-14", "BR-CO-15", "BR-CO-16"})

_CENT = Decimal("0.01")
_FULL, _MORE = frozenset({Level.FULL}), frozenset({Level.FULL, Level.WITHOUT_LINES})
_NEW, _ANY = _MORE | {Level.MINIMUM}, frozenset(Level)
#: Rule, the term that must be there, where it stands (a name of `texts`, else of `Business`), the levels that have it.
_MANDATORY: tuple[tuple[str, str, str, frozenset[Level]], ...] = (
    ("BR-01", "specification identifier (BT-24)", "specification", _NEW),
    ("BR-02", "invoice number (BT-1)", "number", _ANY),
    ("BR-03", "issue date (BT-2)", "issue_date", _ANY),
    ("BR-05", "currency (BT-5)", "currency", _ANY),
    ("BR-06", "name of the seller (BT-27)", "seller_name", _ANY),
    ("BR-07", "name of the buyer (BT-44)", "buyer_name", _ANY),
    ("BR-08", "address of the seller (BG-5)", "seller_address", _NEW),
    ("BR-09", "country of the seller (BT-40)", "seller_country", _NEW),
    ("BR-10", "address of the buyer (BG-8)", "buyer_address", _MORE),
    ("BR-11", "country of the buyer (BT-55)", "buyer_country", _MORE),
    ("BR-12", "sum of the lines (BT-106)", "line_total", _MORE),
    ("BR-13", "total without VAT (BT-109)", "total_net", _ANY),
    ("BR-14", "total with VAT (BT-112)", "total_gross", _ANY),
    ("BR-15", "amount due (BT-115)", "amount_due", _NEW),
)
#: Categories without VAT: the rule that its amount is zero, and the one that says why must be told.
_WITHOUT_VAT = {
    "Z": ("BR-Z-09", None),
    "E": ("BR-E-09", "BR-E-10"),
    "AE": ("BR-AE-09", "BR-AE-10"),
    "G": ("BR-G-09", "BR-G-10"),
    "K": ("BR-IC-09", "BR-IC-10"),
    "O": ("BR-O-09", "BR-O-10"),
}
#: Categories for which parties must be known to the tax office: the rule, and whether the buyer's VAT id is wanted too.
_REGISTERED = {"S": ("BR-S-02", False), "AE": ("BR-AE-02", True), "K": ("BR-IC-02", True)}
_CREDIT_TRANSFERS = frozenset({"30", "58"})  # BT-81, UNTDID 4461
_BIG_TAX_ERROR = Decimal(1)  # CEN's own validation of BR-CO-17 leaves so much for rounding line by line
_SKONTO = re.compile(r"#SKONTO#TAGE=\d{1,3}#PROZENT=\d{1,3}\.\d{2}#(BASISBETRAG=-?\d+\.\d{2}#)?")

Rule = Callable[[XmlInvoice, Profile], Iterator[Problem]]


def broken(invoice: XmlInvoice, profile: Profile) -> tuple[Problem, ...]:
    """The rules that the invoice breaks, as its profile has them. Pure."""
    return tuple(dict.fromkeys(problem for rule in _RULES for problem in rule(invoice, profile)))


def _mandatory(invoice: XmlInvoice, profile: Profile) -> Iterator[Problem]:
    for rule, term, name, levels in _MANDATORY:
        told = invoice.texts[name] if name in invoice.texts else getattr(invoice.business, name)
        if profile.level in levels and not told:
            yield Problem(rule=rule, says=f"The {term} is missing.")
    if not invoice.type_code:
        yield Problem(rule="BR-04", says="The type code (BT-3) is missing.")
    if profile.level is Level.FULL and not invoice.business.lines:
        yield Problem(rule="BR-16", says="There is no invoice line with an amount (BG-25).")


class _Sum(NamedTuple):
    """A sum as it should be, and as the invoice says it; None where the invoice does not say enough."""

    rule: str
    what: str
    is_: Decimal | None
    term: str
    said: Decimal | None
    slack: Decimal = 2 * _CENT


def _sums(invoice: XmlInvoice, _: Profile) -> Iterator[Problem]:
    for one in (*_of_lines(invoice), *_of_totals(invoice)):
        if one.is_ is not None and one.said is not None and abs(one.is_ - one.said) > one.slack:
            yield Problem(rule=one.rule, says=f"{one.what} {_shown(one.is_)}, but {one.term} is {_shown(one.said)}.")


def _of_lines(invoice: XmlInvoice) -> Iterator[_Sum]:
    own, slack = invoice.business, _slack(invoice)
    of_lines = _CENT * max(2, len(own.lines))
    added = _total(own.lines) if own.lines and own.has_all_lines else None
    lines = added if own.line_total is None else decimal_of(own.line_total)
    less = decimal_of(own.allowance_total) if own.allowance_total else _total(own.allowances)
    more = decimal_of(own.charge_total) if own.charge_total else _total(own.charges)
    net = decimal_of(invoice.texts.get("total_net"))
    yield _Sum("BR-CO-10", "The lines add up to", added, "their sum (BT-106)", lines, of_lines)
    yield _Sum("BR-CO-11", "The allowances add up to", _given(own.allowances), "their sum (BT-107)", less, slack)
    yield _Sum("BR-CO-12", "The charges add up to", _given(own.charges), "their sum (BT-108)", more, slack)
    whole = _sum(lines, more, None if less is None else -less)
    yield _Sum("BR-CO-13", "Lines, allowances and charges come to", whole, "the total without VAT (BT-109)", net, slack)


def _of_totals(invoice: XmlInvoice) -> Iterator[_Sum]:
    net, vat, gross, due = (decimal_of(invoice.texts.get(n)) for n in ("total_net", "total_vat", "total_gross", "amount_due"))
    paid, rounding = decimal_of(invoice.prepaid) or Decimal(0), decimal_of(invoice.rounding) or Decimal(0)
    taxes = _given(one.amount for one in invoice.business.vat)
    yield _Sum("BR-CO-14", "The VAT of all categories adds up to", taxes, "the total VAT (BT-110)", vat, _slack(invoice))
    yield _Sum("BR-CO-15", "The total without VAT and the VAT come to", _sum(net, vat), "the total with VAT (BT-112)", gross)
    yield _Sum("BR-CO-16", "The total less what was paid comes to", _sum(gross, -paid, rounding), "the amount due (BT-115)", due)


def _slack(invoice: XmlInvoice) -> Decimal:
    """A cent for every amount that was rounded."""
    own = invoice.business
    return _CENT * max(2, len(own.lines) + len(own.allowances) + len(own.charges), len(own.vat))


def _shown(amount: Decimal) -> str:
    return f"{amount:f}"[:30]


def _total(texts: Iterable[str | None]) -> Decimal:
    return sum((decimal_of(text) or Decimal(0) for text in texts), Decimal(0))


def _given(texts: Iterable[str | None]) -> Decimal | None:
    """The sum of those amounts; None when there is none."""
    told = [text for text in texts if text]
    return _total(told) if told else None


def _sum(*amounts: Decimal | None) -> Decimal | None:
    return None if None in amounts else sum((amount for amount in amounts if amount is not None), Decimal(0))


def _currencies(invoice: XmlInvoice, _: Profile) -> Iterator[Problem]:
    own = (invoice.texts.get("currency") or "").upper()
    others = sorted((invoice.currencies | invoice.business.line_currencies) - {own})
    if own and others:
        says = f"Amounts are in {', '.join(others)[:60]}, but the currency of the invoice (BT-5) is {own[:10]}."
        yield Problem(rule="PEPPOL-EN16931-R051", says=says)


def _vat(invoice: XmlInvoice, profile: Profile) -> Iterator[Problem]:
    if profile.level in _MORE and not invoice.business.vat:
        yield Problem(rule="BR-CO-18", says="There is no VAT breakdown (BG-23).")
    for one in invoice.business.vat if profile.level in _MORE else ():
        yield from _of_category(one, invoice)
        basis, rate, amount = decimal_of(one.basis), decimal_of(one.rate), decimal_of(one.amount)
        if basis is not None and rate is not None and amount is not None and abs(basis * rate / 100 - amount) > _BIG_TAX_ERROR:
            says = f"{_shown(rate)} % of {_shown(basis)} is not the VAT of {_shown(amount)} (BT-117)."
            yield Problem(rule="BR-CO-17", says=says)


def _of_category(one: Vat, invoice: XmlInvoice) -> Iterator[Problem]:
    category = one.category or ""
    if not category:
        yield Problem(rule="BR-47", says="A VAT breakdown has no category (BT-118).")
    if one.rate is None and category not in ("", "O"):
        yield Problem(rule="BR-48", says=f"The VAT category {category[:5]} has no rate (BT-119).")
    zero, why = _WITHOUT_VAT.get(category, (None, None))
    if zero and decimal_of(one.amount):
        yield Problem(rule=zero, says=f"The VAT category {category} has no VAT, but {_shown(_total([one.amount]))} is charged.")
    if why and not one.reason:
        yield Problem(rule=why, says=f"The VAT category {category} needs the reason why there is no VAT (BT-120).")
    rule, with_buyer = _REGISTERED.get(category, (None, False))
    if rule and not (invoice.texts.get("seller_vat_id") or invoice.business.seller_ids):
        yield Problem(rule=rule, says=f"The VAT category {category} needs a tax number of the seller (BT-31).")
    if rule and with_buyer and not invoice.texts.get("buyer_vat_id"):
        yield Problem(rule=rule, says=f"The VAT category {category} needs the VAT id of the buyer (BT-48).")


def _payment(invoice: XmlInvoice, profile: Profile) -> Iterator[Problem]:
    texts, means = invoice.texts, set(invoice.means)
    if profile.level is Level.ZUGFERD_1:
        return
    if means & _CREDIT_TRANSFERS and not (invoice.ibans or texts.get("account")):
        yield Problem(rule="BR-61", says="It is to be paid by transfer, but names no account (BT-84).")
    due = decimal_of(texts.get("amount_due"))
    if profile.level in _MORE and due is not None and due > 0 and not (texts.get("due_date") or texts.get("payment_terms")):
        yield Problem(rule="BR-CO-25", says="An amount is due, but neither a due date (BT-9) nor payment terms (BT-20) are told.")
    if not (texts.get("seller_vat_id") or invoice.business.seller_ids):
        yield Problem(rule="BR-CO-26", says="Nothing identifies the seller: no identifier, registration or VAT id (BT-29, BT-30, BT-31).")
    vat_id = texts.get("seller_vat_id")
    if vat_id and not vat_id[:2].isalpha():
        yield Problem(rule="BR-CO-09", says="The VAT id of the seller (BT-31) does not begin with a country.")


def _of_the_profile(invoice: XmlInvoice, profile: Profile) -> Iterator[Problem]:
    texts, reference = invoice.texts, invoice.business.buyer_reference
    if profile.name.startswith("XRechnung"):
        if not reference:
            yield Problem(rule="BR-DE-15", says="The buyer reference (BT-10) is missing.")
        if not invoice.means:
            yield Problem(rule="BR-DE-1", says="How to pay (BG-16) is missing.")
        wrong = [line for line in (texts.get("payment_terms") or "").split() if line.startswith("#") and not _is_skonto(line)]
        if wrong:
            yield Problem(rule="BR-DE-18", says="A discount in the payment terms (BT-20) is not written as #SKONTO#TAGE=..#PROZENT=..#.")
    if profile.name.startswith("Peppol BIS B") and not (reference or texts.get("order_reference")):
        yield Problem(rule="PEPPOL-EN16931-R003", says="Neither a buyer reference (BT-10) nor an order reference (BT-13) is told.")


def _is_skonto(line: str) -> bool:
    return re.fullmatch(f"({_SKONTO.pattern})+", line) is not None


_RULES: tuple[Rule, ...] = (_mandatory, _sums, _currencies, _vat, _payment, _of_the_profile)
