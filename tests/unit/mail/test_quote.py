"""What the person wrote: their words are never lost, the earlier mail's words are never taken for theirs, and no text takes long."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.mail import quote
from mailbot.mail.parse import parse
from mailbot.mail.quote import MARKERS, reply_text, strip
from tests.unit.mail.bombs import REPLIES, Bomb
from tests.work import growth, lines_run

#: Of Python, for as much text as is looked at (measured: 0.57 million for the worst).
LINES_AT_MOST = 900_000

WORDS = "IBAN: FR76 3000 6000 0112 3456 7890 189\nmontant 1 240,50"


@pytest.mark.parametrize(
    "quoted",
    [
        "On Fri, 20 Nov 2026 at 10:00, Acme Payments <acme@mail.example> wrote:\n\n> Your draft\n> IBAN: DE00",
        "On Fri, 20 Nov 2026 at 10:00, Acme Payments <\nacme@mail.example> wrote:\n> Your draft",
        "Le 20 nov. 2026 à 10:00, Acme <acme@mail.example> a écrit :\n> Votre brouillon",
        "Le ven. 20 nov. 2026 à 10:00, Acme\n<acme@mail.example> a\nécrit :\n\n> Votre brouillon",
        "Am 20.11.2026 um 10:00 schrieb Acme <acme@mail.example>:\n> Ihr Entwurf",
        "Acme <acme@mail.example> schrieb am Fr., 20. Nov. 2026,\n10:00:\n\n> Ihr Entwurf",
        "El vie, 20 nov 2026 a las 10:00, Acme (<acme@mail.example>) escribió:\n> Su borrador",
        "Il giorno ven 20 nov 2026 alle ore 10:00 Acme <acme@mail.example> ha scritto:\n> La bozza",
        "Em 20 de novembro de 2026 10:00, Acme <\nacme@mail.example> escreveu:\n> O rascunho",
        "Op vr 20 nov. 2026 om 10:00 schreef Acme <acme@mail.example>:\n> Uw concept",
        "Den fre 20 nov. 2026 kl 10:00 skrev Acme <acme@mail.example>:\n> Ditt utkast",
        "pt., 20 lis 2026 o 10:00 Acme <acme@mail.example> napisał(a):\n> Szkic",
        '20.11.2026, 10:00, "Acme" <acme@mail.example>:\n> черновик',
        "пт, 20 нояб. 2026 г. в 10:00, Acme <acme@mail.example>:\n\n> черновик",
        "2026年11月20日(金) 10:00 Acme <acme@mail.example>:\n\n> IBAN",
        "Acme <acme@mail.example> 于2026年11月20日周五 10:00写道：\n\n> IBAN",
        "‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐\nOn Friday, November 20th, 2026 at 10:00 AM, Acme <acme@mail.example> wrote:\n> IBAN",
        "    On Friday, November 20, 2026 at 10:00:00 AM GMT+1, Acme <acme@mail.example> wrote:  \n \n IBAN: X",
        "Get Outlook for iOS<https://outlook.example>\n________________________________\nFrom: A <a@b.example>\nSent: x\nTo: x\n\nIBAN",
        "2026-11-20 10:00 GMT+01:00 Acme <acme@mail.example>:\n> Your draft",
        "-----Original Message-----\nFrom: Acme\nSent: Friday\nTo: Bob\nSubject: Draft\n\nIBAN: DE00",
        "-----Message d'origine-----\nDe : Acme\nEnvoyé : vendredi\n\nIBAN : DE00",
        "----- Ursprüngliche Nachricht -----\nIBAN: DE00",
        "________________________________\nFrom: Acme <acme@mail.example>\nSent: Friday, 20 November\nTo: Bob\nSubject: Draft\n\nIBAN",
        "De : Acme <acme@mail.example>\nEnvoyé : vendredi 20 novembre 2026 10:00\nÀ : Bob\nObjet : Brouillon\n\nIBAN : X",
        "*Von:* Acme\n*Gesendet:* Freitag\n*An:* Bob\n*Betreff:* Entwurf\n\nIBAN: X",
        "Begin forwarded message:\n\nIBAN: X",
        "-- \nBob Example\n+33 1 23 45 67 89",
        "Sent from my iPhone",
        "Envoyé de mon iPhone",
        "Von meinem iPhone gesendet",
        f"{MARKERS['en']}\n\nIBAN: DE00",
        f"> {MARKERS['fr']}\n> IBAN: DE00",
    ],
)
def test_only_what_stands_above_is_the_persons(quoted: str) -> None:
    assert strip(f"{WORDS}\n\n{quoted}\n") == WORDS


def test_our_marker_cuts_whatever_the_mail_program_put_around_it() -> None:
    text = f"{WORDS}\n\nAcme Payments skribis je vendredo:\n  {MARKERS['en']}\nIBAN: DE00 0000\n"
    assert strip(text).startswith(WORDS)
    assert "DE00" not in strip(text)


def test_the_reply_token_in_an_outlook_header_is_enough() -> None:
    assert strip(f"{WORDS}\n\nFrom: Acme <acme+r-{'a2' * 16}@mail.example>\nwhatever\n") == WORDS


def test_answers_below_and_between_quotes_are_kept() -> None:
    text = "On 20 Nov 2026, at 10:00, Acme <acme@mail.example> wrote:\n> Which IBAN?\nFR76 one\n\n> Which amount?\n240,50\n"
    assert strip(text).split() == ["FR76", "one", "240,50"]


def test_an_answer_below_our_quoted_marker_is_kept() -> None:
    assert strip(f"On 20 Nov 2026, Acme <acme@mail.example> wrote:\n> {MARKERS['en']}\n> Hello\n\n{WORDS}\n") == WORDS


@pytest.mark.parametrize(
    "text",
    [
        "On 12 May we pay 100.\nPlease wait.",
        "The supplier wrote: pay to another account.",
        "As agreed on 12.05.2026:\n- IBAN FR76\n- amount 100",
        "date: 12 May\nto: Acme\namount: 100",
        "Total -- 100 EUR\nnet --- 90 EUR",
        "a>b is wrong, 5>3 is right",
        "From now on: pay to the new account.",
        "Sent with DHL on Monday, invoice number 12.\n\nPlease pay it.",
    ],
)
def test_ordinary_words_are_not_taken_for_quotes(text: str) -> None:
    assert strip(text) == text


def test_a_sentence_with_a_date_above_an_announcement_stays() -> None:
    text = "On 12 May 2026 we got the goods.\nOn Fri, 20 Nov 2026, Acme <acme@mail.example> wrote:\n> Hello"
    assert strip(text) == "On 12 May 2026 we got the goods."


def test_a_mail_forwarded_without_a_word_says_nothing() -> None:
    assert strip("---------- Forwarded message ---------\nFrom: Shop <shop@supplier.example>\nSubject: Invoice\n\nIBAN: X") == ""


HTML = {
    "gmail": '<p>montant 1 240,50</p><div class="gmail_quote">On Friday, Acme wrote:<br><blockquote>IBAN: X</blockquote></div>',
    "outlook on the web": '<div>montant 1 240,50</div><hr><div id="divRplyFwdMsg"><b>From:</b> Acme<br><b>Sent:</b> Friday<br>'
    "<b>To:</b> Bob<br><b>Subject:</b> Draft</div><div>IBAN: X</div>",
    "thunderbird": '<p>montant 1 240,50</p><div class="moz-cite-prefix">On 20/11/2026 10:00, Acme wrote:<br></div>'
    '<blockquote type="cite">IBAN: X</blockquote>',
    "outlook": '<p>montant 1&nbsp;240,50</p><div style="border-top:solid #E1E1E1 1.0pt"><p><b>De&nbsp;:</b> Acme<br>'
    "<b>Envoyé&nbsp;:</b> vendredi<br><b>À&nbsp;:</b> Bob<br><b>Objet&nbsp;:</b> Brouillon</p></div><p>IBAN: X</p>",
}


@pytest.mark.parametrize("html", HTML.values(), ids=HTML)
def test_html_replies(html: str) -> None:
    mail = f"From: bob@acme.example\nContent-Type: text/html; charset=utf-8\n\n{html}".encode()
    assert reply_text(parse(mail)) == "montant 1 240,50"


@pytest.mark.parametrize("bomb", REPLIES.values(), ids=REPLIES)
def test_the_work_is_in_proportion_to_the_text(bomb: Bomb) -> None:
    """The rules look at a few lines each; what their regular expressions cost is compared by `make bench`."""
    assert growth(lambda times: strip(bomb.text(times)), bomb.times // 16) < 8


@pytest.mark.parametrize("bomb", REPLIES.values(), ids=REPLIES)
def test_what_is_beyond_the_limits_is_not_looked_at(bomb: Bomb) -> None:
    whole = bomb.text(8 * bomb.times)
    assert lines_run(lambda: strip(whole), at_most=LINES_AT_MOST) <= LINES_AT_MOST


PIECES = [
    "On ",
    "Le ",
    "2026-11-20 ",
    "wrote:",
    "\n",
    "> ",
    "-- ",
    "--",
    "<a@b.example>",
    "From: ",
    ":",
    "_____",
    "*",
    "word ",
    "\r",
    "\x00",
    "é",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=60))
def test_any_text_gives_a_part_of_itself(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert set(strip(text).split()) <= set(quote._prepared(text).split())
