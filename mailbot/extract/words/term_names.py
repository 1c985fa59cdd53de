# ruff: noqa: E501  a language has one line
"""What EN 16931 calls its sums (BT-106 to BT-115) and its parties in its languages, as stylesheets that show an e-invoice print them:
labels as in `labels`, to which they are added."""

from mailbot.extract.words.roles import Phrases, Role

_OF_INVOICE_FR, _OF_INVOICE_ES, _OF_INVOICE_IT = "{ de la facture/}", "{ de la factura/ factura/}", "{ fattura/ della fattura/}"

TERM_NAMES: dict[Role, Phrases] = {
    Role.NET: {
        3: {
            "en": "{invoice /}total amount {without/excluding/excl} {vat/tax}|sum of {the /}invoice line net {amount/amounts}|{invoice /}line extension amount|tax exclusive amount",
            "fr": f"montant total{_OF_INVOICE_FR} {{hors tva/sans tva/sans la tva/ht}}|{{somme/total}} {{des montants nets/du montant net/de montant net}} {{des/de}} {{lignes/ligne}} de facture|total hors tva",
            "de": "{gesamtbetrag/gesamtsumme/summe} der rechnung {ohne/exkl} {umsatzsteuer/ust/mwst/mehrwertsteuer}|summe der {nettobetrage/nettobetrage aller} {rechnungspositionen/positionen}|summe der nettobetrage der {rechnungspositionen/positionen}|nettosumme aller positionen|summe aller positionen",
            "nl": "{factuurtotaal/factuurtotaalbedrag/totaalbedrag factuur/totaalbedrag van de factuur/totaal factuurbedrag} {zonder/exclusief/excl} btw|som {van de nettobedragen/van het nettobedrag/nettobedragen/nettobedrag} {van de /}factuurregels",
            "es": f"importe total{_OF_INVOICE_ES} {{sin iva/sin el iva/iva excluido}}|suma {{de los importes netos/del importe neto/de importes netos}} de {{las /la /}}{{lineas/linea}} de {{la /}}factura",
            "it": f"importo totale{_OF_INVOICE_IT} {{senza iva/al netto dell'iva/iva esclusa}}|somma {{degli importi netti/dell'importo netto}} {{delle righe/delle linee/di riga/della riga}} {{di /della /}}fattura|{{totale/importo totale}} iva {{escl/esclusa/excl}}",
        },
    },
    Role.GROSS: {
        3: {
            "en": "{invoice /}total amount {with/including/incl} {vat/tax}|tax inclusive amount",
            "fr": f"montant total{_OF_INVOICE_FR} {{avec tva/avec la tva/tva comprise/tva incluse/ttc}}",
            "de": "{gesamtbetrag/gesamtsumme/summe} der rechnung {mit/inkl/einschliesslich} {umsatzsteuer/ust/mwst/mehrwertsteuer}|{rechnungsgesamtbetrag/gesamtbetrag} einschliesslich {umsatzsteuer/ust/mwst}",
            "nl": "{factuurtotaal/factuurtotaalbedrag/totaalbedrag factuur/totaalbedrag van de factuur/totaal factuurbedrag} {met/inclusief/incl} btw",
            "es": f"importe total{_OF_INVOICE_ES} {{con iva/con el iva/iva incluido}}|{{total/importe total}} iva incl",
            "it": f"importo totale{_OF_INVOICE_IT} {{con iva/comprensivo di iva/comprensivo dell'iva/iva inclusa/iva compresa}}|{{totale/importo totale}} iva {{incl/compr}}",
        },
    },
    Role.VAT: {
        3: {
            "en": "{invoice /}total vat amount|invoice total tax amount",
            "fr": f"montant total de {{la /}}tva{_OF_INVOICE_FR}|montant de la tva totale{_OF_INVOICE_FR}",
            "de": "gesamtbetrag der umsatzsteuer{ der rechnung/}|umsatzsteuergesamtbetrag{ der rechnung/}|summe umsatzsteuer",
            "nl": "{totaal btw-bedrag/totaalbedrag btw/totaal btw}{ van de factuur/ factuur/}",
            "es": f"importe total {{del /de /}}iva{_OF_INVOICE_ES}",
            "it": f"importo totale {{dell' /dell'/}}iva{_OF_INVOICE_IT}",
        },
    },
    Role.DUE: {3: {"de": "falliger zahlbetrag", "it": "importo dovuto per il pagamento", "nl": "verschuldigd bedrag voor betaling"}},
    Role.OTHER_AMOUNT: {
        3: {
            "en": "sum of {allowances/charges} {on/at} document level|rounding amount",
            "fr": "somme des {remises/charges/frais} au niveau du document|montant {arrondi/d'arrondi/de l'arrondi}",
            "de": "summe der {abschlage/zuschlage/abzuge} auf {dokumentenebene/dokumentebene}|summe {nachlasse/zuschlage}|rundungsbetrag",
            "nl": "som van {de /}{kortingen/toeslagen} op {documentniveau/document niveau}|afrondingsbedrag",
            "es": "suma de {los /}{descuentos/cargos/recargos} a nivel de documento|importe {de redondeo/del redondeo/redondeado}",
            "it": "somma {degli abbuoni/degli sconti/delle maggiorazioni} a livello di documento|importo {di /dell'/}arrotondamento",
        },
    },
    Role.SELLER: {
        3: {
            "en": "{seller/supplier} information|information {about/on} the {seller/supplier}",
            "fr": "informations {sur le/du} {vendeur/fournisseur}",
            "de": "{informationen/angaben} {zum/uber den} {verkaufer/lieferanten/rechnungssteller}",
            "nl": "{informatie over de/gegevens van de} {verkoper/leverancier}",
            "es": "informacion {del/sobre el} {vendedor/proveedor/emisor}",
            "it": "informazioni {sul/del} {venditore/fornitore/cedente}",
        },
    },
    Role.BUYER: {
        3: {
            "en": "buyer information|information {about/on} the buyer",
            "fr": "informations {sur l'/de l'}acheteur",
            "de": "{informationen/angaben} {zum/uber den} {kaufer/kunden/rechnungsempfanger}",
            "nl": "{informatie over de/gegevens van de} koper",
            "es": "informacion {del/sobre el} {comprador/cliente}",
            "it": "informazioni {sull'/dell'}acquirente|informazioni {sul/del} {cliente/cessionario/compratore}",
        },
    },
}
