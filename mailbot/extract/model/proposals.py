"""A model's proposals, taken only where the document bears them out: the value must stand in the cited line and be of the field's type."""

import re
from typing import Any

from mailbot.domain.invoice import Field, Fields, Source
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import compact
from mailbot.extract.model.grounding import grounded
from mailbot.extract.printed.fields import evidence
from mailbot.extract.reading import Proposal
from mailbot.extract.values.amounts import currency_of, read_amount
from mailbot.extract.values.dates import parse_date

_AMOUNTS = frozenset({"total_net", "total_vat", "total_gross", "amount_due"})
_DATES = frozenset({"issue_date", "due_date"})
_TEXTS = frozenset({"number", "seller_name", "buyer_name", "payee_name", "order_reference", "remittance_information"})
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
    if name in ("iban", "bic", "seller_vat_id"):
        known = {"iban": [c for c in document.ibans if c.valid], "bic": document.bics, "seller_vat_id": document.vat_ids}[name]
        return next((c.value for c in known if compact(c.value) == compact(text)), None)
    if name == "currency":
        return currency_of(text)
    return text if name in _TEXTS and re.search(r"[0-9A-Za-z]{2}", text) else None


def with_proposals(
    document: Document, fields: Fields, sure: frozenset[str], proposals: tuple[Proposal, ...]
) -> tuple[Fields, frozenset[str]]:
    """Fields with gaps filled (never sure) and ties broken (an unsure value that the model proposes too becomes sure).

    XML and QR values are never touched, nor is an IBAN that has rivals: a text in the document may have steered the model.
    """
    made: dict[str, Field[Any]] = {}
    agreed: set[str] = set()
    for proposal in proposals:
        present = getattr(fields, proposal.field, None) if proposal.field in Fields.model_fields else None
        span = _span(document, proposal)
        if span is None or proposal.field in sure or (present is not None and present.source in (Source.XML, Source.QR)):
            continue
        value = _typed(document, proposal, span)
        if value is None or proposal.field in made:
            continue
        if present is None:
            made[proposal.field] = evidence(span, Source.LLM, value, _GAP)
        elif proposal.field != "iban" and compact(str(present.value)) == compact(str(value)):
            agreed.add(proposal.field)
            made[proposal.field] = present.model_copy(update={"confidence": max(present.confidence, _TIE)})
    return fields.model_copy(update=made), sure | agreed
