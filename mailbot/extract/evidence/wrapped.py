"""Values that wrap in a narrow cell: "2" over "640,00", "TN-" over "0091/26". What surely goes on below is joined into one word, where it
begins."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from mailbot.extract.evidence.below import EDGE, NEXT_ROWS, caption, is_below, is_under
from mailbot.extract.evidence.cut_amounts import BLANKS, HEAD
from mailbot.extract.evidence.layout import Span, cells_of
from mailbot.extract.evidence.lexicon import lexicon
from mailbot.extract.folding import label_form
from mailbot.extract.reading import Line, Word
from mailbot.extract.values.amounts import currency_of, read_amount
from mailbot.extract.words.tax import HIGHEST_RATE, VAT_RATES

_ROUNDS = 3  # lines of one cell that are joined to the first
_TOGETHER = 2  # amounts cut behind a mark in the same two lines are no chance

_WITH_CENTS = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:[{BLANKS}.,'’]?\d{{3}})*[.,]\d\d(?![\d.,])")
_MARKS = ".,'’"
_MOST = 100  # amounts at the end of a page of which some may be its sums
_GROUP = 3  # digits
_HALF_CENT = Decimal("0.006")
_REST = re.compile(rf"\d{{3}}(?:[{BLANKS}.,'’]\d{{3}})*[.,]\d\d(?![\d.,])")
_GROUPED = re.compile(rf"(?<![\d.,])[1-9]\d{{0,2}}(?:[{BLANKS}]\d{{3}}){{1,9}}[.,]\d\d(?![\d.,])")
_WITH_MARKS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:[.,'’]\d{3})+[.,]\d\d(?![\d.,])")
_NO_DIGIT = re.compile(r"\D")

_UNFINISHED = re.compile(r"(?!\S{0,40}[.,]\d{0,2}[-–]$)[A-Za-z0-9][\w.:°º#/–-]{0,40}[-/–]")
_SERIES = re.compile(r"[A-Z]{1,8}[-/–]|[a-z]{1,4}-")
_GOES_ON = re.compile(r"(?=.{0,40}\d)[A-Z0-9][\w./–-]{0,40}[.,;]?")
_IN_CAPITALS = re.compile(r"[A-Z]{1,20}")
_WHOLE, _BEHIND_STROKE = re.compile(r"(?=.{0,40}\d)[A-Za-z0-9][\w/–-]{2,40}"), re.compile(r"(?=.{0,17}\d{3})[-/–]\d[\w/–-]{0,19}\w")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d")

_Rows = list[tuple[Word, ...]]


@dataclass(frozen=True, slots=True)
class _Joint:
    """The words that end one line of a cell and those that begin the next, as one value; `is_whole`: nothing else stands in the cell;
    `is_below`: its caption stands beside the lower line."""

    upper: Span
    lower: Span
    text: str
    is_whole: bool = True
    is_below: bool = False

    @property
    def digits(self) -> str:
        """As spellings are compared."""
        return _NO_DIGIT.sub("", self.text)

    @property
    def lines(self) -> tuple[int, int]:
        """The places of the two rows."""
        return self.upper.line.number, self.lower.line.number


def unwrapped(rows: _Rows) -> _Rows:
    """The rows of a page with each value that surely wraps in its cell as one word."""
    return [row for row in _joined(_joined(rows, _numbers), _amounts) if row]


def _joined(rows: _Rows, find: Callable[[list[list[Span]]], list[_Joint]]) -> _Rows:
    """The rows with what is found joined, from the bottom: what was joined may be the end of a value itself."""
    for _ in range(_ROUNDS):
        joints = find([cells_of(Line(i, 0, row)) if row else [] for i, row in enumerate(rows)])
        if not joints:
            break
        rows = _with(rows, joints)
    return rows


def _with(rows: _Rows, joints: list[_Joint]) -> _Rows:
    """The rows with joined words; of joints that share a word the lowest first."""
    gone: set[tuple[int, int]] = set()
    put: dict[tuple[int, int], Word] = {}
    for joint in sorted(joints, key=lambda one: one.lines, reverse=True):
        words = [(span.line.number, i) for span in (joint.upper, joint.lower) for i in range(span.first, span.last + 1)]
        if gone.isdisjoint(words):
            gone.update(words)
            at = joint.lower if joint.is_below else joint.upper
            box = (min(joint.upper.box[0], joint.lower.box[0]), at.box[1], max(joint.upper.box[2], joint.lower.box[2]), at.box[3])
            least = min(word.confidence for span in (joint.upper, joint.lower) for word in span.words)
            put[at.line.number, at.first] = replace(at.words[0], text=joint.text, box=box, confidence=least)
    places = {number for number, _ in gone}
    kept = ((put.get((n, i), word) for i, word in enumerate(row) if (n, i) in put or (n, i) not in gone) for n, row in enumerate(rows))
    return [tuple(words) if n in places else rows[n] for n, words in enumerate(kept)]


def _pairs(lines: list[list[Span]], ends: Callable[[Span], bool], begins: Callable[[Span], bool]) -> Iterator[tuple[Span, Span]]:
    """The cells that end so, with the cell under each of them that begins so."""
    for n, cells in enumerate(lines):
        for upper in (cell for cell in cells if ends(cell)):
            near = (cell for row in lines[n + 1 : n + 1 + NEXT_ROWS] for cell in row)
            lower = next((cell for cell in near if begins(cell) and is_below(upper, cell)), None)
            if lower is not None:
                yield upper, lower


def _numbers(lines: list[list[Span]]) -> list[_Joint]:
    """Numbers of papers that are cut behind a hyphen or a stroke, or before it."""
    cut = _pairs(lines, lambda cell: _UNFINISHED.fullmatch(cell.words[-1].text) is not None, _begins_with_number)
    begun = _pairs(lines, lambda cell: _WHOLE.fullmatch(cell.words[-1].text) is not None, _is_behind_stroke)
    found = [(upper, lower) for upper, lower in cut if _is_code(upper.words[-1].text, lower.text)]
    return [_number(upper, lower) for upper, lower in (*found, *begun) if not _has_caption(lines, upper, lower)]


def _has_caption(lines: list[list[Span]], upper: Span, lower: Span) -> bool:
    """Whether the lower of two cells has a caption of its own ("Customer no. | 10482"). What ends before the caption of the upper begins
    belongs to another column, as do words beside both lines that are no labels, where a label stands above."""
    is_within = upper.first < upper.last
    above = Span(upper.line, upper.first, upper.last - 1) if is_within else caption(lines[upper.line.number], upper)
    below, known = caption(lines[lower.line.number], lower), lexicon()[0]
    if below is None or (above is not None and below.box[2] < above.box[0]):
        return False
    said = [label_form(one.text) for one in (above, below) if one is not None]
    if known.keys().isdisjoint(said) and _has_head(lines, upper):
        return False
    return above is None or label_form(f"{above.text} {below.text}") not in known


def _has_head(lines: list[list[Span]], cell: Span) -> bool:
    near = (one for row in lines[max(cell.line.number - NEXT_ROWS, 0) : cell.line.number] for one in row)
    over = (one for one in near if one.box[0] < cell.box[2] and cell.box[0] < one.box[2])
    return any(label_form(one.text) in lexicon()[0] for one in over)


def _number(upper: Span, lower: Span) -> _Joint:
    first, last = Span(upper.line, upper.last, upper.last), Span(lower.line, lower.first, lower.first)
    return _Joint(first, last, first.text + last.text)


def _is_code(text: str, rest: str) -> bool:
    """Whether what ends in a hyphen or a stroke begins a number, and no word that is hyphenated or stands beside another."""
    if any(map(str.isdigit, text)):
        return True
    return _SERIES.fullmatch(text) is not None and (
        rest[0].isdigit() or (text[-1] != "/" and text.isupper() and any(map(str.isdigit, rest)))
    )


def _begins_with_number(cell: Span) -> bool:
    text = cell.words[0].text
    is_word = cell.first == cell.last and _IN_CAPITALS.fullmatch(text) is not None
    return is_word or (_GOES_ON.fullmatch(text) is not None and not _DATE.match(text))


def _is_behind_stroke(cell: Span) -> bool:
    return cell.first == cell.last and _BEHIND_STROKE.fullmatch(cell.text) is not None


def _amounts(lines: list[list[Span]]) -> list[_Joint]:
    """Amounts that are cut at their thousands, where that is certain: the same amount is printed elsewhere, the rest begins with a naught,
    the mark of thousands ends both of two lines, they are a net sum, its tax and the gross, or such a one is in the same column."""
    found = [joint for pair in _pairs(lines, _ends_in_thousands, _begins_with_rest) if (joint := _amount(lines, *pair)) is not None]
    if not found:
        return []
    texts = [cell.text for cells in lines for cell in cells]
    spelled = {_NO_DIGIT.sub("", text) for one in texts for text in (*_GROUPED.findall(one), *_WITH_MARKS.findall(one))}
    is_marked = any(map(_WITH_MARKS.search, texts)) and not any(map(_GROUPED.search, texts))
    alike = [joint for joint in found if joint.is_whole and (joint.upper.text[-1] in _MARKS or not is_marked)]
    alone = [joint for joint in alike if not _is_in_column(lines, joint.upper)][-_MOST:]
    marked = Counter(joint.lines for joint in alone if joint.upper.text[-1] in _MARKS[1:])  # "1." may number a list
    proved = _proved(lines, alone)
    sure = [
        joint
        for joint in found
        if _is_spelled(joint, spelled)
        or (joint.is_whole and joint.lower.text[0] == "0")
        or joint in proved
        or (joint in alone and marked[joint.lines] >= _TOGETHER)
    ]
    edges = [joint.upper.box[2] for joint in sure]
    return [one for one in found if one in sure or (one.is_whole and any(abs(one.upper.box[2] - edge) < EDGE for edge in edges))]


def _is_spelled(joint: _Joint, spelled: set[str]) -> bool:
    """Whether an amount is printed whole elsewhere, or ends one there, where three digits may go on to the line above."""
    is_middle = len(_NO_DIGIT.sub("", joint.upper.text)) == _GROUP
    return joint.digits in spelled or (is_middle and any(one.endswith(joint.digits) for one in spelled))


def _proved(lines: list[list[Span]], found: list[_Joint]) -> list[_Joint]:
    """Those of which two, with a third sum of the page, are a net sum, its tax at a rate of VAT and the gross, while what stands in the
    lower lines may not be: "2" and "2" over "650.00" twice, or "1", "2" and "3" over sums that add up, are counts."""
    parts = [(_value(joint.text), _value(joint.lower.text), joint) for joint in found]
    below = {word.box for joint in found for word in joint.lower.words}
    texts = (cell.text for cells in lines for cell in cells if cell.words[0].box not in below)
    others = {_value(text): _value(text) for one in texts for text in _WITH_CENTS.findall(one)}
    others |= {value: rest for value, rest, _ in parts}
    proved: list[_Joint] = []
    for (low, low_rest, one), (high, high_rest, other) in combinations(sorted(parts, key=lambda part: part[0]), 2):
        less, sum_of = others.get(high - low), others.get(high + low)
        is_gross = less is not None and _is_taxed(low, high - low) and not _may_be_taxed(low_rest, less, high_rest)
        is_tax = sum_of is not None and _is_taxed(high, low) and not _may_be_taxed(high_rest, low_rest, sum_of)
        if is_gross or is_tax:
            proved += [one, other]
    return proved


def _value(text: str) -> Decimal:
    amount = read_amount(text)
    return amount.value if amount else Decimal(0)


def _is_taxed(net: Decimal, tax: Decimal) -> bool:
    return tax > 0 and any(abs(net * rate / 100 - tax) < _HALF_CENT for rate in VAT_RATES)


def _may_be_taxed(net: Decimal, tax: Decimal, gross: Decimal) -> bool:
    return net + tax == gross and tax * 100 <= HIGHEST_RATE * net


def _ends_in_thousands(cell: Span) -> bool:
    return (cell.text[-1] in _MARKS or cell.text[-1].isdigit()) and HEAD.search(cell.text) is not None


def _begins_with_rest(cell: Span) -> bool:
    return _REST.match(cell.text) is not None


def _amount(lines: list[list[Span]], upper: Span, lower: Span) -> _Joint | None:
    head, rest = HEAD.search(upper.text), _REST.match(lower.text)
    if head is None or rest is None:
        return None
    begin, end = upper.part(head.start(), len(upper.text)), lower.part(0, rest.end())
    if end.last < lower.last and currency_of(lower.line.words[end.last + 1].text):
        end = Span(lower.line, end.first, end.last + 1)
    text = begin.text + ("" if begin.text[-1] in _MARKS else " ") + end.text
    if read_amount(text) is None:
        return None
    is_whole = (begin.first, end.last) == (upper.first, lower.last)
    captions = [caption(lines[cell.line.number], cell) for cell in (upper, lower)]
    return _Joint(begin, end, text, is_whole, is_below=is_whole and captions[0] is None and captions[1] is not None)


def _is_in_column(lines: list[list[Span]], cell: Span) -> bool:
    """Whether other bare digits stand right over these: they are a column of counts, and a sum is under it."""
    above = (one for row in lines[max(cell.line.number - NEXT_ROWS, 0) : cell.line.number] for one in row)
    return any(one.text.isdigit() and is_under(one.box, cell.box) for one in above)
