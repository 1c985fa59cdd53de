"""What titles say a document is; compared as labels are."""

#: kind -> titles. The longest title at a place wins; "invoice" and "credit_note" are the two that are handled.
KINDS: dict[str, str] = {
    "invoice": """
                |invoice|tax invoice|vat invoice|sales invoice|commercial invoice|bill|statement of charges|facture
                |facture d'acompte|facture de solde|note d'honoraires|rechnung|handelsrechnung|teilrechnung|schlussrechnung
                |abschlagsrechnung|honorarnote|honorarrechnung|faktura|factuur|verkoopfactuur|faktuur|factura
                |factura simplificada|fattura|parcella|facture originale|invoice original|original invoice|beitragsrechnung
                |monatsrechnung|sammelrechnung|anzahlungsrechnung|facture de vente|facture client|customer invoice
                |fatura|invoice/statement|rechnung/lieferschein|tax invoice/receipt|fattura accompagnatoria|fattura immediata
                |factura proforma definitiva|tax invoice original|receipt/invoice|invoice/receipt|facture no|rechnung nr
                |invoice no|invoice number|rechnungsnummer|factuurnummer|numero de facture|numero fattura|numero de factura
                |rechnungs-nr|facture du|rechnung vom|fattura n|factura n|beitragsbescheid
                """,
    "credit_note": """
                |credit note|credit memo|credit invoice|credit|facture d'avoir|avoir|note de credit|gutschrift
                |rechnungskorrektur|stornorechnung|storno|rechnungsgutschrift|kreditnote|creditnota|creditfactuur
                |nota de credito|factura rectificativa|nota di credito|nota credito|abono|factura de abono|avoir n°
                |credit note no|gutschrift nr|avoir no|tax credit note|korrekturrechnung|nota de abono|stornobeleg
                |nota di accredito
                """,
    "reminder": """
                |reminder|payment reminder|past due notice|overdue notice|final notice|dunning letter|rappel|relance
                |rappel de paiement|lettre de relance|mise en demeure|relance facture|deuxieme relance|mahnung
                |zahlungserinnerung|1. mahnung|2. mahnung|3. mahnung|letzte mahnung|erste mahnung|zweite mahnung
                |betalingsherinnering|aanmaning|herinnering|recordatorio de pago|reclamacion de pago|sollecito
                |sollecito di pagamento|overdue payment reminder|friendly reminder|invoice reminder|rappel facture
                |rappel de facture|payment overdue|1ere relance|2eme relance|sommation
                """,
    "quote": """
                |quote|quotation|estimate|price quote|sales quote|offer|price offer|devis|proposition commerciale
                |offre de prix|offre|angebot|kostenvoranschlag|offerte|prijsopgave|presupuesto|cotizacion|oferta|preventivo
                |offerta|quotation #|quotation number|quote number|devis n°|devis no|angebot nr|angebotsnummer|quotation no
                |estimate no|offerte nr|preventivo n|request for quotation|kostenschatzung
                """,
    "order": """
                |purchase order|order|sales order|order confirmation|order acknowledgement|bon de commande|commande
                |confirmation de commande|accuse de reception de commande|bestellung|auftragsbestatigung|auftrag
                |bestellbestatigung|inkooporder|orderbevestiging|opdrachtbevestiging|bestelbon|pedido|orden de compra
                |confirmacion de pedido|ordine|ordine di acquisto|conferma d'ordine|purchase order no|order confirmation no
                |purchase order number|order #|bestellung nr|auftragsbestatigung nr|bon de commande n°|sales order no
                |booking confirmation|order form|work order|ordine n
                """,
    "proforma": """
                |proforma invoice|pro forma invoice|pro-forma invoice|proforma|facture proforma|facture pro forma
                |facture pro-forma|proformarechnung|proforma-rechnung|pro-forma-rechnung|pro forma rechnung|proforma factuur
                |pro-forma factuur|factura proforma|factura pro forma|fattura proforma|fattura pro forma|pro forma
                |proforma invoice no|facture proforma n°|avviso di parcella
                """,
    "statement": """
                |statement|account statement|statement of account|monthly statement|customer statement|bank statement
                |releve de compte|releve|extrait de compte|releve de factures|kontoauszug|saldenbestatigung
                |offene-posten-liste|offene posten|rekeningoverzicht|rekeningafschrift|saldo-overzicht|extracto de cuenta
                |estado de cuenta|estratto conto|kontoubersicht|project statement|closing statement|dues statement
                |releve bancaire|situation de compte
                """,
    "delivery_note": """
                |delivery note|delivery slip|packing slip|packing list|dispatch note|proof of delivery|goods received note
                |bill of lading|waybill|bon de livraison|bordereau de livraison|bordereau d'expedition|lieferschein|packliste
                |warenbegleitschein|frachtbrief|pakbon|leveringsbon|vrachtbrief|albaran|nota de entrega|documento di trasporto
                |ddt|bolla di consegna|delivery note no|lieferschein nr|bon de livraison n°|dangerous goods declaration
                |imo dangerous goods declaration|shipping label|lieferschein-nr|aufmass|aufmassliste
                """,
    "receipt": """
                |receipt|sales receipt|payment receipt|till receipt|cash receipt|recu|recu de paiement|ticket|ticket de caisse
                |ticket client|quittance|quittung|kassenbon|kassenbeleg|zahlungsbestatigung|bon|kassabon|kwitantie|bonnetje
                |recibo|tique|ticket de compra|ricevuta|scontrino|payment confirmation|receipt no|receipt number|receipt #
                |payment advice|avis de paiement|zahlungsavis|remittance advice|avis de virement|recibo de pago|customer copy
                |quittance de loyer|zahlungseingang|donation receipt|kundenbeleg|bewirtungsbeleg|ticket carte bancaire
                """,
    "report": """
                |report|expense report|inventory report|medical report|annual report|timesheet|time sheet|note de frais
                |rapport|bericht|arbeitsbericht|stundenzettel|reisekostenabrechnung|gehaltsabrechnung|lohnabrechnung|payslip
                |pay slip|bulletin de paie|fiche de paie|inventory reconciliation report|comprehensive medical report
                |report id|kilometerstaat|nomina|busta paga|stundennachweis|leistungsnachweis|tatigkeitsbericht|pay stub
                |earnings statement
                """,
    "contract": """
                |contract|agreement|service agreement|terms and conditions|general terms and conditions|conditions generales
                |conditions generales de vente|contrat|vertrag|mietvertrag|agb|allgemeine geschaftsbedingungen
                |algemene voorwaarden|contrato|condiciones generales|contratto|condizioni generali|web hosting agreement
                |lease agreement|mandat sepa|sepa direct debit mandate|sepa-lastschriftmandat|non-disclosure agreement
                |certificate|certificate of insurance|attestation|power of attorney|insurance policy|privacy policy
                """,
    "letter": """
                |letter|job offer|resume|curriculum vitae|cv|application|application form|lebenslauf|bewerbung|form|antrag
                |bestellschein|declaration|summary|notice|memo|memorandum|newsletter|agenda|minutes|boarding pass|invitation
                |questionnaire|survey|lieferantenauskunft|formulaire|formular|cover letter|offer letter|abonnementbestellung
                |request for taxpayer
                """,
}
