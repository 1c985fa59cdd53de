"""Signed pushes: who is believed, and which files a request holds."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.assistant.push import FILENAME, SIGNATURE, TIMESTAMP, PushRefusal, files_of, is_genuine, signature
from mailbot.domain import limits

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
SECRET = "a secret of the tests"


def signed(body: bytes, *, at: datetime = NOW, secret: str = SECRET) -> dict[str, str]:
    timestamp = str(int(at.timestamp()))
    return {TIMESTAMP: timestamp, SIGNATURE: signature(secret, timestamp, body)}


def test_the_holder_of_the_secret_is_believed():
    assert is_genuine(SECRET, signed(b"body"), b"body", NOW)
    assert is_genuine(SECRET, {**signed(b"body"), SIGNATURE: signed(b"body")[SIGNATURE].removeprefix("sha256=").upper()}, b"body", NOW)


@pytest.mark.parametrize("late", [timedelta(minutes=6), -timedelta(minutes=6), timedelta(days=900)])
def test_an_old_or_early_signature_is_not(late):
    assert not is_genuine(SECRET, signed(b"body", at=NOW - late), b"body", NOW)


def test_another_body_secret_or_time_is_not():
    assert not is_genuine(SECRET, signed(b"body"), b"other", NOW)
    assert not is_genuine(SECRET, signed(b"body", secret="guess"), b"body", NOW)
    later = NOW + timedelta(seconds=30)
    assert not is_genuine(SECRET, {**signed(b"body"), TIMESTAMP: str(int(later.timestamp()))}, b"body", NOW)


@pytest.mark.parametrize("timestamp", ["", "-1", "1e9", "١٢٣", "9" * 40, "1777885200.5"])
def test_a_strange_timestamp_is_refused_even_when_signed(timestamp):
    assert not is_genuine(SECRET, {TIMESTAMP: timestamp, SIGNATURE: signature(SECRET, timestamp, b"")}, b"", NOW)


@given(st.text(), st.text(), st.binary(max_size=50))
def test_no_header_breaks_the_check(timestamp, given_signature, body):
    assert not is_genuine(SECRET, {TIMESTAMP: timestamp, SIGNATURE: given_signature}, body, NOW)


def test_a_plain_body_is_one_file_with_a_safe_name():
    (file,) = files_of({FILENAME: "..%2F..%2Ffacture%20%C3%A9t%C3%A9.pdf"}, b"%PDF-1.4")
    assert (file.filename, file.data) == ("facture été.pdf", b"%PDF-1.4")
    assert files_of({}, b"x")[0].filename == "document"
    assert files_of({}, b"") is PushRefusal.NO_FILE


def form(*files: tuple[str, bytes]) -> tuple[dict[str, str], bytes]:
    parts = [
        b'--b0\r\nContent-Disposition: form-data; name="file"; filename="%s"\r\nContent-Type: application/pdf\r\n\r\n%s\r\n'
        % (name.encode(), data)
        for name, data in files
    ]
    note = b'--b0\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n'
    return {"content-type": "multipart/form-data; boundary=b0"}, b"".join([note, *parts, b"--b0--\r\n"])


def test_a_form_gives_its_files_byte_for_byte():
    binary = b"%PDF-1.4 \r\n\n\r\x00\xff"
    files = files_of(*form(("a.pdf", binary), ("b.pdf", b"second")))
    assert [(file.filename, file.data) for file in files] == [("a.pdf", binary), ("b.pdf", b"second")]


def test_a_form_without_files_or_with_too_many_is_refused():
    assert files_of(*form()) is PushRefusal.NO_FILE
    assert files_of(*form(*[("a.pdf", b"x")] * (limits.FILES_PER_MAIL + 1))) is PushRefusal.TOO_LARGE


@given(st.binary(max_size=300))
def test_no_body_breaks_the_form(body):
    found = files_of({"content-type": "multipart/form-data; boundary=b0"}, body)
    assert found in (PushRefusal.NO_FILE, PushRefusal.UNREADABLE) or all(file.filename for file in found)
    assert files_of({"content-type": "multipart/form-data"}, body) in (PushRefusal.NO_FILE, PushRefusal.UNREADABLE)
