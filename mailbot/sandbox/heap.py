"""The heap of a child: what it frees it soon wants again, and what it is given it wants in large pieces.

A page fault costs some microseconds, more in a virtual machine, and a child that reads a PDF had nine thousand of them.
"""

import ctypes

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # of malloc.h
_KEPT = 64 * 1024 * 1024  # bytes; pictures of pages have some millions

#: For the environment of the fork server, since the C library reads it at start: heaps in pages of 2 MB where the kernel has them on
#: request. A fifth of the faults, and half of the time of a fork, which copies the tables of pages.
LARGE_PAGES = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}

_libc = ctypes.CDLL(None)


def keep_freed_memory() -> None:
    """Keep freed memory instead of giving it back to the kernel, which clears each page of it that is asked for again: a fifth of the page
    faults of a child that reads a PDF, and 10 ms of its 200. For a child that lives for one document. Nothing where the C
    library has no such settings (musl)."""
    mallopt = getattr(_libc, "mallopt", None)
    if mallopt is not None:
        mallopt(_TRIM_THRESHOLD, _KEPT)
        mallopt(_MMAP_THRESHOLD, _KEPT)


def give_back_freed_memory() -> None:
    """Give the kernel what loading left unused: a child that is handed such memory again has it copied first, page by page. For the
    fork server, before it has children. Nothing where the C library has no such call (musl)."""
    trim = getattr(_libc, "malloc_trim", None)
    if trim is not None:
        trim(0)
