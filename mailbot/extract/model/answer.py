"""What a model answered: the text of a chat completion, the well-formed proposals in it, those that the document bears out.

The endpoint is not trusted to keep to the interface.
"""

import json
from collections.abc import Iterable
from typing import NamedTuple

from prometheus_client import Counter

from mailbot.domain import limits
from mailbot.extract.model.grounding import grounded
from mailbot.extract.model.prompt import FIELDS
from mailbot.extract.reading import Line, Proposal

PROPOSALS = Counter("mailbot_model_proposals", "Values proposed by the model, and whether the document bears them out", ["grounded"])


class Heard(NamedTuple):
    """One word for what came back (ok, refused, bad_answer, huge), the answer's text when there is one, and `usage` as it was said."""

    result: str
    content: str | None = None
    usage: object = None


def heard(body: bytes) -> Heard:
    """A chat completion's body, read."""
    try:
        completion = json.loads(body)
        message = completion["choices"][0]["message"]
    except (ValueError, RecursionError, LookupError, TypeError):
        return Heard("bad_answer")
    usage = completion.get("usage")
    if not isinstance(message, dict) or message.get("refusal"):
        return Heard("refused", usage=usage)
    content = message.get("content")
    return Heard("ok", content, usage) if isinstance(content, str) and content.strip() else Heard("bad_answer", usage=usage)


def parse(content: str) -> tuple[Proposal, ...]:
    """The well-formed proposals of an answer, the first for each field; anything else in it is ignored."""
    try:
        answer = json.loads(content[content.index("{") : content.rindex("}") + 1])
    except (ValueError, RecursionError):
        return ()
    items = answer.get("proposals") if isinstance(answer, dict) else None
    found: dict[str, Proposal] = {}
    for item in items if isinstance(items, list) else ():
        proposal = _proposal(item)
        if proposal:
            found.setdefault(proposal.field, proposal)
    return tuple(found.values())


def accepted(proposals: Iterable[Proposal], lines: tuple[Line, ...]) -> tuple[Proposal, ...]:
    """The proposals that the line they name bears out."""
    by_number = {line.number: line for line in lines}
    kept = []
    for proposal in proposals:
        line = by_number.get(proposal.line)
        is_grounded = line is not None and grounded(proposal, line)
        PROPOSALS.labels("yes" if is_grounded else "no").inc()
        if is_grounded:
            kept.append(proposal)
    return tuple(kept)


def _proposal(item: object) -> Proposal | None:
    if not isinstance(item, dict):
        return None
    field, value, line = item.get("field"), item.get("value"), item.get("line")
    if not (isinstance(field, str) and field in FIELDS and isinstance(value, str) and type(line) is int):
        return None
    return Proposal(field=field, value=value.strip(), line=line) if len(value) <= limits.MODEL_VALUE_CHARACTERS else None
