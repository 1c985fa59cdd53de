"""What the generated papers say, as data: names, labels and sentences in six languages.

Wordings stand in one text separated by "|"; those behind ";" are kept out of the fitting: only held-out layouts print them.
"""

LANGUAGES = ("en", "fr", "de", "nl", "es", "it")


def wordings(text: str, *, held_out: bool) -> tuple[str, ...]:
    """The wordings that a layout may choose from: those for fitting, or (held out) those kept back.

    >>> wordings("Total|Sum;Amount", held_out=True)
    ('Amount',)
    """
    fit, _, kept = text.partition(";")
    return tuple((kept if held_out and kept else fit).split("|"))
