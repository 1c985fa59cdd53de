"""Honest invoices to tamper with, and what a criminal wants read on them: a false account, total or number."""

import random
from dataclasses import dataclass, replace
from decimal import Decimal

from bench.papers import identity
from bench.papers.compose import Paper, desk_for, paper
from bench.papers.desk import Desk
from bench.papers.facts import draw
from bench.papers.truth import Facts, cents

_TRIES = 200
_LINES = 3


@dataclass(frozen=True)
class Bait:
    """What the criminal wants read: the field of the manifest, the value, and the lines that say it."""

    field: str
    value: str
    lines: tuple[str, ...]
    printed: str  # the value as the paper would print it


@dataclass(frozen=True)
class Case:
    """An honest invoice to tamper with; `spot` is where there is room on its page."""

    facts: Facts
    layout_name: str
    paper: Paper
    rng: random.Random
    spot: tuple[float, float]


def ordinary(seed: int, language: str, *, single_rate: bool = False) -> Facts:
    """An invoice over a transfer to one IBAN, short, in euros where codes or XML are wanted."""
    found = next(
        facts
        for i in range(_TRIES)
        if _fits(facts := draw(seed * _TRIES + i, language)) and (not single_rate or (len(facts.taxes) == 1 and facts.currency == "EUR"))
    )
    return replace(found, lines=found.lines[:_LINES], prepaid=Decimal(0), retention=Decimal(0), earlier_balance=Decimal(0), discount=None)


def _fits(facts: Facts) -> bool:
    plain = facts.kind == "invoice" and facts.payment == "transfer" and facts.payee is None
    return plain and len(facts.accounts) == 1 and facts.accounts[0].iban is not None


def case_of(facts: Facts, layout_name: str, seed: int) -> Case | None:
    """The case, or None when the paper leaves no room for a mark."""
    room: list[tuple[float, float]] = []
    made = paper(facts, layout_name, last=lambda desk: room.append((60.0, desk.y + 16)) if desk.y + 70 < desk.bottom else None)
    return Case(facts, layout_name, made, random.Random(f"{seed}/bait"), room[0]) if room and made.pages == 1 else None


def bait(case: Case, target: str) -> Bait:
    """A false IBAN, total or number, with the labels of the paper's own language."""
    desk = desk_for(case.facts, case.layout_name)
    style, facts = desk.style, case.facts
    if target in ("iban", "alone"):
        country = facts.accounts[0].iban[:2] if facts.accounts and facts.accounts[0].iban else "DE"
        false = identity.iban(case.rng, country)
        return Bait("iban", false, (f"{style.word('bank')}:", f"IBAN: {style.iban(false)}"), style.iban(false))
    if target == "number":
        false = f"{case.rng.randrange(10**6, 10**7)}"
        return Bait("invoice_number", false, (f"{style.word('number')}: {false}",), false)
    return _false_total(desk, case)


def _false_total(desk: Desk, case: Case) -> Bait:
    """Larger sums that add up."""
    style, facts = desk.style, case.facts
    net = facts.total_net + case.rng.randrange(100, 9000)
    tax = cents(net * facts.taxes[0][0] / 100)
    lines = [f"{style.word('net')}: {style.amount(net)}", f"{style.word('vat')}: {style.amount(tax)}"]
    lines += [f"{style.word(name)}: {style.amount(net + tax)}" for name in ("gross", "due")]
    return Bait("total_amount", str(net + tax), tuple(lines), style.amount(net + tax))
