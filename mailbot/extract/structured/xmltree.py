"""Reading hostile XML by local names: the least that CII and UBL need, and the texts of an invoice before they are checked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from itertools import islice

from lxml import etree

from mailbot.domain import limits
from mailbot.extract.values.discounts import Step

Element = etree._Element  # noqa: SLF001  lxml has no public name for its element type
_LONGEST_TEXT = 1000
_LONGEST_NOTE, _LONGEST_NOTES = 4000, 20_000  # characters of one, and of all of them
_LARGEST = Decimal(10) ** 13


@dataclass(frozen=True, slots=True)
class Vat:
    """One line of the VAT breakdown (BG-23), as texts."""

    category: str | None  # BT-118, UNTDID 5305: S, Z, E, AE, K, G, O...
    rate: str | None  # BT-119, percent
    basis: str | None  # BT-116
    amount: str | None  # BT-117
    reason: str | None = None  # BT-120 or BT-121: why there is no VAT


@dataclass(frozen=True, slots=True)
class Business:
    """What only the rules of EN 16931 look at (see `rules`), as texts."""

    specification: str | None = None  # BT-24
    buyer_reference: str | None = None  # BT-10
    seller_country: str | None = None  # BT-40
    buyer_country: str | None = None  # BT-55
    seller_ids: tuple[str, ...] = ()  # BT-29, 30, 31, 32
    buyer_address: str | None = None
    line_total: str | None = None  # BT-106
    allowance_total: str | None = None  # BT-107
    charge_total: str | None = None  # BT-108
    allowances: tuple[str, ...] = ()  # BT-92
    charges: tuple[str, ...] = ()  # BT-99
    vat: tuple[Vat, ...] = ()
    lines: tuple[str, ...] = ()  # BT-131
    line_currencies: frozenset[str] = frozenset()
    has_all_lines: bool = True  # else there are more than anybody adds up


@dataclass(frozen=True, slots=True)
class XmlInvoice:
    """The texts of an e-invoice as they stand in the XML; `texts` has the names of `Fields`."""

    type_code: str
    texts: dict[str, str | None]
    ibans: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    prepaid: str | None = None
    rounding: str | None = None
    currencies: frozenset[str] = frozenset()  # that its sums are said to be in, beside the invoice's own currency
    notes: str = ""  # what it says in words of the invoice and of paying it, line by line
    steps: tuple[Step, ...] = field(default=())
    business: Business = field(default=Business())


def parse_xml(data: bytes) -> Element | None:
    """The root of a document; None when it is not well-formed, or has more tags than any invoice. No entities, no network, no
    huge trees."""
    if data.count(b"<") > limits.XML_TAGS:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def decimal_of(text: str | None) -> Decimal | None:
    """The amount that a text of an XML says (xs:decimal); None when it says none, or one beyond any invoice's."""
    try:
        number = Decimal(text or "")
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < _LARGEST else None


def local_name(element: Element) -> str:
    """The name without its namespace."""
    return str(etree.QName(element).localname)


def every(node: Element | None, path: str, at_most: int = limits.XML_REPEATED) -> Iterator[Element]:
    """The elements at a path of local names: "A/B|C/D" goes from A over B or C to D. The first `at_most` at each step: a document
    may repeat by the hundred thousand what an invoice has once."""
    found = iter(() if node is None else (node,))
    for names in path.split("/"):
        found = islice(_children(found, names), at_most)
    return found


def _children(parents: Iterator[Element], names: str) -> Iterator[Element]:
    """The children of these names. lxml looks for them, so that those of other names cost next to nothing, however many they are."""
    tags = [f"{{*}}{name}" for name in names.split("|")]
    for parent in parents:
        yield from parent.iterchildren(*tags)


def first(node: Element | None, path: str) -> Element | None:
    """The first element at the path."""
    return next(every(node, path), None)


def text_of(element: Element | None) -> str | None:
    """An element's own text, spaces collapsed and bounded; None when there is none."""
    text = " ".join((element.text or "").split())[:_LONGEST_TEXT] if element is not None else ""
    return text or None


def text_at(node: Element | None, *paths: str) -> str | None:
    """The first text found at any of the paths, tried in turn."""
    return next((text for path in paths for element in every(node, path) if (text := text_of(element))), None)


def currencies_of(node: Element | None, *paths: str) -> frozenset[str]:
    """The `currencyID` of the amounts at the paths."""
    return frozenset(code.strip().upper()[:3] for path in paths for element in every(node, path) if (code := element.get("currencyID")))


def lines_at(node: Element | None, line: str, amount: str, counts: Callable[[Element], bool] = lambda _: True) -> Business:
    """The amounts of the invoice's lines (BT-131) and the currencies they carry; those without an amount (remarks), and those that
    do not count, add nothing."""
    lines = list(every(node, line, limits.XML_LINES + 1))
    found = [element for one in lines[: limits.XML_LINES] if (element := first(one, amount)) is not None and counts(one)]
    return Business(
        lines=tuple(text for element in found if (text := text_of(element))),
        line_currencies=frozenset(code.strip().upper()[:3] for element in found if (code := element.get("currencyID"))),
        has_all_lines=len(lines) <= limits.XML_LINES,
    )


def notes_at(*places: tuple[Element | None, str]) -> str:
    """The texts at (node, path) in turn, with their lines, bounded."""
    found = ((element.text or "")[:_LONGEST_NOTE] for node, path in places for element in every(node, path))
    return "\n".join(text.strip() for text in found if text.strip())[:_LONGEST_NOTES]


def texts_at(node: Element | None, path: str) -> tuple[str, ...]:
    """All texts at a path."""
    return tuple(text for element in every(node, path) if (text := text_of(element)))
