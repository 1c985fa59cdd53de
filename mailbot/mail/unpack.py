"""Every file of a mail, out of whatever it is wrapped in: mails inside, winmail.dat, zips, opaque S/MIME, uuencoded text.

Bounded in depth, number and size (`domain/limits`); what cannot be opened is a leaf with a problem, never an exception.
Meant for a worker thread or child: a large mail takes a second.
"""

import binascii
import hashlib
import itertools
import mimetypes
import re
import unicodedata
from collections.abc import Callable, Iterator
from email.message import Message as Part

from mailbot.domain import limits
from mailbot.domain.invoice import Frozen
from mailbot.domain.outcome import Reason
from mailbot.mail import archive, cms, markup, part, tnef
from mailbot.mail.header import str_field
from mailbot.mail.parse import Message, tree

NAME_CHARACTERS = 255

_UU_BEGIN = re.compile(r"begin [0-7]{3,4} (.{1,255})")
_UU_LINE = re.compile(r"[ -`]{0,63}")
_PGP = b"-----BEGIN PGP MESSAGE-----"
_APPLE_SINGLE = b"\x00\x05\x16\x00"
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufff9-\uffff]")
_HEADER_LIKE = re.compile(rb"^(?:>?From [^\n]*\n)?[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]")


class Leaf(Frozen):
    """A file of a mail. `filename` is for showing: no path, no control characters, never empty."""

    filename: str
    media_type: str  # as declared, lower case; what it really is, its bytes say
    data: bytes = b""
    disposition: str | None = None
    content_id: str | None = None
    is_shown: bool = False  # the HTML of its mail shows it (a `cid:` link)
    is_text: bool = False  # the text of a wrapped mail, not a file that somebody attached
    problem: Reason | None = None  # why there is no data to read

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.data)

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()


def unpack(mail: bytes | Message) -> tuple[Leaf, ...]:
    """The leaves of a mail in order; bodies are none. The first LEAVES are kept, those beyond are named as `too_many_files`."""
    raw = mail.raw if isinstance(mail, Message) else mail
    unpacker = _Unpacker()
    try:
        found = list(itertools.islice(unpacker.message(tree(raw), 0), part.PARTS))
    except Exception:  # noqa: BLE001  any bytes at all come here; the mail itself is then the file that cannot be read
        found = [Leaf(filename="message.eml", media_type="message/rfc822", problem=Reason.UNREADABLE_FILE)]
    if unpacker.is_cut or len(found) == part.PARTS:
        found.append(Leaf(filename="further files", media_type="application/octet-stream", problem=Reason.TOO_MANY_FILES))
    return tuple(_named(leaf, number) for number, leaf in enumerate(found, 1))


def display_name(name: str) -> str:
    """A file name that is safe to show and to store: the last part of a path, no control or direction characters, whole otherwise."""
    last = re.split(r"[/\\]", _UNSEEN.sub("", unicodedata.normalize("NFC", name)).strip())[-1]
    clean = " ".join(last.split())
    if len(clean) > NAME_CHARACTERS:
        stem, dot, extension = clean.rpartition(".")
        clean = clean[:NAME_CHARACTERS] if len(extension) > 10 else stem[: NAME_CHARACTERS - len(extension) - 1] + dot + extension  # noqa: PLR2004
    return "" if clean.strip(".") == "" else clean


class _Unpacker:
    """The budget of one mail, and one method per wrapping."""

    def __init__(self) -> None:
        self._budget = archive.Budget()
        self.is_cut = False  # parts of a mail were left out, there are too many

    def message(self, root: Part, depth: int) -> Iterator[Leaf]:
        """The leaves of one mail; `depth` counts the wrappings around it."""
        parts = list(part.placed(root))
        self.is_cut = self.is_cut or len(parts) == part.PARTS
        shown = _shown(parts)
        for found in parts:
            if found.role is part.Role.TEXT:
                yield from self._in_text(found.part, depth)
            elif found.role is part.Role.MESSAGE:
                yield from self._inner_message(found.part, depth)
            elif found.role is part.Role.FILE:
                yield from self._open(_leaf(found.part, shown), depth)

    def _inner_message(self, outer: Part, depth: int) -> Iterator[Leaf]:
        payload = outer.get_payload()
        inner = payload[0] if isinstance(payload, list) and payload else None
        if isinstance(inner, Part) and not inner.keys():  # base64 around a mail: forbidden (RFC 2046 5.2.1) and common
            inner = tree(part.content(_like(outer, inner)))
        if not isinstance(inner, Part) or depth >= limits.NESTING:
            yield Leaf(filename=part.file_name(outer) or "message.eml", media_type="message/rfc822", problem=Reason.UNREADABLE_FILE)
            return
        yield from self.message(inner, depth + 1)

    def _open(self, leaf: Leaf, depth: int) -> Iterator[Leaf]:
        """The leaf, or what is inside it."""
        wrapping = self._wrapping(leaf)
        if wrapping is None:
            yield leaf
        elif depth >= limits.NESTING:
            yield _refused(leaf, Reason.UNREADABLE_FILE)
        else:
            yield from wrapping(leaf, depth + 1)

    def _wrapping(self, leaf: Leaf) -> Callable[[Leaf, int], Iterator[Leaf]] | None:
        """What opens this leaf; None when it is a file itself."""
        data, name = leaf.data, leaf.filename.lower()
        if leaf.problem is not None or not data:
            return None
        if data.startswith(tnef.SIGNATURE):
            return self._tnef
        if archive.is_archive(data):
            return self._zip
        if data.startswith(_APPLE_SINGLE):
            return self._data_fork
        if name.endswith(".eml") and _HEADER_LIKE.match(data):
            return self._mail_file
        is_cms = part.is_pkcs7(leaf.media_type) or name.endswith(".p7m")
        return self._signed if is_cms and cms.kind(part.der(data)) is cms.Cms.SIGNED else None

    def _tnef(self, leaf: Leaf, depth: int) -> Iterator[Leaf]:
        try:
            found = tnef.read(leaf.data)
        except tnef.BrokenTnef:
            yield _refused(leaf, Reason.UNREADABLE_FILE)
            return
        for file in found.files:
            data = tnef.SIGNATURE + file.data[4:] if file.is_message else file.data
            yield from self._open(
                Leaf(filename=file.name, media_type=file.media_type, data=data, content_id=file.content_id, disposition="attachment"), depth
            )
        yield from _tnef_texts(found)

    def _zip(self, leaf: Leaf, depth: int) -> Iterator[Leaf]:
        members = archive.members(leaf.data, self._budget)
        if isinstance(members, Reason) or not members:
            yield _refused(leaf, members if isinstance(members, Reason) else Reason.UNREADABLE_FILE)
            return
        for member in members:
            inner = Leaf(filename=member.name, media_type=_guess(member.name), data=member.data, problem=member.problem)
            yield from self._open(inner, depth)

    def _signed(self, leaf: Leaf, depth: int) -> Iterator[Leaf]:
        inside = cms.content(part.der(leaf.data))
        if inside is None:
            yield leaf  # a detached signature: a leaf that triage sets aside
        elif part.is_mime_entity(inside):
            yield from self.message(tree(inside), depth)
        else:
            name = re.sub(r"\.p7[ms]$", "", leaf.filename, flags=re.IGNORECASE)
            yield from self._open(leaf.model_copy(update={"filename": name, "media_type": _guess(name), "data": inside}), depth)

    def _mail_file(self, leaf: Leaf, depth: int) -> Iterator[Leaf]:
        yield from self.message(tree(leaf.data), depth)

    def _data_fork(self, leaf: Leaf, depth: int) -> Iterator[Leaf]:
        data = _apple_data_fork(leaf.data)
        yield from self._open(leaf.model_copy(update={"data": data}), depth) if data else (leaf,)

    def _in_text(self, text_part: Part, depth: int) -> Iterator[Leaf]:
        """Files that a text carries uuencoded, as old scanners send them."""
        if b"begin " not in (raw := part.content(text_part)):
            return
        for name, lines in _uuencoded(raw.decode("latin-1")):
            data = _uudecoded(lines)
            problem = None if data else Reason.UNREADABLE_FILE
            yield from self._open(Leaf(filename=name, media_type=_guess(name), data=data, problem=problem), depth)


def _leaf(found: Part, shown: frozenset[str]) -> Leaf:
    content_id = (str_field(found, "content-id") or "").strip().strip("<>").lower() or None
    data = part.content(found)
    leaf = Leaf(
        filename=display_name(part.file_name(found)),
        media_type=part.media_type(found),
        data=data,
        disposition=part.disposition(found),
        content_id=content_id,
        is_shown=content_id in shown,
    )
    is_secret = data.lstrip()[:64].startswith(_PGP) or (part.is_pkcs7(leaf.media_type) and cms.kind(part.der(data)) is cms.Cms.ENCRYPTED)
    return _refused(leaf, Reason.ENCRYPTED_FILE) if is_secret else leaf


def _refused(leaf: Leaf, problem: Reason) -> Leaf:
    return leaf.model_copy(update={"problem": problem})


def _named(leaf: Leaf, number: int) -> Leaf:
    """The leaf with a name to call it by, and without its bytes when it is one too many."""
    extension = mimetypes.guess_extension(leaf.media_type) or ""
    name = display_name(leaf.filename) or f"attachment-{number}{extension}"
    too_many = {"data": b"", "problem": Reason.TOO_MANY_FILES} if number > limits.LEAVES else {}
    return leaf.model_copy(update={"filename": name, **too_many})


def _shown(parts: list[part.Placed]) -> frozenset[str]:
    texts = (part.text(found.part) for found in parts if found.role is part.Role.TEXT and part.media_type(found.part) == "text/html")
    return frozenset[str]().union(*(markup.content_ids(text) for text in texts))


def _tnef_texts(found: tnef.Tnef) -> Iterator[Leaf]:
    for name, media_type, data in (("body.html", "text/html", found.html), ("body.rtf", "application/rtf", found.rtf)):
        if data:
            yield Leaf(filename=name, media_type=media_type, data=data, is_text=True)


def _like(outer: Part, inner: Part) -> Part:
    """The inner part with the transfer encoding that its wrapper declared."""
    inner["Content-Transfer-Encoding"] = str_field(outer, "content-transfer-encoding") or "7bit"
    return inner


def _guess(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def _uuencoded(text: str) -> Iterator[tuple[str, list[str]]]:
    """Name and lines of each complete block from "begin" to "end"; line by line, because a pattern over all is exponential."""
    name: str | None = None
    lines: list[str] = []
    for line in text.splitlines():
        begin = _UU_BEGIN.fullmatch(line)
        if begin:
            name, lines = begin[1], []
        elif name is not None and line.rstrip() == "end":
            yield name, lines
            name = None
        elif _UU_LINE.fullmatch(line):
            lines.append(line)
        else:
            name = None


def _uudecoded(lines: list[str]) -> bytes:
    out = []
    for line in filter(None, lines):
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            try:  # trailing garbage of old encoders: the first character states the length
                out.append(binascii.a2b_uu(line[: (((ord(line[0]) - 32) & 63) * 4 + 5) // 3]))
            except binascii.Error:
                return b""
    return b"".join(out)


def _apple_data_fork(data: bytes) -> bytes:
    """The data fork of an AppleSingle file (RFC 1740): entry 1 of its table of id, offset, length."""
    count = int.from_bytes(data[24:26], "big")
    for at in range(26, min(26 + count * 12, len(data) - 11), 12):
        entry, start, length = (int.from_bytes(data[at + i : at + i + 4], "big") for i in (0, 4, 8))
        if entry == 1:
            return data[start : start + length]
    return b""
