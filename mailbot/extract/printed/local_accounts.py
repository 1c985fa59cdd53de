"""An account that its country numbers in its own way: a British sort code or an American routing number, with the account's number."""

# ruff: noqa: PLR2004  distances of a scoring formula say more where they stand

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mailbot.domain.account import LocalAccount, Scheme
from mailbot.domain.invoice import Source
from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span, cells_of
from mailbot.extract.evidence.score import Choice, Ranking, Weighed, hits, overlap
from mailbot.extract.folding import fold
from mailbot.extract.parties.names import has_legal_form, same
from mailbot.extract.printed.bank_names import names_bank
from mailbot.extract.story import Ground, Mark, Part
from mailbot.extract.values.identifiers import is_aba, sort_codes
from mailbot.extract.words.beside_accounts import (
    AMERICAN,
    BEFORE_CODE,
    BETWEEN_CODE_AND_NUMBER,
    BRITISH,
    NOT_TO_BE_PAID,
    OF_DEBITS,
    PAYABLE_TO_US,
)
from mailbot.extract.words.legal_forms import LEGAL_FORMS
from mailbot.extract.words.places import BANK_WORDS
from mailbot.extract.words.roles import Role

_DIGITS = re.compile(r"\d[\d -]{2,24}\d")
_UK_LENGTHS, _US_LENGTHS = range(6, 9), range(4, 18)
_UK_WHOLE = 8  # digits of an account; some banks print six or seven, and payment systems put zeros before these
#: A sort code with the number right behind it ("99-67-78, 26348950"), a routing number named as such with the account's, on folded text.
_BRITISH = re.compile(rf"(?<![\d-])(\d\d-\d\d-\d\d){BETWEEN_CODE_AND_NUMBER}(\d{{8}})(?![\d-])")
_AMERICAN = re.compile(rf"\b(?:routing|aba|rtn)\b\W{{0,3}}(?:no|number|#)?\W{{0,3}}(\d{{9}}){BETWEEN_CODE_AND_NUMBER}(\d{{6,17}})(?![\d-])")
_SIGNS = {Scheme.UK_SORT_CODE: re.compile(BRITISH), Scheme.US_ABA: re.compile(AMERICAN)}
_OF_DEBITS, _NOT_OURS, _PAYABLE = re.compile(OF_DEBITS), re.compile(NOT_TO_BE_PAID), re.compile(PAYABLE_TO_US, re.IGNORECASE)
_PIECES = re.compile(r"\s*[,;:/|()]\s*|\.\s+|\s+[-–]\s+")


@dataclass(frozen=True, slots=True)
class _Pair:
    """A bank's code and an account's number, and from where to where in their cell's text they stand."""

    candidate: Candidate[LocalAccount]
    first: int
    end: int


def local_account(document: Document, seller: str | None = None) -> tuple[Choice[LocalAccount] | None, Ranking[Any]]:
    """A UK sort code or a US routing number with its account, as labels name them, else as they stand side by side on a paper without
    IBANs. `seller`: the seller's name, as far as it is known."""
    choice, ranking = _labelled(document)
    if choice is not None:
        return choice, ranking
    pairs = [] if document.ibans else [one for row in document.rows for one in _side_by_side(document, row)]
    found = [pair.candidate for pair in pairs if _is_ours(document, pair, seller)]
    if not found:
        return choice, ranking
    sure = len({(one.candidate.value.bank_code, one.candidate.value.number) for one in pairs}) == 1
    weighed = [Weighed(one.value, one.span, parts=(Part(Mark.NO_LABEL, 0.0),)) for one in found]
    best = Choice(found[0].value, found[0].span, 0.9 if sure else 0.5, sure, found[0].span.text)
    return best, Ranking(weighed, (Ground.ONLY_ACCOUNT if sure else Ground.SEVERAL_ACCOUNTS,))


def _side_by_side(document: Document, row: Row) -> Iterator[_Pair]:
    """The codes with account numbers right behind them on a row, where the paper's words or money are of the country that writes so."""
    for cell in row.cells:
        for scheme, pattern in ((Scheme.UK_SORT_CODE, _BRITISH), (Scheme.US_ABA, _AMERICAN)):
            for match in pattern.finditer(fold(cell.text)):
                code = re.sub(r"\D", "", match[1])
                is_code = is_aba(code) if scheme is Scheme.US_ABA else not _is_date(match[1])
                if is_code and _SIGNS[scheme].search(document.text):
                    account = LocalAccount(scheme=scheme, bank_code=code, number=match[2])
                    yield _Pair(Candidate(account, cell), *match.span())


def _is_ours(document: Document, pair: _Pair, seller: str | None) -> bool:
    """Whether all that stands before and behind an account are words of paying, the bank's name and the seller's, and neither its cell nor
    the one above speaks of an account that is not to be paid to."""
    cell = pair.candidate.span
    above = document.rows[cell.line.number - 2 : cell.line.number - 1] if cell.line.number > 1 else []
    over = [one.text for up in above if up.page == cell.line.page for one in up.cells if overlap(one, cell)]
    is_whole = len(fold(cell.text)) == len(cell.text)  # so that places in the one are places in the other
    is_others = _NOT_OURS.search(fold(" ".join((*over, cell.text)))) is not None
    return is_whole and not is_others and _is_told(cell.text[: pair.first], cell.text[pair.end :], seller)


def _is_date(code: str) -> bool:
    """Whether a sort code could be a day ("17-05-26"), whichever of day, month and year comes first."""
    one, two, three = (int(part) for part in code.split("-"))
    return any(1 <= month <= 12 and 1 <= day <= 31 for day, month in ((one, two), (two, one), (three, two)))


def _is_told(before: str, behind: str, seller: str | None) -> bool:
    """Whether the words before an account are of paying, its bank's or the seller's, and those behind it say at most whose it is."""
    names = [piece for piece in _PIECES.split(before) if not _is_of_paying(piece)]
    others = [name for name in names if not _is_bank(name) and not _is_legal_form(name)]
    is_sellers = all(_is_seller(name, seller) for name in others)
    rest = behind.strip(" .,;/|-")
    is_end = not rest or (not behind[:1].isalnum() and _PAYABLE.match(rest) is not None and _is_seller(_PAYABLE.sub("", rest), seller))
    return is_sellers and is_end and (bool(names) or bool(before.strip()))


def _is_of_paying(piece: str) -> bool:
    return all(word.strip(".#") in BEFORE_CODE for word in fold(piece).split())


def _is_bank(piece: str) -> bool:
    """Whether words are a bank's name, or a known bank's name with capitals."""
    words = piece.split()
    return names_bank(words) or (not BANK_WORDS.isdisjoint(fold(piece).split()) and all(word[:1].isupper() for word in words))


def _is_legal_form(piece: str) -> bool:
    return fold(piece).replace(".", "").replace(" ", "") in LEGAL_FORMS


def _is_seller(piece: str, seller: str | None) -> bool:
    """Whether words name the seller, or some company where the seller is not known."""
    return same(piece, seller) if seller else has_legal_form(piece)


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


def _is_anothers(span: Span) -> bool:
    """Whether a cell with a bank's code or an account speaks of one that is not to be paid to ("Refund by ACH: ...")."""
    return any(_OF_DEBITS.search(fold(cell.text)) for cell in cells_of(span.line) if cell.first <= span.first <= cell.last)


def _labelled(document: Document) -> tuple[Choice[LocalAccount] | None, Ranking[Any]]:
    """A sort code with its account, or a routing number with its account; both labelled."""
    labelled = {label.role for label in document.labels}
    if not labelled & {Role.SORT_CODE, Role.ROUTING}:
        return None, Ranking((), (Ground.NO_CANDIDATE,))
    digits = _digits(document.rows)
    banks = [(Scheme.UK_SORT_CODE, h) for h in hits(document, (Role.SORT_CODE,), digits) if sort_codes(h.candidate.value)]
    banks += [(Scheme.US_ABA, h) for h in hits(document, (Role.ROUTING,), digits) if is_aba(h.candidate.value)]
    banks = [(scheme, bank) for scheme, bank in banks if not _is_anothers(bank.candidate.span)]
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
        if len(h.candidate.value) in lengths and h.candidate.value != bank.candidate.value and not _is_anothers(h.candidate.span)
    ]
    if not numbers:
        return None, Ranking((), (Ground.TOO_WEAK,))
    best = numbers[0]
    sure = len({h.candidate.value for _, h in banks}) == 1 and len({h.candidate.value for h in numbers}) == 1
    number = best.candidate.value
    if scheme is Scheme.UK_SORT_CODE and len(number) < _UK_WHOLE:
        sure = sure and document.sources[best.candidate.span.line.page] is not Source.OCR  # a digit may not have been seen
        number = number.zfill(_UK_WHOLE)
    account = LocalAccount(scheme=scheme, bank_code=bank.candidate.value, number=number)
    choice = Choice(account, best.candidate.span, 0.95 if sure else 0.5, sure, f"{bank.quote} {best.quote}")
    return choice, Ranking(numbers, (Ground.LABELLED, *(() if sure else (Ground.SEVERAL_ACCOUNTS,))))
