"""What a verb matches holds letters that it begins with: or a text would be passed over that tells of a payment."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import from_regex, sampled_from

from mailbot.extract.printed import stated, told
from mailbot.extract.printed.beginnings import beginnings

GRAMMARS = (told._paid, told._debits, told._reminds)
OF_BILLS = {one.verb for grammar in GRAMMARS for one in told._every(grammar)}
VERBS = sorted(OF_BILLS | {one.verb for grammar in stated._grammars() for one in grammar.told}, key=lambda verb: verb.pattern)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(verb=sampled_from(VERBS).flatmap(lambda verb: from_regex(verb, alphabet="abcdefghijklmnopqrstuvwxyz0123456789 .:'-/")))
def test_what_a_verb_matches_holds_its_beginning(verb):
    for one in VERBS:
        if one.search(verb) and beginnings(one.pattern):
            assert any(letters in verb for letters in beginnings(one.pattern)), one.pattern


@pytest.mark.parametrize(
    ("pattern", "begun"),
    [
        (r"\b(?:bezahlt|be?glichen)\b", set()),
        (r"\b(?:bezahlt|beglichene?)\b", {"bezahl", "beglic"}),
        (r"\b(?:(?:was|is) paid)\b", {"was pa", "is pai"}),
        (r"\b(?:\w*status: paid)\b", {"status"}),
        (r"\b(?:(?<!not )re\w+ paid)\b", set()),
        (r"\b(?:e\W*mail|letter)\b", set()),
        (r"\b(?:de(?:bit|posit)s?)\b", {"debit", "deposi"}),
    ],
)
def test_the_letters_that_a_pattern_begins_with(pattern, begun):
    found = beginnings(pattern)
    assert found == begun
