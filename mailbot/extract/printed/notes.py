"""What an e-invoice's own notes and terms say of paying it: words without a layout, read by the judges of print."""

from typing import NamedTuple

from mailbot.domain.outcome import Doubt
from mailbot.extract.printed.remarks import remarks
from mailbot.extract.printed.settlement import announces_an_account, is_assigned, is_direct_debit, is_paid, names_another_way, seems_settled
from mailbot.extract.printed.void import says_void
from mailbot.extract.values.identifiers import find_ibans

_LONGEST_NOTICE = 400  # characters; longer are terms and conditions, which speak of assigning claims at large


class Noted(NamedTuple):
    """What the words say: doubts, that the buyer's account is debited, that the claim was sold to whoever is to be paid; and the IBANs
    that they name."""

    doubts: tuple[Doubt, ...] = ()
    remarks: tuple[str, ...] = ()  # with the doubt of that name
    is_automatic: bool = False
    is_assigned: bool = False
    ibans: frozenset[str] = frozenset()


def read_notes(text: str) -> Noted:
    """What the notes of an e-invoice that asks for an amount say."""
    if not text:
        return Noted()
    named = {
        Doubt.MARKED_AS_VOID: says_void(text),
        Doubt.MARKED_AS_PAID: is_paid(text) or seems_settled(text) or names_another_way(text),
        Doubt.NEW_BANK_DETAILS: announces_an_account(text),
    }
    remarked = () if any(named.values()) else remarks(text)
    named[Doubt.REMARK] = bool(remarked)
    return Noted(
        doubts=tuple(doubt for doubt, holds in named.items() if holds),
        remarks=remarked,
        is_automatic=is_direct_debit(text),
        is_assigned=any(is_assigned(line) for line in text.splitlines() if len(line) <= _LONGEST_NOTICE),
        ibans=frozenset(found.value for found in find_ibans(text) if found.valid),
    )
