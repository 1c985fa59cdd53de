"""Words around the reference that a payer is asked to quote."""

from mailbot.extract.folding import label_form
from mailbot.extract.words.phrases import phrases

#: Labels that say "reference" and no more: among the bank details they mean the payment's.
BARE_REFERENCES = frozenset(
    map(
        label_form,
        phrases(
            """
            |reference|ref|references|referenz|memo|referenz nr|ref nr|ref no|reference no|reference number|kenmerk|referentie
            |referencia|ref n°|n° ref|riferimento|rif|rif n|causale|concepto|communication|mededeling|mitteilung|objet|motif|betreff|message
            |details|comunicazione|mensaje|opmerking|omschrijving|referencia n°|numero de reference|numero de referencia|betreft
            |verwendung|zahlungszweck|zahlungsgrund|vermerk|buchungstext|narrative|libelle|mention|intitule|vermelding|asunto|motivo|oggetto
            |numero di riferimento|referentienummer|referensnummer|referanse|viite|referensnr|kenmerknummer
            """
        ),
    )
)
#: Labels that say no more than that a number is a reference, whosever (compact): where another asks for what is to be quoted, not that.
ANYBODYS_NUMBERS = frozenset({"referenznummer", "referenznr"})
#: Words that end a reference inside a sentence: "quote 4711 when paying", "4711 bitte angeben".
AFTER_REFERENCE = frozenset(
    """
    when with on as for in and so to please upon quoting if by
    lors avec pour dans sur en comme svp s.v.p merci et afin
    bei als bitte im mit auf an und fur damit angeben zur
    bij met als op graag te ten voor vermelden alstublieft
    al con como para por junto
    nel nella come sul per alla
    """.split()
)
#: The two words with which a sentence goes on behind a reference that says until when is to be paid.
BEFORE_DEADLINES = frozenset(
    map(
        str.strip,
        phrases(
            """
            |bis zum|bis spatestens|bis langstens|spatestens am|spatestens bis|innerhalb von|innert der|binnen der
            |no later|not later|before the|within the|on or|before due
            |avant le|au plus|jusqu'au|d'ici le|sous huit|dans les|dans un
            |voor de|voor het|uiterlijk op|uiterlijk binnen|binnen de|uiterlijk voor
            |antes del|antes de|hasta el|dentro de|a mas
            |entro il|entro e|entro la|prima del|non oltre
            """
        ),
    )
)
#: Words before "reference" inside a sentence: "en rappelant la référence".
BEFORE_REFERENCE = frozenset(
    "the this our your following la votre notre cette die der unsere diese het deze de il el su esta como als".split()
)
#: Words that open a label of the buyer's or the seller's own reference.
OF_THE_BUYER = frozenset(
    """your our votre vos notre nos ihre ihr ihres ihrer ihrem ihren unsere unser unserer unseres uw ons onze su sus nuestra nuestro vs
    vostro vostri vostra ns nostro nostra""".split()
)
#: Words between a label and its reference: "bij betaling graag 4711 vermelden".
POLITE = frozenset(
    """graag please kindly bitte stets immer altijd steeds svp toujours siempre sempre quote reference referenz referentie kenmerk
    betalingskenmerk""".split()
)
#: Words before what a reference is called: "das Buchungskennzeichen 4711", "riporti il codice 4711".
ARTICLES = frozenset("the our this le la les ce cette das die den der dem het de el los il lo i gli su".split())
#: How labels begin that name the number under which the seller keeps an order, unless they say that it is the customer's (compact form).
SELLERS_ORDER, OF_CUSTOMERS = ("auftr", "noorden", "ordenno"), ("kund", "kaufer", "klant", "client", "customer")
#: How labels begin that say whose the order is: the buyer's own goes before the number under which the seller keeps it.
BUYERS_OWN = tuple(
    map(
        label_form,
        phrases(
            """
            |your|customer|buyer|client|against|votre|vos|v/commande|v/cde|v/ordre|v/bon|ihre|ihr|kunden|uw|jouw|klant|su|vuestr|s/pedido
            |pedido {del /de /}cliente|vostro|vs|v. ordine|vossa|sua|deres|er order
            """
        ),
    )
)
#: How labels begin of orders that buyers place, though shops number them so, too.
ORDERS_OF_BUYERS = tuple(map(label_form, phrases("purchase|po|p.o.|bestell|inkoop")))
#: Labels of this kind that name no order but a reference of the buyer's, whatever it is: a project, a person, at times an order.
BUYERS_REFERENCE = (
    "reference",
    "referenz",
    "referentie",
    "referencia",
    "riferimento",
    "referens",
    "zeichen",
    "kenmerk",
    "viit",
    "ref",
    "rif",
)
#: What names an order in the labels.
ORDER_STEMS = tuple(
    """order po command cde bdc bc bon achat engagement bestel auftrag abruf inkoop opdracht pedido orden ordin oda compra encomenda
    requisi ordre rekvisi indkob bestill bestall inkop tilaus zamow objednav""".split()
)
#: Labels of orders that sellers give to the number under which they keep the order as well.
OF_EITHER = frozenset(
    map(
        label_form,
        phrases(
            """
            |auftrag|auftrag nr|auftragsnummer|auftragsnr|auftrags nr|ordernummer|order nr|ordernr|opdracht|opdrachtnummer
            """
        ),
    )
)
#: Words (compact) before the name of a street that may look like the label of an order ("Via Po 31", "Corso Po", "Lungo Po").
STREETS = frozenset("via viale vle corso cso piazza pza largo lungo strada vicolo calle avenida rue avenue ponte quai".split())
#: What says in a label that its reference is the payment's.
OF_PAYING = "pay|paid|remit|transfer|wire|bank|paiement|payer|virement|reglement|zahl|uberweis|verwendung|betal|betaal|overmak|overschrijv|pago|pagar|transferencia|pagament|bonific|causale|quote|angeben|rappel|vermeld|indica|citar|citare"  # noqa: E501  a pattern is one piece
