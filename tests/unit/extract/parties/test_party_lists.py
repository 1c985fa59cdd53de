"""Particulars of the parties as lists under headings, side by side, as viewers of e-invoices and portals print them."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.parties.parties import Parties, choose_parties
from mailbot.extract.reading import Page
from mailbot.extract.values.vat_ids import find_vat_ids
from tests.unit.extract.prints import GOOD_IBAN, words

END = ("", "Consulting | | | 1.000,00 EUR", "Total | | | 1.000,00 EUR", f"IBAN | {GOOD_IBAN}")
HEADINGS = [
    ("Seller", "Buyer", "Company name", "Address", "Town"),
    ("Émetteur", "Destinataire", "Raison sociale", "Adresse", "Ville"),
    ("Informationen zum Verkäufer", "Informationen zum Käufer", "Firmenname", "Straße", "Ort"),
    ("Leverancier", "Klant", "Bedrijfsnaam", "Adres", "Plaats"),
    ("EMISOR", "RECEPTOR", "Razón social", "Dirección", "Población"),
    ("Mittente", "Destinatario", "Denominazione", "Indirizzo", "Comune"),
    ("From", "To", "Name", "Address", "Town"),
]


def read(*rows: str, edges: tuple[float, ...] = (40, 180, 330, 450)) -> Parties:
    made, top = [], 40.0
    for row in rows:
        for x, cell in zip(edges, row.split("|"), strict=False):
            made += words(cell, x, top)
        top += 15
    return choose_parties(Document((Page(number=1, width=640, height=842, words=tuple(made)),)), Buyer())


@pytest.mark.parametrize("is_buyer_first", [False, True])
@pytest.mark.parametrize(("seller", "buyer", "name", "street", "town"), HEADINGS)
def test_headings_govern_the_lists_of_particulars_below_them(seller, buyer, name, street, town, is_buyer_first):
    heads, names = [seller, buyer], ["Alfa Nord", "Beta Bau GmbH"]
    if is_buyer_first:
        heads, names = heads[::-1], names[::-1]
    rows = (f"{heads[0]} | | {heads[1]}", f"{name} | {names[0]} | {name} | {names[1]}", f"{street} | Ringstraße 5 | {street} | Hafenweg 3")
    found = read(*rows, f"{town} | 70565 Ulm | {town} | 20095 Hamburg", *END)
    assert (found.seller.value, found.seller.sure, found.buyer.value) == ("Alfa Nord", True, "Beta Bau GmbH")


def test_the_vat_id_in_the_buyers_list_is_the_buyers():
    rows = ("Seller | | Buyer", "Company name | Alfa Nord GmbH | Company name | Beta Bau GmbH")
    found = read(*rows, "Address | Ringstraße 5 | VAT ID | DE136695976", "Town | 70565 Ulm | Address | Hafenweg 3", *END)
    assert (found.seller.value, found.vat_id, found.buyer_vat_id.value) == ("Alfa Nord GmbH", None, "DE136695976")


@pytest.mark.parametrize(("seller", "buyer", "name", "town"), [
    ("Angaben zum Lieferanten", "Angaben zum Kunden", "Firmenname", "Ort"),
    ("Informations sur le vendeur", "Informations sur l'acheteur", "Raison sociale", "Ville"),
    ("Informatie over de verkoper", "Informatie over de koper", "Bedrijfsnaam", "Plaats"),
    ("Información del vendedor", "Información del comprador", "Razón social", "Población"),
    ("Informazioni sul venditore", "Informazioni sull'acquirente", "Denominazione", "Comune"),
])  # fmt: skip
def test_headings_as_stylesheets_word_them_govern_their_lists(seller, buyer, name, town):
    rows = (f"{seller} | | {buyer}", f"{name} | Alfa Nord GmbH | {name} | Beta Bau GmbH")
    found = read(*rows, "Address | Ringstraße 5 | VAT ID | DE136695976", f"{town} | 70565 Ulm | Address | Hafenweg 3", *END)
    assert (found.seller.value, found.vat_id, found.buyer_vat_id.value) == ("Alfa Nord GmbH", None, "DE136695976")


def test_a_spanish_label_of_a_tax_id_names_it():
    assert [one.value for one in find_vat_ids("B81234569", "Identificación fiscal")] == ["ESB81234569"]


def test_a_name_goes_on_below_in_its_list_and_whom_one_may_call_is_another():
    rows = (
        "Informationen zum Käufer | | Informationen zum Verkäufer",
        "Name: | Amt Nord | Firmenname: | Nordheide Straßen-",
        "Ort: | Ulm | | Wegebau mbH",
        "| | | & Co. KG",
        "| | Ort: | Buchholz",
        "| | Name: | Ilka Brodersen",
        "| | Telefon: | 04181 555013",
    )
    found = read(*rows, *END).seller
    assert (found.value, found.sure) == ("Nordheide Straßen- Wegebau mbH & Co. KG", True)


def test_a_list_ends_where_another_part_of_the_paper_begins():
    rows = ("Seller | | Buyer", "Name | Alfa Nord GmbH | Name | Beta Bau GmbH", "Town | 70565 Ulm | Town | 20095 Hamburg", "Invoice")
    found = read(*rows, "VAT ID | | | DE136695976", *END)
    assert found.vat_id.value == "DE136695976"


def test_a_warehouse_is_not_surely_the_seller_on_a_companys_paper():
    rows = ("From | | To", "Name | Lagerhaus Sued | Name | Beta Bau GmbH", "Address | Ringstraße 5 | Address | Hafenweg 3")
    assert not read(*rows, "", "Alfa Nord GmbH, Ringstraße 5, 70565 Ulm", *END).seller.sure


def test_a_persons_name_is_read_behind_its_label():
    rows = ("Cedente/prestatore | | Cessionario/committente", "Cognome nome: Bonelli Lucia | | Denominazione: Molini Partenio S.r.l.")
    found = read(*rows, "Indirizzo: Via Caracciolo 88 | | Indirizzo: Contrada Serre 1", *END).seller
    assert (found.value, found.sure) == ("Bonelli Lucia", True)


SENT = [
    ("Ship from", "To", "Name", "Address"),
    ("Expéditeur", "Destinataire", "Raison sociale", "Adresse"),
    ("Versender", "Kunde", "Firmenname", "Straße"),
    ("Afzender", "Klant", "Naam", "Adres"),
    ("Remitente", "RECEPTOR", "Razón social", "Dirección"),
    ("Mittente", "Destinatario", "Denominazione", "Indirizzo"),
]


@pytest.mark.parametrize("is_own", [True, False])
@pytest.mark.parametrize(("sent", "to", "name", "street"), SENT)
def test_from_where_goods_are_sent_need_not_be_who_sells(sent, to, name, street, is_own):
    head = ("Alfa Nord GmbH", "Ringstraße 5, 70565 Ulm", "", f"{sent} | | {to}")
    sender, domain = ("Alfa Nord GmbH", "alfa-nord") if is_own else ("Delta Transport AG", "delta-transport")
    rows = (f"{name} | {sender} | {name} | Beta Bau GmbH", f"{street} | Kaiweg 9 | {street} | Hafenweg 3", " | 20457 Ulm | | 20095 Hamburg")
    found = read(*head, *rows, f"E-Mail | info@{domain}.example", *END).seller
    assert (found.sure, found.value if is_own else sender) == (is_own, sender)


@pytest.mark.parametrize(("seller", "buyer", "name", "street", "town"), HEADINGS[2:])
def test_a_label_before_a_name_in_its_cell_is_no_part_of_it(seller, buyer, name, street, town):
    rows = (f"{seller} | | {buyer}", f"{name} Alfa Nord GmbH | | {name} Beta Bau GmbH", f"{street} Ringweg 5 | | {street} Hafenweg 3")
    found = read(*rows, "70565 Ulm | | 20095 Hamburg", *END)
    assert (found.seller.value, found.buyer.value) == ("Alfa Nord GmbH", "Beta Bau GmbH")


@pytest.mark.parametrize("name", ["Société Alfa SARL", "Name It Alfa GmbH"])
def test_a_name_may_begin_with_such_a_word(name):
    assert read(name, "Ringweg 5", "70565 Ulm", "Tel. 0711 555010", "", "Client", "Beta Bau SARL", *END).seller.value == name


def test_a_heading_governs_its_list_whatever_goes_on_left_of_it():
    rows = ("Suministros Alfa, C.B.", "A99759755", "Calle Mayor 5", "48001 Bilbao", "944 555 097 | | Datos del cliente:")
    buyer = (" | | Nombre/Empresa: | Bodegas Beta, S.L.", " | | Dirección: | Ronda Sur 14", " | | Población: | 50003 ZARAGOZA")
    found = read(*rows, *buyer, *END)
    assert (found.seller.value, found.buyer.value) == ("Suministros Alfa C.B.", "Bodegas Beta S.L.")
