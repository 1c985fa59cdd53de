"""Where money goes: an IBAN (ISO 13616) with its BIC (ISO 9362), or an account in a country that uses no IBANs."""

import re
from enum import StrEnum

from pydantic import BaseModel, ConfigDict
from schwifty import IBAN
from schwifty.exceptions import SchwiftyException

#: Territories whose banks have their own country code in the BIC and the state's in the IBAN (EPC409-09, list of SEPA countries).
IBAN_COUNTRY = {
    **dict.fromkeys(("BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "WF", "YT"), "FR"),
    **dict.fromkeys(("GG", "IM", "JE"), "GB"),
    "AX": "FI",
}
#: States whose banks may be those of a neighbour: Monaco's accounts are often kept by banks of France, Liechtenstein's by Swiss ones.
_NEIGHBOURS = (frozenset({"FR", "MC"}), frozenset({"CH", "LI"}), frozenset({"IT", "SM", "VA"}))

_BIC_FORM = re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_SPACES = re.compile(r"[\s.\-\u00a0\u202f]+")


class Scheme(StrEnum):
    """How a bank is named where no IBAN is."""

    UK_SORT_CODE = "uk_sort_code"
    US_ABA = "us_aba"
    AU_BSB = "au_bsb"
    CA_TRANSIT = "ca_transit"
    IN_IFSC = "in_ifsc"


class LocalAccount(BaseModel):
    """An account outside the IBAN countries: the routing scheme, the bank's code and the number, digits only."""

    model_config = ConfigDict(frozen=True)

    scheme: Scheme
    bank_code: str
    number: str


def compact_iban(text: str) -> str:
    """The electronic form of a printed IBAN: no spaces, capitals."""
    return _SPACES.sub("", text).upper()


def is_iban(text: str) -> bool:
    """Whether the text (any spacing) is an IBAN with the right length, structure and check digits (ISO 7064 mod 97-10)."""
    try:
        IBAN(compact_iban(text))
    except SchwiftyException:
        return False
    return True


def printed_iban(iban: str) -> str:
    """The IBAN in groups of four, as ISO 13616 prints it."""
    return " ".join(iban[i : i + 4] for i in range(0, len(iban), 4))


def bic_of(iban: str) -> str | None:
    """The BIC of the bank that an IBAN names, where the registry knows it."""
    try:
        bic = IBAN(iban).bic
    except SchwiftyException:
        return None
    return str(bic) if bic else None


def is_bic_form(text: str) -> bool:
    """Whether the text is built like a BIC (ISO 9362: four letters, a country, location, at most a branch)."""
    return _BIC_FORM.fullmatch(text) is not None


def bic_fits(bic: str, iban: str) -> bool:
    """Whether the BIC can be the one of the IBAN's bank: the same country and, where the registry knows it, the same bank."""
    known = bic_of(iban)
    return same_country(bic, iban) and (known is None or same_bank(bic, known))


def same_country(bic: str, iban: str) -> bool:
    """Whether a bank with this BIC can keep accounts with IBANs of this country."""
    return _country(bic) == iban[:2]


def contradicts(bic: str, iban: str) -> bool:
    """Whether a well-formed BIC names a bank of another country than a valid IBAN does."""
    if not is_bic_form(bic) or not is_iban(iban) or same_country(bic, iban):
        return False
    return not any({_country(bic), iban[:2]} <= states for states in _NEIGHBOURS)


def same_bank(bic: str, other: str) -> bool:
    """Whether two BICs name one bank; location and branch (ISO 9362: the rest) differ between documents of one supplier."""
    return bic[:4] == other[:4] and _country(bic) == _country(other)


def _country(bic: str) -> str:
    return IBAN_COUNTRY.get(bic[4:6], bic[4:6])
