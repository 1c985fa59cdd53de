"""The story of a value: what was considered for each field of an invoice, with what spoke for and against it, and why one was taken.

The judges keep what they weighed; `telling` makes these values of it, only when a story is asked for. The words are stable: templates
say them in each language, and programs may rely on them (docs/interface.md).
"""

from enum import StrEnum
from typing import NamedTuple

from pydantic import Field as Limited

from mailbot.domain import limits
from mailbot.domain.invoice import Box, Frozen, Source


class Ground(StrEnum):
    """Why a value was taken or not, is sure or not."""

    NO_CANDIDATE = "no_candidate"
    TOO_WEAK = "too_weak"
    LABELLED = "labelled"
    WEAK_LABEL = "weak_label"
    ALONE = "alone"
    RIVAL = "rival"
    A_YEAR = "a_year"
    GOES_ON = "goes_on"
    TOO_SHORT = "too_short"
    HARD_TO_READ = "hard_to_read"
    BESIDE_NUMBER = "beside_number"
    FIRST_ON_PAGE = "first_on_page"
    ASKED_IN_SENTENCE = "asked_in_sentence"
    DEBITED_THEN = "debited_then"
    TWO_READINGS = "two_readings"
    IMPOSSIBLE_DATES = "impossible_dates"
    ADDS_UP = "adds_up"
    OTHERS_ADD_UP = "others_add_up"
    LARGER_SUM_NAMED = "larger_sum_named"
    FOOT_OF_COLUMN = "foot_of_column"
    EQUALS_NET = "equals_net"
    SAYS_UNTAXED = "says_untaxed"
    REPEATED = "repeated"
    UNCHECKED = "unchecked"
    LABELS_DISAGREE = "labels_disagree"
    DIGITS_UNCLEAR = "digits_unclear"
    AS_GROSS = "as_gross"
    IS_GROSS_LESS_PREPAID = "is_gross_less_prepaid"
    IS_EXPLAINED = "is_explained"
    SUMS_DISAGREE = "sums_disagree"
    MORE_BELOW = "more_below"
    TOLD_OTHERWISE = "told_otherwise"
    BESIDE_SUM = "beside_sum"
    MOST_FREQUENT = "most_frequent"
    ONLY_CURRENCY = "only_currency"
    OTHER_CURRENCY = "other_currency"
    BARE_DOLLAR = "bare_dollar"
    ONLY_ACCOUNT = "only_account"
    FACTORS_ACCOUNT = "factors_account"
    FACTORS_ACCOUNT_LACKING = "factors_account_lacking"
    IN_CURRENCY = "in_currency"
    FIRST_OF_LIST = "first_of_list"
    ASKED_TO_PAY_TO = "asked_to_pay_to"
    BESIDE_TRUST = "beside_trust"
    HOME_CURRENCY = "home_currency"
    SPELLED_OUT = "spelled_out"
    SEVERAL_ACCOUNTS = "several_accounts"
    FOR_OTHER_PAYMENTS = "for_other_payments"
    CHECK_DIGITS_FAIL = "check_digits_fail"
    IBAN_IS_USED = "iban_is_used"
    NEAR_IBAN = "near_iban"
    NO_BIC = "no_bic"
    LIKELIEST = "likeliest"
    NOT_LIKELY_ENOUGH = "not_likely_enough"
    NOT_TOLD_APART = "not_told_apart"
    RECEIVERS = "receivers"
    BESIDE_SELLER = "beside_seller"
    STRUCTURED = "structured"
    QUOTED_IN_SENTENCE = "quoted_in_sentence"
    XML_FIRST = "xml_first"
    FROM_PAGE = "from_page"
    NOT_SURE_BESIDE_XML = "not_sure_beside_xml"
    CODE_AGREES = "code_agrees"
    CODE_FILLS = "code_fills"
    CODE_CHOOSES = "code_chooses"
    FACES_DIFFER = "faces_differ"
    BUYERS_OWN = "buyers_own"
    LEARNED = "learned"
    LEARNED_DIFFERS = "learned_differs"
    MODEL_FILLS = "model_fills"
    MODEL_AGREES = "model_agrees"
    PAID_OTHERWISE = "paid_otherwise"
    MIXED_SCRIPTS = "mixed_scripts"
    SELDOM_RIGHT = "seldom_right"


#: Grounds that speak against a value: with one of them it is not sure, and never surer than without.
OBJECTIONS = frozenset(
    {
        Ground.WEAK_LABEL, Ground.RIVAL, Ground.A_YEAR, Ground.GOES_ON, Ground.TOO_SHORT, Ground.HARD_TO_READ, Ground.TWO_READINGS,
        Ground.IMPOSSIBLE_DATES, Ground.OTHERS_ADD_UP, Ground.LARGER_SUM_NAMED, Ground.UNCHECKED, Ground.LABELS_DISAGREE,
        Ground.DIGITS_UNCLEAR, Ground.SUMS_DISAGREE, Ground.MORE_BELOW, Ground.TOLD_OTHERWISE,
        Ground.OTHER_CURRENCY, Ground.BARE_DOLLAR, Ground.FACTORS_ACCOUNT_LACKING,
        Ground.SEVERAL_ACCOUNTS, Ground.FOR_OTHER_PAYMENTS, Ground.CHECK_DIGITS_FAIL, Ground.NO_BIC,
        Ground.NOT_LIKELY_ENOUGH, Ground.NOT_TOLD_APART,
    }
)  # fmt: skip


class Mark(StrEnum):
    """What speaks for or against a candidate beside a label; those of parties are the names of their weights (`extract.parties`)."""

    LABEL = "label"
    NO_LABEL = "no_label"
    NEXT_CELL = "next_cell"
    FAR_RIGHT = "far_right"
    BELOW = "below"
    FAR_BELOW = "far_below"
    OVER_CAPTION = "over_caption"
    ASKEW = "askew"
    GOES_ON = "goes_on"
    FIRST_PAGE = "first_page"
    REPEATED = "repeated"
    HAS_LETTERS = "has_letters"
    SHORT_OR_YEAR = "short_or_year"
    LOOKS_LIKE_A_SUM = "looks_like_a_sum"
    ALONE_AT_TITLE = "alone_at_title"
    AWAY_FROM_TITLE = "away_from_title"
    TO_BE_QUOTED = "to_be_quoted"
    HEADS_LETTER = "heads_letter"
    NAMED_AS_ANOTHER = "named_as_another"
    ADDS_UP_WITH_VAT = "adds_up_with_vat"
    CHECK_DIGITS_HOLD = "check_digits_hold"
    CHECK_DIGITS_FAIL = "check_digits_fail"
    THE_PAYERS = "the_payers"
    NAMED_CURRENCY = "named_currency"


class Part(NamedTuple):
    """What speaks for (above zero) or against a candidate, and how much in its judge's own measure; 0 is a remark. `said`: words of
    the document that say so."""

    mark: str
    weight: float
    said: str = ""


class ToldPart(Frozen):
    """A Part on its way to a person."""

    mark: str = Limited(max_length=limits.STORY_WORD)
    weight: float
    said: str = Limited(default="", max_length=limits.STORY_TEXT)


class Told(Frozen):
    """A candidate: value as text (amounts with a dot, dates ISO), where it stands and what its judge made of it.

    `place` is where on its page ("top-left", "middle-right", ...); `score` is in the judge's own measure, `odds` the share (0-1) that
    a judge who compares all candidates gives it.
    """

    value: str = Limited(max_length=limits.STORY_TEXT)
    source: Source
    page: int | None = None
    box: Box | None = None
    place: str | None = Limited(default=None, max_length=limits.STORY_WORD)
    quote: str = Limited(default="", max_length=limits.STORY_TEXT)
    score: float | None = None
    odds: float | None = None
    parts: tuple[ToldPart, ...] = Limited(default=(), max_length=limits.STORY_PARTS)
    is_taken: bool = False


class FieldStory(Frozen):
    """One field: what became of it (None: nothing was taken), how surely, why, and what was considered, best first; `left_out` is how
    many more there were."""

    value: str | None = Limited(default=None, max_length=limits.STORY_TEXT)
    source: Source | None = None
    confidence: float | None = None
    is_sure: bool = False
    grounds: tuple[Ground, ...] = ()
    candidates: tuple[Told, ...] = Limited(default=(), max_length=limits.STORY_CANDIDATES)
    left_out: int = 0


class Story(Frozen):
    """One invoice of a file: its pages (from 1) and the fields by their names in `Fields`."""

    pages: tuple[int, ...] = ()
    fields: dict[str, FieldStory] = Limited(default_factory=dict, max_length=limits.STORY_FIELDS)
