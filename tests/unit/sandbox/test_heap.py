"""What children are spared by what is done with the heap that they share with the fork server."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mailbot.sandbox import heap

#: The fork server and a child in small: a heap with holes between what is kept, which may grow once more, and a child that asks for 4 MB
#: in pieces. Tells how many pages the kernel had to give or to copy for it.
_LIFE = """
import ctypes, os, resource, sys
from mailbot.sandbox import heap

libc = ctypes.CDLL(None)
libc.malloc.restype = libc.sbrk.restype = ctypes.c_void_p
pieces = [libc.malloc(2_000) for _ in range(8_000)]
for piece in pieces:
    ctypes.memset(piece, 1, 2_000)
for piece in pieces[::2]:
    libc.free(ctypes.c_void_p(piece))

def grow():
    end = libc.sbrk(0)
    while libc.sbrk(0) == end:
        ctypes.memset(libc.malloc(2_000), 1, 2_000)

def make_small_objects():
    made.append([bytes(79) for _ in range(20_000)])

def leave_gaps():
    for _ in range(8):
        make_small_objects()
    for some in made:
        del some[::8]

made = []
steps = {**vars(heap), "grow": grow, "leave_gaps": leave_gaps, "make_small_objects": make_small_objects}
for name in sys.argv[1].split():
    steps[name]()
child = os.fork()
if child == 0:
    for name in sys.argv[2].split():
        steps[name]()
    for _ in range(2_000):
        ctypes.memset(libc.malloc(2_000), 1, 2_000)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt, flush=True)
    os._exit(0)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
_SERVER = "give_back_freed_memory fill_holes"
_LARGE = Path("/sys/kernel/mm/transparent_hugepage/enabled")
_has_large_pages = _LARGE.exists() and "[never]" not in _LARGE.read_text()

pytestmark = pytest.mark.skipif(not hasattr(heap._libc, "mallinfo"), reason="another C library, with whose heap nothing is done")


def faults(server: str, child: str) -> int:
    """Of a child, when the fork server and the child did what these names say."""
    environment = {"PYTHONPATH": os.pathsep.join(sys.path), **heap.LARGE_PAGES}
    run = subprocess.run([sys.executable, "-c", _LIFE, server, child], env=environment, capture_output=True, check=True)
    return int(run.stdout)


def test_a_child_is_handed_no_holes_whose_pages_are_copied():
    assert faults(_SERVER, "") < 0.75 * faults("", "")


def test_a_child_puts_its_objects_beside_each_other():
    assert faults("leave_gaps fill_gaps", "make_small_objects") < 0.5 * faults("leave_gaps", "make_small_objects")


@pytest.mark.skipif(not _has_large_pages, reason="the kernel gives no large pages")
def test_a_child_begins_with_large_pages_of_its_own():
    server = f"{_SERVER} grow"
    assert faults(server, "keep_freed_memory begin_with_fresh_pages") < 0.5 * faults(server, "keep_freed_memory")
