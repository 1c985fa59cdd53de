"""The story of a value: for each field what was considered, what spoke for it, and why one was taken or none."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.commands.explanation import Explanation
from mailbot.commands.extraction_table import extraction_table
from mailbot.domain import limits
from mailbot.domain.invoice import Buyer, Extraction, Fields, Part, Source
from mailbot.domain.outcome import Doubt, Missing, Outcome, Reason
from mailbot.extract.child import judge, read
from mailbot.extract.handover import JudgeAnswer, JudgeOrder, ReadAnswer, ReadOrder, raw_blobs
from mailbot.extract.reading import Page, Proposal, Raw
from mailbot.extract.reconcile import Hints, understand
from mailbot.extract.story import FieldStory, Ground, Mark, Story
from mailbot.render import Renderer
from mailbot.sandbox.frames import Message
from tests.unit.extract.prints import GOOD_IBAN, INVOICE, OTHER_IBAN, changed, page
from tests.unit.extract.structured.test_einvoice import cii
from tests.unit.extract.structured.test_qr import EPC
from tests.unit.extract.test_reconcile import XML_TOTALS

RENDERER = Renderer()
RIVALS = "Rechnungsnummer: | 2026/4471 | Rechnungsnummer: 2026/9999"
NAMED = [Ground.LABELLED, Ground.ALONE]
CONTROL = "\x1b[31mRED\x07\u202e"


def told(*pages: Page, buyer: Buyer | None = None, proposals: tuple[Proposal, ...] = (), **more: object) -> tuple[Story, ...]:
    raw = Raw.model_validate({"pages": pages, "page_count": len(pages), **more})
    return understand(raw, buyer or Buyer(), Hints(proposals, with_story=True)).stories


def field(name: str, *rows, **more: object) -> FieldStory:
    (story,) = told(page(*(rows or INVOICE)), **more)
    return story.fields[name]


@pytest.mark.parametrize(
    ("name", "lines", "value", "grounds"),
    [
        ("number", {}, "2026/4471", NAMED),
        ("number", {"Rechnungsnummer": RIVALS}, "2026/9999", [Ground.LABELLED, Ground.RIVAL]),
        ("number", {"Rechnungsnummer": "Rechnungsnummer: 2026/4471 mit Anlage"}, "2026/4471", [*NAMED, Ground.GOES_ON]),
        ("number", {"Rechnungsnummer": None}, None, [Ground.NO_CANDIDATE]),
        ("issue_date", {}, "2026-04-17", [Ground.LABELLED]),
        ("due_date", {"Fällig": "Bitte zahlen Sie den Betrag bis zum 17.05.2026"}, "2026-05-17", None),
        ("due_date", {"Fällig": "Fällig am: | 17.03.2026"}, None, [Ground.LABELLED, Ground.IMPOSSIBLE_DATES]),
        ("total_gross", {}, "1190.00", [Ground.ADDS_UP]),
        ("total_gross", {"Gesamtbetrag": "Gesamtbetrag | | 1.999,00 €"}, "1999.00", [Ground.LABELLED, Ground.UNCHECKED]),
        ("amount_due", {}, "1190.00", [Ground.AS_GROSS]),
        ("amount_due", {"Fällig": "Zahlbetrag | | 1.300,00 €"}, "1300.00", [Ground.LABELLED, Ground.SUMS_DISAGREE]),
        ("currency", {}, "EUR", [Ground.BESIDE_SUM]),
        ("seller_name", {}, "Bergmann Werkzeugbau GmbH", [Ground.LIKELIEST]),
        ("iban", {}, GOOD_IBAN, [Ground.ONLY_ACCOUNT]),
        ("iban", {"IBAN": f"IBAN {GOOD_IBAN} | {OTHER_IBAN}"}, GOOD_IBAN, [Ground.SEVERAL_ACCOUNTS]),
        ("iban", {"IBAN": "IBAN DE88370400440532013000"}, "DE88370400440532013000", [Ground.CHECK_DIGITS_FAIL]),
        ("iban", {"IBAN": "USt-IdNr. DE136695976"}, None, [Ground.NO_CANDIDATE]),
        ("account", {}, None, [Ground.IBAN_IS_USED]),
    ],
)  # fmt: skip
def test_why_a_printed_value_was_taken_or_none(name, lines, value, grounds):
    found = field(name, *changed(**lines))
    assert found.value == value
    if grounds is not None:
        assert list(found.grounds) == grounds
    assert [one.is_taken for one in found.candidates[:1]] == ([value is not None] if found.candidates else [])
    assert not any(one.is_taken for one in found.candidates[1:])


def test_a_candidate_tells_where_it_stands_and_what_speaks_for_it():
    (taken, *_) = field("number").candidates
    assert (taken.value, taken.source, taken.page, taken.place, taken.quote) == (
        "2026/4471", Source.TEXT, 1, "top-centre", "Rechnungsnummer: 2026/4471",
    )  # fmt: skip
    label, *rest = taken.parts
    assert (label.mark, label.said) == (Mark.LABEL, "Rechnungsnummer:")
    assert taken.score == pytest.approx(label.weight + sum(part.weight for part in rest), abs=0.02)


def test_the_loser_is_told_with_its_score():
    found = field("number", *changed(Rechnungsnummer=RIVALS))
    assert [one.value for one in found.candidates] == ["2026/9999", "2026/4471"]
    assert not found.is_sure
    assert found.confidence < 0.9


def test_names_are_told_with_their_odds_heaviest_mark_first():
    first, *others = field("seller_name").candidates
    assert first.odds > 0.9 > max(one.odds for one in others)
    weights = [abs(part.weight) for part in first.parts]
    assert weights == sorted(weights, reverse=True)


def test_the_payers_own_account_is_told_and_not_taken():
    found = field("iban", buyer=Buyer(ibans=(GOOD_IBAN,)))
    assert (found.value, found.grounds) == (None, (Ground.BUYERS_OWN,))
    assert Mark.THE_PAYERS in [part.mark for part in found.candidates[0].parts]


def test_an_e_invoice_goes_before_the_page_and_both_are_told():
    xml = cii(totals=XML_TOTALS).replace(b">2026/4471<", b">2026/9999<")
    (story,) = told(page(*INVOICE), xml=xml)
    number, seller = story.fields["number"], story.fields["amount_due"]
    assert (number.value, number.grounds) == ("2026/9999", (Ground.XML_FIRST, Ground.FACES_DIFFER))
    assert [(one.value, one.source, one.is_taken) for one in number.candidates] == [
        ("2026/9999", Source.XML, True),
        ("2026/4471", Source.TEXT, False),
    ]
    assert seller.grounds == (Ground.XML_FIRST,)
    assert story.fields["buyer_name"].grounds[0] in (Ground.XML_FIRST, Ground.LABELLED)


def test_a_payment_code_that_agrees_or_fills_is_told():
    (story,) = told(page(*INVOICE), qr_payloads=((1, EPC),))
    grounds = {name: story.fields[name].grounds for name in ("iban", "remittance_information")}
    assert any(ground in (Ground.CODE_AGREES, Ground.FACES_DIFFER) for ground in grounds["iban"])
    assert all(one.value for one in story.fields["iban"].candidates)


def test_what_a_model_claims_is_told_whether_the_document_bears_it_out_or_not():
    rows = changed(Rechnungsnummer="Unser Vorgang | WZ-26/4471")
    claims = (Proposal(field="number", value="WZ-26/4471", line=9), Proposal(field="number", value="LIE-1", line=3))
    found = field("number", *rows, proposals=claims)
    assert (found.value, found.source, found.grounds) == ("WZ-26/4471", Source.LLM, (Ground.MODEL_FILLS,))
    assert [(one.value, one.is_taken) for one in found.candidates] == [("WZ-26/4471", True), ("LIE-1", False)]


def test_a_faint_scan_is_told():
    rows = page(*INVOICE)
    faint = [replace(word, confidence=0.6) if word.text == "2026/4471" else word for word in rows.words]
    (story,) = told(rows.model_copy(update={"source": Source.OCR, "words": tuple(faint)}))
    assert Ground.HARD_TO_READ in story.fields["number"].grounds
    assert story.fields["number"].candidates[0].source is Source.OCR


def test_each_invoice_of_a_file_has_its_story():
    second = page(*changed(Rechnungsnummer="Rechnungsnummer: | 2026/4472"), number=2)
    stories = told(page(*INVOICE), second)
    assert [(story.pages, story.fields["number"].value) for story in stories] == [((1,), "2026/4471"), ((2,), "2026/4472")]


def test_every_field_has_a_story_and_it_is_bounded():
    rows = [*INVOICE, *(f"Fällig am: | {day:02}.06.2026 | {'x' * 300}" for day in range(1, 29))]
    (story,) = told(page(*rows))
    assert set(story.fields) == set(Fields.model_fields)
    assert len(story.fields["due_date"].candidates) == limits.STORY_CANDIDATES
    assert story.fields["due_date"].left_out >= 20
    assert all(len(one.quote) <= limits.STORY_TEXT for one in story.fields["due_date"].candidates)


def test_nothing_is_told_unless_it_is_asked_for_and_the_reading_is_the_same():
    raw = Raw(pages=(page(*INVOICE),), page_count=1)
    plain, asked = understand(raw, Buyer(), Hints()), understand(raw, Buyer(), Hints(with_story=True))
    assert plain.stories == ()
    assert plain.extraction == asked.extraction


@pytest.mark.parametrize("is_asked", [True, False])
def test_the_children_carry_stories_when_they_are_asked_to(is_asked):
    data = cii(totals=XML_TOTALS)
    order = ReadOrder(media_type="application/xml", ocr_pages=1, buyer=Buyer(), with_story=is_asked)
    answer = ReadAnswer.model_validate(json.loads(json.dumps(read(Message(order.model_dump(mode="json"), (data,))).head)))
    judged = judge(Message(JudgeOrder(buyer=Buyer(), with_story=is_asked).model_dump(mode="json"), raw_blobs(Raw(xml=data))))
    assert [len(one.judged.stories) for one in (answer, JudgeAnswer.model_validate(judged.head))] == [int(is_asked)] * 2


@pytest.mark.parametrize(
    ("language", "why", "mark"),
    [
        ("en", "why: the words beside or above it name it so", "+3.00 named by"),
        ("fr", "pourquoi\u00a0: les mots à côté", "+3,00 désigné par"),
    ],
)
def test_people_read_it_in_their_language(language, why, mark):
    text = "\n".join(Explanation(RENDERER, language).lines(told(page(*INVOICE))))
    assert why in text
    assert mark in text


def test_no_value_that_was_taken_is_said_to_be_nowhere():
    rows = [*INVOICE, "Bei Zahlung innerhalb von 10 Tagen gewähren wir 2 % Skonto."]
    xml = cii(totals=XML_TOTALS)
    for stories in (told(page(*rows)), told(xml=xml), told(page(*rows), xml=xml), told(page(*rows), qr_payloads=((1, EPC),))):
        taken = [field for story in stories for field in story.fields.values() if field.value is not None]
        assert taken
        assert all(field.grounds and Ground.NO_CANDIDATE not in field.grounds for field in taken)
    assert field("discounts", *rows).grounds == (Ground.LABELLED,)


@pytest.mark.parametrize(
    ("extraction", "said"),
    [
        (Extraction.failed(Reason.NOT_AN_INVOICE, looks_like="quote"), ["not_an_invoice: This does not", "It looks like a quote."]),
        (
            Extraction(outcome=Outcome.PARTIAL, missing=(Missing.ACCOUNT,), doubts=(Doubt.EARLIER_BALANCE,)),
            ["missing: the IBAN", "earlier_balance: The document also asks for an earlier balance."],
        ),
        (
            Extraction(outcome=Outcome.PARTIAL, parts=(Part(pages=(2, 3), outcome=Outcome.FAILED, reason=Reason.CREDIT_NOTE),)),
            ["Pages 2, 3: failed", "credit_note: This is a credit note"],
        ),
    ],
)
def test_the_outcome_is_explained_in_sentences(extraction, said):
    text = "\n".join(Explanation(RENDERER, "en").outcome(extraction))
    assert [one for one in said if one not in text] == []


def test_the_table_names_the_kind_of_paper_beside_the_reason():
    (cell,) = extraction_table([("a.pdf", Extraction.failed(Reason.NOT_AN_INVOICE, looks_like="quote"))], 100).columns[2].cells
    assert str(cell) == "not_an_invoice (quote)"


def test_french_has_its_own_quotes_and_decimals():
    text = "\n".join(Explanation(RENDERER, "fr").lines(told(page(*INVOICE))))
    assert "«\u00a0Rechnungsnummer:\u00a0»" in text
    assert "1190,00" in text
    assert not re.search(r"\w;", text)
    assert not {"“", "”"} & set(text)
    assert "1190.00" not in text
    outcome = "\n".join(Explanation(RENDERER, "fr").outcome(Extraction(outcome=Outcome.PARTIAL, doubts=(Doubt.INSTALMENTS,))))
    assert "instalments\u00a0: Le document" in outcome


def test_candidates_stand_in_columns():
    rows = changed(Rechnungsnummer="Rechnungsnummer: | 2026/4471 | Rechnungsnummer: 9", Gesamtbetrag="Gesamtbetrag | | 1.190,00 €")
    lines = list(Explanation(RENDERER, "en").lines(told(page(*rows))))
    at = [line.index("p. 1") for line in lines[2:6] if "p. 1" in line]
    assert len(set(at)) == 1


def test_no_invoice_says_that_there_is_nothing_to_explain():
    assert list(Explanation(RENDERER, "en").lines(())) == ["It was not read as an invoice, so there are no values to explain."]


def test_what_a_terminal_would_obey_is_escaped():
    rows = page(*changed(Rechnungsnummer="Rechnungsnummer: | 2026/4471"))
    hostile = tuple(replace(word) for word in rows.words)
    for word in hostile:
        if "Bergmann" in word.text:
            object.__setattr__(word, "text", f"{word.text}{CONTROL}")  # as no word can be made
    text = "\n".join(Explanation(RENDERER, "en").lines(told_raw(rows.model_copy(update={"words": hostile}))))
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


def told_raw(one: Page) -> tuple[Story, ...]:
    return understand(Raw.model_construct(pages=(one,), page_count=1), Buyer(), Hints(with_story=True)).stories


@settings(deadline=None)
@given(st.lists(st.text(min_size=1, max_size=30), max_size=12))
def test_any_page_has_a_story_that_can_be_told(rows):
    for story in told(page(*rows)) if rows else ():
        assert "\n".join(Explanation(RENDERER, "fr").lines((story,)))
