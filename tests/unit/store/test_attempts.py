"""Only the newest attempt may write, and a row waits exactly as long as it should."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from mailbot import clock
from mailbot.errors import NotFound
from mailbot.store import attempts, blobs
from mailbot.store.tables import Blob, Company, Connection, DeadLetter, Member


class Queue:
    """Remembers what was enqueued."""

    def __init__(self):
        self.jobs = []

    async def enqueue_in(self, _session, job, row_id, attempt, company_id):
        self.jobs.append((job, row_id, attempt, company_id))


@pytest.fixture
async def connection_id(any_store):
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
    member = Member(id=clock.new_id(), company_id=company.id, email="a@acme.example", role="admin", language="en", created_at=clock.now())
    row = Connection(
        id=clock.new_id(),
        company_id=company.id,
        member_id=member.id,
        agent="folder",
        label="Invoices",
        config={},
        session_state={},
        frequency="3d",
        created_at=clock.now(),
    )
    async with any_store.write() as session:
        for each in (company, member, row):
            session.add(each)
            await session.flush()
    return row.id


async def test_an_attempt_is_counted_leased_and_enqueued_together(any_store, connection_id):
    queue = Queue()
    async with any_store.write() as session:
        row = await session.get_one(Connection, connection_id)
        await attempts.begin(session, queue, "synchronise", row)
    assert queue.jobs == [("synchronise", connection_id, 1, row.company_id)]
    async with any_store.read() as session:
        row = await session.get_one(Connection, connection_id)
        assert row.attempts == 1
        assert abs(row.next_attempt_at - clock.now() - attempts.LEASE) < timedelta(seconds=5)


async def test_only_the_newest_attempt_at_a_waiting_row_is_current(any_store, connection_id):
    queue = Queue()
    async with any_store.write() as session:
        row = await session.get_one(Connection, connection_id)
        await attempts.begin(session, queue, "synchronise", row)
        await attempts.begin(session, queue, "synchronise", row)
    async with any_store.write() as session:
        assert await attempts.current(session, Connection, connection_id, 1) is None
        assert await attempts.current(session, Connection, "nothing", 1) is None
        row = await attempts.current(session, Connection, connection_id, 2)
        attempts.finish(row, "ok")
    async with any_store.write() as session:
        assert await attempts.current(session, Connection, connection_id, 2) is None
        assert await attempts.newest(session, Connection, connection_id, 2) is None


async def test_rows_are_due_when_their_time_has_come(any_store, connection_id):
    async with any_store.write() as session:
        row = await session.get_one(Connection, connection_id)
        assert not await attempts.any_due(session, Connection)
        attempts.retry(row, "site unavailable", timedelta(minutes=1))
    async with any_store.write() as session:
        assert not await attempts.any_due(session, Connection)
        with clock.frozen(clock.now() + timedelta(minutes=2)):
            assert await attempts.any_due(session, Connection)
            assert [row.id for row in await attempts.due(session, Connection, 10)] == [connection_id]


async def test_a_buried_row_leaves_a_letter(any_store, connection_id):
    async with any_store.write() as session:
        row = await session.get_one(Connection, connection_id)
        attempts.bury(session, row, "synchronise", "broken")
    async with any_store.read() as session:
        letter = (await session.scalars(select(DeadLetter))).one()
        row = await session.get_one(Connection, connection_id)
    assert (letter.row_id, letter.kind, letter.error) == (connection_id, "synchronise", "broken")
    assert (row.state, row.next_attempt_at, row.last_error) == ("dead", None, "broken")


async def test_blobs_are_sealed_belong_to_their_company_and_end(any_store, connection_id):
    async with any_store.read() as session:
        company_id = (await session.get_one(Connection, connection_id)).company_id
    kept = await blobs.seal(any_store.vault, company_id, b"raw mail", "message/rfc822")
    ended = await blobs.seal(any_store.vault, company_id, b"old mail", "message/rfc822", delete_after=clock.now())
    assert b"raw mail" not in kept.sealed
    async with any_store.write() as session:
        session.add_all([kept, ended])
    async with any_store.write() as session:
        assert await blobs.erase_expired(session, clock.now() + timedelta(seconds=1)) == 1
    async with any_store.read() as session:
        assert await blobs.read(session, any_store.vault, company_id, kept.id) == b"raw mail"
        for whose, which in (("another company", kept.id), (company_id, ended.id)):
            with pytest.raises(NotFound):
                await blobs.read(session, any_store.vault, whose, which)
        erased = await session.get_one(Blob, ended.id)
    assert (erased.size, erased.delete_after) == (0, None)
