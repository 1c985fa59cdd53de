"""Sums whose label and amount have a cell between them that says how they are counted ("Fälliger Betrag | brutto | 119,00")."""

from decimal import Decimal

import pytest

from mailbot.domain.outcome import Outcome, Reason
from mailbot.extract.words.roles import Role
from tests.refusals.papers import Change, read
from tests.unit.extract.prints import document

_ROWS = {
    "en": ("Paid amount | gross | {}", "Amount due | gross | {}"),
    "fr": ("Acompte | TTC | {}", "Montant à payer | TTC | {}"),
    "de": ("Bereits gezahlt | brutto | {}", "Fälliger Betrag | brutto | {}"),
    "nl": ("Reeds betaald | incl. btw | {}", "Te betalen bedrag | incl. btw | {}"),
    "es": ("Ya pagado | con IVA | {}", "Importe a pagar | con IVA | {}"),
    "it": ("Già pagato | lordo | {}", "Importo da pagare | lordo | {}"),
}
_TOTALS = {"en": "1200.00", "fr": "1200.00", "de": "1190.00", "nl": "1210.00", "es": "1210.00", "it": "1220.00"}


def _written(language, amount):
    text = f"{Decimal(amount):,.2f}"
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def _read(language, paid, due):
    amounts = (_written(language, amount) if amount else "" for amount in (paid, due))
    return read(language, Change(sums=tuple(row.format(amount) for row, amount in zip(_ROWS[language], amounts, strict=True))))


@pytest.mark.parametrize("language", _ROWS)
@pytest.mark.parametrize("paid", ["", "0.00"])
def test_nothing_was_paid(language, paid):
    found = _read(language, paid, _TOTALS[language])
    assert (found.outcome, found.doubts) == (Outcome.PROCESSED, ())
    assert found.fields.amount_due.value == Decimal(_TOTALS[language])


@pytest.mark.parametrize("language", _ROWS)
def test_a_part_was_paid(language):
    rest = Decimal(_TOTALS[language]) - 200
    found = _read(language, "200.00", str(rest))
    assert (found.outcome, found.fields.amount_due.value) == (Outcome.PROCESSED, rest)


@pytest.mark.parametrize("language", _ROWS)
def test_all_of_it_was_paid(language):
    found = _read(language, _TOTALS[language], "0.00")
    assert (found.outcome, found.reason) == (Outcome.FAILED, Reason.NOTHING_TO_PAY)


@pytest.mark.parametrize("language", _ROWS)
def test_nothing_due_is_never_the_total(language):
    assert _read(language, "", "0.00").outcome is not Outcome.PROCESSED


@pytest.mark.parametrize(("label", "role"), [
    ("Total EUR Incl. VAT", Role.GROSS),
    ("Total EUR Excl. VAT", Role.NET),
    ("Total EUR TTC", Role.GROSS),
    ("Total EUR HT", Role.NET),
    ("Gesamt EUR inkl. MwSt.", Role.GROSS),
    ("Gesamt EUR ohne MwSt.", Role.NET),
    ("Rechnungssumme mit USt", Role.GROSS),
    ("Rechnungssumme ohne USt", Role.NET),
    ("Totaal EUR incl. btw", Role.GROSS),
    ("Totaal EUR excl. btw", Role.NET),
    ("Total EUR IVA incl.", Role.GROSS),
    ("Totale EUR IVA escl.", Role.NET),
    ("Totale IVA incl.", Role.GROSS),
    ("Invoice total amount without VAT", Role.NET),
    ("Invoice total VAT amount", Role.VAT),
    ("Invoice total amount with VAT", Role.GROSS),
    ("Montant total de la facture hors TVA", Role.NET),
    ("Montant total de TVA de la facture", Role.VAT),
    ("Montant total de la facture avec la TVA", Role.GROSS),
    ("Gesamtbetrag der Rechnung ohne Umsatzsteuer", Role.NET),
    ("Gesamtbetrag der Umsatzsteuer der Rechnung", Role.VAT),
    ("Gesamtbetrag der Rechnung mit Umsatzsteuer", Role.GROSS),
    ("Fälliger Zahlbetrag", Role.DUE),
    ("Factuurtotaal zonder btw", Role.NET),
    ("Totaal btw-bedrag van de factuur", Role.VAT),
    ("Factuurtotaal met btw", Role.GROSS),
    ("Importe total de la factura sin IVA", Role.NET),
    ("Importe total del IVA de la factura", Role.VAT),
    ("Importe total de la factura con IVA", Role.GROSS),
    ("Importo totale della fattura senza IVA", Role.NET),
    ("Importo totale IVA della fattura", Role.VAT),
    ("Importo totale della fattura con IVA", Role.GROSS),
])  # fmt: skip
def test_a_label_says_whether_its_sum_has_the_tax(label, role):
    assert [(one.role, one.strength) for one in document(f"{label} | | 120,00").labels] == [(role, 3)]


@pytest.mark.parametrize("heads", ["Acompte | HT | TTC", "Gesamt | netto | brutto", "Paid | Net | Gross"])
def test_heads_of_columns_stay_apart(heads):
    assert not any(label.qualified for label in document(heads).labels)
