"""The JSON API under /api/v1, for the operator's key. Its shapes are the values of `assistant`; OpenAPI is at /api/v1/openapi.json."""

from typing import Annotated

from fastapi import APIRouter, Depends

from mailbot.assistant import activity, listing
from mailbot.assistant import story as stories
from mailbot.assistant.services import Services
from mailbot.web.wiring import services_of

router = APIRouter(prefix="/api/v1")
Parts = Annotated[Services, Depends(services_of)]


@router.get("/companies", tags=["companies"])
async def companies(services: Parts) -> tuple[activity.CompanyLine, ...]:
    """Every company."""
    return await activity.companies_all(services)


@router.get("/companies/{local_part}/drafts", tags=["drafts"])
async def drafts(local_part: str, services: Parts) -> list[listing.ListedDraft]:
    """The company's drafts, the newest first: what `mailbot drafts --json` prints."""
    return await listing.list_drafts(services, local_part)


@router.get("/companies/{local_part}/mails", tags=["mails"])
async def mails(local_part: str, services: Parts) -> tuple[activity.MailLine, ...]:
    """The company's newest mails, each with its files and what became of them."""
    return await activity.mails_of(services, local_part)


@router.get("/mails/{message_id:path}", tags=["mails"])
async def story(message_id: str, services: Parts) -> list[stories.MailStory]:
    """The whole story of a mail by its Message-ID or that of our answer, for each company it came to: `mailbot trace --json`."""
    return await stories.trace(services, message_id)
