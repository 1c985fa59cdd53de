"""The same documents, read by mailbot and by others: right, wrong and missing values, time and memory of each."""

import json
import os
import subprocess
import sys
import tempfile
import venv
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from statistics import median
from typing import Any

from bench.accuracy import FIELDS, judge
from bench.papers.labelling import Document
from mailbot.domain.invoice import Extraction, Field, Fields, Source
from mailbot.domain.outcome import Outcome

ROOT = Path(__file__).parents[2]
ENVIRONMENTS = ROOT / ".venv-peers"
_ASK = Path(__file__).with_name("ask.py")
_AMOUNTS, _DATES = ("total_amount", "amount_due"), ("issue_date", "due_date")
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Peer:
    """A program that reads invoices, and the fields that it has a name for."""

    name: str
    fields: tuple[str, ...]
    is_own: bool = False


PEERS = (
    Peer("mailbot", tuple(FIELDS), is_own=True),
    Peer(
        "invoice2data",
        ("invoice_number", "issue_date", "due_date", "supplier_name", "total_amount", "currency", "iban", "bic", "supplier_vat_id"),
    ),
    Peer("invoice-agent", ("invoice_number", "issue_date", "due_date", "supplier_name", "total_amount", "currency", "purchase_order")),
)


@dataclass
class Score:
    """How one program did. `counts`: (field, right | wrong | missing | quiet | false) -> documents; `failed`: it gave up on."""

    peer: Peer
    version: str = ""
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    failed: int = 0
    peak_mb: float = 0.0

    @property
    def milliseconds(self) -> float:
        """The median of one document."""
        return 1000 * median(self.seconds) if self.seconds else 0.0


def python_of(peer: Peer, progress: Progress) -> Path:
    """The interpreter of the program's environment, which is made when it is missing or its requirements have changed.

    Raises:
        subprocess.CalledProcessError: its packages cannot be installed.
    """
    if peer.is_own:
        return Path(sys.executable)
    folder, wanted = ENVIRONMENTS / peer.name, Path(__file__).with_name(f"{peer.name}.txt")
    python, ready = folder / "bin" / "python", folder / ".ready"
    if not ready.exists() or ready.read_text() != wanted.read_text():
        progress(f"installing {peer.name}...")
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", wanted], check=True)
        ready.write_text(wanted.read_text())
    return python


def contest(documents: Iterable[Document], progress: Progress) -> list[Score]:
    """Every program on every document, one program after the other."""
    with tempfile.TemporaryDirectory(prefix="mailbot-bench-") as folder:
        paths: list[tuple[Path, Document]] = []
        for i, document in enumerate(documents):
            paths.append((Path(folder) / f"{i:05d}{Path(document.name).suffix}", document))
            paths[-1][0].write_bytes(document.data)
        return [score(peer, paths, progress) for peer in PEERS]


def score(peer: Peer, paths: list[tuple[Path, Document]], progress: Progress) -> Score:
    """One program on all documents."""
    found = Score(peer)
    environment = {**os.environ, "PYTHONPATH": str(ROOT) if peer.is_own else "", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [str(python_of(peer, progress)), str(_ASK), peer.name]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        found.version = json.loads(process.stdout.readline())["version"]
        for number, (path, document) in enumerate(paths, 1):
            print(path, file=process.stdin, flush=True)
            _count(found, json.loads(process.stdout.readline()), document)
            progress(f"{peer.name}: {number} of {len(paths)}")
        process.stdin.close()
        found.peak_mb = json.loads(process.stdout.readline())["peak_mb"]
    return found


def _count(found: Score, answer: dict[str, Any], document: Document) -> None:
    found.seconds.append(answer["seconds"])
    found.failed += answer["problem"] is not None
    verdict = judge(_as_extraction(answer["values"]), document.label)
    found.counts.update((name, outcome) for name, outcome in verdict.fields.items() if name in found.peer.fields)


def _as_extraction(values: dict[str, str | None]) -> Extraction:
    """The values as `bench.accuracy` compares them. What is no value of its kind stays text, which equals none."""
    made: dict[str, Any] = {FIELDS[name]: _as_field(name, value) for name, value in values.items() if value is not None}
    return Extraction.model_construct(outcome=Outcome.PARTIAL, fields=Fields.model_construct(**made))


def _as_field(name: str, text: str) -> Field[Any]:
    value: Any = text
    with suppress(ValueError, InvalidOperation):
        value = date.fromisoformat(text) if name in _DATES else Decimal(text) if name in _AMOUNTS else text
    return Field.model_construct(value=value, confidence=1.0, source=Source.TEXT)
