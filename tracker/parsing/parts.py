"""The parts of a resolution: a letter before an opening line starts one of its own, `72/262 B`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.parsing.formulas import ANNEX, DATE_LINE, MEETING, opening_organ
from tracker.reading.clean_text import Block
from tracker.values.symbol import Symbol

_LETTER = re.compile(r"(?P<letter>[A-Z])\.?(?:\s+(?P<title>\S.*))?")
_LONGEST_HEADING = 500


@dataclass(frozen=True, slots=True)
class Start:
    """Where a resolution starts.

    Attributes:
        index: The block of its heading, or of its opening line when a part has lost its letter.
        symbol: Its symbol as the heading gives it.
        title: Its title.
        body: The first block after the heading.
        supplied: What the heading lacks and was supplied from elsewhere; empty when nothing was.
        lost_letter: Whether it is a part whose letter the source has lost.
    """

    index: int
    symbol: Symbol
    title: str
    body: int
    supplied: str = ""
    lost_letter: bool = False


def with_parts(blocks: Sequence[Block], starts: Sequence[Start]) -> list[Start]:
    """Split resolutions into their parts.

    Args:
        blocks: The document's English blocks.
        starts: Where resolutions start, in order.

    Returns:
        The starts, in place of a resolution in parts those of its parts.
    """
    result: list[Start] = []
    ends = [*(start.index for start in starts), len(blocks)][1:]
    for start, end in zip(starts, ends, strict=True):
        parts = _parts_within(blocks, start, end)
        if not parts:
            result.append(start)
        elif parts[0].index == start.body:
            # The common heading stands right above the letter A.
            result += [replace(parts[0], index=start.index), *parts[1:]]
        else:
            first = start
            if parts[0].lost_letter:
                first = replace(start, symbol=replace(start.symbol, part="A"))
            result += [first, *parts]
    return result


def _parts_within(blocks: Sequence[Block], start: Start, end: int) -> list[Start]:
    """Find the parts of one resolution: by their letters, or by an opening line that follows a closing."""
    parts: list[Start] = []
    closed = False
    expected = "A"
    for index in range(start.body, end):
        text = blocks[index].text
        part = _part_at(blocks, index, end, start, expected)
        if part is None and closed and opening_organ(text) == start.symbol.organ:
            letter = expected if parts else "B"
            part = _start(start, letter, "", index, index, lost=True)
        if part is not None and (not parts or parts[-1].body != index):
            parts.append(part)
            expected = chr(ord(part.symbol.part) + 1)
            closed = False
        elif ANNEX.fullmatch(text):
            closed = False  # an annexed declaration may open as a resolution does
        elif MEETING.fullmatch(text) or (closed and DATE_LINE.fullmatch(text)):
            closed = True
    return parts


def _part_at(blocks: Sequence[Block], index: int, end: int, start: Start, expected: str) -> Start | None:
    """Read a part's letter, alone or with its title, that an opening line follows."""
    text = blocks[index].text
    match = _LETTER.fullmatch(text) if len(text) < _LONGEST_HEADING else None
    if match is None or match["letter"] != expected:
        return None
    title, body = match["title"] or "", index + 1
    if not title and body < end and not opening_organ(blocks[body].text):
        title, body = blocks[body].text, body + 1
    if body < end and opening_organ(blocks[body].text) == start.symbol.organ:
        return _start(start, expected, title, index, body)
    return None


def _start(whole: Start, letter: str, title: str, index: int, body: int, *, lost: bool = False) -> Start:
    full = ": ".join(piece for piece in (whole.title, title) if piece)
    supplied = f"the letter {letter}" if lost else ""
    return Start(index, replace(whole.symbol, part=letter), full, body, supplied, lost)
