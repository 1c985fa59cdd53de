"""winmail.dat: what Outlook wraps its attachments in (MS-OXTNEF), read with every length checked against what is there.

Our own reader, because the library at hand copies the rest of the file per attribute and believes counts of four
thousand million: a small hostile file would occupy a worker for hours.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from mailbot.mail.header import decode_bytes

SIGNATURE = b"\x78\x9f\x3e\x22"

#: Attributes of a file and properties of an attachment that are looked at; real files stay in the hundreds.
OBJECTS = 5_000
PROPERTIES = 2_000

_TITLE, _DATA, _REND_DATA, _PROPERTIES, _ATTACHMENT, _CODEPAGE, _BODY = 0x8010, 0x800F, 0x9002, 0x9003, 0x9005, 0x9007, 0x800C
_DATA_OBJECT, _FILENAME, _LONG_FILENAME, _DISPLAY_NAME = 0x3701, 0x3704, 0x3707, 0x3001
_MIME_TAG, _CONTENT_ID, _PLAIN, _RTF, _HTML = 0x370E, 0x3712, 0x1000, 0x1009, 0x1013
_STRING, _UNICODE, _OBJECT, _BINARY = 0x1E, 0x1F, 0x0D, 0x102
_FIXED = {0x02: 4, 0x03: 4, 0x04: 4, 0x0A: 4, 0x0B: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x14: 8, 0x40: 8, 0x48: 16, 0x01: 0}
_MULTIPLE, _NAMED = 0x1000, 0x8000
_EMBEDDED_MESSAGE = bytes.fromhex("0703020000000000c000000000000046")
#: How Outlook itself shows an attachment without a name.
UNTITLED = "Untitled Attachment"


class BrokenTnef(ValueError):
    """The bytes are no TNEF stream, or one that lies about its lengths."""


@dataclass
class TnefFile:
    """One file of a TNEF stream. `is_message` says that `data` is again a TNEF stream, a mail inside the mail."""

    name: str = ""
    media_type: str = "application/octet-stream"
    content_id: str | None = None
    data: bytes = b""
    is_message: bool = False


@dataclass
class Tnef:
    """Everything of a TNEF stream that is kept: its files, and the text of the mail in the forms that were sent."""

    files: list[TnefFile] = field(default_factory=list)
    html: bytes = b""
    rtf: bytes = b""  # compressed (MS-OXRTFCP)


def read(data: bytes) -> Tnef:
    """The files and texts of a TNEF stream.

    Raises:
        BrokenTnef: not TNEF, or broken before its first file.
    """
    if not data.startswith(SIGNATURE):
        raise BrokenTnef("no TNEF signature")
    found = Tnef()
    codepage = "cp1252"
    for attribute, value in _objects(data):
        if attribute == _CODEPAGE and len(value) >= 4:  # noqa: PLR2004  a 32-bit number
            codepage = f"cp{_u32(value, 0)}"
        elif attribute == _REND_DATA:
            found.files.append(TnefFile())
        elif attribute == _PROPERTIES:
            _texts(found, value)
        elif found.files:
            _file_attribute(found.files[-1], attribute, value, codepage)
    for file in found.files:
        file.name = file.name or UNTITLED
    return found


def _objects(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(attribute, value) of each object: level (1), attribute (2), type (2), length (4), value, checksum (2)."""
    offset, count = 6, 0
    while offset + 9 <= len(data) and count < OBJECTS:
        attribute, length = struct.unpack_from("<xHxxI", data, offset)
        start = offset + 9
        if start + length > len(data):
            return
        yield attribute, data[start : start + length]
        offset, count = start + length + 2, count + 1


def _texts(found: Tnef, value: bytes) -> None:
    for name, _, content in _properties(value):
        if name == _HTML:
            found.html = content
        elif name == _RTF:
            found.rtf = content


def _file_attribute(file: TnefFile, attribute: int, value: bytes, codepage: str) -> None:
    if attribute == _TITLE:
        file.name = file.name or _text(value, codepage)
    elif attribute == _DATA:
        file.data = value
    elif attribute == _ATTACHMENT:
        for name, kind, content in _properties(value):
            _file_property(file, name, kind, content, codepage)


def _file_property(file: TnefFile, name: int, kind: int, content: bytes, codepage: str) -> None:
    text = _text(content, "utf-16-le" if kind == _UNICODE else codepage) if kind in (_STRING, _UNICODE) else ""
    if name == _LONG_FILENAME and text:
        file.name = text
    elif name in (_FILENAME, _DISPLAY_NAME) and text:
        file.name = file.name or text
    elif name == _MIME_TAG and text:
        file.media_type = text.lower()
    elif name == _CONTENT_ID and text:
        file.content_id = text
    elif name == _DATA_OBJECT and kind in (_OBJECT, _BINARY):
        file.is_message = content.startswith(_EMBEDDED_MESSAGE)
        file.data = content[16:] if file.is_message else content


def _properties(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """(id, type, value) of each MAPI property; stops at the first that does not fit."""
    try:
        yield from _checked_properties(data)
    except (struct.error, BrokenTnef):
        return


def _checked_properties(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    offset = 4
    for _ in range(min(_u32(data, 0), PROPERTIES)):
        kind, name = struct.unpack_from("<HH", data, offset)
        offset = _after_name(data, offset + 4) if name >= _NAMED else offset + 4
        kind, is_multiple = kind & ~_MULTIPLE, bool(kind & _MULTIPLE)
        if kind in _FIXED:
            values, width = (_u32(data, offset), _FIXED[kind]) if is_multiple else (1, _FIXED[kind])
            offset += (4 if is_multiple else 0) + min(values, len(data)) * width
            continue
        if kind not in (_STRING, _UNICODE, _OBJECT, _BINARY):
            raise BrokenTnef("unknown property type")
        count, offset = min(_u32(data, offset), PROPERTIES), offset + 4
        for _ in range(count):
            length, start = _u32(data, offset), offset + 4
            if start + length > len(data):
                raise BrokenTnef("a property is longer than what is there")
            yield name, kind, data[start : start + length]
            offset = start + length + (-length % 4)


def _after_name(data: bytes, offset: int) -> int:
    """The offset behind a named property's GUID and its number or name."""
    if _u32(data, offset + 16) == 0:
        return offset + 24
    length = _u32(data, offset + 20)
    return offset + 24 + length + (-length % 4)


def _u32(data: bytes, offset: int) -> int:
    return int(struct.unpack_from("<I", data, offset)[0])


def _text(value: bytes, codepage: str) -> str:
    return decode_bytes(value, codepage).split("\x00")[0].strip()
