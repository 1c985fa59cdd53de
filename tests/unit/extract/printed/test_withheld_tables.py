"""What is withheld, told in a table of its own, and the row of the payment below it."""

import pytest

from mailbot.extract.printed.totals import choose_totals
from tests.unit.extract.prints import document

HEAD, ROW = "Tipologia ritenuta | Aliquota | Importo", "RT01 Ritenuta persone fisiche | 20,00 | 400,00"
FUND = ("Tipologia | Ritenuta | Importo", "TC01 Cassa Nazionale 2.000,00 | 4,00 | 80,00")
BREAKDOWN = ("I (esigibilità immediata) 22,00 | 2.080,00 | 457,60", "Escluse ex art. 15 N1 | 120,00 | 0,00")
TOTAL = "Totale documento | | 2.657,60"
PAYMENT = ("Modalità pagamento | Scadenze | Importo", "MP05 Bonifico | 19-06-2026 | 2.257,60")


def due_of(*rows: str) -> tuple[str, bool]:
    due = choose_totals(document(*rows)).due
    return str(due.value), due.sure


@pytest.mark.parametrize("fund", [(), FUND])
def test_what_a_table_says_is_withheld_is_taken_off(fund):
    assert due_of(*fund, "Dati ritenuta d'acconto", HEAD, ROW, *BREAKDOWN, TOTAL, *PAYMENT) == ("2257.60", True)


@pytest.mark.parametrize("rows", [
    (HEAD, ROW, *BREAKDOWN, TOTAL, "Modalità pagamento | Scadenze | Importo", "MP05 Bonifico | 19-06-2026 | 2.000,00"),  # a part
    (HEAD, ROW, *BREAKDOWN, TOTAL),  # nothing says whether it is off already
    ("Tipologia | Aliquota | Importo", "Altro | 20,00 | 400,00", *BREAKDOWN, TOTAL, *PAYMENT),
    (HEAD, ROW, "RT02 Ritenuta | 4,00 | 80,00", *BREAKDOWN, TOTAL, *PAYMENT),
])  # fmt: skip
def test_where_it_does_not_make_up_the_payment_a_person_is_asked(rows):
    totals = choose_totals(document(*rows))
    assert totals.disagree or not totals.due.sure
