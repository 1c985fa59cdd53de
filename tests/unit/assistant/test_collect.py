"""Documents of the Cube: stored once, shown to the right people, drafted once, told by mail."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from mailbot import clock
from mailbot.agents import add_connection, synchronise
from mailbot.assistant import collect, connect, onboard
from mailbot.assistant.collect import Arrival, Delivery, Kept, Source
from mailbot.assistant.push import FILENAME, SIGNATURE, TIMESTAMP, PushRefusal, signature
from mailbot.demo.invoices import pdf
from mailbot.domain.connection import CubeState
from mailbot.domain.outcome import Reason
from mailbot.errors import NotAllowed, NotFound, StaleVersion
from mailbot.store.tables import Company, Connection, CubeDocument, DeadLetter, Member
from mailbot.tokens import Link, Purpose
from tests.invoices.samples import invoice
from tests.office import ADMIN, MEMBER, NOW, Office, mail, plain_text

LETTER_PDF = b"%PDF-1.4 not a real one"


@pytest.fixture
async def pushing(office: Office) -> tuple[str, str]:
    """A push connection of the member: id and secret."""
    connection_id, secret = await add_connection(
        office.services, local_part="acme", email=MEMBER, agent="push", values={}, label="Access point"
    )
    assert secret
    return connection_id, secret


async def push(office: Office, pushing: tuple[str, str], body: bytes, **more: str):
    connection_id, secret = pushing
    timestamp = str(int(clock.now().timestamp()))
    headers = {TIMESTAMP: timestamp, SIGNATURE: signature(secret, timestamp, body), FILENAME: "invoice.pdf", **more}
    return await collect.receive_push(office.services, connection_id, body, headers)


async def tell(office: Office, connection_id: str) -> str:
    """The run that the sweeper starts a few seconds after a push."""
    async with office.services.store.write() as session:
        row = await session.get_one(Connection, connection_id)
        assert row.next_attempt_at is not None
        row.attempts += 1
        attempt = row.attempts
    return await synchronise(office.services, connection_id, attempt)


async def stored(office: Office) -> list[CubeDocument]:
    async with office.services.store.read() as session:
        return list((await session.scalars(select(CubeDocument).order_by(CubeDocument.created_at))).all())


def link(document: CubeDocument, person: str = MEMBER) -> Link:
    return Link(purpose=Purpose.CUBE, company_id=document.company_id, subject_id=document.id, version=document.version, person=person)


async def delivered(office: Office, pushing: tuple[str, str], data: bytes) -> CubeDocument:
    await push(office, pushing, data)
    await tell(office, pushing[0])
    await office.letters()
    return (await stored(office))[-1]


async def drafted(office: Office, document: CubeDocument) -> str:
    await collect.request_draft(office.services, link(document), document.version)
    return await collect.draft_document(office.services, document.id, 1)


async def test_a_push_is_stored_and_told_in_one_mail(office, pushing):
    assert (await push(office, pushing, LETTER_PDF)).deliveries[0].kept is Kept.STORED
    assert (await push(office, pushing, LETTER_PDF + b" second")).deliveries[0].kept is Kept.STORED
    assert await office.letters() == []
    assert await tell(office, pushing[0]) == "ok"
    (alert,) = await office.letters()
    assert (alert["To"], plain_text(alert).count("invoice.pdf")) == (MEMBER, 2)
    async with office.services.store.read() as session:
        assert (await session.get_one(Connection, pushing[0])).next_attempt_at is None


async def test_a_replayed_push_is_known_and_not_told_again(office, pushing):
    await delivered(office, pushing, LETTER_PDF)
    assert (await push(office, pushing, LETTER_PDF)).deliveries[0].kept is Kept.KNOWN
    assert (await push(office, pushing, LETTER_PDF, **{"x-mailbot-document-id": "other"})).deliveries[0].kept is Kept.DUPLICATE
    assert len(await stored(office)) == 1


async def test_a_push_that_nobody_signed_is_refused_like_one_for_nobody(office, pushing):
    for target in (pushing, ("nosuchconnection", "guess")):
        answer = await push(office, (target[0], "guess"), LETTER_PDF)
        assert answer.refusal is PushRefusal.UNAUTHENTICATED
    assert await stored(office) == []


async def test_a_folder_connection_takes_no_push(office, tmp_path):
    connection_id, _ = await add_connection(
        office.services, local_part="acme", email=MEMBER, agent="folder", values={"path": str(tmp_path)}
    )
    assert (await push(office, (connection_id, ""), LETTER_PDF)).refusal is PushRefusal.UNAUTHENTICATED


async def test_a_paused_connection_accepts_nothing(office, pushing):
    await connect.pause(office.services, pushing[0], actor=MEMBER)
    assert (await push(office, pushing, LETTER_PDF)).refusal is PushRefusal.NOT_ACCEPTING
    assert await stored(office) == []


async def test_what_is_no_document_is_refused_by_its_bytes(office, pushing):
    answer = await push(office, pushing, b"<html><body>502 Bad Gateway</body></html>")
    assert answer.deliveries == (Delivery(kept=Kept.REFUSED, reason=Reason.UNSUPPORTED_FORMAT, looks_like="text/html"),)
    assert await stored(office) == []


async def test_two_companies_have_the_same_document_each(office, pushing):
    await delivered(office, pushing, LETTER_PDF)
    await onboard.add_company(office.services, "Other", local_part="other", administrator="boss@other.example")
    theirs, secret = await add_connection(office.services, local_part="other", email="boss@other.example", agent="push", values={})
    assert (await push(office, (theirs, secret), LETTER_PDF)).deliveries[0].kept is Kept.STORED
    mine, other = await stored(office)
    assert mine.company_id != other.company_id
    with pytest.raises(NotFound):
        await collect.show(office.services, link(other).model_copy(update={"company_id": mine.company_id}))


async def test_a_draft_is_made_once_and_told_to_the_member_who_asked(office, pushing):
    document = await delivered(office, pushing, pdf(invoice("fr")))
    page = await collect.request_draft(office.services, link(document, ADMIN), document.version)
    assert (page.state, page.draftable) == (CubeState.WAITING, False)
    with pytest.raises(StaleVersion):
        await collect.request_draft(office.services, link(document, ADMIN), document.version)
    assert await collect.draft_document(office.services, document.id, 1) == "processed"
    assert await collect.draft_document(office.services, document.id, 1) == "superseded"
    (draft,) = await office.drafts()
    assert draft.number == invoice("fr").number
    letters = await office.letters()
    told = [letter for letter in letters if "invoice.pdf" in plain_text(letter)]
    assert [letter["To"] for letter in told] == [ADMIN]
    assert "https://pay.example/l/validate." in plain_text(told[0])
    assert told[0]["In-Reply-To"] is None
    page = await collect.show(office.services, link(document))
    assert page.state is CubeState.DRAFTED
    assert page.file.drafts[0].id == draft.id


async def test_a_crash_after_reading_does_not_read_again(office, pushing, monkeypatch):
    document = await delivered(office, pushing, pdf(invoice("en")))
    await collect.request_draft(office.services, link(document), document.version)

    async def die(*_: object) -> str:
        raise ConnectionError

    with monkeypatch.context() as patched:
        patched.setattr(collect, "_conclude", die)
        with pytest.raises(ConnectionError):
            await collect.draft_document(office.services, document.id, 1)
    with monkeypatch.context() as patched:
        patched.setattr(collect, "read_document", die)
        assert await collect.draft_document(office.services, document.id, 1) in ("processed", "partial")
    assert len(await office.drafts()) == 1


async def test_an_invoice_that_was_mailed_before_is_a_duplicate(office, pushing):
    data = pdf(invoice("fr"))
    await office.exchange(mail(("facture.pdf", data)))
    document = await delivered(office, pushing, data)
    assert await drafted(office, document) == "duplicate"
    assert len(await office.drafts()) == 1
    (letter,) = await office.letters()
    assert "duplicate" in plain_text(letter).lower()
    assert (await collect.show(office.services, link(document))).state is CubeState.FAILED


async def test_after_the_last_attempt_the_member_is_told_honestly_once(office, pushing):
    document = await delivered(office, pushing, LETTER_PDF)
    await collect.request_draft(office.services, link(document), document.version)
    await collect.give_up(office.services, document.id)
    await collect.give_up(office.services, document.id)
    (letter,) = await office.letters()
    assert letter["To"] == MEMBER
    async with office.services.store.read() as session:
        assert (await session.scalars(select(DeadLetter))).one().row_id == document.id
    assert (await collect.show(office.services, link(document))).state is CubeState.DEAD


async def test_links_end_with_the_membership_and_drafting_with_the_assistant(office, pushing):
    document = await delivered(office, pushing, LETTER_PDF)
    async with office.services.store.write() as session:
        (await session.get_one(Company, document.company_id)).is_active = False
    with pytest.raises(NotAllowed):
        await collect.request_draft(office.services, link(document), document.version)
    with pytest.raises(NotAllowed):
        await collect.show(office.services, link(document, "former@acme.example"))
    with pytest.raises(NotAllowed):
        await collect.read_file(office.services, link(document, "former@acme.example"))
    assert await collect.read_file(office.services, link(document)) == (LETTER_PDF, "application/pdf", "invoice.pdf")


async def test_a_hostile_name_is_stored_tame_and_a_long_identity_bounded(office, pushing):
    async with office.services.store.read() as session:
        company_id = (await session.scalars(select(Company.id))).one()
    source = Source(company_id=company_id, connection_id=pushing[0])
    arrival = Arrival(remote_id=collect.remote_key("x" * 5000), filename="../../etc/\u202egnp.fdp\x00.pdf", data=LETTER_PDF)
    assert (await collect.store_document(office.services, source, arrival)).kept is Kept.STORED
    (document,) = await stored(office)
    assert "/" not in document.filename
    assert "\u202e" not in document.filename
    assert len(document.remote_id) == 64


async def test_a_delivery_keeps_a_long_run_alive(office, tmp_path):
    connection_id, _ = await add_connection(
        office.services, local_part="acme", email=MEMBER, agent="folder", values={"path": str(tmp_path)}
    )
    async with office.services.store.read() as session:
        row = await session.get_one(Connection, connection_id)
    source = Source(company_id=row.company_id, connection_id=row.id, attempt=row.attempts)
    with clock.frozen(NOW + timedelta(minutes=2)):
        await collect.store_document(office.services, source, Arrival(remote_id="a", filename="a.pdf", data=LETTER_PDF))
        old = source.model_copy(update={"attempt": row.attempts - 1})
        late = await collect.store_document(office.services, old, Arrival(remote_id="b", filename="b.pdf", data=LETTER_PDF + b"b"))
    assert late.kept is Kept.SUPERSEDED
    async with office.services.store.read() as session:
        assert (await session.get_one(Connection, connection_id)).next_attempt_at > NOW + timedelta(minutes=4)


async def test_the_mails_speak_the_members_language(office, pushing):
    async with office.services.store.write() as session:
        (await session.scalars(select(Member).where(Member.email == MEMBER))).one().language = "fr"
    await push(office, pushing, LETTER_PDF)
    await tell(office, pushing[0])
    (alert,) = await office.letters()
    assert "document" in plain_text(alert)
    assert "has delivered" not in plain_text(alert)
