"""E-invoices that say something else than their page: another account, total, seller..."""

import io
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pikepdf

from bench.papers.baits import Bait, Case, bait
from bench.papers.truth import Facts
from mailbot.demo.einvoices import cii
from mailbot.demo.sample import Item, Party, SampleInvoice


def xml_differs(case: Case, target: str, _way: str) -> tuple[bytes, Bait]:
    """A Factur-X whose XML says something else than its page."""
    wanted, xml = _false_xml(case, target)
    return attached(case.paper.pdf, xml), wanted


def _false_xml(case: Case, target: str) -> tuple[Bait, bytes]:
    """The invoice as CII with one payment field changed, and what nobody may believe of it."""
    facts = case.facts
    if target in ("seller", "currency", "due", "bic"):
        return _changed(case, target)
    wanted = bait(case, target)
    if target == "iban":
        facts = replace(facts, accounts=(replace(facts.accounts[0], iban=wanted.value),))
    if target == "number":
        facts = replace(facts, number=wanted.value)
    if target == "total":
        more = replace(facts.lines[0], quantity=Decimal(1), price=facts.lines[0].price + 777)
        facts = replace(facts, lines=(*facts.lines, more))
        wanted = replace(wanted, value=str(facts.total_gross))
    return wanted, cii(sample(facts))


def _changed(case: Case, target: str) -> tuple[Bait, bytes]:
    """Another payee, currency, date to pay on, or bank."""
    facts, account = case.facts, case.facts.accounts[0]
    if target == "seller":
        false = "Quibbleworth Trading GmbH"
        return Bait("supplier_name", false, (), false), cii(sample(replace(facts, seller=replace(facts.seller, name=false))))
    if target == "currency":
        return Bait("currency", "KWD", (), "KWD"), cii(sample(replace(facts, currency="KWD")))
    if target == "due":
        day = facts.issue_date + timedelta(days=1)
        return Bait("due_date", day.isoformat(), (), ""), cii(sample(replace(facts, due_date=day)))
    bic = f"QUIB{str(account.iban)[:2]}2LXXX"
    return Bait("bic", bic, (), bic), cii(sample(replace(facts, accounts=(replace(account, bic=bic),))))


def pretending(case: Case, target: str, way: str) -> tuple[bytes, Bait]:
    """A second attachment that passes for the e-invoice, beside the honest one or alone."""
    wanted, false = _false_xml(case, target)
    honest = cii(sample(case.facts))
    if way == "second":
        return attached(attached(case.paper.pdf, honest), false, name="ZUGFeRD-invoice.xml"), wanted
    if way == "first":
        return attached(attached(case.paper.pdf, false, name="A.xml"), honest), wanted
    return attached(case.paper.pdf, false, name="invoice.pdf.xml"), wanted


def sample(facts: Facts) -> SampleInvoice:
    """The facts as the demo's generator of e-invoices takes them (one rate only)."""
    parties = [
        Party(name=one.name, street=one.street, postcode="", city=one.town, country=one.country, vat_id=one.vat_id)
        for one in (facts.seller, facts.buyer)
    ]
    items = tuple(Item(description=line.description, quantity=line.quantity, unit_price=line.price) for line in facts.lines)
    iban, bic = next(((one.iban, one.bic) for one in facts.accounts), (None, None))
    return SampleInvoice(
        seller=parties[0], buyer=parties[1], number=facts.number, issue_date=facts.issue_date, due_date=facts.due_date, items=items,
        vat_rate=facts.taxes[0][0], currency=facts.currency, iban=iban, bic=bic,
        order_reference=facts.order_reference,
    )  # fmt: skip


def attached(data: bytes, xml: bytes, name: str = "factur-x.xml") -> bytes:
    """The PDF with an XML inside, as Factur-X names it."""
    with pikepdf.open(io.BytesIO(data)) as document:
        fixed = "D:20260101000000Z"
        spec = pikepdf.AttachedFileSpec(
            document,
            xml,
            filename=name,
            mime_type="text/xml",
            description="Factur-X invoice",
            creation_date=fixed,
            mod_date=fixed,
        )
        spec.relationship = pikepdf.Name.Alternative
        document.attachments[name] = spec
        document.Root.AF = pikepdf.Array([*document.Root.get("/AF", []), spec.obj])
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
    return out.getvalue()
