"""The JSON API and the operator's pages."""

from tests.office import mail
from tests.unit.web.conftest import KEY, Desk, extraction

BEARER = {"Authorization": f"Bearer {KEY}"}
SHAPE = {
    "id", "state", "number", "creditor_name", "creditor_iban", "creditor_account", "beneficiary_state", "instructed_amount", "currency",
    "requested_execution_date", "debtor_iban", "remittance_information", "missing", "doubts", "file", "message_id",
}  # fmt: skip


async def test_drafts_have_the_shape_of_the_command(desk: Desk) -> None:
    await desk.draft(extraction(iban=None))
    (draft,) = (await desk.browser.get("/api/v1/companies/acme/drafts", headers=BEARER)).json()
    assert set(draft) >= SHAPE
    assert draft["instructed_amount"] == "1240.50"
    assert draft["missing"] == ["account"]
    assert (draft["state"], draft["currency"], draft["file"]) == ("incomplete", "EUR", "invoice-0.pdf")
    assert draft["debtor_iban"] == "FR7630006000011234567890189"


async def test_companies_and_mails_are_listed(desk: Desk) -> None:
    await desk.draft()
    (company,) = (await desk.browser.get("/api/v1/companies", headers=BEARER)).json()
    assert (company["address"], company["members"], company["open_drafts"]) == ("acme@mail.example", 2, 1)
    (one,) = (await desk.browser.get("/api/v1/companies/acme/mails", headers=BEARER)).json()
    assert (one["state"], one["documents"][0]["outcome"]) == ("done", "processed")
    assert "K7QF" not in str(one)
    missing = await desk.browser.get("/api/v1/companies/nobody/drafts", headers=BEARER)
    assert (missing.status_code, missing.json()["error"]) == (404, "not_found")


async def test_a_mail_tells_its_story(desk: Desk) -> None:
    await desk.office.exchange(mail(("a.pdf", b"%PDF-1.7"), message_id="<odd/id+1@acme.example>"))
    for spelt in ("odd/id+1@acme.example", "%3Codd%2Fid%2B1@acme.example%3E"):
        (story,) = (await desk.browser.get(f"/api/v1/mails/{spelt}", headers=BEARER)).json()
        assert story["rcpt_to"] == "acme@mail.example"
        assert [answer["event"] for answer in story["answers"]] == ["processed"]
        assert {"written"} <= {step["action"] for step in story["events"]}
    assert (await desk.browser.get("/api/v1/mails/none@acme.example", headers=BEARER)).status_code == 404
    (line,) = (await desk.browser.get("/api/v1/companies/acme/mails", headers=BEARER)).json()
    page = await desk.browser.get(f"/companies/acme/mails/{line['id']}", headers=BEARER)
    assert page.status_code == 200
    assert "odd/id+1@acme.example" in page.text


async def test_the_main_account_can_be_changed(desk: Desk) -> None:
    path = "/companies/acme/accounts"
    added = await desk.browser.post(path, data={"action": "add", "currency": "EUR", "iban": "DE89 3704 0044 0532 0130 00"}, headers=BEARER)
    assert added.status_code == 303
    wrong = await desk.browser.post(path, data={"action": "add", "currency": "EUR", "iban": "DE00"}, headers=BEARER)
    assert (wrong.status_code, "not a valid IBAN" in wrong.text) == (422, True)
    page = (await desk.browser.get(path, headers=BEARER)).text
    account_id = page.split('name="account" value="')[1].split('"')[0]
    assert (await desk.browser.post(path, data={"action": "main", "account": account_id}, headers=BEARER)).status_code == 303
    draft = await desk.draft()
    (line,) = (await desk.browser.get("/api/v1/companies/acme/drafts", headers=BEARER)).json()
    assert (line["id"], line["debtor_iban"]) == (draft.id, "DE89370400440532013000")


async def test_openapi_describes_the_api(desk: Desk) -> None:
    described = (await desk.browser.get("/api/v1/openapi.json", headers=BEARER)).json()
    assert "/api/v1/companies/{local_part}/drafts" in described["paths"]
    assert "/agents/{connection_id}/inbox" in described["paths"]
    assert not any(path.startswith("/l/") for path in described["paths"])
