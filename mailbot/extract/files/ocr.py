"""OCR workers: children that live on, since loading the models takes half a second; replaced when a page takes too long, and
after many pages. Why a worker may see the pages of several documents is decision 0012.

They get raw gray pixels only (the hostile decoding happened in another child) and answer words. One worker per two
cores: the engine uses two threads, and a second worker on the same cores gains little for a gigabyte of memory.
"""

import asyncio
import os
from typing import NamedTuple, Self

import structlog
from pydantic import ValidationError

from mailbot.domain import limits
from mailbot.extract.handover import Pixels, Seen
from mailbot.sandbox.children import Child, ChildFailed, Ended, Sandbox
from mailbot.sandbox.confine import ChildLimits
from mailbot.sandbox.frames import Message

log = structlog.get_logger(__name__)

RECOGNISE = "mailbot.extract.files.recognise:recognise"
_LIMITS = ChildLimits(limits.OCR_MEMORY, cpu_seconds=None, wall_seconds=None)
_CORES_PER_WORKER = 2
_LOADING_SECONDS = 15.0  # more for the first page of a worker: libraries and models are loaded then
_WARM_PAGE = Pixels(page=1, width=46, height=23, columns=128, rows=64)


class _Worker(NamedTuple):
    child: Child
    pages: int = 0  # read so far


class Ocr:
    """A pool of workers, each started at its first page."""

    def __init__(self, sandbox: Sandbox, workers: int | None = None, job: str = RECOGNISE) -> None:
        self._sandbox, self._job = sandbox, job
        self._idle: asyncio.LifoQueue[_Worker | None] = asyncio.LifoQueue()  # the one used last is the one that is loaded
        for _ in range(workers or max(1, (os.cpu_count() or 1) // _CORES_PER_WORKER)):
            self._idle.put_nowait(None)
        self._busy: set[Child] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    async def warm(self) -> None:
        """Load one worker, so that the first page does not wait for it."""
        white = bytes([255]) * (_WARM_PAGE.columns * _WARM_PAGE.rows)
        await self.read(_WARM_PAGE, white)

    def prepare(self) -> None:
        """A picture is being decoded: let a worker load its libraries meanwhile, where none has."""
        if not self._idle.empty():
            self._idle.put_nowait(self._idle.get_nowait() or self._new())

    async def read(self, page: Pixels, pixels: bytes) -> Seen | ChildFailed:
        """The words of one page; a worker that died is replaced once, one that took too long is not tried again."""
        idle = await self._idle.get()
        try:
            seen, worker = await self._read_with(idle, page, pixels)
            if isinstance(seen, ChildFailed) and seen.reason in (Ended.CRASH, Ended.MEMORY):
                seen, worker = await self._read_with(None, page, pixels)
        except BaseException:
            self._idle.put_nowait(None)  # cancelled in the middle: that worker is gone, its place is not
            raise
        self._idle.put_nowait(worker)
        return seen

    def _new(self) -> _Worker:
        return _Worker(self._sandbox.birth(self._job, _LIMITS))

    async def _read_with(self, idle: _Worker | None, page: Pixels, pixels: bytes) -> tuple[Seen | ChildFailed, _Worker | None]:
        worker, pages = idle or self._new()
        seconds = limits.OCR_WALL_SECONDS + (0 if pages else _LOADING_SECONDS)
        self._busy.add(worker)
        try:
            seen = _seen(page, await worker.ask(Message(page.model_dump(mode="json"), (pixels,)), seconds))
        except BaseException:
            worker.let_go()  # an answer to a question that nobody waits for would be taken for the next one's
            raise
        finally:
            self._busy.discard(worker)
        if isinstance(seen, ChildFailed):
            log.warning("ocr_failed", reason=seen.reason, page=page.page)
        if isinstance(seen, ChildFailed) or pages + 1 >= limits.OCR_PAGES_PER_WORKER:
            worker.let_go()
            return seen, None
        return seen, _Worker(worker, pages + 1)

    def close(self) -> None:
        """Let every worker go."""
        for worker in self._busy:
            worker.let_go()
        while not self._idle.empty():
            if (idle := self._idle.get_nowait()) is not None:
                idle.child.let_go()


def _seen(asked: Pixels, answer: Message | ChildFailed) -> Seen | ChildFailed:
    """What was read, if it is an answer to the question: of another page it is none."""
    if isinstance(answer, ChildFailed):
        return answer
    try:
        seen = Seen.model_validate(answer.head)
    except ValidationError:
        return ChildFailed(Ended.CRASH)
    return seen if seen.page == asked.page else ChildFailed(Ended.CRASH)
