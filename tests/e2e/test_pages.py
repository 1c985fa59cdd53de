"""From a mail without an IBAN to a validated draft, by the links in real mails, on a real service, with forms sent as they came."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from email.message import EmailMessage
from pathlib import Path

import httpx
import pytest
from lxml import html

from mailbot import app
from mailbot.assistant import onboard
from mailbot.config import load
from tests.e2e.serving import Service
from tests.office import plain_text
from tests.samples import build

ADMIN, OTHER_ADMIN, MEMBER = "claire@acme.example", "denis@acme.example", "paul@acme.example"
IBAN = "FR14 2004 1010 0505 0001 3M02 606"
KEY = "the-operators-key-for-this-test"


@pytest.fixture
async def service(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[Service, str]]:
    """A running service with a company of two administrators and a member; and its security code."""
    made = Service(tmp_path, sqlite_url, MAILBOT_OPERATOR_KEY=KEY)
    made.settings["MAILBOT_PUBLIC_URL"] = f"http://127.0.0.1:{made.http_port}"
    for name, value in made.settings.items():
        monkeypatch.setenv(name, value)
    async with app.opened(load()) as services:
        company = await onboard.add_company(services, "Acme", local_part="acme", administrator=ADMIN, language="en")
        await onboard.add_member(services, "acme", OTHER_ADMIN, role="admin", language="fr")
        await onboard.add_member(services, "acme", MEMBER)
        await onboard.add_account(services, "acme", currency="EUR", iban="FR7630006000011234567890189")
    await made.start()
    try:
        await made.listens()
        yield made, company.security_code
    finally:
        await made.stop()


async def letter(service: Service, wanted: Callable[[EmailMessage], bool]) -> EmailMessage:
    """The delivered mail that is wanted, once it is there."""
    async with asyncio.timeout(60):
        while not (found := [one for one in service.letters() if wanted(one)]):  # noqa: ASYNC110  delivered by another process
            await asyncio.sleep(0.1)
    return found[-1]


def link(mail: EmailMessage, purpose: str) -> str:
    """The link for the purpose in the mail's text; the HTML part has the same."""
    (found,) = set(re.findall(rf"http://\S+/l/{purpose}\.\S+", plain_text(mail)))
    part = mail.get_body(("html",))
    assert part
    assert found in part.get_content()
    return str(found)


async def press(browser: httpx.AsyncClient, url: str, action: str, **typed: str) -> httpx.Response:
    """Opens the page, types, and presses the button, as a browser does."""
    page = html.fromstring((await browser.get(url)).text)
    (button,) = page.xpath(f"//button[@value='{action}']")
    (form,) = button.iterancestors("form")
    fields = {field.get("name"): field.get("value", "") for field in form.xpath(".//input[not(@type='checkbox')]")}
    address = httpx.URL(url).join(form.get("action"))
    return await browser.post(address, data={**fields, **typed, "action": action}, follow_redirects=True)


def invoice_without_iban(security_code: str) -> EmailMessage:
    """As the member's mail program sends it."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = MEMBER, "acme@mail.example", f"Facture {security_code}"
    message["Message-ID"] = "<without-iban@acme.example>"
    message.set_content("Please pay this.\n")
    message.add_attachment(build("pdf:fr?iban=&bic="), maintype="application", subtype="pdf", filename="facture.pdf")
    return message


async def test_from_a_partial_reply_to_a_validated_draft(service: tuple[Service, str]) -> None:
    running, security_code = service
    await running.send(invoice_without_iban(security_code))
    reply = await letter(running, lambda one: one["In-Reply-To"] == "<without-iban@acme.example>")
    async with httpx.AsyncClient(timeout=20) as browser:
        completed = await press(browser, link(reply, "complete"), "complete", iban=IBAN)
        assert "the draft is complete" in completed.text
        asked = await letter(running, lambda one: one["To"] == OTHER_ADMIN and IBAN in plain_text(one))
        assert "Un nouveau bénéficiaire" in plain_text(asked)
        validated = await press(browser, link(asked, "beneficiary"), "validate")
        assert "Le bénéficiaire est validé" in validated.text
        (path,) = set(re.findall(r'/l/validate\.[^"]+', validated.text))
        done = await press(browser, f"http://127.0.0.1:{running.http_port}{path}", "validate")
        assert "Le projet est validé" in done.text
        listed = f"http://127.0.0.1:{running.http_port}/api/v1/companies/acme/drafts"
        assert (await browser.get(listed)).status_code == 401
        (draft,) = (await browser.get(listed, headers={"Authorization": f"Bearer {KEY}"})).json()
    assert (draft["state"], draft["creditor_iban"]) == ("validated", IBAN.replace(" ", ""))
    assert "/l/" not in running.log.read_text()  # links are secrets: none in the logs
    assert security_code not in running.log.read_text()
