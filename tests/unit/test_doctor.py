"""What `mailbot check` says of a set-up that does not work: once, and what helps."""

import os
from pathlib import Path

import pytest

from mailbot import doctor


@pytest.fixture(autouse=True)
def _nothing_else_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("MAILBOT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("MAILBOT_SENDER_AUTHENTICATION", "off")
    monkeypatch.setenv("MAILBOT_DNS_RESOLVER", "127.0.0.1:1")
    monkeypatch.setattr(doctor, "_SECONDS", 0.1)
    monkeypatch.chdir(tmp_path)


async def found() -> dict[str, doctor.Finding]:
    """What is found wrong, by what was looked at."""
    return {one.check: one async for one in doctor.examine() if not one.ok}


async def test_keys_that_are_not_set_are_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAILBOT_DATABASE_URL", "postgresql://db.example/mailbot")
    finding = (await found())["config"]
    assert finding.detail.startswith("MAILBOT_SECRET_KEYS is not set")
    assert "MAILBOT_SECRET_KEYS" not in (finding.remedy or "")
    assert "openssl rand -hex 32" in (finding.remedy or "")


async def test_a_folder_that_cannot_be_made_is_no_mail_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("MAILBOT_DATA_DIR", str(tmp_path / "file" / "data"))
    wrong = await found()
    assert "MAILBOT_DATA_DIR" in (wrong["config"].remedy or "")
    assert "mail server" not in (wrong["relay"].remedy or "")
    assert "the right to make and write this folder" in (wrong["relay"].remedy or "")
    assert wrong["relay"].detail.count(str(tmp_path)) == 1


async def test_a_mail_server_that_does_not_answer_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAILBOT_RELAY_URL", "smtp://127.0.0.1:1")
    assert "Is the mail server running" in ((await found())["relay"].remedy or "")
