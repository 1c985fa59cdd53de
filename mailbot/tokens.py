"""Signed links (itsdangerous) and reply tokens inside mail addresses (base32 + HMAC). One purpose, one salt, one max age."""

import base64
import binascii
import hashlib
import hmac
from datetime import timedelta
from enum import StrEnum

from itsdangerous import BadData, SignatureExpired, TimestampSigner, URLSafeTimedSerializer
from pydantic import BaseModel, ConfigDict, ValidationError

from mailbot import clock
from mailbot.domain import limits
from mailbot.errors import ExpiredToken, InvalidToken

_MAC_BYTES = 10


class Purpose(StrEnum):
    """What a link lets its holder do; a link for one purpose is worthless for another."""

    COMPLETE = "complete"  # complete a draft
    VALIDATE = "validate"  # validate or refuse a draft
    BENEFICIARY = "beneficiary"  # validate or block a beneficiary
    SETTINGS = "settings"  # activate, deactivate, new security code; everybody's own choices
    CUBE = "cube"  # see a Cube document, make a draft of it
    CONNECTION = "connection"  # repair an agent's connection


MAX_AGE: dict[Purpose, timedelta] = dict.fromkeys(Purpose, limits.LINK_AGE)


class Link(BaseModel):
    """What a signed link says: who (a member), of which company, may do what, to which row as shown in which version."""

    model_config = ConfigDict(frozen=True)

    purpose: Purpose
    company_id: str
    subject_id: str
    version: int
    person: str  # normalised mail address


class _ClockedSigner(TimestampSigner):
    """Reads our clock, so that age can be tested."""

    def get_timestamp(self) -> int:
        return int(clock.now().timestamp())


class Tokens:
    """Makes and reads tokens under the operator's secret keys (newest first; the first signs, all are accepted)."""

    def __init__(self, secret_keys: tuple[str, ...]) -> None:
        """`secret_keys` newest first."""
        self._keys = secret_keys

    def link(self, link: Link) -> str:
        """The URL-safe token of a link."""
        body = [link.company_id, link.subject_id, link.version, link.person]
        return f"{link.purpose.value}.{self._serializer(link.purpose).dumps(body)}"

    def read_link(self, token: str) -> Link:
        """What the token says.

        Raises:
            ExpiredToken: ours, but older than its purpose allows.
            InvalidToken: anything else that is not a token of ours.
        """
        name, _, signed = token.partition(".")
        try:
            purpose = Purpose(name)
            body = self._serializer(purpose).loads(signed, max_age=int(MAX_AGE[purpose].total_seconds()))
            company_id, subject_id, version, person = body
            return Link(purpose=purpose, company_id=company_id, subject_id=subject_id, version=version, person=person)
        except SignatureExpired as problem:
            raise ExpiredToken("This link is too old; answer the mail it came from, or ask for a new one.") from problem
        except (BadData, ValueError, TypeError, ValidationError) as problem:
            raise InvalidToken("This link is not valid; open it from the mail itself, whole.") from problem

    def reply_token(self, row_id: str) -> str:
        """32 base32 characters for an address: the row's 10 bytes and a 10-byte MAC."""
        raw = _row_bytes(row_id)
        return base64.b32encode(raw + self._mac(self._keys[0], raw)).decode().lower()

    def read_reply_token(self, token: str) -> str | None:
        """The row id that the token names; None when it is not ours. Case does not matter (mail servers change it)."""
        try:
            raw = base64.b32decode(token.upper())
        except (binascii.Error, ValueError):
            return None
        row, mac = raw[: clock.ID_BYTES], raw[clock.ID_BYTES :]
        genuine = [hmac.compare_digest(mac, self._mac(key, row)) for key in self._keys]
        return base64.b32encode(row).decode().lower() if any(genuine) else None

    def derived(self, what: str) -> str:
        """A secret derived from the newest key for one use, such as the operator's key or a push connection's."""
        return hmac.new(self._keys[0].encode(), f"mailbot {what}".encode(), hashlib.sha256).hexdigest()[:40]

    def _serializer(self, purpose: Purpose) -> URLSafeTimedSerializer:
        # itsdangerous signs with the last of a list of keys: the other way round from ours.
        return URLSafeTimedSerializer(list(reversed(self._keys)), salt=f"mailbot link {purpose.value}", signer=_ClockedSigner)

    def _mac(self, key: str, raw: bytes) -> bytes:
        return hmac.new(key.encode(), b"mailbot reply" + raw, hashlib.sha256).digest()[:_MAC_BYTES]


def _row_bytes(row_id: str) -> bytes:
    return base64.b32decode(row_id.upper())
