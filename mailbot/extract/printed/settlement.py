"""Whether a document says that nothing is to be transferred (it is debited, or was paid), or that another than the seller is paid."""

import re
from functools import lru_cache

from mailbot.extract.printed.stated import is_paid_otherwise, is_stated_as_settled
from mailbot.extract.printed.statements import WITHIN, by_lines, compiled, joined, parted, states
from mailbot.extract.printed.told import tells_of_debit, tells_of_payment
from mailbot.extract.printed.wordings import Wordings
from mailbot.extract.words.account_notices import CLOSED_ACCOUNTS, NEVER_TOLD, NEW_BANK_DETAILS
from mailbot.extract.words.payments import OFFERED_DEBITS, TO_COME
from mailbot.extract.words.refusals import REFUSALS
from mailbot.extract.words.settlements import (
    ASSIGNED,
    COST_OF_BEING_LATE,
    DIRECT_DEBIT,
    NOT_YET,
    OF_AN_INVOICE,
    OTHER_WAYS,
    PAID,
    SEEMS_SETTLED,
)
from mailbot.extract.words.states import ASKS
from mailbot.extract.words.tax import SMALL_TRADERS, UNTAXED
from mailbot.extract.words.ways import OTHERS_PAY

_UNTAXED = compiled({language: (said,) for language, said in UNTAXED.items()})
_SMALL_TRADER = compiled({"every": (SMALL_TRADERS,)})
_OTHERS_PAY = re.compile(OTHERS_PAY)
_OFFERED, _ASKS = re.compile(OFFERED_DEBITS), re.compile(ASKS)
_UNPAID = f"{NOT_YET}|{TO_COME}|{OF_AN_INVOICE}"
_TEXTS = 4  # documents of which an answer is kept: several judges ask


@lru_cache(maxsize=1)
def _patterns() -> tuple[Wordings, Wordings, Wordings]:
    return compiled(DIRECT_DEBIT), compiled(PAID), compiled(ASSIGNED)


@lru_cache(maxsize=_TEXTS)
def is_direct_debit(text: str) -> bool:
    """Whether the text says that the amount is taken from the buyer's account, and asks nobody else to transfer it."""
    return _states_debit(text) and not _OTHERS_PAY.search(joined(text))


@lru_cache(maxsize=_TEXTS)
def _states_debit(text: str) -> bool:
    said = _without_offers(joined(text))
    return states(_patterns()[0], said, COST_OF_BEING_LATE) or tells_of_debit(said)


def _without_offers(said: str) -> str:
    """A folded text without the debits that it offers, where it asks for a transfer."""
    rest = _OFFERED.sub(" ", said)
    return rest if rest != said and _ASKS.search(rest) else said


@lru_cache(maxsize=_TEXTS)
def is_paid(text: str) -> bool:
    """Whether the text says that the invoice is paid already: in a sentence (which may wrap), or as a word alone on its line."""
    is_said = any(states(_patterns()[1], form(text), _UNPAID) for form in (by_lines, joined))
    return is_said or tells_of_payment(text) or is_stated_as_settled(text)


@lru_cache(maxsize=1)
def _seeming() -> Wordings:
    return compiled({language: (*said, *REFUSALS.get(language, ())) for language, said in SEEMS_SETTLED.items()})


def seems_settled(text: str) -> bool:
    """Whether words of the text may say that nothing is left to pay, or that the paper is no invoice; they may be of another paper."""
    return any(states(_seeming(), form(text), NOT_YET) for form in (by_lines, joined))


@lru_cache(maxsize=1)
def _ways() -> Wordings:
    return compiled(OTHER_WAYS)


def names_another_way(text: str) -> bool:
    """Whether the paper names a card, a bill of exchange or another way than a transfer as the one it is paid by, another payer or another
    who is paid, or money that came; or a debit of those who agreed to it, while all others transfer."""
    is_named = any(states(_ways(), form(text), NOT_YET) for form in (by_lines, joined))
    return is_named or is_paid_otherwise(text) or (_states_debit(text) and not is_direct_debit(text))


def is_assigned(text: str) -> bool:
    """Whether the text says that the claim was sold, and that another than the seller is to be paid."""
    return _patterns()[2].are_in(joined(text))


@lru_cache(maxsize=1)
def _notices() -> tuple[Wordings, Wordings, re.Pattern[str]]:
    never = "|".join(pattern for some in NEVER_TOLD.values() for pattern in some)
    return compiled(NEW_BANK_DETAILS), compiled(CLOSED_ACCOUNTS), re.compile(never.replace("~", WITHIN))


def announces_an_account(text: str) -> bool:
    """Whether the text says that the bank details are new or have changed: honest suppliers say so, and whoever wants to be paid
    instead of them. A warning that accounts are never announced so is none."""
    changed, closed, never = _notices()
    is_named = changed.are_in(joined(text))  # as seldom: nothing is to be taken out of most texts
    return (is_named and states(changed, never.sub(" ", joined(text)))) or states(closed, parted(text))


def is_exempt(text: str) -> bool:
    """Whether the text says that no VAT is charged: exempt, or owed by the receiver."""
    return _UNTAXED.are_in(joined(text))


def is_small_trader(text: str) -> bool:
    """Whether the text says that its seller charges VAT to nobody (small traders, flat rates), not of postage or some customers alone."""
    return _SMALL_TRADER.are_in(joined(text))
