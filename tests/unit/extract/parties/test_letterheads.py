"""What a letterhead says beside the company's name: departments, professions, hours, particulars; names in two lines."""

from dataclasses import replace

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.parties.letterhead_lines import is_about_name, is_no_name, is_person
from mailbot.extract.parties.names import could_be_name, cut, has_legal_form, is_place, is_street, is_town, same
from mailbot.extract.parties.parties import Parties, choose_parties
from mailbot.extract.reading import Page
from tests.unit.extract.prints import GOOD_IBAN, document, page, words

HEAD = ("Rechnung Nr. 2026/4471", "Rechnungsdatum: 17.04.2026", "", "Spannvorrichtung | | 1.000,00 €", "Gesamtbetrag | | 1.190,00 €")
WINDOW = ("Handel Nord KG", "Hafenstraße 2", "20095 Hamburg", "", "")
ADDRESS = ("Industriestraße 17", "70565 Stuttgart", "Tel. 0711 5550 12")


def read(*rows: str | tuple[float, str]) -> Parties:
    return choose_parties(Document(document(*rows).pages), Buyer())


@pytest.mark.parametrize(
    "text",
    [
        "Service des régies",
        "Buchhaltung",
        "Ufficio contabilità",
        "Avocat à la Cour",
        "Architekt BDA",
        "Notaris",
        "Collecte, tri et valorisation",
        "SCIAGE - RABOTAGE - TRAITEMENT",
    ],
)
def test_lines_of_a_letterhead_that_are_no_names(text):
    assert is_no_name(text)


@pytest.mark.parametrize(
    "text", ["Service Plus SARL", "Notaris mr. Anna de Graaf", "Architekt Brinkhues", "Müller, Schmidt und Partner", "Service Brinkhues"]
)
def test_names_that_begin_like_a_department_or_a_profession(text):
    assert not is_no_name(text)


def test_a_department_or_profession_under_the_name_leaves_it_sure():
    head = ("Maître Claire Dubois", "Avocat à la Cour", "3 rue Haute", "35000 Rennes", "Tél. 02 61 91 00 92")
    found = read(*head, "", "", *WINDOW, *HEAD).seller
    assert (found.value, found.sure) == ("Maître Claire Dubois", True)


def test_opening_hours_dates_and_pages_are_neither_names_nor_streets():
    assert not could_be_name("Bürozeiten 9-12 Uhr")
    assert not any(map(is_street, ("19 Aug 2025", "Fattura n. 64/2025", "Seite 2", "Öffnungszeiten 9-12 Uhr")))
    assert is_street("Via Verdi n. 60")


@pytest.mark.parametrize("name", ["ir.-arch. Anna De Graaf", "arch. Anna Bianchi", "dott.ssa Anna Bianchi"])
def test_a_person_whose_profession_is_printed_small_is_a_name(name):
    assert could_be_name(name)
    assert not could_be_name("avec nos meilleures salutations Claire")


def test_a_heading_of_two_lines_is_one_name():
    rows = ((24.0, "Stichting Nordlicht"), (24.0, "Sportaccommodaties"), *ADDRESS, "", *WINDOW, *HEAD)
    assert read(*rows).seller.value == "Stichting Nordlicht Sportaccommodaties"


def test_a_name_on_two_lines_that_is_printed_whole_elsewhere_is_one_name():
    rows = (
        "Consorcio de Aguas",
        "Valmont",
        "Ronda Sur 27",
        "15705 Santiago",
        "Tel. 944 555 039",
        "",
        *HEAD,
        "",
        "Consorcio de Aguas Valmont",
    )
    assert read(*rows).seller.value == "Consorcio de Aguas Valmont"


def test_a_large_brand_over_its_company_is_not_made_part_of_the_name():
    rows = ((20.0, "Nordlicht"), (20.0, "Nordlicht Werkzeug und Maschinen GmbH"), *ADDRESS, "", *WINDOW, *HEAD)
    assert read(*rows).seller.value == "Nordlicht Werkzeug und Maschinen GmbH"


@pytest.mark.parametrize(
    ("last", "below"),
    [
        (f"IBAN {GOOD_IBAN} ten name van Nordlicht Coöperatief onder", "vermelding van 4471"),
        (f"IBAN {GOOD_IBAN} au nom de Nordlicht", "Coöperatief auprès de Crédit Exemple"),
    ],
)
def test_the_holder_of_the_account_is_found_within_a_sentence_and_over_the_end_of_a_line(last, below):
    plain = read("Nordlicht Coöperatief", "", "", *WINDOW, *HEAD, "", "betaling").seller
    found = read("Nordlicht Coöperatief", "", "", *WINDOW, *HEAD, "", last, below).seller
    assert found.value == "Nordlicht Coöperatief"
    assert plain is None or found.confidence > plain.confidence


def test_the_keeper_of_a_car_does_not_hold_the_account():
    rows = (
        "Autofficina Verdi S.r.l.",
        *ADDRESS,
        "",
        "Targa: GX 215 N | Intestatario",
        " | Riva Trasporti S.p.A.",
        " | Via Roma 5",
        " | 20121 Milano",
    )
    found = read(*rows, "", *HEAD, *[""] * 12, f"IBAN {GOOD_IBAN}").seller
    assert (found.value, found.sure) == ("Autofficina Verdi S.r.l.", True)


def test_the_slip_that_goes_back_with_the_payment_is_sent_to_the_seller():
    seller = ("Nordlicht Consulting Pty Ltd", "Level 3, 45 Quay Street", "Sydney NSW 2000", "Tel. 02 5550 1234")
    slip = ("PAYMENT ADVICE", "", "To: Nordlicht Consulting Pty Ltd", "Level 3, 45 Quay Street", "Sydney NSW 2000")
    found = read(*seller, "", "Bill to:", *WINDOW, *HEAD, *[""] * 16, *slip)
    assert (found.seller.value, found.seller.sure) == ("Nordlicht Consulting Pty Ltd", True)
    assert found.buyer.value == "Handel Nord KG"


def test_a_factor_is_not_the_seller():
    clause = ("Règlement à l'ordre de Alba Gestion SA par subrogation, affacturage", f"IBAN {GOOD_IBAN}")
    found = read("Nordlicht Recyclage", "3 rue Haute", "35000 Rennes", "Tél. 02 61 91 00 92", "", *WINDOW, *HEAD, "", *clause).seller
    assert (found.value, found.sure) == ("Nordlicht Recyclage", True)


def test_the_vat_id_to_which_the_tax_is_shifted_is_the_receivers():
    shifted = "Btw verlegd naar Handel Nord KG, btw-nummer DE129273398."
    found = read("Bergmann Werkzeugbau GmbH", *ADDRESS, "USt-IdNr. DE136695976", "", *WINDOW, *HEAD, "", shifted)
    assert (found.vat_id.value, found.ambiguous) == ("DE136695976", False)


def test_the_digits_of_a_vat_id_are_no_phone_number_of_the_addressee():
    window = ("Handel Nord", "Chaussée de Louvain 63", "8500 Kortrijk", "BTW BE 0999.412.774")
    assert not (found := read("", "", "", "", *window, "", *HEAD).seller) or not found.sure


def test_particulars_behind_a_name_are_cut_and_forms_are_known():
    assert cut("Nordlicht Recyclage SIREN 999 490 022 - RCS NICE") == "Nordlicht Recyclage"
    forms = ("Alba PartG mbB", "Alba Betriebs-GmbH", "Alba Holdings plc", "Onderlinge Alba U.A.", "Hermanos Alba, C.B.", "Alba, S. Coop.")
    assert all(map(has_legal_form, forms))
    assert same("Alba, S. Coop.", cut("Alba, S. Coop."))
    assert same("Gebäudereinigung Alba", "GEBAEUDEREINIGUNG ALBA")


def test_an_australian_state_is_no_legal_form():
    assert is_town("Glenelg SA 5045")
    assert not is_town("Alba SA 1000 Bruxelles")


def test_persons_are_told_from_companies():
    assert [is_person(text) for text in ("Anna de Graaf", "Anna Graf", "Graf", "Graf GmbH", "Praxis Anna Graf")] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize("nameless", [ADDRESS, ("Industriestraße 17 · 70565 Stuttgart · Telefon 0711 / 5550 12",)])
def test_the_buyer_below_a_nameless_address_with_contact_is_not_the_seller(nameless):
    """The sender's name is a picture over its address."""
    found = read(*nameless, "", "", *WINDOW, *HEAD, *[""] * 16, "Alba Trägergesellschaft, Werkstatt").seller
    assert found is None or not found.sure


def test_a_name_beside_a_nameless_address_with_contact_is_the_seller():
    first = ((20.0, "Nordlicht Dachbau GmbH"), " | | Industriestraße 17", " | | 70565 Stuttgart", " | | Tel. 0711 5550 12")
    found = read(*first, "", "", *WINDOW, *HEAD).seller
    assert (found.value, found.sure) == ("Nordlicht Dachbau GmbH", True)


@pytest.mark.parametrize("slogan", ["Entrepreneur individuel", "Agence de Rennes", "Analisi cliniche e medicina del lavoro"])
def test_what_stands_under_a_picture_of_the_name_is_not_surely_the_seller(slogan):
    found = read(slogan, *ADDRESS, "info@alba.example", "", "Rechnung an:", *WINDOW, *HEAD).seller
    assert found is None or not found.sure


def test_a_company_in_a_letter_behind_is_not_surely_the_seller_where_a_label_names_another():
    invoice = page(
        "Rechnung von:", "Bergmann Werkzeugbau GmbH", "Industriestraße 17", "70565 Stuttgart", "", "Rechnung an:", *WINDOW, *HEAD
    )
    letter = page("Nordlicht Corp", "1234 Quarry Road", "Austin, TX 78701", "hr@nordlicht.example", "", "Nordlicht Corp", "Nordlicht Corp")
    found = choose_parties(Document((invoice, letter.model_copy(update={"number": 2}))), Buyer()).seller
    assert found.value == "Bergmann Werkzeugbau GmbH" or not found.sure


def test_a_brand_gives_way_to_the_company_that_is_said_to_own_it():
    rows = ((20.0, "Alba"), *ADDRESS, "", "Rechnung an:", *WINDOW, *HEAD, *[""] * 16, "Alba is a trade name of Nordlicht Events LLC")
    found = read(*rows).seller
    assert found.value == "Nordlicht Events LLC" or not found.sure


def test_who_pays_with_a_slip_is_not_the_seller():
    slip = ("Van (naam rekeninghouder) | Naar IBAN", f"Stichting Het Baken | {GOOD_IBAN}", "Postbus 1007", "8011 PK Zwolle")
    found = read("", "", "", "Stichting Het Baken", "Postbus 1007", "8011 PK Zwolle", "", *HEAD, *[""] * 20, *slip).seller
    assert found is None or not found.sure


def test_a_town_behind_a_dutch_postcode_and_two_blanks_stays_with_it():
    first, *rest = document("Nordlicht Groothandel B.V.", "Lindelaan 79, 5611 AZ EINDHOVEN", "TEL. 040 5550 168", "", *WINDOW, *HEAD).pages
    words = tuple(replace(w, box=(w.box[0] + 12, w.box[1], w.box[2] + 12, w.box[3])) if w.text == "EINDHOVEN" else w for w in first.words)
    found = choose_parties(Document((first.model_copy(update={"words": words}), *rest)), Buyer()).seller
    assert (found.value, found.sure) == ("Nordlicht Groothandel B.V.", True)


@pytest.mark.parametrize(("line", "is_none"), [("Buchhaltung-Nord", False), ("Service/Kasse", False), ("Ufficio·contabilità", True)])
def test_a_department_glued_to_its_next_word_by_a_scan_is_judged(line, is_none):
    assert is_no_name(line) is is_none


def test_a_letterhead_at_the_side_of_the_sums_is_none_of_what_is_sold():
    rows = ("Facturé à : | Facture n° F-4711", "Hafen Import SARL | Date 17/04/2026", "2 quai Sud, 33000 Bordeaux", "",
            "Désignation | Qté | Prix", "Étagère | 2 | 1 000,00 €",
            "Nordlicht | TOTAL HT | 1 000,00 €", "17 rue Haute | TVA 20 % | 200,00 €", "35000 Rennes | TOTAL TTC | 1 200,00 €",
            "Tél. 02 61 91 00 92")  # fmt: skip
    found = read(*rows).seller
    assert found is not None
    assert found.value == "Nordlicht"


def test_of_two_companies_side_by_side_the_one_with_the_account_sells():
    addresses = (
        "Bakkerij Zonnebloem B.V. | Taalbureau Woordwijs B.V.",
        "Dorpsstraat 3 | Stationsplein 7",
        "3811 AC Amersfoort | 5211 AP Breda",
    )
    found = read(*addresses, "| KvK nr.: 10457670", f"| IBAN: {GOOD_IBAN}", "", "Factuur", "Factuurnummer: 2026-0117").seller
    assert found is not None
    assert found.value == "Taalbureau Woordwijs B.V."


def test_a_name_may_begin_with_a_word_of_contact_and_no_town_is_one():
    assert could_be_name("Web Atelier Noord B.V.")
    assert not could_be_name("Tel. 050 311 22 33")
    rows = (
        "Web Atelier Noord B.V.",
        "Herestraat 45",
        "9711 LC Groningen",
        "KvK nummer: 56471708 te",
        "Groningen",
        "tel. 050 3112233",
        "",
        *HEAD,
    )
    assert read(*rows).seller.value == "Web Atelier Noord B.V."


@pytest.mark.parametrize(
    "line",
    [
        "Web- und Softwareentwicklung",
        "Ihre Eisdiele",
        "Web development and software consulting",
        "Plomberie et chauffage",
        "Webontwikkeling & grafisch ontwerp",
        "Diseño gráfico",
        "Sviluppo software",
        "Votre artisan",
        "Uw schilder",
    ],
)
def test_what_somebody_does_under_a_persons_name_leaves_it_sure(line):
    address = ("Deichstraße 40", "27572 Bremerhaven", "Tel.: 0471 330188", "USt-ID: DE136695976", "")
    rows = ("Sören Blohm", line, *address, *WINDOW, *HEAD, "", "Sören Blohm", f"IBAN {GOOD_IBAN}")
    seller = read(*rows).seller
    assert (seller.value, seller.sure) == ("Sören Blohm", True)


@pytest.mark.parametrize(
    "text", ["Alfa Entwicklung", "Blohm Beratung GmbH", "Your Move Ltd", "Web", "Ihre", "Sören Blohm", "Haus der Gestaltung"]
)
def test_names_that_hold_a_word_of_what_is_done_are_names(text):
    assert not is_about_name(text)


@pytest.mark.parametrize(
    "line",
    [
        "Anna Graf, Fehnstraße 7, 26842 Ostrhauderfehn",
        "Anna Graf, 12 rue des Lilas, 69003 Lyon",
        "Anna Graf, Via Roma 3, 20121 Milano",
        "Anna Graf, Calle Mayor 4, 28013 Madrid",
        "Anna Graf, Dorpsstraat 3, 3811 AC Amersfoort",
    ],
)
def test_a_person_before_street_and_town_with_commas_is_a_sender(line):
    assert not is_place(line)
    assert read(line, "", *WINDOW, *HEAD, "", f"IBAN {GOOD_IBAN}", "Anna Graf").seller.value == "Anna Graf"


@pytest.mark.parametrize("text", ["Lyon, le 3 mai 2026", "Austin, TX 78701", "Bremen, 3. Mai 2026", "Wien, 1010"])
def test_a_town_before_a_date_or_postcode_is_none(text):
    assert is_place(text)


@pytest.mark.parametrize("joined", ["&", "und", "et", "and", "en", "y", "e"])
def test_one_of_two_persons_may_hold_the_account(joined):
    rows = ((20.0, f"Anna Graf {joined} Bernd Roth"), "Tel: 0699 10714477", "", *WINDOW, *HEAD)
    seller = read(*rows, "Kontoinhaber: Bernd Roth", f"IBAN: {GOOD_IBAN}").seller
    assert (seller.value, seller.sure) == (f"Anna Graf {joined} Bernd Roth", True)
    other = read(*rows, "Kontoinhaber: Clara Roth", f"IBAN: {GOOD_IBAN}").seller
    assert other is None or not other.sure


@pytest.mark.parametrize(
    ("buyers", "sellers"),
    [
        ("KLANTGEGEVENS", "ONZE GEGEVENS"),
        ("Bill to", "From"),
        ("Client", "Émetteur"),
        ("Kunde", "Verkäufer"),
        ("Cliente", "Proveedor"),
        ("Cliente", "Fornitore"),
    ],
)
def test_headings_that_are_centred_over_their_cards_head_them(buyers, sellers):
    """They overlap no line of the card, and stand further above it than a label does."""
    cards = (("Brouwerij De Linde NV", "Pixelhuis BV"), ("Stationsstraat 12", "Kerkstraat 8"), ("8800 Roeselare", "9000 Gent"))
    cards += (("BTW: BE 0999.225.605", "BTW: BE 0999.314.784"),)
    lines = [*words(buyers, 150, 105, 7), *words(sellers, 435, 105, 7)]
    lines += [
        word for i, (left, right) in enumerate(cards) for x, text in ((43, left), (320, right)) for word in words(text, x, 130 + 12 * i, 8)
    ]
    made = Page(number=1, width=595, height=842, words=tuple(lines))
    found = choose_parties(Document((made,)), Buyer())
    assert (found.seller.value, found.buyer.value, found.ambiguous) == ("Pixelhuis BV", "Brouwerij De Linde NV", False)


@pytest.mark.parametrize("told", ["Ansprechpartner: | Tanja Brinkhues", "Contact: | Tanja Brinkhues"])
def test_whom_one_may_speak_to_leaves_the_name_above_sure(told):
    place = ("Anschrift: | Lindenweg 79", "| DE 24103 Kiel", "Telefon: | 0431 5550168", "E-Mail: | tanja.brinkhues@praxis.example")
    buyer = ("Käufer", "Name: | Liselotte Hansen", "Anschrift: | Hafenweg 3", "| DE 24103 Kiel")
    account = ("Kontoname: Tanja Brinkhues", f"IBAN: {GOOD_IBAN}")
    seller = ("Verkäufer", "Name: | Heilpraxis", told, *place, "USt.-Id.-Nr.: | DE136695976")
    found = read("Rechnung Nr. R18-31 vom 03.10.2025", *seller, "", *buyer, "", *account).seller
    assert (found.value, found.sure) == ("Heilpraxis", True)


def test_a_name_over_two_lines_and_again_over_one_is_one_name():
    heading = [*words("Jobst Eichenauer Grafik &", 300, 40, 20), *words("Beschriftung", 300, 65, 20)]
    lines = ("Jobst Eichenauer Grafik & Beschriftung", "Bachgasse 12", "5020 Salzburg", "Tel.: 0662 555 01")
    sender = [word for i, line in enumerate(lines) for word in words(line, 300, 95 + 12 * i, 9)]
    buyer = [
        word
        for i, line in enumerate(("An", "Alpina Sport GmbH", "Wiedner Gürtel 6", "6020 Innsbruck"))
        for word in words(line, 50, 150 + 14 * i)
    ]
    made = Page(number=1, width=640, height=842, words=(*heading, *sender, *buyer, *words(f"IBAN {GOOD_IBAN}", 50, 400)))
    found = choose_parties(Document((made,)), Buyer()).seller
    assert (found.value, found.sure) == ("Jobst Eichenauer Grafik & Beschriftung", True)
