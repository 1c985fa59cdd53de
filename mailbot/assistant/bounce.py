"""Mail to the operator's own addresses: what comes back of our notifications is noted on them; nothing here is ever answered.

bounce@ is the return path of our notifications; a mail server must take mail for postmaster@ as well (RFC 5321 4.5.1).
"""

import asyncio
import re

import structlog
from prometheus_client import Counter
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.assistant.receive import Envelope
from mailbot.assistant.services import Services
from mailbot.domain.invoice import Frozen
from mailbot.mail.address import recipient
from mailbot.mail.kind import Kind, kind
from mailbot.mail.parse import Message, parse
from mailbot.store import events
from mailbot.store.tables import Outbox

log = structlog.get_logger(__name__)

BOUNCES = Counter("mailbot_bounces_total", "Mails of ours that came back, by event", ["event"])

#: Whose mail is taken without a company; abuse@ is for people and belongs on the front mail server.
TAKEN = frozenset({"bounce", "postmaster"})

_TOKENS = 20  # in one mail; a report returns one of ours
_DETAIL_CHARACTERS = 200
#: Our Message-ID and our Reply-To, wherever the report quotes them; what is not signed by us is no token.
_TOKEN = re.compile(rb"\br-([a-z2-7]{32})@", re.IGNORECASE)
#: RFC 3464 2.3.3: a report of "delayed" or "delivered" is no bounce.
_ACTION = re.compile(rb"^Action:[ \t]*([a-z]{1,20})", re.IGNORECASE | re.MULTILINE)
_DIAGNOSTIC = re.compile(rb"^Diagnostic-Code:[ \t]*([^\r\n]{1,400})", re.IGNORECASE | re.MULTILINE)


class Report(Frozen):
    """What a mail to us says of mails of ours: the tokens in it, and the server's words."""

    is_bounce: bool
    tokens: tuple[str, ...]
    detail: str
    subject: str


def is_taken(services: Services, rcpt_to: str) -> bool:
    """Whether the address is one of the operator's that takes mail; "Postmaster" alone is one too."""
    if rcpt_to.strip("<> ").lower() == "postmaster":
        return True
    address = recipient(rcpt_to)
    return address is not None and address.domain == services.site.mail_domain and address.local in TAKEN


async def note(services: Services, envelope: Envelope, raw: bytes) -> int:
    """Notes a bounce on the mails of ours that came back, once each; everything else to these addresses is a line in the log.

    Gives how many mails were marked. Anybody may write here, so a bounce changes nothing but what the operator is shown.

    Raises:
        Temporary: it could not be stored; the sender's server will try again.
    """
    report = await asyncio.to_thread(read_report, raw, envelope.mail_from)
    marked = 0
    if report.is_bounce:
        async with services.store.write() as session:
            ids = {found for token in report.tokens if (found := services.tokens.read_reply_token(token))}
            marked = sum([await _mark(session, outbox_id, report.detail) for outbox_id in sorted(ids)])
    log.info("mail_to_operator", bounce=report.is_bounce, marked=marked, mail_from=envelope.mail_from, subject=report.subject)
    return marked


def read_report(raw: bytes, mail_from: str) -> Report:
    """What the mail says; any bytes give a value."""
    message = parse(raw)
    tokens = dict.fromkeys(found[1].decode().lower() for found in _TOKEN.finditer(raw))
    return Report(
        is_bounce=kind(message, mail_from) is Kind.BOUNCE and _is_failure(raw),
        tokens=tuple(tokens)[:_TOKENS],
        detail=_detail(raw, message),
        subject=message.subject[:_DETAIL_CHARACTERS],
    )


def _is_failure(raw: bytes) -> bool:
    actions = {found[1].lower() for found in _ACTION.finditer(raw)}
    return not actions or b"failed" in actions


def _detail(raw: bytes, message: Message) -> str:
    said = _DIAGNOSTIC.search(raw)
    text = said[1].decode("ascii", "replace") if said else message.subject
    return "".join(character for character in text if character.isprintable())[:_DETAIL_CHARACTERS]


async def _mark(session: AsyncSession, outbox_id: str, detail: str) -> bool:
    row = await session.get(Outbox, outbox_id, with_for_update=True)
    if row is None or await events.happened(session, row.company_id, "outbox", row.id, "bounced"):
        return False
    row.last_error = f"bounced: {detail}"
    events.record(session, row.company_id, "outbox", row.id, "bounced", actor="assistant", new={"detail": detail, "to": row.recipient})
    BOUNCES.labels(row.event).inc()
    log.warning("mail_bounced", outbox_id=row.id, event_name=row.event, recipient=row.recipient, detail=detail)
    return True
