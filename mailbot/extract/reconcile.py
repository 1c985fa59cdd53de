"""The sources of a file (XML, QR, print, a model's proposals) -> one Extraction with outcome, missing and doubts.

XML wins over QR, QR over print, print over the model; where they contradict each other the outcome is never "processed".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Self

from mailbot.domain import limits
from mailbot.domain.account import contradicts, is_iban
from mailbot.domain.invoice import (
    DOUBTED,
    SURE,
    Buyer,
    Conformity,
    Difference,
    DocType,
    DoubtfulDate,
    Extraction,
    Face,
    Field,
    Fields,
    Part,
    Source,
    missing_for_payment,
)
from mailbot.domain.outcome import Doubt, Missing, Outcome, Reason
from mailbot.extract.beside import Own, is_shown, own_einvoice
from mailbot.extract.comparison import differences_between
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.folding import compact, mixes_scripts
from mailbot.extract.learned.layout import layout_of, supplier_of
from mailbot.extract.learned.recall import with_anchors
from mailbot.extract.model.proposals import with_proposals
from mailbot.extract.printed.classify import CREDIT_NOTE, INVOICE, LARGE_TITLE, RIVALS
from mailbot.extract.printed.fields import Printed, money, read_printed
from mailbot.extract.printed.segments import segments
from mailbot.extract.reading import Anchor, Layout, Page, Proposal, Raw
from mailbot.extract.story import Ground, Story
from mailbot.extract.structured.conformity import conformity
from mailbot.extract.structured.einvoice import EInvoice
from mailbot.extract.structured.qr import qr_fields
from mailbot.extract.telling import Decided, tell
from mailbot.extract.values.identifiers import compact_vat_id, is_vat_id

#: Fields that no labelled paper tells: their confidence is what their judge says.
_UNMEASURED = frozenset({"discounts", "seller_address", "buyer_vat_id"})
Grounds = Mapping[str, tuple[Ground, ...]]
#: What is seen on the pages alone, whatever an e-invoice says.
_OF_THE_PAGES = (
    Doubt.NEW_BANK_DETAILS,
    Doubt.MARKED_AS_VOID,
    Doubt.MARKED_AS_PAID,
    Doubt.WORDS_DIFFER,
    Doubt.OTHER_TITLE,
    Doubt.INSTALMENTS,
)
_PAYMENT = ("number", "seller_name", "amount_due", "currency")


@dataclass(frozen=True, slots=True)
class _Reading:
    """One invoice's merged values on their way to a judgement."""

    fields: Fields
    sure: frozenset[str]
    doubts: tuple[Doubt, ...]
    kind: str | None
    nothing_to_pay: bool
    differences: tuple[Difference, ...] = ()
    dates: tuple[DoubtfulDate, ...] = ()
    learned: tuple[str, ...] = ()
    layout: Layout | None = None
    paid_to_factor: bool = False
    grounds: Grounds = field(default_factory=dict)  # what the agreement of the sources says of a field

    def because(self, ground: Ground, names: Iterable[str]) -> Self:
        """The reading with one more ground for some fields."""
        more = {name: (*self.grounds.get(name, ()), ground) for name in names}
        return replace(self, grounds={**self.grounds, **more})


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known beside the file: a model's claims, what was learned of the supplier; and what is asked for besides: its layout,
    the story of its values."""

    proposals: tuple[Proposal, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    with_layout: bool = False
    with_story: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """An extraction; where they are asked for, the layout to learn from and the story of each invoice's values."""

    extraction: Extraction
    layout: Layout | None = None
    stories: tuple[Story, ...] = ()


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


def _impossible_dates(fields: Fields) -> tuple[DoubtfulDate, ...]:
    """Both dates of an e-invoice that is due before it was issued."""
    issued, due = fields.issue_date, fields.due_date
    if issued is None or due is None or due.value >= issued.value:
        return ()
    return (
        DoubtfulDate(field="issue_date", printed=issued.quote, readings=(issued.value,)),
        DoubtfulDate(field="due_date", printed=due.quote, readings=(due.value,)),
    )


def _is_due_far(fields: Fields) -> bool:
    issue, due = fields.issue_date, fields.due_date
    return issue is not None and due is not None and due.value - issue.value > limits.DUE_AHEAD


def _bic_differs(fields: Fields) -> bool:
    return fields.bic is not None and fields.iban is not None and contradicts(fields.bic.value, fields.iban.value)


def _contradicts_sums(fields: Fields) -> bool:
    net, vat, gross = fields.total_net, fields.total_vat, fields.total_gross
    return None not in (net, vat, gross) and abs(net.value + vat.value - gross.value) > Decimal("0.02")  # type: ignore[union-attr]


def _with_xml(xml: EInvoice, others: tuple[EInvoice, ...], document: Document, printed: Printed) -> _Reading:
    """The XML's values, gaps filled from the page; doubts where the page, or another XML of the invoice, says something else."""
    own = dict(xml.fields.present())
    filled: dict[str, Any] = {n: f for n, f in printed.fields.present() if n not in own and (n != "iban" or n in printed.sure)}
    fields = _canonical(xml.fields.model_copy(update=filled))
    doubts = []
    differences = differences_between(xml, others, document, printed)
    if differences:
        doubts.append(Doubt.PRINT_DIFFERS_FROM_XML)
    if xml.fields.iban and not is_iban(xml.fields.iban.value):
        doubts.append(Doubt.IBAN_CHECKSUM)
    if len(xml.ibans) > 1:
        doubts.append(Doubt.IBAN_AMBIGUOUS)
    dates = _impossible_dates(fields)
    if dates:
        doubts.append(Doubt.AMBIGUOUS_DATE)
    if _is_due_far(fields):
        doubts.append(Doubt.DATE_IMPLAUSIBLE)
    if _contradicts_sums(fields) or not xml.adds_up:
        doubts.append(Doubt.AMOUNTS_DISAGREE)
    doubts += [doubt for doubt in _OF_THE_PAGES if doubt in printed.doubts]
    doubts += [Doubt.OTHER_TITLE] if printed.kind.name in RIVALS and printed.kind.weight >= LARGE_TITLE else []
    kind = CREDIT_NOTE if xml.is_credit_note else INVOICE
    nothing = xml.is_automatic or _nothing_due(fields, sure=True) or (printed.is_automatic and not xml.ibans)
    certain = frozenset(name for name, field in own.items() if field.confidence == 1.0)
    settled = certain | (printed.settled - own.keys())
    reading = _Reading(fields, settled, tuple(doubts), kind, nothing or printed.is_paid, differences, dates)
    left = {"iban"} & {name for name, _ in printed.fields.present()} - own.keys() - filled.keys()
    return reading.because(Ground.XML_FIRST, own).because(Ground.FROM_PAGE, filled).because(Ground.NOT_SURE_BESIDE_XML, left)


def _canonical(fields: Fields) -> Fields:
    """Amounts with their currency's digits."""
    currency = fields.currency.value if fields.currency else None
    changed = {n: f.model_copy(update={"value": money(f.value, currency)}) for n, f in fields.present() if isinstance(f.value, Decimal)}
    return fields.model_copy(update=changed)


def _with_codes(reading: _Reading, codes: tuple[Fields, ...], printed_ibans: set[str]) -> _Reading:
    """The reading with the values of its payment code; a code that says something else than the rest is a doubt."""
    if not codes:
        return reading
    fields, sure, doubts, differences = reading.fields, set(reading.sure), list(reading.doubts), list(reading.differences)
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
            differences.append(_difference_from_code(name, present, read))
        elif present is None or name in ("iban", "amount_due", "currency"):
            update[name] = read if present is None or present.source is not Source.XML else present
            sure.add(name)
    if "payee_name" in update and fields.seller_name is not None:
        update.pop("payee_name")  # the code's name is the account's holder: a payee of its own only when no seller is read
    if len({c.iban.value for c in codes if c.iban}) > 1:
        doubts.append(Doubt.IBAN_AMBIGUOUS)
    elif "iban" in update:
        doubts = [doubt for doubt in doubts if doubt not in (Doubt.IBAN_AMBIGUOUS, Doubt.IBAN_CHECKSUM)]
    for name in update:
        reading = reading.because(_ground(getattr(fields, name), getattr(code, name)), [name])
    return replace(
        reading,
        fields=fields.model_copy(update=update),
        sure=frozenset(sure),
        doubts=tuple(doubts),
        differences=tuple(differences),
    )


def _ground(present: Field[Any] | None, read: Field[Any]) -> Ground:
    """What a payment code does for a value that it does not contradict."""
    if present is None:
        return Ground.CODE_FILLS
    return Ground.CODE_AGREES if present.value == read.value else Ground.CODE_CHOOSES


def _difference_from_code(name: str, present: Field[Any], read: Field[Any]) -> Difference:
    face = Face.XML if present.source is Source.XML else Face.PAGE
    return Difference(field=name, says={face: str(present.value), Face.QR: str(read.value)})


def _from_print(printed: Printed) -> _Reading:
    nothing = printed.is_automatic or printed.is_paid or _nothing_due(printed.fields, "amount_due" in printed.sure)
    return _Reading(printed.fields, printed.settled, printed.doubts, printed.doc_kind, nothing, dates=printed.dates)


def _without_own_accounts(reading: _Reading, buyer: Buyer, *, names_own: bool) -> _Reading:
    """The buyer's own IBAN is never the payee's, whatever names it; where no other account is named, a person is told so."""
    own = {compact(iban) for iban in buyer.ibans}
    is_own = reading.fields.iban is not None and compact(reading.fields.iban.value) in own
    if is_own:
        reading = replace(reading, fields=reading.fields.model_copy(update={"iban": None}), sure=reading.sure - {"iban"})
        reading = reading.because(Ground.BUYERS_OWN, ["iban"])
    if (is_own or names_own) and reading.fields.iban is None and reading.fields.account is None:
        reading = replace(reading, doubts=(*reading.doubts, Doubt.OWN_ACCOUNT))
    return reading


def _as_learned(reading: _Reading, document: Document, hints: Hints) -> _Reading:
    """What was learned of the supplier goes before a model's proposals; it needs to know who sells, which the rules have read."""
    if not (hints.with_layout or hints.anchors):
        return reading
    layout = layout_of(document, supplier_of(reading.fields, reading.sure, reading.doubts))
    recalled = with_anchors(document, layout, reading.fields, reading.sure, reading.doubts, hints.anchors)
    told = replace(reading, fields=recalled.fields, sure=recalled.sure, learned=recalled.learned, layout=layout)
    doubted = reading.sure - recalled.sure - set(recalled.learned)
    return told.because(Ground.LEARNED, recalled.learned).because(Ground.LEARNED_DIFFERS, doubted)


def _is_for_another(fields: Fields, buyer: Buyer) -> bool:
    """Whether the buyer's VAT id (BT-48) is another company's: well-formed, of the same country, and not the known one. A company
    may well have one in each country."""
    own, named = compact_vat_id(buyer.vat_id or ""), fields.buyer_vat_id
    return named is not None and named.value != own and named.value[:2] == own[:2] and is_vat_id(named.value)


def _as_sure(fields: Fields, sure: frozenset[str]) -> Fields:
    """The fields with confidences on the side of the line on which the judgement put them."""
    moved = {
        name: field.model_copy(update={"confidence": max(field.confidence, SURE) if name in sure else min(field.confidence, DOUBTED)})
        for name, field in fields.present()
        if field.is_sure != (name in sure) and name not in _UNMEASURED
    }
    return fields.model_copy(update=moved)


def _proposed(reading: _Reading, document: Document, buyer: Buyer, proposals: tuple[Proposal, ...]) -> _Reading:
    """The reading with what a model proposed, where the document bears it out."""
    fields, sure = with_proposals(document, buyer, reading.fields, reading.sure, proposals)
    filled = [name for name, field in fields.present() if field.source is Source.LLM]
    told = replace(reading, fields=fields, sure=sure)
    return told.because(Ground.MODEL_FILLS, filled).because(Ground.MODEL_AGREES, sure - reading.sure)


def _settled(reading: _Reading) -> _Reading:
    """The last word: names that mix scripts are never sure, and confidences stand on the side where the judgement put them."""
    name = reading.fields.seller_name
    if name and mixes_scripts(name.value):
        reading = replace(reading, sure=reading.sure - {"seller_name"}).because(Ground.MIXED_SCRIPTS, ["seller_name"])
    return replace(reading, fields=_as_sure(reading.fields, reading.sure))


def _read_one(raw: Raw, pages: tuple[Page, ...], buyer: Buyer, hints: Hints, own: Own) -> tuple[_Reading, Printed, tuple[Story, ...]]:
    document = Document(pages, buyer.country)
    printed = read_printed(document, buyer)
    reading = _with_xml(own.xml, own.others, document, printed) if own.xml else _from_print(printed)
    numbers = {page.number for page in pages}
    codes = qr_fields(tuple((page, payload) for page, payload in raw.qr_payloads if page in numbers or not numbers))
    reading = _with_codes(reading, codes, {c.value for c in document.ibans})
    reading = _without_own_accounts(reading, buyer, names_own=printed.names_own_account)
    reading = reading.because(Ground.FACES_DIFFER, {one.field for one in reading.differences})
    doubts = reading.doubts + ((Doubt.NOT_FULLY_READ,) if raw.skipped_pages else ())
    doubts += (Doubt.BIC_DIFFERS,) if _bic_differs(reading.fields) else ()
    doubts += (Doubt.OTHER_COMPANY,) if _is_for_another(reading.fields, buyer) else ()
    reading = _as_learned(replace(reading, doubts=doubts), document, hints)
    reading = _settled(_proposed(reading, document, buyer, hints.proposals))
    to_factor = printed.is_of_factor and _same_iban(reading.fields, printed.fields)
    reading = replace(reading, paid_to_factor=to_factor)
    if not hints.with_story:
        return reading, printed, ()
    faces = (*((own.xml.fields,) if own.xml else ()), *(other.fields for other in own.others), *codes)
    decided = Decided(reading.fields, reading.grounds)
    return reading, printed, (tell(document, printed, faces, hints.proposals, decided),)


def _same_iban(fields: Fields, other: Fields) -> bool:
    return fields.iban is not None and other.iban is not None and fields.iban.value == other.iban.value


def _shows(pages: tuple[Page, ...], buyer: Buyer, xml: EInvoice) -> bool:
    document = Document(pages, buyer.country)
    return is_shown(xml, document, read_printed(document, buyer))


def _part(raw: Raw, pages: tuple[Page, ...], buyer: Buyer, hints: Hints, own: Own, *, is_doubted: bool) -> tuple[Part, tuple[Story, ...]]:
    """One of several invoices of a file; `is_doubted`: there is an e-invoice that tells of none of them."""
    reading, _, stories = _read_one(raw, pages, buyer, hints, own)
    if is_doubted:
        reading = replace(reading, doubts=(*reading.doubts, Doubt.PRINT_DIFFERS_FROM_XML))
    judged = _judge(reading)
    part = Part(
        pages=tuple(page.number for page in pages),
        outcome=judged.outcome,
        reason=judged.reason,
        missing=judged.missing,
        doubts=judged.doubts,
        differences=reading.differences,
        dates=reading.dates,
        fields=reading.fields,
        paid_to_factor=reading.paid_to_factor,
    )
    return part, stories


def _several(raw: Raw, parts: list[tuple[Page, ...]], buyer: Buyer, hints: Hints, own: Own) -> Understood:
    """The e-invoice of such a file is that of the part that shows it; one that none shows makes all of them doubtful."""
    owner = next((i for i, pages in enumerate(parts) if own.xml and _shows(pages, buyer, own.xml)), None)
    stray = own.xml is not None and owner is None
    plain = Hints(with_story=hints.with_story)  # neither a model nor what was learned tells the invoices of a file apart
    read = [_part(raw, pages, buyer, plain, own if i == owner else Own(), is_doubted=stray) for i, pages in enumerate(parts)]
    made, stories = tuple(part for part, _ in read), tuple(story for _, told in read for story in told)
    separable = any(part.outcome in (Outcome.PROCESSED, Outcome.PARTIAL) for part in made)
    extraction = Extraction(
        doc_type=DocType.SEVERAL,
        outcome=Outcome.PARTIAL if separable else Outcome.FAILED,
        reason=None if separable else Reason.SEVERAL_INVOICES,
        language=Document(raw.pages).language,
        pages=raw.page_count,
        parts=made,
        e_invoice=_verdict(raw, own),
    )
    return Understood(extraction, stories=stories)


def _verdict(raw: Raw, own: Own) -> Conformity | None:
    return conformity(own.xml, is_carried=raw.xml is not None)


def interpret(raw: Raw, buyer: Buyer, proposals: tuple[Proposal, ...] = (), own: Own | None = None) -> Extraction:
    """The meaning of what a file holds. Pure: no input or output, no clock.

    `buyer` is the company that received the file (never the seller; its accounts are never the payee's); `proposals` are a model's claims;
    `own` is its e-invoice (found here when it is not given).
    """
    return understand(raw, buyer, Hints(proposals), own).extraction


def understand(raw: Raw, buyer: Buyer, hints: Hints, own: Own | None = None) -> Understood:
    """As `interpret`, with what was learned of the supplier; and, when asked for, the layout to learn from and the story of the values.
    What is no invoice, or several, has no layout; that of one whose faces disagree is nobody's, and teaches nothing."""
    own = own or own_einvoice(raw, buyer)
    xml = own.xml
    if xml is not None and xml.looks_like:
        return Understood(Extraction.failed(Reason.NOT_AN_INVOICE, looks_like=xml.looks_like, pages=raw.page_count))
    parts = segments(raw.pages)
    if len(parts) > 1:
        return _several(raw, parts, buyer, hints, own)
    if xml is None and not any(page.words for page in raw.pages):
        return Understood(Extraction.failed(Reason.UNREADABLE_FILE, pages=raw.page_count))
    reading, printed, stories = _read_one(raw, raw.pages, buyer, hints, own)
    judged = _judge(reading)
    extraction = Extraction(
        doc_type=judged.doc_type,
        outcome=judged.outcome,
        reason=judged.reason,
        missing=judged.missing,
        doubts=judged.doubts,
        differences=reading.differences,
        dates=reading.dates,
        language=printed.language,
        pages=raw.page_count,
        looks_like=judged.looks_like,
        fields=reading.fields,
        e_invoice=_verdict(raw, own),
        learned=reading.learned,
        paid_to_factor=reading.paid_to_factor,
    )
    layout = None if judged.outcome is Outcome.FAILED else reading.layout
    layout = layout.model_copy(update={"supplier": None}) if layout and reading.differences else layout
    return Understood(extraction, layout, stories)
