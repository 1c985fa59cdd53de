"""Which identifier is the invoice's number, whole and sure."""

import pytest

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.invoice_number import choose_number
from mailbot.extract.reading import Page
from tests.unit.extract.prints import CHARACTER, SIZE, document, words


def number_of(*rows: str):
    return choose_number(document(*rows))[0]


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        (("Schlussrechnungsnummer: | SR 26/0212", "Datum | 24.07.2026"), "SR 26/0212"),
        (("Faktura-Nr. SR2026/39012", "Datum | 24.07.2026"), "SR2026/39012"),
        (("Rechnung Nr. RE 2026 3360", "Datum | 24.01.2026"), "RE 2026 3360"),
        (("RECHNUNG", "Beleg-Nr. R-51110 / 03.01.2025"), "R-51110"),
        (("Rechnung", "Rechnung Nr. R-19328 / 11. Januar 2024"), "R-19328"),
        (("INVOICE", "NO. / PAGE | DATE | DUE", "LHR1974917 / 1 | 14/09/2023 | 14/10/2023"), "LHR1974917"),
        (("Rechnung", "Nummer/Datum | Auftrag", "0041826403 / 14.02.2025 | A-1"), "0041826403"),
        (("Nº | O333-36", "Fecha | 11/08/2026", "Obra | X18950", "Factura"), "O333-36"),
        (("Beleg | Datum | Patient | Behandlung", "76569 | 09.09.2025 | C6278 | Kontrolle", "Honorarrechnung"), "76569"),
        (("FACTURE ATELIER N° FV 39618 du 08/12/2024",), "FV 39618"),
        (("Factuur", "Factuurnummer | : 21566186", "Pakbonnummer | : L13505"), "21566186"),
        (("Factura", "# F-204", "Fecha: | 25/05/2026", "Registro Mercantil de Zaragoza, hoja Z | F-204"), "F-204"),
        (("Facture n° 125 | Mois : 04/2026", "Date | 24.07.2026"), "125"),
        (("FACTURA - Documento | Fecha", "A/72561 | 20-10-23"), "A/72561"),
        (("Avis des sommes à payer - Facture", "Titre n° | 47-2494"), "47-2494"),
    ],
)
def test_a_number_is_whole_and_sure(rows, number):
    found = number_of(*rows)
    assert (found.value, found.sure) == (number, True)


@pytest.mark.parametrize(("below", "number"), [
    ("FAC-2026-00042", "FAC-2026-00042"), ("26-0414", "26-0414"), ("LS-2026-0042", None), ("0421555010", None), ("Projekt", None),
])  # fmt: skip
def test_what_stands_alone_right_under_the_large_title_is_the_number(below, number):
    found = number_of((20.0, "FACTURE"), (10.0, below), "Garage du Centre SARL", "Date : 24/06/2026")
    assert (found.value if found and found.sure else None) == number


def test_a_number_is_told_in_full_with_its_series():
    found = number_of("Factura: FAC2026A315", "Fecha | 28-02-2026", "Código | FAC2026A315", "Número | 315")
    assert (found.value, found.sure) == ("FAC2026A315", True)


def test_a_number_of_a_series_has_its_letters():
    found = number_of("Factura", "Número | Fecha", "FA | 000907 | 12/08/2023")
    assert found is None or not found.sure or found.value == "FA 000907"


def test_the_count_of_a_claim_is_not_the_invoices_number_where_a_longer_one_is_named():
    found = number_of("SITUATION DE TRAVAUX - FACTURE n° 4", "Facture SIT3012 - établie le 23/07/2026")
    assert (found.value, found.sure) == ("SIT3012", True)


@pytest.mark.parametrize(
    "rows",
    [
        ("Invoice", "Date | 12/05/2026", "Reference | Description | Qty | Price | Amount", "LL1016 | Gloves | 6 | 10.00 | 60.00"),
        ("Chantier", "N° | 4711", "Date | 12/05/2026", "Facture"),
        ("Rechnung", "Belegnr. | Datum", "LS-8812 | 12.05.2026"),
        ("Rechnung", "Nummer | Datum", "AB 20261 | 12.05.2026"),
        ("Facture", "Numéro | Date", "BL-8812 | 12/05/2026"),
    ],
)
def test_what_is_an_articles_or_a_sites_is_not_sure(rows):
    found = number_of(*rows)
    assert found is None or not found.sure


def test_a_booking_invoice_has_an_invoices_number():
    assert number_of("INVOICE for hire of hall", "Booking invoice: 2026-67").value == "2026-67"


@pytest.mark.parametrize(
    "rows",
    [
        ("Factura", "Ref. | Trabajo | P/u | Importe EUR", "G8781 | Libro | 884,11 | 2652,33", "V8219 | Encuadernación | 13,18 | 790,80"),
        ("Statement", "Invoice no. | Date | Amount | Open", "4711 | 01/05/2026 | 10.00 | 10.00", "4712 | 02/05/2026 | 20.00 | 20.00"),
    ],
)
def test_the_first_of_a_column_is_no_sure_number(rows):
    found = number_of(*rows)
    assert found is None or not found.sure


def test_a_question_about_an_invoice_is_not_answered_by_a_telephone_number():
    found = number_of("Factuurnummer | LF2023477411", "Factuurdatum | 04/03/2023", "Vragen over deze factuur? Bel 040 - 555 01 41")
    assert (found.value, found.sure) == ("LF2023477411", True)


def test_an_invoice_is_headed_by_its_number_and_date():
    assert number_of("Invoice | Date | Rep", "359184 | 25.10.2024 | D. Whitcombe").value == "359184"


def test_the_subject_of_a_letter_names_the_invoices_number():
    found = number_of("ZWOLLE, 26 april 2023", "Betreft: Factuur nr. 58")
    assert (found.value, found.sure) == ("58", True)


def test_the_year_behind_a_stroke_is_of_the_number():
    assert number_of("Rechnung", "Rechnungsnr./Jahr: 4711 / 2026").value == "4711/2026"


@pytest.mark.parametrize("before", ["Stornierte", "Letzte", "Credited", "Ancienne"])
def test_another_invoice_that_is_named_has_no_number_of_this_one(before):
    found = number_of("Rechnung", f"{before} Rechnung: 778", "Datum | 17.04.2026")
    assert found is None or not found.sure


@pytest.mark.parametrize("rows", [("Lieferung", "Beleg | LS-778", "Datum | 17.04.2026", "Rechnung"), ("Rechnung", "Dokument | 778")])
def test_a_paper_is_not_always_the_invoice(rows):
    found = number_of(*rows)
    assert found is None or not found.sure


@pytest.mark.parametrize(
    "rows", [("Rechnung über Nutzungsentgelt 81-479",), ("INVOICE", "OUR REF. / PAGE | TAX POINT", "81-479 / 1 | 17-DEC-2024")]
)
def test_where_no_label_names_the_number_a_person_is_asked_about_the_likeliest(rows):
    found = number_of(*rows)
    assert (found.value, found.sure) == ("81-479", False)


@pytest.mark.parametrize("rows", [
    ("Bill reference | L447 8421 LQ", "Bill date | 20 Aug 2025"),
    ("Rechnungsnummer | L447 8421 LQ",),
])  # fmt: skip
def test_groups_of_capitals_and_digits_that_fill_a_cell_are_one_number(rows):
    found = number_of("Rechnung", *rows)
    assert (found.value.replace(" ", ""), found.sure) == ("L4478421LQ", True)


def test_a_number_may_begin_with_any_letter():
    assert number_of("Rechnung", "Rechnungsnummer | Ü236107").value == "Ü236107"


def test_a_short_number_right_under_the_title_is_sure_and_a_count_of_something_else_is_no_rival():
    assert number_of("FATTURA", "N. 79", "Emessa in data 29-08-2023").sure
    found = number_of("Facture : ABO418764", "", "", "Hors-série n° 14 | 12,00")
    assert (found.value, found.sure) == ("ABO418764", True)


def test_what_is_to_be_quoted_with_the_payment_is_the_invoice_that_a_letter_speaks_of():
    letter = ("Factuur", "", "", "", "Wij verwijzen naar factuur 93741/2024, datum 10 juli 2024")
    assert not number_of(*letter).sure
    assert number_of(*letter, "Betaling graag onder vermelding van 93741/2024.").sure


@pytest.mark.parametrize("text", ["4471 EUR", "4471 REV 2", "4471 KW 16", "4471 P1", "4471 KD 88213", "4471 DE 70565"])
def test_words_behind_a_number_are_not_of_it(text):
    found = number_of("Rechnung", f"Rechnungsnummer: | {text}", "Datum | 17.04.2026")
    assert found.value == "4471"


@pytest.mark.parametrize("heading", ["Kunde", "Mietvertrag", "Lieferschein"])
def test_a_bare_number_under_a_heading_is_of_what_the_heading_says(heading):
    found = number_of("Rechnung", heading, "Nr. 88213", "Datum 17.04.2026")
    assert found is None or not found.sure


@pytest.mark.parametrize(("rows", "number"), [
    (("Factuur", "", "", "", "Hierbij ontvangt u factuur 93741/2024, datum 10 juli 2024"), "93741/2024"),
    (("Rechnung", "", "", "", "Anbei erhalten Sie unsere Rechnung 4711-2026"), "4711-2026"),
    (("Please find attached our invoice INV-2026-17", "Dear Sir"), "INV-2026-17"),
    (("Réf. 202403-92 du 14 mars 2024", "FACTURE D'INTERVENTION"), "202403-92"),
    (("FACTURE n° 3", "Facture S3-2025-647 - établie le 13 juillet 2025"), "S3-2025-647"),
    (("Fattura canone n. 388/2025 | data 07/07/2025",), "388/2025"),
    (("FACTURE RÉSEAU", "Pièce FR645973", "Émise le 05/02/2025"), "FR645973"),
    (("RECHNUNG | Beleg 38482 | 2. Januar 2024",), "38482"),
    (("N° H49661 | TOULOUSE, le 26 août 2026", "Dossier 395-9770", "", "Facture d'honoraires"), "H49661"),
    (("No. | F-82616", "Bellinzona, | 09.11.2023", "Nostro rif. | Ornella Fabbricotti", "FATTURA"), "F-82616"),
    (("Vorgang | R23-2110", "Belegdatum | 04.12.2023", "Mietrechnung"), "R23-2110"),
    (("FATTURA", "n. FT 923"), "FT 923"),
    (("Rechnung", "Belegnr. | GVR464439", "Externe Belegnr. | 41385"), "GVR464439"),
    (("Factuur", "Documentnummer | VFA900623", "VIHB-nummer 335074VIXX"), "VFA900623"),
])  # fmt: skip
def test_the_number_by_what_stands_around_its_label(rows, number):
    choice = number_of(*rows)
    assert (choice.value, choice.sure) == (number, True)


@pytest.mark.parametrize("rows", [
    ("Rechnung", "Wir erhalten Rechnungen 4711-2026 und andere"),
    ("Facture", "Document 4 du contrat signé"),
    ("Réf. 202403-92 du 14 mars 2024", "Objet : travaux", "Facture"),
    ("Fattura per il cantiere n. 388",),
])  # fmt: skip
def test_words_around_a_label_that_make_no_number(rows):
    choice = number_of(*rows)
    assert choice is None or not choice.sure


def sure_number_of(*rows: str) -> str | None:
    found = number_of(*rows)
    return found.value if found is not None and found.sure else None


@pytest.mark.parametrize(("title", "dated"), [
    ("Rechnung", "Nr. 88213 vom 02.01.2026"), ("Invoice", "Ref. 88213 of 2 January 2026"), ("Facture", "Réf. 88213 du 02/01/2026"),
    ("Fattura", "N. 88213 del 02/01/2026"), ("Factuur", "Nr. 88213 d.d. 02-01-2026"), ("Factura", "Ref. 88213 de 02/01/2026"),
])  # fmt: skip
def test_a_number_with_another_days_date_is_not_the_invoices(title, dated):
    assert sure_number_of(f"{title} 2026/4471", dated, "Rechnungsdatum: | 17.04.2026") != "88213"
    assert sure_number_of(title, dated, "", "Datum / Date: | 17.04.2026") is None
    assert sure_number_of(dated, title, "", "Rechnungsdatum: | 17.04.2026") is None


def test_a_dated_reference_is_no_number_beside_a_title_that_has_its_own():
    assert sure_number_of("Rechnung 2026/4471", "Nr. 88213 vom 17.04.2026") != "88213"
    assert sure_number_of("Facture 2026/4471", "Réf. 88213 du 17/04/2026") != "88213"
    assert sure_number_of("Réf. 88213 du 17/04/2026", "Facture", "", "Date de facture : | 17.04.2026") == "88213"


@pytest.mark.parametrize("above", ["Kunde", "Mietvertrag", "Client", "Klantnummer:", "Contract no."])
def test_beside_the_place_and_date_the_number_of_what_stands_above_is_not_sure(above):
    assert sure_number_of(above, "Nr. 88213 | Stuttgart, 17.04.2026", "", "Rechnung") is None


@pytest.mark.parametrize("label", ["Ref.", "Réf.", "Vorgang"])
def test_beside_the_place_and_date_a_reference_is_not_sure(label):
    assert sure_number_of(f"{label} 88213 | Stuttgart, 17.04.2026", "", "Rechnung") is None


@pytest.mark.parametrize("rows", [
    ("Rechnung", "Vorgang 88213", "Rechnungsdatum: | 17.04.2026"),
    ("Rechnung | Vorgang 88213 | 17.04.2026",),
    ("Factuur", "Bon: | 4711", "Factuurdatum: | 17.04.2026"),
    ("Facture", "Bon 4711", "Date de facture : | 17.04.2026"),
    ("Factuur", "Bon | Factuurdatum", "4711 | 17.04.2026"),
])  # fmt: skip
def test_an_order_or_a_delivery_slip_is_not_the_invoice(rows):
    assert sure_number_of(*rows) is None


def test_a_slip_that_heads_the_papers_date_is_the_paper():
    assert sure_number_of("Bon | Datum | Te voldoen voor", "3841491 | 13-07-2026 | 27-07-2026", "Factuur") == "3841491"


@pytest.mark.parametrize("row", [
    "Facture travaux n° 3", "Factuur levering nr. 88213", "Factura servicio nº 88213", "Rechnung Wartung Nr. 88213",
    "Fattura lavori n. 88213", "Invoice works no. 88213", "Rechnung Miete Nr. 3", "Factura alquiler nº 3", "Rechnung für Nr. 88213",
    "Fattura canone n. 3 | data 07/07/2025", "Facture prestation n° 3", "Fattura fornitura n. 88213", "Factura suministro nº 88213",
])  # fmt: skip
def test_what_is_billed_has_numbers_of_its_own(row):
    assert sure_number_of(row) is None
    assert sure_number_of(row, "Dokumentkennung | 2026/4471") is None


@pytest.mark.parametrize("label", ["Payment demand number:", "Final demand no:"])
def test_a_demand_for_payment_has_a_count_of_its_own(label):
    assert sure_number_of("Invoice", f"{label} | 4711", "Invoice date: | 17.04.2026") is None


def test_a_demand_for_rent_has_an_invoices_number():
    assert sure_number_of("Invoice", "Demand No: | RD-4711", "Invoice date: | 17.04.2026") == "RD-4711"


@pytest.mark.parametrize("rows", [
    ("We enclose the invoice 4470 of the subcontractor",),
    ("We enclose the invoice 4470", "of the subcontractor"),
    ("Voici la facture 4470 du fournisseur",),
    ("Wir stellen Ihnen die Rechnung 4470 zurück",),
    ("Hierbij ontvangt u factuur 4470 nogmaals",),
    ("Adjunto le remitimos la factura 4470 impagada",),
    ("In allegato trasmettiamo la fattura 4470 insoluta",),
    ("Anbei erhalten Sie die Rechnung 4470 vom 02.01.2026",),
])  # fmt: skip
def test_an_invoice_that_a_sentence_announces_and_says_more_of_is_another(rows):
    assert sure_number_of("Rechnung", "Rechnungsdatum: | 17.04.2026", *rows) is None


@pytest.mark.parametrize("row", [
    "Factuurnr. ? 040-5551234", "Invoice No.? 0800 123456", "Rechnung? 0405551234", "Une question sur votre facture ? 0970123456",
    "Rechnungsnr. + 88213", "Rechnungsnr., Kd.: 88213",
])  # fmt: skip
def test_behind_a_question_or_another_word_no_number_is_reached(row):
    assert sure_number_of("Rechnung", "Rechnungsdatum: | 17.04.2026", row) is None


@pytest.mark.parametrize("label", [
    "Invoice number", "Numéro de facture", "Rechnungsnummer", "Factuurnummer", "Número de factura", "Numero fattura",
])  # fmt: skip
@pytest.mark.parametrize("said", [
    "(BT-1): FA-2026-0781", "[BT-1] | FA-2026-0781", "| BT-1 | FA-2026-0781", "(BT-1) | FA-2026-0781", "(Feld 2): FA-2026-0781",
    "(field no. 3) | FA-2026-0781", "(2): FA-2026-0781", "[2] | FA-2026-0781", "(EN 16931): FA-2026-0781",
])  # fmt: skip
def test_what_explains_a_label_is_not_its_value(label, said):
    found = number_of("Data", f"{label} {said}")
    assert (found.value, found.sure) == ("FA-2026-0781", True)


@pytest.mark.parametrize("said", ["(BT-1)", "BT-1", "| BT-1", "[BT-1]", "(Feld 2)", "(2)"])
def test_the_id_of_a_term_is_no_number(said):
    assert number_of("Rechnung", f"Rechnungsnummer {said}", "Datum | 01.02.2026") is None


@pytest.mark.parametrize(("glued", "number"), [
    ("N°FAC-2026-00041", "FAC-2026-00041"), ("Nº2026/14", "2026/14"), ("№2026-14", "2026-14"), ("No.4711", "4711"),
    ("Nr.RE-2026-7", "RE-2026-7"), ("#1234", "1234"), ("N.27/2026", "27/2026"), ("Num.4711", "4711"),
])  # fmt: skip
@pytest.mark.parametrize("rows", [("Facture", "{}", "Date : 01.02.2026"), ("Facture {}", "Date : 01.02.2026")])
def test_a_number_may_be_glued_to_its_label(rows, glued, number):
    found = number_of(*(row.format(glued) for row in rows))
    assert (found.value, found.sure) == (number, True)


@pytest.mark.parametrize("label", ["Réf.", "Ref:", "Reference:"])
def test_the_reference_of_an_item_is_no_number(label):
    rows = ("Facture", "Désignation | Quantité | Montant", "Forfait déplacement | 2 | 70,00", f"{label} ART-10")
    assert number_of(*rows) is None


LETTERHEAD = ("Bergmann Werkzeugbau", "Industriestraße 17", "70565 Stuttgart")


def block(*rows: tuple[float, str], edge: str):
    """The number of a paper with a letterhead at the left and, beside it, rows of one block with that common edge (or middle)."""
    made = [word for i, text in enumerate(LETTERHEAD) for word in words(text, 60, 44 + 22 * i)]
    top = 40.0
    for size, text in rows:
        width = CHARACTER * size / SIZE * len(text)
        x = {"left": 400.0, "right": 540 - width, "middle": 460 - width / 2}[edge]
        made += words(text, x, top, size)
        top += 1.5 * size
    found = choose_number(Document((Page(number=1, width=595, height=842, words=tuple(made)),)))[0]
    return found.value if found and found.sure else None


@pytest.mark.parametrize("edge", ["left", "right", "middle"])
@pytest.mark.parametrize(("title", "number", "dated"), [
    ("FACTURE", "2026-0007", "Date : 09/08/2026"), ("FACTURA", "2026018", "Fecha: 21/03/2026"), ("Rechnung", "26017", "Datum: 14.01.2026"),
    ("INVOICE", "FAC-2026-0012", "Date: 14/01/2026"), ("Factuur", "20260118", "Factuurdatum: 14-01-2026"),
])  # fmt: skip
def test_title_number_and_date_are_one_block(edge, title, number, dated):
    assert block((18, title), (10, number), (10, dated), edge=edge) == number


@pytest.mark.parametrize("edge", ["left", "right", "middle"])
def test_a_short_number_right_under_its_title_is_sure_at_any_edge(edge):
    assert block((14, "Fattura Ordinaria"), (10, "N. 27"), (10, "Data: 21/01/2026"), edge=edge) == "27"


def test_a_number_stands_under_its_title_as_the_date_under_its_label():
    cells = [(400, "Data"), (440, "04/02/2026"), (400, "Fattura"), (432.5, "FAT-2026-0012"), (400, "Pagina"), (457.5, "1/1")]
    made = [word for i, (x, text) in enumerate(cells) for word in words(text, x, 40 + 15 * i)]
    found = choose_number(Document((Page(number=1, width=595, height=842, words=tuple(made)),)))[0]
    assert (found.value, found.sure) == ("FAT-2026-0012", True)


@pytest.mark.parametrize("edge", ["left", "right", "middle"])
@pytest.mark.parametrize(("size", "code"), [
    (10, "PROJ-77"), (10, "KN-10042"), (10, "LS-2026-0042"), (10, "Lot-12"), (14, "Whg-1204"), (14, "Q4-2026"),
    (14, "KN-10042"), (14, "03/2026"),
])  # fmt: skip
def test_under_the_title_a_code_of_another_series_is_not_sure(edge, size, code):
    assert block((20, "Rechnung"), (size, code), (10, "Bergmann Werkzeugbau"), (10, "Datum: 14.01.2026"), edge=edge) is None
    assert code == "03/2026" or block((20, "Rechnung"), (size, code), (10, "Datum: 14.01.2026"), edge=edge) is None


@pytest.mark.parametrize("edge", ["left", "right", "middle"])
def test_a_number_in_a_headings_letters_under_the_title_is_the_invoices(edge):
    assert block((22, "FACTURA"), (15, "4471-26"), (10, "Ciudad"), edge=edge) == "4471-26"


def test_a_code_with_another_year_than_the_papers_is_not_sure():
    assert number_of((20.0, "FACTURE"), (10.0, "24/7365"), "Garage du Centre SARL", "Date : 24/06/2026") is None


@pytest.mark.parametrize(("rows", "number"), [
    (("1. Abschlagsrechnung", "Projekt-Nr.: | 26-0419", "ABR-Nr.: | RE 26017", "Datum: | 14.01.2026"), "RE 26017"),
    (("INVOICE | Serial No. KV/2026/00077", "| Invoice date: 15 Apr 2026"), "KV/2026/00077"),
    (("Invoice", "Invoice ID: 2026-03-10t172205", "Issuing date: 2026-01-14"), "2026-03-10t172205"),
])  # fmt: skip
def test_odd_labels_and_shapes_name_the_number(rows, number):
    found = number_of(*rows)
    assert (found.value, found.sure) == (number, True)


@pytest.mark.parametrize("rows", [
    ("Rechnung", "UVZ-Nr.: 4711", "Datum: 14.01.2026"), ("Rechnung", "SR-Teil", "VIN-Nr.: WX 4711", "Datum: 14.01.2026"),
    ("INVOICE", "Machine: Lathe 20", "Serial No. KV/2026/00077", "Delivered on 15 Apr 2026"),
])  # fmt: skip
def test_odd_labels_of_something_else_name_no_sure_number(rows):
    found = number_of(*rows)
    assert found is None or not found.sure


def test_a_machines_serial_number_is_no_rival_of_the_invoices():
    found = number_of("INVOICE | Serial No. KV/2026/00077", "| Invoice date: 15 Apr 2026", "Invoice no.: | 4711")
    assert (found.value, found.sure) == ("4711", True)


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Abzüglich bereits gestellter Abschlagsrechnungen", "Rechnung Nr."),
        ("Less invoices already issued", "Invoice no."),
        ("Acomptes déjà facturés", "Facture n°"),
        ("Reeds gefactureerde voorschotten", "Factuurnummer"),
        ("Anticipos facturados", "Factura nº"),
        ("Fatture di acconto", "Fattura n."),
    ],
)
def test_the_numbers_of_invoices_that_are_taken_off_are_no_rivals(heading, label):
    table = (f"{label} | Datum | Total", "RE-0031 | 02.04.2026 | 14.550,00 €", "RE-0078 | 15.06.2026 | 14.550,00 €")
    found = number_of("Rechnung", f"{label} | RE-0188", "", heading, *table)
    assert (found.value, found.sure) == ("RE-0188", True)
    assert not number_of("Rechnung", f"{label} | RE-0188", "", "Offen", *table).sure
    assert not number_of("Rechnung", heading, *table).sure


def test_the_best_label_of_a_number_says_how_sure_it_is():
    """The same number stands under the title, where its letters are no invoice's, and under its own label."""
    rows = ((20.0, "FACTUUR"), "Q26-2611", "", "Factuurnummer | Datum | Vervaldatum", "Q26-2611 | 27/08/2026 | 26/09/2026")
    found = number_of(*rows, "met mededeling: Q26-2611")
    assert (found.value, found.sure) == ("Q26-2611", True)


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        (((24.0, "SITUATION DE TRAVAUX N° SIT-2026-0011"),), "SIT-2026-0011"),
        (((24.0, "Fac. 012/26"),), "012/26"),
        (((24.0, "Fra. nº F-2026-7"),), "F-2026-7"),
        (((24.0, "SITUATION DE TRAVAUX N° 3"),), None),
        (("SITUATION DE TRAVAUX N° SIT-2026-0011",), None),
        (((24.0, "SITUATION DE TRAVAUX N° 2026-3"), "Facture n° F-2026-118"), "F-2026-118"),
        (((24.0, "SITUATION DE TRAVAUX N°"), "SIT-2026-0011"), "SIT-2026-0011"),
        *(
            (((24.0, "SITUATION DE TRAVAUX N°"), *below), None)
            for below in (
                ("Marché n° M-77120",),
                ("Marché n° | M-77120",),
                ("Chantier n° | 2026-331",),
                ("Devis n° | D-77120",),
                ("N° affaire | 77120",),
                ("Lot n° | 77120",),
                ("Opération | 77120",),
                ("Marché", "M-77120"),
                ("Réf. M-77120",),
            )
        ),
        (((24.0, "Factura"), "Fac. 012/26 | 100,00 €", "Fac. 013/26 | 200,00 €"), None),
    ],
)
def test_the_number_of_a_title_that_is_its_label(rows, number):
    found = number_of(*rows, "Date : 30/06/2026", "Chantier : école", "Lot 1", "Lot 2")
    assert (found.value if found and found.sure else None) == number


@pytest.mark.parametrize("reference", ["21 00000 00003 13947 14300 09017", "RF18 5390 0754 7034"])
def test_a_checked_reference_of_the_payment_is_no_number(reference):
    assert number_of((10.0, "FACTURE"), "Date: 19/08/2026", "", f"Référence: {reference}") is None
    assert number_of((10.0, "FACTURE"), "Date: 19/08/2026", "", "Référence: 2026 3360") is not None


def test_a_number_in_large_letters_under_a_small_title():
    found = number_of((10.0, "FACTURE"), (16.0, "FAC-2026-0093"), "Date: 19/08/2026 | 021 960 10 20")
    assert (found.value, found.sure) == ("FAC-2026-0093", True)
    other = number_of((10.0, "FACTURE"), (16.0, "PROJ-2026-0093"), "Date: 19/08/2026")
    assert other is None or not other.sure


@pytest.mark.parametrize("below", [
    "Rif. attività numero FF113 del 02/03/2026", "6. Facturen worden geacht aanvaard te zijn binnen de 15 dagen",
])  # fmt: skip
def test_neither_what_an_item_refers_to_nor_a_count_of_days_claims_to_be_the_number(below):
    found = number_of("Factuur 267449 | Datum: 29-06-2026", "Descrizione | Importo", "Batteria UPS | 629,94", below)
    assert (found.value, found.sure) == ("267449", True)


@pytest.mark.parametrize(("row", "number"), [("Invoice number: 125 Days: 30", "125"), ("Rechnungsnummer 112 Woche 17", "112")])
def test_a_word_for_time_that_names_another_value_leaves_the_number_what_it_is(row, number):
    assert number_of(row, "Date | 24.07.2026").value == number
