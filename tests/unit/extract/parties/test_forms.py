"""The parties in the boxes of a form that shows an e-invoice: fields and values, buyer and seller side by side."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.parties.blocks import heads
from mailbot.extract.parties.parties import choose_parties
from mailbot.extract.reading import Page
from mailbot.extract.words.roles import Role
from tests.unit.extract.prints import document, words


def _boxes(*rows):
    """Rows of buyer and seller, each a field and its value."""
    cells = [(60.0, 130.0, 300.0, 370.0)] * len(rows)
    words_of = []
    for i, (row, places) in enumerate(zip(rows, cells, strict=True)):
        for x, text in zip(places, row.split("|"), strict=False):
            words_of += words(text, x, 40.0 + 14.0 * i)
    return Document((Page(number=1, width=595, height=842, words=tuple(words_of)),))


_KOSIT = (
    "Informationen zum Käufer || Informationen zum Verkäufer |",
    "Leitweg-ID: | 04011000-12345-35 | Firmenname: | {}",
    "Name: | Amt Musterstadt || {}",
    "Adresszeile 1: | Herdenweg 49 | Adresszeile 1: | Am Kiesgrund 14",
    "PLZ: | 28195 | PLZ: | 21244",
    "Ort: | Musterstadt | Ort: | Buchholz",
    "Ländercode: | DE | Ländercode: | DE",
    "Name: | Frau Anna Graf | {}: | Frau Ilka Beispiel",
    "Telefon: | 0421 5550 | Telefon: | 04181 555013",
)


@pytest.mark.parametrize("contact", ["Name", "Kontaktstelle"])
@pytest.mark.parametrize("name", [("Nordheide Wegebau GmbH", ""), ("Nordheide Wegebau- und", "Tiefbau GmbH & Co. KG")])
@pytest.mark.parametrize("colon", [":", ""])
def test_the_firm_in_the_sellers_box_sells(contact, name, colon):
    rows = [row.replace(":", colon) for row in _KOSIT]
    rows[1], rows[2], rows[7] = rows[1].format(name[0]), rows[2].format(name[1]), rows[7].format(contact)
    assert choose_parties(_boxes(*rows), Buyer(), None).seller.value == " ".join(name).strip()


def test_the_code_of_germany_is_no_label():
    assert not list(heads(document("Ländercode: | DE", "Name: | Anna Graf"), Role.SELLER))
    assert list(heads(document("DE | PARA", "Alfa SL | Beta SL"), Role.SELLER))
    assert list(heads(document("PARA | DE", "Beta SL | Alfa SL"), Role.SELLER))
