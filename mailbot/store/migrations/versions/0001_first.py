"""The first tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.schema import SchemaItem

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    """Parents before children. Forward only: going back is restoring a backup."""
    _company()
    _executor()
    _account()
    _beneficiary()
    _blob()
    _code_attempt()
    _dead_letter()
    _event()
    _member()
    _connection()
    _event_values()
    _inbox()
    _cube_document()
    _outbox()
    _document()
    _invoice()
    _page_image()
    _draft()


def _of_company(name: str, *items: SchemaItem) -> None:
    """A table of one company's rows: (company_id, id) is what other tables point to."""
    op.create_table(
        f"mb_{name}",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("company_id", sa.String(16), sa.ForeignKey("mb_company.id"), nullable=False),
        *items,
    )
    op.create_index(f"ix_mb_{name}_company_id", f"mb_{name}", ["company_id"])


def _to(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["company_id", column], [f"mb_{table}.company_id", f"mb_{table}.id"])


def _company() -> None:
    op.create_table(
        "mb_company",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("legal_names", JSON, nullable=False),
        sa.Column("country", sa.String(2), nullable=False),
        sa.Column("vat_id", sa.String(), nullable=True),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("address_local_part", sa.String(28), nullable=False),
        sa.Column("security_code_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("address_local_part"),
    )


def _executor() -> None:
    op.create_table(
        "mb_executor",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("beat_at", sa.DateTime(timezone=True), nullable=False),
    )


def _account() -> None:
    _of_company(
        "account",
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("iban", sa.String(34), nullable=False),
        sa.Column("is_main", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("company_id", "iban"),
        sa.UniqueConstraint("company_id", "id"),
    )


def _beneficiary() -> None:
    _of_company(
        "beneficiary",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_normalised", sa.String(), nullable=False),
        sa.Column("country", sa.String(2), nullable=True),
        sa.Column("vat_id", sa.String(), nullable=True),
        sa.Column("iban", sa.String(34), nullable=True),
        sa.Column("account", JSON, nullable=True),
        sa.Column("bic", sa.String(11), nullable=True),
        sa.Column("details_by", sa.String(), nullable=True),
        sa.Column("proposed_iban", sa.String(34), nullable=True),
        sa.Column("proposed_account", JSON, nullable=True),
        sa.Column("proposed_bic", sa.String(11), nullable=True),
        sa.Column("proposed_by", sa.String(), nullable=True),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("company_id", "id"),
    )
    op.create_index("ix_mb_beneficiary_name", "mb_beneficiary", ["company_id", "name_normalised"])


def _blob() -> None:
    _of_company(
        "blob",
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("delete_after", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("company_id", "id"),
    )
    op.create_index("ix_mb_blob_delete_after", "mb_blob", ["delete_after"])


def _code_attempt() -> None:
    _of_company(
        "code_attempt",
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_mb_code_attempt_sender", "mb_code_attempt", ["company_id", "sender", "at"])


def _dead_letter() -> None:
    _of_company(
        "dead_letter",
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("row_id", sa.String(16), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("replayed_at", sa.DateTime(timezone=True), nullable=True),
    )


def _event() -> None:
    _of_company(
        "event",
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("subject", sa.String(20), nullable=False),
        sa.Column("subject_id", sa.String(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("values_sha256", sa.String(64), nullable=False),
        sa.UniqueConstraint("company_id", "id"),
    )
    op.create_index("ix_mb_event_subject", "mb_event", ["company_id", "subject", "subject_id"])


def _member() -> None:
    _of_company(
        "member",
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("role", sa.String(10), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("wants_alerts", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("company_id", "email"),
        sa.UniqueConstraint("company_id", "id"),
    )


def _connection() -> None:
    _of_company(
        "connection",
        sa.Column("member_id", sa.String(16), nullable=False),
        sa.Column("agent", sa.String(40), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("config", JSON, nullable=False),
        sa.Column("secrets_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("session_state", JSON, nullable=False),
        sa.Column("frequency", sa.String(4), nullable=False),
        sa.Column("synchronised_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("attempts_before", sa.Integer(), nullable=False),
        sa.Column("next_attempt_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        _to("member", "member_id"),
        sa.UniqueConstraint("company_id", "id"),
    )
    op.create_index("ix_mb_connection_next_attempt_at", "mb_connection", ["next_attempt_at"])


def _event_values() -> None:
    _of_company(
        "event_values",
        sa.Column("event_id", sa.String(16), nullable=False),
        sa.Column("old", JSON, nullable=False),
        sa.Column("new", JSON, nullable=False),
        _to("event", "event_id"),
    )
    op.create_index("ix_mb_event_values_event_id", "mb_event_values", ["event_id"])


def _inbox() -> None:
    _of_company(
        "inbox",
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("content_sha256", sa.String(64), nullable=False),
        sa.Column("raw_blob_id", sa.String(16), nullable=True),
        sa.Column("client_ip", sa.String(), nullable=True),
        sa.Column("helo", sa.String(), nullable=True),
        sa.Column("tls", sa.String(), nullable=True),
        sa.Column("mail_from", sa.String(), nullable=False),
        sa.Column("rcpt_to", sa.String(), nullable=False),
        sa.Column("verdict", JSON, nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sender", sa.String(), nullable=True),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("decision", sa.String(length=20), nullable=True),
        sa.Column("answer", sa.String(length=20), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("in_reply_to_outbox_id", sa.String(16), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("attempts_before", sa.Integer(), nullable=False),
        sa.Column("next_attempt_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        _to("blob", "raw_blob_id"),
        sa.UniqueConstraint("company_id", "id"),
        sa.UniqueConstraint("company_id", "message_id", "content_sha256"),
    )
    op.create_index("ix_mb_inbox_message_id", "mb_inbox", ["message_id"])
    op.create_index("ix_mb_inbox_next_attempt_at", "mb_inbox", ["next_attempt_at"])


def _cube_document() -> None:
    _of_company(
        "cube_document",
        sa.Column("connection_id", sa.String(16), nullable=False),
        sa.Column("remote_id", sa.String(), nullable=False),
        sa.Column("filename", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("blob_id", sa.String(16), nullable=True),
        sa.Column("requested_by", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("attempts_before", sa.Integer(), nullable=False),
        sa.Column("next_attempt_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        _to("blob", "blob_id"),
        _to("connection", "connection_id"),
        sa.UniqueConstraint("company_id", "id"),
        sa.UniqueConstraint("company_id", "sha256"),
        sa.UniqueConstraint("connection_id", "remote_id"),
    )
    op.create_index("ix_mb_cube_document_next_attempt_at", "mb_cube_document", ["next_attempt_at"])


def _outbox() -> None:
    _of_company(
        "outbox",
        sa.Column("idempotency_key", sa.String(), nullable=False),
        sa.Column("event", sa.String(40), nullable=False),
        sa.Column("inbox_id", sa.String(16), nullable=True),
        sa.Column("draft_ids", JSON, nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("mail_from", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("body_blob_id", sa.String(16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("attempts_before", sa.Integer(), nullable=False),
        sa.Column("next_attempt_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        _to("blob", "body_blob_id"),
        _to("inbox", "inbox_id"),
        sa.UniqueConstraint("company_id", "id"),
        sa.UniqueConstraint("idempotency_key"),
    )
    op.create_index("ix_mb_outbox_event_recipient", "mb_outbox", ["company_id", "event", "recipient"])
    op.create_index("ix_mb_outbox_message_id", "mb_outbox", ["message_id"])
    op.create_index("ix_mb_outbox_next_attempt_at", "mb_outbox", ["next_attempt_at"])


def _document() -> None:
    _of_company(
        "document",
        sa.Column("inbox_id", sa.String(16), nullable=True),
        sa.Column("cube_document_id", sa.String(16), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("filename", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("blob_id", sa.String(16), nullable=True),
        sa.Column("xml_blob_id", sa.String(16), nullable=True),
        sa.Column("fate", sa.String(12), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("extraction", JSON, nullable=True),
        sa.Column("outcome", sa.String(12), nullable=True),
        sa.Column("duplicate_of_draft_id", sa.String(16), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        _to("blob", "blob_id"),
        _to("cube_document", "cube_document_id"),
        _to("inbox", "inbox_id"),
        _to("blob", "xml_blob_id"),
        sa.UniqueConstraint("company_id", "id"),
        sa.UniqueConstraint("inbox_id", "position"),
    )
    op.create_index("ix_mb_document_sha256", "mb_document", ["company_id", "sha256"])


def _invoice() -> None:
    _of_company(
        "invoice",
        sa.Column("document_id", sa.String(16), nullable=False),
        sa.Column("segment", sa.Integer(), nullable=False),
        sa.Column("pages", JSON, nullable=False),
        sa.Column("fields", JSON, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        _to("document", "document_id"),
        sa.UniqueConstraint("company_id", "id"),
        sa.UniqueConstraint("document_id", "segment"),
    )


def _page_image() -> None:
    _of_company(
        "page_image",
        sa.Column("document_id", sa.String(16), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("width", sa.Double(), nullable=False),
        sa.Column("height", sa.Double(), nullable=False),
        sa.Column("blob_id", sa.String(16), nullable=False),
        _to("blob", "blob_id"),
        _to("document", "document_id"),
        sa.UniqueConstraint("document_id", "page"),
    )


def _draft() -> None:
    _of_company(
        "draft",
        sa.Column("invoice_id", sa.String(16), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("number_normalised", sa.String(), nullable=True),
        sa.Column("supplier_keys", JSON, nullable=False),
        sa.Column("creditor_name", sa.String(), nullable=True),
        sa.Column("creditor_iban", sa.String(34), nullable=True),
        sa.Column("creditor_account", JSON, nullable=True),
        sa.Column("creditor_bic", sa.String(11), nullable=True),
        sa.Column("beneficiary_id", sa.String(16), nullable=True),
        sa.Column("instructed_amount", sa.String(40), nullable=True),
        sa.Column("currency", sa.String(3), nullable=True),
        sa.Column("issue_date", sa.Date(), nullable=True),
        sa.Column("due_date", sa.Date(), nullable=True),
        sa.Column("requested_execution_date", sa.Date(), nullable=True),
        sa.Column("debtor_account_id", sa.String(16), nullable=True),
        sa.Column("remittance_information", sa.String(), nullable=True),
        sa.Column("end_to_end_id", sa.String(35), nullable=False),
        sa.Column("discounts", JSON, nullable=False),
        sa.Column("missing", JSON, nullable=False),
        sa.Column("doubts", JSON, nullable=False),
        sa.Column("validated_by", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        _to("beneficiary", "beneficiary_id"),
        _to("account", "debtor_account_id"),
        _to("invoice", "invoice_id"),
        sa.UniqueConstraint("company_id", "id"),
        sa.UniqueConstraint("invoice_id"),
    )
    op.create_index("ix_mb_draft_number", "mb_draft", ["company_id", "number_normalised"])
