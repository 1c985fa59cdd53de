"""Where words stand: spans of words in a line, cells (runs of words without a wide gap), and the labels in them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import accumulate

from mailbot.domain.invoice import Box
from mailbot.extract.evidence.kept import kept
from mailbot.extract.evidence.lexicon import HEAD, lengths_at, lexicon, misread, misspelt
from mailbot.extract.folding import compact, label_form
from mailbot.extract.reading import Line, Word
from mailbot.extract.words.roles import Role
from mailbot.extract.words.sums import BEHIND_DUE

_DUTCH_POSTCODE = re.compile(r"(?:^|\s)[1-9]\d{3} ?[A-Z]{2}$")
#: After punctuation inside a word, or after a "No." that a number's letters are glued to ("N°FAC-26").
_CUTS = re.compile(r"(?:(?<=[:/(|\-=·•])|(?<=^[Nn][°º])|(?<=^№)|(?<=^N[OR]\.))(?=.)", re.DOTALL)
_WITH_NUMBER = re.compile(r"(?:(?:n|no|nr|nro|num)[.°º]+|№).*\d|#.", re.IGNORECASE)  # "N°4711" as one word
_TWO_BLANKS = 2.0  # heights at most
_WIDE_GAP = 0.9  # of the line's height: more separates columns
#: Everyday words that are labels only before a colon or alone in their cell.
_NEEDS_COLON = frozenset(
    """from to de du le an von van pour del vom den a at para firma dear frau herrn due paid empresa client customer order
    balance payments objekt net nett dovuto openstaand verschuldigd bruto sicherheit abonado bis zum bank account number
    no ref reference nr num numero nummer advance deposit
    document piece beleg dokument vorgang stuk bon documento fra inv fac fact fatt ft rg rech fakt
    credit tax saldo nro n issued maturity motif dd ice fn bp cs cp cap ext unit suite folio tomo hoja kst period
    date datum fecha data base neto netto suma cuota pagado bezahlt betaald paye regle gezahlt
    cliente kunde klant steuer avantle antesdel uiterlijk price rate change cash uid terms store room""".split()
)
_PAIRED = frozenset("no nr num numero nummer number nro date datum fecha data beleg".split())  # "Nummer/Datum" heads two values
_DATE_WORDS = frozenset("date datum fecha data".split())
_NUMERIC_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
_PAPER_WORDS = frozenset("document beleg dokument vorgang piece stuk documento bon".split())
_NUMBER_WORDS = frozenset({"no", "nr", "n", "num", "numero", "nummer", "number", "nro"})
#: Labels that letters before a number may be mistaken for, and how such a number goes on.
_NUMBERED = frozenset(
    {
        Role.NUMBER,
        Role.ORDER,
        Role.OTHER_NUMBER,
        Role.VAT_ID,
        Role.IBAN,
        Role.BIC,
        Role.VAT,
        Role.OTHER,
        Role.ISSUE_DATE,
        Role.OTHER_DATE,
        Role.DUE_DATE,
        Role.BUYER,
        Role.SELLER,
        Role.ACCOUNT,
        Role.ROUTING,
        Role.SORT_CODE,
        Role.REMITTANCE,
    }
)
_GLUED = re.compile(r"(?!.*%)(?:[-/–_]?\d|[-/–_][A-Z]+[-/–_]?\d)")
_PREFIX_LETTERS = 5
_SERIES = re.compile(r"[A-Z]{1,3}")
_ACCOUNT_DIGITS = 6  # fewest behind a bare "account" in a sentence
_STROKE = 2  # words from a label to the next, with a stroke between
_PUNCTUATED = (":", "#", ".", "°", ")")
_OPENS, _CLOSES = re.compile(r"[(\[][^)\]]*$"), re.compile(r"[)\]][.:]*$")  # a bracket that goes on, and its end
_BRACKETED = re.compile(r"[(\[][^)\]]*[)\]][.:]*$")
_OF_BRACKET = 4  # words of what a label says in brackets
_ASKED = frozenset({Role.DUE, Role.EARLIER})
_NAMING = frozenset({Role.NUMBER, Role.ORDER, Role.OTHER_NUMBER})


@dataclass(frozen=True, init=False)
class Span:
    """Words `first` to `last` (inclusive) of a line. What is asked of one again and again is kept (hence no slots)."""

    line: Line
    first: int
    last: int

    def __init__(self, line: Line, first: int, last: int) -> None:
        """Written out, since it is made thousands of times a document: that of a frozen dataclass takes three times as long."""
        self.__dict__.update(line=line, first=first, last=last)

    @kept
    def words(self) -> tuple[Word, ...]:
        """The words of the span."""
        return self.line.words[self.first : self.last + 1]

    @kept
    def text(self) -> str:
        """The words as people read them."""
        return " ".join(word.text for word in self.words)

    @kept
    def offsets(self) -> list[int]:
        """Where each word begins in the text."""
        return [0, *accumulate(len(word.text) + 1 for word in self.words[:-1])]

    def part(self, start: int, end: int, offsets: list[int] | None = None) -> "Span":
        """The words that the characters `start` to `end` (exclusive) of the text touch; `offsets`: of another text of these words."""
        begins = self.offsets if offsets is None else offsets
        first, last = bisect_right(begins, start) - 1, bisect_left(begins, end) - 1
        return Span(self.line, self.first + first, self.first + last)

    def holds(self, places: Collection[tuple[int, int]]) -> bool:
        """Whether one of the words is among these (number of the line, index of the word)."""
        return any((self.line.number, i) in places for i in range(self.first, self.last + 1))

    @kept
    def box(self) -> Box:
        """The smallest box around the words."""
        x0, top, x1, bottom = zip(*(word.box for word in self.words), strict=True)
        return (min(x0), min(top), max(x1), max(bottom))

    @kept
    def height(self) -> float:
        """The height of the words."""
        return max(self.box[3] - self.box[1], 1.0)


@dataclass(frozen=True, slots=True)
class Label:
    """A label at a place: what it says its value is, and how surely (1-3)."""

    span: Span
    role: Role
    strength: int
    languages: tuple[str, ...]
    phrase: str
    qualified: bool = False  # by a word behind it that says how its sum is counted: "Fälliger Betrag | brutto"
    bracketed: bool = False  # a bracket ends it, whatever that holds: "Rechnungsnummer (Feld 2)"


def askew(one: Box, other: Box) -> float:
    """How far (in points) two boxes are from a common left edge, right edge or middle."""
    return min(abs(one[0] - other[0]), abs(one[2] - other[2]), abs(one[0] + one[2] - other[0] - other[2]) / 2)


def gap_before(line: Line, i: int) -> float:
    """The gap before word i of a line, in heights."""
    one, two = line.words[i - 1], line.words[i]
    return (two.box[0] - one.box[2]) / max(two.box[3] - two.box[1], 1.0)


def cells_of(line: Line) -> list[Span]:
    """The runs of words of a line that no wide gap interrupts."""
    cells, start = [], 0
    words = line.words
    for i in range(1, len(words) + 1):
        if i == len(words) or (gap_before(line, i) > _WIDE_GAP and not _is_between_postcode_and_town(line, i)):
            cells.append(Span(line, start, i - 1))
            start = i
    return cells


def _is_between_postcode_and_town(line: Line, i: int) -> bool:
    """Whether word i is the town behind a Dutch postcode, which two blanks set apart ("5611 AZ  EINDHOVEN", as the post asks for)."""
    before = " ".join(word.text for word in line.words[max(i - 2, 0) : i])
    return _DUTCH_POSTCODE.search(before) is not None and line.words[i].text.isupper() and gap_before(line, i) < _TWO_BLANKS


class _Folded:
    """A cell's words as one compact string with the way back to the words."""

    def __init__(self, cell: Span) -> None:
        self.cell = cell
        self.offsets: list[int] = []  # where each word begins in `text`
        self.starts: list[int] = []  # where a label may begin: at a word, or after punctuation inside a word
        pieces, length = [], 0
        for word in cell.words:
            self.offsets.append(length)
            for i, piece in enumerate(_pieces(word.text)):
                folded = label_form(piece)
                if folded or i == 0:
                    self.starts.append(length)
                pieces.append(folded)
                length += len(folded)
        self.text = "".join(pieces)

    def word_at(self, position: int) -> int:
        """The index in the cell of the word that holds a character of `text`."""
        return bisect_right(self.offsets, position) - 1

    def end_of(self, word: int) -> int:
        """Where a word of the line ends in `text`."""
        following = word - self.cell.first + 1
        return self.offsets[following] if following < len(self.offsets) else len(self.text)

    def ends_well(self, position: int) -> bool:
        """Whether a label may end before `position`: at a word's end, or where letters give way to digits or to a new capital."""
        if position >= len(self.text) or position in self.starts:
            return True
        index = self.word_at(position)
        if position == self.offsets[index] + 2 and self.cell.words[index].text.startswith("#"):
            return True  # "#4711" is "no 4711"
        before = self.text[position - 1]
        rest = position - self.offsets[index]
        original = [c for c in self.cell.words[index].text if c.isalnum()]
        if len(original) <= rest or rest < 1:
            return True
        one, two = original[rest - 1], original[rest]
        return (before.isalpha() and two.isdigit()) or (one.islower() and two.isupper())

    def cuts_number(self, start: int, end: int) -> bool:
        """Whether the phrase's last letter is the first of a number's own word: the "R" of "Fatt. n. R2024/7" belongs to the number."""
        index = self.word_at(end - 1)
        inside = end - self.offsets[index]
        return inside == 1 and self.word_at(start) < index and _GLUED.match(self.cell.words[index].text[1:]) is not None


def _pieces(text: str) -> list[str]:
    """A word cut after its inner punctuation: "SWIFT/BIC:" -> "SWIFT/", "BIC:"; initials and "n°" stay whole."""
    return _CUTS.split(text)


def _label_at(folded: _Folded, start: int) -> Label | None:
    known, _ = lexicon()
    for length in lengths_at(folded.text[start : start + HEAD]):
        phrase = folded.text[start : start + length]
        if len(phrase) == length and phrase in known and folded.ends_well(start + length) and not folded.cuts_number(start, start + length):
            first = folded.cell.first + folded.word_at(start)
            last = folded.cell.first + folded.word_at(start + length - 1)
            span = Span(folded.cell.line, first, last)
            if phrase in _NEEDS_COLON and not _stands_alone(folded.cell, span, phrase) and not _before_number(folded.cell, span, phrase):
                return None
            role, strength, languages = known[phrase]
            if not (role in _ASKED and phrase.endswith("du") and _is_of_noun(folded.cell, last)):
                return Label(span, role, strength, languages, phrase)
    return None


def _is_of_noun(cell: Span, last: int) -> bool:
    """Whether a "du" without its circumflex is French for "of the", since a noun follows it ("Montant du rabais"), not for "due"."""
    words = cell.line.words
    following = words[last + 1].text.lstrip("(") if last < cell.last else ""
    is_plain = words[last].text[-2:].lower() == "du"  # "dû" says what it is
    return is_plain and following[:1].isalpha() and label_form(following) not in BEHIND_DUE


def _label_misspelt(cell: Span, folded: _Folded, start: int) -> Label | None:
    """The label of a date that a slip hides."""
    at = folded.word_at(start)
    phrase = misspelt(label_form(cell.words[at].text)) if folded.offsets[at] == start else None
    if phrase is None:
        return None
    role, strength, languages = lexicon()[0][phrase]
    return Label(Span(cell.line, cell.first + at, cell.first + at), role, strength, languages, phrase)


def _label_misread(cell: Span, start: int) -> Label | None:
    """The label at the head of a scanned cell, up to a colon or to what is no word, in which letters were mistaken for others."""
    if start or all(word.confidence == 1 for word in cell.words):
        return None
    last = 0
    while last < len(cell.words) - 1 and not cell.words[last].text.endswith(":") and _is_word(cell.words[last + 1].text):
        last += 1
    span = Span(cell.line, cell.first, cell.first + last)
    phrase = misread(label_form(span.text))
    if phrase is None or phrase in _NEEDS_COLON:
        return None
    role, strength, languages = lexicon()[0][phrase]
    return Label(span, role, strength, languages, phrase)


def _is_word(text: str) -> bool:
    """Whether letters outnumber digits."""
    return sum(c.isalpha() for c in text) > sum(c.isdigit() for c in text)


def _stands_alone(cell: Span, span: Span, phrase: str) -> bool:
    """Whether the label fills its cell, or begins it (or follows punctuation) and punctuation follows it."""
    if label_form(cell.text) == label_form(phrase):
        return True
    words = cell.line.words
    following = words[span.last + 1].text if span.last < cell.last else ""
    closed = (
        words[span.last].text.endswith(_PUNCTUATED) or following.startswith((":", "#", "°", "(", "-", "–")) or ":" in words[span.last].text
    )
    if phrase in _PAIRED and (following.startswith("/") or "/" in words[span.last].text):
        return True
    opens = span.first == cell.first or words[span.first - 1].text.endswith((":", "-", "|", "·", "•", "/", ",", "–"))
    return closed and opens


def _before_number(cell: Span, span: Span, phrase: str) -> bool:
    """Whether a bare "Nr." or "No" stands right before something with a digit, or "Date" begins a cell that goes on with a date."""
    words = cell.line.words
    if phrase in _DATE_WORDS:
        return span.first == cell.first and span.last < cell.last and _NUMERIC_DATE.match(words[span.last + 1].text) is not None
    inside = _WITH_NUMBER.match(words[span.last].text) is not None
    following = [word.text for word in words[span.last + 1 : min(span.last + 3, cell.last + 1)]]
    if following[1:] and _SERIES.fullmatch(following[0]):
        del following[0]  # "N° FV 39618"
    if phrase == "account":
        return sum(c.isdigit() for text in following[:1] for c in text) >= _ACCOUNT_DIGITS
    if phrase in _PAPER_WORDS and (span.first != cell.first or len(following) != 1):
        return False  # "Beleg 38482" is a cell, "Document 4 of the contract" begins a sentence
    return phrase in _NUMBER_WORDS | _PAPER_WORDS and (inside or any(c.isdigit() for text in following[:1] for c in text))


def _is_prefix(label: Label) -> bool:
    """Whether the label is but the beginning of an identifier: "BC-77", "PO2026/4", "ID-5" and "SR 26/0212" are numbers as they stand."""
    words, first = label.span.line.words, label.span.first
    if first != label.span.last or len(label.phrase) > _PREFIX_LETTERS:
        return False
    word = words[first].text.lstrip("#-–:")
    rest = word[len(label.phrase) :]
    if label.role is Role.BUYER and word.isupper():
        behind = rest or "".join(other.text for other in words[first + 1 : first + 2])
        return behind[:1].isdigit()
    return label.role in _NUMBERED and compact(word[: len(label.phrase)]) == label.phrase and _GLUED.match(rest) is not None


def _with_bracket(cell: Span, label: Label) -> Label:
    """The label of a number with the bracket right behind it: what that holds explains the label ("Rechnungsnummer (Feld 2): 4711")."""
    words, last = cell.line.words, label.span.last
    if label.role not in _NAMING:
        return label
    if _BRACKETED.search(words[last].text):
        return replace(label, bracketed=True)
    first = last if _OPENS.search(words[last].text) else last + 1
    reach = range(first, min(cell.last, first + _OF_BRACKET) + 1)
    if first > cell.last or (not words[first].text.startswith(("(", "[")) and first > last):
        return label
    end = next((i for i in reach if _CLOSES.search(words[i].text)), None)
    return label if end is None else replace(label, span=Span(cell.line, label.span.first, end), bracketed=True)


def _is_date_of_another(label: Label, before: list[Label], cell: Span) -> bool:
    """Whether a bare "Date" goes on from the label of another number: "Delivery note / Date" is no invoice's date."""
    if label.phrase not in _DATE_WORDS or not before or before[0].span.first < cell.first:
        return False
    return before[0].role in (Role.ORDER, Role.OTHER_NUMBER) and label.span.first - before[0].span.last <= _STROKE


def labels_of(cells: list[Span]) -> list[Label]:
    """The labels of a line from left to right, not overlapping; the longest at a place wins."""
    labels: list[Label] = []
    for cell in cells:
        folded, reached = _Folded(cell), 0
        for start in folded.starts:
            if start < reached:
                continue
            label = _label_at(folded, start) or _label_misspelt(cell, folded, start) or _label_misread(cell, start)
            if label and not _is_prefix(label):
                reached = start + len(label.phrase)
                if not _is_date_of_another(label, labels[-1:], cell):
                    label = _with_bracket(cell, label)
                    reached = max(reached, folded.end_of(label.span.last) if label.bracketed else 0)
                    labels.append(label)
    return labels


class Row:
    """A line with its cells and labels, made when asked for."""

    def __init__(self, line: Line) -> None:
        self.line = line

    @kept
    def cells(self) -> list[Span]:
        """Runs of words without a wide gap."""
        return cells_of(self.line)

    @kept
    def labels(self) -> list[Label]:
        """The labels of the line."""
        return labels_of(self.cells)

    @kept
    def top(self) -> float:
        """The upper edge."""
        return min(word.box[1] for word in self.line.words)

    @kept
    def bottom(self) -> float:
        """The lower edge."""
        return max(word.box[3] for word in self.line.words)

    @property
    def page(self) -> int:
        """The page's number."""
        return self.line.page

    def cell_of(self, word: int) -> Span:
        """The cell that holds a word."""
        return next(cell for cell in self.cells if cell.first <= word <= cell.last)

    def right_of(self, cell: Span) -> Span | None:
        """The cell that begins right behind another one."""
        return next((other for other in self.cells if other.first == cell.last + 1), None)
