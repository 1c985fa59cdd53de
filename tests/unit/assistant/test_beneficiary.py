"""Trust in beneficiaries against those who try to get around it: nobody trusts alone what they gave themselves."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from mailbot.assistant import complete, decide, onboard
from mailbot.assistant.beneficiary import Details, same_details
from mailbot.domain.account import bic_fits
from mailbot.domain.draft import DraftState, Refusal
from mailbot.domain.outcome import Doubt
from mailbot.errors import NotAllowed, StaleVersion
from mailbot.store.tables import Beneficiary, Draft, Event, Invoice
from mailbot.tokens import Link, Purpose
from tests.invoices import samples as made
from tests.office import ADMIN, MEMBER, Office, answer, mail, plain_text
from tests.samples import build, sample

IBAN, OTHER_IBAN = "NL66EXMP0417164300", "DE04999999980009876543"
LOCAL = {"scheme": "uk_sort_code", "bank_code": "601213", "number": "70791763"}
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


async def test_a_false_vat_id_does_not_hide_the_change_of_a_known_suppliers_account(office: Office):
    first = await drafted(office, "pdf:fr")
    await trust(office, first)
    told = await office.exchange(mail(("b.pdf", _under_another_vat_id(f"fr?{SECOND}&iban={OTHER_IBAN}&bic="))))
    forged = next(draft for draft in await office.drafts() if draft.number == "B-2")
    assert (forged.beneficiary_id, forged.doubts, forged.state) == (first.beneficiary_id, [Doubt.IBAN_CHANGED], DraftState.INCOMPLETE)
    assert f"{first.creditor_iban}" in plain_text(told[0]).replace(" ", "").replace("\u00a0", "")


async def test_a_bic_of_another_country_or_bank_is_refused(office: Office):
    draft = await replied(office, "pdf:fr", "BIC: DEUTDEFFXXX", sender=MEMBER)
    assert (draft.creditor_bic != "DEUTDEFFXXX", draft.version) == (True, 1)
    here = link(office, draft, MEMBER)
    fields = {"creditor_iban": "DE89370400440532013000", "creditor_bic": "DEUTDEFFXXX"}
    assert isinstance(await complete.complete(office.services, here, draft.version, fields), complete.Rejected)
    fields["creditor_bic"] = "COBADEFF"
    assert isinstance(await complete.complete(office.services, here, draft.version, fields), complete.Sheet)


async def test_another_bic_beside_the_validated_iban_is_no_change(office: Office):
    first = await drafted(office, "pdf:fr")
    await trust(office, first)
    letters = await office.exchange(mail(("b.pdf", build(f"pdf:fr?{SECOND}&bic=ABCDFRPP"))))
    second = next(draft for draft in await office.drafts() if draft.number == "B-2")
    found = await of(office, second)
    assert (second.creditor_bic, second.doubts, found.state, len(letters)) == ("ABCDFRPP", [], "validated", 1)
    assert isinstance(await decide.validate(office.services, link(office, second), second.version), complete.Sheet)


async def test_a_printed_bic_that_contradicts_the_iban_is_read_and_not_paid_to(office: Office):
    first = await drafted(office, "pdf:fr")
    await trust(office, first)
    second = await drafted(office, f"pdf:fr?{SECOND}&bic=DEUTDEFFXXX")
    assert (second.creditor_bic, second.doubts, (await of(office, second)).state) == (None, [], "validated")
    async with office.services.store.read() as session:
        invoice = await session.get_one(Invoice, second.invoice_id)
    assert invoice.fields["bic"]["value"] == "DEUTDEFFXXX"


@pytest.mark.parametrize(
    ("iban", "account", "bic", "same"),
    [
        (IBAN, None, "EXMPNL2A", True),
        (IBAN, None, "ABCDNL2A", True),  # the registry does not know this bank: the IBAN names the account all the same
        (IBAN, None, "DEUTDEFF", False),
        (None, LOCAL, "EXMPGB2L", True),
        (None, LOCAL, "EXMPGB2LXXX", True),
        (None, LOCAL, "ABCDGB2L", False),
    ],
)
def test_a_bic_tells_accounts_apart_only_where_no_iban_does(iban, account, bic, same):
    known = Details(iban=iban, account=account, bic="EXMPNL2A" if iban else "EXMPGB2L")
    assert same_details(Details(iban=iban, account=account, bic=bic), known) is same


def test_another_bic_in_a_territory_of_the_ibans_country_fits():
    assert bic_fits("ABCDRERX", "FR7699999000012345678901152")
    assert not bic_fits("ABCDREXX", "DE37999999990123456789")


async def test_what_a_decision_settles_is_in_the_trail(office: Office):
    first = await drafted(office, "pdf:fr")
    await trust(office, first)
    second = await drafted(office, f"pdf:fr?{SECOND}&iban={OTHER_IBAN}&bic=")
    await trust(office, second)
    second = await again(office, second)
    async with office.services.store.read() as session:
        trail = (await session.scalars(select(Event).where(Event.subject_id == second.id).order_by(Event.version))).all()
    assert [(event.action, event.actor, event.version) for event in trail] == [("created", "assistant", 1), ("doubts_settled", ADMIN, 2)]


async def test_another_name_for_a_validated_account_is_settled_by_an_administrator_who_saw_the_draft(office: Office):
    first = await drafted(office, "pdf:fr")
    await trust(office, first)
    await office.letters()
    before = await of(office, first)
    invoice = sample(f"fr?{SECOND}")
    seller = replace(invoice.seller, name="Tout Autre Nom SAS", vat_id="FR40303265045")
    told = await office.exchange(mail(("b.pdf", made.document(replace(invoice, seller=seller)))))
    other = next(draft for draft in await office.drafts() if draft.number == "B-2")
    assert (other.doubts, other.state) == ([Doubt.BENEFICIARY_NAME_DIFFERS], DraftState.INCOMPLETE)
    assert [letter["To"] for letter in told[1:]] == [ADMIN]
    assert "Tout Autre Nom" in plain_text(told[1])
    assert "/l/beneficiary." in plain_text(told[1])
    assert (await complete.show(office.services, link(office, other))).beneficiary_url
    with pytest.raises(StaleVersion):
        await decide.validate_beneficiary(office.services, link(office, before), before.version)
    await trust(office, other)
    other = await again(office, other)
    assert (other.doubts, other.state) == ([], DraftState.TO_VALIDATE)
    assert isinstance(await decide.validate(office.services, link(office, other), other.version), complete.Sheet)


def _under_another_vat_id(rest: str) -> bytes:
    invoice = sample(rest)
    return made.document(replace(invoice, seller=replace(invoice.seller, vat_id="FR40303265045")))


def named(name: str, spec: str) -> bytes:
    """An invoice of a supplier with this name, without a VAT id."""
    one = sample(spec)
    return made.document(replace(one, seller=replace(one.seller, name=name, vat_id="")))


async def test_a_nearly_known_supplier_with_another_account_is_doubted_until_somebody_trusts_it(office: Office):
    first = await drafted(office, "pdf:fr")
    await trust(office, first)
    name = "Menuiserie du Vallon France SAS"
    reply, asked = await office.exchange(mail(("b.pdf", named(name, f"fr?{SECOND}&iban={OTHER_IBAN}&bic="))))
    near = next(draft for draft in await office.drafts() if draft.number == "B-2")
    assert (near.doubts, near.state, near.beneficiary_id == first.beneficiary_id) == ([Doubt.SIMILAR_NAME], DraftState.INCOMPLETE, False)
    for letter in (reply, asked):
        assert first.creditor_iban in plain_text(letter).replace(" ", "").replace("\u00a0", "")
    await office.exchange(mail(("c.pdf", named(name, f"fr?number=B-3&issue_date=2026-04-21&iban={OTHER_IBAN}&bic="))))
    third = next(draft for draft in await office.drafts() if draft.number == "B-3")
    assert third.doubts == [Doubt.SIMILAR_NAME]  # no better known for coming again
    await trust(office, near)
    assert [(await again(office, draft)).state for draft in (near, third)] == [DraftState.TO_VALIDATE] * 2


async def test_a_nearly_known_supplier_at_the_known_account_is_paid_and_the_known_name_told(office: Office):
    first = await drafted(office, "pdf:fr")
    await trust(office, first)
    name = "Menuiserie du Vallon France SAS"
    letters = await office.exchange(mail(("b.pdf", named(name, f"fr?{SECOND}"))))
    near = next(draft for draft in await office.drafts() if draft.number == "B-2")
    assert (near.doubts, near.beneficiary_id, len(letters)) == ([], first.beneficiary_id, 1)
    assert f"Known beneficiary: {first.creditor_name}" in plain_text(letters[0])
