"""Text -> values, by rules of our own where libraries guess (docs/decisions): amounts, dates, identifiers (misread: those of scans),
VAT ids, invoice numbers in several spellings, amounts in words (spelled), payment terms in prose (terms) and the discounts that they
grant (discounts)."""
