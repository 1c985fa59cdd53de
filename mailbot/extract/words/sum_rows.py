# ruff: noqa: E501  a pattern is one piece
"""What rows between a net and a total add or take off, besides the VAT, in en fr de nl es it; regular expressions on the folded words before
an amount."""

#: What bringing the goods costs.
CARRIAGE = (
    r"^\W*(?:(?:plus|add|zzgl\.?|zuzuglich|en sus|mas|piu|bij:?|frais (?:de |d')|total (?:des )?frais (?:de |d')|couts? (?:de |d')|gastos? de|costes? de|spese (?:di )?|costi (?:di )?|costo|kosten (?:voor|van)) ?)?"
    r"(?:shipping|shipment|delivery|freight|carriage|postage|courier|handling|packing|packaging|p ?& ?p|s ?& ?h"
    r"|port\b|livraison|expedition|transport|emballage|envoi|affranchissement|manutention"
    r"|versand|porto|fracht|liefer(?:kosten|gebuhr|pauschale|ung\b)|verpackung|transportkosten|zustell"
    r"|verzend|bezorg|vracht|verpakking|portokosten|leveringskosten"
    r"|envio|portes|embalaje|transporte|flete|manipulacion"
    r"|spedizione|trasporto|imball|consegna)\w*"
)
#: A discount that is taken off as it stands; with its rate, and few other words.
DISCOUNT = (
    r"^\W*(?:(?:less|minus|abzgl\.?|abzuglich|moins|af:?|menos|meno|total|your|ihr|votre|uw|su) )?(?:\w{4,10} )?"
    r"(?:(?:sonder|treue|mengen|kunden|stamm|projekt|neukunden|auftrags)?rabatte?|nachlass|discounts?|rebate|voucher|coupon|gutschein"
    r"|remise|ristourne|rabais|reduction|(?:kwantum|klant)?korting|descuento|dto|bonificacion|rebaja|sconto|abbuono)\b"
    r"(?:\W+(?!pay|paid|cash|early|prompt)[a-z]{2,14}){0,3}[^\w%]*(?:\d{1,2}(?:[.,]\d{1,3})? ?%[^\w%]*)?(?:(?:eur|gbp|usd|chf)\W*|%\W*)?$"
)
#: What makes a discount one for paying early, or in some case: whoever does not meet it pays more.
ON_TERMS = (
    r"\b(?:cash|early|prompt|comptant|anticipe\w*|fruh\w*|sofort\w*|contant\w*|vroeg\w*|pronto|contado|anticipat\w*|skonto|escompte"
    r"|if|when|si|se|wenn|falls|als|indien|qualora|sofern|until|by|bis|jusqu\w*|hasta|entro|binnen|within|innerhalb|sous|before|avant|vor|voor"
    r"|antes|prima|next|nachst\w*|prochaine?|volgende|proxim[oa]|prossim[oa]|optional|possible|moglich\w*|\d+ (?:days?|tage?n?|dagen|jours?|dias|giorni|gg))\b"
)
OF_PAYING = r"\b(?:settle\w*|pay\w*|paid|paiement\w*|reglement\w*|zahl\w*|bezahl\w*|betal\w*|pago\w*|pagament\w*|cassa|bar)\b"
#: That no discount is granted.
NONE_GRANTED = r"\b(?:no|not|none|kein\w*|ohne|sans|pas|aucune?|neant|geen|zonder|sin|ningun\w*|senza|nessun\w*)\b"
#: Any word for a discount.
SPEAKS_OF_DISCOUNT = r"\b(?:discount|rebate|\w*rabatt|nachlass|remise|ristourne|rabais|\w*korting|descuento|dto|bonificacion|sconto|abbuono|reduction|rebaja)\w*"
#: That one was taken off already, of which whatever follows says nothing more.
APPLIED = (
    r"\b(?:applied|deducted|taken off|included|berucksichtigt|abgezogen|angewendet|angewandt|eingerechnet|appliquee?s?|deduite?s?|comprise?s?|verwerkt|afgetrokken|toegepast|verrekend"
    r"|aplicad[oa]s?|descontad[oa]s?|incluid[oa]s?|applicat[oaie]|detratt[oaie]|compres[oaie]|inclus[oaie])\b"
)
#: What may make a case of such a discount in the next sentence.
MAKES_A_CASE = (
    r"\b(?:only|if|unless|provided|holds?|lapses?|valid|grant(?:ed|s)?|appl(?:y|ies)|depends?|(?:this|it) is|otherwise|else|late|after|nur|wenn|falls|sofern|gilt|gelten|gewahr\w*|(?:es|dies) ist|entfallt|sonst|andernfalls|verspat\w*|verzug\w*|nach"
    r"|seulement|uniquement|que|si|vaut|valables?|accordee?s?|c'est|sinon|a defaut|apres|passe|retard|sous reserve|alleen|mits|indien|als|geldt|geldig|vervalt|dit is|anders|na|laat|late"
    r"|solo|siempre|vale|valid[oaie]|aplica|depende|si|es (?:por|para)|despues|tras|retraso|soltanto|purche|se|e per|dopo|altrimenti|ritardo)\b|\*"
)
#: What whoever does not meet the terms pays.
FULL_PRICE = (
    r"\b(?:full|regular|undiscounted|undiminished) (?:\w+ )?(?:price|amount|rate|fee)|\b(?:plein tarif|(?:prix|montant) (?:plein|fort|integral|normal)|tarif (?:plein|normal|integral))"
    r"|\b(?:volle[rn]?|regulare[rn]?|ungekurzte[rn]?) (?:preis|betrag|rechnungsbetrag)|\b(?:volledige|volle) (?:\w+ )?(?:prijs|\w*bedrag|tarief)"
    r"|\b(?:precio|importe|tarifa) (?:complet[oa]|integr[oa]|total sin)|\bprezzo (?:pieno|intero|integrale)|\b(?:tariffa piena|importo (?:intero|integrale|pieno))"
)
#: Sentences that name it for another reason: whose the goods are until it is paid, and a plain request to pay it, whose object it is.
OF_TITLE = r"\b(?:title|property|owner(?:ship)?|\w*eigentum\w*|eigendom\w*|propriete|proprietaires?|propiedad|dominio|proprieta)\b"
_POLITE = r"\b(?:please|kindly|bitten?|veuillez|merci de|prions|priere|gelieve|verzoeken|graag|rogamos|ruega|prega|preghiamo|vogliate)\b"
_PAY = (
    r"(?:pay|settle|transfer|remit|(?:make )?payment|payer|regler|verser|virer|acquitter|paiement|reglement|uberweisen|zahlen|bezahlen|begleichen|zahlung|uberweisung"
    r"|betalen|voldoen|overmaken|betaling|abonen|abonar|paguen|pagar|pago|transferir|ingresar|ingresen|pagare|versare|saldare|bonificare|corrispondere|pagamento)"
)
_SMALL_WORDS = r"(?:[ ,']+(?:ask|request|to|for|of|us|you|the|this|that|our|your|wir|sie|uns|um|den|des|die|diesen|u|wij|om|ons|het|de|dit|bien|vouloir|nous|vous|du|le|la|les|l|en|el|nos|del|di|ci|il)\b)*[ ,']+"
ASKS_FOR_IT = rf"{_POLITE}{_SMALL_WORDS}(?:{_PAY}{_SMALL_WORDS})?(?:{FULL_PRICE})"
#: Another clause in the same sentence, which may be that it is due in some case.
SAYS_MORE = (
    r"\b(?:is|are|be|becomes?|falls|appl(?:y|ies)|will|shall|or|est|sont|sera|seront|s'applique\w*|devient|ou|ist|sind|wird|werden|gilt|gelten|oder|geldt|gelden|wordt|worden|zijn|of(?= (?:het|de|u|anders)\b)"
    r"|es|son|seran|deben?|aplica\w*|o|e|sono|sara|deve|vale|vige|que|dass|dat|che)\b"
)
#: That it is due from whoever is late, or on other terms, in the same sentence.
OR_ELSE = (
    r"\b(?:otherwise|or else|failing|late|(?<!no )later|thereafter|subsequently|then|lapses?|sonst|andernfalls|ansonsten|widrigenfalls|verspat\w*|verzug\w*|danach|dann|anschliessend|entfallt|sinon|a defaut|faute de|passe|retard|ensuite|anders|zo ?niet|te laat|te late|daarna|nadien|vervalt"
    r"|de lo contrario|si no|retraso|demora|en otro caso|altrimenti|in mancanza|ritardo|mora|in caso contrario)\b"
)
LATER = r"\b(?:if|unless|after|beyond|past|from|starting|wenn|falls|ab|nach|(?<!nicht )spater|si(?! prega)|apres|au-dela|a partir|indien|als|na|vanaf|despues|tras|pasad[oa]s?|transcurrid[oa]s?|desde|se|dopo|oltre|trascors[oaie]|decors[oaie]|dal)\b"
