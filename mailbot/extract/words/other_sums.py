"""Labels of amounts that are no totals, and currencies. Their form, and what the strengths mean: see `labels`."""

from mailbot.extract.words.roles import Phrases, Role

OTHER_SUMS: dict[Role, Phrases] = {
    Role.PREPAID: {
        3: {
            "en": """
                |already paid|amount paid|deposit|prepaid|prepayment|payment received|less paid|payments|down payment
                |paid to date|less deposit|paid amount|advance payment|payments received|retention|less retention|deposit paid
                |withholding tax|less payments|paid|credit applied|advance|payment/credits|withholding|less advance
                |less amount paid|total paid|amount received|less payment received|less payments received|deposits
                |amount already paid|part payment|on account payment|paid on account|less retention held|retention held
                |{paid/applied} from {trust/retainer/your retainer}|{trust/retainer/trust funds} applied
                |retainage|less retainage|cis deduction|less cis|down payment received|advance received|less deposit paid
                |withheld|tax withheld|withholding tax deducted|less withholding tax|payment on account|customer deposit
                |deposit received|less prepayment|prepayments|less advance payment|advance payments|already settled
                |received to date|less prepaid|previous payments|payments to date|payments made|payment made|less credit
                |credit note applied|amount prepaid|paid in advance|paid already|previously paid|less previously paid
                |less retention 5%|retention (5%)|retention deducted|retention amount|performance retention|security retention
                |defects retention|less received on account|received on account|less monies on account
                |monies on account|less paid on account|less sums received on account|held on account
                |less on account|less advances|less advance payments|less interim payments|interim payments
                |interim payments received|less already invoiced|already invoiced|less previously invoiced|cis tax
                |cis tax deducted|less cis tax|part paid
                |received payments|payments/credits|{amount/amounts/credit/credits/retainer/deposit/advance} applied
                |less amount credited|less payment|advance paid|total advance
                """,
            "fr": """
                |acompte|deja regle|deja paye|acompte verse|montant paye|acomptes|avance|acompte regle|deja verse
                |retenue de garantie|montant deja regle|retenue a la source|deduction acompte|deja percu|acompte percu
                |reglement recu|deja encaisse|paiement recu|paiements recus|avoir deduit|a deduire acompte|acompte recu
                |provision versee|arrhes|reglements recus|acomptes verses|paye|regle|acompte deduit|acomptes recus|retenue
                |acompte deja verse|acompte deja regle|acomptes deja verses|versement recu|versements recus|deja acquitte
                |montant verse|total acomptes|a deduire|retenue garantie|retenue de garantie 5%|dont acompte|avance recue
                |avances recues|avance versee|paiement deja effectue|deja payee|montant deja paye|deduction d'acompte
                |montant regle|montant acquitte|montant encaisse|total regle|somme reglee|regle ce jour
                |moins acompte|acompte percu le|acompte paye|retenue garantie 5%|retenue de 5%
                |deja facture|situations precedentes|moins acomptes|acompte a deduire|acomptes a deduire
                |acompte facture|sommes deja versees|deja acquittes|regle a la commande|verse a la commande
                |a deduire acompte verse
                |total {paye/deja paye/deja regle/deja verse}|{paye/regle} a ce jour|montant {prepaye/deja verse}
                |{paiements/versements/reglements} {effectues/deja effectues}
                """,
            "de": """
                |anzahlung|bereits gezahlt|bereits bezahlt|erhaltene anzahlungen|abzgl anzahlung|geleistete zahlungen
                |abschlagszahlung|vorauszahlung|gezahlt|erhaltene abschlagszahlungen|sicherheitseinbehalt|einbehalt|bezahlt
                |geleistete anzahlung|abzuglich anzahlung|abschlagszahlungen|bisherige abschlagszahlungen|bisher gezahlt
                |zahlungseingang|anzahlungen|zahlungseingange|gewahrleistungseinbehalt|garantieeinbehalt|abzugsteuer
                |quellensteuer|abzgl. vorauszahlung|abzugl anzahlung|abzuglich vorauszahlung|abzuglich abschlagszahlungen
                |vorausbezahlter betrag|vorausbezahlt
                |vorauszahlungen|bereits erhalten|bereits beglichen|erhaltene zahlungen|erhaltene anzahlung|bauabzugsteuer
                |kaution|abzgl sicherheitseinbehalt|abzuglich sicherheitseinbehalt|ruckbehalt|garantieruckbehalt
                |erhaltene zahlung|geleistete abschlage|guthaben|akontozahlung|akonto|bereits geleistete zahlungen
                |bereits geleistet|bereits geleistete anzahlung|abzuglich anzahlungen|abzuglich geleistete anzahlungen
                |abzuglich erhaltene anzahlung|abzuglich bereits gezahlt|geleistete vorauszahlung|geleistete vorauszahlungen
                |vorauszahlungsbetrag|teilzahlung erhalten|erhaltene teilzahlungen|geleistete abschlagszahlungen
                |anzahlung erhalten|bereits eingegangen|eingegangene zahlungen|vorschuss|vorschusse|abzgl vorschuss
                |anzahlung vom|vertragserfullungssicherheit|einbehalt gewahrleistung|einbehaltene sicherheit|sicherheit|vorkasse
                |bereits uberwiesen|zahlung erhalten|anzahlungsbetrag|abzgl bereits bezahlt|abzgl einbehalt|abzuglich einbehalt
                |bisherige zahlungen|{bereits /}{gezahlter/bezahlter/vorausgezahlter/erhaltener} betrag|betrag {erhalten/bezahlt}
                |bezahlt bis {dato/heute}|anzahlungssumme|summe der anzahlungen
                |bisherige abschlage|ihre bisherigen abschlage|bereits abgerechnet|bisher abgerechnet
                |abzuglich bereits abgerechnet|geleistete anzahlungen|abzuglich geleisteter abschlagszahlungen
                |anrechnung|haftrucklass|deckungsrucklass|abzuglich teilrechnungen
                """,
            "nl": """
                |aanbetaling|reeds betaald|voorschot|vooruitbetaling|betaald|reeds voldaan|voorschotten|al betaald|al voldaan
                |ontvangen betaling|ontvangen betalingen|betaling ontvangen|ontvangen|reeds ontvangen|aanbetaald|vooruitbetaald
                |betaald bedrag|ingehouden|inhouding|garantie-inhouding|waarborg|waarborgsom|bedrag ontvangen|bronbelasting
                |ontvangen aanbetaling|ontvangen voorschot|inhouding garantie|garantiebedrag|reeds gefactureerd voorschot
                |aanbetaling ontvangen|in mindering voorschot|af: voorschot|af: aanbetaling|betaalde voorschotten
                |reeds betaald bedrag|betalingen ontvangen|voorafbetaling|ontvangen voorschotten|minus aanbetaling
                |minus voorschot|betaald voorschot|eerder betaald|waarborginhouding|ingehouden garantie|al ontvangen
                |deelbetaling|reeds betaalde bedragen|verrekend voorschot|inhouding 5%
                |reeds gefactureerd|inhoudingen|reeds betaalde voorschotten|in mindering|te verrekenen voorschot
                |aftrek voorschot
                |{totaal/bedrag} betaald|betaald tot {op heden/nu toe}|{voldaan/reeds voldaan} bedrag
                """,
            "es": """
                |anticipo|pagado|a cuenta|retencion|irpf|retencion irpf|pago a cuenta|anticipos|entregado a cuenta|ya pagado
                |anticipo recibido|importe pagado|pagos recibidos|pago recibido|pagos a cuenta|entrega a cuenta|i.r.p.f.
                |retencion i.r.p.f.|retencion de garantia|retencion garantia|retenciones|total retenciones|cantidad pagada
                |retencion por garantia|fianza|deposito|senal|importe anticipado|anticipos recibidos|total irpf|cobrado
                |anticipo a cuenta|pagos anticipados|pago anticipado|menos anticipo|importe ya pagado|pagado a cuenta
                |entregas a cuenta|cantidades a cuenta|provision de fondos|menos retencion|ret. irpf|retencion fiscal
                |retenc. irpf|rtcion irpf|importe retencion|abonado|ya abonado|importe abonado|descuento anticipo
                |deduccion anticipo|retencion en garantia|garantia retenida|retencion a cuenta
                |a cuenta entregado|importe ya facturado|ya facturado|a deducir|certificaciones anteriores
                |total {pagado/cobrado}|pagado {a/hasta} la fecha|{importe/cantidad} {recibido/recibida}|importe cobrado
                """,
            "it": """
                |acconto|gia pagato|ritenuta d'acconto|ritenuta|pagato|anticipo|acconti|ritenuta acconto|acconto versato
                |acconti versati|acconto ricevuto|importo pagato|pagamenti ricevuti|pagamento ricevuto|importo gia versato
                |gia versato|anticipi|ritenuta a garanzia|ritenute|trattenuta|trattenuta a garanzia|caparra|detrazione acconto
                |ritenuta di garanzia|totale ritenute|a detrarre acconto|incassato|gia incassato|rit. d'acconto|rit. acconto
                |acconto gia versato|acconti gia versati|meno acconto|acconto percepito|acconti percepiti|ritenuta fiscale
                |ritenuta irpef|ritenuta del 20%|importo ritenuta|anticipo ricevuto|anticipo versato|pagamento anticipato
                |versato|acconto pagato|dedotto acconto|importo trattenuto|gia saldato|trattenute|meno anticipo|meno ritenuta
                |acconto fattura|ritenute d'acconto|ritenute a garanzia|somme gia versate|pagato in acconto|pagato in anticipo
                |acconti ricevuti|gia fatturato|deposito versato|a dedurre|a detrarre|ritenuta infortuni
                |caparra versata
                |{iva/iva in} {split payment/scissione pagamenti/scissione dei pagamenti/scissione}|iva a carico {/del }committente
                |importo {ricevuto/incassato}|pagato {a oggi/ad oggi/fino ad oggi}|totale {versato/incassato/pagato}
                """,
        },
    },
    Role.EARLIER: {
        3: {
            "en": """
                |previous balance|balance forward|balance brought forward|prior balance|past due|opening balance|account balance
                |overdue balance|previous amount due|arrears|previous invoices|balance b/f|past due amount|unpaid balance
                |total account balance|total outstanding balance|last bill|last invoice balance|past due balance
                |previous statement balance|beginning balance|outstanding from earlier invoices|earlier invoices
                |outstanding balance b/f|brought forward balance|overdue invoices|unpaid invoices|prior invoices
                |previously billed|prior amount due|outstanding from previous invoices|previous unpaid balance|overdue amount
                |carried over balance|amount brought forward from last invoice|previous charges|unpaid previous balance
                |balance from previous invoice|balance from last invoice|balance from previous bill|prior unpaid balance
                |earlier balance|old balance|outstanding from last bill|carried over from previous invoice|open invoices
                |still outstanding from earlier invoices|previously outstanding|amounts overdue
                |outstanding balance from previous invoices
                """,
            "fr": """
                |solde anterieur|ancien solde|solde precedent|reste du anterieur|factures impayees|factures anterieures|arriere
                |impaye|solde des factures precedentes|report solde precedent|report solde anterieur|echeances impayees
                |report solde|solde reporte|montant anterieur|impayes|arrieres|solde du compte|solde de votre compte
                |factures precedentes|facture precedente|report de solde|reste du des factures precedentes|montant impaye
                |solde debiteur|solde debiteur anterieur|anterieur impaye|factures en souffrance|solde des factures anterieures
                |ancien solde du|montant des factures precedentes|reste a payer anterieur|dette anterieure|encours anterieur
                """,
            "de": """
                |saldovortrag|offene posten|alter saldo|offener saldo|offener vortrag|aus fruheren rechnungen|fruhere rechnungen
                |offene forderungen|altschulden|ruckstande|offen aus vorrechnungen|offene altrechnungen|vorjahressaldo
                |vorheriger saldo|ruckstand|offene rechnungen|saldo vorperiode|kontostand|forderung aus vorperiode|altforderung
                |saldo alt|saldo aus vormonat|vorherige rechnungen|zahlungsruckstand|saldo aus fruheren rechnungen
                |offene betrage aus vorrechnungen|offen aus fruheren rechnungen|offener altsaldo|altsaldo|ubertrag aus vormonat
                |saldo vormonat|vormonatssaldo|offener betrag aus vorrechnung|ruckstand aus vorrechnungen|bisher offen
                |saldo der vorrechnung|noch offen aus fruheren rechnungen|frueherer saldo|bisheriger saldo|offene betrage
                """,
            "nl": """
                |vorig saldo|openstaand saldo|oud saldo|vorige facturen|openstaand van eerdere facturen|eerdere facturen
                |openstaande facturen|achterstand|achterstallig|vorig openstaand bedrag|saldo vorige factuur|nog openstaand
                |eerder openstaand|openstaande posten|achterstallig bedrag|beginsaldo|saldo eerdere facturen
                |openstaand eerdere facturen|openstaand bedrag eerdere facturen|saldo vorige periode|nog open vorige facturen
                |overgedragen saldo|eerder saldo|saldo vorige facturen|vorige schuld|nog openstaand van vorige facturen
                |onbetaalde facturen|openstaand vorige factuur
                """,
            "es": """
                |saldo anterior|saldo previo|pendiente anterior|facturas pendientes|deuda anterior|facturas anteriores
                |pendiente de facturas anteriores|saldo deudor|saldo deudor anterior|deuda pendiente|atrasos|importe atrasado
                |impagados|saldo de facturas anteriores|saldo vencido|deuda previa|saldo pendiente anterior
                |saldo pendiente de facturas anteriores|importe pendiente anterior|facturas anteriores pendientes
                |facturas impagadas|recibos pendientes|saldo deudor previo|saldo periodo anterior|importe facturas anteriores
                |deuda acumulada|facturas vencidas
                """,
            "it": """
                |saldo precedente|saldo anteriore|insoluti|fatture precedenti|arretrati|insoluto|debito precedente
                |fatture insolute|fatture non pagate|residuo precedente|scaduto|importo scaduto|saldo fatture precedenti
                |importi arretrati|fatture scadute|insoluti precedenti|bollette precedenti|saldo fatture pregresse
                |fatture pregresse|debito pregresso|saldo pregresso|sospeso|sospesi|importi non pagati
                |residuo fatture precedenti|rimanenza precedente|saldo arretrato|saldo insoluto|fatture aperte
                |fatture precedenti non saldate|saldo periodo precedente|partite aperte
                """,
        },
    },
    Role.OTHER_AMOUNT: {
        3: {
            "en": """
                |unit price|price|qty|quantity|amount|line total|discount|rate|hourly rate|shipping|freight|freight costs
                |handling|credit|savings|you save|total discount|less discount|total savings|rounding|minimum payment|late fee
                |credit limit|total charges and allowances|change|cash|tip|gratuity|total hours|total quantity|total weight
                |total items|total pages|total units|total qty|vat rate|tax rate|total pieces|declared value|insurance
                |total allowances|total discounts|share capital|carried forward|brought forward|amount carried forward
                |amount brought forward|carry forward|carry over|page total|page subtotal|sub-total carried forward
                """,
            "fr": """
                |prix unitaire|p.u.|p.u. ht|pu ht|quantite|qte|remise|escompte|taux tva|taux|penalite|indemnite forfaitaire
                |frais de port|port|capital|capital social|au capital de|nombre de pieces|poids|total remise|total remises
                |taux de tva|eco-participation|ecotaxe|indemnite|consommation|abonnement|total pieces|prix|base
                |remise commerciale|charge|prix unitaire ht|montant|report|a reporter|report de la page precedente
                |total a reporter
                |sous-total a reporter|report page precedente|total page|transport a reporter
                """,
            "de": """
                |einzelpreis|nettopreis|menge|rabatt|preis|stuckpreis|skonto|skontobetrag|mahngebuhr|versandkosten|fracht
                |einzelbetrag|e-preis|gesamtpreis|mwst-satz|steuersatz|mwst %|ust %|gesamtbetrag der zuschlage
                |gesamtbetrag der abschlage|leergutwert|stammkapital|grundkapital|bruttopreis|gesamtgewicht|summe menge|gewicht
                |betrag|rundung|zuschlage|abschlage|abzgl skonto|abzuglich skonto|betrag nach skonto|zahlbetrag bei skonto
                |anzahl|ubertrag|zwischensumme ubertrag|seitensumme|vortrag|ubertrag seite|ubertrag von seite|summe seite
                |mwst satz|ust satz|summe rabatt|selbstbehalt|pauschale|restlaufzeit
                """,
            "nl": """
                |prijs|aantal|korting|stuksprijs|stukprijs|verzendkosten|btw %|btw tarief|totaal korting|over te brengen
                |overgebracht|hoeveelheid|prijs per stuk|eenheidsprijs|aantallen
                """,
            "es": """
                |precio|cantidad|descuento|precio unitario|portes|% iva|capital social|recargo|importe|suma y sigue|suma anterior
                |precio ud.|p. unitario|precio unidad|cant.|uds.|total linea|importe linea|{importe/cantidad} {a bonificar/bonificable}
                """,
            "it": """
                |prezzo|quantita|sconto|prezzo unitario|spese|aliquota|aliquota iva|bollo|capitale sociale|cap soc|importo
                |spese di trasporto|spese incasso|arrotondamento|riporto|a riportare|da riportare|riporto a pagina seguente
                |riporto da pagina precedente|prezzo unit.|p. unitario|q.ta|qta|totale riga
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

#: Words for any amount (compact form), also one that was paid or credited.
ANY_AMOUNT = frozenset("amount montant betrag importe importo credit".split())
#: What says that an amount was paid before, folded; without it an advance may be asked for.
SAYS_PAID = (
    r"bezahl|gezahl|\bpaid\b|receiv|erhalten|geleistet|\brecue?s?\b|verse[es]*\b|betaald|voldaan|ontvangen|pagad|pagat|versat|incassat|\bregle"
    r"|deja|bereits|already|\bgia\b|\bya\b|reeds|entregad"
)
#: Words before the label of a total that speak of what is in it, folded ("im Gesamtbetrag"); not "in total".
IN_TOTAL = (
    r"\b(?:im|in (?:dem|diesem|unserem)|dans (?:le|ce|notre)|in (?:the|this)|in (?:het|dit|ons)|en el|en este|nel|nell'|nel presente) ?$"
)
#: What follows such a label where it is the total all the same ("im Gesamtbetrag von 1.190,00 EUR").
OF_SUM = r"^\W*(?:von|of|de|d'|van|di|in hohe)\b"
#: That a part is in it, folded.
CONTAINED = (
    r"\b(?:enthalten\w*|inbegriffen|included|contained|comprise?s?|incluse?s?|(?:in)?begrepen|inclusief|vervat|se incluyen?|incluid[oa]s?"
    r"|compres[oaie]|inclus[oaie])\b"
)
#: What follows the label of a total that has a part in it, and then the part.
CONTAINS = (
    r"^ ?(?:enthalt|beinhaltet|includes|contains|comprend|inclut|contient|bevat|incluye|contiene|comprende|include)"
    r" (?:[€£$] ?|(?:eur|gbp|usd|chf) )?\d"
)
#: Labels (compact form) that head a column of items, and may name the total below net and VAT.
TOTAL_PRICES = frozenset(["gesamtpreis"])
#: What says of a payment that it is still to be made, folded.
STILL_OPEN = r"\b(?:not|to be|nicht|zu|non|pas|a|ne|niet|nog|te|no|sin|por|da|due|fallig|vervalt|vence|scade\w*)\b"
#: Labels (compact form) of what is open, of this invoice or of all: the words of no earlier time.
OPEN_BALANCES = frozenset("offenersaldo openstaandsaldo nogopenstaand".split())
#: What makes a case of a late payment, folded.
IF_LATE = r"\b(?:if|in case|en cas|wenn|bei|im falle|indien|in geval|bij|in caso|en caso)\b"
#: What says that an amount is held back, or withheld, folded.
SAYS_HELD = r"ritenut|trattenut|retenc|retencion|irpf|withh|retention|retenue|einbehalt|rucklass|inhoud|ingehoud|bronbelasting"
#: What says that an amount is taken off on a condition, or by a date, folded: what is left then is not simply due.
ON_CONDITION = (
    r"\b(?:if|when|si|se|wenn|bei|falls|bij|als|indien|only|nur|slechts|solo|seulement|dann|then|optional|binnen|within|innerhalb|entro|antes"
    r"|before|bis|until|avant|sous|jusqu\w*|voor|\d+ (?:days?|tage?n?|dagen|jours?|giorni|dias))\b"
    r"|anticip\w+ \d|pago anticipado|pagamento anticipato|descuento|sconto|korting|vooruit|voraus|advance payment \d|prepayment \d"
    r"|\bavance \d|kredietbeperking|burgschaft|fruhzahl|rabatt|remise|rebate|ablosbar"
)
#: Other currencies as the six languages call them, folded.
OTHER_CURRENCIES = (
    r"\b(?:dolar\w*|dollar\w*|sterlin\w*|pfund|pounds?|pond(?:en)?|libras?|livres?|francs?|franken|franchi|francos?|kron\w+|krona|koron\w+|coronas?|corone|zlot\w+"
    r"|yen|lei|leu|forint\w*|dirham\w*|pesos?|reais|rubel|rublos?|roubles?|liras?|rands?|rupees?|rupien|yuan|renminbi|kr|ft|sfr|chf|gbp|usd)\b"
)
#: What a sentence on late payment speaks of, folded.
LATE_PAYMENT = (
    r"\b(?:intr?e?rest\w*|interets?|zinsen|verzugszinsen|rente|interessi|intereses|verhoging|schadebeding|schadevergoeding|indemnit\w*|penalit\w*|mahngebuhr\w*"
    r"|incassokosten|recouvrement|late payment|compensation|mora|demora)\b"
)
#: What a row says that is an older debt, or a part of one, and no item of this invoice; folded.
OLDER_DEBTS = (
    r"\b(?:unbezahlt\w*|unpaid|impaye\w*|onbetaald\w*|impagad\w*|insolut\w*|offene?r?|outstanding|openstaand\w*|pendiente\w*"
    r"|vormonat|last month|this month|mois dernier|vorige maand|mes anterior|mese scorso|hauptforderung|hoofdsom"
    r"|principal|capital|rente|zinsen"
    r"|interest|interets|interessi|intereses)\b"
)
#: What says that an amount is of an earlier time than the invoice, folded.
OF_EARLIER_TIMES = (
    r"\b(?:\w*vortrag|ubertrag|ruckstand\w*|fruhere\w*|vorherig\w*|vorig\w*|letzte\w*|alt(?:e[rns]?|saldo)?"
    r"|brought forward|carried|b/f|previous|prior|earlier|arrears|overdue|report|arrieres?|anterieur\w*|precedent\w*|dernier\w*"
    r"|achterstallig\w*|eerdere?|oude?|anterior(?:es)?|atrasad[oa]s?|arretrat[oaie]|scors[oaie])\b"
    r"|\b(?:invoice|rechnung|facture|factuur|factura|fattura) (?:of|dated|from|vom|du|van|del?|d\.d\.) (?:the )?\d{1,2}[./ -]"
)
_LEADS = (
    r"abzgl\w*|abzuglich|less|minus|moins|a deduire|af|in mindering|menos|meno|ihre?|unsere?|your|our|votre|vos|notre|uw|su|onze|vostr\w+"
    r"|nuestr\w+|ns|vs|erhalten\w*|received|verrechnung|verrechnet\w*|offset|applied|imputation|compensation|von|mit|of"
)
#: What a row begins with that speaks of a payment made or of a credit, folded: below a total its amount may be taken off it.
TAKEN_OFF = (
    rf"^(?:\W|(?:{_LEADS})\b)*"
    r"(?:gutschrift\w*|guthaben|zahlung (?:vom|von|am|nr)|zahlungseingang|(?:an|voraus|ab|teil)zahlung\w*|erstattung"
    r"|credit(?: note| memo|nota)?s?|payments? (?:of|on|received|from|made)|deposit|refund|prepayment"
    r"|avoir|acompte|(?:paiement|reglement) (?:du|recu|le)|versement|trop[- ]percu"
    r"|creditfactuur|tegoed|betaling (?:van|op|d\.?d)|aanbetaling|voorschot"
    r"|abono|pago (?:del|de fecha|recibido)|anticipo|nota di credito|accredito|acconto|pagamento (?:del|ricevuto)|storno"
    r"|rimborso|compensation|kompensation|compensacion|compensazione|verrekening|offset|overpayment|uberzahlung)\b"
)
#: What a row says that takes a discount off without a condition, its amount left out, folded: no rate, no date, no days.
PLAIN_DISCOUNTS = (
    r"^\W*(?:less |minus |abzgl\w*\.? |moins |af:? |menos |meno )?(?:sonder|treue|mengen|kunden)?"
    r"(?:rabatt|nachlass|remise|ristourne|korting|descuento|sconto|discount|rebate|bonus|voucher|gutschein)\w*[^\d%]*$"
)
#: The same of a cash discount: with a minus below the total, and no terms beside it, it may be taken off already.
PLAIN_CASH_DISCOUNTS = (
    r"^\W*(?:less |minus |abzgl\w*\.? |abzuglich |moins |af:? |menos |meno )?(?:escompte|(?:kassa)?skonto|sconto (?:cassa|finanziario)"
    r"|(?:cash|settlement|prompt payment|early payment) discount|betalingskorting|kredietbeperking|financiele korting"
    r"|descuento (?:por )?pronto pago|dto\.? (?:p\.? ?p\.?|pronto pago))\b"
    r"(?!.*\b(?:if|when|si|se|wenn|bei|bij|indien|pour|within|per|por)\b)[^\d%]*$"
)
#: What is paid beside the invoice's total, and is no earlier balance: on waste and empties, folded.
ADDED_CHARGES = (
    r"\b(?:ecotax\w*|eco[- ]?(?:tax\w*|part\w*|raee)|deee|d3e|raee|recupel|bebat|auvibel|verwijderingsbijdrage"
    r"|recycling\w*|vrg|(?:flaschen|kisten|paletten)pfand"
    r"|(?:bottle|crate|pallet|keg|container) deposits?|consignation"
    r"|fianza (?:de )?envases|envases|cauzione (?:vuoti|imballi)|vuoti a rendere)\b"
)
#: What a row under a total begins with that asks for more than it: what being late costs, and tips; folded.
LATE_FEES = (
    r"^\W*(?:plus |zzgl\w*\.? |mas |piu )?(?:late (?:payment )?(?:fee|charge|levy)|(?:reminder|collection|dunning) (?:fee|charge)"
    r"|(?:late payment|late|overdue) (?:penalty|charge)|interest\b|levy\b"
    r"|penalites?\b|majoration|(?:frais|indemnite) (?:de |forfaitaire )?(?:relance|recouvrement|retard)|interets?\b"
    r"|mahn(?:gebuhr|kosten|spesen|pauschale)\w*|verzugs\w+|saumnis\w+|bearbeitungsgebuhr|aanmaning\w*|herinnerings?kosten"
    r"|incassokosten|rente\b|boete\b|recargo|gastos de (?:reclamacion|demora|recobro)|intereses|penalizacion"
    r"|interessi|mora\b|spese (?:di |per )?(?:sollecito|recupero|mora)|penale\b|tip\b|gratuity|pourboire|trinkgeld|fooi|propina|mancia)"
)
#: What nobody has to pay, folded.
VOLUNTARY = (
    r"\b(?:optional|voluntary|donations?|freiwillig\w*|spenden?|facultati\w+|dons?"
    r"|vrijwillig\w*|donaties?|gift|voluntari[oa]|donativos?|donacion\w*"
    r"|facoltativ\w+|volontari[oa]|donazion[ei]|offerta libera|tip|gratuity|pourboire|trinkgeld|fooi|propina|mancia)\b"
)
#: What is added to an invoice without VAT, folded: stamps, funds of the professions, what was laid out for the client, empties.
UNTAXED_EXTRAS = (
    r"\b(?:boll[oi]|marca da bollo|imposta di bollo|contribut\w+|cassa|rivalsa|inps|enpa[mpci]|inarcassa|enpapi?|cnpa\w*|anticipazion\w+"
    r"|spese (?:anticipate|esenti|vive)|(?:esclus[eio]|esent[ei]) (?:iva )?(?:ex )?art|ex art(?:icolo|\.)? ?15"
    r"|suplidos?|tasas?|debours|frais avances|droits? de timbre|timbres?(?: fiscal\w*)?|consignes?"
    r"|taxe de sejour|eco-?(?:participation|contribution|taxe)|auslagen|durchlaufende|verauslagt\w*|pfand|leergut|kurtaxe|ortstaxe"
    r"|gerichtskosten|verschotten|voorschotten|leges|griffierecht\w*|statiegeld|emballage|toeristenbelasting|disbursements?|outlays"
    r"|stamp duty|court fees?|tourist tax|city tax|deposit on (?:empties|containers))\b"
)
#: What says of such a row that it bears no VAT, where it names the VAT, folded.
BEARS_NO_TAX = (
    r"\b(?:non[- ](?:soumis\w*|assujetti\w*|taxable\w*|soggett\w+|imponibil\w+)|hors|sans|exoner\w*|esent[ei]|esclus[eio]|senza|fuori campo"
    r"|no sujet[oa]s?|exent[oa]s?|sin|not subject|outside|exempt|free of|without|no|ohne|nicht|steuerfrei\w*|umsatzsteuerfrei\w*"
    r"|onbelast\w*|vrijgesteld\w*|zonder|niet)\b"
)
#: To whom a tax is paid that the seller does not charge, folded: "VAT, customer to pay to HMRC".
TAX_OFFICES = (
    r"\b(?:hmrc|hm revenue|tax (?:office|authority|authorities)|finanzamt|administration fiscale|tresor public|l'etat"
    r"|belastingdienst|fiscus|hacienda|agencia tributaria|erario|agenzia delle entrate)\b"
)
