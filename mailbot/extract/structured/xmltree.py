"""Reading hostile XML by local names: the least that CII and UBL need, and the texts of an invoice before they are checked."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from mailbot.domain import limits
from mailbot.extract.values.discounts import Step

Element = etree._Element  # noqa: SLF001  lxml has no public name for its element type
_LONGEST_TEXT = 1000


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
    notes: tuple[str, ...] = ()
    steps: tuple[Step, ...] = field(default=())


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


def local_name(element: Element) -> str:
    """The name without its namespace."""
    return str(etree.QName(element).localname)


def every(node: Element | None, path: str) -> Iterator[Element]:
    """The elements at a path of local names: "A/B|C/D" goes from A over B or C to D. The first XML_REPEATED at each step: a document
    may repeat by the hundred thousand what an invoice has once."""
    found = iter(() if node is None else (node,))
    for names in path.split("/"):
        found = islice(_children(found, names), limits.XML_REPEATED)
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


def texts_at(node: Element | None, path: str) -> tuple[str, ...]:
    """All texts at a path."""
    return tuple(text for element in every(node, path) if (text := text_of(element)))
