"""Words between the label of a sum and its amount that say how it is counted ("Fälliger Betrag | brutto | 119,00"): they are an attribute of
the sum, and no label of another."""

from dataclasses import replace

from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.folding import compact
from mailbot.extract.values.amounts import currency_of
from mailbot.extract.words.roles import Role
from mailbot.extract.words.sums import GROSS_QUALIFIERS, NET_QUALIFIERS

_MOST_WORDS = 3
#: What a paper counts with its taxes, whatever it calls it; and what may be told either way.
_WITH_TAXES = frozenset({Role.DUE})
_EITHER = frozenset({Role.PREPAID, Role.EARLIER, Role.OTHER_AMOUNT})


def join_qualifiers(rows: list[Row]) -> None:
    """Make what qualifies the label before it a part of that label."""
    for row in rows:
        joined = {label: span for label in row.labels if (span := _qualifier(label)) is not None}
        if joined:
            taken = {i for span in joined.values() for i in range(span.first, span.last + 1)}
            rest = (label for label in row.labels if label.span.first not in taken)
            row.labels = [_with(label, joined[label]) if label in joined else label for label in rest]


def _with(label: Label, span: Span) -> Label:
    return replace(label, span=Span(label.span.line, label.span.first, span.last), qualified=True)


def _qualifier(label: Label) -> Span | None:
    """The qualifier right behind a label, before its amount or the end of the line."""
    if label.role not in _WITH_TAXES | _EITHER:
        return None
    words, first = label.span.line.words, label.span.last + 1
    known = GROSS_QUALIFIERS if label.role in _WITH_TAXES else GROSS_QUALIFIERS | NET_QUALIFIERS
    for last in range(min(first + _MOST_WORDS, len(words)) - 1, first - 1, -1):
        if compact("".join(word.text for word in words[first : last + 1])) in known and _ends(label.span, last + 1):
            return Span(label.span.line, first, last)
    return None


def _ends(label: Span, at: int) -> bool:
    """Whether a sum begins at a word of the line, or the line ends before it."""
    words = label.line.words
    if at >= len(words):
        return True
    return any(map(str.isdigit, words[at].text)) or currency_of(words[at].text) is not None
