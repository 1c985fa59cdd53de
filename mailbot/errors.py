"""Every exception of ours, in one tree; foreign errors are translated into it at the seam where they appear.

    MailbotError
    ├── Temporary              the same act may succeed later: SMTP 4yz, HTTP 503, the job is tried again
    │   ├── StoreBusy          the database is locked or away
    │   └── SandboxUnavailable documents cannot be read just now: the children's server does not start
    ├── AgentError             what adapters raise; drawn in agents/protocol.py, and always turned into a connection's state
    └── Permanent              trying again changes nothing: SMTP 5yz, HTTP 4xx
        ├── BadSetting         a setting of the operator is refused; the sentence names it
        ├── NotFound           no such company, draft, mail...
        ├── InvalidInput       what a person gave cannot be used; the sentence says what would be
        ├── NotAllowed         this person may not do this
        ├── StaleVersion       the thing changed since it was shown (HTTP 409)
        └── InvalidToken       a link or reply token that we did not sign, for another purpose, or too old
            └── ExpiredToken   ours, but past its age

The text of an exception is a sentence for the person concerned: it names the thing and the remedy and never carries
internals. Expected outcomes (a wrong code, an unreadable file) are values, not exceptions.
"""


class MailbotError(Exception):
    """Root of the tree; never raised itself."""


class Temporary(MailbotError):
    """The same act may succeed later."""


class StoreBusy(Temporary):
    """The database is locked or away."""


class SandboxUnavailable(Temporary):
    """Documents cannot be read just now: the server of the children does not start or was killed."""


class Permanent(MailbotError):
    """Trying again changes nothing."""


class BadSetting(Permanent):
    """A setting of the operator is refused."""


class NotFound(Permanent):
    """What was asked for does not exist (or not for this company)."""


class InvalidInput(Permanent):
    """What a person gave cannot be used; `word` names the fault where there is a text of its own for it (templates/words.jinja)."""

    def __init__(self, sentence: str, word: str | None = None) -> None:
        """The sentence is for the person."""
        super().__init__(sentence)
        self.word = word


class NotAllowed(Permanent):
    """This person may not do this."""


class StaleVersion(Permanent):
    """The thing changed since it was shown; nothing was done."""


class InvalidToken(Permanent):
    """A token that we did not sign, or signed for something else."""


class ExpiredToken(InvalidToken):
    """A token of ours that is past its age."""
