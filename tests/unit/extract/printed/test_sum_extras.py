"""Rows of discounts and of what bringing the goods costs, between the net and the total."""

import pytest

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.totals import Totals, choose_totals
from mailbot.extract.reading import Page
from tests.unit.extract.prints import words

_WIDTH = 5.0  # points of a character


def totals_of(*rows: str) -> Totals:
    """What is read of rows of words at the left (and in the middle) and an amount flush right."""
    placed = []
    for number, row in enumerate(rows):
        *cells, amount = row.split("|") if "|" in row else (row, "")
        lefts = [*zip((60.0, 200.0, 330.0), cells, strict=False), (540 - _WIDTH * len(amount.strip()), amount)]
        placed += [word for x, text in lefts for word in words(text, x, 40.0 + 15 * number)]
    return choose_totals(Document((Page(number=1, width=595, height=842, words=tuple(placed)),)))


def total_of(*rows: str) -> tuple[str | None, bool]:
    totals = totals_of("Work | 1,000.00", *rows)
    return (str(totals.gross.value), totals.gross.sure and not totals.disagree) if totals.gross else (None, False)


@pytest.mark.parametrize(("rows", "total"), [
    (("Subtotal | 1,000.00", "Discount (10%) | 100.00", "VAT (20%) | 180.00", "Total | 1,080.00"), "1080.00"),  # without a minus
    (("Subtotal | 1,000.00", "Discount 10 % | -100.00", "VAT (20%) | 180.00", "Total | 1,080.00"), "1080.00"),
    (("Sous-total | 1 000,00", "Remise commerciale 10 % | 100,00", "TVA 20 % | 180,00", "Total TTC | 1 080,00"), "1080.00"),
    (("Zwischensumme | 1.000,00", "Treuerabatt 10 % | 100,00", "MwSt. 19 % | 171,00", "Gesamtbetrag | 1.071,00"), "1071.00"),
    (("Subtotaal | 1.000,00", "Korting 10% | 100,00", "Btw 21 % | 189,00", "Totaal | 1.089,00"), "1089.00"),
    (("Subtotal | 1.000,00", "Descuento 10 % | 100,00", "IVA 21 % | 189,00", "Total factura | 1.089,00"), "1089.00"),
    (("Imponibile | 1.000,00", "Sconto 10 % | 100,00", "IVA 22 % | 198,00", "Totale fattura | 1.098,00"), "1098.00"),
    (("Subtotal | 1,000.00", "Shipping & handling | 45.00", "VAT 20 % | 209.00", "Total | 1,254.00"), "1254.00"),
    (("Zwischensumme | 1.000,00", "Versandkosten | 45,00", "MwSt. 19 % | 198,55", "Gesamtbetrag | 1.243,55"), "1243.55"),
    (("Subtotal | 1,000.00", "Sales tax | 75.00", "Shipping & handling | 45.00", "Total due | $1,120.00"), "1120.00"),
    (("Subtotal | 1,000.00", "Sales tax | -", "Shipping & handling | 45.00", "Total due | 1,045.00"), "1045.00"),
    (("Sub_total | 1,000.00", "Discount(5.00%): | (-) 50.00", "Tax: (4.35%) | 41.33", "Balance_due | 991.33"), "991.33"),
    (("Subtotal | 1,000.00", "Voucher | 50.00", "Total due | 950.00"), "950.00"),
])  # fmt: skip
def test_discounts_and_carriage_take_part_in_the_sum(rows, total):
    assert total_of(*rows) == (total, True)


@pytest.mark.parametrize("rows", [
    ("Subtotal | 1,000.00", "Discount (10%) if paid by 1 June | 100.00", "VAT (20%) | 180.00", "Total | 1,080.00"),
    ("Subtotal | 1,000.00", "Early payment discount 10% | 100.00", "VAT (20%) | 180.00", "Total | 1,080.00"),
    ("Subtotal | 1,000.00", "Discount (10%) | 100.00", "VAT (20%) | 180.00", "Total within 10 days | 1,080.00"),
    (
        "Subtotal | 1,000.00", "Discount (10%) | 100.00", "VAT (20%) | 180.00", "Total | 1,080.00",
        "The discount is granted if payment reaches us by 1 June 2026, otherwise the full price is due.",
    ),
    (
        "Zwischensumme | 1.000,00", "Rabatt 10 % | 100,00", "MwSt. 19 % | 171,00", "Gesamtbetrag | 1.071,00",
        "Der Rabatt gilt nur bei Zahlung innerhalb von 10 Tagen.",
    ),
    (
        "Sous-total | 1 000,00", "Remise 10 % | 100,00", "TVA 20 % | 180,00", "Total TTC | 1 080,00",
        "Remise valable si règlement sous 8 jours.",
    ),
    ("Subtotal | 1,000.00", "Sonstiges 10 % | 100.00", "VAT (20%) | 180.00", "Total | 1,080.00"),  # nobody knows what
    ("Subtotal | 1,000.00", "Deposit | 100.00", "Total | 900.00"),
    ("Subtotal | 1,000.00", "Shipping | 45.00", "Total due | 1,045.00", "plus 20 % VAT"),
    ("Subtotal | 1,000.00", "Shipping | 45.00", "Total due | 1,045.00", "VAT will be charged to your card separately."),
    ("Subtotal | 1,000.00", "VAT 20 % | 200.00", "Shipping | 45.00", "Total | 1,245.00"),  # it would bear VAT
    ("Subtotal | 1,000.00", "VAT 20 % | 200.00", "Discount | 45.00", "Total | 1,155.00"),
])  # fmt: skip
def test_a_total_that_something_else_or_a_condition_makes_up_is_not_sure(rows):
    assert not total_of(*rows)[1]


@pytest.mark.parametrize("words_of", [
    ("Subtotal", "Discount 10 %", "VAT (20%)", "Total"), ("Sous-total", "Remise 10 %", "TVA 20 %", "Total TTC"),
    ("Zwischensumme", "Rabatt 10 %", "20 % MwSt.", "Gesamtbetrag"), ("Subtotaal", "Korting 10%", "Btw 20 %", "Totaal"),
    ("Base imponible", "Descuento 10 %", "IVA 20 %", "Total factura"), ("Imponibile", "Sconto 10 %", "IVA 20 %", "Totale fattura"),
])  # fmt: skip
@pytest.mark.parametrize(("mark", "under", "notes", "sure"), [
    ("", (), (), True),
    ("", (), ("Full price | 650.00",), True),
    (" *", (), ("* Thank you for your custom",), True),
    ("", (), ("Discount only valid if paid within 14 days",), False),
    ("", (), ("Der Rabatt gilt nur bei Zahlung in 14 Tagen",), False),
    (" *", (), ("* granted only on payment within 14 days",), False),
    (" *", (), ("* nur bei Zahlung innerhalb von 14 Tagen",), False),
    (" *", (), ("* accordée uniquement en cas de règlement sous 14 jours",), False),
    (" *", (), ("* alleen bij betaling binnen 14 dagen",), False),
    (" *", (), ("* solo en caso de pago en 14 días",), False),
    (" *", (), ("* solo in caso di pagamento entro 14 giorni",), False),
    ("", ("(if paid within 14 days)",), (), False),
    ("", ("(bei Zahlung binnen 14 Tagen)",), (), False),
    ("", ("(si règlement sous 14 jours)",), (), False),
    ("", ("(bij betaling binnen 14 dagen)",), (), False),
    ("", ("(si se paga en 14 días)",), (), False),
    ("", ("(se pagato entro 14 giorni)",), (), False),
    ("", (), ("In case of late payment the full price is payable.",), False),
    ("", (), ("Bei verspäteter Zahlung ist der volle Preis zu zahlen.",), False),
    ("", (), ("Tarif réduit sous 14 jours ; à défaut, plein tarif.",), False),
    ("", (), ("Bij ontvangst na 28-03-2026 geldt de volle prijs.",), False),
    ("", (), ("En caso de retraso se cobrará el precio íntegro.",), False),
    ("", (), ("In caso di ritardo è dovuto il prezzo pieno.",), False),
    ("", (), ("Within 14 days: 702.00 EUR", "Thereafter: 780.00 EUR"), False),
])  # fmt: skip
def test_a_discount_that_depends_on_when_it_is_paid_is_asked_about(words_of, mark, under, notes, sure):
    net, discount, vat, total = words_of
    items = ("Work | 320.00", "Parts | 330.00", f"{net} | 650.00")
    totals = totals_of(*items, f"{discount}{mark} | -65.00", *under, f"{vat} | 117.00", f"{total} | 702.00", *notes)
    assert (totals.due is not None and totals.due.sure and not totals.disagree) == sure


def test_what_is_paid_or_owed_beside_them_is_told_as_before():
    rows = ("Subtotal | 1,000.00", "Discount (10%) | 100.00", "VAT (20%) | 180.00", "Total | 1,080.00")
    paid = totals_of(*rows, "Deposit paid | 200.00", "Amount due | 880.00")
    assert (str(paid.due.value), paid.due.sure, paid.disagree) == ("880.00", True, False)
    owed = totals_of(*rows, "Previous balance | 300.00", "Amount due | 1,380.00")
    assert owed.earlier_balance
    unknown = totals_of(*rows, "Carried over | 300.00", "To be transferred | 1,380.00")
    assert not unknown.due.sure or unknown.disagree


def test_the_rate_of_a_discount_beside_the_tax_is_no_rate_of_it():
    rows = ("20,00 1 881,00 | 376,20 | Remise 1,00 % | 19,00", "Net HT | 1 881,00", "Total TTC | 2 257,20")
    found = totals_of("Total HT | 1 900,00", "Taux Base | TVA | Total HT | 1 900,00", *rows)
    assert (str(found.vat.value), found.disagree) == ("376.20", False)


_WORDS_OF = {
    "en": ("Subtotal", "Discount 10 %", "VAT (20%)", "Total"), "fr": ("Sous-total", "Remise 10 %", "TVA 20 %", "Total TTC"),
    "de": ("Zwischensumme", "Rabatt 10 %", "20 % MwSt.", "Gesamtbetrag"), "nl": ("Subtotaal", "Korting 10%", "Btw 20 %", "Totaal"),
    "es": ("Base imponible", "Descuento 10 %", "IVA 20 %", "Total factura"),
    "it": ("Imponibile", "Sconto 10 %", "IVA 20 %", "Totale fattura"),
}  # fmt: skip


def _is_sure_beside(language: str, notes: tuple[str, ...]) -> bool:
    net, discount, vat, total = _WORDS_OF[language]
    found = totals_of("Work | 650.00", f"{net} | 650.00", f"{discount} | -65.00", f"{vat} | 117.00", f"{total} | 702.00", *notes)
    return found.due is not None and found.due.sure and not found.disagree


@pytest.mark.parametrize(("language", "notes"), [
    ("en", ("Title to the goods remains with us until the full price has been paid.",)),
    ("en", ("Title to the goods sold remains with us", "until the full price has been paid by you.")),
    ("en", ("Please pay the full amount by the due date.",)),
    ("de", ("Die Ware bleibt bis zur Zahlung des vollen Rechnungsbetrages unser Eigentum.",)),
    ("nl", ("De goederen blijven ons eigendom tot het volledige bedrag is betaald.",)),
    ("es", ("La mercancía es de nuestra propiedad hasta el pago del importe íntegro.",)),
    ("fr", ("Les marchandises restent notre propriété jusqu'au paiement du prix intégral.",)),
    ("it", ("La merce resta di nostra proprietà fino al pagamento del prezzo intero.",)),
    ("en", ("Your 10% trade discount has been applied. Please pay within 30 days.",)),
    ("de", ("Ihr Rabatt von 10 % wurde bereits abgezogen. Zahlbar innerhalb 30 Tagen.",)),
    ("fr", ("Votre remise de 10 % a été appliquée. Paiement à 30 jours.",)),
    ("nl", ("Uw korting van 10% is reeds verwerkt. Betaling binnen 30 dagen.",)),
    ("es", ("Su descuento del 10 % ya está aplicado. Pago a 30 días.",)),
    ("it", ("Lo sconto del 10% è già stato applicato. Pagamento entro 30 giorni.",)),
    ("de", ("Bitte überweisen Sie den vollen Betrag bis zum Fälligkeitstag.",)),
    ("fr", ("Merci de régler le montant intégral à réception de la facture.",)),
    ("nl", ("Gelieve het volledige bedrag over te maken voor de vervaldatum.",)),
    ("es", ("Rogamos abonen el importe íntegro antes del vencimiento.",)),
    ("it", ("Si prega di versare l'importo intero entro la scadenza.",)),
    ("en", ("We kindly ask you to pay the full amount within 30 days.",)),
    ("en", ("Please pay the full amount no later than 15 May.",)),
    ("de", ("Wir bitten Sie, den vollen Betrag bis zum 3. Mai zu überweisen.",)),
    ("de", ("Wir bitten um Zahlung des vollen Betrages.",)),
    ("fr", ("Nous vous prions de bien vouloir régler le montant intégral sous 30 jours.",)),
    ("nl", ("Wij verzoeken u het volledige bedrag te voldoen binnen 30 dagen.",)),
])  # fmt: skip
def test_a_full_price_of_title_a_request_and_a_discount_that_was_applied_are_not_asked_about(language, notes):
    assert _is_sure_beside(language, notes)


@pytest.mark.parametrize(("language", "notes"), [
    ("en", ("Your 10% discount has been applied. It holds only if you pay within 10 days.",)),
    ("en", ("Your 10% discount has been applied. Pay after 10 days and the full price is due.",)),
    ("en", ("After 14 days the full amount is due.",)),
    ("en", ("From 1 June the full price applies.",)),
    ("en", ("If you pay late, the full amount is payable.",)),
    ("en", ("Otherwise the full amount is due by the due date.",)),
    ("de", ("Ab dem 1. Juni ist der volle Betrag fällig.",)),
    ("de", ("Bei Verzug wird der volle Rechnungsbetrag fällig.",)),
    ("de", ("Nach dem 15. Mai gilt der volle Preis.",)),
    ("de", ("Ihr Rabatt wurde abgezogen. Er gilt nur bei Zahlung innerhalb 10 Tagen.",)),
    ("fr", ("À défaut, le montant intégral est dû.",)),
    ("fr", ("Passé ce délai, le prix plein est à payer pour tous.",)),
    ("nl", ("Bij te late betaling is het volledige bedrag verschuldigd.",)),
    ("nl", ("Uw korting is verwerkt. Deze geldt alleen bij betaling binnen 10 dagen.",)),
    ("es", ("En caso de retraso se debe el importe íntegro.",)),
    ("it", ("In caso di ritardo è dovuto l'importo intero.",)),
    ("en", ("Discount until 1 June, then the full price is to be paid.",)),
    ("en", ("The full undiscounted amount is payable from 15 May on.",)),
    ("en", ("Your discount has been applied and lapses unless you pay in 10 days.",)),
    ("en", ("The discount has been deducted, provided that payment is made within 14 days.",)),
    ("en", ("Please pay by 1 May or the full price is due.",)),
    ("en", ("Please pay within 14 days, failing which the full amount is due.",)),
    ("en", ("Please note: the full price is payable beyond 14 days.",)),
    ("en", ("Please pay the full price beyond 14 days.",)),
    ("en", ("Kindly settle on time, the full price applies to all others.",)),
    ("fr", ("Merci de régler sous 14 jours, faute de quoi le prix plein est dû.",)),
    ("fr", ("Veuillez noter que le plein tarif s'applique au-delà de 15 jours.",)),
    ("fr", ("Merci de payer avant le 1er mai ou de régler le prix plein.",)),
    ("de", ("Bitte zahlen Sie in 14 Tagen, anschließend gilt der volle Preis.",)),
    ("de", ("Bitte beachten Sie, dass der volle Preis für spätere Zahlungen gilt.",)),
    ("de", ("Bitte zahlen Sie pünktlich, widrigenfalls wird der volle Betrag fällig.",)),
    ("nl", ("Gelieve binnen 14 dagen te betalen, zo niet is het volledige bedrag verschuldigd.",)),
    ("nl", ("Gelieve te noteren dat het volledige bedrag verschuldigd is.",)),
    ("it", ("Si prega di pagare in tempo, oltre 10 giorni è dovuto il prezzo intero.",)),
    ("it", ("Si prega di notare che vale il prezzo intero.",)),
    ("es", ("Rogamos paguen pronto, pasados 10 días deben el importe íntegro.",)),
    ("es", ("Rogamos tengan en cuenta que se aplica el importe íntegro.",)),
])  # fmt: skip
def test_a_full_price_in_some_case_and_a_discount_that_may_lapse_are(language, notes):
    assert not _is_sure_beside(language, notes)
