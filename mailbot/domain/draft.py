"""A payment draft: invoice words (EN 16931) become payment words (ISO 20022 pain.001) here, and nowhere else."""

from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from mailbot.domain import limits
from mailbot.domain.account import LocalAccount, bic_fits, is_bic_form
from mailbot.domain.beneficiary import BeneficiaryState, payable
from mailbot.domain.discount import Discount
from mailbot.domain.invoice import Difference, Field, Fields, Frozen
from mailbot.domain.money import canonical
from mailbot.domain.outcome import Doubt, Missing, Outcome

T = TypeVar("T")


class DraftState(StrEnum):
    """Where a draft stands. `incomplete` lacks something or has a doubt; `to_validate` is ready for a person."""

    INCOMPLETE = "incomplete"
    TO_VALIDATE = "to_validate"
    AWAITING_SECOND = "awaiting_second"
    VALIDATED = "validated"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    EXPORTED = "exported"


LIVE = frozenset({DraftState.INCOMPLETE, DraftState.TO_VALIDATE, DraftState.AWAITING_SECOND, DraftState.VALIDATED, DraftState.EXPORTED})
OPEN = frozenset({DraftState.INCOMPLETE, DraftState.TO_VALIDATE})


#: The faces of one invoice (Face) say different things.
FACES_DISAGREE = frozenset({Doubt.PRINT_DIFFERS_FROM_XML, Doubt.PRINT_DIFFERS_FROM_QR})


def differs_in_account(differences: Iterable[Difference]) -> bool:
    """Whether the faces name different accounts."""
    return any(difference.field == "iban" for difference in differences)


def left_to_administrators(doubts: Iterable[Doubt], differences: Collection[Difference]) -> frozenset[Doubt]:
    """The doubts which no plain member's "OK" settles: of faces that disagree, when they may be about the account; and about an amount
    that a person gave.

    The safe rule (docs/decisions/0003): a member may agree to another sum, date or number that is printed, never to another account,
    nor to a difference that lies in another copy or was not noted.
    """
    may_be_account = not differences or differs_in_account(differences)
    left = {Doubt.AMOUNT_FAR_OFF, *(FACES_DISAGREE if may_be_account else ())}
    return frozenset(doubt for doubt in doubts if doubt in left)


class Payment(Frozen):
    """The payment that an invoice asks for. Amounts in the currency; dates are local dates of the company."""

    number: str | None = None
    creditor_name: str | None = None
    creditor_iban: str | None = None
    creditor_account: LocalAccount | None = None
    creditor_bic: str | None = None
    instructed_amount: Decimal | None = None
    currency: str | None = None
    issue_date: date | None = None
    due_date: date | None = None
    remittance_information: str | None = None
    discounts: tuple[Discount, ...] = ()

    def missing(self) -> tuple[Missing, ...]:
        """What the payment cannot do without."""
        present = {
            Missing.NUMBER: self.number,
            Missing.SELLER_NAME: self.creditor_name,
            Missing.AMOUNT_DUE: self.instructed_amount,
            Missing.CURRENCY: self.currency,
            Missing.ACCOUNT: self.creditor_iban or self.creditor_account,
        }
        return tuple(name for name, value in present.items() if value is None)


def payment_from(fields: Fields) -> Payment:
    """The one mapping from invoice words to payment words: seller or payee -> creditor, amount due (BT-115) -> instructed amount.

    A reference that is not surely the one to quote (BT-83) gives way to the invoice's number, by which every supplier finds the payment.

    The IBAN names the bank: a printed BIC that contradicts it, or is none, stays on the document.
    """
    reference = fields.remittance_information
    to_quote = reference if reference and (reference.is_sure or fields.number is None) else fields.number
    return Payment(
        number=_value(fields.number),
        creditor_name=_value(fields.payee_name) or _value(fields.seller_name),
        creditor_iban=_value(fields.iban),
        creditor_account=_value(fields.account),
        creditor_bic=_bic_beside(_value(fields.iban), _value(fields.bic)),
        instructed_amount=_in_digits_of(_value(fields.amount_due), _value(fields.currency)),
        currency=_value(fields.currency),
        issue_date=_value(fields.issue_date),
        due_date=_value(fields.due_date),
        remittance_information=_value(to_quote),
        discounts=_value(fields.discounts) or (),
    )


def execution_date(due_date: date | None, today: date) -> date:
    """When to pay (ReqdExctnDt): on the due date, never in the past; without a due date, today."""
    return max(due_date, today) if due_date else today


def is_implausible(issue_date: date | None, due_date: date | None, today: date) -> bool:
    """Whether the date of the invoice is very old or lies ahead, or the due date lies years away."""
    if issue_date is not None and not -limits.OLDEST_INVOICE <= issue_date - today <= limits.INVOICE_AHEAD:
        return True
    return due_date is not None and due_date - today > limits.DUE_AHEAD


def outcome_of(missing: tuple[Missing, ...], doubts: tuple[Doubt, ...]) -> Outcome:
    """A draft with nothing missing and nothing doubted is processed; doubt makes it partial."""
    return Outcome.PARTIAL if missing or doubts else Outcome.PROCESSED


def state_of(missing: tuple[Missing, ...], doubts: tuple[Doubt, ...]) -> DraftState:
    """The state that goes with what is missing and doubted."""
    return DraftState.INCOMPLETE if missing or doubts else DraftState.TO_VALIDATE


class Refusal(StrEnum):
    """Why a draft cannot be validated now."""

    NOT_COMPLETE = "not_complete"
    ALREADY_DECIDED = "already_decided"
    BENEFICIARY_NOT_VALIDATED = "beneficiary_not_validated"
    OTHER_BANK_DETAILS = "other_bank_details"  # the beneficiary was validated with other details than the draft pays to
    NO_DEBTOR_ACCOUNT = "no_debtor_account"


def may_validate(state: DraftState, beneficiary: BeneficiaryState | None, debtor_iban: str | None, *, same_details: bool) -> Refusal | None:
    """None when the draft may be validated, else why not; `same_details`: it pays to the details the beneficiary was validated with."""
    if state is DraftState.INCOMPLETE:
        return Refusal.NOT_COMPLETE
    if state is not DraftState.TO_VALIDATE:
        return Refusal.ALREADY_DECIDED
    if beneficiary is None or not payable(beneficiary):
        return Refusal.BENEFICIARY_NOT_VALIDATED
    if not same_details:
        return Refusal.OTHER_BANK_DETAILS
    return None if debtor_iban else Refusal.NO_DEBTOR_ACCOUNT


def _bic_beside(iban: str | None, bic: str | None) -> str | None:
    return None if bic and (not is_bic_form(bic) or (iban and not bic_fits(bic, iban))) else bic


def _in_digits_of(amount: Decimal | None, currency: str | None) -> Decimal | None:
    """540 EUR is 540.00; an amount with more digits than its currency has is left as printed, for a person to see."""
    try:
        return canonical(amount, currency) if amount is not None and currency else amount
    except ValueError:
        return amount


def _value(field: Field[T] | None) -> T | None:
    return field.value if field else None
