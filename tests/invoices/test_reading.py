"""The whole reader on our own documents: nothing wrong is ever ready to pay, and nearly everything payable is."""

import asyncio

import pytest

from mailbot.demo.invoices import cii, facturx, scan_png, ubl
from mailbot.demo.paper import several
from mailbot.domain.invoice import DocType, Extraction
from mailbot.domain.outcome import Doubt, Outcome, Reason
from mailbot.extract.reader import Reader
from tests.invoices.hostile import HOSTILE, owner_locked
from tests.invoices.others import LETTERS, letter
from tests.invoices.samples import INCOMPLETE, LANGUAGES, NOT_PAYABLE, PAYABLE, document, invoice, truth

#: The share of payable documents that must be ready without a person, and of the letters that must be told apart.
READY, TOLD_APART = 0.9, 0.9
HOSTILE_SECONDS = 12.0


def files() -> dict[str, bytes]:
    """Everything, read once: starting a reader costs more than a document."""
    pdfs = {name: document(sample) for name, sample in PAYABLE.items()}
    pdfs |= {name: document(sample) for name, (sample, _) in (NOT_PAYABLE | INCOMPLETE).items()}
    pdfs |= {name: letter(*what) for name, what in LETTERS.items()}
    pdfs |= {name: make() for name, make in HOSTILE.items()}
    own = {f"{make.__name__}-{language}": make(invoice(language)) for make in (facturx, cii, ubl) for language in LANGUAGES}
    special = {
        "scan": scan_png(invoice("en")),
        "owner": owner_locked(),
        "several": several((invoice("fr"), invoice("fr", number="FA2026-00319", layout="modern"))),
        "other-iban": facturx(invoice("de"), xml=cii(invoice("de", iban="DE37999999990123456789"))),
        "other-amount": facturx(invoice("de"), xml=cii(invoice("de", items=invoice("de").items[:1]))),
    }
    return pdfs | own | special


@pytest.fixture(scope="module")
async def read() -> dict[str, Extraction]:
    found, at_once = files(), asyncio.Semaphore(2)  # `seconds` would count the queue otherwise

    async def read_one(reader: Reader, name: str) -> Extraction:
        async with at_once:
            return (await reader.read(found[name], name)).extraction

    async with Reader.local() as reader:
        extractions = await asyncio.gather(*(read_one(reader, name) for name in found))
    return dict(zip(found, extractions, strict=True))


def wrong(extraction: Extraction, expected: dict[str, str]) -> dict[str, object]:
    values = extraction.model_dump(mode="json")["fields"]
    return {name: values[name] for name, value in expected.items() if values[name] and values[name]["value"] != value}


def test_what_is_ready_to_pay_is_right(read):
    ready = {name: sample for name, sample in PAYABLE.items() if read[name].outcome is Outcome.PROCESSED}
    assert {name: found for name, sample in ready.items() if (found := wrong(read[name], truth(sample)))} == {}


def test_most_of_what_is_payable_is_ready(read):
    outcomes = {name: read[name].outcome for name in PAYABLE}
    ready = sum(outcome is Outcome.PROCESSED for outcome in outcomes.values())
    assert ready >= READY * len(PAYABLE), outcomes


@pytest.mark.parametrize("name", [f"{kind}-{language}" for kind in ("facturx", "cii", "ubl") for language in LANGUAGES])
def test_e_invoices_are_ready_and_right(read, name):
    assert (read[name].outcome, wrong(read[name], truth(invoice(name[-2:])))) == (Outcome.PROCESSED, {})


@pytest.mark.parametrize("name", NOT_PAYABLE)
def test_what_must_not_be_paid_is_named(read, name):
    assert (read[name].outcome, read[name].reason) == (Outcome.FAILED, Reason(NOT_PAYABLE[name][1]))


@pytest.mark.parametrize("name", INCOMPLETE)
def test_what_is_missing_is_named(read, name):
    assert (read[name].outcome, [*read[name].missing]) == (Outcome.PARTIAL, [INCOMPLETE[name][1]])


def test_letters_are_never_drafted(read):
    assert [name for name in LETTERS if read[name].outcome is Outcome.PROCESSED] == []
    told = sum(read[name].reason is Reason.NOT_AN_INVOICE for name in LETTERS)
    assert told >= TOLD_APART * len(LETTERS)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_cost_themselves_alone(read, name):
    assert read[name].outcome is Outcome.FAILED
    assert read[name].seconds < HOSTILE_SECONDS


def test_a_user_password_is_said_an_owner_password_does_not_matter(read):
    assert read["encrypted.pdf"].reason is Reason.ENCRYPTED_FILE
    assert read["owner"].outcome is Outcome.PROCESSED


def test_a_scan_is_read(read):
    assert wrong(read["scan"], truth(invoice("en"))) == {}
    assert read["scan"].outcome is Outcome.PROCESSED


def test_several_invoices_in_one_file_are_parts(read):
    assert read["several"].doc_type is DocType.SEVERAL
    assert [part.fields.number and part.fields.number.value for part in read["several"].parts] == ["FA2026-00318", "FA2026-00319"]


@pytest.mark.parametrize("name", ["other-iban", "other-amount"])
def test_print_and_xml_that_disagree_are_partial(read, name):
    assert read[name].outcome is Outcome.PARTIAL
    assert Doubt.PRINT_DIFFERS_FROM_XML in read[name].doubts
