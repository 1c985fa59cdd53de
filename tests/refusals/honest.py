"""Honest invoices whose words resemble those of papers that are not to be paid: they must stay ready."""

# ruff: noqa: E501  a case is one line

from tests.refusals.papers import LANGUAGES, Change

_TERMS = {
    "en": (
        "In case of dispute the courts of London have jurisdiction.",
        "Please avoid late payment.",
        "Payment within 30 days",
        "To be paid within 30 days of receipt",
        "Any disputed items must be notified within 14 days.",
        "Orders cancelled after dispatch will be charged.",
        "Goods remain our property until paid in full.",
        "Void where prohibited by law.",
        "Interest of 8 % per year is charged on unpaid invoices.",
        "2 % discount within 10 days, net 30 days",
        "This invoice replaces invoice F-2026-4400.",
        "Please pay by bank transfer.",
        "A fee of 40 GBP is due for invoices not paid on time.",
        "If you have already paid, please ignore this invoice.",
        "Draft beer 30 l, returned empties not included",
        "Amount in words: one thousand two hundred pounds",
        "Thank you for your order.",
        "Payment terms: 100 % within 30 days",
        "Delivered with delivery note 4711 of 12.04.2026",
        "Copy for your records",
        "Claims are valid only within 8 days.",
        "Our previous balance of 0.00 GBP is settled.",
    ),
    "fr": (
        "Pas d'escompte pour paiement anticipé.",
        "En cas de litige, le tribunal de Lille est seul compétent.",
        "À régler avant le 17/05/2026",
        "Paiement à 30 jours fin de mois",
        "Facture payable à réception",
        "Cette facture annule et remplace la facture F-2026-4400.",
        "Tout retard de paiement entraîne une indemnité de 40 €.",
        "Arrêtée la présente facture à la somme de mille deux cents euros",
        "Duplicata",
        "Nous restons propriétaires des marchandises jusqu'au paiement complet.",
        "Commande annulée : frais de 10 %",
        "Bon de livraison n° 4711 du 12/04/2026",
        "Votre commande n° 889",
        "Facture à payer par virement",
        "Aucune facture ne sera considérée comme réglée avant encaissement.",
        "Si vous avez déjà réglé, merci de ne pas tenir compte de ce courrier.",
        "Arrêtée à la somme de mille deux cents euros et zéro centime",
        "TVA acquittée sur les débits",
        "Solde à payer à réception",
        "Merci de régler cette facture sous 30 jours.",
        "Les réclamations ne sont plus recevables après 8 jours.",
        "Spécimen de signature déposé",
        "Membre d'une association agréée, le règlement des honoraires par chèque est accepté.",
    ),
    "de": (
        "Zahlbar innerhalb von 30 Tagen ohne Abzug.",
        "Zu bezahlen bis 17.05.2026",
        "Gerichtsstand ist Stuttgart.",
        "Bei Stornierung fallen Gebühren von 10 % an.",
        "In Worten: eintausendeinhundertneunzig Euro",
        "Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.",
        "Entwurf und Gestaltung Ihrer Website",
        "Musterlieferung laut Lieferschein 4711 vom 12.04.2026",
        "2 % Skonto bis 27.04.2026",
        "Unsere Angebote sind freibleibend.",
        "Sollten Sie bereits bezahlt haben, betrachten Sie dieses Schreiben als gegenstandslos.",
        "Diese Rechnung ersetzt die Rechnung F-2026-4400.",
        "Bei Zahlungsverzug erhalten Sie eine Mahnung.",
        "Auftragsbestätigung Nr. 889 vom 02.04.2026",
        "Zahlungsart: Überweisung",
        "Diese Rechnung wurde maschinell erstellt und ist ohne Unterschrift gültig.",
    ),
    "nl": (
        "Te betalen binnen 30 dagen",
        "Wij verzoeken u te betalen voor 17-05-2026.",
        "Bij geschillen is de rechtbank Utrecht bevoegd.",
        "Bij annulering wordt 10 % in rekening gebracht.",
        "In woorden: duizend tweehonderdtien euro",
        "Deze factuur vervalt op 17-05-2026.",
        "Reclames binnen 8 dagen; daarna vervallen alle rechten.",
        "Pakbon 4711 van 12-04-2026",
        "Betaling per overschrijving",
        "Deze factuur vervangt die van vorige maand.",
        "Conceptontwikkeling volgens offerte 889",
        "Te voldoen binnen 30 dagen na factuurdatum",
    ),
    "es": (
        "Pago a 30 días",
        "A pagar antes del 17/05/2026",
        "En caso de litigio serán competentes los tribunales de Madrid.",
        "Los pedidos anulados se facturarán con un recargo.",
        "Son: mil doscientos diez euros",
        "Forma de pago: transferencia",
        "Esta factura sustituye a la factura F-2026-4400.",
        "Albarán nº 4711 de 12/04/2026",
        "Muestras entregadas según pedido 889",
        "No se admiten devoluciones pasados 15 días.",
        "Rogamos el pago por transferencia.",
    ),
    "it": (
        "Copia di cortesia - documento non valido ai fini fiscali, l'originale è nel cassetto fiscale.",
        "La presente copia analogica non costituisce fattura ai fini fiscali.",
        "Pagamento a 30 giorni",
        "Da pagare entro il 17/05/2026",
        "Per ogni controversia è competente il foro di Milano.",
        "Importo in lettere: milleduecentoventi/00 euro",
        "Modalità di pagamento: bonifico bancario",
        "La presente fattura sostituisce la fattura F-2026-4400.",
        "DDT n. 4711 del 12/04/2026",
        "Bozza grafica approvata il 02/04/2026",
        "Non si accettano contestazioni oltre 8 giorni.",
        "Si prega di saldare con bonifico.",
    ),
}
_SPECIMEN = {
    "en": ("Harrow Tools Ltd", "Specimen Tools Ltd"),
    "fr": ("Atelier Nord SARL", "Specimen SARL"),
    "de": ("Bergmann Werkzeugbau GmbH", "Specimen GmbH"),
    "it": ("Officine Nord S.r.l.", "Bozza S.r.l."),
}
_DOWN_PAYMENTS = {
    "en": ("Deposit invoice", "Deposit 30 % with order, balance on delivery"), "fr": ("Facture d'acompte 30 %", "Acompte 30 % à la commande, solde à la livraison"),
    "de": ("Anzahlungsrechnung", "30 % Anzahlung, Rest bei Lieferung"), "nl": ("Voorschotfactuur", "Aanbetaling 30 %, restant bij levering"),
    "es": ("Factura de anticipo", "Anticipo 30 %, resto a la entrega"), "it": ("Fattura di acconto", "Acconto 30 %, saldo alla consegna"),
}  # fmt: skip
_AFTER_A_DEPOSIT = {
    "en": ("Deposit paid | | 360.00 GBP", "Balance due | | 840.00 GBP", "Deposit 30 %, balance on delivery"),
    "fr": ("Acompte versé | | 360,00 €", "Net à payer | | 840,00 €", "Acompte 30 % à la commande, solde à la livraison"),
    "de": ("Abzüglich Anzahlung | | 357,00 €", "Zahlbetrag | | 833,00 €", "30 % Anzahlung, 70 % nach Fertigstellung"),
}
_MARKS = {
    "en": ("ORIGINAL", "COPY"),
    "fr": ("DUPLICATA", "ORIGINAL", "COPIE"),
    "de": ("KOPIE", "ORIGINAL"),
    "nl": ("KOPIE",),
    "es": ("COPIA",),
    "it": ("COPIA",),
}
_MARGIN = {
    "en": "Registered in England 12345678 - VAT GB980780684",
    "fr": "SARL au capital de 10 000 € - RCS Lille 303 265 045",
    "de": "Amtsgericht Stuttgart HRB 12345",
}

_CHEQUES = {
    "en": "Cheques payable to Harrow Tools Ltd",
    "fr": "Chèque à l'ordre de Atelier Nord SARL",
    "es": "Cheque a la orden de Talleres Norte S.L.",
}
_FACTORED = {
    "fr": "Créance cédée à Nordfactor SA ; seul son compte est libératoire :", "de": "Die Forderung ist an die Nordfactoring AG abgetreten. Schuldbefreiend ist nur deren Konto:",
    "en": "This debt has been assigned to Northbank Factoring Ltd. Please pay only to their account:",
}  # fmt: skip
_FACTORS_IBAN = "BE68539007547034"

HONEST: dict[str, list[tuple[str, Change]]] = {
    "terms": [(language, Change(terms=(text,))) for language, texts in _TERMS.items() for text in texts],
    "names": [(language, Change(replaced=(pair,))) for language, pair in _SPECIMEN.items()],
    "down payments": [(language, Change(title=(16.0, title), terms=(text,))) for language, (title, text) in _DOWN_PAYMENTS.items()],
    "after a deposit": [(language, Change(sums=(paid, due), terms=(text,))) for language, (paid, due, text) in _AFTER_A_DEPOSIT.items()],
    "marks": [(language, Change(mark=text, angle=angle)) for language, texts in _MARKS.items() for text in texts for angle in (0.0, 45.0)],
    "cheques": [(language, Change(terms=(text,))) for language, text in _CHEQUES.items()],
    "factors": [
        (language, Change(terms=(text, f"IBAN {_FACTORS_IBAN}", ""), replaced=((LANGUAGES[language].bank, ""),))) for language, text in _FACTORED.items()
    ],
    "factors beside the seller's account": [(language, Change(foot=("", text, f"IBAN {_FACTORS_IBAN}"))) for language, text in _FACTORED.items()],
    "margins": [(language, Change(mark=text, angle=90.0, mark_size=7.0, gray=0.3)) for language, text in _MARGIN.items()],
    "banks": [("fr", Change(replaced=((LANGUAGES["fr"].bank, "IBAN FR1420041010050500013M02606 | BIC CEPAGPGXXXX"),)))],
}  # fmt: skip
