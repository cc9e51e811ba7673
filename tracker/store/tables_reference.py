"""Tables of reference: organizations, what ties them to the United Nations, agenda items."""

from __future__ import annotations

from sqlalchemy import Table, UniqueConstraint

from tracker.store.columns import metadata, number, refers, text

organization = Table(
    "organization",
    metadata,
    text("key", primary_key=True),  # its canonical name
    text("name"),
    text("short"),  # its usual abbreviation
    text("section"),  # the part of the consolidated report it stands in; empty for the main one
    text("note"),
    text("source"),
)

alias = Table(
    "alias",
    metadata,
    refers("organization_key", "organization.key", primary_key=True),
    text("name", primary_key=True),
)

instrument = Table(
    "instrument",
    metadata,
    refers("organization_key", "organization.key", primary_key=True),
    text("title", primary_key=True),
    text("kind"),  # observer, agreement, arrangement, joint declaration, memorandum
    text("symbol"),
    text("dated"),  # to the day, the month or the year
    text("certainty"),
    text("source"),
    comment="what ties an organization to the United Nations: an agreement, a declaration",
)

agenda_item = Table(
    "agenda_item",
    metadata,
    number(),
    text("title"),
    text("sub_title"),  # empty for the item itself
    refers("organization_key", "organization.key", nullable=True),
    UniqueConstraint("title", "sub_title"),
)

item_number = Table(
    "item_number",
    metadata,
    text("session", primary_key=True),
    text("number", primary_key=True),
    text("letter", primary_key=True),
    refers("agenda_item_id", "agenda_item.id", index=True),
    text("source"),
    comment="the number and letter an agenda item has at one session",
)
