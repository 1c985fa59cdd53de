"""What was written for machines: `einvoice` reads CII and UBL (cii, ubl, xmltree), `qr` EPC and Swiss QR payloads."""
