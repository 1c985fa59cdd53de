"""Whether an account holds other people's money, by what it is called, and is not its seller's: an escrow or client account, a notary's, a
court's, a bailiff's."""

import re

from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.folding import fold
from mailbot.extract.printed.offices_accounts import said_at
from mailbot.extract.words.beside_accounts import TRUST_ACCOUNTS
from mailbot.extract.words.held_accounts import HELD_BY_OTHERS, HOLDS_MONEY, NO_ACCOUNT, OWN_OR_NAME

_HELD, _HOLDERS = re.compile(f"{OWN_OR_NAME}(?:{TRUST_ACCOUNTS}){NO_ACCOUNT}|{HELD_BY_OTHERS}"), re.compile(HOLDS_MONEY)


def is_held_for_others(document: Document, account: Candidate[str], seller: str | None) -> bool:
    """Whether the words right before an account, or a heading over it, call it one that holds money for others, and its seller is nobody
    who has such an account."""
    return _HOLDERS.search(fold(seller or "")) is None and any(map(_HELD.search, said_at(document, account, seller)))
