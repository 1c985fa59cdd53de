"""What labels on invoices say, per role, strength and language. Compared on folded letters and digits only (kerning splits words).

Strength 3 names the field and nothing else, 2 names it mostly, 1 only hints. The longest label at a place wins, so "order number" is never
"number": naming what a value is NOT is as important as naming what it is. Phrases are separated by "|".
"""

from enum import StrEnum


class Role(StrEnum):
    """What a labelled value is."""

    NUMBER = "number"
    TITLE = "title"  # the word "invoice" itself
    ISSUE_DATE = "issue_date"
    DUE_DATE = "due_date"
    OTHER_DATE = "other_date"
    NET = "net"
    VAT = "vat"
    GROSS = "gross"
    DUE = "due"
    PREPAID = "prepaid"
    EARLIER = "earlier"  # a balance of earlier invoices
    OTHER_AMOUNT = "other_amount"
    ORDER = "order"
    OTHER_NUMBER = "other_number"
    IBAN = "iban"
    BIC = "bic"
    VAT_ID = "vat_id"
    SORT_CODE = "sort_code"
    ROUTING = "routing"
    ACCOUNT = "account"
    HOLDER = "holder"
    SELLER = "seller"
    BUYER = "buyer"
    PAYEE = "payee"
    FACTOR = "factor"
    DEBITED = "debited"  # the account named here is the payer's
    REMITTANCE = "remittance"
    CURRENCY = "currency"
    OTHER = "other"


LABELS: dict[Role, dict[int, dict[str, str]]] = {
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
                |numero de la facture|n° de la facture|facture d'acompte n°|facture proforma n°|note d'honoraires n°
                |n° de note
                """,
            "de": """
                |rechnungsnummer|rechnungsnr|rechnungs nr|rechnungs-nr|rechnung nr|rechnung nummer|rechnung n°|re-nr|re nr
                |rg-nr|rgnr|rechn nr|rechn-nr|rechnungs-nummer|belegnummer|beleg-nr|belegnr|gutschriftsnummer|gutschrift nr
                |gutschriftnr|rechnungsnr/datum|faktura nr|faktura-nr|fakturanummer|honorarnote nr|teilrechnung nr
                |schlussrechnung nr|handelsrechnung nr|rechnung no
                """,
            "nl": """
                |factuurnummer|factuurnr|factuur nr|factuur nummer|nummer factuur|fact nr|factuur no|creditnotanummer
                |factuur-nr|creditnota nr
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
            "en": """
                |document number|document no|bill #|reference number|tax invoice #|statement number
                """,
            "fr": """
                |numero de piece|n° de piece|n° piece|n° document|numero de document|numero document|piece n°
                |reference du document
                """,
            "de": "dokumentnummer|dokument nr|vorgangsnummer|belegnummer/datum",
            "nl": "documentnummer|document nr",
            "es": "numero de documento|n° documento",
            "it": "documento n°|documento n",
        },
        1: {"en": "number|no|#|nr|n°|num|ref|reference", "fr": "numero", "de": "nummer", "nl": "nummer"},
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
    Role.ISSUE_DATE: {
        3: {
            "en": """
                |invoice date|date of invoice|issue date|date of issue|date issued|issued on|billing date|bill date
                |invoiced on|tax date|invoice date/tax point|date invoiced|tax point date|invoice date and tax point
                |document date|credit note date
                """,
            "fr": """
                |date de facture|date facture|date de la facture|date d'emission|date de facturation|emise le|emis le
                |facture du|facturee le|date d'etablissement|date emission|date du document|facture en date du|etablie le
                |date piece|date de piece
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
                |date d'echeance|echeance|date echeance|a regler avant le|a payer avant le|date limite de paiement
                |payable avant le|a regler le|reglement avant le|echeance le|date de paiement|date de reglement
                |paiement avant le|a payer pour le|payable le|echeance au|a regler au plus tard le|facture a regler le
                |date limite|echeance de paiement|paiement du le|regler avant le
                """,
            "de": """
                |falligkeitsdatum|fallig am|fallig|falligkeit|zahlbar bis|zahlbar bis zum|zahlungsziel|zahlungsfrist
                |zu zahlen bis|zahlbar am|zahlbar spatestens|bis spatestens|ohne abzug bis|zahlung bis|bitte zahlen sie bis
                |falligkeitstag|zahlungstermin|zahlungsfalligkeit|netto bis|rein netto bis|fallig bis|zahlbar ohne abzug bis
                |uberweisen sie bis|fallig zum|nettodatum
                """,
            "nl": """
                |vervaldatum|te betalen voor|uiterste betaaldatum|betalen voor|betaaldatum|vervaldag|te voldoen voor
                |betaal voor|gelieve te betalen voor|verval datum
                """,
            "es": """
                |fecha de vencimiento|vencimiento|fecha vencimiento|fecha limite de pago|pagar antes del|fecha de pago
                |vence el|fecha de vto|vto
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
            "nl": """
                |leverdatum|besteldatum|orderdatum|periode van|leveringsdatum|afleverdatum|prestatiedatum
                """,
            "es": """
                |fecha de entrega|fecha de pedido|fecha del pedido|periodo|fecha de operacion|fecha operacion|fecha de envio
                """,
            "it": """
                |data di consegna|data ordine|data consegna|periodo|data ddt|ddt del|ordine del
                """,
        },
    },
    Role.NET: {
        3: {
            "en": """
                |subtotal|sub total|sub-total|net total|total net|net amount|total excl vat|total ex vat|total excluding vat
                |total excl tax|total before tax|amount before tax|net value|total without taxes|total excluding tax
                |taxable amount|total excl gst|subtotal excl vat|total (excl vat)|net invoice total|total net amount
                |goods total|total excl|untaxed amount|total net value|net invoice amount|amount excl vat
                |subtotal less discount|taxable value|total excluding gst|total exclusive of vat|total ex gst
                """,
            "fr": """
                |total ht|total h.t.|montant ht|total hors taxe|total hors taxes|total hors tva|montant hors tva|sous-total
                |sous total|net ht|base ht|total net ht|montant total ht|montant net ht|total general ht|base tva
                |total hors t.v.a|montant hors taxes|montant hors taxe|base imposable|total h.t. net|prix total ht
                |sous-total ht|total ht eur
                """,
            "de": """
                |nettobetrag|summe netto|netto|zwischensumme|gesamt netto|netto gesamt|nettosumme|rechnungssumme netto
                |warenwert|positionssumme|rechnungssumme ohne ust|summe ohne mwst|gesamtbetrag netto|netto-betrag|gesamtnetto
                |summe positionen|betrag netto|warennettowert|netto-summe|rechnungsbetrag netto|total netto|gesamt (netto)
                |nettowarenwert|nettoentgelt|netto warenwert|steuerpflichtiger betrag|total exkl mwst|total exkl. mwst
                |zwischentotal|total ohne mwst|basisbetrag|steuerbasis|bemessungsgrundlage|gesamtpreis netto
                |summe nettobetrage|summe (netto)
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
                |summe ust|summe umsatzsteuer|gesetzl mwst|gesetzliche mwst|steuersumme|gesamt ust|total mwst
                |zzgl gesetzl mwst|zzgl mehrwertsteuer|versicherungsteuer|versicherungssteuer|mehrwertsteuerbetrag
                """,
            "nl": "btw|btw bedrag|totaal btw|btw totaal|btw-bedrag|b.t.w.|omzetbelasting",
            "es": """
                |iva|cuota iva|total iva|importe iva|i.v.a.|cuota|impuestos|total impuestos|cuota de iva|igic
                """,
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
                |total facture|montant de la facture|total general ttc|prix ttc|ttc|montant facture|total de la facture
                |net ttc|montant toutes taxes comprises|montant total de la facture|prix total ttc|total ttc eur|total tvac
                |total tva comprise|montant total tvac|tvac|total tva incluse|facture ttc|total facture ttc
                """,
            "de": """
                |gesamtbetrag|rechnungsbetrag|bruttobetrag|gesamt brutto|brutto gesamt|summe brutto|bruttosumme
                |rechnungssumme brutto|gesamtsumme|endbetrag|rechnungssumme|endsumme|gesamtbetrag brutto|total inkl mwst
                |brutto|gesamtrechnungsbetrag|summe inkl mwst|betrag inkl mwst|rechnungsbetrag brutto|rechnungsendbetrag
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
                |amount due|total due|balance due|amount payable|total payable|please pay|amount to pay|total to pay
                |net payable|amount to be paid|payment amount|pay this amount|total amount due|total amount payable|due amount
                |total now due|amount owing|balance payable|outstanding amount|balance outstanding|balance to pay
                |invoice balance|net amount due|please pay this amount|total balance due|net due|balance owing|amount now due
                |to be paid|remaining balance due|you owe|amount due now|sum payable|balance
                """,
            "fr": """
                |net a payer|montant a payer|total a payer|reste a payer|solde a payer|net a regler|montant du|total du
                |solde du|a payer|montant a regler|somme a payer|net a payer ttc|total a regler|net a payer eur
                |net a payer en euros|a payer ttc|solde a regler|total net a payer|montant net a payer|reste du
                |net a payer en euro|montant total a payer|solde restant du|montant du ttc
                """,
            "de": """
                |zahlbetrag|zu zahlen|zahlungsbetrag|zu zahlender betrag|offener betrag|restbetrag|zahlbetrag eur
                |zu zahlen eur|zu uberweisender betrag|zu uberweisen|auszahlungsbetrag|falliger betrag|noch zu zahlen
                |zu bezahlen|uberweisungsbetrag|zahllast|noch offen|restforderung|offene forderung|zu zahlende summe
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
                |totale da pagare|netto a pagare|importo da pagare|da pagare|totale a pagare|saldo|importo dovuto
                |totale dovuto|netto da pagare|importo a pagare
                """,
        },
    },
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
            "nl": """
                |aanbetaling|reeds betaald|voorschot|vooruitbetaling|betaald|reeds voldaan|voorschotten
                """,
            "es": """
                |anticipo|pagado|a cuenta|retencion|irpf|retencion irpf|pago a cuenta|anticipos|entregado a cuenta
                """,
            "it": """
                |acconto|gia pagato|ritenuta d'acconto|ritenuta|pagato|anticipo|acconti|ritenuta acconto
                """,
        },
    },
    Role.EARLIER: {
        3: {
            "en": """
                |previous balance|balance forward|balance brought forward|prior balance|past due|opening balance
                |account balance|overdue balance|previous amount due|arrears|previous invoices|balance b/f|past due amount
                |unpaid balance|total account balance|total outstanding balance|last bill|last invoice balance
                |past due balance|previous statement balance|beginning balance
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
                |einzelpreis|nettopreis|menge|rabatt|preis|stuckpreis|skonto|skontobetrag|mahngebuhr|versandkosten|fracht|einzelbetrag
                |e-preis|gesamtpreis|mwst-satz|steuersatz|mwst %|ust %|gesamtbetrag der zuschlage|gesamtbetrag der abschlage
                |leergutwert|stammkapital|grundkapital|bruttopreis|gesamtgewicht|summe menge|gewicht|betrag|rundung|zuschlage
                |abschlage|abzgl skonto|abzuglich skonto|betrag nach skonto|zahlbetrag bei skonto|anzahl|mwst satz|ust satz
                |summe rabatt|selbstbehalt|pauschale|restlaufzeit
                """,
            "nl": """
                |prijs|aantal|korting|stuksprijs|verzendkosten|btw %|btw tarief|totaal korting
                """,
            "es": """
                |precio|cantidad|descuento|precio unitario|portes|% iva|capital social|recargo|importe
                """,
            "it": """
                |prezzo|quantita|sconto|prezzo unitario|spese|aliquota|aliquota iva|bollo|capitale sociale|cap soc|importo
                |spese di trasporto|spese incasso|arrotondamento
                """,
        },
    },
    Role.ORDER: {
        3: {
            "en": """
                |order number|order no|po number|p.o. number|purchase order|purchase order number|purchase order no|po no|po #
                |p.o. #|p.o.|your order|your order no|your order number|customer order|order #|order id|po|customer po
                |order ref|order reference|sales order|po ref|customer reference|your ref|your reference|job number|our order
                |order
                """,
            "fr": """
                |bon de commande|n° bon de commande|numero de commande|n° de commande|commande n°|commande no
                |reference commande|votre commande|n° commande|ref commande|commande|vos references|votre reference|votre ref
                |v/ref|bon de commande n°|n° de bon de commande|bdc|reference de commande|commande numero
                |votre bon de commande
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
                |numero de pedido|n° de pedido|n° pedido|pedido n°|pedido|su pedido|orden de compra|su referencia
                |pedido cliente
                """,
            "it": """
                |numero ordine|n° ordine|ordine n°|ordine n|rif ordine|ordine|vs ordine|vostro ordine|vs rif
                |vostro riferimento|ordine acquisto
                """,
        },
    },
    Role.OTHER_NUMBER: {
        3: {
            "en": """
                |customer number|customer no|customer id|account number|account no|account #|client number|client no|client id
                |contract number|contract no|delivery note|delivery note no|tracking number|phone|tel|telephone|fax|mobile
                |registration number|company number|company no|registered in england no|registered no|reg no|registered in england and wales no|company registration no|registered number|tax id|ein|abn|acn|sku|item number|item no
                |part number|article|customer #|project number|project no|project|reservation|booking|policy number
                |meter number|licence number|license|page|page no|zip|transaction id|job no|quote number|quote no
                |your customer number|packing slip|shipment|consignment|your account number|website|email|e-mail|serial number
                |batch|route|duns|company reg no|company registration number|receipt number|cheque no|check no|receipt no
                |permit|customer code|ship to|terms|payment terms|terms of payment|sales rep|store|room|ticket|federal tax id
                |site id|product code|confirmation number|for invoice no|original invoice no|original invoice number
                |original invoice|related invoice|previous invoice|invoice to|invoice address|invoiced to|invoice for
                |invoice period
                """,
            "fr": """
                |numero client|n° client|no client|code client|reference client|ref client|n° de client|numero de client
                |n° de compte|numero de compte|contrat|n° contrat|n° de contrat|contrat n°|bon de livraison
                |n° bon de livraison|bon de livraison n°|siret|siren|rcs|r.c.s.|naf|code naf|ape|code ape|telephone|tel|fax
                |portable|mobile|gln|dossier|dossier n°|n° dossier|devis|devis n°|n° devis|affaire|chantier|n° affaire
                |n° bon de reception|n° bon de vente|ref projet|ref appel d'offres|n° de facture associee|facture d'origine
                |facture associee|facture initiale|page|service executant|ref comptable|n° au rc|compte de facturation
                |compte commercial|reference acheminement|vos identifiants|n° adherent|cadre de facturation|article
                |conditions de paiement|mode de paiement|mode de reglement|n° de facture d'origine|sur facture
                |facture originale|annule la facture|facture adressee a|adresse de facturation|facture a|nos references
                |n° de suivi|matricule|type de processus|code article|id|n° de telephone|n° d'agrement|email|e-mail|n° serie
                |imei|rm|capital social
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
                |lieferantennummer|lieferanten-nr|policennummer|versicherungsnummer|versicherungsschein|zur rechnung
                |zu rechnung|zu rechnung nr|ursprungliche rechnung|originalrechnung|weee-reg-nr|weee|ansprechpartner
                |bearbeiter|e-mail|email|internet|amtsgericht|ust-satz|buchungsreferenz|vergabenr|weitere referenz
                |vorherige rechnung|vorausgegangene rechnung|vorangegangene rechnung|kassenzeichen|aktenzeichen|auftraggeber
                |seriennummer|gtin
                """,
            "nl": """
                |klantnummer|klantnr|klant nr|debiteurnummer|debiteur|debiteurnr|kvk|kvk-nummer|kvk nr|pakbon|pakbonnummer
                |telefoon|pagina|relatienummer|contractnummer|offertenummer|projectnummer|rekeningnummer|lidnummer|artikel
                |betalingskenmerk|mobiel|debiteurennummer|factuuradres|uw kenmerk|ons kenmerk|dossiernummer
                """,
            "es": """
                |numero de cliente|n° cliente|cod cliente|codigo cliente|cliente|cif|nif|albaran|n° albaran|telefono|tfno
                |pagina|contrato|n° contrato|presupuesto|cuenta|referencia cliente|factura rectificada|fax|movil|codigo postal
                |registro mercantil
                """,
            "it": """
                |codice cliente|cod cliente|codice fiscale|cod fisc|c.f.|partita iva cliente|ddt|n° ddt|telefono|pagina
                |contratto|pag|rea|cliente|cig|cup|codice destinatario|preventivo|articolo|cod art|sdi|rif fattura|fax
                |reg imprese|matricola
                """,
        },
    },
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
            "en": "bic|swift|swift code|bic/swift|swift/bic|bic code|swift-bic|swiftcode",
            "fr": "code bic|code swift|bic swift",
            "de": "bic-code|bic (swift)|swift-bic",
            "nl": "bic-code",
            "es": "codigo bic|codigo swift",
            "it": "codice bic|codice swift|bic swift",
        }
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
                |numero de tva intracommunautaire|no tva|n° d'identification tva|n° ident intracommunautaire|id cee|n° id tva
                """,
            "de": """
                |ust-idnr|ust-id|ust-id-nr|ustid|ust-id nr|umsatzsteuer-id|umsatzsteuer-identifikationsnummer|uid-nr
                |uid-nummer|ust id nr|mwst-nr|mwst nr|umsatzsteuer-identnummer|ust-ident-nr|ust-identnr
                |umsatzsteueridentifikationsnummer|umsatzsteuer-id-nr|ust-identifikationsnummer|ust.-id.-nr|umsatzsteuer-idnr
                |ustidnr|ust-nr|uid nr
                """,
            "nl": """
                |btw-nummer|btw nummer|btw nr|btw-nr|btw-id|btw identificatienummer|btw id|btwnr
                """,
            "es": "nif-iva|nif iva|cif/nif|nif/cif|nif-vat|n° iva|numero iva",
            "it": """
                |partita iva|p.iva|p. iva|p iva|part iva|c.f./p.iva|p.iva/c.f.|cod. fisc./p.iva|codice fiscale e partita iva
                |c.f. e p.iva
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
    Role.SORT_CODE: {3: {"en": "sort code|sortcode|sort-code|s/c|bank sort code|s.c."}},
    Role.ROUTING: {
        3: {
            "en": """
                |routing number|routing no|aba|aba number|aba routing|routing #|aba #|aba routing number|routing (aba)
                |ach routing|wire routing|routing transit number|aba/routing|routing/transit|ach routing number
                |bank routing number|routing code|rtn
                """
        }
    },
    Role.ACCOUNT: {
        2: {
            "en": """
                |bank account|bank account number|a/c no|acc no|acc #|acct no|acct #|account no|a/c number|a/c|bank account no
                |acc number|checking account|account|beneficiary account|acct|account number
                """
        }
    },
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
                |titulaire|titulaire du compte|a l'ordre de|au nom de|ordre de|par virement sur le compte de
                |intitule du compte|titulaire compte|nom du titulaire
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
            "es": """
                |vendedor|proveedor|emisor|datos del emisor|de|empresa|datos del proveedor|expedidor
                """,
            "it": """
                |fornitore|venditore|emittente|cedente|cedente/prestatore|mittente|prestatore|cedente prestatore
                """,
        },
    },
    Role.BUYER: {
        3: {
            "en": """
                |bill to|billed to|invoice to|invoiced to|to|sold to|customer|client|buyer|ship to|shipped to|deliver to
                |delivery address|billing address|invoice address|shipping address|attention|attn|customer name|bill-to
                |ship-to|client name|payer|delivered to|recipient|purchaser|deliver-to|billing information|invoice for|dear
                |customer details|customer address|bill to address|ship to address|charge to|tenant|guest|account holder name
                |consignee|importer|service address|sold-to
                """,
            "fr": """
                |client|facture a|adresse du client|destinataire|pour|acheteur|adresse de facturation|adresse de livraison
                |livraison|livre a|facturer a|a l'attention de|adresse facturation|adresse livraison|nom du client
                |votre adresse|adressee a|adresse a|facture adressee a|facturation|lieu de livraison|lieu livraison
                |a l'attention|doit|lieu de consommation|attn|adresse d'expedition|coordonnees client|livraison a
                |informations client|facture a l'attention de|vos identifiants|code client|preneur|locataire
                |beneficiaire de la prestation|interlocuteur
                """,
            "de": """
                |kunde|rechnung an|rechnungsempfanger|rechnungsadresse|lieferadresse|kaufer|kaufer/leistungsempfanger
                |empfanger der leistung|leistungsempfanger|besteller|auftraggeber|warenempfanger|lieferanschrift
                |rechnungsanschrift|an|herrn|frau|firma|abweichender warenempfanger|abweichender rechnungsempfanger
                |leistungsadresse|versandadresse|zu handen|z. hd.|z.hd.|bauvorhaben|lieferung an|ihre daten
                |versicherungsnehmer|mieter|lieferort|kundenadresse|patient|objekt
                """,
            "nl": """
                |klant|factuur aan|factuuradres|afleveradres|koper|aan|t.a.v.|ter attentie van|bezorgadres|opdrachtgever
                |afnemer|leveradres|klantgegevens|gefactureerd aan
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
            "en": """
                |remit to|payee|remittance address|please remit to|send payment to|beneficiary bank
                """,
            "fr": "beneficiaire|beneficiaire affactureur|reglement a",
            "de": "abweichender zahlungsempfanger|zahlung an",
            "nl": "begunstigde|betalen aan",
            "es": "beneficiario",
            "it": "beneficiario del pagamento",
        }
    },
    Role.FACTOR: {
        3: {
            "en": "factoring|factor|assigned to|has been assigned",
            "fr": """
                |affacturage|affactureur|subrogation|factor|cession de creance|cedee a|factofrance
                """,
            "de": "factoring|abgetreten an|abgetreten|forderungsabtretung|abtretung",
            "nl": "factoring|gecedeerd|verpand",
            "es": "factoring|cedido a|endosada",
            "it": "factoring|ceduto a|cessione del credito",
        }
    },
    Role.DEBITED: {
        3: {
            "en": """
                |your account|your bank account|customer iban|debit account|debtor account|debit iban|your iban|buyer iban
                |payer iban|from your account|debtor iban|account to be debited|refund account
                """,
            "fr": """
                |votre compte|sur le compte bancaire|compte debite|compte a debiter|votre iban|iban client|sur votre compte
                |iban du client|iban acheteur|iban debiteur|compte preleve|prelevement sur le compte
                """,
            "de": """
                |kaufer-iban|ihr konto|ihrem konto|von konto|ihre iban|kunden-iban|von ihrem konto|vom konto|belastung konto
                |lastschrift von|iban des kunden|zahler-iban|ihrer bankverbindung|ihre bankverbindung|von dem konto|iban kunde
                |zu lasten
                """,
            "nl": "uw rekening|uw iban|van uw rekening|uw rekeningnummer|van rekening",
            "es": """
                |su cuenta|cuenta de cargo|domiciliado en|su iban|cuenta del cliente|cuenta cargo
                """,
            "it": """
                |vostro conto|vs iban|addebito su|conto di addebito|vostra banca|banca d'appoggio|vs banca|banca cliente
                |iban cliente
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
            "de": """
                |verwendungszweck|zahlungsreferenz|referenz|zahlungszweck|referenznummer|uberweisungstext
                """,
            "nl": """
                |betalingskenmerk|kenmerk|gestructureerde mededeling|mededeling|omschrijving betaling|betaalkenmerk
                |onder vermelding van
                """,
            "es": "referencia de pago|concepto|referencia pago|concepto de pago",
            "it": "causale|riferimento pagamento|causale pagamento|causale bonifico",
        },
    },
    Role.CURRENCY: {
        3: {
            "en": """
                |currency|invoice currency|amounts in|all amounts in|all prices in|amount in|all amounts are in|figures in
                |prices in
                """,
            "fr": "devise|devise de la facture|montants en|monnaie|montants exprimes en|exprime en",
            "de": """
                |wahrung|betrage in|alle betrage in|rechnungswahrung|alle preise in|preise in|wahrungscode
                """,
            "nl": "valuta|munteenheid|bedragen in",
            "es": "moneda|divisa|importes en",
            "it": "valuta|divisa|importi in",
        }
    },
    Role.OTHER: {
        3: {
            "en": """
                |bank|bank name|bank details|payment details|payment information|description|notes|comments|signature|branch
                |branch code
                """,
            "fr": """
                |banque|domiciliation|coordonnees bancaires|rib|description|designation|observations|cle rib
                """,
            "de": """
                |bank|bankverbindung|bezeichnung|beschreibung|bemerkung|geschaftsfuhrer|geschaftsfuhrung|sitz der gesellschaft
                |kreditinstitut
                """,
            "nl": "bank|omschrijving|bankgegevens|opmerkingen",
            "es": "banco|descripcion|concepto descripcion|observaciones|forma de pago",
            "it": "banca|descrizione|note|banca di appoggio|modalita di pagamento|pagamento",
        }
    },
}
