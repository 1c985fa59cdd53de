"""The roles of MIME parts: which are the message's text, which are files, which are mails inside (RFC 2045 to 2049).

One walk serves both readers, so that no part can be text for the one and a file for the other, or neither.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message as Part
from enum import StrEnum

from mailbot.mail import cms
from mailbot.mail.header import base64_bytes, decode_bytes, parameter, str_field
from mailbot.mail.mime import Endless, tree

#: Parts of one mail that are looked at; more is an attack, and what is beyond is named as unreadable by the caller.
PARTS = 1000
#: multipart inside multipart; real mails stay below ten.
DEPTH = 40
#: Of a text part this much is read; a person writes less.
TEXT_CHARACTERS = 512 * 1024

_JOIN = "\ue000"  # private use: where a flowed line goes on
_ENTITY = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){0,50}?content-(?:type|transfer-encoding):", re.IGNORECASE)
_TEXT = ("text/plain", "text/html", "text/enriched")
#: Reports about mail (RFC 3464, 3798, 5965): neither text of a person nor a file.
_REPORTS = ("message/delivery-status", "message/global-delivery-status", "message/disposition-notification", "text/rfc822-headers")


class Role(StrEnum):
    """What a part is to the reader."""

    TEXT = "text"
    FILE = "file"
    MESSAGE = "message"
    REPORT = "report"


@dataclass(frozen=True)
class Placed:
    """A part with its role and the number of multiparts around it."""

    part: Part
    role: Role
    depth: int


def placed(root: Part) -> Iterator[Placed]:
    """The parts of one message in order, multiparts dissolved, mails inside not entered; at most PARTS of them."""
    stack: list[tuple[Part, int]] = [(root, 0)]
    count = 0
    while stack and count < PARTS:
        outer, depth = stack.pop()
        part = _signed_entity(outer) or outer if depth < DEPTH else outer
        children = part.get_payload() if part.is_multipart() else None
        if isinstance(children, list) and media_type(part).startswith("multipart/") and depth < DEPTH:
            stack.extend((child, depth + 1) for child in reversed(children) if isinstance(child, Part))
            continue
        if children == []:
            continue
        count += 1
        yield Placed(part, _role(part, is_root=depth == 0), depth)


def is_pkcs7(declared: str) -> bool:
    """Whether a media type is S/MIME's opaque one (RFC 8551 3.2)."""
    return declared in ("application/pkcs7-mime", "application/x-pkcs7-mime")


def der(data: bytes) -> bytes:
    """CMS bytes, out of base64 or PEM where somebody sent it so."""
    if data.startswith((b"MI", b"-----BEGIN")):
        return base64_bytes(re.sub(rb"-----[^\n]*-----", b"", data).decode("latin-1"))
    return data


def is_mime_entity(data: bytes) -> bool:
    """Whether the bytes start with MIME header fields, as what S/MIME signs does."""
    return _ENTITY.match(data[:4096]) is not None


def media_type(part: Part) -> str:
    """The declared type, lower case; `text/plain` when nothing usable is declared (RFC 2045 5.2)."""
    declared = (str_field(part, "content-type") or "").split(";")[0].strip().lower()
    if declared.count("/") == 1 and declared.isascii() and not declared.startswith("/") and not declared.endswith("/"):
        return declared
    return str(part.get_default_type())


def disposition(part: Part) -> str | None:
    """`inline`, `attachment` or another word of RFC 2183, lower case; None when there is none."""
    return (str_field(part, "content-disposition") or "").split(";")[0].strip().lower() or None


def file_name(part: Part) -> str:
    """The file name as declared: `filename`, else `name`; empty when there is none."""
    return parameter(part, "content-disposition", "filename") or parameter(part, "content-type", "name") or ""


def content(part: Part) -> bytes:
    """The decoded bytes of a part that is no multipart; broken encodings give what can be had."""
    payload = part.get_payload()
    if not isinstance(payload, str):
        return b""
    raw = payload.encode("utf-8", "surrogateescape")
    encoding = (str_field(part, "content-transfer-encoding") or "").strip().lower()
    if encoding == "base64" and not raw.isascii():
        return base64_bytes(payload)
    try:
        decoded = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError, UnicodeError):
        return raw
    return decoded if isinstance(decoded, bytes) else raw


def text(part: Part) -> str:
    """The text of a text part, LF line ends, `format=flowed` joined (RFC 3676)."""
    decoded = decode_bytes(content(part), parameter(part, "content-type", "charset"))[:TEXT_CHARACTERS]
    lines = decoded.replace("\r\n", "\n").replace("\r", "\n")
    if (parameter(part, "content-type", "format") or "").lower() == "flowed":
        return _unflowed(lines, (parameter(part, "content-type", "delsp") or "").lower() == "yes")
    return lines


def _signed_entity(part: Part) -> Part | None:
    """What an opaque S/MIME signature wraps: the text and files of the mail are inside it (RFC 8551 3.5.2)."""
    if not is_pkcs7(media_type(part)):
        return None
    inside = cms.content(der(content(part)))
    if inside is None or not is_mime_entity(inside):
        return None
    try:
        return tree(inside)
    except (Endless, RecursionError):
        return None  # a file that cannot be opened


def _role(part: Part, *, is_root: bool) -> Role:
    declared = media_type(part)
    if declared in _REPORTS:
        return Role.REPORT
    if declared in ("message/rfc822", "message/global", "message/news"):
        return Role.MESSAGE
    if declared.startswith("multipart/"):
        # nested beyond DEPTH it is a file that nobody can read; without a usable boundary it is text
        return Role.FILE if part.is_multipart() else Role.TEXT
    is_text = declared in _TEXT or (is_root and declared.startswith("text/"))
    named = file_name(part) != "" and not is_root
    return Role.TEXT if is_text and disposition(part) != "attachment" and not named else Role.FILE


def _unflowed(lines: str, delete_space: bool) -> str:
    out: list[str] = []
    for line in lines.split("\n"):
        quoted = line.startswith(">")
        unstuffed = line.removeprefix(" ")
        goes_on = not quoted and unstuffed.endswith(" ") and unstuffed != "-- " and unstuffed.strip() != ""
        out.append(unstuffed.removesuffix(" ") if goes_on and delete_space else unstuffed)
        out.append(_JOIN if goes_on else "\n")
    joined = "".join(out[:-1])
    return joined.replace(_JOIN + "\n", "\n").replace(_JOIN + ">", "\n>").replace(_JOIN, "")
