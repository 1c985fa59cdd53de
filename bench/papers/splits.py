"""The sets of documents by name: what is fitted on, what is kept out, forms that no rule has seen, what must not be believed, what is no
invoice, pictures.
"""

from collections.abc import Callable, Iterator

from bench.papers import noise, others, tampered
from bench.papers.compose import paper
from bench.papers.decisions import FIT, HELD_OUT
from bench.papers.facts import draw
from bench.papers.fresh import sets as fresh
from bench.papers.labelling import Document, label
from bench.papers.words import LANGUAGES

#: Seeds of the sets lie apart, so that no invoice occurs in two of them.
_APART = 1_000_000
#: What is learned from: seeds far from those that others measure with, and the share of each set; "sealed" is the examination.
_LEARNING, _SHARES = 10_000, {"fit": 0.35, "held-out": 0.3, "fresh": 0.35}


def _invoices(layouts: tuple[str, ...], count: int, seed: int) -> Iterator[Document]:
    """Every layout in turn, every language in turn."""
    for i in range(count):
        layout, language = layouts[i % len(layouts)], LANGUAGES[(i + i // len(layouts)) % len(LANGUAGES)]
        drawn = paper(draw(seed + i, language), layout)
        name = f"{layout}-{language}-{i:05d}.pdf"
        yield Document(name, drawn.pdf, label(name, drawn))


def fit(count: int, seed: int = 0) -> Iterator[Document]:
    """Invoices of the layouts for fitting."""
    return _invoices(FIT, count, seed)


def held_out(count: int, seed: int = 0) -> Iterator[Document]:
    """Invoices of the layouts kept out of the fitting."""
    return _invoices(HELD_OUT, count, seed + _APART)


SPLITS: dict[str, Callable[[int, int], Iterator[Document]]] = {
    "fit": fit,
    "held-out": held_out,
    "fresh": fresh.opened,
    "sealed": fresh.sealed,
    "others": others.documents,
    "tampered": tampered.documents,
    "pictures": noise.documents,
}


def to_learn_from(count: int) -> Iterator[Document]:
    """About so many papers of all layouts that may be fitted on."""
    for name, share in _SHARES.items():
        yield from SPLITS[name](round(count * share), _LEARNING)
