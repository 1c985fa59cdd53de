# ruff: noqa: E501  a language has one line
"""How papers say that they are void, a draft, disputed or not to be paid. Compared as labels are; the grammar is that of `phrases`."""

#: Alone on a line, in a part of it ("Invoice - CANCELLED") or across the page. Parts of everyday words are in FAINT.
VOID: dict[str, str] = {
    "en": """
        |{invoice cancellation/cancellation invoice/cancellation of invoice/reversal invoice/reversal of invoice/invoice reversal/reversed invoice}
        |{superseded/replaced/withdrawn/rejected/returned/disputed} invoice|{example/sample/specimen/model/training/mock/demo/fictitious} {invoice/bill}|invoice {template/example/sample/specimen/mock-up/demo}
        |{invoice /tax invoice /this invoice is /this document is /document /copy /}{void/voided/cancelled/canceled/null and void/superseded/withdrawn/in dispute/under dispute/disputed/not payable/on hold/do not pay/not for payment/not valid/invalid}
        |{void/voided/cancelled/canceled/draft/specimen/disputed/test/dummy/invalid} {invoice/document/copy}|specimen|{this is /}{not an invoice/not a tax invoice/not a valid invoice}|{do not pay/not for payment/not payable/not to be paid}
        |invoice for information{ only/}|{payment/invoice} {suspended/on hold/blocked/stopped}|do not process{ for payment/}|invalid document|unapproved draft|{draft/specimen} {do not pay/not for payment/not an invoice/for review}
        """,
    "fr": """
        |annulation de {facture/la facture/votre facture}|facture d'annulation|facture {d'extourne/de contrepassation}|extourne de facture
        |facture {remplacee/retiree/rejetee/refusee}|{exemple/modele/specimen} de facture|facture {d'exemple/exemple/modele/de demonstration/de formation}
        |{facture /document /cette facture est /}{annulee/annule/annulee et remplacee/nulle et non avenue/nul et non avenu/caduque/sans valeur/sans valeur contractuelle/non valable/invalide/non valide/en litige/litigieuse/contestee/bloquee/suspendue/a ne pas payer/a ne pas regler/a ne pas mettre en paiement}
        |{facture/document} {specimen/brouillon/nulle/test/fictive}|specimen|brouillon|projet de facture|{facture/document} pour information{ uniquement/ seulement/}|{ne pas/a ne pas/ne pas a} {payer/regler/virer/mettre en paiement}|{ceci /}{n'est pas une facture/ne vaut pas facture}|document ne valant pas facture
        |{paiement/reglement/facture} {suspendu/suspendue/bloque/bloquee/en attente de litige/conteste}|non payable|facture non payable|facture a ne pas {payer/regler}|en litige|copie non payable|document provisoire
        """,
    "de": """
        |{rechnung /diese rechnung ist /beleg /dokument /}{storniert/annulliert/ungultig/nichtig/aufgehoben/gegenstandslos/hinfallig/strittig/gesperrt/zuruckgezogen/widerrufen}|{entwurfs/muster/test/schein/probe}rechnung|rechnungs{entwurf/muster}|{kein/keine gultige/keine} {rechnung/beleg}|dies ist keine rechnung
        |{ersetzte/zuruckgezogene/abgelehnte} rechnung|rechnungs{vorlage/beispiel/formular}|{beispiel/ubungs/demo/vorlagen/modell}rechnung
        |{bitte /}nicht {zahlen/bezahlen/uberweisen/begleichen/buchen}|nicht zur zahlung{ freigegeben/ bestimmt/}|rechnung {nur /}zur information|zahlung {ausgesetzt/gesperrt/gestoppt}|zahlungs{sperre/stopp}|zahlsperre|probedruck|ungultiges dokument
        """,
    "nl": """
        |annulering {van /}factuur|annuleringsfactuur|{storno/stornerings}factuur
        |{vervangen/ingetrokken/afgekeurde/geweigerde} factuur|factuur{voorbeeld/sjabloon/model/template}|{model/sjabloon/demo/oefen}factuur|voorbeeld {van /}{een /}factuur
        |{factuur /deze factuur is /document /}{geannuleerd/vervallen/ongeldig/nietig/ingetrokken/betwist/in geschil/geblokkeerd/gecrediteerd/gestorneerd/vervalt}|{concept/ontwerp/voorbeeld/proef/test}{verkoop/}factuur|proefafdruk|{dit is /}geen {factuur/geldige factuur}|{niet betalen/niet te betalen/niet voldoen/niet overmaken}
        |betaling {opgeschort/geblokkeerd/gestopt}|factuur ter informatie|{in geschil/betwist}
        """,
    "es": """
        |anulacion de {factura/la factura}|factura de {anulacion/reversion/extorno}
        |factura {sustituida/reemplazada/retirada/devuelta}|{ejemplo/modelo/plantilla/muestra} de factura|factura {de /}{ejemplo/modelo/muestra/demostracion/prueba}
        |{factura /esta factura esta /documento /}{anulada/anulado/nula/nulo/sin validez/sin valor/sin efecto/sin validez fiscal/sin valor fiscal/no valida/no valido/invalida/invalido/en litigio/en disputa/impugnada/bloqueada/rechazada}|factura cancelada|{borrador/muestra/ejemplo/proyecto} {de /}factura|factura {en /}borrador|{esto /este documento /}no es una factura|especimen
        |{no pagar/no abonar/no transferir}|pago {suspendido/bloqueado/retenido}|no valido como factura|documento no valido|copia no valida
        """,
    "it": """
        |annullamento {fattura/di fattura/della fattura}|fattura di {annullamento/storno}|storno fattura
        |fattura {sostituita/ritirata/respinta/rifiutata}|{esempio/modello/fac-simile/campione} {di /}fattura|fattura {di /}{esempio/prova/modello/campione/dimostrazione}
        |{fattura /documento /la presente fattura e /}{annullata/annullato/stornata/stornato/nulla/non valida/non valido/senza valore/contestata/sospesa/bloccata/in contenzioso/in contestazione}|{bozza/facsimile/fac-simile/fac simile/progetto} {di /}fattura|fattura {in /}bozza|{non e una/non e} fattura|{questo documento /}non {e una fattura/costituisce fattura}
        |{non pagare/non saldare/non bonificare}|pagamento {sospeso/bloccato}|fac-simile|fac simile|copia non valida
        """,
}

#: They may also speak of a table or an amount: only where they are a whole line, or stand across the page.
ON_THEIR_OWN: dict[str, str] = {
    "en": "{for information only/for information purposes only/for your information only/information only/information copy/for information}",
    "fr": "pour information{ uniquement/ seulement/}|a titre {d'information/informatif/purement informatif}",
    "de": "{nur /}zur information|nur zu informationszwecken",
    "nl": "{alleen /enkel /uitsluitend /louter /slechts /}ter informatie",
    "es": "{solo /unicamente /}a {titulo informativo/efectos informativos}",
    "it": "{solo /esclusivamente /}a {titolo informativo/scopo informativo}",
}

#: They also name goods and services ("Entwurf", "Muster"): only across the page, as a title, or in capitals alone on a line.
FAINT: dict[str, str] = {
    "en": "{complaint/claim/return/returns/refund/reversal}{/ note/ form}|draft|sample|void|cancellation|cancelation|test|preview|dummy|{draft/sample} {copy/only}",
    "fr": "reclamation|retour{/ de marchandise/ de marchandises}|remboursement|exemple|projet|annulation|annule|annulee|nul|nulle|modele",
    "de": "reklamation|mangelruge|beanstandung|retoure|rucksendung|ruckerstattung|erstattung|beispiel|vorlage|entwurf|muster|storno|stornierung|annullierung|vorschau|vorabzug",
    "nl": "klacht|reclamatie|retour|retourzending|terugbetaling|sjabloon|concept|ontwerp|annulering|annulatie|voorbeeld|monster|storno|nietig",
    "es": "reclamacion|devolucion|reembolso|plantilla|borrador|muestra|anulacion|cancelacion|cancelada|cancelado|ejemplo|prueba",
    "it": "reclamo|contestazione|reso|rimborso|modello|bozza|annullamento|cancellazione|facsimile|esempio|prova|storno|campione",
}

_PRO_FORMA = r"\bpro ?-?forma"
#: Behind "before", of terms for whoever does not pay in time.
_NOT_DUE = (
    r"(?! (?:the |its |their |de |het |uw |el |la |su |il |del |della |dell'|de la |de su |l'|sa )*"
    r"(?:due|deadline|expiry|verval\w*|betaaltermijn|uiterste|vencimiento|fecha|plazo|echeance|date|delai|scadenza|termine|data)\b)"
)

#: An invoice is only to come, once this was paid; a receipted one may follow any invoice.
TO_BE_INVOICED: dict[str, tuple[str, ...]] = {
    "en": (
        r"(?<!receipted )(?<!paid )\binvoice (?:will|shall) (?:then )?(?:be (?:issued|sent|raised|provided|forwarded|supplied)|follow)\b[^.;\n]{0,20}\b(?:on|upon|after|once|when|following)\b[^.;\n]{0,40}\b(?:payment|paid|funds|transfer|money)\b",
        r"\b(?:on|upon|after|following) (?:receipt of )?(?:your |the |full )*payment\b[^.;\n]{0,25}\b(?:will|shall)\b[^.;\n]{0,25}\b(?:issue|send|raise|receive)\b (?:\w+ ){0,3}?(?<!receipted )(?<!paid )invoice\b",
    ),
    "fr": (
        r"\bfacture(?! acquittee)(?: \w+){0,3} (?:sera|est) (?:\w+ )?(?:emise|etablie|adressee|envoyee|transmise|delivree|editee)\b[^.;\n]{0,15}\b(?:apres|a reception|des|lors|au moment|contre)\b[^.;\n]{0,25}\b(?:paiement|reglement|virement|encaissement)\b",
        r"\b(?:apres|des|a) (?:reception (?:de |du )?)?(?:votre |le |du )*(?:paiement|reglement|virement|encaissement)\b[^.;\n]{0,20}\b(?:une|la) facture(?! acquittee)(?: \w+){0,2} sera\b",
    ),
    "de": (
        r"\brechnung(?: \w+){0,2} (?:folgt|erhalten sie)\b[^.;\n]{0,15}\bnach (?:\w+ ){0,2}\w*(?:zahlung|eingang|begleichung)\w*",
        r"\brechnung (?:wird|erfolgt)\b[^.;\n]{0,15}\bnach (?:\w+ ){0,2}\w*(?:zahlung|eingang|begleichung)\w*(?: \w+){0,3} (?:aus|er|zu)?ge?(?:stellt|sandt|schickt)\w*\b",
        r"\bnach (?:\w+ ){0,2}\w*(?:zahlung|zahlungseingang|geldeingang) (?:erhalten sie|senden wir ihnen|stellen wir ihnen)(?: \w+){0,2} rechnung\b",
    ),
    "nl": (
        r"\bfactuur (?:volgt|wordt|zal)\b[^.;\n]{0,20}\bna (?:ontvangst van )?(?:uw |de |het )?(?:volledige )?(?:betaling|bedrag)\b",
        r"\bna (?:ontvangst van )?(?:uw |de )?betaling (?:ontvangt u|sturen wij u?)(?: \w+){0,2} factuur\b",
    ),
    "es": (
        r"\bfactura(?: \w+){0,2} (?:se (?:emitira|enviara|expedira)|sera (?:emitida|enviada|expedida))\b[^.;\n]{0,15}\b(?:tras|al|una vez|a la|despues|con)\b[^.;\n]{0,25}\b(?:pago|cobro|transferencia|abono|ingreso)\b",
        r"\b(?:tras|una vez|despues de) (?:\w+ ){0,3}(?:pago|cobro|transferencia|ingreso)\b[^.;\n]{0,15}\bse (?:emitira|enviara|expedira)(?: \w+){0,2} factura\b",
    ),
    "it": (
        r"\bfattura(?: \w+){0,2} (?:sara|verra) (?:\w+ )?(?:emessa|rilasciata|inviata|trasmessa)(?: \w+){0,2} (?:all'atto|al|alla|dopo|a seguito|ad|contestualmente)\b[^.,;\n]{0,25}\b(?:pagament|incass|sald|bonific|accredit)",
        r"\bfattura(?: \w+)? emessa (?:solo )?(?:all'atto (?:del|dell')|al|dopo il|a seguito del|al ricevimento del|all') ?(?:\w+ )?(?:pagament|incass|sald|bonific|accredit)",
        r"\b(?:all'incasso|al (?:pagamento|saldo)|dopo il pagamento|a pagamento (?:avvenuto|ricevuto))[^.;\n]{0,15}\b(?:sara|verra) (?:emessa|rilasciata|inviata)(?: \w+){0,2} fattura\b",
        r"\bseguira (?:\w+ )?fattura\b",
    ),
}

#: A line or a sentence that says of the paper itself what became of it, and the number of the other one.
_BEGINS, _NUMBERED = r"(?:^\W*|[.;!,] )", r"[^;\n\d]{0,20}\d"

#: Sentences, matched as those of `settlements` are.
VOID_SAID: dict[str, tuple[str, ...]] = {
    "en": (
        rf"\b(?:this|the present)\b[^.;\n]{{0,25}}{_PRO_FORMA}|{_PRO_FORMA}[^.;\n]{{0,40}}\b(?:not|no|without)\b",
        r"\b(?:this|the|present) (?:invoice|document|bill) (?:is|was|has been|is hereby|is now)(?: now| hereby| currently)? (?:cancell?ed|void(?:ed)?|withdrawn|superseded|invalid|disputed|(?:in|under) dispute|on hold|replaced by)\b",
        r"\b(?:this|the) (?:invoice|document) (?:was|has been) replaced by\b|\bcancell?ed (?:and replaced )?by (?:the |our )?(?:credit note|invoice)\b|\bis (?:null and )?void\b",
        r"\bthis (?:document |paper )?is not (?:an?|to be considered an?) (?:valid |tax |vat )*invoice\b",
        r"\bpayment (?:is |has been )?(?:suspended|on hold|blocked|stopped)\b|\bdo not process~payment\b",
        rf"(?<!who )(?<!which )\b(?:do not|don't) (?:pay|settle|transfer|remit)\b[^.;\n]{{0,30}}\b(?:until|before)\b{_NOT_DUE}|(?<!not )(?<!n't )(?<!\bno )\b(?:wait|hold off|refrain)\b[^.;\n]{{0,40}}\b(?:before paying|with (?:the |your )?payment|to pay|from paying)\b",
        r"(?<!who )(?<!which )\b(?:do not|don't|please do not) (?:pay|settle|transfer|remit|make (?:any |the )?payment)\b[^.;:\n]{0,30}\b(?:yet|for now|for the moment|at present|at this stage|just now)\b(?! due)|\b(?:for now|for the moment|at present|as yet),? (?:please )?do not (?:pay|settle|transfer|remit)\b|\b(?:is|are) not (?:yet )?(?:to be paid|payable) (?:yet|for now)\b|\bhold (?:off )?(?:on )?(?:the |your )?payment\b|\b(?:invoice|bill|amount|sum) is not yet (?:to be paid|payable)\b",
        rf"{_BEGINS}(?:(?:is |was )?(?:superseded|replaced)) by (?:our |the |a )?(?:new |corrected |revised )?(?:invoice|bill|credit note)\b{_NUMBERED}",
        r"(?:^|[.;:!\u2013-] ?|\b(?:invoice|document|copy|sent|provided|issued) )for information(?:al)?(?: purposes)? only\b",
    ),
    "fr": (
        rf"\b(?:ceci|cette|la presente|present)\b[^.;\n]{{0,25}}{_PRO_FORMA}|{_PRO_FORMA}[^.;\n]{{0,40}}\b(?:sans|non|ne)\b",
        r"\b(?:cette|la presente|presente|votre|notre|ladite) facture (?:a ete|est|est desormais|se trouve)(?: deja)? (?:annulee?|remplacee par|contestee|en litige|suspendue|bloquee|caduque|nulle|sans objet)",
        r"(?<!qui )\bannulee (?:et remplacee )?par (?:l'|la |notre |votre |un |une )*(?:avoir|facture|note de credit)|\b(?:nulle?|caduque) et non avenue?\b",
        r"\bfacture (?:est )?(?:en litige|contestee|litigieuse|bloquee|suspendue)\b|\bpaiement (?:est )?(?:suspendu|bloque)\b(?! en cas)",
        rf"(?<!fait de )\b(?:ne (?:pas|rien) (?:payer|regler|virer)|ne (?:payez|reglez|virez) (?:pas|rien))\b[^.;\n]{{0,30}}\bavant\b{_NOT_DUE}|(?<!n['\u2019])(?<!sans )(?<!plus )(?<!pas )\b(?:attendez|attendre)\b[^.;\n]{{0,40}}\b(?:payer|regler|paiement|reglement)\b(?! (?:les|vos|des|une?) (?!factures?|montants?|sommes?))",
        r"\bne (?:payez|reglez|virez|versez) (?:rien |pas )(?:encore|pour l'instant|pour le moment)\b|\bne (?:pas|rien) (?:encore )?(?:payer|regler|virer|verser) (?:encore|pour l'instant|pour le moment|cette|la presente|ce montant)\b|\b(?:merci|priere) de ne (?:pas encore|rien) (?:payer|regler|virer|verser)\b|\bpour (?:l'instant|le moment),? (?:merci de )?ne (?:pas|rien|payez|reglez)\b",
        rf"{_BEGINS}(?:(?:est )?(?:remplace|substitue)e?) par (?:la |notre |une )?(?:nouvelle )?(?:facture|note de credit|avoir)\b{_NUMBERED}",
        r"\b(?:n'est pas une|ne constitue pas une|ne vaut pas|ne valant pas|ne tient pas lieu de) (?:une )?facture\b|\bne pas mettre en paiement\b|\bfacture pour (?:simple )?information\b",
    ),
    "de": (
        rf"\b(?:dies|diese|das)\b[^.;\n]{{0,25}}{_PRO_FORMA}|\bstorniert am\b|\bkeine zahlung leisten\b",
        r"\b(?:diese|die|vorliegende) rechnung (?:ist|wurde|wird)(?: hiermit)? (?:storniert|annulliert|ungultig|nichtig|aufgehoben|gegenstandslos|strittig|widerrufen|zuruckgezogen)\b",
        r"\b(?:diese|vorliegende) rechnung (?:ist|wurde|wird) durch~\bersetzt\b",
        r"\bstorniert (?:durch|mit|per) (?:gutschrift|storno|rechnung)|\b(?:dies|das|dieses (?:dokument|schreiben|papier)|diese mitteilung|dieser beleg) ist keine (?:gultige )?rechnung\b",
        r"(?<!wer )(?<!die )\b(?:noch|vorerst|vorlaufig|zunachst|derzeit|momentan|einstweilen) (?:bitte )?(?:nicht|nichts|keine) (?:\w+ ){0,2}?(?:zahlen|bezahlen|uberweisen|begleichen|zu (?:zahlen|bezahlen|begleichen|uberweisen)|zahlung leisten)\b|\bmit der (?:zahlung|uberweisung) (?:bitte )?(?:\w+ )?(?:zu)?warten\b|\b(?:zahlen|bezahlen|uberweisen|begleichen) sie (?:\w+ ){0,3}?(?:noch|vorerst|vorlaufig|derzeit) (?:nicht|nichts)\b",
        rf"{_BEGINS}(?:wird |wurde )?(?:ersetzt|abgelost|ersatz) durch (?:die |unsere |eine )?(?:neue |korrigierte )?(?:\w*rechnung|gutschrift)\b{_NUMBERED}",
        r"\bnicht zur zahlung (?:freigegeben|bestimmt)\b|\brechnung (?:ist )?strittig\b|\bzahlung (?:ist |wird |wurde )?(?:ausgesetzt|gesperrt|gestoppt)\b",
        r"\b(?:zahlen|uberweisen|bezahlen|warten) sie (?:bitte )?(?:erst(?= wenn| nach (?:unserer|rucksprache|freigabe|bestatigung))|mit der (?:zahlung|uberweisung)|noch nicht)\b|\bbitte (?:noch nicht|nicht vor)\b[^.;\n]{0,60}\b(?:zahlen|uberweisen|bezahlen)\b",
    ),
    "nl": (
        rf"\b(?:dit|deze)\b[^.;\n]{{0,25}}{_PRO_FORMA}",
        r"\b(?:deze|de|onderhavige) factuur (?:is|werd|wordt)(?: inmiddels| hierbij)? (?:geannuleerd|vervallen|ongeldig|nietig|ingetrokken|betwist|in geschil|komen te vervallen|gecrediteerd|vervangen door)\b",
        r"\b(?:gecrediteerd|geannuleerd) (?:met|door|per|via) (?:de )?(?:creditnota|creditfactuur|factuur)|\b(?:dit|dit document) is geen (?:geldige )?factuur\b",
        r"(?<!bij )(?<!het )(?<!hebt )(?<!heeft )\b(?:nog|voorlopig|vooralsnog) (?:even )?niet (?:te )?(?:betalen|overmaken|voldoen)\b(?! binnen)|\bbetaal (?:(?:deze|dit|de|het) \w+ )?(?:nog|voorlopig|vooralsnog) (?:even )?niet\b",
        rf"{_BEGINS}(?:(?:is |wordt )?vervangen) door (?:de |onze |een )?(?:nieuwe )?(?:factuur|creditnota)\b{_NUMBERED}",
        r"\bfactuur (?:is )?in geschil\b|\bbetaling (?:is |wordt )?(?:opgeschort|geblokkeerd|gestopt)\b",
        rf"(?<!niet )\bwacht(?:en)?(?: u)?(?! niet) (?:nog )?(?:even )?met (?:betalen|de betaling|overmaken)\b|(?<!bij )(?<!bij het )(?<!bij het nog )\b(?:nog )?niet (?:betalen|overmaken|voldoen)\b[^.;\n]{{0,20}}\b(?:tot|totdat|voor(?:dat)?)\b{_NOT_DUE}|\bbetaal (?:nog )?niet\b",
    ),
    "es": (
        rf"{_PRO_FORMA}[^.;\n]{{0,40}}\b(?:sin|no)\b|\b(?:esta|la presente)\b[^.;\n]{{0,25}}{_PRO_FORMA}",
        r"\b(?:esta|la presente) factura (?:se sustituye|es sustituida) por\b|\b(?:esta|la presente|la) factura (?:ha sido|esta|fue|queda)(?: ya)? (?:anulada|cancelada|impugnada|en litigio|bloqueada|rechazada|sin efecto|sustituida)",
        r"\banulada (?:y sustituida )?(?:por|mediante|con) (?:la |el )?(?:factura|abono|nota)|\b(?:este documento |esto )?no (?:es|constituye) (?:una )?factura\b|\bdocumento sin (?:valor|validez)(?: fiscal)?\b",
        r"(?<!de )(?<!al )(?<!que )\bno (?:pague|paguen|pagar|abone|abonen|transfiera|transfieran|realice el pago)\b[^.;:\n]{0,30}\b(?:todavia|aun|de momento|por ahora|por el momento)\b|\b(?:todavia|aun|de momento|por ahora|por el momento),? no (?:la |lo )?(?:pague|paguen|pagar|abone|abonen|transfiera|transfieran)\b",
        rf"{_BEGINS}(?:(?:queda |ha sido )?(?:sustituida|reemplazada)) por (?:la |nuestra |una )?(?:nueva )?(?:factura|nota de credito)\b{_NUMBERED}",
        r"\bfactura (?:esta )?en (?:litigio|disputa)\b|\bpago (?:esta |queda )?(?:suspendido|bloqueado)\b",
        rf"(?<!de )(?<!al )\bno (?:pague|paguen|pagar|abone|abonen|transfiera|transfieran)\b[^.;\n]{{0,30}}\b(?:hasta|antes)\b{_NOT_DUE}|(?<!no )(?<!sin )\b(?:espere|esperen|esperar)\b[^.;\n]{{0,40}}\b(?:pagar|abonar|pago)\b",
    ),
    "it": (
        rf"{_PRO_FORMA}[^.;\n]{{0,40}}\b(?:non|senza)\b|\b(?:questa|la presente)\b[^.;\n]{{0,25}}{_PRO_FORMA}",
        r"\b(?:questa|la presente|la) fattura (?:e stata|e|viene|risulta)(?: gia)? (?:annullata|stornata|contestata|sospesa|bloccata|sostituita|in contenzioso)",
        r"\bannullata (?:e sostituita )?(?:con|da|dalla|mediante|tramite) (?:la )?(?:nota|fattura)",
        r"(?<!caso di )\bnon (?:pagare|pagate|paghi|bonificare|bonificate|versare|versate|saldare|saldate)\b[^.;:\n]{0,30}\b(?:ancora|per ora|per il momento|al momento|per adesso)\b|\b(?:per ora|per il momento|al momento|per adesso),? (?:si prega di )?non (?:pagare|pagate|paghi|bonificare|versare|saldare)\b",
        rf"{_BEGINS}(?:(?:e |e stata )?(?:sostituita|rimpiazzata)) (?:dalla|da|con la|con) (?:nostra |nuova )*(?:fattura|nota di credito)\b{_NUMBERED}",
        r"\bfattura (?:e )?contestata\b|\bpagamento (?:e )?(?:sospeso|bloccato)\b",
        rf"(?<!caso di )\bnon (?:pagare|pagate|bonificare|versare|saldare)\b[^.;\n]{{0,30}}\b(?:finche|fino|prima)\b{_NOT_DUE}|(?<!non )(?<!senza )\b(?:attendere|attendete|aspettare)\b[^.;\n]{{0,40}}\b(?:pagare|saldare|bonificare|pagamento)\b",
    ),
}

#: How copies that are sent beside an Italian e-invoice call themselves (DPR 633/72, art. 21).
COURTESY = r"copia (?:di cortesia|analogica)|cassetto fiscale|sistema di interscambio"
#: What they and papers that are no invoices say alike.
NO_TAX_DOCUMENT = r"\bnon (?:e|costituisce|e da considerarsi)(?: una)? fattura\b|\bdocumento (?:non valido|privo di valore)\b"

#: What stands beside such words without changing them: what the paper is called, its number.
BESIDE = r"(?:n°|no|nr|n)?[.:]? ?[\w/.-]*\d[\w/.-]*"
