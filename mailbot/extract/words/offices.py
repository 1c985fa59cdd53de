# ruff: noqa: E501  a pattern is one piece
"""The words of public offices, which get taxes, customs and fees that a seller's paper speaks of: their accounts, and who asks to pay to them."""

#: Offices that take nobody's money but their own: taxes, customs, contributions; folded.
_OF_TAXES = (
    r"hmrc|hm revenue(?: (?:&|and) customs)?|tax (?:office|authority|authorities|administration)|revenue commissioners|customs"
    r"|administration fiscale|service des impots|impots|urssaf|douanes?"
    r"|finanz(?:amt(?:e?s)?|kasse|verwaltung)|steueramt(?:e?s)?|(?:haupt)?zoll(?:amt(?:e?s)?|kasse|verwaltung|behorde)?"
    r"|belastingdienst|fiscus|hacienda|agencia tributaria|aeat|aduanas?|seguridad social"
    r"|erario|agenzia (?:delle )?(?:entrate|dogane)|dogan[ae]|ufficio doganale|inps"
)
#: Offices that take the money of the state or a municipality, and so of whoever is a part of it; folded.
_OF_TREASURIES = (
    r"municipality|(?:city|county|borough|district|town|local) council|council|tresor(?: public)?|tresorerie|dgfip|mairie|(?:la|de) commune|(?:la|de) ville"
    r"|(?:bundes|landes|staats|gerichts|stadt|gemeinde|kreis|amts|landesjustiz)kasse|gemeinde(?:verwaltung)?|(?:der|die) stadt|stadtverwaltung|landkreis(?:es)?|landratsamt(?:e?s)?"
    r"|gemeente\w*|waterschap|provincie|ayuntamiento|municipio|diputacion|tesoreria|(?:del|al|dal|il) comune"
)
_OFFICES = rf"(?:{_OF_TAXES}|{_OF_TREASURIES})"
_ACCOUNT = r"(?:(?:bank|giro)?konto|bankverbindung|iban|(?:bank )?account|bank details|compte(?: bancaire)?|(?:bank)?rekening(?:nummer)?|cuenta(?: bancaria)?|conto(?: corrente)?)"
_PAY = (
    r"(?:pay|paid|payable|remit|transfer|zahlen|zahlbar|uberweisen|entrichten|abzufuhren|payer|paye[rz]|regler|reglez|verser|versez|virer|acquitter|betalen|voldoen|storten|overmaken|af te dragen"
    r"|ingresar|ingrese|pagar|pague|abonar|abone|versare|pagare|pagarsi|corrispondere)"
)
#: Whose account it is, right before or above it: a public office's.
OFFICES_ACCOUNT = rf"\b(?:{_ACCOUNT}\b[^.,;:|\d]{{0,30}}\b{_OFFICES}|{_OFFICES}\b[^.,;:|\d]{{0,40}}\b{_ACCOUNT})\b[^.;\d]{{0,40}}$|^\W*{_OFFICES}\W*(?:iban\W*)?$"
#: Whom the words right before an account ask to pay: a public office.
PAID_TO_OFFICE = rf"\b(?:{_PAY}\b[^.;\d]{{0,60}}\b{_OFFICES}|{_OFFICES}\b[^.;\d]{{0,60}}\b{_PAY})\b[^.;\d]{{0,60}}$"
_TO = r"(?:(?:to|an|ans|zum|a|au|aux|aan|naar|bij|al|alla|alle|en|presso|sul conto|op rekening) (?:[\w']+ ){0,2}?(?:l'|dell')?|all'|l')"
_TO_ONE = rf"(?:{_TO}{_OFFICES}|al comune)"
#: What a sentence over an account asks to pay to: a public office, said with "to" ("Zahlbar sofort" over "Finanzamt Köln" is no request).
ASKS_TO_PAY_OFFICE = rf"\b(?:{_PAY}\b[^;]{{0,80}}\b{_TO_ONE}|{_TO_ONE}\b[^;]{{0,80}}\b{_PAY}|(?:pay|payer|payez|pagar|pagare) (?:the |le |la |il )?{_OFFICES})\b[^;]{{0,60}}$"
#: Offices whose account is never a seller's, whoever the seller is.
NO_SELLERS_OFFICES = rf"\b(?:{_OF_TAXES})\b"
_OF_THE = r"(?: (?:de|du|del|della|dell'|di|des|of|the|la|le|el|il|l'))+"
#: The names of banks and branches that hold the word for a town ("Sparkasse der Stadt Iserlohn"), and those of streets that hold one for
#: an office, folded: no account is the town's by them. An agency of the customs, a bank of the treasury and a town's own till are offices.
NAMED_AFTER_TOWNS = (
    r"\b(?:bank (?:(?:voor|van|der) )?(?:nederlandse )?gemeenten"
    r"|\w*(?:sparkasse|(?<!giro)bank) (?:der |des )?(?:stadt|gemeinde|landkreises|kreises)"
    r"|(?:stadt|gemeinde|kreis)-? ?(?:und|u\.|&|/) ?\w*-?(?:sparkasse|bank)"
    rf"|(?:agence|filiale|succursale|sucursal|branch|banque|banca|banco|caisse d'epargne|cassa di risparmio|credit municipal){_OF_THE} ?(?:hotel de ville|(?:ville|commune)(?! d)|ayuntamiento|municipio|comune)"
    rf"|(?:rue|place|avenue|boulevard|quai|plaza|piazza|calle|via|platz|street|square){_OF_THE} ?(?:hotel de ville|ville|commune|mairie|ayuntamiento|municipio|comune|douanes?|aduanas?|dogan[ae]|tresor|customs|council)"
    r"|(?:customs|council) (?:house|road|street|quay|square))\b"
)
#: How the names of those sellers begin or end whose money a treasury takes, folded: other words make a shop of them ("Garage de la Ville").
PUBLIC_SELLERS = (
    r"^(?:(?:the|la|le|l'|el|il|die|der|de|het) ?)?(?:mairie|ville|commune|tresorerie|communaute (?:de communes|d'agglomeration|urbaine)|departement|region|regie|syndicat|centre hospitalier|hopital"
    r"|stadt|gemeinde|kreis|landkreis|landratsamt|stadtverwaltung|gemeindeverwaltung|stadtwerke|gemeindewerke|\w*universit\w+|ministerium|ministry|ministere|ministerio|ministero|nhs"
    r"|gemeente|waterschap|provincie|ayuntamiento|municipio|diputacion|junta|consejeria|comune|provincia|regione|asl|azienda sanitaria|city of|municipality of|(?:\w+ )?(?:city|county|borough|district|town) council)\s"
    r"|\b(?:city|county|borough|district|town|parish|community|metropolitan|regional) council$|\bmunicipality$|\buniversit\w+$"
    # or whose they are ("Musikschule der Stadt Almenrode"): of such as are a town's alone
    r"|^(?:(?:stadtische|kommunale|offentliche)\w* )?(?:(?:jugend|kinder)?(?:musik|volkshoch|kreismusik|kunst|grund|haupt|real|gesamt|berufs)schule|\w*(?:museum|bibliothek|bucherei|archiv|gymnasium)"
    r"|kindertagesstatte|kita|feuerwehr|bauhof|eigenbetrieb|ordnungsamt|standesamt) (?:(?:der|des) )?(?:stadt|gemeinde|landkreis|kreis|landkreises|kreises)\s"
    r"|^(?:ecole de musique|conservatoire|bibliotheque|mediatheque|musee|creche)(?: municipale?)? de la (?:ville|commune) d"
    r"|^(?:muziekschool|bibliotheek|museum|brandweer|academie) (?:van de )?(?:gemeente|stad)\s"
    r"|^(?:escuela (?:municipal )?de musica|biblioteca|museo|conservatorio)(?: municipal)? del? ayuntamiento\s"
    r"|^(?:scuola (?:comunale )?di musica|biblioteca|museo|asilo nido)(?: comunale| civic[ao])? del comune\s"
)
#: How a tax is told of, and not asked for: as paid, or as owed by the receiver ("Reverse charge: customer to pay the VAT to HMRC"), folded.
TAX_THAT_IS_TOLD = (
    r"\b(?:reverse charge|autoliquid\w+|steuerschuld\w*|verlegd|verlegging|inversion del? sujeto|sujeto pasivo|inversione contabile|split payment)\b"
    r"|(?<!\bbe )\bpaid\b"
)
#: What those are called that begin like a town and sell all the same ("Stadt Apotheke"), folded.
SHOPS = frozenset(
    """apotheke pharmacie pharmacy farmacia apotheek garage autohaus werkstatt taller talleres officina autofficina carrozzeria hotel gasthof gasthaus restaurant restaurante ristorante
    cafe bar bistro boutique shop store winkel laden markt market tienda negozio magasin immobilien immobilier immobiliare makelaars druck druckerei imprimerie tools
    transport transports transporte trasporti logistik logistics logistica spedition taxi taxis service services reinigung nettoyage cleaning bau bouw pneus reifen
    optik optique optiek metzgerei backerei boulangerie boucherie bakkerij panaderia fleuriste blumen bloemen buchhandlung librairie libreria""".split()
)
