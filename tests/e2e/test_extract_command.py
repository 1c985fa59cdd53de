"""`mailbot extract` as a person or a script runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mailbot.domain.invoice import Extraction
from tests.unit.extract.papers import pdf

ROOT = Path(__file__).parents[2]


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mailbot", "extract", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, cwd=ROOT, timeout=60, check=False)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "facture.pdf").write_bytes(pdf())
    (tmp_path / "brief é.docx").write_bytes(b"PK\x03\x04word/document")
    return [str(tmp_path / "facture.pdf"), str(tmp_path / "brief é.docx")]


def test_json_is_one_object_a_line_in_the_stable_shape(files: list[str]):
    done = run("--json", *files)
    answers = {answer["file"]: answer for answer in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 0
    assert set(answers) == set(files)
    first = answers[files[0]]
    assert set(first) == {"file", *Extraction.model_fields}
    assert {"value", "confidence", "source", "page", "box", "quote"} <= set(first["fields"]["iban"])
    assert first["fields"]["iban"]["value"] == "FR7630006000011234567890189"
    assert (answers[files[1]]["outcome"], answers[files[1]]["reason"]) == ("failed", "unsupported_format")


def test_a_missing_file_is_named_and_the_others_are_read(files: list[str], tmp_path: Path):
    done = run("--json", files[0], str(tmp_path / "nowhere.pdf"))
    assert done.returncode == 1
    assert "nowhere.pdf" in done.stderr
    assert "Traceback" not in done.stderr
    assert [json.loads(line)["file"] for line in done.stdout.splitlines()] == [files[0]]


@pytest.mark.parametrize("way", ["file", "stdin"])
def test_names_are_read_from_a_list(files: list[str], tmp_path: Path, way: str):
    names = "\n".join([*files, ""])
    (tmp_path / "list.txt").write_text(names)
    done = run("--json", "--files-from", "-", stdin=names) if way == "stdin" else run("--json", "--files-from", str(tmp_path / "list.txt"))
    assert {json.loads(line)["file"] for line in done.stdout.splitlines()} == set(files)


def test_without_json_people_get_a_table(files: list[str]):
    done = run(*files)
    assert done.returncode == 0
    assert "unsupported_format" in done.stdout
    assert "FR76 3000 6000 0112 3456 7890 189" in done.stdout


def test_no_file_is_a_sentence(files: list[str]):
    done = run()
    assert done.returncode == 2
    assert "name at least one file" in done.stderr


def test_an_empty_name_is_said_to_be_empty():
    done = run("")
    assert done.returncode == 1
    assert done.stderr.strip() == "mailbot: cannot read a file without a name: its name is empty"


def test_explain_tells_the_story_of_each_value(files: list[str]):
    done = run("--explain", "--lang", "fr", files[0])
    assert done.returncode == 0
    assert "pourquoi\u00a0:" in done.stdout
    assert "FR76 3000 6000 0112 3456 7890 189" in done.stdout


def test_explain_as_json_adds_one_key(files: list[str]):
    done = run("--explain", "--json", *files)
    answers = {answer["file"]: answer for answer in map(json.loads, done.stdout.splitlines())}
    assert set(answers[files[0]]) == {"file", "explained", *Extraction.model_fields}
    (story,) = answers[files[0]]["explained"]
    (taken, *_) = story["fields"]["iban"]["candidates"]
    assert (taken["value"], taken["is_taken"], taken["place"]) == ("FR7630006000011234567890189", True, taken["place"])
    assert answers[files[1]]["explained"] == []
