"""Who stands behind a brand, as sentences say: "Alba est exploité par Alfa SARL", "Alba is a brand of Alfa Ltd", "Alfa Ltd t/a Alba".

The seller (BT-27) is who has the legal name; what the sentence says of it is part of no name.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from mailbot.extract.words.parties import CALLED_COMPANY, OWNED_BY, REGISTERED_MARK, RUN_BY, TRADES_AS

_BETWEEN = re.compile(
    rf"(?<![^\s,(;:·–-])(?:(?P<owned>{OWNED_BY})|(?P<run>{RUN_BY})|(?P<trades>{TRADES_AS}))(?=\s|$)[ :]*",
    re.IGNORECASE,
)
_CALLED, _MARK = re.compile(CALLED_COMPANY, re.IGNORECASE), re.compile(REGISTERED_MARK, re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[\w)][.!?]) (?=[A-ZÀ-Þ])|(?<=\w{3})[;|]| [·•|] ")
_REMEMBERED = 5_000  # texts of which the answer is kept
_LONGEST = 80  # letters of a name


@dataclass(frozen=True, slots=True)
class Said:
    """A brand and the name behind it as printed, with what follows that.

    `is_loose`: the owner need not be who sells, as where it runs a site or owns a mark; `is_first`: the owner is named before the brand.
    """

    brand: str
    owner: str
    is_loose: bool = False
    is_first: bool = False


@lru_cache(maxsize=_REMEMBERED)
def _saying(text: str) -> re.Match[str] | None:
    """Where a text goes on to say who owns or runs what it names, which hardly any does; several judges ask."""
    return _BETWEEN.search(text)


@lru_cache(maxsize=_REMEMBERED)
def behind_brands(text: str) -> tuple[Said, ...]:
    """What a line says of who stands behind a brand; the brand may be empty, as under a logo ("A trading name of Alfa Ltd")."""
    found = _saying(text)
    if found is None:
        return ()
    before = _SENTENCES.split(text[: found.start()])[-1].strip(" ,;:(-–")
    after = text[found.end() :][:_LONGEST].lstrip(' ,;:"“„«')
    if found["trades"]:
        return (Said(after, before, is_first=True),)
    is_loose = found["run"] is not None or _MARK.search(found[0]) is not None
    return (Said(before, _CALLED.sub("", after, count=1) if _CALLED.match(after) else after, is_loose=is_loose),) if after else ()


def before_saying(text: str) -> str:
    """The text up to where it goes on to say who owns or runs what it names; all of it, where it does not."""
    found = _saying(text)
    return text[: found.start()].rstrip(" ,;:(-–") if found is not None and not found["trades"] else text


def says_whose(text: str) -> bool:
    """Whether a text says who owns or runs what it names: no name does, but for persons with their shop ("Anna Verdi t/a Alba")."""
    return before_saying(text) != text


def set_apart(text: str) -> str:
    """The text with a mark where it goes on to say who owns or runs what it names: a name ends or begins there."""
    return text if _saying(text) is None else _BETWEEN.sub(" ; ", text)
