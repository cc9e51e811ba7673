"""How dates, numbers and symbols are written in messages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.values.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBERED = re.compile(r"(?P<number>[1-9]\d{0,2})\.\s")
"""The number at the head of a paragraph of a report."""

DAY_PATTERN = rf"(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)}),? (?P<year>(?:19|20)\d\d)"
"""A date as United Nations texts print it: ``16 April 2021``."""


def ranges(numbers: Sequence[int]) -> str:
    """Write ascending numbers with runs drawn together: ``265-268, 270-275``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def where(text: str) -> str:
    """Name a paragraph by its number, else by its first words.

    Args:
        text: The paragraph.

    Returns:
        ``paragraph 54`` or its first words in quotation marks.
    """
    if found := NUMBERED.match(text):
        return f"paragraph {found['number']}"
    return f"“{text[:40].rstrip()}…”" if len(text) > 40 else f"“{text}”"
