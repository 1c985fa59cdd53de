"""Who sells and who buys: every block of the pages that may be one of them (blocks, names) makes a claim, its marks are weighed.

    parties     the seller and the buyer as printed
    broken_names  names over two lines; scanned_names: those that OCR may have misread
    letterhead_lines  lines beside a name that are none: departments, professions, branches
    halls       places where many have their stalls; sites: lines of addresses without a street
    party_lists  a party's particulars as a list under its heading
    assignees   to whom the claim is assigned: paid instead of the seller
    account_holders  who holds the account; other_holders: somebody who has nothing to do with the paper
    brands, brand_owners  names that a sentence says are another's, and whose they are
    sheet       a document seen as blocks, with the zones of its labels
    sellers     every name that may be the seller's, and what the whole document says of it (weights: seller_weights)
    seller_marks  what the place of a name says
    seller_support  what the whole document says of a name
    vat_owner   whose a VAT id is (weights: vat_owner_weights)
    rivals      two sellers, or two VAT ids of one
    odds        marks and weights -> probability

Weights are learned by `python -m bench.fit_parties`.
"""
