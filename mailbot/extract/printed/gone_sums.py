"""Whether a row under the total says that its sum, or a part, is gone ("Refunded 798.60"), while all of the total is taken as due."""

import re
from functools import lru_cache

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.folding import fold
from mailbot.extract.printed.totals import Totals
from mailbot.extract.words.gone_sums import GONE_SUMS, LEADS, TO_COME
from mailbot.extract.words.states import DAY


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    gone = "|".join(GONE_SUMS.values())
    return re.compile(rf"\W*(?:(?:{LEADS})\W+){{0,3}}(?:{gone})\b(?:\W+(?:{DAY}|(?!(?:{TO_COME})\b)[a-z']+)){{0,5}}\W*")


def is_gone(document: Document, totals: Totals) -> bool:
    """Whether such a row stands below the gross, and nothing is taken off it."""
    label, gross, due = _label(), totals.gross, totals.due
    if gross is None or due is None or due.value != gross.value:
        return False
    below = (c for c in document.amounts if c.span.line.number > gross.span.line.number and c.value.decimals > 1)
    sums = (c for c in below if 0 < abs(c.value.value) <= gross.value)
    return any(label.fullmatch(fold(" ".join(word.text for word in c.span.line.words[: c.span.first]))) for c in sums)
