"""Adding calendar periods to a date without drifting."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tracker.errors import MisuseError

if TYPE_CHECKING:
    from tracker.values.due import Period


def add_period(day: date, period: Period, times: int = 1) -> date:
    """Add a period a number of times, always counted from the same day.

    Months and years keep the day of the month, or take the last day of a shorter month: a month after
    31 January is 28 February, two months after it 31 March.

    Args:
        day: The day counted from.
        period: The length of time.
        times: How many times; negative counts back.

    Returns:
        The day reached.

    Raises:
        MisuseError: The day reached lies beyond the calendar.
    """
    count = period.count * times
    try:
        if period.unit in {"D", "W"}:
            return day + timedelta(days=count * (7 if period.unit == "W" else 1))
        months = day.year * 12 + day.month - 1 + count * (12 if period.unit == "Y" else 1)
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    except (OverflowError, ValueError) as error:
        raise MisuseError(
            f"{times} times {period} from {day.isoformat()} lies beyond the calendar."
        ) from error


def bounds(text: str) -> tuple[date, date]:
    """Give the first and the last day of a date given to the day, the month or the year.

    Args:
        text: ``2024-02-15``, ``2024-02`` or ``2024``.

    Returns:
        Both days; the same one twice for a date given to the day.

    Raises:
        ValueError: It is no date of the calendar.
    """
    pieces = [int(piece) for piece in text.split("-")]
    if len(pieces) == 1:
        return date(pieces[0], 1, 1), date(pieces[0], 12, 31)
    if len(pieces) == 2:
        first = date(pieces[0], pieces[1], 1)
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    day = date(pieces[0], pieces[1], pieces[2])
    return day, day


def in_words(period: Period) -> str:
    """Write a period in words: ``90 days``, ``1 year``."""
    unit = {"D": "day", "W": "week", "M": "month", "Y": "year"}[period.unit]
    return f"{period.count} {unit}{'s' if period.count > 1 else ''}"
