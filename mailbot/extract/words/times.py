# ruff: noqa: E501  a choice of words is one piece
"""Labels of dates. Their form, and what the strengths mean: see `labels` and `phrases`."""

from mailbot.extract.words.roles import Phrases, Role

TIMES: dict[Role, Phrases] = {
    Role.ISSUE_DATE: {
        3: {
            "en": """
                |{invoice/inv/bill/billing/issue/issuing/document/doc/tax point/tax/credit note/credit memo/credit/tax invoice/vat invoice/invoicing} {date/dt}
                |date {of invoice/of issue/of the invoice/of document/issued/invoiced/of bill/of billing/of credit note/of issuance/of tax point}|{issued/invoiced/billed} {on/date}|issued
                |invoice date/tax point|invoice date and tax point|invoice date/date of supply|invoice {issued/dated}|invoice issue date
                """,
            "fr": """
                |date {de /de la /d'/du /de l'/}{facture/facturation/emission/etablissement/document/piece/avoir}
                |{emise/emis/etablie/etabli/facturee/facture/editee/edite/delivree} {le/en date du}|facture {du/en date du/emise le/etablie le/datee du/date}|{avoir/note d'honoraires} du
                """,
            "de": """
                |{rechnungs/rechn/rech/re/rg/beleg/faktura/ausstellungs/gutschrifts/fakturierungs/dokumenten/dokument/ausgangsrechnungs/honorarnoten} {datum/-datum/dat/tag}
                |datum {der rechnung/rechnung/des belegs/der ausstellung/der gutschrift/der rechnungsstellung}|{rechnung/gutschrift/honorarnote/faktura} {vom/datiert vom}|{ausgestellt/erstellt/fakturiert} am
                |liefer- und rechnungsdatum|rechnungs- und lieferdatum|rechnungsdatum/lieferdatum|rechnungsdatum = {lieferdatum/leistungsdatum}|rechnungsdatum entspricht {lieferdatum/leistungsdatum}|rechnungsdatum {und/gleich} {lieferdatum/leistungsdatum}
                """,
            "nl": """
                |{factuur/uitgifte/facturatie/facturerings/nota/creditnota/fact/document} {datum/-datum}|datum {factuur/van factuur/van de factuur/van uitgifte/uitgifte/facturatie/facturering/document/creditnota/van opmaak}
                |{uitgereikt/opgemaakt/opgesteld/uitgegeven} {op/d.d.}|factuur {d.d./van datum/gedateerd}
                """,
            "es": """
                |{fecha/fec/f/fcha} {de /de la /del /}{factura/emision/expedicion/facturacion/fra/fact/documento/abono/elaboracion}
                |{emitida/emitido/expedida/expedido/facturada/facturado} {el/con fecha/en fecha}|fecha {factura/emision/expedicion}|factura {de fecha/del/con fecha}|lugar y fecha{ de expedicion/ de emision/}
                """,
            "it": """
                |data {di /della /del /d'/}{fattura/emissione/documento/fatturazione/ft/fatt/doc/parcella/nota di credito/emissione fattura/compilazione}
                |{emessa/emesso/fatturato/emessa in data} {il/in data/}|{fattura/parcella} {del/in data/emessa il}|luogo e data{ di emissione/ emissione/}
                """,
            "pt": "data {da /de /}{fatura/emissao/documento}|emitida em",
            "da": "{faktura/udstedelses} dato|fakturadato",
            "sv": "{faktura/utstallnings} datum",
            "no": "fakturadato|utstedelsesdato",
            "fi": "{laskun /lasku}{paivays/pvm/paivamaara}",
            "pl": "data {wystawienia/faktury/sporzadzenia}",
            "cs": "datum {vystaveni/faktury}|vystaveno",
        },
        2: {
            "en": "date|dated|date and place",
            "fr": "date|le|date du jour|fait le|emission|date {de /d'}{creation/edition}",
            "de": "datum|vom|den|ausgestellt|erstellungs{datum/tag}",
            "nl": "datum|d.d.|dd",
            "es": "fecha|a fecha|emitida|emision|f emision|expedicion",
            "it": "data|del|in data|emissione|emessa",
        },
        1: {
            "en": "created|created on|date created|creation date",
        },
    },
    Role.DUE_DATE: {
        3: {
            "en": """
                |{payment /invoice /}{due date/due by/due on/due/date due/due before/due no later than/due not later than/due date for payment}
                |{pay/payable/to be paid/please pay/kindly pay/please remit/remit/please settle/settle/to be settled/payment is due/payment required/payment expected/payment to be made/payment to be received/to be received/payment must be received/payment must be made/please make payment/please pay this invoice/please pay us/please transfer} {by/before/on/on or before/no later than/not later than/until/latest by/at the latest by/by latest}
                |payment {deadline/due date is/date due/required by/target date/maturity/must reach us by/is due}|{last/latest/final} {date for payment/day for payment/payment date/day to pay/date of payment/pay date}|maturity {date/}
                |falls due {on/}|{is/are} due {on/by}|becomes due on|{pymt/pmt/payt/pay/net/settlement/terms} {due/due date/due dt/due on}|{due/payment due/pymt due} {dt/day}|settlement date|deadline {for payment/}|date {payment due/for payment/payable}|payment date
                """,
            "fr": """
                |{date/date limite/limite/date butoir/delai/terme} {de /de l'/d'/du /pour le /prevue de /prevue pour le /}{paiement/reglement/echeance/versement/exigibilite}
                |{a /}{regler/payer/acquitter/verser/virer/solder} {avant/avant le/pour le/au plus tard le/au plus tard/jusqu'au/d'ici le/d'ici au/le/au/pour}
                |{payable/exigible/du/due/paiement/reglement/versement/virement} {avant/avant le/au plus tard le/jusqu'au/d'ici le/d'ici au/attendu avant le/attendu le/attendu pour le/attendu au plus tard le/du le/du au/exigible le/exigible au/a effectuer avant le/a effectuer le/demande avant le/a nous parvenir avant le}
                |payable {le/au}|echeance {de paiement/de reglement/le/au/du/finale/facture/de la facture/}|echeances|date limite|echeant le|{facture/somme/montant} a {regler/payer} {le/avant le/pour le/au plus tard le}|{date/dt} {d'ech/ech/echeance}|ech.|avant le|vient a echeance le|arrive a echeance le|arrivant a echeance le|exigible {le/au}
                """,
            "de": """
                |{zahlbar/fallig/faellig/zu zahlen/zahlung/zahlungen/zu begleichen/zu uberweisen/zu ueberweisen/bitte zahlen/bitte uberweisen/bitte ueberweisen/bitte begleichen/bitte zahlen sie/uberweisen sie/netto/rein netto/zahlbar netto/zahlbar rein netto/zahlbar ohne abzug/zahlung ohne abzug/zahlung erbeten/zahlung erwartet/zahlung fallig/zahlungseingang/zahlungseingang erbeten/zahlungsziel/zahlungsfrist/zahlbar sofort oder/zahlungsfrist endet/ohne abzug/ohne abzuge/begleichung/uberweisung/ueberweisung/wir erwarten ihre zahlung/zahlungstermin/auszugleichen/zu bezahlen/bezahlen/bezahlbar} {bis/bis zum/bis spatestens/bis spaetestens/bis spatestens zum/spatestens/spatestens am/spatestens bis/spatestens bis zum/spatestens zum/am/per/zum}
                |{falligkeits/faelligkeits/zahlungs/zahl} {datum/termin/tag}|{fall/falligk} {datum/dat/am}|{fallig/faellig}|{falligkeit/faelligkeit}{ am/ der zahlung/ der rechnung/}|zahlungs {ziel/frist/falligkeit/faelligkeit}|bis {spatestens/spaetestens/spatestens zum}|spatestens {bis zum/bis/am}|{letzter/spatester} {zahlungstag/zahlungstermin/termin}|zahlungsstichtag|{nettodatum/netto-datum/nettofalligkeit/netto fallig/valutadatum}|{frist/termin} {zur zahlung/der zahlung/fur die zahlung}|zahlung {bis/fallig am}|bitte zahlen sie {bis/bis zum/spatestens bis/spatestens bis zum/den betrag bis/den betrag bis zum}
                """,
            "nl": """
                |verv {datum/dat/dag}|vervaldat|uiterlijk|graag {betaald/voldaan} {op/voor/uiterlijk/uiterlijk op/tegen/per}|{verval datum/vervaldag/vervaldata/vervalt op/vervalt/vervaldatum factuur/vervaldag factuur/verloopt op}
                |{te betalen/te voldoen/betalen/betaal/voldoen/gelieve te betalen/gelieve te voldoen/graag betalen/graag voldoen/betaling/betaalbaar/uiterlijk te betalen/uiterlijk te voldoen/uiterlijk betalen/verschuldigd/over te maken/betaling verwacht/betaling ontvangen/betaling graag/te vereffenen/wij verzoeken u te betalen/opeisbaar} {voor/uiterlijk/uiterlijk op/uiterlijk voor/op/tot/tot en met/t/m/t.e.m./tegen/per/op uiterlijk/ten laatste op}
                |{uiterste/uiterlijke/laatste} {betaaldatum/betalingsdatum/datum van betaling/datum betaling/betaaldag/vervaldatum/dag van betaling}|uiterlijk {te betalen/te voldoen/betalen/op/betaald op/voor}|{betaal/betalings} {datum/deadline/termijn tot/termijn t/m/termijn eindigt op/vervaldatum}|betaaltermijn eindigt|datum {vervaldag/betaling/verval}|{ten laatste/uiterlijk} {op/te betalen op}
                """,
            "es": """
                |{fecha/fecha limite/fecha maxima/fecha tope/limite/plazo/ultimo dia/fec/f/dia} {de /del /para /para el /}{vencimiento/vto/vcto/pago/cobro}|{vencimiento/vencimientos/vto/vcto/vtos/vctos/vencim/venc}{ el/ factura/ de la factura/ pago/ del pago/}|vence {el/el dia/en/}
                |{pagar/pagadero/pagadera/a pagar/abonar/a abonar/pago/abonese/paguese/se ruega pago/pago a realizar/pago hasta/rogamos el pago/a satisfacer} {antes del/antes de/antes del dia/hasta/hasta el/hasta el dia/a mas tardar el/el/el dia/no mas tarde del/con vencimiento/con vencimiento el}|fecha {limite/tope}{ de pago/}|con vencimiento {el/}|antes del|a vencer el
                """,
            "it": """
                |{con /}valuta fissa {al beneficiario/beneficiario/}|valuta fissa
                |{data/termine/data ultima/data limite/giorno} {di /del /per il /per /}{scadenza/pagamento/scadenza pagamento/scadenza fattura}|{scadenza/scadenze/scad}{ pagamento/ il/ al/ del/ fattura/ del pagamento/ di pagamento/ rata/}|scade {il/in data/}|in scadenza {il/}|{data/date} di scadenza e importo {rate/rata}|{data/date} di scadenza|scadenze e importi|date scadenze
                |{da pagare/da pagarsi/pagare/pagamento/pagabile/da saldare/saldare/saldo/da versare/versamento/pagarsi/da corrispondere/si prega di pagare/si prega di saldare/pagamento richiesto/pagamento atteso/bonifico/pagamento da effettuare/da effettuare/pagamento da effettuarsi} {entro/entro il/entro e non oltre/entro e non oltre il/entro il giorno/non oltre il/al}
                |entro il|entro e non oltre il|termine ultimo|pagamento al
                """,
            "pt": "data {de /do /limite de }{vencimento/pagamento}|vencimento|vence {em/a}|pagar ate|pagamento ate",
            "da": "forfalds {dato/dag}|betalings {dato/frist}|sidste {rettidige betalingsdag/betalingsdato}|betales senest|forfalder {den/}",
            "sv": "forfallo {datum/dag}|{betalas/oss tillhanda} senast|sista betalningsdag|betalningsdatum",
            "no": "forfallsdato|forfall|betalings frist|betales innen",
            "fi": "erapaiva",
            "pl": "termin {platnosci/zaplaty}|platne do",
            "cs": "{datum /}splatnosti|splatno do|splatnost",
        },
    },
    Role.OTHER_DATE: {
        3: {
            "en": """
                |{direct debit/debit} date|date of {collection/debit/direct debit}
                |{work/delivery/ship/shipping/shipment/dispatch/despatch/order/print/printed/contract/service/supply/p.o./po/purchase order/statement/transaction/start/end/from/posting/entry/value/received/quote/collection/completion/performance/travel/event/expiry/effective/received/registration/booking/account/renewal/cancellation} date
                |date {of delivery/of order/of supply/of service/of services/of performance/of dispatch/of despatch/of shipment/of birth/shipped/ordered/delivered/printed/paid/received/of contract/of work/of travel/of completion/of original invoice/of print}
                |start of service|end of service|{service/billing/invoice/rental/subscription/contract/accounting/supply/} {period/dates/month}|period {from/of service/covered/to/ending/ended}|check in|check out|check-in|check-out|next {invoice/bill/billing date/statement/payment}
                |{shipped/delivered/ordered/printed/paid/received/despatched/dispatched} on|valid {until/from/to}|departure|arrival|original invoice date|discount {until/date/if paid by}|if paid {by/before/on or before}
                |your {letter/message/mail/e-mail/inquiry} {of/dated}|our {letter/message} {of/dated}
                """,
            "fr": """
                |date {de /de la /du /d'/de votre /de l'/}{livraison/commande/debut/fin/debut de prestation/fin de prestation/facture associee/facture d'origine/expedition/impression/prestation/validite/execution/vente/intervention/realisation/valeur/devis/contrat/bl/bon de livraison/reception/edition du releve/prelevement/envoi/depart/arrivee/sejour/naissance/operation/prise d'effet/debit/bon/annulation/renouvellement}
                |prelevement {le/au}|livraison|livraison {le/du}|periode|periode {du/de facturation/de prestation/concernee}|du|commande du|{livre/livree/expedie/expediee/imprime/imprimee/realisee/realise/commandee} le|prochaine facture|date debut|date fin|prochain releve|exigible|votre commande du|devis du|bl du|escompte {si paiement avant le/jusqu'au}
                |{votre/vos} {lettre/courrier/message/demande} {du/en date du}|v/lettre du|v/courrier du
                """,
            "de": """
                |{tatsachliches /}{liefer/lieferungs/leistungs/bestell/auftrags/versand/druck/ausliefer/ausfuhrungs/lade/angebots/vertrags/lieferschein/bestellungs/buchungs/eingangs/geburts/reise/wert/miet/abschluss/verlade} {datum/termin/zeitraum/tag/zeitpunkt/monat/periode}
                |liefer- und leistungsdatum|liefer-/leistungsdatum|leistungs-/lieferdatum|zeitraum|{abrechnungs/leistungs/versicherungs/miet/nutzungs/abrechnungszeitraum von/beitrags} {zeitraum/periode/monat}|{einzugs/abbuchungs/lastschrift} {datum/termin}|{einzug/abbuchung/lastschrift/lastschrifteinzug} am|datum der {lieferung/leistung/bestellung/leistungserbringung}
                |{bestellung/auftrag/lieferschein/angebot/vertrag/lieferung/leistung/ihre bestellung/ihr auftrag/bestellt} {vom/am}|anreise|abreise|stand|gultig {ab/bis}|{geliefert/versandt/gedruckt/bezahlt/erbracht/versendet} am|{mit skonto/skonto/abzuglich skonto/unter abzug von skonto/skontierbar/skontofrist} {bis/bis zum}|skonto{datum/frist}|tag der {lieferung/leistung}
                |{ihre/unsere} {nachricht/anfrage/mail} vom|{ihr/unser} {schreiben/brief} vom
                """,
            "nl": """
                |{lever/leverings/aflever/order/bestel/verzend/prestatie/print/afdruk/offerte/contract/boek/ontvangst/uitvoerings/opdracht/start/eind/incasso/pakbon/geboorte/transactie/inkooporder/dienst} {datum/-datum}
                |datum {levering/order/bestelling/prestatie/dienst/verzending/opdracht/uitvoering/afdruk/van levering/van de levering/pakbon/incasso}|{geleverd/besteld/verzonden/afgedrukt/uitgevoerd/betaald} op|{prestatie/factuur/facturatie/leverings/}periode{ van/}|geldig tot|{bestelling/order/opdracht/offerte} {van/d.d.}|leverweek|korting bij betaling {voor/tot}
                |{uw/ons} {brief/bericht/schrijven/aanvraag} van
                """,
            "es": """
                |{fecha/fec/f} {de /del /de la /de su /}{entrega/pedido/operacion/servicio/prestacion/devengo/envio/salida/contrato/inicio/fin/impresion/albaran/presupuesto/valor/carga/expedicion del albaran/la orden/orden de compra/cargo/adeudo/domiciliacion/nacimiento/realizacion/suministro/recepcion}
                |periodo{ de facturacion/ facturado/ de servicio/ de consumo/}|{entregado/enviado/impreso/pedido/realizado} el|pedido del|albaran de fecha|valido hasta|proxima factura
                |su {carta/escrito/mensaje/solicitud} {de/del}
                """,
            "it": """
                |{atto/rogito/stipula/compravendita} {del/in data/di data}|stipulato il|rogato il
                |data {di /del /dell'/della /}{consegna/ordine/ddt/trasporto/spedizione/prestazione/servizio/stampa/inizio/fine/decorrenza/contratto/operazione/ritiro/valuta/offerta/preventivo/competenza/inizio trasporto/esecuzione/nascita/addebito/effettuazione/bolla}
                |periodo{ di riferimento/ di competenza/ di fatturazione/ fatturato/}|{ddt/ordine/bolla/contratto/offerta/vs ordine/vostro ordine/preventivo} {del/in data}|decorrenza|{consegnato/spedito/stampato/effettuato} il|valido fino al|prossima fattura
                |{vostra/vs/vs.} {lettera/richiesta/comunicazione} del
                """,
        },
    },
}
#: What stands before the town of a paper that says where and when it was made, folded.
BEFORE_TOWN = r"^(?:fait a|done (?:at|in)|hecho en|en|fatto a|li|opgemaakt te|gedaan te|te|ausgestellt in) "
#: What parts that town and the day, folded.
TOWN_ENDS = r"(?:,(?: (?:le|den|dem|der|am|a|al|li|il|the|on|op|de|d\.d\.))?| (?:le|den|li|a|il))$"
