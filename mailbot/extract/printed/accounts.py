"""The account that the payer must pay to: the payee's IBAN (BT-84) with its BIC (BT-86), or a local account with its bank's code."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from mailbot.domain.account import LocalAccount, compact_iban, same_country
from mailbot.domain.invoice import Buyer
from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import Choice, Ranked, Ranking, Weighed, hits, overlap
from mailbot.extract.folding import fold
from mailbot.extract.printed.debits_beside import debit_beside
from mailbot.extract.printed.factors_accounts import is_told_of_factor, of_factor
from mailbot.extract.printed.held_accounts import is_held_for_others
from mailbot.extract.printed.listed_accounts import is_offered
from mailbot.extract.printed.local_accounts import local_account
from mailbot.extract.printed.offices_accounts import is_of_office
from mailbot.extract.printed.several_accounts import (
    asked_for,
    in_currency,
    is_in_another_currency,
    is_requested,
    named_currencies,
)
from mailbot.extract.printed.trust_accounts import asks_for_another, beside_trust
from mailbot.extract.story import Ground, Mark, Part
from mailbot.extract.values.identifiers import find_ibans, is_bic, is_written_like_bic
from mailbot.extract.words.beside_accounts import FOR_OTHER_PAYMENTS, LOOKED_AFTER
from mailbot.extract.words.roles import Role

_TRANSFER, _MANDATE = re.compile(r"pago\W+(?:por )?transferencia\b"), re.compile(r"\b(?:mandato|recibo|sepa|adeudo|domiciliad[oa])\b")
_OTHERS, _LOOKED_AFTER = re.compile(FOR_OTHER_PAYMENTS), re.compile(LOOKED_AFTER)
_OF_IT = re.compile(r"(?:\W|\b(?:for|of|the|fur|de|del|di|voor|van|pour|per|para|il|het|das)\b)*")
_NEAR = 2  # rows between an IBAN and its BIC
_FAR = 5  # rows between them that are of no one list
_RIGHT_ABOVE = 1.2  # heights of the line over an account
_MOST_GROUPS, _SHORT_BIC = 4, 8


@dataclass(frozen=True, slots=True)
class Account:
    """What was chosen, and what speaks against it."""

    iban: Choice[str] | None = None
    bic: Choice[str] | None = None
    local: Choice[LocalAccount] | None = None
    checksum_fails: bool = False
    ambiguous: bool = False
    of_factor: bool = False  # another than the seller is to be paid, and this is the account named for that
    is_own: bool = False  # there are accounts on the pages, and all of them are the payer's
    rankings: dict[str, Ranking[Any]] = field(default_factory=dict)


def _is_looked_after(row: Row, label: Label) -> bool:
    """Whether "your account" is what somebody at the seller's looks after ("Account manager for your account: ...", "Your account
    manager"), and not whose name stands beside it ("Your account (account manager: ...)")."""
    cell, words = row.cell_of(label.span.first), row.line.words
    before = fold(" ".join(word.text for word in words[cell.first : label.span.first]))
    said = fold(" ".join(word.text for word in words[cell.first : min(label.span.last + 1, cell.last) + 1]))
    who = [found for found in _LOOKED_AFTER.finditer(said) if found.start() < len(before) + len(fold(label.span.text))]
    is_of_it = bool(who) and _OF_IT.fullmatch(before[who[-1].end() :]) is not None
    return is_of_it and not find_ibans(cell.text)


def _is_payers(document: Document, candidate: Candidate[str], buyer: Buyer) -> bool:
    """Whether the account is the buyer's: one of its own, labelled so, or named in a sentence about a debit."""
    if candidate.value in {compact_iban(iban) for iban in buyer.ibans}:
        return True
    number = candidate.span.line.number
    rows = [row for row in document.rows[max(number - 2, 0) : number] if row.page == candidate.span.line.page]
    if any(label.role is Role.DEBITED and not _is_looked_after(row, label) for row in rows for label in row.labels):
        return True
    found = debit_beside(document, candidate)
    if found is not None and found.startswith("domicilia"):  # in Spain also the bank where a transfer is to arrive
        near = fold(" ".join(row.line.text for row in document.rows[max(number - 4, 0) : number] if row.page == candidate.span.line.page))
        return _TRANSFER.search(near) is None or _MANDATE.search(fold(document.text)) is not None
    return found is not None


def _is_for_others(document: Document, candidate: Candidate[str]) -> bool:
    """Whether the words before an account, or the line right over it, say that it is for other payments than this one, or is not the
    seller's, or no longer."""
    words = candidate.span.line.words
    row = document.rows[candidate.span.line.number - 1]
    cell = row.cell_of(candidate.span.first)
    first = row.cells[max(row.cells.index(cell) - 1, 0)].first
    above = document.rows[row.line.number - 2] if row.line.number > 1 else None
    is_near = above is not None and above.page == row.page and row.top - above.bottom < _RIGHT_ABOVE * cell.height
    heads = [one.text for one in above.cells if overlap(one, cell)] if above is not None and is_near else []
    said = [" ".join(word.text for word in words[first : candidate.span.first]), *heads]
    return any(_OTHERS.search(fold(text)) for text in said)


def _is_no_sellers(document: Document, accounts: list[Candidate[str]], seller: str | None) -> bool:
    """Whether the only account is not the one that this paper is paid to."""
    none_is_for_this = all(
        _is_for_others(document, one) or is_of_office(document, one, seller) or is_held_for_others(document, one, seller)
        for one in accounts
    )
    return none_is_for_this or asks_for_another(document, accounts)


def _of_several(document: Document, mine: list[Candidate[str]], currency: str | None, seller: str | None) -> tuple[Account, Ground]:
    valid = [c for c in mine if c.valid]
    factor = of_factor(document, valid, seller)
    if factor and not any(is_told_of_factor(document, one, seller) for one in factor):
        factor = []
    if factor and any(is_requested(document, one) for one in valid if one not in factor):
        factor = []  # the paper asks to pay to the seller's as well
    usable = in_currency(document, valid, currency) if factor is None else factor
    values = {c.value for c in usable}
    if len(values) == 1:
        ground = Ground.IN_CURRENCY if factor is None else Ground.FACTORS_ACCOUNT
        return Account(iban=_choice(usable[0], 0.9, sure=True), of_factor=bool(factor)), ground
    asked = asked_for(document, usable) if factor is None and len(valid) == len(mine) else None
    if asked is not None and currency:
        first = next(c for c in usable if c.value == asked.value)  # its BIC stands where it is first told
        return Account(iban=_choice(first, 0.95, sure=True)), Ground.ASKED_TO_PAY_TO
    own = beside_trust(document, usable) if factor is None and len(valid) == len(mine) else None
    if own is not None and currency:
        return Account(iban=_choice(own, 0.9, sure=True)), Ground.BESIDE_TRUST
    if values and factor is None and currency and len(valid) == len(mine) and is_offered(document, usable, seller):
        return Account(iban=_choice(usable[0], 0.9, sure=True)), Ground.FIRST_OF_LIST
    return Account(iban=_choice((usable or valid)[0], 0.4, sure=False), ambiguous=True), Ground.SEVERAL_ACCOUNTS


def _iban(document: Document, mine: list[Candidate[str]], currency: str | None, seller: str | None) -> tuple[Account, Ground]:
    """The IBAN among those that are not the payer's (`mine`), and what decided."""
    valid, failing = [c for c in mine if c.valid], [c for c in mine if not c.valid]
    values = dict.fromkeys(c.value for c in valid)
    if not values:
        found = failing[0] if failing else None
        ground = Ground.CHECK_DIGITS_FAIL if found else Ground.BUYERS_OWN if document.ibans else Ground.NO_CANDIDATE
        is_own = found is None and any(c.valid for c in document.ibans)
        choice = _choice(found, 0.3, sure=False) if found else None
        return Account(iban=choice, checksum_fails=found is not None, is_own=is_own), ground
    if len(values) > 1:
        return _of_several(document, mine, currency, seller)
    factor = of_factor(document, valid, seller)
    if factor and not any(is_told_of_factor(document, one, seller) for one in valid):
        factor = []
    lost, paid_to_factor = bool(failing) or factor == [] or is_in_another_currency(document, valid, currency), bool(factor)
    ground = Ground.FACTORS_ACCOUNT if paid_to_factor else Ground.ONLY_ACCOUNT
    if lost:
        ground = Ground.FACTORS_ACCOUNT_LACKING if factor == [] else Ground.SEVERAL_ACCOUNTS
    elif _is_no_sellers(document, valid, seller):
        return Account(iban=_choice(valid[0], 0.4, sure=False)), Ground.FOR_OTHER_PAYMENTS
    choice = _choice(valid[0], 0.4 if lost else 0.99, sure=not lost)
    return Account(iban=choice, ambiguous=lost, of_factor=paid_to_factor and not lost), ground


@dataclass(frozen=True, slots=True)
class _Seen:
    """An IBAN among the others of its document; what marks it is worked out when somebody asks for it."""

    candidate: Candidate[str]
    document: Document
    is_payers: bool
    score: float | None = None

    @property
    def value(self) -> str:
        return self.candidate.value

    @property
    def span(self) -> Span:
        return self.candidate.span

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(self._parts())

    def _parts(self) -> Iterator[Part]:
        yield Part(Mark.CHECK_DIGITS_HOLD if self.candidate.valid else Mark.CHECK_DIGITS_FAIL, 0.0)
        if self.is_payers:
            yield Part(Mark.THE_PAYERS, 0.0)
        for code in sorted(named_currencies(self.document, self.candidate, {c.span.line.number for c in self.document.ibans})):
            yield Part(Mark.NAMED_CURRENCY, 0.0, code)


def _choice(candidate: Candidate[str], confidence: float, sure: bool) -> Choice[str]:
    return Choice(candidate.value, candidate.span, confidence, sure, candidate.span.line.text)


def _away(candidate: Candidate[str], iban: Choice[str]) -> tuple[bool, float, int]:
    """How far a BIC stands from the IBAN: in another column, in rows, and in words of its row, where it rather stands behind."""
    row_apart = candidate.span.line is not iban.span.line
    words = candidate.span.first - iban.span.last
    behind = 0 if row_apart else words if words > 0 else len(iban.span.line.words) - words
    distance = _distance(candidate, iban)
    return row_apart and not (distance < _FAR and overlap(candidate.span, iban.span)), distance, behind


def _distance(candidate: Candidate[str], iban: Choice[str]) -> float:
    """Rows between a BIC and the IBAN; one below stands nearer than one above."""
    if candidate.span.line.page != iban.span.line.page:
        return 1000.0
    rows = candidate.span.line.number - iban.span.line.number
    return rows if rows >= 0 else 0.5 - rows


def _bic(document: Document, iban: Choice[str] | None) -> tuple[Choice[str] | None, Ranking[str]]:
    """The BIC that a label names, of several the one nearest to the IBAN; else one close to the IBAN and of the same country."""
    grouped = _in_groups(document, iban)
    taken = {(c.span.line.number, c.span.first) for c in grouped}
    alone = [c for c in document.bics if (c.span.line.number, c.span.first) not in taken]
    labelled = hits(document, (Role.BIC,), [*alone, *grouped])
    found: Sequence[Ranked[str]] = labelled or [Weighed(c.value, c.span, parts=(Part(Mark.NO_LABEL, 0.0),)) for c in document.bics]
    if iban is None:
        best = labelled[0] if labelled else None
    else:
        alike = [hit for hit in labelled if same_country(hit.candidate.value, iban.value)]
        alike = alike or [hit for hit in labelled if not _is_of_another(document, hit.candidate.value, iban.value)]
        best = min(alike, key=lambda hit: _away(hit.candidate, iban), default=None)
    if best is not None:
        return Choice(best.candidate.value, best.candidate.span, 0.95, sure=True, quote=best.quote), Ranking(found, (Ground.LABELLED,))
    for candidate in document.bics if iban else []:
        if iban is None or candidate.value[4:6] != iban.value[:2] or not _is_no_word(document, candidate, iban):
            continue
        if _distance(candidate, iban) <= _NEAR + 0.5:
            choice = Choice(candidate.value, candidate.span, 0.8, sure=True, quote=candidate.span.line.text)
            return choice, Ranking(found, (Ground.NEAR_IBAN,))
    as_read = None if labelled else _as_read(document, iban)
    return as_read, Ranking(found, (Ground.LABELLED, Ground.NO_BIC) if as_read else (Ground.TOO_WEAK if found else Ground.NO_CANDIDATE,))


def _is_no_word(document: Document, bic: Candidate[str], iban: Choice[str]) -> bool:
    """Whether what no label calls a BIC is told from a word in capitals ("COMMITTENTE"): it has a digit or ends in XXX, fills its cell, or
    stands in the IBAN's row."""
    cell = document.rows[bic.span.line.number - 1].cell_of(bic.span.first)
    is_alone = (cell.first, cell.last) == (bic.span.first, bic.span.last)
    is_coded = bic.value.endswith("XXX") or any(map(str.isdigit, bic.value))
    return is_coded or is_alone or bic.span.line is iban.span.line


def _is_of_another(document: Document, bic: str, iban: str) -> bool:
    """Whether a BIC fits another account on the document (the seller's, where a factor is paid)."""
    return any(other.valid and other.value != iban and same_country(bic, other.value) for other in document.ibans)


def _behind(document: Document, label: Label) -> list[int]:
    """The words that follow a label in its line up to the next label, without marks between them."""
    row = document.rows[label.span.line.number - 1]
    end = min((other.span.first for other in row.labels if other.span.first > label.span.last), default=len(row.line.words))
    return [i for i in range(label.span.last + 1, end) if any(c.isalnum() for c in row.line.words[i].text)]


def _in_groups(document: Document, iban: Choice[str] | None) -> list[Candidate[str]]:
    """BICs behind their labels that are set in groups ("COBA DE FF", "COBADEFF XXX") or in small letters (of the IBAN's country then)."""
    found = []
    for label in (one for one in document.labels if one.role is Role.BIC):
        words = label.span.line.words
        at = _behind(document, label)[:_MOST_GROUPS]
        for end in range(len(at), 0, -1):
            texts = [words[i].text.strip(" :;,.()") for i in at[:end]]
            value = "".join(texts).upper()
            is_small = any(c.islower() for text in texts for c in text)
            own = iban is not None and value[4:6] == iban.value[:2]
            whole = len(texts[0]) < _SHORT_BIC or texts[1:] in ([], ["XXX"])
            if whole and at[:end] == list(range(at[0], at[0] + end)) and is_bic(value) and (own or not is_small) and (is_small or end > 1):
                found.append(Candidate(value, Span(label.span.line, at[0], at[end - 1])))
                break
    return found


def _as_read(document: Document, iban: Choice[str] | None) -> Choice[str] | None:
    """What a label calls a BIC though it is none: shown, never sure, and no payment is made with it."""
    at = iban.span.line.number if iban else 0
    for label in sorted((one for one in document.labels if one.role is Role.BIC), key=lambda one: abs(one.span.line.number - at)):
        for i in _behind(document, label)[:1]:
            text = label.span.line.words[i].text.strip(" :;,.()")
            if is_written_like_bic(text):
                return Choice(text, Span(label.span.line, i, i), 0.3, sure=False, quote=f"{label.span.text} {text}")
    return None


def _is_same(local: LocalAccount, iban: str) -> bool:
    """Whether an IBAN is a local account written in the other way: whose the one is, the other is, too."""
    return iban.endswith(local.bank_code + local.number)


def choose_account(document: Document, buyer: Buyer, currency: str | None = None, seller: str | None = None) -> Account:
    """The account to pay to; the buyer's own accounts are never it, and of several the one in the invoice's `currency` (ISO 4217) is.
    `seller`: the seller's name, as far as it is known."""
    seen = [_Seen(c, document, _is_payers(document, c, buyer)) for c in document.ibans]
    account, ground = _iban(document, [one.candidate for one in seen if not one.is_payers], currency, seller)
    bic, bics = _bic(document, account.iban)
    local, locals_ = local_account(document, seller) if account.iban is None else (None, Ranking((), (Ground.IBAN_IS_USED,)))
    if local is not None and any(_is_same(local.value, one.value) for one in seen if one.is_payers):
        local, locals_ = None, Ranking((), (Ground.BUYERS_OWN,))
    rankings: dict[str, Ranking[Any]] = {"iban": Ranking(seen, (ground,)), "bic": bics, "account": locals_}
    return replace(account, bic=bic, local=local, is_own=account.is_own and local is None, rankings=rankings)
