"""A logo over the legal name: the two are one party, and the name with its legal form is the seller's."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.extract.parties.parties import choose_parties
from tests.unit.extract.prints import document

#: The legal name, its number, its address, the labelled buyer.
LETTERS = {
    "es": (
        "Cerrajería Norte Moncayo SL", "CIF B58378431", ("Calle Oficios 22", "50016 Zaragoza"),
        ("Datos del cliente:", "Reformas Aneto SL", "Calle Coso 5", "50001 Zaragoza"),
    ),
    "fr": (
        "Ergonomie Garonne SARL", "SIRET 303 265 045 00012", ("5 rue Haute", "33000 Bordeaux"),
        ("Facturé à :", "Maison Delorme SAS", "3 place du Marché", "31000 Toulouse"),
    ),
    "de": (
        "Kastner Filtertechnik GmbH", "USt-IdNr. DE136695976", ("Gewerbering 8", "83024 Rosenheim"),
        ("Verkauft an:", "Brauhaus Lindner KG", "Marktplatz 1", "84028 Landshut"),
    ),
    "it": (
        "Fonderia Valcamonica Srl", "P. IVA IT00743110157", ("Via Nazionale 40", "25040 Esine (BS)"),
        ("Spett.le", "Torneria Sebina Srl", "Via Lago 3", "25049 Iseo (BS)"),
    ),
    "nl": (
        "Zeilmakerij Boegwater B.V.", "Btw-nr. NL004495445B01", ("Havendijk 21", "8601 AB Sneek"),
        ("Verkocht aan:", "Watersport Holwerda B.V.", "Kade 4", "8501 AB Joure"),
    ),
    "en": (
        "Penrose Marine Coatings Ltd", "VAT No GB 980 7806 84", ("4 Quay Road", "Falmouth TR11 3XA"),
        ("Bill to:", "Alder & Finch Ltd", "9 Castle Street", "Exeter EX4 3PT"),
    ),
}  # fmt: skip
SUMS = ("2026/4471", "17.04.2026", "", "X 10 | | 1.000,00 €", "Total | | 1.190,00 €")


def seller(language: str, logo: str, *, slogan: str = "", labelled: bool = True):
    name, number, address, buyer = LETTERS[language]
    head = ((20.0, logo), *filter(None, (slogan,)), name, number, *address)
    return choose_parties(document(*head, "", "", *buyer[0 if labelled else 1 :], "", *SUMS), Buyer()).seller


@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize("logo", ["NOVA", "GRUPO ALFA"])
def test_the_company_under_a_logo_sells_though_its_number_stands_before_the_street(language, logo):
    found = seller(language, logo)
    assert (found.value, found.sure) == (LETTERS[language][0], True)


@pytest.mark.parametrize("language", LETTERS)
def test_a_logo_of_its_initials_is_the_company(language):
    words = LETTERS[language][0].split()[:3]
    found = seller(language, "".join(word[0] for word in words) if len(words) > 2 else "NOVA", labelled=False)
    assert found is None or found.value == LETTERS[language][0] or not found.sure


@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize("labelled", [True, False])
def test_a_logo_over_more_lines_is_never_sure(language, labelled):
    found = seller(language, "NOVA", slogan="Quality since 1950", labelled=labelled)
    assert found is None or found.value == LETTERS[language][0] or not found.sure


def test_a_domain_without_the_small_words_of_a_name_is_its_own():
    head = ("Brasserie des Sources SAS", "6 rue du Houblon", "54700 Pont-à-Mousson")
    window = ("Hôtel Bellevue SARL", "18 quai de la Loire", "44000 Nantes")
    rows = ((20.0, "Les Sources"), "", *head, "", "", *window, "", *SUMS, *[""] * 20, "www.brasserie-sources.example TVA FR40303265045")
    found = choose_parties(document(*rows), Buyer()).seller
    assert (found.value, found.sure) == ("Brasserie des Sources SAS", True)


def test_the_company_printed_twice_under_two_heads_is_the_buyer():
    head = ((20.0, "Werkzeugkontor"), "", "| | Werkzeugkontor Sauerland GmbH", "| | Hüttenstraße 77", "| | 59872 Meschede")
    buyer = ("Praxis am Park GbR | Praxis am Park GbR", "Parkallee 12 | Parkallee 12", "28209 Bremen | 28209 Bremen", "T: 0421 99 88 71")
    found = choose_parties(document(*head, "", "Verkauft an: | Versenden an:", *buyer, "", *SUMS), Buyer()).seller
    assert found is None or found.value == "Werkzeugkontor Sauerland GmbH"
