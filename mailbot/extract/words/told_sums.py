# ruff: noqa: E501  a pattern is one piece
"""The words of sentences that name a sum to pay, one that was paid, is taken off or held back, and of credits, per language and folded:
what they mean beside the sum taken as due is the grammar of `printed/told_sums.py`, the same in every language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ToldSums:
    """What one language has."""

    asks: str  # asks for a sum, or says that it is left
    paid: str  # was paid, or received
    taken: str  # is taken off
    part: str  # what a part is called that is paid before the rest
    unless: str  # makes a case of it
    held: str  # what is held back of every payment, by a share or by whoever pays
    holds: str  # and the verbs that say so
    credited: str  # is paid back, or credited
    in_favour: str  # what a total is called that is paid to whoever gets the paper


TOLD_SUMS: dict[str, ToldSums] = {
    "en": ToldSums(
        asks=r"(?:please|kindly) (?:\w+ ){0,2}(?:pay|remit|transfer|send|settle)|(?:ask|request|require)(?:ed)? (?:you )?to (?:pay|remit|transfer|settle)|(?:remains?|remaining|outstanding|left|still)\b(?: \S+){0,4} (?:to (?:be )?pa(?:y|id)|due|owed|owing|payable|unpaid)|(?:remains|is still) (?:due|payable|outstanding)|(?:payable|due|pay) (?:now|today|in this period|this month|at this stage)|now (?:due|payable)|balance of|payment of|(?:amount|sum|total) to (?:transfer|remit)|(?:you (?:now |still |only )*|to )owe|accept\b(?: \S+){1,4} in (?:full |final |and )*settlement",
        paid=r"(?:has|have|had|was|were|been|is|'ve|already|we|you)(?: \S+){0,3} (?:received|paid|settled|transferred|remitted|prepaid)|(?:received|paid|settled|transferred)(?: in advance| already)? (?:with thanks|on (?=\d|booking|account|order)|upfront|up front|in advance|by you|from you)|(?:deposit|down ?payment|prepayment|advance)\b[^;]{0,40}\b(?:received|paid)|of this has been|part[- ]payment|thank you for your (?:deposit|advance|down ?payment|prepayment|part)",
        part=r"deposit|down[- ]?payment|advance payment|prepayment|part[- ]payment|payment on account|h[eo]ld \S+ (?:\S+ )?on account|retainer|(?:a|our|the) credit of",
        taken=r"deduct\w*|set off|offset|subtract\w*|take off|taken off|net off|netted|credit(?:ed)? against|may be (?:used|applied) against|less your",
        unless=r"if|when|unless|should|in case|once|until|upon|late|overdue|early",
        held=r"retention(?! of title| period| polic)|retainage|cis\b(?! (?:status|regist|verif))|main contractor'?s? discount|mcd\b|withholding tax",
        holds=r"deduct\w*|withh\w*|held|(?:hold|keep|kept) back|retained|to be made|appl(?:y|ies)|less",
        credited=r"(?:will|shall|to be|has been|have been|is being|be)(?: \w+){0,2} (?:refunded|credited|reimbursed|paid back)|we (?:will|shall|are|have)(?: \w+){0,2} (?:refund|credit|reimburse)(?:ed|ing)?",
        in_favour=r"in your favou?r|total credit|credit (?:balance|due|amount|total)|due to you|to your credit|refund(?: due| amount| total)?",
    ),
    "fr": ToldSums(
        asks=r"(?:veuillez|merci de|pri(?:er?e?|ons)(?: \S+){0,2} (?:de )?(?:bien vouloir)?|bien vouloir|vous devez)(?: \w+){0,3} ?(?:regler|payer|verser|virer|acquitter)|reste(?:nt|ra)?\b(?: \S+){0,5} (?:a (?:payer|regler|verser|acquitter)|du)\b|reste(?:nt)? (?:a (?:payer|regler)|du)|(?:payable|a (?:payer|regler)) (?:maintenant|ce jour|immediatement)|(?:solde|reste)\b[^.;]{0,40}\b(?:a (?:payer|regler|verser)|payable)\b|paiement de|(?:montant|somme) a (?:virer|regler|verser)|de ne (?:regler|payer|verser|virer) que|nous (?:nous )?content(?:ons|erons) de",
        paid=r"(?:avez|a|ont|ete|avons|est|deja|bien)(?: \S+){0,3} (?:verse|regle|paye|recu|encaisse|percu|vire)e?s?|(?:recue?|versee?|reglee?|payee?|encaissee?|percue?)s? (?:le|ce jour|de votre part|a la (?:commande|reservation|signature)|par vos soins)|(?:acompte|avance|arrhes)\b[^.;]{0,30}\b(?:recue?|verse|versee|percue?|paye)s?|merci pour votre (?:acompte|avance|versement)",
        part=r"acompte|arrhes|avance|provision versee|versement partiel",
        taken=r"dedui\w*|deduction|soustraire|imput(?:er|ee?)|defalqu\w*|retranch\w*|venir en moins|a valoir sur",
        unless=r"si|s'il|lorsque|en cas|des que|a defaut|sauf|apres|pour (?:un|tout) (?:paiement|reglement)|retard",
        held=r"(?:somme|montant|part)\b(?: (?!palettes?\b|emballages?\b|futs?\b|bouteilles?\b|caisses?\b|bacs?\b|rolls?\b|casiers?\b|contenants?\b)\S+){0,5} consignee?|consignation de|retenue de garantie|retenue a la source|compte prorata",
        holds=r"dedui\w*|consign(?:ee?|ation)|retenue?s?|retenir|applique\w*|preleve\w*|s'applique",
        credited=r"(?:sera|seront|est|a ete|vous est|etre)(?: \w+){0,2} (?:credite|rembourse|restitue|reverse)e?s?|nous vous (?:\w+ )?(?:rembours|credit|restitu)\w*|vous (?:sera|est) (?:\w+ )?(?:rembourse|credite)e?|port(?:ons|ee?|era|erons|e)\b(?:[^.;]|\.\d){0,30}\bau credit de votre",
        in_favour=r"en votre faveur|a votre credit|a votre avoir|(?:solde|total|montant|net) crediteur|(?:total|montant|net) (?:de l')?avoir|a vous rembourser|vous est du",
    ),
    "de": ToldSums(
        asks=r"bitte (?:\w+ ){0,4}(?:uberweis\w*|zahle\w*|bezahle\w*|begleiche\w*|entrichte\w*)|(?:bitten|ersuchen)\b[^.;]{0,60}?\bzu (?:uberweisen|zahlen|bezahlen|begleichen)|zu (?:uberweisen|zahlen|bezahlen|begleichen|entrichten) (?:sind|ist|bleib\w*|verbleib\w*|noch|waren|nur)|(?:verbleib|bleib)\w*\b(?: \S+){0,5} (?:zu (?:zahlen|uberweisen|begleichen)|offen|fallig)|(?:sind|ist|noch)(?: (?!nichts?\b|keine?\b)\S+){0,4} (?:zu (?:zahlen|uberweisen|begleichen)|offen)|(?:jetzt|heute) (?:fallig|zu zahlen|zahlbar)|uberweisen sie|zahlen sie|(?:bitten|ersuchen)\b[^.;]{0,30}\b(?:uberweisung|zahlung|begleichung|bezahlung|ausgleich)|(?:begnugen|zufrieden)\b(?: \w+){0,4} mit|mit(?: \S+){1,4} zufrieden|restbetrag|zahlung von|uberweisung von",
        paid=r"angezahlt|anbezahlt|vorausbezahlt|vorausgezahlt|(?:bereits|schon|haben|wurden?|ist|sind)(?: \S+){0,8} (?:erhalten|eingegangen|bezahlt|gezahlt|uberwiesen|geleistet|beglichen|vereinnahmt|verbucht)|(?:anzahlung|vorauszahlung|abschlag|teilzahlung)\b[^;]{0,40}\b(?:erhalten|eingegangen|geleistet|bezahlt|gezahlt)|(?:erhalten|eingegangen) am|dank\w* (?:\w+ ){0,3}(?:anzahlung|vorauszahlung|teilzahlung)",
        part=r"anzahlung|vorauszahlung|abschlags?zahlung|teilzahlung|akontozahlung|akonto|vorschuss",
        taken=r"ziehen sie|abzuziehen|abziehen|abgezogen|in abzug|abzuglich|verrechn\w*|anrechn\w*|angerechnet|anzurechnen|gegengerechnet",
        unless=r"wenn|falls|sofern|bei|sobald|sollte\w*|nach|im falle|andernfalls|verzug\w*",
        held=r"(?:sicherheits|gewahrleistungs|garantie)?einbehalt|(?:garantie|sicherheits)ruckbehalt|haft(?:ungs)?rucklass|deckungsrucklass|bauabzugsteuer|bauabzugssteuer|quellensteuer|abzugsteuer",
        holds=r"einbehalten|einzubehalten|einbehaltet|abgezogen|abzuziehen|abzufuhren|vereinbart|behalten",
        credited=r"(?:wird|werden|wurden?)\b(?: \S+){0,6} (?:gutgeschrieben|erstattet|zuruckerstattet|zuruckuberwiesen|zuruckgezahlt|ausgezahlt|vergutet)|auf ihr (?:bank)?konto (?:uberwiesen|uberweisen|ausgezahlt|gutgeschrieben)|(?:schreiben|erstatten|uberweisen|vergut\w+) wir (?:ihnen|ihrem|den betrag zuruck)|wir (?:schreiben|erstatten|uberweisen|vergut\w+) (?:ihnen|ihrem)",
        in_favour=r"zu ihren gunsten|zu ihrem guthaben|(?:ihr )?guthaben|gutschrift(?:s?betrag|ssumme)?|auszahlungsbetrag|erstattung(?:sbetrag)?|haben-?saldo",
    ),
    "nl": ToldSums(
        asks=r"(?:gelieve|verzoeken|wilt u|wil je|graag)\b(?: \S+){0,8} (?:te betalen|betalen|te voldoen|voldoen|over te maken|overmaken|te storten)|(?:nog |slechts |nu )+(?:te (?:betalen|voldoen)|over te maken|verschuldigd)|(?:resteert|rest|blijft|staat)\b(?: (?!niets?\b|geen\b)\S+){0,6} (?:te (?:betalen|voldoen)|over te maken|open|verschuldigd)|(?:er )?resteert|nu te (?:betalen|voldoen)|restbedrag|betaling van|graag (?:ontvangen|zien)|genoegen met",
        paid=r"(?:reeds|al|heeft|hebt|is|werd|zijn|hebben)(?: \S+){0,8} (?:aanbetaald|betaald|voldaan|ontvangen|overgemaakt|vooruitbetaald|bijgeschreven)|(?:aanbetaling|voorschot)\b[^;]{0,40}\b(?:ontvangen|voldaan|betaald)|(?:ontvangen|betaald|voldaan) op(?= \d)|dank voor uw (?:aanbetaling|voorschot)",
        part=r"aanbetaling|voorschot|vooruitbetaling|deelbetaling",
        taken=r"in mindering|aftrekken|af te trekken|afgetrokken|(?:te )?verreken(?:en|d|t)|trek\w*\b[^.;]{0,40}\baf",
        unless=r"als|indien|wanneer|bij|mocht|zodra|na|in geval|anders",
        held=r"garantie-?inhouding|inhouding garantie|inhouding|bronbelasting|g-?rekening",
        holds=r"ingehouden|inhouden|in te houden|afgetrokken|storten|te storten|gestort|voldoen",
        credited=r"(?:wordt|worden|is|werd)\b(?: \S+){0,6} (?:gecrediteerd|teruggestort|terugbetaald|terugbetaalt|uitbetaald)|(?:storten|betalen|crediteren) (?:wij|we) (?:u\b|aan u|het|dit)|(?:wij|we) (?:storten|betalen|crediteren)\b[^.;]{0,50}\bterug|(?:u (?:krijgt|ontvangt)|(?:krijgt|ontvangt) u)\b[^.;]{0,50}\bterug|(?:wij|we) boeken\b(?:[^.;]|\.\d){0,40}\bten gunste van uw|(?:ten gunste van|bijgeschreven op) uw (?:\w+ )?\w*rekening",
        in_favour=r"in uw voordeel|te uwen gunste|in uw gunste|(?:uw )?tegoed|creditbedrag|totaal credit|terug te ontvangen|door u te ontvangen|aan u te betalen",
    ),
    "es": ToldSums(
        asks=r"(?:rogamos|ruega|sirva(?:n)?se|agradecer\w+|deben?|tienen? que)(?: \S+){0,3} (?:ingres|abon|transf|pag|satisf)\w+|(?:por favor,?|favor de) (?:\w+ )?(?:ingres|abon|transf|pag)\w+|quedan? (?:pendientes?|por (?:pagar|abonar))|restan? (?:por )?(?:pagar|abonar)|(?:a pagar|pagadero) (?:ahora|hoy|en este (?:periodo|plazo))|(?<!no )quedan?\b(?: (?!nada\b)\S+){0,4} (?:pendientes?|por (?:pagar|abonar))|(?:importe|cantidad) (?:pendiente|a transferir|restante)|(?:nos )?conform(?:amos|aremos) con|ingreso de|pago de|transferencia de",
        paid=r"(?:ya|ha|han|hemos|fue|fueron|se ha|sido)(?: \S+){0,3} (?:abonad|pagad|recibid|entregad|ingresad|cobrad|anticipad|satisfech)[oa]s?|(?:recibid|entregad|abonad|pagad|ingresad|cobrad)[oa]s? (?:el|a cuenta|en (?:la reserva|el pedido|senal)|por adelantado)|(?:anticipo|senal|entrega a cuenta)\b[^;]{0,30}\b(?:recibid|abonad|pagad|entregad)[oa]|gracias por su (?:anticipo|senal|entrega)",
        part=r"anticipo|senal|entrega a cuenta|pago a cuenta|provision de fondos",
        taken=r"descontar|descuenten?|descontaran?|descontad[oa]|deducir|deduzcan?|deducid[oa]|restar|resten|minorar|minorad[oa]|compensar|compensad[oa]",
        unless=r"si|cuando|en caso|una vez|salvo|tras|de no|demora",
        held=r"retencion(?:es)?(?: \S+){0,6} garantia|retencion en garantia|retencion (?:a cuenta|fiscal)",
        holds=r"retener|retendra\w*|retenid[oa]|practicar\w*|aplicar\w*|aplica|deducir\w*|descontar\w*",
        credited=r"(?:sera|seran|ha sido|se le|le)(?: \w+){0,2} (?:abonad|reembolsad|devuelt|reintegrad)[oa]s? (?:en|a) su|(?:sera|seran|ha sido)(?: \w+){0,2} (?:reembolsad|devuelt|reintegrad)[oa]s?|(?:le|les|se lo) (?:abonaremos|reembolsaremos|devolveremos|reintegraremos|abonamos|devolvemos)",
        in_favour=r"a su favor|saldo acreedor|(?:total|importe) (?:del )?abono|a devolver|a reembolsar",
    ),
    "it": ToldSums(
        asks=r"(?:preghiamo|prega|pregati|pregasi|invitiamo|vogliate|voglia)\b(?: \S+){0,4} (?:versare|pagare|saldare|bonificare|corrispondere|provvedere al (?:pagamento|versamento))|(?:resta|restano|rimane|rimangono|residua|residuano)\b(?: \S+){0,4} (?:da (?:pagare|versare|saldare|corrispondere)|dovut[oiae]|a saldo)|(?:resta|restano|rimane|rimangono) da (?:pagare|versare|saldare)|da (?:pagare|versare) (?:ora|subito|adesso|solo|soltanto)|(?:dovete|deve) (?:\w+ )?(?:versare|pagare|bonificare)|(?:importo|somma) da (?:bonificare|versare|pagare)|\be da (?:pagare|versare|saldare)|ci accont(?:entiamo|enteremo) di|pagamento di|versamento di|bonifico di",
        paid=r"(?:gia|avete|ha|hanno|abbiamo|stat[oai])(?: \S+){0,3} (?:versat|pagat|ricevut|incassat|corrispost|saldat|anticipat)[oaie]|(?:ricevut|versat|incassat|pagat|corrispost)[oaie] (?:il|in data|a titolo|in acconto|alla (?:prenotazione|conferma)|all'ordine)|(?:acconto|anticipo|caparra)\b[^;]{0,30}\b(?:ricevut|versat|pagat|incassat)[oa]|grazie per (?:il vostro |l')(?:acconto|anticipo)",
        part=r"(?<!d['\u2019])(?<!ritenuta di )acconto|anticipo|caparra",
        taken=r"detrarre|detratt[oa]|dedurre|dedott[oa]|scalare|scalat[oa]|decurtare|decurtat[oa]|defalcare|sottrarre|compensare|compensat[oa]",
        unless=r"se|qualora|in caso|quando|salvo|dopo|una volta|ritardo",
        held=r"ritenut[ae] (?:di |a )?garanzia|trattenut[ae] (?:di |a )?garanzia|ritenut[ae] (?:d'acconto|a titolo d'acconto|fiscal[ei])",
        holds=r"trattener\w*|trattenut[ao]|trattiene|operare|operat[ao]|applicare|applicat[ao]|detrarre|detratt[ao]|versare",
        credited=r"(?:sara|verra|saranno|vi|le)(?: \w+){0,2} (?:accreditat|rimborsat|restituit)[oaie]|(?:vi|le) (?:accrediteremo|rimborseremo|restituiremo|accreditiamo|rimborsiamo)|provvederemo (?:al rimborso|ad accredit\w+|a rimbors\w+)",
        in_favour=r"a (?:vs|vostro|suo|tuo)\.? (?:credito|favore)|(?:credito|saldo) a (?:vs|vostro|suo)\.? favore|(?:totale|importo) (?:a credito|accredito|da rimborsare)|da accreditar(?:e|vi)|a rimborso",
    ),
}

#: A sum that a sentence names for another reason, in any language, folded: late fees, share capital, discounts, insured sums, limits, stamps, what was
#: paid of another bill, what comes back every month.
OF_ELSE = (
    r"\b(?:capital\w*|kapital\w*|\w+kapital|\w*kapitaal|i\.?v\.?|minim\w*|mindest\w*|at least|au moins|ten minste|boll[oi]|marca|timbres?"
    r"|discount\w*|rebate|\w*skonto|\w*rabatt\w*|nachlass|escompte|remise|ristourne|rabais|\w*korting|kredietbeperking|sconto|descuento\w*|pronto pago|abbuono"
    r"|fees?|fine|penalit\w*|penalt\w*|indemnit\w*|mahn\w*|zinsen|verzugs\w*|interes[a-z]*|interets?|interess[ei]|rente|mora|recouvrement|incassokosten|administratiekosten|aanmaning\w*|herinnering\w*|bearbeitungs\w*|ruck(?:last|buch)\w*"
    r"|insur\w*|versicher\w*|\w+versicherung|assur\w*|verzeker\w*|asegur\w*|seguros?|assicur\w*|cover(?:age|ed)?|liab\w*|haft(?:ung|pflicht)\w*|responsab\w*|aansprakelijk\w*|deckung\w*"
    r"|limit\w*|plafond|threshold|ab einem|orders? (?:over|above|of)|bestell(?:wert|ungen)|franchise|excess|selbst(?:behalt|beteiligung)"
    r"|last|previous|prior|letzte\w*|vorherige\w*|vorjahr\w*|vorige|laatst\w*|dernier\w*|precedent\w*|ultim[oa]|anterior\w*"
    r"|monthly|monatlich\w*|mensuel\w*|maandelijks\w*|mensual\w*|mensil[ei]|per (?:month|hour|day|week|year|km|person|unit|maand|uur|mese|ora|giorno)|pro (?:monat|stunde|tag|jahr|km)|par (?:mois|heure|jour|an)|por (?:mes|hora|dia)"
    r"|(?:order|commande|bestellung|auftrag|bestelling|opdracht|pedido|ordine)(?: (?:of|for|over|uber|im wert von|von|de|van|di|por|totalling|totaling))+ (?:[a-z]{3} |[^\w ] ?)?\d+"
    r"|(?:to the|im|au|d'une|ter|por|del) (?:value of|wert von|valeur de|waarde van|valor de|valore di)|d'une valeur|por valor|unit price|each|einzelpreis\w*|prix unitaire|stuk|stuks|lohn\w*|arbeitskosten|\w*arbeitslohn"
    r"|eco-?\w+|(?:next|nachste\w*|prochaine?s?|volgende|proxim[oa]s?|prossim[oaie])(?!(?: \w+)? (?:\w*days?|weeks?|\w*tagen?|wochen?|jours?|semaines?|\w*dagen|weken|dias|semanas|giorni|settimane)\b)|future|future?s?|kunftig\w*)\b"
)

#: A share of a payment that is held back, folded.
SHARE = r"\d{1,2}(?:[.,]\d{1,2})? ?(?:%|per ?cent\b|prozent\b|pour cent\b|procent\b|por ciento\b|per cento\b)"
#: A share of a sum that is named behind it ("20 % su € 100,00"), folded; the group is the rate.
SHARE_OF = (
    r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?(?:%|per ?cent\b|prozent\b|pour cent\b|procent\b|por ciento\b|per cento\b)"
    r" (?:of|on|upon|auf|von|aus|de|du|des|sur|op|van|over|sobre|del?|su|sul|di|calcolat[oa] su)\b"
)
#: What says that nothing is held back after all, or that it is released, or that a bank does it.
NOT_HELD = (
    r"\b(?:no|not|none|nil|non|without|gross|exempt\w*|kein\w*|nicht|ohne|entfallt|freistell\w*|befrei\w*|sans|pas|aucune?|exoner\w*|geen|niet|zonder|vrij\w*|sin|ningun\w*|exent\w*|senza|esente|esent\w*"
    r"|release(?= of)|(?<!be )releas\w*(?!(?:[ -]\w+){0,3}? (?:after|upon|once|when|following|later|on completion|at the end)\b)|(?:freigabe|auszahlung)(?! (?:erst )?(?:nach|mit|bei)\b)|(?:liberation|restitution)(?! (?:apres|a la (?:levee|fin|reception))\b)|vrijgave(?! (?:na|bij)\b)|devolucion(?! (?:tras|despues|a la recepcion)\b)|svincolo(?! (?:dopo|al)\b)|bonific\w*|neant|nihil|zero|cero|nulla|warranty|years?|jahre\w*|ans|anos|anni|jaar|burgschaft\w*|caution bancaire|bankgarantie|aval|fideiussion\w*)\b|\b0 ?%"
)
#: What asks the payer to take something off, in forms that ask, leave it to be done or allow it; no sum needs to be named. "Retenir" and
#: "trattenere" are also to note and to keep.
_SUM_FR = r"(?:paiements?|reglements?|virements?|montant|total|facture|somme|solde|prix)"
_OF_YOURS_FR = (
    rf"(?:sur|du|de (?:votre|ce|cette|la|notre)|avant|lors d[ue]|au)(?: (?:l[ae]|votre|ce|cette|present|prochain|montant|total))* {_SUM_FR}"
)
_NONE_OF_IT = r"(?!(?:\w+ ){0,3}?(?:kein\w*|nichts?|geen|niets?)\b)"
DEDUCT = (
    r"(?:(?:may|can) (?:\w+ )?)?(?:deduct|subtract|withhold)|(?:(?:to|may|can|should|shall|must) )be (?:\w+ )?(?:deducted|subtracted|withheld|taken off)|(?:deducted|withheld) (?:on|upon|when|from your) pay\w*"
    r"|(?:please|kindly|to|may|can) (?:\w+ )?offset|take (?:(?:a|an|the|another|further) )?(?:(?:eur|euros?|gbp|usd|chf|[€£$]) ?\d[\d.,]*|\d[\d.,]* ?(?:%|eur|euros?|gbp|usd|chf|[€£$]|pounds|francs)) off|net (?:off|(?:the|your|this|any|our) (?:\w+ )?credit)"
    r"|imput(?:er|ez) (?:\w+ |l'|d')*?(?:avoir|acompte|credit)|(?:vien(?:t|nent|dra|dront)|venir) en deduction|soustra(?:ire|yez)"
    rf"|(?:pouvez (?:\w+ )?)?dedui(?:re|sez|rez|ra)|(?:pouvez )?reten(?:ir|ez)(?! (?:\w+ ){{0,2}}(?:dates?|jours?|delais?|echeances?|conditions|modalites?|mode|mentions?|coordonnees|references?|numero|que)\b)(?=[^.;]{{0,60}}\b{_OF_YOURS_FR}\b)|defalqu(?:er|ez)|retranch(?:er|ez)"
    rf"|abzuziehen|(?:(?:konnen|durfen) (?:sie )?{_NONE_OF_IT}(?:(?:\w+ ){{0,3}}?(?:mwst|ust)\. )?~)?\babziehen|abzusetzen|einzubehalten|einbehalten sie|(?:ziehen|behalten) sie {_NONE_OF_IT}(?:(?:\w+ ){{0,3}}?(?:mwst|ust)\. )?~(?:ab|ein)|in abzug zu bringen|verrechnen sie {_NONE_OF_IT}|bitte verrechnen"
    rf"|(?:(?:kunt|mag) (?:u )?{_NONE_OF_IT}~)?\b(?:in mindering (?:te )?brengen|aftrekken)|af ?te ?trekken|in te houden|trek(?:t u)? {_NONE_OF_IT}~af|breng(?:t u)? {_NONE_OF_IT}~in mindering|(?:kunt|mag) (?:u )?{_NONE_OF_IT}~\bverrekenen|verreken(?:t u)?|houdt? (?:u )?(?!er\b|rekening\b){_NONE_OF_IT}~in (?:op|van)"
    r"|(?:pued[ea]n? )?(?:dedu(?:zca|cir)\w*|descontar(?:l[oa]s?)?)|descuent[ea](?:n|se|l[oae]s?|nl[oae]s?)?|reteng\w+|retener(?:l[oa]s?)?|resten|restar(?:l[oa]s?)?|minor(?:en|ar)"
    r"|(?:(?:potete|potra|potrete|puo) )?(?:detra(?:rre|rl[aoei]|ete|ga|rne)|dedu(?:rre|rl[aoei]|cete|rne)|scala(?:re|rl[aoei]|te))|tratten(?:ere|erl[aoei]|ete)(?! (?:\w+ ){0,2}(?:copia|ricevuta|tagliando))|decurtar(?:e|l[aoei])|sottra(?:rre|ete|rl[aoei])"
)
#: The same in words that mean much else: to charge (Austria and Switzerland), to expect, to make up for a delay, to remove paint, to declare for
#: the tax. They ask where a credit stands beside them.
SET_OFF = (
    r"(?:set|take) (?:\w[\w-]* ){1,5}?off|compens(?:er|ez)|compensen?|compensar(?:l[oa]s?)?|compensare|compensate (?=l[ae'\u2019]|il|i |gli)"
    rf"|zu verrechnen|(?:(?:konnen|durfen) (?:sie )?{_NONE_OF_IT}~)?\babsetzen|rechnen sie {_NONE_OF_IT}(?!~mit ein)|verrekenen"
)
#: Who is charged nothing: "the damage is to be set off against the sum of the bill".
SET_OFF_BILL = r"(?:mit|gegen) (?:de[rmn]|diese[rmn]?|ihre[rn]?|unsere[rmn]?) (?:\w+ )?(?:\w*betrage?|\w*summe|\w*rechnung|\w*zahlung) (?:\w+ ){0,2}?zu verrechnen"
CHARGES = r"\b(?:ihnen|wir|uns|gesondert|separat|extra|zusatzlich)\b"
#: What may be taken off, by its name.
CREDITS = (
    r"credit\w*|commissions?|deposits?|down ?payment|prepayments?|overpayments?|retainer|(?:counter)?claims?|refunds?|damages|rebates?|allowance|agreed|promised"
    r"|avoirs?|acomptes?|trop[- ](?:percu|verse)|arrhes|creances?|dettes?|remboursements?|ristournes?|convenue?s?|promise?s?"
    r"|\w*gutschrift\w*|guthaben\w*|gutgeschrieben\w*|\w*provision|anzahlung\w*|vorauszahlung\w*|akonto\w*|uberzahlung\w*|\w*forderung\w*|\w*bonus|vorschuss\w*|schadens?ersatz|(?<!wie )vereinbarte\w*|zugesagt\w*"
    r"|tegoed\w*|aanbetaling\w*|voorschot\w*|vordering\w*|commissie|overeengekomen|afgesproken|abonos?|anticipos?|comision\w*|deudas?|saldo a (?:su )?favor|acordad\w*|pactad\w*|rappel"
    r"|accredit\w*|not[ae] di credito|accont[oi]|anticip[oi]|caparra|provvigion\w*|concordat\w*|pattuit\w*"
)
#: The same of the sum that is made less.
LESSEN = (
    r"reduce (?:your|the|this) (?:\w+ ){0,2}?(?:payment|remittance|transfer|amount|total|sum|invoice)(?: \w+)? by|(?:minorer|minorez|diminuer|diminuez|reduire|reduisez) (?:votre|l[ae]|cette?) (?:\w+ )?(?:paiement|reglement|virement|montant|total|facture)"
    r"|(?:kurzen|mindern|vermindern|reduzieren) sie (?:bitte )?(?:den|die|ihren?|diese[nr]?) (?:\w+ )?(?:\w*betrag|\w*zahlung|\w*rechnung|\w*uberweisung)\b|(?:den|die|ihren?|diese[nr]?) (?:\w*betrag|\w*zahlung|\w*rechnung) (?:bitte )?um\b~\b(?:kurzen|mindern|vermindern)"
    r"|verminder(?:t u)? (?:uw|het|de) (?:\w+ )?(?:betaling|\w*bedrag|overschrijving)|(?:reduzca|minore|disminuya)n? (?:su|el|la) (?:pago|importe|total|transferencia)"
    r"|(?:riduca|riducano|riducete|diminuite) (?:il|la|l['\u2019]) ?(?:vostro )?(?:pagamento|bonifico|importo|totale)"
)
#: What shows that a payment is meant, not how much the next bill will be: a payment, a request, "by" what; or a sum behind it.
LESS_BY = (
    r"payment|remittance|transfer|paiements?|reglements?|virements?|\w*zahlung|\w*uberweisung|betaling|overschrijving|pago|transferencia|pagamento|bonifico"
    r"|please|kindly|veuillez|merci|bitte\w*|gelieve|graag|rogamos|ruega|por favor|pre[gh]\w+|by (?!\w+ing\b|up to\b)|um (?!zu\b|bis\b)|half|moitie|halfte|helft|mitad|meta"
)
LESSEN_BY_SUM = (
    rf"(?:{LESSEN})(?=~(?:\d+[.,]\d\d|\d+ ?(?:eur|euros?|gbp|usd|chf|pounds|franken|francs|%|€|£)(?!\w)|(?:eur|gbp|usd|chf|€|£) ?\d+))"
)
#: And what gives advice, right before the verb.
ADVICE = r"\b(?:how (?:you )?(?:to|can)|ways? to|tips? (?:to|for)|comment|pour|so|wie|hoe|zo|como|para|come|per)(?: (?:you|vous|sie|u|can|pouvez|konnen|kunt|puede|bien|mieux))* $"
#: What it is taken off: a payment, or, with the word for "from", the sum or the bill.
FROM_PAYMENT = (
    r"payment|paying|pay|remittance|transfer|reglements?|paiements?|virements?|regler|(?:be)?zahlung|uberweisung|begleichung|betaling|overboeking|overschrijving|pago|pagar|transferencia|ingreso|pagamento|bonifico|versamento|pagare"
    r"|(?:from|off|against) (?:(?:the|this|our|your) )?(?:\w+ ){0,2}?(?:amount|total|sum|balance|invoice|bill|price)"
    r"|(?:du|de|sur|au) ?(?:(?:l[ae]|l'|votre|notre|cette?|present[e]?) ?)?(?:\w+ )?(?:montant|total|somme|solde|facture|prix)"
    r"|(?:vom|(?:mit|von) (?:de[rm]|diese[rm]|unsere[rm])|an der|bei der) (?:\w+ )?(?:\w*betrage?|\w*summe|\w*rechnung|\w*preis|saldo)"
    r"|(?:van|op|met) (?:de|het|dit|deze|ons|onze|uw) (?:\w+ ){0,3}?(?:\w*bedrag|totaal|\w*som|\w*factuur|nota|saldo|\w*prijs)"
    r"|(?:del?|(?:de|con) (?:la|el|esta|este|nuestra|su)|al?|a la|en la) (?:\w+ )?(?:importe|total|suma|saldo|factura|precio|cantidad)"
    r"|(?:d[ae]l(?:l[ao'])?|sul(?:l[ao'])?|(?:da|con) (?:quest[ao]|tale|la|il|l['\u2019])|in) ?(?:\w+ )?(?:importo|totale|somma|saldo|fattura|prezzo)"
)
#: What is given back at the end of a year, or for what was bought in one.
BONUS = (
    r"(?:annual|yearly|year-?end|quarterly|volume|turnover) (?:bonus|rebate)|(?:ristourne|remise|bonus|prime) (?:annuel|trimestriel|quantitati|de (?:fin d'annee|volume))\w*"
    r"|\w*bonus|(?:jahres|umsatz|mengen)ruckvergutung|rappel(?: anual| trimestral| por volumen)?|premio (?:annuo|annuale|di fine anno|quantita|trimestrale)"
)
#: What says that it is done, or of another bill, anywhere in the sentence: "already agreed" is not done.
DONE = (
    r"\b(?:already|deja|bereits|schon|reeds|ya|gia|is|are|was|were|been|ist|sind|wurden?|est|sont|ete|zijn|werd|esta|sido|e|stat[ao])\b(?: (?!to\b)[^\s.,;:]+){0,7} (?:included|deducted|taken into account|inclus\w*|deduite?s?|comptabilise\w*|inbegriffen|enthalten|berucksichtigt|abgezogen|inbegrepen|verwerkt|afgetrokken|incluid[oa]s?|descontad[oa]s?|compres[oaie]|detratt[oaie]|considerat[oaie])\b"
    r"|\b(?:next|nachste\w*|prochaine?s?|volgende|proxim[oa]s?|prossim[oaie]) (?:\w+ )?(?:payment|invoice|bill|transfer|remittance|\w*zahlung|\w*rechnung|uberweisung|reglement|paiement|facture|virement|\w*betaling|\w*factuur|pago|factura|transferencia|pagamento|fattura|bonifico)\w*"
)
#: What says right before the verb that it is not to be: no number ("no. 4711"), no "without VAT".
NOT_ASKED = (
    r"\b(?:not(?! yet)|never|no(?! ?[.°]| \S*\d)|nicht|kein\w*|nie|pas|ne|jamais|aucune?|niet|geen|nooit|nunca|ningun\w*|non|nessun\w*)\b[^.,;:]{0,45}$|(?:^ ?|[,;:] )mai $"
    r"|\b(?:sans|without|sin|senza)(?: [a-z]+)? $|\b(?:ohne|zonder)(?! (?:mwst|ust|umsatzsteuer|btw)\b)(?: \w+){0,4} $"
)
#: What turns the "not" round, so that it says nothing against asking: "do not forget to".
_FORGET = (
    r"(?:forget|fail|omit|neglect|hesitate|vergessen|vergesst|vergiss|versaum\w+|zoger\w*|unterlass\w+|oubli\w+|manqu\w+|omett\w+|neglig\w+|hesit\w+"
    r"|vergeet|vergeten|verzuim\w*|nalaten|aarzel\w*|olvid\w+|dej(?:e|en|ar) de|omit\w+|dud\w+ en|dimentic\w+|scord\w+|manc\w+|tralasc\w+|esit\w+)"
)
_NOT = r"(?:not|never|nicht|nie|pas|ne|jamais|niet|nooit|no|nunca|non|mai|ohne|zonder|sans|without|sin|senza)"
FORGET_NOT = rf"\b(?:{_NOT} ){{1,2}}(?:\w+ ){{0,2}}?(?:\w')?{_FORGET}\b(?: (?:\w+ )?(?:pas|mai)\b)?|\b{_FORGET} (?:\w+ ){{0,2}}?{_NOT}\b"
#: The same right behind it: nothing is, or that it is not allowed.
NOT_ALLOWED = (
    r"^(?: \w+)? (?:nothing|no(?! ?[.°]| \S*\d)|rien|aucune?|pas|nichts|kein\w*|niets|geen|nada|ningun\w*|nulla|niente|nessun\w*)\b"
    r"|^[^.,;:]{0,60}\b(?:not|nicht|niet|pas|no|non) (?:\w+ )?(?:allowed|permitted|accepted|acceptable|erlaubt|gestattet|zulassig|moglich|toegestaan|mogelijk|autorise\w*|admis\w*|permis\w*|permitid\w*|admitid\w*|permess\w*|ammess\w*|consentit\w*)\b"
)
#: What makes less money something else: a discount for paying early, what banks charge, a term, what lessens somebody's taxes.
NOT_TAKEN = (
    r"\b(?:discounts?|\w*skonto|escompte|remises?|rabais|sconto|descuentos?|pronto pago|\w*korting|kredietbeperking|abbuono|within|innerhalb|binnen|sous|dans les|dentro de|entro|by the due"
    r"|bank charges|bankgebuhren|\w*spesen|frais bancaires|bankkosten|gastos bancarios|unauthori[sz]ed|unzulassig\w*|input|recuperable"
    r"|tax|\w*steuer\w*|estg|fiscal\w*|fiscale|impots?|cgi|irpef|tuir|dichiarazione|declaracion|belasting\w*|nothing|nichts|rien|nada|nulla|niets)\b"
)
#: What is taken off an income, or is the share of a gift: "66 % du montant de votre don".
NOT_OF_BILL = (
    r"\b(?:(?:of|from) your (?:donation|gift|(?:taxable )?income)|as (?:an? )?(?:business )?expenses?|de (?:votre|ce) don|de vos (?:dons|revenus)|(?:en|comme) charges?"
    r"|(?:ihrer|von ihrer|der) spende|als (?:betriebs|sonder)ausgaben?|als werbungskosten|(?:vom|von ihrem) einkommen|van uw (?:gift|donatie|inkomen)|als (?:bedrijfs|on)kosten"
    r"|de su (?:donativo|donacion|renta)|como gastos?|della (?:sua |vostra )?donazione|dal (?:suo |vostro )?reddito|dai redditi|come (?:costo|spesa))\b"
)
#: French "que" is "only" behind a "ne" alone.
_ONLY_QUE = r"n(?:e |')[^.;]{0,40}?\bque"
_ONLY = (
    rf"(?:only|just|solely|merely|no more than|nur|lediglich|ausschliesslich|nicht mehr als|seul|seule|seulement|uniquement|{_ONLY_QUE}|pas plus que|alleen|enkel|slechts|uitsluitend|niet meer dan"
    r"|solo|solamente|unicamente|exclusivamente|no [^.;]{0,30}?\bmas (?:que|de)|soltanto|esclusivamente|non [^.;]{0,30}?\b(?:piu|altro) (?:che|di|de))"
)
_TAX = r"(?:vat|tva|mwst|ust|umsatzsteuer|mehrwertsteuer|steuer|btw|iva|taxe?s?)(?:\. (?=\w))?"
#: Who may have the tax of a bill back from the state; where a payment, a sum or a credit is named, it may be what is taken off.
_OF_BILL_ALONE = (
    rf"(?!\.?[^.;]{{0,90}}?\b(?:pay\w*|remittance|transfer|amount|total\w*|sum|balance|price|reglement|paiement|virement|montant|solde|prix|\w*zahlung|\w*uberweisung|\w*betrag\w*|\w*summe|\w*preis|saldo"
    rf"|\w*betaling|\w*bedrag|totaal\w*|\w*prijs|pago|importe|precio|pagamento|bonifico|importo|prezzo|{CREDITS}|{BONUS})\b)"
)
TAX_BACK = (
    rf"\b(?:(?:can|may) (?:\w+ )?(?:deduct|subtract)|pouvez (?:\w+ )?deduire|(?:konnen|durfen)(?: sie)?|(?:kunt|mag)(?: u)?|pued[ea]n? deducir|(?:potete|potra|puo) (?:\w+ )?(?:detrarre|dedurre))"
    rf" (?:the |any |this |la |cette |die |diese |de |deze |el |l['\u2019] ?)?{_TAX}\b{_OF_BILL_ALONE}"
)
_NET = (
    rf"(?:net (?:amount|sum|total|value)|(?:amount|sum|total) (?:net of|without|excluding|excl\.?|before) {_TAX}|(?:montant|total|net|somme) (?:ht|hors taxes?|htva|hors tva)|netto-?(?:betrag|summe|rechnungsbetrag|bedrag)|(?:betrag|summe) (?:ohne|exkl\.?) {_TAX}"
    rf"|(?:bedrag|totaal) (?:exclusief|excl\.?|zonder|ex) {_TAX}|(?:importe|total|cantidad) (?:neto|sin {_TAX})|base imponible|(?:importo|totale) (?:netto|senza {_TAX}|al netto)|imponibile)"
)
#: Where no more than the sum without the tax is asked for, or than what a bill is above another.
ONLY_NET = rf"{_ONLY}\b(?: \w+){{0,4}}? (?:(?:d|de?ll|l)['\u2019])?{_NET}|{_NET} (?:only|seul|seulement|uniquement|solamente|soltanto)"
ONLY_DIFFERENCE = rf"{_ONLY}\b(?: \w+){{0,2}}? (?:l[ae] )?(?:difference|\w*differenz\w*|unterschied\w*|ecart|verschil|diferencia|differenza)|(?:difference|differenz\w*|verschil|diferencia|differenza) (?:only|seulement|uniquement|solamente|soltanto)"
#: A share of the net alone: what a discount or a penalty is reckoned on, named with it in one clause that asks for nothing.
_RECKONED = (
    r"\b(?:discounts?|rebates?|interests?|penalt\w+|late fees?|surcharges?|commission|\w*skonto|\w*rabatt|nachlass|\w*zinsen|verzugs\w+|escompte|remises?|ristourne|rabais|penalites?|interets?|indemnites?"
    r"|\w*korting|kredietbeperking|rente|boetes?|descuentos?|intereses|recargos?|sconto|abbuono|interess[ei]|penal[ei])\b"
)
_REQUEST = r"\b(?:please|kindly|pay (?:only|just|no)|merci|veuillez|payez|reglez|bitte\w*|(?:zahlen|uberweisen) (?:sie|wir)|gelieve|graag|betaal|rogamos|por favor|paguen?|preg\w+|pagate|versate)\b"
_THE_NET = rf"(?: ?(?:l['\u2019]|sull'|dell')| (?:the|den|dem|le|la|het|el|il|lo))? ?{_NET}"
SHARE_OF_NET = (
    rf"{_RECKONED}(?:(?!{_REQUEST})[^,;:])*\b(?:on|of|auf|vom|von|aus|sur|du|op|over|van|sobre|del?|su|sul|dell?){_THE_NET}"
    rf"|^(?!.*{_REQUEST}).*\b(?:on|auf|sur|over|sobre|su|sul){_THE_NET}[^,;:]*{_RECKONED}"
)
#: And what says that it is to be paid.
TO_PAY = r"pay\w*|paid|remit|transfer|settle|due|owe|regler|reglez|payer|payez|virer|verser|due?|du|(?:be)?zahl\w*|uberweis\w*|begleich\w*|entricht\w*|(?:te )?betalen|betaal[dt]?|voldoen|over te maken|overmaken|pag[ua]\w*|abon\w+|ingres\w+|transf\w+|vers(?:are|ate|i)|bonific\w+|salda\w+"
#: Whose tax the payer pays to the state: what is due is the sum without it.
SPLIT_PAYMENT = (
    r"scissione (?:dei|del) pagament[oi]|split[- ]?payment|art(?:icolo)?\.? ?17[- ]?ter\b|iva (?:versata|da versare|a carico) (?:d)?a?l? ?(?:del )?(?:committente|cessionario|cliente|ente)"
    r"|vat (?:(?:is |will |shall )?(?:to )?be (?:paid|accounted for)|(?:is |be )?payable|(?:is )?paid(?= by you))(?: directly)?(?: by you)? (?:directly )?to (?:hmrc|the tax)|tva (?:sera |est |a etre |a )?(?:versee?|payee?|reglee?|verser|payer)(?: directement)? (?:a l'administration|au tresor|a l'etat|au fisc)"
    r"|(?:mwst|ust|umsatzsteuer|mehrwertsteuer)\.? (?:ist |wird )?(?:direkt )?an das finanzamt (?:abzufuhren|zu zahlen|abgefuhrt|zu entrichten)|btw (?:wordt |dient )?(?:rechtstreeks |direct )?(?:af te dragen )?aan de belastingdienst|iva (?:se )?(?:ingresad[oa]|ingresara|a ingresar)(?: directamente)? (?:en|a) (?:la )?(?:hacienda|agencia)"
)
#: What says that it does not hold here, or lists what may be.
NOT_SPLIT = r"\b(?:non|no|not|escluso|esclusa|esclusi|exempt|immediata|differita|nicht|pas|niet|keine?|senza)\b"
#: What a credited sum is called where no figure is named.
WHOLE_SUM = r"\b(?:this|the|dieser|der|den|diese|die|le|ce|la|cette|het|dit|de|deze|el|este|esta|il|questo|questa|l'|cet)(?: (?:above|total|full|whole|gesamte?|obige))? ?(?:amount|sum|summe|somme|som|suma|somma|total|betrag|rechnungsbetrag|gesamtbetrag|montant|bedrag|totaalbedrag|importe|importo|totale)\b"
#: What says that a sum is credited to the seller, or comes back in a case, or as something else than money.
NOT_CREDITED = (
    r"\b(?:to|into|in|on) our (?:\w+ ){0,2}accounts?\b|(?<!von )(?<!aus )(?<!vom )\bunser\w* (?:\w+ )?\w*konto\b|\b(?:sul|al|nel) nostro (?:\w+ )?conto\b|\b(?:en|a) nuestra (?:\w+ )?cuenta\b"
    r"|\b(?:sur|a) notre compte\b|\b(?:op|aan) onze (?:bank)?rekening\b|\b(?:loyalty|points?|punkte?|punten|puntos|punti)\b"
    r"|\bdan (?:krijgt|ontvangt) u\b|\bdann (?:erhalten|bekommen) sie\b|\b(?:if|unless|in case|in the event|provided that|wenn|falls|sofern|s'il|si|en cas|indien|mits|in geval|en caso|qualora|in caso|se (?:il|la|si|viene|recede|annulla\w*|disdice\w*|avete|restitui\w*)"
    r"|bei (?:ruckgabe|retour|stornierung|storno|widerruf|ruckversand)|bij (?:retour\w*|annulering|inlevering|teruggave))\b"
)
#: What says of a sum that the tax comes on top of it.
PLUS_TAX = (
    r"(?:\b(?:plus|and|zzgl\.?|zuzuglich|et|oltre|mas|y|piu|ed?|vermeerderd met|met|en|excl\.?|excluding|exclusive of|exclusief|ex)|\+)"
    r"[^.;]{0,20}?\b(?:vat|tva|t\.v\.a|mwst|ust|umsatzsteuer|mehrwertsteuer|iva|btw)\b|\b(?:ht|hors taxes?|htva)\b"
)
#: What says that the tax is not to be paid to the seller, or only the sum without it.
WITHOUT_TAX = (
    r"\b(?:only|just|merely|nur|lediglich|seulement|uniquement|solo|solamente|unicamente|soltanto|slechts|alleen|enkel|reverse|autoliquid\w*|verlegd|inversion|inversione|scissione|split"
    rf"|hmrc|finanzamt|tresor|hacienda|belastingdienst|steuerschuld\w*|{_ONLY_QUE})\b"
)
#: What is said of the rest of a payment that is still to be made.
REST_OPEN = r"\b(?:to (?:be|pay)|due|payable|must|zu|fallig|te|dient|sera|a (?:payer|regler|verser|saldo)|du|por|a pagar|pendiente|da|dovuto|not|nicht|pas|niet|no|non|nog|noch)\b"
#: What names a payment that was made, not one that is asked for.
YOUR_PAYMENT = r"\b(?:your (?:payment|transfer|remittance) of|votre (?:paiement|reglement|virement) de|ihre (?:zahlung|uberweisung) (?:von|uber|in hohe von)|uw (?:betaling|overboeking|overschrijving) van|su (?:pago|transferencia|ingreso) de|(?:vostro|suo) (?:pagamento|versamento|bonifico) di)\b"
#: An invoice and its number: the group is what names it.
NAMED_INVOICE = (
    r"\b(?:invoice|bill|inv|facture|rechnung|factuur|factura|fra|fattura|fatt)\b"
    r"(?:[ .:#°º]+(?:no|nr|n|num|number|numero|nummer)\b){0,2}[ .:#°º]*"
    r"(?!\d[\d.]*,\d\d(?!\d)|\d[\d,]*\.\d\d(?![\d.])|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)|(?:19|20)\d\d(?![\w/.-]))(?=(?:[^\s\d]*\d){3})([\w/.-]*\w)"
)
#: What stands behind a sum that is a credit: English and German bookkeeping.
CREDIT_SIGNS = frozenset({"cr", "crd", "credit", "haben"})
GERMAN_CREDIT_SIGNS = frozenset({"h"})
