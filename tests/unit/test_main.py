"""The command line's own list of commands."""

import subprocess
import sys
from importlib.metadata import version

import typer
from typer.testing import CliRunner

from mailbot.__main__ import _MODULES, _says, cli


def test_the_list_says_of_each_command_what_it_says_itself() -> None:
    group = typer.main.get_group(cli)
    context = group.make_context("mailbot", ["check"], resilient_parsing=True)
    for name in _MODULES:
        command = group.get_command(context, name)
        assert command is not None
        assert (_says(name) or "").splitlines()[0] == (command.help or "").splitlines()[0]


def test_the_list_loads_no_command() -> None:
    told = "import sys; from mailbot.__main__ import cli; cli(['--help'], standalone_mode=False); print('mailbot.app' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert "demo" in done.stdout
    assert done.stdout.endswith("False\n")


def test_the_version_is_told() -> None:
    done = CliRunner().invoke(cli, ["--version"])
    assert (done.exit_code, done.output.strip()) == (0, f"mailbot {version('mailbot')}")
