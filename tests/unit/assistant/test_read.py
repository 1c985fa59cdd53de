"""What a hostile file does to its mail: it is named as unreadable, and the others are drafted."""

from dataclasses import replace

import pytest

from mailbot.mail import unpacker
from mailbot.mail.unpacker import Unpacker
from mailbot.sandbox.children import Sandbox
from tests.office import Office, mail, plain_text
from tests.samples import build

JOBS = "tests.unit.mail.hostile_jobs"
INVOICE = ("facture.pdf", build("pdf:fr/table_head"))


async def test_an_archive_that_kills_its_child_costs_no_other_file(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacker, "_OPEN", f"{JOBS}:open")
    async with Sandbox((*unpacker.PRELOAD, JOBS)) as sandbox:
        hostile = replace(office, services=replace(office.services, unpacker=Unpacker(sandbox)))
        (letter, *_) = await hostile.exchange(mail(("bomb.zip", b"PK\x03\x04OPEN-CRASH"), INVOICE))
    assert "bomb.zip: Not handled" in plain_text(letter)
    assert "facture.pdf" in plain_text(letter)
    assert [draft.number for draft in await hostile.drafts()] == ["FA2026-00318"]
