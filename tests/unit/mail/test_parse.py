"""Any bytes give a message; what is well formed is read as RFC 5322 says, what is not as well as can be."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.domain import limits
from mailbot.mail.mime import Endless, tree
from mailbot.mail.parse import parse


def test_the_fields_of_an_ordinary_mail() -> None:
    mail = parse(
        b"Return-Path: <bob@acme.example>\r\nDelivered-To: acme+K7QF-2MXR@mail.example\r\n"
        b"Authentication-Results: mx.example; dmarc=pass\r\nAuthentication-Results: other.example; dmarc=fail\r\n"
        b'From: =?utf-8?q?Ren=C3=A9?= Dupont <Rene@Acme.EXAMPLE>\r\nTo: acme@mail.example, "Doe, J." <j@acme.example>\r\n'
        b"Subject: =?utf-8?B?RmFjdHVyZSBu?=\r\n =?utf-8?B?wrAgMTI=?=\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\n"
        b"Message-ID: <one@acme.example>\r\nIn-Reply-To: <two@mail.example>\r\n"
        b"References: <three@mail.example>,<two@mail.example>\r\n <two@mail.example>\r\nAuto-Submitted: No\r\n\r\nHello\r\n"
    )
    assert [(found.name, found.address) for found in mail.from_] == [("René Dupont", "rene@acme.example")]
    assert [found.address for found in mail.to] == ["acme@mail.example", "j@acme.example"]
    assert mail.subject == "Facture n° 12"
    assert mail.date == datetime(2026, 11, 20, 9, tzinfo=UTC)
    assert mail.message_id == mail.identity == "one@acme.example"
    assert mail.in_reply_to == ("two@mail.example",)
    assert mail.references == ("three@mail.example", "two@mail.example")
    assert mail.delivered_to == ("acme+k7qf-2mxr@mail.example",)
    assert [body.split(";")[0] for body in mail.authentication_results] == ["mx.example", "other.example"]
    assert (mail.return_path, mail.auto_submitted, mail.body) == ("bob@acme.example", "no", "Hello\n")


def test_two_from_headers_are_seen() -> None:
    mail = parse(b"From: bob@acme.example\nFrom: eve@elsewhere.example\n\nx")
    assert mail.from_headers == 2
    assert {found.address for found in mail.from_} == {"bob@acme.example", "eve@elsewhere.example"}


def test_encoded_words_add_no_address() -> None:
    mail = parse(b"From: =?utf-8?q?bob=40acme=2Eexample=2C?= <eve@elsewhere.example>\n\nx")
    assert [found.address for found in mail.from_] == ["eve@elsewhere.example"]


def test_a_mail_without_message_id_is_known_by_its_content() -> None:
    one, two = parse(b"From: a@b.example\n\none"), parse(b"From: a@b.example\n\ntwo")
    assert one.message_id is None
    assert one.identity.startswith("sha256:")
    assert one.identity != two.identity


@pytest.mark.parametrize(
    ("charset", "body", "text"),
    [
        ("utf-8", "é €".encode(), "é €"),
        ("iso-8859-1", b"\xe9", "é"),
        ("x-unknown", "é".encode(), "é"),
        ("us-ascii", b"\x80 100", "€ 100"),
        ("utf-8", b"\xe9t\xe9", "été"),
        ("utf-16\x00", b"x", "x"),
    ],
)
def test_charsets_declared_or_not(charset: str, body: bytes, text: str) -> None:
    mail = b"From: a@b.example\nContent-Type: text/plain; charset=" + charset.encode() + b"\nContent-Transfer-Encoding: 8bit\n\n" + body
    assert parse(mail).body == text


def test_flowed_text_is_joined() -> None:
    mail = parse(b"Content-Type: text/plain; format=flowed\n\none \ntwo\n> quoted\n-- \nBob")
    assert mail.body == "one two\n> quoted\n-- \nBob"


def test_plain_text_wins_over_html_and_html_serves_where_it_is_alone() -> None:
    both = (
        b"Content-Type: multipart/alternative; boundary=b\n\n--b\n\nplain\n"
        b'--b\nContent-Type: text/html\n\n<p>rich <img src="cid:Logo@x">\n--b--'
    )
    assert parse(both).body.strip() == "plain"
    assert parse(both).content_ids == {"logo@x"}
    assert parse(b"Content-Type: text/html\n\n<style>x</style><p>one<p>two").body == "one\n\ntwo"


def test_hundreds_of_nested_multiparts_are_named_unreadable_with_their_sender() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(1200))
    mail = parse(b"From: a@b.example\nMessage-ID: <x@y>\n" + nested)
    assert not mail.is_readable
    assert (mail.from_[0].address, mail.message_id) == ("a@b.example", "x@y")


FRAGMENTS = [
    *(b"From: ", b"To: ", b"Subject: ", b"Date: ", b"Message-ID: <", b"\n", b"\r\n", b"--b\n", b"=?utf-8?b?", b"?=", b"\xff\xfe", b"\x00"),
    *(
        b";",
        b'"',
        b"(",
        b"<",
        b"a@b.example",
        b"begin 644 x\n",
        b"<blockquote>",
        b"name*0*=utf-8''%",
        b"Fri, 31 Feb 9999999 25:61:00 +9999",
    ),
    *(b"Content-Type: multipart/mixed; boundary=b\n", b"Content-Type: text/html; charset=", b"Content-Type: message/rfc822\n"),
    b"Content-Transfer-Encoding: base64\n",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS) | st.binary(max_size=12), max_size=40))
def test_any_bytes_give_a_message(pieces: list[bytes]) -> None:
    raw = b"".join(pieces)
    mail = parse(raw)
    assert mail.raw == raw
    assert mail.identity
    mail.model_dump_json(exclude={"raw"})


@pytest.mark.parametrize(
    "body",
    [
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * (limits.MIME_PARTS + 1),
        b"Content-Type: message/delivery-status\n\n" + b"\n" * (2 * limits.MIME_PARTS + 2),
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(90)) + b"\nx" * 200_000,
        b"\n" + b"\n" * (limits.MIME_LINES + 1),
        b"\n" + b"\r" * (limits.MIME_LINES + 1),
    ],
)
def test_of_an_endless_mail_the_header_is_read(body: bytes) -> None:
    raw = b"From: bob@acme.example\nSubject: Invoices K7QF-2MXR\n" + body
    mail = parse(raw)
    assert (mail.from_[0].address, mail.subject, mail.text, mail.is_readable) == ("bob@acme.example", "Invoices K7QF-2MXR", "", True)
    with pytest.raises(Endless):
        tree(raw)


def test_the_largest_mail_in_base64_is_not_endless() -> None:
    lines = limits.MAIL_BYTES // 78
    assert lines < limits.MIME_LINES / 4
    assert parse(b"From: bob@acme.example\r\n\r\n" + b"QUJD\r\n" * lines).text != ""


@pytest.mark.parametrize("line", [b"--", b"-- x", b"--b", b"--bc", b"--======"])
def test_a_text_may_have_any_number_of_rules_and_signature_marks(line: bytes) -> None:
    text = (line + b"\n") * 30_000
    head = b"Content-Type: multipart/mixed; boundary=bcd\n\n--bcd\n\n"
    assert parse(head + text + b"--bcd--\n").text == text.decode()[:-1]
    assert parse(b"From: a@b.example\n\n" + text).text == text.decode()
