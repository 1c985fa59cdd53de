# ruff: noqa: E501  a pattern is one piece
"""Words of the tables of payments that were made, as some sellers print them below the sums (folded; patterns for whole heads)."""

from mailbot.extract.words.states import DAY

#: Titles over such a table.
TITLES = (
    r"(?:related |previous |past |payment )?transactions?|transaction history|payment history|payments? (?:received|made|to date|history|details? received)"
    r"|(?:previous|past|earlier|recorded) payments"
    r"|(?:reglements?|paiements?|versements?) (?:recus?|effectues?|deja (?:recus?|effectues?)|enregistres?|anterieurs?)"
    r"|historique des (?:paiements|reglements|versements)|encaissements?"
    r"|(?:erhaltene|geleistete|bisherige|fruhere|eingegangene|verbuchte) zahlungen|zahlungseingange?|zahlungshistorie|zahlungsverlauf|transaktionen"
    r"|(?:ontvangen|eerdere|gedane|vorige) betalingen|betalingsgeschiedenis|betaalgeschiedenis|betalingsoverzicht|transacties"
    r"|(?:pagos|cobros) (?:recibidos?|realizados?|efectuados?|anteriores)|historial de pagos|cobros|transacciones"
    r"|(?:pagamenti|incassi|versamenti) (?:ricevuti|effettuati|precedenti|registrati)|(?:storico|cronologia) (?:dei )?pagamenti|incassi|transazioni"
)
#: Heads over the day on which it was made.
DAYS = (
    r"(?:payment |transaction |paid |received )?date|(?:date )?(?:paid|received)(?: on)?|paid on|date of (?:payment|receipt)"
    r"|(?:date )?(?:de |du )?(?:paiement|reglement|versement)|(?:paye|regle|recu) le|date d'encaissement"
    r"|datum|(?:zahlungs|buchungs|transaktions|eingangs|zahl)datum|(?:be)?gezahlt am|bezahlt am|eingegangen am|zahlung vom|zahlungseingang"
    r"|(?:betaal|betalings|transactie)datum|betaald op|ontvangen op|datum (?:van )?(?:betaling|ontvangst)"
    r"|fecha(?: (?:de |del )?(?:pago|cobro|transaccion))?|pagado el|cobrado el"
    r"|data(?: (?:di |del )?(?:pagamento|incasso|transazione|versamento))?|pagato il|incassato il"
)
#: Heads over how it was made.
MEANS = (
    r"(?:payment |pay )?(?:method|mode|type|gateway|means)|method of payment|gateway"
    r"|(?:mode|moyen|type) (?:de )?(?:paiement|reglement)|mode|moyen"
    r"|zahlungs(?:art|weise|methode|mittel|weg)"
    r"|betaal(?:wijze|methode|middel)|betalings(?:wijze|methode)|wijze van betaling"
    r"|(?:forma|modo|medio|metodo) de pago"
    r"|(?:modalita|metodo|modo|tipo) (?:di |del )?pagamento"
)
#: Heads over the number of what was paid: who has one, has paid.
TRANSACTIONS = (
    r"(?:transaction|receipt) (?:id|no|number|#|ref(?:erence)?)|(?:n°|no|numero|id|identifiant|reference) (?:de )?(?:la )?transaction"
    r"|transaktions-?(?:nr|nummer|id|kennung)|transactie-?(?:nr|nummer|id|kenmerk)|(?:id|n°|numero|codigo) (?:de )?(?:la )?transaccion"
    r"|(?:id|n°|numero|codice) (?:della )?transazione"
)
#: What says in a head that something is still to be paid.
TO_COME = (
    r"\bdue\b|pay by|payable|to pay|outstanding|echeance|limite|a payer|a regler|\bdu\b|fallig|zahlbar|zu zahlen|verval|uiterlijk"
    r"|te betalen|vencim|vence|a pagar|pendiente|scaden|da pagare|entro"
)
#: What a stamp or a badge says in one word.
STAMPS = (
    r"paid|paid in full|betaald|voldaan|pagad[oa]|cobrad[oa]|pagat[oa]|saldat[oa]|quietanzat[oa]|acquittee?|payee?|reglee?|soldee?|bezahlt"
)
#: One of these that is the label of another thing in English.
PAYEE = "payee"
#: The title of a bill that may stand in one cell with it.
TITLES_BESIDE = r"(?:tax |vat )?invoice|facture|rechnung|factuur|factura|fattura"
#: What says beside it that it is still open, or may be either.
STILL_OPEN = r"unpaid|impayee?|non paye|unbezahlt|nicht bezahlt|offen|onbetaald|pendiente|da pagare|da saldare|non pagat"
#: What says beside a day and its sum that this was paid.
PAID_THEN = (
    r"paid|settled|payment (?:made|received)|betaald|voldaan|pagad[oa]|cobrad[oa]|pagat[oa]|saldat[oa]|quietanzat[oa]|pagamento (?:effettuato|ricevuto)"
    r"|acquittee?|payee?|reglee?|paiement (?:effectue|recu)|(?:be|ge)zahlt|beglichen|zahlung erhalten|betaling ontvangen|pago (?:realizado|recibido)"
)
#: Before the day of it.
ON_DAY = "on|am|le|op|el|il"
#: The same as the head of a column of days.
PAID_HEADS = rf"(?:{PAID_THEN})(?: (?:{ON_DAY}))?"
#: What makes a limit of it: "paid by".
BY_THEN = "bis|by|before|avant|entro|voor|antes"

_LESS = r"(?:(?:less|minus|abzgl\.?|abzuglich|abz\.|moins|a deduire|af|in mindering|menos|meno|a dedurre|a detrarre)\W{1,3})?"
_LEAD = r"(?:(?:already|bereits|schon|deja|reeds|al|ya|gia)\W{1,3})?"
_WHEN = r"(?:\W{1,3}(?:on|of|dated?|from|am|vom|le|du|en date du|op|van|d\.d\.|el|del|de|con fecha|il|in data))?\W{1,3}"
_BY = r"(?:\W{1,3}(?:by |per |par |via |con |mit |in |en )?[a-z][a-z -]{0,24}\W{0,2})?"
_PAID_WORDS = (
    r"paid|settled|(?:payment|amount|deposit)s? (?:received|made|paid)|received|(?:an|voraus|teil|abschlags)?(?:be|ge)?zahlt|beglichen|erhalten|zahlung (?:erhalten|eingegangen)|zahlungseingang"
    r"|payee?|reglee?|verse|recue?|encaissee?|(?:paiement|reglement|versement|acompte) (?:recu|verse|effectue)|betaald|voldaan|ontvangen|betaling ontvangen"
    r"|pagad[oa]|cobrad[oa]|abonad[oa]|recibid[oa]|entregado(?: a cuenta)?|pago (?:recibido|realizado)|pagat[oa]|versat[oa]|incassat[oa]|saldat[oa]|pagamento (?:ricevuto|effettuato)"
)
_OF_PAST = (  # only before "of": "payment on 12 May" may be one to come
    r"(?:your |ihre |votre |uw |su |vs\.? )?(?:payment|(?:teil|voraus|an|abschlags)?zahlung|paiement|reglement|versement|(?:deel)?betaling|pago|pagamento|versamento)\W{1,3}(?:of|dated|from|vom|du|van|d\.d\.|del|de fecha)"
)
#: A row up to its amount that says when a part was paid: nothing else stands in it but how.
PAID_ON = rf"\W*{_LESS}{_LEAD}(?:(?:{_PAID_WORDS}){_WHEN}|{_OF_PAST} ){DAY}{_BY}\W*"
