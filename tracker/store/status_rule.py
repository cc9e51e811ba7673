"""The rule of status in SQL, built from the one list in `tracker.dating.status`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Date, case, literal

from tracker.dating.status import DATED_COLUMN, STATUS_RULES, Status
from tracker.store.tables import occurrence

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement


def status_column(as_of: date) -> ColumnElement[str]:
    """Build the expression that gives an occurrence's status on a day.

    Args:
        as_of: The day.

    Returns:
        A ``CASE`` over the threshold columns of `tracker.store.tables.occurrence`; its values are those of
        `tracker.dating.status.Status`.
    """
    day = literal(as_of, Date)
    reached = [(occurrence.c[column] <= day, status.value) for status, column in STATUS_RULES]
    return case(
        *reached,
        (occurrence.c[DATED_COLUMN].is_(None), Status.UNDATED.value),
        else_=Status.SCHEDULED.value,
    )
