"""Names of countries (folded, compact) as they close addresses, words of streets, banks, authorities: none of them is a seller's name."""

COUNTRIES = frozenset(
    """
    france frankreich deutschland germany allemagne alemania germania duitsland osterreich austria autriche oostenrijk
    schweiz suisse switzerland svizzera zwitserland suiza belgique belgien belgium belgie belgica belgio luxembourg
    luxemburg luxemburgo lussemburgo nederland niederlande paysbas netherlands thenetherlands paisesbajos paesibassi espana espagne
    spanien spain spanje spagna italia italie italien italy portugal portogallo portugallo ireland irland irlande irlanda ierland
    unitedkingdom uk greatbritain royaumeuni grossbritannien vereinigteskoenigreich vereinigteskonigreich verenigdkoninkrijk
    reinounido regnounito granbretana granbretagna unitedstates unitedstatesofamerica usa etatsunis
    vereinigtestaaten estadosunidos statiuniti verenigdestaten canada kanada danmark denmark danemark sweden sverige
    schweden norway norge norwegen finland finnland polen poland pologne polska india inde china chine australia
    australien japan mexico maroc morocco tunisie czechrepublic tschechien ungarn hungary romania rumanien greece
    griechenland turkey turkei singapore hongkong england scotland wales northernireland brasil brazil
    """.split()
)

BANK_WORDS = frozenset(
    """
    bank banque banca banco sparkasse volksbank raiffeisenbank raiffeisen kreissparkasse stadtsparkasse commerzbank postbank caixa
    barclays hsbc santander bnp lcl kreditbank landesbank cassa kantonalbank rabobank abn ing bbva caixabank unicredit intesa credit
    creditagricole societegenerale natwest lloyds revolut n26 wise qonto
    """.split()
)

#: The states of the USA and the capital's district, as addresses name them; a pattern.
US_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN"
    "|TX|UT|VT|VA|WA|WV|WI|WY"
)

#: Words that make a line a street when a number stands with them (folded, whole words).
STREET_WORDS = frozenset(
    """
    street st road rd lane ln drive dr avenue ave blvd boulevard bd square sq way suite ste floor unit close court ct terrace crescent
    approach highway hwy parkway pkwy estate
    rue av allee allees place pl chemin che route rte quai cours impasse passage sentier voie faubourg fbg residence batiment bat immeuble
    imm bis ter lieu-dit lotissement zone za zi zac zae parc cedex bp cs
    weg platz gasse ring damm allee ufer strasse str postfach hof chaussee steig am im an
    calle c/ cl avda avenida plaza paseo carretera ctra camino ronda poligono pol travesia nave apdo
    via viale vle piazza piazzale corso largo vicolo strada localita loc frazione fraz contrada
    laan straat plein kade gracht singel dreef dijk postbus
    rua praca estrada vagen gatan vej gade ulica ul
    po pob box
    """.split()
)

#: Ends of such words where the language writes them in one ("Hafenstraße", "Lindelaan", "Storgatan").
STREET_ENDS = (
    "strasse", "str", "gasse", "weg", "platz", "allee", "ring", "damm", "ufer", "chaussee", "straat", "laan", "plein", "kade", "gracht",
    "singel", "dreef", "dijk", "steenweg", "baan", "gatan", "vagen", "vej", "gade", "veien", "katu", "tie",
)  # fmt: skip

#: Words for a street behind its name (folded).
LAST_OF_STREETS = frozenset(
    "street st road rd lane ln drive avenue ave boulevard blvd terrace crescent highway strasse str gasse weg allee straat laan".split()
)

#: What the line of an address ends with that names a yard or buildings, and stands where the street would ("Station Yard"). No houses or
#: mills: shops and publishers are called so.
SITES = frozenset("yard mews wharf quay buildings cottage cottages court close row barn industriepark gewerbepark".split())

#: Words after which a register's number follows, or that belong to a company's particulars: whoever prints them is the seller.
REGISTER_WORDS = frozenset(
    """
    registergericht handelsregister amtsgericht hrb hra firmenbuch fn geschaftsfuhrer geschaftsfuhrung geschaftsfuhrerin gf inhaber vorstand
    aufsichtsrat sitz steuernummer steuernr stnr
    rcs siren siret capital ape naf rm cnil orias rna
    afm kvk kvknr kvknummer rpr bce kbo ondernemingsnummer
    registered incorporated charity companyno companies registration directors reg utr
    mercantil registro tomo folio hoja inscrita
    rea capitale sociale iscrizione imprese pec sdi
    """.split()
)

#: Abbreviations of registers and numbers, which alone are no name ("RPM - RPR 0999.591434").
REGISTERS = frozenset("rpm rpr rcs siren siret bce kbo tva btw mwst ust iva vat hrb hra kvk nif cif ein abn rea piva ide uid che".split())

#: A company's numbers in the USA (carriers', tax offices'): letters and a number; a pattern.
AMERICAN_REGISTERS = r"\b(?:US ?DOT|DOT|MC) ?(?:#|[Nn]o\.?) ?\d|\bEIN\b[:#]? ?\d\d-?\d|\b[Ff]ed(?:eral|\.)? (?:[Tt]ax )?I\.?D\b"

#: How sentences about a company's register begin: no name does.
REGISTER_VERBS = frozenset(
    """eingetragen eingetragene registered incorporated inscrite inscrit immatriculee immatricule ingeschreven geregistreerd inscrita
    inscrito registrada iscritta iscritto registrata sitz siege zetel domicilio sede""".split()
)

#: What stands over the name of a public body in the head of its letters (folded, compact): the state, never the body.
STATE_HEADINGS = frozenset(
    """republiquefrancaise liberteegalitefraternite royaumedebelgique koninkrijkbelgie koninkrijkdernederlanden
    reinodeespana gobiernodeespana repubblicaitaliana bundesrepublikdeutschland republikosterreich schweizerischeeidgenossenschaft
    confederationsuisse confederazionesvizzera confederaziunsvizra grandducheduluxembourg hmgovernment
    freistaatbayern freistaatsachsen cantondegeneve cantondevaud""".split()
)

#: Words of the senders of numbers, not of names: what begins so is a phone number, a mail address or a web page.
CONTACT_WORDS = frozenset(
    """
    tel tfno tfn tlf tlfn telf telefon telephone telefono telefoon phone fon fax telefax telecopie mobile mobil movil mob gsm cell
    portable email mail mel
    courriel correo posta web website internet site hotline
    """.split()
)

#: What holds the word for an invoice but makes goods ("Kerzenmanufaktur", "Manufacture", "Manifattura"; compact).
MAKERS = r"manufa[ck]tur|manifattur|manufactuur"
#: Stems of words that say what a paper is (or a part of it): a line with one is a title, not a name, unless a legal form follows.
TITLE_STEMS = (
    "rechnung", "gutschrift", "lieferschein", "mahnung", "quittung", "zahlung", "ubersicht", "bestellung", "beleg", "angebot",
    "invoice", "creditnote", "statement", "receipt", "payment", "quotation", "summary", "remittance", "orderconfirmation",
    "factur", "avoir", "paiement", "reglement", "devis", "commande", "livraison", "echeance", "recapitulatif",
    "factuur", "creditnota", "betaling", "bestelling", "overzicht", "pakbon", "offerte",
    "abono", "rectificativ", "pago", "pedido", "presupuesto", "albaran", "vencimiento", "resumen",
    "fattur", "notadicredito", "pagamento", "ordine", "scadenza", "riepilogo", "preventivo", "bolletta", "ricevuta",
    "fatura", "faktur", "rachunek", "total", "duplicata", "duplicate", "kopie", "copia",
    "relance", "rappeldepaiement", "miseendemeure", "reminder", "overdue", "herinnering", "aanmaning", "sollecito", "recordatorio",
    "copieclient", "customercopy", "clientcopy", "copieconforme", "duplicat", "duplikat", "exemplaire", "durchschrift",
    "conditions", "bedingung", "condizioni", "condiciones",
)  # fmt: skip

#: Signs of a seller's country in an English text, beside IBANs and VAT ids: what only a seller prints, and what may be the buyer's address.
AMERICAN_SELLER = (
    r"\bABA\b|\bACH\b|\bEIN\b|\b[Rr]outing (?:[Nn]o|[Nn]umber|#|\(|[Tt]ransit)|\bFederal (?:Tax )?ID\b|\b(?:[Ss]ales [Tt]ax|SALES TAX)\b"
    r"|(?<![\d+])\+1[ .(-]{1,2}\d{3}"
)
AMERICAN_PLACE = (
    rf"\b(?:{US_STATES}),? \d{{5}}(?:-\d{{4}})?\b|\b\d{{5}}(?:-\d{{4}})? [A-Z][A-Za-z. ]+, (?:{US_STATES})\b"
    r"|\bU\.?S\.?A\b|\bUnited States\b|\bUNITED STATES\b"
)
OTHER_SELLER = (
    r"\bVAT\b|\bGST\b|\bHST\b|\bABN\b|\bIBAN\b|\b[Ss]ort ?[Cc]ode\b|\bSORT CODE\b|\bBACS\b|\bCompany (?:[Nn]o|[Nn]umber|[Rr]eg)|£"
    r"|(?<![\d+])\+(?:[2-9]\d)\d?[ .(-]{1,2}\d"
)
OTHER_PLACE = (
    r"(?i:\b(?:united kingdom|england|scotland|wales|great britain|ireland|australia|new zealand|india|south africa|singapore|hong kong"
    r"|malta|cyprus|germany|france|netherlands|spain|italy|belgium|austria|switzerland|canada|nigeria|kenya|pakistan|malaysia)\b)"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
)

#: Countries whose money is the euro (European Central Bank, January 2026), as IBANs and VAT ids begin.
EURO_AREA = frozenset("AT BE BG CY DE EE EL ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split())
