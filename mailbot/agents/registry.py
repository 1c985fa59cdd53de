"""Which agents there are: the entry points of the group `mailbot.agents`, ours and those of installed extensions."""

from collections.abc import AsyncIterator
from functools import cache
from importlib.metadata import entry_points

from mailbot.agents.protocol import Agent, AgentInfo
from mailbot.errors import NotFound

GROUP = "mailbot.agents"


@cache
def agents() -> dict[str, Agent]:
    """Every installed adapter by its scheme."""
    found: list[Agent] = [entry.load()() for entry in entry_points(group=GROUP)]
    return {agent.scheme: agent for agent in found}


async def catalogue() -> AsyncIterator[AgentInfo]:
    """Everything that can be connected, adapter by adapter."""
    for agent in agents().values():
        async for info in agent.catalogue():
            yield info


async def find(agent_id: str) -> tuple[Agent, AgentInfo]:
    """The adapter and the catalogue entry with this id (`scheme` or `scheme:site`).

    Raises:
        NotFound: no installed adapter offers it.
    """
    agent = agents().get(agent_id.partition(":")[0])
    if agent is not None:
        async for info in agent.catalogue():
            if info.id == agent_id:
                return agent, info
    raise NotFound(f"There is no agent {agent_id!r} here; these are installed: {', '.join(sorted(agents())) or 'none'}.")
