"""Remarks: sentences that may say that a bill is not to be paid as it stands, in words that no rule knows. The rules of `settlement`,
`void` and others know what they say; how likely a sentence is to say anything of the kind is learned from its words alone
(`bench.fit_remarks`), and a person is asked to read it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from io import BytesIO
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt

from mailbot.extract.folding import fold
from mailbot.extract.printed.statements import as_sentences

BUCKETS = 1 << 17  # of hashed features
_TOKENS = re.compile(r"[a-z]+|\d+|[\u20ac\u00a3$%]")
_WORDS = re.compile(r"[a-z']{2,}")
_ENDS = re.compile(r"(?<!\d)[.;!?](?= |$)|(?<=\d)[.;!?](?= [^\W\d])")
_DIGITS = re.compile(r"\d+")
_SUM_AT_END = re.compile(r"0[.,]0\W*(?:eur|chf|gbp|usd)?\W*$")
_AROUND = " .;:!?"
_FEWEST = 4  # words of a remark; fewer are a label
_LABEL = 6  # words at most of a label with a sum behind it: what that is the rules of sums know
_LONGEST = 60  # words of a sentence that are looked at
_STEM = 6  # letters that tell a word whatever its ending
_LONGEST_WORD = 12
_PART = 4  # letters of the parts of words: what compounds, endings and sister languages share
_SAYS_LITTLE = 30.0  # length of the features of a line of three words; of a sentence of twenty it is more than twice that
_COMMON_WORDS = 8192  # whose features are kept
_LONGEST_QUOTE = 160  # characters
_MOST = 2  # sentences that are shown: one is enough to ask


class _Weights(NamedTuple):
    """What each feature weighs in natural logarithms of odds, how rare it is, and the odds of a sentence without any."""

    weight: npt.NDArray[np.float32]
    rarity: npt.NDArray[np.float32]
    bias: float
    threshold: float


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    data = resources.files(__package__).joinpath("remark_weights.npz").read_bytes()
    with np.load(BytesIO(data), allow_pickle=False) as kept:
        weight, rarity = (kept[name].astype(np.float32) for name in ("weight", "rarity"))
        return _Weights(weight, rarity, float(kept["bias"]), float(kept["threshold"]))


def remarks(text: str) -> tuple[str, ...]:
    """The sentences of a text that may say that it is not to be paid as it stands, the likeliest first."""
    kept = _weights()
    odds = {sentence: log_odds(features(sentence), kept.weight, kept.rarity, kept.bias) for sentence in sentences(text)}
    found = sorted((sentence for sentence, likely in odds.items() if likely > kept.threshold), key=lambda one: -odds[one])
    return tuple(sentence[:_LONGEST_QUOTE] for sentence in found[:_MOST])


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text that are neither labels nor sums; lines of their own as well, where a sentence is made of several."""
    pieces = (" ".join(piece.split()).strip(_AROUND) for piece in (*_ENDS.split(as_sentences(text)), *text.splitlines()))
    return (piece for piece in dict.fromkeys(pieces) if _is_said(fold(piece)))


def _is_said(sentence: str) -> bool:
    words = len(_WORDS.findall(sentence))
    return words >= _FEWEST and not (words <= _LABEL and _SUM_AT_END.search(_DIGITS.sub("0", sentence)))


def features(sentence: str) -> npt.NDArray[np.int64]:
    """The buckets of a sentence's words and their parts (folded), of each two neighbours, and of the first and the last."""
    words = ["0" if word[0].isdigit() else word for word in _TOKENS.findall(fold(sentence))][:_LONGEST]
    stems = [word[:_STEM] for word in words]
    apart = (f"+{one} {other}" for one, other in pairwise(stems))
    ends = (f"^{stems[0]}", f"${stems[-1]}") if stems else ()
    found = {bucket for word in words for bucket in _of_word(word)}.union(map(_bucket, apart), map(_bucket, ends))
    return np.array(sorted(found), dtype=np.int64)


@lru_cache(maxsize=_COMMON_WORDS)
def _of_word(word: str) -> tuple[int, ...]:
    framed = f"<{word}>"
    parts = (f"-{framed[at : at + _PART]}" for at in range(len(framed) - _PART + 1))
    whole = (f"={word[:_LONGEST_WORD]}",) if len(word) > _STEM else ()
    return tuple(map(_bucket, (word[:_STEM], *whole, *parts)))


def _bucket(feature: str) -> int:
    return crc32(feature.encode()) % BUCKETS


def log_odds(found: npt.NDArray[np.int64], weight: npt.NDArray[np.float32], rarity: npt.NDArray[np.float32], bias: float) -> float:
    """How likely features are those of a remark."""
    return bias + float((weight[found] * values(found, rarity)).sum())


def values(found: npt.NDArray[np.int64], rarity: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """What each feature counts: rare ones more, a long sentence as a whole no more than a short one, and a few words alone less."""
    rare = rarity[found]
    length: np.float32 = np.sqrt((rare * rare).sum() + np.float32(_SAYS_LITTLE**2))
    return rare / length
