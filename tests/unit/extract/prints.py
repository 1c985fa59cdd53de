"""Pages made of words at places, as a reader would hand them over: enough geometry for labels, columns and titles."""

from mailbot.domain.invoice import Buyer, Extraction
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.reading import Page, Raw, Word
from mailbot.extract.reconcile import interpret

CHARACTER, SIZE, LEADING = 5.0, 10.0, 15.0
GOOD_IBAN, OTHER_IBAN = "DE89370400440532013000", "FR1420041010050500013M02606"


def words(text: str, x: float, top: float, size: float = SIZE) -> list[Word]:
    """The words of one cell, from x on."""
    made, width = [], CHARACTER * size / SIZE
    for word in text.split():
        made.append(Word(text=word, box=(x, top, x + width * len(word), top + size)))
        x += width * (len(word) + 0.5)
    return made


def page(*rows: str | tuple[float, str], number: int = 1) -> Page:
    """A page of rows; "|" starts a new column (at 60, 300 and 480 points), and (size, text) is larger print."""
    made, top = [], 40.0
    for row in rows:
        size, text = row if isinstance(row, tuple) else (SIZE, row)
        for x, cell in zip((60.0, 300.0, 480.0), text.split("|"), strict=False):
            made += words(cell, x, top, size)
        top += LEADING * size / SIZE
    return Page(number=number, width=595, height=842, words=tuple(made))


def document(*rows: str | tuple[float, str]) -> Document:
    return Document((page(*rows),))


def table(*rows: str) -> Document:
    """A page of rows with up to seven columns."""
    places = (40.0, 120.0, 240.0, 300.0, 360.0, 440.0, 500.0)
    made = [
        word for i, row in enumerate(rows) for x, cell in zip(places, row.split("|"), strict=False) for word in words(cell, x, 40 + 15 * i)
    ]
    return Document((Page(number=1, width=595, height=842, words=tuple(made)),))


INVOICE = (
    "Bergmann Werkzeugbau GmbH",
    "Industriestraße 17",
    "70565 Stuttgart",
    "",
    "Rechnung an:",
    "Handel Nord KG",
    "Hafenstraße 2",
    "20095 Hamburg",
    "",
    (16.0, "Rechnung"),
    "Rechnungsnummer: | 2026/4471",
    "Rechnungsdatum: | 17.04.2026",
    "Fällig am: | 17.05.2026",
    "",
    "Spannvorrichtung | | 1.000,00 €",
    "Nettobetrag | | 1.000,00 €",
    "MwSt. 19 % | | 190,00 €",
    "Gesamtbetrag | | 1.190,00 €",
    "",
    "Bergmann Werkzeugbau GmbH, Industriestraße 17, 70565 Stuttgart",
    f"IBAN {GOOD_IBAN} | USt-IdNr. DE136695976",
)


def read(*rows: str | tuple[float, str], buyer: Buyer | None = None, **more: object) -> Extraction:
    """The extraction of a one-page print."""
    return interpret(Raw.model_validate({"pages": (page(*rows),), "page_count": 1, **more}), buyer or Buyer())


def changed(**lines: str | None) -> tuple[str | tuple[float, str], ...]:
    """The invoice with rows replaced: the row that begins with a key's words (underscores are spaces) gives way; None drops it."""
    rows: list[str | tuple[float, str]] = []
    for row in INVOICE:
        text = row[1] if isinstance(row, tuple) else row
        key = next((k for k in lines if text.startswith(k.replace("_", " "))), None)
        new = lines[key] if key else row
        if new is not None:
            rows.append(new)
    return tuple(rows)
