"""Tables of delivery and of the house: desks, the outbox, the event log, problems, runs of jobs."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, Table, UniqueConstraint

from tracker.store.columns import Instant, document_column, metadata, number, refers, text

meta = Table(
    "meta",
    metadata,
    text("key", primary_key=True),
    text("value"),
    comment="single facts about the database: the register's hash, the extractor's version",
)

desk = Table("desk", metadata, text("key", primary_key=True), text("name"), text("email"))

obligation_desk = Table(
    "obligation_desk",
    metadata,
    refers("obligation_key", "obligation.key", primary_key=True),
    refers("desk_key", "desk.key", primary_key=True, index=True),
    text("assigned_by"),
    Column("assigned_at", Instant, nullable=False),
)

notice = Table(
    "notice",
    metadata,
    number(),
    refers("occurrence_id", "occurrence.id"),
    text("milestone"),  # the milestone it warns of
    text("recipient"),
    text("kind"),  # due, due soon, overdue
    Column("called_for", Date, nullable=False),  # the day whose rule called for it
    text("subject"),
    text("body_text"),
    text("body_html"),
    text("state", index=True),  # pending, delivered, failed, uncertain
    Column("decided_at", Instant, nullable=False),
    Column("delivered_at", Instant),
    text("place"),  # the file or message it became
    Column("attempts", Integer, nullable=False),
    text("last_error"),
    UniqueConstraint("occurrence_id", "milestone", "recipient", "kind", "called_for"),
    comment="the outbox: decided and stored once, then delivered",
)

event = Table(
    "event",
    metadata,
    number(),
    Column("true_at", Date, nullable=False),  # when it was so
    Column("known_at", Instant, nullable=False),  # when the tracker learned it
    text("actor"),
    text("what"),  # added, changed, withdrawn, confirmed, corrected, dismissed, recorded, discharged …
    text("subject_kind"),  # document, resolution, mandate, obligation, occurrence, issued document
    text("subject"),
    Column("before", document_column()),
    Column("after", document_column()),
    text("reason"),
    Index(None, "subject_kind", "subject"),
    comment="append-only: what happened to what, when true, when known, who, why",
)

problem = Table(
    "problem",
    metadata,
    number(),
    text("origin", index=True),  # reading, masthead, matching, register
    text("code"),
    text("severity"),
    text("place"),
    text("message"),
    text("remedy"),
    text("path", index=True),  # the file or resolution it was found in; empty when in neither
    refers("document_id", "document.id", nullable=True, index=True),
    refers("mandate_identity", "mandate.identity", nullable=True, index=True),
    Column("found_at", Instant, nullable=False),
)

job_run = Table(
    "job_run",
    metadata,
    number(),
    text("job"),
    Column("slot", Instant, nullable=False),  # the planned time this run stands for
    Column("started_at", Instant, nullable=False),
    Column("finished_at", Instant),
    text("outcome"),  # running, done, failed
    text("detail"),
    UniqueConstraint("job", "slot"),
    comment="what the scheduler did, so that it catches up once and only once",
)
