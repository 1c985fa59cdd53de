"""What sentences tell of a payment that somebody else makes, that another than the seller gets, or that waits for something. As in
`printed/told.py`, languages differ in their words (`words/elsewhere.py`), not in what must come together."""

import re
from collections.abc import Iterator

from mailbot.extract.printed.told import Told, word
from mailbot.extract.words.elsewhere import (
    ALONE,
    AT_PLACE,
    BY_LIST,
    CENTRALLY,
    COLLECTED,
    DISCHARGES,
    DONE_AT_OFFICE,
    ELSEWHERE,
    FOR_PAYING,
    FROM_OFFICE,
    HANDLES,
    HELPERS,
    IF_SEIZED,
    NOT_PAID,
    OF_OTHERS,
    OTHER_PARTS,
    PAYERS,
    PLACES,
    SEIZED_GOODS,
    THERE,
    TO_OFFICE,
    WHO,
    Elsewhere,
)

_NEAR = 60
_CLOSE = 40
#: Behind a claim that was sold: no account in the sentence, which would be the buyer's.
_NO_ACCOUNT = rf"(?!(?:[^.]|\.(?! )|(?<=\b[a-z])\.|\.(?= (?:{DISCHARGES}))){{0,140}}\b[a-z]{{2}}\d\d[ -]?[a-z0-9]{{4}})"


def _by_another(of: Elsewhere) -> Iterator[Told]:
    """Another pays the seller: in whatever voice and order."""
    asked, others = re.compile(rf"\b(?:{of.obliged})\b[^.;:,]{{0,25}}$"), re.compile(OF_OTHERS)
    pays, us = word(of.pays), word(of.us)
    yield Told(pays, (us, word(of.directly)), _CLOSE, asked, beside=others)
    yield Told(pays, (word(of.payer), word(of.bill, of.us)), before=asked, beside=others)
    yield Told(word(of.refunds), (word(of.payer), us), before=asked, beside=others)


def _to_another(of: Elsewhere) -> Iterator[Told]:
    """Another has the claim, or is to be paid."""
    never = re.compile(NOT_PAID)
    yield Told(word(rf"(?:{of.sold}){_NO_ACCOUNT}"), (word(of.claim),), _NEAR, beside=never)
    yield Told(word(rf"(?:{of.creditor}){_NO_ACCOUNT}"), (), beside=never)
    yield Told(word(of.relation), (word(of.pay_to),), _NEAR, beside=never)


def _through_office(of: Elsewhere) -> Iterator[Told]:
    """A head office pays: it is whoever the paying is done by, and no place ("delivered to your head office, payment 30 days")."""
    office, pay = rf"(?:(?:the|la|il) )?(?:{of.office})", rf"(?:{of.pays}|{of.pay_to})"
    as_agent = rf"(?: (?!(?:{PLACES}|{of.by}|{of.out_of})\b)\w+){{0,3}}"
    done_there = re.compile(DONE_AT_OFFICE)
    from_office = rf"(?:{of.out_of}) {office}"
    yield Told(word(rf"(?:{of.by})(?: ?:)? {office}"), (word(pay),), _NEAR, before=done_there)
    yield Told(
        word(rf"(?!{COLLECTED}){pay}{FROM_OFFICE} {from_office}", rf"(?:{of.bill})(?: \w+){{0,3}} (?:{COLLECTED}) {from_office}"), ()
    )
    yield Told(word(rf"(?:{of.pays}|{HANDLES}){as_agent} {office}"), (word(pay),), _NEAR, before=done_there)
    yield Told(word(rf"{office}(?: \w+){{0,4}} (?:{of.pays}|{HANDLES})"), (word(pay),), _NEAR, before=re.compile(AT_PLACE))
    yield Told(word(rf"{office},? {WHO}(?: \w+){{0,4}} {pay}", rf"{office}{THERE} {pay}"), ())
    yield Told(word(rf"{office}(?: \w+){{0,2}} {FOR_PAYING} {pay}", rf"{FOR_PAYING} {pay}{TO_OFFICE} {office}"), ())
    yield Told(word(rf"(?:se )?{pay}(?: \w+)? {CENTRALLY}", rf"{CENTRALLY}(?: \w+)? {pay}"), (word(office),), _NEAR)
    yield Told(word(rf"(?:{PAYERS}|{of.pay_to}) ?(?:[:=]|is|ist|est|es|e) {office}"), ())


def _through_another(of: Elsewhere) -> Iterator[Told]:
    """A group pays, a list of bills is paid instead of each, or what is owed was seized."""
    helpers = re.compile(rf"^\W(?:to|an|aux?|a|aan|al?|agli|ai)\b(?: \w+)? {HELPERS}\b")
    yield Told(word(of.group), (word(of.pays, of.pay_to),), _NEAR)
    yield Told(word(of.no_direct), (), before=re.compile(rf"\b{HELPERS}(?: \w+)? $"), behind=helpers)
    only, listed = rf"(?:{of.only})", rf"(?:{of.statement})"
    yield Told(word(rf"{only}{ALONE}{BY_LIST}{listed}", rf"{listed}(?: \w+)? {only}"), (word(of.pay_to),), _NEAR)
    yield Told(word(of.officer), (word(of.pay_to),), _NEAR)
    yield Told(word(of.seized), (word(of.claim),), _NEAR, before=re.compile(IF_SEIZED), behind=re.compile(SEIZED_GOODS))


def _nothing_to_do(of: Elsewhere) -> Iterator[Told]:
    """A debit was agreed on, and so nothing is to be done."""
    yield Told(word(of.nothing_to_do), (word(of.by_debit),))


def of_other_payments() -> Iterator[Told]:
    """What says that the receiver is not to pay this, or not to the seller: a person is asked."""
    for of in ELSEWHERE.values():
        yield from _by_another(of)
        yield from _to_another(of)
        yield from _through_office(of)
        yield from _through_another(of)
        yield from _nothing_to_do(of)


def of_waiting() -> Iterator[Told]:
    """What says that the sum is due only once something has happened."""
    for of in ELSEWHERE.values():
        yield Told(word(of.only_then), (word(of.due), word(of.event)), _NEAR, beside=re.compile(OTHER_PARTS))
