"""Who is put on the list of members, and what is refused with a sentence."""

import pytest

from mailbot.assistant import onboard
from mailbot.errors import InvalidInput
from tests.office import Office, mail


@pytest.mark.parametrize("email", ["a(b@acme.example", '"bob"@acme.example', "bob@[192.0.2.1]", "bob"])
async def test_who_cannot_be_written_to_is_no_member(office: Office, email: str) -> None:
    with pytest.raises(InvalidInput, match="is not a mail address"):
        await onboard.add_member(office.services, "acme", email)


async def test_a_sender_who_cannot_be_written_to_is_not_answered(office: Office) -> None:
    raw = mail(sender="stranger@other.example").replace(b"stranger@other.example", b"<a(b@other.example>")
    assert await office.exchange(raw, mail_from="a@other.example") == []
    (row,) = await office.mails()
    assert (row.state, row.attempts, row.answer) == ("done", 1, "nobody")
