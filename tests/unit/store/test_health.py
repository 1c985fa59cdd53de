"""Wrong keys and broken files are said in a sentence that names the setting or the file, before any mail is taken."""

import os
import stat
from pathlib import Path

import pytest

from mailbot.errors import BadSetting, StoreBusy
from mailbot.store import companies, health, migrate
from mailbot.store.engine import Store, where
from mailbot.store.vault import Vault
from tests.office import open_office


async def test_other_keys_are_noticed(database_url, reader):
    other = Store(database_url, Vault(("another-key-than-the-one-that-sealed",)))
    await health.check_keys(other)  # nothing is sealed yet: any key will do
    async with open_office(database_url, reader) as office:
        await health.check_keys(office.services.store)
        with pytest.raises(BadSetting, match="MAILBOT_SECRET_KEYS"):
            await health.check_keys(other)
    await other.close()


def damage(path: Path, keep: int | None) -> None:
    if keep is None:
        path.write_bytes(b"no database at all" * 100)
    else:
        os.truncate(path, keep)


@pytest.mark.parametrize("keep", [None, 4096 * 3])
async def test_a_damaged_file_is_named(sqlite_url, vault, keep):
    path = sqlite_url.removeprefix("sqlite:///")
    damage(Path(path), keep)
    with pytest.raises(BadSetting, match=path):
        migrate.migrate_url(sqlite_url)
    store = Store(sqlite_url, vault)
    with pytest.raises(StoreBusy, match=path):
        async with store.read() as session:
            await companies.every(session)
    await store.close()


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(BadSetting, match=rf"{tmp_path}/file/mailbot.db .*MAILBOT_DATA_DIR"):
        migrate.migrate_url(f"sqlite:///{tmp_path}/file/mailbot.db")


def test_what_is_made_is_its_owners_alone(tmp_path):
    migrate.migrate_url(f"sqlite:///{tmp_path}/data/mailbot.db")
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "data").iterdir()} == {0o600}


def test_a_database_is_named_without_user_or_password():
    assert where("postgresql://mailbot:a-secret@db.example:5432/pay?sslmode=require") == "db.example/pay"
    assert where("sqlite:////srv/mailbot.db") == "/srv/mailbot.db"
