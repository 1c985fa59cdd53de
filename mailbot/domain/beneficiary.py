"""The bank's saved creditor and how far it is trusted."""

from enum import StrEnum


class BeneficiaryState(StrEnum):
    """How far a beneficiary is trusted: only `validated` may be paid."""

    NEW = "new"  # created from a document or by a person, nobody confirmed it
    VALIDATED = "validated"
    CHANGED = "changed"  # known, but other bank details arrived: the classic fraud
    BLOCKED = "blocked"  # an administrator refused it


def payable(state: BeneficiaryState) -> bool:
    """Whether a draft to this beneficiary may be validated."""
    return state is BeneficiaryState.VALIDATED


def may_unlock(administrator: str, details_by: str | None) -> bool:
    """Whoever supplied the bank details never unlocks them (both are normalised mail addresses; None: a document did)."""
    return details_by is None or administrator != details_by
