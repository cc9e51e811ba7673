"""Periods: counted from one anchor, clamped at the end of the month, never drifting."""

from __future__ import annotations

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import MisuseError
from tracker.values.due import Period
from tracker.values.periods import add_period, in_words

UNITS = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}


def test_month_ends_do_not_drift() -> None:
    days = [add_period(date(2025, 1, 31), Period(1, "M"), count) for count in (1, 2, 3, 13)]
    assert days == [date(2025, 2, 28), date(2025, 3, 31), date(2025, 4, 30), date(2026, 2, 28)]


@given(
    st.dates(date(1950, 1, 1), date(2100, 12, 31)),
    st.integers(1, 120),
    st.sampled_from("DWMY"),
    st.integers(-10, 10),
)
def test_periods_add_as_calendars_do(day: date, count: int, unit: str, times: int) -> None:
    delta = relativedelta(**{UNITS[unit]: count * times})  # type: ignore[arg-type]
    assert add_period(day, Period(count, unit), times) == day + delta


def test_the_calendar_has_an_end() -> None:
    with pytest.raises(MisuseError):
        add_period(date(2026, 1, 1), Period(9999, "Y"))


@pytest.mark.parametrize(("period", "words"), [(Period(1, "Y"), "1 year"), (Period(90, "D"), "90 days")])
def test_periods_in_words(period: Period, words: str) -> None:
    assert in_words(period) == words
