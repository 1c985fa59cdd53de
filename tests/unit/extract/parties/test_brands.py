"""Who stands behind a brand, as sentences say, and what of a sentence is no name."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.domain.outcome import Outcome
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.parties.brands import behind_brands
from mailbot.extract.parties.names import could_be_name, cut, has_legal_form, names_inside
from mailbot.extract.parties.parties import Parties, choose_parties
from tests.refusals.papers import LANGUAGES, Change
from tests.refusals.papers import read as read_paper
from tests.unit.extract.prints import GOOD_IBAN, document

HEAD = ("Rechnung Nr. 2026/4471", "Rechnungsdatum: 17.04.2026", "", "Spannvorrichtung | | 1.000,00 €", "Gesamtbetrag | | 1.190,00 €")
WINDOW = ("Handel Nord KG", "Hafenstraße 2", "20095 Hamburg", "", "")

SAYINGS = [
    ("Alba est exploité par SARL Hôtel du Parc Alfa - SIREN 999 353 246", "SARL Hôtel du Parc Alfa"),
    ("Alba est une marque de la société Alfa SAS", "Alfa SAS"),
    ("Alba is a trading name of Alfa Ltd", "Alfa Ltd"),
    ("Alba is operated by Alfa Ltd, registered in England", "Alfa Ltd"),
    ("Alba ist eine Marke der Alfa GmbH & Co. KG", "Alfa GmbH & Co. KG"),
    ("Alba wird betrieben von der Alfa GmbH", "Alfa GmbH"),
    ("Alba wird von der Alfa GmbH betrieben.", "Alfa GmbH"),
    ("Alba is een handelsnaam van Alfa B.V.", "Alfa B.V."),
    ("Alba is onderdeel van Alfa B.V.", "Alfa B.V."),
    ("Alba es una marca de Alfa, S.L.", "Alfa S.L."),
    ("Alba es explotado por la sociedad Alfa S.L.", "Alfa S.L."),
    ("Alba è un marchio di Alfa S.r.l.", "Alfa S.r.l."),
    ("Alba è gestito da Alfa S.r.l.", "Alfa S.r.l."),
]


def read(*rows: str | tuple[float, str]) -> Parties:
    return choose_parties(Document(document(*rows).pages), Buyer())


@pytest.mark.parametrize(("line", "owner"), SAYINGS)
def test_a_sentence_names_the_company_behind_a_brand_and_is_no_name(line, owner):
    (said,) = behind_brands(line)
    assert (said.brand, cut(said.owner)) == ("Alba", owner)
    assert not could_be_name(cut(line))
    assert all("Alba" not in name for name in names_inside(line))


@pytest.mark.parametrize(("line", "owner"), SAYINGS)
def test_who_stands_behind_the_brand_at_the_head_sells(line, owner):
    found = read((16.0, "Alba"), "", *WINDOW, *HEAD, f"{owner} IBAN {GOOD_IBAN}", *[""] * 27, line).seller
    assert (found.value, found.sure) == (owner, True)


@pytest.mark.parametrize("line", ["Alfa Ltd trading as Alba", "Alfa B.V. h.o.d.n. Alba", "Alfa SAS sous l'enseigne Alba"])
def test_who_trades_under_a_brand_is_named_before_it(line):
    (said,) = behind_brands(line)
    assert said.is_first
    assert (said.brand, said.owner) == ("Alba", cut(line))


@pytest.mark.parametrize(
    "line",
    [
        "Diese Seite wird betrieben von Nordlicht Zahlungen GmbH",
        "Payments are operated by Nordlicht Payments Ltd",
        "Karteblau is a registered trademark of Nordlicht International Inc.",
        "La plateforme de paiement est exploitée par Nordlicht SAS",
    ],
)
def test_who_runs_a_page_or_owns_a_mark_that_the_paper_names_is_not_the_seller(line):
    head = ("Bergmann Werkzeugbau GmbH", "Industriestraße 17", "70565 Stuttgart", "Tel. 0711 5550 12", "", "")
    assert read(*head, *WINDOW, *HEAD, *[""] * 28, line).seller.value == "Bergmann Werkzeugbau GmbH"
    found = read((16.0, "Alba"), "", *WINDOW, *HEAD, *[""] * 28, line).seller
    assert found is None or not found.sure


def test_a_company_that_another_owns_still_sells():
    line = "Bergmann Werkzeugbau GmbH ist eine Marke der Nordlicht Holding AG"
    head = ("Bergmann Werkzeugbau GmbH", "Industriestraße 17", "70565 Stuttgart", "Tel. 0711 5550 12", "", "")
    assert read(*head, *WINDOW, *HEAD, *[""] * 28, line).seller.value == "Bergmann Werkzeugbau GmbH"


def test_a_company_called_as_the_brand_that_another_owns_still_sells():
    head = ((16.0, "Bergmann"), "Bergmann GmbH", "Industriestraße 17", "70565 Stuttgart", "Tel. 0711 5550 12", "", "")
    found = read(*head, *WINDOW, *HEAD, *[""] * 28, "Bergmann ist eine Marke der Nordlicht Holding AG").seller
    assert found is None or not found.sure or found.value == "Bergmann GmbH"


@pytest.mark.parametrize("text", ["Alba est exploité par SARL", "Virement à SARL", "Bonifico a Alfa S.r.l.", "Überweisung an Alfa GmbH"])
def test_sentences_cut_at_a_legal_form_are_no_names(text):
    assert not could_be_name(text)


def test_a_form_that_leads_a_name_in_a_sentence_takes_the_name_along():
    assert names_inside("Virement à SARL Hôtel du Parc Alfa, Crédit Nord, IBAN") == ["SARL Hôtel du Parc Alfa"]


@pytest.mark.parametrize("name", ["La Marca de Rioja S.L.", "Marque de Fabrique SA", "Boîte à Outils SARL", "Anna Verdi t/a Alba Books"])
def test_names_that_look_like_such_sentences(name):
    assert could_be_name(cut(name))
    assert cut(name) == name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("TSV Alfa 1921 e.V.", "TSV Alfa 1921 e.V."),
        ("FC Alfa von 1908 e. V.", "FC Alfa von 1908 e.V."),
        ("Reit- und Fahrverein Alfa e. V.", "Reit- und Fahrverein Alfa e.V."),
        ("J. P. Alfa B. V.", "J. P. Alfa B.V."),
        ("Alfa S. p. A.", "Alfa S.p.A."),
    ],
)
def test_names_with_a_year_or_a_form_whose_letters_stand_apart(printed, name):
    assert cut(printed) == name
    assert has_legal_form(name)
    assert could_be_name(name)


def test_a_year_that_a_document_bears_is_no_part_of_a_name():
    assert not could_be_name("Abschlag 2026 Alfa GmbH")


def test_a_club_over_the_address_of_its_office_sells():
    head = ((16.0, "TSV Alfa 1921 e. V."), "Geschäftsstelle: Ringstraße 5, 44135 Dortmund, Telefon 0231 5550 12", "", "", "")
    found = read(*head, "Handel Nord KG", "Anna Graf", *WINDOW[1:], *HEAD, f"auf unser Vereinskonto: IBAN {GOOD_IBAN}").seller
    assert (found.value, found.sure) == ("TSV Alfa 1921 e.V.", True)


def test_whose_account_it_is_said_behind_it_and_never_the_receivers():
    head = ("Club Náutico Alfa", "C/ Mayor 36", "28001 Madrid", "", "")
    sold = ("Factura 12", "Cuota trimestral | | 588,00", "Total a pagar | | 588,00 €")
    rows = (*head, "Bodegas Norte, S.L.", "Paseo Sur 7", "28002 Madrid", "", *sold)
    found = read(*rows, f"Ingreso en la cuenta {GOOD_IBAN} de Club Náutico Alfa").seller
    assert (found.value, found.sure) == ("Club Náutico Alfa", True)
    found = read("", "", *rows[5:], f"Se cargará en su cuenta {GOOD_IBAN} de Bodegas Norte, S.L.").seller
    assert found is None or not found.sure


def test_a_payer_asked_for_its_account_on_a_slip_is_not_paid():
    head = ("Energie Alfa B.V.", "Postbus 9062", "2312 HT Leiden", "Telefoon 040 555 01 46", "")
    slip = ("Van (naam rekeninghouder) | Naar IBAN", f"Kwekerij Beta B.V. | {GOOD_IBAN}", "Ambachtsweg 2", "2312 HT Leiden")
    found = read(*head, "Kwekerij Beta B.V.", "Ambachtsweg 2", "2312 HT Leiden", "", *HEAD, *[""] * 20, *slip).seller
    assert (found.value, found.sure) == ("Energie Alfa B.V.", True)


def test_an_address_in_the_foot_that_goes_on_with_contact_is_the_companys():
    head = ((16.0, "Alfa"), "", "Beta Conservas, S.A.", "C/ Mayor 36", "28001 Madrid", "", *HEAD)
    foot = ("Montajes Alfa S. Coop.", "Polígono Sur 64 - 29007 Málaga - Tel. 944 555 057 - info@alfa.example", "C.I.F. A99041931")
    found = read(*head, *[""] * 28, *foot).seller
    assert (found.value, found.sure) == ("Montajes Alfa S. Coop.", True)


def test_the_payment_part_of_a_qr_bill_names_who_is_paid_under_the_account_and_who_pays():
    head = ("Gemeindewerke Alfa", "Finanzverwaltung", "Bahnhofplatz 4", "6500 Bellinzona", "Telefon 071 555 01 39", "", "A-Post")
    window = ("Seeblick Treuhand AG", "Bahnhofplatz 26", "8400 Winterthur", "", "")
    payee = ("Konto / Zahlbar an", GOOD_IBAN, "Gemeindewerke Alfa", "Bahnhofplatz 4", "6500 Bellinzona", "")
    found = read(*head, *window, *HEAD, "", *payee, "Zahlbar durch", *window)
    assert (found.seller.value, found.seller.sure) == ("Gemeindewerke Alfa", True)
    assert found.buyer.value == "Seeblick Treuhand AG"


def test_a_logo_over_the_company_that_carries_its_name_is_the_company():
    head = ((16.0, "Lindholt"), "Lindholt Packaging S.r.l.", "Largo Verdi 8", "35121 Padova PD", "Partita IVA: IT99902040155", "")
    window = ("", "Officine Brenta S.p.A.", "Via Roma 5", "16121 Genova GE", "")
    found = read(*head, *window, *HEAD, *[""] * 20, "ar@lindholt.example www.lindholt.example").seller
    assert (found.value, found.sure) == ("Lindholt Packaging S.r.l.", True)


BEHALF = {
    "en": "Invoice in the name and for the account of",
    "fr": "Facture au nom et pour le compte de",
    "de": "Rechnung im Namen und für Rechnung der",
    "nl": "Factuur in naam en voor rekening van",
    "es": "Factura en nombre y por cuenta de",
    "it": "Fattura in nome e per conto di",
}


@pytest.mark.parametrize("language", BEHALF)
def test_whoever_writes_for_another_is_not_surely_the_seller(language):
    seller = LANGUAGES[language].seller[0]
    assert not read_paper(language, Change(terms=(f"{BEHALF[language]} Delta Transport GmbH",))).fields.seller_name.is_sure
    assert read_paper(language, Change(terms=(f"{BEHALF[language]} {seller}",))).fields.seller_name.is_sure


WRITTEN_FOR = {
    "en": ("Invoice issued by {} on behalf of {}", "Sold by {1} through {0}", "Issued by {} as agent for {}"),
    "fr": ("Facture émise par {} pour le compte de {}", "Vendu par {1} via {0}", "Établie par {} au nom de {}"),
    "de": ("Rechnung ausgestellt von {} im Auftrag von {}", "Verkauft durch {1} über {0}", "Erstellt durch {} im Namen der {}"),
    "nl": ("Factuur opgesteld door {} namens {}", "Verkocht door {1} via {0}", "Uitgereikt door {} in naam van {}"),
    "es": ("Factura expedida por {} por cuenta de {}", "Vendido por {1} a través de {0}", "Emitida por {} en nombre de {}"),
    "it": ("Fattura emessa da {} per conto di {}", "Venduto da {1} tramite {0}", "Emessa da {} a nome di {}"),
}


@pytest.mark.parametrize(("language", "says"), [(language, says) for language, all_of in WRITTEN_FOR.items() for says in all_of])
def test_whoever_writes_or_deals_for_another_is_not_surely_the_seller(language, says):
    seller = LANGUAGES[language].seller[0]
    line = says.format(seller, "Delta Transport GmbH")
    found = read_paper(language, Change(terms=(line,))).fields.seller_name
    assert not found.is_sure or found.value == "Delta Transport GmbH"
    assert read_paper(language, Change(terms=(says.format("Markthalle Portal GmbH", seller),))).fields.seller_name.is_sure


MARKETS = [
    ("en", "Sold by Delta Transport Ltd on Amazon"), ("en", "Goods supplied by Delta Transport Ltd via our platform"),
    ("fr", "Vendu par Cap sur Mer SARL sur la place de marché Alfa"), ("de", "Verkauft durch die Delta GmbH über den Marktplatz Alfa"),
    ("nl", "Verkocht door Delta Transport B.V. via alfa.example"), ("es", "Vendido por Delta Transport S.L. en la plataforma Alfa"),
    ("it", "Venduto da Delta Transport S.r.l. tramite la piattaforma Alfa"),
    ("de", "Verkauft durch die Delta GmbH über Check24"), ("es", "Vendido por Delta Transport S.L. en El Corte Inglés"),
    ("nl", "Verkocht door Delta Transport B.V. via Blokker"), ("it", "Venduto da Delta Transport S.r.l. tramite ePrice"),
    ("en", "Sold by Delta Transport Ltd through Beta Stores"), ("fr", "Vendu par Delta Transport SARL sur l'Alfa Boutique"),
    ("nl", "Verkocht door Delta Transport B.V. via de Alfahal"), ("de", "Verkauft durch die Delta GmbH über „Netzwelt“"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "line"), MARKETS)
def test_whoever_sold_on_a_marketplace_may_be_the_seller(language, line):
    found = read_paper(language, Change(terms=(line,)))
    assert found.outcome is Outcome.PARTIAL
    assert not found.fields.seller_name.is_sure


DELIVERED = [
    ("en", "Electricity supplied by Delta Energy Ltd through the national grid."), ("en", "Sold by Delta Transport Ltd on pallets"),
    ("fr", "Vendu par Delta Transport SARL sur palettes"), ("de", "Verkauft durch die Delta Transport GmbH auf Paletten"),
    ("nl", "Verkocht door Delta Transport B.V. op pallets"), ("es", "Vendido por Delta Transport S.L. en palés"),
    ("it", "Merce venduta da Delta Transport S.r.l. su pallet."),
    ("en", "Electricity supplied by Delta Energy Ltd through the National Grid."),
    ("de", "Verkauft durch die Delta Transport GmbH über das Stromnetz"), ("fr", "Vendu par Cap sur Mer SARL sur palettes"),
    ("de", "Verkauft durch die Delta Transport GmbH auf Rechnung"), ("en", "Sold by Delta Transport Ltd on 12 May 2026"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "line"), DELIVERED)
def test_how_goods_came_says_nothing_of_who_sells(language, line):
    found = read_paper(language, Change(terms=(line,)))
    assert (found.outcome, found.fields.seller_name.value) == (Outcome.PROCESSED, LANGUAGES[language].seller[0])


ORDERED = [
    ("de", "Rechnung erstellt im Auftrag der"), ("nl", "Factuur opgesteld in opdracht van"), ("es", "Factura emitida por encargo de"),
    ("it", "Fattura emessa su incarico di"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "says"), ORDERED)
def test_a_customer_in_the_window_ordered_what_is_charged(language, says):
    label, customer = LANGUAGES[language].buyer[:2]
    found = read_paper(language, Change(terms=(f"{says} {customer}",), replaced=((label, ""),)))
    assert (found.outcome, found.fields.seller_name.value) == (Outcome.PROCESSED, LANGUAGES[language].seller[0])
    assert not read_paper(language, Change(terms=(f"{says} Delta Transport GmbH",))).fields.seller_name.is_sure


BRANCHES = [
    "a branch of Delta Transport Ltd", "établissement de Delta Transport SAS", "Zweigniederlassung der Delta Transport GmbH",
    "handelsnaam van Delta Transport B.V.", "marca de Delta Transport S.L.", "marchio di Delta Transport S.r.l.",
]  # fmt: skip


@pytest.mark.parametrize(("language", "branch"), list(zip(BEHALF, BRANCHES, strict=True)))
def test_a_brand_is_not_surely_the_seller_over_the_company_that_it_is_of(language, branch):
    seller = LANGUAGES[language].seller
    found = read_paper(language, Change(replaced=((seller[0], "Filterwelt"), (seller[1], branch)))).fields.seller_name
    assert not found.is_sure or found.value == branch[branch.index("Delta") :]
