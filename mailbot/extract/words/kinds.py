# ruff: noqa: E501  a language has one line
"""What titles say a document is; compared as labels are."""

import re

#: How compound words for an invoice end, and words that end likewise but are none.
INVOICE_ENDS = ("rechnung", "factuur", "faktura")
NO_INVOICE_ENDS = ("abrechnung", "berechnung", "unterrechnung", "hochrechnung", "aufrechnung", "einrechnung", "verrechnung")
NO_INVOICE_BEGINS = tuple(
    """proforma muster test probe entwurf schein storno mahn kopie vor muestra voorbeeld proef concept gutschrift angebot offert beispiel
    modell erfolg gewinn vergleich wirtschaftlich retour ruck duplikat zweit gegen eingang prognose plan""".split()
)
#: What may be joined with the word for an invoice and is a bill as well ("Recibo-Factura").
BILLS = frozenset({"recibo"})
#: Before the word for another paper, between both such as "of the": "DATOS DEL CONTRATO" heads what an invoice tells of the contract (compact).
PARTICULARS = frozenset(
    """data details particulars information informations donnees detail renseignements daten angaben informationen gegevens informatie
    datos detalles informacion dati dettagli informazioni""".split()
)
#: How a title begins that is of a copy of the paper that it names, folded ("Copia dell'ordine", "Certified copy of credit memo").
COPY_OF = (
    r"(?:(?:certified|true|duplicate|file|beglaubigte) )?(?:copy|duplicate|reprint|copie|duplicata|double|reedition|reimpression|kopie|zweitschrift"
    r"|abschrift|duplikat|nachdruck|zweitausfertigung|afschrift|duplicaat|herdruk|copia|duplicado|reimpresion|duplicato|ristampa)"
    r"(?: (?:certifiee|conforme|compulsada))?(?: (?:de l|dell|d)['\u2019]"
    r"| (?:of the|of your|of our|of|de la|de los|de las|du|des|del|dello|della|dei|di|van de|van het|van uw|van onze|van|der|von|zum|zur|ihrer"
    r"|unserer|de) | )(?:\d+\. ?)?"
)
OF_THE = frozenset("of on the du de la des del dello della di van het zum zur der".split())
#: "And" between two titles of one paper.
AND = frozenset({"AND", "&", "UND", "ET", "EN", "Y", "E"})
#: Titles of what is asked for, which an invoice may bear beside its own ("RENT DEMAND AND VAT INVOICE"); no reminders.
DEMANDS: dict[str, str] = {
    "en": "demand|{rent/service charge/ground rent/fee} demand|demand for {rent/service charge/ground rent}",
    "fr": "{appel/avis d'echeance} de {loyer/loyers/charges/cotisation}|avis d'echeance",
    "de": "{miet/beitrags/gebuhren/}vorschreibung|zahlungsvorschreibung",
    "nl": "{huur/bijdrage}nota|betaalverzoek huur",
    "es": "{recibo/aviso} de {alquiler/renta/cuota}",
    "it": "{avviso/richiesta} di {canone/affitto/locazione}",
}
#: Codes of a document's kind before its title: Italy's exchange system (TD01 ...), UNTDID 1001.
TYPE_CODE = re.compile(r"TD\d\d|(?:380|381|384|389|326)\W?")
#: Names (compact) of banks that begin with the word for a credit.
CREDIT_BANKS = tuple(
    "creditmutuel creditagricole creditlyonnais creditsuisse creditdunord creditcooperatif creditfoncier creditindustriel".split()
)
#: What a letter's subject says (folded) that cancels or credits the invoice it names.
CANCELS = re.compile(
    r"storn(?!\w*(?:geb|kost|pausch))|gutschrift|gutgeschrieben|\bavoir\b|\bann?ul(?:ee?s?|at[ao]|ad[ao])\b|geannuleer|credit ?not|credit ?memo"
    r"|credited|cancell?ed|creditfactuur|gecrediteerd|\babono\b|rectificativ|accredit"
)
#: What says (folded), in the sentence of an invoice's number, that it is credited; with the others it is a way of paying, or the seller's account.
CREDITS = re.compile(
    r"\b(?:credit(?:s|ed|ing|ons|ee|eren)?|credit ?not[ae]s?|d'avoir|avoir (?:sur|n|\S*\d\S*)|gutschr\w+|gutgeschrieben|schreiben\b.{1,60} gut"
    r"|(?<!you )(?<!to )cancel(?:s|led|ling)?|revers(?:es|ed|ing)|annul\w+|(?:wir )?storn(?!\w*(?:geb|kost|pausch))\w*|annuleren|geannuleerd|anul\w+|(?<!el )(?<!su )(?<!un )abono (?:de|a|sobre) (?:la |su )?factura"
    r"|gecrediteerd|creditfactuur|abonamos|nota de abono|rectificativa|nota de credito|nota (?:di )?credito|nota (?:di )?accredito|accreditiamo)\b"
)
NO_CREDITS = re.compile(
    r"\b(?:cards?|transfer|transferencia|fees?|frais|\w*accounts?|\w*konto|\w*rekening|cuenta|tarjeta|conto|carta|compte|carte|terms?|limit|period|control|insurance|iban)\b"
)
#: A line that is the title of a credit note and its number, folded.
NUMBERED_CREDIT = re.compile(
    r"(?:credit ?(?:note|memo|invoice)|gutschrift|(?:facture d')?avoir|note de credit|creditnota|creditfactuur|nota de (?:credito|abono)"
    r"|factura rectificativa|nota (?:di )?(?:credito|accredito))\W+(?:(?:no|nr|n|num|nummer|numero|number)\b\W*)?(?P<number>(?=\S*\d)\S+)"
)
#: What heads an account on an invoice (compact), where a letter that tells of a new one would be called so, too.
BANK_HEADINGS = frozenset(
    """bankverbindung unserebankverbindung bankdetails ourbankdetails bankaccount bankaccountdetails coordonneesbancaires rib
    relevedidentitebancaire bankgegevens datosbancarios coordinatebancarie""".split()
)
#: With which "credit" is a way or a term of paying ("Credit or debit card", "Credit terms"), and with which it is a credit all the same.
OF_CREDIT = frozenset("card cards transfer transfers terms term limit period control insurance department".split())
CREDITED = frozenset("note memo refund refunded return".split())
#: Words before a number.
OF_NUMBERS = frozenset("no n nr num numero nummer number".split())
#: What a letter says that reminds of an invoice, folded.
REMINDS = re.compile(
    r"erinner|mahn|noch nicht (?:eingegangen|beglichen|bezahlt)|fehlt noch|ausstehend|uberfallig|remind|overdue|not yet (?:been )?(?:paid|received)"
    r"|rappel(?!er)|relance|impaye|pas encore (?:regle|recu)|herinner|nog niet (?:ontvangen|betaald)|recordatorio|recordamos|impagad|pendiente de pago"
    r"|sollecit|insolut|non (?:abbiamo|ci) .{0,20}(?:ricevuto|pervenuto)"
)

#: What a letter's subject begins with.
SUBJECTS = frozenset("betreft betreff betrifft betr objet oggetto asunto re regarding subject concerning concerne onderwerp".split())
#: What a letter's subject says (folded) of an invoice that is disputed, given back or asked about, wherever it stands in the subject.
DISPUTES = re.compile(
    r"\b(?:complain\w*|disput\w*|withdraw\w*|objection\w*|contest(?:ed|ing|ation|azione)|quer(?:y|ies)|returns?(?: of|ed)|reject(?:ed|ion)"
    r"|\w*reklamation|widerspr\w+|beanstand\w+|einspruch|einw[ae]nd\w*|widerr\w+|ruckfrage\w*|beschwerde|zuruckweisung|ruck(?:gabe|sendung)"
    r"|reclamation|litige|rejet|retour de|klacht\w*|betwist\w*|bezwaar\w*|geschil|reclamatie|retour(?:zending|nering)"
    r"|(?<!be )(?<!not )paid(?! by\b)|(?<!be )settled|replaced|written[- ]off|write[- ]off|bezahlt|beglichen|ersetzt|zuruck|reglee|payee|acquittee|soldee|remplacee|en attente|(?<!te )betaald|voldaan|vervangen"
    r"|pagada|abonada|saldada|sustituida|pagata|saldata|sostituita|annulation(?= (?:de )?(?:la |votre |notre )?facture)|anulacion(?= (?:de )?(?:la |su )?factura)|annullamento(?= (?:della )?fattura)|annulering(?= (?:van )?(?:de |uw )?factuur)"
    r"|(?:thank you|thanks|receipt) (?:for|of) (?:the |your )?pay(?:ing|ment)|payment received|zahlungseingang|dank fur (?:die |ihre )?zahlung|merci (?:de|pour) (?:votre|le) (?:paiement|reglement)"
    r"|dank voor (?:de|uw) betaling|gracias por (?:su|el) pago|grazie per il (?:vostro |suo )?pagamento"
    r"|reclamacion\w*|disputa|impugna\w+|devolucion\w*|rechazo|reclam[io]|reso|resi|contestata"
    r"|(?:refund\w*|reimburse\w*|repayment|remboursement|(?:ruck)?erstattung|ruckzahlung|terugbetaling|reembolso|reintegro|rimborso)"
    r"(?! (?:\w+ ){0,2}(?:expenses|costs|frais|auslagen|\w*kosten|spesen|\w*spese|gastos)))\b"
)
#: The invoice that a subject names, folded.
BILL_NAMED = re.compile(r"\b(?:invoices?|bill|factur\w*|factuur\w*|\w*rechnung\w*|fattur\w*|parcella|honorarnote)\b")
#: With which the subject of a letter about a payment begins (folded); "Abschlagszahlung" and "Interim payment" are what is invoiced.
PAYMENT_TOLD = re.compile(r"(?:zahlung\w*|payment|paiement|reglement|betaling\w*|pago|pagamento)\b")
#: Before the word for an invoice in a subject: what may stand between it and the noun that it belongs to ("a question on our final ...").
LINKS = frozenset(
    """of on about against over for to with in regarding concerning zu zur gegen uber der von betreffend de la des sur contre du van bij tegen
    op sobre contra del della sulla alla contro""".split()
)
BETWEEN = frozenset(
    """the this our your my final last tax vat unsere unserer unseren ihre ihrer die diese dieser le notre nos votre vos l la cette onze uw de het
    su sus nuestra el esta vostra nostra sua""".split()
)
#: What may be said so of an invoice that is nothing but sent: its copy, its sending, its number ("di cui alla fattura").
OF_SENDING = frozenset(
    """copy duplicate original sending issue issuance number delivery kopie duplikat zweitschrift ubersendung zusendung versand stellung ausstellung
    copie duplicata envoi transmission emission numero afschrift duplicaat verzending toezending copia duplicado envio remision emision
    duplicato invio trasmissione emissione cui""".split()
)

#: What a claim's count is called (compact form): where nothing else on the paper is an invoice's title or number, it is the number, and
#: the label the title ("SITUATION DE TRAVAUX N° SIT-2026-0011").
COUNTED = frozenset("situationdetravauxno facturedesituationno facturedesituationdetravauxno".split())
#: Words for an invoice (compact form) that a heading abbreviates before its number ("Fac. 012/26").
ABBREVIATED = frozenset("fac fra fact fatt ft inv rg rech fakt".split())
#: What heads the state that a program keeps of an invoice (compact form), and what it says there of every invoice that is still to be
#: paid: a reminder's title elsewhere.
STATES = frozenset(
    """statut status estado stato etat stand zustand toestand statutdepaiement statutdupaiement etatdupaiement etatdepaiement
    statutdelafacture paymentstatus invoicestatus zahlungsstatus rechnungsstatus betaalstatus betalingsstatus factuurstatus estadodepago
    estadodelpago estadodelafactura estadofactura statopagamento statodipagamento statodelpagamento statofattura""".split()
)
UNPAID_STATES = frozenset("impaye impayee factureimpayee facturaimpagada facturavencida pagamentoinsoluto unpaid".split())

#: Before "invoice", mostly in the head of a list's column: one that somebody else wrote, never this paper's title.
YOURS = frozenset("your votre vos ihre ihr uw su sus vostra vs".split())

#: kind -> titles. The longest title at a place wins; "invoice" and "credit_note" are the two that are handled.
KINDS: dict[str, str] = {
    "invoice": """
                |{tax /vat /sales /commercial /corrected /final /interim /self-billed /customer /service /simplified vat /simplified /}invoice|fee note|note of fees|{tax /}invoice{ no/ nr/ number/ #/ original/ copy}|bill no|bill number|utility bill
                |facture {d'acompte/de solde/definitive/rectificative/simplifiee/de vente/client/de situation/d'honoraires/de prestation/n°/numero/du}|note {d'honoraires/de frais et honoraires}|memoire d'honoraires|situation de travaux|etat {d'honoraires/de frais et honoraires/de frais et d'honoraires}|releve de frais et facture
                |{handels/teil/schluss/abschlags/anzahlungs/sammel/monats/einzel/verkaufs/honorar/kosten/bau/dienstleistungs/service/reparatur/liefer/werkstatt/strom/gas/wasser/telefon/mobilfunk/energie/miet/wartungs/projekt/material/leistungs/bar/export/jahres/quartals/zwischen/vorschuss/internet/pacht/arzt/behandlungs/ersatz/ausgangs/beitrags/}rechnung{ nr/ nummer/}|kostennote|liquidation|rechnung {original/duplikat/kopie}|fakturanota
                |{verkoop/voorschot/verzamel/termijn/deel/slot/eind/maand/}factuur{ nr/ nummer/}|nota|kostennota|declaratie|ereloonnota|honorariumnota|staat van ereloon|notanummer|nota nr
                |factura {simplificada/de venta/electronica/completa/ordinaria/comercial/n°/numero/}|minuta|minuta de {honorarios/derechos}|nota de honorarios|cuenta de derechos{ y factura/ y suplidos/ y gastos/}
                |fattura {ordinaria/di vendita/accompagnatoria/differita/immediata/elettronica/di acconto/d'acconto/di saldo/di cortesia/commerciale/n°/nr/numero/}|parcella|notula|fatt{ n/}|nota di debito|fattura {n/di}|bolletta{ n/ nr/ n°/ numero/ energia elettrica/ luce/ gas/ acqua/}
                |fatura{ n°/-recibo/ simplificada/}|faktura{ vat/ nr/}|lasku|regning
                |invoice|tax invoice|vat invoice|sales invoice|commercial invoice|bill|statement of charges|facture
                |facture d'acompte|facture de solde|note d'honoraires|note de droits d'auteur|note de cession de droits|note de debours|rechnung|handelsrechnung|teilrechnung|schlussrechnung
                |abschlagsrechnung|honorarnote|honorarrechnung|faktura|factuur|verkoopfactuur|faktuur|factura
                |factura simplificada|fattura|parcella|facture originale|invoice original|original invoice|beitragsrechnung
                |monatsrechnung|sammelrechnung|anzahlungsrechnung|facture de vente|facture client|customer invoice
                |fatura|invoice/statement|rechnung/lieferschein|tax invoice/receipt|fattura accompagnatoria|fattura immediata
                |factura proforma definitiva|tax invoice original|receipt/invoice|invoice/receipt|facture no|rechnung nr
                |invoice no|invoice number|rechnungsnummer|factuurnummer|numero de facture|numero fattura|numero de factura
                |rechnungs-nr|facture du|rechnung vom|fattura n|factura n|beitragsbescheid
                """,
    "credit_note": """
                |{tax /vat /sales /customer /}credit {note/memo/invoice/memorandum}{ no/ nr/ number/ #/}|refund note|{note de credit/facture d'avoir/avoir}{ n°/ no/ numero/ client}|{gutschrift/honorargutschrift/verkaufsgutschrift/sammelgutschrift/kundengutschrift/warengutschrift/rechnungskorrektur/stornorechnung/storno/kreditnote/korrekturrechnung/rechnungsgutschrift}{ nr/ nummer/}|gutschriftsanzeige|gutschriftsbeleg|kredit-rechnung
                |{creditnota/verkoopcreditnota/retournota/creditfactuur/creditfaktuur/kreditnota/kredietnota/kredietfactuur}{ nr/ nummer/}|{nota de credito/nota de abono/factura de abono/factura rectificativa/abono}{ n°/ numero/}|{nota di credito/nota di accredito/nota credito/nota d'accredito}{ n/ n°/ nr/}|kreditfaktura|hyvityslasku
                |credit note|credit memo|credit invoice|credit|facture d'avoir|avoir|note de credit|gutschriftskopie|gutschriftkopie|rechnungsstorno|accredito|gutschrift
                |rechnungskorrektur|stornorechnung|storno|rechnungsgutschrift|kreditnote|creditnota|creditfactuur
                |nota de credito|factura rectificativa|nota di credito|nota credito|abono|factura de abono|avoir n°
                |credit note no|crediting|gutschrift nr|avoir no|tax credit note|korrekturrechnung|nota de abono|stornobeleg
                |nota di accredito|nota accredito|nota credito|nota d'accredito
                |gutschrift{s/}rechnung|facture {avoir/en avoir/credit/de credit}{ n°/ no/ numero/}|fattura {credito/di credito}{ n/ n°/ nr/}
                """,
    "reminder": """
                |{last/final/first/second/third/urgent/overdue} {reminder/notice/warning/demand}{ before legal action/ before legal proceedings/ before court action/ before collection/ of payment/ for payment/}|{notice/warning} {before/of} {legal action/legal proceedings/court action/collection}
                |{dernier/ultime/premier/deuxieme/second/troisieme/1er/2e/2eme} {avis/rappel/avertissement}{ avant poursuites/ avant contentieux/ avant huissier/ avant saisie/ avant mise en demeure/ de paiement/}|avis avant {poursuites/contentieux/saisie/huissier/mise en demeure}|{derniere/ultime/premiere/deuxieme/seconde/troisieme} {relance/mise en demeure}{ avant contentieux/ avant poursuites/ avant huissier/}
                |{letzte/erste/zweite/dritte} {mahnung/zahlungsaufforderung/zahlungserinnerung/aufforderung}{ vor gerichtlichem mahnverfahren/ vor inkasso/ vor klage/ vor mahnbescheid/}|{laatste/eerste/tweede/derde} {aanmaning/herinnering/betalingsherinnering/sommatie/waarschuwing/kennisgeving}{ voor incasso/ voor dagvaarding/ voor gerechtelijke stappen/}
                |{primer/segundo/tercer/ultimo} {aviso/recordatorio/requerimiento}{ antes de acciones legales/ antes de acciones judiciales/ de pago/}|aviso previo a acciones {legales/judiciales}|{primo/secondo/terzo/ultimo} {avviso/sollecito}{ prima di azioni legali/ prima del recupero/ di pagamento/}|diffida ad adempiere|preavviso di azioni legali
                |{payment /friendly /final /first /second /third /1st /2nd /3rd /last /overdue /invoice /gentle /}reminder{ notice/ letter/ no/ 1/ 2/ 3}|{overdue/past due/final/late payment/arrears/collection} {notice/reminder/letter/demand}|notice of {non-payment/overdue payment/default}|letter before action|final demand|demand for payment|dunning {notice/letter}|overdue invoice|overdue account|reminder of payment
                |{premier /premiere /deuxieme /second /troisieme /dernier /derniere /1er /2e /3e /1ere /2eme /}{rappel/relance}{ de paiement/ de facture/ amiable/ client/ n°}|avis de {rappel/relance/retard de paiement/non-paiement/defaut de paiement}|lettre de {rappel/relance/mise en demeure}|mise en demeure{ de payer/}|facture impayee|impaye
                |{erste/zweite/dritte/letzte/1./2./3./freundliche/} {mahnung/zahlungserinnerung/erinnerung/zahlungsaufforderung}|mahnschreiben|mahnstufe|mahnbescheid|zahlungsaufforderung|mahnung nr|erinnerung
                |{eerste /tweede /derde /laatste /1e /2e /vriendelijke /}{herinnering/betalingsherinnering/aanmaning/betaalherinnering}{ nr/}|ingebrekestelling|sommatie|herinneringsnota
                |{primer /segundo /tercer /ultimo /}{recordatorio/aviso/requerimiento/reclamacion} {de pago/de impago/de deuda/de factura/de vencimiento}|aviso de impago|{reclamacion/requerimiento} de {pago/deuda}|factura vencida|facturas vencidas|carta de {reclamacion/pago}|recordatorio
                |{primo /secondo /terzo /ultimo /1° /2° /}{sollecito/avviso}{ di pagamento/ pagamento}|sollecito|lettera di sollecito|{diffida/messa in mora}|preavviso di insoluto|promemoria di pagamento|pagamento insoluto
                |reminder|payment reminder|past due notice|overdue notice|final notice|dunning letter|rappel|relance
                |rappel de paiement|lettre de relance|mise en demeure|relance facture|deuxieme relance|mahnung
                |zahlungserinnerung|1. mahnung|2. mahnung|3. mahnung|letzte mahnung|erste mahnung|zweite mahnung
                |betalingsherinnering|aanmaning|herinnering|recordatorio de pago|reclamacion de pago|sollecito
                |sollecito di pagamento|overdue payment reminder|friendly reminder|invoice reminder|rappel facture
                |account overdue|overdue account|now overdue
                |rappel de facture|payment overdue|1ere relance|2eme relance|sommation
                """,
    "quote": """
                |{price /sales /project /formal /}{quote/quotation/estimate/offer/proposal/bid}{ no/ number/ #/ ref/}|cost estimate|tender|{devis/offre de prix/proposition de prix/offre commerciale/estimation/proposition}{ n°/ no/ estimatif/ gratuit/ descriptif}|chiffrage|{angebot/kostenvoranschlag/preisangebot/offerte/kostenangebot}{ nr/ nummer/}|verkaufsangebot|{offerte/prijsofferte/prijsopgave/prijsvoorstel/kostenraming/bestek/voorstel}{ nr/ nummer/}|{presupuesto/cotizacion/oferta/propuesta}{ n°/ numero/ economica/ comercial/ de venta}|{preventivo/offerta/proposta}{ n/ n°/ nr/ commerciale/ economica/ di spesa}
                |quote|quotation|estimate|price quote|sales quote|offer|price offer|devis|proposition commerciale
                |offre de prix|offre|angebot|kostenvoranschlag|offerte|prijsopgave|presupuesto|cotizacion|oferta|preventivo
                |offerta|quotation #|quotation number|quote number|devis n°|devis no|angebot nr|angebotsnummer|quotation no
                |estimate no|offerte nr|preventivo n|request for quotation|kostenschatzung
                |{angebots/offerten/offerte}{entwurf/ontwerp}|verkaufsofferte|quotatie|{proyecto/borrador} de presupuesto|{bozza/progetto} di preventivo
                """,
    "order": """
                |{work/purchase/sales/service/job/customer} order{ no/ number/ #/ confirmation/ form/ acknowledgement/ acknowledgment/ receipt/}|order {confirmation/acknowledgement/acknowledgment/form/receipt/summary}{ no/ number/ #/}|confirmation of {order/your order}|booking confirmation|thank you for your order|{bon/confirmation/accuse de reception/recapitulatif} de {commande/votre commande}{ n°/ no}|ordre d'achat|commande {n°/client/fournisseur}|{auftragsbestatigung/bestellbestatigung/bestellung/auftrag/bestellschein}{ nr/ nummer}|{bestellung/auftrag} an lieferanten
                |{inkooporder/orderbevestiging/bestelbon/bestelbevestiging/opdrachtbevestiging/werkbon/bestelling/bestelorder/aankooporder}{ nr/ nummer/}|{pedido/orden de compra/confirmacion de pedido/pedido de compra/orden de pedido/hoja de pedido}{ n°/ numero/}|{ordine/ordine di acquisto/ordine d'acquisto/conferma d'ordine/conferma ordine/ordine cliente/ordine fornitore}{ n/ n°/ nr/}
                |purchase order|order|sales order|order confirmation|order acknowledgement|bon de commande|commande
                |confirmation de commande|accuse de reception de commande|bestellung|auftragsbestatigung|auftrag
                |bestellbestatigung|inkooporder|orderbevestiging|opdrachtbevestiging|bestelbon|pedido|orden de compra
                |confirmacion de pedido|ordine|ordine di acquisto|conferma d'ordine|purchase order no|order confirmation no
                |purchase order number|order #|bestellung nr|auftragsbestatigung nr|bon de commande n°|sales order no
                |booking confirmation|order form|work order|ordine n
                |{verkaufs/einkaufs}{auftrag/bestellung}{ nr/ nummer/}|{commande/ordre} {de vente/d'achat}{ n°/ no/}|{verkooporder/werkorder}{ nr/ nummer/}
                |orden de {venta/trabajo/servicio}{ n°/ numero/}|ordine di {vendita/lavoro}{ n/ n°/ nr/}
                """,
    "proforma": """
                |{pro forma/pro-forma/proforma} {invoice/bill/facture/rechnung/factuur/factura/fattura/}{ no/ nr/ number/ n°/ #}|{facture/factura/fattura/invoice/rechnung/factuur} {proforma/pro forma/pro-forma}{ n°/ nr/ no/}|{proforma/pro-forma-/pro forma }{rechnung/factuur}|preliminary invoice|vorabrechnung|prefattura|progetto di fattura|progetto di notula|proforma di parcella|prefactura|voorlopige factuur|avis d'appel de fonds
                |proforma invoice|pro forma invoice|pro-forma invoice|proforma|facture proforma|facture pro forma
                |facture pro-forma|proformarechnung|proforma-rechnung|pro-forma-rechnung|pro forma rechnung|proforma factuur
                |pro-forma factuur|factura proforma|factura pro forma|fattura proforma|fattura pro forma|pro forma
                |proforma invoice no|facture proforma n°|avviso di parcella
                |{pre/}avviso di {parcella/fattura/notula/onorario/onorari/fatturazione}{ n/ nr/ n°/}|preavviso fattura|preparcella|prenotula|pre-fattura|pre fattura|parcella {provvisoria/preliminare}|fattura {provvisoria/preliminare}|nota informativa|avviso compenso|prospetto di fattura|bozza di {parcella/notula}
                |{pre-/pre}invoice|pre invoice|{provisional/interim draft/preview} invoice|invoice {advice/preview/proposal/forecast}|advance notice of invoice|notice of {invoice/billing}|pre-billing{ statement/ advice/}|prebill|pre-bill
                |{pre-/pre}facture|pre facture|facture {provisoire/previsionnelle}|avis de {facturation/prefacturation}|pre-note d'honoraires|projet de note d'honoraires
                |vorrechnung|{vorlaufige/provisorische} rechnung|rechnungs{ankundigung/avis/vorschau/vorschlag/voranzeige}|vorab-rechnung|provisorische honorarnote
                |{pre/pro}factuur|pre-factuur|voor-factuur|voorfactuur|factuur{voorstel/aankondiging/preview}|vooraankondiging {factuur/facturatie}|provisoire factuur|pre-nota
                |pre-factura|factura provisional|{aviso/preaviso} de {factura/facturacion/minuta}|{minuta/nota de honorarios} provisional|propuesta de factura
                """,
    "statement": """
                |extracto|estratto conto|{account/monthly/customer/supplier/open item/outstanding/client/vendor/quarterly/annual/activity/billing} statement|statement of {account/open items/open invoices/outstanding invoices/accounts/your account/balance}|statement {no/number/date/#}|list of open {items/invoices}|open items{ list/}|outstanding invoices|account {summary/overview/balance}|aged {debt report/receivables}
                |{releve/situation/etat/extrait} {de compte/de votre compte/de factures/des factures/client/des echeances/de compte client/de facture/de situation}|releve {n°/no/mensuel}|extrait de compte|factures {ouvertes/impayees/en attente}|balance {client/agee}|etat de {compte/rapprochement}|recapitulatif de {compte/factures}
                |{kontoauszug/kontoubersicht/saldenbestatigung/saldenliste/saldenmitteilung/saldomitteilung/forderungsaufstellung/offene-posten-aufstellung/offene-posten-liste/op-liste/debitorenauszug/kundenauszug/zahlungsubersicht}{ nr/ nummer}|offene {posten/rechnungen/forderungen}|{ubersicht/aufstellung/liste} {offener posten/offene posten/der offenen posten/der offenen rechnungen/offener rechnungen/ihrer offenen posten}|auszug offener posten|rechnungsubersicht
                |{rekening/saldo/facturen/openstaande posten/}overzicht{ nr/ nummer/ openstaande posten/ van openstaande posten/ openstaande facturen/ van uw rekening/ facturen}|openstaande {posten/facturen}|lijst {openstaande posten/van openstaande posten}|rekeninguittreksel|rekeningstaat|klantenoverzicht|saldobevestiging|uittreksel van rekening
                |{extracto/estado/resumen} de {cuenta/cuentas/facturas/su cuenta/movimientos}{ n°/}|facturas pendientes{ de pago/ de cobro/}|relacion de {facturas/facturas pendientes}|partidas abiertas|situacion de cuenta|extracto{ n°/ bancario}
                |estratto conto{ n/ n°/ cliente/ fornitore/}|situazione {contabile/partite aperte/dei pagamenti/contabile cliente}|partite aperte|elenco {fatture aperte/partite aperte/fatture scadute/scadenze}|scheda contabile|estratto partite{ aperte/}|riepilogo fatture
                |statement|account statement|statement of account|monthly statement|customer statement|bank statement
                |releve de compte|releve|extrait de compte|releve de factures|kontoauszug|saldenbestatigung
                |offene-posten-liste|offene posten|rekeningoverzicht|rekeningafschrift|saldo-overzicht|extracto de cuenta
                |estado de cuenta|estratto conto|kontoubersicht|project statement|closing statement|dues statement
                |releve bancaire|situation de compte|auszug|extrait|estratto|uittreksel
                """,
    "delivery_note": """
                |accuse de reception|acknowledg{e/}ment of receipt|{empfangs/waren empfangs/eingangs}bestatigung|{ontvangst/goederenontvangst}bevestiging|acuse de recibo|avviso di ricevimento|ricevuta di consegna
                |{delivery/despatch/dispatch/consignment/goods delivery/collection/shipping} {note/docket/advice/slip/order}{ no/ number/ #}|packing {slip/list/note}{ no/ number}|bon {de livraison/d'expedition/de transport/d'enlevement/de reception}{ n°/ no}|bordereau de {livraison/transport}|{lieferschein/lieferavis/versandanzeige/warenausgangsschein/abholschein}{ nr/ nummer}|{pakbon/leveringsbon/leveringsnota/verzendbon/afleverbon/vrachtbon/zendnota}{ nr/ nummer}|{albaran/albaran de entrega/nota de entrega/hoja de entrega/guia de remision}{ n°/ numero}|{documento di trasporto/ddt/bolla/bolla di consegna/bolla di accompagnamento/nota di consegna}{ n/ n°/ nr}
                |delivery note|delivery slip|packing slip|packing list|dispatch note|proof of delivery|goods received note
                |bill of lading|waybill|bon de livraison|bordereau de livraison|bordereau d'expedition|lieferschein|packliste
                |warenbegleitschein|frachtbrief|pakbon|leveringsbon|vrachtbrief|albaran|nota de entrega|documento di trasporto
                |ddt|bolla di consegna|delivery note no|lieferschein nr|bon de livraison n°|dangerous goods declaration
                |imo dangerous goods declaration|shipping label|lieferschein-nr|aufmass|aufmassliste
                |eingangslieferschein|{pick/picking} {list/ticket/slip}|kommissionierliste|lista de empaque
                """,
    "receipt": """
                |{payment/sales/cash/official/till/card/deposit/rent/donation/customer/store/merchant} receipt{ no/ number/ #}|{proof/confirmation/acknowledgement} of payment|remittance advice|payment {advice/confirmation/notification}|thank you for your payment|we have received your payment|{recu/quittance/justificatif/attestation/preuve/confirmation} de {paiement/reglement/versement/loyer/caisse}{ n°/}|recu{ n°/ fiscal}|avis de {paiement/virement/versement}|aviso de {pago/transferencia}|avviso di {pagamento/bonifico}|{uberweisungs/zahlungs}avis|{betalings/overschrijvings}advies|{quittung/zahlungsbeleg/zahlungsbestatigung/zahlungsavis/zahlungseingang/kassenbon/kassenbeleg/spendenquittung/barquittung}{ nr/ nummer}|{betaalbewijs/betalingsbewijs/kwitantie/ontvangstbewijs/kassabon/kasticket/betalingsbevestiging/betaalbevestiging/betalingsadvies}{ nr/ nummer}|{recibo/justificante/comprobante/resguardo} {de pago/de ingreso/de compra/de transferencia/de caja}{ n°/}|recibo n°|{ricevuta/quietanza/attestazione/conferma/distinta} {di pagamento/di versamento/di incasso/}{ n/ n°}|scontrino fiscale|avviso di pagamento effettuato
                |receipt|sales receipt|payment receipt|till receipt|cash receipt|recu|recu de paiement|ticket|ticket de caisse
                |ticket client|quittance|quittung|kassenbon|kassenbeleg|zahlungsbestatigung|bon|kassabon|kwitantie|bonnetje
                |recibo|tique|ticket de compra|ricevuta|scontrino|payment confirmation|receipt no|receipt number|receipt #
                |payment advice|avis de paiement|zahlungsavis|remittance advice|avis de virement|recibo de pago|customer copy
                |quittance de loyer|zahlungseingang|donation receipt|kundenbeleg|bewirtungsbeleg|ticket carte bancaire
                |zahlungsbeleg|betaalbewijs|betalingsbewijs|ontvangstbewijs|betalingsafschrift
                """,
    "report": """
                |report|expense report|inventory report|medical report|annual report|timesheet|time sheet|note de frais
                |rapport|bericht|arbeitsbericht|stundenzettel|reisekostenabrechnung|gehaltsabrechnung|lohnabrechnung|payslip
                |pay slip|bulletin de paie|fiche de paie|inventory reconciliation report|comprehensive medical report
                |report id|kilometerstaat|nomina|busta paga|stundennachweis|leistungsnachweis|tatigkeitsbericht|pay stub
                |earnings statement
                """,
    "contract": """
                |contract|agreement|service agreement|terms and conditions|general terms and conditions|conditions generales
                |conditions generales de vente|contrat|vertrag|mietvertrag|agb|allgemeine geschaftsbedingungen
                |algemene voorwaarden|contrato|condiciones generales|contratto|condizioni generali|web hosting agreement
                |lease agreement|mandat sepa|sepa direct debit mandate|sepa-lastschriftmandat|non-disclosure agreement
                |certificate|certificate of insurance|attestation|power of attorney|insurance policy|privacy policy
                """,
    "letter": """
                |{change of /new /our /updated /}bank {details/account details/account}|{coordonnees/nouvelles coordonnees/changement de coordonnees} bancaires|releve d'identite bancaire|rib|{bankverbindung/neue bankverbindung/anderung der bankverbindung/unsere bankverbindung}|{bankgegevens/nieuwe bankgegevens/wijziging bankgegevens/gewijzigde bankgegevens}|{datos bancarios/nuevos datos bancarios/cambio de datos bancarios}|{coordinate bancarie/nuove coordinate bancarie/variazione coordinate bancarie}
                |letter|job offer|resume|curriculum vitae|cv|application|application form|lebenslauf|bewerbung|form|antrag
                |bestellschein|declaration|summary|notice|memo|memorandum|newsletter|agenda|minutes|boarding pass|invitation
                |questionnaire|survey|lieferantenauskunft|formulaire|formular|cover letter|offer letter|abonnementbestellung
                |request for taxpayer
                """,
}

#: What follows the word for an invoice, or stands before it, where a sentence speaks of one that is only to come; folded.
INVOICE_TO_COME = (
    r"\b(?:invoice|facture|rechnung|factuur|factura|fattura)(?: \w+){0,3} (?:(?:will|shall) (?:be|follow)|sera\b|wird\b|folgt\b|wordt\b|volgt\b|se (?:emitira|enviara)"
    r"|sara\b|verra\b|seguira\b|emessa al)|\bseguira (?:\w+ )?fattura\b"
)
