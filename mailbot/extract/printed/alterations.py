"""Whether a value was altered on the paper: struck out, put where something else was hidden, or another one is hidden anywhere.

Who gets hold of an invoice on its way paints over the account and writes another on it. What nobody sees is no evidence of what is to be
paid; that it is another tells that a person must look.
"""

import re
from collections.abc import Iterable
from typing import Any

from mailbot.domain.invoice import Box
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.evidence.score import Choice
from mailbot.extract.folding import compact
from mailbot.extract.reading import Altered, Page, Word
from mailbot.extract.values.identifiers import find_ibans

_OVERLAP = 0.3  # of the narrower and of the lower one: neighbours touch
_AMOUNT = re.compile(r"\D{0,2}\d{1,3}(?:[.,'\u2019]?\d{3})*[.,]\d\d\D{0,2}")


def is_altered(document: Document, choices: Iterable[Choice[Any] | None]) -> bool:
    """Whether the words of a chosen value are struck out, or stand over others that read otherwise; or an account or a sum that is
    hidden on the pages is none of those to be seen."""
    pages = {page.number: page for page in document.pages if page.altered != Altered()}
    if not pages:
        return False
    spans = (choice.span for choice in choices if choice is not None)
    changed = (_is_struck(page, span) or _is_replaced(page, span) for span in spans if (page := pages.get(span.line.page)))
    return any(changed) or _hides_another(document, [word.text for page in pages.values() for word in page.altered.hidden])


def _is_struck(page: Page, span: Span) -> bool:
    return any(_overlap(word.box, box) for word in span.words for box in page.altered.struck)


def _is_replaced(page: Page, span: Span) -> bool:
    """Whether something else lies beneath: the same print, painted over and set again, changes nothing, nor do the naughts of a form."""
    touching = [(word, over) for word in page.altered.hidden for over in span.words if _overlap(word.box, over.box)]
    beneath, above = (_read(dict.fromkeys(words)) for words in zip(*touching, strict=True)) if touching else ("", "")
    return _tells(beneath) and beneath != above


def _hides_another(document: Document, hidden: list[str]) -> bool:
    """Whether an account or a sum among hidden words is printed nowhere for people to see."""
    accounts = {candidate.value for candidate in document.ibans}
    if any(found.valid and found.value not in accounts for found in find_ibans(" ".join(hidden))):
        return True
    sums = {_digits(text) for text in hidden if _AMOUNT.fullmatch(text)}
    return any(map(_tells, sums - {_digits(word.text) for page in document.pages for word in page.words} if sums else ()))


def _tells(digits: str) -> bool:
    return digits.strip("0") != ""  # naughts fill forms


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _read(words: Iterable[Word]) -> str:
    return compact("".join(word.text for word in words))


def _overlap(one: Box, other: Box) -> bool:
    across, down = (min(one[i + 2], other[i + 2]) - max(one[i], other[i]) for i in (0, 1))
    sides = [[box[i + 2] - box[i] for box in (one, other)] for i in (0, 1)]
    return across > _OVERLAP * min(sides[0]) and down > _OVERLAP * min(sides[1])
