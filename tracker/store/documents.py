"""Keeping documents: their resolutions, the revisions of their texts, and the mandates these hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from tracker.store.log import Entry, Moment, write_log
from tracker.store.mandates import MandateChange, Subject, keep_mandates, reading_of
from tracker.store.problems import forget_problems, keep_problems
from tracker.store.resolutions import keep_masthead, masthead_of
from tracker.store.revisions import Source, keep_citations, keep_revision
from tracker.store.tables import citation, document, resolution, revision, unparsed
from tracker.values.symbol import parse_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from tracker.errors import Problem
    from tracker.extraction.mandate import Mandate
    from tracker.parsing.resolution import ParsedDocument, Resolution


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """One document as read, parsed and extracted.

    Attributes:
        sha256: The hash of its bytes, in hexadecimal.
        path: Where it was read from.
        format: ``pdf``, ``docx``, ``html``, ``markdown`` or ``text``.
        pages: How many pages; 0 where the source has none.
        extractor_version: The extractor that looked for mandates.
        parsed: What it holds.
        mandates: The mandates of its resolutions, told apart by their symbol.
        problems: What was not understood.
    """

    sha256: str
    path: str
    format: str
    pages: int
    extractor_version: str
    parsed: ParsedDocument
    mandates: tuple[Mandate, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ResolutionChange:
    """What a document did to one resolution.

    Attributes:
        key: The resolution's key.
        symbol: The resolution's symbol.
        revision: The number of its text on record, from 1.
        what: ``new`` (first text), ``corrected`` (other words than before), ``reread`` (same words, read
            again), ``same`` (the words of a text on record) or ``fragment`` (a neighbour on a scanned page,
            shorter than the text on record).
        mandates: What became of its mandates.
    """

    key: str
    symbol: str
    revision: int
    what: str
    mandates: tuple[MandateChange, ...] = ()


def known_versions(connection: Connection) -> dict[str, str]:
    """Read which documents are on record.

    Args:
        connection: A connection in a reading transaction.

    Returns:
        For the hash of each document the extractor version it was last read with.
    """
    rows = connection.execute(select(document.c.sha256, document.c.extractor_version))
    return {row.sha256: row.extractor_version for row in rows}


def keep_document(
    connection: Connection, moment: Moment, read: ReadDocument
) -> tuple[ResolutionChange, ...] | None:
    """Put one document on record, or put it there anew with a newer extractor.

    Args:
        connection: A connection in a writing transaction, which should hold this document alone.
        moment: Under which day, clock time and name.
        read: The document.

    Returns:
        What it did to each of its resolutions; none when it is on record with this extractor already.
    """
    wanted = select(document.c.id, document.c.extractor_version).where(document.c.sha256 == read.sha256)
    known = connection.execute(wanted).first()
    if known and known.extractor_version == read.extractor_version:
        return None
    number = _keep_file(connection, moment, read, known.id if known else None)
    forget_problems(connection, "reading", path=read.path)
    keep_problems(connection, moment, "reading", read.problems, path=read.path, document_id=number)
    found = _distinct(read.parsed.resolutions)
    source = Source(number, read.extractor_version, len(found))
    changes = tuple(_keep_resolution(connection, moment, read, source, entry) for entry in found)
    if known:
        _drop_vanished(connection, moment, number, {change.symbol for change in changes})
    _keep_unparsed(connection, number, read)
    keep_citations(connection, number, None, read.parsed.citations)
    what = "reread" if known else "ingested"
    after = {"resolutions": [change.symbol for change in changes], "extractor": read.extractor_version}
    write_log(connection, moment, [Entry(what, "document", read.path, {}, after)])
    return changes


def _distinct(found: Sequence[Resolution]) -> list[Resolution]:
    """One resolution a symbol: of two pieces under one symbol the longer."""
    longest: dict[str, Resolution] = {}
    for entry in found:
        held = longest.get(entry.symbol.key)
        if held is None or len(entry.operative) > len(held.operative):
            longest[entry.symbol.key] = entry
    return list(longest.values())


def _keep_file(connection: Connection, moment: Moment, read: ReadDocument, known: int | None) -> int:
    values = {
        "name": read.parsed.name,
        "path": read.path,
        "format": read.format,
        "kind": read.parsed.kind,
        "pages": read.pages,
        "extractor_version": read.extractor_version,
        "ingested_at": moment.now,
    }
    if known is None:
        statement = insert(document).returning(document.c.id)
        return int(connection.execute(statement, {"sha256": read.sha256, **values}).scalar_one())
    connection.execute(update(document).where(document.c.id == known).values(values))
    for table in (citation, unparsed):
        connection.execute(delete(table).where(table.c.document_id == known))
    return known


def _keep_unparsed(connection: Connection, document_id: int, read: ReadDocument) -> None:
    notes = (f"{note.mark} {note.text}" for note in read.parsed.notes)
    pieces = [*((entry.text, entry.page) for entry in read.parsed.unparsed), *((text, 0) for text in notes)]
    if pieces:
        rows = [
            {"document_id": document_id, "position": position, "text": text, "page": page}
            for position, (text, page) in enumerate(pieces, 1)
        ]
        connection.execute(insert(unparsed), rows)


def _keep_resolution(
    connection: Connection, moment: Moment, read: ReadDocument, source: Source, found: Resolution
) -> ResolutionChange:
    held = keep_masthead(connection, moment, masthead_of(found), text_held=True, counts=False)
    kept = keep_revision(connection, moment, source, found)
    name = str(found.symbol)
    if not kept.counts:
        return ResolutionChange(found.symbol.key, name, kept.number, kept.what)
    if not held.new:
        held = keep_masthead(connection, moment, masthead_of(found), text_held=True)
    mandates = keep_mandates(
        connection,
        moment,
        Subject(found.symbol, held.adopted, text_held=True),
        "extracted",
        [reading_of(m, kept.id, read.extractor_version) for m in read.mandates if m.symbol == name],
        words_changed=kept.words_changed,
    )
    return ResolutionChange(found.symbol.key, name, kept.number, kept.what, mandates)


def _drop_vanished(connection: Connection, moment: Moment, document_id: int, found: set[str]) -> None:
    """Withdraw what an earlier reading of the document took for a resolution and this one does not."""
    joined = revision.join(resolution, resolution.c.key == revision.c.resolution_key)
    wanted = (
        select(revision.c.id, resolution.c.symbol, resolution.c.adopted)
        .select_from(joined)
        .where(revision.c.document_id == document_id, revision.c.current)
    )
    for row in connection.execute(wanted).all():
        if row.symbol in found:
            continue
        connection.execute(update(revision).where(revision.c.id == row.id).values(current=False))
        subject = Subject(parse_symbol(row.symbol), row.adopted, text_held=False)
        keep_mandates(connection, moment, subject, "extracted", [], words_changed=True)
