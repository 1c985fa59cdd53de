"""How a layout writes numbers, amounts, dates and labels in a language."""

import datetime as dt
import random
from decimal import Decimal

from bench.papers.decisions import Layout
from bench.papers.words import wordings
from bench.papers.words.labels import LABELS
from bench.papers.words.names import MONTHS
from bench.papers.words.sentences import SENTENCES
from bench.papers.words.sums import CREDIT_NUMBER, SUMS, TITLES

_NBSP = "\u00a0"
_SEPARATORS = {"en": (",", "."), "fr": (_NBSP, ","), "de": (".", ","), "nl": (".", ","), "es": (".", ","), "it": (".", ",")}
_SYMBOLS = {"EUR": "€", "GBP": "£", "USD": "$"}
_DAY_FIRST = {"en": "%d/%m/%Y", "fr": "%d/%m/%Y", "de": "%d.%m.%Y", "nl": "%d-%m-%Y", "es": "%d/%m/%Y", "it": "%d/%m/%Y"}
_MONTH = {
    "en": "{d} {m} {y}",
    "fr": "{d} {m} {y}",
    "de": "{d}. {m} {y}",
    "nl": "{d} {m} {y}",
    "es": "{d} de {m} de {y}",
    "it": "{d} {m} {y}",
}
_COLONS = {"none": "", "colon": ":", "spaced": " :", "dots": " ....."}
_GROUPS = {"grouped": " ", "compact": "", "dashes": "-"}


class Style:
    """The pen of one layout in one language and country: the same label is worded the same way all over a paper."""

    def __init__(self, layout: Layout, language: str, country: str, currency: str) -> None:
        """`country` is the seller's: Switzerland and the USA write differently from others of their language."""
        self.layout, self.language, self.country, self.currency = layout, language, country, currency

    def word(self, field: str) -> str:
        """The label of a field, without colon."""
        table = LABELS.get(field) or SUMS[field]
        return self._choice(field, table[self.language])

    def label(self, field: str) -> str:
        """The label of a field with the layout's colon."""
        return self.word(field) + _COLONS[self.layout.colon]

    def title(self, kind: str) -> str:
        """The document's title."""
        return self._choice(kind, TITLES[kind][self.language])

    def number_word(self, kind: str) -> str:
        """What stands before the document's number."""
        return self.word("number") if kind == "invoice" else self._choice("credit number", CREDIT_NUMBER[self.language])

    def sentence(self, name: str, **values: object) -> str:
        """A sentence with its places filled."""
        return self._choice(f"sentence {name}", SENTENCES[name][self.language]).format(**values)

    def _choice(self, what: str, text: str) -> str:
        rng = random.Random(f"{self.layout.name}/{self.language}/{what}")
        return rng.choice(wordings(text, held_out=self.layout.held_out))

    def decimal(self, value: Decimal, digits: int = 2) -> str:
        """A number with the separators of the language, the country and the layout."""
        thousands, point = ("'", ".") if self.country == "CH" else _SEPARATORS[self.language]
        thousands = {"ungrouped": "", "spaced": " "}.get(self.layout.number, thousands)
        whole, _, decimals = f"{abs(value):,.{digits}f}".partition(".")
        body = point.join(filter(None, [whole.replace(",", thousands), decimals]))
        if value >= 0:
            return body
        return f"{body}-" if self.layout.sign == "trailing" else f"-{body}"

    def amount(self, value: Decimal) -> str:
        """An amount with its currency, as the layout writes it; bare ones say the currency in a label."""
        number, code = self.decimal(value), self.currency
        symbol = _SYMBOLS.get(code, code)
        glue = "" if len(symbol) == 1 and self.language == "en" else " "
        return {
            "symbol_after": f"{number} {symbol}", "code_after": f"{number} {code}", "symbol_before": f"{symbol}{glue}{number}",
            "code_before": f"{code} {number}", "bare": number, "code_in_label": number,
        }[self.layout.amount]  # fmt: skip

    @property
    def names_currency(self) -> bool:
        """Whether amounts carry a currency; otherwise labels must."""
        return self.layout.amount not in ("bare", "code_in_label")

    def rate(self, rate: Decimal) -> str:
        """20 %, 5,5 %."""
        return f"{self.decimal(rate, 0 if rate == rate.to_integral_value() else 1)} %"

    def date(self, day: dt.date) -> str:
        """A date: digits in the country's order, with the month's name, ISO, or with a short year; the day behind the year; the first
        letters of the month before the day."""
        style, american = self.layout.date, self.country == "US"
        if style == "iso":
            return day.isoformat()
        if style == "year_day":
            return f"{day:%Y-%d-%m}"
        if style == "short_month":
            return f"{MONTHS[self.language].split()[day.month - 1][:3]} {day:%d, %Y}"
        if style in ("month", "month_caps"):
            return self._with_month(day, american=american, caps=style == "month_caps")
        digits = "%m/%d/%Y" if american else _DAY_FIRST[self.language]
        return day.strftime(digits.replace("%Y", "%y") if style == "short" else digits)

    def _with_month(self, day: dt.date, *, american: bool, caps: bool) -> str:
        month = MONTHS[self.language].split()[day.month - 1]
        if caps:
            return f"{day.day:02d} {month.upper()} {day.year}"
        form = "{m} {d}, {y}" if american else _MONTH[self.language]
        return form.format(d=day.day, m=month, y=day.year)

    def iban(self, iban: str) -> str:
        """In groups of four with blanks or dashes, or without."""
        return _GROUPS[self.layout.iban].join(iban[i : i + 4] for i in range(0, len(iban), 4))
