# ruff: noqa: E501  a choice of words is one piece
"""Labels of what an invoice adds up to. Their form, and what the strengths mean: see `labels`."""

from mailbot.extract.words.roles import Phrases, Role

SUMS: dict[Role, Phrases] = {
    Role.NET: {
        3: {
            "en": """
                |subtotal|net|sub total|sub-total|net total|total net|net amount|total excl vat|total ex vat|total excluding vat
                |total excl tax|total before tax|amount before tax|net value|total without taxes|total excluding tax
                |taxable amount|total excl gst|subtotal excl vat|total (excl vat)|net invoice total|total net amount|goods total
                |total excl|untaxed amount|total net value|net invoice amount|amount excl vat|subtotal less discount
                |taxable value|total excluding gst|total exclusive of vat|total ex gst|net subtotal|total nett|nett total|nett
                |net total excl vat|total exclusive of tax|amount excluding vat|net amount excl vat|invoice subtotal|amount net
                |total amount excl vat|total amount excluding vat|vatable amount|taxable total|total taxable amount|goods value
                |value excl vat|net price|sum net|subtotal (excl tax)|total without vat|price excl vat|amount without vat
                |net sum|net sales|total ex tax|subtotal before tax
                |total net of {vat/tax}|net of vat|total before {vat/tax}|amount before {vat/tax}|fees net|net fees
                |total goods|net goods|subtotal before {vat/tax}|invoice net|net charges|charges before vat
                |taxable supplies
                """,
            "fr": """
                |hors taxes|hors taxe
                |total ht|total h.t.|montant ht|total hors taxe|total hors taxes|total hors tva|montant hors tva|sous-total
                |sous total|net ht|base ht|total net ht|montant total ht|montant net ht|total general ht|base tva
                |total hors t.v.a|montant hors taxes|montant hors taxe|base imposable|total h.t. net|prix total ht|sous-total ht
                |total ht eur|total net hors taxes|total montant ht|montant net hors taxe|sous-total hors taxe|base ht totale
                |total prestations ht|net hors taxe|net hors taxes|valeur nette|montant net|somme ht|total base ht|base de tva
                |total general hors taxes|base taxable|montant imposable|total htva|montant htva|htva
                |total prestations|montant des prestations|total honoraires ht|honoraires ht|total marchandises ht
                |total des prestations ht|total fournitures ht|total base hors taxes|prix net ht|total travaux ht
                |montant travaux ht|total hors droits et taxes|net hors tva
                |{montant des prestations/total des prestations/prestations/montant} hors {taxe/taxes/tva}
                """,
            "de": """
                |nettobetrag|summe netto|netto|zwischensumme|gesamt netto|netto gesamt|nettosumme|rechnungssumme netto|warenwert
                |positionssumme|rechnungssumme ohne ust|summe ohne mwst|gesamtbetrag netto|netto-betrag|gesamtnetto
                |summe positionen|betrag netto|warennettowert|netto-summe|rechnungsbetrag netto|total netto|gesamt (netto)
                |nettowarenwert|nettoentgelt|netto warenwert|steuerpflichtiger betrag|total exkl mwst|total exkl. mwst
                |zwischentotal|total ohne mwst|basisbetrag|steuerbasis|bemessungsgrundlage|gesamtpreis netto|summe nettobetrage
                |summe (netto)|nettogesamtbetrag|gesamtnettobetrag|summe exkl mwst|summe exkl. ust|zwischensumme netto
                |nettosumme gesamt|nettorechnungsbetrag|gesamtsumme netto|gesamtbetrag ohne mwst|summe ohne ust|betrag ohne mwst
                |betrag ohne ust|entgelt|gesamtentgelt netto|total exkl ust|gesamt exkl mwst|betrag exkl mwst|warenwert netto
                |auftragssumme netto|leistungssumme|rechnungsnetto|gesamtwert netto|nettobetrag gesamt|summe nettobetrag
                |total ohne ust|nettobetrag eur|steuerpflichtiges entgelt
                |total positionen|summe der positionen|summe der leistungen|leistung netto|leistungen netto
                |honorar netto|nettohonorar|summe leistungen netto|total vor mwst|summe vor mwst|warenwert exkl mwst
                |total netto exkl mwst|nettorechnungssumme|nettoleistung
                |{gesamt/gesamtbetrag/gesamtsumme/rechnungsgesamtbetrag/rechnungsbetrag/summe/total/betrag} {ohne/exkl/exklusive} {mwst/ust/steuer/steuern/umsatzsteuer/mehrwertsteuer}
                """,
            "nl": """
                |subtotaal|totaal excl btw|totaal exclusief btw|bedrag excl btw|totaal excl|nettobedrag|totaal netto
                |netto bedrag|totaal ex btw|excl btw|grondslag|maatstaf van heffing|totaal exclusief|subtotaal excl btw
                |subtotaal exclusief btw|netto totaal|totaal zonder btw|bedrag exclusief btw|totaalbedrag excl btw
                |totaalbedrag exclusief btw|bedrag zonder btw|belastbaar bedrag|goederenbedrag|netto factuurbedrag|som netto
                |totale prijs excl btw|factuurbedrag excl btw|excl. btw totaal|belastbare basis|netto te factureren
                |totaal werkzaamheden|som exclusief btw|totaal vóór btw|bedrag ex btw|totaal diensten
                |netto bedrag excl btw|honorarium excl btw|totaal honorarium excl btw|premie en kosten
                |totaal goederen|factuurbedrag exclusief btw|totaal netto excl btw
                """,
            "es": """
                |base imponible|subtotal|total sin iva|importe neto|total neto|base|neto|total bruto|importe base|suma
                |total base imponible|base imponible total|total base|total neto sin iva|total parcial|importe sin iva
                |importe bruto|suma neta|total antes de impuestos|importe neto total|neto imponible|base i.v.a.|subtotal sin iva
                |suma base imponible|total bases|suma de bases|base sujeta|neto gravado|valor neto|total importe neto|base total
                |bruto
                |total honorarios sin iva|importe sin impuestos|total antes de iva|base imponible iva
                |total mercancia|importe mercancia|total servicios|suma honorarios|base honorarios
                |importe de los servicios|importe de los honorarios|importe servicios|importe honorarios|total honorarios
                |liquido antes de iva|total importe sin iva|neto factura|{total/importe} {impuestos/imp} {excl/excluidos/no incluidos}
                """,
            "it": """
                |imponibile|totale imponibile|totale netto|subtotale|totale merce|netto merce|base imponibile|totale senza iva
                |importo netto|totale iva esclusa|totale imponibili|imponibile netto|totale merci|totale netto iva esclusa
                |subtotale netto|totale al netto iva|totale esente iva|imponibile iva|totale {prestazioni/prestazione}|totale esclusa iva
                |importo imponibile|netto imponibile|somma imponibile|totale servizi|totale compensi|totale netto imponibile
                |totale al netto|netto totale|imponibile totale|valore netto|importo senza iva|importo iva esclusa
                |totale onorari|totale lavori|totale compenso|totale prestazioni imponibili|totale righe
                |totale prima dell'iva|imponibile fattura|importo lavori|totale corrispettivi|totale noleggio
                |totale fornitura|onorario imponibile|totale imponibile iva
                |tot imponibile|tot netto|tot merce
                """,
        },
    },
    Role.VAT: {
        3: {
            "en": """
                |vat|total vat|vat amount|vat total|sales tax|tax|total tax|tax total|gst|hst|pst|gst amount|total gst
                |tax amount|vat due|total taxes|taxes|plus vat|tax due|gst total|total vat amount|value added tax|vat @
                |estimated tax|gst/hst|vat charged|vat payable|vat at|add vat|vat standard rate|output vat|vat value
                |total sales tax|vat (20%)|total vat due|amount of vat|vat sum|sales tax amount|tax total amount|state tax
                |plus tax
                |insurance premium tax|ipt|total vat payable|vat total amount|value added tax at|vat amount payable
                |gst payable
                """,
            "fr": """
                |tva|total tva|montant tva|t.v.a.|total t.v.a.|dont tva|montant de la tva|total des taxes|total taxes
                |taxe sur la valeur ajoutee|montant t.v.a|montant total tva|tps|tvq|taxes|montant de tva|total de la tva
                |tva totale|tva a taux normal|tva due|tva collectee|somme tva|tva sur encaissements|tva sur les debits
                |montant taxe|taxe|total montant tva|tva (20%)|montant des taxes
                |taxe d'assurance|taxes d'assurance|taxe sur les conventions d'assurance|tva a acquitter
                """,
            "de": """
                |mwst|mehrwertsteuer|umsatzsteuer|umsatzssteuer|ust|steuerbetrag|zzgl mwst|zuzuglich mwst|mwst-betrag|mwst betrag|summe mwst
                |ust-betrag|umsatzsteuerbetrag|steuer|gesamt mwst|enthaltene mwst|inkl mwst betrag|zzgl ust|zzgl umsatzsteuer
                |summe ust|summe umsatzsteuer|gesetzl mwst|gesetzliche mwst|steuersumme|gesamt ust|total mwst|zzgl gesetzl mwst
                |zzgl mehrwertsteuer|versicherungsteuer|versicherungssteuer|mehrwertsteuerbetrag|mwst gesamt|ust gesamt
                |umsatzsteuer gesamt|steuer gesamt|steuerbetrag gesamt|gesamtsteuer|summe steuer|summe steuern|plus mwst
                |plus ust|plus umsatzsteuer|zuzuglich ust|zuzuglich umsatzsteuer|zuzgl mwst|zuzgl ust|zzgl steuer
                |zuzuglich gesetzlicher mwst|zzgl der gesetzlichen mwst|darin enthaltene mwst|darin enthaltene ust|inkl ust
                |mwst summe|gesamtbetrag mwst|gesamtbetrag ust|summe mehrwertsteuer|mehrwertsteuer gesamt
                |gesetzliche umsatzsteuer|gesetzliche ust|gesamt umsatzsteuer|gesetzliche mehrwertsteuer|zzgl gesetzliche mwst
                |umsatzsteuersumme|mwst total
                |steuer total|ust total|versicherungsteuer gesamt|mehrwertsteuer total|ust-summe|steuerbetrag ust
                |umsatzsteuerbetrag gesamt
                """,
            "nl": """
                |btw|btw bedrag|totaal btw|btw totaal|btw-bedrag|b.t.w.|omzetbelasting|bedrag btw|totale btw|btw som
                |totaal aan btw|plus btw|btw hoog|btw laag|btw hoog tarief|btw laag tarief|totaal bedrag btw|verschuldigde btw
                |btw over|btw verschuldigd
                |assurantiebelasting|totaal omzetbelasting|belasting|totaal te betalen btw
                """,
            "es": """
                |iva|cuota iva|total iva|importe iva|i.v.a.|cuota|impuestos|total impuestos|cuota de iva|igic|cuota total
                |total cuota iva|total cuotas|iva repercutido|importe del iva|importe de iva|suma iva|total impuesto|impuesto
                |impuesto sobre el valor anadido|cuotas iva|total igic
                |impuesto sobre primas|cuota iva total|cuotas de iva|impuestos totales|ipsi
                """,
            "it": """
                |iva|imposta|totale iva|importo iva|totale imposta|i.v.a.|imposte|di cui iva|totale imposte|imposta iva
                |importo imposta|ammontare iva|iva totale|importo dell'iva|totale imposta iva|imposta totale|di cui imposta
                |imposta sul valore aggiunto|iva dovuta
                |tot iva|tot imposta
                """,
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
                |total current charges|total inclusive of tax|total invoice price|total including tax and shipping
                |total amount including vat|total amount inc vat|total payable incl vat|gross invoice amount|gross invoice total
                |total gbp inc vat|total value|total due incl vat|invoice value|invoice grand total|total sum|sum total
                |overall total|total cost|total to invoice|final total|amount including vat|grand total incl vat|gross sum
                |total sek|total pln|full amount|total bill|bill total|total of invoice|total premium|gross premium|total rent
                |total fees|grand total due|amount of this invoice|amount of invoice
                |total {inc/incl/including/with} {gst/taxes/all taxes}|total this bill|total this invoice
                |invoice amount payable|gross amount payable|total invoice amount payable|total incl of taxes
                |amount of this bill|total amount of this invoice
                """,
            "fr": """
                |toutes taxes comprises
                |total ttc|montant ttc|total t.t.c.|montant total ttc|total toutes taxes comprises|total general|montant total
                |total facture|montant de la facture|total general ttc|prix ttc|ttc|montant facture|total de la facture|net ttc
                |montant toutes taxes comprises|montant total de la facture|prix total ttc|total ttc eur|total tvac
                |total tva comprise|montant total tvac|tvac|total tva incluse|facture ttc|total facture ttc|montant ttc total
                |total facture eur|total de facture|montant brut|total a facturer|total tva incl|tvac total|montant tvac
                |total net ttc|total montant ttc|net total ttc|montant global|montant global ttc|somme totale|total en euros ttc
                |total euro ttc|total brut|somme ttc|montant facture ttc|total de la cotisation|total cotisation|cotisation totale
                |prime ttc|prime totale|total de la prime|cotisation ttc|total de l'avis d'echeance|total du loyer|total quittance
                |total net de {taxe/taxes/tva}|net de {taxe/taxes}|montant net de {taxe/taxes/tva}
                |total de la presente facture|montant de la presente facture|total honoraires ttc
                |total des honoraires ttc|montant du document|total du document|total tous droits et taxes compris
                |total taxes comprises|montant taxes comprises|total avec tva|total final|total travaux ttc
                |montant total de la prestation|total cette facture
                |{total/montant/montant total/somme} {taxe comprise/taxes comprises/taxe incluse/taxes incluses/tva comprise/tva incluse}
                """,
            "de": """
                |gesamtbetrag|rechnungsbetrag|bruttobetrag|gesamt brutto|brutto gesamt|summe brutto|bruttosumme
                |rechnungssumme brutto|gesamtsumme|endbetrag|rechnungssumme|endsumme|gesamtbetrag brutto|total inkl mwst|brutto
                |gesamtrechnungsbetrag|summe inkl mwst|betrag inkl mwst|rechnungsbetrag brutto|rechnungsendbetrag
                |gesamt inkl mwst|rechnungstotal|brutto-betrag|gesamtbetrag inkl mwst|total (inkl mwst)|gesamtpreis brutto
                |brutto-rechnungsbetrag|rechnungsgesamtbetrag|gesamtbetrag eur|rechnung total|bruttorechnungsbetrag
                |gesamt-brutto|gesamtbruttobetrag|gesamtrechnungssumme|total brutto|gesamt (brutto)|gesamt inkl ust
                |summe inkl ust|gesamtbetrag inkl ust|gesamtbetrag inklusive mwst|rechnungsbetrag inkl mwst
                |rechnungsbetrag inkl ust|summe inklusive mwst|total inkl ust|betrag inkl ust|gesamt inklusive mwst
                |bruttogesamtbetrag|bruttogesamtsumme|rechnungsbetrag gesamt|gesamtbetrag der rechnung|rechnungssumme gesamt
                |summe gesamt|summe total|brutto total|rechnungsbetrag eur|rechnungswert|gesamtwert|rechnungsbruttobetrag
                |gesamtforderung|gesamtsumme brutto|gesamtsumme inkl mwst|rechnungssumme inkl mwst|rechnungssumme inkl ust
                |bruttomiete|miete brutto|warmmiete
                |gesamtbeitrag|gesamtpramie|bruttobeitrag|bruttopramie|gesamtmiete|beitrag gesamt|pramie gesamt
                |betrag brutto|gesamtkosten|gesamtpreis inkl mwst|endpreis|bruttopreis gesamt|rechnungsendsumme
                |gesamttotal|endtotal|schlusstotal|schlussbetrag|schlusssumme|abrechnungsbetrag|abrechnungssumme
                |bruttorechnungssumme|bruttoendbetrag|bruttoendsumme|total rechnung|rechnungsbetrag total
                |betrag dieser rechnung|summe dieser rechnung|endbetrag inkl mwst|gesamtbetrag inkl steuern
                |gesamtsumme inkl ust|betrag der rechnung|summe rechnung|honorar brutto|bruttohonorar
                |{gesamt/gesamtbetrag/gesamtsumme/rechnungsgesamtbetrag/rechnungsbetrag/summe/total/betrag} {mit/inkl/inklusive} {mwst/ust/steuer/steuern/umsatzsteuer/mehrwertsteuer}
                """,
            "nl": """
                |totaal incl btw|totaal inclusief btw|totaalbedrag|factuurbedrag|eindbedrag|eindtotaal|totaal factuur
                |totaal incl|bedrag incl btw|totaal inclusief|brutobedrag|factuurtotaal|totaal bedrag|totaal eur
                |totaalbedrag incl btw|totaalbedrag inclusief btw|totaal factuurbedrag|factuurbedrag incl btw
                |factuurbedrag inclusief btw|bedrag inclusief btw|bruto totaal|factuurtotaal incl btw|totaalprijs
                |totale prijs incl btw|som inclusief btw|totaal generaal|algemeen totaal|totaalsom|totaal btw inbegrepen
                |totale premie|totaal premie|premie incl assurantiebelasting|totale huur|totaal contributie
                |eindbedrag incl btw|totaalbedrag factuur|te factureren bedrag|totaal met btw|rekeningbedrag
                |notabedrag|totaal nota|totaal declaratie|declaratiebedrag|totaal van deze factuur
                |bedrag van deze factuur|totaal incl belasting|totaal incl assurantiebelasting|totaalbedrag nota
                |totale factuurbedrag|bruto factuurbedrag|totaal der factuur|totaal factuur btw incl
                """,
            "es": """
                |total factura|importe total|total con iva|total general|total de la factura|total iva incluido
                |importe total factura|total eur|total euros|importe factura|total documento|total a facturar
                |total importe|total importe factura|importe total iva incluido|total con impuestos|total factura iva incluido
                |total impuestos incluidos|suma total|importe final|total bruto factura|total a cobrar|importe total con iva
                |total del documento|monto total|total neto factura|total general factura|importe iva incluido|precio total
                |total facturado|importe global|total de factura
                |total de esta factura|importe de la factura|importe de esta factura|total recibo
                |importe total recibo|total minuta|total honorarios|total liquidacion|importe liquidacion
                |montante total|total cargos|{total/importe total} {impuestos/imp} {incl/incluidos}
                """,
            "it": """
                |totale fattura|totale documento|importo totale|totale ivato|totale complessivo|totale generale
                |totale iva inclusa|totale euro|importo fattura|totale della fattura|totale doc|totale fattura euro
                |totale importo|importo totale fattura|totale lordo|tot lordo|importo lordo|totale con iva|totale comprensivo di iva
                |totale iva compresa|totale compresa iva|totale documento euro|importo complessivo|totale dovuto iva inclusa
                |totale da fatturare|importo del documento|ammontare totale|prezzo totale|totale finale|valore totale
                |importo totale documento|totale incl iva|somma totale|importo ivato
                |totale bolletta|totale parcella|totale notula|totale della presente fattura|importo della fattura
                |totale addebiti|importo bolletta|totale avviso|totale nota
                |tot {documento/fattura/doc/generale/complessivo}|totale doc
                """,
        },
        2: {
            "en": "total|totals|in all|altogether",
            "fr": "total eur|total euros|totaux|en tout|ensemble",
            "de": """
                |gesamt|summe|summen|total eur|betrag eur|gesamthonorar|honorarsumme|gesamtvergutung|gesamtforderung|gesamtgebuhr|gesamtbeitrag
                |gesamtmiete|gesamtkosten|gesamtentgelt|summe honorar|zusammen|insgesamt|macht zusammen
                """,
            "nl": "totaal|totalen|bedrag|samen|tezamen|alles samen",
            "es": "total|totales|en total",
            "it": "totale|totali|in tutto",
        },
    },
    Role.DUE: {
        3: {
            "en": """
                |amount due|total due|balance due|amount payable|total payable|please pay|amount to pay|total to pay|net payable
                |amount to be paid|payment amount|pay this amount|total amount due|total amount payable|due amount|total now due
                |amount owing|outstanding|balance payable|outstanding amount|balance outstanding|balance to pay|invoice balance
                |net amount due|please pay this amount|total balance due|net due|balance owing|amount now due|to be paid
                |remaining balance due|you owe|amount due now|sum payable|balance|amount outstanding|balance remaining
                |remaining balance|total outstanding|now due|total to be paid|due for payment|amount due for payment
                |net amount payable|net payable amount|invoice amount due|balance to be paid|payment due amount|to pay
                |total amount to pay|total now payable|payable amount|amount remaining|amount to remit|please remit
                |total amount owed|amount owed|balance now due|due in total|final amount due|sum due|payable now
                |amount due this invoice|current amount due|net balance due|remaining amount|total payable amount
                |total remaining|amount still due
                |amount now payable|now payable|total sum due|amount to be remitted|remittance due|to be settled
                |sum to pay|sum to be paid|amount you owe|total you owe|amount for payment
                """,
            "fr": """
                |net a payer|montant a payer|total a payer|reste a payer|solde a payer|net a regler|montant du|total du|solde du
                |a payer|montant a regler|somme a payer|net a payer ttc|total a regler|net a payer eur|net a payer en euros
                |a payer ttc|solde a regler|total net a payer|montant net a payer|reste du|net a payer en euro
                |net a nous payer|net a nous regler|a nous regler|a nous payer|solde a nous regler|solde a nous payer|reste a nous regler
                |montant total a payer|solde restant du|montant du ttc|montant restant du|montant restant a payer
                |solde restant a payer|restant du|reste a regler|somme a regler|net du|montant exigible|montant net a regler
                |total net a regler|total restant du|montant de votre paiement|montant a virer|somme due|total du ttc|solde ttc
                |a regler|montant total du|total a payer ttc|reste a payer ttc|net a payer ht|montant du a ce jour
                |montant a acquitter|montant total a regler|solde net a payer
                |montant a nous verser|a nous verser|montant a verser|a verser|somme a verser|net a verser|total a verser
                |a nous devoir|total a nous devoir|montant a nous devoir|a devoir|net a devoir|solde a devoir
                |net exigible|somme exigible|montant de votre reglement|net a recevoir|reste du ttc|a percevoir
                |total a percevoir|montant a percevoir|montant net du|votre montant a payer|total a acquitter
                |somme totale due|solde exigible|net a votre charge|montant restant
                """,
            "de": """
                |zahlbetrag|zu zahlen|zahlungsbetrag|zu zahlender betrag|offener betrag|restbetrag|zahlbetrag eur|zu zahlen eur
                |zu uberweisender betrag|zu uberweisen|auszahlungsbetrag|falliger betrag|noch zu zahlen|zu bezahlen
                |uberweisungsbetrag|zahllast|noch offen|restforderung|offene forderung|zu zahlende summe
                |zu zahlender gesamtbetrag|noch zu zahlender betrag|endbetrag zu zahlen|offener rechnungsbetrag
                |verbleibender betrag|restzahlung|zu begleichen|betrag zahlbar|zu zahlender rechnungsbetrag|offener restbetrag
                |noch zu zahlen eur|verbleibender zahlbetrag|rechnungsbetrag zu zahlen|zu bezahlender betrag
                |zu leistender betrag|zu leistende zahlung|restsumme|offene summe|offener gesamtbetrag|noch offener betrag
                |zahlungssumme|zahlungsbetrag eur|falliger gesamtbetrag|zahlbarer betrag|fallige summe|zu entrichtender betrag
                |zu entrichten|zu bezahlende summe|gesamt zu zahlen|gesamtbetrag zu zahlen|summe zu zahlen|bitte zahlen sie
                |bitte uberweisen sie|uberweisungssumme|verbleiben zu zahlen|verbleibt zu zahlen|rest zu zahlen
                |noch zu begleichen|noch zu bezahlen|zahlbetrag gesamt|zu zahlen total|zahlungsforderung|verbleibende forderung
                |noch zu uberweisen|restlicher betrag|falliger rechnungsbetrag|zahlbetrag brutto|verbleibende summe
                |zahlung fallig
                |anzuweisender betrag|zur anweisung|anweisungsbetrag|uns zustehender betrag
                |zahlbetrag dieser rechnung|faelliger rechnungsbetrag|fallige zahlung|zu zahlende betrag
                |zu zahlende gesamtsumme|rechnungsbetrag fallig|zu begleichender betrag
                |saldo zu unseren gunsten|zu unseren gunsten|zahlbetrag chf|zu bezahlen chf
                |ausstehender {betrag/restbetrag/rechnungsbetrag/gesamtbetrag}|geschuldeter {betrag/gesamtbetrag}
                |verbleibender restbetrag|offener zahlbetrag|falliger zahlungsbetrag
                |zu bezahlender gesamtbetrag|unsere forderung|forderungsbetrag|auszahlbetrag
                |{nachzahlung/nachzahlungsbetrag/nachforderung}{ zu ihren lasten/}|{betrag/saldo/rest} zu ihren lasten
                """,
            "nl": """
                |te betalen|te betalen bedrag|totaal te betalen|te voldoen|openstaand bedrag|nog te betalen|totaal te voldoen
                |bedrag te betalen|te betalen eur|te betalen totaal|totaal te voldoen bedrag|te voldoen bedrag
                |verschuldigd bedrag|totaal verschuldigd|nog te voldoen|restbedrag|resterend bedrag|resterend te betalen
                |saldo te betalen|openstaand saldo factuur|netto te betalen|te betalen saldo|bedrag te voldoen|door u te betalen
                |door u te voldoen|restant te betalen|totaal nog te betalen|totaalbedrag te betalen|totaal te betalen bedrag
                |over te maken|over te maken bedrag|te ontvangen bedrag|betaalbaar bedrag|eindbedrag te betalen|verschuldigd
                |te betalen in eur|openstaand|nog te betalen bedrag|resterend saldo
                |te betalen som|totaal te vergoeden|door ons te ontvangen|per saldo
                |{graag/gaarne} ontvangen {we/wij}|ontvangen {we/wij} graag|{graag/gaarne} ontvangen {we/wij} van u
                |totaal door u te betalen|netto te voldoen|resterend onbetaald{ bedrag/}
                |{nog /}bij te betalen|nabetaling
                """,
            "es": """
                |total a pagar|paguese|abonese|sirvanse pagar|importe a pagar|a pagar|a percibir|liquido|liquido a percibir|neto a pagar|saldo pendiente|total a abonar
                |importe pendiente|saldo adeudado|importe adeudado|importe debido|total adeudado|importe a abonar|a abonar
                |total a ingresar|importe a ingresar|neto a abonar|importe liquido|liquido a abonar|resto a pagar
                |resta por pagar|pendiente de pago|pendiente de abono|importe neto a pagar|total neto a pagar|saldo a pagar
                |cantidad a pagar|total debido|total pendiente|importe a transferir|pago pendiente|monto a pagar|valor a pagar
                |total liquido|total a satisfacer|saldo a abonar|importe total a pagar|total a pagar eur|liquido total
                |a pagar eur|total pendiente de pago|pendiente a pagar|importe a satisfacer
                |a ingresar|total a ingresar|liquido a ingresar|a satisfacer|total a satisfacer
                |liquido a pagar|total a percibir|neto a percibir|saldo a nuestro favor|importe pendiente de pago
                |pendiente de pago euros|total a su cargo
                |{queda/total/saldo/importe/monto/resto} por pagar|{monto/cantidad} {adeudado/adeudada/pendiente/restante}|importe restante
                """,
            "it": """
                |totale da pagare|netto a pagare|importo da pagare|da pagare|totale a pagare|saldo|importo dovuto|totale dovuto
                |netto da pagare|importo a pagare|netto da corrispondere|saldo da pagare|saldo a pagare|importo netto a pagare
                |totale netto a pagare|totale netto da pagare|residuo da pagare|importo residuo|restante da pagare
                |importo da versare|importo da bonificare|a saldo|saldo dovuto|netto dovuto|importo da corrispondere
                |somma da pagare|totale da corrispondere|totale da versare|resto da pagare|netto a saldo|importo totale dovuto
                |netto in pagamento|totale a saldo|netto a pagare euro|rimanenza da pagare|da saldare|importo da saldare
                |{netto/totale/importo/saldo/somma/totale netto/importo netto} {da/a} {versare/saldare/bonificare/corrispondere/liquidare}
                |totale da saldare|saldo residuo|dovuto|ammontare dovuto|somma dovuta|netto a corrispondere
                |saldo a vostro carico|saldo a nostro favore|da versare|da corrispondere
                |netto a percepire|netto a ricevere|da bonificare|totale a vostro debito
                |tot a pagare|netto a pagare|tot da pagare
                |conguaglio {a debito/a vostro debito/a suo debito}
                """,
        },
    },
}

#: What may follow "dû" in French papers that leave out its circumflex (compact form): before any other word "du" is "of the".
BEHIND_DUE = frozenset(
    """ttc ht htva tvac tva toutes taxes net au aux le a en eur euro euros chf pour par avant ce cette ces sur sous sans avec dans sauf si
    immediatement comptant apres des depuis et est soit fin dici cejour""".split()
)
