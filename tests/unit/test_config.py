"""Every bad setting is refused with a sentence that names it, and secrets stay secret."""

import stat
from decimal import Decimal
from pathlib import Path

import pytest

from mailbot import config
from mailbot.config import Listen
from mailbot.errors import BadSetting

KEY = "a-key-of-more-than-sixteen-characters"


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch, tmp_path):
    import os

    for name in list(os.environ):
        if name.startswith("MAILBOT_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def load(monkeypatch, **values: str) -> config.Config:
    for name, value in values.items():
        monkeypatch.setenv(f"MAILBOT_{name}", value)
    return config.load()


def test_defaults(monkeypatch, tmp_path):
    settings = load(monkeypatch)
    assert settings.data_dir == tmp_path / "data"
    assert settings.database_url == f"sqlite:///{tmp_path}/data/mailbot.db"
    assert (settings.smtp_listen, settings.http_listen) == (Listen("127.0.0.1", 8025), Listen("127.0.0.1", 8080))
    assert settings.public_url == "http://127.0.0.1:8080"
    assert settings.relay_url.folder == tmp_path / "data" / "maildir"
    assert settings.sender_authentication == "required"
    assert settings.llm_model is None


def test_what_a_model_may_cost(monkeypatch):
    assert (load(monkeypatch).llm_daily_tokens, load(monkeypatch).llm_prices) == (1_000_000, None)
    settings = load(monkeypatch, LLM_DAILY_TOKENS="Unlimited", LLM_PRICES="0.15/0.60 USD")
    assert settings.llm_daily_tokens is None
    assert settings.llm_prices == (Decimal("0.15"), Decimal("0.60"), "USD")
    assert load(monkeypatch, LLM_DAILY_TOKENS="20000").llm_daily_tokens == 20_000


def test_an_empty_variable_is_an_unset_one(monkeypatch):
    assert load(monkeypatch, LLM_MODEL="", DATABASE_URL="", SMTP_LISTEN="").is_sqlite


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SMTP_LISTEN", "8025"),
        ("SMTP_LISTEN", "127.0.0.1:99999"),
        ("HTTP_LISTEN", "localhost:http"),
        ("DATABASE_URL", "mysql://somewhere/db"),
        ("DATABASE_URL", "mailbot.db"),
        ("PUBLIC_URL", "pay.example"),
        ("MAIL_DOMAIN", "acme@mail.example"),
        ("RELAY_URL", "mail.example:25"),
        ("RELAY_URL", "smtp://mail.example:notaport"),
        ("RELAY_URL", "maildir:"),
        ("SECRET_KEYS", "short"),
        ("SENDER_AUTHENTICATION", "maybe"),
        ("SUPPORT_ADDRESS", "help"),
        ("DNS_RESOLVER", "resolver.example:53"),
        ("LLM_BASE_URL", "localhost:11434"),
        ("LLM_TIMEOUT", "0"),
        ("LLM_TIMEOUT", "90"),
        ("LLM_TIMEOUT", "nan"),
        ("OPERATOR_KEY", "short"),
        ("LLM_DAILY_TOKENS", "0"),
        ("LLM_DAILY_TOKENS", "-1"),
        ("LLM_DAILY_TOKENS", "many"),
        ("LLM_DAILY_TOKENS", "1e6"),
        ("LLM_PRICES", "0.15"),
        ("LLM_PRICES", "0.15/0.60"),
        ("LLM_PRICES", "-1/2 USD"),
        ("LLM_PRICES", "nan/1 USD"),
        ("ALLOW_UNAUTHENTICATED", "perhaps"),
    ],
)
def test_a_bad_value_is_refused_by_name(monkeypatch, name, value):
    with pytest.raises(BadSetting, match=f"MAILBOT_{name} cannot be used: ") as problem:
        load(monkeypatch, **{name: value})
    assert "nput should" not in str(problem.value)
    assert "String should" not in str(problem.value)
    assert "write " in str(problem.value) or "makes a good one" in str(problem.value)
    if name in ("SECRET_KEYS", "OPERATOR_KEY"):
        assert value not in str(problem.value)


@pytest.mark.parametrize(("written", "meant"), [("yes", True), ("TRUE", True), ("1", True), ("no", False), ("off", False)])
def test_yes_and_no_are_written_in_many_ways(monkeypatch, written, meant):
    assert load(monkeypatch, ALLOW_UNAUTHENTICATED=written).allow_unauthenticated is meant


@pytest.mark.parametrize(
    ("values", "missing"), [({"LLM_MODEL": "any"}, "LLM_BASE_URL"), ({"LLM_BASE_URL": "http://127.0.0.1:1/v1"}, "LLM_MODEL")]
)
def test_half_a_model_is_refused(monkeypatch, values, missing):
    with pytest.raises(BadSetting, match=f"MAILBOT_{missing} is not: set both"):
        load(monkeypatch, **values)


@pytest.mark.parametrize("http", ["127.0.0.1:8025", "0.0.0.0:8025"])
def test_mail_and_pages_do_not_share_a_port(monkeypatch, http):
    settings = load(monkeypatch, SENDER_AUTHENTICATION="off", HTTP_LISTEN=http)
    with pytest.raises(BadSetting, match=r"MAILBOT_SMTP_LISTEN .* MAILBOT_HTTP_LISTEN .* same port"):
        config.check_serving(settings, frozenset({"smtp", "web", "worker"}))
    config.check_serving(settings, frozenset({"smtp"}))


def test_all_bad_values_are_named_at_once(monkeypatch):
    with pytest.raises(BadSetting) as problem:
        load(monkeypatch, SMTP_LISTEN="x", LLM_TIMEOUT="y")
    assert len(str(problem.value).splitlines()) == 2


@pytest.mark.parametrize(
    ("url", "relay"),
    [
        ("smtp://mail.example", ("mail.example", 25, False, None, None)),
        ("smtp://127.0.0.1:2525", ("127.0.0.1", 2525, False, None, None)),
        ("smtps://user%40x:p%3Ass@mail.example", ("mail.example", 465, True, "user@x", "p:ss")),
    ],
)
def test_relays(monkeypatch, url, relay):
    assert tuple(load(monkeypatch, RELAY_URL=url).relay_url)[:5] == relay


def test_lists_are_written_with_commas_or_blanks(monkeypatch):
    settings = load(monkeypatch, SECRET_KEYS=f"{KEY}-new, {KEY}-old", TRUSTED_AUTHSERV_IDS="mx1.example mx2.example")
    assert settings.secret_keys == (f"{KEY}-new", f"{KEY}-old")
    assert settings.trusted_authserv_ids == ("mx1.example", "mx2.example")


def test_nothing_secret_is_shown(monkeypatch):
    settings = load(
        monkeypatch,
        SECRET_KEYS=KEY,
        RELAY_URL="smtps://user:hidden-1@mail.example",
        DATABASE_URL="postgresql://mailbot:hidden-2@db.example/mailbot",
        LLM_API_KEY="hidden-3",
        OPERATOR_KEY="hidden-4-of-sixteen",
    )
    assert KEY not in repr(settings)
    assert "hidden" not in repr(settings)


def test_misspelt_settings_are_noticed():
    assert config.unknown_settings({"MAILBOT_SMPT_LISTEN": "x", "MAILBOT_DATA_DIR": "y", "HOME": "z"}) == ["MAILBOT_SMPT_LISTEN"]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "MAILBOT_TRUSTED_AUTHSERV_IDS"),
        ({"SENDER_AUTHENTICATION": "trusted-header"}, "MAILBOT_TRUSTED_AUTHSERV_IDS"),
        ({"SENDER_AUTHENTICATION": "off", "SMTP_LISTEN": "0.0.0.0:25"}, "MAILBOT_ALLOW_UNAUTHENTICATED=yes"),
    ],
)
def test_mail_is_not_taken_where_anybody_could_be_anybody(monkeypatch, values, sentence):
    settings = load(monkeypatch, **values)
    with pytest.raises(BadSetting, match=sentence):
        config.check_serving(settings, frozenset({"smtp"}))
    config.check_serving(settings, frozenset({"web", "worker"}))


@pytest.mark.parametrize(
    "values",
    [
        {"TRUSTED_AUTHSERV_IDS": "mx.example"},
        {"SENDER_AUTHENTICATION": "off"},
        {"SENDER_AUTHENTICATION": "off", "SMTP_LISTEN": "[::1]:25"},
        {"SENDER_AUTHENTICATION": "off", "SMTP_LISTEN": "0.0.0.0:25", "ALLOW_UNAUTHENTICATED": "yes"},
    ],
)
def test_mail_is_taken_where_it_was_thought_about(monkeypatch, values):
    config.check_serving(load(monkeypatch, **values), frozenset({"smtp", "web", "worker"}))


def test_keys_are_made_once_for_their_owner_alone(monkeypatch):
    settings = load(monkeypatch)
    keys = config.secret_keys(settings)
    assert config.secret_keys(settings) == keys
    files = list(Path("data").iterdir())
    assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600]


def test_keys_that_were_lost_are_not_made_anew(monkeypatch):
    settings = load(monkeypatch)
    config.secret_keys(settings)
    (settings.data_dir / "secret_keys").write_text("")
    with pytest.raises(BadSetting, match="MAILBOT_SECRET_KEYS"):
        config.secret_keys(settings)


def test_postgresql_needs_keys(monkeypatch):
    with pytest.raises(BadSetting, match="MAILBOT_SECRET_KEYS"):
        config.secret_keys(load(monkeypatch, DATABASE_URL="postgresql://db.example/mailbot"))
