# ruff: noqa: E501  a pattern is one piece
"""How a bill says that it is paid in several parts, or is a part itself. Patterns for folded text."""

_COUNT = r"(?:[2-9]|1\d|2[0-4]|two|three|four|six|twelve|deux|trois|quatre|zwei|drei|vier|twee|drie|dos|tres|cuatro|due|tre|quattro|several|plusieurs|mehreren|varios|piu)"

#: It is to be paid in several parts.
INSTALMENTS: dict[str, tuple[str, ...]] = {
    "en": (
        rf"\b(?:in|by|over) {_COUNT} (?:equal |monthly |quarterly |weekly )*(?:instal?ments|payments|amounts)\b",
        r"\binstal?ment (?:plan|schedule)\b",
    ),
    "fr": (rf"\ben {_COUNT} (?:fois|(?:\w+ )?(?:echeances|mensualites|versements))\b", r"\becheancier de (?:paiement|reglement)\b"),
    "de": (
        rf"\bin {_COUNT} (?:gleichen )?(?:monatlichen )?(?:monats|teil)?(?:raten|teilbetragen|teilzahlungen)\b",
        r"\b(?:raten)?zahlungsplan\b",
    ),
    "nl": (
        rf"\bin {_COUNT} (?:gelijke )?(?:maandelijkse )?(?:maand|betaal|betalings)?termijnen\b|\b(?:betal\w+|betaalbaar|voldoen)\b[^.;]{{0,30}}\bin {_COUNT} (?:gelijke )?delen\b",
    ),
    "es": (rf"\ben {_COUNT} (?:\w+ )?(?:plazos|cuotas|pagos|mensualidades)\b",),
    "it": (rf"\bin {_COUNT} (?:\w+ )?(?:rate|soluzioni|pagamenti)\b",),
}
#: What a part of the payment waits for.
MILESTONES = (
    r"(?:\d{1,3} ?(?:days?|jours?|tage?n?|dagen|dias|giorni|gg)\b|\b(?:orders?|ordering|signature|signing|delivery|completion|receipt|start|deposit|down ?payment|advance|upfront"
    r"|balance|remainder|commande|livraison|reception|acompte|arrhes|fin des travaux|fin de chantier|achevement|demarrage|solde|auftrag\w*|bestellung|vertragsabschluss"
    r"|lieferung|fertigstellung|abnahme|anzahlung|rest|restbetrag|restzahlung|opdracht|bestelling|levering|oplevering|aanbetaling|restant|pedido|firma|entrega|finalizacion"
    r"|anticipo|resto|ordine|consegna|fine lavori|acconto|collaudo|saldo)\b)"
)
_DEPOSIT = r"\b(?:acompte|arrhes|deposit|down ?payment|advance payment|anzahlung|aanbetaling|anticipo|acconto)\b"
#: What is left of a payment of which a part is named.
REST = r"\b(?:solde|balance|remainder|rest|restbetrag|restsumme|restzahlung|restbedrag|restant|reste|resto|restante|saldo|rimanenza)\b"
_FRACTION = r"(?<![\d/.,])(?:1/[2-6]|2/3|3/4)(?![\d/.,])"
_SHARE = r"\b(?:un tiers|moitie|one third|a third|half|ein drittel|halfte|zwei drittel|een derde|helft|un tercio|mitad|un terzo|meta)\b"

_AT_ONCE = r"(?:now|upfront|up front|today|at once|maintenant|aujourd'hui|tout de suite|jetzt|sofort|heute|nu|direct|vandaag|ahora|hoy|ya|ora|subito|adesso|oggi)"

#: The parts are named: fractions with what each waits for, a deposit and the rest.
IN_PARTS: tuple[str, ...] = (
    rf"{_FRACTION}[^.;\n]{{0,40}}{MILESTONES}[^.;\n]{{0,30}}{_FRACTION}",
    rf"{_SHARE}[^.;\n]{{0,30}}{MILESTONES}[^.;\n]{{0,30}}(?:{_SHARE}|{REST}|\bdeux tiers\b|\btwo thirds\b)",
    rf"(?:{_DEPOSIT}[^.;\n]{{0,15}}\d{{1,2}} ?%|\d{{1,2}} ?% {_DEPOSIT})[^.;\n]{{0,40}}{REST}",
    rf"(?:\d{{1,2}} ?%|\b(?:half|moitie|halfte|helft|mitad|meta)\b)(?: \w+)? {_AT_ONCE}\b(?:[^.;\n]|(?<=\d)\.(?=\d)){{0,40}}{REST}",
    rf"{_SHARE}(?:\W+\w+){{0,2}}\W+{_AT_ONCE}\b[^.;\n]{{0,20}}(?:{_SHARE}|{REST}|\b(?:the|die|de) (?:other|andere)\b|\bl'(?:autre|altra)\b|\bla otra\b)",
    rf"\d{{1,2}} ?%[^.;\n]{{0,40}}{MILESTONES}[^.;\n]{{0,30}}{REST}[^.;\n]{{0,20}}{MILESTONES}",
)

#: One of these stands in each of them.
PARTS: tuple[str, ...] = (_FRACTION, _SHARE, REST)

#: Lines by which an invoice says that it is itself the part that was agreed.
PART_INVOICE = (
    r"^\W*(?:facture (?:n°\S* )?(?:d'acompte|de solde|de situation|intermediaire)|situation de travaux|(?:deposit|down ?payment|advance(?: payment)?|final|interim|progress|stage|prepayment) (?:\w+ )?invoice"
    r"|(?:anzahlungs|abschlags|teil|schluss|vorauszahlungs|vorschuss)rechnung|(?:voorschot|aanbetalings|termijn|slot|eind|deel)factuur|factura (?:de|por) (?:anticipo|liquidacion)|factura (?:parcial|final)"
    r"|fattura (?:di acconto|d'acconto|di saldo|di anticipo|a saldo))"
)

#: What follows such words where they are but an offer.
ON_REQUEST = r"[^.;]{0,30}\b(?:possible|available|on request|sur demande|moglich|auf anfrage|mogelijk|op aanvraag|posible|disponible|possibile|su richiesta)\b"
