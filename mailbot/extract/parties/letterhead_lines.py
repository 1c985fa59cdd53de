"""Lines of a letterhead that are no company's name, though they look like one: departments, professions, what is done there."""

import re

from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.folding import compact, folded_words, without_brackets
from mailbot.extract.parties.halls import is_any_hall
from mailbot.extract.parties.names import CONTACT, SEPARATORS, cut, has_legal_form, is_title
from mailbot.extract.words.beside_names import (
    ACTIVITIES,
    ACTIVITY_ENDS,
    ADDRESS_HEADS,
    BEFORE_PERSONS,
    BEFORE_TITLES,
    BRANCHES,
    CARRIAGE,
    CONTACT_PERSONS,
    DEFINITE,
    DEPARTMENTS,
    FIELDS_OF_ACTIVITY,
    FRANKINGS,
    OF_SOMETHING,
    OFFICES,
    PAY_TO,
    PROFESSION_ENDS,
    SPEAKS_TO_READER,
    STATUSES,
    TRADES,
)
from mailbot.extract.words.legal_forms import BODIES

_HEADS = CARRIAGE | ADDRESS_HEADS | STATUSES | FRANKINGS | PAY_TO
_LONGEST_BRANCH = 4  # words
_LONGEST_PERSON = 4  # words
_LONGEST_OFFICE = 3  # words
_FEWEST_TRADES, _WORDS_OF_TRADE = 3, 2
_LONGEST_LETTERS = 5  # of what stands for a chamber or a diploma ("DPLG", "BDA")
_LONGEST_SLOGAN = 4  # words
_AND = frozenset("& + und and et en y e".split())
_LISTED = re.compile(r", | (?:et|und|and|en|y|e|&) ")


def is_no_name(text: str) -> bool:
    """Whether a line tells what its company does, or which of its departments writes."""
    if has_legal_form(text):
        return False
    if compact(cut(text)) in BEFORE_TITLES and is_title(text):
        return True  # "Verkauf - Rechnung 4711"
    return compact(text) in _HEADS or lists_trades(text) or is_department(text) or is_branch(text) or is_trade(text) or is_any_hall(text)


def names_contact(row: Row, span: Span) -> bool:
    """Whether what stands before a name in its row tells that it is whom one may speak to ("Ansprechpartner: Anna Graf")."""
    words = row.line.words
    first = row.cells[max(row.cells.index(row.cell_of(span.first)) - 1, 0)].first  # the label may stand in a cell of its own
    label, colon, _ = " ".join(word.text for word in words[first : span.last + 1]).partition(":")
    return bool(colon) and compact(label) in CONTACT_PERSONS and not has_legal_form(span.text)


def is_about_name(text: str) -> bool:
    """Whether a line under a name only says what its bearer does, or speaks to the reader of it: "Web- und Softwareentwicklung", "Ihre
    Eisdiele". Above all others such words may be a name."""
    words = folded_words(text)
    if not words or has_legal_form(text) or any(c.isdigit() for c in text):
        return False
    if words[0] in SPEAKS_TO_READER and 1 < len(words) <= _LONGEST_SLOGAN:
        return True
    telling = [word for word in words if word not in _AND]
    doing = [word for word in telling if word in ACTIVITIES or word.endswith(ACTIVITY_ENDS)]
    return bool(doing) and all(word in doing or word in FIELDS_OF_ACTIVITY for word in telling)


def says_what_is_done(name: str, below: str) -> bool:
    """Whether a line under a name says in small letters what its bearer does or is ("Horlogerie monumentale", "Tree surgeons"), or is the
    profession of a person."""
    first, _, rest = cut(below).partition(" ")
    if has_legal_form(below) or not first[:1].isupper() or any(c.isdigit() for c in below):
        return False
    described = rest.islower() and DEFINITE.isdisjoint(folded_words(rest)) and len(rest.split()) < _LONGEST_SLOGAN
    return described or is_profession_of(name, below)


def is_profession_of(name: str, below: str) -> bool:
    """Whether a line under a person's name is one word that says what he or she is ("Ilustradora", "Photographer")."""
    words = folded_words(without_brackets(below))
    return len(words) == 1 and words[0].endswith(PROFESSION_ENDS) and is_person(name)


def is_person(text: str) -> bool:
    """Whether a line is the name of a person, as far as it can be seen: two to four words, all with a capital, no kind of company."""
    words = text.split()
    small = sum(word[:1].islower() for word in words[1:-1])
    named = all(word.replace("-", "").replace("'", "").replace(".", "").isalpha() for word in words) and not text.isupper()
    return 1 < len(words) - small <= _LONGEST_PERSON and named and words[0][:1].isupper() and words[-1][:1].isupper() and not has_kind(text)


def is_office(text: str) -> bool:
    """Whether a part of a line is but what a person is in a body ("Kassier", "Le trésorier", "Hon. Treasurer")."""
    words = folded_words(text)
    return 0 < len(words) <= _LONGEST_OFFICE and not OFFICES.isdisjoint(words) and not has_legal_form(text)


def has_kind(text: str) -> bool:
    """Whether a legal form, a kind of body, a profession or a department is in a line."""
    words = set(folded_words(text))
    return has_legal_form(text) or not words.isdisjoint(BODIES | TRADES | DEPARTMENTS)


def is_department(text: str) -> bool:
    """Whether a line is a department ("Service des régies", "Ufficio contabilità", "Buchhaltung")."""
    words = folded_words(text)
    if not words or words[0] not in DEPARTMENTS or has_legal_form(text):
        return False
    if len(words) == 1 or words[1] in OF_SOMETHING:
        return True
    return text.partition(" ")[2][:1].islower()  # nothing follows where a scan left the blank out ("Buchhaltung-Nord")


def is_branch(text: str) -> bool:
    """Whether a line is a branch, by its town ("AGENCE DE RENNES")."""
    words = folded_words(text)
    return 1 < len(words) <= _LONGEST_BRANCH and words[0] in BRANCHES and (words[1] in OF_SOMETHING or len(words) == _WORDS_OF_TRADE)


def is_trade(text: str) -> bool:
    """Whether a line is but a profession, with where or as what it is exercised ("Avocat à la Cour", "Architekt BDA", "Photographe")."""
    words, folded = text.split(), folded_words(text)
    if not folded or folded[0] not in TRADES or has_legal_form(text):
        return False
    rest = [word for word in words[1:] if any(c.isalnum() for c in word)]
    if rest and not BEFORE_PERSONS.isdisjoint(folded_words(rest[0])):
        return False  # "Notaris mr. Anna de Graaf"
    return not rest or rest[0][:1].islower() or all(_is_chamber(word) or folded_words(word)[:1] == [] or _is_trade(word) for word in rest)


def _is_chamber(word: str) -> bool:
    return word.strip(".,()").isupper() and len(word.strip(".,()")) <= _LONGEST_LETTERS


def _is_trade(word: str) -> bool:
    return not TRADES.isdisjoint(folded_words(word))


def lists_trades(text: str) -> bool:
    """Whether a line is but words set apart, what a company does: "SCIAGE - RABOTAGE - TRAITEMENT", "Collecte, tri et valorisation"."""
    if has_legal_form(text) or CONTACT.search(text) or any(c.isdigit() for c in text):
        return False
    parts, listed = SEPARATORS.split(text), _LISTED.split(text)
    if len(parts) >= _FEWEST_TRADES and all(len(part.split()) <= _WORDS_OF_TRADE for part in parts):
        return True
    goes_on_small = all(part[:1].islower() for part in listed[1:])
    return len(listed) >= _FEWEST_TRADES and goes_on_small
