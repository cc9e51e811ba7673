"""Due codes parse and print one way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import MisuseError
from tracker.values.due import (
    DateDue,
    DuePart,
    DurationDue,
    Period,
    RecurrenceDue,
    SessionDue,
    WordDue,
    format_due,
    parse_due,
)

TABLE: list[tuple[str, tuple[DuePart, ...]]] = [
    ("GA81", (SessionDue("GA", 81),)),
    ("ECOSOC2025;GA80", (SessionDue("ECOSOC", 2025), SessionDue("GA", 80))),
    ("PrepCom#2", (SessionDue("PrepCom", 2),)),
    ("2024-02-15;2024-06", (DateDue("2024-02-15"), DateDue("2024-06"))),
    ("2024", (DateDue("2024"),)),
    ("P60D", (DurationDue(Period(60, "D")),)),
    ("P3Y from 2024-10-01", (DurationDue(Period(3, "Y"), "2024-10-01"),)),
    ("every:P90D", (RecurrenceDue(Period(90, "D")),)),
    ("every:session", (RecurrenceDue(None),)),
    ("every:P1Y from GA80", (RecurrenceDue(Period(1, "Y"), SessionDue("GA", 80)),)),
    ("every:P6M until 2026-12-31", (RecurrenceDue(Period(6, "M"), None, DateDue("2026-12-31")),)),
    ("next", (WordDue("next"),)),
    ("none", (WordDue("none"),)),
]


@pytest.mark.parametrize(("code", "parts"), TABLE)
def test_codes_parse_and_print(code: str, parts: tuple[DuePart, ...]) -> None:
    assert parse_due(code) == parts
    assert format_due(parts) == code


@pytest.mark.parametrize("empty", ["", " ; "])
def test_nothing_said_is_none(empty: str) -> None:
    assert parse_due(empty) == (WordDue("none"),)
    assert format_due(()) == "none"


def test_a_settled_body_reads_with_or_without_hash() -> None:
    assert format_due(parse_due("CND#68")) == "CND68"


@pytest.mark.parametrize("wrong", ["soon", "every:other", "P0D", "GA", "2024-2-1", "every:P1Y from then"])
def test_a_part_of_no_known_form_is_refused(wrong: str) -> None:
    with pytest.raises(MisuseError):
        parse_due(wrong)


BODIES = st.sampled_from(["GA", "HRC", "CND", "PrepCom", "STSC"])
POINTS = st.one_of(
    st.builds(SessionDue, BODIES, st.integers(1, 2100)),
    st.dates().map(lambda day: DateDue(day.isoformat())),
)
PERIODS = st.builds(Period, st.integers(1, 999), st.sampled_from("DWMY"))
PARTS = st.one_of(
    POINTS,
    st.builds(DurationDue, PERIODS, st.one_of(st.just(""), st.dates().map(str))),
    st.builds(RecurrenceDue, st.one_of(st.none(), PERIODS), st.one_of(st.none(), POINTS), st.one_of(st.none(), POINTS)),
    st.sampled_from([WordDue("next"), WordDue("event"), WordDue("regular")]),
)


@given(st.lists(PARTS, min_size=1, max_size=4))
def test_every_due_comes_back_as_it_was(parts: list[DuePart]) -> None:
    assert parse_due(format_due(tuple(parts))) == tuple(parts)
