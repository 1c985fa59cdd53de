"""The promises of the project around the code: what is committed, what the wheel carries, what the README says."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from mailbot.config import Config

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
SKIPPED = {
    ".git",
    ".venv",
    ".venv-model",
    ".venv-peers",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
    ".import_linter_cache",
    "__pycache__",
    "data",
    "dist",
    "build",
}
#: Put together here so that this file does not contain what it looks for.
MACHINE = re.compile(
    "|".join(re.escape("/" + part) for part in ("work/", "root/", "home/", "opt/wheels", "opt/pypi", "usr/local/lib/python"))
)
REGISTRIES = re.compile(r"\b(?:pypi\.|files\.python" + r"hosted\.|test\.pypi|registry\.npmjs|index-url|find-links [^/]*https?:)")


def committed():
    """The text files that git would carry (also in a checkout without git)."""
    for path in sorted(ROOT.rglob("*")):
        if path.is_file() and not SKIPPED & set(path.relative_to(ROOT).parts) and path.suffix not in {".pyc", ".mo"}:
            yield path


def texts():
    for path in committed():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def modules():
    return sorted((ROOT / "mailbot").rglob("*.py"))


def test_no_path_of_one_machine_is_committed():
    found = [f"{path.relative_to(ROOT)}: {match.group()}" for path, text in texts() if (match := MACHINE.search(text))]
    assert found == []


def test_no_registry_is_named():
    lines = (
        (path, line)
        for path, text in texts()
        if path.name not in {"test_project.py", "Makefile"}
        for line in text.splitlines()
        if REGISTRIES.search(line)
    )
    assert [f"{path.relative_to(ROOT)}: {line.strip()}" for path, line in lines] == []


def test_every_locked_package_is_pinned_and_hashed():
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / "requirements.lock").read_text())
    packages = [entry for entry in entries if re.match(r"[a-z0-9]", entry)]
    assert len(packages) > 50
    assert [entry.splitlines()[0] for entry in packages if "==" not in entry.splitlines()[0] or "--hash=sha256:" not in entry] == []


def test_the_lock_knows_every_dependency():
    locked = set(re.findall(r"(?m)^([a-z0-9][a-z0-9.-]*)==", (ROOT / "requirements.lock").read_text()))
    asked = PROJECT["dependencies"] + [name for extra in PROJECT["optional-dependencies"].values() for name in extra]
    names = {re.split(r"[\[<>=!~ ]", requirement)[0].lower().replace("_", "-") for requirement in asked}
    assert names - locked == set()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    return set(zipfile.ZipFile(next(folder.glob("*.whl"))).namelist())


@pytest.mark.xdist_group("wheel")  # built once
@pytest.mark.parametrize("name", ["templates", "mailbot"])
def test_the_wheel_carries_everything(wheel, name):
    inside = {path.relative_to(ROOT) for path in committed() if path.relative_to(ROOT).parts[0] == name}
    prefix = "" if name == "mailbot" else "mailbot/"
    assert {f"{prefix}{path.as_posix()}" for path in inside} - wheel == set()


@pytest.mark.xdist_group("wheel")
def test_the_wheel_carries_no_tests(wheel):
    assert [name for name in wheel if name.split("/")[0] in {"tests", "bench", ".ci", "docs"}] == []


def test_the_readme_names_only_targets_that_exist():
    targets = set(re.findall(r"(?m)^([a-z]+):", (ROOT / "Makefile").read_text()))
    named = set(re.findall(r"(?m)(?:^|`)make ([a-z]+)", (ROOT / "README.md").read_text()))
    assert {"demo", "test"} <= named <= targets


def test_the_readme_names_every_setting_and_no_other():
    named = set(re.findall(r"(?m)^\| `MAILBOT_([A-Z_]+)`", (ROOT / "README.md").read_text()))
    assert named == {name.upper() for name in Config.model_fields}


def test_links_between_documents_lead_somewhere():
    broken = []
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text())
        broken += [f"{path.relative_to(ROOT)} -> {target}" for target in targets if not (path.parent / target).exists()]
    assert broken == []


def test_the_flow_names_modules_that_exist():
    named = set(re.findall(r"\b((?:[a-z]+/)+[a-z_]+\.py)\b", (ROOT / "docs/flow.md").read_text()))
    assert len(named) > 15
    assert [name for name in named if not (ROOT / "mailbot" / name).exists()] == []


def test_files_stay_readable():
    """Word lists are data and may be longer."""
    long = [str(path.relative_to(ROOT)) for path in modules() if path.read_text().count("\n") > 400 and "words" not in path.parts]
    assert long == []


def functions():
    for path in modules():
        if "migrations" not in path.parts:  # a migration is one list of tables
            yield from (
                (path, node) for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            )


def test_functions_stay_readable():
    lengths = [(node.end_lineno - node.lineno + 1, f"{path.relative_to(ROOT)}:{node.lineno} {node.name}") for path, node in functions()]
    assert [name for lines, name in lengths if lines > 50] == []
    assert sorted(lengths)[len(lengths) // 2][0] <= 10


def test_no_catch_all_modules():
    assert [path.name for path in modules() if path.stem in {"util", "utils", "common", "manager", "helpers", "misc", "base"}] == []
