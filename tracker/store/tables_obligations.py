"""Tables of obligations, their occurrences and milestones, and the documents that answer them."""

from __future__ import annotations

from sqlalchemy import Column, Date, Table, UniqueConstraint

from tracker.store.columns import Instant, document_column, flag, metadata, number, refers, text

obligation = Table(
    "obligation",
    metadata,
    text("key", primary_key=True),  # cooperation-report, or the identity of its only mandate
    text("kind", index=True),
    text("title"),
    text("addressee"),
    text("recipient"),
    text("item"),
    text("sub_item"),
    Column("adopted", Date),  # when the first of its mandates was adopted; none when not on record
    flag("current"),
    text("fingerprint"),  # of everything dating built, so that an unchanged one costs nothing
    comment="what one or more mandates ask for: a deliverable (report, oral) or one of its siblings",
)

obligation_mandate = Table(
    "obligation_mandate",
    metadata,
    refers("obligation_key", "obligation.key", primary_key=True),
    refers("mandate_identity", "mandate.identity", primary_key=True, index=True),
)

occurrence = Table(
    "occurrence",
    metadata,
    number(),
    refers("obligation_key", "obligation.key"),
    text("code"),  # GA81, 2026-03-31, undated:next
    Column("opens", Date),
    Column("closes", Date),
    Column("deadline", Date, index=True),  # the day before it is overdue; none when undated
    flag("undated"),
    # The thresholds of `tracker.dating.status`, compared in SQL.
    Column("upcoming_from", Date),
    Column("due_soon_from", Date),
    Column("overdue_from", Date),
    Column("no_record_from", Date),
    Column("past_from", Date),  # of agenda inclusions, reviews, terms and meetings, which nobody delivers
    Column("submitted_from", Date),
    Column("discharged_from", Date),
    Column("adopted", Date),  # when the first of the mandates asking for it was adopted
    flag("current"),
    UniqueConstraint("obligation_key", "code"),
    comment="one time at which an obligation falls due; its number is stable across rebuilding",
)

occurrence_mandate = Table(
    "occurrence_mandate",
    metadata,
    refers("occurrence_id", "occurrence.id", primary_key=True),
    refers("mandate_identity", "mandate.identity", primary_key=True, index=True),
)

milestone = Table(
    "milestone",
    metadata,
    refers("occurrence_id", "occurrence.id", primary_key=True),
    text("kind", primary_key=True),  # submission, issuance, provisional agenda, consideration, due, expiry
    Column("on_date", Date, nullable=False, index=True),  # by rule; it stays when overridden
    text("certainty"),
    Column("derivation", document_column(), nullable=False),  # list of {text, rule, source, result}
    Column("override_on", Date),
    text("override_by"),
    text("override_why"),
    Column("override_at", Instant),
)

issued_document = Table(
    "issued_document",
    metadata,
    number(),
    text("symbol"),
    text("key", unique=True),  # Symbol.key
    text("title"),
    text("kind"),  # report, note, letter; empty if unknown
    Column("issued", Date, index=True),  # the masthead date; none when not on record
    Column("job_line", Date),  # the date of the language version
    text("covers_from"),  # the previous report from whose date it covers the period
    text("session"),  # GA77; empty if unknown
    text("item"),
    Column("answers", document_column(), nullable=False),  # list of {obligation, code} it answers as a whole
    text("origin"),  # hand, import or register
    text("source"),
    Column("recorded_at", Instant, nullable=False),
    text("recorded_by"),
    comment="a document that was issued, such as a report of the Secretary-General",
)

discharge = Table(
    "discharge",
    metadata,
    refers("issued_document_id", "issued_document.id", primary_key=True),
    # An occurrence is named by mandate and code, not by number: so a discharge outlives any regrouping.
    refers("mandate_identity", "mandate.identity", primary_key=True, index=True),
    text("code", primary_key=True),
    Column("recorded_at", Instant, nullable=False),
    text("recorded_by"),
    comment="which mandate, at which time, an issued document answers",
)
