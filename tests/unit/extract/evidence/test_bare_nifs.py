"""Spanish tax numbers that no word names."""

from tests.unit.extract.prints import document

_PAPER = ("Factura", "Número: 2026/4471", "Fecha: 02/04/2026", "Base imponible | | 100,00 €", "Cuota IVA 21 % | | 21,00 €")


def _vat_ids(*rows):
    return [one.value for one in document(*rows).vat_ids]


def test_a_number_under_the_name_or_between_points_is_read_with_its_country():
    assert _vat_ids("Bodegas Alto S.L.", "B99290397", *_PAPER) == ["ESB99290397"]
    assert _vat_ids(*_PAPER, "", "", "", "", "Bodegas Alto S.L. · B99290397 · 944 555 024") == ["ESB99290397"]


def test_what_a_label_names_what_fails_its_control_character_and_other_countries_papers_are_left_alone():
    assert _vat_ids(*_PAPER, "Pedido | B99290397") == []
    assert _vat_ids(*_PAPER, "Su pedido", "B99290397") == []
    assert _vat_ids("Bodegas Alto S.L.", "B99290398", *_PAPER) == []
    assert _vat_ids("Rechnung", "Rechnungsnummer: 4711", "B99290397", "Gesamtbetrag | | 119,00 €") == []
