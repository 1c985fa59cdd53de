"""What XML, payment codes and print say of one invoice, as one: XML wins over QR, QR over print. Where they differ is a doubt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Self

from mailbot.domain import limits
from mailbot.domain.account import is_iban
from mailbot.domain.invoice import Buyer, Difference, DoubtfulDate, Face, Field, Fields, Source
from mailbot.domain.outcome import Doubt
from mailbot.extract.comparison import differences_between
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.folding import compact
from mailbot.extract.printed.classify import CREDIT_NOTE, INVOICE, LARGE_TITLE, RIVALS
from mailbot.extract.printed.fields import Printed, money
from mailbot.extract.reading import Layout
from mailbot.extract.story import Ground
from mailbot.extract.structured.einvoice import EInvoice

Grounds = Mapping[str, tuple[Ground, ...]]
#: What is seen on the pages alone, whatever an e-invoice says.
_OF_THE_PAGES = (
    Doubt.NEW_BANK_DETAILS,
    Doubt.MARKED_AS_VOID,
    Doubt.MARKED_AS_PAID,
    Doubt.WORDS_DIFFER,
    Doubt.OTHER_TITLE,
    Doubt.INSTALMENTS,
    Doubt.SELLER_AMBIGUOUS,
)


@dataclass(frozen=True, slots=True)
class Merged:
    """One invoice's merged values on their way to a judgement."""

    fields: Fields
    sure: frozenset[str]
    doubts: tuple[Doubt, ...]
    kind: str | None
    nothing_to_pay: bool
    differences: tuple[Difference, ...] = ()
    dates: tuple[DoubtfulDate, ...] = ()
    learned: tuple[str, ...] = ()
    layout: Layout | None = None
    paid_to_factor: bool = False
    grounds: Grounds = field(default_factory=dict)  # what the agreement of the sources says of a field

    def because(self, ground: Ground, names: Iterable[str]) -> Self:
        """The values with one more ground for some fields."""
        more = {name: (*self.grounds.get(name, ()), ground) for name in names}
        return replace(self, grounds={**self.grounds, **more})


def _nothing_due(fields: Fields, sure: bool) -> bool:
    return fields.amount_due is not None and sure and fields.amount_due.value <= 0


def _impossible_dates(fields: Fields) -> tuple[DoubtfulDate, ...]:
    """Both dates of an e-invoice that is due before it was issued."""
    issued, due = fields.issue_date, fields.due_date
    if issued is None or due is None or due.value >= issued.value:
        return ()
    return (
        DoubtfulDate(field="issue_date", printed=issued.quote, readings=(issued.value,)),
        DoubtfulDate(field="due_date", printed=due.quote, readings=(due.value,)),
    )


def _is_due_far(fields: Fields) -> bool:
    issue, due = fields.issue_date, fields.due_date
    return issue is not None and due is not None and due.value - issue.value > limits.DUE_AHEAD


def _contradicts_sums(fields: Fields) -> bool:
    net, vat, gross = fields.total_net, fields.total_vat, fields.total_gross
    return None not in (net, vat, gross) and abs(net.value + vat.value - gross.value) > Decimal("0.02")  # type: ignore[union-attr]


def with_xml(xml: EInvoice, others: tuple[EInvoice, ...], document: Document, printed: Printed) -> Merged:
    """The XML's values, gaps filled from the page; doubts where the page, or another XML of the invoice, says something else."""
    own = dict(xml.fields.present())
    filled: dict[str, Any] = {n: f for n, f in printed.fields.present() if n not in own and (n != "iban" or n in printed.settled)}
    fields = _canonical(xml.fields.model_copy(update=filled))
    doubts = []
    differences = differences_between(xml, others, document, printed)
    if differences:
        doubts.append(Doubt.PRINT_DIFFERS_FROM_XML)
    if xml.fields.iban and not is_iban(xml.fields.iban.value):
        doubts.append(Doubt.IBAN_CHECKSUM)
    if len(xml.ibans) > 1:
        doubts.append(Doubt.IBAN_AMBIGUOUS)
    dates = _impossible_dates(fields)
    if dates:
        doubts.append(Doubt.AMBIGUOUS_DATE)
    if _is_due_far(fields):
        doubts.append(Doubt.DATE_IMPLAUSIBLE)
    if _contradicts_sums(fields) or not xml.adds_up:
        doubts.append(Doubt.AMOUNTS_DISAGREE)
    doubts += [doubt for doubt in _OF_THE_PAGES if doubt in printed.doubts]
    doubts += [Doubt.OTHER_TITLE] if printed.kind.name in RIVALS and printed.kind.weight >= LARGE_TITLE else []
    kind = CREDIT_NOTE if xml.is_credit_note else INVOICE
    nothing = xml.is_automatic or _nothing_due(fields, sure=True) or (printed.is_automatic and not xml.ibans)
    certain = frozenset(name for name, field in own.items() if field.confidence == 1.0)
    settled = certain | (printed.settled - own.keys())
    reading = Merged(fields, settled, tuple(doubts), kind, nothing or printed.is_paid, differences, dates)
    left = {"iban"} & {name for name, _ in printed.fields.present()} - own.keys() - filled.keys()
    return reading.because(Ground.XML_FIRST, own).because(Ground.FROM_PAGE, filled).because(Ground.NOT_SURE_BESIDE_XML, left)


def _canonical(fields: Fields) -> Fields:
    """Amounts with their currency's digits."""
    currency = fields.currency.value if fields.currency else None
    changed = {n: f.model_copy(update={"value": money(f.value, currency)}) for n, f in fields.present() if isinstance(f.value, Decimal)}
    return fields.model_copy(update=changed)


_OF_CODES = frozenset({"iban", "amount_due", "currency"})  # which no code may change


def with_codes(reading: Merged, codes: tuple[Fields, ...], printed_ibans: set[str]) -> Merged:
    """The merged values with those of the payment code; a code that says something else than the rest is a doubt."""
    if not codes:
        return reading
    fields, sure, doubts, differences = reading.fields, set(reading.sure), list(reading.doubts), list(reading.differences)
    code = codes[0]
    update: dict[str, Any] = {}
    for name in ("iban", "amount_due", "currency", "bic", "payee_name", "remittance_information"):
        read: Field[Any] | None = getattr(code, name)
        present: Field[Any] | None = getattr(fields, name)
        if read is None:
            continue
        if name in _OF_CODES and _is_another(name, present, read, printed_ibans):
            doubts.append(Doubt.PRINT_DIFFERS_FROM_QR)
            differences.append(_difference_from_code(name, present, read, printed_ibans))
            update |= {} if present else {name: read}  # shown, never paid without being asked
        elif present is None or name in _OF_CODES:
            update[name] = read if present is None or present.source is not Source.XML else present
            sure.add(name)
    update |= _bic_of(fields, code, update.get("iban"))
    if "payee_name" in update and fields.seller_name is not None:
        update.pop("payee_name")  # the code's name is the account's holder: a payee of its own only when no seller is read
    if len({c.iban.value for c in codes if c.iban}) > 1:
        doubts.append(Doubt.IBAN_AMBIGUOUS)
    elif "iban" in update:
        doubts = [doubt for doubt in doubts if doubt not in (Doubt.IBAN_AMBIGUOUS, Doubt.IBAN_CHECKSUM)]
    for name in (one for one, value in update.items() if value is not None):
        reading = reading.because(_ground(getattr(fields, name), getattr(code, name)), [name])
    return replace(
        reading,
        fields=fields.model_copy(update=update),
        sure=frozenset(sure),
        doubts=tuple(doubts),
        differences=tuple(differences),
    )


def _bic_of(fields: Fields, code: Fields, iban: Field[str] | None) -> dict[str, Field[str] | None]:
    """The BIC where a payment code chose the account (`iban`): it comes from where the IBAN does. One that the page prints may be that of
    another account, where the code tells one itself or chose another account than the page did."""
    if iban is None or iban.source is not Source.QR or fields.bic is None or fields.bic.source is Source.XML:
        return {}
    chose_another = fields.iban is not None and fields.iban.value != iban.value
    return {"bic": code.bic} if code.bic is not None or chose_another else {}


def _ground(present: Field[Any] | None, read: Field[Any]) -> Ground:
    """What a payment code does for a value that it does not contradict."""
    if present is None:
        return Ground.CODE_FILLS
    return Ground.CODE_AGREES if present.value == read.value else Ground.CODE_CHOOSES


def _is_another(name: str, present: Field[Any] | None, read: Field[Any], printed_ibans: set[str]) -> bool:
    """Whether a payment code says something else than the rest: for an account also where the pages name but accounts that seem to be
    the payer's; not where it names one of several that they print."""
    if name == "iban" and read.value in printed_ibans and (present is None or present.source is not Source.XML):
        return False
    return present.value != read.value if present is not None else name == "iban" and bool(printed_ibans)


def _difference_from_code(name: str, present: Field[Any] | None, read: Field[Any], printed_ibans: set[str]) -> Difference:
    face = Face.XML if present is not None and present.source is Source.XML else Face.PAGE
    return Difference(field=name, says={face: str(present.value) if present is not None else min(printed_ibans), Face.QR: str(read.value)})


def from_print(printed: Printed) -> Merged:
    """The values of the page alone."""
    nothing = printed.is_automatic or printed.is_paid or _nothing_due(printed.fields, "amount_due" in printed.sure)
    return Merged(printed.fields, printed.settled, printed.doubts, printed.doc_kind, nothing, dates=printed.dates)


def without_own_accounts(reading: Merged, buyer: Buyer, *, names_own: bool) -> Merged:
    """The buyer's own IBAN is never the payee's, whatever names it; where no other account is named, a person is told so."""
    own = {compact(iban) for iban in buyer.ibans}
    is_own = reading.fields.iban is not None and compact(reading.fields.iban.value) in own
    if is_own:
        reading = replace(reading, fields=reading.fields.model_copy(update={"iban": None}), sure=reading.sure - {"iban"})
        reading = reading.because(Ground.BUYERS_OWN, ["iban"])
    if (is_own or names_own) and reading.fields.iban is None and reading.fields.account is None:
        reading = replace(reading, doubts=(*reading.doubts, Doubt.OWN_ACCOUNT))
    return reading
