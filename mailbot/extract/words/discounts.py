"""How discounts for paying early are spoken of, in en fr de nl es it; regular expressions on folded text."""

#: Names of such a discount, or of any: what they stand beside decides.
NAMED = (
    r"\b(?:skonto|discount|escompte|rabais|abzug|sconto|descuento|bonificacion|pronto pago|korting|betalingskorting"
    r"|kredietbeperking|abbuono)"
)
#: Words for less money, which need a word for paying in the same sentence.
REDUCED = r"\b(?:deduct\w*|less|off|rebate|remise|reduction|ristourne|rabatt|nachlass|mindering|minder|rebaja|dto|riduzione)\b"
PAYING = (
    r"\b(?:pay\w*|paid|settle\w*|paiement\w*|payer|payez|reglement\w*|regle\w*|zahl\w*|bezahl\w*|betal\w*|voldaan"
    r"|pag[oaue]\w*|abon[oa]\w*|saldo)\b"
)
#: Words that mean this kind of discount and no other.
CASH_DISCOUNT = r"skonto|escompte|pronto pago|betalingskorting|kredietbeperking"
FOR_PAYING_EARLY = rf"{CASH_DISCOUNT}|if paid|net\b|n/"
#: A discount that is not granted: these words shortly before it.
REFUSED = r"\b(?:kein(?:e[rn]?)?|ohne|no|aucun|sans|pas d|nicht|neant|without|geen|zonder|sin|ningun|nessuno?|senza)\b[^.;\n]{0,25}$"
#: The term of the full amount: before its deadline ("netto bis 1.6."), and behind it ("30 Tage netto"; but "10 days net 30").
FULL_BEFORE = (
    r"\b(?:netto|net|neto|n|ohne abzug|rein netto|sans escompte|zonder korting|full amount)\b[ :/-]*"
    r"(?:zahlbar|payable|due|innerhalb(?: von)?|binnen|within|bis(?: zum)?|in|entro|a|sous|payment)?[ :]*$"
)
FULL_BEHIND = (
    r"^[ ,(]{0,3}(?:rein )?(?:netto|net|neto|ohne abzug|sans escompte|zonder korting|sin descuento|senza sconto"
    r"|without discount)\b(?! ?/?\d)"
    r"(?!(?:(?<=, net)|(?<=, netto)|(?<=, neto)) (?:au|a|le|sous|dans|by|until|on|within|in|bis|zum|am|innerhalb|binnen|uiterlijk"
    r"|op|tot|voor|entro|al|il|hasta|el)\b)"  # "within 10 days, net by 20 May": the net has a term of its own
)
#: Percentages of something else: of VAT, of interest, of a fee for paying late.
OTHER_BEHIND = (
    r"^ ?(?:mwst|ust|vat|tva|btw|iva|tax|p\.? ?a\.?|pro |per (?:month|annum|year)|par (?:an|mois)"
    r"|zinsen|interest|rente|interessi|interes)\b"
)
OTHER_BEFORE = (
    r"\b(?:mwst|ust|vat|tva|btw|iva|interest|interets?|zinsen|verzugszinsen|penalites?|retard|late|mora|demora|rente|fee"
    r"|mahngebuhr\w*)\b[^%]{0,30}$"
)
#: Units of a term -> days.
UNITS = {
    r"(?:calendar |business |working |kalender|werk|kalendar)?(?:days?|jours?|tagen?|tage|dagen?|dias?|giorni|gg\.?|t\.|j\.)": 1,
    r"(?:weeks?|semaines?|wochen?|weken|semanas?|settimane)": 7,
}
#: A day that the term counts from instead of the invoice's: nobody knows it here.
FROM_ELSEWHERE = r"^[ ,]{0,2}(?:fin de mois|end of month|eom|end of the month|fine mese|fin de mes|einde maand|ab monatsende|d\.?f\.?f\.?m)"
#: Before a date that is the last on which the discount is granted.
UNTIL = (
    r"\b(?:bis(?: zum)?|until|by|before|on or before|avant(?: le)?|jusqu'?au|d'ici (?:le|au)|vor dem|au plus tard le"
    r"|(?:uiterlijk|voor|tot)(?: en met)?(?: op)?|antes del?|hasta el|(?:entro|fino)(?: il| al)?) ?$"
)
#: An amount of money: with cents, or with its currency.
MONEY = (
    r"(?:(?:€|£|\$|eur|gbp|usd|chf) ?(?P<whole>\d{1,3}(?:[ .,']\d{3})+|\d+)(?![\d.,]*\d)"
    r"|(?<![\d.,/-])(?P<cents>(?:\d{1,3}(?:[ .,']\d{3})+|\d+)[.,]\d\d)(?![\d/%]|[.,]\d| ?%|\.(?: |$)))"
)
#: Between a percentage and what it is taken of.
TAKEN_OF = (
    r"\b(?:auf|von|vom|aus|of|on|sur|du|over|van|op|sobre|del|de|su|sul|sull)\b['’]?"
    r"(?: (?:the|den|das|dem|le|la|les|het|de|el|il))?"
)
#: Behind it: the net amount, or a part of the invoice that no field holds.
NET_AMOUNT = (
    r"(?:net(?:to)?(?: ?-?(?:rechnungs)?(?:betrag|bedrag|wert|amount|total|summe|invoice (?:amount|value|total)|price))\b"
    r"|(?:montant|total|prix)(?: net)? h\.?t\b|base imponible\b|imponibile\b"
    r"|(?:amount|total) (?:before|excluding|exclusive of|ex\.?|excl\.?) vat\b|bedrag excl)"
)
PART = (
    r"(?:waren\w*|material\w*|lohn\w*|goods\b|parts\b|labou?r\b|marchandises?\b|materi\w+|fournitures\b|goederen\w*|mercanc\w+|merce\b|merci\b"
    r"|skontofahig\w*|skontierfahig\w*|discountable\b)"
)
#: Between a discount and the sum that it comes to, or that is left to pay.
COMES_TO = (
    r"(?:=|\(|:|\b(?:d\. ?h\.|das (?:sind|entspricht)|entspricht|soit|i\.e\.|equals|dus|ossia|es decir|o sea))"
    r" ?(?:€|£|\$|eur|gbp|usd|chf)? ?$"
)
#: What makes less money depend on when it is paid.
IF_PAID = (
    r"\b(?:if (?:you |it is |the invoice is )?(?:paid|pay|settled?)|if payment|when (?:paid|paying)"
    r"|for (?:early |prompt )?(?:payment|paying)"
    r"|bei (?:be)?zahlung|wenn sie\b.{0,30}\b(?:be)?zahlen|(?:pour|en cas de) (?:tout )?(?:paiement|reglement)|si (?:vous (?:payez|reglez)"
    r"|paye|regle|paiement|reglement|paga|abona|se paga|se abona)|bij (?:\w+ )?betaling"
    r"|(?:indien|als|wanneer) (?:u )?(?:betaald|betaalt|voldaan)"
    r"|por (?:pronto )?pago|pagando|per (?:il )?pagament[oi]|se (?:pagat[oa]|paga|il pagamento))\b"
)
