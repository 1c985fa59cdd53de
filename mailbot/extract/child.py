"""The jobs that children do: `read` a file, `judge` what was read. Everything hostile happens here, under limits.

A document with text is read and judged by one child. One with pictures comes back for OCR; where that finds words it is judged by a
second.
"""

from collections.abc import Iterator
from dataclasses import replace

from mailbot.domain import limits
from mailbot.domain.invoice import Box, Buyer, Extraction, Source
from mailbot.domain.outcome import Doubt, Missing, Outcome, Reason
from mailbot.extract.beside import Own, own_einvoice
from mailbot.extract.evidence.lines import lines_of
from mailbot.extract.files import gate, pages, pictures
from mailbot.extract.files.drawn import Site, lying_pages
from mailbot.extract.files.leftovers import drawn_lines, leftovers
from mailbot.extract.files.pages import Document
from mailbot.extract.files.raster import Raster
from mailbot.extract.files.sheets import Sheets, open_sheets
from mailbot.extract.files.typeset import Text, page_of
from mailbot.extract.files.unglued import unglued
from mailbot.extract.folding import compact, forget
from mailbot.extract.handover import (
    JudgeAnswer,
    Judged,
    JudgeOrder,
    Pixels,
    ReadAnswer,
    ReadOrder,
    Seen,
    bare,
    beside_of,
    blobs_of_raw,
    raw_blobs,
    raw_of,
    whole,
)
from mailbot.extract.reading import Altered, Beside, Page, PageImage, Raw, Word
from mailbot.extract.reconcile import Hints, Understood, interpret, understand
from mailbot.sandbox.frames import Message


def read(request: Message) -> Message:
    """ReadOrder -> ReadAnswer: words, pixels and codes; judged at once as far as there is text."""
    order = ReadOrder.model_validate(request.head)
    data, beside = request.blobs[0], beside_of(request.blobs[1:], order.named)
    sheets = open_sheets(data) if order.media_type == gate.PDF else None
    if not isinstance(sheets, Sheets):
        return _answered(sheets or _plain(data, order), None, beside, order)
    with sheets:
        return _answered(_of_sheets(sheets, order), sheets, beside, order)


def _answered(
    document: Document | Reason, sheets: Sheets | None, beside: tuple[Beside, ...], order: ReadOrder, lying: frozenset[int] = frozenset()
) -> Message:
    """`lying`: pages whose text is not what is drawn, and was not read."""
    if isinstance(document, Reason) and any(order.named):
        document = Document(Raw())  # the e-invoice beside an unreadable picture of it still tells everything
    if isinstance(document, Reason):
        return Message(ReadAnswer(reason=document).model_dump(mode="json"))
    raw = document.raw.model_copy(update={"beside": beside})
    rasters, judged = document.rasters, None
    if raw.pages or not rasters:
        judged = _judge(raw, order, Hints(with_layout=order.with_layout, with_story=order.with_story))
        if sheets and (found := lying_pages(sheets, _sites(raw, judged.extraction)) - lying):
            return _answered(_of_sheets(sheets, order, lying | found), sheets, beside, order, lying | found)
        rasters = rasters or _unread_pictures(sheets, order, raw, judged.extraction)
    answer = ReadAnswer(pixels=tuple(map(_without_bytes, rasters)), images=bare(document.images), judged=judged)
    blobs = (*raw_blobs(raw), *(raster.pixels for raster in rasters), *(image.data for image in document.images))
    return Message(answer.model_dump(mode="json"), blobs)


def judge(request: Message) -> Message:
    """JudgeOrder -> JudgeAnswer: the interpretation of text, OCR words and a model's proposals together."""
    order = JudgeOrder.model_validate(request.head)
    raw = _with_ocr(raw_of(request.blobs, order.named), order)
    images = tuple(_as_read(image, order.seen) for image in whole(order.images, request.blobs[blobs_of_raw(order.named) :]))
    hints = Hints(order.proposals, order.anchors, order.with_layout, order.with_story)
    answer = JudgeAnswer(judged=_judge(raw, order, hints), images=bare(images))
    return Message(answer.model_dump(mode="json"), tuple(image.data for image in images))


def _unread_pictures(sheets: Sheets | None, order: ReadOrder, raw: Raw, extraction: Extraction) -> tuple[Raster, ...]:
    """Pictures on pages with text, where that text lacks what a payment needs, or does not say what the document is; of one that is ready
    to be paid what looks like lines of letters, which may say something else."""
    if sheets is not None and extraction.outcome is Outcome.PROCESSED:
        return drawn_lines(sheets, raw.pages, order.ocr_pages)
    is_unknown = extraction.reason is Reason.NOT_AN_INVOICE and extraction.looks_like is None
    seller = extraction.fields.seller_name
    is_lacking = extraction.missing or (extraction.outcome is Outcome.PARTIAL and not (seller and seller.is_sure))
    if sheets is None or not raw.pages or not (is_unknown or is_lacking):
        return ()
    return leftovers(sheets, raw.pages, order.ocr_pages)


def _sites(raw: Raw, extraction: Extraction) -> Iterator[Site]:
    """Where account, amounts, number and reference stand as text; also where an e-invoice gives the account and the page repeats it.
    Nowhere on a paper that words tell to be something else than an invoice: nothing is paid on it, whatever its digits are."""
    if extraction.reason is Reason.NOT_AN_INVOICE and extraction.looks_like is not None:
        return
    with_text = {page.number for page in raw.pages}
    fields = extraction.fields
    for every in (fields, *(part.fields for part in extraction.parts)):
        for field in (
            every.iban,
            every.account,
            every.amount_due,
            every.total_gross,
            every.number,
            every.remittance_information,
            every.bic,
        ):
            if field and field.source is Source.TEXT and field.page in with_text and field.box:
                yield Site(field.page, field.box)
    iban = compact(fields.iban.value) if fields.iban and fields.iban.source is not Source.TEXT else None
    for line in lines_of(raw.pages) if iban else ():
        if iban and iban in compact(line.text):
            yield Site(line.page, _around(line.words))


def _around(words: tuple[Word, ...]) -> Box:
    boxes = [word.box for word in words]
    return min(box[0] for box in boxes), min(box[1] for box in boxes), max(box[2] for box in boxes), max(box[3] for box in boxes)


def _of_sheets(sheets: Sheets, order: ReadOrder, lying: frozenset[int] = frozenset()) -> Document | Reason:
    return pages.read_sheets(sheets, order.ocr_pages, with_images=order.with_images, lying=lying)


def _plain(data: bytes, order: ReadOrder) -> Document | Reason:
    """What is no PDF."""
    if order.media_type == gate.XML:
        return Document(Raw(xml=data))
    return pages.read_picture(data, order.ocr_pages, with_images=order.with_images)


def _without_bytes(raster: Raster) -> Pixels:
    return Pixels.model_validate({name: value for name, value in raster._asdict().items() if name != "pixels"})


def _with_ocr(raw: Raw, order: JudgeOrder) -> Raw:
    with_text = {page.number for page in raw.pages}
    beside = {seen.page: unglued(seen.words) for seen in order.seen if seen.page in with_text}
    read_by_ocr = [
        Page(
            number=seen.page, width=seen.width, height=seen.height, source=Source.OCR, words=unglued(seen.words),
            altered=raw.altered.get(seen.page, Altered()),
        )
        for seen in order.seen
        if seen.words and seen.page not in with_text
    ]  # fmt: skip
    pages_with_text = [_beside_text(page, beside.get(page.number, ())) for page in raw.pages]
    ordered = tuple(sorted((*pages_with_text, *read_by_ocr), key=lambda page: page.number))
    return raw.model_copy(update={"pages": ordered, "skipped_pages": tuple(sorted({*raw.skipped_pages, *order.skipped}))})


def _beside_text(page: Page, words: tuple[Word, ...]) -> Page:
    """A page with text and the words of its pictures: a stamp lies across its lines, so that it is a mark, too."""
    stamps = (line.text for line in lines_of((page.model_copy(update={"words": words}),)))
    marks = dict.fromkeys((*page.marks, *(text[: limits.MARK_CHARACTERS] for text in stamps)))
    return page.model_copy(update={"words": page.words + words, "marks": tuple(marks)[: limits.MARKS]})


def _as_read(image: PageImage, seen: tuple[Seen, ...]) -> PageImage:
    """The picture as OCR read it, so that the boxes of the words lie on it."""
    page = next((page for page in seen if page.page == image.page), None)
    if page is None or not page.straightened:
        return image
    picture = pictures.straightened(image, page.straightened, (page.width, page.height))
    return pictures.for_people(picture, image.page, page.width, page.height)


def _judge(raw: Raw, order: ReadOrder | JudgeOrder, hints: Hints) -> Judged:
    lines = lines_of(raw.pages)
    own = own_einvoice(raw, order.buyer)
    nothing = _nothing_read(raw, own)
    understood = Understood(nothing) if nothing else understand(raw, order.buyer, hints, own)
    return Judged(
        extraction=_doubted(understood.extraction, raw),
        text="\n".join(line.text for line in lines),
        lines=lines if order.with_lines else (),
        taken=own.taken,
        layout=understood.layout if order.with_layout else None,
        stories=understood.stories[: limits.STORIES],
    )


def _nothing_read(raw: Raw, own: Own) -> Extraction | None:
    """A file without a word, an XML or a code: unreadable, unless pages are still to be read."""
    if own.xml or raw.qr_payloads or any(page.words for page in raw.pages):
        return None
    if raw.skipped_pages:
        return Extraction(outcome=Outcome.PARTIAL, missing=tuple(Missing), doubts=(Doubt.NOT_FULLY_READ,), pages=raw.page_count)
    return Extraction.failed(Reason.UNREADABLE_FILE, pages=raw.page_count)


def _doubted(extraction: Extraction, raw: Raw) -> Extraction:
    """What stands on an unread page may change everything: never processed then (`not_fully_read`)."""
    if not raw.skipped_pages or extraction.outcome is Outcome.FAILED or Doubt.NOT_FULLY_READ in extraction.doubts:
        return extraction
    return extraction.model_copy(update={"outcome": Outcome.PARTIAL, "doubts": (*extraction.doubts, Doubt.NOT_FULLY_READ)})


#: A page that makes every judge lay out what it judges by; a part to a line, and a mark across the page.
_SPECIMEN = (
    "Invoice no. INV-2026 / 17|Date 05/06/2026|Phone 020 7946 0000",
    "Due date: 11 June 2026",
    "Springfield, IL 62704|Net 8.40|VAT 19 % 1.60|Total 10.00 EUR",
    "Please pay 10.00 EUR by 11 June 2026 (Tuesday) and quote the invoice number with your payment.",
    "If you have already been paid by card, or paid in full, ignore this. VAT exempt. 2 % discount within 10 days.",
    "Twelve euros; 50 % on order, 50 % on delivery",
    "IBAN DE89 3704 0044 0532 0130 00|BIC COBADEFFXXX|VAT DE136695976",
)
_MARK = "COPY"


def lay_out_scans() -> None:
    """Lays out what scans need beyond that."""
    read_as_text = pages.read_pdf(_specimen(), 0, with_images=False)
    if isinstance(read_as_text, Document):
        interpret(Raw(pages=tuple(map(_as_scan, read_as_text.raw.pages)), page_count=1), Buyer())
    forget()


def _as_scan(page: Page) -> Page:
    words = tuple(replace(word, confidence=0.9) for word in page.words)
    return page.model_copy(update={"source": Source.OCR, "words": words})


def _specimen() -> bytes:
    cells = ((row, column, cell) for row, line in enumerate(_SPECIMEN) for column, cell in enumerate(line.split("|")))
    texts = [Text(40 + 400 * column, 800 - 20 * row, cell, 10) for row, column, cell in cells]
    return page_of(1600, 842, [*texts, Text(400, 300, _MARK, 200)])


def _lay_out() -> None:
    """Reads a page where this module is loaded: the word lists, patterns and registers that readers and judges lay out at their first use
    (half a second) are then there in every child that is forked, instead of being made again for each document."""
    order = ReadOrder(media_type=gate.PDF, ocr_pages=0, buyer=Buyer(), with_images=False)
    read(Message(order.model_dump(mode="json"), (_specimen(),)))
    forget()


_lay_out()
