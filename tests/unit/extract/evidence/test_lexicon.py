"""Labels that a slip or a scan changed."""

import pytest

from mailbot.extract.evidence.candidates import Document
from mailbot.extract.evidence.lexicon import misread
from mailbot.extract.folding import label_form
from mailbot.extract.reading import Page, Word
from mailbot.extract.words.roles import Role


@pytest.mark.parametrize(
    ("scanned", "label"),
    [
        ("T0TAL TTC", "total ttc"),
        ("lBAN", "iban"),
        ("lnvoice Nurnber", "invoice number"),
        ("Rechnunqsnummer", "rechnungsnummer"),
        ("Monrant à régler", "montant a regler"),
        ("Total TVC", None),  # "Total TTC" or "Total TVA"
        ("Due dale", None),  # too short to be sure
        ("Schrauben verzinkt", None),
    ],
)
def test_scanned_words_are_taken_for_the_one_label_that_they_can_mean(scanned, label):
    assert misread(label_form(scanned)) == (label and label_form(label))


@pytest.mark.parametrize(("confidence", "roles"), [(0.98, [Role.DUE]), (1.0, [])])
def test_only_what_was_scanned_is_forgiven(confidence, roles):
    texts = [("Am0unt", 60), ("dne:", 93), ("120,00", 150)]
    words = tuple(Word(text=text, box=(x, 40, x + 5 * len(text), 50), confidence=confidence) for text, x in texts)
    assert [label.role for label in Document((Page(number=1, width=595, height=842, words=words),)).labels] == roles
