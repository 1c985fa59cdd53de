"""The page of a Cube document (see it, make a payment draft of it) and the page of an agent's connection."""

from dataclasses import dataclass

from mailbot.assistant import collect, connect, preferences
from mailbot.assistant.services import Services
from mailbot.errors import InvalidInput
from mailbot.tokens import Link
from mailbot.web.page import Done, Form, Page

#: What a browser may show from us; everything else is only offered to download.
PICTURES = frozenset({"image/png", "image/jpeg"})


@dataclass(frozen=True)
class Documents:
    """Purpose CUBE."""

    async def show(self, services: Services, link: Link) -> Page:
        """The document and what became of it."""
        found = await collect.show(services, link)
        context = {"document": found, "person": link.person, "is_picture": found.media_type in PICTURES}
        return Page("cube_document", await preferences.language(services, link), context)

    async def act(self, services: Services, link: Link, form: Form) -> Page | Done:
        """Asks for a payment draft."""
        if form.action != "draft":
            raise InvalidInput("The form is not complete; open the link from the mail again.")
        await collect.request_draft(services, link, form.version)
        return Done("draft_requested")


@dataclass(frozen=True)
class Connections:
    """Purpose CONNECTION."""

    async def show(self, services: Services, link: Link) -> Page:
        """Where the connection stands."""
        found = await connect.show(services, link)
        return Page("connection", await preferences.language(services, link), {"connection": found, "person": link.person})

    async def act(self, services: Services, link: Link, form: Form) -> Page | Done:
        """Runs it now, pauses or removes it; the connection must be the link's own company's."""
        await connect.show(services, link)
        acts = {"run": connect.synchronise_now, "pause": connect.pause, "remove": connect.remove}
        if form.action not in acts:
            raise InvalidInput("The form is not complete; open the link from the mail again.")
        await acts[form.action](services, link.subject_id, actor=link.person, version=form.version)
        return Done({"run": "synchronising", "pause": "paused", "remove": "removed"}[form.action])
