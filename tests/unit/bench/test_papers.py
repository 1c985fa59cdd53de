"""The generator must not lie: what a label says stands on the paper, and the sets are what they are called."""

import json
import random

import pypdfium2
import pytest
from stdnum.eu import vat
from stdnum.iso11649 import is_valid as is_rf

from bench.accuracy import corpus
from bench.papers import identity, others
from bench.papers.__main__ import write
from bench.papers.compose import paper
from bench.papers.decisions import FIT, HELD_OUT, LAYOUTS, VALUES
from bench.papers.facts import draw
from bench.papers.labelling import expected, label
from bench.papers.splits import SPLITS
from bench.papers.words import LANGUAGES, wordings
from bench.papers.words.labels import LABELS
from bench.papers.words.sums import SUMS
from mailbot.domain.account import is_iban
from mailbot.extract.folding import compact

PRINTED_AS_LABELLED = ("invoice_number", "iban", "bic", "supplier_vat_id", "purchase_order", "payment_reference", "supplier_name")
SCORED_LABELS = ("number", "issue_date", "due_date", "order", "iban", "bic", "reference", "vat_id", "holder")


def text_of(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return compact("".join(page.get_textpage().get_text_range() for page in document))


def either(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def turned(layout):
    return LANGUAGES[[*LAYOUTS].index(layout) % len(LANGUAGES)]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_the_label_says_stands_on_the_paper(layout):
    made = paper(draw(40, turned(layout)), layout)
    text, fields = text_of(made.pdf), expected(made)
    labelled = [value for name in PRINTED_AS_LABELLED for value in either(fields.get(name))]
    shown = [*labelled, *made.printed.values()]
    assert [value for value in shown if compact(value) not in text] == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_paper_says_what_an_invoice_must(layout):
    printed = paper(draw(41, turned(layout)), layout).printed
    assert {"number", "issue_date", "seller_name", "buyer_name", "total_gross"} <= printed.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_account_to_pay_to_is_printed_whatever_the_layout(language):
    facts = next(one for seed in range(99) if (one := draw(seed, language)).payment == "transfer" and one.accounts and one.accounts[0].iban)
    for layout in random.Random(language).sample([*LAYOUTS], 8):
        made = paper(facts, layout)
        assert facts.kind == "credit_note" or compact(facts.accounts[0].iban) in text_of(made.pdf)


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if LAYOUTS[name].payment in ("prose", "slip")][:3])
def test_a_credit_note_fits_every_payment_block(layout):
    facts = next(one for seed in range(99) if (one := draw(seed, "en")).kind == "credit_note")
    assert "total_gross" in paper(facts, layout).printed


def test_what_is_not_printed_is_null():
    facts = next(one for seed in range(99) if (one := draw(seed, "de")).due_date is None and one.terms_days)
    made = paper(facts, FIT[0])
    assert expected(made)["due_date"] is None
    assert "due_date" not in made.printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_identifiers_pass_their_checks(language):
    for seed in range(25):
        facts = draw(seed, language)
        assert all(is_iban(account.iban) for account in facts.accounts if account.iban)
        ids = [party.vat_id for party in (facts.seller, facts.buyer) if party.vat_id and party.country not in ("GB", "CH")]
        assert all(vat.is_valid(number) for number in ids)
        assert facts.amount_due <= facts.total_gross == facts.total_net + facts.total_vat


def test_references_pass_their_checks():
    rng = random.Random(1)
    assert is_rf(identity.rf_reference(rng))
    body = "".join(c for c in identity.belgian_reference(rng) if c.isdigit())
    assert int(body[:10]) % 97 in (int(body[10:]), 0)


@pytest.mark.parametrize("split", SPLITS)
def test_a_seed_gives_the_same_documents(split):
    first, second = (list(SPLITS[split](2, 3)) for _ in range(2))
    assert first == second
    assert len({document.name for document in first}) == 2


def test_sets_are_disjoint_and_large_enough():
    assert not set(FIT) & set(HELD_OUT)
    assert len(FIT) + len(HELD_OUT) >= 60
    assert len(HELD_OUT) >= 25


@pytest.mark.parametrize("decision", VALUES)
def test_every_value_of_a_decision_occurs_and_kept_ones_only_when_held_out(decision):
    usual, kept = (set(part.split()) for part in VALUES[decision].split(";"))
    fit, held_out = ({getattr(LAYOUTS[name], decision) for name in names} for names in (FIT, HELD_OUT))
    assert fit == usual
    assert held_out >= kept


@pytest.mark.parametrize("field", [*SCORED_LABELS, "net", "vat", "gross", "due"])
def test_wordings_kept_back_are_never_fitted_on(field):
    table = LABELS.get(field) or SUMS[field]
    for language in LANGUAGES:
        fit, kept = (set(wordings(table[language], held_out=held_out)) for held_out in (False, True))
        assert not fit & kept
        assert len(fit | kept) >= 5


def test_others_are_labelled_for_what_they_are():
    made = list(others.documents(13, 0))
    wanted = {"several": "multi", "annex": "invoice", "copy": "invoice"}
    assert all(document.label["doc_type"] == wanted.get(document.name.split("-")[0], "other") for document in made)
    for document in made:
        with pypdfium2.PdfDocument(document.data) as pdf:
            assert len(pdf) == document.label["pages"]


def test_a_factor_is_paid_not_the_seller():
    facts = next(one for seed in range(999) if (one := draw(seed, "fr")).payee)
    shown = label("x.pdf", paper(facts, FIT[1]))
    assert shown["expected"]["iban"] == facts.accounts[0].iban
    assert shown["expected"]["supplier_name"] == facts.seller.name


def test_what_is_written_can_be_read_back(tmp_path):
    write(tmp_path, SPLITS["fit"](2, 0))
    lines = [json.loads(line) for line in (tmp_path / "manifest.jsonl").read_text().splitlines()]
    assert [document.label for document in corpus(tmp_path)] == lines
    assert all(document.data.startswith(b"%PDF-") for document in corpus(tmp_path))
