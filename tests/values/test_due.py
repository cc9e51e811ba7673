"""Due codes: typed parts that parse from and print as one compact code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import MisuseError
from tracker.values.due import (
    DateDue,
    DurationDue,
    Period,
    RecurrenceDue,
    SessionDue,
    WordDue,
    format_due,
    parse_due,
)


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("GA81", (SessionDue("GA", 81),)),
        ("GA78;GA80", (SessionDue("GA", 78), SessionDue("GA", 80))),
        ("PrepCom#2", (SessionDue("PrepCom", 2),)),
        ("2024-02", (DateDue("2024-02"),)),
        ("P60D", (DurationDue(Period(60, "D")),)),
        ("P3Y from 2024-10-01", (DurationDue(Period(3, "Y"), "2024-10-01"),)),
        ("every:session", (RecurrenceDue(None),)),
        ("every:P1Y from GA80", (RecurrenceDue(Period(1, "Y"), SessionDue("GA", 80)),)),
        ("every:P6M until 2026-12-31", (RecurrenceDue(Period(6, "M"), None, DateDue("2026-12-31")),)),
        ("2024-05-15;every:P90D", (DateDue("2024-05-15"), RecurrenceDue(Period(90, "D")))),
        ("", (WordDue("none"),)),
        ("next", (WordDue("next"),)),
    ],
)
def test_codes_parse(code: str, parts: tuple[object, ...]) -> None:
    assert parse_due(code) == parts


@pytest.mark.parametrize("code", ["soon", "every:now and then", "P0D", "P6H", "24-02-15"])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(MisuseError):
        parse_due(code)


PERIODS = st.builds(Period, st.integers(1, 999), st.sampled_from("DWMY"))
POINTS = st.one_of(
    st.builds(SessionDue, st.sampled_from(["GA", "HRC", "ECOSOC", "CND", "PrepCom"]), st.integers(1, 2100)),
    st.dates().map(lambda day: DateDue(day.isoformat())),
    st.dates().map(lambda day: DateDue(day.isoformat()[:7])),
)
PARTS = st.one_of(
    POINTS,
    st.builds(DurationDue, PERIODS, st.one_of(st.just(""), st.dates().map(str))),
    st.builds(RecurrenceDue, st.one_of(st.none(), PERIODS), st.none() | POINTS, st.none() | POINTS),
    st.builds(WordDue, st.sampled_from(["next", "event", "regular", "none"])),
)


@given(st.lists(PARTS, min_size=1, max_size=4).map(tuple))
def test_printed_codes_parse_back(parts: tuple[object, ...]) -> None:
    assert parse_due(format_due(parts)) == parts  # type: ignore[arg-type]
