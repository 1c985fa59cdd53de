"""The table of contents of reading: gate -> child (pages) -> OCR -> child (interpretation) -> memory -> model -> Reading.

This process does no CPU work and parses nothing: it passes blobs between children and checks their answers.
"""

import asyncio
import time
from typing import Any, NamedTuple, Protocol, Self

import structlog
from pydantic import ValidationError

from mailbot.domain import limits
from mailbot.domain.invoice import Buyer, Extraction, Field
from mailbot.domain.outcome import Doubt, Outcome, Reason
from mailbot.extract import PRELOAD
from mailbot.extract.files import gate
from mailbot.extract.files.ocr import Ocr
from mailbot.extract.handover import JudgeAnswer, Judged, JudgeOrder, Pixels, ReadAnswer, ReadOrder, Seen, bare, blobs_of_raw, whole
from mailbot.extract.model.consult import Model, Purse, consult, is_worth_asking
from mailbot.extract.model.prompt import Question
from mailbot.extract.reading import Anchor, Beside, PageImage, Proposal, Reading
from mailbot.sandbox.children import ChildFailed, Sandbox
from mailbot.sandbox.frames import Message

log = structlog.get_logger(__name__)

_READ, _JUDGE = "mailbot.extract.child:read", "mailbot.extract.child:judge"
_NOBODY = Buyer()
#: What is paid by, and what to say where a picture beside complete text says another.
_PAID_BY = {
    "number": Doubt.LOW_CONFIDENCE, "seller_name": Doubt.LOW_CONFIDENCE, "amount_due": Doubt.AMOUNTS_DISAGREE,
    "currency": Doubt.AMOUNTS_DISAGREE, "iban": Doubt.IBAN_AMBIGUOUS, "account": Doubt.IBAN_AMBIGUOUS,
}  # fmt: skip


class Memory(Protocol):
    """What was learned of a company's suppliers from confirmed corrections."""

    async def anchors(self, supplier: str) -> tuple[Anchor, ...]:
        """Where this supplier (a `Layout.supplier`) prints what; () when nothing was learned."""


class _Means(NamedTuple):
    """What the company that received a document has: what it taught, and what it may spend on a model; and whether it asks for stories."""

    memory: Memory | None
    purse: Purse | None
    with_stories: bool = False


class OcrBudget:
    """The pages that the documents of one mail may have read by OCR, shared by those that are read at the same time."""

    def __init__(self, pages: int = limits.OCR_PAGES_PER_MAIL) -> None:
        self.left = pages

    def take(self, pages: int) -> bool:
        """Draws the pages that a document needs, all or none: half a document would be read twice."""
        if pages > self.left:
            return False
        self.left -= pages
        return True


class _Held(NamedTuple):
    """What a file holds, between its children: the raw blobs are passed on unopened."""

    raw: tuple[bytes, ...]
    named: tuple[bool, ...]
    images: tuple[PageImage, ...]
    buyer: Buyer
    means: _Means
    seen: tuple[Seen, ...] = ()
    skipped: tuple[int, ...] = ()
    anchors: tuple[Anchor, ...] = ()


_POSTPONED = Reading(extraction=Extraction(outcome=Outcome.PARTIAL, doubts=(Doubt.NOT_FULLY_READ,)), is_postponed=True)


class Reader:
    """Reads documents; one for a whole process, used by any number of tasks at once."""

    def __init__(self, sandbox: Sandbox, ocr: Ocr, model: Model | None = None) -> None:
        self._sandbox, self._ocr, self._model = sandbox, ocr, model

    @classmethod
    def local(cls, model: Model | None = None, sandbox: Sandbox | None = None) -> Self:
        """A reader with OCR of its own, and a sandbox of its own unless there is one that has loaded what reading needs."""
        sandbox = sandbox or Sandbox(PRELOAD)
        return cls(sandbox, Ocr(sandbox), model)

    def start(self) -> None:
        """Start the fork server; best before sockets and threads."""
        self._sandbox.start()

    async def warm(self) -> None:
        """Load the OCR engine before the first scan comes."""
        await self._ocr.warm()

    def close(self) -> None:
        """End every child."""
        self._ocr.close()
        self._sandbox.close()

    async def __aenter__(self) -> Self:
        self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    async def read(
        self,
        data: bytes,
        filename: str,
        *,
        buyer: Buyer = _NOBODY,
        beside: tuple[Beside, ...] = (),
        ocr_pages: int = limits.OCR_PAGES_PER_MAIL,
        budget: OcrBudget | None = None,
        memory: Memory | None = None,
        with_images: bool = True,
        purse: Purse | None = None,
        with_stories: bool = False,
    ) -> Reading:
        """What one document says, with evidence; never raises for anything in the document.

        `beside` are XMLs of the same mail: those that belong to the document count like an embedded one, and are told in `taken`;
        `ocr_pages` is what any one document may have (what goes beyond is `not_fully_read`); `budget` is shared by the documents of
        a mail: one that needs more pages than are left of it is postponed, unread; `memory` knows where the buyer's suppliers print
        what; `with_images` asks for pictures of the first pages, `with_stories` for the story of each value; `purse` is what may be
        spent on asking the model (None: whatever it takes).
        """
        started = time.monotonic()
        reason = gate.check(data)
        if reason is None:
            order = ReadOrder(
                named=tuple(one.is_named for one in beside),
                media_type=gate.sniff(data) or "",
                ocr_pages=ocr_pages,
                buyer=buyer,
                with_images=with_images or self._model is not None,  # which may see
                with_lines=self._model is not None,
                with_layout=memory is not None,
                with_story=with_stories,
            )
            means = _Means(memory, purse, with_stories)
            reading = await self._read(order, (data, *(one.xml for one in beside)), budget or OcrBudget(ocr_pages), means)
        else:
            reading = _failed(reason)
        return _timed(reading, time.monotonic() - started, filename)

    async def _read(self, order: ReadOrder, blobs: tuple[bytes, ...], budget: OcrBudget, means: _Means) -> Reading:
        request = Message(order.model_dump(mode="json"), blobs)
        if order.media_type in gate.PICTURES:
            self._ocr.prepare()
        try:
            message = await self._sandbox.run_patiently(_READ, request)
            if isinstance(message, ChildFailed) and not all(order.named):  # perhaps one that came beside it was too much, not the document
                message = await self._sandbox.run_patiently(_READ, request._replace(blobs=_without_strangers(order, blobs)))
            return await self._after_reading(order, message, budget, means)
        except (ValidationError, ValueError):
            log.warning("child_answered_nonsense")  # a hostile file took its child over: the file's own loss
            return _failed(Reason.UNREADABLE_FILE)

    async def _after_reading(self, order: ReadOrder, message: Message | ChildFailed, budget: OcrBudget, means: _Means) -> Reading:
        if isinstance(message, ChildFailed):
            return _failed(_reason(message))
        answer = ReadAnswer.model_validate(message.head)
        if answer.reason is not None:
            return _failed(answer.reason)
        first_pixels = blobs_of_raw(order.named)
        first_image = first_pixels + len(answer.pixels)
        images = whole(answer.images, message.blobs[first_image:])
        held = _Held(message.blobs[:first_pixels], order.named, images, order.buyer, means)
        if answer.judged is not None and not answer.pixels:
            return await self._consulted(held, answer.judged)
        if not budget.take(len(answer.pixels)):
            return _POSTPONED
        seen = await self._see(answer.pixels, message.blobs[first_pixels:first_image])
        if answer.judged is not None and not any(isinstance(page, ChildFailed) or page.words for page in seen):
            reading = await self._consulted(held, answer.judged)  # logos without letters: nothing is to be judged again
            return reading.model_copy(update={"ocr_pages": len(seen)})
        reading = await self._judged(
            held._replace(
                seen=tuple(page for page in seen if isinstance(page, Seen)),
                skipped=tuple(page.page for page, result in zip(answer.pixels, seen, strict=True) if isinstance(result, ChildFailed)),
            )
        )
        return reading if answer.judged is None else reading.model_copy(update={"extraction": _agreed(answer.judged, reading.extraction)})

    async def _see(self, pages: tuple[Pixels, ...], blobs: tuple[bytes, ...]) -> list[Seen | ChildFailed]:
        """OCR of every page; as many at once as there are workers. A picture that several pages have at one place is read once."""
        keys = [(page.model_copy(update={"page": 0}), blob) if page.corner else page for page, blob in zip(pages, blobs, strict=True)]
        first = {key: place for place, key in reversed(list(enumerate(keys)))}
        read = dict(zip(first, await asyncio.gather(*(self._ocr.read(pages[at], blobs[at]) for at in first.values())), strict=True))
        return [_of_page(read[key], page.page) for key, page in zip(keys, pages, strict=True)]

    async def _judged(self, held: _Held) -> Reading:
        answer = await self._judge(held, ())
        if isinstance(answer, ChildFailed):
            return _failed(_reason(answer))
        seen_pages = [page.page for page in held.seen]
        turned = held._replace(images=answer.images, seen=tuple(page.model_copy(update={"straightened": ()}) for page in held.seen))
        reading = await self._consulted(turned, answer.judged)
        return reading.model_copy(update={"ocr_pages": len(seen_pages)})

    async def _recalled(self, held: _Held, judged: Judged) -> tuple[_Held, Judged]:
        """Judge again with what was learned of the supplier, now that the rules have read who that is."""
        supplier = judged.layout.supplier if judged.layout else None
        anchors = await held.means.memory.anchors(supplier) if held.means.memory and supplier else ()
        if not anchors:
            return held, judged
        held = held._replace(anchors=anchors)
        answer = await self._judge(held, ())
        return held, answer.judged if isinstance(answer, JudgeAnswer) else judged

    async def _consulted(self, held: _Held, judged: Judged) -> Reading:
        """Ask the model where rules and memory are unsure, and judge again with what it proposes."""
        held, judged = await self._recalled(held, judged)
        if self._model is not None and judged.lines and is_worth_asking(judged.extraction):
            proposals = await consult(self._model, Question(lines=judged.lines, images=held.images), held.means.purse)
            if proposals:
                answer = await self._judge(held, proposals)
                judged = answer.judged if isinstance(answer, JudgeAnswer) else judged
        return Reading(
            extraction=judged.extraction,
            images=held.images,
            text=judged.text,
            taken=judged.taken,
            layout=judged.layout,
            stories=judged.stories,
        )

    async def _judge(self, held: _Held, proposals: tuple[Proposal, ...]) -> JudgeAnswer | ChildFailed:
        order = JudgeOrder(
            named=held.named,
            buyer=held.buyer,
            seen=held.seen,
            skipped=held.skipped,
            proposals=proposals,
            anchors=held.anchors,
            images=bare(held.images),
            with_lines=self._model is not None,
            with_layout=held.means.memory is not None,
            with_story=held.means.with_stories,
        )
        blobs = (*held.raw, *(image.data for image in held.images))
        message = await self._sandbox.run_patiently(_JUDGE, Message(order.model_dump(mode="json"), blobs))
        if isinstance(message, ChildFailed):
            return message
        answer = JudgeAnswer.model_validate(message.head)
        return answer.model_copy(update={"images": whole(answer.images, message.blobs)})


def _agreed(text: Judged, both: Extraction) -> Extraction:
    """What text and pictures say together; never processed where the text alone was, and would have paid something else."""
    if not text.extraction.outcome is both.outcome is Outcome.PROCESSED:
        return both
    changed = [name for name in _PAID_BY if not _is_same(getattr(text.extraction.fields, name), getattr(both.fields, name))]
    doubts = tuple(dict.fromkeys(_PAID_BY[name] for name in changed))
    return both.model_copy(update={"outcome": Outcome.PARTIAL, "doubts": doubts}) if doubts else both


def _is_same(one: Field[Any] | None, other: Field[Any] | None) -> bool:
    return (one and one.value) == (other and other.value)


def _of_page(seen: Seen | ChildFailed, number: int) -> Seen | ChildFailed:
    return seen.model_copy(update={"page": number}) if isinstance(seen, Seen) else seen


def _without_strangers(order: ReadOrder, blobs: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """The document and the XMLs of its name, with nothing in the places of the others."""
    return blobs[0], *(xml if is_named else b"" for xml, is_named in zip(blobs[1:], order.named, strict=True))


def _reason(failed: ChildFailed) -> Reason:
    """However a child ends, it is the file's doing: it asked for more than any honest document does."""
    log.warning("child_failed", ended=failed.reason)
    return Reason.UNREADABLE_FILE


def _failed(reason: Reason) -> Reading:
    return Reading(extraction=Extraction.failed(reason))


def _timed(reading: Reading, seconds: float, filename: str) -> Reading:
    extraction = reading.extraction
    log.info("document_read", file=filename, outcome=extraction.outcome, reason=extraction.reason, seconds=round(seconds, 3))
    return reading.model_copy(update={"extraction": extraction.model_copy(update={"seconds": round(seconds, 3)})})
