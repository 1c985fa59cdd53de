"""The jobs that children do for a mail: `walk` its MIME tree, `open` one wrapping. What is said travels as JSON, files as blobs.

Both sides read this module: the child its orders, the service the answers, which a hostile file may have written.
"""

import mimetypes
import time
from collections.abc import Sequence

from pydantic import Field

from mailbot.domain import limits
from mailbot.domain.invoice import Frozen
from mailbot.mail import part
from mailbot.mail.archive import Budget
from mailbot.mail.unpack import NAME_CHARACTERS, Found, opened, walked
from mailbot.sandbox.frames import Message

mimetypes.init()  # reads the system's lists, which a child may not open: it must have happened before


class OpenOrder(Frozen):
    """Open one part (without its bytes, which are the only blob). `left`: bytes that its archives may hold."""

    found: Found
    left: int


class Files(Frozen):
    """The files that were found, without their bytes: blob n belongs to the file at `filled[n]`. `left` is of OpenOrder, `seconds`
    what the child worked (CPU time, whatever else the machine did meanwhile)."""

    found: tuple[Found, ...]
    filled: tuple[int, ...]
    left: int = Field(default=0, ge=0)
    seconds: float = Field(default=0.0, ge=0, allow_inf_nan=False)


def walk(request: Message) -> Message:
    """A raw mail, the only blob -> Files."""
    return answer(walked(request.blobs[0]))


def open(request: Message) -> Message:  # noqa: A001  the job's name says what it does; nothing here opens a file
    """OpenOrder -> Files, all at depth 0: nothing in them is left to be opened."""
    order = OpenOrder.model_validate(request.head)
    budget = Budget(order.left)
    leaves = opened(_with(order.found, request.blobs[0]), budget)
    return answer([Found(leaf=leaf) for leaf in leaves], budget.left)


def walk_request(raw: bytes) -> Message:
    """The order to walk a mail."""
    return Message({}, (raw,))


def open_request(found: Found, left: int) -> Message:
    """The order to open one part."""
    return Message(OpenOrder(found=_with(found, b""), left=left).model_dump(mode="json"), (found.leaf.data,))


def answer(found: Sequence[Found], left: int = 0) -> Message:
    """Files as a message."""
    filled = tuple(index for index, one in enumerate(found) if one.leaf.data)
    files = Files(found=tuple(_with(one, b"") for one in found), filled=filled, left=max(0, left), seconds=time.process_time())
    return Message(files.model_dump(mode="json"), tuple(found[index].leaf.data for index in filled))


def files(message: Message, at_most: int) -> Files:
    """What a child answered, with the bytes in their places; they may be `at_most` bytes together.

    Raises:
        ValueError: no answer that an honest child gives.
    """
    told = Files.model_validate(message.head)
    data = dict(zip(told.filled, message.blobs, strict=True))
    if not _is_honest(told, at_most - sum(map(len, message.blobs))):
        raise ValueError("more, larger or longer named files than there can be")
    return told.model_copy(update={"found": tuple(_with(one, data.get(index, b"")) for index, one in enumerate(told.found))})


def _is_honest(told: Files, bytes_left: int) -> bool:
    names = (one.leaf.filename for one in told.found)
    depths = (one.depth for one in told.found)
    return (
        bytes_left >= 0
        and len(told.found) <= part.PARTS
        and all(len(name) <= NAME_CHARACTERS for name in names)
        and all(0 <= depth <= limits.NESTING for depth in depths)
    )


def _with(found: Found, data: bytes) -> Found:
    return found.model_copy(update={"leaf": found.leaf.model_copy(update={"data": data})})
