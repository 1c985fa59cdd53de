"""Alembic's entry: runs on the connection that `store/migrate.py` passes in, and looks at our own tables alone."""

from collections.abc import MutableMapping
from typing import Any

from alembic import context

from mailbot.store import tables
from mailbot.store.rows import PREFIX

#: Ours, prefixed: DBOS and whatever else shares the database have their own bookkeeping.
VERSION_TABLE = f"{PREFIX}alembic_version"


def ours(name: str | None, kind: str, _parents: MutableMapping[Any, str | None]) -> bool:
    """Whether Alembic may look at a table: DBOS keeps its own, unprefixed, beside ours."""
    return kind != "table" or (name or "").startswith(PREFIX)


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.Company.metadata,
    version_table=VERSION_TABLE,
    include_name=ours,
    compare_type=True,
    render_as_batch=context.config.attributes["connection"].dialect.name == "sqlite",
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
