"""Ways in which net and VAT make a labelled gross: the proof of most totals."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.score import Hit, Weighed
from mailbot.extract.printed.labelled_sums import STRONG, Sums, money_of, of_labels, whole_above
from mailbot.extract.printed.vat_breakdown import is_usual_rate
from mailbot.extract.story import Mark, Part
from mailbot.extract.values.amounts import Amount
from mailbot.extract.words.roles import Role
from mailbot.extract.words.tax import HIGHEST_RATE

_VAT_LINES = 6


@dataclass(frozen=True, slots=True)
class Triple:
    """A labelled gross with a net and a VAT that make it, one of which is labelled, and how well they fit."""

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


def _rate_fits(net: Decimal, vat: Decimal) -> bool:
    if net == 0 or vat * net <= 0:
        return False
    rate = vat * 100 / net
    return rate <= HIGHEST_RATE


def vat_sums(vats: Sums) -> list[tuple[Decimal, Hit[Amount], float]]:
    """Single VAT amounts, and the sum of several rates' amounts."""
    found = [(hit.candidate.value.value, hit, hit.score) for hit in vats]
    single = {(hit.candidate.span.line.number, hit.candidate.span.first): hit for hit in of_labels(vats)}
    lines = [single[place] for place in sorted(single)][:_VAT_LINES]
    for count in range(2, len(lines) + 1):
        found += [
            (sum((h.candidate.value.value for h in some), Decimal(0)), some[0], min(h.score for h in some) - 0.5)
            for some in combinations(lines, count)
        ]
    return found


def _is_net_of_its_row(hit: Hit[Amount], gross: Sums) -> bool:
    """Whether one label names an amount, what it is less than the last and the last ("Total | 1,000.00 | 200.00 | 1,200.00"): the first
    is a net, though what stands over it may make it up as a net and its VAT would."""
    row = {one.value.value for one in gross if one.label is hit.label and one.span.line is hit.span.line}
    return any(value > hit.value.value > 0 and value - hit.value.value in row for value in row)


def triples_of(document: Document, gross: Sums, vats: Sums, nets: Sums) -> list[Triple]:
    """Every way in which a labelled gross is a net and a VAT that are printed, at least one of the two labelled."""
    printed: dict[Decimal, Candidate[Amount]] = {}
    for candidate in (*money_of(document), *whole_above(document, gross)):
        printed.setdefault(candidate.value.value, candidate)
    net_scores: dict[Decimal, Hit[Amount]] = {}
    for hit in nets:
        net_scores.setdefault(hit.candidate.value.value, hit)
    found = []
    for g in (hit for hit in gross if not _is_net_of_its_row(hit, gross)):
        total = g.candidate.value.value
        for vat, hit, score in vat_sums(vats):
            net = total - vat
            is_plausible = is_usual_rate(net, vat) if g.label.role is Role.NET else _rate_fits(net, vat)
            if net in printed and is_plausible and (net in net_scores or hit.score >= STRONG):
                labelled = net_scores.get(net)
                bonus = labelled.score if labelled else 0.0
                found.append(Triple(g, hit, labelled.candidate if labelled else printed[net], vat, g.score + score + bonus))
        for net, net_hit in net_scores.items():
            vat = total - net
            if vat in printed and _rate_fits(net, vat) and is_usual_rate(net, vat):
                found.append(Triple(g, None, net_hit.candidate, vat, g.score + net_hit.score))
    return sorted(found, key=lambda t: (-t.score, -abs(t.gross.candidate.value.value)))
