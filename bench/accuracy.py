"""How well documents are read: values compared as values, in this program's own processes, without the sandbox.

`python -m bench.accuracy --split held-out --count 1000` reads a generated set, `--corpus DIR` a folder with files/ and manifest.jsonl.
A document that is processed is a false success when a payment field is wrong or lacking, when it must not be paid as it stands,
or when it carries a value that nobody may believe (`must_not`).
`--tampered --count 240` reads papers that were tampered with, every kind in turn, and ends with an error when one of them is processed
with the tampered value.
"""

import argparse
import json
import math
import os
import resource
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from bench.papers.labelling import Document
from bench.papers.splits import SPLITS
from mailbot.domain import limits
from mailbot.domain.invoice import Buyer, DocType, Extraction
from mailbot.domain.outcome import Outcome
from mailbot.extract import child
from mailbot.extract.files import gate, recognise
from mailbot.extract.folding import compact, folded_words
from mailbot.extract.handover import JudgeAnswer, JudgeOrder, ReadAnswer, ReadOrder, Seen
from mailbot.extract.parties.names import without_umlauts
from mailbot.extract.words.legal_forms import LEGAL_FORMS
from mailbot.sandbox.frames import Message

#: Name in the manifest -> name in `Fields`.
FIELDS = {
    "invoice_number": "number", "issue_date": "issue_date", "due_date": "due_date", "supplier_name": "seller_name",
    "total_amount": "total_gross", "amount_due": "amount_due", "currency": "currency", "iban": "iban", "bic": "bic",
    "supplier_vat_id": "seller_vat_id", "purchase_order": "order_reference", "payment_reference": "remittance_information",
}  # fmt: skip
PAYMENT = ("invoice_number", "supplier_name", "total_amount", "amount_due", "currency", "iban")
_TAMPERED = "tampered"
_BAD = ("wrong", "missing", "false")
_DOC_TYPES = {"multi": "several"}
_OUTCOMES = ("right", "wrong", "missing", "quiet", "false")


@dataclass(frozen=True)
class Verdict:
    """One document judged: field -> right, wrong, missing, quiet (rightly nothing) or false; and what is the matter with it."""

    file: str
    fields: dict[str, str]
    is_processed: bool
    is_payable: bool
    false_success: tuple[str, ...]  # why it is one; empty: it is none
    triage: tuple[str, str] | None  # wanted, found; None where nobody could tell
    errors: tuple[str, ...]


@dataclass
class Figures:
    """What the verdicts add up to."""

    verdicts: list[Verdict] = field(default_factory=list)

    def count(self, name: str, outcome: str) -> int:
        """In how many documents a field came out like that."""
        return sum(verdict.fields.get(name) == outcome for verdict in self.verdicts)

    @property
    def false_successes(self) -> list[Verdict]:
        """Documents that must not have been processed."""
        return [verdict for verdict in self.verdicts if verdict.false_success]

    @property
    def processed(self) -> int:
        """Documents that were processed."""
        return sum(verdict.is_processed for verdict in self.verdicts)

    @property
    def triaged(self) -> tuple[int, int]:
        """Documents whose kind was told rightly, and all whose kind a person can tell."""
        told = [verdict.triage for verdict in self.verdicts if verdict.triage]
        return sum(wanted == found for wanted, found in told), len(told)

    def recall(self, name: str) -> float | None:
        """The share of right values where there is one to read; None where no document has it."""
        right, bad = self.count(name, "right"), self.count(name, "wrong") + self.count(name, "missing")
        return right / (right + bad) if right + bad else None

    @property
    def believed(self) -> list[Verdict]:
        """Documents that were processed with a value that nobody may believe."""
        return [verdict for verdict in self.verdicts if any(why.startswith(_TAMPERED) for why in verdict.false_success)]

    @property
    def straight_through(self) -> tuple[int, int]:
        """Payable documents that are processed and right, and all payable ones."""
        payable = [verdict for verdict in self.verdicts if verdict.is_payable]
        return sum(one.is_processed and not one.false_success for one in payable), len(payable)


def upper_bound(bad: int, count: int, risk: float = 0.05) -> float:
    """The upper end of the one-sided 95 % interval of Clopper and Pearson for a share of `bad` among `count`, by bisection.

    With none bad it is about 3 / count, the rule of three.
    """
    if bad >= count:
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(60):
        share = (low + high) / 2
        tail = sum(math.comb(count, k) * share**k * (1 - share) ** (count - k) for k in range(bad + 1))
        low, high = (share, high) if tail > risk else (low, share)
    return high


def extract(data: bytes, *, buyer: Buyer | None = None, ocr_pages: int = limits.OCR_PAGES_PER_MAIL) -> Extraction:
    """What a file says, read in this process by the very functions that the children run."""
    reason = gate.check(data)
    if reason is not None:
        return Extraction.failed(reason)
    known = buyer or Buyer()
    order = ReadOrder(media_type=gate.sniff(data) or "", ocr_pages=ocr_pages, buyer=known, with_images=False)
    message = child.read(Message(order.model_dump(mode="json"), (data,)))
    answer = ReadAnswer.model_validate(message.head)
    if answer.reason is not None:
        return Extraction.failed(answer.reason)
    if answer.judged is not None and not answer.pixels:
        return answer.judged.extraction
    raw, pixels = message.blobs[:2], message.blobs[2:]
    seen = tuple(_seen(Message(page.model_dump(mode="json"), (blob,))) for page, blob in zip(answer.pixels, pixels, strict=False))
    judge = JudgeOrder(buyer=known, seen=seen)
    return JudgeAnswer.model_validate(child.judge(Message(judge.model_dump(mode="json"), raw)).head).judged.extraction


def _seen(request: Message) -> Seen:
    """OCR of one page; its CPU limit is for that page alone, not for what this process does afterwards."""
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    try:
        return Seen.model_validate(recognise.recognise(request).head)
    finally:
        resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))


def judge(extraction: Extraction, label: dict[str, Any]) -> Verdict:
    """An extraction against its label."""
    is_invoice = label["doc_type"] in ("invoice", "credit_note") and label.get("subtype") != "robustness"
    wanted = _wanted(label) if is_invoice else {}
    fields = {name: _field(extraction, name, want, unsigned=label["doc_type"] == "credit_note") for name, want in wanted.items()}
    bad = [name for name in PAYMENT if fields.get(name) in _BAD]
    is_processed = extraction.outcome is Outcome.PROCESSED
    is_clear = not label.get("triage_ambiguous") and label.get("subtype") != "robustness"
    triage = (_DOC_TYPES.get(label["doc_type"], label["doc_type"]), str(extraction.doc_type or DocType.OTHER)) if is_clear else None
    why = tuple(_objections(extraction, label, bad)) if is_processed else ()
    shown = [f"{name}: {_value(extraction, name)!r}, not {wanted[name]!r}" for name, found in fields.items() if found in _BAD]
    payable = all(wanted.get(name) for name in PAYMENT if name != "amount_due") and _may_be_ready(label)
    return Verdict(label["file"], fields, is_processed, payable and is_invoice, why, triage, tuple(shown))


def _may_be_ready(label: dict[str, Any]) -> bool:
    """Whether a person would expect a draft that is ready."""
    return (
        label["doc_type"] == "invoice" and not label.get("expect") and not label.get("xml_conflict") and label.get("iban_checksum_ok", True)
    )


def _objections(extraction: Extraction, label: dict[str, Any], bad: list[str]) -> Iterator[str]:
    yield from bad
    if label["doc_type"] != "invoice":
        yield f"is {label['doc_type']}"
    if label.get("expect") and not label.get("triage_ambiguous"):
        yield f"expected {label['expect']}"
    if label.get("xml_conflict"):
        yield "page and XML differ"
    account, used = (label.get("extra") or {}).get("account"), extraction.fields.account
    if account and used and used.value.model_dump(mode="json") != account:
        yield "account"
    for name, value in (label.get("must_not") or {}).items():
        if _same(name, _value(extraction, name), value):
            yield f"{_TAMPERED} {name}"


def _wanted(label: dict[str, Any]) -> dict[str, Any]:
    """The labelled fields that can be seen (or that an XML tells)."""
    wanted = {name: want for name, want in label["expected"].items() if label["embedded_xml"] or name not in label["not_visible"]}
    due = label.get("amount_due") or (label.get("extra") or {}).get("amount_due")
    if due and wanted.get("total_amount"):
        wanted["amount_due"] = [due, wanted["total_amount"]] if "earlier balance" in (label.get("traps") or []) else due
    return {name: want for name, want in wanted.items() if name in FIELDS}


def _value(extraction: Extraction, name: str) -> Any:
    found = getattr(extraction.fields, FIELDS[name])
    return None if found is None else found.value


def _field(extraction: Extraction, name: str, want: Any, *, unsigned: bool) -> str:
    got = _value(extraction, name)
    if want is None:
        return "quiet" if got is None else "false"
    if got is None:
        return "missing"
    return "right" if any(_same(name, got, one, unsigned=unsigned) for one in (want if isinstance(want, list) else [want])) else "wrong"


def _same(name: str, got: Any, want: str, *, unsigned: bool = False) -> bool:
    if got is None:
        return False
    if name in ("total_amount", "amount_due"):
        return _same_amount(got, want, unsigned=unsigned)
    if name == "supplier_name":
        a, b = _name(str(got)), _name(want)
        return bool(a and b) and (a <= b or b <= a)
    if name in ("issue_date", "due_date"):
        return str(got) == want
    if name == "bic":
        return compact(str(got)).removesuffix("xxx") == compact(want).removesuffix("xxx")
    return compact(str(got)) == compact(want)


def _same_amount(got: Any, want: str, *, unsigned: bool) -> bool:
    try:
        a, b = Decimal(str(got)), Decimal(want)
    except InvalidOperation:
        return False
    return abs(a) == abs(b) if unsigned else a == b


def _name(text: str) -> frozenset[str]:
    """A name's words without its legal form, umlauts and ligatures alike in one letter and in two ("AERO", "Ærø"): all of that differs
    within one paper."""
    return frozenset(without_umlauts(word) for word in folded_words(text.lower())) - LEGAL_FORMS


def judged(document: Document) -> Verdict:
    """Read and judge a document."""
    return judge(extract(document.data), document.label)


def measure(documents: Iterable[Document], workers: int = 1) -> Figures:
    """Read and judge them all; more than one worker: in so many processes."""
    if workers == 1:
        return Figures([judged(document) for document in documents])
    with ProcessPoolExecutor(workers) as pool:
        return Figures(list(pool.map(judged, documents, chunksize=4)))


def corpus(folder: Path, prefixes: tuple[str, ...] = ("",)) -> Iterator[Document]:
    """The labelled documents of a folder."""
    for line in (folder / "manifest.jsonl").read_text().splitlines():
        label = json.loads(line)
        if label["file"].startswith(prefixes):
            yield Document(label["file"], (folder / "files" / label["file"]).read_bytes(), label)


def false_success(figures: Figures) -> str:
    """The false successes among the processed, with the bound below which their share is with 95 % confidence."""
    bad = len(figures.false_successes)
    return f"false success {bad} (below {upper_bound(bad, figures.processed):.2%} with 95 % confidence)"


def report(figures: Figures, *, errors: bool, only_counts: bool = False) -> str:
    """The figures as a table for people; `only_counts` names no document (docs/decisions/0011)."""
    lines = [f"{name:18}" + "".join(f"{figures.count(name, outcome):8}" for outcome in _OUTCOMES) for name in FIELDS]
    head = f"{'field':18}" + "".join(f"{outcome:>8}" for outcome in _OUTCOMES)
    straight, payable = figures.straight_through
    triage = Counter(one.triage for one in figures.verdicts if one.triage)
    tail = [
        f"documents {len(figures.verdicts)}, processed {figures.processed}, {false_success(figures)}",
        f"straight through {straight} of {payable} payable",
        "triage: " + ", ".join(f"{wanted}->{found} {count}" for (wanted, found), count in sorted(triage.items())),
    ]
    false = [f"FALSE SUCCESS {one.file}: {', '.join(one.false_success)}" for one in figures.false_successes]
    wrong = [f"{one.file}: {error}" for one in figures.verdicts for error in one.errors] if errors else []
    return "\n".join([*([] if only_counts else [*wrong, *false]), head, *lines, *tail])


def by_group(figures: Figures) -> dict[str, Counter[str]]:
    """Bad fields per layout (the name's part before the first hyphen), to see what is hard."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for verdict in figures.verdicts:
        found[verdict.file.split("-")[0]].update(name for name, outcome in verdict.fields.items() if outcome in _BAD)
    return dict(found)


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy", description=__doc__)
    parser.add_argument("--split", choices=SPLITS, default="held-out", help="a generated set (default held-out)")
    parser.add_argument(
        "--tampered", action="store_true", help="papers that were tampered with: which are processed with the tampered value"
    )
    parser.add_argument("--count", type=int, default=300, help="documents of the generated set (default 300)")
    parser.add_argument("--seed", type=int, default=0, help="seed of the generated set (default 0)")
    parser.add_argument("--corpus", type=Path, default=None, help="a labelled folder instead of a generated set")
    parser.add_argument("--only", nargs="*", default=[""], help="files that begin so")
    parser.add_argument("--errors", action="store_true", help="list every bad field (never of sealed papers)")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes (default one a core)")
    arguments = parser.parse_args()
    generated = SPLITS["tampered" if arguments.tampered else arguments.split](arguments.count, arguments.seed)
    documents = corpus(arguments.corpus, tuple(arguments.only)) if arguments.corpus else generated
    figures = measure(documents, arguments.workers)
    is_sealed = arguments.split == "sealed" and arguments.corpus is None and not arguments.tampered
    print(report(figures, errors=arguments.errors, only_counts=is_sealed))
    if arguments.tampered:
        print(f"processed with the tampered value: {len(figures.believed)} of {len(figures.verdicts)}")
        sys.exit(1 if figures.believed else 0)


if __name__ == "__main__":
    main()
