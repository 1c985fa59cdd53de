"""How an endpoint wants to be asked: servers differ in the formats of answers they take, and in whether they see pictures. Pure."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from mailbot.domain import limits
from mailbot.extract.model.prompt import SCHEMA

_JSON_SCHEMA = {"type": "json_schema", "json_schema": {"name": "proposals", "strict": True, "schema": SCHEMA}}
_BOUNDED: dict[str, Any] = {"max_tokens": limits.MODEL_ANSWER_TOKENS, "temperature": 0}

#: Ways to ask, best first; servers differ in what they refuse (llama.cpp answers 500 to json_schema; reasoning models
#: refuse temperature and max_tokens). The first that works is remembered.
WAYS: tuple[dict[str, Any], ...] = (
    {"response_format": _JSON_SCHEMA, **_BOUNDED},
    {"response_format": _JSON_SCHEMA, "max_completion_tokens": limits.MODEL_ANSWER_TOKENS},
    {"response_format": {"type": "json_object", "schema": SCHEMA}, **_BOUNDED},
    {"response_format": {"type": "json_object"}, **_BOUNDED},
    _BOUNDED,
)
#: Status codes by which servers say that they do not understand a way, or pictures.
REFUSALS = frozenset({400, 404, 413, 415, 422, 500, 501})


class Attempt(NamedTuple):
    """One request: the place of its way in WAYS, and whether pictures go with it."""

    way: int
    with_pictures: bool


class Terms(NamedTuple):
    """What is known of an endpoint: the way that works, and whether it sees; None: not known yet."""

    way: int | None = None
    sees: bool | None = None


def attempts(terms: Terms, *, has_pictures: bool) -> list[Attempt]:
    """What to try, in order, until the endpoint takes one. Pictures are tried in one way only: what else it refuses is the format."""
    ways = range(len(WAYS)) if terms.way is None else (terms.way,)
    first = [Attempt(ways[0], with_pictures=True)] if has_pictures and terms.sees is not False else []
    return [*first, *(Attempt(way, with_pictures=False) for way in ways)]


def learned(terms: Terms, taken: Attempt, refused: Iterable[Attempt]) -> Terms:
    """What is known after the endpoint took one attempt and refused those before it."""
    if taken.with_pictures:
        return Terms(taken.way, sees=True)
    refused_pictures = Attempt(taken.way, with_pictures=True) in refused
    return Terms(taken.way, sees=False if refused_pictures and terms.sees is None else terms.sees)
