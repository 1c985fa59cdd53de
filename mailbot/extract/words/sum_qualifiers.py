"""What stands between the label of a sum and its amount and says how it is counted, with its taxes or without them: phrases as in
`phrases`."""

_TAX = "{mwst/ust/umsatzsteuer/mehrwertsteuer/mwst./ust.}"
GROSS_QUALIFIERS = f"""
    |brutto|bruttobetrag|{{mit/inkl/inklusive/einschliesslich/incl}} {_TAX}
    |gross|{{incl/including/inc/with}} {{vat/tax/gst}}
    |ttc|tvac|{{avec/avec la}} tva|tva {{comprise/incluse}}|toutes taxes comprises
    |bruto|{{incl/inclusief/met}} btw
    |{{con/con el}} iva|iva {{incl/incluido/incluida}}|{{con impuestos/impuestos incluidos}}
    |lordo|lorda|ivato|iva {{inclusa/compresa/compr}}|comprensivo di iva
    """
NET_QUALIFIERS = f"""
    |netto|nettobetrag|{{ohne/exkl/exklusive/excl}} {_TAX}
    |net|{{excl/excluding/ex/without}} {{vat/tax/gst}}
    |ht|htva|{{hors/sans}} {{tva/taxes}}
    |{{excl/exclusief/zonder/ex}} btw
    |neto|{{sin/sin el}} iva|iva {{excl/excluido/excluida}}|{{sin impuestos/base imponible}}
    |iva {{esclusa/escl}}|{{senza/esclusa/al netto di}} iva|al netto dell'iva
    """
