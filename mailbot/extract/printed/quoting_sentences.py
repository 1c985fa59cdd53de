"""Sentences about what to quote with a payment: the reference in them, or the invoice's number that they ask for."""

import re
from functools import lru_cache

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import Choice
from mailbot.extract.folding import compact, fold
from mailbot.extract.printed.structured_references import bare_text
from mailbot.extract.reading import Word
from mailbot.extract.values.dates import find_dates
from mailbot.extract.words.quoting import (
    CALLS_A_TEXT,
    IN_SENTENCES,
    INVOICE_NUMBER,
    NAMES_A_REFERENCE,
    NOT_TO_QUOTE,
    NUMBER_AT_END,
    OF_ACCOUNTS,
    OF_LETTERS,
    OF_OTHER_NUMBERS,
    QUOTING,
    STANDS_FOR,
    WITH_PAYMENT,
)
from mailbot.extract.words.references import ARTICLES, OF_THE_BUYER, POLITE
from mailbot.extract.words.roles import Role

_CONTEXT = 110  # characters around "invoice number" that may speak of the payment
_FEWEST_AT_END = 4  # characters of a number at the end of a sentence: fewer may count something
_NAMES = re.compile(NAMES_A_REFERENCE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LETTERS = 4  # most letters of a number in a sentence that is all capitals
_OF_LETTERS, _NOT = re.compile(rf"\b(?:{OF_LETTERS})\b"), re.compile(rf"\b(?:{NOT_TO_QUOTE})\b")
_SENTENCE_ENDS = re.compile(r"(?<!\bnr)(?<!\bno)(?<!\bn)(?<!\bv)[.!?;](?= )")
_OF_ACCOUNTS = re.compile(rf"\b(?:{OF_ACCOUNTS})\b")
_QUOTES = "\"'„“”‘’«»‚"
_QUOTED = re.compile(rf"[{_QUOTES}] ?([^{_QUOTES}]+?) ?[{_QUOTES}]")
_CALLS_A_TEXT = re.compile(rf"\b{CALLS_A_TEXT}(?: [a-z]+){{0,3}}\W*$")
_STANDS_FOR = re.compile(rf"\b(?:{STANDS_FOR})\b")


def in_sentence(document: Document) -> Choice[str] | None:
    """The reference in a sentence that asks to quote it with the payment: in its middle, at its end, or in quotation marks."""
    return _in_middle(document) or _at_end_of_sentence(document) or _in_quotes(document)


def _in_middle(document: Document) -> Choice[str] | None:
    """The reference in the middle of a sentence that asks for it; it names something with a digit."""
    for row in document.rows:
        folded = [fold(word.text) for word in row.line.words]
        text = " ".join(folded)
        for match in () if _NOT.search(text) else filter(None, (pattern.search(text) for pattern in _sentences())):
            first, last = text.count(" ", 0, match.start("it")), text.count(" ", 0, match.end("it") - 1)
            first += next((i for i, word in enumerate(folded[first : last + 1]) if word not in POLITE), 0)
            first += before_number(list(row.line.words[first : last + 1]))
            first += label_of_number(list(row.line.words[first : last + 1]))
            span = Span(row.line, first, last)
            value = bare_text(span.text)
            if any(c.isdigit() for c in value) and not is_date(value) and not says_little(value):
                return Choice(value, span, 0.7, sure=True, quote=row.line.text)
    return None


def _in_quotes(document: Document) -> Choice[str] | None:
    """A text in quotation marks that a sentence asks to quote with the payment, on its line or the next ("das Kennwort: 'Regatta'"); it
    needs no digit, but is no description of what to quote."""
    rows = document.rows
    for i, row in enumerate(rows):
        before, _, own = row.line.text.partition(_quote_mark(row.line.text) or "\0")
        if not _asks_for_text(_SENTENCE_ENDS.split(fold(before))[-1]):
            continue
        below = rows[i + 1] if not own and i + 1 < len(rows) and rows[i + 1].page == row.page else None
        at = below or row
        match = _QUOTED.search(at.line.text) if own or (below and below.line.text[:1] in _QUOTES) else None
        value = bare_text(match.group(1)) if match else ""
        if match and len(value) >= _FEWEST_AT_END and not _STANDS_FOR.search(fold(value)):
            first, last = at.line.text.count(" ", 0, match.start()), at.line.text.count(" ", 0, match.end() - 1)
            return Choice(value, Span(at.line, first, last), 0.7, sure=True, quote=f"{before.strip()} {match.group()}")
    return None


def _quote_mark(text: str) -> str | None:
    """The first mark in a line that opens a quotation."""
    return next((text[i] for i in range(len(text)) if text[i] in _QUOTES and (not i or text[i - 1] in " :(")), None)


def _asks_for_text(before: str) -> bool:
    """Whether the words before a quotation ask to quote it with a payment, and call it something that may be a text."""
    return _CALLS_A_TEXT.search(before) is not None and any(paying.search(before) for _, _, paying in _number_patterns())


def _at_end_of_sentence(document: Document) -> Choice[str] | None:
    """The number that ends a sentence which asks to quote it with the payment ("Vermeld daarbij factuurnummer 4711")."""
    for row in document.rows:
        text = " ".join(fold(word.text) for word in row.line.words)
        for match in _number_at_end().finditer(text) if any(map(str.isdigit, text)) else ():
            before = _SENTENCE_ENDS.split(text[: match.start()])[-1]
            first, last = text.count(" ", 0, match.start()), text.count(" ", 0, match.end())
            span = Span(row.line, first, last)
            value = bare_text(span.text)
            other = span.holds(document.identified) or _YEAR.fullmatch(value)
            if not other and _asks_to_quote(before) and len(value) >= _FEWEST_AT_END:
                return Choice(value, span, 0.7, sure=True, quote=row.line.text)
    return None


def _asks_to_quote(before: str) -> bool:
    """Whether the words before a number ask to quote it with a payment; a digit among them is of something else."""
    if (
        any(map(str.isdigit, before))
        or re.search(rf"\b(?:{OF_ACCOUNTS}|{OF_OTHER_NUMBERS}|{OF_LETTERS})\b", before)
        or not _NAMES.search(before)
    ):
        return False
    return any(quoting.search(before) and paying.search(before) for _, quoting, paying in _number_patterns())


def asks_for_number(document: Document) -> Span | None:
    """Where the payer is asked to quote the invoice's number, when the paper says so."""
    rows = document.rows
    for i, row in enumerate(rows):
        before, own, after = (
            fold(one.line.text) if one else "" for one in (rows[i - 1] if i else None, row, rows[i + 1] if i + 1 < len(rows) else None)
        )
        text, start = f"{before} {own} {after}", len(before) + 1
        asked = any(label.role is Role.REMITTANCE and label.strength > 1 for label in row.labels)
        for number, quoting, paying in _number_patterns():
            match = number.search(text, start, start + len(own))
            if match and _is_quoted(text, match, quoting, None if asked else paying):
                return Span(row.line, 0, len(row.line.words) - 1)
    return None


def _is_quoted(text: str, match: re.Match[str], quoting: re.Pattern[str], paying: re.Pattern[str] | None) -> bool:
    """Whether the sentence around "invoice number" asks to quote it with the payment; a number behind it is the invoice's own label.

    `paying`: words of the payment that must be near; None where a label asks for a reference already.
    """
    begins = [end.end() for end in _SENTENCE_ENDS.finditer(text, 0, match.start())]
    ends = _SENTENCE_ENDS.search(text, match.end())
    sentence = text[begins[-1] if begins else 0 : ends.start() if ends else len(text)]
    named = re.match(r"[^a-z]{0,4}\d|\s*:", text[match.end() :])
    around = text[max(match.start() - _CONTEXT, 0) : match.end() + _CONTEXT // 2]
    without = sentence.replace(match.group(), " ")
    return (
        not named
        and not re.search(rf"\b(?:{OF_LETTERS})\b", sentence)
        and (paying is None or bool(quoting.search(without) and paying.search(around)))
    )


def is_of_letters(row: Row, label: Label) -> bool:
    """Whether a label stands in a sentence about letters and questions, or in one that says what not to quote."""
    cell = row.cell_of(label.span.first)
    before = _SENTENCE_ENDS.split(fold(" ".join(word.text for word in row.line.words[cell.first : label.span.first])))[-1]
    sentence = f"{before} {_SENTENCE_ENDS.split(fold(Span(row.line, label.span.first, cell.last).text))[0]}"
    of_letters = _OF_LETTERS.search(sentence) and not any(paying.search(sentence) for _, _, paying in _number_patterns())
    return bool(of_letters or _NOT.search(before))


def before_number(words: list[Word]) -> int:
    """How many words at the head only say what the reference is called ("das Buchungskennzeichen 4711", "your claim 4711"): those up
    to the number behind an article or a possessive, but for the letters of the number itself."""
    at = next((i for i, word in enumerate(words) if any(map(str.isdigit, word.text))), 0)
    said = {compact(word.text) for word in words[:at]}
    is_whose = said & OF_THE_BUYER and not _OF_ACCOUNTS.search(fold(" ".join(word.text for word in words[:at])))
    if not (said & ARTICLES or is_whose):
        return 0
    return at - 1 if at > 1 and _are_letters(words[at - 1], words[:at]) else at


def _are_letters(word: Word, before: list[Word]) -> bool:
    """Whether a word in capitals is the letters of the number behind it ("AB 4711"), and not what it is called."""
    shouted = all(one.text.isupper() for one in before) and len(before) > 1
    named = _NAMES.search(f"{fold(word.text)} ") or compact(word.text) in ARTICLES
    return word.text.isupper() and not named and (not shouted or len(word.text) <= _LETTERS)


def label_of_number(words: list[Word]) -> int:
    """How many words at the head only say "invoice number" of the one that follows them and ends the reference."""
    before = fold(" ".join(word.text for word in words[:-1])).strip(" .:")
    return len(words) - 1 if any(number.fullmatch(before) for number, _, _ in _number_patterns()) else 0


def is_date(text: str) -> bool:
    """Whether the words are a date and nothing else; eight digits are rather a number."""
    text = text.strip(" :.,")
    return any(not read.compact and (read.start, read.end) == (0, len(text)) for read in find_dates(text))


def says_little(text: str) -> bool:
    """Whether the only digits are a year's ("Wartung im April 2026"): the subject of a letter or an article, no reference."""
    return re.fullmatch(r"\D+\b(?:19|20)\d\d\b\D*", text) is not None


def is_year(text: str) -> bool:
    """Whether a text is a year and nothing else."""
    return _YEAR.fullmatch(text) is not None


@lru_cache(maxsize=1)
def _sentences() -> list[re.Pattern[str]]:
    return [re.compile(pattern) for pattern in IN_SENTENCES.values()]


@lru_cache(maxsize=1)
def _number_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,/-]){NUMBER_AT_END}")


@lru_cache(maxsize=1)
def _number_patterns() -> list[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]]:
    tables = ((INVOICE_NUMBER[one], QUOTING[one], WITH_PAYMENT[one]) for one in INVOICE_NUMBER)
    return [
        (re.compile(rf"\b(?:{number})\b"), re.compile(rf"\b(?:{quoting})\b"), re.compile(rf"\b(?:{paying})\b"))
        for number, quoting, paying in tables
    ]
