"""A reader that reads the same bytes once a session: what assistant, cases and pages do with a reading is what they test.

Every kind of document still goes the whole way through real children and real OCR the first time, and tests/unit/extract,
tests/invoices and tests/e2e read with the reader as it is.
"""

import hashlib
from typing import Any

from mailbot.domain.outcome import Doubt
from mailbot.extract.files.ocr import Ocr
from mailbot.extract.handover import Pixels, Seen
from mailbot.extract.model.consult import Model
from mailbot.extract.reader import Memory, Reader
from mailbot.extract.reading import Reading
from mailbot.sandbox.children import ChildFailed, Sandbox


class RememberingOcr(Ocr):
    """Gives the words of a page that it has seen before without looking again: a page costs seconds of both cores."""

    def __init__(self, sandbox: Sandbox) -> None:
        super().__init__(sandbox)
        self._seen: dict[bytes, Seen] = {}

    async def read(self, page: Pixels, pixels: bytes) -> Seen | ChildFailed:
        """As `Ocr.read`."""
        key = _digest(page.model_copy(update={"page": 1}), pixels)
        if key not in self._seen:
            seen = await super().read(page, pixels)
            if isinstance(seen, ChildFailed):
                return seen
            self._seen[key] = seen
        return self._seen[key].model_copy(update={"page": page.page})


class RememberingReader(Reader):
    """Gives what it read before of the same bytes for the same buyer. What needs OCR is judged anew: it draws on its mail's budget;
    and so is a paper of a supplier of whom the company's memory knows something."""

    def __init__(self, sandbox: Sandbox, ocr: Ocr, model: Model | None = None) -> None:
        super().__init__(sandbox, ocr, model)
        self._known: dict[bytes, Reading] = {}

    async def read(self, data: bytes, filename: str, **more: Any) -> Reading:
        """As `Reader.read`."""
        plain = {**more, "memory": more.get("memory") is not None}
        key = _digest(data, *(f"{name}={value!r}" for name, value in sorted(plain.items()) if name not in ("budget", "purse")))
        known = self._known.get(key)
        if known and not await _is_remembered(known, **more):
            return known
        reading = await super().read(data, filename, **more)
        is_whole = not reading.ocr_pages and not reading.is_postponed and Doubt.NOT_FULLY_READ not in reading.extraction.doubts
        if is_whole and not await _is_remembered(reading, **more):
            self._known[key] = reading
        return reading


async def _is_remembered(reading: Reading, memory: Memory | None = None, **_: Any) -> bool:
    supplier = reading.layout.supplier if reading.layout else None
    return bool(memory and supplier and await memory.anchors(supplier))


def _digest(*parts: object) -> bytes:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part if isinstance(part, bytes) else repr(part).encode())
        whole.update(b"\n")
    return whole.digest()
