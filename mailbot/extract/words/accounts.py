"""Labels of accounts and registrations. Their form, and what the strengths mean: see `labels`."""

from mailbot.extract.words.roles import Phrases, Role

ACCOUNTS: dict[Role, Phrases] = {
    Role.IBAN: {
        3: {
            "en": "iban|iban no|iban number|iban code",
            "fr": "code iban|n° iban|compte iban|numero iban",
            "de": "iban-nr|iban nr|konto (iban)|konto iban",
            "nl": "iban nummer|iban-nummer|ibannr",
            "es": "cuenta iban|codigo iban",
            "it": "codice iban|coordinate bancarie iban|coordinate iban",
        },
    },
    Role.BIC: {
        3: {
            "en": "bic|swift|swift code|bic/swift|swift/bic|bic code|swift-bic|swiftcode|payment service provider identifier",
            "fr": "code bic|code swift|bic swift",
            "de": "bic-code|bic (swift)|swift-bic",
            "nl": "bic-code",
            "es": "codigo bic|codigo swift",
            "it": "codice bic|codice swift|bic swift",
        },
    },
    Role.VAT_ID: {
        3: {
            "en": """
                |vat id|vat no|vat number|vat reg no|vat registration number|vat registration no|vat-id|vat reg|vat reg number
                |vat identification number|gst no|gst number|tax reg no|vat #|vat n°|uid|vat registration
                """,
            "fr": """
                |n° tva|numero tva|tva intracommunautaire|n° tva intracommunautaire|n° intracom|id tva|numero de tva|tva n°
                |n° de tva|tva intra|n° tva intra|identifiant tva|tva intracom|n° tva intracom|n° de tva intracommunautaire
                |{bce/n° bce/n° entreprise/n° d'entreprise}/tva|tva/{bce/n° entreprise/n° d'entreprise}
                |numero de tva intracommunautaire|no tva|n° d'identification tva|n° ident intracommunautaire|id cee|n° id tva
                """,
            "de": """
                |ust-idnr|ust-id|ust-id-nr|ustid|ust-id nr|umsatzsteuer-id|umsatzsteuer-identifikationsnummer|uid-nr|uid-nummer
                |ust id nr|mwst-nr|mwst nr|umsatzsteuer-identnummer|ust-ident-nr|ust-identnr|umsatzsteueridentifikationsnummer
                |umsatzsteuer-id-nr|ust-identifikationsnummer|ust.-id.-nr|umsatzsteuer-idnr|ustidnr|ust-nr|uid nr
                """,
            "nl": """
                |btw-nummer|btw nummer|btw nr|btw-nr
                |ob-nummer|ob nummer|btw identificatienummer|btw id|btwnr|btw-id
                |{kbo/kvk/ondernemingsnummer}/btw|btw/{kbo/kvk/ondernemingsnummer}
                """,
            "es": "nif-iva|nif iva|cif/nif|nif/cif|nif-vat|n° iva|numero iva",
            "it": """
                |partita iva|p.iva|p. iva|p iva|part iva|c.f./p.iva|p.iva/c.f.|cod. fisc./p.iva|codice fiscale e partita iva
                |c.f. e p.iva|{p.i./partita iva}/{c.f./codice fiscale/cod fisc}|{c.f./codice fiscale/cod fisc}/{p.i./partita iva}
                |{p.i./p.iva/partita iva} e {c.f./codice fiscale/cod fisc}|{c.f./codice fiscale/cod fisc} e {p.i./partita iva}
                """,
        },
        1: {
            "en": "your vat id|your vat no|your vat number|customer vat",
            "fr": "votre n° tva|votre numero de tva|tva client",
            "de": "ihre ust-idnr|ihre ust-id|ihre uid|ust-idnr kunde",
            "nl": "uw btw-nummer|uw btw nummer",
            "es": "su nif",
            "it": "p.iva cliente",
        },
    },
    Role.SORT_CODE: {
        3: {
            "en": "sort code|sortcode|sort-code|s/c|bank sort code|s.c.",
        },
    },
    Role.ROUTING: {
        3: {
            "en": """
                |routing number|routing no|aba|aba number|aba routing|routing #|aba #|aba routing number|routing (aba)
                |ach routing|wire routing|routing transit number|aba/routing|routing/transit|ach routing number
                |bank routing number|routing code|rtn|bank transit|bank transit {no/number}|transit {no/number}|transit routing number
                """,
        },
    },
    Role.ACCOUNT: {
        2: {
            "en": """
                |bank account|bank account number|a/c no|acc no|acc #|acct no|acct #|account no|a/c number|a/c|bank account no
                |acc number|checking account|account|beneficiary account|acct|account number
                """,
        },
    },
    Role.DEBITED: {
        3: {
            "en": """
                |your account|your bank account|customer iban|debit account|debtor account|debit iban|your iban|buyer iban
                |payer iban|from your account|debtor iban|account to be debited|refund account
                |debited account{ identifier/ id/ number/ iban/}|bt-91
                """,
            "fr": """
                |votre compte|compte debite|compte a debiter|votre iban|iban client|sur votre compte
                |iban du client|iban acheteur|iban debiteur|compte preleve|prelevement sur le compte
                |{identifiant /identification /numero /}du compte {debite/a debiter/preleve}|identifiant de compte debite
                """,
            "de": """
                |kaufer-iban|ihr konto|ihrem konto|von konto|ihre iban|kunden-iban|von ihrem konto|vom konto|belastung konto
                |lastschrift von|iban des kunden|zahler-iban|ihrer bankverbindung|ihre bankverbindung|von dem konto|iban kunde
                |zu lasten|{kennung des /}zu belastenden kontos|zu belastendes konto|belastetes konto|kennung des belasteten kontos
                """,
            "nl": """
                |uw rekening|uw iban|van uw rekening|uw rekeningnummer|van rekening
                |{identificatie /identificatie van de /rekeningnummer /}{gedebiteerde rekening/te debiteren rekening}
                """,
            "es": """
                |su cuenta|cuenta de cargo|domiciliado en|su iban|cuenta del cliente|cuenta cargo|cuenta de adeudo
                |{identificador /identificador de la /}cuenta {adeudada/cargada/de adeudo/a cargar/debitada}
                """,
            "it": """
                |vostro conto|vs iban|addebito su|conto di addebito|vostra banca|vs banca|banca cliente
                |iban cliente|{identificativo /identificativo del /}conto {addebitato/da addebitare}
                """,
        },
    },
    Role.OTHER: {
        3: {
            "en": """
                |bank|bank name|bank details|payment details|payment information|description|notes|comments|signature|branch
                |branch code|{(/}reverse charge{)/d/}
                """,
            "fr": "banque|domiciliation|coordonnees bancaires|rib|description|designation|observations|cle rib|motif du transport",
            "de": """
                |bank|bankverbindung|bezeichnung|beschreibung|bemerkung|geschaftsfuhrer|geschaftsfuhrung|sitz der gesellschaft
                |kreditinstitut
                """,
            "nl": "bank|omschrijving|bankgegevens|opmerkingen",
            "es": "banco|descripcion|concepto descripcion|observaciones|forma de pago|motivo del {traslado/transporte}",
            "it": "banca|descrizione|note|banca di appoggio|modalita di pagamento|pagamento|causale {del /di /}trasporto",
        },
    },
}
