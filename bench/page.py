"""What a run measured -> docs/accuracy.md (the words around the figures are in accuracy.md beside this module)."""

import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from string import Template

from bench.accuracy import FIELDS, Figures, upper_bound
from bench.peers.contest import Score
from mailbot import clock

_TEMPLATE = Path(__file__).with_name("accuracy.md")
_GOOD_RECALL = {"invoice_number": 0.98, "total_amount": 0.98, "currency": 0.98, "iban": 0.98}
_GOOD_ENOUGH = 0.95
_GOOD_STRAIGHT = 0.90
_GOOD_TRIAGE = 0.97
_LARGEST_MB, _SLOWEST_PER_SECOND = 300, 15


@dataclass(frozen=True)
class Figure:
    """One line of the table of speed and memory; `amount` where a bar is set for it."""

    what: str
    value: str
    note: str = ""
    amount: float | None = None


@dataclass
class Measured:
    """All of a run: sets of documents by name, the contest on each, and the service's speed and memory."""

    command: str
    load: float = field(default_factory=lambda: os.getloadavg()[0])  # of others, when the run began
    sets: dict[str, Figures] = field(default_factory=dict)
    contests: dict[str, list[Score]] = field(default_factory=dict)
    service: list[Figure] = field(default_factory=list)


def page(run: Measured) -> str:
    """The page in Markdown; only sums, nothing of any single document."""
    return Template(_TEMPLATE.read_text()).substitute(
        date=f"{clock.now():%d %B %Y, %H:%M} UTC",
        version=version("mailbot"),
        command=run.command,
        machine=machine(run.load),
        sets=_table(("documents", "number", "processed", "false success", "below (95 %)", "straight through", "triage"), _set_rows(run)),
        recall=_table(("field", *run.sets), _recall_rows(run)),
        service=_table(("what", "measured", "how"), ((one.what, one.value, one.note) for one in run.service)),
        contest="\n\n".join(f"### {name}\n\n{_contest(scores)}" for name, scores in run.contests.items()),
        weak="\n".join(f"- {line}" for line in weak(run)) or "- No figure of this run is below its bar.",
    )


def machine(load: float) -> str:
    """Processor, cores, memory, system, and how busy others kept it when the run began."""
    model = next((line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    memory = next((int(line.split()[1]) / 2**20 for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), 0)
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GB, {system}; load {load:.1f} by other work when the run began"


def _lines(path: str) -> list[str]:
    return Path(path).read_text().splitlines() if Path(path).exists() else []


def weak(run: Measured) -> Iterator[str]:
    """Every figure below its bar, in a sentence."""
    for name, figures in run.sets.items():
        if bad := len(figures.false_successes):
            yield f"{name}: {bad} of {figures.processed} processed documents are false successes."
        straight, payable = figures.straight_through
        if payable and straight / payable < _GOOD_STRAIGHT:
            yield f"{name}: {straight / payable:.0%} go straight through; a person is asked about the others (the bar is 90 %)."
        right, told = figures.triaged
        if told and right / told < _GOOD_TRIAGE:
            yield f"{name}: {right / told:.1%} are told for what they are (the bar is 97 %)."
        low = [f"{field} {recall:.2f}" for field in FIELDS if (recall := figures.recall(field)) is not None and recall < _bar(field)]
        if low:
            yield f"{name}: recall below its bar (0.98 for number, total, currency and IBAN, else 0.95): {', '.join(low)}."
    for one in run.service:
        if one.amount is not None and (one.amount > _LARGEST_MB if one.value.endswith("MB") else one.amount < _SLOWEST_PER_SECOND):
            yield f"{one.what}: {one.value} (the bar is {'300 MB' if one.value.endswith('MB') else '15 /s on two quiet cores'})."


def _bar(name: str) -> float:
    return _GOOD_RECALL.get(name, _GOOD_ENOUGH)


def _set_rows(run: Measured) -> Iterator[Sequence[str]]:
    for name, figures in run.sets.items():
        bad = len(figures.false_successes)
        bound = f"{upper_bound(bad, figures.processed):.2%}" if figures.processed else "-"
        yield (
            name,
            str(len(figures.verdicts)),
            str(figures.processed),
            str(bad),
            bound,
            _share(*figures.straight_through),
            _share(*figures.triaged),
        )


def _recall_rows(run: Measured) -> Iterator[Sequence[str]]:
    for name in FIELDS:
        recalls = [figures.recall(name) for figures in run.sets.values()]
        yield name, *("-" if recall is None else f"{recall:.3f}" for recall in recalls)


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "-"


def _contest(scores: list[Score]) -> str:
    rows = [(name, *(_cell(score, name) for score in scores)) for name in FIELDS]
    rows.append(
        ("**ms a document** (median; 95 %)", *(f"{score.milliseconds:.0f}; {1000 * percentile(score.seconds, 95):.0f}" for score in scores))
    )
    rows.append(("**memory at most**", *(f"{score.peak_mb:.0f} MB" for score in scores)))
    rows.append(("**gave up on**", *(f"{score.failed} of {len(score.seconds)}" for score in scores)))
    return _table(("field", *(f"{score.peer.name} {score.version}" for score in scores)), rows)


def _cell(score: Score, name: str) -> str:
    if name not in score.peer.fields:
        return "-"
    right, wrong, false, missing = (score.counts[name, outcome] for outcome in ("right", "wrong", "false", "missing"))
    return f"{right} / {wrong + false} / {missing}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def percentile(values: list[float], percent: int) -> float:
    """The smallest value that `percent` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-percent * len(ordered) // 100) - 1))]
