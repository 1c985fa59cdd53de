"""The demo's story as data: who sends what, and what must come back."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from mailbot.demo import invoices
from mailbot.demo.invoices import docx, facturx, pdf, scan_png
from mailbot.demo.postbox import Arrived

LOCAL_PART = "acme"
COMPANY = invoices.BUYER.name
ADMINISTRATOR = "alice@acme.example"
MEMBER = "bob@acme.example"
ACCOUNTS = {"EUR": "FR7699996000035550001112228", "GBP": "GB08EXMP99998887654321"}
WRONG_CODE = "AAAA-2222"

_PDF = ("application", "pdf")
_PNG = ("image", "png")
_WORD = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")

File = tuple[str, tuple[str, str], bytes]


@dataclass
class Scene:
    """What the story knows so far."""

    address: str
    security_code: str
    today: date
    replies: dict[str, Arrived] = field(default_factory=dict)  # by the step's name

    @property
    def issued(self) -> date:
        """When the sample invoices were written: a few days ago, so that discounts are still open."""
        return self.today - timedelta(days=3)

    @property
    def due(self) -> date:
        """When they fall due."""
        return self.issued + timedelta(days=30)


@dataclass(frozen=True)
class Step:
    """One thing that happens: a mail to the assistant, and what its reply must say.

    `says`: words that must stand in the reply; `never`: words that must not.
    """

    name: str
    title: str
    mail: Callable[[Scene], EmailMessage]
    says: tuple[str, ...]
    never: tuple[str, ...] = ()


@dataclass(frozen=True)
class Told:
    """A mail that must come by itself, to a person."""

    title: str
    to: str
    subject: str
    says: tuple[str, ...] = ()


def mail(scene: Scene, subject: str, text: str, *files: File, security_code: str | None = None) -> EmailMessage:
    """A mail from the member to the company's assistant, with the security code on its last line."""
    message = _mail(scene.address, subject, f"{text}\n\nSecurity code: {security_code or scene.security_code}\n")
    for name, (maintype, subtype), data in files:
        message.add_attachment(data, maintype=maintype, subtype=subtype, filename=name)
    return message


def reply(scene: Scene, to: Arrived, text: str) -> EmailMessage:
    """An answer to a mail of the assistant, quoting it as mail programs do; it needs no security code."""
    original = to.message
    quoted = "\n".join(f"> {line}" for line in to.text.splitlines())
    message = _mail(
        str(original["Reply-To"] or scene.address), f"Re: {to.subject}", f"{text}\n\nOn Monday, the assistant wrote:\n{quoted}\n"
    )
    message["In-Reply-To"] = original["Message-ID"]
    message["References"] = f"{original['References'] or ''} {original['Message-ID']}".strip()
    return message


def _mail(to: str, subject: str, text: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = f"Bob <{MEMBER}>", to, subject
    message["Date"], message["Message-ID"] = formatdate(localtime=False), make_msgid(domain="acme.example")
    message.set_content(text)
    return message


def _digital(scene: Scene) -> EmailMessage:
    file = pdf(invoices.digital(scene.issued, scene.due))
    return mail(scene, "Invoice from the lighting people", "Please pay.", ("Facture F-2026-0412.pdf", _PDF, file))


def _electronic(scene: Scene) -> EmailMessage:
    file = facturx(invoices.electronic(scene.issued, scene.due))
    return mail(scene, "Fwd: Ihre Rechnung", "Here is another one.", ("RE-20260087.pdf", _PDF, file))


def _scan_and_word(scene: Scene) -> EmailMessage:
    scan = ("Scan_0001.png", _PNG, scan_png(invoices.scanned(scene.issued, scene.due)))
    word = ("Terms of delivery.docx", _WORD, docx("Our terms of delivery"))
    return mail(scene, "Two more files", "From the office scanner, and a Word file.", scan, word)


def _without_iban(scene: Scene) -> EmailMessage:
    file = pdf(invoices.without_iban(scene.issued, scene.due))
    return mail(scene, "Transport", "This one forgot its bank details, I think.", ("Factuur 2026-1187.pdf", _PDF, file))


def _correction(scene: Scene) -> EmailMessage:
    return reply(scene, scene.replies["without_iban"], f"I asked them, here it is.\n\nIBAN: {invoices.FORGOTTEN_IBAN}")


def _duplicate(scene: Scene) -> EmailMessage:
    """The same invoice as another file: printed in another layout, so that no byte is the same."""
    again = replace(invoices.digital(scene.issued, scene.due), layout="modern", qr=False)
    return mail(scene, "Has this been paid?", "Found this on my desk.", ("copy of invoice.pdf", _PDF, pdf(again)))


def _wrong_code(scene: Scene) -> EmailMessage:
    file = pdf(invoices.from_portal(scene.issued, scene.due))
    return mail(scene, "Urgent invoice", "Pay this today.", ("urgent.pdf", _PDF, file), security_code=WRONG_CODE)


STORY = (
    Step(
        "digital",
        "Bob mails a digital PDF, in French, with an early-payment discount",
        _digital,
        ("Facture F-2026-0412.pdf: Ready", "Atelier Lumière", "1,501.20", "FR76 9999 9000 0112 3456 7890 152", "save", "30.02"),
    ),
    Step(
        "electronic",
        "A Factur-X invoice, in German: print and XML agree",
        _electronic,
        ("RE-20260087.pdf: Ready", "Nordwind Technik GmbH", "1,271.87"),
    ),
    Step(
        "scan_and_word",
        "A scan and a Word file in one mail: one reply names both",
        _scan_and_word,
        ("Scan_0001.png: Ready", "Fernhill Office Supplies Ltd", "739.20", "Terms of delivery.docx: Not handled"),
    ),
    Step(
        "without_iban",
        "An invoice without bank details: the draft needs Bob",
        _without_iban,
        ("Factuur 2026-1187.pdf: To complete", "1,500.40", "the IBAN"),
    ),
    Step(
        "correction",
        "Bob just answers: IBAN: NL66...",
        _correction,
        ("Ready to validate", "NL66 EXMP 0417 1643 00"),
    ),
    Step(
        "duplicate",
        "The first invoice again, as another file: it is recognised",
        _duplicate,
        ("copy of invoice.pdf: Not handled", "duplicate", "F-2026-0412"),
    ),
    Step(
        "wrong_code",
        "A mail with a wrong security code: nothing is drafted",
        _wrong_code,
        ("was not handled", "security code"),
        never=("Clairon", WRONG_CODE),
    ),
)

#: What the administrator is told meanwhile.
NEW_BENEFICIARIES = tuple(
    Told(f"Alice is asked to validate the new beneficiary {name}", ADMINISTRATOR, name, (name,))
    for name in ("Atelier Lumière", "Nordwind Technik", "Fernhill Office", "Waterlijn")
)

PORTAL = "Clairon Télécom"
PORTAL_FILE = "facture-TEL-99120-05.pdf"
CUBE_ALERT = Told("The agent fetched a document: an alert tells Bob", MEMBER, "Cube", (PORTAL_FILE,))
WELCOME = (
    Told("The welcome mail tells Alice the address and the security code", ADMINISTRATOR, "Welcome"),
    Told("Bob gets it too", MEMBER, "Welcome"),
)

#: Drafts that there must be at the end: number -> (state, amount). The duplicate and the wrong code made none.
DRAFTS = {
    "F-2026-0412": ("to_validate", "1501.20"),
    "RE-20260087": ("to_validate", "1271.87"),
    "FOS-30215": ("to_validate", "739.20"),
    "2026-1187": ("to_validate", "1500.40"),
}
