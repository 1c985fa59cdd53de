"""Sentences that no rule knows, and what is no sentence about paying at all."""

import numpy as np
import pytest

from mailbot.domain.invoice import Buyer
from mailbot.domain.outcome import Doubt, Outcome
from mailbot.extract.evidence.candidates import Document
from mailbot.extract.printed.fields import read_printed
from mailbot.extract.printed.remarks import BUCKETS, features, remarks, sentences, values
from tests.refusals.papers import Change, read
from tests.unit.extract.prints import INVOICE, document, words


@pytest.mark.parametrize(("language", "sentence"), [
    ("en", "Your order has been settled out of the prepaid voucher that you bought in May."),
    ("fr", "Ne réglez rien avant d'avoir reçu notre confirmation écrite."),
    ("de", "Diese Rechnung dient nur Ihrer Ablage, der Betrag wurde schon im Laden entrichtet."),
    ("nl", "U hoeft niets te doen, wij schrijven het bedrag eind deze maand van uw rekening af."),
    ("es", "No abone este importe hasta que reciba nuestra confirmación por escrito."),
    ("it", "La somma verrà trattenuta dal compenso del mese prossimo."),
])  # fmt: skip
def test_a_sentence_against_paying_is_never_ready(language, sentence):
    assert read(language, Change(terms=(sentence,))).outcome is not Outcome.PROCESSED


def test_the_doubt_quotes_the_sentence_as_it_is_printed():
    sentence = next(one for one in _STRANGE if remarks(one))
    found = read("en", Change(terms=(sentence,)))
    assert found.doubts == (Doubt.REMARK,)
    assert found.remarks == (sentence.rstrip("."),)


def test_a_paper_that_is_refused_anyway_quotes_nothing():
    found = read("en", Change(title="Credit note", terms=_STRANGE))
    assert (found.outcome, found.doubts, found.remarks) == (Outcome.FAILED, (), ())


_STRANGE = (
    "Our colleagues in Leeds have this one covered, so leave it with them.",
    "The lender settles with us once the machine is on your premises.",
    "Hang on to your money until the inspector has been round.",
)


@pytest.mark.parametrize(
    "text", ["Total due 1.234,00", "Saldo pendiente: 5.148,69 €", "Berlin", "Zahlbar bis 30.06.2026", "4711 0815 2026 33"]
)
def test_labels_sums_and_single_words_are_no_sentences(text):
    assert list(sentences(text)) == []


def test_a_wrapped_sentence_is_looked_at_as_a_whole_and_line_by_line():
    text = "Bitte zahlen Sie diese Rechnung erst nach der Abnahme der gesamten\nLeistung durch den Bauherrn und seine Vertreter."
    assert " ".join(text.split()).rstrip(".") in list(sentences(text))
    assert text.splitlines()[0] in list(sentences(text))


def test_numbers_case_and_accents_make_no_other_sentence():
    assert features("Payée le 12 août 2026").tolist() == features("PAYEE LE 3 AOUT 2025").tolist()


@pytest.mark.parametrize("sentence", [
    "Gebruik de volgende mededeling voor uw betaling: INV/2026/00977 op deze rekening: BE71 0961 2345 6769",
    "Merci d'utiliser la communication suivante pour votre paiement : INV/2026/00977 sur ce compte : BE71 0961 2345 6769",
    "Bitte verwenden Sie die folgende Mitteilung für Ihre Zahlung: INV/2026/00977 auf dieses Konto: BE71 0961 2345 6769",
    "Please use the following communication for your payment: INV/2026/00977 on this account: BE71 0961 2345 6769",
    "Utilice la siguiente comunicación para su pago: INV/2026/00977 en esta cuenta: BE71 0961 2345 6769",
    "Si prega di utilizzare la seguente comunicazione per il pagamento: INV/2026/00977 su questo conto: BE71 0961 2345 6769",
])  # fmt: skip
def test_what_to_quote_on_which_account_is_no_remark(sentence):
    assert remarks(sentence) == ()


@pytest.mark.parametrize("sentence", [
    "Futtermittel * Saatgut * Düngemittel * Haus & Garten",
    "Venta • Alquiler • Reparación de maquinaria de obra",
    "Removals – Storage – House Clearance – Packing Materials",
    "Cotisation calculée sur la base de l'effectif que vous avez déclaré",
    "Het bedrag hangt af van het aantal opgegeven dieren.",
    "Les facturamos el uso del salón de actos en febrero.",
    "Vi fatturiamo l'uso della sala polivalente nel mese di febbraio.",
])  # fmt: skip
def test_wares_and_what_a_sum_was_made_of_are_no_remark(sentence):
    assert remarks(sentence) == ()


@pytest.mark.parametrize(("said", "seen"), [("Rückabwicklungskosten", "Abwicklung"), ("remboursements", "remboursement")])
def test_a_word_is_known_by_its_parts(said, seen):
    assert len(set(features(said)) & set(features(seen))) >= 3


def test_a_few_words_say_less_than_a_sentence_of_the_same_weights():
    rarity = np.full(BUCKETS, 8, np.float32)
    few, many = (float(np.linalg.norm(values(features(text), rarity))) for text in ("so wartet niemand", " ".join(_STRANGE)))
    assert few < many < 1


@pytest.mark.parametrize(("columns", "is_told"), [((60.0,), True), ((60.0, 170.0, 290.0, 420.0), False)])
def test_what_stands_in_many_cells_of_few_words_is_no_sentence(columns, is_told):
    cells = (
        ("Hold off paying", "until the surveyor", "has signed", "the works")
        if len(columns) > 1
        else ("Hold off paying until the surveyor has signed",)
    )
    found = document(*INVOICE).pages[0]
    row = tuple(word for x, cell in zip(columns, cells, strict=True) for word in words(cell, x, 700.0))
    assert bool(read_printed(Document((found.model_copy(update={"words": found.words + row}),)), Buyer()).remarks) is is_told


def test_two_cells_of_few_words_are_no_sentence():
    apart, one = (read_printed(document(*INVOICE, "", row), Buyer()) for row in ("LE FOURNISSEUR | Buyer dep", "LE FOURNISSEUR Buyer dep"))
    assert Doubt.REMARK not in apart.doubts
    assert Doubt.REMARK in one.doubts


def test_cells_of_more_words_may_be_one_sentence():
    assert Doubt.REMARK in read_printed(document(*INVOICE, "", "Zahlung erst nach | Rücksprache mit uns"), Buyer()).doubts
