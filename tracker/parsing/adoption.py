"""When and at which meeting a resolution was adopted; the masthead's date is another one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tracker.parsing.formulas import ADOPTED_TOP, COUNT, find_dates
from tracker.parsing.nodes import Body
from tracker.parsing.resolution import Part

_MEETING = re.compile(rf"{COUNT} ?(?:\(resumed\) )?(?:plenary )?meeting")
_OPENING = 160
_DATED_HEADING = re.compile(r"(?:Resolutions? )?of \d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Adoption:
    """What a text says of its adoption.

    Attributes:
        day: The date; none when the text gives none.
        meeting: The meeting as printed; empty when none is given.
        other: The date at the other end of the text where the two disagree.
    """

    day: date | None
    meeting: str
    other: date | None = None


def read_adoption(masthead: Sequence[str], body: Body) -> Adoption:
    """Read the adoption from the masthead and from the closing.

    Args:
        masthead: The masthead's lines, those below the heading included.
        body: The body.

    Returns:
        The adoption. Where a resolution was adopted over several days the last counts.
    """
    above = _above(masthead)
    closing = [node.text for node in body.nodes if node.part is Part.CLOSING]
    below = find_dates(" ".join(text for text in closing if not text.startswith("[")))
    meeting = next((found.group() for text in [*closing, above] if (found := _MEETING.search(text))), "")
    dates = find_dates(above)
    first = dates[-1] if dates else None
    last = below[-1] if below else None
    if first is None and last is None and not closing:
        return _of_decision(body)
    return Adoption(first or last, meeting, last if first and last and first != last else None)


def _of_decision(body: Body) -> Adoption:
    """Read how a decision begins: "At its 10th plenary meeting, on 1 October 2020, the ..."."""
    opening = next((node.text for node in body.nodes if node.part is Part.OPERATIVE), "")[:_OPENING]
    if not opening.startswith("At "):
        return Adoption(None, "")
    dates = find_dates(opening)
    meeting = _MEETING.search(opening)
    return Adoption(dates[0] if dates else None, meeting.group() if meeting else "")


def _above(masthead: Sequence[str]) -> str:
    """Join the adoption line with the line it runs on to."""
    lines = [*masthead, ""]
    for line, following in pairwise(lines):
        if found := ADOPTED_TOP.search(line):
            own = line[found.start() :]
            return own if find_dates(own) else f"{own} {following}"
        if _DATED_HEADING.match(line):
            return line
    return ""
