"""What a correction teaches about a paper, and what the next paper of the same supplier gets of it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from mailbot.domain import limits
from mailbot.domain.invoice import Buyer, Extraction
from mailbot.domain.outcome import Doubt, Missing, Outcome
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.learned.layout import layout_of
from mailbot.extract.learned.lessons import lessons, printed_at
from mailbot.extract.reading import Anchor, Layout, Page, Raw, Word
from mailbot.extract.reconcile import Hints, understand
from tests.unit.extract.prints import GOOD_IBAN, OTHER_IBAN, changed, page
from tests.work import lines_run

ODD = {"Rechnungsnummer": "Unser Vorgang | WZ-26/4471"}
NEXT = {
    "Rechnungsnummer": "Unser Vorgang | WZ-26/4502",
    "Rechnungsdatum": "Rechnungsdatum: | 20.05.2026",
    "Fällig": "Fällig am: | 19.06.2026",
}


def understood(*anchors: Anchor, pages=None, **lines: str | None) -> tuple[Extraction, Layout]:
    """A one-page paper (or these pages) as read with what was learned."""
    read = pages or (page(*changed(**lines)),)
    understood = understand(Raw(pages=read, page_count=len(read)), Buyer(), Hints(anchors=anchors, with_layout=True))
    extraction, layout = understood.extraction, understood.layout
    assert layout
    return extraction, layout


def learned(replaced: frozenset[str] = frozenset(), lines=None, **given) -> tuple[Anchor, ...]:
    """The anchors that a correction of the odd paper teaches."""
    return lessons(understood(**(lines or ODD))[1], given, replaced)


def test_the_next_paper_of_the_layout_is_read_where_the_correction_showed():
    without, _ = understood(**NEXT)
    assert (without.outcome, without.missing) == (Outcome.PARTIAL, (Missing.NUMBER,))
    extraction, _ = understood(*learned(number="WZ-26/4471"), **NEXT)
    number = extraction.fields.number
    assert (extraction.outcome, extraction.learned) == (Outcome.PROCESSED, ("number",))
    assert number
    assert (number.value, number.source, number.page, number.quote) == ("WZ-26/4502", "text", 1, "Unser Vorgang WZ-26/4502")
    assert number.box == (300.0, 199.0, 350.0, 209.0)


def test_a_label_above_its_value_is_learned_too():
    lines = {"Rechnungsnummer": "| Unser Vorgang", "Rechnungsdatum": "Rechnungsdatum: 17.04.2026 | WZ-26/4471"}
    later = {"Rechnungsnummer": "| Unser Vorgang", "Rechnungsdatum": "Rechnungsdatum: 20.04.2026 | WZ-26/4502"}
    (anchor,) = learned(lines=lines, number="WZ-26/4471")
    assert anchor.places[0].is_below
    assert understood(anchor, **later)[0].fields.number.value == "WZ-26/4502"


def test_a_date_a_sum_and_a_reference_are_read_as_what_they_are():
    lines = ODD | {
        "Fällig": "Valuta zum | 17.05.2026",
        "Gesamtbetrag": "Unsere Forderung | | 1.190,00 €",
        "Spannvorrichtung": "Bitte nennen | K7 4471",
    }
    anchors = learned(lines=lines, due_date=date(2026, 5, 17), amount_due=Decimal("1190.00"), remittance_information="K7 4471")
    assert {anchor.field for anchor in anchors} == {"due_date", "amount_due", "remittance_information"}
    later = lines | {"Fällig": "Valuta zum | 18.05.2026", "Spannvorrichtung": "Bitte nennen | K7 4502"}
    fields = understood(*anchors, **later)[0].fields
    assert fields.due_date
    assert fields.remittance_information
    assert (fields.due_date.value, fields.remittance_information.value) == (date(2026, 5, 18), "K7 4502")


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [("1.190,00 €", Outcome.PROCESSED), ("1.300,00 €", Outcome.PARTIAL), ("-1.190,00 €", Outcome.PARTIAL)],  # net and VAT are 1.190,00
)
def test_a_sum_is_sure_only_where_net_and_vat_make_it(asked, outcome):
    lines = {"MwSt.": "MwSt. | | 190,00 €", "Gesamtbetrag": "Unser Wunsch | | 1.190,00 €"}
    anchors = learned(lines=lines, amount_due=Decimal("1190.00"))
    assert understood(**lines)[0].outcome is Outcome.PARTIAL
    assert understood(*anchors, **lines | {"Gesamtbetrag": f"Unser Wunsch | | {asked}"})[0].outcome is outcome


def test_a_sum_beside_which_nothing_is_said_of_net_and_vat_is_shown_but_never_sure():
    lines = {"Nettobetrag": None, "MwSt.": None, "Gesamtbetrag": "Unser Wunsch | | 1.190,00 €"}
    extraction, _ = understood(*learned(lines=lines, amount_due=Decimal("1190.00")), **lines)
    assert (extraction.fields.amount_due.value, extraction.doubts) == (Decimal("1190.00"), (Doubt.LOW_CONFIDENCE,))


def test_a_sum_learned_at_the_total_is_not_sure_once_something_was_paid_before():
    lines = {"Gesamtbetrag": "Unsere Forderung | | 1.190,00 €"}
    later = (page(*changed(**lines), "Bereits bezahlt | | 200,00 €"),)
    extraction, _ = understood(*learned(lines=lines, amount_due=Decimal("1190.00")), pages=later)
    assert (extraction.outcome, extraction.doubts) == (Outcome.PARTIAL, (Doubt.AMOUNTS_DISAGREE, Doubt.LOW_CONFIDENCE))


def test_a_name_is_known_again_where_it_is_printed():
    unlike_a_name = {"Bergmann": "hang & tor", "Industriestraße": "x"}
    (anchor,) = learned(lines=unlike_a_name, seller_name="Hang & Tor")
    assert understood(**unlike_a_name)[0].missing == (Missing.SELLER_NAME,)
    extraction, _ = understood(anchor, **unlike_a_name)
    assert (extraction.outcome, extraction.fields.seller_name.value, extraction.learned) == (
        Outcome.PROCESSED,
        "hang & tor",
        ("seller_name",),
    )
    assert understood(anchor, **(unlike_a_name | {"Bergmann": "berg & tor"}))[0].learned == ()


def test_bank_details_cannot_be_an_anchor():
    for field in ("iban", "bic", "account", "payee_name", "seller_vat_id"):
        with pytest.raises(ValidationError):
            Anchor(field=field, labels=(), places=())


@pytest.mark.parametrize(
    "lines",
    [
        {"Spannvorrichtung": "Unser Vorgang | WZ-26/9999 | 1.000,00 €"},  # the label stands before two values
        {"Rechnungsnummer": "Unser Vorgang | 4471"},  # the value stands nowhere
        {"Rechnungsnummer": "| | WZ-26/4471"},  # it stands at no label
        {"Rechnungsnummer": "Vorgang 12 | WZ-26/4471"},  # what changes is no label
    ],
)
def test_nothing_is_learned_of_what_has_no_one_place(lines):
    assert learned(lines=ODD | lines, number="WZ-26/4471") == ()


def test_nothing_is_learned_of_a_value_at_many_labels():
    rows = [f"{word} | WZ-26/4471" for word in ("Vorgang", "Zeichen", "Akte", "Mappe")]
    paper = (page(*changed(**ODD), *rows),)
    assert lessons(understood(pages=paper)[1], {"number": "WZ-26/4471"}, frozenset()) == ()


@pytest.mark.parametrize(
    "lines",
    [
        {"Rechnungsnummer": "Unser Vorgang | 17.05.2026"},  # no number of that shape
        {"Rechnungsnummer": "Unser Vorgang | +49 711 26 4502"},
        {"Rechnungsnummer": "Unser Zeichen | WZ-26/4502"},  # another label
        {"Spannvorrichtung": "Unser Vorgang | WZ-26/4503 | 1.000,00 €"},  # two of them
    ],
)
def test_an_anchor_is_not_used_where_something_else_stands(lines):
    extraction, _ = understood(*learned(number="WZ-26/4471"), **(NEXT | lines))
    assert (extraction.outcome, extraction.learned) == (Outcome.PARTIAL, ())


def test_an_anchor_is_not_used_in_another_layout():
    rows = (
        "Bergmann Werkzeugbau GmbH", (16.0, "Invoice"), "Unser Vorgang | WZ-26/4502", "Date of issue: | 17.04.2026",
        "Payable by: | 17.05.2026",
        "Subtotal | | 1.000,00 €", "VAT 19 % | | 190,00 €", "Total | | 1.190,00 €", f"IBAN {GOOD_IBAN} | VAT ID DE136695976",
    )  # fmt: skip
    extraction, layout = understood(*learned(number="WZ-26/4471"), pages=(page(*rows),))
    assert layout.supplier == understood(**ODD)[1].supplier
    assert extraction.learned == ()


def test_who_imitates_a_supplier_and_asks_for_another_account_is_another_supplier():
    forged = NEXT | {"IBAN": f"IBAN {OTHER_IBAN} | USt-IdNr. DE136695976"}
    assert understood(**forged)[1].supplier not in (None, understood(**ODD)[1].supplier)


@pytest.mark.parametrize(
    ("lines", "doubt"),
    [
        ({"IBAN": "IBAN DE88370400440532013000 | USt-IdNr. DE136695976"}, Doubt.IBAN_CHECKSUM),
        ({"IBAN": f"IBAN {GOOD_IBAN} IBAN {OTHER_IBAN} | USt-IdNr. DE136695976"}, Doubt.IBAN_AMBIGUOUS),
    ],
)
def test_a_paper_that_is_unsure_about_who_is_paid_neither_teaches_nor_gains(lines, doubt):
    extraction, layout = understood(*learned(number="WZ-26/4471"), **(NEXT | lines))
    assert doubt in extraction.doubts
    assert (layout.supplier, extraction.learned) == (None, ())


def test_what_replaced_a_wrong_reading_overrules_the_rules_next_time():
    both = {"Rechnungsnummer": "Rechnungsnummer: | 2026/4471", "Fällig": "Unser Vorgang | WZ-26/4471"}
    later = {"Rechnungsnummer": "Rechnungsnummer: | 2026/4502", "Fällig": "Unser Vorgang | WZ-26/4502"}
    overruling = learned(frozenset({"number"}), lines=both, number="WZ-26/4471")
    extraction, _ = understood(*overruling, **later)
    assert (extraction.outcome, extraction.fields.number.value, extraction.learned) == (Outcome.PROCESSED, "WZ-26/4502", ("number",))


def test_rules_and_memory_that_disagree_leave_it_to_a_person():
    later = {"Rechnungsnummer": "Rechnungsnummer: | 2026/4502", "Fällig": "Unser Vorgang | WZ-26/4502"}
    (anchor,) = learned(lines=ODD | {"Fällig": "Bezahlung: | sofort"}, number="WZ-26/4471")
    loose = anchor.model_copy(update={"labels": understood(**later)[1].labels})
    extraction, _ = understood(loose, **later)
    assert (extraction.outcome, extraction.doubts, extraction.learned) == (Outcome.PARTIAL, (Doubt.LOW_CONFIDENCE,), ())
    assert extraction.fields.number.value == "2026/4502"


def test_a_page_full_of_cells_costs_little():
    """Beside what the rules make of it: the rows are cut and the labels found before."""
    words = tuple(Word(text=f"{i}", box=(15.0 * (i % 39), 9.0 * (i // 39), 15.0 * (i % 39) + 3, 9.0 * (i // 39) + 2)) for i in range(4000))
    document = Document((Page(number=1, width=595, height=842, words=words),))
    assert document.labels == []
    assert document.amounts is not None
    assert document.dates == []
    assert lines_run(lambda: layout_of(document, None)) < 3_000_000
    lettered = tuple(replace(word, text=f"Wort{i}x y:") for i, word in enumerate(words))
    assert len(layout_of(Document((Page(number=1, width=595, height=842, words=lettered),)), None).sites) <= limits.SITES


@pytest.mark.parametrize(
    ("lines", "given"),
    [
        ({"Fällig": "Bestellnummer | PO-88120"}, {"number": "PO-88120"}),
        ({"Fällig": "Kundennummer | K-20418"}, {"number": "K-20418"}),
        ({"Fällig": "Lieferschein Nr. | L-20418"}, {"number": "L-20418"}),
        ({"Fällig": "Lieferdatum | 03.05.2026"}, {"due_date": date(2026, 5, 3)}),
        ({}, {"due_date": date(2026, 4, 17)}),  # the invoice's date
        ({}, {"amount_due": Decimal("1000.00")}),  # the net total
        ({}, {"amount_due": Decimal("190.00")}),  # the VAT
    ],
)
def test_nothing_is_learned_at_a_label_that_is_known_to_name_something_else(lines, given):
    assert learned(frozenset(given), lines=lines, **given) == ()


def test_a_value_at_two_labels_of_which_one_names_something_else_teaches_nothing():
    lines = ODD | {"Fällig": "Bestellnummer | WZ-26/4471"}
    assert learned(lines=lines, number="WZ-26/4471") == ()
    lines = ODD | {"Fällig": "Ablage | WZ-26/4471"}
    (anchor,) = learned(lines=lines, number="WZ-26/4471")
    split = NEXT | {"Fällig": "Ablage | AB-26/9999"}
    assert understood(anchor, **split)[0].learned == ()  # the two places say different things there


def test_where_a_value_is_printed_is_told_with_page_box_and_words():
    layout = understood(**ODD)[1]
    site = printed_at(layout, "number", "wz 26/4471")
    assert site
    assert (site.page, site.said, site.text) == (1, "Unser Vorgang", "WZ-26/4471")
    assert site.box == (300.0, 199.0, 350.0, 209.0)
    assert printed_at(layout, "number", "WZ-26/9999") is None
    assert printed_at(layout, None, GOOD_IBAN)
    assert printed_at(layout, None, OTHER_IBAN) is None


def test_the_amounts_of_a_document_are_kept_to_compare_with_what_people_type():
    assert {Decimal("1000.00"), Decimal("190.00"), Decimal("1190.00")} <= set(understood()[1].amounts)
