"""Completing a draft on the page behind a signed link: what was read, beside the page's picture, in a form."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from mailbot import clock
from mailbot.assistant.amend import DISPENSABLE, amend, parse_value
from mailbot.assistant.contradiction import EDITABLE, confirmable
from mailbot.assistant.letters import DraftLetter
from mailbot.assistant.notify import tell_about_beneficiaries
from mailbot.assistant.services import Services
from mailbot.assistant.summary import draft_letter, url
from mailbot.domain.beneficiary import BeneficiaryState, payable
from mailbot.domain.invoice import Fields, Frozen
from mailbot.domain.outcome import Doubt
from mailbot.errors import InvalidInput, NotAllowed, StaleVersion
from mailbot.store import blobs, companies, drafts, inbox
from mailbot.store.tables import Company, Draft
from mailbot.tokens import Link, Purpose


class Sheet(Frozen):
    """Everything the completion and validation pages show of a draft."""

    company: str
    language: str
    version: int
    draft: DraftLetter
    values: dict[str, str]  # the editable fields as text, "" when missing
    fields: Fields  # what was read, with evidence
    filename: str
    pages: tuple[int, ...]  # pages of which there is a picture
    is_administrator: bool
    confirmable: tuple[Doubt, ...] = ()  # the doubts that this person's "I have checked" settles
    beneficiary_url: str | None = None  # for administrators, while the beneficiary is not validated, or named otherwise by the draft


class Rejected(Frozen):
    """Values that could not be used: field -> a sentence, or the word of one (templates/words.jinja). Nothing was changed."""

    problems: dict[str, str]


async def show(services: Services, link: Link) -> Sheet:
    """The draft of the link as it is now.

    Raises:
        NotFound: the draft is gone.
        NotAllowed: the person is no member of the company any more.
    """
    async with services.store.read() as session:
        company, draft = await _open(session, link)
        return await _sheet(services, session, company, draft, link.person)


async def complete(
    services: Services, link: Link, version: int, values: Mapping[str, str], confirmed: frozenset[Doubt] = frozenset()
) -> Sheet | Rejected:
    """Puts the values that differ on the draft and settles the doubts that were confirmed, as the person of the link.

    `version` is the one the form was shown with. A value that was emptied is taken off the draft, where it can do without; fields that
    `values` does not have stay as they are.

    Raises:
        StaleVersion: the draft changed since; show it again.
        NotAllowed, NotFound, InvalidInput: as the sentence says.
    """
    try:
        return await _complete(services, link, version, values, confirmed)
    except InvalidInput as problem:
        return Rejected(problems={"instructed_amount" if problem.word else "": problem.word or str(problem)})


async def _complete(
    services: Services, link: Link, version: int, values: Mapping[str, str], confirmed: frozenset[Doubt]
) -> Sheet | Rejected:
    async with services.store.write() as session:
        company = await companies.lock(session, link.company_id)
        _, draft = await _open(session, link, lock=True)
        if draft.version != version:
            raise StaleVersion("The draft changed since this page was shown; look at it again.")
        read = _parse(services, company, draft, values, await _language(session, company, link.person))
        if isinstance(read, Rejected):
            return read
        by_administrator = await _is_administrator(session, company, link.person)
        settled = confirmed.intersection(await confirmable(session, draft, by_administrator=by_administrator))
        _, found = await amend(session, company, draft, read, settled, actor=link.person)
        if found:
            await tell_about_beneficiaries(services, session, company.id, [(found[0], draft)])
        return await _sheet(services, session, company, draft, link.person)


async def page_picture(services: Services, link: Link, page: int) -> tuple[str, bytes] | None:
    """Media type and bytes of the picture of a page of the draft's document; None when there is none."""
    async with services.store.read() as session:
        _, draft = await _open(session, link)
        _, document, _ = await drafts.origin(session, draft)
        picture = next((p for p in await inbox.page_images(session, draft.company_id, document.id) if p.page == page), None)
        if picture is None:
            return None
        data = await blobs.read(session, services.store.vault, draft.company_id, picture.blob_id)
        return ("image/png" if data.startswith(b"\x89PNG") else "image/jpeg"), data


def _parse(services: Services, company: Company, draft: Draft, values: Mapping[str, str], language: str) -> dict[str, Any] | Rejected:
    today, read, problems = clock.today(company.time_zone), dict[str, Any](), dict[str, str]()
    for field, text in values.items():
        if field not in EDITABLE or text.strip() == _shown(services, draft, field, language):
            continue
        try:
            read[field] = _parse_one(field, text, today)
        except InvalidInput as problem:
            problems[field] = problem.word or str(problem)
    return Rejected(problems=problems) if problems else read


def _parse_one(field: str, text: str, today: date) -> Any:
    """The typed value; None of an emptied field that a payment can do without."""
    if text.strip():
        return parse_value(field, text, today=today)
    if field not in DISPENSABLE:
        raise InvalidInput("No payment can do without this, so nothing was changed: enter the right value.", "needed")
    return None


async def _open(session: AsyncSession, link: Link, *, lock: bool = False) -> tuple[Company, Draft]:
    company = await companies.get(session, link.company_id)
    if await companies.member(session, company.id, link.person) is None:
        raise NotAllowed("This link was made for somebody who is no longer a member of the company.")
    return company, await drafts.get(session, company.id, link.subject_id, lock=lock)


async def _sheet(services: Services, session: AsyncSession, company: Company, draft: Draft, person: str) -> Sheet:
    language = await _language(session, company, person)
    invoice, document, _ = await drafts.origin(session, draft)
    is_administrator = await _is_administrator(session, company, person)
    return Sheet(
        company=company.name,
        language=language,
        version=draft.version,
        draft=await draft_letter(services, session, draft, person),
        values={field: _shown(services, draft, field, language) for field in EDITABLE},
        fields=Fields.model_validate(invoice.fields),
        filename=document.filename,
        pages=tuple(picture.page for picture in await inbox.page_images(session, company.id, document.id)),
        is_administrator=is_administrator,
        confirmable=await confirmable(session, draft, by_administrator=is_administrator),
        beneficiary_url=await _beneficiary_url(services, session, draft, person) if is_administrator else None,
    )


async def _language(session: AsyncSession, company: Company, person: str) -> str:
    member = await companies.member(session, company.id, person)
    return member.language if member else company.language


async def _is_administrator(session: AsyncSession, company: Company, person: str) -> bool:
    member = await companies.member(session, company.id, person)
    return member is not None and member.role == "admin"


async def _beneficiary_url(services: Services, session: AsyncSession, draft: Draft, person: str) -> str | None:
    if draft.beneficiary_id is None:
        return None
    found = await drafts.beneficiary(session, draft.company_id, draft.beneficiary_id)
    if payable(BeneficiaryState(found.state)) and Doubt.BENEFICIARY_NAME_DIFFERS not in draft.doubts:
        return None
    return url(services, Purpose.BENEFICIARY, draft.company_id, found.id, found.version, person)


def _shown(services: Services, draft: Draft, field: str, language: str) -> str:
    """A value as the form begins with it, in the reader's language; what comes back unchanged was not edited. One IBAN of several is
    not proposed: what the person enters is the choice."""
    if field == "creditor_iban" and Doubt.IBAN_AMBIGUOUS in draft.doubts:
        return ""
    value = getattr(draft, field)
    text = "" if value is None else str(value)
    return services.renderer.decimal(text, language) if field == "instructed_amount" else text
