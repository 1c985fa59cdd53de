"""Every file of a mail is found and named, whatever it is wrapped in; what cannot be opened says why."""

import base64
import binascii
import io
import struct
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.assistant.triage import Becomes, sort
from mailbot.domain import limits
from mailbot.domain.outcome import Reason
from mailbot.mail.parse import parse
from mailbot.mail.unpack import Leaf, display_name
from tests.unit.mail.bombs import MAILS, tnef_attribute
from tests.unit.mail.in_process import unpack
from tests.work import growth

PDF = b"%PDF-1.7\ninvented\n"


def mail_with(*files: tuple[str, str, bytes]) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "bob@acme.example", "acme@mail.example", "Invoices"
    mail.set_content("Please pay.")
    for name, media_type, data in files:
        maintype, subtype = media_type.split("/")
        mail.add_attachment(data, maintype=maintype, subtype=subtype, filename=name)
    return mail


def names(leaves: tuple[Leaf, ...]) -> list[str]:
    return [leaf.filename for leaf in leaves]


def zipped(*files: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


def test_bodies_are_no_leaves_and_files_are() -> None:
    leaves = unpack(mail_with(("F-12.pdf", "application/pdf", PDF), ("notes.txt", "text/plain", b"hello")).as_bytes())
    assert [(leaf.filename, leaf.media_type, leaf.disposition) for leaf in leaves] == [
        ("F-12.pdf", "application/pdf", "attachment"),
        ("notes.txt", "text/plain", "attachment"),
    ]
    assert leaves[0].data == PDF


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (b'Content-Disposition: attachment; filename="Facture n\xc2\xb0 12.pdf"', "Facture n° 12.pdf"),
        (b"Content-Disposition: attachment; filename*=utf-8''Facture%20n%C2%B0%2012.pdf", "Facture n° 12.pdf"),
        (b"Content-Disposition: attachment;\n filename*0*=utf-8''Facture%20;\n filename*1*=n%C2%B0%2012.pdf", "Facture n° 12.pdf"),
        (b'Content-Disposition: attachment; filename="=?iso-8859-1?Q?Facture_n=B0_12.pdf?="', "Facture n° 12.pdf"),
        (b"Content-Disposition: attachment; filename=\"old.pdf\"; filename*=utf-8''new.pdf", "new.pdf"),
        (b'Content-Type: application/pdf; name="only the type.pdf"', "only the type.pdf"),
        (b"Content-Disposition: attachment; filename=no quotes here.pdf", "no quotes here.pdf"),
        (b'Content-Disposition: attachment; filename="C:\\Users\\bob\\F-12.pdf"', "F-12.pdf"),
        (b'Content-Disposition: attachment; filename="../../etc/F-12.pdf"', "F-12.pdf"),
        (b"Content-Disposition: attachment; filename*=x-unknown'%ZZ", "x-unknown'%ZZ"),
        (b"Content-Disposition: attachment", "attachment-1.pdf"),
    ],
)
def test_names_by_rfc_2231_and_2047_and_broken(header: bytes, name: str) -> None:
    kind = b"" if b"Content-Type" in header else b"Content-Type: application/pdf\n"
    raw = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhi\n--b\n" + kind + header + b"\n\n" + PDF + b"\n--b--\n"
    assert names(unpack(raw)) == [name]


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("a\x00b\r\nc.pdf", "abc.pdf"),
        ("  two   spaces.pdf ", "two spaces.pdf"),
        ("fac\u00adture.pdf", "facture.pdf"),
        ("..", ""),
        ("x" * 400 + ".pdf", "x" * 251 + ".pdf"),
    ],
)
def test_display_names(given_name: str, shown: str) -> None:
    assert display_name(given_name) == shown


def test_a_mail_in_a_mail_gives_its_files() -> None:
    outer = mail_with()
    outer.add_attachment(mail_with(("inner.pdf", "application/pdf", PDF)))
    as_file = mail_with(("forwarded.eml", "application/octet-stream", mail_with(("inner.pdf", "application/pdf", PDF)).as_bytes()))
    assert names(unpack(outer.as_bytes())) == names(unpack(as_file.as_bytes())) == ["inner.pdf"]


def test_mails_in_mails_end_at_a_depth() -> None:
    mail = mail_with(("deep.pdf", "application/pdf", PDF))
    for _ in range(limits.NESTING + 1):
        outer = mail_with()
        outer.add_attachment(mail)
        mail = outer
    (leaf,) = unpack(mail.as_bytes())
    assert leaf.problem is Reason.UNREADABLE_MAIL


@pytest.mark.parametrize(
    "inside",
    [
        b"\n" * (limits.MIME_LINES + 1),
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(1200)),
    ],
    ids=["lines for ever", "multiparts for ever"],
)
def test_a_mail_inside_that_cannot_be_walked_costs_no_other_file(inside: bytes) -> None:
    head = b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/pdf; name=first.pdf\n\n" + PDF
    old = b'--b\nContent-Type: message/rfc822; name="old.eml"\nContent-Transfer-Encoding: base64\n\n'
    tail = b"--b\nContent-Type: application/pdf; name=second.pdf\n\n" + PDF + b"--b--\n"
    leaves = unpack(head + old + base64.encodebytes(b"From: a@b.example\n" + inside) + tail)
    assert [(leaf.filename, leaf.problem) for leaf in leaves] == [
        ("first.pdf", None),
        ("old.eml", Reason.UNREADABLE_MAIL),
        ("second.pdf", None),
    ]


def test_multiparts_in_multiparts_end_at_a_depth() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (number, number) for number in range(60))
    (leaf,) = unpack(nested + b"Content-Type: application/pdf\n\n" + PDF)
    assert sort([leaf])[0].becomes is Becomes.REFUSED


def test_a_zip_gives_its_members_without_what_systems_add() -> None:
    data = zipped(("2026/F-12.pdf", PDF), ("__MACOSX/._F-12.pdf", b"x"), ("Thumbs.db", b"x"), ("in.zip", zipped(("F-13.pdf", PDF))))
    leaves = unpack(mail_with(("all.zip", "application/zip", data)).as_bytes())
    assert names(leaves) == ["F-12.pdf", "F-13.pdf"]
    assert leaves[1].data == PDF


def test_an_office_file_is_no_archive() -> None:
    data = zipped(("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>"))
    assert names(unpack(mail_with(("letter.docx", "application/msword", data)).as_bytes())) == ["letter.docx"]


def test_zip_bombs_encrypted_and_broken_zips() -> None:
    bomb = zipped(("bomb.pdf", b"0" * (limits.FILE_BYTES + 1)))
    encrypted = bytearray(zipped(("secret.pdf", PDF)))
    encrypted[6] |= 1
    encrypted[encrypted.rindex(b"PK\x01\x02") + 8] |= 1
    many = zipped(*((f"{number}.pdf", b"") for number in range(limits.ARCHIVE_MEMBERS + 1)))
    files = [("bomb.zip", bomb), ("locked.zip", bytes(encrypted)), ("broken.zip", zipped(("a.pdf", PDF))[:40]), ("many.zip", many)]
    leaves = unpack(mail_with(*((name, "application/zip", data) for name, data in files)).as_bytes())
    assert [(leaf.filename, leaf.problem) for leaf in leaves] == [
        ("bomb.pdf", Reason.FILE_TOO_LARGE),
        ("secret.pdf", Reason.ENCRYPTED_FILE),
        ("broken.zip", Reason.UNREADABLE_FILE),
        ("many.zip", Reason.TOO_MANY_FILES),
    ]


def winmail(name: str, data: bytes) -> bytes:
    long_name = name.encode("utf-16-le") + b"\0\0"
    padded = long_name + bytes(-len(long_name) % 4)
    properties = struct.pack("<IHHII", 1, 0x1F, 0x3707, 1, len(long_name)) + padded
    return (
        b"\x78\x9f\x3e\x22\x01\x00"
        + tnef_attribute(2, 0x9002, bytes(14))
        + tnef_attribute(2, 0x8010, b"SHORT~1.PDF\0")
        + tnef_attribute(2, 0x800F, data)
        + tnef_attribute(2, 0x9005, properties)
    )


def test_winmail_dat_is_opened() -> None:
    leaves = unpack(mail_with(("winmail.dat", "application/ms-tnef", winmail("Facture n° 12.pdf", PDF))).as_bytes())
    assert [(leaf.filename, leaf.data) for leaf in leaves] == [("Facture n° 12.pdf", PDF)]


@pytest.mark.parametrize("make", MAILS.values(), ids=MAILS)
def test_the_work_is_in_proportion_to_the_mail(make: Callable[[int], bytes]) -> None:
    assert growth(lambda count: unpack(make(count)), 500) < 8
    assert [leaf.data for leaf in unpack(make(20_000)) if leaf.filename != "winmail.dat"] == []


def opaque_signature(content: bytes, encoding: serialization.Encoding) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Invented")])
    start = datetime(2026, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
    certificate = builder.not_valid_before(start).not_valid_after(start + timedelta(days=1)).sign(key, hashes.SHA256())
    signer = pkcs7.PKCS7SignatureBuilder().set_data(content).add_signer(certificate, key, hashes.SHA256())
    return signer.sign(encoding, [pkcs7.PKCS7Options.Binary])


def test_an_opaque_signature_is_taken_off_text_and_files() -> None:
    inside = mail_with(("F-12.pdf", "application/pdf", PDF)).as_bytes()
    signed = base64.encodebytes(opaque_signature(inside, serialization.Encoding.DER))
    head = b"From: bob@acme.example\nContent-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n"
    raw = head + b"Content-Transfer-Encoding: base64\n\n" + signed
    assert names(unpack(raw)) == ["F-12.pdf"]
    assert parse(raw).body.strip() == "Please pay."


def test_an_opaque_signature_around_an_endless_mail_costs_no_other_file() -> None:
    inside = b"Content-Type: text/plain\n" + b"\n" * (limits.MIME_LINES + 1)
    signed = opaque_signature(inside, serialization.Encoding.DER)
    leaves = unpack(mail_with(("smime.p7m", "application/pkcs7-mime", signed), ("F-12.pdf", "application/pdf", PDF)).as_bytes())
    assert [(leaf.filename, leaf.problem) for leaf in leaves] == [("smime.p7m", Reason.UNREADABLE_FILE), ("F-12.pdf", None)]


def test_a_signed_file_is_the_file_itself() -> None:
    signed = opaque_signature(PDF, serialization.Encoding.DER)
    (leaf,) = unpack(mail_with(("F-12.pdf.p7m", "application/octet-stream", signed)).as_bytes())
    assert (leaf.filename, leaf.data) == ("F-12.pdf", PDF)


def test_encrypted_mail_says_so() -> None:
    enveloped = bytes.fromhex("300f06092a864886f70d010703a0023000")
    pgp = b"-----BEGIN PGP MESSAGE-----\n\nabc\n"
    leaves = unpack(
        mail_with(("smime.p7m", "application/pkcs7-mime", enveloped), ("encrypted.asc", "application/octet-stream", pgp)).as_bytes()
    )
    assert [leaf.problem for leaf in leaves] == [Reason.ENCRYPTED_FILE, Reason.ENCRYPTED_FILE]


def test_uuencoded_files_in_text_and_apple_single() -> None:
    text = b"From: scanner@acme.example\n\nScan\n\nbegin 644 scan.pdf\n" + binascii.b2a_uu(PDF) + b"`\nend\n"
    assert [(leaf.filename, leaf.data) for leaf in unpack(text)] == [("scan.pdf", PDF)]
    single = b"\x00\x05\x16\x00\x00\x02\x00\x00" + bytes(16) + struct.pack(">HIII", 1, 1, 38, len(PDF)) + PDF
    (leaf,) = unpack(mail_with(("F-12.pdf", "application/applefile", single)).as_bytes())
    assert leaf.data == PDF


def test_a_zip_of_countless_members_is_not_opened() -> None:
    (leaf,) = unpack(mail_with(("all.zip", "application/zip", b"PK\x03\x04" + b"PK\x01\x02" + b"PK\x01\x02" * 20_000)).as_bytes())
    assert (leaf.filename, leaf.problem) == ("all.zip", Reason.TOO_MANY_FILES)


def test_zips_of_zips_end_with_a_leaf_that_says_so() -> None:
    data = zipped(*((f"{number}.pdf", b"") for number in range(limits.ARCHIVE_MEMBERS)))
    leaves = unpack(mail_with(("all.zip", "application/zip", zipped(*((f"{number}.zip", data) for number in range(50))))).as_bytes())
    assert (leaves[-1].filename, leaves[-1].problem) == ("further files", Reason.TOO_MANY_FILES)
    assert len(leaves) == 1001


def test_files_beyond_the_limit_are_named_without_their_bytes() -> None:
    leaves = unpack(mail_with(*((f"{number}.pdf", "application/pdf", PDF) for number in range(limits.LEAVES + 2))).as_bytes())
    assert [leaf.problem for leaf in leaves[limits.LEAVES - 1 :]] == [None, Reason.TOO_MANY_FILES, Reason.TOO_MANY_FILES]
    assert leaves[-1].filename == f"{limits.LEAVES + 1}.pdf"
    assert leaves[-1].data == b""


def test_images_that_the_html_shows_are_marked() -> None:
    raw = (
        b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<img src=cid:logo@x>\n--b\n"
        b"Content-Type: image/png\nContent-ID: <logo@x>\n\nx\n--b\nContent-Type: image/png\nContent-ID: <other@x>\n\nx\n--b--\n"
    )
    assert [leaf.is_shown for leaf in unpack(raw)] == [True, False]


FRAGMENTS = [
    *(b"Content-Type: multipart/mixed; boundary=b\n\n", b"\n--b\n", b"Content-Type: message/rfc822\n\n", b"\n", b"PK\x03\x04", b"\xff\x00"),
    *(b"Content-Type: application/pkcs7-mime\n\n", b"Content-Transfer-Encoding: base64\n", b"Content-Transfer-Encoding: x-uuencode\n"),
    *(b"begin 644 a\n", b"\nend\n", b"Content-Disposition: attachment; filename*0*=", b"name=a.eml\n"),
    *(b"\x78\x9f\x3e\x22", b"\x30\x80\x06\x09", b"\x00\x05\x16\x00"),
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS) | st.binary(max_size=16), max_size=30))
def test_any_bytes_give_leaves_with_names(pieces: list[bytes]) -> None:
    for leaf in unpack(b"".join(pieces)):
        assert leaf.filename
        assert leaf.filename.isprintable()


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=300))
def test_any_winmail_dat_ends(data: bytes) -> None:
    unpack(mail_with(("winmail.dat", "application/ms-tnef", b"\x78\x9f\x3e\x22\x01\x00" + data)).as_bytes())
