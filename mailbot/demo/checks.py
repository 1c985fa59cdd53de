"""Whether what came back is what the story expects. Pure: mails in, complaints out; an empty tuple is success."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from mailbot.demo.postbox import Arrived
from mailbot.demo.story import Step, Told

_LINK = re.compile(r"https?://[^\s<>\"]+")


def complaints_about(step: Step, reply: Arrived | None) -> tuple[str, ...]:
    """What is wrong with the reply to a step's mail."""
    if reply is None:
        return (f"{step.name}: no reply came",)
    said = _readable(reply.text)
    missing = [f"{step.name}: the reply does not say {word!r}" for word in step.says if _readable(word) not in said]
    return (*missing, *(f"{step.name}: the reply gives away {word!r}" for word in step.never if _readable(word) in said))


def is_told(told: Told, mail: Arrived) -> bool:
    """Whether this is the mail that had to come by itself."""
    said = _readable(mail.text)
    return mail.recipient == told.to and told.subject in mail.subject and all(_readable(word) in said for word in told.says)


def complaints_about_drafts(wanted: Mapping[str, tuple[str, str]], drafts: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Drafts that are missing, too many, or other than the story expects."""
    found = sorted((str(draft["number"]), draft["state"], draft["instructed_amount"]) for draft in drafts)
    expected = sorted((number, state, amount) for number, (state, amount) in wanted.items())
    return () if found == expected else (f"drafts are {found}, not {expected}",)


def links(mail: Arrived, site: str) -> tuple[str, ...]:
    """The links of a mail that lead to our pages, each once, in order."""
    found = (link.rstrip(".,;)") for link in _LINK.findall(mail.text))
    return tuple(dict.fromkeys(link for link in found if link.startswith(f"{site}/")))


def _readable(text: str) -> str:
    """Spaces of every kind are one space: mails are wrapped, amounts carry no-break spaces."""
    return " ".join(text.split())
