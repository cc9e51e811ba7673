"""Times that no calendar holds: the mandate stays undated and is told, the others are dated."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dating.asks import CALENDAR, WORK, ask, day
from tracker.dating.building import build_obligations, find_problems
from tracker.errors import MisuseError
from tracker.values.due import parse_due

AS_OF = day("2026-11-22")
WILD = (
    "GA9999", "GA0", "HRC30000", "ECOSOC9999", "SC99999", "9999", "9999-12-31", "0001-01-01", "2026-13",
    "2026-02-30", "P9999Y", "P999999999D", "P3Y from 9999-01-01", "every:P9999Y", "every:P1D from 0001-01-01",
    "every:session from GA9999", "every:P1Y from GA80 until 2026-13", "every:P1Y until 0000",
)  # fmt: skip
NUMBERS = st.one_of(st.integers(0, 300), st.integers(0, 10**10)).map(str)
DATES = st.one_of(st.dates().map(str), st.from_regex(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", fullmatch=True))
SESSIONS = st.builds(
    "{}{}{}".format,
    st.sampled_from(["GA", "HRC", "ECOSOC", "SC", "CND", "PrepCom", "GA-S"]),
    st.sampled_from(["", "#"]),
    NUMBERS,
)
POINTS = st.one_of(DATES, SESSIONS)
PERIODS = st.builds("P{}{}".format, NUMBERS, st.sampled_from("DWMY"))
RECURRENCES = st.builds(
    "every:{}{}{}".format,
    st.one_of(PERIODS, st.just("session")),
    st.one_of(st.just(""), POINTS.map(" from {}".format)),
    st.one_of(st.just(""), POINTS.map(" until {}".format)),
)
PARTS = st.one_of(
    POINTS, PERIODS, st.builds("{} from {}".format, PERIODS, POINTS), RECURRENCES,
    st.sampled_from(["next", "event", "regular", "none"]), st.sampled_from(WILD),
)  # fmt: skip


@pytest.mark.parametrize("due", WILD)
@pytest.mark.parametrize("kind", ["report", "agenda", "oral"])
def test_one_wild_time_leaves_the_others_dated(due: str, kind: str) -> None:
    asks = [ask(due, kind, identity="79/9#1"), ask("GA81", identity="79/9#2")]
    wild, sound = build_obligations(asks, calendar=CALENDAR, work=WORK, as_of=AS_OF)
    assert [one.code for one in sound.occurrences if one.deadline] == ["GA81"]
    assert {one.deadline for one in wild.occurrences} == {None}
    found = find_problems(asks, calendar=CALENDAR, as_of=AS_OF)
    assert {problem.place for problem in found} == {"79/9#1"}
    assert all(problem.remedy for problem in found)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(PARTS, min_size=1, max_size=3).map(";".join),
    st.sampled_from(["report", "report-content", "oral", "agenda", "review", "term", "meeting"]),
    st.sampled_from(["GA", "SC", "HRC", "ECOSOC"]),
)
def test_whatever_time_can_be_read_never_stops_dating(due: str, kind: str, organ: str) -> None:
    try:
        parse_due(due)
    except MisuseError:
        return
    asked = ask(due, kind, organ=organ, recipient=organ, session="GA79" if organ == "GA" else "")
    (built,) = build_obligations([asked], calendar=CALENDAR, work=WORK, as_of=AS_OF)
    assert built.occurrences
    find_problems([asked], calendar=CALENDAR, as_of=AS_OF)
