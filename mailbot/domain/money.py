"""Amounts: Decimal plus ISO 4217 currency, never binary floats."""

from collections.abc import Collection
from decimal import ROUND_HALF_UP, Decimal

from mailbot.domain import limits

#: ISO 4217 minor units that are not 2 (the exponent of the currency).
EXPONENTS = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}

CURRENCIES = frozenset(
    """AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
    COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS
    INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP
    MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR
    SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UZS VES VND
    VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG""".split()
)


def exponent(currency: str) -> int:
    """Digits after the decimal point of an ISO 4217 currency: JPY 0, EUR 2, TND 3."""
    return EXPONENTS.get(currency, 2)


def is_far_off(amount: Decimal, printed: Collection[Decimal], totals: Collection[Decimal]) -> bool:
    """Whether an amount that a person gave is far from what a document says: not one of its amounts, and much less or more than the
    largest total that was read, or else the largest amount. Where none was read there is nothing to be far from."""
    if amount in printed or amount in totals or not (printed or totals):
        return False
    largest = max(totals or printed)
    return not limits.AMOUNT_BELOW_TOTAL * largest <= amount <= limits.AMOUNT_ABOVE_TOTAL * largest


def canonical(amount: Decimal, currency: str) -> Decimal:
    """The amount with exactly the currency's digits; 12.5 EUR -> 12.50.

    Raises:
        ValueError: the amount is not finite, or has digits that the currency does not (amounts are never repaired).
    """
    if not amount.is_finite():
        raise ValueError("an amount must be a finite number")
    rounded = amount.quantize(Decimal(1).scaleb(-exponent(currency)), rounding=ROUND_HALF_UP)
    if rounded != amount:
        raise ValueError(f"{amount} has more decimals than {currency} allows")
    return rounded
