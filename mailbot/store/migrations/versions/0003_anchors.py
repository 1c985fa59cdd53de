"""Where suppliers print what, and the layouts of documents to learn it from."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    """Documents that were read before have no layout: nothing is learned from them."""
    op.add_column("mb_document", sa.Column("layout", JSON, nullable=True))
    op.create_table(
        "mb_anchor",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("company_id", sa.String(16), sa.ForeignKey("mb_company.id"), nullable=False),
        sa.Column("supplier", sa.String(), nullable=False),
        sa.Column("field", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("anchor", JSON, nullable=False),
        sa.Column("draft_id", sa.String(16), nullable=False),
        sa.Column("learned_by", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("dropped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dropped_for", sa.String(20), nullable=True),
        sa.ForeignKeyConstraint(["company_id", "draft_id"], ["mb_draft.company_id", "mb_draft.id"]),
        sa.UniqueConstraint("company_id", "supplier", "field", "version"),
    )
    op.create_index("ix_mb_anchor_company_id", "mb_anchor", ["company_id"])
    op.create_index("ix_mb_anchor_draft_id", "mb_anchor", ["draft_id"])
