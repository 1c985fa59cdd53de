"""Unpacks mails in children with limits: one walks the MIME tree, and each wrapping (zip, winmail.dat, .p7m...) has one of its own.

So a part that eats its child is that part's loss, by name, and the other files of the mail are handled.
"""

from typing import NamedTuple

import structlog

from mailbot.domain import limits
from mailbot.mail import child, part
from mailbot.mail.unpack import UNREADABLE_MAIL, Found, Leaf, gathered, refused
from mailbot.sandbox.children import JOB_LIMITS, ChildFailed, Sandbox
from mailbot.sandbox.confine import ChildLimits
from mailbot.sandbox.frames import Message

log = structlog.get_logger(__name__)

#: What the fork server should have loaded.
PRELOAD = ("mailbot.mail.child",)
_WALK, _OPEN = "mailbot.mail.child:walk", "mailbot.mail.child:open"
#: Decoded parts are smaller than the mail; a part in an odd encoding may grow a little.
_GROWTH = 2


class _Budget(NamedTuple):
    """What the wrappings of one mail may still use: bytes that archives hold, and seconds of CPU time, which do not run while
    a wrapping waits for its child on a busy machine."""

    left: int
    seconds: float


class Unpacker:
    """One for a whole process, used by any number of tasks at once. This process looks at no more than prefixes and names."""

    def __init__(self, sandbox: Sandbox, child_limits: ChildLimits = JOB_LIMITS) -> None:
        self._sandbox, self._limits = sandbox, child_limits

    async def unpack(self, raw: bytes) -> tuple[Leaf, ...]:
        """The files of a raw mail in order, out of all wrappings; whatever is in it, what cannot be opened is a leaf with a problem.

        Raises:
            SandboxUnavailable: there are no children just now; nothing is known about the mail.
        """
        leaves: list[Leaf] = []
        budget = _Budget(limits.UNPACKED_BYTES, limits.UNPACK_CPU_SECONDS)
        for found in await self._walk(raw):
            if not found.may_wrap:
                leaves.append(found.leaf)
            elif budget.seconds <= 0 or len(leaves) >= part.PARTS:
                leaves.append(refused(found.leaf))
            else:
                inside, budget = await self._open(found, budget)
                leaves.extend(inside)
        return gathered(leaves)

    async def _walk(self, raw: bytes) -> tuple[Found, ...]:
        files = await self._files(_WALK, child.walk_request(raw), _GROWTH * len(raw))
        return files.found if files else (Found(leaf=UNREADABLE_MAIL),)

    async def _open(self, found: Found, budget: _Budget) -> tuple[list[Leaf], _Budget]:
        """The leaves inside one wrapping, and what is left of the budget."""
        files = await self._files(_OPEN, child.open_request(found, budget.left), budget.left + _GROWTH * found.leaf.size)
        if files is None:
            return [refused(found.leaf)], budget._replace(seconds=budget.seconds - limits.CHILD_CPU_SECONDS)
        return [one.leaf for one in files.found], _Budget(min(budget.left, files.left), budget.seconds - files.seconds)

    async def _files(self, job: str, request: Message, at_most: int) -> child.Files | None:
        """What the child found; None when it failed, which is the loss of what it was given."""
        message = await self._sandbox.run_patiently(job, request, self._limits)
        if isinstance(message, ChildFailed):
            log.warning("unpacking_failed", job=job, reason=message.reason)
            return None
        try:
            return child.files(message, at_most)
        except ValueError:
            log.warning("child_answered_nonsense", job=job)
            return None
