"""The words that invoicing programs print, in six languages: what each names, on an otherwise ordinary invoice."""

import pytest

from mailbot.domain.outcome import Outcome
from tests.refusals.papers import Change, read


def _each(listed: dict[str, str]) -> list[tuple[str, str]]:
    return [(language, label) for language, labels in listed.items() for label in labels.split("|")]


#: Titles of drafts and cancellations.
VOID = {
    "en": "Cancellation|INVOICE - DRAFT",
    "fr": "Annulation|FACTURE - PROJET|Facture brouillon",
    "de": "Stornierung|RECHNUNG - ENTWURF|Rechnung (Entwurf)",
    "nl": "Annulering|Annulatie|FACTUUR - ONTWERP|Concept verkoopfactuur|Ontwerpfactuur",
    "es": "Cancelación|FACTURA - BORRADOR|Factura borrador|Factura en borrador",
    "it": "Annullamento|Cancellazione|FATTURA - BOZZA|Bozza fattura|Fattura in bozza",
}


@pytest.mark.parametrize(("language", "title"), _each(VOID))
def test_a_draft_or_a_cancellation_is_never_ready(language, title):
    assert read(language, Change(title=(16.0, title))).outcome is not Outcome.PROCESSED
