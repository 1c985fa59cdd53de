"""What becomes of a mail of ours, by what the relay says; over real SMTP on loopback, and into a maildir."""

import asyncio
import stat
from contextlib import asynccontextmanager
from datetime import timedelta
from types import SimpleNamespace

import pytest
from aiosmtpd.smtp import SMTP

from mailbot import clock
from mailbot.domain import limits
from mailbot.smtp.courier import Courier, Delivered, Letter, Maildir, PermanentFailure, SmtpRelay, TemporaryFailure
from mailbot.store import attempts, blobs
from mailbot.store.jobs import Job, Jobs, new_executor_id
from mailbot.store.tables import Company, DeadLetter, Outbox

RAW = b"Subject: Reply\r\n\r\n.dotted\r\nText\r\n"
LETTER = Letter("outbox-1", "", "person@customer.example", RAW)


class Neighbour:
    """A mail server that answers as it is told."""

    def __init__(self, **replies: str) -> None:
        self.replies = replies
        self.mails: list[tuple[str, list[str], bytes]] = []

    async def handle_MAIL(self, _server, _session, envelope, address, _options):  # noqa: N802
        envelope.mail_from = address
        return self.replies.get("mail", "250 OK")

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802
        reply = self.replies.get("rcpt", "250 OK")
        if reply.startswith("250"):
            envelope.rcpt_tos.append(address)
        return reply

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802
        reply = self.replies.get("data", "250 OK queued")
        if reply.startswith("250"):
            self.mails.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return reply


@asynccontextmanager
async def relay_to(neighbour: Neighbour):
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(neighbour, hostname="relay.example", loop=loop), "127.0.0.1", 0)
    try:
        yield SmtpRelay("127.0.0.1", server.sockets[0].getsockname()[1], "mail.example")
    finally:
        server.close()


async def test_a_mail_arrives_whole_with_the_null_sender():
    neighbour = Neighbour()
    async with relay_to(neighbour) as relay:
        assert isinstance(await relay.send(LETTER), Delivered)
    assert neighbour.mails == [("<>", ["person@customer.example"], RAW)]


@pytest.mark.parametrize(
    ("replies", "kind"),
    [
        ({"rcpt": "550 5.1.1 no such person"}, PermanentFailure),
        ({"rcpt": "451 4.7.1 greylisted"}, TemporaryFailure),
        ({"mail": "451 4.3.0 later"}, TemporaryFailure),
        ({"data": "554 5.7.1 refused"}, PermanentFailure),
        ({"data": "452 4.3.1 disk full"}, TemporaryFailure),
        ({"data": "421 4.3.2 going down"}, TemporaryFailure),
    ],
)
async def test_4yz_is_tried_again_and_5yz_is_the_end(replies, kind):
    async with relay_to(Neighbour(**replies)) as relay:
        result = await relay.send(LETTER)
    assert isinstance(result, kind)
    assert next(iter(replies.values())) == result.detail


async def test_nobody_there_is_temporary(unused_tcp_port_of_nobody):
    relay = SmtpRelay("127.0.0.1", unused_tcp_port_of_nobody, "mail.example")
    assert isinstance(await relay.send(LETTER), TemporaryFailure)


async def test_a_relay_that_refuses_us_costs_no_mail():
    async def refuse(_reader, writer):
        writer.write(b"554 5.7.1 you are on a list\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(refuse, "127.0.0.1", 0)
    relay = SmtpRelay("127.0.0.1", server.sockets[0].getsockname()[1], "mail.example")
    assert isinstance(await relay.send(LETTER), TemporaryFailure)
    server.close()


async def test_a_name_with_accents_needs_a_relay_that_can():
    async with relay_to(Neighbour()) as relay:
        letter = Letter("outbox-1", "", "andré@customer.example", RAW)
        assert isinstance(await relay.send(letter), PermanentFailure)


async def test_a_recipient_cannot_smuggle_a_command():
    neighbour = Neighbour()
    async with relay_to(neighbour) as relay:
        letter = Letter("outbox-1", "", "a@c.example>\r\nRCPT TO:<b@c.example", RAW)
        assert isinstance(await relay.send(letter), PermanentFailure)
    assert neighbour.mails == []


async def test_a_maildir_has_each_mail_once_however_often_it_is_sent(tmp_path):
    maildir = Maildir(tmp_path / "out")
    assert isinstance(await maildir.send(LETTER), Delivered)
    (file,) = (tmp_path / "out" / "new").iterdir()
    file.rename(tmp_path / "out" / "cur" / f"{file.name}:2,S")
    assert isinstance(await maildir.send(LETTER), Delivered)
    assert list((tmp_path / "out" / "new").iterdir()) == []
    assert list((tmp_path / "out" / "tmp").iterdir()) == []


async def test_a_maildir_that_cannot_be_written_is_temporary(tmp_path):
    (tmp_path / "file").write_text("")
    assert isinstance(await Maildir(tmp_path / "file").send(LETTER), TemporaryFailure)


class Said:
    """A relay that gives results from a list and counts."""

    def __init__(self, *results):
        self.results, self.sent = list(results), 0

    async def send(self, letter):
        self.sent += 1
        assert letter.raw == RAW
        return self.results.pop(0)


@pytest.fixture
def unused_tcp_port_of_nobody():
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


@pytest.fixture
async def services(store):
    jobs = Jobs(store.url, executor_id=new_executor_id())
    yield SimpleNamespace(store=store, jobs=jobs)
    await jobs.stop()


async def written(services) -> Outbox:
    """An outbox row whose first attempt has begun."""
    store = services.store
    company = Company(
        id=clock.new_id(),
        name="Acme",
        legal_names=["Acme"],
        country="FR",
        time_zone="Europe/Paris",
        language="en",
        address_local_part="acme",
        security_code_sealed=b"",
        is_active=True,
        created_at=clock.now(),
    )
    body = await blobs.seal(store.vault, company.id, RAW, "message/rfc822")
    row = Outbox(
        id=clock.new_id(),
        company_id=company.id,
        idempotency_key="reply:x",
        event="processed",
        draft_ids=[],
        recipient="person@customer.example",
        mail_from="",
        message_id="r-x@mail.example",
        body_blob_id=body.id,
        created_at=clock.now(),
        state="waiting",
        attempts=0,
    )
    async with store.write() as session:
        session.add(company)
        await session.flush()
        session.add(body)
        await session.flush()
        session.add(row)
        await session.flush()
        await attempts.begin(session, services.jobs, Job.deliver, row)
    return row


async def again(services, outbox_id: str) -> Outbox:
    async with services.store.read() as session:
        return await session.get(Outbox, outbox_id)


async def test_a_sent_mail_is_not_sent_again(services):
    row, relay = await written(services), Said(Delivered("ok"))
    courier = Courier(services, relay)
    assert await courier.deliver(row.id, 1) == "sent"
    assert await courier.deliver(row.id, 1) == "superseded"
    now = await again(services, row.id)
    assert (now.state, now.next_attempt_at, relay.sent) == ("sent", None, 1)
    assert now.sent_at is not None


async def test_a_temporary_failure_waits_by_the_schedule(services):
    row = await written(services)
    before = clock.now()
    assert await Courier(services, Said(TemporaryFailure("451 later"))).deliver(row.id, 1) == "put_off"
    now = await again(services, row.id)
    assert (now.state, now.last_error) == ("waiting", "451 later")
    assert now.next_attempt_at - before < limits.DELIVERY_RETRIES[0] + timedelta(seconds=5)


@pytest.mark.parametrize(("result", "attempt"), [(PermanentFailure("550 no"), 1), (TemporaryFailure("451"), limits.DELIVERY_ATTEMPTS)])
async def test_what_cannot_be_delivered_becomes_a_dead_letter(services, result, attempt):
    row = await written(services)
    async with services.store.write() as session:
        (await session.get(Outbox, row.id)).attempts = attempt
    assert await Courier(services, Said(result)).deliver(row.id, attempt) == "undeliverable"
    assert (await again(services, row.id)).state == "dead"
    async with services.store.read() as session:
        from sqlalchemy import select

        letter = (await session.scalars(select(DeadLetter))).one()
    assert (letter.kind, letter.row_id, letter.error) == ("deliver", row.id, result.detail)


async def test_an_attempt_that_was_overtaken_sends_nothing(services):
    row, relay = await written(services), Said()
    async with services.store.write() as session:
        (await session.get(Outbox, row.id)).attempts = 2
    assert await Courier(services, relay).deliver(row.id, 1) == "superseded"
    assert relay.sent == 0


async def test_a_maildir_is_its_owners_alone(tmp_path):
    folder = tmp_path / "maildir"
    assert await Maildir(folder).send(Letter("one", "", "bob@acme.example", b"Subject: x\r\n\r\nx\r\n")) == Delivered("written")
    assert stat.S_IMODE((folder / "new" / "one.mailbot").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE((folder / "new").stat().st_mode) == 0o700
