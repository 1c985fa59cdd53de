"""Text -> values, by rules of our own where libraries guess (docs/decisions): amounts, dates, identifiers, discounts."""
