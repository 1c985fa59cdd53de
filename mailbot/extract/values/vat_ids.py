"""VAT ids (BT-31, BT-48) as companies of Europe print them: with their country's prefix, or without it behind a word that names them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from stdnum.ch import uid as ch_uid
from stdnum.ch import vat as ch_vat
from stdnum.eu import vat as eu_vat
from stdnum.gb import vat as gb_vat
from stdnum.no import mva as no_mva

from mailbot.extract.values.identifiers import Found
from mailbot.extract.words.vat_ids import HOME_WORDS, VAT_WORDS

#: Country -> how many digits its VAT ids have; with any number of digits order numbers ("BE182853") would be VAT ids.
_DIGITS = {
    "BE": (9, 10), "BG": (9, 10), "CY": (8,), "CZ": (8, 9, 10), "DE": (9,), "DK": (8,), "EE": (9,), "EL": (9,), "FI": (8,), "GB": (9, 12),
    "GR": (9,), "HR": (11,), "HU": (8,), "IT": (11,), "LT": (9, 12), "LU": (8,), "LV": (11,), "MT": (8,), "PL": (10,), "PT": (9,),
    "RO": (6, 7, 8, 9, 10), "SE": (12,), "SI": (8,), "SK": (10,), "XI": (9, 12),
}  # fmt: skip
_END = r"(?![A-Za-z0-9])"


def _prefixed(after: str, between: str) -> str:
    """A pattern of the ids whose number is digits alone, with what may stand behind the prefix and between digits."""
    return "|".join(
        rf"{country}{after}\d(?:{between}?\d){{{n - 1}}}{'[A-Z]' if country == 'CY' else ''}"
        for country, counts in _DIGITS.items()
        for n in counts[::-1]
    )


#: In capitals, for "de 2024 28013" are words; each country's own length.
_USUAL = re.compile(
    r"(?<![A-Za-z0-9])(?:ATU ?\d(?:[ .]?\d){7}|IE ?\d[0-9A-Z+*](?: ?\d){5} ?[A-Z]{1,2}|FR ?[0-9A-Z][ .]?[0-9A-Z](?:[ .]?\d){9}"
    r"|NL ?\d(?:[ .]?\d){8}[ .-]?B[ .]?\d ?\d|ES ?[0-9A-Z][ -]?\d(?: ?\d){6} ?[0-9A-Z]"
    r"|CHE[ -]?\d(?:[ .]?\d){8}(?: ?\(?(?:MWST|TVA|IVA|VAT)\)?)?"
    rf"|(?:{_prefixed('[ :]?', '[ .-]')})){_END}"
)
#: Set apart in any way: only with right check digits.
_SET_APART = re.compile(
    r"(?<![A-Za-z0-9])(?:AT[ .:-]{0,3}U(?:[ .-]?\d){8}|IE[ .:-]{0,3}\d[ .-]?[0-9A-Z+*](?:[ .-]?\d){5}[ .-]?[A-Z]{1,2}"
    r"|FR[ .:-]{0,3}[0-9A-Z][ .-]?[0-9A-Z](?:[ .-]{0,2}\d){9}|NL[ .:-]{0,3}\d(?:[ .-]?\d){8}[ .-]{0,2}B[ .-]{0,2}\d[ .]?\d"
    r"|ES[ .:-]{0,3}[0-9A-Z](?:[ .-]?\d){7}[ .-]?[0-9A-Z]|CHE[ .-]{0,3}\d(?:[ .-]?\d){8}"
    rf"|(?:{_prefixed('[ .:-]{0,3}', '[ .-]')})){_END}"
)
_NORWEGIAN = re.compile(rf"(?<![A-Za-z0-9])(?:NO[ :-]{{0,2}})?(\d(?:[ .]?\d){{8}}[ -]?MVA){_END}")
_ANY_LENGTH = rf"(?:{'|'.join(_DIGITS)})[ :]?\d(?:[ .-]?\d){{6,11}}[A-Z]?"
#: Behind a word for VAT any length is taken: a mistyped id is still one.
_MISTYPED = re.compile(rf"(?<![^\W\d_])(?i:{VAT_WORDS})[^0-9|]{{0,25}}?({_ANY_LENGTH}){_END}")

#: How the numbers look without their prefix; compact.
_AT_HOME = {
    "IT": r"\d(?:[ .]?\d){10}",
    "ES": r"[0-9A-Z][ .-]?\d(?:[ .-]?\d){6}[ .-]?[0-9A-Z]",
    "PT": r"\d(?:[ .]?\d){8}",
    "GB": r"\d(?:[ .-]?\d){8}(?:[ .-]?\d{3})?",
    "IE": r"\d[0-9A-Z+*]\d{5}[A-Z]{1,2}",
    "NL": r"\d(?:[ .]?\d){8}[ .-]?B[ .]?\d\d",
    "BE": r"[01]?\d{3}[ .]?\d{3}[ .]?\d{3}",
    "FR": r"[0-9A-Z]{2}(?:[ .]?\d){9}",
    "LU": r"\d(?:[ .]?\d){7}",
    "DE": r"\d(?:[ .]?\d){8}",
    "AT": r"U ?\d(?:[ .]?\d){7}",
    "PL": r"\d(?:[ -]?\d){9}",
    "SE": r"\d(?:[ -]?\d){11}",
    "DK": r"\d(?:[ .]?\d){7}",
    "EL": r"\d(?:[ .]?\d){8}",
}
#: Of a company, between its name and its telephone at most ("Bodegas Alto S.L. · B12345674 · 944 555 024").
_BARE_NIF = re.compile(r"(?:^|[·|•–] ?| - )([A-HJNP-SUVW]\d{7}[0-9A-J])(?=$| ?[·|•–]| - )")
#: Words between the name and its number: "P.IVA e n. iscrizione al Registro delle Imprese di Milano 0123...".
_BETWEEN = r"[^0-9|;]{0,60}?"
_HOME = {
    country: re.compile(rf"(?:(?i:{words})){_BETWEEN}(?<![A-Za-z0-9.,/-])({_AT_HOME[country]})(?![A-Za-z0-9]|[.,/-]\d)")
    for country, words in HOME_WORDS.items()
}
_HOME_WORD = re.compile("|".join(HOME_WORDS.values()), re.IGNORECASE)
_BETWEEN_DIGITS = re.compile(r"[^0-9A-Za-z+*]")
_FEW_DIGITS = re.compile(r"\d(?:[^\d]{0,4}\d){4}")
#: What is said plainly enough to be read with wrong check digits too.
_PLAIN_AT_HOME = frozenset({"IT", "ES"})
_HYPHENS_AND_BLANKS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-") | dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))


def compact_vat_id(text: str) -> str:
    """A VAT id without spaces, points and hyphens, in capitals."""
    return _BETWEEN_DIGITS.sub("", text).upper()


def load_registers() -> None:
    """Loads the rules of every member state, each a module of its own, which are else loaded when the first id of the state is read."""
    for country in eu_vat.MEMBER_STATES:
        eu_vat.is_valid(f"{country}0")


def is_vat_id(text: str) -> bool:
    """Whether the text is an EU VAT id with right check digits."""
    return bool(eu_vat.is_valid(compact_vat_id(text)))


def has_right_digits(vat_id: str) -> bool:
    """Whether the check digits of a VAT id of the EU, Great Britain, Switzerland or Norway are right."""
    compact = compact_vat_id(vat_id)
    if compact.startswith("CHE"):
        return bool(ch_vat.is_valid(compact) or ch_uid.is_valid(compact))
    if compact.startswith("GB"):
        return bool(gb_vat.is_valid(compact))
    if compact.startswith("NO"):
        return bool(no_mva.is_valid(compact))
    return is_vat_id(compact)


def find_vat_ids(text: str, label: str = "") -> list[Found]:
    """Every VAT id of a text (EU, GB, CH, NO) with its country's prefix, also where only the words before it tell the country
    (`label`: those that stand outside the text); samples with wrong check digits are found too and flagged."""
    return list(_found(text, label)) if may_hold_vat_id(text) else []


def may_hold_vat_id(text: str) -> bool:
    """Whether there are digits enough for one, and close enough to each other; hardly any line has them."""
    return _FEW_DIGITS.search(text) is not None


def find_bare_nifs(text: str) -> list[Found]:
    """Spanish companies' tax numbers (NIF, Real Decreto 1065/2007) that stand between blanks or points without a word that names them,
    with the prefix of Spain; only with the right control character."""
    every = [Found(m.start(1), m.end(1), f"ES{m[1]}") for m in _BARE_NIF.finditer(text)]
    return [one for one in every if has_right_digits(one.value)]


@lru_cache(maxsize=2_000)
def _found(text: str, label: str) -> tuple[Found, ...]:
    plain = text.translate(_HYPHENS_AND_BLANKS)
    found = [Found(m.start(), m.end(), compact_vat_id(m.group()), has_right_digits(m.group())) for m in _USUAL.finditer(plain)]
    before = label.translate(_HYPHENS_AND_BLANKS)
    for one in chain(_set_apart(plain), _mistyped(plain, before), _at_home(plain, before)):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def _set_apart(text: str) -> Iterator[Found]:
    every = [Found(m.start(), m.end(), compact_vat_id(m.group())) for m in _SET_APART.finditer(text)]
    every += [Found(m.start(), m.end(), f"NO{compact_vat_id(m[1])}") for m in _NORWEGIAN.finditer(text)]
    return (one for one in every if has_right_digits(one.value))


def _mistyped(text: str, label: str) -> Iterator[Found]:
    whole = f"{label} {text}" if label else text
    shift = len(whole) - len(text)
    every = (m for m in _MISTYPED.finditer(whole) if m.start(1) >= shift)
    return (Found(m.start(1) - shift, m.end(1) - shift, compact_vat_id(m[1]), valid=False) for m in every)


def _at_home(text: str, label: str) -> Iterator[Found]:
    """Numbers without prefix behind a word that names them, with the prefix of the country that the word and the check digits tell."""
    whole = f"{label} {text}" if label else text
    if not _HOME_WORD.search(whole):
        return
    shift = len(whole) - len(text)
    for country, pattern in _HOME.items():
        for match in pattern.finditer(whole):
            value = country + compact_vat_id(match[1])
            plain = country in _PLAIN_AT_HOME and (country != "ES" or not match[1].isdigit())
            one = Found(match.start(1), match.end(1), value, has_right_digits(value))
            if match.start(1) >= shift and (one.valid or plain) and not (country == "ES" and value[2:].isdigit()):
                yield replace(one, start=one.start - shift, end=one.end - shift)
