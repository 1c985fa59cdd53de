"""Corrections by reply: "IBAN: FR76 ..." above the quoted text changes the draft that the reply is about."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.amend import SETTLED_BY, amend, amount_with_currency, parse_value
from mailbot.assistant.contradiction import confirmable
from mailbot.assistant.letters import Change, NotUsed
from mailbot.assistant.lines import Line, fold, heads, says_nothing_else, understand
from mailbot.assistant.notify import Waiting
from mailbot.assistant.services import Services
from mailbot.assistant.words import OBJECTIONS
from mailbot.domain import security_code
from mailbot.domain.draft import OPEN, DraftState
from mailbot.domain.money import exponent
from mailbot.domain.outcome import Doubt, Missing
from mailbot.errors import InvalidInput
from mailbot.extract.values.identifiers import find_ibans
from mailbot.mail.parse import Message
from mailbot.mail.quote import reply_text
from mailbot.store import companies, drafts, outbox
from mailbot.store.tables import Company, Draft, Inbox

_SHOWN = 10


@dataclass(frozen=True)
class Corrections:
    """What a reply asked for and what came of it."""

    is_attempted: bool = False
    changes: tuple[Change, ...] = ()
    unchanged: tuple[Change, ...] = ()
    confirmed: tuple[Doubt, ...] = ()
    nothing: Literal["said", "asked"] | None = None
    not_understood: tuple[NotUsed, ...] = ()
    drafts: tuple[Draft, ...] = ()
    waiting: tuple[Waiting, ...] = ()  # with the beneficiaries that were touched


class _Meant(NamedTuple):
    """A line with a value: the draft that it means, and what it gives by field; None where it cannot be told."""

    line: Line
    draft: Draft | None
    values: dict[str, Any] | None
    problem: str | None = None  # what is wrong with the value, where there is a text of its own for it


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
    numbers = {d.number_normalised for d in shown if d.number_normalised}
    others = await drafts.numbered(session, company.id, heads(text) - numbers)
    lines, unread = understand(text, numbers | others, has_documents=has_documents)
    elsewhere = [line for line in lines if line.number in others]
    writer = " ".join([mail.sender or "", *(address.name for address in message.from_)])
    is_plain = not unread and not any(line.field for line in elsewhere) and says_nothing_else(text, lines, writer)
    rest = [line for line in lines if line not in elsewhere]
    return _with_elsewhere(await _apply(session, company, mail, shown, rest, unread, is_plain=is_plain), elsewhere, shown)


def _with_elsewhere(done: Corrections, elsewhere: Sequence[Line], shown: Sequence[Draft]) -> Corrections:
    """The same with the lines about drafts that the mail which was answered does not show: they change nothing."""
    if not elsewhere:
        return done
    about = tuple(draft.number for draft in shown if draft.number)
    refused = (NotUsed(line=security_code.mask(line.text), why="other_draft", about=about) for line in elsewhere)
    return replace(done, nothing=None, not_understood=(*done.not_understood, *refused)[:_SHOWN])


async def _apply(
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
    meant = _in_digits([_Meant(line, target(line, shown), *_values(line, today)) for line in lines if line.field])
    by_draft, refused = _agreed(meant, shown)
    refused = [NotUsed(line=text) for text in unread] + refused
    was_doubted = any(draft.doubts for draft in shown)
    may_settle = {draft.id: await confirmable(session, draft) for draft in shown}
    agreed_to, doubted = _confirmed(lines, shown, by_draft, may_settle, is_plain=is_plain and not refused)
    refused += doubted
    changes, unchanged, confirmed = list[Change](), list[Change](), list[Doubt]()
    waiting = list[Waiting]()
    touched = [draft for draft in shown if draft.id in by_draft or draft.id in agreed_to]
    for draft in touched:
        settled, doubts = may_settle[draft.id] if draft.id in agreed_to else (), list(map(Doubt, draft.doubts))
        try:
            made, found = await amend(session, company, draft, by_draft.get(draft.id, {}), frozenset(settled), actor=mail.sender or "")
        except InvalidInput as problem:
            refused.append(NotUsed(line=", ".join(_texts(draft, meant)), why=problem.word) if problem.word else NotUsed(line=str(problem)))
            continue
        waiting += [(found[0], draft)] if found else []
        same = _unchanged(draft, meant, made)
        by_value = [d for d in doubts if d not in draft.doubts and any(d in SETTLED_BY.get(one.field, ()) for one in same)]
        changes, unchanged, confirmed = [*changes, *made], [*unchanged, *same], [*confirmed, *settled, *by_value]
    if not was_doubted:
        refused += _beside_the_point(lines, shown)
    return Corrections(
        is_attempted=True,
        changes=tuple(changes),
        unchanged=tuple(unchanged),
        confirmed=tuple(dict.fromkeys(confirmed)),
        nothing=_nothing(lines, refused) if not (changes or unchanged or confirmed) else None,
        not_understood=tuple(one.model_copy(update={"line": security_code.mask(one.line)}) for one in refused[:_SHOWN]),
        drafts=tuple(touched or shown),
        waiting=tuple(waiting),
    )


def _agreed(meant: Sequence[_Meant], shown: Sequence[Draft]) -> tuple[dict[str, dict[str, Any]], list[NotUsed]]:
    """The values by draft, and the lines that give none: of two that contradict each other neither is used."""
    by_draft, refused = dict[str, dict[str, Any]](), list[NotUsed]()
    for one in meant:
        if one.draft is None:
            refused.append(NotUsed(line=one.line.text, why=_no_draft(one.line, shown)))
        elif one.values is None:
            refused.append(NotUsed(line=one.line.text, why=one.problem or _no_value(one.line)))
        elif any(_contradict(one, other) for other in meant):
            refused.append(NotUsed(line=one.line.text, why="contradiction"))
        else:
            by_draft.setdefault(one.draft.id, {}).update(one.values)
    return by_draft, refused


def _in_digits(meant: Sequence[_Meant]) -> list[_Meant]:
    """The same, with no value where an amount has more digits than the currency of its draft, or the one given beside it, has."""
    return [one._replace(values=None, problem="amount_decimals") if _has_too_many_digits(one, meant) else one for one in meant]


def _has_too_many_digits(one: _Meant, meant: Sequence[_Meant]) -> bool:
    amount = (one.values or {}).get("instructed_amount")
    given = [other.values["currency"] for other in meant if other.draft is one.draft and other.values and "currency" in other.values]
    currency = next(iter(given), one.draft.currency if one.draft else None)
    return amount is not None and currency is not None and amount != round(amount, exponent(currency))


def _texts(draft: Draft, meant: Sequence[_Meant]) -> list[str]:
    return [one.line.text for one in meant if one.draft is draft and one.values is not None]


def _contradict(one: _Meant, other: _Meant) -> bool:
    if one.draft is not other.draft or one.values is None:
        return False
    if other.values is None:  # a second value that cannot be read is not the first one; a bare label is no value
        return one.line.field == other.line.field and other.line.value != ""
    return any(other.values.get(field, value) != value for field, value in one.values.items())


def _confirmed(
    lines: Sequence[Line],
    shown: Sequence[Draft],
    by_draft: Mapping[str, Mapping[str, Any]],
    may_settle: Mapping[str, Sequence[Doubt]],
    *,
    is_plain: bool,
) -> tuple[set[str], list[NotUsed]]:
    """The ids of the drafts that an "OK" means, and each "OK" that does not count: beside an objection it is no confirmation."""
    if not any(draft.doubts for draft in shown):
        return set(), []  # an "ok" where nothing was asked
    ids, refused = set(), []
    for line in lines:
        draft = None if line.field else target(line, shown)
        if draft and is_plain and (why := _unsettled(draft, by_draft.get(draft.id, {}), may_settle[draft.id])):
            refused.append(NotUsed(line=line.text, why=why))
        elif draft and is_plain:
            ids.add(draft.id)
        elif line.field is None:
            refused.append(NotUsed(line=line.text, why=_no_draft(line, shown) if is_plain else "confirmation"))
    return ids, refused


def _no_draft(line: Line, shown: Sequence[Draft]) -> Literal["decided", "which_draft"] | None:
    """Why it cannot be told which draft a line means."""
    if _is_decided(line, shown):
        return "decided"
    return "which_draft" if sum(DraftState(draft.state) in OPEN for draft in shown) > 1 else None


def _no_value(line: Line) -> Any:
    """Why what stands behind a label is no value: there is nothing, or a sentence ("is not FR76 ..."), or it has another form."""
    if not line.value:
        return "empty"
    if OBJECTIONS.intersection(re.findall(r"\b[a-z]+\b", fold(line.value))):
        return "sentence"
    if line.field == "creditor_iban" and any(iban.valid for iban in find_ibans(line.value)):
        return "sentence"
    return line.field if line.field in _EXPLAINED else None


def _unchanged(draft: Draft, meant: Sequence[_Meant], made: Sequence[Change]) -> list[Change]:
    """The values that the reply gives for the draft and that it had already; a currency beside an amount was not asked for."""
    changed = {change.field for change in made}
    given = dict.fromkeys(one.line.field for one in meant if one.draft is draft and one.values is not None)
    same = [field for field in given if field and field not in changed]
    return [Change(field=field, old=None, new=str(getattr(draft, field)), number=draft.number) for field in same]


def _beside_the_point(lines: Sequence[Line], shown: Sequence[Draft]) -> list[NotUsed]:
    """Each "OK" to drafts of which nothing is doubted and something is missing, also after the values of the same reply."""
    refused = []
    for line in lines:
        meant = [] if line.field else [one for one in shown if line.number in (None, one.number_normalised)]
        missing = [word for draft in meant if DraftState(draft.state) in OPEN for word in draft.missing]
        if missing:
            refused.append(NotUsed(line=line.text, why="missing", missing=tuple(map(Missing, dict.fromkeys(missing)))))
    return refused


def _nothing(lines: Sequence[Line], refused: Sequence[NotUsed]) -> Literal["said", "asked"] | None:
    """What a reply that changes nothing, and of which nothing was refused, amounts to."""
    if refused:
        return None
    return "asked" if lines else "said"


def _unsettled(
    draft: Draft, given: Mapping[str, Any], may_settle: Sequence[Doubt]
) -> Literal["iban_needed", "account_needed", "administrator"] | None:
    """What a draft waits for, beside the values `given` with the "OK", when an "OK" can settle nothing of it."""
    doubts = [doubt for doubt in map(Doubt, draft.doubts) if not any(doubt in SETTLED_BY.get(field, ()) for field in given)]
    if not doubts or may_settle:
        return None
    if Doubt.OWN_ACCOUNT in doubts:
        return "account_needed"
    return "iban_needed" if Doubt.IBAN_AMBIGUOUS in doubts else "administrator"


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


def _values(line: Line, today: date) -> tuple[dict[str, Any] | None, str | None]:
    """What the line gives by field, or None and the word for what is wrong with it, where there is one."""
    assert line.field
    if line.field in _DENIABLE and OBJECTIONS.intersection(re.findall(r"\b[a-z]+\b", fold(line.value))):
        return None, None  # "the due date is not 12 June"
    try:
        values = {line.field: parse_value(line.field, line.value, today=today)}
    except InvalidInput as problem:
        return None, problem.word
    read = amount_with_currency(line.value) if line.field == "instructed_amount" else None
    return values | ({"currency": read[1]} if read and read[1] else {}), None


#: Fields whose value is found among other words, so that a "not" would be passed over.
_DENIABLE = frozenset({"instructed_amount", "due_date"})
#: Fields of which the reply says what a value looks like.
_EXPLAINED = frozenset({"creditor_iban", "creditor_bic", "instructed_amount", "currency", "due_date"})
