"""Labels of the invoice's number, and of orders and references. Their form, and what the strengths mean: see `labels`."""

from mailbot.extract.words.roles import Phrases, Role

NUMBERS: dict[Role, Phrases] = {
    Role.NUMBER: {
        3: {
            "en": """
                |invoice number|invoice no|invoice nr|invoice num|invoice #|invoice id|invoice ref|invoice reference
                |tax invoice number|tax invoice no|inv no|inv #|inv number|bill number|bill no|sales invoice no|invoice n°
                |corrected invoice no|credit note no|credit note number|credit memo no|credit memo number|number of invoice
                |vat invoice no|our invoice number|our invoice no
                """,
            "fr": """
                |numero de facture|n° de facture|n° facture|facture n°|facture no|facture numero|numero facture|no de facture
                |no facture|nr facture|ref facture|reference facture|reference de la facture|facture n|facture ref
                |facture reference|num facture|avoir n°|n° avoir|numero d'avoir|avoir numero|facture affacturee n°
                |numero de la facture|n° de la facture|facture d'acompte n°|facture proforma n°|note d'honoraires n°|n° de note
                """,
            "de": """
                |rechnungsnummer|rechnungsnr|rechnungs nr|rechnungs-nr|rechnung nr|rechnung nummer|rechnung n°|re-nr|re nr|rg-nr
                |rgnr|rechn nr|rechn-nr|rechnungs-nummer|belegnummer|beleg-nr|belegnr|gutschriftsnummer|gutschrift nr
                |gutschriftnr|rechnungsnr/datum|faktura nr|faktura-nr|fakturanummer|honorarnote nr|teilrechnung nr
                |schlussrechnung nr|handelsrechnung nr|rechnung no
                """,
            "nl": """
                |factuurnummer|factuurnr|factuur nr|factuur nummer|nummer factuur|fact nr|factuur no|creditnotanummer|factuur-nr
                |creditnota nr
                """,
            "es": """
                |numero de factura|n° de factura|n° factura|factura n°|factura no|factura numero|num factura|numero factura
                |factura num|no factura|no de factura|nro factura|factura nro|n factura|ref factura
                """,
            "it": """
                |numero fattura|n° fattura|fattura n°|fattura n|fattura nr|fattura numero|nr fattura|num fattura
                |numero della fattura|fattura num|n fattura|numero documento|nr documento|n° documento
                """,
        },
        2: {
            "en": "document number|document no|bill #|reference number|tax invoice #|statement number",
            "fr": """
                |numero de piece|n° de piece|n° piece|n° document|numero de document|numero document|piece n°
                |reference du document
                """,
            "de": "dokumentnummer|dokument nr|vorgangsnummer|belegnummer/datum",
            "nl": "documentnummer|document nr",
            "es": "numero de documento|n° documento",
            "it": "documento n°|documento n",
        },
        1: {
            "en": "number|no|#|nr|n°|num|ref|reference",
            "fr": "numero",
            "de": "nummer",
            "nl": "nummer",
        },
    },
    Role.TITLE: {
        2: {
            "en": """
                |invoice|tax invoice|vat invoice|sales invoice|commercial invoice|corrected invoice|credit note|credit memo
                """,
            "fr": "facture|avoir|facture d'acompte|facture acquittee|note d'honoraires",
            "de": """
                |rechnung|gutschrift|handelsrechnung|teilrechnung|schlussrechnung|abschlagsrechnung|honorarnote|faktura
                |rechnungskorrektur
                """,
            "nl": "factuur|faktuur|creditnota|creditfactuur",
            "es": "factura|factura simplificada|factura rectificativa",
            "it": "fattura|fattura di vendita|fattura accompagnatoria|nota di credito",
        },
    },
    Role.ORDER: {
        3: {
            "en": """
                |order number|order no|po number|p.o. number|purchase order|purchase order number|purchase order no|po no|po #
                |p.o. #|p.o.|your order|your order no|your order number|customer order|order #|order id|po|customer po|order ref
                |order reference|sales order|po ref|customer reference|your ref|your reference|job number|our order|order
                """,
            "fr": """
                |bon de commande|n° bc|bc n°|bc|n° bon de commande|numero de commande|n° de commande|commande n°
                |commande no|reference commande
                |votre commande|n° commande|ref commande|commande|vos references|votre reference|votre ref|v/ref
                |bon de commande n°|n° de bon de commande|bdc|reference de commande|commande numero|votre bon de commande
                """,
            "de": """
                |bestellnummer|bestell-nr|bestellnr|bestellung nr|auftragsnummer|auftrags-nr|auftragsnr|ihre bestellung
                |ihre bestellnummer|ihre auftragsnummer|bestellung nr kunde|kundenauftrag|auftrag nr|auftrag|bestellung
                |ihr auftrag|ihre referenz|ihr zeichen|ihre bestell-nr|auftragsnummer kunde|bestellreferenz|kundenreferenz
                |ihre order|auftr-nr
                """,
            "nl": """
                |ordernummer|bestelnummer|uw referentie|inkoopordernummer|ordernr|uw ordernummer|uw bestelling|inkooporder
                |uw order|onze order|referentie
                """,
            "es": """
                |numero de pedido|n° de pedido|n° pedido|pedido n°|pedido|su pedido|orden de compra|su referencia|pedido cliente
                """,
            "it": """
                |numero ordine|n° ordine|ordine n°|ordine n|rif ordine|ordine|vs ordine|vostro ordine|vs rif|vostro riferimento
                |ordine acquisto
                """,
        },
    },
    Role.REMITTANCE: {
        3: {
            "en": """
                |payment reference|remittance reference|reference to quote|please quote|payment ref|remittance information
                |quote reference|customer reference for payment|reference for payment
                """,
            "fr": """
                |reference de paiement|reference avis de paiement|reference a rappeler|communication|communication structuree
                |reference du paiement|reference reglement|motif du virement|reference virement|libelle du virement
                |reference a indiquer|reference de reglement
                """,
            "de": "verwendungszweck|zahlungsreferenz|referenz|zahlungszweck|referenznummer|uberweisungstext",
            "nl": """
                |betalingskenmerk|kenmerk|gestructureerde mededeling|mededeling|omschrijving betaling|betaalkenmerk
                |onder vermelding van
                """,
            "es": "referencia de pago|concepto|referencia pago|concepto de pago",
            "it": "causale|riferimento pagamento|causale pagamento|causale bonifico",
        },
    },
}
