"""Status: the last threshold reached decides, the strongest first."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dating.asks import CALENDAR, WORK, ask, day
from tracker.dating.ask import REPORTS, Discharge
from tracker.dating.building import build_obligations
from tracker.dating.obligation import Thresholds
from tracker.dating.status import STATUS_RULES, Status, status_on

REPORT = Thresholds(
    upcoming_from=day("2026-03-11"),
    due_soon_from=day("2026-08-10"),
    overdue_from=day("2026-09-10"),
    no_record_from=day("2028-09-08"),
)


@pytest.mark.parametrize(
    ("on", "status"),
    [
        ("2026-03-10", Status.SCHEDULED),
        ("2026-03-11", Status.UPCOMING),
        ("2026-08-09", Status.UPCOMING),
        ("2026-08-10", Status.DUE_SOON),
        ("2026-09-09", Status.DUE_SOON),
        ("2026-09-10", Status.OVERDUE),
        ("2028-09-07", Status.OVERDUE),
        ("2028-09-08", Status.NO_RECORD),
    ],
)
def test_an_unanswered_report_goes_from_scheduled_to_no_record(on: str, status: Status) -> None:
    assert status_on(REPORT, day(on)) is status


@pytest.mark.parametrize(
    ("thresholds", "status"),
    [
        (Thresholds(), Status.UNDATED),
        (Thresholds(discharged_from=day("2026-09-01")), Status.DISCHARGED),
        (Thresholds(day("2026-01-01"), submitted_from=day("2026-09-01")), Status.SUBMITTED),
        (Thresholds(day("2026-01-01"), past_from=day("2026-09-01")), Status.PAST),
        (Thresholds(day("2026-01-01"), discharged_from=day("2026-10-01")), Status.UPCOMING),
    ],
)
def test_answers_and_siblings(thresholds: Thresholds, status: Status) -> None:
    assert status_on(thresholds, day("2026-09-15")) is status


def test_the_rules_name_every_threshold_and_status_once() -> None:
    assert {column for _, column in STATUS_RULES} == {field.name for field in fields(Thresholds)}
    assert len(STATUS_RULES) == len(dict(STATUS_RULES))
    assert {status for status, _ in STATUS_RULES} | {Status.SCHEDULED, Status.UNDATED} == set(Status)


PROGRESS = [
    Status.SCHEDULED, Status.UPCOMING, Status.DUE_SOON, Status.OVERDUE, Status.PAST, Status.NO_RECORD,
    Status.SUBMITTED, Status.DISCHARGED,
]  # fmt: skip


@given(
    st.dates(date(2024, 12, 1), date(2032, 1, 1)),
    st.sampled_from(["report", "oral", "agenda", "review", "term", "meeting"]),
    st.lists(st.dates(date(2023, 1, 1), date(2035, 1, 1)), min_size=2, max_size=8).map(sorted),
    st.none() | st.dates(date(2024, 12, 1), date(2033, 1, 1)),
)
def test_status_only_moves_forward(due: date, kind: str, days: list[date], answered: date | None) -> None:
    answers = [Discharge("A/80/1", answered, due.isoformat(), ("79/9#29",))] if answered else []
    (obligation,) = build_obligations(
        [ask(due.isoformat(), kind)], calendar=CALENDAR, work=WORK, answers=answers, as_of=day("2025-01-01")
    )
    (occurrence,) = obligation.occurrences
    thresholds = occurrence.thresholds
    assert occurrence.deadline == due
    dated = [
        thresholds.upcoming_from,
        thresholds.due_soon_from,
        thresholds.overdue_from or thresholds.past_from,
    ]
    assert dated == sorted(dated, key=lambda one: one or date.max)
    if kind in REPORTS:
        assert thresholds.no_record_from
        assert thresholds.no_record_from > due + timedelta(days=1)
    reached = [PROGRESS.index(status_on(thresholds, one)) for one in days]
    assert reached == sorted(reached)
