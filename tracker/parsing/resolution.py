"""The records that parsing hands on: a document's resolutions, their mastheads and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.errors import Problem
from tracker.values.symbol import Symbol


class Part(StrEnum):
    """Where in a resolution a paragraph stands."""

    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    ANNEX = "annex"
    HEADING = "heading"
    CLOSING = "closing"
    UNPARSED = "unparsed"


class CitationRole(StrEnum):
    """Why a text cites a symbol."""

    RECALLED = "recalled"
    REPORT = "report considered"
    FOOTNOTE = "footnote"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class Citation:
    """A symbol cited in a text.

    Attributes:
        symbol: What is cited.
        role: Why.
        label: The paragraph that cites it; empty for the preamble's.
        spelled: The citation as printed.
    """

    symbol: Symbol
    role: CitationRole
    label: str = ""
    spelled: str = ""


@dataclass(frozen=True, slots=True)
class AgendaReference:
    """The agenda item of a masthead.

    Attributes:
        item: The item's number as printed, ``130``; empty when none is given.
        sub_item: Its letter or letters, ``t``; empty when none is given.
        title: The item's title; empty when none is given.
        sub_title: The sub-item's title; empty when none is given.
    """

    item: str
    sub_item: str = ""
    title: str = ""
    sub_title: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph with the label by which it is cited.

    Attributes:
        label: ``8``, ``58(a)``, ``II.3``, ``annex 4``, ``annex (b)``, ``op``, ``3+`` for an unlabelled one
            that follows 3; empty in the preamble, in headings and in the closing. Annexes that count anew in
            each section repeat labels: the section tells them apart.
        text: The paragraph's own words, without its number and without footnote indicators.
        part: Where it stands.
        parent: The label of the paragraph it is part of; empty at the top.
        section: The headings it stands under, the outermost first, joined by ``, ``; empty when none.
        page: The page it starts on, from 1; 0 where the source has none.
        offset: Where it starts, in characters of the clean text.
        notes: The marks of the footnotes attached to it.
        italics: Spans of its text set in italics.
    """

    label: str
    text: str
    part: Part
    parent: str = ""
    section: str = ""
    page: int = 0
    offset: int = 0
    notes: tuple[str, ...] = ()
    italics: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote attached to the paragraph whose mark calls it.

    Attributes:
        mark: The indicator.
        text: The note.
        label: The paragraph that calls it; empty in the preamble or when no call was found.
    """

    mark: str
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """One resolution or decision as read from a document.

    Attributes:
        symbol: Its symbol.
        organ: The adopting organ's code: ``GA``, ``SC``, ``ECOSOC``, ``HRC``.
        session: The session of adoption as a code (``GA79``, ``HRC52``, ``ECOSOC2023``, ``SC2023``); empty
            if unknown.
        title: Its title; empty for the Security Council.
        adopted: The date of adoption; none when the text gives none.
        distributed: The masthead date; never the adoption date.
        agenda: The agenda items it was adopted under.
        committee: The Main Committee it came from, ``Third``; ``plenary`` for none; empty when not stated.
        committee_report: The report it was adopted on, ``A/79/458``; empty when none.
        drafts: The drafts, ``A/75/L.78``, ``A/75/L.78/Add.1``.
        meeting: The meeting of adoption as printed, ``62nd plenary meeting``; empty when none.
        masthead: The lines above the title, as read.
        paragraphs: Preamble, operative part, annexes, headings and closing, in order.
        notes: The footnotes.
        citations: Every symbol cited.
        problems: What was not understood or does not agree.
    """

    symbol: Symbol
    organ: str
    session: str
    title: str
    adopted: date | None
    distributed: date | None = None
    agenda: tuple[AgendaReference, ...] = ()
    committee: str = ""
    committee_report: str = ""
    drafts: tuple[Symbol, ...] = ()
    meeting: str = ""
    masthead: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    notes: tuple[Note, ...] = ()
    citations: tuple[Citation, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def operative(self) -> tuple[Paragraph, ...]:
        """The operative paragraphs and those of the annexes, in order."""
        return tuple(p for p in self.paragraphs if p.part in {Part.OPERATIVE, Part.ANNEX})


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """A document and what it holds.

    Attributes:
        name: The document's name.
        kind: ``resolution``, ``decision``, ``report``, ``letter``, ``statement``, ``news`` or ``unknown``.
        resolutions: The resolutions and decisions in it; none in a report or a news item.
        citations: Every symbol cited outside of resolutions.
        problems: What was not understood.
        unparsed: The text that belongs to no resolution in it: the head-less rest of a neighbour on a scanned
            page, other decisions, a translation set beside the English; in other documents, the whole text.
        notes: The footnotes that no resolution calls.
    """

    name: str
    kind: str
    resolutions: tuple[Resolution, ...] = ()
    citations: tuple[Citation, ...] = ()
    problems: tuple[Problem, ...] = ()
    unparsed: tuple[Paragraph, ...] = ()
    notes: tuple[Note, ...] = ()
