"""What a hostile mail could make a child do, by the word that stands in it; preloaded into the fork server of the tests."""

import os

from mailbot.mail import child
from mailbot.mail.unpack import Found, Leaf
from mailbot.sandbox.frames import Message


def _crash() -> Message:
    os.abort()


def _loop() -> Message:
    while True:
        pass


def _hoard() -> Message:
    hoard = []
    while True:
        hoard.append(bytearray(50_000_000))


def _say(**head: object) -> Message:
    return Message(head)


def _with_name(name: str) -> Message:
    return child.answer([Found(leaf=Leaf(filename=name, media_type="application/pdf", data=b"%PDF-"))])


ACTS = {
    b"CRASH": _crash,
    b"LOOP": _loop,
    b"HOARD": _hoard,
    b"NO-ANSWER": lambda: _say(answer="none"),
    b"NO-BLOB": lambda: child.answer([Found(leaf=Leaf(filename="a.pdf", media_type="", data=b"x"))])._replace(blobs=()),
    b"LONG-NAME": lambda: _with_name("x" * 300),
    b"MUCH": lambda: child.answer([Found(leaf=Leaf(filename="a.pdf", media_type="", data=bytes(1_000_000)))]),
    b"MANY": lambda: child.answer([Found(leaf=Leaf(filename="a.pdf", media_type=""))] * 1001),
    b"DEEP": lambda: child.answer([Found(leaf=Leaf(filename="a.pdf", media_type=""), depth=-1000)]),
}


def _act(request: Message, prefix: bytes) -> Message | None:
    return next((act() for word, act in ACTS.items() if prefix + word in request.blobs[0]), None)


def walk(request: Message) -> Message:
    return _act(request, b"WALK-") or child.walk(request)


def open(request: Message) -> Message:  # noqa: A001  as in mailbot.mail.child
    return _act(request, b"OPEN-") or child.open(request)
