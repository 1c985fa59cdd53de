# ruff: noqa: E501  a pattern is one piece
"""The words by which lines and labels say that a bill is settled, collected or paid to somebody else, per language and folded: which of
them together say what is the grammar of `printed/stated.py`, the same in every language."""

from dataclasses import dataclass

#: A whole date.
DAY = (
    r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th|er|\.)? (?:de )?[a-z]{3,10}\.? (?:de )?\d{4}|[a-z]{3,9}\.? \d{1,2},? \d{4})"
)
#: Who pays the seller at once, and is paid by the buyer later.
FINANCERS = r"klarna|easy ?credit|ratepay|riverty|afterpay|clearpay|billink|scalapay|oney|floa|cofidis|cetelem|sequra|aplazame|consors finanz|findomestic|mondu|hokodo"
#: What the name of a lender has in it.
_LENDERS = r"[a-z-]*leas(?:e|ing)|kredit[a-z]*|krediet[a-z]*|credit-?bail|renting|efc|financiera|finanziaria|locazione|autobank|mietkauf"
_FINANCER = rf"(?= (?:(?:the|la|le|die|der|de|our|ihre|votre|uw|su) )?(?:\w+ ){{0,2}}(?:{FINANCERS}|{_LENDERS})\b)"  # else "financed by" is of a project
#: What a paper says that asks for a transfer, or names it as the way: then a mandate beside it is but another customer's choice.
ASKS = (
    r"\b(?:(?:bank|wire|credit) transfer|transfer (?:the|this|to)|please (?:pay|transfer|remit)|payable to|remit(?:ted|tance)? to|\w*uberweis\w*|virements?|virer|verser"
    r"|overmaken|over te maken|overschrijv\w*|storten|transferencias?|transfier\w+|transferir|ingresar|bonific\w*)\b"
)
#: What a paper says that is collected: by then any mandate on it may be of the debit.
COLLECTS = (
    r"\b(?:direct debit|sepa[- ](?:core|b2b|direct|mandat\w*|lastschrift\w*|firmen\w*|basis\w*)|\w*lastschrift\w*|bankeinzug|prelevements?|adeudos?|domicili\w+|addebit\w+|sdd|\w*incasso\w*|machtiging"
    r"|creditor (?:id|identifier)|glaubiger-?(?:id|identifikation)\w*|ics|incassant\w*|identificador del acreedor|[a-z]{2}\d\dzzz\w+)\b"
)
#: The number of whoever collects, as Dutch debits name it; others print theirs in the foot of any paper.
CREDITOR_ID = r"\bincassant-?(?:id|nummer)\W{1,4}[a-z]{2}\d\d ?[a-z\d]{3} ?\d"
#: What may stand between "Status:" and "paid".
NAMED = (
    r"already|fully|payment|invoice|bill|amount|deja|entierement|integralement|facture|paiement|reglement|montant|bereits|vollstandig|zahlung|rechnung|betrag"
    r"|reeds|al|volledig|factuur|betaling|bedrag|ya|totalmente|factura|pago|importe|gia|interamente|fattura|pagamento|importo"
)
#: Words with which a line ends that goes on in the next: "Die Zahlung erfolgt per", "at the".
GOES_ON = (
    r"the|an?|by|via|with|at|in|on|to|of|for|from|our|your|is|are|was|be|been|and|or|le|la|les|l'|un|une|de|du|des|d'|par|avec|au|aux|en|sur|notre|votre|est|et|ou"
    r"|der|die|das|den|dem|des|ein\w{0,2}|per|mit|durch|uber|bei|am|im|vom|von|zu|zum|zur|auf|aus|fur|ihre?[mnrs]?|unsere?[mnrs]?|und|oder|ist|wird|neue[mnrs]?|alte[mnrs]?|sofortige[mnrs]?"
    r"|het|een|met|door|aan|bij|op|onder|van|voor|uw|onze?|en|of|wordt|el|los|las|una?|del|al|con|por|mediante|su|nuestr[oa]s?|y|es|il|lo|gli|uno|dell[ao']|all[ao']|alle|con|tramite|in|su|sul|sulla|presso|vostr[oa]|e|o"
)
#: Behind "Status: paid": only a part, nothing, or one of several states to tick.
UNDECIDED = (
    r"^\W{0,4}(?:\w+ )?(?:part|partly|partial\w*|partiel\w*|teil\w*|deels|gedeeltelijk|parcial\w*|parzial\w*|en partie|in parte?"
    r"|unpaid|open|offen|unbezahlt|impayee?|onbetaald|openstaand|pendiente|impagad[oa]|da pagare|non pagat[oa]|nicht|not)\b"
)
#: Behind "financed with": funds of others, which pay nobody's bill.
FUNDS = r"^.{0,30}\b(?:union|eu|ue|fond[io]s?|funds?|grants?|mitteln?|pnrr|next ?generation\w*|europ\w*)\b"

#: Right before "to be paid on site", as a label at the head of its clause: what guests pay to the town, not to the seller.
PAID_TO_TOWN = (
    r"(?:^|[.;\n\u2022*-]) *(?:(?:the|la|le|l'|die|de|las?|il) ?)?(?:taxes? de sejour|(?:city|tourist|occupancy) ?tax|kurtaxe|kurbeitrag|kurabgabe"
    r"|ortstaxe|bettensteuer|beherbergungs?steuer|toeristenbelasting|verblijfstaks|citytaks|(?:tasa|impuesto|ecotasa) turistic[oa]"
    r"|(?:tassa|imposta) di soggiorno)\b ?: (?:a |to be |zu |da |te |por )?$"
)

#: Right before and behind a day on which money comes: it is awaited.
BY_THEN = (
    r"\b(?:deadline|due|echeance|termin|frist|zahlungsziel|zahlungstermin|fallig\w*|vervaldatum|vervaldag|vencimiento|scadenza)\W{0,3}$"
)
AWAITED = r"^\W*(?:\w+ )?(?:expected|awaited|due|attendue?|prevue?|erwartet|erbeten|vorgesehen|fallig|verwacht|esperad[oa]|previst[oa]|attes[oa])\b"
#: Before and behind a contract or a way of billing: there is none, or it is but an offer.
NONE_OF = r"\b(?:not|no|nicht|kein\w*|pas|aucune?|niet|geen|sin|ningun\w*|non|nessun\w*)\b(?:[^\w;]+[a-z]+){0,2}\W*$"
NOT_MEANT = (
    r"^(?:[^\w;]+[a-z]+){0,3}[^\w;]+(?:(?:not|nicht|niet|no|non|pas) (?:applicable|available|anwendbar|vorhanden|van toepassing|aplicable|procede|applicabile|previst[oa])"
    r"|available|possible|on request|(?:auf|nach) (?:anfrage|wunsch)|moglich|op aanvraag|mogelijk|sur demande|disponible|posible|bajo peticion|possibile|disponibile|su richiesta)\b"
    r"|^\W{0,3}(?:no|non|nein|nee|none|keine?|neant|n/a|n\.?v\.?t|entfallt)\W*$"
)


@dataclass(frozen=True, slots=True)
class States:
    """What one language has."""

    status: str  # labels of any state
    payment_status: str  # of a payment's state
    paid: str  # states of a bill
    done: str  # of a payment
    past: str  # "was", "has been"
    transfer: str  # by bank transfer
    money: str  # what may be received
    received: str
    on: str  # before a date
    received_on: str  # labels of the day on which money came
    awaited: str  # before those: it has not come
    collected_on: str  # labels of the day of a debit
    debit: str
    mandate: str  # labels of a debit's mandate
    any_mandate: str  # and of an agent's, a lawyer's, a director's as well
    pays: str  # verbs and nouns of paying
    by: str  # words between those and the way
    elsewhere: str  # ways by which the buyer transfers nothing now
    stands: str  # such ways that say so without a word of paying
    directly: str  # before whoever is paid
    counter: str  # where money is taken by hand
    financed: str
    self_billed: str
    appears: str  # how it will be named on the buyer's statement
    acknowledged: str  # a payment whose receipt is confirmed
    transferred: str
    offers: str  # a way among others, its price, or a transfer as well


STATES: dict[str, States] = {
    "en": States(
        status=r"\w*status(?: of (?:the |this |your )?\w+)?|(?:payment|invoice|bill|order) state",
        payment_status=r"(?:payment|transaction|invoice|bill|balance) ?(?:status|state)|status of (?:the |this |your )?(?:payment|transaction)",
        paid=r"paid|remitted|settled",
        done=r"settled|cleared|completed?|succeeded|successful|received|captured|confirmed|processed",
        past=r"was|were|has been|have been",
        transfer=r"(?:by|via|through|using) (?:a |your |online )?(?:(?:bank|wire|credit|online|giro) )?(?:transfer|wire|bacs|chaps|giro|faster payments?)",
        money=r"payment|funds|money|remittance|transfer|amount",
        received=r"received|credited|cleared|booked|confirmed|posted|banked",
        on=r"on|dated|as of",
        received_on=r"date paid|paid date|date of receipt of (?:payment|funds)|payment received|receipt of payment",
        awaited=r"last|previous|latest|expected|by|until|before|after|upon|must be|deposit|advance",
        collected_on=r"(?:(?:direct debit|dd|payment) collection|debit|dd) date|date of (?:the )?(?:direct debit|debit|(?:payment|dd|debit) collection)",
        debit=r"direct debit|debit",
        mandate=r"(?:sepa |dd )?mandate (?:reference|ref\.?|id|no\.?|number)|umr(?= ?:)",
        any_mandate=r"mandate",
        pays=r"pay|paid|payable|payment|payment (?:method|type|mode|terms)|(?:method|means|mode|terms) of payment|settle|settled",
        by=r"by|via|with|through|using|to|directly|only|the|is|in|a|your|our|on|later|due",
        elsewhere=r"cash on delivery|c\.o\.d|standing order|hire purchase|on site|on collection|at check-?out",
        stands=r"cash on delivery|(?:by|via|with|through|under) (?:a |your |our )?standing order",
        directly=r"directly to|to|with",
        counter=r"at (?:the |our )?reception|at (?:the |our )(?:till|(?:front |service |help )?desk|(?:\w+ )?counter|checkout|cashier\W?s?(?: desk)?|cash desk|ticket office)",
        financed=rf"financed (?:through|via|with|by{_FINANCER})|(?:by|under|through|see) (?:a |the |your )?(?:finance|credit|loan) agreement|hire purchase",
        self_billed=r"self[- ]?bill(?:ed|ing)|(?:issued|prepared|raised) by the (?:customer|buyer|recipient)|recipient[- ]created tax invoice",
        appears=r"(?:will|should) (?:appear|show|be (?:shown|listed)) (?:on|in) your (?:\w+ ){0,3}statement|(?:appears?|appearing|shown?|listed) (?:on|in) your (?:\w+ ){0,3}statement (?:as|under)(?! (?:soon|well|of|per|at)\b)",
        acknowledged=r"(?:acknowledge|confirm|confirming|confirmation of) (?:the )?receipt of your (?:\w+ ){0,2}(?:payment|transfer|remittance)",
        transferred=r"transferred|remitted|wired",
        offers=r"or|also|alternatively|accept\w*|available|offer\w*|possible|option\w*|fee|fees|charge|surcharge|transfer|not|no",
    ),
    "fr": States(
        status=r"(?:statut|etat|situation)(?: (?:de |du |de la |de cette |de votre )?\w+)?",
        payment_status=r"(?:statut|etat|situation|suivi) (?:de |du |de votre |de la )?(?:paiement|reglement|transaction)",
        paid=r"payee?s?|reglee?s?|acquittee?s?|soldee?s?|encaissee?s?",
        done=r"effectuee?|recue?|validee?|confirmee?|reussie?|terminee?|acceptee?|completee?",
        past=r"a (?:bien |deja )?ete|ont ete|avez|avons",
        transfer=r"par (?:un |votre )?(?:virement|transfert)",
        money=r"fonds|paiement|reglement|virement|montant|somme|encaissement",
        received=r"recue?s?|encaissee?|enregistree?|creditee?|percue?|confirmee?|comptabilisee?",
        on=r"le|du|en date du|au",
        received_on=r"date (?:d'|de l')encaissement|encaissee? le|paiement recu|date de reception (?:du|de votre) (?:paiement|reglement|virement)",
        awaited=r"dernier|derniere|precedent|attendu|avant|apres|des|doit|acompte|prevue?|jusqu'au?",
        collected_on=r"(?:date|echeance) (?:de|du) prelevement|date de debit|prelevement (?:prevu |effectue )?(?:le|au)",
        debit=r"prelevement",
        mandate=r"r\.?u\.?m\.?(?= ?:)|(?:reference|ref\.?) unique (?:de |du )?mandat|(?:(?:n°|no|numero|reference|ref)\.? (?:de |du )?)?mandat (?:sepa|de prelevement)(?: n°| no\.?| ref\.?)?",
        any_mandate=r"(?:n°|no|numero|reference|ref)\.? (?:de |du )?mandat|mandat (?:n°|no|ref\.?)",
        pays=r"pay(?:er|ez)|payable|paiement|regler|reglement|acquitter|(?:mode|moyen|conditions?) de (?:paiement|reglement)",
        by=r"par|avec|via|a|au|en|le|la|directement|uniquement|aupres|de|est|sera|effectue|votre|un|plus|tard",
        elsewhere=r"contre[- ]remboursement|virement permanent|ordre permanent|sur place|au retrait",
        stands=r"par (?:un |votre )?(?:virement|ordre) permanent|contre[- ]remboursement",
        directly=r"directement (?:a|au|aupres)|a|aupres de",
        counter=r"(?:a la|en|a notre) caisse(?! (?:d'epargne|des? ))|a l'accueil|(?:au|a notre) (?:guichet|comptoir|secretariat)|a la reception(?! (?:de|des|du)\b| d')",
        financed=rf"financee?s? (?:via|avec|au moyen|par{_FINANCER})|credit affecte|(?:par|selon|voir) (?:votre |le )?contrat de (?:credit|pret|financement)|dossier de (?:credit|financement)",
        self_billed=r"auto-?facturation|facture (?:etablie|emise) par (?:l'acheteur|l'acquereur|le client|le preneur)",
        appears=r"(?:apparaitra|apparait|figurera) sur votre releve",
        acknowledged=r"(?:accusons|accuse|confirmons|confirmation de|confirme) (?:bonne )?(?:la )?reception de votre (?:\w+ ){0,2}(?:paiement|reglement|virement)",
        transferred=r"viree?|transferee?",
        offers=r"ou|aussi|egalement|accept\w*|possible|disponible|option\w*|frais|virement bancaire|pas|sans",
    ),
    "de": States(
        status=r"\w*-?status(?: (?:der|ihrer|dieser|des) \w+)?",
        payment_status=r"(?:zahlungs?|bezahl|transaktions)-?(?:status|stand)|status (?:der|ihrer|dieser) (?:zahlung|transaktion)|stand der zahlung",
        paid=r"bezahlt|beglichen|gezahlt|ausgeglichen|uberwiesen|entrichtet|vereinnahmt",
        done=r"erfolgt|eingegangen|erhalten|abgeschlossen|erledigt|verbucht|erfolgreich|bestatigt|gebucht",
        past=r"wurde|wurden|ist|worden|haben sie",
        transfer=r"(?:per|mit|durch|via|mittels) (?:\w+ )?(?:\w+-)?\w*uberweisung",
        money=r"geld|zahlung|betrag|\w*betrag|uberweisung|zahlungseingang|geldeingang",
        received=r"erhalten|eingegangen|verbucht|gutgeschrieben|vereinnahmt|gebucht",
        on=r"am|vom|per|zum",
        received_on=r"bezahldatum|(?:zahlungs|geld)eingang|(?:(?:be|ge)zahlt|beglichen)(?= ?:| am\b)|zahlung(?: dankend)? erhalten",
        awaited=r"letzte\w*|vorherige\w*|spateste\w*|erwartete\w*|bis|nach|vor|um|bei|ohne|zu|anzahlung\w*|voraussichtlich\w*",
        collected_on=r"(?:einzugs|lastschrift|abbuchungs|belastungs)-?(?:datum|termin|tag)|datum (?:des|der) (?:einzugs|abbuchung|lastschrift)",
        debit=r"\w*einzug|\w*lastschrift|abbuchung|belastung",
        mandate=r"mandats?-?(?:referenz(?:nummer|-nr\.?)?|ref\.?|id)|(?:sepa|lastschrift)-?(?:lastschrift-?)?mandat(?:s?-?(?:nummer|nr\.?))?",
        any_mandate=r"mandats?-?(?:nummer|nr\.?)",
        pays=r"zahl(?:en|bar|ung|art)|bezahl(?:en|ung|art)|zahlungs(?:art|weise|methode|weg|bedingung|bedingungen|abwicklung)|uberweisen sie|begleichen|\w*betrag|entrichten",
        by=r"per|mit|durch|via|uber|an|nur|direkt|ausschliesslich|die|der|den|sie|erfolgt|auf|ihre|ihren|wird|bitte|ist|spater",
        elsewhere=r"nachnahme|dauerauftrag|vor ort|ratenkauf|bei abholung|ihre finanzierung|finanzierung",
        stands=r"(?:per|durch|mit|mittels|via) (?:einen |ihren )?dauerauftrag|(?:per|gegen|als|lieferung:?|versand:?) nachnahme|nachnahme(?:sendung|betrag|lieferung|(?=\W{1,3}(?:eur\W{0,3})?\d[\d.]*,\d\d(?!\W{1,3}\d)))",
        directly=r"direkt an|an",
        counter=r"an (?:der|unserer) (?:kasse|rezeption|theke|kassa)|(?:am|an unserem) (?:schalter|empfang|tresen|kassenautomat\w*)",
        financed=rf"finanziert (?:uber|via|per|mit|durch{_FINANCER})|finanzkauf|ratenkauf|kreditunterlagen|finanzierungsvertrag|kreditvertrag",
        self_billed=r"gutschrifts?-?verfahren|self-?billing|abrechnungsgutschrift|(?:ausgestellt|erstellt) (?:durch|vom|von) (?:den |dem )?(?:leistungsempfanger|kunden)|(?:durch den|vom|von dem) leistungsempfanger (?:\w+ ){0,2}(?:ausgestellt|erstellt)",
        appears=r"(?:erscheint|erscheinen|aufgefuhrt)\b[^.;]{0,20}\b(?:kontoauszug|kartenabrechnung|kreditkartenabrechnung|abrechnung)",
        acknowledged=r"(?:bestatigen|bestatigt|bestatigung des|danken fur den|dank fur den) (?:\w+ ){0,2}(?:erhalt|eingang) (?:ihrer|deiner) (?:\w+ ){0,2}(?:zahlung|uberweisung)",
        transferred=r"uberwiesen|angewiesen",
        offers=r"oder|auch|alternativ|moglich\w*|akzeptier\w*|angebot\w*|gebuhr\w*|zuschlag|aufpreis|kein\w*|nicht|wahlweise|\w*uberweisung",
    ),
    "nl": States(
        status=r"\w*status(?: (?:van )?(?:de |uw |deze )?\w+)?",
        payment_status=r"beta(?:al|lings)-?status|status (?:van )?(?:de |uw |deze )?betaling|transactiestatus",
        paid=r"betaald|voldaan|afgerekend|vereffend|overgemaakt",
        done=r"afgerond|ontvangen|voltooid|geslaagd|gelukt|verwerkt|compleet|bevestigd|afgehandeld",
        past=r"is|werd|zijn|werden|hebt u|heeft u",
        transfer=r"(?:per|via|door|met) (?:een )?(?:bank(?! van)|bankoverschrijving|overschrijving|(?:bank)?overboeking)",
        money=r"geld|betaling|\w*bedrag|overschrijving|storting",
        received=r"ontvangen|bijgeschreven|binnengekomen|verwerkt|geboekt|geregistreerd",
        on=r"op|d\.?d\.?|per|van",
        received_on=r"(?:betaald|voldaan)(?= ?:| d\.?d\b| op\b)|betaling ontvangen|ontvangstdatum betaling|datum (?:van )?(?:ontvangst )?betaald",
        awaited=r"laatste|vorige|verwachte|graag|uiterlijk|voor|na|tot|te|zijn|worden|dient|voorschot|aanbetaling",
        collected_on=r"incasso-?datum|datum (?:van )?(?:de |automatische )*(?:incasso|afschrijving|domiciliering)|afschrij(?:f|vings)datum|(?:incasso|afschrijving) (?:op|rond|omstreeks)",
        debit=r"incasso|afschrijving|domiciliering",
        mandate=r"machtigings?-?(?:kenmerk|nummer|id|referentie)|kenmerk (?:van (?:de|uw) )?machtiging|machtiging tot incasso|type incasso|incasso-?type|(?:sepa-?|doorlopende |eenmalige )(?:sepa-? ?)?machtiging(?:s-?nummer)?",
        any_mandate=r"mandaat-?(?:nummer|nr\.?|referentie|id|kenmerk)?",
        pays=r"betalen|betaal|betaling|betaalbaar|voldoen|afrekenen|af te rekenen|rekenen|(?:betaal|betalings)(?:wijze|methode|vorm)|\w*bedrag",
        by=r"per|via|met|door|aan|rechtstreeks|alleen|uitsluitend|op|de|een|het|uw|bij|onder|tegen|wordt|is|gebeurt|achteraf|later",
        elsewhere=r"(?:europese )?domiciliering|rembours|doorlopende opdracht|permanente opdracht|periodieke overboeking|ter plaatse|bij afhal\w+",
        stands=r"(?:per|via|met|door) (?:een |uw )?(?:doorlopende|permanente) (?:betalings?)?opdracht|(?:onder|per|tegen) rembours",
        directly=r"rechtstreeks aan|direct aan|aan|met",
        counter=r"aan (?:de|onze) (?:kassa|balie|receptie|deur|toonbank)|bij (?:de|onze) (?:kassa|balie|receptie)",
        financed=rf"gefinancierd (?:via|met|door{_FINANCER})|(?:krediet|financierings)overeenkomst|op afbetaling",
        self_billed=r"self-?billing|(?:uitgereikt|opgemaakt|opgesteld) door (?:de )?(?:afnemer|medecontractant|klant)|door de (?:afnemer|medecontractant|klant) (?:uitgereikt|opgemaakt|opgesteld)",
        appears=r"verschijnt\b[^.;]{0,20}\b(?:afschrift|rekeningafschrift|rekeningoverzicht)|afschrijving verschijnt|(?:op|in) uw (?:rekening)?(?:afschrift|overzicht) als",
        acknowledged=r"(?:bevestigen|bevestigt|bevestiging van|danken u voor) (?:de )?(?:goede )?ontvangst van uw (?:\w+ ){0,2}(?:betaling|overschrijving)",
        transferred=r"overgemaakt|overgeschreven",
        offers=r"of|ook|mogelijk|aanvaard\w*|accepter\w*|kosten|toeslag|vraag|niet|geen|optie|overschrijving|(?<!periodieke )overboeking",
    ),
    "es": States(
        status=r"(?:estado|situacion|estatus)(?: (?:de |del |de la |de su |de esta )?\w+)?",
        payment_status=r"(?:estado|situacion|estatus) (?:de |del |de su |de la )?(?:pago|cobro|transaccion)",
        paid=r"(?:pagad|cobrad|abonad|liquidad|saldad|satisfech)[oa]s?",
        done=r"(?:completad|realizad|recibid|confirmad|procesad|aprobad|efectuad|finalizad|aceptad)[oa]",
        past=r"fue|ha sido|fueron|han sido|ha",
        transfer=r"(?:por|mediante|con|via|a traves de) (?:una |su )?transferencia",
        money=r"fondos|pago|importe|ingreso|transferencia|cobro|abono",
        received=r"(?:recibid|ingresad|abonad|cobrad|registrad|acreditad|contabilizad)[oa]s?",
        on=r"el|con fecha(?: de)?|en fecha|a fecha(?: de)?|del?|el dia",
        received_on=r"fecha de(?:l)? (?:cobro|abono|ingreso)|pago recibido|(?:cobrad|ingresad)[oa] el",
        awaited=r"ultim[oa]|anterior|previst[oa]|esperad[oa]|antes|hasta|tras|debe|anticipo|senal",
        collected_on=r"(?:cargo|adeudo)(?: sepa| directo| en cuenta)* (?:el|con fecha)|(?:fecha|vencimiento) (?:de |del )?(?:cargo|adeudo|domiciliacion|giro)(?: en cuenta)?",
        debit=r"adeudo|(?<!a )cargo|domiciliacion",
        mandate=r"(?:referencia|ref\.?) unica (?:de |del )?mandato|mandato sepa(?: n°| num\.?| ref\.?)?",
        any_mandate=r"(?:referencia|ref\.?|id|numero|n\.?°) (?:de |del )?mandato|mandato (?:n°|num\.?|ref\.?)",
        pays=r"pag(?:o|ar?|ue|uen|adero)|abon(?:o|ar|e|en)|(?:forma|modo|medio|metodo|condiciones) de pago|cobro|liquidar",
        by=r"por|con|mediante|via|a|en|el|la|directamente|solo|unicamente|traves|de|su|es|se|realizara|efectuara|despues",
        elsewhere=r"caja(?=[.,;]| al?\b|$)|contra ?-?reembolso|orden permanente|transferencia periodica|en destino|en mano|al recoger",
        stands=r"(?:por|con|mediante) (?:una |su )?(?:orden|transferencia) (?:permanente|periodica)|contra ?-?reembolso",
        directly=r"directamente (?:a|al|con)|a|con",
        counter=r"en (?:nuestra|la) caja(?! (?:rural|de|laboral)\b)|en (?:la |nuestra )?(?:recepcion|ventanilla|secretaria|taquilla)|en (?:el |nuestro )?mostrador",
        financed=rf"financiad[oa] (?:con|mediante|a traves|por{_FINANCER})|(?:compra|venta) financiada|contrato de (?:financiacion|credito|prestamo)",
        self_billed=r"facturacion por (?:el )?destinatario|(?:expedida|emitida) por (?:el )?(?:destinatario|cliente|comprador)|autofacturacion",
        appears=r"(?:aparecera|aparece|figurara) en su (?:extracto|estado de cuenta)",
        acknowledged=r"(?:acusamos|confirmamos|confirmacion de(?:l)?|acuse de) (?:la |el )?(?:recibo|recepcion) de su (?:\w+ ){0,2}(?:pago|transferencia|ingreso)",
        transferred=r"transferid[oa]",
        offers=r"o|tambien|posible|acepta\w*|disponible|gastos|recargo|opcion\w*|no|sin|transferencia(?! (?:permanente|periodica))",
    ),
    "it": States(
        status=r"(?:(?<!e )(?<!gia )(?<!sia )(?<!essere )(?<!era )stato|situazione|esito)(?: (?:di |del |della )?\w+)?",
        payment_status=r"(?:stato|situazione|esito) (?:di |del |dei |della )?(?:pagament[oi]|incasso|transazione)",
        paid=r"(?:pagat|saldat|incassat|quietanzat|liquidat|regolat)[oa]",
        done=r"(?:completat|effettuat|ricevut|eseguit|confermat|avvenut|riuscit|registrat|positiv)[oa]",
        past=r"e (?:gia )?stat[oa]|sono stat[ei]|risulta",
        transfer=r"(?:con|tramite|mediante|a mezzo|via) (?:un |vostro )?bonifico",
        money=r"fondi|pagamento|importo|bonifico|incasso|somma|accredito",
        received=r"(?:ricevut|accreditat|incassat|pervenut|registrat|contabilizzat)[oaie]",
        on=r"il|in data|del|al|addi",
        received_on=r"data (?:di |dell')?(?:incasso|accredito)|(?:incassat|accreditat)[oa](?: sul (?:nostro )?(?:conto|c/c))?(?: il| in data)|pagamento ricevuto",
        awaited=r"ultim[oa]|precedente|previst[oa]|attes[oa]|entro|dopo|prima|deve|acconto|anticipo",
        collected_on=r"(?:data|scadenza) (?:di |dell')?(?:addebito|prelievo)(?: in conto)?",
        debit=r"addebito|prelievo",
        mandate=r"(?:riferimento|identificativo) unico (?:del )?mandato|mandato (?:sdd|sepa)(?: n\.?| n°| rif\.?)?",
        any_mandate=r"(?:riferimento|ref\.?|rif\.?|codice|id|identificativo|numero|n\.) (?:del )?mandato",
        pays=r"pag(?:a|are|amento|abile|hi|ate)|saldare|versare|(?:modalita|metodo|condizioni|forma) di pagamento|l'importo",
        by=r"con|tramite|mediante|via|a|al|alla|in|il|la|direttamente|solo|unicamente|esclusivamente|mezzo|e|di|presso|avviene|dopo",
        elsewhere=r"contrassegno|ordine permanente|bonifico periodico|al ritiro|in loco|alla consegna",
        stands=r"(?:con|tramite|mediante) (?:un )?(?:ordine|bonifico) (?:permanente|periodico)|(?:in|contro) ?(?:contr)?assegno alla consegna|in contrassegno|contrassegno(?= alla consegna|\W{1,3}(?:eur\W{0,3})?\d[\d.]*,\d\d(?!\W{1,3}\d))",
        directly=r"direttamente (?:a|al|alla)|a|con",
        counter=r"(?:alla|presso la) (?:nostra )?(?:cassa(?! (?:di|rurale|centrale)\b)|reception|segreteria)|(?:allo|presso lo) sportello|al (?:banco|bancone)",
        financed=rf"finanziat[oa] (?:con|tramite|mediante|da{_FINANCER})|contratto di (?:finanziamento|prestito|credito)|acquisto a rate",
        self_billed=r"autofatturazione|emess[ao] (?:dal|dalla|da) (?:cessionario|committente|cliente|acquirente)",
        appears=r"(?:comparira|apparira|figurera)\b[^.;]{0,25}\bestratto",
        acknowledged=r"(?:confermiamo|conferma (?:di|della)|accusiamo) (?:la |il )?(?:ricezione|ricevuta|ricevimento) del (?:vostro|suo|tuo) (?:\w+ ){0,2}(?:pagamento|bonifico|versamento)",
        transferred=r"bonificat[oa]|trasferit[oa]",
        offers=r"o|oppure|anche|possibile|accett\w*|disponibil\w*|spese|supplemento|opzion\w*|non|senza|bonifico(?! (?:permanente|periodico))",
    ),
}
#: Words that a point shortens and that end no sentence ("Bescheid Nr. 12"): patterns of what stands before the point, folded.
SHORTENED = (r"\bn", r"\bn[ro]", r"\blt", r"\b(?:art|abs|num|ref|gem)", r"\b(?:bzw|inv)")
