"""Whose the only account is where the claim was assigned: the factor's where that is told, a question where it may be the seller's."""

import pytest

from mailbot.domain.outcome import Outcome
from tests.refusals.papers import LANGUAGES, Change, read

NOTICES = {
    "en": "This invoice has been assigned to Norvane Finance plc.",
    "fr": "Cette facture est cédée à Norvane Finance SA.",
    "de": "Die Forderung ist an die Norvane Finanz AG abgetreten.",
    "nl": "Deze vordering is gecedeerd aan Norvane Finance N.V.",
    "es": "Crédito cedido a Norvane Finance S.A.",
    "it": "Il presente credito è stato ceduto a Norvane Finance S.p.A.",
}


def paid(language: str, *rows: str, before: str = "", other: str = "") -> tuple[Outcome, bool]:
    """The outcome with these rows over the only account, words before it, and whether it is paid as the factor's."""
    words = LANGUAGES[language]
    bank = words.bank.partition(" | ")[0]
    replaced = ((", ".join(words.seller), rows[-1]), (words.bank, f"{before} | {bank}" if before else bank))
    found = read(language, Change(terms=rows[:-1], replaced=replaced, foot=(other,) if other else ()))
    assert found.outcome is Outcome.PROCESSED or not (found.fields.iban and found.fields.iban.is_sure)
    return found.outcome, found.paid_to_factor


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("de", "Unser Konto:"),
        ("de", "Bitte zahlen Sie auf unser Konto:"),
        ("de", "Unsere Bankverbindung lautet:"),
        ("de", "Die Bankverbindung lautet:"),
        ("de", "Kontonummer 532013000, BLZ 370 400 44"),
        ("de", "Konto des Lieferanten:"),
        ("de", "Konto:"),
        ("en", "Our account:"),
        ("en", "Our bank details are as follows:"),
        ("en", "Account number 31926819, Sort code 60-16-13"),
        ("en", "Sort code 60-16-13, Account 31926819"),
        ("en", "Please pay into my account:"),
        ("en", "Please pay to the following account:"),
        ("en", "Payment to us:"),
        ("en", "Please pay the amount due to us:"),
        ("de", "Bitte zahlen Sie statt an Norvane an uns:"),
        ("fr", "Merci de régler sur notre compte au lieu du compte de Norvane :"),
        ("fr", "Notre compte :"),
        ("fr", "Nos coordonnées bancaires sont les suivantes :"),
        ("fr", "Merci de virer sur notre compte bancaire :"),
        ("nl", "Ons rekeningnummer:"),
        ("nl", "Onze bankgegevens zijn:"),
        ("es", "Nuestra cuenta:"),
        ("es", "Nuestros datos bancarios son los siguientes:"),
        ("it", "Il nostro conto:"),
        ("it", "Le nostre coordinate bancarie sono:"),
    ],
)
def test_an_account_that_may_be_the_sellers_is_a_question_where_the_claim_was_assigned(language, heading):
    for rows in ((NOTICES[language], "", heading), (NOTICES[language], heading), (NOTICES[language].removesuffix("."), heading)):
        assert paid(language, *rows) == (Outcome.PARTIAL, False)


@pytest.mark.parametrize(
    ("language", "before"),
    [
        ("de", "Unser Konto:"), ("en", "Our account:"), ("fr", "Notre compte :"), ("nl", "Onze rekening:"), ("es", "Nuestra cuenta:"),
        ("it", "Il nostro conto:"), ("en", "Bank details:"),
    ],
)  # fmt: skip
def test_the_same_words_right_before_the_account_make_it_a_question(language, before):
    assert paid(language, "", NOTICES[language], before=before) == (Outcome.PARTIAL, False)


def test_the_sellers_account_between_a_notice_and_the_factors_is_not_the_factors():
    found = paid("en", NOTICES["en"], "Our account:", other="Account of Norvane Finance plc: IBAN BE68539007547034")
    assert found == (Outcome.PARTIAL, False)


@pytest.mark.parametrize(
    "rows",
    [
        ("Diese Forderung ist an die Norvane Finanz AG, Köln, abgetreten.", "", "Diese Rechnung ist sofort fällig", "Sparkasse Köln"),
        ("Die Forderung ist an die Norvane Finanz AG abgetreten.", "", "Zahlung der Forderung ohne Abzug", "Volksbank"),
    ],
)
def test_a_town_or_a_noun_that_a_notice_shares_with_the_account_names_no_factor(rows):
    assert paid("de", *rows) == (Outcome.PARTIAL, False)


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        ("en", ("This debt is assigned to Norvane Finance plc", "Their bank details:")),
        ("en", ("This debt is assigned to Norvane Finance", "plc. Please pay only to their", "account:")),
        (
            "en",
            ("The amounts due to us under this invoice have been", "assigned to Norvane Finance plc. Please pay only to their account:"),
        ),
        ("de", (NOTICES["de"], "Bitte zahlen Sie statt an uns an die Norvane Finanz AG:")),
        ("fr", (NOTICES["fr"], "Merci de régler à Norvane Finance SA au lieu de notre compte :")),
        ("nl", (NOTICES["nl"], "Gelieve in plaats van aan ons aan Norvane Finance N.V. te betalen:")),
        ("es", (NOTICES["es"], "Rogamos paguen a Norvane Finance S.A. en lugar de a nosotros:")),
        ("it", (NOTICES["it"], "Si prega di pagare a Norvane Finance S.p.A. invece che a noi:")),
        ("en", (NOTICES["en"], "Please pay to Norvane Finance plc instead of to our account:")),
        ("en", (NOTICES["en"], "Payment to our account does not discharge you. Pay only to this account:")),
        ("de", (NOTICES["de"], "", "Norvane Finanz AG")),
        ("de", ("Die Forderung ist abgetreten an Norvane Finanz.", "", "Bankverbindung Norvane Finanz")),
        ("de", (NOTICES["de"], "Bitte zahlen Sie ausschließlich auf das Konto der Norvane Finanz AG:")),
        ("fr", ("Créance cédée à Norvane SA.", "Merci de régler exclusivement sur le compte de Norvane SA :")),
        ("it", ("Credito ceduto a Norvane Finance S.p.A.", "", "Norvane Finance - Banca di Prova")),
        (
            "it",
            ("Credito ceduto a Norvane S.p.A. Il pagamento va fatto esclusivamente", "a Norvane S.p.A. sul seguente conto:"),
        ),
        ("es", ("Crédito cedido a Norvane S.A. El pago solo será liberatorio", "si se efectúa en la cuenta:")),
    ],
)
def test_an_account_that_is_told_to_be_the_factors_is_paid(language, rows):
    assert paid(language, *rows) == (Outcome.PROCESSED, True)
