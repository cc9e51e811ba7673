"""Working days: weekends and holidays are none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import MisuseError
from tracker.values.workdays import WorkCalendar

HOLIDAYS = {date(2026, 9, 7): "Labor Day", date(2026, 12, 25): "Christmas Day"}
WORK = WorkCalendar(HOLIDAYS, "New York")
DAYS = st.dates(date(2000, 1, 1), date(2050, 12, 31))


@pytest.mark.parametrize(
    ("day", "before", "why"),
    [
        (date(2026, 9, 8), date(2026, 9, 8), ""),
        (date(2026, 9, 5), date(2026, 9, 4), "5 September 2026 is a Saturday"),
        (date(2026, 9, 7), date(2026, 9, 4), "7 September 2026 is Labor Day, 6 September 2026 is a Sunday"),
    ],
)
def test_dates_move_to_the_working_day_before(day: date, before: date, why: str) -> None:
    found, reason = WORK.working_day_before(day)
    assert found == before
    assert reason.startswith(why)


@given(DAYS)
def test_the_day_found_is_the_last_working_day(day: date) -> None:
    found, why = WORK.working_day_before(day)
    assert WORK.is_working(found)
    assert found <= day
    assert bool(why) == (found != day)
    assert not any(WORK.is_working(found + timedelta(days=n)) for n in range(1, (day - found).days + 1))


@given(DAYS, st.integers(-60, 60))
def test_counting_working_days_skips_the_others(day: date, count: int) -> None:
    reached = WORK.add_working_days(day, count)
    first, last = min(day, reached), max(day, reached)
    between = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    assert sum(WORK.is_working(one) for one in between if one != day) == abs(count)
    assert count == 0 or WORK.is_working(reached)


def test_counting_is_bounded() -> None:
    with pytest.raises(MisuseError):
        WORK.add_working_days(date(2026, 1, 1), 1_000_000)
