"""Documents, mandates, obligations, notices and the event log."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def document() -> sa.types.TypeEngine:
    """A JSON document; none is a null of the database."""
    return sa.JSON(none_as_null=True)


def number() -> sa.types.TypeEngine:
    """A counted key; only SQLite's INTEGER counts by itself."""
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:  # noqa: PLR0915  one statement a table
    op.create_table(
        "desk",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_desk"),
    )
    op.create_table(
        "document",
        sa.Column("id", number(), autoincrement=True, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("extractor_version", sa.Text(), nullable=False),
        sa.Column("ingested_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sa.UniqueConstraint("sha256", name="uq_document_sha256"),
        comment="a file or text, known by the hash of its bytes",
    )
    op.create_table(
        "event",
        sa.Column("id", number(), autoincrement=True, nullable=False),
        sa.Column("true_at", sa.Date(), nullable=False),
        sa.Column("known_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("subject_kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("before", document(), nullable=True),
        sa.Column("after", document(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
        comment="append-only: what happened to what, when true, when known, who, why",
    )
    op.create_index("ix_event_subject_kind_subject", "event", ["subject_kind", "subject"], unique=False)
    op.create_table(
        "issued_document",
        sa.Column("id", number(), autoincrement=True, nullable=False),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("issued", sa.Date(), nullable=True),
        sa.Column("job_line", sa.Date(), nullable=True),
        sa.Column("covers_from", sa.Text(), nullable=False),
        sa.Column("session", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("answers", document(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_issued_document"),
        sa.UniqueConstraint("key", name="uq_issued_document_key"),
        comment="a document that was issued, such as a report of the Secretary-General",
    )
    op.create_index("ix_issued_document_issued", "issued_document", ["issued"], unique=False)
    op.create_table(
        "job_run",
        sa.Column("id", number(), autoincrement=True, nullable=False),
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("slot", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_job_run"),
        sa.UniqueConstraint("job", "slot", name="uq_job_run_job_slot"),
        comment="what the scheduler did, so that it catches up once and only once",
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
        comment="single facts about the database: the register's hash, the extractor's version",
    )
    op.create_table(
        "obligation",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("addressee", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("sub_item", sa.Text(), nullable=False),
        sa.Column("adopted", sa.Date(), nullable=True),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_obligation"),
        comment="what one or more mandates ask for: a deliverable (report, oral) or one of its siblings",
    )
    op.create_index("ix_obligation_kind", "obligation", ["kind"], unique=False)
    op.create_table(
        "organization",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short", sa.Text(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_organization"),
    )
    op.create_table(
        "resolution",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("short", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("organ", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("session", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("adopted", sa.Date(), nullable=True),
        sa.Column("registered_adopted", sa.Date(), nullable=True),
        sa.Column("distributed", sa.Date(), nullable=True),
        sa.Column("committee", sa.Text(), nullable=False),
        sa.Column("committee_report", sa.Text(), nullable=False),
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.Column("drafts", document(), nullable=False),
        sa.Column("agenda", document(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("text_held", sa.Boolean(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_resolution"),
        comment="one resolution or decision, from its text, from the register or from both",
    )
    op.create_index("ix_resolution_adopted", "resolution", ["adopted"], unique=False)
    op.create_index("ix_resolution_organ", "resolution", ["organ"], unique=False)
    op.create_index("ix_resolution_session", "resolution", ["session"], unique=False)
    op.create_table(
        "agenda_item",
        sa.Column("id", number(), autoincrement=True, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("sub_title", sa.Text(), nullable=False),
        sa.Column("organization_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organization_key"], ["organization.key"], name="fk_agenda_item_organization_key_organization"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_agenda_item"),
        sa.UniqueConstraint("title", "sub_title", name="uq_agenda_item_title_sub_title"),
    )
    op.create_table(
        "alias",
        sa.Column("organization_key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_key"], ["organization.key"], name="fk_alias_organization_key_organization"
        ),
        sa.PrimaryKeyConstraint("organization_key", "name", name="pk_alias"),
    )
    op.create_table(
        "instrument",
        sa.Column("organization_key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("dated", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_key"], ["organization.key"], name="fk_instrument_organization_key_organization"
        ),
        sa.PrimaryKeyConstraint("organization_key", "title", name="pk_instrument"),
        comment="what ties an organization to the United Nations: an agreement, a declaration",
    )
    op.create_table(
        "obligation_desk",
        sa.Column("obligation_key", sa.Text(), nullable=False),
        sa.Column("desk_key", sa.Text(), nullable=False),
        sa.Column("assigned_by", sa.Text(), nullable=False),
        sa.Column("assigned_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["desk_key"], ["desk.key"], name="fk_obligation_desk_desk_key_desk"),
        sa.ForeignKeyConstraint(
            ["obligation_key"], ["obligation.key"], name="fk_obligation_desk_obligation_key_obligation"
        ),
        sa.PrimaryKeyConstraint("obligation_key", "desk_key", name="pk_obligation_desk"),
    )
    op.create_index("ix_obligation_desk_desk_key", "obligation_desk", ["desk_key"], unique=False)
    op.create_table(
        "occurrence",
        sa.Column("id", number(), autoincrement=True, nullable=False),
        sa.Column("obligation_key", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("opens", sa.Date(), nullable=True),
        sa.Column("closes", sa.Date(), nullable=True),
        sa.Column("deadline", sa.Date(), nullable=True),
        sa.Column("undated", sa.Boolean(), nullable=False),
        sa.Column("upcoming_from", sa.Date(), nullable=True),
        sa.Column("due_soon_from", sa.Date(), nullable=True),
        sa.Column("overdue_from", sa.Date(), nullable=True),
        sa.Column("no_record_from", sa.Date(), nullable=True),
        sa.Column("past_from", sa.Date(), nullable=True),
        sa.Column("submitted_from", sa.Date(), nullable=True),
        sa.Column("discharged_from", sa.Date(), nullable=True),
        sa.Column("adopted", sa.Date(), nullable=True),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["obligation_key"], ["obligation.key"], name="fk_occurrence_obligation_key_obligation"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_occurrence"),
        sa.UniqueConstraint("obligation_key", "code", name="uq_occurrence_obligation_key_code"),
        comment="one time at which an obligation falls due; its number is stable across rebuilding",
    )
    op.create_index("ix_occurrence_deadline", "occurrence", ["deadline"], unique=False)
    op.create_table(
        "revision",
        sa.Column("id", number(), autoincrement=True, nullable=False),
        sa.Column("resolution_key", sa.Text(), nullable=False),
        sa.Column("document_id", number(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text_hash", sa.Text(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("masthead", document(), nullable=False),
        sa.Column("extractor_version", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_revision_document_id_document"),
        sa.ForeignKeyConstraint(
            ["resolution_key"], ["resolution.key"], name="fk_revision_resolution_key_resolution"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        sa.UniqueConstraint("resolution_key", "document_id", name="uq_revision_resolution_key_document_id"),
        sa.UniqueConstraint("resolution_key", "number", name="uq_revision_resolution_key_number"),
        comment="the text of one resolution as one document has it",
    )
    op.create_index("ix_revision_document_id", "revision", ["document_id"], unique=False)
    op.create_index("ix_revision_resolution_key", "revision", ["resolution_key"], unique=False)
    op.create_table(
        "unparsed",
        sa.Column("document_id", number(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_unparsed_document_id_document"),
        sa.PrimaryKeyConstraint("document_id", "position", name="pk_unparsed"),
        comment="what belongs to no resolution of its document, kept so that nothing of the text is lost",
    )
    op.create_table(
        "citation",
        sa.Column("id", number(), autoincrement=True, nullable=False),
        sa.Column("document_id", number(), nullable=False),
        sa.Column("revision_id", number(), nullable=True),
        sa.Column("symbol", sa.Text(), nullable=False),
        sa.Column("symbol_key", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("spelled", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_citation_document_id_document"),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name="fk_citation_revision_id_revision"),
        sa.PrimaryKeyConstraint("id", name="pk_citation"),
    )
    op.create_index("ix_citation_document_id", "citation", ["document_id"], unique=False)
    op.create_index("ix_citation_revision_id", "citation", ["revision_id"], unique=False)
    op.create_index("ix_citation_symbol_key", "citation", ["symbol_key"], unique=False)
    op.create_table(
        "item_number",
        sa.Column("session", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("agenda_item_id", number(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agenda_item_id"], ["agenda_item.id"], name="fk_item_number_agenda_item_id_agenda_item"
        ),
        sa.PrimaryKeyConstraint("session", "number", "letter", name="pk_item_number"),
        comment="the number and letter an agenda item has at one session",
    )
    op.create_index("ix_item_number_agenda_item_id", "item_number", ["agenda_item_id"], unique=False)
    op.create_table(
        "mandate",
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("resolution_key", sa.Text(), nullable=False),
        sa.Column("revision_id", number(), nullable=True),
        sa.Column("paragraph", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("label_sort", sa.Text(), nullable=False),
        sa.Column("provenance", sa.Text(), nullable=False),
        sa.Column("review", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("addressee", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("sub_item", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("product", sa.Text(), nullable=False),
        sa.Column("binding", sa.Boolean(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("due_start", sa.Integer(), nullable=True),
        sa.Column("due_end", sa.Integer(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("extractor_version", sa.Text(), nullable=False),
        sa.Column("extracted", document(), nullable=True),
        sa.Column("registered", document(), nullable=True),
        sa.Column("settled", document(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["resolution_key"], ["resolution.key"], name="fk_mandate_resolution_key_resolution"
        ),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name="fk_mandate_revision_id_revision"),
        sa.PrimaryKeyConstraint("identity", name="pk_mandate"),
        comment="what one operative paragraph obliges whom to do; its identity outlives re-extraction",
    )
    op.create_index("ix_mandate_resolution_key", "mandate", ["resolution_key"], unique=False)
    op.create_index("ix_mandate_review", "mandate", ["review"], unique=False)
    op.create_table(
        "milestone",
        sa.Column("occurrence_id", number(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("derivation", document(), nullable=False),
        sa.Column("override_on", sa.Date(), nullable=True),
        sa.Column("override_by", sa.Text(), nullable=False),
        sa.Column("override_why", sa.Text(), nullable=False),
        sa.Column("override_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name="fk_milestone_occurrence_id_occurrence"
        ),
        sa.PrimaryKeyConstraint("occurrence_id", "kind", name="pk_milestone"),
    )
    op.create_index("ix_milestone_on_date", "milestone", ["on_date"], unique=False)
    op.create_table(
        "note",
        sa.Column("revision_id", number(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name="fk_note_revision_id_revision"),
        sa.PrimaryKeyConstraint("revision_id", "position", name="pk_note"),
    )
    op.create_table(
        "notice",
        sa.Column("id", number(), autoincrement=True, nullable=False),
        sa.Column("occurrence_id", number(), nullable=False),
        sa.Column("milestone", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("called_for", sa.Date(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body_text", sa.Text(), nullable=False),
        sa.Column("body_html", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name="fk_notice_occurrence_id_occurrence"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_notice"),
        sa.UniqueConstraint(
            "occurrence_id",
            "milestone",
            "recipient",
            "kind",
            "called_for",
            name="uq_notice_occurrence_id_milestone_recipient_kind_called_for",
        ),
        comment="the outbox: decided and stored once, then delivered",
    )
    op.create_index("ix_notice_state", "notice", ["state"], unique=False)
    op.create_table(
        "paragraph",
        sa.Column("revision_id", number(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("notes", document(), nullable=False),
        sa.Column("italics", document(), nullable=False),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name="fk_paragraph_revision_id_revision"),
        sa.PrimaryKeyConstraint("revision_id", "position", name="pk_paragraph"),
    )
    op.create_table(
        "discharge",
        sa.Column("issued_document_id", number(), nullable=False),
        sa.Column("mandate_identity", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["issued_document_id"],
            ["issued_document.id"],
            name="fk_discharge_issued_document_id_issued_document",
        ),
        sa.ForeignKeyConstraint(
            ["mandate_identity"], ["mandate.identity"], name="fk_discharge_mandate_identity_mandate"
        ),
        sa.PrimaryKeyConstraint("issued_document_id", "mandate_identity", "code", name="pk_discharge"),
        comment="which mandate, at which time, an issued document answers",
    )
    op.create_index("ix_discharge_mandate_identity", "discharge", ["mandate_identity"], unique=False)
    op.create_table(
        "obligation_mandate",
        sa.Column("obligation_key", sa.Text(), nullable=False),
        sa.Column("mandate_identity", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mandate_identity"], ["mandate.identity"], name="fk_obligation_mandate_mandate_identity_mandate"
        ),
        sa.ForeignKeyConstraint(
            ["obligation_key"], ["obligation.key"], name="fk_obligation_mandate_obligation_key_obligation"
        ),
        sa.PrimaryKeyConstraint("obligation_key", "mandate_identity", name="pk_obligation_mandate"),
    )
    op.create_index(
        "ix_obligation_mandate_mandate_identity", "obligation_mandate", ["mandate_identity"], unique=False
    )
    op.create_table(
        "occurrence_mandate",
        sa.Column("occurrence_id", number(), nullable=False),
        sa.Column("mandate_identity", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mandate_identity"], ["mandate.identity"], name="fk_occurrence_mandate_mandate_identity_mandate"
        ),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name="fk_occurrence_mandate_occurrence_id_occurrence"
        ),
        sa.PrimaryKeyConstraint("occurrence_id", "mandate_identity", name="pk_occurrence_mandate"),
    )
    op.create_index(
        "ix_occurrence_mandate_mandate_identity", "occurrence_mandate", ["mandate_identity"], unique=False
    )
    op.create_table(
        "problem",
        sa.Column("id", number(), autoincrement=True, nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("remedy", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("document_id", number(), nullable=True),
        sa.Column("mandate_identity", sa.Text(), nullable=True),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_problem_document_id_document"),
        sa.ForeignKeyConstraint(
            ["mandate_identity"], ["mandate.identity"], name="fk_problem_mandate_identity_mandate"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_problem"),
    )
    op.create_index("ix_problem_document_id", "problem", ["document_id"], unique=False)
    op.create_index("ix_problem_mandate_identity", "problem", ["mandate_identity"], unique=False)
    op.create_index("ix_problem_origin", "problem", ["origin"], unique=False)
    op.create_index("ix_problem_path", "problem", ["path"], unique=False)
    op.create_table(
        "review",
        sa.Column("id", number(), autoincrement=True, nullable=False),
        sa.Column("mandate_identity", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("changes", document(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["mandate_identity"], ["mandate.identity"], name="fk_review_mandate_identity_mandate"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_review"),
        comment="append-only: every decision a person took about a mandate",
    )
    op.create_index("ix_review_mandate_identity", "review", ["mandate_identity"], unique=False)
    # ### end Alembic commands ###
