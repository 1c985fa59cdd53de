"""How fast mailbot is on this machine. Drives the real service (`mailbot serve`) over real SMTP; see `--help`.

Ends with an error when work grows out of proportion on hostile input (bench/growth.py).
"""

import argparse
import asyncio
import logging
import sys
import tempfile
from dataclasses import dataclass, replace
from email.message import EmailMessage
from pathlib import Path
from statistics import median
from time import monotonic

import aiosmtplib
from rich.console import Console
from rich.table import Table

from bench.growth import growths
from mailbot import clock, logs
from mailbot.demo import invoices, story
from mailbot.demo.stage import Stage

_PDF = ("application", "pdf")
_REPLY_WITHIN = 60.0


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    what: str
    value: str
    note: str = ""


def percentile(values: list[float], percent: int) -> float:
    """The smallest value that `percent` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-percent * len(ordered) // 100) - 1))]


def numbered_pdf(scene: story.Scene, number: str) -> bytes:
    """A one-page invoice with a number of its own, so that it is no duplicate."""
    return invoices.pdf(replace(invoices.electronic(scene.issued, scene.due), number=number))


async def scene_on(stage: Stage) -> story.Scene:
    """A company with one member who may send."""
    add = ("company", "add", story.COMPANY, "--address", story.LOCAL_PART, "--admin", story.ADMINISTRATOR, "--language", "en")
    [company] = await stage.objects(*add)
    await stage.command("member", "add", story.LOCAL_PART, story.MEMBER)
    for currency, iban in story.ACCOUNTS.items():
        await stage.command("account", "add", story.LOCAL_PART, "--currency", currency, "--iban", iban, "--main")
    return story.Scene(company["address"], company["security_code"], clock.now().date())


async def latency(stage: Stage, scene: story.Scene, count: int) -> list[Figure]:
    """From SMTP 250 to the reply's arrival at the next mail server, one mail at a time on an idle service."""
    seconds = []
    for i in range(count):
        file = (f"invoice-{i}.pdf", _PDF, await asyncio.to_thread(numbered_pdf, scene, f"B-{i:05d}"))
        sent = await stage.send(story.mail(scene, f"Invoice {i}", "Please pay.", file))
        reply = await stage.postbox.reply_to(sent.message_id, _REPLY_WITHIN)
        seconds.append(reply.at - sent.at if reply else _REPLY_WITHIN)
    note = f"{count} one-page PDFs, each alone; the first {seconds[0]:.2f} s"
    return [
        Figure("250 -> reply, p50", f"{median(seconds):.2f} s", note),
        Figure("250 -> reply, p95", f"{percentile(seconds, 95):.2f} s"),
        Figure("250 -> reply, max", f"{max(seconds):.2f} s"),
    ]


async def acceptance(stage: Stage, scene: story.Scene, count: int, at_once: int) -> list[Figure]:
    """Mails accepted (250 after commit) a second, and how long until the last of them was answered."""
    file = ("invoice.pdf", _PDF, await asyncio.to_thread(numbered_pdf, scene, "BURST"))
    mails = [story.mail(scene, f"Burst {i}", "Please pay.", file) for i in range(count)]
    began = monotonic()
    await asyncio.gather(*(_send_all(stage, mails[i::at_once]) for i in range(at_once)))
    accepted = monotonic() - began
    wanted = {str(mail["Message-ID"]) for mail in mails}
    last = await stage.postbox.wait_for(
        lambda _: wanted <= {str(mail.message["In-Reply-To"]) for mail in stage.postbox.mails}, 10 * _REPLY_WITHIN
    )
    answered = monotonic() - began
    return [
        Figure("mails accepted", f"{count / accepted:.0f} /s", f"{count} mails with a PDF over {at_once} connections"),
        Figure("mails answered", f"{count / answered:.1f} /s" if last else "not all", f"all {count} answered after {answered:.1f} s"),
    ]


async def _send_all(stage: Stage, mails: list[EmailMessage]) -> None:
    async with aiosmtplib.SMTP(hostname="127.0.0.1", port=stage.smtp_port, start_tls=False) as client:
        for mail in mails:
            await client.send_message(mail)


async def extraction(stage: Stage, scene: story.Scene, count: int) -> list[Figure]:
    """Documents read a second by `mailbot extract`, start of the program included."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{i}.pdf" for i in range(count)]
        for i, path in enumerate(paths):
            path.write_bytes(numbered_pdf(scene, f"X-{i:05d}"))
        began = monotonic()
        found = await stage.objects("extract", *map(str, paths))
        seconds = monotonic() - began
        scan = Path(folder) / "scan.png"
        scan.write_bytes(await asyncio.to_thread(invoices.scan_png, invoices.scanned(scene.issued, scene.due)))
        [one] = await stage.objects("extract", str(scan))
    processed = sum(one["outcome"] == "processed" for one in found)
    each = median(one["seconds"] for one in found)
    return [
        Figure("PDFs read", f"{count / seconds:.1f} /s", f"{count} one-page PDFs, {processed} processed, {each:.2f} s each (median)"),
        Figure("a scanned page", f"{one['seconds']:.1f} s", f"OCR, start included; {one['outcome']}"),
    ]


def grown(console: Console) -> bool:
    """How work grows on hostile input, as a table; whether all of it is within its bounds."""
    table = Table("four times as much", "ratio", "at most", "", title="growth")
    with console.status("hostile input of two sizes..."):
        found = list(growths())
    for one in found:
        table.add_row(one.what, f"{one.ratio:.2f}", f"{one.at_most:g}", "" if one.is_good else "[red]TOO MUCH[/red]")
    console.print(table)
    return all(one.is_good for one in found)


async def measure(arguments: argparse.Namespace, console: Console) -> None:
    """Measure one thing after the other and print the table."""
    figures: list[Figure] = []
    settings = {"DATABASE_URL": arguments.database_url} if arguments.database_url else {}
    async with Stage(**settings) as stage:
        scene = await scene_on(stage)
        with console.status("latency on an idle service..."):
            figures += await latency(stage, scene, arguments.latency)
        with console.status("a burst of mails..."):
            figures += await acceptance(stage, scene, arguments.burst, arguments.connections)
        with console.status("reading documents..."):
            figures += await extraction(stage, scene, arguments.documents)
    table = Table("what", "measured", "how", title="mailbot bench")
    for figure in figures:
        table.add_row(figure.what, figure.value, figure.note)
    console.print(table)


def main() -> None:
    """Read the arguments, measure."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--latency", type=int, default=40, help="mails for the latency figures (default 40)")
    parser.add_argument("--burst", type=int, default=100, help="mails in the burst (default 100)")
    parser.add_argument("--connections", type=int, default=8, help="SMTP connections of the burst (default 8)")
    parser.add_argument("--documents", type=int, default=60, help="documents to read (default 60)")
    parser.add_argument("--database-url", default=None, help="postgresql://... instead of SQLite; the database must be empty")
    parser.add_argument("--growth", action="store_true", help="only how work grows on hostile input")
    arguments, console = parser.parse_args(), Console()
    logs.configure(logging.WARNING)
    is_good = grown(console)
    if not arguments.growth:
        asyncio.run(measure(arguments, console))
    sys.exit(0 if is_good else "Work grows faster than its input.")


if __name__ == "__main__":
    main()
