"""The factory: middleware, routers, and what every error looks like to a person."""

import base64
import hashlib
from functools import partial

import structlog
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mailbot.assistant.services import Services
from mailbot.errors import ExpiredToken, InvalidInput, InvalidToken, MailbotError, NotAllowed, NotFound, StaleVersion, Temporary
from mailbot.store import health
from mailbot.web import api, guard, links, operator, pushes
from mailbot.web.page import Page, html, wanted_language

_NOT_FOUND, _UNAVAILABLE = 404, 503

log = structlog.get_logger(__name__)

#: Error -> HTTP status and the word under which words.jinja explains it; the first that fits.
_STATUSES: tuple[tuple[type[MailbotError], int, str], ...] = (
    (ExpiredToken, 410, "expired"),
    (InvalidToken, 404, "invalid_link"),
    (NotFound, 404, "not_found"),
    (NotAllowed, 403, "not_allowed"),
    (StaleVersion, 409, "stale"),
    (InvalidInput, 422, "invalid_input"),
    (Temporary, 503, "unavailable"),
)


def app(services: Services, operator_key: str | None = None) -> FastAPI:
    """The web role. `operator_key` opens the pages and the API; by default it derives from the secret keys.

    Serve it without an access log, or with one that masks what follows /l/: links are secrets.
    """
    made = FastAPI(
        title="mailbot", version="1", docs_url=None, redoc_url=None, openapi_url="/api/v1/openapi.json", description="A payment assistant."
    )
    made.state.services = services
    for router in (links.router, pushes.router, api.router, operator.router):
        made.include_router(router)
    made.add_api_route("/healthz", _health, methods=["GET"], include_in_schema=False)
    made.add_api_route("/metrics", _metrics, methods=["GET"], include_in_schema=False)
    for kind in (MailbotError, HTTPException, RequestValidationError, guard.BodyTooLarge):
        made.add_exception_handler(kind, _explain)
    # The last one added is the first to see a request.
    made.add_middleware(guard.BodyCap)
    made.add_middleware(_Failures, services=services)
    key = operator_key or services.tokens.derived("operator key")
    closed = None if operator_key else partial(_closed, services)
    made.add_middleware(guard.OperatorKey, key=key, public_url=services.site.public_url, closed=closed)
    made.add_middleware(guard.Headings, style_sha256=base64.b64encode(hashlib.sha256(services.renderer.style.encode()).digest()).decode())
    made.add_middleware(guard.Measure)
    return made


class _Failures:
    """What nobody foresaw becomes a page that says so, with the other middleware's headers, and a line in the log."""

    def __init__(self, app: ASGIApp, services: Services) -> None:
        self._app, self._services = app, services

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        is_started = False

        async def noting(message: Message) -> None:
            nonlocal is_started
            is_started = True
            await send(message)

        try:
            await self._app(scope, receive, noting)
        except Exception:
            # The route, not the path: paths carry tokens.
            log.exception("request_failed", route=getattr(scope.get("route"), "path", None), method=scope["method"])
            if is_started:
                raise
            await _error(self._services, Request(scope), 500, "failure")(scope, receive, send)


async def _health(request: Request) -> JSONResponse:
    """200 when the database answers, else 503: for load balancers and HEALTHCHECK."""
    if await health.is_reachable(request.app.state.services.store):
        return JSONResponse({"status": "ok"})
    return JSONResponse({"status": "unavailable"}, status_code=503)


async def _metrics() -> Response:
    """Prometheus text format."""
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


async def _explain(request: Request, problem: Exception) -> Response:
    """The page or JSON for an error that was foreseen."""
    services: Services = request.app.state.services
    match problem:
        case guard.BodyTooLarge():
            return guard.TOO_LARGE
        case HTTPException():
            return _error(services, request, problem.status_code, "not_found" if problem.status_code == _NOT_FOUND else "invalid_input")
        case RequestValidationError():
            return _error(services, request, 422, "invalid_input")
    status, word = next((status, word) for kind, status, word in _STATUSES if isinstance(problem, kind))
    return _error(services, request, status, word, str(problem))


def _closed(services: Services, scope: Scope) -> Response:
    """Instead of the operator's pages, when the operator set no key: a browser would ask for one that nobody has."""
    return _error(services, Request(scope), 403, "closed")


def _error(services: Services, request: Request, status: int, word: str, sentence: str = "") -> Response:
    headers = {"Retry-After": "30"} if status == _UNAVAILABLE else {}
    if request.url.path.startswith(("/api/", "/agents/")):
        return JSONResponse({"error": word, "detail": sentence or word.replace("_", " ")}, status_code=status, headers=headers)
    page = Page("error", wanted_language(services, request), {"word": word, "sentence": sentence, "person": ""}, status)
    return html(services, page, headers)
