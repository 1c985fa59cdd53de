"""What the assistant would make of a mail, without doing anything: the same parse, kind, quote, unpacking and triage as `process`."""

from mailbot.assistant.triage import Becomes, sort
from mailbot.domain.invoice import Frozen
from mailbot.domain.outcome import Reason
from mailbot.mail.kind import Kind, answerable, kind
from mailbot.mail.parse import parse
from mailbot.mail.quote import reply_text
from mailbot.mail.unpack import Leaf
from mailbot.mail.unpacker import Unpacker


class InspectedFile(Frozen):
    """A file of the mail after unwrapping. `media_type` is what its bytes show, else what was declared; `size` in bytes."""

    filename: str
    media_type: str
    size: int
    becomes: Becomes
    reason: Reason | None = None


class Inspection(Frozen):
    """A mail as `mailbot inspect --json` prints it (with the file's name in front)."""

    kind: Kind
    answerable: bool
    message_id: str | None
    sender: str | None
    subject: str
    reply_text: str
    attachments: tuple[InspectedFile, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The stable shape of docs/interface.md: the sender is `from`, which is no name in Python."""
        shape = self.model_dump(mode="json")
        return {"from" if name == "sender" else name: value for name, value in shape.items()}


async def inspect_mail(unpacker: Unpacker, raw: bytes) -> Inspection:
    """Reads a mail file; there is no envelope, so Return-Path stands for it. Any bytes give an inspection.

    Raises:
        SandboxUnavailable: there are no children to unpack it.
    """
    message = parse(raw)
    return Inspection(
        kind=kind(message),
        answerable=answerable(message),
        message_id=message.message_id,
        sender=next((found.address for found in message.from_), None),
        subject=message.subject,
        reply_text=reply_text(message),
        attachments=_files(await unpacker.unpack(raw)),
    )


def _files(leaves: tuple[Leaf, ...]) -> tuple[InspectedFile, ...]:
    return tuple(
        InspectedFile(
            filename=leaf.filename,
            media_type=fate.media_type or leaf.media_type,
            size=leaf.size,
            becomes=fate.becomes,
            reason=fate.reason,
        )
        for leaf, fate in zip(leaves, sort(leaves), strict=True)
    )
