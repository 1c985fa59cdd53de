"""Legal forms of companies: a line that carries one names a company. Compared on folded words (lower case, no dots)."""

LEGAL_FORMS = frozenset(
    """ltd limited llc llp lp inc incorporated corp corporation company plc cic dac pty pte gmbh ggmbh mbh ag kg ohg kgaa gbr ug ev eg ek
    ekfr ekfm eu sarl sas sasu sa rl eurl snc sci scm scea gaec earl selarl selas scop scp sca gie bv nv vof bvba srl sprl asbl vzw cvba
    comm spa srls sapa ss scrl sl slu sau sll slne scoop slp sc oy oyj ab as asa aps ks is hb kb se sce gesmbh gesnbr og coop cooperative
    cv stichting cooperativa sociedad ltda lda eirl zoo spzoo sro kft zrt doo dd ou uab sia bhd sdn sagl gmbhcokg
    haftungsbeschrankt partg partgmbb mbb vvag egbr ua cb stp sccl selafa scpa slpu src sat aisbl ivzw scs egen cooperatie
    ltee senc sencrl enr""".split()
)

#: Those of companies that are paid on accounts of their own alone: sole traders and partnerships may be paid on an owner's. SAS is one in
#: France, in Italy ("S.a.s.") a partnership.
CAPITAL_COMPANIES = frozenset(
    """ltd limited llc inc incorporated corp corporation plc cic dac pty gmbh ggmbh ug ag kgaa se bv bvba nv sarl sasu sa srl srls sprl spa
    sl slu sau sll ab asa aps oy oyj sagl kft ltda lda zoo spzoo gesmbh haftungsbeschrankt""".split()
)

#: How the short ones are written as forms, apart from capitals and points ("SA", "S.A."): "as" and "is" are words otherwise.
WRITTEN_FORMS = frozenset(
    """GmbH mbH mbB PartG PartGmbB eGbR VVaG gGmbH GesmbH Ltd Inc Llc Plc plc llp ltd gmbh Pty Pte Srl Sarl Sàrl SARl eG eV
    eK eU Corp Co Oy ApS SpA Sagl Kft Lda Ltda Coop doo sro SLNE Bhd Sdn Asbl GbR KGaA eGen""".split()
)

#: What stands in small letters before a capital in names of people and companies ("McBride", "DeLaval", "MacGregor").
MIXED_BEGINNINGS = ("Mac", "Mc", "De", "Di", "Da", "Du", "La", "Le", "Lo", "Van", "Von", "Fitz", "e", "i")

#: Those that are forms with their dots alone: "S.A.T." is a Spanish farmers' company, "SAT" a Saturday.
DOTTED_FORMS = frozenset({"sat"})

#: Those that are forms in small letters where they end a name, as in Québec ("Les Studios Alfa inc."): "Total inc. VAT" is none.
CLOSING_FORMS = frozenset({"inc.", "enr.", "ltée", "ltd."})

#: Words that go on after a legal form: "GmbH & Co. KG", "Sp. z o.o.", "SAS au capital" ends before "au".
JOINERS = frozenset({"&", "+", "Co.", "Co", "KG", "et", "und", "and", "Cie", "(haftungsbeschränkt)"})

#: How people who trade under their own name call themselves before it ("Avv. Anna Rossi", "Maître Claire Dubois").
PROFESSIONS = frozenset(
    """avv avvocato dott dottssa dottoressa dottore ing ingegnere arch architetto geom geometra rag ragioniere maitre me docteur architecte
    dr drmed dipling rechtsanwalt rechtsanwaltin ra steuerberater steuerberaterin notar notarin architekt architektin prof tierarzt
    tierarztin malermeister malermeisterin tischlermeister elektromeister dachdeckermeister schreinermeister abogado abogada arquitecto
    arquitecta notario notaria notare notarinnen notaires notarissen notarios rechtsanwalte rechtsanwaltinnen
    architekten architectes avocats avvocati notai architetti abogados arquitectos solicitors architects accountants
    advocaten advocaat mr notaris architect solicitor barrister attorney atelier kanzlei praxis""".split()
)

#: Forms that stand before the name ("SAS Martin Frères", "Ditta Rossi"), as they are written.
LEADING_FORMS = frozenset(
    """SAS SASU SARL EURL SCI SNC SCOP SELARL SA GIE EARL GAEC SCEA SCP EI Ets Etablissements Établissements Société Sté Entreprise Cabinet
    Ditta Impresa Studio Soc Società Fa Firma Maatschap
    ASBL Asbl AISBL VZW IVZW Coöperatie Coopérative Cooperativa Genossenschaft""".split()
)
#: What the names of public bodies begin with, before "de", "di" or the name itself.
PUBLIC_BODIES = frozenset(
    """Mairie Commune Communauté Ville Département Préfecture Trésorerie Stadt Gemeinde Landkreis Landratsamt Gemeente Waterschap Provincie
    Ayuntamiento Diputación Consejería Comune Provincia Regione Council Borough""".split()
)

#: What the names of those begin or end with who have no legal form in their name (folded): associations, authorities, insurers,
#: practices, shops.
BODIES = frozenset(
    """association asociacion associazione vereniging verein club circolo cercle federation federacion federazione verband fondation
    fundacion fondazione stiftung foundation institut institute instituto istituto instituut universite universitat university universidad
    universita universiteit ecole school schule colegio scuola college lycee gymnasium academie akademie academia academy mutuelle mutua
    mutual versicherung assurances assurance insurance seguros assicurazioni verzekeringen hopital hospital klinik clinique clinica clinic
    krankenhaus praxis arztpraxis zahnarztpraxis praktijk pharmacie apotheke farmacia apotheek pharmacy cabinet kanzlei studio etude bufete
    despacho notaria garage autofficina officina taller werkstatt autohaus boulangerie backerei bakkerij panaderia panificio bakery
    librairie libreria buchhandlung boekhandel bookshop restaurant ristorante restaurante hotel auberge gasthof gasthaus albergo hostal
    atelier imprimerie druckerei drukkerij imprenta tipografia printers editions verlag editore editorial uitgeverij chambre kammer camara
    kamer syndicat sindicato sindacato gewerkschaft paroisse parroquia parrocchia kirchengemeinde parish commune communaute mairie ville
    stadt gemeinde gemeente ayuntamiento comune council trust charity kwekerij hoeve ferme finca azienda agricola domaine chateau weingut
    committee comite comitato comision consorcio consorzio consortium autoridad autorita autorite ligue league liga lega
    fanfare harmonie orchestre orchester orkest orchestra orquesta banda choeur chorale chor choir koor coro amicale comice genossenschaft
    cooperativa cooperative cofradia hermandad pena confraternita parrocchia sektion section sezione
    bodegas cantina suministros talleres comercial distribuciones transports transportes trasporti spedition ets etablissements""".split()
)

#: Ends of such words where the language writes them in one ("Turnverein", "Musikgesellschaft", "Muziekvereniging").
BODY_ENDS = (
    "verein", "verband", "gesellschaft", "klub", "club", "chor", "orchester", "kapelle", "stiftung", "genossenschaft", "gemeinschaft",
    "gemeinde", "schule", "feuerwehr", "vereniging", "genootschap", "fonds", "koor", "orkest",
)  # fmt: skip

#: Letters with which the names of clubs begin, in capitals ("TSV Almenrode", "FC Alfa").
CLUBS = frozenset("FC SV TSV TUS TuS VfL VfB SSV BSC RSV TSG FSV VFL VFB KFC KVV VV CD UD CF ASD SSD RFC".split())

#: Words of a legal form that is written out, with its forms ("Soc. Coop. a r.l.", "Sociedad Limitada", "Gesellschaft mit beschränkter
#: Haftung"): where nothing else stands, that is no name (folded).
WORDS_OF_FORMS = LEGAL_FORMS | frozenset(
    """soc societa societe sociedad sdad gesellschaft mit beschrankter haftung beschrankte eingetragene eingetragener vennootschap besloten
    naamloze met beperkte aansprakelijkheid anonyme anonima limitada limitata responsabilita responsabilite responsabilidad limitee azioni
    per actions par simplifiee a de di d cons consortile agricola agricole coop cooperative cooperatief genossenschaft verein association
    loi 1901 sans but lucratif ets onlus aps odv ente del terzo settore private public company limited by shares guarantee
    """.split()
)

#: Houses of several people who each charge for themselves: whose name is on the account is the seller, not the house; a pattern on folded
#: text.
SHARED_HOUSES = (
    r"\b(?:(?:barristers|medical|law)?\s?chambers|medical (?:centre|center|practice)|health centre|group practice|surgery"
    r"|(?:gemeinschafts|gruppen)praxis|(?:praxis|buro|kanzlei|atelier)gemeinschaft|arztehaus|(?:arzte|gesundheits|therapie)zentrum"
    r"|(?:centre|pole) (?:medical|paramedical|de sante|dentaire)|maison (?:medicale|de sante)"
    r"|cabinet (?:medical|dentaire|infirmier|de groupe)"
    r"|(?:groeps|duo)praktijk|gezondheidscentrum|medisch centrum|kantoorgenootschap"
    r"|centro (?:medico|sanitario|odontologico|de salud|de especialidades)|despacho colectivo|policlinica"
    r"|poliambulatorio|studio (?:medico|dentistico) associato|studi (?:associati|riuniti|medici))\b"
)
