"""Where Cube documents come from: the Agent protocol, its registry, one module per adapter, and the run that collects.

protocol         what an adapter is, and the errors it raises
registry         the installed adapters (entry points `mailbot.agents`)
folder, push     our own adapters
schedule         what follows from a run (pure)
synchronisation  one run
connections      adding and changing a connection
"""

from mailbot.agents.connections import add_connection, change_connection
from mailbot.agents.synchronisation import synchronise

__all__ = ["add_connection", "change_connection", "synchronise"]
