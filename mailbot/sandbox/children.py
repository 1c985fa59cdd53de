"""Children with limits: nothing hostile is parsed in this process.

One fresh child per job, forked from a server process that holds the libraries (see `forkserver`), confined (see
`confine`), spoken to by messages that cannot run code (see `frames`). How a child ends is a value, never an exception.
"""

import asyncio
import json
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import StrEnum
from typing import NamedTuple, Self

import structlog

from mailbot.domain import limits
from mailbot.errors import SandboxUnavailable
from mailbot.sandbox import channel, frames
from mailbot.sandbox.confine import ChildLimits
from mailbot.sandbox.frames import Message
from mailbot.sandbox.heap import LARGE_PAGES

log = structlog.get_logger(__name__)

#: What a job may use, unless it says otherwise.
JOB_LIMITS = ChildLimits(limits.CHILD_MEMORY, limits.CHILD_CPU_SECONDS, limits.CHILD_WALL_SECONDS)
PATIENCE = 3  # times the wall limit, in a second try
_SERVER = "mailbot.sandbox.forkserver"
_GRACE = 5.0  # the server kills in time; should it hang itself, this much later we stop waiting


class Ended(StrEnum):
    """Why a child gave no answer."""

    MEMORY = "memory"
    CPU = "cpu"
    WALL = "wall"
    CRASH = "crash"


class ChildFailed(NamedTuple):
    """A job without an answer."""

    reason: Ended


class Child:
    """A living child: ask it, then let it go. Not for use by two tasks at once."""

    def __init__(self, job: socket.socket, status: socket.socket, wall_seconds: float | None) -> None:
        self._job, self._status, self._wall = job, status, wall_seconds

    async def ask(self, request: Message, seconds: float | None = None) -> Message | ChildFailed:
        """Its answer; after `seconds` (or its own wall limit and a little more) it has failed.

        Raises:
            SandboxUnavailable: it is gone without a word how, so its server is gone too.
        """
        patience = seconds if seconds is not None else self._wall and self._wall + _GRACE
        try:
            async with asyncio.timeout(patience):
                await channel.send(self._job, request)
                return await channel.receive(self._job)
        except TimeoutError:
            return ChildFailed(Ended.WALL)
        except frames.BadMessage:
            return ChildFailed(Ended.CRASH)
        except (EOFError, OSError):
            return ChildFailed(await self._ended())

    async def _ended(self) -> Ended:
        try:
            async with asyncio.timeout(_GRACE):
                told = await asyncio.get_running_loop().sock_recv(self._status, 1024)
        except (TimeoutError, OSError):
            told = b""
        if not told:  # every child's end is told as long as the server lives
            raise SandboxUnavailable("Documents cannot be read just now; please try again later.")
        word = json.loads(told)["ended"]
        return Ended(word) if word in set(Ended) else Ended.CRASH

    def let_go(self) -> None:
        """Close both ends: the server kills what is still running."""
        self._job.close()
        self._status.close()


class Sandbox:
    """The fork server and its children. `start()` early; without it the first job starts it.

    `preload` names the modules that the server imports before it forks, so that jobs in them start at once, and functions
    ("module:function") that it calls as soon as no order waits.
    """

    def __init__(self, preload: tuple[str, ...], concurrency: int | None = None) -> None:
        self._preload = preload
        self._slots = asyncio.Semaphore(concurrency or os.cpu_count() or 1)
        self._server: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        #: Which optional layers the kernel granted (no_new_privs, seccomp, landlock); known after the first job.
        self.level: dict[str, bool] = {}

    def start(self) -> None:
        """Start the server process; it loads its libraries while we go on."""
        if self._server is not None and self._server.poll() is None:
            return
        self.close()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._server = subprocess.Popen(  # noqa: S603  our own interpreter and module
                [sys.executable, "-m", _SERVER, str(theirs.fileno()), *self._preload],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env=_environment(),
                pass_fds=(theirs.fileno(),),
            )
        self._control = ours

    def close(self) -> None:
        """End the server and with it every child."""
        if self._control is not None:
            self._control.close()
        if self._server is not None:
            self._server.kill()
            self._server.wait()
        self._server = self._control = None
        self.level = {}

    async def __aenter__(self) -> Self:
        self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    async def run(self, job: str, request: Message, child_limits: ChildLimits = JOB_LIMITS) -> Message | ChildFailed:
        """The answer of the function `job` ("module:function", Message -> Message), run in a fresh child.

        At most `concurrency` children work at a time; the others wait, and their time does not run meanwhile.

        Raises:
            SandboxUnavailable: the server of the children was gone, and gone again when replaced.
        """
        async with self._slots:
            try:
                return await self._ask_new(job, request, child_limits)
            except SandboxUnavailable:
                log.warning("sandbox_lost")
                return await self._ask_new(job, request, child_limits)

    async def run_patiently(self, job: str, request: Message, child_limits: ChildLimits = JOB_LIMITS) -> Message | ChildFailed:
        """As `run`. A child that reaches its wall limit before its CPU limit was starved by a busy machine, which is not the
        file's doing: it gets a second, longer chance."""
        answer = await self.run(job, request, child_limits)
        if isinstance(answer, ChildFailed) and answer.reason is Ended.WALL and child_limits.wall_seconds is not None:
            longer = child_limits._replace(wall_seconds=PATIENCE * child_limits.wall_seconds)
            answer = await self.run(job, request, longer)
        return answer

    async def _ask_new(self, job: str, request: Message, child_limits: ChildLimits) -> Message | ChildFailed:
        async with self.child(job, child_limits) as child:
            answer = await child.ask(request)
        self._tell_level()
        return answer

    @asynccontextmanager
    async def child(self, job: str, child_limits: ChildLimits) -> AsyncIterator[Child]:
        """A child for as long as the block lasts."""
        child = self.birth(job, child_limits)
        try:
            yield child
        finally:
            child.let_go()

    def birth(self, job: str, child_limits: ChildLimits) -> Child:
        """A child that answers one request after the other with `job`, until it is let go."""
        job_ours, job_theirs = socket.socketpair()
        status_ours, status_theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        job_ours.setblocking(False)
        status_ours.setblocking(False)
        order = json.dumps({"job": job, "limits": child_limits}).encode()
        with job_theirs, status_theirs:
            self._order(order, [job_theirs.fileno(), status_theirs.fileno()])
        return Child(job_ours, status_ours, child_limits.wall_seconds)

    def _order(self, order: bytes, fds: list[int]) -> None:
        """Send to the server; one that died (out of memory, killed by hand) is replaced."""
        self.start()
        assert self._control is not None
        try:
            socket.send_fds(self._control, [order], fds)
        except OSError:
            log.warning("sandbox_restarted")
            self.close()
            self.start()
            socket.send_fds(self._control, [order], fds)

    def _tell_level(self) -> None:
        """Log once per server which of the optional layers the kernel granted."""
        if self.level or self._control is None:
            return
        try:
            self.level = json.loads(self._control.recv(1024, socket.MSG_DONTWAIT))
        except (BlockingIOError, ValueError):
            return  # it has not loaded yet
        tell = log.info if all(self.level.values()) else log.warning
        tell("sandbox_level", **self.level)


def _environment() -> dict[str, str]:
    """What the children see: where modules are and how libraries behave, none of our settings or secrets."""
    path = os.pathsep.join(entry or os.getcwd() for entry in sys.path)  # noqa: PTH109
    return {
        "PYTHONPATH": path,
        "LANG": "C.UTF-8",
        "OMP_NUM_THREADS": "2",
        "OPENBLAS_NUM_THREADS": "1",
        **LARGE_PAGES,
    }
