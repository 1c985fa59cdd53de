"""Sums that stand at the foot of a column without a label of their own."""

from decimal import Decimal

import pytest

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.totals import choose_totals
from mailbot.extract.reading import Page, Word
from tests.unit.extract.prints import document

CHARGES = (
    "Particulars | £",
    "Attendances | 243.53",
    "Drafting the lease | 1,731.42",
    "Total charges | £1,974.95",
    "VAT at 20% | £394.99",
)
CLUB = ("What | Sessions | Each £ | £", "Main hall | 4 | 50 | 200", "Kitchen | 280", "Saturday | 6 | 21 | 126")


def sums_of(*rows: str):
    """What is read of rows of words on the left and an amount on the right; characters are 5 points wide."""
    words = []
    for i, row in enumerate(rows):
        left, _, amount = (text.strip() for text in row.partition("|"))
        x = 60.0
        for text in left.split():
            words.append(Word(text=text, box=(x, 40.0 + 15 * i, x + 5 * len(text), 50.0 + 15 * i)))
            x += 5 * len(text) + 3
        x = 500.0
        for text in reversed(amount.split()):
            words.append(Word(text=text, box=(x - 5 * len(text), 40.0 + 15 * i, x, 50.0 + 15 * i)))
            x -= 5 * len(text) + 3
    return choose_totals(Document((Page(number=1, width=595, height=842, words=tuple(words)),)))


def test_below_net_and_vat_the_sum_of_both_is_the_total():
    found = sums_of(*CHARGES, " | £2,369.94", "Payment is due by 13 February 2024.")
    assert (found.gross.value, found.gross.sure) == (Decimal("2369.94"), True)
    assert (found.net.value, found.vat.value, found.due.value) == (Decimal("1974.95"), Decimal("394.99"), Decimal("2369.94"))


def test_what_was_received_on_account_is_taken_off():
    found = sums_of(*CHARGES, " | £2,369.94", "Less received on account | -£369.94", "Balance now due | £2,000.00")
    assert (found.gross.value, found.due.value, found.due.sure) == (Decimal("2369.94"), Decimal("2000.00"), True)


@pytest.mark.parametrize(("line", "total"), [("£606", "606"), ("£606.00", "606.00")])
def test_below_untaxed_items_their_sum_is_the_total(line, total):
    found = sums_of(*CLUB, f" | {line}", "Please pay within 28 days.")
    assert (found.gross.value, found.gross.sure, found.due.value) == (Decimal(total), True, Decimal(total))


@pytest.mark.parametrize(
    "rows",
    [
        (*CLUB, " | £605"),  # not their sum
        (*CLUB, " | £606", "VAT 20 % | £121.20"),  # VAT comes on top
        (*CLUB, " | £606", "Balance due | £306.00"),  # another sum is asked for
        (*CLUB, "Carried forward | £606"),  # it has a label
        (*CHARGES, " | £2,369.95"),
        (*CHARGES, " | £2,369.94", "Balance now due | £2,500.00"),
        (*CHARGES, "| £2,369.94", "Cheque of 3 April | -£369.94", "| £2,000.00"),  # something else is left
        (*CHARGES, "| £2,369.94", "30 % of it now | £710.98"),
        ("Membership 2026 | 120.00", "Balance of 2025 | 60.00", "| £180.00"),  # an earlier balance
        ("Payment 3 January | 120.00", "Payment 4 February | 60.00", "| £180.00"),
        ("Option A | 500.00", "Option B | 600.00", "| £1,100.00"),
        ("Kitchen | 280", " | £280"),  # one item and its repetition prove nothing
    ],
)
def test_what_nothing_proves_is_no_sure_total(rows):
    found = sums_of(*rows)
    assert found.gross is None or not found.gross.sure


def test_a_sum_below_the_vat_is_the_gross_whatever_it_is_called():
    found = sums_of("Suma honorarios | 2.331,42 euros", "Más 21 % I.V.A. | 489,60 euros", "Suma | 2.821,02 euros",
                    "Menos 15 % retención I.R.P.F. | -349,71 euros", "Líquido a percibir | 2.471,31 euros")  # fmt: skip
    assert (found.gross.value, found.due.value, found.due.sure) == (Decimal("2821.02"), Decimal("2471.31"), True)


SIDE_BY_SIDE = ("Net | VAT | Amount of this demand", "1,772.98 | 407.79 | EUR 2,180.77")


def test_the_words_beside_a_sum_do_not_matter_where_its_net_and_its_rate_prove_it():
    found = sums_of("Summe netto | EUR 2.159,22", "20% USt von EUR 2.159,22 | EUR 431,84", "Ihr Honoraranspruch | EUR 2.591,06")
    assert (found.gross.value, found.gross.sure, found.due.sure) == (Decimal("2591.06"), True, True)
    other_rate = sums_of("Summe netto | EUR 2.159,22", "20% USt | EUR 410,25", "Ihr Honoraranspruch | EUR 2.569,47")
    assert not (other_rate.gross and other_rate.gross.sure)


@pytest.mark.parametrize(("rows", "sure"), [
    (SIDE_BY_SIDE, True),
    ((SIDE_BY_SIDE[0], "1,772.98 | 407.80 | EUR 2,180.78"), False),  # of no rate
    ((SIDE_BY_SIDE[0], "Rent 1,772.98 | 407.79 | EUR 2,180.77"), False),  # an item
    ((*SIDE_BY_SIDE, "Second instalment | | EUR 1,090.38"), False),
])  # fmt: skip
def test_net_vat_and_their_sum_side_by_side(rows, sure):
    gross = choose_totals(document(*rows)).gross
    assert (gross is not None and gross.sure) is sure
