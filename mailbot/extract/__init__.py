"""Document bytes -> Extraction: every value with its evidence, checked by plain code. `reader` is the table of contents.

Nothing hostile is parsed in this process.

Getting at what a file holds:
    gate        what a file is by its first bytes; a precise reason before anything expensive
    child       the jobs that children do (mailbot.sandbox); handover: what reader and children give each other
    opening     a PDF's encryption, pages and attachments, and a copy that every library understands
    pages       words with boxes (characters; visibility and covers: only what a person sees), pixels for OCR, QR payloads,
                pictures for people (pictures)
    ocr         workers for pictures of text; recognise: what such a worker does

Judging it:
    einvoice    CII and UBL XML (cii, ubl, xmltree)
    beside      which e-invoice is the document's own: inside it, or among those of the same mail
    qr          EPC and Swiss QR payloads
    candidates  every value that could be meant, with its evidence
    score       how well each candidate fits each field
    printed     the fields of the pages alone (totals, invoice_currency, invoice_number, invoice_dates, accounts, references, discounts)
    parties     who sells and buys: claims and marks (sellers, vat_owner, party_blocks, party_names), weighed by odds
    settlement  how it is paid: debited, paid already, a balance of before, to somebody else
    llm         a model's proposals, taken only where the document bears them out (grounding)
    reconcile   agreement of the sources -> Extraction with outcome, missing and doubts
"""
