"""What the person wrote, without the mail they answer: our own marker first, then the marks of the world's mail programs.

Losing the person's words is the harmful error, so every rule needs two signs (a date and "wrote", three header labels, ...),
and what stands below a quote is kept. One pass over lines, each rule looks at a few lines ahead: linear in the text, which
is bounded too (`limits.REPLY_TEXT_CHARACTERS`); the engines at hand are quadratic on hostile text (measured).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mailbot.domain import limits
from mailbot.mail import phrases
from mailbot.mail.parse import Message

#: The first line of every mail of ours, by language; the reply stands above it.
MARKERS = {"en": "## Reply above this line ##", "fr": "## Répondez au-dessus de cette ligne ##"}

_LINE_CHARACTERS, _LINES_READ = 2_000, 2_500
_ATTRIBUTION_LINES, _ATTRIBUTION_CHARACTERS = 6, 500
_HEADER_LINES, _HEADER_ROLES = 12, 3
_SIGNATURE_LINES = 12
_SIGNATURES = 50  # delimiters that are followed up; real mails have a handful


def _any_of(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_MARKERS = tuple(" ".join(marker.casefold().replace("#", " ").split()) for marker in MARKERS.values())
_REPLY_TOKEN = re.compile(r"\+r-[a-z2-7]{32}@", re.IGNORECASE)
_SPACE_LIKE = re.compile(r"[\u00a0\u2007\u202f\t]")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\x00-\x08\x0b-\x1f\x7f\ue000\ud800-\udfff]")
_LONG_RUN = re.compile(r"([^\w\s])\1{79,}")
_BLANK_RUN = re.compile(r"\n(?:[ ]*\n){2,}")
_QUOTED = re.compile(r"[ ]{0,3}(?:[A-Za-z]{1,12}> |[A-Za-z]{1,12}>$|>)")
_BAR_QUOTED = re.compile(r"[ ]{0,3}\|(?: |$)")
_DELIMITER = re.compile(r"[\s\-_=*#~+—–ᐧ.]*")
_RULED = re.compile(r"[\s*>]*[-_=‐—–]{2,}[\s>]*(?P<words>[^\W\d_][^-_=‐—–]{0,80}?(?:-mail[^-]{0,40}?)?)[\s:]*[-_=‐—–]{2,}[\s*]*")
_SIGNATURE = re.compile(r"\s{0,3}(?:--|—|–|-- ?|_{5,}|\*{4,})\s*")
_ORIGINAL = re.compile(rf"(?:{_any_of(phrases.ORIGINAL_MESSAGE)})(?:\W.*)?", re.IGNORECASE)
_FORWARDED = re.compile(rf"\W{{0,3}}(?:{_any_of(phrases.BEGIN_FORWARDED)})\s*[:：]?\s*", re.IGNORECASE)
_SENT_FROM = re.compile(rf"\W{{0,3}}(?:{_any_of(phrases.SENT_FROM)}).{{0,80}}", re.IGNORECASE)
_ENDS_WITH_MARK = re.compile(r"(?:[:：]|-{2,})[\s*]*$")
_STARTS_ON = re.compile(rf"[\s\-*_]*(?:{_any_of(phrases.ON_A_DATE)})\b", re.IGNORECASE)
_STARTS_WITH_DATE = re.compile(rf"[\s\-*_]*(?:\d{{1,4}}(?!\d)|(?:{_any_of(phrases.DATE_STARTS)})[a-zé]{{0,7}}[.,]?\s)", re.IGNORECASE)
_HAS_DATE = re.compile(r"\d{1,4}[-/.年]\s?\d{1,2}|\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b")
_HAS_ADDRESS = re.compile(r"[^\s<>]{1,64}@[^\s<>]{1,255}|<[^<>]{0,200}>")
_OLD_GMAIL = re.compile(r"\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}\s.*(?:GMT[+-]\d\d:\d\d\b.*|<[^<>\s@]+@[^<>\s@]+>\s*)$")
_HAS_DIGIT = re.compile(r"\d")
#: `> wrote:` and `>:` are no quotes but the end of an address that was wrapped.
_WRAPPED_END = re.compile(rf"\s*>\s*(?:\S+\s){{0,2}}(?:{_any_of(phrases.WROTE)})?\s*[:：]\s*", re.IGNORECASE)
_LABEL = re.compile(r"[\s*_]{0,4}([^\W\d_][\w \-]{0,20}?)[\s*_]{0,3}[:：][\s*_]{0,3}(.*)")
_ROLES = {label: role for role, labels in phrases.HEADER_LABELS.items() for label in labels}


def reply_text(message: Message) -> str:
    """What the person wrote above (or below, or between) the quoted mail; empty for a mail forwarded without a word."""
    return strip(message.body)


def strip(text: str) -> str:
    """The text without quotes, signatures and what phones add; LF line ends, at most one blank line in a row."""
    clean = _prepared(text)
    above = _above_marker(clean)
    if above is not None and (found := _without_quotes(above)):
        return found
    return _without_quotes(clean)


def _prepared(text: str) -> str:
    cut = text[: limits.REPLY_TEXT_CHARACTERS].replace("\r\n", "\n").replace("\r", "\n")
    seen = _INVISIBLE.sub("", _SPACE_LIKE.sub(" ", cut))
    squeezed = _BLANK_RUN.sub("\n\n", _LONG_RUN.sub(r"\1\1\1", seen))
    return "\n".join(line[:_LINE_CHARACTERS] for line in squeezed.split("\n")[:_LINES_READ])


def _above_marker(text: str) -> str | None:
    """What stands above our marker, whatever a mail program put around it; None when the marker is not there."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        folded = " ".join(re.sub(r"[^\w\-]+", " ", line).casefold().split())
        if any(folded.startswith(marker) or folded.endswith(marker) for marker in _MARKERS):
            return "\n".join(lines[:index])
    return None


def _without_quotes(text: str) -> str:
    lines = _Lines(text.split("\n"))
    kept: list[str] = []
    at, has_words = 0, False
    while at < len(lines.all):
        step = lines.step(at, has_words=has_words)
        if step is None:
            break
        if step == 0:
            kept.append(lines.all[at])
            has_words = has_words or bool(lines.all[at].strip())
        at += step or 1
    return "\n".join(_trimmed(kept))


class _Marks(NamedTuple):
    """What a line shows of an announcement ("On ... X wrote:")."""

    starts: bool  # as such a line does, with a date to follow
    has_date: bool
    has_address: bool
    has_wrote: bool  # a verb of writing that something may follow
    is_quoted: bool


def _marks(line: str) -> _Marks:
    starts = _HAS_DIGIT.search(line) is not None and (_STARTS_ON.match(line) or _STARTS_WITH_DATE.match(line)) is not None
    has_address = ("@" in line or "<" in line) and _HAS_ADDRESS.search(line) is not None
    is_quoted = _QUOTED.match(line) is not None and _WRAPPED_END.fullmatch(" ".join(line.split())) is None
    return _Marks(starts, _HAS_DATE.search(line) is not None, has_address, _has_wrote_inside(f"{line} "), is_quoted)


class _Lines:
    """The lines of a text, and what each is found to be; looked at once, because neighbours ask again."""

    def __init__(self, lines: list[str]) -> None:
        self.all = lines
        self._earlier: dict[int, bool] = {}
        self._announced: dict[int, int] = {}
        self._marks: dict[int, _Marks] = {}
        self._signatures = 0

    def step(self, at: int, *, has_words: bool) -> int | None:
        """How many lines to leave out here: 0 keeps this one, None says that nothing of the person follows."""
        line = self.all[at]
        if not line.strip():
            return 0
        if _QUOTED.match(line):
            return 1
        if self._starts_earlier_mail(at):
            return None
        if announced := self._attribution(at):
            return self._after_attribution(at, announced, has_words=has_words)
        if _SENT_FROM.fullmatch(line) and self._ends_own_text(at + 1):
            return 1
        return self._signature(at) if has_words else 0

    def _starts_earlier_mail(self, at: int) -> bool:
        if at not in self._earlier:
            self._earlier[at] = _is_separator(self.all[at]) or _is_header_block(self.all[at : at + _HEADER_LINES])
        return self._earlier[at]

    def _attribution(self, at: int) -> int:
        if at not in self._announced:
            end = min(at + _ATTRIBUTION_LINES, len(self.all))
            self._announced[at] = _attribution(self.all[at:end], [self._marks_of(index) for index in range(at, end)])
        return self._announced[at]

    def _marks_of(self, at: int) -> _Marks:
        if at not in self._marks:
            self._marks[at] = _marks(self.all[at])
        return self._marks[at]

    def _is_quote(self, at: int) -> bool:
        return _QUOTED.match(self.all[at]) is not None or self._starts_earlier_mail(at) or self._attribution(at) > 0

    def _next_with_words(self, at: int) -> int:
        while at < len(self.all) and not self.all[at].strip():
            at += 1
        return at

    def _ends_own_text(self, at: int) -> bool:
        following = self._next_with_words(at)
        if following == len(self.all) or self._is_quote(following):
            return True
        return any(rule.fullmatch(self.all[following]) for rule in (_SIGNATURE, _SENT_FROM))

    def _after_attribution(self, at: int, announced: int, *, has_words: bool) -> int | None:
        """Marked quotes are left out line by line; an unmarked one reaches to the end, unless the person writes below it."""
        following = self._next_with_words(at + announced)
        if following == len(self.all):
            return None
        if _BAR_QUOTED.match(self.all[following]):
            while following < len(self.all) and (_BAR_QUOTED.match(self.all[following]) or not self.all[following].strip()):
                following += 1
            return following - at
        return announced if _QUOTED.match(self.all[following]) or not has_words else None

    def _signature(self, at: int) -> int:
        """The lines of a signature under its delimiter ("-- ", RFC 3676 4.3): short, up to a quote or the end; 0 when it is none."""
        if self._signatures == _SIGNATURES or not _SIGNATURE.fullmatch(self.all[at]):
            return 0
        self._signatures += 1
        end, words = at + 1, 0
        while end < len(self.all) and not self._is_quote(end):
            words += bool(self.all[end].strip())
            end += 1
            if words > _SIGNATURE_LINES:
                return 0
        return end - at


def _is_separator(line: str) -> bool:
    ruled = _RULED.fullmatch(line)
    return (ruled is not None and _ORIGINAL.fullmatch(ruled["words"].strip()) is not None) or _FORWARDED.fullmatch(line) is not None


def _is_header_block(lines: list[str]) -> bool:
    """From, Sent, To, Subject in any language, as Outlook prints them: three of them, the sender among them and near."""
    first = _role(lines[0])
    if first not in ("from", "sent", "subject", "to"):
        return False
    if first == "from" and _REPLY_TOKEN.search(lines[0]):
        return True
    roles = set()
    for line in lines:
        if role := _role(line):
            roles.add(role)
        elif not line.strip() and len(roles) >= _HEADER_ROLES:
            break
    return "from" in roles and len(roles) >= _HEADER_ROLES


def _role(line: str) -> str | None:
    label = _LABEL.match(line)
    return _ROLES.get(label[1].strip().casefold()) if label else None


def _attribution(lines: list[str], marks: list[_Marks]) -> int:
    """How many of these lines announce a quote, often wrapped over several; 0 when they do not."""
    if _OLD_GMAIL.match(lines[0]):
        return 1
    joined = ""
    for count, line in enumerate(lines if _may_be_wrapped(lines[0], marks[0]) else lines[:1], 1):
        if marks[count - 1].is_quoted or (not line.strip() and not _next_is_address(lines[count:])):
            return 0
        joined = f"{joined} {line.strip()}"
        if len(joined) > _ATTRIBUTION_CHARACTERS:
            return 0
        if line.strip() and _announces(joined, marks[:count]):
            starts_later = any(marks[at].starts and _announces(" ".join(lines[at:count]), marks[at:count]) for at in range(1, count))
            return 0 if starts_later else count
    return 0


def _may_be_wrapped(first: str, marks: _Marks) -> bool:
    """Whether a line can be the first of an announcement over several: a full date or an address, or a part of a date and a comma."""
    return marks.has_address or (marks.starts and (marks.has_date or first.rstrip().endswith(",")))


def _next_is_address(lines: list[str]) -> bool:
    return bool(lines) and lines[0].lstrip().startswith("<")


def _announces(joined: str, marks: list[_Marks]) -> bool:
    """Whether the text ends like a line above a quote, and names a date or an address."""
    ends_with_mark = _ENDS_WITH_MARK.search(joined[-20:]) is not None
    wrote = _ends_with_wrote(joined)
    if not (ends_with_mark or wrote):
        return False
    has_date, has_address = any(mark.has_date for mark in marks), any(mark.has_address for mark in marks)
    starts = marks[0].starts
    if not (has_date or has_address):
        return False
    if wrote:
        return ends_with_mark or starts
    return (starts and has_date and has_address) or any(mark.has_wrote for mark in marks)


def _has_wrote_inside(text: str) -> bool:
    folded = text.casefold()
    return any(word in folded for word in phrases.WROTE_BEFORE_MORE)


def _ends_with_wrote(text: str) -> bool:
    return text[-60:].casefold().rstrip(" *>:：-").endswith(phrases.WROTE)


def _trimmed(lines: list[str]) -> Iterator[str]:
    """Without blank lines and bare delimiters at the end, and blank lines at the start."""
    end = len(lines)
    while end and _DELIMITER.fullmatch(lines[end - 1]):
        end -= 1
    start = next((index for index, line in enumerate(lines[:end]) if line.strip()), end)
    return (line.rstrip() for line in lines[start:end])
