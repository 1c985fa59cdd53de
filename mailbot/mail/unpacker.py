"""Unpacks mails in children with limits: one walks the MIME tree, and each wrapping (zip, winmail.dat, .p7m...) has one of its own.

So a part that eats its child is that part's loss, by name, and the other files of the mail are handled.
"""

import asyncio

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
        left = limits.UNPACKED_BYTES
        until = asyncio.get_running_loop().time() + limits.UNPACK_SECONDS
        for found in await self._walk(raw):
            if not found.may_wrap:
                leaves.append(found.leaf)
            elif asyncio.get_running_loop().time() > until or len(leaves) >= part.PARTS:
                leaves.append(refused(found.leaf))
            else:
                inside, left = await self._open(found, left)
                leaves.extend(inside)
        return gathered(leaves)

    async def _walk(self, raw: bytes) -> tuple[Found, ...]:
        files = await self._files(_WALK, child.walk_request(raw), _GROWTH * len(raw))
        return files.found if files else (Found(leaf=UNREADABLE_MAIL),)

    async def _open(self, found: Found, left: int) -> tuple[list[Leaf], int]:
        """The leaves inside one wrapping, and what is left of the mail's budget for archives."""
        files = await self._files(_OPEN, child.open_request(found, left), left + _GROWTH * found.leaf.size)
        if files is None:
            return [refused(found.leaf)], left
        return [one.leaf for one in files.found], max(0, min(left, files.left))

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
