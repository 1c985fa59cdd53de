"""Whom a draft pays: an invoice's supplier is found among the beneficiaries, or created untrusted; a changed IBAN blocks."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from rapidfuzz import fuzz
from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.domain.account import bic_fits, same_bank
from mailbot.domain.beneficiary import BeneficiaryState
from mailbot.domain.duplicate import normalise_name
from mailbot.domain.invoice import Frozen
from mailbot.store import drafts, events
from mailbot.store.tables import Beneficiary

#: Similarity (0 to 100) of normalised names from which two are the same supplier.
SAME_NAME = 92.0
#: Likewise, from which a person may take one for the other; so is a name that has all the words of another ("Falcon", "Falcon France").
NEAR_NAME = 82.0
_SHORTEST_CORE = 5  # letters of a name that longer ones hold: below that it is no name of its own


class Creditor(Frozen):
    """The supplier as an invoice or a person names it; `account` is a LocalAccount as JSON."""

    name: str
    vat_id: str | None = None
    iban: str | None = None
    account: dict[str, Any] | None = None
    bic: str | None = None


class Details(Frozen):
    """Bank details of a beneficiary and the person who supplied them; None: a document did."""

    iban: str | None
    account: dict[str, Any] | None
    bic: str | None
    by: str | None = None


class Standing(StrEnum):
    """How the creditor of a draft stands to what is known."""

    NEW = "new"
    KNOWN = "known"
    CHANGED = "changed"  # known, but the bank details are others
    NAME_DIFFERS = "name_differs"  # the bank details belong to a beneficiary of another name
    SIMILAR = "similar"  # nobody knows it, and somebody of nearly this name has other bank details


def match(creditor: Creditor, known: Sequence[Beneficiary]) -> tuple[Beneficiary | None, Standing]:
    """The beneficiary that the creditor is, and how it stands: VAT id before name, and the account tells who is paid.

    An account that belongs to somebody of another name is a change where the creditor's own account is known, else the doubt
    about the name: it is never taken for the creditor's without an administrator. Nearly the same name is no other name where the
    account agrees, and a question where it does not.
    """
    found = _first(known, lambda b: creditor.vat_id is not None and b.vat_id == creditor.vat_id) or _named(creditor, known)
    how = standing(creditor, found) if found else Standing.NEW
    owner = _first(known, lambda b: b is not found and _same_account(creditor, b.iban, b.account))
    if owner and not _same_name(creditor.name, owner.name) and (found is None or not _has_account(found)):
        is_near = _near_name(creditor.name, owner.name) and not _other_vat_id(creditor, owner)
        return owner, standing(creditor, owner) if is_near else Standing.NAME_DIFFERS
    is_unknown = found is None or (how is Standing.KNOWN and found.state == BeneficiaryState.NEW)
    return found, Standing.SIMILAR if is_unknown and similar(creditor, found, known) else how


def similar(creditor: Creditor, found: Beneficiary | None, known: Sequence[Beneficiary]) -> Beneficiary | None:
    """Who was known first under nearly the creditor's name and with another account; a slightly changed name is how a forger gets
    a beneficiary of his own. `found` is the creditor's own beneficiary."""
    if creditor.iban is None and creditor.account is None:
        return None
    others = [b for b in known if b is not found and _has_account(b) and not _same_account(creditor, b.iban, b.account)]
    first = [b for b in others if found is None or b.state == BeneficiaryState.VALIDATED or b.created_at < found.created_at]
    return _first(first, lambda b: _near_name(creditor.name, b.name))


def _named(creditor: Creditor, known: Sequence[Beneficiary]) -> Beneficiary | None:
    """The beneficiary of this name: with this account before another, and without a contradicting VAT id before with one.

    The name of a known supplier with another VAT id is how a forger gets a beneficiary of his own: shown as a change.
    """
    named = [b for b in known if _same_name(creditor.name, b.name)]
    plausible = [b for b in named if not _other_vat_id(creditor, b)] or [b for b in named if _has_account(b)]
    return _first(plausible, lambda b: _same_account(creditor, b.iban, b.account)) or next(iter(plausible), None)


def standing(creditor: Creditor, found: Beneficiary) -> Standing:
    """Whether the creditor's bank details are the ones in force; a beneficiary without any takes them as its first."""
    nothing_given = creditor.iban is None and creditor.account is None
    in_force = Details(iban=found.iban, account=found.account, bic=found.bic)
    if nothing_given or not _has_account(found) or same_details(creditor, in_force):
        return Standing.KNOWN
    return Standing.CHANGED


async def find_or_create(
    session: AsyncSession, company_id: str, creditor: Creditor, *, supplied_by: str | None
) -> tuple[Beneficiary, Standing]:
    """The beneficiary for the creditor, created untrusted when it is new; a change is proposed on it, never put in force.

    `supplied_by` is the person who gave the bank details, None when a document did.
    """
    found, how = match(creditor, await drafts.beneficiaries(session, company_id))
    if found is None:
        paid_before = await account_paid_before(session, company_id, creditor)
        return await _create(session, company_id, creditor, supplied_by), Standing.CHANGED if paid_before else how
    if how is Standing.CHANGED:
        propose(session, found, creditor, supplied_by=supplied_by)
        return found, standing(creditor, found)  # what a person corrects before anybody validated is no change
    if how is Standing.NAME_DIFFERS:
        # A new version: who validates has seen this draft, and administrators are asked about each.
        _touch(session, found, "named_otherwise", supplied_by, old={})
    elif not _has_account(found) and (creditor.iban or creditor.account):
        take_first_details(session, found, creditor, supplied_by=supplied_by)
    # An account that was doubted when it came is no better known for coming again: until somebody validates it, it is a change.
    if (
        how in (Standing.KNOWN, Standing.SIMILAR)
        and found.state == BeneficiaryState.NEW
        and await account_paid_before(session, company_id, creditor)
    ):
        how = Standing.CHANGED
    return found, how


async def account_paid_before(session: AsyncSession, company_id: str, creditor: Creditor) -> Details | None:
    """The other account that the creditor's last live invoice named, where that account is a beneficiary's of another name: the
    creditor's own first account is then no news, but a change."""
    if creditor.iban is None and creditor.account is None:
        return None
    for draft in await drafts.to_another_name(session, company_id):
        paid = Details(iban=draft.creditor_iban, account=draft.creditor_account, bic=draft.creditor_bic)
        is_same_supplier = f"vat:{creditor.vat_id}" in draft.supplier_keys or _same_name(creditor.name, draft.creditor_name or "")
        if is_same_supplier and (paid.iban or paid.account) and not _same_account(creditor, paid.iban, paid.account):
            return paid
    return None


def propose(session: AsyncSession, beneficiary: Beneficiary, creditor: Creditor, *, supplied_by: str | None) -> None:
    """Other bank details arrived for a known beneficiary: it waits for an administrator, old and new side by side.

    A person who corrects what was read of a beneficiary that nobody validated yet replaces it; a second document with
    other details never does.
    """
    if beneficiary.state == BeneficiaryState.NEW and supplied_by is not None:
        take_first_details(session, beneficiary, creditor, supplied_by=supplied_by)
        return
    old = {"iban": beneficiary.proposed_iban, "account": beneficiary.proposed_account, "state": beneficiary.state}
    beneficiary.proposed_by = _gave_before(beneficiary, creditor) or supplied_by
    beneficiary.proposed_iban, beneficiary.proposed_account, beneficiary.proposed_bic = creditor.iban, creditor.account, creditor.bic
    if beneficiary.state != BeneficiaryState.BLOCKED:
        beneficiary.state = BeneficiaryState.CHANGED
    _touch(session, beneficiary, "change_proposed", supplied_by, old=old)


def take_first_details(session: AsyncSession, beneficiary: Beneficiary, creditor: Creditor, *, supplied_by: str | None) -> None:
    """An unvalidated beneficiary gets its bank details; a validated one without any has to be validated again."""
    old = {"iban": beneficiary.iban, "account": beneficiary.account, "state": beneficiary.state}
    beneficiary.details_by = _gave_before(beneficiary, creditor) or supplied_by
    beneficiary.iban, beneficiary.account, beneficiary.bic = creditor.iban, creditor.account, creditor.bic
    if beneficiary.state == BeneficiaryState.VALIDATED:
        beneficiary.state = BeneficiaryState.NEW
    _touch(session, beneficiary, "details_supplied", supplied_by, old=old)


def same_details(one: Creditor | Details, known: Details) -> bool:
    """Whether `one` pays to the known details: the same account, at the same bank.

    An IBAN names its account and its bank, so that only a BIC which contradicts it is another detail; an account of another
    kind is not the same under a BIC nobody confirmed.
    """
    if not _same_account(one, known.iban, known.account):
        return False
    if one.bic is None or one.bic == known.bic:
        return True
    return bic_fits(one.bic, one.iban) if one.iban else known.bic is not None and same_bank(one.bic, known.bic)


def has_proposal(beneficiary: Beneficiary) -> bool:
    """Whether other bank details than those in force wait for an administrator."""
    return beneficiary.proposed_iban is not None or beneficiary.proposed_account is not None


def in_question(beneficiary: Beneficiary) -> Details:
    """The bank details that an administrator is asked about: the proposed ones, else those in force."""
    one = beneficiary
    if has_proposal(one):
        return Details(iban=one.proposed_iban, account=one.proposed_account, bic=one.proposed_bic, by=one.proposed_by)
    return Details(iban=one.iban, account=one.account, bic=one.bic, by=one.details_by)


def put_in_force(beneficiary: Beneficiary) -> None:
    """The details in question become the ones in force, with whoever supplied them."""
    details = in_question(beneficiary)
    beneficiary.iban, beneficiary.account, beneficiary.bic = details.iban, details.account, details.bic
    beneficiary.details_by = details.by
    drop_proposal(beneficiary)


def drop_proposal(beneficiary: Beneficiary) -> None:
    """Nothing waits any more; the details in force stay, with whoever supplied them."""
    beneficiary.proposed_iban = beneficiary.proposed_account = beneficiary.proposed_bic = beneficiary.proposed_by = None


def _gave_before(beneficiary: Beneficiary, creditor: Creditor) -> str | None:
    """The person who gave this account before: neither a document that repeats it nor another BIC takes it from them."""
    if _same_account(creditor, beneficiary.proposed_iban, beneficiary.proposed_account) and beneficiary.proposed_by:
        return beneficiary.proposed_by
    return beneficiary.details_by if _same_account(creditor, beneficiary.iban, beneficiary.account) else None


async def _create(session: AsyncSession, company_id: str, creditor: Creditor, supplied_by: str | None) -> Beneficiary:
    now = clock.now()
    created = Beneficiary(
        id=clock.new_id(),
        company_id=company_id,
        name=creditor.name,
        name_normalised=normalise_name(creditor.name),
        country=_country(creditor),
        vat_id=creditor.vat_id,
        iban=creditor.iban,
        account=creditor.account,
        bic=creditor.bic,
        state=BeneficiaryState.NEW,
        details_by=supplied_by,
        version=1,
        created_at=now,
        updated_at=now,
    )
    session.add(created)
    await session.flush()
    new = {"name": created.name, "iban": created.iban, "account": created.account, "vat_id": created.vat_id}
    events.record(session, company_id, "beneficiary", created.id, "created", actor=supplied_by or "assistant", version=1, new=new)
    return created


def _touch(session: AsyncSession, beneficiary: Beneficiary, action: str, supplied_by: str | None, *, old: dict[str, Any]) -> None:
    beneficiary.version += 1
    beneficiary.updated_at = clock.now()
    new = {"iban": beneficiary.proposed_iban or beneficiary.iban, "account": beneficiary.proposed_account or beneficiary.account}
    events.record(
        session,
        beneficiary.company_id,
        "beneficiary",
        beneficiary.id,
        action,
        actor=supplied_by or "assistant",
        version=beneficiary.version,
        old=old,
        new={**new, "state": beneficiary.state},
    )


def _first(known: Sequence[Beneficiary], test: Any) -> Beneficiary | None:
    return next((beneficiary for beneficiary in known if test(beneficiary)), None)


def _same_account(creditor: Creditor | Details, iban: str | None, account: dict[str, Any] | None) -> bool:
    if creditor.iban:
        return creditor.iban == iban
    return creditor.account is not None and creditor.account == account


def _same_name(one: str, other: str) -> bool:
    plain, known = normalise_name(one), normalise_name(other)
    return bool(plain and known) and fuzz.token_sort_ratio(plain, known) >= SAME_NAME


def _near_name(one: str, other: str) -> bool:
    """Whether two names are nearly the same, or the words of one are among those of the other."""
    plain, known = normalise_name(one), normalise_name(other)
    if not (plain and known):
        return False
    shorter, longer = sorted((plain.split(), known.split()), key=len)
    is_within = len("".join(shorter)) >= _SHORTEST_CORE and set(shorter) <= set(longer)
    return is_within or fuzz.token_sort_ratio(plain, known) >= NEAR_NAME


def _has_account(beneficiary: Beneficiary) -> bool:
    return beneficiary.iban is not None or beneficiary.account is not None


def _other_vat_id(creditor: Creditor, beneficiary: Beneficiary) -> bool:
    return bool(creditor.vat_id and beneficiary.vat_id and creditor.vat_id != beneficiary.vat_id)


def _country(creditor: Creditor) -> str | None:
    source = creditor.iban or creditor.vat_id
    return source[:2] if source and source[:2].isalpha() else None
