"""Lines of addresses without a street: a yard, a row of buildings, a barn."""

from mailbot.extract.folding import fold
from mailbot.extract.words.places import SITES


def ends_as_site(text: str) -> bool:
    """Whether a line without a number is where somebody is, by its last word ("Station Yard", "Long Barn")."""
    return fold(text).partition(" ")[2].rpartition(" ")[2] in SITES
