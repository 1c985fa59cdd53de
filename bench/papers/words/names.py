"""Invented companies, streets and goods, and real towns, by country or language. Lists are separated by "|"."""
# ruff: noqa: E501  a list a line, however long

#: First words of company names: invented, pronounceable in every language.
STEMS = (
    "Nordvale|Larkwell|Brambury|Hesterman|Quillon|Varendal|Mistrelle|Oakenford|Solvanne|Tiberell|Kestermoor|Lumandre|Pellworm|Ravigny"
    "|Steenveld|Castalvo|Montegrino|Valdoria|Fernandale|Ostrava-Nord|Grünwinkel|Hohenfels|Bellombre|Chantelou|Dekkerling|Zuiderhof"
    "|Rosavento|Altamira Vieja|Pontelungo|Ærø|Fjordlys|Marchesine|Kieselbach|Wolterdink|Saint-Ardoux|Peñalba|Cortesella|Harkness & Poole"
).split("|")

#: What such a company does, after the stem, by language.
TRADES = {
    "en": "Joinery|Office Supplies|Engineering|Logistics|Consulting|Catering|Software|Print|Electrical|Packaging|",
    "fr": "Menuiserie|Fournitures|Ingénierie|Transports|Conseil|Traiteur|Informatique|Imprimerie|Électricité|Emballages|",
    "de": "Werkzeugbau|Bürobedarf|Technik|Spedition|Beratung|Catering|Software|Druck|Elektrotechnik|Verpackungen|",
    "nl": "Drukwerk|Kantoorartikelen|Techniek|Transport|Advies|Catering|Software|Timmerwerken|Elektro|Verpakkingen|",
    "es": "Carpintería|Suministros|Ingeniería|Transportes|Consultoría|Hostelería|Informática|Imprenta|Electricidad|Embalajes|",
    "it": "Falegnameria|Forniture|Ingegneria|Trasporti|Consulenza|Ristorazione|Informatica|Tipografia|Impianti|Imballaggi|",
}

#: Legal forms by country; the empty one is a name without.
FORMS = {
    "GB": "Ltd|Limited|LLP|plc||", "IE": "Ltd|DAC||", "US": "Inc.|LLC|Corp.||", "FR": "SARL|SAS|SA|EURL|SASU||", "BE": "BV|SRL|NV|SA||",
    "CH": "AG|GmbH|SA|Sàrl||", "LU": "S.à r.l.|S.A.||", "DE": "GmbH|GmbH & Co. KG|AG|e.K.|UG (haftungsbeschränkt)|OHG||", "AT": "GmbH|KG|e.U.||",
    "NL": "B.V.|V.O.F.|N.V.||", "ES": "S.L.|S.A.|S.L.U.||", "IT": "S.r.l.|S.p.A.|S.n.c.|S.a.s.||",
}  # fmt: skip

#: People who trade under their own name (invented).
PEOPLE = {
    "en": "Tamsin Orrell|Gethin Marlowe", "fr": "Aurèle Valmondois|Capucine Hardonnet", "de": "Ottokar Brinkhues|Wiebke Sandvoss",
    "nl": "Jorrit van Ekeldam|Fenna Oosterhuyzen", "es": "Celso Quintarelo|Brígida Montesdoca", "it": "Ermete Valcasotto|Fiordaliso Brandimarte",
}  # fmt: skip

STREETS = {
    "en": "{n} Mill Lane|{n} Harbour Street|Unit {n}, Quarry Road|{n} Station Approach",
    "fr": "{n} rue des Tanneurs|{n}, avenue de la Gare|{n} bis chemin des Aulnes|ZA des Prés, {n}",
    "de": "Hafenstraße {n}|Am Mühlbach {n}|Industriestr. {n}|Lindenallee {n}a",
    "nl": "Lindelaan {n}|Havenkade {n}|Industrieweg {n}|Dorpsstraat {n}b",
    "es": "Calle del Molino {n}|C/ Mayor, {n}|Avda. de la Estación {n}|Pol. Ind. Norte, nave {n}",
    "it": "Via del Mulino {n}|Via Roma, {n}|Corso della Stazione {n}|Piazza del Porto {n}",
}

#: Postcode and town as printed.
TOWNS = {
    "GB": "LS1 4AP Leeds|BS1 6QF Bristol|NE1 4LP Newcastle|EX4 3SR Exeter", "IE": "D02 X285 Dublin|T12 W8KP Cork", "US": "97205 Portland, OR|60601 Chicago, IL",
    "FR": "69002 Lyon|38000 Grenoble|59800 Lille|44000 Nantes|67000 Strasbourg", "BE": "1000 Bruxelles|9000 Gent|2000 Antwerpen|4000 Liège",
    "CH": "8005 Zürich|3011 Bern|1204 Genève|6900 Lugano", "LU": "1611 Luxembourg|4042 Esch-sur-Alzette",
    "DE": "20457 Hamburg|70565 Stuttgart|04109 Leipzig|80331 München|50667 Köln", "AT": "1010 Wien|8010 Graz|4020 Linz",
    "NL": "3512 JK Utrecht|3011 AA Rotterdam|9711 LM Groningen", "ES": "28013 Madrid|46001 Valencia|41001 Sevilla|08002 Barcelona",
    "IT": "20121 Milano|50122 Firenze|10121 Torino|40121 Bologna",
}  # fmt: skip

COUNTRIES = {
    "GB": "United Kingdom", "IE": "Ireland", "US": "USA", "FR": "France", "BE": "Belgique", "CH": "Schweiz", "LU": "Luxembourg",
    "DE": "Deutschland", "AT": "Österreich", "NL": "Nederland", "ES": "España", "IT": "Italia",
}  # fmt: skip

BANKS = "Example Bank|Banque Exemple|Musterbank|Voorbeeld Bank|Banco Ejemplo|Banca Esempio".split("|")
FACTORS = "Clairfactor Example|Nordfaktor Example AG|Factorplus Example Ltd|Cesiones Ejemplo S.A.".split("|")

GOODS = {
    "en": "Oak door, made to measure|Fitting, per hour|Site visit|A4 paper, box of 5|Server maintenance {m}|Toner black 85A|Freight zone 2|Annual licence 2026",
    "fr": "Porte en chêne sur mesure|Pose, à l'heure|Déplacement|Papier A4, carton de 5|Maintenance serveur {m}|Toner noir 85A|Transport zone 2|Licence annuelle 2026",
    "de": "Spannvorrichtung SV 12|Montage, je Stunde|Anfahrt|Papier A4, Karton zu 5|Wartung Server {m}|Toner schwarz 85A|Fracht Zone 2|Jahreslizenz 2026",
    "nl": "Eiken deur op maat|Montage, per uur|Voorrijkosten|Papier A4, doos van 5|Serveronderhoud {m}|Toner zwart 85A|Vracht zone 2|Jaarlicentie 2026",
    "es": "Puerta de roble a medida|Montaje, por hora|Desplazamiento|Papel A4, caja de 5|Mantenimiento servidor {m}|Tóner negro 85A|Porte zona 2|Licencia anual 2026",
    "it": "Porta in rovere su misura|Posa in opera, all'ora|Trasferta|Carta A4, scatola da 5|Manutenzione server {m}|Toner nero 85A|Trasporto zona 2|Licenza annuale 2026",
}

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
}
