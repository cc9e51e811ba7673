"""Keeping revisions: the text of one resolution as one document has it, and which of them counts."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select, update

from tracker.parsing.resolution import Part
from tracker.store.matching import fold
from tracker.store.tables import citation, note, paragraph, revision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from tracker.parsing.resolution import Citation, Resolution
    from tracker.store.log import Moment

_COUNTING = frozenset({"new", "corrected", "reread"})


@dataclass(frozen=True, slots=True)
class Source:
    """The document a revision is read from.

    Attributes:
        document_id: Its number.
        extractor_version: The extractor that looked at it.
        neighbours: How many resolutions it holds.
    """

    document_id: int
    extractor_version: str
    neighbours: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A revision put on record.

    Attributes:
        id: Its number in the database.
        number: Its number among the revisions of its resolution, from 1.
        what: ``new``, ``corrected``, ``reread``, ``same`` or ``fragment``, see `keep_revision`.
        words_changed: Whether the words that count differ from those that counted before.
    """

    id: int
    number: int
    what: str
    words_changed: bool

    @property
    def counts(self) -> bool:
        """Whether the resolution's mandates are read from it."""
        return self.what in _COUNTING


def keep_revision(connection: Connection, moment: Moment, source: Source, found: Resolution) -> Kept:
    """Put the text of one resolution on record and decide whether it counts.

    The first text counts (``new``); the same document read again keeps its place (``reread``, or
    ``corrected`` if its words come out otherwise); a text with the words of the one that counts is only
    another witness (``same``); beside neighbours on a scanned page a text that is no longer than the one that
    counts is a ``fragment``; any other text is taken for a correction (``corrected``) and counts from now on.

    Args:
        connection: A connection in a writing transaction.
        moment: When it is put on record.
        source: The document it is read from.
        found: The resolution.

    Returns:
        The revision.
    """
    of_resolution = select(revision).where(revision.c.resolution_key == found.symbol.key)
    rows = connection.execute(of_resolution).all()
    held = next((row for row in rows if row.current), None)
    own = next((row for row in rows if row.document_id == source.document_id), None)
    words = hash_of_words(found)
    if held is None:
        what = "new"
    elif own is not None and own.current:
        what = "reread" if own.text_hash == words else "corrected"
    elif own is not None or held.text_hash == words:
        what = "same"
    elif source.neighbours > 1 and len(found.operative) <= _length(connection, held.id):
        what = "fragment"
    else:
        what = "corrected"
    current = what in _COUNTING
    if current and held is not None:
        connection.execute(update(revision).where(revision.c.id == held.id).values(current=False))
    values = {"text_hash": words, "current": current, "extractor_version": source.extractor_version}
    values |= {"masthead": list(found.masthead)}
    if own is not None:
        revision_id, number = own.id, own.number
        connection.execute(update(revision).where(revision.c.id == own.id).values(values))
        _clear(connection, own.id)
    else:
        number = 1 + max((row.number for row in rows), default=0)
        values |= {"resolution_key": found.symbol.key, "document_id": source.document_id}
        values |= {"number": number, "created_at": moment.now}
        revision_id = connection.execute(insert(revision).returning(revision.c.id), values).scalar_one()
    _keep_text(connection, source.document_id, revision_id, found)
    return Kept(revision_id, number, what, held is not None and held.text_hash != words)


def _length(connection: Connection, revision_id: int) -> int:
    parts = (Part.OPERATIVE.value, Part.ANNEX.value)
    wanted = (
        select(func.count())
        .select_from(paragraph)
        .where(paragraph.c.revision_id == revision_id, paragraph.c.part.in_(parts))
    )
    return int(connection.execute(wanted).scalar_one())


def _clear(connection: Connection, revision_id: int) -> None:
    for table in (paragraph, note, citation):
        connection.execute(delete(table).where(table.c.revision_id == revision_id))


def hash_of_words(found: Resolution) -> str:
    """Hash the words of a resolution, so that two files that differ in nothing else are told alike.

    Args:
        found: The resolution.

    Returns:
        A hash in hexadecimal of labels, letters and figures; blanks, dashes and quotation marks do not count.
    """
    words = "\n".join(f"{entry.label}\t{fold(entry.text)}" for entry in found.paragraphs)
    return hashlib.sha256(words.encode()).hexdigest()


def _keep_text(connection: Connection, document_id: int, revision_id: int, found: Resolution) -> None:
    paragraphs = [
        {
            "revision_id": revision_id,
            "position": position,
            "label": entry.label,
            "part": entry.part.value,
            "parent": entry.parent,
            "section": entry.section,
            "text": entry.text,
            "page": entry.page,
            "start": entry.offset,
            "notes": list(entry.notes),
            "italics": [list(span) for span in entry.italics],
        }
        for position, entry in enumerate(found.paragraphs, 1)
    ]
    notes = [
        {"revision_id": revision_id, "position": position, "mark": n.mark, "text": n.text, "label": n.label}
        for position, n in enumerate(found.notes, 1)
    ]
    if paragraphs:
        connection.execute(insert(paragraph), paragraphs)
    if notes:
        connection.execute(insert(note), notes)
    keep_citations(connection, document_id, revision_id, found.citations)


def keep_citations(
    connection: Connection, document_id: int, revision_id: int | None, found: Sequence[Citation]
) -> None:
    """Add the symbols that a text cites.

    Args:
        connection: A connection in a writing transaction.
        document_id: The document.
        revision_id: The revision that cites; none outside of resolutions.
        found: The citations.
    """
    rows = [
        {
            "document_id": document_id,
            "revision_id": revision_id,
            "symbol": str(entry.symbol),
            "symbol_key": entry.symbol.key,
            "role": entry.role.value,
            "label": entry.label,
            "spelled": entry.spelled,
        }
        for entry in found
    ]
    if rows:
        connection.execute(insert(citation), rows)
