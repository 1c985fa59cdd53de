"""The command line; thin: what each command does is in `commands`."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_group

#: Command -> the module of `commands` that has it, in the order of `--help`.
_MODULES = {
    "drafts": "company", "trace": "company", "replay": "company", "extract": "document", "inspect": "mail",
    "serve": "service", "demo": "service", "migrate": "service", "check": "service",
    "agent": "agent", "company": "company", "member": "company", "account": "company",
}  # fmt: skip


class _Commands(TyperGroup):
    """Loads a command's module when it is asked for: who reads a document does not wait for the database's libraries."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Every command."""
        return list(_MODULES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a name, None when there is none."""
        if cmd_name not in _MODULES:
            return super().get_command(ctx, cmd_name)
        found = getattr(import_module(f"mailbot.commands.{_MODULES[cmd_name]}"), cmd_name)
        holder = typer.Typer()
        if isinstance(found, typer.Typer):
            holder.add_typer(found, name=cmd_name)
        else:
            holder.command(cmd_name)(found)
        return get_group(holder).commands[cmd_name]


cli = typer.Typer(
    name="mailbot",
    help="A payment assistant by mail: invoices in, payment drafts and one honest reply out.",
    cls=_Commands,
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,  # locals hold mails and secrets
)


@cli.callback()
def _mailbot() -> None:
    """Makes it a group; every command is loaded by `_Commands`."""


def main() -> None:
    """Entry point of the `mailbot` script and of `python -m mailbot`."""
    cli()


if __name__ == "__main__":
    main()
