"""Every stable word has its text, in the templates and in docs/errors.md; and replies understand the lines that we suggest."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, get_args

import pytest
from jinja2 import Environment

from mailbot.assistant.contradiction import EDITABLE
from mailbot.assistant.letters import NotUsed
from mailbot.assistant.lines import understand
from mailbot.domain import limits
from mailbot.domain.beneficiary import BeneficiaryState
from mailbot.domain.connection import ConnectionState, CubeState, Trouble
from mailbot.domain.draft import DraftState, Refusal
from mailbot.domain.invoice import Face, Fields, Source
from mailbot.domain.outcome import Doubt, Missing, Outcome, Reason, Unanswered
from mailbot.extract.parties.odds import NONE, weighed
from mailbot.extract.parties.seller_weights import HAND_SET as SELLERS_BY_HAND
from mailbot.extract.parties.seller_weights import LEARNED as SELLERS
from mailbot.extract.parties.vat_owner_weights import LEARNED as VAT_OWNERS
from mailbot.extract.story import Ground, Mark
from mailbot.extract.words.kinds import KINDS
from mailbot.render import Renderer, default_templates
from mailbot.web.drafts import INPUTS

RENDERER = Renderer()
DOCS = Path(__file__).parents[2] / "docs" / "errors.md"


def words(name: str, language: str = "en") -> Any:
    """The dictionaries of a words file, as templates see them."""
    environment: Environment = RENDERER._text[language]
    return SimpleNamespace(**vars(environment.get_template(name).module))


@pytest.mark.parametrize(
    ("file", "dictionary", "kind"),
    [
        ("words.jinja", "outcome", Outcome),
        ("words.jinja", "reason", Reason),
        ("words.jinja", "unanswered", Unanswered),
        ("words.jinja", "doubt", Doubt),
        ("words.jinja", "face", Face),
        ("words.jinja", "missing", Missing),
        ("words.jinja", "reply_line", Missing),
        ("words.jinja", "draft_state", DraftState),
        ("terminal/words.jinja", "ground", Ground),
        ("terminal/words.jinja", "source", Source),
        ("words.jinja", "beneficiary_state", BeneficiaryState),
        ("words.jinja", "trouble", Trouble),
        ("web/words.jinja", "refusal", Refusal),
        ("web/words.jinja", "connection_state", ConnectionState),
        ("web/words.jinja", "cube_state", CubeState),
    ],
)
def test_every_word_has_its_text_and_no_other(file: str, dictionary: str, kind: type[Any]) -> None:
    assert set(getattr(words(file), dictionary)) == {word.value for word in kind}


def test_every_kind_of_document_is_called_by_its_name() -> None:
    assert set(words("words.jinja").looks_like) == set(KINDS) - {"invoice", "credit_note"}


def test_everything_that_speaks_for_a_candidate_is_said_in_words() -> None:
    of_parties = weighed(dict.fromkeys({*SELLERS, *SELLERS_BY_HAND, *VAT_OWNERS} - {NONE}, 1.0), {})
    assert set(words("terminal/words.jinja").mark) == {mark.value for mark in Mark} | {part.mark for part in of_parties}


def test_every_field_of_an_invoice_has_a_name_in_its_story() -> None:
    assert set(words("terminal/words.jinja").field) == set(Fields.model_fields)


def test_every_reason_not_to_use_a_line_has_its_text() -> None:
    reasons, _ = get_args(NotUsed.model_fields["why"].annotation)
    assert set(words("words.jinja").not_used) == set(get_args(reasons))


@pytest.mark.parametrize("language", RENDERER.languages)
def test_the_confirmation_that_we_suggest_is_understood(language: str) -> None:
    ((line,), unread) = understand(words("words.jinja", language).reply_confirmation, set())
    assert (line.field, unread) == (None, [])


def test_every_value_that_people_change_has_a_label() -> None:
    assert set(EDITABLE) <= set(words("words.jinja").field)
    assert set(INPUTS.values()) == set(EDITABLE)


@pytest.mark.parametrize("language", RENDERER.languages)
def test_the_lines_that_we_suggest_are_understood(language: str) -> None:
    fields = {"number": "number", "seller_name": "creditor_name", "amount_due": "instructed_amount", "currency": "currency"}
    for word, line in words("words.jinja", language).reply_line.items():
        understood, unread = understand(line, set())
        assert [one.field for one in understood] == [fields.get(word, "creditor_iban")]
        assert unread == []


@pytest.mark.parametrize("kind", [Reason, Unanswered, Doubt, Missing, Outcome, Refusal, Trouble])
def test_the_documentation_explains_every_word(kind: type[Any]) -> None:
    text = DOCS.read_text()
    for word in kind:
        assert f"`{word.value}`" in text


def test_the_documentation_says_what_the_mails_say() -> None:
    text = DOCS.read_text()
    said = words("words.jinja")
    for means, what_to_do in [*said.reason.values(), *said.unanswered.values(), *said.doubt.values(), *said.trouble.values()]:
        assert f"| {means} | {what_to_do} |" in text


@pytest.mark.parametrize("language", RENDERER.languages)
def test_a_file_of_too_many_pages_is_told_how_many_may_be(language: str) -> None:
    assert f" {limits.PAGES} pages" in words("words.jinja", language).reason["file_too_large"][0]


def test_templates_are_found_in_the_checkout() -> None:
    assert (default_templates() / "mail" / "processed" / "body.txt").is_file()
