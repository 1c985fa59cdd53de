"""What a trusted front server found out about the sender: Authentication-Results (RFC 8601), parsed, never searched.

Only fields of a configured authserv-id count, and only those above any other server's: what stands lower came with the mail.
"""

import re
from collections.abc import Collection, Iterator
from typing import Literal

from mailbot.domain.invoice import Frozen
from mailbot.mail.address import domain_of
from mailbot.mail.parse import Message

Result = Literal["pass", "fail", "none", "unknown", "off"]

_CUT = "\x00"  # control characters are taken out of fields before
_SPECIAL = re.compile(r"[\s=;]")
_FIRST = re.compile(r"([a-z][a-z0-9-]*)(?:/\d+)?=([a-z]+)")
_EQUALS = re.compile(r" ?= ?")
_PROPERTIES = 20


class Verdict(Frozen):
    """The methods' results in the words of RFC 8601, and what they come to for the From domain.

    `result`: pass (aligned with From), fail, none (checked, says nothing), unknown (not checked), off (checking is switched off).
    """

    result: Result = "unknown"
    spf: str | None = None
    dkim: str | None = None
    dmarc: str | None = None
    source: str | None = None  # the authserv-id that said so


class _Statement(Frozen):
    """One `method=result` with its properties, lower case."""

    method: str
    result: str
    properties: dict[str, str]


def unverified() -> Verdict:
    """The verdict where the operator has switched sender authentication off."""
    return Verdict(result="off")


def from_trusted_header(message: Message, authserv_ids: Collection[str]) -> Verdict:
    """The verdict of the front server, `unknown` when no configured one speaks first.

    Two From headers or addresses fail; so do two answers to a question that has one (dmarc, spf): one of them is a forger's.
    """
    trusted = {name.strip().lower() for name in authserv_ids if name.strip()}
    source, statements = _trusted_statements(message.authentication_results, trusted)
    if source is None:
        return Verdict()
    if message.from_headers != 1 or len(message.from_) != 1:
        return Verdict(result="fail", source=source)
    by_method: dict[str, list[_Statement]] = {}
    for statement in statements:
        by_method.setdefault(statement.method, []).append(statement)
    spf, dkim, dmarc = (by_method.get(method, []) for method in ("spf", "dkim", "dmarc"))
    from_domain = domain_of(message.from_[0].address)
    return Verdict(result=_judge(from_domain, spf, dkim, dmarc), spf=_only(spf), dkim=_best(dkim), dmarc=_only(dmarc), source=source)


def _judge(from_domain: str, spf: list[_Statement], dkim: list[_Statement], dmarc: list[_Statement]) -> Result:
    """DMARC where it was evaluated (RFC 7489); for domains without a policy an aligned SPF or DKIM pass."""
    policy = _only(dmarc)
    if policy == "pass":
        return "pass" if dmarc[0].properties.get("header.from") == from_domain else "fail"
    if policy in ("fail", "temperror", "permerror"):
        return "fail" if policy == "fail" else "unknown"
    signed = any(found.result == "pass" and _aligned(from_domain, found, ("header.d", "header.i")) for found in dkim)
    sent = _only(spf) == "pass" and _aligned(from_domain, spf[0], ("smtp.mailfrom",))
    return "pass" if signed or sent else "none"


def _aligned(from_domain: str, statement: _Statement, names: tuple[str, ...]) -> bool:
    """The identity is the From domain or stands above it (stricter than RFC 7489 3.1: no list of public suffixes is needed)."""
    identity = next((statement.properties[name] for name in names if name in statement.properties), "")
    domain = identity.rpartition("@")[2]
    return "." in domain and (from_domain == domain or from_domain.endswith("." + domain))


def _only(statements: list[_Statement]) -> str | None:
    """The result of a method that is answered once; several answers are a forgery's mark."""
    if not statements:
        return None
    return statements[0].result if len(statements) == 1 else "fail"


def _best(statements: list[_Statement]) -> str | None:
    """DKIM has a result per signature: pass if any passes."""
    results = [found.result for found in statements]
    return "pass" if "pass" in results else next(iter(results), None)


def _trusted_statements(fields: tuple[str, ...], trusted: set[str]) -> tuple[str | None, list[_Statement]]:
    """Source and statements of the topmost fields as long as a trusted server wrote them."""
    source: str | None = None
    found: list[_Statement] = []
    for field in fields:
        segments = _segments(field) or [""]
        authserv_id = next(iter(segments[0].split()), "")
        if authserv_id not in trusted:
            break
        source = source or authserv_id
        found.extend(_statements(segments[1:]))
    return source, found


def _segments(field: str) -> list[str] | None:
    """The field cut at its semicolons, lower case, comments out, quoted strings as one word; None when it is not well formed.

    Character by character: inside a comment a quote means nothing, inside a quote a bracket or semicolon means nothing.
    """
    out: list[str] = []
    depth, quoted, escaped = 0, False, False
    for character in field:
        if escaped:
            escaped = False
            out.append("_" if quoted else "")
        elif character == "\\" and (quoted or depth):
            escaped = True
        elif quoted:
            quoted = character != '"'
            out.append(_SPECIAL.sub("_", character) if quoted else "")
        elif character in "()":
            depth += 1 if character == "(" else -1
            out.append(" ")
            if depth < 0:
                return None
        elif not depth:
            quoted = character == '"'
            out.append("" if quoted else _CUT if character == ";" else character)
    well_formed = not (depth or quoted or escaped)
    return [segment.strip().lower() for segment in "".join(out).split(_CUT)] if well_formed else None


def _statements(segments: list[str]) -> Iterator[_Statement]:
    for segment in segments:
        words = _EQUALS.sub("=", " ".join(segment.split())).split()
        first = _FIRST.fullmatch(words[0]) if words else None
        if first:
            pairs = (word.partition("=") for word in words[1:_PROPERTIES])
            properties = {name: value for name, equals, value in reversed(list(pairs)) if equals}
            yield _Statement(method=first[1], result=first[2], properties=properties)
