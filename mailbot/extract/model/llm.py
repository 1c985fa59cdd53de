"""A model's proposals, over any endpoint that speaks OpenAI's chat completions. Optional, bounded, never trusted.

Numbered lines of the document go in (with pictures of its pages, where the endpoint sees them), values and line numbers come
out. What the document says is data: whatever it asks for, the only answers that count are values whose words stand in the
line they claim (`grounding`). Trouble of any kind means no proposals; the rules go on alone.
"""

import asyncio
from dataclasses import dataclass
from datetime import datetime

import structlog

from mailbot import clock
from mailbot.domain import limits
from mailbot.extract.model.answer import Heard, accepted, heard, parse
from mailbot.extract.model.consult import Answer
from mailbot.extract.model.negotiation import REFUSALS, WAYS, Attempt, Terms, attempts, learned
from mailbot.extract.model.prompt import Question, messages, pictures_of
from mailbot.extract.model.usage import Usage, counted, estimated

log = structlog.get_logger(__name__)


@dataclass
class _Exchange:
    """What went on for one question: the last request, and whether the endpoint began to answer it."""

    question: Question
    sent: Attempt | None = None
    is_taken: bool = False

    @property
    def pictures(self) -> int:
        return len(pictures_of(self.question)) if self.sent and self.sent.with_pictures else 0


class Model:
    """One endpoint and one model of it."""

    def __init__(self, base_url: str, api_key: str | None, model: str, timeout: float) -> None:
        """`timeout`: seconds for a whole proposal, negotiation included. Nothing is connected yet."""
        from openai import AsyncOpenAI, DefaultAsyncHttpxClient  # heavy (half a second): only who has a model pays for it

        # A redirect would carry the document to an address that the operator did not name.
        http = DefaultAsyncHttpxClient(follow_redirects=False, timeout=timeout + 1)
        # Endpoints on the own machine need no key, but the client insists on one.
        self._client = AsyncOpenAI(base_url=base_url, api_key=api_key or "none", max_retries=0, timeout=timeout + 1, http_client=http)
        self._model, self._timeout = model, timeout
        self._terms = Terms()
        self._at_once = asyncio.Semaphore(limits.MODEL_REQUESTS_AT_ONCE)
        self._failures, self._rest_until = 0, clock.now()

    async def propose(self, question: Question) -> Answer:
        """What the model says stands in these lines, as far as they bear it out, and what asking took. Never raises."""
        if self._resting(clock.now()):
            return Answer(usage=Usage(result="resting"))
        exchange = _Exchange(question)
        result = await self._ask(exchange)
        self._note(result.result)
        proposals = accepted(parse(result.content), question.lines) if result.content else ()
        return Answer(usage=_usage(exchange, result), proposals=proposals)

    async def close(self) -> None:
        """Let go of the connections."""
        await self._client.close()

    async def _ask(self, exchange: _Exchange) -> Heard:
        try:
            async with asyncio.timeout(self._timeout), self._at_once:
                return await self._negotiated(exchange)
        except TimeoutError:
            return Heard("timeout")
        except Exception as problem:  # noqa: BLE001  an optional helper's library must not cost a mail its reply
            log.warning("model_failed", problem=type(problem).__name__)
            return Heard("error")

    async def _negotiated(self, exchange: _Exchange) -> Heard:
        """Ask in the way that works; find it first when it is not known yet."""
        from openai import APIStatusError

        terms, refused = self._terms, list[Attempt]()
        plan = attempts(terms, has_pictures=bool(pictures_of(exchange.question)))
        for attempt in plan:
            try:
                answer = await self._request(exchange, attempt)
            except APIStatusError as refusal:
                if refusal.status_code not in REFUSALS:
                    raise
                refused.append(attempt)
                continue
            self._terms = learned(terms, attempt, refused)
            return answer
        self._terms = Terms()  # the endpoint may have changed: the next question finds out
        return Heard("error")

    async def _request(self, exchange: _Exchange, attempt: Attempt) -> Heard:
        exchange.sent, exchange.is_taken = attempt, False
        said = messages(exchange.question, with_pictures=attempt.with_pictures)
        request = self._client.chat.completions.with_streaming_response
        async with request.create(model=self._model, messages=said, **WAYS[attempt.way]) as response:  # type: ignore[arg-type]  # plain dicts
            exchange.is_taken = True
            body = bytearray()
            async for chunk in response.iter_bytes():
                body += chunk
                if len(body) > limits.MODEL_ANSWER_BYTES:
                    return Heard("huge")
        return heard(bytes(body))

    def _resting(self, now: datetime) -> bool:
        return self._failures >= limits.MODEL_FAILURES_IN_A_ROW and now < self._rest_until

    def _note(self, result: str) -> None:
        if result not in ("timeout", "error"):
            self._failures = 0
            return
        self._failures += 1
        self._rest_until = clock.now() + limits.MODEL_REST


def _usage(exchange: _Exchange, result: Heard) -> Usage:
    """What was used: nothing when no request was sent or none was taken; all that may have been when nobody knows."""
    if exchange.sent is None or (result.result == "error" and not exchange.is_taken):
        return Usage(result=result.result)
    if result.result in ("timeout", "error"):
        return estimated(result.result, exchange.question, pictures=exchange.pictures)
    return counted(result.result, exchange.question, pictures=exchange.pictures, usage=result.usage, answer=result.content)
