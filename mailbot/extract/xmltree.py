"""Reading hostile XML by local names: the least that CII and UBL need, and the texts of an invoice before they are checked."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from mailbot.extract.discounts import Step

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
    notes: tuple[str, ...] = ()
    steps: tuple[Step, ...] = field(default=())


def parse_xml(data: bytes) -> Element | None:
    """The root of a document; None when it is not well-formed. No entities, no network, no huge trees."""
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
    """The elements at a path of local names: "A/B|C/D" goes from A over B or C to D."""
    if node is None:
        return
    names, _, rest = path.partition("/")
    wanted = names.split("|")
    for child in node:
        if isinstance(child.tag, str) and local_name(child) in wanted:
            if rest:
                yield from every(child, rest)
            else:
                yield child


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


def texts_at(node: Element | None, path: str) -> tuple[str, ...]:
    """All texts at a path."""
    return tuple(text for element in every(node, path) if (text := text_of(element)))
