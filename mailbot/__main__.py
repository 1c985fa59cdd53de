"""The command line; thin: what each command does is in `commands`."""

import typer

from mailbot.commands import agent, company, document, service

cli = typer.Typer(
    name="mailbot",
    help="A payment assistant by mail: invoices in, payment drafts and one honest reply out.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,  # locals hold mails and secrets
)

cli.add_typer(agent.agent, name="agent")
cli.add_typer(company.company, name="company")
cli.add_typer(company.member, name="member")
cli.add_typer(company.account, name="account")
for command in (
    company.drafts,
    company.trace,
    company.replay,
    document.extract,
    document.inspect,
    service.serve,
    service.demo,
    service.migrate,
    service.check,
):
    cli.command()(command)


def main() -> None:
    """Entry point of the `mailbot` script and of `python -m mailbot`."""
    cli()


if __name__ == "__main__":
    main()
