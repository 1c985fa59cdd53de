"""What stands with a company's name in its letterhead and is no name: departments, professions, opening hours, marks of a payment slip.

Folded words (lower case, no accents), of all six languages.
"""

#: What the line of a department begins with ("Service des régies", "Abteilung Verkauf").
DEPARTMENTS = frozenset(
    """department dept division section desk unit accounts
    service services departement direction bureau pole comptabilite
    abteilung abt sachgebiet fachbereich referat dezernat bereich buchhaltung rechnungswesen
    afdeling afd dienst boekhouding
    kundenservice kundendienst finanzverwaltung finanzabteilung finanzen stadtkasse gemeindekasse kasse rechnungsstelle debitorenbuchhaltung
    kundenbuchhaltung verbrauchsabrechnung klantendienst klantenservice debiteurenbeheer financien facturatie
    finances facturation recouvrement tresorerie billing finance treasury receivables
    tesoreria facturacion cobros intervencion fatturazione ragioneria
    departamento dpto negociado seccion area contabilidad
    ufficio reparto settore servizio dipartimento direzione contabilita amministrazione""".split()
)

#: And a branch's, before the town ("Agence de Rennes", "Niederlassung Bremen").
BRANCHES = frozenset(
    """branch agence succursale etablissement niederlassung zweigstelle geschaftsstelle filiale vestiging filiaal sucursal delegacion
    oficina agenzia""".split()
)

#: What follows such a word where it is no part of a name ("Service des", "Ufficio"): a department of something.
OF_SOMETHING = frozenset(
    """of for de des du d della del dello dei delle di per la le los las l fur van der den voor und et comptabilite contabilidad
    contabilita buchhaltung boekhouding verkauf vertrieb verkoop ventas vendite ventes clients client administratif administrativo
    amministrativo commercial comercial commerciale financier finance finanzen finanza technique technisch tecnico""".split()
)

#: Words between those of a name that a web domain made of it leaves out.
SMALL_WORDS = frozenset(
    """the and of de des du la le les l d et aux au a und der die das dem den im am zum zur van het en op te del della dello delle dei di da
    il lo gli i e y el los las con""".split()
)

#: Professions as a line of their own says them, under the name of who has one; never a word of address ("Maître", "Dr.").
TRADES = frozenset(
    """avocat avocate avocats notaire notaires architecte architectes medecin dentiste veterinaire geometre geometre-expert expert-comptable
    photographe traducteur traductrice consultant consultante graphiste plombier electricien menuisier
    rechtsanwalt rechtsanwaltin rechtsanwalte notar notarin architekt architektin steuerberater steuerberaterin zahnarzt zahnarztin
    tierarzt tierarztin ubersetzer ubersetzerin fotograf fotografin meisterbetrieb fachbetrieb innungsbetrieb freier freie
    solicitor solicitors barrister barristers architect architects accountant accountants surveyor surveyors photographer translator
    advocaat advocaten notaris fotograaf vertaler tandarts dierenarts accountantskantoor
    abogado abogada abogados arquitecto arquitecta notario notaria procurador fotografo traductor traductora veterinario gestor
    avvocato avvocati notaio architetto ingegnere geometra commercialista commercialisti fotografo traduttore traduttrice
    medico odontoiatra""".split()
)

#: Words of which those consist that stand where an account's holder should, and name nobody ("As Above", "Business Current Account").
OF_NOBODY = frozenset(
    """as above see below same the our us ourselves seller supplier vendor payee beneficiary biller issuer idem ditto n/a na none
    account a/c acct current business client clients main office trading company bank deposit savings checking general
    voir ci-dessus ci-dessous meme nous-memes fournisseur vendeur emetteur beneficiaire compte courant professionnel principal
    siehe oben unten wie vor dito rechnungssteller rechnungsaussteller lieferant verkaufer konto geschaftskonto girokonto firmenkonto
    kontokorrent hauptkonto
    zie boven onder hierboven als leverancier verkoper rekening zakelijke lopende bankrekening betaalrekening
    ver arriba abajo misma mismo proveedor vendedor cuenta corriente de empresa bancaria
    vedi sopra sotto come fornitore venditore conto corrente bancario aziendale di""".split()
)

#: What somebody does, as a word of a line under the name ("Web- und Softwareentwicklung", "Plomberie chauffage", "Graphic Design").
ACTIVITIES = frozenset(
    """development consulting consultancy design photography plumbing heating carpentry gardening landscaping cleaning translation
    translations bookkeeping accounting roofing painting decorating catering tutoring coaching copywriting illustration joinery
    developpement conseil conseils plomberie chauffage electricite menuiserie maconnerie peinture photographie graphisme traduction
    traductions nettoyage jardinage couverture carrelage serrurerie formation
    entwicklung beratung gestaltung planung programmierung reinigung fotografie ubersetzung ubersetzungen dolmetschen betreuung wartung
    ontwikkeling advies ontwerp onderhoud begeleiding schoonmaak vertaling vertalingen loodgieterij schilderwerken elektriciteitswerken
    timmerwerken tuinonderhoud grafiek
    desarrollo consultoria diseno asesoria asesoramiento fontaneria carpinteria electricidad fotografia traduccion traducciones
    limpieza jardineria pintura reformas
    sviluppo consulenza progettazione idraulica falegnameria impianti fotografie traduzioni traduzione pulizie giardinaggio tinteggiature
    grafica""".split()
)

#: How compounds end that say so.
ACTIVITY_ENDS = (
    "entwicklung",
    "beratung",
    "gestaltung",
    "programmierung",
    "reinigung",
    "fotografie",
    "ubersetzungen",
    "ontwikkeling",
    "ontwerp",
    "onderhoud",
    "begeleiding",
)

#: What is done in them: words of such lines that say nothing alone.
FIELDS_OF_ACTIVITY = frozenset(
    """web software app apps it edv ict online digital graphic interior garden home office music technical legal tax small
    informatique graphique interieur interieure sanitaire generale jardins
    mobile medien grafik garten objekt unternehmens steuer personal
    grafisch interieur tuin
    informatico informatica grafico interiores paginas aplicaciones
    interni sito siti termoidraulica elettrici elettrica""".split()
)

#: Words that lead to what a name means, in small letters: "Boulangerie du village" may be a name, "Horlogerie monumentale" is what is
#: done.
DEFINITE = frozenset(
    "le la les l du des au aux d el los las del al lo il gli i della dello dei delle the der die das den dem zum zur het ter".split()
)

#: How professions end, as the one word under a person's name ("Ilustradora", "Traducteur", "Physiotherapeutin", "Photographer").
PROFESSION_ENDS = (
    "teur",
    "trice",
    "euse",
    "iste",
    "graphe",
    "ista",
    "dor",
    "dora",
    "tore",
    "grafo",
    "grafa",
    "graf",
    "grafin",
    "graaf",
    "peut",
    "peutin",
    "berater",
    "beraterin",
    "techniker",
    "technikerin",
    "meister",
    "meisterin",
    "designer",
    "designerin",
    "grapher",
    "trator",
    "tect",
    "therapist",
    "editor",
    "writer",
    "builder",
    "consultant",
    "lektor",
    "lektorin",
)

#: How a line begins under a name that speaks to whoever reads it ("Ihre Eisdiele", "Votre artisan", "Your local plumber").
SPEAKS_TO_READER = frozenset("your votre vos ihr ihre uw jouw su tu vuestro vuestra vostro vostra".split())

#: Abbreviations before the name of a person, in small letters too ("ir.-arch. Anna Graf", "arch. Anna Rossi", "dott.ssa Anna Rossi").
BEFORE_PERSONS = frozenset(
    """arch ir ing avv dott dottssa geom rag dr drs mr mrs ms prof dipl med mag bs bsc msc maitre me mtre dna sig sigra dhr mevr
    mw lic abog arq""".split()
)

#: Words of hours and days that a letterhead tells ("Bürozeiten 9-12 Uhr", "Ouvert de 8 h à 18 h").
HOURS = frozenset(
    """burozeiten offnungszeiten sprechzeiten sprechstunden geschaftszeiten kernzeiten uhr
    horaires ouvert ouverture permanence
    opening hours open
    openingstijden openingsuren geopend
    horario horarios abierto
    orario orari aperto""".split()
)

#: Titles of the slip that a payer tears off and sends back: what it is sent "To" is the seller (compact).
SLIPS = frozenset(
    """paymentadvice paymentslip remittanceadvice remittanceslip paymentcoupon paymentstub
    talondepaiement couponreponse bordereaudepaiement coupondepaiement
    zahlungsavis zahlungsabschnitt zahlschein
    betalingsstrook betaalstrook
    talondepago talonpago boletadepago
    talloncinodipagamento cedoladipagamento""".split()
)

#: What such a slip is sent to, as its label (compact).
SLIP_TO = frozenset("to a an aan per para retourner zuruckan".split())

#: And who pays with it.
SLIP_FROM = frozenset("from de von van da".split())

#: Sellers that are salespeople where they head a column of a paper's data (compact).
SALESPEOPLE = frozenset("verkaufer verkauferin verkoper vendedor vendedora vendeur vendeuse venditore seller".split())

#: Signatures: "Firma" over a name at the end of a paper is who signs, in Spanish and Italian, and no German buyer.
SIGNATURES = frozenset({"firma"})

#: Labels of an account's holder that mean another holder where no account is near (the keeper of a car, of a contract; folded, compact).
HOLDERS_OF_ANYTHING = frozenset(
    """intestatario intestatoa intestazione titular titulaire inhaber empfanger zahlungsempfanger beneficiario beneficiary
    beneficiaire begunstigde payee aunomde owner receivername receiversname begunstigter begunstigte""".split()
)

#: Heads of boxes of a letter of carriage over those who send and carry the goods, and over an address (compact).
CARRIAGE = frozenset("shipper consignor carrier notifyparty frachtfuhrer transporteur expediteur transportista vettore vervoerder".split())
ADDRESS_HEADS = frozenset(
    """address adresse anschrift direccion indirizzo adres office registeredoffice headoffice siege siegesocial bureau bureaux
    sitz geschaftsstelle hauptsitz buro zetel maatschappelijkezetel kantoor sede sedelegale sedesocial domicilio domiciliosocial
    oficina oficinas ufficio uffici secretariat secretariaat secretaria segreteria""".split()
)

#: Heads of boxes over those from where goods are sent, who need not sell them (compact).
SHIPPERS = frozenset(
    """shipfrom shipsfrom shippedfrom sentfrom sender shipper dispatchedfrom despatchedfrom collectedfrom pickup pickupaddress expediteur
    expediede adressedexpedition lieuexpedition absender versender versandvon versandadresse abholadresse ladestelle afzender verzonden
    verzondenvanuit verzondenvan verzonddoor laadadres remitente expedidor enviadodesde enviodesde origendelenvio mittente speditoda
    speditore luogodipartenza luogodispedizione""".split()
)

#: What stands before a sender's name, in a stack of labels without colons (compact).
BEFORE_NAMES = frozenset(
    "address sender adresse expediteur emetteur anschrift absender adres afzender direccion remitente indirizzo mittente".split()
)

#: What stands before the title of a paper, set apart by a stroke ("Verkauf - Rechnung 4711", "Sales - Invoice 4711"; compact).
BEFORE_TITLES = frozenset("verkauf service sales vente ventes verkoop venta ventas vendita vendite".split())

#: What stands before the name of whom one may speak to at a company (compact): its name is another.
CONTACT_PERSONS = frozenset(
    """contact contactperson contactname yourcontact attn attention accountmanager salesperson salesrepresentative handledby enquiriesto
    interlocuteur interlocutrice votreinterlocuteur votreinterlocutrice votrecontact personneacontacter affairesuivipar suivipar
    ansprechpartner ansprechpartnerin ihransprechpartner ihreansprechpartnerin ansprechperson ihreansprechperson kontaktperson kontakt
    kontaktstelle sachbearbeiter sachbearbeiterin bearbeiter bearbeiterin betreuer betreuerin ihrbetreuer ihrebetreuerin zustandig
    contactpersoon uwcontactpersoon behandelddoor aanspreekpunt
    personadecontacto contacto sucontacto atendidopor comercial
    referente personadicontatto contatto vostroriferimento""".split()
)

#: How a letter is franked, or sent, as printed over the address in the window (compact).
FRANKINGS = frozenset(
    """apost bpost apostplus pp pppost prio priority prioritaire einschreiben einwurfeinschreiben lettreverte lettresuivie recommande
    recommandeavecar portpaye portopayes aangetekend portbetaald certificado franqueopagado correocertificado raccomandata postamassiva
    royalmail postagepaid firstclass secondclass recordeddelivery signedfor dialogpost entgeltbezahlt postvertriebsstuck""".split()
)

#: What a person's firm is in law, under or over its name (compact).
STATUSES = frozenset(
    """entrepreneurindividuel microentreprise microentrepreneur autoentrepreneur soletrader einzelunternehmen einzelunternehmer
    kleinunternehmer eenmanszaak zelfstandige empresarioindividual autonomo dittaindividuale liberoprofessionista
    impresaindividuale""".split()
)

#: What a person is in the body for which he or she writes ("Tilman Ostertag, Kassier"): that body sells, not the person.
OFFICES = frozenset(
    """treasurer chairman chairwoman chairperson president secretary
    tresorier tresoriere president presidente secretaire
    kassier kassierin kassenwart kassenwartin kassierer kassiererin prasident prasidentin aktuar aktuarin quastor quastorin schatzmeister
    schatzmeisterin schriftfuhrer schriftfuhrerin vorsitzender vorsitzende obmann obfrau rechnungsfuhrer rechnungsfuhrerin
    finanzchef finanzchefin geschaftsfuhrer geschaftsfuhrerin
    penningmeester voorzitter secretaris zaakvoerder bestuurder
    tesorero tesorera secretario secretaria administrador administradora
    tesoriere cassiere segretario segretaria amministratore amministratrice""".split()
)

#: Places where many have their stalls, as the first or last word of such a line ("Mercado Central", "Marché de gros", "Spitalfields
#: Market").
HALLS = frozenset(
    """market marche halles min grossmarkt grossmarkthalle markthalle frischezentrum markt groothandelsmarkt vroegmarkt markthal veiling
    mercado lonja mercato ortomercato
    galerie galeria galleria mall shopping gewerbepark businesspark technopark industriepark bedrijvenpark bedrijventerrein parque parco
    centrocomercial centrecommercial centrocommerciale shoppingcentre shoppingcenter retailpark einkaufszentrum winkelcentrum
    """.split()
)

#: Words with which such a place is told from others of its kind, and no name of a company.
KINDS_OF_HALLS = frozenset(
    """central centrale municipal municipale communal communale couvert coperto mayorista mayoristas wholesale national nacional
    nazionale international internacional internazionale interet gros abastos frutas verduras hortalizas pescados flores
    ortofrutticolo generale generali ingrosso all fleurs legumes fruits fruit vegetable flower fish fisch blumen
    de d des du del dei la le les l y et e und en and""".split()
)

#: What such a place is divided into, before a number ("puesto 5", "Halle 3", "case 12", "box 4").
STALLS = frozenset(
    """stall stand unit hall pitch bay shop kiosk
    case carreau pavillon batiment bat magasin emplacement cellule
    halle hallen platz box boxen tor
    hal kraam loods
    puesto puestos nave local modulo caseta parada
    posteggio padiglione magazzino capannone banco""".split()
)

#: What stands alone in its cell or before a colon over the name of who is to be paid (compact).
PAY_TO = frozenset(
    """payto pleasepayto payableto paymentto paymentsto zahlbaran zuzahlenan zahlungan bitteuberweisenan uberweisenan uberweisungan
    payera apayera payablea paiementa reglementa payeralordrede aregleralordrede virementa
    betaalaan betalenaan tebetalenaan betalingaan gelievetebetalenaan overtemakenaan overmakenaan
    paguesea pagara pagoa pagaderoa abonara abonesea pagarea pagamentoa pagabilea dapagarea""".split()
)

#: Labels of a company's name in a list of its particulars (compact); and those that head a person's name as well.
COMPANY_LABELS = frozenset(
    """company empresa azienda companyname nameofcompany businessname legalname tradingname organisationname organizationname registeredname
    raisonsociale denomination denominationsociale nomsociete namefirma firmaname nomdelasociete nomdelentreprise societe
    firma firmenname firmierung unternehmen unternehmensname nameunternehmen namederfirma
    bedrijfsnaam bedrijf naambedrijf handelsnaam statutairenaam
    razonsocial denominacionsocial nombrefiscal nombreorazonsocial nombrerazonsocial nombredelaempresa apellidosynombreorazonsocial
    denominazione ragionesociale denominazioneragionesociale denominazionesociale nomeazienda nomedellazienda nomesocieta ragsoc""".split()
)
NAME_LABELS = frozenset(
    """name fullname partyname sellername suppliername nom nometprenom nomprenom prenometnom naam volledigenaam
    nombre nombrecompleto nombreyapellidos apellidosynombre nome nomeecognome cognomeenome cognomenome nomecognome""".split()
)
#: Those with which names begin as well ("Société Alfa SARL").
HEADS_OF_NAMES = frozenset("firma societe bedrijf unternehmen denomination company empresa azienda".split())

#: And of those one may speak to: a name right before or behind them is a person's.
CONTACT_LABELS = frozenset(
    """phone telephone tel email mail contact contactperson contactname mobile fax telefon telefonnummer emailadresse mobil ansprechpartner
    telefono correo correoelectronico telephonenumber telefoon telefoonnummer mailadresse courriel adressemail contatto referente pec
    contactpersoon personadecontacto kontakt kontaktstelle""".split()
)
