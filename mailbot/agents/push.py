"""The agent that waits: another program hands documents over by a signed HTTP request (see `assistant.collect.receive_push`).

There is nothing to open; a "synchronisation" of such a connection only tells the member what arrived meanwhile.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager
from typing import Any, ClassVar

from mailbot.agents.protocol import AgentInfo, NotSupported, Session

SCHEME = "push"


class PushAgent:
    """Access points, scanners and workflow tools that push."""

    scheme: ClassVar[str] = SCHEME

    async def catalogue(self) -> AsyncIterator[AgentInfo]:
        """One entry; its secret is made when it is added."""
        yield AgentInfo(id=SCHEME, name="Signed push", category="generic", frequency="push", quality="own", licence="own")

    def open(
        self,
        info: AgentInfo,
        config: Mapping[str, str],  # noqa: ARG002  the protocol's
        secrets: Mapping[str, str],  # noqa: ARG002
        state: Mapping[str, Any],  # noqa: ARG002
        *,
        interactive: bool = False,  # noqa: ARG002
    ) -> AbstractAsyncContextManager[Session]:
        """There is nothing to log in to.

        Raises:
            NotSupported: always; the engine knows that documents come by themselves.
        """
        raise NotSupported(f"{info.name} delivers by itself: nothing can be fetched from it.")
