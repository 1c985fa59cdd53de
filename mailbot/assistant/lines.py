"""What the lines of a reply say: a value for a draft, a confirmation, a courtesy, or something else. Text in, words out."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from mailbot.assistant.amend import parse_value
from mailbot.assistant.words import (
    ARTICLES,
    CLOSINGS,
    CONFIRMATIONS,
    COPULAS,
    CORRECTION_LABELS,
    COURTESIES,
    GREETINGS,
    OBJECTIONS,
    SIGNATURE_LABELS,
)
from mailbot.domain.duplicate import normalise_number
from mailbot.domain.invoice import Frozen
from mailbot.errors import InvalidInput
from mailbot.mail.phrases import WROTE

_LINES = 60
_LINE_CHARACTERS = 300
_KEY_WORDS = 3
_NUMBER_WORDS = (1, 2, 3)  # over which an invoice number may be written
_GREETING_WORDS = 5
_SIGNATURE_WORDS = 6
_KEY_ALONE = re.compile(r"^[\s>*\-\u2022]*(?P<key>[^:=]{1,40}?)\s*[:=]\s*$")
_KEY_VALUE = re.compile(r"^[\s>*\-\u2022]*(?P<key>[^:=]{1,40}?)\s*[:=]\s*(?P<value>\S.*)$")


class Line(Frozen):
    """A line of a reply as understood: a value for a field, or a confirmation (field None), for one invoice number or for any.

    The value is empty where only the label stands.
    """

    text: str
    number: str | None = None  # normalised
    field: str | None = None
    value: str = ""


def understand(text: str, numbers: set[str], *, has_documents: bool = False) -> tuple[list[Line], list[str]]:
    """The lines that say something about a draft, and those that look as if they wanted to and cannot be read.

    `numbers` are the normalised numbers that a line may begin with. Where nothing is understood the first words are given, unless
    the mail `has_documents`, which are its message; beside them a label without a value is none either.
    """
    lines, unread = [], []
    for raw in _bounded(text)[:_LINES]:
        number, rest = _without_number(raw, numbers)
        line = _line(rest, number)
        if line and line.field and not line.value and has_documents:
            continue
        if line:
            lines.append(line.model_copy(update={"text": raw}))
        elif _looks_meant(rest):
            unread.append(raw)
    return lines, unread or ([] if lines or has_documents else _first_words(text))


def heads(text: str) -> set[str]:
    """The normalised numbers that the lines of a text might begin with."""
    beginnings = ((line.split(maxsplit=count), count) for line in _bounded(text)[:_LINES] for count in _NUMBER_WORDS)
    return {_number(words[:count]) for words, count in beginnings if len(words) > count} - {""}


def _number(words: Sequence[str]) -> str:
    return normalise_number("".join(words).rstrip(":,"))


def _bounded(text: str) -> list[str]:
    return [line.strip()[:_LINE_CHARACTERS] for line in text.splitlines()]


def _line(text: str, number: str | None) -> Line | None:
    if _is_confirmation(text):
        return Line(text=text, number=number)
    pair = _KEY_VALUE.match(text)
    if pair and (field := _LABELS.get(_key(pair["key"]))):
        return Line(text=text, number=number, field=field, value=pair["value"].strip())
    alone = _KEY_ALONE.match(text)
    if alone and (field := _LABELS.get(_key(alone["key"]))):
        return Line(text=text, number=number, field=field)
    return _without_colon(text, number)


def _is_confirmation(text: str) -> bool:
    """ "OK", and "OK, thank you"; no question and nothing beside."""
    if not _is_all_read(text) or not re.fullmatch(r"[a-z' ,.!-]+", fold(text).strip()):
        return False
    words = re.findall(r"[a-z']+", fold(text))
    heads = (count for count in range(1, 5) if " ".join(words[:count]) in CONFIRMATIONS)
    return any(COURTESIES.issuperset(words[count:]) for count in heads)


def _key(text: str) -> str:
    return _ARTICLE.sub("", fold(text).strip(" .*-"))


def _without_colon(text: str, number: str | None) -> Line | None:
    """ "montant 1 240,50", "l'IBAN est FR76 ...": a label and a value, and nothing else. Free text needs a colon.

    With a figure in it the line is meant as a value, which may turn out to be none.
    """
    words = _ARTICLE.sub("", text.replace("\u2019", "'")).split()
    for count in range(min(_LABEL_WORDS, len(words) - 1), 0, -1):
        field = _LABELS.get(fold(" ".join(words[:count])))
        if field is None or field in _FREE_TEXT:
            continue
        value = " ".join(_after_copula(words[count:]))
        if _reads(field, value) or re.search(r"\d", value):
            return Line(text=text, number=number, field=field, value=value)
        return None
    return None


def _after_copula(words: list[str]) -> list[str]:
    for count in (2, 1):
        if len(words) > count and fold(" ".join(words[:count])) in COPULAS:
            return words[count:]
    return words


def _reads(field: str, value: str) -> bool:
    try:
        parse_value(field, value, today=date(2000, 1, 1))
    except InvalidInput:
        return False
    return True


def _without_number(text: str, numbers: set[str]) -> tuple[str | None, str]:
    """The invoice number that a line begins with, and the rest."""
    for words in _NUMBER_WORDS:
        head = text.split(maxsplit=words)
        if len(head) > words and _number(head[:words]) in numbers:
            return _number(head[:words]), head[words].lstrip(":,- ")
    return None, text


def _looks_meant(text: str) -> bool:
    if _announces_quote(text):
        return False
    pair = _KEY_VALUE.match(text)
    if pair:
        key = _key(pair["key"])
        return key not in SIGNATURE_LABELS and (len(key.split()) <= _KEY_WORDS or _mentions_value(text))
    key = _key(text)
    starts = any(key.startswith(f"{label} ") and _LABELS[label] not in _FREE_TEXT and len(key) <= len(label) + 40 for label in _LABELS)
    return starts or _mentions_value(text)


def _mentions_value(text: str) -> bool:
    """Whether a label and a figure stand somewhere in the line: it may be a correction in other words than ours."""
    return re.search(r"\d", text) is not None and _MENTION.search(fold(text)) is not None


def _announces_quote(text: str) -> bool:
    """ "On Sunday Acme wrote:", where the date was not enough of one to cut the quote off there."""
    return text.rstrip(" *>").endswith((":", "\uff1a")) and text.casefold().rstrip(" *>:\uff1a-").endswith(WROTE)


def _first_words(text: str) -> list[str]:
    """Nothing was understood: the beginning of what the person wrote, so that the answer can say so."""
    return [line for line in _bounded(text) if line and not _announces_quote(line)][:2]


def says_nothing_else(text: str, lines: Sequence[Line], writer: str) -> bool:
    """Whether beside the understood lines there are only greetings, thanks, a signature and the head of a quote.

    `writer` is the sender's name and address: who signs is no objection.
    """
    understood = {line.text for line in lines}
    names = frozenset(re.findall(r"[a-z]+", fold(writer)))
    is_closed = False
    for at, line in enumerate(_bounded(text)):
        if not line or line in understood or _announces_quote(line):
            continue
        if at >= _LINES or not (_is_courtesy(line, names) or (is_closed and _signs(line))):
            return False
        is_closed = is_closed or bool((CLOSINGS | names).intersection(re.findall(r"[a-z]+", fold(line))))
    return True


def _is_courtesy(line: str, names: frozenset[str]) -> bool:
    if not _is_all_read(line) or any(c.isdigit() for c in line):
        return False
    words = re.findall(r"[a-z]+", fold(line))
    if OBJECTIONS.intersection(words):
        return False
    greets = bool(words) and words[0] in GREETINGS and len(words) <= _GREETING_WORDS and not re.search(r"[,.;:!?].", line)
    return (COURTESIES | names).issuperset(words) or (greets and not _MENTION.search(fold(line)))


def _is_all_read(text: str) -> bool:
    """Whether folding loses no words: what stands there in another script, or as a picture, may be the objection."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return not any((c.isalnum() and not c.isascii()) or unicodedata.category(c) == "So" for c in letters)


def _signs(line: str) -> bool:
    """A name, a function, a company, or how to reach them; below the thanks."""
    words, pair = re.findall(r"\w+", line), _KEY_VALUE.match(line)
    if not _is_all_read(line) or OBJECTIONS.intersection(re.findall(r"[a-z]+", fold(line))) or _MENTION.search(fold(line)):
        return False
    is_contact = (pair is not None and _key(pair["key"]) in SIGNATURE_LABELS) or re.fullmatch(r"\S+@\S+|www\.\S+|\+?[\d ().-]+", line)
    return bool(is_contact) or (len(words) <= _SIGNATURE_WORDS and not line.endswith(("!", "?")) and all(w[0].isupper() for w in words))


def fold(text: str) -> str:
    """Small letters without accents, for comparing labels."""
    if "°" in text:
        return _fold_degree(text)
    plain = text.casefold().replace("\u2019", "'")
    return unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode().lower()


def _fold_degree(text: str) -> str:
    return "°".join(fold(piece) for piece in text.split("°"))


_FREE_TEXT = frozenset({"creditor_name", "remittance_information", "number"})
_LABELS = {fold(label): field for field, labels in CORRECTION_LABELS.items() for label in labels}
_LABEL_WORDS = max(len(label.split()) for label in _LABELS)
_ARTICLE = re.compile(rf"^(?:(?:{'|'.join(ARTICLES)})\s+|l')", re.IGNORECASE)
#: Labels that say enough by themselves; "no" and the like stand in any sentence.
_TELLING = sorted(_LABELS.keys() - {"no", "n°"}, key=len, reverse=True)
_MENTION = re.compile(rf"\b(?:{'|'.join(map(re.escape, _TELLING))})\b")
