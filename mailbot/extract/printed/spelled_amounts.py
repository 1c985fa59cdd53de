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
    if not sums:
        return False
    if all(_is_told(one, sums, net) for one in find_spelled(by_lines(document.text))):
        return False
    told = [_is_told(one, sums, net) for one in find_spelled(by_lines(_by_columns(document)))]
    return not (told and all(told))


def _is_told(spelled: Spelled, sums: list[Decimal], net: list[Decimal]) -> bool:
    return any(_same(spelled, abs(value)) for value in (*sums, *(net if spelled.is_net else ())))


def _by_columns(document: Document) -> str:
    """The cells below each other: an amount in words may go on in the next line, with other columns beside it."""
    most = max((len(row.cells) for row in document.rows), default=0)
    return "\n".join(row.cells[i].text for i in range(most) for row in document.rows if len(row.cells) > i)
