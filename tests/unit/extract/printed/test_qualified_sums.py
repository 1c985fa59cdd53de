"""Sums whose label and amount have a cell between them that says how they are counted ("Fälliger Betrag | brutto | 119,00")."""

from decimal import Decimal

import pytest

from mailbot.domain.outcome import Outcome, Reason
from tests.refusals.papers import Change, read

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
