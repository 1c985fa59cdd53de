"""Remittance information (BT-83): what the payer is asked to quote, beside a label, in a sentence, or known by its structure."""

# ruff: noqa: PLR2004  distances say more where they stand

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import BETWEEN, Choice, Ranking, Weighed, overlap
from mailbot.extract.folding import compact, fold, label_form
from mailbot.extract.printed.cut_numbers import is_part
from mailbot.extract.printed.past_payments import is_of_past_payment
from mailbot.extract.printed.quoting_sentences import (
    asks_for_number,
    before_number,
    in_sentence,
    is_date,
    is_of_letters,
    is_year,
    label_of_number,
    says_little,
)
from mailbot.extract.printed.structured_references import bare_text, carried, structured
from mailbot.extract.printed.withheld_tables import heads_withheld
from mailbot.extract.reading import Word
from mailbot.extract.story import Ground, Mark, Part
from mailbot.extract.words.deadlines import SPANS_OF_TIME
from mailbot.extract.words.quoting import (
    OF_ACCOUNTS,
)
from mailbot.extract.words.references import (
    AFTER_REFERENCE,
    ANYBODYS_NUMBERS,
    ARTICLES,
    BARE_REFERENCES,
    BEFORE_DEADLINES,
    BEFORE_REFERENCE,
    OF_PAYING,
    OF_THE_BUYER,
    POLITE,
)
from mailbot.extract.words.roles import Role

_LONGEST = 140
_BARS = frozenset("|·•")  # between the particulars of one line
_NEAR_ACCOUNT = 4  # rows between a bare "Reference" and the bank details that it belongs to
_BANK_ROLES = frozenset({Role.BIC, Role.IBAN, Role.ROUTING, Role.SORT_CODE, Role.HOLDER, Role.ACCOUNT})
_OF_ITEMS = frozenset({Role.NET, Role.VAT})
_HEADS = frozenset({Role.OTHER_AMOUNT, Role.GROSS, Role.NET, Role.VAT})
_PARTICULARS = frozenset({Role.NUMBER, Role.ISSUE_DATE, Role.OTHER_DATE, Role.ORDER, Role.OTHER_NUMBER})
_SAME_COLUMN = 8.0  # points
_HEADS_OF_TABLE = 3  # cells of a row of words
_UNDER = 1.6  # heights: a value stands right under its label
_ASKS = 3  # strength of a label that asks to quote
_FEWEST_OF_TEXT = 3  # words that a label is followed by: what it names, though it has no digit
_OTHER_THINGS = re.compile(rf"\b(?:{OF_ACCOUNTS})\b.*\d|\b\d+ (?:{'|'.join(sorted(SPANS_OF_TIME))})\b")
_ENDS = re.compile(r"(?<!\bnr)(?<!\bno)(?<!\bn)(?<!\bnum)\.$|;$", re.IGNORECASE)
_OF_INVOICE = frozenset({Role.NUMBER, Role.TITLE})
_WITH_DAY = re.compile(r"/ ?(?:date|datum|fecha|data)\b")  # a label of two values
_PAYING = re.compile(OF_PAYING)


def _bank_rows(document: Document) -> set[int]:
    """The rows around bank details, but for those above the sums: a bare "Reference" among them is the payment's."""
    spans = [c.span for c in document.ibans]
    spans += [
        lb.span for lb in document.labels if lb.role in _BANK_ROLES or "bank" in lb.phrase or lb.phrase.startswith(("banco", "banca"))
    ]
    return {number for span in spans for number in _around(document, span.line.number)}


def _around(document: Document, number: int) -> range:
    """The rows around a row, from below the last net sum or tax above it."""
    sums = [row.line.number for row in document.rows[: number - 1] if any(label.role in _OF_ITEMS for label in row.labels)]
    return range(max(number - _NEAR_ACCOUNT, *sums[-1:] or [0]), number + _NEAR_ACCOUNT + 1)


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
    rows = {row.line.number for row in document.rows if heads_withheld(row)}  # there "Causale pagamento" is the cause of a tax
    every = [lb for lb in document.labels if lb.role is Role.REMITTANCE and not is_of_past_payment(document, lb)]
    every = [lb for lb in every if lb.span.line.number not in rows]
    named = [lb for lb in every if lb.strength == _ASKS]
    if any(_PAYING.search(lb.phrase) for lb in named):
        named = [lb for lb in named if lb.phrase not in ANYBODYS_NUMBERS]  # whose "Referenz-Nr." it is the other label does not say
    near = _bank_rows(document)
    bare = [lb for lb in document.labels if lb.span.line.number in near and (lb.role is Role.REMITTANCE or lb.phrase in BARE_REFERENCES)]
    bare += [lb for row in document.rows if row.line.number in near for lb in _bare(row)]
    far = [lb for lb in every if lb.strength == 2 and ":" in lb.span.text and lb.span.line.number not in near]
    taken = {(label.span.line.number, label.span.first) for label in named}

    def free(labels: list[Label]) -> list[Label]:
        own = (lb for lb in labels if (lb.span.line.number, lb.span.first) not in taken)
        rows = ((lb, document.rows[lb.span.line.number - 1]) for lb in own)
        return [lb for lb, row in rows if not _is_others(row, lb) and not _ends_name(row, lb)]

    beside = [label for label in free(bare) if not _is_particular(document, label)]
    return _Asking(named, beside, [label for label in free([*bare, *far]) if label not in beside])


def _ends_name(row: Row, label: Label) -> bool:
    """Whether the label is the end of a company's name ("Dupont & Co Communication, RCS ...")."""
    before = [word.text for word in row.line.words[row.cell_of(label.span.first).first : label.span.first]]
    is_name = "&" in before and before[-1][:1].isupper() and label.span.text[:1].isupper()
    return is_name and label.strength < _ASKS and ":" not in label.span.text


def _is_particular(document: Document, label: Label) -> bool:
    """Whether a label stands in the column of the invoice's particulars, with no bank details right above or below: "Reference" among
    them may be an order's or a file's, though the account stands beside."""
    at, left = label.span.line.number, _left(document, label)
    beside = [lb for row in document.rows[max(at - 2, 0) : at + 1] for lb in row.labels if row.page == label.span.line.page]
    roles = {lb.role for lb in beside if lb.span.line.number != at and abs(_left(document, lb) - left) < _SAME_COLUMN}
    own = {lb.role for lb in beside if lb.span.line.number == at}
    return bool(roles & _PARTICULARS) and not (roles | own) & _BANK_ROLES


def _left(document: Document, label: Label) -> float:
    return document.rows[label.span.line.number - 1].cell_of(label.span.first).box[0]


def _values(document: Document, label: Label) -> Iterator[Span]:
    """Where the value of a label may stand: the rest of its cell, the next cell, right below."""
    row = document.rows[label.span.line.number - 1]
    cell = row.cell_of(label.span.last)
    if label.span.last < cell.last:
        rest = Span(row.line, label.span.last + 1, cell.last)
        yield rest
        is_text = rest.last - rest.first + 1 >= _FEWEST_OF_TEXT and not rest.text.endswith(":")
        if is_text or _ENDS.search(rest.text) or (label.strength < _ASKS and label.span.text.startswith("(")):
            return  # "Concepto: escritura de préstamo", "(Causale: vendita)", "quoting the invoice number.": below stands something else
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
    words = words[_before(span, row, words) :]
    first = span.last - len(words) + 1
    words = words[: _in_brackets(words)]
    for i, word in enumerate(words):
        labelled = not whole and any(label.span.first == first + i and not _goes_on(label, words[:i]) for label in row.labels)
        ends = word.text in _BARS or fold(word.text).strip(" .,;") in AFTER_REFERENCE or _begins_deadline(words[i : i + 2])
        if i and (labelled or ends or (not whole and _ENDS.search(words[i - 1].text))):
            words = words[:i]
            break
    named = label_of_number(words)
    words, first = words[named:], first + named
    text = bare_text(" ".join(word.text for word in words))
    text = text[1:-1] if text[:1] in "([" and text[-1:] in ")]" else text
    begins = re.search(r"\d", " ".join(text.split()[:4])) is not None
    if not begins or len(text) > _LONGEST or compact(words[0].text) in BETWEEN or _OTHER_THINGS.search(fold(text)):
        return None
    return text, Span(span.line, first, first + len(words) - 1)


def _before(span: Span, row: Row, words: list[Word]) -> int:
    """How many words at the head only say what the reference is called; none where they label a number that is somebody's ("Ihrer
    Kundennummer 4711 und der Rechnungsnummer")."""
    first, count = span.last - len(words) + 1, before_number(words)
    is_own = bool(words) and compact(words[0].text) in OF_THE_BUYER - ARTICLES
    is_others = is_own and any(label.role is Role.OTHER_NUMBER and first <= label.span.first < first + count for label in row.labels)
    return 0 if is_others else count


def _in_brackets(words: list[Word]) -> int | None:
    """How many words stand in the brackets that a number opens ("(4711) bis zum 2. Mai"); None where nothing does."""
    opened = bool(words) and words[0].text[0] in "([" and any(map(str.isdigit, words[0].text))
    return next((i for i, word in enumerate(words, 1) if word.text.rstrip(".,;:")[-1:] in ")]"), None) if opened else None


def _begins_deadline(words: list[Word]) -> bool:
    """Whether words say until when is to be paid ("bis zum", "avant le", "no later than")."""
    return fold(" ".join(word.text for word in words)) in BEFORE_DEADLINES


def _goes_on(label: Label, before: list[Word]) -> bool:
    """Whether a label only goes on with what is to be quoted ("saldo fattura n. 4711")."""
    return label.role in _OF_INVOICE and not any(c.isdigit() for word in before for c in word.text)


_Told = tuple[Choice[str], Ranking[str]]


def _told(choice: Choice[str] | None, ground: Ground, label: Label | None = None) -> _Told | None:
    """A reference with what led to it; the first that is found is taken, so nothing else was weighed."""
    if choice is None:
        return None
    parts = (Part(Mark.LABEL, label.strength, label.span.text),) if label else ()
    return choice, Ranking((Weighed(choice.value, choice.span, float(label.strength) if label else None, parts),), (ground,))


def _of_pair(document: Document, label: Label, read: tuple[str, Span]) -> tuple[str, Span]:
    """What a label of a number and its day names, without the day: "Referenznr./Datum" over "4500718822 / 22.08.2026"."""
    row = document.rows[label.span.line.number - 1]
    text, span = read
    if not _WITH_DAY.search(fold(row.cell_of(label.span.first).text)):
        return read
    number = next((text[: stroke.start()] for stroke in re.finditer("/", text) if is_date(text[stroke.end() :].strip())), None)
    return read if number is None else (bare_text(number), Span(span.line, span.first, span.first + len(number.split()) - 1))


def _is_of_text(label: Label, read: tuple[str, Span], row: Row) -> bool:
    """Whether the only digits are a year's that is no reference: of a subject ("Wartung im April 2026"), or of a sentence that stands
    below what asks for one ("... (Interest) Act 1998")."""
    text, span = read
    is_below = span.line is not label.span.line
    if says_little(text):
        return label.strength < _ASKS or is_below
    return is_below and is_year(text) and row.cell_of(span.first).text.strip(" .") != text


def _is_ordered(label: Label, read: tuple[str, Span], order: Choice[str] | None) -> bool:
    """Whether a bare "reference" is the buyer's order number, which another label names as that."""
    if order is None or not order.sure or _PAYING.search(label.phrase):
        return False
    return compact(order.value) == compact(read[0]) and order.span != read[1] and order.span.line is not read[1].line


def _begins_account(document: Document, span: Span) -> bool:
    """Whether the words are an account to pay to: "Communication" ends a company's name as well."""
    return any(c.span.line is span.line and c.span.first == span.first for c in document.ibans)


def _labelled(document: Document, labels: list[Label], order: Choice[str] | None = None) -> _Told | None:
    for label in labels:
        if is_of_letters(document.rows[label.span.line.number - 1], label):
            continue
        glued = _glued(label.span.words[-1].text)
        if glued and len(glued) <= _LONGEST and not is_date(glued):
            return _told(Choice(glued, label.span, 0.75, sure=True, quote=label.span.text), Ground.LABELLED, label)
        for span in _values(document, label):
            row = document.rows[span.line.number - 1]
            other = span.line is not label.span.line and any(span.first <= lb.span.first <= span.last for lb in row.labels)
            whole = label.strength == 3 and span.first > row.cell_of(0).last
            read = None if other or is_date(span.text) or _begins_account(document, span) else _read(span, row, whole=whole)
            read = _of_pair(document, label, read) if read else None
            if read and not _is_of_text(label, read, row) and not _is_ordered(label, read, order):
                value = carried(document, read[0], read[1])
                choice = Choice(value, read[1], 0.75, sure=True, quote=f"{label.span.text} {value}")
                told = _told(choice, Ground.LABELLED, label)
                return _less_sure(told, Ground.GOES_ON) if told and value == read[0] and is_part(document, read[1], label.span) else told
    return None


def remittance(
    document: Document, number: Choice[str] | None = None, order: Choice[str] | None = None
) -> tuple[Choice[str] | None, Ranking[str]]:
    """The reference that the payer is asked to quote, and what led to it. The surest first: one with a structure of its own (Belgian,
    ISO 11649, Swiss), what stands beside a label or in a sentence that asks for it, beside a bare "Reference" among the bank details; then
    the invoice's `number` where the paper asks for that; never the buyer's `order`. A bare "Reference" elsewhere may be anything: it is
    not sure.
    """
    asking = _asking(document)
    found = _told(structured(document, [*asking.named, *asking.beside_account, *asking.elsewhere]), Ground.STRUCTURED)
    found = found or _labelled(document, asking.named, order)
    found = found or _told(in_sentence(document), Ground.QUOTED_IN_SENTENCE)
    found = found or _labelled(document, asking.beside_account, order)
    found = found or _told(_asked_number(document, number), Ground.QUOTED_IN_SENTENCE)
    return found or _unsure(_labelled(document, asking.elsewhere, order), number) or (None, Ranking((), (Ground.NO_CANDIDATE,)))


def _unsure(told: _Told | None, number: Choice[str] | None) -> _Told | None:
    """A reference that may be another (an order's, a file's), unless it is the invoice's number."""
    if told is None or (number and compact(number.value) in compact(told[0].value)):
        return told
    return _less_sure(told, Ground.WEAK_LABEL)


def _less_sure(told: _Told, ground: Ground) -> _Told:
    choice, ranking = told
    return replace(choice, sure=False), replace(ranking, grounds=(*ranking.grounds, ground))


def _asked_number(document: Document, number: Choice[str] | None) -> Choice[str] | None:
    where = asks_for_number(document) if number and number.sure else None
    return Choice(number.value, number.span, 0.75, sure=True, quote=where.text) if number and where else None
