"""kill -9 at any moment loses no accepted mail, drafts nothing twice, and answers each mail once."""

import asyncio
from collections import Counter
from email.message import EmailMessage

import pytest
from sqlalchemy import func, select

from mailbot import app
from mailbot.assistant import onboard
from mailbot.config import load
from mailbot.store.engine import Store
from mailbot.store.tables import DeadLetter, Draft, Inbox
from mailbot.store.vault import Vault
from tests.e2e.serving import Service
from tests.unit.extract.papers import pdf

MEMBER = "claire@acme.example"


@pytest.fixture(params=[("sqlite", 60), ("postgresql", 24)], ids=lambda param: param[0])
def ordeal(request, tmp_path):
    """A service on each database, and how many mails it is sent."""
    kind, mails = request.param
    return Service(tmp_path, request.getfixturevalue(f"{kind}_url")), mails


async def add_company(service: Service, monkeypatch: pytest.MonkeyPatch) -> str:
    for name, value in service.settings.items():
        monkeypatch.setenv(name, value)
    async with app.opened(load()) as services:
        company = await onboard.add_company(services, "Acme", local_part="acme", administrator=MEMBER)
        await onboard.add_account(services, "acme", currency="EUR", iban="FR7630006000011234567890189", main=True)
        return company.security_code


def invoice(number: int, security_code: str) -> EmailMessage:
    """Every third mail has an invoice; the others are quick to answer and keep the outbox busy."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = MEMBER, "acme@mail.example", f"Invoice {security_code}"
    message["Message-ID"] = f"<mail-{number}@acme.example>"
    message.set_content("Please pay this.\n")
    if number % 3 == 0:
        lines = (
            "Atelier Nord SARL, 12 rue des Essais, 59000 Lille",
            f"Facture F-2026-{number + 100} du 12/05/2026",
            f"Total TTC 1 2{number:02},50 EUR, payable sous 30 jours",
            "IBAN FR14 2004 1010 0505 0001 3M02 606",
        )
        message.add_attachment(pdf(lines), maintype="application", subtype="pdf", filename=f"facture-{number}.pdf")
    return message


async def send_all(service: Service, messages: list[EmailMessage], accepted: list[str]) -> None:
    """Five at a time."""
    at_once = asyncio.Semaphore(5)

    async def send(message: EmailMessage) -> None:
        async with at_once:
            await service.send(message)
            accepted.append(str(message["Message-ID"]))

    await asyncio.gather(*(send(message) for message in messages))


async def kill_after(service: Service, accepted: list[str], count: int) -> None:
    while len(accepted) < count:  # noqa: ASYNC110  what is awaited happens in another process
        await asyncio.sleep(0.01)
    await service.kill()
    await service.start()


async def test_every_accepted_mail_is_answered_once_under_three_kills(ordeal, monkeypatch):
    service, count = ordeal
    security_code = await add_company(service, monkeypatch)
    messages = [invoice(number, security_code) for number in range(count)]
    accepted: list[str] = []
    await service.start()
    await service.listens()
    sending = asyncio.create_task(send_all(service, messages, accepted))
    for share in (0.15, 0.5, 1):
        await kill_after(service, accepted, int(share * count))
    await sending
    async with asyncio.timeout(180):
        while len(set(service.replies())) < count:  # noqa: ASYNC110
            await asyncio.sleep(0.2)
    assert await service.stop() == 0

    assert Counter(service.replies()) == Counter(accepted)
    store = Store(service.settings["MAILBOT_DATABASE_URL"], Vault(("unused-key-of-this-test",)))
    async with store.read() as session:
        states = Counter(await session.scalars(select(Inbox.state)))
        numbers = list(await session.scalars(select(Draft.number)))
        letters = await session.scalar(select(func.count()).select_from(DeadLetter))
    await store.close()
    assert states == {"done": count}
    assert sorted(numbers) == sorted(f"F-2026-{number + 100}" for number in range(0, count, 3))
    assert letters == 0
