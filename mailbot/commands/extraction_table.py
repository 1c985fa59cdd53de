"""Extractions as a table for people at a terminal."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from mailbot.domain.account import printed_iban
from mailbot.domain.invoice import Extraction, Fields
from mailbot.domain.outcome import Outcome

_COLOURS = {Outcome.PROCESSED: "green", Outcome.PARTIAL: "yellow", Outcome.FAILED: "red"}


def extraction_table(read: Iterable[tuple[str, Extraction]]) -> Table:
    """One row per file: outcome, what a payment needs, and why it is not processed."""
    table = Table(show_lines=True)
    table.add_column("File", overflow="fold", ratio=2)
    table.add_column("Outcome", no_wrap=True)
    table.add_column("What was read", overflow="fold", ratio=3, min_width=34)
    table.add_column("s", justify="right", no_wrap=True)
    for name, extraction in read:
        outcome = Text(extraction.outcome.value, style=_COLOURS.get(extraction.outcome, ""))
        table.add_row(_text(name), outcome, _text(_summary(extraction)), f"{extraction.seconds:.2f}")
    return table


def _summary(extraction: Extraction) -> str:
    """Who, which invoice, how much, where to, and why not: a line each, where there is something to say."""
    fields = extraction.fields
    document = " ".join(str(field.value) for field in (fields.number, fields.issue_date) if field)
    due = f"due {fields.due_date.value}" if fields.due_date else ""
    amount = " ".join([*(str(field.value) for field in (fields.amount_due, fields.currency) if field), due]).strip()
    seller = fields.seller_name.value if fields.seller_name else ""
    return "\n".join(line for line in (seller, document, amount, _account(fields), _why(extraction), *_e_invoice(extraction)) if line)


def _account(fields: Fields) -> str:
    if fields.iban:
        return printed_iban(fields.iban.value)
    return f"{fields.account.value.bank_code} {fields.account.value.number}" if fields.account else ""


def _why(extraction: Extraction) -> str:
    """The reason (with the kind of paper that it looks like), what is missing and the doubts, in the stable words."""
    missing = [f"no {name}" for name in extraction.missing]
    kind = f" ({extraction.looks_like})" if extraction.looks_like else ""
    return ", ".join([*([f"{extraction.reason}{kind}"] if extraction.reason else []), *missing, *extraction.doubts])


def _e_invoice(extraction: Extraction) -> list[str]:
    """What the file's e-invoice calls itself, and what it breaks, a line each."""
    found = extraction.e_invoice
    return [] if found is None else [str(found), *map(str, found.problems)]


def _text(words: str) -> Text:
    """Words from outside, without control characters that would drive the terminal."""
    return Text("".join(char if char.isprintable() or char == "\n" else "\ufffd" for char in words))
