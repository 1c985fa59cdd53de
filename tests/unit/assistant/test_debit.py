"""An account that is added settles the doubt that there was none; decided drafts stay as they were decided."""

from decimal import Decimal

from mailbot.assistant import holdings, onboard
from mailbot.domain.draft import DraftState
from mailbot.domain.outcome import Doubt
from mailbot.store import events
from mailbot.store.tables import Draft
from tests.unit.web.conftest import Desk, desk, extraction, read

__all__ = ["desk"]

IN_DOLLARS = {"currency": read("USD"), "amount_due": read(Decimal("90.00"))}
DOLLARS, MORE_DOLLARS = "DE89370400440532013000", "FR1420041010050500013M02606"


async def in_dollars(desk: Desk, number: str = "F-17") -> Draft:
    return await desk.draft(extraction(number=number, **IN_DOLLARS))


async def test_adding_the_account_settles_the_doubt(desk: Desk) -> None:
    draft = await in_dollars(desk)
    assert draft.doubts == [Doubt.NO_ACCOUNT_IN_CURRENCY]
    services = desk.office.services
    account = await onboard.add_account(services, "acme", currency="USD", iban=DOLLARS)
    after = await desk.again(draft)
    assert (after.state, after.doubts, after.debtor_account_id) == (DraftState.TO_VALIDATE, [], account.id)
    assert after.version == draft.version + 1
    async with services.store.read() as session:
        assert await events.happened(session, draft.company_id, "draft", draft.id, "account_changed")


async def test_another_account_leaves_the_draft_alone(desk: Desk) -> None:
    draft = await in_dollars(desk)
    await onboard.add_account(desk.office.services, "acme", currency="GBP", iban=DOLLARS)
    after = await desk.again(draft)
    assert (after.state, after.doubts, after.version) == (draft.state, draft.doubts, draft.version)


async def test_a_new_main_account_is_debited_by_open_drafts_alone(desk: Desk) -> None:
    services = desk.office.services
    first = await onboard.add_account(services, "acme", currency="USD", iban=DOLLARS)
    decided, waiting = await in_dollars(desk), await in_dollars(desk, "F-18")
    async with services.store.write() as session:
        (await session.get_one(Draft, decided.id)).state = DraftState.VALIDATED
    second = await onboard.add_account(services, "acme", currency="USD", iban=MORE_DOLLARS)
    assert (await desk.again(waiting)).debtor_account_id == first.id
    await holdings.make_main(services, "acme", second.id, actor="operator")
    assert (await desk.again(waiting)).debtor_account_id == second.id
    assert (await desk.again(decided)).debtor_account_id == first.id
