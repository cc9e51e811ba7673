"""Paragraphs in the making: their place in the tree, before labels are given."""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.parsing.markers import Marker
from tracker.parsing.resolution import Part


@dataclass(slots=True, eq=False)
class Anchor:
    """What a paragraph and its subparagraphs hang on: a numbered paragraph, or one without number.

    Attributes:
        number: Its number as printed; empty when it has none.
        after: The numbered paragraph it follows, where it has no number itself.
        annex: Whether it stands in an annex.
        numerals: The numerals of the headings above it.
        within: The paragraph that holds the draft text it belongs to.
        inferred: Whether its number was supplied from its neighbours' numbers.
    """

    number: str = ""
    after: Anchor | None = None
    annex: bool = False
    numerals: tuple[str, ...] = ()
    within: Anchor | None = None
    inferred: bool = False


@dataclass(slots=True, eq=False)
class Node:
    """One paragraph in the making; the fields that `Paragraph` has mean the same.

    Attributes:
        anchor: What it hangs on; none in preamble, headings and closing.
        markers: Its place below the anchor.
        flush: Whether it is an unlabelled paragraph below its anchor.
    """

    part: Part
    text: str
    section: str = ""
    anchor: Anchor | None = None
    markers: tuple[Marker, ...] = ()
    flush: bool = False
    page: int = 0
    offset: int = 0
    notes: tuple[str, ...] = ()
    italics: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class Body:
    """The text of one resolution below its heading, taken apart.

    Attributes:
        nodes: The paragraphs in order.
        masthead: Lines between heading and opening line that belong to the masthead.
        rest: What follows the end and is no annex.
        stray: Footnotes that stand among the paragraphs.
    """

    nodes: list[Node] = field(default_factory=list)
    masthead: list[str] = field(default_factory=list)
    rest: list[Node] = field(default_factory=list)
    stray: list[tuple[str, str]] = field(default_factory=list)
