"""Order references beside their labels, however the number is set."""

import pytest

from mailbot.extract.printed.invoice_number import choose_number
from mailbot.extract.printed.references import order_reference
from mailbot.extract.printed.remittance import remittance
from tests.unit.extract.prints import document


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("Bon de commande n°45123", "45123"),
        ("Your order C24/1234 of 3 March 2025", "C24/1234"),
        ("gemäß Ihrer Bestellung B-12345 vom 03.03.2025", "B-12345"),
        ("Volgens uw order 45123", "45123"),
        ("Ordered via PO 45123", "45123"),
        ("Según su pedido 45123 de fecha 03/03/2025", "45123"),
        ("Come da Vs. ordine n. 45123 del 03/03/2025", "45123"),
    ],
)
def test_an_order_is_read_beside_its_label_and_in_sentences(row, value):
    found, _ = order_reference(document("Nordlicht Ltd | Invoice", "Invoice no. 2026/88", "", row, "", "Total | 100,00 EUR"))
    assert found.value == value


@pytest.mark.parametrize(
    "row",
    [
        "Thank you for your order. 45123",
        "Vielen Dank für Ihren Auftrag. 45123",
        "Switch 24p PoE 692.64",
        "Auftrag Nr.: 24-356",
        "C/ de la Rutlla, 18",
        "Via Po 31, 10124 Torino",
        "CORSO PO 31",
        "Buyer reference: D-44",
        "Käuferreferenz: D-44",
        "Référence de l'acheteur : D-44",
        "Leitweg-ID: 04011000-1234512345-06",
    ],
)
def test_what_only_looks_like_a_label_of_an_order_names_none(row):
    found, _ = order_reference(document("Nordlicht Ltd | Invoice", "Invoice no. 2026/88", "", row, "", "Total | 100,00 EUR"))
    assert found is None


@pytest.mark.parametrize(("row", "value"), [("Reference: PO12345", "PO12345"), ("N° BC #-BC07309", "BC07309")])
def test_an_order_that_may_be_the_sellers_own_is_not_sure(row, value):
    found, _ = order_reference(document("Nordlicht Ltd | Invoice", "Invoice no. 2026/88", "", row, "", "Total | 100,00 EUR"))
    assert found.value == value
    assert not found.sure or row.startswith("N° BC")


@pytest.mark.parametrize(
    "rows", [("Ordernummer | Uw referentie", "VO26-01192 | INK-118"), ("Auftragsnummer: VO26-01192", "Ihre Bestellung: INK-118")]
)
def test_beside_your_order_an_order_number_is_the_sellers(rows):
    found, _ = order_reference(document("Nordlicht Ltd | Invoice", "Invoice no. 2026/88", "", *rows, "", "Total | 100,00 EUR"))
    assert found.value == "INK-118"


def test_a_sales_order_is_the_sellers():
    rows = (
        "Nordlicht SA | Factura",
        "Factura n° 2026/88",
        "",
        "Pedido de venta | Su pedido",
        "350075 | PR-6846-T",
        "",
        "Total | 100,00 EUR",
    )
    found, _ = order_reference(document(*rows))
    assert found.value == "PR-6846-T"


def test_a_bar_ends_a_reference():
    row = "Conto corrente IT60X0542811101000000123456 | Rif. pagamento 288.01.2024 | P.I. IT99900660152 |"
    found, _ = remittance(document("Fattura n. 288.01.2024", "", row))
    assert found.value == "288.01.2024"


def test_a_number_that_may_go_on_in_groups_is_not_sure():
    found, _ = choose_number(document("Nordlicht Telecom Ltd", "Bill number Q021 4A", "Amount due | £100.00"))
    assert found is not None
    assert not found.sure


@pytest.mark.parametrize(
    "label", ["Purchase order reference (BT-13):", "Bestellnummer [BT-13] |", "N° de commande | BT-13 |", "Bestelnummer (veld 4):"]
)
def test_what_explains_a_label_is_no_order(label):
    choice, _ = order_reference(document(f"{label} 4500877120"))
    assert choice is not None
    assert choice.value == "4500877120"


@pytest.mark.parametrize("label", ["Purchase order reference (BT-13)", "Bestellnummer | BT-13", "Bestelnummer (veld 4)"])
def test_what_explains_a_label_without_a_value_is_no_order(label):
    assert order_reference(document(label))[0] is None


@pytest.mark.parametrize("label", ["Your order", "Votre commande", "Ihre Bestellung", "Uw ordernr.", "Su pedido", "Vs. ordine"])
def test_a_column_of_orders_is_the_rows_and_not_the_papers(label):
    head = ("Invoice no. 2026/88", f"{label} | Description | Total")
    found, _ = order_reference(document(*head, "26-4411 | Paper | 202,40 €", "26-4412 | Wood | 154,00 €"))
    assert found is None
    found, _ = order_reference(document(*head, "26-4411 | Paper | 202,40 €", "26-4411 | Wood | 154,00 €"))
    assert found.value == "26-4411"
