"""Sentences that somebody else pays, that another is paid, or that the payment waits, in six languages and any order of words."""

import pytest

from mailbot.extract.printed.settlement import names_another_way
from mailbot.extract.printed.stated import waits
from mailbot.extract.printed.void import says_void


@pytest.mark.parametrize("text", [
    "Your leasing company pays this invoice directly.", "The lessor has settled this invoice.", "Your insurer settles the bill with us.",
    "Funded by Harbour Finance Partners, who pay us direct.", "Settlement of this bill is made by your finance house.",
    "Cette facture est réglée par votre organisme de leasing.", "Votre assureur nous rembourse directement.",
    "La place de marché nous a réglé cette facture.", "Matériel financé par Nord Leasing.",
    "Diese Rechnung bezahlt Ihre Leasinggesellschaft.", "Der Leasinggeber begleicht diese Rechnung.",
    "Die Zahlung erfolgt direkt durch den Kostenträger.", "Ihre Krankenkasse hat uns den Betrag erstattet.",
    "Uw leasemaatschappij heeft deze factuur voldaan.", "De verzekeraar betaalt ons rechtstreeks.", "Gefinancierd door Kredietbank Maas.",
    "Esta factura la abona directamente su aseguradora.", "La financiera nos ha pagado el importe.",
    "Diese Rechnung bezahlt im Mai Ihre Leasinggesellschaft.", "Cette facture est réglée en mai par votre organisme de leasing.",
    "La fattura viene pagata direttamente dalla società di leasing.", "La finanziaria ci versa direttamente l'importo.",
])  # fmt: skip
def test_somebody_else_pays(text):
    assert names_another_way(text)
    assert names_another_way(f"Total 1.190,00\n{text.replace(' ', chr(10), 1)}\nIBAN GB41 EXMP 0000 0014 9351 09")


@pytest.mark.parametrize("text", [
    "Please pass this invoice to your insurer for reimbursement.", "Our insurer pays for damage in transit.",
    "The insurer will refund you the amount.", "Leased equipment, model 4711", "Customers pay us directly, never our drivers.",
    "Votre assureur vous remboursera cette facture.", "Le bailleur vous adresse cette facture.", "Location de matériel, mai 2026",
    "Bitte reichen Sie diese Rechnung bei Ihrer Krankenkasse ein; diese erstattet Ihnen den Betrag.",
    "Bankgebühren trägt der Auftraggeber.", "Der Betrag ist direkt an uns zu überweisen.", "Leasingrate Mai 2026",
    "Dien deze factuur in bij uw verzekeraar.", "U betaalt het bedrag rechtstreeks aan ons.",
    "Uw verzekeraar vergoedt u een deel van deze factuur.", "Presente esta factura a su seguro.",
    "Rogamos nos abonen directamente el importe.", "Il locatore emette la presente fattura.", "Premio della Vostra assicurazione",
])  # fmt: skip
def test_insurers_and_lessors_that_pay_nothing_of_this(text):
    assert not names_another_way(text)


@pytest.mark.parametrize("text", [
    "This claim has been sold to Grant Finance Ltd.", "The new creditor is Harbour Capital.",
    "Please make payment to our holding company Holm plc.", "Cette créance a été vendue à Recouvro SA.",
    "Merci de payer à notre maison mère.", "Diese Forderung wurde an die Merkur SE verkauft.", "Zahlbar an unsere Holding.",
    "De nieuwe schuldeiser is Incasso Maas.", "Betaal aan onze moedermaatschappij.", "Este crédito ha sido vendido a Recobros SL.",
    "Rogamos transfieran a nuestra empresa matriz.", "Abbiamo venduto il credito a Recuperi Srl.",
    "Si prega di versare alla nostra controllante.",
])  # fmt: skip
def test_another_is_to_be_paid(text):
    assert names_another_way(text)


@pytest.mark.parametrize("text", [
    "Billed to and payable by your head office; copy for your files.", "Facture réglée par votre siège ; exemplaire pour vos dossiers.",
    "Zahlung erfolgt über Ihre Zentrale.", "Betaling verloopt via uw hoofdkantoor; exemplaar voor uw administratie.",
    "El pago lo realiza su central; ejemplar para su archivo.", "Il pagamento è a cura della Vostra sede centrale.",
    "Settlement through the Rondix central payment association.", "Règlement par la centrale Rondix.",
    "Abrechnung über den Zentralregulierer Rondix eG, der die Zahlung leistet.", "Afrekening en betaling via inkoopcombinatie Rondix.",
    "Do not pay direct.", "Pas de paiement direct.", "Keine Direktzahlung.", "Geen rechtstreekse betaling.", "Sin pago directo.",
    "Nessun pagamento diretto.",
    "Please pay the statement only.", "Merci de ne régler que le relevé.", "Bitte zahlen Sie nur die Monatsabrechnung.",
    "Betaal alleen het maandoverzicht.", "Rogamos paguen solo el extracto.", "Pagare solo l'estratto conto.",
])  # fmt: skip
def test_a_head_office_pays_or_a_list_is_paid(text):
    assert names_another_way(text)


@pytest.mark.parametrize("text", [
    "Payment is to be made to the bailiff.", "Our receivables have been attached by court order.",
    "Le paiement est à effectuer entre les mains de l'huissier.", "Nos créances ont fait l'objet d'une saisie-attribution.",
    "Die Zahlung ist an den Gerichtsvollzieher zu leisten.", "Unsere Forderungen wurden gepfändet.",
    "De betaling moet aan de deurwaarder gebeuren.", "Op onze vorderingen is beslag gelegd.",
    "El pago debe realizarse al juzgado.", "Nuestros créditos han sido embargados.",
    "Il pagamento va effettuato all'ufficiale giudiziario.", "Il nostro credito è stato pignorato.",
])  # fmt: skip
def test_what_is_owed_was_seized(text):
    assert names_another_way(text)


@pytest.mark.parametrize("text", [
    "Please do not pay directly to our drivers.", "Keine Direktzahlung an unsere Fahrer.", "Payment to our head office in Leeds.",
    "If you do not pay, we shall hand the claim to the bailiff.", "Sammelrechnung Mai 2026. Bitte zahlen Sie nur auf unser Konto.",
    "Payment is due on the date of the statement.", "Paiement à notre siège, par virement.", "Signification par huissier de justice",
    "Wartung der Heizzentrale, zahlbar sofort", "Manutenzione centrale termica, pagamento a 30 giorni",
])  # fmt: skip
def test_the_sellers_own_offices_drivers_and_lists(text):
    assert not names_another_way(text)


@pytest.mark.parametrize("text", [
    "We are a member of Holm Group, our parent company is Holm plc.", "Goods sold to you in April.", "Tochter der Holm Holding AG",
    "Send the remittance advice to our holding company.", "Forderungen werden bei Verzug an ein Inkassobüro verkauft.",
    "Vendido a: Ortega SL", "Merce venduta franco fabbrica", "The new creditor protection law applies.",
    "Onze vorderingen zijn overgedragen aan Polder Finance B.V.; betaal op NL56 EXMP 7207 9410 62.",  # the account is named
])  # fmt: skip
def test_groups_goods_and_an_account_that_is_named_with_the_sale(text):
    assert not names_another_way(text)


@pytest.mark.parametrize("text", [
    "Payable only after approval by the architect.", "This sum is not due until the works have been signed off.",
    "Payment falls due once the certificate has been signed.", "Ce montant n'est exigible qu'une fois le procès-verbal signé.",
    "Zahlbar erst nach Freigabe durch den Architekten.", "Wird erst fällig, wenn die Abnahme erfolgt ist.",
    "Pas na goedkeuring betaalbaar.", "De factuur is pas verschuldigd zodra de keuring akkoord is.",
    "No será exigible hasta la recepción definitiva.", "El importe solo vence tras la aprobación de la obra.",
    "Non è dovuto prima del collaudo.", "Importo dovuto solo a collaudo avvenuto.",
])  # fmt: skip
def test_the_payment_waits(text):
    assert waits(text)
    assert says_void(text)


@pytest.mark.parametrize("text", [
    "Payment is due on completion of the works.", "Payable 14 days after handover.", "Warranty only valid after acceptance.",
    "The final instalment is due only upon completion.", "Goods are dispatched only once payment is received.",
    "Payable après réception de la marchandise.", "Le solde n'est exigible qu'après réception des travaux.",
    "Fällig 14 Tage nach Abnahme.", "Lieferung erst nach Zahlungseingang.", "Betaalbaar 14 dagen na oplevering.",
    "Pagadero a 30 días de la recepción.", "Pagabile a 30 giorni dalla consegna.",
])  # fmt: skip
def test_terms_of_payment_wait_for_nothing(text):
    assert not waits(text)


@pytest.mark.parametrize("text", [
    "Do not pay yet.", "Kindly do not settle this invoice yet.", "Hold payment for now.", "Merci de ne rien payer pour l'instant.",
    "Bitte vorerst nicht zahlen.", "Mit der Zahlung bitte noch warten.", "Nog niet betalen.", "Betaal deze factuur nog niet.",
    "Por ahora no pague esta factura.", "No abone aún el importe.", "Non pagate ancora.", "Per il momento non pagate.",
    "Superseded by our corrected invoice no. 2026-9912.", "Remplacée par la facture 2026-9912.", "Ersetzt durch Rechnung 2026-9912.",
    "Wordt vervangen door factuur nr. 2026-9912", "Reemplazada por la factura 2026-9912", "È sostituita dalla nostra fattura 2026-9912",
])  # fmt: skip
def test_not_yet_and_a_bill_that_another_replaces(text):
    assert says_void(f"Total 1.190,00\n{text}\nIBAN GB41 EXMP 0000 0014 9351 09")


@pytest.mark.parametrize("text", [
    "Please do not pay in cash.", "This replaces invoice 2026-9911.", "Pump replaced by new model 12",
    "Pompe remplacée par notre technicien 4",
    "Falls Sie noch nicht bezahlt haben, bitten wir um Überweisung.", "Filter ersetzt durch Monteur 12", "Vervangt factuur 2026-9911",
    "Hebt u nog niet betaald? Graag deze week.", "Bij nog niet betalen volgt een aanmaning.", "No pague en efectivo.",
    "Sustituye a la factura 2026-9911", "Non pagare in contanti.", "Sostituisce la fattura 2026-9911",
])  # fmt: skip
def test_who_has_not_paid_and_what_replaces_another(text):
    assert not says_void(text)


@pytest.mark.parametrize("text", [
    "Your head office will pay this invoice.", "This invoice was sent to your head office for payment.", "Payment: your head office",
    "Your head office in Leeds handles the payment.", "The bill goes to your head office, which will settle it.",
    "The amount will be collected from your head office.", "Payer: your headquarters",
    "Facture transmise à votre siège pour règlement.", "Votre maison-mère s'occupe du paiement.",
    "Facture à la charge de votre siège, à régler sous 30 jours.", "Die Zahlung leistet Ihre Konzernzentrale.",
    "Ihre Zentrale übernimmt die Zahlung.", "Wurde an Ihre Zentrale zur Zahlung weitergeleitet.",
    "De factuur wordt door uw hoofdkantoor betaald.", "De betaling gebeurt bij uw hoofdkantoor.", "Su central se encarga del pago.",
    "El pago se realiza desde su sede central.", "La Vostra sede centrale provvede al pagamento.", "Pagamento tramite la Vs. sede.",
    "La fattura viene pagata dalla Vostra capogruppo.", "Bitte nicht direkt an uns zahlen.", "Niet direct aan ons betalen.",
    "Merci de ne pas payer directement.", "Please do not pay this invoice directly.", "Only the statement is to be paid.",
    "Zahlung nur per Monatsabrechnung.", "Betaling uitsluitend via maandoverzicht.",
    "Please pay only on receipt of the statement.",  # it says to wait for another paper, on which the sum stands again
    "Payable by: your head office", "Payment is the responsibility of your head office.", "Zahlung durch: Ihre Zentrale",
    "Rechnung zur Prüfung und Zahlung an Ihre Zentrale gesandt.", "Sent for approval and payment to your head office.",
    "Forwarded for payment to your head office.", "Da inoltrare per il pagamento alla Vostra sede centrale.",
    "Remitida para su pago a su sede central.", "Transmise pour règlement à votre siège.", "Zur Zahlung an Ihre Zentrale weitergeleitet.",
    "Ter betaling doorgestuurd naar uw hoofdkantoor.", "La factura se envía a su central, donde será pagada.",
    "The bill goes to your head office, where it will be paid.", "Die Rechnung geht an Ihre Zentrale und wird dort bezahlt.",
    "La facture est adressée à votre siège, où elle sera réglée.", "De factuur gaat naar uw hoofdkantoor, waar zij wordt betaald.",
    "La fattura va alla Vostra sede centrale, dove sarà pagata.", "Our invoices are paid centrally: your head office",
    "Unsere Rechnungen werden zentral bezahlt: Ihre Zentrale", "Nos factures sont réglées de façon centralisée : votre siège",
    "Onze facturen worden centraal betaald: uw hoofdkantoor", "Las facturas se pagan de forma centralizada: su central",
    "Le fatture vengono pagate a livello centrale: Vostra sede",
    "Zahlung ausschließlich mit der Sammelrechnung.", "Zahlung nur durch die Sammelrechnung.",
    "Betaling gebeurt enkel met de verzamelfactuur.", "Merci de régler uniquement à réception de votre relevé.",
    "Please pay only on receipt of your statement.", "Paiement uniquement par relevé.", "Betaling alleen door uw maandoverzicht.",
    "Pago únicamente a la recepción de su extracto.", "Pago solo mediante su extracto.", "Pagamento solo tramite l'estratto conto.",
    "Pagamento solo a ricevimento del vostro estratto conto.",
])  # fmt: skip
def test_an_office_is_the_one_who_pays_and_a_list_what_alone_is_paid(text):
    assert names_another_way(text)


@pytest.mark.parametrize("text", [
    "Resa franco Vs. sede, pagamento 30 giorni", "Consegna Franco Vs. sede\nPagamento Bonifico 30 gg",
    "Delivery: your head office\nPayment terms: 30 days net", "Ordered by your head office. Payment within 30 days.",
    "Collected from your head office, payable within 30 days.", "Work carried out at your head office. Please pay within 30 days.",
    "Intervention à votre siège social de Lille, règlement par virement à 30 jours",
    "Commande passée par votre siège, paiement à 30 jours.", "Lieferung an Ihre Zentrale, Zahlung innerhalb 30 Tagen",
    "Montage bei Ihrer Zentrale\nZahlung: 30 Tage netto", "Levering aan uw hoofdkantoor, betaling binnen 30 dagen",
    "Besteld door uw hoofdkantoor, te betalen binnen 30 dagen.", "Entrega en su central, pago a 30 días",
    "Pedido realizado por su central; pago a 30 días.", "Ritiro dalla Vs. sede, pagamento a 30 giorni",
    "Pagamento a 30 giorni dalla consegna presso la Vs. sede",
    "Customers who do not pay by Direct Debit should transfer the amount.", "Niet direct betalen is mogelijk: 30 dagen.",
    "U hoeft niet direct te betalen.", "Please do not pay our drivers directly.", "Merci de ne pas payer nos chauffeurs directement.",
    "Unsere Fahrer bitte nicht direkt bezahlen.", "Onze chauffeurs niet rechtstreeks betalen.",
    "Rogamos no paguen a conductores directamente.", "Si prega di non pagare gli autisti direttamente.",
    "Please pay only by bank transfer and quote the number of the statement.",
    "Bitte zahlen Sie nur auf unser Konto, die Monatsabrechnung folgt.", "Paiement uniquement par virement ; le relevé suit.",
    "Betaal alleen op onze rekening; het maandoverzicht volgt.", "Pago solo por transferencia; el extracto llega en mayo.",
    "Pagamento solo tramite bonifico; segue l'estratto conto.",
    "Nettoyage des locaux de votre siège, paiement à 30 jours", "Paiement à 30 jours pour le nettoyage de votre siège",
    "Limpieza de su sede central, pago a 30 días", "Reinigung Ihrer Zentrale im April, zahlbar sofort",
    "Canone per la manutenzione della Vs. sede\nPagamento Bonifico", "Schoonmaak van uw hoofdkantoor, betaling binnen 30 dagen",
    "Service at the premises of your head office. Payment within 30 days.",
    "Delivered to your head office, where the goods were installed. Payment within 30 days.",
    "Rechnung zur Zahlung innerhalb 30 Tagen, Lieferung an Ihre Zentrale",
    "Livré à votre siège, où le matériel a été installé. Paiement à 30 jours.",
    "Wartung der zentral gesteuerten Heizung in Ihrer Zentrale, zahlbar sofort",
    "Betaal alleen met vermelding van het nummer; het maandoverzicht volgt.",
    "Zahlung nur mit Angabe der Nummer, die Sammelrechnung folgt.",
])  # fmt: skip
def test_an_office_where_something_is_done_and_bans_of_something_else(text):
    assert not names_another_way(text)


@pytest.mark.parametrize("text", [
    "Our claim against you has been attached by Harrow Bank plc.", "This debt has been attached.",
    "The claim is attached by the sheriff of Leeds.", "De deurwaarder heeft beslag gelegd op onze vorderingen.",
    "Er ligt beslag op onze vordering op u.", "Onze vorderingen zijn door de bank beslagen.",
    "Existe una orden de embargo sobre nuestros créditos.", "El juzgado ha trabado embargo sobre esta factura.",
    "Unsere Forderungen aus Warenlieferungen wurden gepfändet.", "Une saisie a été pratiquée sur nos créances.",
    "Il pignoramento riguarda il nostro credito.", "Op onze vordering is beslag.", "Het beslag treft ook deze factuur.",
])  # fmt: skip
def test_a_claim_that_was_attached_in_more_words(text):
    assert names_another_way(text)


@pytest.mark.parametrize("text", [
    "Our general terms are attached to the invoice.", "The timesheets are attached to this invoice.",
    "Details of the claim are attached.", "Please find attached a copy of the claim.", "The invoice is attached by e-mail as well.",
    "A statement of this account is attached; please pay within 30 days.",
    "Sin embargo, esta factura debe abonarse en el plazo indicado.", "El embargo de los bienes hace vencer la deuda.",
    "Deze factuur is voor beslag en sloten.",
    "Bij beslag op de goederen wordt de factuur direct opeisbaar.", "Beslag voor ramen en deuren, zie deze factuur.",
    "Bei Pfändung der Vorbehaltsware wird unsere Forderung sofort fällig.", "Bei einer Pfändung wird die Forderung sofort fällig.",
    "La saisie des marchandises rend la créance exigible.", "Il pignoramento dei beni rende esigibile il credito.",
])  # fmt: skip
def test_enclosures_goods_and_other_words_that_sound_like_a_seizure(text):
    assert not names_another_way(text)
