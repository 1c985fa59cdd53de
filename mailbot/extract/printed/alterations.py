"""Whether a value was altered on the paper: struck out, or put where something else was covered.

Who gets hold of an invoice on its way paints over the account and writes another on it. What lies beneath is no evidence of what is to
be paid; that it is another tells that a person must look.
"""

from collections.abc import Iterable
from typing import Any

from mailbot.domain.invoice import Box
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import Choice
from mailbot.extract.reading import Altered, Page, Word

_OVERLAP = 0.3  # of the lower one's height: neighbouring lines touch
_TOUCH = 1.0  # points


def is_altered(document: Document, choices: Iterable[Choice[Any] | None]) -> bool:
    """Whether the words of a chosen value are struck out, or cover others that read otherwise."""
    pages = {page.number: page for page in document.pages if page.altered != Altered()}
    if not pages:
        return False
    spans = (choice.span for choice in choices if choice is not None)
    return any(_is_struck(page, span) or _is_replaced(page, span) for span in spans if (page := pages.get(span.line.page)))


def _is_struck(page: Page, span: Span) -> bool:
    return any(_overlap(word.box, box) for word in span.words for box in page.altered.struck)


def _is_replaced(page: Page, span: Span) -> bool:
    """Whether other figures lie beneath: the same print, painted over and set again, changes nothing, nor do the naughts of a form."""
    touching = [(word, over) for word in page.altered.covered for over in span.words if _overlap(word.box, over.box)]
    beneath, above = (_digits(dict.fromkeys(words)) for words in zip(*touching, strict=True)) if touching else ("", "")
    return beneath.strip("0") != "" and beneath != above


def _digits(words: Iterable[Word]) -> str:
    return "".join(char for word in words for char in word.text if char.isdigit())


def _overlap(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > _TOUCH and down > _OVERLAP * min(one[3] - one[1], other[3] - other[1])
