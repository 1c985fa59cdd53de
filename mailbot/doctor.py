"""`mailbot check`: what is set up, what is not, and what to do about it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NamedTuple

import dns.asyncresolver
import dns.exception
import dns.resolver

from mailbot import app, config
from mailbot.config import Config
from mailbot.errors import BadSetting, MailbotError
from mailbot.smtp.courier import Delivered
from mailbot.store import health, migrate
from mailbot.store.engine import Store
from mailbot.store.vault import Vault

_SECONDS = 8.0


class Finding(NamedTuple):
    """One line: what was looked at, whether it is well, what was found, and what would help."""

    check: str
    ok: bool
    detail: str
    remedy: str | None = None


async def examine() -> AsyncIterator[Finding]:
    """Looks at everything, one after the other; never raises for what it finds."""
    try:
        settings = config.load()
    except BadSetting as problem:
        for sentence in str(problem).splitlines():
            yield Finding("config", ok=False, detail=sentence, remedy="Correct the variable and run `mailbot check` again.")
        return
    for finding in _settings(settings):
        yield finding
    yield await _database(settings)
    yield await _relay(settings)
    yield await _dns(settings)
    yield await _model(settings)


def _settings(settings: Config) -> list[Finding]:
    findings = [
        Finding("config", ok=False, detail=f"{name} is no setting of mailbot", remedy="Look for a typing mistake.")
        for name in config.unknown_settings()
    ]
    try:
        config.check_serving(settings, frozenset({"smtp", "web"}))
        config.secret_keys(settings)
    except BadSetting as problem:
        what, _, remedy = str(problem).partition(". ")
        findings.append(Finding("config", ok=False, detail=what, remedy=remedy or None))
    return findings or [
        Finding("config", ok=True, detail=f"mail for {settings.mail_domain} on {settings.smtp_listen}, data in {settings.data_dir}")
    ]


async def _database(settings: Config) -> Finding:
    kind = "SQLite" if settings.is_sqlite else "PostgreSQL"
    try:
        keys = config.secret_keys(settings)
    except BadSetting:
        return Finding("database", ok=False, detail=f"{kind} was not looked at: there are no keys for it", remedy="See above.")
    store = Store(settings.database_url, Vault(keys))
    try:
        await migrate.ensure_migrated(store)
        is_reachable = await health.is_reachable(store)
        if is_reachable:
            await health.check_keys(store)
    except BadSetting as problem:
        what, _, remedy = str(problem).partition(". ")
        return Finding("database", ok=False, detail=f"{kind}: {what}", remedy=remedy or None)
    except MailbotError as problem:
        return Finding("database", ok=False, detail=f"{kind}: {problem}", remedy="Run `mailbot migrate` once the database answers.")
    finally:
        await store.close()
    if not is_reachable:
        return Finding("database", ok=False, detail=f"{kind} does not answer", remedy="Is it running? See MAILBOT_DATABASE_URL.")
    return Finding("database", ok=True, detail=f"{kind}, migrated to {migrate.head()}")


async def _relay(settings: Config) -> Finding:
    greeting = await app.relay_of(settings).greet()
    if isinstance(greeting, Delivered):
        return Finding("relay", ok=True, detail=f"{settings.relay_url!r} {greeting.detail}")
    if settings.relay_url.folder:
        detail = f"maildir {greeting.detail}"
        remedy = "Give mailbot's user the right to make and write this folder, or name another: see MAILBOT_RELAY_URL and MAILBOT_DATA_DIR."
    else:
        detail = f"{settings.relay_url!r}: {greeting.detail}"
        remedy = "Is the mail server running, does it listen there, and are name and password right? See MAILBOT_RELAY_URL."
    return Finding("relay", ok=False, detail=detail, remedy=remedy)


async def _dns(settings: Config) -> Finding:
    try:
        answer = await _resolver(settings).resolve(settings.mail_domain, "MX", lifetime=_SECONDS)
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
        remedy = "Publish an MX record for the domain of MAILBOT_MAIL_DOMAIN, or let your mail server forward to mailbot."
        return Finding("dns", ok=True, detail=f"the resolver answers; {settings.mail_domain} has no MX record", remedy=remedy)
    except (dns.exception.DNSException, OSError) as problem:
        remedy = "Sender verification needs DNS: name a working resolver in MAILBOT_DNS_RESOLVER (host:port)."
        return Finding("dns", ok=False, detail=f"the resolver does not answer ({type(problem).__name__})", remedy=remedy)
    return Finding(
        "dns", ok=True, detail=f"{settings.mail_domain} is served by {', '.join(sorted(str(mx.exchange).rstrip('.') for mx in answer))}"
    )


def _resolver(settings: Config) -> dns.asyncresolver.Resolver:
    if settings.dns_resolver is None:
        return dns.asyncresolver.Resolver(configure=Path("/etc/resolv.conf").exists())
    resolver = dns.asyncresolver.Resolver(configure=False)
    resolver.nameservers = [settings.dns_resolver.host]
    resolver.port = settings.dns_resolver.port
    return resolver


async def _model(settings: Config) -> Finding:
    if not settings.llm_base_url or not settings.llm_model:
        return Finding("model", ok=True, detail="none configured; none is needed")
    from openai import AsyncOpenAI, OpenAIError

    client = AsyncOpenAI(base_url=settings.llm_base_url, api_key=settings.llm_api_key or "none", max_retries=0, timeout=_SECONDS)
    try:
        async with asyncio.timeout(_SECONDS):
            names = [model.id async for model in client.models.list()]
    except (OpenAIError, TimeoutError) as problem:
        remedy = "Documents are read without it meanwhile. See MAILBOT_LLM_BASE_URL and MAILBOT_LLM_API_KEY."
        return Finding("model", ok=False, detail=f"{settings.llm_base_url} does not answer ({type(problem).__name__})", remedy=remedy)
    finally:
        await client.close()
    if settings.llm_model not in names:
        return Finding(
            "model", ok=False, detail=f"the endpoint has no model {settings.llm_model}", remedy=f"It has: {', '.join(names[:10])}."
        )
    return Finding("model", ok=True, detail=f"{settings.llm_model} at {settings.llm_base_url}")
