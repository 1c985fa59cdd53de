"""The second examination must not lie either: what a label says stands on the paper, and nothing is shared with what was fitted on."""

from dataclasses import replace
from decimal import Decimal

import pypdfium2
import pytest
import zxingcpp

from bench.papers.decisions import LAYOUTS
from bench.papers.fresh import names, sets
from bench.papers.fresh.bill import draw
from bench.papers.fresh.form import forms, letters, parsed
from bench.papers.fresh.judged import label
from bench.papers.fresh.pen import Pen
from bench.papers.fresh.sets import invoice, letter, opened, sealed, several
from bench.papers.fresh.spelled import spelled
from bench.papers.truth import cents
from bench.papers.words import LANGUAGES
from bench.papers.words import names as fitted
from mailbot.domain.account import is_iban

FORMS = sorted(forms())
KINDS = sorted(letters("en"))
EXACT = ("invoice_number", "supplier_name", "supplier_vat_id", "purchase_order", "payment_reference", "iban", "bic")


def compact(text):
    return "".join(c for c in text if c.isalnum()).casefold()


def text_of(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return compact("".join(page.get_textpage().get_text_range() for page in document))


def either(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def judged(form, seed):
    made = invoice(seed, forms()[form])
    return made, label("x.pdf", form, made.bill, made.printed, made.values, made.pages)


def words_of(*texts):
    return {word for text in texts for word in text.split("|")}


def test_there_are_forms_enough_in_every_language():
    assert len(FORMS) >= 30
    assert all(sum(form.startswith(f"{language}_") for form in FORMS) >= 4 for language in LANGUAGES)


@pytest.mark.parametrize("form", FORMS)
def test_what_the_label_says_stands_on_the_paper(form):
    made, found = judged(form, 11)
    text, fields = text_of(made.pdf), found["expected"]
    for name in EXACT:
        stands = [compact(value) in text for value in either(fields.get(name))]
        assert any(stands) if name in ("supplier_vat_id", "invoice_number") and stands else all(stands), name
    shown = made.values["payable" if "payable" in made.printed else "gross"]
    shown_bare = made.values["payable#" if "payable" in made.printed else "gross#"]
    assert compact(shown) in text or compact(shown_bare) in text
    assert compact(made.values["issued"]) in text
    assert fields.get("due_date") is None or compact(made.values["due"]) in text


@pytest.mark.parametrize("form", FORMS)
def test_what_is_not_labelled_is_not_printed(form):
    made, found = judged(form, 13)
    text, fields, bill = text_of(made.pdf), found["expected"], made.bill
    hidden = {"supplier_vat_id": bill.seller.vat_id, "purchase_order": bill.order_reference, "payment_reference": bill.remittance}
    assert [name for name, value in hidden.items() if value and name in fields and fields[name] is None and compact(value) in text] == []
    accounts = [one for one in bill.accounts if one.currency == bill.currency]
    for name in ("iban", "bic"):
        labelled = either(fields.get(name))
        others = [getattr(one, name) for one in accounts if getattr(one, name) not in (None, *labelled)]
        assert name not in fields or not any(compact(value) in text for value in others)


@pytest.mark.parametrize("form", FORMS)
def test_every_bill_adds_up_and_shows_what_is_to_be_paid_and_whither(form):
    for seed in (20, 21):
        made, found = judged(form, seed)
        bill = made.bill
        assert bill.total_gross == sum((line.amount for line in bill.lines), Decimal(0)) + bill.total_vat
        assert bill.amount_due == bill.total_gross - bill.prepaid - bill.retention > 0
        assert {"title", "issued", "seller", "buyer"} <= made.printed
        assert {"number", "serial"} & made.printed
        assert {"gross", "payable"} & made.printed
        assert all(is_iban(account.iban) for account in bill.accounts if account.iban)
        reductions = {"prepaid": bill.prepaid, "retention": bill.retention, "earlier": bill.earlier_balance}
        assert all(name in made.printed for name, amount in reductions.items() if amount)
        assert not (bill.prepaid or bill.retention) or "payable" in made.printed
        if found.get("amount_due"):
            assert found["expected"]["iban"] or found["extra"].get("account")
        elif bill.kind == "invoice" and not bill.other:
            assert found["expect"] == "failed: nothing_to_pay"
            assert "settled" in made.printed


def test_a_payment_code_says_what_the_paper_says():
    coded = [form for form in FORMS if any("SCT" in block.lines or "SPC" in " ".join(block.lines) for block in forms()[form].blocks)]
    assert coded
    for form in coded:
        made = next(one for seed in range(9) if (one := judged(form, seed)[0]).values["transfer"])
        with pypdfium2.PdfDocument(made.pdf) as document:
            (code,) = zxingcpp.read_barcodes(document[0].render(scale=3).to_pil())
        lines = code.text.splitlines()
        account, amount = made.bill.accounts[0], str(made.bill.amount_due)
        assert account.iban in lines
        assert {amount, f"{account.currency}{amount}"} & set(lines)
        assert compact(made.bill.remittance) in {compact(line) for line in lines}


def test_a_paper_that_is_not_to_be_transferred_has_no_payment_code():
    made = next(one for seed in range(60) if not (one := judged("en_swiss_labware", seed)[0]).values["transfer"])
    with pypdfium2.PdfDocument(made.pdf) as document:
        assert not zxingcpp.read_barcodes(document[0].render(scale=3).to_pil())


def test_the_surcharge_of_retailers_stands_beside_the_vat():
    made, _ = judged("es_drogueria_equivalencia", 3)
    rows = Pen(forms()["es_drogueria_equivalencia"], made.bill).taxes()
    assert {(row["iva_rate"], row["re_rate"]) for row in rows} <= {("21", "5,2"), ("10", "1,4"), ("4", "0,5")}
    parts = [Decimal(str(row[name]).replace(".", "").replace(",", ".")) for row in rows for name in ("iva#", "re#")]
    assert sum(parts, Decimal(0)) == made.bill.total_vat


def test_lines_with_their_vat_add_up_to_the_total_that_a_shop_prints():
    for seed in range(30):
        bill = judged("nl_kaarsen_overboeking", seed)[0].bill
        rows = Pen(parsed("x", "nl", "date d\nnumber 1234.56\ntitle x / y\ncredit x / y"), bill).items()
        assert sum((Decimal(str(row["gross_amount"])) for row in rows), Decimal(0)) == bill.total_gross


def test_an_italian_lawyers_withholding_is_of_the_fees_alone():
    bill = next(one for seed in range(40) if (one := judged("it_avvocato_esposti", seed)[0].bill).retention and len(one.taxes) > 1)
    fees = sum((line.amount for line in bill.lines if line.rate and line.code != "-"), Decimal(0))
    assert bill.retention == cents(fees / 5)


@pytest.mark.parametrize(("setting", "least", "most"), [("80-640", 80, 640), ("9", 1, 9)])
def test_a_line_counts_as_many_as_its_form_names(setting, least, most):
    form = next(iter(forms().values()))
    form = replace(form, settings={**form.settings, "quantity": setting})
    counts = {line.quantity for seed in range(20) for line in draw(seed, form).lines if line.code != "-"}
    assert least <= min(counts) < max(counts) <= most


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_names_both_parties_or_their_brand_and_no_title_of_an_invoice(language, kind):
    form = next(one for one in FORMS if one.startswith(language))
    pdf, pages = letter(5, forms()[form], kind)
    text = text_of(pdf)
    titles = [option.partition(" / ")[0] for option in letters(language)[kind].options("title")]
    assert any(compact(title) in text for title in titles)
    assert any(compact(name) in text for names_ in names.BUYERS.values() for name in names_.split("|"))
    assert pages == 1


def test_a_delivery_is_named_above_its_rows_and_once():
    text = """date dd.mm.yyyy
countries DE
buyers DE
rates 19
nr {d5}
title Rechnung / Nr.
name {stem} GmbH
goods Ware
price 5-90
lines 5-5
@body
@items 20 40
Ware = {desc} 60
Betrag = {amount} 30r
head: Lieferschein {group} vom {gdate}
"""
    made = invoice(1, parsed("x", "de", text))
    with pypdfium2.PdfDocument(made.pdf) as document:
        lines = document[0].get_textpage().get_text_range().splitlines()
    kinds = [line.split()[0] for line in lines]
    assert "".join(kind[0] for kind in kinds) == "WLWWWLWW"
    assert len({line.split()[1] for line in lines if line.startswith("Lieferschein")}) == 2


def test_a_form_of_a_letter_asks_for_no_money():
    others = [form for form in FORMS if "other" in forms()[form].settings]
    assert others
    for form in others:
        _, found = judged(form, 7)
        assert (found["doc_type"], found["expected"]) == ("other", {})
        assert found["subtype"] in KINDS
        assert "amount_due" not in found


def test_an_account_that_wants_a_qr_reference_stands_beside_one():
    swiss = [form for form in FORMS if "CH" in forms()[form].settings["countries"].split()]
    for bill in (judged(form, seed)[0].bill for form in swiss for seed in range(12)):
        is_qr = (bill.accounts[0].iban or "").startswith("CH") and bill.accounts[0].iban[4:6] in ("30", "31")
        assert not is_qr or bill.payment != "transfer" or bill.kind != "invoice" or len(bill.remittance.replace(" ", "")) == 27


def test_every_kind_of_letter_exists_in_every_language():
    assert all(sorted(letters(language)) == KINDS for language in LANGUAGES)
    assert len(KINDS) >= 10


def test_a_seed_gives_the_same_documents_and_another_seed_others():
    first, again, other = (list(opened(12, seed)) for seed in (3, 3, 4))
    assert first == again
    assert len({document.name for document in first}) == 12
    assert not {document.data for document in first} & {document.data for document in other}


def test_the_set_holds_every_kind_of_paper():
    labels = [document.label for document in (*opened(600, 0), *sealed(120, 0))]
    assert {one["doc_type"] for one in labels} == {"invoice", "credit_note", "other", "multi"}
    assert {one["template_group"] for one in labels} >= set(FORMS)
    assert {one.get("subtype") for one in labels} >= set(KINDS)
    traps = {trap for one in labels for trap in one["traps"]}
    assert traps >= {"prepaid", "retention", "reverse charge", "no vat", "trade name", "several rates", "discount", "two accounts"}


def test_a_form_of_nothing_but_credit_notes_makes_nothing_else():
    form = next(name for name in FORMS if forms()[name].settings.get("only") == "credit_note")
    assert {judged(form, seed)[1]["expect"] for seed in range(4)} == {"failed: credit_note"}


@pytest.mark.parametrize(("form", "signs"), [("fr_accastillage_rib", 0), ("fr_chauffagiste", 1)])
def test_what_was_paid_stands_without_a_minus_where_the_program_prints_none(form, signs):
    made = next(one for seed in range(40) if (one := judged(form, seed)[0]).bill.prepaid)
    assert made.values["prepaid"].count("-") == signs


def test_a_style_sheet_is_no_letterhead(monkeypatch):
    two = {name: forms()[name] for name in ("it_esito_sdi_elenco", "it_officina")}
    monkeypatch.setattr(sets, "forms", lambda: two)
    papers = [document.label for document in opened(40, 0) if "it_esito_sdi_elenco" in document.label["template_group"]]
    assert {one["doc_type"] for one in papers} <= {"invoice", "credit_note"}
    assert papers


def test_several_bills_in_a_file_have_their_own_numbers():
    data, found = several(4, forms()[FORMS[0]])
    text = text_of(data)
    assert len(set(found["extra"]["numbers"])) == len(found["extra"]["numbers"]) >= 2
    assert all(compact(number) in text for number in found["extra"]["numbers"])


def test_nothing_is_shared_with_the_layouts_for_fitting():
    assert not set(FORMS) & set(LAYOUTS)
    assert not set(names.STEMS) & set(fitted.STEMS)
    assert not words_of(*names.PEOPLE.values()) & words_of(*fitted.PEOPLE.values())
    assert not words_of(*names.STREETS.values()) & words_of(*fitted.STREETS.values())
    assert not words_of(*names.BANKS.values()) & set(fitted.BANKS)


@pytest.mark.parametrize(
    ("amount", "language", "words"),
    [
        ("1240.05", "en", "One thousand two hundred forty dollars and 05/100"),
        ("21100.21", "es", "VEINTIÚN MIL CIEN EUROS CON VEINTIÚN CÉNTIMOS"),
        ("280391.81", "fr", "deux cent quatre-vingt mille trois cent quatre-vingt-onze euros et 81 centimes"),
        ("21231.05", "de", "einundzwanzigtausendzweihunderteinunddreißig 05/100"),
        ("1101.50", "de", "eintausendeinhunderteins 50/100"),
        ("2433.50", "it", "duemilaquattrocentotrentatré/50"),
        ("21108.00", "it", "ventunomilacentootto/00"),
        ("1031.00", "es", "MIL TREINTA Y UN EUROS CON CERO CÉNTIMOS"),
    ],
)
def test_amounts_in_words(amount, language, words):
    assert spelled(Decimal(amount), language, {"en": "USD"}.get(language, "EUR")) == words


def test_both_sets_have_forms_in_every_language():
    sealed_forms = {name for name, form in forms().items() if form.is_sealed}
    for chosen in (sealed_forms, set(FORMS) - sealed_forms):
        assert {name.split("_", 1)[0] for name in chosen} == set(LANGUAGES)


def test_no_form_is_both_opened_and_sealed():
    seen, counted = ({document.label["template_group"].split("_", 1)[-1] for document in split(60, 0)} for split in (opened, sealed))
    assert not {name for name in seen if name in counted}
