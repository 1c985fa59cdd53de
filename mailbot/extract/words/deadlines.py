# ruff: noqa: E501  a choice of words is one piece
"""What sentences say around a date by which something is to be paid. Patterns for folded text, by language (ISO 639-1)."""

#: Words of paying and owing.
PAYING = {
    "en": r"pay|payable|paid|payments?|settled?|settlement|remit|remittance|transfer(?:red)?|funds|due|owed|(?:let us have|send us) (?:this|the) (?:amount|sum|total)",
    "fr": r"regl\w*|pay(?:er|ez|ee?|able)s?|paie\w*|vire\w*|verse\w*|acquitt\w*|solder|(?:parvenir|adresser) (?:cette|la) (?:somme|dite somme)|(?:parvenir|adresser) (?:ce|le) montant",
    "de": r"\w*zahl(?:en|t|ung|ungen|bar|ungsbedingung(?:en)?|ungsziel|ungseingang|ungstermin)|zahlungs\w*|uberweis\w*|ueberweis\w*|begleich\w*|beglichen|rechnungsbetrag\w*|gesamtbetrag\w*|betrag\w*|fallig\w*|faellig\w*|auszugleichen|ausgleich\w*|entricht\w*|anweis\w*",
    "nl": r"betal\w*|betaal\w*|voldoen|voldaan|overma\w*|over te maken|overschrijv\w*|overschrijf\w*|stort\w*|bedrag|ingebrekestelling|(?:wij )?ontvangen|verzoeken (?:wij )?u (?:eur|€)",
    "es": r"pag(?:ar|ue|uen|o|os|ado|ada|adero|adera|uese)|abon(?:ar|e|en|o)|transfer\w*|ingres\w*|importe|satisf\w*|liquid\w*",
    "it": r"pag(?:are|ato|ata|amento|amenti|abile|hi|arsi)|versa\w*|bonific\w*|sald\w*|importo|corrispo\w*|rimessa",
}
#: Words right before the last day of a period.
DEADLINES = {
    "en": r"(?:(?:no|not) later than|on or before|at the latest|latest|by|before|until)(?: the)?",
    "fr": r"au plus tard(?: le)?|avant le|avant|jusqu'au|pour le|d'ici (?:le|au)",
    "de": r"(?:bis )?(?:spatestens|spaetestens)(?: (?:am|zum|bis|bis zum))?|bis(?: zum| einschliesslich)?|zum",
    "nl": r"uiterlijk(?: op| voor)?|voor|tot(?: en met)?|t/m|tegen|ten laatste op|op uiterlijk",
    "es": r"antes del?(?: dia)?|hasta(?: el)?(?: dia)?|a mas tardar(?: el)?|no mas tarde del",
    "it": r"entro(?: e non oltre)?(?: il)?(?: giorno)?|non oltre(?: il)?",
}
#: Words right before a day on which something happens.
ON_DAYS = {
    "en": r"on(?: or (?:just )?(?:after|about|around))?|from|for|around|about|is|effective",
    "fr": r"le|du|au|a partir du|a compter du|vers le|en date du",
    "de": r"am|zum|vom|ab(?: dem)?|um den|per|fruhestens am|mit valuta",
    "nl": r"op|per|omstreeks|rond|vanaf|op of rond",
    "es": r"el(?: dia)?|al|a partir del|con fecha(?: de cargo)?|en fecha",
    "it": r"il(?: giorno)?|in data|dal|al|a partire dal|con valuta",
}
#: What says of a day that a sum falls due on it; a preposition may follow.
FALLING_DUE = {
    "en": r"(?<!past )(?<!over)due(?: in full| to)?|(?:payment |credit )?terms",
    "fr": r"(?:net|montant|somme|total|reste|solde) a (?:payer|regler)|(?:montant|somme|total) du(?= le$)|exigible|a echeance|vient a echeance|echeance|payable|(?:reglement|virement|paiement)(?: comptant)?(?: de [\d .,]+(?:€|eur|euros))?(?= (?:au|le|pour le)$)|conditions? de (?:paiement|reglement)",
    "de": r"(?:ist|wird|sind|werden|zahlung|betrag|sofort) (?:fallig|faellig)|zahlbar(?:(?: rein)? netto)?|zu zahlen|zahlungsbedingung(?:en)?|zahlungskonditionen",
    "nl": r"vervalt|te betalen|te voldoen|opeisbaar|verschuldigd|betalings(?:conditie|voorwaarde)s?n?",
    "es": r"vence\w*|con vencimiento|vencimiento|a pagar|exigible|(?:condiciones|terminos|plazo) de pago",
    "it": r"scad(?:e|enza)|in scadenza|con scadenza|da pagare|da versare|(?:termini|condizioni) di pagamento",
}
#: What says so behind the day ("ist am 12. Mai fällig").
DUE_BEHIND = r"(?:zur zahlung )?(?:fallig|faellig)|(?:zu )?(?:zahlen|uberweisen|begleichen|bezahlen)|te betalen|te voldoen|over te maken|opeisbaar|exigible|a echeance"
#: What makes a day the last one from behind ("le 22 avril au plus tard").
DEADLINE_BEHIND = r"au plus tard|at the latest|spatestens|uiterlijk|ten laatste|a mas tardar|al piu tardi"
#: Words that say of a date that the whole sum is meant.
IN_FULL = r"ohne (?:jede[nrs]? |weitere[nrs]? )?(?:abzuge?|skonto)|(?:rein |zahlbar )?netto|net|neto|nets?|in full|full amount|strictly net|sans (?:escompte|deduction|remise)|without (?:any )?(?:deduction|discount)|zonder (?:korting|aftrek)|sin descuento|senza sconto"
#: Terms of payment that a date explains ("40 Tage, d. h. bis zum 12. Mai").
TERMS = r"net \d+|\d+ ?(?:kalender|werk|bank|calendar|working|business)? ?(?:tage?n?|days?|jours?|jrs?|dagen|dias|giorni|gg|weeks?|wochen|semaines)|fin de mois|fin du mois|fine mese|einde maand|end of (?:the )?month|monatsende|reception"
#: The head of a table of payments, folded.
SCHEDULES = (
    r"\b(?:conditions? de (?:paiement|reglement)|echeanc\w*|payment (?:terms|schedule)|zahlungs(?:plan|bedingung(?:en)?|ziel)|falligkeit\w*"
    r"|betalings(?:condities|voorwaarden|termijn\w*)|condiciones de pago|vencimientos?|(?:condizioni|termini) di pagamento|scadenz\w+)\b"
)
#: What follows a number that counts time.
SPANS_OF_TIME = frozenset(
    """day days week weeks month months jour jours jrs semaine semaines mois tag tage tagen woche wochen monat monate monaten dag dagen
    weken maand maanden dia dias semana semanas mes meses giorno giorni gg settimana settimane mese mesi""".split()
)
#: What counts time, and what counts it from a day: before "invoice date" these say that the date beside is another one.
COUNTS_TIME = (
    rf"(?:{'|'.join(sorted(SPANS_OF_TIME))})\.?(?: (?:net[st]?o?|fin de mois|fine mese|f\.?m\.?|calendaires|calendari|naturales|naturali))?"
)
COUNTED_FROM = (
    r"(?:from|after|following|since|ab|nach|seit|na|vanaf|sinds|apres|suivant|a compter de|a partir de|desde|a contar de|a contar desde|tras|despues de"
    r"|dalla|dal|dopo|a partire dalla|a decorrere dalla|decorrenza)(?: (?:the|der|dem|die|de|het|la|le|il|our|unserem|unser|notre|onze|nuestra|nostra))?"
)
COUNTED_OF = r"(?:of|de|der|des|van|di|della|dalla)(?: (?:the|la|het|our))?"
#: Words that may stand between the terms and their date, and what begins such terms without a word of paying.
TERMS_GO_ON = r"(?: (?!(?:from|of|after|ab|vom|von|nach|du|de|des|apres|a compter|vanaf|na|desde|dal|da|dopo)$)[a-z.']+){0,8}"
TERMS_BEGIN = r"\b(?:terms|net|netto|neto|bonifico|bon|transfer\w*|virement|rimessa|ri\.?ba|recibo|konditionen|vencimiento|vto|echeance|scadenza|due)\b"
#: The days of the week, which may stand before a date.
WEEKDAYS = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu|thurs|fri|sat|sun|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|lunes|martes|miercoles|jueves|viernes|sabado|domingo"
    r"|lunedi|martedi|mercoledi|giovedi|venerdi|domenica"
)
#: Words between the terms and that date.
THAT_IS = r"soit|soit (?:le|au plus tard le|au|jusqu'au)|c'est-a-dire(?: le| au plus tard le)?|d\. ?h\.?(?: am| bis| bis zum| spatestens am)?|das heisst(?: am| bis| bis zum)?|also(?: am| bis| bis zum)|das ist der|i\. ?e\.?,?(?: by| on)?|that is,?(?: by| on)?|es decir,?(?: el| antes del| hasta el)?|o sea,?(?: el)?|ossia(?: il| entro il)?|cioe(?: il| entro il)?|ovvero(?: il| entro il)?|dus(?: op| voor| uiterlijk| uiterlijk op)?|dat is(?: op)?|="
#: Words of a debit: the seller takes the sum from the buyer's account.
DEBITS = {
    "en": r"direct debit(?: date)?|debit date|(?:be|is|are) (?:automatically )?(?:debited|collected|taken|charged|drawn)|(?:we|we will|we.ll) (?:debit|collect|take|charge)|requested from your bank|auto ?pay(?: is scheduled)?",
    "fr": r"prelev\w*|debite[es]?|date de (?:debit|prelevement)",
    "de": r"abgebucht|abbuch\w*|eingezogen|einziehen|einzug\w*|belastet|lastschrift\w*|bankeinzug\w*|kontobelastung|(?:ziehen|buchen) wir|wir (?:ziehen|buchen)",
    "nl": r"afgeschreven|afschrij\w*|incass\w*|incasso\w*|geincasseerd|geind|wij? schrijven|schrijven wij?",
    "es": r"cargar\w*|pasar\w* al cobro|adeud\w*|fecha de cargo|cargo en (?:su )?cuenta|domicilia\w*",
    "it": r"addebit\w*|\bsdd\b|\brid\b",
}
#: Parts of the labels (compact form) of a day of debit among those of other dates; `collection` may as well be that of goods.
DEBIT_LABELS = (
    "prelevement",
    "datededebit",
    "incasso",
    "directdebit",
    "debitdate",
    "dateofdebit",
    "fechadecargo",
    "addebito",
    "einzug",
    "abbuchung",
    "lastschrift",
)
#: Words of a sentence whose date is that of a discount, of something received or sent, of the next bill or the first of many. `COUNTED` are read with
#: the words of paying: "if paid by", "pour paiement avant le".
DISCOUNTS = r"skonto|abzug von|abzuglich|abzueglich|unter abzug|discount|rebate|escompte|remise|ristourne|korting|descuento|dto|pronto pago|sconto|\d ?%(?! (?:mwst|ust|vat|tva|btw|iva|gst))"
CONDITIONAL = {
    "en": r"if|when",
    "fr": r"si|en cas de",
    "de": r"bei|falls|wenn",
    "nl": r"bij|indien|als",
    "es": r"si|en caso de",
    "it": r"se|in caso di",
}
OTHER_MATTERS = {
    "en": r"mandate|for the first time|starting|each month|every month|new (?:\w+ )?(?:instal?ment|payment amount)s?|signed|deposit|not paid|unpaid|overdue|(?<!be )received|recorded|deliver\w*|interest|penalt\w*|valid|expir\w*|next|subscription|returned|returns|complaint\w*|period|shown|included|already",
    "fr": r"mandat|(?:la )?premiere fois|chaque mois|nouve(?:l|lle|au) (?:mensualite|echeancier|montant)|signee?|acompte|(?<!sera )effectuee?s?|(?<!etre )recue?s?|enregistr\w*|livr\w*|interets?|penalit\w*|valable|valide|prochaine?|abonnement|reclamation\w*|retour\w*|periode|deja|verse[es]?|encaiss\w*|impaye\w*",
    "de": r"erhalten|erstmals|erstmalig|letztmals|(?:neue[rn]?|kunftige[rn]?) (?:\w+ )?(?:abschlag\w*|\w*vorauszahlung\w*|rate)|\w*mandat\w*|bezahlt|anzahlung\w*|erteilt|erhielten|eingegangen\w*(?! sein)|berucksicht\w*|beruecksicht\w*|verbucht|gebucht|liefer\w*|geliefert|zinsen|verzug\w*|gultig|gueltig|nachste\w*(?! tag)|abonnement|abo|reklam\w*|ruckgabe|geschlossen|\w*zeitraum|periode|abgerechnet|bereits|mahn\w*|angebot",
    "nl": r"\w*machtiging|voor het eerst|elke maand|nieuwe? (?:\w+ )?(?:voorschot|termijn)\w*|aanbetaling|(?<!wij )(?<!we )(?<!te )(?<!zijn )ontvangen|verwerkt|gelever\w*|lever\w*|rente|geldig|volgende|abonnement|reclame\w*|klachten|periode|reeds|offerte",
    "es": r"mandato|por primera vez|cada mes|nueva cuota|anticipo|(?<!ser )recibid\w*|registrad\w*|entreg\w*|interes(?:es)?|valid[oa]|validez|proxim\w*|suscripcion|reclam\w*|devol\w*|periodo|ya|presupuesto|cobrado",
    "it": r"mandato|per la prima volta|ogni mese|nuova rata|acconto|(?<!essere )ricevut\w*|registrat\w*|consegn\w*|interessi|valid[oa]|prossim\w*|abbonamento|reclam\w*|resi|periodo|gia|preventivo|incassat\w*",
}
