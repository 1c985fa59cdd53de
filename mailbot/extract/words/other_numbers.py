"""Labels of all the numbers that are not the invoice's. Their form, and what the strengths mean: see `labels`."""

from mailbot.extract.words.roles import Phrases, Role

OTHER_NUMBERS: dict[Role, Phrases] = {
    Role.OTHER_NUMBER: {
        3: {
            "en": """
                |customer number|customer no|customer id|account number|account no|account #|client number|client no|client id
                |contract number|contract no|delivery note|delivery note no|tracking number|phone|tel|telephone|fax|mobile
                |registration number|company number|company no|registered in england no|registered no|reg no
                |registered in england and wales no|company registration no|registered number|tax id|ein|abn|acn|sku|item number
                |item no|part number|article|customer #|project number|project no|project|reservation|booking|policy number
                |meter number|licence number|license|page|page no|zip|transaction id|job no|quote number|quote no
                |your customer number|packing slip|shipment|consignment|your account number|website|email|e-mail|serial number
                |batch|route|duns|company reg no|company registration number|receipt number|cheque no|check no|receipt no|permit
                |customer code|ship to|terms|payment terms|terms of payment|sales rep|store|room|ticket|federal tax id|site id
                |product code|confirmation number|for invoice no|original invoice no|original invoice number|original invoice
                |related invoice|previous invoice|invoice to|invoice address|invoiced to|invoice for|invoice period
                """,
            "fr": """
                |numero client|n° client|no client|code client|reference client|ref client|n° de client|numero de client
                |n° de compte|numero de compte|contrat|n° contrat|n° de contrat|contrat n°|bon de livraison|n° bon de livraison
                |bon de livraison n°|siret|siren|rcs|r.c.s.|naf|code naf|ape|code ape|telephone|tel|fax|portable|mobile|gln
                |dossier|dossier n°|n° dossier|devis|devis n°|n° devis|affaire|chantier|n° affaire|n° bon de reception
                |n° bon de vente|ref projet|ref appel d'offres|n° de facture associee|facture d'origine|facture associee
                |facture initiale|page|service executant|ref comptable|n° au rc|compte de facturation|compte commercial
                |reference acheminement|vos identifiants|n° adherent|cadre de facturation|article|conditions de paiement
                |mode de paiement|mode de reglement|n° de facture d'origine|sur facture|facture originale|annule la facture
                |facture adressee a|adresse de facturation|facture a|nos references|n° de suivi|matricule|type de processus
                |code article|id|n° de telephone|n° d'agrement|email|e-mail|n° serie|imei|rm|capital social
                """,
            "de": """
                |kundennummer|kunden-nr|kundennr|kunden nr|kd-nr|kd nr|debitorennummer|debitor|vertragsnummer|vertrag
                |vertragskonto|vertragsnr|vertrags-nr|lieferscheinnummer|lieferschein|lieferschein-nr|lieferscheinnr
                |steuernummer|steuer-nr|steuernr|st-nr|st nr|handelsregister|handelsregisternummer|hrb|hra|hrb nr|telefon|tel
                |fax|telefax|mobil|seite|artikelnummer|artikel-nr|artnr|art-nr|artikel|projekt|projektnummer|angebot
                |angebotsnummer|angebots-nr|gln|globale nummer|mandatsreferenz|glaubiger-id|glaubiger id
                |glaubiger-identifikationsnummer|zahlernummer|zahlernr|sachbearbeiter|unser zeichen|ihre kundennummer
                |ihre kunden-nr|ursprungsbeleg|ursprungsbeleg-nr|reklamationsnummer|rechnungsadresse|rechnungsempfanger
                |rechnung an|rechnungsanschrift|blatt|kostenstelle|bankleitzahl|blz|kontonummer|konto-nr|konto nr|kto-nr|kto
                |lieferantennummer|lieferanten-nr|policennummer|versicherungsnummer|versicherungsschein|zur rechnung|zu rechnung
                |zu rechnung nr|ursprungliche rechnung|originalrechnung|weee-reg-nr|weee|ansprechpartner|bearbeiter|e-mail|email
                |internet|amtsgericht|ust-satz|buchungsreferenz|vergabenr|weitere referenz|vorherige rechnung
                |vorausgegangene rechnung|vorangegangene rechnung|kassenzeichen|aktenzeichen|auftraggeber|seriennummer|gtin
                """,
            "nl": """
                |klantnummer|klantnr|klant nr|debiteurnummer|debiteur|debiteurnr|kvk|kvk-nummer|kvk nr|pakbon|pakbonnummer
                |telefoon|pagina|relatienummer|contractnummer|offertenummer|projectnummer|rekeningnummer|lidnummer|artikel
                |betalingskenmerk|mobiel|debiteurennummer|factuuradres|uw kenmerk|ons kenmerk|dossiernummer
                """,
            "es": """
                |numero de cliente|n° cliente|cod cliente|codigo cliente|cliente|cif|nif|albaran|n° albaran|telefono|tfno|pagina
                |contrato|n° contrato|presupuesto|cuenta|referencia cliente|factura rectificada|fax|movil|codigo postal
                |registro mercantil
                """,
            "it": """
                |codice cliente|cod cliente|codice fiscale|cod fisc|c.f.|partita iva cliente|ddt|n° ddt|telefono|pagina
                |contratto|pag|rea|cliente|cig|cup|codice destinatario|preventivo|articolo|cod art|sdi|rif fattura|fax
                |reg imprese|matricola
                """,
        },
    },
}
