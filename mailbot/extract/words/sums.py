"""Labels of what an invoice adds up to. Their form, and what the strengths mean: see `labels`."""

from mailbot.extract.words.roles import Phrases, Role

SUMS: dict[Role, Phrases] = {
    Role.NET: {
        3: {
            "en": """
                |subtotal|sub total|sub-total|net total|total net|net amount|total excl vat|total ex vat|total excluding vat
                |total excl tax|total before tax|amount before tax|net value|total without taxes|total excluding tax
                |taxable amount|total excl gst|subtotal excl vat|total (excl vat)|net invoice total|total net amount|goods total
                |total excl|untaxed amount|total net value|net invoice amount|amount excl vat|subtotal less discount
                |taxable value|total excluding gst|total exclusive of vat|total ex gst
                """,
            "fr": """
                |total ht|total h.t.|montant ht|total hors taxe|total hors taxes|total hors tva|montant hors tva|sous-total
                |sous total|net ht|base ht|total net ht|montant total ht|montant net ht|total general ht|base tva
                |total hors t.v.a|montant hors taxes|montant hors taxe|base imposable|total h.t. net|prix total ht|sous-total ht
                |total ht eur
                """,
            "de": """
                |nettobetrag|summe netto|netto|zwischensumme|gesamt netto|netto gesamt|nettosumme|rechnungssumme netto|warenwert
                |positionssumme|rechnungssumme ohne ust|summe ohne mwst|gesamtbetrag netto|netto-betrag|gesamtnetto
                |summe positionen|betrag netto|warennettowert|netto-summe|rechnungsbetrag netto|total netto|gesamt (netto)
                |nettowarenwert|nettoentgelt|netto warenwert|steuerpflichtiger betrag|total exkl mwst|total exkl. mwst
                |zwischentotal|total ohne mwst|basisbetrag|steuerbasis|bemessungsgrundlage|gesamtpreis netto|summe nettobetrage
                |summe (netto)
                """,
            "nl": """
                |subtotaal|totaal excl btw|totaal exclusief btw|bedrag excl btw|totaal excl|nettobedrag|totaal netto
                |netto bedrag|totaal ex btw|excl btw|grondslag|maatstaf van heffing|totaal exclusief
                """,
            "es": """
                |base imponible|subtotal|total sin iva|importe neto|total neto|base|neto|total bruto|importe base|suma
                """,
            "it": """
                |imponibile|totale imponibile|totale netto|subtotale|totale merce|netto merce|base imponibile|totale senza iva
                |importo netto|totale iva esclusa
                """,
        },
    },
    Role.VAT: {
        3: {
            "en": """
                |vat|total vat|vat amount|vat total|sales tax|tax|total tax|tax total|gst|hst|pst|gst amount|total gst
                |tax amount|vat due|total taxes|taxes|plus vat|tax due|gst total|total vat amount|value added tax|vat @
                |estimated tax|gst/hst
                """,
            "fr": """
                |tva|total tva|montant tva|t.v.a.|total t.v.a.|dont tva|montant de la tva|total des taxes|total taxes
                |taxe sur la valeur ajoutee|montant t.v.a|montant total tva|tps|tvq|taxes
                """,
            "de": """
                |mwst|mehrwertsteuer|umsatzsteuer|ust|steuerbetrag|zzgl mwst|zuzuglich mwst|mwst-betrag|mwst betrag|summe mwst
                |ust-betrag|umsatzsteuerbetrag|steuer|gesamt mwst|enthaltene mwst|inkl mwst betrag|zzgl ust|zzgl umsatzsteuer
                |summe ust|summe umsatzsteuer|gesetzl mwst|gesetzliche mwst|steuersumme|gesamt ust|total mwst|zzgl gesetzl mwst
                |zzgl mehrwertsteuer|versicherungsteuer|versicherungssteuer|mehrwertsteuerbetrag
                """,
            "nl": "btw|btw bedrag|totaal btw|btw totaal|btw-bedrag|b.t.w.|omzetbelasting",
            "es": "iva|cuota iva|total iva|importe iva|i.v.a.|cuota|impuestos|total impuestos|cuota de iva|igic",
            "it": "iva|imposta|totale iva|importo iva|totale imposta|i.v.a.|imposte|di cui iva",
        },
    },
    Role.GROSS: {
        3: {
            "en": """
                |grand total|invoice total|total incl vat|total including vat|total inc vat|total incl tax|total including tax
                |invoice amount|total invoice|gross total|total gross|gross amount|total invoice amount|total (incl vat)
                |total invoice value|total inc gst|total incl gst|total including gst|amount incl vat|total (inc vat)
                |total with tax|total gross amount|order total|total usd|total eur|total gbp|total chf|total aud|total cad
                |total amount|total price|total invoiced|total charges|total inclusive of vat|total amount incl vat
                |total inclusive|net amount due after tax|total for this invoice|total of this invoice|total new charges
                |total current charges
                """,
            "fr": """
                |total ttc|montant ttc|total t.t.c.|montant total ttc|total toutes taxes comprises|total general|montant total
                |total facture|montant de la facture|total general ttc|prix ttc|ttc|montant facture|total de la facture|net ttc
                |montant toutes taxes comprises|montant total de la facture|prix total ttc|total ttc eur|total tvac
                |total tva comprise|montant total tvac|tvac|total tva incluse|facture ttc|total facture ttc
                """,
            "de": """
                |gesamtbetrag|rechnungsbetrag|bruttobetrag|gesamt brutto|brutto gesamt|summe brutto|bruttosumme
                |rechnungssumme brutto|gesamtsumme|endbetrag|rechnungssumme|endsumme|gesamtbetrag brutto|total inkl mwst|brutto
                |gesamtrechnungsbetrag|summe inkl mwst|betrag inkl mwst|rechnungsbetrag brutto|rechnungsendbetrag
                |gesamt inkl mwst|rechnungstotal|brutto-betrag|gesamtbetrag inkl mwst|total (inkl mwst)|gesamtpreis brutto
                |brutto-rechnungsbetrag|rechnungsgesamtbetrag|gesamtbetrag eur|rechnung total|bruttorechnungsbetrag
                |gesamt-brutto|gesamtbruttobetrag|gesamtrechnungssumme|total brutto|gesamt (brutto)
                """,
            "nl": """
                |totaal incl btw|totaal inclusief btw|totaalbedrag|factuurbedrag|eindbedrag|eindtotaal|totaal factuur
                |totaal incl|bedrag incl btw|totaal inclusief|brutobedrag|factuurtotaal|totaal bedrag|totaal eur
                """,
            "es": """
                |total factura|importe total|total con iva|total general|total de la factura|total iva incluido
                |importe total factura|total eur|total euros|importe factura|total documento|total a facturar|liquido
                """,
            "it": """
                |totale fattura|totale documento|importo totale|totale ivato|totale complessivo|totale generale
                |totale iva inclusa|totale euro|importo fattura|totale della fattura|totale doc
                """,
        },
        2: {
            "en": "total",
            "fr": "total eur|total euros",
            "de": "gesamt|summe|total eur|betrag eur",
            "nl": "totaal|bedrag",
            "es": "total",
            "it": "totale",
        },
    },
    Role.DUE: {
        3: {
            "en": """
                |amount due|total due|balance due|amount payable|total payable|please pay|amount to pay|total to pay|net payable
                |amount to be paid|payment amount|pay this amount|total amount due|total amount payable|due amount|total now due
                |amount owing|balance payable|outstanding amount|balance outstanding|balance to pay|invoice balance
                |net amount due|please pay this amount|total balance due|net due|balance owing|amount now due|to be paid
                |remaining balance due|you owe|amount due now|sum payable|balance
                """,
            "fr": """
                |net a payer|montant a payer|total a payer|reste a payer|solde a payer|net a regler|montant du|total du|solde du
                |a payer|montant a regler|somme a payer|net a payer ttc|total a regler|net a payer eur|net a payer en euros
                |a payer ttc|solde a regler|total net a payer|montant net a payer|reste du|net a payer en euro
                |montant total a payer|solde restant du|montant du ttc
                """,
            "de": """
                |zahlbetrag|zu zahlen|zahlungsbetrag|zu zahlender betrag|offener betrag|restbetrag|zahlbetrag eur|zu zahlen eur
                |zu uberweisender betrag|zu uberweisen|auszahlungsbetrag|falliger betrag|noch zu zahlen|zu bezahlen
                |uberweisungsbetrag|zahllast|noch offen|restforderung|offene forderung|zu zahlende summe
                |zu zahlender gesamtbetrag|noch zu zahlender betrag|endbetrag zu zahlen|offener rechnungsbetrag
                |verbleibender betrag|restzahlung|zu begleichen|betrag zahlbar
                """,
            "nl": """
                |te betalen|te betalen bedrag|totaal te betalen|te voldoen|openstaand bedrag|nog te betalen|totaal te voldoen
                |bedrag te betalen|te betalen eur
                """,
            "es": """
                |total a pagar|importe a pagar|a pagar|liquido a percibir|neto a pagar|saldo pendiente|total a abonar
                |importe pendiente
                """,
            "it": """
                |totale da pagare|netto a pagare|importo da pagare|da pagare|totale a pagare|saldo|importo dovuto|totale dovuto
                |netto da pagare|importo a pagare
                """,
        },
    },
}
