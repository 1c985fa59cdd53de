"""The demo judges replies; a judge that finds nothing would make a green demo of a broken product."""

from email.message import EmailMessage

from mailbot.demo.checks import complaints_about, complaints_about_drafts, is_told, links
from mailbot.demo.postbox import Arrived
from mailbot.demo.story import Step, Told

SITE = "http://127.0.0.1:8080"
STEP = Step("digital", "a step", lambda _scene: EmailMessage(), ("1,501.20", "ready"), never=("AAAA-2222",))


def arrived(text: str, *, recipient="bob@acme.example", subject="Re: Invoice") -> Arrived:
    message = EmailMessage()
    message["Subject"], message["In-Reply-To"] = subject, "<one@acme.example>"
    message.set_content(text)
    return Arrived(recipient, message, 0.0)


def test_a_right_reply_gives_no_complaint():
    assert complaints_about(STEP, arrived("Your draft over\n1,501.20\u00a0EUR is ready.")) == ()


def test_no_reply_is_a_complaint():
    assert complaints_about(STEP, None) == ("digital: no reply came",)


def test_every_missing_word_is_a_complaint():
    assert len(complaints_about(STEP, arrived("nothing of it"))) == 2


def test_a_word_that_must_not_be_said_is_a_complaint():
    assert complaints_about(STEP, arrived("1,501.20 ready AAAA-2222")) == ("digital: the reply gives away 'AAAA-2222'",)


def test_a_mail_is_told_to_its_person_alone():
    told = Told("alert", "bob@acme.example", "Cube", ("a.pdf",))
    assert is_told(told, arrived("a.pdf came", subject="A new document is in your Cube"))
    assert not is_told(told, arrived("a.pdf came", subject="A new document is in your Cube", recipient="alice@acme.example"))
    assert not is_told(told, arrived("b.pdf came", subject="A new document is in your Cube"))
    assert not is_told(told, arrived("a.pdf came", subject="Something else"))


def test_drafts_too_many_too_few_or_other_are_a_complaint():
    draft = {"number": "F-1", "state": "to_validate", "instructed_amount": "10.00"}
    wanted = {"F-1": ("to_validate", "10.00")}
    assert complaints_about_drafts(wanted, [draft]) == ()
    for found in ([], [draft, draft], [{**draft, "instructed_amount": "10.01"}], [{**draft, "state": "incomplete", "number": None}]):
        assert complaints_about_drafts(wanted, found)


def test_only_our_own_links_are_taken_each_once():
    text = f"Open {SITE}/l/abc.def_-1 or http://evil.example/l/x.\n{SITE}/l/abc.def_-1 and {SITE}/l/two."
    assert links(arrived(text), SITE) == (f"{SITE}/l/abc.def_-1", f"{SITE}/l/two")


def test_the_reply_is_known_by_what_it_answers():
    assert arrived("").answers("<one@acme.example>")
    assert not arrived("").answers("<two@acme.example>")
