"""Sentences that say that a bill was paid, that an account is debited or that a bill is still unpaid, in any order of words."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.domain.outcome import Doubt
from mailbot.extract.printed.accounts import choose_account
from mailbot.extract.printed.settlement import is_direct_debit, is_paid, seems_settled
from mailbot.extract.printed.told import tells_of_unpaid_bill
from tests.refusals.papers import Change, read
from tests.unit.extract.prints import document


@pytest.mark.parametrize("text", [
    "Payment method: Payment already made via Stripe.", "The invoice amount has already been transferred by you.",
    "Settled by card on 3 May 2026.",
    "Mode de règlement : Paiement déjà effectué via Stripe.", "Déjà réglé en ligne.", "Le règlement a été effectué par carte.",
    "Zahlungsart: Zahlung bereits erfolgt über Stripe.", "Mit Twint bezahlt, vielen Dank.",
    "Der Betrag wurde bereits von Ihnen überwiesen.",
    "Betaalwijze: Betaling reeds ontvangen via Mollie", "Deze factuur is reeds door u voldaan.", "Reeds online betaald.",
    "Forma de pago: Pago ya realizado mediante Stripe.", "Pago realizado mediante TPV virtual.", "La factura ha sido abonada con PayPal.",
    "Modalità di pagamento: Pagamento già effettuato tramite Stripe.", "Importo già corrisposto tramite Nexi", "Pagamento eseguito online.",
])  # fmt: skip
def test_a_payment_that_was_made_in_whatever_words(text):
    for said in (text, text.upper(), f"Vielen Dank. {text.replace(' ', chr(10), 4)} IBAN"):
        assert is_paid(said)


@pytest.mark.parametrize("text", [
    "Date, banque et n° de chèque - Facture acquittée le",
    "Payable by card or bank transfer.", "To be paid by card within 14 days.", "Payment made by cheque should name the invoice.",
    "Paid search and online ads",
    "The invoice will be considered paid when the money is in our account.", "Paid: 0.00 EUR",
    "No receipt will be issued for payment made by transfer.",
    "Paiement par virement, carte acceptée.", "La facture doit être réglée par carte.",
    "Online-Zahlung mit Kreditkarte möglich.", "Die Rechnung kann per Karte bezahlt werden.", "Bereits bezahlt 500,00",
    "Heeft u al betaald, dan kunt u dit bericht negeren.", "Te betalen met kaart.", "Nog te voldoen per pin.",
    "De factuur wordt per pin betaald.",
    "Puede pagar online con tarjeta.", "La factura debe ser pagada con tarjeta.", "Ya pagado 210,00 €",
    "Pagabile con carta o bonifico.", "La fattura va pagata con carta.", "Già pagato 220,00 €",
])  # fmt: skip
def test_a_way_to_pay_and_a_part_are_no_payment(text):
    assert not is_paid(text)


@pytest.mark.parametrize("text", [
    "The amount due will shortly be withdrawn from your bank account.", "We debit your account on 5 May.",
    "From your card we take the sum shown.",
    "Nous allons débiter votre carte.", "Cette somme sera débitée de votre compte sous dix jours.",
    "Le prélèvement interviendra vers le 5 mai.",
    "Wir erlauben uns, den Betrag von Ihrem Konto abzubuchen.", "Den Betrag ziehen wir wie vereinbart von Ihrem Bankkonto ein.",
    "Wij zullen dit bedrag binnenkort van uw rekening afschrijven.", "Dit bedrag boeken wij binnenkort van uw rekening af",
    "Wij zullen het zo spoedig mogelijk van uw rekening afschrijven.", "Het factuurbedrag zullen wij omstreeks 28 maart innen.",
    "Betaling vindt plaats via automatische afschrijving", "Procederemos a domiciliar el importe en su cuenta.",
    "Vamos a cargar el total en su tarjeta.",
    "Provvederemo ad addebitare la somma sul Suo conto bancario.", "L'importo sarà prelevato dal Vostro conto corrente.",
])  # fmt: skip
def test_a_debit_in_whatever_form_and_order(text):
    assert is_direct_debit(text)
    assert is_direct_debit(text.replace(" ", "\n", 5).upper())


@pytest.mark.parametrize("text", [
    "Unless you pay by direct debit, please transfer the amount.", "Your account manager will collect the tools.",
    "Vous pouvez aussi payer par prélèvement.", "Prélèvement à la source : montant 0 €", "Frais de prélèvement rejeté : 10 €",
    "Bei Rücklastschriften werden 5 € Gebühren belastet.", "Sie können auch per Lastschrift bezahlen.",
    "Gelieve over te maken, tenzij u via automatische incasso betaalt.",
    "Regel een machtiging voor automatische incasso op onze website.", "También puede pagar por domiciliación bancaria.",
    "Pregunte por la domiciliación bancaria.", "È possibile pagare anche con addebito diretto.", "Spese di incasso a carico del cliente.",
])  # fmt: skip
def test_a_choice_a_fee_and_other_debits_are_no_debit_of_this_bill(text):
    assert not is_direct_debit(text)


@pytest.mark.parametrize("text", [
    "The amount has been retained from your fee.", "The balance is covered by your deposit.", "We have received your payment in full.",
    "Le montant a été retenu sur vos honoraires.", "Nous avons bien reçu votre paiement, merci.",
    "Rechnungsausgleich erfolgt durch Einbehalt vom Honorar.", "Der Betrag wird von Ihrer nächsten Gutschrift abgezogen.",
    "Der Betrag gilt als durch Ihre Anzahlung ausgeglichen.", "Het bedrag is ingehouden op uw honorarium.",
    "Verrekend met creditnota CN-88.",
    "El importe se ha retenido de sus honorarios.", "El saldo queda cubierto por su anticipo.",
    "L'importo è stato trattenuto dal Vostro compenso.", "Compensata con la nota di credito NC-88.",
])  # fmt: skip
def test_a_bill_that_is_settled_otherwise_is_asked_about(text):
    assert seems_settled(text)


@pytest.mark.parametrize("text", [
    "The deposit has already been deducted.", "Once your payment has been received, we ship.", "L'acompte a déjà été déduit.",
    "Die Anzahlung wurde bereits abgezogen.", "Nach Eingang Ihrer Zahlung versenden wir.", "Het voorschot is reeds in mindering gebracht.",
    "Wij ontvangen uw betaling graag binnen 14 dagen.", "El anticipo ya ha sido descontado.", "L'acconto è già stato detratto.",
])  # fmt: skip
def test_what_was_taken_off_and_what_is_awaited_are_not_asked_about(text):
    assert not seems_settled(text)


@pytest.mark.parametrize("text", [
    "According to our records this invoice remains unpaid.", "Cette facture demeure impayée.", "Der Rechnungsbetrag ist leider noch offen.",
    "Wij constateren dat deze factuur nog niet is voldaan.", "Esta factura sigue pendiente de pago.",
    "La presente fattura risulta tuttora insoluta.",
])  # fmt: skip
def test_a_reminder_in_a_sentence_is_a_second_title(text):
    assert tells_of_unpaid_bill(text)
    assert Doubt.OTHER_TITLE in read("en", Change(terms=(text,))).doubts


@pytest.mark.parametrize("text", [
    "La fattura è da saldare entro il 30.04.2026.",
    "Amounts not paid by the due date bear interest.", "Toute facture impayée porte intérêt.",
    "Nicht rechtzeitig gezahlte Beträge werden verzinst.",
    "Offener Betrag 100,00", "Openstaand bedrag 100,00", "Pendiente de pago 100,00", "Importo da saldare 100,00",
])  # fmt: skip
def test_terms_and_labels_remind_of_nothing(text):
    assert not tells_of_unpaid_bill(text)


@pytest.mark.parametrize("words", [
    "Account for refunds:", "Coordonnées bancaires pour remboursements ou futurs paiements :", "Konto für eventuelle Rückerstattungen:",
    "Rekening voor terugbetalingen:", "Cuenta para devoluciones y abonos:", "Coordinate bancarie per rimborsi o futuri pagamenti:",
])  # fmt: skip
def test_an_account_for_refunds_is_not_sure(words):
    for lines in ((f"{words} IBAN DE89 3704 0044 0532 0130 00",), (words, "IBAN DE89 3704 0044 0532 0130 00")):
        chosen = choose_account(document(*lines), Buyer()).iban
        assert chosen
        assert not chosen.sure
