"""The command line; thin: each command reads its arguments, calls one function, and prints what it gives."""

import asyncio
import json
import sys
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import structlog
import typer
from rich.console import Console
from rich.progress import Progress

from mailbot.assistant.inspection import inspect_file
from mailbot.commands import company as company_commands
from mailbot.domain.invoice import Extraction
from mailbot.errors import MailbotError
from mailbot.extract.batch import Unopened, read_files
from mailbot.extract.reader import Reader
from mailbot.extract.table import extraction_table

if TYPE_CHECKING:
    from mailbot.assistant.services import Services  # what commands on a database need would slow down the others

T = TypeVar("T")
_ConnectionId = Annotated[str, typer.Argument(metavar="ID", help="The agent's connection, as `agent list` prints it.")]

cli = typer.Typer(
    name="mailbot",
    help="A payment assistant by mail: invoices in, payment drafts and one honest reply out.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,  # locals hold mails and secrets
)

agent_cli = typer.Typer(help="The Cube's agents: what collects documents by itself.", no_args_is_help=True)
cli.add_typer(agent_cli, name="agent")


cli.add_typer(company_commands.company, name="company")
cli.add_typer(company_commands.member, name="member")
cli.add_typer(company_commands.account, name="account")
cli.command()(company_commands.drafts)
cli.command()(company_commands.trace)


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


@agent_cli.command("add")
def agent_add(
    local_part: Annotated[str, typer.Argument(metavar="LOCAL", help="The company: the part of its address before the @.")],
    email: Annotated[str, typer.Argument(metavar="EMAIL", help="The member whose Cube it is, and who is told.")],
    agent: Annotated[str, typer.Argument(metavar="[AGENT]", help="An installed agent: folder, push...")] = "folder",
    folder: Annotated[str | None, typer.Option(metavar="PATH", help="Watch this folder (a path or an fsspec URL).")] = None,
    every: Annotated[str | None, typer.Option(metavar="3d|1M", help="How often it runs by itself.")] = None,
    given: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME[=VALUE]", help="A field of the agent; without a value it is asked for, unseen."),
    ] = None,
    label: Annotated[str | None, typer.Option(help="How mails and pages name it.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Add an agent for a member; its first synchronisation begins at once. A push prints its address and secret, this once."""
    values = _fields(given or [])
    if folder is not None:
        values["path"] = folder if "://" in folder else str(Path(folder).resolve())

    async def add(services: "Services") -> dict[str, str]:
        from mailbot.agents import add_connection

        connection_id, secret = await add_connection(
            services, local_part=local_part, email=email, agent=agent, values=values, label=label, frequency=every
        )
        pushed = {"url": f"{services.site.public_url}/agents/{connection_id}/inbox", "secret": secret} if secret else {}
        return {"id": connection_id, "agent": agent, **pushed}

    _print_object(_with_services(add), as_json=as_json)


@agent_cli.command("list")
def agent_list(
    local_part: Annotated[str, typer.Argument(metavar="LOCAL", help="The company.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """List a company's agents: where each stands, when it ran and when it runs next."""

    async def listed(services: "Services") -> list[dict[str, str | None]]:
        from mailbot.assistant.connect import of_company

        return [page.model_dump(mode="json") for page in await of_company(services, local_part)]

    for line in _with_services(listed):
        if as_json:
            _print_object(line, as_json=True)
        else:
            typer.echo(
                "  ".join(str(line[name] or "-") for name in ("id", "agent", "label", "state", "frequency", "synchronised", "next_run"))
            )


@agent_cli.command("sync")
def agent_sync(connection_id: _ConnectionId) -> None:
    """Synchronise now; it also ends a pause."""
    from mailbot.assistant import connect

    _with_services(lambda services: connect.synchronise_now(services, connection_id, actor=connect.OPERATOR))


@agent_cli.command("pause")
def agent_pause(connection_id: _ConnectionId) -> None:
    """Stop the runs until `agent sync`."""
    from mailbot.assistant import connect

    _with_services(lambda services: connect.pause(services, connection_id, actor=connect.OPERATOR))


@agent_cli.command("remove")
def agent_remove(connection_id: _ConnectionId) -> None:
    """Remove an agent: its secrets are erased at once, its documents stay in the Cube."""
    from mailbot.assistant import connect

    _with_services(lambda services: connect.remove(services, connection_id, actor=connect.OPERATOR))


def _with_services(act: Callable[["Services"], Coroutine[Any, Any, T]]) -> T:
    """What the act gives, on the configured database; an error of ours ends the command with its sentence."""
    from mailbot import app, config

    async def run() -> T:
        async with app.opened(config.load()) as services:
            return await act(services)

    _log_warnings_only()
    with _sentences():
        result = asyncio.run(run())
    return result  # noqa: RET504  the type checker cannot know that _sentences never goes on after an error


def _fields(given: list[str]) -> dict[str, str]:
    """NAME=VALUE pairs; a secret does not belong on a command line, so NAME alone is asked for."""
    pairs = [pair.partition("=") for pair in given]
    return {name: value if sign else str(typer.prompt(name, hide_input=True)) for name, sign, value in pairs}


def _print_object(values: Mapping[str, object], *, as_json: bool) -> None:
    typer.echo(json.dumps(values) if as_json else "\n".join(f"{name}: {value}" for name, value in values.items()))


async def _extract(names: list[str], *, as_json: bool) -> int:
    errors = Console(stderr=True)
    read: dict[str, Extraction] = {}
    exit_code = 0
    with Progress(console=errors, transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("reading", total=len(names))
        async with Reader.local() as reader:
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
