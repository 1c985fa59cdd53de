"""The head of a paper: who it is from, whom it is for, what it is, its number and dates."""

import io
import random
from pathlib import Path

import reportlab
from PIL import Image, ImageDraw, ImageFont

from bench.papers.desk import MARGIN, TOP, Desk
from bench.papers.facts import country_name
from bench.papers.sheet import GREY
from bench.papers.truth import Party

_WINDOW = 118.0  # where addresses begin, for the envelope's window
_ON_THE_LEFT = ("letterhead_left", "logo_picture", "from_block")
_ON_THE_RIGHT = ("letterhead_right", "strip")
_STRIP = 130.0
_A_ROW = 4  # labels beside each other
_LOGO_FONT = Path(reportlab.__file__).parent / "fonts" / "VeraBd.ttf"

Entry = tuple[str, str, str]  # field, label, value as printed


def seller(desk: Desk) -> None:
    """The seller where the layout wants it; what is not said here stands in the footer."""
    _SELLERS[desk.layout.seller](desk)


def says_all(desk: Desk) -> bool:
    """Whether the head names the seller with address (otherwise the footer must)."""
    return desk.layout.seller in ("letterhead_left", "letterhead_right", "letterhead_centre", "from_block", "strip")


def contact(desk: Desk) -> list[str]:
    """Phone, mail and tax number, as they stand under an address."""
    party, style = desk.facts.seller, desk.style
    lines = [f"{style.label('phone')} {party.phone}"] if party.phone else []
    lines += [party.email] if party.email else []
    return lines + ([f"{style.label('tax_number')} {party.tax_number}"] if party.tax_number else [])


def address(party: Party, abroad: str) -> list[str]:
    """Street, town, and the country for people from another one."""
    return [party.street, party.town] + ([country_name(party.country)] if party.country != abroad else [])


def _named(desk: Desk, x: float, y: float, align: str, room: float | None = None) -> float:
    """Name, address and contact below each other."""
    sheet, party, size = desk.sheet, desk.facts.seller, desk.sheet.size
    sheet.value("seller_name", x, y, party.name, size + 3, bold=True, align=align, room=room or desk.room)
    y = sheet.lines(
        x, y + desk.step, [*address(party, desk.facts.buyer.country), *contact(desk)], size - 1, align=align, room=room or desk.room
    )
    if party.vat_id and desk.layout.vat_place == "head":
        y = _vat_id(desk, x, y, align)
    return y


def _vat_id(desk: Desk, x: float, y: float, align: str) -> float:
    vat, label = str(desk.facts.seller.vat_id), desk.style.label("vat_id")
    sheet, size = desk.sheet, desk.sheet.size - 1
    width = sheet.measure(f"{label} ", size) + 2 + sheet.measure(vat, size)
    start = x - {"left": 0, "right": width, "centre": width / 2}[align]
    sheet.text(start, y, label, size)
    if start + width > desk.sheet.width - 8:  # narrow columns break the line
        sheet.value("seller_vat_id", start, y + size * 1.35, vat, size)
        return y + 2 * size * 1.35
    sheet.value("seller_vat_id", start + sheet.measure(f"{label} ", size) + 2, y, vat, size)
    return y + size * 1.35


def _left(desk: Desk) -> None:
    desk.left = _named(desk, MARGIN, desk.left, "left")


def _right(desk: Desk) -> None:
    desk.right = _named(desk, desk.edge, desk.right, "right")


def _strip(desk: Desk) -> None:
    desk.right = _named(desk, desk.edge - _STRIP, desk.right, "left", _STRIP)


def _centre(desk: Desk) -> None:
    desk.left = desk.right = _named(desk, desk.sheet.width / 2, TOP, "centre") + 4


def _return_line(desk: Desk) -> None:
    party = desk.facts.seller
    line = f"{party.name} · {party.street} · {party.town}"
    desk.left = max(desk.left, _WINDOW)
    desk.sheet.value("seller_name", MARGIN, desk.left, line, 6, ink=GREY, room=desk.room)
    desk.left += 10


def _nothing(desk: Desk) -> None:
    desk.left = desk.right = max(desk.left, TOP)


def _logo(desk: Desk) -> None:
    desk.sheet.picture(logo(desk.facts.seller.brand), MARGIN, desk.left - 20, 150, 36)
    desk.left += 36


def logo(brand: str) -> bytes:
    """A brand's name as a picture, so that no text of the file says it."""
    picture = Image.new("RGB", (600, 144), "white")
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype(str(_LOGO_FONT), 52 if len(brand) < 16 else 34)
    draw.rounded_rectangle((4, 30, 80, 110), 14, fill="#1f4e79")
    draw.text((100, 40), brand, font=font, fill="#1f4e79")
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _from_block(desk: Desk) -> None:
    desk.left = max(desk.left, _WINDOW - 30)
    desk.sheet.text(MARGIN, desk.left, desk.style.label("seller"), desk.sheet.size - 1, ink=GREY)
    desk.left = _named(desk, MARGIN, desk.left + desk.step, "left")


_SELLERS = {
    "letterhead_left": _left, "letterhead_right": _right, "letterhead_centre": _centre, "return_line": _return_line,
    "footer_columns": _nothing, "logo_picture": _logo, "from_block": _from_block, "strip": _strip,
}  # fmt: skip


def buyer(desk: Desk) -> None:
    """The buyer, in the column that the layout chose (beside the seller's block where that is labelled too)."""
    on_the_right = desk.layout.buyer in ("right", "labelled_right") or desk.layout.seller == "from_block"
    x = desk.middle if on_the_right else MARGIN
    y = max(desk.right if on_the_right else desk.left, _WINDOW - 30 if desk.layout.seller == "from_block" else _WINDOW + 8)
    y = _buyer_lines(desk, x, y)
    if on_the_right:
        desk.right = y + 6
    else:
        desk.left = y + 6


def _buyer_lines(desk: Desk, x: float, y: float) -> float:
    sheet, party, label = desk.sheet, desk.facts.buyer, desk.style.label("buyer")
    if desk.layout.buyer.startswith("labelled_l") and desk.layout.buyer == "labelled_line":
        desk.labelled(x, y, "buyer_name", label, party.name, desk.room)
    else:
        if desk.layout.buyer.startswith("labelled") or desk.layout.seller == "from_block":
            sheet.text(x, y, label, sheet.size - 1, ink=GREY)
            y += desk.step
        sheet.value("buyer_name", x, y, party.name, room=desk.room)
    lines = address(party, desk.facts.seller.country)
    if party.vat_id and len(desk.facts.number) % 2:  # about half of the papers name it
        lines.append(f"{desk.style.label('vat_id')} {party.vat_id}")
    return sheet.lines(x, y + sheet.size * 1.35, lines, room=desk.room)


def title(desk: Desk, *, early: bool) -> None:
    """The title, before the other blocks (top of the page) or after them (above the items)."""
    where = _title_place(desk)
    if early == (where in ("top_right", "top_left", "band")):
        _TITLES[where](desk)


def _title_place(desk: Desk) -> str:
    """Where the title goes: not onto the letterhead."""
    where, seller_at = desk.layout.title, desk.layout.seller
    if (where == "top_right" and seller_at in _ON_THE_RIGHT) or (where == "top_left" and seller_at in _ON_THE_LEFT):
        return "above_items"
    return "above_items" if seller_at == "letterhead_centre" and where.startswith("top") else where


def _words(desk: Desk) -> str:
    return desk.style.title(desk.facts.kind)


def _top_right(desk: Desk) -> None:
    desk.sheet.text(desk.edge, desk.right + 4, _words(desk), desk.sheet.size + 8, bold=True, align="right", room=desk.room)
    desk.right += 26


def _top_left(desk: Desk) -> None:
    desk.sheet.text(MARGIN, desk.left + 4, _words(desk), desk.sheet.size + 8, bold=True, room=desk.room)
    desk.left += 26


def _band(desk: Desk) -> None:
    desk.sheet.bar(0, desk.sheet.width, 0, 38, "#24433b")
    desk.sheet.text(MARGIN, 26, _words(desk).upper(), desk.sheet.size + 8, bold=True, ink="#ffffff")
    desk.left = desk.right = 66


def _above_items(desk: Desk) -> None:
    desk.sheet.text(MARGIN, desk.y + 10, _words(desk), desk.sheet.size + 5, bold=True)
    desk.y += 24


def _spaced(desk: Desk) -> None:
    desk.sheet.text(MARGIN, desk.y + 10, " ".join(_words(desk).upper()), desk.sheet.size + 3, bold=True)
    desk.y += 24


def _with_number(desk: Desk) -> None:
    sheet, size = desk.sheet, desk.sheet.size + 4
    label = desk.style.number_word(desk.facts.kind)
    sheet.text(MARGIN, desk.y + 10, label, size, bold=True)
    sheet.value("number", MARGIN + sheet.measure(f"{label} ", size, bold=True) + 2, desk.y + 10, desk.facts.number, size, bold=True)
    desk.y += 24


_TITLES = {
    "top_right": _top_right,
    "top_left": _top_left,
    "band": _band,
    "above_items": _above_items,
    "spaced": _spaced,
    "with_number": _with_number,
}


def entries(desk: Desk) -> list[Entry]:
    """Number, dates and references with their labels; the due date where the layout wants it."""
    facts, style = desk.facts, desk.style
    number = [] if _title_place(desk) == "with_number" else [("number", style.number_word(facts.kind), facts.number)]
    issued = [("issue_date", style.word("issue_date"), style.date(facts.issue_date))]
    shows_due = facts.due_date and desk.layout.due != "terms"
    due = [("due_date", style.word("due_date"), style.date(facts.due_date))] if shows_due and facts.due_date else []
    others = [("order", facts.order_reference), ("customer", facts.customer_number), ("delivery_note", facts.delivery_note)]
    rest = [(name, style.word(name), text) for name, text in others if text]
    if facts.delivery_date:
        rest.append(("delivery_date", style.word("delivery_date"), style.date(facts.delivery_date)))
    random.Random(f"{desk.layout.name}/order of entries").shuffle(rest)
    if desk.layout.echo == "yes" and facts.kind == "invoice" and facts.payment == "transfer":
        rest.append(("echo", style.word("due"), desk.amount(facts.amount_due)))
    first = [*due, *number, *issued] if desk.layout.due == "first" else [*number, *issued, *due]
    return [*rest[:1], *first, *rest[1:]] if desk.layout.name[-1] in "37" else [*first, *rest]


def in_a_column(desk: Desk) -> bool:
    """Whether the entries stand beside the buyer, not across the page."""
    return desk.layout.meta in ("pairs", "colon", "stacked", "box", "dateline")


def meta(desk: Desk) -> None:
    """Number and dates, as the layout sets them."""
    found = entries(desk)
    if not in_a_column(desk):
        desk.y = _ACROSS[desk.layout.meta](desk, found)
        return
    on_the_right = desk.left > desk.right
    x, y = (desk.middle, max(desk.right, TOP)) if on_the_right else (MARGIN, max(desk.left, TOP))
    y = _COLUMNS[desk.layout.meta](desk, found, x, y + desk.step)
    if on_the_right:
        desk.right = y
    else:
        desk.left = y


def _pairs(desk: Desk, found: list[Entry], x: float, y: float) -> float:
    colon = desk.style.label("number").removeprefix(desk.style.word("number"))
    for field, label, text in found:
        desk.sheet.text(x, y, label + colon, room=desk.room * 0.55)
        desk.sheet.value(field, x + desk.room, y, text, align="right", room=desk.room * 0.42)
        y += desk.step
    return y


def _colon(desk: Desk, found: list[Entry], x: float, y: float) -> float:
    colon = desk.style.label("number").removeprefix(desk.style.word("number"))
    for field, label, text in found:
        desk.labelled(x, y, field, label + colon, text, desk.room)
        y += desk.step
    return y


def _dateline(desk: Desk, found: list[Entry], x: float, y: float) -> float:
    """Town and date as letters begin, without a label; the rest below."""
    day, words = desk.style.date(desk.facts.issue_date), desk.facts.seller.town.split()
    town = next(word.strip(",") for word in words if word[1:2].islower())  # without postcode and state
    desk.sheet.mentioned["issue_date"] = day
    desk.sheet.text(x, y, desk.style.sentence("dateline", town=town, date=day), room=desk.room)
    return _colon(desk, [entry for entry in found if entry[0] != "issue_date"], x, y + 1.6 * desk.step)


def _stacked(desk: Desk, found: list[Entry], x: float, y: float) -> float:
    for field, label, text in found:
        desk.sheet.text(x, y, label, desk.sheet.size - 1.5, ink=GREY)
        desk.sheet.value(field, x, y + desk.sheet.size * 1.2, text, bold=True, room=desk.room)
        y += desk.sheet.size * 2.7
    return y


def _box(desk: Desk, found: list[Entry], x: float, y: float) -> float:
    bottom = _pairs(desk, found, x, y)
    desk.sheet.frame(x - 5, x + desk.room + 5, y - desk.step, bottom - desk.step + 6)
    return bottom


def _row(desk: Desk, found: list[Entry]) -> float:
    y = desk.y
    for i in range(0, len(found), _A_ROW):
        some = found[i : i + _A_ROW]
        width = (desk.edge - MARGIN) / len(some)
        for j, (field, label, text) in enumerate(some):
            desk.sheet.text(MARGIN + j * width, y, label, desk.sheet.size - 1.5, ink=GREY, room=width - 6)
            desk.sheet.value(field, MARGIN + j * width, y + desk.step, text, bold=True, room=width - 6)
        y += desk.step * 2.4
    return y


def _table(desk: Desk, found: list[Entry]) -> float:
    y, sheet = desk.y, desk.sheet
    for i in range(0, len(found), _A_ROW):
        some = found[i : i + _A_ROW]
        width = (desk.edge - MARGIN) / len(some)
        sheet.bar(MARGIN, desk.edge, y, y + desk.step + 2, "#e4e4e4")
        for j, (field, label, text) in enumerate(some):
            x = MARGIN + j * width
            sheet.text(x + width / 2, y + desk.step - 2, label, sheet.size - 1, bold=True, align="centre", room=width - 6)
            sheet.value(field, x + width / 2, y + 2 * desk.step, text, align="centre", room=width - 6)
            sheet.frame(x, x + width, y, y + 2 * desk.step + 6)
        y += 2 * desk.step + 18
    return y + desk.step


def _prose(desk: Desk, found: list[Entry]) -> float:
    facts, style = desk.facts, desk.style
    number, day = facts.number, style.date(facts.issue_date)
    desk.sheet.mentioned |= {"number": number, "issue_date": day}
    sentence = style.sentence("meta", title=style.title(facts.kind), number=number, date=day)
    y = desk.sheet.wrapped(MARGIN, desk.y + 4, sentence, desk.edge - MARGIN) + 4
    rest = [entry for entry in found if entry[0] not in ("number", "issue_date")]
    return _colon(desk, rest, MARGIN, y) + 6


def _beside_title(desk: Desk, found: list[Entry]) -> float:
    x, y, sheet = MARGIN, desk.y, desk.sheet
    for field, label, text in found:
        width = sheet.measure(f"{label} {text}   |") + 10
        if x + width > desk.edge:
            x, y = MARGIN, y + desk.step
        desk.labelled(x, y, field, label, text)
        x += width
    return y + desk.step * 1.5


_COLUMNS = {"pairs": _pairs, "colon": _colon, "stacked": _stacked, "box": _box, "dateline": _dateline}
_ACROSS = {"row": _row, "table": _table, "prose": _prose, "beside_title": _beside_title}
