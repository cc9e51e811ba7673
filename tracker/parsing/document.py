"""From clean text to resolutions: the stages in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tracker.errors import Problem, Severity
from tracker.parsing.adoption import read_adoption
from tracker.parsing.citations import citations_of, citations_outside
from tracker.parsing.formulas import opening_organ
from tracker.parsing.furniture import is_furniture, without_markup
from tracker.parsing.genre import genre_of
from tracker.parsing.identity import agree, derive_start
from tracker.parsing.labels import paragraphs_of, supply_numbers
from tracker.parsing.language import ENGLISH, block_languages, refuse_other_languages
from tracker.parsing.masthead import read_masthead
from tracker.parsing.neighbours import Stretch, find_starts, split
from tracker.parsing.notes import NoteShelf
from tracker.parsing.numbering import numbering_problems
from tracker.parsing.paragraphs import BodyReader
from tracker.parsing.resolution import Note, Paragraph, ParsedDocument, Part, Resolution
from tracker.parsing.stray_notes import read_stray_note
from tracker.reading.clean_text import Block, CleanText
from tracker.values.symbol import Family, symbol_from_file_name

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Read:
    """A resolution and what its page holds after its end."""

    resolution: Resolution
    rest: tuple[Paragraph, ...]


def parse_document(clean: CleanText) -> ParsedDocument:
    """Find the resolutions of a document and take them apart.

    Args:
        clean: The document's clean text.

    Returns:
        The resolutions and decisions in it, and whatever belongs to none of them. A document that is no resolution
        has none; its text stands in `unparsed`.

    Raises:
        RefusedError: The text is not in English.
    """
    blocks = without_markup(clean.blocks)
    languages = block_languages([block.text for block in blocks])
    refuse_other_languages(clean.name, blocks, languages)
    furniture = [block for block in blocks if is_furniture(block.text)]
    told = [(block, language) for block, language in zip(blocks, languages, strict=True) if block not in furniture]
    english = [block for block, language in told if language == ENGLISH]
    foreign = [block for block, language in told if language != ENGLISH]
    named = symbol_from_file_name(clean.name)
    starts = find_starts(english) or derive_start(english, named)
    before, stretches = split(english, starts)
    shelf = NoteShelf(clean.footnotes)
    read = [_read_resolution(stretch, shelf) for stretch in stretches]
    resolutions = tuple(one.resolution for one in read)
    if not resolutions:
        return _other_document(clean)
    tail, tail_notes = _unparsed(before)
    rest = tuple(paragraph for one in read for paragraph in one.rest)
    translation, _ = _unparsed(foreign)
    kind = "decision" if all(one.symbol.family is not Family.RESOLUTION for one in resolutions) else "resolution"
    problems = [
        *agree(clean.name, named, resolutions),
        *_unparsed_problems(clean.name, tail, "before the first heading; it may be the end of a neighbour"),
        *_unparsed_problems(clean.name, rest, "after the end of a resolution"),
        *_translation_problems(clean.name, translation),
    ]
    unparsed = (*tail, *rest, *translation, *_unparsed(furniture)[0])
    notes = (*tail_notes, *shelf.rest())
    return ParsedDocument(
        clean.name,
        kind,
        resolutions,
        citations_outside(text for text in (*(p.text for p in (*tail, *rest)), *(note.text for note in notes))),
        tuple(problems),
        unparsed,
        notes,
    )


def _read_resolution(stretch: Stretch, shelf: NoteShelf) -> _Read:
    """Read one resolution from its blocks."""
    start = stretch.start
    organ = start.symbol.organ
    body = BodyReader(organ).read(stretch.body)
    supplied = supply_numbers(body.nodes)
    paragraphs = paragraphs_of(body.nodes)
    lines = (*(block.text for block in stretch.masthead), *body.masthead)
    head = read_masthead(lines, organ)
    adoption = read_adoption(lines, start.title, body)
    stray = [Note(mark, text, "") for mark, text in body.stray]
    notes = (*shelf.take(paragraphs), *stray)
    rest = tuple(replace(paragraph, label="", section="") for paragraph in paragraphs_of(body.rest))
    place = str(start.symbol)
    session = start.symbol.session_code
    problems = [
        *numbering_problems(place, body.nodes, supplied),
        *_masthead_problems(place, start.symbol.session, head.session, start.supplied, head.symbol, start.symbol),
        *_adoption_problems(place, adoption.day, adoption.other),
    ]
    resolution = Resolution(
        symbol=start.symbol,
        organ=organ,
        session=session,
        title=start.title if organ != "SC" else "",
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
        problems=tuple(problems),
    )
    return _Read(resolution, rest)


def _other_document(clean: CleanText) -> ParsedDocument:
    """Keep a document that is no resolution: its kind, its text, its citations."""
    paragraphs, stray = _unparsed(clean.blocks)
    notes = (*stray, *(Note(note.mark, note.text) for note in clean.footnotes))
    texts = [paragraph.text for paragraph in paragraphs]
    kind = genre_of(texts)
    problems = []
    if any(opening_organ(text) for text in texts) and kind == "unknown":
        problems.append(
            Problem(
                "symbol-unknown",
                Severity.ERROR,
                clean.name,
                "The text opens as a resolution does, but neither its heading nor the file's name gives a symbol.",
                "Name the file by its symbol, such as A_RES_79_9.pdf, and read it again.",
            )
        )
    citations = citations_outside([*texts, *(note.text for note in notes)])
    return ParsedDocument(clean.name, kind, (), citations, tuple(problems), paragraphs, notes)


def _unparsed(blocks: Iterable[Block]) -> tuple[tuple[Paragraph, ...], tuple[Note, ...]]:
    """Keep blocks as they are, the footnotes among them apart."""
    paragraphs, notes = [], []
    for block in blocks:
        note = read_stray_note(block.text)
        if note is not None:
            notes.append(Note(*note))
        elif re.search(r"\w", block.text):
            marks = tuple(mark.mark for mark in block.marks)
            paragraphs.append(
                Paragraph("", block.text, Part.UNPARSED, "", "", block.page, block.offset, marks, block.italics)
            )
    return tuple(paragraphs), tuple(notes)


def _unparsed_problems(name: str, paragraphs: Sequence[Paragraph], where: str) -> list[Problem]:
    if not paragraphs:
        return []
    first = paragraphs[0]
    page = f" page {first.page}" if first.page else ""
    shown = first.text if len(first.text) <= _SHOWN else first.text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return [
        Problem(
            "unparsed-text",
            Severity.WARNING,
            f"{name}{page}",
            f"{len(paragraphs)} paragraphs {where} were given to no resolution: “{shown}”.",
            "Read them in the source; mandates in them are not recorded.",
        )
    ]


def _translation_problems(name: str, paragraphs: Sequence[Paragraph]) -> list[Problem]:
    if not paragraphs:
        return []
    return [
        Problem(
            "other-language",
            Severity.INFO,
            name,
            f"{len(paragraphs)} paragraphs in another language stand beside the English text and were left aside.",
        )
    ]


def _masthead_problems(
    place: str, session: str, printed: str, supplied: str, symbol: object, heading: object
) -> list[Problem]:
    """Compare the heading with the rest of the masthead."""
    problems = []
    if supplied:
        problems.append(
            Problem(
                "heading-incomplete",
                Severity.WARNING,
                place,
                f"The source lacks the heading of {place}: {supplied} was supplied.",
                "Compare with the published text.",
            )
        )
    if printed and session and printed != session and session[-1].isdigit() and len(session) == len(printed):
        problems.append(
            Problem(
                "session-disagrees",
                Severity.WARNING,
                place,
                f"The heading gives session {session}, the masthead session {printed}.",
                "Correct the source or confirm the symbol.",
            )
        )
    if symbol is None and heading is not None and not place.startswith("S/"):
        pass
    elif symbol is not None and str(symbol).replace(" ", "") != str(heading).replace(" ", ""):
        problems.append(
            Problem(
                "symbol-disagrees",
                Severity.WARNING,
                place,
                f"The masthead says {symbol}, the heading {heading}.",
                "Confirm the symbol with the published text.",
            )
        )
    return problems


def _adoption_problems(place: str, day: object, other: object) -> list[Problem]:
    if other is not None:
        return [
            Problem(
                "adoption-dates-disagree",
                Severity.WARNING,
                place,
                f"Above the title the adoption is dated {day}, at the end {other}; the first is used.",
                "Confirm the date with the published text.",
            )
        ]
    if day is None:
        return [
            Problem(
                "adoption-date-missing",
                Severity.WARNING,
                place,
                "The text gives no date of adoption.",
                "Record the date in the register; without it durations cannot be dated.",
            )
        ]
    return []
