"""The label of a drawn paper: what a person reads on it. What is not printed is null; what a person could argue about is left out."""

from dataclasses import dataclass, field
from typing import Any

from bench.papers.compose import Paper
from bench.papers.truth import Facts

Label = dict[str, Any]


@dataclass(frozen=True)
class Document:
    """A file to read and its label (a line of manifest.jsonl)."""

    name: str
    data: bytes
    label: Label = field(default_factory=dict)


def label(name: str, paper: Paper, **more: Any) -> Label:
    """A line of the manifest for a paper; `more` adds or replaces keys."""
    facts = paper.facts
    found: Label = {
        "file": name, "kind": "digital", "lang": facts.language, "doc_type": facts.kind, "template_group": paper.layout.name,
        "embedded_xml": False, "expected": expected(paper), "not_visible": [], "label_origin": "generated", "made": "generated",
        "needs_ocr": False, "nature": "made", "pages": paper.pages, "traps": traps(facts), "extra": _extra(facts),
    }  # fmt: skip
    if facts.kind == "invoice" and facts.payment == "transfer":
        found["amount_due"] = str(facts.amount_due)
    if outcome := outcome_wanted(facts):
        found["expect"] = outcome
    return found | more


def outcome_wanted(facts: Facts) -> str | None:
    """The outcome that the house asks for where it is no draft that is ready: `failed: REASON` or `partial: DOUBT`."""
    if facts.kind == "credit_note":
        return "failed: credit_note"
    if facts.payment != "transfer":
        return "failed: nothing_to_pay"
    return "partial: earlier_balance" if facts.earlier_balance else None


def expected(paper: Paper) -> dict[str, Any]:
    """The fields of the manifest: a string, a list (any is right), None (not printed), or absent (not asked)."""
    facts, printed = paper.facts, paper.printed
    fields: dict[str, Any] = {
        "invoice_number": facts.number,
        "issue_date": facts.issue_date.isoformat(),
        "due_date": facts.due_date.isoformat() if facts.due_date and "due_date" in printed else None,
        "supplier_name": facts.seller.name,
        "total_amount": str(facts.total_gross),
        "currency": facts.currency,
        "supplier_vat_id": facts.seller.vat_id if "seller_vat_id" in printed else None,
        "purchase_order": facts.order_reference if "order" in printed else None,
        "payment_reference": facts.remittance if "remittance" in printed else None,
    }
    return fields | _account(paper)


def _account(paper: Paper) -> dict[str, Any]:
    """IBAN and BIC. Which account a credit note or a settled invoice names is nobody's question: absent where one is printed."""
    facts, printed = paper.facts, paper.printed
    if facts.payment != "transfer" or facts.kind == "credit_note":
        return {name: None for name in ("iban", "bic") if not {name, f"other_{name}"} & set(printed)}
    if not facts.accounts:
        return {"iban": None, "bic": None}
    usable = facts.accounts[:1] if facts.payee else [one for one in facts.accounts if one.currency == facts.currency]
    ibans, bics = [one.iban for one in usable if one.iban], [one.bic for one in usable if one.bic]
    found: dict[str, Any] = {"iban": _either(ibans)}
    return found if "other_bic" in printed and not bics else found | {"bic": _either(bics)}


def _either(values: list[str]) -> str | list[str] | None:
    return values if len(values) > 1 else values[0] if values else None


def traps(facts: Facts) -> list[str]:
    """What makes the paper hard, in words."""
    found = {
        "earlier balance": bool(facts.earlier_balance), "prepaid": bool(facts.prepaid), "retention": bool(facts.retention),
        "factor": facts.payee is not None, "direct debit": facts.payment == "direct_debit", "card": facts.payment == "card",
        "two accounts": len(facts.accounts) > 1, "several rates": len(facts.taxes) > 1, "discount": facts.discount is not None,
    }  # fmt: skip
    return [name for name, holds in found.items() if holds]


def _extra(facts: Facts) -> dict[str, Any]:
    first = facts.accounts[0] if facts.accounts else None
    found: dict[str, Any] = {"buyer_name": facts.buyer.name, "total_net": str(facts.total_net), "total_vat": str(facts.total_vat)}
    if first and first.scheme:
        found["account"] = {"scheme": first.scheme, "bank_code": first.bank_code, "number": first.number}
    if facts.discount and facts.payment == "transfer" and facts.kind == "invoice":
        found["discount"] = {"percent": str(facts.discount[0]), "until": str(facts.discount_until)}
    return found
