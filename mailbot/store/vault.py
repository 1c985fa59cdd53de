"""Sealing at rest: AES-256-GCM under the operator's secret keys, newest first; older keys still open what they sealed."""

import hashlib
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mailbot.errors import Permanent

_VERSION = b"\x01"
_KEY_ID_BYTES = 4
_NONCE_BYTES = 12
_HEAD = len(_VERSION) + _KEY_ID_BYTES + _NONCE_BYTES


class Vault:
    """Seals bytes so that a stolen database tells nothing, and so that a sealed value cannot be moved to another row."""

    def __init__(self, secret_keys: tuple[str, ...]) -> None:
        """`secret_keys` newest first: the first seals, all of them open."""
        self._ciphers = {_key_id(key): AESGCM(_derive(key)) for key in secret_keys}
        self._newest = _key_id(secret_keys[0])

    def seal(self, data: bytes, *, bound_to: str) -> bytes:
        """The data, encrypted and bound to `bound_to` (the id of the row that keeps it)."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return _VERSION + self._newest + nonce + self._ciphers[self._newest].encrypt(nonce, data, bound_to.encode())

    def open(self, sealed: bytes, *, bound_to: str) -> bytes:
        """What `seal` was given.

        Raises:
            Permanent: no configured key opens it, it was changed, or it belongs to another row.
        """
        key_id, nonce = sealed[1 : 1 + _KEY_ID_BYTES], sealed[1 + _KEY_ID_BYTES : _HEAD]
        cipher = self._ciphers.get(key_id)
        if cipher is None or sealed[:1] != _VERSION:
            raise Permanent("A stored value was sealed with a key that MAILBOT_SECRET_KEYS no longer lists; add the old key at its end.")
        try:
            return cipher.decrypt(nonce, sealed[_HEAD:], bound_to.encode())
        except InvalidTag as problem:
            raise Permanent("A stored value was changed or moved since it was sealed.") from problem


def _key_id(secret_key: str) -> bytes:
    return hashlib.sha256(b"mailbot vault id" + secret_key.encode()).digest()[:_KEY_ID_BYTES]


def _derive(secret_key: str) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt=None, info=b"mailbot vault").derive(secret_key.encode())
