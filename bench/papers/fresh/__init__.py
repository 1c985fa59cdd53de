"""A second examination, written by someone who has not seen the rules of reading: companies' own forms, one text file each.

form        the language of those files: a head of settings, then blocks of lines placed in millimetres; {name} stands for a value
press       draws a form; a line whose value the paper does not have is left out, and what was drawn is remembered for the label
bill        the truth of a paper, drawn by what its form's head says about such companies; pen: how that form writes it
names       invented companies, places and people, none of which occurs in the other sets
judged      the label: what is printed, nothing else
sets        the documents of the split; letters/ are the papers that are no invoices
en de ...   the forms by language

Nothing here is shared with the layouts for fitting but the identifiers (`identity`), the sums (`truth`) and the sheet of paper.
"""
