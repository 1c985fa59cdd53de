"""Header fields as text: RFC 2047 encoded words, RFC 2231 parameters and raw 8-bit, all of them tolerant: nothing raises.

The stdlib's own decoders fail on broken input (measured: six of a thousand real mails), so the few rules are here.
"""

import base64
import binascii
import quopri
import re
from email.message import Message as Part
from urllib.parse import unquote_to_bytes

#: Longer field bodies are cut: no field that mailbot reads needs more.
FIELD_CHARACTERS = 32 * 1024

_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,64})\?([bBqQ])\?([^?]{0,4096})\?=")
_BETWEEN_WORDS = re.compile(r"(?<=\?=)[ \t\r\n]+(?==\?[^?\s]{1,64}\?[bBqQ]\?)")
_FOLD = re.compile(r"[\r\n]+[ \t]*")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\x80-\x9f\ud800-\udfff]")
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/]")
_PARAMETER = re.compile(r';\s*([A-Za-z0-9!#$&+.^_`|~-]{1,40})(\*\d{1,3})?(\*)?\s*=\s*("(?:[^"\\]|\\.)*"|[^;"]*)')
_ESCAPED = re.compile(r'\\(["\\])')  # only these two: Windows paths come unescaped
_EXTENDED = re.compile(r"([\w.:-]*)'[\w-]*'(.*)", re.DOTALL)


def decode_bytes(data: bytes, charset: str | None = None) -> str:
    """Text of bytes: the declared charset, then UTF-8, then Windows-1252, then Latin-1, which takes any byte."""
    for name in (charset, "utf-8", "cp1252"):
        try:
            if name:
                return data.decode(name)
        except (LookupError, ValueError):  # unknown charset, wrong bytes, a name with a zero byte
            continue
    return data.decode("latin-1")


def raw_text(value: str) -> str:
    """A field body as the parser kept it (8-bit as surrogates), unfolded and as real text; encoded words untouched."""
    cut = _FOLD.sub(" ", value[:FIELD_CHARACTERS])
    text = cut if cut.isascii() else decode_bytes(cut.encode("utf-8", "surrogateescape"))
    return _CONTROL.sub("", text).strip()


def decode_words(value: str) -> str:
    """Unstructured text (RFC 5322) with its encoded words decoded (RFC 2047); broken ones stay as they are."""
    text = _BETWEEN_WORDS.sub("", raw_text(value))
    out: list[str] = []
    position = 0
    held, held_charset = b"", ""  # a character may be split between two words of one charset
    for found in _ENCODED_WORD.finditer(text):
        charset = found[1].split("*", 1)[0].lower()
        between = text[position : found.start()]
        if held and (between or charset != held_charset):
            out.append(decode_bytes(held, held_charset))
            held = b""
        out.append(between)
        held, held_charset, position = held + _word_bytes(found[2], found[3]), charset, found.end()
    out.append(decode_bytes(held, held_charset) if held else "")
    out.append(text[position:])
    return _CONTROL.sub("", "".join(out)).strip()


def parameter(part: Part, field: str, name: str) -> str | None:
    """A parameter of a MIME field (RFC 2045), with RFC 2231 continuations and charsets and, as many send it, RFC 2047 words."""
    pieces = _pieces(raw_text(str_field(part, field) or ""), name.lower())
    if not pieces:
        return None
    pieces.sort(key=lambda piece: piece[0])
    if not any(extended for _, extended, _ in pieces):
        return decode_words("".join(value for _, _, value in pieces))
    return _CONTROL.sub("", _extended_text(pieces)).strip()


def str_field(part: Part, field: str) -> str | None:
    """The first field of that name as the parser kept it (compat32 wraps 8-bit fields into objects), None when absent."""
    wanted = field.lower()
    return next((value for name, value in part.raw_items() if name.lower() == wanted), None)


def _word_bytes(encoding: str, content: str) -> bytes:
    if encoding in "qQ":
        return quopri.decodestring(content.replace("_", " ").encode("utf-8", "replace"), header=False)
    return base64_bytes(content)


def base64_bytes(text: str) -> bytes:
    """Base64 with anything foreign left out and padding mended; empty when nothing can be made of it."""
    clean = _NOT_BASE64.sub("", text)
    usable = clean[:-1] if len(clean) % 4 == 1 else clean
    try:
        return base64.b64decode(usable + "=" * (-len(usable) % 4))
    except (binascii.Error, ValueError):
        return b""


def _pieces(field: str, name: str) -> list[tuple[int, bool, str]]:
    """(section, percent-encoded?, value) of each piece of a parameter; a plain one counts as a single section."""
    found = []
    for match in _PARAMETER.finditer(field):
        if match[1].lower() == name:
            section = int(match[2][1:]) if match[2] else 0
            found.append((section, match[3] is not None, _unquoted(match[4].strip())))
    extended = [piece for piece in found if piece[1] or piece[0]]
    if extended and len({section for section, _, _ in found}) < len(found):
        return [piece for piece in found if piece[1]] or found[:1]  # name= beside name*=: the extended one wins (RFC 6266 4.3)
    return found if extended else found[:1]


def _extended_text(pieces: list[tuple[int, bool, str]]) -> str:
    charset, data = None, b""
    for position, (_, extended, value) in enumerate(pieces):
        text = value
        if position == 0 and extended and (found := _EXTENDED.fullmatch(value)):
            charset, text = found[1], found[2]
        data += unquote_to_bytes(text) if extended else text.encode("utf-8", "replace")
    return decode_bytes(data, charset)


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        return _ESCAPED.sub(r"\1", value[1:-1])
    return value
