"""What letters that are no invoices are called, how they name their number, and what they say. Form: see the package."""
# ruff: noqa: E501  a list a line, however long

#: Kind -> language -> "titles / number's label / first sentence / last sentence".
OTHERS: dict[str, dict[str, str]] = {
    "quote": {
        "en": "Quotation|Quote|Estimate / Quote no. / This quotation is valid for 30 days. / We look forward to your order.",
        "fr": "Devis|DEVIS|Offre de prix / Devis n° / Ce devis est valable 30 jours. / Bon pour accord, date et signature :",
        "de": "Angebot|ANGEBOT|Kostenvoranschlag / Angebot Nr. / Dieses Angebot ist 30 Tage gültig. / Wir freuen uns auf Ihren Auftrag.",
        "nl": "Offerte|OFFERTE|Prijsopgave / Offertenummer / Deze offerte is 30 dagen geldig. / Wij zien uw opdracht graag tegemoet.",
        "es": "Presupuesto|PRESUPUESTO|Oferta / Presupuesto nº / Este presupuesto es válido 30 días. / Quedamos a la espera de su pedido.",
        "it": "Preventivo|PREVENTIVO|Offerta / Preventivo n. / Il presente preventivo è valido 30 giorni. / In attesa di un Vostro ordine.",
    },
    "order": {
        "en": "Purchase order|PURCHASE ORDER|Order / PO no. / Please deliver the following goods. / Please confirm this order.",
        "fr": "Bon de commande|BON DE COMMANDE|Commande / Commande n° / Veuillez nous livrer les articles suivants. / Merci de confirmer cette commande.",
        "de": "Bestellung|BESTELLUNG|Auftrag / Bestellung Nr. / Wir bestellen wie folgt. / Bitte bestätigen Sie den Auftrag.",
        "nl": "Bestelling|INKOOPORDER|Bestelbon / Bestelling nr. / Wij bestellen bij u het volgende. / Graag een bevestiging.",
        "es": "Pedido|PEDIDO|Orden de compra / Pedido nº / Rogamos nos suministren lo siguiente. / Rogamos confirmen el pedido.",
        "it": "Ordine|ORDINE D'ACQUISTO|Ordine / Ordine n. / Vi preghiamo di fornire quanto segue. / Si prega di confermare l'ordine.",
    },
    "confirmation": {
        "en": "Order confirmation|ORDER CONFIRMATION / Confirmation no. / Thank you for your order. / You will receive the invoice with the goods.",
        "fr": "Confirmation de commande|ACCUSÉ DE RÉCEPTION DE COMMANDE / Confirmation n° / Nous vous remercions de votre commande. / La facture suivra la livraison.",
        "de": "Auftragsbestätigung|AUFTRAGSBESTÄTIGUNG / AB-Nr. / Vielen Dank für Ihre Bestellung. / Die Rechnung erhalten Sie mit der Lieferung.",
        "nl": "Orderbevestiging|ORDERBEVESTIGING / Bevestiging nr. / Dank voor uw bestelling. / De factuur volgt bij levering.",
        "es": "Confirmación de pedido|CONFIRMACIÓN DE PEDIDO / Confirmación nº / Gracias por su pedido. / Recibirá la factura con la entrega.",
        "it": "Conferma d'ordine|CONFERMA D'ORDINE / Conferma n. / Grazie per il Vostro ordine. / La fattura seguirà alla consegna.",
    },
    "proforma": {
        "en": "Pro forma invoice|PROFORMA INVOICE / Proforma no. / This is not a tax invoice. / The invoice follows after payment or delivery.",
        "fr": "Facture pro forma|FACTURE PROFORMA / Proforma n° / Ce document n'est pas une facture. / La facture définitive suivra.",
        "de": "Proforma-Rechnung|PROFORMARECHNUNG / Proforma Nr. / Dies ist keine Rechnung im Sinne des UStG. / Die endgültige Rechnung folgt.",
        "nl": "Pro-formafactuur|PROFORMA FACTUUR / Proforma nr. / Dit is geen factuur. / De definitieve factuur volgt.",
        "es": "Factura proforma|FACTURA PRO FORMA / Proforma nº / Este documento no es una factura. / Seguirá la factura definitiva.",
        "it": "Fattura proforma|FATTURA PRO FORMA / Proforma n. / Il presente documento non costituisce fattura. / Seguirà fattura all'incasso.",
    },
    "receipt": {
        "en": "Receipt|Payment receipt / Receipt no. / We confirm that we have received your payment in full. / Paid with thanks.",
        "fr": "Reçu|Reçu de paiement|Quittance / Reçu n° / Nous confirmons avoir reçu votre paiement. / Payé, merci.",
        "de": "Quittung|Zahlungsbestätigung / Quittung Nr. / Wir bestätigen den Eingang Ihrer Zahlung. / Betrag dankend erhalten.",
        "nl": "Kwitantie|Betaalbewijs / Kwitantie nr. / Wij bevestigen de ontvangst van uw betaling. / Betaald, met dank.",
        "es": "Recibo|Justificante de pago / Recibo nº / Confirmamos haber recibido su pago. / Pagado, gracias.",
        "it": "Ricevuta|Quietanza di pagamento / Ricevuta n. / Confermiamo di aver ricevuto il Vostro pagamento. / Pagato, grazie.",
    },
    "delivery_note": {
        "en": "Delivery note|DESPATCH NOTE / Delivery note no. / Goods delivered as listed below. / Received in good order, signature:",
        "fr": "Bon de livraison|BORDEREAU DE LIVRAISON / BL n° / Marchandises livrées selon la liste ci-dessous. / Signature du destinataire :",
        "de": "Lieferschein|LIEFERSCHEIN / Lieferschein Nr. / Wir liefern Ihnen wie unten aufgeführt. / Ware erhalten, Unterschrift:",
        "nl": "Pakbon|LEVERBON / Pakbon nr. / Geleverd volgens onderstaande lijst. / Voor ontvangst, handtekening:",
        "es": "Albarán|ALBARÁN DE ENTREGA / Albarán nº / Mercancía entregada según la lista. / Recibí conforme, firma:",
        "it": "Documento di trasporto|DDT / DDT n. / Merce consegnata come da elenco. / Firma del destinatario:",
    },
    "statement": {
        "en": "Statement of account|STATEMENT / Statement no. / The invoices open on your account: / This statement is for information only.",
        "fr": "Relevé de compte|RELEVÉ DE FACTURES / Relevé n° / Factures ouvertes sur votre compte : / Ce relevé vous est adressé pour information.",
        "de": "Kontoauszug|OFFENE-POSTEN-LISTE / Auszug Nr. / Auf Ihrem Konto sind folgende Rechnungen offen: / Dieser Auszug dient nur Ihrer Information.",
        "nl": "Rekeningoverzicht|OVERZICHT OPENSTAANDE POSTEN / Overzicht nr. / Op uw rekening staan open: / Dit overzicht is alleen ter informatie.",
        "es": "Extracto de cuenta|ESTADO DE CUENTA / Extracto nº / Facturas pendientes en su cuenta: / Este extracto es meramente informativo.",
        "it": "Estratto conto|ESTRATTO CONTO CLIENTE / Estratto n. / Le fatture aperte sul Vostro conto: / Il presente estratto è solo informativo.",
    },
    "reminder": {
        "en": "Payment reminder|OVERDUE NOTICE|Second reminder / Reminder no. / Our records show that the following is still unpaid. / If you have paid already, please disregard this letter.",
        "fr": "Relance|RAPPEL DE PAIEMENT|Mise en demeure / Relance n° / Sauf erreur, la facture suivante reste impayée. / Si vous avez déjà payé, veuillez ignorer cette lettre.",
        "de": "Zahlungserinnerung|MAHNUNG|2. Mahnung / Mahnung Nr. / Sicher haben Sie übersehen, dass noch offen ist: / Falls Sie bereits gezahlt haben, ist dies hinfällig.",
        "nl": "Betalingsherinnering|AANMANING / Herinnering nr. / Volgens onze administratie is nog niet betaald: / Hebt u al betaald, beschouw dit dan als niet verzonden.",
        "es": "Recordatorio de pago|AVISO DE IMPAGO / Aviso nº / Según nuestros registros sigue pendiente: / Si ya ha pagado, ignore esta carta.",
        "it": "Sollecito di pagamento|SECONDO SOLLECITO / Sollecito n. / Dalle nostre scritture risulta ancora insoluta: / Se avete già pagato, non tenete conto della presente.",
    },
    "letter": {
        "en": "Price adjustment|Change of address / Our ref. / As of next quarter our prices rise by 3 %; the minimum order is then 150.00. / We appreciate your understanding.",
        "fr": "Révision de nos tarifs|Changement d'adresse / N/réf. / Au prochain trimestre nos prix augmentent de 3 %, avec un minimum de 150,00 €. / Merci de votre compréhension.",
        "de": "Preisanpassung|Adressänderung / Unser Zeichen / Zum nächsten Quartal steigen unsere Preise um 3 %, Mindestbestellwert 150,00 €. / Wir danken für Ihr Verständnis.",
        "nl": "Prijswijziging|Adreswijziging / Ons kenmerk / Per volgend kwartaal stijgen onze prijzen met 3 %, minimumorder 150,00 €. / Dank voor uw begrip.",
        "es": "Revisión de precios|Cambio de domicilio / N/ref. / El próximo trimestre nuestros precios suben un 3 %, pedido mínimo 150,00 €. / Gracias por su comprensión.",
        "it": "Adeguamento prezzi|Cambio di indirizzo / Ns. rif. / Dal prossimo trimestre i prezzi aumentano del 3 %, ordine minimo 150,00 €. / Grazie per la comprensione.",
    },
    "bank_details": {
        "en": "Our bank details|New bank account / Ref. / Please use the account below for all future payments. / Kindly update your records.",
        "fr": "Relevé d'identité bancaire|Nos coordonnées bancaires / Réf. / Merci d'utiliser le compte ci-dessous pour vos prochains règlements. / Merci de mettre à jour vos fichiers.",
        "de": "Unsere Bankverbindung|Neue Bankverbindung / Zeichen / Bitte nutzen Sie künftig das folgende Konto. / Bitte ändern Sie Ihre Stammdaten.",
        "nl": "Onze bankgegevens|Nieuw rekeningnummer / Kenmerk / Gebruik voortaan onderstaande rekening. / Graag uw administratie aanpassen.",
        "es": "Nuestros datos bancarios|Cambio de cuenta bancaria / Ref. / Utilicen en adelante la cuenta siguiente. / Rogamos actualicen sus datos.",
        "it": "Le nostre coordinate bancarie|Nuovo conto bancario / Rif. / Vi preghiamo di usare il conto seguente. / Si prega di aggiornare i dati.",
    },
}

#: An annex to an invoice: title, lines (some with amounts that are no totals of it).
ANNEX: dict[str, str] = {
    "en": "Annex: time sheet|Mon 8.0 h|Tue 7.5 h|Wed 8.0 h|Hours in total 23.5|Kilometres 184", "fr": "Annexe : feuille d'heures|lun. 8,0 h|mar. 7,5 h|mer. 8,0 h|Total heures 23,5|Kilomètres 184",
    "de": "Anlage: Stundennachweis|Mo 8,0 h|Di 7,5 h|Mi 8,0 h|Stunden gesamt 23,5|Kilometer 184", "nl": "Bijlage: urenstaat|ma 8,0 u|di 7,5 u|wo 8,0 u|Uren totaal 23,5|Kilometers 184",
    "es": "Anexo: parte de horas|lun 8,0 h|mar 7,5 h|mié 8,0 h|Horas en total 23,5|Kilómetros 184", "it": "Allegato: foglio ore|lun 8,0 h|mar 7,5 h|mer 8,0 h|Ore totali 23,5|Chilometri 184",
}  # fmt: skip
COPY = {"en": "COPY", "fr": "DUPLICATA", "de": "KOPIE", "nl": "KOPIE", "es": "COPIA", "it": "COPIA"}

#: Labels that letters use where invoices say "invoice date" and "bill to".
PLAIN: dict[str, dict[str, str]] = {
    "issue_date": {"en": "Date", "fr": "Date", "de": "Datum", "nl": "Datum", "es": "Fecha", "it": "Data"},
    "buyer": {"en": "To", "fr": "Destinataire", "de": "An", "nl": "Aan", "es": "Para", "it": "Spett.le"},
}
