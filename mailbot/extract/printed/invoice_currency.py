"""The invoice's currency (BT-5): what stands beside the chosen sums, what a label names, what most amounts carry.

An amount in the small print (a late fee by law) says nothing of it; "$" is a US dollar only where something else speaks of that
country, or the account is in one that has no dollars of its own.
"""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from mailbot.domain.account import Scheme
from mailbot.extract.evidence.candidates import Candidate, Document
from mailbot.extract.evidence.layout import Label, Row, Span
from mailbot.extract.evidence.score import Choice, Ranking, Weighed
from mailbot.extract.folding import fold
from mailbot.extract.printed.local_accounts import local_account
from mailbot.extract.story import Ground
from mailbot.extract.values.amounts import Amount, currency_of
from mailbot.extract.words.other_sums import OTHER_CURRENCIES
from mailbot.extract.words.places import EURO_AREA, US_STATES
from mailbot.extract.words.roles import Role

_SUMS = frozenset({Role.GROSS, Role.DUE, Role.NET, Role.VAT, Role.PREPAID})
_SIGN, _OF_CURRENCIES = re.compile(r"[$£¥₹]"), re.compile(OTHER_CURRENCIES)
_AMERICAN = re.compile(
    rf"\b(?:{US_STATES}),? \d{{5}}(?:-\d{{4}})?\b|\b\d{{5}}(?:-\d{{4}})? [A-Z][A-Za-z. ]+, (?:{US_STATES})\b"
    r"|\bU\.?S\.?A\b|\bUnited States\b|\bABA\b|\b[Rr]outing (?:[Nn]o|[Nn]umber|#|\()|\bEIN\b"
)
_MAIN = frozenset({"EUR", "USD", "GBP", "CHF"})
_US_DOLLAR = re.compile(r"USD|\bU\.?S\.? ?\$|\$ ?US\b|\bUS dollars?\b")
_BRITISH = re.compile(r"\bBACS\b|\bRegistered in (?:England|Scotland|Wales|Northern Ireland)\b|\bVAT (?:[Rr]eg\w*\.? )?(?:[Nn]o|[Nn]umber)")
_OTHER_DOLLARS = re.compile(
    r"\b(?:Canada|Australia|New Zealand|Singapore|Hong Kong|Taiwan|México"
    r"|Mexico|ABN|A\.B\.N|HST|QST|TPS|TVQ|NZBN|GST|CAD|AUD|NZD|SGD|HKD)\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b"
    r"|(?<![A-Za-z])(?:CA|CAN|C|A|AU|NZ|HK|SG|S) ?\$|\$ ?(?:CA|CAN|C|A|AU|NZ|HK|SG)\b|\b[Dd]ollars? (?:canad|austral)"
)


def choose_currency(document: Document, chosen: Iterable[Choice[Decimal] | None]) -> tuple[Choice[str] | None, Ranking[str]]:
    """The currency of an invoice whose sums were chosen (the amount due first), and what was weighed; not sure where labels or sums
    name another one too."""
    named = _named(document)
    amounts = [c for c in document.amounts if c.value.currency]
    choice, grounds = _choose(document, [one for one in chosen if one], amounts, named)
    return choice, Ranking(_weighed(amounts, choice, named), grounds)


def _choose(
    document: Document, chosen: list[Choice[Decimal]], amounts: list[Candidate[Amount]], named: Choice[str] | None
) -> tuple[Choice[str] | None, tuple[Ground, ...]]:
    spans = [_place(choice.span) for choice in chosen]
    beside = sorted((c for c in amounts if _place(c.span) in spans), key=lambda c: spans.index(_place(c.span)))
    best = beside[0] if beside else None if named else _most_frequent(document)
    if best is None or best.value.currency is None:
        return (named, (Ground.LABELLED,)) if named else _only_code(document)
    code, ground = best.value.currency, Ground.BESIDE_SUM if beside else Ground.MOST_FREQUENT
    if _is_bare_dollar(document, code):
        if named and named.value != "USD":
            return named, (Ground.LABELLED,)
        if not _is_american(document):
            return Choice(code, best.span, 0.6, sure=False, quote=best.span.text), (ground, Ground.BARE_DOLLAR)
    others = _of_sums(document) if beside else {c.value.currency for c in amounts}
    sure = others | ({named.value} if named else set()) <= {code}
    against = () if sure else (Ground.OTHER_CURRENCY,)
    return Choice(code, best.span, 0.97 if sure else 0.6, sure, best.span.text), (ground, *against)


def _weighed(amounts: list[Candidate[Amount]], choice: Choice[str] | None, named: Choice[str] | None) -> tuple[Weighed[str], ...]:
    """Each currency with the number of amounts that carry it: where it was taken from, else where it first stands."""
    counts = Counter(c.value.currency for c in amounts if c.value.currency)
    places = {c.value.currency: c.span for c in reversed(amounts)}
    places |= {one.value: one.span for one in (named, choice) if one}
    ranked = sorted(places, key=lambda code: -counts[str(code)])
    return tuple(Weighed(str(code), places[code], float(counts[str(code)])) for code in ranked)


def _place(span: Span) -> tuple[int, int]:
    return span.line.number, span.first


def _most_frequent(document: Document) -> Candidate[Amount] | None:
    votes = Counter(c.value.currency for c in document.amounts if c.value.currency)
    code = votes.most_common(1)[0][0] if votes else None
    return next((c for c in document.amounts if code and c.value.currency == code), None)


def _of_sums(document: Document) -> set[str | None]:
    """The currencies of the amounts that stand in a line with a label of a sum."""
    lines = {label.span.line.number for label in document.labels if label.role in _SUMS}
    return {c.value.currency for c in document.amounts if c.value.currency and c.span.line.number in lines}


def _is_bare_dollar(document: Document, code: str) -> bool:
    return code == "USD" and not _US_DOLLAR.search(document.text)


def _is_american(document: Document) -> bool:
    abroad = any(candidate.valid for candidate in document.ibans)  # no country with dollars of its own has IBANs
    american = abroad or document.place == "US" or _AMERICAN.search(document.text) is not None
    return american and _OTHER_DOLLARS.search(document.text) is None


def _named(document: Document) -> Choice[str] | None:
    """The currency that a label or a total's label names: "Devise : EUR", "Total EUR", "Beträge in EUR"."""
    for label in document.labels:
        if label.role is Role.CURRENCY and (found := _code_after(label)):
            return found
    for label in document.labels:
        if label.role in (Role.GROSS, Role.DUE, Role.NET) and (found := _code_after(label, 2)):
            return found
    return None


def _only_code(document: Document) -> tuple[Choice[str] | None, tuple[Ground, ...]]:
    """The one currency that is named anywhere on its own: "(EUR)"."""
    found = [
        Choice(code, Span(row.line, i, i), 0.9, sure=True, quote=row.line.text)
        for row in document.rows
        for i, word in enumerate(row.line.words)
        if (code := currency_of(word.text.strip("()[]:;,"))) and (code in _MAIN or not _is_of_words(document, row, i))
    ]
    if not found and (home := _home(document)) is not None:
        return home, (Ground.HOME_CURRENCY,)
    one = len({choice.value for choice in found}) == 1
    return (found[0], (Ground.ONLY_CURRENCY,)) if one else (None, (Ground.OTHER_CURRENCY if found else Ground.NO_CANDIDATE,))


def _is_of_words(document: Document, row: Row, i: int) -> bool:
    """Whether what looks like a rarer currency's code begins what an item is called ("CAD Technician, hours | 2.00 | 116.18")."""
    cell = row.cell_of(i)
    following = row.line.words[i + 1].text if i < cell.last else ""
    amounts = [c for c in document.amounts if c.span.line is row.line]
    begins = i == cell.first == 0 and following[:1].isupper() and len(following) > len("CAD")
    return begins and not row.labels and bool(amounts) and all(c.span.first > cell.last for c in amounts)


def _home(document: Document) -> Choice[str] | None:
    """The currency of the country, where none is printed at all.

    The euro where every account and every VAT id is of one country of the euro area, the pound where they are British, or where the account
    has a sort code and is paid by BACS, or the seller is registered in Britain, the dollar where the account is American.
    """
    if not document.ibans and _BRITISH.search(document.text) is not None and not _names_a_currency(document):
        account, _ = local_account(document)
        if account is not None and account.value.scheme is Scheme.UK_SORT_CODE:
            return Choice("GBP", account.span, 0.9, sure=True, quote=account.quote)
    routing = next((label for label in document.labels if label.role is Role.ROUTING), None)
    if routing is not None and not document.ibans and _is_american(document) and not _names_a_currency(document):
        return Choice("USD", routing.span, 0.9, sure=True, quote=routing.span.text)
    accounts = [c for c in document.ibans if c.valid]
    countries = {c.value[:2] for c in accounts} | {c.value[:2] for c in document.vat_ids}
    is_one = bool(accounts and document.vat_ids) and (countries <= EURO_AREA or countries == {"GB"})
    if not is_one or len(countries) != 1 or _names_a_currency(document):
        return None
    return Choice("GBP" if countries == {"GB"} else "EUR", accounts[0].span, 0.9, sure=True, quote=accounts[0].span.text)


def _names_a_currency(document: Document) -> bool:
    return _SIGN.search(document.text) is not None or _OF_CURRENCIES.search(fold(document.text)) is not None


def _code_after(label: Label, reach: int = 4) -> Choice[str] | None:
    words = label.span.line.words
    for i in range(label.span.first, min(label.span.last + 1 + reach, len(words))):
        code = currency_of(words[i].text.strip("():.,;="))
        if code:
            return Choice(code, Span(label.span.line, i, i), 0.95, sure=True, quote=f"{label.span.text} {words[i].text}")
    return None
