"""No paper that says it is not to be paid is ever ready, and no honest one that sounds alike is refused."""

import pytest

from mailbot.domain.outcome import Doubt, Outcome
from tests.refusals.honest import HONEST
from tests.refusals.never_ready import NEVER_READY
from tests.refusals.papers import LANGUAGES, Change, read


def _named(papers: dict[str, list[tuple[str, Change]]]) -> list[object]:
    return [
        pytest.param(language, change, id=f"{topic}-{language}-{i}")
        for topic, cases in papers.items()
        for i, (language, change) in enumerate(cases)
    ]


@pytest.mark.parametrize(("language", "change"), _named(NEVER_READY))
def test_what_is_not_to_be_paid_is_never_ready(language: str, change: Change) -> None:
    found = read(language, change)
    assert found.outcome is not Outcome.PROCESSED
    assert found.reason or found.doubts or found.missing


@pytest.mark.parametrize(("language", "change"), _named(HONEST))
def test_an_honest_invoice_that_sounds_alike_stays_ready(language: str, change: Change) -> None:
    found = read(language, change)
    assert (found.outcome, found.doubts, found.missing, found.reason) == (Outcome.PROCESSED, (), (), None)


@pytest.mark.parametrize(
    ("topic", "doubt"),
    [
        ("void titles", Doubt.MARKED_AS_VOID),
        ("watermarks", Doubt.MARKED_AS_VOID),
        ("parts", Doubt.INSTALMENTS),
        ("words", Doubt.WORDS_DIFFER),
        ("dates", Doubt.DATE_IMPLAUSIBLE),
        ("banks", Doubt.BIC_DIFFERS),
        ("second VAT id", Doubt.SELLER_AMBIGUOUS),
        ("factors", Doubt.IBAN_AMBIGUOUS),
    ],
)
def test_the_doubt_says_why(topic: str, doubt: Doubt) -> None:
    language, change = NEVER_READY[topic][0]
    assert doubt in read(language, change).doubts


@pytest.mark.parametrize(("language", "change"), HONEST["factors"] + HONEST["factors beside the seller's account"])
def test_the_account_of_a_factor_is_taken_and_told(language: str, change: Change) -> None:
    found = read(language, change)
    assert found.paid_to_factor
    assert found.fields.iban
    assert found.fields.iban.value == "BE68539007547034"
    assert found.fields.bic is None  # the seller's BIC is not the factor's


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_ordinary_invoice_pays_its_seller(language: str) -> None:
    found = read(language, Change())
    assert (found.outcome, found.paid_to_factor) == (Outcome.PROCESSED, False)


@pytest.mark.parametrize("topic", ["reminders", "reminders above"])
def test_the_title_of_a_reminder_is_nobodys_name(topic: str) -> None:
    for language, change in NEVER_READY[topic]:
        seller = read(language, change).fields.seller_name
        assert seller is None or seller.value == LANGUAGES[language].seller[0]


@pytest.mark.parametrize(
    ("language", "sign", "currency"),
    [("fr", "$ CA", "CAD"), ("fr", "$ US", "USD"), ("fr", "$CA", "CAD"), ("fr", "CA$", "CAD"), ("en", "C$", "CAD"), ("en", "A$", "AUD"),
     ("en", "US$", "USD")],
)  # fmt: skip
def test_a_dollar_is_that_of_its_country(language: str, sign: str, currency: str) -> None:
    found = read(language, Change(replaced=(("€", sign), ("GBP", sign)))).fields.currency
    assert found
    assert (found.value, found.is_sure) == (currency, True)
