"""The sources of a file (XML, QR, print, a model's proposals) -> one Extraction with outcome, missing and doubts.

XML wins over QR, QR over print, print over the model; where they contradict each other the outcome is never "processed".
"""

from dataclasses import dataclass, replace

from mailbot.domain.account import contradicts
from mailbot.domain.invoice import (
    DOUBTED,
    SURE,
    Buyer,
    Conformity,
    DocType,
    Extraction,
    Fields,
    Part,
    Source,
    missing_for_payment,
)
from mailbot.domain.outcome import Doubt, Missing, Outcome, Reason
from mailbot.extract.beside import Own, is_shown, own_einvoice
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.folding import mixes_scripts
from mailbot.extract.learned.layout import layout_of, supplier_of
from mailbot.extract.learned.recall import with_anchors
from mailbot.extract.merged import Merged, from_print, with_codes, with_xml, without_own_accounts
from mailbot.extract.model.proposals import with_proposals
from mailbot.extract.parties.names import key
from mailbot.extract.parties.other_holders import is_of_another, other_holder
from mailbot.extract.printed.classify import CREDIT_NOTE, INVOICE
from mailbot.extract.printed.fields import Printed, read_printed
from mailbot.extract.printed.segments import segments
from mailbot.extract.reading import Anchor, Layout, Page, Proposal, Raw
from mailbot.extract.story import Ground, Story
from mailbot.extract.structured.conformity import conformity
from mailbot.extract.structured.einvoice import EInvoice
from mailbot.extract.structured.qr import qr_fields
from mailbot.extract.telling import Decided, tell
from mailbot.extract.values.vat_ids import compact_vat_id, is_vat_id

#: Fields that no labelled paper tells: their confidence is what their judge says.
_UNMEASURED = frozenset({"discounts", "seller_address", "buyer_vat_id"})
_PAYMENT = ("number", "seller_name", "amount_due", "currency")


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


def _judge(reading: Merged) -> _Judgement:
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


def _bic_differs(fields: Fields) -> bool:
    return fields.bic is not None and fields.iban is not None and contradicts(fields.bic.value, fields.iban.value)


def _is_held_by_another(reading: Merged, printed: Printed, codes: tuple[Fields, ...], document: Document) -> bool:
    """Whether the account is somebody's who is neither the seller nor a payee that is named: as the paper says, or as the payment code
    says that alone gives it."""
    if reading.fields.iban is None or printed.is_of_factor:
        return False
    fields = (reading.fields.seller_name, reading.fields.payee_name, printed.fields.seller_name)
    parties = tuple(field.value for field in fields if field is not None)
    holder = codes[0].payee_name if codes and reading.fields.iban.source is Source.QR and not document.ibans else None
    if holder is not None and parties and is_of_another(holder.value, parties, document):
        return True
    return other_holder(document, parties) is not None


def _as_learned(reading: Merged, document: Document, hints: Hints) -> Merged:
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


def _is_own(fields: Fields, buyer: Buyer) -> bool:
    """Whether an e-invoice names the company that received it as its seller (BT-27, BT-31)."""
    name, vat_id = fields.seller_name, fields.seller_vat_id
    is_named = name is not None and key(name.value) in {key(one) for one in buyer.names}
    return is_named or (vat_id is not None and bool(buyer.vat_id) and compact_vat_id(vat_id.value) == compact_vat_id(buyer.vat_id or ""))


def _as_sure(fields: Fields, sure: frozenset[str]) -> Fields:
    """The fields with confidences on the side of the line on which the judgement put them."""
    moved = {
        name: field.model_copy(update={"confidence": max(field.confidence, SURE) if name in sure else min(field.confidence, DOUBTED)})
        for name, field in fields.present()
        if field.is_sure != (name in sure) and name not in _UNMEASURED
    }
    return fields.model_copy(update=moved)


def _proposed(reading: Merged, document: Document, buyer: Buyer, proposals: tuple[Proposal, ...]) -> Merged:
    """The reading with what a model proposed, where the document bears it out."""
    fields, sure = with_proposals(document, buyer, reading.fields, reading.sure, proposals)
    filled = [name for name, field in fields.present() if field.source is Source.LLM]
    told = replace(reading, fields=fields, sure=sure)
    return told.because(Ground.MODEL_FILLS, filled).because(Ground.MODEL_AGREES, sure - reading.sure)


def _settled(reading: Merged) -> Merged:
    """The last word: names that mix scripts are never sure, and confidences stand on the side where the judgement put them."""
    name = reading.fields.seller_name
    if name and mixes_scripts(name.value):
        reading = replace(reading, sure=reading.sure - {"seller_name"}).because(Ground.MIXED_SCRIPTS, ["seller_name"])
    return replace(reading, fields=_as_sure(reading.fields, reading.sure))


def _read_one(raw: Raw, pages: tuple[Page, ...], buyer: Buyer, hints: Hints, own: Own) -> tuple[Merged, Printed, tuple[Story, ...]]:
    document = Document(pages, buyer.country)
    printed = read_printed(document, buyer)
    reading = with_xml(own.xml, own.others, document, printed) if own.xml else from_print(printed)
    numbers = {page.number for page in pages}
    codes = qr_fields(tuple((page, payload) for page, payload in raw.qr_payloads if page in numbers or not numbers))
    reading = with_codes(reading, codes, {c.value for c in document.ibans})
    reading = without_own_accounts(reading, buyer, names_own=printed.names_own_account)
    reading = reading.because(Ground.FACES_DIFFER, {one.field for one in reading.differences})
    doubts = reading.doubts + ((Doubt.NOT_FULLY_READ,) if raw.skipped_pages else ())
    doubts += (Doubt.BIC_DIFFERS,) if _bic_differs(reading.fields) else ()
    doubts += (Doubt.OTHER_HOLDER,) if _is_held_by_another(reading, printed, codes, document) else ()
    doubts += (Doubt.OTHER_COMPANY,) if _is_for_another(reading.fields, buyer) else ()
    doubts += (Doubt.OWN_INVOICE,) if own.xml and Doubt.OWN_INVOICE not in doubts and _is_own(own.xml.fields, buyer) else ()
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
        remarks=reading.remarks if Doubt.REMARK in judged.doubts else (),
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
        remarks=reading.remarks if Doubt.REMARK in judged.doubts else (),
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
