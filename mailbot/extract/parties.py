"""Who sells (BT-27) and who buys (BT-44): names by label, letterhead, legal form, vicinity of the VAT id, and the sender's web domain."""

# ruff: noqa: PLR2004  weights and distances of a scoring formula say more where they stand

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mailbot.domain.invoice import Buyer
from mailbot.extract.candidates import Candidate, Document
from mailbot.extract.folding import compact, fold, folded_words, label_form
from mailbot.extract.layout import Label, Row, Span
from mailbot.extract.score import Choice, overlap
from mailbot.extract.words.legal_forms import LEGAL_FORMS
from mailbot.extract.words.places import BANK_WORDS, COUNTRIES
from mailbot.extract.words.roles import Role

_SEPARATORS = re.compile(r" [·•|*–—-] |[·•|;]|, | - ")
_CONTACT = re.compile(r"@|www\.|https?:|\.(?:com|de|fr|net|org|eu|nl|it|es|be|ch|at|co|io)\b", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:@|www\.|https?://)(?:[\w-]+\.)*?([\w-]{3,})\.(?:co\.)?[a-z]{2,6}\b", re.IGNORECASE)
_FREE_MAIL = frozenset(
    "gmail googlemail outlook hotmail yahoo icloud gmx web orange wanadoo free laposte aol live proton protonmail t-online example".split()
)
_STREET = re.compile(
    r"\b(?:rue|avenue|boulevard|bd|place|chemin|allee|route|quai|cours|impasse|street|road|lane|drive|suite|floor|avenue|ave|blvd|square|way|house|unit|calle|avda|plaza|via|viale|piazza|corso|straat|laan|weg|plein|postfach|box|bp|cedex|tel|fax|phone|mobile|capital|rcs|parc|zone|za|zi|zac|immeuble|batiment|residence|siret|siren|hrb)\b"
    r"|stra(?:ss|ß)e\b|str\.|gasse\b|platz\b|allee\b|straat\b|weg \d",
)
_AFTER_TOWN = re.compile(r"[A-Z]{2}\.?(?: |$|,)|(?:le|den|the|il|el|op) \d|\d{1,2}[./ ]|\d{4,6}\b|[A-Z]{1,2}\d{1,2}[A-Z]? \d")
_UPPER, _FOOT = 0.3, 0.86  # parts of the page's height
_LETTERHEAD_ROWS = 4
_BLOCK_ROWS = 12
_BLOCK_GAP = 2.4  # heights between rows of one block
_SURE, _MARGIN = 4.0, 1.0
_LONGEST_NAME = 70


@dataclass
class _Claim:
    """A name with what speaks for it."""

    name: str
    span: Span
    spellings: list[str] = field(default_factory=list)
    score: float = 0.0
    reasons: set[str] = field(default_factory=set)

    def add(self, reason: str, weight: float) -> None:
        """Count a reason once."""
        if reason not in self.reasons:
            self.reasons.add(reason)
            self.score += weight


@dataclass(frozen=True, slots=True)
class Parties:
    """The seller and the buyer as printed; the holder of the account where it is named."""

    seller: Choice[str] | None = None
    address: Choice[str] | None = None
    vat_id: Choice[str] | None = None
    buyer: Choice[str] | None = None
    payee: Choice[str] | None = None


def _is_form(word: str) -> bool:
    """Whether a printed word is a legal form: short ones only when written as such ("SA", "S.A.", never "sa")."""
    plain = word.strip(",;:()").replace(".", "")
    if fold(plain) not in LEGAL_FORMS:
        return False
    return (
        len(plain) > 3 or plain.isupper() or plain in ("GmbH", "mbH", "Ltd", "Inc", "Srl", "Llc", "Plc", "Pty", "Sàrl", "eG", "eV", "gGmbH")
    )


def has_legal_form(name: str) -> bool:
    """Whether the name carries a legal form ("Acme Ltd.")."""
    words = name.split()
    return len(words) > 1 and any(_is_form(word) for word in words)


def _cut(text: str) -> str:
    """The name at the head of a printed line: up to the first separator, or up to the end of its legal form."""
    words = _SEPARATORS.split(text.strip(), maxsplit=1)[0].split()
    forms = [i for i, word in enumerate(words) if i and _is_form(word)]
    if forms:
        last = forms[0]
        while last + 1 < len(words) and (words[last + 1] in ("&", "Co.", "Co", "KG", "et") or _is_form(words[last + 1])):
            last += 1
        words = words[: last + 1]
    return " ".join(words).strip(" ,;:-–·•|*")


def _could_be_name(text: str) -> bool:
    letters, digits = sum(c.isalpha() for c in text), sum(c.isdigit() for c in text)
    words = text.split()
    if letters < 3 or digits > letters // 2 or len(text) > _LONGEST_NAME or len(words) > 8:
        return False
    if compact(text) in COUNTRIES or _CONTACT.search(text) or ":" in text or _STREET.search(fold(text)) or text[0].islower():
        return False
    return not re.search(r"[!?€$£%]|\b\d{4,}\b", text)


def _is_label(row: Row, cell: Span) -> bool:
    """Whether labels make up (nearly) all of the name: "Invoice", "Due date", "Invoice # - 42" are no names."""
    name = label_form(_cut(cell.text))
    inside = [label for label in row.labels if cell.first <= label.span.first <= cell.last]
    covered = sum(len(label.phrase) for label in inside if label.role is not Role.SELLER)
    return covered >= 0.6 * len(name) or any(label.phrase == name for label in inside)


def _is_place(text: str) -> bool:
    """Whether a line is a town, not a name: a date, a state or a postcode follows the comma ("Lyon, le 3 mai 2026", "Austin, TX 78701")."""
    return bool(_AFTER_TOWN.match(text.partition(",")[2].strip())) and not has_legal_form(_cut(text))


def _heads(document: Document, role: Role) -> Iterator[tuple[Row, Label]]:
    """Labels of a role that head a party: at the start of their cell, and alone in it or before a colon."""
    for row in document.rows:
        for label in row.labels:
            if label.role is role:
                cell = row.cell_of(label.span.first)
                alone = compact(cell.text) == compact(label.span.text)
                colon = label.span.text.rstrip().endswith(":") or (
                    label.span.last < cell.last and row.line.words[label.span.last + 1].text == ":"
                )
                if label.span.first == cell.first and (alone or colon):
                    yield row, label


def _block(document: Document, row: Row, label: Label) -> list[Span]:
    """The cells that a heading label is about: right of it on its line, then below in its column until a gap or another heading."""
    own = row.cell_of(label.span.first)
    found: list[Span] = []
    if label.span.last < own.last and (rest := Span(row.line, label.span.last + 1, own.last)).text.strip(" :"):
        found.append(Span(row.line, label.span.last + 2, own.last) if rest.text.startswith(": ") and rest.last > rest.first else rest)
    elif (
        (right := [cell for cell in row.cells if cell.first == own.last + 1])
        and label.span.text.endswith(":")
        and not _is_label(row, right[0])
    ):
        found.append(right[0])
    bottom, height = row.bottom, label.span.height
    anchor = found[0] if found else label.span
    for below in document.rows[row.line.number : row.line.number + _BLOCK_ROWS]:
        if below.page != row.page or below.top - bottom > _BLOCK_GAP * height:
            break
        column = [cell for cell in below.cells if overlap(anchor, cell) or overlap(label.span, cell)]
        if column:
            if any(lb.role in (Role.SELLER, Role.BUYER) and lb.span.first == column[0].first for lb in below.labels):
                break
            found.append(column[0])
            bottom = below.bottom
    return found


def _zone(document: Document, role: Role) -> list[list[Span]]:
    return [block for row, label in _heads(document, role) if (block := _block(document, row, label))]


def _key(name: str) -> str:
    words = [word for word in folded_words(name) if word not in LEGAL_FORMS]
    return "".join(words)


class _Claims:
    """All names with their claims, one entry per name however it is written."""

    def __init__(self, document: Document, buyer: Buyer) -> None:
        self.document = document
        self.by_key: dict[str, _Claim] = {}
        self.buyers = {_key(name) for name in buyer.names}
        blocks = _zone(document, Role.BUYER)
        self.zone = {(cell.line.number, cell.first) for block in blocks for cell in block}
        for block in blocks:
            self.buyers |= {_key(_cut(cell.text)) for cell in block[:3] if _could_be_name(_cut(cell.text))}

    def claim(self, span: Span, reason: str, weight: float) -> None:
        name = _cut(span.text)
        key = _key(name)
        row = self.document.rows[span.line.number - 1]
        if reason != "labelled" and (span.line.number, span.first) in self.zone:
            return
        if len(key) < 3 or not _could_be_name(name) or _is_place(span.text) or _is_label(row, span):
            return
        entry = self.by_key.setdefault(key, _Claim(name, span))
        entry.add(reason, weight)
        entry.spellings.append(name)
        if has_legal_form(name) and not has_legal_form(entry.name):
            entry.name, entry.span = name, span

    def ranked(self) -> list[_Claim]:
        """Best first; the buyer's names are out unless a label calls them the seller."""
        for key, entry in self.by_key.items():
            if key in self.buyers:
                entry.add("is the buyer", -6.0)
            same = [name for name in entry.spellings if has_legal_form(name) == has_legal_form(entry.name)]
            entry.name = max(same, key=self.document.text.count, default=entry.name)
        return sorted(self.by_key.values(), key=lambda entry: -entry.score)


def _domains(document: Document) -> set[str]:
    """Stems of the web and mail domains on the document, but for free mail."""
    return {compact(m) for m in _DOMAIN.findall(document.text)} - _FREE_MAIL


def _letterhead(document: Document, claims: _Claims) -> None:
    """The first rows of the first page; and, anywhere in its upper part, the largest letters and return-address lines."""
    if not document.rows:
        return
    page = document.pages[0]
    upper = [row for row in document.rows if row.page == page.number and row.top < page.height * _UPPER]
    cells = [(row, cell) for row in upper for cell in row.cells if not _is_label(row, cell)]
    named = [cell for _, cell in cells if _could_be_name(_cut(cell.text)) and not _is_place(cell.text)]
    largest = max((cell.height for cell in named), default=0.0)
    for row, cell in cells:
        if row.line.number <= _LETTERHEAD_ROWS:
            claims.claim(cell, "letterhead", 1.5 if cell is named[0] else 0.7) if named else None
        if _heads_address(document, cell):
            claims.claim(cell, "over an address", 1.5)
        if cell.height >= largest * 0.95 and row.line.number <= 2 * _LETTERHEAD_ROWS:
            claims.claim(cell, "largest", 0.7)
        if _SEPARATORS.search(cell.text) and re.search(r"\b\d{4,6}\b", cell.text):
            claims.claim(cell, "return address", 2.0)


def _heads_address(document: Document, cell: Span) -> bool:
    """Whether a street (or a postcode) stands right under the cell, at the same left edge."""
    for row in document.rows[cell.line.number : cell.line.number + 2]:
        under = [c for c in row.cells if abs(c.box[0] - cell.box[0]) < 6 and row.page == cell.line.page]
        if under:
            text = under[0].text
            near = under[0].box[1] - cell.box[3] < 1.5 * cell.height
            return near and bool(re.search(r"\d", text)) and (bool(_STREET.search(fold(text))) or bool(re.match(r"\d+[ ,]", text)))
    return False


def _foot(document: Document, claims: _Claims) -> None:
    """Names at the head of the page's last rows, and anywhere before a legal form in them."""
    heights = {page.number: page.height for page in document.pages}
    for row in document.rows:
        if row.top > heights[row.page] * _FOOT:
            for cell in row.cells[:4]:
                if has_legal_form(_cut(cell.text)):
                    claims.claim(cell, "foot", 1.5)


def _labelled(document: Document, claims: _Claims) -> None:
    """Names under "seller", and names of account holders."""
    for block in _zone(document, Role.SELLER):
        cells = block[:4]
        named = [cell for cell in cells if re.match(r"(?:name|nom|naam|nombre|nome|firma)\b ?:?", fold(cell.text))]
        for i, cell in enumerate(named or cells[:1]):
            row = document.rows[cell.line.number - 1]
            right = next((c for c in row.cells if c.first == cell.last + 1), None)
            claims.claim(right if named and right else cell, "labelled", 3.5 if i == 0 else 1.0)
    for row, label in _all(document, Role.HOLDER):
        for cell in _block(document, row, label)[:1]:
            claims.claim(cell, "holder", 2.0)


def _all(document: Document, role: Role) -> Iterator[tuple[Row, Label]]:
    return ((row, label) for row in document.rows for label in row.labels if label.role is role)


def _with_forms(document: Document, claims: _Claims) -> None:
    """Any cell that is a company's name by its legal form."""
    for row in document.rows:
        for cell in row.cells:
            if has_legal_form(_cut(cell.text)):
                claims.claim(cell, "legal form", 1.0)


def _sellers_vat(document: Document, buyer: Buyer) -> Candidate[str] | None:
    """The seller's VAT id: not the buyer's, not labelled or placed as the buyer's; the lowest on the page wins (foot, account block)."""
    zones = {(span.line.number, span.first) for block in _zone(document, Role.BUYER) for span in block}
    own = compact(buyer.vat_id or "").upper()
    free = []
    for candidate in document.vat_ids:
        label = document.label_before(candidate.span, (Role.VAT_ID,))
        cell = document.rows[candidate.span.line.number - 1].cell_of(candidate.span.first)
        inside = (cell.line.number, cell.first) in zones
        if candidate.value != own and not (label and label.strength == 1) and not inside:
            free.append(candidate)
    return next((c for c in free if c.valid), free[0] if free else None)


def _support(document: Document, claims: _Claims, vat: Candidate[str] | None) -> None:
    """What makes a claimed name likelier: repetition, its web domain, the VAT id close by."""
    text, domains = compact(document.text), _domains(document)
    for key, entry in claims.by_key.items():
        if text.count(key) > 1:
            entry.add("repeated", 1.0)
        if any(len(d) >= 4 and (d in key or key in d) for d in domains):
            entry.add("domain", 1.5)
        if vat and entry.span.line.page == vat.span.line.page and 0 <= vat.span.line.number - entry.span.line.number <= 8:
            entry.add("vat", 0.7 if overlap(entry.span, vat.span) else 0.3)
        if BANK_WORDS & set(folded_words(entry.name)):
            entry.add("is a bank", -1.5)


def _address(document: Document, seller: _Claim) -> Choice[str] | None:
    """The lines under the seller's name (or after it on its line) that are an address."""
    rest = seller.span.text[len(seller.name) :].strip(" ,;:-–·•|")
    if re.search(r"\d", rest) and len(rest) > 8:
        return Choice(rest, seller.span, 0.6, sure=True, quote=seller.span.text)
    lines: list[Span] = []
    for row in document.rows[seller.span.line.number : seller.span.line.number + 4]:
        column = [cell for cell in row.cells if abs(cell.box[0] - seller.span.box[0]) < 12]
        if row.page != seller.span.line.page or not column or _CONTACT.search(column[0].text) or ":" in column[0].text:
            break
        lines.append(column[0])
    if not any(re.search(r"\d", line.text) for line in lines):
        return None
    return Choice(", ".join(line.text.strip(" ,") for line in lines), lines[0], 0.6, sure=True, quote=lines[0].text)


def choose_parties(document: Document, buyer: Buyer) -> Parties:
    """Seller, its address and VAT id, the buyer, and the account's holder where that is another than the seller."""
    claims = _Claims(document, buyer)
    for collect in (_labelled, _letterhead, _foot, _with_forms):
        collect(document, claims)
    vat = _sellers_vat(document, buyer)
    _support(document, claims, vat)
    ranked = [entry for entry in claims.ranked() if entry.score > 0]
    seller = ranked[0] if ranked else None
    buyers = _zone(document, Role.BUYER)
    names = [cell for block in buyers for cell in block[:2] if _could_be_name(_cut(cell.text))]
    return Parties(
        seller=_seller(ranked),
        address=_address(document, seller) if seller else None,
        vat_id=Choice(vat.value, vat.span, 0.9 if vat.valid else 0.6, vat.valid, vat.span.line.text) if vat else None,
        buyer=Choice(_cut(names[0].text), names[0], 0.7, sure=True, quote=names[0].text) if names else None,
    )


def _seller(ranked: list[_Claim]) -> Choice[str] | None:
    if not ranked:
        return None
    best = ranked[0]
    rivals = [entry for entry in ranked[1:] if not _same(entry.name, best.name)]
    margin = best.score - (rivals[0].score if rivals else 0.0)
    sure = best.score >= _SURE and margin >= _MARGIN
    return Choice(
        best.name, best.span, round(min(0.98, 0.3 + 0.12 * best.score), 2) if sure else min(0.6, 0.15 * best.score), sure, best.span.text
    )


def _same(one: str, other: str) -> bool:
    """Whether two names are one company's: the words of the one are all in the other."""
    a, b = set(folded_words(one)) - LEGAL_FORMS, set(folded_words(other)) - LEGAL_FORMS
    return bool(a and b) and (a <= b or b <= a)
