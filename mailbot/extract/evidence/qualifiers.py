"""Words between the label of a sum and its amount that say how it is counted ("Fälliger Betrag | brutto | 119,00", "Total EUR incl. VAT"):
they belong to that label, and are none of another sum."""

from dataclasses import replace
from functools import lru_cache

from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.folding import label_form
from mailbot.extract.values.amounts import currency_of
from mailbot.extract.words.phrases import phrases
from mailbot.extract.words.roles import Role
from mailbot.extract.words.sum_qualifiers import GROSS_QUALIFIERS, NET_QUALIFIERS

_MOST_WORDS = 4
_LABELLED = 2  # cells of a row that has a label and its qualifier, and no amount
#: What is told without its taxes as well; a total is then the net.
_EITHER = frozenset({Role.PREPAID, Role.EARLIER, Role.OTHER_AMOUNT, Role.GROSS})
_QUALIFIED = _EITHER | {Role.DUE}


@lru_cache(maxsize=1)
def _known() -> tuple[frozenset[str], frozenset[str]]:
    """What says that a sum is a gross, and what that it is a net, as labels are compared."""
    gross, net = (frozenset(map(label_form, phrases(listed))) for listed in (GROSS_QUALIFIERS, NET_QUALIFIERS))
    return gross - {""}, net - {""}


def join_qualifiers(rows: list[Row]) -> None:
    """Make what qualifies the label before it a part of that label."""
    for row in rows:
        joined = [_qualified(row, label) for label in row.labels]
        spans = [label.span for label in joined if label.qualified]
        if spans:
            row.labels = [one for one in joined if not any(span.first < one.span.first <= span.last for span in spans)]


def _qualified(row: Row, label: Label) -> Label:
    """A label with the qualifier right behind it, before its amount or the end of the line."""
    words, first = row.line.words, label.span.last + 1
    if label.role not in _QUALIFIED or first >= len(words):
        return label
    gross, net = _known()
    begin = first + (currency_of(words[first].text) is not None)
    for last in range(min(begin + _MOST_WORDS, len(words)) - 1, begin - 1, -1):
        said = label_form("".join(word.text for word in words[begin : last + 1]))
        if (said in gross or said in net) and _ends(row, last):
            return _as(label, Span(row.line, label.span.first, last), is_net=said in net)
    return label


def _as(label: Label, span: Span, *, is_net: bool) -> Label:
    """A label that goes on to the end of `span`; what is due is never told without its taxes."""
    if is_net and label.role not in _EITHER:
        return label
    role = Role.NET if is_net and label.role is Role.GROSS else label.role
    return replace(label, span=span, role=role, strength=3, qualified=True)


def _ends(row: Row, last: int) -> bool:
    """Whether an amount begins behind a word of the line, or nothing does: then in a row that is but the label, not in one of heads."""
    words = row.line.words[last + 1 :]
    if any(char.isalnum() for word in words for char in word.text):
        is_rate = any("%" in word.text for word in words[:2])
        return not is_rate and (any(map(str.isdigit, words[0].text)) or currency_of(words[0].text) is not None)
    return len(row.cells) - bool(words) <= _LABELLED
