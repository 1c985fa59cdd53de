"""What the reply tells beside the outcome of each file."""

from sqlalchemy import select

from mailbot.assistant import decide
from mailbot.store.tables import Beneficiary
from mailbot.tokens import Link, Purpose
from tests.office import ADMIN, MEMBER, Office, answer, mail, plain_text
from tests.samples import build, sample


def said(letter: object) -> str:
    """The text of a mail on one line."""
    return " ".join(plain_text(letter).split())  # type: ignore[arg-type]


async def test_a_possible_duplicate_shows_the_earlier_draft(office: Office):
    await office.exchange(mail(("first.pdf", build("pdf:fr"))))
    (letter, *_) = await office.exchange(mail(("second.pdf", build("pdf:fr?number=B-77"))))
    drafts = {draft.number: draft for draft in await office.drafts()}
    assert drafts["B-77"].doubts == ["possible_duplicate"]
    told = said(letter).partition("Compare with the earlier draft (To validate):")[2]
    assert "Invoice number: FA2026-00318" in told
    assert "https://pay.example/l/" in told


async def trust_all(office: Office) -> None:
    """An administrator validates every beneficiary."""
    async with office.services.store.read() as session:
        known = (await session.scalars(select(Beneficiary))).all()
    for one in known:
        link = Link(purpose=Purpose.BENEFICIARY, company_id=office.company.id, subject_id=one.id, version=one.version, person=ADMIN)
        await decide.validate_beneficiary(office.services, link, one.version)


async def test_nobody_is_sent_to_validate_what_waits_for_an_administrator(office: Office):
    (letter, *_) = await office.exchange(mail(("first.pdf", build("pdf:fr"))))
    assert "as soon as an administrator has confirmed the beneficiary" in said(letter)
    assert "Go and validate" not in said(letter)
    await trust_all(office)
    (letter, *_) = await office.exchange(mail(("second.pdf", build("pdf:fr?number=B-2&issue_date=2026-04-20"))))
    assert "Go and validate it under Payments > In progress." in said(letter)


async def test_administrators_are_asked_about_a_new_beneficiary_once_it_has_bank_details(office: Office):
    letters = await office.exchange(mail(("a.pdf", build("pdf:nl?iban=&bic="))))
    assert [letter["To"] for letter in letters] == [MEMBER]
    assert "Missing: - the IBAN" in said(letters[0])
    assert "an administrator is asked to validate it once its bank details are known" in said(letters[0])
    raw, address = answer(letters[0], "IBAN: NL66 EXMP 0417 1643 00")
    letters = await office.exchange(raw, rcpt_to=address)
    assert [letter["To"] for letter in letters] == [MEMBER, ADMIN]
    assert "an administrator was asked to validate it" in said(letters[0])
    assert "NL66 EXMP 0417 1643 00" in said(letters[1])


async def test_administrators_are_told_that_the_draft_names_another_supplier(office: Office):
    sentence = "names another supplier for this account. If you validate, you agree that it is paid here."
    own = sample("fr").iban
    letters = await office.exchange(mail(("a.pdf", build("pdf:fr"))))
    assert sentence not in said(letters[1])
    letters = await office.exchange(mail(("b.pdf", build(f"pdf:nl?iban={own}&bic="))))
    assert [letter["To"] for letter in letters] == [MEMBER, ADMIN]
    assert sentence in said(letters[1])
