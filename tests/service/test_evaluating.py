"""An evaluation keeps every change of status with its day, and catches up once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.service.office import DEADLINE, Office
from tracker.errors import SettingsError
from tracker.service.evaluating import claim_run, evaluate
from tracker.store import tables

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.store.engine import Store


@pytest.fixture
def office(store: Store, tmp_path: Path) -> Office:
    return Office(store, tmp_path / "notices")


def before(days: int) -> date:
    return DEADLINE - timedelta(days=days)


def changes(office: Office, day: date) -> list[tuple[date, str, str]]:
    return [(change.on, change.before, change.after) for change in evaluate(office.on(day)).changes]


def test_the_first_evaluation_starts_the_record(office: Office) -> None:
    office.ask()
    result = evaluate(office.on(before(40)))
    assert (result.since, result.changes, result.counts) == (None, (), {"upcoming": 1})


def test_every_change_has_the_day_on_which_it_came_about(office: Office) -> None:
    key = office.ask()
    evaluate(office.on(before(300)))
    assert changes(office, before(-9)) == [
        (before(26 * 7), "scheduled", "upcoming"),
        (before(30), "upcoming", "due soon"),
        (before(-1), "due soon", "overdue"),
    ]
    logged = [
        row for row in office.rows(tables.event) if row.subject_kind == "occurrence" and row.what == "changed"
    ]
    assert [(row.true_at, row.subject, row.after["status"]) for row in logged] == [
        (before(26 * 7), f"{key} @ GA81", "upcoming"),
        (before(30), f"{key} @ GA81", "due soon"),
        (before(-1), f"{key} @ GA81", "overdue"),
    ]
    assert {row.known_at.date() for row in logged} == {before(-9)}


def test_the_same_day_again_changes_nothing(office: Office) -> None:
    office.ask()
    evaluate(office.on(before(40)))
    first = evaluate(office.on(before(20)))
    again = evaluate(office.on(before(20)))
    assert (len(first.changes), len(first.notices.notices)) == (1, 1)
    assert (len(again.changes), len(again.notices.notices)) == (0, 0)


def test_looking_back_does_not_tell_changes_twice(office: Office) -> None:
    office.ask()
    for day in (40, 20, 35):
        evaluate(office.on(before(day)))
    assert changes(office, before(20)) == []


def test_downtime_gives_one_notice(office: Office) -> None:
    office.ask()
    evaluate(office.on(before(40)))
    result = evaluate(office.on(before(-30)))
    assert [notice.kind for notice in result.notices.notices] == ["overdue"]
    assert result.sentence == (
        f"{before(-30)}: 1 occurrence evaluated, 2 changes of status, 1 notice written."
    )


def test_every_run_is_on_record(office: Office) -> None:
    office.ask()
    result = evaluate(office.on(before(20)))
    (run,) = office.rows(tables.job_run)
    assert (run.job, run.outcome, run.detail) == ("evaluate", "done", result.sentence)


def test_a_run_that_fails_is_on_record_as_failed_and_taken_up_again(office: Office, tmp_path: Path) -> None:
    office.ask()
    office.templates = str(tmp_path / "missing")
    slot = datetime(2026, 8, 20, 5, tzinfo=UTC)
    workspace = office.on(before(20))
    assert claim_run(workspace, slot)
    with pytest.raises(SettingsError):
        evaluate(workspace, slot=slot)
    assert [run.outcome for run in office.rows(tables.job_run)] == ["failed"]
    office.templates = ""
    workspace = office.on(before(20))
    assert claim_run(workspace, slot)
    evaluate(workspace, slot=slot)
    assert [run.outcome for run in office.rows(tables.job_run)] == ["done"]
    assert not claim_run(workspace, slot)


def test_a_run_under_way_is_left_alone_until_it_is_given_up(office: Office) -> None:
    slot = datetime(2026, 8, 20, 5, tzinfo=UTC)
    assert claim_run(office.on(before(20)), slot)
    assert not claim_run(office.on(before(20)), slot)
    assert claim_run(office.on(before(19)), slot)
