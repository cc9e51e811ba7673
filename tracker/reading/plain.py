"""Plain text to blocks."""

from __future__ import annotations

import re

from tracker.reading.clean_text import Footnote
from tracker.reading.runs import Draft, Run, compose

PAGE_MARK = re.compile(r"^<!--\s*Page (\d+)\s*-->$")


def read_plain(text: str) -> tuple[list[Draft], list[Footnote], list[str]]:
    """Read plain text whose paragraphs are parted by empty lines.

    Args:
        text: The decoded text.

    Returns:
        The drafts, the footnotes and the furniture.
    """
    drafts: list[Draft] = []
    furniture: list[str] = []
    page = 0
    for piece in re.split(r"\n[ \t\f]*\n", text):
        mark = PAGE_MARK.match(piece.strip())
        if mark:
            page = int(mark[1])
            furniture.append(piece.strip())
            continue
        drafts.append(compose([Run(piece)], page=page))
    return drafts, [], furniture
