"""Corrections teach, per company, supplier and layout; what turns out wrong is dropped, and bank details are never learned."""

from collections.abc import AsyncIterator, Sequence
from decimal import Decimal

import pytest
from sqlalchemy import select

from mailbot.assistant import complete, decide, onboard, story
from mailbot.assistant.learn import CompanyMemory
from mailbot.domain.draft import DraftState
from mailbot.domain.outcome import Doubt, Missing
from mailbot.extract.reader import Reader
from mailbot.store.tables import Anchor, Beneficiary, Company, Document, Draft
from mailbot.tokens import Link, Purpose
from tests.office import ADMIN, MEMBER, Office, answer, mail, open_office
from tests.samples import build

FORGED_IBAN = "DE50999999980001234567"


@pytest.fixture
async def any_office(database_url: str, reader: Reader) -> AsyncIterator[Office]:
    async with open_office(database_url, reader) as office:
        yield office


def paper(number: str, *, label: str = "Unser+Vorgang", layout: str = "classic", **more: str) -> str:
    """A paper of one supplier whose number stands beside words of its own; of a day of its own, so that none is like another."""
    values = {"number": number, "issue_date": f"2026-04-{1 + int(number[-2:]) % 30:02}", **more}
    return f"odd:{label}|de/{layout}?" + "&".join(f"{name}={value}" for name, value in values.items())


async def sent(office: Office, spec: str, reply: str | None = None) -> Draft:
    """The draft of a paper, after this reply to the answer."""
    known = {draft.id for draft in await office.drafts()}
    letter = (await office.exchange(mail(("a.pdf", build(spec)), message_id=f"<{len(known)}@acme.example>")))[0]
    if reply:
        raw, to = answer(letter, reply)
        await office.exchange(raw, rcpt_to=to)
    return next(draft for draft in await office.drafts() if draft.id not in known)


async def learned(office: Office) -> Sequence[tuple[str, int, str | None]]:
    """Field, version and end of everything that was ever learned, in order."""
    async with office.services.store.read() as session:
        rows = (await session.scalars(select(Anchor).order_by(Anchor.created_at, Anchor.field, Anchor.version))).all()
    return [(row.field, row.version, row.dropped_for) for row in rows]


async def extraction_of(office: Office, draft: Draft) -> dict[str, object]:
    async with office.services.store.read() as session:
        rows = (await session.scalars(select(Document).where(Document.extraction.is_not(None)))).all()
    return next(
        row.extraction for row in rows if row.extraction["fields"]["number"] and row.extraction["fields"]["number"]["value"] == draft.number
    )


async def test_a_correction_by_reply_teaches_and_the_trace_tells_of_it(any_office: Office):
    await sent(any_office, paper("WZ-26/4471"), "Number: WZ-26/4471")
    assert await learned(any_office) == [("number", 1, None)]
    later = await sent(any_office, paper("WZ-26/4502"))
    assert (later.number, later.state, later.doubts) == ("WZ-26/4502", DraftState.TO_VALIDATE, [])
    number = (await extraction_of(any_office, later))["fields"]["number"]
    assert (number["page"], number["quote"]) == (1, "Rechnung an Unser Vorgang: WZ-26/4502")
    (first,), (second,) = [await story.trace(any_office.services, f"{i}@acme.example") for i in (0, 1)]
    assert [line for line in story.lines(first) if "Learned" in line] == [
        f"  Learned     number at unservorgang, verwendungszweck (version 1) from {MEMBER}; in force"
    ]
    assert any("anchor learned by" in line for line in story.lines(first))
    assert any("number where a correction showed it" in line for line in story.lines(second))


async def test_the_completion_page_teaches_like_a_reply(office: Office):
    draft = await sent(office, paper("WZ-26/4471"))
    here = Link(purpose=Purpose.COMPLETE, company_id=office.company.id, subject_id=draft.id, version=draft.version, person=MEMBER)
    await complete.complete(office.services, here, draft.version, {"number": "WZ-26/4471"})
    assert (await sent(office, paper("WZ-26/4502"))).state == DraftState.TO_VALIDATE


async def test_what_a_later_correction_contradicts_gives_way_and_is_never_learned_again(any_office: Office):
    await sent(any_office, paper("WZ-26/4471", order_reference="PO-88/1"), "Number: WZ-26/4471")
    await sent(any_office, paper("WZ-26/4502", order_reference="PO-88/2"), "Number: PO-88/2")
    assert await learned(any_office) == [("number", 1, "contradicted")]  # and nothing at the label of an order's number
    third = await sent(any_office, paper("WZ-26/4533", order_reference="PO-88/3"), "Number: WZ-26/4533")
    assert third.missing == []
    assert await learned(any_office) == [("number", 1, "contradicted")]
    assert (await sent(any_office, paper("WZ-26/4564", order_reference="PO-88/4"))).missing == [Missing.NUMBER]


@pytest.mark.parametrize(
    "line",
    ["Amount: 1643.50", "Amount: 58.00", "Number: PO-88/1", "Due date: 17 April 2026"],  # net total, a price, the order, the invoice's date
)
async def test_a_member_who_corrects_to_another_printed_value_changes_no_later_paper(office: Office, line: str):
    """Whatever they may have in mind: the draft in hand shows who gave it and where it is printed, and the next paper is read as it was."""
    honest = await sent(office, "pdf:de?number=RE-1&order_reference=PO-88/1", line)
    assert honest.version == 2
    later = await sent(office, "pdf:de?number=RE-2&issue_date=2026-04-20&due_date=2026-05-20&order_reference=PO-88/2")
    assert (later.number, str(later.due_date), later.instructed_amount) == ("RE-2", "2026-05-20", Decimal("1955.77"))
    assert all(field not in {"number", "due_date"} for field, _, _ in await learned(office))


async def test_a_lesson_goes_before_what_is_surely_printed_only_once_an_administrator_validated_its_draft(any_office: Office):
    services, draft = any_office.services, await sent(any_office, paper("WZ-26/4471"), "Number: WZ-26/4471")
    async with services.store.write() as session:
        (row,) = (await session.scalars(select(Anchor))).all()
        row.anchor = row.anchor | {"overrules": True}  # as if the rules had read something else there
    memory = CompanyMemory(services.store, any_office.company.id)
    assert [one.overrules for one in await memory.anchors(row.supplier)] == [False]
    async with services.store.read() as session:
        found = await session.get_one(Beneficiary, draft.beneficiary_id)
    here = Link(purpose=Purpose.BENEFICIARY, company_id=any_office.company.id, subject_id=found.id, version=found.version, person=ADMIN)
    await decide.validate_beneficiary(services, here, found.version)
    here = here.model_copy(update={"purpose": Purpose.VALIDATE, "subject_id": draft.id, "version": draft.version})
    await decide.validate(services, here, draft.version)
    assert [one.overrules for one in await memory.anchors(row.supplier)] == [True]


async def test_nothing_is_learned_before_the_draft_is_complete_then_all_that_was_given(office: Office):
    letter = (await office.exchange(mail(("a.pdf", build(paper("WZ-26/4471", currency="CHF"))))))[0]  # no account in francs
    raw, to = answer(letter, "Number: WZ-26/4471")
    await office.exchange(raw, rcpt_to=to)
    (draft,) = await office.drafts()
    assert draft.doubts == [Doubt.NO_ACCOUNT_IN_CURRENCY]
    assert await learned(office) == []


async def test_bank_details_are_never_learned(office: Office):
    await sent(office, paper("WZ-26/4471", iban="", bic=""), "Number: WZ-26/4471\nIBAN: DE04 9999 9998 0009 8765 43\nBIC: EXMPDEFFXXX")
    assert {field for field, _, _ in await learned(office)} == {"number"}
    assert (await sent(office, paper("WZ-26/4502", iban="", bic=""))).missing == [Missing.ACCOUNT]


async def test_a_forger_who_imitates_the_supplier_gains_nothing(office: Office):
    await sent(office, paper("WZ-26/4471"), "Number: WZ-26/4471")
    forged = await sent(office, paper("WZ-26/4502", iban=FORGED_IBAN))
    assert (forged.creditor_iban, forged.missing, forged.doubts) == (FORGED_IBAN, [Missing.NUMBER], [Doubt.IBAN_CHANGED])


async def test_another_layout_of_the_supplier_is_read_by_the_rules_alone(office: Office):
    await sent(office, paper("WZ-26/4471"), "Number: WZ-26/4471")
    assert (await sent(office, paper("WZ-26/4502", layout="modern"))).missing == [Missing.NUMBER]
    assert (await sent(office, paper("WZ-26/4533", label="Mappe"))).missing == [Missing.NUMBER]


async def test_another_company_learns_nothing_of_it(office: Office):
    await sent(office, paper("WZ-26/4471"), "Number: WZ-26/4471")
    other = await onboard.add_company(office.services, "Other", local_part="other", administrator=ADMIN)
    await onboard.add_account(office.services, "other", currency="EUR", iban="FR1420041010050500013M02606")
    raw = mail(("a.pdf", build(paper("WZ-26/4502"))), subject=f"Invoice {other.security_code}", sender=ADMIN, to="other@mail.example")
    await office.exchange(raw, rcpt_to="other@mail.example")
    async with office.services.store.read() as session:
        company = await session.scalar(select(Company).where(Company.address_local_part == "other"))
        (draft,) = (await session.scalars(select(Draft).where(Draft.company_id == company.id))).all()
    assert draft.missing == [Missing.NUMBER]


async def test_a_refused_draft_teaches_nothing(office: Office):
    draft = await sent(office, paper("WZ-26/4471"), "Number: WZ-26/4471")
    here = Link(purpose=Purpose.VALIDATE, company_id=office.company.id, subject_id=draft.id, version=draft.version, person=ADMIN)
    await decide.refuse(office.services, here, draft.version)
    assert await learned(office) == [("number", 1, "refused")]
    assert (await sent(office, paper("WZ-26/4502"))).missing == [Missing.NUMBER]
