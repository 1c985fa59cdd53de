"""The Cube's agents: `agent add`, `list`, `sync`, `pause`, `remove`."""

from pathlib import Path
from typing import Annotated

import typer

from mailbot.agents import add_connection
from mailbot.assistant import connect
from mailbot.assistant.services import Services
from mailbot.commands.printing import print_object, print_rows, sentences, with_services
from mailbot.errors import InvalidInput

agent = typer.Typer(help="The Cube's agents: what collects documents by itself.", no_args_is_help=True)

ConnectionId = Annotated[str, typer.Argument(metavar="ID", help="The agent's connection, as `agent list` prints it.")]

_COLUMNS = ("id", "agent", "label", "state", "frequency", "synchronised", "next_run")


@agent.command("add")
def agent_add(
    local_part: Annotated[str, typer.Argument(metavar="LOCAL", help="The company: the part of its address before the @.")],
    email: Annotated[str, typer.Argument(metavar="EMAIL", help="The member whose Cube it is, and who is told.")],
    kind: Annotated[str, typer.Argument(metavar="[AGENT]", help="An installed agent: folder, push...")] = "folder",
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
        with sentences():
            values["path"] = folder if "://" in folder else _local(folder)

    async def add(services: Services) -> dict[str, str]:
        connection_id, secret = await add_connection(
            services, local_part=local_part, email=email, agent=kind, values=values, label=label, frequency=every
        )
        pushed = {"url": f"{services.site.public_url}/agents/{connection_id}/inbox", "secret": secret} if secret else {}
        return {"id": connection_id, "agent": kind, **pushed}

    print_object(with_services(add), as_json=as_json)


@agent.command("list")
def agent_list(
    local_part: Annotated[str, typer.Argument(metavar="LOCAL", help="The company.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """List a company's agents: where each stands, when it ran and when it runs next."""

    async def listed(services: Services) -> list[dict[str, object]]:
        return [page.model_dump(mode="json") for page in await connect.of_company(services, local_part)]

    print_rows(with_services(listed), _COLUMNS, as_json=as_json)


@agent.command("sync")
def agent_sync(connection_id: ConnectionId) -> None:
    """Synchronise now; it also ends a pause."""
    with_services(lambda services: connect.synchronise_now(services, connection_id, actor=connect.OPERATOR))


@agent.command("pause")
def agent_pause(connection_id: ConnectionId) -> None:
    """Stop the runs until `agent sync`."""
    with_services(lambda services: connect.pause(services, connection_id, actor=connect.OPERATOR))


@agent.command("remove")
def agent_remove(connection_id: ConnectionId) -> None:
    """Remove an agent: its secrets are erased at once, its documents stay in the Cube."""
    with_services(lambda services: connect.remove(services, connection_id, actor=connect.OPERATOR))


def _local(folder: str) -> str:
    """The folder as a whole path; a misspelt one is said now, not by the agent's first run."""
    path = Path(folder).expanduser().resolve()
    if not path.is_dir():
        raise InvalidInput(f"There is no folder {path}; make it first, or correct --folder.")
    return str(path)


def _fields(given: list[str]) -> dict[str, str]:
    """NAME=VALUE pairs; a secret does not belong on a command line, so NAME alone is asked for."""
    pairs = [pair.partition("=") for pair in given]
    return {name: value if sign else str(typer.prompt(name, hide_input=True)) for name, sign, value in pairs}
