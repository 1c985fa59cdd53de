"""An account that holds other people's money by what it is called is not paid as the seller's, who is nobody that has one."""

import pytest

from tests.unit.extract.printed.test_offices_accounts import is_sure


@pytest.mark.parametrize(("language", "before"), [
    ("en", "Escrow account of Marsh & Co Solicitors:"), ("en", "Court account:"), ("en", "Account of the court bailiff:"),
    ("en", "Sheriff's account:"),
    ("en", "Account of the liquidator:"), ("en", "Third-party account of Marsh LLP"), ("en", "Attorney trust account (IOLTA):"),
    ("de", "Anderkonto Notar Dr. Weber:"), ("de", "Treuhandkonto Rechtsanwälte Weber & Partner:"), ("de", "Konto des Gerichtsvollziehers:"),
    ("de", "Konto des Amtsgerichts:"), ("de", "Insolvenz-Anderkonto RA Weber:"), ("de", "Massekonto"), ("fr", "Compte séquestre :"),
    ("fr", "Compte CARPA de Maître Dupont :"), ("fr", "Compte de Me Dupont, huissier de justice :"),
    ("fr", "Compte du mandataire judiciaire :"),
    ("nl", "Derdengeldenrekening"), ("nl", "Rekening gerechtsdeurwaarder Van Dam:"), ("nl", "Boedelrekening curator mr. Van Dam"),
    ("es", "Cuenta de consignaciones del Juzgado:"), ("es", "Cuenta de la notaría García:"), ("es", "Cuenta del administrador concursal:"),
    ("it", "Conto del notaio Rossi:"), ("it", "Conto dell'ufficiale giudiziario:"), ("it", "Conto del Tribunale di Milano:"),
    ("it", "Conto intestato alla curatela fallimentare:"),
])  # fmt: skip
def test_an_account_that_holds_others_money_is_asked_about(language, before):
    assert not is_sure(language, before=before)
    assert not is_sure(language, above=("", before))


@pytest.mark.parametrize(("language", "seller", "before"), [
    ("en", "Marsh & Co Solicitors", "Trust account:"), ("de", "Notar Dr. Weber", "Notaranderkonto"),
    ("de", "Weber Hausverwaltung GmbH", "Treuhandkonto"), ("nl", "Van Dam Advocaten B.V.", "Derdengeldenrekening"),
])  # fmt: skip
def test_whoever_holds_money_for_others_is_paid_on_such_an_account(language, seller, before):
    assert is_sure(language, seller=seller, before=before)


@pytest.mark.parametrize(("language", "above"), [
    ("en", "Directors: A. Holt, B. Marsh (Solicitor)"), ("en", "Bank account, disputes: High Court of Justice"),
    ("en", "Account administrator: Anna Holt"),
    ("en", "Client account number: C-4471"),
    ("en", "Your client account manager is Jane Smith."), ("de", "Amtsgericht Stuttgart HRB 12345"),
    ("de", "Bankverbindung HRB 7123 Amtsgericht Stuttgart"),
    ("fr", "Compte bancaire - RCS Tribunal de commerce de Lille"), ("fr", "Tribunal compétent : Lille. Compte bancaire :"),
    ("nl", "Bankrekening. Bevoegde rechtbank: Utrecht"), ("es", "Administrador: Juan García"), ("it", "Conto corrente dedicato:"),
    ("it", "Foro competente Tribunale di Milano"),
])  # fmt: skip
def test_courts_and_lawyers_that_have_no_account_there_change_nothing(language, above):
    assert is_sure(language, above=("", above))
