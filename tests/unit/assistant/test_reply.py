"""What the reply tells beside the outcome of each file."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from mailbot import clock
from mailbot.assistant import decide
from mailbot.store.tables import Beneficiary
from mailbot.tokens import Link, Purpose
from tests.office import ADMIN, MEMBER, NOW, Office, answer, mail, plain_text
from tests.refusals.honest import HONEST
from tests.refusals.never_ready import NEVER_READY
from tests.refusals.papers import paper
from tests.samples import build, sample


def said(letter: object) -> str:
    """The text of a mail on one line."""
    return " ".join(plain_text(letter).split())  # type: ignore[arg-type]


async def test_a_possible_duplicate_shows_the_earlier_draft(office: Office):
    await office.exchange(mail(("first.pdf", build("pdf:fr"))))
    (letter, *_) = await office.exchange(mail(("second.pdf", build("pdf:fr?number=B-77"))))
    drafts = {draft.number: draft for draft in await office.drafts()}
    assert drafts["B-77"].doubts == ["possible_duplicate"]
    told = said(letter).partition("Compare with the earlier draft (Ready to validate):")[2]
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


UNKNOWN = "The reply address that you wrote to was not recognised"


@pytest.mark.parametrize("tag", ["r-" + "a" * 32, "r-abc"])
async def test_a_reply_to_an_address_that_is_none_of_ours_is_told_so(office: Office, tag: str):
    (letter,) = await office.exchange(mail(("a.pdf", build("pdf:fr")), subject="Re: invoices"), rcpt_to=f"acme+{tag}@mail.example")
    assert UNKNOWN in said(letter)


async def test_a_reply_to_our_refusal_needs_the_code_and_has_the_right_address(office: Office):
    (refusal,) = await office.exchange(mail(("a.pdf", build("pdf:fr")), subject="Invoices"))
    assert UNKNOWN not in said(refusal)
    raw, address = answer(refusal, "Here it is again.", ("a.pdf", build("pdf:fr")))
    (letter,) = await office.exchange(raw, rcpt_to=address)
    assert "did not carry your company's security code" in said(letter)
    assert UNKNOWN not in said(letter)


async def test_a_corrected_draft_is_named_by_its_file_in_the_words_of_the_first_reply(office: Office):
    (first, *_) = await office.exchange(mail(("facture mai.pdf", build("pdf:fr"))))
    assert "* facture mai.pdf: Ready to validate" in said(first)
    raw, address = answer(first, "Due date: 12 June 2026")
    (second, *_) = await office.exchange(raw, rcpt_to=address)
    assert "* facture mai.pdf: Ready to validate" in said(second)


async def _asked(office: Office, spec: str) -> list[str]:
    """The subjects of what the administrator is written because of an invoice."""
    letters = await office.exchange(mail(("a.pdf", build(spec))))
    return [letter["Subject"] for letter in letters if letter["To"] == ADMIN]


async def test_administrators_are_asked_once_about_a_beneficiary_that_is_as_it_was(office: Office):
    own = sample("fr").iban
    (subject,) = await _asked(office, "pdf:fr")
    assert subject.startswith("New beneficiary to validate: ")
    assert len(await _asked(office, f"pdf:nl?iban={own}&bic=")) == 1  # another name for the account: another question
    assert await _asked(office, f"pdf:de?iban={own}&bic=") == []
    assert await _asked(office, "pdf:fr?number=B-2&issue_date=2026-04-20") == []
    with clock.frozen(NOW + timedelta(days=1, minutes=1)):
        assert len(await _asked(office, "pdf:fr?number=B-3&issue_date=2026-04-21")) == 1


async def test_administrators_are_asked_again_when_they_decided_in_between(office: Office):
    assert len(await _asked(office, "pdf:fr")) == 1
    await trust_all(office)
    other = "iban=NL66EXMP0417164300&bic="
    (subject,) = await _asked(office, f"pdf:fr?number=B-2&issue_date=2026-04-20&{other}")
    assert subject.startswith("Changed bank details to confirm: ")
    async with office.services.store.read() as session:
        (found,) = (await session.scalars(select(Beneficiary))).all()
    link = Link(purpose=Purpose.BENEFICIARY, company_id=office.company.id, subject_id=found.id, version=found.version, person=ADMIN)
    await decide.block_beneficiary(office.services, link, found.version)
    with clock.frozen(NOW + timedelta(hours=1)):
        assert len(await _asked(office, f"pdf:fr?number=B-3&issue_date=2026-04-21&{other}")) == 1
    with clock.frozen(NOW + timedelta(hours=2)):
        assert await _asked(office, f"pdf:fr?number=B-4&issue_date=2026-04-22&{other}") == []


@pytest.mark.parametrize("day", ["2009-04-20", "2026-12-24"])
async def test_an_invoice_that_is_very_old_or_dated_far_ahead_is_doubted(office: Office, day: str):
    (letter, *_) = await office.exchange(mail(("a.pdf", build(f"pdf:fr?issue_date={day}"))))
    (draft,) = await office.drafts()
    assert "date_implausible" in draft.doubts
    assert "A date cannot be right" in said(letter)


async def test_the_reply_says_that_a_factor_is_paid(office: Office):
    language, change = HONEST["factors"][0]
    (letter, *_) = await office.exchange(mail(("a.pdf", paper(language, change))))
    assert "this is the account of a factor or another payee, not the supplier's own" in said(letter)
    raw, address = answer(letter, "IBAN: NL66 EXMP 0417 1643 00")
    (letter, *_) = await office.exchange(raw, rcpt_to=address)
    assert "factor" not in said(letter)


async def test_the_reply_shows_a_bic_of_another_country_beside_the_iban(office: Office):
    language, change = NEVER_READY["banks"][1]
    (letter, *_) = await office.exchange(mail(("a.pdf", paper(language, change))))
    assert "BIC on the document: DEUTDEFF; IBAN: FR14 2004 1010 0505 0001 3M02 606" in said(letter)
