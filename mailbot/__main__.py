"""The command line; thin: what each command does is in `commands`."""

import ast
import gc
from collections.abc import Iterator
from importlib import import_module
from importlib.abc import SourceLoader
from importlib.util import find_spec
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

#: Command -> the module of `commands` that has it, in the order of `--help`.
_MODULES = {
    "drafts": "company", "trace": "company", "replay": "company", "extract": "document", "inspect": "mail",
    "serve": "service", "demo": "service", "migrate": "service", "check": "service",
    "agent": "agent", "company": "company", "member": "company", "account": "company",
}  # fmt: skip


class _Commands(TyperGroup):
    """Loads a command's module when it is asked for: who reads a document does not wait for the database's libraries."""

    _is_listing = False

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The list of commands, for which none is loaded."""
        self._is_listing = True
        try:
            super().format_help(ctx, formatter)
        finally:
            self._is_listing = False

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Every command."""
        return list(_MODULES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a name, None when there is none."""
        if cmd_name not in _MODULES:
            return super().get_command(ctx, cmd_name)
        if self._is_listing and (says := _says(cmd_name)):
            return TyperCommand(cmd_name, help=says, rich_markup_mode=self.rich_markup_mode)
        found = getattr(import_module(f"mailbot.commands.{_MODULES[cmd_name]}"), cmd_name)
        holder = typer.Typer()
        if isinstance(found, typer.Typer):
            holder.add_typer(found, name=cmd_name)
        else:
            holder.command(cmd_name)(found)
        return get_group(holder).commands[cmd_name]


def _says(name: str) -> str | None:
    """What a command says it does, read in the source of its module; None where there is no source."""
    module = f"mailbot.commands.{_MODULES[name]}"
    spec = find_spec(module)
    source = spec.loader.get_source(module) if spec and isinstance(spec.loader, SourceLoader) else None
    return next(_sayings(ast.parse(source), name), None) if source else None


def _sayings(module: ast.Module, name: str) -> Iterator[str]:
    """The first words of a function's description, or the help of a group of commands."""
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name:
            yield ast.get_docstring(node) or ""
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and [ast.unparse(one) for one in node.targets] == [name]:
            yield from (ast.literal_eval(given.value) for given in node.value.keywords if given.arg == "help")


cli = typer.Typer(
    name="mailbot",
    help="A payment assistant by mail: invoices in, payment drafts and one honest reply out.",
    cls=_Commands,
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,  # locals hold mails and secrets
)


def _print_version(is_asked: bool) -> None:
    if is_asked:
        from importlib.metadata import version  # who reads a document does not wait for it

        typer.echo(f"mailbot {version('mailbot')}")
        raise typer.Exit


@cli.callback()
def _mailbot(
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True)] = False,
) -> None:
    """Makes it a group; every command is loaded by `_Commands`."""


def main() -> None:
    """Entry point of the `mailbot` script and of `python -m mailbot`."""
    try:
        cli()
    finally:
        gc.freeze()  # the interpreter looks for garbage while it ends: 80 ms, for memory that is given back anyway


if __name__ == "__main__":
    main()
