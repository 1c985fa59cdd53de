"""Every limit, in one place. Bytes, seconds and counts; each with its reason."""

from datetime import timedelta
from decimal import Decimal

# Mail in (RFC 5321)
MAIL_BYTES = 35 * 1024 * 1024  # 25 MB of files in base64, as large providers allow
RECIPIENTS = 100  # RFC 5321 4.5.3.1.8 asks for at least 100
LINE_OCTETS = 4_000  # real senders exceed the 998 of RFC 5322
HEADER_BYTES = 1024 * 1024
MIME_LINES = 2_000_000  # the largest mail in base64 has 460,000; the parser needs a second for 2 million
MIME_PARTS = 20_000  # a part costs 20 microseconds
MIME_LOOKS = 10_000_000  # lines times the multiparts around the deepest of them; real mails stay below a million
RECEIVED_HEADERS = 50  # more means a loop (RFC 5321 6.3)
SMTP_CONNECTIONS = 500  # each holds at most two mails in memory
SMTP_CONNECTIONS_PER_ADDRESS = 100  # a front mail server opens many
LARGE_MAILS_AT_ONCE = 2  # being parsed and stored; ten times their size in memory each
SMTP_UNKNOWN_RECIPIENTS = 50  # on a connection; nobody shall learn our addresses by trying
SMTP_COMMANDS = 10_000  # of one kind on a connection; then 421, and the client comes back
COMPANY_LOCAL_PART = 28  # leaves room for "+r-" and 32 characters in the 64 octets of a local part

# Files
FILES_PER_MAIL = 20
FILE_BYTES = 20 * 1024 * 1024
XML_TAGS = 1_000_000  # of an e-invoice; one of 20 MB has fewer, and a million take a second
XML_REPEATED = 1_000  # elements of one name that are looked at; an invoice has a few means of payment, notes and terms
XML_LINES = 5_000  # of an e-invoice that are added up; a telephone bill has a few hundred
XML_TAGS_CHECKED = 200_000  # beyond them the schema is not asked: it notes every fault, and a hostile file has as many as tags
XML_FAULTS_TOLD = 5
PAGES = 50
PAGES_READ_FIRST = 10  # of a long document the first and the last pages are read
PAGES_READ_LAST = 2
LEAVES = 100  # files of a mail after unwrapping; those beyond are named, not kept
XMLS_BESIDE = FILES_PER_MAIL  # e-invoices of other names that are compared with each document of a mail
UNPACKED_BYTES = 100 * 1024 * 1024  # of all archives of a mail together
ARCHIVE_MEMBERS = 200
ARCHIVE_RATIO = 200  # documents compress far less; more is a bomb
UNPACK_CPU_SECONDS = 20.0  # for all archives of a mail; an honest one takes a hundredth, those that are left then are unreadable
NESTING = 5  # message/rfc822 and zip inside each other

# Reading
MAIL_DEADLINE = timedelta(seconds=45)  # what is not read by then follows in a second reply
OCR_PAGES_PER_MAIL = 12
CHILD_MEMORY = 1024 * 1024 * 1024
CHILD_CPU_SECONDS = 8
CHILD_WALL_SECONDS = 12.0
OCR_MEMORY = 3 * 1024 * 1024 * 1024  # of addresses; half a gigabyte is used
OCR_PAGES_PER_WORKER = 200  # then a fresh one: what might gather or break in a process that lives on ends with it
OCR_WALL_SECONDS = 120.0  # for one that sleeps for good: CPU time limits the others, and a busy machine shall cost no page
OCR_CPU_SECONDS = 40  # for one page, over all threads: only a page that is stuck meets it, however busy the machine
REPLY_TEXT_CHARACTERS = 64 * 1024  # quote strippers are quadratic on hostile text

MARKS = 50  # texts across a page (watermarks) that are kept
MARK_CHARACTERS = 200

# Dates of an invoice that a person looks at before it is paid
OLDEST_INVOICE = timedelta(days=3653)  # ten years: claims are time-barred long before
INVOICE_AHEAD = timedelta(days=42)  # post-dated by some weeks, not more
DUE_AHEAD = timedelta(days=730)

# Trust
SECURITY_CODE_ATTEMPTS = 5  # wrong codes per company and sender within the window, then answers slow down
SECURITY_CODE_WINDOW = timedelta(hours=1)
UNKNOWN_SENDER_ANSWERED_EVERY = timedelta(days=1)
BENEFICIARY_ASKED_AGAIN_AFTER = timedelta(days=1)  # while the same question waits for the same administrator
BENEFICIARIES_IN_A_MAIL = 20  # asked about at once; mail programs cut what is much longer
REPLY_TOKEN_AGE = timedelta(days=90)
LINK_AGE = timedelta(days=14)

# What a person types
LARGEST_AMOUNT = Decimal("999999999.99")  # the most that a SEPA credit transfer carries (Rulebook, AT-T002); what is more is a slip
AMOUNT_DECIMALS = 3  # the most that a currency has (ISO 4217: TND, KWD)
AMOUNT_ABOVE_TOTAL = Decimal("1.3")  # times the largest total of the document: a net total alone was read, and VAT is at most 27 %
AMOUNT_BELOW_TOTAL = Decimal("0.5")  # times that: a part, a deduction

# Work
MAIL_ATTEMPTS = 5
DELIVERY_ATTEMPTS = 12  # over about two days, as mail servers do (RFC 5321 4.5.4.1)
DELIVERY_RETRIES = tuple(timedelta(minutes=minutes) for minutes in (0.5, 1, 5, 15, 30, 60, 120, 240, 480, 720, 1440))
RAW_MAIL_KEPT = timedelta(days=90)
OUTBOX_KEPT = timedelta(days=90)

# Agents
AGENT_SECONDS = 60.0  # one act of an adapter: log in, list the next document, fetch one
DOCUMENTS_PER_RUN = 200  # what is beyond comes with the next run, a minute later
DOCUMENTS_LISTED = 20_000  # a listing without an end is no catalogue of invoices
FOLDER_DEPTH = 5
FOLDER_SETTLES = timedelta(seconds=60)  # a younger file may still be being written
DOCUMENTS_IN_A_MAIL = 50  # an alert names the newest; the total says the rest
PASSED_OVER = 2_000  # documents remembered as not to be fetched again
PUSH_CLOCK_SKEW = timedelta(minutes=5)
PUSH_GATHERED = timedelta(seconds=10)  # pushes within it are told in one mail
SYNCHRONISATION_DEATHS = 5  # attempts that ended without a result, then it counts as broken

# Learning of suppliers
CELLS = 1_000  # of a document that are looked at; a full page has 200
SITES = 400  # labelled spots of a document that are kept to learn from; an invoice of one page has 20 to 60
AMOUNTS = 300  # of a document that are kept to compare with what a person types; a full page has 100
SITE_CHARACTERS = 140
LABEL_CHARACTERS = 60  # folded; what is longer is a sentence
ANCHORS_OF_A_SUPPLIER = 40  # handed to a child; five fields in a few layouts
PLACES_OF_A_VALUE = 3  # a value that is printed at more labels is no sign of any

# Model (only when the operator configures one)
MODEL_LINES = 400
MODEL_CHARACTERS = 16_000  # about 5,000 tokens: three full pages, and small local models still take it
MODEL_LINE_CHARACTERS = 300
MODEL_ANSWER_TOKENS = 1_200
MODEL_PICTURES = 3  # of the first pages, for endpoints that see
MODEL_PICTURE_BYTES = 2 * 1024 * 1024  # ours have a tenth
MODEL_PICTURE_TOKENS = 1_500  # where nobody counts; endpoints count 700 to 1,600 for a page
MODEL_OCTETS_OF_A_TOKEN = 3  # where nobody counts; endpoints find 3 to 4 in the languages we read
MODEL_ANSWER_BYTES = 256 * 1024
MODEL_VALUE_CHARACTERS = 200
MODEL_REQUESTS_AT_ONCE = 4
MODEL_FAILURES_IN_A_ROW = 3  # then it is left alone for a while, so that a dead endpoint does not slow every reply
MODEL_REST = timedelta(seconds=60)

# The story of a value
STORIES = 12  # invoices of a file; as many as its pages that are read
STORY_FIELDS = 30
STORY_CANDIDATES = 8  # of a field that are told, best first
CANDIDATES_WEIGHED = 40  # of a field, among which the one that was taken is looked for
STORY_PARTS = 24  # of a candidate
STORY_TEXT = 200  # characters of a value or a quote
STORY_WORD = 60

# Web
FORM_BYTES = 64 * 1024  # no form of ours has more than a few short fields
