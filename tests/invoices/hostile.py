"""Files made to harm the reader, or that cannot be read, all made by code: nothing hostile lies in the repository."""

import io
import struct
import zlib
from collections.abc import Callable

import pikepdf

from mailbot.demo.invoices import pdf
from tests.invoices.samples import invoice


def truncated() -> bytes:
    """A PDF that ends in the middle, as a broken upload does."""
    whole = pdf(invoice("en"))
    return whole[: len(whole) // 3]


def encrypted() -> bytes:
    """Nobody opens it without the password."""
    return _with_passwords(user="secret", owner="owner")


def owner_locked() -> bytes:
    """Opens without a password; only printing and copying are restricted."""
    return _with_passwords(user="", owner="owner")


def flate_bomb(megabytes: int = 600) -> bytes:
    """A page whose content stream unpacks, twice compressed, to `megabytes`."""
    blanks, packer, check = b" " * 1_000_000, zlib.compressobj(9, wbits=-zlib.MAX_WBITS), 1
    block = packer.compress(blanks) + packer.flush(zlib.Z_FULL_FLUSH)  # stands alone, so that it is packed once
    for _ in range(megabytes):
        check = zlib.adler32(blanks, check)
    inner = b"\x78\xda" + block * megabytes + packer.flush() + check.to_bytes(4, "big")
    return _page_with(zlib.compress(inner, 9), filters=2)


def many_operators(count: int = 1_000_000) -> bytes:
    """A page that saves its graphics state a million times."""
    return _page_with(zlib.compress(b"q " * count, 9), filters=1)


def huge_page() -> bytes:
    """A page 70 metres wide."""
    return _page_with(zlib.compress(b"0 0 m 1 1 l S", 9), filters=1, side=200_000)


def many_pages(count: int = 2_000) -> bytes:
    """An empty book."""
    with pikepdf.new() as document:
        for _ in range(count):
            document.add_blank_page()
        return _saved(document)


def looping_pages() -> bytes:
    """A page tree that contains itself."""
    with pikepdf.new() as document:
        document.add_blank_page()
        data = _saved(document)
    return data.replace(b"/Kids [ 3 0 R ]", b"/Kids [ 2 0 R ]").replace(b"/Kids [ 4 0 R ]", b"/Kids [ 2 0 R ]")


def pixel_bomb(side: int = 40_000) -> bytes:
    """A PNG of a few hundred kilobytes that unpacks to 200 MB of white."""
    row = b"\x00" + b"\xff" * (side // 8)
    packer = zlib.compressobj(9)
    pixels = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
        + _chunk(b"IDAT", pixels)
        + _chunk(b"IEND", b"")
    )


def entity_bomb() -> bytes:
    """An e-invoice whose entities would unfold to gigabytes (billion laughs)."""
    entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 11))
    namespace = "urn:oasis:names:specification:ubl:schema:xsd:"
    cbc = f'xmlns:cbc="{namespace}CommonBasicComponents-2"'
    return (
        f'<?xml version="1.0"?><!DOCTYPE Invoice [<!ENTITY l0 "ha">{entities}]>'
        f'<Invoice xmlns="{namespace}Invoice-2" {cbc}><cbc:ID>&l10;</cbc:ID></Invoice>'
    ).encode()


def file_reader() -> bytes:
    """An e-invoice that asks for a file of the server as its number (XXE)."""
    namespace = "urn:oasis:names:specification:ubl:schema:xsd:"
    return (
        '<?xml version="1.0"?><!DOCTYPE Invoice [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        f'<Invoice xmlns="{namespace}Invoice-2" xmlns:cbc="{namespace}CommonBasicComponents-2"><cbc:ID>&x;</cbc:ID></Invoice>'
    ).encode()


#: Name of the file -> maker.
HOSTILE: dict[str, Callable[[], bytes]] = {
    "truncated.pdf": truncated,
    "encrypted.pdf": encrypted,
    "bomb.pdf": flate_bomb,
    "operators.pdf": many_operators,
    "huge-page.pdf": huge_page,
    "many-pages.pdf": many_pages,
    "loop.pdf": looping_pages,
    "bomb.png": pixel_bomb,
    "laughs.xml": entity_bomb,
    "xxe.xml": file_reader,
}


def _with_passwords(user: str, owner: str) -> bytes:
    with pikepdf.open(io.BytesIO(pdf(invoice("en")))) as document:
        out = io.BytesIO()
        document.save(out, encryption=pikepdf.Encryption(user=user, owner=owner, R=6))
    return out.getvalue()


def _page_with(content: bytes, *, filters: int, side: int = 595) -> bytes:
    """A one-page PDF around a ready-made content stream."""
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(595, 842))
        page = document.pages[0]
        page.MediaBox = pikepdf.Array([0, 0, side, side])
        page.Contents = pikepdf.Stream(document, b"")
        page.Contents.write(content, filter=pikepdf.Array([pikepdf.Name.FlateDecode] * filters))
        return _saved(document)


def _saved(document: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    document.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none, deterministic_id=True)
    return out.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
