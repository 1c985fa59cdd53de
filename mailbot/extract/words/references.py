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
            |numero di riferimento|referentienummer|referensnummer|referanse|viite|referensnr|kenmerknummer
            """
        ),
    )
)
#: Words that end a reference inside a sentence: "quote 4711 when paying", "4711 bitte angeben".
AFTER_REFERENCE = frozenset(
    """
    when with on as for in and so to please upon quoting if by
    lors avec pour dans sur en comme svp s.v.p merci et afin
    bei als bitte im mit auf an und fur damit angeben zur
    bij met als op graag te voor vermelden alstublieft
    al con como para por junto
    nel nella come sul per alla
    """.split()
)
#: Words before "reference" inside a sentence: "en rappelant la référence".
BEFORE_REFERENCE = frozenset(
    "the this our your following la votre notre cette die der unsere diese het deze de il el su esta como als".split()
)
#: Words that open a label of the buyer's or the seller's own reference.
OF_THE_BUYER = frozenset(
    "your our votre vos notre nos ihre ihr unsere unser uw ons onze su sus nuestra nuestro vs vostro vostri vostra ns nostro nostra".split()
)
#: Words between a label and its reference: "bij betaling graag 4711 vermelden".
POLITE = frozenset("graag please kindly bitte stets immer altijd steeds svp toujours siempre sempre".split())
