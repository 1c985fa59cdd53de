# ruff: noqa: E501  a pattern is one piece
"""How invoices say that the account to be paid to is new or has changed: patterns per language, matched as in `words/settlements.py`."""

_BANK_EN = r"(?:iban|bank(?:ing)? (?:details|account|information|connection)|account (?:number|details)|payment details)"
_BANK_FR = r"(?:coordonnees bancaires|rib|iban|compte bancaire|domiciliation bancaire)"
_BANK_DE = r"(?:bankverbindung|kontoverbindung|bankdaten|kontonummer|iban)"
_BANK_NL = r"(?:iban|bankgegevens|bankrekening(?:nummer)?|rekeningnummer)"
_BANK_ES = r"(?:iban|datos bancarios|cuenta bancaria|numero de cuenta)"
_BANK_IT = r"(?:iban|coordinate bancarie|conto (?:corrente|bancario))"
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
    "nl": rf"(?:(?:deze|dit|volgende?|onderstaande?|bovenstaande?) (?:{_BANK_NL}|rekening)|onze? {_BANK_NL})\b",
    "es": rf"(?:(?:est[aeo]s?|siguientes?) (?:{_BANK_ES}|cuenta)|nuestr[oa]s? {_BANK_ES})\b",
    "it": rf"(?:(?:quest[oaei]|seguent[ei]) (?:{_BANK_IT}|conto)|nostr[oaei] {_BANK_IT})\b",
}


def _from_now_on(language: str) -> str:
    """The pattern of an account that is to be paid to since a day, in either order."""
    since, which = _SINCE_WHEN[language], _WHICH_ACCOUNT[language]
    return rf"\b{since}\b[^.;:!?\n]{{0,50}}?\b{which}|\b{which}[^.;:!?\n]{{0,40}}?\b{since}\b"


#: The account is another than before, or says so to whoever may believe it.
NEW_BANK_DETAILS: dict[str, tuple[str, ...]] = {
    "en": (
        _from_now_on("en"),
        rf"\bnew {_BANK_EN}\b",
        rf"\b{_BANK_EN}\b{_NEAR}(?:(?<!have not )(?<!has not )(?<!have never )(?<!not been )changed|updated|replaced|no longer (?:valid|in use))\b",
        rf"\b(?:change of|changed|updated|moved) (?:our |the )?(?:{_BANK_EN}|banks?)\b",
    ),
    "fr": (
        _from_now_on("fr"),
        rf"\bnouve(?:au|l|lles?) {_BANK_FR}\b",
        rf"\b(?:changement|changeons|change|modification|modifie) (?:de |d'|nos |notre |des )*{_BANK_FR}\b|\bchange(?:ons)? de banque\b",
        rf"\b{_BANK_FR}\b{_NEAR}(?:(?:a|ont) (?:change|ete (?:changee?s?|modifiee?s?))|n'est plus (?:valable|valide|actif)|ne sont plus (?:valables|valides|actives))\b",
    ),
    "de": (
        _from_now_on("de"),
        rf"\b(?:neue[nr]?|geanderte[nr]?) {_BANK_DE}\b",
        rf"\b(?:anderung|wechsel) (?:unserer |der )?{_BANK_DE}\b",
        rf"\b{_BANK_DE}\b{_NEAR}(?:(?<!nicht )(?<!nie )geandert|(?<!nicht )gewechselt|nicht mehr gultig)\b",
    ),
    "nl": (
        _from_now_on("nl"),
        rf"\b(?:nieuwe?|gewijzigde?) {_BANK_NL}\b",
        rf"\bwijziging (?:van )?(?:ons |onze |het )?{_BANK_NL}\b",
        rf"\b{_BANK_NL}\b{_NEAR}(?:(?<!niet )(?:gewijzigd|veranderd)|niet (?:meer|langer) geldig)\b",
    ),
    "es": (
        _from_now_on("es"),
        rf"\bnuev[oa]s? {_BANK_ES}\b",
        rf"\b(?:cambio|cambiado|modificado) (?:de |en |nuestr[oa]s? |l[oa]s? )*(?:{_BANK_ES}|banco)\b",
        rf"\b{_BANK_ES}\b{_NEAR}(?:(?<!no )(?:ha|han) (?:cambiado|sido modificad[oa]s?)|ya no (?:es|son|esta|estan) (?:valid\w+|activ\w+|operativ\w+))\b",
    ),
    "it": (
        _from_now_on("it"),
        rf"\bnuov[oaei] {_BANK_IT}\b",
        rf"\b(?:cambio|variazione|modifica) (?:di |del |delle |dell')?(?:nostr[oae] )?(?:{_BANK_IT}|banca)\b",
        rf"\b{_BANK_IT}\b{_NEAR}(?:(?<!non e )(?<!non sono )(?<!non e stato )(?<!non sono state )(?:cambiat[oae]|modificat[oae]|variat[oae])|non (?:e|sono) piu (?:valid|attiv)[oaie])\b",
    ),
}
#: The account is no more. Shops are closed and papers void as well: matched where a short line ends what is said (`statements.parted`).
CLOSED_ACCOUNTS: dict[str, tuple[str, ...]] = {
    "en": (rf"\b{_BANK_EN}\b{_NEAR}(?:outdated|obsolete|out of date|invalid|closed)\b",),
    "fr": (rf"\b{_BANK_FR}\b{_NEAR}(?:cloturee?s?|caduque?s?)\b",),
    "de": (rf"\b{_BANK_DE}\b{_NEAR}(?:veraltet|(?<!nicht )ungultig|erloschen|geschlossen|aufgelost)\b",),
    "nl": (rf"\b{_BANK_NL}\b{_NEAR}(?:ongeldig|vervallen|opgeheven)\b",),
    "es": (rf"\b{_BANK_ES}\b{_NEAR}(?:queda\w*|esta\w*) (?:anulad|cancelad)[oa]s?\b",),
    "it": (rf"\b{_BANK_IT}\b{_NEAR}estint[oaie]\b",),
}
