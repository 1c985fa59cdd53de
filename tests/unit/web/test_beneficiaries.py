"""The beneficiary page: what an administrator is shown before trusting, and which buttons there are."""

from datetime import date

from lxml import html

from mailbot.domain.draft import DraftState
from mailbot.tokens import Purpose
from tests.unit.web.conftest import ADMIN, OTHER_IBAN, Desk, extraction, read


async def _press(desk: Desk, beneficiary_id: str, action: str) -> None:
    """Presses the button on the page as it is shown now."""
    path = desk.link(Purpose.BENEFICIARY, beneficiary_id, ADMIN)
    page = html.fromstring((await desk.browser.get(path)).text)
    assert page.xpath(f"//button[@value='{action}']")
    answer = await desk.press(path, action, int(page.xpath("//input[@name='version']/@value")[0]))
    assert answer.status_code == 303


async def test_an_administrator_agrees_on_the_page_to_another_name_for_a_known_account(desk: Desk) -> None:
    first = await desk.draft()
    assert first.beneficiary_id
    await _press(desk, first.beneficiary_id, "validate")
    # Of another day: with the same date and amount it might be a duplicate too.
    other = await desk.draft(
        extraction(number="F-18", issue_date=read(date(2026, 4, 21)), seller_name=read("Tout Autre Nom SAS")), DraftState.INCOMPLETE
    )
    page = await desk.browser.get(desk.link(Purpose.BENEFICIARY, first.beneficiary_id, ADMIN))
    assert "names another supplier" in page.text
    await _press(desk, first.beneficiary_id, "validate")
    assert (await desk.again(other)).state == DraftState.TO_VALIDATE


async def test_a_blocked_beneficiary_shows_the_blocked_account_and_the_new_one(desk: Desk) -> None:
    fraud = await desk.draft(extraction(iban=OTHER_IBAN))
    assert fraud.beneficiary_id
    await _press(desk, fraud.beneficiary_id, "block")
    genuine = await desk.draft(extraction(number="F-18"))
    assert genuine.beneficiary_id == fraud.beneficiary_id
    page = html.fromstring((await desk.browser.get(desk.link(Purpose.BENEFICIARY, genuine.beneficiary_id, ADMIN))).text)
    old, new = page.xpath("//div[@class='side']//span[contains(@class, 'mono')]/text()")[:2]
    assert ("".join(old.split()), "".join(new.split())) == (OTHER_IBAN, genuine.creditor_iban)
    await _press(desk, fraud.beneficiary_id, "validate")
    assert (await desk.again(genuine)).state == DraftState.TO_VALIDATE
    assert (await desk.again(fraud)).state == DraftState.REFUSED
