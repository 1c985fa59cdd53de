"""Two spellings of one invoice number, and two numbers."""

import pytest

from mailbot.extract.values.invoice_numbers import is_same_number


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("KF-26-1180", "KF 26/1180"),
        ("RE20260042", "RE-2026-0042"),
        ("2026-0042", "RE-2026-0042"),  # without the letters of its series
        ("4711", "Nr. 4711"),
        ("4711", "0004711"),
        ("2026/42", "2026/0042"),
        ("f-2026-001", "F-2026-001"),
    ],
)
def test_one_number(told, printed):
    assert is_same_number(told, printed)


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("1180", "KF-26-1180"),
        ("26-11", "KF-26-1180"),
        ("KF-26-118", "KF-26-1180"),
        ("KF-26-1180", "KF-26-118"),
        ("KF-26-1181", "KF-26-1180"),
        ("AB-26-1180", "KF-26-1180"),
        ("IFR_2200566", "2200566"),  # a series that is not printed
        ("2", "KF-26-1180"),
        ("83024", "KF-26-1180"),
        ("ABC", "XYZ"),
    ],
)
def test_two_numbers(told, printed):
    assert not is_same_number(told, printed)
