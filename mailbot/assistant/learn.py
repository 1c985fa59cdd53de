"""What a confirmed correction teaches: where a supplier prints a field. The next paper of that layout is read there; never bank details.

A correction is confirmed when it leaves the draft complete, with nothing missing and nothing doubted. What was learned is dropped when
a later paper shows it to be wrong, and when the draft that taught it is refused.
"""

from collections.abc import Mapping, Sequence

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.domain.draft import DraftState, payment_from
from mailbot.domain.invoice import Fields
from mailbot.extract.learned.lessons import Value, is_alike, is_same, lessons, value_at
from mailbot.extract.reading import Anchor, Layout, Learnable
from mailbot.store import anchors, drafts, events
from mailbot.store.anchors import CONTRADICTED, REFUSED, SUPERSEDED
from mailbot.store.engine import Store
from mailbot.store.tables import Anchor as Row
from mailbot.store.tables import Draft, Invoice

log = structlog.get_logger()

#: The words of a payment for the words of an invoice that can be learned.
OF_PAYMENT: dict[Learnable, str] = {
    "number": "number",
    "due_date": "due_date",
    "seller_name": "creditor_name",
    "remittance_information": "remittance_information",
    "amount_due": "instructed_amount",
}


class CompanyMemory:
    """What was learned of one company's suppliers, for the reader (`extract.reader.Memory`)."""

    def __init__(self, store: Store, company_id: str) -> None:
        self._store, self._company_id = store, company_id

    async def anchors(self, supplier: str) -> tuple[Anchor, ...]:
        """Where the supplier prints what, the newest first. A lesson goes before what the rules are sure of only once an administrator
        validated the draft that taught it: till then the two doubt each other."""
        async with self._store.read() as session:
            rows = await anchors.in_force(session, self._company_id, supplier)
            agreed = await drafts.validated(session, self._company_id, {row.draft_id for row in rows})
        known = ((_anchor(row), row.draft_id in agreed) for row in rows)
        return tuple(anchor.model_copy(update={"overrules": anchor.overrules and is_agreed}) for anchor, is_agreed in known)


async def learn(session: AsyncSession, draft: Draft, *, actor: str) -> None:
    """Takes from a draft that a person (`actor`) just changed or confirmed what can be learned, and drops what it contradicts; in the
    caller's transaction and under the company's lock."""
    stored = await drafts.layout(session, draft)
    layout = Layout.model_validate(stored) if stored else Layout()
    if layout.supplier is None:
        return
    read = Fields.model_validate((await session.get_one(Invoice, draft.invoice_id)).fields)
    values, given = _values(draft), _given(draft, read)
    is_confirmed = draft.state == DraftState.TO_VALIDATE
    known = await anchors.in_force(session, draft.company_id, layout.supplier)
    _drop_contradicted(session, known, layout, values if is_confirmed else given, actor)
    if is_confirmed:
        replaced = frozenset(name for name in given if getattr(payment_from(read), OF_PAYMENT[name]) is not None)
        for lesson in lessons(layout, given, replaced):
            await _keep(session, draft, layout, lesson, known, actor)


async def forget(session: AsyncSession, draft: Draft, *, actor: str) -> None:
    """A refused draft teaches nothing: nobody stood by its values."""
    for row in await anchors.from_draft(session, draft.company_id, draft.id):
        if row.dropped_at is None:
            _drop(session, row, REFUSED, actor)


def _values(draft: Draft) -> dict[Learnable, Value]:
    """The draft's values; the number that stands in for a reference is none."""
    named = {name: getattr(draft, of_payment) for name, of_payment in OF_PAYMENT.items()}
    if draft.remittance_information == draft.number:
        del named["remittance_information"]
    return {name: value for name, value in named.items() if value is not None}


def _given(draft: Draft, read: Fields) -> dict[Learnable, Value]:
    """The values that a person gave: those that were not read so."""
    before = payment_from(read)
    was = {name: getattr(before, of_payment) for name, of_payment in OF_PAYMENT.items()}
    return {name: value for name, value in _values(draft).items() if was[name] is None or not is_same(name, was[name], value)}


def _drop_contradicted(session: AsyncSession, known: Sequence[Row], layout: Layout, values: Mapping[Learnable, Value], actor: str) -> None:
    for row in known:
        anchor = _anchor(row)
        found = value_at(anchor, layout) if anchor.field in values else None
        if found is not None and not is_same(anchor.field, found.value, values[anchor.field]):
            _drop(session, row, CONTRADICTED, actor)


async def _keep(session: AsyncSession, draft: Draft, layout: Layout, lesson: Anchor, known: Sequence[Row], actor: str) -> None:
    """A new version takes the place of the one in force for this layout; a place that was wrong once is not learned again."""
    assert layout.supplier
    before = [row for row in known if row.dropped_at is None and _is_about(lesson, _anchor(row))]
    wrong = [_anchor(row) for row in await anchors.contradicted(session, draft.company_id, layout.supplier, lesson.field)]
    if any(value_at(_anchor(row), layout) for row in before) or any(set(lesson.places) & set(one.places) for one in wrong):
        return
    for row in before:
        _drop(session, row, SUPERSEDED, actor)
    learned = Row(
        id=clock.new_id(),
        company_id=draft.company_id,
        supplier=layout.supplier,
        field=lesson.field,
        version=await anchors.next_version(session, draft.company_id, layout.supplier, lesson.field),
        anchor=lesson.model_dump(mode="json"),
        draft_id=draft.id,
        learned_by=actor,
        created_at=clock.now(),
    )
    session.add(learned)
    await session.flush()
    _record(session, learned, "learned", actor)


def _is_about(lesson: Anchor, other: Anchor) -> bool:
    return lesson.field == other.field and is_alike(lesson.labels, other.labels)


def _drop(session: AsyncSession, row: Row, why: str, actor: str) -> None:
    row.dropped_at, row.dropped_for = clock.now(), why
    _record(session, row, why, actor)


def _record(session: AsyncSession, row: Row, action: str, actor: str) -> None:
    new = {"field": row.field, "labels": labels_of(row), "draft_id": row.draft_id}
    events.record(session, row.company_id, "anchor", row.id, action, actor=actor, version=row.version, new=new)
    log.info("anchor", action=action, field=row.field, version=row.version, draft_id=row.draft_id)


def labels_of(row: Row) -> list[str]:
    """The labels beside or above which the field stands, folded; none for a name that stands for itself."""
    return list(dict.fromkeys(place.label for place in _anchor(row).places if place.label))


def _anchor(row: Row) -> Anchor:
    return Anchor.model_validate(row.anchor)
