"""Sentences that ask to take something off the sum, to pay less or only the net; and what they say of something else."""

import pytest

from mailbot.extract.printed.totals import Totals, choose_totals
from mailbot.extract.story import Ground
from tests.unit.extract.prints import document

TOTAL = ("Spannvorrichtung | | 1.000,00 €", "Nettobetrag | | 1.000,00 €", "MwSt. 19 % | | 190,00 €", "Gesamtbetrag | | 1.190,00 €", "", "")


def _due(said: str) -> Totals:
    return choose_totals(document(*TOTAL, said, "", "Wir danken für den Auftrag."))


@pytest.mark.parametrize("said", [
    "Bitte ziehen Sie die Gutschrift GS-12 vom Rechnungsbetrag ab.", "Veuillez déduire l'avoir AV-12 du montant à payer.",
    "Descuente el abono AB-12 del importe.", "Please deduct any credit already agreed from your payment.",
    "Please deduct credit note CN-12 from the invoice total.", "Deduct the credit note from the amount due.",
    "Kindly deduct your commission from the balance.", "Si prega di detrarre la nota di credito NC-12 dall'importo.",
    "Detrarre la nota di credito NC-12 dal totale fattura.", "Gelieve creditnota CN-12 van het factuurbedrag af te trekken.",
    "Trek de creditnota CN-12 van het totaalbedrag af.", "U mag creditnota CN-12 in mindering brengen op het te betalen bedrag.",
    "Die bereits vereinbarte Gutschrift ist vom Gesamtbetrag abzuziehen.", "Bitte den schon zugesagten Bonus bei Zahlung abziehen.",
    "Merci de déduire l'avoir déjà convenu de votre règlement.", "À déduire du total TTC : avoir AV-12.",
    "Rogamos deduzcan el abono ya acordado de su pago.", "Pueden descontar el abono AB-12 del total de la factura.",
    "Detraete l'accredito già concordato dal pagamento.", "Gelieve het reeds overeengekomen krediet van uw betaling af te trekken.",
    "You may deduct the sum we agreed from the invoice amount.", "Ziehen Sie bitte die Gutschrift vom Betrag ab.",
    "Please subtract the credit from the total.", "Merci de retenir 5 % sur votre paiement.",
    "Veuillez retenir l'avoir AV-12 sur votre règlement.", "Bitte ziehen Sie die Gutschrift Nr. GS-12 vom Rechnungsbetrag ab.",
    "Please deduct credit note no. CN-12 from your payment.", "You may deduct credit note CN-12 from this invoice.",
    "Sie können die Gutschrift GS-12 von der Rechnung abziehen.", "Vous pouvez déduire l'avoir AV-12 du total.",
    "Pueden deducir el abono AB-12 del saldo.", "Potete detrarre l'accredito dalla fattura.",
    "U kunt het tegoed van deze factuur aftrekken.", "Please deduct the credit for next month's rental from your payment.",
    "Merci de ne régler que le montant HT.", "Vous n'avez à payer que le montant hors taxes.",
    "Bitte zahlen Sie nur den Nettobetrag ohne Skonto.", "Please pay only the net amount, no discount is granted.",
    "No paguen más que el importe neto.", "Zahlen Sie bitte nicht mehr als den Nettobetrag.",
    "Vi preghiamo di non pagare altro che l'imponibile.", "Betaal niet meer dan het nettobedrag.",
    "Please pay no more than the net amount.", "Merci de ne payer que la différence.",
    "Credit note no. CN-12 is to be deducted from your payment.", "The bonus is agreed and to be deducted from your payment.",
    "L'avoir AV-12 est à déduire de votre règlement.", "L'accredito è da detrarre dal pagamento.",
    "De creditnota is van uw betaling af te trekken.", "Die Gutschrift ist von Ihrer Zahlung abzuziehen.",
    "El abono está acordado: descuéntelo del pago.",
    "Vom Rechnungsbetrag ist die Gutschrift GS-12 abzusetzen.",
    "Wir bitten, die Gutschrift GS-12 vom Rechnungsbetrag in Abzug zu bringen.",
    "Bitte kürzen Sie den Rechnungsbetrag um die Gutschrift GS-12.", "Bitte verrechnen Sie die Gutschrift GS-12 mit dieser Rechnung.",
    "Please reduce your payment by the credit note CN-12.", "Please set credit note CN-12 off against this invoice.",
    "Take the credit note CN-12 off this invoice.", "Please net the credit note against this payment.",
    "Merci de minorer votre règlement de l'avoir AV-12.", "Veuillez imputer l'avoir AV-12 sur cette facture.",
    "L'avoir AV-12 viendra en déduction du montant à payer.", "Compensen el abono AB-12 con esta factura.",
    "Resten el abono AB-12 del total.", "Compensate la nota di credito NC-12 con questa fattura.",
    "Scalate l'accredito NC-12 dall'importo.",
    "Sottraete la nota di credito NC-12 dal totale.", "Verreken creditnota CN-12 met deze factuur.",
    "Breng de creditnota in mindering op uw betaling.", "Creditnota CN-12 mag u verrekenen met deze factuur.",
    "Houd 5% in op uw betaling.", "Behalten Sie 5 % der Zahlung ein.", "Bitte den Rechnungsbetrag um die Gutschrift GS-12 kürzen.",
    "Verminder uw betaling met creditnota CN-12.", "Reduzca su pago en el abono AB-12.",
    "Riducete il pagamento della nota di credito NC-12.",
])  # fmt: skip
def test_what_is_to_be_taken_off_the_sum_or_was_agreed_already_is_a_doubt(said):
    assert _due(said).rankings["amount_due"].grounds[-1] is Ground.TOLD_OTHERWISE


@pytest.mark.parametrize("said", [
    "The credit note has already been deducted from the total.", "The deposit has already been deducted from your payment.",
    "Die Gutschrift wurde vom Rechnungsbetrag bereits abgezogen.", "Skonto darf nicht vom Rechnungsbetrag abgezogen werden.",
    "Unberechtigte Abzüge vom Rechnungsbetrag sind nicht abzuziehen.", "L'avoir a déjà été déduit du montant à payer.",
    "El abono ya se ha descontado del importe.", "La nota di credito è già stata detratta dall'importo.",
    "De creditnota is reeds van het totaalbedrag afgetrokken.", "No charges may be deducted from the invoice amount.",
    "Please do not deduct bank charges from the amount.", "Aucun frais bancaire ne doit être déduit du montant.",
    "Merci de retenir la date de règlement.", "Merci de retenir la date de paiement : le 17 mai.", "Pago sin descontar gastos.",
    "Pagamento senza detrarre spese.", "Pagamento senza dedurre alcuna commissione.",
    "Arbeitskosten nach § 35a EStG absetzen: Zahlung nur per Überweisung.", "Zahlung ohne Spesen abzuziehen.",
    "Payment in full without deduction.", "Pay without deducting charges.", "Betaling zonder kosten af te trekken.",
    "Paiement sans déduire de frais.", "Ziehen Sie bitte keine Spesen vom Betrag ab.", "Trek geen kosten van het bedrag af.",
    "Gelieve geen kosten van de betaling af te trekken.", "Please deduct nothing from your payment.",
    "Non detrarre spese dal pagamento.", "No descuenten gastos del importe.", "Merci de ne rien déduire de votre règlement.",
    "Ne pas déduire l'escompte du montant.", "Ein Abziehen vom Rechnungsbetrag ist nicht gestattet.",
    "The credit is to be deducted from your next invoice.", "Die Gutschrift können Sie von der nächsten Rechnung abziehen.",
    "L'avoir est à déduire de votre prochaine facture.", "U kunt dit van de volgende factuur aftrekken.",
    "Retenir les mentions du règlement intérieur.", "Merci de retenir nos nouvelles conditions de règlement.",
    "Trattenere copia della fattura.", "Keep this invoice: you can deduct the VAT shown.", "El IVA se puede deducir con esta factura.",
    "Importo da detrarre nella dichiarazione.", "Le recordamos que el importe neto a pagar debe abonarse antes del vencimiento.",
    "Rogamos comprueben que la base imponible es correcta antes de pagar.",
    "Merci de vérifier que le montant HT est juste avant de régler.", "Nous vous rappelons que le montant HT est à régler avec la TVA.",
    "2 % Skonto nur auf den Nettobetrag bei Zahlung innerhalb 10 Tagen.",
    "A 2% discount on the net amount only is granted if paid within 10 days.",
    "Pénalités de retard calculées uniquement sur le montant HT restant à payer.",
    "Betalingskorting van 2% alleen over het nettobedrag bij betaling binnen 8 dagen.",
    "Descuento por pronto pago solo sobre el importe neto si paga en 10 días.",
    "Interessi di mora solo sull'imponibile in caso di ritardo nel pagare.",
    "We have deducted your deposit from the total.", "Refunds are deducted from the balance of your account.",
    "TVA déductible sur le montant total de la facture.", "Montant à déduire de vos revenus : voir l'attestation fiscale.",
    "Die Mehrwertsteuer können Sie von der Steuerschuld abziehen.", "Bitte ziehen Sie kein Skonto vom Rechnungsbetrag ab.",
    "Skontoabzug ist nicht gestattet, Rechnungsbetrag ohne Abzug zahlbar.", "Het factuurbedrag mag u als bedrijfskosten aftrekken.",
    "De btw kunt u aftrekken van de belasting.", "El IVA del importe total es deducible.",
    "L'importo della fattura si può detrarre dalle imposte.", "La spesa si può dedurre nella dichiarazione.",
    "Spese mediche: importo detraibile dal modello 730.", "Freight charges may not be deducted from the invoice amount.",
    "Only the net amount is shown per line.", "De korting geldt alleen over het nettobedrag.", "Zahlbar netto ohne Abzug.",
    "Der Betrag ist ohne Abzug zu zahlen.", "Net à payer sans escompte ni déduction.",
    "Paiement comptant, sans rien retrancher du montant.", "Pago neto, sin deducir comisiones bancarias del importe.",
    "Our head office is in Leeds; your branch office may be paid visits.",
    "Rechnung an Ihre Zentrale per Post, Zahlung per Überweisung.", "Facture adressée à votre siège, paiement par virement.",
    "Factuur verzonden naar uw hoofdkantoor, betaling per overschrijving.", "Factura enviada a su sede social, pago por transferencia.",
    "Fattura inviata alla Vostra sede, pagamento con bonifico.",
    "Trasporto: a cura del mittente, destinazione Vs. sede. Pagamento: bonifico.",
    "Porto franco Vs. sede Pagamento: bonifico bancario 60 gg", "Merci d'imputer votre règlement sur la facture F-2026-4471.",
    "Set of screws, cut-off blades, payment within 30 days", "Sign off sheet attached. Payment within 30 days.",
    "Houd rekening met de betalingstermijn in uw planning van betaling.", "Tegoeden verrekenen wij met de volgende factuur.",
    "Wir verrechnen Ihnen die Leistungen mit dieser Rechnung.", "Eine Verrechnung mit Gegenforderungen ist nicht zulässig.",
    "Gegenforderungen dürfen Sie nicht mit dieser Rechnung verrechnen.", "You may not set any counterclaim off against this invoice.",
    "Il est interdit de compenser une créance avec la facture.", "No se puede compensar deuda alguna con esta factura.",
    "Non è possibile compensare crediti con questa fattura.", "Verrekenen met vorderingen is niet toegestaan.",
    "Set-off against this invoice is excluded.",
])  # fmt: skip
def test_what_is_done_refused_noted_or_reckoned_on_the_net_is_none(said):
    assert _due(said).due.sure


@pytest.mark.parametrize("said", [
    "Bei Zahlung bis Ende Mai bitte den Bonus abziehen.", "Nach Prüfung bitte die Gutschrift GS-12 vom Rechnungsbetrag abziehen.",
    "Gelieve tot eind mei de creditnota van uw betaling af te trekken.", "Por favor, hasta mayo descuenten el abono AB-12 del pago.",
    "Bei der Zahlung im Mai bitte die Gutschrift GS-12 abziehen.", "Veuillez pour votre règlement de mai déduire l'avoir AV-12.",
    "Bei Zahlung bis 31. Mai bitte Bonus abziehen.", "Merci en mai de déduire l'avoir AV-12 de votre règlement.",
    "Bitte für Mai die Gutschrift GS-12 von der Zahlung abziehen.",
])  # fmt: skip
def test_a_month_or_an_until_is_no_refusal(said):
    assert _due(said).rankings["amount_due"].grounds[-1] is Ground.TOLD_OTHERWISE


@pytest.mark.parametrize("said", [
    "No olvide descontar el abono AB-12 de su pago.", "Please do not forget to deduct credit note CN-12 from your payment.",
    "Never fail to deduct the agreed credit from your payment.",
    "Bitte nicht vergessen die Gutschrift GS-12 vom Rechnungsbetrag abzuziehen.",
    "Vergessen Sie nicht die Gutschrift GS-12 vom Rechnungsbetrag abzuziehen.",
    "Vergessen Sie bitte nicht, die Gutschrift GS-12 vom Rechnungsbetrag abzuziehen.",
    "N'oubliez pas de déduire l'avoir AV-12 de votre règlement.", "Merci de ne pas oublier de déduire l'avoir AV-12 de votre règlement.",
    "Ne manquez pas de déduire l'avoir AV-12 de votre règlement.", "N'hésitez pas à déduire l'avoir AV-12 de votre règlement.",
    "No dejen de descontar el abono AB-12 de su pago.", "Paguen sin olvidar descontar el abono AB-12 del importe.",
    "Non dimenticate di detrarre la nota di credito NC-12 dal pagamento.",
    "Non dimenticate mai di detrarre la nota di credito NC-12 dal pagamento.",
    "Vergeet niet de creditnota CN-12 van uw betaling af te trekken.",
    "Gelieve niet te vergeten de creditnota CN-12 van uw betaling af te trekken.",
])  # fmt: skip
def test_not_to_forget_asks(said):
    assert _due(said).rankings["amount_due"].grounds[-1] is Ground.TOLD_OTHERWISE


@pytest.mark.parametrize("said", [
    "Remise déduite, merci de ne payer que la somme du montant HT.", "Remise déduite merci de ne payer que la somme du montant HT.",
    "Nach Abzug des Rabatts, zahlen Sie bitte nur die Summe vom Nettobetrag.",
    "Discount deducted, please pay only the sum of the net amount.", "Descuento aplicado, rogamos paguen solo la suma del importe neto.",
    "Sconto applicato, vi preghiamo di pagare solo la somma del totale netto.",
    "Sconto già applicato, è da pagare solo la somma dell'imponibile.",
    "Merci de ne payer que la somme du montant HT remise déduite.",
    "Korting afgetrokken, gelieve alleen de som van het nettobedrag te betalen.",
])  # fmt: skip
def test_a_discount_in_another_clause_does_not_make_the_net_a_base(said):
    assert _due(said).rankings["amount_due"].grounds[-1] is Ground.TOLD_OTHERWISE


@pytest.mark.parametrize("said", [
    "Pour cette facture, veuillez diminuer le montant de l'avoir AV-12.",
    "Pour diminuer le montant de l'avoir AV-12, voyez votre facture.", "Please reduce the total by what we agreed.",
    "Bitte kürzen Sie Ihre Zahlung um die Hälfte.", "Reduce your payment by half.", "Reduzca el importe de la factura en el abono AB-12.",
    "Kürzen Sie den Rechnungsbetrag um 50,00 EUR.", "Verminder het factuurbedrag met € 50.", "Diminuite l'importo di 50 euro.",
    "Die Gutschrift GS-12 ist mit dieser Rechnung zu verrechnen.",
    "Der vereinbarte Nachlass GS-12 ist mit dem Rechnungsbetrag zu verrechnen.", "Der Schaden ist mit dem Rechnungsbetrag zu verrechnen.",
    "Bitte verrechnen Sie den Schaden mit der Rechnung.", "Rechnen Sie die Gutschrift GS-12 auf den Betrag der Zahlung an.",
    "Please deduct the VAT from your payment.", "You can deduct the VAT from the invoice amount.",
    "You can deduct the VAT and the credit note CN-12 from this invoice.", "Please deduct any credit plus VAT from your payment.",
    "Bitte ziehen Sie die MwSt. vom Rechnungsbetrag ab.", "Veuillez déduire la TVA de votre règlement.",
    "Vous pouvez déduire la TVA du montant à payer.", "U kunt de btw van het factuurbedrag aftrekken.",
    "Puede deducir el IVA del importe.", "Take the credit note CN-12 off this invoice.", "Take £50 off this payment.",
    "Sie können die MwSt. vom Rechnungsbetrag abziehen.", "Réduisez votre paiement de l'avoir AV-12.",
    "Please take 5 % off the total.", "Die Gutschrift GS-12 können Sie vom Rechnungsbetrag absetzen.",
    "Compensez la somme convenue sur le montant de la facture.", "Pueden compensar el abono AB-12 con esta factura.",
    "Verrekenen van creditnota CN-12 op uw betaling graag.",
])  # fmt: skip
def test_what_lessens_the_sum_by_a_credit_or_a_figure_is_a_doubt(said):
    assert _due(said).rankings["amount_due"].grounds[-1] is Ground.TOLD_OTHERWISE


@pytest.mark.parametrize("said", [
    "Bitte nicht vor Erhalt der Gutschrift vom Betrag abziehen.", "Please do not deduct anything from your payment.",
    "Non detraete le spese dal pagamento.", "Niet aftrekken van uw betaling.", "No deducir del pago.",
    "No restar gastos bancarios al pagar.", "Never deduct charges from the payment.", "Ne déduisez pas les frais du règlement.",
    "Paiement net, ne rien retrancher.", "No compensar con abonos el pago.", "Non compensare crediti con il pagamento.",
    "Do not set credits off against the payment.", "Grazie. Mai detrarre spese dal pagamento.", "Non detrarre mai spese dal pagamento.",
    "Please do not deduct bank fees from the payment.", "No descuenten gastos del importe.",
    "Vergessen Sie nicht, dass keine Spesen von der Zahlung abzuziehen sind.", "N'oubliez pas de ne rien déduire de votre règlement.",
])  # fmt: skip
def test_what_is_refused_in_so_many_words_is_none(said):
    assert _due(said).due.sure


@pytest.mark.parametrize("said", [
    "Comment diminuer votre facture ?", "Pour diminuer le montant de votre facture, isolez vos combles.",
    "So reduzieren Sie Ihre Stromrechnung: LED statt Glühbirne, Geräte ganz ausschalten.",
    "So reduzieren Sie Ihre Stromrechnung um 30 %: Geräte ganz ausschalten.",
    "Reduzca el importe de su factura con nuestra tarifa nocturna.", "Ways to reduce your total by switching to paperless billing",
    "Reduce your total by switching to paperless billing.", "Verminder het bedrag met ons nachttarief.",
    "Riducete l'importo della bolletta con la tariffa notturna.",
    "Wir erlauben uns, Ihnen mit dieser Rechnung folgende Leistungen zu verrechnen:",
    "Wir erlauben uns, Ihnen wie vereinbart mit dieser Rechnung folgende Leistungen zu verrechnen:",
    "Die Reisekosten sind gesondert zu verrechnen, Zahlung 14 Tage netto.", "You can deduct the VAT from this invoice.",
    "Vous pouvez déduire la TVA de cette facture.", "U kunt de btw op deze factuur aftrekken.", "Puede deducir el IVA de la factura.",
    "Sie können die MwSt. von dieser Rechnung abziehen.", "Potete detrarre l'IVA dalla fattura.",
    "20 % vom Rechnungsbetrag können Sie absetzen.", "Vous pouvez déduire 66 % du montant de votre don.",
    "You can deduct 25 % of the amount of your donation.", "Sie können 50 % vom Betrag Ihrer Spende abziehen.",
    "Indemnité pour compenser le retard de paiement : 40 €.", "Plantamos árboles para compensar el CO2 de su factura en papel.",
    "Piantiamo alberi per compensare la CO2 della spedizione, pagamento 30 giorni.",
    "Nous plantons des arbres pour compenser le CO2, paiement à 30 jours.", "Vergoeding voor het verrekenen van te late betaling.",
    "Bitte rechnen Sie nach Zahlung mit einer Lieferzeit von 5 Tagen.", "Set of 4 cut-off blades to take paint off, payment 30 days",
    "2 % Skonto nur auf den Nettobetrag bei Zahlung innerhalb 10 Tagen.", "Nur auf den Nettobetrag gewähren wir bei Zahlung 2 % Skonto.",
    "Late fees are only charged on the net amount to pay.",
])  # fmt: skip
def test_advice_charges_and_taxes_back_take_nothing_off(said):
    assert _due(said).due.sure
