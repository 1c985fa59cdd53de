"""The words beside accounts: the names of their banks, the marks of accounts, and the particulars of whoever prints them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from mailbot.extract.evidence.score import BETWEEN
from mailbot.extract.folding import compact, fold
from mailbot.extract.parties.names import INSIDE, key
from mailbot.extract.values.identifiers import is_bic
from mailbot.extract.words.legal_forms import JOINERS, LEGAL_FORMS
from mailbot.extract.words.settlements import BANKS, BARE_BANKS, FOR, OF_ACCOUNTS, PARTICULARS, TELLS_ACCOUNTS_APART

_BANK, _APART = re.compile(BANKS), re.compile(TELLS_ACCOUNTS_APART)
_ADDRESS = re.compile(r"@|^www\.|\.[a-z]{2,7}$")  # of mail or web
_MARKS = ":;,.|·•*-–/ "
_LONGEST_BANK = 6  # words of a bank's name
_FEWEST_DIGITS = 5  # of an account's own numbers repeated beside it
_CODE = 3  # letters of a country or a body within a number ("NL 9990.99.012.B.01")
_ELIDED = re.compile(r"^(?:[dl]|dell|all)['’]", re.IGNORECASE)


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
    """The words without a company's numbers of tax, register and phone, which foots print among its accounts ("KvK 99944695")."""
    rest, is_number = [], False
    for word in words:
        plain = fold(word.strip(_MARKS))
        is_number = plain in PARTICULARS or (is_number and not word.isalpha()) or (is_number and len(plain) <= _CODE and word.isupper())
        if not is_number and not is_address(word):
            rest.append(word)
    return rest


def said(words: Sequence[str]) -> list[str]:
    """The words beside an account that are no marks of accounts: what may be a bank's name, or tell the account from others."""
    plain = (word.strip(_MARKS) for word in words)
    return [word for word in plain if any(c.isalnum() for c in word) and _unnumbered(word) not in OF_ACCOUNTS and not is_bic(word)]


def _unnumbered(word: str) -> str:
    """A folded word without the number of an account in a list ("Konto 2", "Cta.2")."""
    return fold(word).rstrip("0123456789").rstrip(".") or "no"


def names_bank(words: Sequence[str]) -> bool:
    """Whether words are a bank's name and nothing else: capitalised, short, without what could tell one account from another."""
    told = said(words)
    if told and told[0].startswith("(") and told[-1].endswith(")"):  # "IBAN ... (Caja Ficticia)"
        words = told = " ".join(told)[1:-1].split()
    bank = [word for word in _behind_colon(words) if word in told or word.casefold() in BARE_BANKS]
    is_name = all(_ELIDED.sub("", word)[:1].isupper() or word in JOINERS or fold(word) in (BETWEEN | INSIDE | LEGAL_FORMS) for word in told)
    is_plain = (
        len(told) <= _LONGEST_BANK
        and not any(c.isdigit() or c in "?!" for word in told for c in word)
        and not any(fold(word) in FOR for word in told)
        and not any(c in "()[]" for word in words for c in word)
    )
    is_bank = bool(told) and _BANK.search(fold(" ".join(bank))) is not None
    is_company = any(word in JOINERS or fold(word.strip(".,")) in LEGAL_FORMS for word in told[:-1] if word.isupper() or word.endswith("."))
    return is_bank and is_name and is_plain and not is_company and not _APART.search(fold(" ".join(told)))


def _behind_colon(words: Sequence[str]) -> list[str]:
    """The words behind the last label that ends with a colon."""
    plain = [word if any(c.isalnum() for c in word.strip(_MARKS)) and not is_bic(word.strip(_MARKS)) else "" for word in words]
    said = len(words) - len(list(takewhile(lambda word: not word, reversed(plain))))
    at = max((i + 1 for i, word in enumerate(words[: said - 1]) if word.endswith(":")), default=0)
    return [word.strip(_MARKS) for word in words[at:]]
