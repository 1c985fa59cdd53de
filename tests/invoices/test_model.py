"""The reader with a model: an honest one helps, a liar changes nothing that matters."""

from dataclasses import replace

import pytest

from mailbot.demo import paper
from mailbot.demo.invoices import cii, facturx, pdf
from mailbot.demo.paper import Sheet
from mailbot.demo.sample import SampleInvoice
from mailbot.domain.invoice import Source
from mailbot.domain.outcome import Doubt, Outcome
from mailbot.extract.model.llm import Model
from mailbot.extract.model.scripted_model import Answer, Script, ScriptedModel, answers, finds
from mailbot.extract.reader import Reader
from tests.invoices.samples import document, invoice, truth


def unlabelled(sheet: Sheet, sample: SampleInvoice) -> None:
    """An invoice that says its number in a sentence no rule knows."""
    sheet.text(56, 64, sample.seller.name, size=15, bold=True)
    sheet.lines(56, 82, paper.seller_lines(sample), size=8, step=11)
    sheet.lines(56, 150, [sample.buyer.name, *sample.buyer.address])
    sheet.text(56, 220, "Invoice", size=18, bold=True)
    sheet.text(56, 240, f"Kindly mention {sample.number} whenever you write to us.")
    for i, (label, value) in enumerate(paper.reference_pairs(sample)[1:]):
        sheet.text(340, 150 + i * 14, f"{label}: {value}")
    y = paper.items_table(sheet, sample, 290)
    paper.totals_column(sheet, sample, y + 14, label_x=360, amount_x=540)
    paper.payment_block(sheet, replace(sample, number="see above"), 56, 700)


SAMPLE = invoice("en")
UNLABELLED = pdf(SAMPLE, unlabelled)


async def read(data: bytes, script: Script, *, seconds: float = 10):
    async with ScriptedModel(script) as endpoint:
        model = Model(endpoint.base_url, None, "scripted", seconds)
        async with Reader.local(model) as reader:
            extraction = (await reader.read(data, "invoice.pdf")).extraction
        await model.close()
    return extraction, endpoint.requests


def value(extraction, name):
    return (extraction.model_dump(mode="json")["fields"][name] or {}).get("value")


async def test_an_honest_model_finds_what_rules_do_not():
    found, _ = await read(UNLABELLED, finds({"number": SAMPLE.number}))
    assert value(found, "number") == SAMPLE.number
    assert found.fields.number.source is Source.LLM
    assert SAMPLE.number in found.fields.number.quote


async def test_what_is_sure_is_not_asked():
    found, requests = await read(document(SAMPLE), finds({"number": "17"}))
    assert (found.outcome, requests) == (Outcome.PROCESSED, [])


@pytest.mark.parametrize("script", [answers(status=500), answers("nonsense"), answers(after=None)], ids=["broken", "nonsense", "silent"])
async def test_a_broken_model_costs_only_its_help(script):
    found, requests = await read(UNLABELLED, script, seconds=0.5)
    assert requests
    assert (found.outcome, value(found, "amount_due")) == (Outcome.PARTIAL, str(SAMPLE.amount_due))


LIES = {
    "invented number": {"number": "X-999"},
    "another amount of the document": {"amount_due": "1,643.50", "total_gross": "1,643.50"},
    "the buyer as seller": {"seller_name": SAMPLE.buyer.name, "payee_name": SAMPLE.buyer.name},
    "an item as amount": {"amount_due": "412.50"},
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
async def test_a_liar_makes_nothing_wrong_ready(lie):
    found, _ = await read(UNLABELLED, finds(lie))
    right = {name: wanted for name, wanted in truth(SAMPLE).items() if name != "number"}
    assert {name: value(found, name) for name in right} == right
    assert found.outcome is Outcome.PARTIAL


async def test_no_model_settles_a_disagreement_of_print_and_xml():
    other = "DE37999999990123456789"
    file = facturx(invoice("de"), xml=cii(invoice("de", iban=other)))
    found, requests = await read(file, lambda _request: Answer('{"proposals": [{"field": "iban", "value": "' + other + '", "line": 3}]}'))
    assert requests
    assert found.outcome is Outcome.PARTIAL
    assert Doubt.PRINT_DIFFERS_FROM_XML in found.doubts
