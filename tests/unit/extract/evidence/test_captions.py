"""Labels that stand below their values, smaller: the value above is theirs, not the next one's."""

import pytest

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.invoice_dates import choose_dates
from mailbot.extract.printed.invoice_number import choose_number
from mailbot.extract.reading import Page
from tests.unit.extract.prints import words

_COLUMN = (("64-2025", "factuurnummer"), ("22 juni 2025", "datum"), ("6 juli 2025", "graag betaald op"), ("C3114", "klant"))


_HEADED = (("Kundennummer", "88213"), ("Rechnungsnummer", "2026/4471"), ("Datum", "22. Juni 2026"))


def _stack(*, gap: float, space: float) -> Document:
    """A side column of small labels over their values."""
    made, top = words("Rechnung", 60.0, 40.0, 20.0), 80.0
    for head, text in _HEADED:
        made += words(head, 430.0, top, 8.0)
        made += words(text, 430.0, top + 8.0 + gap, 10.0)
        top += 18.0 + gap + space
    return Document((Page(number=1, width=595, height=842, words=tuple(made)),))


def _page(*, value: float, label: float, gap: float, space: float) -> Document:
    """A side column of values with their labels below them: sizes of both, the gap between them, the space to the next pair."""
    made, top = words("Factuur", 60.0, 40.0, 20.0), 80.0
    for text, caption in _COLUMN:
        made += words(text, 430.0, top, value)
        made += words(caption, 430.0, top + value + gap, label)
        top += value + gap + label + space
    return Document((Page(number=1, width=595, height=842, words=tuple(made)),))


def test_a_caption_names_the_value_above_it():
    document = _page(value=10.0, label=8.0, gap=2.0, space=9.0)
    number, _ = choose_number(document)
    dates = choose_dates(document, None)
    assert number is not None
    assert number.value == "64-2025"
    assert (str(dates.issue.value), str(dates.due.value)) == ("2025-06-22", "2025-07-06")


@pytest.mark.parametrize(
    "looks",
    [
        {"value": 10.0, "label": 10.0, "gap": 2.0, "space": 9.0},  # as large as the values: no caption
        {"value": 10.0, "label": 8.0, "gap": 9.0, "space": 2.0},  # nearer to the value below
    ],
)
def test_what_looks_no_caption_keeps_naming_the_value_below_it(looks):
    document = _page(**looks)
    dates = choose_dates(document, None)
    assert str(dates.issue.value) == "2025-07-06"


@pytest.mark.parametrize(("gap", "space"), [(2.0, 9.0), (5.0, 2.0), (9.0, 2.0)])
def test_in_a_column_that_begins_with_a_label_labels_name_what_stands_below_them(gap, space):
    number, _ = choose_number(_stack(gap=gap, space=space))
    assert number is not None
    assert number.value == "2026/4471"
