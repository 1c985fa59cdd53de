"""The sources of a file (XML, QR, print, a model's proposals) -> one Extraction with outcome, missing and doubts.

XML wins over QR, QR over print, print over the model; where they contradict each other the outcome is never "processed".
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from mailbot.domain.account import is_iban
from mailbot.domain.invoice import Buyer, DocType, Extraction, Field, Fields, Part, Source, missing_for_payment
from mailbot.domain.outcome import Doubt, Missing, Outcome, Reason
from mailbot.extract.beside import Own, is_shown, own_einvoice
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.folding import compact
from mailbot.extract.model.proposals import with_proposals
from mailbot.extract.printed.classify import CREDIT_NOTE, INVOICE
from mailbot.extract.printed.fields import Printed, money, read_printed
from mailbot.extract.printed.segments import segments
from mailbot.extract.reading import Page, Proposal, Raw
from mailbot.extract.structured.einvoice import EInvoice
from mailbot.extract.structured.qr import qr_fields
from mailbot.extract.values.identifiers import compact_vat_id, is_vat_id

_READABLE = 50  # characters on the pages below which there is no print to compare with
_PAYMENT = ("number", "seller_name", "amount_due", "currency")


@dataclass(frozen=True, slots=True)
class _Reading:
    """One invoice's merged values on their way to a judgement."""

    fields: Fields
    sure: frozenset[str]
    doubts: tuple[Doubt, ...]
    kind: str | None
    nothing_to_pay: bool


@dataclass(frozen=True, slots=True)
class _Judgement:
    doc_type: DocType
    outcome: Outcome
    reason: Reason | None = None
    missing: tuple[Missing, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    looks_like: str | None = None


def _unique(doubts: list[Doubt]) -> tuple[Doubt, ...]:
    return tuple(dict.fromkeys(doubts))


def _nothing_due(fields: Fields, sure: bool) -> bool:
    return fields.amount_due is not None and sure and fields.amount_due.value <= 0


def _judge(reading: _Reading) -> _Judgement:
    """Type, outcome, reason, missing and doubts of one invoice."""
    if reading.kind == CREDIT_NOTE:
        return _Judgement(DocType.CREDIT_NOTE, Outcome.FAILED, Reason.CREDIT_NOTE)
    if reading.kind != INVOICE:
        return _Judgement(DocType.OTHER, Outcome.FAILED, Reason.NOT_AN_INVOICE, looks_like=reading.kind)
    if reading.nothing_to_pay:
        return _Judgement(DocType.INVOICE, Outcome.FAILED, Reason.NOTHING_TO_PAY)
    missing, doubts = missing_for_payment(reading.fields), list(reading.doubts)
    fields = reading.fields
    unsure = [name for name in _PAYMENT if getattr(fields, name) is not None and name not in reading.sure]
    account = "iban" if fields.iban else "account" if fields.account else None
    named = {Doubt.IBAN_CHECKSUM, Doubt.IBAN_AMBIGUOUS} & set(doubts)
    proposed = any(field.source is Source.LLM for _, field in reading.fields.present())  # nobody but the model read it: a person looks
    if unsure or proposed or (account and account not in reading.sure and not named):
        doubts.append(Doubt.LOW_CONFIDENCE)
    done = not missing and not doubts
    return _Judgement(DocType.INVOICE, Outcome.PROCESSED if done else Outcome.PARTIAL, None, missing, _unique(doubts))


def _differs_from_print(xml: EInvoice, document: Document, printed: Printed) -> bool:
    """Whether number, total, currency, IBAN or dates of the XML are contradicted by the page, or number and total not to be found on it."""
    fields, text = xml.fields, compact(document.text)
    if len(text) < _READABLE:
        return False
    number_lacks = fields.number is not None and compact(fields.number.value) not in text
    amounts = {abs(c.value.value) for c in document.amounts}
    totals = [f.value for f in (fields.total_gross, fields.amount_due) if f is not None]
    total_lacks = any(abs(value) not in amounts for value in totals if value)
    currencies = {c.value.currency for c in document.amounts if c.value.currency}
    currency_differs = fields.currency is not None and bool(currencies) and fields.currency.value not in currencies
    print_currency = printed.fields.currency
    if fields.currency is not None and print_currency is not None and "currency" in printed.sure:
        currency_differs = print_currency.value != fields.currency.value
    ibans = {c.value for c in document.ibans}
    iban_differs = bool(xml.ibans) and bool(ibans) and not ibans & set(xml.ibans)
    kind_differs = {printed.doc_kind, CREDIT_NOTE if xml.is_credit_note else INVOICE} == {CREDIT_NOTE, INVOICE}
    return number_lacks or total_lacks or currency_differs or iban_differs or kind_differs or _dates_differ(fields, printed)


def _dates_differ(fields: Fields, printed: Printed) -> bool:
    """Whether the page surely says another date: a file whose two faces disagree there has been tampered with or mixed up."""
    for name in ("issue_date", "due_date"):
        own, seen = getattr(fields, name), getattr(printed.fields, name)
        if own is not None and seen is not None and name in printed.sure and own.value != seen.value:
            return True
    return False


def _contradicts_sums(fields: Fields) -> bool:
    net, vat, gross = fields.total_net, fields.total_vat, fields.total_gross
    return None not in (net, vat, gross) and abs(net.value + vat.value - gross.value) > Decimal("0.02")  # type: ignore[union-attr]


def _with_xml(xml: EInvoice, document: Document, printed: Printed) -> _Reading:
    """The XML's values, gaps filled from the page; doubts where the page says something else."""
    own = dict(xml.fields.present())
    filled: dict[str, Any] = {n: f for n, f in printed.fields.present() if n not in own and (n != "iban" or n in printed.sure)}
    fields = _canonical(xml.fields.model_copy(update=filled))
    doubts = []
    if _differs_from_print(xml, document, printed):
        doubts.append(Doubt.PRINT_DIFFERS_FROM_XML)
    if xml.fields.iban and not is_iban(xml.fields.iban.value):
        doubts.append(Doubt.IBAN_CHECKSUM)
    if len(xml.ibans) > 1:
        doubts.append(Doubt.IBAN_AMBIGUOUS)
    if _contradicts_sums(fields):
        doubts.append(Doubt.AMOUNTS_DISAGREE)
    kind = CREDIT_NOTE if xml.is_credit_note else INVOICE
    nothing = xml.is_automatic or _nothing_due(fields, sure=True) or (printed.is_automatic and not xml.ibans)
    certain = frozenset(name for name, field in own.items() if field.confidence == 1.0)
    return _Reading(fields, certain | (printed.sure - own.keys()), tuple(doubts), kind, nothing or printed.is_paid)


def _canonical(fields: Fields) -> Fields:
    """Amounts with their currency's digits."""
    currency = fields.currency.value if fields.currency else None
    changed = {n: f.model_copy(update={"value": money(f.value, currency)}) for n, f in fields.present() if isinstance(f.value, Decimal)}
    return fields.model_copy(update=changed)


def _with_codes(reading: _Reading, codes: tuple[Fields, ...], printed_ibans: set[str]) -> _Reading:
    """The reading with the values of its payment code; a code that says something else than the rest is a doubt."""
    if not codes:
        return reading
    fields, sure, doubts = reading.fields, set(reading.sure), list(reading.doubts)
    code = codes[0]
    update: dict[str, Any] = {}
    for name in ("iban", "amount_due", "currency", "bic", "payee_name", "remittance_information"):
        read: Field[Any] | None = getattr(code, name)
        present: Field[Any] | None = getattr(fields, name)
        if read is None:
            continue
        one_of_several = name == "iban" and read.value in printed_ibans and present is not None and present.source is not Source.XML
        if present is not None and not one_of_several and name in ("iban", "amount_due", "currency") and present.value != read.value:
            doubts.append(Doubt.PRINT_DIFFERS_FROM_QR)
        elif present is None or name in ("iban", "amount_due", "currency"):
            update[name] = read if present is None or present.source is not Source.XML else present
            sure.add(name)
    if "payee_name" in update and fields.seller_name is not None:
        update.pop("payee_name")  # the code's name is the account's holder: a payee of its own only when no seller is read
    if len({c.iban.value for c in codes if c.iban}) > 1:
        doubts.append(Doubt.IBAN_AMBIGUOUS)
    elif "iban" in update:
        doubts = [doubt for doubt in doubts if doubt not in (Doubt.IBAN_AMBIGUOUS, Doubt.IBAN_CHECKSUM)]
    return _Reading(fields.model_copy(update=update), frozenset(sure), tuple(doubts), reading.kind, reading.nothing_to_pay)


def _from_print(printed: Printed) -> _Reading:
    nothing = printed.is_automatic or printed.is_paid or _nothing_due(printed.fields, "amount_due" in printed.sure)
    return _Reading(printed.fields, printed.sure, printed.doubts, printed.doc_kind, nothing)


def _without_own_accounts(reading: _Reading, buyer: Buyer) -> _Reading:
    """The buyer's own IBAN is never the payee's, whatever names it."""
    own = {compact(iban) for iban in buyer.ibans}
    if reading.fields.iban is None or compact(reading.fields.iban.value) not in own:
        return reading
    return _Reading(
        reading.fields.model_copy(update={"iban": None}), reading.sure - {"iban"}, reading.doubts, reading.kind, reading.nothing_to_pay
    )


def _is_for_another(fields: Fields, buyer: Buyer) -> bool:
    """Whether the buyer's VAT id (BT-48) is another company's: well-formed, of the same country, and not the known one. A company
    may well have one in each country."""
    own, named = compact_vat_id(buyer.vat_id or ""), fields.buyer_vat_id
    return named is not None and named.value != own and named.value[:2] == own[:2] and is_vat_id(named.value)


def _read_one(
    raw: Raw, pages: tuple[Page, ...], buyer: Buyer, proposals: tuple[Proposal, ...], xml: EInvoice | None
) -> tuple[_Reading, Printed]:
    document = Document(pages, buyer.country)
    printed = read_printed(document, buyer)
    reading = _with_xml(xml, document, printed) if xml else _from_print(printed)
    numbers = {page.number for page in pages}
    codes = qr_fields(tuple((page, payload) for page, payload in raw.qr_payloads if page in numbers or not numbers))
    reading = _without_own_accounts(_with_codes(reading, codes, {c.value for c in document.ibans}), buyer)
    fields, sure = with_proposals(document, buyer, reading.fields, reading.sure, proposals)
    doubts = reading.doubts + ((Doubt.NOT_FULLY_READ,) if raw.skipped_pages else ())
    doubts += (Doubt.OTHER_COMPANY,) if _is_for_another(fields, buyer) else ()
    return _Reading(fields, sure, doubts, reading.kind, reading.nothing_to_pay), printed


def _shows(pages: tuple[Page, ...], buyer: Buyer, xml: EInvoice) -> bool:
    document = Document(pages, buyer.country)
    return is_shown(xml, document, read_printed(document, buyer))


def _part(raw: Raw, pages: tuple[Page, ...], buyer: Buyer, xml: EInvoice | None, *, differ: bool) -> Part:
    """One of several invoices of a file; `differ`: an e-invoice says something else of it, or of none of them."""
    reading, _ = _read_one(raw, pages, buyer, (), xml)
    if differ:
        reading = replace(reading, doubts=(*reading.doubts, Doubt.PRINT_DIFFERS_FROM_XML))
    judged = _judge(reading)
    numbers = tuple(page.number for page in pages)
    return Part(
        pages=numbers, outcome=judged.outcome, reason=judged.reason, missing=judged.missing, doubts=judged.doubts, fields=reading.fields
    )


def _several(raw: Raw, parts: list[tuple[Page, ...]], buyer: Buyer, own: Own) -> Extraction:
    """The e-invoice of such a file is that of the part that shows it; one that none shows makes all of them doubtful."""
    owner = next((i for i, pages in enumerate(parts) if own.xml and _shows(pages, buyer, own.xml)), None)
    stray = own.xml is not None and owner is None
    made = tuple(
        _part(raw, pages, buyer, own.xml if i == owner else None, differ=stray or (i == owner and own.differ))
        for i, pages in enumerate(parts)
    )
    separable = any(part.outcome in (Outcome.PROCESSED, Outcome.PARTIAL) for part in made)
    return Extraction(
        doc_type=DocType.SEVERAL,
        outcome=Outcome.PARTIAL if separable else Outcome.FAILED,
        reason=None if separable else Reason.SEVERAL_INVOICES,
        language=Document(raw.pages).language,
        pages=raw.page_count,
        parts=made,
    )


def interpret(raw: Raw, buyer: Buyer, proposals: tuple[Proposal, ...] = (), own: Own | None = None) -> Extraction:
    """The meaning of what a file holds. Pure: no input or output, no clock.

    `buyer` is the company that received the file (never the seller; its accounts are never the payee's); `proposals` are a model's claims;
    `own` is its e-invoice (found here when it is not given).
    """
    own = own or own_einvoice(raw, buyer)
    xml = own.xml
    if xml is not None and xml.looks_like:
        return Extraction.failed(Reason.NOT_AN_INVOICE, looks_like=xml.looks_like, pages=raw.page_count)
    parts = segments(raw.pages)
    if len(parts) > 1:
        return _several(raw, parts, buyer, own)
    if xml is None and not any(page.words for page in raw.pages):
        return Extraction.failed(Reason.UNREADABLE_FILE, pages=raw.page_count)
    reading, printed = _read_one(raw, raw.pages, buyer, proposals, xml)
    if own.differ:
        reading = replace(reading, doubts=(*reading.doubts, Doubt.PRINT_DIFFERS_FROM_XML))
    judged = _judge(reading)
    return Extraction(
        doc_type=judged.doc_type,
        outcome=judged.outcome,
        reason=judged.reason,
        missing=judged.missing,
        doubts=judged.doubts,
        language=printed.language,
        pages=raw.page_count,
        looks_like=judged.looks_like,
        fields=reading.fields,
    )
