"""Papers that must never be called ready to pay: topic -> (language, what is written on an honest invoice)."""

# ruff: noqa: E501  a case is one line

from tests.refusals.papers import LANGUAGES, Change

_TITLES = {
    "en": (
        "Invoice - CANCELLED",
        "VOID",
        "DRAFT - NOT AN INVOICE",
        "COPY - DO NOT PAY",
        "Invoice (cancelled)",
        "SPECIMEN",
        "CANCELED INVOICE",
        "INVOICE VOIDED",
    ),
    "fr": (
        "FACTURE ANNULÉE",
        "SPECIMEN - NE PAS PAYER",
        "FACTURE ANNULEE",
        "BROUILLON",
        "PROJET DE FACTURE",
        "Facture - ANNULÉE",
        "FACTURE POUR INFORMATION",
        "COPIE - NE PAS RÉGLER",
        "FACTURE EN LITIGE",
    ),
    "de": (
        "RECHNUNG STORNIERT",
        "STORNO",
        "ENTWURF",
        "MUSTER",
        "UNGÜLTIG",
        "Rechnung - STORNIERT",
        "MUSTERRECHNUNG",
        "KOPIE - NICHT ZAHLEN",
        "RECHNUNGSENTWURF",
    ),
    "nl": (
        "FACTUUR VERVALLEN",
        "GEANNULEERD",
        "CONCEPT",
        "ONGELDIG",
        "Factuur - GEANNULEERD",
        "KOPIE - NIET BETALEN",
        "VOORBEELD",
        "CONCEPTFACTUUR",
    ),
    "es": (
        "FACTURA ANULADA",
        "ANULADA",
        "BORRADOR",
        "MUESTRA",
        "NO VÁLIDA",
        "Factura - ANULADA",
        "COPIA - NO PAGAR",
        "SIN VALIDEZ",
        "CANCELADA",
    ),
    "it": (
        "FATTURA ANNULLATA",
        "ANNULLATA",
        "BOZZA",
        "FACSIMILE",
        "NON VALIDA",
        "Fattura - ANNULLATA",
        "COPIA - NON PAGARE",
        "FAC-SIMILE",
        "STORNATA",
    ),
}
_LINES = {
    "en": (
        "This invoice has been cancelled.",
        "This is not an invoice.",
        "Not for payment",
        "Payment suspended - invoice in dispute",
        "This invoice is disputed.",
        "For information only - do not pay",
        "This document is not a valid invoice.",
        "Cancelled by credit note CN-2026-12",
        "This invoice was replaced by invoice F-2026-4490 and is void.",
        "Invoice on hold - do not process for payment",
    ),
    "fr": (
        "Cette facture a été annulée.",
        "Ceci n'est pas une facture.",
        "Facture en litige - paiement suspendu",
        "Ne pas payer",
        "Document non contractuel - ne vaut pas facture",
        "Facture pour information, ne pas mettre en paiement",
        "Annulée par avoir AV-2026-12",
        "Facture annulée et remplacée par la facture F-2026-4490",
        "Paiement bloqué : facture contestée",
    ),
    "de": (
        "Diese Rechnung wurde storniert.",
        "Dies ist keine Rechnung.",
        "Nicht zur Zahlung freigegeben",
        "Bitte nicht zahlen",
        "Storniert durch Gutschrift GS-2026-12",
        "Nur zur Information - nicht bezahlen",
        "Rechnung strittig - Zahlung ausgesetzt",
        "Diese Rechnung ist ungültig.",
        "Diese Rechnung wird durch Rechnung F-2026-4490 ersetzt und ist gegenstandslos.",
    ),
    "nl": (
        "Deze factuur is geannuleerd.",
        "Dit is geen factuur.",
        "Niet betalen",
        "Alleen ter informatie - niet te betalen",
        "Deze factuur is vervallen.",
        "Factuur in geschil - betaling opgeschort",
        "Gecrediteerd met creditnota CN-2026-12",
        "Deze factuur is komen te vervallen",
    ),
    "es": (
        "Esta factura ha sido anulada.",
        "Este documento no es una factura.",
        "No pagar",
        "Solo a título informativo",
        "Factura en litigio - pago suspendido",
        "Anulada por la factura rectificativa R-2026-12",
        "Documento sin valor fiscal",
        "Factura anulada y sustituida por la factura F-2026-4490",
    ),
    "it": (
        "La presente fattura è stata annullata.",
        "Questo documento non è una fattura.",
        "Non pagare",
        "Solo a titolo informativo",
        "Fattura contestata - pagamento sospeso",
        "Annullata con nota di credito NC-2026-12",
        "Fattura annullata e sostituita dalla fattura F-2026-4490",
    ),
}
_MARKS = {
    "en": ("VOID", "CANCELLED", "DRAFT", "SPECIMEN", "NOT AN INVOICE", "DO NOT PAY", "SAMPLE", "C A N C E L L E D", "PROFORMA", "PAID"),
    "fr": ("ANNULÉE", "SPÉCIMEN", "BROUILLON", "NE PAS PAYER", "A N N U L É E", "PAYÉ", "EN LITIGE"),
    "de": ("STORNIERT", "ENTWURF", "MUSTER", "UNGÜLTIG", "S T O R N O", "BEZAHLT", "Muster"),
    "nl": ("GEANNULEERD", "VERVALLEN", "CONCEPT", "BETAALD", "VOLDAAN"),
    "es": ("ANULADA", "BORRADOR", "MUESTRA", "PAGADO", "A N U L A D A"),
    "it": ("ANNULLATA", "BOZZA", "FAC-SIMILE", "PAGATO", "QUIETANZATA"),
}
_PAID = {
    "en": (
        "Balance due | | 0.00 GBP",
        "Amount paid | | 1,200.00 GBP",
        "Outstanding balance: 0.00 GBP",
        "Paid by card on 17.04.2026",
        "Settled on 17/04/2026",
        "PAID 17 April 2026",
        "Payment method: cash, paid",
        "Balance | | 0.00 GBP",
        "Balance due | | NIL",
        "Paid with thanks",
        "PAID BY BANK TRANSFER 17.04.2026",
        "Payment received 17.04.2026",
        "Nothing to pay",
        "Amount due | | £0.00",
    ),
    "fr": (
        "Mode de règlement : espèces, réglé",
        "Montant réglé | | 1 200,00 €",
        "Reste à payer | | 0,00 €",
        "Payé le 17/04/2026 par CB",
        "Réglé par chèque n° 1234567",
        "ACQUITTÉE",
        "Facture acquittée le 17/04/2026",
        "Solde | | 0,00 €",
        "Reste dû : 0,00 €",
        "Net à payer | | 0,00 €",
        "Déjà réglé | | 1 200,00 €",
        "Payée par virement du 17/04/2026",
        "Pour acquit",
        "Règlement reçu le 17/04/2026",
        "Paiement comptant, réglé ce jour",
        "Règlement : CB - payé",
        "Soldée",
    ),
    "de": (
        "Betrag dankend erhalten",
        "Bereits bezahlt | | 1.190,00 €",
        "Offener Betrag | | 0,00 €",
        "Bezahlt am 17.04.2026 per Karte",
        "bezahlt",
        "Zahlbetrag | | 0,00 €",
        "Rechnung beglichen am 17.04.2026",
        "Zahlungsart: bar, bezahlt",
        "Restbetrag: 0,00 €",
        "Betrag bar erhalten",
        "Die Rechnung ist bereits beglichen.",
        "Zahlung erhalten am 17.04.2026",
        "Bar bezahlt",
    ),
    "nl": (
        "Voldaan",
        "Reeds voldaan | | € 1.210,00",
        "Te betalen | | € 0,00",
        "Betaald op 17-04-2026 per pin",
        "Openstaand bedrag: € 0,00",
        "Contant voldaan",
        "Betalingswijze: contant, betaald",
        "Betaling ontvangen op 17-04-2026",
        "Deze factuur is reeds betaald.",
    ),
    "es": (
        "Pagado",
        "Importe pagado | | 1.210,00 €",
        "Total a pagar | | 0,00 €",
        "Pagado el 17/04/2026 con tarjeta",
        "Forma de pago: contado, pagado",
        "Pendiente de pago | | 0,00 €",
        "Factura pagada",
        "Cobrado en efectivo",
        "Recibí el importe",
        "Saldo pendiente: 0,00 €",
        "Abonado el 17/04/2026",
    ),
    "it": (
        "Pagato",
        "Quietanzata",
        "Saldato",
        "Già pagato | | 1.220,00 €",
        "Netto a pagare | | 0,00 €",
        "Pagato il 17/04/2026 con carta",
        "Pagamento: contanti, pagato",
        "Fattura saldata",
        "Saldo | | 0,00 €",
        "Per quietanza",
        "Residuo da pagare: 0,00 €",
        "Pagamento ricevuto il 17/04/2026",
        "Importo già saldato",
    ),
}
_PARTS = {
    "en": (
        "1/3 at 30 days, 1/3 at 60 days, 1/3 at 90 days",
        "Payment: 50 % with order, 50 % on delivery",
        "Deposit 30 %, balance on delivery",
        "30% down payment, 70% upon completion",
        "Payable in three monthly instalments",
        "Payment terms: 1/2 on receipt, 1/2 within 60 days",
    ),
    "fr": (
        "1/3 à 30 jours, 1/3 à 60 jours, 1/3 à 90 jours",
        "Acompte 30 %, solde à réception",
        "Règlement : 50 % à la commande, 50 % à la livraison",
        "30 % à la commande et le solde à la livraison",
        "Paiement en 3 échéances",
        "Paiement : un tiers à la commande, deux tiers à la livraison",
        "Paiement 40% à la signature, 60% à la fin des travaux",
    ),
    "de": (
        "50 % bei Auftrag, 50 % bei Lieferung",
        "1/3 bei Bestellung, 2/3 nach Lieferung",
        "Anzahlung 30 %, Rest bei Lieferung",
        "30 % Anzahlung, 70 % nach Fertigstellung",
        "Zahlbar in drei Raten",
        "ein Drittel bei Auftragserteilung, zwei Drittel bei Lieferung",
    ),
    "nl": (
        "50 % bij opdracht, 50 % bij levering",
        "1/3 binnen 30 dagen, 1/3 binnen 60 dagen, 1/3 binnen 90 dagen",
        "Aanbetaling 30 %, restant bij levering",
        "30% bij opdracht en 70% bij oplevering",
    ),
    "es": (
        "50 % con el pedido, 50 % a la entrega",
        "1/3 a 30 días, 1/3 a 60 días, 1/3 a 90 días",
        "Anticipo 30 %, resto a la entrega",
        "Pago: 40% a la firma, 60% a la finalización",
    ),
    "it": (
        "50 % all'ordine, 50 % alla consegna",
        "1/3 a 30 giorni, 1/3 a 60 giorni, 1/3 a 90 giorni",
        "Acconto 30 %, saldo alla consegna",
        "30% all'ordine, 70% a fine lavori",
    ),
}
_WORDS = {
    "en": (
        "Amount in words: one thousand five hundred pounds",
        "In words: one thousand two hundred and fifty pounds only",
        "Say: two thousand pounds",
        "Amount in words: twelve hundred pounds and fifty pence",
    ),
    "fr": (
        "Arrêtée la présente facture à la somme de mille cinq cents euros",
        "Arrêté la présente facture à la somme de : douze mille euros TTC",
        "Montant en toutes lettres : mille deux cent cinquante euros",
        "La présente facture est arrêtée à la somme de quatre-vingt-dix-sept euros et cinquante centimes",
        "Arrêtée la présente facture à la somme de mille deux cents euros et cinquante centimes",
    ),
    "de": (
        "In Worten: eintausendfünfhundert Euro",
        "Betrag in Worten: zweitausendeinhundertneunzig Euro",
        "in Worten: eintausendeinhundertneunundachtzig Euro",
    ),
    "nl": (
        "In woorden: vijftienhonderd euro",
        "Zegge: duizend tweehonderdvijftig euro",
        "Bedrag in letters: tweeduizend tweehonderdtien euro",
    ),
    "es": ("Importe en letra: mil quinientos euros", "Son: dos mil doscientos diez euros", "En letras: mil doscientos euros"),
    "it": ("Importo in lettere: millecinquecento euro", "In lettere: duemiladuecentoventi/00 euro", "Diconsi euro milleduecentoventuno/00"),
}
_OTHER_TITLES = {
    "en": (
        "Proforma invoice",
        "PRO-FORMA INVOICE",
        "ORDER CONFIRMATION",
        "DELIVERY NOTE",
        "QUOTATION",
        "PURCHASE ORDER",
        "Quote",
        "Order Acknowledgement",
        "Pro forma invoice no. 12",
        "STATEMENT OF ACCOUNT",
    ),
    "fr": (
        "Facture pro forma n° 12",
        "FACTURE PROFORMA",
        "BON DE COMMANDE",
        "BON DE LIVRAISON",
        "ACCUSÉ DE RÉCEPTION",
        "DEVIS",
        "Confirmation de commande",
        "Devis n° 12",
        "ACCUSÉ DE RÉCEPTION DE COMMANDE",
        "Facture pro-forma",
        "Bon de livraison n° 4471",
    ),
    "de": (
        "PROFORMARECHNUNG",
        "AUFTRAGSBESTÄTIGUNG",
        "LIEFERSCHEIN",
        "ANGEBOT",
        "BESTELLUNG",
        "Proforma-Rechnung Nr. 12",
        "Auftragsbestätigung Nr. 12",
        "Kostenvoranschlag",
    ),
    "nl": ("PROFORMAFACTUUR", "ORDERBEVESTIGING", "PAKBON", "OFFERTE", "BESTELBON", "Pro forma factuur", "LEVERINGSBON"),
    "es": ("FACTURA PROFORMA", "PEDIDO", "ALBARÁN", "PRESUPUESTO", "CONFIRMACIÓN DE PEDIDO", "Factura pro forma nº 12", "NOTA DE ENTREGA"),
    "it": (
        "FATTURA PROFORMA",
        "CONFERMA D'ORDINE",
        "DOCUMENTO DI TRASPORTO",
        "PREVENTIVO",
        "ORDINE DI ACQUISTO",
        "Fattura pro-forma n. 12",
        "BOLLA DI CONSEGNA",
    ),
}
_REMINDERS = {
    "en": (
        "LAST NOTICE",
        "FINAL DEMAND BEFORE LEGAL ACTION",
        "SECOND REMINDER",
        "FINAL NOTICE BEFORE LEGAL PROCEEDINGS",
        "Overdue notice",
        "Notice before court action",
        "LAST REMINDER BEFORE COLLECTION",
    ),
    "fr": (
        "DERNIER AVIS AVANT POURSUITES",
        "MISE EN DEMEURE",
        "Deuxième relance",
        "DERNIER RAPPEL",
        "Mise en demeure de payer",
        "DERNIÈRE RELANCE AVANT CONTENTIEUX",
        "AVIS AVANT POURSUITES",
        "Lettre de relance n° 2",
    ),
    "de": (
        "LETZTE MAHNUNG",
        "2. Mahnung",
        "Zahlungserinnerung",
        "Letzte Zahlungsaufforderung",
        "LETZTE MAHNUNG VOR GERICHTLICHEM MAHNVERFAHREN",
        "Mahnung Nr. 3",
    ),
    "nl": ("LAATSTE AANMANING", "Tweede herinnering", "INGEBREKESTELLING", "LAATSTE SOMMATIE", "LAATSTE HERINNERING VOOR INCASSO"),
    "es": (
        "ÚLTIMO AVISO",
        "SEGUNDO RECORDATORIO DE PAGO",
        "ÚLTIMO AVISO ANTES DE ACCIONES LEGALES",
        "RECLAMACIÓN DE PAGO",
        "REQUERIMIENTO DE PAGO",
    ),
    "it": (
        "ULTIMO AVVISO",
        "SECONDO SOLLECITO",
        "DIFFIDA AD ADEMPIERE",
        "MESSA IN MORA",
        "ULTIMO AVVISO PRIMA DI AZIONI LEGALI",
        "SOLLECITO DI PAGAMENTO",
    ),
}
_FACTORED = {
    "en": ("This debt has been assigned to Northbank Factoring Ltd and is payable only to them.", "Payment discharges the debt only when made to Northbank Factoring Ltd."),
    "fr": ("Créance cédée à Nordfactor SA : le règlement libératoire est à faire à son ordre.", "Pour être libératoire, votre règlement doit être effectué à l'ordre de Nordfactor SA, subrogée dans nos droits.", "Payer à l'ordre de Nordfactor SA"),
    "de": ("Die Forderung ist an die Nordfactoring AG abgetreten; Zahlung mit schuldbefreiender Wirkung nur dorthin.",),
    "nl": ("De vordering is overgedragen aan Noordfactoring N.V.; bevrijdend betalen kan alleen aan haar.",),
    "es": ("Crédito cedido a Nortefactor S.A.; pago liberatorio solo en su cuenta.",),
    "it": ("Credito ceduto a Nordfactoring S.p.A.; pagamento liberatorio solo a suo favore.",),
}  # fmt: skip
_FACTORS_IBAN = "BE68539007547034"
_SECOND_VAT_ID = {
    "en": "VAT number GB999075983", "fr": "N° TVA FR62999901366", "de": "USt-IdNr. DE999795438",
    "nl": "Btw-nummer NL999887907B01", "es": "NIF-IVA ESB99794364", "it": "P.IVA IT99935160483",
}  # fmt: skip
_OTHER_BIC = {"en": "DEUTDEFF", "fr": "DEUTDEFF", "de": "BNPAFRPP", "nl": "DEUTDEFF", "es": "BNPAFRPP", "it": "DEUTDEFF"}


def _due_on(language: str, day: str) -> Change:
    return Change(replaced=(("17.05.2026", day),))


def _titled(titles: dict[str, tuple[str, ...]], *, instead: bool) -> list[tuple[str, Change]]:
    """The title in place of the invoice's, or above everything in large letters."""
    return [
        (language, Change(title=(18.0, text)) if instead else Change(head=((18.0, text),)))
        for language, texts in titles.items()
        for text in texts
    ]


def _lines(lines: dict[str, tuple[str, ...]], where: str) -> list[tuple[str, Change]]:
    return [(language, Change(**{where: (text,)})) for language, texts in lines.items() for text in texts]  # type: ignore[arg-type]


NEVER_READY: dict[str, list[tuple[str, Change]]] = {
    "void titles": [*_titled(_TITLES, instead=True), *_titled(_TITLES, instead=False)],
    "void lines": [*_lines(_LINES, "terms"), *_lines(_LINES, "meta")],
    "watermarks": [(language, Change(mark=text, mark_size=60 if len(text) < 12 else 40)) for language, texts in _MARKS.items() for text in texts],
    "upright watermarks": [(language, Change(mark=text, angle=0.0, mark_size=60 if len(text) < 12 else 40)) for language, texts in _MARKS.items() for text in texts],
    "paid": _lines(_PAID, "sums"),
    "paid, below": _lines(_PAID, "terms"),
    "parts": _lines(_PARTS, "terms"),
    "words": _lines(_WORDS, "terms"),
    "other titles": _titled(_OTHER_TITLES, instead=True),
    "other titles above": _titled(_OTHER_TITLES, instead=False),
    "reminders": _titled(_REMINDERS, instead=True),
    "reminders above": _titled(_REMINDERS, instead=False),
    "dates": [
        (language, _due_on(language, day)) for language in LANGUAGES for day in ("31/02/2026", "17.05.2029", "30.02.2026", "17.13.2026")
    ],
    "banks": [
        (language, Change(replaced=((LANGUAGES[language].bank.split()[-1], bic),))) for language, bic in _OTHER_BIC.items()
    ],
    "two sellers": [
        (language, Change(head=(f"{name} - {LANGUAGES[language].vat_id}", "", "")))
        for language, name in {"en": "Second Works Ltd", "fr": "Second Atelier SARL", "de": "Zweitwerk Handel GmbH", "it": "Seconda Officina S.r.l."}.items()
    ],
    "factors": [*_lines(_FACTORED, "terms"), *_lines(_FACTORED, "meta")],
    "factors beside the seller's account": [
        (language, Change(terms=(text, "", "", ""), foot=("", "", "", "", "", "", "", "", f"IBAN {_FACTORS_IBAN}"))) for language, texts in _FACTORED.items() for text in texts
    ],
    "second VAT id": [(language, Change(replaced=((LANGUAGES[language].vat_id, f"{LANGUAGES[language].vat_id} | {text}"),))) for language, text in _SECOND_VAT_ID.items()],
}  # fmt: skip
