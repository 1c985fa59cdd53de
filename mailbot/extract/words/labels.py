"""What labels on invoices say, per role, strength and language. Compared on folded letters and digits only (kerning splits words).

Strength 3 names the field and nothing else, 2 names it mostly, 1 only hints. The longest label at a place wins, so "order number" is never
"number": naming what a value is NOT is as important as naming what it is. How the lists are written: see `phrases`.
"""

from mailbot.extract.words.accounts import ACCOUNTS
from mailbot.extract.words.numbers import NUMBERS
from mailbot.extract.words.other_numbers import OTHER_NUMBERS
from mailbot.extract.words.other_sums import OTHER_SUMS
from mailbot.extract.words.parties import PARTIES
from mailbot.extract.words.roles import Phrases, Role
from mailbot.extract.words.sums import SUMS
from mailbot.extract.words.term_names import TERM_NAMES
from mailbot.extract.words.times import TIMES

#: In this order: a phrase of two roles belongs to the first.
_LABELS: dict[Role, Phrases] = {
    **NUMBERS,
    **OTHER_NUMBERS,
    **TIMES,
    **SUMS,
    **OTHER_SUMS,
    **PARTIES,
    **ACCOUNTS,
}


def _with(known: Phrases, more: Phrases) -> Phrases:
    """The labels of a role, and more of them."""
    longer = {
        strength: {name: f"{known[strength][name]}|{listed}" for name, listed in languages.items()} for strength, languages in more.items()
    }
    return {strength: languages | longer.get(strength, {}) for strength, languages in known.items()}


LABELS = {role: _with(known, TERM_NAMES.get(role, {})) for role, known in _LABELS.items()}
