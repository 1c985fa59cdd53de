"""Notices that the seller's account changes, in any tense, and the words of those whose account stays."""

import pytest

from mailbot.extract.printed.settlement import announces_an_account


@pytest.mark.parametrize("text", [
    "Our account at the bank above is closed from 1 October 2026.", "Our bank details change on 1 October 2026.",
    "Our bank details will change on 1 October 2026.", "We are changing our bank details on 1 October.",
    "From October our account number will be different.", "Our bank account is changing.", "Bank above will be replaced shortly.",
    "Please note that our account changes on 1 October.", "This IBAN is valid only until 30 September.",
    "Unsere Bankverbindung ändert sich zum 1. Oktober.", "Zum 1. Oktober ändert sich unsere Bankverbindung.",
    "Unsere Bankverbindung wird sich zum 1. Oktober ändern.", "Wir ändern zum 1. Oktober unsere Bankverbindung.",
    "Unsere bisherige Kontonummer gilt ab Oktober nicht mehr.",
    "Bitte beachten Sie, dass sich unsere Bankverbindung zum 1. Oktober ändert.", "Unser Konto ändert sich ab Oktober.",
    "Ab Oktober lautet unsere Kontonummer anders.", "Unsere Bank hat gewechselt.", "Nos coordonnées bancaires changent au 1er octobre.",
    "Nos coordonnées bancaires changeront au 1er octobre.", "Nos coordonnées bancaires vont changer.", "Notre RIB change prochainement.",
    "Notre numéro de compte a été modifié.", "Notre compte sera prochainement modifié.",
    "Nous modifions nos coordonnées bancaires au 1er octobre.", "Le nostre coordinate bancarie cambieranno dal 1 ottobre.",
    "Il nostro conto cambia dal 1 ottobre.", "Il nostro numero di conto è stato modificato.",
    "Dal 1 ottobre cambiano le nostre coordinate bancarie.", "Le nostre coordinate bancarie stanno per cambiare.",
    "Ons rekeningnummer wijzigt per 1 oktober.", "Onze bankgegevens veranderen per 1 oktober.",
    "Per 1 oktober wijzigt ons rekeningnummer.", "Ons rekeningnummer zal per 1 oktober wijzigen.",
    "Onze rekening wordt per 1 oktober gewijzigd.", "Nuestra cuenta cambia a partir de octubre.",
    "Nuestros datos bancarios cambiarán el 1 de octubre.", "Nuestros datos bancarios van a cambiar.",
    "Please note: bank account changes from 1 June 2026.", "As from June our IBAN is different.", "Account valid till 30.06.2026.",
    "The account printed here is out of date.", "Our bank details will not stay the same.", "We have a new account since May.",
    "Notre compte sera fermé fin mai.", "Nous changerons de banque en juin.", "Ab Juni haben wir eine andere Bankverbindung.",
    "Unser Konto zieht um.", "Vanaf juni hebben wij een ander rekeningnummer.", "A partir de junio tendremos otra cuenta.",
    "Esta cuenta dejará de ser válida.", "Da giugno avremo un altro IBAN.",
    "A partir de octubre cambia nuestro número de cuenta.", "Nuestro número de cuenta ha sido modificado.",
])  # fmt: skip
def test_an_account_that_changes_or_will_is_news(text):
    assert announces_an_account(text)


@pytest.mark.parametrize("text", [
    "We never change our bank details by e-mail.", "If our bank details change we will write to you by post.",
    "We will write to you by post if our bank details change.", "Should our bank details change, we will write to you by post.",
    "Our bank details will not change.", "Our bank details will never change by e-mail.", "Our bank details do not change.",
    "We will not be changing our bank details.", "We will never change our bank details by e-mail.",
    "Please pay into our account, the shop is closed on Mondays.", "Our account manager changes in October.",
    "Our account department is closed on Fridays.", "Please quote our bank details and any changes to your order.",
    "Wenn sich unsere Bankverbindung ändert, rufen wir Sie an.", "Sollte sich unsere Bankverbindung ändern, schreiben wir Ihnen.",
    "Unsere Bankverbindung ändert sich nicht.", "Unsere Bankverbindung wird sich nicht ändern.",
    "Wir ändern unsere Bankverbindung nie per E-Mail.", "Wir ändern niemals unsere Bankverbindung per E-Mail.",
    "Bitte auf unser Konto überweisen\nMontags ist geschlossen", "Nos coordonnées bancaires ne changent pas.",
    "Nos coordonnées bancaires restent inchangées.", "Nous ne changeons jamais nos coordonnées bancaires par courriel.",
    "Si nos coordonnées bancaires changent, nous vous écrirons.", "Notre RIB ne change jamais par e-mail.",
    "Le nostre coordinate bancarie non cambieranno.", "Se le nostre coordinate bancarie cambiano, Vi scriveremo per posta.",
    "Non cambiamo mai le nostre coordinate bancarie via e-mail.", "Ons rekeningnummer wijzigt niet.",
    "Als ons rekeningnummer wijzigt, schrijven wij u per post.", "Indien onze bankgegevens wijzigen, ontvangt u een brief.",
    "Wij wijzigen onze bankgegevens nooit per e-mail.", "Nuestra cuenta no cambia.",
    "Si nuestros datos bancarios cambian, le escribiremos por correo postal.",
    "Nunca cambiamos nuestros datos bancarios por correo electrónico.", "Votre nouveau numéro de compte client est 4471.",
    "We have a new account manager since May.", "Your bank account changes from June? Tell us.", "Il nostro IBAN non cambia mai.",
    "Le nostre coordinate bancarie cambiano mai via e-mail.", "Falls wir eine andere Bankverbindung haben, schreiben wir Ihnen.",
    "Our prices change on 1 October 2026. Our bank details are below.",
    "Unsere Bankverbindung: siehe unten. Die Preise ändern sich zum 1. Oktober.",
    "Zahlbar auf unser Konto. Unsere Öffnungszeiten ändern sich zum 1. Oktober.",
    "Se cambiano le nostre coordinate bancarie, Vi scriveremo.", "Als wij ons rekeningnummer wijzigen, ontvangt u een brief.",
])  # fmt: skip
def test_an_account_that_never_changes_or_but_in_a_case_is_no_news(text):
    assert not announces_an_account(text)
