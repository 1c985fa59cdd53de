"""The ids of EN 16931's terms beside labels ("Invoice number (BT-1): FA-1"), which views of electronic invoices print: never a value.
Those of codes may be the only label of theirs."""

import re
from dataclasses import replace
from itertools import zip_longest

from mailbot.extract.reading import Word

_TERM = r"B[TG][-–‐](?:X-)?\d{1,3}(?:-\d{1,2})?"
_ALONE = re.compile(rf"[(\[]?{_TERM}(?:[,;/]{_TERM})*[)\]]?(?P<mark>:?)")
_GLUED = re.compile(rf"[(\[]{_TERM}[)\]]")  # "number(BT-1):"
_OPEN, _REST = re.compile(r"[(\[]B[TG][-–‐]"), re.compile(r"\d{1,3}[)\]](?P<mark>:?)")  # "(BT-" at a line's end, "13):" below
_OF_CODES = re.compile(r"[(\[]?B[TG][-–‐](?:3|81)[)\]]?:?")  # of the type and of the means of payment
_CODE = re.compile(rf"[=:]|[(\[]?(?:\d{{2,3}}|TD\d\d)\b.*|[(\[]?{_TERM}[)\]]?:?")
_WIDEST = 1.0  # heights between a word and the id that goes on from it; further away it is a column of its own


def without_term_ids(rows: list[tuple[Word, ...]]) -> list[tuple[Word, ...]]:
    """The rows of a page without the ids of terms; those of nothing else are left out."""
    is_cut = False
    found = []
    for row in rows:
        words = row
        if any("B" in word.text for word in row) or is_cut:
            words, is_cut = _without(row, is_cut=is_cut)
        if words:
            found.append(words)
    return found


def _without(row: tuple[Word, ...], *, is_cut: bool) -> tuple[tuple[Word, ...], bool]:
    """A row without ids, and whether it ends in one that goes on below; `is_cut`: whether the row above does."""
    kept: list[Word] = []
    cut = False
    for word, after in zip_longest(row, row[1:]):
        whole = _ALONE.fullmatch(word.text) or (_REST.fullmatch(word.text) if is_cut else None)
        if whole is not None and _is_label(word, kept, after):
            kept.append(word)
        elif whole is not None:
            _put_behind(kept, word, whole["mark"])
        elif _OPEN.fullmatch(word.text):
            cut = True
        else:
            kept.append(replace(word, text=text) if (text := _GLUED.sub("", word.text)) and text != word.text else word)
    return tuple(kept), cut


def _is_label(term: Word, kept: list[Word], after: Word | None) -> bool:
    """Whether an id is the only label of a code: it goes on from no word, and before a code, another id or nothing."""
    is_first = not kept or not _goes_on(kept[-1], term)
    return is_first and _OF_CODES.fullmatch(term.text) is not None and (after is None or _CODE.fullmatch(after.text) is not None)


def _goes_on(before: Word, term: Word) -> bool:
    return term.box[0] - before.box[2] < _WIDEST * (term.box[3] - term.box[1])


def _put_behind(kept: list[Word], term: Word, mark: str) -> None:
    """Let the word that an id goes on from end where the id did, with its colon: the value stands as close behind."""
    if kept and _goes_on(kept[-1], term):
        last = kept[-1]
        kept[-1] = replace(last, text=last.text + mark, box=(*last.box[:2], term.box[2], last.box[3]))
