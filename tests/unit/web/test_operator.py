"""What the operator does on the pages: members, activation, security code, and drafts of Cube documents."""

import httpx
import pytest
from lxml import html

from mailbot.agents import add_connection
from mailbot.assistant import collect
from mailbot.store import companies, cube, events
from tests.office import mail, plain_text
from tests.unit.web.conftest import ADMIN, KEY, MEMBER, Desk
from tests.unit.web.test_cube import send, sender

__all__ = ["sender"]
HEADERS = {"Authorization": f"Bearer {KEY}", "Origin": "https://pay.example"}


async def submit(desk: Desk, tab: str, **form: str) -> httpx.Response:
    """Sends a form of the operator's pages."""
    return await desk.browser.post(f"/companies/acme/{tab}", data=form, headers=HEADERS)


async def test_a_fresh_link_leads_everybody_to_their_settings(desk: Desk) -> None:
    page = html.fromstring((await desk.browser.get("/companies/acme/members", headers=HEADERS)).text)
    links = [str(link) for link in page.xpath("//a[contains(@href, '/l/settings.')]/@href")]
    pages = [await desk.browser.get(link.removeprefix("https://pay.example")) for link in links]
    assert [MEMBER in one.text and "K7QF-2MXR" in one.text for one in pages] == [True, False]  # the administrator's, the member's


async def test_a_removed_member_is_a_stranger_and_the_agents_are_kept(desk: Desk, sender: tuple[str, str]) -> None:
    assert (await submit(desk, "members", action="remove", member=MEMBER)).status_code == 303
    (refusal, *_) = await desk.office.exchange(mail(("invoice.pdf", b"%PDF-1.7 gone")))
    assert "not on the list" in plain_text(refusal)
    async with desk.office.services.store.read() as session:
        owner = await cube.owner(session, await cube.connection(session, sender[0]))
        assert owner.email == ADMIN
        assert await companies.member(session, desk.office.company.id, MEMBER) is None
    last = await submit(desk, "members", action="remove", member=ADMIN)
    assert (last.status_code, "last administrator" in last.text) == (422, True)
    assert (await submit(desk, "members", action="remove", member=MEMBER)).status_code == 422


async def test_activation_and_code(desk: Desk) -> None:
    company_id = desk.office.company.id
    for action, what in (("deactivate", "deactivated"), ("activate", "activated"), ("new_security_code", "security_code_rotated")):
        assert (await submit(desk, "members", action=action)).status_code == 303
        async with desk.office.services.store.read() as session:
            assert await events.happened(session, company_id, "company", company_id, what)
    assert sorted(str(letter["To"]) for letter in await desk.office.letters()) == [ADMIN, ADMIN, MEMBER, MEMBER]
    assert (await submit(desk, "members", action="nonsense")).status_code == 422


async def test_a_draft_of_a_cube_document_is_told_to_its_member(desk: Desk, sender: tuple[str, str]) -> None:
    document_id = (await send(desk, sender)).json()["documents"][0]["cube_document_id"]
    form = {"action": "draft", "document": document_id, "version": "1"}
    assert "/companies/acme/cube" in (await submit(desk, "cube", **form)).headers["location"]
    assert (await submit(desk, "cube", **form)).status_code == 409
    assert await collect.draft_document(desk.office.services, document_id, 1) == "processed"
    assert MEMBER in [letter["To"] for letter in await desk.office.letters()]


@pytest.mark.parametrize("document", ["nosuchdocument", ""])
async def test_a_document_of_nobody_is_not_drafted(desk: Desk, document: str) -> None:
    assert (await submit(desk, "cube", action="draft", document=document, version="1")).status_code == 404


async def test_the_owner_of_an_agent_that_was_removed_may_go(desk: Desk) -> None:
    connection_id, _ = await add_connection(desk.office.services, local_part="acme", email=MEMBER, agent="push", values={})
    async with desk.office.services.store.write() as session:
        (await cube.connection(session, connection_id)).state = "removed"
    assert (await submit(desk, "members", action="remove", member=MEMBER)).status_code == 303


@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "The mail came through a mailing list"), ("fr", "Ce message est passé par une liste de diffusion")]
)
async def test_activity_says_by_which_rule_a_mail_was_left_unanswered(desk: Desk, language: str, sentence: str) -> None:
    assert await desk.office.exchange(b"List-Id: <bills.acme.example>\r\n" + mail()) == []
    (row,) = await desk.office.mails()
    for path in ("", f"/mails/{row.id}"):
        page = await desk.browser.get(f"/companies/acme{path}", headers=HEADERS | {"Accept-Language": language})
        assert sentence in page.text
