"""What a mail is and whether it may be answered: machines are never answered, people always may be."""

import pytest

from mailbot.mail.kind import Kind, answerable, is_automatic, kind
from mailbot.mail.parse import Message, parse

HEAD = "From: Bob <bob@acme.example>\nTo: acme@mail.example\n"


def mail(*lines: str, head: str = HEAD) -> Message:
    return parse((head + "\n".join(lines) + "\n\nHello\n").encode())


@pytest.mark.parametrize(
    "lines",
    [
        ("Subject: Invoice 12",),
        ("Subject: Facture: absence de bon de commande",),
        ("Subject: Automatic door, invoice 12",),
        ("Subject: Auto parts invoice",),
        ("Subject: Fwd: Invoice 12", "References: <x@supplier.example>"),
        ("Subject: Undeliverable goods, credit note 12",),
        ("Subject: Vacation: rental invoice",),
        ("Subject: Auto: facture 12",),
        (
            "Subject: Automatic reply: invoice",
            "Content-Type: multipart/mixed; boundary=b",
            "",
            "--b",
            "Content-Type: application/pdf",
            "",
            "x",
            "--b--",
        ),
        ("Subject: Invoice", "X-Auto-Response-Suppress: DR, RN, NRN"),
        ("Subject: Invoice", "Auto-Submitted: no"),
    ],
)
def test_new_mail_of_people_is_answered(lines: tuple[str, ...]) -> None:
    assert (kind(mail(*lines), "bob@acme.example"), answerable(mail(*lines), "bob@acme.example")) == (Kind.NEW, True)


@pytest.mark.parametrize(
    "lines",
    [
        ("Subject: Re: Your drafts",),
        ("Subject: AW: Ihre Entwürfe",),
        ("Subject: Your drafts", "In-Reply-To: <r-x@mail.example>"),
        ("Subject: Fwd: Your drafts", f"Cc: acme+r-{'a2' * 16}@mail.example"),
    ],
)
def test_replies(lines: tuple[str, ...]) -> None:
    assert (kind(mail(*lines)), answerable(mail(*lines))) == (Kind.REPLY, True)


@pytest.mark.parametrize(
    "lines",
    [
        ("Subject: Out of office: Re: Your drafts",),
        ("Subject: Réponse automatique : Vos brouillons",),
        ("Subject: Automatische Antwort: Ihre Entwürfe",),
        ("Subject: Respuesta automática: Borradores",),
        ("Subject: Risposta automatica: Bozze",),
        ("Subject: Resposta automática: Rascunhos",),
        ("Subject: Automatisch antwoord: Concepten",),
        ("Subject: Autosvar: Utkast",),
        ("Subject: Odpowiedź automatyczna: Szkice",),
        ("Subject: Автоматический ответ: черновики",),
        ("Subject: 自動応答: 下書き",),
        ("Subject: Thank you", "Auto-Submitted: auto-replied (vacation)"),
        ("Subject: Thank you", "X-Autoreply: yes"),
        ("Subject: Your drafts", "X-Mailbot-Loop: 1"),
        (
            "Subject: Read",
            "Content-Type: multipart/report; boundary=b",
            "",
            "--b",
            "Content-Type: message/disposition-notification",
            "",
            "x",
            "--b--",
        ),
    ],
)
def test_answers_of_machines(lines: tuple[str, ...]) -> None:
    assert (kind(mail(*lines)), answerable(mail(*lines))) == (Kind.AUTO_REPLY, False)


@pytest.mark.parametrize(
    ("head", "lines", "mail_from"),
    [
        (
            HEAD,
            ("Subject: x", "Content-Type: multipart/report; report-type=delivery-status; boundary=b", "", "--b", "", "x", "--b--"),
            "a@b.example",
        ),
        (HEAD, ("Subject: Invoice",), ""),
        (HEAD, ("Subject: Invoice",), "<>"),
        ("Return-Path: <>\n" + HEAD, ("Subject: Invoice",), None),
        ("From: Mail Delivery System <MAILER-DAEMON@mx.example>\n", ("Subject: Invoice",), "x@y.example"),
        ("From: mailer-daemon\n", ("Subject: Invoice",), "x@y.example"),
        ("From: post_master@mx.example\n", ("Subject: Re: Invoice",), "x@y.example"),
        (HEAD, ("Subject: Delivery Status Notification (Failure)",), "x@y.example"),
        (HEAD, ("Subject: Unzustellbar: Ihre Entwürfe",), "x@y.example"),
        (HEAD, ("Subject: x", "X-Failed-Recipients: acme@mail.example"), "x@y.example"),
    ],
)
def test_bounces_by_any_of_their_signs(head: str, lines: tuple[str, ...], mail_from: str | None) -> None:
    bounce = mail(*lines, head=head)
    assert (kind(bounce, mail_from), answerable(bounce, mail_from)) == (Kind.BOUNCE, False)


def test_a_vacation_mail_with_the_null_sender_is_no_bounce() -> None:
    assert kind(mail("Subject: Out of Office", "Auto-Submitted: auto-replied"), "") is Kind.AUTO_REPLY


def test_lists() -> None:
    assert kind(mail("Subject: News", "List-Id: <news.example>")) is Kind.LIST
    assert kind(mail("Subject: News", "Precedence: list")) is Kind.LIST


@pytest.mark.parametrize(
    "line",
    [
        "Auto-Submitted: auto-generated",
        "Precedence: bulk",
        "X-Auto-Response-Suppress: All",
        "X-Auto-Response-Suppress: DR, OOF",
        "List-Unsubscribe: <mailto:x@y.example>",
    ],
)
def test_a_scanner_is_handled_as_new_mail_but_not_answered(line: str) -> None:
    scanned = mail("Subject: Scan", line)
    assert (kind(scanned), is_automatic(scanned), answerable(scanned)) == (Kind.NEW, True, False)


def test_nobody_reads_at_no_reply() -> None:
    assert is_automatic(mail("Subject: Invoice", head="From: no-reply@shop.example\n"))


def test_a_subject_of_spaces_is_folded_before_any_rule_sees_it() -> None:
    spaced = mail("Subject: Re" + " " * 30_000 + "x")
    assert (spaced.subject, kind(spaced)) == ("Re x", Kind.NEW)


def test_what_cannot_be_read() -> None:
    assert kind(parse(b"")) is Kind.UNREADABLE
    assert kind(parse(b"\x00\xff" * 20)) is Kind.UNREADABLE
    assert not answerable(parse(b"From: a@b.example\nFrom: c@d.example\nSubject: x\n\nx"))
