"""The story's mails are what people send: parsed by our own reader, answered in the right thread."""

from dataclasses import replace
from datetime import date
from email.message import EmailMessage

import pytest

from mailbot.demo.postbox import Arrived
from mailbot.demo.story import DRAFTS, MEMBER, STORY, Scene
from mailbot.mail.parse import parse
from mailbot.mail.quote import reply_text


@pytest.fixture
def scene() -> Scene:
    original = EmailMessage()
    original["Message-ID"], original["Reply-To"], original["Subject"] = "<r-1@mail.example>", "acme+r-x@mail.example", "Re: Transport"
    original.set_content("## Reply above this line ##\n\nTo complete: the IBAN")
    made = Scene("acme@mail.example", "K7QF-2MXR", date(2026, 5, 5))
    return replace(made, replies={"without_iban": Arrived(MEMBER, original, 0.0)})


@pytest.mark.parametrize("step", STORY, ids=lambda step: step.name)
def test_every_step_makes_a_mail_of_the_member(scene, step):
    message = step.mail(scene)
    assert MEMBER in message["From"]
    assert message["Message-ID"]
    assert step.says


def test_a_correction_goes_back_into_its_thread_without_a_code(scene):
    correction = next(step for step in STORY if step.name == "correction").mail(scene)
    assert (correction["To"], correction["In-Reply-To"]) == ("acme+r-x@mail.example", "<r-1@mail.example>")
    written = reply_text(parse(correction.as_bytes()))
    assert "IBAN: NL66" in written
    assert "Reply above" not in written
    assert scene.security_code not in correction.as_string()


def test_the_duplicate_shares_no_bytes_with_the_first(scene):
    first, again = (next(step for step in STORY if step.name == name).mail(scene) for name in ("digital", "duplicate"))
    one, other = (next(message.iter_attachments()).get_content() for message in (first, again))
    assert one != other


def test_discounts_are_still_open(scene):
    assert scene.issued < scene.today < scene.due


def test_every_draft_has_an_amount():
    assert all(amount.count(".") == 1 for _, amount in DRAFTS.values())
