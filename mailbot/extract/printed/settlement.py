"""Whether a document says that nothing is to be transferred (it is debited, or was paid), or that another than the seller is paid."""

import re
from functools import lru_cache

from mailbot.extract.folding import fold
from mailbot.extract.words.settlements import ASSIGNED, CONDITIONS, DIRECT_DEBIT, NEW_BANK_DETAILS, PAID
from mailbot.extract.words.tax import UNTAXED

#: Within a sentence: a point ends it only where a letter follows a blank, and never after a digit ("am 12. Mai").
_WITHIN = r"(?:[^.;]|\.(?! [a-z])|(?<=\d)\.){0,140}?"
_BEFORE = 90  # characters before a statement that may make it a condition
_SENTENCE_ENDS = re.compile(r"[.;!?](?= )")


def _compiled(patterns: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    every = "|".join(pattern for some in patterns.values() for pattern in some)
    return re.compile(every.replace("~", _WITHIN), re.MULTILINE)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return _compiled(DIRECT_DEBIT), _compiled(PAID), _compiled(ASSIGNED), re.compile(CONDITIONS)


def _is_condition(text: str, start: int) -> bool:
    """Whether the words before, in the same sentence, make a case of the statement."""
    before = text[max(start - _BEFORE, 0) : start]
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(before)]
    return _patterns()[3].search(before[ends[-1] :] if ends else before) is not None


def _states(pattern: re.Pattern[str], text: str) -> bool:
    return any(not _is_condition(text, match.start()) for match in pattern.finditer(text))


def _joined(text: str) -> str:
    return fold(" ".join(text.split()))


def is_direct_debit(text: str) -> bool:
    """Whether the text says that the amount is taken from the buyer's account."""
    return _states(_patterns()[0], _joined(text))


def is_paid(text: str) -> bool:
    """Whether the text says that the invoice is paid already: in a sentence (which may wrap), or as a word alone on its line."""
    lines = "\n".join(" ".join(line.split()) for line in fold(text).splitlines())
    return _states(_patterns()[1], lines) or _states(_patterns()[1], _joined(text))


def is_assigned(text: str) -> bool:
    """Whether the text says that the claim was sold, and that another than the seller is to be paid."""
    return _patterns()[2].search(_joined(text)) is not None


@lru_cache(maxsize=1)
def _notices() -> re.Pattern[str]:
    return _compiled(NEW_BANK_DETAILS)


def announces_an_account(text: str) -> bool:
    """Whether the text says that the bank details are new or have changed: honest suppliers say so, and whoever wants to be paid
    instead of them."""
    return _states(_notices(), _joined(text))


def is_exempt(text: str) -> bool:
    """Whether the text says that no VAT is charged: exempt, or owed by the receiver."""
    return re.search("|".join(UNTAXED.values()), _joined(text)) is not None
