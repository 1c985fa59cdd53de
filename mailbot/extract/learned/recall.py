"""What was learned of a supplier -> fields of its next document, with evidence like any value's; whatever it finds, no doubt goes away."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from mailbot.domain.invoice import Field, Fields, Source
from mailbot.domain.outcome import Doubt
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import hits
from mailbot.extract.learned.lessons import Found, Value, is_same, value_at
from mailbot.extract.printed.fields import evidence, is_legible, money
from mailbot.extract.reading import Anchor, Layout, Learnable
from mailbot.extract.words.roles import Role

_CONFIDENCE = 0.95
_UNSURE = 0.5
_CENT = Decimal("0.02")
_LABELLED = 2.0  # the score from which a label names a sum
_NOT_PRINTED = frozenset({Source.XML, Source.QR})
_ABOUT_SUMS = frozenset({Doubt.AMOUNTS_DISAGREE, Doubt.WORDS_DIFFER, Doubt.EARLIER_BALANCE, Doubt.INSTALMENTS})


@dataclass(frozen=True, slots=True)
class Recalled:
    """The fields with what stands at the anchors, which of all are sure, and which the anchors decided."""

    fields: Fields
    sure: frozenset[str]
    learned: tuple[str, ...] = ()


def with_anchors(
    document: Document, layout: Layout, fields: Fields, sure: frozenset[str], doubts: tuple[Doubt, ...], anchors: tuple[Anchor, ...]
) -> Recalled:
    """What stands at an anchor becomes its field where the rules read nothing or are unsure; where they are sure of something else it
    does so if it overrules them, and else both are unsure. XML and payment codes are never touched, and a sum is sure only where
    arithmetic speaks for it.
    """
    if layout.supplier is None:
        return Recalled(fields, sure)
    made: dict[str, Field[Any]] = {}
    certain = set(sure)
    for anchor, found in _found(anchors, layout):
        name, present = anchor.field, getattr(fields, anchor.field)
        is_settled = present is not None and (
            present.source in _NOT_PRINTED or (name in sure and is_same(name, present.value, found.value))
        )
        if is_settled or not _fits(name, fields, doubts, found.value):
            continue
        if present is not None and not _gives_way(anchor, present.value, found.value, is_sure=name in sure):
            certain.discard(name)
            continue
        is_sure = not isinstance(found.value, Decimal) or _adds_up(document, fields, found.value)
        made[name] = _field(document, fields, found, is_sure=is_sure)
        certain = certain | {name} if made[name].confidence > _UNSURE else certain - {name}
    return Recalled(fields.model_copy(update=made), frozenset(certain), tuple(made))


def _found(anchors: tuple[Anchor, ...], layout: Layout) -> list[tuple[Anchor, Found]]:
    """One anchor with what stands there for each field; none where two say different things."""
    found = [(anchor, there) for anchor in anchors if (there := value_at(anchor, layout))]
    first = {anchor.field: (anchor, there) for anchor, there in reversed(found)}
    split = {anchor.field for anchor, there in found if not is_same(anchor.field, there.value, first[anchor.field][1].value)}
    return [pair for field, pair in first.items() if field not in split]


def _gives_way(anchor: Anchor, present: Any, value: Value, *, is_sure: bool) -> bool:
    """Whether what the rules read gives way to the anchor's value: where they are unsure, or known to be wrong. A sum never does."""
    return is_same(anchor.field, present, value) if isinstance(value, Decimal) else anchor.overrules or not is_sure


def _fits(name: Learnable, fields: Fields, doubts: tuple[Doubt, ...], value: Any) -> bool:
    """Whether the other fields bear with the value: nothing is due before it was billed, and a payment is a positive sum."""
    if name == "due_date":
        return fields.issue_date is None or value >= fields.issue_date.value
    return name != "amount_due" or (value > 0 and not _ABOUT_SUMS & set(doubts))


def _adds_up(document: Document, fields: Fields, value: Decimal) -> bool:
    """Whether arithmetic speaks for the sum: it is the gross total that was read, or some net and VAT on the paper make it; and
    nothing is printed of a payment before or an older balance, which would make it another sum than what is due."""
    if _labelled(document, Role.PREPAID) or _labelled(document, Role.EARLIER):
        return False
    if fields.total_gross is not None:
        return bool(fields.total_gross.value == value)
    return any(abs(net + tax - value) <= _CENT for net in _labelled(document, Role.NET) for tax in _labelled(document, Role.VAT))


def _labelled(document: Document, role: Role) -> set[Decimal]:
    return {hit.candidate.value.value for hit in hits(document, (role,), document.amounts) if hit.score >= _LABELLED}


def _field(document: Document, fields: Fields, found: Found, *, is_sure: bool) -> Field[Any]:
    line = document.rows[found.site.line - 1].line
    span = Span(line, found.site.first, min(found.site.first + max(found.words, 1), len(line.words)) - 1)
    value = money(found.value, fields.currency.value if fields.currency else None) if isinstance(found.value, Decimal) else found.value
    return evidence(span, document.sources[line.page], value, _CONFIDENCE if is_sure and is_legible(span) else _UNSURE)
