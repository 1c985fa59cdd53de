"""What is told in sentences by words that stand together in any order: that the bill was paid, that an account is debited, that a bill is
still unpaid, that a share of it is held back, that it is a credit, that the payer pays the tax to the state. Languages differ in their
words (`words/payments.py`, `words/told_sums.py`), not in what must come together."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from mailbot.extract.printed.statements import SENTENCE_ENDS, WITHIN, joined
from mailbot.extract.printed.wordings import Wordings
from mailbot.extract.words.payments import BEHIND_PAID, CHOICES, MEANS, OTHER_CHARGES, PARTS_PAID, PAYMENTS, TO_COME, Payments
from mailbot.extract.words.settlements import CONDITIONS, NOT_YET
from mailbot.extract.words.told_sums import (
    ADVICE,
    BONUS,
    CHARGES,
    CREDITS,
    DEDUCT,
    DONE,
    FORGET_NOT,
    FROM_PAYMENT,
    LESS_BY,
    LESSEN,
    LESSEN_BY_SUM,
    NOT_ALLOWED,
    NOT_ASKED,
    NOT_CREDITED,
    NOT_HELD,
    NOT_OF_BILL,
    NOT_SPLIT,
    NOT_TAKEN,
    OF_ELSE,
    ONLY_DIFFERENCE,
    ONLY_NET,
    SET_OFF,
    SET_OFF_BILL,
    SHARE,
    SHARE_OF_NET,
    SPLIT_PAYMENT,
    TAX_BACK,
    TO_PAY,
    TOLD_SUMS,
    WHOLE_SUM,
)

_REACH = 90  # characters around the verb in which the rest of its sentence is looked for
_NEAR = 60  # for a means of payment, "already"
_BESIDE = 14  # for "online"
_TEXTS = 4
_CONDITIONS, _OPEN = re.compile(CONDITIONS), re.compile(NOT_YET)


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence says where `verb` stands and each of `needs` is within reach, but for the words that make it something else."""

    verb: re.Pattern[str]
    needs: tuple[re.Pattern[str], ...]
    reach: int = _REACH
    before: re.Pattern[str] | None = None  # right before the verb
    unsaid: re.Pattern[str] | None = None  # and words there that do not count: "do not forget"
    still_open: re.Pattern[str] | None = _OPEN  # until when it is not so
    behind: re.Pattern[str] | None = None
    beside: re.Pattern[str] | None = None  # anywhere around it

    def says(self, text: str, found: re.Match[str]) -> bool:
        """Whether a folded text on one line says so, where the verb was found in it."""
        before, behind = _sentence(text, found)
        near = f"{before[-self.reach :]}{found[0]}{behind[: self.reach]}"
        if not all(need.search(near) for need in self.needs) or _CONDITIONS.search(before):
            return False
        counting = self.unsaid.sub(" ", before) if self.unsaid else before
        against = ((self.before, counting), (self.still_open, before), (self.behind, behind), (self.beside, near))
        return not any(pattern and pattern.search(part) for pattern, part in against)


class Grammar:
    """Rules one of which says what is asked."""

    def __init__(self, rules: Iterable[Told]) -> None:
        self._of: dict[re.Pattern[str], list[Told]] = {}
        for rule in rules:
            self._of.setdefault(rule.verb, []).append(rule)
        self._verbs = Wordings(self._of)

    def holds(self, text: str) -> bool:
        """Whether a folded text on one line says it."""
        return any(rule.says(text, found) for found in self._verbs.finditer(text) for rule in self._of[found.re])


def _sentence(text: str, found: re.Match[str]) -> tuple[str, str]:
    """What stands before and behind a verb in its sentence, as far as anything is looked for."""
    before, behind = text[max(found.start() - _REACH, 0) : found.start()], text[found.end() : found.end() + _REACH]
    ends = [end.end() for end in SENTENCE_ENDS.finditer(before)]
    last = SENTENCE_ENDS.search(behind)
    return before[ends[-1] :] if ends else before, behind[: last.start()] if last else behind


def word(*patterns: str) -> re.Pattern[str]:
    """Whole words; "~" is anything within the sentence."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b".replace("~", WITHIN))


def _paid(of: Payments) -> Iterator[Told]:
    """A bill was paid already, or was paid by other means than a transfer."""
    refused = {"before": re.compile(TO_COME), "behind": re.compile(BEHIND_PAID), "beside": re.compile(PARTS_PAID)}
    paid, made, means = word(of.paid), word(of.made), word(of.means, MEANS)
    yield Told(paid, (word(of.already), word(of.payment, of.billed)), _NEAR, **refused)
    yield Told(paid, (means,), _NEAR, **refused)
    yield Told(paid, (word(of.online),), _BESIDE, **refused)
    yield Told(made, (word(of.already), word(of.payment)), _NEAR, **refused)
    yield Told(made, (means, word(of.payment)), _NEAR, **refused)
    yield Told(made, (word(of.online), word(of.payment)), _NEAR, **refused)


def _debits(of: Payments) -> Iterator[Told]:
    """The buyer's account is debited, whatever the verb's form and the order of words; or the debit is how this is paid."""
    yield Told(word(of.takes), (word(of.account),), beside=re.compile(OTHER_CHARGES))
    yield Told(word(of.takes_sum), (word(of.payment, of.billed),), beside=re.compile(OTHER_CHARGES))
    yield Told(word(of.by_debit), (word(of.of_payment),), _NEAR, beside=re.compile(f"{OTHER_CHARGES}|{CHOICES}"))


def _reminds(of: Payments) -> Iterator[Told]:
    yield Told(word(of.unpaid), (word(of.bill),), beside=re.compile(OTHER_CHARGES))


@lru_cache(maxsize=3)
def _grammar(rules: Callable[[Payments], Iterator[Told]]) -> Grammar:
    return Grammar(told for of in PAYMENTS.values() for told in rules(of))


@lru_cache(maxsize=_TEXTS)
def tells_of_payment(text: str) -> bool:
    """Whether a sentence says that the bill was paid."""
    return _grammar(_paid).holds(joined(text))


@lru_cache(maxsize=_TEXTS)
def tells_of_debit(text: str) -> bool:
    """Whether a sentence says that the buyer's account is debited."""
    return _grammar(_debits).holds(joined(text))


@lru_cache(maxsize=_TEXTS)
def tells_of_unpaid_bill(text: str) -> bool:
    """Whether a sentence reminds of a bill that is still to be paid."""
    return _grammar(_reminds).holds(joined(text))


@lru_cache(maxsize=1)
def _less() -> tuple[Grammar, Grammar, Grammar]:
    """What says that a share is held back, that the sum is credited, that the payer pays the tax."""
    verbs = ((word(of.held), re.compile(f"{word(of.holds).pattern}|{SHARE}")) for of in TOLD_SUMS.values())
    held = Grammar([*(Told(noun, (verb,), _NEAR, beside=re.compile(NOT_HELD)) for noun, verb in verbs), *_taken()])
    whole, other = re.compile(WHOLE_SUM), re.compile(f"{OF_ELSE}|{NOT_CREDITED}")
    credited = Grammar(Told(word(of.credited), (whole,), _NEAR, beside=other) for of in TOLD_SUMS.values())
    without_tax = Told(word(ONLY_NET), (word(TO_PAY),), _NEAR, beside=re.compile(SHARE_OF_NET))
    return held, credited, Grammar([Told(word(SPLIT_PAYMENT), (), _NEAR, beside=re.compile(NOT_SPLIT)), without_tax])


def _taken() -> Iterator[Told]:
    """The payer is asked to take something off, or to pay no more than a difference."""
    deduct, payment, bonus, less, credit = word(DEDUCT), word(FROM_PAYMENT), word(BONUS), word(LESSEN), word(CREDITS, BONUS)
    refused = {"before": re.compile(NOT_ASKED), "unsaid": re.compile(FORGET_NOT), "still_open": None, "behind": re.compile(NOT_ALLOWED)}
    other = re.compile(f"{NOT_TAKEN}|{NOT_OF_BILL}|{DONE}")
    yield Told(deduct, (payment,), _NEAR, **refused, beside=re.compile(f"{other.pattern}|{TAX_BACK}"))
    yield Told(deduct, (bonus, payment), _NEAR, **refused, beside=re.compile(DONE))
    yield Told(word(SET_OFF), (credit, payment), _NEAR, **refused, beside=other)
    yield Told(word(SET_OFF_BILL), (), _NEAR, **refused | {"before": re.compile(f"{NOT_ASKED}|{CHARGES}")}, beside=other)
    yield Told(less, (credit,), _NEAR, **refused, beside=other)
    asking = refused | {"before": re.compile(f"{NOT_ASKED}|{ADVICE}")}
    yield Told(less, (word(LESS_BY),), _NEAR, **asking, beside=other)
    yield Told(word(LESSEN_BY_SUM), (), _NEAR, **asking, beside=other)
    yield Told(word(ONLY_DIFFERENCE), (word(TO_PAY),), _NEAR)


@lru_cache(maxsize=_TEXTS)
def tells_of_retention(text: str) -> bool:
    """Whether a sentence says that a share of the payment is held back, something taken off it, or only a difference paid."""
    return _less()[0].holds(joined(text))


@lru_cache(maxsize=_TEXTS)
def tells_of_credit(text: str) -> bool:
    """Whether a sentence says that the sum of this paper is paid to whoever gets it."""
    return _less()[1].holds(joined(text))


@lru_cache(maxsize=_TEXTS)
def tells_of_split_payment(text: str) -> bool:
    """Whether a sentence says that the payer pays the tax to the state, or no more than the sum without it."""
    return _less()[2].holds(joined(text))
