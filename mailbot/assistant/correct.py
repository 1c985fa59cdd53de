"""Corrections by reply: "IBAN: FR76 ..." above the quoted text changes the draft that the reply is about."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.amend import NOT_CONFIRMABLE, amend, amount_with_currency, parse_value
from mailbot.assistant.letters import Change
from mailbot.assistant.notify import tell_about_beneficiary
from mailbot.assistant.services import Services
from mailbot.assistant.words import CONFIRMATIONS, CORRECTION_LABELS, SIGNATURE_LABELS
from mailbot.domain import security_code
from mailbot.domain.draft import OPEN, DraftState
from mailbot.domain.duplicate import normalise_number
from mailbot.domain.invoice import Frozen
from mailbot.domain.outcome import Doubt
from mailbot.errors import InvalidInput
from mailbot.mail.parse import Message
from mailbot.mail.quote import reply_text
from mailbot.store import companies, drafts, outbox
from mailbot.store.tables import Company, Draft, Inbox

_LINES = 60
_LINE_CHARACTERS = 300
_SHOWN = 10
_KEY_WORDS = 3
_KEY_VALUE = re.compile(r"^[\s>*\-\u2022]*(?P<key>[^:=]{1,40}?)\s*[:=]\s*(?P<value>\S.*)$")


@dataclass(frozen=True)
class Corrections:
    """What a reply asked for and what came of it."""

    is_attempted: bool = False
    changes: tuple[Change, ...] = ()
    not_understood: tuple[str, ...] = ()
    drafts: tuple[Draft, ...] = ()


class Line(Frozen):
    """A line of a reply as understood: a value for a field, or a confirmation (field None), for one invoice number or for any."""

    text: str
    number: str | None = None  # normalised
    field: str | None = None
    value: str = ""


async def apply(services: Services, session: AsyncSession, mail: Inbox, message: Message) -> Corrections:
    """Applies the reply's lines to the open drafts of the mail it answers, in the caller's transaction.

    Nothing is attempted on a mail that starts a conversation.
    """
    ours = await outbox.get(session, mail.in_reply_to_outbox_id) if mail.in_reply_to_outbox_id else None
    if ours is None:
        return Corrections()
    company = await companies.get(session, mail.company_id)
    shown = [await drafts.get(session, company.id, draft_id, lock=True) for draft_id in ours.draft_ids]
    code = companies.security_code(company, services.store.vault)
    text = security_code.mask_own(reply_text(message), code)
    lines, unread = understand(text, {d.number_normalised for d in shown if d.number_normalised})
    return await _apply(services, session, company, mail, shown, lines, unread)


def understand(text: str, numbers: set[str]) -> tuple[list[Line], list[str]]:
    """The lines that say something about a draft, and those that look as if they wanted to and cannot be read.

    `numbers` are the normalised numbers that a line may begin with.
    """
    lines, unread = [], []
    for raw in [line.strip()[:_LINE_CHARACTERS] for line in text.splitlines()[:_LINES]]:
        number, rest = _without_number(raw, numbers)
        line = _line(rest, number)
        if line:
            lines.append(line.model_copy(update={"text": raw}))
        elif _looks_meant(rest):
            unread.append(raw)
    return lines, unread or ([] if lines else _first_words(text))


async def _apply(
    services: Services,
    session: AsyncSession,
    company: Company,
    mail: Inbox,
    shown: Sequence[Draft],
    lines: Sequence[Line],
    unread: list[str],
) -> Corrections:
    today, by_draft, refused = clock.today(company.time_zone), dict[str, dict[str, Any]](), list(unread)
    confirmed: set[str] = set()
    for line in lines:
        draft = target(line, shown)
        values = _values(line, today) if draft and line.field else None
        if line.field is None and not any(draft.doubts for draft in shown):
            continue  # an "ok" where nothing was asked
        if draft is None or (line.field and values is None):
            refused.append(line.text)
        elif values is None:
            confirmed.add(draft.id)
        else:
            by_draft.setdefault(draft.id, {}).update(values)
    changes: list[Change] = []
    touched = [draft for draft in shown if draft.id in by_draft or draft.id in confirmed]
    for draft in touched:
        try:
            changes += await _amend(services, session, company, mail, draft, by_draft.get(draft.id, {}), is_confirmed=draft.id in confirmed)
        except InvalidInput as problem:
            refused.append(str(problem))
    return Corrections(
        is_attempted=True,
        changes=tuple(changes),
        not_understood=tuple(map(security_code.mask, refused[:_SHOWN])),
        drafts=tuple(touched or shown),
    )


async def _amend(
    services: Services, session: AsyncSession, company: Company, mail: Inbox, draft: Draft, values: dict[str, Any], *, is_confirmed: bool
) -> tuple[Change, ...]:
    confirmed = frozenset(d for d in map(Doubt, draft.doubts) if d not in NOT_CONFIRMABLE) if is_confirmed else frozenset()
    changes, found = await amend(session, company, draft, values, confirmed, actor=mail.sender or "")
    if found:
        await tell_about_beneficiary(services, session, company, found[0], draft)
    return changes


def target(line: Line, shown: Sequence[Draft]) -> Draft | None:
    """The draft that a line means: the one it names, the only open one, or the only one that lacks something (for a confirmation:
    that has a doubt)."""
    open_ = [draft for draft in shown if DraftState(draft.state) in OPEN]
    if line.number:
        return next((draft for draft in open_ if draft.number_normalised == line.number), None)
    if len(open_) == 1:
        return open_[0]
    incomplete = [draft for draft in open_ if draft.state == DraftState.INCOMPLETE and (line.field or draft.doubts)]
    return incomplete[0] if len(incomplete) == 1 else None


def _values(line: Line, today: date) -> dict[str, Any] | None:
    assert line.field
    try:
        values = {line.field: parse_value(line.field, line.value, today=today)}
    except InvalidInput:
        return None
    read = amount_with_currency(line.value) if line.field == "instructed_amount" else None
    return values | ({"currency": read[1]} if read and read[1] else {})


def _line(text: str, number: str | None) -> Line | None:
    folded = fold(text)
    if folded.rstrip(" .!") in CONFIRMATIONS:
        return Line(text=text, number=number)
    pair = _KEY_VALUE.match(text)
    if pair and (field := _LABELS.get(fold(pair["key"]).strip(" .*-"))):
        return Line(text=text, number=number, field=field, value=pair["value"].strip())
    return _without_colon(text, folded, number)


def _without_colon(text: str, folded: str, number: str | None) -> Line | None:
    """ "montant 1 240,50": a label and a value that reads as one, and nothing else. Free text needs a colon."""
    for label in _LONGEST_FIRST:
        field = _LABELS[label]
        if field in _FREE_TEXT or not folded.startswith(f"{label} ") or len(folded) != len(text):
            continue
        value = re.sub(r"^(?:is|est|=|ist)\s+", "", text[len(label) + 1 :].strip(), flags=re.IGNORECASE)
        return Line(text=text, number=number, field=field, value=value) if _reads(field, value) else None
    return None


def _reads(field: str, value: str) -> bool:
    try:
        parse_value(field, value, today=date(2000, 1, 1))
    except InvalidInput:
        return False
    return True


def _without_number(text: str, numbers: set[str]) -> tuple[str | None, str]:
    """The invoice number that a line begins with, and the rest."""
    for words in (1, 2, 3):
        head = text.split(maxsplit=words)
        if len(head) > words and normalise_number("".join(head[:words]).rstrip(":,")) in numbers:
            return normalise_number("".join(head[:words]).rstrip(":,")), head[words].lstrip(":,- ")
    return None, text


def _looks_meant(text: str) -> bool:
    pair = _KEY_VALUE.match(text)
    key = fold(pair["key"]).strip(" .*-") if pair else fold(text)
    if pair is None:
        return any(key.startswith(f"{label} ") and _LABELS[label] not in _FREE_TEXT and len(key) <= len(label) + 40 for label in _LABELS)
    return key not in SIGNATURE_LABELS and len(key.split()) <= _KEY_WORDS


def _first_words(text: str) -> list[str]:
    """Nothing was understood: the beginning of what the person wrote, so that the answer can say so."""
    return [line.strip()[:_LINE_CHARACTERS] for line in text.splitlines() if line.strip()][:2]


def fold(text: str) -> str:
    """Small letters without accents, for comparing labels."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower() if "°" not in text else _fold_degree(text)


def _fold_degree(text: str) -> str:
    return "°".join(fold(piece) for piece in text.split("°"))


_FREE_TEXT = frozenset({"creditor_name", "remittance_information", "number"})
_LABELS = {fold(label): field for field, labels in CORRECTION_LABELS.items() for label in labels}
_LONGEST_FIRST = sorted(_LABELS, key=len, reverse=True)
