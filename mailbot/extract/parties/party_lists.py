"""The particulars of a party as a list under its heading: labels left, values right ("Émetteur" over "Raison sociale | Alfa SARL")."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.folding import label_form, without_brackets
from mailbot.extract.parties.blocks import Place, about, heads, is_alone, place, value_beside
from mailbot.extract.parties.names import could_be_name, goes_on
from mailbot.extract.words.beside_names import COMPANY_LABELS, CONTACT_LABELS, HEADS_OF_NAMES, NAME_LABELS
from mailbot.extract.words.roles import Role

_ROWS, _FEWEST, _PAIR = 20, 2, 2  # rows that are looked at, pairs that make a list, cells of one
_HEAD_GAP, _WIDER, _NEARER = 3.5, 2.0, 0.9  # heights to its heading; times the gap between its rows: what ends it, what wraps in it
_EDGE, _ALIGNED = 12.0, 5.0  # points by which a list may begin left of its heading, and its values differ
_MOST_LINES = 3  # of a name
_LABELS, _LONGEST_LABEL = (COMPANY_LABELS | NAME_LABELS) - HEADS_OF_NAMES, 6  # words


@dataclass
class PartyList:
    """One list: whose it is, its heading, the lines of the name in it, and the cells of its labels and values."""

    role: Role
    heading: Span
    names: list[Span] = field(default_factory=list)
    labels: list[Span] = field(default_factory=list)
    values: list[Span] = field(default_factory=list)


def party_lists(document: Document, roles: tuple[Role, ...] = (Role.SELLER, Role.BUYER)) -> list[PartyList]:
    """Every list of a seller's or buyer's particulars that says its name, under headings with nothing beside them but others; so of
    those who hold the account, with other `roles`."""
    found: dict[Place, PartyList] = {}
    for role in roles:
        for row, label in heads(document, role):
            own = row.cell_of(label.span.first)
            beside = [cell for cell in row.cells if cell.first >= own.first]  # left of a heading any other column may go on
            is_heading = all(map(is_alone, beside)) or (role is Role.HOLDER and row.cells == [own] and label.span.last == own.last)
            if place(own) not in found and is_heading and _label(own) not in COMPANY_LABELS:
                listed = _list_under(document, row, own, role)
                if listed is not None:
                    found[place(own)] = listed
    return list(found.values())


def _list_under(document: Document, row: Row, own: Span, role: Role) -> PartyList | None:
    """The list under a heading, from its edge to the next heading's; None where it is none, or names nobody."""
    nexts = [cell.box[0] for cell in row.cells if cell.first > own.last]
    pairs: list[tuple[str, list[Span]]] = []
    listed, edge = PartyList(role, own), None
    for cells in _rows_under(document, row, own.box[0] - _EDGE, min(nexts, default=float("inf")) - _EDGE):
        if len(cells) == _PAIR:
            edge = cells[1].box[0] if edge is None else edge
            listed.labels.append(cells[0])
            pairs.append((_label(cells[0]), [cells[1]]))
        elif edge is not None and abs(cells[0].box[0] - edge) < _ALIGNED:
            pairs[-1][1].append(cells[0])  # a value goes on
        elif cells[0].text.partition(":")[2].strip():
            pairs.append((_label(cells[0]), cells))  # both in one cell
        else:
            listed.labels.append(cells[0])  # no value, or the label goes on
    listed.values = [value for _, values in pairs for value in values]
    listed.names = _name(pairs)
    return listed if len(pairs) >= _FEWEST and edge is not None and listed.names else None


def _rows_under(document: Document, head: Row, left: float, right: float) -> Iterator[list[Span]]:
    """The cells of each row below a heading that begin between two edges, until a wider gap, a table or another heading."""
    above, height = head, head.bottom - head.top
    widest, usual = _HEAD_GAP * height, None
    for row in document.rows[head.line.number : head.line.number + _ROWS]:
        cells, gap = [cell for cell in row.cells if left <= cell.box[0] < right], row.top - above.bottom
        if row.page != head.page or gap > widest or len(cells) > _PAIR or _is_head(row, cells, left, gap, usual):
            return
        if above is not head and usual is None:
            usual, widest = gap, max(_WIDER * gap, height)
        above = row
        if cells:
            yield cells


def _is_head(row: Row, cells: list[Span], left: float, gap: float, usual: float | None) -> bool:
    """Whether another party begins, or another part of the paper: a cell alone in its row, no nearer to the row above than rows are, and
    no label before a value."""
    if cells and is_alone(cells[0]):
        return _label(cells[0]) not in COMPANY_LABELS
    lone = row.cells[0]
    is_below = usual is not None and gap > _NEARER * usual and lone.box[0] < left + 2 * _EDGE
    return is_below and len(row.cells) == 1 and ":" not in lone.text


def _label(cell: Span) -> str:
    """What a label says, without brackets: "Name (BT-27)"; of two with a stroke the one that names a company ("Nombre/Empresa")."""
    said = without_brackets(cell.text.partition(":")[0])
    return next((form for part in said.split("/") if (form := label_form(part)) in COMPANY_LABELS), label_form(said))


def _name(pairs: list[tuple[str, list[Span]]]) -> list[Span]:
    """The lines of the name: the company's, else what is called a name before anything of contact, where a person is named."""
    company = next((values for label, values in pairs if label in COMPANY_LABELS), None)
    contact = next((i for i, (label, _) in enumerate(pairs) if label in CONTACT_LABELS), len(pairs))
    lines = company or next((values for label, values in pairs[:contact] if label in NAME_LABELS), [])
    edge = max((value.box[2] for _, values in pairs for value in values), default=0.0)
    found = lines[:1]
    for line in lines[1:_MOST_LINES]:
        if not _goes_on(found[-1], line, edge):
            break
        found.append(line)
    return found


def _goes_on(name: Span, line: Span, edge: float) -> bool:
    """Whether a line of a value goes on with the name above it: its first word had no room up to the edge, or but a form is left."""
    if goes_on(name.text, line.text) or line.text.startswith("&"):
        return True
    first = line.words[0].box
    is_full = name.box[2] + first[2] - first[0] > edge
    return is_full and could_be_name(line.text) and not any(c.isdigit() for c in line.text)


def without_name_label(text: str) -> str:
    """What a cell under a party's heading says behind a label of the name that no colon ends ("Denominazione Alfa S.r.l.")."""
    words = text.split()
    labels = (size for size in range(min(_LONGEST_LABEL, len(words) - 1), 0, -1) if label_form(" ".join(words[:size])) in _LABELS)
    rest = " ".join(words[next(labels, 0) :])
    return rest if could_be_name(rest) else text


def zone(document: Document, role: Role, lists: list[PartyList]) -> list[list[Span]]:
    """What the labels of a role are about: the name in its list, and of a buyer all that stands there; else what stands beside or
    below, and where that is a table ("Name: | Acme Ltd"), its values."""
    taken = {place(cell) for one in lists for cell in (one.heading, *one.labels, *one.values)}
    found = [[*one.names, *_but_names(one)] if role is Role.BUYER else one.names for one in lists if one.role is role]
    others = (about(document, row, label) for row, label in heads(document, role) if place(row.cell_of(label.span.first)) not in taken)
    return [*found, *([value_beside(document, cell) for cell in cells] for cells in others if cells)]


def _but_names(listed: PartyList) -> list[Span]:
    names = set(map(place, listed.names))
    return [value for value in listed.values if place(value) not in names]
