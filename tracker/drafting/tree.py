"""The document as a tree: made once, printed by several printers, each knowing every kind of block."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How a run of text is set."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    PLACEHOLDER = "placeholder"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading.

    Attributes:
        level: 1 for ``I.``, 2 for what stands under it.
        text: Its words, without number.
        number: Its number as printed, ``II``; empty for an unnumbered one.
    """

    level: int
    text: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the report itself.

    Attributes:
        runs: Its text.
        number: Its number in the document, running through from 1; 0 for an unnumbered one.
    """

    runs: tuple[Run, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Where the text above or below comes from; for the drafter, not part of the report.

    Attributes:
        lead: The citation: ``Resolution 79/9, paragraph 29 (79/9#29), adopted on 18 November 2024``.
        quote: The words of the paragraph; empty where the note says why there are none.
        remark: What else the drafter must know: ``text not held``, ``no request on record``.
    """

    lead: str
    quote: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """An unnumbered list.

    Attributes:
        entries: Its entries.
    """

    entries: tuple[str, ...]


Block = Heading | Paragraph | SourceNote | Bullets


@dataclass(frozen=True, slots=True)
class OrganColumn:
    """One organ of the masthead with the session the document is for.

    Attributes:
        organ: ``General Assembly``.
        session: ``Seventy-seventh session``, ``Seventy-seventh year``.
    """

    organ: str
    session: str


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of the first page.

    Attributes:
        symbols: One symbol, or the two of a report to two organs.
        organs: The organs, first the one whose agenda item is printed.
        distribution: ``General``.
        dated: The date as printed, or a placeholder.
        original: The language of the original.
        item: The item line: ``Agenda item 127 (a), (b) and (c) of the provisional agenda*``.
        item_title: The title of the item with those of its sub-items.
        footnote: What the asterisk of the item line stands for: ``A/77/150.``; empty without one.
    """

    symbols: tuple[str, ...]
    organs: tuple[OrganColumn, ...]
    distribution: str
    dated: str
    original: str
    item: str
    item_title: str
    footnote: str = ""

    @property
    def symbol(self) -> str:
        """The symbol line; two symbols are joined by an en dash, as mastheads do."""
        return "–".join(self.symbols)


@dataclass(frozen=True, slots=True)
class DocumentTree:
    """A whole document.

    Attributes:
        masthead: The head of its first page.
        title: Its title.
        subtitle: ``Report of the Secretary-General``.
        summary: The paragraphs of the boxed summary.
        body: What follows, in order.
        notes_title: The heading of the notes to the drafter.
        notes: The notes to the drafter, on pages of their own at the end; taken out before submission.
    """

    masthead: Masthead
    title: str
    subtitle: str
    summary: tuple[Block, ...]
    body: tuple[Block, ...]
    notes_title: str = ""
    notes: tuple[Block, ...] = ()
