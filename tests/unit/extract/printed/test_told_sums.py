"""What sentences say of other sums than the one taken as due: what is asked for, was paid, is taken off, held back or credited."""

from decimal import Decimal

import pytest

from mailbot.domain.outcome import Doubt, Outcome
from mailbot.extract.printed.settlement import is_direct_debit, names_another_way, seems_settled
from mailbot.extract.printed.totals import choose_totals
from mailbot.extract.story import Ground
from tests.refusals.papers import Change
from tests.refusals.papers import read as read_paper
from tests.unit.extract.prints import INVOICE, document, read

TOTAL = ("Spannvorrichtung | | 1.000,00 €", "Nettobetrag | | 1.000,00 €", "MwSt. 19 % | | 190,00 €", "Gesamtbetrag | | 1.190,00 €", "", "")
MORE = "Wir danken für den Auftrag."


def _due(*said):
    return choose_totals(document(*TOTAL, *said, "", MORE))


@pytest.mark.parametrize("said", [
    "A deposit of 200,00 € has already been received.", "You have paid a deposit of 200,00 €.", "200,00 € was paid on booking.",
    "Only 990,00 € remains to be paid.", "Please pay 990,00 €.", "Credit note CN-12 for 60,00 € may be deducted.",
    "Please pay only the net amount of 1.000,00 €", "The balance of 990,00 € is payable on completion.",
    "Merci de déduire l'acompte de 200,00 € déjà versé.", "Il reste 990,00 € à payer.", "Veuillez régler 990,00 €.",
    "Autoliquidation de la TVA : veuillez régler 1.000,00 €.", "Nous détenons 200,00 € d'arrhes.",
    "Sie haben bereits 200,00 € angezahlt.", "Wir bitten um Überweisung von 990,00 €.", "Der Restbetrag beträgt 990,00 €.",
    "Gutschrift GS-12 über 60,00 € kann abgezogen werden.",
    "U heeft reeds € 200,00 aanbetaald.", "Gelieve € 990,00 te betalen.", "Na aftrek van uw voorschot van € 200,00 resteert € 990,00.",
    "Ya ha abonado 200,00 € a cuenta.", "Queda pendiente 990,00 €.", "Rogamos ingresen 990,00 €.",
    "Vi preghiamo di versare 990,00 €.", "Resta da pagare 990,00 €.", "Dedotto l'acconto di 200,00 €.",
    "Please pay 990 EUR.", "Veuillez régler 990 €.", "We hold 200,00 € on account.", "Please pay 1.000,00 € without VAT.",
    "Reverse charge: please pay 1.000,00 € plus VAT.", "Bitte überweisen Sie 1.000,00 € netto.",
    "The deposit of 1.000,00 € plus VAT has been received.", "Deposit of 200,00 € received, late fee 40,00 €.",
    "Anzahlung von 200,00 € erhalten, Mahngebühr 40,00 €.", "Your deposit of 390,00 € for invoice PMC-20801 was received.",
    "Credit from invoice PMC-20801 of 60,00 € may be deducted.", "Please pay 990,00 € as invoice PMC-20801 was paid.",
])  # fmt: skip
def test_a_sentence_of_paying_with_another_sum_is_a_doubt(said):
    assert _due().due.sure
    found = _due(said)
    assert found.disagree or not found.due.sure


@pytest.mark.parametrize("said", [
    ("Wir haben von Ihnen im März bereits eine Anzahlung von", "200,00 € erhalten."),
    ("We thank you for your order and confirm that a", "deposit of 200,00 € was received with thanks."),
])  # fmt: skip
def test_a_sentence_may_go_on_on_the_next_line(said):
    assert not _due(*said).due.sure


def test_the_labels_of_a_column_of_sums_are_no_sentence():
    rows = ("Totale della parcella | | 1.190,00 €", "Ritenuta d'acconto 20% su € 1.000,00 | | -200,00 €", "Totale da pagare | | 990,00 €")
    found = choose_totals(document("Imponibile | | 1.000,00 €", "IVA 19% | | 190,00 €", *rows))
    assert (found.due.value, found.due.sure) == (Decimal("990.00"), True)


TAKEN_OFF = [
    ("it", "A dedurre ritenuta d'acconto 20% su € 1.000,00"),
    ("it", "Dedotta ritenuta del 20 % sull'importo, 20% di € 1.000,00"),
    ("en", "Less withholding tax deducted 20% on € 1.000,00"),
    ("es", "A deducir retención IRPF 20 % sobre 1.000,00 €"),
    ("fr", "À déduire retenue à la source 20 % de 1.000,00 €"),
]


@pytest.mark.parametrize(("_", "label"), TAKEN_OFF)
def test_the_base_of_a_share_that_is_taken_off_is_no_payment(_, label):
    def read_with(base: str, rest: str) -> bool:
        rows = ("Totale documento | | 1.190,00 €", f"{label.replace('1.000,00', base)} | | -200,00 €", f"Netto a pagare | | {rest}")
        found = choose_totals(document("Imponibile | | 1.000,00 €", "IVA 19% | | 190,00 €", *rows))
        return found.due is not None and found.due.sure and found.due.value == Decimal("990.00") and not found.disagree

    assert read_with("1.000,00", "990,00 €")
    assert not read_with("700,00", "990,00 €")  # 20 % of it is not what was taken off


@pytest.mark.parametrize("said", [
    "Late payment: a fee of 40,00 € is charged for each overdue invoice.", "Please pay 1.190,00 € within 30 days.",
    "Please pay the total of 1.190,00 €, which includes VAT of 190,00 €.", "Share capital 100,00 € paid up.",
    "2% discount (23,80 €) may be deducted when paid within 10 days.", "Your last payment of 310,00 € was received in February.",
    "Your order of 1.000,00 € was received on 2 March.", "A deposit of 50,00 € is charged if pallets are not returned.",
    "En cas de retard, une indemnité forfaitaire de 40,00 € sera due.", "SARL au capital de 500,00 € entièrement versé.",
    "Veuillez régler le montant de 1.190,00 € dont TVA 190,00 €.", "Une remise de 20,00 € a été déduite.",
    "Bei Zahlung bis zum 24.03. überweisen Sie bitte 1.166,20 €.", "Stammkapital 500,00 € voll eingezahlt.",
    "Der Rabatt von 20,00 € wurde bereits abgezogen.", "Lohnanteil 320,00 €, der Betrag ist unbar zu zahlen.",
    "Bitte überweisen Sie 1.190,00 € (darin enthalten 190,00 € MwSt.).", "Versichert bis 500,00 €.",
    "Bij te late betaling brengen wij € 40,00 incassokosten in rekening.", "Gelieve € 1.190,00 (waarvan € 190,00 btw) te betalen.",
    "Capital social 500,00 € totalmente desembolsado.", "Su pedido de 1.000,00 € fue recibido en marzo.",
    "Capitale sociale € 500,00 interamente versato.", "Imposta di bollo di 2,00 € assolta in modo virtuale.",
    "This invoice is for the deposit of 1.000,00 € plus VAT.", "The balance of 1.000,00 € plus VAT is payable on completion.",
    "Veuillez régler 1.000,00 € HT plus 190,00 € de TVA.", "Acompte de 50 % de 2.000,00 € HT, soit 1.000,00 € HT.",
    "Bitte zahlen Sie den Betrag von 1.000,00 € netto zzgl. MwSt.", "Wir berechnen die vereinbarte Anzahlung von 1.000,00 € netto.",
    "Het voorschot bedraagt € 1.000,00 excl. btw.", "Rogamos abonen 1.000,00 € más 190,00 € de IVA.",
    "Vi preghiamo di versare 1.000,00 € oltre IVA 190,00 €.", "Goods to the value of 320,00 € have been received by you.",
    "Uw laatste betaling van € 560,00 is ontvangen.", "Your payment of 390,00 € for invoice PMC-20801 was received.",
    "Votre règlement de 390,00 € pour la facture VC26-0301 a bien été reçu.", "La factura CJ-26/0101 de 390,00 € ha sido pagada.",
    "Ihre Zahlung von 390,00 € zur Rechnung KF-26-1001 ist eingegangen.", "La fattura FV/26/0801 di 390,00 € è stata pagata.",
    "Uw betaling van € 390,00 voor factuur DB-26-301 is ontvangen.",
])  # fmt: skip
def test_a_sum_that_a_sentence_names_for_another_reason_is_none(said):
    found = _due(said)
    assert (found.due.value, found.due.sure, found.disagree) == (Decimal("1190.00"), True, False)


@pytest.mark.parametrize("number", ["PMC-20871", "20871", "PMC20871"])
def test_a_payment_of_this_invoice_is_no_payment_of_another(number):
    said = (f"Your payment of 390,00 € for invoice {number} was received.", "", MORE)
    assert not choose_totals(document("Invoice no. PMC-20871", *TOTAL, *said)).due.sure
    assert choose_totals(document("Invoice no. PMC-20944", *TOTAL, *said)).due.sure


def test_what_is_said_of_another_invoice_is_not_said_of_this_one():
    assert read(*INVOICE, "Die Rechnung KF-26-1001 über 390,00 € wurde bereits bezahlt.").outcome is Outcome.PROCESSED
    assert read(*INVOICE, "Die Rechnung 2026/4471 über 390,00 € wurde bereits bezahlt.").outcome is not Outcome.PROCESSED


@pytest.mark.parametrize("said", [
    "Please deduct 20% CIS before payment.", "Retention at 5% applies.", "Retenue de garantie de 5 % à déduire.",
    "Sicherheitseinbehalt 5 % wird einbehalten.", "Bauabzugsteuer ist einzubehalten.", "Garantie-inhouding 5% wordt ingehouden.",
    "Retención del 5% en concepto de garantía.", "Ritenuta di garanzia 5% da trattenere.",
    "Operazione soggetta a split payment", "Scissione dei pagamenti ex art. 17-ter DPR 633/72", "VAT to be paid directly to HMRC",
    "VAT paid by you to HMRC", "CIS deduction at 20% applies.", "Compte prorata 2 % à déduire.", "Retenue de garantie 5 %.",
    "Please deduct the credit note from your payment.", "Merci de la déduire de votre virement.",
    "Merci de déduire 5 % de votre règlement.",
    "Bitte setzen Sie 3 % Jahresbonus an, bei Zahlung abzuziehen.",
    "Gelieve 5 % van uw betaling af te trekken.",
    "Seguirá un abono; dedúzcalo de su pago.", "Si prega di dedurla dal pagamento.",
    "Si prega di trattenerlo dal bonifico.",
    "Die Gutschrift ist bei der Zahlung in Abzug zu bringen.", "Descuéntese un 5 % del pago.", "U betaalt alleen het nettobedrag.",
    "Less 2 % volume bonus, to be deducted on payment.", "Ristourne annuelle de 2 % à déduire de votre règlement.",
    "Jaarbonus 2 % bij betaling in mindering te brengen.", "Rappel anual del 2 %, a descontar en el pago.",
    "Premio annuo 2 % da detrarre al pagamento.",
    "Please pay only the difference.", "Merci de régler uniquement la différence.", "Bitte nur die Differenz überweisen.",
    "Betaal alleen het verschil.", "Abone solo la diferencia.", "Si prega di pagare solo la differenza.",
    "Please pay the net amount only.", "Seul le montant HT est à payer.", "Bitte nur den Betrag ohne MwSt. überweisen.",
    "Gelieve alleen het bedrag exclusief btw te betalen.", "Pague solo el importe neto.", "Versare soltanto l'importo senza IVA.",
])  # fmt: skip
def test_what_is_held_back_without_a_sum_is_a_doubt(said):
    assert _due(said).rankings["amount_due"].grounds[-1] is Ground.TOLD_OTHERWISE


@pytest.mark.parametrize("said", [
    "Retention of title applies until payment in full.", "CIS: gross payment status, no deduction to be made.",
    "Freistellungsbescheinigung liegt vor, Bauabzugsteuer ist nicht einzubehalten.", "Factura no sujeta a retención.",
    "Compenso non soggetto a ritenuta d'acconto.", "Ritenuta d'acconto 11% operata dalla banca sul bonifico parlante.",
    "Operazione non soggetta a scissione dei pagamenti.", "Esigibilità IVA: immediata, non scissione dei pagamenti",
    "VAT paid to HMRC on account.", "CIS status applies: verified", "Abonnement au prorata, TVA 20 %", "Retenue de garantie : néant",
    "Retenue de garantie 5 % : néant", "Garantie-inhouding 5%: nihil", "Ritenuta di garanzia: zero", "Sicherheitseinbehalt 5 %: entfällt",
    "Bank charges must not be deducted from the payment.", "Bei Zahlung sind keine Abzüge abzuziehen.",
    "Escompte 2 % à déduire en cas de paiement sous 10 jours.", "2 % Skonto bei Zahlung innerhalb 10 Tagen abzuziehen.",
    "Uw jaarbonus is reeds van de betaling af te trekken verwerkt.", "Your annual bonus is paid in January.",
    "Payment only by bank transfer, 30 days net.", "Zahlbar rein netto, nur per Überweisung.", "Net à payer uniquement par virement.",
    "Keep this receipt to deduct your payment from tax.", "Il pagamento è da detrarre nella dichiarazione dei redditi.",
    "Gastos deducibles: deduzca el pago en su declaración.", "Handwerkerleistungen steuerlich absetzen: Zahlung nur per Überweisung.",
    "Pago solo por transferencia, importe neto a 30 días.",
])  # fmt: skip
def test_what_is_not_held_back_is_none(said):
    assert _due(said).due.sure


@pytest.mark.parametrize("row", [
    "Gesamtbetrag | | 1.190,00 € H", "Total | | 1.190,00 CR", "Gesamtbetrag | | 1.190,00 Haben", "Total en votre faveur | | 1.190,00 €",
    "Totale a Vs. credito | | 1.190,00 €", "Gesamtbetrag zu Ihren Gunsten | | 1.190,00 €", "Total a su favor | | 1.190,00 €",
    "Totaal in uw voordeel | | 1.190,00 €",
])  # fmt: skip
def test_a_total_that_is_a_credit_is_never_sure(row):
    due = choose_totals(document(*TOTAL[:3], row, "", MORE)).due
    assert due is None or not due.sure


@pytest.mark.parametrize("said", [
    "Der Betrag von 1.190,00 € wird Ihnen gutgeschrieben.", "Der Betrag wird auf Ihr Konto überwiesen.",
    "We will refund 1.190,00 € to your account.", "Ce montant vous sera remboursé.", "Dit bedrag wordt aan u terugbetaald.",
    "El importe le será abonado en su cuenta.", "L'importo vi sarà accreditato.",
    "The amount will be refunded to the bank account you provided.", "Der Betrag wird von unserem Konto auf Ihr Konto überwiesen.",
])  # fmt: skip
def test_a_sum_that_is_paid_to_the_receiver_is_a_doubt(said):
    assert not _due(said).due.sure


@pytest.mark.parametrize("said", [
    "If goods are returned, we will refund the amount.", "The full amount will be refunded if you cancel within 14 days.",
    "The amount will be credited to our account.", "Der Betrag wird unserem Konto gutgeschrieben.",
    "Der Betrag wird Ihnen bei Rückgabe gutgeschrieben.", "Le montant sera crédité sur notre compte.",
    "Le montant vous sera remboursé en cas d'annulation.", "Dit bedrag wordt terugbetaald indien u annuleert.",
    "El importe le será abonado en su cuenta si cancela en 14 días.", "El importe será abonado en nuestra cuenta.",
    "L'importo verrà accreditato sul nostro conto.", "L'importo vi sarà rimborsato in caso di recesso.",
])  # fmt: skip
def test_a_sum_that_the_seller_gets_or_that_may_come_back_is_none(said):
    assert _due(said).due.sure


@pytest.mark.parametrize("said", [
    "Deposit of 200,00 € received with thanks on 1 March.", "Please deduct the 200,00 € already paid.",
    "Die Anzahlung von 200,00 € haben wir dankend erhalten.", "Acompte de 200,00 € déjà réglé, merci.",
])  # fmt: skip
def test_a_part_that_was_received_leaves_the_rest_to_be_asked_about(said):
    found = read(*INVOICE, said)
    assert found.outcome is Outcome.PARTIAL
    assert Doubt.AMOUNTS_DISAGREE in found.doubts


@pytest.mark.parametrize("said", [
    "Payment method: Visa **** 4471", "Autopay enabled", "BACS DD collection 10/04/2026", "Charged to Mastercard **** 4471",
    "Billed to card ending in 4471", "This invoice will be settled directly by your insurer.",
    "Mode de paiement : CB", "Mode de règlement : LCR directe 30 jours", "Traite acceptée à 30 jours",
    "Zahlungsart: Kreditkarte", "Zahlungsart: PayPal", "Zahlung: Nachnahme", "Die Zahlung erfolgt durch Ihre Versicherung.",
    "Betaalwijze: creditcard", "Forma de pago: tarjeta", "Forma de pago: Confirming", "Pagaré a 60 días",
    "Payment method: Visa (accepted)", "Payment by credit card", "Zahlungsmittel: Kreditkarte", "To be paid by Harrow Insurance plc",
    "Lieferung: Nachnahme", "Nachnahme 1.190,00 €", "Betaalwijze: rembours", "Modalités de paiement : carte bancaire",
    "Tipo pagamento: Carta di credito", "Contrassegno", "Contrassegno € 1.190,00", "Modalità: MP08 carta di pagamento",
])  # fmt: skip
def test_another_way_to_pay_or_another_payer_is_asked_about(said):
    assert names_another_way(f"Firma\n{said}\nIBAN")
    assert Doubt.MARKED_AS_PAID in read(*INVOICE, said).doubts


@pytest.mark.parametrize("said", [
    "Payment methods: Visa, Mastercard, bank transfer", "Payment method: card or transfer", "We also accept credit cards and PayPal.",
    "You do not need to pay VAT on this supply.", "Mode de paiement : CB, chèque ou virement", "Moyens de paiement : carte, virement",
    "Zahlungsarten: PayPal, Kreditkarte, Überweisung", "Zahlung: 14 Tage netto", "Betaling: contant", "Betaalwijze: overschrijving",
    "Payment by credit card accepted.", "Payment by credit card is welcome.", "Paiement par carte bancaire accepté",
    "Modes de paiement : carte bancaire", "Methods of payment: Visa", "Zahlungsmittel: Bar, EC", "Formas de pago: tarjeta",
    "Metodi di pagamento: carta", "To be paid by Harrow Insurance plc customers within 30 days",
    "Forma de pago: tarjeta o transferencia", "Pagamento: rimessa diretta", "Modalità: MP05 bonifico", "MP12 guarnizione",
])  # fmt: skip
def test_a_transfer_and_a_choice_are_not(said):
    assert not names_another_way(f"Firma\n{said}\nIBAN")
    assert not is_direct_debit(said)


@pytest.mark.parametrize("said", [
    "RIBA 60 gg FM", "Ri.Ba. 30 gg d.f.f.m.", "MP12 RIBA", "R.B. 30 GG", "Ricevuta bancaria appoggiata su",
    "Zahlweise: SEPA-Basislastschrift",
])  # fmt: skip
def test_a_debit_in_few_words(said):
    assert is_direct_debit(said)
    assert not is_direct_debit("Modalità di pagamento: bonifico o Ri.Ba.")


@pytest.mark.parametrize(("said", "doubt"), [
    ("Do not pay until you receive our confirmation.", Doubt.MARKED_AS_VOID),
    ("Wacht met betalen tot u bericht ontvangt.", Doubt.MARKED_AS_VOID),
    ("Niet betalen voordat u bericht ontvangt.", Doubt.MARKED_AS_VOID),
    ("Please wait for our confirmation before paying.", Doubt.MARKED_AS_VOID),
    ("Merci de ne pas régler avant notre confirmation.", Doubt.MARKED_AS_VOID),
    ("Attendez notre accord pour régler.", Doubt.MARKED_AS_VOID),
    ("Le rogamos que no pague hasta recibir confirmación.", Doubt.MARKED_AS_VOID),
    ("Vi preghiamo di non pagare prima della nostra conferma.", Doubt.MARKED_AS_VOID),
    ("Moitié à la commande (595,00 €), solde à la livraison.", Doubt.INSTALMENTS),
    ("Hälfte bei Auftrag (595,00 €), Rest bei Lieferung.", Doubt.INSTALMENTS),
    ("Bitte warten Sie mit der Zahlung.", Doubt.MARKED_AS_VOID), ("No pague hasta recibir nuestra confirmación.", Doubt.MARKED_AS_VOID),
    ("Die unten genannte Bankverbindung ist ab 01.03.2026 ungültig.", Doubt.NEW_BANK_DETAILS),
    ("L'IBAN indicato non è più attivo.", Doubt.NEW_BANK_DETAILS), ("Le RIB ci-dessous n'est plus valide.", Doubt.NEW_BANK_DETAILS),
    ("This is a reminder: this invoice is now 30 days overdue.", Doubt.OTHER_TITLE),
    ("50% now (595,00 €), balance on 30 June 2026.", Doubt.INSTALMENTS), ("50 % sofort (595,00 €), Rest bei Lieferung.", Doubt.INSTALMENTS),
])  # fmt: skip
def test_a_payment_that_shall_wait_and_an_account_that_is_gone_are_asked_about(said, doubt):
    assert doubt in read(*INVOICE, said).doubts


@pytest.mark.parametrize("said", [
    "Invoices that are overdue by 30 days bear interest.", "Dans l'attente de votre règlement, nous vous saluons.",
    "Please do not pay by cheque.", "Our bank details have not changed.", "Unsere Bankverbindung ist unverändert.",
    "Bij niet betalen voor de vervaldatum berekenen wij rente.", "Bij het niet voldoen vóór de vervaldatum wordt rente berekend.",
    "De no pagar antes del vencimiento se aplicarán intereses.", "No espere para pagar.", "Don't wait to pay: settle today.",
    "Those who do not pay before the due date owe interest.", "N'attendez pas l'échéance pour régler.",
    "Veuillez attendre le passage du livreur pour payer les consignes.", "Non aspettare la scadenza per pagare.",
    "Half of our staff is on holiday, the balance of orders ships on 4 May.",
])  # fmt: skip
def test_ordinary_terms_are_not(said):
    assert read(*INVOICE, said).outcome is Outcome.PROCESSED


@pytest.mark.parametrize("said", [
    "5 % retention applies and is released twelve months after completion.",
    "Hold back 59,50 € as retention until the defects end.",
    "5 % Sicherheitseinbehalt wird einbehalten, Freigabe nach Abnahme.",
    "Une somme de 59,50 € est consignée jusqu'à la levée des réserves.",
    "Der Betrag wird Ihnen in den nächsten Tagen erstattet.", "Cette somme vous sera remboursée sous quinze jours.",
    "U krijgt dit bedrag binnen tien dagen van ons terug.", "Wij boeken 1.190,00 € ten gunste van uw klantrekening.",
    "Nous portons 1.190,00 € au crédit de votre compte client.", "Hemos recibido su transferencia de 1.190,00 €; no queda nada pendiente.",
    "As agreed we accept 990,00 € in full settlement.", "Nous vous demandons de ne régler que 990,00 €.",
    "Wie besprochen begnügen wir uns mit 990,00 €.", "Wir geben uns mit 990,00 € zufrieden.", "Wij nemen genoegen met € 990,00.",
    "Nos conformamos con 990,00 €.", "Ci accontentiamo di 990,00 €.",
    "Wij hebben uw overboeking van 1.190,00 € ontvangen.", "Bitte überweisen Sie in den nächsten Tagen 990,00 €.",
])  # fmt: skip
def test_what_is_held_back_for_a_time_given_back_soon_or_received_whole_is_a_doubt(said):
    found = _due(said)
    assert found.disagree or not found.due.sure or seems_settled(said)


@pytest.mark.parametrize("said", [
    "Release of 5 % retention.", "The 5 % retention has been released.", "Freigabe des Einbehalts von 5 %.",
    "Nächste Lieferung im Wert von 500,00 € folgt.", "Les palettes consignées sont reprises.", "Dan krijgt u het bedrag terug.",
    "We look forward to your payment of 1.190,00 €.", "Wir erwarten Ihre Zahlung von 1.190,00 €.",
])  # fmt: skip
def test_what_is_released_now_or_comes_next_is_none(said):
    found = _due(said)
    assert found.due.sure
    assert not found.disagree


@pytest.mark.parametrize(("language", "said"), [
    ("fr", "Payable en trois fois sans frais, première échéance le 14/10/2026."), ("en", "Payable in three equal monthly amounts."),
    ("en", "30 % on order, 70 % on delivery: please pay the 30 % now."), ("en", "Half now, half when the work is finished."),
    ("de", "Die eine Hälfte bitte sofort, die andere nach Abnahme."), ("nl", "Te betalen in drie gelijke maandtermijnen."),
    ("es", "A pagar en tres plazos mensuales."), ("it", "Metà subito, metà a fine lavori."),
])  # fmt: skip
def test_parts_of_a_payment_are_asked_about(language, said):
    assert Doubt.INSTALMENTS in read_paper(language, Change(terms=(said,))).doubts


@pytest.mark.parametrize(("language", "said"), [
    ("fr", "Paiement en trois fois possible sur demande."), ("en", "Instalments are available on request."),
    ("nl", "Geleverd in twee delen; betaling binnen 30 dagen."), ("de", "Die Hälfte der Ware folgt, die andere Hälfte ist im Lager."),
])  # fmt: skip
def test_an_offer_of_parts_and_parts_of_goods_are_not(language, said):
    assert Doubt.INSTALMENTS not in read_paper(language, Change(terms=(said,))).doubts
