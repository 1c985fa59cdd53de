"""A real `mailbot serve` as its own process, to talk to, to kill and to start again."""

import asyncio
import os
import signal
import socket
import sys
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import aiosmtplib

ROOT = Path(__file__).parents[2]
_UP_WITHIN = 60


class Service:
    """Settings, and the process that runs with them."""

    def __init__(self, folder: Path, database_url: str, **settings: str) -> None:
        self.folder = folder
        self.smtp_port, self.http_port = free_ports(2)
        self.settings = {
            "MAILBOT_DATA_DIR": str(folder / "data"),
            "MAILBOT_DATABASE_URL": database_url,
            "MAILBOT_SMTP_LISTEN": f"127.0.0.1:{self.smtp_port}",
            "MAILBOT_HTTP_LISTEN": f"127.0.0.1:{self.http_port}",
            "MAILBOT_MAIL_DOMAIN": "mail.example",
            "MAILBOT_SENDER_AUTHENTICATION": "off",
            "MAILBOT_SECRET_KEYS": "a-secret-key-for-the-tests-alone",
            **settings,
        }
        self.maildir = folder / "data" / "maildir" / "new"
        self.log = folder / "service.log"
        self._process: asyncio.subprocess.Process | None = None

    async def start(self, *arguments: str) -> None:
        """Starts it; does not wait until it listens."""
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "mailbot",
                "serve",
                *arguments,
                cwd=ROOT,
                env={**os.environ, **self.settings},
                stdout=log,
                stderr=log,
            )

    async def kill(self) -> None:
        """SIGKILL: nothing is closed, nothing is written."""
        assert self._process
        self._process.kill()
        await self._process.wait()

    async def stop(self) -> int:
        """SIGTERM; gives the exit code once it has drained."""
        assert self._process
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self._process.wait(), 60)

    async def listens(self) -> None:
        """Waits until it takes mail."""
        async with asyncio.timeout(_UP_WITHIN):
            while not await self._greets():  # noqa: ASYNC110  what is awaited happens in another process
                await asyncio.sleep(0.05)

    async def _greets(self) -> bool:
        assert self._process
        assert self._process.returncode is None, self.log.read_text()[-3000:]
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.smtp_port)
        except OSError:
            return False
        writer.close()
        return True

    async def send(self, message: EmailMessage) -> None:
        """Sends as a mail server does: the same octets again and again until it is answered 250."""
        octets = message.as_bytes(policy=policy.SMTP)
        envelope = {"sender": message["From"], "recipients": [message["To"]]}
        while True:
            try:
                await aiosmtplib.send(octets, hostname="127.0.0.1", port=self.smtp_port, start_tls=False, timeout=30, **envelope)
            except (aiosmtplib.SMTPException, OSError):
                await asyncio.sleep(0.1)
            else:
                return

    def letters(self) -> list[EmailMessage]:
        """What was delivered so far."""
        files = sorted(self.maildir.iterdir()) if self.maildir.exists() else []
        return [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]  # type: ignore[misc]

    def replies(self) -> list[str]:
        """The Message-ID that each delivered reply answers."""
        return [str(letter["In-Reply-To"]) for letter in self.letters() if letter["In-Reply-To"]]


def free_ports(count: int) -> list[int]:
    """Ports that nobody uses now."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()
