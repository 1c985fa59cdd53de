"""Raw mail -> Message: the header fields that the assistant reads, and the text that the person wrote.

Nothing here raises on any bytes. The mail is walked with the stdlib's `compat32` policy (measured: it fails on none of a
thousand odd mails, `policy.default` on six), fields are decoded by `header`.
"""

import email.parser
import email.policy
import hashlib
import re
from datetime import UTC, datetime
from email.message import Message as Part
from email.utils import parsedate_to_datetime

from mailbot.domain import limits
from mailbot.domain.invoice import Frozen
from mailbot.mail import markup, part
from mailbot.mail.address import Address, addresses, normal
from mailbot.mail.header import decode_words, raw_text
from mailbot.mail.mime import Endless, tree

_MESSAGE_ID = re.compile(r"<([^<>\s]{1,500})>")
_REFERENCES = 100


class Message(Frozen):
    """A mail as read. Addresses are in normal form (see `address.normal`), Message-IDs without their angle brackets."""

    raw: bytes
    identity: str  # Message-ID, or "sha256:..." of the raw mail where it has none
    fields: tuple[tuple[str, str], ...] = ()  # every header field in order: name in lower case, body unfolded, words undecoded
    from_: tuple[Address, ...] = ()
    from_headers: int = 0  # more than one is refused (RFC 5322 3.6: exactly one)
    sender: Address | None = None
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    delivered_to: tuple[str, ...] = ()  # Delivered-To, X-Original-To, Envelope-To, X-Envelope-To
    return_path: str | None = None  # "" is the null sender, None means no such field
    subject: str = ""
    date: datetime | None = None  # aware, UTC
    message_id: str | None = None
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    auto_submitted: str | None = None  # RFC 3834, first word, lower case
    precedence: str | None = None
    authentication_results: tuple[str, ...] = ()  # topmost first
    received: int = 0
    media_type: str = "text/plain"  # declared, of the whole mail
    part_types: tuple[str, ...] = ()  # declared types of its parts
    text: str = ""  # text/plain parts
    html_text: str = ""  # text/html parts as text, quotes marked with ">"
    content_ids: frozenset[str] = frozenset()  # shown inside the HTML
    is_readable: bool = True  # False: no header, or a structure that could not be walked

    def headers(self, name: str) -> tuple[str, ...]:
        """Every field body of that name, in order, unfolded and with its encoded words decoded."""
        wanted = name.lower()
        return tuple(decode_words(body) for field, body in self.fields if field == wanted)

    def header(self, name: str) -> str | None:
        """The first field body of that name, None when there is none."""
        return next(iter(self.headers(name)), None)

    @property
    def body(self) -> str:
        """The plain text, or the HTML as text where there is no plain text."""
        return self.text if self.text.strip() else self.html_text


def parse(raw: bytes) -> Message:
    """The mail as a value; any bytes give one, the worst with `is_readable` False. Of an endless one the header alone is read."""
    try:
        root: Part = tree(raw)
        bodies = _bodies(root)
    except Endless:
        return _message(raw, _header_alone(raw), _Bodies())
    except Exception:  # noqa: BLE001  any bytes at all come here, and a mail that cannot be walked must still be named and kept
        return _message(raw, _header_alone(raw), _Bodies(is_walked=False))
    return _message(raw, root, bodies)


class _Bodies(Frozen):
    part_types: tuple[str, ...] = ()
    text: str = ""
    html_text: str = ""
    content_ids: frozenset[str] = frozenset()
    is_walked: bool = True


def _bodies(root: Part) -> _Bodies:
    """The texts of the message itself; of a report only its first, human part (RFC 6522)."""
    plain: list[str] = []
    rich: list[str] = []
    types: list[str] = []
    is_report = part.media_type(root) == "multipart/report"
    for found in part.placed(root):
        types.append(part.media_type(found.part))
        if found.role is not part.Role.TEXT or (is_report and (plain or rich)):
            continue
        (rich if types[-1] == "text/html" else plain).append(part.text(found.part))
    html = "\n".join(rich)[: part.TEXT_CHARACTERS]
    return _Bodies(
        part_types=tuple(types),
        text="\n".join(plain)[: part.TEXT_CHARACTERS],
        html_text=markup.to_text(html) if html else "",
        content_ids=markup.content_ids(html),
    )


def _message(raw: bytes, root: Part, bodies: _Bodies) -> Message:
    fields = _fields(root)
    all_of = _Lookup(fields)
    message_id = next(iter(_message_ids(all_of.first("message-id") or "")), None) or _odd_message_id(all_of.first("message-id"))
    return Message(
        raw=raw,
        identity=message_id or _digest(raw),
        fields=fields,
        from_=all_of.addresses("from"),
        from_headers=len(all_of.every("from")),
        sender=next(iter(all_of.addresses("sender")), None),
        reply_to=all_of.addresses("reply-to"),
        to=all_of.addresses("to"),
        cc=all_of.addresses("cc"),
        delivered_to=all_of.plain_addresses("delivered-to", "x-original-to", "envelope-to", "x-envelope-to"),
        return_path=_return_path(all_of.first("return-path")),
        subject=" ".join(decode_words(all_of.first("subject") or "").split()),
        date=_date(all_of.first("date")),
        message_id=message_id,
        in_reply_to=_message_ids(" ".join(all_of.every("in-reply-to"))),
        references=_message_ids(" ".join(all_of.every("references"))),
        auto_submitted=_first_word(all_of.first("auto-submitted")),
        precedence=_first_word(all_of.first("precedence")),
        authentication_results=all_of.every("authentication-results"),
        received=len(all_of.every("received")),
        media_type=part.media_type(root),
        part_types=bodies.part_types,
        text=bodies.text,
        html_text=bodies.html_text,
        content_ids=bodies.content_ids,
        is_readable=bool(fields) and bodies.is_walked,
    )


class _Lookup:
    """Header fields by name."""

    def __init__(self, fields: tuple[tuple[str, str], ...]) -> None:
        self._bodies: dict[str, list[str]] = {}
        for name, body in fields:
            self._bodies.setdefault(name, []).append(body)

    def every(self, name: str) -> tuple[str, ...]:
        return tuple(self._bodies.get(name, ()))

    def first(self, name: str) -> str | None:
        return next(iter(self.every(name)), None)

    def addresses(self, name: str) -> tuple[Address, ...]:
        return tuple(found for body in self.every(name) for found in addresses(body))

    def plain_addresses(self, *names: str) -> tuple[str, ...]:
        return tuple(found.address for name in names for found in self.addresses(name))


def _fields(root: Part) -> tuple[tuple[str, str], ...]:
    return tuple((name.strip().lower(), raw_text(body)) for name, body in root.raw_items() if isinstance(body, str))


def _header_alone(raw: bytes) -> Part:
    return email.parser.BytesHeaderParser(policy=email.policy.compat32).parsebytes(raw[: limits.HEADER_BYTES])


def _digest(raw: bytes) -> str:
    return "sha256:" + hashlib.sha256(raw).hexdigest()


def _message_ids(body: str) -> tuple[str, ...]:
    """Ids in angle brackets, each once, in order; commas between them are tolerated (Exchange, iOS)."""
    return tuple(dict.fromkeys(_MESSAGE_ID.findall(body)))[-_REFERENCES:]


def _odd_message_id(body: str | None) -> str | None:
    """A Message-ID without its brackets, as some programs send it."""
    word = (body or "").strip().strip("<>")
    return word if word and len(word) <= 500 and not re.search(r"\s", word) else None  # noqa: PLR2004  as in _MESSAGE_ID


def _return_path(body: str | None) -> str | None:
    if body is None:
        return None
    inside = body.strip().strip("<>").strip()
    return (normal(inside) or inside) if inside else ""


def _date(body: str | None) -> datetime | None:
    try:
        found = parsedate_to_datetime(body or "")
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _first_word(body: str | None) -> str | None:
    words = re.split(r"[\s;(]", (body or "").strip().lower(), maxsplit=1)
    return words[0] or None
