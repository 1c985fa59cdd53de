"""Second step: may this sender have drafts made, and who is answered? The table "Who is answered" of docs/flow.md, as a pure function."""

import asyncio
from datetime import timedelta
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.services import Services
from mailbot.domain import limits, security_code
from mailbot.domain.invoice import Frozen
from mailbot.domain.outcome import Reason, Unanswered
from mailbot.domain.security_code import CodeCheck
from mailbot.mail.address import Tag, recipient
from mailbot.mail.kind import Kind, is_automatic, is_ours, kind
from mailbot.mail.parse import Message
from mailbot.store import attempts, companies, inbox, outbox
from mailbot.store.tables import CodeAttempt, Company, Inbox, Outbox


class Answer(StrEnum):
    """Who gets the one reply."""

    SENDER = "sender"
    ADMINISTRATORS = "administrators"
    NOBODY = "nobody"


class Facts(Frozen):
    """What is known about a mail when it is decided on."""

    is_active: bool
    is_authenticated: bool
    from_headers: int
    is_member: bool
    kind: Kind
    is_automatic: bool
    security_code: CodeCheck
    in_conversation: bool  # it answers a mail that we wrote to this company, recently
    unknown_sender_answered: bool  # within the last day
    wrong_codes: int = 0  # of this sender within the window
    is_ours: bool = False  # a mail of our own that came back


class Decision(Frozen):
    """Whether the mail is handled, who is answered, and the reason when it is not handled."""

    is_authorised: bool
    answer: Answer
    reason: Reason | Unanswered | None = None
    wait: timedelta = timedelta(0)  # too many wrong codes: look again later

    @property
    def word(self) -> str:
        """The decision as the row keeps it: what a rule leaves unanswered says nothing about the sender."""
        if self.is_authorised:
            return "authorised"
        return "not_handled" if self.reason in _RULES else "not_authorised"


#: Mails of machines about mails: never answered, whoever sends them; with the rule, for those who look for the mail.
_NEVER: dict[Kind, Reason | Unanswered] = {
    Kind.BOUNCE: Unanswered.BOUNCE,
    Kind.LIST: Unanswered.MAILING_LIST,
    Kind.AUTO_REPLY: Unanswered.AUTOMATIC_REPLY,
    Kind.UNREADABLE: Reason.UNREADABLE_MAIL,
}
_RULES = frozenset({*_NEVER.values(), *Unanswered})


def decide(facts: Facts) -> Decision:
    """The table of docs/flow.md, row by row; the first that applies."""
    if facts.from_headers != 1 or not facts.is_authenticated:
        return Decision(is_authorised=False, answer=Answer.NOBODY, reason=Reason.UNAUTHENTICATED_SENDER)
    if facts.kind in _NEVER:
        rule = Unanswered.LOOP if facts.is_ours else _NEVER[facts.kind]
        return Decision(is_authorised=False, answer=Answer.NOBODY, reason=rule)
    if not facts.is_member:
        answer = Answer.NOBODY if facts.unknown_sender_answered or facts.is_automatic else Answer.SENDER
        return Decision(is_authorised=False, answer=answer, reason=Reason.UNKNOWN_SENDER)
    return _decide_on_member(facts)


def _decide_on_member(facts: Facts) -> Decision:
    answer = Answer.ADMINISTRATORS if facts.is_automatic else Answer.SENDER
    if not facts.is_active:
        return Decision(is_authorised=False, answer=answer, reason=Reason.ASSISTANT_INACTIVE)
    if facts.in_conversation and not facts.is_automatic:
        return Decision(is_authorised=True, answer=answer)
    if wait := slow_down(facts.wrong_codes):
        return Decision(is_authorised=False, answer=Answer.NOBODY, wait=wait)
    if facts.security_code is CodeCheck.RIGHT:
        return Decision(is_authorised=True, answer=answer)
    wrong = facts.security_code is CodeCheck.WRONG
    return Decision(is_authorised=False, answer=answer, reason=Reason.WRONG_SECURITY_CODE if wrong else Reason.MISSING_SECURITY_CODE)


def slow_down(wrong_codes: int) -> timedelta:
    """How long a sender waits after this many wrong codes within the window: never a lock-out, ever longer."""
    beyond = wrong_codes - limits.SECURITY_CODE_ATTEMPTS
    return timedelta(0) if beyond < 0 else min(timedelta(minutes=2**beyond), limits.SECURITY_CODE_WINDOW)


async def authorise(services: Services, mail: Inbox, message: Message) -> tuple[Decision, Outbox | None]:
    """The decision on a mail, and the mail of ours that it answers (when its token is genuine and fresh)."""
    async with services.store.read() as session:
        company = await companies.get(session, mail.company_id)
        answered = await _conversation(services, session, mail, message)
        facts = await _facts(services, session, company, mail, message, in_conversation=answered is not None)
    return decide(facts), answered


async def note_decision(services: Services, mail: Inbox, attempt: int, decision: Decision, answered: Outbox | None) -> None:
    """Writes the decision on the row; a wrong code is counted once, whatever is tried again."""
    async with services.store.write() as session:
        row = await attempts.current(session, Inbox, mail.id, attempt)
        if row is None or row.decision is not None:
            return
        if decision.wait:
            attempts.retry(row, "slowed down after wrong security codes", decision.wait)
            return
        row.decision = decision.word
        row.answer = decision.answer.value
        row.reason = decision.reason
        row.in_reply_to_outbox_id = answered.id if answered else None
        if decision.reason is Reason.WRONG_SECURITY_CODE and row.sender:
            session.add(CodeAttempt(id=clock.new_id(), company_id=row.company_id, sender=row.sender, at=clock.now()))


async def _facts(
    services: Services, session: AsyncSession, company: Company, mail: Inbox, message: Message, *, in_conversation: bool
) -> Facts:
    sender, now = mail.sender or "", clock.now()
    code = companies.security_code(company, services.store.vault)
    text = f"{message.text}\n{message.html_text}"[: limits.REPLY_TEXT_CHARACTERS]
    told = await outbox.written_since(session, company.id, "not_handled", sender, now - limits.UNKNOWN_SENDER_ANSWERED_EVERY)
    return Facts(
        is_active=company.is_active,
        is_authenticated=mail.verdict["result"] in ("pass", "off"),
        from_headers=1 if message.from_headers == 1 and len(message.from_) == 1 else 0,
        is_member=await companies.member(session, company.id, sender) is not None,
        kind=kind(message, mail.mail_from),
        is_automatic=is_automatic(message),
        is_ours=is_ours(message),
        security_code=await asyncio.to_thread(security_code.check, code, message.subject, text, plus_parts=_plus_parts(message)),
        in_conversation=in_conversation,
        unknown_sender_answered=told > 0,
        # A mail waits once; its second attempt is looked at whatever came in between.
        wrong_codes=await inbox.wrong_codes(session, company.id, sender, now - limits.SECURITY_CODE_WINDOW) if mail.attempts == 1 else 0,
    )


def _plus_parts(message: Message) -> list[str]:
    """What stands after the plus in the address that was written to: our own Delivered-To is the topmost."""
    found = [recipient(address) for address in message.delivered_to[:1]]
    return [address.tag for address in found if address and address.tag and address.tag_kind is not Tag.REPLY_TOKEN]


async def _conversation(services: Services, session: AsyncSession, mail: Inbox, message: Message) -> Outbox | None:
    """The mail of ours that this one answers: by the signed token in an address of ours or in a Message-ID of ours."""
    for token in _tokens(services, message):
        row_id = services.tokens.read_reply_token(token)
        ours = await outbox.get(session, row_id) if row_id else None
        if ours and ours.company_id == mail.company_id and clock.now() - ours.created_at <= limits.REPLY_TOKEN_AGE:
            return ours if await _is_of_authorised(session, ours) else None
    return None


async def wrote_to_unknown_reply_address(services: Services, session: AsyncSession, mail: Inbox) -> bool:
    """Whether a mail without the code was sent to a reply address that is none of ours, or not any more."""
    address = recipient(mail.rcpt_to)
    tag = (address.tag or "").lower() if address else ""
    if mail.reason not in (Reason.MISSING_SECURITY_CODE, Reason.WRONG_SECURITY_CODE) or not tag.startswith("r-"):
        return False
    row_id = services.tokens.read_reply_token(tag[2:])
    ours = await outbox.get(session, row_id) if row_id else None
    return ours is None or ours.company_id != mail.company_id or clock.now() - ours.created_at > limits.REPLY_TOKEN_AGE


async def _is_of_authorised(session: AsyncSession, ours: Outbox) -> bool:
    """Whether the mail of ours answered one that showed the code: a refusal's token must not stand for the code it asked for."""
    answered = await session.get(Inbox, ours.inbox_id) if ours.inbox_id else None
    return answered is not None and answered.decision == "authorised"


def _tokens(services: Services, message: Message) -> list[str]:
    addressed = [*message.delivered_to, *(a.address for a in (*message.to, *message.cc))]
    found = [recipient(address) for address in addressed]
    in_addresses = [a.tag[2:] for a in found if a and a.tag and a.tag_kind is Tag.REPLY_TOKEN and a.domain == services.site.mail_domain]
    ids = [*message.in_reply_to, *reversed(message.references)]
    return in_addresses + [i.strip("<>").partition("@")[0][2:] for i in ids if i.strip("<>").lower().startswith("r-")]
