"""`mailbot agent` as an operator types it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mailbot.__main__ import cli

Run = Callable[..., Result]


@pytest.fixture
def run(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line on a database with a company."""
    monkeypatch.setenv("MAILBOT_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("MAILBOT_DATABASE_URL", sqlite_url)

    def invoke(*arguments: str, **more: str) -> Result:
        return CliRunner().invoke(cli, list(arguments), **more)

    assert invoke("company", "add", "Acme", "--address", "acme", "--admin", "alice@acme.example").exit_code == 0
    return invoke


def listed(run: Run) -> list[dict[str, object]]:
    return [json.loads(line) for line in run("agent", "list", "acme", "--json").stdout.splitlines()]


def test_an_agents_life(run: Run, tmp_path: Path) -> None:
    added = run("agent", "add", "acme", "alice@acme.example", "--folder", str(tmp_path), "--every", "1M", "--label", "Scans", "--json")
    connection_id = json.loads(added.stdout)["id"]
    (line,) = listed(run)
    assert (line["id"], line["label"], line["state"], line["frequency"]) == (connection_id, "Scans", "waiting", "1M")
    assert run("agent", "pause", connection_id).exit_code == 0
    assert listed(run)[0]["state"] == "paused"
    assert run("agent", "sync", connection_id).exit_code == 0
    assert listed(run)[0]["state"] == "waiting"
    assert run("agent", "remove", connection_id).exit_code == 0
    assert listed(run) == []


def test_a_push_tells_its_secret_once(run: Run) -> None:
    added = json.loads(run("agent", "add", "acme", "alice@acme.example", "push", "--json").stdout)
    assert added["url"].endswith(f"/agents/{added['id']}/inbox")
    assert added["secret"] not in run("agent", "list", "acme", "--json").stdout


def test_a_secret_is_asked_for_and_a_mistake_is_a_sentence(run: Run, tmp_path: Path) -> None:
    asked = run("agent", "add", "acme", "alice@acme.example", "--folder", str(tmp_path), "--set", "storage_options", input="{}\n")
    assert asked.exit_code == 0
    for arguments in (
        ("add", "acme", "stranger@other.example", "--folder", str(tmp_path)),
        ("add", "acme", "alice@acme.example", "--folder", str(tmp_path), "--every", "2h"),
        ("add", "acme", "alice@acme.example", "nosuch"),
        ("add", "acme", "alice@acme.example", "--folder", str(tmp_path / "nosuch")),
        ("sync", "nosuchconnection"),
        ("list", "nobody"),
    ):
        refused = run("agent", *arguments)
        assert refused.exit_code == 1
        assert refused.stderr.startswith("mailbot: ")
