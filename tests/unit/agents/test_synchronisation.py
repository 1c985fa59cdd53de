"""One run of a connection on a real folder and a real database: what is stored, what is told, what a crash leaves."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import ClassVar

import pytest

from mailbot import clock
from mailbot.agents import add_connection, change_connection, registry, synchronisation, synchronise
from mailbot.agents.protocol import (
    Account,
    ActionNeeded,
    AgentInfo,
    ConfigField,
    Content,
    DocumentError,
    InvalidCredentials,
    RemoteDocument,
    SiteUnavailable,
)
from mailbot.assistant import collect, connect
from mailbot.assistant.collect import Arrival, Source
from mailbot.domain import limits
from mailbot.errors import InvalidInput, NotAllowed, NotFound, StaleVersion
from mailbot.store.tables import Connection
from mailbot.tokens import Link, Purpose
from tests.office import ADMIN, MEMBER, plain_text
from tests.unit.agents.conftest import Cube


def pdf(text: str) -> bytes:
    return b"%PDF-1.4 " + text.encode()


async def test_the_first_synchronisation_sends_one_digest_and_later_ones_an_alert(any_cube: Cube):
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        (any_cube.folder / name).write_bytes(pdf(name))
    await any_cube.add()
    assert await any_cube.run() == "ok"
    (digest,) = await any_cube.office.letters()
    assert digest["To"] == MEMBER
    assert all(name in plain_text(digest) for name in ("a.pdf", "b.pdf", "c.pdf"))
    assert "https://pay.example/l/cube." in plain_text(digest)

    (any_cube.folder / "d.pdf").write_bytes(pdf("d"))
    assert await any_cube.run_again() == "ok"
    (alert,) = await any_cube.office.letters()
    assert "d.pdf" in plain_text(alert)
    assert "a.pdf" not in plain_text(alert)
    assert [document.state for document in await any_cube.documents()] == ["stored"] * 4


async def test_nothing_new_is_nothing_told(cube: Cube):
    (cube.folder / "a.pdf").write_bytes(pdf("a"))
    await cube.add()
    await cube.run()
    await cube.office.letters()
    assert await cube.run_again() == "ok"
    assert await cube.office.letters() == []
    assert (await cube.row()).next_attempt_at is not None


async def test_the_same_bytes_are_one_document(any_cube: Cube):
    (any_cube.folder / "a.pdf").write_bytes(pdf("same"))
    (any_cube.folder / "copy of a.pdf").write_bytes(pdf("same"))
    await any_cube.add()
    assert await any_cube.run() == "ok"
    assert len(await any_cube.documents()) == 1


async def test_alerts_can_be_switched_off(cube: Cube):
    await cube.switch_alerts_off()
    (cube.folder / "a.pdf").write_bytes(pdf("a"))
    await cube.add()
    await cube.run()
    assert await cube.office.letters() == []
    assert [document.state for document in await cube.documents()] == ["stored"]


async def test_an_error_page_called_pdf_is_named_in_the_trail_and_not_fetched_in_vain_again(cube: Cube):
    (cube.folder / "invoice.pdf").write_bytes(b"<!DOCTYPE html><html>Your session has expired</html>")
    (cube.folder / "good.pdf").write_bytes(pdf("good"))
    await cube.add()
    assert await cube.run() == "ok_partial"
    (refused,) = await cube.trail("document_refused")
    assert refused["filename"] == "invoice.pdf"
    assert refused["looks_like"] == "text/html"
    assert await cube.run_again() == "ok"
    assert len(await cube.trail("document_refused")) == 1
    (cube.folder / "invoice.pdf").write_bytes(pdf("the invoice at last"))
    assert await cube.run_again() == "ok"
    assert len(await cube.documents()) == 2


async def test_a_run_that_dies_after_storing_tells_of_everything_once(any_cube: Cube, monkeypatch):
    (any_cube.folder / "a.pdf").write_bytes(pdf("a"))
    (any_cube.folder / "b.pdf").write_bytes(pdf("b"))
    await any_cube.add()

    async def die(*_: object) -> str:
        raise asyncio.CancelledError

    with monkeypatch.context() as patched:
        patched.setattr(synchronisation, "_finish", die)
        with pytest.raises(asyncio.CancelledError):
            await any_cube.run()
    assert len(await any_cube.documents()) == 2
    assert await any_cube.office.letters() == []
    # The engine runs the same attempt again, and a late replay of it changes nothing.
    assert await any_cube.run() == "ok"
    assert await any_cube.run() == "superseded"
    assert len(await any_cube.office.letters()) == 1
    assert len(await any_cube.documents()) == 2


async def test_an_older_attempt_writes_nothing(cube: Cube):
    (cube.folder / "a.pdf").write_bytes(pdf("a"))
    await cube.add()
    attempt = (await cube.row()).attempts
    await cube.run_again()
    assert await synchronise(cube.office.services, cube.connection_id, attempt) == "superseded"


async def test_a_missing_folder_is_told_at_once_and_once_and_then_that_it_is_back(cube: Cube):
    cube.folder.rmdir()
    await cube.add()
    assert await cube.run() == "action_needed"
    (trouble,) = await cube.office.letters()
    assert "https://pay.example/l/connection." in plain_text(trouble)
    assert await cube.run_again() == "action_needed"
    assert await cube.office.letters() == []
    assert (await cube.row()).next_attempt_at is None
    cube.folder.mkdir()
    await connect.synchronise_now(cube.office.services, cube.connection_id, actor=MEMBER)
    assert await cube.run() == "ok"
    assert len(await cube.office.letters()) == 1


async def test_a_long_listing_takes_several_runs_and_one_digest(cube: Cube, monkeypatch):
    monkeypatch.setattr(limits, "DOCUMENTS_PER_RUN", 2)
    for number in range(5):
        (cube.folder / f"{number}.pdf").write_bytes(pdf(str(number)))
    await cube.add()
    letters = []
    for _ in range(3):
        assert (await cube.run() if not letters else await cube.run_again()) == "ok"
        letters.append(len(await cube.office.letters()))
    assert letters == [0, 0, 1]
    assert len(await cube.documents()) == 5


async def test_a_file_still_being_written_is_fetched_soon(cube: Cube):
    (cube.folder / "a.pdf").write_bytes(pdf("a"))
    moment = clock.now().timestamp()
    os.utime(cube.folder / "a.pdf", (moment, moment))
    await cube.add(settle_seconds="60")
    assert await cube.run() == "ok"
    assert await cube.documents() == []
    row = await cube.row()
    assert row.next_attempt_at.timestamp() - moment <= 60


async def test_pausing_stops_a_run_and_removing_erases_secrets(cube: Cube):
    (cube.folder / "a.pdf").write_bytes(pdf("a"))
    await cube.add(storage_options='{"auto_mkdir": false}')
    attempt = (await cube.row()).attempts
    await connect.pause(cube.office.services, cube.connection_id, actor=MEMBER)
    assert await synchronise(cube.office.services, cube.connection_id, attempt) == "superseded"
    assert await cube.documents() == []
    assert (await cube.row()).secrets_sealed is not None
    await connect.remove(cube.office.services, cube.connection_id, actor="operator")
    row = await cube.row()
    assert (row.state, row.secrets_sealed, row.config, row.next_attempt_at) == ("removed", None, {}, None)
    with pytest.raises(InvalidInput):
        await connect.synchronise_now(cube.office.services, cube.connection_id, actor="operator")


async def test_who_may_act_on_a_connection(cube: Cube):
    await cube.add()
    with pytest.raises(NotAllowed):
        await connect.pause(cube.office.services, cube.connection_id, actor="stranger@other.example")
    with pytest.raises(StaleVersion):
        await connect.pause(cube.office.services, cube.connection_id, actor=ADMIN, version=7)
    await connect.pause(cube.office.services, cube.connection_id, actor=ADMIN, version=1)


async def test_adding_is_checked(cube: Cube):
    services = cube.office.services
    for values, frequency in [
        ({}, None),
        ({"path": "/x", "pasword": "1"}, None),
        ({"path": "/x", "settle_seconds": "-1"}, None),
        ({"path": "/x"}, "2h"),
    ]:
        with pytest.raises(InvalidInput):
            await add_connection(services, local_part="acme", email=MEMBER, agent="folder", values=values, frequency=frequency)
    with pytest.raises(NotFound):
        await add_connection(services, local_part="acme", email="stranger@other.example", agent="folder", values={"path": "/x"})
    with pytest.raises(NotFound):
        await add_connection(services, local_part="acme", email=MEMBER, agent="nosuch", values={})


class ScriptedAgent:
    """A portal whose answers a test sets."""

    scheme: ClassVar[str] = "scripted"

    def __init__(self) -> None:
        self.login_error: Exception | None = None
        self.fetch_errors: dict[str, Exception] = {}
        self.names: list[str] = []
        self.acknowledged: list[str] = []
        self.states: list[dict[str, object]] = []

    async def catalogue(self) -> AsyncIterator[AgentInfo]:
        fields = (ConfigField(name="login", label="Login"), ConfigField(name="password", label="Password", secret=True))
        yield AgentInfo(id="scripted", name="Scripted portal", category="cloud", quality="scraper", licence="own", fields=fields)

    @asynccontextmanager
    async def open(self, info, config, secrets, state, *, interactive=False):
        self.states.append(dict(state))
        if self.login_error:
            raise self.login_error
        if secrets["password"] != "right":
            raise InvalidCredentials("The site refuses user name or password.")
        yield self

    async def accounts(self):
        yield Account(id="c1", label="Contract 1")

    async def documents(self, account, since):
        for name in self.names:
            yield RemoteDocument(id=name, account_id=account.id, filename=name)

    async def fetch(self, document):
        if document.id in self.fetch_errors:
            raise self.fetch_errors[document.id]
        return Content(data=pdf(document.id))

    async def ack(self, documents):
        self.acknowledged += [document.id for document in documents]

    async def answer(self, values):
        raise AssertionError

    def state(self):
        return {"cookie": "very secret"}


@pytest.fixture
def portal(monkeypatch) -> ScriptedAgent:
    agent = ScriptedAgent()
    installed = registry.agents()
    monkeypatch.setattr(registry, "agents", lambda: {**installed, "scripted": agent})
    return agent


async def connect_portal(cube: Cube, password: str = "right") -> None:
    values = {"login": "acme", "password": password}
    cube.connection_id, _ = await add_connection(cube.office.services, local_part="acme", email=MEMBER, agent="scripted", values=values)


async def test_wrong_credentials_wait_for_an_edit_and_then_run_at_once(cube: Cube, portal: ScriptedAgent):
    await connect_portal(cube, "wrong")
    assert await cube.run() == "invalid_credentials"
    assert (await cube.row()).next_attempt_at is None
    assert len(await cube.office.letters()) == 1
    await change_connection(cube.office.services, cube.connection_id, {"login": "acme", "password": "right"})
    assert await cube.run() == "ok"
    assert len(await cube.office.letters()) == 1  # works again


async def test_secrets_and_cookies_are_sealed(cube: Cube, portal: ScriptedAgent):
    await connect_portal(cube)
    await cube.run()
    await cube.run_again()
    assert portal.states == [{}, {"cookie": "very secret"}]
    row = await cube.row()
    assert "right" not in str(row.config)
    assert b"right" not in row.secrets_sealed
    assert "very secret" not in str(row.session_state)


async def test_a_document_is_acknowledged_after_it_is_stored_and_never_when_it_is_not(cube: Cube, portal: ScriptedAgent):
    portal.names = ["one.pdf", "two.pdf", "three.pdf"]
    portal.fetch_errors = {"two.pdf": DocumentError("This one is not ready.", kind="not_ready")}
    await connect_portal(cube)
    assert await cube.run() == "ok_partial"
    assert portal.acknowledged == ["one.pdf", "three.pdf"]
    assert [error["filename"] for error in await cube.trail("document_error")] == ["two.pdf"]
    portal.fetch_errors = {}
    assert await cube.run_again() == "ok"
    assert portal.acknowledged[2:] == ["one.pdf", "two.pdf", "three.pdf"]


async def test_an_outage_in_the_middle_keeps_what_came_and_tells_it_with_the_rest(cube: Cube, portal: ScriptedAgent):
    portal.names = ["one.pdf", "two.pdf"]
    portal.fetch_errors = {"two.pdf": SiteUnavailable("down")}
    await connect_portal(cube)
    assert await cube.run() == "unavailable"
    assert await cube.office.letters() == []
    portal.fetch_errors = {}
    assert await cube.run_again() == "ok"
    (digest,) = await cube.office.letters()
    assert "one.pdf" in plain_text(digest)
    assert "two.pdf" in plain_text(digest)


async def test_whatever_an_adapter_raises_is_told_apart(cube: Cube, portal: ScriptedAgent):
    await connect_portal(cube)
    states = []
    for error in (ConnectionRefusedError(), ActionNeeded("Accept the terms.", kind="accept_terms"), KeyError("password: hunter2")):
        portal.login_error = error
        states.append(await cube.run_again())
    assert states == ["unavailable", "action_needed", "error"]
    letters = await cube.office.letters()
    (report,) = [letter for letter in letters if letter["To"] == "help@pay.example"]
    assert [letter["To"] for letter in letters if letter is not report] == [MEMBER, MEMBER]
    assert "KeyError" in plain_text(report)
    assert not any("hunter2" in plain_text(letter) for letter in letters)


async def test_a_site_that_hangs_is_unavailable(cube: Cube, portal: ScriptedAgent, monkeypatch):
    monkeypatch.setattr(limits, "AGENT_SECONDS", 0.01)

    async def hang(document):
        await asyncio.Event().wait()

    portal.names, portal.fetch = ["one.pdf"], hang
    await connect_portal(cube)
    assert await cube.run() == "unavailable"


async def test_runs_that_keep_dying_end_as_broken(cube: Cube, portal: ScriptedAgent):
    async def die(document):
        raise asyncio.CancelledError

    portal.names, portal.fetch = ["poison.pdf"], die
    await connect_portal(cube)
    for _ in range(limits.SYNCHRONISATION_DEATHS):
        with pytest.raises(asyncio.CancelledError):
            await cube.run_again()
    assert await cube.run_again() == "error"


async def test_the_same_bytes_from_two_connections_at_once_are_one_document(any_cube: Cube):
    services = any_cube.office.services
    added = [await add_connection(services, local_part="acme", email=MEMBER, agent="push", values={}) for _ in range(2)]
    async with services.store.read() as session:
        rows = [await session.get_one(Connection, connection_id) for connection_id, _ in added]
    sources = [Source(company_id=row.company_id, connection_id=row.id) for row in rows]
    deliveries = await asyncio.gather(
        *(
            collect.store_document(services, sources[number % 2], Arrival(remote_id=str(number), filename="a.pdf", data=pdf("same")))
            for number in range(8)
        )
    )
    assert sorted(delivery.kept for delivery in deliveries) == ["duplicate"] * 7 + ["stored"]
    assert len(await any_cube.documents()) == 1


async def test_two_clicks_at_once_ask_for_one_draft(any_cube: Cube):
    (any_cube.folder / "a.pdf").write_bytes(pdf("a"))
    await any_cube.add()
    await any_cube.run()
    (document,) = await any_cube.documents()
    link = Link(purpose=Purpose.CUBE, company_id=document.company_id, subject_id=document.id, version=1, person=MEMBER)
    asked = [collect.request_draft(any_cube.office.services, link, 1) for _ in range(4)]
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert sum(isinstance(answer, StaleVersion) for answer in answers) == 3
    (document,) = await any_cube.documents()
    assert (document.state, document.attempts) == ("waiting", 1)
