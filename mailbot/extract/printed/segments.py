"""Several invoices in one file: pages are told apart by title, number and sums of their own; annexes and copies stay with their invoice.
A page that credits the invoice before it is never its annex."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.folding import compact, fold
from mailbot.extract.printed.classify import CREDIT_NOTE, INVOICE, classify
from mailbot.extract.printed.invoice_number import number_hits
from mailbot.extract.printed.statements import SENTENCE_ENDS, joined
from mailbot.extract.printed.totals import choose_totals
from mailbot.extract.reading import Page
from mailbot.extract.words.kinds import CREDITS, NO_CREDITS, NUMBERED_CREDIT
from mailbot.extract.words.roles import Role

_OWN_NUMBER = 1.9  # score of a page's number from which it may begin an invoice
_NEAR = 60  # characters around an invoice's number in which its sentence is looked at
Key = tuple[str, str]


def _titled(page: Page) -> tuple[str, Document] | None:
    """A page that has the title of an invoice or a credit note, with its kind."""
    document = Document((page,)) if page.words else None
    kind = classify(document) if document else None
    return (kind.name, document) if document and kind and kind.title and kind.name in (INVOICE, CREDIT_NOTE) else None


def _key(titled: tuple[str, Document] | None) -> Key | None:
    """Kind and number of the invoice that a page begins or continues; None for a page that says neither clearly."""
    if titled is None:
        return None
    kind, document = titled
    found = [hit for hit in number_hits(document) if hit.score >= _OWN_NUMBER]
    return (kind, compact(found[0].candidate.value)) if found else None


def _unnumbered(titled: tuple[str, Document] | None, numbered: set[Key]) -> Key | None:
    """The key of a page whose number was not found, but which has the title of an invoice and sums that prove each other, and does not
    name the number of another: it is an invoice of its own."""
    if titled is None or not numbered:
        return None
    kind, document = titled
    gross, text = choose_totals(document).gross, compact(document.text)
    is_own = gross is not None and gross.sure and not any(number in text for _, number in numbered)
    return (kind, f"on page {document.pages[0].number}") if is_own else None


def _has_sum(pages: list[Page]) -> bool:
    """Whether the pages carry a total of their own, with a label or proved by what stands above it."""
    document = Document(tuple(pages))
    named = any(label.role in (Role.GROSS, Role.DUE) and label.strength >= 2 for label in document.labels)
    return named or choose_totals(document).gross is not None


def segments(pages: tuple[Page, ...]) -> list[tuple[Page, ...]]:
    """The pages of each invoice. One segment unless there are two or more with a title, a number and a total each, or a page credits the
    invoice of those before."""
    parts = _told_apart(pages) if len(pages) > 1 else [pages]
    at = _first_credit(pages) if len(parts) == 1 else 0
    return [pages[:at], pages[at:]] if at else parts


def _first_credit(pages: tuple[Page, ...]) -> int:
    """Where the first page stands that credits the invoice before it; 0 for none."""
    likely = [i for i, page in enumerate(pages) if i and CREDITS.search(fold(" ".join(word.text for word in page.words)))]
    first = Document((pages[0],)) if likely and pages[0].words else None
    if first is None or classify(first).name != INVOICE:
        return 0
    numbers = {hit.candidate.value for hit in number_hits(first) if hit.score >= _OWN_NUMBER}
    return next((i for i in likely if _credits(pages[i], numbers)), 0)


def _credits(page: Page, numbers: set[str]) -> bool:
    """Whether a page is a credit note with a number of its own, or says that it credits the invoice of one of the numbers."""
    rows = Document((page,)).rows
    text = joined(" ".join(f". {row.line.text} . " if len(row.cells) > 1 else row.line.text for row in rows))  # what wraps has one cell
    if any(_is_credited(text, fold(number)) for number in numbers):
        return True
    titled = _titled(page)
    if titled is None or titled[0] != CREDIT_NOTE:
        return False
    named = (NUMBERED_CREDIT.fullmatch(fold(cell.text)) for row in titled[1].rows for cell in row.cells if len(row.cells) == 1)
    return any(found and compact(found["number"]) not in {compact(number) for number in numbers} for found in named)


def _is_credited(text: str, number: str) -> bool:
    """Whether the sentence around an invoice's number says that it is credited."""
    for found in re.finditer(rf"(?<!\w){re.escape(number)}(?!\w)", text):
        before, behind = text[max(found.start() - _NEAR, 0) : found.start()], text[found.end() : found.end() + _NEAR]
        near = f"{SENTENCE_ENDS.split(before)[-1]}{number}{SENTENCE_ENDS.split(behind)[0]}"
        if CREDITS.search(near) and not NO_CREDITS.search(near):
            return True
    return False


def _told_apart(pages: tuple[Page, ...]) -> list[tuple[Page, ...]]:
    """The pages of each invoice that has a title, a number and a total of its own."""
    behind = [_titled(page) for page in pages[1:]]
    if not any(behind):  # as of most files: their first page need not be looked at
        return [pages]
    titled = [_titled(pages[0]), *behind]
    if sum(one is not None for one in titled) < 2:
        return [pages]  # whatever its number is
    keys = [_key(one) for one in titled]
    numbered = {key for key in keys if key}
    groups: dict[Key, list[Page]] = {}
    before: list[Page] = []
    current: list[Page] = before
    for page, one, own in zip(pages, titled, keys, strict=True):
        key = own or _unnumbered(one, numbered)
        if key is not None:
            current = groups.setdefault(key, [])
        current.append(page)
    if len(groups) < 2:
        return [pages]
    real = [group for group in groups.values() if _has_sum(group)]
    if len(real) < 2 or len(real) < len(groups):
        return [pages]
    real[0][:0] = before
    return [tuple(group) for group in real]
