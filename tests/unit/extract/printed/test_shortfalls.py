"""Sentences that ask for less than the bill, or allow it, and those that sound alike."""

import pytest

from mailbot.domain.outcome import Outcome
from tests.refusals.papers import Change, read

ASK_FOR_LESS = [
    ("en", "Please take GBP 50.00 off for the broken pane."),
    ("en", "You can knock GBP 50 off for the broken pane."),
    ("en", "You may reduce the payment by the GBP 120.00 we owe you."),
    ("en", "You may short-pay the damaged goods."),
    ("en", "Kindly short-pay this invoice by GBP 40.00."),
    ("en", "As agreed, pay 10% less."),
    ("en", "A rebate of GBP 40.00 applies; remit the difference."),
    ("en", "Please hold back 5 % until acceptance."),
    ("en", "You may keep GBP 60.00 for the damage."),
    ("en", "Please leave out the second item when paying."),
    ("en", "Do not pay for the damaged pane."),
    ("en", "Pay only for the goods received."),
    ("de", "Bitte behalten Sie 5 % bis zur Abnahme ein."),
    ("de", "Sie können 2 Paletten zu je 12,00 EUR gegenrechnen."),
    ("de", "Sie dürfen die beschädigte Ware von der Zahlung absetzen."),
    ("de", "Bitte zahlen Sie 10 % weniger."),
    ("de", "Bitte um 50,00 EUR gekürzt überweisen."),
    ("de", "Bitte überweisen Sie die Differenz."),
    ("fr", "À minorer du bon d'achat de 30,00 EUR."),
    ("fr", "Veuillez retenir 5 % à titre de garantie."),
    ("fr", "Merci d'enlever 50,00 € pour la vitre cassée."),
    ("fr", "Payez 10 % de moins."),
    ("fr", "Vous pouvez ne pas payer les articles endommagés."),
    ("fr", "Réglez la différence."),
    ("nl", "U mag 50,00 EUR inhouden."),
    ("nl", "Houd 5 % in tot de oplevering."),
    ("nl", "U kunt 50,00 € minder betalen."),
    ("nl", "De beschadigde goederen hoeft u niet te betalen."),
    ("es", "Retengan un 5 % como garantía."),
    ("es", "Por favor, quite 50,00 € por el cristal roto."),
    ("es", "Pague un 10 % menos."),
    ("es", "Puede pagar 50 € menos por los daños."),
    ("it", "Trattenere il 5% a garanzia."),
    ("it", "Si prega di togliere 50,00 € per il vetro rotto."),
    ("it", "Pagate il 10 % in meno."),
    ("it", "Non pagate la merce danneggiata."),
]
TAKEN_OFF_SO = [
    ("en", "Minus the GBP 80.00 you advanced to our driver."),
    ("en", "Less GBP 100.00 if settled within the week."),
    ("en", "GBP 100.00 off if paid by Friday."),
    ("en", "Deduct GBP 100.00 if you pay within the week."),
    ("de", "Minus 80,00 EUR, die Sie dem Fahrer gegeben haben."),
    ("de", "Bei Zahlung innerhalb der Woche 100,00 EUR weniger."),
    ("fr", "Moins 100,00 € en cas de règlement dans la semaine."),
    ("nl", "Min de 80,00 € die u aan onze chauffeur hebt voorgeschoten."),
    ("es", "Menos 100,00 € si se paga en la semana."),
    ("it", "Meno 100,00 € se pagato entro la settimana."),
]
DRAWN_ALREADY = [
    ("en", "We have already drawn this sum from your deposit."),
    ("de", "Diesen Betrag haben wir bereits Ihrer Kaution entnommen."),
    ("fr", "Cette somme a été puisée dans votre acompte."),
    ("nl", "Dit bedrag is van uw waarborg afgehaald."),
    ("es", "Este importe se ha retirado de su depósito."),
    ("it", "L'importo è stato prelevato dalla vostra cauzione."),
]
ASK_FOR_ALL = [
    ("en", "Keep 20 % more light."),
    ("en", "You keep 1,500.00 GBP a year by choosing this contract."),
    ("de", "Behalten Sie 2 % mehr Leistung."),
    ("nl", "U houdt 10 % over met onze actie."),
    ("en", "Please do not deduct bank charges."),
    ("en", "You may not reduce the payment for any reason."),
    ("en", "Take 10 % off your next order with code SPRING."),
    ("en", "Short payments will be charged back."),
    ("en", "Please retain this invoice for your records."),
    ("en", "Please keep the deposit slip for GBP 1,200.00."),
    ("en", "You pay GBP 20.00 less than last year."),
    ("en", "In case of cancellation we retain GBP 50.00."),
    ("en", "Damaged goods must be reported within 8 days; do not pay the driver."),
    ("en", "Art. 3 cut-off 10.00"),
    ("en", "Cut branches off, GBP 200.00"),
    ("en", "Take old tiles off GBP 200.00"),
    ("de", "Hose kürzen 15,00 €"),
    ("fr", "Enlever l'ancien carrelage : 200,00 €"),
    ("it", "Togliere il vecchio pavimento 200,00 €"),
    ("es", "Quitar azulejos 200,00 €"),
    ("de", "Bei Zahlung innerhalb von 10 Tagen dürfen Sie 3 % Skonto abziehen: 1.154,30 EUR."),
    ("de", "Wir behalten uns das Eigentum bis zur Zahlung vor."),
    ("de", "Bei Rückgabe werden 10 % einbehalten."),
    ("de", "Nicht gelieferte Artikel werden nachgeliefert."),
    ("de", "Falls die Ware beschädigt ist, kürzen Sie bitte nicht die Rechnung, sondern rufen Sie an."),
    ("de", "Die Probe wurde der Charge 4711 entnommen."),
    ("fr", "Veuillez retenir que nos bureaux sont fermés le lundi."),
    ("fr", "En cas d'annulation, nous conservons 30 % d'arrhes."),
    ("fr", "Pour garder votre place, 50,00 € sont à verser à l'inscription."),
    ("fr", "Moins de 5 % de nos articles reviennent."),
    ("nl", "Houd rekening met een levertijd van 5 dagen."),
    ("nl", "Beschadigde goederen binnen 8 dagen melden."),
    ("es", "Nos reservamos la propiedad de la mercancía."),
    ("es", "La mercancía dañada debe comunicarse en 24 horas."),
    ("it", "Per tenere il posto si versano 50,00 €."),
    ("it", "Consumate il 10 % in meno con le nostre lampade."),
]


@pytest.mark.parametrize(("language", "said"), ASK_FOR_LESS + TAKEN_OFF_SO + DRAWN_ALREADY)
def test_who_asks_for_less_is_asked_about(language: str, said: str) -> None:
    assert read(language, Change(terms=(said,))).outcome is not Outcome.PROCESSED


@pytest.mark.parametrize(("language", "said"), ASK_FOR_ALL)
def test_what_sounds_alike_is_paid_in_full(language: str, said: str) -> None:
    found = read(language, Change(terms=(said,)))
    assert (found.outcome, found.doubts) == (Outcome.PROCESSED, ())
