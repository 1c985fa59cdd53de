"""Names that are printed over two lines: which lines go on where another ends."""

from itertools import pairwise

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Span
from mailbot.extract.folding import compact, folded_words
from mailbot.extract.parties.blocks import Block, Place, behind_name_label, place, starts_with_name_label
from mailbot.extract.parties.names import (
    CONTACT,
    could_be_name,
    cut,
    goes_on,
    has_legal_form,
    is_label,
    is_street,
    is_title,
    is_town,
    starts_as_street,
)
from mailbot.extract.words.legal_forms import LEGAL_FORMS

_MOST_NAMES, _MOST_ROWS = 100, 600  # that are looked at: more is no invoice
_ALIKE = 1.2  # how much larger one line of a name may be printed than the other
_LARGE = 1.3  # heights of the usual letters from which a line is a heading
_LONGEST_REST = 5  # words
_LONGEST_END = 2  # words of a value that go on below its label's line
_LONGEST_COMPANY = 2  # words of a rest that has a legal form: more are a company's whole name


def rests_of(document: Document, blocks: dict[Place, Block], usual: float) -> dict[Place, Span]:
    """The line that goes on where a name ends, by the place of its first line; `usual`: the height of most letters."""
    lines = "\n".join(compact(cell.text) for row in document.rows[:_MOST_ROWS] for cell in row.cells)
    found: dict[Place, Span] = {}
    for block in {id(block): block for block in blocks.values()}.values():
        for i, (one, other) in enumerate(pairwise(block.cells[:_MOST_ROWS])):
            if i and place(block.cells[i - 1]) in found:
                continue  # it goes on itself
            below = block.cells[i + 2] if i + 2 < len(block.cells) else None
            whole = lines if len(found) < _MOST_NAMES and one.line.number < _MOST_ROWS else ""
            if (
                _goes_on(document, one, other, whole)
                or _is_broken_heading(document, one, other, below, usual)
                or _is_broken_value(document, block, one, other, below)
            ):
                found[place(one)] = other
    return found


def _goes_on(document: Document, one: Span, other: Span, lines: str) -> bool:
    """Whether a name is plainly not whole on its line, or is printed whole elsewhere."""
    if not 1 / _ALIKE < other.height / one.height < _ALIKE or is_label(document.rows[one.line.number - 1], one):
        return False
    return goes_on(one.text, other.text) or (_could_be_one(document, one, other) and compact(one.text) + compact(other.text) in lines)


def _is_broken_value(document: Document, block: Block, one: Span, other: Span, below: Span | None) -> bool:
    """Whether a line goes on with what "Name:" says in a list of such particulars: it says not itself what it is, those around it do, and
    its first word had no room on the line above."""
    if not starts_with_name_label(one) or below is None or ":" not in below.text or ":" in other.text:
        return False
    name, rest = behind_name_label(one).text, other.text
    width = one.box[2] - one.box[0] + (other.words[0].box[2] - other.words[0].box[0])
    if width < max(cell.box[2] - cell.box[0] for cell in block.cells) or len(other.words) > _LONGEST_END:
        return False
    if any(c.isdigit() for c in name + rest) or starts_as_street(rest) or is_label(document.rows[other.line.number - 1], other):
        return False
    whole = f"{name} {rest}"
    return could_be_name(rest) and could_be_name(whole) and cut(whole) == whole  # no legal form ends it on the first line


def _could_be_one(document: Document, one: Span, other: Span) -> bool:
    """Whether two lines could be one name by their looks."""
    first, rest = one.text.strip(), other.text.strip()
    if cut(first) != first or not could_be_name(first) or has_legal_form(first) or len(rest.split()) > _LONGEST_REST:
        return False
    if any(c.isdigit() for c in first + rest) or ":" in rest or CONTACT.search(rest) or is_title(first) or is_title(rest):
        return False
    if is_street(rest) or is_town(rest) or any(is_label(document.rows[cell.line.number - 1], cell) for cell in (one, other)):
        return False
    own = [word for word in folded_words(cut(rest)) if word not in LEGAL_FORMS]
    return not has_legal_form(rest) or len(own) <= _LONGEST_COMPANY


def _is_broken_heading(document: Document, one: Span, other: Span, below: Span | None, usual: float) -> bool:
    """Whether two lines of the same large letters, and no third, head the first page: a brand over its company is no such name."""
    sizes = [cell.height / usual for cell in (one, other)]
    if one.line.page != document.pages[0].number or min(sizes) < _LARGE or max(sizes) > _ALIKE * min(sizes):
        return False
    if one.box[1] > document.pages[0].height / 4 or (below is not None and below.height > _LARGE * usual):
        return False
    return _could_be_one(document, one, other) and not set(folded_words(one.text)) <= set(folded_words(other.text))
