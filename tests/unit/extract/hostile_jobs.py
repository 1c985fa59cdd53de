"""What a hostile page could make an OCR worker do; preloaded into the fork server of the OCR tests."""

import os
import time

from mailbot.extract.handover import Seen
from mailbot.extract.reading import Word
from mailbot.sandbox.frames import Message

HANG, DIE, DIE_ONCE_USED, LIE = 1, 2, 3, 4  # first pixels that the worker obeys
_pages_read = 0


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
    page = request.head["page"] + (first == LIE)
    return Message(Seen(page=page, width=1, height=1, words=words).model_dump(mode="json"))
