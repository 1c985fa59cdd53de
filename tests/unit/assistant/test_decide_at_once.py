"""Decisions that meet on PostgreSQL, where writers do not wait for each other by themselves: each order in which they may come
ends as if they had come one after the other, and nobody decides about what they were not shown."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import func, select, text

from mailbot.assistant import decide, onboard, process
from mailbot.domain.beneficiary import BeneficiaryState
from mailbot.domain.draft import DraftState, Refusal
from mailbot.domain.outcome import Doubt
from mailbot.errors import StaleVersion
from mailbot.store import companies
from mailbot.store.tables import Beneficiary, Draft, Event
from mailbot.tokens import Link, Purpose
from tests.office import ADMIN, Office, mail, open_office
from tests.unit.web.conftest import IBAN, OTHER_IBAN, ScriptedReader, extraction

SECOND_ADMIN = "zoe@acme.example"
THIRD_IBAN = "BE68539007547034"


@dataclass
class Meeting:
    """An office on PostgreSQL with two administrators, and a supplier's first draft."""

    office: Office
    reader: ScriptedReader
    mails: int = field(default=0)

    async def arrived(self, iban: str) -> tuple[str, int]:
        """A mail of the supplier with this account, read but not drafted yet: its row's id and attempt."""
        self.mails += 1
        self.reader.answer = extraction(iban=iban, number=f"F-{self.mails}")
        await self.office.hand_in(mail((f"{self.mails}.pdf", f"%PDF-1.7 {self.mails}".encode())))
        row = (await self.office.mails())[-1]
        await process._authorise(self.office.services, row.id, row.attempts)
        for step in (process._triage, process._read):
            await step(self.office.services, row.id)
        return row.id, row.attempts

    async def drafted(self, iban: str) -> Draft:
        """The draft of such a mail."""
        await self.draft(await self.arrived(iban))
        return await self.newest()

    async def newest(self) -> Draft:
        """The draft of the last mail."""
        return max(await self.office.drafts(), key=lambda draft: draft.number or "")

    async def draft(self, arrived: tuple[str, int]) -> str:
        """Drafts and answers a mail that was read."""
        return await process._reply(self.office.services, *arrived, [])

    async def beneficiary(self) -> Beneficiary:
        """The supplier."""
        async with self.office.services.store.read() as session:
            return (await session.scalars(select(Beneficiary))).one()

    def link(self, subject: Draft | Beneficiary, person: str = ADMIN) -> Link:
        """What the person got by mail."""
        company = self.office.company.id
        return Link(purpose=Purpose.VALIDATE, company_id=company, subject_id=subject.id, version=subject.version, person=person)

    async def happened(self, action: str) -> int:
        """How often, to the supplier."""
        async with self.office.services.store.read() as session:
            query = select(func.count()).select_from(Event).where(Event.subject == "beneficiary", Event.action == action)
            return await session.scalar(query) or 0

    async def at_once(self, *acts: Awaitable[Any]) -> list[Any]:
        """What the acts give or raise, when all of them have begun and wait for the company's lock, in this order."""
        waiting: list[asyncio.Future[Any]] = []
        async with self.office.services.store.write() as session, asyncio.timeout(30):
            await companies.lock(session, self.office.company.id)
            for act in acts:
                waiting.append(asyncio.ensure_future(act))
                await self._wait_for_waiting(len(waiting))
        return await asyncio.gather(*waiting, return_exceptions=True)

    async def _wait_for_waiting(self, count: int) -> None:
        query = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
        async with self.office.services.store.read() as session:
            while (await session.scalar(query) or 0) < count:
                await asyncio.sleep(0.005)
                await session.execute(text("SELECT pg_stat_clear_snapshot()"))


@pytest.fixture
async def meeting(postgresql_url: str) -> AsyncIterator[Meeting]:
    """Two administrators."""
    reader = ScriptedReader()
    async with open_office(postgresql_url, reader) as office:  # type: ignore[arg-type]
        await onboard.add_member(office.services, "acme", SECOND_ADMIN, role="admin")
        yield Meeting(office, reader)


async def test_of_two_who_validate_at_once_one_decides(meeting: Meeting):
    draft, services = await meeting.drafted(IBAN), meeting.office.services
    found = await meeting.beneficiary()
    acts = [decide.validate_beneficiary(services, meeting.link(found, person), found.version) for person in (ADMIN, SECOND_ADMIN)]
    first, second = await meeting.at_once(*acts)
    assert first.state is BeneficiaryState.VALIDATED
    assert isinstance(second, StaleVersion)
    assert await meeting.happened("validated") == 1
    drafts = [decide.validate(services, meeting.link(draft, person), draft.version) for person in (ADMIN, SECOND_ADMIN)]
    first, second = await meeting.at_once(*drafts)
    assert first.draft.state is DraftState.VALIDATED
    assert isinstance(second, StaleVersion)


@pytest.mark.parametrize("first", ["validate_beneficiary", "block_beneficiary"])
async def test_of_one_who_validates_and_one_who_blocks_the_first_decides(meeting: Meeting, first: str):
    await meeting.drafted(IBAN)
    found = await meeting.beneficiary()
    second = ({"validate_beneficiary", "block_beneficiary"} - {first}).pop()
    acts = zip((first, second), (ADMIN, SECOND_ADMIN), strict=True)
    sheet, refused = await meeting.at_once(
        *(getattr(decide, act)(meeting.office.services, meeting.link(found, person), found.version) for act, person in acts)
    )
    assert isinstance(refused, StaleVersion)
    ends = {"validate_beneficiary": BeneficiaryState.VALIDATED, "block_beneficiary": BeneficiaryState.BLOCKED}
    assert sheet.state == (await meeting.beneficiary()).state == ends[first]


@pytest.mark.parametrize("is_mail_first", [True, False])
async def test_other_details_that_arrive_meanwhile_are_not_validated(meeting: Meeting, is_mail_first: bool):
    await meeting.drafted(IBAN)
    found, arrived = await meeting.beneficiary(), await meeting.arrived(OTHER_IBAN)
    decision = decide.validate_beneficiary(meeting.office.services, meeting.link(found), found.version)
    acts = [meeting.draft(arrived), decision] if is_mail_first else [decision, meeting.draft(arrived)]
    ends = dict(zip(("mail", "decision") if is_mail_first else ("decision", "mail"), await meeting.at_once(*acts), strict=True))
    assert ends["mail"] == "partial"
    assert isinstance(ends["decision"], StaleVersion) == is_mail_first
    now = await meeting.beneficiary()
    assert (now.iban, now.proposed_iban, now.state) == (IBAN, OTHER_IBAN, BeneficiaryState.CHANGED)
    second = await meeting.newest()
    assert Doubt.IBAN_CHANGED in second.doubts
    assert isinstance(await decide.validate(meeting.office.services, meeting.link(second), second.version), Refusal)


@pytest.mark.parametrize("is_mail_first", [True, False])
async def test_a_proposal_that_arrives_meanwhile_is_not_refused_unseen(meeting: Meeting, is_mail_first: bool):
    await meeting.drafted(IBAN)
    await meeting.drafted(OTHER_IBAN)
    found, arrived = await meeting.beneficiary(), await meeting.arrived(THIRD_IBAN)
    decision = decide.block_beneficiary(meeting.office.services, meeting.link(found), found.version)
    acts = [meeting.draft(arrived), decision] if is_mail_first else [decision, meeting.draft(arrived)]
    ends = await meeting.at_once(*acts)
    assert isinstance(ends[-1 if is_mail_first else 0], StaleVersion) == is_mail_first
    now = await meeting.beneficiary()
    assert (now.iban, now.proposed_iban, now.state) == (IBAN, THIRD_IBAN, BeneficiaryState.CHANGED)


@pytest.mark.parametrize("is_blocked_first", [True, False])
async def test_a_draft_is_validated_before_its_beneficiary_is_blocked_or_never(meeting: Meeting, is_blocked_first: bool):
    draft, services = await meeting.drafted(IBAN), meeting.office.services
    found = await meeting.beneficiary()
    await decide.validate_beneficiary(services, meeting.link(found), found.version)
    found = await meeting.beneficiary()
    blocking = decide.block_beneficiary(services, meeting.link(found, SECOND_ADMIN), found.version)
    validating = decide.validate(services, meeting.link(draft), draft.version)
    ends = await meeting.at_once(*((blocking, validating) if is_blocked_first else (validating, blocking)))
    (now,) = await meeting.office.drafts()
    assert now.state == (DraftState.REFUSED if is_blocked_first else DraftState.VALIDATED)
    assert isinstance(ends[1], StaleVersion) == is_blocked_first
    assert (await meeting.beneficiary()).state == BeneficiaryState.BLOCKED
