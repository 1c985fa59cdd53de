"""What a hostile file could make a child do; preloaded into the fork server of the sandbox tests."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path

from mailbot.extract.frames import Message
from mailbot.extract.handover import Seen
from mailbot.extract.reading import Word

HANG, DIE, DIE_ONCE_USED = 1, 2, 3  # first pixels that an OCR worker obeys
_pages_read = 0


def echo(request: Message) -> Message:
    return request


def eat_memory(_: Message) -> Message:
    hoard = []
    while True:
        hoard.append(bytearray(50_000_000))


def loop(_: Message) -> Message:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while True:
        pass


def sleep(_: Message) -> Message:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while True:
        time.sleep(60)


def wait(request: Message) -> Message:
    time.sleep(request.head["seconds"])
    return Message({"waited": True})


def abort(_: Message) -> Message:
    os.abort()


def lie(_: Message) -> Message:
    os.write(3, b"\xff" * 64)
    return Message({})


def leave(_: Message) -> Message:
    os._exit(0)


def environment(_: Message) -> Message:
    return Message({"environment": dict(os.environ), "others": [fd for fd in range(64) if fd > 3 and _is_open(fd)]})


def _is_open(fd: int) -> bool:
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True


def _refused(act) -> bool:
    try:
        act()
    except OSError:
        return True
    return False


def escape(request: Message) -> Message:
    """Which ways out are closed."""
    return Message(
        {
            "network": _refused(lambda: socket.socket().close()),
            "program": _refused(lambda: subprocess.run(["/bin/true"], check=False)),
            "process": _refused(lambda: os._exit(0) if os.fork() == 0 else None),
            "signal": _refused(lambda: os.kill(os.getppid(), 0)),
            "write": _refused(lambda: Path(request.head["folder"], "written").write_text("x")),
            "remove": _refused(lambda: Path(request.head["secret"]).unlink()),
            "read": _refused(lambda: Path(request.head["secret"]).read_text()),
        }
    )


def recognise(request: Message) -> Message:
    """An OCR worker that hangs or dies when the first pixel says so, and tells how many pages it has read."""
    global _pages_read  # noqa: PLW0603  the worker is a process of its own
    first = request.blobs[0][0]
    if first == HANG:
        time.sleep(60)
    if first == DIE or (first == DIE_ONCE_USED and _pages_read):
        os.abort()
    _pages_read += 1
    words = [Word(text=str(_pages_read), box=(0, 0, 1, 1))]
    return Message(Seen(page=1, width=1, height=1, words=words).model_dump(mode="json"))
