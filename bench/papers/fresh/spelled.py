"""An amount in words, as American and Spanish papers have it."""

from decimal import Decimal

LANGUAGES = ("en", "es")
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
_COINS = {"EUR": ("euros", "céntimos"), "USD": ("dollars", "cents"), "GBP": ("pounds", "pence")}


def spelled(amount: Decimal, language: str, currency: str) -> str | None:
    """The amount below a million in words; None for currencies whose coins have no word here."""
    whole, coins = int(amount), int(amount * 100) % 100
    if currency not in _COINS or not 0 < whole < 10**6:
        return None
    major, minor = _COINS[currency]
    if language == "en":
        return f"{_english(whole).capitalize()} {major} and {coins:02d}/100"
    return f"{_spanish(whole)} {major} con {_spanish(coins)} {minor}".upper()


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
