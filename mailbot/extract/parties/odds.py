"""Which of several candidates is meant: a softmax over the weighed marks of each, with "none of them" as one more answer."""

from collections.abc import Mapping, Sequence
from math import exp

from mailbot.extract.story import Part

NONE = "none of them"

Marks = Mapping[str, float]


def probabilities(candidates: Sequence[Marks], weights: Mapping[str, float], none: Marks | None = None) -> list[float]:
    """The probability of each candidate (0-1); what is left to 1 is that none is meant. `none`: marks that speak for that answer."""
    scores = [score(marks, weights) for marks in (*candidates, {NONE: 1.0, **(none or {})})]
    highest = max(scores)
    powers = [exp(one - highest) for one in scores]
    return [power / sum(powers) for power in powers[:-1]]


def score(marks: Marks, weights: Mapping[str, float]) -> float:
    """The weighed sum of the marks; one that no weight is known for counts nothing."""
    return sum(value * weights.get(name, 0.0) for name, value in marks.items())


def weighed(marks: Marks, weights: Mapping[str, float]) -> tuple[Part, ...]:
    """What each of the marks speaks for or against, the heaviest first; they add up to the score."""
    parts = (Part(_word(name), value * weights.get(name, 0.0)) for name, value in marks.items())
    return tuple(sorted(parts, key=lambda part: -abs(part.weight)))


def _word(mark: str) -> str:
    """The stable word of a mark: "over an address, foot, bare" is over_an_address_foot_bare."""
    return mark.replace(",", "").replace(" ", "_").lower()
