"""Every file of a mail, out of whatever it is wrapped in: mails inside, winmail.dat, zips, opaque S/MIME, uuencoded text.

Two steps, so that each can have a child of its own (see `unpacker`): `walked` goes through the MIME tree and opens nothing,
`opened` opens one wrapping with all that is inside it. Bounded in depth, number and size (`domain/limits`); what cannot be
opened is a leaf with a problem, never an exception.
"""

import binascii
import hashlib
import itertools
import mimetypes
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from email.message import Message as Part

from mailbot.domain import limits
from mailbot.domain.invoice import Frozen
from mailbot.domain.outcome import Reason
from mailbot.mail import archive, cms, markup, part, tnef
from mailbot.mail.header import str_field
from mailbot.mail.mime import Endless, tree

NAME_CHARACTERS = 255

_UU_BEGIN = re.compile(r"begin [0-7]{3,4} (.{1,255})")
_UU_LINE = re.compile(r"[ -`]{0,63}")
_PGP = b"-----BEGIN PGP MESSAGE-----"
_APPLE_SINGLE = b"\x00\x05\x16\x00"
_WRAPPERS = (tnef.SIGNATURE, *archive.SIGNATURES, _APPLE_SINGLE)
_WRAPPER_NAMES = (".eml", ".p7m")
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


class Found(Frozen):
    """A part of the MIME tree; `depth` counts the mails and wrappings around it."""

    leaf: Leaf
    depth: int = 0

    @property
    def may_wrap(self) -> bool:
        """Whether it must be looked into: told by its first bytes, its name and its declared type, nothing is parsed."""
        leaf = self.leaf
        if leaf.problem is not None or not leaf.data:
            return False
        return leaf.data.startswith(_WRAPPERS) or leaf.filename.lower().endswith(_WRAPPER_NAMES) or part.is_pkcs7(leaf.media_type)


#: The mail itself, when nothing in it can be told apart.
UNREADABLE_MAIL = Leaf(filename="message.eml", media_type="message/rfc822", problem=Reason.UNREADABLE_MAIL)
_FURTHER = Leaf(filename="further files", media_type="application/octet-stream", problem=Reason.TOO_MANY_FILES)


def walked(raw: bytes) -> tuple[Found, ...]:
    """The files of a mail's MIME tree in order, wrappings closed; bodies are none. Of those beyond LEAVES the bytes are not kept."""
    try:
        found = list(itertools.islice(_walk(tree(raw), 0), part.PARTS))
    except Exception:  # noqa: BLE001  any bytes at all come here; the mail itself is then the file that cannot be read
        found = [Found(leaf=UNREADABLE_MAIL)]
    return tuple(one.model_copy(update={"leaf": _tidy(one.leaf, number)}) for number, one in enumerate(found, 1))


def opened(found: Found, budget: archive.Budget) -> tuple[Leaf, ...]:
    """What is inside one part, or the part itself when it wraps nothing. Takes what archives hold from the budget."""
    try:
        leaves = list(itertools.islice(_Opener(budget).open(found), part.PARTS))
    except Exception:  # noqa: BLE001  as above: this one file cannot be read
        leaves = [refused(found.leaf)]
    return tuple(_tidy(leaf, number) for number, leaf in enumerate(leaves, 1))


def gathered(leaves: Iterable[Leaf]) -> tuple[Leaf, ...]:
    """The leaves of a mail, each with a name to call it by. The first LEAVES keep their bytes, those beyond PARTS are told as one."""
    found = list(itertools.islice(leaves, part.PARTS))
    kept = [leaf for leaf in found if leaf != _FURTHER]
    if len(kept) < len(found) or len(found) == part.PARTS:
        kept.append(_FURTHER)
    return tuple(_named(leaf, number) for number, leaf in enumerate(kept, 1))


def refused(leaf: Leaf, problem: Reason = Reason.UNREADABLE_FILE) -> Leaf:
    """The leaf as one that was not opened."""
    return leaf.model_copy(update={"problem": problem})


def display_name(name: str) -> str:
    """A file name that is safe to show and to store: the last part of a path, no control or direction characters, whole otherwise."""
    last = re.split(r"[/\\]", _UNSEEN.sub("", unicodedata.normalize("NFC", name)).strip())[-1]
    clean = "".join(filter(str.isprintable, " ".join(last.split())))
    if len(clean) > NAME_CHARACTERS:
        stem, dot, extension = clean.rpartition(".")
        clean = clean[:NAME_CHARACTERS] if len(extension) > 10 else stem[: NAME_CHARACTERS - len(extension) - 1] + dot + extension  # noqa: PLR2004
    return "" if clean.strip(".") == "" else clean


def _walk(root: Part, depth: int) -> Iterator[Found]:
    """The files of one mail; `depth` counts the wrappings around it."""
    parts = list(part.placed(root))
    shown = _shown(parts)
    for found in parts:
        if found.role is part.Role.TEXT:
            yield from (Found(leaf=leaf, depth=depth) for leaf in _in_text(found.part))
        elif found.role is part.Role.MESSAGE:
            yield from _inner_message(found.part, depth)
        elif found.role is part.Role.FILE:
            yield Found(leaf=_leaf(found.part, shown), depth=depth)
    if len(parts) == part.PARTS:  # the rest of this mail was left out
        yield Found(leaf=_FURTHER, depth=depth)


def _inner_message(outer: Part, depth: int) -> Iterator[Found]:
    inner = _inside(outer)
    if inner is None or depth >= limits.NESTING:
        yield Found(leaf=UNREADABLE_MAIL.model_copy(update={"filename": part.file_name(outer) or UNREADABLE_MAIL.filename}), depth=depth)
        return
    yield from _walk(inner, depth + 1)


def _inside(outer: Part) -> Part | None:
    """The mail that a part is; None when there is none that can be walked, which is the loss of that part alone."""
    payload = outer.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload else None
    if not isinstance(inner, Part) or inner.keys():
        return inner if isinstance(inner, Part) else None
    try:  # base64 around a mail: forbidden (RFC 2046 5.2.1) and common
        return tree(part.content(_like(outer, inner)))
    except (Endless, RecursionError):
        return None


def _in_text(text_part: Part) -> Iterator[Leaf]:
    """Files that a text carries uuencoded, as old scanners send them."""
    if b"begin " not in (raw := part.content(text_part)):
        return
    for name, lines in _uuencoded(raw.decode("latin-1")):
        data = _uudecoded(lines)
        yield Leaf(filename=name, media_type=_guess(name), data=data, problem=None if data else Reason.UNREADABLE_FILE)


class _Opener:
    """The budget of one mail, and one method per wrapping."""

    def __init__(self, budget: archive.Budget) -> None:
        self._budget = budget

    def open(self, found: Found) -> Iterator[Leaf]:
        """The leaf, or what is inside it."""
        yield from self._open(found.leaf, found.depth)

    def _open(self, leaf: Leaf, depth: int) -> Iterator[Leaf]:
        wrapping = self._wrapping(leaf)
        if wrapping is None:
            yield leaf
        elif depth >= limits.NESTING:
            yield refused(leaf)
        else:
            yield from wrapping(leaf, depth + 1)

    def _mail(self, root: Part, depth: int) -> Iterator[Leaf]:
        for found in _walk(root, depth):
            yield from self._open(found.leaf, found.depth)

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
            yield refused(leaf)
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
            yield refused(leaf, members if isinstance(members, Reason) else Reason.UNREADABLE_FILE)
            return
        for member in members:
            inner = Leaf(filename=member.name, media_type=_guess(member.name), data=member.data, problem=member.problem)
            yield from self._open(inner, depth)

    def _signed(self, leaf: Leaf, depth: int) -> Iterator[Leaf]:
        inside = cms.content(part.der(leaf.data))
        if inside is None:
            yield leaf  # a detached signature: a leaf that triage sets aside
        elif part.is_mime_entity(inside):
            yield from self._mail(tree(inside), depth)
        else:
            name = re.sub(r"\.p7[ms]$", "", leaf.filename, flags=re.IGNORECASE)
            yield from self._open(leaf.model_copy(update={"filename": name, "media_type": _guess(name), "data": inside}), depth)

    def _mail_file(self, leaf: Leaf, depth: int) -> Iterator[Leaf]:
        yield from self._mail(tree(leaf.data), depth)

    def _data_fork(self, leaf: Leaf, depth: int) -> Iterator[Leaf]:
        data = _apple_data_fork(leaf.data)
        yield from self._open(leaf.model_copy(update={"data": data}), depth) if data else (leaf,)


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
    return refused(leaf, Reason.ENCRYPTED_FILE) if is_secret else leaf


def _tidy(leaf: Leaf, number: int) -> Leaf:
    """The leaf with a name that is safe to show, and without its bytes when it is one too many."""
    too_many = {"data": b"", "problem": Reason.TOO_MANY_FILES} if number > limits.LEAVES else {}
    return leaf.model_copy(update={"filename": display_name(leaf.filename), **too_many})


def _named(leaf: Leaf, number: int) -> Leaf:
    """The tidy leaf with a name to call it by."""
    tidy = _tidy(leaf, number)
    extension = mimetypes.guess_extension(leaf.media_type) or ""
    return tidy if tidy.filename else tidy.model_copy(update={"filename": f"attachment-{number}{extension}"})


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
