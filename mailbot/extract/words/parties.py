# ruff: noqa: E501  a choice of words is one piece
"""Labels of parties. Their form, and what the strengths mean: see `labels`."""

from mailbot.extract.words.roles import Phrases, Role

PARTIES: dict[Role, Phrases] = {
    Role.HOLDER: {
        3: {
            "en": """
                |account name|payment account name|account holder|beneficiary name|a/c name|beneficiary|payable to|checks payable to
                |cheques payable to|make all checks payable to|make checks payable to|name of account|bank account name
                |mail check to|mail checks to|mail cheque to|mail cheques to|or mail check to|or mail checks to|send check to|send checks to
                |make all cheques payable to|make cheques payable to|in favour of|in favor of|please make checks payable to
                |account in the name of|acc name|name on account|beneficiary's name|account owner|name of account {holder/owner}|owner of account|account {holder/owner} name|bank account {holder/owner}|owner|payment to|remit payment to
                |pay to|cheques to|checks to|account / payable to|transfer to|bank transfer to|receiver name|receiver's name|name of {the /}beneficiary
                |payee
                """,
            "fr": """
                |{nom du /}beneficiaire|beneficiaire affactureur|beneficiaire {du paiement/du virement}
                |titulaire|titulaire du compte|compte au nom de|a l'ordre de|au nom de|ordre de|par virement sur le compte de
                |intitule du compte|titulaire compte|nom du titulaire|compte / payable a|virement a|par virement a|virement au profit de
                |{nom du /nom de }compte{ de paiement/}|nom du compte bancaire
                """,
            "de": """
                |kontoinhaber|kontoname|kontoinhaberin|name des kontoinhabers|begunstigter|begunstigte|name des begunstigten|empfanger|zahlungsempfanger|abweichender zahlungsempfanger|inhaber|kto-inhaber|kontoinh|konto / zahlbar an|zahlbar an|uberweisung an
                |{name des/bezeichnung des} {zahlungskontos/kontos/bankkontos}
                """,
            "nl": """
                |{naam /naam van de /}begunstigde
                |ten name van|t.n.v.|tnv|o.v.v.|rekeninghouder|naam rekeninghouder|overschrijving aan
                |{naam /naam van de }{betaalrekening/bankrekening/rekening}|tenaamstelling{ rekening/}
                """,
            "es": """
                |{nombre del /}beneficiario|titular|titular de la cuenta|nombre del titular|titular cuenta|transferencia a|transferencia a favor de
                |nombre de {la /}cuenta{ de pago/ bancaria/}
                """,
            "it": """
                |intestatario|intestato a|intestatario del conto|conto intestato a|a favore di|bonifico a favore di|beneficiario|intestatario conto|intestazione|bonifico a
                |beneficiario del pagamento|nome del beneficiario|conto / pagabile a|nome del conto{ di pagamento/}|nome {conto/conto di pagamento}
                """,
        },
    },
    Role.SELLER: {
        3: {
            "en": """
                |seller|vendor|supplier|from|vendor name|supplier name|seller name|invoice from|bill from|issued by|sold by
                |company name|service provider|billed by|issuer|provider|seller details|supplier details|vendor details
                |our details|invoiced by|from company|contractor|merchant|sender|supplied by|exporter|your supplier
                |payee name|{invoice /bill /}{issued/raised/prepared/drawn up/created} by|invoicing party|your contractor
                |landlord|lessor|insurer|biller|fees of|professional fees of|fee note of
                """,
            "fr": """
                |vendeur|fournisseur|societe|raison sociale|entreprise
                |emetteur|emis par|de|prestataire|expediteur|emetteur de la facture|nom du fournisseur
                |coordonnees du fournisseur|vendu par|raison sociale du fournisseur|nos coordonnees|facture par
                |bailleur|assureur|proprietaire|honoraires de
                |{facture /}{etablie/emise/etabli/delivree/redigee/editee} par|societe emettrice|identite du vendeur|fournisseur / vendeur
                """,
            "de": """
                |verkaufer|lieferant|aussteller|rechnungssteller|rechnungsaussteller|leistungserbringer|absender|von
                |{rechnung /}{ausgestellt/erstellt/gestellt/fakturiert} {von/durch}
                |auftragnehmer|zahlungsempfanger|rechnungsersteller|rechnungssteller/in|dienstleister|verkauft durch
                |vermieter|vermieterin|verpachter|versicherer
                |daten des verkaufers|lieferant/in|leistungserbringer/in|rechnung von|unsere anschrift|lieferfirma|verkauferin|unsere daten
                """,
            "nl": """
                |leverancier|verkoper|van|afzender|opdrachtnemer|factuur van|dienstverlener|gegevens leverancier
                |{factuur /}{opgemaakt/uitgegeven/opgesteld/uitgereikt/verzonden} door|onze gegevens|verkocht door|facturerende partij
                |verhuurder|verzekeraar
                """,
            "es": """
                |vendedor|proveedor|emisor|datos del emisor|de|empresa|datos del proveedor|expedidor|datos del vendedor
                |{factura /}{expedida/emitida/emitido/expedido/extendida} por
                |arrendador|arrendadora|asegurador|aseguradora|honorarios de
                |quien factura|vendido por|facturado por|prestador|datos de la empresa|nuestros datos|remitente
                """,
            "it": """
                |fornitore|venditore|emittente|cedente|cedente/prestatore|mittente|prestatore|cedente prestatore
                |{fattura /}{emessa/rilasciata/emesso/redatta} da
                |locatore|assicuratore|compagnia|onorari di|competenze di
                |dati del fornitore|dati azienda|dati dell'azienda|dati aziendali|venduto da|ditta emittente|dati fornitore|dati del cedente|dati del cedente/prestatore|fatturato da
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
                |consignee|importer|service address|sold-to|invoice recipient|invoiced party|bill-to party|bill to party
                |sold-to party|ship-to party|ordered by|debtor|delivery to|prepared for|issued to|billing contact
                |buyer details|client details|customer information|client information|shipment address|made out to
                |customer info|purchased by|billing to|sold to address|payable by|for the attention of|your details
                |bill recipient|contracting party|mail to|send to|attention to|invoiced to customer|guest name|account holder's address
                |contract holder|policyholder|employer|supply address
                |lessee|insured
                """,
            "fr": """
                |client|facture a|adresse du client|destinataire|pour|acheteur|adresse de facturation|adresse de livraison
                |livraison|livre a|facturer a|a l'attention de|adresse facturation|adresse livraison|nom du client
                |votre adresse|adressee a|adresse a|facture adressee a|facturation|lieu de livraison|lieu livraison
                |a l'attention|doit|lieu de consommation|attn|adresse d'expedition|coordonnees client|livraison a
                |informations client|facture a l'attention de|vos identifiants|code client|preneur|locataire
                |beneficiaire de la prestation|interlocuteur|vendu a|expedie a|expedier a|livre chez|client facture
                |client livre|adresse client|destinataire de la facture|coordonnees du client|donneur d'ordre
                |maitre d'ouvrage|facture pour|etabli pour|adresse d'envoi|vos coordonnees|client / acheteur
                |acheteur / client|client final|commande par|raison sociale client|debiteur|titulaire du contrat|assure|souscripteur
                |maitrise d'ouvrage|nom du voyageur|abonne|payable par
                """,
            "de": """
                |mieter|mieterin|pachter|versicherungsnehmer
                |kunde|rechnung an|rechnungsempfanger|rechnungsadresse|lieferadresse|kaufer|kaufer/leistungsempfanger
                |empfanger der leistung|leistungsempfanger|besteller|auftraggeber|warenempfanger|lieferanschrift
                |rechnungsanschrift|an|herrn|frau|firma|abweichender warenempfanger|abweichender rechnungsempfanger
                |leistungsadresse|versandadresse|zu handen|z. hd.|z.hd.|bauvorhaben|lieferung an|ihre daten
                |versicherungsnehmer|mieter|lieferort|kundenadresse|patient|objekt|rechnung fur|empfanger der rechnung
                |kundendaten|kundenanschrift|abnehmer|rechnung geht an|geliefert an|versand an|kaufer/in|kunde/auftraggeber
                |debitor|adressat|ihre anschrift|ihre adresse|leistung an|kundin|vertragspartner|rechnungsempfangerin
                |daten des kaufers|kunde / rechnungsempfanger|bauherr|bauherrin|bauherrschaft|hotelgast|vertragsinhaber|anschlussinhaber|lieferstelle
                |verbrauchsstelle|mandant|mandantin|zahlbar durch|verkauft an|versenden an|versendet an|gesendet an
                """,
            "nl": """
                |huurder|verzekeringnemer
                |klant|factuur aan|factuuradres|afleveradres|koper|aan|t.a.v.|ter attentie van|bezorgadres|opdrachtgever
                |afnemer|leveradres|klantgegevens|gefactureerd aan|factuur voor|debiteur|verzendadres|geleverd aan
                |afleveren aan|factuurgegevens|verzenden aan|naam klant|factuurontvanger|ontvanger|uw gegevens|koper/afnemer
                |adres klant|ter attentie|factureren aan|contractant|contracthouder|bouwheer|leveringsadres|hotelgast
                |verkocht aan|verzenden naar|verzonden naar|verzonden aan|leveren aan
                """,
            "es": """
                |arrendatario|arrendataria|tomador|asegurado|inquilino
                |cliente|facturar a|comprador|destinatario|datos del cliente|direccion de envio|direccion de facturacion|para
                |enviar a|facturado a|direccion de entrega|at|a la atencion de|receptor|sr.|domicilio de entrega|cobrar a
                |envie a|enviado a|datos de facturacion|senores|sres.|sres|datos del comprador|datos del receptor
                |destinatario de la factura|facturar a nombre de|entregar a|domicilio fiscal del cliente|razon social cliente
                |nombre del cliente|lugar de entrega|adquirente|datos cliente|vendido a|titular del contrato|titular del suministro
                |promotor|huesped|direccion de suministro|contratante
                """,
            "it": """
                |conduttore|locatario|contraente|assicurato|spett
                |cliente|spett.le|spettabile|destinatario|fatturare a|cessionario|cessionario/committente|destinazione
                |dati del cessionario/committente
                |intestatario fattura|destinazione merce|luogo di destinazione|egr.|spett|committente|acquirente
                |alla cortese attenzione|intestata a|fatturato a|spedire a|luogo consegna|dati cliente|spettabile ditta
                |all'attenzione di|indirizzo di fatturazione|indirizzo di spedizione|consegna a|spett. ditta|dati del cliente
                |alla c.a.|cliente/committente|destinatario merce|destinatario fattura|fatturazione|venduto a
                |indirizzo di consegna|inviare a|intestatario del contratto|intestatario fornitura|ospite|assistito|condominio committente
                |pagabile da|spedito a|spedire presso|consegnare a
                """,
        },
    },
    Role.REPRESENTATIVE: {
        3: {
            "en": "tax representative|fiscal representative|vat representative",
            "fr": "representant fiscal|mandataire fiscal",
            "de": "steuervertreter|fiskalvertreter|steuerlicher vertreter",
            "nl": "fiscaal vertegenwoordiger|fiscale vertegenwoordiger",
            "es": "representante fiscal",
            "it": "rappresentante fiscale",
        },
    },
    Role.PAYEE: {
        3: {
            "en": "remit to|remittance address|please remit to|send payment to|beneficiary bank",
            "fr": "reglement a",
            "de": "zahlung an",
            "nl": "betalen aan",
        },
    },
    Role.FACTOR: {
        3: {
            "en": "factoring|factor|assigned to|has been assigned",
            "fr": "affacturage|affactureur|subrogation|factor|cession de creance|cedee a|factofrance",
            "de": "factoring|abgetreten an|abgetreten|forderungsabtretung|abtretung",
            "nl": "factoring|gecedeerd|verpand",
            "es": "factoring|cedido a|endosada",
            "it": "factoring|ceduto a|cessione del credito",
        },
    },
}

#: What stands between a brand and the legal name of whoever owns it; patterns, to be read without regard to case.
OWNED_BY = (
    r"(?:is the|(?:is )?an?) (?:(?:registered )?(?:trading|trade|business|operating|brand) (?:name|style)|brand|division"
    r"|(?:registered )?trade ?mark) of"
    r"|(?:est l[ae]|est l['’]|(?:est )?une?) ?(?:marque|enseigne|nom commercial)(?: commerciale| déposée)? (?:de|du)(?: la)?"
    r"|(?:ist (?:der|die)|(?:ist )?eine?) (?:eingetragene )?(?:marke|geschäftsbezeichnung|handelsname|niederlassung|betriebsstätte)"
    r"(?: der| des| von)?"
    r"|(?:is de|(?:is )?een|is) (?:handelsnaam|merknaam|merk|onderdeel) van(?: de)?"
    r"|(?:es (?:la|el)|(?:es )?una?) (?:marca|nombre comercial|rótulo)(?: comercial| registrada)? de(?: la)?"
    r"|(?:è il|è la|è l['’]|(?:è )?una?) ?(?:marchio|brand|nome commerciale|insegna)(?: registrato)? d(?:i|ella)"
)
#: And between what is run (a hotel, a shop, a site) and whoever runs it.
RUN_BY = (
    r"(?:(?:is|are) )?(?:owned and )?(?:operated|run) by"
    r"|(?:(?:une )?(?:enseigne|marque|établissement|magasin|site) )?(?:est |sont )?(?:exploitée?s?|gérée?s?|opérée?s?) par"
    r"|(?:wird |werden )?betrieben (?:von|durch)(?: der)?|wird (?:von|durch)(?: der)?"
    r"|(?:wordt |worden )?(?:geëxploiteerd|uitgebaat|beheerd) door(?: de)?"
    r"|(?:está |es )?(?:explotad[oa]|operad[oa]|gestionad[oa]) por(?: la)?"
    r"|(?:è )?(?:gestit[oa]|esercit[oa]) d(?:a|alla)"
    # or, right under the name of the shop, of which company it is a branch or a brand
    r"|^(?:a )?(?:branch|division|brand|trading name|trading style) of"
    r"|^(?-i:(?:une? )?(?:établissement|succursale|marque|enseigne)(?: secondaire| commerciale)? (?:de la|de|du))"
    r"|^(?:eine )?(?:zweigniederlassung|niederlassung|zweigstelle|betriebsstätte|filiale|marke) (?:der|des|von)"
    r"|^(?:een )?(?:handelsnaam|merknaam|merk|filiaal|vestiging|bijkantoor|onderdeel) van(?: de)?"
    r"|^(?-i:(?:una )?(?:marca|nombre comercial|sucursal|establecimiento)(?: comercial| registrada)? de(?: la)?)"
    r"|^(?-i:(?:un )?(?:marchio|insegna|filiale|succursale|sede secondaria)(?: registrato)? d(?:i|ella))"
)
#: How a paper says that another wrote it ("issued by Beta Ltd"): whoever that is, the company behind these words is who sells.
_WRITTEN_BY = r"(?: (?:by|par|von|durch|door|por|da|dalla|von der|durch die)\b[^;]{2,60}?)?,? "
#: What stands before the company for which a paper is written by another; a pattern, to be read without regard to case.
ON_BEHALF_OF = (
    r"(?:in the name (?:of )?and (?:for the account|on (?:the )?behalf) of|in the name and on account of"
    rf"|(?:invoice|invoiced|issued|raised|billed|drawn up|created|prepared){_WRITTEN_BY}"
    r"(?:for and |in the name and |acting )?(?:on (?:the )?behalf|for (?:the )?account|as (?:an )?agents?) (?:of|for)"
    r"|au nom et pour (?:le )?compte (?:de la|de|du)"
    rf"|(?:facture|facturée?|émise?|établie?|délivrée?|éditée?){_WRITTEN_BY}(?:agissant )?(?:pour (?:le )?compte|au nom|pour et au nom) (?:de la|de|du)"
    r"|im namen und (?:für|auf) rechnung (?:von|der|des)|im auftrag und (?:für|auf) rechnung (?:von|der|des)"
    rf"|(?:rechnung|ausgestellt|erstellt|gestellt|fakturiert|abgerechnet){_WRITTEN_BY}(?:im (?:auftrag|namen)|für rechnung) (?:von|der|des)"
    r"|(?:in|uit) naam (?:van )?en voor rekening van(?: de)?"
    rf"|(?:factuur|gefactureerd|opgemaakt|opgesteld|uitgereikt|uitgegeven|verzonden){_WRITTEN_BY}(?:namens|(?:in|uit) naam van|voor rekening van|in opdracht van)(?: de)?"
    r"|en nombre y por cuenta de(?: la)?"
    rf"|(?:factura|facturado|expedida|expedido|emitida|emitido|extendida){_WRITTEN_BY}(?:en nombre|por cuenta|por encargo) de(?: la)?"
    r"|in nome e per conto d(?:i|ella)"
    rf"|(?:fattura|fatturato|emessa|emesso|rilasciata|redatta){_WRITTEN_BY}(?:per conto|a nome|in nome|su incarico) d(?:i|ella)) "
)
#: Those of them that may name the customer as well, who ordered what is charged.
BY_ORDER_OF = r"(?:im auftrag|in opdracht|por encargo|su incarico)(?! (?:und|en|y|e) )"
#: What stands before the company that sold over another's counter, between the two, and what such a counter is called if not by a name
#: ("sold by Alfa Ltd through Beta Stores", "on Amazon"): other words in small letters say how it came ("through the national grid").
SOLD_BY = r"(?:(?:sold|supplied) by|vendue?s? par|verkauft (?:von|durch)(?: die| der)?|verkocht door(?: de)?|vendid[oa]s? por(?: la)?|vendut[oaie] da(?:lla)?) "
THROUGH = r" (?:through|via|on|over|sur|über|auf|op|a través de|en|tramite|attraverso|su) "
MARKETPLACES = (
    r"\b(?:market ?places?|marktplatz\w*|marktplaats\w*|places? de marche|mercados? (?:online|en linea|digital)|mercat[oi] (?:online|digitale)|\w*plat(?:t|e)?forme?s?|plataformas?|piattaform[ae]|online ?shops?|web ?shops?|webwinkels?"
    r"|tiendas? online|negozi[o]? online|boutiques? en ligne|app|portal[es]?|portale?|portail|portaal|[\w-]+\.(?:com|net|org|eu|co\.uk|uk|fr|de|nl|be|es|it|at|ch|example)|amazon|ebay|etsy|zalando|otto|kaufland|cdiscount|fnac"
    r"|allegro|mirakl|manomano|rakuten|aliexpress|alibaba|temu|shein|wayfair|leboncoin|vinted|bol|miravia|wallapop|subito|backmarket|just ?eat|deliveroo|uber(?: ?eats)?|booking|airbnb|expedia)\b"
)
#: How a name begins there: with a capital, behind an article ("via de Bijenkorf") or a small letter ("ePrice").
NAMED_COUNTER = r"""(?:(?:the|das|die|der|den|la|le|el|il|lo|het|de) |l['’]|our |unser\w* )?["'„«»“”‘’ ]*[a-z]{0,2}[A-ZÀ-Þ]"""
#: What is no counter though it has a capital, as nouns have in German; folded.
CARRIERS = (
    r"^(?:(?:the|das|die|den) )?(?:national |offentliche\w* )?(?:grid|\w*palette[n]?|\w*netze?s?|\w*leitung(?:en)?|rollen?|kartons?|schiene|lkw|rechnung|anfrage|wunsch|abruf|bestellung"
    r"|vorkasse|lieferschein)(?:[.,;)]|$)"
)
#: How such sentences call a company before they name it; a pattern.
CALLED_COMPANY = (
    r"(?:the company|(?:la |l['’])?(?:société|entreprise)|(?:der )?firma|(?:de )?vennootschap|(?:la )?(?:sociedad|empresa|società|ditta)) "
)
#: Words of registered marks: whoever they belong to is not always the seller ("Alba is a registered trademark of ...").
REGISTERED_MARK = r"trade ?mark|eingetragene|déposée|registrad|registrato"

#: What stands between a legal name and the brand under which its bearer trades.
TRADES_AS = (
    r"trading as|t/a|d/b/a|dba|doing business as"
    r"|(?:exerçant |agissant )?sous (?:l['’]enseigne|la marque|le nom commercial|le nom de)"
    r"|(?:handelnd|firmierend|auftretend) (?:unter|als)(?: der marke)?"
    r"|(?:handelend|handelende) onder de na(?:am|men)|h\.?o\.?d\.?n\.?"
    r"|con (?:nombre comercial|la marca)|que opera como|operante (?:come|con il marchio)"
)

#: How sentences begin that say whom to pay: what follows is the name; a pattern.
BEFORE_PAYEES = (
    r"(?:par )?(?:virement|chèque|paiement|règlement)s? (?:bancaire )?(?:à|au nom de|à l['’]ordre de|au profit de) "
    r"|(?:überweisung|zahlung|scheck)(?:en)? (?:an|auf|zugunsten)(?: die| den)? "
    r"|(?:bank )?(?:transfer|payment|cheque|check)s? (?:to|payable to) "
    r"|(?:overschrijving|betaling)(?:en)? (?:aan|naar|op naam van) "
    r"|(?:transferencia|pago)s? (?:bancaria )?(?:a|a favor de|a nombre de) "
    r"|(?:bonifico|pagamento)(?: bancario)? (?:a|a favore di|intestato a) "
)

#: Words right behind which no name ends with its legal form: it begins there ("par SARL Alfa").
NO_END_OF_NAME = frozenset(
    """par à a au est sont de du pour chez avec by to for with is are of from von durch an ist sind der für bei mit door aan van voor bij
    met por para es son del con da è sono per dalla alla della""".split()
)

#: What stands between an account and whose it is, in a sentence; a pattern.
_IN_THE_NAME_OF = (
    r"(?:lautend auf|au nom de|a nombre de|op naam van|ten name van|t\.?n\.?v\.?|intestato a|in the name of|a favore di|a favor de"
    r"|en faveur de|zugunsten)"
)
OF_ACCOUNTS = (
    rf"(?:,? ?{_IN_THE_NAME_OF}|,? ?[^;:]{{3,60}}, {_IN_THE_NAME_OF}|de la|del|des|de|du|der|von|van de|van|of|di|della|dello) (?=\S)"
)

#: Verbs of sentences, in small letters: no name has one in the middle.
VERBS = frozenset("est sont ist sind wird werden wurde is are was wordt worden werd è sono viene vengono está están fue será".split())

#: What stands between the name of a shop and that of the person who keeps it; a pattern.
OWNERS_OF_SHOPS = r"di|Inh\.|Inhaber(?:in)?:?|t/a|trading as|prop\.|propr\.|h\.o\.d\.n\.|handelend onder de naam|de D\.|de Dª|E\.?I\.?"

#: What stands between the words that a claim is assigned and to whom; a pattern.
TO_ASSIGNEES = (
    r"\b(?:(?:only |solely |exclusively )?to|à la|à|au profit de|an (?:die|den)|an|zugunsten (?:der|von)|aan(?: de)?|ten gunste van"
    r"|a la|al|a favor de|alla|a favore di|ad|a) (?:(?:the company|la société|die firma|firma|de firma|la sociedad|la entidad|la società"
    r"|notre factor|our factor|unsere[nr]? factor) )?(?=[A-ZÀ-Þ])"
)

#: Stems of the words with which a paper says that its claim is another's; a pattern on folded text.
_CLAIMS = (
    r"(?:debts?|claims?|receivables?|invoices?|creances?|factures?|(?:rechnungs?)?forderung(?:en)?|vordering(?:en)?|facturen|factuur|creditos?|facturas?"
    r"|credit[oi]|fatture?)"
)
ASSIGNMENTS = (
    r"\bassign(?:ed|ment|ee)\b|\bfactoring\b|\bsold (?:and|to)\b|\bcede(?:e?s?|r|ons)?\b|\bcession de\b|\bsubrog|\baffactur"
    r"|\babgetreten\b|\babtretung|\bforderungsverkauf|\bgecedeerd\b|\bovergedragen\b|\bverpand|\bfactormaatschappij"
    r"|\bcedid[oa]s?\b|\bcesion d|\bendosad|\bcedut[oaie]\b|\bcessione d"
    # or that it has passed on: who owns a claim, not goods
    rf"|\b(?:title|ownership|property) (?:to|of|in) (?:\w+ ){{1,2}}?{_CLAIMS}\b|\binvoice discount\w+ with\b"
    rf"|\b{_CLAIMS} [^.;]{{0,40}}\b(?:transferred|pledged|sold|vested|belongs|transferee?|transmise?|vendue?|appartient|la propriete d\w*|ubergegangen|ubertragen|verkauft|verpfandet|gehort"
    r"|overgegaan|verkocht|eigendom van|toe aan|pertenece|propiedad de|pasado a|vendid[oa]|transferid[oa]|transmitid[oa]|appartiene|di proprieta|passat[oa] a|vendut[oa]|trasferit[oa])\b"
    rf"|\b(?:propriete|titularite|inhaber\w*|eigentumer\w*|glaubiger\w*|titularidad|propiedad|titolarita|proprieta) (?:(?:de|del|della|di|dieser|der|unserer) )?(?:\w+ )?{_CLAIMS}\b"
)

#: Words in the names of those who buy claims.
FACTORS = frozenset("factor factors factoring factorbank factofrance eurofactor affacturage funding".split())
#: And of those who collect for their sister companies.
FINANCIERS = FACTORS | frozenset(
    "finance financial financement finanz finanzierung financiera financiacion financiering finanziaria receivables inkasso incasso".split()
    + "recouvrement collections treasury".split()
)

#: What a line of a letterhead says of a company's seat, folded: the sender's line over the window of an envelope does not.
SEATS = (
    r"\b(?:sede (?:legale|operativa|amministrativa|social)|domicilio (?:social|fiscal)|siege social|registered office|head office"
    r"|(?:gesellschafts|firmen|haupt)sitz|sitz der gesellschaft|(?:statutaire|maatschappelijke) zetel|hoofdkantoor)\b"
)
