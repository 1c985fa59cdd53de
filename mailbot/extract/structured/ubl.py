"""OASIS UBL 2 Invoice and CreditNote -> texts (Peppol BIS, XRechnung). BT numbers are those of EN 16931."""

from dataclasses import replace

from mailbot.extract.structured.xmltree import (
    Business,
    Element,
    Vat,
    XmlInvoice,
    currencies_of,
    every,
    first,
    lines_at,
    local_name,
    notes_at,
    text_at,
    texts_at,
)
from mailbot.extract.values.discounts import Step


def _address(party: Element | None) -> str | None:
    place = first(party, "PostalAddress")
    street = [text_at(place, name) for name in ("StreetName", "AdditionalStreetName", "AddressLine/Line")]
    town = " ".join(filter(None, (text_at(place, "PostalZone"), text_at(place, "CityName"))))
    return ", ".join(filter(None, (*street, town, text_at(place, "Country/IdentificationCode")))) or None


def _name(party: Element | None) -> str | None:
    return text_at(party, "PartyLegalEntity/RegistrationName", "PartyName/Name", "Contact/Name")


def _vat_id(party: Element | None) -> str | None:
    for scheme in every(party, "PartyTaxScheme"):
        if text_at(scheme, "TaxScheme/ID") in ("VAT", None):
            return text_at(scheme, "CompanyID")
    return None


def _tax_total(root: Element, currency: str | None) -> Element | None:
    """BG-22's TaxTotal in the invoice's currency: another one repeats the sum in the currency of accounting (BT-111)."""
    totals = list(every(root, "TaxTotal"))
    own = [total for total in totals if _currency(total) in (currency, None)]
    return next(iter(own or totals), None)


def _currency(total: Element) -> str | None:
    amount = first(total, "TaxAmount")
    return amount.get("currencyID") if amount is not None else ""


def _allowances(root: Element, *, is_charge: bool) -> tuple[str, ...]:
    """BT-92 or BT-99."""
    return tuple(
        text
        for one in every(root, "AllowanceCharge")
        if (text_at(one, "ChargeIndicator") == "true") == is_charge and (text := text_at(one, "Amount"))
    )


def _vat(subtotal: Element) -> Vat:
    category = first(subtotal, "TaxCategory")
    return Vat(
        category=text_at(category, "ID"),
        rate=text_at(category, "Percent") or text_at(subtotal, "Percent"),
        basis=text_at(subtotal, "TaxableAmount"),
        amount=text_at(subtotal, "TaxAmount"),
        reason=text_at(category, "TaxExemptionReason", "TaxExemptionReasonCode"),
    )


def _business(root: Element, seller: Element | None, buyer: Element | None, tax: Element | None) -> Business:
    """What only rules look at."""
    total = first(root, "LegalMonetaryTotal")
    return replace(
        lines_at(root, "InvoiceLine|CreditNoteLine", "LineExtensionAmount"),
        specification=text_at(root, "CustomizationID"),
        buyer_reference=text_at(root, "BuyerReference"),
        seller_country=text_at(seller, "PostalAddress/Country/IdentificationCode"),
        buyer_country=text_at(buyer, "PostalAddress/Country/IdentificationCode"),
        seller_ids=tuple(
            text
            for path in ("PartyIdentification/ID", "PartyLegalEntity/CompanyID", "PartyTaxScheme/CompanyID")
            for text in texts_at(seller, path)
        ),
        buyer_address=_address(buyer),
        line_total=text_at(total, "LineExtensionAmount"),
        allowance_total=text_at(total, "AllowanceTotalAmount"),
        charge_total=text_at(total, "ChargeTotalAmount"),
        allowances=_allowances(root, is_charge=False),
        charges=_allowances(root, is_charge=True),
        vat=tuple(_vat(one) for one in every(tax, "TaxSubtotal")),
    )


def _step(terms: Element) -> Step:
    """Settlement discounts as UBL has them (percent, amount, and the period's end)."""
    return Step(
        percent=text_at(terms, "SettlementDiscountPercent"),
        until=text_at(terms, "SettlementPeriod/EndDate"),
        amount=text_at(terms, "SettlementDiscountAmount"),
    )


def read_ubl(root: Element) -> XmlInvoice:
    """The header's texts, and what the rules need of the lines."""
    seller, buyer = first(root, "AccountingSupplierParty/Party"), first(root, "AccountingCustomerParty/Party")
    total = first(root, "LegalMonetaryTotal")
    currency = text_at(root, "DocumentCurrencyCode")
    tax = _tax_total(root, currency)
    account = "PaymentMeans/PayeeFinancialAccount"
    accounts = [(text_at(a, "ID"), text_at(a, "FinancialInstitutionBranch/ID", "FinancialInstitutionBranch/FinancialInstitution/ID"))
                for a in every(root, account)]  # fmt: skip
    texts = {
        "number": text_at(root, "ID"),
        "issue_date": text_at(root, "IssueDate"),
        "due_date": text_at(root, "DueDate", "PaymentMeans/PaymentDueDate", "PaymentTerms/PaymentDueDate"),
        "currency": currency,
        "total_net": text_at(total, "TaxExclusiveAmount"),
        "total_vat": text_at(tax, "TaxAmount"),
        "total_gross": text_at(total, "TaxInclusiveAmount"),
        "amount_due": text_at(total, "PayableAmount"),
        "seller_name": _name(seller),
        "seller_address": _address(seller),
        "seller_vat_id": _vat_id(seller),
        "buyer_name": _name(buyer),
        "buyer_vat_id": _vat_id(buyer),
        "payee_name": text_at(root, "PayeeParty/PartyName/Name", "PayeeParty/PartyLegalEntity/RegistrationName"),
        "bic": next((bic for _, bic in accounts if bic), None),
        "remittance_information": text_at(root, "PaymentMeans/PaymentID"),
        "order_reference": text_at(root, "OrderReference/ID"),
        "payment_terms": "\n".join(texts_at(root, "PaymentTerms/Note")) or None,
    }
    return XmlInvoice(
        type_code="381" if local_name(root) == "CreditNote" else text_at(root, "InvoiceTypeCode") or "380",  # the root says it, too
        texts=texts,
        ibans=tuple(number for number, _ in accounts if number),
        means=texts_at(root, "PaymentMeans/PaymentMeansCode"),
        prepaid=text_at(total, "PrepaidAmount"),
        rounding=text_at(total, "PayableRoundingAmount"),
        currencies=currencies_of(total, "TaxExclusiveAmount", "TaxInclusiveAmount", "PayableAmount"),
        notes=notes_at((root, "Note"), (root, "PaymentTerms/Note"), (root, "PaymentMeans/InstructionNote")),
        steps=tuple(_step(terms) for terms in every(root, "PaymentTerms") if text_at(terms, "SettlementDiscountPercent")),
        business=_business(root, seller, buyer, tax),
    )
