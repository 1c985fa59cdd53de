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


def _with(labels: dict[Role, Phrases], more: dict[Role, Phrases]) -> dict[Role, Phrases]:
    """Labels, and more of some roles."""
    for role, strengths in more.items():
        for strength, languages in strengths.items():
            known = labels[role][strength]
            labels[role] = {**labels[role], strength: known | {name: f"{known[name]}|{listed}" for name, listed in languages.items()}}
    return labels


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
LABELS = _with(_LABELS, TERM_NAMES)
