"""A company's mail room for tests: the real assistant on a real database, with mails handed in and replies taken out.

The engine is left out (tests/e2e has it): jobs are run one after the other, in the order in which they became due.
"""

import atexit
import functools
import re
import shutil
import sqlite3
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import select

from mailbot import clock
from mailbot.assistant import onboard, process, receive
from mailbot.assistant.onboard import Activated
from mailbot.assistant.services import Services, Site
from mailbot.extract.reader import Reader
from mailbot.mail import unpacker
from mailbot.mail.unpacker import Unpacker
from mailbot.render import Renderer
from mailbot.sandbox.children import Sandbox
from mailbot.store import blobs
from mailbot.store.engine import Store, sqlite_file
from mailbot.store.jobs import Jobs, new_executor_id
from mailbot.store.tables import Company, Draft, Inbox, Outbox
from mailbot.store.vault import Vault
from mailbot.tokens import Tokens

KEYS = ("newest-secret-key-of-the-tests", "older-secret-key-of-the-tests")
NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
CODE = "K7QF-2MXR"
ADMIN, MEMBER = "claire@acme.example", "paul@acme.example"
SITE = Site(
    public_url="https://pay.example",
    mail_domain="mail.example",
    support_address="help@pay.example",
    sender_authentication="off",
    trusted_authserv_ids=(),
)


@dataclass
class Office:
    """One company "Acme" (acme@mail.example, code K7QF-2MXR), an administrator and a member."""

    services: Services
    company: Activated
    seen: set[str] = field(default_factory=set)
    handed_in: int = 0

    async def hand_in(self, raw: bytes, *, mail_from: str | None = None, rcpt_to: str = "acme@mail.example") -> receive.Refused | None:
        """One SMTP delivery."""
        sender = mail_from if mail_from is not None else (message_from_bytes(raw)["From"] or "")
        envelope = receive.Envelope(client_ip="127.0.0.1", helo="client.example", mail_from=sender, rcpt_to=(rcpt_to,))
        self.handed_in += 1
        with clock.frozen(clock.now() + timedelta(milliseconds=self.handed_in)):  # so that mails have an order
            return await receive.receive(self.services, envelope, raw)

    async def work(self) -> list[str]:
        """Processes every waiting mail, one attempt each; gives the words of what became of them."""
        async with self.services.store.read() as session:
            rows = (await session.scalars(select(Inbox).where(Inbox.next_attempt_at.is_not(None)).order_by(Inbox.received_at))).all()
        return [await process.process(self.services, row.id, row.attempts) for row in rows if row.state == "waiting"]

    async def letters(self) -> list[EmailMessage]:
        """The mails that were written since the last call: the answer first, then the others by recipient."""
        async with self.services.store.read() as session:
            rows = (await session.scalars(select(Outbox).order_by(Outbox.created_at, Outbox.inbox_id.is_(None), Outbox.recipient))).all()
            new = [row for row in rows if row.id not in self.seen]
            raws = [await blobs.read(session, self.services.store.vault, row.company_id, row.body_blob_id) for row in new]
        self.seen |= {row.id for row in new}
        return [message_from_bytes(raw, policy=policy.default) for raw in raws]  # type: ignore[misc]

    async def exchange(self, raw: bytes, **envelope: str) -> list[EmailMessage]:
        """Hands a mail in, works, and gives what was written because of it."""
        await self.hand_in(raw, **envelope)
        await self.work()
        return await self.letters()

    async def drafts(self) -> list[Draft]:
        """All drafts by number, the largest amount first, then by IBAN."""
        async with self.services.store.read() as session:
            found = list((await session.scalars(select(Draft))).all())
        return sorted(found, key=lambda draft: (draft.number or "", -(draft.instructed_amount or 0), draft.creditor_iban or ""))

    async def mails(self) -> list[Inbox]:
        """All mails that came in."""
        async with self.services.store.read() as session:
            return list((await session.scalars(select(Inbox).order_by(Inbox.received_at, Inbox.id))).all())


@functools.cache
def the_unpacker() -> Unpacker:
    """One for all offices of a test run: its fork server starts once."""
    sandbox = Sandbox(unpacker.PRELOAD)
    sandbox.start()
    atexit.register(sandbox.close)
    return Unpacker(sandbox)


class _Made(NamedTuple):
    """An SQLite office as it is when a test begins: to be copied, since making one takes a tenth of a second."""

    company: Activated
    seen: frozenset[str]
    database: Path


_made: dict[Site, _Made] = {}


@asynccontextmanager
async def open_office(database_url: str, reader: Reader, *, site: Site = SITE) -> AsyncIterator[Office]:
    """An office on a fresh, migrated database, at 9:00 UTC on 4 May 2026; the welcome mails are taken out already."""
    path = sqlite_file(database_url)
    known = _made.get(site) if path else None
    if path and known:
        _copy(known.database, path)
    store = Store(database_url, Vault(KEYS))
    jobs = Jobs(database_url, executor_id=new_executor_id())
    services = Services(site=site, store=store, jobs=jobs, unpacker=the_unpacker(), reader=reader, renderer=Renderer(), tokens=Tokens(KEYS))
    with clock.frozen(NOW):
        office = Office(services, known.company, set(known.seen)) if known else await _moved_in(services)
        if path and not known:
            _made[site] = _Made(office.company, frozenset(office.seen), _kept(path))
        try:
            yield office
        finally:
            await jobs.stop()
            await store.close()


async def _moved_in(services: Services) -> Office:
    company = await onboard.add_company(services, "Acme", local_part="acme", administrator=ADMIN)
    await onboard.add_member(services, "acme", MEMBER)
    await onboard.add_account(services, "acme", currency="EUR", iban="FR7630006000011234567890189")
    await _fix_security_code(services, company)
    office = Office(services, company)
    await office.letters()
    return office


def _kept(path: Path) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="mb-office-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    _copy(path, folder / "office.db")
    return folder / "office.db"


def _copy(source: Path, target: Path) -> None:
    """As SQLite copies, which minds what is in the log still and who else has the file open."""
    with closing(sqlite3.connect(source)) as given, closing(sqlite3.connect(target)) as taken:
        given.backup(taken)


async def _fix_security_code(services: Services, company: Activated) -> None:
    async with services.store.write() as session:
        row = await session.get_one(Company, company.id)
        row.security_code_sealed = services.store.vault.seal(CODE.encode(), bound_to=company.id)


def mail(
    *attachments: tuple[str, bytes],
    subject: str = f"Invoices {CODE}",
    sender: str = MEMBER,
    to: str = "acme@mail.example",
    text: str = "Please pay these.\n",
    message_id: str | None = None,
    **headers: str,
) -> bytes:
    """A mail as a member's program writes it. Headers by keyword: in_reply_to="<...>" becomes In-Reply-To."""
    message = EmailMessage(policy=policy.SMTP)
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = "Mon, 04 May 2026 11:00:00 +0200"
    message["Message-ID"] = message_id or f"<{clock.new_id()}@acme.example>"
    for name, value in headers.items():
        message[name.replace("_", "-").title()] = value
    message.set_content(text)
    for filename, data in attachments:
        main, _, sub = _media_type(filename).partition("/")
        message.add_attachment(data, maintype=main, subtype=sub, filename=filename)
    return message.as_bytes()


def answer(letter: EmailMessage, text: str, *attachments: tuple[str, bytes], sender: str = MEMBER) -> tuple[bytes, str]:
    """A reply to a mail of ours, as mail programs write it (to Reply-To, quoting), and the address it goes to."""
    body = letter.get_body(("plain",))
    quoted = "".join(f"> {line}\n" for line in (body.get_content() if body else "").splitlines())
    to = str(letter["Reply-To"])
    address = re.search(r"[\w.+-]+@[\w.-]+", to.rsplit("<", maxsplit=1)[-1])
    assert address
    raw = mail(
        *attachments,
        subject=f"Re: {letter['Subject']}",
        sender=sender,
        to=to,
        text=f"{text}\n\nOn Mon, 4 May 2026 at 11:01, Acme <acme@mail.example> wrote:\n{quoted}",
        in_reply_to=str(letter["Message-ID"]),
        references=str(letter["Message-ID"]),
    )
    return raw, address.group(0)


def plain_text(letter: EmailMessage) -> str:
    """The text part."""
    part = letter.get_body(("plain",))
    assert part
    return str(part.get_content())


def _media_type(filename: str) -> str:
    types = {".pdf": "application/pdf", ".png": "image/png", ".jpg": "image/jpeg", ".xml": "application/xml"}
    return types.get(Path(filename).suffix.lower(), "application/octet-stream")
