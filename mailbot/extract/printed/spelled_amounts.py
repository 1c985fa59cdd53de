"""Whether an amount written in words on an invoice is another than its figures."""

from decimal import Decimal

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.statements import by_lines
from mailbot.extract.printed.totals import Totals
from mailbot.extract.values.spelled import Spelled, find_spelled

_CENTS = 100


def _same(spelled: Spelled, amount: Decimal) -> bool:
    return spelled.whole == int(amount) and spelled.cents in (None, int(amount * _CENTS) % _CENTS)


def words_differ(document: Document, totals: Totals) -> bool:
    """Whether words name neither what is due nor the total (the net total only where they say "without VAT")."""
    sums = [choice.value for choice in (totals.due, totals.gross) if choice]
    net = [totals.net.value] if totals.net else []
    found = list(find_spelled(by_lines(document.text))) if sums else []
    return any(not any(_same(one, abs(value)) for value in (*sums, *(net if one.is_net else ()))) for one in found)
