"""Letters about money that are no invoices, in every language: they must be named, never drafted."""

from decimal import Decimal

from mailbot.demo import paper
from mailbot.demo.paper import Sheet
from mailbot.demo.printed import TITLES, printed_amount, printed_date, printed_number
from mailbot.demo.sample import Kind, Language, SampleInvoice
from mailbot.domain.account import printed_iban
from tests.invoices.samples import invoice

#: What such a letter says about itself, beyond its title.
_SENTENCES: dict[Language, dict[Kind, tuple[str, ...]]] = {
    "en": {
        "quote": ("This quotation is valid for 30 days.", "We look forward to your order."),
        "reminder": (
            "Our records show that the following invoice is still unpaid.",
            "If you have paid already, please disregard this reminder.",
        ),
        "delivery_note": ("Goods delivered as listed below. Please check and sign.", "This is not an invoice."),
        "statement": ("The movements on your account this month.", "This statement is for information only."),
    },
    "fr": {
        "quote": ("Ce devis est valable 30 jours.", "Bon pour accord, date et signature :"),
        "reminder": (
            "Sauf erreur de notre part, la facture suivante reste impayée.",
            "Si vous avez déjà payé, veuillez ignorer cette relance.",
        ),
        "delivery_note": ("Marchandises livrées selon la liste ci-dessous.", "Signature du destinataire :"),
        "statement": ("Les mouvements de votre compte ce mois-ci.", "Ce relevé vous est adressé pour information."),
    },
    "de": {
        "quote": ("Dieses Angebot ist 30 Tage gültig.", "Wir freuen uns auf Ihren Auftrag."),
        "reminder": (
            "Sicher haben Sie übersehen, dass die folgende Rechnung noch offen ist.",
            "Falls Sie bereits gezahlt haben, ist dies hinfällig.",
        ),
        "delivery_note": ("Wir liefern Ihnen wie unten aufgeführt.", "Ware erhalten, Unterschrift:"),
        "statement": ("Die Bewegungen auf Ihrem Konto in diesem Monat.", "Dieser Auszug dient nur Ihrer Information."),
    },
    "nl": {
        "quote": ("Deze offerte is 30 dagen geldig.", "Wij zien uw opdracht graag tegemoet."),
        "reminder": (
            "Volgens onze administratie is de volgende factuur nog niet betaald.",
            "Hebt u al betaald, beschouw dit dan als niet verzonden.",
        ),
        "delivery_note": ("Geleverd volgens onderstaande lijst.", "Voor ontvangst, handtekening:"),
        "statement": ("De mutaties op uw rekening in deze maand.", "Dit overzicht is alleen ter informatie."),
    },
}
_NUMBERS: dict[Kind, str] = {"quote": "Q-5521", "reminder": "M-0093", "delivery_note": "L-77120", "statement": "04/2026"}


def letter(language: Language, kind: Kind) -> bytes:
    """The letter as a PDF."""
    sample = invoice(language, kind=kind)
    sheet = Sheet(TITLES[language][kind])
    first, last = _SENTENCES[language][kind]
    sheet.text(56, 64, sample.seller.name, size=15, bold=True)
    sheet.lines(56, 82, paper.seller_lines(sample), size=8, step=11)
    sheet.lines(56, 150, [sample.buyer.name, *sample.buyer.address])
    sheet.text(56, 225, f"{TITLES[language][kind]} {_NUMBERS[kind]}", size=16, bold=True)
    sheet.text(540, 225, printed_date(sample.issue_date, language), right=True)
    sheet.text(56, 248, first)
    _BODIES[kind](sheet, sample)
    sheet.text(56, 600, last)
    if sample.iban:
        sheet.text(56, 780, f"IBAN {printed_iban(sample.iban)}", size=7)  # letterheads carry it whatever the letter is
    return sheet.pdf()


def _priced(sheet: Sheet, sample: SampleInvoice) -> None:
    y = paper.items_table(sheet, sample, 290)
    paper.totals_column(sheet, sample, y + 14, label_x=360, amount_x=540)


def _unpriced(sheet: Sheet, sample: SampleInvoice) -> None:
    for i, item in enumerate(sample.items):
        sheet.text(56, 290 + i * 18, f"{printed_number(item.quantity, sample.language, 0)} x {item.description}")


def _one_invoice(sheet: Sheet, sample: SampleInvoice) -> None:
    amount = printed_amount(sample.amount_due, sample.currency, sample.language)
    sheet.text(
        56, 290, f"{TITLES[sample.language]['invoice']} {sample.number}, {printed_date(sample.issue_date, sample.language)}: {amount}"
    )


def _movements(sheet: Sheet, sample: SampleInvoice) -> None:
    title, language = TITLES[sample.language]["invoice"], sample.language
    balance = Decimal(0)
    for i, amount in enumerate((Decimal("412.50"), Decimal("-412.50"), sample.total_gross)):
        balance += amount
        sheet.text(56, 290 + i * 18, f"{printed_date(sample.issue_date, language)}  {title} {1000 + i}")
        sheet.text(440, 290 + i * 18, printed_number(amount, language), right=True)
        sheet.text(540, 290 + i * 18, printed_number(balance, language), right=True)


_BODIES = {"quote": _priced, "reminder": _one_invoice, "delivery_note": _unpriced, "statement": _movements}

#: Name -> PDF maker, for every kind of letter in every language.
LETTERS: dict[str, tuple[Language, Kind]] = {f"{kind}-{language}": (language, kind) for language in _SENTENCES for kind in _BODIES}
