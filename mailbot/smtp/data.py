"""What comes after DATA: octets in pieces of any size become one mail, or the reply that refuses it. No sockets here.

Only CRLF.CRLF ends a mail (RFC 5321 4.1.1.4). Lone CR and LF are made CRLF afterwards: a mail inside a mail ("SMTP
smuggling", CVE-2023-51764 and its kin) finds no second reader that would disagree with us about where it ends.
"""

import re
from dataclasses import dataclass

from mailbot.domain import limits
from mailbot.smtp import status

_END = b"\r\n.\r\n"
_LINE_END = re.compile(rb"\r\n|\r|\n")
_RECEIVED = re.compile(rb"^received[ \t]*:", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class Refusal:
    """The mail is not taken; `reply` is the line that says so."""

    reply: str


class Body:
    """Collects one mail. Feed it until it is complete; what was fed beyond the end is in `rest`."""

    def __init__(self, at_most: int = limits.MAIL_BYTES) -> None:
        """`at_most`: octets kept; of a larger mail nothing is kept, and its end is still found."""
        self._at_most = at_most
        # DATA's own line end belongs to the terminator: an empty mail is ".CRLF".
        self._kept = bytearray(b"\r\n")
        self.is_complete = False
        self.is_too_large = False
        self.size = 0
        self.rest = b""

    def feed(self, octets: bytes) -> None:
        """The next piece."""
        looked_at = max(0, len(self._kept) - len(_END) + 1)
        self._kept += octets
        self.size += len(octets)
        end = self._kept.find(_END, looked_at)
        if end >= 0:
            self.is_complete = True
            self.rest = bytes(self._kept[end + len(_END) :])
            del self._kept[end + 2 :]  # the first line end of the terminator belongs to the mail
        if len(self._kept) > self._at_most:
            self.is_too_large = True
            del self._kept[: -len(_END)]

    def mail(self) -> bytes | Refusal:
        """The mail with dots unstuffed (RFC 5321 4.5.2) and every line ended by CRLF, or why it is refused. CPU work."""
        if self.is_too_large:
            return Refusal(status.TOO_LARGE)
        # One copy at a time: a mail may have 35 MB. The two octets in front are DATA's line end: with them the first
        # line's dot is found like any other.
        octets, self._kept = bytes(self._kept), bytearray()
        octets = octets.replace(b"\r\n.", b"\r\n")[2:]
        return check(with_crlf(octets))


def with_crlf(octets: bytes) -> bytes:
    """Every line end as CRLF."""
    pairs = octets.count(b"\r\n")
    if octets.count(b"\n") == pairs and octets.count(b"\r") == pairs:
        return octets
    return _LINE_END.sub(b"\r\n", octets)


def check(octets: bytes) -> bytes | Refusal:
    """The mail itself if its lines, its header and its way here are within bounds."""
    if _has_long_line(octets):
        return Refusal(status.LINE_TOO_LONG)
    header = octets[: octets.find(b"\r\n\r\n") % (len(octets) + 1)]
    if len(header) > limits.HEADER_BYTES:
        return Refusal(status.HEADER_TOO_LARGE)
    if len(_RECEIVED.findall(header)) > limits.RECEIVED_HEADERS:
        return Refusal(status.LOOP)
    return octets


def _has_long_line(octets: bytes) -> bool:
    """Jumps from one window to the next by the last line end in it, which is much quicker than looking at every line."""
    start = 0
    while len(octets) - start > limits.LINE_OCTETS:
        end = octets.rfind(b"\n", start, start + limits.LINE_OCTETS + 1)
        if end < 0:
            return True
        start = end + 1
    return False
