"""The web application of an office whose reader gives what a test says; spoken to in process."""

import io
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from PIL import Image

from mailbot.assistant.summary import url
from mailbot.domain.draft import DraftState
from mailbot.domain.invoice import DocType, Extraction, Field, Fields, Source
from mailbot.domain.outcome import Outcome
from mailbot.extract.reading import PageImage, Reading
from mailbot.store.tables import Draft
from mailbot.tokens import Purpose
from mailbot.web import app
from tests.office import ADMIN, MEMBER, Office, mail, open_office

IBAN = "FR1420041010050500013M02606"
OTHER_IBAN = "DE89370400440532013000"
KEY = "operator-key-of-the-tests"


def read(value: object, quote: str = "as printed") -> Field[Any]:
    """A value with its evidence."""
    return Field(value=value, confidence=0.99, source=Source.TEXT, page=1, box=(10, 10, 90, 20), quote=quote)


def extraction(*, iban: str | None = IBAN, doubts: tuple[str, ...] = (), number: str = "F-17", **more: object) -> Extraction:
    """What the reader gives for an invoice."""
    fields: dict[str, object] = {
        "number": read(number),
        "issue_date": read(date(2026, 4, 20)),
        "due_date": read(date(2026, 5, 20)),
        "currency": read("EUR"),
        "amount_due": read(Decimal("1240.50"), "Total 1 240,50"),
        "seller_name": read("Menuiserie Exemple SARL"),
        "iban": read(iban) if iban else None,
    }
    return Extraction(
        doc_type=DocType.INVOICE,
        outcome=Outcome.PROCESSED if iban and not doubts else Outcome.PARTIAL,
        doubts=doubts,
        language="fr",
        pages=1,
        fields=Fields.model_validate({**fields, **more}),
    )


@dataclass
class ScriptedReader:
    """Gives `answer` for every file, with a picture of one page."""

    answer: Extraction = field(default_factory=extraction)

    async def read(self, _data: bytes, _filename: str, **_more: object) -> Reading:
        """As extract.reader.Reader."""
        picture = io.BytesIO()
        Image.new("L", (40, 56), 255).save(picture, "PNG")
        page = PageImage(page=1, width=595, height=842, media_type="image/png", data=picture.getvalue())
        return Reading(extraction=self.answer, images=(page,))


@dataclass
class Desk:
    """The office, its web application, and a browser."""

    office: Office
    reader: ScriptedReader
    app: FastAPI
    browser: httpx.AsyncClient
    known: set[str] = field(default_factory=set)

    async def draft(self, answer: Extraction | None = None, state: DraftState | None = None) -> Draft:
        """Mails a file that reads as `answer`; gives the newest draft."""
        self.reader.answer = answer or extraction()
        await self.office.exchange(mail((f"invoice-{self.office.handed_in}.pdf", b"%PDF-1.7 " + str(self.office.handed_in).encode())))
        (draft,) = [one for one in await self.office.drafts() if one.id not in self.known]
        self.known.add(draft.id)
        assert state is None or draft.state == state
        return draft

    async def again(self, draft: Draft) -> Draft:
        """The draft as it is now."""
        return next(one for one in await self.office.drafts() if one.id == draft.id)

    def link(self, purpose: Purpose, subject_id: str, person: str = MEMBER, version: int = 1) -> str:
        """The path of a signed link."""
        whole = url(self.office.services, purpose, self.office.company.id, subject_id, version, person)
        return whole.removeprefix("https://pay.example")

    async def press(self, path: str, action: str, version: int, **fields: str | list[str]) -> httpx.Response:
        """Sends a page's form; redirects are not followed."""
        return await self.browser.post(path, data={"action": action, "version": str(version), **fields})


@pytest.fixture
async def desk(sqlite_url: str) -> AsyncIterator[Desk]:
    """A fresh office with its pages."""
    reader = ScriptedReader()
    async with open_office(sqlite_url, reader) as office:  # type: ignore[arg-type]
        made = app(office.services, KEY)
        transport = httpx.ASGITransport(made, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="https://pay.example") as browser:
            yield Desk(replace(office), reader, made, browser)


__all__ = ["ADMIN", "IBAN", "KEY", "MEMBER", "OTHER_IBAN", "Desk", "extraction", "read"]
