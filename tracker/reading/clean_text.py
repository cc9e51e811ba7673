"""Clean text: what every reader hands on, and what it guarantees.

The guarantee: no page furniture (running heads, page numbers, job numbers, barcodes); footnotes apart;
one block for one paragraph, heading or masthead line, its lines joined by single spaces; words split by
hyphenation or kerning put together again; typographic quotation marks and dashes as in the source;
the page and the character offset of every block kept. Nothing else of the source's text is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.errors import Problem


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note set apart from the running text.

    Attributes:
        mark: Its indicator as printed, without brackets: ``1``, ``a``, ``*``.
        text: The note.
        page: The page it stands on, from 1; 0 where the source has no pages.
    """

    mark: str
    text: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A footnote's indicator in a block; the indicator itself is taken out of the block's text.

    Attributes:
        mark: The indicator as printed.
        position: Where it stood, in characters of the block's text.
    """

    mark: str
    position: int


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list entry or masthead line.

    Attributes:
        text: The clean text, in one line.
        page: The page on which it starts, from 1; 0 where the source has no pages.
        offset: Where it starts, in characters of `CleanText.text`.
        heading: Whether the source sets it as a heading.
        italics: Spans of the text set in italics, as (start, end); operative verbs usually are.
        marks: The footnote indicators that stood in it.
    """

    text: str
    page: int = 0
    offset: int = 0
    heading: bool = False
    italics: tuple[tuple[int, int], ...] = ()
    marks: tuple[NoteMark, ...] = ()


@dataclass(frozen=True, slots=True)
class CleanText:
    """A document as text.

    Attributes:
        name: The file's name, or a name for a text without file.
        format: ``pdf``, ``docx``, ``html``, ``markdown`` or ``text``.
        sha256: The hash of the bytes read, in hexadecimal.
        blocks: The blocks in reading order.
        footnotes: The notes in the order of the document.
        pages: How many pages; 0 where the source has none.
        furniture: The lines left out as page furniture, kept so that nothing is lost.
        problems: What was repaired with doubt.
    """

    name: str
    format: str
    sha256: str
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...] = ()
    pages: int = 0
    furniture: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    @property
    def text(self) -> str:
        """The whole running text, blocks parted by an empty line."""
        return "\n\n".join(block.text for block in self.blocks)
