"""Milestones by rule, with every step of the arithmetic."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dating.asks import CALENDAR, COOPERATION, WORK, ask, day
from tracker.dating.ask import DatingRules
from tracker.dating.milestones import Almanac, plan
from tracker.dating.obligation import MilestoneKind
from tracker.dating.points import points
from tracker.values.derivation import Certainty
from tracker.values.session import ConsiderationRow, SessionCalendar

ALMANAC = Almanac(CALENDAR, WORK, DatingRules())
RIGHTS: dict[str, Any] = {
    "organ": "HRC",
    "session": "HRC52",
    "adopted": day("2023-04-03"),
    "recipient": "HRC",
}


def planned(due: str, kind: str = "report", **facts: Any) -> tuple[dict[str, str], str]:
    request = ask(due, kind, **facts)
    (point,) = points(request, CALENDAR, day("2030-12-31"))
    result = plan(request, point, ALMANAC)
    dates = {milestone.kind.value: milestone.on.isoformat() for milestone in result.milestones}
    return dates, result.deadline.isoformat() if result.deadline else ""


@pytest.mark.parametrize(
    ("session", "adopted", "debate", "submit", "issue"),
    [
        # The joint debates on the cooperation item, six and ten calendar weeks before them.
        ("GA75", "2018-12-22", "2020-11-23", "2020-09-14", "2020-10-12"),
        ("GA77", "2021-04-28", "2022-11-21", "2022-09-12", "2022-10-10"),
        ("GA79", "2022-11-21", "2024-11-18", "2024-09-09", "2024-10-07"),
    ],
)
def test_reports_are_submitted_ten_and_issued_six_weeks_before_the_debate(
    session: str, adopted: str, debate: str, submit: str, issue: str
) -> None:
    dates, deadline = planned(session, session="", adopted=day(adopted), agenda=(COOPERATION,))
    assert dates == {"submission": submit, "issuance": issue, "consideration": debate}
    assert deadline == submit


@pytest.mark.parametrize(
    ("due", "kind", "facts", "dates", "deadline"),
    [
        # written reports
        (
            "GA81",
            "report",
            {"agenda": (f"{COOPERATION}: a sub-item",)},
            {"submission": "2026-09-02", "issuance": "2026-09-30", "consideration": "2026-11-11"},
            "2026-09-02",
        ),
        (
            "GA81",
            "report",
            {"committee": "Third"},
            {"submission": "2026-07-21", "issuance": "2026-08-18", "consideration": "2026-09-29"},
            "2026-07-21",
        ),
        (
            "GA81",
            "report",
            {},
            {"submission": "2026-06-30", "issuance": "2026-07-28", "consideration": "2026-09-08"},
            "2026-06-30",
        ),
        (
            "HRC55",
            "report",
            RIGHTS,
            {"submission": "2023-12-18", "issuance": "2024-01-15", "consideration": "2024-02-26"},
            "2023-12-18",
        ),
        (
            "ECOSOC2026",
            "report",
            {},
            {"submission": "2026-03-24", "issuance": "2026-04-21", "consideration": "2026-06-02"},
            "2026-03-24",
        ),
        # from the Human Rights Council to the Assembly
        (
            "GA79",
            "report",
            RIGHTS | {"recipient": "GA"},
            {"submission": "2024-07-23", "issuance": "2024-08-20", "consideration": "2024-10-01"},
            "2024-07-23",
        ),
        # through the Economic and Social Council: the earlier organ governs
        (
            "GA81",
            "report",
            {"recipient": "ECOSOC;GA", "committee": "Third"},
            {"submission": "2026-03-24", "issuance": "2026-04-21", "consideration": "2026-06-02"},
            "2026-03-24",
        ),
        # at the session of adoption: after the adoption, by the closing
        (
            "GA79",
            "report",
            {"committee": "Third"},
            {"submission": "2024-10-10", "issuance": "2024-11-07", "consideration": "2024-12-19"},
            "2024-12-19",
        ),
        (
            "GA79",
            "report",
            {"agenda": (COOPERATION,)},
            {"submission": "2025-07-01", "issuance": "2025-07-29", "consideration": "2025-09-09"},
            "2025-07-01",
        ),
        # plain dates, months, durations
        ("2025-02-15", "report", {}, {"due": "2025-02-15"}, "2025-02-15"),
        ("2025-02", "report", {}, {"due": "2025-02-28"}, "2025-02-28"),
        ("P60D", "report", {}, {"due": "2025-01-17"}, "2025-01-17"),
        # no document, no slot
        (
            "GA81",
            "oral",
            {"agenda": (COOPERATION,)},
            {"consideration": "2026-11-11", "due": "2026-11-26"},
            "2026-11-26",
        ),
        (
            "GA77",
            "oral",
            {"session": "GA76", "adopted": day("2022-01-10"), "agenda": (COOPERATION,)},
            {"consideration": "2022-11-21"},
            "2022-11-21",
        ),
        (
            "GA81",
            "report-content",
            {"committee": "Third"},
            {"consideration": "2026-09-29", "due": "2026-12-18"},
            "2026-12-18",
        ),
        (
            "GA81",
            "review",
            {"item": COOPERATION},
            {"consideration": "2026-11-11", "due": "2026-11-26"},
            "2026-11-26",
        ),
        ("2025-06", "meeting", {}, {"due": "2025-06-30"}, "2025-06-30"),
        # agenda and terms
        (
            "GA81",
            "agenda",
            {"item": COOPERATION},
            {"provisional agenda": "2026-07-10", "due": "2026-09-08"},
            "2026-09-08",
        ),
        ("HRC57", "agenda", RIGHTS, {"due": "2024-09-09"}, "2024-09-09"),
        ("2025-04-30", "term", {}, {"expiry": "2025-04-30"}, "2025-04-30"),
        ("2025-04", "term", {}, {"expiry": "2025-04-30"}, "2025-04-30"),
        ("P1Y", "term", {}, {"expiry": "2025-11-18"}, "2025-11-18"),
        ("HRC57", "term", RIGHTS, {"expiry": "2024-10-11"}, "2024-10-11"),
        # no date, no milestones
        ("regular", "report", {}, {}, ""),
    ],
)
def test_every_kind_has_its_milestones(
    due: str, kind: str, facts: dict[str, Any], dates: dict[str, str], deadline: str
) -> None:
    assert planned(due, kind, **facts) == (dates, deadline)


def test_a_holiday_moves_the_submission_with_a_step_that_says_so() -> None:
    request = ask("GA81", agenda=(COOPERATION,))
    (point,) = points(request, CALENDAR, day("2030-12-31"))
    # Ten weeks before Monday 16 November 2026 is Labor Day.
    rules = DatingRules(submission_weeks=10, issuance_weeks=6)
    almanac = Almanac(_debate_on("2026-11-16"), WORK, rules)
    submission = plan(request, point, almanac).milestones[0]
    assert submission.on == day("2026-09-04")
    assert [step.result for step in submission.derivation[-2:]] == [day("2026-09-07"), day("2026-09-04")]
    assert "Labor Day" in submission.derivation[-1].text


def _debate_on(on: str) -> SessionCalendar:
    row = ConsiderationRow(
        "GA81", "plenary", COOPERATION, day(on), day(on), Certainty.KNOWN, "programme of work"
    )
    return SessionCalendar([], [row])


def test_the_base_comes_first_and_says_where_it_stands() -> None:
    request = ask("GA81", agenda=(COOPERATION,))
    (point,) = points(request, CALENDAR, day("2030-12-31"))
    submission = plan(request, point, ALMANAC).milestones[0]
    rules = [step.rule for step in submission.derivation]
    assert rules[0] == "session named"
    assert rules.index("rule 1") < rules.index("returning window") < rules.index("ten-week submission")


DUES = st.one_of(
    st.integers(79, 95).map("GA{}".format),
    st.integers(58, 90).map("HRC{}".format),
    st.integers(2025, 2030).map("ECOSOC{}".format),
    st.dates(day("2024-11-18"), day("2035-12-31")).map(str),
    st.integers(1, 400).map("P{}D".format),
)
KINDS = st.sampled_from(["report", "report-content", "oral", "agenda", "review", "term", "meeting"])
FACTS = st.fixed_dictionaries(
    {
        "committee": st.sampled_from(["", "plenary", "Third", "Sixth"]),
        "recipient": st.sampled_from(["GA", "HRC", "ECOSOC;GA", "SC", "Committee"]),
        "agenda": st.sampled_from([(), (COOPERATION,)]),
    }
)


@given(DUES, KINDS, FACTS)
def test_derivations_end_at_their_dates_and_milestones_keep_their_order(
    due: str, kind: str, facts: dict[str, Any]
) -> None:
    request = ask(due, kind, **facts)
    for point in points(request, CALENDAR, day("2050-12-31")):
        result = plan(request, point, ALMANAC)
        on = {milestone.kind: milestone.on for milestone in result.milestones}
        for milestone in result.milestones:
            assert milestone.derivation[-1].result == milestone.on
            assert all(step.text and step.rule and step.source for step in milestone.derivation)
        assert [*on.values()] == sorted(on.values())
        assert result.deadline in on.values() if point.dated else not on
        if MilestoneKind.SUBMISSION in on:
            considered = on[MilestoneKind.CONSIDERATION]
            assert on[MilestoneKind.SUBMISSION] <= considered - timedelta(weeks=10)
            assert on[MilestoneKind.ISSUANCE] <= considered - timedelta(weeks=6)
            assert WORK.is_working(on[MilestoneKind.SUBMISSION])


def test_a_usual_window_is_drawn_in_to_days_on_which_an_organ_can_meet() -> None:
    request = ask("GA84", committee="Third")  # the calendar's window: 29 September to 19 December
    (point,) = points(request, CALENDAR, day("2030-12-31"))
    considered = plan(request, point, ALMANAC).milestones[-1]
    assert considered.on == day("2029-10-01")
    assert considered.derivation[-1].result == considered.on
    assert "29 September 2029 is a Saturday" in considered.derivation[-1].text
