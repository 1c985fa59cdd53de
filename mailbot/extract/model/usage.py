"""What asking a model took: tokens as the endpoint counts them, or estimated and said so. Pure, but for the counters."""

import math

from prometheus_client import Counter

from mailbot.domain import limits
from mailbot.domain.invoice import Frozen
from mailbot.extract.model.prompt import Question, octets, pictures_of

REQUESTS = Counter("mailbot_model_requests", "Documents for which the model was to be asked, by result", ["result"])
TOKENS = Counter("mailbot_model_tokens", "Tokens of the model, counted by the endpoint or estimated", ["kind", "counted_by"])

OVER_BUDGET = "over_budget"
_ABSURD_TOKENS = 10_000_000


class Usage(Frozen):
    """One document's question: `result` is ok, refused, bad_answer, huge, timeout, error, resting (left alone after failures) or
    over_budget (not asked); `is_estimated`: the endpoint did not say how many tokens it took."""

    result: str
    prompt_tokens: int = 0
    completion_tokens: int = 0
    is_estimated: bool = False
    pictures: int = 0  # that went with the question


def at_most(question: Question) -> int:
    """The tokens that asking this may take, as far as can be known before."""
    return estimated("", question, pictures=len(pictures_of(question))).prompt_tokens + limits.MODEL_ANSWER_TOKENS


def estimated(result: str, question: Question, *, pictures: int, completion_tokens: int = limits.MODEL_ANSWER_TOKENS) -> Usage:
    """What it will have taken, rather too much than too little."""
    tokens = math.ceil(octets(question) / limits.MODEL_OCTETS_OF_A_TOKEN) + pictures * limits.MODEL_PICTURE_TOKENS
    return Usage(result=result, prompt_tokens=tokens, completion_tokens=completion_tokens, is_estimated=True, pictures=pictures)


def counted(result: str, question: Question, *, pictures: int, usage: object, answer: str | None) -> Usage:
    """What the endpoint says it took (`usage` of a chat completion); estimated when it says nothing, or nothing that can be."""
    prompt, completion = _tokens(usage, "prompt"), _tokens(usage, "completion")
    if prompt is not None and completion is not None:
        return Usage(result=result, prompt_tokens=prompt, completion_tokens=completion, pictures=pictures)
    if answer is None:
        return estimated(result, question, pictures=pictures)
    length = math.ceil(len(answer.encode(errors="replace")) / limits.MODEL_OCTETS_OF_A_TOKEN)
    return estimated(result, question, pictures=pictures, completion_tokens=length)


def count(usage: Usage) -> None:
    """Adds it to the metrics."""
    REQUESTS.labels(usage.result).inc()
    counted_by = "estimate" if usage.is_estimated else "endpoint"
    for kind, tokens in (("prompt", usage.prompt_tokens), ("completion", usage.completion_tokens)):
        if tokens:
            TOKENS.labels(kind, counted_by).inc(tokens)


def _tokens(usage: object, kind: str) -> int | None:
    """A figure that can be: no question takes no tokens, and an absurd one would spoil counters and budgets for good."""
    found = usage.get(f"{kind}_tokens") if isinstance(usage, dict) else None
    least = 1 if kind == "prompt" else 0
    return found if type(found) is int and least <= found < _ABSURD_TOKENS else None
