"""A mail unpacked in this process: what `Unpacker` must give with its children."""

from mailbot.mail.archive import Budget
from mailbot.mail.unpack import Leaf, gathered, opened, walked


def unpack(raw: bytes) -> tuple[Leaf, ...]:
    """The leaves of a raw mail."""
    budget = Budget()
    return gathered(leaf for found in walked(raw) for leaf in (opened(found, budget) if found.may_wrap else (found.leaf,)))
