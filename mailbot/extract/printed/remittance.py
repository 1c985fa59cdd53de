"""Remittance information (BT-83): what the payer is asked to quote, beside a label, in a sentence, or known by its structure."""

# ruff: noqa: PLR2004  distances say more where they stand

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import BETWEEN, Choice, Ranking, Weighed, overlap
from mailbot.extract.folding import compact, fold, label_form
from mailbot.extract.printed.structured_references import bare_text, carried, structured
from mailbot.extract.reading import Word
from mailbot.extract.story import Ground, Mark, Part
from mailbot.extract.values.dates import find_dates
from mailbot.extract.words.deadlines import SPANS_OF_TIME
from mailbot.extract.words.quoting import (
    CALLS_A_TEXT,
    IN_SENTENCES,
    INVOICE_NUMBER,
    NAMES_A_REFERENCE,
    NUMBER_AT_END,
    OF_ACCOUNTS,
    OF_LETTERS,
    OF_OTHER_NUMBERS,
    QUOTING,
    STANDS_FOR,
    WITH_PAYMENT,
)
from mailbot.extract.words.references import AFTER_REFERENCE, ARTICLES, BARE_REFERENCES, BEFORE_REFERENCE, OF_THE_BUYER, POLITE
from mailbot.extract.words.roles import Role

_LONGEST = 140
_BARS = frozenset("|·•")  # between the particulars of one line
_NEAR_ACCOUNT = 4  # rows between a bare "Reference" and the bank details that it belongs to
_BANK_ROLES = frozenset({Role.BIC, Role.IBAN, Role.ROUTING, Role.SORT_CODE, Role.HOLDER, Role.ACCOUNT})
_HEADS = frozenset({Role.OTHER_AMOUNT, Role.GROSS, Role.NET, Role.VAT})
_HEADS_OF_TABLE = 4  # cells of a row of words
_UNDER = 1.6  # heights: a value stands right under its label
_CONTEXT = 110  # characters around "invoice number" that may speak of the payment
_FEWEST_AT_END = 4  # characters of a number at the end of a sentence: fewer may count something
_FEWEST_OF_TEXT = 3  # words that a label is followed by: what it names, though it has no digit
_OTHER_THINGS = re.compile(rf"\b(?:{OF_ACCOUNTS})\b.*\d|\b\d+ (?:{'|'.join(sorted(SPANS_OF_TIME))})\b")
_NAMES = re.compile(NAMES_A_REFERENCE)
_QUOTES = "\"'„“”‘’«»‚"
_QUOTED = re.compile(rf"[{_QUOTES}] ?([^{_QUOTES}]+?) ?[{_QUOTES}]")
_CALLS_A_TEXT = re.compile(rf"\b{CALLS_A_TEXT}\W*$")
_STANDS_FOR = re.compile(rf"\b(?:{STANDS_FOR})\b")
_LETTERS = 4  # most letters of a number in a sentence that is all capitals
_YEAR = re.compile(r"(?:19|20)\d\d")
_SENTENCE_ENDS = re.compile(r"(?<!\bnr)(?<!\bno)(?<!\bn)(?<!\bv)[.!?;](?= )")


def _bank_rows(document: Document) -> set[int]:
    """The rows around bank details: a bare "Reference" among them is the payment's."""
    spans = [c.span for c in (*document.ibans, *document.bics)]
    spans += [
        lb.span for lb in document.labels if lb.role in _BANK_ROLES or "bank" in lb.phrase or lb.phrase.startswith(("banco", "banca"))
    ]
    return {span.line.number + more for span in spans for more in range(-_NEAR_ACCOUNT, _NEAR_ACCOUNT + 1)}


def _is_named(row: Row, i: int) -> bool:
    """Whether a word is followed by something with a digit, or by a colon."""
    words = row.line.words
    following = words[i + 1].text if i + 1 < len(words) else ""
    return any(c.isdigit() for c in following) or words[i].text.endswith(":") or following == ":" or bool(_glued(words[i].text))


def _bare(row: Row) -> Iterator[Label]:
    """Words such as "reference" right before something with a digit, or before a colon."""
    words = row.line.words
    for i, word in enumerate(words):
        phrase = label_form(word.text.split(":")[0])
        opens = row.cell_of(i).first == i or compact(words[i - 1].text) in BEFORE_REFERENCE or words[i - 1].text.endswith("/")
        if phrase in BARE_REFERENCES and opens and _is_named(row, i):
            yield Label(Span(row.line, i, i), Role.REMITTANCE, 1, (), phrase)


def _is_others(row: Row, label: Label) -> bool:
    """Whether a bare label is not the payment's: it opens with "your", or heads a table, perhaps of what was sold."""
    words, first = row.line.words, row.cell_of(label.span.first).first
    heads = sum(other.role in _HEADS for other in row.labels) > 1
    before = [compact(word.text) for word in words[first : label.span.last + 1]]
    return heads or _heads_column(row, label) or (bool(before) and before[0] in OF_THE_BUYER)


def _heads_column(row: Row, label: Label) -> bool:
    """Whether a label stands alone in its cell among so many others without a value or a colon that they are the heads of a table."""
    cell = row.cell_of(label.span.first)
    alone = (cell.first, cell.last) == (label.span.first, label.span.last)
    return alone and len(row.cells) >= _HEADS_OF_TABLE and not any(c.isdigit() or c == ":" for c in row.line.text)


@dataclass(frozen=True, slots=True)
class _Asking:
    """The labels before what may be quoted: those that ask for it; bare ones ("Reference") among the bank details; bare ones elsewhere."""

    named: list[Label]
    beside_account: list[Label]
    elsewhere: list[Label]


def _asking(document: Document) -> _Asking:
    """The labels of references to quote.

    Words such as "Concepto" head a table's descriptions as well: they too need bank details around them, or a colon of their own.
    """
    every = [lb for lb in document.labels if lb.role is Role.REMITTANCE]
    named = [lb for lb in every if lb.strength == 3]
    near = _bank_rows(document)
    bare = [lb for lb in document.labels if lb.span.line.number in near and (lb.role is Role.REMITTANCE or lb.phrase in BARE_REFERENCES)]
    bare += [lb for row in document.rows if row.line.number in near for lb in _bare(row)]
    far = [lb for lb in every if lb.strength == 2 and ":" in lb.span.text and lb.span.line.number not in near]
    taken = {(label.span.line.number, label.span.first) for label in named}

    def free(labels: list[Label]) -> list[Label]:
        own = (lb for lb in labels if (lb.span.line.number, lb.span.first) not in taken)
        return [lb for lb in own if not _is_others(document.rows[lb.span.line.number - 1], lb)]

    return _Asking(named, free(bare), free(far))


def _values(document: Document, label: Label) -> Iterator[Span]:
    """Where the value of a label may stand: the rest of its cell, the next cell, right below."""
    row = document.rows[label.span.line.number - 1]
    cell = row.cell_of(label.span.last)
    if label.span.last < cell.last:
        rest = Span(row.line, label.span.last + 1, cell.last)
        yield rest
        if rest.last - rest.first + 1 >= _FEWEST_OF_TEXT and not rest.text.endswith(":"):
            return  # "Concepto: escritura de préstamo": what stands below is something else
    yield from (c for c in row.cells if c.first == cell.last + 1)
    for below in document.rows[row.line.number : row.line.number + 2]:
        for found in below.cells if below.page == row.page else ():
            near = below.top - row.bottom < _UNDER * max(label.span.height, found.height)
            if near and (overlap(label.span, found) or abs(found.box[0] - cell.box[0]) < 4):
                yield found


def _glued(text: str) -> str:
    """What follows the colon inside a word ("Concepto:4711")."""
    after = text.partition(":")[2].strip(" :.,;")
    return after if any(c.isdigit() for c in after) else ""


def _read(span: Span, row: Row, *, whole: bool) -> tuple[str, Span] | None:
    """The reference at the head of these words: up to what belongs to the sentence around it ("... with your payment").

    `whole`: they are a cell of their own beside the label and may hold labels ("Customer no. 42 Invoice no. 4711").
    """
    words = list(span.words)
    while words and (not compact(words[0].text) or compact(words[0].text) in POLITE):
        words.pop(0)
    words = words[_named(words) :]
    first = span.last - len(words) + 1
    for i, word in enumerate(words):
        labelled = not whole and any(label.span.first == first + i for label in row.labels)
        ends = word.text in _BARS or fold(word.text).strip(" .,;") in AFTER_REFERENCE
        if i and (labelled or ends or (not whole and words[i - 1].text.endswith((".", ";")))):
            words = words[:i]
            break
    named = _label_of_number(words)
    words, first = words[named:], first + named
    text = bare_text(" ".join(word.text for word in words))
    begins = re.search(r"\d", " ".join(text.split()[:4])) is not None
    if not begins or len(text) > _LONGEST or compact(words[0].text) in BETWEEN or _OTHER_THINGS.search(fold(text)):
        return None
    return text, Span(span.line, first, first + len(words) - 1)


def _named(words: list[Word]) -> int:
    """How many words at the head only say what the reference is called ("das Buchungskennzeichen 4711"): those up to the number behind an
    article, but for the letters of the number itself."""
    at = next((i for i, word in enumerate(words) if any(map(str.isdigit, word.text))), 0)
    if not any(compact(word.text) in ARTICLES for word in words[:at]):
        return 0
    return at - 1 if at > 1 and _are_letters(words[at - 1], words[:at]) else at


def _are_letters(word: Word, before: list[Word]) -> bool:
    """Whether a word in capitals is the letters of the number behind it ("AB 4711"), and not what it is called."""
    shouted = all(one.text.isupper() for one in before) and len(before) > 1
    named = _NAMES.search(f"{fold(word.text)} ") or compact(word.text) in ARTICLES
    return word.text.isupper() and not named and (not shouted or len(word.text) <= _LETTERS)


def _label_of_number(words: list[Word]) -> int:
    """How many words at the head only say "invoice number" of the one that follows them and ends the reference."""
    before = fold(" ".join(word.text for word in words[:-1])).strip(" .:")
    return len(words) - 1 if any(number.fullmatch(before) for number, _, _ in _number_patterns()) else 0


def _is_date(text: str) -> bool:
    """Whether the words are a date and nothing else; eight digits are rather a number."""
    text = text.strip(" :.,")
    return any(not read.compact and (read.start, read.end) == (0, len(text)) for read in find_dates(text))


def _says_little(text: str) -> bool:
    """Whether the only digits are a year's ("Wartung im April 2026"): the subject of a letter or an article, no reference."""
    return re.fullmatch(r"\D+\b(?:19|20)\d\d\b\D*", text) is not None


_Told = tuple[Choice[str], Ranking[str]]


def _told(choice: Choice[str] | None, ground: Ground, label: Label | None = None) -> _Told | None:
    """A reference with what led to it; the first that is found is taken, so nothing else was weighed."""
    if choice is None:
        return None
    parts = (Part(Mark.LABEL, label.strength, label.span.text),) if label else ()
    return choice, Ranking((Weighed(choice.value, choice.span, float(label.strength) if label else None, parts),), (ground,))


def _labelled(document: Document, labels: list[Label]) -> _Told | None:
    for label in labels:
        glued = _glued(label.span.words[-1].text)
        if glued and len(glued) <= _LONGEST and not _is_date(glued):
            return _told(Choice(glued, label.span, 0.75, sure=True, quote=label.span.text), Ground.LABELLED, label)
        for span in _values(document, label):
            row = document.rows[span.line.number - 1]
            other = span.line is not label.span.line and any(span.first <= lb.span.first <= span.last for lb in row.labels)
            whole = label.strength == 3 and span.first > row.cell_of(0).last
            read = None if other or _is_date(span.text) else _read(span, row, whole=whole)
            if read and not (label.strength < 3 and _says_little(read[0])):
                value = carried(document, read[0], read[1])
                choice = Choice(value, read[1], 0.75, sure=True, quote=f"{label.span.text} {value}")
                return _told(choice, Ground.LABELLED, label)
    return None


@lru_cache(maxsize=1)
def _sentences() -> list[re.Pattern[str]]:
    return [re.compile(pattern) for pattern in IN_SENTENCES.values()]


def _in_sentence(document: Document) -> Choice[str] | None:
    """The reference in the middle of a sentence that asks for it; it names something with a digit."""
    for row in document.rows:
        folded = [fold(word.text) for word in row.line.words]
        text = " ".join(folded)
        for match in filter(None, (pattern.search(text) for pattern in _sentences())):
            first, last = text.count(" ", 0, match.start("it")), text.count(" ", 0, match.end("it") - 1)
            first += next((i for i, word in enumerate(folded[first : last + 1]) if word not in POLITE), 0)
            first += _named(list(row.line.words[first : last + 1]))
            first += _label_of_number(list(row.line.words[first : last + 1]))
            span = Span(row.line, first, last)
            value = bare_text(span.text)
            if any(c.isdigit() for c in value) and not _is_date(value) and not _says_little(value):
                return Choice(value, span, 0.7, sure=True, quote=row.line.text)
    return None


def _in_quotes(document: Document) -> Choice[str] | None:
    """A text in quotation marks that a sentence asks to quote with the payment, on its line or the next ("das Kennwort: 'Regatta'"); it
    needs no digit, but is no description of what to quote."""
    rows = document.rows
    for i, row in enumerate(rows):
        before, _, own = row.line.text.partition(_quote_mark(row.line.text) or "\0")
        if not _asks_for_text(fold(before)):
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


def remittance(document: Document, number: Choice[str] | None = None) -> tuple[Choice[str] | None, Ranking[str]]:
    """The reference that the payer is asked to quote, and what led to it. The surest first: one with a structure of its own (Belgian,
    ISO 11649, Swiss), what stands beside a label or in a sentence that asks for it, beside a bare "Reference" among the bank details; then
    the invoice's `number` where the paper asks for that. A bare "Reference" elsewhere may be anything: it is not sure.
    """
    asking = _asking(document)
    found = _told(structured(document, [*asking.named, *asking.beside_account, *asking.elsewhere]), Ground.STRUCTURED)
    found = found or _labelled(document, asking.named)
    found = found or _told(_in_sentence(document) or _at_end_of_sentence(document) or _in_quotes(document), Ground.QUOTED_IN_SENTENCE)
    found = found or _labelled(document, asking.beside_account)
    found = found or _told(_asked_number(document, number), Ground.QUOTED_IN_SENTENCE)
    return found or _unsure(_labelled(document, asking.elsewhere), number) or (None, Ranking((), (Ground.NO_CANDIDATE,)))


def _unsure(told: _Told | None, number: Choice[str] | None) -> _Told | None:
    """A reference that may be another (an order's, a file's), unless it is the invoice's number."""
    if told is None or (number and compact(number.value) in compact(told[0].value)):
        return told
    choice, ranking = told
    return replace(choice, sure=False), replace(ranking, grounds=(*ranking.grounds, Ground.WEAK_LABEL))


def _asked_number(document: Document, number: Choice[str] | None) -> Choice[str] | None:
    where = asks_for_number(document) if number and number.sure else None
    return Choice(number.value, number.span, 0.75, sure=True, quote=where.text) if number and where else None
