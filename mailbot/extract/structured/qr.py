"""Payment QR codes -> fields: EPC069-12 (BCD, "GiroCode") and the Swiss QR-bill (SPC)."""

from decimal import Decimal, InvalidOperation
from typing import Any

from mailbot.domain.account import compact_iban, is_iban
from mailbot.domain.invoice import Field, Fields, Source
from mailbot.domain.money import CURRENCIES
from mailbot.extract.values.identifiers import is_bic

_LONGEST = 2000
_QUOTE = 120
_LARGEST = Decimal(10) ** 13  # EPC069-12 has 999999999.99; the Swiss code as much
_EPC_LINES, _SWISS_LINES = 7, 20  # up to the IBAN, up to the currency


def _amount(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 < number < _LARGEST else None


def _epc(lines: list[str]) -> dict[str, Any]:
    """EPC069-12: BCD, version, character set, SCT, BIC, name, IBAN, amount, purpose, reference, remittance, information."""
    lines = lines + [""] * 12
    money = lines[7]
    return {
        "bic": lines[4] if is_bic(lines[4]) else None,
        "payee_name": lines[5] or None,
        "iban": compact_iban(lines[6]),
        "currency": money[:3] if money[:3] in CURRENCIES else None,
        "amount_due": _amount(money[3:]),
        "remittance_information": lines[9] or lines[10] or None,
    }


def _swiss(lines: list[str]) -> dict[str, Any]:
    """Swiss Implementation Guidelines QR-bill 2.x: SPC, version, coding, IBAN, creditor (7), ultimate creditor (7), amount,
    currency, ultimate debtor (7), reference type, reference, message."""
    lines = lines + [""] * 32
    return {
        "iban": compact_iban(lines[3]),
        "payee_name": lines[5] or None,
        "amount_due": _amount(lines[18]),
        "currency": lines[19] if lines[19] in CURRENCIES else None,
        "remittance_information": lines[28] or lines[29] or None,
    }


def read_payment_code(payload: str) -> dict[str, Any] | None:
    """The values of a payment code (`iban`, `amount_due`, `currency`, `payee_name`, `bic`, `remittance_information`); else None.

    A code whose IBAN fails its check digits is none.
    """
    lines = [line.strip() for line in payload[:_LONGEST].replace("\r\n", "\n").split("\n")]
    if lines[0] == "BCD" and len(lines) >= _EPC_LINES:
        values = _epc(lines)
    elif lines[0] == "SPC" and len(lines) >= _SWISS_LINES:
        values = _swiss(lines)
    else:
        return None
    return values if is_iban(values["iban"]) else None


def qr_fields(payloads: tuple[tuple[int, str], ...]) -> tuple[Fields, ...]:
    """The fields of every payment code among (page, payload) pairs, without repetitions."""
    found: dict[str, Fields] = {}
    for page, payload in payloads:
        values = read_payment_code(payload) or {}
        made = {n: Field[Any](value=v, confidence=1.0, source=Source.QR, page=page, quote=" ".join(payload.split())[:_QUOTE])
                for n, v in values.items() if v is not None}  # fmt: skip
        if made:
            found.setdefault(payload, Fields.model_validate(made))
    return tuple(found.values())
