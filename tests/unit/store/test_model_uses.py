"""A day's tokens are counted once, whoever draws them, on both databases."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

import pytest

from mailbot import clock
from mailbot.store import model_uses
from mailbot.store.engine import Store
from mailbot.store.model_uses import ASKED, OVER_BUDGET
from mailbot.store.tables import Company, Document


@dataclass
class Book:
    """A store with one document of each of two companies."""

    store: Store
    document: Document
    foreign: Document

    async def draw(self, tokens: int, daily: int | None, document: Document | None = None) -> str:
        async with self.store.write() as session:
            return (await model_uses.draw(session, document or self.document, tokens, daily)).result


@pytest.fixture
async def book(any_store):
    made = []
    for name in ("acme", "globex"):
        company = Company(
            id=clock.new_id(),
            name=name,
            legal_names=[name],
            country="FR",
            time_zone="Europe/Paris",
            language="en",
            address_local_part=name,
            security_code_sealed=b"",
            is_active=True,
            created_at=clock.now(),
        )
        document = Document(
            id=clock.new_id(),
            company_id=company.id,
            position=0,
            filename="f.pdf",
            media_type="application/pdf",
            size=1,
            sha256="0" * 64,
            fate="document",
            created_at=clock.now(),
        )
        async with any_store.write() as session:
            session.add(company)
            await session.flush()
            session.add(document)
        made.append(document)
    return Book(any_store, *made)


async def test_many_that_draw_at_once_get_no_more_than_there_is(book):
    other = Store(book.store.url, book.store.vault)  # another process, with a lock of its own
    try:
        books = [Book(store, book.document, book.foreign) for store in (book.store, other)] * 6
        results = await asyncio.gather(*(one.draw(1_000, 3_500) for one in books))
    finally:
        await other.close()
    assert results.count(ASKED) == 3
    assert results.count(OVER_BUDGET) == 9


async def test_what_was_put_aside_and_not_used_can_be_drawn_again(book):
    async with book.store.write() as session:
        use = await model_uses.draw(session, book.document, 3_000, 4_000)
    assert await book.draw(3_000, 4_000) == OVER_BUDGET
    async with book.store.write() as session:
        cost = (Decimal("0.000042"), "USD")
        await model_uses.settle(session, use.id, result="ok", tokens=(900, 100), is_estimated=False, pictures=2, cost=cost)
    assert await book.draw(3_000, 4_000) == ASKED
    async with book.store.read() as session:
        first, refused, last = await model_uses.of_document(session, book.document.company_id, book.document.id)
        assert (first.result, first.prompt_tokens, first.completion_tokens, first.pictures) == ("ok", 900, 100, 2)
        assert (first.cost, first.currency, first.is_estimated) == (*cost, False)
        assert (refused.result, refused.prompt_tokens) == (OVER_BUDGET, 0)
        assert (last.result, last.prompt_tokens, last.is_estimated) == (ASKED, 3_000, True)
        assert await model_uses.spent(session, book.document.company_id, clock.now().date()) == 4_000


async def test_each_company_and_each_day_has_its_own(book):
    assert await book.draw(1_000, 1_000) == ASKED
    assert await book.draw(1, 1_000) == OVER_BUDGET
    assert await book.draw(1_000, 1_000, book.foreign) == ASKED
    with clock.frozen(clock.now() + timedelta(days=1)):
        assert await book.draw(1_000, 1_000) == ASKED


async def test_without_a_limit_everything_is_booked_and_nothing_refused(book):
    assert [await book.draw(9_000_000, None) for _ in range(3)] == [ASKED] * 3
