"""Mails about the Cube: bounded, complete in their total, written once."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from mailbot import clock
from mailbot.agents import add_connection
from mailbot.assistant import alert, collect
from mailbot.assistant.collect import Arrival, Source
from mailbot.domain import limits
from mailbot.domain.connection import Trouble
from mailbot.store.tables import Connection, CubeDocument
from tests.office import MEMBER, NOW, Office, plain_text


@pytest.fixture
async def connection(office: Office) -> Connection:
    """A push connection of the member."""
    connection_id, _ = await add_connection(office.services, local_part="acme", email=MEMBER, agent="push", values={}, label="Scanner room")
    async with office.services.store.read() as session:
        return await session.get_one(Connection, connection_id)


async def deliver(office: Office, connection: Connection, count: int) -> None:
    source = Source(company_id=connection.company_id, connection_id=connection.id)
    for number in range(count):
        with clock.frozen(NOW + timedelta(seconds=number)):
            arrival = Arrival(remote_id=str(number), filename=f"invoice-{number:03}.pdf", data=b"%PDF-1.4 " + str(number).encode())
            await collect.store_document(office.services, source, arrival)


async def tell(office: Office, connection: Connection, *, is_first: bool = False) -> int:
    async with office.services.store.write() as session:
        row = await session.get_one(Connection, connection.id)
        return await alert.tell_documents(office.services, session, row, is_first=is_first)


async def tell_and_fail(office: Office, connection: Connection) -> None:
    async with office.services.store.write() as session:
        row = await session.get_one(Connection, connection.id)
        await alert.tell_documents(office.services, session, row, is_first=False)
        raise ZeroDivisionError


async def test_many_documents_are_one_mail_with_the_newest_and_the_total(office, connection, monkeypatch):
    monkeypatch.setattr(limits, "DOCUMENTS_IN_A_MAIL", 3)
    await deliver(office, connection, 5)
    assert await tell(office, connection, is_first=True) == 5
    (digest,) = await office.letters()
    text = plain_text(digest)
    assert all(name in text for name in ("invoice-004.pdf", "invoice-003.pdf", "invoice-002.pdf", "Scanner room", "5"))
    assert "invoice-001.pdf" not in text
    assert await tell(office, connection) == 0
    assert await office.letters() == []


async def test_an_alert_that_is_rolled_back_is_told_later(office, connection):
    await deliver(office, connection, 1)
    with pytest.raises(ZeroDivisionError):
        await tell_and_fail(office, connection)
    assert await office.letters() == []
    async with office.services.store.read() as session:
        assert (await session.scalars(select(CubeDocument.state))).all() == ["arrived"]
    assert await tell(office, connection) == 1
    assert len(await office.letters()) == 1


@pytest.mark.parametrize("trouble", Trouble)
async def test_every_trouble_has_its_words_and_a_link(office, connection, trouble):
    async with office.services.store.write() as session:
        row = await session.get_one(Connection, connection.id)
        await alert.tell_change(office.services, session, row, trouble=trouble, detail="Please read the new terms.")
    (letter,) = await office.letters()
    assert letter["To"] == MEMBER
    assert "Please read the new terms." in plain_text(letter)
    assert "https://pay.example/l/connection." in plain_text(letter)
