"""The heap of a child: what it frees it soon wants again."""

import ctypes

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # of malloc.h
_KEPT = 64 * 1024 * 1024  # bytes; pictures of pages have some millions

_libc = ctypes.CDLL(None)


def keep_freed_memory() -> None:
    """Keep freed memory instead of giving it back to the kernel, which clears each page of it that is asked for again: a fifth of the page
    faults of a child that reads a PDF, and 10 ms of its 200. For a child that lives for one document. Nothing where the C
    library has no such settings (musl)."""
    mallopt = getattr(_libc, "mallopt", None)
    if mallopt is not None:
        mallopt(_TRIM_THRESHOLD, _KEPT)
        mallopt(_MMAP_THRESHOLD, _KEPT)
