"""Every table. `company_id` is in each of them and in every foreign key: no row can point into another company.

company ─┬─ member ── account ── beneficiary
         ├─ inbox (one mail to one company) ── document ── invoice (document, page range) ── draft ── anchor
         ├─ outbox (one mail of ours)
         ├─ connection (an agent's account at a portal) ── cube_document ── document
         ├─ model_use (what asking a model about a document took)
         ├─ event (who changed what, when) ── event_values (erasable)
         └─ blob (raw mail, files, page pictures, mail bodies; sealed)
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mailbot.store.columns import Json, UtcTime
from mailbot.store.rows import PREFIX, Base, OfCompany, Worked, key, points_to


class Company(Base):
    """A company that runs its payments here. `address_local_part` is the part before the @ of its own address."""

    __tablename__ = f"{PREFIX}company"

    id: Mapped[str] = key()
    name: Mapped[str]
    legal_names: Mapped[list[str]]
    country: Mapped[str] = mapped_column(String(2))
    vat_id: Mapped[str | None]
    time_zone: Mapped[str]
    language: Mapped[str] = mapped_column(String(2))
    address_local_part: Mapped[str] = mapped_column(String(28), unique=True)
    security_code_sealed: Mapped[bytes]
    is_active: Mapped[bool]
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]


class Member(Base, OfCompany):
    """A mailbox on the allow-list, of a person or shared. `email` is normalised."""

    __tablename__ = f"{PREFIX}member"
    __table_args__ = (UniqueConstraint("company_id", "email"), UniqueConstraint("company_id", "id"))

    email: Mapped[str]
    role: Mapped[str] = mapped_column(String(10))  # member | admin
    language: Mapped[str] = mapped_column(String(2))
    wants_alerts: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]


class Account(Base, OfCompany):
    """One of the company's own accounts; the main one of a currency is debited."""

    __tablename__ = f"{PREFIX}account"
    __table_args__ = (UniqueConstraint("company_id", "iban"), UniqueConstraint("company_id", "id"))

    currency: Mapped[str] = mapped_column(String(3))
    iban: Mapped[str] = mapped_column(String(34))
    is_main: Mapped[bool]
    created_at: Mapped[datetime]


class Blob(Base, OfCompany):
    """Bytes, sealed at rest (AES-256-GCM); `delete_after` is the end of their retention."""

    __tablename__ = f"{PREFIX}blob"
    __table_args__ = (UniqueConstraint("company_id", "id"),)

    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    sealed: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    delete_after: Mapped[datetime | None] = mapped_column(UtcTime, index=True)
    created_at: Mapped[datetime]


class Inbox(Base, OfCompany, Worked):
    """One mail to one company. State: waiting -> done | dead. `decision` is what authorise made of it."""

    __tablename__ = f"{PREFIX}inbox"
    __table_args__ = (
        UniqueConstraint("company_id", "message_id", "content_sha256"),
        UniqueConstraint("company_id", "id"),
        points_to("blob", "raw_blob_id"),
    )

    message_id: Mapped[str] = mapped_column(index=True)  # RFC 5322, or the hash of the raw mail
    content_sha256: Mapped[str] = mapped_column(String(64))
    raw_blob_id: Mapped[str | None] = mapped_column(String(16))
    client_ip: Mapped[str | None]
    helo: Mapped[str | None]
    tls: Mapped[str | None]
    mail_from: Mapped[str]
    rcpt_to: Mapped[str]
    verdict: Mapped[dict[str, Any]]
    received_at: Mapped[datetime]
    sender: Mapped[str | None]  # the one From address, normalised; filled by authorise
    subject: Mapped[str | None]  # masked
    decision: Mapped[str | None] = mapped_column(String(20))  # authorised | not_authorised | not_handled (a rule, whoever sent it)
    answer: Mapped[str | None] = mapped_column(String(20))  # sender | administrators | nobody
    reason: Mapped[str | None]
    in_reply_to_outbox_id: Mapped[str | None] = mapped_column(String(16))
    finished_at: Mapped[datetime | None]


class Document(Base, OfCompany):
    """One part of a mail, or a Cube document that a draft was asked for; with what became of it."""

    __tablename__ = f"{PREFIX}document"
    __table_args__ = (
        UniqueConstraint("company_id", "id"),
        UniqueConstraint("inbox_id", "position"),
        points_to("inbox", "inbox_id"),
        points_to("blob", "blob_id"),
        points_to("blob", "xml_blob_id"),
        points_to("cube_document", "cube_document_id"),
        Index("ix_mb_document_sha256", "company_id", "sha256"),
    )

    inbox_id: Mapped[str | None] = mapped_column(String(16))
    cube_document_id: Mapped[str | None] = mapped_column(String(16))
    position: Mapped[int]
    filename: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    blob_id: Mapped[str | None] = mapped_column(String(16))  # only documents are kept, not what was set aside or refused
    xml_blob_id: Mapped[str | None] = mapped_column(String(16))  # the e-invoice XML that came beside it
    fate: Mapped[str] = mapped_column(String(12))  # document | set_aside | refused
    reason: Mapped[str | None]
    extraction: Mapped[dict[str, Any] | None]  # Extraction as JSON, once read
    layout: Mapped[dict[str, Any] | None] = mapped_column(
        Json, deferred=True
    )  # Layout as JSON: where what is printed, to compare and learn from
    outcome: Mapped[str | None] = mapped_column(String(12))
    duplicate_of_draft_id: Mapped[str | None] = mapped_column(String(16))
    created_at: Mapped[datetime]


class PageImage(Base, OfCompany):
    """A picture of a page for people; width and height are the page's in points."""

    __tablename__ = f"{PREFIX}page_image"
    __table_args__ = (UniqueConstraint("document_id", "page"), points_to("document", "document_id"), points_to("blob", "blob_id"))

    document_id: Mapped[str] = mapped_column(String(16))
    page: Mapped[int]
    width: Mapped[float]
    height: Mapped[float]
    blob_id: Mapped[str] = mapped_column(String(16))


class Invoice(Base, OfCompany):
    """One invoice on one document: segment 0 is the whole file, 1.. are the parts of a file with several."""

    __tablename__ = f"{PREFIX}invoice"
    __table_args__ = (
        UniqueConstraint("company_id", "id"),
        UniqueConstraint("document_id", "segment"),
        points_to("document", "document_id"),
    )

    document_id: Mapped[str] = mapped_column(String(16))
    segment: Mapped[int]
    pages: Mapped[list[Any]]
    fields: Mapped[dict[str, Any]]  # Fields as JSON, with evidence
    created_at: Mapped[datetime]


class ModelUse(Base, OfCompany):
    """What asking a model about a document took. `result` is "asked" until it answered: then the tokens are those put aside for it."""

    __tablename__ = f"{PREFIX}model_use"
    __table_args__ = (points_to("document", "document_id"), Index("ix_mb_model_use_day", "company_id", "day"))

    document_id: Mapped[str] = mapped_column(String(16), index=True)
    day: Mapped[date]  # in UTC, by which budgets are counted
    result: Mapped[str] = mapped_column(String(20))
    prompt_tokens: Mapped[int]
    completion_tokens: Mapped[int]
    is_estimated: Mapped[bool]
    pictures: Mapped[int]
    cost: Mapped[Decimal | None]  # at the prices of that moment
    currency: Mapped[str | None] = mapped_column(String(3))
    asked_at: Mapped[datetime]


class Beneficiary(Base, OfCompany):
    """A creditor. `iban`/`account`/`bic` are the details in force; `proposed_*` wait for an administrator (changed or blocked)."""

    __tablename__ = f"{PREFIX}beneficiary"
    __table_args__ = (UniqueConstraint("company_id", "id"), Index("ix_mb_beneficiary_name", "company_id", "name_normalised"))

    name: Mapped[str]
    name_normalised: Mapped[str]
    country: Mapped[str | None] = mapped_column(String(2))
    vat_id: Mapped[str | None]
    iban: Mapped[str | None] = mapped_column(String(34))
    account: Mapped[dict[str, Any] | None]  # LocalAccount as JSON
    bic: Mapped[str | None] = mapped_column(String(11))
    details_by: Mapped[str | None]  # the person who supplied the details in force; None: a document
    proposed_iban: Mapped[str | None] = mapped_column(String(34))
    proposed_account: Mapped[dict[str, Any] | None]
    proposed_bic: Mapped[str | None] = mapped_column(String(11))
    proposed_by: Mapped[str | None]  # the person who supplied the proposed details; None: a document
    state: Mapped[str] = mapped_column(String(12))
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class Draft(Base, OfCompany):
    """A payment draft in ISO 20022 words; one per invoice."""

    __tablename__ = f"{PREFIX}draft"
    __table_args__ = (
        UniqueConstraint("company_id", "id"),
        UniqueConstraint("invoice_id"),
        points_to("invoice", "invoice_id"),
        points_to("beneficiary", "beneficiary_id"),
        points_to("account", "debtor_account_id"),
        Index("ix_mb_draft_number", "company_id", "number_normalised"),
    )

    invoice_id: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(20))
    version: Mapped[int] = mapped_column(default=1)
    number: Mapped[str | None]
    number_normalised: Mapped[str | None]
    supplier_keys: Mapped[list[str]]  # what identifies the supplier for duplicates: VAT id, IBAN, normalised name
    creditor_name: Mapped[str | None]
    creditor_iban: Mapped[str | None] = mapped_column(String(34))
    creditor_account: Mapped[dict[str, Any] | None]
    creditor_bic: Mapped[str | None] = mapped_column(String(11))
    beneficiary_id: Mapped[str | None] = mapped_column(String(16))
    instructed_amount: Mapped[Decimal | None]
    currency: Mapped[str | None] = mapped_column(String(3))
    issue_date: Mapped[date | None]
    due_date: Mapped[date | None]
    requested_execution_date: Mapped[date | None]
    debtor_account_id: Mapped[str | None] = mapped_column(String(16))
    remittance_information: Mapped[str | None]
    end_to_end_id: Mapped[str] = mapped_column(String(35))
    discounts: Mapped[list[Any]]
    missing: Mapped[list[str]]
    doubts: Mapped[list[str]]
    validated_by: Mapped[str | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class Anchor(Base, OfCompany):
    """Where a supplier prints a field in one layout, as the correction of a draft showed; in force until `dropped_at`."""

    __tablename__ = f"{PREFIX}anchor"
    __table_args__ = (UniqueConstraint("company_id", "supplier", "field", "version"), points_to("draft", "draft_id"))

    supplier: Mapped[str]  # all that identifies it: VAT id and account
    field: Mapped[str] = mapped_column(String(40))  # never bank details
    version: Mapped[int]
    anchor: Mapped[dict[str, Any]]  # labels and places as JSON
    draft_id: Mapped[str] = mapped_column(String(16), index=True)  # that it was learned from
    learned_by: Mapped[str]
    created_at: Mapped[datetime]
    dropped_at: Mapped[datetime | None]
    dropped_for: Mapped[str | None] = mapped_column(String(20))  # contradicted | superseded | refused


class Outbox(Base, OfCompany, Worked):
    """One mail of ours to one person. State: waiting -> sent | dead. Its id is in its Message-ID and Reply-To."""

    __tablename__ = f"{PREFIX}outbox"
    __table_args__ = (
        UniqueConstraint("company_id", "id"),
        UniqueConstraint("idempotency_key"),
        points_to("inbox", "inbox_id"),
        points_to("blob", "body_blob_id"),
        Index("ix_mb_outbox_event_recipient", "company_id", "event", "recipient"),
    )

    idempotency_key: Mapped[str]  # e.g. "reply:INBOX_ID": what must not be written twice
    event: Mapped[str] = mapped_column(String(40))  # the folder under templates/mail, or the reason
    inbox_id: Mapped[str | None] = mapped_column(String(16))  # the mail it answers
    draft_ids: Mapped[list[str]]  # what a reply to it may correct, in the order shown
    recipient: Mapped[str]
    mail_from: Mapped[str]  # envelope sender; empty for replies (RFC 3834)
    message_id: Mapped[str] = mapped_column(index=True)
    body_blob_id: Mapped[str] = mapped_column(String(16))
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


class DeadLetter(Base, OfCompany):
    """A row that every attempt failed on; `replayed_at` once an operator tried again."""

    __tablename__ = f"{PREFIX}dead_letter"

    kind: Mapped[str] = mapped_column(String(20))
    row_id: Mapped[str] = mapped_column(String(16))
    error: Mapped[str]
    created_at: Mapped[datetime]
    replayed_at: Mapped[datetime | None]


class Event(Base, OfCompany):
    """One state change: who, when, what; the values live in EventValues, their digest here."""

    __tablename__ = f"{PREFIX}event"
    __table_args__ = (UniqueConstraint("company_id", "id"), Index("ix_mb_event_subject", "company_id", "subject", "subject_id"))

    at: Mapped[datetime]
    actor: Mapped[str]  # a member's address, "assistant", "agent", "operator"
    action: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(20))  # inbox, draft, anchor, beneficiary, company, member, account, outbox, connection
    subject_id: Mapped[str] = mapped_column(String(16))
    version: Mapped[int | None]
    values_sha256: Mapped[str] = mapped_column(String(64))


class EventValues(Base, OfCompany):
    """Old and new values of an event; erasable without breaking the trail."""

    __tablename__ = f"{PREFIX}event_values"
    __table_args__ = (points_to("event", "event_id"),)

    event_id: Mapped[str] = mapped_column(String(16), index=True)
    old: Mapped[dict[str, Any]]
    new: Mapped[dict[str, Any]]


class CodeAttempt(Base, OfCompany):
    """A wrong security code by an authenticated, allow-listed sender."""

    __tablename__ = f"{PREFIX}code_attempt"
    __table_args__ = (Index("ix_mb_code_attempt_sender", "company_id", "sender", "at"),)

    sender: Mapped[str]
    at: Mapped[datetime]


class Connection(Base, OfCompany, Worked):
    """A user's agent: one account at one portal or folder. State: waiting | ok | unavailable | ... (reference: agents)."""

    __tablename__ = f"{PREFIX}connection"
    __table_args__ = (UniqueConstraint("company_id", "id"), points_to("member", "member_id"))

    member_id: Mapped[str] = mapped_column(String(16))
    agent: Mapped[str] = mapped_column(String(40))  # scheme of the adapter: folder, push
    label: Mapped[str]
    config: Mapped[dict[str, Any]]
    secrets_sealed: Mapped[bytes | None]
    session_state: Mapped[dict[str, Any]]  # cursors
    frequency: Mapped[str] = mapped_column(String(4))  # 3d | 1M | push
    synchronised_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]


class CubeDocument(Base, OfCompany, Worked):
    """A document that an agent delivered. Worked on when a draft is asked for; state: stored -> waiting -> drafted | dead."""

    __tablename__ = f"{PREFIX}cube_document"
    __table_args__ = (
        UniqueConstraint("company_id", "id"),
        UniqueConstraint("company_id", "sha256"),
        UniqueConstraint("connection_id", "remote_id"),
        points_to("connection", "connection_id"),
        points_to("blob", "blob_id"),
    )

    connection_id: Mapped[str] = mapped_column(String(16))
    remote_id: Mapped[str]
    filename: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    blob_id: Mapped[str | None] = mapped_column(String(16))
    requested_by: Mapped[str | None]  # the member who asked for a draft
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]


class Executor(Base):
    """A running process and its last heartbeat; not a company's, so it has no company."""

    __tablename__ = f"{PREFIX}executor"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    beat_at: Mapped[datetime]
