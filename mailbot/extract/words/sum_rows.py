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
#: What whoever does not meet the terms pays.
FULL_PRICE = (
    r"\b(?:full|regular|undiscounted|undiminished) (?:price|amount|rate|fee)|\b(?:plein tarif|prix (?:plein|fort|integral|normal)|tarif (?:plein|normal|integral))"
    r"|\b(?:voller?|vollen|regularer?|regularen|ungekurzter?|ungekurzten) (?:preis|betrag|rechnungsbetrag)|\b(?:volledige|volle) (?:prijs|bedrag|tarief)"
    r"|\b(?:precio|importe|tarifa) (?:complet[oa]|integr[oa]|total sin)|\bprezzo (?:pieno|intero|integrale)|\b(?:tariffa piena|importo intero)"
)
