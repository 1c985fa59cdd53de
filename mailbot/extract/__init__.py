"""Document bytes -> Extraction: every value with its evidence, checked by plain code.

    gate        magic bytes, size, pages, encryption: a precise reason before anything expensive
    sandbox     children with limits; nothing hostile is parsed in this process
    pages       words with boxes of a PDF's text layer, page pictures
    ocr         words of a picture
    einvoice    CII and UBL XML, embedded or beside
    qr          EPC and Swiss QR payloads
    candidates  every value that could be meant, with its evidence
    score       how well each candidate fits each field
    llm         a model's proposals, taken only where the document bears them out
    reconcile   agreement of the sources -> Extraction with outcome, missing and doubts
    reader      the table of contents of all this
"""
