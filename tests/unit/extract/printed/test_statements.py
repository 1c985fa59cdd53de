"""Patterns that are put together mean what each of them means."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.extract.printed.settlement import names_another_way
from mailbot.extract.printed.statements import SENTENCE_ENDS, WITHIN, compiled, states
from mailbot.extract.words.settlements import ASSIGNED, DIRECT_DEBIT, PAID

_WORDS = ("paid", "pay", "paye", "is", "was", "the", "account", "debited", "will be", "amount", "due", "0.00", ".", ",", "by", "betrag")


def alone(patterns: dict[str, tuple[str, ...]]) -> list[re.Pattern[str]]:
    return [re.compile(pattern.replace("~", WITHIN), re.MULTILINE) for some in patterns.values() for pattern in some]


@pytest.mark.parametrize(("together", "each"), [(compiled(patterns), alone(patterns)) for patterns in (PAID, DIRECT_DEBIT, ASSIGNED)])
@given(text=st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join))
def test_a_text_says_what_one_of_the_patterns_says(together, each, text):
    assert together.are_in(text) == any(one.search(text) for one in each)


@pytest.mark.parametrize(
    ("pattern", "said", "unsaid"),
    [
        (r"(?:is|was) paid|\bpaying", ("it is paid", "was paid", "paying"), ("he paid", "repaying")),
        (r"(?:re)?paid|pa?id", ("repaid", "paid", "pid"), ("pad",)),
        (r"[ab]+c|[ab]d", ("aac", "bd"), ("aa d",)),
        (r"^sold to~bank|sold", ("sold to a bank", "sold"), ("old",)),
        (r"(?:a|b)?c|(?:a|b)d", ("c", "bd"), ("e d",)),
    ],
)
def test_what_may_be_left_out_or_stands_in_groups_stays_so(pattern, said, unsaid):
    one = compiled({"en": (pattern, "other (?:word|text)")})
    assert all(one.are_in(text) for text in (*said, "other text"))
    assert not any(one.are_in(text) for text in unsaid)


def test_a_condition_is_no_statement():
    assert not states(compiled(PAID), "if this invoice has already been paid, ignore it")


@pytest.mark.parametrize("text", [
    "Die Forderung aus Rechnung Nr. 12 ist abgetreten.", "die forderung aus rechnung nr. 12 ist abgetreten.", "Zahlbar am 12. Mai.",
])  # fmt: skip
def test_an_abbreviation_and_a_day_end_no_sentence_folded_or_not(text):
    assert SENTENCE_ENDS.split(f"{text} Danke")[1:] == [" Danke"]


def test_a_row_of_dates_or_dots_is_read_at_once():
    """Each point may be matched in one way alone: of all ways of a dozen points, a reader would never come to an end."""
    dates = " ".join(f"{n + 1:02}.{n % 12 + 1:02}.26" for n in range(30))
    assert not names_another_way(f"Condizioni di pagamento: {dates} {'.' * 300}")
