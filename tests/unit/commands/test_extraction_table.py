"""The table of `mailbot extract`: nothing is cut without a sign, however narrow the terminal, and each invoice of a file is told."""

import io
from decimal import Decimal
from typing import Any

import pytest
from rich.console import Console

from mailbot.commands.extraction_table import extraction_table
from mailbot.domain.invoice import DocType, Extraction, Field, Fields, Part, Source
from mailbot.domain.outcome import Doubt, Missing, Outcome, Reason

NAME = "/srv/invoices/of-the-year-2026/facture-de-novembre-2026-papeterie-et-fournitures-de-bureau.pdf"
IBAN = "MT84 MALT 0110 0001 2345 MTLC AST0 01S"


def field(value: Any) -> Field[Any]:
    """A value that was read."""
    return Field(value=value, confidence=0.99, source=Source.TEXT, page=1)


def fields(number: str) -> Fields:
    """All that a payment needs, with long values."""
    return Fields(
        seller_name=field("Ets. Dupont, Fournitures et Papeterie de la Presqu'\u00eele SARL"),
        number=field(number),
        amount_due=field(Decimal("24919.99")),
        currency=field("EUR"),
        iban=field(IBAN.replace(" ", "")),
    )


def printed(extraction: Extraction, width: int) -> list[str]:
    """The lines of the table of one file."""
    console = Console(file=io.StringIO(), width=width)
    console.print(extraction_table([(NAME, extraction)], width))
    return console.file.getvalue().splitlines()  # type: ignore[attr-defined]


def words(lines: list[str]) -> str:
    """All that the columns say, each read downwards, without blanks."""
    rows = [line.strip("│┃").replace("┃", "│").split("│") for line in lines if line[0] in "│┃"]
    return "\n".join("".join("".join(cells).split()) for cells in zip(*rows, strict=True))


@pytest.mark.parametrize("width", [20, 40, 60, 79, 80, 81, 100, 140])
def test_no_value_is_cut(width: int) -> None:
    doubts = (Doubt.PRINT_DIFFERS_FROM_XML, Doubt.IBAN_CHECKSUM, Doubt.LOW_CONFIDENCE)
    read = Extraction(
        outcome=Outcome.PARTIAL, doc_type=DocType.INVOICE, doubts=doubts, fields=fields("F-2026-0000000000101"), seconds=12.34
    )
    lines = printed(read, width)
    assert {line[-1] for line in lines} <= set("┓┃┩│┤┘")
    assert max(map(len, lines)) <= width
    said = words(lines)
    wanted = [NAME, "partial", "12.34", "Presqu'\u00eeleSARL", "F-2026-0000000000101", "24919.99EUR", IBAN, *doubts]
    assert [value for value in wanted if value.replace(" ", "") not in said] == []


@pytest.mark.parametrize("width", [40, 100])
def test_each_invoice_of_a_file_is_told(width: int) -> None:
    parts = (
        Part(pages=(1, 2), outcome=Outcome.PARTIAL, doubts=(Doubt.IBAN_CHECKSUM,), missing=(Missing.SELLER_NAME,), fields=fields("F-1")),
        Part(pages=(3,), outcome=Outcome.FAILED, reason=Reason.CREDIT_NOTE, fields=Fields(number=field("AV-2"))),
    )
    said = words(printed(Extraction(outcome=Outcome.PARTIAL, doc_type=DocType.SEVERAL, parts=parts), width))
    first, second = said.split("several:2parts")[1].split("p.3:failed")
    assert first.startswith("p.1,2:partial")
    assert [value for value in ("F-1", "24919.99EUR", "iban_checksum", "noseller_name") if value not in first] == []
    assert [value for value in ("AV-2", "credit_note") if value not in second] == []
