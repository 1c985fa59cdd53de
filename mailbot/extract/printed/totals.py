"""The invoice's sums: net (BT-109), VAT (BT-110), gross (BT-112), what is due (BT-115) and the currency (BT-5), judged together.

A labelled sum counts; labelled sums that add up (net + VAT = gross, gross - prepaid = due) are sure. Nothing is computed into a
field: every value stands on the page.
"""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.score import Choice, Hit, Ranked, Ranking
from mailbot.extract.printed.amount_due import Due, find_due, prepaid_of
from mailbot.extract.printed.borne_out import (
    is_made_up_or_holds_vat,
    is_net_at_rate,
    is_small_traders_net,
    is_spelled_out,
    items_add_up,
    items_with_rates_add_up,
    only_items_add_up,
    says_untaxed,
    untaxed_total,
    with_vat_add_up,
)
from mailbot.extract.printed.bottom_line import BottomLine, across, bottom_line
from mailbot.extract.printed.invoice_currency import choose_currency
from mailbot.extract.printed.labelled_sums import (
    CENT,
    FAIR,
    STRONG,
    Labelled,
    Sums,
    choice_of,
    from_hit,
    is_unclear,
    money_of,
    of_labels,
    place_of,
    rightmost,
    share_edge,
    values_of,
)
from mailbot.extract.printed.other_money import doubted, is_paid_off, less_sure, names_another
from mailbot.extract.printed.printed_rate import contradicts_rate
from mailbot.extract.printed.settlement import is_exempt
from mailbot.extract.printed.sum_across import sum_across
from mailbot.extract.printed.sum_column import column_of_sums
from mailbot.extract.printed.sum_rows import is_conditional, is_of_late_payment
from mailbot.extract.printed.sum_triples import Triple, triples_of, vat_sums
from mailbot.extract.printed.told_sums import Chosen, told_sums
from mailbot.extract.printed.vat_breakdown import breakdowns, sum_of
from mailbot.extract.story import Ground
from mailbot.extract.values.amounts import Amount


@dataclass(frozen=True, slots=True)
class Totals:
    """What was chosen, and what speaks against it."""

    net: Choice[Decimal] | None = None
    vat: Choice[Decimal] | None = None
    gross: Choice[Decimal] | None = None
    due: Choice[Decimal] | None = None
    currency: Choice[str] | None = None
    disagree: bool = False  # the sums that labels name do not add up
    earlier_balance: bool = False
    prepaid: Decimal = Decimal(0)
    asked: bool = False  # a label asks for an amount above zero ("amount due")
    part_paid: frozenset[tuple[int, int]] = frozenset()  # the words (line, which) that name what was paid of it, where a rest is due
    rankings: dict[str, Ranking[Any]] = field(default_factory=dict)


def _below_vat(sums: Labelled) -> Sums:
    """Sums that stand below the VAT and are labelled as nets are ("Suma", "Summe"): there they may be the gross."""
    vats = [hit.span.line for hit in sums.vat if hit.score >= STRONG]
    return [n for n in sums.net if any(line.page == n.span.line.page and line.number == n.span.line.number - 1 for line in vats)]


def _best_gross(sums: Labelled) -> tuple[Hit[Amount] | None, bool]:
    """The gross by labels alone, and whether all labels of the best strength agree."""
    pool = sorted(rightmost(sums.gross), key=lambda hit: -hit.score) or [hit for hit in sums.due if hit.score >= 2.0]
    if not pool:
        return None, False
    top = [hit for hit in pool if hit.score >= pool[0].score - 0.2]
    best = max(top, key=lambda hit: (hit.candidate.value.value, -hit.candidate.span.line.number))
    paid = {abs(hit.candidate.value.value) for hit in sums.prepaid} - {0}  # "Deposit 0.00" leaves all
    left = {best.candidate.value.value - one for one in paid}  # "Total to pay 300, deposit 100, balance due 200"
    return best, {hit.candidate.value.value for hit in top} - left == {best.candidate.value.value}


@dataclass(frozen=True, slots=True)
class _Sums:
    """Net, VAT and gross as chosen together, and why."""

    net: Choice[Decimal] | None = None
    vat: Choice[Decimal] | None = None
    gross: Choice[Decimal] | None = None
    grounds: tuple[Ground, ...] = (Ground.NO_CANDIDATE,)
    withheld: Sums = field(default_factory=list)  # what the gross, as printed, is less already


def _is_before_rebate(document: Document, best: Hit[Amount], total: Hit[Amount]) -> bool:
    """Whether what a label calls the gross is larger than the total by just a rebate printed below it ("Gross amount" less commission)."""
    rebate = total.candidate.value.value - best.candidate.value.value
    below = (c for c in document.amounts if place_of(best.span) < place_of(c.span) < place_of(total.span))
    return rebate < 0 and any(c.value.value == rebate for c in below)


def _is_before_discount(document: Document, best: Hit[Amount], t: Triple) -> bool:
    """Whether what a label calls the gross is the net before a rebate printed between the two ("Total brut" over "Rabais" and "Net")."""
    rebate = t.net.value.value - best.value.value if t.net else Decimal(0)
    between = [c for c in document.amounts if t.net and place_of(best.span) < place_of(c.span) < place_of(t.net.span)]
    rows = (document.rows[c.span.line.number - 1] for c in (*between, best.candidate, t.gross.candidate))
    return rebate < 0 and any(c.value.value == rebate for c in between) and not any(map(is_conditional, rows))


def _that_add_up(document: Document, sums: Labelled, triples: list[Triple], best: Hit[Amount] | None) -> _Sums:
    """The sums that arithmetic bears out; unsure where others add up as well or a label names a larger sum, but for one to which extras
    without VAT make them up."""
    t = triples[0]
    rivals = {x.gross.value.value for x in triples if x.score >= t.score - 0.5}
    parts = {x.gross.value.value for x in triples}  # "Goods incl. VAT 1,452.00", "Delivery incl. VAT 108.00", "Total incl. VAT 1,560.00"
    rivals = {value for value in rivals if t.gross.value.value - value not in parts - {value}}
    outbid = (
        best is not None and best.score >= 2.8 and best.value.value > t.gross.value.value and not _is_before_discount(document, best, t)
    )
    if outbid and best is not None and (whole := _in_column(document, sums, [best])) is not None:
        return whole
    against = {
        Ground.OTHERS_ADD_UP: len(rivals) > 1,
        Ground.LARGER_SUM_NAMED: outbid,
        Ground.DIGITS_UNCLEAR: is_unclear(t.gross.candidate),
    }
    grounds = (Ground.ADDS_UP, *(ground for ground, holds in against.items() if holds))
    net = choice_of(t.net, t.net.span.text, 0.95, sure=True) if t.net else None
    return _Sums(net, _printed_vat(document, t), from_hit(t.gross, 0.97, sure=len(grounds) == 1), grounds)


def _broken_down(document: Document, pool: Sums) -> _Sums | None:
    """The sums that a VAT breakdown of several rates adds up to, where a label names just that sum."""
    groups = breakdowns(document)
    if len({sum_of(group) for group in groups}) > 1:
        return None  # of several objects, or of items
    for breakdown in groups:
        total, net = sum_of(breakdown), sum((one.base.value.value for one in breakdown), Decimal(0))
        named = next((hit for hit in pool if hit.score >= FAIR and hit.value.value == total and not is_unclear(hit.candidate)), None)
        if named is None or not any(one.tax.value.value for one in breakdown) or max(values_of(pool, FAIR), default=total) > total:
            continue
        printed = {c.value.value: c for c in reversed(money_of(document))}
        both = (printed.get(net), printed.get(total - net))
        above, tax = (choice_of(one, one.span.text, 0.95, sure=True) if one else None for one in both)
        return _Sums(above, tax, from_hit(named, 0.97, sure=True), (Ground.ADDS_UP,))
    return None


def _in_column(document: Document, sums: Labelled, pool: Sums) -> _Sums | None:
    """The sums where what is withheld, or what bears no VAT, stands between the net and the total: no sum of net and VAT is printed."""
    found = column_of_sums(document, sums, pool)
    if found is None:
        return None
    vat = choice_of(found.vats[0].candidate, found.vats[0].quote, 0.95, sure=True) if len(found.vats) == 1 else None
    net = choice_of(found.net, found.net.span.line.text, 0.95, sure=True)
    return _Sums(net, vat, from_hit(found.total, 0.97, sure=True), (Ground.ADDS_UP,), found.withheld)


def _at_foot_of_table(document: Document, pool: Sums) -> _Sums | None:
    """The sums that stand in one row under rows that make up all three of them."""
    found = sum_across(document, pool)
    if found is None:
        return None
    net, vat = (choice_of(one, one.span.line.text, 0.95, sure=True) for one in (found.net, found.vat))
    return _Sums(net, vat, from_hit(found.total, 0.97, sure=True), (Ground.ADDS_UP,))


def _proved(document: Document, sums: Labelled, pool: Sums, triples: list[Triple], best: Hit[Amount] | None) -> _Sums | None:
    """The sums that add up; at a table's foot they do twice, where two nets and their sum may look like a net, its VAT and the gross."""
    if (table := _at_foot_of_table(document, pool)) is not None:
        return table
    if triples:
        return _that_add_up(document, sums, triples, best)
    return _broken_down(document, pool) or _in_column(document, sums, pool)


def _are_parts(sums: Labelled, best: Hit[Amount]) -> bool:
    """Whether all other sums that labels name like the best one are parts of it: each with another one, the VAT or what was paid makes
    it up ("The total is made up of 100.00 net and 19.00 VAT"). A larger one, or one of an order or another year, is no part."""
    total, named = best.value.value, values_of(sums.gross, FAIR)
    parts = named | values_of(sums.vat) | {abs(value) for value in values_of(sums.prepaid)}
    return all(value == total or (value < total and total - value in parts - {value}) for value in named)


def _by_label(document: Document, sums: Labelled, best: Hit[Amount], *, agree: bool, untaxed: Decimal | None) -> _Sums:
    """The sums as labels alone name them: sure where no VAT is charged and something else bears the gross out."""
    alike = [c for c in document.amounts if c.value.value == best.candidate.value.value]
    repeated = len({c.span.line.number for c in alike}) > 1  # of one row they are printed, and cut, in one manner
    is_proved = is_made_up_or_holds_vat(document, best, sums.vat)
    agree = agree or (is_proved and _are_parts(sums, best))
    borne_out = {
        Ground.EQUALS_NET: untaxed == best.candidate.value.value,
        Ground.SAYS_UNTAXED: says_untaxed(document, sums) and (repeated or items_add_up(document, best)),
        Ground.REPEATED: best.score >= STRONG and repeated and not sums.vat,
        Ground.ADDS_UP: is_proved
        or with_vat_add_up(document, best, sums.vat)
        or only_items_add_up(document, best)
        or is_net_at_rate(document, best, sums.net)
        or items_with_rates_add_up(document, best, sums.vat),
        Ground.SPELLED_OUT: not sums.vat and is_spelled_out(document, best),
    }
    grounds = [ground for ground, holds in borne_out.items() if holds] or [Ground.UNCHECKED]
    against = {Ground.LABELS_DISAGREE: not agree, Ground.DIGITS_UNCLEAR: is_unclear(best.candidate)}
    grounds += [ground for ground, holds in against.items() if holds]
    confident = agree and any(borne_out.values())
    return _Sums(
        from_hit(sums.net[0] if sums.net else None, 0.6, sure=False),
        from_hit(sums.vat[0] if sums.vat else None, 0.5, sure=False),
        from_hit(best, 0.9 if confident else 0.6, sure=confident),
        (Ground.LABELLED, *grounds),
    )


def _at_the_foot(found: BottomLine) -> _Sums:
    """The sums that stand in one column without a label at the last of them; never sure where words stand there that nobody knows."""
    sure = found.is_sure
    net, vat = (choice_of(one, one.span.line.text, 0.9, sure=sure) if one else None for one in (found.net, found.vat))
    gross = choice_of(found.gross, found.gross.span.line.text, 0.95 if sure else 0.6, sure=sure)
    return _Sums(net, vat, gross, (Ground.FOOT_OF_COLUMN, *(() if sure else (Ground.UNCHECKED,))))


def _net_as_gross(document: Document, sums: Labelled) -> Hit[Amount] | None:
    """The net where no VAT is charged and no label names a gross, so that it is what the invoice comes to ("Total HT 583.32 | TVA 0.00",
    or "TVA non applicable, art. 293 B du CGI": who charges VAT to nobody).

    Not where any other money follows than what was paid or is held back, and what is due then, and not where anything says more than
    the net.
    """
    strong = [hit for hit in sums.net if hit.score >= STRONG]
    nets = [hit for hit in strong if hit.span.line is hit.label.span.line] or strong  # below a label may be items
    taxes = [hit.value.value for hit in of_labels(sums.vat)]
    is_zero = bool(taxes) and not any(taxes) and is_exempt(document.text)
    if sums.gross or len({hit.value.value for hit in nets}) != 1 or not (is_zero or is_small_traders_net(document, nets[0])):
        return None
    net = nets[0].value.value
    held = {abs(hit.value.value) for hit in sums.prepaid}
    known = {Decimal(0), net, *held, *(net - one for one in held), net - sum(held)}
    after = (c for c in document.amounts if place_of(c.span) > place_of(nets[0].span) and (c.value.decimals > 1 or c.value.currency))
    return nets[0] if all(abs(c.value.value) in known or is_of_late_payment(document, c) for c in after) else None


def choose_totals(document: Document) -> Totals:
    """The sums and the currency of one invoice."""
    sums = Labelled.of(document)
    pool = sums.gross + [hit for hit in sums.due if hit.score >= 2.0] + _below_vat(sums)
    triples = triples_of(document, pool, sums.vat, sums.net)
    untaxed = untaxed_total(pool, sums.net, sums.vat)
    if (net := _net_as_gross(document, sums)) is not None:
        sums = replace(sums, gross=[net])
    best, agree = _best_gross(sums)
    if untaxed is not None and best is not None and _is_before_rebate(document, best, untaxed):
        best, agree = untaxed, True
    chosen = _Sums()
    if (adding_up := _proved(document, sums, pool, triples, best)) is not None:
        chosen = adding_up
    elif (bottom := bottom_line(document, sums) or across(document, sums)) is not None:
        chosen = _at_the_foot(bottom)
    elif best is not None:
        chosen = _by_label(document, sums, best, agree=agree, untaxed=untaxed.value.value if untaxed else None)
    gross = chosen.gross
    taken = {place_of(hit.span) for hit in chosen.withheld}
    off_net = [hit for hit in sums.prepaid if _is_off_net(document, chosen, hit)]
    others = [hit for hit in sums.prepaid if place_of(hit.span) not in taken and hit not in off_net]
    prepaid = prepaid_of(replace(sums, prepaid=others), gross.value if gross else None)
    known = _known(document, sums, chosen, prepaid)
    due = doubted(document, find_due(sums, gross, prepaid, document), gross, chosen.net, known)
    if (
        due.choice
        and due.choice.sure
        and (is_paid_off(sums, due, prepaid) or names_another(document, sums, chosen.net, known | {due.choice.value}))
    ):
        due = less_sure(due, Ground.SUMS_DISAGREE)
    told = told_sums(document, Chosen(due.choice, gross, chosen.net, _taken(sums, [*chosen.withheld, *off_net], prepaid)))
    if told.differs:
        due = replace(less_sure(due, Ground.TOLD_OTHERWISE), disagree=True)
    rankings = _rankings(sums, triples, pool, chosen, due)
    if gross is None and due.choice is not None and prepaid == 0 and not due.earlier:
        gross = due.choice
    currency, rankings["currency"] = choose_currency(document, (due.choice, gross, chosen.net))
    is_borne_out = Ground.ADDS_UP in chosen.grounds and (Ground.LABELLED not in chosen.grounds or (gross is not None and gross.sure))
    proved = bool(triples) or untaxed is not None or is_borne_out
    disagree = due.disagree or (not proved and _contradiction(sums)) or contradicts_rate(document, chosen.net, chosen.vat, gross)
    part_paid = _words_of_part(sums, gross, prepaid) | told.part_paid
    return Totals(chosen.net, chosen.vat, gross, due.choice, currency, disagree, due.earlier, prepaid, _asked(sums), part_paid, rankings)


def _is_off_net(document: Document, chosen: _Sums, paid: Hit[Amount]) -> bool:
    """Whether what was paid or is held back is off the net already, on which the VAT is charged ("Works 48,250.00", "Retention 2,412.50",
    "Net 45,837.50"): it is not taken off the gross again."""
    net, vat, gross = chosen.net, chosen.vat, chosen.gross
    if net is None or vat is None or gross is None or net.value + vat.value != gross.value or place_of(paid.span) > place_of(net.span):
        return False
    whole = net.value + abs(paid.value.value)
    above = (c.value.value for c in money_of(document) if place_of(c.span) < place_of(paid.span))
    return whole != gross.value and whole in above


def _taken(sums: Labelled, held: list[Hit[Amount]], prepaid: Decimal) -> frozenset[Decimal]:
    """What is known to be paid or held back, in all and one by one."""
    named = {abs(hit.value.value) for hit in sums.prepaid}
    withheld = {abs(hit.value.value) for hit in held}
    return frozenset({prepaid, *withheld, *(named if sum(named) == prepaid else ())} - {Decimal(0)})


def _words_of_part(sums: Labelled, gross: Choice[Decimal] | None, prepaid: Decimal) -> frozenset[tuple[int, int]]:
    """The words of the labels that name what was paid, where that is a part of the gross."""
    if gross is None or not 0 < prepaid < gross.value:
        return frozenset()
    strong = [hit for hit in sums.prepaid if hit.score >= STRONG]
    whole = sum({abs(hit.value.value) for hit in strong}) == prepaid
    chosen = (hit for hit in strong if whole or abs(hit.value.value) == prepaid)
    of_part = {hit.label.span.line.number: hit.label.span for hit in chosen}  # the last of a line
    return frozenset((number, i) for number, span in of_part.items() for i in range(span.first, span.last + 1))


def _known(document: Document, sums: Labelled, chosen: _Sums, prepaid: Decimal) -> set[Decimal]:
    """The sums that may stand below what is due: the chosen ones, and those of VAT breakdowns."""
    gross = chosen.gross.value if chosen.gross else Decimal(0)
    taken = {abs(hit.value.value) for hit in sums.prepaid}
    taken = taken if sum(taken) == prepaid else set()  # each of them, where what is due is less all of them
    rows = [one for breakdown in breakdowns(document) for one in breakdown]
    parts = ((one.base.value.value, one.tax.value.value, one.base.value.value + one.tax.value.value) for one in rows)
    own = [choice.value for choice in (chosen.net, chosen.vat) if choice]
    own += _made_net(document, sums, chosen.net)
    own += [chosen.net.value + chosen.vat.value] if chosen.net and chosen.vat else []  # before extras without VAT
    taken |= {abs(hit.value.value) for hit in chosen.withheld}
    return {gross, prepaid, gross - prepaid, *taken, *own, *(value for part in parts for value in part)}


def _made_net(document: Document, sums: Labelled, net: Choice[Decimal] | None) -> list[Decimal]:
    """A labelled sum above a net, in its column, and what is taken off it or added to make the net: they may be told again below. Never
    items: what was paid may be as much as one of them."""
    if net is None:
        return []
    above = [c for c in money_of(document) if place_of(c.span) < place_of(net.span) and share_edge(c.span, net.span)]
    named = {place_of(hit.span) for hit in (*sums.net, *sums.gross) if hit.score >= FAIR and hit.span.line is hit.label.span.line}
    amounts = [(c.value.value, place_of(c.span) in named) for c in above]
    pairs = ((whole, other) for i, (whole, is_named) in enumerate(amounts) if is_named for other, _ in amounts[i + 1 :])
    made = (pair for pair in pairs if net.value in (pair[0] - abs(pair[1]), sum(pair)))
    return [abs(value) for pair in made for value in pair if value]


def _rankings(sums: Labelled, triples: list[Triple], pool: Sums, chosen: _Sums, due: Due) -> dict[str, Ranking[Any]]:
    """What was weighed for each sum: what adds up before what a label names."""
    ways: dict[tuple[int, int], Ranked[Any]] = {}
    for triple in triples:
        ways.setdefault(place_of(triple.gross.span), triple.ranked)
    rest = [hit for hit in sorted(pool, key=lambda hit: -hit.score) if place_of(hit.span) not in ways]
    return {
        "total_gross": Ranking((*ways.values(), *rest), chosen.grounds),
        "total_net": Ranking(sums.net, _grounds_beside(chosen.net, chosen.grounds)),
        "total_vat": Ranking(sums.vat, _grounds_beside(chosen.vat, chosen.grounds)),
        "amount_due": Ranking(sums.due or ((*ways.values(), *rest) if due.choice else ()), due.grounds),
    }


def _grounds_beside(choice: Choice[Decimal] | None, grounds: tuple[Ground, ...]) -> tuple[Ground, ...]:
    """Why a net or a VAT is what it is, beside a gross of these grounds."""
    if choice is None:
        return (Ground.NO_CANDIDATE,)
    if Ground.FOOT_OF_COLUMN in grounds:
        return grounds
    if Ground.ADDS_UP in grounds and Ground.LABELLED not in grounds:
        return (Ground.ADDS_UP,) if choice.sure else (Ground.ADDS_UP, Ground.DIGITS_UNCLEAR)
    return Ground.LABELLED, Ground.UNCHECKED


def _printed_vat(document: Document, triple: Triple) -> Choice[Decimal] | None:
    """The VAT total where it is printed (the sum of several rates may stand nowhere)."""
    labelled = triple.vat.candidate if triple.vat and triple.vat.value.value == triple.vat_total else None
    candidate = labelled or next((c for c in document.amounts if c.value.value == triple.vat_total), None)
    return choice_of(candidate, triple.vat.quote if triple.vat else candidate.span.text, 0.95, sure=True) if candidate else None


def _asked(sums: Labelled) -> bool:
    return any(hit.candidate.value.value > 0 for hit in sums.due if hit.score >= STRONG)


def _contradiction(sums: Labelled) -> bool:
    """Whether labelled net, VAT and gross are all there and no choice of them adds up."""
    nets = values_of(sums.net, STRONG)
    vats = {vat for vat, _, score in vat_sums(sums.vat) if vat and score >= 2.0}
    gross = values_of(rightmost(sums.gross), FAIR) | values_of(sums.due, STRONG)
    held = {Decimal(0), *(abs(value) for value in values_of(sums.prepaid))}  # "Total factura" may be what is left after a withholding
    return bool(nets and vats and gross) and not any(abs(n + v - h - g) <= CENT for n in nets for v in vats for g in gross for h in held)
