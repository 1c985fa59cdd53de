"""The lines of an invoice, with carry-over from page to page, and what they add up to."""

from datetime import timedelta
from decimal import Decimal

from bench.papers.desk import MARGIN, TOP, Desk
from bench.papers.sheet import GREY
from bench.papers.truth import Line
from bench.papers.words.sums import SUMS

Row = tuple[str, str, Decimal]  # field, label, amount
_COLUMNS = (0.62, 0.80, 1.0)  # right edges of quantity, price and amount, as shares of the page's inner width
_FRAMED = 230.0


def items(desk: Desk) -> None:
    """Heads and lines; a page that is full is added up and carried over."""
    _heads(desk)
    carried = Decimal(0)
    for line in desk.facts.lines:
        if desk.y + 3 * desk.step > desk.bottom:
            _carry_over(desk, carried)
        _line(desk, line)
        carried += line.amount
    desk.sheet.rule(MARGIN, desk.edge, desk.y - desk.step * 0.5)
    desk.y += desk.step * 0.6


def _at(desk: Desk, column: int) -> float:
    return MARGIN + (desk.edge - MARGIN) * _COLUMNS[column]


def _heads(desk: Desk) -> None:
    sheet, style = desk.sheet, desk.style
    if desk.layout.items == "grid":
        sheet.bar(MARGIN, desk.edge, desk.y - desk.step, desk.y + 4, "#dddddd")
    sheet.text(MARGIN + 2, desk.y, style.word("description"), bold=True)
    unit = "" if style.names_currency else f" ({desk.facts.currency})"
    for i, name in enumerate(("quantity", "unit_price", "line_total")):
        sheet.text(_at(desk, i), desk.y, style.word(name) + (unit if name == "line_total" else ""), bold=True, align="right", room=95)
    if desk.layout.items == "ruled":
        sheet.rule(MARGIN, desk.edge, desk.y + 4)
    desk.y += desk.step * 1.5


def _line(desk: Desk, line: Line) -> None:
    sheet, style, layout = desk.sheet, desk.style, desk.layout
    text = f"{line.code}  {line.description}" if layout.items == "codes" else line.description
    if layout.items == "rates":
        text += f" ({style.rate(line.rate)})"
    if layout.items == "dated":
        text = f"{style.date(desk.facts.issue_date - timedelta(days=int(line.code) % 28))}  {text}"
    sheet.text(MARGIN + 2, desk.y, text, room=(desk.edge - MARGIN) * 0.52)
    sheet.text(_at(desk, 0), desk.y, style.decimal(line.quantity, 0), align="right")
    sheet.text(_at(desk, 1), desk.y, style.decimal(line.price), align="right")
    sheet.text(_at(desk, 2), desk.y, style.decimal(line.amount * desk.sign), align="right")
    if layout.items == "two_line":
        desk.y += desk.step
        sheet.text(MARGIN + 12, desk.y, f"Art. {line.code}", sheet.size - 1.5, ink=GREY)
    if layout.items == "grid":
        sheet.frame(MARGIN, desk.edge, desk.y - desk.step, desk.y + 4)
    desk.y += desk.step * 1.25


def _carry_over(desk: Desk, carried: Decimal) -> None:
    sheet, style, text = desk.sheet, desk.style, desk.style.decimal(carried * desk.sign)
    sheet.text(_at(desk, 1), desk.y, style.word("carry"), align="right")
    sheet.text(desk.edge, desk.y, text, align="right")
    sheet.text(desk.edge, sheet.height - 24, f"{style.word('page')} {sheet.page}", 7, align="right")
    sheet.next_page()
    desk.y = TOP
    number = f"{style.title(desk.facts.kind)} {desk.facts.number}   {style.word('page')} {sheet.page}"
    sheet.text(MARGIN, desk.y, number, sheet.size - 1, ink=GREY)
    desk.y += 2 * desk.step
    _heads(desk)
    sheet.text(_at(desk, 1), desk.y, style.word("brought"), align="right")
    sheet.text(desk.edge, desk.y, text, align="right")
    desk.y += desk.step * 1.25


def rows(desk: Desk) -> list[Row]:
    """What is added up, in the order of reading; the amounts are those of an invoice (credit notes are signed when drawn)."""
    facts, style = desk.facts, desk.style
    has_tax = bool(facts.total_vat)
    found: list[Row] = [("total_net", style.word("net"), facts.total_net)] if has_tax or desk.layout.size < "9" else []
    found += [("vat", f"{style.word('vat')} {style.rate(rate)}", tax) for rate, _, tax in facts.taxes if has_tax]
    reduced = bool(facts.prepaid or facts.retention or facts.earlier_balance)
    if desk.layout.sums == "due_only" and not reduced and facts.payment == "transfer" and facts.kind == "invoice":
        return [*found, ("total_gross", style.word("due"), facts.total_gross)]
    found.append(("total_gross", style.word("gross"), facts.total_gross))
    if facts.payment != "transfer" or facts.kind == "credit_note":
        return found
    found += [("prepaid", style.word("prepaid"), -facts.prepaid)] if facts.prepaid else []
    found += [("retention", style.word("retention"), -facts.retention)] if facts.retention else []
    if reduced or desk.layout.sums == "gross_and_due":
        found.append(("amount_due", style.word("due"), facts.amount_due))
    if facts.earlier_balance:
        found.append(("earlier", style.word("earlier"), facts.earlier_balance))
        found.append(("account_total", style.word("account_total"), facts.amount_due + facts.earlier_balance))
    return found


def totals(desk: Desk) -> None:
    """The sums, as the layout sets them."""
    found = [(field, _with_currency(desk, field, label), amount) for field, label, amount in rows(desk)]
    desk.need((len(found) + 3) * desk.step)
    _TOTALS[desk.layout.totals](desk, found)
    desk.y += desk.step


def _with_currency(desk: Desk, field: str, label: str) -> str:
    """Amounts without a currency have it in the label of what is to be paid."""
    if desk.style.names_currency or field not in ("total_gross", "amount_due"):
        return label
    return f"{label} {desk.facts.currency}" if desk.layout.amount == "code_in_label" else f"{label} ({desk.facts.currency})"


def _right_column(desk: Desk, found: list[Row]) -> None:
    last = _last(found)
    for i, (field, label, amount) in enumerate(found):
        desk.sheet.text(desk.edge - _FRAMED, desk.y, label, bold=i == last, room=_FRAMED - 90)
        desk.sheet.value(field, desk.edge, desk.y, desk.amount(amount), bold=i == last, align="right", room=88)
        desk.y += desk.step * 1.15


def _last(found: list[Row]) -> int:
    return max(i for i, (field, _, _) in enumerate(found) if field in ("total_gross", "amount_due"))


def _boxed(desk: Desk, found: list[Row]) -> None:
    top = desk.y - desk.step
    _right_column(desk, found)
    desk.sheet.frame(desk.edge - _FRAMED - 6, desk.edge + 5, top - 2, desk.y - desk.step * 0.6)


def _left_column(desk: Desk, found: list[Row]) -> None:
    for field, label, amount in found:
        desk.sheet.text(MARGIN, desk.y, label, room=150)
        desk.sheet.value(field, MARGIN + 250, desk.y, desk.amount(amount), align="right", room=95)
        desk.y += desk.step * 1.15


def _head_row(desk: Desk, found: list[Row]) -> None:
    """Each label above its amount, in boxes across the page."""
    _under_heads(desk, [(field, label, desk.amount(amount)) for field, label, amount in found])


def _rate_row(desk: Desk, found: list[Row]) -> None:
    """The same with the rate as a column of its own, where there is one rate."""
    cells = [(field, label, desk.amount(amount)) for field, label, amount in found]
    at = next((i for i, (field, _, _) in enumerate(found) if field == "vat"), None)
    if at is not None and len(desk.facts.taxes) == 1:
        cells[at] = ("vat", desk.style.word("vat"), cells[at][2])
        cells.insert(at, ("rate", desk.style.word("rate"), desk.style.rate(desk.facts.taxes[0][0])))
    _under_heads(desk, cells)


def _under_heads(desk: Desk, cells: list[tuple[str, str, str]]) -> None:
    width = (desk.edge - MARGIN) / len(cells)
    desk.y += desk.step
    desk.sheet.bar(MARGIN, desk.edge, desk.y - desk.step, desk.y + 4, "#eeeeee")
    for i, (field, label, text) in enumerate(cells):
        x = MARGIN + i * width
        desk.sheet.text(x + width - 4, desk.y, label, desk.sheet.size - 1, align="right", room=width - 8)
        desk.sheet.value(field, x + width - 4, desk.y + desk.step * 1.4, text, align="right", room=width - 8)
        desk.sheet.frame(x, x + width, desk.y - desk.step, desk.y + desk.step * 1.8)
    desk.y += desk.step * 2.6


def _one_row(desk: Desk, found: list[Row]) -> None:
    """Label and amount after each other on one line (or two)."""
    x, gap = MARGIN, 14
    for field, label, amount in found:
        text = desk.amount(amount)
        width = desk.sheet.measure(f"{label}: {text}") + gap
        if x + width > desk.edge:
            x, desk.y = MARGIN, desk.y + desk.step
        desk.labelled(x, desk.y, field, f"{label}:", text)
        x += width
    desk.y += desk.step


def _tax_table(desk: Desk, found: list[Row]) -> None:
    """A table of rates, bases and taxes on the left, the sums without those lines on the right."""
    sheet, style, y = desk.sheet, desk.style, desk.y
    heads = ("%", style.word("net"), style.word("vat"))
    edges = (MARGIN + 34, MARGIN + 130, MARGIN + 215)
    several = len(desk.facts.taxes) > 1 and desk.facts.language in SUMS["vat"]
    cells = [(style.rate(rate), style.decimal(base * desk.sign), style.decimal(tax * desk.sign)) for rate, base, tax in desk.facts.taxes]
    for i, row in enumerate([heads, *cells]):
        for edge, text in zip(edges, row, strict=True):
            sheet.text(edge, y + i * desk.step, text, sheet.size - 1, bold=i == 0, align="right", room=85)
    after = y + (len(cells) + 1) * desk.step
    kept = [row for row in found if row[0] != "vat"] if several else found
    if several:
        kept.insert(1, ("total_vat", style.word("vat"), desk.facts.total_vat))
    _right_column(desk, kept)
    desk.y = max(desk.y, after)


_TOTALS = {
    "right_column": _right_column, "boxed": _boxed, "head_row": _head_row, "tax_table": _tax_table, "one_row": _one_row,
    "left_column": _left_column, "rate_row": _rate_row,
}  # fmt: skip
