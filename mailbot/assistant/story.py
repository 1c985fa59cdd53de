"""The whole story of one mail, from the envelope to the delivery of its answer: nothing is silent."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.assistant.learn import labels_of
from mailbot.assistant.services import Services
from mailbot.domain.invoice import Conformity, Frozen
from mailbot.errors import NotFound
from mailbot.store import anchors, inbox, model_uses, story
from mailbot.store.tables import Anchor, Document, Inbox, Outbox


class ModelStory(Frozen):
    """One time that the model was asked about a file, or was not because the company's tokens of the day were spent (`over_budget`)."""

    asked_at: datetime
    result: str
    prompt_tokens: int
    completion_tokens: int
    is_estimated: bool  # the endpoint did not count
    pictures: int
    cost: Decimal | None
    currency: str | None


class FileStory(Frozen):
    """A file of the mail and what became of it."""

    filename: str
    media_type: str
    size: int
    fate: str
    outcome: str | None
    reason: str | None
    draft_ids: tuple[str, ...]
    seconds: float | None  # to read it
    learned: tuple[str, ...] = ()  # fields that were read where earlier corrections showed them
    e_invoice: Conformity | None = None  # the verdict on the e-invoice that was read
    model: tuple[ModelStory, ...] = ()


class AnswerStory(Frozen):
    """A mail of ours that answers it, and how its delivery stands."""

    event: str
    recipient: str
    message_id: str
    state: str
    attempts: int
    last_error: str | None
    written_at: datetime
    sent_at: datetime | None


class LessonStory(Frozen):
    """What a correction of a draft of the mail taught: a field, the labels at which it stands, and until when that held."""

    field: str
    labels: tuple[str, ...]
    version: int
    by: str
    at: datetime
    dropped_at: datetime | None
    dropped_for: str | None


class EventStory(Frozen):
    """One thing that happened."""

    at: datetime
    actor: str
    action: str
    subject: str
    version: int | None


class MailStory(Frozen):
    """Everything known of one mail to one company; times in UTC."""

    id: str
    message_id: str
    mail_from: str
    rcpt_to: str
    client_ip: str | None
    helo: str | None
    tls: str | None
    sender: str | None
    subject: str | None
    verdict: dict[str, object]
    received_at: datetime
    finished_at: datetime | None
    state: str
    attempts: int
    decision: str | None
    answer: str | None
    reason: str | None
    why: str | None  # the reason in a sentence, in English
    last_error: str | None
    files: tuple[FileStory, ...]
    answers: tuple[AnswerStory, ...]
    lessons: tuple[LessonStory, ...]
    events: tuple[EventStory, ...]


async def trace(services: Services, message_id: str) -> list[MailStory]:
    """The story of the mail with this Message-ID (angle brackets or not), row id, or the id of our answer to it.

    Raises:
        NotFound: no such mail ever arrived.
    """
    async with services.store.read() as session:
        found = [await _mail(services, session, mail) for mail in await story.mails(session, message_id)]
    if not found:
        raise NotFound(f"No mail with the Message-ID {message_id!r} was accepted here; was it refused, or sent to another server?")
    return found


async def _mail(services: Services, session: AsyncSession, mail: Inbox) -> MailStory:
    documents = await inbox.documents(session, mail.id)
    files = [await _file(session, document) for document in documents]
    answers = await story.answers(session, mail)
    draft_ids = [draft_id for file in files for draft_id in file.draft_ids]
    taught = [row for draft_id in draft_ids for row in await anchors.from_draft(session, mail.company_id, draft_id)]
    happened = await story.events(session, [mail.id, *draft_ids, *(row.id for row in taught), *(answer.id for answer in answers)])
    names = set(MailStory.model_fields) - {"why", "files", "answers", "lessons", "events"}
    return MailStory(
        **{name: getattr(mail, name) for name in names},
        why=services.renderer.reason(mail.reason) if mail.reason else None,
        files=tuple(files),
        answers=tuple(map(_answer, answers)),
        lessons=tuple(map(_lesson, taught)),
        events=tuple(EventStory(at=e.at, actor=e.actor, action=e.action, subject=e.subject, version=e.version) for e in happened),
    )


async def _file(session: AsyncSession, document: Document) -> FileStory:
    made = await story.drafts(session, document)
    uses = await model_uses.of_document(session, document.company_id, document.id)
    return FileStory(
        filename=document.filename,
        media_type=document.media_type,
        size=document.size,
        fate=document.fate,
        outcome=document.outcome,
        reason=document.reason,
        draft_ids=tuple(draft.id for draft in made),
        seconds=(document.extraction or {}).get("seconds"),
        learned=tuple((document.extraction or {}).get("learned", ())),
        e_invoice=(document.extraction or {}).get("e_invoice"),
        model=tuple(ModelStory(**{name: getattr(use, name) for name in ModelStory.model_fields}) for use in uses),
    )


def _lesson(row: Anchor) -> LessonStory:
    return LessonStory(
        field=row.field,
        labels=tuple(labels_of(row)),
        version=row.version,
        by=row.learned_by,
        at=row.created_at,
        dropped_at=row.dropped_at,
        dropped_for=row.dropped_for,
    )


def _answer(row: Outbox) -> AnswerStory:
    return AnswerStory(
        event=row.event,
        recipient=row.recipient,
        message_id=row.message_id,
        state=row.state,
        attempts=row.attempts,
        last_error=row.last_error,
        written_at=row.created_at,
        sent_at=row.sent_at,
    )


def lines(told: MailStory) -> list[str]:
    """The story as a person reads it."""
    head = [
        f"{told.received_at:%Y-%m-%d %H:%M:%S} UTC  {told.sender or told.mail_from or '<>'} -> {told.rcpt_to}",
        f"  Message-ID  {told.message_id}   (row {told.id})",
        f"  Subject     {told.subject or ''}",
        f"  From        {told.client_ip or '?'}, helo {told.helo or '?'}, tls {told.tls or 'none'}; sender {told.verdict.get('result')}",
        f"  State       {told.state} after {told.attempts} attempt(s); {_decision(told)}; answered: {told.answer or '-'}"
        + (f"; {told.reason}" if told.reason else "")
        + (f"; last error: {told.last_error}" if told.last_error else ""),
        *([f"  Why         {told.why}"] if told.why else []),
    ]
    files = [line for file in told.files for line in (_file_line(file), *_e_invoice_lines(file), *map(_model_line, file.model))]
    return [*head, *files, *map(_answer_line, told.answers), *map(_lesson_line, told.lessons), *map(_event_line, told.events)]


def _decision(told: MailStory) -> str:
    return told.decision.replace("_", " ") if told.decision else "not decided yet"


def _file_line(file: FileStory) -> str:
    became = f"{file.outcome or 'not read yet'}{f' ({file.reason})' if file.reason else ''}"
    read = f", read in {file.seconds:.2f} s" if file.seconds is not None else ""
    made = f", drafts {', '.join(file.draft_ids)}" if file.draft_ids else ""
    learned = f", {', '.join(file.learned)} where a correction showed it" if file.learned else ""
    return f"  File        {file.filename} ({file.media_type}, {file.size} bytes): {became}{read}{learned}{made}"


def _e_invoice_lines(file: FileStory) -> list[str]:
    found = file.e_invoice
    return [] if found is None else [f"    E-invoice {found}", *(f"              {problem}" for problem in found.problems)]


def _model_line(use: ModelStory) -> str:
    if use.result == model_uses.OVER_BUDGET:
        return f"    Model     {use.asked_at:%H:%M:%S} not asked: the company's tokens of the day are spent; read without it"
    answered = "no answer yet, or none that was waited for" if use.result == model_uses.ASKED else use.result
    seen = f", {use.pictures} picture(s)" if use.pictures else ""
    cost = f", {use.cost} {use.currency}" if use.cost is not None else ""
    tokens = f"{use.prompt_tokens} + {use.completion_tokens} tokens{' (estimated)' if use.is_estimated else ''}"
    return f"    Model     {use.asked_at:%H:%M:%S} {answered}: {tokens}{seen}{cost}"


def _answer_line(answer: AnswerStory) -> str:
    sent = f"sent {answer.sent_at:%H:%M:%S}" if answer.sent_at else f"{answer.state} after {answer.attempts} attempt(s)"
    return f"  Answer      {answer.event} to {answer.recipient}: {sent}{f'; {answer.last_error}' if answer.last_error else ''}"


def _lesson_line(lesson: LessonStory) -> str:
    place = f" at {', '.join(lesson.labels)}" if lesson.labels else ""
    until = f"; {lesson.dropped_for} {lesson.dropped_at:%Y-%m-%d %H:%M:%S}" if lesson.dropped_at else "; in force"
    return f"  Learned     {lesson.field}{place} (version {lesson.version}) from {lesson.by}{until}"


def _event_line(event: EventStory) -> str:
    return f"    {event.at:%H:%M:%S.%f}"[:-3] + f"  {event.subject} {event.action} by {event.actor}"
