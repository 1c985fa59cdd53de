"""What a file holds, as plain values (`mailbot.extract.reading`); all but `gate` and `ocr` run in children alone.

gate        what a file is by its first bytes; a precise reason before anything expensive
opening     a PDF's encryption, pages and attachments, and a copy that every library understands
sheets      the pages of an open PDF, for all who look at them
pages       words with boxes, pixels for OCR, QR payloads
characters  a page's characters, put together to words
raster      a page's pixels for OCR; leftovers: those of pictures on pages with text;
            lettering: whether a picture beside complete text looks like words
drawn       whether a text layer's digits are those that are drawn
marks       texts across a page: watermarks and stamps
visibility  only what a person sees; covers: what lies upon the characters; alterations: what is struck or crossed out
pictures    decoding photos and scans within limits, QR codes, pictures of pages for people
ocr         workers for pictures of text; recognise: what such a worker does, with engine (the models) and levelling (photos laid flat);
            unglued: words that it runs together
"""
