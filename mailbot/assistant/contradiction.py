"""What contradicts itself in a draft: its document's faces, and what people gave instead of what the document says. Rows -> values."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot.assistant.learn import OF_PAYMENT
from mailbot.assistant.letters import Given
from mailbot.domain.draft import left_to_administrators, payment_from
from mailbot.domain.invoice import Difference, DoubtfulDate, Fields
from mailbot.domain.outcome import Doubt, Missing
from mailbot.extract.learned.lessons import printed_at
from mailbot.extract.reading import Layout
from mailbot.store import drafts, events
from mailbot.store.tables import Document, Draft, Invoice

#: What a person may change, in the order in which it is shown.
EDITABLE = (
    "creditor_name", "creditor_iban", "creditor_bic", "number", "instructed_amount", "currency", "due_date", "remittance_information",
)  # fmt: skip

#: Doubts that only an administrator (about the beneficiary) or another act can settle, never a "yes".
NOT_CONFIRMABLE = frozenset(
    {
        Doubt.IBAN_CHANGED, Doubt.BENEFICIARY_NAME_DIFFERS, Doubt.SIMILAR_NAME, Doubt.NO_ACCOUNT_IN_CURRENCY, Doubt.IBAN_AMBIGUOUS,
        Doubt.OWN_ACCOUNT,
    }
)  # fmt: skip


_LONGEST_QUOTE = 100

#: What a payment needs: its name in the extraction and in the draft.
_NEEDED = {
    Missing.NUMBER: ("number", "number"),
    Missing.SELLER_NAME: ("seller_name", "creditor_name"),
    Missing.AMOUNT_DUE: ("amount_due", "instructed_amount"),
    Missing.CURRENCY: ("currency", "currency"),
    Missing.ACCOUNT: ("iban", "creditor_iban"),
}


def differences_of(invoice: Invoice, document: Document) -> tuple[Difference, ...]:
    """What the faces of an invoice of the document disagree on."""
    return tuple(map(Difference.model_validate, _judged(invoice, document).get("differences", ())))


def is_paid_to_factor(draft: Draft, invoice: Invoice, document: Document) -> bool:
    """Whether the document says to pay another than the supplier, and the draft still has that one's account."""
    read = Fields.model_validate(invoice.fields).iban
    return bool(_judged(invoice, document).get("paid_to_factor")) and read is not None and read.value == draft.creditor_iban


def contradicting_bic(draft: Draft, invoice: Invoice) -> str | None:
    """The printed BIC of another country than the account's, while that is doubted."""
    read = Fields.model_validate(invoice.fields).bic
    return read.value if read is not None and Doubt.BIC_DIFFERS in draft.doubts else None


def _judged(invoice: Invoice, document: Document) -> Mapping[str, Any]:
    """The extraction of the invoice, as JSON: the document's, or that of its part."""
    read: Mapping[str, Any] = document.extraction or {}
    part: Mapping[str, Any] = read["parts"][invoice.segment - 1] if invoice.segment else read
    return part


async def confirmable(session: AsyncSession, draft: Draft, *, by_administrator: bool = False) -> tuple[Doubt, ...]:
    """The doubts of a draft that an "OK" settles: a member's, or (`by_administrator`) one on the draft's own page, where both sides
    are shown."""
    invoice, document, _ = await drafts.origin(session, draft)
    doubts = tuple(map(Doubt, draft.doubts))
    left = frozenset[Doubt]() if by_administrator else left_to_administrators(doubts, differences_of(invoice, document))
    return tuple(doubt for doubt in doubts if doubt not in NOT_CONFIRMABLE | left)


async def given(session: AsyncSession, draft: Draft, invoice: Invoice) -> tuple[Given, ...]:
    """The values of a draft that were not read so, also those that were taken off it, with the person who gave each, what was read,
    and where the document prints it."""
    if draft.version == 1:
        return ()
    read, by = _as_read(Fields.model_validate(invoice.fields)), _people(await events.of(session, draft.company_id, "draft", draft.id))
    stored = await drafts.layout(session, draft)
    layout = Layout.model_validate(stored) if stored else Layout()
    now = {name: getattr(draft, name) for name in EDITABLE}
    return tuple(
        Given(field=name, by=by.get(name), read=read[name], **_evidence(layout, name, now[name]))
        for name in EDITABLE
        if _text(now[name]) != read[name] and (now[name] is not None or name in by)
    )


def _evidence(layout: Layout, name: str, value: Any) -> dict[str, Any]:
    """Page, box and quote of a value where it is printed at a label; a currency is printed at none of its own."""
    learnable = next((one for one, of_payment in OF_PAYMENT.items() if of_payment == name), None)
    site = None if value is None or name == "currency" else printed_at(layout, learnable, value)
    if site is None:
        return {}
    return {"page": site.page, "box": site.box, "quote": f"{site.said} {site.text}".strip()[:_LONGEST_QUOTE]}


async def amounts_of(session: AsyncSession, draft: Draft) -> tuple[tuple[Decimal, ...], tuple[Decimal, ...]]:
    """The amounts of a draft's document: all that are printed, where that was kept, and the totals that were read."""
    stored = await drafts.layout(session, draft)
    fields = Fields.model_validate((await session.get_one(Invoice, draft.invoice_id)).fields)
    totals = (fields.amount_due, fields.total_gross, fields.total_net)
    printed = Layout.model_validate(stored).amounts if stored else ()
    return printed, tuple(field.value for field in totals if field)


def dates_of(invoice: Invoice, document: Document) -> tuple[DoubtfulDate, ...]:
    """What the dates in doubt of an invoice of the document may mean."""
    return tuple(map(DoubtfulDate.model_validate, _judged(invoice, document).get("dates", ())))


def remarks_of(invoice: Invoice, document: Document) -> tuple[str, ...]:
    """The sentences of an invoice of the document of which a person is to judge whether they speak against paying it."""
    return tuple(_judged(invoice, document).get("remarks", ()))


async def hard_to_read(session: AsyncSession, draft: Draft, invoice: Invoice) -> tuple[Missing, ...]:
    """Which of the values that a payment needs were hard to read, as long as that is doubted and nobody has given another."""
    if Doubt.LOW_CONFIDENCE not in draft.doubts:
        return ()
    fields, typed = Fields.model_validate(invoice.fields), {one.field for one in await given(session, draft, invoice)}
    read = {word: getattr(fields, name) for word, (name, field) in _NEEDED.items() if field not in typed}
    return tuple(word for word, field in read.items() if field is not None and not field.is_sure)


def _as_read(fields: Fields) -> dict[str, str | None]:
    """What the document says, as text; also an IBAN that no draft takes."""
    payment = payment_from(fields)
    return {name: _text(getattr(payment, name)) for name in EDITABLE}


def _people(trail: Sequence[events.Happened]) -> dict[str, str]:
    """By field the person who changed it last."""
    changes = [one for one in trail if one.action == "changed"]
    return {name: one.actor for one in changes for name in EDITABLE if one.old.get(name) != one.new.get(name)}


def _text(value: object) -> str | None:
    return None if value is None else str(value)
