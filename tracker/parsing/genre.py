"""What a document is that is no resolution."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OPENING = 25
# In this order: the transmittal of a report by letter is a letter.
_GENRES = (
    ("letter", re.compile(r"\b(?:Identical l|L)etters? dated \d|\bNote verbale dated\b")),
    (
        "statement",
        re.compile(
            r"\b(?:remarks to|Statement by|statement by the President|as delivered|I would like to thank"
            r"|Mr\. President)\b"
        ),
    ),
    (
        "report",
        re.compile(
            r"\bReport of the |\bNote by the |\bthe present (?:consolidated )?report\b|\bSummary\b",
            re.IGNORECASE,
        ),
    ),
    (
        "news",
        re.compile(
            r"\b(?:source: ?share|[Pp]ress [Rr]elease|SOURCE|admin source|News)\b|\d{4}-\d\d-\d\d \d\d:\d\d"
        ),
    ),
)


def genre_of(texts: Sequence[str]) -> str:
    """Judge a document by its first paragraphs.

    Args:
        texts: Its paragraphs.

    Returns:
        ``letter``, ``statement``, ``report``, ``news`` or ``unknown``.
    """
    opening = "\n".join(text[:400] for text in texts[:_OPENING])
    return next((name for name, pattern in _GENRES if pattern.search(opening)), "unknown")
