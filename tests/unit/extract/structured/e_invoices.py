"""One invoice in every profile of CII and UBL, each valid against its schema; and what a reader must find in it (`TRUTH`, `LACKS`)."""

from datetime import date
from decimal import Decimal

from mailbot.domain.discount import Discount

CREDIT_NOTE = "UBL CreditNote"
#: Name -> specification identifier (BT-24).
CII = {
    "Factur-X MINIMUM": "urn:factur-x.eu:1p0:minimum",
    "Factur-X BASIC WL": "urn:factur-x.eu:1p0:basicwl",
    "Factur-X BASIC": "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic",
    "EN 16931": "urn:cen.eu:en16931:2017",
    "Factur-X EXTENDED": "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended",
    "ZUGFeRD 2.0 BASIC": "urn:cen.eu:en16931:2017#compliant#urn:zugferd.de:2p0:basic",
    "XRechnung 2.3": "urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3",
    "XRechnung 3.0": "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
    "ZUGFeRD 1.0 COMFORT": "urn:ferd:CrossIndustryDocument:invoice:1p0:comfort",
    "ZUGFeRD 1.0 EXTENDED": "urn:ferd:CrossIndustryDocument:invoice:1p0:extended",
}
UBL = {
    "EN 16931": "urn:cen.eu:en16931:2017",
    "XRechnung 3.0": "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
    "XRechnung 3.0 Extension": (
        "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0"
    ),
    "Peppol BIS Billing 3.0": "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
    "NLCIUS 1.0": "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0",
}

TRUTH = {
    "number": "2026/4471",
    "issue_date": date(2026, 4, 17),
    "due_date": date(2026, 5, 17),
    "currency": "EUR",
    "total_net": Decimal("1010.00"),
    "total_vat": Decimal("179.90"),
    "total_gross": Decimal("1189.90"),
    "amount_due": Decimal("1089.90"),
    "seller_name": "Bergmann Werkzeugbau GmbH",
    "seller_address": "Industriestraße 17, 70565 Stuttgart, DE",
    "seller_vat_id": "DE999000113",
    "buyer_name": "Handel Nord KG",
    "payee_name": "Nordfactor AG",
    "iban": "DE04999999980009876543",
    "bic": "EXMPDEFFXXX",
    "remittance_information": "RE 4471",
    "order_reference": "PO-7",
    "payment_terms": "#SKONTO#TAGE=10#PROZENT=2.00#",
    "discounts": (Discount(percent=Decimal(2), until=date(2026, 4, 27), amount=Decimal("21.80")),),
}
_SHORT = frozenset(
    {"seller_address", "due_date", "payee_name", "iban", "bic", "remittance_information", "payment_terms", "discounts", "amount_due"}
)
#: What a profile has no place for.
LACKS = {
    "Factur-X MINIMUM": _SHORT - {"seller_address", "amount_due"},
    "Factur-X BASIC WL": {"bic"},
    "Factur-X BASIC": {"bic"},
    "ZUGFeRD 2.0 BASIC": {"bic"},
}


def tag(name: str, *content: str, **attributes: str) -> str:
    """An element, with a prefix for each namespace of the tests' documents."""
    said = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{name}{said}>{''.join(content)}</{name}>"


def cii(profile: str, type_code: str = "380") -> bytes:
    """The invoice as CII in one of the profiles `CII`."""
    if profile.startswith("ZUGFeRD 1"):
        return _zugferd(CII[profile], type_code)
    level = profile.rpartition(" ")[2]
    context = tag("rsm:ExchangedDocumentContext", tag("ram:GuidelineSpecifiedDocumentContextParameter", tag("ram:ID", CII[profile])))
    head = tag("rsm:ExchangedDocument", tag("ram:ID", "2026/4471"), tag("ram:TypeCode", type_code), _day("ram:IssueDateTime", "20260417"))
    lines = "" if level in ("MINIMUM", "WL") else "".join(_line(*line) for line in LINES)
    trade = tag("rsm:SupplyChainTradeTransaction", lines, _agreement(level), tag("ram:ApplicableHeaderTradeDelivery"), _settlement(level))
    spaces = "".join(
        f' xmlns:{prefix}="urn:un:unece:uncefact:data:standard:{name}:100"'
        for prefix, name in (
            ("rsm", "CrossIndustryInvoice"),
            ("ram", "ReusableAggregateBusinessInformationEntity"),
            ("udt", "UnqualifiedDataType"),
        )
    )
    return f"<rsm:CrossIndustryInvoice{spaces}>{context}{head}{trade}</rsm:CrossIndustryInvoice>".encode()


#: Number, what, net amount, rate.
LINES = (("1", "Spannvorrichtung", "600.00", "19"), ("2", "Montage", "300.00", "19"), ("3", "Fachbuch", "100.00", "7"))
#: Rate, basis, amount: 600 + 300 - 20 + 30 at 19 %, 100 at 7 %; the allowance and the charge are for the first.
TAXES = (("19", "910.00", "172.90"), ("7", "100.00", "7.00"))


def _day(name: str, day: str) -> str:
    return tag(name, tag("udt:DateTimeString", day, format="102"))


def _line(number: str, what: str, net: str, rate: str) -> str:
    return tag(
        "ram:IncludedSupplyChainTradeLineItem",
        tag("ram:AssociatedDocumentLineDocument", tag("ram:LineID", number)),
        tag("ram:SpecifiedTradeProduct", tag("ram:Name", what)),
        tag("ram:SpecifiedLineTradeAgreement", tag("ram:NetPriceProductTradePrice", tag("ram:ChargeAmount", net))),
        tag("ram:SpecifiedLineTradeDelivery", tag("ram:BilledQuantity", "1", unitCode="C62")),
        tag(
            "ram:SpecifiedLineTradeSettlement",
            tag("ram:ApplicableTradeTax", tag("ram:TypeCode", "VAT"), tag("ram:CategoryCode", "S"), tag("ram:RateApplicablePercent", rate)),
            tag("ram:SpecifiedTradeSettlementLineMonetarySummation", tag("ram:LineTotalAmount", net)),
        ),
    )


def _cii_address(level: str, code: str, line: str, town: str, country: str) -> str:
    full = "" if level == "MINIMUM" else tag("ram:PostcodeCode", code) + tag("ram:LineOne", line) + tag("ram:CityName", town)
    return tag("ram:PostalTradeAddress", full, tag("ram:CountryID", country))


def _agreement(level: str) -> str:
    buyer = "" if level == "MINIMUM" else _cii_address(level, "20095", "Hafenstraße 2", "Hamburg", "DE")
    return tag(
        "ram:ApplicableHeaderTradeAgreement",
        tag("ram:BuyerReference", "04011000-12345-34"),
        tag(
            "ram:SellerTradeParty",
            tag("ram:Name", "Bergmann Werkzeugbau GmbH"),
            _cii_address(level, "70565", "Industriestraße 17", "Stuttgart", "DE"),
            tag("ram:SpecifiedTaxRegistration", tag("ram:ID", "DE999000113", schemeID="VA")),
        ),
        tag("ram:BuyerTradeParty", tag("ram:Name", "Handel Nord KG"), buyer),
        tag("ram:BuyerOrderReferencedDocument", tag("ram:IssuerAssignedID", "PO-7")),
    )


def _settlement(level: str) -> str:
    totals = (
        tag("ram:TaxBasisTotalAmount", "1010.00"),
        tag("ram:TaxTotalAmount", "179.90", currencyID="EUR"),
        tag("ram:GrandTotalAmount", "1189.90"),
    )
    summation = "ram:SpecifiedTradeSettlementHeaderMonetarySummation"
    if level == "MINIMUM":
        sums = tag(summation, *totals, tag("ram:DuePayableAmount", "1189.90"))
        return tag("ram:ApplicableHeaderTradeSettlement", tag("ram:InvoiceCurrencyCode", "EUR"), sums)
    sums = tag(
        summation,
        tag("ram:LineTotalAmount", "1000.00"),
        tag("ram:ChargeTotalAmount", "30.00"),
        tag("ram:AllowanceTotalAmount", "20.00"),
        *totals,
        tag("ram:TotalPrepaidAmount", "100.00"),
        tag("ram:DuePayableAmount", "1089.90"),
    )
    return tag(
        "ram:ApplicableHeaderTradeSettlement",
        tag("ram:PaymentReference", "RE 4471"),
        tag("ram:InvoiceCurrencyCode", "EUR"),
        tag("ram:PayeeTradeParty", tag("ram:Name", "Nordfactor AG")),
        _means(level),
        *(_cii_tax(*tax) for tax in TAXES),
        _cii_allowance("false", "20.00", "Rabatt"),
        _cii_allowance("true", "30.00", "Fracht"),
        _terms(level),
        sums,
    )


def _means(level: str) -> str:
    account = tag("ram:PayeePartyCreditorFinancialAccount", tag("ram:IBANID", "DE04 9999 9998 0009 8765 43"))
    bic = "" if level in ("WL", "BASIC") else tag("ram:PayeeSpecifiedCreditorFinancialInstitution", tag("ram:BICID", "EXMPDEFFXXX"))
    return tag("ram:SpecifiedTradeSettlementPaymentMeans", tag("ram:TypeCode", "58"), account, bic)


def _cii_tax(rate: str, basis: str, amount: str) -> str:
    return tag(
        "ram:ApplicableTradeTax",
        tag("ram:CalculatedAmount", amount),
        tag("ram:TypeCode", "VAT"),
        tag("ram:BasisAmount", basis),
        tag("ram:CategoryCode", "S"),
        tag("ram:RateApplicablePercent", rate),
    )


def _cii_allowance(is_charge: str, amount: str, reason: str) -> str:
    return tag(
        "ram:SpecifiedTradeAllowanceCharge",
        tag("ram:ChargeIndicator", tag("udt:Indicator", is_charge)),
        tag("ram:ActualAmount", amount),
        tag("ram:Reason", reason),
        tag("ram:CategoryTradeTax", tag("ram:TypeCode", "VAT"), tag("ram:CategoryCode", "S"), tag("ram:RateApplicablePercent", "19")),
    )


def _terms(level: str) -> str:
    """EXTENDED has the discount as terms of its own; the others write it as XRechnung does."""
    due = _day("ram:DueDateDateTime", "20260517")
    if level != "EXTENDED":
        return tag("ram:SpecifiedTradePaymentTerms", tag("ram:Description", "#SKONTO#TAGE=10#PROZENT=2.00#"), due)
    discount = tag(
        "ram:ApplicableTradePaymentDiscountTerms",
        tag("ram:BasisPeriodMeasure", "10", unitCode="DAY"),
        tag("ram:BasisAmount", "1089.90"),
        tag("ram:CalculationPercent", "2.00"),
    )
    return tag("ram:SpecifiedTradePaymentTerms", tag("ram:Description", "#SKONTO#TAGE=10#PROZENT=2.00#"), due, discount)


def _zugferd(specification: str, type_code: str) -> bytes:
    """ZUGFeRD 1.0, whose elements have other names and whose amounts carry their currency."""
    money = {"currencyID": "EUR"}
    context = tag(
        "rsm:SpecifiedExchangedDocumentContext", tag("ram:GuidelineSpecifiedDocumentContextParameter", tag("ram:ID", specification))
    )
    head = tag(
        "rsm:HeaderExchangedDocument",
        tag("ram:ID", "2026/4471"),
        tag("ram:Name", "RECHNUNG"),
        tag("ram:TypeCode", type_code),
        _day("ram:IssueDateTime", "20260417"),
    )
    taxes = (
        tag(
            "ram:ApplicableTradeTax",
            tag("ram:CalculatedAmount", amount, **money),
            tag("ram:TypeCode", "VAT"),
            tag("ram:BasisAmount", basis, **money),
            tag("ram:CategoryCode", "S"),
            tag("ram:ApplicablePercent", rate),
        )
        for rate, basis, amount in TAXES
    )
    bank = tag("ram:PayeeSpecifiedCreditorFinancialInstitution", tag("ram:BICID", "EXMPDEFFXXX"))
    account = tag("ram:PayeePartyCreditorFinancialAccount", tag("ram:IBANID", "DE04999999980009876543"))
    sums = {"LineTotal": "1000.00", "ChargeTotal": "30.00", "AllowanceTotal": "20.00", "TaxBasisTotal": "1010.00", "TaxTotal": "179.90",
            "GrandTotal": "1189.90", "TotalPrepaid": "100.00", "DuePayable": "1089.90"}  # fmt: skip
    settlement = tag(
        "ram:ApplicableSupplyChainTradeSettlement",
        tag("ram:PaymentReference", "RE 4471"),
        tag("ram:InvoiceCurrencyCode", "EUR"),
        tag("ram:PayeeTradeParty", tag("ram:Name", "Nordfactor AG")),
        tag("ram:SpecifiedTradeSettlementPaymentMeans", tag("ram:TypeCode", "58"), account, bank),
        *taxes,
        tag(
            "ram:SpecifiedTradeAllowanceCharge",
            tag("ram:ChargeIndicator", tag("udt:Indicator", "false")),
            tag("ram:ActualAmount", "20.00", **money),
            tag("ram:Reason", "Rabatt"),
        ),
        tag("ram:SpecifiedLogisticsServiceCharge", tag("ram:Description", "Fracht"), tag("ram:AppliedAmount", "30.00", **money)),
        tag("ram:SpecifiedTradePaymentTerms", tag("ram:Description", TRUTH["payment_terms"]), _day("ram:DueDateDateTime", "20260517")),
        tag("ram:SpecifiedTradeSettlementMonetarySummation", *(tag(f"ram:{name}Amount", said, **money) for name, said in sums.items())),
    )
    agreement = _agreement("COMFORT").replace("ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement")
    agreement = agreement.replace("IssuerAssignedID", "ID")
    lines = "".join(_zugferd_line(*line) for line in LINES)
    trade = tag("rsm:SpecifiedSupplyChainTradeTransaction", agreement, tag("ram:ApplicableSupplyChainTradeDelivery"), settlement, lines)
    spaces = (
        ' xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0"'
        ' xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12"'
        ' xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15"'
    )
    return f"<rsm:CrossIndustryDocument{spaces}>{context}{head}{trade}</rsm:CrossIndustryDocument>".encode()


def _zugferd_line(number: str, what: str, net: str, rate: str) -> str:
    return tag(
        "ram:IncludedSupplyChainTradeLineItem",
        tag("ram:AssociatedDocumentLineDocument", tag("ram:LineID", number)),
        tag("ram:SpecifiedSupplyChainTradeDelivery", tag("ram:BilledQuantity", "1.0000", unitCode="C62")),
        tag(
            "ram:SpecifiedSupplyChainTradeSettlement",
            tag("ram:ApplicableTradeTax", tag("ram:TypeCode", "VAT"), tag("ram:CategoryCode", "S"), tag("ram:ApplicablePercent", rate)),
            tag("ram:SpecifiedTradeSettlementMonetarySummation", tag("ram:LineTotalAmount", net, currencyID="EUR")),
        ),
        tag("ram:SpecifiedTradeProduct", tag("ram:Name", what)),
    )


def ubl(profile: str, root: str = "Invoice") -> bytes:
    """The invoice as UBL Invoice or CreditNote in one of the profiles `UBL`."""
    is_credit = root == "CreditNote"
    spaces = (
        f' xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2"'
        ' xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"'
        ' xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"'
    )
    head = (
        tag("cbc:CustomizationID", UBL[profile]),
        tag("cbc:ProfileID", "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"),
        tag("cbc:ID", "2026/4471"),
        tag("cbc:IssueDate", "2026-04-17"),
        "" if is_credit else tag("cbc:DueDate", "2026-05-17"),
        tag("cbc:CreditNoteTypeCode", "381") if is_credit else tag("cbc:InvoiceTypeCode", "380"),
        tag("cbc:DocumentCurrencyCode", "EUR"),
        tag("cbc:BuyerReference", "04011000-12345-34"),
        tag("cac:OrderReference", tag("cbc:ID", "PO-7")),
    )
    parties = (
        tag(
            "cac:AccountingSupplierParty",
            _ubl_party("Bergmann Werkzeugbau GmbH", "Industriestraße 17", "Stuttgart", "70565", "DE999000113"),
        ),
        tag("cac:AccountingCustomerParty", _ubl_party("Handel Nord KG", "Hafenstraße 2", "Hamburg", "20095", None)),
        tag("cac:PayeeParty", tag("cac:PartyName", tag("cbc:Name", "Nordfactor AG"))),
    )
    paid = (
        _ubl_means(is_credit),
        tag("cac:PaymentTerms", tag("cbc:Note", str(TRUTH["payment_terms"]))),
        _ubl_allowance("false", "20.00"),
        _ubl_allowance("true", "30.00"),
        tag("cac:TaxTotal", _money("TaxAmount", "179.90"), *(_ubl_tax(*tax) for tax in TAXES)),
        _ubl_totals(),
    )
    lines = (_ubl_line(root, *line) for line in LINES)
    return f"<{root}{spaces}>{''.join((*head, *parties, *paid, *lines))}</{root}>".encode()


def _money(name: str, amount: str) -> str:
    return tag(f"cbc:{name}", amount, currencyID="EUR")


def _category(name: str, rate: str) -> str:
    return tag(name, tag("cbc:ID", "S"), tag("cbc:Percent", rate), tag("cac:TaxScheme", tag("cbc:ID", "VAT")))


def _ubl_party(name: str, street: str, town: str, code: str, vat_id: str | None) -> str:
    scheme = tag("cac:PartyTaxScheme", tag("cbc:CompanyID", vat_id), tag("cac:TaxScheme", tag("cbc:ID", "VAT"))) if vat_id else ""
    country = tag("cac:Country", tag("cbc:IdentificationCode", "DE"))
    return tag(
        "cac:Party",
        tag("cac:PostalAddress", tag("cbc:StreetName", street), tag("cbc:CityName", town), tag("cbc:PostalZone", code), country),
        scheme,
        tag("cac:PartyLegalEntity", tag("cbc:RegistrationName", name)),
    )


def _ubl_means(is_credit: bool) -> str:
    branch = tag("cac:FinancialInstitutionBranch", tag("cbc:ID", "EXMPDEFFXXX"))
    return tag(
        "cac:PaymentMeans",
        tag("cbc:PaymentMeansCode", "58"),
        tag("cbc:PaymentDueDate", "2026-05-17") if is_credit else "",  # where a credit note has it
        tag("cbc:PaymentID", "RE 4471"),
        tag("cac:PayeeFinancialAccount", tag("cbc:ID", "DE04999999980009876543"), branch),
    )


def _ubl_allowance(is_charge: str, amount: str) -> str:
    return tag("cac:AllowanceCharge", tag("cbc:ChargeIndicator", is_charge), _money("Amount", amount), _category("cac:TaxCategory", "19"))


def _ubl_tax(rate: str, basis: str, amount: str) -> str:
    return tag("cac:TaxSubtotal", _money("TaxableAmount", basis), _money("TaxAmount", amount), _category("cac:TaxCategory", rate))


def _ubl_totals() -> str:
    sums = {"LineExtension": "1000.00", "TaxExclusive": "1010.00", "TaxInclusive": "1189.90", "AllowanceTotal": "20.00",
            "ChargeTotal": "30.00", "Prepaid": "100.00", "Payable": "1089.90"}  # fmt: skip
    return tag("cac:LegalMonetaryTotal", *(_money(f"{name}Amount", said) for name, said in sums.items()))


def _ubl_line(root: str, number: str, what: str, net: str, rate: str) -> str:
    quantity = "CreditedQuantity" if root == "CreditNote" else "InvoicedQuantity"
    return tag(
        f"cac:{root}Line",
        tag("cbc:ID", number),
        tag(f"cbc:{quantity}", "1", unitCode="C62"),
        _money("LineExtensionAmount", net),
        tag("cac:Item", tag("cbc:Name", what), _category("cac:ClassifiedTaxCategory", rate)),
        tag("cac:Price", _money("PriceAmount", net)),
    )
