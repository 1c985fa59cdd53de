"""What the operator allows a model to cost: tokens of a company and day, and what tokens cost."""

from decimal import ROUND_HALF_UP, Decimal

from mailbot.domain.invoice import Frozen

_PER = Decimal(1_000_000)
_DIGITS = Decimal("0.000001")  # a short document costs hundredths of a cent


class TokenPrices(Frozen):
    """The price of a million tokens of each kind, in an ISO 4217 currency."""

    prompt: Decimal
    completion: Decimal
    currency: str

    def cost(self, prompt_tokens: int, completion_tokens: int) -> Decimal:
        """What so many tokens cost, in the currency, to a millionth."""
        exact = (self.prompt * prompt_tokens + self.completion * completion_tokens) / _PER
        return exact.quantize(_DIGITS, ROUND_HALF_UP)


class ModelBudget(Frozen):
    """`daily_tokens` of each company and day (UTC), None for as many as it takes; `prices`, when the operator told them."""

    daily_tokens: int | None = None
    prices: TokenPrices | None = None
