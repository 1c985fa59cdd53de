"""What was written for machines: `einvoice` reads CII and UBL (cii, ubl, xmltree), `qr` EPC and Swiss QR payloads.

conformity  the verdict on an e-invoice: its profile by name (profiles), its schema (schemas), the business rules of EN 16931 (rules)
"""
