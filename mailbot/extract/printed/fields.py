"""What the pages alone say: the printed (or scanned) words of one invoice -> fields, which of them are sure, and doubts."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from mailbot.domain.invoice import SURE, Buyer, DoubtfulDate, Field, Fields, Source
from mailbot.domain.money import canonical
from mailbot.domain.outcome import Doubt
from mailbot.extract.evidence.blocks import above
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Span
from mailbot.extract.evidence.score import Choice, Ranking, Weighed
from mailbot.extract.parties.parties import choose_parties
from mailbot.extract.printed.accounts import Account, choose_account
from mailbot.extract.printed.alterations import is_altered
from mailbot.extract.printed.classify import CREDIT_NOTE, INVOICE, Kind, classify
from mailbot.extract.printed.confidence import confidence_of, marks_of
from mailbot.extract.printed.gone_sums import is_gone
from mailbot.extract.printed.instalments import is_in_instalments
from mailbot.extract.printed.invoice_dates import InvoiceDates, choose_dates
from mailbot.extract.printed.invoice_number import choose_number
from mailbot.extract.printed.office_stamps import is_handled, is_stopped
from mailbot.extract.printed.paid_stamps import is_paid_by_day, stamps
from mailbot.extract.printed.past_payments import lists_other_bills
from mailbot.extract.printed.printed_rate import rate_beside
from mailbot.extract.printed.references import order_reference
from mailbot.extract.printed.remarks import remarks
from mailbot.extract.printed.remittance import remittance
from mailbot.extract.printed.settlement import announces_an_account, is_direct_debit, is_paid, names_another_way, seems_settled
from mailbot.extract.printed.spelled_amounts import words_differ
from mailbot.extract.printed.tenders import is_tendered
from mailbot.extract.printed.totals import Totals, choose_totals
from mailbot.extract.printed.void import is_void
from mailbot.extract.printed.ways_of_paying import Way, way_of_paying
from mailbot.extract.story import Ground
from mailbot.extract.values.amounts import currency_of
from mailbot.extract.values.discounts import read_discounts
from mailbot.extract.words.roles import Role

_LONGEST_QUOTE = 200
_DISCOUNT_ROWS = 4  # lines over which discounts in several steps are printed
_LEGIBLE = 0.9  # below this confidence of its words a scanned value is never sure
_CHECKED = frozenset({"iban", "seller_vat_id"})  # check digits say more than the scan's confidence
_HEADS, _HEAD_WORDS = 4, 3  # cells of a line that heads columns at least; words of each at most


@dataclass(frozen=True, slots=True)
class Printed:
    """The reading of the pages; `sure` names the fields that nothing speaks against, `seldom_right` those of them that are read as
    values were that turned out wrong: they contradict other sources as surely as ever, but are not settled by themselves."""

    fields: Fields = field(default_factory=Fields)
    sure: frozenset[str] = frozenset()
    seldom_right: frozenset[str] = frozenset()
    doubts: tuple[Doubt, ...] = ()
    dates: tuple[DoubtfulDate, ...] = ()
    remarks: tuple[str, ...] = ()  # sentences of which a person is to judge whether they speak against paying
    kind: Kind = field(default_factory=lambda: Kind(None))
    language: str | None = None
    is_automatic: bool = False  # the text says that the buyer's account is debited
    is_paid: bool = False
    is_of_factor: bool = False  # another than the seller is to be paid, on the account that was chosen
    names_own_account: bool = False  # every account on the pages is the payer's
    rankings: dict[str, Ranking[Any]] = field(default_factory=dict)  # what was weighed for each field
    marks: dict[str, dict[str, float]] = field(default_factory=dict)  # what tells how sure each value is

    @property
    def settled(self) -> frozenset[str]:
        """The fields that a payment may be made of."""
        return self.sure - self.seldom_right

    @property
    def doc_kind(self) -> str | None:
        """What the document is: an invoice of a negative total is a credit note."""
        gross = self.fields.total_gross
        return CREDIT_NOTE if self.kind.name == INVOICE and gross is not None and gross.value < 0 else self.kind.name


def is_legible(span: Span) -> bool:
    """Whether every word was read well enough to be sure of; words of a text layer are."""
    return min(word.confidence for word in span.words) >= _LEGIBLE


def evidence(span: Span, source: Source, value: Any, confidence: float, quote: str | None = None) -> Field[Any]:
    """A value with its place: page, box and quote. `source` is that of its page; words that OCR read on a page with text say so
    by their confidence."""
    if source is Source.TEXT and any(word.confidence < 1 for word in span.words):
        source = Source.OCR
    text = " ".join((quote or span.line.text).split())[:_LONGEST_QUOTE]
    return Field(value=value, confidence=confidence, source=source, page=span.line.page, box=span.box, quote=text)


def money(value: Decimal, currency: str | None) -> Decimal:
    """The amount with its currency's digits where that changes nothing; amounts are never rounded."""
    try:
        return canonical(value, currency or "EUR")
    except ValueError:
        return value


def _rows(document: Document, first: int, count: int) -> str:
    return "\n".join(row.line.text for row in document.rows[first : first + count])


def _discount_field(document: Document, totals: Totals, dates: InvoiceDates) -> Field[Any] | None:
    base, net = (choice.value if choice else None for choice in (totals.due, totals.net))
    currency = totals.currency.value if totals.currency else "EUR"
    issued = dates.issue.value if dates.issue and dates.issue.sure else None
    for i, row in enumerate(document.rows):
        if not read_discounts(_rows(document, i, 2), issued, base, currency, document.order, net):
            continue
        # A step to a line: what the next lines add counts, but never what they change ("3 % ..." beside "30 days net").
        texts = [_rows(document, i, count) for count in range(2, _DISCOUNT_ROWS + 1)]
        reads = [read_discounts(text, issued, base, currency, document.order, net) for text in texts]
        text, found = max(zip(texts, reads, strict=True), key=lambda read: len(read[1]) if read[1][: len(reads[0])] == reads[0] else 0)
        if found:
            span = Span(row.line, 0, len(row.line.words) - 1)
            return evidence(span, document.sources[row.page], found, 0.85, text)
    return None


def _not_taken_off(document: Document, totals: Totals, number: Choice[str] | None) -> Iterator[str]:
    """The lines but those that take an amount off ("Voorschot reeds betaald -500,00") or nothing ("Reeds voldaan 0,00", "Bereits gezahlt |
    brutto |"), and without the words that name a part that was paid: what they say is paid is not the invoice."""
    taken = {c.span.line.number for c in document.amounts if c.value.value < 0}
    nothing = [c.span for c in document.amounts if not c.value.value]
    whole = {choice.value for choice in (totals.gross, totals.due) if choice is not None}
    left_out = totals.part_paid | {place for span in nothing for place in _head_over(document, span)}
    for row, line in zip(document.rows, document.said.split("\n"), strict=False):
        paid = [label for label in row.labels if label.role is Role.PREPAID]
        takes_off = row.line.number in taken and bool(paid)
        of_nothing = any(_is_of_nothing(label, nothing) for label in paid)
        rest = [word.text for i, word in enumerate(row.line.words) if (row.line.number, i) not in left_out]
        if not takes_off and not of_nothing and not lists_other_bills(document, row, whole, number.value if number else ""):
            yield line if len(rest) == len(row.line.words) else " ".join(rest)


def _is_of_nothing(label: Label, nothing: list[Span]) -> bool:
    """Whether a label names an amount of nothing, or none at all behind how it would be counted."""
    is_empty = label.qualified and label.span.last == len(label.span.line.words) - 1
    return is_empty or any(_is_right_behind(label.span, span) for span in nothing)


def _head_over(document: Document, amount: Span) -> Iterator[tuple[int, int]]:
    """The words (line, which) of the head of a column that names what was paid, where nothing is what stands under it."""
    cell = document.rows[amount.line.number - 1].cell_of(amount.first)
    head = above(document, cell) if cell.first == amount.first else None
    if head is None or any(map(str.isdigit, head.line.text)):
        return
    for label in document.rows[head.line.number - 1].labels:
        if label.role is Role.PREPAID and (label.span.first, label.span.last) == (head.first, head.last):
            yield from ((head.line.number, i) for i in range(head.first, head.last + 1))


def _is_right_behind(label: Span, amount: Span) -> bool:
    """Whether an amount ends the row of a label, with no word between the two: "BETAALD met iDEAL, saldo 0,00" says more."""
    if amount.line is not label.line or amount.first <= label.last:
        return False
    others = (*amount.line.words[label.last + 1 : amount.first], *amount.line.words[amount.last + 1 :])
    return not any(any(map(str.isalpha, word.text)) and currency_of(word.text) is None for word in others)


def _doubts(document: Document, account: Account, totals: Totals, dates: InvoiceDates) -> tuple[Doubt, ...]:
    issued = dates.issue.value if dates.issue else None
    named = {
        Doubt.IBAN_CHECKSUM: account.checksum_fails,
        Doubt.IBAN_AMBIGUOUS: account.ambiguous,
        Doubt.AMOUNTS_DISAGREE: totals.disagree,
        Doubt.WORDS_DIFFER: words_differ(document, totals),
        Doubt.EARLIER_BALANCE: totals.earlier_balance,
        Doubt.AMBIGUOUS_DATE: dates.ambiguous,
        Doubt.DATE_IMPLAUSIBLE: dates.implausible,
        Doubt.NEW_BANK_DETAILS: announces_an_account(document.said),
        Doubt.INSTALMENTS: is_in_instalments(document, issued, totals),
    }
    return tuple(doubt for doubt, holds in named.items() if holds)


#: Fields that have no other candidates than what was taken.
_TAKEN_FOR = {"seller_address": Ground.BESIDE_SELLER, "buyer_vat_id": Ground.RECEIVERS, "buyer_name": Ground.LABELLED}


def read_printed(document: Document, buyer: Buyer) -> Printed:
    """The fields of the one invoice on these pages."""
    number, numbers = choose_number(document)
    dates, totals = choose_dates(document, number.span if number else None), choose_totals(document)
    currency = totals.currency.value if totals.currency else None
    parties = choose_parties(document, buyer, rate_beside(document, totals.vat))
    seller = parties.seller.value if parties.seller else None
    account = choose_account(document, buyer, currency, seller)
    order, orders = order_reference(document)
    remittance_information, remittances = remittance(document, number, order)
    choices: dict[str, Choice[Any] | None] = {
        "number": number, "issue_date": dates.issue, "due_date": dates.due, "currency": totals.currency,
        "total_net": totals.net, "total_vat": totals.vat, "total_gross": totals.gross, "amount_due": totals.due,
        "seller_name": parties.seller, "seller_address": parties.address, "seller_vat_id": parties.vat_id,
        "buyer_vat_id": parties.buyer_vat_id, "buyer_name": parties.buyer,
        "iban": account.iban, "bic": account.bic, "account": account.local,
        "remittance_information": remittance_information, "order_reference": order,
    }  # fmt: skip
    rankings = dates.rankings | totals.rankings | account.rankings | parties.rankings
    rankings |= {"number": numbers, "remittance_information": remittances, "order_reference": orders}
    made, marks, sure, seldom_right = _judged(document, choices, rankings, currency)
    discount = _discount_field(document, totals, dates)
    if discount:
        made["discounts"] = discount
    kind = classify(document)
    settled, void = _settled(document, totals, dates, number), is_void(document, seller) or is_stopped(document)
    doubts = _doubts(document, account, totals, dates)
    remarked = () if void or account.of_factor or Doubt.NEW_BANK_DETAILS in doubts else settled.remarks
    more = {
        Doubt.MARKED_AS_PAID: settled.is_doubtful, Doubt.MARKED_AS_VOID: void, Doubt.REMARK: remarked,
        Doubt.OTHER_TITLE: kind.rival, Doubt.SELLER_AMBIGUOUS: parties.ambiguous,
        Doubt.OWN_INVOICE: parties.is_own, Doubt.ALTERED: is_altered(document, choices.values()),
    }  # fmt: skip
    return Printed(
        fields=Fields.model_validate(made),
        sure=frozenset(sure),
        seldom_right=frozenset(seldom_right),
        doubts=(*doubts, *(doubt for doubt, holds in more.items() if holds)),
        dates=dates.doubtful,
        remarks=remarked,
        kind=kind,
        language=document.language,
        is_automatic=settled.is_collected,
        is_paid=settled.is_paid,
        is_of_factor=account.of_factor,
        names_own_account=account.is_own,
        rankings=rankings,
        marks=marks,
    )


@dataclass(frozen=True, slots=True)
class _Settled:
    """What the paper says of how it is, or was, paid."""

    is_paid: bool
    is_collected: bool
    is_doubtful: bool  # a person is asked
    remarks: tuple[str, ...] = ()  # where nothing else is known to be said


def _settled(document: Document, totals: Totals, dates: InvoiceDates, number: Choice[str] | None) -> _Settled:
    lines = "\n".join((*_not_taken_off(document, totals, number), *document.marks, *stamps(document, totals)))
    way, issued = way_of_paying(document), dates.issue.value if dates.issue else None
    collected = way is Way.COLLECTED or is_direct_debit(document.said)
    doubtful = way is Way.OTHERWISE or seems_settled(lines) or names_another_way(lines)
    doubtful = doubtful or is_paid_by_day(document, totals, issued) or is_tendered(document, totals, issued)
    doubtful = doubtful or is_handled(document) or is_gone(document, totals)
    paid = is_paid(lines)
    is_known = paid or collected or doubtful or totals.prepaid  # of a deposit much is said, and its sum is known
    return _Settled(
        is_paid=paid and not totals.asked,
        is_collected=collected,
        is_doubtful=doubtful or (paid and totals.asked),
        remarks=() if is_known else remarks(_by_cells(document, lines)),
    )


def _by_cells(document: Document, lines: str) -> str:
    """The lines, where cells of one word or two stand apart: two of them are a sentence only where the second begins small. Those of heads
    of columns and of tabs are none, though of three words."""
    apart = {}
    for row in document.rows:
        longest = max(cell.last - cell.first + 1 for cell in row.cells)
        if len(row.cells) >= _HEADS and longest <= _HEAD_WORDS:
            apart[row.line.text] = ""
        elif len(row.cells) > 1 and longest < _HEAD_WORDS:
            apart[row.line.text] = "\n".join(cell.text for cell in row.cells)
    return "\n".join(apart.get(line, line) for line in lines.split("\n"))


def _judged(
    document: Document, choices: dict[str, Choice[Any] | None], rankings: dict[str, Ranking[Any]], currency: str | None
) -> tuple[dict[str, Field[Any]], dict[str, dict[str, float]], set[str], set[str]]:
    """The fields with calibrated confidences, the marks that tell these, which fields are sure (nothing speaks against them, and they
    are legible), and which of them are all the same read like values that were wrong. The rankings get what is said here."""
    made, marks, sure, seldom_right = {}, {}, set(), set()
    for name, choice in choices.items():
        if name not in rankings:
            rankings[name] = _only(choice, _TAKEN_FOR.get(name, Ground.LABELLED))
        if choice is None:
            continue
        source = document.sources[choice.span.line.page]
        against = () if name in _CHECKED or is_legible(choice.span) else (Ground.HARD_TO_READ,)
        rankings[name] = ranking = replace(rankings[name], grounds=(*rankings[name].grounds, *against))
        marks[name] = marks_of(choice, ranking, scanned=source is Source.OCR)
        share = confidence_of(name, marks[name])
        if choice.sure and not against:
            sure.add(name)
        if name in sure and share is not None and share < SURE:
            seldom_right.add(name)
            rankings[name] = replace(ranking, grounds=(*ranking.grounds, Ground.SELDOM_RIGHT))
        value = money(choice.value, currency) if isinstance(choice.value, Decimal) else choice.value
        made[name] = evidence(choice.span, source, value, choice.confidence if share is None else share, choice.quote)
    return made, marks, sure, seldom_right


def _only(choice: Choice[Any] | None, ground: Ground) -> Ranking[Any]:
    """The ranking of a field that has no other candidates than what was taken."""
    if choice is None:
        return Ranking((), (Ground.NO_CANDIDATE,))
    return Ranking((Weighed(choice.value, choice.span),), (ground,))
