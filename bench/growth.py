"""How work grows with its input, on hostile input: the CPU time of four times the size over that of the size, in one run.

A ratio of two figures of one run says the same on every machine: 4 is in proportion, 16 is squared. Whatever is too short
to measure counts as the shortest that can be, so that its ratio is no noise.
"""

import asyncio
import re
from collections.abc import Callable, Iterator
from time import monotonic, process_time
from typing import NamedTuple

from mailbot.extract.printed.stated import is_paid_otherwise, is_stated_as_settled
from mailbot.extract.reader import Reader
from mailbot.extract.structured.einvoice import read_einvoice
from mailbot.extract.words.beside_accounts import (
    LOOKED_AFTER,
    MONEY_IN_TRUST,
    OWN_ACCOUNTS,
    POINTS_AT_ACCOUNT,
    TELLS_ACCOUNTS_APART,
    TRUST_ACCOUNTS,
    USES_ACCOUNT,
)
from mailbot.extract.words.sum_rows import DISCOUNT
from mailbot.mail.kind import kind
from mailbot.mail.parse import parse
from mailbot.mail.quote import strip
from tests.unit.extract.bombs import XMLS
from tests.unit.extract.papers import pdf
from tests.unit.mail.bombs import MAILS, REPLIES
from tests.unit.mail.in_process import unpack

TIMES = 4
RATIO_AT_MOST = 8.0
#: Of the time that documents take, how long the event loop may stand still at most.
STANDSTILL_AT_MOST = 0.2
#: What rules look for anywhere in a line at an account.
_AT_ACCOUNTS = tuple(
    re.compile(words)
    for words in (LOOKED_AFTER, TRUST_ACCOUNTS, OWN_ACCOUNTS, MONEY_IN_TRUST, POINTS_AT_ACCOUNT, USES_ACCOUNT, TELLS_ACCOUNTS_APART)
)
_RUNS = 5
_SHORTEST = 0.002  # seconds: below this the clock and the collector of garbage are what is measured


class Growth(NamedTuple):
    """What was measured, how it came out, and whether that is as it should be."""

    what: str
    ratio: float
    at_most: float

    @property
    def is_good(self) -> bool:
        """Within its bound."""
        return self.ratio <= self.at_most


def growths() -> Iterator[Growth]:
    """Every comparison, as it is made."""
    for name, bomb in REPLIES.items():
        yield _compared(f"reply of {name}", bomb.text, strip, bomb.times // TIMES)
    yield _compared("subject of spaces", lambda n: b"Subject: Re" + b" " * n + b"x\n\n", lambda raw: kind(parse(raw)), 8_000)
    for name, make in MAILS.items():
        yield _compared(f"mail with {name}", make, unpack, 5_000)
    for name, make in XMLS.items():
        yield _compared(f"e-invoice with {name}", make, read_einvoice, 20_000)
    for name, sign in {"letters": "a", "digits": "1", "marks": "-", "pairs": "a1"}.items():
        yield _compared(f"words at an account: {name} without a blank", lambda n, sign=sign: sign * (n // len(sign)), _search_words, 10_000)
    for word in ("betrag", "status-", "bezahlt"):
        yield _compared(f"wordings: {word} without a blank", lambda n, word=word: word * (n // len(word)), _look_for_wordings, 4_000)
    yield _compared("dots behind a discount", lambda n: "discount" + "." * n + "x", re.compile(DISCOUNT).match, 400)
    yield Growth("loop's standstill while reading, share", asyncio.run(_standstill()), STANDSTILL_AT_MOST)


def _look_for_wordings(text: str) -> None:
    is_stated_as_settled(text)
    is_paid_otherwise(text)


def _search_words(text: str) -> None:
    for pattern in _AT_ACCOUNTS:
        pattern.search(text)


def _compared(what: str, make: Callable[[int], object], act: Callable[..., object], size: int) -> Growth:
    small, large = make(size), make(TIMES * size)
    pairs = [(_seconds(act, small), _seconds(act, large)) for _ in range(_RUNS)]
    least_small, least_large = (max(_SHORTEST, min(found)) for found in zip(*pairs, strict=True))
    return Growth(what, least_large / least_small, RATIO_AT_MOST)


def _seconds(act: Callable[..., object], given: object) -> float:
    before = process_time()
    act(given)
    return process_time() - before


async def _standstill() -> float:
    """The longest wait between two turns of the event loop while documents are read, as a share of the whole time."""
    longest, began = 0.0, monotonic()
    async with Reader.local() as reader:
        await reader.read(pdf(), "first.pdf")
        began = monotonic()
        reading = asyncio.gather(*(reader.read(pdf(), f"{n}.pdf") for n in range(8)))
        before = monotonic()
        while not reading.done():
            await asyncio.sleep(0)
            now = monotonic()
            longest, before = max(longest, now - before), now
        await reading
    return longest / (monotonic() - began)
