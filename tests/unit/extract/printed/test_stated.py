"""Labels and lines that say that a bill is settled, collected or paid to somebody else, in six languages."""

import pytest

from mailbot.domain.outcome import Outcome
from mailbot.extract.printed.settlement import is_direct_debit, is_paid, names_another_way
from tests.refusals.papers import Change, read


@pytest.mark.parametrize("text", [
    "Payment status: Paid", "Invoice status: Settled", "Transaction status: Succeeded", "Status of payment: settled",
    "Statut du règlement\nPAYÉ", "État de la facture : acquittée le 3 mai 2026", "Suivi du paiement : réglé",
    "Zahlungsstatus Bezahlt", "Zahlstatus: beglichen", "Status der Zahlung: bezahlt", "Zahlungsstatus: Zahlung eingegangen",
    "Status: Rechnung am 3. Mai 2026 beglichen", "Betaalstatus: betaald", "Factuurstatus: Betaald", "Status: factuur voldaan",
    "Estado del pago: Pagado", "Estado de la transacción: aprobada", "Stato pagamento: Pagato", "Esito pagamento: positivo",
    "The invoice amount was paid by bank transfer on 02/06/2026.", "Paid by wire transfer.",
    "Cette facture a été acquittée par virement bancaire.", "Der Rechnungsbetrag wurde per Überweisung bezahlt.",
    "Am 14.05.2026 per Überweisung bezahlt", "Deze factuur werd per bankoverschrijving vereffend.",
    "El importe fue abonado por transferencia bancaria.", "L'importo è stato saldato con bonifico bancario.",
])  # fmt: skip
def test_a_state_and_a_transfer_that_was_made(text):
    assert is_paid(text)


@pytest.mark.parametrize("text", [
    "Payment status: not paid", "Payment status: Outstanding", "Status: unpaid",
    "Order status: delivered", "Payment status: partially paid",
    "Statut de paiement : impayé", "Statut : à payer", "Zahlungsstatus: unbezahlt", "Zahlungsstatus: noch nicht beglichen",
    "Rechnungen werden per Überweisung bezahlt.", "Betaalstatus: nog te voldoen", "Facturen worden per overschrijving betaald.",
    "Estado del pago: pendiente de cobro", "Stato pagamento: da pagare", "Invoice paid late will bear interest.",
    "Toute facture payée en retard porte intérêt.", "Paid-up share capital: GBP 50,000", "Se già pagata, ignorare la presente fattura.",
])  # fmt: skip
def test_a_state_that_is_open_and_a_rule(text):
    assert not is_paid(text)


@pytest.mark.parametrize("text", [
    "Betaling via domiciliëring op de vervaldag.", "Betaalwijze: domiciliëring", "Te betalen via uw Europese domiciliëring.",
    "Dit bedrag wordt via domiciliëring van uw rekening gehaald.",
])  # fmt: skip
def test_a_debit_as_it_is_called_in_belgium(text):
    assert is_direct_debit(text)


@pytest.mark.parametrize("text", [
    "Date paid: 02/06/2026", "Paiement reçu par virement, merci.", "Zahlungseingang am 02.06.2026", "Gezahlt am: 02.06.2026",
    "Voldaan d.d. 12-03-2026", "Ingreso recibido con fecha 2 de junio de 2026", "Fondi ricevuti il 03/05/2026",
    "We acknowledge receipt of your payment.", "Der Rechnungsbetrag wurde überwiesen.", "Bonifico ricevuto, grazie.",
    "SEPA-Lastschrift\nMandatsnummer: 4711", "Prélèvement, mandat n° 4711", "Addebito SDD\nRif. mandato: 4711", "Mandat SEPA n° 4711",
    "Mandate ID MD000XK42", "RUM : HT-2024-118", "Mandatsreferenz: HT-118, Gläubiger-ID: DE98ZZZ09999999999",
    "Machtiging tot incasso: NL68ZZZ010542980000", "Incassodatum: 22-04-2026", "Fecha de cargo: 28/05/2026",
    "L'addebito avverrà il 28 maggio 2026",
    "Cash on delivery", "Paiement contre remboursement", "Zahlung per Dauerauftrag.", "Betaalwijze: onder rembours",
    "Pagado con orden permanente", "Modalità di pagamento: contrassegno", "Please pay the amount at the front desk.",
    "Gelieve het bedrag aan de kassa te betalen.", "Pago en caja al recoger la mercancía.", "Si prega di pagare l'importo alla reception.",
    "Pay later with Klarna", "Zahlen Sie diese Rechnung bitte direkt an Klarna.", "Financé par Oney en 4 fois",
    "Details zur Zahlungsabwicklung entnehmen Sie bitte Ihren Kreditunterlagen.", "Financiado con Klarna.",
    "Self-billed invoice", "Autofacturation", "Factuur uitgereikt door afnemer", "Fattura emessa dal cliente",
    "The charge will appear on your statement as HARROW TOOLS.", "De afschrijving verschijnt als Jansen.",
    "Financé par Oney, sans frais", "Financed by Klarna, no payment to us.", "Hire purchase", "Invoice no 4711 self-billed",
    "The payment will be shown on your card statement.", "DD collection date: 10 March 2026", "Lieferung per Nachnahme",
    "Please pay the amount\nat the front desk.", "Please pay the amount at our\nReception.", "Payment received on\n2 June 2026",
    "Zahlungseingang\n02.06.2026", "Bitte bezahlen Sie den Betrag an der\nKasse.", "Si prega di pagare l'importo\nalla reception.",
])  # fmt: skip
def test_money_that_came_is_collected_or_goes_elsewhere_is_asked_about(text):
    assert names_another_way(text)


@pytest.mark.parametrize("text", [
    "Mandatsnummer: 4711", "Mandats-Nr. 4711/26", "Mandat n° 4711", "Réf. mandat : 4711", "Mandaatnummer: 4711", "Ref. mandato 4711",
    "Numero mandato 4711",
])  # fmt: skip
def test_the_mandate_of_an_agent_or_a_lawyer_is_no_debit(text):
    assert not names_another_way(text)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Payment by bank transfer or direct debit."), ("en", "We also accept Klarna and cash on delivery."),
    ("en", "Please transfer the amount stating mandate reference: HT-118."), ("en", "Project financed by the European Union."),
    ("en", "Deliveries start after payment received."), ("en", "Goods received on 02/05/2026."),
    ("fr", "Paiement à la réception de la facture."), ("fr", "Banque : Caisse d'Épargne Nord"), ("fr", "Capital entièrement libéré"),
    ("fr", "Paiement par virement, chèque ou Klarna."), ("fr", "Bon pour accord, reçu le 02/05/2026"),
    ("de", "Gesamtpreis bezahlt\n09.07.2026 Lena M. Nein"),
    ("de", "Gläubiger-ID: DE98ZZZ09999999999"), ("de", "Wir bitten um Zahlungseingang bis 30.06.2026."),
    ("de", "Zahlungseingang spätestens am 30.06.2026"), ("de", "Zahlung per Überweisung, Nachnahme oder Klarna."), ("de", "Mandat: 118/26"),
    ("de", "Gefördert und finanziert durch Mittel der Europäischen Union."), ("de", "Auftrag eingegangen am 02.05.2026"),
    ("nl", "Betaling per overschrijving of domiciliëring."), ("nl", "Domiciliëring is mogelijk op aanvraag."),
    ("nl", "Gelieve over te maken. Mandaatreferentie: HT-118"), ("nl", "Graag betaald op onze rekening voor 30-06-2026"),
    ("es", "Banco: Caja Rural del Norte"), ("es", "Pago a la recepción de la factura."), ("es", "Fecha prevista de cobro: 30/06/2026"),
    ("es", "Pago por transferencia, contra reembolso o Klarna."), ("es", "Pedido recibido el 02/05/2026"),
    ("it", "Pagamento con bonifico o addebito diretto."), ("it", "Pagamento presso la Cassa di Risparmio del Nord."),
    ("it", "Progetto finanziato con fondi dell'Unione Europea."),    ("it", "Operazione con autofattura a carico del cessionario"),
    ("en", "Order received: 2 March 2026\nPayment by bank transfer"), ("en", "Booking confirmed\nPayment by bank transfer"),
    ("fr", "Commande reçue le 02/03/2026\nPaiement par virement"), ("fr", "Paiement par virement\nCommande reçue"),
    ("de", "Ware erhalten\nZahlung per Überweisung"), ("de", "Zahlung per Überweisung\nGebucht am 02.03.2026"),
    ("nl", "Goederen ontvangen\nBetaling per overschrijving"), ("nl", "Levering aan de deur\nBetaling per overschrijving"),
    ("es", "Mercancía recibida\nForma de pago: transferencia"), ("it", "DDT ricevuto il 10/03/2026\nPagamento con bonifico"),
    ("en", "Hire purchase agreements are available on request."), ("en", "This is not a self-billed invoice."),
    ("en", "Please pay the amount shown on your statement."), ("en", "Collection date: 10 March 2026"),
    ("de", "Ratenkauf auf Anfrage möglich"),
    ("de", "Termin: Zahlungseingang am 13.04.2026"), ("de", "Geldeingang am 13.04.2026 erwartet"), ("es", "Autofacturación: no"),
    ("nl", "Kredietovereenkomst niet van toepassing"), ("nl", "Dit is geen self-billing factuur"), ("it", "Autofatturazione: no"),
    ("es", "Contrato de financiación no aplicable"), ("it", "Contratto di finanziamento non applicabile"),
    ("de", "Die Zahlung erfolgt innerhalb von 30 Tagen auf unser Konto."), ("de", "Zahlung erfolgt per Überweisung."),
    ("de", "Zahlung per Überweisung, Nachnahme nach Absprache"), ("nl", "Betaling per overschrijving, rembours in overleg"),
    ("es", "Pago por transferencia, contra reembolso si procede"), ("it", "Pagamento con bonifico, contrassegno se richiesto"),
    ("it", "Contrassegno 3 604,90 1.814,70"), ("de", "Nachnahme 1 4,90 4,90"),
])  # fmt: skip
def test_choices_terms_and_other_receipts_leave_a_bill_payable(language, text):
    assert read(language, Change(terms=tuple(text.splitlines()))).outcome is Outcome.PROCESSED


@pytest.mark.parametrize(("text", "is_another"), [
    ("Taxe de séjour : à régler sur place", False), ("Kurtaxe: zahlbar vor Ort", False), ("Solde : à régler sur place", True),
    ("Restbetrag: zahlbar vor Ort", True), ("Restbetrag inkl. Kurtaxe zahlbar vor Ort", True),
    ("Solde, taxe de séjour comprise, à régler sur place", True), ("Saldo con tassa di soggiorno da pagare in loco", True),
    ("Balance and city tax payable on site", True), ("Tourist tax: payable on site", False),
])  # fmt: skip
def test_what_guests_pay_to_the_town_is_no_way_to_pay_the_bill(text, is_another):
    assert names_another_way(text) is is_another
