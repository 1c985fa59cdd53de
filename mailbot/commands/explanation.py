"""The story of the values of one file, for people at a terminal: for each field what was taken and why, and what else was considered."""

from collections.abc import Iterator, Mapping

from mailbot.commands.printing import printable
from mailbot.domain.invoice import Extraction, Part
from mailbot.extract.story import FieldStory, Story, Told, ToldPart
from mailbot.render import Renderer

_WIDEST_VALUE, _WIDEST_PLACE, _LONGEST_QUOTE = 40, 24, 70  # characters
_PARTS = 8  # the heaviest of a candidate
_SUMS = frozenset({"total_net", "total_vat", "total_gross", "amount_due"})
Words = Mapping[str, Mapping[str, str]]


class Explanation:
    """Writes stories in one language."""

    def __init__(self, renderer: Renderer, language: str) -> None:
        """`language`: ISO 639-1; English where there is no catalogue."""
        self._renderer, self._language = renderer, renderer.language(language)
        self._words: Words = renderer.dictionaries("terminal/words.jinja", language)
        self._shared: Words = renderer.dictionaries("words.jinja", language)

    def lines(self, stories: tuple[Story, ...]) -> Iterator[str]:
        """The stories of the invoices of one file, line by line; what comes from the file is escaped and bounded."""
        frame = self._words["frame"]
        if not stories:
            yield frame["no_story"]
        for story in stories:
            if len(stories) > 1:
                yield self._pages(story.pages)
            yield from self._of_invoice(story)

    def outcome(self, read: Extraction) -> Iterator[str]:
        """Why the outcome of a file, and of each invoice in it, is what it is: what is missing, the reason and the doubts in sentences."""
        yield self._words["verdict"][read.outcome]
        yield from self._because(read)
        if read.looks_like and (kind := self._shared["looks_like"].get(read.looks_like)):
            yield f"  {kind}"
        for part in read.parts:
            yield self._words["frame"]["said"].format(self._pages(part.pages), self._words["verdict_of_part"][part.outcome])
            yield from self._because(part)
        yield ""

    def _pages(self, pages: tuple[int, ...]) -> str:
        return f"{self._words['frame']['one_page' if len(pages) == 1 else 'pages']} {', '.join(map(str, pages))}"

    def _because(self, read: Extraction | Part) -> Iterator[str]:
        if read.missing:
            yield f"  {self._words['frame']['missing']} {', '.join(self._shared['missing'][name] for name in read.missing)}"
        if read.reason:
            yield "  " + self._words["frame"]["said"].format(read.reason, self._shared["reason"][read.reason])
        for doubt in read.doubts:
            yield "  " + self._words["frame"]["said"].format(doubt, self._shared["doubt"][doubt])
        for remark in read.remarks:
            yield "    " + self._words["frame"]["quoted"].format(remark)

    def _of_invoice(self, story: Story) -> Iterator[str]:
        told = {name: field for name, field in story.fields.items() if name in self._words["field"]}
        names = {name: self._words["field"][name] for name in told}
        width = max(map(len, names.values()), default=0)
        empty = [names[name] for name, field in told.items() if field.value is None and not field.candidates]
        for name, field in told.items():
            if field.value is not None or field.candidates:
                yield from self._of_field(names[name].ljust(width), self._localised(field) if name in _SUMS else field)
        if empty:
            yield f"{self._words['frame']['nothing_found']} {', '.join(empty)}."

    def _localised(self, field: FieldStory) -> FieldStory:
        """The story of a sum with its values as the language writes them."""
        value = None if field.value is None else self._renderer.decimal(field.value, self._language)
        told = (one.model_copy(update={"value": self._renderer.decimal(one.value, self._language)}) for one in field.candidates)
        return field.model_copy(update={"value": value, "candidates": tuple(told)})

    def _of_field(self, head: str, field: FieldStory) -> Iterator[str]:
        frame = self._words["frame"]
        yield f"{head}  {self._verdict(field)}"
        said = frame["joint"].join(dict.fromkeys(self._words["ground"][ground] for ground in field.grounds))
        if said:
            yield f"  {frame['why']} {said}."
        rows = [self._columns(one) for one in field.candidates]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for one, row in zip(field.candidates, rows, strict=True):
            value, score, place, source, quote = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            yield f"  {'>' if one.is_taken else ' '} {value}  {score}  {place}  {source}  {quote}".rstrip()
            if parts := self._parts(one.parts):
                yield f"      {parts}"
        if field.left_out:
            yield f"    + {field.left_out} {frame['left_out']}"
        yield ""

    def _verdict(self, field: FieldStory) -> str:
        frame = self._words["frame"]
        if field.value is None or field.source is None:
            return frame["nothing"]
        sure = frame["sure" if field.is_sure else "unsure"]
        share, source = self._number(field.confidence or 0, "0.00#"), self._words["source"][field.source]
        return f"{_cut(field.value, 2 * _WIDEST_VALUE)}  ({sure}, {share}, {source})"

    def _columns(self, one: Told) -> tuple[str, str, str, str, str]:
        """Value, score, place, source and quote of a candidate."""
        weighed = "" if one.score is None else self._number(one.score, "0.00")
        if one.odds is not None:
            weighed = f"{self._number(100 * one.odds, '0.0')} %"
        where = [f"{self._words['frame']['page']} {one.page}"] if one.page else []
        where += [self._words["place"].get(one.place, "")] if one.place else []
        quote = self._quoted(one.quote, _LONGEST_QUOTE) if one.quote else ""
        return _cut(one.value, _WIDEST_VALUE), weighed, _cut(", ".join(where), _WIDEST_PLACE), self._words["source"][one.source], quote

    def _parts(self, parts: tuple[ToldPart, ...]) -> str:
        """What spoke for and against a candidate, with its weight where it has one."""
        return self._words["frame"]["joint"].join(self._part(part) for part in parts[:_PARTS])

    def _part(self, part: ToldPart) -> str:
        mark = self._words["mark"].get(part.mark, part.mark)
        said = f" {self._quoted(part.said, _WIDEST_VALUE)}" if part.said else ""
        return f"{self._number(part.weight, '+0.00;-0.00')} {mark}{said}" if part.weight else f"{mark}{said}"

    def _quoted(self, text: str, width: int) -> str:
        return self._words["frame"]["quoted"].format(_cut(text, width))

    def _number(self, value: float, pattern: str) -> str:
        return self._renderer.number(value, pattern, self._language)


def _cut(text: str, width: int) -> str:
    """One line of at most `width` characters without any that a terminal would obey."""
    line = " ".join(printable(text).split())
    return line if len(line) <= width else f"{line[: width - 1]}…"
