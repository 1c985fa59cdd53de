"""How to pay: terms, the account, what to quote, the slip; and the footer with what the head did not say."""

from bench.papers import head
from bench.papers.desk import MARGIN, Desk
from bench.papers.sheet import GREY
from bench.papers.truth import Account

Entry = tuple[str, str, str]  # field, label, value as printed
_ACCOUNT_WORDS = {"uk_sort_code": ("Sort code", "Account no."), "us_aba": ("Routing no. (ABA)", "Account number")}


def terms(desk: Desk) -> None:
    """What the sentences under the sums say: when to pay, or that nothing is to be paid; small print."""
    desk.need(6 * desk.step)
    for sentence in [*_notices(desk), *_when(desk)]:
        desk.y = desk.sheet.wrapped(MARGIN, desk.y, sentence, desk.edge - MARGIN) + 2
    if desk.layout.late != "no":
        _small_print(desk)
    desk.y += desk.step


def _small_print(desk: Desk) -> None:
    thanks, late = desk.style.sentence("thanks"), desk.style.sentence("late")
    if desk.layout.late == "yes":
        desk.y = desk.sheet.wrapped(MARGIN, desk.y, f"{thanks} {late}", desk.edge - MARGIN, desk.sheet.size - 1.5)
        return
    size = desk.sheet.size - 1.5
    left = desk.sheet.wrapped(MARGIN, desk.y, late, desk.room, size)
    desk.y = max(left, desk.sheet.wrapped(desk.middle, desk.y, thanks, desk.room, size))


def _notices(desk: Desk) -> list[str]:
    facts, style, sheet = desk.facts, desk.style, desk.sheet
    total = desk.amount(facts.amount_due)
    if facts.payment == "direct_debit":
        return [style.sentence("direct_debit", total=total, iban=style.iban(str(facts.buyer_iban)))]
    if facts.payment == "card":
        return [style.sentence("card", date=style.date(facts.issue_date))]
    if facts.payee:
        iban = style.iban(str(facts.accounts[0].iban))
        sheet.mentioned["iban"] = iban
        sentences = [style.sentence("factor", payee=facts.payee, iban=iban)]
        if facts.accounts[0].bic:
            sheet.mentioned["bic"] = facts.accounts[0].bic
            sentences.append(f"BIC {facts.accounts[0].bic}")
        return sentences
    return []


def _when(desk: Desk) -> list[str]:
    facts, style = desk.facts, desk.style
    if facts.payment != "transfer" or facts.kind == "credit_note":
        return []
    found = []
    if facts.discount:
        percent, days = facts.discount
        found.append(style.sentence("discount", percent=style.decimal(percent, 0), ddays=days))
    if facts.due_date and desk.layout.due in ("terms", "both"):
        day = style.date(facts.due_date)
        desk.sheet.mentioned["due_date"] = day
        found.append(style.sentence("due", due=day))
    elif facts.terms_days and not facts.due_date:
        found.append(style.sentence("net", days=facts.terms_days))
    return found


def account_entries(desk: Desk) -> list[Entry]:
    """Bank, holder, IBAN, BIC and reference, of the account that the seller names as its own."""
    facts, style = desk.facts, desk.style
    own = facts.accounts[1:] if facts.payee else facts.accounts
    if not own:
        return _reference(desk)
    found = [("bank", style.word("bank"), own[0].bank), *_numbers(desk, own[0], pays=facts.payee is None)]
    if len(found) > 2 and facts.seller.name.startswith(facts.seller.brand) and desk.layout.payment in ("table", "box", "slip"):
        found.insert(1, ("holder", style.word("holder"), facts.seller.name))
    for other in own[1:]:
        found += [("bank", style.word("bank"), f"{other.bank} ({other.currency})"), *_numbers(desk, other, pays=False)]
    return found + _reference(desk)


def _numbers(desk: Desk, account: Account, *, pays: bool) -> list[Entry]:
    style, prefix = desk.style, "" if pays else "other_"
    if account.scheme:
        first, second = _ACCOUNT_WORDS[account.scheme]
        code = account.bank_code or ""
        printed = "-".join(code[i : i + 2] for i in (0, 2, 4)) if account.scheme == "uk_sort_code" else code
        found = [(f"{prefix}bank_code", first, printed), (f"{prefix}account", second, str(account.number))]
    else:
        found = [(f"{prefix}iban", style.word("iban"), style.iban(str(account.iban)))]
    return found + ([(f"{prefix}bic", style.word("bic"), account.bic)] if account.bic else [])


def _reference(desk: Desk) -> list[Entry]:
    reference = desk.facts.remittance
    return [("remittance", desk.style.word("reference"), reference)] if reference else []


def block(desk: Desk) -> None:
    """The account where the layout wants it. Sentences, footers and slips hold one account only: two need a list."""
    found = account_entries(desk)
    if desk.facts.kind == "credit_note":
        found = found[: 4 if desk.layout.footer == "columns" else 0]
    if desk.layout.vat_place == "bank" and desk.facts.seller.vat_id:
        found.append(("seller_vat_id", desk.style.word("vat_id"), desk.facts.seller.vat_id))
    if found:
        is_simple = len(desk.facts.accounts) == 1 and desk.facts.payment == "transfer" and "iban" in {field for field, _, _ in found}
        how = desk.layout.payment if is_simple else "below"
        _BLOCKS[how](desk, found)


def listed(desk: Desk, found: list[Entry]) -> None:
    """Label and value, an entry a line: the plainest form."""
    desk.need((len(found) + 1) * desk.step)
    colon = desk.style.label("iban").removeprefix(desk.style.word("iban"))
    for field, label, text in found:
        desk.labelled(MARGIN, desk.y, field, label + colon, text)
        desk.y += desk.step


def _box(desk: Desk, found: list[Entry]) -> None:
    desk.need((len(found) + 2) * desk.step)
    top = desk.y - desk.step
    for field, label, text in found:
        desk.sheet.text(MARGIN + 6, desk.y, label, room=115)
        desk.sheet.value(field, MARGIN + 130, desk.y, text, room=200)
        desk.y += desk.step
    desk.sheet.frame(MARGIN, MARGIN + 340, top - 2, desk.y - desk.step * 0.5)


def _table(desk: Desk, found: list[Entry]) -> None:
    """Heads above values, three in a row."""
    desk.need((len(found) + 3) * desk.step)
    width = (desk.edge - MARGIN) / 3
    for i in range(0, len(found), 3):
        for j, (field, label, text) in enumerate(found[i : i + 3]):
            desk.sheet.text(MARGIN + j * width, desk.y, label, desk.sheet.size - 1.5, ink=GREY, room=width - 8)
            desk.sheet.value(field, MARGIN + j * width, desk.y + desk.sheet.size * 1.2, text, room=width - 8)
        desk.y += desk.sheet.size * 3


def _prose(desk: Desk, found: list[Entry]) -> None:
    facts, style, sheet = desk.facts, desk.style, desk.sheet
    values = {field: text for field, _, text in found}
    sheet.mentioned |= {field: values[field] for field in ("iban", "bic", "remittance") if field in values}
    reference = style.sentence("quote_reference", reference=values["remittance"]) if "remittance" in values else ""
    bic = f" (BIC {values['bic']})" if "bic" in values else ""
    desk.need(4 * desk.step)
    sentence = style.sentence("transfer", total=desk.amount(facts.amount_due), iban=values["iban"], bic=bic, reference=reference)
    desk.y = sheet.wrapped(MARGIN, desk.y, sentence, desk.edge - MARGIN)
    listed(desk, [entry for entry in found if entry[0] == "seller_vat_id"])


def _inline(desk: Desk, found: list[Entry]) -> None:
    """Everything on one line, with bars between."""
    desk.need(3 * desk.step)
    x = MARGIN
    for field, label, text in found:
        width = desk.sheet.measure(f"{label} {text}") + 14
        if x + width > desk.edge:
            x, desk.y = MARGIN, desk.y + desk.step
        desk.labelled(x, desk.y, field, label, text)
        x += width
        desk.sheet.text(x - 8, desk.y, "|", ink=GREY)
    desk.y += desk.step


def _slip(desk: Desk, found: list[Entry]) -> None:
    """A giro slip: small labels in the corners of boxes, the payer's name among them."""
    desk.need((len(found) + 2) * desk.step * 2)
    extra = [
        ("amount_due", desk.style.word("due"), desk.amount(desk.facts.amount_due)),
        ("payer", desk.style.word("buyer"), desk.facts.buyer.name),
    ]
    for i, (field, label, text) in enumerate([*found, *extra]):
        x, y = MARGIN + (i % 2) * 250, desk.y + (i // 2) * desk.step * 2
        desk.sheet.frame(x, x + 245, y, y + desk.step * 1.9)
        desk.sheet.text(x + 3, y + 6, label, 5.5, ink=GREY)
        desk.sheet.value(field, x + 6, y + desk.step * 1.6, text, room=235)
    desk.y += (len(found) + 3) // 2 * desk.step * 2 + desk.step


def _in_footer(desk: Desk, found: list[Entry]) -> None:
    """Only the reference stands under the sums; the rest is in the footer's columns."""
    listed(desk, [entry for entry in found if entry[0] in ("remittance", "seller_vat_id")])


_BLOCKS = {"below": listed, "box": _box, "table": _table, "prose": _prose, "footer": _in_footer, "slip": _slip, "inline": _inline}


def footer(desk: Desk) -> None:
    """What stands at the foot of the last page: the seller where the head has none, the account where it belongs there."""
    printed = {spot.field for spot in desk.sheet.spots} | set(desk.sheet.mentioned)
    columns: list[list[Entry]] = []
    seller = desk.facts.seller
    if not head.says_all(desk):
        lines = [*head.address(seller, desk.facts.buyer.country), *head.contact(desk)]
        columns.append([("seller_name", "", seller.name), *(("", "", line) for line in lines)])
    legal: list[Entry] = [("", desk.style.label("registration"), seller.registration)] if seller.registration else []
    if seller.vat_id and "seller_vat_id" not in printed:
        legal.append(("seller_vat_id", desk.style.label("vat_id"), seller.vat_id))
    columns += [legal] if legal else []
    if "iban" not in printed and desk.layout.payment == "footer" and desk.facts.kind == "invoice" and not desk.facts.payee:
        bank = [entry for entry in account_entries(desk) if entry[0] not in ("remittance", *printed)]
        columns += [bank] if bank else []
    if desk.layout.footer == "columns4" and desk.facts.seller.email:
        columns.append([("", "", f"www.{desk.facts.seller.email.partition('@')[2]}")])
    if desk.layout.footer in ("none", "line") and head.says_all(desk) and len(columns) == 1:
        columns = [[entry] for entry in columns[0]]
    _columns(desk, columns)


def _columns(desk: Desk, columns: list[list[Entry]]) -> None:
    if not columns:
        return
    sheet, size, top = desk.sheet, 6.5, desk.bottom + 22
    width = (desk.edge - MARGIN) / len(columns)
    sheet.rule(MARGIN, desk.edge, top - 10)
    for i, column in enumerate(columns):
        for j, (field, label, text) in enumerate(column):
            x, y = MARGIN + i * width, top + j * size * 1.4
            start = x + (sheet.measure(f"{label} ", size) + 1.5 if label else 0)
            if label:
                sheet.text(x, y, label, size)
            sheet.value(field or "small_print", start, y, text, size, room=x + width - start - 6)
