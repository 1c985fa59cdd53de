"""The documents of the splits `fresh` and `sealed`: bills of every form in turn, every fourth paper something else."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bench.papers.fresh.bill import Bill, draw, numbered
from bench.papers.fresh.form import Block, Form, forms, letters
from bench.papers.fresh.judged import label, letter_label
from bench.papers.fresh.pen import Pen, Values
from bench.papers.fresh.press import Press
from bench.papers.labelling import Document, Label
from bench.papers.others import joined
from bench.papers.truth import cents

_OTHERS_EACH = 4
_SEVERAL_EACH = 12  # of the others
_LINES_OF_A_LETTER = 6
_BUYER = Block("text", 20, "+8", lines=("{buyer}", "{buyer_street}", "{buyer_town}", "{buyer_country}"))
_FEES = (Decimal(5), Decimal("7.50"), Decimal(40))


@dataclass(frozen=True)
class Drawn:
    """A paper and what stands on it."""

    bill: Bill
    pdf: bytes
    printed: frozenset[str]
    values: Values
    pages: int


def invoice(seed: int, form: Form, bill: Bill | None = None) -> Drawn:
    """The bill of a seed on its form."""
    bill = bill or draw(seed, form)
    pen = Pen(form, bill)
    values = pen.values()
    press = Press(form, values, pen.taxes(), random.Random(f"press/{form.name}/{seed}"))
    pdf = press.draw(form.blocks, {"items": pen.items(), "taxes": pen.taxes()})
    return Drawn(bill, pdf, frozenset(press.printed), values, press.sheet.page)


def letter(seed: int, form: Form, kind: str) -> tuple[bytes, int]:
    """A paper of the same company that is no invoice, on its letterhead: the PDF and its pages."""
    bill = draw(seed, form)
    bill = replace(bill, kind="invoice", payment="transfer", due_date=None, lines=bill.lines[:_LINES_OF_A_LETTER])
    text = letters(form.language)[kind]
    letterhead = replace(form, settings={**form.settings, **text.settings}, blocks=_addressed(form.letterhead))
    pen = Pen(letterhead, bill)
    rng = random.Random(f"letter/{kind}/{form.name}/{seed}")
    rows, sums = _open_items(rng, pen)
    press = Press(letterhead, {**pen.values(), **sums}, pen.taxes(), rng)
    return press.draw([*letterhead.blocks, *text.blocks], {"items": pen.items(), "open": rows}), press.sheet.page


def _addressed(letterhead: tuple[Block, ...]) -> tuple[Block, ...]:
    """With the buyer below, where the company's bills name him only further down."""
    is_named = any("{buyer}" in line for block in letterhead for line in block.lines)
    return letterhead if is_named else (*letterhead, _BUYER)


def _open_items(rng: random.Random, pen: Pen) -> tuple[list[Values], Values]:
    """Invoices that a statement, a reminder or a remittance advice names, and what they add up to."""
    amounts = [pen.bill.total_gross, *(cents(pen.bill.total_gross * rng.randrange(20, 190) / 100) for _ in range(rng.randrange(4)))]
    rows: list[Values] = []
    for i, amount in enumerate(amounts):
        day = pen.bill.issue_date.replace(day=1 + 4 * i)
        number = numbered(rng, rng.choice(pen.form.options("nr")), day)
        rows.append({"o_nr": number, "o_date": pen.day(day), "o_sum": pen.money(amount), "o_days": str(20 + 3 * i)})
    total, fee = sum(amounts, Decimal(0)), rng.choice(_FEES)
    return rows, {"o_total": pen.money(total), "fee": pen.money(fee), "o_all": pen.money(total + fee)}


def several(seed: int, form: Form) -> tuple[bytes, Label]:
    """Two or three bills of one company in one file."""
    first, *rest = (draw(seed + i * 500_000, form) for i in range(16))
    others = {bill.number: bill for bill in rest if bill.number != first.number and bill.seller.country == first.seller.country}
    bills = [first, *others.values()][: 2 + seed % 2]
    same = [
        replace(one, seller=first.seller, accounts=first.accounts, currency=first.currency, trade_name=first.trade_name) for one in bills
    ]
    made = [invoice(seed, form, _payable(one)) for one in same]
    found = label("", form.name, made[0].bill, made[0].printed, made[0].values, sum(one.pages for one in made))
    numbers = [one.bill.number for one in made]
    more = {"doc_type": "multi", "expected": {}, "traps": ["several"], "extra": {"numbers": numbers}, "expect": "parts or several_invoices"}
    return joined(*(one.pdf for one in made)), found | more


def _payable(bill: Bill) -> Bill:
    return replace(bill, kind="invoice", payment="transfer", buyer_iban=None, earlier_balance=Decimal(0))


def opened(count: int, seed: int) -> Iterator[Document]:
    """Papers of the forms whose errors may be looked at when rules are mended."""
    return _documents([name for name, form in forms().items() if not form.is_sealed], count, seed)


def sealed(count: int, seed: int) -> Iterator[Document]:
    """Papers of the sealed forms: only counted. Who has looked at an error of theirs writes new forms."""
    return _documents([name for name, form in forms().items() if form.is_sealed], count, seed)


def _documents(chosen: Sequence[str], count: int, seed: int) -> Iterator[Document]:
    """Every form in turn; every fourth paper is none, in every kind and language in turn."""
    names, others = sorted(chosen, key=lambda name: (name.split("_", 1)[1], name)), 0
    for i in range(count):
        if i % _OTHERS_EACH == _OTHERS_EACH - 1:
            yield _other(names, others, i, seed)
            others += 1
        else:
            yield _bill(names[(i - others) % len(names)], i, seed)


def _bill(form_name: str, i: int, seed: int) -> Document:
    made = invoice(seed + i, forms()[form_name])
    name = f"{form_name}-{i:05d}.pdf"
    return Document(name, made.pdf, label(name, form_name, made.bill, made.printed, made.values, made.pages))


def _other(names: Sequence[str], turn: int, i: int, seed: int) -> Document:
    rng = random.Random(f"other/{seed}/{i}")
    form = forms()[rng.choice(sorted(name for name in names if not {"other", "alone"} & set(forms()[name].settings)))]
    if turn % _SEVERAL_EACH == _SEVERAL_EACH - 1:
        name = f"several_{form.name}-{i:05d}.pdf"
        data, found = several(seed + i, form)
        return Document(name, data, found | {"file": name, "template_group": f"several_{form.name}"})
    kinds = sorted(letters(form.language))
    kind = kinds[turn % _SEVERAL_EACH % len(kinds)]
    data, pages = letter(seed + i, form, kind)
    name = f"{kind}_{form.name}-{i:05d}.pdf"
    return Document(name, data, letter_label(name, f"{kind}_{form.name}", form.language, kind, pages))
