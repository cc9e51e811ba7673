"""Sessions: when resolutions can have been adopted, and for when they can ask."""

from datetime import date

import pytest

from tracker.checking.sessions import (
    check_adoption_day,
    check_cited_day,
    check_requested_session,
    check_rhythm,
    reading_that_fits,
)
from tracker.values.derivation import Certainty
from tracker.values.session import SessionCalendar, SessionRow
from tracker.values.symbol import parse_symbol

CALENDAR = SessionCalendar(
    [
        SessionRow("GA46", date(1991, 9, 17), date(1992, 9, 14), Certainty.REMEMBERED, "x"),
        SessionRow("GA75", date(2020, 9, 15), date(2021, 9, 14), Certainty.KNOWN, "x"),
        SessionRow("GA-S32", date(2021, 6, 2), date(2021, 6, 4), Certainty.KNOWN, "x"),
        SessionRow("HRC46", date(2021, 2, 22), date(2021, 3, 24), Certainty.KNOWN, "x"),
    ]
)


@pytest.mark.parametrize(
    ("symbol", "day", "severity"),
    [
        ("75/276", "2021-04-28", ""),
        ("75/1", "2020-09-15", ""),
        ("75/328", "2021-09-14", ""),
        ("75/276", "2022-04-28", "error"),
        ("46/12", "1992-10-01", "warning"),  # the dates of that session are from memory
        ("S-32/1", "2021-06-02", ""),
        ("S-32/1", "2021-07-02", "error"),
        ("1631 (2005)", "2005-10-17", ""),
        ("1631 (2005)", "2006-10-17", "error"),
        ("S-3/1", "1961-08-25", ""),  # not on record
    ],
)
def test_the_day_of_adoption_lies_in_the_session(symbol: str, day: str, severity: str) -> None:
    found = check_adoption_day(parse_symbol(symbol), date.fromisoformat(day), CALENDAR, "x")
    assert [problem.severity for problem in found] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("spelled", "day", "reading"),
    [
        ("46/12", "1991-12-06", "46/12"),
        ("46/12", "2021-03-23", "A/HRC/RES/46/12"),
        ("46/12", "2005-03-23", None),
        ("75/276", "2021-04-28", "75/276"),
    ],
)
def test_the_date_decides_whose_number_it_is(spelled: str, day: str, reading: str | None) -> None:
    found = reading_that_fits(parse_symbol(spelled), date.fromisoformat(day), CALENDAR)
    assert (found.short if found else None) == reading


@pytest.mark.parametrize(
    ("spelled", "day", "severity"),
    [
        ("75/276", "2021-04-28", ""),
        ("75/276", "2020-04-28", "warning"),
        ("46/12", "2021-03-23", ""),
        ("46/12", "1992-09-30", ""),  # near a session whose dates are from memory
        ("46/12", "2004-02-13", "warning"),
        ("S/PRST/2013/12", "2013-08-06", ""),
        ("S/PRST/2013/12", "2014-08-06", "warning"),
        ("5/14", "2022-03-02", "info"),  # another body's number
    ],
)
def test_dates_cited(spelled: str, day: str, severity: str) -> None:
    found = check_cited_day(parse_symbol(spelled), date.fromisoformat(day), CALENDAR, "x")
    assert [problem.severity for problem in found] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("due", "adopted_at", "code"),
    [
        ("GA77", "GA75", ""),
        ("GA75", "GA75", ""),  # in the resumed part
        ("GA61;GA63", "GA61", ""),
        ("GA59", "GA61", "requested-session-over"),
        ("GA85", "GA79", "requested-session-far"),
        ("HRC50", "GA75", ""),
        ("every:P1Y from GA70", "GA75", ""),
        ("2020-01-01", "GA75", ""),
        ("GA77", "", ""),
        ("HRC45", "HRC46", "requested-session-over"),
        ("SC2015", "SC2016", "requested-session-over"),
        ("SC74", "SC2016", ""),
        ("GA75", "GA-S32", ""),
    ],
)
def test_requested_sessions(due: str, adopted_at: str, code: str) -> None:
    found = check_requested_session(due, adopted_at, "79/9#29")
    assert [problem.code for problem in found] == ([code] if code else [])


def test_a_mandate_out_of_step_with_its_item() -> None:
    asked = [("Cooperation", "GA81", f"79/{number}#1") for number in range(1, 9)] + [
        ("Cooperation", "GA80", "79/295#8")
    ]
    (problem,) = check_rhythm(asked)
    assert (problem.place, problem.severity) == ("79/295#8", "info")
    assert "odd sessions" in problem.message


@pytest.mark.parametrize(
    "asked",
    [
        [("Oceans", "GA80", "a"), ("Oceans", "GA81", "b"), ("Oceans", "GA82", "c"), ("Oceans", "GA83", "d")],
        [("Rare", "GA81", "a"), ("Rare", "GA80", "b")],
        [("", "GA81", "a")] * 8 + [("", "GA80", "b")],
    ],
)
def test_items_without_a_rhythm(asked: list[tuple[str, str, str]]) -> None:
    assert check_rhythm(asked) == []
