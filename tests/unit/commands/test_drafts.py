"""`mailbot drafts` for a person: nothing is cut, however narrow the terminal."""

import pytest

from mailbot.assistant.listing import ListedDraft
from mailbot.commands import company
from mailbot.commands.printing import print_blocks


def a_draft(**changes: object) -> ListedDraft:
    """A draft with long values."""
    facts = dict.fromkeys(ListedDraft.model_fields) | {
        "id": "a" * 16,
        "state": "incomplete",
        "number": "F-2026-0000000000101",
        "creditor_name": "Ets. Dupont, Fournitures et Papeterie de la Presqu\u2019\u00eele SARL",
        "creditor_iban": "FR7630006000011234567890189",
        "instructed_amount": "1200.00",
        "currency": "EUR",
        "missing": ("number",),
        "doubts": ("print_differs_from_xml", "beneficiary_name_differs", "possible_duplicate"),
        "file": "facture-de-novembre-2026-papeterie-et-fournitures.pdf",
        "message_id": "a-rather-long-id-of-a-mail@customer.example",
    }
    return ListedDraft.model_validate(facts | changes)


@pytest.mark.parametrize("columns", ["80", "20"])
def test_no_value_is_cut(columns: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    draft = a_draft()
    print_blocks([company._block(draft)])
    printed = capsys.readouterr().out
    wanted = [draft.number, draft.creditor_name, draft.creditor_iban, "1200.00 EUR", draft.file, draft.message_id, *draft.doubts]
    assert [value for value in wanted if str(value) not in printed] == []
    assert "pay from" not in printed


def test_what_a_document_holds_does_not_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    print_blocks([company._block(a_draft(number=None, creditor_name="\x1b[2JDupont\nSARL", instructed_amount=None, currency=None))])
    first, *_ = capsys.readouterr().out.splitlines()
    assert first == "(no number) | \\x1b[2JDupont SARL | ? ? | incomplete"
