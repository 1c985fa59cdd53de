"""What becomes of each file: nothing a person sent is lost, nothing a program added is read as an invoice."""

import struct

import pytest

from mailbot.assistant.triage import Becomes, image_size, sort
from mailbot.domain import limits
from mailbot.domain.outcome import Reason
from mailbot.mail.unpack import Leaf

CII = b'<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>'


def pdf(number: int = 0) -> bytes:
    return b"%%PDF-1.7\n%d\n" % number


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + b"\x08\x06"


def jpeg(width: int, height: int) -> bytes:
    segment = b"\xff\xe0\x00\x10JFIF\x00" + bytes(9)
    return b"\xff\xd8" + segment + b"\xff\xff\xc2\x00\x11\x08" + struct.pack(">HH", height, width) + bytes(12)


def leaf(name: str, data: bytes, media_type: str = "application/octet-stream", **more: object) -> Leaf:
    return Leaf.model_validate({"filename": name, "media_type": media_type, "data": data, **more})


@pytest.mark.parametrize(
    ("one", "becomes", "reason"),
    [
        (leaf("F-12.pdf", pdf()), Becomes.DOCUMENT, None),
        (leaf("no name says it", pdf(), "text/plain"), Becomes.DOCUMENT, None),
        (leaf("F-12.xml", CII), Becomes.DOCUMENT, None),
        (leaf("scan.png", png(1240, 1754)), Becomes.DOCUMENT, None),
        (leaf("photo.jpg", jpeg(3000, 4000), is_shown=True, content_id="1@x"), Becomes.DOCUMENT, None),
        (leaf("screenshot.png", png(750, 1334), is_shown=True, content_id="1@x"), Becomes.DOCUMENT, None),
        (leaf("receipt.jpg", jpeg(600, 400)), Becomes.DOCUMENT, None),
        (leaf("logo.png", png(600, 200), is_shown=True, content_id="1@x"), Becomes.SET_ASIDE, None),
        (leaf("image001.jpg", jpeg(400, 380), content_id="1@x", disposition="inline"), Becomes.SET_ASIDE, None),
        (leaf("pixel.png", png(1, 1)), Becomes.SET_ASIDE, None),
        (leaf("button.gif", b"GIF89a" + struct.pack("<HH", 88, 31)), Becomes.SET_ASIDE, None),
        (leaf("smime.p7s", b"\x30\x80", "application/pkcs7-signature"), Becomes.SET_ASIDE, None),
        (leaf("invite.ics", b"BEGIN:VCALENDAR", "text/calendar"), Becomes.SET_ASIDE, None),
        (leaf("bob.vcf", b"BEGIN:VCARD"), Becomes.SET_ASIDE, None),
        (leaf("ATT00001.htm", b"<html></html>", "text/html"), Becomes.SET_ASIDE, None),
        (leaf("body.rtf", b"{\\rtf1", "application/rtf", is_text=True), Becomes.SET_ASIDE, None),
        (leaf("really.ics", pdf(), "text/calendar"), Becomes.DOCUMENT, None),
        (leaf("letter.docx", b"PK\x03\x04[Content_Types].xmlword/document.xml"), Becomes.REFUSED, Reason.UNSUPPORTED_FORMAT),
        (leaf("fake.pdf", b"MZ\x90"), Becomes.REFUSED, Reason.UNSUPPORTED_FORMAT),
        (leaf("empty.pdf", b"", "application/pdf"), Becomes.REFUSED, Reason.UNREADABLE_FILE),
        (leaf("locked.pdf", b"", problem=Reason.ENCRYPTED_FILE), Becomes.REFUSED, Reason.ENCRYPTED_FILE),
        (leaf("encrypted.asc", b"-----BEGIN PGP", problem=Reason.ENCRYPTED_FILE), Becomes.REFUSED, Reason.ENCRYPTED_FILE),
        (leaf("huge.pdf", pdf() + bytes(limits.FILE_BYTES)), Becomes.REFUSED, Reason.FILE_TOO_LARGE),
    ],
    ids=lambda value: value.filename if isinstance(value, Leaf) else None,
)
def test_a_file_by_itself(one: Leaf, becomes: Becomes, reason: Reason | None) -> None:
    (fate,) = sort([one])
    assert (fate.becomes, fate.reason) == (becomes, reason)


def test_the_same_bytes_twice_are_one_document() -> None:
    fates = sort([leaf("a.pdf", pdf()), leaf("b.pdf", pdf()), leaf("c.pdf", pdf(1))])
    assert [fate.becomes for fate in fates] == [Becomes.DOCUMENT, Becomes.SET_ASIDE, Becomes.DOCUMENT]
    assert fates[1].copy_of == 0


def test_a_pdf_and_its_own_xml_are_one_document() -> None:
    by_name = sort([leaf("F-1.xml", CII), leaf("F-2.pdf", pdf(2)), leaf("f-1.PDF", pdf(1))])
    assert [(fate.becomes, fate.twin) for fate in by_name] == [(Becomes.SET_ASIDE, 2), (Becomes.DOCUMENT, None), (Becomes.DOCUMENT, None)]


@pytest.mark.parametrize("names", [("bois.pdf", "energie.xml"), ("a.pdf", "b.pdf", "c.xml"), ("may/F-1.pdf", "june/F-1.pdf", "F-1.xml")])
def test_a_pdf_and_the_xml_of_another_invoice_are_two_documents(names: tuple[str, ...]) -> None:
    fates = sort([leaf(name, CII if name.endswith("xml") else pdf(number)) for number, name in enumerate(names)])
    assert all(fate.becomes is Becomes.DOCUMENT for fate in fates)


def test_two_xmls_never_share_a_pdf() -> None:
    fates = sort([leaf("F-1.pdf", pdf()), leaf("F-1.xml", CII), leaf("F-1.xml", CII + b"\n")])
    assert [fate.twin for fate in fates] == [None, 0, None]
    assert fates[2].becomes is Becomes.DOCUMENT


def test_documents_beyond_the_limit_are_refused_by_name() -> None:
    fates = sort([leaf(f"{number}.pdf", pdf(number)) for number in range(limits.FILES_PER_MAIL + 1)])
    assert [fate.becomes for fate in fates[:-1]] == [Becomes.DOCUMENT] * limits.FILES_PER_MAIL
    assert (fates[-1].becomes, fates[-1].reason) == (Becomes.REFUSED, Reason.TOO_MANY_FILES)


def test_image_sizes() -> None:
    assert image_size(png(10, 20)) == image_size(jpeg(10, 20)) == (10, 20)
    assert image_size(b"\xff\xd8\xff\xe0\x00\x00" * 3) is None
    assert image_size(b"\x89PNG") is None


def test_a_jpeg_of_fill_bytes_is_not_followed_to_its_end() -> None:
    """ITU-T T.81 B.1.1.2 allows any number; twenty million of them would occupy the service for seconds."""
    assert image_size(b"\xff\xd8" + b"\xff" * 5_000 + jpeg(600, 400)[2:]) is None
    assert image_size(b"\xff\xd8" + b"\xff" * 500 + jpeg(600, 400)[2:]) == (600, 400)
