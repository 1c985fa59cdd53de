"""How well and how fast mailbot reads on this machine, beside other programs; writes docs/accuracy.md. See `--help`.

Drives the real service (`mailbot serve`) over real SMTP, reads generated papers and, with --corpus, a labelled folder. Ends with an
error when work grows out of proportion on hostile input (bench/growth.py).
"""

import argparse
import asyncio
import json
import logging
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path
from statistics import median
from time import monotonic

import aiosmtplib
import pypdfium2
from rich.console import Console
from rich.table import Table

from bench.accuracy import Figures, corpus, judged
from bench.growth import growths
from bench.memory import service_megabytes
from bench.page import Figure, Measured, page, percentile
from bench.papers.labelling import Document
from bench.papers.splits import SPLITS
from bench.peers.contest import contest
from mailbot import clock, logs
from mailbot.demo import invoices, story
from mailbot.demo.stage import Stage

_PDF = ("application", "pdf")
_REPLY_WITHIN = 60.0
_TELL_EVERY = 10.0  # seconds
_RUNS = 3  # of a batch: other guests of a machine come and go


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
        Figure(
            "PDFs read",
            f"{count / seconds:.1f} /s",
            f"{count} one-page PDFs, {processed} processed, {each:.2f} s each (median)",
            count / seconds,
        ),
        Figure("a scanned page", f"{one['seconds']:.1f} s", f"OCR, start included; {one['outcome']}"),
    ]


def grown(console: Console) -> bool:
    """How work grows on hostile input, as a table; whether all of it is within its bounds."""
    table = Table("four times as much", "ratio", "at most", "", title="growth")
    with progress(console, "hostile input of two sizes..."):
        found = list(growths())
    for one in found:
        table.add_row(one.what, f"{one.ratio:.2f}", f"{one.at_most:g}", "" if one.is_good else "[red]TOO MUCH[/red]")
    console.print(table)
    return all(one.is_good for one in found)


def memory(stage: Stage, when: str) -> Figure:
    """The memory of the service as it is now."""
    megabytes = service_megabytes(stage.pid)
    return Figure(
        f"memory, {when}", "not told by this kernel" if megabytes is None else f"{megabytes:.0f} MB", "PSS without OCR", megabytes
    )


def batch(documents: list[Document]) -> Figure:
    """Text documents a second by `mailbot extract --files-from`, start of the program included and no service beside it."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{i}.pdf" for i in range(len(documents))]
        for path, document in zip(paths, documents, strict=True):
            path.write_bytes(document.data)
        names = Path(folder) / "list"
        names.write_text("".join(f"{path}\n" for path in paths))
        command = [sys.executable, "-m", "mailbot", "extract", "--json", "--files-from", str(names)]
        speeds = []
        for _ in range(_RUNS):
            began = monotonic()
            told = subprocess.run(command, capture_output=True, check=True, text=True).stdout.splitlines()
            speeds.append(len(told) / (monotonic() - began))
    each, speed = median(json.loads(line)["seconds"] for line in told), median(speeds)
    note = f"{len(told)} files, {each:.2f} s each (median); {_RUNS} runs, {min(speeds):.1f} to {max(speeds):.1f} /s"
    return Figure("labelled text PDFs read", f"{speed:.1f} /s", note, speed)


async def service(arguments: argparse.Namespace, console: Console) -> list[Figure]:
    """Speed and memory of the service, one thing after the other."""
    figures: list[Figure] = []
    settings = {"DATABASE_URL": arguments.database_url} if arguments.database_url else {}
    async with Stage(**settings) as stage:
        scene = await scene_on(stage)
        idle = memory(stage, "idle")
        with progress(console, "latency on an idle service..."):
            figures += await latency(stage, scene, arguments.latency)
        with progress(console, "a burst of mails..."):
            figures += await acceptance(stage, scene, arguments.burst, arguments.connections)
        figures += [idle, memory(stage, f"after {arguments.latency + arguments.burst} mails with a PDF")]
        with progress(console, "reading documents..."):
            figures += await extraction(stage, scene, arguments.documents)
    return figures


@contextmanager
def progress(console: Console, what: str) -> Iterator[Callable[[str], None]]:
    """Tells how far it is: on a terminal in one line that changes, elsewhere (a log) by a line every few seconds."""
    told = monotonic()
    with console.status(what) as status:

        def tell(text: str) -> None:
            nonlocal told
            status.update(text)
            if not console.is_terminal and monotonic() - told > _TELL_EVERY:
                told = monotonic()
                console.print(text)

        if not console.is_terminal:
            console.print(what)
        yield tell


def read(name: str, documents: Iterable[Document], count: int, console: Console) -> Figures:
    """Documents read and judged, with progress."""
    figures = Figures()
    with progress(console, f"{name}: {count} documents") as tell:
        for number, document in enumerate(documents, 1):
            tell(f"{name}: {number} of {count}")
            figures.verdicts.append(judged(document))
    return figures


def is_text_pdf(document: Document) -> bool:
    """Whether it is an undamaged PDF whose values stand in its text: one whose letters are all drawn as curves is none."""
    is_whole = document.label.get("subtype") != "robustness" and not document.label.get("needs_ocr")
    return is_whole and document.name.lower().endswith(".pdf") and has_characters(document.data)


def has_characters(data: bytes) -> bool:
    """Whether any page of a PDF has text. One that pdfium does not open as it stands counts as such: mailbot has it mended first."""
    try:
        with pypdfium2.PdfDocument(data) as pdf:
            return any(page.get_textpage().count_chars() for page in pdf)
    except pypdfium2.PdfiumError:
        return True


def measured(arguments: argparse.Namespace, console: Console) -> Measured:
    """Everything that the page tells. The labelled folder's documents are read where they are; nothing of them is kept but sums."""
    run, count = Measured(command_line(arguments)), arguments.papers
    opened = list(corpus(arguments.corpus)) if arguments.corpus else []
    texts = [document for document in opened if is_text_pdf(document)]
    run.service = asyncio.run(service(arguments, console))
    if texts:
        with progress(console, "reading a batch..."):
            run.service.append(batch(texts))
    for name in ("held-out", "sealed", "tampered"):
        run.sets[f"generated, {name}"] = read(name, SPLITS[name](count, arguments.seed), count, console)
    if opened:
        name, documents = ("made by others, text", texts) if arguments.no_ocr else ("made by others", opened)
        run.sets[name] = read(name, documents, len(documents), console)
    if not arguments.no_peers:
        sealed = [document for document in SPLITS["sealed"](count, arguments.seed) if document.label["doc_type"] == "invoice"]
        with progress(console, "side by side with others") as tell:
            run.contests[f"{len(sealed)} generated invoices, sealed"] = contest(sealed, tell)
            if texts:
                run.contests[f"{len(texts)} PDFs made by others"] = contest(texts, tell)
    return run


def command_line(arguments: argparse.Namespace) -> str:
    """How to run the same again; folders of this machine are not named."""
    corpus_option = " --corpus DIR" if arguments.corpus else ""
    without = "".join(f" --{name}" for name in ("no-ocr", "no-peers") if getattr(arguments, name.replace("-", "_")))
    return f"python -m bench --papers {arguments.papers} --seed {arguments.seed}{corpus_option}{without}"


def show(figures: list[Figure], console: Console) -> None:
    """Speed and memory as a table."""
    table = Table("what", "measured", "how", title="mailbot bench")
    for figure in figures:
        table.add_row(figure.what, figure.value, figure.note)
    console.print(table)


def options() -> argparse.ArgumentParser:
    """What can be asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--papers", type=int, default=150, help="generated papers of each set (default 150)")
    parser.add_argument("--seed", type=int, default=0, help="seed of the generated papers (default 0)")
    parser.add_argument("--corpus", type=Path, default=None, help="a labelled folder with files/ and manifest.jsonl, too")
    parser.add_argument("--no-ocr", action="store_true", help="of the labelled folder only the PDFs with text, which is much quicker")
    parser.add_argument("--no-peers", action="store_true", help="mailbot alone; the others are installed into .venv-peers")
    parser.add_argument("--page", type=Path, default=Path("docs/accuracy.md"), help="where the page goes (default docs/accuracy.md)")
    parser.add_argument("--latency", type=int, default=40, help="mails for the latency figures (default 40)")
    parser.add_argument("--burst", type=int, default=100, help="mails in the burst (default 100)")
    parser.add_argument("--connections", type=int, default=8, help="SMTP connections of the burst (default 8)")
    parser.add_argument("--documents", type=int, default=60, help="documents to read (default 60)")
    parser.add_argument("--database-url", default=None, help="postgresql://... instead of SQLite; the database must be empty")
    parser.add_argument("--only", choices=("growth", "service"), default=None, help="only this, and no page")
    return parser


def main() -> None:
    """Read the arguments, measure, write the page."""
    arguments, console = options().parse_args(), Console()
    logs.configure(logging.WARNING)
    is_good = grown(console)
    if arguments.only == "service":
        show(asyncio.run(service(arguments, console)), console)
    elif arguments.only is None:
        run = measured(arguments, console)
        show(run.service, console)
        arguments.page.write_text(page(run))
        console.print(f"written: {arguments.page}")
    sys.exit(0 if is_good else "Work grows faster than its input.")


if __name__ == "__main__":
    main()
