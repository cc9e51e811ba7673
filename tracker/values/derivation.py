"""How a date came about: the steps of the arithmetic and how far the result can be relied on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.values.words import MONTHS

if TYPE_CHECKING:
    from datetime import date


class Certainty(StrEnum):
    """How far a fact or a date can be relied on, the surest first."""

    KNOWN = "known"
    WINDOW = "window"
    FORMULA = "formula"
    INFERRED = "inferred"
    REMEMBERED = "remembered"
    SET = "set by hand"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the arithmetic behind a date.

    Attributes:
        text: The step in words a desk officer can check: ``ten weeks before 16 November 2026``.
        rule: The rule applied, by its name: ``ten-week submission``, ``rule 1``, ``session row``.
        source: Where the rule or row stands: a resolution, rule of procedure, manual, or data file and row.
        result: The date the step arrives at; none where it gives no date.
    """

    text: str
    rule: str
    source: str
    result: date | None = None


def spell_date(day: date) -> str:
    """Write a date as it stands in running text: ``14 September 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
