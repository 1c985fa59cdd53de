"""Mail addresses: one normal form, tolerant lists, and the addresses that companies get from us.

`acme@mail.example` is a company's address; `acme+K7QF-2MXR@` carries its security code, `acme+r-<32 base32>@` a reply token.
"""

import re
import unicodedata
from enum import StrEnum

import idna

from mailbot.domain import limits
from mailbot.domain.invoice import Frozen
from mailbot.mail.header import decode_words, raw_text

#: Local parts that belong to the operator (RFC 5321 4.5.1, RFC 2142) or to our return path; no company may have them.
RESERVED = frozenset({"postmaster", "abuse", "bounce"})

ADDRESS_CHARACTERS = 320  # 64 + "@" + 255 (RFC 5321 4.5.3.1)
ADDRESSES_PER_FIELD = 500

_LOCAL = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?")
#: Two groups of four; without the dash a digit tells it from a word ("invoices").
_SECURITY_CODE = re.compile(r"[a-z0-9]{4}-[a-z0-9]{4}|(?=.*\d)[a-z0-9]{8}", re.IGNORECASE)
_REPLY_TOKEN = re.compile(r"r-[a-z2-7]{32}", re.IGNORECASE)
_TOKENS = re.compile(r'"(?:[^"\\]|\\.)*"?|[(),;:<>]|[^"(),;:<>]+')
#: What can be written to without quoting: quoted local parts (RFC 5321 4.1.2) and domain literals are nobody's mailbox in practice,
#: and each program reads them in another way.
_WRITABLE = re.compile(r'[^\s<>()\[\]",;:\\@\x00-\x20\x7f-\x9f\ud800-\udfff]+@[^\s<>()\[\]",;:\\@\x00-\x20\x7f-\x9f\ud800-\udfff]+')
_BARE = re.compile(r'[^\s<>()",;:@]{1,64}@[^\s<>()",;:@]{1,255}')


class Address(Frozen):
    """One address of a header field: the name shown beside it, and the address in its normal form."""

    name: str = ""
    address: str


class Tag(StrEnum):
    """What stands after the plus of a company address."""

    NONE = "none"
    SECURITY_CODE = "security_code"
    REPLY_TOKEN = "reply_token"  # noqa: S105  a word, not a secret
    OTHER = "other"


class Recipient(Frozen):
    """An address of ours, taken apart; `tag` is what follows the first plus, as written."""

    local: str
    domain: str
    tag: str | None = None
    tag_kind: Tag = Tag.NONE


def normal(address: str) -> str | None:
    """The one form in which addresses are stored and compared; None when it is no address.

    Lower case, Unicode NFC, the domain as A-labels (IDNA 2008: never the lossy mapping that turns one name into another).
    """
    text = unicodedata.normalize("NFC", address.strip().strip("<>").strip())
    if not is_writable(text):
        return None
    local, _, domain = text.partition("@")
    ascii_domain = _ascii_domain(domain.lower().rstrip("."))
    plain = f"{local.lower()}@{ascii_domain}"
    return plain if ascii_domain and is_writable(plain) else None


def is_writable(address: str) -> bool:
    """Whether a mail can be written to the address as it stands: the one rule for what is stored, compared and composed."""
    return len(address) <= ADDRESS_CHARACTERS and _WRITABLE.fullmatch(address) is not None


def domain_of(address: str) -> str:
    """The domain of an address in normal form."""
    return address.rpartition("@")[2]


def addresses(field: str) -> tuple[Address, ...]:
    """Every address of a field body (RFC 5322 3.4, obsolete forms and broken ones too); never raises.

    Encoded words are decoded after the structure is read, so that none can add an address.
    """
    found: list[Address] = []
    for mailbox in _mailboxes(raw_text(field)):
        found.extend(_mailbox(mailbox))
        if len(found) >= ADDRESSES_PER_FIELD:
            break
    return tuple(found)


def recipient(address: str) -> Recipient | None:
    """An address taken apart at its first plus, None when it is no address."""
    written = address.strip().strip("<>")
    plain = normal(written)
    if plain is None:
        return None
    local, plus, tag = written.rpartition("@")[0].partition("+")
    return Recipient(local=local.lower(), domain=domain_of(plain), tag=tag if plus else None, tag_kind=_tag_kind(tag))


def is_company_local_part(local: str) -> bool:
    """Whether a company may have this local part: letters, digits, inner dots and dashes, short enough for a reply token."""
    fits = len(local) <= limits.COMPANY_LOCAL_PART and _LOCAL.fullmatch(local) is not None
    return fits and ".." not in local and local not in RESERVED


def _tag_kind(tag: str) -> Tag:
    if not tag:
        return Tag.NONE
    if _REPLY_TOKEN.fullmatch(tag):
        return Tag.REPLY_TOKEN
    return Tag.SECURITY_CODE if _SECURITY_CODE.fullmatch(tag) else Tag.OTHER


def _ascii_domain(domain: str) -> str | None:
    if not domain:
        return None
    if domain.isascii():
        return domain
    try:
        return idna.encode(domain).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        return None


def _mailboxes(field: str) -> list[list[str]]:
    """Tokens of each mailbox: commas and semicolons divide, comments go, "group name:" goes; linear in the field's length."""
    boxes: list[list[str]] = [[]]
    depth, inside = 0, False
    for token in _TOKENS.findall(field):
        if token == "(" and not inside:  # noqa: S105  a token of the grammar
            depth += 1
        elif token == ")" and depth:  # noqa: S105
            depth -= 1
        elif depth:
            continue
        elif token in (",", ";") and not inside:
            boxes.append([])
        elif token == ":" and not inside and "@" not in "".join(boxes[-1]):  # noqa: S105
            boxes[-1] = []
        else:
            inside = token == "<" or (inside and token != ">")  # noqa: S105
            boxes[-1].append(token)
    return boxes


def _mailbox(tokens: list[str]) -> list[Address]:
    """The address in angle brackets, else every address among the words: more than one is doubtful, and the reader sees them all."""
    if "<" in tokens:
        start = tokens.index("<")
        inside = "".join(tokens[start + 1 :]).split(">")[0].rpartition(":")[2]  # an obsolete route ends with a colon
        rest = "".join(tokens).count("<") > 1 or None
        name = _phrase(tokens[:start])
        given = _BARE.findall("".join(tokens[start:])) if rest else [inside]
    else:
        name, given = "", _BARE.findall(" ".join(tokens)) if len(tokens) == 1 else ["".join(tokens)]
    return [Address(name=name, address=plain) for text in given if (plain := normal(text.strip())) is not None]


def _phrase(tokens: list[str]) -> str:
    words = (re.sub(r"\\(.)", r"\1", token[1:].removesuffix('"')) if token.startswith('"') else token for token in tokens)
    return " ".join(decode_words("".join(words)).split())
