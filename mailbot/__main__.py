"""The command line; thin: each command reads its arguments, calls one function, and prints what it gives."""

import asyncio
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import structlog
import typer
from rich.console import Console
from rich.progress import Progress

from mailbot.assistant.inspection import inspect_file
from mailbot.commands import agent as agent_commands
from mailbot.commands import company as company_commands
from mailbot.domain.invoice import Extraction
from mailbot.errors import MailbotError
from mailbot.extract.batch import Unopened, read_files
from mailbot.extract.reader import Model, Reader
from mailbot.extract.table import extraction_table

cli = typer.Typer(
    name="mailbot",
    help="A payment assistant by mail: invoices in, payment drafts and one honest reply out.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,  # locals hold mails and secrets
)

cli.add_typer(agent_commands.agent, name="agent")
cli.add_typer(company_commands.company, name="company")
cli.add_typer(company_commands.member, name="member")
cli.add_typer(company_commands.account, name="account")
cli.command()(company_commands.drafts)
cli.command()(company_commands.trace)
cli.command()(company_commands.replay)


@cli.callback()
def _of_many() -> None:
    """Keep `extract` a command by name, however few commands there are."""


@cli.command()
def extract(
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE...", help="PDF, PNG, JPEG or XML e-invoices.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, as the files finish.")] = False,
    files_from: Annotated[
        str | None, typer.Option(metavar="LIST", help="Read more file names from LIST, one a line; - is standard input.")
    ] = None,
) -> None:
    """Read documents and say what they are, what is on them and whether a payment could be drafted.

    Exit code 0 when every file could be opened (whatever its outcome), else 1.
    """
    names = [*(files or []), *(_listed(files_from) if files_from else [])]
    if not names:
        raise typer.BadParameter("name at least one file, or a list of files with --files-from")
    _log_warnings_only()
    with _sentences():
        raise typer.Exit(asyncio.run(_extract(names, as_json=as_json)))


@cli.command()
def inspect(
    files: Annotated[list[Path], typer.Argument(metavar="FILE.eml...", help="Mails as files (RFC 5322).")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Say what the assistant would make of a mail: its kind, what its writer wrote, its files and what becomes of each.

    Exit code 0 when every file could be opened, else 1.
    """
    raise typer.Exit(max(inspect_file(path, as_json=as_json) for path in files))


@cli.command()
def serve(
    role: Annotated[
        list[str] | None, typer.Option("--role", metavar="smtp|web|worker", help="Run these roles alone; may be repeated.")
    ] = None,
) -> None:
    """Serve: take mail, work, answer, show pages. All roles in one process by default; SIGTERM drains."""
    import uvloop

    from mailbot import app, config, logs

    try:
        roles = frozenset(app.Role(name) for name in role) if role else app.ALL_ROLES
    except ValueError as problem:
        raise typer.BadParameter("a role is smtp, web or worker", param_hint="--role") from problem
    logs.configure()
    with _sentences():
        uvloop.run(app.run(config.load(), roles))


@cli.command()
def demo(leave: Annotated[bool, typer.Option("--exit", help="End after the story instead of staying up.")] = False) -> None:
    """See the whole story: a throw-away company, sample invoices over real SMTP, each reply with its time, links to click.

    Exit code 0 when every reply came and says what it should, else 1.
    """
    from mailbot.demo.performance import perform

    with _sentences():
        raise typer.Exit(asyncio.run(perform(leave=leave)))


@cli.command()
def migrate() -> None:
    """Create or upgrade the tables. On SQLite every command does so by itself; on PostgreSQL you decide when."""
    from mailbot import config
    from mailbot.store.migrate import migrate_url

    with _sentences():
        changed = migrate_url(config.load().database_url)
    print("The database was migrated." if changed else "The database is up to date.")  # noqa: T201  the command's output


@cli.command()
def check(as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False) -> None:
    """Look at configuration, database, relay, DNS and model, and say what to do where something is wrong.

    Exit code 0 when all is well, else 1.
    """
    _log_warnings_only()
    raise typer.Exit(asyncio.run(_check(as_json=as_json)))


async def _check(*, as_json: bool) -> int:
    from mailbot import doctor

    exit_code = 0
    async for finding in doctor.examine():
        exit_code |= not finding.ok
        if as_json:
            print(json.dumps(finding._asdict(), ensure_ascii=False), flush=True)  # noqa: T201  the command's output
        else:
            remedy = f"\n{'':11}{finding.remedy}" if finding.remedy else ""
            print(f"{'ok' if finding.ok else 'NOT OK':7}{finding.check}: {finding.detail}{remedy}", flush=True)  # noqa: T201  the command's output
    return exit_code


@contextmanager
def _sentences() -> Iterator[None]:
    """An error of ours ends the command with its sentence, which was written for a person, instead of a traceback."""
    try:
        yield
    except MailbotError as problem:
        print(f"mailbot: {problem}", file=sys.stderr)  # noqa: T201  the command's output
        raise typer.Exit(1) from None


async def _extract(names: list[str], *, as_json: bool) -> int:
    errors = Console(stderr=True)
    read: dict[str, Extraction] = {}
    exit_code = 0
    with Progress(console=errors, transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("reading", total=len(names))
        async with Reader.local(_configured_model()) as reader:
            async for name, result in read_files(reader, names):
                progress.advance(task)
                if isinstance(result, Unopened):
                    errors.print(f"mailbot: cannot read {name}: {result.problem}", markup=False, highlight=False, soft_wrap=True)
                    exit_code = 1
                elif as_json:
                    print(json.dumps({"file": name, **result.model_dump(mode="json")}), flush=True)  # noqa: T201  the command's output
                else:
                    read[name] = result
    if read:
        Console().print(extraction_table((name, read[name]) for name in dict.fromkeys(names) if name in read))
    return exit_code


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
    return [line for line in text.splitlines() if line.strip()]


def _log_warnings_only() -> None:
    """Standard output is for results; what went wrong goes to standard error."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger("warning"),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def main() -> None:
    """Entry point of the `mailbot` script and of `python -m mailbot`."""
    cli()


if __name__ == "__main__":
    main()
