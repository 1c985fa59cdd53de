"""A printed rate that net and tax contradict, and one that the country of a VAT id does not know."""

from decimal import Decimal

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.domain.outcome import Doubt, Outcome
from mailbot.extract.parties.parties import choose_parties
from mailbot.extract.printed.totals import choose_totals
from tests.unit.extract.prints import changed, document, read


def _sums(net: str, rate: str, vat: str, gross: str, *more: str):
    return choose_totals(document(*more, f"Net total | | {net} €", f"VAT {rate} | | {vat} €", f"Total | | {gross} €"))


@pytest.mark.parametrize(
    ("row", "net", "vat", "gross"),
    [
        ("19 % MwSt.", "650,00", "160,00", "810,00"),
        ("TVA 20 %", "650,00", "160,00", "810,00"),
        ("21% btw", "650,00", "160,00", "810,00"),
        ("IVA 22%", "650,00", "156,00", "806,00"),
        ("21% btw", "650,00", "58,50", "708,50"),  # another rate's
        ("VAT @ 20%", "650,00", "32,50", "682,50"),
    ],
)
def test_a_tax_that_is_none_at_the_rate_beside_it_is_a_doubt(row, net, vat, gross):
    sums = {"Nettobetrag": f"Nettobetrag | | {net} €", "MwSt.": f"{row} | | {vat} €", "Gesamtbetrag": f"Gesamtbetrag | | {gross} €"}
    found = read(*changed(Spannvorrichtung=f"Spannvorrichtung | | {net} €", **sums))
    assert Doubt.AMOUNTS_DISAGREE in found.doubts
    assert found.outcome is not Outcome.PROCESSED


@pytest.mark.parametrize(
    ("net", "rate", "vat", "gross", "more"),
    [
        ("650.00", "20%", "130.00", "780.00", ()),
        ("650.03", "19%", "123.50", "773.53", ()),  # rounded row by row
        ("650.00", "20%", "110.00", "760.00", ("Postage, no VAT | | 100.00 €",)),  # a part bears no tax
        ("650.00", "", "160.00", "810.00", ()),
        ("650.00", "21%", "136.50", "786.50", ("Wood 6% | | 10.00 €",)),
        ("650.00", "20% on 617.50", "123.50", "773.50", ()),  # less a cash discount
        ("650.00", "6%", "100.50", "750.50", ("Stone 21% | | 410.00 €", "Wood 6% | | 240.00 €")),  # several rates
    ],
)
def test_honest_taxes_beside_their_rate_are_no_doubt(net, rate, vat, gross, more):
    found = _sums(net, rate, vat, gross, *more)
    assert (found.gross.value, found.disagree) == (Decimal(gross), False)


def test_far_less_tax_than_the_rate_makes_is_a_doubt_where_nothing_explains_it():
    assert _sums("665.50", "20%", "33.10", "698.60", "Workbench | | 620.00 €", "Delivery | | 45.50 €").disagree
    assert not _sums("665.50", "20%", "9.10", "674.60", "Books | | 620.00 €", "Delivery | | 45.50 €").disagree  # of the delivery alone
    assert not _sums("665.50", "20%", "33.10", "698.60", "Deposit on empties | | 500.00 €", "Beer | | 165.50 €").disagree
    assert not _sums("665.50", "20%", "129.11", "794.61", "Workbench | | 665.50 €").disagree  # after 3 % for paying soon


@pytest.mark.parametrize("base", ["on 600.00", "on 700.00", "of 650.00"])
def test_a_base_that_does_not_make_the_tax_explains_nothing(base):
    assert _sums("650.00", f"20% {base}", "123.50", "773.50").disagree


HEAD = ("Bergmann Werkzeugbau", "Industriestraße 17", "70565 Stuttgart", "Tel. 0711 5550 12", "post@bergmann-werkzeugbau.example")


@pytest.mark.parametrize(
    ("rate", "more", "sure"), [("19", "", True), ("7", "", True), ("22", "", False), ("22", "OSS", True), ("3.33", "", True)]
)
def test_a_rate_that_a_vat_ids_country_does_not_know_makes_it_unsure(rate, more, sure):
    paper = document(*HEAD, "USt-IdNr. DE136695976", "", "Rechnung Nr. 2026/4471", "Gesamtbetrag | | 1.190,00 €", more)
    assert (found := choose_parties(paper, Buyer(), Decimal(rate)).vat_id) is not None
    assert found.sure is sure or not sure
    assert sure or found.confidence < choose_parties(paper, Buyer(), Decimal(19)).vat_id.confidence
