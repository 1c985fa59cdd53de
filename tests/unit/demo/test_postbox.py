"""The demo's mail server on loopback."""

from email.message import EmailMessage

import aiosmtplib

from mailbot.demo.postbox import Postbox


def mail(message_id: str, answers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "acme@mail.example", "bob@acme.example", "Re: Été"
    message["Message-ID"], message["In-Reply-To"] = message_id, answers
    message.set_content("Prêt à payer : 1 501,20 €")
    return message


async def test_a_mail_that_came_before_is_found_too():
    async with Postbox() as postbox:
        await aiosmtplib.send(mail("<r1@mail.example>", "<one@acme.example>"), hostname="127.0.0.1", port=postbox.port, start_tls=False)
        found = await postbox.reply_to("<one@acme.example>", 5)
    assert found
    assert (found.recipient, found.subject, found.text.strip()) == ("bob@acme.example", "Re: Été", "Prêt à payer : 1 501,20 €")
    assert postbox.answered == {"<one@acme.example>"}


async def test_silence_ends_after_the_time_given():
    async with Postbox() as postbox:
        assert await postbox.reply_to("<one@acme.example>", 0.01) is None
