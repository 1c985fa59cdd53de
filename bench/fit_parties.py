"""Learns what the marks of a party weigh: `python -m bench.fit_parties seller [--corpus DIR]` writes the weights for `mailbot.extract`.

A softmax over the candidates of one paper (and "none of them"), fitted on the generated papers of all layouts but the sealed ones and,
where given, on a labelled folder. Each paper is used again with the seller's name taken out, as where it is only a picture: then none of
the names left is right; and without the marks of its look, as generated papers print every seller larger or smaller than the rest
and real ones do not. The penalty pulls towards the hand-set weights, so that a mark which the papers say little about keeps its sense.
`--check` compares learned and hand-set weights, cross-validated by layout, and shows what each threshold of confidence lets through.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from bench.accuracy import corpus
from bench.papers.labelling import Document as Paper
from bench.papers.splits import to_learn_from
from mailbot.domain.invoice import Buyer
from mailbot.domain.outcome import Reason
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.files import pages as pdf
from mailbot.extract.folding import compact
from mailbot.extract.parties import seller_weights, vat_owner_weights
from mailbot.extract.parties.names import key, same
from mailbot.extract.parties.odds import NONE
from mailbot.extract.parties.parties import choose_seller
from mailbot.extract.parties.sellers import claims_of
from mailbot.extract.parties.sheet import Sheet
from mailbot.extract.parties.vat_owner import owners_of
from mailbot.extract.reading import Page

_FOLDS = 6
_PULL = 0.02  # of the penalty, per example
_STEPS, _RATE = 600, 0.05
_WITHOUT_NAME = 0.12  # what a paper counts whose seller's name was taken out
_WITHOUT_LOOK = 1.0  # and one without the marks of its look
_LOOK = frozenset({"large", "small", "largest", "in capitals", "in the first rows", "repeated"})
_WITHOUT_VAT_ID = 0.3
_REAL = 20.0  # what the papers of one real layout count, all together
_THRESHOLDS = (0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99)

Marks = Mapping[str, float]
Pages = tuple[Page, ...]


@dataclass
class Example:
    """The candidates of one paper, which of them are right (none: the last answer is), what the paper counts, and its layout."""

    name: str
    group: str
    marks: list[Marks]
    right: list[bool]
    none: Marks
    weight: float = 1.0


@dataclass
class Task:
    """A field to learn: how its candidates are found, and where its weights go."""

    field: str
    examples: Callable[[str, dict[str, Any], Pages], Iterator[Example]]
    hand_set: dict[str, float]
    target: Path


def _seller_examples(name: str, label: dict[str, Any], pages: Pages) -> Iterator[Example]:
    wanted = _labels(label, "supplier_name")
    if not wanted:
        return
    full = _seller_example(name, label, pages, wanted)
    yield full
    yield _plain(full, _WITHOUT_LOOK)
    bare = _seller_example(name, label, _without(pages, wanted), wanted)
    bare.weight = _WITHOUT_NAME
    if not any(bare.right):
        yield bare
        yield _plain(bare, _WITHOUT_NAME)


def _plain(example: Example, weight: float) -> Example:
    """The example without the marks of its look."""
    marks: list[Marks] = [{name: value for name, value in one.items() if name not in _LOOK} for one in example.marks]
    return replace(example, name=f"{example.name} (plain)", marks=marks, weight=weight)


def _seller_example(name: str, label: dict[str, Any], pages: Pages, wanted: list[str]) -> Example:
    claims = claims_of(Sheet(Document(pages), Buyer()))
    right = [any(same(claim.name, one) for one in wanted) for claim in claims]
    return Example(name, str(label["template_group"]), [claim.marks for claim in claims], right, {})


def _without(pages: Pages, names: list[str]) -> Pages:
    """The pages without the lines' words that make up one of the names."""
    keys = {key(name) for name in names}
    made = []
    for page in pages:
        document = Document((page,))
        gone = {
            id(word)
            for row in document.rows
            for cell in row.cells
            if any(one and one in compact(cell.text) for one in keys)
            for word in cell.words
        }
        made.append(page.model_copy(update={"words": tuple(word for word in page.words if id(word) not in gone)}))
    return tuple(made)


def _vat_examples(name: str, label: dict[str, Any], pages: Pages) -> Iterator[Example]:
    if "supplier_vat_id" not in label["expected"]:
        return
    wanted = {compact(one) for one in _labels(label, "supplier_vat_id")}
    sheet = Sheet(Document(pages), Buyer())
    seller = choose_seller(claims_of(sheet))
    owners = owners_of(sheet, seller.value if seller else None)
    right = [compact(owner.candidate.value) in wanted for owner in owners]
    if not owners:
        return
    group = str(label["template_group"])
    marks: list[Marks] = [owner.marks for owner in owners]
    yield Example(name, group, marks, right, {})
    others = [one for one, is_right in zip(marks, right, strict=True) if not is_right]
    if others and any(right):
        alone: list[Marks] = [{**one, "the only one": 1.0} for one in others] if len(others) == 1 else others
        yield Example(name, group, alone, [False] * len(others), {}, _WITHOUT_VAT_ID)


def _labels(label: dict[str, Any], name: str) -> list[str]:
    wanted = label["expected"].get(name) if name not in label["not_visible"] else None
    return wanted if isinstance(wanted, list) else [wanted] if wanted else []


_HERE = Path(seller_weights.__file__).parent
TASKS = {
    "seller": Task("seller", _seller_examples, seller_weights.HAND_SET, _HERE / "seller_weights.py"),
    "vat": Task("vat", _vat_examples, vat_owner_weights.HAND_SET, _HERE / "vat_owner_weights.py"),
}


def read(papers: Iterable[Paper]) -> Iterator[tuple[str, dict[str, Any], Pages]]:
    """Name, label and pages of the papers that have text."""
    for paper in papers:
        if paper.name.endswith(".pdf") and paper.label["doc_type"] in ("invoice", "credit_note"):
            found = pdf.read_pdf(paper.data, 0, with_images=False)
            if not isinstance(found, Reason) and found.raw.pages:
                yield paper.name, paper.label, found.raw.pages


def weigh(examples: list[Example], *, real: bool) -> list[Example]:
    """Real layouts count the same, however many papers there are of one."""
    sizes: dict[str, float] = {}
    for example in examples:
        sizes[example.group] = sizes.get(example.group, 0.0) + example.weight
    for example in examples:
        example.weight *= _REAL / max(sizes[example.group], 1.0) if real else 1.0
    return examples


class Fit:
    """Learning on a set of examples."""

    def __init__(self, examples: list[Example], hand_set: Mapping[str, float]) -> None:
        """`hand_set`: the weights to start from and to be pulled to."""
        names = {name for example in examples for marks in (*example.marks, example.none) for name in marks}
        self.names = sorted(names | set(hand_set) | {NONE})
        self.start = np.array([hand_set.get(name, 0.0) for name in self.names])
        self.index = {name: i for i, name in enumerate(self.names)}
        self.sets = [self._matrix(example) for example in examples]
        self.examples = examples

    def _matrix(self, example: Example) -> tuple[np.ndarray, np.ndarray]:
        rows = [*example.marks, {NONE: 1.0, **example.none}]
        matrix = np.zeros((len(rows), len(self.names)))
        for i, marks in enumerate(rows):
            for name, value in marks.items():
                matrix[i, self.index[name]] = value
        return matrix, np.array([*example.right, not any(example.right)], dtype=bool)

    def learn(self, chosen: list[int]) -> np.ndarray:
        """The weights that make the right answers of the chosen examples likeliest (Adam on the whole batch)."""
        big = np.concatenate([self.sets[i][0] for i in chosen])
        right = np.concatenate([self.sets[i][1] for i in chosen])
        sizes = np.array([len(self.sets[i][1]) for i in chosen])
        starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        share = np.array([self.examples[i].weight for i in chosen])
        share /= share.sum()
        weights = self.start.copy()
        mean, square = np.zeros_like(weights), np.zeros_like(weights)
        for step in range(1, _STEPS + 1):
            scores = big @ weights
            powers = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
            odds = powers / np.repeat(np.add.reduceat(powers, starts), sizes)
            good = np.where(right, odds, 0.0)
            ideal = good / np.repeat(np.maximum(np.add.reduceat(good, starts), 1e-12), sizes)
            slope = big.T @ ((odds - ideal) * np.repeat(share, sizes)) + _PULL * (weights - self.start) / len(self.names)
            mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
            weights = weights - _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        return weights

    def odds(self, weights: np.ndarray, i: int) -> np.ndarray:
        """The probabilities of an example's answers, "none" last."""
        scores = self.sets[i][0] @ weights
        powers = np.exp(scores - scores.max())
        return np.asarray(powers / powers.sum())


def _outcomes(fit_: Fit, i: int, weights: np.ndarray) -> tuple[str, float, bool]:
    """right, wrong or none for an example; how sure; whether the right answer was there to find."""
    odds, right = fit_.odds(weights, i), fit_.sets[i][1]
    best = int(odds.argmax())
    if best == len(odds) - 1:
        return "none", float(odds[best]), bool(right[:-1].any())
    return "right" if right[best] else "wrong", float(odds[right].sum() if right[best] else odds[best]), bool(right[:-1].any())


def check(fit_: Fit, *, errors: bool) -> None:
    """Learned against hand-set weights, each layout judged by weights that never saw it."""
    groups = sorted({example.group for example in fit_.examples})
    fold = {group: i % _FOLDS for i, group in enumerate(groups)}
    found: dict[str, list[tuple[str, float, bool, Example]]] = {"hand-set": [], "learned": []}
    for number in range(_FOLDS):
        train = [i for i, example in enumerate(fit_.examples) if fold[example.group] != number]
        learned = fit_.learn(train)
        for i, example in enumerate(fit_.examples):
            if fold[example.group] == number:
                found["hand-set"].append((*_outcomes(fit_, i, fit_.start), example))
                found["learned"].append((*_outcomes(fit_, i, learned), example))
    for name, outcomes in found.items():
        for kind, papers in (("generated", False), ("real", True)):
            some = [one for one in outcomes if ("/" in one[3].name) is papers]
            _table(f"{name}, {kind}", some)
    if errors:
        for outcome, sure, there, example in sorted(found["learned"], key=lambda one: -one[1]):
            if outcome == "wrong" or (outcome == "none" and there):
                print(f"{outcome:6} {sure:.3f} {'' if there else '(name taken out) '}{example.name}")


def _table(name: str, outcomes: list[tuple[str, float, bool, Example]]) -> None:
    there, gone = [one for one in outcomes if one[2]], [one for one in outcomes if not one[2]]
    right = sum(one[0] == "right" for one in there)
    print(f"{name}: right {right} of {len(there)}, wrong {sum(one[0] == 'wrong' for one in outcomes)} of {len(outcomes)}")
    for threshold in _THRESHOLDS:
        sure = [one for one in there if one[0] != "none" and one[1] >= threshold]
        bad = sum(one[0] == "wrong" for one in sure)
        bare = sum(one[0] == "wrong" and one[1] >= threshold for one in gone)
        print(f"  sure from {threshold:.2f}: {len(sure):5} of {len(there)}, wrong {bad}; of {len(gone)} without the answer, wrong {bare}")


def write(task: Task, fit_: Fit, weights: np.ndarray) -> None:
    """Replace the learned weights in the task's data module; the hand-set ones stay."""
    text = task.target.read_text()
    head = text[: text.index("LEARNED")]
    body = "".join(f"    {json.dumps(name)}: {round(float(w), 2)},\n" for name, w in zip(fit_.names, weights, strict=True))
    task.target.write_text(f"{head}LEARNED = {{\n{body}}}\n")


def main() -> None:
    """Read the arguments, learn, compare or write."""
    parser = argparse.ArgumentParser(prog="python -m bench.fit_parties", description=__doc__)
    parser.add_argument("field", choices=TASKS)
    parser.add_argument("--papers", type=int, default=1290, help="generated papers (default 1290)")
    parser.add_argument("--corpus", type=Path, default=None, help="a labelled folder besides")
    parser.add_argument("--only", nargs="*", default=["xml_stripped/", "hand/"], help="its files that begin so")
    parser.add_argument("--check", action="store_true", help="compare, cross-validated, and write nothing")
    parser.add_argument("--errors", action="store_true", help="list the wrong ones")
    arguments = parser.parse_args()
    task = TASKS[arguments.field]
    examples = weigh([e for paper in read(to_learn_from(arguments.papers)) for e in task.examples(*paper)], real=False)
    if arguments.corpus:
        real = read(corpus(arguments.corpus, tuple(arguments.only)))
        examples += weigh([e for paper in real for e in task.examples(*paper)], real=True)
    fitted = Fit(examples, task.hand_set)
    if arguments.check:
        check(fitted, errors=arguments.errors)
    else:
        write(task, fitted, fitted.learn(list(range(len(examples)))))


if __name__ == "__main__":
    main()
