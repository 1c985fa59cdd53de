"""Zip archives, opened within bounds: number of members, size of each, sum of all, ratio. Nothing is written to disk."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from mailbot.domain import limits
from mailbot.domain.outcome import Reason

#: A zip starts with its first member, or with the end of the directory when it is empty.
SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
#: Members that systems add beside people's files.
_BY_SYSTEMS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
#: A member of one of these names makes the zip a document of its own (OOXML, OpenDocument, EPUB, Java).
_DOCUMENT_MARKS = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})
_ENCRYPTED = 0x1
_CHUNK = 64 * 1024
_DIRECTORY_ENTRIES = 20_000  # those of zips inside are counted too
#: Below this size the ratio says nothing: small files of spaces are harmless.
_RATIO_FROM = 1024 * 1024


@dataclass
class Budget:
    """Bytes that may still be unpacked from the archives of one mail."""

    left: int = limits.UNPACKED_BYTES


@dataclass(frozen=True)
class Member:
    """A file of an archive: its name as stored, its bytes, or the reason why there are none."""

    name: str
    data: bytes = b""
    problem: Reason | None = None


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a zip that merely holds files, no document that happens to be a zip."""
    if not data.startswith(SIGNATURES):
        return False
    if _is_endless(data):
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _DOCUMENT_MARKS.isdisjoint(archive.namelist())
    except _BROKEN:
        return b"[Content_Types].xml" not in data[:_CHUNK] and b"mimetypeapplication/" not in data[:_CHUNK]


def members(data: bytes, budget: Budget) -> tuple[Member, ...] | Reason:
    """The files of a zip in order, or the reason why it could not be opened at all. Takes what it unpacks from the budget."""
    if _is_endless(data):
        return Reason.TOO_MANY_FILES
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = [info for info in archive.infolist() if _is_file_of_a_person(info)]
            if len(wanted) > limits.ARCHIVE_MEMBERS:
                return Reason.TOO_MANY_FILES
            return tuple(_members(archive, wanted, budget))
    except _BROKEN:
        return Reason.UNREADABLE_FILE


def _is_endless(data: bytes) -> bool:
    """More entries than are worth reading: zipfile would build an object of each before anything could be counted."""
    return data.count(b"PK\x01\x02") > _DIRECTORY_ENTRIES


def _members(archive: zipfile.ZipFile, wanted: list[zipfile.ZipInfo], budget: Budget) -> Iterator[Member]:
    for info in wanted:
        name = _name(info)
        if info.flag_bits & _ENCRYPTED:
            yield Member(name, problem=Reason.ENCRYPTED_FILE)
            continue
        try:
            found = _read(archive, info, min(limits.FILE_BYTES, budget.left))
        except _BROKEN:
            found = Reason.UNREADABLE_FILE
        if isinstance(found, Reason):
            yield Member(name, problem=found)
        else:
            budget.left -= len(found)
            yield Member(name, found)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, at_most: int) -> bytes | Reason:
    """The bytes of a member; the size that the archive states is not believed, what comes out is counted."""
    cap = min(at_most, max(info.compress_size * limits.ARCHIVE_RATIO, _RATIO_FROM))
    chunks, size = [], 0
    with archive.open(info) as source:
        while chunk := source.read(_CHUNK):
            size += len(chunk)
            if size > cap:
                return Reason.FILE_TOO_LARGE
            chunks.append(chunk)
    return b"".join(chunks)


def _is_file_of_a_person(info: zipfile.ZipInfo) -> bool:
    name = info.filename
    return not info.is_dir() and not name.startswith(_BY_SYSTEMS[0]) and not name.endswith(_BY_SYSTEMS[1:])


def _name(info: zipfile.ZipInfo) -> str:
    """Names without the UTF-8 flag are mostly UTF-8 all the same; zipfile reads them as code page 437."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    zipfile.LargeZipFile,
    NotImplementedError,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    IndexError,
    KeyError,
    OverflowError,
)
