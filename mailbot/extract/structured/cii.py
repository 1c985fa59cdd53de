"""UN/CEFACT Cross Industry Invoice -> texts: ZUGFeRD 1.0, Factur-X / ZUGFeRD 2.x, XRechnung. BT numbers are those of EN 16931."""

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
    notes_at,
    text_at,
    text_of,
    texts_at,
)
from mailbot.extract.values.discounts import Step

_TRADE = "SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction"
_AGREEMENT = "ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement"
_SETTLEMENT = "ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement"
_SUMMATION = "SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation"
_DATE = "DateTimeString|DateTime|Date"
_LINE_SETTLEMENT = "SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement"
_LINE_TOTAL = "SpecifiedTradeSettlementLineMonetarySummation|SpecifiedTradeSettlementMonetarySummation"
#: BT-X-8 of EXTENDED: lines that repeat what others say, and are added up nowhere.
_NO_DETAIL = frozenset({"GROUP", "INFORMATION"})


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


def _allowances(settlement: Element | None, *, is_charge: bool) -> tuple[str, ...]:
    """BT-92 or BT-99; charges for transport have an element of their own (EXTENDED, ZUGFeRD 1.0)."""
    found = [
        text
        for one in every(settlement, "SpecifiedTradeAllowanceCharge")
        if (text_at(one, "ChargeIndicator/Indicator") == "true") == is_charge and (text := text_at(one, "ActualAmount"))
    ]
    return (*found, *(texts_at(settlement, "SpecifiedLogisticsServiceCharge/AppliedAmount") if is_charge else ()))


def _vat(tax: Element) -> Vat:
    return Vat(
        category=text_at(tax, "CategoryCode"),
        rate=text_at(tax, "RateApplicablePercent|ApplicablePercent"),
        basis=text_at(tax, "BasisAmount"),
        amount=text_at(tax, "CalculatedAmount"),
        reason=text_at(tax, "ExemptionReason|ExemptionReasonCode"),
    )


def _business(root: Element, trade: Element | None, agreement: Element | None, settlement: Element | None) -> Business:
    """What only rules look at."""
    context = first(root, "ExchangedDocumentContext|SpecifiedExchangedDocumentContext")
    seller, buyer = first(agreement, "SellerTradeParty"), first(agreement, "BuyerTradeParty")
    summation = first(settlement, _SUMMATION)
    amount = f"{_LINE_SETTLEMENT}/{_LINE_TOTAL}/LineTotalAmount"
    return replace(
        lines_at(trade, "IncludedSupplyChainTradeLineItem", amount, _is_detail),
        specification=text_at(context, "GuidelineSpecifiedDocumentContextParameter/ID"),
        buyer_reference=text_at(agreement, "BuyerReference"),
        seller_country=text_at(seller, "PostalTradeAddress/CountryID"),
        buyer_country=text_at(buyer, "PostalTradeAddress/CountryID"),
        seller_ids=tuple(
            text
            for path in ("ID|GlobalID", "SpecifiedLegalOrganization/ID", "SpecifiedTaxRegistration/ID")
            for text in texts_at(seller, path)
        ),
        buyer_address=_address(buyer),
        line_total=text_at(summation, "LineTotalAmount"),
        allowance_total=text_at(summation, "AllowanceTotalAmount"),
        charge_total=text_at(summation, "ChargeTotalAmount"),
        allowances=_allowances(settlement, is_charge=False),
        charges=_allowances(settlement, is_charge=True),
        vat=tuple(_vat(tax) for tax in every(settlement, "ApplicableTradeTax")),
    )


def _is_detail(line: Element) -> bool:
    return text_at(line, "AssociatedDocumentLineDocument/LineStatusReasonCode") not in _NO_DETAIL


def read_cii(root: Element) -> XmlInvoice:
    """The header's texts, and what the rules need of the lines."""
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
        notes=notes_at((document, "IncludedNote/Content"), (settlement, f"{terms}/Description"), (settlement, f"{means}/Information")),
        steps=tuple(_step(step) for step in every(settlement, f"{terms}/ApplicableTradePaymentDiscountTerms")),
        business=_business(root, trade, agreement, settlement),
    )
