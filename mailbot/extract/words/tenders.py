# ruff: noqa: E501  a pattern is one piece
"""The words of rows by which tills, hotels and shops say how a sum was paid ("Visa XXXX4410  413.96"): folded; patterns of whole labels."""

#: Means of payment but a transfer: of cards, coins, papers, providers and debits.
MEANS = (
    r"(?:(?:credit|debit|bank|gift|charge) ?)?cards?|visa(?: (?:debit|credit|electron))?|master ?card|amex|american express|diners(?: club)?|maestro|v ?pay|unionpay|jcb|eftpos|chip and pin|contactless"
    r"|paypal(?: express)?|stripe|square|sumup|zettle|klarna|mollie|adyen|worldpay|(?:apple|google|amazon|shopify)[ _]?pay(?:ments?)?|ebay (?:managed )?payments|nexi|satispay|twint|wero|direct debit"
    r"|cash|cheque|check|voucher"
    r"|(?:kredit|debit|ec|giro|bank|kunden) ?karte|karte(?:nzahlung)?|girocard|ec(?: ?cash)?|bar(?:zahlung|geld)?|scheck|bankomat|sofort ?uberweisung|giropay|gutschein|(?:sepa )?lastschrift|bankeinzug"
    r"|carte(?: (?:bancaire|bleue|de credit|de debit))?|cb|tpe|especes|(?:cheques?|tickets?|titres?) (?:restaurant|vacances|cadeau)|prelevement(?: (?:automatique|sepa))?"
    r"|pin(?:pas|betaling|nen)?|bank ?pas|bank ?kaart|credit ?kaart|bancontact|payconiq|ideal|contante?n?|(?:automatische )?incasso"
    r"|tarjetas?(?: de (?:credito|debito))?|efectivo|metalico|contado|talon|bizum|datafono|tpv|redsys|domiciliacion"
    r"|carta(?: di (?:credito|debito))?|bancomat|pos|contant[ei]|assegno|addebito(?: diretto)?"
)
#: That it was paid, in a word; for what was handed over too.
PAID = r"paid|tendered|received|rendered|gegeben|bezahlt|gezahlt|erhalten|betaald|voldaan|ontvangen|encaissee?|reglee?|payee?|recue?|entregado|cobrad[oa]|pagad[oa]|recibid[oa]|pagat[oa]|incassat[oa]|ricevut[oa]"
#: The payment as a noun: it says so only where it stands under the total like what is taken off.
PAYMENT = r"payments?|zahlung(?:en)?|einzahlung|reglements?|paiements?|versements?|encaissements?|betaling(?:en)?|pagos?|cobros?|pagament[oi]|incass[oi]|versament[oi]"
#: What may stand between such words.
LINKS = (
    r"by|with|via|per|through|using|on|mit|in|par|en|avec|con|mediante|tramite|met|op|de|amount|total|sum|montant|betrag|bedrag|importe|importo"
    r"|ending(?: in| with)?|endet auf|endend auf|se terminant par|terminada en|eindigend op|che termina con|nr|no|n°"
)
#: What a provider reports of a payment, in the cells behind its sum.
STATES = r"sale|captured?|authorizations?|succe(?:ss(?:ful)?|eded)|settled|completed|paid|erfolgreich|reussie?|geslaagd|exitos[oa]|riuscit[oa]|bezahlt|payee?|betaald|pagad[oa]|pagat[oa]"
#: Those of them by which the money came.
ARRIVED = r"captured?|succe(?:ss(?:ful)?|eded)|settled|erfolgreich|reussie?|geslaagd|exitos[oa]|riuscit[oa]"
#: The number of a card, or its last digits.
CARD_NUMBER = r"(?:[x*\u2022#.\u2026-]{2,} ?)+\d{0,4}|\b\d{4}\b"
