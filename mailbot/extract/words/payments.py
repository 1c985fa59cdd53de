# ruff: noqa: E501  a pattern is one piece
"""The words of sentences about a payment that was made, a debit and an unpaid bill, per language and folded: which of them together say
what is the grammar of `printed/told.py`, the same in every language."""

from dataclasses import dataclass

#: Means that are no bank transfer, by names that are the same everywhere.
_BRANDS = (
    r"stripe|mollie|paypal|nexi|sumup|zettle|klarna|redsys|tpv|satispay|bancontact|payconiq|twint|bizum|adyen|worldpay|gocardless|sofort|giropay|wero|swish"
    r"|(?:apple|google|amazon) ?pay|visa|master ?card|maestro|amex|american express|revolut pay|multibanco|payplug|lydia|scalapay|ec|pos|girocard"
)


@dataclass(frozen=True, slots=True)
class Payments:
    """What one language has: nouns in the singular, so that what holds for payments at large is no statement about this one."""

    payment: str  # a payment and its amount
    billed: str  # what a payment is made for: that may be received, too
    paid: str  # was paid: participles that need no noun
    made: str  # was made, received: participles of a payment
    already: str
    means: str  # but a bank transfer
    online: str  # right beside "paid" only: much is online
    account: str  # the buyer's account or card
    takes: str  # any form of taking money from an account
    takes_sum: str  # we take it: forms that need no account beside them
    by_debit: str  # the debit as a noun
    of_payment: str  # what makes such a noun the way this is paid
    bill: str  # this invoice, its sum, its payment
    unpaid: str


PAYMENTS: dict[str, Payments] = {
    "en": Payments(
        payment=r"payment|(?<!of )amount|transfer",
        billed=r"invoice|bill|total|sum|order",
        paid=r"paid(?! (?:search|media|social|ads?|advert\w*|content|leave|holidays?|time))|settled|transferred",
        made=r"made|received|arrived|done|taken|completed|processed|effected|cleared|successful",
        already=r"already",
        means=r"(?:credit |debit |bank )?card|cash|cheque|at the till|(?:by|via|with|through|using) ideal",
        online=r"online",
        account=r"your (?:(?:bank|current|credit|debit|payment|nominated|chosen) )*(?:account|card|a/c)\b(?! (?:manager|number|no\b|balance|page|statement|details|team|executive|area|online))",
        takes=r"debit(?:s|ed|ing)?|charg(?:e|es|ed|ing)|collect(?:s|ed|ing)?|withdraw(?:n|s|ing)?|withdrew|taken|deduct(?:s|ed|ing)?|take|taking|draw|drawn|will leave",
        takes_sum=r"(?:will|shall) be (?:automatically )?debited|(?:debited|withdrawn|(?<!goods )(?<!items )(?<!order )(?<!materials )(?<!vehicle )(?<!equipment )(?<!waste )(?<!parts )collected) on(?= \d)|(?:be |to |will |shall )(?:debit|collect|withdraw)(?:ing)?",
        by_debit=r"direct debit|automatic (?:debit|payment|collection)",
        of_payment=r"paid|payment (?:by|via|through|is)|collected|settled|taken|will be|on or (?:after|around)",
        bill=r"(?:this|the|your|our) (?:above |following |attached |enclosed )?(?:invoice|bill|payment|amount|account)|invoice \S*\d\S*|payment (?:of|for|in respect of) (?:this|the|your|our|invoice)",
        unpaid=r"(?:remains?|is|are) (?:now |still |currently |as yet |already |more than |over |\d+ days? )*(?:unpaid|outstanding|open|overdue|past due)|(?:have|has|had) (?:still )?not (?:yet )?(?:been )?(?:received|paid|settled)|haven't (?:yet )?received",
    ),
    "fr": Payments(
        payment=r"paiement|reglement|montant|somme|virement|encaissement",
        billed=r"facture|total|note",
        paid=r"payee?s?|(?<!en )(?<!la )reglee?|acquittee?|soldee|encaissee?|viree?",
        made=r"effectuee?|recue?|realisee?|faite?|parvenue?|confirmee?|enregistree?",
        already=r"deja",
        means=r"(?:carte|cb|cheque|especes|comptant(?= (?:en|au|a la|le)\b)|tpe|mandat cash|prelevement)",
        online=r"en ligne|sur internet",
        account=r"(?:votre|vos|ton) (?:compte|carte)s?\b(?! (?:client|en ligne|personnel|web))",
        takes=r"prelev\w*|debite\w*|ponctionn\w*",
        takes_sum=r"sera (?:automatiquement )?debitee?|(?:preleve|debite)e? le(?= \d)|preleverons|prelevons|debiterons|(?:allons|proceder\w* (?:a|au)) (?:prelev|debit)\w*",
        by_debit=r"prelevement(?!s? (?:a la source|sociaux|liberatoire|forfaitaire))|(?:carte|compte) (?:sera|est) debitee?",
        of_payment=r"paiement|reglement|regle|interviendra|aura lieu|sera|fera|fait l'objet|sous forme|effectue|montant",
        bill=r"(?:cette|la presente|la|notre|votre) facture|facture (?:n°|no|numero)? ?\S*\d\S*|(?:le|votre) (?:reglement|paiement)|le montant",
        unpaid=r"(?:demeure|reste|est|se trouve)(?: \w+){0,3} impayee?|(?:n'avons|n'a|n'ont|ne nous (?:est|sont))(?: \w+){0,2} (?:pas|jamais|point)(?: \w+){0,3} (?:recu|paye|regle|parvenu|acquitte)e?",
    ),
    "de": Payments(
        payment=r"zahlung|zahlungseingang|geldeingang|bezahlung|\w*betrag|uberweisung|begleichung|rechnungsausgleich",
        billed=r"\w*rechnung|summe",
        paid=r"bezahlt|beglichen|gezahlt|vereinnahmt|kassiert|entrichtet|uberwiesen|ausgeglichen",
        made=r"erfolgte?|eingegangen|erhalten|geleistet|getatigt|abgewickelt|vorgenommen|verbucht|eingetroffen",
        already=r"bereits|schon",
        means=r"(?:kredit|debit|ec-?|giro|bank|kunden)?-?karte|bar(?:zahlung)?|scheck|bankomat|vorkasse",
        online=r"online",
        account=r"(?:ihr|dein|euer|eure)(?:em|es|e|er)? (?:o\. ?g\. |angegebenen |hinterlegten |genannten |bei \w+ gefuhrten )?(?:bank|giro|geschafts|firmen)?-?(?:konto\w*|kredit-?karte|karte)",
        takes=r"ab(?:zu|ge)?buch\w*|buch(?:en|t|e)?\b~\bab|(?:ein|ab)(?:zu|ge)?(?:zieh\w*|zog\w*)|zieh(?:en|t|e)?\b~\b(?:ein|ab)|einzug|bankeinzug|abbuchung|lastschrift(?:einzug)?|belast(?:en|et|ung|e)|abgeschopft|debitiert",
        takes_sum=r"(?:abgebucht|eingezogen|belastet) am(?= \d)|am \d\S* (?:abgebucht|eingezogen|belastet)|ab(?:zu)?buchen|ein(?:zu)?ziehen|zieh(?:en|t)?\b~\bein|buch(?:en|t)?\b~\bab",
        by_debit=r"(?:sepa-? ?)?(?:basis-?|firmen-?)?lastschrift(?:verfahren|einzug)?|bankeinzug|abbuchungsauftrag",
        of_payment=r"betrag|einzug|erfolgt|wird|bezahlt|beglichen|eingezogen|rechnungsausgleich",
        bill=r"\w*(?:rechnung|betrag|forderung|zahlung|zahlungseingang|summe)",
        unpaid=r"(?:ist|sind|steht|stehen)(?: \w+){0,4} (?:noch|immer|weiterhin|bis heute|nach wie vor) (?:\w+ )?(?:offen|unbezahlt|unbeglichen|aus|nicht (?:\w+ )?(?:bezahlt|beglichen|eingegangen|ausgeglichen))|(?:ist|sind|wurde)(?: \w+){0,4} (?:noch|bis heute|bislang|bisher) nicht (?:\w+ )?(?:bezahlt|beglichen|eingegangen|ausgeglichen)|(?:keinen|kein) (?:zahlungs|geld)eingang|uberfallig",
    ),
    "nl": Payments(
        payment=r"betaling|\w*bedrag|overschrijving",
        billed=r"factuur|totaal|som|rekening|nota",
        paid=r"betaald|voldaan|afgerekend|overgemaakt|vereffend",
        made=r"ontvangen|gedaan|verricht|geschied|uitgevoerd|verwerkt|binnengekomen|gelukt|afgerond|bijgeschreven",
        already=r"reeds|al|inmiddels",
        means=r"(?:credit|debet|bank|betaal)?kaart|creditcard|ideal|contant|pin|pinpas|cheque|kas",
        online=r"online|via internet",
        account=r"(?:uw|je|jouw|jullie) (?:bank|giro|zakelijke |betaal)*(?:rekening(?:nummer)?|kaart|creditcard)\b",
        takes=r"ga(?:at|an)|af(?:te|ge)?(?:schrij|schrev|boek)\w*|af te (?:schrijven|boeken)|(?:schrij(?:f|ft|ven)|boek(?:en|t)?)\b~\baf|(?:ge)?inc?asse(?:er|ren)\w*|incasso\w*|inn(?:en|ing)|geind|(?:ge)?debite\w+|belast|inhouden|afhalen|halen\b~\baf",
        takes_sum=r"(?:afgeschreven|afgeboekt) op(?= \d)|innen|incasseren|geincasseerd|afschrijven|afboeken|(?:schrijven|boeken)\b~\baf",
        by_debit=r"(?:europese |sepa-? ?)?domiciliering(?:sopdracht)?|gedomicilieerd|(?:automatische |sepa-? ?)+(?:incasso|afschrijving|overboeking)|(?:de )?incasso (?:van )?(?:dit|het) \w*bedrag|doorlopende machtiging",
        of_payment=r"betaling (?:vindt|geschiedt|gebeurt|via|per|verloopt|door)|vindt plaats|betaald|voldaan|bedrag|geincasseerd|verloopt|geschiedt",
        bill=r"(?:deze|de|onze|bovenstaande|bijgaande|uw) (?:factuur|rekening|betaling|nota)|factuur \S*\d\S*|(?:het|dit) (?:\w+ )?\w*bedrag",
        unpaid=r"nog (?:steeds )?niet(?: \w+){0,3} (?:voldaan|betaald|ontvangen|vereffend)|(?:geen|niet) (?:\w+ )?betaling (?:\w+ )?ontvangen|(?:staat|is|blijft)(?: \w+){0,3} (?:nog|steeds) (?:open|onbetaald|openstaand)|nog open ?staat|openstaande bedrag van (?:de|onze|deze) factuur|(?:blijft|is) onbetaald",
    ),
    "es": Payments(
        payment=r"pago|importe|monto|transferencia|cobro|ingreso",
        billed=r"factura|total|suma",
        paid=r"(?:pagad|abonad|cobrad|liquidad|satisfech|transferid)[oa]",
        made=r"(?:realizad|efectuad|recibid|hech|completad|procesad|ejecutad|formalizad)[oa]|(?:se )?(?:realizo|efectuo|recibio)",
        already=r"ya",
        means=r"tarjeta|efectivo|cheque|metalico|pasarela de pago|datafono",
        online=r"online|on-?line|en linea|por internet",
        account=r"(?:su|tu|vuestra) (?:cuenta|tarjeta)\b(?! de cliente)",
        takes=r"cargar\w*|cargad[oa]s?|(?:cargo|adeudo)(?= (?:en|a|sobre|contra)\b)|adeud(?:ar\w*|ad[oa]s?|amos)|domicilia\w*|debita\w*|girar\w*|detraer\w*",
        takes_sum=r"(?:cargad|adeudad|debitad)[oa] (?:el|con fecha)(?= \d)|(?:cargar|adeudar|domiciliar|debitar)emos|(?:vamos|procederemos|procedemos) a (?:cargar|adeudar|domiciliar|debitar|girar)",
        by_debit=r"(?:adeudo|recibo|cargo|pago|giro) (?:bancario )?(?:domiciliado|directo)|domiciliacion(?: bancaria| sepa)?",
        of_payment=r"(?:pago|cobro|abono|importe)\b~\b(?:mediante|por|via|con|a traves)|se (?:realizara|efectuara|cobrara|hara)",
        bill=r"(?:esta|la presente|la|nuestra|su) factura|factura (?:n°|no|num\w*)? ?\S*\d\S*|(?:el|su) (?:pago|importe|abono)",
        unpaid=r"(?:sigue|continua|esta|permanece|figura|consta)(?: \w+){0,3} (?:pendiente(?: de (?:pago|abono|cobro))?|impagad[oa]|vencid[oa])|no (?:hemos|nos|se|consta|ha)(?: \w+){0,4} (?:recibido|recibid[oa]|pagad[oa]|abonad[oa]|llegado|el pago)",
    ),
    "it": Payments(
        payment=r"pagamento|importo|bonifico|somma|corrispettivo|incasso|versamento",
        billed=r"fattura|totale|parcella",
        paid=r"(?:pagat|saldat|incassat|quietanzat|corrispost|versat|regolat|bonificat)[oa]",
        made=r"(?:effettuat|ricevut|eseguit|avvenut|pervenut|completat|registrat|accreditat)[oa]|fatto",
        already=r"gia",
        means=r"(?:carta|contanti|bancomat|assegno|contrassegno)",
        online=r"online|on-?line|via web",
        account=r"(?:vostr[oa]|vs\.?|su[oa]|tu[oa]) (?:conto(?: corrente| bancario)?|c/c|carta)\b",
        takes=r"addebit\w*|prelev\w*|prelievo|riscoss\w*|riscuot\w*|incasser\w*",
        takes_sum=r"(?:addebitat|prelevat)[oa] (?:il|in data)(?= \d)|(?:addebit|prelev|incasser|riscuot)eremo|provvederemo ad? (?:addebitare|prelevare|incassare|riscuotere)",
        by_debit=r"addebito (?:diretto|automatico|in conto|sepa)|domiciliazione(?: bancaria)?|\bsdd\b|\brid\b",
        of_payment=r"(?:pagamento|incasso|riscossione|importo)\b~\b(?:mediante|tramite|con|a mezzo|via)|avverra|sara effettuat[oa]",
        bill=r"(?:questa|la presente|la|nostra|vostra|la nostra|la suddetta) fattura|fattura (?:n\.?|nr\.?|n°)? ?\S*\d\S*|(?:il|vostro) pagamento|l'importo",
        unpaid=r"(?:risulta|e|resta|rimane)(?: \w+){0,3} (?:insolut[oa]|non (?:pagat|saldat)[oa]|impagat[oa]|scadut[oa]|da saldare(?! entro))|non (?:ci )?(?:risulta|abbiamo|e|ci e)(?: \w+){0,4} (?:pervenut|ricevut|saldat|pagat|effettuat|accreditat)[oa]",
    ),
}
#: Names of means of every language.
MEANS = _BRANDS

#: Words right before a participle by which it is yet to come, or was not, or is not to be.
TO_COME = (
    r"\bzu $|\b(?:to be|be|must|shall|should|will|would|cannot|without|werden|soll\w*|muss|musst\w*|ohne|doit|doivent|devra|etre|sera|seront|sans|dient|dienen|moet|moeten|wordt|worden|zal|zullen|zonder"
    r"|debe|deben|debera|ser|sera|seran|sin|deve|devono|dovra|essere|va|vanno|sara|saranno|senza|any|every)\b[^\d.;:]{0,20}$"
)
#: The same behind it: a passive, a way that is but offered, the sum of a part, a day that is left to be filled in ("Facture acquittée le").
BEHIND_PAID = (
    r"^ (?:le|am|on|op|il|el) ?[:._…]*(?= \D|$)(?! (?:\w+ ){0,2}\d)|"
    r"^\W*(?:werden|zu werden|te worden)\b|\b(?:ignore|disregard|gegenstandslos|negeren|ignorez|ignorer|ignore este|ignorate|possible|moglich|mogelijk|posible|possibile|should|must|please pay|payable to)\b"
    r"|^\W{0,4}(?:eur|chf|gbp|usd)?\W{0,3}\d[\d.,' ]*[.,]\d\d(?!\d|[./-]\d)"
)
#: A part of the payment that is told of beside it.
PARTS_PAID = (
    r"\b(?:deposit|advance|prepay\w*|instal\w*|down ?payment|acompte|arrhes|avance|provision|anzahlung\w*|abschlag\w*|voraus\w*|teilzahlung\w*|vorschuss\w*|aanbetaling\w*|voorschot\w*|anticipo|senal"
    r"|entrega a cuenta|acconto|acconti|caparra|last|previous|letzte\w*|vorherige\w*|vorige|dernier|derniere|precedente?|ultimo|ultima|anterior)\b"
)
#: What is charged to an account that is not this invoice, or only if something goes wrong; folded.
OTHER_CHARGES = r"\b(?:interes\w*|interets?|zins\w*|verzug\w*|rente|mora|demora|demoras|ruck(?:last|buch)\w*|ruckgabe|storner\w*|penalit\w*|frais de (?:rejet|retard)|late (?:fees?|charges?|payments?)|mahn\w*|devuelt\w*|rejet\w*|chargeback|bounce\w*|refund\w*)\b"
#: What makes of a debit a way among others, or one to be agreed on; folded.
CHOICES = (
    r"\b(?:or|also|alternatively|set ?up|sign up|switch|opt|ask|offer\w*|save|discount|mandate|prefer\w*|available|except|no|not|transfer|card|cheque|cash|instead|next"
    r"|ou|aussi|egalement|optez|choisi\w*|mettre en place|mandat|disponible|virement|carte|cheque|pas|sans|prochaine?s?"
    r"|oder|auch|alternativ|bei|skonto|rabatt|mandat|erteilen|uberweisung|karte|sparen|anbieten|moglich\w*|kein\w*|nicht|ohne|nachste\w*"
    r"|of|ook|machtiging|korting|regel|vraag|aanvra\w*|kies|overschrijving|mogelijk\w*|niet|geen|zonder|volgende|bespaar"
    r"|o|tambien|solicit\w*|pregunt\w*|descuento|transferencia|tarjeta|posible|sin|proxim[oa]s?|domicilie"
    r"|oppure|anche|attiv\w*|sconto|bonifico|carta|possibile|non|senza|richied\w*|prossim[oa])\b"
)

_DEBITED = r"(?:sepa-? ?)?(?:\w*lastschrift\w*|bankeinzug\w*|einzugsermachtigung|prelevements?|direct debits?|domicili\w+|adeudo\w*)"
_WISHES = r"mochten|wollen|wunschen|lieber|prefer(?:ez)?|preferirait|souhaitez|voulez|would you like|want|like to|prefiere|quiere|desea"
_LEADS = r"nutzen sie|erteilen sie(?: uns)?|mit (?:einem|einer)|avec un|optez pour|choisissez|set up|choose|use|elija"
_LATER = r"dann|kunftig\w*|zukunftig\w*|in zukunft|alors|vos (?:prochaines )?factures|a l'avenir|prochaines?|then|future|from then on|entonces|sus facturas|proximas"
#: A debit that is but offered, folded: asked in a question what the reader would like, or told of what would be then. No day and no sum
#: stands in it: these are facts, as "with direct debit your bills are .." may be.
OFFERED_DEBITS = (
    rf"\b(?:{_WISHES})\b[^.?!;\d]{{0,60}}\b{_DEBITED} ?[^.?!;\d]{{0,60}}\?\W{{1,3}}[^.!?;\d]{{0,160}}(?=[.!?;]|$)"
    rf"|\b(?:{_LEADS})\b (?:\w+[ -]){{0,3}}?(?:{_DEBITED}|(?:sepa-? ?)?mandat\w*)\b(?=[^.!?;\d]{{0,100}}\b(?:{_LATER})\b)[^.!?;\d]{{0,160}}(?=[.!?;]|$)"
)
