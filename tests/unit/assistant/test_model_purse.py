"""What a model costs is told with the document, and the day's limit holds: beyond it documents are read without the model."""

from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal

import pytest
from prometheus_client import REGISTRY

from mailbot.assistant import model_purse, story
from mailbot.assistant.model_purse import DocumentPurse
from mailbot.domain.model_budget import ModelBudget, TokenPrices
from mailbot.errors import StoreBusy
from mailbot.extract.model.llm import Model
from mailbot.extract.model.scripted_model import Script, ScriptedModel, answers, finds
from mailbot.extract.model.usage import Usage
from mailbot.extract.reader import Reader
from mailbot.store.engine import Store
from mailbot.store.tables import Document
from tests.office import Office, mail, plain_text
from tests.unit.extract.papers import LINES, pdf

FILE = ("facture.pdf", pdf(LINES[1:]))
PRICES = TokenPrices(prompt=Decimal("0.15"), completion=Decimal("0.60"), currency="USD")
HONEST = finds({"number": "F-2026-17"})


@pytest.fixture
async def endpoint() -> AsyncIterator[ScriptedModel]:
    async with ScriptedModel(HONEST) as endpoint:
        yield endpoint


@pytest.fixture
async def asking(office: Office, reader: Reader, endpoint: ScriptedModel) -> AsyncIterator[Office]:
    """The office with a model."""
    model = Model(endpoint.base_url, None, "scripted", 5.0)
    services = replace(office.services, reader=Reader(reader._sandbox, reader._ocr, model), model_budget=ModelBudget(prices=PRICES))
    yield replace(office, services=services)
    await model.close()


async def told(office: Office) -> tuple[story.FileStory, str]:
    """The story of the one file of the newest mail, and as it is printed."""
    newest = (await office.mails())[-1]
    (found,) = await story.trace(office.services, newest.id)
    return found.files[0], "\n".join(story.lines(found))


async def test_tokens_and_cost_are_told_with_the_document(asking: Office):
    before = REGISTRY.get_sample_value("mailbot_model_cost_total", {"currency": "USD"}) or 0
    (letter, *_) = await asking.exchange(mail(FILE))
    assert "facture.pdf" in plain_text(letter)
    file, lines = await told(asking)
    (use,) = file.model
    assert (use.result, use.prompt_tokens, use.completion_tokens, use.is_estimated) == ("ok", 100, 20, False)
    assert (use.cost, use.currency) == (Decimal("0.000027"), "USD")
    assert "ok: 100 + 20 tokens, 1 picture(s), 0.000027 USD" in lines
    assert REGISTRY.get_sample_value("mailbot_model_cost_total", {"currency": "USD"}) == pytest.approx(before + 0.000027)


async def test_tokens_that_nobody_counted_are_said_to_be_estimated(asking: Office, endpoint: ScriptedModel):
    endpoint.script = answers("nothing useful", usage=None)
    await asking.exchange(mail(FILE))
    _, lines = await told(asking)
    assert "tokens (estimated)" in lines


async def test_beyond_the_days_tokens_documents_are_read_without_the_model(
    asking: Office, endpoint: ScriptedModel, monkeypatch: pytest.MonkeyPatch
):
    poor = replace(asking, services=replace(asking.services, model_budget=ModelBudget(daily_tokens=100)))
    logged: list[tuple[str, object]] = []
    monkeypatch.setattr(model_purse.log, "warning", lambda event, **more: logged.append((event, more["daily_tokens"])))
    (letter, *_) = await poor.exchange(mail(FILE))
    assert endpoint.requests == []
    assert "facture.pdf" in plain_text(letter)
    file, lines = await told(poor)
    assert (file.outcome, [use.result for use in file.model]) == ("partial", ["over_budget"])
    assert "the company's tokens of the day are spent; read without it" in lines
    assert logged == [("model_budget_spent", 100)]


async def test_what_is_sure_costs_nothing(asking: Office, endpoint: ScriptedModel):
    await asking.exchange(mail(("scan.xml", b"<no-invoice/>")))
    file, lines = await told(asking)
    assert (file.model, endpoint.requests) == ((), [])
    assert "Model" not in lines


async def test_a_busy_database_costs_the_help_and_not_the_document(asking: Office, monkeypatch: pytest.MonkeyPatch):
    def busy(_store: Store) -> None:
        raise StoreBusy("busy")

    purse = DocumentPurse(asking.services, Document(id="d", company_id=asking.company.id))
    with monkeypatch.context() as patch:
        patch.setattr(Store, "write", busy)
        assert await purse.draw(10) is False
        purse._use_id = "drawn before"
        await purse.settle(Usage(result="ok", prompt_tokens=1))


@pytest.mark.parametrize(("script", "result"), [(answers(status=500), "error"), (answers(None, refusal="No."), "refused")])
async def test_what_came_of_a_question_is_told(asking: Office, endpoint: ScriptedModel, script: Script, result: str):
    endpoint.script = script
    await asking.exchange(mail(FILE))
    file, lines = await told(asking)
    assert file.model[0].result == result
    assert f"{result}: {file.model[0].prompt_tokens} + " in lines
