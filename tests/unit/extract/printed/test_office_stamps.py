"""Stamps that say that a bill was refused, is questioned, or was booked before."""

import pytest

from mailbot.domain.outcome import Doubt, Outcome
from tests.refusals.papers import Change
from tests.refusals.papers import read as read_paper
from tests.unit.extract.prints import changed, read

_STOPPED = [
    ("en", "QUERY"), ("en", "QUERIED"), ("en", "REJECTED"), ("en", "NOT APPROVED"), ("en", "DUPLICATE"), ("en", "ON HOLD"),
    ("en", "AWAITING CREDIT NOTE"), ("de", "ABGELEHNT"), ("de", "NICHT FREIGEGEBEN"), ("de", "IN KLÄRUNG"), ("fr", "REFUSÉ"),
    ("fr", "EN ATTENTE"), ("fr", "NON APPROUVÉE"), ("it", "RIFIUTATA"), ("it", "NON AUTORIZZATA"), ("es", "RECHAZADA"),
    ("es", "NO CONFORME"), ("nl", "AFGEKEURD"), ("nl", "NIET AKKOORD"),
]  # fmt: skip
_HANDLED = [
    ("en", "SETTLED"), ("en", "ENTERED"), ("en", "POSTED 12/05/2026"), ("de", "ERLEDIGT"), ("de", "GEBUCHT"),
    ("de", "BEZAHLT AM 12.05.2026"),
    ("de", "Rechnung GEBUCHT"), ("fr", "QUITTANCÉ"), ("fr", "COMPTABILISÉ"), ("fr", "SAISIE LE 12/05/2026"), ("it", "CONTABILIZZATA"),
    ("it", "PAGATO IL 12/05/2026"), ("es", "CONTABILIZADA"), ("nl", "GEBOEKT"), ("nl", "VOLDAAN"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "stamp"), _STOPPED + _HANDLED)
def test_a_stamp_across_the_page_is_asked_about(language, stamp):
    assert read_paper(language, Change(mark=stamp, mark_size=50.0 if len(stamp) < 14 else 30.0)).outcome is not Outcome.PROCESSED


@pytest.mark.parametrize("row", ["Industriestraße 17 | {}", "{} | Tel. 0711 123456", "{}"])
def test_a_stamp_beside_anything_else_is_asked_about(row):
    for _, stamp in _STOPPED:
        assert Doubt.MARKED_AS_VOID in read(*changed(Industriestraße=row.format(stamp))).doubts, stamp
    for _, stamp in (one for one in _HANDLED if one[1].isupper()):
        found = read(*changed(Industriestraße=row.format(stamp)))
        assert found.outcome is Outcome.FAILED or Doubt.MARKED_AS_PAID in found.doubts, stamp


@pytest.mark.parametrize("stamp", [
    "ORIGINAL", "DUPLICATA", "DUPLIKAT", "DUPLICADO", "DUPLICATO", "DUPLICAAT", "KOPIE", "GEPRÜFT", "APPROVED", "BON À PAYER",
    "FREIGEGEBEN", "AKKOORD",
])  # fmt: skip
def test_what_lets_a_bill_pass_stops_none(stamp):
    assert read_paper("de", Change(mark=stamp)).outcome is Outcome.PROCESSED


@pytest.mark.parametrize("rows", [
    ("ORDERED | DELIVERED | RETURNED", "12 | 12 | 0"),
    ("ARTIKEL | RETOUR", "Palette | 3"),
    ("SAISIE | | 1.000,00 €",),
    ("ERFASST: | Frau Sommer",),
    ("Posted on our website",),
])  # fmt: skip
def test_heads_items_and_labels_are_no_stamps(rows):
    spanned = list(changed())
    at = spanned.index("Spannvorrichtung | | 1.000,00 €")
    found = read(*spanned[:at], *rows, *spanned[at + ("1.000,00 €" in rows[0]) :])
    assert not {Doubt.MARKED_AS_VOID, Doubt.MARKED_AS_PAID} & set(found.doubts)
