# ruff: noqa: E501  a pattern is one piece
"""How invoices say that the account to be paid to is new or has changed: patterns per language, matched as in `words/settlements.py`."""

_BANK_EN = r"(?:iban|bank(?:ing)? (?:details|account|information|connection)|account (?:number|details)|payment details)"
_BANK_FR = r"(?:coordonnees bancaires|rib|iban|compte bancaire|numero de compte(?! client)|domiciliation bancaire)"
_BANK_DE = r"(?:bankverbindung|kontoverbindung|bankdaten|kontonummer|iban)"
_BANK_NL = r"(?:iban|bankgegevens|bankrekening(?:nummer)?|rekeningnummer)"
_BANK_ES = r"(?:iban|datos bancarios|cuenta bancaria|numero de cuenta)"
_BANK_IT = r"(?:iban|coordinate bancarie|conto (?:corrente|bancario)|numero di conto(?! cliente))"
_NEAR = r"(?:[^.;\n]|(?<=\d)\.){0,40}?\b"
#: Since when an account is to be paid to, and which: "from now on only this account". "Your" account and "account" alone are something else.
_SINCE_WHEN = {
    "en": r"(?:from now on|henceforth|with immediate effect|(?:effective|starting) immediately|as of (?:now|today))",
    "fr": r"(?:dorenavant|desormais|a l'avenir|a compter (?:de ce jour|d'aujourd'hui)|a partir (?:de maintenant|d'aujourd'hui))",
    "de": r"(?:(?<!ist )(?<!zahlbar )(?<!fallig )ab sofort|ab jetzt|ab heute|von nun an|kunftig|zukunftig|in zukunft)",
    "nl": r"(?:vanaf nu|vanaf vandaag|voortaan|vanaf heden|met ingang van heden|in het vervolg)",
    "es": r"(?:a partir de (?:ahora|hoy)|desde (?:ahora|hoy)|en adelante|en lo sucesivo)",
    "it": r"(?:d'ora in (?:poi|avanti)|da (?:oggi|ora|adesso)(?: in poi)?|a partire da (?:oggi|ora)|in futuro)",
}
_WHICH_ACCOUNT = {
    "en": rf"(?:(?:this|these|the following|the above|below) (?:\w+ )?(?:{_BANK_EN}|account)|our {_BANK_EN})\b",
    "fr": rf"(?:(?:cet?|ces) (?:seule? )?(?:{_BANK_FR}|compte)\b(?! rendu)|(?:compte|{_BANK_FR}) (?:suivant|ci-)|nos {_BANK_FR})",
    "de": rf"(?:(?:diese[mnrs]?|folgende[mnrs]?|obige[mnrs]?|\w*(?:genannte|angegebene|stehende)[mnrs]?) (?:{_BANK_DE}|konto)|unsere[nr]? {_BANK_DE})\b",
    "nl": rf"(?:(?:deze|dit|volgende?|onderstaande?|bovenstaande?) (?:{_BANK_NL}|rekening)|(?:ons|onze) {_BANK_NL})\b",
    "es": rf"(?:(?:est[aeo]s?|siguientes?) (?:{_BANK_ES}|cuenta)|nuestr[oa]s? {_BANK_ES})\b",
    "it": rf"(?:(?:quest[oaei]|seguent[ei]) (?:{_BANK_IT}|conto)|nostr[oaei] {_BANK_IT})\b",
}


#: Which account it is, of whose end is told: without a word for banks.
_THIS = {
    "en": rf"(?:{_WHICH_ACCOUNT['en']}|\baccount (?:\w+ ){{0,2}}(?:below|above|overleaf|printed|shown here)\b|\bour (?:old|former|previous) account\b)",
    "fr": rf"(?:{_WHICH_ACCOUNT['fr']}|\bcompte (?:\w+ ){{0,2}}(?:ci-\w+|dessous|dessus|indique|mentionne)\b|\bnotre ancien compte\b)",
    "de": rf"(?:{_WHICH_ACCOUNT['de']}|\b(?:obiges|nachstehendes|unser (?:altes|bisheriges)) konto\b)",
    "nl": rf"(?:{_WHICH_ACCOUNT['nl']}|\brekening(?:nummer)? (?:\w+ ){{0,2}}(?:hieronder|hierboven|onderaan)\b|\bonze oude rekening\b)",
    "es": rf"(?:{_WHICH_ACCOUNT['es']}|\bcuenta (?:\w+ ){{0,3}}(?:abajo|arriba|indicada|impresa|al pie)\b|\bnuestra (?:antigua|anterior) cuenta\b)",
    "it": rf"(?:{_WHICH_ACCOUNT['it']}|\bconto (?:\w+ ){{0,2}}(?:sotto(?:indicato)?|sopra(?:indicato)?|in calce|riportato|indicato)\b|\b(?:nostro )?vecchio conto\b)",
}
#: What becomes of it, and requests not to use it.
_ENDS = {
    "en": r"(?:(?:is|are|was|will be|has been|have been|is being|to be|gets) (?:now |being |shortly |soon )?(?:closed|out of date|outdated|obsolete|invalid|cancelled|discontinued|terminated|shut|wound up)|closes|will close|(?:is |are )?no longer (?:exists?|used|valid|active|ours|available|to be used|in (?:use|operation))|(?:must|should|may) (?:not|no longer) be used(?! (?:for|as|to)\b))\b",
    "fr": r"(?:(?:est|sera|seront|sont|a ete|va etre) (?:\w+ )?(?:cloturee?|clos|fermee?|supprimee?|resiliee?)s?|ne (?:doit|peut) plus|n'est plus (?:utilis\w+|actif|valable|en service)|(?:cloture|ferme)ra|ne l'utilis\w+ plus)\b",
    "de": r"(?:(?:wird|ist|wurde|werden|sind|wurden)\b[^.;]{0,30}\b(?:aufgelost|geschlossen|geloscht|gekundigt|stillgelegt|aufgegeben|erloschen)|(?:wird|werden|ist|sind) [^;]{0,30}(?:aufgelost|geschlossen|geloscht|gekundigt|stillgelegt)|(?:nicht mehr|nicht langer) (?:\w+ )?(?:verwendet|verwenden|genutzt|nutzen|benutz\w+|gultig|aktiv|bestehen|besteht)|besteht nicht mehr|existiert nicht mehr|(?:haben wir )?(?:zum \S+ )?(?:gekundigt|aufgelost|geschlossen)(?= |[.,;!]|$))\b",
    "nl": r"(?:(?:wordt|is|werd|worden|zijn)\b[^.;]{0,30}\b(?:opgeheven|gesloten|beeindigd|opgezegd)|(?:niet (?:meer|langer)|nooit meer) (?:\w+ ){0,2}(?:gebruik\w*|gebruiken|actief|geldig|bestaat)|bestaat niet (?:meer|langer))\b",
    "es": r"(?:(?:se|sera|esta|queda|quedara|ha sido|fue) (?:\w+ ){0,2}(?:cancelad[oa]|cancelara|cancelo|cerrad[oa]|cerrara|anulad[oa]|anulara|dada de baja|dara de baja)|ya no (?:se )?(?:utiliza|usa|existe|es valida|esta activa)|no (?:la )?(?:utilicen?|usen?) mas|dej\w+ de (?:ser valid\w+|estar \w+|funcionar))\b",
    "it": r"(?:(?:e|sara|e stato|verra|risulta|viene) (?:\w+ )?(?:chius[oa]|estint[oa]|dismess[oa]|cessat[oa])|non (?:e|sara|va|deve essere) piu (?:utilizz\w+|usat[oa]|attiv[oa]|valid[oa]|in uso)|non (?:utilizz|us)\w+ piu|cessera)\b",
}
_UNUSED = {
    "en": r"(?:do not|don't|(?:please )?stop|never|no longer) (?:use|using|pay(?:ing)? (?:in)?to|transfer (?:\w+ )?to)|\b(?:we|have|are) (?:closed|closing)",
    "fr": r"(?:n'utilis\w+ plus|ne plus (?:utiliser|virer sur|payer sur)|cess\w+ d'utiliser|ne (?:virez|payez|reglez|versez) plus (?:rien )?sur|(?:avons|allons) (?:cloture|ferme|cloturer|fermer))",
    "de": r"(?:nicht mehr (?:auf|an))",
    "nl": r"(?:niet (?:meer|langer) (?:op|naar))",
    "es": r"(?:no (?:utilicen?|usen?|utilizar|usar)(?: mas| ya)?|deje\w* de (?:utilizar|usar)|(?:hemos|vamos a) (?:cerrado|cancelado|cerrar|cancelar))",
    "it": r"(?:non (?:utilizz|us)\w+(?: piu)?|(?:abbiamo|stiamo per) (?:chiuso|chiudere|estinto))",
}


def _is_closed(language: str) -> str:
    """The pattern of an account on the paper that ends or is not to be used any more, in either order."""
    this = _THIS[language]
    return rf"{this}(?:[^.\n]|(?<=\d)\.){{0,40}}?\b{_ENDS[language]}|\b(?:{_UNUSED[language]}) (?:il |la |le |das |het |the )?{this}(?! (?:number )?(?:for|as|if|when|to|pour|comme|fur|als|voor|para|como|per|come)\b)"


def _from_now_on(language: str) -> str:
    """The pattern of an account that is to be paid to since a day, in either order."""
    since, which = _SINCE_WHEN[language], _WHICH_ACCOUNT[language]
    return rf"\b{since}\b[^.;:!?\n]{{0,50}}?\b{which}|\b{which}[^.;:!?\n]{{0,40}}?\b{since}\b"


#: Our account, as what is spoken of: not as where to pay. A word may stand between ("our previous account number").
_OURS = {
    "en": rf"(?:our (?:\w+ )?{_BANK_EN}|(?<!to )(?<!into )(?<!via )(?<!on )our (?:\w+ )?account\b(?! (?:manager|team|department|executive|handler|terms|holder))|\bbank (?:\w+ ){{0,2}}(?:above|below|overleaf)|(?:this|the above) {_BANK_EN})\b",
    "fr": rf"(?:(?:nos|notre|ce|ces|cet) (?:\w+ )?{_BANK_FR}|(?<!sur )notre (?:\w+ )?compte\b(?! rendu))",
    "de": rf"(?:(?:unser|dies|obig)\w* (?:\w+ )?{_BANK_DE}|(?<!auf )(?<!an )unser (?:\w+ )?konto|unsere (?:haus)?bank)\b",
    "nl": rf"(?<!als )(?<!als wij )(?<!als we )(?:(?:ons|onze|dit|deze|bovenstaande?) (?:\w+ )?{_BANK_NL}|(?<!op )(?<!naar )onze (?:\w+ )?rekening|(?<!bij )onze bank)\b",
    "es": rf"(?:(?:nuestr[oa]s?|est[aeo]s?) (?:\w+ )?{_BANK_ES}|(?<!en )(?<!a )nuestra (?:\w+ )?cuenta|nuestro banco)\b",
    "it": rf"(?<!se il )(?<!se la )(?<!se le )(?<!se )(?:(?:nostr[oaei]|quest[oaei]) (?:\w+ )?{_BANK_IT}|(?<!sul )(?<!al )(?<!nel )(?:il )?nostro (?:\w+ )?conto|la nostra banca)\b",
}
#: That it changes, or will, or holds but for a while.
_CHANGES = {
    "en": r"(?:changes?(?= (?:on|from|as of|with effect|in|at|soon|shortly|next|this|effective|after)\b| ?[.,;!]|$)|will (?:(?!not|never|only)\w+ )?(?:change|differ|be (?:\w+ )?(?:changed|changing|replaced|updated|different))|(?:is|are) (?:(?!not|never|only)\w+ )?(?:changing|to change|to be (?:changed|replaced)|being (?:changed|replaced|updated)|about to change|going to change)|(?:is|are) (?:only )?(?:valid|open|active) (?:only )?(?:until|till))\b",
    "fr": r"(?:change(?:nt|ra|ront)?|(?:va|vont) (?:\w+ )?(?:changer|evoluer|etre (?:modifie|change|remplace)\w*)|(?:sera|seront|est|sont|a ete|ont ete|vien(?:t|nent) d'etre|vien(?:t|nent) de) (?:\w+ )?(?:changer|(?:modifie|change|remplace)e?s?)|ne (?:sera|seront) (?:bientot )?plus (?:valables?|valides?|acti\w+)|valables? jusqu'au)\b",
    "de": r"(?:(?:andern?|anderte|wechselt)\b(?! sich nicht| nicht)|(?:wird|werden|hat)\b[^.,;]{0,30}\b(?<!nicht )(?:geandert|gewechselt|ersetzt|umgestellt)|andert\b(?! sich nicht| nicht)|laute[tn] (?:\w+ ){0,4}(?:anders|neu)|(?:gilt|gelten)\b(?:[^.,;]|(?<=\d)\.){0,30}\b(?:nicht (?:mehr|langer)|(?:nur )?noch bis)|(?:verliert|verlieren)\b[^.,;]{0,30}\bgultigkeit|erlischt|zieht um)\b",
    "nl": r"(?:(?:wijzigt|verandert|wijzigen|veranderen)\b(?! niet| nooit)|(?:wordt|worden|zal|zullen|gaat|gaan)\b(?:[^.,;]|(?<=\d)\.){0,30}\b(?<!niet )(?:gewijzigd|veranderd|wijzigen|veranderen|vervangen)|vervalt|(?:geldt|gelden)\b(?:[^.,;]|(?<=\d)\.){0,30}\bniet (?:meer|langer)|(?:nog )?geldig tot)\b",
    "es": r"(?:cambia(?:n|ra|ran)?|(?:va|van) a (?:cambiar|ser \w+)|(?:ha|han) sido (?:cambiad|modificad|sustituid|reemplazad)[oa]s?|(?:sera|seran) (?:\w+ )?(?:cambiad|modificad|sustituid|reemplazad)[oa]s?|se (?:modifica|cambia|sustituye)(?:n|ra|ran)?|dej\w+ de (?:ser valid\w+|estar \w+|funcionar)|valid[oa]s? hasta)\b",
    "it": r"(?:cambia(?:no)?|cambiera(?:nno)?|varier(?:a|anno)|(?:sta|stanno) (?:per )?cambia\w+|(?:verra|verranno|sara|saranno|viene|vengono|e stato|e stata|sono stat[ei]) (?:\w+ )?(?:cambiat|modificat|variat|sostituit)[oaei]|non (?:sara|saranno) piu (?:valid|attiv)[oaei]|valid[oaei] (?:solo )?fino al)\b",
}
#: The same with the verb first: "we are changing our bank details", "zum Oktober ändert sich unsere Bankverbindung".
_CHANGES_OURS = {
    "en": r"(?:are|will be|have been) (?:changing|replacing|updating|closing|moving)|we will (?:shortly |soon )?(?:change|replace)",
    "fr": r"(?:modifions|modifierons|changerons|allons (?:changer|modifier)|avons (?:change|modifie))(?: de)?",
    "de": r"(?:andern?t? sich|andern wir|wir (?:andern|wechseln)|wechselt|lautet)",
    "nl": r"(?<!als )(?:wijzigt|verandert|(?:wij|we) (?:wijzigen|veranderen)|(?:wijzigen|veranderen) (?:wij|we)?)",
    "es": r"(?:cambia(?:n|ra|ran)?|cambiaremos|vamos a cambiar|modificaremos|se modifica(?:n|ra|ran)?)",
    "it": r"(?<!se )(?:cambia(?:no)?|cambiera(?:nno)?|cambieremo|stiamo cambiando)",
}
_DENIED = r"not|never|no|and|any|nicht|nie|niemals|keine?|nur|und|ne|n'\w+|pas|jamais|niet|nooit|nunca|jamas|non|only"
_BETWEEN = rf"(?:(?!\b(?:{_DENIED})\b)(?:[^.,;:\n]|(?<=\d)\.)){{0,40}}?"
_NEVER_AFTER = "not|never|nicht|nie|niemals|keinesfalls|nur|pas|jamais|niet|nooit|nunca|solo|only"


_NEW = {
    "en": rf"(?:new|changed|different|other) (?:{_BANK_EN}|bank details|accounts?)",
    "fr": rf"(?:nouve(?:au|l|lles?)|autres?|changements? de|modifications? de) (?:{_BANK_FR}|compte)s?",
    "de": rf"(?:neue[nr]?|geanderte[nr]?|andere[nr]?|anderungen? (?:unserer |der )?) ?(?:{_BANK_DE}|\w*konten)",
    "nl": rf"(?:nieuwe?|gewijzigde?|andere?|wijziging van (?:ons |onze )?) ?(?:{_BANK_NL}|rekening\w*)",
    "es": rf"(?:nuev[oa]s?|otr[oa]s?|cambios? de) (?:{_BANK_ES}|cuentas?)",
    "it": rf"(?:nuov[oaei]|altr[oaei]|cambi(?:o|amenti)? (?:di|delle)|variazioni? (?:di|delle|del)) (?:{_BANK_IT}|coordinate|conto)",
}


def _will_change(language: str) -> str:
    """The pattern of the seller's own account that changes, will, or ends, in either order; but not of one that never does."""
    ours, verb = _OURS[language], _CHANGES_OURS[language]
    never = rf"(?! (?:\w+ )?(?:{_NEVER_AFTER}{'|mai' if language == 'it' else ''})\b)"  # a month elsewhere
    spoken_of = rf"\b{ours}{_BETWEEN}\b(?:{_CHANGES[language]}|{_ENDS[language]}){never}"
    return rf"{spoken_of}|\b{verb} {_BETWEEN}\b{ours}{never}|{_have_another(language)}"


#: Who has another account than before, or will: "ab Juni haben wir eine andere Bankverbindung".
_HAVE = {
    "en": r"(?<!if )we (?:now |will )?have (?:a |an )?(?:now )?",
    "fr": r"(?<!si )nous (?:avons|aurons|disposons|disposerons) (?:desormais |maintenant )?(?:d'|de )?(?:un |une )?",
    "de": r"(?:wir haben|haben wir|wir bekommen|bekommen wir|erhalten wir) (?:\w+ )?(?:eine? )?",
    "nl": r"(?:hebben (?:wij|we)|(?:wij|we) hebben|krijgen (?:wij|we)|(?:wij|we) krijgen) (?:\w+ )?(?:een )?",
    "es": r"(?:tendremos|tenemos|dispondremos de|disponemos de|pasamos a tener) (?:una? )?",
    "it": r"(?:avremo|abbiamo|disporremo di) (?:una? |un')?",
}


def _have_another(language: str) -> str:
    """The pattern of those who say that they have another account."""
    return rf"\b{_HAVE[language]}(?:{_NEW[language]})\b(?! (?:manager|team|holder|executive|department|rendu))"


#: The account is another than before, or says so to whoever may believe it.
NEW_BANK_DETAILS: dict[str, tuple[str, ...]] = {
    "en": (
        _from_now_on("en"),
        _is_closed("en"),
        _will_change("en"),
        r"\b(?:our|this|the following) new account\b(?! (?:manager|team|holder|application))",
        r"\bour bank(?:ers)? (?:is|are) now\b|\bour bank (?:has|is|have|will) (?:been |be )?chang\w+\b|\bwe (?:have |are |will )?(?:now )?(?:changed|switched|moved|changing|switching|moving|change|switch|move) (?:to )?(?:our |another |a (?:new|different) )?banks?\b|\b(?:our|a) new bank\b(?! holiday)|\bwe no longer bank with\b",
        r"\baccount (?:details |number )?(?:that |which )?we (?:\w+ )?(?:sent|gave|told|notified|e-?mailed|posted|advised|send|will send|will tell)\b",
        rf"\bnew {_BANK_EN}\b",
        rf"(?<!your )(?<!their )\b{_BANK_EN}\b{_BETWEEN}\b(?:changes (?:on|from|as of|in)\b|(?:are|is|being|to) (?:about to )?be(?:ing)? (?:amended|altered|changed)|(?:are|is) different\b|will (?:no longer|not) (?:stay|remain) the same)",
        r"(?<!your )\baccount (?:is )?(?:only )?valid (?:till|until)\b",
        rf"\b{_BANK_EN}\b{_NEAR}(?:(?<!have not )(?<!has not )(?<!have never )(?<!not been )changed|updated|replaced|no longer (?:valid|in use))\b",
        rf"\b(?:change of|changed|updated|moved) (?:our |the )?(?:{_BANK_EN}|banks?)\b",
    ),
    "fr": (
        _from_now_on("fr"),
        _is_closed("fr"),
        _will_change("fr"),
        r"\b(?:notre|ce) nouveau compte\b(?! rendu)",
        r"\bnotre banque (?:a change|change|est desormais)\b|\b(?:notre|une) nouvelle banque\b|\bchangement de banque\b|\bcompte que nous vous (?:\w+ )?(?:communiqu|indiqu|transmett|transmis|envoy|adress)\w*",
        rf"\bnouve(?:au|l|lles?) {_BANK_FR}\b",
        rf"\b(?:changement|changeons|change|modification|modifie) (?:de |d'|nos |notre |des )*{_BANK_FR}\b|\bchange(?:ons|rons)? de banque\b",
        rf"\b{_BANK_FR}\b{_NEAR}(?:(?:a|ont) (?:change|ete (?:changee?s?|modifiee?s?))|n'est plus (?:valable|valide|actif)|ne sont plus (?:valables|valides|actives))\b",
    ),
    "de": (
        _from_now_on("de"),
        _is_closed("de"),
        _will_change("de"),
        r"\b(?:unser|dieses|folgendes|das folgende) neues? konto\b|\bunserem neuen konto\b",
        r"\b(?:bank|bankinstitut|hausbank|geldinstitut) (?:haben wir )?gewechselt\b|\b(?:wechseln|wechselten) (?:wir )?(?:die|unsere) (?:haus)?bank\b|\bbankwechsel\b|\b(?:unsere|eine|einer|zur) neue[nr]? (?:haus)?bank\b|\bkonto,? das wir ihnen (?:\w+ ){0,3}(?:mitgeteilt|mitteilen|genannt|nennen|gesandt)",
        rf"\b(?:neue[nr]?|geanderte[nr]?) {_BANK_DE}\b",
        rf"\b(?:anderung|wechsel) (?:unserer |der )?{_BANK_DE}\b",
        rf"\b{_BANK_DE}\b{_NEAR}(?:(?<!nicht )(?<!nie )geandert|(?<!nicht )gewechselt|nicht mehr gultig)\b",
    ),
    "nl": (
        _from_now_on("nl"),
        _is_closed("nl"),
        _will_change("nl"),
        r"\b(?:onze|deze|volgende) nieuwe rekening\b",
        r"\bvan bank (?:veranderd|gewisseld|gewijzigd|overgestapt)\b|\b(?:onze|een) (?:nieuwe|andere) bank\b|\b(?:veranderen|wisselen) (?:wij |we )?van bank\b|\brekening die (?:wij|we) u (?:\w+ ){0,3}(?:doorgaven|gaven|sturen|stuurden|hebben gemeld|melden)",
        rf"\b(?:nieuwe?|gewijzigde?) {_BANK_NL}\b",
        rf"\bwijziging (?:van )?(?:ons |onze |het )?{_BANK_NL}\b",
        rf"\b{_BANK_NL}\b{_NEAR}(?:(?<!niet )(?:gewijzigd|veranderd)|niet (?:meer|langer) geldig)\b",
    ),
    "es": (
        _from_now_on("es"),
        _is_closed("es"),
        _will_change("es"),
        r"\b(?:nuestra|esta|siguiente) nueva cuenta\b",
        r"\b(?:hemos cambiado|cambiamos) de (?:banco|entidad)\b|\b(?:nuestro|un) nuevo banco\b|\bnuestro banco ha cambiado\b|\bcuenta que (?:les?|os) (?:\w+ )?(?:comunic|indic|envi|facilit)\w*",
        rf"\bnuev[oa]s? {_BANK_ES}\b",
        rf"\b(?:cambio|cambiado|modificado) (?:de |en |nuestr[oa]s? |l[oa]s? )*(?:{_BANK_ES}|banco)\b",
        rf"\b{_BANK_ES}\b{_NEAR}(?:(?<!no )(?:ha|han) (?:cambiado|sido modificad[oa]s?)|ya no (?:es|son|esta|estan) (?:valid\w+|activ\w+|operativ\w+))\b",
    ),
    "it": (
        _from_now_on("it"),
        _is_closed("it"),
        _will_change("it"),
        r"\b(?:nostro|questo|seguente) nuovo conto\b",
        r"\bcambiato (?:la )?(?:banca|istituto)\b|\b(?:nostra|una) nuova banca\b|\bla nostra banca e cambiata\b|\bconto che vi (?:\w+ )?(?:abbiamo |)?(?:comunic|indic|invi)\w*",
        rf"\bnuov[oaei] {_BANK_IT}\b",
        rf"\b(?:cambio|variazione|modifica) (?:di |del |delle |dell')?(?:nostr[oae] )?(?:{_BANK_IT}|banca)\b",
        rf"\b{_BANK_IT}\b{_NEAR}(?:(?<!non e )(?<!non sono )(?<!non e stato )(?<!non sono state )(?:cambiat[oae]|modificat[oae]|variat[oae])|non (?:e|sono) piu (?:valid|attiv)[oaie])\b",
    ),
}
_NEVER = {
    "en": r"(?:never|(?:will|would|do|shall) not|won't|don't)",
    "fr": r"jamais",
    "de": r"(?:nie|niemals|keinesfalls|nicht (?=per|telefonisch|am telefon|mundlich))",
    "nl": r"(?:nooit|niet (?=per|telefonisch|via))",
    "es": r"(?:nunca|jamas)",
    "it": r"mai",
}
_TELL = {
    "en": r"(?:send|tell|notify|announce|communicate|e-?mail|inform|advise|give|sent|told|announced|communicated|e-?mailed|notified|change|ask)",
    "fr": r"(?:envo|communiqu|annonc|transmett|transmis|adress|inform|notifi|demand|chang)\w*",
    "de": r"(?:mitgeteilt|teilen|teilt|send\w+|versend\w+|schick\w+|geben|durchgegeben|bekannt\w*|informier\w+|ubermittel\w+|mitteil\w+|ander\w+)",
    "nl": r"(?:stur\w+|gestuurd|meld\w+|gemeld|geven|doorgeven|doorgegeven|mailen|delen|meedelen|meegedeeld|wijzig\w+|vragen)",
    "es": r"(?:envi|comuni|avis|notific|facilit|inform|cambi|indic)\w*",
    "it": r"(?:invi|comunic|annunci|trasmett|notific|inform|forni|cambi)\w*",
}


_BY_MAIL = r"(?:per|by|via|par|por|over|telefonisch|am|on|in|op|tramite)"
_AND = r"(?! (?:and|but|so|und|aber|et|mais|y|pero|en|maar|e|ed|ma)\b)"  # "our new account, and never use the old one"


def _never_told(language: str) -> str:
    """The pattern of a warning that new accounts are never told of like this, in any order of its words."""
    new, never, tell, gap = rf"{_NEW[language]}\b{_AND}", _NEVER[language], _TELL[language], r"[^,.;:!?\n]{0,50}?\b"
    orders = ((never, tell, new), (tell, never, new), (never, new, tell), (new, tell, never), (new, never, tell))
    told = [rf"\b{first}\b{gap}{second}\b{gap}{third}\b" for first, second, third in orders]
    return "|".join((*told, rf"\b{tell}\b{gap}{new}{gap}{never} {_BY_MAIL}\b"))


#: A warning of whoever announces an account: no announcement.
NEVER_TOLD: dict[str, tuple[str, ...]] = {language: (_never_told(language),) for language in _NEW}

#: The account is no more. Shops are closed and papers void as well: matched where a short line ends what is said (`statements.parted`).
CLOSED_ACCOUNTS: dict[str, tuple[str, ...]] = {
    "en": (rf"\b{_BANK_EN}\b{_NEAR}(?:outdated|obsolete|out of date|invalid|closed)\b",),
    "fr": (rf"\b{_BANK_FR}\b{_NEAR}(?:cloturee?s?|caduque?s?)\b",),
    "de": (rf"\b{_BANK_DE}\b{_NEAR}(?:veraltet|(?<!nicht )ungultig|erloschen|geschlossen|aufgelost)\b",),
    "nl": (rf"\b{_BANK_NL}\b{_NEAR}(?:ongeldig|vervallen|opgeheven)\b",),
    "es": (rf"\b{_BANK_ES}\b{_NEAR}(?:queda\w*|esta\w*) (?:anulad|cancelad)[oa]s?\b",),
    "it": (rf"\b{_BANK_IT}\b{_NEAR}estint[oaie]\b",),
}
