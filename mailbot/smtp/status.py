"""Every reply line of ours: reply code (RFC 5321 4.2), enhanced status code (RFC 3463) and a text for people."""

import re

OK_SENDER = "250 2.1.0 Sender accepted"
OK_RECIPIENT = "250 2.1.5 Recipient accepted"
STORED = "250 2.6.0 Mail accepted, it will be answered"  # only after the commit (RFC 5321 6.1)
NOTED = "250 2.6.0 Mail accepted"  # for the operator's own addresses: nobody answers
START_DATA = "354 End data with <CR><LF>.<CR><LF>"

SHUTTING_DOWN = "421 4.3.2 Service is restarting, try again in a minute"  # RFC 5321 3.8
TOO_MANY_CONNECTIONS = "421 4.7.0 Too many connections, try again later"
TOO_MANY_UNKNOWN = "421 4.7.0 Too many unknown recipients"
TOO_SLOW = "421 4.4.2 The mail took too long"
LOCAL_ERROR = "451 4.3.0 The mail could not be stored now, try again later"  # never says why: the text goes to strangers
TOO_MANY_RECIPIENTS = "452 4.5.3 Too many recipients"  # RFC 5321 4.5.3.1.10

LINE_TOO_LONG = "500 5.5.2 Line too long"  # RFC 5321 4.5.3.1.6
BAD_SENDER = "553 5.1.7 The sender's address cannot be used"
BAD_RECIPIENT = "553 5.1.3 The recipient's address cannot be used"
UNKNOWN_RECIPIENT = "550 5.1.1 There is no such address here"
UNAUTHENTICATED = "550 5.7.1 The sender's domain does not confirm this mail (SPF, DKIM, DMARC)"
NO_SENDER = "554 5.6.0 The mail has no From field, so nobody could be answered (RFC 5322 3.6)"
TOO_LARGE = "552 5.3.4 The mail is too large"
HEADER_TOO_LARGE = "552 5.3.4 The header is too large"
LOOP = "554 5.4.6 The mail goes in circles (too many Received headers)"  # RFC 5321 6.3

#: For the replies that aiosmtpd words itself: RFC 2034 wants an enhanced code in all of them once it is advertised.
_ENHANCED = {
    "221": "2.0.0",
    "250": "2.0.0",
    "252": "2.5.0",
    "500": "5.5.2",
    "501": "5.5.4",
    "502": "5.5.1",
    "503": "5.5.1",
    "552": "5.3.4",
    "555": "5.5.4",
}
_HAS_ENHANCED = re.compile(r"\d{3}[ -]\d\.\d{1,3}\.\d{1,3} ")


def with_enhanced_code(line: str) -> str:
    """The reply line with an enhanced status code, if it needs one and has none."""
    code, rest = line[:3], line[4:]
    if code not in _ENHANCED or _HAS_ENHANCED.match(line):
        return line
    return f"{code}{line[3:4] or ' '}{_ENHANCED[code]} {rest}"


def code(line: str) -> str:
    """The three digits of a reply line."""
    return line[:3]
