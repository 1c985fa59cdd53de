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
from mailbot.extract.printed.notes import Noted, read_notes
from mailbot.extract.reading import Layout
from mailbot.extract.story import Ground
from mailbot.extract.structured.einvoice import EInvoice

Grounds = Mapping[str, tuple[Ground, ...]]
#: What is seen on the pages alone, whatever an e-invoice says.
_OF_THE_PAGES = (
    Doubt.NEW_BANK_DETAILS,
    Doubt.MARKED_AS_VOID,
    Doubt.MARKED_AS_PAID,
    Doubt.REMARK,
    Doubt.WORDS_DIFFER,
    Doubt.OTHER_TITLE,
    Doubt.INSTALMENTS,
    Doubt.SELLER_AMBIGUOUS,
    Doubt.OWN_INVOICE,
    Doubt.EARLIER_BALANCE,
    Doubt.ALTERED,
)
#: What the pages say of the account that they name: it is lacking, or is for other payments.
_AGAINST_ACCOUNT = frozenset({Ground.FACTORS_ACCOUNT_LACKING, Ground.FOR_OTHER_PAYMENTS})


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
    remarks: tuple[str, ...] = ()
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
    differences = differences_between(xml, others, document, printed)
    dates, noted = _impossible_dates(fields), read_notes(xml.notes)
    named = {
        Doubt.PRINT_DIFFERS_FROM_XML: bool(differences),
        Doubt.IBAN_CHECKSUM: _fails_checks(xml, printed, document),
        Doubt.IBAN_AMBIGUOUS: len(xml.ibans) > 1,
        Doubt.AMBIGUOUS_DATE: bool(dates),
        Doubt.DATE_IMPLAUSIBLE: _is_due_far(fields),
        Doubt.AMOUNTS_DISAGREE: _contradicts_sums(fields) or not xml.adds_up or _leaves_out_a_sum(xml, printed),
        Doubt.OTHER_TITLE: not xml.is_payable or (printed.kind.name in RIVALS and printed.kind.weight >= LARGE_TITLE),
    }
    doubts = [doubt for doubt, holds in named.items() if holds]
    doubts += [doubt for doubt in _OF_THE_PAGES if doubt in printed.doubts]
    doubts += [doubt for doubt in noted.doubts if doubt not in doubts]
    remarks = () if xml.names_payee else (*printed.remarks, *noted.remarks)  # of another payee much is said, and who it is
    doubts = [doubt for doubt in doubts if doubt is not Doubt.REMARK or remarks]
    debited = xml.is_automatic or noted.is_automatic or printed.is_automatic
    against = _against_account(xml, printed, noted)
    certain = frozenset(name for name, field in own.items() if field.confidence == 1.0)
    settled = (certain | (printed.settled - own.keys())) - ({"iban"} if against else set())
    nothing = debited or printed.is_paid or _nothing_due(fields, sure=True)
    reading = Merged(fields, settled, tuple(doubts), _kind(xml, printed), nothing, differences, dates, remarks)
    left = {"iban"} & {name for name, _ in printed.fields.present()} - own.keys() - filled.keys()
    reading = reading.because(Ground.XML_FIRST, own).because(Ground.FROM_PAGE, filled).because(Ground.NOT_SURE_BESIDE_XML, left)
    return reading.because(against, ["iban"]) if against else reading


def _kind(xml: EInvoice, printed: Printed) -> str:
    """What the e-invoice is; one of another type ("325") beside pages that are an invoice is doubted instead."""
    if xml.is_credit_note:
        return CREDIT_NOTE
    return INVOICE if xml.other_kind is None or printed.doc_kind == INVOICE else xml.other_kind


def _fails_checks(xml: EInvoice, printed: Printed, document: Document) -> bool:
    """Whether the IBAN is none, or the pages have one that is none and nowhere the e-invoice's."""
    if xml.fields.iban and not is_iban(xml.fields.iban.value):
        return True
    return bool(xml.ibans) and Doubt.IBAN_CHECKSUM in printed.doubts and not {c.value for c in document.ibans} & set(xml.ibans)


def _leaves_out_a_sum(xml: EInvoice, printed: Printed) -> bool:
    """Whether the pages' sums do not add up (a deposit is taken off and nothing is said to be left) where the e-invoice has no such sum."""
    return Doubt.AMOUNTS_DISAGREE in printed.doubts and not xml.prepaid


def _against_account(xml: EInvoice, printed: Printed, noted: Noted) -> Ground | None:
    """Why the e-invoice's account is not surely the one to pay to."""
    if xml.is_paid_otherwise:
        return Ground.PAID_OTHERWISE
    is_elsewhere = bool(noted.ibans) and not noted.ibans & set(xml.ibans)
    if noted.is_assigned and (is_elsewhere or not (xml.names_payee or printed.is_of_factor or noted.ibans)):
        return Ground.FACTORS_ACCOUNT_LACKING
    ranking = printed.rankings.get("iban")
    found = [ground for ground in ranking.grounds if ground in _AGAINST_ACCOUNT] if ranking and not xml.names_payee else []
    return found[0] if found else None


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
    return Merged(printed.fields, printed.settled, printed.doubts, printed.doc_kind, nothing, dates=printed.dates, remarks=printed.remarks)


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
