"""Learns which sentences are remarks: `python -m bench.fit_remarks` writes the weights for `mailbot.extract.printed.remarks`.

A logistic regression over hashed words, their parts and neighbours, fitted on the sentences in `bench/remarks` (for each language those
that forbid to pay a bill as it stands, "stop", and those that change nothing, "pass", each with its category) and on all sentences of
generated papers that are payable. `--check` leaves out in turn a sixth of the sentences and of the layouts, and shows how much of what
was left out is over each threshold: of "stop" it should be much, of "pass" and papers little.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bench.papers.labelling import Document as Paper
from bench.papers.splits import to_learn_from
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.files import pages as pdf
from mailbot.extract.printed import remarks
from mailbot.extract.printed.remarks import BUCKETS, features, log_odds, sentences, values

_FOLDER = Path(__file__).parent / "remarks"
_TARGET = Path(remarks.__file__).parent / "remark_weights.npz"
_OF_RULES = 3.0  # what a sentence counts of which the rules' tests say what it means
_OF_PAPERS = 0.5  # what a sentence of a generated paper counts: all papers of a layout have it
_FOLDS = 6
_STEPS, _RATE, _DECAY = 10, 0.5, 1e-4
THRESHOLD = 1.8  # log odds: see docs/decisions/0017
_THRESHOLDS = (1.0, 1.2, 1.4, 1.6, 1.8, 2.0, 2.2, 2.5, 3.0)

Features = npt.NDArray[np.int64]
Weights = npt.NDArray[np.float32]


class Example(NamedTuple):
    """A sentence's features, whether it is a remark, what it counts, and what is kept apart with it: nothing, or all of its layout."""

    found: Features
    is_remark: bool
    counts: float
    group: str


class Sentences(NamedTuple):
    """All sentences of a payable paper, and its layout."""

    layout: str
    found: list[Features]


class Fit(NamedTuple):
    """What was learned."""

    weight: Weights
    rarity: Weights
    bias: float

    def of(self, found: Features) -> float:
        """The log odds of a sentence."""
        return log_odds(found, self.weight, self.rarity, self.bias)


def written() -> Iterator[Example]:
    """The sentences of the folder: language.tsv with kind, category and sentence."""
    for path in sorted(_FOLDER.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            kind, category, sentence = line.split("\t")
            yield Example(features(sentence), kind == "stop", _OF_RULES if category == "known" else 1.0, f"{number} {path.stem}")


def payable(count: int) -> Iterator[Sentences]:
    """The payable ones of so many generated papers."""
    for paper in to_learn_from(count):
        if paper.label["doc_type"] == "invoice" and not paper.label["traps"] and (text := _text(paper)):
            yield Sentences(str(paper.label["template_group"]), [features(sentence) for sentence in sentences(text)])


def _text(paper: Paper) -> str:
    read = pdf.read_pdf(paper.data, 0, with_images=False)
    return Document(read.raw.pages).said if isinstance(read, pdf.Document) else ""


def of_papers(papers: Sequence[Sentences]) -> Iterator[Example]:
    """Every sentence of the papers, once."""
    for found, layout in {found.tobytes(): (found, paper.layout) for paper in papers for found in paper.found}.values():
        yield Example(found, is_remark=False, counts=_OF_PAPERS, group=layout)


def fit(examples: Sequence[Example]) -> Fit:
    """Weights by gradient descent with a step for each weight (Duchi et al., "Adaptive subgradient methods", 2011)."""
    often = np.bincount(np.concatenate([one.found for one in examples]), minlength=BUCKETS)
    rarity = np.log((len(examples) + 1) / (often + 1)).astype(np.float32)
    weight, steepness, bias = np.zeros(BUCKETS, np.float32), np.full(BUCKETS, 1e-2, np.float32), 0.0
    order = np.random.default_rng(0)
    for _ in range(_STEPS):
        for index in order.permutation(len(examples)):
            found, is_remark, counts, _ = examples[index]
            share = 1 / (1 + np.exp(-log_odds(found, weight, rarity, bias)))
            slope = (share - is_remark) * counts
            slopes = slope * values(found, rarity) + _DECAY * weight[found]
            steepness[found] += slopes * slopes
            weight[found] -= _RATE * slopes / np.sqrt(steepness[found])
            bias -= 0.01 * float(slope)
    return Fit(weight, rarity, bias)


def check(examples: Sequence[Example], papers: Sequence[Sentences]) -> None:
    """Prints what each threshold finds of the wordings that were left out, and how many papers of the layouts left out it asks about."""
    folds = {group: crc32(group.encode()) % _FOLDS for group in {one.group for one in examples} | {paper.layout for paper in papers}}
    found: dict[bool, list[float]] = {True: [], False: []}
    asked = []
    for fold in range(_FOLDS):
        learned = fit([one for one in (*examples, *of_papers(papers)) if folds[one.group] != fold])
        for one in (one for one in examples if folds[one.group] == fold):
            found[one.is_remark].append(learned.of(one.found))
        asked += [max(map(learned.of, paper.found), default=-9.0) for paper in papers if folds[paper.layout] == fold]
    for what, odds in {"stop": found[True], "pass": found[False], "papers": asked}.items():
        shares = " ".join(f"{np.mean(np.array(odds) > threshold):6.1%}" for threshold in _THRESHOLDS)
        print(f"{what:<8} {len(odds):5} {shares}")
    print(f"{'over':<14} " + " ".join(f"{threshold:6}" for threshold in _THRESHOLDS))


def main() -> None:
    """Fits and writes, or checks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="cross-validate instead of writing")
    parser.add_argument("--papers", type=int, default=4000, help="generated papers to read")
    given = parser.parse_args()
    examples, papers = list(written()), list(payable(given.papers))
    if given.check:
        check(examples, papers)
        return
    learned = fit([*examples, *of_papers(papers)])
    weight, rarity = learned.weight.astype(np.float16), learned.rarity.astype(np.float16)
    np.savez_compressed(_TARGET, weight=weight, rarity=rarity, bias=learned.bias, threshold=THRESHOLD)
    print(f"{len(examples)} sentences and {len(papers)} papers: {_TARGET.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
