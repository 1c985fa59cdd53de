"""Names of countries (folded, compact) as they close addresses, and words that name banks: neither is a seller."""

COUNTRIES = frozenset(
    """
    france frankreich deutschland germany allemagne alemania germania duitsland osterreich austria autriche oostenrijk
    schweiz suisse switzerland svizzera zwitserland suiza belgique belgien belgium belgie belgica belgio luxembourg
    luxemburg nederland niederlande paysbas netherlands thenetherlands espana espagne spanien spain spanje spagna italia
    italie italien italy portugal portogallo portugallo ireland irland irlande unitedkingdom uk greatbritain royaumeuni
    grossbritannien vereinigteskoenigreich reinounido regnounito unitedstates unitedstatesofamerica usa etatsunis
    vereinigtestaaten estadosunidos statiuniti verenigdestaten canada kanada danmark denmark danemark sweden sverige
    schweden norway norge norwegen finland finnland polen poland pologne polska india inde china chine australia
    australien japan mexico maroc morocco tunisie czechrepublic tschechien ungarn hungary romania rumanien greece
    griechenland turkey turkei singapore hongkong england scotland wales
    """.split()
)

BANK_WORDS = frozenset(
    """
    bank banque banca banco sparkasse volksbank raiffeisenbank kreissparkasse commerzbank postbank caixa barclays hsbc
    santander bnp lcl
    """.split()
)

#: The states of the USA and the capital's district, as addresses name them; a pattern.
US_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN"
    "|TX|UT|VT|VA|WA|WV|WI|WY"
)
