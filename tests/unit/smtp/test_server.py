"""The conversation, spoken octet by octet over a real socket on loopback."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from mailbot.assistant import bounce, receive
from mailbot.domain import limits
from mailbot.domain.outcome import Reason, Unanswered
from mailbot.errors import StoreBusy
from mailbot.smtp import status
from mailbot.smtp.server import Door, Patience, Server

MAIL = b"From: a@customer.example\r\nSubject: Hello\r\n\r\nText\r\n"
TO_DATA = b"EHLO client.example\r\nMAIL FROM:<a@customer.example>\r\nRCPT TO:<acme@mail.example>\r\nDATA\r\n"


class Store:
    """Stands for the assistant: keeps what it is given, or fails as it is told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.mails: list[tuple[receive.Envelope, bytes]] = []
        self.trouble: Exception | None = None
        self.refused: receive.Refused | None = None
        self.go_on = asyncio.Event()
        self.go_on.set()
        self.noted: list[bytes] = []
        monkeypatch.setattr(bounce, "is_taken", lambda _services, address: address == "bounce@mail.example")
        monkeypatch.setattr(bounce, "note", self.note)
        monkeypatch.setattr(receive, "find_recipient", self.find_recipient)
        monkeypatch.setattr(receive, "receive", self.receive)

    async def find_recipient(self, _services, rcpt_to):
        if rcpt_to.startswith("broken"):
            raise StoreBusy("password=secret")
        return rcpt_to.endswith("@mail.example")

    async def note(self, _services, _envelope, raw):
        if self.trouble:
            raise self.trouble
        self.noted.append(raw)

    async def receive(self, _services, envelope, raw):
        await self.go_on.wait()
        if self.trouble:
            raise self.trouble
        self.mails.append((envelope, raw))
        return self.refused


@pytest.fixture
def kept(monkeypatch):
    return Store(monkeypatch)


class Client:
    def __init__(self, reader, writer):
        self.reader, self.writer = reader, writer

    async def reply(self) -> str:
        """The last line of the next reply."""
        async with asyncio.timeout(3):
            while True:
                line = (await self.reader.readuntil(b"\r\n")).decode().rstrip("\r\n")
                if line[3:4] != "-":
                    return line

    async def say(self, octets: bytes, replies: int = 1) -> list[str]:
        self.writer.write(octets)
        return [await self.reply() for _ in range(replies)]

    async def is_cut(self) -> bool:
        async with asyncio.timeout(3):
            return await self.reader.read() == b""


@asynccontextmanager
async def connected(port: int) -> AsyncIterator[Client]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        yield Client(reader, writer)
    finally:
        writer.close()
        await asyncio.gather(writer.wait_closed(), return_exceptions=True)


@asynccontextmanager
async def listening(**options) -> AsyncIterator[tuple[Server, int]]:
    server = Server(None, hostname="mail.example", **options)
    port = await server.start("127.0.0.1", 0)
    try:
        yield server, port
    finally:
        await server.stop()


async def being_stored(server: Server) -> None:
    async with asyncio.timeout(3):
        while not server._door.storing:  # noqa: ASYNC110  the test's only way to see it
            await asyncio.sleep(0)


@pytest.fixture
async def client(kept):
    async with listening() as (_, port), connected(port) as client:
        assert (await client.reply()).startswith("220 mail.example")
        yield client


async def test_a_mail_is_stored_before_250_with_its_envelope(client, kept):
    await client.say(TO_DATA, 4)
    kept.go_on.clear()
    client.writer.write(MAIL + b".\r\n")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await client.reader.read(1)
    kept.go_on.set()
    assert await client.reply() == status.STORED
    (envelope, raw) = kept.mails[0]
    assert raw == MAIL
    assert (envelope.mail_from, envelope.rcpt_to, envelope.client_ip) == ("a@customer.example", ("acme@mail.example",), "127.0.0.1")
    assert envelope.received.startswith("Received: from client.example ([127.0.0.1])\r\n\tby mail.example with ESMTP id ")


async def test_ehlo_advertises_what_is_kept_to(client):
    client.writer.write(b"EHLO client.example\r\n")
    lines = []
    while not lines or lines[-1][3:4] == "-":
        lines.append((await client.reader.readuntil(b"\r\n")).decode().strip())
    words = {line[4:] for line in lines}
    assert words >= {f"SIZE {limits.MAIL_BYTES}", "8BITMIME", "PIPELINING", "ENHANCEDSTATUSCODES", "SMTPUTF8"}


async def test_two_mails_in_one_burst(client, kept):
    burst = b"EHLO c\r\n" + 2 * (b"MAIL FROM:<a@c.example>\r\nRCPT TO:<acme@mail.example>\r\nDATA\r\n" + MAIL + b".\r\n") + b"QUIT\r\n"
    replies = await client.say(burst, 10)
    assert [reply[:3] for reply in replies] == ["250", "250", "250", "354", "250", "250", "250", "354", "250", "221"]
    assert [raw for _, raw in kept.mails] == [MAIL, MAIL]


async def test_the_null_sender_is_empty(client, kept):
    await client.say(TO_DATA.replace(b"a@customer.example", b""), 4)
    await client.say(MAIL + b".\r\n")
    assert kept.mails[0][0].mail_from == ""


async def test_one_mail_to_two_addresses_is_stored_once_for_both(client, kept):
    await client.say(TO_DATA.replace(b"DATA", b"RCPT TO:<other+x@mail.example>\r\nRCPT TO:<acme@mail.example>\r\nDATA"), 6)
    assert await client.say(MAIL + b".\r\n") == [status.STORED]
    assert kept.mails[0][0].rcpt_to == ("acme@mail.example", "other+x@mail.example")


async def test_what_comes_back_of_ours_is_noted_and_not_a_companys(client, kept):
    bounce_alone = TO_DATA.replace(b"acme@", b"bounce@").replace(b"a@customer.example", b"")
    await client.say(bounce_alone, 4)
    assert await client.say(MAIL + b".\r\n") == [status.NOTED]
    await client.say(bounce_alone.replace(b"DATA", b"RCPT TO:<acme@mail.example>\r\nDATA"), 5)
    assert await client.say(MAIL + b".\r\n") == [status.STORED]
    assert kept.noted == [MAIL, MAIL]
    assert [envelope.rcpt_to for envelope, _ in kept.mails] == [("acme@mail.example",)]
    kept.trouble = StoreBusy("away")
    await client.say(bounce_alone, 4)
    assert await client.say(MAIL + b".\r\n") == [status.LOCAL_ERROR]


@pytest.mark.parametrize(
    ("recipient", "reply"),
    [
        (b"nobody@elsewhere.example", status.UNKNOWN_RECIPIENT),
        (b"broken@mail.example", status.LOCAL_ERROR),
        (b"x" * 65 + b"@mail.example", status.BAD_RECIPIENT),
        (b"\xff\xfe@mail.example", status.BAD_RECIPIENT),
    ],
)
async def test_recipients_are_refused_where_they_are_named(client, recipient, reply):
    replies = await client.say(b"EHLO c\r\nMAIL FROM:<a@c.example>\r\nRCPT TO:<" + recipient + b">\r\n", 3)
    assert replies[-1] == reply


async def test_the_hundred_and_first_recipient_is_for_another_time(client):
    await client.say(b"EHLO c\r\nMAIL FROM:<a@c.example>\r\n", 2)
    replies = await client.say(b"".join(b"RCPT TO:<a%d@mail.example>\r\n" % number for number in range(101)), 101)
    assert [reply[:3] for reply in replies] == ["250"] * 100 + ["452"]
    assert replies[-1] == status.TOO_MANY_RECIPIENTS


async def test_who_tries_addresses_is_cut_off(client):
    await client.say(b"EHLO c\r\nMAIL FROM:<a@c.example>\r\n", 2)
    tries = b"".join(b"RCPT TO:<a%d@elsewhere.example>\r\n" % number for number in range(limits.SMTP_UNKNOWN_RECIPIENTS))
    replies = await client.say(tries, limits.SMTP_UNKNOWN_RECIPIENTS)
    assert set(replies[:-1]) == {status.UNKNOWN_RECIPIENT}
    assert replies[-1] == status.TOO_MANY_UNKNOWN
    assert await client.is_cut()


@pytest.mark.parametrize("trouble", [StoreBusy("postgresql://mailbot:secret@db"), RuntimeError("secret")])
async def test_any_trouble_of_ours_is_temporary_and_tells_nothing(client, kept, trouble):
    kept.trouble = trouble
    await client.say(TO_DATA, 4)
    assert await client.say(MAIL + b".\r\n") == [status.LOCAL_ERROR]
    kept.trouble = None
    assert (await client.say(TO_DATA, 4))[-1] == status.START_DATA
    assert await client.say(MAIL + b".\r\n") == [status.STORED]


async def test_an_unauthenticated_sender_is_refused_in_the_conversation(client, kept):
    kept.refused = receive.Refused(reason=Reason.UNAUTHENTICATED_SENDER)
    await client.say(TO_DATA, 4)
    assert await client.say(MAIL + b".\r\n") == [status.UNAUTHENTICATED]


async def test_a_mail_without_a_sender_is_refused_for_good_in_the_conversation(client, kept):
    kept.refused = receive.Refused(reason=Unanswered.NO_SENDER)
    await client.say(TO_DATA, 4)
    assert await client.say(b".\r\n") == [status.NO_SENDER]
    assert status.NO_SENDER.startswith("554 5.6.0 ")


async def test_a_size_that_is_announced_too_large_is_refused_at_once(client):
    replies = await client.say(b"EHLO c\r\nMAIL FROM:<a@c.example> SIZE=%d\r\n" % (limits.MAIL_BYTES + 1), 2)
    assert replies[-1].startswith("552 5.3.4")


async def test_a_mail_that_grows_too_large_is_refused_and_the_connection_lives(client, kept, monkeypatch):
    monkeypatch.setattr("mailbot.smtp.data.Body.__init__.__defaults__", (1000,))
    await client.say(TO_DATA, 4)
    assert await client.say(b"x\r\n" * 1000 + b".\r\n") == [status.TOO_LARGE]
    assert (await client.say(b"NOOP\r\n"))[0].startswith("250")
    assert kept.mails == []


async def test_unknown_commands_and_wrong_order(client):
    replies = await client.say(b"MAIL FROM:<a@c.example>\r\nEHLO c\r\nRCPT TO:<acme@mail.example>\r\nDATA\r\nFOO\r\n", 5)
    assert [reply[:9] for reply in replies] == ["503 5.5.1", "250 HELP", "503 5.5.1", "503 5.5.1", "500 5.5.2"]


async def test_large_mails_are_stored_few_at_once(kept, monkeypatch):
    """Each takes about ten times its size in memory while it is parsed and sealed."""
    at_once, most = 0, 0

    async def receive_slowly(_services, _envelope, _raw):
        nonlocal at_once, most
        at_once, most = at_once + 1, max(most, at_once + 1)
        await asyncio.sleep(0)
        at_once -= 1

    monkeypatch.setattr(receive, "receive", receive_slowly)
    large = MAIL + b"x" * 70 + b"\r\n" + (b"y" * 70 + b"\r\n") * 5000
    async with listening() as (_, port):

        async def send() -> None:
            async with connected(port) as client:
                await client.reply()
                await client.say(TO_DATA, 4)
                assert await client.say(large + b".\r\n") == [status.STORED]

        await asyncio.gather(*(send() for _ in range(5)))
    assert most <= limits.LARGE_MAILS_AT_ONCE


async def test_a_client_that_stops_in_the_middle_is_cut_off(kept):
    patience = Patience(data_idle=timedelta(milliseconds=30))
    async with listening(patience=patience) as (_, port), connected(port) as client:
        await client.reply()
        await client.say(TO_DATA, 4)
        assert await client.say(b"Subject: half") == [status.TOO_SLOW]
        assert await client.is_cut()
    assert kept.mails == []


async def test_a_client_that_drips_for_ever_is_cut_off(kept):
    patience = Patience(data_total=timedelta(milliseconds=60))
    async with listening(patience=patience) as (_, port), connected(port) as client:
        await client.reply()
        await client.say(TO_DATA, 4)
        drip = asyncio.create_task(_drip(client))
        assert await client.reply() == status.TOO_SLOW
        drip.cancel()


async def _drip(client: Client) -> None:
    while True:
        client.writer.write(b"x")
        await asyncio.sleep(0.005)


async def test_too_many_connections_from_one_address_are_turned_away(kept):
    async with listening(door=Door(at_most=10, per_address=1)) as (_, port), connected(port) as first:
        await first.reply()
        async with connected(port) as second:
            assert await second.reply() == status.TOO_MANY_CONNECTIONS
            assert await second.is_cut()
        await first.say(b"QUIT\r\n")
        assert await first.is_cut()
        async with connected(port) as third:
            assert (await third.reply()).startswith("220")


async def test_a_stop_waits_for_mails_being_stored_and_says_goodbye(kept):
    async with listening() as (server, port), connected(port) as busy, connected(port) as idle:
        await asyncio.gather(busy.reply(), idle.reply())
        await busy.say(TO_DATA, 4)
        kept.go_on.clear()
        busy.writer.write(MAIL + b".\r\n")
        await being_stored(server)
        stopping = asyncio.create_task(server.stop())
        await asyncio.sleep(0)
        kept.go_on.set()
        await stopping
        assert await busy.reply() == status.STORED
        assert await idle.reply() == status.SHUTTING_DOWN
    assert len(kept.mails) == 1


async def test_a_client_that_leaves_after_the_dot_leaves_a_stored_mail(kept):
    async with listening() as (server, port):
        async with connected(port) as client:
            await client.reply()
            await client.say(TO_DATA, 4)
            kept.go_on.clear()
            client.writer.write(MAIL + b".\r\n")
            await being_stored(server)
        kept.go_on.set()
        await asyncio.wait(set(server._door.storing))
        assert len(kept.mails) == 1
