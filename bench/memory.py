"""The memory of a running service: its own process and all below it, but for the OCR worker, whose limit is its own.

By hand, with the service's process id: `python -m bench.memory PID`. PSS (proc(5), smaps_rollup) counts a page that processes share once.
"""

import sys
from pathlib import Path

_OCR = b"onnxruntime"
_PROC = Path("/proc")


def service_megabytes(pid: int) -> float | None:
    """PSS of the process and its descendants without OCR, in megabytes (10^6 bytes); None where the kernel does not tell."""
    sizes = [_pss(one) for one in (pid, *_descendants(pid)) if not _does_ocr(one)]
    return None if None in sizes else sum(filter(None, sizes)) * 1024 / 1e6


def _descendants(pid: int) -> list[int]:
    parents = {int(entry.name): parent for entry in _PROC.iterdir() if entry.name.isdigit() and (parent := _parent(entry)) is not None}
    found, wave = [], {pid}
    while wave:
        wave = {child for child, parent in parents.items() if parent in wave}
        found += sorted(wave)
    return found


def _parent(entry: Path) -> int | None:
    try:
        return int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError, ValueError):
        return None  # it ended meanwhile


def _does_ocr(pid: int) -> bool:
    try:
        return _OCR in (_PROC / str(pid) / "maps").read_bytes()
    except OSError:
        return False


def _pss(pid: int) -> int | None:
    """In kibibytes; 0 for a process that ended meanwhile."""
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    except OSError:
        return None
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), None)


if __name__ == "__main__":
    megabytes = service_megabytes(int(sys.argv[1]))
    print("not told by this kernel" if megabytes is None else f"{megabytes:.0f} MB")
