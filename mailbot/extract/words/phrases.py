"""The grammar of the word lists: phrases are separated by "|", and "{a/b/}" stands for each of its parts in turn (here a, b or nothing).

Labels are put together from few words in many ways ("n° de facture", "facture num."): written out, the lists would hide what is missing.
"""

import re
from collections.abc import Iterator
from itertools import product

_CHOICE = re.compile(r"\{([^{}]*)\}")


def phrases(text: str) -> Iterator[str]:
    """Every phrase of a list, written out; empty ones are left out."""
    for pattern in text.split("|"):
        pieces = _CHOICE.split(pattern)
        choices = [piece.split("/") if i % 2 else [piece] for i, piece in enumerate(pieces)]
        yield from filter(str.strip, map("".join, product(*choices)))
