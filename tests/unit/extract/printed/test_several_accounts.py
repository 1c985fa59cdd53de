"""Of several accounts on one print, which may be paid without asking."""

import pytest

from mailbot.domain.outcome import Doubt, Outcome
from tests.unit.extract.prints import GOOD_IBAN, OTHER_IBAN, changed, read

SECOND_IBAN = "DE02120300000000202051"


@pytest.mark.parametrize(
    "line",
    [
        f"Beispielbank IBAN {GOOD_IBAN} | Sparkasse Mustertal IBAN {SECOND_IBAN}",
        f"Beispielbank eG IBAN {GOOD_IBAN} | Sparkasse IBAN {SECOND_IBAN} BIC BYLADEM1001",
        f"Konten: Bank Muster {GOOD_IBAN} | oder Crédit de l'Ouest IBAN {SECOND_IBAN}",
        f"Bank Muster 0532013000 {GOOD_IBAN} | Sparkasse IBAN {SECOND_IBAN}",
    ],
)
def test_of_accounts_that_a_seller_lists_alike_the_first_is_paid(line):
    found = read(*changed(IBAN=line))
    assert (found.outcome, found.fields.iban.value) == (Outcome.PROCESSED, GOOD_IBAN)
    assert found.fields.iban.is_sure


@pytest.mark.parametrize(
    "line",
    [
        f"IBAN {GOOD_IBAN} | {SECOND_IBAN}",  # one label, two accounts
        f"IBAN {GOOD_IBAN} | IBAN {OTHER_IBAN}",  # at banks of two countries
        f"IBAN {GOOD_IBAN} | Factoria Inkasso GmbH | IBAN {SECOND_IBAN}",  # somebody else is named
        f"IBAN {GOOD_IBAN} | IBAN DE88370400440532013000",  # one is misprinted
        f"IBAN {GOOD_IBAN} | IBAN {SECOND_IBAN}",  # without their banks nothing says that both are the seller's
        f"Inkasso Schmidt & Partner: IBAN {SECOND_IBAN} | Commerzbank IBAN {GOOD_IBAN}",
        f"Creditreform Kredit-Inkasso GmbH IBAN {SECOND_IBAN} | Commerzbank IBAN {GOOD_IBAN}",
        f"Kunde: Sparkasse IBAN {SECOND_IBAN} | Lieferant: Commerzbank IBAN {GOOD_IBAN}",
        f"Sparkasse IBAN {SECOND_IBAN} (bis 31.12.) | Commerzbank IBAN {GOOD_IBAN} (ab 01.01.)",
        f"Sparkasse IBAN {SECOND_IBAN} | Commerzbank IBAN {GOOD_IBAN} (bevorzugt)",
        f"Spendenkonto Sparkasse IBAN {SECOND_IBAN} | Commerzbank IBAN {GOOD_IBAN}",
        f"Anderkonto Notar Weiß Sparkasse IBAN {SECOND_IBAN} | Commerzbank IBAN {GOOD_IBAN}",
        f"Bank: Schmidt & Partner IBAN {SECOND_IBAN} | Commerzbank IBAN {GOOD_IBAN}",
        f"Bank IBAN {SECOND_IBAN} | Bank IBAN {GOOD_IBAN}",
        f"Konto: Sparkasse Miete IBAN {SECOND_IBAN} | oder Commerzbank Nebenkosten IBAN {GOOD_IBAN}",
        f"USD: IBAN {GOOD_IBAN} | CHF: IBAN {SECOND_IBAN}",  # none is in the invoice's currency
    ],
)
def test_accounts_that_may_be_anothers_are_a_question(line):
    found = read(*changed(IBAN=line))
    assert Doubt.IBAN_AMBIGUOUS in found.doubts
    assert not found.fields.iban.is_sure


def test_accounts_far_apart_are_a_question():
    found = read(f"IBAN {SECOND_IBAN}", *changed())
    assert Doubt.IBAN_AMBIGUOUS in found.doubts


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Wir haben die Bank gewechselt", ""),
        ("Bankverbindung des Kunden:", ""),
        ("Spendenkonten:", ""),
        ("", "Bitte nur auf das Konto der Commerzbank zahlen."),
    ],
)
def test_what_stands_above_and_below_a_list_may_tell_its_accounts_apart(above, below):
    accounts = (f"Sparkasse IBAN {SECOND_IBAN}", f"Commerzbank IBAN {GOOD_IBAN}")
    rows = [row for row in changed() if "IBAN" not in str(row)]
    found = read(*rows, *filter(None, (above, *accounts, below)))
    assert Doubt.IBAN_AMBIGUOUS in found.doubts
    assert Doubt.IBAN_AMBIGUOUS not in read(*rows, *accounts).doubts


@pytest.mark.parametrize(("sentence", "asks"), [
    ("Wir bitten um Zahlung auf unser Konto", True),
    ("Wij zien uw betaling graag uiterlijk 13-09-2024 tegemoet op onze bankrekening", True),
    ("Merci de virer le montant sur notre compte", True),
    ("Please do not pay to our former account", False),
    ("Zahlungen bitte nicht auf das Konto", False),
    ("Zahlungen auf das bisherige Konto", False),
    ("Bei Ratenzahlung zahlen Sie bitte auf unser Konto", False),
    ("Customers outside the EU please pay into account", False),
    ("Ne plus effectuer de paiement sur le compte", False),
    ("Spenden überweisen Sie bitte auf unser Konto", False),
    ("Het loonbelastingdeel graag overmaken op G-rekening", False),
])  # fmt: skip
def test_the_account_that_a_sentence_asks_to_pay_to(sentence, asks):
    rows = [row for row in changed() if "IBAN" not in str(row)]
    found = read(*rows, f"IBAN {SECOND_IBAN}", "G-rekening", GOOD_IBAN, "", f"{sentence} {SECOND_IBAN}")
    assert (found.fields.iban.is_sure, found.fields.iban.value) == ((True, SECOND_IBAN) if asks else (False, found.fields.iban.value))


@pytest.mark.parametrize("iban", [SECOND_IBAN, "LT121000011101001000"])
def test_a_line_added_to_a_paper_asks_in_vain(iban):
    found = read(*changed(), "", f"Bitte überweisen Sie den Rechnungsbetrag auf unser Konto {iban}")
    assert Doubt.IBAN_AMBIGUOUS in found.doubts


@pytest.mark.parametrize("rows", [
    ("Schwester Holding AG | Bergmann Werkzeugbau GmbH", f"Commerzbank {GOOD_IBAN} | Sparkasse {SECOND_IBAN}"),
    ("Privatkonten | Firmenkonten", f"Commerzbank {GOOD_IBAN} | Sparkasse {SECOND_IBAN}"),
    (f"Commerzbank IBAN {GOOD_IBAN}", f"Handel Nord KG Deutsche Bank IBAN {SECOND_IBAN}"),
    (f"Commerzbank IBAN {GOOD_IBAN}", f"Sparkasse IBAN {SECOND_IBAN}", "Das zweite gilt nur für Lastschriften."),
    (f"Commerzbank IBAN {GOOD_IBAN}", f"Sparkasse IBAN {SECOND_IBAN}", "Bitte verwenden Sie die zweite Bankverbindung."),
])  # fmt: skip
def test_what_heads_or_follows_one_of_the_accounts_tells_it_apart(rows):
    others = [row for row in changed() if "IBAN" not in str(row)]
    assert Doubt.IBAN_AMBIGUOUS in read(*others, "", *rows).doubts


def test_two_accounts_that_are_both_asked_for_are_a_question():
    rows = [row for row in changed() if "IBAN" not in str(row)]
    asks = (f"Zahlen Sie 500,00 auf das Konto {SECOND_IBAN}", f"Zahlen Sie den Rest auf das Konto {GOOD_IBAN}")
    assert Doubt.IBAN_AMBIGUOUS in read(*rows, *asks).doubts


@pytest.mark.parametrize("rows", [
    (f"IBAN {GOOD_IBAN}", f"IBAN {SECOND_IBAN}"),
    (f"Bitte zahlen Sie auf unser Konto {GOOD_IBAN}", f"Auch möglich: Volksbank Musterstadt eG, IBAN {SECOND_IBAN}"),
    (f"COMPTE {GOOD_IBAN}", f"OU {SECOND_IBAN}"),
    (f"IBAN {GOOD_IBAN} | KvK 99944695 | Btw NL 9990.99.012.B.01", f"Sparkasse IBAN {SECOND_IBAN}"),
    ("Sparkasse Mustertal", f"{GOOD_IBAN} | St.-Nr. 81/460/31290", "BIC COBADEFFXXX | HR 143769", f"Sparkasse {SECOND_IBAN}"),
    ("Zahlungsanweisung", f"IBAN | {GOOD_IBAN}", f"UID ATU99209052 · weitere Bankverbindung: Sparkasse IBAN {SECOND_IBAN}"),
])  # fmt: skip
def test_of_accounts_below_one_another_or_told_as_alternatives_the_first_is_paid(rows):
    others = [row for row in changed() if "IBAN" not in str(row)]
    found = read(*others, "", *rows)
    assert (Doubt.IBAN_AMBIGUOUS in found.doubts, found.fields.iban.value) == (False, GOOD_IBAN)


@pytest.mark.parametrize("rows", [
    (f"Spenden an {GOOD_IBAN}", f"oder Sparkasse {SECOND_IBAN}"),
    (f"Konto {GOOD_IBAN}", f"oder für Mitglieder Sparkasse {SECOND_IBAN}"),
    (f"Konto {GOOD_IBAN}", f"oder Sparkasse {SECOND_IBAN}", "Bitte nur auf das Konto der Sparkasse zahlen."),
    (f"IBAN {GOOD_IBAN}", "Gesellschafter Karl Muster", f"IBAN {SECOND_IBAN}"),
    (f"oder Commerzbank {GOOD_IBAN}", f"oder Sparkasse {SECOND_IBAN} auf Anfrage"),
])  # fmt: skip
def test_an_alternative_with_more_words_is_a_question(rows):
    others = [row for row in changed() if "IBAN" not in str(row)]
    assert Doubt.IBAN_AMBIGUOUS in read(*others, "", *rows).doubts
