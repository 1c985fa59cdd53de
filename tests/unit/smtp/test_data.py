"""Where a mail ends, what its octets become, and what is refused, however the octets arrive."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.domain import limits
from mailbot.smtp import status
from mailbot.smtp.data import Body, Refusal, with_crlf


def read(octets: bytes, piece: int = 1 << 20, at_most: int = limits.MAIL_BYTES) -> Body:
    body = Body(at_most)
    for start in range(0, len(octets), piece):
        if not body.is_complete:
            body.feed(octets[start : start + piece])
    return body


def stuffed(mail: bytes) -> bytes:
    """As a client sends it (RFC 5321 4.5.2)."""
    lines = mail.split(b"\r\n")
    return b"\r\n".join(b"." + line if line.startswith(b".") else line for line in lines)


@given(
    lines=st.lists(st.binary(max_size=12).map(lambda line: line.replace(b"\r", b"").replace(b"\n", b"")), max_size=8),
    leading_dots=st.booleans(),
    piece=st.integers(1, 9),
)
def test_any_mail_in_pieces_of_any_size_comes_out_as_it_was(lines, leading_dots, piece):
    mail = b"".join((b"." * leading_dots + line) + b"\r\n" for line in lines)
    body = read(stuffed(mail) + b".\r\nNOOP\r\n", piece)
    assert body.is_complete
    assert body.mail() == mail
    assert body.rest.startswith(b"NOOP"[: len(body.rest)])


@pytest.mark.parametrize(
    "smuggled",
    [b"a\n.\nMAIL", b"a\r.\rMAIL", b"a\n.\r\nMAIL", b"a\r\n.\nMAIL", b"a\r\n.\rMAIL", b"a\r\n\x00.\r\nMAIL"],
)
def test_only_crlf_dot_crlf_ends_a_mail(smuggled):
    body = read(smuggled + b"\r\n.\r\n", piece=3)
    assert body.is_complete
    assert body.rest == b""
    assert b"MAIL" in body.mail()


def test_an_empty_mail():
    body = read(b".\r\n", piece=1)
    assert body.is_complete
    assert body.mail() == b""


def test_lone_line_ends_become_crlf():
    assert with_crlf(b"a\nb\rc\r\nd\r\r\n") == b"a\r\nb\r\nc\r\nd\r\n\r\n"


def test_of_a_mail_that_is_too_large_nothing_is_kept_and_its_end_is_found():
    body = read(b"x" * 5000 + b"\r\n.\r\nQUIT\r\n", piece=100, at_most=1000)
    assert body.is_complete
    assert body.mail() == Refusal(status.TOO_LARGE)


@pytest.mark.parametrize(
    ("mail", "reply"),
    [
        (b"Subject: x\r\n\r\n" + b"y" * (limits.LINE_OCTETS - 1) + b"\r\n", None),
        (b"Subject: x\r\n\r\n" + b"y" * (limits.LINE_OCTETS + 10) + b"\r\n", status.LINE_TOO_LONG),
        (b"Received: a\r\n" * 50 + b"\r\nReceived: in the body\r\n", None),
        (b"received : a\r\n" * 51 + b"\r\n", status.LOOP),
        (b"X: y\r\n" * (limits.HEADER_BYTES // 5) + b"\r\n", status.HEADER_TOO_LARGE),
    ],
)
def test_bounds(mail, reply):
    result = read(mail + b".\r\n").mail()
    assert result == (Refusal(reply) if reply else mail)


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        ("250 OK", "250 2.0.0 OK"),
        (status.STORED, status.STORED),
        ("354 End data", "354 End data"),
        ("503 Error: send HELO first", "503 5.5.1 Error: send HELO first"),
        ("220 mail.example ESMTP", "220 mail.example ESMTP"),
    ],
)
def test_every_reply_that_needs_one_gets_an_enhanced_code(line, sent):
    assert status.with_enhanced_code(line) == sent
