"""Changing a draft's values: the one way, whoever asks (a reply or the completion page)."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.beneficiary import Standing, find_or_create
from mailbot.assistant.contradiction import EDITABLE, NOT_CONFIRMABLE, amounts_of
from mailbot.assistant.draft import creditor_of, doubts_about, payment_of, settle
from mailbot.assistant.duplicates import identity_of
from mailbot.assistant.learn import learn
from mailbot.assistant.letters import Change
from mailbot.domain import duplicate, limits
from mailbot.domain.account import bic_fits, bic_of, compact_iban, is_iban
from mailbot.domain.draft import OPEN, DraftState
from mailbot.domain.duplicate import Match
from mailbot.domain.money import CURRENCIES, canonical, exponent, is_far_off
from mailbot.domain.outcome import Doubt
from mailbot.errors import InvalidInput
from mailbot.extract.values.amounts import read_amount
from mailbot.extract.values.dates import Order, parse_date
from mailbot.store import companies, drafts, events
from mailbot.store.tables import Beneficiary, Company, Draft

#: Giving a value settles the doubts about it.
SETTLED_BY: dict[str, frozenset[Doubt]] = {
    "creditor_iban": frozenset({Doubt.IBAN_CHECKSUM, Doubt.IBAN_AMBIGUOUS, Doubt.BIC_DIFFERS, Doubt.OWN_ACCOUNT, Doubt.OTHER_HOLDER}),
    "creditor_bic": frozenset({Doubt.BIC_DIFFERS}),
    "instructed_amount": frozenset({Doubt.AMOUNTS_DISAGREE, Doubt.WORDS_DIFFER, Doubt.EARLIER_BALANCE, Doubt.INSTALMENTS}),
    "due_date": frozenset({Doubt.AMBIGUOUS_DATE, Doubt.DATE_IMPLAUSIBLE}),
}

#: What a payment can do without (Payment.missing): a person may take it off the draft, as None.
DISPENSABLE = frozenset({"creditor_bic", "due_date", "remittance_information"})

_ABOUT_BENEFICIARY = frozenset({Doubt.IBAN_CHANGED, Doubt.BENEFICIARY_NAME_DIFFERS, Doubt.SIMILAR_NAME})
_LONGEST = {"number": 60, "creditor_name": 140, "remittance_information": 140}  # ISO 20022: Nm Max140Text, Ustrd Max140Text


def parse_value(field: str, text: str, *, today: date) -> Any:
    """The typed value of what a person wrote for a field: IBAN, BIC, Decimal, currency code, date or text.

    Raises:
        InvalidInput: it cannot be used; the sentence says what would be.
    """
    plain = " ".join(text.split())
    readers: dict[str, Callable[[str], Any]] = {
        "creditor_iban": _iban,
        "creditor_bic": _bic,
        "instructed_amount": _amount,
        "currency": _currency,
        "due_date": partial(_date, today=today),
    }
    return readers.get(field, partial(_text, field))(plain)


def amount_with_currency(text: str) -> tuple[Decimal, str | None] | None:
    """An amount as a person writes it, with the currency beside it if any; None when it has no single meaning."""
    read = read_amount(" ".join(text.split()))
    return (read.value, read.currency) if read and not read.ambiguous else None


async def amend(
    session: AsyncSession, company: Company, draft: Draft, values: Mapping[str, Any], confirmed: frozenset[Doubt], *, actor: str
) -> tuple[tuple[Change, ...], tuple[Beneficiary, Standing] | None]:
    """Puts the values on the draft (None takes one of `DISPENSABLE` off), settles the doubts, writes the event, and learns; gives the
    changes and the beneficiary touched.

    The draft must be locked and open, its company locked; `confirmed` are doubts that the actor may settle (contradiction.confirmable).
    Bank details go to the beneficiary too, which then waits for an administrator: nothing is unlocked by giving them.

    Raises:
        InvalidInput: the draft is decided already, or a value does not fit the others.
    """
    if DraftState(draft.state) not in OPEN:
        raise InvalidInput("This draft was decided already; it can no longer be changed.")
    await _check_account(session, company, values)
    before = {name: getattr(draft, name) for name in EDITABLE}
    _write(draft, _fitting(draft, values))
    changes = _changes(draft, before)
    changed = {change.field for change in changes}
    doubts = [d for d in map(Doubt, draft.doubts) if d not in _settled({name for name in values if values[name] is not None}, confirmed)]
    found = None
    if changed & {"creditor_iban", "creditor_bic", "creditor_name"}:
        found = await _settle_beneficiary(session, company, draft, actor)
        doubts = [d for d in doubts if d not in _ABOUT_BENEFICIARY] + list(doubts_about(found))
    if "instructed_amount" in changed:
        doubts = [d for d in doubts if d is not Doubt.AMOUNT_FAR_OFF] + await _doubt_amount(session, draft)
    if changed & {"number", "instructed_amount", "creditor_name"} and await _has_twin(session, draft):
        doubts.append(Doubt.POSSIBLE_DUPLICATE)
    await settle(session, company, draft, doubts)
    _record(session, draft, before, confirmed, actor)
    await learn(session, draft, actor=actor)
    return changes, found


def _write(draft: Draft, values: Mapping[str, Any]) -> None:
    if "number" in values and draft.remittance_information == draft.number:
        draft.remittance_information = values["number"]  # the number stood in for a reference
    for field, value in values.items():
        setattr(draft, field, value)
    if "creditor_iban" in values:
        draft.creditor_account = None
        if "creditor_bic" not in values:
            draft.creditor_bic = bic_of(values["creditor_iban"])
    if "number" in values:
        draft.number_normalised = duplicate.normalise_number(values["number"])
    if "creditor_name" in values:
        kept = [key for key in draft.supplier_keys if not key.startswith("name:")]
        draft.supplier_keys = sorted({*kept, f"name:{duplicate.normalise_name(values['creditor_name'])}"})


def _fitting(draft: Draft, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values with the amount in its currency's digits; checked before anything is written."""
    _check_bic(draft, values)
    amount, currency = values.get("instructed_amount", draft.instructed_amount), values.get("currency", draft.currency)
    if amount is None or currency is None or not {"instructed_amount", "currency"} & set(values):
        return dict(values)
    return {**values, "instructed_amount": _canonical(amount, currency)}


def _check_bic(draft: Draft, values: Mapping[str, Any]) -> None:
    bic, iban = values.get("creditor_bic"), values.get("creditor_iban", draft.creditor_iban)
    if bic and iban and not bic_fits(bic, iban):
        raise InvalidInput("This BIC is not one of the bank that the IBAN names; check both, or give the IBAN alone.")


def _canonical(amount: Decimal, currency: str) -> Decimal:
    try:
        return canonical(amount, currency)
    except ValueError as problem:
        sentence = f"{amount} has more decimals than {currency} allows ({exponent(currency)}); give the amount again."
        raise InvalidInput(sentence, "amount_decimals") from problem


def _changes(draft: Draft, before: Mapping[str, Any]) -> tuple[Change, ...]:
    after = {name: getattr(draft, name) for name in EDITABLE}
    return tuple(
        Change(field=name, old=None if before[name] is None else str(before[name]), new=str(after[name] or ""), number=draft.number)
        for name in EDITABLE
        if before[name] != after[name]
    )


def _settled(given: set[str], confirmed: frozenset[Doubt]) -> frozenset[Doubt]:
    by_value = frozenset().union(*(SETTLED_BY.get(field, frozenset()) for field in given))
    return by_value | (confirmed - NOT_CONFIRMABLE)


async def _settle_beneficiary(session: AsyncSession, company: Company, draft: Draft, actor: str) -> tuple[Beneficiary, Standing] | None:
    payment = payment_of(draft)
    if payment.creditor_name is None:
        return None
    vat_id = next((key[4:] for key in draft.supplier_keys if key.startswith("vat:")), None)
    found = await find_or_create(session, company.id, creditor_of(payment, vat_id), supplied_by=actor)
    draft.beneficiary_id = found[0].id
    return found


async def _check_account(session: AsyncSession, company: Company, values: Mapping[str, Any]) -> None:
    if values.get("creditor_iban") in {account.iban for account in await companies.accounts(session, company.id)}:
        raise InvalidInput("This is an account of your own company; give the supplier's IBAN.")


async def _doubt_amount(session: AsyncSession, draft: Draft) -> list[Doubt]:
    """An amount that somebody gave is compared with the document's, whoever that was: a digit too many is nobody's intention."""
    is_far = draft.instructed_amount is not None and is_far_off(draft.instructed_amount, *await amounts_of(session, draft))
    return [Doubt.AMOUNT_FAR_OFF] if is_far else []


async def _has_twin(session: AsyncSession, draft: Draft) -> bool:
    own = identity_of(draft)
    alike = await drafts.alike(session, draft.company_id, own.number or None, own.amount, own.issue_date)
    return any(other.id != draft.id and duplicate.compare(own, identity_of(other)) is not Match.NONE for other in alike)


def _record(session: AsyncSession, draft: Draft, before: Mapping[str, Any], confirmed: frozenset[Doubt], actor: str) -> None:
    draft.version += 1
    draft.updated_at = clock.now()
    new = {name: getattr(draft, name) for name in EDITABLE} | {"confirmed": sorted(confirmed)}
    events.record(session, draft.company_id, "draft", draft.id, "changed", actor=actor, version=draft.version, old=dict(before), new=new)


def _iban(text: str) -> str:
    iban = compact_iban(text)
    if not is_iban(iban):
        raise InvalidInput(f"{text} is not a valid IBAN: its check digits or its length are wrong.")
    return iban


def _bic(text: str) -> str:
    bic = text.replace(" ", "").upper()
    if len(bic) not in (8, 11) or not bic.isalnum() or not bic[:6].isalpha():
        raise InvalidInput(f"{text} is not a BIC: it has 8 or 11 letters and digits (ISO 9362).")
    return bic


def _amount(text: str) -> Decimal:
    read = amount_with_currency(text)
    if read is None:
        raise InvalidInput(f"{text} is not an amount, or can be read in two ways; write it with its cents, like 1240.50.")
    if read[0] <= 0:
        raise InvalidInput(f"{text} cannot be paid; give an amount above zero.", "amount_not_positive")
    if read[0] > limits.LARGEST_AMOUNT:
        raise InvalidInput(f"{text} is more than {limits.LARGEST_AMOUNT}, the most that is taken here; check it.", "amount_too_large")
    if read[0] != round(read[0], exponent(read[1]) if read[1] else limits.AMOUNT_DECIMALS):
        raise InvalidInput(f"{text} has more decimals than its currency; give the amount again.", "amount_decimals")
    return read[0]


def _currency(text: str) -> str:
    code = text.strip().upper()
    if code not in CURRENCIES:
        raise InvalidInput(f"{text} is not a currency code; write it like EUR, GBP or USD.")
    return code


def _date(text: str, today: date) -> date:
    found = parse_date(text, Order.DAY_FIRST, today)
    if found is None:
        raise InvalidInput(f"{text} is not a date; write it like 12 May 2026 or 2026-05-12.")
    return found


def _text(field: str, text: str) -> str:
    if not text or len(text) > _LONGEST[field] or not any(c.isalnum() for c in text):
        raise InvalidInput(f"Give at least one letter or digit and at most {_LONGEST[field]} characters.")
    return text
