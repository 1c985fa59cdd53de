"""What becomes of each file of a mail: a document to read, set aside (logo, signature, calendar), or refused by name.

Files are typed by their own bytes (`extract.files.gate.sniff`); names and declared types only help to set things aside,
never to accept them. Pure: the same leaves get the same fates.
"""

import re
import struct
from collections.abc import Sequence
from enum import StrEnum
from pathlib import PurePosixPath

from mailbot.domain import limits
from mailbot.domain.invoice import Frozen
from mailbot.domain.outcome import Reason
from mailbot.extract.files.gate import JPEG, PDF, PNG, READABLE, XML, sniff
from mailbot.mail.unpack import Leaf

#: Parts that mail programs add; nobody sends them as an invoice.
_BY_PROGRAMS = frozenset(
    "application/pkcs7-signature application/x-pkcs7-signature application/pgp-signature application/pgp-keys application/pgp-encrypted "
    "text/calendar application/ics text/vcard text/x-vcard text/directory application/applefile application/mac-binhex40".split()
)
_BY_PROGRAM_NAMES = re.compile(r".*\.(?:p7s|ics|vcf|asc|sig|gpg-key)|att\d{5}\.(?:htm|html|txt|dat|bin)", re.IGNORECASE)
_APPLE_DOUBLE = b"\x00\x05\x16\x07"  # a resource fork (RFC 1740): the file itself is the part beside it
_IMAGES = frozenset({PNG, JPEG, "image/gif", "image/webp", "image/bmp"})
#: Below this no print can be read: icons, tracking pixels, social-media buttons.
_TINY_SIDE, _TINY_AREA = 120, 50_000
#: Shown inside the mail's own text and no larger than a logo or a signature banner; a page or a screenshot of one is larger.
_BANNER_HEIGHT, _BANNER_WIDTH, _BANNER_AREA = 400, 300, 300_000
_JPEG_STEPS = 4096
_LOGO_BYTES = 10 * 1024  # where the pixels cannot be counted


class Becomes(StrEnum):
    """The fate of a file."""

    DOCUMENT = "document"
    SET_ASIDE = "set_aside"
    REFUSED = "refused"


class Fate(Frozen):
    """What becomes of the leaf at `index`. A `copy_of` or `twin` (the PDF whose XML this is) is set aside for that other leaf."""

    index: int
    becomes: Becomes
    reason: Reason | None = None  # with REFUSED
    media_type: str | None = None  # as the bytes show it, None when unknown
    twin: int | None = None
    copy_of: int | None = None


def sort(leaves: Sequence[Leaf]) -> tuple[Fate, ...]:
    """One fate per leaf, in the order of the leaves."""
    fates = [_alone(index, leaf) for index, leaf in enumerate(leaves)]
    fates = _without_copies(leaves, fates)
    fates = _with_twins(leaves, fates)
    return tuple(_within_limit(fates))


def image_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, GIF or JPEG from its header; None when they cannot be had."""
    try:
        if data.startswith(b"\x89PNG"):
            return struct.unpack_from(">II", data, 16)
        if data.startswith(b"GIF8"):
            return struct.unpack_from("<HH", data, 6)
        return _jpeg_size(data) if data.startswith(b"\xff\xd8") else None
    except struct.error:
        return None


def _alone(index: int, leaf: Leaf) -> Fate:
    """The fate of a leaf by itself."""
    if leaf.problem is not None:
        return Fate(index=index, becomes=Becomes.REFUSED, reason=leaf.problem)
    media_type = sniff(leaf.data)
    if leaf.is_text or (media_type not in READABLE and _is_by_program(leaf)) or _is_decoration(leaf, media_type):
        return Fate(index=index, becomes=Becomes.SET_ASIDE, media_type=media_type)
    reason = _refusal(leaf, media_type)
    return Fate(index=index, becomes=Becomes.REFUSED if reason else Becomes.DOCUMENT, reason=reason, media_type=media_type)


def _refusal(leaf: Leaf, media_type: str | None) -> Reason | None:
    if leaf.size > limits.FILE_BYTES:
        return Reason.FILE_TOO_LARGE
    if not leaf.data.strip(b"\x00 \t\r\n"):
        return Reason.UNREADABLE_FILE
    return None if media_type in READABLE else Reason.UNSUPPORTED_FORMAT


def _is_by_program(leaf: Leaf) -> bool:
    known = leaf.media_type in _BY_PROGRAMS or _BY_PROGRAM_NAMES.fullmatch(leaf.filename) is not None
    return known or leaf.data.startswith(_APPLE_DOUBLE)


def _is_decoration(leaf: Leaf, media_type: str | None) -> bool:
    if media_type not in _IMAGES:
        return False
    size = image_size(leaf.data)
    is_embedded = leaf.is_shown or (leaf.content_id is not None and leaf.disposition != "attachment")
    if size is None:
        return is_embedded and leaf.size < _LOGO_BYTES
    width, height = size
    if min(width, height) < _TINY_SIDE or width * height < _TINY_AREA:
        return True
    return is_embedded and (height < _BANNER_HEIGHT or width < _BANNER_WIDTH or width * height < _BANNER_AREA)


def _without_copies(leaves: Sequence[Leaf], fates: list[Fate]) -> list[Fate]:
    """The same bytes a second time in one mail are set aside: one file, one outcome."""
    first: dict[str, int] = {}
    out = []
    for fate in fates:
        if fate.becomes is Becomes.DOCUMENT:
            earlier = first.setdefault(leaves[fate.index].digest, fate.index)
            out.append(fate if earlier == fate.index else _set_aside(fate, copy_of=earlier))
        else:
            out.append(fate)
    return out


def _with_twins(leaves: Sequence[Leaf], fates: list[Fate]) -> list[Fate]:
    """An e-invoice XML beside the PDF of the same name is part of that document.

    Nothing but the name says that they belong together: an XML of another name may be another invoice, which must not be lost. It
    is a document of its own, and a duplicate when it is not.
    """
    documents = [fate for fate in fates if fate.becomes is Becomes.DOCUMENT]
    pdfs: dict[str, list[int]] = {}
    for fate in documents:
        if fate.media_type == PDF:
            pdfs.setdefault(_stem(leaves[fate.index]), []).append(fate.index)
    twins: dict[int, int] = {}
    for fate in documents:
        named = pdfs.get(_stem(leaves[fate.index]), []) if fate.media_type == XML else []
        if len(named) == 1 and named[0] not in twins.values():  # a second XML of the same name is a document of its own
            twins[fate.index] = named[0]
    return [_set_aside(fate, twin=twins[fate.index]) if fate.index in twins else fate for fate in fates]


def _within_limit(fates: list[Fate]) -> list[Fate]:
    documents = [fate.index for fate in fates if fate.becomes is Becomes.DOCUMENT]
    beyond = set(documents[limits.FILES_PER_MAIL :])
    too_many = {"becomes": Becomes.REFUSED, "reason": Reason.TOO_MANY_FILES}
    return [fate.model_copy(update=too_many) if fate.index in beyond or fate.twin in beyond else fate for fate in fates]


def _set_aside(fate: Fate, **because: int) -> Fate:
    return fate.model_copy(update={"becomes": Becomes.SET_ASIDE, **because})


def _stem(leaf: Leaf) -> str:
    return PurePosixPath(leaf.filename.lower()).stem


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walks the segments to the start of frame (ITU-T T.81 B.2.2); a header has a few dozen, colour profile and preview included."""
    at = 2
    for _ in range(_JPEG_STEPS):
        if at + 9 > len(data):
            return None
        if data[at] != 0xFF:  # noqa: PLR2004  the marker byte
            return None
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):  # noqa: PLR2004  SOF, not DHT, JPG, DAC
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        is_bare = marker == 0xFF or 0xD0 <= marker <= 0xD8  # noqa: PLR2004  fill bytes and markers without a length
        at += 1 if marker == 0xFF else 2 if is_bare else 2 + max(2, struct.unpack_from(">H", data, at + 2)[0])  # noqa: PLR2004
    return None
