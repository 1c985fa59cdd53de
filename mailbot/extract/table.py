"""Extractions as a table for people at a terminal."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from mailbot.domain.account import printed_iban
from mailbot.domain.invoice import Extraction, Fields
from mailbot.domain.outcome import Outcome

_COLOURS = {Outcome.PROCESSED: "green", Outcome.PARTIAL: "yellow", Outcome.FAILED: "red"}


def extraction_table(read: Iterable[tuple[str, Extraction]]) -> Table:
    """One row per file: outcome, the fields that a payment needs, and why it is not processed."""
    table = Table(expand=False)
    for heading in ("File", "Outcome", "Seller", "Number", "Due", "IBAN", "Why"):
        table.add_column(heading, overflow="fold")
    table.add_column("Amount", justify="right", no_wrap=True)
    table.add_column("Seconds", justify="right")
    for name, extraction in read:
        table.add_row(*_row(name, extraction))
    return table


def _row(name: str, extraction: Extraction) -> list[Text]:
    fields = extraction.fields
    outcome = Text(extraction.outcome.value, style=_COLOURS.get(extraction.outcome, ""))
    iban = printed_iban(fields.iban.value) if fields.iban else _account(fields)
    due = fields.due_date.value.isoformat() if fields.due_date else ""
    amount = " ".join(str(field.value) for field in (fields.amount_due, fields.currency) if field)
    cells = (fields.seller_name.value if fields.seller_name else "", fields.number.value if fields.number else "", due, iban)
    return [_text(name), outcome, *map(_text, cells), _text(_why(extraction)), _text(amount), Text(f"{extraction.seconds:.2f}")]


def _account(fields: Fields) -> str:
    return f"{fields.account.value.bank_code} {fields.account.value.number}" if fields.account else ""


def _why(extraction: Extraction) -> str:
    """The reason, what is missing and the doubts, in the stable words."""
    missing = [f"no {name}" for name in extraction.missing]
    return ", ".join([*([extraction.reason] if extraction.reason else []), *missing, *extraction.doubts])


def _text(words: str) -> Text:
    """Words from outside, without control characters that would drive the terminal."""
    return Text("".join(char if char.isprintable() else "\ufffd" for char in words))
