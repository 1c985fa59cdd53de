"""Corrections by reply: "IBAN: FR76 ..." above the quoted text changes the draft that the reply is about."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.amend import NOT_CONFIRMABLE, SETTLED_BY, amend, amount_with_currency, parse_value
from mailbot.assistant.letters import Change, NotUsed
from mailbot.assistant.notify import tell_about_beneficiary
from mailbot.assistant.services import Services
from mailbot.assistant.words import (
    ARTICLES,
    CLOSINGS,
    CONFIRMATIONS,
    COPULAS,
    CORRECTION_LABELS,
    COURTESIES,
    GREETINGS,
    OBJECTIONS,
    SIGNATURE_LABELS,
)
from mailbot.domain import security_code
from mailbot.domain.draft import OPEN, DraftState
from mailbot.domain.duplicate import normalise_number
from mailbot.domain.invoice import Frozen
from mailbot.domain.outcome import Doubt
from mailbot.errors import InvalidInput
from mailbot.mail.parse import Message
from mailbot.mail.phrases import WROTE
from mailbot.mail.quote import reply_text
from mailbot.store import companies, drafts, outbox
from mailbot.store.tables import Company, Draft, Inbox

_LINES = 60
_LINE_CHARACTERS = 300
_SHOWN = 10
_KEY_WORDS = 3
_GREETING_WORDS = 5
_SIGNATURE_WORDS = 6
_KEY_VALUE = re.compile(r"^[\s>*\-\u2022]*(?P<key>[^:=]{1,40}?)\s*[:=]\s*(?P<value>\S.*)$")


@dataclass(frozen=True)
class Corrections:
    """What a reply asked for and what came of it."""

    is_attempted: bool = False
    changes: tuple[Change, ...] = ()
    confirmed: tuple[Doubt, ...] = ()
    not_understood: tuple[NotUsed, ...] = ()
    drafts: tuple[Draft, ...] = ()


class Line(Frozen):
    """A line of a reply as understood: a value for a field, or a confirmation (field None), for one invoice number or for any."""

    text: str
    number: str | None = None  # normalised
    field: str | None = None
    value: str = ""


class _Meant(NamedTuple):
    """A line with a value: the draft that it means, and what it gives by field; None where it cannot be told."""

    line: Line
    draft: Draft | None
    values: dict[str, Any] | None


async def apply(services: Services, session: AsyncSession, mail: Inbox, message: Message, *, has_documents: bool = False) -> Corrections:
    """Applies the reply's lines to the open drafts of the mail it answers, in the caller's transaction.

    Nothing is attempted on a mail that starts a conversation. Words beside new documents need not be corrections.
    """
    ours = await outbox.get(session, mail.in_reply_to_outbox_id) if mail.in_reply_to_outbox_id else None
    if ours is None:
        return Corrections()
    company = await companies.get(session, mail.company_id)
    shown = [await drafts.get(session, company.id, draft_id, lock=True) for draft_id in ours.draft_ids]
    code = companies.security_code(company, services.store.vault)
    text = security_code.mask_own(reply_text(message), code)
    lines, unread = understand(text, {d.number_normalised for d in shown if d.number_normalised}, has_documents=has_documents)
    writer = " ".join([mail.sender or "", *(address.name for address in message.from_)])
    is_plain = not unread and says_nothing_else(text, lines, writer)
    return await _apply(services, session, company, mail, shown, lines, unread, is_plain=is_plain)


def understand(text: str, numbers: set[str], *, has_documents: bool = False) -> tuple[list[Line], list[str]]:
    """The lines that say something about a draft, and those that look as if they wanted to and cannot be read.

    `numbers` are the normalised numbers that a line may begin with. Where nothing is understood the first words are given, unless
    the mail `has_documents`, which are its message.
    """
    lines, unread = [], []
    for raw in _bounded(text)[:_LINES]:
        number, rest = _without_number(raw, numbers)
        line = _line(rest, number)
        if line:
            lines.append(line.model_copy(update={"text": raw}))
        elif _looks_meant(rest):
            unread.append(raw)
    return lines, unread or ([] if lines or has_documents else _first_words(text))


def _bounded(text: str) -> list[str]:
    return [line.strip()[:_LINE_CHARACTERS] for line in text.splitlines()]


async def _apply(
    services: Services,
    session: AsyncSession,
    company: Company,
    mail: Inbox,
    shown: Sequence[Draft],
    lines: Sequence[Line],
    unread: Sequence[str],
    *,
    is_plain: bool,
) -> Corrections:
    today = clock.today(company.time_zone)
    by_draft, refused = _agreed([_Meant(line, target(line, shown), _values(line, today)) for line in lines if line.field], shown)
    refused = [NotUsed(line=text) for text in unread] + refused
    agreed_to, doubted = _confirmed(lines, shown, by_draft, is_plain=is_plain and not refused)
    refused += doubted
    changes: list[Change] = []
    confirmed: list[Doubt] = []
    touched = [draft for draft in shown if draft.id in by_draft or draft.id in agreed_to]
    for draft in touched:
        settled = _confirmable(draft) if draft.id in agreed_to else []
        try:
            changes += await _amend(services, session, company, mail, draft, by_draft.get(draft.id, {}), frozenset(settled))
            confirmed += settled
        except InvalidInput as problem:
            refused.append(NotUsed(line=str(problem)))
    return Corrections(
        is_attempted=True,
        changes=tuple(changes),
        confirmed=tuple(dict.fromkeys(confirmed)),
        not_understood=tuple(one.model_copy(update={"line": security_code.mask(one.line)}) for one in refused[:_SHOWN]),
        drafts=tuple(touched or shown),
    )


def _agreed(meant: Sequence[_Meant], shown: Sequence[Draft]) -> tuple[dict[str, dict[str, Any]], list[NotUsed]]:
    """The values by draft, and the lines that give none: of two that contradict each other neither is used."""
    by_draft, refused = dict[str, dict[str, Any]](), list[NotUsed]()
    for one in meant:
        if one.draft is None:
            refused.append(NotUsed(line=one.line.text, why="decided" if _is_decided(one.line, shown) else None))
        elif one.values is None:
            refused.append(NotUsed(line=one.line.text, why=one.line.field if one.line.field in _EXPLAINED else None))
        elif any(_contradict(one, other) for other in meant):
            refused.append(NotUsed(line=one.line.text, why="contradiction"))
        else:
            by_draft.setdefault(one.draft.id, {}).update(one.values)
    return by_draft, refused


def _contradict(one: _Meant, other: _Meant) -> bool:
    if one.draft is not other.draft or one.values is None:
        return False
    if other.values is None:  # a second value that cannot be read is not the first one
        return one.line.field == other.line.field
    return any(other.values.get(field, value) != value for field, value in one.values.items())


def _confirmed(
    lines: Sequence[Line], shown: Sequence[Draft], by_draft: Mapping[str, Mapping[str, Any]], *, is_plain: bool
) -> tuple[set[str], list[NotUsed]]:
    """The ids of the drafts that an "OK" means, and each "OK" that does not count: beside an objection it is no confirmation."""
    if not any(draft.doubts for draft in shown):
        return set(), []  # an "ok" where nothing was asked
    ids, refused = set(), []
    for line in lines:
        draft = None if line.field else target(line, shown)
        if draft and is_plain and (why := _unsettled(draft, by_draft.get(draft.id, {}))):
            refused.append(NotUsed(line=line.text, why=why))
        elif draft and is_plain:
            ids.add(draft.id)
        elif line.field is None:
            late = "decided" if _is_decided(line, shown) else None
            refused.append(NotUsed(line=line.text, why=late if is_plain else "confirmation"))
    return ids, refused


def _unsettled(draft: Draft, given: Mapping[str, Any]) -> Literal["iban_needed", "administrator"] | None:
    """What a draft waits for, beside the values `given` with the "OK", when an "OK" can settle nothing of it."""
    doubts = [doubt for doubt in map(Doubt, draft.doubts) if not any(doubt in SETTLED_BY.get(field, ()) for field in given)]
    if not doubts or _confirmable(draft):
        return None
    return "iban_needed" if Doubt.IBAN_AMBIGUOUS in doubts else "administrator"


def _confirmable(draft: Draft) -> list[Doubt]:
    return [doubt for doubt in map(Doubt, draft.doubts) if doubt not in NOT_CONFIRMABLE]


async def _amend(
    services: Services,
    session: AsyncSession,
    company: Company,
    mail: Inbox,
    draft: Draft,
    values: dict[str, Any],
    confirmed: frozenset[Doubt],
) -> tuple[Change, ...]:
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


def _is_decided(line: Line, shown: Sequence[Draft]) -> bool:
    """Whether the line means a draft that was validated or refused already: the one it names, or all that there are."""
    meant = [draft for draft in shown if line.number in (None, draft.number_normalised)]
    return bool(meant) and not any(DraftState(draft.state) in OPEN for draft in meant)


def _values(line: Line, today: date) -> dict[str, Any] | None:
    assert line.field
    if line.field in _DENIABLE and OBJECTIONS.intersection(re.findall(r"\b[a-z]+\b", fold(line.value))):
        return None  # "the due date is not 12 June"
    try:
        values = {line.field: parse_value(line.field, line.value, today=today)}
    except InvalidInput:
        return None
    read = amount_with_currency(line.value) if line.field == "instructed_amount" else None
    return values | ({"currency": read[1]} if read and read[1] else {})


def _line(text: str, number: str | None) -> Line | None:
    if _is_confirmation(text):
        return Line(text=text, number=number)
    pair = _KEY_VALUE.match(text)
    if pair and (field := _LABELS.get(_key(pair["key"]))):
        return Line(text=text, number=number, field=field, value=pair["value"].strip())
    return _without_colon(text, number)


def _is_confirmation(text: str) -> bool:
    """ "OK", and "OK, thank you"; no question and nothing beside."""
    if not _is_all_read(text) or not re.fullmatch(r"[a-z' ,.!-]+", fold(text).strip()):
        return False
    words = re.findall(r"[a-z']+", fold(text))
    heads = (count for count in range(1, 5) if " ".join(words[:count]) in CONFIRMATIONS)
    return any(COURTESIES.issuperset(words[count:]) for count in heads)


def _key(text: str) -> str:
    return _ARTICLE.sub("", fold(text).strip(" .*-"))


def _without_colon(text: str, number: str | None) -> Line | None:
    """ "montant 1 240,50", "l'IBAN est FR76 ...": a label and a value, and nothing else. Free text needs a colon.

    With a figure in it the line is meant as a value, which may turn out to be none.
    """
    words = _ARTICLE.sub("", text.replace("\u2019", "'")).split()
    for count in range(min(_LABEL_WORDS, len(words) - 1), 0, -1):
        field = _LABELS.get(fold(" ".join(words[:count])))
        if field is None or field in _FREE_TEXT:
            continue
        value = " ".join(_after_copula(words[count:]))
        if _reads(field, value) or re.search(r"\d", value):
            return Line(text=text, number=number, field=field, value=value)
        return None
    return None


def _after_copula(words: list[str]) -> list[str]:
    for count in (2, 1):
        if len(words) > count and fold(" ".join(words[:count])) in COPULAS:
            return words[count:]
    return words


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
    if _announces_quote(text):
        return False
    pair = _KEY_VALUE.match(text)
    if pair:
        key = _key(pair["key"])
        return key not in SIGNATURE_LABELS and (len(key.split()) <= _KEY_WORDS or _mentions_value(text))
    key = _key(text)
    starts = any(key.startswith(f"{label} ") and _LABELS[label] not in _FREE_TEXT and len(key) <= len(label) + 40 for label in _LABELS)
    return starts or _mentions_value(text)


def _mentions_value(text: str) -> bool:
    """Whether a label and a figure stand somewhere in the line: it may be a correction in other words than ours."""
    return re.search(r"\d", text) is not None and _MENTION.search(fold(text)) is not None


def _announces_quote(text: str) -> bool:
    """ "On Sunday Acme wrote:", where the date was not enough of one to cut the quote off there."""
    return text.rstrip(" *>").endswith((":", "\uff1a")) and text.casefold().rstrip(" *>:\uff1a-").endswith(WROTE)


def _first_words(text: str) -> list[str]:
    """Nothing was understood: the beginning of what the person wrote, so that the answer can say so."""
    return [line for line in _bounded(text) if line and not _announces_quote(line)][:2]


def says_nothing_else(text: str, lines: Sequence[Line], writer: str) -> bool:
    """Whether beside the understood lines there are only greetings, thanks, a signature and the head of a quote.

    `writer` is the sender's name and address: who signs is no objection.
    """
    understood = {line.text for line in lines}
    names = frozenset(re.findall(r"[a-z]+", fold(writer)))
    is_closed = False
    for at, line in enumerate(_bounded(text)):
        if not line or line in understood or _announces_quote(line):
            continue
        if at >= _LINES or not (_is_courtesy(line, names) or (is_closed and _signs(line))):
            return False
        is_closed = is_closed or bool((CLOSINGS | names).intersection(re.findall(r"[a-z]+", fold(line))))
    return True


def _is_courtesy(line: str, names: frozenset[str]) -> bool:
    if not _is_all_read(line) or any(c.isdigit() for c in line):
        return False
    words = re.findall(r"[a-z]+", fold(line))
    if OBJECTIONS.intersection(words):
        return False
    greets = bool(words) and words[0] in GREETINGS and len(words) <= _GREETING_WORDS and not re.search(r"[,.;:!?].", line)
    return (COURTESIES | names).issuperset(words) or (greets and not _MENTION.search(fold(line)))


def _is_all_read(text: str) -> bool:
    """Whether folding loses no words: what stands there in another script, or as a picture, may be the objection."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return not any((c.isalnum() and not c.isascii()) or unicodedata.category(c) == "So" for c in letters)


def _signs(line: str) -> bool:
    """A name, a function, a company, or how to reach them; below the thanks."""
    words, pair = re.findall(r"\w+", line), _KEY_VALUE.match(line)
    if not _is_all_read(line) or OBJECTIONS.intersection(re.findall(r"[a-z]+", fold(line))) or _MENTION.search(fold(line)):
        return False
    is_contact = (pair is not None and _key(pair["key"]) in SIGNATURE_LABELS) or re.fullmatch(r"\S+@\S+|www\.\S+|\+?[\d ().-]+", line)
    return bool(is_contact) or (len(words) <= _SIGNATURE_WORDS and not line.endswith(("!", "?")) and all(w[0].isupper() for w in words))


def fold(text: str) -> str:
    """Small letters without accents, for comparing labels."""
    if "°" in text:
        return _fold_degree(text)
    plain = text.casefold().replace("\u2019", "'")
    return unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode().lower()


def _fold_degree(text: str) -> str:
    return "°".join(fold(piece) for piece in text.split("°"))


_FREE_TEXT = frozenset({"creditor_name", "remittance_information", "number"})
_LABELS = {fold(label): field for field, labels in CORRECTION_LABELS.items() for label in labels}
_LABEL_WORDS = max(len(label.split()) for label in _LABELS)
_ARTICLE = re.compile(rf"^(?:(?:{'|'.join(ARTICLES)})\s+|l')", re.IGNORECASE)
#: Labels that say enough by themselves; "no" and the like stand in any sentence.
_TELLING = sorted(_LABELS.keys() - {"no", "n°"}, key=len, reverse=True)
_MENTION = re.compile(rf"\b(?:{'|'.join(map(re.escape, _TELLING))})\b")
#: Fields whose value is found among other words, so that a "not" would be passed over.
_DENIABLE = frozenset({"instructed_amount", "due_date"})
#: Fields of which the reply says what a value looks like.
_EXPLAINED = frozenset({"creditor_iban", "creditor_bic", "instructed_amount", "currency", "due_date"})
