"""Asking a model about one document, within what its company may spend."""

from typing import Protocol

import structlog

from mailbot.domain.invoice import DocType, Extraction, Frozen
from mailbot.domain.outcome import Outcome
from mailbot.extract.model.prompt import Question
from mailbot.extract.model.usage import OVER_BUDGET, Usage, at_most, count
from mailbot.extract.reading import Proposal

log = structlog.get_logger(__name__)


class Answer(Frozen):
    """Proposals that the document bears out, and what they took."""

    usage: Usage
    proposals: tuple[Proposal, ...] = ()


class Model(Protocol):
    """What may propose values where rules are unsure; it never raises, and proposes nothing on any trouble."""

    async def propose(self, question: Question) -> Answer:
        """Values with the number of the line that each stands in."""


class Purse(Protocol):
    """What may be spent on one document, and the book of what was. Neither act raises."""

    async def draw(self, tokens: int) -> bool:
        """Puts so many tokens aside; False when the company has not that many left today."""

    async def settle(self, usage: Usage) -> None:
        """Books what it took in place of what was put aside."""


def is_worth_asking(extraction: Extraction) -> bool:
    """Whether a proposal could change anything: something is unsure, and the file is one invoice."""
    return extraction.outcome is Outcome.PARTIAL and extraction.doc_type is not DocType.SEVERAL


async def consult(model: Model, question: Question, purse: Purse | None) -> tuple[Proposal, ...]:
    """What the model proposes; nothing when the purse is empty. Without a purse (the command line) nothing is booked."""
    is_affordable = purse is None or await purse.draw(at_most(question))
    answer = await _asked(model, question, purse) if is_affordable else Answer(usage=Usage(result=OVER_BUDGET))
    count(answer.usage)
    log.info("model_consulted", **answer.usage.model_dump())
    return answer.proposals


async def _asked(model: Model, question: Question, purse: Purse | None) -> Answer:
    answer = await model.propose(question)
    if purse is not None:
        await purse.settle(answer.usage)
    return answer
