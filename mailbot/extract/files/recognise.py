"""The OCR worker's job (in a child that lives on): gray pixels -> words with boxes in points and confidences.

RapidOCR with the PP-OCR models that its wheel carries: nothing is downloaded. A page that lies on its side or upside
down is turned, and the tilt of a scan or photo is taken out of the boxes, since words are understood by who stands
beside whom.
"""

import math
import resource
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import onnxruntime
import rapidocr

from mailbot.domain import limits
from mailbot.extract.handover import Pixels, Seen
from mailbot.extract.reading import Word
from mailbot.sandbox.frames import Message

Gray = npt.NDArray[np.uint8]
Quad = npt.NDArray[np.float64]  # four corners, clockwise from the top left of the text

_THREADS = 2
#: The models in RapidOCR's wheel: finding lines, telling which are upside down, reading them.
_MODELS = {"Det": "PP-OCRv6_det_small.onnx", "Cls": "ch_ppocr_mobile_v2.0_cls_mobile.onnx", "Rec": "PP-OCRv6_rec_small.onnx"}
_SIDEWAYS = 0.6  # share of the text that stands upright on a page that lies on its side
_UPSIDE_DOWN = 0.5  # share of the text that the line classifier calls upside down
_TALL = 1.5  # height over width of a box that stands
_LEVEL = 0.3  # degrees of tilt that do no harm
_TILTED = 20.0  # degrees beyond which it is no tilt but a design
_LONG_LINE = 4.0  # width over height of a line that tells the tilt

_engine: rapidocr.RapidOCR | None = None


class _Line(NamedTuple):
    text: str
    score: float
    quad: Quad
    words: tuple[tuple[str, Quad], ...]
    is_upside_down: bool


def recognise(request: Message) -> Message:
    """Pixels (blob 0: one gray byte a pixel) -> Seen."""
    _limit_cpu()
    pixels = Pixels.model_validate(request.head)
    gray = np.frombuffer(request.blobs[0], np.uint8).reshape(pixels.rows, pixels.columns)
    lines, turn = _upright(gray)
    skew = _tilt(lines)
    seen = _placed(lines, pixels, turn, skew)
    return Message(seen.model_dump(mode="json"))


def _limit_cpu() -> None:
    """This page's share of CPU time, counted from now; the worker that exceeds it ends by SIGXCPU and is replaced."""
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(used) + limits.OCR_CPU_SECONDS, hard))


def _loaded() -> rapidocr.RapidOCR:
    """The engine, loaded at the first page (after the limits are in force)."""
    global _engine  # noqa: PLW0603  one engine per worker process, loading takes a second
    if _engine is None:
        engine = rapidocr.RapidOCR(params={"Global.log_level": "critical", "Global.return_word_box": True})
        for step, model in _MODELS.items():
            settings = engine.cfg[step]
            settings._set_flag("allow_objects", True)  # noqa: SLF001  omegaconf's way to hold an object
            settings.session = _session(model)
        _engine = engine
    return _engine


def _session(model: str) -> onnxruntime.InferenceSession:
    """A model with threads that sleep when idle: the default, spinning, costs a quarter more CPU and starves the neighbours."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = _THREADS
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # one huge page would keep its memory for good
    options.log_severity_level = 4
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    path = Path(rapidocr.__file__).parent / "models" / model
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _upright(gray: Gray) -> tuple[list[_Line], int]:
    """The lines of the page turned so that its text stands upright, and the turn in degrees counterclockwise."""
    lines, turn = _lines(gray), 0
    if _share(lines, _stands) > _SIDEWAYS:
        turn = 90
        lines = _lines(np.rot90(gray))
    if _share(lines, lambda line: line.is_upside_down) > _UPSIDE_DOWN:
        turn += 180
        lines = _lines(np.rot90(gray, turn // 90))
    return lines, turn


def _lines(gray: Gray) -> list[_Line]:
    engine = _loaded()
    image = np.ascontiguousarray(np.repeat(gray[:, :, None], 3, axis=2))
    shrunk, record = engine.preprocess_img(image)
    detected, classified, recognised, crops = engine.run_ocr_steps(shrunk, record)
    upside_down = _upside_down_texts(classified, recognised)
    found: Any = engine.build_final_output(image, detected, classified, recognised, crops, record)
    if getattr(found, "txts", None) is None or getattr(found, "boxes", None) is None:
        return []
    words = found.word_results if len(found.word_results) == len(found.txts) else [()] * len(found.txts)
    parts = zip(found.txts, found.scores, found.boxes, words, strict=True)
    return [_line(text, score, quad, own, upside_down) for text, score, quad, own in parts]


def _upside_down_texts(classified: Any, recognised: Any) -> set[str]:
    if classified.cls_res is None or recognised.txts is None:
        return set()
    return {text for (label, _), text in zip(classified.cls_res, recognised.txts, strict=True) if label == "180"}


def _line(text: str, score: float, quad: Any, words: Any, upside_down: set[str]) -> _Line:
    corners = np.asarray(quad, float)
    named = tuple((str(word), np.asarray(box, float)) for word, _, box in words)
    if "".join(word for word, _ in named) != text.replace(" ", ""):
        named = _split(text, corners)  # the engine's own splitting lost something
    return _Line(text, float(score), corners, named, text in upside_down)


def _split(text: str, quad: Quad) -> tuple[tuple[str, Quad], ...]:
    """A line's words with boxes in proportion to their letters."""
    top, bottom = (quad[1] - quad[0]) / len(text), (quad[2] - quad[3]) / len(text)
    words, start = [], 0
    for word in text.split():
        start = text.index(word, start)
        end = start + len(word)
        words.append((word, np.array([quad[0] + top * start, quad[0] + top * end, quad[3] + bottom * end, quad[3] + bottom * start])))
        start = end
    return tuple(words)


def _share(lines: list[_Line], holds: Any) -> float:
    letters = sum(len(line.text) for line in lines)
    return sum(len(line.text) for line in lines if holds(line)) / letters if letters else 0.0


def _sides(quad: Quad) -> tuple[float, float]:
    """Width and height of a box along its own edges."""
    return float(np.linalg.norm(quad[1] - quad[0])), float(np.linalg.norm(quad[3] - quad[0]))


def _stands(line: _Line) -> bool:
    width, height = np.ptp(line.quad[:, 0]), np.ptp(line.quad[:, 1])
    return bool(height > _TALL * width)


def _tilt(lines: list[_Line]) -> float:
    """The tilt of the long lines in degrees (positive: falling to the right); 0 when level or no tilt."""
    long = [line for line in lines if (sides := _sides(line.quad))[0] > _LONG_LINE * sides[1]]
    if not long:
        return 0.0
    edges = np.array([line.quad[1] - line.quad[0] for line in long])
    angle = float(np.median(np.degrees(np.arctan2(edges[:, 1], edges[:, 0]))))
    return round(angle, 2) if _LEVEL <= abs(angle) <= _TILTED else 0.0


def _placed(lines: list[_Line], pixels: Pixels, turn: int, skew: float) -> Seen:
    """The words on the page as turned and straightened, in points."""
    lies = turn in (90, 270)
    width, height = (pixels.height, pixels.width) if lies else (pixels.width, pixels.height)
    columns, rows = (pixels.rows, pixels.columns) if lies else (pixels.columns, pixels.rows)
    cosine, sine = math.cos(math.radians(skew)), math.sin(math.radians(skew))
    rotation = np.array([[cosine, -sine], [sine, cosine]])
    centre = np.array([columns / 2, rows / 2])
    scale = np.array([width / columns, height / rows])
    words = [
        Word(text=text, box=_box(((quad - centre) @ rotation + centre) * scale), confidence=round(line.score, 3))
        for line in lines
        for text, quad in line.words
    ]
    return Seen(page=pixels.page, width=width, height=height, words=tuple(words), turn=turn, skew=skew)


def _box(corners: Quad) -> tuple[float, float, float, float]:
    low, high = corners.min(axis=0), corners.max(axis=0)
    return round(float(low[0]), 2), round(float(low[1]), 2), round(float(high[0]), 2), round(float(high[1]), 2)
