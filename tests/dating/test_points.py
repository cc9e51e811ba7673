"""From the time a mandate sets to the points at which it falls due."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dating.asks import CALENDAR, ask, day
from tracker.dating.points import points
from tracker.values.due import Period
from tracker.values.periods import add_period
from tracker.values.session import SessionCalendar

HORIZON = day("2027-12-31")
COUNCIL: dict[str, Any] = {
    "organ": "SC",
    "session": "SC2023",
    "adopted": day("2023-12-21"),
    "recipient": "SC",
}
RIGHTS: dict[str, Any] = {
    "organ": "HRC",
    "session": "HRC52",
    "adopted": day("2023-04-03"),
    "recipient": "HRC",
}
SOCIAL: dict[str, Any] = {
    "organ": "ECOSOC", "session": "ECOSOC2024", "adopted": day("2024-06-05"), "recipient": "ECOSOC",
}  # fmt: skip


@pytest.mark.parametrize(
    ("due", "facts", "codes"),
    [
        ("GA81", {}, ["GA81"]),
        ("GA80;GA82", {}, ["GA80", "GA82"]),
        ("2025-02-15", {}, ["2025-02-15"]),
        ("2025-02", {}, ["2025-02"]),
        ("2025", {}, ["2025"]),
        ("P60D", {}, ["2025-01-17"]),
        ("P6M", {"adopted": day("2025-08-31")}, ["2026-02-28"]),
        ("P3Y from 2024-10-01", {}, ["2027-10-01"]),
        # the next session
        ("next", {}, ["GA80"]),
        ("next", {"due_text": "at its next session"}, ["GA80"]),
        ("next", {"due_text": "in his next report"}, ["undated:next"]),
        ("next", {"recipient": "Committee"}, ["undated:next"]),
        ("next", COUNCIL, ["undated:next"]),
        ("next", RIGHTS, ["HRC53"]),
        # sessions by recurrence
        ("every:P1Y", {}, ["GA80", "GA81", "GA82"]),
        ("every:session", {}, ["GA80", "GA81", "GA82"]),
        ("every:P2Y", {}, ["GA81"]),
        ("every:P24M", {}, ["GA81"]),
        ("every:P3Y", {}, ["GA82"]),
        ("every:P1Y from GA80", {}, ["GA80", "GA81", "GA82"]),
        ("every:P1Y from GA75 until GA81", {}, ["GA79", "GA80", "GA81"]),
        ("every:P2Y from GA76 until GA82", {}, ["GA80", "GA82"]),
        ("every:session from CND69", {}, ["CND69", "CND70"]),
        ("every:P2Y from 2025", {}, ["GA80", "GA82"]),
        ("every:P1Y until GA81", {}, ["GA80", "GA81"]),
        ("every:P1Y until 2026", {}, ["GA80", "GA81"]),
        ("GA80;every:P2Y", {}, ["GA80", "GA82"]),
        ("every:P1Y;GA81", {}, ["GA80", "GA81", "GA82"]),
        ("every:P1Y", RIGHTS, ["HRC55", "HRC58", "HRC61", "HRC64"]),
        ("every:P1Y from 2025", RIGHTS, ["HRC58", "HRC61", "HRC64"]),
        ("every:session until HRC55", RIGHTS, ["HRC53", "HRC54", "HRC55"]),
        (
            "every:P1Y",
            RIGHTS | {"recipient": "HRC;GA"},
            ["HRC55", "HRC58", "HRC61", "HRC64", "GA78", "GA79", "GA80", "GA81", "GA82"],
        ),
        ("every:P1Y", SOCIAL, ["ECOSOC2025", "ECOSOC2026", "ECOSOC2027", "ECOSOC2028"]),
        ("every:P1Y", {"recipient": "ECOSOC;GA"}, ["GA80", "GA81", "GA82"]),
        ("every:P1Y", {"recipient": "CND"}, ["CND68", "CND69", "CND70"]),
        (
            "every:P1Y",
            {"session": "GA-S32", "adopted": day("2021-06-03")},
            ["GA76", "GA77", "GA78", "GA79", "GA80", "GA81", "GA82"],
        ),
        # dates by recurrence
        ("every:P1Y", COUNCIL, ["2024-12-21", "2025-12-21", "2026-12-21", "2027-12-21"]),
        ("every:P90D until 2024-10-01", COUNCIL, ["2024-03-20", "2024-06-18", "2024-09-16"]),
        (
            "every:P1M until 2024-04-30",
            COUNCIL | {"adopted": day("2023-12-31")},
            ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"],
        ),
        ("every:P6M until 2025-12-31", {}, ["2025-05-18", "2025-11-18"]),
        ("2025-05-15;every:P6M until 2026-06-30", COUNCIL, ["2025-05-15", "2025-11-15", "2026-05-15"]),
        ("2025-05;every:P6M until 2026-06-30", COUNCIL, ["2025-05", "2025-11", "2026-05"]),
        ("every:P1Y from 2026", COUNCIL, ["2026", "2027"]),
        # what needs no session is not tied to one
        ("every:P2Y", {"kind": "meeting"}, ["undated:every:P2Y"]),
        ("every:P1Y", {"kind": "meeting", "recipient": "", **COUNCIL}, ["undated:every:P1Y"]),
        ("every:P1Y", RIGHTS | {"kind": "meeting"}, ["undated:every:P1Y"]),
        ("every:P2Y until 2030", {"kind": "meeting"}, ["undated:every:P2Y until 2030"]),
        ("every:P4Y", {"kind": "review"}, ["undated:every:P4Y"]),
        ("every:P1Y", {"kind": "term"}, ["undated:every:P1Y"]),
        ("every:P2Y", {"kind": "meeting", "due_text": "at its session every two years"}, ["GA81"]),
        ("every:P1Y", {"kind": "review", "due_text": "at its annual session"}, ["GA80", "GA81", "GA82"]),
        ("every:session", {"kind": "meeting"}, ["GA80", "GA81", "GA82"]),
        ("every:P2Y from 2025", {"kind": "meeting"}, ["GA80", "GA82"]),
        ("2025-05;every:P1Y", {"kind": "meeting"}, ["2025-05", "2026-05", "2027-05"]),
        ("every:P2Y", {"kind": "oral"}, ["GA81"]),
        ("every:P2Y", {"kind": "agenda"}, ["GA81"]),
        (
            "every:P1Y until 2025-12-31",
            COUNCIL | {"kind": "review"},
            ["2024-12-21", "2025-12-21"],
        ),
        # no date is invented
        ("regular", {}, ["undated:regular"]),
        ("none", {}, ["undated:none"]),
        ("event", {}, ["undated:event"]),
        ("", {}, ["undated:none"]),
        ("every:session", COUNCIL, ["undated:every:session"]),
        ("P60D", {"adopted": None}, ["undated:P60D"]),
        ("every:P90D", COUNCIL | {"adopted": None, "session": ""}, ["undated:every:P90D"]),
        ("PrepCom#2", {}, ["undated:PrepCom#2"]),
        ("2025-02-30", {}, ["undated:2025-02-30"]),
    ],
)
def test_a_due_falls_due_at_points(due: str, facts: dict[str, Any], codes: list[str]) -> None:
    found = points(ask(due, **({"kind": "report"} | facts)), CALENDAR, HORIZON)
    assert [point.code for point in found] == codes
    for point in found:
        assert point.dated == (not point.code.startswith("undated:"))
        assert not point.dated or point.steps


@pytest.mark.parametrize(
    ("due", "opens", "closes"),
    [
        ("2025-02-15", "2025-02-15", "2025-02-15"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("P60D", "2024-11-18", "2025-01-17"),
        ("GA81", "2026-09-08", "2027-09-07"),
    ],
)
def test_a_point_has_a_window(due: str, opens: str, closes: str) -> None:
    (point,) = points(ask(due), CALENDAR, HORIZON)
    assert (point.opens, point.closes) == (day(opens), day(closes))


@pytest.mark.parametrize(
    ("due", "facts", "fault"),
    [
        ("GA78", {}, "session-before-adoption"),
        ("GA79", {}, ""),
        ("HRC50", {}, "session-before-adoption"),
        ("GA77", RIGHTS, ""),
        ("GA76", RIGHTS, "session-before-adoption"),
        ("2020-01-01", {}, "date-before-adoption"),
        ("PrepCom#2", {}, "session-not-on-record"),
        ("2025-02-30", {}, "no-such-date"),
        ("P60D", {"adopted": None}, "no-base-date"),
        ("P60D from the opening", {}, "no-base-date"),
        ("none", {}, ""),
    ],
)
def test_times_that_cannot_be_right_are_told(due: str, facts: dict[str, Any], fault: str) -> None:
    (point,) = points(ask(due, **facts), CALENDAR, HORIZON)
    assert point.fault == fault
    assert bool(point.message) == bool(fault)


def test_a_term_without_a_base_says_that_it_runs_from_the_adoption() -> None:
    (bare,) = points(ask("P1Y", "term", **COUNCIL), CALENDAR, HORIZON)
    assert [step.text for step in bare.steps] == [
        "79/9 was adopted on 21 December 2023; no other start is stated",
        "1 year after 21 December 2023",
    ]
    (stated,) = points(ask("P1Y from 2024-01-15", "term", **COUNCIL), CALENDAR, HORIZON)
    assert "no other start" not in " ".join(step.text for step in stated.steps)


def test_recurrences_of_the_council_end_with_a_term() -> None:
    found = points(ask("every:P90D", **COUNCIL), CALENDAR, HORIZON, day("2024-07-01"))
    assert [point.code for point in found] == ["2024-03-20", "2024-06-18"]


@given(
    st.dates(date(1995, 1, 1), date(2035, 1, 1)),
    st.integers(1, 400),
    st.sampled_from("DWMY"),
    st.integers(0, 2000),
)
def test_recurrences_never_drift(adopted: date, count: int, unit: str, ahead: int) -> None:
    period = Period(count, unit)
    horizon = add_period(adopted, Period(ahead + 1, "D"))
    found = points(ask(f"every:{period}", **COUNCIL | {"adopted": adopted}), CALENDAR, horizon)
    dates = [point.closes for point in found if point.dated]
    assert dates == [add_period(adopted, period, k) for k in range(1, len(dates) + 1)]
    # None is missing before the horizon, but for the bound on a single recurrence.
    assert len(dates) == 999 or add_period(adopted, period, len(dates) + 1) > horizon


@given(st.integers(60, 120), st.integers(1, 5), st.integers(1, 30))
def test_biennial_requests_keep_their_parity(adopted_at: int, years: int, ahead: int) -> None:
    calendar = SessionCalendar([])
    opens = calendar.window(f"GA{adopted_at}").opens
    found = points(
        ask(f"every:P{years}Y", session=f"GA{adopted_at}", adopted=opens),
        calendar,
        add_period(opens, Period(ahead, "Y")),
    )
    numbers = [int(point.code.removeprefix("GA")) for point in found if point.dated]
    assert numbers == [adopted_at + years * (k + 1) for k in range(len(numbers))]
