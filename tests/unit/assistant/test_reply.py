"""What the reply tells beside the outcome of each file."""

from tests.office import Office, mail, plain_text
from tests.samples import build


def said(letter: object) -> str:
    """The text of a mail on one line."""
    return " ".join(plain_text(letter).split())  # type: ignore[arg-type]


async def test_a_possible_duplicate_shows_the_earlier_draft(office: Office):
    await office.exchange(mail(("first.pdf", build("pdf:fr"))))
    (letter, *_) = await office.exchange(mail(("second.pdf", build("pdf:fr?number=B-77"))))
    drafts = {draft.number: draft for draft in await office.drafts()}
    assert drafts["B-77"].doubts == ["possible_duplicate"]
    told = said(letter).partition("Compare with the earlier draft (To validate):")[2]
    assert "Invoice number: FA2026-00318" in told
    assert "https://pay.example/l/" in told
