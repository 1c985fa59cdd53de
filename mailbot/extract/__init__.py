"""Document bytes -> Extraction: every value with its evidence, checked by plain code. `reader` is the table of contents.

Nothing hostile is parsed in this process.

    reader      gives documents to children with limits, and pictures to OCR; batch: many files for the command line
    child       the jobs that children do (mailbot.sandbox); handover: what reader and children give each other
    reading     the words, pages and payloads that pass from the readers of files to the judges
    files/      what a file holds: types, pages, words that a person sees, pictures, OCR
    structured/ what was written for machines: CII and UBL XML, EPC and Swiss QR payloads
    values/     text -> amounts, dates, identifiers, VAT ids, discounts
    evidence/   every value on the pages that could be meant, and how well each fits a field
    parties/    who sells and buys
    printed/    the fields of the pages alone
    learned/    where a supplier prints what, as confirmed corrections showed
    model/      a language model's proposals, taken only where the document bears them out
    words/      the word lists of six languages; folding: text without what labels differ in
    story       what was considered for a value and why one was taken: the stable words; telling: the judges' own values put into them
    beside      which e-invoice is the document's own: inside it, or among those of the same mail
    merged      what XML, payment codes and print say of an invoice, as one
    reconcile   agreement of the sources -> Extraction with outcome, missing and doubts

Imports go down: reader > child > reconcile > merged > beside | telling > model | learned > printed > parties > evidence > structured |
files > values > story > words.
"""

#: What the fork server of a reader's sandbox should have loaded, and do when it has nothing else to do, a thing at a time: what only some
#: files need, so that the first one of a batch does not wait for it.
PRELOAD = (
    "mailbot.extract.child",
    "mailbot.extract.structured.schemas:load",
    "mailbot.extract.values.vat_ids:load_registers",
    "PIL.Image:init",
    "mailbot.extract.child:lay_out_scans",
)
