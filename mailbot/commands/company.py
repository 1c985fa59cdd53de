"""Companies, members, accounts; what became of their mail: `company`, `member`, `account`, `drafts`, `trace`, `replay`."""

from typing import Annotated

import typer

from mailbot.assistant import activity, holdings, listing, onboard, operate, story
from mailbot.assistant import replay as replaying
from mailbot.assistant.listing import ListedDraft
from mailbot.assistant.services import Services
from mailbot.assistant.summary import printed_account
from mailbot.commands.printing import print_blocks, print_json, print_object, print_rows, with_services

company = typer.Typer(help="Companies that use the assistant.", no_args_is_help=True)
member = typer.Typer(help="The mailboxes that may write to a company's assistant.", no_args_is_help=True)
account = typer.Typer(help="The company's own accounts, which drafts debit.", no_args_is_help=True)

LocalPart = Annotated[str, typer.Argument(metavar="LOCAL", help="The company: the part of its address before the @.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
Language = Annotated[str, typer.Option(metavar="en|fr", help="The language that mailbot writes in.")]


@company.callback()
def _company() -> None:
    """Companies that use the assistant."""


@company.command("add")
def add_company(
    name: Annotated[str, typer.Argument(help="The company's name.")],
    *,
    address: Annotated[str, typer.Option(metavar="LOCAL", help="The part before the @ of its own address, e.g. acme.")],
    admin: Annotated[str, typer.Option(metavar="EMAIL", help="Its first administrator, who gets the welcome mail.")],
    language: Language = "en",
    country: Annotated[str, typer.Option(metavar="FR", help="ISO 3166-1 code.")] = "FR",
    vat_id: Annotated[str | None, typer.Option(help="Its VAT id: it is never taken for a supplier's.")] = None,
    legal_name: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Another name that suppliers write to; may be repeated.")
    ] = None,
    time_zone: Annotated[str, typer.Option(metavar="Europe/Paris", help="IANA time zone: what today is.")] = "Europe/Paris",
    as_json: AsJson = False,
) -> None:
    """Add a company and activate its assistant: prints its address and security code, and sends the welcome mail."""

    async def add(services: Services) -> dict[str, str]:
        made = await onboard.add_company(
            services,
            name,
            local_part=address.lower(),
            administrator=admin,
            language=language,
            country=country,
            vat_id=vat_id,
            time_zone=time_zone,
            legal_names=legal_name or (),
        )
        return {"id": made.id, "name": made.name, "address": made.address, "security_code": made.security_code}

    print_object(with_services(add, may_create=True), as_json=as_json)


@company.command("list")
def list_companies(as_json: AsJson = False) -> None:
    """List the companies: their address and whether the assistant is switched on."""
    found = [one.model_dump(mode="json") for one in with_services(activity.companies_all)]
    print_rows(found, ("address", "name", "is_active", "country", "vat_id", "language", "time_zone"), as_json=as_json)


@company.command("link")
def link(local_part: LocalPart, email: Annotated[str, typer.Argument(help="The member it is for, and for nobody else.")]) -> None:
    """Print a fresh link to a member's settings: the company's for an administrator, their own choices for everybody."""
    typer.echo(with_services(lambda services: operate.settings_link(services, local_part, email)))


@company.command("activate")
def activate(local_part: LocalPart) -> None:
    """Switch the assistant on; every member is sent the welcome mail."""
    made = with_services(lambda services: operate.set_active(services, local_part, active=True))
    typer.echo(f"The assistant of {local_part} is switched on: mails to {made.address} are handled.")


@company.command("deactivate")
def deactivate(local_part: LocalPart) -> None:
    """Switch the assistant off: mails are answered, and nothing is drafted."""
    made = with_services(lambda services: operate.set_active(services, local_part, active=False))
    typer.echo(f"The assistant of {local_part} is switched off: mails to {made.address} are answered, and nothing is drafted.")


@company.command("rotate")
def rotate(local_part: LocalPart, as_json: AsJson = False) -> None:
    """Replace the security code and print the new one; every member is sent it, and the old one stops working at once."""
    made = with_services(lambda services: operate.rotate_security_code(services, local_part))
    print_object({"address": made.address, "security_code": made.security_code}, as_json=as_json)


@member.callback()
def _member() -> None:
    """The mailboxes that may write to a company's assistant."""


@member.command("add")
def add_member(
    local_part: LocalPart,
    email: Annotated[str, typer.Argument(help="The mailbox, of a person or shared.")],
    role: Annotated[str, typer.Option(metavar="member|admin", help="Administrators validate drafts and beneficiaries.")] = "member",
    language: Annotated[str | None, typer.Option(metavar="en|fr", help="By default the company's.")] = None,
    as_json: AsJson = False,
) -> None:
    """Put a mailbox on the allow-list; it gets the welcome mail with the address and the security code."""

    async def add(services: Services) -> dict[str, str]:
        made = await onboard.add_member(services, local_part, email, role=role, language=language)
        return {"id": made.id, "email": made.email, "role": made.role, "language": made.language}

    print_object(with_services(add), as_json=as_json)


@member.command("list")
def list_members(local_part: LocalPart, as_json: AsJson = False) -> None:
    """List who may write to the company's assistant, and whose mail came back."""
    found = with_services(lambda services: listing.list_members(services, local_part))
    rows = [one.model_dump(mode="json") for one in found]
    print_rows(rows, ("email", "role", "language", "wants_alerts", "came_back"), as_json=as_json)


@member.command("remove")
def remove_member(local_part: LocalPart, email: Annotated[str, typer.Argument(help="The mailbox.")]) -> None:
    """Take a mailbox off the allow-list; its agents go to the first administrator."""
    with_services(lambda services: operate.remove_member(services, local_part, email))


@account.callback()
def _account() -> None:
    """The company's own accounts, which drafts debit."""


@account.command("add")
def add_account(
    local_part: LocalPart,
    currency: Annotated[str, typer.Option(metavar="EUR", help="ISO 4217 code.")],
    iban: Annotated[str, typer.Option(help="The account's IBAN.")],
    main: Annotated[bool, typer.Option("--main", help="Debit this one for drafts in its currency; the first is it by itself.")] = False,
    as_json: AsJson = False,
) -> None:
    """Add one of the company's own accounts; drafts in a currency debit the main account in it."""

    async def add(services: Services) -> dict[str, object]:
        made = await onboard.add_account(services, local_part, currency=currency, iban=iban, main=main)
        return {"id": made.id, "currency": made.currency, "iban": made.iban, "is_main": made.is_main}

    print_object(with_services(add), as_json=as_json)


@account.command("list")
def list_accounts(local_part: LocalPart, as_json: AsJson = False) -> None:
    """List the company's own accounts; drafts in a currency debit the main one in it."""
    found = with_services(lambda services: holdings.accounts(services, local_part))
    print_rows([one.model_dump(mode="json") for one in found], ("currency", "iban", "is_main", "id"), as_json=as_json)


def drafts(local_part: LocalPart, as_json: AsJson = False) -> None:
    """List a company's payment drafts, the newest first."""
    found = with_services(lambda services: listing.list_drafts(services, local_part))
    if not found:
        typer.echo(f"mailbot: {local_part} has no drafts.", err=True)
    if as_json:
        for draft in found:
            print_json(draft.model_dump(mode="json"))
    else:
        print_blocks([_block(draft) for draft in found])


def trace(
    message_id: Annotated[str, typer.Argument(metavar="MESSAGE-ID", help="Of a mail that was sent here, or of our answer to it.")],
    as_json: AsJson = False,
) -> None:
    """Tell the whole story of one mail: the envelope, the decision, every file, every draft, every answer and its delivery."""
    for told in with_services(lambda services: story.trace(services, message_id)):
        if as_json:
            print_json(told.model_dump(mode="json"))
        else:
            typer.echo("\n".join(story.lines(told)))


def replay(
    message_id: Annotated[str, typer.Argument(metavar="MESSAGE-ID", help="Of a mail, or of a mail of ours, that failed for good.")],
) -> None:
    """Give a mail that every attempt failed on fresh attempts; run it when the cause is gone."""
    started = with_services(lambda services: replaying.replay(services, message_id))
    typer.echo(f"{len(started)} started again; `mailbot trace` tells how it goes.")


def _block(draft: ListedDraft) -> tuple[str, dict[str, object]]:
    """A draft under a line that tells it from the others; what it has not is left out."""
    account_ = draft.creditor_iban or printed_account(draft.creditor_account)
    amount = f"{draft.instructed_amount or '?'} {draft.currency or '?'}"
    head = f"{draft.number or '(no number)'} | {draft.creditor_name or '(no supplier)'} | {amount} | {draft.state}"
    return head, {
        "account": account_,
        "pay from": draft.debtor_iban,
        "pay on": draft.requested_execution_date,
        "missing": draft.missing,
        "doubts": draft.doubts,
        "beneficiary": draft.beneficiary_state,
        "file": draft.file,
        "mail": draft.message_id,
        "id": draft.id,
    }
