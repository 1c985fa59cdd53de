# ruff: noqa: E501  a pattern is one piece
"""Sentences by which a bill is taken back: a corrected one is to come, the order was cancelled, the goods came back, a credit follows, it is
not to be booked. Folded patterns by language, matched line by line and over lines; a condition before them makes them nothing."""

#: How an invoice that takes the place of this one is called.
_EN, _DE, _NL = (
    r"(?:correct(?:ed|ive)|revised|amended|replacement|rectified|re-?issued|new)",
    r"(?:korrigierte|berichtigte|geanderte|richtige|neue)",
    r"(?:gecorrigeerde|aangepaste|herziene|verbeterde|nieuwe|juiste)",
)
_FR, _ES, _IT = (
    r"(?:corrigee|rectifiee|rectificative|modifiee|de remplacement)",
    r"(?:corregida|rectificad[ao]|rectificativa|modificada)",
    r"(?:corretta|rettificata|rettificativa|modificata|sostitutiva)",
)
#: Another one comes every month, for other work, or for a discount's sake no more than this one does.
_NOT_REGULAR = r"(?!~\b(?:every|each|monthly|next|if|separate\w*|jed\w+|monatlich\w*|nachste\w*|wenn|falls|elke|maandelijks\w*|volgende|als|chaque|mensuel\w*|prochaine?|si|cada|mensual\w*|proxim[oa]|ogni|mensil\w*|prossim[oa]|se|qualora)\b)"
#: Alone on its line, but for whose doing it is and when.
_ALONE = r"(?=\W*$|[ ,:–-]{1,3}(?:on|by|at|am|durch|vom|le|par|op|door|el|por|il|dal?|dalla|da parte)\b)"
#: A credit for what the goods came on or in leaves the bill as it is.
_NOT_OF_PACKAGING = r"(?! (?:for|pour|fur|voor|por|per) (?:\S+ ){0,3}\S*(?:pallet|palett|pales\b|palets?\b|bancali|empties|leergut|gebinde|emballage|packaging|statiegeld|envases|vuoti|consignes?\b))"

RETRACTIONS: dict[str, tuple[str, ...]] = {
    "every": (
        r"^(?:replaced|superseded|ersetzt|remplacee?|vervangen|sustituid[oa]|sostituit[oa])\W{1,3}(?:see|siehe|voir|zie|vease|vedi)\b",
        r"\bfor your (?:records|files) only\b|\bnur fur ihre (?:unterlagen|akten)\b|\bpour vos (?:dossiers|archives) (?:uniquement|seulement)\b|\b(?:alleen|enkel) voor uw (?:administratie|archief)\b|\bsolo para sus? (?:archivos?|registros?)\b|\bsolo per (?:i vostri archivi|il vostro archivio)\b",
    ),
    "en": (
        rf"\b{_EN} (?:invoice|bill) (?:will|shall|is to|to) (?:\w+ )?(?:follow|be (?:sent|issued|raised|provided|forwarded))\b{_NOT_REGULAR}|\b(?:will|shall) (?:\w+ ){{0,2}}?(?:receive|send|issue|get|raise)(?: \w+){{0,3}} {_EN} (?:invoice|bill)\b{_NOT_REGULAR}|\b(?:wait for|await) (?:our|the|a|your) {_EN} (?:invoice|bill)\b",
        r"\b(?:this|the present) (?:invoice|bill) (?:will|shall|is to) be (?:\w+ )?(?:replaced|cancell?ed|re-?issued|withdrawn|corrected|credited|superseded)\b|\bwe (?:will|shall) (?:re-?issue|cancel|replace|withdraw|correct|credit) this (?:invoice|bill)\b",
        rf"^(?:a |the |our )?(?:credit note|refund) (?:(?:will|shall|to) (?:follow|be (?:sent|issued))|follows)\b{_NOT_OF_PACKAGING}|; (?:a |the )?(?:refund|credit note) (?:follows|will follow|to follow)\b{_NOT_OF_PACKAGING}|^order (?:was |has been |is )?cancell?ed\b{_ALONE}|\b(?:this|the|your) (?:order|booking|contract) (?:was|has been|is) (?:now |hereby )?cancell?ed\b",
        rf"^(?:goods|items) (?:were |have been )?(?:returned|refused|sent back|not (?:delivered|received|accepted))\b{_ALONE}|\bthe (?:goods|items) (?:were|have been) (?:returned|refused|taken back|sent back)\b",
        r"\b(?:ignore|disregard) this (?:amount|sum|document|paper|copy)\b|^test (?:print|invoice)\b|^no (?:further )?action (?:is )?(?:needed|required|necessary)\W*$|^(?:not for posting|do not (?:post|book|enter))\W*$|\b(?:consider|treat) this (?:invoice|bill) as (?:not sent|cancell?ed|void|withdrawn)\b",
        r"\breplaces (?:our |the )?(?:invoice|bill)\b~\b(?:you have|already) (?:\w+ )?(?:paid|settled)\b",
    ),
    "fr": (
        rf"\bfacture {_FR}(?: vous)? (?:suivra|suit|a suivre|sera (?:\w+ )?(?:adressee|envoyee|emise|transmise|etablie))\b|\b(?:une|la|notre) nouvelle facture (?:vous )?(?:suivra|sera (?:adressee|envoyee|emise))\b{_NOT_REGULAR}|\b(?:attendre|attendez) (?:notre|la|une) (?:facture {_FR}|nouvelle facture)\b|\b(?:recevrez|enverrons|adresserons|etablirons)(?: \w+){{0,3}} (?:facture {_FR}|nouvelle facture)\b{_NOT_REGULAR}",
        rf"\b(?:cette|la presente) facture (?:sera|va etre) (?:\w+ )?(?:remplacee|annulee|corrigee|rectifiee|reemise)\b|\bfacture sans objet\b|^(?:un |l'|notre )?(?:avoir|remboursement) (?:suivra|suit|a suivre|sera (?:emis|etabli|envoye))\b{_NOT_OF_PACKAGING}",
        rf"^commande annulee\b{_ALONE}|\b(?:cette|la|votre) commande (?:a ete|est) annulee\b|^marchandises? (?:retournee?s?|refusee?s?|renvoyee?s?)\b{_ALONE}|\bla marchandise a ete (?:retournee|refusee|renvoyee|reprise)\b",
        r"\bne pas tenir compte d[eu] (?:ce|cette|la|present) ?(?:document|facture|montant|somme)?\b|\bsans valeur (?:comptable|fiscale)\b|\bne pas (?:comptabiliser|saisir|enregistrer)(?: (?:cette facture|ce document))?\W*$|\baucune action (?:n'est )?(?:requise|necessaire)\W*$|\bconsiderer cette facture comme (?:nulle|annulee|non avenue|caduque)\b|\bnous vous devons (?:cette somme|ce montant)\b",
    ),
    "de": (
        rf"\b(?:{_DE} rechnung|korrekturrechnung|rechnungskorrektur|ersatzrechnung) (?:folgt|wird (?:\w+ ){{0,2}}(?:zugesandt|ausgestellt|erstellt|gesendet|geschickt|nachgereicht))\b{_NOT_REGULAR}|\b(?:erhalten sie|senden wir ihnen|schicken wir ihnen|stellen wir ihnen)(?: \w+){{0,3}} (?:{_DE} rechnung|korrekturrechnung|ersatzrechnung)\b{_NOT_REGULAR}|\bwarten sie (?:bitte )?auf (?:unsere|die|eine) (?:{_DE} |korrektur|ersatz)rechnung\b",
        rf"\b(?:diese|die) rechnung wird (?:\w+ )?(?:neu ausgestellt|storniert|ersetzt|korrigiert|zuruckgenommen|neu geschrieben)\b|^(?:eine |die )?(?:gutschrift|erstattung|ruckerstattung) (?:folgt|wird (?:erteilt|ausgestellt|erstellt))\b{_NOT_OF_PACKAGING}|\b(?:diesen betrag|diese summe) schulden wir ihnen\b",
        rf"^(?:bestellung|auftrag) (?:wurde )?(?:storniert|widerrufen|annulliert)\b{_ALONE}|\b(?:diese|die|ihre|dieser|der|ihr) (?:bestellung|auftrag) (?:wurde|ist) (?:\w+ )?(?:storniert|widerrufen|annulliert)\b|^ware (?:retour(?: erhalten)?|zuruckgegeben|zuruckgesandt|verweigert)\b{_ALONE}|\bdie ware wurde (?:\w+ )?(?:zuruckgegeben|zuruckgesandt|zuruckgenommen|retourniert|verweigert|nicht angenommen)\b",
        r"\bbetrachten sie (?:bitte )?diese rechnung (?:bitte )?als (?:gegenstandslos|storniert|nichtig|hinfallig|ungultig)\b|^(?:bitte )?nicht (?:ver|ein)?buchen\W*$|^testdruck\b|^(?:es ist )?(?:keine (?:weitere )?aktion|kein handlungsbedarf|nichts zu tun)\b(?: erforderlich| notwendig)?\W*$|\bersetzt (?:unsere |die )?rechnung\b~\bdie sie (?:bereits )?(?:bezahlt|beglichen)\b",
    ),
    "nl": (
        rf"\b{_NL} (?:factuur|nota) (?:volgt|wordt (?:\w+ )?(?:verstuurd|verzonden|opgemaakt|toegezonden|nagestuurd))\b{_NOT_REGULAR}|\b(?:ontvangt u|u ontvangt|sturen wij(?: u)?|wij sturen(?: u)?|u krijgt)(?: \w+){{0,3}} {_NL} (?:factuur|nota)\b{_NOT_REGULAR}|\bwacht(?: u)? op (?:onze|de|een) {_NL} (?:factuur|nota)\b",
        rf"\bdeze (?:factuur|nota) (?:wordt|zal worden) (?:\w+ )?(?:vervangen|geannuleerd|ingetrokken|gecorrigeerd|gecrediteerd|opnieuw)\b|^(?:een |de )?(?:creditnota|creditfactuur|terugbetaling) volgt\b{_NOT_OF_PACKAGING}|\bwij zijn u dit bedrag (?:nog )?(?:ver)?schuldig\b",
        rf"^(?:bestelling|order|opdracht) (?:is |werd )?geannuleerd\b{_ALONE}|\b(?:deze|de|uw) (?:bestelling|order|opdracht) (?:is|werd) (?:\w+ )?geannuleerd\b|^goederen (?:zijn )?(?:geretourneerd|geweigerd|teruggestuurd)\b{_ALONE}|\bde goederen (?:zijn|werden) (?:\w+ )?(?:geretourneerd|geweigerd|teruggestuurd|teruggenomen)\b",
        r"\bdeze factuur als (?:niet verzonden|vervallen|nietig|geannuleerd) te beschouwen\b|^niet (?:in)?boeken\W*$|\bgeen actie (?:nodig|vereist)\W*$|\bfactuur (?:is )?in behandeling bij\b",
    ),
    "es": (
        rf"\bfactura {_ES} (?:seguira|se (?:enviara|emitira)|sera (?:enviada|emitida))\b|\b(?:recibira|recibiran|enviaremos|emitiremos|remitiremos)(?: \w+){{0,3}} (?:factura {_ES}|nueva factura)\b{_NOT_REGULAR}|\besper(?:e|en|ar)(?: a)? (?:nuestra|la|una) (?:factura {_ES}|nueva factura)\b|\bnueva factura (?:se (?:enviara|emitira)|seguira)\b{_NOT_REGULAR}",
        rf"\b(?:esta|la presente) factura (?:sera|va a ser) (?:\w+ )?(?:sustituida|anulada|corregida|rectificada|reemplazada)\b|^se emitira (?:un abono|una nota de (?:credito|abono)|un reembolso)\b{_NOT_OF_PACKAGING}|\bel importe se les? (?:abonara|devolvera|reembolsara)\b|\bles? debemos (?:este importe|esta cantidad)\b",
        rf"^pedido (?:anulado|cancelado)\b{_ALONE}|\b(?:este|el|su) pedido (?:ha sido|fue|esta|queda) (?:anulado|cancelado)\b|^mercancia (?:devuelta|rechazada)\b{_ALONE}|\bla mercancia (?:ha sido|fue) (?:devuelta|rechazada)\b",
        r"^no (?:contabilizar|registrar)\W*$|^pendiente de (?:conformidad|aprobacion|autorizacion)\b|\bconsideren? esta factura (?:como )?(?:anulada|nula|no enviada|sin efecto)\b|\bno se requiere ninguna accion\W*$|\bno tenga en cuenta est[ea] (?:documento|factura|importe)\b",
    ),
    "it": (
        rf"\bseguira (?:\w+ )?(?:fattura {_IT}|nuova fattura|nota di credito|rimborso)\b{_NOT_OF_PACKAGING}|\b(?:riceverete|ricevera|invieremo|emetteremo)(?: \w+){{0,3}} (?:fattura {_IT}|nuova fattura)\b{_NOT_REGULAR}|\battend(?:ere|ete|a) (?:la |una )?(?:nostra )?(?:fattura {_IT}|nuova fattura)\b|\bfattura {_IT} (?:seguira|sara (?:inviata|emessa)|verra (?:inviata|emessa))\b",
        r"\b(?:questa|la presente) fattura (?:sara|verra) (?:\w+ )?(?:sostituita|annullata|corretta|rettificata|stornata)\b|^fattura (?:ritirata|revocata)\b|\b(?:vi|le) dobbiamo (?:quest[oa]|tale) ?(?:importo|somma)\b",
        rf"^ordine annullato\b{_ALONE}|\b(?:questo |il |il vostro |l')ordine (?:e|e stato|risulta) annullato\b|^merce (?:resa|respinta|restituita)\b{_ALONE}|\bla merce e stata (?:resa|respinta|restituita|ritirata)\b",
        r"^non (?:contabilizzare|registrare)\W*$|\bconsider\w+ questa fattura (?:come )?(?:annullata|nulla|non inviata)\b|^nessuna azione (?:richiesta|necessaria)\W*$|\bnon tene(?:re|te) conto di questo (?:documento|importo)\b",
    ),
}
