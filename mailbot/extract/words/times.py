"""Labels of dates. Their form, and what the strengths mean: see `labels`."""

from mailbot.extract.words.roles import Phrases, Role

TIMES: dict[Role, Phrases] = {
    Role.ISSUE_DATE: {
        3: {
            "en": """
                |invoice date|date of invoice|issue date|date of issue|date issued|issued on|billing date|bill date|invoiced on
                |tax date|invoice date/tax point|date invoiced|tax point date|invoice date and tax point|document date
                |credit note date
                """,
            "fr": """
                |date de facture|date facture|date de la facture|date d'emission|date de facturation|emise le|emis le|facture du
                |facturee le|date d'etablissement|date emission|date du document|facture en date du|etablie le|date piece
                |date de piece
                """,
            "de": """
                |rechnungsdatum|rechnungs-datum|ausstellungsdatum|rechnung vom|belegdatum|beleg-datum|datum der rechnung
                |rechnungsdat|re-datum|fakturadatum|ausgestellt am|liefer- und rechnungsdatum|rechnungs- und lieferdatum
                |rechnungsdatum/lieferdatum|datum rechnung
                """,
            "nl": "factuurdatum|datum factuur|factuur datum|uitgiftedatum|datum van factuur",
            "es": """
                |fecha de factura|fecha factura|fecha de emision|fecha emision|fecha de expedicion|fecha expedicion
                |fecha de la factura|emitida el
                """,
            "it": """
                |data fattura|data di emissione|data della fattura|data emissione|data documento|emessa il|fattura del
                """,
        },
        2: {
            "en": "date|dated|invoice dated",
            "fr": "date|le|date du jour",
            "de": "datum|vom|den",
            "nl": "datum|d.d.",
            "es": "fecha",
            "it": "data|del",
        },
    },
    Role.DUE_DATE: {
        3: {
            "en": """
                |due date|payment due date|payment due|date due|due by|due on|pay by|payable by|payment due by|please pay by
                |to be paid by|payment deadline|due|pay before|payment date due|invoice due date|due no later than
                |payable on or before
                """,
            "fr": """
                |date d'echeance|echeance|date echeance|a regler avant le|a payer avant le|a payer avant|a regler avant
                |payable avant|date limite de paiement
                |payable avant le|a regler le|reglement avant le|echeance le|date de paiement|date de reglement
                |paiement avant le|a payer pour le|payable le|echeance au|a regler au plus tard le|facture a regler le
                |date limite|echeance de paiement|paiement du le|regler avant le
                """,
            "de": """
                |falligkeitsdatum|fallig am|fallig|falligkeit|zahlbar bis|zahlbar bis zum|zahlbar zum|zahlbar per|zahlungsziel|zahlungsfrist
                |zu zahlen bis|zahlbar am|zahlbar spatestens|bis spatestens|ohne abzug bis|zahlung bis|bitte zahlen sie bis
                |falligkeitstag|zahlungstermin|zahlungsfalligkeit|netto bis|rein netto bis|fallig bis|zahlbar ohne abzug bis
                |uberweisen sie bis|fallig zum|nettodatum
                """,
            "nl": """
                |vervaldatum|te betalen voor|uiterste betaaldatum|betalen voor|betaaldatum|vervaldag|te voldoen voor|betaal voor
                |gelieve te betalen voor|verval datum
                """,
            "es": """
                |fecha de vencimiento|vencimiento|fecha vencimiento|fecha limite de pago|pagar antes del|fecha de pago|vence el
                |fecha de vto|vto
                """,
            "it": """
                |data di scadenza|scadenza|data scadenza|scadenza pagamento|da pagare entro|scadenza il|pagamento entro il
                |entro il|scadenze
                """,
        },
    },
    Role.OTHER_DATE: {
        3: {
            "en": """
                |delivery date|date of delivery|ship date|shipping date|shipped on|order date|date of order|start of service
                |end of service|period|service period|billing period|date of service|service date|from date|print date
                |contract date|supply date|date of supply|p.o. date|po date|check in|check out|check-in|check-out|next invoice
                |next bill|statement date|date shipped|transaction date|start date|end date|delivered on|valid until|departure
                |arrival|date of birth|payment received|paid on
                """,
            "fr": """
                |date de livraison|livraison|date de commande|date commande|date de debut|date de fin|periode|periode du|du
                |date de debut de prestation|date de fin de prestation|date de facture associee|commande du|livre le
                |date de la commande|date d'expedition|prochaine facture|date d'impression|date debut|date fin|prochain releve
                |date de prestation|date de la prestation|imprime le|date de validite|date d'execution|exigible
                """,
            "de": """
                |lieferdatum|leistungsdatum|liefer- und leistungsdatum|leistungszeitraum|zeitraum|bestelldatum|auftragsdatum
                |versanddatum|abrechnungszeitraum|bestellung vom|auftrag vom|liefertermin|druckdatum|lieferschein vom
                |abrechnungsperiode|leistungsmonat|lieferzeitpunkt|leistungszeitpunkt|angebot vom|anreise|abreise|vertrag vom
                |stand|lieferung vom|leistung vom|gultig ab|versicherungszeitraum
                """,
            "nl": "leverdatum|besteldatum|orderdatum|periode van|leveringsdatum|afleverdatum|prestatiedatum",
            "es": """
                |fecha de entrega|fecha de pedido|fecha del pedido|periodo|fecha de operacion|fecha operacion|fecha de envio
                """,
            "it": "data di consegna|data ordine|data consegna|periodo|data ddt|ddt del|ordine del",
        },
    },
}
