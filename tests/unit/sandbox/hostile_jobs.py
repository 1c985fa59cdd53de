"""What a hostile file could make a child do; preloaded into the fork server of the sandbox tests."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path

from mailbot.sandbox.frames import Message


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
