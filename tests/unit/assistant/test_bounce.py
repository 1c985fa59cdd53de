"""A notification that comes back is marked, once, by its signed id; nothing else that is written to bounce@ does anything."""

import pytest
from sqlalchemy import select

from mailbot.assistant import bounce, onboard, operate, story
from mailbot.assistant.receive import Envelope
from mailbot.store import events
from mailbot.store.tables import Outbox
from tests.office import ADMIN, Office, mail

REPORT = """From: Mail Delivery System <mailer-daemon@relay.example>
To: bounce@mail.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

Your mail could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; {to}
Action: {action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such mailbox

--b
Content-Type: text/rfc822-headers

Message-ID: <{message_id}>
Subject: Welcome

--b--
"""


async def written(office: Office, to: str = ADMIN) -> Outbox:
    """The one mail of ours to this person (the clock stands still: there is no newest)."""
    async with office.services.store.read() as session:
        found = await session.scalar(select(Outbox).where(Outbox.recipient == to))
    assert found
    return found


async def came_back(office: Office, message_id: str, action: str = "failed") -> int:
    envelope = Envelope(mail_from="", rcpt_to=("bounce@mail.example",))
    raw = REPORT.format(to="gone@acme.example", action=action, message_id=message_id).replace("\n", "\r\n").encode()
    return await bounce.note(office.services, envelope, raw)


async def is_marked(office: Office, row: Outbox) -> bool:
    async with office.services.store.read() as session:
        return await events.happened(session, row.company_id, "outbox", row.id, "bounced")


async def test_a_notification_that_comes_back_is_marked_once(office: Office) -> None:
    await onboard.add_member(office.services, "acme", "gone@acme.example")
    before = len(await office.letters())
    row = await written(office, "gone@acme.example")
    assert await came_back(office, row.message_id) == 1
    assert await came_back(office, row.message_id) == 0
    assert await is_marked(office, row)
    assert (await written(office, "gone@acme.example")).last_error == "bounced: smtp; 550 5.1.1 no such mailbox"
    (listed,) = [one for one in await operate.members(office.services, "acme") if one.came_back]
    assert (listed.email, listed.came_back) == ("gone@acme.example", "bounced: smtp; 550 5.1.1 no such mailbox")
    assert (before, await office.letters()) == (1, [])


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed"])
async def test_what_is_only_late_is_no_bounce(office: Office, action: str) -> None:
    row = await written(office)
    assert await came_back(office, row.message_id, action) == 0
    assert not await is_marked(office, row)


async def test_a_token_that_we_did_not_sign_marks_nothing(office: Office) -> None:
    row = await written(office)
    forged = row.message_id[:10] + ("a" if row.message_id[10] != "a" else "b") + row.message_id[11:]
    assert await came_back(office, forged) == 0
    assert await came_back(office, "") == 0


async def test_a_vacation_answer_marks_nothing_and_is_not_answered(office: Office) -> None:
    row = await written(office)
    raw = mail(subject="Out of office", to="bounce@mail.example", in_reply_to=f"<{row.message_id}>", auto_submitted="auto-replied")
    assert await bounce.note(office.services, Envelope(mail_from="a@acme.example", rcpt_to=("bounce@mail.example",)), raw) == 0
    assert await office.letters() == []


async def test_trace_tells_of_an_answer_that_came_back(office: Office) -> None:
    raw = mail(("logo.txt", b"nothing"), auto_submitted="auto-generated", message_id="<scanner@acme.example>")
    (letter,) = await office.exchange(raw)
    assert letter["To"] == ADMIN
    assert await came_back(office, str(letter["Message-ID"]).strip("<>")) == 1
    (told,) = await story.trace(office.services, "scanner@acme.example")
    assert "bounced: smtp; 550" in "\n".join(story.lines(told))
    assert "bounced" in [event.action for event in told.events]


@pytest.mark.parametrize(
    ("address", "is_taken"),
    [
        ("bounce@mail.example", True), ("Postmaster@Mail.example", True), ("postmaster", True), ("<bounce@mail.example>", True),
        ("abuse@mail.example", False), ("bounce@elsewhere.example", False), ("acme@mail.example", False), ("bounce", False),
    ],
)  # fmt: skip
def test_whose_mail_is_taken(office: Office, address: str, is_taken: bool) -> None:
    assert bounce.is_taken(office.services, address) is is_taken
