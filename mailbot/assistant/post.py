"""A letter becomes a mail in the outbox, in the caller's transaction; the courier sends it later.

The mail's id and its reply address derive from the outbox row: sending it twice sends the same mail.
"""

import asyncio
from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.services import Services
from mailbot.domain import limits
from mailbot.domain.invoice import Frozen
from mailbot.mail.address import Address
from mailbot.mail.compose import AutoSubmitted, Outgoing, compose
from mailbot.store import attempts, blobs, events
from mailbot.store import outbox as outbox_rows
from mailbot.store.jobs import Job
from mailbot.store.tables import Company, Inbox, Outbox


class Thread(Frozen):
    """The mail that a reply answers (RFC 5322 3.6.4)."""

    message_id: str | None
    references: tuple[str, ...] = ()
    subject: str


async def post(
    services: Services,
    session: AsyncSession,
    *,
    company: Company,
    event: str,
    recipient: str,
    language: str,
    letter: Frozen,
    idempotency_key: str,
    inbox: Inbox | None = None,
    thread: Thread | None = None,
    draft_ids: Sequence[str] = (),
) -> Outbox | None:
    """Writes one mail to one person; None when it was written before.

    `event` is the folder under templates/mail; `thread` makes it a reply; `draft_ids` are what an answer to it may correct.
    """
    if await outbox_rows.is_written(session, idempotency_key):
        return None
    outbox_id = clock.new_id()
    outgoing = await _outgoing(services, company, event, recipient, language, letter, thread, outbox_id)
    raw = await asyncio.to_thread(compose, outgoing)
    body = await blobs.seal(services.store.vault, company.id, raw, "message/rfc822", delete_after=clock.now() + limits.OUTBOX_KEPT)
    row = Outbox(
        id=outbox_id,
        company_id=company.id,
        idempotency_key=idempotency_key,
        event=event,
        inbox_id=inbox.id if inbox else None,
        draft_ids=list(draft_ids),
        recipient=recipient,
        mail_from="" if thread else f"bounce@{services.site.mail_domain}",
        message_id=outgoing.message_id,
        body_blob_id=body.id,
        created_at=clock.now(),
        state="waiting",
        attempts=0,
    )
    session.add(body)
    await session.flush()
    session.add(row)
    await session.flush()
    events.record(session, company.id, "outbox", row.id, "written", actor="assistant", new={"event": event, "recipient": recipient})
    await attempts.begin(session, services.jobs, Job.deliver, row)
    return row


async def _outgoing(
    services: Services,
    company: Company,
    event: str,
    recipient: str,
    language: str,
    letter: Frozen,
    thread: Thread | None,
    outbox_id: str,
) -> Outgoing:
    rendered = await asyncio.to_thread(services.renderer.mail, event, language, letter, support_address=services.site.support_address)
    token, domain = services.tokens.reply_token(outbox_id), services.site.mail_domain
    name = company.name if getattr(letter, "company", None) else ""  # a stranger is not told whose address this is
    return Outgoing(
        message_id=f"r-{token}@{domain}",
        date=clock.now(),
        from_=Address(name=name, address=f"{company.address_local_part}@{domain}"),
        to=(Address(address=recipient),),
        reply_to=Address(name=name, address=f"{company.address_local_part}+r-{token}@{domain}"),
        subject=_reply_subject(thread.subject) if thread else rendered.subject,
        text=rendered.text,
        html=rendered.html,
        in_reply_to=thread.message_id if thread else None,
        references=thread.references if thread else (),
        auto_submitted=AutoSubmitted.REPLIED if thread else AutoSubmitted.GENERATED,
        language=language,
    )


def _reply_subject(subject: str) -> str:
    plain = subject.strip()
    return plain if plain.lower().startswith("re:") else f"Re: {plain}".strip()
