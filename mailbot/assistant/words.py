"""The words by which people name a value when they correct a draft: labels per field, folded (small letters, no accents).

Data only; `correct.py` reads lines with it. Longer labels win over shorter ones.
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
