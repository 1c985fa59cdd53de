"""What commands share: services for one act, a person's sentence instead of a traceback, results on standard output."""

import asyncio
import json
import sys
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

import structlog
import typer

from mailbot.assistant.services import Services
from mailbot.errors import MailbotError

T = TypeVar("T")


def with_services(act: Callable[[Services], Coroutine[Any, Any, T]]) -> T:
    """What the act gives, on the configured database; an error of ours ends the command with its sentence."""
    from mailbot import app, config

    async def run() -> T:
        async with app.opened(config.load()) as services:
            return await act(services)

    log_warnings_only()
    with sentences():
        return asyncio.run(run())
    raise AssertionError  # sentences() never goes on


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


def print_json(values: Mapping[str, object], *, ascii_only: bool = False) -> None:
    """One JSON object on one line, whole and unwrapped, at once. `ascii_only` where names of files may be no text at all."""
    typer.echo(json.dumps(values, ensure_ascii=ascii_only))


def print_object(values: Mapping[str, object], *, as_json: bool) -> None:
    """One object, for a program or for a person."""
    if as_json:
        print_json(values)
    else:
        typer.echo("\n".join(f"{name}: {value}" for name, value in values.items()))


def log_warnings_only() -> None:
    """Standard output is for results; what went wrong goes to standard error."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger("warning"),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
