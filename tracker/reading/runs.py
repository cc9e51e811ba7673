"""From runs of characters to one block: white space folded, italics and note marks kept at their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.reading.clean_text import Block, NoteMark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SPACE = re.compile(r"\s+")
CHARACTERS = str.maketrans(
    {
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None,  # seen by nobody
        "\u2010": "-", "\u2011": "-",  # hyphens that differ from the usual one in breaking lines only
        "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
        "\ufb06": "st",
        # No database keeps these in a text: damage in the source, shown as such.
        "\0": "\ufffd", **{chr(surrogate): "\ufffd" for surrogate in range(0xD800, 0xE000)},
    }
)  # fmt: skip
SPACE_BEFORE_MARKED_STOP = frozenset(",.;:)]”’")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters set alike.

    Attributes:
        text: The characters; white space in any form.
        italic: Whether they are set in italics.
        mark: Whether they are a footnote's indicator, to be taken out of the text.
    """

    text: str
    italic: bool = False
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before its place in the whole text is known; the fields are those of `Block`."""

    text: str
    page: int = 0
    heading: bool = False
    italics: tuple[tuple[int, int], ...] = ()
    marks: tuple[NoteMark, ...] = ()


def compose(runs: Iterable[Run], *, page: int = 0, heading: bool = False) -> Draft:
    """Join runs into one line of text.

    Args:
        runs: The runs in reading order.
        page: The page on which the first of them stands.
        heading: Whether they form a heading.

    Returns:
        The draft; its text has neither outer nor double white space.
    """
    pieces: list[str] = []
    italics: list[tuple[int, int]] = []
    marks: list[NoteMark] = []
    length = 0
    pending = False  # a space seen but not yet written: written only before further text
    after_mark = False
    for run in runs:
        if run.mark:
            marks.append(NoteMark(run.text.translate(CHARACTERS).strip(), length))
            after_mark = True
            continue
        text = SPACE.sub(" ", run.text.translate(CHARACTERS))
        core = text.strip(" ")
        if not core:
            pending = pending or bool(text)
            continue
        pending = (pending or text[0] == " ") and length > 0
        if after_mark and core[0] in SPACE_BEFORE_MARKED_STOP:
            pending = False
        if pending:
            pieces.append(" ")
            length += 1
        if run.italic:
            if italics and italics[-1][1] >= length - 1:
                italics[-1] = (italics[-1][0], length + len(core))
            else:
                italics.append((length, length + len(core)))
        pieces.append(core)
        length += len(core)
        pending = text[-1] == " "
        after_mark = False
    return Draft("".join(pieces), page, heading, tuple(italics), tuple(marks))


def place(drafts: Sequence[Draft]) -> tuple[Block, ...]:
    """Give every draft its offset in the whole text.

    Args:
        drafts: The drafts in reading order; empty ones are left out.

    Returns:
        The blocks, with the offsets that `CleanText.text` has.
    """
    blocks = []
    offset = 0
    for draft in drafts:
        if not draft.text:
            continue
        blocks.append(Block(draft.text, draft.page, offset, draft.heading, draft.italics, draft.marks))
        offset += len(draft.text) + 2
    return tuple(blocks)
