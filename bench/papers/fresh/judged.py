"""The label of a drawn bill: what an accountant would write down from the paper. Not printed: null. Arguable: not asked.

The supplier is the company that the paper names as the legal one, not its brand. Of a number in two parts, series and number, the second
alone is right too. A number that the seller gave to the order is no purchase order. "Please quote the invoice number" without a number is
no reference that could be read, nor is it none: not asked. A business number of a country outside Europe may count as VAT id or not.
"""

from typing import Any

from bench.papers.fresh.bill import Bill
from bench.papers.labelling import Label, outcome_wanted, traps

_ARGUABLE_DATE = "direct_debit"  # the day of collection may count as due date or not


def label(name: str, form: str, bill: Bill, printed: frozenset[str], values: dict[str, str | None], pages: int) -> Label:
    """A line of the manifest; `printed` are the names of the values that stand on the paper."""
    if bill.other:
        return letter_label(name, form, bill.language, bill.other, pages)
    outcome = "failed: nothing_to_pay" if bill.kind == "invoice" and bill.amount_due <= 0 else outcome_wanted(bill)
    found: Label = {
        "file": name,
        "kind": "digital",
        "lang": bill.language,
        "doc_type": bill.kind,
        "template_group": form,
        "embedded_xml": False,
        "expected": _expected(bill, printed, values),
        "not_visible": [],
        "label_origin": "generated",
        "made": "generated",
        "needs_ocr": False,
        "nature": "made",
        "pages": pages,
        "traps": [*traps(bill), *_more_traps(bill)],
        "extra": _extra(bill, printed),
    }
    if bill.kind == "invoice" and bill.payment == "transfer":
        found["amount_due"] = str(bill.amount_due)
    return found | ({"expect": outcome} if outcome else {})


def letter_label(name: str, form: str, language: str, kind: str, pages: int) -> Label:
    """A line of the manifest for a paper that is no invoice; `kind` says which (reminder, quote...)."""
    return {
        "file": name,
        "kind": "digital",
        "lang": language,
        "doc_type": "other",
        "subtype": kind,
        "template_group": form,
        "embedded_xml": False,
        "expected": {},
        "not_visible": [],
        "label_origin": "generated",
        "made": "generated",
        "needs_ocr": False,
        "nature": "made",
        "pages": pages,
        "traps": [],
        "extra": {},
    }


def _expected(bill: Bill, printed: frozenset[str], values: dict[str, str | None]) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "invoice_number": bill.number if "number" in printed else [bill.number, values["serial"]],
        "issue_date": bill.issue_date.isoformat(),
        "due_date": bill.due_date.isoformat() if bill.due_date and "due" in printed else None,
        "supplier_name": bill.seller.name,
        "total_amount": str(bill.total_gross),
        "currency": bill.currency,
        "supplier_vat_id": _vat_ids(bill, values["vat"]) if "vat" in printed else None,
        "purchase_order": bill.order_reference if "po" in printed else None,
        "payment_reference": _reference(bill, printed),
    }
    for name in _not_asked(bill, printed):
        del fields[name]
    return fields | _account(bill, printed)


def _not_asked(bill: Bill, printed: frozenset[str]) -> list[str]:
    arguable = {
        "due_date": bill.payment == _ARGUABLE_DATE,
        "purchase_order": "own_order" in printed and "po" not in printed,
        "payment_reference": bool({"askref"} & printed) or bill.payment != "transfer" or bill.kind != "invoice",
        "supplier_vat_id": bool({"ein", "tax_id"} & printed),
    }
    return [name for name, holds in arguable.items() if holds]


def _reference(bill: Bill, printed: frozenset[str]) -> str | None:
    if "ref" in printed:
        return bill.remittance
    return bill.number if "refnumber" in printed else None


def _vat_ids(bill: Bill, as_printed: str | None) -> list[str]:
    """With and without the country's prefix, as both are written; the Swiss one also without its ending."""
    full = str(bill.seller.vat_id)
    return sorted({full, full.removesuffix("MWST"), "".join(c for c in str(as_printed) if c.isalnum())})


def _account(bill: Bill, printed: frozenset[str]) -> dict[str, Any]:
    """IBAN and BIC of the account in the bill's currency; where nothing is to be transferred, only whether any is printed."""
    if bill.payment != "transfer" or bill.kind != "invoice":
        return {name: None for name in ("iban", "bic") if not {name, f"{name}2", f"{name}f", "settled"} & printed}
    home = [one for one in bill.accounts if one.currency == bill.currency]
    seen = [(one, place) for one, place in zip(home, ("", "2"), strict=False)]
    found = {
        "iban": _either([one.iban for one, place in seen if one.iban and {f"iban{place}", f"rib{place}"} & printed]),
        "bic": _either([one.bic for one, place in seen if one.bic and f"bic{place}" in printed]),
    }
    if found["bic"] is None and "bicf" in printed:
        del found["bic"]
    return found


def _either(values: list[str]) -> str | list[str] | None:
    return values if len(values) > 1 else values[0] if values else None


def _more_traps(bill: Bill) -> list[str]:
    found = {"trade name": bill.trade_name is not None, "reverse charge": bill.regime == "rc", "no vat": bill.regime == "zero"}
    return [name for name, holds in found.items() if holds]


def _extra(bill: Bill, printed: frozenset[str]) -> dict[str, Any]:
    found: dict[str, Any] = {"buyer_name": bill.buyer.name, "total_net": str(bill.total_net), "total_vat": str(bill.total_vat)}
    first = bill.accounts[0]
    if first.scheme and "acct" in printed:
        found["account"] = {"scheme": first.scheme, "bank_code": first.bank_code, "number": first.number}
    if bill.discount and "dpct" in printed:
        found["discount"] = {"percent": str(bill.discount[0]), "until": str(bill.discount_until)}
    return found
