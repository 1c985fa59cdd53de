"""What asking a model about a document took: tokens and cost, by company and day."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One new table; nothing that was there changes. Forward only: going back is restoring a backup."""
    op.create_table(
        "mb_model_use",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("company_id", sa.String(16), sa.ForeignKey("mb_company.id"), nullable=False),
        sa.Column("document_id", sa.String(16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("result", sa.String(20), nullable=False),
        sa.Column("prompt_tokens", sa.Integer(), nullable=False),
        sa.Column("completion_tokens", sa.Integer(), nullable=False),
        sa.Column("is_estimated", sa.Boolean(), nullable=False),
        sa.Column("pictures", sa.Integer(), nullable=False),
        sa.Column("cost", sa.String(40)),
        sa.Column("currency", sa.String(3)),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["company_id", "document_id"], ["mb_document.company_id", "mb_document.id"]),
    )
    op.create_index("ix_mb_model_use_company_id", "mb_model_use", ["company_id"])
    op.create_index("ix_mb_model_use_document_id", "mb_model_use", ["document_id"])
    op.create_index("ix_mb_model_use_day", "mb_model_use", ["company_id", "day"])
