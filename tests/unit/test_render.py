"""Every mail in every language: complete, escaped, and the same in text and HTML."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2.ext import babel_extract
from lxml import html as lxml_html

import mailbot
from mailbot.assistant import letters
from mailbot.domain.outcome import Doubt, Missing, Outcome, Reason
from mailbot.render import RenderedMail, Renderer, clean, default_templates

ROOT = default_templates()
PACKAGE = Path(mailbot.__file__).parent
RENDERER = Renderer()
URL = "https://pay.example/l/complete.WyJhIiwi.signature"
SUPPORT = "help@pay.example"


def a_draft(**changes: object) -> letters.DraftLetter:
    """A draft that is ready, or differs from that by `changes`."""
    facts: dict[str, object] = {
        "id": "a" * 16,
        "state": "to_validate",
        "number": "F-2026-17",
        "creditor_name": "Menuiserie Exemple SARL",
        "creditor_iban": "FR7630006000011234567890189",
        "creditor_account": None,
        "instructed_amount": Decimal("1240.50"),
        "currency": "EUR",
        "due_date": date(2026, 5, 30),
        "requested_execution_date": date(2026, 5, 30),
        "debtor_iban": "DE89370400440532013000",
        "remittance_information": "F-2026-17",
        "beneficiary_state": "validated",
        "url": URL,
    }
    return letters.DraftLetter.model_validate({**facts, **changes})


READY = a_draft(saving=letters.Saving(until=date(2026, 5, 12), amount=Decimal("24.10")), beneficiary_state="new")
OPEN = a_draft(state="incomplete", creditor_iban=None, missing=("account",), doubts=("low_confidence",), beneficiary_state=None)
CHANGED = a_draft(state="incomplete", previous_iban="FR1420041010050500013M02606", doubts=("iban_changed",), beneficiary_state="changed")


def a_file(filename: str, outcome: str, **more: object) -> letters.FileLetter:
    """A file of a reply."""
    return letters.FileLetter.model_validate({"filename": filename, "outcome": outcome, **more})


FILES = (
    a_file("facture-mai.pdf", "processed", drafts=(READY,)),
    a_file("several & <b>bold</b>.pdf", "partial", drafts=(OPEN, CHANGED), pages=((1, 2), (3,))),
    a_file("letter.docx", "failed", reason="unsupported_format"),
    a_file("again.pdf", "failed", reason="duplicate", earlier=READY),
    a_file("relance.pdf", "failed", reason="not_an_invoice", looks_like="reminder"),
    a_file("strange.pdf", "failed", reason="not_an_invoice", looks_like="a word nobody knows"),
    a_file("logo.png", "set_aside"),
    a_file("facture-mai.xml", "set_aside", read_with="facture-mai.pdf"),
    a_file("facture-mai (1).pdf", "set_aside", copy_of="facture-mai.pdf"),
    a_file(
        "bundle.pdf",
        "partial",
        drafts=(READY,),
        pages=((2, 3),),
        parts=(
            letters.PartLetter(pages=(1,), reason=Reason.CREDIT_NOTE),
            letters.PartLetter(pages=(4,), reason=Reason.DUPLICATE, earlier=READY),
        ),
    ),
)


def a_reply(event: str, **more: object) -> letters.Reply:
    """A reply to a mail."""
    return letters.Reply.model_validate({"event": event, "company": "Acme <Conseil>", **more})


CUBE_LINE = letters.CubeLine(filename="mai.pdf", agent="Shared folder", received=date(2026, 5, 3), url=URL)
BENEFICIARY = letters.BeneficiaryLetter(
    company="Acme", name="Menuiserie Exemple SARL", iban="FR7630006000011234567890189", account=None, url=URL, draft=READY
)
TROUBLE = letters.ConnectionTrouble(company="Acme", agent="Shared folder", label="/srv/invoices", trouble="action_needed", url=URL)
WELCOME = letters.Welcome(company="Acme", address="acme@mail.example", security_code="K7QF-2MXR", settings_url=URL, is_administrator=True)

LETTERS = {
    "processed": a_reply("processed", files=FILES[:1]),
    "partial": a_reply("partial", files=FILES[1:2]),
    "failed": a_reply("failed", files=FILES[2:6]),
    "mixed": a_reply("mixed", files=FILES, still_reading=("long-scan.pdf",)),
    "follow_up": a_reply("follow_up", files=FILES[:1]),
    "corrected": a_reply(
        "corrected",
        changes=(letters.Change(field="creditor_iban", old="FR14", new="FR76", number="F-2026-17"),),
        not_understood=(letters.NotUsed(line="amount: plenty", why="instructed_amount"),),
        corrected=(CHANGED,),
    ),
    "not_handled": letters.NotHandled(company=None, reason=Reason.MISSING_SECURITY_CODE, received_subject="Invoice"),
    "welcome": WELCOME,
    "security_code_changed": WELCOME,
    "beneficiary_new": BENEFICIARY.model_copy(update={"missing": (Missing.ACCOUNT,), "supplied_by": "jean@acme.example"}),
    "beneficiary_changed": BENEFICIARY.model_copy(update={"previous_iban": "FR1420041010050500013M02606"}),
    "beneficiary_name_differs": BENEFICIARY,
    "beneficiaries": letters.BeneficiariesLetter(
        company="Acme",
        questions=(
            BENEFICIARY,
            BENEFICIARY.model_copy(update={"asks": "changed", "previous_iban": "FR1420041010050500013M02606", "draft": CHANGED}),
            BENEFICIARY.model_copy(update={"asks": "name_differs", "supplied_by": "jean@acme.example"}),
        ),
    ),
    "cube_alert": letters.CubeAlert(company="Acme", documents=(CUBE_LINE,), total=3),
    "cube_digest": letters.CubeAlert(company="Acme", documents=(CUBE_LINE,), total=1),
    "connection_trouble": TROUBLE,
    "connection_restored": TROUBLE,
}


def render(event: str, language: str = "en", letter: object | None = None) -> RenderedMail:
    """The mail of an event."""
    return RENDERER.mail(event, language, letter or LETTERS[event], support_address=SUPPORT)  # type: ignore[arg-type]


def words_of(page: str) -> str:
    """What a reader of the HTML sees, blanks squeezed."""
    tree = lxml_html.fromstring(page)
    for style in tree.iter("style"):
        style.text = ""
    return " ".join(tree.find("body").text_content().split())


def test_every_event_has_a_letter_here() -> None:
    events = {path.name for path in (ROOT / "mail").iterdir() if path.name != "parts"}
    assert events == set(LETTERS)


@pytest.mark.parametrize("language", RENDERER.languages)
@pytest.mark.parametrize("event", sorted(LETTERS))
def test_mail_is_whole_in_every_language(event: str, language: str) -> None:
    mail = render(event, language)
    marker = {"en": "## Reply above this line ##", "fr": "## Répondez au-dessus de cette ligne ##"}[language]
    assert mail.text.startswith(marker)
    assert SUPPORT in mail.text
    assert mail.subject
    assert "\n" not in mail.subject
    seen = words_of(mail.html)
    assert seen.startswith(marker)
    assert SUPPORT in seen
    assert f'<html lang="{language}"' in mail.html
    assert "None" not in mail.text
    assert "None" not in seen
    assert "%(" not in mail.text + seen


@pytest.mark.parametrize("event", sorted(LETTERS))
def test_text_and_html_carry_the_same_values(event: str) -> None:
    mail = render(event)
    seen = words_of(mail.html)
    links = set(re.findall(r'href="(https?://[^"]+)"', mail.html))
    assert links == set(re.findall(r"https?://\S+", mail.text))
    for value in ("1,240.50 EUR", "FR76 3000 6000 0112 3456 7890 189", "K7QF-2MXR", "24.10 EUR", "F-2026-17"):
        assert (value in mail.text) == (value in seen), value


def test_every_file_is_named_whole_with_its_outcome() -> None:
    long = "Rechnung für Lieferung " + "sehr " * 30 + "lang.pdf"
    reply = a_reply("mixed", files=(*FILES, a_file(long, "failed", reason="encrypted_file")))
    mail = render("mixed", "en", reply)
    for file in reply.files:
        assert file.filename in mail.text
        assert " ".join(file.filename.split()) in words_of(mail.html)
    assert "facture-mai.pdf: Ready to validate" in mail.text
    assert "letter.docx: Not handled" in mail.text
    assert "logo.png: Set aside" in mail.text


def test_processed_says_where_to_go_and_what_is_saved() -> None:
    text = render("processed").text
    assert "Payments > In progress" in text
    assert "Pay by 12 May 2026, save 24.10 EUR" in text
    assert "an administrator was asked to validate it" in text
    assert "Paiements > En cours" in render("processed", "fr").text
    assert "24,10 EUR" in render("processed", "fr").text


def test_partial_explains_both_ways() -> None:
    text = render("partial").text
    assert URL in text
    assert "just reply to this mail" in text
    assert "\n     F-2026-17 IBAN: FR76" in text
    assert "IBAN until now: FR14 2004 1010 0505 0001 3M02 606" in text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Above all: the invoice number, the supplier's name."),
        ("fr", "En particulier : le numéro de facture, le nom du fournisseur."),
    ],
)
def test_what_was_hard_to_read_is_named(language: str, said: str) -> None:
    draft = OPEN.model_copy(update={"unsure": (Missing.NUMBER, Missing.SELLER_NAME)})
    rendered = render("partial", language, a_reply("partial", files=(a_file("a.pdf", "partial", drafts=(draft,)),)))
    assert said in rendered.text
    assert said in unescape(rendered.html).replace("\u00a0", " ")


def test_several_open_drafts_are_told_apart_by_their_number() -> None:
    text = render("mixed").text
    assert "     F-2026-17 IBAN: FR76" in text
    assert "F-2026-17 IBAN" not in render("partial", "en", a_reply("partial", files=(a_file("a.pdf", "partial", drafts=(OPEN,)),))).text


def test_nobody_is_told_to_confirm_what_only_an_administrator_may() -> None:
    changed = render("partial", "en", a_reply("partial", files=(a_file("a.pdf", "partial", drafts=(CHANGED,)),)))
    assert "just reply" not in changed.text
    assert "just reply" not in words_of(changed.html)
    doubted = a_draft(state="incomplete", doubts=("amounts_disagree",), confirmable=("amounts_disagree",))
    assert "\n     OK\n" in render("partial", "en", a_reply("partial", files=(a_file("a.pdf", "partial", drafts=(doubted,)),))).text


@pytest.mark.parametrize(
    ("field", "new", "english", "french"),
    [
        ("creditor_iban", "FR1420041010050500013M02606", "IBAN: FR14 2004 1010 0505 0001 3M02 606", "IBAN : FR14 2004"),
        ("instructed_amount", "1240.50", "Amount: 1,240.50", "Montant : 1\u00a0240,50"),
        ("due_date", "2026-05-12", "Due date: 12 May 2026", "Échéance : 12 mai 2026"),
        ("number", "F-1", "Invoice number: F-1", "Numéro de facture : F-1"),
        ("instructed_amount", "plenty", "Amount: plenty", "Montant : plenty"),
    ],
)
def test_corrections_are_repeated_as_people_write(field: str, new: str, english: str, french: str) -> None:
    reply = a_reply("corrected", changes=(letters.Change(field=field, old=None, new=new),))
    assert english in render("corrected", "en", reply).text
    assert french in render("corrected", "fr", reply).text


@pytest.mark.parametrize(
    ("language", "name", "both", "typed"),
    [
        (
            "en",
            "as that of: Falcon SARL",
            "IBAN: not found (on the printed page), FR14 2004",
            "984.00 on the document; changed by paul@",
        ),
        (
            "fr",
            "celui de : Falcon SARL",
            "IBAN : introuvable (sur la page imprimée), FR14 2004",
            "984,00 sur le document ; modifié par paul@",
        ),
    ],
)
def test_what_contradicts_what_is_told_in_every_language(language: str, name: str, both: str, typed: str) -> None:
    draft = a_draft(
        state="incomplete",
        doubts=("beneficiary_name_differs", "print_differs_from_xml"),
        beneficiary_name="Falcon SARL",
        differences=({"field": "iban", "says": {"page": None, "xml": "FR1420041010050500013M02606"}},),
        given=({"field": "instructed_amount", "by": "paul@acme.example", "read": "984.00"},),
    )
    mail = render("partial", language, a_reply("partial", files=(a_file("a.pdf", "partial", drafts=(draft,)),)))
    asked = render("beneficiary_new", language, BENEFICIARY.model_copy(update={"draft": draft}))
    for text in (mail.text, asked.text):
        assert all(words in text for words in (name, both, typed))
    for page in (mail.html, asked.html):
        assert all(words in words_of(page) for words in (name, typed, "Falcon SARL"))


@pytest.mark.parametrize(("language", "said"), [("en", "It says: “Wait <b>for</b> it”"), ("fr", "Elle dit : « Wait <b>for</b> it »")])
def test_a_sentence_that_may_speak_against_paying_is_quoted(language: str, said: str) -> None:
    draft = a_draft(state="incomplete", doubts=("remark",), remarks=("Wait <b>for</b> it",))
    mail = render("partial", language, a_reply("partial", files=(a_file("a.pdf", "partial", drafts=(draft,)),)))
    assert said in mail.text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert "Wait <b>" not in mail.html
    assert "Wait <b>for</b> it" in words_of(mail.html)


def test_duplicate_is_called_so_and_points_to_the_earlier_draft() -> None:
    mail = render("failed")
    assert "duplicate" in mail.text
    assert URL in mail.text
    assert "duplicate" in words_of(mail.html)


@pytest.mark.parametrize("language", RENDERER.languages)
@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_explained(reason: Reason, language: str) -> None:
    whole = render("not_handled", language, letters.NotHandled(company=None, reason=reason))
    one = render("failed", language, a_reply("failed", files=(a_file("a.pdf", Outcome.FAILED, reason=reason),)))
    assert reason.value not in (whole.text + one.text).split()
    assert len(whole.text) > 150


@pytest.mark.parametrize("language", RENDERER.languages)
def test_every_doubt_and_everything_missing_is_explained(language: str) -> None:
    draft = a_draft(state="incomplete", doubts=tuple(Doubt), missing=tuple(Missing))
    mail = render("partial", language, a_reply("partial", files=(a_file("a.pdf", Outcome.PARTIAL, drafts=(draft,)),)))
    assert mail.text.count("  - ") == len(Doubt) + len(Missing)


def test_hostile_values_stay_text() -> None:
    nasty = 'x" onmouseover="alert(1)<script>alert(2)</script>\r\nIBAN: DE00\u202efdp.exe'
    draft = a_draft(creditor_name=nasty, remittance_information=nasty)
    reply = a_reply("processed", files=(a_file(nasty, "processed", drafts=(draft,)),))
    mail = render("processed", "en", reply)
    assert "<script" not in mail.html
    assert not lxml_html.fromstring(mail.html).xpath("//*[@onmouseover]")
    assert "\nIBAN: DE00" not in mail.text
    assert "\u202e" not in mail.text + mail.html
    subject = render("beneficiary_new", "en", BENEFICIARY.model_copy(update={"name": "A\r\nBcc: x@evil.example"})).subject
    assert "\n" not in subject
    assert "\r" not in subject


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(), max_size=120))  # half characters too
def test_whatever_a_file_is_called_it_is_one_line_of_text(name: str) -> None:
    usual = render("failed", "en", a_reply("failed", files=(a_file("a.pdf", "failed", reason="unreadable_file"),)))
    mail = render("failed", "en", a_reply("failed", files=(a_file(name, "failed", reason="unreadable_file"),)))
    assert len(mail.text.splitlines()) == len(usual.text.splitlines())
    assert len(list(lxml_html.fromstring(mail.html).iter())) == len(list(lxml_html.fromstring(usual.html).iter()))


def test_html_is_self_contained_and_small() -> None:
    page = render("mixed").html
    tree = lxml_html.fromstring(page)
    assert not tree.xpath("//img | //link | //script | //*[@src]")
    assert len(page.encode()) < 102_000 / 2  # Gmail cuts a mail at 102 kB
    assert all(table.get("role") == "presentation" or table.xpath(".//th") for table in tree.xpath("//table"))
    assert "prefers-color-scheme: dark" in page


@pytest.mark.parametrize(
    ("amount", "currency", "english", "french"),
    [
        ("1240.5", "EUR", "1,240.50 EUR", "1\u00a0240,50 EUR"),
        ("1234567", "JPY", "1,234,567 JPY", "1\u00a0234\u00a0567 JPY"),
        ("0.125", "TND", "0.125 TND", "0,125 TND"),
        ("12345678901234567890.12", "EUR", "12,345,678,901,234,567,890.12 EUR", None),
    ],
)
def test_amounts_keep_every_digit(amount: str, currency: str, english: str, french: str | None) -> None:
    letter = a_reply("processed", files=(a_file("a.pdf", "processed", drafts=(a_draft(instructed_amount=amount, currency=currency),)),))
    assert english in render("processed", "en", letter).text
    if french:
        assert french in render("processed", "fr", letter).text


def test_only_administrators_are_told_of_members_and_code() -> None:
    ours, theirs = (render("welcome", "en", WELCOME.model_copy(update={"is_administrator": who})).text for who in (True, False))
    assert "Members, security code" in ours
    assert "Members, security code" not in theirs
    assert "your language" in theirs
    assert URL in theirs


def test_unknown_language_is_english() -> None:
    assert RENDERER.language("de") == "en"
    assert render("welcome", "de").text == render("welcome", "en").text


def test_clean_bounds_and_keeps_links_whole() -> None:
    assert len(clean("x" * 10_000)) <= 2_000
    assert clean("https://pay.example/l/" + "t" * 1_500).endswith("t" * 1_500)
    assert clean(("a\x00b", "a\udc80b")) == ("a b", "a b")


def sources() -> Iterator[str | tuple[str, str]]:
    """Every text of the templates that is to be translated; a pair is a singular and its plural."""
    options = {"trimmed": "true", "newstyle_gettext": "true", "silent": "false", "extensions": "jinja2.ext.do"}
    for path in sorted(ROOT.rglob("*")):
        if path.suffix in {".txt", ".html", ".jinja"}:
            yield from _sources_of(path, options)


def sentences() -> Iterator[str]:
    """What `web` may say from an exception: whole sentences raised behind the pages. Those with values in them have words of
    their own in web/words.jinja."""
    behind = ("amend", "collect", "complete", "connect", "decide", "preferences")
    paths = [PACKAGE / "assistant" / f"{name}.py" for name in behind] + sorted((PACKAGE / "web").glob("*.py"))
    for node in (node for path in paths for node in ast.walk(ast.parse(path.read_text()))):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name):
            said = node.exc.args[0] if node.exc.args else None
            if node.exc.func.id in ("NotAllowed", "InvalidInput") and isinstance(said, ast.Constant):
                yield said.value
    yield "Only an administrator of the company may see and change its settings."  # onboard: its other sentences are the operator's


def _sources_of(path: Path, options: dict[str, str]) -> Iterator[str | tuple[str, str]]:
    with path.open("rb") as file:
        for _, function, message, _ in babel_extract(file, ("_", "gettext", "ngettext"), [], options):
            texts = [message] if isinstance(message, str) else [text for text in message if text]
            yield (texts[0], texts[1]) if function == "ngettext" else texts[0]


@pytest.mark.parametrize("path", sorted((ROOT / "locale").glob("*/mailbot.po")), ids=lambda path: path.parent.name)
def test_catalogue_is_complete_and_placeholders_agree(path: Path) -> None:
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parent.name)
    wanted = set(sources()) | set(sentences())
    known = {message.id if isinstance(message.id, str) else tuple(message.id): message for message in catalogue if message.id}
    assert wanted - set(known) == set(), "texts without a translation"
    assert set(known) - wanted == set(), "translations of texts that no template has"
    for key, message in known.items():
        singular, plural = (key, key) if isinstance(key, str) else key
        for said in [message.string] if isinstance(message.string, str) else message.string:
            assert said, key
            # A plural form for one may leave the number out, as the singular does.
            assert _placeholders(said) in (_placeholders(singular), _placeholders(plural)), key
            assert "<" not in said, "catalogue texts go into HTML as they are"


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)", text))


@pytest.mark.parametrize(
    ("company", "named"),
    [
        ("Acme", "d’Acme"),
        ("Élan", "d’Élan"),
        ("Hermine", "d’Hermine"),
        ("Hache & Cie", "de Hache"),
        ("Falcon", "de Falcon"),
        ("<Éa>", "de <"),
    ],
)
def test_french_drops_its_e_before_a_vowel(company: str, named: str) -> None:
    mail = render("failed", "fr", a_reply("failed", company=company))
    assert f"Assistant de paiement {named}" in mail.text
    assert f"Assistant de paiement {named}".replace("<", "&lt;") in mail.html


def test_french_pages_do_not_break_before_punctuation() -> None:
    mail = render("failed", "fr", a_reply("failed"))
    assert "Besoin d’aide&nbsp;?" in mail.html
    assert "Besoin d’aide ?" in mail.text


@pytest.mark.parametrize("part", ["text", "html"])
def test_several_beneficiaries_are_told_of_as_several(part: str) -> None:
    mail = render("beneficiaries", "en", LETTERS["beneficiaries"])
    assert "Nothing is paid to these beneficiaries until" in getattr(mail, part)
    assert "this beneficiary" not in getattr(mail, part)


@pytest.mark.parametrize("part", ["text", "html"])
def test_what_is_to_check_of_a_duplicate_stands_under_its_heading_before_the_link(part: str) -> None:
    file = a_file("a.pdf", "failed", reason="duplicate", doubts=("new_bank_details",), earlier=READY)
    said = getattr(render("failed", "en", a_reply("failed", files=(file,))), part)
    assert said.index("To check:") < said.index("bank details are new") < said.index("The earlier draft")
