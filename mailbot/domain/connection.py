"""Where an agent's connection stands, in stable words: the same in rows, events, mails, pages and `mailbot agent list`."""

from enum import StrEnum


class ConnectionState(StrEnum):
    """`waiting` was never synchronised; `syncing` is at work; the rest is what the last synchronisation came to."""

    WAITING = "waiting"
    SYNCING = "syncing"
    OK = "ok"
    OK_PARTIAL = "ok_partial"  # some documents could not be had
    UNAVAILABLE = "unavailable"
    MAINTENANCE = "maintenance"
    INVALID_CREDENTIALS = "invalid_credentials"
    ACTION_NEEDED = "action_needed"  # a person has something to do there
    ERROR = "error"  # other, reported to support
    PAUSED = "paused"
    REMOVED = "removed"  # its secrets are erased; its documents stay


class Trouble(StrEnum):
    """The five troubles that people are told apart."""

    SITE_UNAVAILABLE = "site_unavailable"
    INVALID_CREDENTIALS = "invalid_credentials"
    ACTION_NEEDED = "action_needed"
    MAINTENANCE = "maintenance"
    OTHER = "other"


TROUBLE_OF = {
    ConnectionState.UNAVAILABLE: Trouble.SITE_UNAVAILABLE,
    ConnectionState.INVALID_CREDENTIALS: Trouble.INVALID_CREDENTIALS,
    ConnectionState.ACTION_NEEDED: Trouble.ACTION_NEEDED,
    ConnectionState.MAINTENANCE: Trouble.MAINTENANCE,
    ConnectionState.ERROR: Trouble.OTHER,
}

SUCCEEDED = frozenset({ConnectionState.OK, ConnectionState.OK_PARTIAL})


class CubeState(StrEnum):
    """Where a document of the Cube stands."""

    ARRIVED = "arrived"  # stored, and nobody was told yet
    STORED = "stored"
    WAITING = "waiting"  # a draft was asked for
    DRAFTED = "drafted"
    FAILED = "failed"  # read, and nothing to draft: the mail said why
    DEAD = "dead"  # could not be read, whatever was tried


#: A draft can be asked for once.
DRAFTABLE = frozenset({CubeState.ARRIVED, CubeState.STORED})
