# ruff: noqa: E501  a pattern is one piece
"""The words by which sentences ask for less than the bill, per language and folded: a sum may be taken off or kept, damaged goods need not be
paid, only the difference is to be. Which of them together say what is the grammar of `printed/shortfalls.py`, the same in every language."""

from dataclasses import dataclass

_SIGN = r"(?:eur|euros?|gbp|usd|chf|[\u20ac\u00a3$])"
#: Money, and any share of it.
MONEY = (
    rf"(?:{_SIGN} ?\d[\d.,]*(?<=\d)|\d[\d.,]*(?<=\d) ?(?:{_SIGN}|pounds|franken|francs)(?!\w)|(?<![\d.,])\d+[.,]\d\d(?![\d.,]\d|[./-]\d))"
)
SUM_OR_SHARE = (
    rf"(?:{MONEY}|(?<![\d.,])\d{{1,2}}(?:[.,]\d{{1,2}})? ?(?:%|per ?cent\b|prozent\b|pour cent\b|procent\b|por ciento\b|per cento\b))"
)


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What one language has."""

    takes: str  # asks to take a sum off or to keep it, or allows it
    shortens: str  # the same where no sum needs to be named
    without: str  # asks not to pay something, or to pay only something
    goods: str  # what is not to be paid: what is damaged or missing
    removes: str  # the same right before a sum: else they may be the work that is billed ("remove the old tiles")
    less: str  # behind a sum: it is what the payment is less
    pays: str
    minus: str  # begins a sentence
    that: str  # behind "minus" and a sum: a sentence goes on
    difference: str  # asks for it
    soon: str  # and when


SHORTFALLS: dict[str, Shortfall] = {
    "en": Shortfall(
        takes=r"(?:(?:may|can|could|should) (?:\w+ )?)?(?:(?:keep|hold) back|withhold|deduct|subtract|reduce (?:your|the|this) (?:\w+ ){0,2}?(?:payment|remittance|transfer|invoice|bill|total|amount|sum)(?: \w+)? by)|(?:(?:may|can|could|should) (?:\w+ )?)?(?:take|knock|cut|strike|leave)(?: \w{1,7})? (?=[^a-z]*\d|[a-z]{3} ?\d)~ off",
        shortens=r"(?:(?:may|can|could|should) (?:\w+ )?)?(?:short-? ?pay|pay (?:us )?short|underpay|(?:offset|set off|net off) (?:your|the|our|this) (?:\w+ )?(?:credit|deposit|balance|refund|commission))",
        without=r"(?:do not|don't|need not|not (?:have to|need to)|please do not) pay|pay only for|only pay for|(?:(?:may|can|could|should) (?:\w+ )?)?(?:leave out|omit|skip|deduct|subtract|strike out|take off)",
        goods=r"(?:damaged|missing|returned|faulty|defective|broken|undelivered|short-delivered|wrong)|(?:goods|items|articles|pieces|parts) (?:\w+ ){0,2}(?:received|delivered|accepted|kept)|(?:first|second|third|fourth|last) (?:item|line|position)|(?:item|line|position) \d+",
        removes=r"(?:(?:may|can|could|should) (?:\w+ )?)?(?:keep|retain)",
        less=r"less|short|off",
        pays=r"pay|remit|transfer|settle|paying|payment",
        minus=r"less|minus",
        that=r"(?:(?:that|which) )?you\b|already|if|when|for|given|advanced",
        difference=r"(?:pay|remit|transfer|settle|send)(?: us)? (?:only )?(?:the|that) (?:difference|reduced (?:amount|sum|total))",
        soon=r"if|when|for (?:payment|paying)",
    ),
    "fr": Shortfall(
        takes=r"(?:pouvez (?:\w+ )?)?(?:dedui(?:re|sez)|soustra(?:ire|yez)|defalqu(?:er|ez)|minor(?:er|ez)|(?:minorer|diminuer|diminuez|reduire|reduisez) (?:votre|l[ae]|cette?) (?:\w+ )?(?:paiement|reglement|virement|montant|total|facture))",
        shortens=r"a minorer (?:du|de|d')",
        without=r"(?:pouvez |veuillez |merci de |priere de )?ne pas (?:payer|regler)|ne (?:payez|reglez) pas|ne (?:payez|reglez) que|(?:payez|reglez) (?:seulement|uniquement)|(?:pouvez )?(?:dedui(?:re|sez)|retranch(?:er|ez)|retir(?:er|ez)|enlev(?:er|ez))",
        goods=r"(?:endommage|manquant|retourne|defectueu|casse|abime)\w*|non livre\w*|(?:articles?|marchandises?|pieces?) (?:recue?s?|livree?s?)|(?:premiere?|deuxieme|second|seconde|troisieme|derniere?) (?:article|ligne|poste|position)|(?:ligne|poste) \d+",
        removes=r"(?:pouvez )?(?:reten(?:ir|ez)|enlev(?:er|ez)|ot(?:er|ez)|retir(?:er|ez)|retranch(?:er|ez)|gard(?:er|ez)|conserv(?:er|ez))",
        less=r"(?:de|en) moins",
        pays=r"pay(?:er|ez)|regl(?:er|ez)|vir(?:er|ez)|vers(?:er|ez)|paiement|reglement",
        minus=r"moins|deduction faite",
        that=r"que|qu'|deja|si|en cas|pour|remise?s? (?:a|au)|avancee?s?",
        difference=r"(?:payer|payez|regler|reglez|virer|virez|verser|versez)(?: (?:que|seulement|uniquement))? (?:la|cette) difference",
        soon=r"en cas|si|pour (?:tout )?(?:paiement|reglement)",
    ),
    "de": Shortfall(
        takes=r"(?:(?:konnen|durfen|kann|darf) ~)?\b(?:(?:ein|zuruck)(?:zu)?behalten|gegen(?:zu)?rechnen|behalten sie~\b(?:ein|zuruck)|halten sie~zuruck|ziehen sie~ab|rechnen sie~gegen|(?:kurzen|mindern) sie)|(?:bitte|konnen|durfen|kann|darf)\b~\b(?:abziehen|kurzen|mindern|zuruckhalten)",
        shortens=r"gekurzt (?:uberweisen|zahlen|bezahlen|begleichen)|(?:unter|minder)zahlung (?:ist|wird) (?:akzeptiert|zulassig)",
        without=r"nicht (?:zu )?(?:be)?zahlen|(?:be)?zahlen sie~nicht|(?:be)?zahlen sie (?:bitte )?nur|nur ~(?:zu )?(?:be)?zahlen|(?:(?:konnen|durfen|kann|darf) ~)?\b(?:kurzen|abziehen|absetzen|abzuziehen|weglassen|ziehen sie~ab|lassen sie~weg|einbehalten)",
        goods=r"(?:beschadigte|fehlende|zuruckgesandte|zuruckgegebene|retournierte|defekte|mangelhafte|zerbrochene|fehlerhafte|falsche)\w?|nicht (?:gelieferte|erhaltene)\w?|(?:gelieferte|erhaltene|einwandfreie)[nr]? (?:ware|waren|artikel|stucke|teile)|(?:erste|zweite|dritte|vierte|letzte)n? (?:position|posten|zeile)|(?:position|pos\.?|posten) \d+",
        removes=r"behalten sie(?: bitte)?",
        less=r"weniger|gekurzt|vermindert",
        pays=r"zahlen|bezahlen|uberweisen|begleichen|zahlung|uberweisung",
        minus=r"abzuglich|abzgl\.?|minus|weniger",
        that=r"die sie|den sie|das sie|welche|bereits|schon|wenn|falls|sofern|bei|fur|gegeben",
        difference=r"(?:uberweisen|zahlen|bezahlen|begleichen) sie (?:uns )?(?:bitte )?(?:nur )?(?:die|diese) differenz|(?:bitte )?(?:nur )?(?:die|diese) differenz (?:zu )?(?:uberweisen|zahlen|bezahlen|begleichen)",
        soon=r"bei (?:zahlung|bezahlung|uberweisung)|wenn|falls|sofern",
    ),
    "nl": Shortfall(
        takes=r"(?:(?:kunt|mag|mogen|zou)(?: u)? ~)?\b(?:in(?: te )?houden|af(?: te )?trekken|af(?: te )?houden|achter(?: te )?houden|in mindering (?:te )?brengen|houdt? (?:u )?(?!rekening\b|er\b)~\b(?:in|af|achter)|trekt? (?:u )?~\baf|brengt? (?:u )?~in mindering)|(?:kunt|mag|mogen)(?: u)? ~korten",
        shortens=r"(?:kunt|mag) (?:u )?~minder (?:betalen|overmaken)",
        without=r"niet (?:te )?betalen|betaal~niet|betaalt? (?:u )?(?:alleen|enkel|slechts)|(?:(?:kunt|mag)(?: u)? ~)?\b(?:aftrekken|af te trekken|weglaten|weg te laten|inhouden|trekt? (?:u )?~\baf)",
        goods=r"beschadigde|ontbrekende|geretourneerde|defecte|kapotte|gebroken|foutieve|niet (?:geleverde|ontvangen)|(?:geleverde|ontvangen) (?:goederen|artikelen|stuks)|(?:eerste|tweede|derde|laatste) (?:regel|post|positie|artikel)|(?:regel|post|positie) \d+",
        removes=r"(?:(?:kunt|mag)(?: u)? )?houdt?(?: u)?",
        less=r"minder",
        pays=r"betalen|betaalt?|overmaken|maak|voldoen|betaling",
        minus=r"min|minus|verminderd met",
        that=r"die u|dat u|welke|reeds|al|als|indien|wanneer|bij|voor|gegeven",
        difference=r"(?:betaal|betalen|voldoe|maak|gelieve)(?: (?:alleen|enkel|slechts))? (?:het|dit) verschil",
        soon=r"bij (?:betaling|voldoening)|als|indien|wanneer",
    ),
    "es": Shortfall(
        takes=r"(?:pued[ea]n? )?(?:reten(?:ga|gan|er)|descuent(?:e|en)|descontar|dedu(?:zca|zcan|cir)|(?:reduzca|reducir|minore|minorar|disminuya)n? (?:su|el|la) (?:pago|importe|total|transferencia))",
        shortens=r"(?:pued[ea]n? )?pag(?:ue|uen|ar) de menos",
        without=r"no (?:hace falta |es necesario |tiene que )?(?:pague|paguen|pagar|abone|abonen|abonar)|(?:pague|paguen|pagar|abone|abonen) (?:solo|solamente|unicamente)|(?:pued[ea]n? )?(?:descontar|descuente|descuenten|deducir|deduzca|deduzcan|quitar|quiten|restar)",
        goods=r"(?:danad|devuelt|defectuos|averiad)[oa]s?|rot[oa]s?|faltantes?|no (?:entregad|recibid)[oa]s?|(?:mercancia|articulos?|piezas?|generos?) (?:recibid|entregad)[oa]s?|(?:primera?|segund[oa]|tercera?|ultim[oa]) (?:linea|partida|articulo)|(?:linea|partida) \d+",
        removes=r"(?:pued[ea]n? )?(?:quedarse(?: con)?|quedese con|guard(?:ar|e|en)|quit(?:e|en|ar)|rest(?:en|ar)|rebaj(?:e|en|ar))",
        less=r"(?:de )?menos",
        pays=r"pag(?:ue|uen|ar|o)|abon(?:e|en|ar)|transf(?:iera|ieran|erir)|ingres(?:e|en|ar)",
        minus=r"menos",
        that=r"que|ya|si|en caso|cuando|por|entregad[oa]s?|adelantad[oa]s?",
        difference=r"(?:pague|paguen|pagar|abone|abonen|abonar|transfiera|ingrese)n?(?: (?:solo|solamente|unicamente))? (?:la|esta|esa) diferencia",
        soon=r"si|en caso|cuando|por pago",
    ),
    "it": Shortfall(
        takes=r"(?:(?:potete|potra|potrete|puo) )?(?:tratten(?:ere|ete|ga|gano)|detra(?:rre|ete|ga)|dedu(?:rre|cete|ca)|sottra(?:rre|ete)|decurt(?:are|ate)|defalc(?:are|ate)|(?:ridurre|riduca|riducano|riducete|diminuite) (?:il|la|l['\u2019]) ?(?:vostro )?(?:pagamento|bonifico|importo|totale))",
        shortens=r"(?:(?:potete|potra|puo) )?pag(?:are|ate|hi) (?:di )?meno(?= (?:del|dell'|rispetto))",
        without=r"non (?:pagare|pagate|paghi|paghino)|(?:pagate|pagare|paghi) (?:solo|soltanto|unicamente)|(?:(?:potete|potra|puo) )?(?:detrarre|dedurre|scalare|togliere|togliete|decurtare|detraete)",
        goods=r"(?:danneggiat|mancant|difettos|guast|rott)\w+|res[aeoi]|non (?:consegnat|ricevut)[aeio]|(?:merce|articoli|pezzi) (?:ricevut|consegnat)[aeio]|(?:prim|second|terz|ultim)[oa] (?:riga|voce|posizione|articolo)|(?:riga|voce) \d+",
        removes=r"(?:(?:potete|potra|potrete|puo) )?(?:ten(?:ere|ete)|tog(?:lie(?:re|te)|lga|lgano)|lev(?:are|ate)|scal(?:are|ate))",
        less=r"(?:in|di) meno",
        pays=r"pag(?:are|ate|hi|amento)|vers(?:are|ate|i)|bonific(?:are|ate|o)|sald(?:are|ate)",
        minus=r"meno",
        that=r"che|gia|se|in caso|quando|per|consegnati|anticipati|versati",
        difference=r"(?:pagare|pagate|versare|versate|bonificare|bonificate|saldate|paghi|versi)(?: (?:solo|soltanto|unicamente))? (?:la|questa|tale) differenza",
        soon=r"se|in caso|per pagamento",
    ),
}

#: What allows it, before a sum that is less.
MAY = r"(?:may|can|could|pouvez|konnen|durfen|kunt|mag|pued[ea]n?|potete|potra|puo)"
#: A sum or a share that is taken off or kept, but not of this bill: of another order, a price, an advertisement.
NOT_OF_PAYMENT = (
    r"\b(?:next|future|nachste\w*|kunftig\w*|prochaine?s?|futur\w*|volgende|toekomstig\w*|proxim[oa]s?|prossim[oaie]|last|previous|vorjahr\w*|letzte[nrsm]?|dernier\w*|vorig\w*|pasad[oa]|anterior\w*|scors[oa]|annee|anno|ano"
    r"|code|coupon|newsletter|online|shop|app|energy|energie|energia|strom\w*|electricit\w*|consum\w*|consom\w*|lamps?|lampen?|lampes|lamparas|lampade|space|platz|temperature?|feuchtigkeit|list price|listenpreis|prix catalogue)\b"
)
#: Behind a sum that is kept: it is what a customer saves, or has more of ("Keep 20 % more light").
SAVED = rf"[\d.,]*(?: ?{_SIGN})? (?:more|a year|each year|mehr|im jahr|jahrlich|de plus|en plus|par an|meer|over met|per jaar|mas|al ano|in piu|all'anno)\b"
#: What is taken off for paying soon by a usual discount, which is read as one.
DISCOUNTS = r"\b(?:discounts?|rebates?|\w*skonto|escompte|remises?|rabais|sconto|abbuono|descuentos?|pronto pago|\w*korting|kredietbeperking)\b|\d ?%"
#: Right before the verb: it is what the seller or a bank does, or what was done.
BY_OTHERS = r"\b(?:we|wir|nous|wij|nosotros|noi|banks?|banque|banken?|banc[oa]|was|were|had|wird|werden|wurden?|ist|sind|hat|haben|ont|a|werd|werden|zijn|ha|han|hanno|abbiamo|hemos|avons)\b[^.;]{0,40}$"
