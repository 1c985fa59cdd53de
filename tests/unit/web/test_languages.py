"""Every page in every language, with something on it."""

import pytest
from lxml import html
from sqlalchemy import update

from mailbot.domain.draft import Refusal
from mailbot.render import Renderer
from mailbot.store.tables import Member
from mailbot.tokens import Purpose
from tests.unit.web.conftest import ADMIN, IBAN, KEY, OTHER_IBAN, Desk, extraction
from tests.unit.web.test_cube import send, sender

__all__ = ["sender"]
RENDERER = Renderer()


@pytest.mark.parametrize("language", RENDERER.languages)
async def test_every_page_speaks_the_persons_language(desk: Desk, sender: tuple[str, str], language: str) -> None:
    async with desk.office.services.store.write() as session:
        await session.execute(update(Member).values(language=language))
    document_id = (await send(desk, sender)).json()["documents"][0]["cube_document_id"]
    partial = await desk.draft(extraction(iban=None, doubts=("low_confidence", "iban_changed")))
    ready = await desk.draft(extraction(number="F-18", iban=OTHER_IBAN))
    beneficiary = ready.beneficiary_id or ""
    links = [
        desk.link(purpose, subject, ADMIN)
        for purpose, subject in (
            (Purpose.COMPLETE, partial.id), (Purpose.COMPLETE, ready.id), (Purpose.VALIDATE, partial.id), (Purpose.VALIDATE, ready.id),
            (Purpose.BENEFICIARY, beneficiary), (Purpose.SETTINGS, desk.office.company.id), (Purpose.CUBE, document_id),
            (Purpose.CONNECTION, sender[0]),
        )
    ]  # fmt: skip
    await desk.browser.post("/companies/acme/accounts", data={"action": "add", "currency": "EUR", "iban": IBAN}, headers=_key(language))
    (mail, *_) = await desk.office.mails()
    tabs = [
        "/",
        *(f"/companies/acme{tab}" for tab in ("", "/drafts", "/beneficiaries", "/cube", "/accounts", "/members", f"/mails/{mail.id}")),
    ]
    for path in [*links, *tabs, "/l/nothing", "/companies/nobody"]:
        answer = await desk.browser.get(path, headers=_key(language))
        assert answer.status_code in (200, 404), path
        tree = html.fromstring(answer.text)
        assert tree.get("lang") == language, path
        assert tree.xpath("//h1 | //h2")
        assert tree.xpath("//title")[0].text
        assert not tree.xpath("//input[not(@type='hidden')][not(@id)][not(ancestor::label)]"), f"{path}: an input without a label"
        assert not tree.xpath("//img[not(@alt)]")


def _key(language: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {KEY}", "Accept-Language": language}


@pytest.mark.parametrize("language", RENDERER.languages)
@pytest.mark.parametrize(
    "word", ["expired", "invalid_link", "not_found", "not_allowed", "stale", "invalid_input", "unavailable", "failure"]
)
def test_every_error_has_its_page(word: str, language: str) -> None:
    page = RENDERER.page("error", language, word=word, sentence="", person="", support_address="help@pay.example")
    assert "help@pay.example" in page


def test_a_sentence_that_quotes_a_person_is_text() -> None:
    nasty = "100%s <b>%(x)s</b> is not an amount"
    for language in RENDERER.languages:
        page = RENDERER.page("error", language, word="invalid_input", sentence=nasty, person="", support_address="help@pay.example")
        assert "100%s &lt;b&gt;%(x)s&lt;/b&gt; is not an amount" in page


@pytest.mark.parametrize("refusal", list(Refusal))
async def test_every_refusal_is_explained(desk: Desk, refusal: Refusal, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = await desk.draft()

    async def refuse(*_: object) -> Refusal:
        return refusal

    monkeypatch.setattr("mailbot.assistant.decide.validate", refuse)
    answer = await desk.press(desk.link(Purpose.VALIDATE, draft.id, ADMIN), "validate", draft.version)
    assert answer.status_code == 409
    assert html.fromstring(answer.text).xpath("//p[@role='alert']")[0].text_content()
