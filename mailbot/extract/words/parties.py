"""Labels of parties. Their form, and what the strengths mean: see `labels`."""

from mailbot.extract.words.roles import Phrases, Role

PARTIES: dict[Role, Phrases] = {
    Role.HOLDER: {
        3: {
            "en": """
                |account name|account holder|beneficiary name|a/c name|beneficiary|payable to|checks payable to
                |cheques payable to|make all checks payable to|make checks payable to|name of account|bank account name
                |make all cheques payable to|make cheques payable to|in favour of|in favor of|please make checks payable to
                |account in the name of|acc name|name on account|beneficiary's name|account owner|payment to|remit payment to
                |pay to
                """,
            "fr": """
                |titulaire|titulaire du compte|a l'ordre de|au nom de|ordre de|par virement sur le compte de|intitule du compte
                |titulaire compte|nom du titulaire
                """,
            "de": "kontoinhaber|empfanger|zahlungsempfanger|inhaber|kto-inhaber|kontoinh",
            "nl": "ten name van|t.n.v.|tnv|o.v.v.|rekeninghouder",
            "es": "titular|titular de la cuenta|titular cuenta",
            "it": "intestatario|intestato a|beneficiario|intestatario conto|intestazione",
        },
    },
    Role.SELLER: {
        3: {
            "en": """
                |seller|vendor|supplier|from|vendor name|supplier name|seller name|invoice from|bill from|issued by|sold by
                |company name|service provider|billed by|issuer|provider
                """,
            "fr": """
                |vendeur|fournisseur|emetteur|emis par|de|prestataire|expediteur|emetteur de la facture|nom du fournisseur
                """,
            "de": """
                |verkaufer|lieferant|aussteller|rechnungssteller|rechnungsaussteller|leistungserbringer|absender|von
                |auftragnehmer|zahlungsempfanger
                """,
            "nl": "leverancier|verkoper|van|afzender",
            "es": "vendedor|proveedor|emisor|datos del emisor|de|empresa|datos del proveedor|expedidor",
            "it": "fornitore|venditore|emittente|cedente|cedente/prestatore|mittente|prestatore|cedente prestatore",
        },
    },
    Role.BUYER: {
        3: {
            "en": """
                |bill to|billed to|invoice to|invoiced to|to|sold to|customer|client|buyer|ship to|shipped to|deliver to
                |delivery address|billing address|invoice address|shipping address|attention|attn|customer name|bill-to|ship-to
                |client name|payer|delivered to|recipient|purchaser|deliver-to|billing information|invoice for|dear
                |customer details|customer address|bill to address|ship to address|charge to|tenant|guest|account holder name
                |consignee|importer|service address|sold-to
                """,
            "fr": """
                |client|facture a|adresse du client|destinataire|pour|acheteur|adresse de facturation|adresse de livraison
                |livraison|livre a|facturer a|a l'attention de|adresse facturation|adresse livraison|nom du client|votre adresse
                |adressee a|adresse a|facture adressee a|facturation|lieu de livraison|lieu livraison|a l'attention|doit
                |lieu de consommation|attn|adresse d'expedition|coordonnees client|livraison a|informations client
                |facture a l'attention de|vos identifiants|code client|preneur|locataire|beneficiaire de la prestation
                |interlocuteur
                """,
            "de": """
                |kunde|rechnung an|rechnungsempfanger|rechnungsadresse|lieferadresse|kaufer|kaufer/leistungsempfanger
                |empfanger der leistung|leistungsempfanger|besteller|auftraggeber|warenempfanger|lieferanschrift
                |rechnungsanschrift|an|herrn|frau|firma|abweichender warenempfanger|abweichender rechnungsempfanger
                |leistungsadresse|versandadresse|zu handen|z. hd.|z.hd.|bauvorhaben|lieferung an|ihre daten|versicherungsnehmer
                |mieter|lieferort|kundenadresse|patient|objekt
                """,
            "nl": """
                |klant|factuur aan|factuuradres|afleveradres|koper|aan|t.a.v.|ter attentie van|bezorgadres|opdrachtgever|afnemer
                |leveradres|klantgegevens|gefactureerd aan
                """,
            "es": """
                |cliente|facturar a|comprador|destinatario|datos del cliente|direccion de envio|direccion de facturacion|para
                |enviar a|facturado a|direccion de entrega|at|a la atencion de|receptor|sr.|domicilio de entrega
                """,
            "it": """
                |cliente|spett.le|spettabile|destinatario|fatturare a|cessionario|cessionario/committente|destinazione
                |intestatario fattura|destinazione merce|luogo di destinazione|egr.|spett|committente|acquirente
                |alla cortese attenzione
                """,
        },
    },
    Role.PAYEE: {
        3: {
            "en": "remit to|payee|remittance address|please remit to|send payment to|beneficiary bank",
            "fr": "beneficiaire|beneficiaire affactureur|reglement a",
            "de": "abweichender zahlungsempfanger|zahlung an",
            "nl": "begunstigde|betalen aan",
            "es": "beneficiario",
            "it": "beneficiario del pagamento",
        },
    },
    Role.FACTOR: {
        3: {
            "en": "factoring|factor|assigned to|has been assigned",
            "fr": "affacturage|affactureur|subrogation|factor|cession de creance|cedee a|factofrance",
            "de": "factoring|abgetreten an|abgetreten|forderungsabtretung|abtretung",
            "nl": "factoring|gecedeerd|verpand",
            "es": "factoring|cedido a|endosada",
            "it": "factoring|ceduto a|cessione del credito",
        },
    },
}
