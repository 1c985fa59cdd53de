"""Statements that nothing is to be transferred, and that another than the seller is to be paid, in six languages."""

import pytest

from mailbot.domain.outcome import Doubt, Outcome
from mailbot.extract.printed.settlement import announces_an_account, is_assigned, is_direct_debit, is_paid, seems_settled
from mailbot.extract.printed.void import is_void
from tests.unit.extract.prints import changed, document, read


@pytest.mark.parametrize(
    "text",
    [
        "The amount will be debited from your account on 12 May 2026.",
        "Payment method: direct debit",
        "Le montant sera prélevé le 12/05/2026 sur votre compte.",
        "Mode de règlement : prélèvement",
        "Der Betrag wird am 12.05.2026 von Ihrem Konto abgebucht.",
        "Wir ziehen den Betrag von Ihrem Konto ein.",
        "Het bedrag wordt rond 12 mei automatisch van uw rekening geïncasseerd.",
        "El importe se cargará en su cuenta el 12/05/2026.",
        "L'importo verrà addebitato sul Vostro conto.",
    ],
)
def test_direct_debit(text):
    assert is_direct_debit(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pay by bank transfer or by direct debit.",
        "If you pay by direct debit, the amount will be debited from your account.",
        "Wenn Sie am Lastschriftverfahren teilnehmen, wird der Betrag abgebucht.",
        "Bij niet betalen volgt een aanmaning.",
        "Please do not pay cash to our drivers.",
        "Bitte überweisen Sie den Betrag auf das genannte Konto.",
    ],
)
def test_a_choice_or_a_condition_is_no_direct_debit(text):
    assert not is_direct_debit(text)


@pytest.mark.parametrize(
    "text",
    [
        "PAID IN FULL",
        "Paid by credit card on 2026-05-02",
        "Payée par carte bancaire le 02/05/2026",
        "Betrag dankend erhalten.",
        "Per Kreditkarte am 02.05.2026 bezahlt.",
        "Voldaan met creditcard",
        "Pagado con tarjeta el 02/05/2026",
        "Pagata con carta di credito",
    ],
)
def test_paid(text):
    assert is_paid(text)


@pytest.mark.parametrize(
    "text",
    [
        "If you have already paid this invoice, please ignore this.",
        "Falls bereits bezahlt, betrachten Sie dieses Schreiben als gegenstandslos.",
        "To be paid within 30 days",
    ],
)
def test_a_condition_is_no_payment(text):
    assert not is_paid(text)


@pytest.mark.parametrize("text", [
    "This invoice was paid by the customer on 3 March 2026.", "Invoice paid by the tenant.", "Invoice paid within 5 days, thank you.",
    "Invoice paid after reminder on 3 April 2026.", "Invoice paid late on 20 April 2026, no interest.", "PAID - UP TO DATE",
    "Facture payée après relance le 3 avril 2026.", "Facture réglée en retard le 20 avril 2026, merci.", "Facture acquittée hors délai",
    "Factura pagada fuera de plazo el 20/04/2026", "Fattura pagata in ritardo il 20/04/2026",
])  # fmt: skip
def test_an_invoice_that_was_paid_late_or_by_somebody_is_paid(text):
    assert is_paid(text)


@pytest.mark.parametrize("text", [
    "Any invoice paid late will bear interest.", "Invoice paid after the due date is subject to 8% interest.",
    "Invoice paid after 13 April 2026 will bear interest.", "An invoice paid within 10 days qualifies for a discount.",
    "Paid-up capital: GBP 50,000", "Une facture payée après l'échéance entraîne des pénalités.",
    "Facture payée en retard : pénalités au taux légal", "Toda factura pagada fuera de plazo devengará intereses.",
    "Ogni fattura pagata in ritardo comporta interessi di mora.",
])  # fmt: skip
def test_a_rule_for_late_and_early_payers_is_no_payment(text):
    assert not is_paid(text)


@pytest.mark.parametrize("text", [
    "Ihre Zahlung zu Rechnung KF-26-1001 haben wir dankend erhalten.", "Your payment for invoice PMC-20801 was received with thanks.",
])  # fmt: skip
def test_the_payment_of_an_invoice_that_is_named_is_asked_about(text):
    assert not is_paid(text)
    assert seems_settled(text)
    assert is_paid(f"{text}\nBetrag dankend erhalten.")


def test_assignment():
    assert is_assigned("Die Forderung ist abgetreten an die Beispiel Factoring GmbH")
    assert is_assigned("Deze vordering is overgedragen aan Voorbeeld Finance")
    assert is_assigned("This debt has been assigned to Example Finance Ltd")
    assert not is_assigned("A new invoice assigned to you from Nollapiste")
    assert not is_assigned("Consultant assigned to the project: Ivy Marsh")
    assert not is_assigned("Price factors are listed below")


@pytest.mark.parametrize("sentence", [
    "Decorsi i termini saranno addebitati gli interessi di mora.",
    "Transcurrido el plazo serán cargados los intereses de demora.",
    "Bei Verspätung werden belastet: Verzugszinsen.",
    "Interest and costs will be charged from the day after the due date.",
    "Statutory interest and debt recovery costs will be charged on overdue amounts.",
    "Late payment interest and reasonable costs will be charged from the due date",
    "Verzugszinsen und Mahnkosten werden ab Fälligkeit dem Kunden belastet.",
    "De wettelijke rente en incassokosten worden afgeschreven zoals de wet bepaalt.",
    "Los intereses de demora y gastos serán cargados desde el vencimiento.",
    "Total: GBP 780.00\nInterest of 8% will be charged on overdue amounts.",
    "Total: GBP 780.00\nGoods collected on 12 March 2026 by your driver.",
    "Gli interessi di mora e le spese verranno addebitati dal giorno successivo alla scadenza.",
])  # fmt: skip
def test_interest_that_is_charged_is_no_direct_debit(sentence):
    assert not is_direct_debit(sentence)


def test_an_amount_that_is_charged_is_a_direct_debit():
    assert is_direct_debit("L'importo sarà addebitato sul vostro conto.")
    assert is_direct_debit("The invoice amount will be collected on 12 May 2026.")
    assert is_direct_debit("The invoice amount with interest will be charged on 12 May 2026.")
    assert is_direct_debit("Interest-free: 120.00 will be charged on 12 May 2026.")
    assert is_direct_debit("Interest is due, and costs 120.00 will be charged on 12 May 2026.")
    assert is_direct_debit("Der Rechnungsbetrag samt Verzugszinsen wird am 12. Mai 2026 eingezogen.")
    assert is_direct_debit("La mensualité et les intérêts seront prélevés le 12 mai 2026.")
    assert is_direct_debit("La fattura con gli interessi di mora verrà addebitata il 12 maggio 2026.")
    assert is_direct_debit("Der Betrag wird von Ihrem Konto abgebucht, bei Rückgabe fallen Gebühren an.")


@pytest.mark.parametrize(
    "text",
    [
        "Contado. Recibido conforme el 25-11-2025. Resta 0,00 EUR",
        "Bar erhalten, Rest 0,00 EUR",
        "Réglé en espèces. Reste 0,00 €",
        "Cash received, balance 0.00",
        "Contant ontvangen. Restant € 0,00",
        "Contanti, restano 0,00",
    ],
)
def test_nothing_is_left_to_pay_also_where_the_sentence_says_so_at_its_end(text):
    assert is_paid(text)


@pytest.mark.parametrize(
    "text",
    [
        "Forma de pago: contado. Recibido conforme: ____",
        "Reste 100,00 €",
        "Es verbleiben 0,50 EUR",
        "Bestellt 5, geliefert 5, Rest 0",
        "Presupuesto 1.000,00 €, facturado 1.000,00 €, resta 0,00 €",
        "Skonto 2 % bis 24.04.2026, Rest 0,00",
        "Geschenk-Karte 50,00 €, Rest 0,00 €",
        "Gift card used, balance 0.00",
        "Carte cadeau utilisée, solde 0,00 €",
    ],
)
def test_receipts_of_goods_counts_and_budgets_are_no_payment(text):
    assert not is_paid(text)


@pytest.mark.parametrize("text", [
    "Settled via Stripe on completion of the order.", "Paid in cash 03/05/2026", "Nothing further is due: your deposit covered it.",
    "Payée en ligne par CB", "Solde nul : l'acompte couvre la totalité.",
    "Zahlung per EC-Karte erhalten.", "Rechnung wurde in bar beglichen.",
    "Der Rechnungsbetrag wird mit Ihrem Guthaben verrechnet.",
    "Zahlung ist erfolgt per PayPal", "Zahlung am 3. Mai 2026 erfolgt.", "Zahlung am 03.05.2026 erfolgt",
    "Zahlung erfolgte in bar.",
    "Sie müssen nichts mehr überweisen.", "Betaling ontvangen, dank u wel.", "Afgerekend via Mollie.",
    "Abonado por transferencia el 03/05/2026, gracias.", "Importe ya satisfecho mediante anticipo.", "Pago recibido, gracias.",
    "Pagamento ricevuto, grazie.", "Quietanzata il 03/05/2026.", "Nulla è dovuto: importo compensato con l'acconto.",
])  # fmt: skip
def test_what_may_say_that_it_is_settled_is_asked_about(text):
    assert seems_settled(text)
    assert seems_settled(f"Total 1.190,00\n{text}\nIBAN DE89 3704 0044 0532 0130 00")


@pytest.mark.parametrize("text", [
    "Paid in advance -£1,107.89", "Abonado el 3 de mayo 300,00 €", "Betaling ontvangen € 36,64", "Pagamento ricevuto 200,00 €",
    "Die Ware bleibt unser Eigentum, bis die Rechnung vollständig ausgeglichen ist.", "Ihre Proforma PF-4711 vom 3. Mai",
    "If nothing further is due, please ignore this.", "Zahlungen, die nach dem 3. Mai erhalten werden, sind nicht enthalten.",
    "Wenn die Rechnung bereits per Vorkasse beglichen wurde, ist nichts zu tun.",
    "We waive the late fee.", "Wir verzichten auf die Berechnung von Mahngebühren.", "Auf eine Unterschrift wird verzichtet.",
    "Nous renonçons au paiement des intérêts.", "Three years of warranty, repairs free of charge.", "Warenwert für den Zoll: 780,00",
    "Payment receipts are sent by e-mail.", "Cards accepted.", "Goods remain our property until paid in full.",
])  # fmt: skip
def test_a_part_paid_or_a_condition_is_not_asked_about(text):
    assert not seems_settled(text)


def test_a_question_is_no_statement_that_it_was_paid():
    assert is_paid("Deze factuur heeft u al betaald.")
    assert not is_paid("Heeft u al betaald? Dan kunt u dit bericht als niet verzonden beschouwen.")


def test_bank_details_that_have_not_changed_are_no_news():
    assert not announces_an_account("Our bank details have not changed. Beware of fraud.")
    assert announces_an_account("Our bank details have changed.")
    assert announces_an_account("Please note: our bank details were not updated in your system.")


@pytest.mark.parametrize("text", [
    "Unsere Bankverbindung hat sich nicht geändert.", "Onze bankgegevens zijn niet gewijzigd.", "Nuestros datos bancarios no han cambiado.",
    "Le nostre coordinate bancarie non sono cambiate.", "Nos coordonnées bancaires n'ont pas changé.",
    "IBAN: GB29 NWBK 6016 1331 9268 19\nClosed on Sundays", "IBAN: GB29 NWBK 6016 1331 9268 19\nInvalid without stamp",
    "IBAN: DE89 3704 0044 0532 0130 00\nSonntags geschlossen", "IBAN DE89 3704 0044 0532 0130 00\nMontag geschlossen",
    "IBAN NL91 ABNA 0417 1643 00\nOude prijslijsten vervallen",
])  # fmt: skip
def test_an_account_that_stays_and_a_shop_that_is_closed_are_no_news(text):
    assert not announces_an_account(text)


@pytest.mark.parametrize("text", [
    "Unsere Bankverbindung hat sich geändert.", "Bitte beachten Sie unsere neue\nBankverbindung.", "Onze bankgegevens zijn gewijzigd.",
    "Nuestros datos bancarios han cambiado.", "Le nostre coordinate bancarie sono cambiate.", "Our old account details are\nclosed.",
    "Unsere alte Bankverbindung ist geschlossen.", "Ons oude rekeningnummer is\nvervallen.", "L'ancien compte bancaire est clôturé.",
    "La cuenta bancaria anterior está cancelada.", "Il conto corrente precedente è estinto.", "IBAN GB29 NWBK 6016 1331 9268 19 closed",
])  # fmt: skip
def test_an_account_that_changed_or_is_closed_is_news(text):
    assert announces_an_account(text)


@pytest.mark.parametrize("text", [
    "The account below is closed.", "Please do not use the account printed below any more.", "Our bank has changed.",
    "Please pay to the account we gave you by phone.", "Our new bank details, and never use the old account.",
    "Le compte ci-dessous est clôturé.", "N'utilisez plus le compte ci-dessous.", "Nous avons changé de banque.",
    "Das unten genannte Konto wird zum 14.09.2026 aufgelöst.", "Dieses Konto besteht nicht mehr.", "Wir haben die Bank gewechselt.",
    "De onderstaande rekening is opgeheven.", "Wij zijn van bank veranderd.", "La cuenta indicada abajo está cancelada.",
    "Hemos cerrado esta cuenta.", "Il conto sotto indicato è chiuso.", "Non utilizzate più questo conto.", "Abbiamo cambiato banca.",
    "We never send emails. Our new bank details are below.", "Wir teilen Ihnen unsere neue Bankverbindung mit.",
])  # fmt: skip
def test_an_account_on_the_paper_that_ends_is_news(text):
    assert announces_an_account(text)


@pytest.mark.parametrize("text", [
    "We will never send you new bank details by email.", "New bank details are never announced by email.",
    "Nous n'envoyons jamais de nouveau RIB par courriel.", "Aucun changement de RIB ne vous sera jamais envoyé par mail.",
    "Wir teilen Ihnen niemals neue Bankdaten per E-Mail mit.", "Vorsicht: Wir teilen neue Bankdaten niemals per E-Mail mit.",
    "Neue Bankdaten werden nicht per E-Mail mitgeteilt.", "Wij sturen u nooit nieuwe bankgegevens per e-mail.",
    "Een nieuw rekeningnummer geven wij nooit telefonisch door.", "Nunca le enviaremos nuevos datos bancarios por correo.",
    "Non Vi invieremo mai nuove coordinate bancarie via e-mail.", "Nuove coordinate bancarie non vengono mai comunicate via e-mail.",
    "Do not use this account for cheques.", "Please use only the account below.", "Bank: Neue Bank AG", "Your customer account is closed.",
    "Bitte nur auf das unten genannte Konto überweisen.", "Il conto cliente è chiuso.",
])  # fmt: skip
def test_a_warning_of_who_announces_accounts_is_no_news(text):
    assert not announces_an_account(text)


@pytest.mark.parametrize("text", [
    "L'addebito diretto è disponibile su richiesta.", "Preferite l'addebito automatico? Scriveteci.",
    "Per attivare l'addebito diretto sulle prossime fatture, chiedeteci il modulo.",
    "Voor automatische incasso van volgende facturen kunt u ons een formulier vragen.", "Automatische incasso op verzoek mogelijk.",
    "Pour passer au prélèvement automatique sur les prochaines factures, demandez le formulaire.", "Ne payez pas en espèces.",
])  # fmt: skip
def test_a_debit_that_is_offered_is_none(text):
    assert not is_direct_debit(text)
    assert is_direct_debit("Addebito diretto sul Vostro conto il 12/05/2026.")
    assert is_direct_debit("Automatische incasso op 12 mei 2026.")


@pytest.mark.parametrize("text", [
    "We have set this off against what we owe you.", "Cette facture est compensée avec les sommes que nous vous devons.",
    "Der Betrag wird mit unseren Verbindlichkeiten verrechnet.", "Este importe se compensa con las comisiones que le debemos.",
    "Deze factuur staat niet meer open.", "No queda nada pendiente.", "Non resta nulla da pagare.",
    "Payment receipt", "Reçu de paiement", "Zahlungsbeleg", "Betalingsbewijs", "Justificante de pago", "Ricevuta di pagamento",
    "Visa card ending 4411, approved 780.00 GBP", "Carte finissant par 4411, acceptée 780,00", "Karte endend auf 4411, genehmigt 773,50",
    "Kaart eindigend op 4411, akkoord 786,50", "Tarjeta terminada en 4411, aprobada 786,50", "Carta che termina con 4411, approvata 793,00",
    "We hereby waive payment of this invoice.", "Nous renonçons au paiement de cette facture.",
    "Wir verzichten auf die Zahlung dieser Rechnung.", "Auf die Begleichung dieser Rechnung wird verzichtet.",
    "Zoals afgesproken zien wij af van betaling.", "Renunciamos al cobro de esta factura.", "Rinunciamo al pagamento della fattura.",
    "Cette facture ne vous sera pas réclamée.", "Wir erlassen Ihnen den Betrag.", "We schelden u dit bedrag kwijt.",
    "Le condonamos este importe.", "Vi condoniamo l'importo.",
    "Values for customs purposes only.", "Valeurs pour la douane uniquement.", "Werte nur für Zollzwecke.",
    "Waarden alleen voor de douane.", "Valores solo a efectos aduaneros.", "Valori ai soli fini doganali.",
    "Garantiefall - kostenlos.", "Garantiegeval - kosteloos.", "Compensata con Vostra fattura R-5521.", "Non residua alcun saldo.",
])  # fmt: skip
def test_what_is_set_off_and_nothing_left_is_asked_about(text):
    assert seems_settled(text)


def test_the_italian_if_is_a_condition_where_the_spanish_reflexive_is_none():
    assert not seems_settled("Ignorare la presente se compensata con l'acconto.")
    assert seems_settled("Este importe se compensa con su anticipo.")


def test_a_word_at_the_end_of_a_sentence_that_wraps_is_no_stamp():
    wrapped = ("Per il trasporto dei bancali non chiediamo assolutamente", "nulla.")
    assert not is_void(document("Fattura n. 4711", *wrapped, "Totale | | 1.190,00"), None)
    assert is_void(document("Fattura n. 4711", "Il trasporto dei bancali e gratuito.", "NULLA", "Totale | | 1.190,00"), None)


@pytest.mark.parametrize("text", [
    "This is a pro forma invoice and not a request for payment.", "Facture pro forma sans valeur comptable.", "Storniert am 04.05.2026",
    "Dies ist eine Proforma-Rechnung.", "Dit is een pro-formafactuur.", "Factura proforma sin validez fiscal.",
    "Fattura proforma non valida ai fini fiscali.", "Muster - keine Zahlung leisten",
])  # fmt: skip
def test_a_sentence_may_say_that_it_is_a_pro_forma_or_void(text):
    assert is_void(document("Rechnung Nr. 4711", text, "Gesamtbetrag | | 1.190,00"), None)
    assert not is_void(document("Rechnung Nr. 4711", "Ihre Proforma PF-4711 vom 3. Mai", "Gesamtbetrag | | 1.190,00"), None)


_ASKED = "Bitte überweisen Sie den Betrag."
_OFFERS = [
    "Möchten Sie lieber per Lastschrift zahlen? Dann buchen wir den Betrag von Ihrem Konto ab.",
    "Nutzen Sie das Lastschriftverfahren: wir ziehen dann den Betrag von Ihrem Konto ein.",
    "Mit einem SEPA-Mandat buchen wir die Beträge künftig automatisch von Ihrem Konto ab.",
    "Vous préférez le prélèvement ? Votre compte est alors débité automatiquement.",
    "Prefer to pay by Direct Debit? We will then collect the amount from your account.",
    "¿Prefiere domiciliar? Entonces cargaremos el importe en su cuenta.",
]


@pytest.mark.parametrize("offer", _OFFERS)
def test_a_debit_that_is_offered_beside_a_transfer_is_none(offer):
    assert not is_direct_debit(f"{_ASKED} {offer}")
    assert is_direct_debit(f"{_ASKED} {offer} Der Betrag wird am 12.05.2026 von Ihrem Konto abgebucht.")


@pytest.mark.parametrize("said", [
    *_OFFERS[:2],
    f"{_ASKED} Möchten Sie lieber per Lastschrift zahlen? Dann buchen wir den Betrag am 17.05.2026 von Ihrem Konto ab.",
    f"{_ASKED} Haben Sie Fragen? Wir buchen den Betrag von Ihrem Konto ab.",
    f"{_ASKED} Mit dem SEPA-Mandat M-4711 buchen wir den Betrag dann von Ihrem Konto ab.",
    f"{_ASKED} Des questions ? Le montant sera prélevé sur votre compte le 17/05/2026.",
    f"{_ASKED} Prefer to pay by Direct Debit? We will collect £120.00 from your account.",
])  # fmt: skip
def test_a_debit_that_is_told_is_one(said):
    assert is_direct_debit(said)


@pytest.mark.parametrize("text", [
    "Please use the following new account for your payment: GB33", "Merci de payer sur notre nouveau compte.",
    "Folgendes neues Konto gilt: DE89", "Gebruik de volgende nieuwe rekening voor uw betaling: NL91",
    "Utilice nuestra nueva cuenta para el pago.", "Utilizzare per il pagamento il nostro nuovo conto.",
])  # fmt: skip
def test_a_new_account_is_announced_without_a_word_for_banks(text):
    assert announces_an_account(text)
    assert not announces_an_account("Please contact our new account manager.")


@pytest.mark.parametrize("text", [
    "We hereby waive payment of this invoice.", "We waive our claim to payment.", "We waive payment of our fees.",
    "We waive payment of this invoice and of the interest.", "We waive the full amount.", "Wir verzichten auf die Berechnung.",
    "Wir verzichten auf die Berechnung der Leistung.", "Wir verzichten auf die Zahlung der Rechnung.",
    "Wir verzichten auf die Zahlung der Rechnung und der Zinsen.", "Wir erlassen Ihnen den Betrag inkl. Zinsen.",
    "Wir erlassen Ihnen den Betrag.", "Le condonamos el importe de esta factura y los intereses.",
    "Renunciamos al cobro de esta factura.", "Nous renonçons à la somme de 1 200,00 €.",
    "Nous renonçons au paiement de la facture et des frais.", "Vi abbuoniamo l'importo della fattura.",
    "Rinunciamo al pagamento della fattura e delle spese.", "Wij schelden u deze factuur kwijt.", "We schelden u dit bedrag kwijt.",
    "Wij zien af van betaling van deze factuur.",
    "Wir verzichten auf die Berechnung von 1.190,00 €.", "Aus Kulanz verzichten wir auf die Berechnung der Reparatur.",
    "Wir verzichten auf eine Berechnung des Einsatzes.", "Auf die Berechnung der Reparatur wird verzichtet.",
    "Rinunciamo al pagamento per i danni subiti.", "Renunciamos al cobro por los daños sufridos.",
    "We waive payment for the damages suffered.", "We waive our claim of 1,200.00 GBP for the delivery charges and the goods.",
    "We waive our claim for the delivery charges and the goods.", "Wir verzichten auf die Zahlung der Versandkosten und der Ware.",
    "Nous renonçons au paiement des frais de port et des marchandises.", "Wir verzichten auf die Zahlung der Kosten von 1.190,00 €.",
    "Nous renonçons au paiement de 1 200,00 € de frais.", "Renunciamos al cobro de los portes y de la mercancía.",
    "Rinunciamo al pagamento delle spese e della merce.", "Wij zien af van betaling van de verzendkosten en de goederen.",
    "We waive our claim of the full price due to penalties.", "Nous renonçons à la facturation de l'intervention.",
    "Wij zien af van facturering van de reparatie.", "Renunciamos a la facturación de la reparación.",
    "Rinunciamo all'addebito della riparazione.",
])  # fmt: skip
def test_a_bill_that_is_waived_is_asked_about(text):
    assert seems_settled(text)


@pytest.mark.parametrize("text", [
    "We waive our claim to interest.", "We waive the claim for late fees.", "We waive payment of the delivery charge.",
    "We hereby waive any claim for damages.", "Wir verzichten auf die Berechnung der Anfahrt.",
    "Wir verzichten auf die Zahlung der Verzugszinsen.", "Auf die Zahlung der Versandkosten wird verzichtet.",
    "Wir erlassen Ihnen den Betrag für die Anfahrt.", "Wir verzichten auf die Berechnung von Kleinmengenzuschlägen.",
    "Le condonamos el importe de los intereses.", "Renunciamos al cobro de los portes.",
    "Nous renonçons à la somme de 20,00 € de frais.", "Nous renonçons au paiement des pénalités de retard.",
    "Nous renonçons au montant des frais de port.", "Vi abbuoniamo l'importo delle spese di trasporto.",
    "Rinunciamo al pagamento degli interessi di mora.", "Wij schelden u de rente kwijt.",
    "Wij zien af van betaling van de verzendkosten.", "Wij schelden de incassokosten kwijt.",
    "Wir verzichten auf die Berechnung der Umsatzsteuer.", "Wir verzichten auf die Berechnung einer Anfahrtspauschale.",
    "Wir verzichten auf die Berechnung zusätzlicher Kosten.", "Wir verzichten auf die Zahlung der Mahngebühren und der Zinsen.",
    "Nous renonçons à la facturation des frais de port.", "Wij zien af van facturering van de voorrijkosten.",
    "Renunciamos a la facturación de los portes.", "Rinunciamo all'addebito delle spese di trasporto.",
    "Rinunciamo al pagamento dei danni.", "We waive our claim to interest and late fees.",
    "Wir verzichten auf die Berechnung der Versandkosten und danken für Ihren Auftrag.",
])  # fmt: skip
def test_costs_that_are_waived_leave_the_bill_to_be_paid(text):
    assert not seems_settled(text)


@pytest.mark.parametrize("said", [
    "Please pay nothing. This invoice is settled.", "Invoice settled.", "You have paid this invoice.", "Please do not transfer anything.",
    "Do not settle this invoice.", "We owe you this amount.", "Invoice under query.", "Full refund issued.", "Waived.", "Issued in error.",
    "Please disregard this invoice.", "Please ignore this bill.", "Superseded by RX-2026-4200.", "A replacement invoice will follow.",
    "Bitte zahlen Sie nichts.", "Es ist nichts zu zahlen.", "Bitte ignorieren Sie diese Rechnung.", "Irrtümlich ausgestellt.",
    "Der Betrag wurde erlassen.", "Gegen diese Rechnung haben Sie Einspruch erhoben.", "Musterrechnung zu Schulungszwecken.",
    "Cette facture est réglée.", "Ne payez rien.", "Merci d'ignorer cette facture.", "Facture émise par erreur.",
    "Questa fattura è saldata.", "Non pagare nulla.", "Emessa per errore.", "Niets betalen a.u.b.", "Per abuis verzonden.",
    "Goederen retour ontvangen.", "No paguen nada.", "Factura retirada.", "Emitida por error.", "Pedido cancelado.",
])  # fmt: skip
def test_a_plain_sentence_against_paying_stops_a_bill(said):
    assert read(*changed(), "", said).outcome is not Outcome.PROCESSED


@pytest.mark.parametrize("said", [
    "If you have already paid, please ignore this invoice.", "Invoices are settled by bank transfer.",
    "Goods sent in error may be returned.",
    "Sollten Sie bereits gezahlt haben, ignorieren Sie diese Rechnung bitte.", "Einspruch kann binnen 14 Tagen erhoben werden.",
])  # fmt: skip
def test_what_is_said_of_some_bills_stops_none(said):
    assert Doubt.MARKED_AS_PAID not in read(*changed(), "", said).doubts
