"""Generated invoices with their truth: what extraction is fitted on and proven with. Nothing here is shipped.

words/      names, labels and sentences in six languages, as data
truth       what a paper says; facts draws one by a seed; identity makes numbers that pass their checks
decisions   layouts as sets of decisions, `FIT` and `HELD_OUT`; printing: how a layout writes numbers and dates
sheet       pages; desk, head, sums, paying: the blocks of a paper; compose puts them together
labelling   what a person reads on a paper, as a line of the manifest
others      letters that are no invoices, several invoices in a file, annexes and copies
tampered    papers that show a person one thing and a program another; baits: what a criminal wants read, hiding, false_xml: ways
fresh       companies' own forms, written without a look at the rules: a second examination
noise       scans and photos
splits      the sets by name; `python -m bench.papers DIR` writes one
"""
