"""The account that the payer must pay to: the payee's IBAN (BT-84) with its BIC (BT-86), or a local account with its bank's code."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from dataclasses import dataclass

from mailbot.domain.account import LocalAccount, Scheme, compact_iban
from mailbot.domain.invoice import Buyer
from mailbot.extract.candidates import Candidate, Document
from mailbot.extract.folding import fold
from mailbot.extract.identifiers import is_aba, is_written_like_bic, sort_codes
from mailbot.extract.layout import Label, Row, Span
from mailbot.extract.score import Choice, hits
from mailbot.extract.words.roles import Role

_DEBIT = re.compile(
    r"abgebucht|eingezogen|preleve|debited|charged|lastschrift|prelevement|geincasseerd|addebit|domiciliad[oa]|adeud|einzug"
)
_FACTOR_REACH = 8  # rows around the mention of a factor
_NEAR = 2  # rows between an IBAN and its BIC
_DIGITS = re.compile(r"\d[\d -]{2,24}\d")
_UK_LENGTHS, _US_LENGTHS = range(6, 9), range(4, 18)


@dataclass(frozen=True, slots=True)
class Account:
    """What was chosen, and what speaks against it."""

    iban: Choice[str] | None = None
    bic: Choice[str] | None = None
    local: Choice[LocalAccount] | None = None
    checksum_fails: bool = False
    ambiguous: bool = False


def _is_payers(document: Document, candidate: Candidate[str], buyer: Buyer) -> bool:
    """Whether the account is the buyer's: one of its own, labelled so, or named in a sentence about a debit."""
    if candidate.value in {compact_iban(iban) for iban in buyer.ibans}:
        return True
    number = candidate.span.line.number
    rows = [row for row in document.rows[max(number - 2, 0) : number] if row.page == candidate.span.line.page]
    if any(label.role is Role.DEBITED for row in rows for label in row.labels):
        return True
    after = document.rows[number].line.text if number < len(document.rows) else ""
    return bool(_DEBIT.search(fold(" ".join([*(row.line.text for row in rows), after]))))


def _of_factor(document: Document, candidates: list[Candidate[str]]) -> list[Candidate[str]]:
    """Where claims were sold to a factor, its account is the one to pay to."""
    lines = [label.span.line.number for label in document.labels if label.role is Role.FACTOR]
    return [c for c in candidates if any(0 <= c.span.line.number - line <= _FACTOR_REACH for line in lines)]


def _iban(document: Document, buyer: Buyer) -> Account:
    mine = [c for c in document.ibans if not _is_payers(document, c, buyer)]
    valid, failing = [c for c in mine if c.valid], [c for c in mine if not c.valid]
    values = dict.fromkeys(c.value for c in valid)
    if not values:
        found = failing[0] if failing else None
        return Account(iban=_choice(found, 0.3, sure=False) if found else None, checksum_fails=found is not None)
    if len(values) > 1:
        factor = _of_factor(document, valid)
        one = len({c.value for c in factor}) == 1
        chosen = factor[0] if factor else valid[0]
        return Account(iban=_choice(chosen, 0.85 if one else 0.4, sure=one), ambiguous=not one)
    return Account(iban=_choice(valid[0], 0.99, sure=not failing), ambiguous=bool(failing))


def _choice(candidate: Candidate[str], confidence: float, sure: bool) -> Choice[str]:
    return Choice(candidate.value, candidate.span, confidence, sure, candidate.span.line.text)


def _bic(document: Document, iban: Choice[str] | None) -> Choice[str] | None:
    """A BIC beside its label, or close to the IBAN and of the same country."""
    labelled = hits(document, (Role.BIC,), document.bics)
    if labelled:
        return Choice(labelled[0].candidate.value, labelled[0].candidate.span, 0.95, sure=True, quote=labelled[0].quote)
    if iban is None:
        return _as_read(document)
    for candidate in document.bics:
        close = candidate.span.line.page == iban.span.line.page and abs(candidate.span.line.number - iban.span.line.number) <= _NEAR
        if close and candidate.value[4:6] == iban.value[:2]:
            return Choice(candidate.value, candidate.span, 0.8, sure=True, quote=candidate.span.line.text)
    return _as_read(document)


def _as_read(document: Document) -> Choice[str] | None:
    """What a label calls a BIC though it is none: shown, never sure, and no payment is made with it."""
    for label in document.labels:
        row = document.rows[label.span.line.number - 1]
        value = label.span.last + 1
        if label.role is Role.BIC and value < len(row.line.words):
            text = row.line.words[value].text.strip(" :;,.()")
            if is_written_like_bic(text) and not any(other.span.first == value for other in row.labels):
                span = Span(row.line, value, value)
                return Choice(text, span, 0.3, sure=False, quote=f"{label.span.text} {text}")
    return None


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


def _local(document: Document) -> Choice[LocalAccount] | None:
    """A UK sort code with its account, or a US routing number with its account; both labelled."""
    labelled = {label.role for label in document.labels}
    if not labelled & {Role.SORT_CODE, Role.ROUTING}:
        return None
    digits = _digits(document.rows)
    banks = [(Scheme.UK_SORT_CODE, h) for h in hits(document, (Role.SORT_CODE,), digits) if sort_codes(h.candidate.value)]
    banks += [(Scheme.US_ABA, h) for h in hits(document, (Role.ROUTING,), digits) if is_aba(h.candidate.value)]
    if not banks:
        return None
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
        return None
    best = numbers[0]
    sure = len({h.candidate.value for _, h in banks}) == 1 and len({h.candidate.value for h in numbers}) == 1
    account = LocalAccount(scheme=scheme, bank_code=bank.candidate.value, number=best.candidate.value)
    return Choice(account, best.candidate.span, 0.95 if sure else 0.5, sure, f"{bank.quote} {best.quote}")


def choose_account(document: Document, buyer: Buyer) -> Account:
    """The account to pay to; the buyer's own accounts are never it."""
    account = _iban(document, buyer)
    bic = _bic(document, account.iban)
    local = _local(document) if account.iban is None else None
    return Account(account.iban, bic, local, account.checksum_fails, account.ambiguous)
