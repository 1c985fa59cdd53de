"""What the tables share: names, ids, the company that owns a row, and the state of rows that are worked on.

Rows that are worked on carry `state`, `attempts` and `next_attempt_at`; the sweeper enqueues those whose time has come,
and an attempt writes its result only while `attempts` is still its own number.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, ForeignKeyConstraint, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from mailbot.store.columns import AmountText, Json, UtcTime

PREFIX = "mb_"

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Common naming; DBOS keeps its own unprefixed tables in the same database."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {datetime: UtcTime, Decimal: AmountText, dict[str, Any]: Json, list[str]: Json, list[Any]: Json}  # noqa: RUF012  SQLAlchemy's interface


def key() -> Mapped[str]:
    """The id of a row."""
    return mapped_column(String(16), primary_key=True)


class OfCompany:
    """A row of one company; (company_id, id) is what other rows point to."""

    id: Mapped[str] = mapped_column(String(16), primary_key=True)

    @declared_attr
    def company_id(cls) -> Mapped[str]:  # noqa: N805  SQLAlchemy's interface
        """The company that owns the row."""
        return mapped_column(String(16), ForeignKey(f"{PREFIX}company.id"), index=True)


class Worked:
    """A row that jobs work on: one attempt is one workflow `id:attempts`."""

    state: Mapped[str] = mapped_column(String(20), default="waiting")
    attempts: Mapped[int] = mapped_column(default=0)  # never counted back: each is a workflow of its own
    attempts_before: Mapped[int] = mapped_column(default=0)  # those before the last replay by an operator
    next_attempt_at: Mapped[datetime | None] = mapped_column(UtcTime, index=True)
    last_error: Mapped[str | None]


def points_to(table: str, column: str) -> ForeignKeyConstraint:
    """A foreign key to a row of the same company."""
    return ForeignKeyConstraint(["company_id", column], [f"{PREFIX}{table}.company_id", f"{PREFIX}{table}.id"])
