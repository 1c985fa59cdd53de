# ruff: noqa: E501  a pattern is one piece
"""The words of debits beside an account, and of what only looks like one. Patterns for folded text."""

#: Words of a debit.
DEBITED = (
    r"\b(?:ab(?:zu|ge)?buch\w*|ein(?:zu|ge)?(?:ziehen|zogen)|ziehen wir|buchen wir|belastet|bankeinzug|lastschrift"
    r"|lastschrifteinzug|prelev\w*|debit(?:e|es|ee|ees|er|erons|ons)|debited|debiting|direct debit|charged|collected|withdrawn"
    r"|withdraw|(?:ge)?incasse\w+|geind|innen|(?<!spese )(?<!spese di )incasso|afge(?:schreven|boekt)|afschrij\w*|afboeken"
    r"|addebit\w*|domicili(?:ad[oa]|acion|ar\w*)|adeud\w*|carg(?:ad[oa]|ar\w*)|sdd|einzug)\b"
)
#: Those of them that speak of other charges, and of goods, as well.
CHARGED = r"charged|collected|belastet|debit(?:e|es|ee|ees)|carg(?:ad[oa]|ar\w*)|addebitat[aeio]|incasse\w+"
#: What is charged beside the bill, or collected as goods are.
OTHER_CHARGES = (
    r"(?:\w*interests?|(?:admin\w* |late |handling |restocking )?fees?|penalt(?:y|ies)|compensation|surcharges?|vat|tax|sales tax|delivery|shipping|postage|carriage|goods|items|returns"
    r"|interets?|penalites?|indemnites?|frais|tva|marchandises?|\w*zinsen|\w*gebuhr(?:en)?|\w*kosten|\w*zuschlag|mwst|ust|ware[n]?|\w*rente|boetes?|goederen|toeslag"
    r"|intereses|recargos?|gastos|iva|mercancias?|interessi|spese|mora|merce|merci"
    r"|(?:minimum|minimal|monthly|annual) (?:charge|consumption|usage|order)|consommations?|mindest\w+|\w*verbrauch\w*|\w*verbruik\w*|consumos?|consumi|canone|minimo)"
)
#: What is charged as the bill is: behind such a word no other charge is meant.
SUMS_CHARGED = r"amounts?|totals?|invoices?|bill|balance|payment|\w*betrag\w*|\w*rechnung|summe|montant|somme|facture|solde|\w*bedrag|factuur|totaal|importe|factura|recibo|importo|fattura|totale"
#: From what or to what a sum is charged, right behind the word.
CHARGED_TO = r"[^.;|]{0,20}?\b(?:to|from|against|by|via|au|sur|du|de|van|op|en|a|su|sul|dal|auf|vom|von)\b[^.;|]{0,25}\b(?:account|iban|direct debit|card|\w*konto|compte|rekening|cuenta|conto)\b"
#: What is collected, right behind the word.
THINGS = r" (?:goods|items|parcels?|orders?|returns)\b"
#: How a debit is offered for later: a question, a wish, an advertisement; not where it names the sum or this account.
OFFERED = (
    r"^(?!.*\b(?:th(?:is|e above) account|(?:diesem|obigem|o\. ?g\.) konto|ce compte|deze rekening|esta cuenta|questo conto)\b)"
    r"(?:.*\?$|(?:dann|dan|then|alors|entonces|allora)\b"
    r"|(?!.*\b(?:amount|total|balance|\w*betrag\w*|summe|montant|somme|\w*bedrag|importe|importo|totale)\b)"
    r".*\b(?:prefer|set (?:one |it |this |up )?(?:up )?|setting up|would you like|sign up|switch to|easiest|to pay by direct debit|why not|next (?:bill|invoice)s?|future (?:bill|invoice)s?"
    r"|lieber|mochten sie|einrichten|nutzen sie|kunftig\w*|zukunftig\w*|bequem\w*"
    r"|preferez|preferer|optez|souhaitez|mettre en place|pensez au|prochaines?|a l'avenir"
    r"|liever|wilt u|aanvragen|machtigt|machtig ons|voortaan|volgende|eenvoudig\w*"
    r"|si prefiere|si lo prefiere|desea|domicilie sus|proximas?|en adelante"
    r"|attiva|attivare|preferisc\w+|prossime|in futuro|richied\w+|per attivare)\b)"
)
#: What asks right before an account to transfer to it, and does not forbid it.
TRANSFERRED_TO = (
    r"^(?!.*\b(?:no|not|never|nicht|kein\w*|pas|ne|niet|geen|non|senza|sin|from|von ihrem|vom)\b)"
    r".*\b(?:bank transfer|by transfer|transfer to|pay to|betaal op|betalen op|zahlen auf|virer sur|verser sur|bacs|chaps|faster payments?|wire|uberweisung|per uberweisung|uberweisen|virement|overschrijving|overmaken|transferencia|bonifico)\b[^.;]{0,60}$"
)
