# ruff: noqa: E501  a pattern is one piece
"""How invoices say that nothing is to be transferred (debited, paid), or that another than the seller is to be paid: patterns per language.

Matched on folded text whose lines are joined by blanks; "~" is anything within the sentence, dates and abbreviations with their points too.
"""

#: How a bank's receipt is dated, which the payer's own bank presents ("RIBA 60 gg FM").
_DATED = r"\W{0,3}(?:a )?(?:\d{2,3}(?:[/-]\d{2,3})* ?(?:gg|giorni)\b|vista|d\.?f|f\.?m|s\.?b\.?f)"

#: Behind the name of a debit: it is but offered.
_OFFERED = (
    r"(?![^.;]{0,60}(?:\?|\b(?:auf (?:wunsch|anfrage)|formular|sur demande|formulaire|prochaines? factures|op (?:aanvraag|verzoek)|formulier|aan te vragen|aanvragen|vragen|desgewenst"
    r"|su richiesta|modulo|disponibile|possibile|prossime (?:fatture|bollette)|prossima fattura|fatture future|on request|available)\b))"
)

#: The money is taken from the buyer's account. Whole statements only: "or by direct debit" is a choice, not a fact.
DIRECT_DEBIT: dict[str, tuple[str, ...]] = {
    "en": (
        r"(?<!fees )(?<!fee )(?<!surcharge )(?:will|shall|is to) be (?:automatically |then )?(?:debited|charged|collected|withdrawn|taken|deducted) (?:from|to|by|on(?! (?:all |any |the )?(?:overdue|late|unpaid|outstanding)\b)|or|via|through|against|automatically)",
        r"(?:will be|is|being|to be|has been|was) (?:paid|collected|settled|taken|made) (?:by|via|through|using) (?:sepa )?(?:\w+ )?direct debit",
        r"(?:method|type|means|terms?|mode|form)(?: of payment)?\s*:? ?(?:sepa )?(?:core |b2b )?direct debit",
        r"payment (?:by|via|through) (?:sepa )?direct debit(?: on| from|$)",
        r"we (?:will|shall) (?:debit|collect|charge|withdraw|deduct|take) (?:your|the|this|it|by|from|\W?\d|[a-z]{3} \d|\W)",
        r"we(?: ha|')ve (?:debited|charged|collected)",
        r"(?:your|customer'?s?) (?:bank )?(?:account|acct)~(?:will be|has been|is|was) (?:debited|charged)",
        r"direct debit~(?:from|on|to) your (?:bank )?account",
        r"do not (?:pay|transfer|remit)(?:[.,!;)]|$|,? (?:this|it|us|as|you|again|manually|separately)\b)|do not (?:send|make) (?:a |any )?(?:payment|transfer)",
        r"no (?:payment|transfer|remittance) (?:is )?(?:required|necessary|needed)",
        r"(?:automatic|auto) ?-?pay(?:ment)? (?:is )?(?:scheduled|enrolled|on|will)|bank acc(?:oun)?t ?\.? will be debited",
    ),
    "fr": (
        r"\b(?:sera|serez|seront|est|etes|a ete|ont ete|sont)~\bpreleve",
        rf"prelevement (?:automatique )?(?:sepa )?(?:automatique )?{_OFFERED}(?:sur|le \d|au \d|du \d|a partir du|effectue|en date)",
        r"(?:paiement|reglement) (?:par|:) ?prelevement|mode de (?:paiement|reglement)\s*:? ?prelevement|preleve(?:e|s|es)? (?:automatiquement )?(?:le|au|sur)\b",
        r"nous (?:preleverons|prelevons|debiterons)|votre compte~(?:sera|a ete|est) debite|(?:sera|a ete|est) debitee? (?:de|sur|du) votre compte",
        r"ne (?:pas|rien) (?:payer|regler|virer)(?:[.,!;)]|$| (?:cette|la presente|ce montant))|ne payez pas(?! (?:en|par|via|avec|deux|nos|les|apres)\b)|pas effectuer de (?:virement|paiement)(?:[.,!;)]|$)",
        r"aucun (?:paiement|reglement|virement) (?:a effectuer|n'est|ne doit|de votre part)",
    ),
    "de": (
        r"\b(?:wird|werden|wurde|wurden)\b~\b(?:abgebucht|eingezogen|abbuchen|einziehen|belastet)\b(?!\W+(?:\w+\W+){0,2}(?:verzug|zins|mahn|gebuhr))",
        r"(?:buchen|ziehen)\b~\b(?:konto|lastschrift|betrag|summe)\b~\b(?:ab|ein)\b|belasten wir (?:ihr|ihrem|dem)\b",
        r"(?:zahlungs|bezahl|zahl)(?:art|weise|typ|bedingungen?|methode|weg)\s*:? ?(?:sepa-? ?)?(?:basis|firmen)?-?(?:lastschrift|bankeinzug|einzug)",
        r"(?:betrag|rechnungsbetrag) (?:wird|per|mittels) (?:sepa-? ?)?(?:lastschrift|bankeinzug)|(?:bank|lastschrift)einzug (?:am|zum|erfolgt|von|vom)",
        r"(?:sepa-? ?)?lastschrift (?:von|vom|zu lasten|erfolgt|am \d)|(?:per|mittels|durch) (?:sepa-? ?)?lastschrift (?:von|vom|am|zum|zu lasten|ein)",
        r"einzug (?:erfolgt|per lastschrift|von ihrem|vom konto)|abbuchung (?:erfolgt|von ihrem|vom konto|am \d)",
        r"bitte (?:\w+ )?(?:nicht|nichts|keine) (?:uberweisen|zahlen|bezahlen|zahlung|uberweisung)|nicht uberweisen|nicht selbst (?:uberweisen|zahlen)",
        r"keine (?:zahlung|uberweisung) (?:erforderlich|notwendig|notig)",
    ),
    "nl": (
        r"\b(?:wordt|worden|zal|zullen|is|werd)\b~\b(?:geincasseerd|afgeschreven|geind|gedebiteerd|geincasseeerd|incasseren)\b",
        rf"(?:sepa-? ?|automatische ?)(?:automatische )?incasso {_OFFERED}(?:van|op(?= \d| of\b| rond\b| uw\b)|rond|per|door)|wij (?:incasseren|innen)|wij schrijven~ af\b",
        r"(?:betaal(?:wijze|methode|vorm)|betaling|wijze van betaling)\s*:? ?(?:per |via |door )?(?:sepa-? ?|europese )?(?:automatische )?(?:incasso|domiciliering)\b(?! (?:is |ook )*(?:op aanvraag|mogelijk|desgewenst))",
        r"(?:per|via|door) (?:uw |een |de )?(?:europese |sepa-? ?)?(?:automatische )?(?:incasso|domiciliering)\b(?! (?:is |ook )*(?:op aanvraag|mogelijk|desgewenst))",
        r"(?<!bij )niet (?:zelf )?(?:overmaken|over te maken|betalen|te betalen)(?:[.,!;)]|$)|u hoeft (?:zelf )?niets? (?:te|meer|over)",
    ),
    "es": (
        r"\b(?:sera|seran|se|ha sido)~\b(?:cargad[oa]s?|(?<!importe )(?<!monto )(?<!cantidad )(?<!saldo )(?<!total )adeudad[oa]s?|cargara|adeudara|debitara|domiciliara|domiciliad[oa]s?)\b(?!\W+(?:\w+\W+){0,2}(?:interes|demora|recargo|gastos))",
        r"\b(?:adeudad|cargad)[oa]s? en (?:su |la )?cuenta\b|(?:cargaremos|adeudaremos|domiciliaremos|giraremos)|(?:adeudo|cargo) (?:directo )?(?:sepa )?(?:automatico )?(?:en|a|sobre) (?:su|la) cuenta",
        r"(?:recibo|pago|importe) (?:bancario )?domiciliado|domiciliacion (?:bancaria )?(?:sepa )?(?:en|a|sobre) (?:su|la) cuenta",
        r"domiciliacion bancaria\s*:? ?[a-z]{2}\d|(?:forma|modo|medio|metodo) de pago\s*:? ?(?:recibo domiciliado|domiciliacion|adeudo|giro bancario|recibo bancario)",
        r"no (?:transferir|transfiera|pague|pagar)(?:[.,!;)]|$| (?:este|esta)\b)|no (?:realice|efectue) (?:el|la|ningun|ninguna)\b|no es necesario (?:pagar|realizar|transferir)",
    ),
    "it": (
        r"\b(?:verra|verranno|sara|saranno|viene|e stato|e stata)~\b(?:addebitat|prelevat)\w*\b(?!\W+(?:\w+\W+){0,2}(?:interess|mora\b|spese|oneri))",
        rf"(?<!\bo )(?<!\be )(?<!oppure )addebit(?:o|eremo) (?:diretto|automatico|sepa|bancario|sul|su|in)\b{_OFFERED}|(?:sul|dal) (?:vostro|suo) conto~addebit",
        r"(?:pagamento|condizioni)\b~\b(?<!\bo )(?<!oppure )(?:ri\.? ?ba\b|ricevut[ae] bancari[ae])(?! o\b| oppure\b)",
        rf"\bri\.? ?ba\b\.?{_DATED}|\br\.? ?b\.?{_DATED}|\bricevut[ae] bancari[ae](?:{_DATED}| (?:appoggiat\w|domiciliat\w|presso|su|sulla|salvo))|\bmp12\W{{1,3}}ri\.? ?ba\b",
        r"preleveremo|(?:sepa|modalita di pagamento|pagamento)\s*:? ?(?:sdd|rid)\b|sdd core|r\.?i\.?d\.? bancario|domiciliazione (?:bancaria )?(?:sul|su)\b",
        r"non (?:pagare|bonificare)(?:[.,!;)]|$| (?:questa|la presente))|non (?:effettuare|disporre|occorre) (?:alcun )?(?:bonific|pagament|versament|pagare)",
    ),
}

#: Other ways to pay than a transfer, by what forms call them in any language; more, by which money changes hands later or elsewhere, are
#: in `words/states.py`.
_OTHER_WAY = (
    r"(?:(?:credit|debit|bank|credit-?/debit)? ?-?card|visa|master ?card|amex|american express|maestro|paypal|stripe|(?:apple|google|amazon) ?pay(?:ments)?|ebay (?:managed )?payments|sofort-?uberweisung|cash(?! discount| settlement)|auto-?pay|bacs dd|direct debit"
    r"|cb\b|carte(?: bancaire| bleue| de credit)?|especes|lcr|traite|effet|billet a ordre|prelevement"
    r"|kredit-?karte|ec-?karte|girocard|barzahlung|bar\b|(?:sepa-? ?)?(?:basis-?|firmen-?)?lastschrift|bankeinzug|wechsel"
    r"|credit-?card|credit-?kaart|betaalkaart|pin\b|ideal|bancontact|(?:automatische )?incasso"
    r"|tarjeta(?: de (?:credito|debito))?|efectivo|metalico|pagare|confirming|giro (?:bancario|domiciliado|a \d)|recibo|domiciliacion|letra|bizum"
    r"|carta(?: di (?:credito|debito|pagamento))?|contanti|ri\.? ?ba\.?\b|r\.?b\.?\b|ricevut[ae] bancari[ae]|rid\b|sdd\b|bancomat|cambial[ei]|tratta|satispay)"
)
#: What such a form names beside them where a transfer is a way as well, on the same line.
_OR_TRANSFER = r"(?![^\n]{0,80}\b(?:transfer|bacs(?! dd)|wire|ach|\w*uberweisung|virement|bonifico|overboeking|overschrijving|transferencia|ingreso|or|oder|ou|of|o|oppure))"
#: A label of one way: of several ("modes de paiement", "Zahlungsmittel: Bar, EC") it lists the choices.
_WAY = (
    r"(?:(?:payment|billing) (?:method|type|mode|means|option)|(?:method|mode|means|type|form) of payment|pay(?:ment|able) by|(?<!methods of )(?<!modes of )(?<!forms of )(?<!types of )payment(?= ?:)"
    r"|(?:mode|moyen|forme|type|modalites?) (?:de|du) (?:paiement|reglement)|(?<!modes de )(?<!moyens de )(?<!formes de )(?<!types de )(?:paiement|reglement)(?= ?:)"
    r"|(?:zahlungs|bezahl|zahl)(?:art|weise|mittel(?! ?:[^\n]{0,40}[,/])|methode|form|weg)|zahlung(?= ?:)|(?:betaal|betalings)(?:wijze|methode|vorm|middel)|wijze van betaling|betaling(?= ?:)"
    r"|(?:forma|modo|medio|metodo|tipo|condiciones) de (?:pago|cobro)|(?<!formas de )(?<!medios de )(?<!metodos de )(?<!modos de )pago(?= ?:)|modalita(?= ?:)|(?:modalita|metodo|tipo|forma|condizioni|mezzo|cond\.?)(?: di)? (?:pagamento|pag\.?)|(?<!metodi di )(?<!mezzi di )(?<!forme di )(?<!tipi di )pagamento(?= ?:))"
)
#: Not where a sentence says that a way is open: behind a label, it was the payment that was accepted.
_NO_OFFER = r"(?![^\n.;:]{0,40}\b(?:accepted|welcome|possible|available|on request|acceptee?s?|bienvenue?|disponible|sur demande|moglich|akzeptiert|willkommen|auf anfrage|mogelijk|geaccepteerd|aanvaard|welkom|op aanvraag|aceptad[oa]|posible|accettat[oa]|possibile|gradit[oa]|disponibile|su richiesta)\b)"
_CARD = r"(?:credit |debit |bank)?-?(?:card|visa|master ?card|amex|american express|paypal|stripe|cash|apple pay|google pay)"
#: An invoice that names another way to pay than a transfer as its own, in few words, or whoever pays it instead of the receiver: a person is asked.
OTHER_WAYS: dict[str, tuple[str, ...]] = {
    "every": (
        rf"\b{_WAY}(?:\s{{0,2}}[:\u2013-]|{_NO_OFFER})\s{{0,3}}(?:mp(?:0[1-4689]|1[0-267]|19|2[0-2])\b|(?:sepa |per |par |by |con |tramite |via )?{_OTHER_WAY}){_OR_TRANSFER}",
        r"\b(?:charged|billed|debited) to (?:your |the |a )?(?:\w+ )?(?:card|visa|master ?card|amex|american express|paypal|account on file)\b|\bdebitee? sur (?:votre |la )?(?:carte|visa|master ?card|cb)|\bbelastet (?:auf|an) (?:ihre[r]? )?(?:\w*karte|visa|master ?card)|\bafgeschreven van (?:uw )?(?:visa|master ?card|credit ?card|kaart)|\bcargad[oa] (?:en|a) (?:su )?(?:tarjeta|visa|master ?card)|\baddebitat[oa] (?:su|sulla) (?:vostra |sua )?(?:carta|visa|master ?card)",
        r"^(?:card payment|paiement (?:par )?(?:carte|cb)|kartenzahlung|pinbetaling|pago con tarjeta|pagamento con carta)\b[^\n]{0,24}\d[.,]\d\d\W{0,4}$",
    ),
    "en": (
        r"\bauto-?pay (?:is )?(?:enabled|on|active|enrolled|scheduled)|\bbacs dd\b|\bdd collection\b|\bcollection by (?:bacs|dd)\b|\bcard on file\b",
        r"\b(?:settled|paid|payable)(?: directly| in full)? (?:directly )?by (?:your|the|our) (?:insur\w+|lender|finance (?:company|provider)|leasing company|employer)\b|\byou (?:do not|don't) (?:need|have) to pay(?:[.!]| (?:it|this|us|anything|the (?:invoice|bill|amount))\b)",
        rf"(?<!fees )(?<!fee )\b(?:charged|billed|collected|taken) (?:via|through|using) (?:your )?{_CARD}",
        r"\bto be paid by \w+(?: \w+){0,3} (?:insurance|assurance)\b(?! (?:\w+ )?(?:customers|clients|members|policyholders)\b)",
    ),
    "fr": (
        r"\blcr (?:directe|acceptee|magnetique)|^(?:traite|lcr|effet|billet a ordre)\b[^\n]{0,20}\b\d+ jours?\b|\btraite acceptee\b|\breglement par (?:effet|lcr|traite|billet)\b",
        r"\b(?:paye|regle|pris en charge|payee|reglee|prise en charge)e?s? (?:directement )?par (?:votre|l'|la|notre) ?(?:assur\w+|mutuelle|organisme)\b",
    ),
    "de": (
        r"\b(?:zahlung|begleichung|bezahlung|abrechnung|regulierung) (?:erfolgt|wird) (?:direkt |unmittelbar )?(?:durch|uber|mit|von) (?:ihre[rmn]?|die|der|dem) (?:\w*versicher\w+|\w*kasse|leasing\w*)|\bvon ihrer versicherung (?:\w+ )?(?:beglichen|bezahlt|ubernommen)\b",
    ),
    "nl": (r"\b(?:betaald|voldaan|vergoed|betaling)\b[^.;\n]{0,30}\bdoor (?:uw|de) (?:verzekeraar|verzekering\w*|leasemaatschappij)\b",),
    "es": (
        r"^(?:pagare|giro|letra|confirming|recibo)\b[^\n]{0,20}\b\d+ dias?\b|\b(?:abonad|pagad|liquidad)[oa] (?:directamente )?por su (?:seguro|aseguradora|compania)\b|\bel pago (?:lo )?(?:realiza|efectua|hara)\w* (?:directamente )?su (?:seguro|aseguradora|compania)",
    ),
    "it": (
        r"\bbanca d'appoggio (?:vostra|vs)\b|\b(?:pagat|saldat|liquidat)[oa] (?:direttamente )?dalla (?:vostra|sua) (?:assicurazione|compagnia)\b|\bil pagamento (?:sara effettuato|avverra) (?:direttamente )?(?:dalla|tramite la) (?:vostra|sua) (?:assicurazione|compagnia)",
    ),
}

#: A whole date, folded.
_DAY = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th|er|\.)? (?:de )?[a-z]{3,10}\.? (?:de )?\d{4})"
#: How it was paid, up to the mark before "paid": "cash, paid", "CB - payé".
_MEANS = r"\s*:? ?[a-z][a-z ]{1,24} ?[,;(/\u2013-] ?\(?"
_NOTHING = r"\s*:?\s*(?:eur|gbp|usd|chf|[\u20ac\u00a3$])?\s*(?:0(?:[.,]0{1,2})?(?![\d.,]\d|\d)|nil|none|zero|neant|null|nihil|cero)\b"
#: Nothing in cents or of a currency, which no count of pieces is.
_ZERO = r"\W{1,3}(?:(?:eur|gbp|usd|chf|[\u20ac\u00a3$])\s*0(?:[.,]00)?|0[.,]00)(?![\d.,]\d|\d)"
_ALONE = r"(?:^|(?<=\d )|(?<=\u20ac )|(?<=eur ))"
#: Not where the words go on to a rule: paid late or in time, with what follows from it; the day on which it was paid makes it a fact.
_AS_A_RULE = (
    rf"(?! (?:late|after|beyond|within|by (?:the (?:due|end|agreed|\d)|\d)[a-z]*|en retard|tardivement|apres|hors delais?|au-dela|fuera de|con retraso|despues|tras|in ritardo|oltre|dopo|entro)\b(?:(?<!late)(?<!retard)(?<!retraso)(?<!ritardo) (?:le |el |il )?{_DAY})?(?!~{_DAY})~(?:\b(?:will|shall|may|bears?|incurs?"
    r"|attracts?|accrues?|carries|qualifies|interest|discount|charges?|donne|entraine|porte|produit|sera|fera|penalites?|interets?|escompte|indemnites?|devenga\w*|genera\w*|tendra|intereses|recargos?|descuento|comporta|produce|matura|interessi|mora|sconto)\b|\d ?%))"
)

#: It was paid already.
PAID: dict[str, tuple[str, ...]] = {
    "en": (
        r"\bpaid in full\b|\bpayment received,? (?:with )?thank|\breceived with thanks\b|\b(?:fully|already) (?:been )?(?:paid|settled)\b",
        rf"\bpaid (?:in full )?(?:by|with|via|using|through|from) (?:your )?{_CARD}|\b(?:charged|debited) (?:to|from) (?:your|the) {_CARD}",
        rf"\b{_CARD}~(?:was|has been|were) (?:charged|debited)|\b(?:^|your |this |the |invoice )payment (?:was |has been )(?:made|received|taken|processed) (?:by|via|with|on) ",
        rf"\bstatus\s*:? ?paid\b|^paid$|^paid ?[-\u2013:!*(](?! ?up (?:share |equity )?capital)(?!\W*(?:eur|gbp|usd|chf)?\W*0[.,]00?(?!\d))|\binvoice was paid\b|(?<!any )(?<!an )(?<!each )(?<!every )\binvoice (?:is )?paid\b{_AS_A_RULE}|\bthis invoice has been (?:paid|settled)|(?<!deposit )(?<!advance )\bpaid on \d|\bwe charged your card",
        rf"^paid\W{{0,3}}{_DAY}|^paid by (?:bank )?(?:transfer|cheque|check|bacs|wire)\b|\bpaid with thanks\b|\bsettled on {_DAY}|^payment received(?: on)?\W{{0,3}}(?:{_DAY})?\W*$",
        rf"\b(?:method|mode|means|type)(?: of payment)?{_MEANS}(?:already )?paid\b|^nothing (?:to pay|due|owed)\b|\bno (?:amount|balance) (?:is )?(?:due|outstanding)\b",
        rf"{_ALONE}(?:outstanding |remaining |invoice |current )?(?:balance|amount|total)(?: due| outstanding| remaining| to pay| payable| owing| now due)?{_NOTHING}|{_ALONE}(?:to pay|left to pay|outstanding|due now){_NOTHING}",
        rf"\b(?:cash|(?<!gift )card)\b[^;\n]{{0,60}}\b(?:balance|remaining|left){_ZERO}",
    ),
    "fr": (
        rf"\bstatut\s*:? ?(?:payee|paye|reglee|acquittee)\b|(?<!references de la )(?<!toute )(?<!une )(?<!chaque )\bfacture (?:deja )?(?:payee|reglee|acquittee|soldee)\b(?! le\b(?!\W*\d)){_AS_A_RULE}|^(?:payee?|acquittee?|reglee?|soldee?)$",
        r"\b(?:payee?|reglee?|acquittee?|soldee?) (?:le \d~)?(?:par|en|via|avec) (?:carte|especes|cb|cheque|paypal|virement)|\b(?:payee?|reglee?|acquittee?) le \d",
        r"\b(?:a|est|ete) deja (?:ete )?(?:paye|regle|acquitte)e?\b|\ba (?:bien )?ete (?:payee?|reglee?|acquittee?)\b|\bdebitee? (?:de|sur) votre carte",
        r"\b(?:paiement|reglement) (?:recu|effectue|par carte)\b~(?:merci|le \d)|\bcarte (?:bancaire|de credit)~(?:a ete|est) debitee",
        rf"\b(?:mode|moyen|forme|type) de (?:paiement|reglement){_MEANS}(?:deja )?(?:regle|paye|acquitte)e?\b|^(?:reglement|paiement){_MEANS}(?:deja )?(?:regle|paye|acquitte)e?\b|\bpour acquit\b",
        rf"{_ALONE}(?:solde|reste|restant|net|montant|total|somme)(?: restant)?(?: net)?(?: du| due| a payer| a regler| ttc)*{_NOTHING}|\brien a (?:payer|regler)\b|\baucun (?:solde|montant) (?:n'est )?du\b",
        rf"\b(?:comptant|especes|carte(?! cadeau))\b[^;\n]{{0,60}}\b(?:reste|solde)(?: du| a payer)?{_ZERO}",
    ),
    "de": (
        r"\bbetrag (?:dankend|bereits) (?:erhalten|bezahlt)|\bdankend~(?:erhalten|vereinnahmt)\b|^bezahlt$|\bstatus\s*:? ?bezahlt\b|\bbezahlt (?:per|mit|am|via|uber|durch)\b",
        r"\b(?:wurde|ist|haben sie|wird)~bereits~(?:bezahlt|beglichen|gezahlt)\b|\bbereits (?:vollstandig )?(?:per|mit|uber|via|durch)~(?:bezahlt|beglichen|gezahlt)\b",
        r"\b(?:wurde|ist|am)\b~\b(?:per|mit|uber|via) (?:ihrer |der |einer )?(?:kreditkarte|karte|paypal|ec|girocard|visa|mastercard)~(?:bezahlt|beglichen|gezahlt|belastet)",
        r"\b(?:per|mit)(?: der| einer| ihrer)? (?:kredit-?|ec-? ?|giro)?karte~(?:bezahlt|beglichen|gezahlt|belastet)|\bkreditkarte~belastet|\b(?:bar|dankend) (?:bezahlt|erhalten)\b",
        rf"\brechnung (?:ist |wurde |bereits )*beglichen\b|\bzahlung (?:dankend )?erhalten(?: am {_DAY})?\W*$|\bzahlungs(?:art|weise|methode){_MEANS}bezahlt\b",
        rf"{_ALONE}(?:noch )?(?:offener? |falliger? )?(?:zahlbetrag|restbetrag|offener betrag|betrag|saldo|restsumme|zu zahlen|zu bezahlen|offen){_NOTHING}",
        rf"\b(?:bar|(?<!geschenk-)(?<!guthaben-)karte|ec-karte)\b[^;\n]{{0,60}}\b(?:rest|restbetrag|offen){_ZERO}",
    ),
    "nl": (
        r"^(?:betaald|voldaan)$|\b(?:is|werd|wordt|zijn) (?:reeds |al |inmiddels )?(?:voldaan|betaald)\b|\bstatus\s*:? ?(?:betaald|voldaan)\b",
        r"\b(?:voldaan|betaald) (?:per|met|via|(?<!graag betaald )(?<!graag voldaan )op \d|door middel van) ?(?:\w+ )?(?:credit|creditcard|kaart|pin|ideal|paypal|bankkaart|bancontact|\d)",
        r"\bmet (?:creditcard|kaart|pin|ideal|bancontact)~(?:voldaan|betaald)|\b(?:contant|reeds|al) (?:voldaan|betaald)\b",
        rf"\b(?:betaalwijze|betaalmethode|betalingswijze|betaling){_MEANS}(?:betaald|voldaan)\b|^betaling (?:in dank )?ontvangen(?: op {_DAY})?\W*$",
        rf"{_ALONE}(?:nog )?(?:te betalen|te voldoen|openstaand(?: bedrag| saldo)?|restbedrag|resterend bedrag|saldo)(?: bedrag| totaal)?{_NOTHING}",
        rf"\b(?:contant|pin)\b[^;\n]{{0,60}}\b(?:rest|restant|openstaand){_ZERO}",
    ),
    "es": (
        rf"^(?:pagad[oa]|cobrad[oa])$|(?<!toda )(?<!una )(?<!cada )\bfactura (?:ya )?(?:pagada|cobrada|abonada)\b{_AS_A_RULE}|\bestado\s*:? ?(?:pagad[oa]|cobrad[oa])\b",
        r"\b(?:pagad[oa]|cobrad[oa]|abonad[oa]|cargad[oa]) (?:el \d~)?(?:con|en|mediante|por|a|al) (?:la |su |una )?(?:tarjeta|paypal|bizum|efectivo|contado)",
        r"\bya (?:ha sido |esta |fue )?(?:pagad[oa]|abonad[oa])\b(?! ?-?\d)(?! ?[:(])",
        rf"\b(?:forma|modo|medio|metodo) de pago{_MEANS}(?:pagad|cobrad|abonad)[oa]\b|\brecibi el importe\b|\b(?:pagad|abonad|cobrad)[oa] (?:el )?{_DAY}",
        rf"{_ALONE}(?:total |importe |saldo |neto )?(?:a pagar|pendiente(?: de pago)?|saldo|a abonar|adeudado){_NOTHING}",
        rf"\b(?:contado|efectivo|tarjeta(?! regalo))\b[^;\n]{{0,60}}\b(?:resta|restan|pendiente){_ZERO}",
    ),
    "it": (
        rf"^(?:pagat[oa]|saldat[oa]|quietanzat[oa])$|(?<!ogni )(?<!una )(?<!ciascuna )\bfattura (?:gia )?(?:pagata|saldata|quietanzata)\b{_AS_A_RULE}|\bgia (?:stat[oa] )?(?:pagat[oa]|saldat[oa]) (?:con|tramite|il|da)",
        r"\b(?:pagat[oa]|saldat[oa]|addebitat[oa]|pagamento (?:gia )?(?:effettuato|ricevuto|eseguito)) (?:il \d~)?(?:con|tramite|mediante|a mezzo|sulla|in) (?:la |vostra )*(?:carta|bancomat|pos|paypal|contanti|satispay)",
        r"\bgia (?:stata )?(?:pagata|saldata)\b|\bstato\s*:? ?pagat[oa]\b",
        rf"\b(?:modalita di )?pagamento{_MEANS}(?:pagat|saldat|quietanzat)[oa]\b|\bper quietanza\b|\bpagamento ricevuto(?: il {_DAY})?\W*$|\bgia (?:saldat|pagat)o\b(?!\W*(?:eur)?\W*\d)",
        rf"{_ALONE}(?:netto |totale |residuo |importo |saldo )?(?:a pagare|da pagare|saldo|dovuto|residuo|a saldo){_NOTHING}",
        rf"\b(?:contanti|bancomat|carta(?! regalo))\b[^;\n]{{0,60}}\b(?:resta|restano|residuo){_ZERO}",
    ),
}

_NO_SUM = r"(?![^\n]*\d[.,]\d\d(?!\d|[./-]\d))"  # else it is what was paid of the sum

_NOT_OF_SUM = r"(?![^.;\n]{0,40}\d[.,]\d\d)"  # a payment of a sum: maybe of an earlier bill
_FEW = r"(?:[\w']+ ){0,3}?"
_CLOSE = r"[^.;]{0,30}?"
_OWED_DE = r"(?:wir (?:ihnen|euch) schulden|unseren? (?:verbindlichkeit\w*|schuld\w*)|\w*gutschrift|anzahlung|guthaben|vorauszahlung(?:en)?|vorschuss|provision|honorar|auszahlung|einbehalt|abschlag|kaution|vergutung|gage)\b"

#: What is waived beside a bill: not "our fees", which may be the bill.
_COSTS = (
    r"(?:interests?|(?:late|reminder|admin\w*|bank|handling|delivery|cancellation|collection|overdue|default|dunning|booking) (?:\w+ )?(?:fees?|charges?|costs?|surcharges?)|surcharges?|penalt\w+|postage|carriage|shipping|compensation"
    r"|interets?|frais|penalites?|indemnites?|majorations?|port|\w*zins\w*|\w*gebuhr\w*|\w*kosten|mahn\w*|versand\w*|fracht\w*|\w*anfahrt\w*|\w*zuschlag\w*|porto|verpackung\w*|saumnis\w*|schadens?ersatz"
    r"|\w*rente|boetes?|\w*toeslag\w*|schadevergoeding|intereses|gastos|recargos?|portes|desplazamiento|penalizacion\w*|interess[ei]|spese|mora|penal[ei]|trasferta|trasporto|spedizione)"
)
#: What was damaged is an object behind "of" or a claim, and else the reason why something is waived.
_DAMAGES = r"(?: (?:of|des?|del|dei|di|van)|(?<=claims) for|(?<=claim) for)(?: (?:the|any|all|los))? (?:damages|danos|danni|dommages)"
_AND = r"(?:(?:and|und|et|y|ed?)(?! (?:we |wir |vous |les? |la |vi )?(?:thank|danken|remerci|agradec|ringrazi))|sowie|nebst|en (?:de|het|uw|deze)|as well as|ainsi que|evenals|asi como|nonche)"
_BILL = (
    rf"(?:{_AND}|with|con|mit|avec|met|inkl|including|plus|invoice|bill|facture|rechnung|factuur|factura|fattura|leistung\w*|total|price|pre[ic]s|prix|prijs|precio|prezzo"
    r"|goods|waren?|marchandises?|goederen|mercanci\w*|merc[ei]|services?|prestations?|work|\w*arbeit\w*|travaux|werk|servicios?|trabajos?|lavor[oi]|servizi\w*"
    r"|due|because|owing|wegen|aufgrund|cause|raison|wegens|vanwege|debido|causa|motivo|\S*\d{3}\S*)"
)
#: Behind the sum or the payment that is waived: it is that of no such costs alone, nor as much as a bill.
_NOT_OF_COSTS = (
    r"(?!(?:(?: (?:to|for|of|on|von|vom|der|des|einer|eines|weiterer|zusatzlicher|jeglicher|fur|du?e?|del|van|voor|over|di|dell[ae]|degli|dei|per|por|pour)(?= )| d(?=['\u2019])| dell(?=['\u2019]))"
    rf"(?:[ '\u2019](?!{_BILL}\b)[^\s'\u2019]+){{0,6}}?[ '\u2019]{_COSTS}|{_DAMAGES})\b"
    rf"(?!(?:[^.;\n]|\.(?=\d)){{0,40}}(?:\b{_AND} (?!(?:\w+ ){{0,2}}{_COSTS}\b)|\d{{3}}[.,]\d\d\b)))"
)
#: The payment of an invoice that is named: it may be another one.
_OF_INVOICE = (
    r"\b(?:payment|transfer|zahlung|uberweisung|reglement|paiement|virement|betaling|overschrijving|pago|transferencia|pagamento|bonifico)(?: \w+){0,2} (?:(?:d|l|dell)')?(?:invoice|rechnung|facture|factuur|factura|fattura)"
    r"(?: (?:nr|no|n)[.\u00b0]?)? [^\s\d]*\d\S*"
)
#: The same right before "received with thanks".
OF_AN_INVOICE = rf"{_OF_INVOICE}(?: \w+){{0,4}} $"

#: What may say that nothing is left to pay, in words that may also be of another paper: a person is asked.
SEEMS_SETTLED: dict[str, tuple[str, ...]] = {
    "every": (
        rf"{_OF_INVOICE}[^.;\n]{{0,60}}\b(?:received|erhalten|eingegangen|verbucht|vereinnahmt|recue?|ontvangen|recibid[oa]|ricevut[oa])\b",
        r"^card payment receipt\W*$|^payment receipt\W*$|^recu de (?:paiement|reglement)\W*$|^zahlungsbeleg\W*$|^(?:betaalbewijs|betalingsbewijs)\W*$|^(?:justificante|comprobante|recibo) de pago\W*$|^ricevuta di pagamento\W*$",
        r"\b(?:\w*card|visa|amex|carte|cb|\w*karte|\w*kaart|tarjeta|carta)\b(?: (?!\d{4}\b)[\w*]+){0,5} [*x.\u2022 ]*\d{4}\b[^;\n]{0,30}\b(?:approved|authori[sz]ed|accepted|acceptee?|autorisee?|approuvee?|genehmigt|autorisiert|akkoord|goedgekeurd|geautoriseerd|aprobad[oa]|autorizad[oa]|aceptad[oa]|approvat[oa]|autorizzat[oa]|accettat[oa])\b",
        r"\b(?:values?|valeurs?|\w*werte?|waarden?|valor(?:es)?|valor[ei])\b(?: \w+){0,2} (?:(?:only|nur|lediglich|alleen|uitsluitend|solo|soli|sole|unicamente)\b[^.;\n]{0,25}\b(?:customs|douane\w*|zoll\w*|aduan\w*|dogan\w*)|(?:ai|per|a|pour|for|fur)\b[^.;\n]{0,25}\b(?:customs|douane\w*|zoll\w*|aduan\w*|dogan\w*)\b(?: \w+)? (?:only|nur|uniquement|seulement|solamente|unicamente)\b)",
        r"\b(?:warranty (?:case|claim|repair)|(?:cas|prise en charge|reparation) (?:de |sous )?garantie|(?:garantie|gewahrleistungs|kulanz)(?:fall|reparatur|leistung)|garantie(?:geval|reparatie)|(?:caso|reparacion) (?:de|en) garantia|(?:caso|riparazione|intervento) (?:di |in )?garanzia)\b[^.;\n]{0,20}\b(?:free|no charge|sans frais|gratuite?|kostenlos|kostenfrei|unentgeltlich|ohne berechnung|kosteloos|gratis|sin cargo|sin coste|gratuit[oa]|senza addebito)\b",
    ),
    "en": (
        rf"\b(?:we|have|hereby) (?:\w+ )?waiv(?:e|ed|ing) (?:(?:our|the|all|any|your|this|its|full) )*(?:payment|claims?|invoice|amount|sum|bill|balance)\b{_NOT_OF_COSTS}|(?<!\binterest )\b(?:payment|claim|invoice|amount|sum|balance) (?:is|has been|was) (?:hereby )?waived\b",
        rf"^(?:settled|paid)\b{_NO_SUM}[^.;\n]{{0,40}}\b(?:via|by|in|with|on|through|using)\b|^amount paid\W{{1,3}}in full\b|[(]paid[)]",
        r"\bnothing (?:further |more |else )?(?:is |remains |left )*(?:due|owed|owing|payable|to pay|to be paid|outstanding)\b|\bnet (?:position|balance) (?:is )?(?:nil|zero)\b|\bpayment of the full amount (?:was|has been)\b",
        rf"\b(?:received|got) your {_FEW}(?:payment|transfer|remittance)\b{_NOT_OF_SUM}|\byour {_FEW}(?<!last )(?<!previous )(?:payment|transfer)\b{_CLOSE}\b(?:received|arrived|credited)\b",
        rf"\b(?:retained|withheld|deducted|taken|drawn|debited|set (?:\w+ ){{0,2}}?off|offset|netted|recovered|covered|settled|balanced|cleared|credited)\b{_CLOSE}\b(?:from|against|with|by|out of|through)\b {_FEW}(?:what we owe|(?:sums?|amounts?|money) (?:that |which )?we owe|commissions?|fees?|credits?|deposits?|down ?payment|advance|prepayment|payouts?|settlement|salary|earnings|remuneration|proceeds)\b",
    ),
    "fr": (
        rf"\b(?:facture|montant|somme) ne vous (?:sera|est) (?:pas|point) (?:reclame|facture)e?\b|\brenonc(?:ons|e) (?:\w+ )?(?:au|a (?:la|le|tout|notre|cette))(?: \w+){{0,2}}? ?(?:paiement|reglement|creance|encaissement|recouvrement|facturation|montant|facture|somme)\b{_NOT_OF_COSTS}",
        rf"^(?:payee?|reglee?|acquittee?|soldee?(?! (?:a|du|de|restant|payable)\b))\b{_NO_SUM}[^.;\n]{{0,40}}\b(?:en|par|via|le|avec)\b|^(?:paiement|reglement) (?:bien )?recu\b{_NO_SUM}",
        r"\breferences de la facture acquittee\b|\bsolde (?:nul|a zero|zero)\b|\b(?:acompte|avoir|credit)\b[^.;\n]{0,20}\bcouvre\b|\bplus rien (?:a (?:payer|regler)|n'est du)\b|\bne reste(?:ra)? (?:plus )?rien\b",
        rf"\b(?:recu|encaisse) votre {_FEW}(?:paiement|reglement|virement|cheque)\b{_NOT_OF_SUM}|\bvotre (?:paiement|reglement|virement|cheque)\b{_CLOSE}\b(?:recu|parvenu|encaisse|credite|enregistre)\b",
        rf"\b(?:retenu|deduit|deduction|compense|impute|couvert|solde|preleve|puise|retranche)(?:e|s|es)?\b{_CLOSE}\b(?:sur|dans|de|du|des|par|avec|contre)\b {_FEW}(?:l'|d')?(?:que nous vous devons|honoraires|commissions?|avoirs?|acomptes?|provision|avance|versement|salaire|remuneration|caution|depot|decompte)\b",
    ),
    "de": (
        rf"\b(?:erlassen wir (?:ihnen|euch)|wir erlassen (?:ihnen|euch)) (?:\w+ )?(?:den|die|diese\w*)(?: \w+)? ?(?:\w*betrag|forderung|summe|rechnung|zahlung)\b{_NOT_OF_COSTS}|\bverzichten\b[^.;\n]{{0,30}}\bauf (?:die|eine|unsere|den|jede)(?: \w+)? ?(?:\w*zahlung|forderung|begleichung|betrag|rechnungsbetrag)\b{_NOT_OF_COSTS}",
        rf"\bverzichten\b[^.;\n]{{0,30}}\bauf (?:die|eine|unsere|jede)(?: \w+)? ?berechnung\b(?! (?:von|der) (?:umsatz|mehrwert)steuer\b){_NOT_OF_COSTS}",
        rf"\bauf (?:die|eine|unsere|den|jede)(?: \w+)? ?(?:zahlung|bezahlung|berechnung(?! (?:von|der) (?:umsatz|mehrwert)steuer\b)|forderung|begleichung|rechnungsbetrag)\b{_NOT_OF_COSTS}[^.;\n]{{0,40}}\b(?:wird |haben wir )?(?:verzichtet|verzichten wir)\b",
        rf"^(?:die |ihre )?zahlung\b{_NO_SUM}(?:[^.;\n]|(?<=\d)\.){{0,30}}\b(?:erhalten|erfolgte|erfolgt(?=\W*$|[,.;!]| am \d)|eingegangen|verbucht)\b|^(?:die |ihre )?zahlung (?:ist|bereits|schon) erfolgt\b",
        r"\b(?:rechnung|betrag|rechnungsbetrag) (?:wurde|ist|wird|war)\b[^.;\n]{0,60}\b(?:beglichen|ausgeglichen|verrechnet|gedeckt)\b",
        r"\b(?:nichts|nicht) mehr (?:(?:zu )?(?:uberweisen|zahlen|bezahlen)|offen)\b",
        rf"\b(?:ihre|deine) {_FEW}(?<!letzte )(?:zahlung|uberweisung)\b{_CLOSE}\b(?:erhalten|eingegangen|verbucht|gutgeschrieben)\b",
        rf"\b(?:rechnungsausgleich|ausgleich|einbehalt|verrechnung|verrechnet|verrechnen|aufrechnung)\b{_CLOSE}\b(?:mit|von|vom|durch|gegen)\b {_FEW}{_OWED_DE}",
        rf"\b(?:ihre[rm]|der|dem)\b (?:kaution|guthaben|anzahlung|vorauszahlung|depot|vorschuss){_CLOSE}\b(?:entnommen|belastet|abgebucht|entnehmen)\b",
        rf"\b(?:mit|von|vom|durch|gegen|aus)\b {_FEW}{_OWED_DE}{_CLOSE}\b(?:verrechnet|entnommen|einbehalten|abgezogen|ausgeglichen|gedeckt|aufgerechnet|beglichen|getilgt)\b",
    ),
    "nl": (
        rf"\b(?:zien|ziet) (?:(?:wij|we|hierbij|hiermee) ){{0,2}}af van (?:(?:de|deze|verdere|onze) )*(?:betaling|vordering|incasso|inning|facturering|aanrekening|bedrag)\b{_NOT_OF_COSTS}|\b(?:betaling|vordering|factuur|bedrag) (?:wordt|is|werd) (?:\w+ )?kwijtgescholden\b|\b(?:schelden (?:wij|we)|(?:wij|we) schelden)\b(?:(?!\b{_COSTS}\b)[^.;\n]){{0,30}}\bkwijt\b",
        rf"\b(?:schelden (?:wij|we)|(?:wij|we) schelden)\b[^.;\n]{{0,20}}\b(?:\w*bedrag|factuur|vordering|nota|som|schuld|betaling)\b{_NOT_OF_COSTS}[^.;\n]{{0,30}}\bkwijt\b",
        rf"\bverrekend met (?:uw|het) (?:tegoed|saldo|voorschot)\b|^betaling (?:in dank |met dank )?ontvangen\b{_NO_SUM}",
        r"^afgerekend\b|\bafgerekend (?:via|met|per)\b|\bniets? meer (?:te |over te |open\b)",
        rf"\b(?:wij|we|hebben|is|werd) {_FEW}uw {_FEW}(?:betaling|overschrijving)\b{_CLOSE}\b(?:ontvangen|binnengekomen)\b{_NOT_OF_SUM}|\buw (?:betaling|overschrijving)\b{_CLOSE}\b(?:ontvangen|binnengekomen|bijgeschreven)\b",
        rf"\b(?:ingehouden|inhouden|houden wij|verrekend|verrekenen|gedekt|in mindering gebracht|vereffend|afgetrokken|verminderd)\b{_CLOSE}\b(?:op|met|door|van|uit|tegen)\b {_FEW}(?:(?:wij|we) u (?:nog )?(?:ver)?schuldig\w*|honorarium|commissie|provisie|credit\w*|voorschot|aanbetaling|tegoed|uitbetaling|vergoeding|loon|salaris|(?:waar)?borg(?:som)?)\b",
        rf"\b(?:op|met|door|van|uit|tegen)\b {_FEW}(?:honorarium|commissie|provisie|creditnota|voorschot|aanbetaling|tegoed|uitbetaling|vergoeding|borg|waarborg)\b{_CLOSE}\b(?:afgehaald|afgehouden|opgenomen|ingehouden|verrekend|gedekt|vereffend)\b",
    ),
    "es": (
        rf"\b(?:le|les|os) condona(?:mos|remos) (?:el|la|este|esta) (?:\w+ )?(?:importe|deuda|factura|pago)\b{_NOT_OF_COSTS}|\brenuncia(?:mos|ndo)? (?:\w+ )?(?:al?|a la|a este|a esta) ?(?:cobro|pago|facturacion|importe|credito|deuda|reclamacion del (?:pago|importe))\b{_NOT_OF_COSTS}",
        rf"^(?:abonad|pagad|cobrad|liquidad|satisfech)[oa]\b{_NO_SUM}[^.;\n]{{0,40}}\b(?:por|con|en|el|mediante|via)\b|^pago recibido\b{_NO_SUM}",
        r"\b(?:importe|factura) (?:ya )?(?:satisfech|liquidad|abonad)[oa]\b|\bno queda\w* (?:ya )?nada\b|\bnada (?:mas )?(?:pendiente|que pagar|por pagar)\b|\bno es necesario que (?:realice|efectue|haga)\b",
        rf"\b(?:recibido|recibimos|ingresado) (?:su|tu|vuestro) {_FEW}(?:pago|transferencia|abono)\b{_NOT_OF_SUM}|\b(?:su|la) (?:pago|transferencia)\b{_CLOSE}\b(?:recibid[oa]|ingresad[oa])\b",
        rf"\b(?:retenid[oa]|descontad[oa]|descontara|descontaremos|deducira|deducid[oa]|compensad[oa]|compensa|compensara|retirad[oa]|tomad[oa]|sacad[oa]|cubiert[oa]|imputad[oa])\b{_CLOSE}\b(?:de|del|con|por|en|contra)\b {_FEW}(?:que (?:les?|os) debemos|honorarios|comision(?:es)?|abono|anticipo|liquidacion|deposito|fianza|nomina|provision|nota de credito|saldo a favor)\b",
    ),
    "it": (
        rf"\b(?:vi|le) (?:condoniamo|abbuoniamo) (?:l[\u2019']|il |la |questo |questa |tale )*(?:importo|debito|fattura|somma|pagamento)\b{_NOT_OF_COSTS}|\brinunc(?:iamo|ia|iando) (?:\w+ )?(?:al|all'|alla|a) ?(?:pagamento|incasso|fatturazione|addebito|importo|credito|riscossione|corrispettivo)\b{_NOT_OF_COSTS}|\bcompensat[oa] con (?:la )?(?:vs\.?|vostra|sua) fattura\b|\bnon (?:residua|resta|rimane|sussiste) alcun (?:saldo|importo|debito|residuo)\b",
        rf"^pagamento (?:gia )?(?:ricevuto|effettuato|eseguito)\b{_NO_SUM}|^(?:quietanzat|incassat)[oa]\b{_NO_SUM}[^.;\n]{{0,40}}\b(?:il|in|con|tramite|mediante)\b",
        r"\bnulla (?:e |era |piu )*dovuto\b|\b(?:non (?:resta|rimane) (?:piu )?|piu )nulla (?:da (?:pagare|versare|saldare)|in sospeso)\b|\bcompensat[oa] con (?:l'|il |la )?(?:acconto|credito|anticipo|caparra)\b",
        rf"\b(?:ricevuto|incassato) (?:il )?(?:vostro|suo|tuo) {_FEW}(?:pagamento|bonifico|versamento)\b{_NOT_OF_SUM}|\b(?:vostro|suo|il) (?:pagamento|bonifico)\b{_CLOSE}\b(?:ricevuto|pervenuto|accreditato)\b",
        rf"\b(?:trattenut|detratt|prelevat|attint|compensat|copert|scalat|imputat)[oa]\b{_CLOSE}\b(?:dal|dalla|dai|dalle|con|da|in|sul|sulla|su)\b {_FEW}(?:l'|un')?(?:(?:che )?vi dobbiamo|compens[oi]|provvigion[ei]|nota di credito|acconto|anticipo|cauzione|prossim[oa] \w+|credito|liquidazione|stipendio)\b",
    ),
}

#: Words that make a statement a case that may be ("if it was paid already, ignore this").
CONDITIONS = (
    r"\b(?:if|unless|should|when|(?<!\d )may(?! \d)|can|could|either|wenn|falls(?! due)|sofern|sollte|sollten|koennen|konnen|(?<!bald wie )(?<!schnell wie )moglich|auf wunsch|si(?! prega)|s'il|lorsque|pouvez|(?<!soon as )(?<!des que )possible|possibilite|sauf(?! err)|salvo(?! err)|(?<!spoedig )(?<!snel )mogelijk|(?<!antes )posible|(?<!prima )possibile|potrete|podra|tenzij|ausser|es sei denn|a meno che|a menos|en cas|in (?:the )?event|zou|zouden|kann|darf|attiva|attivate|attivi|attivare|preferite|preferisc[ei]|activez|activate|set up"
    r"|bei (?:\w+ )?(?:ruck(?:last|buch|gab)\w*|\w*verzug|verspat\w*|nicht\w*)|bij (?:te late|niet|storner\w*|weigering)|(?:vraag|regel|choose|wahlen sie|kies|optez|scelga|elija)"
    r"|indien|mocht|wanneer|kunt|in caso|qualora|(?<!importe )(?<!factura )(?<!pago )(?<!cantidad )(?<!recibo )(?<!monto )(?<!total )(?<!cuota )(?<!suma )(?<!que )(?<!ya )(?<!no )(?<!y )se(?= $| (?:il|la|avete|hai|gia|fosse|e (?:gia|stat)))|puo|potete|puede|en caso|cuando)\b"
    r"|(?<!factuur )(?<!bedrag )(?<!rekening )\b(?:heeft|hebt) u "  # the question; "Deze factuur heeft u betaald" states it
)

#: Words before "paid" that say until when it is not: "our property until paid in full". Not for debits ("until further notice").
NOT_YET = (
    r"\b(?:until|till|unless|once|not|never|jusqu'a(?: ce que)?|tant que|bis|erst|nicht|tot|totdat|zodra|niet|hasta(?: que)?|mientras|no|finche|fino a|non|after|upon|as soon as|des que|apres|nach|sobald|na|nadat|tras|despues de(?: que)?|una vez|dopo|(?:non )?appena)\b"
    r"[^\d.;:]{0,25}$"
)

#: Words before "will be charged" that say what is: what being late costs, and neither the bill nor its sum. Not the whole of a debit.
COST_OF_BEING_LATE = (
    r"^(?!.*\b(?:(?<!overdue )(?<!outstanding )(?<!unpaid )(?<!late )(?:invoices?|amounts?|payments?|balance|sums?)|total|bills?|price|subscription|premium|rent|instal?ments?"
    r"|factures?|montants?|somme|solde|echeances?|mensualites?|cotisations?|\w*betra[eg]\w*|\w*rechnung\w*|summe|saldo|zahlung(?:en)?|\w*beitrag|miete|raten?"
    r"|factu(?:ur|ren)|\w*bedrag\w*|totaal|termijn\w*|huur|facturas?|importes?|cuotas?|recibos?|alquiler|fattur[ae]|import[oi]|totale|canon[ei]|premio|affitto|account|card|iban"
    r"|compte|carte|\w*konto|karte|rekening|kaart|cuenta|tarjeta|conto|carta)\b)"
    r".*\b(?:interests?|late (?:payment )?(?:fees?|charges?)|penalt(?:y|ies)|compensation|interets?|penalites?|indemnites?|\w*zinsen|verzugs\w+|mahn\w+|saumnis\w+"
    r"|\w*rente|incassokosten|aanmaningskosten|boetes?|intereses|recargos?|penalizacion\w*|interessi|mora|penali)\b(?!-?free|-?frei)[^,:]{0,40}$"
)

#: The claim was sold: whom to pay is named here.
ASSIGNED: dict[str, tuple[str, ...]] = {
    "en": (
        r"\bassigned to\b(?! (?:you|your|(?:this|the) (?:project|job|order|site|task|work|ticket|contract|case|client|customer))\b)|\bassignment of (?:this|the) (?:invoice|debt|claim|receivable)|\bfactor(?:ing)?\b(?! ?\d)|\bdischarged?\b~\bpa(?:y|id)\b|\bpayments? (?:\w+ )?(?:with|in|of|has|have) (?:\w+ ){0,2}discharg(?:e|ing)\b|\bpay(?:ment)?(?: is)?(?: valid)? only to\b",
        r"\bnotice of (?:the )?assignment\b|\bassigned (?:this|the|our|all|these|its|their) (?:\w+ )?(?:debt|claim|receivable|invoice|account)s?\b(?! (?:number|no\b|manager|to (?:you|the project|order)\b))|\binvoice discount(?:ed|ing) with\b(?! \d)|\breceivables (?:are|have been|were) (?:\w+ )?(?:financed|purchased|bought|sold|assigned)\b",
        r"\b(?:title|ownership|property) (?:to|of|in) (?:this|the|our|all) (?:\w+ )?(?:debt|claim|receivable|invoice)s?\b(?! (?:goods|items))~\b(?:passed|passes|transferred|vested|vests|belongs|held by)\b|\bholds? (?:\w+ )?(?:title|ownership) (?:to|of|in) (?:this|the|our|all) (?:\w+ )?(?:debt|claim|receivable|invoice)s?\b(?! (?:goods|items))|\b(?:receivers?|administrators?|liquidators?)\b~\bcollect(?:s|ing)? (?:\w+ ){0,2}(?:debts|invoices|payments|receivables|claims|monies)\b|\b(?:debt|claim|receivable|invoice)s? belongs? to\b(?! (?:you|your)\b)|\bbook debts (?:are|have been|were) charged to\b|\bgive (?:a )?(?:good|valid) (?:receipt|discharge)\b",
    ),
    "fr": (
        r"\bcedee?s? a\b|\bsubroge|\baffactur|\bliberatoire|\bcession de (?:la )?creance|\bfactor\b|\bavis de cession\b|\bnotification de cession\b|\bcede(?:e?s?|ons|r)? (?:cette|la presente|nos|notre|ces|toutes nos) (?:creances?|factures?)\b|\b(?:creance|facture)\b~\b(?:appartient a|est la propriete d|est devenue la propriete d|a ete (?:transferee|transmise|vendue) a)|\b(?:propriete|titularite) de (?:cette|la|notre|la presente) (?:creance|facture)\b~\b(?:transferee?|transmise?|passee?)\b|\b(?:administrateur|mandataire|liquidateur)\b~\b(?:encaisse|recouvre|percoit) (?:\w+ ){0,2}(?:creances|factures|sommes|paiements)\b",
    ),
    "de": (
        r"(?<!\buns )\babgetreten\b|\bvon uns abgetreten\b|(?<!keine )\babtretung\b(?![^.;]{0,60}\b(?:ausgeschlossen|unzulassig|untersagt|verboten|(?:nur mit|ohne|bedarf|bedurfen) [^.;]{0,30}zustimmung|nicht (?:gestattet|zulassig))\b)|\bfactoring\b|\bschuldbefreiend|\bbefreiend(?:er|e)?\b|\bforderungsverkauf|\babtretungs(?:anzeige|erklarung|vermerk|hinweis|mitteilung)\b|\b(?:inhaber\w*|eigentumer\w*|glaubiger\w*) (?:dieser|der|unserer) (?:rechnungs?)?forderung\b(?! (?:bleib|sind wir))|\bforderung\b~\b(?:ubergegangen|ubertragen|verkauft|verpfandet)\b|\bforderung gehort\b|\b\w*verwalter\w*\b~\b(?:zieht|ziehen) (?:\w+ ){0,2}(?:forderungen|rechnungen) (?:\w+ )?ein\b",
    ),
    "nl": (
        r"\bovergedragen aan\b|\bgecedeerd\b|\bverpand\b|\bbevrijdend\b|\bfactoring\b|\bfactormaatschappij|\b(?:akte|kennisgeving|mededeling|melding) van (?:cessie|overdracht|verpanding)\b|\b(?:vordering|factuur)\b~\b(?:eigendom van(?! de koper)|overgegaan op|overgedragen|verkocht aan|toe aan)\b|\b(?:curator|bewindvoerder)\b~\b(?:int|incasseert|inning van) (?:\w+ ){0,2}(?:vorderingen|facturen)\b",
    ),
    "es": (
        r"\bcedid[oa]s? a\b|\bliberatori[oa]\b|\bfactoring\b|\bcesion de(?:l| este)? (?:credito|cobro)|\b(?:notificacion|aviso|comunicacion) de (?:la )?cesion\b|\bcedido (?:este|el|nuestro|el presente) (?:credito|cobro)\b|\bcedido esta factura\b|\b(?:credito|factura)\b~\b(?:pertenece a|es propiedad d|ha pasado a|ha sido (?:vendid|transferid|transmitid)[oa] a)|\b(?:titularidad|propiedad) (?:del|de este|de esta|de la) (?:credito|factura)\b~\b(?:pasado|transferid[oa]|transmitid[oa])\b|\badministrador\b~\bcobra (?:\w+ ){0,2}(?:creditos|facturas|deudas)\b",
    ),
    "it": (
        r"\bcedut[oa] a\b|\bliberatori[oa]\b|\bfactoring\b|\bcessione del credito|\b(?:avviso|notifica|comunicazione) (?:di|della) cessione\b|\bceduto (?:questo|il|il nostro|il presente|i nostri) credit[oi]\b|\bceduto (?:questa|la presente) fattura\b|\b(?:credito|fattura)\b~\b(?:appartiene a|e di proprieta d|e passat[oa] a|e stat[oa] (?:vendut|trasferit)[oa] a)|\b(?:titolarita|proprieta) (?:del|di questo|di questa|della) (?:presente )?(?:credito|fattura)\b~\b(?:passata|trasferita)\b|\b(?:curatore|commissario|liquidatore)\b~\b(?:incassa|riscuote) (?:\w+ ){0,2}(?:crediti|fatture)\b",
    ),
}
#: What speaks of assigning, but of claims that are the seller's by it, or of claims that may not be assigned; folded.
NO_ASSIGNMENT = r"(?<!\bvon )\buns (?:\w+ )?abgetreten\b|\babtretung\b[^.;]{0,60}\b(?:ausgeschlossen|unzulassig|untersagt|verboten|(?:nur mit|ohne|bedarf|bedurfen) [^.;]{0,30}zustimmung|nicht (?:gestattet|zulassig))\b|\bkeine abtretung\b"

#: What a row with an amount is about that is no item: earlier balances, payments, credits, deposits, choices.
NO_ITEMS = (
    r"saldo|balance|solde|zahlung|payment|paiement|paid|bezahlt|gezahlt|betaal|pagad|pagat|uberweisung|transfer|virement|reglement|cheque|scheck"
    r"|gutschrift|credit\b|avoir|abono|accredito|kaution|caution|deposit|depot|borg|fianza|cauzione|variante|variant|option|alternativ|\brate\b"
    r"|ubertrag|vortrag|report\b|brought forward|carried|previous|vorig|precedent|anterior|precedente|rest\b|mahn|remind|guthaben"
)
#: What a sum stands beside that is no total of this invoice: an offer, an order, another year, a credit line, what is paid back.
NO_TOTALS = (
    r"angebot|auftrag|bestell|vergleich|vorjahr|kredit|limit|rahmen|offer|quot|order|budget|previous|last year|devis|commande|annee|offert|bestelling|pedido|presupuest|ano anterior"
    r"|preventiv|ordin|anno|plafond|estimat|\bwert\b|valor\b|erstatt|auszahl|gutschrift|refund|rembours|terugbetal|devol|rimbors|credit"
)
