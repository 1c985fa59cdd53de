# ruff: noqa: E501  a pattern is one piece
"""VAT rates (percent) that are or were lately in force in Europe: the ratios in which net and tax may stand."""

from decimal import Decimal

#: Standard and reduced rates of the EU, United Kingdom, Switzerland and Norway, and some historical ones.
VAT_RATES = tuple(
    Decimal(rate)
    for rate in """
    2.1 2.5 2.6 3 3.7 3.8 4 4.8 5 5.5 6 7 7.7 8 8.1 8.5 9 9.5 10 12 13 13.5 14 15 16 17 17.5 18 19 19.6 20 21 22 23 24 25 25.5
    26 27""".split()
)
#: Rates (percent) that are or were lately charged at home, by the first letters of VAT ids; islands and other regions among them.
RATES_OF: dict[str, frozenset[Decimal]] = {
    country: frozenset(map(Decimal, rates.split()))
    for country, rates in {
        "AT": "5 10 12 13 19 20", "BE": "6 12 21", "BG": "9 20", "CH": "2.5 2.6 3.7 3.8 7.7 8 8.1", "CY": "3 5 8 9 19", "CZ": "10 12 14 15 20 21",
        "DE": "5 7 16 19", "DK": "25", "EE": "5 9 13 20 22 24", "EL": "4 6 9 13 17 24", "ES": "2 3 4 5 7 9.5 10 15 21", "FI": "10 13.5 14 24 25.5",
        "FR": "2.1 5.5 7 8.5 10 13 19.6 20", "GB": "5 12.5 20", "HR": "5 10 13 25", "HU": "5 18 27", "IE": "4.8 5 9 13.5 21 23", "IT": "4 5 10 20 21 22",
        "LT": "5 9 12 21", "LU": "3 7 8 13 14 15 16 17", "LV": "5 10 12 21", "MT": "5 7 12 18", "NL": "6 9 19 21", "PL": "4 5 7 8 22 23",
        "PT": "4 5 6 9 10 12 13 16 18 22 23", "RO": "5 9 11 19 20 21 24", "SE": "6 12 25", "SI": "5 8.5 9.5 20 22", "SK": "5 10 19 20 23",
        "XI": "5 12.5 20",
    }.items()
}  # fmt: skip
#: Words of a seller that charges the rates of its customers' countries, folded.
OF_ONE_STOP_SHOP = r"\b(?:oss|ioss|one[- ]stop[- ]shop|guichet unique|ventanilla unica|sportello unico|mini[- ]?guichet)\b"
#: Spain's recargo de equivalencia (percent), which small traders pay beside VAT.
SURCHARGES = frozenset(map(Decimal, "5.2 1.75 1.4 0.62 0.5 0.26".split()))
#: No country asks for more; several rates on one invoice give any mixture below it.
HIGHEST_RATE = Decimal("27.5")

#: Words (compact) before the word for VAT that say whether a sum holds it.
INCLUDING = frozenset(
    "incl inkl inklusive inclusive including inc with mit einschl einschliesslich comprise avec con compresa inclusa incluido incluida met inclusief".split()
)
#: What says so at the head of a row.
OF_WHICH = frozenset("davon darin dont waarvan daarvan".split())
EXCLUDING = frozenset(
    "excl exkl exklusive exclusive excluding exc without ohne hors sans sin senza zonder exclusief escl esclusa before vor ex".split()
)
#: What a row of a breakdown says that has no rate, folded; Italy's codes of nature among it.
EXEMPT_ROW = r"\b(?:exempt\w*|exonere\w*|exent[oa]s?|esent[ei]|esclus[eio] (?:ex )?art|n[1-7](?:\.\d)?|befreit|steuerfrei|vrijgesteld|reverse charge|autoliquidation|verlegd)\b"
#: What stands before the number of a law's article or paragraph (compact).
OF_LAW = frozenset("art arts artt article articles articulo articulos articolo artikel § §§ abs par".split())

#: An article of a law and its number, folded.
ARTICLE_OF_LAW = r"\bart(?:t|icol[oi]|iculos?|ikel|icles?)?\.? ?\d+"

#: How a row of a tax ends that names no sum of it ("Sales tax -"), folded.
EMPTY_TAX = r"\b(?:vat|tax|gst|tva|mwst|ust|btw|iva)\b\W*(?:\d{1,2}(?:[.,]\d{1,2})? ?%\W*)?$"

#: What names a contribution to the fund of a profession, which has a rate and a base but is no VAT, folded.
FUNDS = r"\b(?:tc\d\d|cassa|contribut[oi]|rivalsa|inps|inarcassa|enpa[mpci]|cnpa\w*)\b"

#: How invoices say that they carry no VAT, or that the receiver owes it: patterns on folded text.
UNTAXED: dict[str, str] = {
    "en": r"reverse[- ]charge|(?:vat|tax)[- ](?:exempt|free|not applicable|zero[- ]rated)|exempt from (?:vat|tax|gst)|no vat (?:is )?(?:charged|applicable|due)|not (?:vat[- ]registered|registered for vat|subject to vat)|zero[- ]rated|outside the scope of (?:uk |eu )?vat|tax to be paid on reverse charge",
    "fr": r"t\.?v\.?a\.? non[- ]applicable|art(?:icle|\.)? ?(?:293 ?b|259|283|262|261|44)\b|autoliquidation|exoner\w+ de (?:la )?t\.?v\.?a|franchise (?:en base )?de (?:la )?t\.?v\.?a|hors champ (?:d'application|de la t\.?v\.?a)|non (?:assujetti|soumis\w*)(?: a la t\.?v\.?a)?|exempt\w* de t\.?v\.?a|t\.?v\.?a\.? exoneree",
    "de": r"unterlieg\w+ nicht der (?:umsatz|mehrwert)steuer|nicht steuerbar|nicht umsatzsteuerbar|keine (?:umsatz|mehrwert)steuer|steuerschuldnerschaft|reverse[- ]charge|§ ?(?:19|13 ?b|4|6 ?a?)(?: abs\.? ?\d+)?(?: s\.? ?\d+)?(?: nr\.? ?\d+\w?)? ?ustg|kleinunternehmer|(?:umsatz|mehrwert)?steuerfrei|kein(?:e|er)? (?:ausweis der |ausweis von )?(?:umsatz|mehrwert)steuer|ohne (?:umsatz|mehrwert)steuer|nicht (?:umsatz|mehrwert)steuerpflichtig|innergemeinschaftliche lieferung|befreit von der|(?:umsatz|mehrwert|ust|mwst)[- ]?(?:steuer)?befreit",
    "nl": r"niet (?:btw[- ]plichtig|onderworpen aan (?:de )?btw)|(?:btw|b\.t\.w\.?) verlegd|verlegging|vrijgesteld van (?:btw|b\.t\.w|omzetbelasting)|btw[- ]vrijgesteld|btw[- ]vrij|kleineondernemersregeling|\bkor\b|medecontractant|geen btw|intracommunautaire levering|art(?:ikel|\.) ?(?:39|44|56bis|20)\b",
    "es": r"exencion de i\.?v\.?a|inversion del sujeto pasivo|exent[oa]s? (?:de )?(?:i\.?v\.?a|igic)\b|(?:i\.?v\.?a\.?|igic) (?:exent[oa]|no (?:aplicable|sujet[oa]))|operacion (?:exenta|no sujeta)|no sujet[oa] a (?:i\.?v\.?a|igic)\b|art(?:iculo|\.)? ?(?:20|25|21|84|69)\b|entrega intracomunitaria",
    "it": r"inversione contabile|reverse[- ]charge|(?:non|fuori campo) (?:imponibile|soggett\w+|applicazione) ?i?v?a?|esente(?: da)? (?:i\.?v\.?a|art)|escluso art|regime forfet?tario|regime (?:dei )?minimi|fuori campo iva|art(?:icolo|\.)? ?(?:10|15|8|41|17|7[- ]?ter|1,? comm[ai])\b|operazione senza applicazione dell'iva|senza addebito d'?iva|iva assolta dall'editore|art(?:icolo|\.)? ?74\b",
}
#: A word that speaks of VAT, or of something to be added, anywhere on a paper; folded.
SPEAKS_OF_TAX = (
    r"\b(?:vat|tax(?:es|able)?|mwst|ust|umsatzsteuer|mehrwertsteuer|zzgl|zuzuglich|netto|net|tva|ttc|ht|hors taxes?|btw|omzetbelasting|excl|exclusief|iva|imponibile|imposta"
    r"|impuestos?|igic|plus|ex vat|gst|hst)\b"
)
#: What speaks of tax but not of one on these sums, folded: "net" in terms of payment, and the number of who is taxed.
NO_TAX = (
    r"\b(?:net|netto) (?:\d{1,3}|tage|days|dagen)\b|\b\d{1,3} (?:tage|days|dagen)(?: rein)? (?:net|netto)\b"
    r"|\btax (?:id|no|nr|number|registration|identification)\b"
)
#: Who charges VAT to nobody, folded: the regimes of small traders (Directive 2006/112/EC, art. 284) and Italy's flat rate.
SMALL_TRADERS = (
    r"\bnot (?:vat[- ]registered|registered for vat)\b|\bt\.?v\.?a\.? non[- ]applicable\b[^.;]{0,25}293 ?b|\bfranchise (?:en base )?de (?:la )?t\.?v\.?a"
    r"|\bkleinunternehmer|§ ?19\b[^.;]{0,25}ustg|\bkleineondernemersregeling\b|\bregime forfet?tario\b"
)
#: The same, with those whose trade is exempt: the paper of a seller that may print no VAT id, folded.
CHARGES_NO_VAT = (
    SMALL_TRADERS
    + r"|§ ?19\b[^;]{0,25}\bustg|\b(?:no vat (?:is )?charged|293 ?b|umsatzsteuerfrei|steuerbefreit|vrijgesteld van (?:btw|b\.t\.w|omzetbelasting)|kor\b"
    r"|(?:operacion )?exent[oa]s? de i\.?v\.?a|operacion exenta|franchigia (?:da |di )?iva|forfet?tari[oa]|esente(?: da)? iva|exoneree? de (?:la )?t\.?v\.?a|exempt from vat|vat exempt)"
)
#: What says that VAT comes on top of what is printed, folded.
TAX_ON_TOP = (
    r"\b(?:zzgl|zuzuglich|en sus|hors tva|no incluid\w*|sin iva|mas iva|oltre iva|piu iva|iva esclus\w+|ex vat|net of vat|to be added|(?:is|will be) added"
    r"|s'ajoute\w*|wird hinzu\w*|(?:plus|excl\w*|exkl\w*)\W{0,3}(?:of )?(?:\d{1,2}(?:[.,]\d)? ?% ?)?(?:vat|gst|tax|mwst|ust|btw|tva|iva))\b"
)
