"""Whether the sentences around an account speak of a debit from it: neither of what being late costs, nor of a debit that is offered."""

import re
from collections.abc import Iterator

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row
from mailbot.extract.folding import fold
from mailbot.extract.words.debits_beside import CHARGED, CHARGED_TO, DEBITED, OFFERED, OTHER_CHARGES, SUMS_CHARGED, THINGS, TRANSFERRED_TO

_DEBIT = re.compile(DEBITED)
_CHARGED, _THINGS, _TO = re.compile(CHARGED), re.compile(THINGS), re.compile(CHARGED_TO)
_OTHER = re.compile(rf"\b(?:{OTHER_CHARGES})\b(?:(?!\b(?:{SUMS_CHARGED})\b)[^:])*$")
_OFFERED, _TRANSFERRED = re.compile(OFFERED), re.compile(TRANSFERRED_TO)
_ENDS = re.compile(r"(?<=[.!?;]) ")
_RUNNING_ENDS = (".", ":", "!", "?")
_LONGEST = 200  # characters before a word of debit


def debit_beside(document: Document, candidate: Candidate[str]) -> str | None:
    """The word that says of an account that it is debited, in its line, in the one before where a sentence runs on into it, and in the one
    after; None where nothing does, or where the words right before it ask to transfer to it."""
    row = document.rows[candidate.span.line.number - 1]
    own = fold(" ".join(word.text for word in row.line.words[row.cell_of(candidate.span.first).first : candidate.span.first]))
    if _TRANSFERRED.search(own) and not any(_said(sentence, is_offered=False) for sentence in _ENDS.split(fold(row.line.text))):
        return None
    for sentence, may_offer in _sentences(document, row):
        if (found := _said(sentence, is_offered=may_offer)) is not None:
            return found
    return None


def _sentences(document: Document, row: Row) -> Iterator[tuple[str, bool]]:
    """The sentences around a row, each with whether it stands for itself, so that it may be an offer."""
    number = row.line.number
    before, after = (document.rows[i : i + 1] if i >= 0 else () for i in (number - 2, number))
    for above in before:
        text = fold(above.line.text).strip()
        if above.page == row.page and len(above.cells) == 1 and not text.endswith(_RUNNING_ENDS):
            yield from ((sentence, i > 0) for i, sentence in enumerate(reversed(_ENDS.split(text))))
    for cell in row.cells:
        yield from ((sentence, False) for sentence in _ENDS.split(fold(cell.text)))
    for below in after:
        goes_on = below.line.text[:1].islower() or fold(row.line.text).strip().endswith(",")
        if below.page == row.page:
            yield from ((sentence, not goes_on or i > 0) for i, sentence in enumerate(_ENDS.split(fold(below.line.text))))


def _said(sentence: str, *, is_offered: bool) -> str | None:
    """The first word of a sentence that says that this account is debited."""
    if is_offered and _OFFERED.search(sentence):
        return None
    return next((match[0] for match in _DEBIT.finditer(sentence) if not _is_of_else(sentence, match)), None)


def _is_of_else(sentence: str, match: re.Match[str]) -> bool:
    """Whether interest, a fee or a tax is charged, or goods are collected: "Interest may be charged on overdue amounts"."""
    if not _CHARGED.fullmatch(match[0]) or _TO.match(sentence, match.end()):
        return False
    before = sentence[max(match.start() - _LONGEST, 0) : match.start()]
    return _OTHER.search(before) is not None or _THINGS.match(sentence, match.end()) is not None
