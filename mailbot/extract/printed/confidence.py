"""How sure a printed value is: the share of values that were right among those read like it, as learned from labelled papers.

A value is read "like" another when the same things were said of it: why it was taken (the judge's grounds), how well it fits (score or
odds), how far the next other value is behind, how clear a scan's words are. What each of these weighs is in `confidence_weights`,
fitted by `bench.calibrate`, which also shows how well said and found agree. Fields that no labelled paper tells keep what their judge says.
"""

from collections.abc import Iterator
from math import exp, log
from typing import Any

from mailbot.extract.evidence.score import Choice, Ranked, Ranking
from mailbot.extract.printed.confidence_weights import MOST, WEIGHTS
from mailbot.extract.values.amounts import Amount
from mailbot.extract.values.dates import DateRead

ALWAYS, SCORE, LEAD, ODDS, SCANNED, FAINT = "always", "score", "lead", "odds", "scanned", "faint"
SAID = "said"  # what the judge itself says; not weighed, only compared with what was found
_HIGHEST_SCORE = 9.0
_FARTHEST = 3.0  # a lead that nothing adds to
_LEAST, _MOST = 0.01, 0.99  # odds that a judge may claim, before their logarithm
_LEGIBLE = 0.95  # a scanned word's confidence from which it says nothing more


def marks_of(choice: Choice[Any], ranking: Ranking[Any], *, scanned: bool) -> dict[str, float]:
    """What is known of a chosen value that may tell whether it is right."""
    marks = {ALWAYS: 1.0, SAID: choice.confidence, **dict.fromkeys(ranking.grounds, 1.0), **dict(_measured(choice, ranking))}
    if scanned:
        clear = min(word.confidence for word in choice.span.words)
        marks |= {SCANNED: 1.0, FAINT: 10 * max(_LEGIBLE - clear, 0.0)}
    return {str(name): value for name, value in marks.items()}


def _measured(choice: Choice[Any], ranking: Ranking[Any]) -> Iterator[tuple[str, float]]:
    own = next((one for one in ranking.found if one.span == choice.span), None)
    if own is None or own.score is None:
        return
    if getattr(own, "odds", None) is not None:
        odds = min(max(choice.confidence, _LEAST), _MOST)
        yield ODDS, log(odds / (1 - odds))
        return
    yield SCORE, min(own.score, _HIGHEST_SCORE)
    yield LEAD, min(own.score - max(_others(own, ranking), default=-_HIGHEST_SCORE), _FARTHEST)


def _others(own: Ranked[Any], ranking: Ranking[Any]) -> Iterator[float]:
    """The scores of the candidates of another value."""
    return (one.score for one in ranking.found if one.score is not None and _said(one.value) != _said(own.value))


def _said(value: Any) -> Any:
    """The value alone, without how it is written."""
    if isinstance(value, Amount):
        return value.value
    return (value.day_first, value.month_first) if isinstance(value, DateRead) else value


def confidence_of(name: str, marks: dict[str, float]) -> float | None:
    """The share of right ones among values of the field with these marks (0-1); None where the field was never calibrated."""
    weights = WEIGHTS.get(name)
    if weights is None:
        return None
    score = sum(value * weights.get(mark, 0.0) for mark, value in marks.items())
    share = 1 / (1 + exp(-max(min(score, 30.0), -30.0)))
    return round(min(share, MOST[name]), 3)
