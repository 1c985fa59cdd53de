"""Lines under a company's name that stand where another name would: which of them leave it sure, and which do not."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.extract.parties.blocks import heads
from mailbot.extract.parties.parties import Parties, choose_parties
from mailbot.extract.words.roles import Role
from tests.unit.extract.prints import GOOD_IBAN, document

STREET = ("Ringstraße 5", "70565 Ulm", "Tel. 0731 555 0199")
BUYER = ("", "Bill to", "Handel Nord KG", "Hafenstraße 2", "20095 Hamburg")
DATA = ("", "Invoice no. 4711", "Date: 17.04.2026", "", "Consulting | | 1.000,00 €", "Total | | 1.000,00 €", f"IBAN {GOOD_IBAN}")


def read(*rows: str | tuple[float, str]) -> Parties:
    return choose_parties(document(*rows), Buyer())


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("Alfa Werkzeuge", "Alfa Werkzeuge"),
        ("Atelier Trois Cloches", "Horlogerie monumentale"),
        ("Hartwell & Daughters", "Tree surgeons"),
        ("Rossi & Figli", "Impianti elettrici e idraulici"),
        ("Camille Roquebrune", "Traductrice – relectrice (EI)"),
        ("Nuria Belmonte Sáez", "Ilustradora"),
        ("Anna Graf", "Übersetzerin"),
        ("Jan de Boer", "Tekstschrijver en fotograaf"),
        ("Anna Verdi", "Illustratrice"),
    ],
)
def test_what_is_no_other_name_leaves_the_one_above_it_sure(name, below):
    found = read((16.0, name), below, *STREET, *BUYER, *DATA).seller
    assert (found.value, found.sure) == (name, True)


def test_a_yard_over_the_town_is_a_place():
    head = ((16.0, "Fernhollow Nursery"), "Station Yard", "Ludlow SY8 0ZZ", "Tel. 01632 960 448")
    found = read(*head, *BUYER, *DATA).seller
    assert (found.value, found.sure) == ("Fernhollow Nursery", True)


@pytest.mark.parametrize(
    ("brand", "below"),
    [
        ("LUMEN STUDIO", "Anna Graf"),
        ("GRUPPE ALFA", "Boulangerie du village"),
        ("Anna Graf", "Lumina"),
        ("Pizza Stella", "Stella Franchise Nord"),
        ("Agentur Stern", "Agentur der Sterne"),
        ("Alfa", "Random House"),
    ],
)
def test_another_name_under_a_brand_leaves_it_open(brand, below):
    assert not read((16.0, brand), below, *STREET, *BUYER, *DATA).seller.sure


def test_a_slogan_on_the_line_of_the_logo_is_no_part_of_the_company_below():
    window = ("", "Carrelages Rhône SARL", "71 montée des Choulans", "69005 Lyon")
    found = read((16.0, "Cerámicas Alzira Tradición horneada"), "Cerámicas Alzira SL", *STREET[:2], *window, *DATA).seller
    assert (found.value, found.sure) == ("Cerámicas Alzira SL", True)


def test_the_mail_address_of_the_buyer_ties_it_to_nothing():
    logo = ((18.0, "Theehuis De Waal"), "Waalkade 30", "6511 XR Nijmegen", "NL908679105B01", "")
    window = ("Kantoor Voorbeeld B.V.", "Sanne de Vries", "Molenstraat 5", "6511 HA Nijmegen", "sanne@kantoorvoorbeeld.example")
    found = read(*logo, *window, *DATA).seller
    assert (found.value, found.sure) == ("Theehuis De Waal", True)


def test_a_company_with_a_mail_address_below_the_logo_of_another_is_not_surely_the_seller():
    block = ("Alfa Werkzeuge GmbH", "Ringstraße 5", "70565 Ulm", "kontakt@alfa-werkzeuge.example")
    assert not read((18.0, "Handelshaus Nord"), "", "", *block, *DATA).seller.sure


def test_a_salesperson_among_the_numbers_of_the_paper_is_not_the_seller():
    data = ("Auftragsnr. | Verkäufer | Datum", "4711 | Jana Prill | 12.01.2026")
    assert not list(heads(document(*data), Role.SELLER))
    assert list(heads(document(data[0], "4711 | Alfa Werkzeuge GmbH | 12.01.2026"), Role.SELLER))


def test_what_is_sold_or_bought_stands_before_a_title_and_is_no_name():
    found = read((16.0, "Verkauf - Rechnung 4711"), "", "Alfa Werkzeuge", *STREET, *BUYER, *DATA).seller
    assert found.value == "Alfa Werkzeuge"


def test_a_slip_is_sent_to_the_seller_wherever_it_stands_below_the_sum():
    slip = ("PAYMENT ADVICE | Customer: Handel Nord KG", "To: Alfa Werkzeuge", "Ringstraße 5")
    found = read("Alfa Werkzeuge", *STREET, *DATA, "", *slip).seller
    assert (found.value, found.sure) == ("Alfa Werkzeuge", True)


def test_a_vat_id_stands_with_a_name_that_has_an_ampersand():
    head = ("Hartwell & Sohn KG", "Ringstraße 5", "70565 Ulm", "USt-IdNr. DE136695976")
    assert read(*head, *BUYER, *DATA).vat_id.sure


@pytest.mark.parametrize(("sender", "is_sure"), [("Dr. Osterloh-Brand", False), ("Praxis am Rosengarten", True)])
def test_who_sends_a_letter_may_be_another_than_the_house_that_heads_it(sender, is_sure):
    rows = (
        (14.0, "Praxis am Rosengarten"), "Rosengartenstr. 3", "31134 Hildesheim", "Telefon 05121 555060", "", "",
        (6.0, f"{sender} · Rosengartenstr. 3 · 31134 Hildesheim"), "Wehmann Silobau GmbH", "Am Mühlenkamp 20", "31137 Hildesheim", "",
        "Rechnung Nr. 2026-0379", "Datum 21.04.2026", "Gesamtbetrag | | 77,95 EUR", f"IBAN {GOOD_IBAN}",
    )  # fmt: skip
    seller = choose_parties(document(*rows), Buyer()).seller
    assert seller.sure is is_sure
