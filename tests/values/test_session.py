"""Sessions: rule 1 against the openings as held, rows before formulas, parts, considerations."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import MisuseError, NotOnRecordError
from tracker.values.derivation import Certainty
from tracker.values.session import (
    ConsiderationRow,
    SessionCalendar,
    SessionRow,
    opening_by_rule_1,
    split_code,
)

# Openings as held: A/520/Rev.20, decisions of the Assembly and press releases of the sessions.
OPENED = [
    (57, date(2002, 9, 10)), (58, date(2003, 9, 16)), (62, date(2007, 9, 18)), (66, date(2011, 9, 13)),
    (67, date(2012, 9, 18)), (68, date(2013, 9, 17)), (69, date(2014, 9, 16)), (70, date(2015, 9, 15)),
    (71, date(2016, 9, 13)), (72, date(2017, 9, 12)), (73, date(2018, 9, 18)), (74, date(2019, 9, 17)),
    (75, date(2020, 9, 15)), (76, date(2021, 9, 14)), (77, date(2022, 9, 13)), (78, date(2023, 9, 5)),
    (79, date(2024, 9, 10)), (80, date(2025, 9, 9)), (81, date(2026, 9, 8)),
]  # fmt: skip

# Regular sessions of the Human Rights Council as held.
COUNCIL_OPENED = [
    (34, date(2017, 2, 27)), (36, date(2017, 9, 11)), (37, date(2018, 2, 26)), (38, date(2018, 6, 18)),
    (39, date(2018, 9, 10)), (40, date(2019, 2, 25)), (41, date(2019, 6, 24)), (42, date(2019, 9, 9)),
    (43, date(2020, 2, 24)), (45, date(2020, 9, 14)), (46, date(2021, 2, 22)), (47, date(2021, 6, 21)),
    (48, date(2021, 9, 13)), (49, date(2022, 2, 28)), (50, date(2022, 6, 13)), (51, date(2022, 9, 12)),
    (52, date(2023, 2, 27)), (53, date(2023, 6, 19)), (54, date(2023, 9, 11)), (55, date(2024, 2, 26)),
    (56, date(2024, 6, 18)), (57, date(2024, 9, 9)),
]  # fmt: skip


@pytest.mark.parametrize(("number", "opened"), OPENED)
def test_rule_1_gives_the_openings_as_held(number: int, opened: date) -> None:
    day, steps = opening_by_rule_1(number)
    assert day == opened
    assert steps[-1].result == day


@pytest.mark.parametrize(
    ("number", "day"),
    [(82, date(2027, 9, 7)), (83, date(2028, 9, 5)), (84, date(2029, 9, 11)), (85, date(2030, 9, 10))],
)
def test_rule_1_forecasts(number: int, day: date) -> None:
    assert opening_by_rule_1(number)[0] == day


def test_rule_1_before_the_fifty_sixth_session_is_not_on_record() -> None:
    with pytest.raises(NotOnRecordError):
        opening_by_rule_1(55)


@given(st.integers(58, 300))
def test_rule_1_always_gives_a_tuesday_of_september_in_the_week_it_names(number: int) -> None:
    day, steps = opening_by_rule_1(number)
    monday = steps[-2].result
    week = 2 if number >= 78 else 3
    assert monday is not None
    assert day == monday + timedelta(days=7 * week - 6)
    assert (day.year, day.month, day.weekday()) == (1945 + number, 9, 1)
    # The first week is the first with a working day: that of the first weekday of September.
    first = next(one for n in range(3) if (one := date(day.year, 9, 1 + n)).weekday() < 5)
    assert monday <= first < monday + timedelta(days=5)


@pytest.mark.parametrize(("number", "opened"), COUNCIL_OPENED)
def test_the_human_rights_council_keeps_its_seasons(number: int, opened: date) -> None:
    window = SessionCalendar([]).window(f"HRC{number}")
    # The June session moves by a week or so; the others keep to their Monday.
    assert abs(window.opens - opened) <= timedelta(days=7 if number % 3 == 2 else 0)


@given(st.integers(4, 200))
def test_sessions_of_the_human_rights_council_follow_one_another(number: int) -> None:
    calendar = SessionCalendar([])
    window, following = calendar.window(f"HRC{number}"), calendar.window(f"HRC{number + 1}")
    assert window.closes
    assert window.opens < window.closes < following.opens
    assert calendar.session_on("HRC", window.opens) == f"HRC{number}"
    assert calendar.session_on("HRC", following.opens - timedelta(days=1)) == f"HRC{number}"


@given(st.integers(3, 250))
def test_sessions_of_the_assembly_follow_one_another(number: int) -> None:
    calendar = SessionCalendar([])
    window, following = calendar.window(f"GA{number}"), calendar.window(f"GA{number + 1}")
    assert window.closes == following.opens
    assert calendar.session_on("GA", window.opens) == f"GA{number}"
    assert calendar.session_on("GA", following.opens - timedelta(days=1)) == f"GA{number}"
    assert calendar.next_session(f"GA{number}") == f"GA{number + 1}"


@given(st.dates(date(1946, 1, 1), date(2150, 12, 31)))
def test_the_council_counts_calendar_years(day: date) -> None:
    calendar = SessionCalendar([])
    code = calendar.session_on("SC", day)
    assert day in calendar.window(code)
    assert code == f"SC{day.year}"


ROWS = [
    SessionRow("GA56", date(2001, 9, 12), date(2002, 9, 9), Certainty.REMEMBERED, "press", note="a day late"),
    SessionRow("GA80", date(2025, 9, 9), date(2026, 9, 8), Certainty.KNOWN, "A/INF/80/1"),
    SessionRow("GA-S32", date(2021, 6, 2), date(2021, 6, 4), Certainty.KNOWN, "the session's page"),
    SessionRow("GA-ES11", date(2022, 2, 28), None, Certainty.KNOWN, "the session's page"),
    SessionRow("GA80", date(2026, 3, 2), date(2026, 4, 2), Certainty.KNOWN, "plan", part="first resumed"),
    SessionRow("CND68", date(2025, 3, 10), date(2025, 3, 14), Certainty.KNOWN, "E/2025/28", returns=True),
    SessionRow("UNEA6", date(2024, 2, 26), date(2024, 3, 1), Certainty.KNOWN, "UNEP/EA.6/1"),
    SessionRow(
        "ECOSOC2025", date(2024, 7, 25), date(2025, 7, 24), Certainty.REMEMBERED, "68/1", returns=True
    ),
]
CALENDAR = SessionCalendar(ROWS)


@pytest.mark.parametrize(
    ("code", "part", "opens", "closes", "certainty"),
    [
        ("GA56", "", date(2001, 9, 12), date(2002, 9, 9), Certainty.REMEMBERED),
        ("GA79", "", date(2024, 9, 10), date(2025, 9, 9), Certainty.FORMULA),
        ("GA80", "", date(2025, 9, 9), date(2026, 9, 8), Certainty.KNOWN),
        ("GA80", "main", date(2025, 9, 9), date(2025, 12, 31), Certainty.WINDOW),
        ("GA80", "resumed", date(2026, 1, 1), date(2026, 9, 8), Certainty.WINDOW),
        ("GA80", "first resumed", date(2026, 3, 2), date(2026, 4, 2), Certainty.KNOWN),
        ("GA80", "second resumed", date(2026, 5, 1), date(2026, 6, 30), Certainty.WINDOW),
        ("GA-S32", "", date(2021, 6, 2), date(2021, 6, 4), Certainty.KNOWN),
        ("GA-ES11", "", date(2022, 2, 28), None, Certainty.KNOWN),
        ("GA46", "", date(1991, 9, 1), date(1992, 9, 1), Certainty.INFERRED),
        ("SC2026", "", date(2026, 1, 1), date(2026, 12, 31), Certainty.FORMULA),
        ("SC73", "", date(2018, 1, 1), date(2018, 12, 31), Certainty.FORMULA),
        ("CND70", "", date(2027, 3, 10), date(2027, 3, 14), Certainty.FORMULA),
        ("ECOSOC2027", "", date(2026, 7, 25), date(2027, 7, 24), Certainty.REMEMBERED),
    ],
)
def test_rows_come_before_formulas(
    code: str, part: str, opens: date, closes: date | None, certainty: Certainty
) -> None:
    window = CALENDAR.window(code, part)
    assert (window.opens, window.closes, window.certainty) == (opens, closes, certainty)
    assert window.steps[-1].result is not None
    assert all(step.rule and step.source for step in window.steps)


@pytest.mark.parametrize("code", ["GA-S40", "UNEA7", "PrepCom#2", "HRC2", "GA0", "ECOSOC5"])
def test_what_no_row_or_rule_gives_is_not_on_record(code: str) -> None:
    with pytest.raises(NotOnRecordError):
        CALENDAR.window(code)


@pytest.mark.parametrize("code", ["", "81", "GA", "seventy-fifth"])
def test_what_is_no_session_is_refused(code: str) -> None:
    with pytest.raises(MisuseError):
        CALENDAR.window(code)


def test_parts_have_names() -> None:
    with pytest.raises(MisuseError):
        CALENDAR.window("GA80", "third resumed")


@pytest.mark.parametrize(
    ("body", "day", "code"),
    [
        ("GA", date(2020, 9, 14), "GA74"),
        ("GA", date(2020, 9, 15), "GA75"),
        ("GA", date(2021, 3, 25), "GA75"),
        ("HRC", date(2023, 4, 3), "HRC52"),
        ("HRC", date(2023, 6, 1), "HRC52"),
        ("HRC", date(2023, 6, 20), "HRC53"),
        ("ECOSOC", date(2025, 6, 10), "ECOSOC2025"),
        ("ECOSOC", date(2025, 9, 1), "ECOSOC2026"),
        ("CND", date(2026, 6, 1), "CND69"),
        ("CND", date(2026, 1, 1), "CND68"),
        ("CND", date(2010, 6, 1), "CND53"),
        ("SC", date(2023, 12, 21), "SC2023"),
    ],
)
def test_the_session_of_a_day(body: str, day: date, code: str) -> None:
    assert CALENDAR.session_on(body, day) == code


def test_bodies_without_sessions_on_record_have_none() -> None:
    assert not CALENDAR.knows("PrepCom")
    with pytest.raises(NotOnRecordError):
        CALENDAR.session_on("PrepCom", date(2025, 1, 1))


@pytest.mark.parametrize(
    ("code", "following"),
    [("GA80", "GA81"), ("HRC52", "HRC53"), ("ECOSOC2025", "ECOSOC2026"), ("PrepCom#2", "PrepCom#3")],
)
def test_the_next_session(code: str, following: str) -> None:
    assert CALENDAR.next_session(code) == following


def test_no_session_follows_a_special_one() -> None:
    with pytest.raises(NotOnRecordError):
        CALENDAR.next_session("GA-ES11")


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("GA81", ("GA", "", 81)),
        ("GA-S32", ("GA", "S", 32)),
        ("GA-ES11", ("GA", "ES", 11)),
        ("HRC-S36", ("HRC", "S", 36)),
        ("PrepCom#2", ("PrepCom", "", 2)),
    ],
)
def test_codes_come_apart(code: str, parts: tuple[str, str, int]) -> None:
    assert split_code(code) == parts


COOPERATION = "Cooperation between the United Nations and regional and other organizations"
DIAMONDS = "The role of diamonds in fuelling conflict"


def day(text: str) -> date:
    return date.fromisoformat(text)


CONSIDERATIONS = [
    ConsiderationRow("", committee, item, day(f"2000-{opens}"), day(f"2000-{closes}"), certainty, "practice")
    for committee, item, opens, closes, certainty in (
        ("Third", "", "09-29", "12-19", Certainty.REMEMBERED),
        ("plenary", COOPERATION, "11-11", "11-26", Certainty.WINDOW),
        ("plenary", DIAMONDS, "03-25", "04-03", Certainty.WINDOW),
        ("ECOSOC", "", "06-02", "07-24", Certainty.REMEMBERED),
    )
]
DEBATE = day("2024-11-18")
CONSIDERATIONS.append(
    ConsiderationRow("GA79", "plenary", COOPERATION, DEBATE, DEBATE, Certainty.KNOWN, "GA/12657")
)


@pytest.mark.parametrize(
    ("code", "committee", "item", "opens", "closes"),
    [
        ("GA79", "plenary", COOPERATION, date(2024, 11, 18), date(2024, 11, 18)),
        ("GA79", "", f"  {COOPERATION.upper()}.", date(2024, 11, 18), date(2024, 11, 18)),
        ("GA81", "plenary", COOPERATION, date(2026, 11, 11), date(2026, 11, 26)),
        ("GA81", "Third", "Rights of the child", date(2026, 9, 29), date(2026, 12, 19)),
        ("GA81", "plenary", DIAMONDS, date(2027, 3, 25), date(2027, 4, 3)),
        ("ECOSOC2026", "Third", "", date(2026, 6, 2), date(2026, 7, 24)),
    ],
)
def test_considerations_known_and_returning(
    code: str, committee: str, item: str, opens: date, closes: date
) -> None:
    window = SessionCalendar(ROWS, CONSIDERATIONS).consideration(code, committee, item)
    assert window is not None
    assert (window.opens, window.closes) == (opens, closes)
    assert window.steps[-1].result == opens


@pytest.mark.parametrize(("code", "committee"), [("GA81", ""), ("GA81", "Sixth"), ("HRC57", "Third")])
def test_considerations_that_are_not_on_record(code: str, committee: str) -> None:
    assert SessionCalendar(ROWS, CONSIDERATIONS).consideration(code, committee) is None
