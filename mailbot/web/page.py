"""What a handler answers with: a page to render, or a redirect after an act. Rendering and HTTP happen in one place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse

from mailbot.assistant.services import Services
from mailbot.errors import InvalidInput
from mailbot.render import clean
from mailbot.tokens import Link


@dataclass(frozen=True)
class Page:
    """A template of templates/web with what it shows."""

    template: str
    language: str
    context: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True)
class Done:
    """An act succeeded: the browser is sent to the page again, which says `notice` (a word of words.jinja)."""

    notice: str


class Desk(Protocol):
    """What stands behind one purpose of signed links."""

    async def show(self, services: Services, link: Link) -> Page:
        """The page as things are now; changes nothing."""

    async def act(self, services: Services, link: Link, form: "Form") -> Page | Done:
        """Does what the form asks, on the version that it was shown with."""


class Form:
    """The fields of a form that was sent to us, as bounded text."""

    def __init__(self, data: FormData) -> None:
        """`data` as Starlette reads it."""
        self._data = data

    def text(self, name: str) -> str:
        """The field's value as one line of visible characters (databases refuse NUL), "" when it is absent."""
        value = self._data.get(name, "")
        return str(clean(value)) if isinstance(value, str) else ""

    def has(self, name: str) -> bool:
        """Whether the form sent the field at all, empty or not."""
        return name in self._data

    def texts(self, name: str) -> tuple[str, ...]:
        """Every value of the field (checkboxes)."""
        return tuple(value for value in self._data.getlist(name) if isinstance(value, str))

    @property
    def action(self) -> str:
        """What is asked for: the value of the button."""
        return self.text("action")

    @property
    def version(self) -> int:
        """The version that the form was shown with.

        Raises:
            InvalidInput: the form carries none.
        """
        text = self.text("version")
        if not (text.isascii() and text.isdigit() and len(text) <= 9):  # noqa: PLR2004  more digits than any row has versions
            raise InvalidInput("The form is not complete; open the link from the mail again.")
        return int(text)


async def form_of(request: Request) -> Form:
    """The request's form; no files, few fields.

    Raises:
        InvalidInput: it is not a form.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in ("application/x-www-form-urlencoded", "multipart/form-data"):
        raise InvalidInput("The form is not complete; open the link from the mail again.")
    return Form(await request.form(max_files=0, max_fields=60))


def html(services: Services, page: Page, headers: Mapping[str, str] | None = None) -> HTMLResponse:
    """The page as an answer."""
    text = services.renderer.page(page.template, page.language, support_address=services.site.support_address, **page.context)
    return HTMLResponse(text, status_code=page.status, headers=dict(headers or {}))


def wanted_language(services: Services, request: Request) -> str:
    """The first language of the browser that we write; for pages whose reader we do not know."""
    for wanted in request.headers.get("accept-language", "")[:200].split(","):
        language = wanted.partition(";")[0].strip()[:2].lower()
        if language in services.renderer.languages:
            return language
    return services.renderer.language(None)
