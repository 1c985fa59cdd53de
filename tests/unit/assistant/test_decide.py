"""Completing, validating, refusing; trusting and blocking beneficiaries. Whoever supplies bank details never unlocks them."""

import pytest

from mailbot.assistant import complete, decide, onboard
from mailbot.assistant.complete import Rejected, Sheet
from mailbot.domain.draft import DraftState, Refusal
from mailbot.domain.outcome import Doubt
from mailbot.errors import InvalidInput, NotAllowed, NotFound, StaleVersion
from mailbot.store.tables import Beneficiary, Draft
from mailbot.tokens import Link, Purpose
from tests.office import ADMIN, CODE, MEMBER, Office, answer, mail, plain_text
from tests.samples import build

SECOND_ADMIN = "zoe@acme.example"
IBAN, OTHER_IBAN = "NL66EXMP0417164300", "DE04999999980009876543"


def link(office: Office, subject: Draft | Beneficiary, person: str = ADMIN, purpose: Purpose = Purpose.VALIDATE) -> Link:
    return Link(purpose=purpose, company_id=office.company.id, subject_id=subject.id, version=subject.version, person=person)


async def beneficiary_of(office: Office, draft: Draft) -> Beneficiary:
    async with office.services.store.read() as session:
        return await session.get_one(Beneficiary, draft.beneficiary_id)


async def drafted(office: Office, spec: str) -> Draft:
    known = {draft.id for draft in await office.drafts()}
    await office.exchange(mail(("a.pdf", build(spec))))
    (new,) = [draft for draft in await office.drafts() if draft.id not in known]
    return new


async def trust(office: Office, draft: Draft, person: str = ADMIN) -> None:
    found = await beneficiary_of(office, draft)
    await decide.validate_beneficiary(office.services, link(office, found, person), found.version)


async def again(office: Office, draft: Draft) -> Draft:
    async with office.services.store.read() as session:
        return await session.get_one(Draft, draft.id)


async def test_a_draft_is_validated_after_its_beneficiary(office: Office):
    draft = await drafted(office, "pdf:fr")
    assert await decide.validate(office.services, link(office, draft), draft.version) is Refusal.BENEFICIARY_NOT_VALIDATED
    await trust(office, draft)
    sheet = await decide.validate(office.services, link(office, draft), draft.version)
    assert isinstance(sheet, Sheet)
    assert sheet.draft.state is DraftState.VALIDATED
    assert (await again(office, draft)).validated_by == ADMIN


async def test_an_act_is_done_once(office: Office):
    draft = await drafted(office, "pdf:fr")
    await trust(office, draft)
    await decide.validate(office.services, link(office, draft), draft.version)
    with pytest.raises(StaleVersion):
        await decide.validate(office.services, link(office, draft), draft.version)
    with pytest.raises(StaleVersion):
        await decide.refuse(office.services, link(office, draft), draft.version)


async def test_only_an_administrator_decides(office: Office):
    draft = await drafted(office, "pdf:fr")
    with pytest.raises(NotAllowed):
        await decide.validate(office.services, link(office, draft, MEMBER), draft.version)
    found = await beneficiary_of(office, draft)
    with pytest.raises(NotAllowed):
        await decide.validate_beneficiary(office.services, link(office, found, MEMBER), found.version)


async def test_another_companys_draft_does_not_exist(office: Office):
    draft = await drafted(office, "pdf:fr")
    other = await onboard.add_company(office.services, "Other", local_part="other", administrator=ADMIN)
    foreign = Link(purpose=Purpose.VALIDATE, company_id=other.id, subject_id=draft.id, version=1, person=ADMIN)
    with pytest.raises(NotFound):
        await complete.show(office.services, foreign)


async def test_a_refused_invoice_can_be_sent_again(office: Office):
    draft = await drafted(office, "pdf:fr")
    await decide.refuse(office.services, link(office, draft), draft.version)
    assert (await drafted(office, "pdf:fr/boxed")).state == DraftState.TO_VALIDATE


async def test_whoever_supplied_the_iban_by_reply_does_not_unlock_it(office: Office):
    await onboard.add_member(office.services, "acme", SECOND_ADMIN, role="admin")
    await office.letters()
    letters = await office.exchange(mail(("a.pdf", build("pdf:nl?iban=&bic=")), sender=ADMIN))
    raw, address = answer(letters[0], f"IBAN: {IBAN}", sender=ADMIN)
    await office.exchange(raw, rcpt_to=address)
    (draft,) = await office.drafts()
    assert (draft.creditor_iban, draft.state) == (IBAN, DraftState.TO_VALIDATE)
    with pytest.raises(NotAllowed):
        await trust(office, draft, ADMIN)
    await trust(office, draft, SECOND_ADMIN)
    assert isinstance(await decide.validate(office.services, link(office, draft), draft.version), Sheet)


async def test_a_changed_iban_is_never_payable_until_confirmed(office: Office):
    first = await drafted(office, "pdf:fr")
    await trust(office, first)
    second = await drafted(office, f"pdf:fr?number=B-2&issue_date=2026-04-20&iban={OTHER_IBAN}&bic=")
    assert second.doubts == [Doubt.IBAN_CHANGED]
    assert await decide.validate(office.services, link(office, second), second.version) is Refusal.NOT_COMPLETE
    # While the change waits, not even the known account is paid.
    assert await decide.validate(office.services, link(office, first), first.version) is Refusal.BENEFICIARY_NOT_VALIDATED
    shown = await decide.show_beneficiary(office.services, link(office, await beneficiary_of(office, second)))
    assert (shown.letter.previous_iban, shown.letter.iban) == (first.creditor_iban, OTHER_IBAN)
    await trust(office, second)
    second, first = await again(office, second), await again(office, first)
    assert (second.state, second.doubts) == (DraftState.TO_VALIDATE, [])
    assert isinstance(await decide.validate(office.services, link(office, second), second.version), Sheet)
    assert await decide.validate(office.services, link(office, first), first.version) is Refusal.OTHER_BANK_DETAILS


async def test_a_refused_change_keeps_the_known_account(office: Office):
    first = await drafted(office, "pdf:fr")
    await trust(office, first)
    second = await drafted(office, f"pdf:fr?number=B-2&issue_date=2026-04-20&iban={OTHER_IBAN}&bic=")
    found = await beneficiary_of(office, second)
    await decide.block_beneficiary(office.services, link(office, found), found.version)
    found = await beneficiary_of(office, first)
    assert (found.iban, found.state) == (first.creditor_iban, "validated")
    assert isinstance(await decide.validate(office.services, link(office, first), first.version), Sheet)
    assert await decide.validate(office.services, link(office, second), second.version) is Refusal.NOT_COMPLETE


async def test_another_iban_on_a_second_invoice_of_an_unknown_supplier_is_a_change_too(office: Office):
    await drafted(office, "pdf:fr")
    second = await drafted(office, f"pdf:fr?number=B-2&issue_date=2026-04-20&iban={OTHER_IBAN}&bic=")
    assert second.doubts == [Doubt.IBAN_CHANGED]


async def test_the_page_completes_a_draft(office: Office):
    draft = await drafted(office, "pdf:nl?iban=&bic=")
    here = link(office, draft, MEMBER, Purpose.COMPLETE)
    sheet = await complete.show(office.services, here)
    assert sheet.values["creditor_iban"] == ""
    assert sheet.pages == (1,)
    done = await complete.complete(office.services, here, draft.version, {**sheet.values, "creditor_iban": "NL66 EXMP 0417 1643 00"})
    assert isinstance(done, Sheet)
    assert (done.draft.creditor_iban, done.draft.state, done.draft.missing) == (IBAN, DraftState.TO_VALIDATE, ())
    assert [letter["Subject"] for letter in await office.letters()]


async def test_the_page_shows_what_cannot_be_used_and_changes_nothing(office: Office):
    draft = await drafted(office, "pdf:nl?iban=&bic=")
    here = link(office, draft, MEMBER, Purpose.COMPLETE)
    rejected = await complete.complete(office.services, here, draft.version, {"creditor_iban": "NL00", "due_date": "soon", "number": "X-1"})
    assert isinstance(rejected, Rejected)
    assert set(rejected.problems) == {"creditor_iban", "due_date"}
    assert (await again(office, draft)).version == draft.version


async def test_a_stale_form_changes_nothing(office: Office):
    draft = await drafted(office, "pdf:nl?iban=&bic=")
    here = link(office, draft, MEMBER, Purpose.COMPLETE)
    await complete.complete(office.services, here, draft.version, {"creditor_iban": IBAN})
    with pytest.raises(StaleVersion):
        await complete.complete(office.services, here, draft.version, {"creditor_iban": OTHER_IBAN})
    assert (await again(office, draft)).creditor_iban == IBAN


async def test_a_doubt_is_settled_by_confirming_it_but_a_changed_iban_is_not(office: Office):
    draft = await drafted(office, "conflict:de")
    assert draft.doubts == [Doubt.PRINT_DIFFERS_FROM_XML]
    here = link(office, draft, MEMBER, Purpose.COMPLETE)
    done = await complete.complete(office.services, here, draft.version, {}, frozenset({Doubt.PRINT_DIFFERS_FROM_XML}))
    assert isinstance(done, Sheet)
    assert done.draft.state is DraftState.TO_VALIDATE
    await drafted(office, "pdf:fr")
    changed = await drafted(office, f"pdf:fr?number=B-2&issue_date=2026-04-20&iban={OTHER_IBAN}&bic=")
    here = link(office, changed, MEMBER, Purpose.COMPLETE)
    still = await complete.complete(office.services, here, changed.version, {}, frozenset({Doubt.IBAN_CHANGED}))
    assert isinstance(still, Sheet)
    assert still.draft.doubts == (Doubt.IBAN_CHANGED,)


async def test_a_former_member_can_no_longer_use_a_link(office: Office):
    draft = await drafted(office, "pdf:fr")
    with pytest.raises(NotAllowed):
        await complete.show(office.services, link(office, draft, "gone@acme.example"))


async def test_a_new_code_replaces_the_old_one_at_once(office: Office):
    settings = Link(purpose=Purpose.SETTINGS, company_id=office.company.id, subject_id=office.company.id, version=1, person=ADMIN)
    changed = await onboard.rotate_security_code(office.services, settings, 1)
    told = await office.letters()
    assert {letter["To"] for letter in told} == {ADMIN, MEMBER}
    assert all(changed.security_code in plain_text(letter) for letter in told)
    await office.exchange(mail(subject=f"Invoices {CODE}"))
    assert (await office.mails())[-1].reason == "wrong_security_code"


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"local_part": "acme"}, "taken"),
        ({"local_part": "postmaster"}, "postmaster"),
        ({"local_part": "x" * 29}, "28"),
        ({"administrator": "nobody"}, "not a mail address"),
        ({"language": "xx"}, "en or fr"),
        ({"time_zone": "Mars/Olympus"}, "time zone"),
        ({"country": "France"}, "country code"),
    ],
)
async def test_a_company_that_cannot_be_is_refused_with_a_sentence(office: Office, values, says):
    with pytest.raises(InvalidInput, match=says):
        await onboard.add_company(office.services, "New", **{"local_part": "new", "administrator": ADMIN, **values})


async def _reply(office: Office, spec: str, text: str) -> Draft:
    known = {draft.id for draft in await office.drafts()}
    letters = await office.exchange(mail(("a.pdf", build(spec))))
    (new,) = [draft for draft in await office.drafts() if draft.id not in known]
    raw, address = answer(letters[0], text)
    await office.exchange(raw, rcpt_to=address)
    return await again(office, new)


async def test_a_known_supplier_on_anothers_account_is_a_change_and_touches_nobody_else(office: Office):
    first = await drafted(office, "pdf:fr")
    await trust(office, first)
    other = await drafted(office, "pdf:nl")
    spec = f"pdf:fr?number=B-2&issue_date=2026-04-20&iban={other.creditor_iban}&bic="
    second = await _reply(office, spec, "IBAN: GB65EXMP99999912345678")
    assert second.doubts == [Doubt.IBAN_CHANGED]
    assert second.beneficiary_id == first.beneficiary_id
    assert (await beneficiary_of(office, other)).iban == other.creditor_iban


async def test_anothers_account_given_by_reply_waits_for_an_administrator(office: Office):
    first = await drafted(office, "pdf:fr")
    await trust(office, first)
    second = await _reply(office, "pdf:nl?iban=&bic=", f"IBAN: {first.creditor_iban}")
    assert second.doubts == [Doubt.BENEFICIARY_NAME_DIFFERS]
    assert await decide.validate(office.services, link(office, second), second.version) is Refusal.NOT_COMPLETE


async def test_the_companys_own_account_is_nobodys(office: Office):
    draft = await _reply(office, "pdf:nl?iban=&bic=", "IBAN: FR7630006000011234567890189")
    assert (draft.creditor_iban, draft.state) == (None, DraftState.INCOMPLETE)
    here = link(office, draft, MEMBER, Purpose.COMPLETE)
    rejected = await complete.complete(office.services, here, draft.version, {"creditor_iban": "FR7630006000011234567890189"})
    assert isinstance(rejected, Rejected)


async def test_the_reference_follows_the_number_it_stood_in_for(office: Office):
    draft = await _reply(office, "pdf:fr", "Number: FA-9")
    assert (draft.number, draft.remittance_information) == ("FA-9", "FA-9")
