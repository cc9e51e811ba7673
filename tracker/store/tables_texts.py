"""Tables of texts: documents, the resolutions and revisions in them, their paragraphs, what they cite."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, Table, UniqueConstraint

from tracker.store.columns import Instant, document_column, flag, metadata, number, refers, text

document = Table(
    "document",
    metadata,
    number(),
    text("sha256", unique=True),  # of the file's bytes: what makes ingest idempotent
    text("name"),
    text("path"),  # as given at the last reading
    text("format"),  # pdf, docx, html, markdown, text
    text("kind"),  # resolution, decision, report, letter, statement, news, unknown
    Column("pages", Integer, nullable=False),
    text("extractor_version"),
    Column("ingested_at", Instant, nullable=False),
    comment="a file or text, known by the hash of its bytes",
)

resolution = Table(
    "resolution",
    metadata,
    text("key", primary_key=True),  # Symbol.key: A/RES/79/9
    text("symbol"),  # in full, as printed
    text("short"),  # as in identities: 79/9, 2719 (2023)
    text("sort_key"),  # orders resolutions as text
    text("organ", index=True),  # GA, SC, HRC, ECOSOC
    text("family"),  # resolution, decision, statement
    text("session", index=True),  # GA79, HRC52, SC2023, ECOSOC2021; empty if unknown
    text("title"),
    Column("adopted", Date, index=True),
    Column("registered_adopted", Date),  # as the register has it, to be compared with the text's
    Column("distributed", Date),
    text("committee"),
    text("committee_report"),
    text("meeting"),
    Column("drafts", document_column(), nullable=False),  # list of symbols
    Column("agenda", document_column(), nullable=False),  # list of {item, sub_item, title, sub_title}
    text("origin"),  # text, register or both
    flag("text_held"),
    text("source"),  # where the register found it; empty for one read from a text
    comment="one resolution or decision, from its text, from the register or from both",
)

revision = Table(
    "revision",
    metadata,
    number(),
    refers("resolution_key", "resolution.key", index=True),
    refers("document_id", "document.id", index=True),
    Column("number", Integer, nullable=False),  # from 1, in the order of ingest
    text("text_hash"),  # of the words alone: two files with the same words share it
    flag("current"),  # exactly one a resolution: the one its mandates are read from
    Column("masthead", document_column(), nullable=False),  # the lines above the title, as read
    text("extractor_version"),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("resolution_key", "document_id"),
    UniqueConstraint("resolution_key", "number"),
    comment="the text of one resolution as one document has it",
)

paragraph = Table(
    "paragraph",
    metadata,
    refers("revision_id", "revision.id", primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),  # from 1, preamble included
    text("label"),
    text("part"),  # preamble, operative, annex, closing, unparsed
    text("parent"),
    text("section"),
    text("text"),
    Column("page", Integer, nullable=False),
    Column("start", Integer, nullable=False),  # in characters of the clean text
    Column("notes", document_column(), nullable=False),  # list of marks
    Column("italics", document_column(), nullable=False),  # list of [start, end]
)

note = Table(
    "note",
    metadata,
    refers("revision_id", "revision.id", primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    text("mark"),
    text("text"),
    text("label"),  # the paragraph that calls it
)

unparsed = Table(
    "unparsed",
    metadata,
    refers("document_id", "document.id", primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    text("text"),
    Column("page", Integer, nullable=False),
    comment="what belongs to no resolution of its document, kept so that nothing of the text is lost",
)

citation = Table(
    "citation",
    metadata,
    number(),
    refers("document_id", "document.id", index=True),
    refers("revision_id", "revision.id", index=True, nullable=True),  # none outside of resolutions
    text("symbol"),
    text("symbol_key", index=True),
    text("role"),  # recalled, report considered, footnote, mentioned
    text("label"),
    text("spelled"),
)
