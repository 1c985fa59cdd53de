"""Labels of what an invoice adds up to, its titles and the lines of a carry-over. Form: see the package."""
# ruff: noqa: E501  a list a line, however long

SUMS: dict[str, dict[str, str]] = {
    "net": {
        "en": "Subtotal|Net total|Net|Total excl. VAT|Net amount;Goods total|Total before VAT|Amount excl. VAT",
        "fr": "Total HT|Montant HT|Sous-total HT|TOTAL H.T.|Total hors taxes;Net HT|Base HT|Total net HT",
        "de": "Nettobetrag|Summe netto|Zwischensumme|Netto|Gesamt netto;Warenwert|Nettosumme|Rechnungssumme netto",
        "nl": "Subtotaal|Totaal excl. btw|Netto|Bedrag excl. btw|Totaal exclusief BTW;Nettobedrag|Totaal netto|Grondslag",
        "es": "Base imponible|Subtotal|Base|Total sin IVA|Importe neto;Total neto|BASE IMPONIBLE|Neto",
        "it": "Imponibile|Totale imponibile|Totale netto|Subtotale|Imponibile netto;Netto merce|Totale merce|TOT. IMPONIBILE",
    },
    "vat": {
        "en": "VAT|VAT @|Total VAT|VAT amount|plus VAT;Value added tax|Tax|VAT total",
        "fr": "TVA|Total TVA|Montant TVA|T.V.A.|dont TVA;TVA à|Taxes|Montant de la TVA",
        "de": "MwSt.|USt.|zzgl. MwSt.|Mehrwertsteuer|Umsatzsteuer;zzgl. USt.|MwSt-Betrag|gesetzl. MwSt.",
        "nl": "BTW|btw|BTW bedrag|Totaal btw|21% btw hoog;Omzetbelasting|BTW-bedrag|B.T.W.",
        "es": "IVA|Cuota IVA|I.V.A.|Importe IVA|Total IVA;Cuota|Impuestos|Cuota de IVA",
        "it": "IVA|Imposta|Totale IVA|I.V.A.|Importo IVA;Totale imposta|Imposte|TOT. IVA",
    },
    "rate": {
        "en": "VAT rate|Tax rate;Rate", "fr": "Taux|Taux TVA;Taux de TVA", "de": "MwSt-Satz|Steuersatz;USt-Satz",
        "nl": "BTW-tarief|Btw tarief;Tarief", "es": "Tipo IVA|Tipo de IVA;Tipo", "it": "Aliquota|Aliquota IVA;Aliq.",
    },
    "gross": {
        "en": "Total|Invoice total|Total incl. VAT|Grand total|TOTAL;Gross amount|Total including VAT|Invoice amount",
        "fr": "Total TTC|Montant TTC|TOTAL T.T.C.|Total général|Montant total TTC;Total toutes taxes comprises|TTC|Total facture",
        "de": "Gesamtbetrag|Rechnungsbetrag|Bruttobetrag|Gesamtsumme|Gesamt;Endbetrag|Summe brutto|Rechnungssumme",
        "nl": "Totaal|Totaal incl. btw|Totaalbedrag|Factuurbedrag|TOTAAL;Totaal inclusief BTW|Eindtotaal|Factuurtotaal",
        "es": "Total|Total factura|TOTAL|Importe total|TOTAL FACTURA;Total con IVA|Total general|Importe factura",
        "it": "Totale|Totale fattura|Totale documento|TOTALE|Importo totale;Totale complessivo|Totale ivato|TOT. FATTURA",
    },
    "due": {
        "en": "Amount due|Balance due|Total due|To pay|AMOUNT DUE;Amount payable|Please pay|Net payable",
        "fr": "Net à payer|Montant à payer|Reste à payer|NET À PAYER|Total à payer;Solde à régler|Net à régler|Somme à payer",
        "de": "Zahlbetrag|Zu zahlen|Zu zahlender Betrag|Restbetrag|ZAHLBETRAG;Noch zu zahlen|Überweisungsbetrag|Offener Betrag",
        "nl": "Te betalen|Te betalen bedrag|Totaal te betalen|TE BETALEN|Nog te betalen;Te voldoen|Openstaand bedrag|Saldo te voldoen",
        "es": "Total a pagar|A pagar|Importe a pagar|TOTAL A PAGAR|Líquido a pagar;Neto a pagar|Saldo pendiente|Importe pendiente",
        "it": "Totale da pagare|Netto a pagare|Da pagare|NETTO A PAGARE|Importo da pagare;Totale dovuto|Saldo a pagare|Importo dovuto",
    },
    "prepaid": {
        "en": "Already paid|Deposit paid|Less deposit|Paid to date|Payment received;Advance payment|Less payments",
        "fr": "Acompte versé|Acompte|Déjà réglé|Acompte reçu|Montant déjà payé;Avance perçue|À déduire : acompte",
        "de": "Bereits bezahlt|Anzahlung|abzgl. Anzahlung|Abschlagszahlung|Geleistete Anzahlung;Vorauszahlung|bereits geleistet",
        "nl": "Reeds betaald|Aanbetaling|Voorschot|Voldaan|Vooruitbetaald;Af: aanbetaling|Ontvangen",
        "es": "Anticipo|Ya pagado|A cuenta|Pagado a cuenta|Anticipo recibido;Entrega a cuenta|Cobrado",
        "it": "Acconto|Già pagato|Acconto versato|Anticipo|Pagato;Acconto ricevuto|A dedurre acconto",
    },
    "retention": {
        "en": "Retention 5 %|Less retention|Retention;CIS deduction|Contract retention",
        "fr": "Retenue de garantie 5 %|Retenue de garantie|Retenue;RG 5 %|Prélèvement de garantie",
        "de": "Sicherheitseinbehalt 5 %|Einbehalt|Gewährleistungseinbehalt;Abzug Einbehalt|Garantierückbehalt",
        "nl": "Inhouding 5 %|G-rekening inhouding|Inhouding;Garantie-inhouding|Ingehouden",
        "es": "Retención IRPF 15 %|IRPF 15 %|Retención;Ret. IRPF|I.R.P.F.",
        "it": "Ritenuta d'acconto 20 %|Ritenuta d'acconto|Rit. acconto;R.A. 20 %|Ritenuta",
    },
    "earlier": {
        "en": "Previous balance|Balance brought forward|Outstanding from earlier invoices;Prior balance|Overdue balance",
        "fr": "Solde antérieur|Report solde précédent|Impayés antérieurs;Ancien solde|Arriéré",
        "de": "Saldovortrag|Offene Posten aus Vormonaten|Alter Saldo;Rückstand|Übertrag offener Rechnungen",
        "nl": "Vorig saldo|Openstaand van eerdere facturen|Oud saldo;Beginsaldo|Achterstand",
        "es": "Saldo anterior|Pendiente de facturas anteriores|Deuda anterior;Saldo previo|Atrasos",
        "it": "Saldo precedente|Insoluti precedenti|Residuo fatture precedenti;Saldo arretrato|Debito pregresso",
    },
    "account_total": {
        "en": "Total account balance|Balance on account", "fr": "Solde total du compte|Total dû y compris antérieur",
        "de": "Gesamtsaldo|Kontostand gesamt", "nl": "Totaal saldo|Saldo rekening", "es": "Saldo total|Deuda total",
        "it": "Saldo complessivo|Totale generale dovuto",
    },
    "carry": {
        "en": "Carried forward", "fr": "Report à nouveau page suivante", "de": "Übertrag", "nl": "Transport", "es": "Suma y sigue",
        "it": "Riporto a pagina seguente",
    },
    "brought": {
        "en": "Brought forward", "fr": "Report", "de": "Übertrag von Seite", "nl": "Transport vorige pagina", "es": "Suma anterior",
        "it": "Riporto",
    },
}  # fmt: skip

TITLES: dict[str, dict[str, str]] = {
    "invoice": {
        "en": "Invoice|TAX INVOICE|INVOICE|VAT invoice;Sales invoice|Bill", "fr": "Facture|FACTURE|Facture client;Facture de vente|Note d'honoraires",
        "de": "Rechnung|RECHNUNG|Ausgangsrechnung;Faktura|Schlussrechnung", "nl": "Factuur|FACTUUR|Verkoopfactuur;Nota|Factuur / Invoice",
        "es": "Factura|FACTURA|Factura de venta;Factura ordinaria|Factura completa",
        "it": "Fattura|FATTURA|Fattura di vendita;Fattura immediata|Fattura differita",
    },
    "credit_note": {
        "en": "Credit note|CREDIT NOTE;Credit memo", "fr": "Avoir|FACTURE D'AVOIR;Note de crédit",
        "de": "Gutschrift|Rechnungskorrektur;Stornorechnung", "nl": "Creditnota|CREDITFACTUUR;Creditfactuur",
        "es": "Abono|FACTURA RECTIFICATIVA;Nota de abono", "it": "Nota di credito|NOTA DI CREDITO;Nota di accredito",
    },
}  # fmt: skip

#: How a credit note names its own number.
CREDIT_NUMBER: dict[str, str] = {
    "en": "Credit note no.|Credit note number|CN no.;Credit memo no.", "fr": "Avoir n°|N° d'avoir|Numéro d'avoir;Note de crédit n°",
    "de": "Gutschrift Nr.|Gutschriftsnummer|Belegnummer;Storno-Nr.", "nl": "Creditnota nr.|Creditnummer|Nummer creditnota;Creditfactuurnummer",
    "es": "Abono nº|Nº de abono|Factura rectificativa nº;Nota de abono nº", "it": "Nota di credito n.|Numero nota di credito|N. documento;N.C. n.",
}  # fmt: skip
