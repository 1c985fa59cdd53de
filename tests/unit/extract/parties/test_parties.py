"""Who sells and who buys, wherever the paper names them."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.parties.names import could_be_name, cut, has_legal_form, is_street, is_title, is_town, names_inside, same
from mailbot.extract.parties.parties import choose_parties
from mailbot.extract.parties.sellers import claims_of
from mailbot.extract.parties.sheet import Sheet
from tests.unit.extract.prints import GOOD_IBAN, document, page

HEAD = ("Rechnung Nr. 2026/4471", "Rechnungsdatum: 17.04.2026", "", "Spannvorrichtung | | 1.000,00 €", "Gesamtbetrag | | 1.190,00 €")
WINDOW = ("Handel Nord KG", "Hafenstraße 2", "20095 Hamburg", "", "")
FOOT = ("Bergmann Werkzeugbau", "Industriestraße 17", "70565 Stuttgart", "Tel. 0711 5550 12", "post@bergmann-werkzeugbau.example")
SELLERS_VAT, BUYERS_VAT = "DE136695976", "DE129273398"


def test_a_seller_that_only_the_foot_names():
    found = choose_parties(document("", "", "", *WINDOW, *HEAD, *[""] * 28, *FOOT), Buyer())
    assert found.seller.value == "Bergmann Werkzeugbau"


def test_a_return_line_names_the_seller_and_the_window_below_it_the_buyer():
    rows = ("", "", "", "Bergmann Werkzeugbau · Industriestraße 17 · 70565 Stuttgart", *WINDOW, *HEAD)
    assert choose_parties(document(*rows), Buyer()).seller.value == "Bergmann Werkzeugbau"


def test_a_labelled_buyer_on_the_left_is_not_the_seller():
    left = ("Rechnung an:", "Handel Nord KG", "Hafenstraße 2", "20095 Hamburg", "")
    rows = [f"{one} | {other}" for one, other in zip(left, FOOT, strict=True)]
    found = choose_parties(document(*rows, "", *HEAD), Buyer())
    assert (found.seller.value, found.buyer.value) == ("Bergmann Werkzeugbau", "Handel Nord KG")


def test_a_buyer_named_right_under_the_seller_begins_another_block():
    buyer = ("Rechnung an", "Handel Nord KG", "Hafenstraße 2", "20095 Hamburg")
    found = choose_parties(document(*FOOT, *buyer, "", *HEAD), Buyer())
    assert (found.seller.value, found.seller.sure, found.buyer.value) == ("Bergmann Werkzeugbau", True, "Handel Nord KG")


def test_of_two_names_over_one_address_none_is_sure_until_something_tells_which_is_the_company():
    block = ("Holzwerk", "Bergmann", *FOOT[1:])
    assert not choose_parties(document(*block, "", *HEAD), Buyer()).seller.sure
    told = choose_parties(document("Holzwerk", "Bergmann GmbH", *FOOT[1:], "", *HEAD), Buyer()).seller
    assert told is not None
    assert told.value == "Bergmann GmbH" or not told.sure


@pytest.mark.parametrize(
    ("over", "under", "foot", "name"),
    [
        ("Nordlicht Werkstatt", "Bergmann Holzbau", "Bergmann Holzbau · Industriestraße 17 · 70565 Stuttgart", "Bergmann Holzbau"),
        ("Nordlicht Werkstatt", "Bergmann Holzbau", "", None),
        ("Nordlicht Werkstatt", "Bergmann Holzbau", "Kontoinhaber: Nordlicht Werkstatt", "Nordlicht Werkstatt"),
    ],
)
def test_of_a_brand_over_a_name_the_one_that_is_printed_again_is_the_company(over, under, foot, name):
    found = choose_parties(document(over, under, *FOOT[1:], "", *HEAD, *[""] * 20, foot), Buyer()).seller
    assert (found.value if found.sure else None) == name


def test_the_sellers_tax_representative_is_not_the_seller():
    block = ("Représentant fiscal :", "Fiscalia Conseil", "12 rue du Port", "75002 Paris")
    found = choose_parties(document(*FOOT, "", *block, "", *HEAD), Buyer()).seller
    assert found.value == "Bergmann Werkzeugbau"
    alone = choose_parties(document(*block, "", *HEAD), Buyer()).seller
    assert alone is None or not alone.sure


def test_a_table_names_seller_and_buyer_right_of_its_labels():
    seller = ("Verkäufer", "Nummer: | 998877", "Name: | Musterbetrieb AG", "Anschrift: | Weg 2", "")
    buyer = ("Käufer/Leistungsempfänger", "Nummer: | 33", "Name: | Handel Nord KG", "Anschrift: | Hafenstraße 2")
    found = choose_parties(document(*seller, "", *buyer, "", *HEAD), Buyer())
    assert (found.seller.value, found.buyer.value) == ("Musterbetrieb AG", "Handel Nord KG")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Parcelfox ist eine Marke der Dunmarrow Ventures GmbH", "Dunmarrow Ventures GmbH"),
        ("tiqly is a trading name of The Averdane Arms Hotel Co. Ltd.", "The Averdane Arms Hotel Co. Ltd"),
    ],
)
def test_who_owns_the_brand_sells(line, name):
    found = choose_parties(document((16.0, line.split()[0]), "", *WINDOW, *HEAD, *[""] * 28, line), Buyer()).seller
    assert found is None or found.value.rstrip(".") == name or not found.sure


@pytest.mark.parametrize("title", ["RELANCE", "COPIE CLIENT", "Duplikat", "Opgemaakt door ....."])
def test_what_heads_the_page_is_no_seller_when_it_is_a_title_or_a_label(title):
    found = choose_parties(document((16.0, title), *FOOT, "", *HEAD), Buyer())
    assert found.seller is None or found.seller.value == "Bergmann Werkzeugbau"


@pytest.mark.parametrize("name", ["Handel Nord KG", "Handel Nord", "Ottokar Brinkhues"])
def test_a_buyer_alone_is_never_surely_the_seller(name):
    """The seller is a picture: nobody is named but the one in the window."""
    found = choose_parties(document("", "", "", name, *WINDOW[1:], *HEAD), Buyer())
    assert found.seller is None or not found.seller.sure


def test_the_known_buyer_is_never_the_seller():
    rows = ("Handel Nord", "Hafenstraße 2", "20095 Hamburg", "Tel. 040 5550 12", "", *HEAD)
    found = choose_parties(document(*rows), Buyer(names=("Handel Nord KG",)))
    assert found.seller is None or found.seller.value != "Handel Nord"


def test_streets_towns_titles_and_codes_are_no_sellers():
    rows = ("Ausgangsrechnung", "Via Roma, 47", "40121 Bologna", "", *HEAD, f"IBAN {GOOD_IBAN}", "COBADEFFXXX")
    assert choose_parties(document(*rows), Buyer()).seller is None


@pytest.mark.parametrize(
    "line",
    [
        "Nordlicht is a trading name of Bergmann Tools Limited.",
        "Bergmann Tools Limited - Unit 4, Mill Lane, Leeds LS1 4AP - VAT No. GB999637682 - Tel. 01632 960 192",
    ],
)
def test_the_foot_names_the_company_behind_a_brand(line):
    rows = ("Nordlicht", "", "", "Harbour Foods Ltd", "2 Quay Road", "Bristol BS1 6XL", "", *HEAD, *[""] * 28, line)
    assert choose_parties(document(*rows), Buyer()).seller.value == "Bergmann Tools Limited"


def test_a_buyer_in_the_window_with_its_vat_id_is_not_surely_the_seller():
    rows = ("", "", "", "", "Bodegas Norte, S.L.", "C/ Mayor, 36", "28001 Madrid", "CIF B99401143", "", *HEAD)
    found = choose_parties(document(*rows), Buyer()).seller
    assert found is None or not found.sure


@pytest.mark.parametrize("label", ["Owner", "Account holder", "Rekeninghouder", "Titulaire", "Titular", "Intestatario", "Kontoinhaber"])
def test_who_owns_the_account_tells_the_seller_from_the_buyer_beside_it(label):
    blocks = ("Recipient | Biller", "Handel Nord | Keramik Oberau", "Hafenstraße 2 | Dorfweg 4", "20095 Hamburg | 82487 Oberau", "")
    found = choose_parties(document(*blocks, *HEAD, f"{label}: Keramik Oberau", f"IBAN {GOOD_IBAN}"), Buyer())
    assert found.seller.value == "Keramik Oberau"


def test_the_owner_of_a_thing_is_not_the_seller():
    rows = ("Nordlicht Hausverwaltung GmbH", "Hafenstraße 2", "20095 Hamburg", "", "Owner: Keramik Oberau", "Dorfweg 4", "82487 Oberau", "")
    found = choose_parties(document(*rows, *HEAD, *[""] * 12, f"IBAN {GOOD_IBAN}"), Buyer())
    assert found.seller.value == "Nordlicht Hausverwaltung GmbH"


def test_a_seller_on_one_line_with_its_address():
    head = "Bergmann Werkzeugbau GmbH | Industriestraße 17 | 70565 Stuttgart"
    found = choose_parties(document(head, "", "", "", *WINDOW, *HEAD), Buyer()).seller
    assert (found.value, found.sure) == ("Bergmann Werkzeugbau GmbH", True)


def test_a_company_is_named_inside_a_sentence():
    assert names_inside("Pay by transfer to a/c Bergmann Tools Limited, Leeds") == ["Bergmann Tools Limited"]
    assert names_inside("bonifico intestato a Luce e Gas Riva S.p.A.") == ["Luce e Gas Riva S.p.A."]
    assert names_inside("we pay as soon as we can") == []


@pytest.mark.parametrize("address", [
    ("Green Road, Kildare, R56 KX20",), ("Coast Road", "Dublin, D13 F6N8"), ("The Exchange, 60 Bell Lane", "Leicester LE1 5GN"),
    ("Hauptstraße, 70565 Ulm",), ("Haus Elbe, Hafenstraße 2", "20095 Hamburg"), ("Résidence du Lac, 5 rue Haute", "69001 Lyon"),
    ("Dorpsstraat, 5611 AZ Eindhoven",), ("Edificio Norte, Calle Alta 5", "28001 Madrid"), ("Palazzo Blu, Via Alta 5", "20121 Milano"),
])  # fmt: skip
def test_the_next_line_of_a_companys_own_address_is_no_return_line(address):
    paper = document("Bergmann Werkzeugbau GmbH", *address, *FOOT[3:], "", *HEAD)
    found = choose_parties(paper, Buyer()).seller
    assert (found.value, found.sure) == ("Bergmann Werkzeugbau GmbH", True)
    assert Sheet(paper, Buyer()).blocks[1, 0].texts == ["Bergmann Werkzeugbau GmbH", *address, *FOOT[3:]]


@pytest.mark.parametrize("line", [
    "Bergmann, Industriestraße 17, 70565 Stuttgart", "Bergmann Werkzeugbau · Hauptstraße · 70565 Stuttgart",
    "Bergmann Werkzeugbau GmbH, Industriestraße 17, 70565 Stuttgart",
])  # fmt: skip
def test_a_return_line_under_the_companys_name_still_leads_the_window(line):
    found = choose_parties(document("Bergmann Werkzeugbau GmbH", line, *WINDOW, *HEAD), Buyer()).seller
    assert found.value.startswith("Bergmann")


def test_a_street_in_two_parts_is_no_return_line():
    rows = ("Bergmann Obras, S.A.", "C/ Mayor, 36 - 2º B, 15705 Santiago", "CIF B99401143 - Tel. 944 555 054", "", *HEAD)
    found = choose_parties(document(*rows), Buyer())
    assert (found.seller.value, found.seller.sure, found.vat_id.value) == ("Bergmann Obras S.A.", True, "ESB99401143")


@pytest.mark.parametrize("rows", [("P.IVA | 99900660152",), ("P.IVA | Telefono", "99900660152 | 049 555 0184")])
def test_the_label_of_a_vat_id_may_stand_left_of_it_or_above(rows):
    found = choose_parties(document("Riva Luce S.r.l.", "Via Roma 2", "35121 Padova", *rows, "", *HEAD), Buyer())
    assert found.vat_id is not None
    assert found.vat_id.value == "IT99900660152"


def test_the_buyers_vat_id_is_not_the_sellers():
    address = ("Rechnung an:", *WINDOW[:3], f"USt-IdNr. {BUYERS_VAT}", "", *HEAD)
    assert choose_parties(document(*FOOT, "", *address), Buyer()).vat_id is None
    both = choose_parties(document(*FOOT, f"USt-IdNr. {SELLERS_VAT}", "", *address), Buyer())
    assert both.vat_id.value == SELLERS_VAT
    said = choose_parties(document(*FOOT, "", *HEAD, f"Ihre USt-IdNr. {BUYERS_VAT}", "", f"USt-IdNr. {SELLERS_VAT}"), Buyer())
    assert said.vat_id.value == SELLERS_VAT
    own = choose_parties(document(*FOOT, "", *HEAD, f"USt-IdNr. {BUYERS_VAT}"), Buyer(vat_id=BUYERS_VAT))
    assert own.vat_id is None


def test_a_vat_id_is_never_pieced_together_from_two_columns():
    assert choose_parties(document(*FOOT, "", "DE 136 | 695 976", *HEAD), Buyer()).vat_id is None


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Acme Ltd. - 4 Mill Lane", "Acme Ltd."),
        ("Bergmann GmbH & Co. KG, Stuttgart", "Bergmann GmbH & Co. KG"),
        ("Ravigny SARL au capital de 8 000 €", "Ravigny SARL"),
        ("Rosavento S.n.c. di Rossi", "Rosavento S.n.c."),
        ("Your Company Tagline", "Your Company Tagline"),
        ("Harkness & Poole", "Harkness & Poole"),
        ("Conservas del Sol, S.L. - CIF B99714677", "Conservas del Sol S.L."),
    ],
)
def test_the_name_at_the_head_of_a_line(printed, name):
    assert cut(printed) == name


def test_legal_forms_are_written_as_such():
    assert [has_legal_form(name) for name in ("Rosavento S.n.c.", "Brinkhues e.K.", "Casa sa Coma", "Thermes et Spa")] == [
        True,
        True,
        False,
        False,
    ]
    assert same("Acme Trading Ltd", "ACME Trading")
    assert not same("Acme Trading Ltd", "Acme Tools Ltd")


@pytest.mark.parametrize(
    "text",
    ["Hafenstraße 2", "4 Mill Lane", "12 bis, rue des Tanneurs", "Lindelaan 85", "C/ Mayor, 83", "Via Roma, 47", "Unit 9, Quarry Road"],
)
def test_streets(text):
    assert is_street(text)
    assert not could_be_name(text)


@pytest.mark.parametrize(
    "text", ["70565 Stuttgart", "F-75001 Paris", "3511 AB Utrecht", "Austin, TX 78701", "Leeds LS1 4AP", "Dublin, D02 AF30"]
)
def test_towns(text):
    assert is_town(text)
    assert not is_town("fällig am 29.11.2026 ohne Abzug")


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Autofficina Verdi di", "Anna Bianchi", "Autofficina Verdi di Anna Bianchi"),
        ("Quarry Roofing & Cladding", "Limited", "Quarry Roofing & Cladding Limited"),
        ("Suministros Norte,", "S.A.", "Suministros Norte S.A."),
    ],
)
def test_a_name_on_two_lines_is_one_name(first, second, name):
    found = choose_parties(document(first, second, "Via Roma 5", "20121 Milano", "Tel. 02 5550 12", "", *HEAD), Buyer()).seller
    assert found.value == name


def test_the_state_over_a_public_body_is_not_the_seller():
    found = choose_parties(document("RÉPUBLIQUE FRANÇAISE", "Commune de Valmont", "3 rue Haute", "35000 Rennes", "", *HEAD), Buyer()).seller
    assert found is None or found.value == "Commune de Valmont"


def test_a_brand_at_the_head_is_not_surely_the_seller_where_a_company_is_to_be_paid():
    brand = ("Alba", *FOOT[1:4], "post@nordlicht.example")
    rows = document(*brand, "", "Rechnung an:", *WINDOW, *HEAD, *[""] * 20, "Kontoinhaber: Nordlicht Gastro GmbH", f"IBAN {GOOD_IBAN}")
    found = choose_parties(rows, Buyer()).seller
    assert found.value == "Nordlicht Gastro GmbH" or not found.sure


def test_what_is_sold_is_not_the_seller():
    rows = ("Alba", "", "", "Rechnung an:", *WINDOW, "Premium Hosting | alba-hosting.example | 50,00 €", "Gesamtbetrag | | 50,00 €")
    found = choose_parties(document(*rows), Buyer()).seller
    assert found is None or found.value != "Premium Hosting"


def test_a_letter_behind_the_invoice_does_not_name_the_seller():
    invoice = page("Rechnung von:", *FOOT, "", "Rechnung an:", *WINDOW, *HEAD)
    letter = page("Nordlicht Corp", "1234 Quarry Road", "Austin, TX 78701", "hr@nordlicht.example").model_copy(update={"number": 2})
    found = choose_parties(Document((invoice, letter)), Buyer()).seller
    assert found.value == "Bergmann Werkzeugbau"


@pytest.mark.parametrize("label", ["P. IVA e C.F.", "Partita IVA e Codice fiscale", "P.IVA/C.F.", "P.I./C.F.:", "C.F./P.I.", "C.F. e P.I."])
def test_a_vat_id_that_is_the_fiscal_code_too_is_the_sellers(label):
    rows = ("Forniture Verdi S.r.l.", "Via Roma 5", "20121 Milano", f"{label} 00743110157", "", *HEAD)
    assert choose_parties(document(*rows), Buyer()).vat_id.value == "IT00743110157"


@pytest.mark.parametrize("seat", ["Sede Legale: Via dei Braschi, 18 - 47822 Santarcangelo", "Sede legale Via Roma 5, 20121 Milano"])
def test_a_line_of_the_companys_seat_is_no_senders_line(seat):
    head = (f"Traccia Flotte Srl {seat}", "P.I./C.F.: 00743110157 - Reg.Impr. RN: 00743110157 - REA 300001", "Tel. 0541 000219")
    buyer = ("", "| | Cantina dei Colli S.c.a.r.l.", "| | Strada Provinciale 12", "| | 52100 Arezzo", "| | Partita Iva: 99900660152", "")
    assert choose_parties(document(*head, *buyer, *HEAD), Buyer()).vat_id.value == "IT00743110157"


@pytest.mark.parametrize(
    ("label", "named"),
    [
        ("BETAAL AAN:", "Bedrijfsnaam: "),
        ("ZAHLBAR AN", "Firmenname: "),
        ("À payer à :", "Raison sociale : "),
        ("PÁGUESE A:", "Nombre de la empresa: "),
        ("PAGARE A:", "Rag. Soc.: "),
        ("PAY TO", "Company name: "),
    ],
)
def test_who_is_to_be_paid_sells_and_the_words_that_say_so_are_no_name(label, named):
    buyer = ("Rechnung an:", *WINDOW)
    labelled = choose_parties(document(*buyer, *HEAD, "", label, f"{named}Keramik Oberau GmbH", *FOOT[1:3], f"IBAN {GOOD_IBAN}"), Buyer())
    assert labelled.seller.value == "Keramik Oberau GmbH"
    plain = choose_parties(document("Keramik Oberau GmbH", "", *buyer, *HEAD, "", label, *FOOT[:3], f"IBAN {GOOD_IBAN}"), Buyer())
    assert (plain.seller is None) or not plain.seller.sure  # another is to be paid


@pytest.mark.parametrize("label", ["BETAAL AAN:", "Payer à :", "Páguese a:", "PAGARE A:"])
def test_a_factor_that_is_to_be_paid_sells_nothing(label):
    rows = (*FOOT[:3], "", "Rechnung an:", *WINDOW, *HEAD, "", label, "Nordbank Factoring GmbH", f"IBAN {GOOD_IBAN}")
    assert choose_parties(document(*rows), Buyer()).seller.value == "Bergmann Werkzeugbau"


def test_a_name_goes_on_below_its_label_where_the_line_is_full():
    buyer = ("Spett.le", "Condominio Verdi", "Via Verdi 8", "43121 Parma", "")
    rows = ("Dati azienda", "Rag. Soc.: Web Factory di Mancuso", "Davide", "P.IVA: 00743110157", "Tel.: 091 555 010", "", *buyer, *HEAD)
    assert choose_parties(document(*rows), Buyer()).seller.value == "Web Factory di Mancuso Davide"
    rows = (
        "Dati azienda",
        "Rag. Soc.: Vetreria Alfa",
        "Davide",
        "P.IVA: 00743110157, Registro Imprese di Palermo",
        "Tel.: 091 555 010",
        "",
        *buyer,
        *HEAD,
    )
    assert choose_parties(document(*rows), Buyer()).seller.value == "Vetreria Alfa"


@pytest.mark.parametrize(("line", "below", "name"), [
    ("Società Agricola Colle", "Verde s.s.", "Società Agricola Colle Verde s.s."),
    ("Vetreria Artigiana Alfa S.r.l.", "Anna Verdi", "Vetreria Artigiana Alfa S.r.l."),
    ("Vetreria Artigiana Alfa Verdi", "Via Roma", "Vetreria Artigiana Alfa Verdi"),
])  # fmt: skip
def test_what_goes_on_below_a_labelled_name_ends_with_its_legal_form(line, below, name):
    buyer = ("Spett.le", "Condominio Verdi", "Via Verdi 8", "43121 Parma", "")
    rows = ("Dati azienda", f"Rag. Soc.: {line}", below, "P.IVA: 00743110157", "Tel.: 091 555 010", "", *buyer, *HEAD)
    assert choose_parties(document(*rows), Buyer()).seller.value == name


def test_who_makes_things_is_no_title():
    assert not any(map(is_title, ("Kerzenmanufaktur Lohmann", "Manufacture de Sèvres", "Manifattura Verdi")))
    assert all(map(is_title, ("Faktura", "Manufacturer's invoice", "Fattura")))


LETTER = (
    "Nordlicht Corp",
    "1234 Quarry Road",
    "Austin, TX 78701",
    "hr@nordlicht.example",
    "",
    "Nordlicht Corp looks forward to welcoming you",
)


@pytest.mark.parametrize("label", ["De :", "Rechnung von:", "From:", "Leverancier:", "Emisor:", "Fornitore:"])
def test_a_letter_behind_the_sums_is_out_of_question_beside_a_labelled_company(label):
    invoice = page(label, "Keramik Oberau GmbH", *FOOT[1:3], "", "Rechnung an:", *WINDOW, *HEAD)
    letter = page(*LETTER).model_copy(update={"number": 2})
    found = choose_parties(Document((invoice, letter)), Buyer()).seller
    assert (found.value, found.sure) == ("Keramik Oberau GmbH", True)


def test_who_stands_on_the_page_of_the_sums_stays_in_question():
    cover = page("From:", "Keramik Oberau GmbH", *FOOT[1:3], "", "Rechnung an:", *WINDOW)
    invoice = page(*LETTER, *HEAD).model_copy(update={"number": 2})
    assert "Nordlicht Corp" in [claim.name for claim in claims_of(Sheet(Document((cover, invoice)), Buyer()))]
