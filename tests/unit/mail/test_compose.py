"""What we send: readable by every program, threaded, marked as automatic, and never with a header that somebody smuggled in."""

import email
import email.policy
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.mail.address import Address, normal
from mailbot.mail.compose import AutoSubmitted, Outgoing, compose
from mailbot.mail.kind import Kind, kind
from mailbot.mail.parse import parse

FROM = Address(name="Société Acmé", address="acme@mail.example")
TO = (Address(name='Bob "B" Example', address="bob@acme.example"),)


def outgoing(**more: object) -> Outgoing:
    ordinary = {
        "message_id": "r-abc@mail.example",
        "date": datetime(2026, 11, 20, 10, tzinfo=UTC),
        "from_": FROM,
        "to": TO,
        "subject": "Votre brouillon n° 12",
        "text": "Bonjour,\n.\nFrom here: 1 240,50 €\n",
        "html": "<p>1 240,50 €</p>",
    }
    return Outgoing.model_validate({**ordinary, **more})


def test_a_reply_as_the_world_reads_it() -> None:
    raw = compose(
        outgoing(
            reply_to=Address(address="acme+r-xyz@mail.example"),
            in_reply_to="one@acme.example",
            references=("zero@acme.example", "one@acme.example"),
            auto_submitted=AutoSubmitted.REPLIED,
        )
    )
    read = email.message_from_bytes(raw, policy=email.policy.default)
    assert read["Subject"] == "Votre brouillon n° 12"
    assert read["From"] == "Société Acmé <acme@mail.example>"
    assert read["Message-ID"] == "<r-abc@mail.example>"
    assert read["In-Reply-To"] == "<one@acme.example>"
    assert read["References"].split() == ["<zero@acme.example>", "<one@acme.example>"]
    assert read["Reply-To"] == "acme+r-xyz@mail.example"
    assert (read["Auto-Submitted"], read["X-Auto-Response-Suppress"]) == ("auto-replied", "All")
    text, html = read.iter_parts()
    assert text.get_content().splitlines() == ["Bonjour,", ".", "From here: 1 240,50 €"]
    assert (html.get_content_type(), html.get_content().strip()) == ("text/html", "<p>1 240,50 €</p>")


def test_the_bytes_survive_any_relay() -> None:
    raw = compose(outgoing(text="x" * 5000 + "\nlone\rreturn\x00 é\n", subject="é" * 500))
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")


def test_the_same_value_gives_the_same_bytes() -> None:
    assert compose(outgoing()) == compose(outgoing())


def test_we_never_answer_ourselves() -> None:
    assert kind(parse(compose(outgoing()))) is Kind.AUTO_REPLY


def test_endless_threads_are_bounded_and_foreign_ids_checked() -> None:
    ids = tuple(f"{number}@acme.example" for number in range(100))
    read = parse(compose(outgoing(references=(*ids, "bad id", "x>\r\nBcc: eve@elsewhere.example"), in_reply_to="<bad\n")))
    assert len(read.references) == 20
    assert (read.references[0], read.references[-1]) == ("0@acme.example", "99@acme.example")
    assert read.in_reply_to == ()


@pytest.mark.parametrize("address", ["", "no address", "a@b.example\r\nBcc: eve@elsewhere.example", "a@b.example, eve@elsewhere.example"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="address"):
        compose(outgoing(to=(Address(address=address),)))


@settings(max_examples=300, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("ab.@é()<>[]\",;:\\ \x00\x85\u200b+'"), max_size=12).map("a{}@acme.example".format)
    | st.text(max_size=40)
)
def test_whoever_has_an_address_can_be_written_to(written: str) -> None:
    address = normal(written)
    if address is not None:
        assert [found.address for found in parse(compose(outgoing(to=(Address(address=address),)))).to] == [address]


NASTY = st.text(alphabet=st.sampled_from('ab é€\r\n\x00\x0b\u2028,;:<>"\\@()=?\t_'), max_size=40)


@settings(max_examples=80, deadline=None)
@given(subject=NASTY, name=NASTY, text=NASTY, reference=NASTY)
def test_no_text_adds_a_header(subject: str, name: str, text: str, reference: str) -> None:
    raw = compose(outgoing(subject=subject, from_=Address(name=name, address=FROM.address), text=text, references=(reference,)))
    head = raw.partition(b"\r\n\r\n")[0]
    fields = [line.partition(b":")[0] for line in head.split(b"\r\n") if not line.startswith((b" ", b"\t"))]
    expected = {b"Date", b"From", b"To", b"Subject", b"Message-ID", b"References", b"Auto-Submitted", b"X-Auto-Response-Suppress"}
    assert set(fields) <= expected | {b"X-Mailbot-Loop", b"MIME-Version", b"Content-Type"}
    assert len(fields) == len(set(fields))
    assert [found.address for found in parse(raw).from_] == [FROM.address]
