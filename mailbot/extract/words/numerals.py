# ruff: noqa: E501  a language has one line
"""Numbers in words, folded, in six languages: what their parts are worth, what opens an amount in words, and what parts its cents."""

_SMALL: dict[str, str] = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "fr": "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf",
    "de": "null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn",
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    "es": "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
    "it": "zero un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
}
_TENS: dict[str, str] = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "fr": "vingt trente quarante cinquante soixante septante quatrevingt nonante",
    "de": "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
}
_MORE: dict[str, dict[int, str]] = {
    "en": {100: "hundred hundreds", 1000: "thousand thousands", 10**6: "million millions"},
    "fr": {1: "une", 80: "huitante octante", 100: "cent cents", 1000: "mille mil", 10**6: "million millions"},
    "de": {1: "eins eine einen", 2: "zwo", 30: "dreizig", 100: "hundert", 1000: "tausend", 10**6: "million millionen"},
    "nl": {100: "honderd", 1000: "duizend", 10**6: "miljoen"},
    "es": {
        1: "uno una", 21: "veintiun veintiuno veintiuna", 22: "veintidos", 23: "veintitres", 24: "veinticuatro", 25: "veinticinco",
        26: "veintiseis", 27: "veintisiete", 28: "veintiocho", 29: "veintinueve", 100: "cien ciento", 200: "doscientos doscientas",
        300: "trescientos trescientas", 400: "cuatrocientos cuatrocientas", 500: "quinientos quinientas", 600: "seiscientos seiscientas",
        700: "setecientos setecientas", 800: "ochocientos ochocientas", 900: "novecientos novecientas", 1000: "mil",
        10**6: "millon millones",
    },
    "it": {
        1: "uno una", 21: "ventuno ventun", 28: "ventotto", 31: "trentuno trentun", 38: "trentotto", 41: "quarantuno quarantun",
        48: "quarantotto", 51: "cinquantuno cinquantun", 58: "cinquantotto", 61: "sessantuno sessantun", 68: "sessantotto",
        71: "settantuno settantun", 78: "settantotto", 81: "ottantuno ottantun", 88: "ottantotto", 91: "novantuno novantun",
        98: "novantotto", 100: "cento cent", 1000: "mille mila", 10**6: "milione milioni",
    },
}  # fmt: skip


def _values(language: str) -> dict[str, int]:
    small = {word: value for value, word in enumerate(_SMALL[language].split())}
    tens = {word: 20 + 10 * i for i, word in enumerate(_TENS[language].split())}
    more = {word: value for value, words in _MORE[language].items() for word in words.split()}
    return {**small, **tens, **more}


#: language -> word -> value.
NUMERALS: dict[str, dict[str, int]] = {language: _values(language) for language in _SMALL}

#: Between the parts of a number, worth nothing.
AND: dict[str, str] = {"en": "and", "fr": "et", "de": "und", "nl": "en", "es": "y", "it": "e"}

#: What opens an amount in words, on folded lines.
IN_WORDS: dict[str, str] = {
    "en": r"\bin words\b|^\W*say\b(?=[^\n]{0,60}\b(?:pounds?|euros?|dollars?|only)\b)",
    "fr": r"\barretee?s?\b[^.;\n]{0,60}?\b(?:somme|montant)\b|\ben (?:toutes )?lettres\b",
    "de": r"\bin worten\b",
    "nl": r"\bin (?:woorden|letters)\b|\bzegge\b",
    "es": r"\b(?:en|importe) letras?\b|^\W*son\b",
    "it": r"\bin lettere\b|\bdiconsi\b|\bdicesi\b",
}

#: What may stand between those words and the number.
FILLERS = frozenset(
    """euro euros eur gbp usd chf pounds sterling francs the of sum amount total de la le du a somme montant ttc toutes taxes comprises net
    der betrag von summe gesamtbetrag het bedrag van totaal el importe total il importo totale di is est ist""".split()
)

#: Units that end the whole part of an amount, and those that end its cents.
UNITS = frozenset(
    """euro euros eur pound pounds sterling gbp dollar dollars usd cad franc francs franken chf frank libras libra dolar dolares sterline
    dollari franchi ttc""".split()
)
CENTS = frozenset("cent cents centimes centime pence penny centimos centimo centesimi centesimo eurocent eurocents rappen".split())

#: Behind the whole units: there are no cents.
ONLY = frozenset(["only"])

#: Before the cents.
CENTS_FOLLOW = frozenset("and et und en y e con virgule komma coma virgola".split())

#: An amount without VAT is meant.
WITHOUT_TAX = r"\b(?:ht|hors taxes?|hors tva|excl\w*|ohne mwst|netto|zzgl\w*|sin iva|iva esclusa|oltre iva|plus vat|net of vat)\b"
