"""What a child finds laid out when it is forked (by a server that had time): whatever it must make for itself, every document pays for."""

import subprocess
import sys

_UNFILLED = """
import functools, sys
from importlib import import_module
from mailbot.extract import PRELOAD
for name in PRELOAD:
    module, _, function = name.partition(":")
    module = import_module(module)
    if function:
        getattr(module, function)()
for name, module in list(sys.modules.items()):
    for kept in vars(module).values() if name.startswith("mailbot.extract") else ():
        if isinstance(kept, functools._lru_cache_wrapper) and kept.__module__ == name:
            if kept.cache_parameters()["maxsize"] == 1 and not kept.cache_info().currsize:
                print(name, kept.__name__)
"""


def test_every_word_list_and_pattern_is_laid_out_before_children_are_forked():
    told = subprocess.run([sys.executable, "-c", _UNFILLED], capture_output=True, text=True, check=True)
    assert told.stdout == ""
