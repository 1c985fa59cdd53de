# ruff: noqa: E501  a pattern is one piece
"""Plain sentences against paying a bill at all, in words that say no more: it is settled, was sent by mistake, is to be ignored. Patterns on
folded text, by language; a condition before them makes them nothing ("If you have paid, please ignore this invoice")."""

REFUSALS: dict[str, tuple[str, ...]] = {
    "every": (
        r"^(?:issued|raised|sent|billed|charged) in error\b|^(?:irrtumlich|versehentlich) (?:ausgestellt|berechnet|versandt)\b|\b(?:facture|emise?|envoyee?) par erreur\b|^(?:emess[oa]|inviat[oa]) per errore\b|^(?:per abuis|abusievelijk) (?:verzonden|gefactureerd|opgemaakt)\b|^(?:emitid|enviad|facturad)[oa] por error\b",
        r"^(?:please |bitte |merci d'|veuillez |gelieve |por favor,? |si prega di )?(?:disregard|ignore|ignorieren sie|ignorer|negeren|ignore|ignoren|ignorare) (?:this|diese|cette|deze|esta|questa|la presente) (?:invoice|bill|rechnung|facture|factuur|factura|fattura)\b",
        r"\b(?:diese rechnung (?:bitte )?ignorieren|deze factuur (?:te )?negeren|superseded by|ersetzt durch|remplacee par|vervangen door|sustituida por|sostituita da)\b",
    ),
    "en": (
        r"\b(?:(?:this|the|your) (?:invoice|bill) (?:is|was) (?:now )?|^invoice )settled\b|^(?:please )?pay nothing\b|\bdo not (?:transfer|remit|send) anything\b|\bdo not settle this (?:invoice|bill)\b|\byou have (?:already )?paid this (?:invoice|bill)\b|\bwe owe you this (?:amount|sum)\b|\b(?:invoice|bill) (?:is )?under (?:query|dispute)\b|\bfull refund (?:was |has been )?issued\b|^waived\b|\breplacement invoice will follow\b|\baccount credited in full\b",
    ),
    "fr": (r"\bne (?:payez|reglez|virez) rien\b|\bcette facture est (?:reglee|soldee|acquittee)\b",),
    "de": (
        r"\b(?:zahlen|uberweisen) sie (?:bitte )?nichts\b|\bes ist nichts (?:mehr )?zu (?:be)?zahlen\b|\bder betrag (?:wurde|wird|ist)(?: \w+){0,2} erlassen\b|\b(?:einspruch|widerspruch)(?: \w+)? erhoben\b|^musterrechnung\b",
    ),
    "nl": (r"\bniets (?:te )?betalen\b|\bbetaal(?:t u)? niets\b|\bgoederen (?:zijn )?retour ontvangen\b",),
    "es": (r"\bno pag(?:ue|uen|ar) nada\b|^factura retirada\b|^pedido cancelado\b|\besta factura esta (?:pagada|saldada|liquidada)\b",),
    "it": (r"\bnon (?:pagare|pagate|paghi) nulla\b|\bquesta fattura e (?:gia )?(?:saldata|pagata|quietanzata)\b",),
}
