"""Hostile mails: a piece and how often it stands there, so that tests and `make bench` can compare sizes."""

import base64
import struct
from collections.abc import Callable
from typing import NamedTuple


class Bomb(NamedTuple):
    """`times` pieces are as much as what reads them looks at, or a little more."""

    piece: str
    times: int

    def text(self, times: int) -> str:
        """The piece that often."""
        return self.piece * times


#: What makes rules about lines look ahead, back or again.
REPLIES = {
    "blank lines": Bomb("\n", 64_000),
    "dashes": Bomb("-", 64_000),
    "mixed rules": Bomb("-_", 32_000),
    "on on on": Bomb("On ", 21_000),
    "dates": Bomb("2020-01-01 10:00:\n", 2_500),
    "announcements": Bomb("On 2020-01-01 a@b.example wrote:\nx\n", 1_250),
    "quotes": Bomb("> \n\n", 1_250),
    "labels": Bomb("To: x\nCc: y\nDate: z\n", 800),
    "signatures": Bomb("x\n--\n" + "a\n" * 13, 160),
    "brackets": Bomb("<a ", 21_000),
    "addresses": Bomb("<a@b.example>\n", 2_500),
    "one line": Bomb("a", 64_000),
    "stars": Bomb("* ", 32_000),
    "old announcements": Bomb("2020-01-01 <" + "a@" * 990 + "\n", 32),
    "wrapped ends": Bomb(">" + " " * 1_990 + "\n", 32),
}


def tnef_attribute(level: int, attribute: int, value: bytes) -> bytes:
    """An attribute of a winmail.dat (MS-OXTNEF 2.1.3)."""
    return struct.pack("<BHHI", level, attribute, 0, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def _lying_winmail(count: int) -> bytes:
    """A winmail.dat that announces four thousand million properties, and empty attributes behind it."""
    endless = b"\x78\x9f\x3e\x22\x01\x00" + tnef_attribute(1, 0x9003, b"\xff" * 4) + tnef_attribute(1, 0x8002, b"") * count
    head = b"From: a@b.example\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
    return head + base64.encodebytes(endless)


#: Mails with so many of something that opens no file.
MAILS: dict[str, Callable[[int], bytes]] = {
    "a winmail.dat that lies about its counts": _lying_winmail,
    "uuencoded lines for ever": lambda count: b"From: a@b.example\n\nbegin 644 a\n" + b"ABC \n" * count + b"x" * 90,
    "uuencoded files that begin": lambda count: b"From: a@b.example\n\n" + b"begin 644 a\n" * count,
}
