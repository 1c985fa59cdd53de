"""The model's double: an HTTP server in this process that speaks chat completions and says what a script tells it.

Real small models invent two thirds of what they say; this one invents on purpose, in every way a test needs.
"""

import asyncio
import contextlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

Request = Mapping[str, Any]

#: What an answer is said to have taken, unless the script says otherwise.
USAGE = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}


@dataclass(frozen=True, slots=True)
class Answer:
    """What to answer: a completion with `content`, or `body` as it is. `after` seconds; None: never.

    `drip`: seconds between two octets; `usage`: what is said of tokens, None for nothing; `location`: where a redirect points.
    """

    content: str | None = None
    status: int = 200
    refusal: str | None = None
    body: bytes | None = None
    after: float | None = 0
    drip: float | None = None
    usage: object = field(default_factory=lambda: dict(USAGE))
    location: str | None = None


Script = Callable[[Request], Answer]


class ScriptedModel:
    """Serves on loopback while it is entered; `requests` keeps the JSON of everything asked."""

    def __init__(self, script: Script) -> None:
        """`script` decides each answer from the request's JSON."""
        self.script = script
        self.requests: list[Request] = []
        self.base_url = ""
        self._serving: set[asyncio.Task[Any]] = set()

    async def __aenter__(self) -> Self:
        """Listen on a free port of loopback; `base_url` then says where."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.base_url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/v1"
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Stop, also in the middle of an answer."""
        self._server.close()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)
        with contextlib.closing(writer), contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            request = await _read_request(reader)
            self.requests.append(request)
            answer = self.script(request)
            await (asyncio.Event().wait() if answer.after is None else asyncio.sleep(answer.after))
            await _send(writer, _response(answer, str(request.get("model"))), answer.drip)


async def _send(writer: asyncio.StreamWriter, response: bytes, drip: float | None) -> None:
    head = response.index(b"\r\n\r\n") + 4
    for piece in (response,) if drip is None else (response[:head], *(response[i : i + 1] for i in range(head, len(response)))):
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(drip or 0)


async def _read_request(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    length = re.search(r"(?im)^content-length:\s*(\d+)", head)
    body = await reader.readexactly(int(length.group(1)) if length else 0)
    if not re.match(r"POST \S+/chat/completions ", head):
        return {}
    parsed = json.loads(body or b"{}")
    return parsed if isinstance(parsed, dict) else {}


def _response(answer: Answer, model: str) -> bytes:
    body = answer.body if answer.body is not None else json.dumps(_completion(answer, model)).encode()
    lines = [f"HTTP/1.1 {answer.status} X", "Content-Type: application/json", f"Content-Length: {len(body)}", "Connection: close"]
    lines += [f"Location: {answer.location}"] if answer.location else []
    return "\r\n".join([*lines, "", ""]).encode() + body


def _completion(answer: Answer, model: str) -> dict[str, Any]:
    """The published shape: a chat.completion object, or an error object."""
    if answer.status != 200:  # noqa: PLR2004  HTTP OK
        return {"error": {"message": "scripted", "type": "invalid_request_error", "param": None, "code": None}}
    message = {"role": "assistant", "content": answer.content, "refusal": answer.refusal}
    usage = {} if answer.usage is None else {"usage": answer.usage}
    return usage | {
        "id": "chatcmpl-scripted",
        "object": "chat.completion",
        "created": 1767225600,
        "model": model,
        "choices": [{"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}],
    }


def document_of(request: Request) -> dict[int, str]:
    """The numbered lines that were sent."""
    content = request["messages"][-1]["content"]
    text = content if isinstance(content, str) else content[0]["text"]
    return {int(number): line for number, _, line in (row.partition("| ") for row in text.splitlines())}


def pictures_of(request: Request) -> list[str]:
    """The pictures that were sent, as data URLs."""
    content = request["messages"][-1]["content"]
    return [] if isinstance(content, str) else [part["image_url"]["url"] for part in content[1:]]


def says(*proposals: tuple[str, object, object]) -> Script:
    """Always the same proposals, true or not: (field, value, line)."""
    items = [{"field": field, "value": value, "line": line} for field, value, line in proposals]
    return lambda _request: Answer(json.dumps({"proposals": items}))


def finds(values: Mapping[str, str]) -> Script:
    """An honest model that finds these values and names the line where each stands."""

    def script(request: Request) -> Answer:
        lines = document_of(request)
        items = [
            {"field": field, "value": value, "line": number}
            for field, value in values.items()
            for number, line in lines.items()
            if value in line
        ]
        return Answer(json.dumps({"proposals": items}))

    return script


def answers(content: str | None = None, **more: Any) -> Script:
    """Always this answer."""
    return lambda _request: Answer(content, **more)


def blind(script: Script, *, refuses_with: int = 400) -> Script:
    """A server whose model sees no pictures, and says so."""
    return lambda request: Answer(status=refuses_with) if pictures_of(request) else script(request)


def understanding(formats: set[str | None], script: Script, *, refuses_with: int = 400) -> Script:
    """A server that knows only some response formats: "json_schema", "json_object+schema", "json_object" and None for plain."""

    def limited(request: Request) -> Answer:
        response_format = request.get("response_format") or {}
        kind = response_format.get("type")
        if kind == "json_object" and "schema" in response_format:
            kind = "json_object+schema"
        return script(request) if kind in formats else Answer(status=refuses_with)

    return limited
