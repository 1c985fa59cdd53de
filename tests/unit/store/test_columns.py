"""Money and time come back as they went in, on both databases."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from sqlalchemy import Column, MetaData, Table, select

from mailbot.store.columns import AmountText, UtcTime

TABLE = Table("mb_columns_under_test", MetaData(), Column("amount", AmountText), Column("at", UtcTime))


async def there_and_back(store, **values):
    async with store.write() as session:
        connection = await session.connection()
        await connection.run_sync(TABLE.create, checkfirst=True)
        await session.execute(TABLE.delete())
        await session.execute(TABLE.insert().values(**values))
    async with store.read() as session:
        return (await session.execute(select(TABLE))).one()


@pytest.mark.parametrize("amount", ["540.00", "0.1", "12345678901234567890.12", "1000000", "-3.500", "1E+3"])
async def test_amounts_keep_every_digit(any_store, amount):
    back = (await there_and_back(any_store, amount=Decimal(amount))).amount
    assert (back, type(back)) == (Decimal(amount), Decimal)


async def test_times_are_aware_and_in_utc(any_store):
    paris = datetime(2026, 5, 4, 11, 0, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
    back = (await there_and_back(any_store, at=paris)).at
    assert back == paris
    assert back.tzinfo == UTC


@pytest.mark.parametrize("value", [1.5, 1, Decimal("NaN"), Decimal("Infinity"), "1.00"])
def test_what_is_no_finite_decimal_is_refused(value):
    with pytest.raises(TypeError):
        AmountText().process_bind_param(value, None)


def test_a_time_without_its_zone_is_refused():
    with pytest.raises(TypeError):
        UtcTime().process_bind_param(datetime(2026, 5, 4), None)  # noqa: DTZ001  that is the point
