"""The service itself: `serve`, `migrate`, `check`, and `demo` to see it at work."""

import asyncio
from typing import Annotated

import typer

from mailbot.commands.printing import log_warnings_only, print_json, sentences


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
    with sentences():
        uvloop.run(app.run(config.load(), roles))


def demo(leave: Annotated[bool, typer.Option("--exit", help="End after the story instead of staying up.")] = False) -> None:
    """See the whole story: a throw-away company, sample invoices over real SMTP, each reply with its time, links to click.

    Exit code 0 when every reply came and says what it should, else 1.
    """
    from mailbot.demo.performance import perform

    with sentences():
        raise typer.Exit(asyncio.run(perform(leave=leave)))


def migrate() -> None:
    """Create or upgrade the tables. On SQLite every command does so by itself; on PostgreSQL you decide when."""
    from mailbot import config
    from mailbot.store.migrate import migrate_url

    with sentences():
        changed = migrate_url(config.load().database_url)
    typer.echo("The database was migrated." if changed else "The database is up to date.")


def check(as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False) -> None:
    """Look at configuration, database, relay, DNS and model, and say what to do where something is wrong.

    Exit code 0 when all is well, else 1.
    """
    log_warnings_only()
    raise typer.Exit(asyncio.run(_check(as_json=as_json)))


async def _check(*, as_json: bool) -> int:
    from mailbot import doctor

    exit_code = 0
    async for finding in doctor.examine():
        exit_code |= not finding.ok
        if as_json:
            print_json(finding._asdict())
        else:
            remedy = f"\n{'':11}{finding.remedy}" if finding.remedy else ""
            typer.echo(f"{'ok' if finding.ok else 'NOT OK':7}{finding.check}: {finding.detail}{remedy}")
    return exit_code
