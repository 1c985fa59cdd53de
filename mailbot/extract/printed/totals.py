"""The invoice's sums: net (BT-109), VAT (BT-110), gross (BT-112), what is due (BT-115) and the currency (BT-5), judged together.

A labelled sum counts; labelled sums that add up (net + VAT = gross, gross - prepaid = due) are sure. Nothing is computed into a
field: every value stands on the page.
"""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations
from typing import Any

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Span
from mailbot.extract.evidence.score import Choice, Hit, Ranked, Ranking, Weighed, hits
from mailbot.extract.printed.invoice_currency import choose_currency
from mailbot.extract.printed.settlement import is_exempt
from mailbot.extract.story import Ground, Mark, Part
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.roles import Role
from mailbot.extract.words.tax import HIGHEST_RATE, VAT_RATES

_STRONG = 2.6
_FAIR = 1.7
_CENT = Decimal("0.01")
_RATE_TOLERANCE = Decimal("0.12")  # percent points: rounding of small sums
_VAT_LINES = 6
_SAME_EDGE = 12  # points: lines' amounts may carry no currency where the total does
_SUM_ROLES = frozenset({Role.NET, Role.VAT, Role.GROSS, Role.DUE, Role.PREPAID})
Sums = list[Hit[Amount]]


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
    rankings: dict[str, Ranking[Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Triple:
    gross: Hit[Amount]
    vat: Hit[Amount] | None
    net: Candidate[Amount] | None
    vat_total: Decimal
    score: float

    @property
    def ranked(self) -> Weighed[Amount]:
        """The gross with what net and VAT, which make it, add to its own label's score."""
        net = self.net.span.text if self.net else ""
        with_vat = Part(Mark.ADDS_UP_WITH_VAT, self.score - self.gross.score, f"{net} + {self.vat_total}")
        return Weighed(self.gross.value, self.gross.span, self.score, (*self.gross.parts, with_vat))


def _money(document: Document) -> list[Candidate[Amount]]:
    """The amounts that can be sums: with cents, groups or a currency; bare integers only where the document prints no cents at all."""
    cents = [c for c in document.amounts if c.value.decimals >= 2 or c.value.currency]
    if len(cents) >= 2:
        return [c for c in document.amounts if c.value.decimals in (1, 2, 3) or c.value.currency or c.value.value >= 1000]
    return document.amounts


def _rate_fits(net: Decimal, vat: Decimal) -> bool:
    if net == 0 or vat * net <= 0:
        return False
    rate = vat * 100 / net
    return rate <= HIGHEST_RATE


def _is_usual_rate(net: Decimal, vat: Decimal) -> bool:
    rate = vat * 100 / net if net else Decimal(0)
    return any(abs(rate - usual) <= _RATE_TOLERANCE for usual in VAT_RATES)


def _of_labels(found: Sums) -> Sums:
    """One amount of each label: the last of those right of it (columns of rates and bases stand before), else the best below it."""
    chosen: dict[int, Hit[Amount]] = {}
    for hit in sorted(found, key=lambda h: (-h.score, -h.candidate.span.first)):
        known = chosen.setdefault(id(hit.label), hit)
        is_right = hit.candidate.span.line is hit.label.span.line
        if is_right and hit.candidate.span.first > known.candidate.span.first:
            chosen[id(hit.label)] = hit
    return list(chosen.values())


def _vat_sums(vats: Sums) -> list[tuple[Decimal, Hit[Amount], float]]:
    """Single VAT amounts, and the sum of several rates' amounts."""
    found = [(hit.candidate.value.value, hit, hit.score) for hit in vats]
    single = {(hit.candidate.span.line.number, hit.candidate.span.first): hit for hit in _of_labels(vats)}
    lines = [single[place] for place in sorted(single)][:_VAT_LINES]
    for count in range(2, len(lines) + 1):
        found += [
            (sum((h.candidate.value.value for h in some), Decimal(0)), some[0], min(h.score for h in some) - 0.5)
            for some in combinations(lines, count)
        ]
    return found


def _triples(document: Document, gross: Sums, vats: Sums, nets: Sums) -> list[_Triple]:
    """Every way in which a labelled gross is a net and a VAT that are printed, at least one of the two labelled."""
    printed: dict[Decimal, Candidate[Amount]] = {}
    for candidate in _money(document):
        printed.setdefault(candidate.value.value, candidate)
    net_scores: dict[Decimal, Hit[Amount]] = {}
    for hit in nets:
        net_scores.setdefault(hit.candidate.value.value, hit)
    found = []
    for g in gross:
        total = g.candidate.value.value
        for vat, hit, score in _vat_sums(vats):
            net = total - vat
            if net in printed and _rate_fits(net, vat) and (net in net_scores or hit.score >= _STRONG):
                labelled = net_scores.get(net)
                bonus = labelled.score if labelled else 0.0
                found.append(_Triple(g, hit, labelled.candidate if labelled else printed[net], vat, g.score + score + bonus))
        for net, net_hit in net_scores.items():
            vat = total - net
            if vat in printed and _rate_fits(net, vat) and _is_usual_rate(net, vat):
                found.append(_Triple(g, None, net_hit.candidate, vat, g.score + net_hit.score))
    return sorted(found, key=lambda t: (-t.score, -abs(t.gross.candidate.value.value)))


def _untaxed(gross: Sums, nets: Sums, vats: Sums) -> bool:
    """Whether net and gross are printed apart and agree, and no VAT is (reverse charge, exempt, export, a country without)."""
    amounts = [v.candidate.value.value for v in _of_labels(vats) if v.score >= _STRONG]
    return (not any(amounts) or 0 in amounts) and any(
        n.candidate.value.value == g.candidate.value.value and n.candidate.span != g.candidate.span and min(n.score, g.score) >= _FAIR
        for g in gross[:3]
        for n in nets[:3]
    )


def _says_untaxed(document: Document, sums: "_Labelled") -> bool:
    """Whether the document says that it carries no VAT, and no label names an amount of it."""
    charged = any(hit.candidate.value.value for hit in _of_labels(sums.vat) if hit.candidate.span.line is hit.label.span.line)
    return not charged and is_exempt(document.text)


def _items_add_up(document: Document, total: Hit[Amount]) -> bool:
    """Whether the amounts above in the total's column are its summands (each line's own amount stands right)."""
    right = total.candidate.span.box[2]
    above = [
        c.value.value
        for c in _money(document)
        if c.span.line.page == total.candidate.span.line.page
        and c.span.line.number < total.candidate.span.line.number
        and abs(c.span.box[2] - right) < _SAME_EDGE
    ]
    run = Decimal(0)
    for value in reversed(above):
        run += value
        if run == total.candidate.value.value:
            return True
    return False


def _choice(candidate: Candidate[Amount], quote: str, confidence: float, sure: bool) -> Choice[Decimal]:
    return Choice(
        candidate.value.value,
        candidate.span,
        round(min(confidence, 0.99), 2),
        sure and not _is_unclear(candidate),
        quote,
    )


def _is_unclear(candidate: Candidate[Amount]) -> bool:
    """Whether its digits have two readings, or it is not certain where they begin or end."""
    return candidate.value.ambiguous or candidate.joined


def _from_hit(hit: Hit[Amount] | None, confidence: float, sure: bool) -> Choice[Decimal] | None:
    return _choice(hit.candidate, hit.quote, confidence, sure) if hit else None


def _values(found: Sums, least: float = _STRONG) -> set[Decimal]:
    return {hit.candidate.value.value for hit in found if hit.score >= least}


def _rightmost(found: Sums) -> Sums:
    """Of several amounts right of one label only the last is its sum (columns of net and VAT stand before it)."""
    last: dict[tuple[int, int], Hit[Amount]] = {}
    rest: Sums = []
    for hit in found:
        if hit.candidate.span.line is not hit.label.span.line:
            rest.append(hit)
            continue
        key = (id(hit.label), 0)
        if key not in last or hit.candidate.span.first > last[key].candidate.span.first:
            last[key] = hit
    return sorted([*last.values(), *rest], key=lambda hit: -hit.score)


def _heads_items(document: Document, label: Label) -> bool:
    """Whether a label is the head of the lines' amounts ("Total" beside "Price" and "Quantity"): what stands below it is no sum."""
    others = {other.role for other in document.rows[label.span.line.number - 1].labels}
    return Role.OTHER_AMOUNT in others or (Role.OTHER in others and not others & (_SUM_ROLES - {label.role}))


@dataclass(frozen=True, slots=True)
class _Labelled:
    net: Sums
    vat: Sums
    gross: Sums
    due: Sums
    prepaid: Sums
    earlier: Sums

    @classmethod
    def of(cls, document: Document) -> "_Labelled":
        money = _money(document)

        def find(*roles: Role) -> Sums:
            found = hits(document, roles, money)
            return [hit for hit in found if hit.candidate.span.line is hit.label.span.line or not _heads_items(document, hit.label)]

        return cls(
            find(Role.NET), find(Role.VAT), find(Role.GROSS), _rightmost(find(Role.DUE)), _rightmost(find(Role.PREPAID)), find(Role.EARLIER)
        )


def _best_gross(sums: _Labelled) -> tuple[Hit[Amount] | None, bool]:
    """The gross by labels alone, and whether all labels of the best strength agree."""
    pool = sorted(_rightmost(sums.gross), key=lambda hit: -hit.score) or [hit for hit in sums.due if hit.score >= 2.0]
    if not pool:
        return None, False
    top = [hit for hit in pool if hit.score >= pool[0].score - 0.2]
    best = max(top, key=lambda hit: (hit.candidate.value.value, -hit.candidate.span.line.number))
    return best, len({hit.candidate.value.value for hit in top}) == 1


def _prepaid(sums: _Labelled, gross: Decimal | None) -> Decimal:
    """What was paid already or is held back, as labels say; the sum when several amounts are named, the largest when that fits no total."""
    values = [abs(hit.candidate.value.value) for hit in sums.prepaid if hit.score >= _STRONG]
    distinct = list(dict.fromkeys(v for v in values if v))
    if gross is None or not distinct:
        return max(distinct, default=Decimal(0))
    dues = _values(sums.due)
    for paid in (sum(distinct, Decimal(0)), *sorted(distinct, reverse=True)):
        if gross - paid in dues:
            return paid
    return max(distinct)


@dataclass(frozen=True, slots=True)
class _Due:
    """What is due and why, whether the sums disagree, and whether an earlier balance is in what the document asks for."""

    choice: Choice[Decimal] | None
    grounds: tuple[Ground, ...]
    disagree: bool = False
    earlier: bool = False


def _due(sums: _Labelled, gross: Choice[Decimal] | None, prepaid: Decimal, document: Document) -> _Due:
    total = gross.value if gross else None
    strong = [hit for hit in sums.due if hit.score >= 2.0]
    earlier = any(hit.candidate.value.value for hit in sums.earlier if hit.score >= _STRONG) or _adds_earlier(document, gross)
    if gross is None or total is None:
        agree = len(_values(strong, 2.0)) == 1
        grounds = (Ground.LABELLED, Ground.UNCHECKED) if strong else (Ground.NO_CANDIDATE,)
        return _Due(_from_hit(strong[0] if strong else None, 0.8 if agree else 0.5, sure=False), grounds, earlier=earlier)
    matching = [hit for hit in strong if hit.candidate.value.value == total - prepaid]
    if matching:
        apart = [hit for hit in matching if prepaid == 0 and _place(hit.candidate.span) != _place(gross.span)]
        agree = gross.sure or bool(apart)
        named = Ground.IS_GROSS_LESS_PREPAID if prepaid else Ground.REPEATED if apart else Ground.AS_GROSS
        choice = _from_hit((apart or matching)[0], 0.97 if agree else 0.6, sure=agree)
        return _Due(choice, _with_doubt(named, choice), earlier=earlier)
    if earlier or (not strong and prepaid == 0):
        return _Due(gross, _with_doubt(Ground.AS_GROSS, gross), earlier=earlier)
    return _unmatched(document, strong, gross, prepaid)


def _with_doubt(ground: Ground, choice: Choice[Decimal] | None) -> tuple[Ground, ...]:
    return (ground,) if choice and choice.sure else (ground, Ground.UNCHECKED)


def _unmatched(document: Document, strong: Sums, gross: Choice[Decimal], prepaid: Decimal) -> _Due:
    """What is due where no label names exactly gross less prepaid."""
    total = gross.value
    if not strong:
        printed = next((c for c in _money(document) if c.value.value == total - prepaid), None)
        if printed is None:
            return _Due(gross, (Ground.AS_GROSS, Ground.SUMS_DISAGREE), disagree=True)
        return _Due(_choice(printed, printed.span.text, 0.6, sure=False), (Ground.IS_GROSS_LESS_PREPAID, Ground.UNCHECKED))
    plain = [hit for hit in strong if hit.candidate.value.value == total]
    explained = [hit for hit in strong if hit.score >= _STRONG and _is_explained(document, gross, hit.candidate)]
    if explained and not plain and prepaid == 0:
        choice = _from_hit(explained[0], 0.9, gross.sure)
        return _Due(choice, _with_doubt(Ground.IS_EXPLAINED, choice))
    return _Due(_from_hit(plain[0] if plain else strong[0], 0.5, sure=False), (Ground.LABELLED, Ground.SUMS_DISAGREE), disagree=True)


def _is_explained(document: Document, gross: Choice[Decimal], due: Candidate[Amount]) -> bool:
    """Whether what is missing between gross and due is printed: as negative amounts between the two, or where a label speaks of a
    payment made or held back."""
    difference = gross.value - due.value.value
    if difference <= 0:
        return False
    between = [c.value.value for c in _money(document) if _place(gross.span) < _place(c.span) < _place(due.span)]
    taken = [-value for value in between if value < 0]
    if difference in (sum(taken, Decimal(0)), *taken):
        return True
    printed = any(abs(candidate.value.value) == difference for candidate in document.amounts)
    return printed and any(label.role is Role.PREPAID for label in document.labels)


def _adds_earlier(document: Document, gross: Choice[Decimal] | None) -> bool:
    """Whether an amount and then the sum of it and the gross follow the gross: an earlier balance, whatever it is called."""
    if gross is None or gross.value <= 0:
        return False
    after = [c for c in _money(document) if _place(c.span) > _place(gross.span) and c.span.line.page == gross.span.line.page]
    totals = {c.value.value - gross.value: c for c in reversed(after)}
    return any(
        (total := totals.get(c.value.value)) is not None and c.value.value > 0 and _place(c.span) < _place(total.span)
        and c.span.line is not total.span.line and not _is_of_tax(document, c)
        for c in after
    )  # fmt: skip


def _is_of_tax(document: Document, candidate: Candidate[Amount]) -> bool:
    row = document.rows[candidate.span.line.number - 1]
    return "%" in row.line.text or any(label.role in (Role.VAT, Role.NET) for label in row.labels)


def _place(span: Span) -> tuple[int, int]:
    return span.line.number, span.first


@dataclass(frozen=True, slots=True)
class _Sums:
    """Net, VAT and gross as chosen together, and why."""

    net: Choice[Decimal] | None = None
    vat: Choice[Decimal] | None = None
    gross: Choice[Decimal] | None = None
    grounds: tuple[Ground, ...] = (Ground.NO_CANDIDATE,)


def _that_add_up(document: Document, triples: list[_Triple], best: Hit[Amount] | None) -> _Sums:
    """The sums that arithmetic bears out; unsure where others add up as well or a label names a larger sum."""
    t = triples[0]
    rivals = {x.gross.candidate.value.value for x in triples if x.score >= t.score - 0.5}
    outbid = best is not None and best.score >= 2.8 and best.candidate.value.value > t.gross.candidate.value.value
    against = {
        Ground.OTHERS_ADD_UP: len(rivals) > 1,
        Ground.LARGER_SUM_NAMED: outbid,
        Ground.DIGITS_UNCLEAR: _is_unclear(t.gross.candidate),
    }
    grounds = (Ground.ADDS_UP, *(ground for ground, holds in against.items() if holds))
    net = _choice(t.net, t.net.span.text, 0.95, sure=True) if t.net else None
    return _Sums(net, _printed_vat(document, t), _from_hit(t.gross, 0.97, sure=len(grounds) == 1), grounds)


def _by_label(document: Document, sums: _Labelled, best: Hit[Amount], *, agree: bool, untaxed: bool) -> _Sums:
    """The sums as labels alone name them: sure where no VAT is charged and something else bears the gross out."""
    repeated = sum(c.value.value == best.candidate.value.value for c in document.amounts) > 1
    borne_out = {
        Ground.EQUALS_NET: untaxed,
        Ground.SAYS_UNTAXED: _says_untaxed(document, sums) and (repeated or _items_add_up(document, best)),
        Ground.REPEATED: best.score >= _STRONG and repeated and not sums.vat,
    }
    grounds = [ground for ground, holds in borne_out.items() if holds] or [Ground.UNCHECKED]
    against = {Ground.LABELS_DISAGREE: not agree, Ground.DIGITS_UNCLEAR: _is_unclear(best.candidate)}
    grounds += [ground for ground, holds in against.items() if holds]
    confident = agree and any(borne_out.values())
    return _Sums(
        _from_hit(sums.net[0] if sums.net else None, 0.6, sure=False),
        _from_hit(sums.vat[0] if sums.vat else None, 0.5, sure=False),
        _from_hit(best, 0.9 if confident else 0.6, sure=confident),
        (Ground.LABELLED, *grounds),
    )


def choose_totals(document: Document) -> Totals:
    """The sums and the currency of one invoice."""
    sums = _Labelled.of(document)
    pool = sums.gross + [hit for hit in sums.due if hit.score >= 2.0]
    triples = _triples(document, pool, sums.vat, sums.net)
    untaxed = _untaxed(pool, sums.net, sums.vat)
    best, agree = _best_gross(sums)
    chosen = _Sums()
    if triples:
        chosen = _that_add_up(document, triples, best)
    elif best is not None:
        chosen = _by_label(document, sums, best, agree=agree, untaxed=untaxed)
    gross = chosen.gross
    prepaid = _prepaid(sums, gross.value if gross else None)
    due = _due(sums, gross, prepaid, document)
    rankings = _rankings(sums, triples, pool, chosen, due)
    if gross is None and due.choice is not None and prepaid == 0 and not due.earlier:
        gross = due.choice
    currency, rankings["currency"] = choose_currency(document, (due.choice, gross, chosen.net))
    disagree = due.disagree or _contradiction(sums, triples, untaxed)
    return Totals(chosen.net, chosen.vat, gross, due.choice, currency, disagree, due.earlier, prepaid, _asked(sums), rankings)


def _rankings(sums: _Labelled, triples: list[_Triple], pool: Sums, chosen: _Sums, due: _Due) -> dict[str, Ranking[Any]]:
    """What was weighed for each sum: what adds up before what a label names."""
    ways: dict[tuple[int, int], Ranked[Any]] = {}
    for triple in triples:
        ways.setdefault(_place(triple.gross.span), triple.ranked)
    rest = [hit for hit in sorted(pool, key=lambda hit: -hit.score) if _place(hit.span) not in ways]
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
    if Ground.ADDS_UP in grounds:
        return (Ground.ADDS_UP,) if choice.sure else (Ground.ADDS_UP, Ground.DIGITS_UNCLEAR)
    return Ground.LABELLED, Ground.UNCHECKED


def _printed_vat(document: Document, triple: _Triple) -> Choice[Decimal] | None:
    """The VAT total where it is printed (the sum of several rates may stand nowhere)."""
    candidate = next((c for c in document.amounts if c.value.value == triple.vat_total), None)
    return _choice(candidate, triple.vat.quote if triple.vat else candidate.span.text, 0.95, sure=True) if candidate else None


def _asked(sums: _Labelled) -> bool:
    return any(hit.candidate.value.value > 0 for hit in sums.due if hit.score >= _STRONG)


def _contradiction(sums: _Labelled, triples: list[_Triple], untaxed: bool) -> bool:
    """Whether labelled net, VAT and gross are all there and no choice of them adds up."""
    if triples or untaxed:
        return False
    nets = _values(sums.net, _STRONG)
    vats = {vat for vat, _, score in _vat_sums(sums.vat) if vat and score >= 2.0}
    gross = _values(_rightmost(sums.gross), _FAIR) | _values(sums.due, _STRONG)
    held = {Decimal(0), *(abs(value) for value in _values(sums.prepaid))}  # "Total factura" may be what is left after a withholding
    return bool(nets and vats and gross) and not any(abs(n + v - h - g) <= _CENT for n in nets for v in vats for g in gross for h in held)
