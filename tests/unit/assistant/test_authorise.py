"""The table "Who is answered" of docs/flow.md, a test per row, and what trust must not be talked out of."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from mailbot import clock
from mailbot.assistant import onboard, receive, story
from mailbot.assistant.authorise import Answer, Facts, decide, slow_down
from mailbot.domain import limits
from mailbot.domain.outcome import Reason, Unanswered
from mailbot.domain.security_code import CodeCheck
from mailbot.errors import Temporary
from mailbot.mail.kind import Kind
from mailbot.store import attempts
from mailbot.store.jobs import Job
from mailbot.store.tables import CodeAttempt, Draft, Inbox, Outbox
from mailbot.tokens import Link, Purpose
from tests.office import ADMIN, CODE, KEYS, MEMBER, NOW, SITE, Office, answer, mail, plain_text
from tests.samples import build

GOOD = Facts(
    is_active=True,
    is_authenticated=True,
    from_headers=1,
    is_member=True,
    kind=Kind.NEW,
    is_automatic=False,
    security_code=CodeCheck.RIGHT,
    in_conversation=False,
    unknown_sender_answered=False,
)


@pytest.mark.parametrize(
    ("facts", "is_authorised", "answered", "reason"),
    [
        ({}, True, Answer.SENDER, None),
        ({"security_code": CodeCheck.MISSING, "in_conversation": True}, True, Answer.SENDER, None),
        ({"is_automatic": True}, True, Answer.ADMINISTRATORS, None),
        ({"security_code": CodeCheck.MISSING}, False, Answer.SENDER, Reason.MISSING_SECURITY_CODE),
        ({"security_code": CodeCheck.WRONG}, False, Answer.SENDER, Reason.WRONG_SECURITY_CODE),
        ({"is_member": False}, False, Answer.SENDER, Reason.UNKNOWN_SENDER),
        ({"is_member": False, "unknown_sender_answered": True}, False, Answer.NOBODY, Reason.UNKNOWN_SENDER),
        ({"is_member": False, "in_conversation": True}, False, Answer.SENDER, Reason.UNKNOWN_SENDER),
        ({"is_authenticated": False}, False, Answer.NOBODY, Reason.UNAUTHENTICATED_SENDER),
        ({"is_authenticated": False, "in_conversation": True}, False, Answer.NOBODY, Reason.UNAUTHENTICATED_SENDER),
        ({"from_headers": 2}, False, Answer.NOBODY, Reason.UNAUTHENTICATED_SENDER),
        ({"is_active": False}, False, Answer.SENDER, Reason.ASSISTANT_INACTIVE),
        ({"kind": Kind.BOUNCE}, False, Answer.NOBODY, Unanswered.BOUNCE),
        ({"kind": Kind.LIST}, False, Answer.NOBODY, Unanswered.MAILING_LIST),
        ({"kind": Kind.AUTO_REPLY, "in_conversation": True}, False, Answer.NOBODY, Unanswered.AUTOMATIC_REPLY),
        ({"kind": Kind.AUTO_REPLY, "is_ours": True}, False, Answer.NOBODY, Unanswered.LOOP),
        ({"kind": Kind.UNREADABLE}, False, Answer.NOBODY, Reason.UNREADABLE_MAIL),
        # A machine that only holds a token of ours (a vacation rule that copies headers) is not authorised by it.
        (
            {"is_automatic": True, "in_conversation": True, "security_code": CodeCheck.MISSING},
            False,
            Answer.ADMINISTRATORS,
            Reason.MISSING_SECURITY_CODE,
        ),
    ],
)
def test_who_is_answered(facts, is_authorised, answered, reason):
    decision = decide(GOOD.model_copy(update=facts))
    assert (decision.is_authorised, decision.answer, decision.reason) == (is_authorised, answered, reason)


@pytest.mark.parametrize(
    ("field", "reason", "sentence"),
    [
        (b"Auto-Submitted: auto-replied", "automatic_reply", "The mail is an automatic reply"),
        (b"Precedence: auto_reply", "automatic_reply", "The mail is an automatic reply"),
        (b"List-Id: <bills.acme.example>", "mailing_list", "The mail came through a mailing list"),
        (b"X-Mailbot-Loop: 1", "loop", "The mail is one of our own that came back"),
    ],
)
async def test_the_rule_that_leaves_a_member_unanswered_is_told_to_who_looks(office: Office, field: bytes, reason: str, sentence: str):
    assert await office.exchange(field + b"\r\n" + mail(("a.pdf", build("pdf:fr")))) == []
    (row,) = await office.mails()
    assert (row.decision, row.reason) == ("not_handled", reason)
    (told,) = await story.trace(office.services, row.id)
    lines = "\n".join(story.lines(told))
    assert f"not handled; answered: nobody; {reason}" in lines
    assert f"Why         {sentence}" in lines


@pytest.mark.parametrize("raw", [b"", b"\r\nText\r\n", b"Subject: K7QF-2MXR\r\n\r\nText\r\n"])
async def test_a_mail_without_a_sender_is_refused_and_shows(office: Office, raw: bytes):
    refused = await office.hand_in(raw, mail_from=MEMBER)
    assert refused == receive.Refused(reason=Unanswered.NO_SENDER)
    (row,) = await office.mails()
    assert (row.state, row.answer, row.reason, row.raw_blob_id) == ("done", "nobody", "no_sender", None)


@pytest.mark.parametrize("field", [b"From: <>", b"From: mailer-daemon", b"From: a@b.example\r\nFrom: c@d.example"])
async def test_a_sender_that_is_no_good_is_another_matter(office: Office, field: bytes):
    assert await office.hand_in(field + b"\r\n\r\nText\r\n", mail_from=MEMBER) is None


@pytest.mark.parametrize(
    ("tag", "reason"), [("abcdefgh", "wrong"), ("ABCD-EFGH", "wrong"), ("k7qf2mxs", "wrong"), ("bills", "missing"), ("20261234", "missing")]
)
async def test_what_looks_like_a_code_after_the_plus_is_a_wrong_one(office: Office, tag: str, reason: str):
    (letter,) = await office.exchange(mail(subject="Hello"), rcpt_to=f"acme+{tag}@mail.example")
    assert (await office.mails())[0].reason == f"{reason}_security_code"
    assert letter["To"] == MEMBER


def test_guessing_gets_slower_and_never_locks_out():
    waits = [slow_down(n) for n in range(40)]
    assert waits[limits.SECURITY_CODE_ATTEMPTS - 1] == timedelta(0)
    assert waits[limits.SECURITY_CODE_ATTEMPTS] > timedelta(0)
    assert waits == sorted(waits)
    assert waits[-1] == limits.SECURITY_CODE_WINDOW


async def test_a_stranger_is_answered_once_a_day_and_told_no_company(office: Office):
    first = await office.exchange(mail(sender="eve@else.example"))
    again = await office.exchange(mail(sender="eve@else.example"))
    assert [letter["To"] for letter in first] == ["eve@else.example"]
    assert again == []
    assert "Acme" not in plain_text(first[0]).replace("acme@", "")
    with clock.frozen(NOW + timedelta(days=1, minutes=1)):
        assert len(await office.exchange(mail(sender="eve@else.example"))) == 1


async def test_the_code_may_stand_in_the_address_and_is_never_kept_in_clear(office: Office):
    await office.hand_in(mail(subject="Hello"), rcpt_to=f"acme+{CODE}@mail.example")
    assert await office.work() == ["no_attachment"]
    row = (await office.mails())[0]
    assert row.decision == "authorised"
    assert CODE not in row.rcpt_to


async def test_the_code_is_masked_in_everything_derived(office: Office):
    letters = await office.exchange(mail(subject=f"My code is {CODE.lower()}"))
    row = (await office.mails())[0]
    assert CODE.lower() not in (row.subject or "").lower()
    assert CODE.lower() not in letters[0].as_string().lower()


async def test_a_wrong_code_is_told_counted_once_and_masked(office: Office):
    letters = await office.exchange(mail(subject="Invoices ABCD-EFGH"))
    assert "ABCD-EFGH" not in letters[0].as_string()
    await office.work()
    async with office.services.store.read() as session:
        assert await session.scalar(select(func.count()).select_from(CodeAttempt)) == 1
        assert await session.scalar(select(func.count()).select_from(Draft)) == 0


async def test_too_many_wrong_codes_delay_a_mail_and_it_is_answered_all_the_same(office: Office):
    for _ in range(limits.SECURITY_CODE_ATTEMPTS):
        await office.exchange(mail(subject="Invoices ABCD-EFGH"))
    await office.hand_in(mail())
    assert await office.work() == ["postponed"]
    assert await office.letters() == []
    async with office.services.store.write() as session:  # what the sweeper does when the wait is over
        row = await session.get_one(Inbox, (await office.mails())[-1].id)
        await attempts.begin(session, office.services.jobs, Job.process_mail, row)
    assert await office.work() == ["no_attachment"]
    assert len(await office.letters()) == 1


async def test_a_token_needs_no_code_but_an_allowed_sender(office: Office):
    letter = (await office.exchange(mail()))[0]
    raw, address = answer(letter, "Thank you", sender=ADMIN)
    assert (await office.exchange(raw, rcpt_to=address))[0]["To"] == ADMIN
    raw, address = answer(letter, "Thank you", sender="eve@else.example")
    await office.exchange(raw, rcpt_to=address)
    assert (await office.mails())[-1].reason == Reason.UNKNOWN_SENDER


async def test_a_token_of_another_company_or_an_old_one_asks_for_the_code(office: Office):
    letter = (await office.exchange(mail()))[0]
    raw, address = answer(letter, "Thank you")
    with clock.frozen(NOW + limits.REPLY_TOKEN_AGE + timedelta(days=1)):
        await office.exchange(raw, rcpt_to=address)
    assert (await office.mails())[-1].reason == Reason.MISSING_SECURITY_CODE


async def test_two_from_headers_draft_nothing_and_are_not_answered(office: Office):
    raw = b"From: eve@else.example\r\n" + mail()
    assert await office.exchange(raw) == []
    assert (await office.mails())[0].reason == Reason.UNAUTHENTICATED_SENDER


async def test_a_machine_that_is_authorised_is_answered_to_the_administrators(office: Office):
    letters = await office.exchange(mail(auto_submitted="auto-generated"))
    assert [letter["To"] for letter in letters] == [ADMIN]
    assert letters[0]["In-Reply-To"] is None


@pytest.mark.parametrize(
    "headers", [{"auto_submitted": "auto-replied"}, {"list_id": "<news.acme.example>"}, {"x_mailbot_loop": "1"}, {"precedence": "list"}]
)
async def test_machines_about_mail_are_never_answered(office: Office, headers):
    assert await office.exchange(mail(**headers)) == []
    assert (await office.mails())[0].state == "done"


async def test_bounces_are_never_answered(office: Office):
    assert await office.exchange(mail(), mail_from="") == []


async def test_the_same_mail_twice_is_one_row_and_one_answer(office: Office):
    raw = mail()
    await office.hand_in(raw)
    await office.hand_in(raw)
    await office.work()
    assert len(await office.mails()) == len(await office.letters()) == 1


async def test_required_authentication_refuses_in_the_conversation_and_shows_in_activity(office: Office):
    site = replace(SITE, sender_authentication="required", trusted_authserv_ids=("mx.example",))
    strict = replace(office, services=replace(office.services, site=site))
    refused = await strict.hand_in(b"Authentication-Results: mx.example; dmarc=fail header.from=acme.example\r\n" + mail())
    assert refused is not None
    assert refused.reason == Reason.UNAUTHENTICATED_SENDER
    row = (await strict.mails())[0]
    assert (row.state, row.raw_blob_id, row.reason) == ("done", None, Reason.UNAUTHENTICATED_SENDER)
    good = await strict.exchange(b"Authentication-Results: mx.example; dmarc=pass header.from=acme.example\r\n" + mail())
    assert [letter["To"] for letter in good] == [MEMBER]


async def test_nothing_known_of_the_sender_is_not_authenticated(office: Office):
    site = replace(SITE, sender_authentication="trusted-header", trusted_authserv_ids=("mx.example",))
    strict = replace(office, services=replace(office.services, site=site))
    assert await strict.exchange(mail()) == []


async def test_an_inactive_assistant_says_so(office: Office):
    link = Link(purpose=Purpose.SETTINGS, company_id=office.company.id, subject_id=office.company.id, version=1, person=ADMIN)
    await onboard.set_active(office.services, link, 1, active=False)
    letters = await office.exchange(mail())
    assert (await office.mails())[0].reason == Reason.ASSISTANT_INACTIVE
    assert [letter["To"] for letter in letters] == [MEMBER]


async def test_the_reply_can_be_recognised_and_stops_loops(office: Office):
    raw = mail(message_id="<abc@acme.example>", references="<older@acme.example>")
    letter = (await office.exchange(raw))[0]
    assert letter["In-Reply-To"] == "<abc@acme.example>"
    assert letter["References"].split() == ["<older@acme.example>", "<abc@acme.example>"]
    assert letter["Auto-Submitted"] == "auto-replied"
    assert letter["Subject"] == f"Re: Invoices {'****-****'}"
    async with office.services.store.read() as session:
        row = (await session.scalars(select(Outbox).where(Outbox.recipient == MEMBER, Outbox.event == "not_handled"))).one()
    assert row.mail_from == ""
    assert f"<{row.message_id}>" == letter["Message-ID"]
    assert KEYS[0] not in letter.as_string()


async def test_the_token_of_a_refusal_does_not_stand_for_the_code(office: Office):
    letter = (await office.exchange(mail(subject="No code")))[0]
    raw, address = answer(letter, "Here it is", ("a.pdf", build("pdf:fr")))
    await office.exchange(raw, rcpt_to=address)
    assert (await office.mails())[-1].reason == Reason.MISSING_SECURITY_CODE
    assert await office.drafts() == []


async def test_a_forgotten_attachment_may_follow_without_the_code(office: Office):
    letter = (await office.exchange(mail()))[0]
    raw, address = answer(letter, "Here it is", ("a.pdf", build("pdf:fr")))
    await office.exchange(raw, rcpt_to=address)
    assert len(await office.drafts()) == 1


async def test_each_administrator_gets_links_of_their_own(office: Office):
    await onboard.add_member(office.services, "acme", "zoe@acme.example", role="admin")
    await office.letters()
    letters = await office.exchange(mail(("a.pdf", build("pdf:fr")), auto_submitted="auto-generated"))
    replies = [letter for letter in letters if "Ready to validate" in plain_text(letter)]
    assert [letter["To"] for letter in replies] == [ADMIN, "zoe@acme.example"]
    persons = [office.services.tokens.read_link(_token(letter)).person for letter in replies]
    assert persons == [ADMIN, "zoe@acme.example"]


def _token(letter) -> str:
    return re.search(r"/l/(validate\.\S+)", plain_text(letter)).group(1)


@pytest.mark.parametrize(
    ("header", "result"),
    [
        (b"Authentication-Results: mx.example; dmarc=pass header.from=acme.example\r\n", None),
        (b"Authentication-Results: mx.example; dmarc=fail header.from=acme.example\r\n", Reason.UNAUTHENTICATED_SENDER),
        (b"Authentication-Results: mx.example; spf=none\r\n", Reason.UNAUTHENTICATED_SENDER),
    ],
)
async def test_what_the_front_server_found_decides(office: Office, header, result):
    site = replace(SITE, sender_authentication="required", trusted_authserv_ids=("mx.example",))
    strict = replace(office, services=replace(office.services, site=site))
    refused = await strict.hand_in(header + mail())
    assert (refused.reason if refused else None) == result


@pytest.mark.parametrize("header", [b"", b"Authentication-Results: mx.example; dmarc=temperror header.from=acme.example\r\n"])
async def test_when_nobody_can_say_yet_the_mail_is_tried_again(office: Office, header):
    site = replace(SITE, sender_authentication="required", trusted_authserv_ids=("mx.example",))
    strict = replace(office, services=replace(office.services, site=site))
    with pytest.raises(Temporary):
        await strict.hand_in(header + mail())
    assert await strict.mails() == []


async def test_a_verdict_is_believed_only_from_the_operators_own_servers(office: Office):
    site = replace(SITE, sender_authentication="required", trusted_authserv_ids=("mx.example",), trusted_peers=("192.0.2.0/24",))
    services = replace(office.services, site=site)
    raw = b"Authentication-Results: mx.example; dmarc=pass header.from=acme.example\r\n" + mail()
    for client_ip, is_refused in (("192.0.2.7", False), ("127.0.0.1", True), ("::ffff:192.0.2.8", False), ("not an address", True)):
        envelope = receive.Envelope(client_ip=client_ip, mail_from=MEMBER, rcpt_to=("acme@mail.example",))
        assert (await receive.receive(services, envelope, raw) is not None) == is_refused


async def test_a_second_delivery_with_other_trace_fields_is_the_same_mail(office: Office):
    for raw in (mail(message_id="<one@acme.example>"), mail(message_id="<one@acme.example>")):
        received = f"Received: from relay.example by mx.example id {clock.new_id()}; Mon, 4 May 2026 09:00:00 +0000\r\n".encode()
        await office.hand_in(received + raw)
    assert len(await office.mails()) == 1


async def test_a_stranger_sees_no_name_in_the_answer(office: Office):
    letters = await office.exchange(mail(sender="eve@else.example"))
    assert "Acme" not in str(letters[0]["From"])
    assert "Acme" not in str(letters[0]["Reply-To"])
