"""Which beneficiary a creditor is: a name that says nothing, or is written in another script, never makes it another one's."""

import pytest

from mailbot.assistant.beneficiary import Creditor, Standing, match
from mailbot.store.tables import Beneficiary

KNOWN = "FR7630006000011234567890189"
OTHER = "DE89370400440532013000"


@pytest.mark.parametrize(
    ("name", "known", "how"),
    [
        ("Αφοί Παπαδόπουλοι", "Ξυλουργική Αθηνών", Standing.NEW),
        ("株式会社山田", "株式会社鈴木", Standing.NEW),
        ("–", "…", Standing.NEW),
        ("ΑΦΟΊ ΠΑΠΑΔΌΠΟΥΛΟΙ", "Αφοί Παπαδόπουλοι", Standing.CHANGED),
    ],
)
def test_names_in_other_scripts_are_compared_too(name: str, known: str, how: Standing) -> None:
    assert match(Creditor(name=name, iban=OTHER), [Beneficiary(name=known, iban=KNOWN)])[1] is how


@pytest.mark.parametrize("name", ["Falcon Conseil France", "Falcon Conseil SARL Paris", "Falcon Consells", "Falkon Conzeil"])
def test_nearly_the_same_name_is_no_other_one_at_the_same_account_and_a_question_at_another(name: str) -> None:
    known = [Beneficiary(name="Falcon Conseil", iban=KNOWN, state="validated")]
    assert match(Creditor(name=name, iban=KNOWN), known) == (known[0], Standing.KNOWN)
    assert match(Creditor(name=name, iban=OTHER), known)[1] in (Standing.SIMILAR, Standing.CHANGED)
    assert match(Creditor(name=name), known)[1] in (Standing.NEW, Standing.KNOWN)  # nothing to pay to, nothing to ask


def test_a_near_name_with_another_vat_id_at_the_same_account_is_asked_about() -> None:
    known = [Beneficiary(name="Falcon Conseil", vat_id="FR40303265045", iban=KNOWN, state="validated")]
    assert match(Creditor(name="Falcon Conseil France", vat_id="FR23334175221", iban=KNOWN), known)[1] is Standing.NAME_DIFFERS


@pytest.mark.parametrize(("name", "known"), [("Menuiserie du Vallon", "Imprimerie du Vallon Bleu"), ("Bau AG", "Bau Krause GmbH")])
def test_names_that_share_common_words_alone_are_not_near(name: str, known: str) -> None:
    assert match(Creditor(name=name, iban=OTHER), [Beneficiary(name=known, iban=KNOWN, state="validated")])[1] is Standing.NEW
