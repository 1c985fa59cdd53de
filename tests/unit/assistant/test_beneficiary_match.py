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
