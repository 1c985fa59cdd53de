"""Who is put on the list of members, and what is refused with a sentence."""

import pytest

from mailbot.assistant import onboard
from mailbot.errors import InvalidInput
from mailbot.store import companies
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


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"country": "ZZ"}, "'ZZ' is not a country code"),
        ({"country": "France"}, "is not a country code"),
        ({"vat_id": "FR123"}, "'FR123' is not a VAT id"),
        ({"vat_id": "FR97999000409"}, "is not a VAT id"),
        ({"vat_id": "GB 12"}, "is not a VAT id"),
        ({"vat_id": "none"}, "is not a VAT id"),
    ],
)
async def test_what_no_authority_gives_out_is_refused(office: Office, values: dict[str, str], sentence: str) -> None:
    with pytest.raises(InvalidInput, match=sentence):
        await onboard.add_company(office.services, "Bolt", local_part="bolt", administrator="ann@bolt.example", **values)


@pytest.mark.parametrize(
    ("country", "vat_id", "kept"),
    [("fr", "FR 96 999 000 409", "FR96999000409"), ("CH", "CHE-123.456.788 MWST", "CHE123456788MWST"), ("US", "12-3456789", "123456789")],
)
async def test_a_vat_id_is_kept_as_it_is_compared(office: Office, country: str, vat_id: str, kept: str) -> None:
    made = await onboard.add_company(
        office.services, "Bolt", local_part="bolt", administrator="ann@bolt.example", country=country, vat_id=vat_id
    )
    async with office.services.store.read() as session:
        company = await companies.get(session, made.id)
    assert (company.country, company.vat_id) == (country.upper(), kept)
