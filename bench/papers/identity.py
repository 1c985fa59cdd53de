"""Numbers that must pass their checks: VAT ids (python-stdnum), IBANs (schwifty), payment references. All invented.

Bank codes and the leading digits are of ranges that nobody is given (9999..., EXMP): no number belongs to anyone.
"""

import random
from collections.abc import Callable

import stdnum.be.vat
import stdnum.ch.uid
import stdnum.de.vat
import stdnum.es.cif
import stdnum.fr.siren
import stdnum.gb.vat
import stdnum.it.iva
import stdnum.lu.tva
import stdnum.nl.btw
from schwifty import IBAN
from stdnum.at import uid as at_uid
from stdnum.ch import esr
from stdnum.iso11649 import validate as valid_rf

_TRIES = 5000


def digits(rng: random.Random, count: int) -> str:
    """So many random digits."""
    return "".join(rng.choices("0123456789", k=count))


def _searched(make: Callable[[], str], is_valid: Callable[[str], bool]) -> str:
    return next(number for _ in range(_TRIES) if is_valid(number := make()))


def _siren(rng: random.Random) -> str:
    return _searched(lambda: "999" + digits(rng, 6), stdnum.fr.siren.is_valid)


def _french(rng: random.Random) -> str:
    siren = _siren(rng)
    return f"FR{(12 + 3 * (int(siren) % 97)) % 97:02d}{siren}"


def _spanish(rng: random.Random) -> str:
    return "ES" + _searched(lambda: rng.choice("AB") + "99" + digits(rng, 6), stdnum.es.cif.is_valid)


_VAT_IDS: dict[str, Callable[[random.Random], str]] = {
    "DE": lambda rng: "DE" + _searched(lambda: "999" + digits(rng, 6), stdnum.de.vat.is_valid),
    "AT": lambda rng: "AT" + _searched(lambda: "U99" + digits(rng, 6), at_uid.is_valid),
    "FR": _french,
    "BE": lambda rng: "BE" + _searched(lambda: "0999" + digits(rng, 6), stdnum.be.vat.is_valid),
    "LU": lambda rng: "LU" + _searched(lambda: "99" + digits(rng, 6), stdnum.lu.tva.is_valid),
    "NL": lambda rng: "NL" + _searched(lambda: "9990" + digits(rng, 5) + "B01", stdnum.nl.btw.is_valid),
    "GB": lambda rng: "GB" + _searched(lambda: "999" + digits(rng, 6), stdnum.gb.vat.is_valid),
    "IT": lambda rng: "IT" + _searched(lambda: "9990" + digits(rng, 3) + "015" + digits(rng, 1), stdnum.it.iva.is_valid),
    "ES": _spanish,
    "CH": lambda rng: _searched(lambda: "CHE999" + digits(rng, 6), stdnum.ch.uid.is_valid) + "MWST",
}

#: Bank code (and branch) of banks that do not exist, as schwifty wants it.
_BANKS = {
    "DE": "99999999", "AT": "99999", "FR": "99997", "BE": "999", "LU": "999", "NL": "EXMP", "GB": "EXMP", "IE": "EXMP", "IT": "99999",
    "ES": "9999", "CH": "09999",
}  # fmt: skip
_ACCOUNT_DIGITS = {"DE": 10, "AT": 11, "FR": 11, "BE": 7, "LU": 13, "NL": 10, "GB": 8, "IE": 8, "IT": 12, "ES": 10, "CH": 12}


def vat_id(rng: random.Random, country: str) -> str | None:
    """A VAT id that passes its check, with the country's prefix and no spaces; None where there are none (US, IE)."""
    make = _VAT_IDS.get(country)
    return make(rng) if make else None


def iban(rng: random.Random, country: str) -> str:
    """An IBAN with right check digits at a bank that does not exist."""
    bank = "30999" if country == "CH" and rng.random() < 0.3 else _BANKS[country]  # 30000-31999: QR-IBAN
    branch = digits(rng, 5) if country in ("FR", "IT") else ""
    made = IBAN.generate(country, bank_code=bank, account_code=digits(rng, _ACCOUNT_DIGITS[country]), branch_code=branch)
    return str(made)


def bic(rng: random.Random, country: str) -> str:
    """A BIC of that country, of 8 or 11 characters."""
    bank = "EXMP" if country in ("NL", "GB", "IE") else "EX" + "".join(rng.choices("BCDFGKLMNPRSTVZ", k=2))
    return bank + country + rng.choice(("2A", "22", "FF", "2X", "MM")) + rng.choice(("", "XXX", "123"))


def rf_reference(rng: random.Random) -> str:
    """A creditor reference of ISO 11649, printed in groups of four."""
    body = digits(rng, rng.choice((8, 12)))
    found = next(text for check in range(2, 99) if _is_rf(text := f"RF{check:02d}{body}"))
    return " ".join(found[i : i + 4] for i in range(0, len(found), 4))


def _is_rf(text: str) -> bool:
    try:
        return bool(valid_rf(text))
    except ValueError:
        return False


def swiss_reference(rng: random.Random) -> str:
    """A QR reference of 27 digits, printed in groups of five."""
    body = digits(rng, 26)
    text = body + esr.calc_check_digit(body)
    return " ".join([text[:2], *(text[i : i + 5] for i in range(2, 27, 5))])


def belgian_reference(rng: random.Random) -> str:
    """A structured communication: ten digits and their remainder by 97 (97 for 0)."""
    body = digits(rng, 10)
    text = f"{body}{int(body) % 97 or 97:02d}"
    return f"+++{text[:3]}/{text[3:7]}/{text[7:]}+++"


def routing_number(rng: random.Random) -> str:
    """A US routing number (ABA) with the right check digit: weights 3, 7, 1."""
    body = "1299" + digits(rng, 4)
    total = sum(int(digit) * (3, 7, 1)[i % 3] for i, digit in enumerate(body))
    return body + str(-total % 10)
