"""How an invoice is printed in English, French, German and Dutch: its words, dates and amounts."""

from datetime import date
from decimal import Decimal

from mailbot.demo.sample import Kind, Language, SampleInvoice
from mailbot.domain.money import exponent

#: Titles by kind of document.
TITLES: dict[Language, dict[Kind, str]] = {
    "en": {
        "invoice": "Invoice", "credit_note": "Credit note", "quote": "Quotation", "reminder": "Payment reminder",
        "delivery_note": "Delivery note", "statement": "Statement of account",
    },
    "fr": {
        "invoice": "Facture", "credit_note": "Avoir", "quote": "Devis", "reminder": "Relance",
        "delivery_note": "Bon de livraison", "statement": "Relevé de compte",
    },
    "de": {
        "invoice": "Rechnung", "credit_note": "Gutschrift", "quote": "Angebot", "reminder": "Zahlungserinnerung",
        "delivery_note": "Lieferschein", "statement": "Kontoauszug",
    },
    "nl": {
        "invoice": "Factuur", "credit_note": "Creditnota", "quote": "Offerte", "reminder": "Betalingsherinnering",
        "delivery_note": "Pakbon", "statement": "Rekeningoverzicht",
    },
}  # fmt: skip

#: Labels; the number's label of other kinds is their title with the number sign.
LABELS: dict[Language, dict[str, str]] = {
    "en": {
        "number": "Invoice no.", "issue_date": "Invoice date", "due_date": "Due date", "order": "Your order", "buyer": "Bill to",
        "description": "Description", "quantity": "Qty", "unit_price": "Unit price", "line_total": "Amount", "net": "Subtotal",
        "vat": "VAT", "gross": "Total", "prepaid": "Already paid", "due": "Amount due", "vat_id": "VAT number", "page": "Page",
        "bank": "Please pay to", "reference": "Payment reference", "sign": "no.",
    },
    "fr": {
        "number": "Facture n°", "issue_date": "Date de facture", "due_date": "Date d'échéance", "order": "Votre commande",
        "buyer": "Facturé à", "description": "Désignation", "quantity": "Qté", "unit_price": "Prix unitaire HT", "line_total": "Montant HT",
        "net": "Total HT", "vat": "TVA", "gross": "Total TTC", "prepaid": "Acompte versé", "due": "Net à payer",
        "vat_id": "N° TVA intracommunautaire", "page": "Page", "bank": "Coordonnées bancaires", "reference": "Référence à rappeler",
        "sign": "n°",
    },
    "de": {
        "number": "Rechnungsnummer", "issue_date": "Rechnungsdatum", "due_date": "Fällig am", "order": "Ihre Bestellung",
        "buyer": "Rechnung an", "description": "Bezeichnung", "quantity": "Menge", "unit_price": "Einzelpreis", "line_total": "Betrag",
        "net": "Nettobetrag", "vat": "MwSt.", "gross": "Gesamtbetrag", "prepaid": "Bereits bezahlt", "due": "Zahlbetrag",
        "vat_id": "USt-IdNr.", "page": "Seite", "bank": "Bankverbindung", "reference": "Verwendungszweck", "sign": "Nr.",
    },
    "nl": {
        "number": "Factuurnummer", "issue_date": "Factuurdatum", "due_date": "Vervaldatum", "order": "Uw bestelling",
        "buyer": "Factuur aan", "description": "Omschrijving", "quantity": "Aantal", "unit_price": "Prijs per stuk", "line_total": "Bedrag",
        "net": "Subtotaal", "vat": "BTW", "gross": "Totaal", "prepaid": "Reeds betaald", "due": "Te betalen",
        "vat_id": "BTW-nummer", "page": "Pagina", "bank": "Betaalgegevens", "reference": "Betalingskenmerk", "sign": "nr.",
    },
}  # fmt: skip

_DISCOUNT_TERMS: dict[Language, str] = {
    "en": "{percent} % discount if paid within {days} days, net by {due}.",
    "fr": "Escompte de {percent} % pour paiement sous {days} jours, net au {due}.",
    "de": "Bei Zahlung innerhalb von {days} Tagen {percent} % Skonto, ohne Abzug bis {due}.",
    "nl": "{percent} % korting bij betaling binnen {days} dagen, netto voor {due}.",
}
_NET_TERMS: dict[Language, str] = {
    "en": "Payable by {due}.",
    "fr": "Payable avant le {due}.",
    "de": "Zahlbar bis {due}.",
    "nl": "Te betalen voor {due}.",
}
_DIRECT_DEBIT: dict[Language, str] = {
    "en": "The amount will be collected from your account by SEPA direct debit. Please do not pay.",
    "fr": "Ce montant sera prélevé sur votre compte par prélèvement SEPA. Ne pas payer.",
    "de": "Der Betrag wird per SEPA-Lastschrift von Ihrem Konto eingezogen. Bitte nicht überweisen.",
    "nl": "Het bedrag wordt automatisch van uw rekening afgeschreven (SEPA-incasso). Niet overmaken.",
}

_ENGLISH_MONTHS = "January February March April May June July August September October November December".split()
_SEPARATORS: dict[Language, tuple[str, str]] = {"en": (",", "."), "fr": ("\u00a0", ","), "de": (".", ","), "nl": (".", ",")}
_SYMBOLS = {"EUR": "€", "GBP": "£", "USD": "$"}


def printed_date(day: date, language: Language) -> str:
    """12 May 2026, 12/05/2026, 12.05.2026 or 12-05-2026."""
    if language == "en":
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"
    return day.strftime({"fr": "%d/%m/%Y", "de": "%d.%m.%Y", "nl": "%d-%m-%Y"}[language])


def printed_number(value: Decimal, language: Language, digits: int = 2) -> str:
    """A number with the language's separators: 1,234.50 - 1 234,50 - 1.234,50."""
    thousands, point = _SEPARATORS[language]
    whole, _, decimals = f"{value:,.{digits}f}".partition(".")
    return point.join(filter(None, [whole.replace(",", thousands), decimals]))


def printed_amount(value: Decimal, currency: str, language: Language) -> str:
    """An amount with its currency: £1,234.50 in English, 1 234,50 € elsewhere."""
    number, symbol = printed_number(value, language, exponent(currency)), _SYMBOLS.get(currency, currency)
    if language == "en":
        return f"{symbol}{number}" if len(symbol) == 1 else f"{symbol} {number}"
    return f"{number} {symbol}"


def printed_rate(rate: Decimal, language: Language) -> str:
    """A percentage: 20 %, 5,5 %."""
    digits = 0 if rate == rate.to_integral_value() else 1
    return f"{printed_number(rate, language, digits)} %"


def payment_terms(sample: SampleInvoice) -> str:
    """BT-20 as a sentence; empty when there is neither a due date nor a direct debit."""
    if sample.direct_debit:
        return _DIRECT_DEBIT[sample.language]
    if sample.due_date is None:
        return ""
    due = printed_date(sample.due_date, sample.language)
    if sample.discount is None:
        return _NET_TERMS[sample.language].format(due=due)
    percent = printed_number(sample.discount.percent, sample.language, 0)
    return _DISCOUNT_TERMS[sample.language].format(percent=percent, days=sample.discount.days, due=due)


def number_label(sample: SampleInvoice) -> str:
    """What stands before the document's number."""
    labels = LABELS[sample.language]
    if sample.kind in ("invoice", "reminder"):
        return labels["number"]
    return f"{TITLES[sample.language][sample.kind]} {labels['sign']}"
