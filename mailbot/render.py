"""What people read: mails and pages in their language, from `templates/` and its catalogues. Alone knows Jinja and Babel.

English is the language of the templates themselves; the others are gettext catalogues, `templates/locale/LANG/mailbot.po`,
read at start. What comes from outside is cleaned of control and direction characters before any template sees it, and
escaped where the output is HTML.
"""

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache, partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, get_decimal_symbol
from babel.support import NullTranslations, Translations
from css_inline import CSSInliner
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pydantic import BaseModel

from mailbot.domain import limits
from mailbot.domain.account import compact_iban, printed_iban
from mailbot.domain.money import exponent

DOMAIN = "mailbot"
SOURCE_LANGUAGE = "en"

#: en_GB writes 12 May 2026, which nobody reads as another day.
_LOCALES = {"en": "en_GB", "fr": "fr_FR"}

#: Control characters forge lines in the text part; direction marks turn "fdp.exe" into "exe.pdf"; half characters
#: (surrogates, from names in broken charsets) can be written nowhere.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+")
#: What "de" loses its e before: a vowel, or an h that is not aspirated.
_ELIDED = re.compile(r"(?!onze|oui)[aeiouàâäæéèêëîïôöœùûü]|(?!ha|hé[rt]|hi[bl]|ho[clnu]|hu[bi])h[aeiouyàâéèêëîïôöœùû]", re.IGNORECASE)
_LONGEST = 2_000  # characters of one value: enough for any link or file name (file systems allow 255)


@dataclass(frozen=True)
class RenderedMail:
    """A mail ready to compose; text and HTML say the same."""

    subject: str
    text: str
    html: str


class Renderer:
    """Renders mails and pages; made once at start, safe to share between tasks."""

    def __init__(self, templates: Path | None = None) -> None:
        """`templates`: the folder with mail/, web/ and locale/; by default the one that came with the program."""
        self._root = templates or default_templates()
        #: The stylesheet that every page carries inline; `web` allows it by its digest.
        self.style = _style(self._root)
        self.languages = (SOURCE_LANGUAGE, *sorted(path.parent.name for path in (self._root / "locale").glob(f"*/{DOMAIN}.po")))
        self._html = {language: _environment(self._root, language, html=True) for language in self.languages}
        self._text = {language: _environment(self._root, language, html=False) for language in self.languages}
        # Dark mode and phones need the rules that cannot be inlined, so the style element stays.
        self._inliner = CSSInliner(keep_style_tags=True, keep_at_rules=True, load_remote_stylesheets=False)

    def language(self, wanted: str | None) -> str:
        """The language to write in for a person who wants `wanted` (ISO 639-1); English where there is no catalogue."""
        return wanted if wanted in self.languages else SOURCE_LANGUAGE

    def mail(self, event: str, language: str, letter: BaseModel, *, support_address: str) -> RenderedMail:
        """The mail of an event (a folder of templates/mail) in a language, about `letter` (see assistant.letters).

        Raises:
            jinja2.TemplateError: a template and its letter do not fit; tests render every event in every language.
        """
        chosen = self.language(language)
        context = {"letter": clean(letter), "support_address": support_address, "event": event}
        text = self._text[chosen]
        subject = text.get_template(f"mail/{event}/subject.txt").render(context)
        body = text.get_template(f"mail/{event}/body.txt").render(context)
        page = self._html[chosen].get_template(f"mail/{event}/body.html").render(context, subject=" ".join(subject.split()))
        return RenderedMail(subject=" ".join(subject.split()), text=_tidy(body), html=self._inliner.inline(page))

    def reason(self, word: str, language: str = SOURCE_LANGUAGE) -> str | None:
        """What a stable word (domain.outcome.Reason or Unanswered) means, in a sentence; None when it is no such word."""
        words = vars(self._text[self.language(language)].get_template("words.jinja").module)
        found = {**words["reason"], **words["unanswered"]}.get(word)
        return str(found[0]) if found else None

    def dictionaries(self, name: str, language: str) -> dict[str, dict[str, str]]:
        """The words of templates/NAME as text, by dictionary; of several sentences (what it means, what to do) one after the other.
        With the typography of a page, which mails as plain text go without: their lines are copied into replies, and searched for."""
        module = vars(self._html[self.language(language)].get_template(name).module)
        return {name: {key: _joined(text) for key, text in words.items()} for name, words in module.items() if isinstance(words, dict)}

    def number(self, value: float, pattern: str, language: str) -> str:
        """1234.5 as the language writes it, by a CLDR pattern ("0.00")."""
        return str(format_decimal(value, pattern, locale=_LOCALES.get(self.language(language), language)))

    def decimal(self, text: str, language: str) -> str:
        """A number in plain digits as the language writes it, without groups: 1240.50, French 1240,50."""
        mark = get_decimal_symbol(_LOCALES.get(self.language(language), language))
        return re.sub(r"(?<=\d)\.(?=\d)", mark, text)

    def page(self, name: str, language: str, **context: Any) -> str:
        """The page templates/web/NAME.html as HTML."""
        cleaned = {key: clean(value) for key, value in context.items()}
        return self._html[self.language(language)].get_template(f"web/{name}.html").render(cleaned)


def default_templates() -> Path:
    """The templates folder: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def clean(value: Any) -> Any:
    """The value with every text in it (also inside models and collections) made one line of visible characters, bounded."""
    match value:
        case Enum() | Markup():
            return value
        case str():
            return _visible(value)
        case BaseModel():
            return value.model_copy(update={name: clean(getattr(value, name)) for name in type(value).model_fields})
        case Mapping():
            return {key: clean(item) for key, item in value.items()}
        case list() | tuple():
            return tuple(clean(item) for item in value)
    return value


def _joined(text: object) -> str:
    return " ".join(map(str, text)) if isinstance(text, list) else str(text)


def _visible(text: str) -> str:
    seen = _UNSEEN.sub(" ", text).strip()
    return seen if len(seen) <= _LONGEST else seen[: _LONGEST - 1] + "…"


def _tidy(text: str) -> str:
    """No blanks at line ends, never two empty lines in a row, one newline at the end."""
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"


@cache  # compiling the templates takes 0.2 s: once per process is enough, however many renderers it makes
def _environment(root: Path, language: str, *, html: bool) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(root),
        autoescape=html,  # noqa: S701  the text part of a mail is no HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    words = _catalogue(root, language, is_typeset=html)
    environment.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    if language == "fr":
        environment.globals["gettext"] = _with_elision(words)
    environment.filters.update(_filters(_LOCALES.get(language, language)))
    # `_()` is for our own texts: it trusts their markup and their %. A sentence that may quote a person goes through here.
    environment.filters["said"] = lambda sentence: words.gettext(sentence) if sentence else ""
    environment.globals.update(language=language, limits=limits, style=Markup(_style(root)))  # noqa: S704  our own file
    return environment


def _style(root: Path) -> str:
    return (root / "web" / "style.css").read_text().strip()


def _catalogue(root: Path, language: str, *, is_typeset: bool) -> NullTranslations:
    """The language's catalogue, with or without no-break spaces; .po is read directly, so no compiled file can be stale."""
    if language == SOURCE_LANGUAGE:
        return NullTranslations()
    compiled = io.BytesIO()
    with (root / "locale" / language / f"{DOMAIN}.po").open("rb") as source:
        catalogue = read_po(source, locale=language, domain=DOMAIN)
    if language == "fr" and is_typeset:
        for message in catalogue:
            message.string = _typeset(message.string)
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


def _typeset(text: Any) -> Any:
    """French with no-break spaces where its punctuation stands apart; catalogues are written with plain ones. Plural forms likewise."""
    if isinstance(text, list | tuple):
        return tuple(map(_typeset, text))
    return re.sub(r" (?=[:;!?»])|(?<=«) ", "\u00a0", text)


def _with_elision(words: NullTranslations) -> Callable[..., str]:
    """gettext as Jinja calls it, with "d’Acme" for "de Acme" in French texts that name somebody."""

    @pass_context
    def gettext(context: Context, text: str, /, **values: Any) -> str:
        said = words.gettext(text)
        for name, value in values.items():
            if _ELIDED.match(str(value)):
                said = re.sub(rf"\b(d)e (?=%\({name}\)s)", r"\1’", said, flags=re.IGNORECASE)
        return (Markup(said) if context.eval_ctx.autoescape else said) % values  # noqa: S704  our own text; its values are escaped

    return gettext


def _filters(locale: str) -> dict[str, Callable[..., str]]:
    return {
        "money": partial(_money, locale=locale),
        "date": partial(_date, locale=locale),
        "moment": partial(_moment, locale=locale),
        "iban": _iban,
        "size": partial(_size, locale=locale),
        "stated": partial(_stated, locale=locale),
    }


def _money(amount: Decimal, currency: str | None, *, locale: str) -> str:
    """1240.5, EUR -> "1,240.50 EUR", French "1 240,50 EUR"; all the amount's digits, at least the currency's."""
    digits = max(exponent(currency or ""), _digits(amount))
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    # Fonts of older mail programs lack the narrow no-break space that CLDR puts between French groups.
    number = format_decimal(amount, pattern, locale=locale).replace("\u202f", "\u00a0")
    return f"{number} {currency}" if currency else number


def _digits(amount: Decimal) -> int:
    exponent_ = amount.as_tuple().exponent
    return -exponent_ if isinstance(exponent_, int) and exponent_ < 0 else 0


def _date(day: date, *, locale: str) -> str:
    """12 May 2026, 12 mai 2026."""
    return format_date(day, "d MMMM y", locale=locale)


def _moment(at: datetime, zone: str = "UTC", *, locale: str) -> str:
    """12 May 2026, 14:05 in an IANA time zone; UTC says so."""
    shown = format_datetime(at.astimezone(ZoneInfo(zone)), "d MMM y, HH:mm", locale=locale)
    return f"{shown} UTC" if zone == "UTC" else shown


def _iban(iban: str | None) -> str:
    return printed_iban(iban) if iban else ""


def _stated(text: str, field: str, *, locale: str) -> str:
    """The plain text of a value of Payment (1240.50, 2026-05-12, an electronic IBAN) as people write it; other texts as they are."""
    try:
        match field:
            case "creditor_iban" | "iban":
                return _iban(compact_iban(text))
            case "instructed_amount" | "amount_due" | "total_gross":
                return _money(Decimal(text), None, locale=locale)
            case "due_date" | "issue_date":
                return _date(date.fromisoformat(text), locale=locale)
    except (ValueError, InvalidOperation):
        return text
    return text


def _size(octets: int, *, locale: str) -> str:
    """120 kB, 1.4 MB: bytes as file managers count them (SI)."""
    number, unit = (octets / 1_000_000, "M") if octets >= 1_000_000 else (octets / 1_000, "k")  # noqa: PLR2004
    octet = "o" if locale.startswith("fr") else "B"
    return f"{format_decimal(round(number, 1), '#,##0.#', locale=locale)} {unit}{octet}"
