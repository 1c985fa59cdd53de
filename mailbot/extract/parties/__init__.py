"""Who sells and who buys: every block of the pages that may be one of them (blocks, names) makes a claim, its marks are weighed.

    parties     the seller and the buyer as printed
    sellers     the marks of a seller (weights: seller_weights)
    vat_owner   whose a VAT id is (weights: vat_owner_weights)
    rivals      two sellers, or two VAT ids of one
    odds        marks and weights -> probability

Weights are learned by `python -m bench.fit_parties`.
"""
