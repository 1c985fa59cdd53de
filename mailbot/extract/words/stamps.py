# ruff: noqa: E501  a pattern is one piece
"""What an office stamps on a bill before it goes on: folded patterns of whole stamps, by language."""

#: It was refused, is questioned or waits, or came before: not to be paid as it is. A supplier's own second print is none
#: ("Duplicata", "Duplikat", "Duplicado", as the law of Spain wants it).
STOPPED: dict[str, str] = {
    "en": r"(?:(?:in|under) )?query|queried|(?:not |un)(?:approved|authori[sz]ed|accepted)|not passed(?: for payment)?|rejected|declined|refused|(?:on )?hold|(?:(?:in|under) )?dispute|(?:pending|awaiting) (?:approval|authori[sz]ation|credit(?: note)?)|do not process|returned|duplicate",
    "fr": r"refusee?|rejetee?|non (?:approuvee?|validee?|acceptee?|conforme|autorisee?)|en attente(?: de (?:validation|visa|avoir))?|doublon|(?:en )?litige|contestee?|retournee?",
    "de": r"abgelehnt|abgewiesen|zuruck(?:gewiesen|gestellt|gesandt)|nicht (?:freigegeben|genehmigt|anerkannt|akzeptiert)|(?:in |zur )?klarung|reklamiert|reklamation|beanstandet|doppelt|retour",
    "nl": r"afgekeurd|geweigerd|afgewezen|niet (?:akkoord|goedgekeurd|geaccepteerd)|in behandeling|betwist|dubbel|teruggestuurd|retour|aangehouden",
    "es": r"rechazad[oa]|no (?:aprobad[oa]|autorizad[oa]|aceptad[oa]|conforme)|en espera|devuelt[oa]|retenid[oa]|reclamad[oa]|pendiente de (?:aprobacion|conformidad|autorizacion|abono)",
    "it": r"rifiutat[oa]|respint[oa]|non (?:approvat[oa]|autorizzat[oa]|accettat[oa]|conforme)|in attesa(?: di (?:approvazione|nota di credito))?|doppione|da verificare|resa|reso",
}
#: It was paid, or booked already: perhaps with its day.
HANDLED: dict[str, str] = {
    "en": r"settled|entered|posted|booked|processed|cleared|discharged",
    "fr": r"quittancee?|comptabilisee?|saisie?|enregistree?|traitee?|viree?|ordonnancee?",
    "de": r"erledigt|(?:ein|ver)?gebucht|verbucht|kontiert|beglichen|uberwiesen|erfasst|(?:zahlung )?angewiesen",
    "nl": r"(?:in)?geboekt|afgehandeld|verwerkt|overgemaakt|voldaan|betaald",
    "es": r"contabilizad[oa]|registrad[oa]|liquidad[oa]|abonad[oa]|procesad[oa]|transferid[oa]",
    "it": r"contabilizzat[oa]|registrat[oa]|evas[oa]|bonificat[oa]|liquidat[oa]|pagat[oa]|saldat[oa]",
}
#: What such a stamp may name as what it is on.
ON_BILL = r"invoice|rechnung|facture|factuur|factura|fattura"
#: Before its day.
ON_DAY = r"on|am|le|op|el|il|date|datum|data|fecha"
