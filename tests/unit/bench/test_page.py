"""The published page: sums and sentences that follow from the figures, and peers judged as mailbot is."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest

from bench.accuracy import Figures, Verdict, upper_bound
from bench.memory import service_megabytes
from bench.page import Figure, Measured, page, weak
from bench.papers.labelling import Document
from bench.peers import contest
from bench.peers.contest import PEERS, Score

RIGHT = Verdict("x.pdf", {"invoice_number": "right"}, True, True, (), ("invoice", "invoice"), ())
LABEL = {
    "file": "x.pdf", "doc_type": "invoice", "not_visible": [], "embedded_xml": False,
    "expected": {
        "invoice_number": "F-17", "issue_date": "2026-05-12", "total_amount": "1240.50", "iban": "DE91999999990000000001", "currency": None,
    },
}  # fmt: skip


def test_no_failure_among_many_still_has_a_bound():
    assert upper_bound(0, 300) == pytest.approx(3 / 300, rel=0.01)
    assert upper_bound(1, 300) > upper_bound(0, 300)
    assert upper_bound(0, 0) == 1.0


def test_a_run_without_fault_names_no_weak_figure():
    run = Measured("python -m bench", sets={"papers": Figures([RIGHT])}, service=[Figure("PDFs read", "16 /s", amount=16.0)])
    assert list(weak(run)) == []
    assert "| papers | 1 | 1 | 0 | 95.00% | 1 of 1 (100.0%) | 1 of 1 (100.0%) |" in page(run)


def test_what_is_below_its_bar_is_said():
    bad = replace(RIGHT, fields={"invoice_number": "wrong"}, false_success=("invoice_number",), triage=("other", "invoice"))
    slow = [Figure("PDFs read", "9 /s", amount=9.0), Figure("memory, idle", "310 MB", amount=310.0)]
    said = "\n".join(weak(Measured("", sets={"papers": Figures([bad])}, service=slow)))
    for what in (
        "1 of 1 processed documents are false",
        "0% go straight through",
        "told for what they are",
        "invoice_number 0.00",
        "9 /s",
        "310 MB",
    ):
        assert what in said


def test_answers_of_others_are_compared_as_ours_are():
    found = Score(PEERS[1])
    values = {"invoice_number": "F 17", "issue_date": "2026-05-12", "total_amount": "1240.5", "currency": "EUR"}
    contest._count(found, {"seconds": 0.1, "values": values, "problem": None}, Document("x.pdf", b"", LABEL))
    assert found.counts == Counter(
        {
            ("invoice_number", "right"): 1,
            ("issue_date", "right"): 1,
            ("total_amount", "right"): 1,
            ("iban", "missing"): 1,
            ("currency", "false"): 1,
        }
    )


def test_what_is_no_date_equals_none():
    found = Score(PEERS[1])
    contest._count(found, {"seconds": 0.1, "values": {"issue_date": "12th of May"}, "problem": None}, Document("x.pdf", b"", LABEL))
    assert found.counts["issue_date", "wrong"] == 1


def test_a_process_has_memory():
    runs = [sys.executable, "-c", "print(flush=True); input()"]
    with subprocess.Popen(runs, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout
        child.stdout.readline()  # it is loaded
        megabytes = service_megabytes(child.pid)
        child.communicate(b"\n")
    assert megabytes is None or megabytes > 1
