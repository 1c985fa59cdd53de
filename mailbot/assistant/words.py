"""The words by which people name a value when they correct a draft: labels per field, folded (small letters, no accents).

Data only; `lines.py` reads with it. Longer labels win over shorter ones.
"""

#: Field of Payment -> labels in English, French and German.
CORRECTION_LABELS: dict[str, tuple[str, ...]] = {
    "creditor_iban": ("iban", "new iban", "correct iban", "nouvel iban", "iban correct", "bank account", "compte",
                      "account", "konto", "rib"),
    "creditor_bic": ("bic", "swift", "bic/swift", "swift/bic", "code bic"),
    "instructed_amount": (
        "amount", "amount due", "total", "total due", "total amount", "montant", "montant ttc", "montant du", "total ttc", "net a payer",
        "a payer", "betrag", "gesamtbetrag", "zahlbetrag",
    ),
    "currency": ("currency", "devise", "monnaie", "wahrung"),
    "due_date": (
        "due date", "due", "payment date", "pay on", "pay by", "date d'echeance", "echeance", "date de paiement", "a payer le",
        "fallig", "fallig am", "falligkeit", "zahlbar bis",
    ),
    "number": (
        "number", "invoice number", "invoice no", "invoice", "no", "n°", "numero", "numero de facture", "facture",
        "facture n°", "n° de facture", "rechnungsnummer", "rechnung nr",
    ),
    "creditor_name": ("supplier", "beneficiary", "creditor", "payee", "name", "fournisseur", "beneficiaire", "nom",
                      "lieferant", "empfanger"),
    "remittance_information": (
        "reference", "payment reference", "communication", "remittance", "message", "motif", "libelle", "verwendungszweck",
    ),
}  # fmt: skip

#: A line that says no more than this confirms what was doubted.
CONFIRMATIONS = frozenset(
    (
        "ok", "okay", "confirm", "confirmed", "i confirm", "yes", "correct", "all correct", "it is correct", "c'est correct", "je confirme",
        "confirme", "oui", "d'accord", "bestatigt", "ich bestatige", "ja",
    )
)  # fmt: skip

#: "Tel: ..." in a signature is no correction that failed.
SIGNATURE_LABELS = frozenset(
    ("tel", "phone", "mobile", "mob", "fax", "email", "e-mail", "mail", "web", "www", "http", "https", "site", "siret", "from", "de", "to",
     "cc", "subject", "objet", "date", "sent", "envoye")
)  # fmt: skip

#: What may stand before a label: "the IBAN is ...", "le montant est de ...".
ARTICLES = ("the", "our", "my", "your", "le", "la", "les", "notre", "votre", "mon", "ma", "der", "die", "das", "unser", "unsere")

#: Between a label and its value where no colon stands, folded; longer ones win.
COPULAS = (
    "is", "is now", "should be", "must be", "=", "est", "est de", "est le", "est du", "est maintenant", "est desormais", "doit etre", "ist",
    "ist am", "lautet",
)  # fmt: skip

#: Lines of these words alone neither say nor deny anything.
COURTESIES = frozenset(
    (
        "hello hi dear good morning afternoon evening everyone all team sir madam thanks thank you very much many a lot best kind "
        "warm regards wishes sincerely yours cheers please bonjour bonsoir madame monsieur merci beaucoup bien tres bonne journee "
        "soiree vous cordialement salutations sinceres meilleures avance d par hallo guten tag morgen sehr geehrte damen und "
        "herren danke vielen dank bitte mit freundlichen grussen freundliche grusse beste viele mfg im voraus and et in advance"
    ).split()
)

#: A first word that greets whoever the line names.
GREETINGS = frozenset(("hello", "hi", "dear", "bonjour", "bonsoir", "hallo", "cher", "chere"))

#: After a line with one of these comes who signs.
CLOSINGS = frozenset("thanks thank regards wishes sincerely cheers merci cordialement salutations danke dank grussen grusse mfg".split())

#: A line with one of these is no greeting and no signature, whatever stands beside it.
OBJECTIONS = frozenset(
    (
        "not no don dont isn wrong but stop wait never fraud false incorrect error ne pas non faux fausse mais erreur attendez "
        "attention fraude nicht nein falsch aber halt fehler betrug"
    ).split()
)
