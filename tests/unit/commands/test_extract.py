"""`mailbot extract` where something is in its way: what was read is never lost silently, and what cannot be is said in a sentence."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mailbot.__main__ import cli
from mailbot.commands.explanation import Explanation
from mailbot.domain.invoice import DocType, Extraction, Part
from mailbot.domain.outcome import Outcome, Reason
from mailbot.extract import batch
from mailbot.extract.reader import Reader
from mailbot.extract.reading import Reading
from mailbot.render import Renderer

ROOT = Path(__file__).parents[3]
ASCII = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}


@pytest.fixture
def invoice(tmp_path: Path) -> str:
    """A file that is told at once to be no invoice."""
    (tmp_path / "brief é.docx").write_bytes(b"PK\x03\x04word/document")
    return str(tmp_path / "brief é.docx")


def run(redirection: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`mailbot extract` in a shell, its standard output redirected."""
    command = ["sh", "-c", f'exec "$0" -m mailbot extract "$@" {redirection}', sys.executable, *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, env=os.environ | environment, timeout=60, check=False
    )


@pytest.mark.parametrize("form", [["--json"], [], ["--explain"]])
@pytest.mark.parametrize(("redirection", "said"), [(">&-", "standard output is closed"), (">/dev/full", "No space left on device")])
def test_results_that_cannot_be_written_are_told(invoice: str, form: list[str], redirection: str, said: str) -> None:
    done = run(redirection, *form, invoice)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("mailbot: ")
    assert said in line


def test_an_output_without_the_letters_is_told_what_to_set(invoice: str) -> None:
    done = run("", invoice, **ASCII)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "PYTHONIOENCODING=utf-8" in done.stderr
    assert run("", "--json", invoice, **ASCII).returncode == 0


@pytest.mark.parametrize(
    ("given", "said"),
    [(["--lang", "xx", "--explain"], "en, fr"), (["--lang", "FR", "--explain"], "en, fr"), (["--lang", "fr"], "--explain")],
)
def test_a_language_that_changes_nothing_is_refused(invoice: str, given: list[str], said: str) -> None:
    done = CliRunner().invoke(cli, ["extract", *given, invoice])
    assert done.exit_code == 2
    assert said in done.stderr


def test_a_table_with_words_for_what_is_wrong_says_where_they_are_explained(invoice: str) -> None:
    done = CliRunner().invoke(cli, ["extract", invoice])
    assert "unsupported_format" in done.stdout
    assert "--explain" in done.stdout.splitlines()[-1]


def test_what_is_no_file_is_told_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "folder").mkdir()
    done = run("", "--json", str(tmp_path / "pipe.pdf"), str(tmp_path / "folder"))
    assert (done.returncode, done.stdout) == (1, "")
    folder, pipe = sorted(done.stderr.splitlines())
    assert "folder: Is a directory; " in folder
    assert "--files-from" in folder
    assert "pipe.pdf: it is no file" in pipe


def test_a_list_may_begin_with_the_mark_of_its_encoding(invoice: str, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(f"\ufeff{invoice}\r\n", encoding="utf-8")
    done = CliRunner().invoke(cli, ["extract", "--json", "--files-from", str(tmp_path / "list.txt")])
    assert (done.exit_code, done.stderr) == (0, "")


def test_what_was_read_before_an_interruption_is_printed(invoice: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = batch.read_files

    async def interrupted(
        reader: Reader, names: Sequence[str], *, with_stories: bool
    ) -> AsyncIterator[tuple[str, Reading | batch.Unopened]]:
        async for found in whole(reader, names[:1], with_stories=with_stories):
            yield found
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.Event().wait()

    monkeypatch.setattr(batch, "read_files", interrupted)
    done = CliRunner().invoke(cli, ["extract", invoice, "later.pdf"])
    assert done.exit_code == 130
    assert "unsupported_format" in done.stdout
    assert "interrupted" in done.stderr


@pytest.mark.parametrize(
    ("language", "said"), [("en", ["Pages 1, 2: partial", "Page 3: failed"]), ("fr", ["Pages 1, 2 : partiel", "Page 3 : échec"])]
)
def test_the_invoices_of_a_file_are_told_in_the_language(language: str, said: list[str]) -> None:
    parts = (Part(pages=(1, 2), outcome=Outcome.PARTIAL), Part(pages=(3,), outcome=Outcome.FAILED, reason=Reason.CREDIT_NOTE))
    read = Extraction(outcome=Outcome.PARTIAL, doc_type=DocType.SEVERAL, parts=parts)
    lines = [line.replace("\u00a0", " ") for line in Explanation(Renderer(), language).outcome(read)]
    assert [one for one in said if one not in lines] == []
