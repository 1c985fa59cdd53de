"""Outgoing -> bytes: multipart/alternative, ASCII header, short lines, the marks that keep machines from answering us."""

import hashlib
import re
from datetime import datetime
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, quote
from enum import StrEnum

from mailbot.domain.invoice import Frozen
from mailbot.mail.address import Address, is_writable

#: Any mail that carries this field came from a mailbot and is never answered by one.
LOOP_HEADER = "X-Mailbot-Loop"

_REFERENCES = 20  # the first and the latest: enough for every threading algorithm, bounded for ever growing threads
_SUBJECT_CHARACTERS = 250
_NAME_CHARACTERS = 100
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_CONTROL_IN_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_MESSAGE_ID = re.compile(r"[!-;=?-~]{1,250}")  # visible ASCII without < and > (RFC 5322 3.6.4, more tolerant)
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")


class AutoSubmitted(StrEnum):
    """RFC 3834: an answer to one mail, or a mail of our own accord."""

    REPLIED = "auto-replied"
    GENERATED = "auto-generated"


class Outgoing(Frozen):
    """A mail to send. Message-IDs without angle brackets; `date` aware; `html` None makes a plain mail."""

    message_id: str
    date: datetime
    from_: Address
    to: tuple[Address, ...]
    subject: str
    text: str
    html: str | None = None
    reply_to: Address | None = None
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    auto_submitted: AutoSubmitted = AutoSubmitted.GENERATED
    language: str | None = None  # ISO 639-1, RFC 3282


def compose(outgoing: Outgoing) -> bytes:
    """The mail as RFC 5322 bytes, CRLF, every line within 998 octets; the same value gives the same bytes.

    Whatever stands in names, subjects and ids, no header line can be added (control characters are taken out).

    Raises:
        ValueError: one of our own addresses or the Message-ID is none; nothing could be delivered.
    """
    return "".join(f"{name}: {body}\r\n" for name, body in _header(outgoing)).encode() + _body(outgoing)


def _header(outgoing: Outgoing) -> list[tuple[str, str]]:
    threads = [_id(wanted) for wanted in outgoing.references if _is_id(wanted)]
    kept = threads if len(threads) <= _REFERENCES else threads[:1] + threads[1 - _REFERENCES :]
    answered = outgoing.in_reply_to
    optional = (
        ("Reply-To", _address(outgoing.reply_to) if outgoing.reply_to else None),
        ("In-Reply-To", _id(answered) if answered and _is_id(answered) else None),
        ("References", "\r\n ".join(kept) or None),
        (
            "Content-Language",
            outgoing.language if outgoing.language and outgoing.language.isalpha() and outgoing.language.isascii() else None,
        ),
    )
    return [
        ("Date", format_datetime(outgoing.date)),
        ("From", _address(outgoing.from_)),
        ("To", ",\r\n ".join(map(_address, outgoing.to))),
        ("Subject", _words(outgoing.subject, _SUBJECT_CHARACTERS, "Subject")),
        ("Message-ID", _own_id(outgoing.message_id)),
        *((name, body) for name, body in optional if body),
        ("Auto-Submitted", outgoing.auto_submitted.value),
        ("X-Auto-Response-Suppress", "All"),
        (LOOP_HEADER, "1"),
    ]


def _body(outgoing: Outgoing) -> bytes:
    """The MIME entity; quoted-printable keeps lines short and survives every relay."""
    message = EmailMessage(policy=SMTP)
    message.set_content(_clean(outgoing.text), charset="utf-8", cte="quoted-printable")
    if outgoing.html is not None:
        message.add_alternative(_clean(outgoing.html), subtype="html", charset="utf-8", cte="quoted-printable")
        # "=_" never stands in quoted-printable; derived from the id, so that a replay gives the same bytes
        message.set_boundary("=_" + hashlib.sha256(outgoing.message_id.encode()).hexdigest()[:32])
    return message.as_bytes()


def _clean(text: str) -> str:
    return _CONTROL_IN_TEXT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _address(address: Address) -> str:
    if not is_writable(address.address):
        raise ValueError("not an address to write to")
    name = _CONTROL.sub(" ", address.name).strip()[:_NAME_CHARACTERS]
    if not name:
        return address.address
    shown = _words(name, _NAME_CHARACTERS) if not name.isascii() else name if _ATOMS.fullmatch(name) else f'"{quote(name)}"'
    return f"{shown} <{address.address}>"


def _words(text: str, at_most: int, field: str = "") -> str:
    """Unstructured text, in encoded words of at most 75 characters where it is not ASCII (RFC 2047 2)."""
    clean = " ".join(_CONTROL.sub(" ", text).split())[:at_most]
    plain = clean.isascii() and "=?" not in clean
    return Header(clean, "us-ascii" if plain else "utf-8", header_name=field, maxlinelen=76).encode(linesep="\r\n")


def _is_id(message_id: str) -> bool:
    return _MESSAGE_ID.fullmatch(message_id) is not None


def _id(message_id: str) -> str:
    return f"<{message_id}>"


def _own_id(message_id: str) -> str:
    if not _is_id(message_id):
        raise ValueError("not a Message-ID")
    return _id(message_id)
