"""Words to lines, labels and columns."""

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.lines import lines_of
from mailbot.extract.reading import Page, Word
from mailbot.extract.words.roles import Role
from tests.unit.extract.prints import document, page, words


def roles(text: str) -> list[Role]:
    return [label.role for label in document(text).labels]


def test_lines_are_numbered_through_the_pages_and_read_left_to_right():
    lines = lines_of((page("Invoice | 42", "Total | 12.00"), page("Annex", number=2)))
    assert [(line.number, line.page, line.text) for line in lines] == [(1, 1, "Invoice 42"), (2, 1, "Total 12.00"), (3, 2, "Annex")]


def test_a_tilted_line_stays_one_and_a_watermark_stays_apart():
    tilted = [Word(text=f"w{i}", box=(60 + 40 * i, 100 + 2 * i, 90 + 40 * i, 110 + 2 * i)) for i in range(10)]
    mark = Word(text="COPY", box=(100, 60, 140, 200))
    lines = lines_of((Page(number=1, width=595, height=842, words=(*tilted, mark)),))
    assert sorted(len(line.words) for line in lines) == [1, 10]


def test_the_longest_label_wins_so_other_numbers_are_not_the_invoices():
    assert roles("Order number: 4") == [Role.ORDER]
    assert roles("Invoice number: 4") == [Role.NUMBER]
    assert roles("Kundennummer 4") == [Role.OTHER_NUMBER]
    assert roles("Total HT | | 12,00") == [Role.NET]
    assert roles("Total TTC | | 12,00") == [Role.GROSS]


def test_kerned_and_glued_labels_are_read():
    assert roles("F actuurnummer 12") == [Role.NUMBER]
    assert roles("SWIFT/BIC: COBADEFF") == [Role.BIC]
    assert roles("InvoiceDate: 2026-01-01") == [Role.ISSUE_DATE]


def test_everyday_words_are_no_labels_inside_sentences():
    assert Role.SELLER not in roles("We drove from the station to town")
    assert Role.BUYER in roles("To:")


def test_amounts_percentages_and_columns():
    found = document("3 pcs | 19 % | 1 234,50", "Total | | EUR 5 67.50").amounts
    assert [str(c.value.value) for c in found if c.value.decimals] == ["1234.50", "567.50"]


def test_the_language_is_the_one_of_the_labels():
    assert document("Rechnungsnummer: 1", "Gesamtbetrag 2", "Zahlbar bis 01.02.2026").language == "de"
    assert document("Numéro de facture : 1", "Total TTC 2", "Net à payer 2").language == "fr"
    assert document("4711").language is None


def test_hostile_words_do_not_hurt():
    strange = tuple(Word(text="\u0000" * 50 + "€" * 50, box=(0, 0, 0, 0)) for _ in range(50))
    strange += tuple(words("Total: 1,00 Nr. 7 " * 100, 0, 10))
    made = Document((Page(number=1, width=0, height=0, words=strange),))
    assert isinstance(made.amounts, list)
    assert isinstance(made.labels, list)
