"""The Cube from end to end: the real service, a real folder, real mails, and the pages behind their links."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import httpx
import pytest

from mailbot import app, clock
from mailbot.agents import add_connection
from mailbot.assistant import connect, onboard
from mailbot.assistant.push import SIGNATURE, TIMESTAMP, signature
from mailbot.config import Config
from mailbot.demo.invoices import pdf
from mailbot.domain import limits
from mailbot.domain.connection import ConnectionState
from tests.invoices.samples import invoice
from tests.office import plain_text

MEMBER = "bob@acme.example"
PATIENCE = 30.0


class Site:
    """The running service as a member meets it: mails in a maildir, pages over HTTP."""

    def __init__(self, running: app.Running, folder: Path) -> None:
        self.services = running.services
        self.folder = folder / "scans"
        self.folder.mkdir()
        self._mails = folder / "maildir" / "new"
        self.http = httpx.AsyncClient(base_url=f"http://127.0.0.1:{running.http_port}", timeout=10)

    def mails(self) -> list[EmailMessage]:
        """Everything that was sent so far."""
        return [message_from_bytes(path.read_bytes(), policy=policy.default) for path in sorted(self._mails.glob("*"))]  # type: ignore[misc]

    async def mail(self, is_wanted: Callable[[str], bool]) -> str:
        """The text of the mail to the member that is waited for."""
        async with asyncio.timeout(PATIENCE):
            while True:
                texts = [plain_text(mail) for mail in await asyncio.to_thread(self.mails) if MEMBER in str(mail["To"])]
                if found := [text for text in texts if is_wanted(text)]:
                    return found[0]
                await asyncio.sleep(0.05)


def link_in(text: str, purpose: str) -> str:
    """The path of the signed link."""
    found = re.search(rf"/l/{purpose}\.[\w.-]+", text)
    assert found, text
    return found.group(0)


@pytest.fixture
async def site(database_url: str, tmp_path: Path) -> AsyncIterator[Site]:
    """The whole service on each database, with a company and a member."""
    config = Config.model_validate(
        {
            "data_dir": str(tmp_path),
            "database_url": database_url,
            "smtp_listen": "127.0.0.1:0",
            "http_listen": "127.0.0.1:0",
            "sender_authentication": "off",
            "secret_keys": "a-secret-key-of-the-end-to-end-tests",
        }
    )
    async with app.running(config) as running:
        site = Site(running, tmp_path)
        await onboard.add_company(site.services, "Acme", local_part="acme", administrator="alice@acme.example")
        await onboard.add_member(site.services, "acme", MEMBER)
        async with site.http:
            yield site


async def test_a_file_in_the_folder_becomes_a_draft_by_one_click(site: Site) -> None:
    (site.folder / "phone bill.pdf").write_bytes(pdf(invoice("fr")))
    values = {"path": str(site.folder), "settle_seconds": "0"}
    connection_id, _ = await add_connection(site.services, local_part="acme", email=MEMBER, agent="folder", values=values)
    digest = await site.mail(lambda text: "phone bill.pdf" in text and "/l/cube." in text)

    page = link_in(digest, "cube")
    shown = await site.http.get(page)
    assert shown.status_code == 200
    assert (await site.http.get(page)).text == shown.text  # looking changes nothing
    version = re.search(r'name="version" value="(\d+)"', shown.text)
    assert version
    form = {"action": "draft", "version": version.group(1)}
    assert (await site.http.post(page, data=form)).status_code == 303
    assert (await site.http.post(page, data=form)).status_code == 409

    told = await site.mail(lambda text: "phone bill.pdf" in text and re.search("/l/(validate|complete)", text) is not None)
    assert invoice("fr").number in told
    assert invoice("fr").number in (await site.http.get(page)).text

    # Later runs tell of what is new alone.
    (site.folder / "second bill.pdf").write_bytes(pdf(invoice("de")))
    await connect.synchronise_now(site.services, connection_id, actor=connect.OPERATOR)
    alert = await site.mail(lambda text: "second bill.pdf" in text)
    assert "phone bill.pdf" not in alert
    assert len([mail for mail in site.mails() if "/l/cube." in plain_text(mail)]) == 2


async def test_a_signed_push_lands_in_the_cube_and_an_unsigned_one_does_not(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PUSH_GATHERED", timedelta(0))
    connection_id, secret = await add_connection(site.services, local_part="acme", email=MEMBER, agent="push", values={})
    assert secret
    body, timestamp, inbox = pdf(invoice("en")), str(int(clock.now().timestamp())), f"/agents/{connection_id}/inbox"
    signed = {TIMESTAMP: timestamp, SIGNATURE: signature(secret, timestamp, body), "X-Mailbot-Filename": "pushed%20bill.pdf"}
    assert (await site.http.post(inbox, content=body, headers={**signed, SIGNATURE: "sha256=00"})).status_code == 401
    answer = await site.http.post(inbox, content=body, headers=signed)
    assert answer.status_code == 202
    assert answer.json()["documents"][0]["kept"] == "stored"
    assert (await site.http.post(inbox, content=body, headers=signed)).json()["documents"][0]["kept"] == "known"
    text = await site.mail(lambda text: "pushed bill.pdf" in text)
    assert (await site.http.get(link_in(text, "cube"))).status_code == 200


async def test_a_trouble_is_mended_on_the_page_behind_its_link(site: Site) -> None:
    site.folder.rmdir()
    values = {"path": str(site.folder), "settle_seconds": "0"}
    connection_id, _ = await add_connection(site.services, local_part="acme", email=MEMBER, agent="folder", values=values)
    page = link_in(await site.mail(lambda text: "/l/connection." in text), "connection")
    site.folder.mkdir()
    shown = await site.http.get(page)
    version = re.search(r'name="version" value="(\d+)"', shown.text)
    assert version
    assert (await site.http.post(page, data={"action": "run", "version": version.group(1)})).status_code == 303
    await site.mail(lambda text: "works again" in text)
    (found,) = await connect.of_company(site.services, "acme")
    assert (found.id, found.state, found.trouble) == (connection_id, ConnectionState.OK, None)
