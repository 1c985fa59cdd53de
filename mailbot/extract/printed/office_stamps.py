"""What the stamps of an office say of a bill: that it was refused or is questioned, that it was paid or booked. A stamp stands across the
page, or in capitals in a cell of its own, without a sum in its row and not as the head of a column."""

import re
from collections.abc import Iterator
from functools import lru_cache

from mailbot.extract.evidence.blocks import below
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row
from mailbot.extract.folding import fold
from mailbot.extract.words.stamps import HANDLED, ON_BILL, ON_DAY, STOPPED

_DAY = r"\d[\d./-]*(?: [a-z]{3,10}\.?(?: \d{4})?)?"
_FEWEST_HEADS = 3  # cells in capitals without figures: the heads of columns


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    def whole(stamps: dict[str, str]) -> re.Pattern[str]:
        said = "|".join(stamps.values())
        return re.compile(rf"\W*(?:(?:{ON_BILL})\W+)?(?:{said})(?:\W+(?:{ON_DAY}))?(?:\W+(?:{_DAY}))?\W*")

    return whole(STOPPED), whole(HANDLED)


def is_stopped(document: Document) -> bool:
    """Whether a stamp says that the bill was refused, is questioned or waits."""
    return any(_patterns()[0].fullmatch(text) for text in _stamps(document))


def is_handled(document: Document) -> bool:
    """Whether a stamp says that the bill was paid or booked."""
    return any(_patterns()[1].fullmatch(text) for text in _stamps(document))


def _stamps(document: Document) -> Iterator[str]:
    yield from map(fold, document.marks)
    with_money = {c.span.line.number for c in document.amounts if c.value.decimals > 1 or c.value.currency}
    for row in document.rows:
        if row.line.number not in with_money and not _are_heads(document, row):
            yield from (fold(cell.text) for cell in row.cells if cell.text.isupper() and not cell.text.endswith(":"))


def _are_heads(document: Document, row: Row) -> bool:
    """Whether cells head columns: several in capitals, or one with a number under it."""
    if any(map(str.isdigit, row.line.text)):
        return False
    unders = (below(document, cell) for cell in row.cells) if len(row.cells) > 1 else ()
    return len(row.cells) >= _FEWEST_HEADS or any(under is not None and under.text[:1].isdigit() for under in unders)
