# ruff: noqa: E501  a choice of words is one piece
"""Labels of the invoice's number, and of orders and references. Their form, and what the strengths mean: see `labels` and `phrases`."""

from mailbot.extract.words.roles import Phrases, Role

NUMBERS: dict[Role, Phrases] = {
    Role.NUMBER: {
        3: {
            "en": """
                |{our /this /tax /vat /sales /commercial /corrected /final /interim /supplier /}{invoice/inv} {number/no/nr/num/#/id/ref/reference/ref no/reference no/reference number/code}
                |{invoice/inv} identifier|number of invoice|invoice serial {no/number}|serial no of invoice
                |{tax /}{credit note/credit memo/credit/debit note} {number/no/nr/#/id/ref/reference}|credit invoice {number/no/#}
                |invoice/credit note {no/number}|bill {number/no/id/ref/reference}|{fee note/fee account} {number/no/#/ref}|{e-/e}bill {number/no}
                |cn {number/no/#}|voucher {number/no}|{rent/service charge/ground rent} demand {number/no}
                """,
            "fr": """
                |{numero/n°/no/nr/num/nro/ref/reference/id/identifiant/code} {de /de la /de votre /de notre /}{facture/avoir/note de credit/note d'honoraires/note/facturation/facture d'acompte/facture de solde/facture d'avoir}
                |{numero/n°/no/num} d'avoir|reference d'avoir
                |{facture/facture d'acompte/facture de solde/facture d'avoir/facture proforma/facture de vente/facture client/facture affacturee/facture rectificative/avoir/note de credit/note d'honoraires/note de frais et honoraires} {numero/n°/no/nr/n/num/nro/ref/reference/id/portant le n°}
                |facture {de /de la /des /d'}{formation/prestation/prestations/honoraires/services/service/fournitures/consultation/conseil} {numero/n°/no/num}
                |fact {n°/no/num}|{votre/notre} facture {n°/no/numero/num}|facture (n°)|facture atelier {n°/no/numero}
                """,
            "de": """
                |{rechnungs/rechnung/rechn/rech/re/rg/rng/fakturen/faktura/fakt/gutschrifts/gutschrift/beleg/honorarnoten/honorarnote/honorarrechnung/teilrechnung/teilrechnungs/schlussrechnung/schlussrechnungs/abschlagsrechnung/abschlagsrechnungs/anzahlungsrechnung/anzahlungsrechnungs/sammelrechnung/sammelrechnungs/handelsrechnung/handelsrechnungs/rechnungskorrektur/korrekturrechnung/stornorechnung/storno/kreditnote/einzelrechnung/monatsrechnung} {nummer/nr/no/num/n°/-nummer/id}
                |rechnungsnr/datum|{nr/nummer} der rechnung|rechnungskennung|rechnungszeichen|rechnungsreferenz|rechnungs-referenz|rechnungs nr und datum
                |{rnr/r-nr/renr/rechnungsnr}
                |{unsere/diese} rechnung nr|ausgangsrechnung nr|ausgangsrechnungsnummer
                """,
            "nl": """
                |{factuur/faktuur/fact/ereloonnota/ereloonstaat/premienota/vorderingsstaat/verkoopfactuur/creditnota/creditfactuur/kreditnota/voorschotfactuur/verzamelfactuur/termijnfactuur/deelfactuur/slotfactuur} {nummer/nr/no/num/n°/id/kenmerk/referentie/ref/code}|declaratie {nummer/nr/no/num/n°/id/kenmerk/referentie/ref}
                |{nummer/nr/kenmerk} {van de /van /}{factuur/creditnota/declaratie}|{onze/deze/ons} {factuur/factuurnummer}|onze factuur nr|creditnummer|credit nummer|notanummer|nota {nr/nummer}
                """,
            "es": """
                |{numero/n°/no/nro/num/nr/n/cod/codigo/ref/referencia/id} {de /de la /de esta /}{factura/fra/fact/abono/nota de credito/nota de abono/factura rectificativa/factura simplificada/minuta}
                |{factura/fra/fact/factura simplificada/factura rectificativa/factura de venta/factura proforma/factura electronica/factura completa/abono/nota de credito/nota de abono/minuta} {numero/n°/no/nro/num/nr/n/id/ref/referencia/serie}
                |factura {de /por }{servicios/suministro/honorarios/formacion} {numero/n°/no/nro/num}
                |{numero/n°/no/nro/num} {de /}{liquidacion-factura/factura-recibo/recibo-factura/minuta/documento factura}
                |{factura/abono} documento|serie {y/-} {numero/n°/numero de factura}|{nuestra/su/s/} factura n°|factura serie/numero|numero y serie|serie/numero|numero
                """,
            "it": """
                |{numero/n°/n/no/nr/num} {di /della /}{fattura/fatt/parcella/notula/nota di credito/ricevuta fiscale/fattura elettronica/documento}
                |bolletta {numero/n°/n/no/nr/num}|{numero/n°/n/no/nr} bolletta
                |{fattura/ft/fatt/parcella/notula/n.c./nota di credito/nota credito/nota di debito/nota di accredito/fattura differita/fattura immediata/fattura accompagnatoria/fattura elettronica/fattura di vendita/fattura di acconto/fattura di saldo} {numero/n°/n/no/nr/num}
                |fattura di {servizi/fornitura} {numero/n°/n/no/nr/num}
                |{fattura/documento} {n°/nr/numero} {e data/del}|{vostra/nostra} fattura {n/n°/nr}|progressivo fattura
                """,
            "pt": """
                |{numero/n°/no/num/ref} {da /de /}{fatura/factura/fatura-recibo/nota de credito}
                |{fatura/fatura-recibo/fatura simplificada/nota de credito} {numero/n°/no/n/num}
                """,
            "da": "{faktura/kreditnota/regning/fakturerings} {nummer/nr/id}",
            "sv": "{faktura/kreditfaktura/kreditnota/fakturans/avi} {nummer/nr/no/id}|fakturans nummer",
            "no": "{faktura/kreditnota/regning} {nummer/nr}",
            "fi": "{laskun /lasku}{numero/nro}|hyvityslaskun numero",
            "pl": "{numer/nr} {faktury/faktury vat/dokumentu}|{faktura/faktura vat/rachunek} {nr/numer}",
            "cs": "{cislo/c.} {faktury/dokladu}|faktura {cislo/c.}|{danovy doklad/doklad} {cislo/c.}",
        },
        2: {
            "en": """
                |{document/doc/debtor document} {number/no/id/ref/reference}|bill #|reference number|ref number|ref no|reference no
                |statement number|our invoice|{demand/folio/guest folio} {number/no}
                """,
            "fr": """
                |{numero/n°/no/num/ref/reference} {de /de la /du /}{piece/document/piece comptable}|{piece/document} {n°/no/numero/num}
                |votre facture|notre facture|note {n°/no/numero}
                |{numero/n°/no/num} de {quittance/decompte/votre note}
                |{quittance/avis d'echeance/appel de cotisation/appel de prime/appel de fonds/decompte} {n°/no/numero}
                |{titre/titre de recettes/titre de recette/titre executoire} {n°/no/numero/num}
                """,
            "de": "{dokument/dokumenten/dok/folio} {nummer/nr/id/no}|belegnummer/datum|unsere rechnung",
            "nl": "{document/stuk/folio} {nummer/nr/no}|documentnr|boekstuk{nummer/nr}|ons {nummer/nr}|{vorderings/nota/heffings/aanslag}{nummer/nr}",
            "es": "{numero/n°/no/nro/num} {de /}{documento/comprobante/doc}|{documento/comprobante/doc} {n°/no/nro/num/numero}",
            "it": "{documento/doc} {n°/n/nr/num/numero}|{numero/n°/n/nr} e data fattura|{rif/riferimento/num/n/nr/n°/no/numero} doc|nostro riferimento fattura",
        },
        1: {
            "en": "number|no|#|nr|n°|num|ref|reference|no.|document|inv",
            "fr": "numero|piece",
            "de": "nummer|beleg|dokument|vorgang|rg|rech|fakt",
            "nl": "nummer|stuk|bon",
            "es": "nro|documento|fra|fac|fact",
            "it": "n|fatt|ft",
        },
    },
    Role.TITLE: {
        2: {
            "en": """
                |{tax /vat /sales /commercial /corrected /final /interim /self-billed /customer /}invoice|credit note|credit memo
                |tax credit note|fee note|fee account|credit invoice|bill
                """,
            "fr": """
                |facture {de /des /d'}{travaux/prestation/prestations/services/reparation/reparations/location/fournitures/transport/transports/entretien/maintenance/marchandises/livraison/consommation/eau/energie/electricite/formation/soins/depannage/pose/chantier}
                |facture|avoir|facture {d'acompte/de solde/acquittee/d'avoir/de vente/client/rectificative/definitive}
                |note {d'honoraires/de droits d'auteur/de droits/de prestation/de prestations/de debours/de frais et honoraires}
                |note de credit|note de debit
                """,
            "de": """
                |rechnung|gutschrift|{handels/teil/schluss/abschlags/anzahlungs/sammel/korrektur/storno/monats/einzel/verkaufs/honorar/kosten/bau/dienstleistungs/service/reparatur/liefer/werkstatt/strom/gas/wasser/telefon/mobilfunk/energie/miet/wartungs/projekt/material/leistungs/bar/export/jahres/quartals/zwischen/vorab/vorschuss/vorkasse/internet/pacht/arzt/behandlungs/ersatz/ausgangs/beitrags}rechnung
                |honorarnote|faktura|rechnungskorrektur|kostennote|liquidation|privatliquidation|kreditnote|gebuhrenbescheid|beitragsbescheid
                """,
            "nl": "{verkoop/voorschot/verzamel/termijn/deel/slot/eind/credit/}factuur|faktuur|ereloonnota|premienota|nota|declaratie|creditnota|kreditnota",
            "es": """
                |factura {simplificada/rectificativa/de venta/electronica/completa/ordinaria/}|abono|nota de {credito/abono}|factura de abono|minuta
                |minuta de {honorarios/derechos}|cuenta de derechos{ y factura/ y suplidos/}
                """,
            "it": """
                |fattura {ordinaria/di vendita/accompagnatoria/differita/immediata/elettronica/di acconto/d'acconto/di saldo/di cortesia/commerciale/}
                |nota {di /}credito|nota {di /}accredito|parcella|notula|nota di debito
                """,
            "pt": "fatura|fatura-recibo|nota de credito",
        },
    },
    Role.ORDER: {
        3: {
            "en": """
                |{purchase order/p.o./po/order/customer order/client order/customer po/client po/work order/call-off order/buyer order/requisition} {number/no/nr/#/id/ref/reference/num/n°/ref no/reference no/reference number/code/numbers/nos/}
                |{customer/customer's/client/client's} {order/po/p.o./purchase order} {no/number/ref/reference/#/nr/ref no/reference no/}|{buyer/buyer's} {order/po/p.o./purchase order} {no/number/ref/reference/#/nr/ref no/reference no/}|your {order/po/p.o./purchase order/reference/ref} {no/number/ref/reference/#/nr/ref no/reference no/}
                |{order/po} {no/number} (customer)|number of order|subcontract order|against {order/po/your order/purchase order}
                |per {your /}{order/purchase order/po} {no/number/}|external document {no/number}|reference to order
                """,
            "fr": """
                |{numero/n°/no/nr/num/ref/reference} {de /du /de votre /votre /}{commande/bon de commande/bdc/bc/cde/commande client/commande d'achat/bon d'engagement/engagement}
                |{votre /vos /v/votre n° de /}{commande/bon de commande/bdc/bc/cde/commande client/commande d'achat/ordre d'achat} {numero/n°/no/nr/num/ref/reference/}
                |{vos/votre} {reference/references/ref/n° de commande/ref commande/reference commande}|v/{ref/reference/commande/cde/ordre/bon}|{numero/n°/no} d'engagement|vref|v ref|reference client commande|{votre/vos} {bon/bons} {n°/no/numero/}
                """,
            "de": """
                |{ihre /ihr /kunden/}{bestell/bestellungs/bestellung/auftrags/auftrag/auftr/order/best/po/kundenauftrags} {nummer/nr/no/n°/id/referenz/-nr/-nummer/kennung}
                |{ihre/kunden} {bestellung/referenz/order/bestellung nr/bestellung vom}|ihr {auftrag/zeichen/auftrag nr/auftrag vom/auftragszeichen}|ihre ref|kundenauftrag|auftrag|bestellung
                |extern{e/} {belegnummer/beleg-nr/belegnr/dokumentnummer/auftragsnummer}|bestellung {nr /}kunde|auftragsnummer kunde|auftragsnr kunde|bestellzeichen|ihre zeichen|auftragsreferenz|bestellbezug|nummer der bestellung|bestellnummer des kunden|abrufnummer|abruf nr
                |{einkaufs/kaufers }{bestellung/bestellnummer/bestellnr/bestell-nr/auftrag}|{auftragsnummer/bestellnummer/referenz} des kaufers|bn-nr
                """,
            "nl": """
                |{uw /jouw /klant/}{order/bestel/bestelling/bestellings/inkooporder/inkoop/opdracht/po/bestelbon} {nummer/nr/no/n°/id/ref/referentie/kenmerk}|uw bon {nummer/nr}|bon {nummer/nr}
                |{uw/jouw/je} {referentie/ref/order/bestelling/opdracht/inkooporder/opdrachtnummer}|inkooporder|bestelling|bestelbon|opdracht|po
                |{nummer/nr} {bestelling/order/opdracht/bestelbon}|referentie klant|klantreferentie|{bestel/inkooporder/order}code|uw kenmerk/{po/bestelnummer/order/ordernummer}
                """,
            "es": """
                |{su /vuestro /s/}{numero/n°/no/nro/num/ref/referencia/nr} {de /de su /del /}{pedido/orden de compra/orden/pedido cliente/pedido de compra/ped}
                |{su /vuestro /s/}{pedido/orden de compra/pedido cliente/pedido del cliente/pedido de cliente/pedido de compra/orden de pedido/ped} {numero/n°/no/nro/num/ref/referencia/nr/}|{su /vuestra /}{oc/o.c.} {numero/n°/no/nro/num/}
                |{su/vuestra/s} {referencia/ref}|referencia del pedido|orden n°|{numero/n°/referencia} de la orden de compra
                """,
            "it": """
                |{numero/n°/n/nr/num/rif/riferimento/no} {di /del /vostro /vs /}{ordine/ordine di acquisto/ordine d'acquisto/ordine cliente/oda/ordine acquisto}|{num/rif/vs/nr} ord
                |{vostro /vs /v. /}{ordine/ordine di acquisto/ordine d'acquisto/ordine cliente/oda/ordine acquisto} {numero/n°/n/nr/num/no/rif/}
                |dati dell'ordine di acquisto|dati ordine acquisto|{vs/vostro/v} {rif/riferimento}|{numero/n°/riferimento/codice} {dell'/d'}ordine
                """,
            "pt": "{sua /vossa /}{encomenda/nota de encomenda/requisicao} {n°/numero/no/}|n° {de /da /}{encomenda/requisicao}|vossa referencia|v/ref",
            "da": "{ordre/rekvisitions/indkobsordre/bestillings} {nummer/nr}|deres {ref/reference/ordre}",
            "sv": "{order/bestallnings/inkopsorder/er order} {nummer/nr}|er {referens/ref/order}",
            "no": "{ordre/bestillings/innkjopsordre} {nummer/nr}|deres {ref/referanse/ordre}",
            "fi": "tilausnumero|tilausnro|viitteenne",
            "pl": "{numer/nr} zamowienia|zamowienie {nr/numer}",
            "cs": "{cislo/c.} objednavky|objednavka {cislo/c.}",
        },
    },
    Role.REMITTANCE: {
        3: {
            "en": """
                |{payment/remittance/bank transfer/transfer/bank/wire/wire transfer/bacs/payer/deposit/creditor/settlement/giro} {reference/ref/reference no/reference number/ref no/ref number/information/message/#}
                |{please /kindly }quote {this /the /our /following /the following /this following /}{reference/ref/reference number/reference no/ref no/invoice number as reference/}{ when paying/ with payment/ with your payment/ on payment/ on your payment/ for payment/}
                |quote {this /the /our /following /the following /this following /}{reference/ref/reference number/reference no/ref no/invoice number as reference}{ when paying/ with payment/ with your payment/ on payment/ on your payment/ for payment/}
                |quote {this/the following} {when paying/with payment/with your payment/on payment/on your payment/for payment}|quote {when paying/with payment/with your payment/on payment/for payment}
                |reference {to quote/to be quoted/to use/for payment/for your payment/for the transfer/for bank transfer/for transfer/when paying/with payment/on payment/for remittance/to appear on payment}
                |{please /}{use/state/include/mention/indicate/enter} {this /the /following /the following /}{reference/ref/payment reference/number as reference/reference number}
                |quote reference|customer reference for payment|structured {communication/message/reference}|when paying{,/} {please /}{quote/state/use}|purpose of payment|payment purpose|payment {id/code/description/identifier}|your payment code|obi{ / /}ref|obi
                |quoting {the /our /this /invoice /}{reference/ref/reference number/ref no/}|stating {the /our /this /}{reference/ref}|with {the /}reference
                |message to {payee/recipient/beneficiary}|reference on {payment/transfer/bank transfer/remittance}|your payment {reference/ref}|payment ref/invoice no
                """,
            "fr": """
                |{reference/references/ref/n°/numero} {de /du /de votre /du votre /pour le /pour votre /avis de /avis du /}{paiement/reglement/virement/versement}
                |reference {a rappeler/a indiquer/a mentionner/a reporter/a utiliser/a preciser/a communiquer/a reprendre}{ lors du paiement/ lors du reglement/ lors du virement/ lors de votre paiement/ lors de votre reglement/ sur votre virement/ sur votre reglement/ avec votre reglement/ pour le virement/ pour le paiement/ pour le reglement/ en communication/}
                |{ref/refs} {a rappeler/a indiquer/a mentionner/a reporter}|{code/identifiant} {de /du }paiement|mention a {indiquer/rappeler}|{indiquez/indiquer} {imperativement/obligatoirement} la reference
                |{motif/libelle/objet/intitule/communication/message/mention} {du /de /de votre /du votre /pour le /}{virement/paiement/reglement/versement}
                |communication {structuree/libre/a indiquer/a mentionner/obligatoire}|reference de l'avis de paiement
                |{merci d'/merci de /veuillez /priere d'/priere de /a }{indiquer/rappeler/mentionner/preciser/reprendre/reporter/communiquer/utiliser} {la reference/la reference suivante/en reference/comme reference/en communication/la communication/la communication structuree/le numero/en libelle/en motif/la mention/comme communication}
                |{a rappeler/a indiquer/a mentionner/a reporter} {lors du/pour tout/avec votre/sur votre/sur le} {paiement/reglement/virement}|vcs|communication structuree (vcs)|{avec/sous} la reference|avec pour {reference/communication/libelle}
                """,
            "de": """
                |{bitte /}verwendungszweck {bitte angeben/angeben/fur die uberweisung/der uberweisung/der zahlung/uberweisung/}|{als /im /unter /mit dem /}verwendungszweck
                |{zahlungs/uberweisungs/zahlschein/buchungs/einzahlungs} {referenz/zweck/text/betreff/ref/hinweis nr/vermerk/kennung/referenznummer/referenz nr}
                |{referenz/ref/betreff/mitteilung/angabe} {fur die /fur ihre /zur /bei /der }{zahlung/uberweisung/einzahlung}|referenznummer|referenz nr|vwz|v-zweck|verw-zweck|{strukturierte /}mitteilung
                |bei {zahlung/zahlungen/uberweisung/uberweisungen/bezahlung/ihrer zahlung/ihrer uberweisung} {bitte /bitte stets /bitte immer /stets /unbedingt /}{angeben/anfuhren/vermerken}
                |{bitte /}{bei zahlung/bei zahlungen/bei uberweisung/bei der zahlung/bei der uberweisung} {angeben/anfuhren}|{bitte geben sie/geben sie bitte} {bei zahlung/bei der zahlung/bei uberweisung/bei der uberweisung/als verwendungszweck/im verwendungszweck}
                |kassenzeichen|buchungszeichen|des kassenzeichens|unter angabe {des kassenzeichens/der rechnungs- und kundennummer}|esr-referenz|qr-referenz|zahlungsreferenz/verwendungszweck|unter angabe {von/der nummer/der referenz/des verwendungszwecks/der rechnungsnummer/}|mit der referenz|angabe {des verwendungszwecks/der rechnungsnummer/des kassenzeichens}
                """,
            "nl": """
                |{betalings/betaal/overschrijvings/acceptgiro} {kenmerk/referentie/ref/omschrijving/nummer/code/mededeling}|{kenmerk/referentie/ref/omschrijving/mededeling/vermelding/betreft} {bij /van de /voor de /voor uw /van uw /voor }{betaling/overschrijving}
                |onder vermelding van {kenmerk/nummer/referentie/het kenmerk/factuurnummer en klantnummer/}|o.v.v.|ovv|{gestructureerde /vrije /}mededeling
                |{bij betaling/bij uw betaling/bij overschrijving/bij betaling graag/bij betaling altijd/bij betaling s.v.p./bij betaling a.u.b.} {vermelden/te vermelden/vermeld/vermeldt u}|met {kenmerk/vermelding van/mededeling/referentie}|{graag/gelieve te/gelieve/s.v.p./a.u.b./svp/aub} vermelden{ bij betaling/}
                |{betaling/overboeking} met vermelding van|met vermelding van|vermeld bij {uw /de /je /}{betaling/overschrijving}|omschrijving overschrijving|{uw /}betalingskenmerk|te vermelden {referentie/mededeling/kenmerk}{ bij betaling/}
                """,
            "es": """
                |{referencia/ref/n° referencia} {de /del /para el /para la /para su /en el /}{pago/transferencia/ingreso/abono/pago bancario/transferencia bancaria}
                |concepto {de /de la /del /para la /para el /de su /}{transferencia/pago/ingreso/bancario}
                |{indicar/indique/indiquen/rogamos indiquen/rogamos indicar/por favor indique/por favor, indique/citar/mencionar/haga constar/haciendo constar} {en el concepto/como concepto/la referencia/referencia/como referencia/esta referencia/la siguiente referencia/el concepto}
                |{identificador/localizador} {para el /para la /del /de la /de }{pago/ingreso/transferencia}|referencia {a indicar/a citar}{ en el pago/ en la transferencia/}|indicando {la referencia/como concepto/el concepto/en el concepto}|comunicacion de pago|{indicar/indique/citar/mencionar/poner} en {el /la /su /}{pago/transferencia/ingreso}|{codigo/identificador/identificacion} {de /del }pago|referencia {de cobro/del recibo}|indicando|citando {la referencia/}|con {la referencia/el concepto/concepto}|ref bancaria|referencia bancaria
                """,
            "it": """
                |{riferimento/rif/referenza/ref/codice/numero} {di /del /per il /per /al /}{pagamento/bonifico/versamento}
                |{causale/comunicazione} {di /del /per il /per /da indicare nel /}{pagamento/bonifico/versamento/pag}|{causale/riferimento} da {indicare/riportare/citare}{ nel bonifico/ nel pagamento/ sul bonifico/}
                |{indicare/indicate/citare/riportare/specificare/si prega di indicare/si prega di citare/vi preghiamo di indicare/pregasi indicare} {nella causale/in causale/come causale/la causale/il riferimento/il seguente riferimento/la seguente causale/come riferimento}
                |{indicare/citare/riportare/specificare/indicate/menzionare} {nel/sul} {bonifico/pagamento/versamento}|codice {avviso/bollettino}|oggetto {del /}{bonifico/pagamento}|da indicare in causale|{con /con la /indicando la /indicando come /indicando in /indicando /con }causale|{indicando/citando} {il riferimento/come riferimento/}|con {il /}riferimento|messaggio {di pagamento/per il beneficiario}
                """,
            "pt": "referencia {de /do /para /para o }{pagamento/multibanco/transferencia}|descritivo da transferencia",
            "da": "{betalings/betaling} {id/reference/ref}|fik-nummer|kundereference ved betaling",
            "sv": "ocr|ocr-nr|{ocr/betalnings/referens} {nummer/referens}|ocr-referens|meddelande till mottagaren",
            "no": "kid|kid-nr|{kid/betalings} {nummer/referanse}|merkes med",
            "fi": "viitenumero|viitenro|viite",
            "pl": "tytul {przelewu/platnosci/wplaty}|tytulem",
            "cs": "variabilni symbol",
        },
        2: {
            "en": "end-to-end reference",
            "fr": "communication|motif",
            "de": "referenz|zahlungszweck",
            "nl": "kenmerk|omschrijving betaling",
            "es": "concepto",
            "it": "causale",
        },
        1: {
            "fr": "references|objet|n° ref",
            "de": "betreff|mitteilung",
            "nl": "betreft|opmerking",
            "es": "referencia|ref n°|mensaje|numero de referencia",
            "it": "riferimento|rif|rif n|comunicazione|numero di riferimento",
        },
    },
}

#: What a label names behind a stroke besides the number (compact form): its page or its date.
BEHIND_NUMBER = frozenset(
    """page pg seite blatt blad bladzijde pagina pag hoja date datum fecha data invoicedate belegdatum rechnungsdatum factuurdatum
    datefacture fechafactura datafattura""".split()
)
#: What a label of numbers (compact form) holds that says "invoice".
SAYS_INVOICE = r"inv|bill|fact|faktu|rechn|gutschrift|beleg|honorar|fatt|parcella|fra|factur|nota|avoir|credit"
#: How series of invoices begin, folded: what stands alone under the title is told by it.
INVOICE_SERIES = r"(?:acc-sinv|f(?!-\d{5}$)|fa|fac|fact|fc|fv|fs|ft|fra|fatt|fat|fak|fakt|inv|in|iv|si|sinv|bill|re|rg|rn|rec|rech|rechnung|r|rnr|vf|vk)[-/._ ]?\d"
#: How series of other papers begin (deliveries, orders, offers, customers), folded.
OTHER_SERIES = (
    r"(?:ls|li|lief|ab|auf|ang|best|kd|kdnr|so|po|ord|qt|quo|est|dn|wo|cust|bl|bc|cmd|cde|dev|off|oft|alb|ped|pres|ddt|prev|cli)[-/ .]?\d"
)
#: The same of a credit note ("N.C. n.", "CN no.").
SAYS_CREDIT = r"gutschrift|avoir|credit|abono|kredit|storno|rectificativ|^(?:nc|cn)(?:n|nr|no|num|numero|number)?$"
#: Labels of the seller's own reference (compact form): a guess at the number where no other label names one.
OUR_REFERENCE = frozenset(
    """ourref ourreference unserzeichen unserereferenz unsereref notrereference notreref nosreferences nosref onskenmerk onzereferentie
    onzeref nuestrareferencia nuestraref nostrorif nostroriferimento nsrif""".split()
)
#: Labels (compact form) of an invoice's place in its series, where they stand at its title over its date; else of a machine's number.
SERIALS = frozenset("serialno serialnumber serialnr serial".split())
#: Words that name the invoice's number on their own, and any number in a sentence ("registered under the number 506104").
ON_THEIR_OWN = frozenset({"numero"})
#: Words for any paper: beside them a number is the invoice's only where they head a column together with its date.
ANY_PAPER = frozenset("document beleg dokument piece stuk documento".split())
#: Words for what was done or delivered: the same, and only where that date is the paper's ("Belegdatum"), not said to be the invoice's.
OF_TRANSACTION = frozenset("vorgang bon".split())
#: What a label of dates (compact form) holds that says "this paper".
SAYS_PAPER = r"beleg|doc|dok|piece|stuk"
#: Bare words for a reference: the invoice's or a file's.
REFERENCES = frozenset("ref reference".split())
#: Labels of a series (compact form): with the number that another label names it makes the whole.
SERIES = frozenset(["serie"])
#: The same with the word "number": no invoice's where another label says which number that is.
NUMBERS_OF_REFERENCES = REFERENCES | frozenset("referencenumber referenceno refnumber refno".split())
#: What an invoice may be said to be for between its title and a bare "No." ("Fattura canone n. 388"), folded. What is delivered, done or
#: ordered carries numbers of its own.
RENTS = frozenset("canone canoni locazione affitto loyer loyers miete huur alquiler rent".split())
#: What an invoice of fees may be of as well, between its title and a bare "No." ("Note d'honoraires et frais n° 93"), folded.
FEES_BESIDE = (
    r"(?:et|&|\+|und|and|en|y|e) (?:(?:de|des|of|di|de los) )?(?:frais|debours|depens|expenses|disbursements|costs|auslagen|kosten|gebuhren|onkosten|voorschotten"
    r"|suplidos|gastos|spese|anticipazioni)"
)
#: What a sentence says before it names the invoice that it is part of: patterns on folded text.
ANNOUNCES_INVOICE: dict[str, str] = {
    "en": r"(?:please find|find|enclosed|attached|here is|here's|herewith|this is|we (?:herewith |hereby )?(?:enclose|send you|submit|issue))(?: (?:please|find|you|enclosed|attached|herewith|below|is|our|the|your))*",
    "fr": r"(?:veuillez (?:bien )?trouver|vous trouverez|nous vous (?:adressons|prions de trouver|faisons parvenir|remettons)|voici)(?:,? (?:ci-joint|ci-jointe|ci-dessous|ci-apres|notre|la|votre))*",
    "de": r"(?:anbei|hiermit|hierbei|beiliegend|nachstehend|im folgenden|wir)(?: (?:erhalten|ubersenden|senden|stellen|berechnen|uberreichen|finden|sie|wir|ihnen|die|unsere|eine|unserer))+",
    "nl": r"(?:hierbij|bijgaand|hiermee|bijgevoegd|onderstaand)(?: (?:ontvangt|sturen|zenden|treft|vindt|doen|u|wij|we|de|onze|aan|toekomen|in bijlage))+",
    "es": r"(?:adjunto|adjuntamos|le remitimos|les remitimos|le enviamos|les enviamos)(?: (?:le|les|a continuacion|nuestra|la|encontrara|encontraran))*",
    "it": r"(?:vi inviamo|le inviamo|si trasmette|trasmettiamo|in allegato|alleghiamo|rimettiamo)(?: (?:vi|le|la|nostra|trasmettiamo|inviamo|di seguito|troverete|trovera))*",
}
#: Single words that say which invoice is meant ("Booking invoice:"), and do not make it another one.
WHICH_INVOICE = frozenset(
    """booking tax vat sales commercial service hire rental membership project job monthly weekly customer client our this the online
    eigene unsere diese notre cette nuestra esta nostra questa onze deze""".split()
)
#: What stands right before or behind "invoice no." and makes it another invoice's; a pattern on one folded word.
OF_OTHER_INVOICES = (
    r"(?:last|latest|previous|prior|preceding|earlier|former|next|following|subsequent|old|older|replaced|superseded|cancell?ed|reversed|credited"
    r"|void(?:ed)?|being|related|linked|associated|referenced"
    r"|dernieres?|precedente?s?|anterieure?s?|prochaine?s?|suivante?s?|ancien(?:ne)?s?|annulee?s?|remplacee?s?|creditee?s?|associee?s?|liee?s?"
    r"|(?:letzt|vorherig|vorig|vorhergehend|vorangegangen|vorausgegangen|nachst|nachfolgend|folgend|fruher|alt|storniert|annulliert|ersetzt"
    r"|gutgeschrieben|zugehorig|verknupft)(?:e[rnsm]?)?|vor(?:monat|jahr|quartal|periode)e?s?|vorganger|ursprungs|bezugs|referenz|folge|vor"
    r"|(?:vorig|laatst|voorgaand|voorafgaand|vroeger|eerder|volgend|oud|geannuleerd|gecrediteerd|vervangen|bijbehorend|gerelateerd|gekoppeld)e?"
    r"|ultim[oa]|anterior|previ[oa]|proxim[oa]|siguiente|antigu[oa]|anulad[oa]|sustituid[oa]|abonad[oa]|relacionad[oa]|asociad[oa]|vinculad[oa]"
    r"|anteriore|prossim[oa]|successiv[oa]|seguente|vecchi[oa]|annullat[oa]|stornat[oa]|sostituit[oa]|collegat[oa]|correlat[oa]|associat[oa])"
)
#: The same of what may be another invoice, or this one that stands in for it.
OF_THIS_OR_OTHER = (
    r"(?:original|initial|corrected|amended|rectified|revised|d'?origine|originale?s?|initiale?s?|corrigee?s?|rectifiee?s?|modifiee?s?"
    r"|(?:ursprunglich|urspr|original|initial|korrigiert|berichtigt|geandert)(?:e[rnsm]?)?"
    r"|(?:oorspronkelijk|origineel|originel|initiel|gecorrigeerd|verbeterd|gewijzigd)e?"
    r"|unpaid|overdue|outstanding|disputed|impayee?s?|reglee?s?|payee?s?|offene?[rns]?|openstaande?|pendientes?|pagad[oa]|insolut[oa]|pagat[oa]"
    r"|deposit|advance|prepayment|down ?payment|d'?acompte|d'avance|aanbetalings?|voorschot|anticipo|acconto|zu"
    r"|parent|disputed?|underlying|supplement(?:ary|aire)?|basis|erganzungs?|bezogene?|complement|rattachee|complementaria|integrazione|saldo|behorende"
    r"|originari[oa]|inicial|corregid[oa]|rectificad[oa]|modificad[oa]|iniziale|corrett[oa]|rettificat[oa]|modificat[oa])"
)
#: Words before "invoice no." at the head of its cell that leave it this invoice's, besides `WHICH_INVOICE`; any others make it unsure where another label names a number.
BEFORE_OWN_NUMBER = frozenset(
    """your final interim supplier electronic commercial proforma self billed selfbilled consolidated summary freight credit debit re regarding
    concerning about for with the and or per ref quote quoting state stating ihre ihr diese dieser zur der die elektronische betr betreff
    lieferanten verkaufs service miet strom votre vos nos la le du de et ou l cette concerne objet uw jouw ons het en of betreft su vuestra vuestro sus el del y o vostra vs ns
    di della e il oggetto rif original copy duplicate kopie copie copia duplicata duplikat""".split()
)
#: What heads a table of invoices that were billed before and are taken off, folded.
DEDUCTED_INVOICES = (
    r"\b(?:less|deduct\w*|previous(?:ly)?|interim|deposits?|advances?)\b[^.;]{0,40}\b(?:invoices?|invoiced|billed|payments?|bills?)\b"
    r"|\b(?:invoices?|bills?) (?:already|previously) (?:issued|deducted|paid)\b|\badvance invoices\b"
    r"|\b(?:deduction|a deduire|moins|factures? anterieures?|factures? d'acomptes?|acomptes? (?:deja )?(?:factures?|verses?)|situations? (?:anterieures?|precedentes?))\b"
    r"|\babz(?:uglich|gl|ugl)\b|\b(?:abschlags|anzahlungs|teil|akonto)rechnungen\b|\bbereits (?:gestellt|berechnet|abgerechnet|fakturiert)\w*"
    r"|\b(?:in mindering|reeds gefactureerd\w*|eerder gefactureerd\w*|voorschotfacturen|deelfacturen|termijnfacturen|aftrek)\b"
    r"|\b(?:a deducir|deduccion\w*|menos|facturas (?:anteriores|de anticipos?|a cuenta)|anticipos facturados)\b"
    r"|\b(?:a detrarre|detrazion\w*|dedott[oaei]|fatture (?:di acconto|precedenti|gia emesse)|acconti (?:gia )?fatturati)\b"
)
