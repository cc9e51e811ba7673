"""Status: where an occurrence stands on a day. The rule stands here once, for Python and for SQL alike."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from tracker.dating.obligation import Thresholds


class Status(StrEnum):
    """Where an occurrence stands."""

    DISCHARGED = "discharged"
    SUBMITTED = "submitted"
    NO_RECORD = "no record"
    OVERDUE = "overdue"
    PAST = "past"
    DUE_SOON = "due soon"
    UPCOMING = "upcoming"
    SCHEDULED = "scheduled"
    UNDATED = "undated"


STATUS_RULES: tuple[tuple[Status, str], ...] = (
    (Status.DISCHARGED, "discharged_from"),
    (Status.SUBMITTED, "submitted_from"),
    (Status.NO_RECORD, "no_record_from"),
    (Status.OVERDUE, "overdue_from"),
    (Status.PAST, "past_from"),
    (Status.DUE_SOON, "due_soon_from"),
    (Status.UPCOMING, "upcoming_from"),
)
"""Status and the threshold from which it holds, the strongest first: the first one reached decides."""

DATED_COLUMN = "upcoming_from"
"""The threshold every dated occurrence has: where no rule holds yet, one that has it is scheduled, one
without it is undated."""


def status_on(thresholds: Thresholds, day: date) -> Status:
    """Say where an occurrence stands on a day.

    Args:
        thresholds: Its thresholds.
        day: The day.

    Returns:
        The status of the strongest threshold reached; else scheduled when dated, undated when not.
    """
    for status, column in STATUS_RULES:
        reached: date | None = getattr(thresholds, column)
        if reached is not None and reached <= day:
            return status
    return Status.SCHEDULED if getattr(thresholds, DATED_COLUMN) is not None else Status.UNDATED
