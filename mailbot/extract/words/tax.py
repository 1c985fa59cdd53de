"""VAT rates (percent) that are or were lately in force in Europe: the ratios in which net and tax may stand."""

from decimal import Decimal

#: Standard and reduced rates of the EU, United Kingdom, Switzerland and Norway, and some historical ones.
VAT_RATES = tuple(
    Decimal(rate)
    for rate in """
    2.1 2.5 2.6 3 3.7 3.8 4 4.8 5 5.5 6 7 7.7 8 8.1 8.5 9 9.5 10 12 13 13.5 14 15 16 17 17.5 18 19 19.6 20 21 22 23 24 25 25.5
    26 27""".split()
)
#: No country asks for more; several rates on one invoice give any mixture below it.
HIGHEST_RATE = Decimal("27.5")
