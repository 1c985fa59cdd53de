"""Whose account it is, as the paper says: the seller's, its owner's, or a stranger's."""

import pytest

from mailbot.domain.outcome import Doubt, Outcome
from mailbot.extract.parties.account_holders import holder_among, holders
from tests.refusals.papers import LANGUAGES, Change, read
from tests.unit.extract.prints import GOOD_IBAN, changed, document
from tests.unit.extract.prints import read as read_print

HOLDER = {
    "en": "Account name:",
    "fr": "Titulaire du compte :",
    "de": "Kontoinhaber:",
    "nl": "Ten name van:",
    "es": "Titular de la cuenta:",
    "it": "Intestatario del conto:",
}


def paid_to(language: str, name: str, *, foot: tuple[str, ...] = ()) -> Change:
    return Change(terms=(f"{HOLDER[language]} {name}",), foot=foot)


@pytest.mark.parametrize("language", HOLDER)
@pytest.mark.parametrize("name", ["Max Evil", "Mr J Shark", "Zweitwerk Handel GmbH", "Evil Trading Ltd"])
def test_a_stranger_is_a_doubt(language, name):
    found = read(language, paid_to(language, name))
    assert (found.outcome, Doubt.OTHER_HOLDER in found.doubts) == (Outcome.PARTIAL, True)


@pytest.mark.parametrize("language", HOLDER)
def test_the_seller_is_none(language):
    name = LANGUAGES[language].seller[0]
    short = name.rpartition(" ")[0]  # without its legal form
    for spelled in (name, name.upper(), short):
        assert read(language, paid_to(language, spelled)).outcome is Outcome.PROCESSED


@pytest.mark.parametrize(
    ("language", "name", "line"),
    [
        ("de", "Max Evil", "Geschäftsführer: Max Evil"),
        ("fr", "Jeanne Autre", "Gérante : Jeanne Autre"),
        ("it", "Anna Altra", "Amministratore unico: Anna Altra"),
        ("es", "Ana Otra", "Administradora: Ana Otra"),
    ],
)
def test_who_is_named_elsewhere_is_no_stranger(language, name, line):
    assert Doubt.OTHER_HOLDER not in read(language, paid_to(language, name, foot=(line,))).doubts


@pytest.mark.parametrize(("form", "is_doubted"), [("GmbH", True), ("GbR", False), ("e.K.", False)])
def test_owners_hold_accounts_of_their_own_firms(form, is_doubted):
    change = Change(terms=("Kontoinhaber: Anna Graf",), replaced=(("Bergmann Werkzeugbau GmbH", f"Bergmann Werkzeugbau {form}"),))
    assert (Doubt.OTHER_HOLDER in read("de", change).doubts) is is_doubted


@pytest.mark.parametrize(
    "line",
    [
        "Kontoinhaber: siehe oben",
        "Kontoinhaber: wie Rechnungssteller",
        "Empfänger: Volksbank Stuttgart",
        "Kontoinhaber: Musterbank Stuttgart",
        "Kontoinhaber: BW",
    ],
)
def test_what_names_nobody_is_no_stranger(line):
    assert Doubt.OTHER_HOLDER not in read("de", Change(terms=(line,))).doubts


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "As Above"), ("en", "Business Current Account"), ("en", "Client Account"), ("fr", "Compte Courant"),
        ("fr", "Voir Ci-Dessus"), ("de", "Siehe Oben"), ("de", "Wie Oben"), ("nl", "Zie Boven"), ("nl", "Zakelijke Rekening"),
        ("es", "Cuenta Corriente"), ("es", "Ver Arriba"), ("it", "Conto Corrente"), ("it", "Vedi Sopra"),
    ],
)  # fmt: skip
def test_words_for_any_account_name_no_stranger(language, name):
    assert read(language, paid_to(language, name)).outcome is Outcome.PROCESSED


@pytest.mark.parametrize("name", ["Evil Business Account", "Business Account Ltd", "Current Trading Ltd"])
def test_a_strangers_name_with_such_words_is_one(name):
    assert Doubt.OTHER_HOLDER in read("en", paid_to("en", name)).doubts


@pytest.mark.parametrize(("language", "label"), [("en", "Receiver name:"), ("en", "Beneficiary:"), ("de", "Begünstigter:")])
def test_who_is_paid_is_named_by_other_labels_too(language, label):
    seller = LANGUAGES[language].seller[0]
    assert read(language, Change(terms=(f"{label} {seller}",))).outcome is Outcome.PROCESSED
    assert Doubt.OTHER_HOLDER in read(language, Change(terms=(f"{label} Evil Trading Ltd",))).doubts


HOUSES = {
    "en": "Foundry Court Chambers",
    "fr": "Centre médical des Lilas",
    "de": "Gemeinschaftspraxis am Markt",
    "nl": "Gezondheidscentrum De Linde",
    "es": "Centro médico La Alameda",
    "it": "Poliambulatorio San Rocco",
}


@pytest.mark.parametrize("language", HOUSES)
def test_in_a_house_of_several_whoever_is_paid_is_asked_about(language):
    seller = LANGUAGES[language].seller[0]
    house = Change(terms=(f"{HOLDER[language]} Imogen Thackray",), foot=("Imogen Thackray",), replaced=((seller, HOUSES[language]),))
    assert Doubt.OTHER_HOLDER in read(language, house).doubts
    own = Change(terms=(f"{HOLDER[language]} {HOUSES[language]}",), replaced=((seller, HOUSES[language]),))
    assert Doubt.OTHER_HOLDER not in read(language, own).doubts


def test_a_name_goes_on_over_the_end_of_a_sentences_line():
    lines = ("Please pay by bank transfer to our account, account name Evil", "Trading Ltd. Thank you.")
    assert Doubt.OTHER_HOLDER in read("en", Change(terms=lines)).doubts
    own = ("Please pay by bank transfer to our account, account name Harrow", "Tools Ltd. Thank you.")
    assert read("en", Change(terms=own)).outcome is Outcome.PROCESSED


@pytest.mark.parametrize("label", ["Fees of:", "Professional fees of:"])
def test_a_house_is_not_surely_the_seller_where_the_fees_are_anothers(label):
    house = Change(
        foot=(f"{label} Miss Imogen Thackray",),
        terms=("Account name: Miss Imogen Thackray",),
        replaced=(("Harrow Tools Ltd", "Harrow Court"),),
    )
    assert read("en", house).outcome is Outcome.PARTIAL


@pytest.mark.parametrize(
    ("styled", "holder"), [("Avv. Anna Rossi", "Anna Rossi"), ("Dr. Anna Graf", "Anna Graf"), ("Anna Graf", "Dr. Anna Graf")]
)
def test_a_person_has_the_account_with_or_without_how_it_is_styled(styled, holder):
    rows = document(f"Intestatario del conto: {holder}")
    assert [holder_among([styled, "Studio Rossi"], rows, cell) for cell in holders(rows)] == [styled]


@pytest.mark.parametrize("language", HOLDER)
def test_a_factor_is_a_stranger_wherever_it_is_named(language):
    change = paid_to(language, "Factorbank Muster AG", foot=("Factorbank Muster AG",))
    assert Doubt.OTHER_HOLDER in read(language, change).doubts


HEADED_BY = {
    "en": ("Beneficiary", "Name"),
    "fr": ("Bénéficiaire", "Raison sociale"),
    "de": ("Begünstigter", "Name"),
    "nl": ("Begunstigde", "Naam"),
    "es": ("Beneficiario", "Nombre"),
    "it": ("Beneficiario", "Denominazione"),
}


def printed(*rows: str):
    """The invoice with these rows for its account."""
    *head, _ = changed()
    return read_print(*head, *rows)


@pytest.mark.parametrize(("holder", "is_doubted"), [("Spedition Haselbeck GmbH", True), ("Bergmann Werkzeugbau GmbH", False)])
@pytest.mark.parametrize("above", ["", "Bankverbindung", "Zu zahlen | | 1.190,00 €"])
@pytest.mark.parametrize("language", HOLDER)
def test_the_holder_stands_in_a_cell_over_the_account(language, above, holder, is_doubted):
    found = printed(above, f"{HOLDER[language].rstrip(':')} | {holder}", f"IBAN | {GOOD_IBAN}")
    assert (Doubt.OTHER_HOLDER in found.doubts) is is_doubted


@pytest.mark.parametrize(("holder", "is_doubted"), [("Spedition Haselbeck GmbH", True), ("Bergmann Werkzeugbau GmbH", False)])
@pytest.mark.parametrize("language", HEADED_BY)
def test_the_holder_stands_in_a_list_under_its_heading(language, holder, is_doubted):
    heading, name = HEADED_BY[language]
    found = printed("", heading, "Bank | Volksbank Ulm eG", f"{name} | {holder}", f"IBAN | {GOOD_IBAN}")
    assert (Doubt.OTHER_HOLDER in found.doubts) is is_doubted


@pytest.mark.parametrize("label", [heading for heading, _ in HEADED_BY.values()])
def test_the_holder_stands_over_the_account_in_a_paragraph(label):
    assert Doubt.OTHER_HOLDER in printed("", f"{label}: Spedition Haselbeck GmbH", f"IBAN: {GOOD_IBAN}").doubts
