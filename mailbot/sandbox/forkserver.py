"""The process that gives birth to children: loaded once with the heavy libraries, one fork per job, no thread, no secret.

Run as `python -m mailbot.sandbox.forkserver CONTROL PRELOAD...` by `children`; PRELOAD are modules to be loaded before the first child,
and functions ("module:function") to be called when no order waits: what only some children need. Over the control socket come orders,
each with two descriptors: the job's socket (for the child) and the status socket (kept here). This process kills a
child when its time is over or when the other end of the status socket closes, reaps it, and writes how it ended.
It ends when the control socket closes, and every child ends with it (PR_SET_PDEATHSIG): nothing survives a `kill -9` of
the parent. Why not multiprocessing: its children hold a copy of the descriptor that keeps its fork server alive, and
import the parent's main module.
"""

import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, NoReturn

from mailbot.sandbox import confine, frames
from mailbot.sandbox.confine import ChildLimits
from mailbot.sandbox.heap import begin_with_fresh_pages, fill_gaps, fill_holes, give_back_freed_memory, keep_freed_memory

EXIT_MEMORY = 101  # a child's exit codes, beside the signals
EXIT_CRASH = 102
_ORDER_BYTES = 4096
#: New objects after which children look for garbage: hardly any job makes so much of it, and to look costs a tenth of its time.
_GARBAGE = 50_000


class _Child(NamedTuple):
    status: socket.socket
    deadline: float | None  # of the monotonic clock; None: no limit, or already killed


class Births:
    """The children alive, and the one loop that starts, times and reaps them."""

    def __init__(self, control: socket.socket, later: Sequence[Callable[[], object]] = ()) -> None:
        self._control, self._later = control, list(later)
        self._children: dict[int, _Child] = {}
        self._selector = selectors.DefaultSelector()
        self._selector.register(control, selectors.EVENT_READ)
        self._wake, wake_write = os.pipe()
        os.set_blocking(wake_write, False)
        self._selector.register(self._wake, selectors.EVENT_READ)
        signal.signal(signal.SIGCHLD, lambda *_: None)  # only its wake-up matters
        signal.set_wakeup_fd(wake_write, warn_on_full_buffer=False)

    def serve(self) -> None:
        """Until the control socket closes."""
        while True:
            ready = self._selector.select(0 if self._later else self._wait())
            if self._later and not ready:
                self._later.pop(0)()
                _settle()
            for key, _ in ready:
                if key.fileobj is self._control:
                    if not self._order():
                        return
                elif key.fd == self._wake:
                    os.read(self._wake, 4096)
                else:
                    self._kill(key.data)  # the other side closed the status socket: nobody waits for this child
            self._kill_late()
            self._reap()

    def _wait(self) -> float | None:
        deadlines = [child.deadline for child in self._children.values() if child.deadline is not None]
        return max(0.0, min(deadlines) - time.monotonic()) if deadlines else None

    def _order(self) -> bool:
        data, fds, _, _ = socket.recv_fds(self._control, _ORDER_BYTES, 2)
        if not data:
            return False
        job_socket, status = (socket.socket(fileno=fd) for fd in fds)
        order = json.loads(data)
        limits = ChildLimits(*order["limits"])
        me = os.getpid()
        pid = os.fork()
        if pid == 0:
            _live(order["job"], job_socket, limits, me)
        job_socket.close()
        deadline = None if limits.wall_seconds is None else time.monotonic() + limits.wall_seconds
        self._children[pid] = _Child(status, deadline)
        self._selector.register(status, selectors.EVENT_READ, data=pid)
        return True

    def _kill(self, pid: int) -> None:
        if pid in self._children:
            self._selector.unregister(self._children[pid].status)
            self._children[pid] = self._children[pid]._replace(deadline=None)
            os.kill(pid, signal.SIGKILL)  # safe: nobody else reaps, so the number is still this child's

    def _kill_late(self) -> None:
        now = time.monotonic()
        for pid in [pid for pid, child in self._children.items() if child.deadline is not None and child.deadline <= now]:
            _tell(self._children[pid].status, {"ended": "wall"})
            self._kill(pid)

    def _reap(self) -> None:
        while self._children:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if not pid:
                return
            child = self._children.pop(pid)
            if child.status in {key.fileobj for key in self._selector.get_map().values()}:
                self._selector.unregister(child.status)
            _tell(child.status, {"ended": _word(os.waitstatus_to_exitcode(status))})
            child.status.close()


def _settle() -> None:
    """What was loaded stays: children shall neither look through it for garbage nor get what it left behind. It is not looked through
    here either: 120 ms of every start, for some hundred objects."""
    fill_gaps()
    gc.freeze()
    give_back_freed_memory()
    fill_holes()


def _word(exit_code: int) -> str:
    """How a child ended: memory, cpu, crash or done."""
    words = {0: "done", EXIT_MEMORY: "memory", -signal.SIGXCPU: "cpu"}
    return words.get(exit_code, "crash")


def _tell(status: socket.socket, word: dict[str, str]) -> None:
    try:
        status.send(json.dumps(word).encode())
    except OSError:
        status.setblocking(False)  # the other side is gone: nobody to tell


def _live(job: str, job_socket: socket.socket, limits: ChildLimits, parent: int) -> NoReturn:
    """The whole life of a child; it never returns into the loop of its parent."""
    code = EXIT_CRASH
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        confine.die_with(parent)
        sock = _only_descriptor(job_socket)
        function = _resolve(job)
        if limits.cpu_seconds is not None:  # it lives for one job
            keep_freed_memory()
            begin_with_fresh_pages()
        confine.limit_resources(limits)
        confine.deny_system_calls()
        _answer(sock, function)
        code = 0
    except MemoryError:
        code = EXIT_MEMORY
    except BaseException:  # noqa: BLE001, S110  whatever it is, it must end here: the exit code is the report
        pass
    finally:
        os._exit(code)


def _only_descriptor(sock: socket.socket) -> socket.socket:
    """Keep standard input, output and error (the null device) and the job's socket; close everything else."""
    os.dup2(sock.fileno(), 3)
    sock.detach()
    os.closerange(4, os.sysconf("SC_OPEN_MAX"))
    return socket.socket(fileno=3)


def _resolve(job: str) -> Callable[..., Any]:
    module, _, name = job.partition(":")
    function: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return function


def _answer(sock: socket.socket, function: Callable[[frames.Message], frames.Message]) -> None:
    """One answer per request, until the other side closes (a job asks once, the OCR worker lives on)."""
    while (request := frames.receive(sock)) is not None:
        frames.send(sock, function(request))


def main(control_fd: int, preload: list[str]) -> None:
    """Load, confine, serve."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent; this process ends with it
    control = socket.socket(fileno=control_fd)
    gc.disable()  # while what stays is loaded
    for module in (name for name in preload if ":" not in name):
        importlib.import_module(module)  # compiled modules are kept on disk, or every start would compile them again
    gc.set_threshold(_GARBAGE)
    gc.enable()
    sys.dont_write_bytecode = True
    os.chdir("/")
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    os.close(null)
    level = {"no_new_privs": confine.no_new_privileges(), "seccomp": confine.has_seccomp(), "landlock": confine.deny_files()}
    control.send(json.dumps(level).encode())
    _settle()
    Births(control, [_resolve(name) for name in preload if ":" in name]).serve()


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
