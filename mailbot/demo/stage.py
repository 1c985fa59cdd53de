"""The real service in a throw-away folder: `mailbot serve` as its own process, mail in and out over real SMTP on loopback."""

import asyncio
import json
import os
import signal
import socket
import sys
import tempfile
from contextlib import AsyncExitStack, ExitStack, suppress
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any, Self
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import aiosmtplib

from mailbot.demo.postbox import Postbox
from mailbot.errors import MailbotError

_UP_WITHIN = 60.0
_DOWN_WITHIN = 30.0


class StageError(MailbotError):
    """The service did not start, or a command failed; the sentence carries what it said."""


@dataclass(frozen=True)
class Sent:
    """A mail that the service answered 250."""

    message_id: str
    at: float  # monotonic seconds, when the 250 came


class Stage:
    """Everything a story or a measurement needs: the service, its postbox, its commands."""

    def __init__(self, **settings: str) -> None:
        """`settings`: further MAILBOT_ variables, by name without the prefix."""
        self._settings = settings
        self._stack = AsyncExitStack()
        self.postbox = Postbox()

    async def __aenter__(self) -> Self:
        """Start the postbox and the service; wait until it answers.

        Raises:
            StageError: it does not.
        """
        self.folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="mailbot-demo-", ignore_cleanup_errors=True)))
        await self._stack.enter_async_context(self.postbox)
        self.smtp_port, http_port = _free_ports(2)
        self.url = f"http://127.0.0.1:{http_port}"
        self._environment = {**_without_settings(os.environ), **self._variables(http_port)}
        self.log = self.folder / "service.log"
        try:
            await self._start()
        except BaseException:
            await self._stack.aclose()
            raise
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Let the service drain, then throw everything away."""
        await self._stack.aclose()

    @property
    def pid(self) -> int:
        """The process of the service."""
        return self._process.pid

    async def command(self, *arguments: str) -> str:
        """What `mailbot ARGUMENTS` prints.

        Raises:
            StageError: it ended with an error.
        """
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "mailbot",
            *arguments,
            env=self._environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        out, problem = await process.communicate()
        if process.returncode:
            raise StageError(f"mailbot {' '.join(arguments)}: {problem.decode(errors='replace')[-2000:]}")
        return out.decode()

    async def objects(self, *arguments: str) -> list[dict[str, Any]]:
        """The JSON objects that a command prints with --json, one a line."""
        return [json.loads(line) for line in (await self.command(*arguments, "--json")).splitlines()]

    async def send(self, message: EmailMessage) -> Sent:
        """Send over SMTP; returns when the service has answered 250.

        Raises:
            aiosmtplib.SMTPException: it answered something else.
        """
        await aiosmtplib.send(message, hostname="127.0.0.1", port=self.smtp_port, start_tls=False, timeout=30)
        return Sent(str(message["Message-ID"]), monotonic())

    async def status(self, url: str) -> int | None:
        """The HTTP status of a page of the service; None when nobody answers."""
        return await asyncio.to_thread(_status, url)

    def _variables(self, http_port: int) -> dict[str, str]:
        variables = {
            "DATA_DIR": str(self.folder / "data"),
            "SMTP_LISTEN": f"127.0.0.1:{self.smtp_port}",
            "HTTP_LISTEN": f"127.0.0.1:{http_port}",
            "PUBLIC_URL": self.url,
            "MAIL_DOMAIN": "mail.example",
            "RELAY_URL": f"smtp://127.0.0.1:{self.postbox.port}",
            "SENDER_AUTHENTICATION": "off",
            "SUPPORT_ADDRESS": "help@mail.example",
            **self._settings,
        }
        return {f"MAILBOT_{name}": value for name, value in variables.items()}

    async def _start(self) -> None:
        log = self._stack.enter_context(self.log.open("wb"))
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "mailbot", "serve", env=self._environment, stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log
        )
        self._stack.push_async_callback(self._stop)
        deadline = monotonic() + _UP_WITHIN
        while await self.status(f"{self.url}/healthz") != 200:  # noqa: PLR2004  HTTP OK
            if self._process.returncode is not None or monotonic() > deadline:
                raise StageError(f"The service did not start:\n{self.log.read_text(errors='replace')[-3000:]}")
            await asyncio.sleep(0.1)

    async def _stop(self) -> None:
        if self._process.returncode is not None:
            return
        self._process.send_signal(signal.SIGTERM)
        with suppress(TimeoutError):
            async with asyncio.timeout(_DOWN_WITHIN):
                await self._process.wait()
        if self._process.returncode is None:
            self._process.kill()
            await self._process.wait()


def _free_ports(count: int) -> list[int]:
    """Ports that nobody listens on at this moment; held together so that they differ."""
    with ExitStack() as stack:
        held = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in held:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in held]


def _without_settings(environment: "os._Environ[str]") -> dict[str, str]:
    """The operator's own settings must not reach a throw-away service."""
    return {name: value for name, value in environment.items() if not name.startswith("MAILBOT_")}


def _status(url: str) -> int | None:
    if not url.startswith("http://127.0.0.1:"):
        return None
    try:
        with urlopen(url, timeout=10) as response:  # noqa: S310  our own service, checked above
            return int(response.status)
    except HTTPError as answer:
        return answer.code
    except (URLError, OSError):
        return None
