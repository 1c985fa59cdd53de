"""The OCR engine (in a child that lives on): where the lines of a picture are, whether they stand on their heads, what they say.

The PP-OCR models are those that RapidOCR's wheel carries: nothing is downloaded. What is around them is our own, because a page
takes half the time so: lines are looked for on a smaller picture than they are read on, and short ones are read in narrow batches.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
import onnxruntime

Gray = npt.NDArray[np.uint8]
Likely = npt.NDArray[np.float32]  # probabilities of text
Quad = npt.NDArray[np.float64]  # four corners in pixels, clockwise from the top left of the text

_THREADS = 2
_FINDS, _TURNS, _READS = "PP-OCRv6_det_small.onnx", "ch_ppocr_mobile_v2.0_cls_mobile.onnx", "PP-OCRv6_rec_small.onnx"

_LONGEST_SIDE = 1_152  # pixels of the picture on which lines are looked for: A4's small print is 7 pixels high then
_STRIDE = 32  # the network wants sides in multiples of it
_INK = 0.3  # probability from which a pixel belongs to text
_SURE = 0.5  # mean probability of a line
_THINNEST = 3.0  # pixels
_MARGIN = 1.6  # area over perimeter, by which a line is grown: the network finds its core alone
_LINES = 1_000  # of a page that are looked at

_HEIGHT = 48  # pixels of a line as it is read
_NARROWEST, _WIDEST = 48, 3_200
_BATCH = 8  # lines
_UNEQUAL = 1.25  # width over width of the lines of a batch: the rest of the narrow ones is empty and costs as much
_BATCH_WIDTH = 960  # pixels of a batch: what more of them need goes beyond the processor's cache, and a line takes a quarter longer
_WIDTH_TURNS = 192
_SAID_LEAST = 0.5  # confidence of a line that counts
_TURNED_LOOKED_AT = 24  # lines that tell whether a page is upside down


class Reading(NamedTuple):
    """A line's letters, the mean confidence, and where along the line (0 to 1) the middle of each letter is."""

    text: str
    score: float
    places: tuple[float, ...]


class Engine:
    """The three models. Nothing of a picture stays behind in it: see decision 0012."""

    def load(self) -> None:
        """Load what is not loaded yet, once this process is confined: its threads are confined, too, only if they are born later."""
        for model in (self._finds, self._turns, self._reads):
            model.get_inputs()

    def find(self, gray: Gray, page: float | None = None) -> list[Quad]:
        """The lines of text, from the top. `page`: the longest side in pixels of the page that the picture is a part of."""
        scale = min(1.0, _LONGEST_SIDE / (page or max(gray.shape)))
        columns, rows = (max(_STRIDE, round(side * scale / _STRIDE) * _STRIDE) for side in gray.shape[::-1])
        small = np.asarray(cv2.resize(gray, (columns, rows), interpolation=cv2.INTER_AREA), np.uint8)
        found = self._run(self._finds, _normal(small)[None])[0, 0]
        size = np.array([gray.shape[1] / columns, gray.shape[0] / rows])
        quads = [quad * size for quad in _quads(found)]
        return sorted(quads, key=lambda quad: float(quad[0, 1]))

    def upside_down(self, gray: Gray, quads: Sequence[Quad]) -> float:
        """The share of the text that stands on its head, by the longest lines."""
        longest = sorted(quads, key=_length, reverse=True)[:_TURNED_LOOKED_AT]
        if not longest:
            return 0.0
        lines = np.stack([_filled(_line(gray, quad), _WIDTH_TURNS) for quad in longest])
        turned = self._run(self._turns, lines).argmax(axis=1) == 1
        lengths = np.array([_length(quad) for quad in longest])
        return float(lengths[turned].sum() / lengths.sum())

    def read(self, gray: Gray, quads: Sequence[Quad]) -> list[Reading | None]:
        """What each line says; None where it is not sure of any text."""
        lines = [_line(gray, quad) for quad in quads]
        said: list[Reading | None] = [None] * len(lines)
        for batch in _batches([line.shape[1] for line in lines]):
            width = max(_NARROWEST, *(lines[index].shape[1] for index in batch))
            stacked = np.stack([_filled(lines[index], width) for index in batch])
            likely = self._run(self._reads, stacked)
            for index, best, sure in zip(batch, likely.argmax(axis=2), likely.max(axis=2), strict=True):
                said[index] = self._said(best, sure, width / lines[index].shape[1])
        return said

    def _said(self, best: npt.NDArray[np.int64], sure: npt.NDArray[np.float32], stretch: float) -> Reading | None:
        """Connectionist temporal classification: the first of equal neighbours counts, and 0 is nothing."""
        new = best != 0
        new[1:] &= best[1:] != best[:-1]
        if not new.any() or (score := float(sure[new].mean())) < _SAID_LEAST:
            return None
        letters = [self._letters[index] for index in best[new]]
        places = [(column + 0.5) / len(best) * stretch for column in np.flatnonzero(new)]
        return Reading("".join(letters), score, tuple(map(float, places)))

    @cached_property
    def _aside(self) -> ThreadPoolExecutor:
        """The one thread in which models are made and run: that denormal numbers count as zero there must hold nowhere else."""
        return ThreadPoolExecutor(1, "ocr")

    def _run(self, session: onnxruntime.InferenceSession, values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """What a model makes of its one input."""
        answers: list[npt.NDArray[np.float32]] = self._aside.submit(session.run, None, {session.get_inputs()[0].name: values}).result()
        return answers[0]

    @cached_property
    def _finds(self) -> onnxruntime.InferenceSession:
        return self._aside.submit(_session, _FINDS).result()

    @cached_property
    def _turns(self) -> onnxruntime.InferenceSession:
        return self._aside.submit(_session, _TURNS).result()

    @cached_property
    def _reads(self) -> onnxruntime.InferenceSession:
        return self._aside.submit(_session, _READS).result()

    @cached_property
    def _letters(self) -> list[str]:
        """What each class means; the model carries its letters, without the blank that stands for itself at the end."""
        return ["", *self._reads.get_modelmeta().custom_metadata_map["character"].splitlines(), " "]


def _session(model: str) -> onnxruntime.InferenceSession:
    """A model with threads that sleep when idle: the default, spinning, costs a quarter more CPU and starves the neighbours."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = _THREADS
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # one huge page would keep its memory for good
    options.log_severity_level = 4
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.set_denormal_as_zero", "1")  # blank paper leaves them: finding lines takes twice as long
    spec = find_spec("rapidocr")
    assert spec is not None
    assert spec.origin is not None
    path = Path(spec.origin).parent / "models" / model
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _normal(gray: Gray) -> npt.NDArray[np.float32]:
    """Gray as the models know it: three equal channels from -1 to 1."""
    values = gray.astype(np.float32) / 127.5 - 1
    return np.broadcast_to(values, (3, *values.shape))


def _quads(likely: Likely) -> Iterator[Quad]:
    """The lines on a map of probabilities."""
    ink = cv2.dilate((likely > _INK).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(ink, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    for contour in contours[:_LINES]:
        centre, (width, height), angle = cv2.minAreaRect(contour)
        if min(width, height) < _THINNEST or _mean(likely, _corners(centre, width, height, angle)) < _SURE:
            continue
        margin = 2 * width * height * _MARGIN / (2 * (width + height))
        yield _clockwise(_corners(centre, width + margin, height + margin, angle))


def _mean(likely: Likely, corners: Quad) -> float:
    """The mean probability inside of a box."""
    low = np.clip(np.floor(corners.min(axis=0)).astype(int), 0, None)
    high = np.ceil(corners.max(axis=0)).astype(int) + 1
    part = likely[low[1] : high[1], low[0] : high[0]]
    mask = np.zeros(part.shape, np.uint8)
    cv2.fillPoly(mask, [np.round(corners - low).astype(np.int32)], 1)
    return float(cv2.mean(part, mask)[0])


def _corners(centre: Sequence[float], width: float, height: float, angle: float) -> Quad:
    return np.asarray(cv2.boxPoints(((centre[0], centre[1]), (width, height), angle)), float)


def _clockwise(corners: Quad) -> Quad:
    """The corners from the one that is the top left, however the box is tilted (less than 45 degrees either way)."""
    left, right = np.split(corners[np.argsort(corners[:, 0], kind="stable")], 2)
    (top_left, bottom_left), (top_right, bottom_right) = (side[np.argsort(side[:, 1], kind="stable")] for side in (left, right))
    return np.array([top_left, top_right, bottom_right, bottom_left], float)


def _length(quad: Quad) -> float:
    return float(np.linalg.norm(quad[1] - quad[0]))


def _line(gray: Gray, quad: Quad) -> Gray:
    """A line cut out and laid level, at the height at which lines are read."""
    height = max(1.0, float(np.linalg.norm(quad[3] - quad[0])), float(np.linalg.norm(quad[2] - quad[1])))
    width = max(1.0, _length(quad), float(np.linalg.norm(quad[2] - quad[3])))
    columns = int(np.clip(round(width * _HEIGHT / height), 8, _WIDEST))
    target = np.array([[0, 0], [columns, 0], [columns, _HEIGHT], [0, _HEIGHT]], np.float32)
    matrix = cv2.getPerspectiveTransform(quad.astype(np.float32), target)
    cut = cv2.warpPerspective(gray, matrix, (columns, _HEIGHT), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(cut, np.uint8)


def _filled(line: Gray, width: int) -> npt.NDArray[np.float32]:
    """A line as the models know it, with nothing to its right; squeezed when it is wider."""
    if line.shape[1] > width:
        line = np.asarray(cv2.resize(line, (width, _HEIGHT), interpolation=cv2.INTER_AREA), np.uint8)
    filled = np.zeros((3, _HEIGHT, width), np.float32)
    filled[:, :, : line.shape[1]] = _normal(line)
    return filled


def _batches(widths: Sequence[int]) -> Iterator[list[int]]:
    """The lines in batches of about one width."""
    batch: list[int] = []
    for index in sorted(range(len(widths)), key=widths.__getitem__):
        widest = max(_NARROWEST, widths[index])
        is_full = len(batch) == _BATCH or (len(batch) + 1) * widest > _BATCH_WIDTH
        if batch and (is_full or widest > _UNEQUAL * max(_NARROWEST, widths[batch[0]])):
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch
