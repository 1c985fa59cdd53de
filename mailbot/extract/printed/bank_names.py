"""The words beside accounts: the names of their banks, the marks of accounts, and the particulars of whoever prints them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from mailbot.extract.evidence.score import BETWEEN
from mailbot.extract.folding import compact, fold
from mailbot.extract.parties.names import INSIDE, key
from mailbot.extract.values.identifiers import is_bic
from mailbot.extract.words.beside_accounts import (
    BANKS,
    BANKS_IN_BRACKETS,
    BARE_BANKS,
    FOR,
    HOW_AND_WHEN,
    NUMBERED,
    OF_ACCOUNTS,
    PARTICULARS,
    PAYING,
    REGISTERS,
    SUM_PAID_BY,
    TELLS_ACCOUNTS_APART,
)
from mailbot.extract.words.legal_forms import JOINERS, LEGAL_FORMS

_BANK, _IN_BRACKETS, _APART = re.compile(BANKS), re.compile(BANKS_IN_BRACKETS), re.compile(TELLS_ACCOUNTS_APART)
_HOW_AND_WHEN, _SUM_PAID_BY = re.compile(HOW_AND_WHEN), re.compile(SUM_PAID_BY)
_ACCOUNT, _NUMBERED_MARK = re.compile(rf"{NUMBERED}s?"), re.compile(rf"{NUMBERED}\W?[1-9]")
_NUMBER_MARK = re.compile(r"[1-9]|n[or°]\.?|number|nummer")
_BRACKETED = re.compile(r"([^()]*)\(([^()]*)\)[\s.,;·|-]*")
_NOTE = re.compile(r"[*†‡]")  # tells of a note to one account
_FIGURES = re.compile(r"\d{1,3}|[\d.,/-]*\d[.,/-]\d+|[^\w]+")  # days and dates, no year alone
_ADDRESS = re.compile(r"@|^www\.|\.[a-z]{2,7}$")  # of mail or web
_MARKS, _QUOTES = ":;,.|·•-–/ ", ':;,.|·•-–!()\u201e\u201c" '
_LONGEST_BANK = 6  # words of a bank's name
_FEWEST_DIGITS = 5  # of an account's own numbers repeated beside it
_FEWEST_OF_NUMBER = 4  # digits of a particular
_PLACE = 2  # words of a register with its place
_CODE = 3  # letters of a country or a body within a number ("NL 9990.99.012.B.01")
_ELIDED = re.compile(r"^(?:[dl]|dell|all|sull)['’]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """What the words beside accounts may repeat: the seller's name (its `key`) and the accounts themselves."""

    seller: str
    accounts: tuple[str, ...]

    def without(self, words: Sequence[str]) -> list[str]:
        """The words without the seller's name and without an account's own numbers (a French RIB is most of its IBAN)."""
        rest = _without(_without_particulars(list(words)), lambda text: bool(self.seller) and key(text) == self.seller)
        return _without(rest, self._is_of_account)

    def _is_of_account(self, text: str) -> bool:
        digits = compact(text).upper()
        is_end = digits.isdigit() and any(account.endswith(digits) for account in self.accounts)  # on the next row
        return is_end or (len(digits) >= _FEWEST_DIGITS and digits[-1].isdigit() and any(digits in account for account in self.accounts))


def _without(words: list[str], is_known: Callable[[str], bool]) -> list[str]:
    """The words without the runs of them that are known, the longest first."""
    ends = ((first, last) for length in range(len(words), 0, -1) for first in range(len(words) - length + 1) for last in [first + length])
    run = next((ends for ends in ends if is_known(" ".join(words[slice(*ends)]))), None)
    return words if run is None else _without(words[: run[0]] + words[run[1] :], is_known)


def is_address(word: str) -> bool:
    """Whether a word is an address of mail or web."""
    return _ADDRESS.search(word) is not None


def _without_particulars(words: list[str]) -> list[str]:
    """The words without addresses and without a company's numbers of tax, register and phone, which foots print among its accounts ("KvK
    99944695"): a name goes with its number only, so that "TVA: IBAN ..." keeps its name."""
    rest: list[str] = []
    at = 0
    while at < len(words):
        length = _numbered(words[at:])
        if not length and not is_address(words[at]):
            rest.append(words[at])
        at += max(length, 1)
    return rest


def _numbered(words: Sequence[str]) -> int:
    """How many words a particular with its number takes ("Btw NL 9990.99.012.B.01"), or a register with its place ("RPR Leuven")."""
    first = fold(words[0].strip(_MARKS))
    if first not in PARTICULARS | REGISTERS:
        return 0
    number = list(takewhile(_could_be_of_number, words[1:]))
    while number and not any(c.isdigit() for c in number[-1]):
        number.pop()
    if sum(c.isdigit() for word in number for c in word) >= _FEWEST_OF_NUMBER:
        return 1 + len(number)
    return _PLACE if first in REGISTERS and words[1:2] and words[1][:1].isupper() and words[1].isalpha() else 0


def _could_be_of_number(word: str) -> bool:
    """Whether a word has digits, or is a mark or a code of few letters within a number."""
    return any(c.isdigit() for c in word) or not word.strip(_MARKS) or (len(word) <= _CODE and word.isupper())


def has_particulars(words: Sequence[str]) -> bool:
    """Whether a company's numbers or addresses stand among the words."""
    return len(_without_particulars(list(words))) < len(words)


def said(words: Sequence[str]) -> list[str]:
    """The words beside an account that are no marks of accounts: what may be a bank's name, or tell the account from others."""
    plain = [word.strip(_MARKS) for word in words]
    before = ("", *plain)
    return [
        word
        for one, word in zip(before, plain, strict=False)
        if (any(c.isalnum() for c in word) or _NOTE.search(word))
        and not is_bic(word)
        and fold(word) not in OF_ACCOUNTS
        and not _NUMBERED_MARK.fullmatch(fold(word))
        and not (_ACCOUNT.fullmatch(fold(one)) and _NUMBER_MARK.fullmatch(fold(word)))
    ]


def is_of_payment(words: Sequence[str]) -> bool:
    """Whether words say how, when and with what reference to pay, and nothing else: each is one of those in which that is said."""
    text = fold(" ".join(word for word in words if not is_bic(word.strip(_QUOTES))))
    plain = (_ELIDED.sub("", word.strip(_QUOTES)) for word in _HOW_AND_WHEN.sub(" ", _SUM_PAID_BY.sub(r"\1 ", text)).split())
    return all(word in PAYING or word in OF_ACCOUNTS or _FIGURES.fullmatch(word) for word in plain if word)


def names_bank(words: Sequence[str]) -> bool:
    """Whether words are a bank's name and nothing else: capitalised, short, without what could tell one account from another."""
    found = _BRACKETED.fullmatch(" ".join(words))
    if found is None or said(found[1].split()):
        return _is_bank(words, said(words))
    inside = found[2].split()  # "IBAN ... (Caja Ficticia)"
    return _IN_BRACKETS.search(fold(found[2])) is not None and bool(said(inside)) and _is_bank(inside, inside)


def _is_bank(words: Sequence[str], told: Sequence[str]) -> bool:
    """Whether what is told by some words is a bank's name."""
    bank = [word for word in _behind_colon(words) if word in told or word.casefold() in BARE_BANKS]
    is_name = all(_ELIDED.sub("", word)[:1].isupper() or word in JOINERS or fold(word) in (BETWEEN | INSIDE | LEGAL_FORMS) for word in told)
    is_plain = (
        len(told) <= _LONGEST_BANK
        and not any(c.isdigit() or c in "?!*†‡" for word in told for c in word)
        and not any(fold(word) in FOR for word in told)
        and not any(c in "()[]" for word in words for c in word)
    )
    is_bank = bool(told) and _BANK.search(fold(" ".join(bank))) is not None
    is_company = any(word in JOINERS or fold(word.strip(".,")) in LEGAL_FORMS for word in told[:-1] if word.isupper() or word.endswith("."))
    return is_bank and is_name and is_plain and not is_company and not _APART.search(fold(" ".join(told)))


def _behind_colon(words: Sequence[str]) -> list[str]:
    """The words behind the last label that ends with a colon."""
    plain = [word if any(c.isalnum() for c in word.strip(_MARKS)) and not is_bic(word.strip(_MARKS)) else "" for word in words]
    end = len(words) - len(list(takewhile(lambda word: not word, reversed(plain))))
    at = max((i + 1 for i, word in enumerate(words[: end - 1]) if word.endswith(":")), default=0)
    return [word.strip(_MARKS) for word in words[at:]]
