"""The only readers of time and randomness, so that tests can freeze the one and nothing hides the other."""

import base64
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

#: Bytes of randomness in a row id: 80 bits cannot be guessed, and 16 base32 characters fit twice into a mail address.
ID_BYTES = 10

_frozen_at: datetime | None = None


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return _frozen_at or datetime.now(UTC)


def today(time_zone: str) -> date:
    """The present date where the company lives (an IANA zone name such as "Europe/Paris")."""
    return now().astimezone(ZoneInfo(time_zone)).date()


def new_id() -> str:
    """An unguessable row id: 16 lower-case base32 characters (80 bits)."""
    return base64.b32encode(secrets.token_bytes(ID_BYTES)).decode().lower()


@contextmanager
def frozen(at: datetime) -> Iterator[None]:
    """For tests: `now()` answers `at` (aware) inside the block."""
    global _frozen_at  # noqa: PLW0603  the one seam of the clock
    before, _frozen_at = _frozen_at, at.astimezone(UTC)
    try:
        yield
    finally:
        _frozen_at = before
