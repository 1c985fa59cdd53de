"""Pushed documents, the page of a Cube document, and the page of an agent's connection."""

import json

import httpx
import pytest

from mailbot import clock
from mailbot.agents import add_connection
from mailbot.assistant import push
from mailbot.store import cube
from mailbot.tokens import Purpose
from tests.unit.web.conftest import MEMBER, Desk

PDF = b"%PDF-1.7 pushed"


@pytest.fixture
async def sender(desk: Desk) -> tuple[str, str]:
    """A connection that takes pushes: its id and secret."""
    return await add_connection(desk.office.services, local_part="acme", email=MEMBER, agent="push", values={})


async def send(desk: Desk, sender: tuple[str, str], body: bytes = PDF, **headers: str) -> httpx.Response:
    """A signed push."""
    connection_id, secret = sender
    timestamp = str(int(clock.now().timestamp()))
    signed = {push.TIMESTAMP: timestamp, push.SIGNATURE: push.signature(secret, timestamp, body), push.FILENAME: "mai%202026.pdf"}
    return await desk.browser.post(f"/agents/{connection_id}/inbox", content=body, headers={**signed, **headers})


async def test_a_signed_push_is_stored_once(desk: Desk, sender: tuple[str, str]) -> None:
    first, second = await send(desk, sender), await send(desk, sender)
    assert (first.status_code, second.status_code) == (202, 202)
    assert [answer.json()["documents"][0]["kept"] for answer in (first, second)] == ["stored", "known"]


async def test_an_unsigned_push_is_refused(desk: Desk, sender: tuple[str, str]) -> None:
    for spoiled in ({push.SIGNATURE: "sha256=00"}, {push.TIMESTAMP: "0"}):
        assert (await send(desk, sender, **spoiled)).status_code == 401
    assert (await send(desk, ("a" * 16, "guess"))).status_code == 401
    assert (await send(desk, sender, b"x" * (push.REQUEST_BYTES + 1))).status_code == 413


async def test_a_document_is_drafted_on_request_once(desk: Desk, sender: tuple[str, str]) -> None:
    document_id = (await send(desk, sender)).json()["documents"][0]["cube_document_id"]
    link = desk.link(Purpose.CUBE, document_id)
    page = await desk.browser.get(link)
    assert page.status_code == 200
    assert "mai 2026.pdf" in page.text
    file = await desk.browser.get(link + "/file")
    assert file.content == PDF
    assert file.headers["content-disposition"] == "attachment; filename*=UTF-8''mai%202026.pdf"
    assert (await desk.browser.get(link + "/page/1")).status_code == 404  # a PDF is never shown from our address
    assert (await desk.press(link, "draft", 1)).status_code == 303
    assert (await desk.press(link, "draft", 1)).status_code == 409
    async with desk.office.services.store.read() as session:
        assert (await cube.document(session, desk.office.company.id, document_id)).state == "waiting"


async def test_a_connection_is_paused_run_and_removed(desk: Desk, sender: tuple[str, str], tmp_path: object) -> None:
    values = {"path": str(tmp_path)}
    connection_id, _ = await add_connection(desk.office.services, local_part="acme", email=MEMBER, agent="folder", values=values)
    link = desk.link(Purpose.CONNECTION, connection_id)
    assert (await desk.browser.get(link)).status_code == 200
    assert (await desk.press(link, "pause", 1)).status_code == 303
    assert (await desk.press(link, "pause", 1)).status_code == 409
    assert (await desk.press(link, "run", 2)).status_code == 303
    assert (await desk.press(link, "remove", 3)).status_code == 303
    assert 'value="remove"' not in (await desk.browser.get(link)).text
    elsewhere = desk.link(Purpose.CONNECTION, connection_id, "stranger@acme.example")
    assert (await desk.press(elsewhere, "run", 4)).status_code == 403


async def test_the_operator_sees_the_cube(desk: Desk, sender: tuple[str, str]) -> None:
    await send(desk, sender)
    page = await desk.browser.get("/companies/acme/cube", headers={"Authorization": "Bearer operator-key-of-the-tests"})
    assert "mai 2026.pdf" in page.text
    assert sender[1] not in page.text
    assert json.loads((await desk.browser.get("/healthz")).text) == {"status": "ok"}
