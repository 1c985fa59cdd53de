"""Every folder under tests/cases is a story: mails in, replies and drafts out, on SQLite and on PostgreSQL.

mail.eml, or mail-1.eml, mail-2.eml, ...   as the member sends them; `X-Attach: NAME SPEC` adds a file (tests/samples.py),
                                           {{code}} is the security code, {{reply-to}} and {{reply-id}} are the last reply's
expected.json   decision, reason, files (name -> outcome and reason), drafts, recipients of the mails after the last one
reply.txt       lines that stand in the last reply, in this order
"""

import json
import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from mailbot.extract.reader import Reader
from mailbot.store import inbox
from tests.office import CODE, Office, open_office, plain_text
from tests.samples import build

CASES = sorted(path.parent for path in Path(__file__).parent.glob("cases/*/expected.json"))


# Grouped: what is read for one database is remembered for the other.
@pytest.mark.parametrize("case", [pytest.param(case, id=case.name, marks=pytest.mark.xdist_group(case.name)) for case in CASES])
async def test_case(case: Path, database_url: str, reader: Reader):
    expected = json.loads((case / "expected.json").read_text())
    async with open_office(database_url, reader) as office:
        letters: list[EmailMessage] = []
        for source in _mails(case):
            raw = _filled(source, letters)
            letters = await office.exchange(raw, rcpt_to=_rcpt_to(raw))
        assert await _became(office, expected) == expected
        assert [letter["To"] for letter in letters] == expected["recipients"]
    if (case / "reply.txt").exists():
        _check_lines((case / "reply.txt").read_text(), plain_text(letters[0]))


def test_there_are_cases():
    assert len(CASES) >= 20


def _mails(case: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(case.glob("mail*.eml"))]


def _filled(source: bytes, letters: list[EmailMessage]) -> bytes:
    values = {"code": CODE}
    if letters:
        values |= {"reply-to": str(letters[0]["Reply-To"]), "reply-id": str(letters[0]["Message-ID"])}
    text = re.sub(r"\{\{([\w-]+)\}\}", lambda match: values[match.group(1)], source.decode())
    message = message_from_bytes(text.encode(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    wanted = message.get_all("X-Attach", [])
    del message["X-Attach"]
    for attachment in wanted:
        name, _, spec = str(attachment).rpartition(" ")
        message.add_attachment(build(spec), maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes(policy=policy.SMTP)


def _rcpt_to(raw: bytes) -> str:
    return str(message_from_bytes(raw)["To"]).split("<")[-1].rstrip(">")


async def _became(office: Office, expected: dict[str, Any]) -> dict[str, Any]:
    """What the case's expectation speaks of, as it is."""
    mail = (await office.mails())[-1]
    async with office.services.store.read() as session:
        documents = await inbox.documents(session, mail.id)
    files = {d.filename: {"outcome": d.outcome, "reason": d.reason} for d in documents}
    drafts = [
        {name: _plain(getattr(draft, name)) for name in (expected["drafts"][i] if i < len(expected["drafts"]) else ["number"])}
        for i, draft in enumerate(await office.drafts())
    ]
    return expected | {"state": mail.state, "decision": mail.decision, "reason": mail.reason, "files": files, "drafts": drafts}


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, (list, dict, int)) else str(value)


def _check_lines(wanted: str, text: str) -> None:
    position = 0
    for line in filter(None, map(str.strip, wanted.splitlines())):
        found = text.find(line, position)
        assert found >= 0, f"{line!r} is not in the reply after what stands before it:\n{text}"
        position = found + len(line)
