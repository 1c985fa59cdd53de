"""The door to the generator: a SampleInvoice in, a file out; the same bytes at every run. Plus the samples of the demo itself."""

import io
import zipfile
from datetime import date
from decimal import Decimal
from xml.sax.saxutils import escape

from mailbot.demo.einvoices import cii, facturx, ubl
from mailbot.demo.paper import pdf
from mailbot.demo.pictures import scan
from mailbot.demo.sample import DiscountTerms, Item, Party, SampleInvoice

__all__ = ["BUYER", "SampleInvoice", "cii", "docx", "facturx", "pdf", "scan_png", "ubl"]

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DOCX_MEMBERS = {
    "[Content_Types].xml": """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""",
    "_rels/.rels": """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="word/document.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""",
}
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can carry: the bytes must not change from run to run


def scan_png(sample: SampleInvoice) -> bytes:
    """The invoice as an office scanner would deliver it: gray PNG, 200 dpi, a little tilted and dusty."""
    return scan(pdf(sample))


def docx(text: str) -> bytes:
    """A Word document with one paragraph."""
    paragraph = f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"
    body = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{_WORD}"><w:body>{paragraph}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**_DOCX_MEMBERS, "word/document.xml": body}.items():
            archive.writestr(zipfile.ZipInfo(name, _ZIP_EPOCH), content)
    return out.getvalue()


BUYER = Party(name="Acme Trading Ltd", street="1 Harbour Street", postcode="LS1 4AP", city="Leeds", country="GB", vat_id="GB999000103")

_FRENCH = Party(
    name="Atelier Lumière SARL", street="12 rue des Tanneurs", postcode="69002", city="Lyon", country="FR",
    vat_id="FR72999000110", email="compta@atelier-lumiere.example",
)  # fmt: skip
_GERMAN = Party(
    name="Nordwind Technik GmbH", street="Hafenstraße 8", postcode="20457", city="Hamburg", country="DE",
    vat_id="DE999000105", email="rechnung@nordwind-technik.example",
)  # fmt: skip
_BRITISH = Party(
    name="Fernhill Office Supplies Ltd", street="27 Mill Lane", postcode="BS1 6QF", city="Bristol", country="GB",
    vat_id="GB999000145", email="accounts@fernhill-office.example",
)  # fmt: skip
_DUTCH = Party(
    name="Waterlijn Logistiek B.V.", street="Kade 40", postcode="3011 AB", city="Rotterdam", country="NL",
    vat_id="NL999000111B01", email="administratie@waterlijn.example",
)  # fmt: skip
_CUBE = Party(
    name="Clairon Télécom SAS", street="5 quai du Port", postcode="13002", city="Marseille", country="FR",
    vat_id="FR35999000227", email="factures@clairon-telecom.example",
)  # fmt: skip


def _item(description: str, quantity: str, unit_price: str) -> Item:
    return Item(description=description, quantity=Decimal(quantity), unit_price=Decimal(unit_price))


def digital(issued: date, due: date) -> SampleInvoice:
    """A French digital PDF with an early-payment discount and a payment QR code."""
    return SampleInvoice(
        seller=_FRENCH, buyer=BUYER, number="F-2026-0412", issue_date=issued, due_date=due, language="fr", layout="classic", qr=True,
        items=(_item("Étude d'éclairage", "3", "320.00"), _item("Pose de luminaires", "6", "48.50")),
        iban="FR7699999000011234567890152", bic="EXMPFRPPXXX", order_reference="PO-7731",
        discount=DiscountTerms(percent=Decimal(2), days=10),
    )  # fmt: skip


def electronic(issued: date, due: date) -> SampleInvoice:
    """A German Factur-X (ZUGFeRD) invoice."""
    return SampleInvoice(
        seller=_GERMAN, buyer=BUYER, number="RE-20260087", issue_date=issued, due_date=due, language="de", layout="modern",
        items=(_item("Wartung Lüftungsanlage", "1", "890.00"), _item("Filtereinsatz G4", "12", "14.90")), vat_rate=Decimal(19),
        iban="DE37999999990123456789", bic="EXMPDEFFXXX",
    )  # fmt: skip


def scanned(issued: date, due: date) -> SampleInvoice:
    """A British invoice in pounds that arrives as a scan."""
    return SampleInvoice(
        seller=_BRITISH, buyer=BUYER, number="FOS-30215", issue_date=issued, due_date=due, language="en", layout="classic", currency="GBP",
        items=(_item("Copy paper A4, box", "20", "18.40"), _item("Toner cartridge", "4", "62.00")),
        iban="GB65EXMP99999912345678", bic="EXMPGB2LXXX",
    )  # fmt: skip


def without_iban(issued: date, due: date) -> SampleInvoice:
    """A Dutch invoice that forgets to say where to pay."""
    return SampleInvoice(
        seller=_DUTCH, buyer=BUYER, number="2026-1187", issue_date=issued, due_date=due, language="nl", layout="classic",
        items=(_item("Transport Rotterdam - Leeds", "1", "1240.00"),), vat_rate=Decimal(21),
    )  # fmt: skip


#: The account that a person fills in by replying to the partial outcome of `without_iban`.
FORGOTTEN_IBAN = "NL66EXMP0417164300"


def from_portal(issued: date, due: date) -> SampleInvoice:
    """A French telephone bill that an agent fetches."""
    return SampleInvoice(
        seller=_CUBE, buyer=BUYER, number="TEL-99120-05", issue_date=issued, due_date=due, language="fr", layout="modern",
        items=(_item("Abonnement fibre professionnel", "1", "79.00"), _item("Lignes mobiles", "5", "12.00")),
        iban="FR7699998000020004567890239", bic="EXMPFRP1XXX",
    )  # fmt: skip
