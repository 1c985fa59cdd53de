"""What the log never says."""

import json
import logging
from io import StringIO

import pytest
import structlog

from mailbot import logs


@pytest.fixture
def written():
    root = logging.getLogger()
    before, stream = (root.handlers, root.level), StringIO()
    logs.configure(stream=stream)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.handlers, root.level = before
    structlog.reset_defaults()


def test_a_line_is_json_with_the_ids_that_are_bound(written):
    with structlog.contextvars.bound_contextvars(inbox_id="abc", message_id="<x@y.example>"):
        structlog.get_logger("mailbot.test").info("read", pages=2)
    (line,) = written()
    assert (line["event"], line["inbox_id"], line["message_id"], line["pages"], line["level"]) == (
        "read",
        "abc",
        "<x@y.example>",
        2,
        "info",
    )


@pytest.mark.parametrize(
    ("name", "value", "secret"),
    [
        ("password", "hunter2", "hunter2"),
        ("llm_api_key", "sk-1", "sk-1"),
        ("url", "postgresql://mailbot:hunter2@db/mailbot", "hunter2"),
        ("path", "/l/validate.WyJh.sig-na_ture", "sig-na_ture"),
        ("subject", "invoices K7QF-2MXR", "K7QF-2MXR"),
        ("nested", {"header": {"Authorization": "Bearer abc"}, "list": ["acme+K7QF-2MXR@mail.example"]}, "abc"),
    ],
)
def test_secrets_are_hidden_by_name_and_by_shape(written, name, value, secret):
    structlog.get_logger("mailbot.test").info("event", **{name: value})
    (line,) = written()
    assert secret not in json.dumps(line)
    assert "K7QF" not in json.dumps(line)


def test_libraries_write_the_same_lines_and_exceptions_are_masked(written):
    problem = RuntimeError("smtps://user:hunter2@relay.example")
    logging.getLogger("some.library").error("failed", exc_info=problem)
    (line,) = written()
    assert line["event"] == "failed"
    assert "RuntimeError" in line["exception"]
    assert "hunter2" not in line["exception"]
