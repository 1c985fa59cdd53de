"""An account that is a tax office's, the customs' or a municipality's is not paid as the seller's; a town's own treasury is the town's."""

import pytest

from mailbot.domain.outcome import Outcome
from tests.refusals.papers import LANGUAGES, Change, read

_IBAN = {language: words.bank.partition(" | ")[0] for language, words in LANGUAGES.items()}
_ADDRESS = {language: ", ".join(words.seller) for language, words in LANGUAGES.items()}  # the line over the account


def is_sure(language: str, *, seller: str | None = None, above: tuple[str, str] = ("", ""), before: str = "") -> bool:
    """Whether the account is, on a paper of a seller, with two rows over the account and words before it in its row."""
    bank = f"{before} | {_IBAN[language]}" if before else _IBAN[language]
    replaced = (
        (_ADDRESS[language], above[1]),
        (LANGUAGES[language].bank, bank),
        (LANGUAGES[language].seller[0], seller or LANGUAGES[language].seller[0]),
    )
    found = read(language, Change(terms=(above[0],), replaced=replaced))
    assert found.fields.iban
    assert found.fields.iban.is_sure or found.outcome is Outcome.PARTIAL
    return found.fields.iban.is_sure


@pytest.mark.parametrize(
    ("language", "seller", "before"),
    [
        ("en", "Harrow Customs Ltd", "HMRC import VAT account:"),
        ("en", "Council Tools Ltd", "HMRC import VAT account:"),
        ("en", "Council Tools", "HMRC import VAT account:"),
        ("fr", "Douane Transit SARL", "Compte du Trésor public :"),
        ("fr", "Garage de la Ville SARL", "Compte du Trésor public :"),
        ("fr", "Garage de la Ville", "Compte du Trésor public :"),
        ("de", "Altstadt Zoll GmbH", "Konto der Zollkasse:"),
        ("de", "Stadt Apotheke", "Konto des Finanzamts:"),
        ("de", "Stadt Apotheke", "Konto der Stadtkasse:"),
        ("es", "Aduanas Norte S.L.", "Cuenta de la Agencia Tributaria:"),
        ("it", "Dogana Service S.r.l.", "Conto dell'Erario:"),
        ("nl", "Douane Service B.V.", "Rekening Belastingdienst:"),
        ("fr", "Mairie d'Almenrode", "Compte de la Douane :"),
        ("de", "Freunde der Stadt Almenrode", "Konto der Stadtkasse:"),
        ("de", "Tanzschule der Stadt Almenrode", "Konto der Stadtkasse:"),
        ("de", "Musikschule der Stadt Almenrode GmbH", "Konto der Stadtkasse:"),
        ("de", "Musikschule der Stadt Almenrode", "Konto des Finanzamts:"),
    ],
)
def test_no_customs_agent_or_shop_is_paid_on_an_offices_account(language, seller, before):
    assert not is_sure(language, seller=seller, before=before)


@pytest.mark.parametrize(
    ("language", "seller", "before"),
    [
        ("en", "Almenrode Borough Council", "Council account:"),
        ("fr", "Commune d'Almenrode", "Compte du Trésor public :"),
        ("fr", "Mairie de Lille", "Compte du Trésor public :"),
        ("de", "Stadt Almenrode", "Konto der Stadtkasse:"),
        ("de", "Musikschule der Stadt Almenrode", "Konto der Stadtkasse:"),
        ("de", "Volkshochschule Landkreis Almenrode", "Konto der Kreiskasse:"),
        ("fr", "Bibliothèque de la Ville d'Almenrode", "Compte du Trésor public :"),
        ("it", "Biblioteca del Comune di Almenrode", "Conto del Comune:"),
        ("nl", "Gemeente Almenrode", "Rekening gemeente Almenrode:"),
        ("es", "Ayuntamiento de Almenrode", "Cuenta del Ayuntamiento:"),
        ("it", "Comune di Almenrode", "Conto del Comune:"),
    ],
)
def test_a_municipality_is_paid_on_the_account_of_its_treasury(language, seller, before):
    assert is_sure(language, seller=seller, before=before)


@pytest.mark.parametrize(
    ("language", "above"),
    [
        ("en", ("", "Please pay the import duty to HM Revenue & Customs:")),
        ("en", ("Please pay the import duty to HM Revenue &", "Customs:")),
        ("en", ("Please pay the import duty to HMRC", "Account:")),
        ("en", ("", "Please pay the import duty to HMRC on the account below.")),
        ("en", ("", "Please pay HMRC directly")),
        ("fr", ("", "Merci de régler les droits à la Douane :")),
        ("fr", ("Merci de verser la TVA à", "la Douane :")),
        ("de", ("", "Bitte zahlen Sie die Einfuhrumsatzsteuer an das Hauptzollamt Köln:")),
        ("de", ("Bitte zahlen Sie die Steuer von 190,00 € bis 17.05.2026 an das zuständige", "Hauptzollamt Köln:")),
        ("de", ("", "Gebühren sind an die Stadtkasse Almenrode zu entrichten:")),
        ("de", ("", "Bitte zahlen Sie die Abgaben gemäß Bescheid Nr. 12 an das Hauptzollamt Köln:")),
        ("de", ("", "Bitte zahlen Sie die Abgaben lt. Bescheid bis zum 12. Mai an das Hauptzollamt Köln:")),
        ("en", ("", "Please pay the duty under notice no. 12 to HMRC:")),
        ("nl", ("", "Te betalen volgens aanslag nr. 12 aan de Belastingdienst:")),
        ("en", ("", "Customer to pay import duty to HMRC:")),
        ("de", ("", "Bitte zahlen Sie statt an uns an das Hauptzollamt Köln:")),
        ("en", ("", "Recipient to pay import VAT to HMRC:")),
        ("fr", ("", "Droits à verser par l'acquéreur à la Douane :")),
        ("nl", ("", "Door de ontvanger te betalen aan de Douane:")),
        ("es", ("", "El destinatario debe pagar los derechos a la Aduana:")),
        ("nl", ("", "Leges te voldoen aan de gemeente:")),
        ("nl", ("Invoerrechten te voldoen aan de Douane", "Rekening:")),
        ("es", ("", "Tasa a ingresar al Ayuntamiento:")),
        ("es", ("", "Ingrese el IVA en la Agencia Tributaria")),
        ("it", ("", "Tassa da versare al Comune:")),
        ("it", ("", "Si prega di versare i diritti all'Agenzia delle Dogane")),
    ],
)
def test_a_sentence_over_the_account_that_asks_to_pay_an_office_makes_it_a_question(language, above):
    assert not is_sure(language, above=above)


@pytest.mark.parametrize(
    ("language", "above"),
    [
        ("en", ("Import VAT paid to HMRC", "Bank details:")),
        ("en", ("", "Reverse charge: customer to pay the VAT to HMRC")),
        ("nl", ("", "Btw verlegd, te betalen aan de Belastingdienst")),
        ("de", ("Die Einfuhrumsatzsteuer zahlen Sie an das Hauptzollamt.", "Unsere Bankverbindung:")),
        ("de", ("Die Einfuhrumsatzsteuer zahlen Sie an das Hauptzollamt Köln", "Unsere Bankverbindung:")),
        ("de", ("Zahlbar sofort ohne Abzug", "Finanzamt Stuttgart")),
    ],
)
def test_a_sentence_that_tells_of_a_tax_leaves_the_account_the_sellers(language, above):
    assert is_sure(language, above=above)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Bankverbindung Sparkasse der Stadt Iserlohn"),
        ("de", "Konto bei der Stadt- und Kreissparkasse Erlangen"),
        ("de", "Konto Sparkasse des Landkreises Almen"),
        ("fr", "Compte caisse d'épargne de la Ville Haute"),
        ("it", "Conto cassa di risparmio del Comune"),
        ("nl", "Rekening Bank Nederlandse Gemeenten"),
        ("nl", "Bank Nederlandse Gemeenten rekening"),
        ("fr", "Compte agence de la Ville Haute"),
        ("fr", "Compte agence rue de la Commune"),
        ("es", "Cuenta oficina Plaza del Ayuntamiento"),
        ("it", "Conto agenzia Piazza del Comune"),
        ("en", "Bank account, branch Customs House Quay"),
    ],
)
def test_a_bank_that_is_called_after_a_town_is_no_office(language, text):
    assert is_sure(language, above=("", f"{text}:"))
    assert is_sure(language, before=text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Konto der Stadtkasse Köln bei der Sparkasse"),
        ("de", "Konto bei der Stadt Köln"),
        ("de", "Konto der Stadt Iserlohn bei der Sparkasse der Stadt Iserlohn"),
        ("nl", "Rekening gemeente Utrecht bij Bank Nederlandse Gemeenten"),
        ("fr", "Compte du Trésor public, agence de la Ville Haute"),
        ("es", "Cuenta del Ayuntamiento"),
        ("it", "Conto del Comune di Almen"),
        ("en", "Bank account of the town council"),
        ("es", "Cuenta de la Oficina de Aduanas"),
        ("es", "Cuenta de la Caja del Ayuntamiento"),
        ("fr", "Compte de l'agence des douanes"),
        ("fr", "Compte Banque du Trésor Public"),
        ("fr", "Compte de la Caisse de la Ville de Lille"),
        ("fr", "Compte de l'agence de la Ville de Lille"),
        ("it", "Conto della Cassa del Comune"),
        ("it", "Conto dello sportello delle dogane"),
        ("en", "Account of the branch of the customs"),
    ],
)
def test_a_town_with_its_bank_is_still_an_office(language, text):
    assert not is_sure(language, above=("", f"{text}:"))


@pytest.mark.parametrize(
    ("language", "seller", "before"),
    [
        ("en", "Northern Customs Clearance Ltd", "Bank account of Northern Customs Clearance Ltd"),
        ("fr", "Garage de la Ville SARL", "Compte de Garage de la Ville SARL"),
        ("de", "Zoll Spedition GmbH", "Bankverbindung Zoll Spedition GmbH:"),
        ("nl", "Douane Service B.V.", "Rekening Douane Service B.V.:"),
        ("es", "Aduanas Norte S.L.", "Cuenta de Aduanas Norte S.L.:"),
        ("it", "Dogana Service S.r.l.", "Conto Dogana Service S.r.l.:"),
    ],
)
def test_a_company_that_is_called_after_an_office_is_paid_on_its_own_account(language, seller, before):
    assert is_sure(language, seller=seller, before=before)
    assert is_sure(language, seller=seller, above=("", before))
