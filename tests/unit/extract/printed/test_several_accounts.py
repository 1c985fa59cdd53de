"""Of several accounts on one print, which may be paid without asking."""

import pytest

from mailbot.domain.outcome import Doubt, Outcome
from tests.unit.extract.prints import GOOD_IBAN, INVOICE, OTHER_IBAN, changed, read

SECOND_IBAN = "DE02120300000000202051"


@pytest.mark.parametrize(
    "line",
    [
        f"Beispielbank IBAN {GOOD_IBAN} | Sparkasse Mustertal IBAN {SECOND_IBAN}",
        f"Beispielbank eG IBAN {GOOD_IBAN} | Sparkasse IBAN {SECOND_IBAN} BIC BYLADEM1001",
        f"Konten: Bank Muster {GOOD_IBAN} | oder Crédit de l'Ouest IBAN {SECOND_IBAN}",
        f"Bank Muster 0532013000 {GOOD_IBAN} | Sparkasse IBAN {SECOND_IBAN}",
    ],
)
def test_of_accounts_that_a_seller_lists_alike_the_first_is_paid(line):
    found = read(*changed(IBAN=line))
    assert (found.outcome, found.fields.iban.value) == (Outcome.PROCESSED, GOOD_IBAN)
    assert found.fields.iban.is_sure


@pytest.mark.parametrize(
    "line",
    [
        f"Cuenta para otros pagos: {GOOD_IBAN}",
        f"Konto für sonstige Zahlungen: {GOOD_IBAN}",
        f"Compte pour vos autres règlements : | {GOOD_IBAN}",
        f"Spendenkonto: IBAN {GOOD_IBAN}",
        f"Donations: IBAN {GOOD_IBAN}",
        f"For refunds: IBAN {GOOD_IBAN}",
        f"Ancien compte (fermé) | IBAN {GOOD_IBAN}",
        f"Compte débiteur : | IBAN {GOOD_IBAN}",
        f"Konto des Kunden | IBAN {GOOD_IBAN}",
        f"Rekening klant IBAN {GOOD_IBAN}",
        f"Customer's bank account: {GOOD_IBAN}",
        f"Conto del cliente IBAN {GOOD_IBAN}",
    ],
)
def test_the_only_account_is_a_question_where_it_is_said_to_be_for_other_payments(line):
    found = read(*changed(IBAN=line))
    assert found.outcome is Outcome.PARTIAL
    assert not found.fields.iban.is_sure


@pytest.mark.parametrize(
    "line",
    [
        f"HMRC import VAT account | IBAN {GOOD_IBAN}",
        f"Customs duty, please pay directly to the tax office: IBAN {GOOD_IBAN}",
        f"Compte du Trésor public : IBAN {GOOD_IBAN}",
        f"Droits à régler directement à la Douane : IBAN {GOOD_IBAN}",
        f"Konto des Finanzamts: IBAN {GOOD_IBAN}",
        f"Gebühr direkt an die Gemeinde zu zahlen: IBAN {GOOD_IBAN}",
        f"Zollkasse: | IBAN {GOOD_IBAN}",
        f"Rekening Belastingdienst voor btw: {GOOD_IBAN}",
        f"Leges te voldoen aan de gemeente: IBAN {GOOD_IBAN}",
        f"Cuenta de la Agencia Tributaria | IBAN {GOOD_IBAN}",
        f"Tasa a ingresar al Ayuntamiento: IBAN {GOOD_IBAN}",
        f"Conto dell'Erario: IBAN {GOOD_IBAN}",
        f"Tassa da versare al Comune: IBAN {GOOD_IBAN}",
    ],
)
def test_the_only_account_is_a_question_where_it_is_a_public_offices(line):
    found = read(*changed(IBAN=line))
    assert found.outcome is Outcome.PARTIAL
    assert not found.fields.iban.is_sure


@pytest.mark.parametrize(
    "line",
    [
        "Please pay into the escrow account named in the contract.",
        "Merci de régler sur le compte séquestre indiqué au contrat.",
        "Bitte zahlen Sie auf das im Vertrag genannte Treuhandkonto.",
        "Gelieve te betalen op de derdengeldrekening genoemd in het contract.",
        "Ingrese el importe en la cuenta de depósito indicada en el contrato.",
        "Versare sul conto di deposito indicato nel contratto.",
        "Please transfer the amount to the account stated in the agreement.",
        "Bitte überweisen Sie auf das Notaranderkonto.",
        "Bitte überweisen Sie auf das im Kaufvertrag bezeichnete Konto.",
        "Bitte zahlen Sie auf das in der Vereinbarung vom 3. Mai 2026 genannte Konto.",
        "Bitte zahlen Sie auf das vertraglich vereinbarte Konto.",
        "Bitte zahlen Sie auf das in unserem Schreiben genannte Konto.",
        "Bitte zahlen Sie auf das Konto laut Mietvertrag.",
        "Bitte zahlen Sie im Mai auf das im Vertrag genannte Treuhandkonto.",
        "Merci de régler fin mai sur le compte séquestre indiqué au contrat.",
        "Bitte überweisen Sie den Betrag auf das im Kundenportal angegebene Konto.",
        "Bitte zahlen Sie auf das in der Abtretungsanzeige genannte Konto.",
        "Bitte zahlen Sie auf das in der Zahlungsaufforderung Nr. 12 genannte Konto.",
        "Bitte zahlen Sie auf das im Merkblatt angegebene Konto.",
        "Bitte überweisen Sie auf unser im Lieferschein angegebenes Konto.",
        "Bitte überweisen Sie auf das Ihnen per Fax mitgeteilte Konto.",
        "Bitte zahlen Sie auf das in der Rechnung Nr. 4 vom 3. Mai 2026 genannte Konto.",
        "Bitte zahlen Sie auf das Konto, das im Kundenportal angegeben ist.",
        "Bitte zahlen Sie auf das Konto laut Lieferschein.",
        "Please pay to the account shown in your customer portal.",
        "Merci de régler sur le compte indiqué dans l'espace client.",
        "Gelieve te betalen op de rekening vermeld in het klantenportaal.",
        "Ingrese el importe en la cuenta indicada en el portal.",
        "Versare sul conto indicato nella lettera.",
    ],
)
def test_the_only_account_is_a_question_where_another_is_asked_for(line):
    found = read(*INVOICE[:-1], line, INVOICE[-1])
    assert found.outcome is Outcome.PARTIAL
    assert not found.fields.iban.is_sure


@pytest.mark.parametrize(
    "line",
    [
        "Bitte überweisen Sie den Betrag auf das im Rechnungsfuß genannte Konto.",
        "Bitte überweisen Sie den Betrag auf das in der Fußzeile angegebene Konto.",
        "Bitte überweisen Sie auf das im Briefkopf genannte Konto.",
        "Der Betrag ist auf das im Folgenden angegebene Konto zu überweisen.",
        "Bitte zahlen Sie auf das in dieser Rechnung angegebene Konto.",
        "Bitte zahlen Sie auf das auf der Rechnung angegebene Konto.",
        "Bitte zahlen Sie auf das am Ende der Rechnung angegebene Konto.",
        "Bitte zahlen Sie auf das von uns angegebene Konto.",
        "Bitte zahlen Sie gemäß Lieferschein Nr. 12 auf das unten angegebene Konto.",
        "Bitte überweisen Sie innerhalb von 14 Tagen nach Erhalt der Rechnung auf das angegebene Konto.",
        "Bitte zahlen Sie auf das Konto, das im Rechnungsfuß angegeben ist.",
        "Bitte überweisen Sie auf unser Konto in Stuttgart.",
        "Please pay to the account shown on this notice.",
        "Please pay to the account stated below.",
        "Merci de régler sur le compte indiqué en bas de page.",
        "Gelieve te betalen op de hieronder vermelde rekening.",
        "Ingrese el importe en la cuenta indicada al pie.",
        "Versare sul conto indicato in calce.",
    ],
)
def test_the_only_account_is_paid_where_this_paper_is_said_to_name_it(line):
    found = read(*INVOICE[:-1], line, INVOICE[-1])
    assert (found.outcome, found.fields.iban.value) == (Outcome.PROCESSED, GOOD_IBAN)


@pytest.mark.parametrize(
    "line",
    [
        f"Bitte zahlen Sie auf unser Anderkonto IBAN {GOOD_IBAN}",
        f"Please pay to our trust account: IBAN {GOOD_IBAN}",
        f"Client money is kept in a trust account. IBAN {GOOD_IBAN}",
        f"Please pay to the account below and quote the contract. IBAN {GOOD_IBAN}",
    ],
)
def test_an_account_in_trust_is_paid_where_it_is_the_one_that_is_asked_for(line):
    found = read(*changed(IBAN=line))
    assert (found.outcome, found.fields.iban.value) == (Outcome.PROCESSED, GOOD_IBAN)


@pytest.mark.parametrize(
    "line",
    [
        f"Finanzamt Stuttgart, St.-Nr. 99/123/45678 | IBAN {GOOD_IBAN}",
        f"IVA versata all'Erario dal cessionario. IBAN {GOOD_IBAN}",
        f"Registered with the tax office at Leeds | IBAN {GOOD_IBAN}",
        f"Conto comune ai soci: IBAN {GOOD_IBAN}",
    ],
)
def test_the_sellers_account_is_paid_beside_words_on_a_public_office(line):
    found = read(*changed(IBAN=line))
    assert (found.outcome, found.fields.iban.value) == (Outcome.PROCESSED, GOOD_IBAN)


@pytest.mark.parametrize(
    "line",
    [
        f"IBAN {GOOD_IBAN} | {SECOND_IBAN}",  # one label, two accounts
        f"IBAN {GOOD_IBAN} | IBAN {OTHER_IBAN}",  # at banks of two countries
        f"IBAN {GOOD_IBAN} | Factoria Inkasso GmbH | IBAN {SECOND_IBAN}",  # somebody else is named
        f"IBAN {GOOD_IBAN} | IBAN DE88370400440532013000",  # one is misprinted
        f"IBAN {GOOD_IBAN} | IBAN {SECOND_IBAN}",  # without their banks nothing says that both are the seller's
        f"Inkasso Schmidt & Partner: IBAN {SECOND_IBAN} | Commerzbank IBAN {GOOD_IBAN}",
        f"Creditreform Kredit-Inkasso GmbH IBAN {SECOND_IBAN} | Commerzbank IBAN {GOOD_IBAN}",
        f"Kunde: Sparkasse IBAN {SECOND_IBAN} | Lieferant: Commerzbank IBAN {GOOD_IBAN}",
        f"Sparkasse IBAN {SECOND_IBAN} (bis 31.12.) | Commerzbank IBAN {GOOD_IBAN} (ab 01.01.)",
        f"Sparkasse IBAN {SECOND_IBAN} | Commerzbank IBAN {GOOD_IBAN} (bevorzugt)",
        f"Spendenkonto Sparkasse IBAN {SECOND_IBAN} | Commerzbank IBAN {GOOD_IBAN}",
        f"Anderkonto Notar Weiß Sparkasse IBAN {SECOND_IBAN} | Commerzbank IBAN {GOOD_IBAN}",
        f"Bank: Schmidt & Partner IBAN {SECOND_IBAN} | Commerzbank IBAN {GOOD_IBAN}",
        f"Bank IBAN {SECOND_IBAN} | Bank IBAN {GOOD_IBAN}",
        f"Konto: Sparkasse Miete IBAN {SECOND_IBAN} | oder Commerzbank Nebenkosten IBAN {GOOD_IBAN}",
        f"USD: IBAN {GOOD_IBAN} | CHF: IBAN {SECOND_IBAN}",  # none is in the invoice's currency
    ],
)
def test_accounts_that_may_be_anothers_are_a_question(line):
    found = read(*changed(IBAN=line))
    assert Doubt.IBAN_AMBIGUOUS in found.doubts
    assert not found.fields.iban.is_sure


def test_accounts_far_apart_are_a_question():
    found = read(f"IBAN {SECOND_IBAN}", *changed())
    assert Doubt.IBAN_AMBIGUOUS in found.doubts


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Wir haben die Bank gewechselt", ""),
        ("Bankverbindung des Kunden:", ""),
        ("Spendenkonten:", ""),
        ("", "Bitte nur auf das Konto der Commerzbank zahlen."),
    ],
)
def test_what_stands_above_and_below_a_list_may_tell_its_accounts_apart(above, below):
    accounts = (f"Sparkasse IBAN {SECOND_IBAN}", f"Commerzbank IBAN {GOOD_IBAN}")
    rows = [row for row in changed() if "IBAN" not in str(row)]
    found = read(*rows, *filter(None, (above, *accounts, below)))
    assert Doubt.IBAN_AMBIGUOUS in found.doubts
    assert Doubt.IBAN_AMBIGUOUS not in read(*rows, *accounts).doubts


@pytest.mark.parametrize(("sentence", "asks"), [
    ("Wir bitten um Zahlung auf unser Konto", True),
    ("Wij zien uw betaling graag uiterlijk 13-09-2024 tegemoet op onze bankrekening", True),
    ("Merci de virer le montant sur notre compte", True),
    ("Please do not pay to our former account", False),
    ("Zahlungen bitte nicht auf das Konto", False),
    ("Zahlungen auf das bisherige Konto", False),
    ("Bei Ratenzahlung zahlen Sie bitte auf unser Konto", False),
    ("Customers outside the EU please pay into account", False),
    ("Ne plus effectuer de paiement sur le compte", False),
    ("Spenden überweisen Sie bitte auf unser Konto", False),
    ("Het loonbelastingdeel graag overmaken op G-rekening", False),
])  # fmt: skip
def test_the_account_that_a_sentence_asks_to_pay_to(sentence, asks):
    rows = [row for row in changed() if "IBAN" not in str(row)]
    found = read(*rows, f"IBAN {SECOND_IBAN}", "G-rekening", GOOD_IBAN, "", f"{sentence} {SECOND_IBAN}")
    assert (found.fields.iban.is_sure, found.fields.iban.value) == ((True, SECOND_IBAN) if asks else (False, found.fields.iban.value))


@pytest.mark.parametrize("iban", [SECOND_IBAN, "LT121000011101001000"])
def test_a_line_added_to_a_paper_asks_in_vain(iban):
    found = read(*changed(), "", f"Bitte überweisen Sie den Rechnungsbetrag auf unser Konto {iban}")
    assert Doubt.IBAN_AMBIGUOUS in found.doubts


@pytest.mark.parametrize("rows", [
    ("Schwester Holding AG | Bergmann Werkzeugbau GmbH", f"Commerzbank {GOOD_IBAN} | Sparkasse {SECOND_IBAN}"),
    ("Privatkonten | Firmenkonten", f"Commerzbank {GOOD_IBAN} | Sparkasse {SECOND_IBAN}"),
    (f"Commerzbank IBAN {GOOD_IBAN}", f"Handel Nord KG Deutsche Bank IBAN {SECOND_IBAN}"),
    (f"Commerzbank IBAN {GOOD_IBAN}", f"Sparkasse IBAN {SECOND_IBAN}", "Das zweite gilt nur für Lastschriften."),
    (f"Commerzbank IBAN {GOOD_IBAN}", f"Sparkasse IBAN {SECOND_IBAN}", "Bitte verwenden Sie die zweite Bankverbindung."),
])  # fmt: skip
def test_what_heads_or_follows_one_of_the_accounts_tells_it_apart(rows):
    others = [row for row in changed() if "IBAN" not in str(row)]
    assert Doubt.IBAN_AMBIGUOUS in read(*others, "", *rows).doubts


def test_two_accounts_that_are_both_asked_for_are_a_question():
    rows = [row for row in changed() if "IBAN" not in str(row)]
    asks = (f"Zahlen Sie 500,00 auf das Konto {SECOND_IBAN}", f"Zahlen Sie den Rest auf das Konto {GOOD_IBAN}")
    assert Doubt.IBAN_AMBIGUOUS in read(*rows, *asks).doubts


@pytest.mark.parametrize("rows", [
    (f"IBAN {GOOD_IBAN}", f"IBAN {SECOND_IBAN}"),
    (f"Bitte zahlen Sie auf unser Konto {GOOD_IBAN}", f"Auch möglich: Volksbank Musterstadt eG, IBAN {SECOND_IBAN}"),
    (f"COMPTE {GOOD_IBAN}", f"OU {SECOND_IBAN}"),
    (f"IBAN {GOOD_IBAN} | KvK 99944695 | Btw NL 9990.99.012.B.01", f"Sparkasse IBAN {SECOND_IBAN}"),
    ("Sparkasse Mustertal", f"{GOOD_IBAN} | St.-Nr. 81/460/31290", "BIC COBADEFFXXX | HR 143769", f"Sparkasse {SECOND_IBAN}"),
    ("Zahlungsanweisung", f"IBAN | {GOOD_IBAN}", f"UID ATU99209052 · weitere Bankverbindung: Sparkasse IBAN {SECOND_IBAN}"),
])  # fmt: skip
def test_of_accounts_below_one_another_or_told_as_alternatives_the_first_is_paid(rows):
    others = [row for row in changed() if "IBAN" not in str(row)]
    found = read(*others, "", *rows)
    assert (Doubt.IBAN_AMBIGUOUS in found.doubts, found.fields.iban.value) == (False, GOOD_IBAN)


@pytest.mark.parametrize("rows", [
    (f"Spenden an {GOOD_IBAN}", f"oder Sparkasse {SECOND_IBAN}"),
    (f"Konto {GOOD_IBAN}", f"oder für Mitglieder Sparkasse {SECOND_IBAN}"),
    (f"Konto {GOOD_IBAN}", f"oder Sparkasse {SECOND_IBAN}", "Bitte nur auf das Konto der Sparkasse zahlen."),
    (f"IBAN {GOOD_IBAN}", "Gesellschafter Karl Muster", f"IBAN {SECOND_IBAN}"),
    (f"oder Commerzbank {GOOD_IBAN}", f"oder Sparkasse {SECOND_IBAN} auf Anfrage"),
])  # fmt: skip
def test_an_alternative_with_more_words_is_a_question(rows):
    others = [row for row in changed() if "IBAN" not in str(row)]
    assert Doubt.IBAN_AMBIGUOUS in read(*others, "", *rows).doubts


FRENCH = ("FR1420041010050500013M02606", "FR7630006000011234567890189")
DUTCH = ("NL91ABNA0417164300", "NL02ABNA0123456789")


def is_asked(*rows: str) -> bool:
    """Whether the invoice with these rows at its foot leaves the question which account is to be paid."""
    return Doubt.IBAN_AMBIGUOUS in read(*changed(IBAN="USt-IdNr. DE136695976"), "", *rows).doubts


@pytest.mark.parametrize("rows", [
    ("Ausland | IBAN {0}", "Inland | IBAN {1}"),
    ("Miete:", " | IBAN {0}", "Werkzeug:", " | IBAN {1}"),
    (" | IBAN {0}", "pour les acomptes", " | IBAN {1}", "pour les factures"),
    ("IBAN {0}", " | IBAN {1}"),  # each may be of another column
    ("IBAN {0} | Huur", "IBAN {1} | Levering"),
    ("Overseas customers", "IBAN {0}", "IBAN {1}"),
    ("Abschläge / Schlussrechnungen", "IBAN {0}", "IBAN {1}"),
    ("IBAN * {0}", "IBAN ** {1}", "* Reisebüros"),
    ("TVA: IBAN {0}", "IBAN {1}"),
    ("BTW IBAN {0}", "IBAN {1}"),
    ("Company A: IBAN {0}", "Company B: IBAN {1}"),
    ("2025: IBAN {0}", "2026: IBAN {1}"),
    ("IBAN {0}", "IBAN {1} | USt-IdNr. DE136695976"),  # the seller's own foot holds the second
])  # fmt: skip
@pytest.mark.parametrize("ibans", [(GOOD_IBAN, SECOND_IBAN), FRENCH, DUTCH])
def test_bare_accounts_that_words_anywhere_beside_them_may_tell_apart_are_a_question(rows, ibans):
    assert is_asked(*(row.format(*ibans) for row in rows))


@pytest.mark.parametrize("sentence", [
    "Das obere Konto wird zum 30.06. aufgelöst.",
    "Please use the last IBAN.",
    "Le compte du haut est en cours de clôture.",
    "De bovenste rekening wordt opgeheven.",
    "La cuenta de arriba se cancela en junio.",
    "Il conto in alto sarà estinto a giugno.",
])  # fmt: skip
@pytest.mark.parametrize("second", ["IBAN", "oder IBAN"])
def test_a_sentence_below_that_speaks_of_one_account_keeps_the_question(sentence, second):
    assert is_asked(f"IBAN {GOOD_IBAN}", f"{second} {SECOND_IBAN}", sentence)


@pytest.mark.parametrize("first", [
    "Auslandszahlungen: IBAN {}",
    "Schuster Logistik AG IBAN {}",
    "IBAN {} (alt)",
    "IBAN {} nur Abschläge",
    "Ihre Zahlung kam von IBAN {}",
    "SEPA mandate M-17, IBAN {}",
    "Until 31 December 2025 please pay to account {}",
    "Konto bis 31. Dezember 2025 für Überweisungen IBAN {}",
    "Jusqu'au 31 décembre 2025, régler sur le compte {}",
    "Cotisations : IBAN {}",
    "Donaties: IBAN {}",
    "Morosità: IBAN {}",
    "Anticipos: IBAN {}",
    "Rücklage: | IBAN {}",
])  # fmt: skip
@pytest.mark.parametrize("second", ["oder IBAN {}", "Autre compte : IBAN {}", "Alternativ: Sparkasse IBAN {}"])
def test_the_first_before_an_alternative_is_paid_only_behind_words_of_paying(first, second):
    assert is_asked(first.format(GOOD_IBAN), second.format(SECOND_IBAN))


def test_an_alternative_far_below_or_on_another_page_is_a_question():
    rows = [row for row in changed() if "IBAN" not in str(row)]
    found = read(*rows[:8], f"IBAN {GOOD_IBAN}", *rows[8:], "", f"Alternativ IBAN {SECOND_IBAN}")
    assert Doubt.IBAN_AMBIGUOUS in found.doubts


@pytest.mark.parametrize("sentence", [
    "Bitte überweisen Sie den Betrag innerhalb von 14 Tagen auf unser Konto IBAN",
    "Der Betrag ist bis zum 17.05.2026 zu überweisen: Volksbank Musterstadt eG, IBAN",
    "Please pay the total within 30 days to our account",
    "Merci d'effectuer votre paiement sur le compte",
    "Gelieve het bedrag binnen 14 dagen over te maken op onze rekening",
    "Rogamos ingresar el importe en nuestra cuenta",
    "Si prega di versare l'importo sul nostro conto",
])  # fmt: skip
def test_a_sentence_that_asks_to_pay_and_says_no_more_leaves_no_question(sentence):
    assert not is_asked(f"{sentence} {GOOD_IBAN}", f"oder Sparkasse IBAN {SECOND_IBAN}")


@pytest.mark.parametrize(("rows", "asked"), [
    (("Konto 1 Commerzbank IBAN {0}", "Konto 2 Sparkasse IBAN {1}"), False),
    (("Konto 1 Commerzbank IBAN {0}", "Konto 2 Sparkasse IBAN {1}", "Überweisungen auf Konto 2"), True),
    (("Account 1: IBAN {0}", "Account 2: IBAN {1}", "Please remit to account 2."), True),
    (("Konto 12: IBAN {0}", "Konto 14: IBAN {1}"), True),
    (("IBAN {0} (Kreditkarten)", "IBAN {1} (Commerzbank)"), True),
    (("Overseas Payments IBAN {0}", "Domestic Payments IBAN {1}"), True),
])  # fmt: skip
def test_accounts_that_are_numbered_or_named_in_brackets(rows, asked):
    assert is_asked(*(row.format(GOOD_IBAN, SECOND_IBAN) for row in rows)) is asked


@pytest.mark.parametrize(
    ("own", "held"),
    [
        ("Honorarkonto", "Treuhandkonto"),
        ("Hauptkonto für Honorare", "Anderkonto"),
        ("Office account", "Client account"),
        ("Compte professionnel", "Compte CARPA"),
        ("Kantoorrekening", "Derdengeldenrekening"),
        ("Cuenta principal", "Cuenta de clientes"),
        ("Conto operativo", "Conto deposito"),
    ],
)
def test_of_an_own_account_and_one_in_trust_the_own_is_paid(own, held):
    accounts = f"IBAN {SECOND_IBAN} | IBAN {GOOD_IBAN}"
    found = read(*changed(IBAN=f"{held} | {own}"), accounts)
    assert (found.outcome, found.fields.iban.value) == (Outcome.PROCESSED, GOOD_IBAN)
    for rows in (
        (*changed(IBAN=f"{held} | {own}"), accounts, "", "", "", f"Bitte auf {held} zahlen"),  # the paper speaks of it elsewhere
        (*changed(IBAN=f"{held} | Bank"), accounts),  # nothing calls the other one the seller's own
        (*changed(IBAN=f"Bank | {own}"), accounts),
        (*changed(Spannvorrichtung="Kaution | | 1.000,00 €", IBAN=f"{held} | {own}"), accounts),
    ):
        assert Doubt.IBAN_AMBIGUOUS in read(*rows).doubts


def beside_trust(*more, item="Spannvorrichtung"):
    rows = changed(Spannvorrichtung=f"{item} | | 1.000,00 €", IBAN=f"Geschäftskonto: IBAN {GOOD_IBAN}")
    return read(*rows, f"Anderkonto: IBAN {SECOND_IBAN}", *more)


@pytest.mark.parametrize(
    "rows",
    [
        ("Bitte zahlen Sie auf das zweite unten genannte Konto.",),
        ("Please pay this invoice into the account ending 0000.",),
        ("Please pay this invoice into the", "account ending 0000."),
        ("Please remit to the second of them.",),
        ("Gelieve het bedrag over te maken op de rekening van de stichting.",),
        ("Gelieve over te maken aan de stichting.",),
        ("Le règlement s'effectue sur le second compte ci-dessous.",),
        ("Rogamos ingresen el importe en la cuenta indicada.",),
        ("Si prega di bonificare sul conto sotto indicato.",),
        ("Das Konto der Sparkasse ist zu verwenden.",),
        ("Bitte nicht auf das Geschäftskonto zahlen.",),
        ("bitte hierauf zahlen",),
    ],
)
def test_a_sentence_that_may_choose_beside_an_account_in_trust_is_a_question(rows):
    assert Doubt.IBAN_AMBIGUOUS in beside_trust(*rows).doubts


@pytest.mark.parametrize(
    "item",
    [
        "Einzahlung Mietsicherheit", "Vorschuss Gerichtskosten", "Sicherheitsleistung", "Hausgeld März", "Client funds", "Court fees",
        "Rental deposit", "Service charge 2026", "Caution", "Dépôt de garantie", "Consignation", "Waarborg", "Griffierecht", "Fianza",
        "Provisión de tasas judiciales", "Alquiler marzo", "Deposito cauzionale", "Contributo unificato", "Affitto marzo",
    ],
)  # fmt: skip
def test_money_that_is_held_for_others_is_a_question_beside_an_account_in_trust(item):
    assert Doubt.IBAN_AMBIGUOUS in beside_trust(item=item).doubts


@pytest.mark.parametrize(
    "row",
    [
        "Zahlbar innerhalb von 14 Tagen mit 2 % Skonto.",
        "Bitte überweisen Sie auf unser Geschäftskonto.",
        "Payment by bank transfer within 30 days, please.",
        "Pas d'escompte pour paiement anticipé.",
        "Kontoinhaber: Bergmann Werkzeugbau GmbH",
        "Bank: Commerzbank Köln",
    ],
)
def test_terms_that_choose_no_account_leave_the_own_one(row):
    found = beside_trust("", "", row)
    assert (found.outcome, found.fields.iban.value) == (Outcome.PROCESSED, GOOD_IBAN)


@pytest.mark.parametrize(
    ("notice", "heading"),
    [
        ("This invoice has been assigned to Norvane Finance plc.", "Please pay by bank transfer to:"),
        ("Payment with discharging effect only to Norvane Finance plc.", "Bank details:"),
        ("Cette facture est cédée à Norvane Finance SA.", "Coordonnées bancaires :"),
        ("Zahlung mit schuldbefreiender Wirkung nur an Norvane Finanz AG.", "Bankverbindung:"),
        ("Deze vordering is gecedeerd aan Norvane Finance N.V.", "Gelieve over te maken op:"),
        ("Pago liberatorio solo a Norvane Finance S.A.", "Datos bancarios:"),
        ("Il presente credito è stato ceduto a Norvane Finance S.p.A.", "Coordinate bancarie:"),
    ],
)
def test_the_only_account_is_a_question_under_own_details_where_the_claim_was_assigned(notice, heading):
    found = read(*INVOICE[:-1], notice, "", heading, INVOICE[-1])
    assert found.outcome is Outcome.PARTIAL
    assert not found.fields.iban.is_sure


@pytest.mark.parametrize(
    "rows",
    [
        ("This debt has been assigned to Northbank Factoring Ltd. Please pay only to their account:",),
        ("Créance cédée à Nordfactor SA ; seul son compte est libératoire :", "", "Coordonnées bancaires :"),
        ("Die Forderung ist an die Norvane Finanz AG abgetreten.", "", "Bankverbindung: Norvane Finanz AG"),
        ("Deze vordering is verpand aan Norvane Finance N.V.", "Betaling aan: Norvane Finance"),
        ("Crédito cedido a Norvane Finance S.A.",),
    ],
)
def test_the_only_account_is_the_factors_where_it_is_told_so(rows):
    found = read(*INVOICE[:-1], *rows, INVOICE[-1])
    assert (found.outcome, found.fields.iban.value, found.paid_to_factor) == (Outcome.PROCESSED, GOOD_IBAN, True)
