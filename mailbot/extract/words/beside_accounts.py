# ruff: noqa: E501  a pattern is one piece
"""The words beside accounts: what marks them, what names a bank, what tells one from another, and how a sentence asks to pay to one."""

from mailbot.extract.words.months import MAI_NEVER

#: What a bank's name holds, folded.
BANKS = (
    r"bank|banc[ao]\b|banque|\bcaixa|\bcaisse|\bcaja|sparkasse|postfinance|\bcredito?\b|\bcassa\b|\bbic\b|\bing\b|\bbnp\b"
    r"|\bcic\b|\blcl\b|\bhsbc\b|\bbbva\b|\bbpce\b|\bintesa\b|\bunicredit\b|\bbuilding society\b|\bsociete generale\b"
)
#: Words beside an account that tell nothing of it, folded.
OF_ACCOUNTS = frozenset(
    """iban bic swift swift/bic bic/swift swift-bic bic-swift swift-code bic-code bankverbindung bankverbindungen bankdaten bank banken bankier bankiers banque
    banques banco bancos banca banche bankrelatie bankrelaties bankgegevens domiciliation domicilio coordonnees coordinate bancaires bancarie
    bancaria datos bancarios details eur usd gbp chf rib rib/iban ccc abi cab cin konto konten kontonummer kto account accounts a/c acc compte comptes
    rekening rekeningen rekeningnummer rekeningnr cuenta cuentas cta c/c conto conti transfer transferencia uberweisung virement overschrijving
    bankoverschrijving bonifico bonifici or oder ou of oppure second zweites deuxieme tweede segunda secondo otra autre andere
    anderes altro weiteres other appoggio d'appoggio""".split()
)
#: Words for a bank that are part of its name ("Specimen Bank plc", "Banco Espécimen") where they do not label it ("Bank:").
BARE_BANKS = frozenset("bank banque banco banca".split())
#: A word beside an account that says what or whom it is for, folded.
FOR = frozenset("fur pour for voor para per".split())
#: What tells one account from another: whose it is, what it is for, since or until when.
TELLS_ACCOUNTS_APART = (
    r"inkass|incass|recouvr|recover|collect|factor|creditreform|notar|treuhand|\bander|escrow|trust|kunde|customer|client|klant|lieferant|supplier"
    r"|zahlungspflicht|empfanger|\bneue?[rsn]?\b|\balte?[rsn]?\b|bisher|ungultig|gultig|geschlossen|closed|\bold\b|\bnew\b|previous|former"
    r"|ancien|nouve|\boude?\b|nieuw|antigu|nuev|vecchi|nuov|gewechselt|changed|spende|donation|don\b|kaution|caution|deposit|borg|fianza|cauzione"
    r"|miete|nebenkosten|\brent\b|loyer|charges|\bhuur|alquiler|affitto"
    r"|material|lohn|labou?r|steuer|\btax\b|impot|finanzamt|tresor|erstattung|refund|rembours|sonst|\bab\b|\bbis\b|from\b|until|jusqu|depuis"
    r"|\bg[- ]?rek|geblokkeerd|confirming|leasing|privat|\bfirma\b|retraite|pension|prevoyance|lieferungen|leistungen|supplies|services?\b|holding|schwester"
    r"|\bnicht\b|\bnot\b|\bpas\b|\bniet\b|(?<=\w)konto\b"
)
#: What speaks of a bank or an account, folded.
SPEAKS_OF_ACCOUNTS = r"bank|konto|konten|account|compte|rekening|cuenta|\bconti?\b|iban"
#: What a sentence speaks of that asks for another payment than this one, or of an account as it was, folded.
OF_OTHER_PAYMENTS = (
    r"\b(?:not?|never|no longer|stop\w*|pas|ne|plus|non|niet|geen|meer|nie\w*|kein\w*|fruher\w*|vorherig\w*|ab sofort|if|case|late|when|bei|falls|wenn|nach|after"
    r"|en cas|si|bij|als|indien|se|instal?ments?|raten\w*|rata|echeancier|zinsen|interest|interets|trinkgeld\w*|pourboire|subsidiar\w*|subcontract\w*|tochter\w*"
    r"|outside|customers|could|until|einbehalt|anteil|share|part|deel|quota|iva|vat|tva|btw|mwst|received|arrive|eingegangen|ontvangen|recu|vecchi\w*|oud\w*|ancien\w*)\b"
)
#: Until when is to be paid, in a sentence that asks for it, folded: no account is told apart by that.
PAY_BY = (
    r"\b(?:bis|until|jusqu'au)\b(?: (?:zum|spatestens|am|the|plus|tard|le))*"
    r" \d{1,2}[./ ][a-z0-9./ ]{3,18}(?=[^.;]*\b(?:uberweis|zahl|begleich|pay|transfer|remit|settle|vir|regl|vers))"
)
#: What speaks of one of several accounts by its place among them, folded.
WHICH_OF_ACCOUNTS = (
    r"\b(?:erste[rsn]?|zweite[rsn]?|first|second|premi\w+|deuxi\w+|seconde?|eerste|tweede|primer\w*|segund\w+|prim[oa]|second[oa])\b"
    r"|\b(?:obere[nrs]?|untere[nrs]?|letztere\w*|upper|lower|du haut|du bas|de arriba|de abajo|in alto|in basso|bovenste|onderste)\b"
    r"|lastschrift|direct debit|prelevement|incasso|adeudo|addebito(?! (?:di |dell'|d')?iva)"
)
#: How a list calls an account that may be paid to as well as the one before it, folded.
ANOTHER_ACCOUNT = (
    r"\b(?:(?:otra|segunda) cuenta|(?:autre|deuxieme|2e) compte|(?:other|second) account|(?:andere|tweede) rekening|(?:zweites|weiteres|anderes) konto"
    r"|(?:altro|secondo) conto)\b"
)
#: How an account begins that may be paid to instead of the one that is asked for, folded.
ALTERNATIVELY = (
    r"\W*(?:(?:or|oder|ou|of|oppure|o bien|o|ofwel|alternativ\w*|wahlweise|ersatzweise|auch moglich|ook mogelijk|egalement possible|also possible|tambien|in alternativa|anche)\b"
    r"(?:\W+(?:(?:to|at|auf|an|bei|sur|chez|au|op|bij|naar|en|a|sul|su|presso)\b|sul conto|sur le compte|op rekening|en la cuenta|(?:un)?(?:to )?(?:our |the )?account)\b)*"
    r"|(?:weitere|andere|zweite|2\.) (?:bankverbindung|kontoverbindung)|(?:otra|segunda) cuenta|(?:autre|deuxieme|2e) compte|(?:other|second|another) account"
    r"|(?:andere|tweede) rekening|(?:zweites|weiteres|anderes) konto|(?:altro|secondo) conto|altra banca|otro banco|autre banque|andere bank)\W*(?=$|\s)"
)
#: What a company's own numbers of tax, register, phone and web are called, which stand among its accounts in a foot; folded.
PARTICULARS = frozenset(
    """ust-idnr ust-id ustid uid uid-nr st.-nr st-nr stnr steuernummer steuer-nr hr hrb hra fn kvk kvk-nr btw btw-nr btw-id rpr rpm bce kbo tva siret siren rcs ape naf
    nif cif p.iva piva p.i c.f rea vat tel telefon telephone telefono telefoon fax mobil mobile gsm tfno ondernemingsnr ondernemingsnummer""".split()
)
#: A sentence that asks to pay to the account that follows it, folded.
ASKS_TO_PAY_TO = (
    r"\b(?:uberweis\w*|zahl(?:en|bar|ung)\w*|begleich\w*|pay\w*|transfers?|remit\w*|settle\w*|vir(?:er|ement)|regl(?:er|ement)\w*|verse(?:r|ment)|pai?e(?:r|ment)"
    r"|betal\w*|overmaken|over te maken|voldoen|ingres\w*|abonar|pag[ao]\w*|transferencia|bonific\w*|versa\w*|accredit\w*)\b"
    r"[^.;!?]{0,90}\b(?:auf|to|into|sur|au|op|naar|en|a|sul|su)\b[^.;!?]{0,30}"
    r"\b(?:\w*konto|(?:bank )?account|compte(?: bancaire)?|(?:bank)?rekening(?:nummer)?|cuenta(?: bancaria)?|conto(?: corrente)?)\b"
    r"(?: (?:bei|bij|chez|aupres de|presso|at|with|en)\b[^.;!?]{0,60}?)?,?(?: (?:no|nr|n°|nummer|number|iban|met|con|mit))*[ .:]*$"
)
#: What an account is for that is not to be paid now ("Cuenta para otros pagos:"), folded, right before it.
FOR_OTHER_PAYMENTS = (
    r"\b(?:para|pour|fur|for|voor|per)\W+(?:(?:d|l|los|las|les|die|alle|gli|de|het|uw|vos|sus|your|ihre)\W+)?"
    r"(?:(?:otr[oa]s|autres?|andere[nr]?|sonstige[nr]?|other|altr[ie]|overige)\W+(?:pagos|paiements|reglements|virements|zahlungen|uberweisungen"
    r"|payments?|transfers|betalingen|overboekingen|pagamenti|bonifici|factur\w+|rechnungen|invoices|fatture)"
    r"|donations?|spenden|dons|giften|donativos|donazioni)\b[^.;]{0,25}$"
    r"|\b(?:spendenkonto|donation account|compte (?:de|des) dons|giftenrekening|donations|spenden|dons|giften|donativos|donazioni)\b\W*(?:iban\W*)?$"
    r"|\b(?:for|fur|pour|voor|para|per)\b (?:(?:any|les?|las?|los|il|i|gli|de|het|eventuell?[aei]?[nrs]?|eventuels) )*(?:refunds?|reimbursements?|ruckzahlung(?:en)?|ruckerstattung(?:en)?"
    r"|erstattung(?:en)?|remboursements?|terugbetaling(?:en)?|retouren|restituties?|devolucion(?:es)?|reembolsos?|rimbors[io]|resi|reso|storni|future payments"
    r"|kunftige zahlungen|(?:de )?futurs paiements|toekomstige betalingen|futuros pagos|futuri pagamenti)\b[^.;]{0,40}$"
    r"|\b(?:old|former|closed|ancien|altes?|oude|antigua|vecchio) (?:account|compte|konto|bankverbindung|rekening|cuenta|conto)\b[^.;]{0,20}$"
    r"|\b(?:account|compte|konto|rekening|cuenta|conto) (?:antigua|vecchio|cerrada|chiuso)\b[^.;]{0,20}$"
    r"|\b(?:(?:customer|client|payer|debtor)(?:'s|s)? (?:bank )?(?:account|details)|customer bank details|(?:paying|payer|debited|debtor) account|account (?:of (?:the )?)?(?:customer|payer|debtor)"
    r"|compte (?:(?:du |de la |de )?(?:client|debiteur|payeur)|(?:a )?debiter?)|(?:konto|bankverbindung) (?:des |der )?(?:kunden?|zahlers|zahlungspflichtigen|auftraggebers)|kundenkonto|lastschriftkonto"
    r"|(?:bank)?rekening (?:van (?:de )?)?(?:klant|betaler)|klantrekening|cuenta (?:del? )?(?:cliente|pagador|cargo|adeudo)|conto (?:del )?(?:cliente|debitore|pagatore|di addebito))\b\W*(?:iban\W*)?$"
    r"|^\W*(?:your|votre|ihre?|uw|su|vostro) (?:account|compte|konto|bankverbindung|rekening|cuenta|conto)\W*(?:iban\W*)?$"
)
_BANK_DETAILS = (
    r"(?:bank ?verbindung(?:en)?|kontoverbindung|bankdaten|bankkonto|bank(?:ing)? details|bank account|payment details|coordonnees bancaires|rib"
    r"|bankgegevens|bankrekening|datos bancarios|cuenta bancaria|coordinate bancarie|kontodaten|account details|account number|kontonummer|rekeningnummer|numero de cuenta|numero di conto"
    r"|account|konto|compte(?: bancaire)?|rekening|cuenta|conto(?: corrente)?)"
)
_TRANSFER = r"(?:(?:bank )?transfer|virement(?: bancaire)?|overschrijving|overmaken|transferencia(?: bancaria)?|bonifico(?: bancario)?|uberweisung|uberweisen)"
#: A row that heads bank details and says not whose, folded: by their name alone, or with a verb ("Die Bankverbindung lautet:").
OWN_BANK_DETAILS = (
    r"^\W*(?:(?:our|unsere|nos|onze|nuestros|nostre|please|bitte|merci de|gelieve|rogamos|si prega di|payment|zahlung|paiement|reglement|betaling|pago|pagamento)\W+(?:\w+\W+){0,5}?)?"
    rf"(?:{_BANK_DETAILS}|{_TRANSFER})\b(?:\W+(?:to|auf|an|sur|op|a|en|su)\b)?\W*$"
    rf"|^\W*(?:(?:the|die|das|les?|de|het|los|la|el|le|il) )?{_BANK_DETAILS} (?:is|are|reads?|lautet|lauten|ist|sind|est|sont|luidt|luiden|zijn|es|son|e|sono)\b[^.;]{{0,30}}$"
    # a table of an account's number and its bank's code
    r"|^\W*(?:account|a/c|acct?|konto|kto|compte|cuenta|conto|rekening)\W{0,3}(?:(?:no|nr|number|nummer|n|num|numero)\b|n°)?\W{0,4}\d[\d -]{4,}\b"
    r"|\b(?:account|a/c|konto|rekening|compte|cuenta|conto) ?(?:no|nr|number|nummer|numero)\b[^.;]{0,40}\b(?:sort code|blz|bankleitzahl|routing|aba)\b|\b(?:sort code|blz|bankleitzahl|routing)\b[^.;]{0,40}\b(?:account|a/c|konto|kto)"
)
#: A row that asks for a transfer and says not to whom, folded.
ASKS_FOR_TRANSFER = r"^\W*(?:please|bitte|gelieve|merci de|veuillez|rogamos|si prega di)\b(?!.*\b(?:only|nur|alleen|uitsluitend|uniquement|solo|soltanto|esclusivamente)\b)[^.;]{0,50}\b(?:to|an|auf|sur|op|aan|a|en|su)\W*$"
_OURS = r"(?:our|my|us|unser\w*|mein\w*|notre|nos|mon|onze?|ons|mijn|nuestr[ao]s?|mi|nostr[aoie]|mi[oa])"
_TO_US = r"\b(?:to us|an uns|a nous|aan ons|a nosotros|a noi)\b"
#: Whose account it is that the words before it speak of: the seller's, folded.
SELLERS_ACCOUNT = (
    rf"\b{_OURS} (?:(?!\w*factor)\w+ ){{0,3}}?(?:(?!(?:\w*skonto|kontoauszug|kontaktdaten)\b)\w*(?:konto\w*|bankverbindung|bankdaten)|(?:bank ?)?(?:accounts?|details)|comptes?(?! rendu)|coordonnees|rib|\w*rekening\w*|bankgegevens|cuentas?|datos bancarios|conti?o?|coordinate|iban)\b"
    r"|\b(?:account|compte|konto|bankverbindung|rekening|cuenta|conto)\b(?: \w+){0,2} (?:of ours|of the (?:supplier|seller)|du (?:fournisseur|vendeur)|des (?:lieferanten|verkaufers)|van de leverancier|del (?:proveedor|vendedor)|del fornitore|nostro|nuestro|nuestra)\b"
    rf"|{_TO_US}"
)
#: Words that say to pay elsewhere than to it ("statt an uns", "au lieu de notre compte"), folded.
INSTEAD_OF_SELLERS = (
    r"\b(?:statt|anstatt|anstelle|instead of|rather than|in place of|au lieu d[e']|plutot que?|in plaats van|en lugar de|en vez de|invece (?:che|di)|al posto di|anziche)"
    rf"(?: ?\b(?:von|auf|an|to|into|on|onto|sur|a|aan|op|naar|en|su|sul|al|del|il|la|le|het|de|zu|zahlen|payer|regler|verser|paying)\b){{0,3}} ?(?:{SELLERS_ACCOUNT})"
)
#: What the notice that a claim is another's calls the claim: what was due to the seller, folded.
WAS_DUE_TO_SELLER = (
    rf"\b(?:due|owed|owing|payable|outstanding|dues?|debid[ao]s?|adeudad[ao]s?|dovut[aoie]|verschuldigde?) {_TO_US}"
    r"|\ban uns (?:zu zahlend|geschuldet|fallig)\w+|\baan ons (?:verschuldigd|te betalen)e?\b"
)
#: How a notice of a factor speaks of the account that follows, folded.
FACTORS_ACCOUNTS = r"\b\w*(?:konto|account|compte|rekening|cuenta|conto|iban|bankverbindung|coordonnees|bankgegevens)\b|:\s*$"
#: An account that words behind a notice give to whom it names, folded ("only to their account").
THEIR_ACCOUNT = (
    r"\b(?:their|its|this|the (?:factor|assignee)'?s?|deren|dessen|ihr|dieses|son|leur|ce seul|hun|zijn|haar|dit|su|sus|esta|suo|loro|questo) (?:\w+ ){0,2}?"
    r"(?:account|konto|compte|rekening|cuenta|conto|iban|bankverbindung|bankrekening|bank details)\b"
    r"|\b(?:only|solely|exclusively|nur|ausschliesslich|uniquement|exclusivement|seule?s?|alleen|uitsluitend|solo|unicamente|exclusivamente|soltanto|esclusivamente)\b"
    r"[^.;]{0,60}\b\w*(?:account|konto|compte|rekening|cuenta|conto|iban|bankverbindung)\b"
)
#: What chooses one of several accounts.
CHOOSES_ACCOUNT = (
    r"\b(?:nur|ausschliesslich|only|exclusively|uniquement|seulement|exclusivement|alleen|uitsluitend|solo|solamente|unicamente|soltanto"
    r"|esclusivamente|bevorzugt|prefer\w*|preference|bitte auf|please use|merci d.utiliser)\b"
)

#: What an account is called where a list numbers it ("Konto 2", "Cta. 2:"), folded, and what may stand between.
NUMBERED = r"(?:bank)?(?:konto|account|a/c|acct|compte|rekening|cuenta|cta|conto|iban|bankverbindung)"
#: A bank's name in brackets holds one of these, folded; "(Kreditkarten)" and "(Caisse de retraite)" name none.
BANKS_IN_BRACKETS = r"bank|banc[ao]\b|banque|\bcaixa|\bcaja\b|sparkasse|postfinance"
#: What asks to pay, folded.
ASKS_TO_PAY = (
    r"\b(?:uberweis\w*|zahl(?:en|bar|ung)\w*|begleichen|pay|payable|transfer|remit|settle|virer|virement|regler|reglement|verser|versement|payer|paiement"
    r"|betalen|betaling|overmaken|over te maken|voldoen|ingres\w+|abonar|pagar|pago|transferencia|bonific\w+|versare|pagare|pagamento|effettuare)\b"
)
#: The sum with the day until when it is to be paid: "Der Betrag ist bis zum 10.10. zu überweisen"; folded.
SUM_PAID_BY = rf"(\b\w*(?:betrag|summe|rechnung|amount|total|sum|invoice|montant|somme|facture|bedrag|factuur|importe|importo)\b[^.;]{{0,30}}?){PAY_BY}"
#: Runs of words that say no more than how and when to pay, though a word of theirs might; folded.
HOW_AND_WHEN = r"\bab (?:erhalt|zugang|rechnungs\w+)\b|\bpor (?:favor|transferencia)\b|\bfor (?:this invoice|payment)\b|\bpour (?:le )?(?:paiement|reglement)\b|\+{3}[\d/ ]+\+{3}"
#: The words of a sentence or heading that asks to pay, and says how, when and what to quote, but nothing of one account; folded.
PAYING = frozenset(
    """please kindly pay payment payments payable transfer transfers remit remittance settle send make your you the this our us we to into at by on
    within days day of invoice receipt date amount total sum due net terms method means number reference quoting quote stating with and in
    how following one either any both
    merci veuillez priere svp bien vouloir de d du des effectuer votre vos paiement paiements reglement regler payer verser versement virer par
    sur le la les l notre nos montant somme facture avec communication structuree jours a au reception echeance mode moyen conditions en
    mentionnant indiquant rappelant numero
    bitte wir bitten erbitten ersuchen um zahlung zahlungen zahlbar zahlen zu sie den die das der betrag rechnungsbetrag gesamtbetrag endbetrag
    uberweisen uberweisungen begleichen auf an unser unsere unserem unseren unserer eines eine folgendes folgende nachstehendes innerhalb binnen
    von tagen tage tag nach erhalt rechnungserhalt rechnungsdatum ohne abzug rein netto eingehend ist angabe rechnungsnummer rechnung mit
    verwendungszweck zahlungsart zahlungsweise zahlungsziel zahlungsanweisung zahlungsbedingungen per bei empfanger empfangerin empfangerin
    wij verzoeken verzoek u uw gelieve graag gaarne het bedrag factuurbedrag totaalbedrag dagen over te maken overmaken betalen betaling voldoen op
    onze ons bankrekening o.v.v onder vermelding van factuurnummer mededeling gestructureerde betaalwijze betalingstermijn
    forma pago pagament transferencia transf bancaria plazo termini dias dies fra f.fra factura fecha vencimiento vencimientos rogamos ingresar
    ingreso abonar pagar mediante nuestra nuestro importe domiciliacion del el concepto
    di del della vostro modalita pagamento pagamenti condizioni bonifico bancario giorni gg data fattura fine mese vista rimessa diretta si prega effettuare versare
    pagare bonificare sul nostro corrente importo mezzo tramite scadenza ns appoggio entro bb df fm il""".split()
)
#: Registers that a place follows ("RPR Leuven"), folded.
REGISTERS = frozenset("rpr rpm rcs kvk amtsgericht registergericht registro".split())
#: What may stand between a bank's code and the account's number ("99-67-78, account no. 26348950"), folded.
BETWEEN_CODE_AND_NUMBER = r"[\s,;:/|.-]{1,4}(?:(?:bank|a/c|acc|acct|account|checking|savings|no|nr|number)\b[\s,;:/|.#-]{1,4}){0,3}"
#: What stands before a code and its number beside the names of the bank and of the seller, folded.
BEFORE_CODE = frozenset(
    """pay payment payments by to us our how bank banks banking details transfer transfers online bacs chaps faster ach wire wires preferred
    please make direct credit accepted remit remittance account a/c acct sort code routing aba rtn no number the into n.a plc""".split()
)
#: What may follow them: whose account it is.
PAYABLE_TO_US = r"^(?:payable to|account name|a/c name|in favour of|in the name of|beneficiary)\b\W*"
#: An account that is refunded to, debited, or was another's, though labels name both of its numbers, folded.
OF_DEBITS = r"\b(?:refund\w*|reimburs\w*|debit(?:ed|s)?(?! card)|we (?:will )?(?:collect|charge|withdraw)|old|former|previous|do not)\b"
#: The same where no labels name them, on the row above or beside, folded.
NOT_TO_BE_PAID = (
    rf"{OF_DEBITS}|\b(?:collect\w*|withdraw\w*|charged?|from|your (?:bank|account|a/c)|closed|don't|not|never|client|customer"
    r"|donat\w*|escrow|trust|deposits?|tax|received|payroll|wages|check micr)\b"
)
#: Payments as only British and American papers call them, as printed.
BRITISH = r"\bBACS\b|\bCHAPS\b|[Ff]aster [Pp]ayments|£|\bGBP\b|\bGB ?\d{3}|\b(?:UK|United Kingdom|England|Scotland|Wales)\b"
AMERICAN = r"\bACH\b|\bUSD\b|\$|\bUnited States\b|\bU\.?S\.?A\b"
#: What an account is called that holds other people's money, folded.
TRUST_ACCOUNTS = (
    r"\b(?:treuhand|(?:\w*(?:notar|anwalts?))?ander|fremdgeld(?:er)?|(?:miet)?kautions)konto|\bfremdgelder\b|\b(?:escrow|trust|client) accounts?\b|\bclient money\b"
    r"|\bcomptes? (?:sequestre|de tiers|carpa|de depot)\b|\bcarpa\b|\b(?:derden(?:geld(?:en)?)?|kwaliteits|waarborg)rekening"
    r"|\bcuentas? (?:de (?:clientes|depositos?|fianzas?|consignacion(?:es)?|terceros)|fiduciaria)\b"
    r"|\bcont[oi] (?:fiduciari[oi]|deposit[oi]|di terzi|vincolat[oi]|(?:per )?fondi (?:dei )?client[ei])\b"
)
#: An account that another paper names, folded.
_PAPERS = r"(?:contract|agreement|deed|contrat|convention|acte|compromis|vertrag|kaufvertrag|vereinbarung|overeenkomst|koopovereenkomst|contract|akte|contrato|escritura|contratto|accordo|atto|rogito"
_PAPERS += (
    r"|(?:customer |client )?portal|e-?mail|letter|(?:delivery |assignment )?notice|delivery note|leaflet|annex|appendix|website|(?:espace|portail) client|portail|courriel|lettre|avis|bon de livraison|annexe"
    r"|(?:klanten?)?portaal|brief|mededeling|pakbon|leverbon|bijlage|correo(?: electronico)?|carta|aviso|albaran|anexo|portale|lettera|avviso|bolla|ddt|allegato|comunicazione)"
)
_GERMAN_PAPERS = r"\w*(?:vertrag(?:e?s)?|vereinbarung|urkunde|auftragsbestatigung|angebot|schreiben|mitteilung|e-?mail|anlage|zahlungsplan|bescheid|mahnung|bestellung)"
_GERMAN_PLACES = rf"(?:{_GERMAN_PAPERS}|\w*(?:portal|anzeige|aufforderung|merkblatt|beiblatt|datenblatt|schein|formular|website|homepage|internetseite|avis))"
#: Where on this very paper an account stands ("auf das im Rechnungsfuß genannte Konto").
_ON_THIS = (
    r"(?:\w*(?:fuss|fusszeile|fussleiste|briefkopf|rechnungskopf|kopfzeile|briefbogen|briefpapier|footer|ruckseite|vorderseite|seitenende|zahlteil)(?:e?s)?"
    r"|(?:nach|vor|oben|unten)?(?:folgenden|stehenden)|(?:unteren|oberen) (?:bereich|teil|rand)|(?:dieser |der |beiliegenden )?\w*rechnung(?! (?:nr|no|vom|\d))|dieses (?:dokuments|schreibens)|diesem (?:dokument|schreiben|blatt))"
)
_STATED = r"(?:genannt|angegeben|bezeichnet|vereinbart|aufgefuhrt|benannt|mitgeteilt|bestimmt|festgelegt|hinterlegt|ausgewiesen|angezeigt|bekannt|veroffentlicht)"
_STATED_THERE = rf"{_STATED}e[nsr]?"
ACCOUNTS_ELSEWHERE = (
    r"\b(?:account|compte|rekening|cuenta|conto) (?:\w+ ){0,2}?(?:named|stated|specified|indicated|given|agreed|shown|set out|indique|mentionne|prevu|designe|convenu|genoemd|vermeld|aangegeven|opgegeven|indicada|senalada|designada|prevista|indicato|previsto|specificato|riportato)"
    rf"(?: (?!this\b|present|questo|esta|este|deze|dit|cet)\w+){{0,2}} (?:l'|un')?{_PAPERS}\b"
    rf"|\b(?:im|in|laut|lt\.|gemass|nach|aus|per) (?:\w+ ){{0,2}}?{_GERMAN_PAPERS}\b[^;]{{0,40}}\b{_STATED_THERE} \w*konto\b|\bvertraglich {_STATED_THERE} \w*konto\b"
    rf"|\b(?:das|dem|jenes|unser|unserem) (?:(?:ihnen|euch|dir) )?(?:bereits )?(?:im|in|laut|lt\.|gemass|nach|aus|per|auf|unter|bei|mit|am) (?!(?:\w+ ){{0,3}}?{_ON_THIS}\b)[^;]{{1,60}}?\b{_STATED_THERE} \w*konto\b"
    rf"|\b\w*konto, (?:das|wie|welches) (?:ihnen )?(?:im|in|laut|lt\.|gemass|aus|per|auf|unter|mit) (?!(?:\w+ ){{0,3}}?{_ON_THIS}\b)[^;]{{1,60}}?\b{_STATED}\b"
    rf"|\b\w*konto,? (?:im|in|laut|lt\.|gemass|nach|aus) (?:(?!dies)\w+ ){{0,2}}?{_GERMAN_PLACES}\b"
    rf"|\bin (?:de|het) {_PAPERS} (?:genoemde|vermelde) \w*rekening\b"
)
#: And the one beside it to which its holder is paid.
OWN_ACCOUNTS = (
    r"\b(?:haupt|geschafts|honorar|firmen|kanzlei)konto|\b(?:office|business|main|fees?|operating) account\b"
    r"|\bcompte (?:professionnel|principal|(?:d'|des |d' )?honoraires|d'exploitation|(?:du )?cabinet)\b"
    r"|\b(?:kantoor|hoofd|honorarium)rekening|\bzakelijke rekening"
    r"|\bcuenta (?:principal|de honorarios|operativa|del despacho|de la empresa)\b|\bconto (?:principale|operativo|aziendale|(?:per )?onorari|(?:dello )?studio)\b"
)
#: Money that is held for others, as what is asked for, folded: deposits, court fees, prices that a notary holds, what tenants and owners pay.
MONEY_IN_TRUST = (
    r"\b(?:(?:miet|bar)?kaution(?:en)?|(?:miet|bar)sicherheit|sicherheitsleistung|gerichtskosten\w*|fremdgeld\w*|mandantengeld\w*|treuhandgeld\w*|hinterlegung|kaufpreis\w*"
    r"|hausgeld\w*|instandhaltungsruck\w+|(?:miete|mietzins|nebenkosten|betriebskosten)(?! fur (?:gerat|maschine))"
    r"|(?:security|rent|rental|tenancy|damage|escrow) deposits?|client(?:s|s'|'s)? (?:funds|monies|money)|caution money|court (?:fees?|costs)|stakeholder"
    r"|completion (?:monies|money|funds)|purchase (?:price|monies|money)|service charges?|ground rent|rent(?: due| for| arrears)?"
    r"|depots? de garantie|caution|consignations?|sequestre|fonds (?:de |des |du )?(?:clients?|tiers)|droits? de greffe|prix de (?:vente|cession)|loyers?|appels? de fonds|charges de copropriete"
    r"|waarborg(?:som)?|huurwaarborg|borg(?:som|stelling)?|derdengeld\w*|griffierecht\w*|koopsom|huur|servicekosten"
    r"|fianzas?|deposito (?:judicial|de garantia|en garantia|de alquiler)|consignacion(?:es)?|fondos (?:de|del) (?:los )?clientes?|tasas? judicial(?:es)?|alquiler(?:es)?|cuotas? de (?:la )?comunidad"
    r"|cauzion[ei]|deposit[oi] cauzional[ei]|caparra|fondi (?:dei |del )?client[ei]|fondi di terzi|contributo unificato|canon[ei] di locazione|affitt[oi]|(?:quote|spese|oneri) condominiali)\b"
)
#: What a sentence may point at when it says where to pay, folded: an account or bank (no transfer of a bank), or who holds money for others.
POINTS_AT_ACCOUNT = (
    r"\b(?:(?!(?:kassa|bar|zahlungs)?skont)\w*kont(?:o|en)|(?:bank)?accounts?|comptes?|(?:bank)?rekening(?:en|nummer)?|cuentas?|cont[oi]|iban|bankverbindung\w*|coordonnees bancaires"
    r"|bank(?!\w*[ -]?(?:transfer|uberweis|overschrijving|holiday))\w*|hier(?:auf|hin|an)|darauf|hereto|below|unten|ci-dessous|ci-apres|hieronder|hierop|abajo|a continuacion|sotto|qui"
    r"|stiftung|stichting|foundation|fondation|fundacion|fondazione|treuhand\w*|escrow|trustees?)\b"
)
#: What a sentence does with the one that it chooses, beside asking to pay, folded.
USES_ACCOUNT = (
    r"\b(?:use|using|ending|verwenden|nutzen|benutzen|endung|endet|endend\w*|massgeblich|utilis\w+|finissant|termin(?:ant|e) par|gebruik\w*|eindig\w*|usar|utilice\w*|utiliza\w*"
    r"|terminad[ao]|acaba|usare|utilizz\w+|finale|termina|effect\w*|efectu\w*|effettu\w*|send|sent|senden|envoy\w*|stort\w*|inviare|enviar|deposit|einzahl\w*|einzuzahlen|entricht\w*)\b"
)
#: And what asks to put money on one.
DEPOSITS = r"\b(?:einzahl\w*|einzuzahlen|entrichten|hinterlegen|verse[rz]|virez|reglez|payez|storten|gestort|stort|ingrese\w*|abone\w*|pague\w*|deposit(?:e|en|ar)|versate|versi|pagate|bonificate)\b"
#: What denies that an account is to be paid to, folded.
DENIES = rf"\b(?:nicht|kein\w*|nie|not|never|no|pas|aucune?|niet|geen|nooit|non|nunca|{MAI_NEVER})\b"
#: Who looks after "your account" at the seller's, folded: no account at a bank.
LOOKED_AFTER = (
    r"account ?manage(?:r|ment)|account (?:executive|handler|director|team)|manager\b"
    r"|gestionnaire|interlocut(?:eur|rice)|conseiller|charge[e]? de|betreuer(?:in)?\b|berater(?:in)?\b|ansprechpartner(?:in)?\b|\bbetreut"
    r"|accounthouder|beheerder|contactpersoon|gestor[a]?\b|asesor[a]?\b|referente|gestore\b|consulente"
)
#: Words between paying and "to" that make something else of it.
_NO_PAYEE = r"(?:advices?|quer\w+|questions?|terms?|copy|copies|details|delivered|geliefert|livrée?s?|avis|not|never|nicht|pas|niet|non|no|subject|according|due|prior|pursuant|until|and|und|et|en|e|y|or|oder)"
_GAP = rf"(?:[ :]+(?!{_NO_PAYEE}\b)[\w'’()%-]+){{0,6}}?"
#: Before the name of whoever is to be paid, as printed; to be read without regard to case.
PAYABLE_TO = (
    r"(?:à l[\u2019']ordre (?:de la société|de|du)|\bpayable (?:only )?to|\bremit(?:tance| payments?)? to:?(?!.{0,40}\bbank\b)|\bto the order of|\bzahlbar an|\bzu zahlen an|\bbetaalbaar aan"
    r"|\ba la orden de|\bpagader[oa] a|\ball[\u2019']ordine di|\bpagabile a|\ba favore di"
    rf"|\b(?:pay|payments?|remit|remittances?|transfer){_GAP}[ :]to:?|^(?:please |kindly )?pay"
    rf"|\b(?:règlements?|paiements?|virements?|régler|réglez|payer|payez|verser|virer){_GAP}[ :](?:à|au profit de|auprès de)"
    rf"|\b(?:zahlungen|zahlung|zahlen|überweisung|überweisen|(?:betrag|summe) ist){_GAP}[ :]an"
    rf"|\b(?:betalingen|betaling|betalen|betaal|overmaken|over te maken|voldoen|storten){_GAP}[ :]aan"
    rf"|\b(?:pagos?|pagar|paguen?|abonar|abonen?|transferir|transferencia){_GAP}[ :](?:a favor de|a nombre de|a)"
    rf"|\b(?:pagamenti|pagamento|pagare|pagate|versare|versate|bonificare|bonifico){_GAP}[ :](?:a favore di|ad|a|alla)):?"
    r"\s+(?:(?:the company|our factor|la société|notre (?:factor|société)|die firma|firma|de firma|la sociedad|la empresa|la società|die|der|de|la) )?(.{3,60})"
)
