"""An amount in words, as American, Spanish, French, German and Italian papers have it."""

from decimal import Decimal

LANGUAGES = ("de", "en", "es", "fr", "it")
_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_EN_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_ES = (
    "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
_ES_TENS = "- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_ES_HUNDREDS = "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()
_FR = ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf").split()
_FR_TENS = "- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split()
_DE = (
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
).split()
_DE_TENS = "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_IT = (
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove"
).split()
_IT_TENS = "- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
_COINS = {"EUR": ("euros", "céntimos"), "USD": ("dollars", "cents"), "GBP": ("pounds", "pence")}


def spelled(amount: Decimal, language: str, currency: str) -> str | None:
    """The amount below a million in words; None for currencies whose coins have no word here."""
    whole, coins = int(amount), int(amount * 100) % 100
    if language in ("de", "it"):
        return _beside_digits(whole, coins, language) if 0 < whole < 10**6 else None
    if currency not in _COINS or not 0 < whole < 10**6:
        return None
    major, minor = _COINS[currency]
    if language == "en":
        return f"{_english(whole).capitalize()} {major} and {coins:02d}/100"
    if language == "fr":
        return f"{_french(whole)} {major} et {coins:02d} centimes"
    return f"{_spanish(whole)} {major} con {_spanish(coins)} {minor}".upper()


def _beside_digits(whole: int, coins: int, language: str) -> str:
    """Germans and Italians write the coins in digits, and leave the currency to the printed words beside."""
    return f"{_german(whole)} {coins:02d}/100" if language == "de" else f"{_italian(whole)}/{coins:02d}"


def _german(n: int) -> str:
    if n < 20:
        return "eins" if n == 1 else _DE[n]
    if n < 100:
        return (f"{_DE[n % 10]}und" if n % 10 else "") + _DE_TENS[n // 10]
    size, word = (100, "hundert") if n < 1000 else (1000, "tausend")
    many = "ein" if n // size == 1 else _german(n // size)
    many = many.removesuffix("s") if many.endswith("eins") else many
    return many + word + (_german(n % size) if n % size else "")


def _italian(n: int) -> str:
    if n < 20:
        return _IT[n]
    if n < 100:
        ten, one = _IT_TENS[n // 10], n % 10
        return (ten[:-1] if one in (1, 8) else ten) + (("tré" if one == 3 else _IT[one]) if one else "")
    if n < 1000:
        hundreds, rest = "cento" if n < 200 else f"{_IT[n // 100]}cento", n % 100
        return hundreds + (_italian(rest) if rest else "")
    thousands = "mille" if n < 2000 else f"{_italian(n // 1000).replace('é', 'e')}mila"
    return thousands + (_italian(n % 1000) if n % 1000 else "")


def _english(n: int) -> str:
    if n < 20:
        return _EN[n]
    if n < 100:
        return _EN_TENS[n // 10] + (f"-{_EN[n % 10]}" if n % 10 else "")
    size, word = (100, "hundred") if n < 1000 else (1000, "thousand")
    rest = f" {_english(n % size)}" if n % size else ""
    return f"{_english(n // size)} {word}{rest}"


def _spanish(n: int) -> str:
    if n < 30:
        return _ES[n]
    if n < 100:
        return _ES_TENS[n // 10] + (f" y {_ES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return "cien" if n == 100 else _ES_HUNDREDS[n // 100] + (f" {_spanish(n % 100)}" if n % 100 else "")
    thousands = "mil" if n < 2000 else f"{_spanish(n // 1000)} mil"
    return thousands + (f" {_spanish(n % 1000)}" if n % 1000 else "")


def _french(n: int) -> str:
    if n < 20:
        return _FR[n]
    if n < 100:
        ten, one = divmod(n, 10)
        one += 10 * (ten in (7, 9))
        if ten in (8, 9):
            return "quatre-vingts" if n == 80 else f"quatre-vingt-{_FR[one]}"
        joint = " et " if one in (1, 11) else "-"
        return _FR_TENS[ten] + (joint + _FR[one] if one else "")
    if n < 1000:
        hundreds = "cent" if n < 200 else f"{_FR[n // 100]} cent" + "s" * (n % 100 == 0)
        return hundreds + (f" {_french(n % 100)}" if n % 100 else "")
    many = _french(n // 1000).removesuffix("s" * (n // 1000 % 100 in (0, 80)))
    thousands = "mille" if n < 2000 else f"{many} mille"
    return thousands + (f" {_french(n % 1000)}" if n % 1000 else "")
