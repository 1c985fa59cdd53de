"""Documents on disk, without any database: `extract` says what is on them.

Reading takes a second to load, in the process whose children read and in this one: the former is started before the latter loads.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mailbot.commands.printing import demand_output, log_warnings_only, on_standard_output, print_json, print_problem, sentences
from mailbot.domain.outcome import Outcome
from mailbot.extract import PRELOAD
from mailbot.sandbox.children import Sandbox

if TYPE_CHECKING:
    from mailbot.extract.model.consult import Model
    from mailbot.extract.reading import Reading

_INTERRUPTED = 130  # as shells tell of a process that SIGINT ended


def extract(
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE...", help="PDF, PNG, JPEG, TIFF, HEIC or XML e-invoices.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, as the files finish.")] = False,
    files_from: Annotated[
        str | None, typer.Option(metavar="LIST", help="Read more file names from LIST, one a line; - is standard input.")
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell for each value what was considered, with scores, and why one was taken or none.")
    ] = False,
    language: Annotated[str | None, typer.Option("--language", "--lang", metavar="en|fr", help="The language of --explain.")] = None,
) -> None:
    """Read documents and say what they are, what is on them and whether a payment could be drafted.

    With --explain each file is followed by the story of its values; with --json too, the object has the key `explained`.

    Exit code 0 when every file could be opened (whatever its outcome), else 1; 130 when it was interrupted.
    """
    if language is not None:
        _check_language(language, explain=explain)
    names = [*(files or []), *(_listed(files_from) if files_from else [])]
    if not names:
        raise typer.BadParameter("name at least one file, or a list of files with --files-from")
    demand_output()
    log_warnings_only()
    read: dict[str, Reading] = {}
    try:
        with sentences():
            exit_code = asyncio.run(_read(names, read, as_json=as_json, explain=explain))
    except KeyboardInterrupt:
        print_problem("interrupted: not all files were read.")
        exit_code = _INTERRUPTED
    if not as_json:
        _print_for_people([(name, read[name]) for name in dict.fromkeys(names) if name in read], (language or "en") if explain else None)
    raise typer.Exit(exit_code)


def _check_language(language: str, *, explain: bool) -> None:
    from mailbot.render import Renderer  # who asks for no language does not wait for it

    languages = Renderer().languages
    if language not in languages:
        raise typer.BadParameter(f"--lang is one of {', '.join(languages)}, not {language}")
    if not explain:
        raise typer.BadParameter("--lang is the language of --explain: add --explain, or leave it out")


async def _read(names: list[str], read: dict[str, Reading], *, as_json: bool, explain: bool) -> int:
    """Prints what was read as JSON, or adds it to `read`, as the files finish. Gives the exit code."""
    async with Sandbox(PRELOAD) as sandbox:
        from rich.console import Console
        from rich.progress import Progress

        from mailbot.extract.batch import Unopened, read_files
        from mailbot.extract.reader import Reader

        exit_code = 0
        with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
            task = progress.add_task("reading", total=len(names))
            async with Reader.local(_configured_model(), sandbox) as reader:
                async for name, result in read_files(reader, names, with_stories=explain):
                    progress.advance(task)
                    if isinstance(result, Unopened):
                        print_problem(f"cannot read {name or 'a file without a name'}: {result.problem}")
                        exit_code = 1
                    elif as_json:
                        print_json(_as_json(name, result, explained=explain), ascii_only=True)
                    else:
                        read[name] = result
    return exit_code


def _as_json(name: str, reading: Reading, *, explained: bool) -> dict[str, object]:
    stories = {"explained": [story.model_dump(mode="json") for story in reading.stories]} if explained else {}
    return {"file": name, **reading.extraction.model_dump(mode="json"), **stories}


@on_standard_output()
def _print_for_people(read: list[tuple[str, Reading]], language: str | None) -> None:
    """A table of all files; with a language, one of each file and the story of its values below."""
    from rich.console import Console

    from mailbot.commands.extraction_table import extraction_table  # --json does not wait for what only tables need

    console = Console()
    if language is None and read:
        console.print(extraction_table(((name, reading.extraction) for name, reading in read), console.width))
        if any(reading.extraction.outcome is not Outcome.PROCESSED for _, reading in read):
            typer.echo("What each word means and what to do: --explain (docs/errors.md has all of them).")
    elif language is not None:
        from mailbot.commands.explanation import Explanation
        from mailbot.render import Renderer

        explanation = Explanation(Renderer(), language)
        for name, reading in read:
            console.print(extraction_table([(name, reading.extraction)], console.width))
            told = [*explanation.outcome(reading.extraction), *explanation.lines(reading.stories)]
            typer.echo("\n".join(told) + "\n")


def _configured_model() -> Model | None:
    """The model that the operator configured; `app` is heavy and imported only for who has one."""
    from mailbot import config

    settings = config.load()
    if not settings.llm_base_url:
        return None
    from mailbot.app import model_of

    return model_of(settings)


def _listed(files_from: str) -> list[str]:
    try:
        text = sys.stdin.read() if files_from == "-" else Path(files_from).read_text(errors="surrogateescape")
    except OSError as problem:
        raise typer.BadParameter(f"cannot read {files_from}: {problem.strerror}") from problem
    return [line for line in text.removeprefix("\ufeff").splitlines() if line.strip()]  # Windows writes a mark of the encoding first
