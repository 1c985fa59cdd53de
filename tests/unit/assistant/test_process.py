"""A mail's way: every step may be run again after a crash, an outdated attempt writes nothing, and nothing is silent."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import select, text

from mailbot.assistant import onboard, process, read, replay
from mailbot.assistant.draft import draft_documents
from mailbot.domain import limits
from mailbot.domain.invoice import Extraction
from mailbot.domain.outcome import Doubt, Outcome, Reason
from mailbot.errors import NotFound
from mailbot.extract.reader import OcrBudget, Reader
from mailbot.extract.reading import Reading
from mailbot.store import attempts, inbox, story
from mailbot.store.jobs import Job
from mailbot.store.tables import DeadLetter, Inbox
from mailbot.tokens import Link, Purpose
from tests.office import ADMIN, MEMBER, Office, mail, open_office, plain_text
from tests.samples import build
from tests.unit.extract import papers
from tests.unit.web.conftest import IBAN, OTHER_IBAN, extraction
from tests.unit.web.conftest import read as evidence

INVOICE = ("facture.pdf", build("pdf:fr/table_head"))


async def _waiting(office: Office) -> Inbox:
    return (await office.mails())[-1]


@pytest.mark.parametrize("crash_after", ["_authorise", "_triage", "_read", "_reply"])
async def test_a_step_that_runs_again_does_its_effect_once(office: Office, crash_after, monkeypatch):
    await office.hand_in(mail(INVOICE))
    row = await _waiting(office)
    original = getattr(process, crash_after)

    async def twice(*args):
        await original(*args)  # the process died here, before the step's result was recorded
        return await original(*args)

    monkeypatch.setattr(process, crash_after, twice)
    await process.process(office.services, row.id, row.attempts)
    assert len(await office.drafts()) == 1
    assert [letter["To"] for letter in await office.letters()] == [MEMBER, "claire@acme.example"]
    async with office.services.store.read() as session:
        assert len(await inbox.documents(session, row.id)) == 1
        happened = sorted(event.action for event in await story.events(session, [row.id]))
    assert happened == ["accepted", "concluded"]


async def test_an_outdated_attempt_writes_nothing(office: Office):
    await office.hand_in(mail(INVOICE))
    row = await _waiting(office)
    async with office.services.store.write() as session:  # the sweeper believed the first attempt dead
        await attempts.begin(session, office.services.jobs, Job.process_mail, await session.get_one(Inbox, row.id))
    assert await process.process(office.services, row.id, row.attempts) == "superseded"
    assert await office.drafts() == []
    assert await process.process(office.services, row.id, row.attempts + 1) == "processed"
    assert len(await office.drafts()) == 1


async def test_two_copies_at_once_make_one_draft(database_url, reader: Reader):
    async with open_office(database_url, reader) as office:
        await office.hand_in(mail(INVOICE))
        await office.hand_in(mail(("copy.pdf", build("pdf:fr/boxed"))))
        first, second = await office.mails()
        words = await asyncio.gather(*(process.process(office.services, row.id, row.attempts) for row in (first, second)))
        assert sorted(words) == ["failed", "processed"]
        assert len(await office.drafts()) == 1


async def test_after_the_last_attempt_the_sender_is_told_and_the_mail_is_kept(office: Office):
    await office.hand_in(mail(INVOICE))
    row = await _waiting(office)
    await process._authorise(office.services, row.id, row.attempts)
    await process.give_up(office.services, row.id)
    await process.give_up(office.services, row.id)
    (letter,) = await office.letters()
    assert letter["To"] == MEMBER
    row = await _waiting(office)
    assert (row.state, row.reason) == ("dead", Reason.SERVICE_UNAVAILABLE)
    async with office.services.store.read() as session:
        (dead,) = (await session.scalars(select(DeadLetter))).all()
    assert dead.row_id == row.id


class _OddReader(Reader):
    """Reads a character from a picture that PostgreSQL holds in no value."""

    def __init__(self, real: Reader) -> None:
        self.real = real

    async def read(self, data, filename, **more):
        if filename.endswith(".png"):
            return Reading(extraction=Extraction(outcome=Outcome.PARTIAL, looks_like="a\x00b"))
        return await self.real.read(data, filename, **more)


async def test_a_reading_that_cannot_be_kept_is_the_loss_of_its_file_alone(postgresql_url, reader: Reader):
    async with open_office(postgresql_url, reader) as office:
        odd = replace(office, services=replace(office.services, reader=_OddReader(reader)))
        letters = await odd.exchange(mail(INVOICE, ("odd.png", SCANNED[1])))
        assert "odd.png: Not handled" in plain_text(letters[0])
        assert [draft.number for draft in await odd.drafts()] == ["FA2026-00318"]


class _Scripted:
    """Reads invoices of two suppliers without a reader; from "odd.pdf" another account and a currency too long for its column."""

    async def read(self, _data, filename, **_more):
        odd = {"iban": OTHER_IBAN, "currency": evidence("EUROS")} if filename == "odd.pdf" else {}
        other = {"seller_name": evidence("Ardoises Exemple SA"), "iban": "BE68539007547034"} if filename == "last.pdf" else {}
        return Reading(extraction=extraction(number=f"{filename}-1", **odd, **other))


async def _be_strict(office: Office) -> None:
    """SQLite takes text of any length; here it refuses what PostgreSQL refuses, with the same kind of error."""
    if office.services.store.is_sqlite:
        async with office.services.store.write() as session:
            await session.execute(
                text(
                    "CREATE TRIGGER narrow BEFORE INSERT ON mb_draft WHEN length(NEW.currency) > 3 "
                    "BEGIN SELECT zeroblob(2000000000); END"  # more than a value may have: SQLITE_TOOBIG
                )
            )


async def test_a_draft_that_cannot_be_kept_is_the_loss_of_its_file_alone(database_url):
    async with open_office(database_url, _Scripted()) as office:
        await _be_strict(office)
        reply, *asked = await office.exchange(mail(*((f"{name}.pdf", b"%PDF-1.7 " + name.encode()) for name in ("first", "odd", "last"))))
        assert [draft.number for draft in await office.drafts()] == ["first.pdf-1", "last.pdf-1"]
        assert "odd.pdf: Not handled" in plain_text(reply)
        assert [letter["To"] for letter in asked] == [ADMIN]  # to validate what the two drafts pay to
        assert not any(OTHER_IBAN in plain_text(letter).replace(" ", "") for letter in asked)
        async with office.services.store.read() as session:
            documents = await inbox.documents(session, (await _waiting(office)).id)
        assert [document.reason for document in documents] == [None, Reason.UNREADABLE_FILE, None]


async def test_what_stood_before_the_draft_that_cannot_be_kept_can_be_used_after_it(database_url):
    async with open_office(database_url, _Scripted()) as office:
        await _be_strict(office)
        await office.hand_in(mail(*((f"{name}.pdf", b"%PDF-1.7 " + name.encode()) for name in ("first", "odd"))))
        row = await _waiting(office)
        for step in (process._triage, process._read):
            await step(office.services, row.id)
        async with office.services.store.write() as session:
            first, odd = await draft_documents(session, row.company_id, await inbox.documents(session, row.id))
            [(beneficiary, _)] = first.beneficiaries  # to which the second file proposed another account
            assert (beneficiary.iban, beneficiary.proposed_iban, odd.document.outcome) == (IBAN, None, Outcome.FAILED)


class _SlowReader(Reader):
    """Cannot read files of some name in time at first: pictures."""

    def __init__(self, real: Reader, slow: str = ".png") -> None:
        self.real, self.slow, self.is_slow = real, slow, True

    async def read(self, data, filename, **more):
        if self.is_slow and filename.endswith(self.slow):
            return Reading(extraction=Extraction(outcome=Outcome.PARTIAL, doubts=(Doubt.NOT_FULLY_READ,)))
        return await self.real.read(data, filename, **more)


async def test_what_is_not_read_in_time_follows_in_a_second_reply(office: Office):
    slow = _SlowReader(office.services.reader)
    late = replace(office, services=replace(office.services, reader=slow))
    await late.hand_in(mail(INVOICE, ("second.png", build("pdf:de"))))
    row = await _waiting(late)
    await process.process(late.services, row.id, row.attempts)
    (first, _) = await late.letters()
    assert "facture.pdf" in plain_text(first)
    assert "second.png" in plain_text(first)
    slow.is_slow = False
    assert await process.follow_up(late.services, row.id, row.attempts + 1) == "follow_up"
    assert await process.follow_up(late.services, row.id, row.attempts + 1) == "superseded"
    (second, _) = await late.letters()
    assert "second.png" in plain_text(second)
    assert "facture.pdf" not in plain_text(second)
    assert [draft.number for draft in await late.drafts()] == ["2026/4471", "FA2026-00318"]


async def test_a_document_is_compared_with_the_e_invoice_that_another_one_took_before(office: Office):
    slow = _SlowReader(office.services.reader, "b.pdf")
    late = replace(office, services=replace(office.services, reader=slow))
    pays_elsewhere = build("pdf:de?iban=FR7699997000121098765432185&bic=")
    await late.hand_in(mail(("invoice.pdf", build("pdf:de")), ("b.pdf", pays_elsewhere), ("e.xml", build("xml:de"))))
    row = await _waiting(late)
    await process.process(late.services, row.id, row.attempts)
    slow.is_slow = False
    assert await process.follow_up(late.services, row.id, row.attempts + 1) == "follow_up"
    assert [Doubt.PRINT_DIFFERS_FROM_XML in draft.doubts for draft in await late.drafts()] == [True, True]


def _scanned(seller: str, number: str, iban: str) -> bytes:
    """An invoice on the top of a page, and nothing below it: OCR of a whole one takes four times as long."""
    totals = ("Total HT : 1 000,00 EUR", "TVA 20 % : 200,00 EUR", "Total TTC à payer : 1 200,00 EUR")
    head = (seller, "12 rue des Essais, 59000 Lille", f"Facture n° {number}", "Date de facture : 12/05/2026")
    page = papers.picture(papers.pdf((*head, *totals, f"IBAN : {iban}"), font=14))
    return papers.encoded(page.crop((0, 0, page.width, page.height // 3)))


SCANNED = ("one.png", _scanned("Menuiserie Exemple SARL", "FA2026-00319", "FR14 2004 1010 0505 0001 3M02 606"))
ALSO_SCANNED = ("other.png", _scanned("Toiture Nord SARL", "26100553", "BE68 5390 0754 7034"))


async def test_a_scan_beyond_the_mails_ocr_pages_follows_and_text_costs_none(office: Office, monkeypatch):
    monkeypatch.setattr(read, "OcrBudget", lambda: OcrBudget(1))
    await office.hand_in(mail(INVOICE, SCANNED, ALSO_SCANNED))
    row = await _waiting(office)
    await process.process(office.services, row.id, row.attempts)
    assert len(await office.drafts()) == 2
    await office.letters()
    assert await process.follow_up(office.services, row.id, row.attempts + 1) == "follow_up"
    assert [draft.number for draft in await office.drafts()] == ["26100553", "FA2026-00318", "FA2026-00319"]
    (second, *_) = await office.letters()
    assert "To check:" not in plain_text(second)


class _LateReader(Reader):
    """Reads nothing in time at first; then the scan with the e-invoice beside it, which says the same."""

    def __init__(self, real: Reader) -> None:
        self.real, self.is_slow = real, True

    async def read(self, data, filename, *, beside, **more):
        if self.is_slow:
            return Reading(extraction=Extraction(outcome=Outcome.PARTIAL, doubts=(Doubt.NOT_FULLY_READ,)))
        if filename.endswith(".png"):
            return Reading(extraction=extraction(), taken=tuple(range(len(beside))))
        return await self.real.read(data, filename, beside=beside, **more)


async def test_a_late_scan_takes_the_late_e_invoice_beside_it_and_both_are_told(office: Office):
    reader = _LateReader(office.services.reader)
    late = replace(office, services=replace(office.services, reader=reader))
    await late.hand_in(mail(("e.xml", build("xml:de")), ("scan.png", SCANNED[1])))
    row = await _waiting(late)
    await process.process(late.services, row.id, row.attempts)
    (first,) = await late.letters()
    assert "e.xml" in plain_text(first)
    reader.is_slow = False
    assert await process.follow_up(late.services, row.id, row.attempts + 1) == "follow_up"
    second = plain_text((await late.letters())[0])
    assert "scan.png: Ready to validate" in second
    assert "e.xml: Set aside" in second
    assert "The e-invoice of scan.png: read together with it." in second
    assert [draft.number for draft in await late.drafts()] == ["F-17"]


async def test_what_was_read_while_its_reading_was_given_up_is_told_in_the_first_reply(office: Office):
    await office.hand_in(mail(INVOICE))
    row = await _waiting(office)
    await process._triage(office.services, row.id)
    await process._read(office.services, row.id)
    async with office.services.store.read() as session:
        (document,) = await inbox.documents(session, row.id)
    assert await process._reply(office.services, row.id, row.attempts, [document.id]) == "processed"
    assert "facture.pdf: Ready to validate" in plain_text((await office.letters())[0])
    assert (await _waiting(office)).state == "done"


async def test_late_files_that_are_never_read_are_named_all_the_same(office: Office):
    late = replace(office, services=replace(office.services, reader=_SlowReader(office.services.reader)))
    await late.hand_in(mail(INVOICE, ("second.png", SCANNED[1])))
    row = await _waiting(late)
    await process.process(late.services, row.id, row.attempts)
    await late.letters()
    await process.give_up(late.services, row.id)
    await process.give_up(late.services, row.id)
    (letter,) = await late.letters()
    assert "second.png" in plain_text(letter)
    assert (await _waiting(late)).state == "dead"


async def test_a_dead_mail_is_handled_when_it_is_replayed(office: Office):
    await office.hand_in(mail(INVOICE))
    row = await _waiting(office)
    await process._authorise(office.services, row.id, row.attempts)
    await process.give_up(office.services, row.id)
    await office.letters()
    assert await replay.replay(office.services, row.message_id) == [row.id]
    assert await office.work() == ["processed"]
    assert [letter["To"] for letter in await office.letters()] == [MEMBER, "claire@acme.example"]
    with pytest.raises(NotFound):
        await replay.replay(office.services, row.message_id)


async def test_what_was_decided_when_a_mail_came_stands_in_later_attempts(office: Office):
    await office.hand_in(mail(INVOICE))
    row = await _waiting(office)
    await process._authorise(office.services, row.id, row.attempts)
    link = Link(purpose=Purpose.SETTINGS, company_id=office.company.id, subject_id=office.company.id, version=1, person=ADMIN)
    await onboard.set_active(office.services, link, 1, active=False)
    async with office.services.store.write() as session:
        await attempts.begin(session, office.services.jobs, Job.process_mail, await session.get_one(Inbox, row.id))
    assert await office.work() == ["processed"]


async def test_a_logo_that_came_alone_is_named(office: Office):
    logo = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x40\x00\x00\x00\x40\x08\x02\x00\x00\x00"
    (letter,) = await office.exchange(mail(("signet.png", logo)))
    assert "signet.png: A logo, signature or terms" in plain_text(letter)
    assert "carried no file that could be an invoice" in plain_text(letter)
    assert "carried no file.\n" not in plain_text(letter)


async def test_of_a_mail_that_cannot_be_walked_the_reply_says_that_no_file_was_handled(office: Office):
    raw = mail(INVOICE)
    part = b"--" + raw.partition(b'boundary="')[2].partition(b'"')[0] + b"\r\n"
    flood = (part + b"\r\nx\r\n") * (limits.MIME_PARTS + 1)
    (letter,) = await office.exchange(raw.replace(part, flood + part, 1))
    told = plain_text(letter)
    assert "message.eml: Not handled" in told
    assert "none of the files in it was handled" in told
    assert "Send the files again in a new mail" in told
