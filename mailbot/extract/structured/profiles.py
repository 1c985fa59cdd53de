"""What an e-invoice calls itself: the specification identifier (BT-24) -> a plain name, which terms it must have, and its schema.

A profile that nobody knows is named by its identifier, and held to what every EN 16931 invoice has.
"""

import re
from enum import StrEnum
from typing import NamedTuple


class Level(StrEnum):
    """How much of EN 16931 a profile has."""

    MINIMUM = "minimum"  # no lines, no VAT breakdown
    WITHOUT_LINES = "without_lines"
    FULL = "full"
    ZUGFERD_1 = "zugferd_1"  # older than EN 16931: only its sums are comparable


class Profile(NamedTuple):
    """`name`: as its publisher writes it; `schema`: the Factur-X schema that fits a CII invoice of the profile."""

    name: str
    level: Level = Level.FULL
    schema: str = "en16931"


_LEVELS = {"minimum": Level.MINIMUM, "basicwl": Level.WITHOUT_LINES}
_NAMES = {"basicwl": "BASIC WL", "extended-ctc-fr": "EXTENDED-CTC-FR"}
#: Identifier, in lower case -> profile; the first that fits. XRechnung 2.x and 3.x, Factur-X 1.0, ZUGFeRD 1.0 to 2.x, Peppol BIS
#: Billing and PINT, and the national CIUS have identifiers of their own; what is left is told by how it relates to EN 16931.
_FURTHER = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (r"urn:ferd:.*?(?P<name>basic|comfort|extended)", "ZUGFeRD 1.0 {name}"),
        (r"urn[:.](?:zugferd\.de:2p\d):(?P<name>minimum|basicwl|basic|extended)", "ZUGFeRD 2.0 {name}"),
        (r"urn:factur-x\.eu:1p0:(?P<name>minimum|basicwl|basic|en16931|extended)", "Factur-X {name}"),
        (r"urn\.cpro\.gouv\.fr:1p0:(?P<name>extended-ctc-fr)", "Factur-X {name}"),
        (r"kosit:extension:xrechnung_(?P<name>[\d.]+)", "XRechnung {name} Extension"),
        (r"xrechnung_(?P<name>[\d.]+)", "XRechnung {name}"),
        (r"peppol\.eu:2017:poacc:billing:(?P<name>[\d.]+)", "Peppol BIS Billing {name}"),
        (r"peppol\.eu:2017:poacc:selfbilling:(?P<name>[\d.]+)", "Peppol BIS Self-Billing {name}"),
        (r"urn:peppol:pint:billing-(?P<name>[\d]+)", "Peppol PINT {name}"),
        (r"peppol\.eu:bis:(?P<name>peppol\w+)", "Peppol BIS 2 ({name})"),
        (r"nlcius:v(?P<name>[\d.]+)", "NLCIUS {name}"),
        (r"cius-(?P<name>[a-z]{2})\b", "CIUS-{name}"),
        (r"urn:ubl\.be:(?P<name>[\d.]+)", "UBL.BE {name}"),
        (r"#compliant#(?P<name>.+)", "EN 16931 CIUS ({name})"),
        (r"#conformant#(?P<name>.+)", "EN 16931 extension ({name})"),
        (r"^urn:cen\.eu:en16931:2017$(?P<name>)", "EN 16931"),
    )
)
_LONGEST = 100
UNNAMED = Profile("EN 16931, not named")


def profile_of(specification: str | None) -> Profile:
    """The profile that a specification identifier names; without one, what every EN 16931 invoice is held to."""
    if not specification:
        return UNNAMED._replace(schema="extended")
    text = specification.strip().lower()
    for pattern, name in _FURTHER:
        match = pattern.search(text)
        if match:
            return _named(name, match["name"])
    return Profile(specification.strip()[:_LONGEST], schema="extended")


def _named(name: str, variant: str) -> Profile:
    spelled = _NAMES.get(variant, variant.upper() if variant.isalpha() or variant == "en16931" else variant)
    if name.startswith("ZUGFeRD 1"):
        return Profile(name.format(name=spelled), Level.ZUGFERD_1, "zugferd")
    is_extension = variant.startswith("extended") or "xtension" in name
    schema = variant if variant in ("minimum", "basicwl", "basic") else "extended" if is_extension else "en16931"
    return Profile(name.format(name=spelled.replace("EN16931", "EN 16931")).rstrip(". "), _LEVELS.get(variant, Level.FULL), schema)
