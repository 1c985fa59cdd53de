"""Who may see what, what every answer carries, and what a request may weigh."""

import base64
import hashlib
import re

import httpx
import pytest

from mailbot.domain import limits
from mailbot.tokens import Purpose
from mailbot.web import app
from tests.unit.web.conftest import KEY, MEMBER, Desk

OPEN = {"/healthz", "/l/{token}", "/l/{token}/page/{number}", "/l/{token}/file", "/agents/{connection_id}/inbox"}
BEARER = {"Authorization": f"Bearer {KEY}"}


def basic(user: str, password: str) -> dict[str, str]:
    """The header of HTTP Basic."""
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}


BASIC = basic("operator", KEY)


def paths(desk: Desk) -> set[str]:
    """Every path that the API and the pages have."""
    return {
        "/", "/companies/acme", "/companies/acme/drafts", "/companies/acme/beneficiaries", "/companies/acme/cube",
        "/companies/acme/accounts", "/companies/acme/members",
        "/metrics", *desk.app.openapi()["paths"], "/api/v1/openapi.json", "/docs", "/no/such/page",
    }  # fmt: skip


async def test_only_the_open_paths_answer_without_the_key(desk: Desk) -> None:
    for path in sorted(paths(desk) - OPEN):
        for headers in ({}, basic("operator", "wrong"), basic("somebody", KEY), {"Authorization": f"Bearer {KEY}x"}, basic("operator", "")):
            answer = await desk.browser.get(path, headers=headers)
            assert answer.status_code == 401, path
            assert "acme" not in answer.text.lower()


@pytest.mark.parametrize(("language", "said"), [("en", "the newest mail"), ("fr", "Ouvrez le lien")])
async def test_without_a_key_of_the_operator_nobody_is_asked_for_one(desk: Desk, language: str, said: str) -> None:
    transport = httpx.ASGITransport(app(desk.office.services), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="https://pay.example") as browser:
        for path in ("/", "/no/such/page", "/companies/acme"):
            answer = await browser.get(path, headers={**BASIC, "Accept-Language": language})
            assert answer.status_code == 403
            assert "www-authenticate" not in answer.headers
            assert said in answer.text
            assert "MAILBOT_OPERATOR_KEY" in answer.text
        assert (await browser.get("/api/v1/companies", headers=BEARER)).json()["error"] == "closed"


@pytest.mark.parametrize("sneaky", ["/l/x/../../companies/acme", "//companies/acme", "/l/x/page/1/../../..", "/healthz/", "/L/x", "/l/"])
async def test_no_spelling_of_a_path_gets_around_the_key(desk: Desk, sneaky: str) -> None:
    request = httpx.Request("GET", "https://pay.example/")
    request.url = request.url.copy_with(raw_path=sneaky.encode())
    answer = await desk.browser.send(request)
    assert answer.status_code in (401, 404)
    assert "Activity" not in answer.text


@pytest.mark.parametrize("headers", [BASIC, BEARER])
async def test_the_key_opens_every_page(desk: Desk, headers: dict[str, str]) -> None:
    await desk.draft()
    for path in ("/", "/companies/acme", "/companies/acme/drafts", "/companies/acme/beneficiaries", "/companies/acme/cube",
                 "/companies/acme/accounts", "/metrics", "/api/v1/openapi.json", "/api/v1/companies"):  # fmt: skip
        assert (await desk.browser.get(path, headers=headers)).status_code == 200, path
    assert (await desk.browser.get("/companies/nobody", headers=headers)).status_code == 404


@pytest.mark.parametrize("path", ["/companies/%00", "/api/v1/mails/%00", "/api/v1/companies/a%0Ab/drafts"])
async def test_odd_characters_in_a_path_find_nothing(desk: Desk, path: str) -> None:
    assert (await desk.browser.get(path, headers=BEARER)).status_code == 404


async def test_forms_of_other_sites_are_refused(desk: Desk) -> None:
    form = {"action": "add", "currency": "USD", "iban": "DE89370400440532013000"}
    path = "/companies/acme/accounts"
    for origin in ({}, {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        assert (await desk.browser.post(path, data=form, headers={**BASIC, **origin})).status_code == 403
    assert "DE89" not in (await desk.browser.get(path, headers=BASIC)).text
    answer = await desk.browser.post(path, data=form, headers={**BASIC, "Origin": "https://pay.example"})
    assert answer.status_code == 303
    assert "DE89 3704 0044 0532 0130 00" in (await desk.browser.get(path, headers=BASIC)).text


async def test_every_answer_carries_the_headers(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = await desk.draft()
    link = desk.link(Purpose.VALIDATE, draft.id)
    monkeypatch.setattr("mailbot.assistant.activity.companies_all", None)  # what nobody foresaw
    logged = []
    monkeypatch.setattr("mailbot.web.application.log.exception", lambda event, **more: logged.append((event, more)))
    for path, headers, status in (
        (link, {}, 200), (link + "/page/1", {}, 200), ("/l/nonsense", {}, 404), ("/", {}, 401), ("/", BASIC, 500), ("/healthz", {}, 200),
    ):  # fmt: skip
        answer = await desk.browser.get(path, headers=headers)
        assert answer.status_code == status
        assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == ("no-referrer" if path.startswith("/l/") else "same-origin")
        assert "TypeError" not in answer.text
    assert logged == [("request_failed", {"route": "/", "method": "GET"})]


async def test_the_policy_allows_the_stylesheet_of_the_page_and_nothing_else(desk: Desk) -> None:
    answer = await desk.browser.get(desk.link(Purpose.VALIDATE, (await desk.draft()).id))
    (style,) = re.findall(r"<style>(.*?)</style>", answer.text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in answer.headers["content-security-policy"]
    assert not re.search(r"<script|\sstyle=|\son\w+=|https?://(?!pay\.example)", answer.text)


async def test_large_bodies_are_refused_announced_or_not(desk: Desk) -> None:
    link = desk.link(Purpose.COMPLETE, (await desk.draft()).id)
    kind = {"Content-Type": "application/x-www-form-urlencoded"}

    async def endless():
        for _ in range(40):
            yield b"a=" + b"x" * 4096 + b"&"

    assert (await desk.browser.post(link, content=b"x" * (limits.FORM_BYTES + 1), headers=kind)).status_code == 413
    assert (await desk.browser.post(link, content=endless(), headers=kind)).status_code == 413
    assert (await desk.browser.post(link, content=b"{}", headers={"Content-Type": "application/json"})).status_code == 422


async def test_health_says_when_the_database_is_away(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = await desk.browser.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})

    async def away(_store: object) -> bool:
        return False

    monkeypatch.setattr("mailbot.store.health.is_reachable", away)
    assert (await desk.browser.get("/healthz")).status_code == 503


async def test_metrics_name_routes_and_never_tokens(desk: Desk) -> None:
    link = desk.link(Purpose.VALIDATE, (await desk.draft()).id)
    await desk.browser.get(link)
    text = (await desk.browser.get("/metrics", headers=BEARER)).text
    assert 'mailbot_http_requests_total{method="GET",route="/l/{token}",status="200"}' in text
    assert link.split("/")[-1] not in text
    assert MEMBER not in text
