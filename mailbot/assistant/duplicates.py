"""Whether an invoice was drafted before, and what a second copy that contradicts itself means for the first."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.domain import duplicate
from mailbot.domain.account import LocalAccount
from mailbot.domain.draft import FACES_DISAGREE, OPEN, DraftState, Payment, state_of
from mailbot.domain.duplicate import Identity, Match
from mailbot.domain.invoice import Fields
from mailbot.domain.outcome import Doubt, Missing
from mailbot.store import drafts, events
from mailbot.store.tables import Draft

_NOT_DECIDED = OPEN | {DraftState.AWAITING_SECOND}


def identity_from(fields: Fields, payment: Payment) -> Identity:
    """Who sent which invoice, in normal form: VAT id, IBAN and name each identify the supplier. The account is as it was read,
    also when it can be nobody's: a second copy with a broken IBAN is no plain copy."""
    keys: dict[str, Any] = {
        "vat": fields.seller_vat_id.value if fields.seller_vat_id else None,
        "iban": payment.creditor_iban,
        "name": duplicate.normalise_name(fields.seller_name.value) if fields.seller_name else None,
    }
    return Identity(
        number=duplicate.normalise_number(payment.number) if payment.number else "",
        supplier_keys=frozenset(f"{kind}:{value}" for kind, value in keys.items() if value),
        amount=payment.instructed_amount,
        currency=payment.currency,
        issue_date=payment.issue_date,
        account=fields.iban.value if fields.iban else _local(payment.creditor_account),
    )


def identity_of(draft: Draft) -> Identity:
    """What identifies the invoice that a draft pays."""
    return Identity(
        number=draft.number_normalised or "",
        supplier_keys=frozenset(draft.supplier_keys),
        amount=draft.instructed_amount,
        currency=draft.currency,
        issue_date=draft.issue_date,
        account=draft.creditor_iban or _local(LocalAccount.model_validate(draft.creditor_account) if draft.creditor_account else None),
    )


async def earlier_draft(
    session: AsyncSession, company_id: str, new: Identity, doubts: Iterable[Doubt], inbox_id: str | None = None
) -> tuple[Match, Draft | None]:
    """The strongest match among the live drafts, and the draft to compare with. `inbox_id` is the mail that the new document came in.

    A document that contradicts an earlier draft is a possible duplicate at most, and casts a doubt on that draft too: one of the two
    was tampered with, and nobody knows which (docs/decisions/0009).
    """
    copies = await _copies(session, company_id, new)
    faces = [doubt for doubt in doubts if doubt in FACES_DISAGREE]
    elsewhere = [copy for copy in copies if duplicate.pays_elsewhere(new, copy.identity)]
    for copy in copies:
        told = [doubt for doubt in faces if doubt.value not in copy.draft.doubts]
        is_plain = copy.match is Match.DUPLICATE and not told
        if is_plain and (copy.identity.account == new.account or not elsewhere):
            return Match.DUPLICATE, copy.draft
        if copy.match is Match.DUPLICATE:
            _cast(session, copy.draft, told)
    for copy in copies:
        is_of_one_mail = inbox_id is not None and copy.inbox_id == inbox_id and copy.is_same_number(new)
        if copy in elsewhere or is_of_one_mail or (elsewhere and copy.match is Match.DUPLICATE):
            _cast(session, copy.draft, [Doubt.POSSIBLE_DUPLICATE])
    shown = (elsewhere or copies)[:1]
    return (Match.POSSIBLE, shown[0].draft) if shown else (Match.NONE, None)


class _Copy(NamedTuple):
    """A live draft much like the new document, and the mail that it came in."""

    draft: Draft
    identity: Identity
    match: Match
    inbox_id: str | None

    def is_same_number(self, new: Identity) -> bool:
        return bool(new.number) and new.number == self.identity.number


async def _copies(session: AsyncSession, company_id: str, new: Identity) -> list[_Copy]:
    """The live drafts that are, or may be, of the same invoice; the oldest first."""
    found = []
    for draft in await drafts.alike(session, company_id, new.number or None, new.amount, new.issue_date):
        invoice, document, _ = await drafts.origin(session, draft)
        identity = identity_of(draft)
        if identity.account is None and (read := Fields.model_validate(invoice.fields).iban):
            identity = identity.model_copy(update={"account": read.value})  # as it was misprinted
        match = duplicate.compare(new, identity)
        if match is not Match.NONE:
            found.append(_Copy(draft, identity, match, document.inbox_id))
    return found


def _cast(session: AsyncSession, draft: Draft, doubts: list[Doubt]) -> None:
    """Puts doubts on a draft that nobody decided finally, if it has not got them."""
    doubts = [doubt for doubt in doubts if doubt.value not in draft.doubts]
    if draft.state not in _NOT_DECIDED or not doubts:
        return
    old = {"doubts": list(draft.doubts), "state": draft.state}
    draft.doubts = [*draft.doubts, *(doubt.value for doubt in doubts)]
    draft.state = state_of(tuple(map(Missing, draft.missing)), tuple(map(Doubt, draft.doubts)))
    draft.version += 1
    draft.updated_at = clock.now()
    new = {"doubts": list(draft.doubts), "state": draft.state}
    events.record(session, draft.company_id, "draft", draft.id, "doubted", actor="assistant", version=draft.version, old=old, new=new)


def _local(account: LocalAccount | None) -> str | None:
    return account.model_dump_json() if account else None
