"""What a person writes above the quote, and what is understood of it."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.assistant.amend import parse_value
from mailbot.assistant.correct import understand
from mailbot.errors import InvalidInput

TODAY = date(2026, 5, 4)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("IBAN: FR76 3000 6000 0112 3456 7890 189", "creditor_iban", "FR7630006000011234567890189"),
        ("iban FR7630006000011234567890189", "creditor_iban", "FR7630006000011234567890189"),
        ("- Nouvel IBAN : FR76 3000 6000 0112 3456 7890 189", "creditor_iban", "FR7630006000011234567890189"),
        ("montant 1 240,50", "instructed_amount", Decimal("1240.50")),
        ("Amount due: 1,240.50 EUR", "instructed_amount", Decimal("1240.50")),
        ("Montant TTC : 1\u202f240,50 €", "instructed_amount", Decimal("1240.50")),
        ("due date 12 May", "due_date", date(2026, 5, 12)),
        ("Échéance : 12/06/2026", "due_date", date(2026, 6, 12)),
        ("date d'échéance: 12 juin 2026", "due_date", date(2026, 6, 12)),
        ("n° de facture : F-2026-17", "number", "F-2026-17"),
        ("Number: A-F026-1234", "number", "A-F026-1234"),
        ("Fournisseur: Café Durand", "creditor_name", "Café Durand"),
        ("Devise: usd", "currency", "USD"),
        ("BIC: agrifrpp", "creditor_bic", "AGRIFRPP"),
        ("Reference: RF18 5390 0754 7034", "remittance_information", "RF18 5390 0754 7034"),
    ],
)
def test_a_line_names_a_field_and_a_value(text, field, value):
    (line,), unread = understand(f"Hello,\n{text}\nThanks", set())
    assert (line.field, parse_value(line.field, line.value, today=TODAY)) == (field, value)
    assert unread == []


@pytest.mark.parametrize("text", ["ok", "I confirm.", "Je confirme !", "OK"])
def test_a_confirmation_is_a_line_without_field(text):
    (line,), _ = understand(text, set())
    assert line.field is None


def test_a_line_may_begin_with_the_invoice_number():
    (line,), _ = understand("F-2026-17: IBAN: FR7630006000011234567890189", {"F202617"})
    assert (line.number, line.field) == ("F202617", "creditor_iban")


@pytest.mark.parametrize("text", ["Steuer: 12", "amount twelve hundred", "IBAN pending"])
def test_what_looks_meant_and_cannot_be_read_is_said(text):
    lines, unread = understand(text, set())
    assert lines == []
    assert unread == [text]


def test_signatures_are_not_failed_corrections():
    lines, unread = understand("IBAN: FR7630006000011234567890189\n--\nTel: +33 1 23 45\nWeb: www.acme.example", set())
    assert len(lines) == 1
    assert unread == []


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("creditor_iban", "FR7630006000011234567890188"),
        ("creditor_iban", "pending"),
        ("instructed_amount", "1.234"),
        ("instructed_amount", "-12.50"),
        ("instructed_amount", "0"),
        ("instructed_amount", "NaN"),
        ("instructed_amount", "1e9999"),
        ("currency", "EURO"),
        ("due_date", "soon"),
        ("due_date", "31/02/2026"),
        ("creditor_bic", "XX"),
        ("number", ""),
        ("creditor_name", "x" * 141),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(field, text):
    with pytest.raises(InvalidInput, match=r"\w+ \w+"):
        parse_value(field, text, today=TODAY)


@given(st.text(max_size=400))
def test_no_text_breaks_the_reader(text):
    lines, unread = understand(text, {"F1"})
    assert all(line.field or line.text for line in lines)
    assert all(unread)
