"""Mails on disk, without any database: `inspect` says what becomes of them."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mailbot.assistant.inspection import Inspection, inspect_mail
from mailbot.commands.printing import demand_output, log_warnings_only, on_standard_output, print_json, print_problem, printable, sentences
from mailbot.mail.kind import Kind
from mailbot.mail.unpacker import PRELOAD, Unpacker
from mailbot.sandbox.children import Sandbox


def inspect(
    files: Annotated[list[Path], typer.Argument(metavar="FILE.eml...", help="Mails as files (RFC 5322).")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Say what the assistant would make of a mail: its kind, what its writer wrote, its files and what becomes of each.

    Exit code 0 when every file could be opened and (without --json) is a mail, else 1.
    """
    demand_output()
    log_warnings_only()
    with sentences():
        raise typer.Exit(asyncio.run(_inspect_all(files, as_json=as_json)))


async def _inspect_all(files: list[Path], *, as_json: bool) -> int:
    async with Sandbox(PRELOAD) as sandbox:
        unpacker = Unpacker(sandbox)
        return max([await _inspect(unpacker, path, as_json=as_json) for path in files])


async def _inspect(unpacker: Unpacker, path: Path, *, as_json: bool) -> int:
    """Prints what becomes of the mail in a file. Gives 0, or 1 when the file cannot be opened, or people are told that it is no mail."""
    try:
        raw = await asyncio.to_thread(path.read_bytes)
    except OSError as problem:
        print_problem(f"cannot read {path}: {problem.strerror}")
        return 1
    found = await inspect_mail(unpacker, raw)
    if as_json:
        print_json({"file": str(path), **found.as_json()}, ascii_only=True)
    elif found.kind is Kind.UNREADABLE:
        print_problem(f"{path} is {_no_mail(raw)}")
        return 1
    else:
        _show(path, found)
    return 0


def _no_mail(raw: bytes) -> str:
    if not raw.strip():
        return "empty, so there is no mail to inspect."
    return "no mail (it has no header, as an .eml file has). To read an invoice, use: mailbot extract FILE"


@on_standard_output()
def _show(path: Path, found: Inspection) -> None:
    """For people; everything from the mail is plain text to the terminal, never markup."""
    console = Console()
    answered = "may be answered" if found.answerable else "is not answered"
    head = f"{path}: {found.kind}, {answered}\nFrom: {found.sender or '-'}\nSubject: {found.subject}\n\n{found.reply_text}\n"
    console.print(Text(printable(head)))
    if found.attachments:
        table = Table()
        for name in ("file", "type", "bytes", "becomes", "reason"):
            table.add_column(name, overflow="fold")
        for file in found.attachments:
            cells = (file.filename, file.media_type, str(file.size), file.becomes, file.reason or "")
            table.add_row(*(Text(printable(cell)) for cell in cells))
        console.print(table)
