"""`/l/TOKEN`: signed links from our mails. GET shows and never changes anything (scanners follow links); POST acts."""

from dataclasses import replace
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mailbot.assistant import collect, complete
from mailbot.assistant.services import Services
from mailbot.errors import NotFound, StaleVersion
from mailbot.tokens import Link, Purpose
from mailbot.web import beneficiaries, cube, drafts, settings
from mailbot.web.page import Desk, Done, Page, form_of, html
from mailbot.web.wiring import services_of

router = APIRouter(include_in_schema=False)
Parts = Annotated[Services, Depends(services_of)]

DESKS: dict[Purpose, Desk] = {
    Purpose.COMPLETE: drafts.Completion(),
    Purpose.VALIDATE: drafts.Validation(),
    Purpose.BENEFICIARY: beneficiaries.Beneficiaries(),
    Purpose.SETTINGS: settings.Settings(),
    Purpose.CUBE: cube.Documents(),
    Purpose.CONNECTION: cube.Connections(),
}


@router.get("/l/{token}")
async def show(token: str, request: Request, services: Parts) -> Response:
    """The page of the link, as things are now."""
    link = services.tokens.read_link(token)
    page = await DESKS[link.purpose].show(services, link)
    return html(services, _with(page, token, notice=request.query_params.get("done", "")))


@router.post("/l/{token}")
async def act(token: str, request: Request, services: Parts) -> Response:
    """What the form asks; afterwards the browser shows the page anew, so that reloading it sends nothing twice."""
    link = services.tokens.read_link(token)
    form = await form_of(request)
    desk = DESKS[link.purpose]
    try:
        answer = await desk.act(services, link, form)
    except StaleVersion:
        stale = await desk.show(services, link)
        return html(services, _with(stale, token, status=409, is_stale=True))
    if isinstance(answer, Done):
        return RedirectResponse(f"/l/{token}?done={answer.notice}", status_code=303)
    return html(services, _with(answer, token))


@router.get("/l/{token}/page/{number}")
async def picture(token: str, number: int, services: Parts) -> Response:
    """The picture of a page of the document behind the link."""
    link = services.tokens.read_link(token)
    media_type, data = await _picture(services, link, number)
    # The policy keeps a hostile file from doing anything where a browser shows it by itself.
    return Response(data, media_type=media_type, headers={"Content-Disposition": "inline"})


@router.get("/l/{token}/file")
async def file(token: str, services: Parts) -> Response:
    """The Cube document itself, to download: never shown by us, whatever it is."""
    link = services.tokens.read_link(token)
    if link.purpose is not Purpose.CUBE:
        raise NotFound("There is no file behind this link.")
    data, media_type, filename = await collect.read_file(services, link)
    disposition = f"attachment; filename*=UTF-8''{quote(filename, safe='')}"  # RFC 6266
    return Response(data, media_type=media_type, headers={"Content-Disposition": disposition})


def _with(page: Page, token: str, *, notice: str = "", status: int | None = None, is_stale: bool = False) -> Page:
    """The page with what every page behind a link knows."""
    context = {"here": f"/l/{token}", "notice": notice, "is_stale": is_stale, "problem": "", **page.context}
    return replace(page, status=status or page.status, context=context)


async def _picture(services: Services, link: Link, number: int) -> tuple[str, bytes]:
    if link.purpose in (Purpose.COMPLETE, Purpose.VALIDATE):
        found = await complete.page_picture(services, link, number)
        if found:
            return found
    elif link.purpose is Purpose.CUBE and number == 1:
        data, media_type, _ = await collect.read_file(services, link)
        if media_type in cube.PICTURES:
            return media_type, data
    raise NotFound("There is no picture of this page.")
