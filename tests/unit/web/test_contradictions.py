"""What contradicts itself is shown with both sides, and settled by who may."""

import pytest

from mailbot.domain.draft import DraftState
from mailbot.domain.invoice import Difference, Extraction, Face
from mailbot.store.tables import Draft
from mailbot.tokens import Purpose
from tests.office import answer, mail, plain_text
from tests.unit.web.conftest import ADMIN, IBAN, MEMBER, OTHER_IBAN, Desk, extraction
from tests.unit.web.test_links import seen

ACCOUNT = Difference(field="iban", says={Face.PAGE: OTHER_IBAN, Face.XML: IBAN})
AMOUNT = Difference(field="amount_due", says={Face.PAGE: "732.00", Face.XML: "1240.50"})
DIFFERS = "print_differs_from_xml"


def differing(*differences: Difference) -> Extraction:
    """A document whose e-invoice says something else."""
    return extraction(doubts=(DIFFERS,)).model_copy(update={"differences": differences})


async def confirm(desk: Desk, draft: Draft, person: str) -> Draft:
    """Ticks the box on the draft's page, or sends what the box would."""
    link = desk.link(Purpose.COMPLETE, draft.id, person)
    await desk.press(link, "complete", draft.version, confirm=[DIFFERS])
    return await desk.again(draft)


@pytest.mark.parametrize(
    ("differences", "person", "settles"),
    [
        ((AMOUNT,), MEMBER, True),
        ((ACCOUNT,), MEMBER, False),
        ((AMOUNT, ACCOUNT), MEMBER, False),
        ((), MEMBER, False),  # not noted: it may be the account
        ((AMOUNT, ACCOUNT), ADMIN, True),
    ],
)
async def test_another_account_is_for_an_administrator(desk: Desk, differences: tuple[Difference, ...], person: str, settles: bool) -> None:
    draft = await desk.draft(differing(*differences), DraftState.INCOMPLETE)
    page = await desk.browser.get(desk.link(Purpose.COMPLETE, draft.id, person))
    assert ('name="confirm"' in page.text) == settles
    now = await confirm(desk, draft, person)
    assert (now.doubts == []) == settles


@pytest.mark.parametrize(("difference", "settles"), [(AMOUNT, True), (ACCOUNT, False)])
async def test_both_sides_stand_in_the_reply_and_an_ok_settles_no_account(desk: Desk, difference: Difference, settles: bool) -> None:
    desk.reader.answer = differing(difference)
    letters = await desk.office.exchange(mail(("a.pdf", b"%PDF-1.7 a")))
    amounts = "Amount: 732.00 (on the printed page), 1,240.50 (in the e-invoice)"
    accounts = "IBAN: DE89 3704 0044 0532 0130 00 (on the printed page), FR14 2004 1010 0505 0001 3M02 606 (in the e-invoice)"
    both = amounts if settles else accounts
    assert all(both in plain_text(letter) for letter in letters)  # to the administrator who is asked about the beneficiary too
    assert [letter["To"] for letter in letters] == [MEMBER, ADMIN]
    raw, address = answer(letters[0], "OK")
    reply, *_ = await desk.office.exchange(raw, rcpt_to=address)
    (draft,) = await desk.office.drafts()
    assert (draft.doubts == []) == settles
    assert ("administrator's to decide" in plain_text(reply)) != settles


@pytest.mark.parametrize(("differences", "left"), [((ACCOUNT,), []), ((ACCOUNT, AMOUNT), [DIFFERS])])
async def test_validating_the_account_settles_what_is_about_the_account_alone(
    desk: Desk, differences: tuple[Difference, ...], left: list[str]
) -> None:
    draft = await desk.draft(differing(*differences))
    link = desk.link(Purpose.BENEFICIARY, str(draft.beneficiary_id), ADMIN)
    page = seen(await desk.browser.get(link))
    assert "IBAN (on the printed page)" in page
    assert "IBAN (in the e-invoice)" in page
    await desk.press(link, "validate", 1)
    assert (await desk.again(draft)).doubts == left


async def test_a_typed_value_is_shown_with_who_gave_it_and_what_the_document_says(desk: Desk) -> None:
    draft = await desk.draft(extraction(), DraftState.TO_VALIDATE)
    await desk.press(desk.link(Purpose.COMPLETE, draft.id), "complete", draft.version, instructed_amount="9999.00", iban=OTHER_IBAN)
    told = f"1,240.50 on the document; changed by {MEMBER}"
    decision = seen(await desk.browser.get(desk.link(Purpose.VALIDATE, draft.id, ADMIN)))
    assert told in decision
    assert f"FR14 2004 1010 0505 0001 3M02 606 on the document; changed by {MEMBER}" in decision
    form = seen(await desk.browser.get(desk.link(Purpose.COMPLETE, draft.id)))
    assert told in form
    assert "Total 1 240,50" not in form  # the quote would make the typed value look read


async def test_what_a_person_put_back_as_it_was_is_the_documents(desk: Desk) -> None:
    draft = await desk.draft(extraction(), DraftState.TO_VALIDATE)
    for amount in ("9999.00", "1240.50"):
        now = await desk.again(draft)
        await desk.press(desk.link(Purpose.COMPLETE, draft.id), "complete", now.version, instructed_amount=amount)
    assert "changed by" not in seen(await desk.browser.get(desk.link(Purpose.VALIDATE, draft.id, ADMIN)))
