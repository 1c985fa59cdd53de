"""What labels and short lines state of a bill: it is settled ("Zahlungsstatus: bezahlt"), will be collected ("Incassodatum"), or is paid
to somebody else. As in `printed/told.py`, languages differ in their words (`words/states.py`), not in what must come together."""

import re
from collections.abc import Iterator
from functools import lru_cache

from mailbot.extract.printed.elsewhere import of_other_payments, of_waiting
from mailbot.extract.printed.statements import by_lines, joined, parted
from mailbot.extract.printed.told import Grammar, Told, word
from mailbot.extract.words.payments import OTHER_CHARGES, PARTS_PAID, PAYMENTS, TO_COME, Payments
from mailbot.extract.words.states import (
    ASKS,
    AWAITED,
    BY_THEN,
    COLLECTS,
    CREDITOR_ID,
    DAY,
    FINANCERS,
    FUNDS,
    NAMED,
    NONE_OF,
    NOT_MEANT,
    PAID_TO_TOWN,
    STATES,
    UNDECIDED,
    States,
)

_IS = r"\s*(?:[:=|\u2013-]|\bis\b|\bist\b|\best\b|\bes\b|\be\b)?\s*:?\s*"  # between a label and its value
_REACH = 45  # characters in which another way to pay makes this one a choice
_NEAR = 60
_SUM = r"\W{0,4}(?:eur|chf|gbp|usd|[\u20ac\u00a3$])?\W{0,3}\d[\d.,' ]{0,20}[.,]\d\d(?!\d|[./-]\d)"  # what was received: a part, it may be
_LIMIT = r"(?:\W+\w+){0,2}\W*$"  # a word, and up to two behind it


def _settled(of: States) -> Iterator[Told]:
    """The state of the bill or of its payment."""
    undecided, named = re.compile(UNDECIDED), rf"{_IS}(?:(?:{NAMED}) )?(?:(?:{of.on}) {DAY} )?"
    yield Told(word(rf"(?:{of.status}){named}(?:{of.paid})"), (), behind=undecided)
    yield Told(word(rf"(?:{of.payment_status}){named}(?:{of.done}|{of.paid})"), (), behind=undecided)


def _transferred(paid: Payments, of: States) -> Iterator[Told]:
    """A transfer that was made."""
    past = (word(of.transfer), word(of.past))
    yield Told(word(paid.paid), past, _NEAR, re.compile(TO_COME), beside=re.compile(PARTS_PAID))


def _otherwise(of: States) -> Iterator[Told]:
    """Money that came, a debit's day, and ways to pay by which nothing is transferred to the seller."""
    awaited, part = re.compile(rf"{TO_COME}|{BY_THEN}|\b(?:{of.awaited})\b{_LIMIT}"), re.compile(f"^{_SUM}|{UNDECIDED}|{AWAITED}")
    day = rf"(?: (?:{of.on}))?{_IS}(?:(?:{of.on}) )?{DAY}"
    yield Told(
        word(rf"(?:{of.received_on}){day}", rf"(?:{of.money})(?: \w+){{0,5}} (?:{of.received}){day}"), (), before=awaited, behind=part
    )
    yield Told(word(rf"(?:{of.money})(?: \w+){{0,2}} (?:{of.on}) {DAY}(?: \w+){{0,2}} (?:{of.received})"), (), before=awaited, behind=part)
    yield Told(
        word(rf"(?:{of.collected_on}){_IS}{DAY}", rf"(?:{of.debit})(?: \w+){{1,3}} (?:{of.on}) {DAY}"), (), beside=re.compile(OTHER_CHARGES)
    )
    offers = re.compile(rf"\b(?:{of.offers})\b")
    way = rf"[^\w;]{{0,3}}(?:(?:{of.by})\W){{0,4}}"
    by_other_ways = word(rf"(?:{of.pays}){way}(?:{of.elsewhere}|{FINANCERS})", of.stands)
    yield Told(by_other_ways, (), _REACH, before=re.compile(PAID_TO_TOWN), beside=offers)
    yield Told(word(rf"(?:{of.directly}) (?:{FINANCERS})"), (word(of.pays),), beside=offers)
    yield Told(word(of.counter), (word(of.pays),), _REACH, beside=offers)
    yield Told(word(of.financed), (), before=re.compile(NONE_OF), behind=re.compile(f"{FUNDS}|{NOT_MEANT}"))
    yield Told(word(of.self_billed), (), before=re.compile(NONE_OF), behind=re.compile(NOT_MEANT))
    yield Told(word(of.appears), ())
    yield Told(word(of.acknowledged), (), before=re.compile(TO_COME), behind=re.compile(_SUM))
    yield Told(word(of.received), (word(of.money), word(of.transfer)), _REACH, awaited, part, re.compile(PARTS_PAID))
    yield Told(word(of.transferred), (word(of.past), word(of.money)), _REACH, re.compile(TO_COME), beside=re.compile(PARTS_PAID))


_ALONE = "|".join(f"(?:{of.elsewhere}|{of.stands})" for of in STATES.values())
_THANKS = r"\W*(?:$|[,.!;\u2013-]|(?:\w+ ){0,2}(?:thank|merci|dank|vielen dank|gracias|grazie))"
_CAME = "|".join(rf"(?:{of.money})(?: \w+){{0,2}} (?:{of.received})" for of in STATES.values())
_TRANSFERRED = "|".join(rf"(?:{PAYMENTS[name].paid}) {of.transfer}|{of.transfer} (?:{PAYMENTS[name].paid})" for name, of in STATES.items())


@lru_cache(maxsize=1)
def _grammars() -> tuple[Grammar, Grammar, Grammar]:
    states = (told for of in STATES.values() for told in _settled(of))
    transfers = (told for name, of in STATES.items() for told in _transferred(PAYMENTS[name], of))
    return Grammar(states), Grammar(transfers), Grammar(told for of in STATES.values() for told in _otherwise(of))


@lru_cache(maxsize=1)
def _elsewhere() -> tuple[Grammar, Grammar]:
    return Grammar(of_other_payments()), Grammar(of_waiting())


@lru_cache(maxsize=1)
def _lines() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A way or a receipt alone on its line, "paid by transfer" at a line's beginning."""
    return (
        re.compile(rf"^\W*(?:(?:{_ALONE})\W*$|(?:{_CAME}){_THANKS}(?![^\n]*\d[.,]\d\d))", re.MULTILINE),
        re.compile(rf"^\W*(?:(?:am|on|le|op|el|il) {DAY} )?(?:{_TRANSFERRED})\b(?!{_SUM})", re.MULTILINE),
    )


@lru_cache(maxsize=1)
def _mandates() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A debit's mandate with its number, any mandate with one, what tells that it is a debit's, and who asks for a transfer all the
    same."""
    number = r"\W{1,4}(?:(?:sepa|sdd|core)\W{1,3})?(?:[a-z./_-]{0,12}\d|doorlopend|eenmalig|core|b2b|rcur|frst|ooff|sepa\b)"
    of_debit, of_any = ("|".join(labels) for labels in zip(*((of.mandate, of.any_mandate) for of in STATES.values()), strict=True))
    return re.compile(rf"\b(?:{of_debit}){number}"), re.compile(rf"\b(?:{of_any}){number}"), re.compile(COLLECTS), re.compile(ASKS)


@lru_cache(maxsize=1)
def _creditor_id() -> re.Pattern[str]:
    return re.compile(CREDITOR_ID)


def _gives_mandate(text: str) -> bool:
    """Whether a paper that asks for no transfer names the mandate of a debit, or by what number its seller collects."""
    of_debit, of_any, collects, asks = _mandates()
    named = of_debit.search(text) or (of_any.search(text) and collects.search(text)) or _creditor_id().search(text)
    return bool(named) and not asks.search(text)


def is_stated_as_settled(text: str) -> bool:
    """Whether a label or a line states that the bill was paid."""
    states, transfers, _ = _grammars()
    return states.holds(joined(text)) or transfers.holds(joined(text)) or _lines()[1].search(by_lines(text)) is not None


def is_paid_otherwise(text: str) -> bool:
    """Whether words may say that the money came, is collected or goes to another than the seller: a person is asked."""
    is_named = _lines()[0].search(by_lines(text)) is not None or _grammars()[2].holds(parted(text))
    return is_named or _elsewhere()[0].holds(joined(text)) or _gives_mandate(joined(text))


def waits(text: str) -> bool:
    """Whether a sentence says that the sum is due only once something has happened."""
    return _elsewhere()[1].holds(joined(text))
