"""What the sums of a print are, when they are sure, and which doubts they raise."""

from decimal import Decimal

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.domain.outcome import Doubt, Outcome, Reason
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.accounts import choose_account
from mailbot.extract.printed.totals import choose_totals
from mailbot.extract.reading import Page, Word
from mailbot.extract.story import Ground
from mailbot.extract.values.discounts import read_discounts
from tests.unit.extract.prints import GOOD_IBAN, OTHER_IBAN, changed, document, read, words


def spaced(gap: float) -> Document:
    """Sums whose thousands stand so many points before the rest (characters are 5 points wide, letters 10 high)."""
    words = []
    for i, (label, thousands, rest) in enumerate([("Total HT", "10", "632,00"), ("TVA", "2", "126,40"), ("Total TTC", "12", "758,40")]):
        top, x = 40.0 + 15 * i, 300.0
        words += [Word(text=label, box=(60, top, 60 + 5 * len(label), top + 10))]
        words += [Word(text=thousands, box=(x, top, x + 5 * len(thousands), top + 10))]
        x += 5 * len(thousands) + gap
        words += [Word(text=rest, box=(x, top, x + 5 * len(rest), top + 10))]
    return Document((Page(number=1, width=595, height=842, words=tuple(words)),))


@pytest.mark.parametrize("gap", [2.5, 5.0, 6.0])
def test_thousands_behind_one_blank_belong_to_the_amount(gap):
    gross = choose_totals(spaced(gap)).gross
    assert (gross.value, gross.sure) == (Decimal("12758.40"), True)


@pytest.mark.parametrize("gap", [7.0, 12.0, 18.0])
def test_an_amount_that_may_be_cut_is_never_sure(gap):
    totals = choose_totals(spaced(gap))
    assert not totals.gross.sure
    assert not totals.due.sure


@pytest.mark.parametrize(("blank", "values"), [(6.0, ["2146.00"]), (2.5, ["2", "146.00"])])
def test_a_blank_beside_the_currency_tells_how_wide_blanks_are(blank, values):
    made = [Word(text="€", box=(300 - blank - 5, 40, 300 - blank, 50)), Word(text="2", box=(300, 40, 305, 50))]
    made += [Word(text="146,00", box=(311.4, 40, 341.4, 50))]
    amounts = Document((Page(number=1, width=595, height=842, words=tuple(made)),)).amounts
    assert [str(c.value.value) for c in amounts] == values


def test_a_group_that_begins_with_a_naught_goes_on():
    made = (Word(text="2", box=(300, 40, 305, 50)), Word(text="015,00", box=(311.4, 40, 341.4, 50)))
    amounts = Document((Page(number=1, width=595, height=842, words=made),)).amounts
    assert [str(c.value.value) for c in amounts] == ["2015.00"]


def test_the_vat_of_several_rates_in_a_row_of_heads():
    found = choose_totals(document("Netto | MwSt. 19 % | Gesamtbetrag", "200,00 | 19,00 | 226,00", "", "MwSt. 7 % | | 7,00"))
    assert (found.gross.value, found.gross.sure, found.disagree) == (Decimal("226.00"), True, False)


def test_the_head_of_the_lines_amounts_is_no_total():
    found = choose_totals(document("Description | Unit price | Total", "Site visit | 80.00 | 80.00", "Repair | 20.00 | 20.00",
                                   "Subtotal | | 100.00", "VAT 20 % | | 20.00", "Total due | | 120.00"))  # fmt: skip
    assert (found.gross.value, found.gross.sure) == (Decimal("120.00"), True)


def table(*rows: str) -> Document:
    """Rows of six columns, 90 points apart."""
    made = [
        word
        for i, row in enumerate(rows)
        for x, cell in zip(range(30, 570, 90), row.split("|"), strict=False)
        for word in words(cell, x, 40.0 + 15 * i)
    ]
    return Document((Page(number=1, width=595, height=842, words=tuple(made)),))


def test_heads_of_sums_beside_a_rate_over_their_one_row():
    heads = "Base HT | Taux | Règlement | Total HT | Montant TVA | Net à payer"
    found = choose_totals(
        table("Objet | | | | | Montant", "Bureau | | | | | 600,00", heads, "600,00 | 20% | 0,00 | 600,00 | 120,00 | 720,00")
    )
    assert (found.gross.value, found.gross.sure, found.due.value) == (Decimal("720.00"), True, Decimal("720.00"))


def test_heads_beside_a_rate_over_several_rows_or_items_make_no_total_sure():
    rows = ("100,00 | 20 % | 20,00 | 120,00", "50,00 | 10 % | 5,00 | 55,00")
    items = ("Désignation | Montant HT | Taux | Montant TVA | Total TTC", "Bureau | 100,00 | 20 % | 20,00 | 120,00")
    for lines in (("Base HT | Taux | Montant TVA | Total TTC", *rows), items):
        gross = choose_totals(table(*lines)).gross
        assert gross is None or not gross.sure


def test_a_sentence_beside_heads_of_sums_is_none_of_them():
    heads = [*words("Total HT", 300, 40), *words("Total TVA", 400, 40), *words("Total TTC", 480, 40)]
    heads += [*words("100,00", 300, 58), *words("10,00", 400, 58), *words("110,00", 480, 58)]
    late = words("Tout retard entraîne une pénalité au taux légal", 30, 40)
    found = choose_totals(Document((Page(number=1, width=595, height=842, words=(*late, *heads)),)))
    assert (found.gross.value, found.gross.sure) == (Decimal("110.00"), True)


def test_a_telephone_number_in_a_sentence_that_begins_like_a_label_is_no_sum():
    found = choose_totals(
        document("Net | 100.00", "VAT | 20.00", "Total | 120.00", "To pay by credit card please call us on 020 1234 4567 or")
    )
    assert (found.due.value, found.disagree) == (Decimal("120.00"), False)


def test_a_postcode_beside_a_sum_is_none():
    rows = ("Total due: | 120.00 | 3512 JK Utrecht", "Net | 100.00", "VAT | 20.00", "Total | 120.00")
    assert choose_totals(document(*rows)).due.value == Decimal("120.00")


def test_a_total_that_items_and_vat_add_up_to():
    items = ("Description | | Total", "Design | | 171,600.00", "Planning | | 13,200.00", "VAT | | 46,200.00")
    assert choose_totals(document(*items, "Total | | 231,000.00")).gross.sure
    assert not choose_totals(document(*items, "Total | | 232,000.00")).gross.sure


def test_a_net_in_whole_numbers_in_the_column_of_the_total():
    rows = (("Hours", "128"), ("Parts", "690"), ("After discount", "802"), ("Tax", "64.16"), ("Balance due", "$866.16"))
    made = [[*words(label, 300, 40 + 15 * i), *words(text, 560 - 5 * len(text), 40 + 15 * i)] for i, (label, text) in enumerate(rows)]
    found = choose_totals(Document((Page(number=1, width=595, height=842, words=tuple(word for row in made for word in row)),)))
    assert (found.net.value, found.gross.sure) == (Decimal(802), True)


def test_sums_that_do_not_add_up_are_a_doubt():
    found = read(*changed(Gesamtbetrag="Gesamtbetrag | | 1.290,00 €"))
    assert Doubt.AMOUNTS_DISAGREE in found.doubts
    assert found.outcome is Outcome.PARTIAL
    assert choose_totals(document("Net | 100.00", "VAT 20 % | 20.00", "Total | 210.00")).disagree


def test_a_label_alone_is_not_sure():
    found = choose_totals(document("Amount due | 758.40"))
    assert (found.due.value, found.due.sure) == (Decimal("758.40"), False)


def test_net_and_gross_alike_without_vat_are_sure():
    assert choose_totals(document("Subtotal | 250.00", "Amount due | 250.00")).due.sure


@pytest.mark.parametrize("label", ["Sicherheitseinbehalt 5 %", "Whatever was deducted"])
def test_a_deduction_between_gross_and_due(label):
    found = choose_totals(
        document("Nettobetrag | 100,00", "MwSt. 19 % | 19,00", "Gesamtbetrag | 119,00", f"{label} | -5,95", "Zahlbetrag | 113,05")
    )
    assert (found.due.value, found.due.sure, found.disagree) == (Decimal("113.05"), True, False)


@pytest.mark.parametrize("label", ["Saldo anterior", "Something we carried along"])
def test_an_earlier_balance_is_found_by_its_label_or_its_arithmetic(label):
    found = choose_totals(
        document("Base imponible | 100,00", "IVA 21 % | 21,00", "Total factura | 121,00", f"{label} | 50,00", "Saldo total | 171,00")
    )
    assert (found.due.value, found.earlier_balance) == (Decimal("121.00"), True)


def test_a_carry_over_to_the_next_page_is_no_earlier_balance():
    found = choose_totals(document("Report | 80,00", "Total HT | 100,00", "TVA 20 % | 20,00", "Total TTC | 120,00"))
    assert not found.earlier_balance


def test_what_is_debited_or_paid_needs_no_payment():
    assert read(*changed(Fällig="Wird am 17.05.2026 von Ihrem Konto abgebucht.")).reason is Reason.NOTHING_TO_PAY
    doubtful = read(*changed(Fällig="PAID IN FULL", Gesamtbetrag="Zahlbetrag | | 1.190,00 €"))
    assert (doubtful.outcome, doubtful.reason) == (Outcome.PARTIAL, None)


def test_a_legal_fee_in_another_currency_leaves_the_currency_sure():
    found = choose_totals(document("Total HT | 100.00 CHF", "TVA 8.1 % | 8.10 CHF", "Total TTC | 108.10 CHF", "Indemnité : 40,00 €"))
    assert (found.currency.value, found.currency.sure) == ("CHF", True)


def test_a_dollar_is_american_only_where_something_says_so():
    rows = ("Subtotal | $100.00", "Total | $100.00")
    assert not choose_totals(document(*rows)).currency.sure
    assert choose_totals(document("12 Main St, Portland, OR 97205", *rows)).currency.sure
    assert not choose_totals(document("Toronto, Canada", "Ship to: Portland, OR 97205", *rows)).currency.sure


def test_of_several_accounts_the_one_in_the_currency():
    rows = ("Example Bank (USD)", f"IBAN {OTHER_IBAN}", "Example Bank (EUR)", f"IBAN {GOOD_IBAN}")
    found = choose_account(document(*rows), Buyer(), "EUR")
    assert (found.iban.value, found.iban.sure, found.ambiguous) == (GOOD_IBAN, True, False)
    assert choose_account(document(*rows), Buyer(), "GBP").ambiguous
    assert choose_account(document(f"IBAN {OTHER_IBAN}", "", f"IBAN {GOOD_IBAN}"), Buyer(), "EUR").ambiguous


def test_a_factors_account_that_wraps_is_read_whole():
    found = choose_account(document(f"Assigned to Example Factors, pay only IBAN {GOOD_IBAN[:9]}", f"{GOOD_IBAN[9:]}, to be discharged.",
                                    "", f"Our IBAN {OTHER_IBAN}"), Buyer())  # fmt: skip
    assert (found.iban.value, found.iban.sure) == (GOOD_IBAN, True)


def test_a_factor_whose_account_is_not_found_is_a_doubt():
    found = choose_account(document(f"IBAN {GOOD_IBAN}", "", "Die Forderung ist abgetreten an Beispiel Factoring"), Buyer())
    assert not found.iban.sure
    assert found.ambiguous


@pytest.mark.parametrize(
    "text", ["2 % de descuento por pago en 10 días", "2 % korting bij betaling binnen 10 dagen", "Sconto 2 % per pagamento entro 10 giorni"]
)
def test_discounts_in_more_languages(text):
    assert [d.percent for d in read_discounts(text, None, Decimal(100), "EUR")] == [Decimal(2)]


def test_a_rebate_is_no_discount_for_paying_early():
    assert read_discounts("Descuento 10 %. Pago a 30 días", None, Decimal(100), "EUR") == ()


def test_what_is_due_with_a_cash_discount_is_not_what_is_due():
    sums = ("Netto | | 100,00 €", "MwSt. 19 % | | 19,00 €", "Gesamtbetrag | | 119,00 €")
    found = choose_totals(document(*sums, "bis 14.09.2026 2 % Skonto = 2,38 EUR, Zahlbetrag 116,62 EUR"))
    assert (found.due.value, found.due.sure) == (Decimal("119.00"), True)


def test_the_total_of_each_rate_or_item_is_not_the_total():
    rows = table("Grondslag | % | BTW | Totaal", "1.000,00 | 21 | 210,00 | 1.210,00", "500,00 | 6 | 30,00 | 530,00")
    assert choose_totals(rows).gross is None or not choose_totals(rows).gross.sure


def test_an_advance_among_the_items_is_asked_for_not_paid():
    items = ("Nettokaltmiete | | 800,00 €", "Vorauszahlung Heizkosten | | 200,00 €")
    found = choose_totals(document(*items, "Nettobetrag | | 1.000,00 €", "MwSt. 19 % | | 190,00 €", "Gesamtbetrag | | 1.190,00 €"))
    assert (found.due.value, found.due.sure, found.prepaid) == (Decimal("1190.00"), True, Decimal(0))


def test_a_number_of_days_is_no_amount():
    assert choose_totals(document("Please pay within 28 days.")).due is None


@pytest.mark.parametrize(
    "rows",
    [
        ("Gesamtbetrag | | 1.190,00 €", "Skonto 0 % | Offener Betrag | 690,00 €"),
        ("Gesamtbetrag | | 1.190,00 €", "Pas d'escompte, pénalités 10 %, Net à payer | | 700,00 €"),
    ],
)
def test_what_is_left_beside_a_discount_is_not_passed_over(rows):
    found = choose_totals(document("Nettobetrag | | 1.000,00 €", "MwSt. 19 % | | 190,00 €", *rows))
    assert found.disagree or not found.due.sure or found.due.value != Decimal("1190.00")


@pytest.mark.parametrize(
    "rows",
    [
        ("Gesamtbetrag | | 1.190,00 €", "Erhaltene Anzahlung | | 1.000,00 €", "Nettobetrag | | 1.000,00 €", "MwSt. 19 % | | 190,00 €"),
        ("Pos 1 | | 800,00 €", "Bereits bezahlt | | 600,00 €", "Pos 2 | | 400,00 €", "Nettobetrag | | 1.000,00 €",
         "MwSt. 19 % | | 190,00 €", "Gesamtbetrag | | 1.190,00 €"),
    ],
)  # fmt: skip
def test_what_was_paid_is_no_item(rows):
    found = choose_totals(document(*rows))
    assert found.disagree or not found.due.sure or found.due.value != Decimal("1190.00")


@pytest.mark.parametrize(("rest", "sure"), [
    (("Acompte | | -200,00", "Solde | | 1.000,00"), True),
    (("Acompte | | -200,00", "Solde | | 1.000,00", "dont à ce jour | | 400,00"), False),  # money goes on below
    (("Acompte | | 200,00", "Solde | | 1.000,00"), False),  # nothing says that it is taken off
    (("Acompte | | -200,00", "Solde | | 1.001,00"), False),
])  # fmt: skip
def test_what_the_paper_itself_takes_off_leaves_what_is_due(rest, sure):
    found = choose_totals(document("Total HT | | 1.000,00", "TVA 20 % | | 200,00", "Total TTC | | 1.200,00", *rest))
    assert found.gross.value == Decimal("1200.00")
    assert (found.due.sure, found.due.value == Decimal("1000.00")) in ((sure, True), (False, False))


BREAKDOWN = ("I (esigibilità immediata) 22 | 6933.73 | 1525.42", "I (esigibilità immediata) 4 | 3408.47 | 136.34")


@pytest.mark.parametrize(("rows", "sure"), [
    ((*BREAKDOWN, "Totale documento | | 12003.96"), True),
    ((*BREAKDOWN, "Totale documento | | 12003.97"), False),
    ((*BREAKDOWN, "Totale documento | | 12003.96", "Totale fattura | | 12005.96"), False),  # with stamp duty
    ((BREAKDOWN[0], "I (esigibilità immediata) 4 | 3408.47 | 136.35", "Totale documento | | 12003.97"), False),  # of no rate
])  # fmt: skip
def test_the_rows_of_a_vat_breakdown_prove_the_total(rows, sure):
    gross = choose_totals(document(*rows)).gross
    assert (gross is not None and gross.sure) is sure


def test_a_sum_further_down_in_the_same_column_makes_what_is_due_unsure():
    rows = ("Total HT | | 1.000,00", "TVA 20 % | | 200,00", "Total TTC | | 1.200,00")
    assert choose_totals(document(*rows)).due.sure
    found = choose_totals(document(*rows, "", "Reliquat 2025 | | 1.077,30"))
    assert (found.due.sure, found.rankings["amount_due"].grounds[-1]) == (False, Ground.MORE_BELOW)


def test_a_retention_is_taken_off_whatever_label_follows_its_own():
    rows = ("Leistung netto | | 1.000,00", "+ 19 % USt | | 190,00", "Bruttosumme | | 1.190,00",
            "./. 5 % Sicherheitseinbehalt gem. Vertrag | | -59,50", "Anzuweisender Betrag | | 1.130,50")  # fmt: skip
    found = choose_totals(document(*rows))
    assert (found.due.value, found.due.sure) == (Decimal("1130.50"), True)


def test_an_old_and_a_new_balance_side_by_side_are_an_earlier_balance():
    rows = ("GOODS TOTAL | | 1,000.00", "V.A.T. 23 % | | 230.00", "INVOICE TOTAL | | 1,230.00")
    assert choose_totals(document(*rows, "LAST STATEMENT 100.00 | NOW ON ACCOUNT 1,330.00")).earlier_balance


@pytest.mark.parametrize(("line", "currency"), [
    (f"IBAN {GOOD_IBAN} | USt-IdNr. DE136695976", "EUR"),
    (f"IBAN {GOOD_IBAN} | USt-IdNr. ATU12345675", None),  # of two countries
    (f"IBAN {GOOD_IBAN} | USt-IdNr. DE136695976 | $ 12", "USD"),
    (f"IBAN {GOOD_IBAN} | USt-IdNr. DE136695976, amounts in Swiss francs", None),
    ("IBAN CH9300762011623852957 | CHE-116.281.710 MWST", None),
])  # fmt: skip
def test_without_any_currency_it_is_the_one_of_the_euro_area_where_all_is_of_one_country(line, currency):
    found = choose_totals(document("Netto | | 1.000,00", "USt 19 % | | 190,00", "Rechnungsbetrag | | 1.190,00", line)).currency
    assert (found.value if found else None) == currency


def test_what_is_called_gross_before_a_commission_is_not_the_total():
    rows = ("Gross Amount | | $5,453.05", "Agency Commission 5 % | | -$272.65", "Net Amount | | $5,180.40")
    found = choose_totals(document(*rows, "Sales Tax | | $0.00", "Amount Due | | $5,180.40"))
    assert (found.gross.value, found.due.value, found.due.sure) == (Decimal("5180.40"), Decimal("5180.40"), True)
    odd = choose_totals(document(rows[0], "Agency Commission | | -$270.00", rows[2], "Sales Tax | | $0.00", "Amount Due | | $5,180.40"))
    assert not odd.gross.sure


def test_what_is_due_may_head_the_page_over_the_items():
    rows = (
        "Balance due | | 1.190,00 €",
        "",
        "Support | | 1.000,00 €",
        "Sub total | | 1.000,00 €",
        "VAT 19 % | | 190,00 €",
        "Total | | 1.190,00 €",
    )
    found = choose_totals(document(*rows))
    assert (found.due.value, found.due.sure) == (Decimal("1190.00"), True)


def test_a_caption_may_say_that_the_total_holds_the_vat():
    found = choose_totals(document("Subtotal | | 1,000.00", "VAT at the rate of 20 % | | 200.00", "Total GBP Incl. VAT | | 1,200.00"))
    assert (found.gross.value, found.gross.sure) == (Decimal("1200.00"), True)


def test_a_total_in_words_bears_out_the_figures_and_another_one_does_not():
    say = "SAY TOTAL Twenty-seven thousand eight hundred seventy-eight dollars and 97/100 ONLY"
    assert choose_totals(document("TOTAL USD | | 27,878.97", say)).gross.sure
    assert not choose_totals(document("TOTAL USD | | 27,978.97", say)).gross.sure
