"""What was weighed and decided -> the story of an invoice's values. Nothing is judged here: the judges' own values are put into words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mailbot.domain import limits
from mailbot.domain.account import LocalAccount
from mailbot.domain.discount import Discount
from mailbot.domain.invoice import Field, Fields, Source
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import Ranked, Ranking
from mailbot.extract.folding import compact
from mailbot.extract.printed.fields import Printed, money
from mailbot.extract.reading import Page, Proposal
from mailbot.extract.story import FieldStory, Ground, Part, Story, Told, ToldPart
from mailbot.extract.values.amounts import Amount
from mailbot.extract.values.dates import DateRead

_PRINTED = frozenset({Source.TEXT, Source.OCR})
_ROWS, _COLUMNS = ("top", "middle", "bottom"), ("left", "centre", "right")
_NEGLIGIBLE = 0.005  # a weight that nobody sees, as of a value a point out of its column
#: Why a value was taken that no judge had to choose, such as a discount or the terms of payment: its source says it.
_UNJUDGED = {
    Source.XML: Ground.XML_FIRST,
    Source.QR: Ground.CODE_FILLS,
    Source.TEXT: Ground.LABELLED,
    Source.OCR: Ground.LABELLED,
    Source.LLM: Ground.MODEL_FILLS,
}
_NOTHING: Ranking[Any] = Ranking((), (Ground.NO_CANDIDATE,))


@dataclass(frozen=True, slots=True)
class Decided:
    """How a reading ended: its fields, and what the agreement of the sources had to say of each."""

    fields: Fields
    grounds: Mapping[str, tuple[Ground, ...]]


def tell(document: Document, printed: Printed, faces: Iterable[Fields], proposals: tuple[Proposal, ...], decided: Decided) -> Story:
    """The story of one invoice; `faces` are what its e-invoices and payment codes say, `proposals` a model's claims."""
    told = tuple(faces)
    names = Fields.model_fields
    fields = {name: _of_field(name, document, printed, told, _claims(name, document, proposals), decided) for name in names}
    return Story(pages=tuple(page.number for page in document.pages), fields=fields)


def _of_field(
    name: str, document: Document, printed: Printed, faces: tuple[Fields, ...], claims: tuple[Told, ...], decided: Decided
) -> FieldStory:
    chosen: Field[Any] | None = getattr(decided.fields, name)
    ranking = printed.rankings.get(name, _NOTHING)
    said = [_by_face(field) for face in faces if (field := getattr(face, name)) is not None]
    currency = decided.fields.currency.value if decided.fields.currency else None
    candidates = [*said, *(_by_judge(document, one, currency) for one in ranking.found[: limits.CANDIDATES_WEIGHED]), *claims]
    found = candidates if chosen is None else _with_taken(candidates, chosen)
    return FieldStory(
        value=_bounded(_text(chosen.value)) if chosen else None,
        source=chosen.source if chosen else None,
        confidence=chosen.confidence if chosen else None,
        is_sure=chosen is not None and chosen.is_sure,
        grounds=_grounds(ranking, chosen, decided.grounds.get(name, ())),
        candidates=tuple(found[: limits.STORY_CANDIDATES]),
        left_out=max(len(said) + len(ranking.found) + len(claims) - limits.STORY_CANDIDATES, 0),
    )


def _with_taken(found: list[Told], chosen: Field[Any]) -> list[Told]:
    """The candidates with what was taken first and marked; it may be none of them: a sum that no label names, a value that stands
    where a correction showed it."""
    taken = next((one for one in found if _is_same(one, chosen)), None)
    rest = [one for one in found if one is not taken]
    return [(taken or _by_face(chosen)).model_copy(update={"is_taken": True}), *rest]


def _grounds(ranking: Ranking[Any], chosen: Field[Any] | None, of_sources: tuple[Ground, ...]) -> tuple[Ground, ...]:
    """Of a value from the page, or of none, the judge's own grounds; and what the agreement of the sources added."""
    if chosen is None:
        return of_sources or ranking.grounds or (Ground.NO_CANDIDATE,)
    is_judged = chosen.source in _PRINTED and Ground.LEARNED not in of_sources
    own = tuple(ground for ground in ranking.grounds if ground is not Ground.NO_CANDIDATE) if is_judged else ()
    return (*own, *of_sources) or (_UNJUDGED[chosen.source],)


def _is_same(one: Told, chosen: Field[Any]) -> bool:
    """Whether a candidate is what was taken: the same value of the same source, and on a page at the same place."""
    alike = one.source is chosen.source and compact(one.value) == compact(_bounded(_text(chosen.value)))
    return alike and (chosen.box is None or one.box is None or _lies_on(one, chosen))


def _lies_on(one: Told, chosen: Field[Any]) -> bool:
    assert one.box is not None
    assert chosen.box is not None
    apart = max(abs(a - b) for a, b in zip(one.box, chosen.box, strict=True))
    return one.page == chosen.page and apart < 1


def _by_face(field: Field[Any]) -> Told:
    return Told(
        value=_bounded(_text(field.value)),
        source=field.source,
        page=field.page,
        box=field.box,
        quote=_bounded(field.quote or ""),
    )


def _by_judge(document: Document, one: Ranked[Any], currency: str | None) -> Told:
    span = one.span
    parts = [part for part in one.parts if not 0 < abs(part.weight) < _NEGLIGIBLE][: limits.STORY_PARTS]
    return Told(
        value=_bounded(_text(one.value, currency)),
        source=document.sources[span.line.page],
        page=span.line.page,
        box=span.box,
        place=_place(document.pages, span),
        quote=_bounded(span.line.text),
        score=None if one.score is None else round(one.score, 2),
        odds=None if (odds := getattr(one, "odds", None)) is None else round(odds, 4),
        parts=tuple(_part(part) for part in parts),
    )


def _part(part: Part) -> ToldPart:
    return ToldPart(mark=part.mark[: limits.STORY_WORD], weight=round(part.weight, 2), said=_bounded(part.said))


def _claims(name: str, document: Document, proposals: tuple[Proposal, ...]) -> tuple[Told, ...]:
    """What a model claimed of a field, borne out or not."""
    mine = [one for one in proposals if one.field == name][: limits.STORY_CANDIDATES]
    lines = [document.rows[one.line - 1].line if 1 <= one.line <= len(document.rows) else None for one in mine]
    return tuple(
        Told(value=_bounded(one.value), source=Source.LLM, page=line.page if line else None, quote=_bounded(line.text) if line else "")
        for one, line in zip(mine, lines, strict=True)
    )


def _place(pages: tuple[Page, ...], span: Span) -> str:
    """Where on its page a span's middle lies: a third down, a third across."""
    page = next(page for page in pages if page.number == span.line.page)
    x0, top, x1, bottom = span.box
    row = _third((top + bottom) / 2, page.height)
    return f"{_ROWS[row]}-{_COLUMNS[_third((x0 + x1) / 2, page.width)]}"


def _third(at: float, size: float) -> int:
    return min(max(int(3 * at / max(size, 1.0)), 0), 2)


def _text(value: Any, currency: str | None = None) -> str:
    """A value as the JSON of an extraction writes it, in one text; the candidates of sums with their currency's digits."""
    if isinstance(value, Amount):
        return str(money(value.value, currency))
    write = next((write for kind, write in _WRITTEN.items() if isinstance(value, kind)), str)
    return write(value)


def _dates(read: DateRead) -> str:
    readings = [day.isoformat() for day in (read.day_first, read.month_first) if day]
    return " / ".join(dict.fromkeys(readings))


_WRITTEN: dict[type, Callable[[Any], str]] = {
    DateRead: _dates,
    date: lambda day: str(day.isoformat()),
    LocalAccount: lambda account: f"{account.bank_code} {account.number}",
    Discount: lambda step: f"{step.percent} % {step.until or ''} {step.amount or ''}".strip(),
    tuple: lambda several: "; ".join(map(_text, several)),
}


def _bounded(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limits.STORY_TEXT else f"{line[: limits.STORY_TEXT - 1]}…"
