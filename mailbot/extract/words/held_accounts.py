# ruff: noqa: E501  a pattern is one piece
"""Who holds other people's money by office or profession, whose account is no seller's but their own: courts and their officers, notaries,
lawyers, those who run what failed; all folded."""

#: Courts, and whoever acts for them or after a firm has failed: sellers are none of these.
_OFFICERS = (
    r"(?:(?:the )?(?:high|county|crown|district|commercial|magistrates|bankruptcy|supreme) court|(?:the )?court(?! (?:savings|bank|road|street|lane|place|house|hotel|yard|farm|square)\b)|bailiffs?|sheriffs?|marshal|enforcement (?:agents?|officers?)|official receiver|receivers?|liquidators?|(?:joint )?administrators?|insolvency practitioner|trustees?(?! savings)|stakeholder|escrow agent"
    r"|huissiers?(?: de justice)?|commissaires? de justice|tribunal(?:e)?(?: \w+)?|greffe|mandataire(?: judiciaire)?|liquidateur|administrateur(?: judiciaire)?|sequestre|batonnier|caisse des depots"
    r"|(?:ober)?gerichtsvollzieher\w*|\w*gericht(?:e?s)?(?= |$|\W)|gerichtskasse|justizkasse|insolvenzverwalter\w*|zwangsverwalter\w*|nachlassverwalter\w*|treuhander\w*|sequester\w*|betreibungsamt\w*|konkursamt\w*"
    r"|(?:gerechts)?deurwaarders?(?:kantoor)?|rechtbank|griffie|curator|bewindvoerder|executeur|vereffenaar"
    r"|juzgado|administrador(?:es)? concursal(?:es)?|administracion concursal|procurador(?:a|es)?|liquidador(?:es)?|depositario judicial|agente judicial"
    r"|ufficial[ei] giudiziari[oi]|cancelleria|curatore|commissario(?: giudiziale)?|liquidatore|custode giudiziario)"
)
#: And who does so by profession.
_LAWYERS = (
    r"(?:solicitors?|attorneys?|lawyers?|law firm|notary|notar(?:in|s)?|(?:notar|anwalts)kanzlei|rechtsanwalt\w*|anwalts?"
    r"|notaires?|etude notariale|avocats?|(?<=de )me(?= [a-z])|maitre(?= [a-z])|notaris(?:kantoor|sen)?|advoca(?:at|ten)(?:kantoor)?"
    r"|notari[oa]s?|notaria|abogad[oa]s?|letrad[oa]|notai[oa]?|studio (?:notarile|legale)|avvocat[oi])"
)
_WHO = rf"(?:{_OFFICERS}|{_LAWYERS})"
_ACCOUNT = r"(?:(?:bank|giro)?konto|bankverbindung|iban|(?:bank )?account(?! (?:administrator|manager))|bank details|compte(?: bancaire)?|(?:bank)?rekening(?:nummer)?|cuenta(?: bancaria)?|conto(?: corrente| dedicato)?)"
_OF = r"(?:of|for|des|der|von|du|de|d'|van|voor|del|della|dell'|di|dello)(?: (?:the|la|le|l'|el|de|den|het|los|las|il|lo|our|notre|nuestro|nostro|onze|joint)| l')*"
#: Whose account it is, right before or above it.
HELD_BY_OTHERS = (
    rf"\b{_ACCOUNT} (?:{_OF} ?)?(?:(?!(?:hr[ab]|rcs|rpr|rpm|rea|registergericht|registro)\b)[a-z][\w.'-]* ){{0,2}}?{_WHO}\b[^;|\d]{{0,60}}$|\b{_WHO}(?:'s|s')? (?:[\w.-]+ ){{0,3}}?{_ACCOUNT}\b(?:\W*iban)?\W*$"
    r"|\b(?:insolvenz\w*|masse|konkurs)konto|\b(?:boedel|faillissements)rekening|\b(?:insolvency|bankruptcy|third[- ]party)(?: estate)? account|\bcuenta intervenida"
    r"|\bconto (?:[\w']+ ){0,4}?(?:procedura|curatela|fallimento|concordato)\b"
    r"|\b(?:treuhander|escrow agent|sequestre)\b[^;|]{0,40}\b(?:konto|account|compte)\b"
    r"|\bstichting (?:beheer )?derdengeld\w*\b[^;|]{0,60}$"
)
#: Sellers on whose own paper such an account is theirs, or one that they speak of: lawyers, courts and those who look after others' money.
HOLDS_MONEY = (
    rf"\b{_WHO}\b|\b(?:legal|law|barristers|chambers|kanzlei|\w*anwalte|\w*notare|notarissen|notariat|notariskantoor|treuhand\w*|hausverwaltung\w*|immobilien\w*|immobilier\w*|inmobiliaria|immobiliare"
    r"|estate agents?|lettings?|property management|syndic|vastgoed\w*|trust|escrow|conveyanc\w+|incasso\w*|inkasso\w*)\b"
)
#: Right before its name: the seller's own, or the name of an account that no name of a holder goes with ("Account name: Client Account").
OWN_OR_NAME = r"(?<!\bour )(?<!\bunser )(?<!\bunserem )(?<!\bnotre )(?<!\bonze )(?<!\bnuestra )(?<!\bnostro )(?<!name )(?<!name: )"
#: Right behind it: a customer's number, which is called like an account of clients, who looks after it, what becomes of money, or the end of a sentence.
NO_ACCOUNT = r"(?! (?:no|nr|number|id|code|ref\w*|manager|team|is|are|wird|werden)\b|\. )"
