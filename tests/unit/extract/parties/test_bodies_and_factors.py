"""Sellers that are no companies (clubs, associations), those in market halls, and those whose claims another bought."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.parties.halls import is_any_hall, is_hall
from mailbot.extract.parties.letterhead_lines import is_office
from mailbot.extract.parties.names import cut, has_legal_form, holds_address, key
from mailbot.extract.parties.parties import Parties, choose_parties
from tests.unit.extract.prints import GOOD_IBAN, document

WINDOW = ("Handel Nord KG", "Hafenstraße 2", "20095 Hamburg", "", "")
HEAD = ("Rechnung Nr. 2026/4471", "Rechnungsdatum: 17.04.2026", "", "Spannvorrichtung | | 1.000,00 €", "Gesamtbetrag | | 1.190,00 €")


def read(*rows: str | tuple[float, str]) -> Parties:
    return choose_parties(Document(document(*rows).pages), Buyer())


@pytest.mark.parametrize("name", ["Turnverein Almenrode", "Musikgesellschaft Nordlicht", "Koninklijke Fanfare Nordlicht", "TSV Almenrode"])
def test_a_club_and_not_who_keeps_its_purse_is_the_seller(name):
    keeper = ("Anna Bergmann, Kassierin", "Seestrasse 33", "8400 Winterthur", "kasse@verein.example")
    account = ("", f"Konto {GOOD_IBAN}, Kantonalbank Specimen, lautend auf {name.partition(' ')[0]}", name.partition(" ")[2])
    found = read((18.0, name), "", "", *keeper, "", *WINDOW, *HEAD, *account, "", "Anna Bergmann").seller
    assert (found.value, found.sure) == (name, True)


@pytest.mark.parametrize("text", ["Kassier", "Le trésorier", "Hon. Treasurer", "penningmeester", "La tesoriere"])
def test_offices_of_a_body(text):
    assert is_office(text)


def test_a_company_of_treasurers_is_no_office():
    assert not is_office("Treasurer Systems Ltd")


@pytest.mark.parametrize(
    "notice",
    [
        "This invoice has been sold and assigned to Alba Capital, LLC and is payable only to the assignee",
        "Legal ownership of this debt has passed to Alba Capital, LLC",
        "Diese Forderung ist auf die Alba Capital GmbH übergegangen, Zahlung an die Alba Capital GmbH",
        "Deze vordering is eigendom van Alba Capital B.V., betaling alleen aan Alba Capital B.V.",
        "La titularidad de este crédito ha pasado a Alba Capital, S.A.",
        "La titolarità del credito è passata ad Alba Capital S.p.A.",
        "Créance cédée à Alba Capital SAS, à qui tout règlement doit être adressé",
        "Diese Forderung haben wir an die Alba Capital GmbH abgetreten",
        "Deze vordering is gecedeerd aan Alba Capital B.V., betaling alleen aan haar",
        "Crédito cedido a Alba Capital, S.A., única a quien se debe pagar",
        "Credito ceduto ad Alba Capital S.p.A., alla quale va pagato",
    ],
)
def test_to_whom_the_claim_is_assigned_is_paid_and_does_not_sell(notice):
    seller = ("Nordlicht Transport Srl", "3 rue Haute", "35000 Rennes", "Tél. 02 61 91 00 92")
    form = cut(notice.partition("Alba Capital")[2].strip(", ")).split()[0]
    factor = ("", notice, "", f"Alba Capital {form}", "Ringstraße 5", "70565 Stuttgart", "Tel. 0711 5550 12", f"IBAN {GOOD_IBAN}")
    found = read(*seller, "", "Bill to:", *WINDOW, *HEAD, *factor).seller
    assert (found.value, found.sure) == ("Nordlicht Transport Srl", True)


def test_a_letterhead_stays_the_sellers_where_the_claims_of_others_are_assigned_to_it():
    notice = "Alle Forderungen sind an die Nordlicht Handel GmbH abgetreten"
    found = read((18.0, "Nordlicht Handel GmbH"), "Ringstraße 5", "70565 Stuttgart", "Tel. 0711 5550 12", "", *WINDOW, *HEAD, notice).seller
    assert (found.value, found.sure) == ("Nordlicht Handel GmbH", True)


@pytest.mark.parametrize(
    "line",
    [
        "MERCADO CENTRAL, PUESTO 5",
        "Marché de gros, case 12",
        "Großmarkt Nordhafen, Halle 3",
        "Nordgate Market, Unit 14",
        "Mercato ortofrutticolo, box 4",
        "Veiling Nordhaven, hal 2",
        "Centro Comercial Las Lomas, local 5",
        "Marché d'intérêt national",
    ],
)
def test_market_halls_are_places(line):
    assert is_hall(line)


@pytest.mark.parametrize("line", ["Nordlicht Market", "Mercado Alba S.L., puesto 5", "Market Research Alba", "Obst Berg, Halle 3"])
def test_names_with_the_word_of_a_market_are_none(line):
    assert not is_any_hall(line)
    assert not is_hall(line)


def test_the_hall_under_a_name_is_no_name_and_leaves_the_address_with_its_company():
    seller = ("Frutas Nordlicht, S.L.", "MERCADO CENTRAL, PUESTO 5 - 29007 Málaga", "Polígono El Prado, 76", "TFNO 944 555 048")
    found = read(*seller, "", *WINDOW, *HEAD).seller
    assert (found.value, found.sure) == ("Frutas Nordlicht S.L.", True)


@pytest.mark.parametrize("name", ["ASBL Les Amis de Nordlicht", "Centre culturel Alba VZW"])
def test_an_association_that_is_named_in_the_foot_alone_is_found_in_full(name):
    foot = (name, "siège social - maatschappelijke zetel : Rue Haute 61, 8500 Kortrijk", "RPM - RPR 0999.531925, info@nordlicht.example")
    found = read(*WINDOW, *HEAD, *[""] * 36, *foot).seller
    assert (found.value, found.sure) == (name, True)


def test_an_address_behind_the_word_for_it_in_two_languages():
    assert holds_address("siège social - maatschappelijke zetel : Rue Haute 61, 8500 Kortrijk")


@pytest.mark.parametrize(
    "name", ["Alba Congrès S.à r.l.-S", "Alba Congrès S.à r.I.", "Alba Fruit, S.A.T.", "Coopérative Nordlicht", "Les Studios Alba inc."]
)
def test_legal_forms_as_written_and_as_read_by_scans(name):
    assert has_legal_form(name)


@pytest.mark.parametrize("text", ["OPEN MON-SAT", "Total inc. VAT", "Precio inc. IVA"])
def test_words_that_look_like_legal_forms(text):
    assert not has_legal_form(text)


def test_a_scan_of_a_legal_form_leaves_the_name_the_same():
    assert key("Alba Congrès S.à r.I.") == key("Alba Congrès S.à r.l.")


def test_a_name_ends_before_the_sentence_goes_on():
    assert cut("Alba Capital, LLC and is payable") == "Alba Capital LLC"


def test_an_american_town_does_not_end_its_block():
    seller = ("Nordlicht Trucking Inc.", "935 Garfield Blvd", "Austin, TX 78701", "DOT# 982400", "(555) 010-0136")
    found = read(*seller, "", "Bill to:", "Handel Nord LLC", "800 Larch Avenue", "Denver, CO 80203", "", "INVOICE NO. | 4471").seller
    assert (found.value, found.sure) == ("Nordlicht Trucking Inc.", True)


@pytest.mark.parametrize(
    "form", ["Soc. Coop. a r.l.", "Sociedad Limitada", "Gesellschaft mit beschränkter Haftung", "Association loi 1901"]
)
def test_a_legal_form_on_a_line_of_its_own_is_no_name(form):
    found = read("COOPERATIVA SAN BIAGIO", form, "Via Roma 5", "40121 Bologna", "Tel. 051 555 010", "", *WINDOW, *HEAD).seller
    assert found.value.startswith("COOPERATIVA SAN BIAGIO")
    assert found.sure


def test_a_long_line_with_address_and_number_under_a_name_is_its_address():
    line = "Corporación pública. C/ Alcalde Sol, 75, 29007 Málaga. NIF B99221897. Teléfono 944 555 013"
    found = read((14.0, "Sindicato de Riegos Nordlicht"), line, "", "", *WINDOW, *HEAD).seller
    assert (found.value, found.sure) == ("Sindicato de Riegos Nordlicht", True)
