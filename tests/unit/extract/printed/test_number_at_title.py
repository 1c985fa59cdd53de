"""The number at the title, beside references to quote and with a day inside."""

import pytest

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.invoice_number import choose_number
from tests.unit.extract.prints import document, page


def _number_of(*rows: str | tuple[float, str]):
    return choose_number(document(*rows))[0]


def test_a_reference_to_quote_that_holds_the_number_is_no_rival_of_it():
    found = _number_of((20.0, "Invoice 26092901"), "29.09.2026", "", "Reference number RF5826092901")
    assert (found.value, found.sure) == ("26092901", True)
    labelled = choose_number(document("Invoice number: 2026-118", "Reference number: 20261188"))
    assert (labelled[0].value, [hit.value for hit in labelled[1].found]) == ("2026-118", ["2026-118"])
    assert _number_of("Invoice", "Reference number: 20261188").value == "20261188"


@pytest.mark.parametrize(("title", "number"), [
    ("Rechnung", "RE-20261121/508"), ("Facture", "FAC-20261121-08"), ("Invoice", "INV-20261121"), ("Factuur", "FACT-20261121-1"),
    ("Factura", "FV-20261121"), ("Fattura", "FATT-20261121/8"),
])  # fmt: skip
def test_a_day_inside_the_number_under_the_title_is_a_part_of_it(title, number):
    found = _number_of((16.0, title), number, "", "Handel Nord KG", "21.11.2026")
    assert (found.value, found.sure) == (number, True)
    assert _number_of((16.0, title), "20261121", "", "Handel Nord KG", "21.11.2026") is None


@pytest.mark.parametrize(
    "title",
    [
        "NOTE D'HONORAIRES ET FRAIS N°",
        "Note d'honoraires et de débours n°",
        "Kostennote und Auslagen Nr.",
        "Fee note and disbursements no.",
        "Parcella e spese n.",
        "Minuta y suplidos nº",
        "Ereloonnota en onkosten nr.",
    ],
)
def test_an_invoice_of_fees_may_be_of_expenses_as_well(title):
    found, _ = choose_number(document("Atelier Nord", f"{title} 2026-0093", "Lille, 12/05/2026"))
    assert (found.value, found.sure) == ("2026-0093", True)


@pytest.mark.parametrize("title", ["Facture et bon de livraison n°", "Rechnung und Lieferschein Nr.", "Invoice and order no."])
def test_the_number_of_what_an_invoice_comes_with_is_not_its_own(title):
    assert choose_number(document("Atelier Nord", f"{title} 2026-0093", "Lille, 12/05/2026"))[0] is None


@pytest.mark.parametrize(
    "rows",
    [
        ("FACTURE N° DATE | COMPTE CLIENT | PAGE", "126-03-0884 12/04/2026 41164687 | C-77 | 1"),
        ("Facture", "Numéro | Date | Code client", "126-03-0884 | 17/03/2026 | C021795", "N° TVA client : FR92999524143 | 04 76 | 09 55"),
    ],
)
def test_a_number_under_its_head_is_sure_beside_the_date_and_over_what_is_labelled(rows):
    found, _ = choose_number(document(*rows))
    assert (found.value, found.sure) == ("126-03-0884", True)


@pytest.mark.parametrize(("rows", "number"), [
    (("Acme | | Facture FA00000318", "Tel. 1 | | Date : 03/03/2026", "Mail | | Référence : DE00000144"), "FA00000318"),
    (("Acme | | Invoice INV-20318", "Tel. 1 | | Date: 03/03/2026", "Mail | | Reference: Q-00144"), "INV-20318"),
    (("FACTURA", "Número de factura | Serie | Fecha de expedición", "0000214 | FE26 | 2026-03-27"), "0000214"),
])  # fmt: skip
def test_a_number_alone_with_the_title_outranks_a_bare_reference_and_one_its_series(rows, number):
    found = choose_number(document(*rows))[0]
    assert (found.value, found.sure) == (number, True)


@pytest.mark.parametrize("rows", [
    ("Acme | | Facture 75011", "Tel. 1 | | Date : 03/03/2026", "Mail | | Référence : F-00144"),
    ("Acme | | Facture FA00000318", "Tel. 1 | | Date : 03/03/2026", "Mail | | Référence : FA00000319"),
    ("Acme | | Invoice 2026-03", "Tel. 1 | | Date: 03/03/2026", "Mail | | Reference: Q-00144"),
])  # fmt: skip
def test_where_the_reference_may_be_the_number_a_person_is_asked(rows):
    assert not choose_number(document(*rows))[0].sure


@pytest.mark.parametrize(
    ("annex", "is_sure"),
    [
        ("Stundennachweis zu Rechnung 2026/088", True),
        ("Feuille d'heures pour la facture n° 2026/088", True),
        ("Bestellnummer: 2026/088", False),
    ],
)
def test_an_annex_that_names_the_invoice_does_not_make_another_ones_number_of_it(annex, is_sure):
    pages = (page("Acme", "Rechnung 2026/088", "Rechnungsdatum: 15.04.2026"), page(annex, number=2))
    assert choose_number(Document(pages))[0].sure == is_sure


@pytest.mark.parametrize("front", ["Fosse Seed Ltd", "Fosse Seed and Grain Company of Newark Ltd"])
def test_a_number_stacked_under_its_word_is_it_however_many_words_stand_left_of_it(front):
    rows = ("Client | | INVOICE", f"{front} | | M26-00318", "The Old Granary | | INVOICE DATE", "Newark | | 30.04.2026")
    assert _number_of((22.0, "MEDIA INVOICE"), "", *rows).value == "M26-00318"
