"""A mail's way, from the row to the reply. This file is the table of contents; each line is a step with a module of its own.

    authorise  may the sender have drafts made, and who is answered
    triage     every part of the mail gets a fate (rows, once)
    read       each document's words, sources and checks -> Extraction
    draft      Extraction -> payment draft, beneficiary, duplicate
    reply      one answer that names every file; drafts, answer and the mail's state in one commit

Steps give ids and words, so that a run that is continued after a crash finds what was done; what they did is in our tables.
"""

import asyncio

import structlog

from mailbot.assistant import reply
from mailbot.assistant.authorise import authorise, note_decision
from mailbot.assistant.read import read_documents, read_the_rest, store_documents
from mailbot.assistant.services import Services
from mailbot.mail.parse import Message, parse
from mailbot.store import blobs, inbox
from mailbot.store.jobs import Job
from mailbot.store.tables import Inbox

log = structlog.get_logger()


async def process(services: Services, inbox_id: str, attempt: int) -> str:
    """One attempt at one mail; gives a word for what became of it."""
    step = services.jobs.step
    decision = await step("authorise", _authorise, services, inbox_id, attempt)
    if decision == "postponed":
        return decision
    if decision != "authorised":
        return await step("refuse", _refuse, services, inbox_id, attempt)
    await step("triage", _triage, services, inbox_id)
    late = await step("read", _read, services, inbox_id)
    return await step("reply", _reply, services, inbox_id, attempt, late)


async def follow_up(services: Services, inbox_id: str, attempt: int) -> str:
    """Reads what was not read in time and tells of it in a second reply."""
    await services.jobs.step("read the rest", _read_rest, services, inbox_id)
    return await services.jobs.step("follow up", _follow_up, services, inbox_id, attempt)


async def give_up(services: Services, inbox_id: str) -> None:
    """After the last attempt: an honest answer that nothing (or not all) was done, once, and the mail is closed as dead."""
    mail, message = await _open(services, inbox_id)
    apologise = reply.give_up_the_rest if mail.state == Job.follow_up else reply.apologise
    await apologise(services, mail, message)


async def _authorise(services: Services, inbox_id: str, attempt: int) -> str:
    mail, message = await _open(services, inbox_id)
    structlog.contextvars.bind_contextvars(inbox_id=mail.id, message_id=mail.message_id)
    if mail.decision is not None:  # by an earlier attempt: what was decided when the mail came stands
        return mail.decision
    decision, answered = await authorise(services, mail, message)
    await note_decision(services, mail, attempt, decision, answered)
    log.info(decision.word, answer=decision.answer, reason=decision.reason)
    return "postponed" if decision.wait else decision.word


async def _refuse(services: Services, inbox_id: str, attempt: int) -> str:
    mail, message = await _open(services, inbox_id)
    return await reply.refuse(services, mail, attempt, message)


async def _triage(services: Services, inbox_id: str) -> int:
    return await store_documents(services, *await _open(services, inbox_id))


async def _read(services: Services, inbox_id: str) -> list[str]:
    async with services.store.read() as session:
        mail = await inbox.get(session, inbox_id)
    return await read_documents(services, mail)


async def _reply(services: Services, inbox_id: str, attempt: int, late: list[str]) -> str:
    mail, message = await _open(services, inbox_id)
    return await reply.conclude(services, mail, attempt, message, late)


async def _read_rest(services: Services, inbox_id: str) -> int:
    async with services.store.read() as session:
        mail = await inbox.get(session, inbox_id)
    return await read_the_rest(services, mail)


async def _follow_up(services: Services, inbox_id: str, attempt: int) -> str:
    mail, message = await _open(services, inbox_id)
    return await reply.follow_up(services, mail, attempt, message)


async def _open(services: Services, inbox_id: str) -> tuple[Inbox, Message]:
    """The mail's row and its parsed raw bytes."""
    async with services.store.read() as session:
        mail = await inbox.get(session, inbox_id)
        assert mail.raw_blob_id
        raw = await blobs.read(session, services.store.vault, mail.company_id, mail.raw_blob_id)
    return mail, await asyncio.to_thread(parse, raw)
