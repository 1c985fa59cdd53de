"""Invented companies, places and people of this examination; none occurs in the other sets. Lists are separated by "|"."""
# ruff: noqa: E501  a list a line, however long

#: What stands for `{stem}` in a form's names.
STEMS = (
    "Averdane|Belcourtois|Castorini|Dunmarrow|Elverkamp|Falkenried|Garvanne|Holtmeyer|Ibarzola|Jansdorp|Kerminel|Lindqvist|Maravento|Nettelbeck|Orsolani"
    "|Pettigale|Quendras|Rothwyn|Sablonnet|Tornabé|Uytenhage|Vermoesen|Wexcombe|Yarrowby|Zumbruck|Almenrode|Bracciolini|Cantalapiedra|Droogmans|Estebarán"
).split("|")

#: Brands that share nothing with the legal name behind them.
BRANDS = "tiqly|Nuvia+|Blauwe Lijn|Copperkite|Lumo|Verdea|Skylofts|Pixelhof|Brasa Viva|Le Petit Comptoir|Parcelfox|Acquachiara".split("|")

#: First and last names of clerks and of people in business for themselves.
PEOPLE = {
    "en": "Rowena Tatchell|Idris Penhallow|Marcus Oyelade|Bryony Ackerley|Dale Whitcombe",
    "fr": "Maëlys Courteline|Bastien Roquelaure|Solenne Advernier|Yanis Delarbre|Hortense Brémaud",
    "de": "Henrike Vossmann|Tilman Ostertag|Svenja Kahlbrecht|Jobst Eichenauer|Mareike Lohnert",
    "nl": "Sanne Terhorst|Wouter Blankendaal|Marloes Hiddink|Thijs van Rossenberg|Annelies De Wachter",
    "es": "Nerea Ollobarren|Gonzalo Piedrafita|Lourdes Cascajares|Íñigo Valbuenilla|Rosario Menchaca",
    "it": "Ginevra Scarpellini|Tazio Montanelli|Ornella Fabbricotti|Duilio Carbonesi|Loredana Pietrasanta",
}

#: Whom the bills are for, by country.
BUYERS = {
    "GB": "Hollin & Frith Ltd|Castlegate Dental Practice|Treadwell Foods plc|Northmere Housing Association", "IE": "Ballyrone Creameries Ltd|Liffey Quay Studios DAC",
    "US": "Cedar Hollow Medical Group, Inc.|Stonebridge Outfitters LLC|Fairmont & Lowe LLP", "FR": "Clinique des Trois Fontaines|SCI Les Coquelicots|Mécafor SAS|Association Rive Haute",
    "BE": "Imprimerie du Canal SRL|Vanhaecke Bouw BV|Brouwerij De Eikel NV", "LU": "Fiduciaire du Kirchberg S.A.|Moselle Invest S.à r.l.", "CH": "Seeblick Treuhand AG|Régie du Lac SA|Officine Ticinesi SA",
    "DE": "Stadtwerke Brunnthal GmbH|Autohaus Pfriemer e.K.|Lebkuchen Engelhardt KG|Praxis Dr. Wendelin Sauer", "AT": "Gasthof Zum Steinbock KG|Alpina Sportgeräte GmbH",
    "NL": "Stichting Het Baken|Kwekerij Ruigenhoek B.V.|Tandartsenpraktijk Oudwijk|De Groene Kade Vastgoed B.V.", "ES": "Conservas del Cantábrico, S.A.|Comunidad de Propietarios Avda. del Puerto 9|Clínica Veterinaria Tajo, S.L.P.|Bodegas Montecillo Alto, S.L.",
    "IT": "Pastificio Tre Colli S.r.l.|Condominio Via Leopardi 12|Officine Meccaniche Brenta S.p.A.|Studio Legale Ferraris e Associati",
}  # fmt: skip

#: Street lines by country; {n} is the house number.
STREETS = {
    "GB": "{n} Foundry Row|Unit {n}, Halden Business Park|{n} Saint Aldate's|Suite {n}, The Maltings", "IE": "{n} Copper Alley|Unit {n}, Westlink Park",
    "US": "{n}00 SE Larch Avenue, Suite 210|{n}5 W Garfield Blvd|PO Box {n}118", "FR": "{n} impasse du Lavoir|{n}, boulevard Pasteur|{n} ter, rue de l'Écluse|Parc d'activités du Val - Bât. {n}",
    "BE": "Chaussée de Louvain {n}|Nijverheidslaan {n} bus 4|Rue Haute {n}", "LU": "{n}, route d'Arlon|{n}, rue du Moulin", "CH": "Bahnhofplatz {n}|Rue du Rhône {n}|Seestrasse {n}|Via Cantonale {n}",
    "DE": "Gerberweg {n}|Robert-Koch-Str. {n}|An der Alten Ziegelei {n}|Marktplatz {n} c", "AT": "Wiedner Gürtel {n}|Bachgasse {n}/3", "NL": "Prinsengracht {n}-hs|Ambachtsweg {n}|Van Goghplein {n}|Postbus {n}07",
    "CA": "{n}40, rue Sherbrooke Ouest|{n}5, boul. Charest Est, bureau 300", "IN": "Plot No. {n}, Phase II, Udyog Vihar|{n}/4, 2nd Floor, 80 Feet Road",
    "AU": "Level 3, {n} Bourke Street|Unit {n}, 118 Jetty Road", "HK": "Unit {n}, 12/F., Wing Specimen Industrial Building|Room {n}03, Harbour Sample Centre",
    "ES": "C/ Alcalde Sáinz, {n} - 2º B|Paseo de la Ribera, {n}|Polígono El Prado, parc. {n}|Ronda Sur, {n} bajo", "IT": "Viale dei Tigli, {n}|Via G. Marconi n. {n}|Strada Provinciale {n}, km 4|Largo Garibaldi {n}/A",
}  # fmt: skip

#: Postcode and town as printed in an address.
TOWNS = {
    "GB": "Sheffield S3 8GG|Norwich NR2 1AD|Cardiff CF10 3NP|Glasgow G1 2FF", "IE": "Galway H91 E2K4|Limerick V94 T9PX", "US": "Denver, CO 80203|Austin, TX 78701|Raleigh, NC 27601",
    "FR": "35000 RENNES|31500 TOULOUSE|76000 ROUEN|06000 NICE|63000 Clermont-Ferrand", "BE": "5000 Namur|3000 Leuven|8500 Kortrijk", "LU": "L-2449 Luxembourg|L-3511 Dudelange",
    "CH": "8400 Winterthur|1003 Lausanne|6500 Bellinzona", "DE": "28195 Bremen|90402 Nürnberg|44135 Dortmund|01067 Dresden|79098 Freiburg i. Br.", "AT": "5020 Salzburg|6020 Innsbruck",
    "NL": "5611 AZ  EINDHOVEN|2312 HT Leiden|8011 PK  ZWOLLE|1017 JM Amsterdam", "ES": "48001 Bilbao (Bizkaia)|50003 ZARAGOZA|29007 Málaga|15705 Santiago",
    "CA": "Montréal (Québec) H3A 2N4|Québec (Québec) G1K 3G9", "IN": "Gurugram 122016, Haryana|Bengaluru 560034, Karnataka", "AU": "Melbourne VIC 3000|Glenelg SA 5045",
    "HK": "Kwun Tong, Kowloon|Tsuen Wan, New Territories", "IT": "35121 Padova (PD)|16121 GENOVA GE|80133 Napoli (NA)|06121 PERUGIA - PG",
}  # fmt: skip

#: The country as it stands in an address that goes abroad.
COUNTRIES = {
    "GB": "UNITED KINGDOM", "IE": "IRELAND", "US": "USA", "FR": "FRANCE", "BE": "BELGIUM", "LU": "LUXEMBOURG", "CH": "SWITZERLAND", "DE": "GERMANY", "AT": "AUSTRIA",
    "NL": "NETHERLANDS", "ES": "SPAIN", "IT": "ITALY", "CA": "CANADA", "IN": "INDIA", "AU": "AUSTRALIA", "HK": "HONG KONG",
}  # fmt: skip

BANKS = {
    "GB": "Specimen Bank plc|Fictional Bank UK", "IE": "Specimen Bank of Ireland", "US": "First Specimen Bank, N.A.", "FR": "Crédit Spécimen|Banque Fictive de l'Ouest", "BE": "Specimen Bank België", "LU": "Banque Spécimen Luxembourg",
    "CH": "Kantonalbank Specimen", "DE": "Sparkasse Mustertal|Volksbank Beispielhausen eG", "AT": "Raiffeisen Beispielbank", "NL": "Specimenbank N.V.", "ES": "Banco Espécimen|Caja Ficticia", "IT": "Banca Fittizia|Cassa Campione",
}  # fmt: skip

#: Telephone numbers that nobody has, by country; {} are two digits.
PHONES = {
    "GB": "01632 960 1{}", "IE": "01 555 01{}", "US": "(555) 010-01{}", "FR": "02 61 91 00 {}", "BE": "02 555 01 {}", "LU": "+352 55 50 {}", "CH": "071 555 01 {}", "DE": "0421 / 555 01-{}",
    "AT": "0662 / 555 01-{}", "NL": "040 - 555 01 {}", "ES": "944 555 0{}", "IT": "049 555 01{}", "CA": "514 555-01{}", "IN": "+91 80 5550 01{}", "AU": "(03) 5550 01{}", "HK": "+852 5550 01{}",
}  # fmt: skip

#: Short months, as computers print them.
SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.", "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec", "es": "ene feb mar abr may jun jul ago sep oct nov dic", "it": "gen feb mar apr mag giu lug ago set ott nov dic",
}  # fmt: skip

#: How a customer's order is numbered.
ORDERS = ("{d5}", "PO{d6}", "45{d8}", "{y}-{d4}", "B-{d5}", "4100{d6}", "C{y2}/{d4}", "PR-{d4}-{l}")

#: Bills that are not to be transferred: what the form says in place of `{settled}`. {iban} is the buyer's, {due} the day of collection.
SETTLED = {
    "debit": {
        "en": "This amount will be taken from your bank account {iban} by Direct Debit on or after {due}. You do not need to do anything.|Payment method: Direct Debit ({iban}), collection date {due}",
        "fr": "Cette somme sera débitée de votre compte {iban} à compter du {due} (mandat SEPA).|Mode de règlement : prélèvement le {due} sur le compte {iban}",
        "de": "Wir buchen diesen Betrag am {due} per Lastschrift von Ihrem Konto {iban} ab.|Zahlungsart: SEPA-Basislastschrift, Einzug am {due} zulasten {iban}",
        "nl": "Wij schrijven dit bedrag omstreeks {due} af van rekening {iban}. U hoeft niets te doen.|Betaalwijze: automatische incasso op {due} van {iban}",
        "es": "Forma de pago: domiciliación bancaria en {iban}, cargo el {due}.|Este importe se adeudará el {due} en su cuenta {iban} (adeudo SEPA).",
        "it": "Modalità di pagamento: RID/SDD con addebito il {due} sul c/c {iban}.|L'importo verrà prelevato il {due} dal Suo conto {iban}; non occorre alcun pagamento.",
    },
    "card": {
        "en": "Paid in full by Mastercard ****{last4} on {issued}. Balance due: {zero}|Charged to card ending {last4} on {issued} - no payment required",
        "fr": "Facture réglée le {issued} par carte ****{last4}. Reste dû : {zero}|ACQUITTÉE - CB se terminant par {last4} - le {issued}",
        "de": "Der Betrag wurde am {issued} mit Karte ****{last4} beglichen. Offen: {zero}|Bereits bezahlt (Kreditkarte ****{last4}, {issued}) - bitte keine Zahlung mehr leisten",
        "nl": "Betaald op {issued} met kaart ****{last4}. Openstaand: {zero}|Deze factuur is al voldaan (pin/creditcard ****{last4} op {issued})",
        "es": "Cobrado el {issued} con tarjeta ****{last4}. Pendiente: {zero}|FACTURA ABONADA - tarjeta terminada en {last4}, {issued}",
        "it": "Saldato il {issued} con carta ****{last4}. Residuo: {zero}|PAGATO - carta di credito ****{last4} in data {issued}",
    },
}
