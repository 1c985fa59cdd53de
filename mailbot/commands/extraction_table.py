"""Extractions as a table for people at a terminal. No value is ever cut: what is not as wide as its column goes on below."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from mailbot.domain.account import printed_iban
from mailbot.domain.invoice import Extraction, Fields, Part
from mailbot.domain.outcome import Outcome

_COLOURS = {Outcome.PROCESSED: "green", Outcome.PARTIAL: "yellow", Outcome.FAILED: "red"}
_NARROW = 80  # columns of a terminal, below which all of a file stands in one column
_BESIDE_THE_NAME = 62  # columns: outcome, seconds, lines, and what was read as wide as the longest printed IBAN of the euro's countries


def extraction_table(read: Iterable[tuple[str, Extraction]], width: int) -> Table:
    """One row per file, for a terminal `width` wide: outcome, what a payment needs, and why it is not processed."""
    table = Table(show_lines=True)
    is_narrow = width < _NARROW
    if is_narrow:
        table.add_column("File, outcome, what was read", overflow="fold")
    else:
        table.add_column("File", overflow="fold", max_width=width - _BESIDE_THE_NAME)
        table.add_column("Outcome", no_wrap=True)
        table.add_column("What was read", overflow="fold")
        table.add_column("s", justify="right", no_wrap=True)
    for name, extraction in read:
        outcome = Text(extraction.outcome.value, style=_COLOURS.get(extraction.outcome, ""))
        summary, seconds = _text(_summary(extraction)), f"{extraction.seconds:.2f}"
        if is_narrow:
            table.add_row(Text("\n").join(cell for cell in (_text(name), outcome, summary, Text(f"{seconds} s")) if cell))
        else:
            table.add_row(_text(name), outcome, summary, seconds)
    return table


def _summary(extraction: Extraction) -> str:
    """What the file says; of a file with several invoices what each of them says, under its pages."""
    if not extraction.parts:
        return "\n".join(line for line in (_values(extraction), _why(extraction), *_e_invoice(extraction)) if line)
    whole = ", ".join([f"{extraction.doc_type.value}: {len(extraction.parts)} parts", *filter(None, [_why(extraction)])])
    return "\n\n".join(["\n".join([whole, *_e_invoice(extraction)]), *map(_of_part, extraction.parts)])


def _of_part(part: Part) -> str:
    head = f"p. {', '.join(map(str, part.pages))}: {part.outcome.value}"
    return "\n".join(line for line in (head, _values(part), _why(part)) if line)


def _values(read: Extraction | Part) -> str:
    """Who, which invoice, how much and where to: a line each, where there is something to say."""
    fields = read.fields
    document = " ".join(str(field.value) for field in (fields.number, fields.issue_date) if field)
    due = f"due {fields.due_date.value}" if fields.due_date else ""
    amount = " ".join([*(str(field.value) for field in (fields.amount_due, fields.currency) if field), due]).strip()
    seller = fields.seller_name.value if fields.seller_name else ""
    return "\n".join(line for line in (seller, document, amount, _account(fields)) if line)


def _account(fields: Fields) -> str:
    if fields.iban:
        return printed_iban(fields.iban.value)
    return f"{fields.account.value.bank_code} {fields.account.value.number}" if fields.account else ""


def _why(read: Extraction | Part) -> str:
    """The reason (with the kind of paper that it looks like), what is missing and the doubts, in the stable words."""
    missing = [f"no {name}" for name in read.missing]
    kind = f" ({read.looks_like})" if isinstance(read, Extraction) and read.looks_like else ""
    return ", ".join([*([f"{read.reason}{kind}"] if read.reason else []), *missing, *read.doubts])


def _e_invoice(extraction: Extraction) -> list[str]:
    """What the file's e-invoice calls itself, and what it breaks, a line each."""
    found = extraction.e_invoice
    return [] if found is None else [str(found), *map(str, found.problems)]


def _text(words: str) -> Text:
    """Words from outside, without control characters that would drive the terminal."""
    return Text("".join(char if char.isprintable() or char == "\n" else "\ufffd" for char in words))
