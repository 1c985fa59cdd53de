"""A buyer at the head of the page, without a label, over or left of the seller: who owns the VAT id, the account or the web sells."""

import pytest

from mailbot.domain.invoice import Buyer
from mailbot.extract.parties.parties import Parties, choose_parties
from tests.unit.extract.prints import document

#: Buyer, seller with its VAT id last, holder of the account.
LETTERS = {
    "de": (
        ("Brauhaus Lindner KG", "Marktplatz 1", "84028 Landshut"),
        ("Kastner Filtertechnik GmbH", "Gewerbering 8", "83024 Rosenheim", "USt-IdNr.: DE136695976"),
        "Kontoinhaber: Kastner Filtertechnik GmbH",
    ),
    "fr": (
        ("Maison Delorme SAS", "3 place du Marché", "31000 Toulouse"),
        ("Verrerie du Couserans SARL", "ZA de Lédar", "09200 Saint-Girons", "TVA intracom. : FR40303265045"),
        "Titulaire du compte : Verrerie du Couserans SARL",
    ),
    "nl": (
        ("Watersport Holwerda B.V.", "Kade 4", "8501 Joure"),
        ("Zeilmakerij De Boeg B.V.", "Havendijk 21", "8601 Sneek", "Btw-nr. NL004495445B01"),
        "Ten name van: Zeilmakerij De Boeg B.V.",
    ),
    "es": (
        ("Reformas Aneto S.L.", "Calle Coso 5", "50001 Zaragoza"),
        ("Cerámicas del Jalón S.L.", "Polígono Sur 12", "50300 Calatayud", "NIF: ESB58378431"),
        "Titular: Cerámicas del Jalón S.L.",
    ),
    "it": (
        ("Torneria Sebina S.r.l.", "Via Lago 3", "25049 Iseo (BS)"),
        ("Fonderia Valcamonica S.r.l.", "Via Nazionale 40", "25040 Esine (BS)", "P. IVA IT00743110157"),
        "Intestatario: Fonderia Valcamonica S.r.l.",
    ),
    "en": (
        ("Alder & Finch Ltd", "9 Castle Street", "Exeter EX4 3PT"),
        ("Penrose Marine Coatings Ltd", "4 Quay Road", "Falmouth TR11 3XA", "VAT No GB 980 7806 84"),
        "Account name: Penrose Marine Coatings Ltd",
    ),
}
ACCOUNT = {
    "de": "IBAN DE89 3704 0044 0532 0130 00",
    "fr": "IBAN FR14 2004 1010 0505 0001 3M02 606",
    "nl": "IBAN NL91 ABNA 0417 1643 00",
    "es": "IBAN ES91 2100 0418 4502 0005 1332",
    "it": "IBAN IT60 X054 2811 1010 0000 0123 456",
    "en": "IBAN GB29 NWBK 6016 1331 9268 19",
}
BODY = ("2026/4471", "17.04.2026", "", "X 10 | | 1.000,00 €", "Total | | 1.190,00 €", "")
LANGUAGES = sorted(LETTERS)


def _below(language: str, *more: str, upper: tuple[str, ...] = (), own: bool = True) -> tuple[str, ...]:
    """The letter with the buyer over the seller, who prints `more` of itself."""
    buyer, seller, _ = LETTERS[language]
    return (*buyer, *upper, "", "", *(seller if own else seller[:3]), *more, "", "", *BODY, ACCOUNT[language])


def _right(language: str) -> tuple[str, ...]:
    buyer, seller, _ = LETTERS[language]
    return (*(f"{one} | {other}" for one, other in zip((*buyer, ""), seller, strict=True)), "", "", *BODY, ACCOUNT[language])


def _settled(found: Parties) -> str | None:
    return found.seller.value if found.seller and found.seller.sure and not found.ambiguous else None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [_below, _right])
def test_a_buyer_at_the_head_is_never_surely_the_seller_where_another_has_the_only_vat_id(language, place):
    assert _settled(choose_parties(document(*place(language)), Buyer())) in (None, LETTERS[language][1][0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_has_the_only_vat_id_and_the_account_or_the_web_sells(language):
    seller, holder = LETTERS[language][1][0], LETTERS[language][2]
    assert _settled(choose_parties(document(*_below(language), holder), Buyer())) == seller
    web = "www." + "".join(char for char in seller.split()[0].lower() if char.isascii()) + ".example"
    if seller.split()[0].isascii():
        assert _settled(choose_parties(document(*_below(language, web)), Buyer())) == seller


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [_below, _right])
def test_with_the_buyer_known_by_name_the_other_company_sells(language, place):
    buyer, seller, _ = LETTERS[language]
    assert _settled(choose_parties(document(*place(language)), Buyer(names=(buyer[0],)))) == seller[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_known_buyers_name_at_the_head_hides_no_seller_without_a_vat_id(language):
    buyer, seller, _ = LETTERS[language]
    assert _settled(choose_parties(document(*_below(language, own=False)), Buyer(names=(buyer[0],)))) in (None, seller[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_seller_at_the_head_without_a_vat_id_is_not_passed_by_for_the_buyer_with_one(language):
    other, head, _ = LETTERS[language]
    rows = (*head[:3], "", "", *other, head[3], "", "", *BODY, ACCOUNT[language])
    assert _settled(choose_parties(document(*rows), Buyer())) in (None, head[0])
    assert _settled(choose_parties(document(*rows), Buyer(names=(other[0],)))) == head[0]


NO_VAT = {
    "de": "Gemäß § 19 Abs. 1 UStG wird keine Umsatzsteuer berechnet.", "fr": "TVA non applicable, art. 293 B du CGI",
    "nl": "Vrijgesteld van btw, KOR", "es": "Operación exenta de IVA", "it": "Operazione in franchigia da IVA, regime forfettario",
    "en": "Not VAT registered.",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_small_trader_at_the_head_is_not_passed_by_for_a_buyer_with_the_only_vat_id(language):
    other, head, _ = LETTERS[language]
    rows = ("Anna Morel", *head[1:3], "", "", *other, head[3], "", "", *BODY)
    assert choose_parties(document(*rows, NO_VAT[language], ACCOUNT[language]), Buyer()).seller.value == "Anna Morel"
    assert choose_parties(document(*rows, ACCOUNT[language]), Buyer()).seller.value == other[0]  # who charges VAT has the VAT id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_seller_at_the_head_with_its_vat_id_sells_as_ever(language):
    buyer, seller, _ = LETTERS[language]
    assert _settled(choose_parties(document(*seller, "", "", *buyer, "", "", *BODY, ACCOUNT[language]), Buyer())) == seller[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("names", [(), ("Hausverwaltung Nebelhorn",)])
def test_whose_vat_id_is_the_known_buyers_own_is_never_the_seller(language, names):
    buyer, seller, _ = LETTERS[language]
    own = seller[3].rpartition(": ")[2].removeprefix("P. IVA ").removeprefix("Btw-nr. ").removeprefix("VAT No ").replace(" ", "")
    known = Buyer(names=names, vat_id=own)
    head = choose_parties(document(*seller, "", "", *buyer, "", "", *BODY, ACCOUNT[language]), known)
    assert _settled(head) != seller[0]
    foot = f"{seller[0]} · {seller[1]} · {seller[2]} · {seller[3]}"
    assert _settled(choose_parties(document(*buyer, "", *BODY, ACCOUNT[language], *[""] * 30, foot), known)) is None


def test_the_buyers_own_vat_id_under_its_name_or_said_to_be_its_is_no_doubt():
    buyer, seller, _ = LETTERS["de"]
    known = Buyer(names=(buyer[0],), vat_id="DE129273398")
    for upper in (("USt-IdNr. DE129273398",), ("Ihre USt-IdNr.: DE129273398",)):
        assert _settled(choose_parties(document(*_below("de", upper=upper)), known)) == seller[0]
    foot = ("Steuerschuldnerschaft des Leistungsempfängers, Ihre USt-IdNr. DE129273398",)
    assert _settled(choose_parties(document(*_below("de"), *foot), known)) == seller[0]
