"""What a file is, by its first bytes; never by its name or the sender's Content-Type, which anyone may write.

Cheap and safe in any process: nothing is parsed, only prefixes are looked at. What needs a parser (encryption, pages)
is checked in the child that reads the file (see `pages`).
"""

import re
from collections.abc import Callable

from mailbot.domain import limits
from mailbot.domain.outcome import Reason

PDF = "application/pdf"
PNG = "image/png"
JPEG = "image/jpeg"
TIFF = "image/tiff"
HEIC = "image/heic"
XML = "application/xml"

#: What mailbot reads; everything else is `unsupported_format`, by name where we know it.
READABLE = frozenset({PDF, PNG, JPEG, TIFF, HEIC, XML})

#: What holds pixels alone.
PICTURES = frozenset({PNG, JPEG, TIFF, HEIC})

_PDF_HEADER_WITHIN = 1024  # readers tolerate bytes before "%PDF-" (ISO 32000-1, implementation note 13)
_PREFIX = 64 * 1024  # an XML prologue (licence comments, stylesheets) may be long; the root element comes within this

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"{\\rtf", "application/rtf"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"\x78\x9f\x3e\x22", "application/ms-tnef"),
    (b"%!PS", "application/postscript"),
    (b"MZ", "application/x-msdownload"),
    (b"\x7fELF", "application/x-executable"),
)

_ISO_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"), HEIC),
    b"avif": "image/avif",
}

_OOXML = "application/vnd.openxmlformats-officedocument."
_ZIP_MEMBERS: tuple[tuple[bytes, str], ...] = (
    (b"word/document", _OOXML + "wordprocessingml.document"),
    (b"xl/workbook", _OOXML + "spreadsheetml.sheet"),
    (b"ppt/presentation", _OOXML + "presentationml.presentation"),
)
_ODF = re.compile(rb"mimetype(application/vnd\.oasis\.opendocument\.[a-z-]+)")

_OLE_STREAMS: tuple[tuple[str, str], ...] = (
    ("__properties_version1.0", "application/vnd.ms-outlook"),
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)

_PROLOGUE = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*>)*", re.DOTALL)
_ROOT = re.compile(r"<(?:[\w.-]+:)?(CrossIndustryInvoice|CrossIndustryDocument|Invoice|CreditNote)(?=[\s>/])([^>]*)")
#: The envelope in which e-invoices travel through networks (SBDH, Peppol).
_ENVELOPE = re.compile(r"<(?:[\w.-]+:)?StandardBusinessDocument(?=[\s>/])")
#: The namespaces of CII (UN/CEFACT and ZUGFeRD 1.0) and UBL 2 (OASIS) documents.
_EINVOICE_NAMESPACE = re.compile(
    r"urn:(?:un:unece:uncefact:data:standard|ferd):CrossIndustry|urn:oasis:names:specification:ubl:schema:xsd:"
)


def sniff(data: bytes) -> str | None:
    """The media type that the bytes themselves show, None when unknown.

    `application/xml` is said of e-invoices alone (CII or UBL root element); other XML is unknown.
    """
    for magic, media_type in _MAGIC:
        if data.startswith(magic):
            return media_type
    return next((found for look in _LOOKS if (found := look(data))), None)


def check(data: bytes) -> Reason | None:
    """Why this file will not be read, as far as its size and its first bytes tell; None when it may be read."""
    if len(data) > limits.FILE_BYTES:
        return Reason.FILE_TOO_LARGE
    if not data.strip(b"\x00 \t\r\n"):
        return Reason.UNREADABLE_FILE
    return None if sniff(data) in READABLE else Reason.UNSUPPORTED_FORMAT


def _pdf(data: bytes) -> str | None:
    return PDF if b"%PDF-" in data[:_PDF_HEADER_WITHIN] else None


def _container(data: bytes) -> str | None:
    """RIFF and ISO base media files: the brand stands a few bytes after the start."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[:2] == b"BM" and data[6:10] == bytes(4):
        return "image/bmp"
    return _ISO_BRANDS.get(data[8:12]) if data[4:8] == b"ftyp" else None


def _zip(data: bytes) -> str | None:
    """Office files are zips; the names of their members are in clear at the start and in the directory at the end."""
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return None
    if found := _ODF.search(data[:256]):
        return found[1].decode("ascii")
    names = data[:_PREFIX] + data[-_PREFIX:]
    return next((media_type for member, media_type in _ZIP_MEMBERS if member in names), "application/zip")


def _ole(data: bytes) -> str | None:
    """Outlook messages and old Office files: the names of the streams are UTF-16 in the directory."""
    if not data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return None
    return next((kind for name, kind in _OLE_STREAMS if name.encode("utf-16-le") in data), "application/x-ole-storage")


def _einvoice(data: bytes) -> str | None:
    """CII or UBL by the root element, or by the first such element in an envelope; encodings by BOM or by the zero bytes of UTF-16 (XML
    1.0, appendix F)."""
    text = _prefix_as_text(data)
    prologue = _PROLOGUE.match(text)
    start = prologue.end() if prologue else 0
    root = _ROOT.search(text, start) if _ENVELOPE.match(text, start) else _ROOT.match(text, start)
    return XML if root and _EINVOICE_NAMESPACE.search(root[2]) else None


def _html(data: bytes) -> str | None:
    start = _prefix_as_text(data[:512]).lstrip().lower()
    return "text/html" if start.startswith(("<!doctype html", "<html")) else None


def _prefix_as_text(data: bytes) -> str:
    prefix = data[:_PREFIX]
    if prefix.startswith((b"\xff\xfe", b"\xfe\xff")):
        return prefix.decode("utf-16", "replace")
    if prefix[:2] in (b"<\x00", b"\x00<"):
        return prefix.decode("utf-16-le" if prefix[:1] == b"<" else "utf-16-be", "replace")
    return prefix.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")


_LOOKS: tuple[Callable[[bytes], str | None], ...] = (_container, _zip, _ole, _pdf, _einvoice, _html)
