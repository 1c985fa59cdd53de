"""The labelled documents and mails of others, where they lie beside the checkout (they are data for measuring, and not ours to ship)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"


def score(folder: str, command: str, *options: str) -> dict:
    """What the folder's own score.py says of a command of ours."""
    script = SHARED / folder / "score.py"
    run = subprocess.run(
        [sys.executable, str(script), "--json", "--command", f"{sys.executable} -m mailbot {command}", *options],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(run.stdout)


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="no labelled documents beside the checkout")
def test_documents_are_answered_and_none_is_wrongly_ready():
    scored = score("corpus", "extract --json", "--only", "xml/", "robust/")
    assert (scored["unanswered"], scored["exit_code"], scored["false_success"]) == (0, 0, 0)
    assert scored["fields"]["total_amount"]["recall"] > 0.95


@pytest.mark.skipif(not (SHARED / "mail-corpus").is_dir(), reason="no labelled mails beside the checkout")
def test_mails_are_read_and_no_machine_would_be_answered():
    scored = score("mail-corpus", "inspect --json")
    assert scored["failed_calls"] == 0
    assert "unanswered" not in scored
    assert scored["automatic_answerable"] == 0
    assert scored["false_bounces"] == 0
