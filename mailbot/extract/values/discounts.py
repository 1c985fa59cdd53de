"""Early-payment discounts: structured steps, the German #SKONTO# syntax (XRechnung BR-DE-18), and phrases in six languages."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from mailbot.domain.discount import Discount, saving
from mailbot.extract.folding import fold
from mailbot.extract.values.dates import DateRead, Order, find_dates, parse_date

_HIGHEST_PERCENT = 25  # more is a rebate, not a discount for paying early
_HIGHEST_USUAL = 5  # percent
_LONGEST_TERM = 180  # days
_LONGEST_TEXT = 4000
_STEPS_MAX = 5

_PERCENT = r"(?P<percent>\d{1,2}(?:[.,]\d{1,3})?) ?(?:%|percent|prozent|pour ?cent|procent|por ciento|per cento|v\.? ?h\.?)"
_DAYS = (
    r"(?P<days>\d{1,3}) ?-?(?:calendar |business |working |kalender|werk|kalendar)?(?:days?|jours?|tagen?|dagen?|dias?|giorni|gg\.?|t\.)"
)
_UNTIL = (
    r"(?:bis(?: zum)?|until|by|before|on or before|avant le|jusqu'?au|d'ici (?:le|au)|vor dem|au plus tard le"
    r"|(?:uiterlijk|voor|tot)(?: en met)?|antes del?|hasta el|(?:entro|fino) (?:il|al))"
    r" (?P<until>[^;\n]{6,24})"
)
_DEADLINE = rf"(?:{_DAYS}|{_UNTIL})"
#: Between a discount and its deadline; a word for "the full amount" begins the terms of the net payment, which have their own.
_FILLER = (
    r"(?:(?!\b(?:ohne|netto|net|neto|rein|without|otherwise|sans|sonst|sinon|full|zonder|anders|sin|senza|altrimenti)\b)[^;\n%]){0,60}?"
)
_WORD = (
    r"(?:skonto|discount|escompte|rabais|abzug|sconto|descuento|bonificacion|pronto pago|korting|betalingskorting|kredietbeperking|abbuono)"
)
_FOR_PAYING_EARLY = re.compile(r"skonto|escompte|pronto pago|betalingskorting|kredietbeperking|if paid|net\b|n/")
#: "2 % Skonto innerhalb von 10 Tagen", "3 % discount if paid within 10 days", "escompte de 2 % pour paiement sous 10 jours".
_PHRASES = (
    re.compile(rf"{_PERCENT}[^.;\n%]{{0,30}}?\b{_WORD}\b{_FILLER}\b{_DEADLINE}"),
    re.compile(rf"\b{_WORD}\b[^.;\n%\d]{{0,40}}{_PERCENT}{_FILLER}\b{_DEADLINE}"),
    re.compile(rf"\b{_DEADLINE}{_FILLER}\b(?:mit|abzgl\.?|abzuglich|less|minus|avec|-)? ?{_PERCENT}[^.;\n%]{{0,12}}\b{_WORD}\b"),
    re.compile(rf"{_PERCENT} ?(?:[/-]|in|if paid within|within)? ?{_DAYS},? ?(?:/|,|;|-|otherwise)? ?(?:net|n/)\b"),
)
_SHORTHAND = re.compile(r"\b(?P<percent>\d{1,2}(?:[.,]\d{1,2})?) ?%? ?/ ?(?P<days>\d{1,3}),? ?(?:net|n) ?/? ?\d{1,3}\b")
_SKONTO = re.compile(
    r"#SKONTO#TAGE=(?P<days>\d{1,3})#PROZENT=(?P<percent>\d{1,2}(?:\.\d{1,2})?)#(?:BASISBETRAG=(?P<base>-?\d+(?:\.\d+)?)#)?"
)
_REFUSED = re.compile(
    r"\b(?:kein(?:e[rn]?)?|ohne|no|aucun|sans|pas d|nicht|neant|without|geen|zonder|sin|ningun|nessuno?|senza)\b[^.;\n]{0,25}$"
)
#: "netto bis 01.06.2026, 3 % Skonto ...": that deadline is the net payment's.
_NET_BEFORE = re.compile(r"\b(?:netto|net|ohne abzug|rein netto)\b[^.;\n%]{0,15}$")


@dataclass(frozen=True, slots=True)
class Step:
    """One step as texts of an e-invoice: `days` count from `start` (else the issue date), the percentage is taken of `base`."""

    percent: str | None = None
    days: str | None = None
    start: str | None = None
    until: str | None = None
    amount: str | None = None
    base: str | None = None


def _decimal(text: str | None) -> Decimal | None:
    try:
        number = Decimal((text or "").replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _discount(percent: Decimal | None, until: date | None, amount: Decimal | None, base: Decimal | None, currency: str) -> Discount | None:
    if (percent is None and amount is None) or (percent is not None and not 0 < percent <= _HIGHEST_PERCENT):
        return None
    if amount is None and percent is not None and base is not None and base > 0:
        amount = saving(base, percent, currency)
    return Discount(percent=percent.normalize() if percent else None, until=until, amount=amount)


def _after(start: date | None, days: str | None) -> date | None:
    count = int(days) if days and days.isdigit() else None
    return start + timedelta(days=count) if start and count is not None and count <= _LONGEST_TERM else None


def discounts_of(steps: tuple[Step, ...], issue_date: date | None, base: Decimal | None, currency: str) -> tuple[Discount, ...]:
    """Discounts of structured steps; `base` (the amount due) is what a percentage is taken of when the step names no own base."""
    found = []
    for step in steps[:_STEPS_MAX]:
        start = parse_date(step.start) if step.start else issue_date
        until = parse_date(step.until) if step.until else _after(start, step.days)
        found.append(_discount(_decimal(step.percent), until, _decimal(step.amount), _decimal(step.base) or base, currency))
    return tuple(discount for discount in found if discount)


def _deadline(match: re.Match[str], issue_date: date | None, order: Order | None) -> date | None:
    groups = match.groupdict()
    if groups.get("days"):
        return _after(issue_date, groups["days"])
    reads: list[DateRead] = find_dates(groups.get("until") or "")
    return reads[0].value(order) if reads else None


def _matches(text: str) -> list[re.Match[str]]:
    """Phrases left to right, not overlapping: in "within 10 days 2 %, within 20 days 1 %" and in "2 % within 10 days, 1 % within 20 days"
    the one that begins first says which deadline belongs to which percentage."""
    found = sorted((match for pattern in (*_PHRASES, _SHORTHAND) for match in pattern.finditer(text)), key=lambda m: (m.start(), -m.end()))
    taken: list[re.Match[str]] = []
    for match in found:
        before = text[: match.start()][-40:]
        is_net = match.start("percent") > match.start() and _NET_BEFORE.search(before)
        if (not taken or match.start() >= taken[-1].end()) and not is_net and not _REFUSED.search(before):
            taken.append(match)
    return taken[:_STEPS_MAX]


def _is_rebate(match: re.Match[str]) -> bool:
    """Whether a high percentage is named by a word that means rebates of all kinds, not just those for paying early."""
    percent = _decimal(match["percent"])
    return percent is not None and percent > _HIGHEST_USUAL and _FOR_PAYING_EARLY.search(match.group()) is None


def read_discounts(
    text: str, issue_date: date | None, base: Decimal | None, currency: str, order: Order | None = None
) -> tuple[Discount, ...]:
    """Discounts that a text of payment terms grants. `base` is the amount due in `currency`; days count from `issue_date`.

    A phrase without a percentage or without any deadline is none ("Skontoabzüge werden nicht akzeptiert").
    """
    text = text[:_LONGEST_TEXT]
    steps = tuple(Step(percent=m["percent"], days=m["days"], base=m["base"]) for m in _SKONTO.finditer(text.upper()))
    found = list(discounts_of(steps, issue_date, base, currency))
    for match in _matches(fold(" ".join(text.split()))) if not found else []:
        until = _deadline(match, issue_date, order)
        if (until or issue_date is None) and not _is_rebate(match):
            discount = _discount(_decimal(match["percent"]), until, None, base, currency)
            found += [discount] if discount and discount not in found else []
    return tuple(found)
