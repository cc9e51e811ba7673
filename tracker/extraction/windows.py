"""Where to look: the stretches of a text around cue words, so that rich patterns run over little of it."""

from __future__ import annotations

import re
from collections.abc import Iterator


def windows(
    text: str, cue: re.Pattern[str], before: int, after: int, begin: int = 0
) -> Iterator[tuple[int, int]]:
    """Give the stretches of a text around its cue words, overlapping ones as one.

    Args:
        text: The text.
        cue: A pattern that starts on literals, so that its search is fast.
        before: How far a stretch reaches before a cue.
        after: How far it reaches behind the cue's start.
        begin: Where to start.

    Yields:
        Start and end of each stretch, cut at blanks so that no word is split.
    """
    start = end = -1
    for found in cue.finditer(text, begin):
        left, right = max(begin, found.start() - before), min(len(text), found.start() + after)
        if end >= left:
            end = right
            continue
        if end >= 0:
            yield _whole_words(text, start, end)
        start, end = left, right
    if end >= 0:
        yield _whole_words(text, start, end)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    limit = max(0, start - 30)
    while start > limit and text[start - 1].isalnum():
        start -= 1
    limit = min(len(text), end + 30)
    while end < limit and text[end].isalnum():
        end += 1
    return start, end
