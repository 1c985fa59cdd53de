"""Patterns looked for at once are found wherever each would be alone: or a text would be passed over that tells of a payment."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import from_regex, sampled_from

from mailbot.extract.printed import stated, told
from mailbot.extract.printed.settlement import _notices, _patterns, _seeming, _ways
from mailbot.extract.printed.wordings import beginnings

_LISTS = [*_patterns(), *_notices()[:2], _seeming(), _ways()]
_GRAMMARS = [told._grammar(rules) for rules in (told._paid, told._debits, told._reminds)] + [
    *told._less(),
    *stated._grammars(),
    *stated._elsewhere(),
]
WORDINGS = [*_LISTS, *(grammar._verbs for grammar in _GRAMMARS)]
PATTERNS = sorted(
    {(pattern, wordings) for wordings in WORDINGS for some in wordings._begun for pattern, _ in some}, key=lambda one: one[0].pattern
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(found=sampled_from(PATTERNS).flatmap(lambda one: from_regex(one[0]).map(lambda text: (*one, text))))
def test_whatever_a_pattern_matches_is_found(found):
    pattern, wordings, text = found
    spans = {match.span() for match in wordings.finditer(text) if match.re == pattern}
    assert {match.span() for match in pattern.finditer(text)} <= spans


def test_hardly_any_pattern_is_tried_everywhere():
    everywhere = [pattern.pattern for wordings in WORDINGS for pattern in wordings._anywhere]
    assert len(everywhere) <= 2, everywhere


@pytest.mark.parametrize(
    ("pattern", "begun"),
    [
        (r"\b(?:bezahlt|be?glichen)\b", {"bezahlt", "begliche", "bglichen"}),
        (r"^(?:bezahlt|beglichene?)\b", {"bezahlt", "begliche"}),
        (r"\b(?:(?:was|is) paid)\b", {"was paid", "is paid"}),
        (r"\b(?:\w*status: paid|letter)\b", {"*status", "letter"}),
        (r"\b(?:\w*-?status|(?:sepa-? ?|own )+debit)\b", {"*status", "*-status", "sepa", "own "}),
        (r"\b(?:de\w*bit|e ?\w*mail)\b", {"de", "e", "e "}),
        (r"\b(?:(?<!not )re\w+ paid)\b", {"re"}),
        (r"\b(?:e\W*mail|letter)\b", {"e", "letter"}),
        (r"\b(?:de(?:bit|posit)s?)\b", {"debit", "deposit"}),
        (r"(?:re)?paid", {"repaid", "paid"}),
        (r"[(]paid[)]", {""}),
    ],
)
def test_the_letters_that_a_pattern_begins_with(pattern, begun):
    assert {f"*{letters}" if is_inside else letters for letters, is_inside in beginnings(pattern)} == begun
