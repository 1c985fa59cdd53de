"""What people type is held against what may be paid and against the document, and told with where the document prints it."""

from decimal import Decimal

import pytest

from mailbot.assistant import complete
from mailbot.domain.draft import DraftState
from mailbot.domain.money import is_far_off
from mailbot.domain.outcome import Doubt, Missing
from mailbot.store.tables import Draft
from mailbot.tokens import Link, Purpose
from tests.office import ADMIN, MEMBER, Office, answer, mail, plain_text
from tests.samples import build

SAMPLE_TOTAL = Decimal("1972.20")  # of the French sample


async def replied(office: Office, spec: str, *lines: str, sender: str = MEMBER) -> tuple[Draft, str]:
    """The draft of a mailed paper after these replies, and the last answer on one line."""
    letter = (await office.exchange(mail(("a.pdf", build(spec)))))[0]
    for line in lines:
        raw, address = answer(letter, line, sender=sender)
        letter = (await office.exchange(raw, rcpt_to=address))[0]
    (draft,) = await office.drafts()
    return draft, " ".join(plain_text(letter).split())


def on_page(office: Office, draft: Draft, person: str) -> Link:
    return Link(purpose=Purpose.COMPLETE, company_id=office.company.id, subject_id=draft.id, version=draft.version, person=person)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Amount: 99999999999", "This is more than 999,999,999.99, the most that is taken here"),
        ("Amount: 0", "Zero and less cannot be paid"),
        ("Amount: -12.50", "Zero and less cannot be paid"),
        ("Amount: 12.345,678", "This has more decimals than the currency has"),
        ("Amount: 1240.5055", "This has more decimals than the currency has"),
        ("Amount: 1500.50 JPY", "This has more decimals than the currency has"),
        ("Amount: 1500.50\nCurrency: JPY", "This has more decimals than the currency has"),
    ],
)
async def test_an_amount_that_cannot_be_paid_is_refused_with_its_reason(office: Office, line: str, sentence: str):
    draft, said = await replied(office, "pdf:fr", line)
    assert (draft.instructed_amount, sentence in said) == (SAMPLE_TOTAL, True)


@pytest.mark.parametrize(
    ("amount", "word"), [("99999999999", "amount_too_large"), ("0", "amount_not_positive"), ("12.5055", "amount_decimals")]
)
async def test_the_form_refuses_the_same(office: Office, amount: str, word: str):
    draft, _ = await replied(office, "pdf:fr")
    answered = await complete.complete(office.services, on_page(office, draft, MEMBER), draft.version, {"instructed_amount": amount})
    assert answered == complete.Rejected(problems={"instructed_amount": word})


@pytest.mark.parametrize(
    ("typed", "is_far"),
    [
        ("1972.20", False),
        ("1643.50", False),
        ("1000.00", False),
        ("2400.00", False),
        ("19722.00", True),
        ("19.72", True),
        ("2700.00", True),
    ],
)
def test_an_amount_is_far_off_when_it_is_not_printed_and_much_more_or_less_than_the_total(typed: str, is_far: bool):
    assert is_far_off(Decimal(typed), {Decimal("1643.50"), Decimal("58.00"), Decimal("50000.00")}, {SAMPLE_TOTAL}) is is_far
    assert is_far_off(Decimal(typed), {SAMPLE_TOTAL, Decimal("1643.50")}, ()) is is_far
    assert not is_far_off(Decimal(typed), (), ())


async def test_an_amount_far_from_the_document_waits_for_an_administrator_on_the_page(office: Office):
    draft, said = await replied(office, "pdf:fr", "Amount: 19722.00")
    assert (draft.doubts, draft.state) == ([Doubt.AMOUNT_FAR_OFF], DraftState.INCOMPLETE)
    assert "is far from what the document says" in said
    for person, settles in ((MEMBER, False), (ADMIN, True)):
        (draft,) = [one for one in await office.drafts() if one.id == draft.id]
        await complete.complete(office.services, on_page(office, draft, person), draft.version, {}, frozenset({Doubt.AMOUNT_FAR_OFF}))
        (draft,) = [one for one in await office.drafts() if one.id == draft.id]
        assert (Doubt.AMOUNT_FAR_OFF not in draft.doubts) is settles


async def test_neither_an_ok_nor_the_same_amount_again_settles_it_and_the_right_one_does(office: Office):
    draft, said = await replied(office, "pdf:fr", "Amount: 19722.00", "OK", "Amount: 19722.00")
    assert draft.doubts == [Doubt.AMOUNT_FAR_OFF]
    assert "A plain OK does not settle this" in said
    answered = await complete.complete(office.services, on_page(office, draft, MEMBER), draft.version, {"instructed_amount": "1972.20"})
    assert isinstance(answered, complete.Sheet)
    assert (answered.draft.doubts, answered.draft.state) == ((), DraftState.TO_VALIDATE)


async def test_a_value_that_a_person_gave_is_shown_with_where_the_paper_prints_it(office: Office):
    spec = "odd:Unser+Vorgang|de/classic?number=WZ-26/4471"
    draft, said = await replied(office, spec, "Number: WZ-26/4471")
    assert f"(page 1 says “Unser Vorgang: WZ-26/4471”; given by {MEMBER})" in said
    sheet = await complete.show(office.services, on_page(office, draft, ADMIN))
    (given,) = sheet.draft.given
    assert (given.page, given.box is not None, given.quote) == (1, True, "Unser Vorgang: WZ-26/4471")


async def test_what_the_paper_prints_nowhere_is_said_not_to_be_found(office: Office):
    _, said = await replied(office, "odd:Unser+Vorgang|de/classic?number=WZ-26/4471", "Number: ZZ-1")
    assert f"(not found on the document; given by {MEMBER})" in said


async def test_the_reply_lists_the_dates_in_doubt_and_how_to_answer(office: Office):
    spec = "pdf:fr?issue_date=2026-04-17&due_date=2026-04-01"
    draft, said = await replied(office, spec)
    assert (draft.due_date, draft.doubts) == (None, [Doubt.AMBIGUOUS_DATE])
    assert "Invoice date: 17 April 2026. Due date: 1 April 2026." in said
    assert "Due date: 1 April 2026 OK" in said  # as lines of an answer


async def test_that_the_only_account_is_ones_own_is_told_and_settled_by_the_suppliers(office: Office):
    own = "FR7630006000011234567890189"  # the office's account
    draft, said = await replied(office, f"pdf:fr?iban={own}&bic=", "OK")
    assert (draft.missing, draft.doubts) == ([Missing.ACCOUNT], [Doubt.OWN_ACCOUNT])
    assert "The only bank account on the document is the payer's own" in said
    assert "The supplier's account is not known; write its IBAN." in said
    given = {"creditor_iban": "FR1420041010050500013M02606"}
    answered = await complete.complete(office.services, on_page(office, draft, MEMBER), draft.version, given)
    assert isinstance(answered, complete.Sheet)
    assert (answered.draft.missing, answered.draft.doubts) == ((), ())
