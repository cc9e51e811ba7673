"""Tables of mandates and of what people decided about them."""

from __future__ import annotations

from sqlalchemy import Column, Float, Integer, Table

from tracker.store.columns import Instant, document_column, flag, metadata, number, refers, text

mandate = Table(
    "mandate",
    metadata,
    text("identity", primary_key=True),  # 79/9#29, 79/9#29.2
    refers("resolution_key", "resolution.key", index=True),
    refers("revision_id", "revision.id", nullable=True),  # the text it was last read from
    text("paragraph"),
    Column("ordinal", Integer, nullable=False),
    text("label_sort"),  # orders paragraphs within a resolution as text
    text("provenance"),  # extracted, register or both
    text("review", index=True),  # unreviewed, doubtful, confirmed, corrected, dismissed
    text("state"),  # current or withdrawn
    # What holds now, field by field: as a person settled it, else as the register has it, else the text.
    text("kind"),
    text("addressee"),
    text("recipient"),
    text("due"),
    text("item"),
    text("sub_item"),
    text("subject"),
    text("verb"),
    text("product"),
    flag("binding"),
    # The words that say so; no quote means "text not held".
    text("quote"),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("due_start", Integer),
    Column("due_end", Integer),
    text("rule"),
    Column("confidence", Float, nullable=False),
    text("extractor_version"),  # empty when known from the register alone
    Column("extracted", document_column()),  # {field: value} as the text was read; null when never read
    Column("registered", document_column()),  # {field: value} as the register has it; null when not in it
    Column("settled", document_column()),  # {field: value} as a person confirmed or corrected it; else null
    text("source"),  # where the register found it
    Column("first_seen", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
    comment="what one operative paragraph obliges whom to do; its identity outlives re-extraction",
)

review = Table(
    "review",
    metadata,
    number(),
    refers("mandate_identity", "mandate.identity", index=True),
    text("action"),  # confirm, correct, dismiss
    Column("changes", document_column(), nullable=False),  # {field: [before, after]}
    text("reason"),
    text("actor"),
    Column("at", Instant, nullable=False),
    comment="append-only: every decision a person took about a mandate",
)
