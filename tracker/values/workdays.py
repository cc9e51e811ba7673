"""Working days of a duty station: weekends and the holidays of a data file are none."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tracker.errors import MisuseError

if TYPE_CHECKING:
    from collections.abc import Mapping


class WorkCalendar:
    """The working days of one duty station.

    Args:
        holidays: The official holidays and their names.
        place: The duty station, ``New York``.
    """

    def __init__(self, holidays: Mapping[date, str], place: str = "New York") -> None:
        self._holidays = dict(holidays)
        self.place = place

    def is_working(self, day: date) -> bool:
        """Say whether offices are open on a day."""
        return not self.reason(day)

    def reason(self, day: date) -> str:
        """Say why a day is no working day: ``a Saturday``, ``Labor Day``; empty when it is one."""
        if day in self._holidays:
            return self._holidays[day]
        return f"a {day:%A}" if day.weekday() > 4 else ""

    def working_day_before(self, day: date) -> tuple[date, str]:
        """Find the day itself if it is a working day, else the last working day before it.

        Args:
            day: Any day.

        Returns:
            The working day, and why it was moved (``5 September 2026 is a Saturday``); empty when it was not.
        """
        return self._nearest(day, timedelta(days=-1))

    def working_day_from(self, day: date) -> tuple[date, str]:
        """Find the day itself if it is a working day, else the first working day after it.

        Args:
            day: Any day.

        Returns:
            The working day, and why it was moved (``3 October 2027 is a Sunday``); empty when it was not.
        """
        return self._nearest(day, timedelta(days=1))

    def _nearest(self, day: date, step: timedelta) -> tuple[date, str]:
        found, reasons = day, []
        while why := self.reason(found):
            reasons.append(f"{found.day} {found:%B %Y} is {why}")
            found += step
        return found, ", ".join(reasons)

    def add_working_days(self, day: date, count: int) -> date:
        """Count working days onwards, or backwards when the count is negative.

        Args:
            day: The day counted from; it does not count itself.
            count: How many working days.

        Returns:
            The working day reached; the day itself for a count of zero.

        Raises:
            MisuseError: The count is beyond ten thousand.
        """
        if abs(count) > 10_000:
            raise MisuseError(f"Working days are counted up to ten thousand, not {count}.")
        step = timedelta(days=1 if count > 0 else -1)
        left = abs(count)
        while left:
            day += step
            left -= self.is_working(day)
        return day
