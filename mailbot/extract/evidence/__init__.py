"""Every value on the pages that could be meant, with its place and quote.

lines       words -> lines
lexicon     the known labels, also where a slip hides one
looks       what a scan may have made of words
mended      scanned words as those of statements against a payment that they nearly are
layout      labels and what stands right of, below or above them
captions    labels that stand below their values
bare_nifs   Spanish tax numbers that no word names
candidates  every amount, date, identifier and account of a document, judged nowhere yet
score       how well a candidate fits a field
"""
