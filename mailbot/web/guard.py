"""What stands before every page: the operator's key, the cap on bodies, the headers that keep browsers from harm, metrics.

Plain ASGI, so that nothing is buffered. Until sign-in exists, only what `_OPEN` names answers without the operator's key.
"""

import base64
import binascii
import hmac
import re
import time
from collections.abc import Callable
from urllib.parse import urlsplit

from prometheus_client import Counter, Histogram
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mailbot.assistant import push
from mailbot.domain import limits

REQUESTS = Counter("mailbot_http_requests_total", "HTTP requests answered.", ("method", "route", "status"))
SECONDS = Histogram("mailbot_http_request_seconds", "Seconds until the whole answer was sent.", ("route",))

OPERATOR = "operator"  # the user name of HTTP Basic
_OPEN = re.compile(r"/healthz|/l/[^/]+(?:/page/\d{1,3}|/file)?|/agents/[a-z2-7]{16}/inbox")
_PUSH = re.compile(r"/agents/[^/]+/inbox")
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
TOO_LARGE = PlainTextResponse("The request is too large.\n", status_code=413)


class Headings:
    """Security headers on every answer. Links are secrets: no page may be stored, framed, or named in a Referer."""

    def __init__(self, app: ASGIApp, style_sha256: str) -> None:
        """`style_sha256`: base64 digest of the one inline stylesheet that pages carry (CSP level 2, hash sources)."""
        self._app = app
        self._policy = (
            f"default-src 'none'; style-src 'sha256-{style_sha256}'; img-src 'self'; form-action 'self'; "
            "base-uri 'none'; frame-ancestors 'none'"
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        # Under no-referrer browsers send "Origin: null" with forms; operator pages need the true one (see OperatorKey).
        referrer = "no-referrer" if scope["path"].startswith("/l/") else "same-origin"

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = self._policy
                headers["Referrer-Policy"] = referrer
                headers["X-Content-Type-Options"] = "nosniff"
                headers["X-Frame-Options"] = "DENY"
                headers["X-Robots-Tag"] = "noindex, nofollow"
                headers["Cross-Origin-Resource-Policy"] = "same-origin"
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self._app(scope, receive, headed)


class BodyCap:
    """Bodies above the limit get 413: 64 KiB for forms, one file for a push. Counted while they come, whatever was announced."""

    def __init__(self, app: ASGIApp) -> None:
        """`app` reads the body at most once."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        cap = push.REQUEST_BYTES if _PUSH.fullmatch(scope["path"]) else limits.FORM_BYTES
        announced = Headers(scope=scope).get("content-length", "0")
        if not announced.isdigit() or int(announced) > cap:
            await TOO_LARGE(scope, receive, send)
            return
        await self._app(scope, _counting(receive, cap), send)


class BodyTooLarge(Exception):
    """The body outgrew its cap while it was read; `application` answers it with 413."""


def _counting(receive: Receive, cap: int) -> Receive:
    seen = 0

    async def counting() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > cap:
            raise BodyTooLarge
        return message

    return counting


class OperatorKey:
    """Everything but `_OPEN` needs the operator's key, as HTTP Basic (user `operator`) or Bearer (RFC 7617, RFC 6750)."""

    def __init__(self, app: ASGIApp, key: str, public_url: str, closed: Callable[[Scope], Response] | None = None) -> None:
        """`public_url`: where browsers reach us; forms sent from elsewhere are refused. `closed` answers instead of asking for a key that
        nobody was given."""
        self._app, self._key, self._closed = app, key.encode(), closed
        self._origin = _origin(public_url)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        refusal = None if scope["type"] != "http" or _OPEN.fullmatch(scope["path"]) else self._refusal(scope)
        await (refusal or self._app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        scheme, _, credentials = headers.get("authorization", "").partition(" ")
        given = credentials.strip() if scheme.lower() == "bearer" else _basic_password(scheme, credentials)
        if given is None or not hmac.compare_digest(given.encode(), self._key):
            if self._closed:
                return self._closed(scope)
            challenge = {"WWW-Authenticate": 'Basic realm="mailbot operator", charset="UTF-8"'}
            return PlainTextResponse("This needs the operator's key.\n", status_code=401, headers=challenge)
        if not scope["path"].isprintable():  # databases refuse NUL
            return PlainTextResponse("There is nothing here.\n", status_code=404)
        is_browser = scheme.lower() == "basic"
        if scope["method"] not in _SAFE and is_browser and not self._is_ours(headers):
            return PlainTextResponse("This form was not sent from mailbot's own pages.\n", status_code=403)
        return None

    def _is_ours(self, headers: Headers) -> bool:
        """Browsers add Basic credentials to any site's form, but they say which site it was."""
        origin = headers.get("origin")
        if origin is not None:
            return origin == self._origin or urlsplit(origin).netloc == headers.get("host")
        return headers.get("sec-fetch-site") in ("same-origin", "none")


class Measure:
    """Counts and times answers by route; paths stay out of metrics, they carry tokens."""

    def __init__(self, app: ASGIApp) -> None:
        """Outermost, so that refusals are counted too."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, started = 500, time.perf_counter()

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            route = getattr(scope.get("route"), "path", "none")
            method = scope["method"] if scope["method"] in _METHODS else "other"
            REQUESTS.labels(method, route, str(status)).inc()
            SECONDS.labels(route).observe(time.perf_counter() - started)


def _basic_password(scheme: str, credentials: str) -> str | None:
    if scheme.lower() != "basic":
        return None
    try:
        user, _, password = base64.b64decode(credentials, validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return None
    return password if user == OPERATOR else None


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
