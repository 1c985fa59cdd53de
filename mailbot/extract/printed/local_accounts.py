"""An account that its country numbers in its own way: a British sort code or an American routing number, with the account's number."""

# ruff: noqa: PLR2004  distances of a scoring formula say more where they stand

import re
from collections.abc import Iterator
from typing import Any

from mailbot.domain.account import LocalAccount, Scheme
from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import Choice, Ranking, Weighed, hits
from mailbot.extract.folding import fold
from mailbot.extract.story import Ground, Mark, Part
from mailbot.extract.values.identifiers import is_aba, sort_codes
from mailbot.extract.words.roles import Role
from mailbot.extract.words.beside_accounts import SPEAKS_OF_ACCOUNTS

_DIGITS = re.compile(r"\d[\d -]{2,24}\d")
_UK_LENGTHS, _US_LENGTHS = range(6, 9), range(4, 18)
_ACCOUNT = r"\W{1,4}(?:[a-z][a-z/.]{0,11}\W{1,3}){0,2}"
#: A sort code with the number right behind it ("99-67-78, 26348950"), a routing number named as such with the account's, on folded text.
_BRITISH = re.compile(rf"(?<![\d-])(\d\d-\d\d-\d\d){_ACCOUNT}(\d{{8}})(?![\d-])")
_AMERICAN = re.compile(rf"\b(?:routing|aba|rtn)\b\W{{0,3}}(?:no|number|#)?\W{{0,3}}(\d{{9}}){_ACCOUNT}(\d{{4,17}})(?![\d-])")
_OF_BANKS = re.compile(rf"{SPEAKS_OF_ACCOUNTS}|bacs|faster payments|chaps|\bach\b|wire|transfer")


def local_account(document: Document) -> tuple[Choice[LocalAccount] | None, Ranking[Any]]:
    """A UK sort code or a US routing number with its account, as labels name them, else as they stand side by side."""
    choice, ranking = _labelled(document)
    if choice is not None:
        return choice, ranking
    found = [one for row in document.rows for one in _side_by_side(document, row)]
    if not found:
        return choice, ranking
    sure = len({(one.value.bank_code, one.value.number) for one in found}) == 1
    weighed = [Weighed(one.value, one.span, parts=(Part(Mark.NO_LABEL, 0.0),)) for one in found]
    best = Choice(found[0].value, found[0].span, 0.9 if sure else 0.5, sure, found[0].span.text)
    return best, Ranking(weighed, (Ground.ONLY_ACCOUNT if sure else Ground.SEVERAL_ACCOUNTS,))


def _side_by_side(document: Document, row: Row) -> Iterator[Candidate[LocalAccount]]:
    """The accounts that a row tells without labels for both parts, where it or the row above speaks of banks."""
    above = document.rows[row.line.number - 2 : row.line.number - 1] if row.line.number > 1 else []
    if not any(_OF_BANKS.search(fold(one.line.text)) for one in (row, *above) if one.page == row.page):
        return
    for cell in row.cells:
        for scheme, pattern in ((Scheme.UK_SORT_CODE, _BRITISH), (Scheme.US_ABA, _AMERICAN)):
            for match in pattern.finditer(fold(cell.text)):
                code = re.sub(r"\D", "", match[1])
                if scheme is Scheme.UK_SORT_CODE or is_aba(code):
                    yield Candidate(LocalAccount(scheme=scheme, bank_code=code, number=match[2]), cell)


def _digits(rows: list[Row]) -> list[Candidate[str]]:
    """Runs of digits (spaces and hyphens inside) by cell, as account and routing numbers are printed."""
    found = []
    for row in rows:
        for cell in row.cells:
            offsets = [sum(len(w.text) + 1 for w in cell.words[:i]) for i in range(len(cell.words))]
            for match in _DIGITS.finditer(cell.text):
                inside = [i for i, o in enumerate(offsets) if o < match.end() and o + len(cell.words[i].text) > match.start()]
                span = Span(cell.line, cell.first + inside[0], cell.first + inside[-1])
                found.append(Candidate(re.sub(r"\D", "", match.group()), span))
    return found


def _names_account(label: Label) -> float:
    """An account number is the customer's or the bank's: here, beside a bank's code, it is the bank's."""
    return 2.0 if label.role is Role.ACCOUNT or label.phrase.startswith(("account", "acc", "ac", "bankaccount")) else 0.0


def _labelled(document: Document) -> tuple[Choice[LocalAccount] | None, Ranking[Any]]:
    """A sort code with its account, or a routing number with its account; both labelled."""
    labelled = {label.role for label in document.labels}
    if not labelled & {Role.SORT_CODE, Role.ROUTING}:
        return None, Ranking((), (Ground.NO_CANDIDATE,))
    digits = _digits(document.rows)
    banks = [(Scheme.UK_SORT_CODE, h) for h in hits(document, (Role.SORT_CODE,), digits) if sort_codes(h.candidate.value)]
    banks += [(Scheme.US_ABA, h) for h in hits(document, (Role.ROUTING,), digits) if is_aba(h.candidate.value)]
    if not banks:
        return None, Ranking((), (Ground.NO_CANDIDATE,))
    scheme, bank = banks[0]
    lengths = _UK_LENGTHS if scheme is Scheme.UK_SORT_CODE else _US_LENGTHS
    near = [
        c
        for c in digits
        if c.span.line.page == bank.candidate.span.line.page and abs(c.span.line.number - bank.candidate.span.line.number) <= 6
    ]
    numbers = [
        h
        for h in hits(document, (Role.ACCOUNT, Role.OTHER_NUMBER), near, accept=_names_account)
        if len(h.candidate.value) in lengths and h.candidate.value != bank.candidate.value
    ]
    if not numbers:
        return None, Ranking((), (Ground.TOO_WEAK,))
    best = numbers[0]
    sure = len({h.candidate.value for _, h in banks}) == 1 and len({h.candidate.value for h in numbers}) == 1
    account = LocalAccount(scheme=scheme, bank_code=bank.candidate.value, number=best.candidate.value)
    choice = Choice(account, best.candidate.span, 0.95 if sure else 0.5, sure, f"{bank.quote} {best.quote}")
    return choice, Ranking(numbers, (Ground.LABELLED, *(() if sure else (Ground.SEVERAL_ACCOUNTS,))))
