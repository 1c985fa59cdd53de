"""`mailbot company`, `member` and `account` as an operator types them."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mailbot.__main__ import cli

Run = Callable[..., Result]
ALICE, BOB = "alice@acme.example", "bob@acme.example"


@pytest.fixture
def run(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line on a database with a company."""
    monkeypatch.setenv("MAILBOT_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("MAILBOT_DATABASE_URL", sqlite_url)

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(cli, list(arguments))

    assert invoke("company", "add", "Acme", "--address", "acme", "--admin", ALICE).exit_code == 0
    return invoke


def test_a_fresh_link_for_each_member_and_for_nobody_else(run: Run) -> None:
    assert run("member", "add", "acme", BOB).exit_code == 0
    links = [run("company", "link", "acme", email).stdout.strip() for email in (ALICE, BOB)]
    assert all(link.startswith("http://127.0.0.1:8080/l/settings.") for link in links)
    assert len(set(links)) == 2
    assert run("member", "remove", "acme", BOB).exit_code == 0
    refused = run("company", "link", "acme", BOB)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.startswith(f"mailbot: {BOB} is no member")


def test_a_company_without_drafts_is_said_to_have_none(run: Run) -> None:
    for more in ((), ("--json",)):
        listed = run("drafts", "acme", *more)
        assert (listed.exit_code, listed.stdout, listed.stderr.strip()) == (0, "", "mailbot: acme has no drafts.")


def test_the_last_administrator_stays(run: Run) -> None:
    assert run("member", "remove", "acme", ALICE).exit_code == 1
    assert run("company", "link", "acme", ALICE).exit_code == 0


def test_a_code_is_replaced_and_the_assistant_switched(run: Run) -> None:
    codes = {json.loads(run("company", "rotate", "acme", "--json").stdout)["security_code"] for _ in range(2)}
    assert len(codes) == 2
    for command, state in (("deactivate", "off"), ("deactivate", "off"), ("activate", "on")):
        switched = run("company", command, "acme")
        assert switched.exit_code == 0
        assert f"The assistant of acme is switched {state}: mails to acme@mail.localhost are" in switched.stdout
    assert run("company", "activate", "nobody").exit_code == 1


def test_what_there_is_is_listed_for_people_and_for_programs(run: Run) -> None:
    assert run("member", "add", "acme", BOB, "--language", "fr").exit_code == 0
    assert run("account", "add", "acme", "--currency", "EUR", "--iban", "FR7630006000011234567890189").exit_code == 0
    (company,) = (json.loads(line) for line in run("company", "list", "--json").stdout.splitlines())
    assert (company["address"], company["is_active"]) == ("acme@mail.localhost", True)
    assert "security_code" not in company
    members = [json.loads(line) for line in run("member", "list", "acme", "--json").stdout.splitlines()]
    assert [(one["email"], one["role"], one["language"]) for one in members] == [(ALICE, "admin", "en"), (BOB, "member", "fr")]
    (account,) = (json.loads(line) for line in run("account", "list", "acme", "--json").stdout.splitlines())
    assert (account["currency"], account["iban"], account["is_main"]) == ("EUR", "FR7630006000011234567890189", True)
    header, first, second = run("member", "list", "acme").stdout.splitlines()
    assert header.split() == ["EMAIL", "ROLE", "LANGUAGE", "WANTS_ALERTS", "CAME_BACK"]
    assert (first.split(), second.split()) == ([ALICE, "admin", "en", "yes", "-"], [BOB, "member", "fr", "yes", "-"])
    assert run("agent", "list", "acme").stdout.split()[:2] == ["ID", "AGENT"]
    assert run("account", "list", "nobody").exit_code == 1


def test_what_is_no_address_is_said_in_a_sentence(run: Run) -> None:
    refused = run("member", "add", "acme", "a(b@acme.example")
    assert refused.exit_code == 1
    assert refused.stderr == "mailbot: 'a(b@acme.example' is not a mail address.\n"


def test_a_company_has_every_name_that_suppliers_write_to(run: Run, sqlite_url: str) -> None:
    added = run(
        "company", "add", "Bolt", "--address", "bolt", "--admin", ALICE, "--legal-name", "Bolt Holding SAS", "--legal-name", "Bolt & Cie",
    )  # fmt: skip
    assert added.exit_code == 0
    with sqlite3.connect(sqlite_url.removeprefix("sqlite:///")) as database:
        ((names,),) = database.execute("SELECT legal_names FROM mb_company WHERE name = 'Bolt'")
    database.close()
    assert json.loads(names) == ["Bolt Holding SAS", "Bolt & Cie"]


def test_what_is_not_found_is_said_with_the_database_that_was_asked(run: Run, tmp_path: Path) -> None:
    refused = run("drafts", "nobody")
    assert refused.exit_code == 1
    assert f"{tmp_path}/mailbot.db, see MAILBOT_DATA_DIR" in refused.stderr


@pytest.mark.parametrize(
    "arguments", [("drafts", "acme"), ("trace", "x@acme.example"), ("agent", "list", "acme"), ("company", "rotate", "acme")]
)
def test_in_another_folder_nothing_is_made(arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MAILBOT_DATABASE_URL", raising=False)
    monkeypatch.setenv("MAILBOT_DATA_DIR", str(tmp_path / "elsewhere"))
    refused = CliRunner().invoke(cli, list(arguments))
    assert refused.exit_code == 1
    assert f"There is no database {tmp_path}/elsewhere/mailbot.db" in refused.stderr
    assert not (tmp_path / "elsewhere").exists()
