"""Every table of the tracker, in SQLAlchemy Core, the same on SQLite and PostgreSQL.

Text keys join what the field itself names: a resolution by `Symbol.key`, a mandate by its identity, an
obligation by its key. Numbers join what has no name of its own. Nothing is deleted that somebody may have
referred to: a mandate no longer found is ``withdrawn``, an obligation or occurrence no longer asked for has
``current`` false. ``event`` and ``review`` are only ever added to.
"""

from __future__ import annotations

from tracker.store.columns import metadata
from tracker.store.tables_delivery import desk, event, job_run, meta, notice, obligation_desk, problem
from tracker.store.tables_mandates import mandate, review
from tracker.store.tables_obligations import (
    discharge,
    issued_document,
    milestone,
    obligation,
    obligation_mandate,
    occurrence,
    occurrence_mandate,
)
from tracker.store.tables_reference import agenda_item, alias, instrument, item_number, organization
from tracker.store.tables_texts import citation, document, note, paragraph, resolution, revision, unparsed

__all__ = [
    "agenda_item",
    "alias",
    "citation",
    "desk",
    "discharge",
    "document",
    "event",
    "instrument",
    "issued_document",
    "item_number",
    "job_run",
    "mandate",
    "meta",
    "metadata",
    "milestone",
    "note",
    "notice",
    "obligation",
    "obligation_desk",
    "obligation_mandate",
    "occurrence",
    "occurrence_mandate",
    "organization",
    "paragraph",
    "problem",
    "resolution",
    "review",
    "revision",
    "unparsed",
]
