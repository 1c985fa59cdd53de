"""Trust in beneficiaries against those who try to get around it: nobody trusts alone what they gave themselves."""

import pytest

from mailbot.assistant import decide, onboard
from mailbot.domain.draft import DraftState, Refusal
from mailbot.domain.outcome import Doubt
from mailbot.errors import NotAllowed
from mailbot.store.tables import Beneficiary, Draft
from mailbot.tokens import Link, Purpose
from tests.office import ADMIN, MEMBER, Office, answer, mail, plain_text
from tests.samples import build

IBAN, OTHER_IBAN = "NL66EXMP0417164300", "DE04999999980009876543"
SECOND = "number=B-2&issue_date=2026-04-20"


def link(office: Office, subject: Draft | Beneficiary, person: str = ADMIN) -> Link:
    """The link to a draft or a beneficiary."""
    return Link(purpose=Purpose.VALIDATE, company_id=office.company.id, subject_id=subject.id, version=subject.version, person=person)


async def of(office: Office, draft: Draft) -> Beneficiary:
    """The draft's beneficiary as it is now."""
    async with office.services.store.read() as session:
        return await session.get_one(Beneficiary, draft.beneficiary_id)


async def again(office: Office, draft: Draft) -> Draft:
    """The draft as it is now."""
    return next(one for one in await office.drafts() if one.id == draft.id)


async def drafted(office: Office, spec: str, sender: str = MEMBER) -> Draft:
    """The one new draft of a mailed invoice."""
    known = {draft.id for draft in await office.drafts()}
    await office.exchange(mail(("a.pdf", build(spec)), sender=sender))
    (new,) = [draft for draft in await office.drafts() if draft.id not in known]
    return new


async def replied(office: Office, spec: str, line: str, sender: str = ADMIN) -> Draft:
    """The draft of an invoice that `sender` mailed and then corrected by reply."""
    known = {draft.id for draft in await office.drafts()}
    letters = await office.exchange(mail(("a.pdf", build(spec)), sender=sender))
    raw, address = answer(letters[0], line, sender=sender)
    await office.exchange(raw, rcpt_to=address)
    (new,) = [draft for draft in await office.drafts() if draft.id not in known]
    return new


async def trust(office: Office, draft: Draft, person: str = ADMIN) -> None:
    """An administrator validates the draft's beneficiary."""
    found = await of(office, draft)
    await decide.validate_beneficiary(office.services, link(office, found, person), found.version)


async def block(office: Office, draft: Draft) -> None:
    """An administrator refuses the bank details in question."""
    found = await of(office, draft)
    await decide.block_beneficiary(office.services, link(office, found), found.version)


async def test_refusing_the_genuine_change_does_not_hand_over_ones_own_details(office: Office):
    draft = await replied(office, "pdf:nl?iban=&bic=", f"IBAN: {OTHER_IBAN}")
    await drafted(office, f"pdf:nl?{SECOND}")
    await block(office, draft)
    found = await of(office, draft)
    assert (found.iban, found.details_by, found.proposed_iban) == (OTHER_IBAN, ADMIN, None)
    with pytest.raises(NotAllowed):
        await trust(office, draft)


async def test_a_document_that_repeats_ones_own_proposal_does_not_unlock_it(office: Office):
    await onboard.add_member(office.services, "acme", "zoe@acme.example", role="admin")
    await office.letters()
    first = await drafted(office, "pdf:fr")
    await trust(office, first)
    second = await replied(office, f"pdf:fr?{SECOND}", f"IBAN: {OTHER_IBAN}")
    await drafted(office, f"pdf:fr?number=B-3&issue_date=2026-04-21&iban={OTHER_IBAN}&bic=", sender=ADMIN)
    assert (await of(office, second)).proposed_by == ADMIN
    with pytest.raises(NotAllowed):
        await trust(office, second)
    await trust(office, second, "zoe@acme.example")
    found = await of(office, second)
    assert (found.iban, found.details_by, found.proposed_by) == (OTHER_IBAN, ADMIN, None)


async def test_blocking_refuses_the_drafts_to_the_blocked_account(office: Office):
    fraud = await drafted(office, f"pdf:fr?iban={OTHER_IBAN}&bic=")
    await block(office, fraud)
    assert (await again(office, fraud)).state == DraftState.REFUSED


async def test_the_genuine_account_of_a_blocked_beneficiary_is_the_one_that_is_validated(office: Office):
    fraud = await drafted(office, f"pdf:fr?iban={OTHER_IBAN}&bic=")
    await block(office, fraud)
    told = await office.exchange(mail(("b.pdf", build(f"pdf:fr?{SECOND}"))))
    genuine = next(draft for draft in await office.drafts() if draft.number == "B-2")
    assert genuine.doubts == [Doubt.IBAN_CHANGED]
    assert [letter["To"] for letter in told[1:]] == [ADMIN]
    assert OTHER_IBAN in plain_text(told[1]).replace(" ", "").replace("\u00a0", "")
    shown = await decide.show_beneficiary(office.services, link(office, await of(office, genuine)))
    assert (shown.is_change, shown.letter.previous_iban, shown.letter.iban) == (True, OTHER_IBAN, genuine.creditor_iban)
    await trust(office, genuine)
    assert (await of(office, genuine)).iban == genuine.creditor_iban
    fraud, genuine = await again(office, fraud), await again(office, genuine)
    assert await decide.validate(office.services, link(office, fraud), fraud.version) is Refusal.ALREADY_DECIDED
    assert genuine.state == DraftState.TO_VALIDATE


async def test_refusing_what_was_proposed_for_a_blocked_beneficiary_leaves_it_blocked(office: Office):
    first = await drafted(office, "pdf:fr")
    await trust(office, first)
    await block(office, first)
    await drafted(office, f"pdf:fr?{SECOND}&iban={OTHER_IBAN}&bic=")
    await block(office, first)
    found = await of(office, first)
    assert (found.state, found.iban, found.proposed_iban) == ("blocked", first.creditor_iban, None)
