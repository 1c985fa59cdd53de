"""The same invoice as XML: CII (UN/CEFACT D16B, EN 16931 profile), UBL 2.1, and Factur-X, the CII inside the PDF."""

import io
from decimal import Decimal

import pikepdf
from lxml import etree

from mailbot.demo.paper import Layout, pdf
from mailbot.demo.printed import payment_terms
from mailbot.demo.sample import Item, Party, SampleInvoice

_EN16931 = "urn:cen.eu:en16931:2017"
_CII = {
    "rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    "ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
}
_UBL = {
    "inv": "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}
_TYPE_CODES = {"invoice": "380", "credit_note": "381"}  # BT-3, UNTDID 1001
_CREDIT_TRANSFER, _DIRECT_DEBIT = "58", "59"  # BT-81, UNTDID 4461: SEPA
_FIXED_DATE = "D:20260101000000Z"  # in the PDF's attachment parameters; the bytes must not change from run to run

#: A tree as nested tuples: (name, child or text or None..., {attribute: value}); absent children are None.
Node = tuple[object, ...]


def cii(sample: SampleInvoice) -> bytes:
    """The invoice as Cross Industry Invoice XML, EN 16931 profile."""
    tree = (
        "rsm:CrossIndustryInvoice",
        ("rsm:ExchangedDocumentContext", ("ram:GuidelineSpecifiedDocumentContextParameter", ("ram:ID", _EN16931))),
        (
            "rsm:ExchangedDocument",
            ("ram:ID", sample.number),
            ("ram:TypeCode", _TYPE_CODES.get(sample.kind, "380")),
            ("ram:IssueDateTime", _cii_date(sample)),
        ),
        (
            "rsm:SupplyChainTradeTransaction",
            *_cii_items(sample),
            _cii_agreement(sample),
            ("ram:ApplicableHeaderTradeDelivery",),
            _cii_settlement(sample),
        ),
    )
    return _xml(tree, _CII)


def ubl(sample: SampleInvoice) -> bytes:
    """The invoice as UBL 2.1 Invoice XML, EN 16931."""
    tree = (
        "inv:Invoice",
        ("cbc:CustomizationID", _EN16931),
        ("cbc:ID", sample.number),
        ("cbc:IssueDate", sample.issue_date.isoformat()),
        ("cbc:DueDate", sample.due_date.isoformat()) if sample.due_date else None,
        ("cbc:InvoiceTypeCode", _TYPE_CODES.get(sample.kind, "380")),
        ("cbc:DocumentCurrencyCode", sample.currency),
        ("cac:OrderReference", ("cbc:ID", sample.order_reference)) if sample.order_reference else None,
        ("cac:AccountingSupplierParty", _ubl_party(sample.seller)),
        ("cac:AccountingCustomerParty", _ubl_party(sample.buyer)),
        _ubl_means(sample),
        ("cac:PaymentTerms", ("cbc:Note", payment_terms(sample))) if payment_terms(sample) else None,
        _ubl_tax(sample),
        _ubl_totals(sample),
        *(_ubl_item(sample, i, item) for i, item in enumerate(sample.items, 1)),
    )
    return _xml(tree, _UBL)


def facturx(sample: SampleInvoice, layout: Layout | None = None, xml: bytes | None = None) -> bytes:
    """The PDF with its CII embedded as factur-x.xml (Factur-X 1.0, EN 16931 profile).

    `xml`: another invoice's, to make the two disagree.
    """
    with pikepdf.open(io.BytesIO(pdf(sample, layout))) as document:
        data = pikepdf.AttachedFileSpec(
            document, xml or cii(sample), filename="factur-x.xml", mime_type="text/xml", description="Factur-X invoice",
            creation_date=_FIXED_DATE, mod_date=_FIXED_DATE,
        )  # fmt: skip
        data.relationship = pikepdf.Name.Alternative
        document.attachments["factur-x.xml"] = data
        document.Root.AF = pikepdf.Array([data.obj])
        document.Root.Metadata = document.make_stream(_xmp(sample), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
    return out.getvalue()


def _xmp(sample: SampleInvoice) -> bytes:
    """The metadata by which Factur-X readers know the file (Factur-X 1.0, section 6.2)."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{sample.number}</rdf:li></rdf:Alt></dc:title>
<fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
<fx:Version>1.0</fx:Version><fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()


def _xml(tree: Node, namespaces: dict[str, str]) -> bytes:
    root = _element(None, tree, namespaces)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _element(parent: etree._Element | None, node: Node, namespaces: dict[str, str]) -> etree._Element:
    name, *content = node
    prefix, _, local = str(name).rpartition(":")
    tag = f"{{{namespaces[prefix]}}}{local}"
    element = etree.Element(tag, nsmap=namespaces) if parent is None else etree.SubElement(parent, tag)
    for part in content:
        if isinstance(part, dict):
            element.attrib.update(part)
        elif isinstance(part, tuple):
            _element(element, part, namespaces)
        elif part is not None:
            element.text = str(part)
    return element


def _cii_date(sample: SampleInvoice, *, due: bool = False) -> Node:
    day = sample.due_date if due and sample.due_date else sample.issue_date
    return ("udt:DateTimeString", day.strftime("%Y%m%d"), {"format": "102"})


def _cii_party(name: str, party: Party) -> Node:
    return (
        name,
        ("ram:Name", party.name),
        (
            "ram:PostalTradeAddress",
            ("ram:PostcodeCode", party.postcode),
            ("ram:LineOne", party.street),
            ("ram:CityName", party.city),
            ("ram:CountryID", party.country),
        ),
        ("ram:SpecifiedTaxRegistration", ("ram:ID", party.vat_id, {"schemeID": "VA"})) if party.vat_id else None,
    )


def _cii_agreement(sample: SampleInvoice) -> Node:
    order = sample.order_reference
    return (
        "ram:ApplicableHeaderTradeAgreement",
        _cii_party("ram:SellerTradeParty", sample.seller),
        _cii_party("ram:BuyerTradeParty", sample.buyer),
        ("ram:BuyerOrderReferencedDocument", ("ram:IssuerAssignedID", order)) if order else None,
    )


def _cii_tax(sample: SampleInvoice, *amounts: Node) -> Node:
    before, after = amounts[:1], amounts[1:]
    return (
        "ram:ApplicableTradeTax",
        *before,
        ("ram:TypeCode", "VAT"),
        *after,
        ("ram:CategoryCode", "S"),
        ("ram:RateApplicablePercent", sample.vat_rate),
    )


def _cii_items(sample: SampleInvoice) -> list[Node]:
    return [
        (
            "ram:IncludedSupplyChainTradeLineItem",
            ("ram:AssociatedDocumentLineDocument", ("ram:LineID", i)),
            ("ram:SpecifiedTradeProduct", ("ram:Name", item.description)),
            ("ram:SpecifiedLineTradeAgreement", ("ram:NetPriceProductTradePrice", ("ram:ChargeAmount", item.unit_price))),
            ("ram:SpecifiedLineTradeDelivery", ("ram:BilledQuantity", item.quantity, {"unitCode": "C62"})),
            (
                "ram:SpecifiedLineTradeSettlement",
                _cii_tax(sample),
                ("ram:SpecifiedTradeSettlementLineMonetarySummation", ("ram:LineTotalAmount", sample.line_total(item))),
            ),
        )
        for i, item in enumerate(sample.items, 1)
    ]


def _cii_settlement(sample: SampleInvoice) -> Node:
    terms = payment_terms(sample)
    return (
        "ram:ApplicableHeaderTradeSettlement",
        ("ram:PaymentReference", sample.number),
        ("ram:InvoiceCurrencyCode", sample.currency),
        _cii_means(sample),
        _cii_tax(sample, ("ram:CalculatedAmount", sample.total_vat), ("ram:BasisAmount", sample.total_net)),
        (
            "ram:SpecifiedTradePaymentTerms",
            ("ram:Description", terms) if terms else None,
            ("ram:DueDateDateTime", _cii_date(sample, due=True)) if sample.due_date else None,
        ),
        (
            "ram:SpecifiedTradeSettlementHeaderMonetarySummation",
            ("ram:LineTotalAmount", sample.total_net),
            ("ram:TaxBasisTotalAmount", sample.total_net),
            ("ram:TaxTotalAmount", sample.total_vat, {"currencyID": sample.currency}),
            ("ram:GrandTotalAmount", sample.total_gross),
            ("ram:TotalPrepaidAmount", sample.prepaid) if sample.prepaid else None,
            ("ram:DuePayableAmount", sample.amount_due),
        ),
    )


def _cii_means(sample: SampleInvoice) -> Node | None:
    if sample.direct_debit:
        return ("ram:SpecifiedTradeSettlementPaymentMeans", ("ram:TypeCode", _DIRECT_DEBIT))
    if sample.iban is None:
        return None
    bank = ("ram:PayeeSpecifiedCreditorFinancialInstitution", ("ram:BICID", sample.bic)) if sample.bic else None
    account = ("ram:PayeePartyCreditorFinancialAccount", ("ram:IBANID", sample.iban))
    return ("ram:SpecifiedTradeSettlementPaymentMeans", ("ram:TypeCode", _CREDIT_TRANSFER), account, bank)


def _ubl_amount(name: str, amount: Decimal, currency: str) -> Node:
    return (f"cbc:{name}", amount, {"currencyID": currency})


def _ubl_party(party: Party) -> Node:
    return (
        "cac:Party",
        (
            "cac:PostalAddress",
            ("cbc:StreetName", party.street),
            ("cbc:CityName", party.city),
            ("cbc:PostalZone", party.postcode),
            ("cac:Country", ("cbc:IdentificationCode", party.country)),
        ),
        ("cac:PartyTaxScheme", ("cbc:CompanyID", party.vat_id), ("cac:TaxScheme", ("cbc:ID", "VAT"))) if party.vat_id else None,
        ("cac:PartyLegalEntity", ("cbc:RegistrationName", party.name)),
    )


def _ubl_means(sample: SampleInvoice) -> Node | None:
    if sample.direct_debit:
        return ("cac:PaymentMeans", ("cbc:PaymentMeansCode", _DIRECT_DEBIT))
    if sample.iban is None:
        return None
    branch = ("cac:FinancialInstitutionBranch", ("cbc:ID", sample.bic)) if sample.bic else None
    account = ("cac:PayeeFinancialAccount", ("cbc:ID", sample.iban), branch)
    return ("cac:PaymentMeans", ("cbc:PaymentMeansCode", _CREDIT_TRANSFER), ("cbc:PaymentID", sample.number), account)


def _ubl_category(name: str, sample: SampleInvoice) -> Node:
    return (f"cac:{name}", ("cbc:ID", "S"), ("cbc:Percent", sample.vat_rate), ("cac:TaxScheme", ("cbc:ID", "VAT")))


def _ubl_tax(sample: SampleInvoice) -> Node:
    taxable = _ubl_amount("TaxableAmount", sample.total_net, sample.currency)
    tax = _ubl_amount("TaxAmount", sample.total_vat, sample.currency)
    return ("cac:TaxTotal", tax, ("cac:TaxSubtotal", taxable, tax, _ubl_category("TaxCategory", sample)))


def _ubl_totals(sample: SampleInvoice) -> Node:
    currency = sample.currency
    return (
        "cac:LegalMonetaryTotal",
        _ubl_amount("LineExtensionAmount", sample.total_net, currency),
        _ubl_amount("TaxExclusiveAmount", sample.total_net, currency),
        _ubl_amount("TaxInclusiveAmount", sample.total_gross, currency),
        _ubl_amount("PrepaidAmount", sample.prepaid, currency) if sample.prepaid else None,
        _ubl_amount("PayableAmount", sample.amount_due, currency),
    )


def _ubl_item(sample: SampleInvoice, line: int, item: Item) -> Node:
    return (
        "cac:InvoiceLine",
        ("cbc:ID", line),
        ("cbc:InvoicedQuantity", item.quantity, {"unitCode": "C62"}),
        _ubl_amount("LineExtensionAmount", sample.line_total(item), sample.currency),
        ("cac:Item", ("cbc:Name", item.description), _ubl_category("ClassifiedTaxCategory", sample)),
        ("cac:Price", _ubl_amount("PriceAmount", item.unit_price, sample.currency)),
    )
