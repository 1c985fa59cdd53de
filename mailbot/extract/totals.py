"""The invoice's sums: net (BT-109), VAT (BT-110), gross (BT-112), what is due (BT-115) and the currency (BT-5), judged together.

A labelled sum counts; labelled sums that add up (net + VAT = gross, gross - prepaid = due) are sure. Nothing is computed into a
field: every value stands on the page.
"""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from mailbot.extract.amounts import Amount, currency_of
from mailbot.extract.candidates import Candidate, Document
from mailbot.extract.layout import Label, Span
from mailbot.extract.score import Choice, Hit, hits
from mailbot.extract.words.roles import Role
from mailbot.extract.words.tax import HIGHEST_RATE, VAT_RATES

_STRONG = 2.6
_CENT = Decimal("0.01")
_RATE_TOLERANCE = Decimal("0.12")  # percent points: rounding of small sums
_VAT_LINES = 6
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


@dataclass(frozen=True, slots=True)
class _Triple:
    gross: Hit[Amount]
    vat: Hit[Amount] | None
    net: Candidate[Amount] | None
    vat_total: Decimal
    score: float


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


def _vat_sums(vats: Sums) -> list[tuple[Decimal, Hit[Amount], float]]:
    """Single VAT amounts, and the sum of several rates' amounts."""
    found = [(hit.candidate.value.value, hit, hit.score) for hit in vats]
    last_of_line = {hit.candidate.span.line.number: hit for hit in sorted(vats, key=lambda h: h.candidate.span.first)}
    lines = list(last_of_line.values())[:_VAT_LINES]
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
    """Whether net and gross agree and a labelled VAT of nothing says why (reverse charge, exempt, export)."""
    return any(v.candidate.value.value == 0 for v in vats) and any(
        n.candidate.value.value == g.candidate.value.value for g in gross[:3] for n in nets[:3]
    )


def _choice(candidate: Candidate[Amount], quote: str, confidence: float, sure: bool) -> Choice[Decimal]:
    return Choice(
        candidate.value.value,
        candidate.span,
        round(min(confidence, 0.99), 2),
        sure and not candidate.value.ambiguous and not candidate.joined,
        quote,
    )


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
            return hits(document, roles, money)

        return cls(
            find(Role.NET), find(Role.VAT), find(Role.GROSS), _rightmost(find(Role.DUE)), _rightmost(find(Role.PREPAID)), find(Role.EARLIER)
        )


def _best_gross(sums: _Labelled) -> tuple[Hit[Amount] | None, bool]:
    """The gross by labels alone, and whether all labels of the best strength agree."""
    pool = sorted(_rightmost(sums.gross), key=lambda hit: -hit.score)
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


def _due(sums: _Labelled, gross: Choice[Decimal] | None, prepaid: Decimal, document: Document) -> tuple[Choice[Decimal] | None, bool, bool]:
    """What is due, whether the sums disagree, and whether an earlier balance is in what the document asks for."""
    total = gross.value if gross else None
    strong = [hit for hit in sums.due if hit.score >= 2.0]
    earlier = any(hit.candidate.value.value for hit in sums.earlier if hit.score >= _STRONG)
    if gross is None or total is None:
        agree = len(_values(strong, 2.0)) == 1
        return _from_hit(strong[0] if strong else None, 0.8 if agree else 0.5, sure=False), False, earlier
    matching = [hit for hit in strong if hit.candidate.value.value == total - prepaid]
    if matching:
        return _from_hit(matching[0], 0.97, sure=gross.sure or prepaid == 0), False, earlier
    if earlier or (not strong and prepaid == 0):
        return gross, False, earlier
    return (*_unmatched(document, strong, gross, prepaid), False)


def _unmatched(document: Document, strong: Sums, gross: Choice[Decimal], prepaid: Decimal) -> tuple[Choice[Decimal] | None, bool]:
    """What is due where no label names exactly gross less prepaid, and whether the sums disagree."""
    total = gross.value
    if not strong:
        printed = next((c for c in _money(document) if c.value.value == total - prepaid), None)
        return (_choice(printed, printed.span.text, 0.6, sure=False) if printed else gross), printed is None
    plain = [hit for hit in strong if hit.candidate.value.value == total]
    explained = [hit for hit in strong if hit.score >= _STRONG and _is_explained(document, total - hit.candidate.value.value)]
    if explained and not plain and prepaid == 0:
        return _from_hit(explained[0], 0.9, gross.sure), False
    return _from_hit(plain[0] if plain else strong[0], 0.5, sure=False), True


def _is_explained(document: Document, difference: Decimal) -> bool:
    """Whether what is missing between gross and due is printed, and a label speaks of a payment made or held back."""
    printed = any(candidate.value.value == difference for candidate in document.amounts)
    return difference > 0 and printed and any(label.role is Role.PREPAID for label in document.labels)


def _currency(document: Document, chosen: Iterable[Choice[Decimal] | None]) -> Choice[str] | None:
    """The currency beside the chosen sums, else the one that a label names, else the one most amounts carry."""
    named = _named_currency(document)
    votes: Counter[str] = Counter(c.value.currency for c in document.amounts if c.value.currency)
    spans = [(choice.span.line.number, choice.span.first) for choice in chosen if choice]
    beside = [c for c in document.amounts if c.value.currency and (c.span.line.number, c.span.first) in spans]
    code = beside[0].value.currency if beside else named.value if named else (votes.most_common(1)[0][0] if votes else None)
    if code is None:
        return named or _only_code(document)
    span = beside[0].span if beside else named.span if named else next(c.span for c in document.amounts if c.value.currency == code)
    others = set(votes) | ({named.value} if named else set())
    dollar = code == "USD" and "USD" not in document.text and document.place != "US"
    if dollar and named and named.value != "USD":
        return named
    sure = others <= {code} and not dollar
    return Choice(code, span, 0.97 if sure else 0.6, sure, span.text)


def _named_currency(document: Document) -> Choice[str] | None:
    """The currency that a label or a total's label names: "Devise : EUR", "Total EUR", "Beträge in EUR"."""
    for label in document.labels:
        if label.role is Role.CURRENCY and (found := _code_after(label)):
            return found
    for label in document.labels:
        if label.role in (Role.GROSS, Role.DUE, Role.NET) and (found := _code_after(label, 2)):
            return found
    return None


def _only_code(document: Document) -> Choice[str] | None:
    """The one currency that is named anywhere on its own: "(EUR)"."""
    found = [
        Choice(code, Span(row.line, i, i), 0.9, sure=True, quote=row.line.text)
        for row in document.rows
        for i, word in enumerate(row.line.words)
        if (code := currency_of(word.text.strip("()[]:;,")))
    ]
    return found[0] if len({choice.value for choice in found}) == 1 else None


def _code_after(label: Label, reach: int = 4) -> Choice[str] | None:
    words = label.span.line.words
    for i in range(label.span.first, min(label.span.last + 1 + reach, len(words))):
        code = currency_of(words[i].text.strip("():.,;="))
        if code:
            span = type(label.span)(label.span.line, i, i)
            return Choice(code, span, 0.95, sure=True, quote=f"{label.span.text} {words[i].text}")
    return None


def choose_totals(document: Document) -> Totals:
    """The sums and the currency of one invoice."""
    sums = _Labelled.of(document)
    pool = sums.gross + [hit for hit in sums.due if hit.score >= 2.0]
    triples = _triples(document, pool, sums.vat, sums.net)
    untaxed = _untaxed(pool, sums.net, sums.vat)
    best, agree = _best_gross(sums)
    net = vat = gross = None
    if triples:
        t = triples[0]
        rivals = {x.gross.candidate.value.value for x in triples if x.score >= t.score - 0.5}
        outbid = best is not None and best.score >= 2.8 and best.candidate.value.value > t.gross.candidate.value.value
        gross = _from_hit(t.gross, 0.97, sure=len(rivals) == 1 and not outbid)
        net = _choice(t.net, t.net.span.text, 0.95, sure=True) if t.net else None
        vat = _printed_vat(document, t)
    elif best is not None:
        repeated = sum(c.value.value == best.candidate.value.value for c in document.amounts) > 1
        confident = agree and best.score >= _STRONG and (untaxed or (repeated and not sums.vat))
        gross = _from_hit(best, 0.9 if confident else 0.6, sure=confident)
        net = _from_hit(sums.net[0] if sums.net else None, 0.6, sure=False)
        vat = _from_hit(sums.vat[0] if sums.vat else None, 0.5, sure=False)
    prepaid = _prepaid(sums, gross.value if gross else None)
    due, disagree, earlier = _due(sums, gross, prepaid, document)
    if gross is None and due is not None and prepaid == 0 and not earlier:
        gross = due
    currency = _currency(document, (due, gross, net))
    return Totals(net, vat, gross, due, currency, disagree or _contradiction(sums, triples, untaxed), earlier, prepaid, _asked(sums))


def _printed_vat(document: Document, triple: _Triple) -> Choice[Decimal] | None:
    """The VAT total where it is printed (the sum of several rates may stand nowhere)."""
    candidate = next((c for c in document.amounts if c.value.value == triple.vat_total), None)
    return _choice(candidate, triple.vat.quote if triple.vat else candidate.span.text, 0.95, sure=True) if candidate else None


def _asked(sums: _Labelled) -> bool:
    return any(hit.candidate.value.value > 0 for hit in sums.due if hit.score >= _STRONG)


def _contradiction(sums: _Labelled, triples: list[_Triple], untaxed: bool) -> bool:
    """Whether strongly labelled net, VAT and gross are all there and no choice of them adds up."""
    if triples or untaxed:
        return False
    nets, vats, gross = _values(sums.net, 2.8), {v for v in _values(sums.vat, 2.8) if v}, _values(sums.gross, 2.8)
    return bool(nets and vats and gross) and not any(abs(n + v - g) <= _CENT for n in nets for v in vats for g in gross)
