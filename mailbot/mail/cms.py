"""Opaque S/MIME and CAdES (RFC 5652): the content inside a SignedData, without judging the signature.

Only the outer structure is walked (BER, indefinite lengths too); certificates and signatures are never looked at.
"""

from enum import StrEnum

_SIGNED = bytes.fromhex("2a864886f70d010702")
_ENVELOPED = (bytes.fromhex("2a864886f70d010703"), bytes.fromhex("2a864886f70d0109100117"))
_SEQUENCE, _OID, _OCTETS, _OCTETS_CONSTRUCTED, _EXPLICIT_0 = 0x30, 0x06, 0x04, 0x24, 0xA0
_CHUNKS = 100_000  # pieces of a constructed octet string


class Cms(StrEnum):
    """What a CMS structure is."""

    SIGNED = "signed"
    ENCRYPTED = "encrypted"
    OTHER = "other"


class _Broken(ValueError):
    pass


def kind(data: bytes) -> Cms:
    """Whether the bytes are signed or encrypted data; OTHER for everything else."""
    try:
        oid = _content_type(data)[0]
    except (_Broken, IndexError):
        return Cms.OTHER
    if oid in _ENVELOPED:
        return Cms.ENCRYPTED
    return Cms.SIGNED if oid == _SIGNED else Cms.OTHER


def content(data: bytes) -> bytes | None:
    """The content inside SignedData; None when it is detached, or not to be had."""
    try:
        oid, at = _content_type(data)
        return _encapsulated(data, at) if oid == _SIGNED else None
    except (_Broken, IndexError):
        return None


def _content_type(data: bytes) -> tuple[bytes, int]:
    """The OID of a ContentInfo and the offset of the element behind it."""
    at = _enter(data, 0, _SEQUENCE)
    tag, start, end = _element(data, at)
    if tag != _OID or end is None:
        raise _Broken
    return data[start:end], end


def _encapsulated(data: bytes, at: int) -> bytes:
    """ContentInfo [0] > SignedData SEQUENCE: version, digest algorithms, then EncapsulatedContentInfo: OID, [0] OCTET STRING."""
    at = _enter(data, _enter(data, at, _EXPLICIT_0), _SEQUENCE)
    at = _skip(data, _skip(data, at))
    at = _skip(data, _enter(data, at, _SEQUENCE))
    return _octets(data, _enter(data, at, _EXPLICIT_0))


def _octets(data: bytes, at: int) -> bytes:
    tag, start, end = _element(data, at)
    if tag == _OCTETS and end is not None:
        return data[start:end]
    if tag != _OCTETS_CONSTRUCTED:
        raise _Broken
    chunks: list[bytes] = []
    while (start < len(data) if end is None else start < end) and len(chunks) < _CHUNKS:
        inner, begin, stop = _element(data, start)
        if inner == 0 or inner != _OCTETS or stop is None:
            break
        chunks.append(data[begin:stop])
        start = stop
    return b"".join(chunks)


def _enter(data: bytes, at: int, wanted: int) -> int:
    tag, start, _ = _element(data, at)
    if tag != wanted:
        raise _Broken
    return start


def _skip(data: bytes, at: int) -> int:
    _, _, end = _element(data, at)
    if end is None:  # version, algorithms and OIDs are never of indefinite length in practice
        raise _Broken
    return end


def _element(data: bytes, at: int) -> tuple[int, int, int | None]:
    """Tag, start and end of the contents of the element at an offset; the end is None for an indefinite length."""
    tag, length, start = data[at], data[at + 1], at + 2
    if length == 0x80:  # noqa: PLR2004  X.690 8.1.3.6
        return tag, start, None
    if length > 0x80:  # noqa: PLR2004
        start, width = start + (length & 0x7F), length & 0x7F
        if width > 6:  # noqa: PLR2004  no mail is that long
            raise _Broken
        length = int.from_bytes(data[at + 2 : start], "big")
    if start + length > len(data):
        raise _Broken
    return tag, start, start + length
