"""Only what the trusted server said counts; nothing that came with the mail can say "pass"."""

import pytest

from mailbot.mail.authentication import from_trusted_header, unverified
from mailbot.mail.parse import parse

TRUSTED = ("mx.operator.example",)
PASS = "mx.operator.example; dmarc=pass header.from=acme.example"


def result(*fields: str, sender: str = "From: bob@acme.example") -> str:
    lines = [*(f"Authentication-Results: {field}" for field in fields), sender]
    return from_trusted_header(parse(("\n".join(lines) + "\n\nx").encode()), TRUSTED).result


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ((PASS,), "pass"),
        (("MX.Operator.example 1 ; dmarc = pass (p=REJECT) header.from = Acme.example",), "pass"),
        (
            ("mx.operator.example; spf=fail smtp.mailfrom=x@l.example; dkim=pass header.d=l.example; dmarc=pass header.from=acme.example",),
            "pass",
        ),
        (("mx.operator.example; dmarc=fail header.from=acme.example",), "fail"),
        (("mx.operator.example; dmarc=pass header.from=elsewhere.example",), "fail"),
        (("mx.operator.example; dmarc=pass",), "fail"),
        (("mx.operator.example; dmarc=temperror header.from=acme.example",), "unknown"),
        (("mx.operator.example; dmarc=none header.from=acme.example; dkim=pass header.d=acme.example",), "pass"),
        (("mx.operator.example; dkim=pass header.d=elsewhere.example; spf=pass smtp.mailfrom=x@elsewhere.example",), "none"),
        (("mx.operator.example; dkim=fail header.d=x.example; dkim=pass header.i=@acme.example",), "pass"),
        (("mx.operator.example; spf=pass smtp.mailfrom=bob@acme.example",), "pass"),
        (("mx.operator.example; none",), "none"),
        ((), "unknown"),
        (("mx.elsewhere.example; dmarc=pass header.from=acme.example",), "unknown"),
        (("mx.elsewhere.example; dmarc=fail", PASS), "unknown"),
        (("mx.operator.example; dmarc=fail header.from=acme.example", PASS), "fail"),
        (("mx.operator.example; dmarc=none header.from=acme.example", PASS), "fail"),
        (("spf=pass; dmarc=pass header.from=acme.example",), "unknown"),
        (("mx.operator.example; dmarc=fail (see; dmarc=pass header.from=acme.example) header.from=acme.example",), "fail"),
        (('mx.operator.example; spf=fail smtp.mailfrom="x; dmarc=pass header.from=acme.example"@e.example',), "none"),
        (
            ('mx.operator.example; dmarc=fail (a " quote) header.from=acme.example; spf=pass (another " quote) smtp.mailfrom=e@e.example',),
            "fail",
        ),
        (("mx.operator.example; spf=none (open comment; dmarc=pass header.from=acme.example",), "unknown"),
    ],
)
def test_verdicts(fields: tuple[str, ...], expected: str) -> None:
    assert result(*fields) == expected


def test_two_senders_fail() -> None:
    assert result(PASS, sender="From: bob@acme.example\nFrom: eve@elsewhere.example") == "fail"
    assert result(PASS, sender="From: bob@acme.example, eve@elsewhere.example") == "fail"


def test_no_server_is_trusted_by_default() -> None:
    mail = parse(f"Authentication-Results: {PASS}\nFrom: bob@acme.example\n\nx".encode())
    assert from_trusted_header(mail, ()).result == "unknown"
    assert from_trusted_header(mail, ("",)).result == "unknown"
    assert unverified().result == "off"


def test_the_verdict_keeps_what_each_method_said() -> None:
    field = (
        "mx.operator.example; spf=softfail smtp.mailfrom=x@y.example; dkim=pass header.d=acme.example; dmarc=pass header.from=acme.example"
    )
    verdict = from_trusted_header(parse(f"Authentication-Results: {field}\nFrom: bob@acme.example\n\nx".encode()), TRUSTED)
    assert (verdict.spf, verdict.dkim, verdict.dmarc, verdict.source) == ("softfail", "pass", "pass", "mx.operator.example")
