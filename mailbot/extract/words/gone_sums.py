# ruff: noqa: E501  a pattern is one piece
"""What a row under the total says of its sum: it was drawn, credited, refunded, set off, or another pays it. Folded patterns by language."""

GONE_SUMS: dict[str, str] = {
    "en": r"drawn|debited|collected|(?:direct )?debit taken|refund(?:ed)?|reimbursed|repaid|credited|written off|offset|set off|netted|transferred|cancell?ed|reversed|settled|cleared|waived|forgiven|returned|(?:paid|covered|funded|met|borne) by|gift (?:card|voucher)|voucher",
    "fr": r"prelevee?|debitee?|remboursee?|creditee?|annulee?|compensee?|viree?|imputee?|deduite?|encaissee?|restituee?|remise? a zero|(?:pris|prise) en charge|(?:paye|regle|verse)e? par|bon d'achat|(?:carte|cheque)[- ]cadeau",
    "de": r"eingezogen|abgezogen|abgebucht|(?:(?:zu)?ruck)?erstattet|zuruckgezahlt|gutgeschrieben|storniert|verrechnet|angerechnet|entnommen|beglichen|ausgeglichen|uberwiesen|erlassen|ausgebucht|gezahlt von|(?:zahlt|ubernimmt|ubernommen)|(?:geschenk)?gutschein",
    "nl": r"afgeschreven|geincasseerd|terugbetaald|teruggestort|gecrediteerd|geannuleerd|verrekend|opgenomen|afgehouden|overgemaakt|kwijtgescholden|vergoed door|betaald door|cadeaubon|waardebon",
    "es": r"reembolsad[oa]|devuelt[oa]|anulad[oa]|compensad[oa]|cargad[oa]|adeudad[oa] en|liquidad[oa]|transferid[oa]|abonad[oa]|cobrad[oa]|descontad[oa]|condonad[oa]|(?:a cargo(?! (?:del?|de la) (?:cliente|comprador|destinatari))|pagad[oa] por|cubiert[oa] por)|vale(?: de compra| regalo)?|tarjeta regalo",
    "it": r"prelevat[oa]|addebitat[oa]|rimborsat[oa]|restituit[oa]|accreditat[oa]|annullat[oa]|compensat[oa]|saldat[oa]|bonificat[oa]|stornat[oa]|incassat[oa]|detratt[oa]|condonat[oa]|(?:pagat[oa]|coperto|coperta) da|a carico (?:di|del|della|dell')(?! ?(?:client|committent|acquirent|destinatari|vostr))|buono(?: regalo| sconto)?",
}
#: Before it.
LEADS = (
    r"already|less|minus|amount|sum|total|fully|was|deja|moins|montant|somme|a ete|integralement|bereits|schon|abzgl\.?|abzuglich|betrag|summe|wurde|vollstandig"
    r"|reeds|al|af|min|bedrag|is|volledig|ya|menos|importe|fue|ha sido|gia|meno|importo|e stato|interamente"
)
#: Behind it: not yet.
TO_COME = r"if|when|upon|after|once|to be|si|apres|en cas|wenn|falls|bei|nach|als|bij|na|zodra|cuando|tras|se|quando|dopo|all[ao']?"
