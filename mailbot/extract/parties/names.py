"""What can be the name of a company or of a person who trades: the name at the head of a printed line, without address and particulars."""

# ruff: noqa: PLR2004  counts of words and letters say more where they stand

import re
from functools import lru_cache

from mailbot.extract.evidence.layout import Row, Span
from mailbot.extract.folding import compact, fold, folded_words, label_form
from mailbot.extract.parties.brands import says_whose, set_apart
from mailbot.extract.parties.sites import ends_as_site
from mailbot.extract.words.beside_names import ADDRESS_HEADS, BEFORE_PERSONS, HOURS
from mailbot.extract.words.kinds import KINDS
from mailbot.extract.words.legal_forms import (
    CLOSING_FORMS,
    DOTTED_FORMS,
    JOINERS,
    LEADING_FORMS,
    LEGAL_FORMS,
    PUBLIC_BODIES,
    WORDS_OF_FORMS,
    WRITTEN_FORMS,
)
from mailbot.extract.words.months import MONTHS
from mailbot.extract.words.parties import BEFORE_PAYEES, NO_END_OF_NAME, OWNERS_OF_SHOPS, VERBS
from mailbot.extract.words.phrases import phrases
from mailbot.extract.words.places import (
    CONTACT_WORDS,
    COUNTRIES,
    LAST_OF_STREETS,
    MAKERS,
    REGISTER_VERBS,
    REGISTERS,
    STATE_HEADINGS,
    STREET_ENDS,
    STREET_WORDS,
    TITLE_STEMS,
)
from mailbot.extract.words.roles import Role

SEPARATORS = re.compile(r" [·•|*–—▪■\-/] |[•|▪■]|(?<![lL])·|·(?![lL])|; |, | \u2013 ")
CONTACT = re.compile(r"@|www\.|https?:|\.(?:com|de|fr|net|org|eu|nl|it|es|be|ch|at|co|io|uk|lu|pt|example)\b", re.IGNORECASE)
_PARTS = re.compile(SEPARATORS.pattern + r"|(?<=[^\W\d_]{3})\. (?=[A-ZÀ-Þ])")
_AFTER_TOWN = re.compile(
    r"[A-Z]{2}\.?(?: |$|,)|(?:le|den|the|il|el|op|a|i|am) \d|\d{1,2}[./ -]|\d{4,6}\b|[A-Z]{1,2}\d{1,2}[A-Z]? \d|[^\W\d]+ \d{1,2},? \d{4}"
)
_POSTCODE = re.compile(
    r"(?:^|[,·•|–-] ?)(?:[A-Z]{1,3}[- ])?\d{4,5} ?(?:[A-Z]{2} )?[^\W\d_a-zß-ÿ][^\W\d]+"  # 70565 Stuttgart, NL-3511 AB Utrecht
    r"|^[^\d]{2,30}[, ](?:[A-Z]{2} )?\d{5}(?:-\d{4})?\b(?![.,]\d)"  # Austin, TX 78701
    r"|(?:^|[ ,])[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b|(?:^|[ ,])[A-Z]\d[\dW] [A-Z0-9]{4}\b"  # EX4 3SR, D02 AF30
    r"|[^\d]{3,30} (?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT) \d{4}(?:$|,)"  # Glenelg SA 5045
    r"|(?:^|, ?)(?:\d{4}-\d{3}|\d{2}-\d{3}|\d{3} \d{2}) [^\W\d]"  # 1000-205 Lisboa, 00-950 Warszawa, 111 22 Stockholm
)
_DIGIT, _OF_YEAR = re.compile(r"\d"), re.compile(r"/(?:19|20)\d\d\b")
#: Of a street: its number at the end, or before a word.
_NUMBER_LAST = re.compile(r"[^\d]{4,40}[ ,]\d{1,4} ?[a-z]?(?:[-/ ]\d{1,4} ?[a-z]?)?")
_NUMBER_FIRST = re.compile(r"\d{1,5}[a-z]?,? [a-z]")
_IN_NO_NAME = re.compile(r"[!?€$£%=+]|\b\d{4,}\b")
_AUSTRALIAN = re.compile(r"\d{4}[,.]?")  # postcode
#: Forms whose letters stand apart ("Reit- und Fahrverein Alfa e. V.", "Alfa S. p. A.").
_SPACED_FORM = re.compile(r"(?<!\S)(?:[^\W\d_]\. ){1,4}[^\W\d_]\.(?=[\s,;)]|$)")
#: The year of its foundation in a name: before the legal form, or one of which nothing is dated that is paid today.
_FOUNDED = re.compile(r"\b(?:1[5-9]\d\d\b|20[0-4]\d(?= [^\W\d]\S*$))")
_MAKERS = re.compile(MAKERS)
_BEFORE_PAYEES = re.compile(BEFORE_PAYEES, re.IGNORECASE)
_LEADER = re.compile(r"\.{3,} ?:?$")  # dots that lead from a label to its value
_COMMA_FORM = re.compile(r", ?(\S+?)(?=[\s,;:|]|$)")
#: Forms of two words: "Alfa, S. Coop.", "Alfa, Soc. Agr."
_COMMA_TWO_WORDS = re.compile(r", (?=(?:S|Soc|Sdad)\. ?(?:Coop|Agr)\b|SOC\. ?COOP\b)")
#: Particulars behind a name on its line, without a mark between ("Acme Recyclage SIREN 999 610 157").
_PARTICULARS = re.compile(
    r"\s(?:SIREN|SIRET|R\.?C\.?S\.?|KvK|KVK|HRB|HRA|C\.?I\.?F\.?|N\.?I\.?F\.?|P\. ?IVA|C\.F\.|TVA|BTW|VAT|ABN|USt-Id\S*)"
    r"\b[^\d,;|]{0,20}\d.*$"
)
_ABBREVIATED = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]{1,3}\.$")  # the end of a name, not of a sentence ("Agricola Alfa Soc. Agr.")
_FORMS_BEHIND = frozenset({"rl"})  # forms with a preposition: "Alfa Soc. Cons. a r.l."
_MOST_PARTS = 8  # of a line of address and contact
_LONGEST, _LONGEST_LED = 70, 6  # letters of a name; words of one behind its legal form
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
_UMLAUTS_SPELLED = str.maketrans(_UMLAUTS)
_NO_NAMES = COUNTRIES | STATE_HEADINGS
#: Words with which a number is no house's: months, pages, hours, documents.
_NO_NUMBERS = (
    frozenset(MONTHS)
    | HOURS
    | frozenset("page seite pagina pag bladzijde blz p hoja no nr n num nro numero number nummer loi ley legge gesetz wet act art".split())
)
_REST_OF_NAME = 4  # words of a name on its second line
_GOING_ON = frozenset("& + et und and en y e di de des du van von und".split())  # no name ends with them
_FULL_STOP = re.compile(r"\w*[a-z]\w{3,}\.|[GgA-Z]\w*[a-zA-Z]H\.")
_OWNER = re.compile(rf"\w (?:{OWNERS_OF_SHOPS}) [A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ]")
_FORMS_AS_READ = LEGAL_FORMS | {"ri"}  # scans read "S.à r.l." as "S.à r.I."
_LAST_FORMS = frozenset({"Co", "CO", "Cie", "Agr"})  # forms where they end a name ("Valve & Fitting Co."); before a name: Irish counties
INSIDE = frozenset("& + e y et und and en de di du des del della van von der den la le of the i".split())  # in the middle of a name
_REMEMBERED = 5_000  # texts of which an answer is kept: each judge of a paper asks the same of every cell
_WEAK_FORMS = frozenset({"company", "corporation", "stichting", "cooperative", "sociedad", "coop"})  # names go on after them


@lru_cache(maxsize=_REMEMBERED)
def _is_form(word: str) -> bool:
    """Whether a printed word is a legal form: short ones only when written as such ("SA", "S.A.", never "sa")."""
    plain = word.strip(",;:()").replace(".", "").replace("\u2019", "")
    plain = (plain.removesuffix("-S") if plain.startswith("r") else plain).rpartition("-")[2]  # "S.à r.l.-S"; "Betriebs-GmbH"
    if plain == "rI":
        plain = "rl"  # as scans read "S.à r.l."
    if fold(plain) not in LEGAL_FORMS:
        return False
    if fold(plain) in DOTTED_FORMS:
        return word.count(".") > 1
    return len(plain) > 4 or plain.isupper() or plain in WRITTEN_FORMS or word.count(".") > 1 or plain in ("Limited", "Corp", "GmbH")


def _is_form_at(words: list[str], i: int) -> bool:
    """Whether a word of a text is a legal form; "SA" before a postcode is South Australia ("Glenelg SA 5045")."""
    if words[i] in CLOSING_FORMS and words[i - 1][:1].isupper():
        return i + 1 == len(words)
    return _is_form(words[i]) and not (words[i] == "SA" and any(_AUSTRALIAN.fullmatch(one) for one in words[i + 1 : i + 2]))


@lru_cache(maxsize=_REMEMBERED)
def has_legal_form(name: str) -> bool:
    """Whether the name carries a legal form ("Acme Ltd.")."""
    words = _with_form(name).split()
    if len(words) < 2:
        return False
    leads = words[0].replace(".", "") in LEADING_FORMS and words[1][:1].isupper()
    leads = leads or (words[0] in PUBLIC_BODIES and words[-1][:1].isupper())
    return leads or any(_is_form_at(words, i) for i in range(1, len(words))) or words[-1].rstrip(".,") in _LAST_FORMS


def names_inside(text: str) -> list[str]:
    """The names with a legal form in the middle of a sentence: the form with the capitalised words before it."""
    words, found = _with_form(set_apart(text)).split(), []
    for last in (i for i in range(1, len(words)) if _is_form_at(words, i)):
        first = last
        while first and _goes_on_before(words[first - 1]):
            first -= 1
        while first < last and (words[first] in INSIDE or words[first].endswith(":")):
            first += 1
        end = _end_of_name(words, last) if first == last and words[last] in LEADING_FORMS else last
        if first < end:
            found.append(without_full_stop(" ".join(words[first : end + 1]).strip(" ,;:-–·•|*()")))
    return found


def _end_of_name(words: list[str], form: int) -> int:
    """The last word of a name that its legal form leads ("SARL Hôtel du Parc Alfa, ..."), or the form itself where no name follows."""
    last = form
    for i in range(form + 1, min(len(words), form + _LONGEST_LED + 1)):
        if words[i][:1].isupper() or words[i].startswith(("l'", "d'", "l’", "d’")):
            last = i
        elif words[i] not in INSIDE:
            break
        if words[i].endswith((",", ";", ":", ")", ".")):
            break
    return last


def without_full_stop(name: str) -> str:
    """The name without the stop of the sentence that it ends; those of abbreviations stay ("Ltd.", "S.L.")."""
    last = name.split()[-1:]
    return name[:-1] if last and _FULL_STOP.fullmatch(last[0]) else name


def _goes_on_before(word: str) -> bool:
    """Whether a word may be followed by the rest of a name: neither a mark nor a word of the sentence."""
    return (
        word in INSIDE
        or bool(_FOUNDED.fullmatch(word))
        or (word[:1].isupper() and not word.endswith((",", ";", ":", ")")) and not CONTACT.search(word))
    )


def _with_form(text: str) -> str:
    """The text without the comma before a legal form ("Bodegas Sol, S.L."), and with its letters together ("e. V.")."""
    text = _SPACED_FORM.sub(_closed_up, _COMMA_TWO_WORDS.sub(" ", text))
    return _COMMA_FORM.sub(lambda found: f" {found[1]}" if _is_form(found[1]) else found[0], text, count=1)


def _closed_up(found: re.Match[str]) -> str:
    """Letters that stand apart put together where they are a legal form, with initials before it left as they are ("J. P. B. V.")."""
    letters = found[0].split()
    for first in range(len(letters) - 1):
        if fold("".join(letters[first:])).replace(".", "") in LEGAL_FORMS:
            return " ".join((*letters[:first], "".join(letters[first:])))
    return found[0]


def goes_on(text: str, following: str) -> bool:
    """Whether a printed name is not complete on its line: nothing but its legal form stands on the next ("Acme Roofing" over "Limited"),
    or it ends with a word that another follows ("Autofficina Verdi di" over "Anna Verdi")."""
    rest, words = following.split(), text.split()
    if has_legal_form(text) or not words or not 0 < len(rest) <= _REST_OF_NAME or _DIGIT.search(following):
        return False
    is_form = is_only_form(following) or all(_is_form(word) or word in JOINERS for word in rest)
    return is_form or (words[-1] in _GOING_ON and len(words) > 1 and rest[0][:1].isupper())


def is_only_form(text: str) -> bool:
    """Whether nothing but a legal form stands in a text, in one word or several ("Soc. Coop. a r.l.", "Sociedad Limitada")."""
    words = folded_words(text)
    return len(words) > 1 and WORDS_OF_FORMS.issuperset(words)


def names_owner(name: str) -> bool:
    """Whether a name goes on with the person who trades under it ("Libreria Alfa di Anna Verdi", "Alfa Inh. Anna Graf")."""
    return bool(_OWNER.search(name)) and not has_legal_form(name)


@lru_cache(maxsize=_REMEMBERED)
def cut(text: str) -> str:
    """The name at the head of a printed line: up to the first separator, or up to the end of its legal form."""
    words = _PARTICULARS.sub("", SEPARATORS.split(_with_form(text.strip(" ,;:·•|*–-")), maxsplit=1)[0]).split()
    forms = [i for i in range(1, len(words)) if _is_form_at(words, i) and fold(words[i]) not in _WEAK_FORMS]
    if forms:
        last = forms[0]
        while last + 1 < len(words) and (words[last + 1] in JOINERS or _is_form(words[last + 1])):
            last += 1
        while words[last] in INSIDE:
            last -= 1  # the sentence goes on behind the form: "Alfa LLC and is payable"
        words = words[: last + 1]
    return " ".join(words).strip(" ,;:-–·•|*")


@lru_cache(maxsize=_REMEMBERED)
def key(name: str) -> str:
    """What all spellings of a name share: folded, without legal form."""
    return "".join(word for word in folded_words(name) if word not in _FORMS_AS_READ)


def same(one: str, other: str) -> bool:
    """Whether two names are one company's: the words of the one are all in the other, or they differ in blanks or in how umlauts are
    written ("Müller", "MUELLER")."""
    if key(one) == key(other) != "":
        return True
    plain = _share_words(one, other)
    return plain or (_has_umlauts(one + other) and _share_words(spelled_out(one), spelled_out(other)))


def _share_words(one: str, other: str) -> bool:
    a, b = set(folded_words(one)) - _FORMS_AS_READ, set(folded_words(other)) - _FORMS_AS_READ
    return bool(a and b) and (a <= b or b <= a)


def _has_umlauts(text: str) -> bool:
    return any(char in _UMLAUTS for char in text.lower())


@lru_cache(maxsize=_REMEMBERED)
def spelled_out(text: str) -> str:
    """The text with two letters for each umlaut, as capitals without them are printed ("Gebäude": "gebaeude")."""
    return text.lower().translate(_UMLAUTS_SPELLED) if _has_umlauts(text) else text


def without_umlauts(folded: str) -> str:
    """What is left of "mueller" and of "müller" folded alike."""
    return folded.replace("ae", "a").replace("oe", "o").replace("ue", "u")


@lru_cache(maxsize=_REMEMBERED)
def is_street(text: str) -> bool:
    """Whether the line is a street: a word for one with a number, or a number at its end or its head before a word."""
    text = without_head(text)
    if not _DIGIT.search(text) or CONTACT.search(text) or ":" in text:
        return False
    plain = fold(text).replace("/", " ")
    words = [word.strip(".,;") for word in plain.split()]
    if any(word in STREET_WORDS or (len(word) > 5 and word.endswith(STREET_ENDS)) for word in words):
        return True
    if not _NO_NUMBERS.isdisjoint(words) or _OF_YEAR.search(text):
        return False  # "19 Aug 2025", "Fattura n. 64/2025", "Seite 2", "9-12 Uhr"
    return bool(_NUMBER_LAST.fullmatch(plain) or _NUMBER_FIRST.match(plain))


def without_head(text: str) -> str:
    """An address without what says before a colon whose or that it is one ("Geschäftsstelle: Ringstraße 5")."""
    head, colon, address = text.partition(":")
    is_head = colon and all(compact(part) in ADDRESS_HEADS for part in SEPARATORS.split(head))  # "siège social - zetel : ..."
    return address.strip() if is_head else text


def holds_address(text: str) -> bool:
    """Whether a street or town is in a line, or in part of one with contact ("Ringstraße 5 · 70565 Ulm · a@b.de")."""
    if is_street(text) or is_town(text):
        return True
    says_more = CONTACT.search(text) or not (CONTACT_WORDS | REGISTERS).isdisjoint(folded_words(text))
    return bool(says_more) and any(is_street(part) or is_town(part) for part in _PARTS.split(text)[:_MOST_PARTS])


def is_address_line(text: str) -> bool:
    """Whether a printed line is a street or a town and no more: no name goes before it."""
    first, *others = SEPARATORS.split(text.strip())
    if has_legal_form(cut(text)) or not (is_street(text) or is_town(text)):
        return False
    begins = is_street(first) or ends_as_site(first) or starts_as_street(first)
    return begins or not any(is_street(one) or is_town(one) for one in others)


@lru_cache(maxsize=_REMEMBERED)
def starts_as_street(text: str) -> bool:
    """Whether the first word is one for a street ("Via Roma", "ZA des Prés")."""
    words = fold(text).replace("/", "/ ").split()
    return bool(words) and words[0].strip(".,;") in STREET_WORDS - {"dr"} and not has_legal_form(text)  # a doctor


def ends_as_street(text: str) -> bool:
    """Whether the last word is one for a street that languages put last ("Green Road", "Hauptstraße", "Lindelaan")."""
    last = fold(text).split()[-1:]
    return any(word in LAST_OF_STREETS or (len(word) > 5 and word.endswith(STREET_ENDS)) for word in last) and not has_legal_form(text)


def is_title(text: str) -> bool:
    """Whether the text says what the paper is, or a part of it ("Factura de venta", "Ausgangsrechnung")."""
    plain = _MAKERS.sub("", compact(text))
    return any(stem in plain for stem in TITLE_STEMS) and not has_legal_form(text)


@lru_cache(maxsize=1)
def _reminders() -> frozenset[str]:
    return frozenset(label_form(phrase) for phrase in phrases(KINDS["reminder"]))


def is_reminder(text: str) -> bool:
    """Whether the text is the title of a reminder ("DERNIER AVIS AVANT POURSUITES"): no company is called that."""
    words = [label_form(word) for word in text.split()]
    heads = ["".join(words[:end]) for end in range(2, len(words) + 1)]
    return not has_legal_form(text) and ("".join(words) in _reminders() or any(head in _reminders() for head in heads))


@lru_cache(maxsize=_REMEMBERED)
def is_town(text: str) -> bool:
    """Whether a postcode stands with a town on the line (most of Europe, Great Britain, Ireland, the USA)."""
    text = without_head(text)
    if ":" in text or len(text) >= 80 or not _DIGIT.search(text):
        return False  # as most lines of a page
    return bool(_POSTCODE.search(text)) and not CONTACT.search(text)


@lru_cache(maxsize=_REMEMBERED)
def could_be_name(text: str) -> bool:
    """Whether a cut text is a name by its looks: letters above all, no address, no sentence, no country."""
    letters, digits = sum(c.isalpha() for c in text), sum(c.isdigit() for c in text)
    words = text.split()
    if letters < 3 or digits > letters // 2 or len(text) > _LONGEST or len(words) > 8:
        return False
    if (
        compact(text) in _NO_NAMES
        or REGISTERS.issuperset(folded_words(text))
        or is_only_form(text)
        or CONTACT.search(text)
        or ":" in text
        or not any(c.isupper() for c in text)
    ):
        return False
    if (text[0].islower() and not _begins_with_profession(words)) or not HOURS.isdisjoint(folded_words(text)):
        return False
    first = fold(words[0]).strip(".:")
    if not has_legal_form(text) and (is_street(text) or first in REGISTER_VERBS):
        return False
    timeless = _FOUNDED.sub("", text, count=1) if has_legal_form(text) else text
    is_company = (has_legal_form(text) or names_owner(text)) and words[0].isalpha()
    is_contact = first in CONTACT_WORDS and not is_company  # "Web Atelier B.V.", but "Tel. 020 ..."
    if is_contact or _IN_NO_NAME.search(timeless) or _is_sentence(text, words):
        return False
    return not (text.endswith(".") and len(words) > 3 and not _ABBREVIATED.match(words[-1]) and not has_legal_form(text))


def _is_sentence(text: str, words: list[str]) -> bool:
    """Whether a text says who owns or runs what it names, or whom to pay; or a legal form stands right behind a word that no name ends
    with, and the name follows it ("Alba est exploité par SARL")."""
    if says_whose(text) or _BEFORE_PAYEES.match(text) or not VERBS.isdisjoint(words[1:-1]):
        return True
    return len(words) > 1 and words[-2] in NO_END_OF_NAME and _is_form(words[-1]) and fold(words[-1]).replace(".", "") not in _FORMS_BEHIND


def _begins_with_profession(words: list[str]) -> bool:
    """Whether what stands before a person's name begins it, in small letters ("ir.-arch. Anna Graf", "dott.ssa Rossi")."""
    first = words[0].endswith(".") and set(folded_words(words[0].replace(".", " "))) <= BEFORE_PERSONS
    return (first or fold(words[0]).replace(".", "") in BEFORE_PERSONS) and len(words) > 1 and words[1][:1].isupper()


def is_place(text: str) -> bool:
    """Whether a line is a town, not a name: a date, a state or a postcode follows the comma ("Lyon, le 3 mai 2026", "Austin, TX 78701")."""
    town, _, after = text.partition(",")
    if not _AFTER_TOWN.match(after.strip()) or SEPARATORS.search(town) or has_legal_form(cut(text)):
        return False
    street, _, end = after.partition(",")  # "Anna Graf, Ringstr. 7, 26842 Leer" is a sender's line
    return not (is_street(street.strip()) and is_town(end.strip()))


def is_label(row: Row, cell: Span) -> bool:
    """Whether labels make up (nearly) all of the name: "Invoice", "Due date", "Invoice # - 42" are no names."""
    if _LEADER.search(cell.text):
        return True
    name = label_form(cut(cell.text))
    last = cell.first + len(cut(cell.text).split()) if name else cell.last  # what stands behind the name is not its own
    inside = [label for label in row.labels if cell.first <= label.span.first <= min(last, cell.last)]
    covered = sum(len(label.phrase) for label in inside if label.role is not Role.SELLER)
    return covered >= 0.6 * len(name) or any(label.phrase == name for label in inside)
