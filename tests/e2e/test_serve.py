"""`mailbot serve` as an operator runs it: roles apart, workers that die, bad settings, SIGTERM."""

import asyncio
import json
import os
import socket
import subprocess
import sys

import pytest

from tests.e2e.serving import ROOT, Service
from tests.e2e.test_kill import add_company, invoice


async def answered(service: Service, count: int, seconds: float = 90) -> None:
    async with asyncio.timeout(seconds):
        while len(set(service.replies())) < count:  # noqa: ASYNC110  what is awaited happens in other processes
            await asyncio.sleep(0.1)


async def test_roles_apart_on_postgresql_and_a_worker_that_dies(postgresql_url, tmp_path, monkeypatch):
    """One process takes mail, two work; the one that is killed leaves its jobs to the other."""
    front = Service(tmp_path, postgresql_url)
    one, other = Service(tmp_path, postgresql_url), Service(tmp_path, postgresql_url)
    security_code = await add_company(front, monkeypatch)
    await front.start("--role", "smtp", "--role", "web")
    await front.listens()
    await one.start("--role", "worker")
    messages = [invoice(number, security_code) for number in range(9)]
    await asyncio.gather(*(front.send(message) for message in messages))
    await answered(front, 1)
    await one.kill()
    await other.start("--role", "worker")
    await answered(front, len(messages))
    assert await other.stop() == 0
    assert await front.stop() == 0
    assert sorted(front.replies()) == sorted(str(message["Message-ID"]) for message in messages)


async def test_sigterm_lets_running_jobs_finish(sqlite_url, tmp_path, monkeypatch):
    service = Service(tmp_path, sqlite_url)
    security_code = await add_company(service, monkeypatch)
    await service.start()
    await service.listens()
    await service.send(invoice(0, security_code))
    async with asyncio.timeout(60):
        while '"authorised"' not in service.log.read_text():  # noqa: ASYNC110  it is another process that writes it
            await asyncio.sleep(0.02)
    assert await service.stop() == 0
    lines = [json.loads(line) for line in service.log.read_text().splitlines()]
    ended = [line for line in lines if line["event"] == "attempt ended" and line["job"] == "process_mail"]
    assert [line["result"] for line in ended] == ["partial"]
    assert lines[-1]["event"] == "stopped"
    assert not [line for line in lines if line["level"] in {"error", "critical"}]


def serve(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAILBOT_")}
    environment |= {f"MAILBOT_{name}": value for name, value in settings.items()}
    command = [sys.executable, "-m", "mailbot", "serve", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, cwd=ROOT, timeout=60, check=False)


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({}, "MAILBOT_TRUSTED_AUTHSERV_IDS"),
        ({"SENDER_AUTHENTICATION": "off", "SMTP_LISTEN": "0.0.0.0:0"}, "MAILBOT_ALLOW_UNAUTHENTICATED"),
        ({"SMTP_LISTEN": "nowhere"}, "MAILBOT_SMTP_LISTEN"),
        ({"SENDER_AUTHENTICATION": "off", "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"}, "MAILBOT_SECRET_KEYS"),
        (
            {"SENDER_AUTHENTICATION": "off", "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none", "SECRET_KEYS": "x" * 32},
            "MAILBOT_DATABASE_URL",
        ),
    ],
)
def test_what_keeps_it_from_starting_is_one_sentence(tmp_path, settings, named):
    done = serve(**{"DATA_DIR": str(tmp_path), **settings})
    assert done.returncode == 1
    assert named in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_that_is_taken_is_named(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        done = serve(DATA_DIR=str(tmp_path), SENDER_AUTHENTICATION="off", SMTP_LISTEN=listen, HTTP_LISTEN="127.0.0.1:0")
    assert done.returncode == 1
    assert f"MAILBOT_SMTP_LISTEN: cannot listen on {listen}" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_role_is_a_mistake_in_the_command(tmp_path):
    assert serve("--role", "cook", DATA_DIR=str(tmp_path)).returncode == 2


def test_check_names_every_trouble_with_a_remedy(tmp_path):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAILBOT_")}
    environment |= {"MAILBOT_DATA_DIR": str(tmp_path), "MAILBOT_RELAY_URL": "smtp://127.0.0.1:1", "MAILBOT_SMPT_LISTEN": "x"}
    environment |= {"MAILBOT_DNS_RESOLVER": "127.0.0.1:1", "MAILBOT_LLM_BASE_URL": "http://127.0.0.1:1/v1", "MAILBOT_LLM_MODEL": "any"}
    command = [sys.executable, "-m", "mailbot", "check", "--json"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, cwd=ROOT, timeout=60, check=False)
    findings = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [finding["check"] for finding in findings] == ["config", "config", "database", "relay", "dns", "model"]
    assert [finding["ok"] for finding in findings] == [False, False, True, False, False, False]
    assert all(finding["remedy"] for finding in findings if not finding["ok"])
