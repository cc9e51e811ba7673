"""From clean text to resolutions: the stages in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tracker.parsing.adoption import read_adoption
from tracker.parsing.citations import citations_of, citations_outside
from tracker.parsing.findings import (
    adoption_findings,
    heading_findings,
    name_findings,
    numbering_findings,
    symbol_findings,
    translation_findings,
    unparsed_findings,
)
from tracker.parsing.formulas import opening_organ
from tracker.parsing.furniture import is_furniture, without_markup
from tracker.parsing.genre import genre_of
from tracker.parsing.identity import derive_start, outvoted
from tracker.parsing.labels import paragraphs_of
from tracker.parsing.language import ENGLISH, language_of, refuse_other_languages, settle
from tracker.parsing.masthead import read_masthead
from tracker.parsing.neighbours import Stretch, find_starts, split
from tracker.parsing.notes import NoteShelf
from tracker.parsing.paragraphs import BodyReader
from tracker.parsing.resolution import Note, Paragraph, ParsedDocument, Part, Resolution
from tracker.parsing.settling import supply_numbers
from tracker.parsing.stray_notes import read_stray_note
from tracker.reading.clean_text import Block, CleanText
from tracker.values.symbol import Family, symbol_from_file_name


@dataclass(slots=True)
class _Piles:
    """A document's blocks, sorted by what can be done with them."""

    english: list[Block] = field(default_factory=list)
    foreign: list[Block] = field(default_factory=list)
    furniture: list[Block] = field(default_factory=list)


def parse_document(clean: CleanText) -> ParsedDocument:
    """Find the resolutions of a document and take them apart.

    Args:
        clean: The document's clean text.

    Returns:
        The resolutions and decisions in it, and whatever belongs to none of them. A document that is no
        resolution has none; its text stands in `unparsed`.

    Raises:
        RefusedError: The text is not in English.
    """
    blocks = without_markup(clean.blocks)
    texts = [block.text for block in blocks]
    judged = [language_of(text) for text in texts]
    refuse_other_languages(clean.name, judged, texts)
    piles = _sort(blocks, settle(judged, texts))
    named = symbol_from_file_name(clean.name)
    starts = outvoted(find_starts(piles.english), named) or derive_start(piles.english, named)
    if not starts:
        return _other_document(clean, blocks)
    before, stretches = split(piles.english, starts)
    shelf = NoteShelf(clean.footnotes)
    read = [_read_resolution(stretch, shelf) for stretch in stretches]
    resolutions = tuple(resolution for resolution, _ in read)
    tail, tail_notes = _unparsed(before)
    rest = tuple(paragraph for _, left in read for paragraph in left)
    translation, foreign_notes = _unparsed(piles.foreign)
    furniture, _ = _unparsed(piles.furniture)
    notes = (*tail_notes, *shelf.rest())
    decided = all(resolution.symbol.family is not Family.RESOLUTION for resolution in resolutions)
    return ParsedDocument(
        name=clean.name,
        kind="decision" if decided else "resolution",
        resolutions=resolutions,
        citations=citations_outside([*(one.text for one in (*tail, *rest)), *(note.text for note in notes)]),
        problems=(
            *name_findings(clean.name, named, resolutions),
            *unparsed_findings(clean.name, tail, "before the first heading, perhaps the end of a neighbour,"),
            *unparsed_findings(clean.name, rest, "after the end of a resolution"),
            *translation_findings(clean.name, translation),
        ),
        unparsed=(*tail, *rest, *translation, *furniture),
        notes=(*notes, *foreign_notes),
    )


def _sort(blocks: Sequence[Block], languages: Sequence[str]) -> _Piles:
    piles = _Piles()
    for block, language in zip(blocks, languages, strict=True):
        if is_furniture(block.text):
            piles.furniture.append(block)
        elif language == ENGLISH:
            piles.english.append(block)
        else:
            piles.foreign.append(block)
    return piles


def _read_resolution(stretch: Stretch, shelf: NoteShelf) -> tuple[Resolution, tuple[Paragraph, ...]]:
    """Read one resolution from its blocks, and keep what follows its end and is not part of it."""
    start = stretch.start
    organ = start.symbol.organ
    body = BodyReader(organ).read(stretch.body)
    supplied = supply_numbers(body.nodes)
    paragraphs = paragraphs_of(body.nodes)
    rest = tuple(replace(left, label="", parent="", section="") for left in paragraphs_of(body.rest))
    # Security Council resolutions bear no title; old ones bear their date in its place.
    title, dated = ("", (start.title,)) if organ == "SC" and start.title else (start.title, ())
    lines = (*(block.text for block in stretch.masthead), *dated, *body.masthead)
    head = read_masthead(lines, organ)
    adoption = read_adoption(lines, body)
    notes = (*shelf.take(paragraphs), *(Note(mark, text) for mark, text in body.stray))
    resolution = Resolution(
        symbol=start.symbol,
        organ=organ,
        session=start.symbol.session_code,
        title=title,
        adopted=adoption.day,
        distributed=head.distributed,
        agenda=head.agenda,
        committee=head.committee,
        committee_report=head.committee_report,
        drafts=head.drafts,
        meeting=adoption.meeting,
        masthead=lines,
        paragraphs=paragraphs,
        notes=notes,
        citations=citations_of(paragraphs, notes, organ),
        problems=(
            *numbering_findings(str(start.symbol), body.nodes, supplied),
            *heading_findings(start, head),
            *adoption_findings(str(start.symbol), adoption),
        ),
    )
    return resolution, rest


def _other_document(clean: CleanText, blocks: Sequence[Block]) -> ParsedDocument:
    """Keep a document that is no resolution: its kind, its text, its citations."""
    paragraphs, stray = _unparsed(blocks)
    notes = (*stray, *(Note(note.mark, note.text) for note in clean.footnotes))
    texts = [paragraph.text for paragraph in paragraphs]
    kind = genre_of(texts)
    opened = kind == "unknown" and any(opening_organ(text) for text in texts)
    return ParsedDocument(
        name=clean.name,
        kind=kind,
        citations=citations_outside([*texts, *(note.text for note in notes)]),
        problems=tuple(symbol_findings(clean.name) if opened else ()),
        unparsed=paragraphs,
        notes=notes,
    )


def _unparsed(blocks: Iterable[Block]) -> tuple[tuple[Paragraph, ...], tuple[Note, ...]]:
    """Keep blocks as they are, the footnotes among them apart."""
    paragraphs: list[Paragraph] = []
    notes: list[Note] = []
    for block in blocks:
        note = read_stray_note(block.text)
        if note is not None:
            notes.append(Note(*note))
        elif re.search(r"\w", block.text):
            marks = tuple(mark.mark for mark in block.marks)
            paragraphs.append(
                Paragraph(
                    "", block.text, Part.UNPARSED, "", "", block.page, block.offset, marks, block.italics
                )
            )
    return tuple(paragraphs), tuple(notes)
