"""Whether an invoice was drafted before, and what a second copy that contradicts itself means for the first."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.domain import duplicate
from mailbot.domain.account import LocalAccount
from mailbot.domain.draft import OPEN, DraftState, Payment, state_of
from mailbot.domain.duplicate import Identity, Match
from mailbot.domain.invoice import Fields
from mailbot.domain.outcome import Doubt, Missing
from mailbot.store import drafts, events
from mailbot.store.tables import Draft

#: A document whose faces disagree is no plain copy, however much one of the faces is like an earlier invoice.
_CONTRADICTIONS = frozenset({Doubt.PRINT_DIFFERS_FROM_XML, Doubt.PRINT_DIFFERS_FROM_QR})
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


async def earlier_draft(session: AsyncSession, company_id: str, new: Identity, doubts: Iterable[Doubt]) -> tuple[Match, Draft | None]:
    """The strongest match among the live drafts, and the draft it is with.

    A document with a contradiction that the earlier draft does not have is a possible duplicate at most, and casts the doubt on
    that draft too: one of the two was tampered with, and nobody knows which.
    """
    possible: Draft | None = None
    for draft in await drafts.alike(session, company_id, new.number or None, new.amount, new.issue_date):
        match = duplicate.compare(new, identity_of(draft))
        contradictions = [doubt for doubt in doubts if doubt in _CONTRADICTIONS and doubt.value not in draft.doubts]
        if match is Match.DUPLICATE and not contradictions:
            return match, draft
        if match is Match.DUPLICATE:
            _cast(session, draft, contradictions)
        possible = draft if match is not Match.NONE and possible is None else possible
    return (Match.POSSIBLE, possible) if possible else (Match.NONE, None)


def _cast(session: AsyncSession, draft: Draft, doubts: list[Doubt]) -> None:
    """Puts doubts on a draft that nobody decided finally."""
    if draft.state not in _NOT_DECIDED:
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
