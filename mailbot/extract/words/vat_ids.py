"""Words before VAT ids. Patterns for printed text, whatever its case: in sentences such numbers are cut out of, not labels of cells."""

#: Behind such a word any number with a country's prefix is a VAT id, also a mistyped one.
VAT_WORDS = (
    r"ust|vat|tva|t\.v\.a|btw|b\.t\.w|i\.?v\.?a|uid|mwst|moms|nif|n\.i\.f|cif|c\.i\.f|nip|di[cč]|dph|mva|alv|αφμ|pvm|pvn|kmkr|ddv|pdv"
    r"|tax id"
)

#: Words after which the number stands without its country's prefix, and the country that they are of.
HOME_WORDS: dict[str, str] = {
    "IT": r"(?<![^\W\d_])p(?:art(?:ita)?)?[. ]{0,2}i\.?v\.?a|\bp\. ?i\.(?!\w)|fiscale ai fini iva",
    "ES": r"\b(?:n\.?i\.?f|c\.?i\.?f|d\.?n\.?i|n\.?i\.?e)\b|(?:nº? de )?identificaci[oó]n fiscal",
    "PT": r"\b(?:n\.?i\.?f|n\.?i\.?p\.?c)\b|contribuinte",
    "GB": r"\bvat[ .-]{0,2}(?:reg|no\b|nr|num|id|#|n°)",
    "IE": r"\bvat[ .-]{0,2}(?:reg|no\b|nr|num|id|#|n°)",
    "NL": r"\b(?:btw|b\.t\.w)\b|\bbtw-?(?:id|nr|nummer)|omzetbelasting",
    "BE": r"\b(?:btw|b\.t\.w|tva|t\.v\.a)\b|\bbtw-?(?:nr|nummer)|mwst",
    "FR": r"\b(?:tva|t\.v\.a)\b|intracom",
    "LU": r"\b(?:tva|t\.v\.a)\b",
    "DE": r"\bust[ .-]{0,2}id|umsatzsteuer-?id",
    "AT": r"\buid\b|\buid-?n|\bust[ .-]{0,2}id",
    "PL": r"\bnip\b",
    "SE": r"momsreg|\bmoms-?n",
    "DK": r"\bmoms[ -]?(?:nr|nummer|reg)|\bse-?n(?:r|ummer)",
    "EL": r"αφμ|α\.φ\.μ|\bafm\b",
}

#: Labels (compact) that head other numbers as well, of customers above all: before a VAT id they name it.
HOME_LABELS = frozenset("nif cif nifcif cifnif nifiva dni dninif nie nipc nip uid piva pi partitaiva tva btw vat ust mwst moms".split())
