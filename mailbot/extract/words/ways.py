# ruff: noqa: E501  a pattern is one piece
"""The way of paying as a field of a form, as invoicing programs print it: its labels and the names of the ways (folded; patterns)."""

#: Labels of the field, whole.
HEADS = (
    r"(?:payment|billing) (?:method|type|mode|means|terms?)|(?:method|mode|means|type|form|terms) of payment"
    r"|(?:modes?|moyens?|formes?|types?|modalites?|conditions) (?:de |du |d')?(?:paiement|reglement)"
    r"|(?:zahlungs|bezahl|zahl)-?(?:art|weise|methode|form|weg|mittel|bedingung(?:en)?)"
    r"|(?:betaal|betalings)-?(?:wijze|methode|vorm|middel)|wijze van betaling"
    r"|(?:formas?|modos?|medios?|metodos?|vias?|tipo|condiciones) de (?:pago|cobro)"
    r"|(?:modalita|metodo|tipo|forma|condizioni|mezzo|mod\.?|cond\.?)(?: di| del)? (?:pagamento|pag\.?)"
)
#: Words that are such a label only where the value is nothing but a way; the first kind only before a colon.
BARE_HEADS = r"payment|paiement|reglement|zahlung|betaling|pago|pagamento"
COLON_HEADS = r"mode|moyen|modalita|method|methode|metodo"

#: What may stand before the name of a way: the code of an Italian e-invoice, days, "by".
BEFORE_WAY = r"(?:mp\d\d\W{1,3})?(?:\d{1,3} ?(?:tage?n?|days?|jours?|jrs?|dagen|dias|giorni|gg)\b\W{0,3}(?:net(?:to)?\b\W{0,3})?)?(?:(?:par|per|by|con|tramite|via|mit|met|en|in|sepa)[ -])*"
#: What the buyer's or the seller's bank collects.
COLLECTED = (
    r"(?:direct debit|bacs dd\b|dd collection|prelevement|(?:sepa-? ?)?(?:basis-?|firmen-?)?lastschrift|bankeinzug|abbuchung|einzug(?:sermachtigung)?\b"
    r"|sepa[- ]?(?:einzug|mandat\b|mandaat|machtiging|b2b\b|core\b)|mandat sepa|mandato sepa|(?:doorlopende |eenmalige )?machtiging\b"
    r"|(?:automatische ?|sepa-? ?)?incasso\b|domiciliering|domiciliacion|domiciliado|adeudo|giro (?:bancari|domiciliad|sepa|a? ?\d)|recibo\b"
    r"|domiciliazione|addebito|sdd\b|rid\b|ri\.? ?ba\b|r\.b\.|rb\b|ricevut[ae] bancari[ae]|sepa (?:core |b2b )?dd\b)"
)
#: Codes of an Italian e-invoice: what is collected; what is paid otherwise, MP05 (a transfer), MP07 and MP18 (slips) aside.
COLLECTED_CODES = r"mp(?:09|1[0-2]|1[67]|19|2[01])\b"
OTHER_CODES = r"mp(?:0[1-4689]|1[3-57]|2[23])\b"
#: What is paid at the till, in a shop or by a paper that is handed in.
OTHERWISE = (
    r"(?:(?:credit ?[/-]+ ?debit|credit|debit|bank)?[ -]?cards?\b|visa\b|master ?card|amex|american express|maestro\b|paypal|stripe\b|klarna|apple ?pay|google ?pay|amazon ?pay(?:ments?)?"
    r"|ebay (?:managed )?payments?|cash\b(?! (?:discount|settlement|in advance|\d|net))|cheque|check\b"
    r"|cb\b|carte (?:bancaire|bleue|de credit)|carte$|especes|lcr\b|traite\b|effet\b|billet a ordre|contre[- ]remboursement"
    r"|kredit-?karte|ec-?karte|girocard|barzahlung|bar\b|nachnahme|(?:rechnungskauf )?(?:ratepay|billpay)|sofort-?uberweisung|wechsel\b"
    r"|creditcard|credit-?kaart|betaalkaart|pin\b|pinnen|rembours\b|ideal\b|bancontact|contant\b"
    r"|tarjeta|efectivo|metalico|contado\b|contra ?reembolso|pagare\b|confirming|letra\b|talon\b|bizum"
    r"|carta (?:di (?:credito|debito|pagamento)|prepagata)|carta$|contanti|contrassegno|bancomat|cambial[ei]|tratta\b|trattenuta|assegno|satispay|pago ?pa\b)"
)
#: A transfer, named as a way or asked for.
TRANSFER = (
    r"\b(?:(?:bank|wire|credit|online|sepa|money|international)[- ]?transfers?|transfer\b|bacs\b(?! dd)|chaps\b|faster payments?|wire\b|ach\b|mp05\b"
    r"|(?<!sofort-)(?<!sofort)uberweis\w*|bank-?uberweisung|virements?|virer\b|bonific\w+|overboek\w+|overschrijv\w+|over te maken|overmaken"
    r"|transferencias?|transferir|ingreso en cuenta)"
)
#: What makes one way of several a choice, and what makes it an offer.
CHOICE = r"\b(?:or|oder|ou|of|o|u|oppure)\b"
OFFERED = (
    r"\b(?:possible|possibile|posible|moglich|mogelijk|accepted|welcome|acceptee?s?|accettat\w|aceptad\w|akzeptiert|on request|sur demande"
    r"|auf (?:wunsch|anfrage)|op (?:aanvraag|verzoek)|su richiesta|a peticion|fees?|surcharge|discount)\b"
)
#: Where the value of the field ends and the bank details begin.
VALUE_ENDS = r"\. |; |\b(?:iban|bic|swift|domiciliation ?:)"
#: Who is asked to pay where a debit is but that of a group ("Direct Debit customers: ... All others please pay by BACS").
OTHERS_PAY = (
    r"\b(?:all others?|(?:all )?other customers|everyone else|otherwise|if not|tous les autres|les autres|sinon|a defaut|dans le cas contraire|alle (?:anderen|ubrigen|andern)"
    r"|andernfalls|ansonsten|sonst|alle overigen?|overige klanten|anders|los demas|(?:en caso|de lo) contrario|si no|tutti gli altri|gli altri|altrimenti|in caso contrario)\b"
    r"(?:[^.;]|\.\d){0,60}\b(?:pay|transfer|remit|bacs|payer|regler|virement|virer|uberweis\w*|zahlen|bezahlen|betalen|overmaken|overschrij\w+|over te maken"
    r"|paguen?|pagar|transferencia|transferir|pagare|paghino|bonific\w+)\b"
)
