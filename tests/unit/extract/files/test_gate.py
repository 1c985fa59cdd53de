"""The gate names a file by its bytes and refuses what would not be read."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.domain import limits
from mailbot.domain.outcome import Reason
from mailbot.extract.files import gate

CII = '<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100">'
ZUGFERD_1 = '<rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0">'
UBL = '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">'
UBL_CREDIT = '<n:CreditNote xmlns:n="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2">'


def zip_of(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\r\n\x00junk of a scanner" * 20 + b"%PDF-1.4", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"\xff\xd8\xff\xe0....", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"II*\x00", "image/tiff"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"\x00\x00\x00\x18ftypheic", "image/heic"),
        (b"{\\rtf1", "application/rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__properties_version1.0".encode("utf-16-le"), "application/vnd.ms-outlook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "application/msword"),
        (zip_of("[Content_Types].xml", "word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (zip_of("xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (zip_of("invoice.pdf"), "application/zip"),
        (b"<!DOCTYPE html><html>", "text/html"),
        (b"just words", None),
        (b"", None),
    ],
)
def test_a_file_is_what_its_bytes_say(data: bytes, media_type: str | None):
    assert gate.sniff(data) == media_type


@pytest.mark.parametrize("root", [CII, ZUGFERD_1, UBL, UBL_CREDIT])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_an_e_invoice_is_recognised_in_every_encoding(root: str, encoding: str):
    text = f'<?xml version="1.0"?>\n<!-- made by <a machine> -->\n<?style x?>{root}</x>'
    assert gate.sniff(text.encode(encoding)) == "application/xml"


@pytest.mark.parametrize(
    ("held", "media_type"), [(UBL, "application/xml"), (CII, "application/xml"), ("<Order " + UBL[9:], None), ("", None)]
)
def test_an_envelope_is_what_it_holds(held: str, media_type: str | None):
    header = "<s:StandardBusinessDocumentHeader><s:Type>Invoice</s:Type></s:StandardBusinessDocumentHeader>"
    text = f'<?xml version="1.0"?><s:StandardBusinessDocument xmlns:s="urn:s">{header}{held}</s:StandardBusinessDocument>'
    assert gate.sniff(text.encode()) == media_type


@pytest.mark.parametrize("root", ["<Invoice>", "<svg>", '<Invoice xmlns="urn:example">', "<Invoices " + UBL[9:], "<Order " + UBL[9:]])
def test_other_xml_is_no_e_invoice(root: str):
    assert gate.sniff(f"<?xml version='1.0'?>{root}".encode()) is None


def test_check_names_the_reason():
    assert gate.check(b"%PDF-1.7\n") is None
    assert gate.check(b"%PDF-1.7\n" + bytes(limits.FILE_BYTES)) is Reason.FILE_TOO_LARGE
    assert gate.check(b"PK\x03\x04") is Reason.UNSUPPORTED_FORMAT
    assert gate.check(b"") is Reason.UNREADABLE_FILE


@given(st.binary(max_size=300))
def test_any_bytes_are_sniffed_without_an_exception(data: bytes):
    gate.sniff(data)


def test_a_hostile_prologue_is_looked_at_quickly():
    assert gate.sniff(b"<!--" * 200_000) is None
    assert gate.sniff(b" " * 1_000_000) is None
    assert gate.sniff(b"<?" * 500_000) is None
