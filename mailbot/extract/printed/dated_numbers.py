"""The day that stands behind a number ("Invoice 4711 of 3 May"): whether it is the invoice's own says whose number it is."""

from datetime import date

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import BETWEEN, Hit, hits
from mailbot.extract.folding import compact
from mailbot.extract.printed.number_labels import heads_items
from mailbot.extract.values.dates import DateRead
from mailbot.extract.words.roles import Role


def issue_days(document: Document) -> frozenset[date]:
    """The days that labels call the invoice's date, but for those of its lines."""
    found = (hit for hit in hits(document, (Role.ISSUE_DATE,), document.dates) if not _dates_items(document, hit))
    return frozenset(day for hit in found for day in _days(hit.value))


def _dates_items(document: Document, hit: Hit[DateRead]) -> bool:
    """Whether a "Date" heads a column of the invoice's lines."""
    return heads_items(document, document.rows[hit.label.span.line.number - 1])


def _days(read: DateRead) -> frozenset[date]:
    """The days that a date may mean."""
    return frozenset(day for day in (read.day_first, read.month_first) if day is not None)


def date_behind(document: Document, span: Span) -> DateRead | None:
    """The date of a number, where nothing else follows it in its cell: "Invoice S3-647 - issued on 13 July 2025"."""
    row = document.rows[span.line.number - 1]
    cell = row.cell_of(span.last)
    dates = [c for c in document.dates if c.span.line is row.line and span.last < c.span.first <= cell.last]
    if len(dates) != 1 or dates[0].span.last != cell.last:
        return None
    issued = {i for label in row.labels if label.role is Role.ISSUE_DATE for i in range(label.span.first, label.span.last + 1)}
    between = (i for i in range(span.last + 1, dates[0].span.first) if i not in issued)
    return dates[0].value if all(compact(row.line.words[i].text) in BETWEEN | {""} for i in between) else None


def is_of_issue(dated: DateRead | None, issued: frozenset[date]) -> bool:
    """Whether a date may be the invoice's: labels name it so, or no other."""
    return dated is not None and (not issued or bool(_days(dated) & issued))
