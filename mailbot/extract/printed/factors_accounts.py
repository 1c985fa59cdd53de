"""The account of a factor, to whom the claim of an invoice was sold: which it is, and whether it is told to be the factor's."""

import re
from collections.abc import Sequence
from itertools import pairwise

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Row
from mailbot.extract.folding import compact, fold, folded_words
from mailbot.extract.parties.names import cut, has_legal_form, key, names_inside, same
from mailbot.extract.printed.settlement import is_assigned
from mailbot.extract.printed.statements import SENTENCE_ENDS
from mailbot.extract.words.beside_accounts import (
    ASKS_FOR_TRANSFER,
    BANKS,
    DENIES,
    FACTORS_ACCOUNTS,
    INSTEAD_OF_SELLERS,
    OWN_BANK_DETAILS,
    PAYABLE_TO,
    SELLERS_ACCOUNT,
    THEIR_ACCOUNT,
    WAS_DUE_TO_SELLER,
)
from mailbot.extract.words.legal_forms import LEGAL_FORMS
from mailbot.extract.words.parties import FACTORS, FINANCIERS, TO_ASSIGNEES
from mailbot.extract.words.roles import Role
from mailbot.extract.words.settlements import NO_ASSIGNMENT

_PAYABLE_TO, _TO, _BANKS = re.compile(PAYABLE_TO, re.IGNORECASE), re.compile(TO_ASSIGNEES), re.compile(BANKS)
_HEADING, _NOTICED, _THEIRS = re.compile(f"{OWN_BANK_DETAILS}|{ASKS_FOR_TRANSFER}"), re.compile(FACTORS_ACCOUNTS), re.compile(THEIR_ACCOUNT)
_SELLERS, _DENIED = re.compile(SELLERS_ACCOUNT), re.compile(DENIES)
_INSTEAD, _WAS_DUE, _NONE = re.compile(INSTEAD_OF_SELLERS), re.compile(WAS_DUE_TO_SELLER), re.compile(NO_ASSIGNMENT)
_ENDS = (".", ":", ";", "!", "?")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][\w&'’-]+(?: [A-ZÀ-Þ][\w&'’-]+)*")
_OWN_LABEL = re.compile(r"\W*\biban\b\W*$")
_REACH = 8  # rows below the mention of a factor
_GAP = 1.5  # heights of a line between a notice and the account that it leads to
_BLOCK_BELOW = 2  # rows under an account in which its holder may be named
_SHORTEST_NAME = 4
_WRAPPED = 2  # rows around a notice and its account over which its sentence may wrap


def _names_another(text: str, seller: str | None) -> bool:
    """Whether words say to pay to a company that is not the seller, nor a bank."""
    named = (cut(found[1]) for found in _PAYABLE_TO.finditer(text))
    return any(_is_another(name, seller) for name in named if has_legal_form(name)) if seller else False


def _is_another(name: str, seller: str) -> bool:
    """Whether a company is neither the seller, by a part of its name, nor a bank. Who collects for it is another."""
    if not FINANCIERS.isdisjoint(set(folded_words(name)) - set(folded_words(seller))):
        return True
    is_bank = _BANKS.search(fold(name)) is not None
    return not (is_bank or same(name, seller) or key(name) in key(seller) or key(seller) in key(name))


def _payees(document: Document, seller: str | None) -> set[int]:
    """The numbers of the rows that say to pay to another company, which may be named in the next one."""
    texts = [row.line.text for row in document.rows]
    told = (f"{text} {below}" if text.endswith(":") else text for text, below in zip(texts, [*texts[1:], ""], strict=True))
    return {number for number, text in enumerate(told, 1) if _names_another(text, seller)}


def _notices(document: Document, seller: str | None) -> set[int]:
    """The numbers of the rows that speak of a factor or of another payee."""
    labelled = (label.span.line for label in document.labels if label.role is Role.FACTOR)
    lines = {line.number for line in labelled if is_assigned(line.text) or not _NONE.search(fold(line.text))}
    return lines | _payees(document, seller) | {row.line.number for row in document.rows if is_assigned(row.line.text)}


def of_factor(document: Document, candidates: list[Candidate[str]], seller: str | None) -> list[Candidate[str]] | None:
    """Where claims were sold to a factor, its account is the one to pay to: the first below (or in) the words that say so, unless the
    seller's own particulars stand between.

    None when no factor is spoken of; nothing when its account was not found.
    """
    lines = _notices(document, seller)
    if not lines:
        return None
    after = [
        (c.span.line.number - line, c)
        for line in lines
        for c in candidates
        if 0 <= c.span.line.number - line <= _REACH and not _is_under_seller(document, line, c, lines, seller)
    ]
    nearest = min((distance for distance, _ in after), default=0)
    return [c for distance, c in after if distance == nearest]


def is_told_of_factor(document: Document, account: Candidate[str], seller: str | None) -> bool:
    """Whether an account on a paper with a notice of a factor is told to be the factor's: its block names the factor, or the sentence of
    the notice speaks of the account, or the notice goes right over into it. Under a heading of the seller's own it may be the seller's,
    and with "our account" it is."""
    at = account.span.line.number
    notices = [number for number in _notices(document, seller) if 0 <= at - number <= _REACH]
    return any(_says_why(document, number, at) and _is_told_by(document, number, account, seller) for number in notices)


def _says_why(document: Document, notice: int, at: int) -> bool:
    """Whether words around a notice say that the claim is another's, and not only the name of whoever is paid."""
    text = " ".join(row.line.text for row in document.rows[max(notice - 1 - _WRAPPED, 0) : at + _WRAPPED])
    for name in names_inside(text):
        text = text.replace(name, " ")
    return is_assigned(text)


def _is_told_by(document: Document, notice: int, account: Candidate[str], seller: str | None) -> bool:
    """Whether one notice, and what follows it, tells that an account is the factor's."""
    rows, said = document.rows[notice - 1 : account.span.line.number], _said_between(document, notice, account)
    if _speaks_of_sellers(said):
        return False
    ends = _end_of_notice(rows, said)
    own = [part for part in SENTENCE_ENDS.split(" ".join(row.line.text for row in rows[:ends])) if part.strip()]
    first = next((i for i, part in enumerate(own, 1) if is_assigned(part)), len(own))
    after = [*map(fold, own[first:]), *said[ends:]]
    is_close = all(below.top - above.bottom < _GAP * (above.bottom - above.top) for above, below in pairwise(rows))
    leads = is_close and not any(_HEADING.search(text) for text in after)
    is_told = leads or any(_NOTICED.search(fold(part)) for part in own[:first]) or any(map(_THEIRS.search, after))
    below = document.rows[account.span.line.number - 1 : account.span.line.number + _BLOCK_BELOW] if ends < len(rows) else ()
    behind = " ".join((*own[first:], *(row.line.text for row in (*rows[ends:-1], *below))))
    return is_told or _names_factor(" ".join(own[:first]), behind, seller)


def _said_between(document: Document, notice: int, account: Candidate[str]) -> list[str]:
    """The rows from a notice to an account, folded; of the last one the words before the account."""
    at = account.span.line.number
    if notice == at:
        return [fold(document.rows[at - 1].line.text)]
    lead = fold(" ".join(word.text for word in account.span.line.words[: account.span.first]))
    return [*(fold(row.line.text) for row in document.rows[notice - 1 : at - 1]), _OWN_LABEL.sub("", lead)]


def _speaks_of_sellers(said: Sequence[str]) -> bool:
    """Whether words between a notice and an account call it the seller's own, and do not deny that it is to be paid to."""
    parts = (_INSTEAD.sub(" ", part) for part in SENTENCE_ENDS.split(" ".join(said)))
    named = (_WAS_DUE.sub(" ", part) if is_assigned(part) else part for part in parts)
    return any(_SELLERS.search(part) and not _DENIED.search(part) for part in named)


def _end_of_notice(rows: Sequence[Row], said: Sequence[str]) -> int:
    """Over how many rows a notice goes: the next one belongs to it where a word in small letters leads to it, or it begins with one."""
    for i, text in enumerate(said[:-1], 1):
        last, first = rows[i - 1].line.words[-1].text, rows[i].line.words[0].text
        is_led = last.isalpha() and last.islower() and last not in LEGAL_FORMS and not is_assigned(last)
        goes_on = first[0].islower() or is_led
        if text[-1:] in _ENDS or not goes_on:
            return i
    return max(len(said) - 1, 1)


def _names_factor(notice: str, behind: str, seller: str | None) -> bool:
    """Whether what follows a notice, to a few rows under the account, repeats a name of it, or has a word for a factor."""
    words = {fold(word.strip("(),.;:")) for word in behind.split() if word[:1].isupper()}
    names = [name for name in _named(notice) if len(key(name)) >= _SHORTEST_NAME and not same(name, seller or "")]
    return not FACTORS.isdisjoint(words) or any(key(name) in compact(behind) for name in names)


def _named(notice: str) -> list[str]:
    """The companies that a notice names, with their legal forms or behind "assigned to"."""
    behind = (_CAPITALS.match(notice, found.end()) for found in _TO.finditer(notice))
    return [*names_inside(notice), *(found[0] for found in behind if found)]


def _is_under_seller(document: Document, line: int, candidate: Candidate[str], lines: set[int], seller: str | None) -> bool:
    """Whether the seller is named between the words about a factor and an account."""
    name = key(seller or "")
    between = document.rows[line : candidate.span.line.number]
    return bool(name) and any(name in compact(row.line.text) for row in between if row.line.number not in lines)
