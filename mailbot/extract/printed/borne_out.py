"""What bears a total out beside its label: items that make it up, taxes among them, words, and what says that no VAT is charged."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.score import Hit
from mailbot.extract.folding import fold
from mailbot.extract.printed.labelled_sums import FAIR, STRONG, Labelled, Sums, money_of, of_labels, place_of, share_edge
from mailbot.extract.printed.settlement import is_exempt
from mailbot.extract.printed.statements import by_lines
from mailbot.extract.values.amounts import Amount
from mailbot.extract.values.spelled import find_spelled
from mailbot.extract.words.other_sums import OLDER_DEBTS
from mailbot.extract.words.roles import Role
from mailbot.extract.words.settlements import NO_ITEMS
from mailbot.extract.words.tax import SPEAKS_OF_TAX

_NO_ITEM, _OLDER, _TAXED = re.compile(NO_ITEMS), re.compile(OLDER_DEBTS), re.compile(SPEAKS_OF_TAX)
_ITEM_AND_TAX = 2  # amounts that alone prove little
_SAME_EDGE = 12  # points: lines' amounts may carry no currency where the total does


def whole_above(document: Document, gross: Sums) -> Iterator[Candidate[Amount]]:
    """Bare whole numbers in the column of a sum: amounts there, whatever numbers are elsewhere ("802" over "64.16" and "866.16")."""
    for candidate in document.amounts:
        page, right = candidate.span.line.page, candidate.span.box[2]
        if any(
            g.span.line.page == page and abs(g.span.box[2] - right) < _SAME_EDGE and place_of(candidate.span) < place_of(g.span)
            for g in gross
        ):
            yield candidate


def untaxed_total(gross: Sums, nets: Sums, vats: Sums) -> Hit[Amount] | None:
    """The total where net and gross are printed apart and agree, and no VAT is (reverse charge, exempt, export, a country without)."""
    amounts = [v.candidate.value.value for v in of_labels(vats) if v.score >= STRONG]
    alike = (
        g
        for g in gross[:3]
        for n in nets[:3]
        if n.candidate.value.value == g.candidate.value.value and n.candidate.span != g.candidate.span and min(n.score, g.score) >= FAIR
    )
    return next(alike, None) if not any(amounts) or 0 in amounts else None


def says_untaxed(document: Document, sums: Labelled) -> bool:
    """Whether the document says that it carries no VAT, and no label names an amount of it."""
    beside = [hit for hit in of_labels(sums.vat) if hit.candidate.span.line is hit.label.span.line]
    charged = any(hit.candidate.value.value and not is_exempt(hit.span.line.text) for hit in beside)  # "exempt from VAT (art. 20)"
    return not charged and is_exempt(document.text)


def items_add_up(document: Document, total: Hit[Amount]) -> bool:
    """Whether the amounts above in the total's column are its summands (each line's own amount stands right), or all of another column,
    where the total stands in a sentence."""
    wanted, own = total.candidate.value.value, _column_above(document, total)
    if any(run == wanted for run in accumulate(c.value.value for c in own)):
        return True
    above = _money_above(document, total)
    last = next((c for c in above if c.value.decimals > 1), None)
    column = [c for c in above if last and share_edge(c.span, last.span, _SAME_EDGE)]
    return len(column) > 1 and sum(c.value.value for c in column) == wanted


def is_spelled_out(document: Document, total: Hit[Amount]) -> bool:
    """Whether the total stands there in words, too, with its cents, and no other amount does."""
    found = {(one.whole, one.cents) for one in find_spelled(by_lines(document.text))}
    whole, cents = divmod(int(total.candidate.value.value * 100), 100)
    return found == {(whole, cents)}


def with_vat_add_up(document: Document, total: Hit[Amount], vats: Sums) -> bool:
    """Whether a total is at least two amounts of items above it in its column and, right under these, the labelled VAT; or the tax (on
    insurance, too) stands among them, and they are the whole column."""
    above = _column_above(document, total)
    named = {place_of(hit.span) for hit in vats if hit.score >= STRONG and hit.span.line is hit.label.span.line and hit.value.value}
    runs = list(accumulate(c.value.value for c in above))
    wanted = total.candidate.value.value
    if above and place_of(above[0].span) in named and wanted in runs[2:]:
        return True
    whole = [c for c in above if c.value.decimals == total.value.decimals]
    return len(whole) > _ITEM_AND_TAX and sum(c.value.value for c in whole) == wanted and any(place_of(c.span) in named for c in whole)


def clarified(document: Document, hit: Hit[Amount]) -> Hit[Amount]:
    """A whole sum whose point could part thousands or decimals ("1.536"), as one of thousands where whole amounts above it in its column
    make it up, a clear one of which is larger than its other reading."""
    value = hit.candidate.value
    if not value.ambiguous or value.decimals:
        return hit
    above = sorted((c for c in whole_above(document, [hit]) if not c.value.decimals), key=lambda c: place_of(c.span), reverse=True)
    runs = list(accumulate(c.value.value for c in above))
    end = next((i + 1 for i, run in enumerate(runs) if i and run == value.value), 0)
    is_clear = any(not c.value.ambiguous and c.value.value > (value.other or 0) for c in above[:end])
    return replace(hit, candidate=replace(hit.candidate, value=replace(value, other=None))) if is_clear else hit


def _column_above(document: Document, total: Hit[Amount]) -> list[Candidate[Amount]]:
    """The amounts above a total in its column, the nearest first."""
    return [c for c in _money_above(document, total) if share_edge(c.span, total.candidate.span, _SAME_EDGE)]


def _money_above(document: Document, total: Hit[Amount]) -> list[Candidate[Amount]]:
    """The amounts above a total on its page, the last first."""
    line = total.candidate.span.line
    return [c for c in reversed(money_of(document)) if c.span.line.page == line.page and c.span.line.number < line.number]


def only_items_add_up(document: Document, total: Hit[Amount]) -> bool:
    """Whether a total is all the amounts above it in its column, on a paper without any sign of VAT (whoever charges none says often
    nothing of it) and without other money than of these rows: a payment, a fee or an older debt would stand somewhere."""
    own = [c for c in _column_above(document, total) if c.value.decimals == total.value.decimals]
    if not own or min(c.value.value for c in own) <= 0 or sum(c.value.value for c in own) != total.value.value:
        return False
    lines = {c.span.line.number for c in own}
    other = (c for c in document.amounts if (c.value.decimals > 1 or c.value.currency) and c.span.line.number not in lines)
    texts = (fold(document.rows[number - 1].line.text) for number in lines)
    is_plain = all(c.value.value == total.value.value for c in other) and not any(
        _NO_ITEM.search(text) or _OLDER.search(text) for text in texts
    )
    return is_plain and not _hints_at_tax(document)


def _hints_at_tax(document: Document) -> bool:
    """Whether anything on a paper speaks of VAT: an id of it, a label of net or tax, or words such as "plus"."""
    labelled = any(label.role in (Role.VAT, Role.NET, Role.VAT_ID) for label in document.labels)
    return labelled or bool(document.vat_ids) or _TAXED.search(fold(document.text)) is not None


def net_as_gross(document: Document, sums: Labelled) -> Hit[Amount] | None:
    """The net where no VAT is charged and no label names a gross, so that it is what the invoice comes to ("Total HT 583.32 | TVA 0.00").

    Not where any other money follows than what was paid or is held back, and what is due then.
    """
    nets = [hit for hit in sums.net if hit.score >= STRONG]
    zero = any(not hit.value.value for hit in of_labels(sums.vat)) and not any(hit.value.value for hit in of_labels(sums.vat))
    if sums.gross or not zero or len({hit.value.value for hit in nets}) != 1 or not is_exempt(document.text):
        return None
    net = nets[0].value.value
    held = {abs(hit.value.value) for hit in sums.prepaid}
    known = {Decimal(0), net, *held, *(net - one for one in held), net - sum(held)}
    after = (c for c in document.amounts if place_of(c.span) > place_of(nets[0].span) and (c.value.decimals > 1 or c.value.currency))
    return nets[0] if all(abs(c.value.value) in known for c in after) else None
