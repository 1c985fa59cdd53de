"""What the mail templates are given: one value per event, named like its folder under templates/mail.

Amounts are Decimal with a currency, dates are dates, IBANs electronic: `render` prints them in the reader's language.
Everything in here may come from a hostile mail or document; templates escape it.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

from mailbot.domain.beneficiary import BeneficiaryState
from mailbot.domain.draft import OPEN, DraftState
from mailbot.domain.invoice import Box, Difference, DoubtfulDate, Frozen
from mailbot.domain.outcome import Doubt, Missing, Outcome, Reason


class Saving(Frozen):
    """An early-payment discount that can still be had: pay by `until`, save `amount`."""

    until: date
    amount: Decimal
    percent: Decimal | None = None


class Given(Frozen):
    """A value of a draft (a field of Payment) that is not the one that was read: who gave it, None where nobody knows any more; what was
    read, None for nothing; and where the document prints the value all the same, if it does (page from 1, box, quote)."""

    field: str
    by: str | None
    read: str | None
    page: int | None = None
    box: Box | None = None
    quote: str | None = None


class Similar(Frozen):
    """A beneficiary of nearly the same name as another supplier, and its account as printed."""

    name: str
    iban: str | None = None
    account: str | None = None


class DraftLetter(Frozen):
    """A draft as a mail or page shows it."""

    id: str
    filename: str | None = None  # of the document that it was made of
    state: DraftState
    number: str | None
    creditor_name: str | None
    creditor_iban: str | None
    creditor_account: str | None  # printed form of a non-IBAN account, e.g. "60-12-13 70791763"
    paid_to_factor: bool = False  # the account is that of another than the supplier, as the document says
    other_bic: str | None = None  # as printed, of another country than the account, while that is doubted
    previous_iban: str | None = None  # the beneficiary's known IBAN, when this one differs
    instructed_amount: Decimal | None
    currency: str | None
    due_date: date | None
    requested_execution_date: date | None
    debtor_iban: str | None
    remittance_information: str | None
    saving: Saving | None = None
    missing: tuple[Missing, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    unsure: tuple[Missing, ...] = ()  # what was hard to read and that nobody has given since
    confirmable: tuple[Doubt, ...] = ()  # those that anybody's "OK" settles
    differences: tuple[Difference, ...] = ()  # what its document's faces disagree on
    dates: tuple[DoubtfulDate, ...] = ()  # with ambiguous_date: what each of the dates may mean
    remarks: tuple[str, ...] = ()  # with remark: the sentences of the document
    given: tuple[Given, ...] = ()
    beneficiary_name: str | None = None
    is_named_otherwise: bool = False  # its beneficiary is known under a name that is not quite the document's
    similar_to: Similar | None = None  # with similar_name: who is known under nearly this name
    beneficiary_state: BeneficiaryState | None = None
    url: str  # signed link: to complete it when incomplete, else to validate it


class PartLetter(Frozen):
    """An invoice of a file with several that gave no draft: its pages (from 1) and why."""

    pages: tuple[int, ...]
    reason: Reason
    earlier: DraftLetter | None = None  # with reason duplicate: the draft that exists


class FileLetter(Frozen):
    """One file of a mail and what became of it. Several drafts when the file held several invoices."""

    filename: str
    outcome: Outcome
    reason: Reason | None = None
    looks_like: str | None = None
    doubts: tuple[Doubt, ...] = ()
    drafts: tuple[DraftLetter, ...] = ()
    pages: tuple[tuple[int, ...], ...] = ()  # of each draft, when the file held several invoices
    parts: tuple[PartLetter, ...] = ()  # of a file with several invoices: those that gave no draft
    earlier: DraftLetter | None = None  # the draft that exists, with reason duplicate or the doubt possible_duplicate
    read_with: str | None = None  # set aside as the e-invoice of this file, and read together with it
    copy_of: str | None = None  # set aside as the same bytes as this file

    @property
    def pays_elsewhere(self) -> bool:
        """Whether the earlier draft pays to another account than one of these: then one of the copies is not the supplier's."""
        earlier = self.earlier.creditor_iban if self.earlier else None
        return earlier is not None and any(draft.creditor_iban not in (None, earlier) for draft in self.drafts)

    @property
    def is_handled_in_part(self) -> bool:
        """Whether all that was drafted of it is ready, and the rest of it failed: nothing of it is to be completed."""
        return bool(self.parts and self.drafts) and all(draft.state != DraftState.INCOMPLETE for draft in self.drafts)


class Change(Frozen):
    """A correction that was understood: field name (of Payment), old and new value as printed text."""

    field: str
    old: str | None
    new: str
    number: str | None = None  # of the invoice, when the reply is about several


class NotUsed(Frozen):
    """A line of a reply that could not be used, and why: the field (of Payment) whose value it is not, or a word of its own.

    `missing` is what the draft lacks that an "OK" does not replace; `about` are the numbers of the invoices that the mail which was
    answered shows, when the line is about another.
    """

    line: str
    why: (
        Literal[
            "creditor_iban",
            "creditor_bic",
            "instructed_amount",
            "currency",
            "due_date",
            "contradiction",
            "confirmation",
            "administrator",
            "iban_needed",
            "account_needed",
            "amount_not_positive",
            "amount_too_large",
            "amount_decimals",
            "decided",
            "empty",
            "sentence",
            "which_draft",
            "other_draft",
            "missing",
        ]
        | None
    ) = None
    missing: tuple[Missing, ...] = ()
    about: tuple[str, ...] = ()


class Reply(Frozen):
    """The one reply to a mail (events processed, partial, failed, mixed, follow_up, corrected)."""

    event: Literal["processed", "partial", "failed", "mixed", "follow_up", "corrected"]
    company: str
    files: tuple[FileLetter, ...] = ()
    changes: tuple[Change, ...] = ()
    unchanged: tuple[Change, ...] = ()  # values of the reply that the draft had already
    confirmed: tuple[Doubt, ...] = ()  # what the person's "OK" settled, or the value that was read, given again
    nothing: Literal["said", "asked"] | None = None  # the reply held no words; or an "OK", and nothing had to be confirmed
    not_understood: tuple[NotUsed, ...] = ()  # lines of the reply that looked like corrections and could not be used
    corrected: tuple[DraftLetter, ...] = ()  # the drafts after the changes
    still_reading: tuple[str, ...] = ()  # names of files that follow in a second reply

    @property
    def begin_with(self) -> str | None:
        """The invoice number that a line of an answer may begin with: empty where none is needed (assistant.correct.target), None
        where one is needed and no draft has any."""
        shown = [*self.corrected, *(draft for file in self.files for draft in file.drafts)]
        waiting = [draft for draft in shown if draft.state in OPEN]
        incomplete = [draft for draft in waiting if draft.state == DraftState.INCOMPLETE]
        if len(waiting) <= 1 or len(incomplete) == 1:
            return ""
        return next((draft.number for draft in incomplete or waiting if draft.number), None)


class NotHandled(Frozen):
    """The reply to a mail that was not handled as a whole (event not_handled)."""

    company: str | None  # None when the sender may not know which company this is
    reason: Reason
    received_subject: str | None = None
    set_aside: tuple[str, ...] = ()  # with reason no_attachment: the files that were taken for logos and the like
    is_lost_reply: bool = False  # it was sent to a reply address that is unknown, or expired


class Welcome(Frozen):
    """The assistant was activated (event welcome), or its security code replaced (event security_code_changed)."""

    company: str
    address: str
    security_code: str
    settings_url: str | None = None  # the company's settings for administrators, their own choices for others
    is_administrator: bool = False


#: What administrators are asked of a beneficiary: to trust a new one, other bank details, or another name for a known account.
Asks = Literal["new", "changed", "name_differs"]


class BeneficiaryLetter(Frozen):
    """To the administrators: a beneficiary waits (events beneficiary_new, beneficiary_changed, beneficiary_name_differs)."""

    company: str
    asks: Asks = "new"
    name: str
    iban: str | None
    account: str | None
    bic: str | None = None
    previous_iban: str | None = None
    previous_account: str | None = None
    previous_bic: str | None = None
    missing: tuple[Missing, ...] = ()
    supplied_by: str | None = None  # the person who gave the bank details; None: the document did
    draft: DraftLetter | None = None
    url: str


class BeneficiariesLetter(Frozen):
    """To the administrators: several beneficiaries wait because of one mail (event beneficiaries), each decided behind its own link."""

    company: str
    questions: tuple[BeneficiaryLetter, ...]


class CubeLine(Frozen):
    """A document that an agent delivered."""

    filename: str
    agent: str
    received: date
    url: str


class CubeAlert(Frozen):
    """New documents in the Cube (event cube_alert; cube_digest after a first synchronisation)."""

    company: str
    documents: tuple[CubeLine, ...]
    total: int


class ConnectionTrouble(Frozen):
    """An agent has a trouble (event connection_trouble), or works again (connection_restored)."""

    company: str
    agent: str
    label: str
    trouble: Literal["site_unavailable", "invalid_credentials", "action_needed", "maintenance", "other"]
    detail: str | None = None
    url: str | None = None
