"""Month names and their usual short forms, folded (lower case, no accents), as printed on invoices."""

_NAMES = {
    1: "january jan janvier janv januar jaenner jaen januari enero ene gennaio gen",
    2: "february feb fevrier fevr fev februar februari febrero febbraio febr",
    3: "march mar mars marz maerz mrz maart mrt marzo",
    4: "april apr avril avr abril abr aprile",
    5: "may mai mei mayo maggio mag",
    6: "june jun juin juni junio giugno giu",
    7: "july jul juillet juil juli julio luglio lug",
    8: "august aug aout aou augustus agosto ago",
    9: "september sep sept septembre septiembre settembre set setiembre",
    10: "october oct octobre oktober okt octubre ottobre ott",
    11: "november nov novembre noviembre",
    12: "december dec decembre dezember dez diciembre dic dicembre",
}

#: Folded name -> month.
MONTHS = {name: month for month, names in _NAMES.items() for name in names.split()}

_BEFORE_MAI = r"\bim ende anfang mitte \bbis \bfur seit \bab monat \bde \ben \bfin debut mois \d \d\.".split()
#: The Italian "never", and not the German and French month: "im Mai", "fin mai", "3. Mai 2026", folded.
MAI_NEVER = "".join(f"(?<!{word} )" for word in _BEFORE_MAI) + r"mai(?! \d{4})"
