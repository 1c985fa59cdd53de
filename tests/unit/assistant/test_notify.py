"""Administrators are asked about the beneficiaries of a mail in one mail, and about each once a day."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from email.message import EmailMessage

import pytest
from sqlalchemy import func, select

from mailbot import clock
from mailbot.assistant import decide, onboard, process
from mailbot.extract.reader import Reader
from mailbot.store.tables import Beneficiary, Outbox
from tests.office import ADMIN, MEMBER, NOW, Office, answer, mail, open_office, plain_text
from tests.samples import build

LANGUAGES = ("fr", "de", "nl")


@pytest.fixture
async def any_office(database_url: str, reader: Reader) -> AsyncIterator[Office]:
    async with open_office(database_url, reader) as office:
        yield office


def bundle(*languages: str, number: str = "B-1", **more: str) -> bytes:
    """A mail with one invoice of each of these suppliers."""
    query = "&".join(f"{name}={value}" for name, value in {"number": number, **more}.items())
    return mail(*((f"{language}.pdf", build(f"pdf:{language}?{query}")) for language in languages))


def links(letter: EmailMessage) -> list[str]:
    """The beneficiary links of a mail, in order."""
    return list(dict.fromkeys(re.findall(r"/l/(beneficiary\.\S+)", plain_text(letter))))


async def test_one_mail_to_each_administrator_lists_every_new_beneficiary_with_its_own_link(any_office: Office):
    await onboard.add_member(any_office.services, "acme", "zoe@acme.example", role="admin")
    await any_office.letters()
    _, *asked = await any_office.exchange(bundle(*LANGUAGES))
    assert [letter["To"] for letter in asked] == [ADMIN, "zoe@acme.example"]
    for letter in asked:
        assert letter["Subject"] == "Beneficiaries to validate: 3"
        tokens = [any_office.services.tokens.read_link(token) for token in links(letter)]
        assert len({token.subject_id for token in tokens}) == len(LANGUAGES)
        assert {token.person for token in tokens} == {letter["To"]}
        assert all(f"{language}.pdf" in plain_text(letter) for language in LANGUAGES)


async def test_each_of_them_is_decided_alone(office: Office):
    _, asked = await office.exchange(bundle("fr", "de"))
    first = office.services.tokens.read_link(links(asked)[0])
    await decide.validate_beneficiary(office.services, first, first.version)
    async with office.services.store.read() as session:
        states = {one.id: one.state for one in (await session.scalars(select(Beneficiary))).all()}
    assert sorted(states.values()) == ["new", "validated"]
    assert states[first.subject_id] == "validated"


async def test_what_was_asked_is_not_asked_again_within_a_day_and_only_what_is_new_is(any_office: Office):
    await any_office.exchange(bundle("fr", "de"))
    assert [letter["To"] for letter in await any_office.exchange(bundle("fr", "de", number="B-2", issue_date="2026-04-20"))] == [MEMBER]
    _, asked = await any_office.exchange(bundle("fr", "de", "nl", number="B-3", issue_date="2026-04-21"))
    assert asked["Subject"].startswith("New beneficiary to validate: ")  # alone, as ever
    assert len(links(asked)) == 1
    with clock.frozen(NOW + timedelta(days=1, minutes=1)):
        _, asked = await any_office.exchange(bundle("fr", "de", number="B-4", issue_date="2026-04-22"))
    assert asked["Subject"] == "Beneficiaries to validate: 2"


async def test_a_process_that_dies_asks_once(any_office: Office):
    """Killed before the commit nothing was asked; killed after it nothing is asked again."""
    services = any_office.services
    await any_office.hand_in(bundle("fr", "de"))
    row = (await any_office.mails())[0]
    await process._authorise(services, row.id, row.attempts)
    for step in (process._triage, process._read):
        await step(services, row.id)

    class Killed(Exception):
        pass

    write = services.store.write

    def dying():
        class Dying:
            async def __aenter__(self):
                self.inner = write()
                return await self.inner.__aenter__()

            async def __aexit__(self, *_):
                await self.inner.__aexit__(Killed, Killed(), None)
                raise Killed

        return Dying()

    services.store.write = dying
    with pytest.raises(Killed):
        await process._reply(services, row.id, row.attempts, [])
    services.store.write = write
    for _ in range(2):
        await process._reply(services, row.id, row.attempts, [])
    async with services.store.read() as session:
        counts = dict(row for row in await session.execute(select(Outbox.event, func.count()).group_by(Outbox.event)))
    assert counts["beneficiaries"] == 1


async def test_corrections_of_several_drafts_in_one_reply_ask_once(office: Office):
    (letter,) = await office.exchange(
        mail(("a.pdf", build("pdf:nl?number=N-1&iban=&bic=")), ("b.pdf", build("pdf:fr?number=F-1&iban=&bic=")))
    )
    raw, address = answer(letter, "N-1 IBAN: NL66 EXMP 0417 1643 00\nF-1 IBAN: FR14 2004 1010 0505 0001 3M02 606")
    _, *asked = await office.exchange(raw, rcpt_to=address)
    assert [(one["To"], len(links(one))) for one in asked] == [(ADMIN, 2)]
    assert plain_text(asked[0]).count(f"Bank details given by: {MEMBER}") == 2
