# ruff: noqa: E501  a choice of words is one piece
"""Labels of all the numbers that are not the invoice's. Their form, and what the strengths mean: see `labels` and `phrases`."""

from mailbot.extract.words.roles import Phrases, Role

OTHER_NUMBERS: dict[Role, Phrases] = {
    Role.OTHER_NUMBER: {
        3: {
            "en": """
                |sales order|sales order no|sales order number|{buyer/buyer's} {reference/ref}{ no/ number/}|buyer reference (bt-10)
                |customer number|customer no|customer id|account number|account no|account #|client number|client no|client id
                |contract number|contract no|delivery note|delivery note no|tracking number|phone|tel|telephone|fax|mobile
                |registration number|company number|company no|registered in england no|registered no|reg no
                |registered in england and wales no|company registration no|registered number|tax id|ein|abn|acn|sku|item number
                |item no|part number|article|customer #|project number|project no|project|reservation|booking|policy number
                |meter number|licence number|license|page|page no|zip|transaction id|job no|quote number|quote no
                |your customer number|packing slip|shipment|consignment|your account number|website|email|e-mail|serial number
                |batch|route|duns|company reg no|company registration number|receipt number|cheque no|check no|receipt no|permit
                |customer code|ship to|terms|payment terms|terms of payment|sales rep|store|room|ticket|federal tax id|site id
                |{payment/final/first/second/third/last} demand {number/no}|product code|confirmation number|for invoice no|original invoice no|original invoice number|original invoice
                |related invoice|previous invoice|invoice to|invoice address|invoiced to|invoice for|invoice period
                |{your /}{customer/client/account/contract/project/quote/quotation/offer/delivery/delivery note/despatch note/dispatch note/shipment/supplier/vendor/member/membership/patient/case/claim/policy/file/matter/booking/reservation/ticket/proforma/pro forma/consignment/waybill/awb/registration/company/charity/licence/tenant/property/site/meter/serial/lot/batch/job} {no/number/nr/#/id/ref/reference/code/n°}
                |{company /}{tax/vat} {ref/reference/no/number/registration/registration number/reg no}|our {ref/reference/reference no}|{our order/sales order/our sales order/order confirmation/order acknowledgement} {no/number/nr/#/id/ref/reference/}|job {number/ref}|{customer/customer's/client/client's} {reference/ref} {no/number/}|{original/related/previous/credited/amended} invoice {no/number/ref/#/nr}|{credit for/correction of/corrects/against/replaces/cancels} invoice {no/number/}|ref invoice|credit to invoice
                |{cost/profit} {centre/center}|{gl/ledger/nominal} {code/account}|vendor {id/#}|supplier {id/#}|extension|ext|suite|unit|postcode|post code|zip code|p.o. box|po box|commodity code|hs code|eori{ no/ number/}|utr|crn|company reg
                """,
            "fr": """
                |{reference/ref} {acheteur/de l'acheteur/du client acheteur}|{code/numero/n°} d'acheminement|commande de vente|n° commande de vente
                |numero client|n° client|no client|code client|reference client|ref client|n° de client|numero de client
                |n° de compte|numero de compte|contrat|n° contrat|n° de contrat|contrat n°|bon de livraison|n° bon de livraison
                |bon de livraison n°|siret|siren|rcs|r.c.s.|naf|code naf|ape|code ape|telephone|tel|fax|portable|mobile|gln
                |{facture /}{de /}situation{ de travaux/} n°|dossier|dossier n°|n° dossier|devis|devis n°|n° devis|affaire|chantier|n° affaire|n° bon de reception
                |n° bon de vente|ref projet|ref appel d'offres|n° de facture associee|facture d'origine|facture associee
                |facture initiale|page|service executant|ref comptable|n° au rc|compte de facturation|compte commercial
                |reference acheminement|vos identifiants|n° adherent|cadre de facturation|article|conditions de paiement
                |mode de paiement|mode de reglement|n° de facture d'origine|sur facture|facture originale|annule la facture
                |facture adressee a|adresse de facturation|facture a|nos references|n° de suivi|matricule|type de processus
                |{numero/n°/no/ref/reference/code} {de /du /de votre /de la /de l'/d'/}{client/compte/compte client/contrat/devis/projet/dossier/affaire/chantier/marche/saisie/bl/bon de livraison/livraison/adherent/abonne/abonnement/fournisseur/proforma/police/sinistre/mandat/offre/intervention/suivi/serie/lot/colis/siret/siren/rcs/tva client/identification}
                |{client/contrat/devis/projet/dossier/affaire/marche/bl/proforma/abonnement/compte client/offre/fournisseur/intervention} {n°/no/numero/num/ref}|notre {ref/reference}|{notre /n/}{commande/cde} {n°/no/numero/ref/}|{accuse de reception/confirmation de commande} {n°/no/}|n/{ref/reference}|nos {ref/references}
                |{facture/avoir} {annulee/remplacee/corrigee/rectifiee} n°|{avoir sur/annule et remplace/rectifie/relatif a} {la /}facture {n°/}|eori|ice|n° ordre|ordre n°|boite postale|bp|cs|cedex|centre de cout
                |code article|id|n° de telephone|n° d'agrement|email|e-mail|n° serie|imei|rm|capital social
                """,
            "de": """
                |verkaufsauftrag|verkaufsauftrag nr
                |kundennummer|kunden-nr|kundennr|kunden nr|kd-nr|kd nr|debitorennummer|debitor|vertragsnummer|vertrag
                |vertragskonto|vertragsnr|vertrags-nr|lieferscheinnummer|lieferschein|lieferschein-nr|lieferscheinnr
                |steuernummer|steuer-nr|steuernr|st-nr|st nr|handelsregister|handelsregisternummer|hrb|hra|hrb nr|telefon|tel
                |fax|telefax|mobil|seite|artikelnummer|artikel-nr|artnr|art-nr|artikel|projekt|projektnummer|angebot
                |angebotsnummer|angebots-nr|gln|globale nummer|mandatsreferenz|glaubiger-id|glaubiger id
                |glaubiger-identifikationsnummer|zahlernummer|zahlernr|sachbearbeiter|unser zeichen|ihre kundennummer
                |ihre kunden-nr|ursprungsbeleg|ursprungsbeleg-nr|reklamationsnummer|rechnungsadresse|rechnungsempfanger
                |rechnung an|rechnungsanschrift|blatt|kostenstelle|bankleitzahl|blz|kontonummer|konto-nr|konto nr|kto-nr|kto
                |lieferantennummer|lieferanten-nr|policennummer|versicherungsnummer|versicherungsschein|zur rechnung|zu rechnung
                |zu rechnung nr|ursprungliche rechnung|originalrechnung|weee-reg-nr|weee|ansprechpartner|bearbeiter|e-mail|email
                |internet|amtsgericht|ust-satz|buchungsreferenz|vergabenr|weitere referenz|vorherige rechnung
                |{ihre /unsere /}{kunden/kd/debitoren/debitor/vertrags/vertrag/lieferschein/lieferungs/liefer/projekt/angebots/angebot/lieferanten/kreditoren/mandanten/mandats/akten/vorgangs/mitglieds/patienten/policen/versicherungs/zahler/objekt/geschafts/kommissions/proforma/serien/chargen/artikel/material/positions/sendungs/personal/register/firmenbuch/uid/steuer/handelsregister/betriebs/filial/konto/mieter/einheiten} {nummer/nr/no/n°/-nummer/-nr/id}
                |{unser zeichen/unsere referenz/unsere ref/unser auftrag/sachbearbeiter/ihr ansprechpartner}|{unsere /unser }{auftrags/auftrag/bestell/order/best} {nummer/nr/no/n°/id/-nr/-nummer}|{auftragsbestatigung/auftragsbestatigungs} {nummer/nr/}|{korrektur/storno/gutschrift} {zu /zur /der }rechnung {nr/}|{bezug/bezieht sich auf} rechnung {nr/}|originalrechnung {nr/}|postfach|kst|buchungskreis|eori{nr/ nummer/}|fn|firmenbuch
                |vorausgegangene rechnung|vorangegangene rechnung|kassenzeichen|aktenzeichen|auftraggeber|seriennummer|gtin|{ls/lfs/lief/ab/an/bs} {nr/nummer}|transaktions{nummer/nr/-id/id}|vorgangskennung|leitweg-id|kauferreferenz|{referenz/kennung} des kaufers|leitweg id
                """,
            "nl": """
                |declaratie{ /}code|factuur code klant
                |verkooporder|verkoopordernummer
                |klantnummer|huurdersnummer|klantnr|klant nr|debiteurnummer|debiteur|debiteurnr|kvk|kvk-nummer|kvk nr|pakbon|pakbonnummer
                |telefoon|pagina|relatienummer|contractnummer|offertenummer|projectnummer|rekeningnummer|lidnummer|artikel|transactie{nummer/nr/-id/id}
                |mobiel|debiteurennummer|factuuradres|uw kenmerk|ons kenmerk|{kopers/koper}referentie|referentie {van de /}koper|dossiernummer
                |{uw /}{klant/klanten/debiteur/debiteuren/relatie/contract/offerte/project/pakbon/leverancier/crediteur/lid/lidmaatschaps/dossier/polis/werk/werkbon/zaak/artikel/serie/partij/zending/kvk/ondernemings/registratie/inschrijvings/handelsregister/proforma/abonnement/meter/ticket/leveringsbon/vestigings} {nummer/nr/no/n°/code/id/ref/referentie}
                |{onze/ons} {referentie/ref}|onze {order/bestelling/opdracht/verkooporder} {nummer/nr/}|verkooporder {nummer/nr/}|orderbevestiging {nummer/nr/}|referentie|{originele/oorspronkelijke/gecrediteerde} factuur {nr/nummer/}|factuur {aan/adres}|credit op factuur|postbus|kostenplaats|rpr|k.v.k.|handelsregister|toestel
                """,
            "es": """
                |pedido de venta|n° pedido de venta|{colegiado/colegiada/colegiacion} {n°/num/numero/no}|{n°/num/numero/no} {de /}{colegiado/colegiada/colegiacion}|colegiado/a {n°/num/numero}
                |numero de cliente|n° cliente|cod cliente|codigo cliente|cliente|cif|nif|albaran|n° albaran|telefono|tfno|pagina
                |contrato|n° contrato|presupuesto|cuenta|referencia {del /}comprador|referencia cliente|factura rectificada|fax|movil|codigo postal
                |registro mercantil
                |{numero/n°/no/nro/num/cod/codigo/ref/referencia} {de /del /de su /}{cliente/contrato/albaran/presupuesto/proyecto/expediente/obra/proveedor/cuenta/poliza/socio/abonado/oferta/proforma/registro/serie/lote/articulo/envio/suministro/referencia catastral/telefono}
                |{cliente/contrato/albaran/presupuesto/proyecto/expediente/obra/proveedor/poliza/socio/oferta/proforma} {n°/no/nro/num/numero/ref}|{nuestra/nra/n} {referencia/ref}|su cliente|{nuestro/n/} {pedido/n° de pedido/pedido n°}|confirmacion de pedido {n°/}|{factura/fra} {original/rectificada/anterior/que rectifica/que se rectifica} {n°/numero/}|rectifica a {la factura/}|cups|tomo|folio|hoja|apartado de correos|apartado|centro de coste|cp
                """,
            "it": """
                |numero e data {documento di trasporto/doc. trasporto/ddt/fattura proforma}
                |ordine di vendita|n° ordine di vendita
                |riferimento {acquirente/dell'acquirente}|codice cliente|cod cliente|codice fiscale|cod fisc|c.f.|partita iva cliente|ddt|n° ddt|telefono|pagina
                |contratto|pag|rea|cliente|cig|cup|codice destinatario|preventivo|articolo|cod art|sdi|rif fattura|fax
                |reg imprese|matricola
                |{numero/n°/n/nr/num/cod/codice/rif/riferimento} {di /del /}{cliente/contratto/ddt/preventivo/offerta/progetto/commessa/pratica/fornitore/polizza/utenza/pod/pdr/socio/bolla/conferma/proforma/articolo/lotto/spedizione/conto/civico/telefono/cellulare/iscrizione/albo}
                |{contratto/ddt/preventivo/offerta/progetto/commessa/pratica/bolla/polizza/utenza/cliente/proforma} {n/n°/nr/num/numero/rif}|{ns/nostro/n.s.} {rif/riferimento}|{ns/nostro/n.s.} {ordine/ord} {n/n°/nr/}|conferma {d'/di }ordine {n/n°/nr/}|{fattura/ft} {originale/di riferimento/collegata/stornata/rettificata} {n/n°/nr/}|{storno/a storno della/a rettifica della} fattura {n/n°/}|casella postale|cap|centro di costo|rif fatt|codice univoco|codice articolo|cell|num rea
                """,
        },
    },
}
