"""Every value on the pages that could be meant, with its place and quote.

lines       words -> lines; term_ids: the ids of EN 16931 in them, left out; wrapped: values that a narrow cell cuts
lexicon     the known labels, also where a slip hides one
looks       what a scan may have made of words
mended      scanned words as those of statements against a payment that they nearly are
layout      labels and what stands right of, below or above them; stacked: those that wrap in a head;
            qualifiers: what says behind them how a sum is counted
captions    labels that stand below their values
blocks      cells that stand below each other
bare_nifs   Spanish tax numbers that no word names
below       which cell goes on right below; cut_ibans: IBANs that do; cut_amounts: what may be a part of an amount, and is never sure
candidates  every amount, date, identifier and account of a document, judged nowhere yet
score       how well a candidate fits a field
kept        attributes that are made when they are first asked for
"""
