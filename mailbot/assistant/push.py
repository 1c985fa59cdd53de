"""What a pushed request says and whether it may say it: signature, age, files. Pure: bytes and headers in, values out.

The sender signs `timestamp.body` with the connection's secret (HMAC-SHA256, hex) and sends

    X-Mailbot-Timestamp: seconds since 1970       within five minutes of our clock
    X-Mailbot-Signature: sha256=HEX
    X-Mailbot-Filename: name                      percent-encoded UTF-8; or the body is multipart/form-data
    X-Mailbot-Document-Id: id                     optional: the sender's own id, delivered once
"""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from urllib.parse import unquote

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import File, FormParser, parse_options_header

from mailbot.domain import limits
from mailbot.domain.invoice import Frozen
from mailbot.mail.unpack import display_name

SIGNATURE = "x-mailbot-signature"
TIMESTAMP = "x-mailbot-timestamp"
FILENAME = "x-mailbot-filename"
DOCUMENT_ID = "x-mailbot-document-id"

_SCHEME = "sha256="


class PushRefusal(StrEnum):
    """Why a push was not taken, in stable words; each with its HTTP status."""

    UNAUTHENTICATED = "unauthenticated"  # unknown connection, wrong signature, or too old: deliberately one word
    NOT_ACCEPTING = "not_accepting"
    TOO_LARGE = "too_large"
    NO_FILE = "no_file"
    UNREADABLE = "unreadable"


STATUS = {
    PushRefusal.UNAUTHENTICATED: 401,
    PushRefusal.NOT_ACCEPTING: 409,
    PushRefusal.TOO_LARGE: 413,
    PushRefusal.NO_FILE: 400,
    PushRefusal.UNREADABLE: 400,
}

#: The largest request: a file, and the little that multipart adds.
REQUEST_BYTES = limits.FILE_BYTES + 64 * 1024


class PushedFile(Frozen):
    """A file of the request; the name is safe to show."""

    filename: str
    data: bytes


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """What the sender puts into X-Mailbot-Signature."""
    return _SCHEME + hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def is_genuine(secret: str, headers: Mapping[str, str], body: bytes, now: datetime) -> bool:
    """Whether the holder of the secret sent this body now. Headers by lower-case name; compared in constant time."""
    timestamp = headers.get(TIMESTAMP, "")
    given = headers.get(SIGNATURE, "").strip().lower()
    given = given if given.startswith(_SCHEME) else _SCHEME + given
    right = hmac.compare_digest(signature(secret, timestamp, body).encode(), given.encode("utf-8", "replace"))
    return right and _is_recent(timestamp, now)


def files_of(headers: Mapping[str, str], body: bytes) -> list[PushedFile] | PushRefusal:
    """The files of the request: the body itself, or those of a multipart form. Blocks; call it in a thread."""
    content_type, options = parse_options_header(headers.get("content-type", ""))
    if content_type != b"multipart/form-data":
        name = display_name(unquote(headers.get(FILENAME, ""))) or "document"
        return [PushedFile(filename=name, data=body)] if body else PushRefusal.NO_FILE
    try:
        return _form_files(options.get(b"boundary", b""), body) or PushRefusal.NO_FILE
    except _TooManyFilesError:
        return PushRefusal.TOO_LARGE
    except (FormParserError, ValueError):
        return PushRefusal.UNREADABLE


class _TooManyFilesError(Exception):
    """Ends the parsing of a form early."""


def _form_files(boundary: bytes, body: bytes) -> list[PushedFile]:
    found: list[PushedFile] = []

    def on_file(file: File) -> None:
        file.file_object.seek(0)
        name = (file.file_name or b"").decode("utf-8", "replace")
        found.append(PushedFile(filename=display_name(name) or "document", data=file.file_object.read()))
        file.close()
        if len(found) > limits.FILES_PER_MAIL:
            raise _TooManyFilesError

    # In memory: the whole body is in memory already, and is bounded.
    config = {"MAX_MEMORY_FILE_SIZE": REQUEST_BYTES, "UPLOAD_ERROR_ON_BAD_CTE": True}
    parser = FormParser("multipart/form-data", None, on_file, boundary=boundary, config=config)
    parser.write(body)
    parser.finalize()
    return found


def _is_recent(timestamp: str, now: datetime) -> bool:
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):  # noqa: PLR2004  seconds for 30,000 years
        return False
    return abs(now - datetime.fromtimestamp(int(timestamp), UTC)) <= limits.PUSH_CLOCK_SKEW
