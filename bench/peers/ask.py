"""`python ask.py NAME`, in NAME's own environment: paths on standard input, one JSON object a line for each on standard output.

First its version and the seconds that it took to be ready, last the memory that the process had at most. Values have the names of the
manifest. Nothing is imported from the project, but by mailbot itself.
"""

import json
import logging
import signal
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

_SECONDS = 60  # for one document

Values = dict[str, Any]
Read = Callable[[str], Values]


def invoice2data() -> Read:
    """Its built-in templates; its own choice of what reads the text. Documents that no template fits give nothing."""
    templates = import_module("invoice2data.extract.loader").read_templates()
    extract_data = import_module("invoice2data").extract_data
    names = {
        "invoice_number": ("invoice_number",), "issue_date": ("date",), "due_date": ("date_due", "due_date"),
        "supplier_name": ("issuer",),
        "total_amount": ("amount",), "currency": ("currency",), "iban": ("iban",), "bic": ("bic",),
        "supplier_vat_id": ("vat",),
    }  # fmt: skip

    def read(path: str) -> Values:
        found = extract_data(path, templates=templates) or {}
        return {name: next((found[key] for key in keys if found.get(key)), None) for name, keys in names.items()}

    return read


def invoice_agent() -> Read:
    """Its rules (it can ask a model, too, which nobody here does)."""
    extractor = import_module("invoice_agent.extract.layout").LayoutExtractor()
    load_pdf = import_module("invoice_agent.ingest").load_pdf
    names = {
        "invoice_number": "invoice_number", "issue_date": "invoice_date", "due_date": "due_date", "supplier_name": "vendor",
        "total_amount": "total", "currency": "currency", "purchase_order": "po_number",
    }  # fmt: skip

    def read(path: str) -> Values:
        found = extractor.extract(load_pdf(path))
        return {name: getattr(found, key) for name, key in names.items()}

    return read


def mailbot() -> Read:
    """The functions that mailbot's children run, without the sandbox around them: what the others are asked to do, too."""
    accuracy = import_module("bench.accuracy")

    def read(path: str) -> Values:
        fields = accuracy.extract(Path(path).read_bytes(), ocr_pages=0).fields
        found = {name: getattr(fields, key) for name, key in accuracy.FIELDS.items()}
        return {name: field.value if field else None for name, field in found.items()}

    return read


def _timed(read: Read, path: str) -> dict[str, Any]:
    """What was read of one file; nothing when it failed or took too long."""
    began, values, problem = time.perf_counter(), {}, None
    signal.setitimer(signal.ITIMER_REAL, _SECONDS)
    try:
        values = read(path)
    except Exception as error:  # noqa: BLE001  whatever it is, this file was not read, the next may be
        problem = type(error).__name__
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return {"seconds": time.perf_counter() - began, "values": {name: _text(value) for name, value in values.items()}, "problem": problem}


def _text(value: Any) -> str | None:
    if value is None or value == "":
        return None
    if hasattr(value, "strftime"):
        return str(value.strftime("%Y-%m-%d"))
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def _peak_megabytes() -> float:
    """VmHWM of proc(5); getrusage would tell the memory of the process that started this one, where that is more."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith("VmHWM:"))


def _too_long(*_: object) -> None:
    raise TimeoutError


def main(name: str) -> None:
    """Answer until standard input ends. What libraries print goes to standard error."""
    out, sys.stdout = sys.stdout, sys.stderr
    logging.disable(logging.CRITICAL)
    signal.signal(signal.SIGALRM, _too_long)
    began = time.perf_counter()
    read = {"invoice2data": invoice2data, "invoice-agent": invoice_agent, "mailbot": mailbot}[name]()
    print(json.dumps({"version": version(name), "seconds": time.perf_counter() - began}), file=out, flush=True)
    for line in sys.stdin:
        print(json.dumps(_timed(read, line.rstrip("\n"))), file=out, flush=True)
    print(json.dumps({"peak_mb": _peak_megabytes()}), file=out, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
