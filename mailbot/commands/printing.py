"""What commands share: services for one act, a person's sentence instead of a traceback, results on standard output."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import structlog
import typer

from mailbot.errors import MailbotError, NotFound

if TYPE_CHECKING:  # heavy, and needed by the acts alone
    from mailbot.assistant.services import Services

T = TypeVar("T")


def with_services(act: Callable[[Services], Coroutine[Any, Any, T]], *, may_create: bool = False) -> T:
    """What the act gives, on the configured database; an error of ours ends the command with its sentence.

    Only an act that begins something new `may_create` the database: typed in another folder, any other would hide the mistake.
    """
    from mailbot import app, config

    async def run() -> T:
        async with app.opened(config.load(), may_create=may_create) as services:
            try:
                return await act(services)
            except NotFound as problem:
                raise NotFound(f"{problem} (The database is {_database(services)}.)") from problem

    demand_output()
    log_warnings_only()
    with sentences():
        return asyncio.run(run())
    raise AssertionError  # sentences() never goes on


def _database(services: Services) -> str:
    setting = "MAILBOT_DATA_DIR" if services.store.is_sqlite else "MAILBOT_DATABASE_URL"
    return f"{services.store.where}, see {setting}"


@contextmanager
def sentences() -> Iterator[None]:
    """An error of ours ends the command with its sentence, which was written for a person, instead of a traceback."""
    try:
        yield
    except MailbotError as problem:
        print_problem(str(problem))
        raise typer.Exit(1) from None


def print_problem(sentence: str) -> None:
    """What went wrong, on standard error."""
    typer.echo(f"mailbot: {sentence}", err=True)


def demand_output() -> None:
    """Ends the command when standard output is closed, before it does what nobody would be told of."""
    if sys.stdout is None:
        _fail("standard output is closed, so nothing could be told and nothing was done.")


@contextmanager
def on_standard_output() -> Iterator[None]:
    """Results that cannot be written end the command with a sentence; who reads no further (`| head`) needs none."""
    try:
        yield
    except UnicodeEncodeError as problem:
        _fail(f"standard output is in {problem.encoding}, which cannot write this; set PYTHONIOENCODING=utf-8, or use --json.")
    except OSError as problem:
        if problem.errno == errno.EPIPE:
            raise
        with Path(os.devnull).open("wb") as nowhere:  # what could not be written would be tried again at the end
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
        _fail(f"standard output cannot be written ({problem.strerror}): what it has is not complete.")


def _fail(sentence: str) -> NoReturn:
    print_problem(sentence)
    raise typer.Exit(1)


@on_standard_output()
def print_json(values: Mapping[str, object], *, ascii_only: bool = False) -> None:
    """One JSON object on one line, whole and unwrapped, at once. `ascii_only` where names of files may be no text at all."""
    typer.echo(json.dumps(values, ensure_ascii=ascii_only))


@on_standard_output()
def print_object(values: Mapping[str, object], *, as_json: bool) -> None:
    """One object, for a program or for a person."""
    if as_json:
        print_json(values)
    else:
        typer.echo("\n".join(f"{name}: {value}" for name, value in values.items()))


@on_standard_output()
def print_rows(rows: Sequence[Mapping[str, object]], columns: Sequence[str], *, as_json: bool) -> None:
    """One JSON object a line for a program; for a person the `columns` under a header, each as wide as it needs."""
    if as_json:
        for row in rows:
            print_json(row)
        return
    cells = [[name.upper() for name in columns], *([_cell(row[name]) for name in columns] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        typer.echo("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


@on_standard_output()
def print_blocks(blocks: Iterable[tuple[str, Mapping[str, object]]]) -> None:
    """For a person: each a line with its values below it, for rows that are wider than a terminal; what is empty is left out."""
    for head, values in blocks:
        typer.echo(_cell(head))
        for name, value in values.items():
            if value:
                typer.echo(f"  {name + ':':13}{_cell(value)}")


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value or "")
    return " ".join(printable(text).split()) or "-"


def log_warnings_only() -> None:
    """Standard output is for results; what went wrong goes to standard error."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger("warning"),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def printable(text: str) -> str:
    """The text with every control and formatting character but line breaks and tabs escaped: a terminal obeys what it is sent."""
    return "".join(c if c in "\n\t" or c.isprintable() or unicodedata.category(c) == "Zs" else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")
