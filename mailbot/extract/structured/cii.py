"""UN/CEFACT Cross Industry Invoice -> texts: ZUGFeRD 1.0, Factur-X / ZUGFeRD 2.x, XRechnung. BT numbers are those of EN 16931."""

from mailbot.extract.structured.xmltree import Element, XmlInvoice, currencies_of, every, first, text_at, text_of, texts_at
from mailbot.extract.values.discounts import Step

_TRADE = "SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction"
_AGREEMENT = "ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement"
_SETTLEMENT = "ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement"
_SUMMATION = "SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation"
_DATE = "DateTimeString|DateTime|Date"


def _address(party: Element | None) -> str | None:
    place = first(party, "PostalTradeAddress")
    street = [text_at(place, name) for name in ("LineOne", "LineTwo", "LineThree")]
    town = " ".join(filter(None, (text_at(place, "PostcodeCode"), text_at(place, "CityName"))))
    return ", ".join(filter(None, (*street, town, text_at(place, "CountryID")))) or None


def _vat_id(party: Element | None) -> str | None:
    for registration in every(party, "SpecifiedTaxRegistration/ID"):
        if registration.get("schemeID") in ("VA", None):
            return text_of(registration)
    return None


def _tax_total(summation: Element | None, currency: str | None) -> str | None:
    """BT-110: the tax total in the invoice's currency (BT-111 repeats it in the accounting currency)."""
    totals = list(every(summation, "TaxTotalAmount"))
    own = [total for total in totals if total.get("currencyID") in (currency, None)]
    return text_of(own[0] if own else totals[0]) if totals else None


def _step(terms: Element) -> Step:
    """One step of ApplicableTradePaymentDiscountTerms (Factur-X EXTENDED, XRechnung extension)."""
    period = first(terms, "BasisPeriodMeasure")
    is_days = period is not None and period.get("unitCode", "DAY") in ("DAY", "D")
    return Step(
        percent=text_at(terms, "CalculationPercent"),
        days=text_of(period) if is_days else None,
        start=text_at(terms, f"BasisDateTime/{_DATE}"),
        amount=text_at(terms, "ActualDiscountAmount"),
        base=text_at(terms, "BasisAmount"),
    )


def read_cii(root: Element) -> XmlInvoice:
    """The header's texts; line items are not looked at."""
    document = first(root, "ExchangedDocument|HeaderExchangedDocument")
    trade = first(root, _TRADE)
    agreement, settlement = first(trade, _AGREEMENT), first(trade, _SETTLEMENT)
    seller, buyer, payee = first(agreement, "SellerTradeParty"), first(agreement, "BuyerTradeParty"), first(settlement, "PayeeTradeParty")
    summation = first(settlement, _SUMMATION)
    currency = text_at(settlement, "InvoiceCurrencyCode")
    means = "SpecifiedTradeSettlementPaymentMeans"
    terms = "SpecifiedTradePaymentTerms"
    texts = {
        "number": text_at(document, "ID"),
        "issue_date": text_at(document, f"IssueDateTime/{_DATE}"),
        "due_date": text_at(settlement, f"{terms}/DueDateDateTime/{_DATE}"),
        "currency": currency,
        "total_net": text_at(summation, "TaxBasisTotalAmount"),
        "total_vat": _tax_total(summation, currency),
        "total_gross": text_at(summation, "GrandTotalAmount"),
        "amount_due": text_at(summation, "DuePayableAmount"),
        "seller_name": text_at(seller, "Name", "SpecifiedLegalOrganization/TradingBusinessName"),
        "seller_address": _address(seller),
        "seller_vat_id": _vat_id(seller),
        "buyer_name": text_at(buyer, "Name"),
        "buyer_vat_id": _vat_id(buyer),
        "payee_name": text_at(payee, "Name"),
        "bic": text_at(settlement, f"{means}/PayeeSpecifiedCreditorFinancialInstitution/BICID"),
        "account": text_at(settlement, f"{means}/PayeePartyCreditorFinancialAccount/ProprietaryID"),
        "remittance_information": text_at(settlement, "PaymentReference"),
        "order_reference": text_at(agreement, "BuyerOrderReferencedDocument/IssuerAssignedID|ID"),
        "payment_terms": "\n".join(texts_at(settlement, f"{terms}/Description")) or None,
    }
    return XmlInvoice(
        type_code=text_at(document, "TypeCode") or "",
        texts=texts,
        ibans=texts_at(settlement, f"{means}/PayeePartyCreditorFinancialAccount/IBANID"),
        means=texts_at(settlement, f"{means}/TypeCode"),
        prepaid=text_at(summation, "TotalPrepaidAmount"),
        rounding=text_at(summation, "RoundingAmount"),
        currencies=currencies_of(summation, "TaxBasisTotalAmount", "GrandTotalAmount", "DuePayableAmount"),
        notes=texts_at(document, "IncludedNote/Content"),
        steps=tuple(_step(step) for step in every(settlement, f"{terms}/ApplicableTradePaymentDiscountTerms")),
    )
