"""The operator's pages under `/`: what every company has, plain, without JavaScript. They need the operator's key (see guard)."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mailbot.assistant import activity, holdings, listing, onboard, operate, story
from mailbot.assistant.services import Services
from mailbot.errors import InvalidInput, NotFound
from mailbot.web.page import Form, Page, form_of, html, wanted_language
from mailbot.web.wiring import services_of

router = APIRouter(include_in_schema=False)
Parts = Annotated[Services, Depends(services_of)]


def _page(services: Services, request: Request, template: str, **context: object) -> Response:
    known = {"person": "operator", "notice": request.query_params.get("done", ""), "problem": "", **context}
    return html(services, Page(f"operator/{template}", wanted_language(services, request), known))


@router.get("/")
async def companies(request: Request, services: Parts) -> Response:
    """Every company."""
    return _page(services, request, "companies", companies=await activity.companies_all(services))


@router.get("/companies/{local_part}")
async def mails(local_part: str, request: Request, services: Parts) -> Response:
    """Every mail with its state."""
    company = await holdings.company(services, local_part)
    return _page(services, request, "activity", company=company, mails=await activity.mails_of(services, local_part))


@router.get("/companies/{local_part}/mails/{inbox_id}")
async def mail(local_part: str, inbox_id: str, request: Request, services: Parts) -> Response:
    """The story of one mail."""
    company = await holdings.company(services, local_part)
    told = await story.trace(services, inbox_id)
    return _page(services, request, "mail", company=company, story=told[0])


@router.get("/companies/{local_part}/drafts")
async def drafts(local_part: str, request: Request, services: Parts) -> Response:
    """The drafts."""
    company = await holdings.company(services, local_part)
    return _page(services, request, "drafts", company=company, drafts=await listing.list_drafts(services, local_part))


@router.get("/companies/{local_part}/beneficiaries")
async def beneficiaries(local_part: str, request: Request, services: Parts) -> Response:
    """The beneficiaries."""
    company = await holdings.company(services, local_part)
    return _page(services, request, "beneficiaries", company=company, beneficiaries=await holdings.beneficiaries(services, local_part))


@router.get("/companies/{local_part}/cube")
async def cube(local_part: str, request: Request, services: Parts) -> Response:
    """The agents' connections and the documents they delivered."""
    company = await holdings.company(services, local_part)
    return _page(services, request, "cube", company=company, cube=await holdings.cube_of(services, local_part))


@router.post("/companies/{local_part}/cube")
async def draft_of_cube(local_part: str, request: Request, services: Parts) -> Response:
    """Asks for a payment draft of a document; its member is told the result."""
    form = await form_of(request)
    await operate.draft_cube_document(services, local_part, form.text("document"), form.version)
    return RedirectResponse(f"/companies/{local_part}/cube?done=draft_requested_for", status_code=303)


@router.get("/companies/{local_part}/members")
async def members(local_part: str, request: Request, services: Parts) -> Response:
    """The members with a fresh link to their settings each; activation and security code."""
    return await _members(local_part, request, services)


@router.post("/companies/{local_part}/members")
async def change_members(local_part: str, request: Request, services: Parts) -> Response:
    """Removes a member, activates or deactivates the assistant, or replaces the security code."""
    form = await form_of(request)
    try:
        notice = await _change_members(services, local_part, form)
    except (InvalidInput, NotFound) as problem:
        answer = await _members(local_part, request, services, problem=str(problem))
        answer.status_code = 422
        return answer
    return RedirectResponse(f"/companies/{local_part}/members?done={notice}", status_code=303)


async def _members(local_part: str, request: Request, services: Services, problem: str = "") -> Response:
    company = await holdings.company(services, local_part)
    listed = await operate.members(services, local_part)
    return _page(services, request, "members", company=company, members=listed, problem=problem)


async def _change_members(services: Services, local_part: str, form: Form) -> str:
    match form.action:
        case "remove":
            await operate.remove_member(services, local_part, form.text("member"))
            return "member_removed"
        case "activate" | "deactivate":
            await operate.set_active(services, local_part, active=form.action == "activate")
            return "activated" if form.action == "activate" else "deactivated"
        case "new_security_code":
            await operate.rotate_security_code(services, local_part)
            return "security_code_replaced"
    raise InvalidInput("The form is not complete; open the page again.")


@router.get("/companies/{local_part}/accounts")
async def accounts(local_part: str, request: Request, services: Parts) -> Response:
    """The company's own accounts."""
    return await _accounts(local_part, request, services)


@router.post("/companies/{local_part}/accounts")
async def change_accounts(local_part: str, request: Request, services: Parts) -> Response:
    """Adds an account, or makes one the main account of its currency."""
    form = await form_of(request)
    try:
        notice = await _change_accounts(services, local_part, form)
    except InvalidInput as problem:
        answer = await _accounts(local_part, request, services, problem=str(problem))
        answer.status_code = 422
        return answer
    return RedirectResponse(f"/companies/{local_part}/accounts?done={notice}", status_code=303)


async def _accounts(local_part: str, request: Request, services: Services, problem: str = "") -> Response:
    company = await holdings.company(services, local_part)
    own = await holdings.accounts(services, local_part)
    return _page(services, request, "accounts", company=company, accounts=own, problem=problem)


async def _change_accounts(services: Services, local_part: str, form: Form) -> str:
    match form.action:
        case "add":
            await onboard.add_account(
                services, local_part, currency=form.text("currency"), iban=form.text("iban"), main=form.text("main") == "yes"
            )
        case "main":
            await holdings.make_main(services, local_part, form.text("account"), actor="operator")
        case _:
            raise InvalidInput("The form is not complete; open the page again.")
    return "saved"
