"""What the marks of a printed value weigh for its being right, in natural logarithms of odds, and the most that a field may say of itself.

Written by `bench.calibrate`.
"""

WEIGHTS: dict[str, dict[str, float]] = {
    "amount_due": {
        "always": 4.89,
        "as_gross": -0.27,
        "is_gross_less_prepaid": 0.13,
        "lead": 0.34,
        "repeated": 0.25,
    },
    "bic": {
        "always": 5.34,
        "labelled": 0.12,
        "lead": 0.27,
        "near_iban": 0.06,
        "score": 0.35,
    },
    "buyer_name": {
        "always": 1.97,
        "labelled": 0.07,
        "scanned": 0.34,
    },
    "currency": {
        "always": 5.42,
        "beside_sum": 0.09,
        "labelled": 0.09,
        "lead": 0.47,
        "score": 0.31,
    },
    "due_date": {
        "always": 1.76,
        "asked_in_sentence": 0.36,
        "labelled": -0.3,
        "lead": 0.91,
        "scanned": -1.71,
        "two_readings": -1.46,
    },
    "iban": {
        "always": 3.97,
        "check_digits_fail": -1.52,
        "factors_account": 0.08,
        "in_currency": 0.24,
        "only_account": 1.2,
    },
    "issue_date": {
        "always": 5.09,
        "beside_number": 0.23,
        "first_on_page": 0.22,
        "labelled": -0.28,
        "scanned": 0.07,
        "two_readings": -1.9,
    },
    "number": {
        "alone": 0.73,
        "always": -1.24,
        "goes_on": -1.67,
        "lead": 0.84,
        "scanned": 0.19,
        "score": 1.07,
        "weak_label": -0.46,
    },
    "order_reference": {
        "always": 1.74,
        "labelled": 0.06,
        "lead": 0.51,
        "scanned": 0.18,
        "score": 0.07,
    },
    "remittance_information": {
        "always": 4.58,
        "lead": 0.08,
        "structured": 0.12,
    },
    "seller_name": {
        "always": 0.7,
        "not_told_apart": -4.65,
        "odds": 0.96,
        "scanned": -0.15,
    },
    "seller_vat_id": {
        "always": 5.37,
        "likeliest": 0.18,
        "odds": 0.5,
    },
    "total_gross": {
        "adds_up": 0.2,
        "always": 2.53,
        "equals_net": 0.56,
        "labelled": -0.11,
        "repeated": -1.17,
        "says_untaxed": 0.55,
        "scanned": -1.26,
        "score": 0.58,
    },
    "total_net": {
        "adds_up": 0.17,
        "always": 5.31,
        "lead": 0.34,
        "score": 0.38,
    },
    "total_vat": {
        "adds_up": 0.9,
        "always": 3.98,
        "labelled": -0.77,
        "score": 0.18,
        "unchecked": -0.77,
    },
}

MOST: dict[str, float] = {
    "amount_due": 0.9972,
    "bic": 0.9957,
    "buyer_name": 0.9963,
    "currency": 0.9978,
    "due_date": 0.9961,
    "iban": 0.9967,
    "issue_date": 0.9967,
    "number": 0.9976,
    "order_reference": 0.9936,
    "remittance_information": 0.9917,
    "seller_name": 0.9973,
    "seller_vat_id": 0.9955,
    "total_gross": 0.9977,
    "total_net": 0.9971,
    "total_vat": 0.9966,
}
