"""The log: one JSON object a line on standard error, carrying the mail's id, never a secret."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog
from structlog.typing import Processor

from mailbot.domain.security_code import mask

HIDDEN = "(hidden)"
#: Words in the name of a value that must not be written down, whoever logs it.
_SECRET_NAMES = ("password", "secret", "authorization", "api_key", "operator_key", "security_code", "cookie")
#: Passwords in URLs, and signed links: whoever holds one may act.
_SECRETS_IN_TEXT = (
    (re.compile(r"(?<=://)[^/@\s]+:[^/@\s]+(?=@)"), HIDDEN),
    (re.compile(r"(?<=/l/)[\w.\-]+"), HIDDEN),
)
_QUIET = (
    "uvicorn",
    "uvicorn.error",
    "uvicorn.access",
    "mail.log",
    "dbos",
    "alembic",
    "httpx",
    "openai",
    "asyncio",
    "pdfminer",
    "fontTools",
)


def configure(level: int = logging.INFO, stream: TextIO | None = None) -> None:
    """Sets up structlog and the standard library's logging for the whole process; `stream` is standard error by default."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                redact,
                structlog.processors.JSONRenderer(ensure_ascii=False, default=str),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def redact(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """The last thing before a line is written: secrets by name, and what looks like one in any text."""
    return {name: HIDDEN if _is_secret(name) else _clean(value) for name, value in event.items()}


def _is_secret(name: str) -> bool:
    return any(word in name.lower() for word in _SECRET_NAMES)


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        for pattern, instead in _SECRETS_IN_TEXT:
            value = pattern.sub(instead, value)
        return mask(value)
    if isinstance(value, dict):
        return {name: HIDDEN if _is_secret(str(name)) else _clean(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_clean(inner) for inner in value]
    return value
