"""Hostile e-invoices: so many elements of one kind, so that tests and `make bench` can compare sizes."""

from collections.abc import Callable

_UBL = b'<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">%b</Invoice>'
_CII = b"<CrossIndustryInvoice><SupplyChainTradeTransaction><ApplicableHeaderTradeSettlement>%b</ApplicableHeaderTradeSettlement>\
</SupplyChainTradeTransaction></CrossIndustryInvoice>"
_ACCOUNT = b"<PaymentMeans><PayeeFinancialAccount/></PaymentMeans>"
_TERMS = b"<SpecifiedTradePaymentTerms><ApplicableTradePaymentDiscountTerms/></SpecifiedTradePaymentTerms>"


def _repeated(document: bytes, element: bytes) -> Callable[[int], bytes]:
    return lambda count: document % (element * count)


#: Documents with so many of an element.
XMLS: dict[str, Callable[[int], bytes]] = {
    "elements that no invoice has": _repeated(_UBL, b"<a/>"),
    "elements that no invoice has, CII": _repeated(_CII, b"<a/>"),
    "accounts": _repeated(_UBL, _ACCOUNT),
    "terms": _repeated(_UBL, b"<PaymentTerms/>"),
    "steps of discounts, CII": _repeated(_CII, _TERMS),
}
