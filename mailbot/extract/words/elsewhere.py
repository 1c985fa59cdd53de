# ruff: noqa: E501  a pattern is one piece
"""The words by which sentences say that somebody else pays the bill, that another than the seller is to be paid, or that the payment waits for
something, per language and folded: which of them together say what is the grammar of `printed/elsewhere.py`, the same in every language."""

from dataclasses import dataclass

from mailbot.extract.words.months import MAI_NEVER


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What one language has."""

    payer: str  # who pays other people's bills
    pays: str  # finite forms and participles of paying: no request
    refunds: str  # the same of paying back, which the receiver is promised as well
    us: str  # the seller as whoever is paid
    directly: str
    bill: str
    obliged: str  # before a verb: it is asked for
    claim: str
    sold: str  # was transferred, of a claim
    creditor: str  # whole statements of who has the claim now
    pay_to: str  # asks to pay, or says who is paid
    relation: str  # another company of the seller's, with the word for "to"
    due: str
    only_then: str
    event: str  # what a payment waits for: no date, and nothing that every bill has
    nothing_to_do: str
    by_debit: str  # a debit as the way that was agreed on
    office: str  # the buyer's head office, which may but be where something is done
    by: str  # makes whoever is named next the one who pays, or whose charge it is
    out_of: str  # the same behind words of paying alone: it may be where something comes from
    group: str  # who pays for its members
    no_direct: str  # whole statements that the seller is not to be paid
    only: str
    statement: str  # a list of bills that is paid instead of each
    officer: str  # who is paid what was seized, or what a firm had that failed, with the word for "to"
    seized: str  # of a claim


#: What begins a sentence that names the account of whoever bought a claim.
DISCHARGES = r"bevrijdend|betaling uitsluitend|seul ce reglement|pour etre liberatoire|reglement liberatoire|schuldbefreiend|mit schuldbefreiender|zahlung nur|only payment|payment only|payments? to (?:them|it)|solo el pago|pago liberatorio|il pagamento ha effetto|pagamento liberatorio"
#: What is paid to a seller by many, and what is promised to the receiver: no bill that another pays.
OF_OTHERS = (
    r"\b(?:union|fondi|fonds|funds?|grants?|pnrr|excess|deductible|franchise|selbstbehalt|eigen risico|franquicia|franchigia|claims?|damages?|schaden\w*|sinistres?|siniestros?|sinistri|schade\w*"
    r"|to you\b|you then|ihnen\b|vous rembours\w*|aan u\b|a usted(?:es)?\b|part of|part thereof|einen teil|une partie|een deel|una parte|charges|fees?|frais|gebuhren|spesen|kosten|gastos|spese|accepted?|offer\w*|moglich|possible|posible|possibile|mogelijk)\b"
)
#: Another part of the payment than this one may wait.
OTHER_PARTS = (
    r"\b(?:final|remaining|remainder|balance|rest|next|second|interest|commission|bonus|warranty|guarantee|solde|reste|prochaine?|interets|schlussrate|restbetrag|restzahlung|schlusszahlung|nachste\w*|zinsen|garantie\w*|gewahrleistung"
    r"|slottermijn|restant|volgende|rente|resto|restante|proxim[oa]|intereses|garantia|saldo|rata|interessi|garanzia)\b"
)
#: What says that nobody else is paid.
NOT_PAID = rf"\b(?:not|never|no|nie|niemals|nicht|kein\w*|jamais|pas|nooit|niet|geen|nunca|non|{MAI_NEVER}|instead of|member of|an sie|to you|a vous|aan u|a usted(?:es)?|a voi|advice|copy|avis|kopie|copie|copia)\b"

#: Who is not to be paid directly though the seller is.
HELPERS = r"(?:drivers?|staff|engineers?|employees?|technicians?|\w*fahrer\w*|mitarbeiter\w*|monteure?\w*|chauffeurs?|techniciens?|personnel|personeel|personal|conductor\w*|tecnic\w*|autist\w*)"
#: The words of a ban on direct payments that end before one of them.
_NOT_HELPERS = rf"(?: (?!{HELPERS}\b)\w+)"
_DONE_THERE = r"(?:deliver\w*|shipp\w*|order\w*|install\w*|receipt|visit\w*|\w*lieferung|geliefert|\w*bestellung|bestellt|montage|erhalt|eingang|livr\w+|commande\w*|intervention|reception|\w*levering|geleverd|bestel\w*|ontvangst|entrega\w*|pedid[oa]s?|suministr\w+|recepcion|consegn\w+|ordin\w+|intervento|ritir\w+|ricevimento)"
#: What is done at a head office, or by it, without being a payment, right before.
DONE_AT_OFFICE = rf"\b{_DONE_THERE}(?: (?:erfolgt\w*|wird|wurde|aufgegeben|ausgefuhrt|is|was|made|placed|gedaan|geplaatst|est|(?:pass|fait|effectu)ee?s?|faite?s?|es|realizad[oa]s?|hech[oa]s?|e|fatt[oa]|effettuat[oa]))? $"
#: What may stand between paying and the office from which it is done, in one clause.
FROM_OFFICE = rf"(?:(?!\b(?:{_DONE_THERE}|for|pour|fur|voor|para|per)\b)[^,;:.]){{0,40}}"
#: Where something is or goes, right before an office or between a verb and it.
PLACES = r"(?:at|to|in|for|into|near|a|au|dans|chez|pour|vers|an|bei|nach|zu|frei|fur|op|naar|bij|aan|voor|en|para|hasta|presso|alla|per|franco|fco)"
AT_PLACE = rf"\b{PLACES}(?: (?:la|the|die|de|el))? $"
#: Sees to a payment.
HANDLES = r"(?:handles?|process(?:es)?|takes? care of|arranges?|makes?|effects?|leistet|veranlasst|erledigt|regelt|besorgt|s'occupe\w*|effectue(?:ra)?|assure(?:ra)?|verzorgt|doet|gestionan?|gestionara|se encarga\w*|realizan?|realizara|efectuan?|efectuara|tramita|provvede(?:ra)?|effettua|gestisce|esegue|cura)"
#: Before words of paying, behind an office to which something was sent, or before it.
FOR_PAYING = r"(?:for|zur|zwecks|pour|ter|voor|para|per)(?: \w+ (?:and|und|et|en|y|e))?(?: (?:the|its|la|le|son|el|su|il))?"
#: Between the two where the office stands behind.
TO_OFFICE = (
    rf"(?: (?!{_DONE_THERE}\b)\w+){{0,2}} (?:to|by|at|a|aux?|aupres de|par|an|durch|bei|aan|naar|door|bij|por|en|alla|al|presso|dalla)"
)
#: Whoever was named pays there.
THERE = rf"(?: (?!{_DONE_THERE}\b)\w+){{0,3}},? (?:where|there|wo|dort|ou(?= (?:elle|il|le|la|sera|son)\b)|waar|daar|donde|alli|dove|li)(?: (?!{_DONE_THERE}\b)\w+){{0,4}}"
#: How a head office pays for all.
CENTRALLY = r"(?:centrally|zentral|centralement|de (?:facon|maniere) centralisee|centraal|de (?:forma|manera) centralizada|centralizad[oa]s?|centralmente|a livello centrale|in modo centralizzato)"
#: What paying shares its words with: goods are collected and taken from an office, too.
COLLECTED = r"collected|taken"
#: Names who pays.
PAYERS = r"(?:payer|payeur|(?:rechnungs|be)?zahler|betaler|pagadora?|pagante|pagatore)"
#: Begins a clause on whoever was named.
WHO = r"(?:which|who|that|die|der|das|qui|que|che|dat)"
#: What is seized is goods, as terms of title say.
SEIZED_GOODS = r"^[^.;,]{0,25}\b(?:goods|equipment|\w*ware|waren|sachen|gegenstand\w*|marchandises?|biens|materiels?|goederen|zaken|materia(?:al|len)|bienes|mercanci\w*|mercader\w*|beni|merc[ei])\b"
#: And a case of it, right before.
IF_SEIZED = r"\b(?:bei|bij|upon|lors d'une|ogni)(?: (?:einer?|jeder?|etwaiger?|een|elk|any|eventueel))? $"
#: Between "only" and what alone is paid: no means of payment, and nothing else that "only" is said of.
ALONE = r"[^\w.;:]+(?:(?!(?:and|by|per|via|to|und|mit|durch|an|et|par|avec|a|en|met|door|aan|y|con|mediante|e|tramite|account|konto|compte|rekening|cuenta|conto|number|nummer|numero|quot\w+|date|datum)\b)\w+[^\w.;:]+){0,4}?"
#: Right before the list by which, or on which, alone is paid.
BY_LIST = (
    r"(?:(?:by|via|with|per|mit|durch|par|avec|au moyen de|met|door|con|por|mediante|a traves de|tramite"
    r"|(?:to|a|al|alla|upon|on) (?:la )?(?:receipt|reception|recepcion|recibo|ricevimento|ricezione)(?: (?:of|de|del|di))?) )?"
)

ELSEWHERE: dict[str, Elsewhere] = {
    "en": Elsewhere(
        payer=r"(?:leas(?:e|ing)|financ(?:e|ing)|funding|credit|rental|hire|insurance) (?:company|provider|partners?|house|bank|firm|agreement)|lessor|lenders?|financiers?|funders?|(?:your|the|their) insurers?|your (?:\w+ )?insurance(?= (?:has|have|pays|will|settles))|health (?:fund|plan|insurer)|marketplace|\w+ lease|\w+ leasing|financed by|funded by|on (?:finance|lease)\b",
        pays=r"pays|paid|(?:made|effected)(?: directly)? by|settles|settled|bears|borne|funds this|reimbursed us|(?:will|shall|to) (?:pay|settle|bear)|(?:who|which|they) (?:\w+ )?(?:pay|settle|bear|remit)|remits|remitted|collected|taken",
        refunds=r"reimburse[sd]?|refund(?:s|ed)",
        us=r"us|to us|with us",
        directly=r"direct(?:ly)?|straight",
        bill=r"(?:this|the|your) (?:invoice|bill|amount|sum|total|purchase price|price|balance|payment)|your payment|settlement of",
        obliged=r"must be|should be|please|to be|kindly",
        claim=r"(?:this|the|our)(?: \w+'s)? (?:debt|claim|invoice|receivable|account)s?|(?:all )?(?:our )?receivables",
        sold=r"(?:been |was |were |is |are )(?:now |hereby )?(?:sold|transferred|pledged|ceded|made over) (?:on )?to|we (?:have )?(?:sold|transferred|pledged) (?:this|the|our)|now (?:owned|held) by",
        creditor=r"(?:new|sole|only|present) creditor is|creditor is now|payable to (?:them|it|him|her) (?:alone|only)|payable (?:only|solely|exclusively) to (?:them|it)",
        pay_to=r"pay|remit|transfer|settle|payment|payable|paid",
        relation=r"(?:to|into the account of|pay|settle with) (?:our|the|its|their) (?:\w+ )?(?:parent|holding|sister|group company|treasury company|affiliate|associated company)",
        due=r"due|payable|to be paid",
        only_then=r"only (?:\w+ ){0,2}?(?:once|when|after|upon)|only (?:on|if|with)|not (?:\w+ ){0,4}(?:until|before)|once|not earlier than",
        event=r"accept(?:ed|ance|s)|sign(?:ed|s|ing)?[- ]?off|signed|inspect\w+|approv\w+|certif(?:y|ied|icate|ication)|complet(?:ed|ion)|handover|handed over|commission(?:ed|ing)|permit|grant(?:ed)?",
        nothing_to_do=r"(?:need|have to|must) (?:not )?do (?:nothing|anything)|do not (?:need|have) to do anything|nothing (?:for you )?to do|no action (?:is )?(?:required|needed|necessary)",
        by_debit=r"direct debit|leave your account",
        office=r"your (?:\w+ )?(?:head ?office|headquarters|parent company)",
        by=r"by|through|via|with|borne by",
        out_of=r"from|at|of",
        group=r"(?:your|our|the) (?:\w+ )?(?:buying|purchasing) (?:group|association)|central (?:payment|settlement|billing) (?:association|office|group|organi[sz]ation)",
        no_direct=rf"no direct payments?|not (?:to )?(?:pay|remit|settle){_NOT_HELPERS}{{0,3}} direct(?:ly)?(?![ -]debit)",
        only=r"only|solely|exclusively",
        statement=r"(?:the|our|your|from|on|against|by) (?:\w+ )?(?:statement|(?:collective|consolidated|summary) invoice)",
        officer=r"to (?:the|a) (?:court )?(?:bailiff|sheriff|enforcement (?:officer|agent)|insolvency administrator|administrators?|liquidators?|official receiver|trustee in bankruptcy)|(?:to|into) (?:the )?court",
        seized=r"attached (?:by|under|pursuant|following|in favou?r of|at the (?:request|instance))(?! (?:e-?mail|post|way))|(?<!of the )(?<!of our )(?<!of this )(?:debts?|claims?|receivables?|mone(?:y|ys|ies))(?: \w+){0,4} (?:has|have|had) (?:\w+ )?been attached(?! (?:to|as|here\w*|below|for|above|in|with))|(?<!goods )(?<!goods are )seized|garnished|garnishee|attachment order|third[- ]party debt order",
    ),
    "fr": Elsewhere(
        payer=r"(?:societe|organisme|etablissement|compagnie) (?:de |d')?(?:leasing|credit(?:-bail)?|location|financement|assurances?)|bailleur|credit-?bailleur|assureur|(?:votre|la|sa) mutuelle|votre assurance(?= (?:a |nous|regle|paie|prend))|place de marche|loueur|\w*leasing|financee?s? par",
        pays=r"paie|paye|payee?s?|regle|reglee?s?|verse|versee?s?|acquitte|acquittee?s?|(?:prend|prendra|pris|prise|prennent)s? en charge|paiera|paieront|reglera|regleront|versera|paient|reglent|versent|encaissee?|supporte|effectuee? (?:directement )?par",
        refunds=r"rembourse|remboursee?|remboursera",
        us=r"nous|aupres de nous|a notre (?:societe|entreprise)",
        directly=r"directement|en direct",
        bill=r"(?:cette|la|votre|la presente) (?:facture|somme)|(?:ce|le|votre) (?:montant|reglement|paiement|prix)|le prix",
        obliged=r"doit|doivent|devra|a etre|veuillez|merci de|prie\w*|nous vous",
        claim=r"(?:cette|la|notre|nos|les|presente) (?:creances?|dette)",
        sold=r"vendue?s?|transferee?s?|transmise?s?|nantie?s?|cedons|vendons",
        creditor=r"(?:nouveau|seul|unique) creancier|le creancier est (?:desormais|maintenant)",
        pay_to=r"payer|payez|regler|reglez|reglement|paiement|virer|virement|verser|payable",
        relation=r"(?:a|aupres de|sur le compte de|a l'ordre de) (?:notre|la|sa) (?:maison[- ]mere|societe[- ](?:mere|soeur)|holding|filiale|centrale de tresorerie)",
        due=r"exigible|payable|due?s?|a (?:payer|regler)",
        only_then=r"qu'(?:apres|une fois|a partir|a compter|au|a la|a l'issue|en cas)|(?:seulement|uniquement) (?:apres|une fois|a|des|lors\w*)|lorsque|une fois|pas avant",
        event=r"proces[- ]verbal|pv de|signature|signee?|reception (?:des (?:travaux|ouvrages)|du chantier|definitive|provisoire|de l'ouvrage)|receptionnee?s?|validation|valide\w*|approbation|approuve\w*|accord de|acceptation|achevement|agrement|levee des reserves",
        nothing_to_do=r"rien a (?:faire|payer|regler)|aucune (?:demarche|action|intervention)|pas a intervenir",
        by_debit=r"prelevement",
        office=r"votre (?:siege(?: social)?|maison[- ]mere|centrale)",
        by=r"par|via|a travers|par l'intermediaire de|a la charge de",
        out_of=r"de|depuis|a|aupres de",
        group=r"(?:par|via|aupres de|a travers) (?:la|notre) centrale",
        no_direct=rf"(?:pas de|aucun|sans) (?:paiement|reglement) direct|ne (?:pas )?(?:nous )?(?:payer|regler|payez|reglez){_NOT_HELPERS}{{0,2}} (?:directement|en direct)",
        only=r"uniquement|seulement|seul|exclusivement|ne\b~\bque",
        statement=r"(?:le|ce|votre|notre|sur|au|du|par|avec) releve|(?:la|notre|votre) facture recapitulative",
        officer=r"(?:a l'|de l'|aupres de l'|aupres d'un )huissier|(?:au|du|aupres du) (?:commissaire de justice|mandataire judiciaire|liquidateur|tiers saisissant)",
        seized=r"saisie|saisies?-\w+|saisies|saisi|avis a tiers detenteur",
    ),
    "de": Elsewhere(
        payer=r"\w*leasing\w*|leasing-?geber\w*|(?:finanzierungs|kredit|auto|objekt)(?:gesellschaft|bank|institut|geber)\w*|(?:ihre[rnm]?|die|der) \w*(?:versicherung|versicherer|kranken(?:kasse|versicherung)|kasse|hausbank|kostentrager)|versicherer|kostentrager\w*|\w*marktplatz\w*|finanziert (?:durch|von|uber)",
        pays=r"zahlt|bezahlt|begleicht|tragt|uberweist|ubernimmt|reguliert|getragen|beglichen|uberwiesen|gezahlt|ubernommen|bezahlen wird|vereinnahmt|kassiert|rechnet|abgerechnet|erfolgt (?:direkt |unmittelbar )?(?:durch|von)",
        refunds=r"erstattet|vergutet|ersetzt",
        us=r"an uns|uns|mit uns|auf unser konto",
        directly=r"direkt|unmittelbar",
        bill=r"(?:diese[rn]?|die|den|der|dieser|vorliegende|ihre) (?:rechnung\w*|\w*betrag\w*|summe|kaufpreis\w*|forderung|zahlung)|rechnung",
        obliged=r"muss|mussen|soll|sollte|bitte|sind|ist zu",
        claim=r"(?:diese|die|unsere|vorliegende|alle) (?:\w+ )?(?:\w*forderung(?:en)?|anspruche|rechnung)",
        sold=r"(?:haben wir|wurden?|ist|sind) [^.;]{0,30}(?:verkauft|veraussert|verpfandet|ubertragen|ubergegangen)|verkauft an|veraussert an|ubertragen an|ubergegangen auf",
        creditor=r"(?:glaubiger(?:in)?|inhaber(?:in)?(?: der forderung)?) ist (?:jetzt|nun|nunmehr|seit|ab)|(?:neue[rn]?|alleinige[rn]?) (?:glaubiger(?:in)?|forderungsinhaber(?:in)?)",
        pay_to=r"zahlen|zahlung\w*|zahlbar|uberweisen|uberweisung|begleichen|bezahlen|entrichten",
        relation=r"(?:an|auf das konto) (?:unsere[rs]?|die|unser) (?:\w+ )?(?:muttergesellschaft|mutter(?:firma|konzern|unternehmen)|konzernmutter|schwester(?:gesellschaft|firma)|holding(?:gesellschaft)?|konzern(?:gesellschaft|zentrale)|obergesellschaft|besitzgesellschaft)",
        due=r"fallig\w*|zahlbar|zu (?:zahlen|bezahlen|begleichen)|falligkeit",
        only_then=r"erst|nicht vor|sobald|nur nach|nicht (?:\w+ )?bevor",
        event=r"(?:bau|schluss|end|teil)?abnahme|abgenommen|freigabe|freigegeben|fertigstellung|genehmig\w*|unterzeichn\w*|unterschrift|ubergabe|inbetriebnahme|prufung durch|bewillig\w*",
        nothing_to_do=r"nichts (?:weiter |mehr )?(?:zu )?(?:tun|unternehmen|veranlassen)|nicht (?:weiter )?tatig werden|kein handlungsbedarf",
        by_debit=r"\w*lastschrift\w*|bankeinzug|einzugsermachtigung|abbuchung\w*|(?:buchen|ziehen) (?:\w+ ){0,4}(?:ab|ein)",
        office=r"(?:ihre[rn]?|eure[rn]?) (?:\w*zentrale|hauptverwaltung|muttergesellschaft|konzernmutter)",
        by=r"durch|uber|via|seitens|zu lasten",
        out_of=r"von|aus",
        group=r"zentralregulier\w*|verbundgruppe|einkaufsverband\w*|verbandszentrale",
        no_direct=r"keine (?:direkt(?:zahlung|uberweisung)(?:en)?|direkte (?:zahlung|uberweisung))|nicht direkt an uns (?:zu )?(?:zahlen|bezahlen|uberweisen|begleichen)|(?<!mussen )(?<!brauchen )nicht direkt (?:zahlen|bezahlen|uberweisen|begleichen)",
        only=r"nur|ausschliesslich|erst|allein",
        statement=r"(?:die|der|den|mit|durch|nach|auf|unsere|ihre[rn]?|per) (?:monats|sammel|quartals)(?:ab)?rechnung|(?:die|der) (?:rechnungsaufstellung|abrechnungsliste)",
        officer=r"an (?:den|die|das|einen) (?:\w*gerichtsvollzieher\w*|insolvenzverwalter\w*|vollstreckungs\w+|amtsgericht|pfandungsglaubiger\w*)",
        seized=r"gepfandet|pfandung|pfandungs\w+|beschlagnahmt",
    ),
    "nl": Elsewhere(
        payer=r"(?:lease|leasing|financierings|krediet|verzekerings)(?:maatschappij|bedrijf|bank|verstrekker)|\w*lease b\.?v|\w+lease|lessor|(?:uw|de) (?:zorg)?verzekeraar|uw verzekering|financier|kredietverstrekker|zorgkantoor|\w*marktplaats|platform|gefinancierd door",
        pays=r"(?<!\bu )betaalt|(?:gebeurt|gedaan) (?:rechtstreeks )?door|voldoet|vergoedt(?! u\b)|betaald|voldaan|vergoed|overgemaakt|maakt~over|betaalde|neemt~voor (?:haar|zijn) rekening|geind|afgerekend",
        refunds=r"restitueert|terugbetaalt",
        us=r"aan ons|ons|met ons|op onze rekening",
        directly=r"rechtstreeks|direct",
        bill=r"(?:deze|de|uw|dit|het) (?:factuur|nota|rekening|\w*bedrag|som|betaling|koopsom|koopprijs)",
        obliged=r"moet|moeten|dient|gelieve|graag|te worden",
        claim=r"(?:deze|de|onze|alle) (?:\w+ )?(?:vordering(?:en)?|facturen|factuur)",
        sold=r"(?:is|zijn|werd|hebben wij) [^.;]{0,30}(?:verkocht|overgedragen|verpand)|verkocht aan",
        creditor=r"(?:nieuwe|enige) schuldeiser|schuldeiser is (?:nu|thans|voortaan)",
        pay_to=r"betalen|betaal|betaling|betaalbaar|voldoen|overmaken|over te maken|maak|storten",
        relation=r"(?:aan|op de rekening van) (?:ons|onze|de|het) (?:moeder(?:bedrijf|maatschappij|onderneming|concern)|zuster(?:bedrijf|maatschappij|onderneming)|holding|groepsmaatschappij|concern)",
        due=r"opeisbaar|verschuldigd|betaalbaar|te (?:betalen|voldoen)|betaald te worden|verval\w*",
        only_then=r"pas|eerst|niet (?:eerder|voor)(?:dat)?|zodra|slechts (?:na|bij)|alleen na|uitsluitend na",
        event=r"goedkeur\w*|goedgekeurd|oplevering|opgeleverd|\w*keuring|akkoord|ondertekening|ondertekend|acceptatie|voltooiing|afgerond|vrijgave|ingebruikname",
        nothing_to_do=r"(?:niets|niks) (?:meer )?te (?:doen|ondernemen)|geen actie (?:nodig|vereist)",
        by_debit=r"\w*incasso|domiciliering|machtiging",
        office=r"uw (?:hoofdkantoor|hoofdzetel|hoofdvestiging|moeder(?:bedrijf|maatschappij)|centrale)",
        by=r"door|via|door tussenkomst van|ten laste van",
        out_of=r"van|vanuit|bij",
        group=r"inkoop(?:combinatie|organisatie|vereniging)|centrale betaler",
        no_direct=r"geen (?:rechtstreekse|directe) betaling(?:en)?|niet (?:rechtstreeks (?:aan ons )?|direct aan ons )(?:te )?(?:betalen|overmaken|voldoen)|(?<!hoeft )(?<!hoeven )niet direct (?:te )?(?:betalen|overmaken|voldoen)(?! (?:is|kan|mag)\b)",
        only=r"alleen|enkel|uitsluitend|slechts|pas",
        statement=r"(?:het|uw|ons|per|op|via|met|door) (?:maandoverzicht|rekeningoverzicht|betaaloverzicht)|(?:de|uw|onze|per|via|met|door) (?:verzamel|maand)(?:factuur|nota)",
        officer=r"aan (?:de|een) (?:gerechts)?(?:deurwaarder|curator|bewindvoerder|beslaglegger)",
        seized=r"beslag (?:\w+ ){0,2}(?:gelegd|genomen)|(?:gelegd|legt|legde|leggen) (?:\w+ ){0,4}beslag|beslag op (?:onze|alle|deze|de) (?:\w+ )?(?:vordering\w*|fact\w+|tegoed\w*)|(?:executoriaal|conservatoir|onder|door) (?:\w+ )?beslag|derdenbeslag|op (?:onze|deze|de|alle|uw) (?:\w+ )?(?:vordering\w*|fact\w+) (?:is|zijn|ligt|rust) (?:\w+ ){0,3}beslag|beslag (?:treft|omvat|betreft|raakt|rust)|(?:is|zijn|werd|werden) (?:\w+ ){0,4}beslagen",
    ),
    "es": Elsewhere(
        payer=r"(?:sociedad|entidad|empresa|compania) (?:arrendadora|financiera|financiadora|de (?:leasing|renting|seguros|credito))|arrendadora?|(?:la|su) financiera|(?:su|la|el) (?:aseguradora|mutua|seguro)|marketplace|plataforma de (?:venta|financiacion)|renting|financiad[oa] por",
        pays=r"paga|pagan|realizad[oa] por|lo (?:realiza|efectua)|pagara|abona|abonan|abonara|liquida|liquidara|satisface|satisfara|pagad[oa]|abonad[oa]|liquidad[oa]|satisfech[oa]|asume|asumira|cobrad[oa]",
        refunds=r"reembolsa|reembolsad[oa]|reintegra",
        us=r"nos|a nosotros|con nosotros|a nuestra empresa",
        directly=r"directamente|direct[oa]",
        bill=r"(?:esta|la|su|la presente) (?:factura|cantidad|suma)|(?:este|el|su) (?:importe|precio|pago|total|recibo)",
        obliged=r"debe|deben|debera|rogamos|ser|sea",
        claim=r"(?:este|el|nuestros?|los|presente) creditos?|(?:esta|la|nuestra) (?:factura|deuda)|derechos? de cobro",
        sold=r"(?:hemos|ha sido|han sido|fue|se ha) (?:\w+ )?(?:vendid[oa]s?|transmitid[oa]s?|transferid[oa]s?|pignorad[oa]s?)|vendid[oa] a",
        creditor=r"(?:nuev[oa]|unic[oa]) acreedora?|(?:acreedora?|titular) (?:es ahora|ahora es|pasa a ser)|a (?:quien|la que|la cual) (?:deberan?|debe|hay que) (?:pagar|abonar)",
        pay_to=r"paguen?|pagar|pago|abonen?|abonar|transferir|transfieran?|transferencia|ingresar|ingresen?",
        relation=r"(?:a|en la cuenta de) (?:nuestra|la|su) (?:\w+ )?(?:matriz|empresa matriz|sociedad matriz|holding|filial|empresa hermana|sociedad del grupo|empresa del grupo)",
        due=r"exigible|pagader[oa]|vence|vencera|debe pagarse|se debera",
        only_then=r"solo (?:\w+ ){0,2}?(?:tras|despues|cuando|una vez)|solo (?:con|a partir)|solamente (?:tras|cuando|una vez)|unicamente (?:tras|cuando|una vez)|cuando|una vez|no (?:\w+ ){1,4}hasta|hasta que",
        event=r"acta|recepcion (?:definitiva|provisional|de (?:la |las )?obras?)|visto bueno|firma|firme|firmad[oa]|aprob\w+|conformidad|certifi\w+|aceptacion|acepte|finaliz\w+|entrega de (?:la )?obra",
        nothing_to_do=r"(?:no|sin) (?:\w+ ){0,3}(?:hacer|realizar) (?:nada|ningun\w* (?:gestion|tramite))|ninguna (?:accion|gestion)",
        by_debit=r"domiciliad[oa]|domiciliacion|adeudo",
        office=r"su (?:oficina |sede )?central|su (?:casa matriz|matriz|sede social)",
        by=r"por|via|mediante|a traves de|a cargo de",
        out_of=r"de|desde|en",
        group=r"(?:por|via|mediante|a traves de) (?:la|nuestra) central(?: de compras)?",
        no_direct=rf"(?:sin|ningun|no hay) pagos? directos?|no (?:nos )?(?:pagar|paguen?|abonen?|abonar){_NOT_HELPERS}{{0,2}} directamente",
        only=r"solo|solamente|unicamente|exclusivamente",
        statement=r"(?:el|su|nuestro|con|por|del) extracto|(?:la|su|nuestra|con) factura (?:recapitulativa|mensual|resumen)|(?:el|su) resumen mensual",
        officer=r"(?:al|en el|ante el) (?:juzgado|administrador concursal|agente judicial|liquidador)|a la (?:administracion concursal|autoridad judicial)",
        seized=r"embargad[oa]s?|(?<!sin )embargo|trabad[oa]s?",
    ),
    "it": Elsewhere(
        payer=r"societa (?:di )?(?:leasing|noleggio|finanziaria|finanziatrice|locatrice)|\w+ leasing|locatore|locatrice|(?:la|dalla|vostra) finanziaria|(?:la|dalla|dall'|vostra|sua) ?(?:assicurazione|compagnia|cassa mutua|mutua)|assicuratore|marketplace|piattaforma di vendita|ente finanziatore|finanziat[oa] da",
        pays=r"paga|pagano|paghera|salda|saldera|liquida|liquidera|corrisponde|corrispondera|versa|versera|pagat[oa]|saldat[oa]|liquidat[oa]|corrispost[oa]|versat[oa]|regola|regolat[oa]|incassat[oa]|effettuat[oa] (?:direttamente )?da(?:lla|l|ll)?",
        refunds=r"rimborsa|rimborsat[oa]",
        us=r"ci|a noi|con noi|alla nostra (?:societa|ditta)",
        directly=r"direttamente",
        bill=r"(?:questa|la|vostra|la presente) (?:fattura|somma)|(?:questo|il|vostro) (?:importo|prezzo|pagamento|corrispettivo)|l'importo",
        obliged=r"deve|devono|dovra|prega|va|vanno|da essere",
        claim=r"(?:questo|il|presente|nostri|i|nostro) credit[oi]",
        sold=r"(?:e stato|sono stati|abbiamo|viene|e) (?:\w+ )?(?:vendut[oi]|trasferit[oi]|costituit[oi] in pegno)|vendut[oi] a",
        creditor=r"(?:unic[oa]|nuov[oa]|attuale) (?:creditore|creditrice)|(?:creditore|creditrice|titolare) (?:e ora|e adesso|ora e)",
        pay_to=r"pagare|pagate|pagamento|versare|versate|bonificare|bonifico|saldare|corrispondere",
        relation=r"(?:a|alla|sul conto della) (?:nostra |sua )?(?:\w+ )?(?:capogruppo|casa madre|controllante|holding|consociata|societa madre|societa del gruppo)",
        due=r"esigibile|dovut[oa]|pagabile|da pagare|scade|scadra",
        only_then=r"(?:solo|soltanto|unicamente|esclusivamente) (?:\w+ ){0,2}?(?:dopo|una volta|quando)|(?:solo|soltanto|unicamente|esclusivamente) (?:dopo|una volta|quando|a|al|con|ad)|non (?:\w+ ){0,3}prima|una volta|quando",
        event=r"collaudo|collaudat[oa]|approvazione|approvat[oa]|firma|firmat[oa]|verbale|accettazione|accettat[oa]|benestare|fine lavori|ultimazione|consegna dei lavori|certificat[oa]",
        nothing_to_do=r"non (?:\w+ ){1,4}(?:nulla|niente)|nessuna (?:azione|operazione)",
        by_debit=r"domiciliazione|addebito|rid\b|sdd\b",
        office=r"(?:vostra|sua|vs\.?) (?:sede(?: centrale)?|capogruppo|casa madre|centrale)",
        by=r"tramite|via|attraverso|mediante|per il tramite della|a cura della|a carico della|per conto della",
        out_of=r"da|dalla|della|presso la|presso",
        group=r"(?:tramite|dalla|via|attraverso) (?:la |nostra )?centrale(?: (?:d'|di )?acquist[io])?|gruppo d'acquisto",
        no_direct=rf"(?:nessun|senza|niente) pagament[oi] dirett[oi]|non (?:pagare|pagate|versare|effettuare){_NOT_HELPERS}{{0,2}} direttamente",
        only=r"solo|soltanto|unicamente|esclusivamente",
        statement=r"(?:l'|vostro |nostro |con |dell')estratto conto|(?:il|con|vostro) riepilogo(?: mensile)?|(?:la|con|nostra) fattura riepilogativa",
        officer=r"(?:all'|presso l')ufficiale giudiziario|al (?:curatore|liquidatore|creditore procedente|commissario giudiziale|tribunale)",
        seized=r"pignorat[oi]|pignoramento|sequestrat[oi]",
    ),
}
