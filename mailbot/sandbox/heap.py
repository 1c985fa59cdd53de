"""The heap of a child: what it frees it soon wants again, and what it is given it wants in large pieces.

A page fault costs some microseconds, more in a virtual machine, and a child that reads a PDF had nine thousand of them.
"""

import ctypes

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # of malloc.h
_KEPT = 64 * 1024 * 1024  # bytes; pictures of pages have some millions

#: For the environment of the fork server, since the C library reads it at start: heaps in pages of 2 MB where the kernel has them on
#: request. A fifth of the faults, and half of the time of a fork, which copies the tables of pages.
LARGE_PAGES = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}

_POOL = 16 * 1024  # bytes, which Python hands out to small objects of one size (obmalloc.c)
_SMALL = range(48, 513, 16)  # bytes: the sizes of such objects, from the smallest of those that are made here
_HEAD = b"".__sizeof__()
_MOST_HALVES = 1_024  # of pools; more only where Python does not hand out memory so
_held: list[list[bytes]] = []

_HOLES = tuple(1 << power for power in range(16, 3, -1))  # bytes: sizes by which free memory is taken, the largest first
_PAGE = 4096

_libc = ctypes.CDLL(None)


class _Usage(ctypes.Structure):
    """What mallinfo tells."""

    _fields_ = (("_others", ctypes.c_int * 9), ("at_the_end", ctypes.c_int))


_usage = getattr(_libc, "mallinfo", None)
if _usage is not None:
    _usage.restype, _libc.malloc.restype, _libc.sbrk.restype = _Usage, ctypes.c_void_p, ctypes.c_void_p


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


def fill_holes() -> None:
    """Take for good what loading left free between what it keeps: a child that is handed such a piece has the page around it copied first.
    For the fork server, after `give_back_freed_memory`. Nothing where the C library is another (musl)."""
    if _usage is None:
        return
    end = _libc.sbrk(0) - _usage().at_the_end
    for size in _HOLES:
        while 0 < (piece := _libc.malloc(size) or 0) < end:
            pass
        _libc.free(ctypes.c_void_p(piece))


def fill_gaps() -> None:
    """Take for good what Python has free between the small objects that loading made (5 MB, a few bytes here and there): the new ones of a
    child then stand together on fresh pages, instead of on ten times as many that have to be copied. For the fork server. It takes half a
    pool at a time, until one stands in a pool that was empty. Nothing where Python does not hand out memory in pools."""
    for size in _SMALL:
        count, length = _POOL // size // 2, size - _HEAD
        for _ in range(_MOST_HALVES):
            half = [b""] * count
            _held.append(half)
            for i in range(count):
                half[i] = bytes(length)
            if id(half[-1]) - id(half[count // 4]) == (count - 1 - count // 4) * size:  # the first ones may fill the last gaps
                break
        else:
            _held.clear()  # memory is handed out in another way (PYTHONMALLOC)
            return


def begin_with_fresh_pages() -> None:
    """Take the end of the heap for good, much of whose last 2 MB the fork server has written to: of these each page would be copied. With
    `fill_holes` before, all that is asked for from here on is fresh, in pages of 2 MB that one fault each gives: an eighth of the faults
    of a child that reads a PDF. For a child. Nothing where the C library is another (musl)."""
    if _usage is not None:
        _libc.malloc(max(0, _usage().at_the_end - _PAGE))
