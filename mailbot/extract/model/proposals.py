"""A model's proposals, taken only where the document bears them out: the value must stand in the cited line and be of the field's type."""

import re
from typing import Any

from mailbot.domain.invoice import Buyer, Field, Fields, Source
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import compact
from mailbot.extract.model.grounding import grounded
from mailbot.extract.model.prompt import FIELDS
from mailbot.extract.printed.fields import evidence, is_legible
from mailbot.extract.reading import Proposal
from mailbot.extract.values.amounts import currency_of, read_amount
from mailbot.extract.values.dates import parse_date

_AMOUNTS = frozenset({"total_net", "total_vat", "total_gross", "amount_due"})
_DATES = frozenset({"issue_date", "due_date"})
_TEXTS = frozenset({"number", "seller_name", "buyer_name", "payee_name", "order_reference", "remittance_information"})
#: What a model that agrees makes sure: names, numbers and dates. Whom and how much money goes to never: a document may have
#: steered the model to say so, and a person looks at amounts and currency where plain code is unsure.
_SETTLED_BY_AGREEMENT = frozenset({"number", "seller_name", "buyer_name", "payee_name", "issue_date", "due_date", "order_reference"})
_GAP, _TIE = 0.7, 0.9
_LONGEST = 140


def _span(document: Document, proposal: Proposal) -> Span | None:
    """The words of the cited line that spell the value; None when they do not."""
    if not 1 <= proposal.line <= len(document.rows) or not 0 < len(proposal.value) <= _LONGEST:
        return None
    line, wanted = document.rows[proposal.line - 1].line, compact(proposal.value)
    if not grounded(proposal, line):
        return None
    for first in range(len(line.words)):
        spelled = ""
        for last in range(first, len(line.words)):
            spelled += compact(line.words[last].text)
            if wanted and wanted in spelled:
                return Span(line, first, last)
            if len(spelled) > len(wanted) + 40:
                break
    return None


def _typed(document: Document, proposal: Proposal, span: Span) -> Any:
    """The proposal's value in the field's type, read from the words themselves; None when they are not of that type."""
    name, text = proposal.field, proposal.value.strip()
    if name in _AMOUNTS:
        found = [c.value.value for c in document.amounts if c.span.line is span.line and not c.value.ambiguous]
        amount = read_amount(text, document.decimal_mark)
        return amount.value if amount and amount.value in found else None
    if name in _DATES:
        return parse_date(text, document.order)
    if name == "seller_vat_id":
        return next((c.value for c in document.vat_ids if c.valid and compact(c.value) == compact(text)), None)
    if name == "currency":
        return currency_of(text)
    return text if name in _TEXTS and re.search(r"[0-9A-Za-z]{2}", text) else None


def with_proposals(
    document: Document, buyer: Buyer, fields: Fields, sure: frozenset[str], proposals: tuple[Proposal, ...]
) -> tuple[Fields, frozenset[str]]:
    """Fields with gaps filled (never sure) and ties broken (an unsure name, number or date that the model proposes too becomes sure).

    XML and QR values are never touched, nor are bank details, nor what a scan's words are too faint for: the model was given the same.
    """
    made: dict[str, Field[Any]] = {}
    agreed: set[str] = set()
    for proposal in proposals:
        name = proposal.field
        if name in made or name in sure or name not in FIELDS:
            continue
        field, is_tie = _with_proposal(document, buyer, fields, proposal)
        if field is not None:
            made[name] = field
        if is_tie:
            agreed.add(name)
    return fields.model_copy(update=made), sure | agreed


def _with_proposal(document: Document, buyer: Buyer, fields: Fields, proposal: Proposal) -> tuple[Field[Any] | None, bool]:
    """What a proposal makes of its field (None: nothing), and whether it settles what plain code was unsure of."""
    present: Field[Any] | None = getattr(fields, proposal.field)
    span = _span(document, proposal)
    if span is None or (present is not None and present.source in (Source.XML, Source.QR)):
        return None, False
    value = _typed(document, proposal, span)
    if value is None or (present is None and _is_the_buyers(proposal.field, value, fields, buyer)):
        return None, False
    if present is None:
        return evidence(span, Source.LLM, value, _GAP), False
    if proposal.field in _SETTLED_BY_AGREEMENT and is_legible(span) and compact(str(present.value)) == compact(str(value)):
        return present.model_copy(update={"confidence": max(present.confidence, _TIE)}), True
    return None, False


def _is_the_buyers(name: str, value: Any, fields: Fields, buyer: Buyer) -> bool:
    """Whether what is proposed for the seller is known to be the buyer's."""
    if name in ("seller_name", "payee_name"):
        own = [*buyer.names, fields.buyer_name.value if fields.buyer_name else ""]
    elif name == "seller_vat_id":
        own = [buyer.vat_id or "", fields.buyer_vat_id.value if fields.buyer_vat_id else ""]
    else:
        return False
    return compact(str(value)) in {compact(text) for text in own}
