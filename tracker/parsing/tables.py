"""Tables: their cells come as blocks of their own and must not be taken for headings and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.parsing.formulas import MEETING, opening_organ
from tracker.parsing.markers import read_marker, read_number
from tracker.parsing.sections import looks_like_heading
from tracker.reading.clean_text import Block

_FIGURES = re.compile(r"[\d\s.,–%-]+")
_FEWEST = 3
_LONGEST_CELL = 300


def table_cells(blocks: Sequence[Block]) -> frozenset[int]:
    """Find the blocks that are cells of tables.

    A figure alone is a cell, and so is what stands before it. So is what stands between a paragraph that ends
    with a colon and the paragraph of the next number, when it is short, without number or letter, and mostly
    without the stop or semicolon that ends a paragraph.

    Args:
        blocks: The body of a resolution.

    Returns:
        Their indexes.
    """
    cells: set[int] = set()
    run: list[int] = []
    opened = False
    for index, block in enumerate(blocks):
        if _FIGURES.fullmatch(block.text):
            cells.add(index)
            if index and not _labelled(blocks[index - 1].text):
                cells.add(index - 1)
        if _labelled(block.text):
            if opened:
                cells.update(_table_in(blocks, run))
            run = []
            opened = read_number(block.text) is not None and block.text.endswith(":")
        else:
            run.append(index)
    return frozenset(cells)


def _labelled(text: str) -> bool:
    return bool(read_number(text) or read_marker(text) or MEETING.fullmatch(text) or opening_organ(text))


def _table_in(blocks: Sequence[Block], run: Sequence[int]) -> Sequence[int]:
    """Say which blocks of a run form a table; a heading right before the next number is none of it."""
    while run and blocks[run[-1]].heading and not _FIGURES.fullmatch(blocks[run[-1]].text):
        run = run[:-1]
    short = all(len(blocks[index].text) <= _LONGEST_CELL for index in run)
    loose = [index for index in run if looks_like_heading(blocks[index].text, set_so=False)]
    return run if len(run) >= _FEWEST and short and len(loose) * 2 > len(run) else ()
