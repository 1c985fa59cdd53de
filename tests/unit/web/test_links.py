"""Signed links: GET shows, POST acts once, on the version that was shown, as far as the person may."""

from datetime import timedelta
from decimal import Decimal

import httpx
import pytest
from lxml import html

from mailbot import clock
from mailbot.assistant import onboard
from mailbot.domain.draft import DraftState
from mailbot.store import companies
from mailbot.tokens import Purpose
from tests.unit.web.conftest import ADMIN, IBAN, MEMBER, OTHER_IBAN, Desk, extraction, read


def value_of(answer: httpx.Response, name: str) -> str:
    """What the page's input holds."""
    (field,) = html.fromstring(answer.text).xpath(f"//input[@name='{name}']")
    return str(field.get("value"))


def seen(answer: httpx.Response) -> str:
    """The page's words, blanks squeezed."""
    return " ".join(html.fromstring(answer.text).find("body").text_content().split())


async def test_looking_changes_nothing(desk: Desk) -> None:
    draft = await desk.draft(extraction(iban=None), DraftState.INCOMPLETE)
    link = desk.link(Purpose.COMPLETE, draft.id)
    for _ in range(2):
        answer = await desk.browser.get(link + "?action=complete&iban=" + IBAN)
        assert answer.status_code == 200
    now = await desk.again(draft)
    assert (now.version, now.creditor_iban) == (draft.version, None)


async def test_the_completion_page_shows_what_was_read_and_what_is_missing(desk: Desk) -> None:
    draft = await desk.draft(extraction(iban=None))
    link = desk.link(Purpose.COMPLETE, draft.id)
    answer = await desk.browser.get(link)
    assert value_of(answer, "iban") == ""
    assert value_of(answer, "instructed_amount") == "1240.50"
    assert "Total 1 240,50" in seen(answer)
    assert "This is missing." in seen(answer)
    picture = await desk.browser.get(f"{link}/page/1")
    assert (picture.status_code, picture.headers["content-type"]) == (200, "image/png")
    assert (await desk.browser.get(f"{link}/page/2")).status_code == 404


async def test_completing_makes_the_draft_ready_once(desk: Desk) -> None:
    draft = await desk.draft(extraction(iban=None))
    link = desk.link(Purpose.COMPLETE, draft.id)
    answer = await desk.press(link, "complete", draft.version, iban="fr14 2004 1010 0505 0001 3m02 606")
    assert answer.status_code == 303
    assert "is complete" in seen(await desk.browser.get(answer.headers["location"]))
    now = await desk.again(draft)
    assert (now.creditor_iban, now.state) == (IBAN, DraftState.TO_VALIDATE)
    again = await desk.press(link, "complete", draft.version, iban=OTHER_IBAN)
    assert again.status_code == 409
    assert value_of(again, "iban").replace(" ", "") == IBAN
    assert value_of(again, "version") == str(now.version)
    assert (await desk.again(draft)).creditor_iban == IBAN


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_unusable_values_come_back_with_a_sentence_each(desk: Desk, language: str) -> None:
    draft = await desk.draft(extraction(iban=None))
    async with desk.office.services.store.write() as session:
        member = await companies.member(session, draft.company_id, MEMBER)
        assert member
        member.language = language
    link = desk.link(Purpose.COMPLETE, draft.id)
    answer = await desk.press(link, "complete", draft.version, iban="FR1420041010050500013M02607", due_date='<script>"')
    assert answer.status_code == 422
    assert value_of(answer, "iban").replace(" ", "") == "FR1420041010050500013M02607"
    assert value_of(answer, "due_date") == '<script>"'
    assert {"en": "not a valid IBAN", "fr": "pas un IBAN valide"}[language] in seen(answer)
    assert "<script" not in answer.text
    assert (await desk.again(draft)).version == draft.version


async def test_an_emptied_value_is_taken_off_the_draft(desk: Desk) -> None:
    draft = await desk.draft(extraction(bic=read("PSSTFRPP"), doubts=("ambiguous_date",)), DraftState.INCOMPLETE)
    assert draft.creditor_bic
    link = desk.link(Purpose.COMPLETE, draft.id)
    page = html.fromstring((await desk.browser.get(link)).text)
    untouched = {field.get("name"): field.get("value") for field in page.xpath("//form//input[@type='text']")}
    emptied = {**untouched, "bic": "", "due_date": "", "remittance_information": " "}
    assert (await desk.press(link, "complete", draft.version, **emptied)).status_code == 303
    now = await desk.again(draft)
    assert (now.creditor_bic, now.due_date, now.remittance_information) == (None, None, None)
    assert (now.creditor_iban, now.beneficiary_id, now.doubts) == (IBAN, draft.beneficiary_id, ["ambiguous_date"])
    assert f"20 May 2026 on the document; changed by {MEMBER}" in seen(await desk.browser.get(link))


@pytest.mark.parametrize(("typed", "amount"), [("1240,50", Decimal("1240.50")), ("1 500,40", Decimal("1500.40"))])
async def test_a_french_reader_finds_the_amount_with_its_comma_and_gives_it_so(desk: Desk, typed: str, amount: Decimal) -> None:
    draft = await desk.draft(extraction(doubts=("amounts_disagree",)), DraftState.INCOMPLETE)
    async with desk.office.services.store.write() as session:
        member = await companies.member(session, draft.company_id, MEMBER)
        assert member
        member.language = "fr"
    link = desk.link(Purpose.COMPLETE, draft.id)
    page = await desk.browser.get(link)
    assert value_of(page, "instructed_amount") == "1240,50"
    assert "Lu dans le texte, page 1\u00a0: «\u00a0Total 1 240,50\u00a0»" in html.fromstring(page.text).text_content()
    await desk.press(link, "complete", draft.version, instructed_amount=typed)
    now = await desk.again(draft)
    is_edited = amount != draft.instructed_amount
    assert (now.instructed_amount, "amounts_disagree" in now.doubts) == (amount, not is_edited)


@pytest.mark.parametrize("name", ["creditor_name", "iban", "number", "instructed_amount", "currency"])
async def test_emptying_what_a_payment_needs_is_answered_and_changes_nothing(desk: Desk, name: str) -> None:
    draft = await desk.draft(state=DraftState.TO_VALIDATE)
    answer = await desk.press(desk.link(Purpose.COMPLETE, draft.id), "complete", draft.version, **{name: "", "due_date": "21 May 2026"})
    assert answer.status_code == 422
    assert value_of(answer, name) == ""
    assert "No payment can do without" in seen(answer)
    assert "is complete" not in seen(answer)
    assert (await desk.again(draft)).version == draft.version


async def test_what_is_typed_is_kept_as_one_visible_line(desk: Desk) -> None:
    draft = await desk.draft()
    typed = "a\x00b\r\nc\u202ed"
    assert (
        await desk.press(desk.link(Purpose.COMPLETE, draft.id), "complete", draft.version, remittance_information=typed)
    ).status_code == 303
    assert (await desk.again(draft)).remittance_information == "a b c d"


async def test_a_doubt_is_settled_by_its_box_alone(desk: Desk) -> None:
    draft = await desk.draft(extraction(doubts=("low_confidence", "amounts_disagree")), DraftState.INCOMPLETE)
    link = desk.link(Purpose.COMPLETE, draft.id)
    page = html.fromstring((await desk.browser.get(link)).text)
    untouched = {field.get("name"): field.get("value") for field in page.xpath("//form//input[@type='text']")}
    await desk.press(link, "complete", draft.version, **untouched)
    now = await desk.again(draft)
    assert set(now.doubts) == {"low_confidence", "amounts_disagree"}
    await desk.press(link, "complete", now.version, **untouched, confirm=["low_confidence", "amounts_disagree"])
    assert (await desk.again(draft)).state == DraftState.TO_VALIDATE


async def test_the_page_names_what_was_hard_to_read(desk: Desk) -> None:
    read = extraction(doubts=("low_confidence",))
    fields = read.fields.model_copy(update={"seller_name": read.fields.seller_name.model_copy(update={"confidence": 0.6})})
    draft = await desk.draft(read.model_copy(update={"fields": fields}), DraftState.INCOMPLETE)
    page = (await desk.browser.get(desk.link(Purpose.COMPLETE, draft.id))).text
    assert "Above all: the supplier's name." in html.fromstring(page).text_content()


async def test_one_of_several_accounts_is_chosen_by_entering_it_alone(desk: Desk) -> None:
    draft = await desk.draft(extraction(doubts=("iban_ambiguous",)), DraftState.INCOMPLETE)
    link = desk.link(Purpose.COMPLETE, draft.id)
    page = html.fromstring((await desk.browser.get(link)).text)
    assert not page.xpath("//input[@name='confirm']")
    untouched = {field.get("name"): field.get("value") for field in page.xpath("//form//input[@type='text']")}
    assert untouched["iban"] == ""
    await desk.press(link, "complete", draft.version, **untouched, confirm=["iban_ambiguous"])
    now = await desk.again(draft)
    assert now.doubts == ["iban_ambiguous"]
    await desk.press(link, "complete", now.version, **{**untouched, "iban": IBAN})
    now = await desk.again(draft)
    assert (now.state, now.creditor_iban) == (DraftState.TO_VALIDATE, IBAN)


async def test_what_only_an_administrator_settles_has_no_box(desk: Desk) -> None:
    await _validated_beneficiary(desk)
    draft = await desk.draft(extraction(iban=OTHER_IBAN, number="F-18", amount_due=read(Decimal("99.00"))), DraftState.INCOMPLETE)
    link = desk.link(Purpose.COMPLETE, draft.id)
    answer = await desk.browser.get(link)
    assert not html.fromstring(answer.text).xpath("//input[@name='confirm']")
    assert "FR14 2004 1010 0505 0001 3M02 606" in seen(answer)
    await desk.press(link, "complete", draft.version, confirm=["iban_changed"])
    assert (await desk.again(draft)).doubts == ["iban_changed"]


async def _validated_beneficiary(desk: Desk) -> str:
    """A draft's beneficiary, validated by the administrator; gives its id."""
    draft = await desk.draft()
    assert draft.beneficiary_id
    answer = await desk.press(desk.link(Purpose.BENEFICIARY, draft.beneficiary_id, ADMIN), "validate", 1)
    assert answer.status_code == 303
    return draft.beneficiary_id


async def test_validation_waits_for_the_beneficiary_and_for_an_administrator(desk: Desk) -> None:
    draft = await desk.draft(state=DraftState.TO_VALIDATE)
    ours, theirs = desk.link(Purpose.VALIDATE, draft.id, ADMIN), desk.link(Purpose.VALIDATE, draft.id, MEMBER)
    assert 'value="validate"' not in (await desk.browser.get(theirs)).text
    assert (await desk.press(theirs, "validate", draft.version)).status_code == 403
    early = await desk.press(ours, "validate", draft.version)
    assert early.status_code == 409
    assert "beneficiary is not validated yet" in seen(early)
    assert "/l/beneficiary." not in (await desk.browser.get(theirs)).text
    (beneficiary,) = html.fromstring(early.text).xpath("//a[contains(@href, '/l/beneficiary.')]/@href")
    assert (await desk.press(beneficiary, "validate", 1)).status_code == 303
    done = await desk.press(ours, "validate", draft.version)
    assert done.status_code == 303
    assert "Payments > In progress" in seen(await desk.browser.get(done.headers["location"]))
    assert (await desk.again(draft)).state == DraftState.VALIDATED
    assert (await desk.press(ours, "refuse", draft.version)).status_code == 409
    assert (await desk.again(draft)).state == DraftState.VALIDATED


async def test_a_refused_draft_stays_refused(desk: Desk) -> None:
    draft = await desk.draft()
    link = desk.link(Purpose.VALIDATE, draft.id, ADMIN)
    assert (await desk.press(link, "pay", draft.version)).status_code == 422
    assert (await desk.press(link, "refuse", draft.version)).status_code == 303
    assert (await desk.again(draft)).state == DraftState.REFUSED
    assert "<form" not in (await desk.browser.get(link)).text


async def test_a_changed_account_is_shown_beside_the_old_one(desk: Desk) -> None:
    beneficiary = await _validated_beneficiary(desk)
    draft = await desk.draft(extraction(iban=OTHER_IBAN, number="F-18", amount_due=read(Decimal("99.00"))))
    link = desk.link(Purpose.BENEFICIARY, beneficiary, ADMIN)
    page = await desk.browser.get(link)
    assert "FR14 2004 1010 0505 0001 3M02 606" in seen(page)
    assert "DE89 3704 0044 0532 0130 00" in seen(page)
    assert (await desk.press(link, "validate", 1)).status_code == 409
    assert (await desk.press(link, "block", int(value_of(page, "version")))).status_code == 303
    assert (await desk.again(draft)).doubts == ["iban_changed"]
    assert (await desk.browser.get(desk.link(Purpose.BENEFICIARY, beneficiary, MEMBER))).status_code == 403


async def test_who_gave_the_bank_details_does_not_validate_them(desk: Desk) -> None:
    draft = await desk.draft(extraction(iban=None))
    await desk.press(desk.link(Purpose.COMPLETE, draft.id, ADMIN), "complete", draft.version, iban=IBAN)
    assert draft.beneficiary_id
    link = desk.link(Purpose.BENEFICIARY, draft.beneficiary_id, ADMIN)
    page = await desk.browser.get(link)
    assert 'value="validate"' not in page.text
    answer = await desk.press(link, "validate", int(value_of(page, "version")))
    assert answer.status_code == 403
    assert "another administrator" in seen(answer)


async def test_links_die_of_age_of_tampering_and_with_the_membership(desk: Desk) -> None:
    draft = await desk.draft()
    link = desk.link(Purpose.COMPLETE, draft.id)
    with clock.frozen(clock.now() + timedelta(days=15)):
        assert (await desk.browser.get(link)).status_code == 410
    for broken in (link[:-1], link.replace("/complete.", "/validate."), link + "x", "/l/complete.", "/l/%00", "/l/" + "a" * 3000):
        assert (await desk.browser.get(broken)).status_code == 404, broken
        assert (await desk.press(broken, "complete", 1)).status_code == 404
    stranger = desk.link(Purpose.COMPLETE, draft.id, "stranger@acme.example")
    assert (await desk.browser.get(stranger)).status_code == 403
    assert (await desk.press(stranger, "complete", 1, iban=OTHER_IBAN)).status_code == 403
    assert (await desk.browser.get(stranger + "/page/1")).status_code == 403
    gone = desk.link(Purpose.COMPLETE, "a" * 16)
    french = await desk.browser.get(gone, headers={"Accept-Language": "de, fr;q=0.8"})
    assert french.status_code == 404
    assert "Il n’y a rien ici" in seen(french)


async def test_what_a_document_says_is_never_markup(desk: Desk) -> None:
    nasty = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e'
    draft = await desk.draft(extraction(seller_name=read(nasty, nasty), remittance_information=read(nasty, nasty), iban=None))
    for purpose, subject in ((Purpose.COMPLETE, draft.id), (Purpose.VALIDATE, draft.id), (Purpose.BENEFICIARY, draft.beneficiary_id or "")):
        page = await desk.browser.get(desk.link(purpose, subject, ADMIN))
        assert page.status_code == 200
        tree = html.fromstring(page.text)
        assert not tree.xpath("//script | //*[@onerror]")
        assert "\u202e" not in page.text


async def test_settings_are_for_administrators(desk: Desk) -> None:
    company = desk.office.company
    link = desk.link(Purpose.SETTINGS, company.id, ADMIN)
    theirs = desk.link(Purpose.SETTINGS, company.id, MEMBER)
    own = await desk.browser.get(theirs)
    assert own.status_code == 200
    assert "K7QF-2MXR" not in own.text
    assert ADMIN not in own.text
    assert html.fromstring(own.text).xpath("//button/@value") == ["preferences"]
    for action in ("deactivate", "activate", "new_security_code"):
        assert (await desk.press(theirs, action, 1)).status_code == 403
    assert (await desk.browser.get(desk.link(Purpose.SETTINGS, company.id, "stranger@acme.example"))).status_code == 403
    page = await desk.browser.get(link)
    assert "K7QF-2MXR" in page.text
    assert MEMBER in page.text
    assert (await desk.press(link, "deactivate", 1)).status_code == 303
    assert (await desk.press(link, "deactivate", 1)).status_code == 409
    rotated = await desk.press(link, "new_security_code", 2)
    assert rotated.status_code == 303
    page = await desk.browser.get(link)
    assert "K7QF-2MXR" not in page.text
    assert "Switched off" in seen(page)
    recipients = [letter["To"] for letter in await desk.office.letters()]
    assert sorted(recipients) == [ADMIN, MEMBER]
    assert (await desk.press(link, "activate", 3)).status_code == 303


async def test_everybody_chooses_their_language_and_alerts(desk: Desk) -> None:
    link = desk.link(Purpose.SETTINGS, desk.office.company.id, MEMBER)
    assert (await desk.press(link, "preferences", 1, language="xx")).status_code == 422
    assert (await desk.press(link, "preferences", 1, language="fr")).status_code == 303
    page = await desk.browser.get(link + "?done=saved")
    assert '<html lang="fr"' in page.text
    assert "Enregistré." in page.text
    assert "checked" not in page.text
    assert desk.office.services.renderer.languages == onboard.LANGUAGES


async def test_a_notice_is_one_of_ours(desk: Desk) -> None:
    link = desk.link(Purpose.VALIDATE, (await desk.draft()).id)
    assert "hello" not in (await desk.browser.get(link + "?done=hello")).text
