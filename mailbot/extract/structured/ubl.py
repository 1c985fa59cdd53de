"""OASIS UBL 2 Invoice and CreditNote -> texts (Peppol BIS, XRechnung). BT numbers are those of EN 16931."""

from mailbot.extract.structured.xmltree import Element, XmlInvoice, currencies_of, every, first, local_name, text_at, text_of, texts_at
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


def _tax_total(root: Element, currency: str | None) -> str | None:
    totals = list(every(root, "TaxTotal/TaxAmount"))
    own = [total for total in totals if total.get("currencyID") in (currency, None)]
    return text_of(own[0] if own else totals[0]) if totals else None


def _step(terms: Element) -> Step:
    """Settlement discounts as UBL has them (percent, amount, and the period's end)."""
    return Step(
        percent=text_at(terms, "SettlementDiscountPercent"),
        until=text_at(terms, "SettlementPeriod/EndDate"),
        amount=text_at(terms, "SettlementDiscountAmount"),
    )


def read_ubl(root: Element) -> XmlInvoice:
    """The header's texts; line items are not looked at."""
    seller, buyer = first(root, "AccountingSupplierParty/Party"), first(root, "AccountingCustomerParty/Party")
    total = first(root, "LegalMonetaryTotal")
    currency = text_at(root, "DocumentCurrencyCode")
    account = "PaymentMeans/PayeeFinancialAccount"
    is_credit_note = local_name(root) == "CreditNote"
    accounts = [(text_at(a, "ID"), text_at(a, "FinancialInstitutionBranch/ID", "FinancialInstitutionBranch/FinancialInstitution/ID"))
                for a in every(root, account)]  # fmt: skip
    texts = {
        "number": text_at(root, "ID"),
        "issue_date": text_at(root, "IssueDate"),
        "due_date": text_at(root, "DueDate", "PaymentMeans/PaymentDueDate", "PaymentTerms/PaymentDueDate"),
        "currency": currency,
        "total_net": text_at(total, "TaxExclusiveAmount"),
        "total_vat": _tax_total(root, currency),
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
        type_code=text_at(root, "InvoiceTypeCode", "CreditNoteTypeCode") or ("381" if is_credit_note else ""),
        texts=texts,
        ibans=tuple(number for number, _ in accounts if number),
        means=texts_at(root, "PaymentMeans/PaymentMeansCode"),
        prepaid=text_at(total, "PrepaidAmount"),
        rounding=text_at(total, "PayableRoundingAmount"),
        currencies=currencies_of(total, "TaxExclusiveAmount", "TaxInclusiveAmount", "PayableAmount"),
        notes=texts_at(root, "Note"),
        steps=tuple(_step(terms) for terms in every(root, "PaymentTerms") if text_at(terms, "SettlementDiscountPercent")),
    )
