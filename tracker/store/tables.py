"""Every table of the tracker, in SQLAlchemy Core, the same on SQLite and PostgreSQL.

Text keys join what the field itself names: a resolution by `Symbol.key`, a mandate by its identity, an
obligation by its key. Numbers join what has no name of its own. Nothing is deleted that somebody may have
referred to: a mandate no longer found is ``withdrawn``, an obligation or occurrence no longer asked for has
``current`` false. ``event`` and ``review`` are only ever added to.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from tracker.store.columns import Instant, document_column

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _number() -> Column[int]:
    return Column("id", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True)


def _text(name: str, **options: Any) -> Column[str]:
    """A text that is never null; empty stands for "none"."""
    return Column(name, Text, nullable=False, **options)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _refers(name: str, target: str, **options: Any) -> Column[Any]:
    """A reference; its type is that of the column it refers to."""
    return Column(name, ForeignKey(target), nullable=options.pop("nullable", False), **options)


meta = Table(
    "meta",
    metadata,
    _text("key", primary_key=True),
    _text("value"),
    comment="single facts about the database: the register's hash, the extractor's version",
)

document = Table(
    "document",
    metadata,
    _number(),
    _text("sha256", unique=True),  # of the file's bytes: what makes ingest idempotent
    _text("name"),
    _text("path"),  # as given at the last reading
    _text("format"),  # pdf, docx, html, markdown, text
    _text("kind"),  # resolution, decision, report, letter, statement, news, unknown
    Column("pages", Integer, nullable=False),
    _text("extractor_version"),
    Column("ingested_at", Instant, nullable=False),
    comment="a file or text, known by the hash of its bytes",
)

resolution = Table(
    "resolution",
    metadata,
    _text("key", primary_key=True),  # Symbol.key: A/RES/79/9
    _text("symbol"),  # in full, as printed
    _text("short"),  # as in identities: 79/9, 2719 (2023)
    _text("sort_key"),  # orders resolutions as text
    _text("organ", index=True),  # GA, SC, HRC, ECOSOC
    _text("family"),  # resolution, decision, statement
    _text("session", index=True),  # GA79, HRC52, SC2023, ECOSOC2021; empty if unknown
    _text("title"),
    Column("adopted", Date, index=True),
    Column("registered_adopted", Date),  # as the register has it, to be compared with the text's
    Column("distributed", Date),
    _text("committee"),
    _text("committee_report"),
    _text("meeting"),
    Column("drafts", document_column(), nullable=False),  # list of symbols
    Column("agenda", document_column(), nullable=False),  # list of {item, sub_item, title, sub_title}
    _text("origin"),  # text, register or both
    _flag("text_held"),
    _text("source"),  # where the register found it; empty for one read from a text
    comment="one resolution or decision, from its text, from the register or from both",
)

revision = Table(
    "revision",
    metadata,
    _number(),
    _refers("resolution_key", "resolution.key", index=True),
    _refers("document_id", "document.id", index=True),
    Column("number", Integer, nullable=False),  # from 1, in the order of ingest
    _text("text_hash"),  # of the words alone: two files with the same words share it
    _flag("current"),  # exactly one a resolution: the one its mandates are read from
    Column("masthead", document_column(), nullable=False),  # the lines above the title, as read
    _text("extractor_version"),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("resolution_key", "document_id"),
    UniqueConstraint("resolution_key", "number"),
    comment="the text of one resolution as one document has it",
)

paragraph = Table(
    "paragraph",
    metadata,
    _refers("revision_id", "revision.id", primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),  # from 1, preamble included
    _text("label"),
    _text("part"),  # preamble, operative, annex, closing, unparsed
    _text("parent"),
    _text("section"),
    _text("text"),
    Column("page", Integer, nullable=False),
    Column("start", Integer, nullable=False),  # in characters of the clean text
    Column("notes", document_column(), nullable=False),  # list of marks
    Column("italics", document_column(), nullable=False),  # list of [start, end]
)

note = Table(
    "note",
    metadata,
    _refers("revision_id", "revision.id", primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _text("mark"),
    _text("text"),
    _text("label"),  # the paragraph that calls it
)

unparsed = Table(
    "unparsed",
    metadata,
    _refers("document_id", "document.id", primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _text("text"),
    Column("page", Integer, nullable=False),
    comment="what belongs to no resolution of its document, kept so that nothing of the text is lost",
)

citation = Table(
    "citation",
    metadata,
    _number(),
    _refers("document_id", "document.id", index=True),
    _refers("revision_id", "revision.id", index=True, nullable=True),  # none outside of resolutions
    _text("symbol"),
    _text("symbol_key", index=True),
    _text("role"),  # recalled, report considered, footnote, mentioned
    _text("label"),
    _text("spelled"),
)

mandate = Table(
    "mandate",
    metadata,
    _text("identity", primary_key=True),  # 79/9#29, 79/9#29.2
    _refers("resolution_key", "resolution.key", index=True),
    _refers("revision_id", "revision.id", nullable=True),  # the text it was last read from
    _text("paragraph"),
    Column("ordinal", Integer, nullable=False),
    _text("label_sort"),  # orders paragraphs within a resolution as text
    _text("provenance"),  # extracted, register or both
    _text("review", index=True),  # unreviewed, doubtful, confirmed, corrected, dismissed
    _text("state"),  # current or withdrawn
    # What holds now, field by field: as a person settled it, else as the register has it, else the text.
    _text("kind"),
    _text("addressee"),
    _text("recipient"),
    _text("due"),
    _text("item"),
    _text("sub_item"),
    _text("subject"),
    _text("verb"),
    _text("product"),
    _flag("binding"),
    # The words that say so; no quote means "text not held".
    _text("quote"),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("due_start", Integer),
    Column("due_end", Integer),
    _text("rule"),
    Column("confidence", Float, nullable=False),
    _text("extractor_version"),  # empty when known from the register alone
    Column("extracted", document_column()),  # {field: value} as the text was read; null when never read
    Column("registered", document_column()),  # {field: value} as the register has it; null when not in it
    Column("settled", document_column()),  # {field: value} as a person confirmed or corrected it; else null
    _text("source"),  # where the register found it
    Column("first_seen", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
    comment="what one operative paragraph obliges whom to do; its identity outlives re-extraction",
)

review = Table(
    "review",
    metadata,
    _number(),
    _refers("mandate_identity", "mandate.identity", index=True),
    _text("action"),  # confirm, correct, dismiss
    Column("changes", document_column(), nullable=False),  # {field: [before, after]}
    _text("reason"),
    _text("actor"),
    Column("at", Instant, nullable=False),
    comment="append-only: every decision a person took about a mandate",
)

obligation = Table(
    "obligation",
    metadata,
    _text("key", primary_key=True),  # cooperation-report, or the identity of its only mandate
    _text("kind", index=True),
    _text("title"),
    _text("addressee"),
    _text("recipient"),
    _text("item"),
    _text("sub_item"),
    Column("adopted", Date),  # when the first of its mandates was adopted; none when not on record
    _flag("current"),
    _text("fingerprint"),  # of everything dating built, so that an unchanged one costs nothing
    comment="what one or more mandates ask for: a deliverable (report, oral) or one of its siblings",
)

obligation_mandate = Table(
    "obligation_mandate",
    metadata,
    _refers("obligation_key", "obligation.key", primary_key=True),
    _refers("mandate_identity", "mandate.identity", primary_key=True, index=True),
)

occurrence = Table(
    "occurrence",
    metadata,
    _number(),
    _refers("obligation_key", "obligation.key"),
    _text("code"),  # GA81, 2026-03-31, undated:next
    Column("opens", Date),
    Column("closes", Date),
    Column("deadline", Date, index=True),  # the day before it is overdue; none when undated
    _flag("undated"),
    # The thresholds of `tracker.dating.status`, compared in SQL.
    Column("upcoming_from", Date),
    Column("due_soon_from", Date),
    Column("overdue_from", Date),
    Column("no_record_from", Date),
    Column("past_from", Date),  # of agenda inclusions, reviews, terms and meetings, which nobody delivers
    Column("submitted_from", Date),
    Column("discharged_from", Date),
    Column("adopted", Date),  # when the first of the mandates asking for it was adopted
    _flag("current"),
    UniqueConstraint("obligation_key", "code"),
    comment="one time at which an obligation falls due; its number is stable across rebuilding",
)

occurrence_mandate = Table(
    "occurrence_mandate",
    metadata,
    _refers("occurrence_id", "occurrence.id", primary_key=True),
    _refers("mandate_identity", "mandate.identity", primary_key=True, index=True),
)

milestone = Table(
    "milestone",
    metadata,
    _refers("occurrence_id", "occurrence.id", primary_key=True),
    _text("kind", primary_key=True),  # submission, issuance, provisional agenda, consideration, due, expiry
    Column("on_date", Date, nullable=False, index=True),  # by rule; it stays when overridden
    _text("certainty"),
    Column("derivation", document_column(), nullable=False),  # list of {text, rule, source, result}
    Column("override_on", Date),
    _text("override_by"),
    _text("override_why"),
    Column("override_at", Instant),
)

issued_document = Table(
    "issued_document",
    metadata,
    _number(),
    _text("symbol"),
    _text("key", unique=True),  # Symbol.key
    _text("title"),
    _text("kind"),  # report, note, letter; empty if unknown
    Column("issued", Date, index=True),  # the masthead date; none when not on record
    Column("job_line", Date),  # the date of the language version
    _text("covers_from"),  # the previous report from whose date it covers the period
    _text("session"),  # GA77; empty if unknown
    _text("item"),
    Column("answers", document_column(), nullable=False),  # list of {obligation, code} it answers as a whole
    _text("origin"),  # hand, import or register
    _text("source"),
    Column("recorded_at", Instant, nullable=False),
    _text("recorded_by"),
    comment="a document that was issued, such as a report of the Secretary-General",
)

discharge = Table(
    "discharge",
    metadata,
    _refers("issued_document_id", "issued_document.id", primary_key=True),
    # An occurrence is named by mandate and code, not by number: so a discharge outlives any regrouping.
    _refers("mandate_identity", "mandate.identity", primary_key=True, index=True),
    _text("code", primary_key=True),
    Column("recorded_at", Instant, nullable=False),
    _text("recorded_by"),
    comment="which mandate, at which time, an issued document answers",
)

organization = Table(
    "organization",
    metadata,
    _text("key", primary_key=True),  # its canonical name
    _text("name"),
    _text("short"),  # its usual abbreviation
    _text("section"),  # the part of the consolidated report it stands in; empty for the main one
    _text("note"),
    _text("source"),
)

alias = Table(
    "alias",
    metadata,
    _refers("organization_key", "organization.key", primary_key=True),
    _text("name", primary_key=True),
)

instrument = Table(
    "instrument",
    metadata,
    _refers("organization_key", "organization.key", primary_key=True),
    _text("title", primary_key=True),
    _text("kind"),  # observer, agreement, arrangement, joint declaration, memorandum
    _text("symbol"),
    _text("dated"),  # to the day, the month or the year
    _text("certainty"),
    _text("source"),
    comment="what ties an organization to the United Nations: an agreement, a declaration",
)

agenda_item = Table(
    "agenda_item",
    metadata,
    _number(),
    _text("title"),
    _text("sub_title"),  # empty for the item itself
    _refers("organization_key", "organization.key", nullable=True),
    UniqueConstraint("title", "sub_title"),
)

item_number = Table(
    "item_number",
    metadata,
    _text("session", primary_key=True),
    _text("number", primary_key=True),
    _text("letter", primary_key=True),
    _refers("agenda_item_id", "agenda_item.id", index=True),
    _text("source"),
    comment="the number and letter an agenda item has at one session",
)

desk = Table("desk", metadata, _text("key", primary_key=True), _text("name"), _text("email"))

obligation_desk = Table(
    "obligation_desk",
    metadata,
    _refers("obligation_key", "obligation.key", primary_key=True),
    _refers("desk_key", "desk.key", primary_key=True, index=True),
    _text("assigned_by"),
    Column("assigned_at", Instant, nullable=False),
)

notice = Table(
    "notice",
    metadata,
    _number(),
    _refers("occurrence_id", "occurrence.id"),
    _text("milestone"),  # the milestone it warns of
    _text("recipient"),
    _text("kind"),  # due, due soon, overdue
    Column("called_for", Date, nullable=False),  # the day whose rule called for it
    _text("subject"),
    _text("body_text"),
    _text("body_html"),
    _text("state", index=True),  # pending, delivered, failed, uncertain
    Column("decided_at", Instant, nullable=False),
    Column("delivered_at", Instant),
    _text("place"),  # the file or message it became
    Column("attempts", Integer, nullable=False),
    _text("last_error"),
    UniqueConstraint("occurrence_id", "milestone", "recipient", "kind", "called_for"),
    comment="the outbox: decided and stored once, then delivered",
)

event = Table(
    "event",
    metadata,
    _number(),
    Column("true_at", Date, nullable=False),  # when it was so
    Column("known_at", Instant, nullable=False),  # when the tracker learned it
    _text("actor"),
    _text("what"),  # added, changed, withdrawn, confirmed, corrected, dismissed, recorded, discharged …
    _text("subject_kind"),  # document, resolution, mandate, obligation, occurrence, issued document
    _text("subject"),
    Column("before", document_column()),
    Column("after", document_column()),
    _text("reason"),
    Index(None, "subject_kind", "subject"),
    comment="append-only: what happened to what, when true, when known, who, why",
)

problem = Table(
    "problem",
    metadata,
    _number(),
    _text("origin", index=True),  # reading, masthead, matching, register
    _text("code"),
    _text("severity"),
    _text("place"),
    _text("message"),
    _text("remedy"),
    _text("path", index=True),  # the file or resolution it was found in; empty when in neither
    _refers("document_id", "document.id", nullable=True, index=True),
    _refers("mandate_identity", "mandate.identity", nullable=True, index=True),
    Column("found_at", Instant, nullable=False),
)

job_run = Table(
    "job_run",
    metadata,
    _number(),
    _text("job"),
    Column("slot", Instant, nullable=False),  # the planned time this run stands for
    Column("started_at", Instant, nullable=False),
    Column("finished_at", Instant),
    _text("outcome"),  # running, done, failed
    _text("detail"),
    UniqueConstraint("job", "slot"),
    comment="what the scheduler did, so that it catches up once and only once",
)
