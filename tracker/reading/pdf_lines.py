"""Glyph runs to lines, with superscripts told apart and kerning gaps closed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.reading.pdf_glyphs import GlyphRun

KERNED_GAP = 0.165
"""The widest gap, in ems, that kerning leaves within a word.

Measured over published General Assembly resolutions: gaps taken for spaces that stand inside words have 0.11
to 0.155 em; those between words begin at 0.17 em."""
KERNED_GAP_AFTER_F = 0.125
"""The same after an f, whose hook reaches over the space that follows."""
HIDDEN_SPACE = 0.1
"""Below this, in ems, a space of the file is not seen on the page."""
COLUMN_GAP = 2.2
"""The narrowest gap, in ems, that parts columns; a justified line's spaces stay below one em."""
LABEL_GAP = 6.0
"""The widest gap, in ems, between a label and its text."""
SAME_BASELINE = 0.15
RAISED = 0.6
SMALLER = 0.8
_NUMBER = r"\(?(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6}|[IVXLC]{1,6}|[A-Z])"
LABEL = re.compile(rf"(?:{_NUMBER}[.)]|\d{{1,3}}/\d{{1,3}}\.|[•–—*-])(?!\S)")
"""A paragraph's number or letter, or a bullet, at the start of a line."""
LABEL_ALONE = re.compile(rf"{_NUMBER}[.)]?|\d{{1,3}}/\d{{1,3}}\.?|[•–—*-]")
"""What may stand before a tab: a label, or a row's letter or number in a table."""
NOTE_MARK = re.compile(r"(?:\d{1,3}|[a-z]{1,2}|[*†‡§]+)(?:,\s?(?:\d{1,3}|[a-z]{1,2}|[*†‡§]+))*")


@dataclass(slots=True)
class Piece:
    """A run in its line.

    Attributes:
        run: The run.
        spaced: Whether a space parts it from the piece before.
        raised: Whether it stands above the baseline in smaller type and reads like a note's mark.
    """

    run: GlyphRun
    spaced: bool
    raised: bool = False


@dataclass(slots=True)
class Line:
    """One line of one column.

    Attributes:
        page: Its page, from 1.
        x: Its left end in points.
        right: Its right end.
        y: Its baseline, from the bottom of the page.
        size: The type size of most of it.
        pieces: Its runs.
        text_x: Where the text after the label starts; the left end when there is no label.
        text: Its characters, note marks included.
        bold: Whether most of it is bold.
        labelled: Whether it begins with a paragraph's number or letter.
    """

    page: int
    x: float
    right: float
    y: float
    size: float
    pieces: list[Piece] = field(default_factory=list)
    text_x: float = 0.0
    text: str = ""
    bold: bool = False
    labelled: bool = False


def build_lines(runs: Sequence[GlyphRun], page: int) -> list[Line]:
    """Gather the runs of a page into lines.

    Args:
        runs: The runs in the order of the file.
        page: The page's number, from 1.

    Returns:
        The lines in the order of the file; the cells of a table and columns of a masthead are lines apart.
    """
    lines: list[Line] = []
    for run in runs:
        if lines and _belongs(lines[-1], run):
            _append(lines[-1], run)
        else:
            lines.append(_begin(run, page))
    for line in lines:
        _close(line)
    return lines


def _close(line: Line) -> None:
    line.text = _text(line)
    bold = sum(len(piece.run.text) for piece in line.pieces if piece.run.style.bold)
    line.bold = bold * 2 > sum(len(piece.run.text) for piece in line.pieces)
    line.labelled = LABEL.match(line.text) is not None


def _text(line: Line) -> str:
    return "".join([f" {piece.run.text}" if piece.spaced else piece.run.text for piece in line.pieces])


def _begin(run: GlyphRun, page: int) -> Line:
    return Line(page, run.x, run.right, run.y, run.style.size, [Piece(run, spaced=False)], run.x)


def _belongs(line: Line, run: GlyphRun) -> bool:
    size = max(line.size, run.style.size)
    gap = run.x - line.right
    if gap < -0.5 * size or gap > LABEL_GAP * size or (gap > COLUMN_GAP * size and not _is_label(line)):
        return False
    rise = run.y - line.y
    if abs(rise) <= SAME_BASELINE * size:
        return True
    if run.style.size < SMALLER * line.size:
        return -0.3 * size < rise < RAISED * size
    return line.size < SMALLER * run.style.size and 0 < -rise < RAISED * size


def _is_label(line: Line) -> bool:
    return len(line.pieces) <= 4 and LABEL_ALONE.fullmatch(_text(line)) is not None


def _append(line: Line, run: GlyphRun) -> None:
    before = line.pieces[-1].run
    gap = (run.x - before.right) / max(line.size, run.style.size)
    limit = KERNED_GAP_AFTER_F if before.text.endswith("f") else KERNED_GAP
    spaced = gap > limit or run.spaced_before
    if spaced and gap < HIDDEN_SPACE and (before.text.endswith("-") or run.text.startswith("-")):
        spaced = False  # the file has a space at a hyphen, but the next word is set over it
    if run.style.size > line.size / SMALLER and run.y < line.y - SAME_BASELINE * run.style.size:
        # What came before was raised: the mark at the head of a footnote. Its line is this run's.
        for piece in line.pieces:
            piece.raised = NOTE_MARK.fullmatch(piece.run.text) is not None
        line.y, line.size = run.y, run.style.size
        spaced = True
    if len(line.pieces) <= 8 and not before.text[-1:].isalnum() and LABEL.fullmatch(_text(line)):
        line.text_x = run.x
        spaced = True
    raised = (
        run.style.size < SMALLER * line.size
        and run.y > line.y + SAME_BASELINE * line.size
        and NOTE_MARK.fullmatch(run.text.rstrip(",")) is not None
    )
    line.pieces.append(Piece(run, spaced, raised))
    line.right = max(line.right, run.right)
