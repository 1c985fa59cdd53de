"""A value struck out or put over another, and a hidden account or sum, are asked about; the same print set twice is not."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.domain.outcome import Doubt, Outcome
from mailbot.extract.reading import Altered, Page, Raw, Word
from mailbot.extract.reconcile import interpret
from tests.unit.extract.prints import GOOD_IBAN, INVOICE, page


def outcome(altered: Altered) -> tuple[Outcome, tuple[Doubt, ...]]:
    made = page(*INVOICE).model_copy(update={"altered": altered})
    extraction = interpret(Raw(pages=(made,), page_count=1), Buyer())
    return extraction.outcome, extraction.doubts


def found(text: str, rank: int = -1) -> Word:
    return [word for word in page(*INVOICE).words if word.text == text][rank]


@pytest.mark.parametrize("value", ["2026/4471", "1.190,00", "17.05.2026", GOOD_IBAN])
def test_a_value_that_is_struck_out_is_asked_about(value: str) -> None:
    assert outcome(Altered(struck=(found(value).box,))) == (Outcome.PARTIAL, (Doubt.ALTERED,))


@pytest.mark.parametrize(("value", "beneath"), [("2026/4471", "2026/4470"), ("1.190,00", "119,00"), (GOOD_IBAN, "DE02120300000000202051")])
def test_so_is_one_that_covers_another(value: str, beneath: str) -> None:
    assert outcome(Altered(hidden=(Word(text=beneath, box=found(value).box),))) == (Outcome.PARTIAL, (Doubt.ALTERED,))


def test_the_same_print_set_again_over_a_patch_is_not() -> None:
    covered = tuple(word for word in page(*INVOICE).words if any(map(str.isdigit, word.text)))
    assert outcome(Altered(hidden=covered)) == (Outcome.PROCESSED, ())


def test_nor_are_the_naughts_of_a_form() -> None:
    assert outcome(Altered(hidden=(Word(text="0,00", box=found("1.190,00").box),))) == (Outcome.PROCESSED, ())


def aside(text: str) -> Word:
    return Word(text=text, box=(60.0, 700.0, 160.0, 710.0))


@pytest.mark.parametrize("hidden", [(), ("Entwurf",), ("119",), (GOOD_IBAN, "1.190,00"), ("0,00",)])
def test_nor_is_what_is_struck_out_elsewhere_or_hidden_and_no_other_account_or_sum(hidden: tuple[str, ...]) -> None:
    altered = Altered(struck=(aside("").box,) if not hidden else (), hidden=tuple(map(aside, hidden)))
    assert outcome(altered) == (Outcome.PROCESSED, ())


@pytest.mark.parametrize(
    "hidden", [("DE02120300000000202051",), ("DE02", "1203", "0000", "0000", "2020", "51"), ("119,00",), ("1.190,50€",)]
)
def test_another_account_or_sum_that_is_hidden_anywhere_is_asked_about(hidden: tuple[str, ...]) -> None:
    assert outcome(Altered(hidden=tuple(map(aside, hidden)))) == (Outcome.PARTIAL, (Doubt.ALTERED,))


def test_a_name_that_covers_another_is_asked_about() -> None:
    over = found("Bergmann", 0)
    assert outcome(Altered(hidden=(Word(text="Kaufmann", box=over.box),))) == (Outcome.PARTIAL, (Doubt.ALTERED,))


def test_a_crossed_out_page_is_asked_about() -> None:
    assert Doubt.ALTERED in outcome(Altered(struck=((40.0, 40.0, 550.0, 800.0),)))[1]


def test_alterations_cross_the_boundary_of_processes() -> None:
    made = Page(
        number=1, width=595, height=842, altered=Altered(struck=((1.0, 2.0, 3.0, 4.0),), hidden=(Word("12", (1.0, 2.0, 3.0, 4.0)),))
    )
    raw = Raw(pages=(made,), altered={2: made.altered})
    assert Raw.model_validate_json(raw.model_dump_json()) == raw
