"""Raw bytes -> MIME tree, by the stdlib's parser, which takes every line for itself and tries each boundary around it on it."""

import email
import email.policy
from email.message import Message as Part
from typing import Any

from mailbot.domain import limits


class Endless(ValueError):
    """More lines, parts or nesting than a mail has: the parser would be busy for minutes."""


def tree(raw: bytes) -> Part:
    """The MIME tree of a mail, in a second or two at most. Only what the parser takes for parts counts as such (RFC 2046 5.1.1: "--"
    and a boundary that was declared): a text may have as many rules and signature marks as it likes.

    Raises:
        Endless: it would take longer.
        RecursionError: hundreds of multiparts inside each other.
    """
    lines = raw.count(b"\n") + raw.count(b"\r") - raw.count(b"\r\n")
    if lines > limits.MIME_LINES:
        raise Endless
    return email.message_from_bytes(raw, _Parts(lines).make, policy=email.policy.compat32)


class _Parts:
    """Makes the parts of one mail while it is parsed, and stops when it is too much."""

    def __init__(self, lines: int) -> None:
        self._lines, self._count = lines, 0

    def make(self) -> Part:
        """A part, as the parser asks for one."""
        self._count += 1
        if self._count > limits.MIME_PARTS:
            raise Endless
        return _Part(self._lines)


class _Part(Part):
    """A part that knows how many are around it: each of those costs a look at every line of it."""

    def __init__(self, lines: int) -> None:
        super().__init__(email.policy.compat32)
        self._lines, self._depth = lines, 0

    def attach(self, payload: Any) -> None:
        """As the parser does before it reads the part inside."""
        super().attach(payload)
        payload._depth = self._depth + 1  # noqa: SLF001  of the same class
        if payload._depth * self._lines > limits.MIME_LOOKS:  # noqa: SLF001
            raise Endless
