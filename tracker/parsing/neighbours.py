"""Telling apart the resolutions that one document holds.

Old volumes print resolutions one after another, and a scanned page starts and ends in the middle of some. A
resolution starts at its heading ("1984/47. Title", "1818 (LV). Title", "Resolution 2017 (2011)") when the
line that opens it ("The General Assembly,") follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.errors import MisuseError
from tracker.parsing.formulas import ADOPTED_TOP, DECISION_OPENING, MEETING, opening_organ
from tracker.parsing.mastlines import is_mast_line
from tracker.parsing.parts import Start, with_parts
from tracker.reading.clean_text import Block
from tracker.values.symbol import Family, parse_symbol

_ROMAN_SESSION = r"(?:E?S-)?[IVXL]+"
# "75/276. Title", "16/1 Title", "1989/57.", "S-35/1. Title"; "72/262 B. Title".
_NEW_STYLE = re.compile(
    r"(?P<symbol>(?:(?:E?S-)?\d{1,2}|(?:19|20)\d\d)/\d{1,4}(?: [A-Z](?=\.|$))?)(?P<stop>\.?)"
    r"(?:\s+(?P<title>\S.*))?"
)
# "1818 (LV). Title", "3367 A (XXX). Title".
_OLD_STYLE = re.compile(
    rf"(?P<symbol>\d{{1,4}}(?: [A-Z])? ?\({_ROMAN_SESSION}\))\s?\.(?:\s+(?P<title>\S.*))?"
)
# "Resolution 2017 (2011)", "39 (1948). Resolution of 20 January 1948", "S/RES/1988 (2011)".
_COUNCIL = re.compile(
    r"(?:Resolution (?P<symbol>\d{1,4} \(\d{4}\))(?P<late> of \d.*)?"
    r"|(?P<symbol2>\d{1,4} \(\d{4}\))\. (?P<old>Resolution of .*))",
    re.IGNORECASE,
)
_STATEMENT = re.compile(r"(?P<symbol>S/PRST/\d{4}/\d{1,3})")
_LONGEST_HEADING = 500
_LOOK_AHEAD = 7
_TALLEST_MASTHEAD = 12
_TALLEST_BRACKET = 3  # below the line "Decision adopted by ..." stand at most the bracket and a date


@dataclass(frozen=True, slots=True)
class Stretch:
    """The blocks of one resolution.

    Attributes:
        start: Where it starts.
        masthead: Its masthead's blocks.
        body: The blocks after the heading.
    """

    start: Start
    masthead: tuple[Block, ...]
    body: tuple[Block, ...]


def find_starts(blocks: Sequence[Block]) -> list[Start]:
    """Find where resolutions start.

    Args:
        blocks: The document's English blocks.

    Returns:
        The starts in order, parts as starts of their own.
    """
    starts: list[Start] = []
    index = 0
    while index < len(blocks):
        start = _heading_at(blocks, index)
        if start is not None:
            starts.append(start)
            index = start.body
        else:
            index += 1
    return with_parts(blocks, starts)


def _heading_at(blocks: Sequence[Block], index: int) -> Start | None:
    text = blocks[index].text
    if len(text) > _LONGEST_HEADING or not (text[0].isdigit() or text[0] in "RrSE"):
        return None
    match = _NEW_STYLE.fullmatch(text) or _OLD_STYLE.fullmatch(text) or _COUNCIL.fullmatch(text)
    if match is None:
        return None
    found = match.groupdict()
    spelled = found.get("symbol") or found.get("symbol2") or ""
    title = found.get("title") or found.get("old") or ""
    organ, opening, decision = _what_opens(blocks, index + 1)
    if not organ or (title and not _titular(title, found.get("stop"))):
        return None
    try:
        symbol = parse_symbol(spelled, organ)
    except MisuseError:
        return None
    if decision or _said_to_be_decision(blocks, index):
        symbol = replace(symbol, family=Family.DECISION)
    body = index + 1
    if not title and symbol.organ != "SC":
        # "1989/57." alone: the title is the next block.
        title, body = (blocks[body].text, body + 1) if body < opening else ("", body)
    while body < opening and title and _continues_title(blocks[body].text, title):
        title, body = f"{title} {blocks[body].text}", body + 1
    return Start(index, symbol, title, body)


def _said_to_be_decision(blocks: Sequence[Block], index: int) -> bool:
    above = blocks[max(0, index - _TALLEST_BRACKET) : index]
    return any(block.text.startswith(("Decision adopted by", "Decisions adopted by")) for block in above)


def _titular(title: str, stop: str | None) -> bool:
    """Say whether the words after a number can be a title: a capital first, no list's semicolon last."""
    if not (title[0].isupper() or title[0].isdigit() or title[0] in "“\"‘'"):
        return False
    unfinished = title.endswith((";", ","))
    sentence = stop == "" and title.endswith(".")  # "16/1 was adopted." has no stop behind its number
    return not unfinished and not sentence


def _continues_title(text: str, title: str) -> bool:
    return text[0].islower() and not title.endswith((".", ";", ":")) and not text.endswith((";", ":"))


def _what_opens(blocks: Sequence[Block], index: int) -> tuple[str, int, bool]:
    """Look for the opening line behind a heading: the organ, where it stands, whether it is a decision's."""
    for place in range(index, min(index + _LOOK_AHEAD, len(blocks))):
        text = blocks[place].text
        if organ := opening_organ(text):
            return organ, place, False
        decision = DECISION_OPENING.match(text)
        if decision:
            return _organ_named(text), place, True
    return "", index, False


def _organ_named(text: str) -> str:
    head = text[:300]
    for name, code in (
        ("General Assembly", "GA"),
        ("Economic and Social", "ECOSOC"),
        ("Security", "SC"),
        ("Human Rights", "HRC"),
    ):
        if name in head:
            return code
    return "ECOSOC" if "Council" in head else "GA"


def split(blocks: Sequence[Block], starts: Sequence[Start]) -> tuple[tuple[Block, ...], list[Stretch]]:
    """Give every resolution its blocks.

    Args:
        blocks: The document's English blocks.
        starts: Where resolutions start.

    Returns:
        What stands before the first of them and is no masthead, and the stretches.
    """
    befores = [0, *[start.body for start in starts]]
    mastheads = [
        _masthead_start(blocks, start, before) for start, before in zip(starts, befores, strict=False)
    ]
    stretches = []
    for number, start in enumerate(starts):
        end = mastheads[number + 1] if number + 1 < len(starts) else len(blocks)
        own = tuple(blocks[start.body : end])
        stretches.append(Stretch(start, tuple(blocks[mastheads[number] : start.index]), own))
    return tuple(blocks[: mastheads[0]]) if starts else tuple(blocks), stretches


def _masthead_start(blocks: Sequence[Block], start: Start, after: int) -> int:
    """Find the first masthead line above a heading.

    Only a line that nothing but a masthead has makes one; then all lines from the first such line on belong
    to it, the item's title among them.
    """
    if start.lost_letter:
        return start.index
    if after:
        closings = [i + 1 for i in range(after, start.index) if MEETING.fullmatch(blocks[i].text)]
        after = max(after, start.index - _TALLEST_MASTHEAD, *closings)
    for index in range(after, start.index):
        text = blocks[index].text
        if ADOPTED_TOP.match(text) or is_mast_line(text):
            return index
    return start.index
