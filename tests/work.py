"""Work without a clock: how many lines of Python an act runs. The same on every machine, busy or idle.

What a single call into C costs (a regular expression) does not show here: `make bench` compares sizes for that.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


class TooMuchWork(BaseException):
    """Ends an act that would go on for ever; no `except Exception` on its way keeps it."""


def lines_run(act: Callable[[], object], at_most: int = 5_000_000) -> int:
    """How many lines `act` runs in this thread, a loop's once a round.

    Raises:
        TooMuchWork: more than `at_most`.
    """
    count = 0

    def note(_frame: FrameType, event: str, _arg: Any) -> Any:
        nonlocal count
        count += event == "line"
        if count > at_most:
            raise TooMuchWork(f"more than {at_most} lines")
        return note

    before = sys.gettrace()
    sys.settrace(note)
    try:
        act()
    finally:
        sys.settrace(before)
    return count


def growth(act: Callable[[int], object], size: int) -> float:
    """How many times the lines that `act` runs at four times the size: about 4 when the work is in proportion, 16 when squared.

    `act` gets 1 and then 4, to multiply its input by, and has to stay below what limits cut off.
    """
    return lines_run(lambda: act(4 * size)) / lines_run(lambda: act(size))
