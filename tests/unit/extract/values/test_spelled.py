"""Amounts in words, in six languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.extract.folding import fold
from mailbot.extract.values.spelled import Spelled, find_spelled


def spelled(text: str) -> list[Spelled]:
    return list(find_spelled(fold(text)))


@pytest.mark.parametrize(
    ("text", "whole", "cents"),
    [
        ("Amount in words: one thousand, two hundred and thirty-four pounds and fifty pence", 1234, 50),
        ("Amount in words: twelve hundred dollars and 05/100", 1200, 5),
        ("Arrêtée la présente facture à la somme de quatre-vingt-dix-sept euros et douze centimes", 97, 12),
        ("Arrêtée la présente facture à la somme de : mille deux cent soixante et onze euros TTC", 1271, None),
        ("Montant en toutes lettres : deux mille quatre cent quatre-vingts francs", 2480, None),
        ("Montant en toutes lettres : nonante-neuf francs", 99, None),
        ("In Worten: eintausendzweihundertvierunddreißig Euro", 1234, None),
        ("Zegge: tweeduizend driehonderdvijfenveertig euro", 2345, None),
        ("Son: mil doscientos treinta y cuatro euros con cincuenta céntimos", 1234, 50),
        ("Importo in lettere: milleduecentotrentaquattro/50", 1234, 50),
        ("Importo in lettere: centottantuno euro", 181, None),
    ],
)
def test_amounts_in_words(text: str, whole: int, cents: int | None) -> None:
    assert spelled(text) == [Spelled(whole, cents)]


def test_an_amount_goes_on_in_the_next_line() -> None:
    assert spelled("Arrêtée la présente facture à la somme de mille\ndeux cents euros") == [Spelled(1200)]


def test_an_amount_without_tax_is_known_as_such() -> None:
    assert spelled("Arrêtée à la somme de mille euros hors taxes") == [Spelled(1000, None, is_net=True)]


@pytest.mark.parametrize(
    "text",
    [
        "In words that anybody understands",
        "mille deux cents euros",
        "Amount in words: two three four",
        "in Worten:",
        "Son muchos los motivos",
    ],
)
def test_what_is_no_amount_in_words_is_not_read(text: str) -> None:
    assert spelled(text) == []


@given(st.text(alphabet="aeioundtvrsceqmlzhg -,.\n/0", max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    for found in find_spelled("in words: " + text):
        assert found.whole >= 0
