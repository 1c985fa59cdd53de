"""Last step: drafts, the one reply that names every file, and the mail's state, in one commit."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Literal

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant import correct
from mailbot.assistant.authorise import Answer, wrote_to_unknown_reply_address
from mailbot.assistant.draft import draft_documents
from mailbot.assistant.letters import FileLetter, NotHandled, Reply
from mailbot.assistant.notify import tell_about_beneficiaries, waiting_of
from mailbot.assistant.post import Thread, post
from mailbot.assistant.services import Services
from mailbot.assistant.summary import draft_letter, file_letter
from mailbot.domain.invoice import Extraction
from mailbot.domain.outcome import Outcome, Reason
from mailbot.mail.parse import Message
from mailbot.store import attempts, companies, events, inbox
from mailbot.store.attempts import finish
from mailbot.store.jobs import Job
from mailbot.store.tables import Company, Document, Inbox, Member

Event = Literal["processed", "partial", "failed", "mixed", "follow_up", "corrected"]
_REFERENCES = 20

#: The letter for one person: its links are signed for that person alone.
LetterFor = Callable[[str], Awaitable[Reply | NotHandled]]


async def conclude(services: Services, mail: Inbox, attempt: int, message: Message, late: Sequence[str]) -> str:
    """Drafts what was read, applies corrections, answers, and closes the mail; gives the event word of the reply.

    `late` are the documents that were not read in time: the reply says that they follow, and a job reads them. One that was read
    all the same while its reading was given up is told of in this reply; nothing would be left of it for a second one.
    """
    async with services.store.write() as session:
        row = await attempts.current(session, Inbox, mail.id, attempt)
        if row is None:
            return "superseded"
        documents = await inbox.documents(session, row.id)
        late = [document.id for document in documents if document.id in late and document.extraction is None]
        drafted = await draft_documents(session, row.company_id, documents)
        corrections = await correct.apply(services, session, row, message, has_documents=_has_documents(documents))
        word = await _answer(services, session, row, message, lambda person: _letter(services, session, row, corrections, late, person))
        await tell_about_beneficiaries(services, session, row.company_id, [*waiting_of(drafted), *corrections.waiting])
        return await _close(services, session, row, word, late)


async def refuse(services: Services, mail: Inbox, attempt: int, message: Message) -> str:
    """Answers a mail that is not handled as a whole, whoever is to be answered, and closes it; gives the reason word."""
    async with services.store.write() as session:
        row = await attempts.current(session, Inbox, mail.id, attempt)
        if row is None:
            return "superseded"
        if row.reason is not None and row.answer != Answer.NOBODY:
            reason, is_lost = Reason(row.reason), await wrote_to_unknown_reply_address(services, session, row)
            await _answer(services, session, row, message, lambda _: _not_handled(session, row, reason, is_lost=is_lost))
        return await _close(services, session, row, row.reason or "not_handled", ())


async def apologise(services: Services, mail: Inbox, message: Message) -> None:
    """After the last attempt: says that nothing was done (service_unavailable) and keeps the mail for a replay (dead letter)."""
    async with services.store.write() as session:
        row = await session.get_one(Inbox, mail.id, with_for_update=True)
        if row.next_attempt_at is None:
            return
        if row.answer not in (None, Answer.NOBODY):
            await _answer(services, session, row, message, lambda _: _not_handled(session, row, Reason.SERVICE_UNAVAILABLE))
        row.reason, row.finished_at = row.reason or Reason.SERVICE_UNAVAILABLE, clock.now()
        events.record(session, row.company_id, "inbox", row.id, "gave_up", actor="assistant", new={"error": row.last_error})
        attempts.bury(session, row, Job.process_mail, row.last_error or "every attempt ended without a result")


async def follow_up(services: Services, mail: Inbox, attempt: int, message: Message) -> str:
    """Drafts the documents that were late and tells of them in one second reply."""
    async with services.store.write() as session:
        row = await attempts.current(session, Inbox, mail.id, attempt)
        if row is None:
            return "superseded"
        await _tell_the_rest(services, session, row, message)
        finish(row, "done")
        return "follow_up"


async def give_up_the_rest(services: Services, mail: Inbox, message: Message) -> None:
    """After the last attempt at late documents: those that could not be read are told as failed, by name."""
    async with services.store.write() as session:
        row = await session.get_one(Inbox, mail.id, with_for_update=True)
        if row.next_attempt_at is None:
            return
        for document in await inbox.documents(session, row.id):
            if document.outcome is None and document.extraction is None:
                document.extraction = Extraction.failed(Reason.SERVICE_UNAVAILABLE).model_dump(mode="json")
        await _tell_the_rest(services, session, row, message)
        attempts.bury(session, row, Job.follow_up, row.last_error or "every attempt ended without a result")


async def _tell_the_rest(services: Services, session: AsyncSession, row: Inbox, message: Message) -> None:
    promised = _promised(await inbox.documents(session, row.id))
    drafted = await draft_documents(session, row.company_id, [d for d in promised if d.outcome is None])
    company = await companies.get(session, row.company_id)

    async def letter(person: str) -> Reply:
        files = [await file_letter(services, session, document, person) for document in promised]
        return Reply(event="follow_up", company=company.name, files=tuple(files))

    await _answer(services, session, row, message, letter)
    await tell_about_beneficiaries(services, session, row.company_id, waiting_of(drafted))
    events.record(session, row.company_id, "inbox", row.id, "followed_up", actor="assistant")


def _promised(documents: Sequence[Document]) -> list[Document]:
    """What the first reply said was still being read: without an outcome, or set aside since as the e-invoice of one of those. What
    was set aside when the mail came has no bytes of its own kept."""
    late = [document for document in documents if document.outcome is None]
    taken = {document.xml_blob_id for document in late if document.xml_blob_id}
    return [d for d in documents if d in late or (d.outcome == Outcome.SET_ASIDE and d.blob_id in taken)]


def event_of(files: Sequence[FileLetter]) -> Event:
    """Which template tells of these files: all alike, or the mixed one. What was set aside does not count."""
    outcomes = {file.outcome for file in files} - {Outcome.SET_ASIDE}
    if len(outcomes) > 1:
        return "mixed"
    words: dict[Outcome, Event] = {Outcome.PROCESSED: "processed", Outcome.PARTIAL: "partial", Outcome.FAILED: "failed"}
    return words[outcomes.pop()] if outcomes else "failed"


async def _letter(
    services: Services, session: AsyncSession, row: Inbox, corrections: correct.Corrections, late: Sequence[str], person: str
) -> Reply | NotHandled:
    company = await companies.get(session, row.company_id)
    documents = await inbox.documents(session, row.id)
    files = tuple([await file_letter(services, session, d, person) for d in documents if d.id not in late])
    has_documents = _has_documents(documents)
    if not has_documents and not corrections.is_attempted:
        return await _not_handled(session, row, Reason.NO_ATTACHMENT, set_aside=[d.filename for d in documents])
    corrected = [await draft_letter(services, session, draft, person) for draft in corrections.drafts]
    return Reply(
        event=event_of(files) if has_documents else "corrected",
        company=company.name,
        files=files,
        changes=corrections.changes,
        unchanged=corrections.unchanged,
        nothing=corrections.nothing,
        confirmed=corrections.confirmed,
        not_understood=corrections.not_understood,
        corrected=tuple(corrected),
        still_reading=tuple(d.filename for d in documents if d.id in late),
    )


def _has_documents(documents: Sequence[Document]) -> bool:
    return any(document.fate != "set_aside" for document in documents)


async def _not_handled(
    session: AsyncSession, row: Inbox, reason: Reason, set_aside: Sequence[str] = (), *, is_lost: bool = False
) -> NotHandled:
    company = await companies.get(session, row.company_id)
    # A stranger is not told which company this is.
    is_stranger = row.reason == Reason.UNKNOWN_SENDER
    name = None if is_stranger else company.name
    return NotHandled(company=name, reason=reason, received_subject=row.subject, set_aside=tuple(set_aside), is_lost_reply=is_lost)


async def _answer(services: Services, session: AsyncSession, row: Inbox, message: Message, letter_for: LetterFor) -> str:
    """One reply to the sender; of a machine's mail to the administrators, each a mail of its own with links of their own.

    Gives the event word, or the reason of a mail that was not handled.
    """
    company = await companies.get(session, row.company_id)
    to_administrators = row.answer == Answer.ADMINISTRATORS
    word = "not_answered"
    for recipient, language in await _recipients(session, company, row, to_administrators=to_administrators):
        letter = await letter_for(recipient)
        word = letter.event if isinstance(letter, Reply) else letter.reason.value
        await post(
            services,
            session,
            company=company,
            event=letter.event if isinstance(letter, Reply) else "not_handled",
            recipient=recipient,
            language=language,
            letter=letter,
            idempotency_key=_key(row, letter, recipient),
            inbox=row,
            thread=None if to_administrators else _thread(message, row),
            draft_ids=_draft_ids(letter) if isinstance(letter, Reply) else [],
        )
    return word


def _key(row: Inbox, letter: Reply | NotHandled, recipient: str) -> str:
    """One reply, one apology, one follow-up per mail and person: an apology does not stand in the way of a replay's reply."""
    if isinstance(letter, Reply):
        kind = "follow_up" if letter.event == "follow_up" else "reply"
    else:
        kind = "apology" if letter.reason is Reason.SERVICE_UNAVAILABLE else "reply"
    return f"{kind}:{row.id}:{recipient}"


async def _recipients(session: AsyncSession, company: Company, row: Inbox, *, to_administrators: bool) -> list[tuple[str, str]]:
    if to_administrators:
        return [(member.email, member.language) for member in await companies.administrators(session, company.id)]
    member: Member | None = await companies.member(session, company.id, row.sender or "")
    return [(row.sender or "", member.language if member else company.language)]


def _draft_ids(letter: Reply) -> list[str]:
    shown = [draft.id for file in letter.files for draft in file.drafts] + [draft.id for draft in letter.corrected]
    return list(dict.fromkeys(shown))


def _thread(message: Message, row: Inbox) -> Thread:
    references = (*message.references, *((message.message_id,) if message.message_id else ()))
    return Thread(message_id=message.message_id, references=references[-_REFERENCES:], subject=row.subject or "")


async def _close(services: Services, session: AsyncSession, row: Inbox, word: str, late: Sequence[str]) -> str:
    row.finished_at = clock.now()
    finish(row, "done")
    if late:
        row.state = Job.follow_up.value
        await attempts.begin(session, services.jobs, Job.follow_up, row)
    events.record(session, row.company_id, "inbox", row.id, "concluded", actor="assistant", new={"word": word})
    return word
