"""Several invoices in one file: pages are told apart by title, number and sums of their own; annexes and copies stay with their invoice."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.folding import compact
from mailbot.extract.printed.classify import CREDIT_NOTE, INVOICE, classify
from mailbot.extract.printed.invoice_number import number_hits
from mailbot.extract.printed.totals import choose_totals
from mailbot.extract.reading import Page
from mailbot.extract.words.roles import Role

_OWN_NUMBER = 1.9  # score of a page's number from which it may begin an invoice
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


def _unnumbered(titled: tuple[str, Document] | None, groups: dict[Key, list[Page]]) -> Key | None:
    """The key of a page whose number was not found, but which has the title of an invoice and sums that prove each other, and does not
    repeat the number of one before: it is another invoice."""
    if titled is None or not groups:
        return None
    kind, document = titled
    gross, text = choose_totals(document).gross, compact(document.text)
    is_own = gross is not None and gross.sure and not any(number in text for _, number in groups)
    return (kind, f"on page {document.pages[0].number}") if is_own else None


def _has_sum(pages: list[Page]) -> bool:
    """Whether the pages carry a total of their own, with a label or proved by what stands above it."""
    document = Document(tuple(pages))
    named = any(label.role in (Role.GROSS, Role.DUE) and label.strength >= 2 for label in document.labels)
    return named or choose_totals(document).gross is not None


def segments(pages: tuple[Page, ...]) -> list[tuple[Page, ...]]:
    """The pages of each invoice. One segment unless there are two or more with a title, a number and a total each."""
    if len(pages) < 2:
        return [pages]
    behind = [_titled(page) for page in pages[1:]]
    if not any(behind):  # as of most files: their first page need not be looked at
        return [pages]
    titled = [_titled(pages[0]), *behind]
    if sum(one is not None for one in titled) < 2:
        return [pages]  # whatever its number is
    groups: dict[Key, list[Page]] = {}
    before: list[Page] = []
    current: list[Page] = before
    for page, one in zip(pages, titled, strict=True):
        key = _key(one) or _unnumbered(one, groups)
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
