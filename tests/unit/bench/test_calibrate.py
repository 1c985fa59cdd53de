"""Confidence is fitted to what was found right; what is fitted never makes a doubtful value sure."""

import numpy as np
import pytest

from bench.calibrate import Example, Fit, examples, reliability, thresholds
from bench.papers.splits import SPLITS
from mailbot.domain.invoice import SURE
from mailbot.domain.outcome import Doubt, Outcome
from mailbot.extract.printed import confidence
from mailbot.extract.printed.confidence import ALWAYS, FAINT, LEAD, ODDS, SAID, SCORE, confidence_of
from mailbot.extract.printed.confidence_weights import MOST, WEIGHTS
from mailbot.extract.story import OBJECTIONS
from tests.unit.extract.prints import INVOICE, changed, read

RIVALS = "Rechnungsnummer: | 2026/4471 | Rechnungsnummer: 2026/9999"


def values(*, rising: bool = True, count: int = 240) -> list[Example]:
    """Made-up values: of two kinds, one often wrong; those of a higher score are right more often (or less)."""
    made = []
    for i in range(count):
        score, is_odd = (i % 8) / 2, i % 3 == 0
        is_right = (i * 7 % 10) < (9 if not is_odd else 4) and (score > 0.5) is rising
        marks = {ALWAYS: 1.0, SAID: 0.9, SCORE: score, **({"rival": 1.0} if is_odd else {})}
        made.append(Example(f"paper{i}", f"layout{i % 11}", "number", marks, not is_odd, is_right, is_real=False))
    return made


def weights_of(fit: Fit) -> dict[str, float]:
    return dict(zip(fit.names, fit.learn(np.ones(len(fit.examples), dtype=bool)), strict=True))


def test_what_is_wrong_more_often_is_said_to_be():
    learned = weights_of(Fit(values()))
    assert learned["rival"] < 0 < learned[SCORE]
    assert SAID not in learned


def test_more_score_never_makes_a_value_less_sure():
    assert weights_of(Fit(values(rising=False)))[SCORE] == 0


def test_said_and_found_agree_for_layouts_that_were_never_seen():
    fit = Fit(values())
    for is_sure in (True, False):
        some = fit.sure == is_sure
        assert fit.crossed[some].mean() == pytest.approx(fit.right[some].mean(), abs=0.08)


def test_no_field_says_more_than_so_many_values_can_show():
    fit = Fit([Example(f"p{i}", f"g{i % 7}", "number", {ALWAYS: 1.0, SAID: 1.0}, True, True, False) for i in range(98)])
    assert fit.most == pytest.approx(0.99)
    assert fit.crossed.max() <= fit.most


def test_tables_tell_every_field():
    fits = {"number": Fit(values())}
    assert [line.split("|")[1].strip() for line in reliability(fits)][2:] == ["number", "all"]
    assert next(iter(thresholds(fits))).startswith("| sure from")


def test_values_of_a_paper_are_compared_with_its_label():
    found = {one.field: one for paper in SPLITS["fit"](1, 3) for one in examples(paper, is_real=False)}
    assert found["number"].is_right
    assert found["number"].marks[ALWAYS] == 1
    assert {"total_gross", "currency", "seller_name"} <= set(found)


@pytest.mark.parametrize("name", WEIGHTS)
def test_the_learned_weights_keep_their_signs_and_nothing_is_certain(name):
    weights = WEIGHTS[name]
    assert all(weights.get(mark, 0) >= 0 for mark in (SCORE, LEAD, ODDS))
    assert all(weights.get(mark, 0) <= 0 for mark in (FAINT, *OBJECTIONS))
    assert 0.5 < MOST[name] < 1
    assert 0 < confidence_of(name, {ALWAYS: 1.0}) <= MOST[name]


def test_a_value_that_the_rules_doubt_is_never_sure_however_often_such_are_right(monkeypatch):
    monkeypatch.setitem(WEIGHTS, "number", {ALWAYS: 20.0})
    found = read(*changed(Rechnungsnummer=RIVALS))
    assert found.fields.number.confidence < SURE
    assert Doubt.LOW_CONFIDENCE in found.doubts


def test_a_value_read_as_those_that_were_often_wrong_is_not_sure(monkeypatch):
    assert read(*INVOICE).outcome is Outcome.PROCESSED
    monkeypatch.setitem(WEIGHTS, "number", {ALWAYS: 1.0})
    found = read(*INVOICE)
    assert (found.outcome, found.doubts) == (Outcome.PARTIAL, (Doubt.LOW_CONFIDENCE,))
    assert found.fields.number.confidence == pytest.approx(0.731, abs=0.001)


def test_a_field_that_no_paper_told_keeps_what_its_judge_says(monkeypatch):
    monkeypatch.delitem(WEIGHTS, "number", raising=False)
    assert confidence.confidence_of("number", {ALWAYS: 1.0}) is None
    assert 0 < read(*INVOICE).fields.number.confidence < 1
