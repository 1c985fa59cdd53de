"""Makes confidence mean the share that is right: `python -m bench.calibrate [--corpus DIR]` fits `confidence_weights` of `mailbot.extract`.

Every printed value of the papers is compared with its label, and for each field a logistic function of what is known of a value (the
grounds of its judge, score, lead over the next value, odds, clearness of a scan) learns how often values like it are right. More score,
lead or odds never make it less sure, fainter words and objections never more. Each layout is judged by weights that never saw it. Papers
of every set but the sealed one are read, and those of a labelled folder. The table shows for bins of confidence what was said and found.
"""

import argparse
import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from bench.accuracy import FIELDS, _name, _seen, corpus, judge
from bench.papers.labelling import Document as Paper
from bench.papers.splits import SPLITS
from mailbot.domain.invoice import DOUBTED, SURE, Buyer, Extraction, Source
from mailbot.domain.outcome import Reason
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.files import gate
from mailbot.extract.files import pages as files
from mailbot.extract.handover import Pixels
from mailbot.extract.printed import confidence_weights
from mailbot.extract.printed.confidence import ALWAYS, FAINT, LEAD, ODDS, SAID, SCORE
from mailbot.extract.printed.fields import Printed, read_printed
from mailbot.extract.reading import Page
from mailbot.extract.story import OBJECTIONS
from mailbot.sandbox.frames import Message

_FOLDS = 6
_STEPS = 40
_PULL, _PULL_OF_ALL = 1.5, 0.05  # of the penalty on each weight, in papers; and on the one that all values have
_REAL = 3.0  # what a paper of a labelled folder counts
_SHARES = {"fit": 0.3, "held-out": 0.3, "fresh": 0.4}  # of the generated papers; "sealed" is the examination
_SEED = 20_000  # of the generated papers: far from those that others measure or learn with
_RISING, _FALLING = frozenset({SCORE, LEAD, ODDS}), frozenset({FAINT, *OBJECTIONS})
_BINS = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 1.001)
_THRESHOLDS = (0.8, 0.9, 0.93, 0.95, 0.97, 0.98)
_PAYMENT = ("number", "seller_name", "amount_due", "currency")
_CENT = Decimal("0.01")
_FEWEST = 60  # values of a field, below which nothing is learned


@dataclass(frozen=True)
class Example:
    """One value that was read: what is known of it, whether the rules call it sure, and whether it is right."""

    paper: str
    group: str
    field: str
    marks: dict[str, float]
    is_sure: bool
    is_right: bool
    is_real: bool


def pages_of(data: bytes) -> tuple[Page, ...]:
    """The words of a file, those of pictures by OCR."""
    read = files.read_pdf if gate.sniff(data) == gate.PDF else files.read_picture
    found = read(data, 2, with_images=False)
    if isinstance(found, Reason):
        return ()
    scanned = []
    for raster in found.rasters:
        pixels = Pixels(page=raster.page, width=raster.width, height=raster.height, columns=raster.columns, rows=raster.rows)
        seen = _seen(Message(pixels.model_dump(mode="json"), (raster.pixels,)))
        if seen.words:
            scanned.append(Page(number=seen.page, width=seen.width, height=seen.height, source=Source.OCR, words=seen.words))
    return tuple(sorted((*found.raw.pages, *scanned), key=lambda page: page.number))


def examples(paper: Paper, *, is_real: bool) -> Iterator[Example]:
    """Every labelled value that was read on a paper that is one invoice or credit note."""
    if paper.label["doc_type"] not in ("invoice", "credit_note") or paper.label.get("subtype") == "robustness":
        return
    pages = pages_of(paper.data)
    if pages:
        printed = read_printed(Document(pages), Buyer())
        group = str(paper.label["template_group"])
        for name, is_right in verdicts(printed, paper.label).items():
            yield Example(paper.name, group, name, printed.marks[name], name in printed.sure, is_right, is_real)


def verdicts(printed: Printed, label: dict[str, Any]) -> dict[str, bool]:
    """Which of the values that were read are right, by their names in `Fields`; those that no label tells are left out."""
    judged = judge(Extraction(fields=printed.fields), label).fields
    found = {FIELDS[name]: outcome == "right" for name, outcome in judged.items() if outcome in ("right", "wrong", "false")}
    return found | {name: is_right for name, is_right in _besides(printed, label.get("extra") or {}) if name in printed.marks}


def _besides(printed: Printed, extra: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    fields = printed.fields
    for name in ("total_net", "total_vat"):
        read = getattr(fields, name)
        if extra.get(name) and read is not None:
            yield name, abs(abs(read.value) - abs(Decimal(extra[name]))) < _CENT
    if extra.get("buyer_name") and fields.buyer_name is not None:
        one, other = _name(fields.buyer_name.value), _name(extra["buyer_name"])
        yield "buyer_name", bool(one and other) and (one <= other or other <= one)
    if extra.get("account") and fields.account is not None:
        yield "account", fields.account.value.model_dump(mode="json") == extra["account"]


class Fit:
    """The values of one field, and what is learned of them."""

    def __init__(self, some: list[Example]) -> None:
        """`some`: examples of one field."""
        self.examples = some
        self.names = sorted({name for one in some for name in one.marks} - {SAID} | {ALWAYS})
        self.marks = np.array([[one.marks.get(name, 0.0) for name in self.names] for one in some])
        self.right = np.array([one.is_right for one in some], dtype=float)
        self.weight = np.array([_REAL if one.is_real else 1.0 for one in some])
        self.said = np.array([one.marks[SAID] for one in some])
        self.sure = np.array([one.is_sure for one in some])
        self.least = np.array([0.0 if name in _RISING else -np.inf for name in self.names])
        self.greatest = np.array([0.0 if name in _FALLING else np.inf for name in self.names])
        self.pull = np.array([_PULL_OF_ALL if name == ALWAYS else _PULL for name in self.names])

    def learn(self, chosen: np.ndarray) -> np.ndarray:
        """The weights under which the chosen values are likeliest; a weight that would have the wrong sign is left out."""
        free = np.ones(len(self.names), dtype=bool)
        while True:
            weights = np.zeros(len(self.names))
            weights[free] = self._newton(self.marks[chosen][:, free], self.right[chosen], self.weight[chosen], self.pull[free])
            bad = (weights < self.least) | (weights > self.greatest)
            if not bad.any():
                return weights
            free &= ~bad

    @staticmethod
    def _newton(marks: np.ndarray, right: np.ndarray, weight: np.ndarray, pull: np.ndarray) -> np.ndarray:
        """Penalised maximum likelihood by Newton's method, with steps no longer than one."""
        weights = np.zeros(marks.shape[1])
        for _ in range(_STEPS):
            share = _share(marks @ weights)
            slope = marks.T @ (weight * (share - right)) + pull * weights
            curve = (marks * (weight * share * (1 - share))[:, None]).T @ marks + np.diag(pull)
            step = np.linalg.solve(curve, slope)
            weights = weights - step / max(1.0, float(np.abs(step).max()))
        return weights

    @property
    def most(self) -> float:
        """The most that the field may say: what so many values could show at best (rule of succession)."""
        return float(1 - 1 / (self.sure.sum() + 2))

    @cached_property
    def crossed(self) -> np.ndarray:
        """The confidence of each value by weights that never saw its layout."""
        groups = sorted({one.group for one in self.examples})
        fold = np.array([groups.index(one.group) % _FOLDS for one in self.examples])
        found = np.zeros(len(self.examples))
        for number in range(_FOLDS):
            if (fold == number).any():
                weights = self.learn(fold != number)
                found[fold == number] = _share(self.marks[fold == number] @ weights)
        return np.minimum(found, self.most)


def _told(fit: Fit) -> np.ndarray:
    """What mailbot would say: a value that its judge doubts is never sure, however often such are right."""
    return np.where(fit.sure, fit.crossed, np.minimum(fit.crossed, DOUBTED))


def _share(score: np.ndarray) -> np.ndarray:
    return np.asarray(1 / (1 + np.exp(-np.clip(score, -30, 30))))


def _isotonic(said: np.ndarray, right: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """The monotone shares nearest to what was found (pool adjacent violators), to compare with."""
    pools: list[list[float]] = []
    for i in np.argsort(said, kind="stable"):
        pools.append([said[i], right[i] * weight[i], weight[i]])
        while len(pools) > 1 and (pools[-2][0] == pools[-1][0] or pools[-2][1] / pools[-2][2] >= pools[-1][1] / pools[-1][2]):
            top = pools.pop()
            pools[-1] = [top[0], pools[-1][1] + top[1], pools[-1][2] + top[2]]
    return np.array([[pool[0], (pool[1] + 1) / (pool[2] + 2)] for pool in pools])


def _isotonic_crossed(fit: Fit) -> np.ndarray:
    groups = sorted({one.group for one in fit.examples})
    fold = np.array([groups.index(one.group) % _FOLDS for one in fit.examples])
    found = np.zeros(len(fit.examples))
    for number in range(_FOLDS):
        rest = fold != number
        if rest.any() and not rest.all():
            steps = _isotonic(fit.said[rest], fit.right[rest], fit.weight[rest])
            found[~rest] = np.interp(fit.said[~rest], steps[:, 0], steps[:, 1])
    return found


def _loss(share: np.ndarray, right: np.ndarray) -> float:
    """Mean surprise in bits; lower is better."""
    held = np.clip(share, 1e-3, 1 - 1e-3)
    return float(-np.mean(right * np.log2(held) + (1 - right) * np.log2(1 - held)))


def comparison(fits: Mapping[str, Fit]) -> Iterator[str]:
    """By field: how many values, how many right, and the surprise of hand-set, isotonic and learned confidences, cross-validated."""
    yield "| field | values | right | sure | right of these | hand-set | isotonic | learned |"
    yield "|---|---|---|---|---|---|---|---|"
    for name, fit in fits.items():
        sure = fit.sure
        losses = (_loss(one, fit.right) for one in (fit.said, _isotonic_crossed(fit), fit.crossed))
        bits = " | ".join(f"{loss:.3f}" for loss in losses)
        yield f"| {name} | {len(sure)} | {int(fit.right.sum())} | {int(sure.sum())} | {int(fit.right[sure].sum())} | {bits} |"


def reliability(fits: Mapping[str, Fit]) -> Iterator[str]:
    """By field and bin: mean of what was said and share of what was found right, of how many values; cross-validated."""
    bins = [f"{low:g} to {min(high, 1):g}" for low, high in pairwise(_BINS)]
    yield f"| field | {' | '.join(bins)} |"
    yield "|---|" + "---|" * len(bins)
    everything = [(_told(fit), fit.right) for fit in fits.values()]
    rows = [*zip(fits, everything, strict=True), ("all", tuple(np.concatenate(part) for part in zip(*everything, strict=True)))]
    for name, (said, right) in rows:
        cells = []
        for low, high in pairwise(_BINS):
            inside = (said >= low) & (said < high)
            count = int(inside.sum())
            cells.append(f"{said[inside].mean():.3f} : {right[inside].mean():.3f} ({count})" if count else "")
        yield f"| {name} | {' | '.join(cells)} |"


def thresholds(fits: Mapping[str, Fit]) -> Iterator[str]:
    """How many papers have all payment fields sure, by the rules and from each confidence on, and in how many of them one is wrong."""
    papers: dict[str, dict[str, tuple[float, bool, bool]]] = defaultdict(dict)
    for name, fit in fits.items():
        for one, share in zip(fit.examples, fit.crossed, strict=True):
            papers[one.paper][name] = (float(share), one.is_sure, one.is_right)
    whole = [found for found in papers.values() if found.keys() >= set(_PAYMENT) and found.keys() & {"iban", "account"}]
    yield "| sure from | papers with every payment field sure | one wrong |"
    yield "|---|---|---|"
    for threshold in _THRESHOLDS:
        paid = [[found[n] for n in (*_PAYMENT, "iban" if "iban" in found else "account")] for found in whole]
        ready = [fields for fields in paid if all(sure and share >= threshold for share, sure, _ in fields)]
        yield f"| {threshold} | {len(ready)} of {len(whole)} | {sum(not all(right for *_, right in fields) for fields in ready)} |"


def write(fits: Mapping[str, Fit]) -> None:
    """Replace the weights in the data module."""
    target = Path(confidence_weights.__file__)
    head = target.read_text()
    head = head[: head.index("WEIGHTS")]
    lines = [f"{head}WEIGHTS: dict[str, dict[str, float]] = {{\n"]
    for name, fit in fits.items():
        weights = fit.learn(np.ones(len(fit.examples), dtype=bool))
        kept = {mark: round(float(weight), 2) for mark, weight in zip(fit.names, weights, strict=True) if abs(weight) >= 0.05}  # noqa: PLR2004
        lines.append(f"    {json.dumps(name)}: {{\n" + "".join(f"        {json.dumps(m)}: {w},\n" for m, w in kept.items()) + "    },\n")
    lines.append("}\n\nMOST: dict[str, float] = {\n")
    lines += [f"    {json.dumps(name)}: {round(fit.most, 4)},\n" for name, fit in fits.items()]
    target.write_text("".join([*lines, "}\n"]))


def gather(arguments: argparse.Namespace) -> Iterator[Example]:
    """The values of all papers, kept as they are read: those of papers that were kept before are not read again."""
    known = [Example(**json.loads(line)) for line in _lines(arguments.kept)]
    read = {one.paper for one in known}
    yield from known
    with (arguments.kept or Path(os.devnull)).open("a") as kept:
        for papers, is_real in _papers(arguments):
            for paper in papers:
                if paper.name not in read:
                    found = list(examples(paper, is_real=is_real))
                    kept.writelines(json.dumps(asdict(one)) + "\n" for one in found)
                    kept.flush()
                    yield from found


def _lines(kept: Path | None) -> list[str]:
    return kept.read_text().splitlines() if kept and kept.exists() else []


def _papers(arguments: argparse.Namespace) -> Iterator[tuple[Iterable[Paper], bool]]:
    """The papers, and whether they are real; pictures last, for each takes seconds."""
    if arguments.corpus:
        yield corpus(arguments.corpus, tuple(arguments.only)), True
    for name, share in _SHARES.items():
        yield SPLITS[name](round(arguments.papers * share), _SEED), False
    yield SPLITS["pictures"](arguments.pictures, _SEED), False


def main() -> None:
    """Read the papers, fit, show; write unless `--check`."""
    parser = argparse.ArgumentParser(prog="python -m bench.calibrate", description=__doc__)
    parser.add_argument("--papers", type=int, default=500, help="generated papers with text (default 500)")
    parser.add_argument("--pictures", type=int, default=40, help="generated papers as pictures (default 40)")
    parser.add_argument("--corpus", type=Path, default=None, help="a labelled folder besides")
    parser.add_argument("--only", nargs="*", default=["xml_stripped/", "hand/", "mouadhamri/", "derived/"], help="its files that begin so")
    parser.add_argument("--kept", type=Path, default=None, help="a file to keep what was read in, or to take it from")
    parser.add_argument("--check", action="store_true", help="show, and write nothing")
    arguments = parser.parse_args()
    by_field: dict[str, list[Example]] = defaultdict(list)
    for one in gather(arguments):
        by_field[one.field].append(one)
    fits = {name: Fit(some) for name, some in sorted(by_field.items()) if len(some) >= _FEWEST}
    print(f"sure is {SURE} and more; not learned: {', '.join(sorted(by_field.keys() - fits.keys())) or 'none'}")
    for table in (comparison, reliability, thresholds):
        print("\n" + "\n".join(table(fits)))
    if not arguments.check:
        write(fits)


if __name__ == "__main__":
    main()
