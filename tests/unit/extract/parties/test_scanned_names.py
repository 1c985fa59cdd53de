"""Names that OCR may have misread are only sure where the paper bears them out."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.parties.parties import choose_parties
from mailbot.extract.reading import Page, Word


def is_sure(name: str, web: str = "", confidence: float = 0.98) -> bool | None:
    rows = (
        name, "Havnegade 12", "8000 Aarhus C", f"VAT No. DK13585628 {web}", "", "", "Invoice to:", "Hansen Group Ltd", "1 High Street",
        "London N1 9GU", "", "Invoice no. 2026-17", "Total 100.00 EUR", "Account holder:", name,
    )  # fmt: skip
    words = tuple(
        Word(text=text, box=(60 + 60 * i, 60 + 22 * row, 112 + 60 * i, 72 + 22 * row), confidence=confidence)
        for row, line in enumerate(rows)
        for i, text in enumerate(line.split())
    )
    seller = choose_parties(Document((Page(number=1, width=595, height=842, words=words),)), Buyer()).seller
    return seller.sure if seller and seller.value == name else None


@pytest.mark.parametrize("name", ["Nordlys ApS", "McBride Ltd", "EDV Lang GmbH", "Nordlys GmbH & Co. KG"])
def test_a_name_as_names_are_written_is_sure(name):
    assert is_sure(name) is True


@pytest.mark.parametrize("name", ["AIpha Nordlys ApS", "DigitaI Service GmbH", "Gre1ner Ltd", "AErø Marine ApS"])
def test_a_name_that_ocr_may_have_misread_is_not_sure(name):
    assert is_sure(name) is False
    assert is_sure(name, confidence=1) is True  # in a text layer it is what the writer wrote


def test_a_name_that_its_domain_bears_out_is_sure():
    assert is_sure("PayNord Ltd", "www.paynord.example") is True
    assert is_sure("PayNord Ltd") is False
