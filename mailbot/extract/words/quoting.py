# ruff: noqa: E501  a choice of words is one piece
"""How papers ask a payer to quote something. Patterns for folded text, by language (ISO 639-1)."""

#: What is quoted: up to five words.
_IT = r"(?P<it>[\w./#+*\[\]-]+(?: [\w./#+*\[\]-]+){0,4}?)"
#: Sentences with the reference in their middle: "use 4711 as your payment reference", "indiquer 4711 en communication".
IN_SENTENCES = {
    "en": rf"\b(?:use|include|state|quote|mention|enter|indicate|write|put|add|reference) {_IT},? ?\b(?:as|in|on|with|when)\b.{{0,25}}?\b(?:reference|payments?|transfer|description|remittance|paying|memo|cheque|subject)\b",
    "fr": rf"\b(?:indique[rz]|rappele[rz]|rappelant|mentionne[rz]|precise[rz]|note[rz]|reporte[rz]|utilise[rz]|indiquant|inscrire) {_IT} (?:en|dans|sur|comme|lors|avec|pour)\b.{{0,25}}?\b(?:communication|libelle|virement|paiement|reglement|reference|motif|objet|cheque)\b",
    "de": rf"\b(?:geben sie(?: bitte)?|bitte|dabei|stets|verwenden sie|unter angabe von) {_IT} (?:(?:bei|im|als|auf)\b.{{0,30}}?\b(?:zahlung|uberweisung|verwendungszweck|referenz|betreff)\b|(?:an|angeben|anzugeben|vermerken|anfuhren)\b(?=.{{0,40}}(?:zahlung|uberweisung|verwendungszweck))|(?<=zahlung )angeben\b)",
    "nl": rf"\b(?:gelieve|graag|betaling|betalen|svp|s\.v\.p\.|altijd|steeds) {_IT} (?:te )?(?:vermelden|vermeldt?)\b",
    "es": rf"\b(?:indique|indicar|indiquen|indicando|cite|citar|citando|mencione|mencionar|poner|ponga) {_IT} (?:en|como|al)\b.{{0,25}}?\b(?:concepto|transferencia|pago|referencia|ingreso|asunto)\b",
    "it": rf"\b(?:indicare|indicate|indicando|citare|citando|riportare|riportando|inserire|specificare) {_IT} (?:nella|nel|come|in|sul|al)\b.{{0,25}}?\b(?:causale|bonifico|pagamento|riferimento|versamento|oggetto)\b",
}
#: What is called the invoice's number in such sentences.
INVOICE_NUMBER = {
    "en": r"invoice (?:number|no|num|nr|#|ref(?:erence)?)",
    "fr": r"(?:numero|n°|no|num|ref(?:erence)?s?) (?:de |de la |de votre |de cette )?facture",
    "de": r"rechnungs ?-?(?:nummer|nr)|belegnummer|rechnungsnummer",
    "nl": r"factuur ?-?(?:nummer|nr)",
    "es": r"(?:numero|n°|no|num|referencia) (?:de |de la |de esta )?(?:factura|fra)",
    "it": r"(?:numero|n|nr|num)\.? ?(?:di |della |della presente )?(?:fattura|fatt)",
}
#: Words that ask for it, and words of the payment that it goes with.
QUOTING = {
    "en": r"quot(?:e|ing)|stat(?:e|ing)|us(?:e|ing)|includ(?:e|ing)|mention(?:ing)?|indicat(?:e|ing)|reference|enter",
    "fr": r"indiqu\w*|rappel\w*|mention\w*|precis\w*|reprend\w*|report\w*|communication|motif|libelle",
    "de": r"angeben|anzugeben|angabe|geben sie|verwendungszweck|vermerken|anfuhren|referenz",
    "nl": r"vermeld\w*|vermelding|o\.?v\.?v\.?|omschrijving|mededeling|kenmerk",
    "es": r"indi\w*|cit(?:e|ar|ando)|mencion\w*|concepto|haciendo constar",
    "it": r"indic\w*|cit(?:are|ando|ate)|riport\w*|specific\w*|causale",
}
WITH_PAYMENT = {
    "en": r"pay(?:ing|ments?)?|remit\w*|transfer|wire|bacs|quoting|as (?:the |your |a )?(?:payment )?reference",
    "fr": r"virement|reglement|paiement|communication|libelle|motif|cheque|regler|payer",
    "de": r"(?:be)?zahl(?:en|t|bar|ung|ungen|ungs\w+)|dabei|uberweis\w*|verwendungszweck|konto",
    "nl": r"betal\w*|betaal\w*|overma\w*|daarbij|o\.?v\.?v\.?|onder vermelding van|omschrijving|overschrijv\w*",
    "es": r"pago|pagar|transferencia|concepto|ingreso|indicando",
    "it": r"pagamento|bonifico|causale|versamento",
}
#: What stands at the end of such sentences ("Rogamos indiquen en el concepto el número ETT170666."): a number, perhaps in groups, no sum and
#: no span of time.
NUMBER_AT_END = r"(?P<it>(?:[a-z]{1,5}[-/]?)?\d[\w/+-]*(?:\.\w+)*(?: [\d/-]+){0,5})(?![\w,%€]|\.\d| ?(?:%|€|eur\b|chf\b|tage|days|jours|dagen|dias|giorni))"
#: What the number at a sentence's end is called right before it.
NAMES_A_REFERENCE = (
    r"(?:^|[ (])(?:referen\w+|referz\w+|ref|rif\w*|(?:rechnungs|beleg|factuur)?(?:nummer|nr)|number|no|n°|numero|code|codice|codigo|\w*kenmerk|\w*kennzeichen"
    r"|\w*zeichen|identificador|communication|mededeling|libelle)[.:]? $"
)
#: Numbers of another kind in such sentences.
OF_OTHER_NUMBERS = r"tel\w*|phone|fon|call|anruf\w*|vat|tva|btw|iva|mwst|ust\w*|client\w*|customer|kunden\w*|klant\w*"
#: What else is named in sentences of paying: an account's number is no reference.
OF_ACCOUNTS = r"iban|accounts?|konto\w*|comptes?|rekening\w*|cuentas?|conto|bic|swift|sort code"
#: Sentences about letters and questions, not about paying.
OF_LETTERS = r"question\w*|enquir\w*|inquir\w*|quer(?:y|ies)|correspond\w*|ruckfrag\w*|fragen|schriftwechsel|korrespondenz|schriftverkehr|reclam\w*|courrier|vragen|correspondentie|contact|consulta\w*|informazion\w*|comunicazioni|reklamation\w*|retour\w*|returns?"
#: Heads of the two halves of a Swiss payment slip.
PAYMENT_PARTS = r"zahlteil|empfangsschein|section paiement|recepisse|sezione pagamento|payment part"
#: What a text to quote is called where it is a word or a title in quotation marks ("das Kennwort: 'Herbstregatta'").
CALLS_A_TEXT = r"(?:kennwort|stichwort|verwendungszweck|betreff|zahlungsreferenz|reference|keyword|description|message|mention|libelle|motif|communication|mot-cle|omschrijving|mededeling|kenmerk|trefwoord|onder vermelding van|o\.?v\.?v\.?|concepto|palabra clave|asunto|causale|parola chiave|oggetto)"
#: Words in quotation marks that stand for something else ("Verwendungszweck: 'Name und Rechnungsnummer'").
STANDS_FOR = r"\w*(?:nummer|number|numero|name|datum|referenz|reference|referencia|referentie|riferimento)\w*|nr|no|nom|nombre|nome|naam|date|data|fecha|n°|code|codigo|codice"
#: What says that the number behind it is not to be quoted.
NOT_TO_QUOTE = r"(?:do not|don't|never) (?:quote|use|state|include|mention|enter)|(?:bitte|bitten wir|bitten sie)(?: \w+)? nicht|ne (?:pas|jamais)|n'(?:indiquez|utilisez) pas|ne (?:\w+) pas|(?:gelieve|graag) (?:geen|niet)|niet (?:te )?vermelden|no (?:indique|indicar|use|utilice|ponga|cite)\w*|non (?:indicare|indicate|usare|utilizzare|citare|riportare)"
