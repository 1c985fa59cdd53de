"""Values that wrap in a narrow cell."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.domain.outcome import Outcome
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.lines import lines_of
from mailbot.extract.reading import Page, Raw, Word
from mailbot.extract.reconcile import interpret
from tests.unit.extract.prints import GOOD_IBAN, words

PITCH = 11.5  # points from a line of a cell to the next, of letters 10 points high
Cell = tuple[float, float, str]  # left (or right, where negative), top, lines set apart by "|"


def paper(*cells: Cell) -> tuple[Page, ...]:
    """A page of cells; those whose place is negative end there."""
    made: list[Word] = []
    for x, top, text in cells:
        for i, line in enumerate(text.split("|")):
            row = words(line, abs(x), top + i * PITCH)
            shift = row[-1].box[2] - abs(x) if x < 0 else 0.0
            made += [Word(text=w.text, box=(w.box[0] - shift, w.box[1], w.box[2] - shift, w.box[3])) for w in row]
    return (Page(number=1, width=595, height=842, words=tuple(made)),)


def lines(*cells: Cell) -> list[str]:
    return [line.text for line in lines_of(paper(*cells))]


def amounts(*cells: Cell) -> list[tuple[str, bool]]:
    """The amounts, and whether it is certain where each begins and ends."""
    return [(str(c.value.value), not c.joined) for c in Document(paper(*cells)).amounts if c.value.decimals]


def grid(*values: str, top: float = 400) -> list[Cell]:
    return [(-100.0 - 100 * i, top, value) for i, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "read"),
    [
        (("2|200,00", "440,00", "2|640,00"), ["2200.00", "440.00", "2640.00"]),
        (("12|400,00 €", "2|480,00 €", "14|880,00 €"), ["12400.00", "2480.00", "14880.00"]),
        (("1|250|000,00", "250|000,00", "1|500|000,00"), ["1250000.00", "250000.00", "1500000.00"]),
        (("1.|234,50", "246,90", "1.|481,40"), ["1234.50", "246.90", "1481.40"]),
        (("1'|234.50", "1'|481.40"), ["1234.50", "1481.40"]),
        (("2|800,00", "560,00", "3|360,00"), ["2800.00", "560.00", "3360.00"]),
    ],
)
def test_amounts_that_wrap_side_by_side_are_joined(values: tuple[str, ...], read: list[str]):
    assert sorted(amounts(*grid(*values))) == sorted((value, True) for value in read)


def test_an_amount_that_wraps_alone_is_joined_where_it_is_printed_whole_elsewhere():
    assert amounts((60.0, 100, "Galettes"), (-500.0, 100, "2 640,00"), (300.0, 400, "Total"), (-500.0, 400, "2|640,00 €")) == [
        ("2640.00", True),
        ("2640.00", True),
    ]


@pytest.mark.parametrize(
    "values",
    [
        ("2|650,00 €", "2|650,00 €"),
        ("1|650,00", "1|780,00"),
        ("1|650,00", "2|130,00", "3|780,00"),
        ("2|650,00", "2|130,00", "2|780,00"),
        ("10|640,00", "2|128,00", "12|768,00"),
        ("1.|234,50", "1.|234,50"),
    ],
)
def test_counts_over_sums_side_by_side_are_not_joined(values: tuple[str, ...]):
    rests = {value.split("|")[1].removesuffix(" €").replace(",", ".") for value in values}
    assert {value for value, _ in amounts(*grid(*values))} == rests


def test_sums_that_wrap_one_below_another_are_joined_where_they_are_net_tax_and_gross():
    sums = ("12.|640,00", "2.|654,40", "15.|294,40")
    cells = [cell for i, value in enumerate(sums) for cell in grid(value, top=400 + 32 * i)]
    assert amounts((-500.0, 100, "12.000,00"), *cells)[1:] == [("12640.00", True), ("2654.40", True), ("15294.40", True)]


@pytest.mark.parametrize("cell", ["2|640,00", "-|640,00", "640,00|-", "€ 2|640,00", "1.|234,50", "264|50,00", "Total : 2|640,00"])
def test_an_amount_that_may_be_the_rest_of_another_is_not_certain(cell: str):
    found = amounts((-500.0, 400, cell))
    assert found
    assert not any(certain for _, certain in found)


@pytest.mark.parametrize(
    ("count", "total"),
    [("Parcels", "Total"), ("Nombre de colis", "Total TTC"), ("Pakete", "Gesamtbetrag"), ("Bultos", "Total"), ("Colli", "Totale")],
)
def test_a_count_over_a_total_is_another_row(count: str, total: str):
    assert amounts((300.0, 400, f"{count}|{total}"), (-500.0, 400, "2|640,00")) == [("640.00", True)]


def test_a_column_of_counts_is_not_joined_with_its_sum():
    assert [value for value, _ in amounts(*grid("8|6|121,00", "640|480|968,00"))] == ["121.00", "968.00"]


@pytest.mark.parametrize(
    ("cells", "whole"),
    [
        (((300.0, 60, "Facture N°"), (400.0, 60, "TN-|0091/26")), "Facture N° TN-0091/26"),
        (((300.0, 60, "Rechnungsnummer FAC-|2026-|00123"),), "Rechnungsnummer FAC-2026-00123"),
        (((300.0, 60, "Factuurnr."), (400.0, 60, "INV/2026/|0044")), "Factuurnr. INV/2026/0044"),
        (((300.0, 60, "Fattura n."), (-480.0, 60, "FV/118|/2026")), "Fattura n. FV/118/2026"),
        (((300.0, 60, "Factura rg-|2026-118"),), "Factura rg-2026-118"),
        (((300.0, 60, "Reference"), (400.0, 60, "2026-0417-|HERON")), "Reference 2026-0417-HERON"),
    ],
)
def test_a_number_that_wraps_at_a_hyphen_or_a_stroke_is_one_word(cells: tuple[Cell, ...], whole: str):
    assert lines(*cells) == [whole]


@pytest.mark.parametrize(
    "cells",
    [
        ((-480.0, 60, "Facture N° TN-"), (-480.0, 60 + PITCH, "0091/26")),
        ((300.0, 45, "Facture N°"), (300.0, 60, "TN-|0091/26")),
    ],
)
def test_an_address_beside_both_lines_of_a_number_is_no_caption(cells: tuple[Cell, ...]):
    assert any(line.endswith("TN-0091/26") for line in lines((60.0, 60, "Kerlann Biscuits|Industriestrasse 12"), *cells))


@pytest.mark.parametrize("text", ["Rechnungs-|nummer 4711", "Nr. 4711/|12.05.2026", "2154.55-|5027.28", "E-|Mail", "12.-|15.-"])
def test_other_words_that_end_in_a_hyphen_stay(text: str):
    assert lines((60.0, 60, text)) == text.split("|")


HEADS = {
    "fr": ("Facture", "Facture N°", "Date", "Date d'échéance", "Total TTC", "Net à payer"),
    "de": ("Rechnung", "Rechnungsnummer", "Rechnungsdatum", "Fällig am", "Gesamtbetrag", "Zahlbetrag"),
    "en": ("Invoice", "Invoice number", "Invoice date", "Due date", "Total", "Amount due"),
    "nl": ("Factuur", "Factuurnummer", "Factuurdatum", "Vervaldatum", "Totaal incl. btw", "Te betalen"),
    "es": ("Factura", "Factura Nº", "Fecha", "Vencimiento", "Total factura", "Total a pagar"),
    "it": ("Fattura", "Fattura n.", "Data fattura", "Scadenza", "Totale documento", "Netto a pagare"),
}


def invoice(language: str, number: str, total: str, iban: str = f"IBAN {GOOD_IBAN}") -> tuple[Page, ...]:
    title, name, issued, due, gross, asked = HEADS[language]
    return paper(
        (60.0, 40, "Kerlann Biscuits SARL|Industriestr. 12|29170 Fouesnant"),
        (60.0, 100, title),
        (330.0, 40, name),
        (450.0, 40, number),
        (330.0, 90, issued),
        (450.0, 90, "12/05/2026"),
        (330.0, 120, f"{due}: 11/06/2026"),
        (60.0, 200, "Harbour Grocers Ltd"),
        *((-(200.0 + 150 * i), 400, head) for i, head in enumerate((gross, asked))),
        *((-(200.0 + 150 * i), 418, total) for i in range(2)),
        (60.0, 500, iban),
    )


@pytest.mark.parametrize("language", HEADS)
@pytest.mark.parametrize(
    ("number", "told"), [("2026-|0417", "2026-0417"), ("RE 2026|0412", None), ("RE|2026 0412", None), ("FA00651|2", None), ("A-77-", None)]
)
def test_a_part_of_a_number_is_never_sure(language: str, number: str, told: str | None):
    found = interpret(Raw(pages=invoice(language, number, "640,00 EUR"), page_count=1), Buyer()).fields.number
    assert (found is not None and found.value == told) if told else (found is None or not found.is_sure)


OTHERS = {
    "fr": ("Code client", "Commande n°"),
    "de": ("Kunden-Nr.", "Bestell-Nr."),
    "en": ("Customer no.", "Order no."),
    "nl": ("Klantnummer", "Ordernummer"),
    "es": ("Cliente nº", "Pedido nº"),
    "it": ("Cod. cliente", "Ordine n."),
}


def stacked(language: str, *rows: tuple[str, str]) -> Raw:
    """An invoice whose head is a list of captions and values, as close as the lines of one cell."""
    pages = invoice(language, "", "640,00 EUR")[0].words
    name, kept = HEADS[language][1], [word for word in pages if not (word.box[0] > 300 and word.box[1] < 85)]
    made = [(x, 40 + i * PITCH, text) for i, row in enumerate(rows) for x, text in zip((330.0, 450.0), row, strict=True) if text]
    made = [(x, y, name if text == "NUMBER" else text) for x, y, text in made]
    return Raw(pages=(Page(number=1, width=595, height=842, words=(*kept, *paper(*made)[0].words)),), page_count=1)


@pytest.mark.parametrize("language", HEADS)
def test_equal_counts_over_a_total_and_what_is_asked_are_never_sure(language: str):
    found = interpret(Raw(pages=invoice(language, "FA-006512", "2|650,00 EUR"), page_count=1), Buyer())
    sums = (found.fields.total_gross, found.fields.amount_due)
    assert not any(one is not None and one.is_sure for one in sums)


@pytest.mark.parametrize("language", HEADS)
@pytest.mark.parametrize(
    ("number", "below"),
    [("FA-", "10482"), ("2026/", "K10482"), ("FA/2026/", "10482"), ("PH-20871-", "K8812"), ("FA-", "20871")],
)
def test_a_number_that_ends_open_is_not_joined_with_the_value_of_another_caption(language: str, number: str, below: str):
    found = interpret(stacked(language, ("NUMBER", number), (OTHERS[language][0], below)), Buyer()).fields.number
    assert found is None or not found.is_sure


@pytest.mark.parametrize("language", HEADS)
@pytest.mark.parametrize(("said", "above"), [("Ref.", "JM/"), ("Ref.", "MK-"), ("", "PO-2026-")])
def test_a_number_under_the_open_end_of_another_caption_stays(language: str, said: str, above: str):
    found = interpret(stacked(language, (said or OTHERS[language][1], above), ("NUMBER", "20871")), Buyer()).fields.number
    assert found is not None
    assert found.value == "20871"


@pytest.mark.parametrize("language", HEADS)
@pytest.mark.parametrize(("said", "below"), [("Projekt", "/4471"), ("", "/1"), ("", "-1-")])
def test_a_stroke_below_a_number_is_not_joined_where_it_may_be_another_value(language: str, said: str, below: str):
    found = interpret(stacked(language, ("NUMBER", "PH-20871"), (said, below)), Buyer()).fields.number
    assert found is not None
    assert found.value == "PH-20871"
    assert said or not found.is_sure


@pytest.mark.parametrize("language", HEADS)
def test_a_rest_below_a_number_is_none_of_what_another_column_says(language: str):
    pages = invoice(language, "", "640,00 EUR")[0].words
    kept = [word for word in pages if not (word.box[0] > 300 and word.box[1] < 85)]
    grid = paper((300.0, 40, HEADS[language][1]), (300.0, 55, "20871|-01"), (60.0, 66, f"{OTHERS[language][0]}"))[0].words
    found = interpret(Raw(pages=(Page(number=1, width=595, height=842, words=(*kept, *grid)),), page_count=1), Buyer()).fields.number
    assert found is None or not found.is_sure


@pytest.mark.parametrize(("said", "above"), [("Our invoice", "2026-"), ("Own", "2026-"), ("Invoice", "2026-")])
def test_a_number_below_an_open_end_beside_the_first_line_of_its_label_is_not_sure_or_whole(said: str, above: str):
    found = interpret(stacked("en", (said, above), ("NUMBER", "0412")), Buyer()).fields.number
    assert found is None or not found.is_sure or found.value == "2026-0412"


@pytest.mark.parametrize("language", HEADS)
@pytest.mark.parametrize("total", ["2.6|40,00 EUR", "264|0,50 EUR", "-|640,00 EUR"])
def test_a_total_that_wraps_anywhere_is_not_paid(language: str, total: str):
    assert interpret(Raw(pages=invoice(language, "FA-006512", total), page_count=1), Buyer()).outcome is not Outcome.PROCESSED


@pytest.mark.parametrize("cut", [f"IBAN|{GOOD_IBAN[:12]}|{GOOD_IBAN[12:]}", f"IBAN {GOOD_IBAN[:8]}|{GOOD_IBAN[8:14]}|{GOOD_IBAN[14:]}"])
def test_an_iban_that_wraps_in_its_cell_is_read(cut: str):
    found = Document((*paper((60.0, 500, cut), (300.0, 500, "Vervaldatum|11/06/2026|Bank")),)).ibans
    assert [c.value for c in found if c.valid] == [GOOD_IBAN]


def test_an_articles_code_is_no_sum_of_a_foreign_currency():
    assert [c.value.currency for c in Document(paper((60.0, 60, "Réf. SVC-21"), (60.0, 90, "Total 640,00 €"))).amounts] == ["EUR"]
