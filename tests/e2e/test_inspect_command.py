"""`mailbot inspect` as the outside calls it: one JSON object a line, in the shape that docs/interface.md states."""

import json
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

from tests.unit.extract.papers import pdf

ROOT = Path(__file__).parents[2]


def inspect(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mailbot", "inspect", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=60)


def reply_with_files(path: Path) -> str:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Bob <Bob@acme.example>", "acme@mail.example", "Re: Your drafts"
    mail["Message-ID"] = "<one@acme.example>"
    mail.set_content("IBAN: X\n\nOn Fri, 20 Nov 2026, Acme <acme@mail.example> wrote:\n> Which IBAN?\n")
    mail.add_attachment(b"%PDF-1.7\n", maintype="application", subtype="octet-stream", filename="Facture n° 12.pdf")
    mail.add_attachment(b"MZ", maintype="application", subtype="pdf", filename="fake.pdf")
    path.write_bytes(mail.as_bytes())
    return str(path)


def test_one_line_a_mail_in_the_stable_shape(tmp_path: Path) -> None:
    mail, noise = reply_with_files(tmp_path / "one.eml"), tmp_path / "noise.eml"
    noise.write_bytes(bytes(range(256)))
    run = inspect("--json", mail, str(noise))
    first, second = map(json.loads, run.stdout.splitlines())
    assert run.returncode == 0
    assert first == {
        "file": mail,
        "kind": "reply",
        "answerable": True,
        "message_id": "one@acme.example",
        "from": "bob@acme.example",
        "subject": "Re: Your drafts",
        "reply_text": "IBAN: X",
        "attachments": [
            {"filename": "Facture n° 12.pdf", "media_type": "application/pdf", "size": 9, "becomes": "document", "reason": None},
            {
                "filename": "fake.pdf",
                "media_type": "application/x-msdownload",
                "size": 2,
                "becomes": "refused",
                "reason": "unsupported_format",
            },
        ],
    }
    assert (second["kind"], second["answerable"]) == ("unreadable", False)


def test_a_file_that_is_not_there_is_said_and_the_others_are_read(tmp_path: Path) -> None:
    run = inspect("--json", str(tmp_path / "none.eml"), reply_with_files(tmp_path / "one.eml"))
    assert run.returncode == 1
    assert "none.eml" in run.stderr
    assert len(run.stdout.splitlines()) == 1


def test_for_people(tmp_path: Path) -> None:
    run = inspect(reply_with_files(tmp_path / "one.eml"))
    assert run.returncode == 0
    assert "IBAN: X" in run.stdout
    assert "refused" in run.stdout


def test_what_is_no_mail_is_said_in_one_sentence(tmp_path: Path) -> None:
    invoice, empty = tmp_path / "fr.pdf", tmp_path / "empty.eml"
    invoice.write_bytes(pdf())
    empty.write_bytes(b"")
    run = inspect(str(invoice), str(empty))
    first, second = run.stderr.splitlines()
    assert (run.returncode, run.stdout) == (1, "")
    assert "fr.pdf is no mail" in first
    assert "mailbot extract" in first
    assert "empty.eml is empty" in second


def test_a_terminal_is_told_nothing_by_the_mail(tmp_path: Path) -> None:
    path = tmp_path / "hostile.eml"
    path.write_bytes(b"From: bob@acme.example\r\nSubject: x\x1b[2J\r\n\r\nHello\x1b]0;title\x07\x00\x85\r\n")
    noise = tmp_path / "noise.eml"
    noise.write_bytes(bytes(range(256)) * 4)
    for run, code in ((inspect(str(path)), 0), (inspect(str(noise)), 1)):
        assert run.returncode == code
        assert all(c in {"\n", "\t"} or (ord(c) >= 32 and not 127 <= ord(c) < 160) for c in run.stdout + run.stderr)
