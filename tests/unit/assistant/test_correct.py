"""What a person writes above the quote, and what is understood of it."""

from datetime import date
from decimal import Decimal
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.assistant.amend import parse_value
from mailbot.assistant.lines import says_nothing_else, understand
from mailbot.errors import InvalidInput
from mailbot.store import companies
from mailbot.store.tables import Draft
from tests.office import MEMBER, Office, answer, mail, plain_text
from tests.samples import build

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
        ("l'IBAN est FR76 3000 6000 0112 3456 7890 189", "creditor_iban", "FR7630006000011234567890189"),
        ("L\u2019IBAN est FR76 3000 6000 0112 3456 7890 189", "creditor_iban", "FR7630006000011234567890189"),
        ("the IBAN is FR76 3000 6000 0112 3456 7890 189", "creditor_iban", "FR7630006000011234567890189"),
        ("le montant est de 1 240,50 €", "instructed_amount", Decimal("1240.50")),
        ("Der Betrag ist 1.240,50 EUR", "instructed_amount", Decimal("1240.50")),
        ("Notre IBAN : FR76 3000 6000 0112 3456 7890 189", "creditor_iban", "FR7630006000011234567890189"),
        ("la date d\u2019échéance est le 12 juin 2026", "due_date", date(2026, 6, 12)),
        ("Reference: RF18 5390 0754 7034", "remittance_information", "RF18 5390 0754 7034"),
    ],
)
def test_a_line_names_a_field_and_a_value(text, field, value):
    (line,), unread = understand(f"Hello,\n{text}\nThanks", set())
    assert (line.field, parse_value(line.field, line.value, today=TODAY)) == (field, value)
    assert unread == []


@pytest.mark.parametrize("text", ["ok", "I confirm.", "Je confirme !", "OK", "OK, merci", "Ok thanks!"])
def test_a_confirmation_is_a_line_without_field(text):
    (line,), _ = understand(text, set())
    assert line.field is None


def test_a_line_may_begin_with_the_invoice_number():
    (line,), _ = understand("F-2026-17: IBAN: FR7630006000011234567890189", {"F202617"})
    assert (line.number, line.field) == ("F202617", "creditor_iban")


@pytest.mark.parametrize(
    "text",
    [
        "Steuer: 12",
        "amount twelve hundred",
        "IBAN pending",
        "the IBAN is wrong!",
        "Please use the account NL66 instead",
        "the supplier is Foo 24 Ltd",
        "ok нет",
        "OK \N{THUMBS DOWN SIGN}",
        "OK?",
    ],
)
def test_what_looks_meant_and_cannot_be_read_is_said(text):
    lines, unread = understand(text, set())
    assert lines == []
    assert unread == [text]


def test_signatures_are_not_failed_corrections():
    lines, unread = understand("IBAN: FR7630006000011234567890189\n--\nTel: +33 1 23 45\nWeb: www.acme.example", set())
    assert len(lines) == 1
    assert unread == []


@pytest.mark.parametrize(
    "text",
    [
        "OK",
        "Hello Claire,\nOK\nThanks a lot",
        "Bonjour,\n\nOK\n\nMerci beaucoup,\nPaul Martin\nDirecteur Financier\nTel: +33 1 23 45",
        "OK\nPaul",
        "OK\n\nOn Sunday Acme wrote:",
    ],
)
def test_courtesies_and_signatures_are_no_objection(text):
    lines, unread = understand(text, set())
    assert unread == []
    assert says_nothing_else(text, lines, "paul@acme.example Paul Martin")


@pytest.mark.parametrize(
    "text",
    [
        "OK\nbut look again",
        "OK\nThanks,\nPaul\nDo Not Pay",
        "OK\nhello stop",
        "OK\nthe supplier called",
        "OK\nнет",
        "OK\n\N{CROSS MARK}",
        "OK\nThanks\nthis is fraud!",
        "OK\n" * 80 + "wrong",
    ],
)
def test_an_objection_is_seen(text):
    lines, _ = understand(text, set())
    assert not says_nothing_else(text, lines, "paul@acme.example Paul Martin")


@pytest.mark.parametrize("text", ["Please pay.", "On Sunday Acme wrote:", "On Sunday 10:30 Acme wrote:", "Le dimanche Acme a écrit :"])
def test_words_beside_new_documents_are_no_failed_corrections(text):
    assert understand(text, set(), has_documents=True) == ([], [])


def test_the_head_of_a_quote_is_no_failed_correction():
    assert understand("On Sunday Acme wrote:", set()) == ([], [])


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
    says_nothing_else(text, lines, text)
    assert all(line.field or line.text for line in lines)
    assert all(unread)


A, B = "FR76 3000 6000 0112 3456 7890 189", "NL66 EXMP 0417 1643 00"


async def _reply_to_a_doubted_draft(
    office: Office, text: str, *, language: str = "en", doubt: str = "amounts_disagree", state: str = "incomplete"
) -> tuple[str, Draft]:
    """The text of our answer to a reply about a draft with a doubt, and the draft."""
    (letter, *_) = await office.exchange(mail(("facture.pdf", build("pdf:fr/table_head"))))
    (draft,) = await office.drafts()
    async with office.services.store.write() as session:
        row = await session.get_one(Draft, draft.id)
        row.doubts, row.state = [doubt] if doubt else [], state
        member = await companies.member(session, office.company.id, MEMBER)
        assert member
        member.language = language
    raw, address = answer(letter, text)
    (ours, *_) = await office.exchange(raw, rcpt_to=address)
    (draft,) = await office.drafts()
    return " ".join(plain_text(ours).split()), draft


async def test_an_ok_is_said_to_have_confirmed(office: Office):
    said, draft = await _reply_to_a_doubted_draft(office, "OK\n\nThanks,\nPaul")
    assert draft.doubts == []
    assert "your confirmation was noted" in said
    assert "You checked and confirmed: - The amounts on the document do not add up, or it says that another amount is to be paid." in said
    assert "Nothing was changed" not in said


async def test_an_ok_to_what_an_administrator_decides_changes_nothing_and_says_so(office: Office):
    await office.exchange(mail(("first.pdf", build("pdf:de"))))
    (letter, *_) = await office.exchange(
        mail(("second.pdf", build(f"pdf:de?number=2026/4472&issue_date=2026-04-20&iban={B.replace(' ', '')}&bic=")))
    )
    raw, address = answer(letter, "OK")
    (ours, *_) = await office.exchange(raw, rcpt_to=address)
    said = " ".join(plain_text(ours).split())
    (draft,) = [one for one in await office.drafts() if one.number == "2026/4472"]
    assert (draft.version, draft.doubts) == (1, ["iban_changed"])
    assert "- OK - What is left to check is an administrator's to decide" in said


async def test_an_ok_does_not_choose_one_of_several_accounts(office: Office):
    said, draft = await _reply_to_a_doubted_draft(office, "OK", doubt="iban_ambiguous")
    assert draft.doubts == ["iban_ambiguous"]
    assert "- OK - Several accounts are printed; write the IBAN of the right one." in said
    assert "above the quoted text: IBAN: FR76 ..." in said
    assert "confirms what is to be checked" not in said


@pytest.mark.parametrize("text", [f"IBAN: {B}", f"IBAN: {B}\nOK"])
async def test_the_iban_given_chooses_one_of_several_accounts(office: Office, text: str):
    said, draft = await _reply_to_a_doubted_draft(office, text, doubt="iban_ambiguous")
    assert (draft.creditor_iban, draft.doubts) == (B.replace(" ", ""), [])
    assert "Not understood" not in said


@pytest.mark.parametrize("line", ["Amount: 100", "FA2026-00318 IBAN: NL66 EXMP 0417 1643 00"])
@pytest.mark.parametrize("state", ["validated", "refused"])
async def test_a_correction_that_comes_too_late_is_told_so(office: Office, line: str, state: str):
    said, draft = await _reply_to_a_doubted_draft(office, line, doubt="", state=state)
    assert draft.version == 1
    assert f"- {line} - This draft was decided already; it can no longer be changed." in said


@pytest.mark.parametrize("objection", ["IBAN is wrong!", "But the supplier called about it.", "IBAN: FR76 1234", f"IBAN: {A}\nIBAN: {B}"])
async def test_an_ok_beside_an_objection_confirms_nothing(office: Office, objection: str):
    said, draft = await _reply_to_a_doubted_draft(office, f"OK\n{objection}")
    assert draft.doubts == ["amounts_disagree"]
    assert "- OK - An OK counts only when nothing else" in said


@pytest.mark.parametrize(
    ("first", "second"),
    [(f"IBAN: {A}", f"IBAN: {B}"), ("Amount: 100", "Amount: 200"), ("Amount: 100 EUR", "Currency: USD"), (f"IBAN: {A}", "IBAN: NL66 1")],
)
async def test_of_two_values_for_one_field_neither_is_used(office: Office, first: str, second: str):
    said, draft = await _reply_to_a_doubted_draft(office, f"{first}\n{second}\nDue date: 12 June 2026")
    assert f"- {first} - Your mail gives two different values for this" in said
    assert f"- {second} - " in said
    assert draft.version == 2
    assert (str(draft.due_date), draft.doubts) == ("2026-06-12", ["amounts_disagree"])
    assert "(was:" in said
    assert said.count("(was:") == 1


async def test_the_same_value_twice_is_no_contradiction(office: Office):
    said, draft = await _reply_to_a_doubted_draft(office, "Amount: 100\nmontant 100,00")
    assert draft.instructed_amount == 100
    assert "Not understood" not in said


@pytest.mark.parametrize(
    ("language", "reasons"),
    [
        ("en", ("its check digits or its length are wrong", "can be read in two ways", "This is not a date")),
        ("fr", ("sa clé de contrôle ou sa longueur est fausse", "peut être lu de deux façons", "Ce n’est pas une date")),
    ],
)
async def test_a_value_that_is_none_is_told_with_its_reason(office: Office, language: str, reasons: tuple[str, ...]):
    said, draft = await _reply_to_a_doubted_draft(office, "IBAN: FR76 1234\nmontant 1.234\ndue date: 31/02/2026", language=language)
    assert draft.version == 1
    for line, reason in zip(("- IBAN: FR76 1234 - ", "- montant 1.234 - ", "- due date: 31/02/2026 - "), reasons, strict=True):
        assert line in said
        assert reason in said.partition(line)[2]


@pytest.mark.parametrize("line", ["the due date is not 12 June 2026", "l'échéance n'est pas le 12 juin 2026", "the amount is not 100.00"])
async def test_what_a_value_is_not_is_no_value(office: Office, line: str):
    said, draft = await _reply_to_a_doubted_draft(office, line)
    assert draft.version == 1
    assert f"- {line}" in said


async def test_words_beside_a_new_document_are_not_listed(office: Office):
    (letter, *_) = await office.exchange(mail(("facture.pdf", build("pdf:fr/table_head"))))
    raw, address = answer(letter, "Please pay.", ("second.pdf", build("pdf:de/table_head")))
    (ours, *_) = await office.exchange(raw, rcpt_to=address)
    assert "Not understood" not in plain_text(ours)


@pytest.mark.parametrize(
    ("language", "text", "sentence"),
    [
        ("en", "OK", "- OK - OK does not replace what is missing: the IBAN"),
        ("fr", "OK", "- OK - OK ne remplace pas ce qui manque : l’IBAN"),
        ("en", "", "Your reply holds no words above the quoted text, so nothing was changed."),
        ("fr", "", "Votre réponse ne contient aucun mot au-dessus du texte cité"),
        ("en", "Amount: 1,240.50", "- Amount: it is already 1,240.50. (invoice"),
        ("fr", "montant 1 240,50", "- Montant : c’est déjà 1 240,50. (facture"),
        ("en", "Supplier:", "- Supplier: - No value stands behind it; write it on the same line."),
        ("fr", "Fournisseur :", "- Fournisseur : - Aucune valeur ne suit"),
        ("en", f"The IBAN is not {A}", f"- The IBAN is not {A} - This sentence was not understood"),
        ("fr", f"L'IBAN n'est pas {A}", "Cette phrase n’a pas été comprise"),
        ("en", f"IBAN: {A} please", "This sentence was not understood"),
        ("en", "IBAN: FR76 1234", "its check digits or its length are wrong"),
    ],
)
async def test_a_reply_that_changes_nothing_is_told_why(office: Office, language: str, text: str, sentence: str):
    (letter, *_) = await office.exchange(mail(("a.pdf", build("pdf:nl?iban=&bic="))))
    (draft,) = await office.drafts()
    async with office.services.store.write() as session:
        (await session.get_one(Draft, draft.id)).instructed_amount = Decimal("1240.50")
        member = await companies.member(session, office.company.id, MEMBER)
        assert member
        member.language = language
    raw, address = answer(letter, text)
    (ours, *_) = await office.exchange(raw, rcpt_to=address)
    assert sentence in " ".join(plain_text(ours).replace("\u00a0", " ").split())
    assert (await office.drafts())[0].creditor_iban is None


async def test_an_ok_beside_what_was_missing_is_no_failure(office: Office):
    (letter, *_) = await office.exchange(mail(("a.pdf", build("pdf:nl?iban=&bic="))))
    raw, address = answer(letter, f"IBAN: {B}\nOK")
    (ours, *_) = await office.exchange(raw, rcpt_to=address)
    assert "Not understood" not in plain_text(ours)


async def test_the_value_that_was_doubted_given_again_settles_the_doubt(office: Office):
    (letter, *_) = await office.exchange(mail(("facture.pdf", build("pdf:fr/table_head"))))
    (draft,) = await office.drafts()
    async with office.services.store.write() as session:
        row = await session.get_one(Draft, draft.id)
        row.doubts, row.state = ["amounts_disagree"], "incomplete"
    raw, address = answer(letter, f"Amount: {draft.instructed_amount}")
    (ours, *_) = await office.exchange(raw, rcpt_to=address)
    said = " ".join(plain_text(ours).split())
    assert (await office.drafts())[0].doubts == []
    assert "it is already" in said
    assert "You checked and confirmed" in said


def _lines_of(letter: EmailMessage) -> str:
    return plain_text(letter).replace("\r\n", "\n")


async def test_with_several_drafts_open_the_examples_name_one(office: Office):
    first, second = ("a.pdf", build("pdf:nl?iban=&bic=")), ("b.pdf", build("pdf:fr/table_head?iban=&bic="))
    (letter, *_) = await office.exchange(mail(first, second))
    numbers = [draft.number for draft in await office.drafts()]
    for number in numbers:
        assert f"\n     {number} IBAN: FR76 ...\n" in _lines_of(letter)
    assert "\n     IBAN: FR76" not in _lines_of(letter)
    raw, address = answer(letter, f"IBAN: {B}")
    (ours, *_) = await office.exchange(raw, rcpt_to=address)
    said = _lines_of(ours)
    assert f"- IBAN: {B} - Several drafts are open; begin the line with the invoice number" in " ".join(said.split())
    assert "\n  IBAN: FR76" not in said
    assert any(f"\n  {number} IBAN: FR76 ..." in said for number in numbers)
    raw, address = answer(ours, f"{numbers[0]} IBAN: {B}")
    await office.exchange(raw, rcpt_to=address)
    assert [draft.creditor_iban for draft in await office.drafts()] == [B.replace(" ", ""), None]


def test_a_bare_label_beside_a_new_document_is_its_message():
    assert understand("Message:\nHere are the invoices", set(), has_documents=True) == ([], [])


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "This mail is not about that invoice: use the link of its draft in the earlier mail, or reply to that one. This mail is about",
        ),
        ("fr", "utilisez le lien de son projet dans le message précédent, ou répondez à celui-là. Ce message concerne"),
    ],
)
@pytest.mark.parametrize("words", ["OK", f"IBAN: {A}"])
async def test_a_line_about_a_draft_that_the_mail_does_not_show_is_told_so(office: Office, words: str, language: str, sentence: str):
    first, second = ("a.pdf", build("pdf:nl?iban=&bic=")), ("b.pdf", build("pdf:fr/table_head?iban=&bic="))
    (letter, *_) = await office.exchange(mail(first, second))
    shown, other = [str(draft.number) for draft in await office.drafts()]
    async with office.services.store.write() as session:
        member = await companies.member(session, office.company.id, MEMBER)
        assert member
        member.language = language
    raw, address = answer(letter, f"{shown} IBAN: {B}")
    (ours, *_) = await office.exchange(raw, rcpt_to=address)
    raw, address = answer(ours, f"{other} {words}")
    (told, *_) = await office.exchange(raw, rcpt_to=address)
    said = " ".join(plain_text(told).split())
    assert f"- {other} {words} - " in said
    assert f"{sentence} {shown}." in said
    assert [draft.creditor_iban for draft in await office.drafts()] == [B.replace(" ", ""), None]
