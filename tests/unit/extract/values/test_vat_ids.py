"""VAT ids as companies of Europe print them. All numbers are of ranges that nobody is given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.extract.values.vat_ids import find_vat_ids


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("USt-IdNr. DE999987252", "DE999987252"),
        ("UST-ID DE 999 987 252", "DE999987252"),
        ("USt.-Id.-Nr.: DE-999.987.252", "DE999987252"),
        ("UID: ATU99409853", "ATU99409853"),
        ("UID-Nr.: AT U 99 409 853", "ATU99409853"),
        ("N° TVA intracommunautaire : FR 88 999 515 638", "FR88999515638"),
        ("TVA FR-88-999-515-638", "FR88999515638"),
        ("BTW BE 0999.852.343", "BE0999852343"),
        ("TVA : BE-0999.852.343 - RPM Namur", "BE0999852343"),
        ("BTW NL 9990.86.789.B.01", "NL999086789B01"),
        ("LU 992 727 21", "LU99272721"),
        ("VAT Reg No GB 999 6376 82", "GB999637682"),
        ("IE 9999555C", "IE9999555C"),
        ("NIF ES-B99401143", "ESB99401143"),
        ("NIF: ES B-99401143", "ESB99401143"),
        ("CHE-999.165.318 MWST", "CHE999165318MWST"),
        ("CHE\u2011999.165.318 TVA", "CHE999165318TVA"),
        ("CHE 999 165 318 (IVA)", "CHE999165318IVA"),
        ("NO 999 901 611 MVA", "NO999901611MVA"),
        ("Org.nr. 999 901 611 MVA", "NO999901611MVA"),
        ("Momsreg.nr SE 999905104901", "SE999905104901"),
        ("DK-99085487", "DK99085487"),
        ("NIP PL 999-518-88-44", "PL9995188844"),
        ("IČ DPH: SK9972900377", "SK9972900377"),
    ],
)
def test_vat_ids_are_found_however_they_are_set(text, value):
    assert [(f.value, f.valid) for f in find_vat_ids(text)] == [(value, True)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("P.IVA 99900660152", "IT99900660152"),
        ("Partita IVA e Cod. Fisc.: 99900660152", "IT99900660152"),
        ("C.F. e n. iscr. Reg. Imprese di Padova - P. IVA 99900660152", "IT99900660152"),
        ("Partita IVA e n. iscrizione al Registro delle Imprese di Padova 99900660152", "IT99900660152"),
        ("CIF B99401143", "ESB99401143"),
        ("N.I.F.: B-99401143", "ESB99401143"),
        ("NIF 99.997.956-M", "ES99997956M"),
        ("NIF 599 844 418", "PT599844418"),
        ("VAT Reg. No. 999 6376 82", "GB999637682"),
        ("VAT No: 9999555C", "IE9999555C"),
        ("BTW-nr. 999086789B01", "NL999086789B01"),
        ("BTW 0999.852.343", "BE0999852343"),
        ("NIP: 999-518-88-44", "PL9995188844"),
        ("Moms nr. 99085487", "DK99085487"),
    ],
)
def test_the_word_before_a_number_tells_its_country(text, value):
    assert [(f.value, f.valid) for f in find_vat_ids(text)] == [(value, True)]


def test_the_word_may_stand_in_another_cell():
    assert [f.value for f in find_vat_ids("99900660152", "Partita IVA")] == ["IT99900660152"]
    assert find_vat_ids("99900660152") == find_vat_ids("99900660152", "Telefono") == []


@pytest.mark.parametrize(
    "text",
    [
        "Steuernummer 12/345/67890",
        "Cod. Fisc. 99900660152",
        "SIRET 999 515 638 00017",
        "CVR 99085487",
        "VAT 20% 999637682",
        "VAT Reg No 123 456 789",
        "order SE-2023-001234567890",
        "Rechnung BE182853",
        "FR76 3000 6000 0112 3456 7890 189",
    ],
)
def test_other_numbers_are_none(text):
    assert find_vat_ids(text) == []


def test_mistyped_vat_ids_are_found_and_flagged():
    assert [(f.value, f.valid) for f in find_vat_ids("P.IVA 99900660153 CIF B99401144")] == [
        ("IT99900660153", False),
        ("ESB99401144", False),
    ]
    assert [(f.value, f.valid) for f in find_vat_ids("DE123456789 USt DE12345678")] == [("DE123456789", False), ("DE12345678", False)]


@given(st.text(max_size=200), st.text(max_size=40))
def test_any_text_is_searched(text, label):
    for found in find_vat_ids(text, label):
        assert 0 <= found.start < found.end <= len(text)
