# ruff: noqa: E501  a pattern is one piece
"""The codes by which e-invoices, and papers that show them, say what they are and how they are paid, and the labels of these codes.

The lists are those of EN 16931 (UNTDID 1001 for BT-3, UNTDID 4461 for BT-81), of FatturaPA (TD..) and of Facturae. Labels are patterns
for folded text, as the norm's own language versions and the usual stylesheets word them.
"""

#: UNTDID 1001 codes of credit notes.
CREDIT_NOTE_TYPES = frozenset("81 83 261 262 296 308 381 396 420 458 532".split())
#: Those of invoices that ask to be paid (BR-CL-01 without estimates, pro formas, requests, tax notices and what is for accounting only).
PAYABLE_TYPES = frozenset(
    """80 82 84 204 218 219 295 326 331 380 382 383 384 385 386 387 388 389 390 393 394 395 471 472 473 500 501 502 503 527 553 575 623 633
    780 817 870 875 876 877""".split()
)
#: Those of other papers.
OTHER_TYPES = {
    **dict.fromkeys(("325",), "proforma"),
    **dict.fromkeys(("310",), "quote"),
    **dict.fromkeys(("105", "220", "221", "224", "226", "231"), "order"),
    **dict.fromkeys(("270", "351"), "delivery_note"),
}
#: Those of invoices whose claim was sold: the payee is named as such.
FACTORED_TYPES = frozenset({"393", "396", "472", "473", "501", "502"})
#: Those of invoices that correct another, and of those that the buyer wrote: a paper that says so in a code alone may credit as well.
DOUBTED_TYPES = frozenset("384 389 471 500 503 527".split())

#: FatturaPA and Facturae: credit notes; what corrects another, what the buyer wrote, and what is but reported.
NATIONAL_CREDIT_NOTES = frozenset("td04 td08 or cr".split())
NATIONAL_DOUBTED = frozenset("td10 td11 td12 td16 td17 td18 td19 td20 td21 td22 td23 td27 td28 af".split())
#: What programs call their credit notes, among them abbreviations of other papers ("AB").
OWN_CREDIT_NOTES = frozenset("cn nc av gu gs ab".split())

#: UNTDID 4461: the payer's account is debited (49, 59) or a card was charged (48, 54, 55).
DEBITS = frozenset({"49", "59"})
AUTOMATIC_MEANS = DEBITS | {"48", "54", "55"}
#: Cash, cheques, drafts, bills of exchange, promissory notes, payment services, clearing: nothing is transferred to an account.
OTHER_MEANS = frozenset("10 20 21 22 23 24 25 26 27 44 51 60 61 62 63 64 65 66 67 68 70 74 75 76 77 78 91 92 96 97".split())
#: Transfers.
TRANSFERS = frozenset({"30", "31", "42", "57", "58"})
#: Facturae's own, which begin with a nought where they could be mistaken for those: collected, and paid otherwise ("04" is a transfer).
FACTURAE_DEBITS = frozenset({"02"})
FACTURAE_OTHER_MEANS = frozenset("01 03 05 06 07 08 09".split())

#: The lists themselves, which stand beside a label or for it.
CODE_LISTS = r"untdid ?(?:1001|4461)"
#: Labels of BT-3.
TYPE_HEADS = (
    r"bt-?3\b|untdid ?1001|type code|(?:invoice|document|doc\.?|credit ?note) ?type(?: ?code)?|type of (?:invoice|document)"
    r"|(?:rechnungs|dokument(?:en)?|beleg)-?(?:art|typ)(?:[- ]?code)?|code (?:fur|des|der) (?:den |die )?(?:rechnungs|dokument(?:en)?|beleg)-?(?:typs?|art)"
    r"|art (?:der rechnung|des (?:dokuments|belegs))"
    r"|(?:code )?(?:du |de )?type (?:de la |de |du )?(?:facture|document|piece)"
    r"|(?:code )?(?:voor )?(?:het )?(?:(?:type|soort) (?:factuur|document)|(?:factuur|document)-?(?:type|soort))(?:-?code)?"
    r"|(?:codigo )?(?:del |de )?(?:tipo|clase) (?:de |del )?(?:la )?(?:factura|documento)"
    r"|(?:codice )?(?:del |di )?(?:tipo|tipologia) (?:di |del |della )?(?:fattura|documento)"
)
#: Labels of BT-81.
MEANS_HEADS = (
    r"bt-?81\b|untdid ?4461|(?:payment|settlement) (?:means|method|mode|type)(?: type)?(?: ?code)?|(?:means|method|mode|type) of payment(?: ?code)?"
    r"|(?:code (?:fur|des|der) (?:die |das )?)?(?:zahlungs|bezahl)-?(?:art|mittel|mittelart|mittels|weise|weg|methode)(?:[- ]?code)?"
    r"|(?:code )?(?:du |de )?(?:type )?(?:de |du )?(?:moyen|mode) (?:de |du )?(?:paiement|reglement)"
    r"|(?:code )?(?:voor )?(?:de |het )?(?:type )?(?:betaal|betalings)-?(?:wijze|middel|methode)(?:-?code)?|code (?:van de )?wijze van betaling"
    r"|(?:codigo )?(?:del |de )?(?:tipo )?(?:del? )?(?:la )?(?:medio|forma|modo|metodo) de (?:pago|cobro)"
    r"|(?:codice )?(?:del |della |di )?(?:tipo )?(?:di |del |della )?(?:mezzo|modalita|metodo|modo|mp) (?:di |del )?pagamento"
)
#: Those of them that are Spanish.
FACTURAE_HEADS = r"\b(?:pago|cobro)$"
