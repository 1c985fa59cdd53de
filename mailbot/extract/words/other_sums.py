"""Labels of amounts that are no totals, and currencies. Their form, and what the strengths mean: see `labels`."""

from mailbot.extract.words.roles import Phrases, Role

OTHER_SUMS: dict[Role, Phrases] = {
    Role.PREPAID: {
        3: {
            "en": """
                |already paid|amount paid|deposit|prepaid|prepayment|payment received|less paid|payments|down payment
                |paid to date|less deposit|paid amount|advance payment|payments received|retention|less retention|deposit paid
                |withholding tax|less payments|paid|credit applied|advance|payment/credits|withholding|less advance
                |less amount paid|total paid
                """,
            "fr": """
                |acompte|deja regle|deja paye|acompte verse|montant paye|acomptes|avance|acompte regle|deja verse
                |retenue de garantie|montant deja regle|acompte recu|provision versee|arrhes|reglements recus|acomptes verses
                |paye|regle|acompte deduit|acomptes recus|retenue
                """,
            "de": """
                |anzahlung|bereits gezahlt|bereits bezahlt|erhaltene anzahlungen|abzgl anzahlung|geleistete zahlungen
                |abschlagszahlung|vorauszahlung|gezahlt|erhaltene abschlagszahlungen|sicherheitseinbehalt|einbehalt|bezahlt
                |geleistete anzahlung|abzuglich anzahlung|abschlagszahlungen|bisherige abschlagszahlungen|bisher gezahlt
                |zahlungseingang|anzahlungen|geleistete abschlage|guthaben|akontozahlung|akonto
                """,
            "nl": "aanbetaling|reeds betaald|voorschot|vooruitbetaling|betaald|reeds voldaan|voorschotten",
            "es": "anticipo|pagado|a cuenta|retencion|irpf|retencion irpf|pago a cuenta|anticipos|entregado a cuenta",
            "it": "acconto|gia pagato|ritenuta d'acconto|ritenuta|pagato|anticipo|acconti|ritenuta acconto",
        },
    },
    Role.EARLIER: {
        3: {
            "en": """
                |previous balance|balance forward|balance brought forward|prior balance|past due|opening balance|account balance
                |overdue balance|previous amount due|arrears|previous invoices|balance b/f|past due amount|unpaid balance
                |total account balance|total outstanding balance|last bill|last invoice balance|past due balance
                |previous statement balance|beginning balance
                """,
            "fr": """
                |solde anterieur|ancien solde|report|solde precedent|report solde|solde reporte|montant anterieur|impayes
                |arrieres|solde du compte|solde de votre compte|factures precedentes|facture precedente|report de solde
                """,
            "de": """
                |saldovortrag|offene posten|ubertrag|alter saldo|vorheriger saldo|ruckstand|offene rechnungen|saldo vorperiode
                |kontostand|forderung aus vorperiode|altforderung|vortrag
                """,
            "nl": "vorig saldo|openstaand saldo|oud saldo|vorige facturen",
            "es": "saldo anterior|saldo previo|pendiente anterior|facturas pendientes",
            "it": "saldo precedente|saldo anteriore|insoluti|fatture precedenti|arretrati",
        },
    },
    Role.OTHER_AMOUNT: {
        3: {
            "en": """
                |unit price|price|qty|quantity|amount|line total|discount|rate|hourly rate|shipping|freight|freight costs
                |handling|credit|savings|you save|total discount|less discount|total savings|rounding|minimum payment|late fee
                |credit limit|total charges and allowances|change|cash|tip|gratuity|total hours|total quantity|total weight
                |total items|total pages|total units|total qty|vat rate|tax rate|total pieces|declared value|insurance
                |total allowances|total discounts|share capital
                """,
            "fr": """
                |prix unitaire|p.u.|p.u. ht|pu ht|quantite|qte|remise|escompte|taux tva|taux|penalite|indemnite forfaitaire
                |frais de port|port|capital|capital social|au capital de|nombre de pieces|poids|total remise|total remises
                |taux de tva|eco-participation|ecotaxe|indemnite|consommation|abonnement|total pieces|prix|base
                |remise commerciale|charge|prix unitaire ht|montant
                """,
            "de": """
                |einzelpreis|nettopreis|menge|rabatt|preis|stuckpreis|skonto|skontobetrag|mahngebuhr|versandkosten|fracht
                |einzelbetrag|e-preis|gesamtpreis|mwst-satz|steuersatz|mwst %|ust %|gesamtbetrag der zuschlage
                |gesamtbetrag der abschlage|leergutwert|stammkapital|grundkapital|bruttopreis|gesamtgewicht|summe menge|gewicht
                |betrag|rundung|zuschlage|abschlage|abzgl skonto|abzuglich skonto|betrag nach skonto|zahlbetrag bei skonto
                |anzahl|mwst satz|ust satz|summe rabatt|selbstbehalt|pauschale|restlaufzeit
                """,
            "nl": "prijs|aantal|korting|stuksprijs|verzendkosten|btw %|btw tarief|totaal korting",
            "es": "precio|cantidad|descuento|precio unitario|portes|% iva|capital social|recargo|importe",
            "it": """
                |prezzo|quantita|sconto|prezzo unitario|spese|aliquota|aliquota iva|bollo|capitale sociale|cap soc|importo
                |spese di trasporto|spese incasso|arrotondamento
                """,
        },
    },
    Role.CURRENCY: {
        3: {
            "en": """
                |currency|invoice currency|amounts in|all amounts in|all prices in|amount in|all amounts are in|figures in
                |prices in
                """,
            "fr": "devise|devise de la facture|montants en|monnaie|montants exprimes en|exprime en",
            "de": "wahrung|betrage in|alle betrage in|rechnungswahrung|alle preise in|preise in|wahrungscode",
            "nl": "valuta|munteenheid|bedragen in",
            "es": "moneda|divisa|importes en",
            "it": "valuta|divisa|importi in",
        },
    },
}
