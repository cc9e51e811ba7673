"""The morning's question on real databases: which rows, in which order, how many left out."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.service.office import ADOPTED, DEADLINE, Office
from tracker.dating.standing import Overview, Question
from tracker.service.status import overview
from tracker.store.engine import Store


@pytest.fixture
def office(store: Store, tmp_path: Path) -> Office:
    return Office(store, tmp_path / "notices")


def ask(office: Office, on: date = DEADLINE, **asked: object) -> Overview:
    return overview(office.on(on), Question(**asked))  # type: ignore[arg-type]


def keys(found: Overview) -> list[str]:
    return [standing.obligation for standing in found.standings]


def test_one_row_says_what_who_when_and_why(office: Office) -> None:
    office.ask("oceans-report", title="Report on oceans", item="Oceans")
    (row,) = ask(office, DEADLINE - timedelta(days=3)).standings
    assert (row.obligation, row.title, row.kind, row.code) == (
        "oceans-report",
        "Report on oceans",
        "report",
        "GA81",
    )
    assert (row.addressee, row.recipient, row.organ, row.item) == ("Secretary-General", "GA", "GA", "Oceans")
    assert (row.status, row.deadline, row.milestone, row.certainty) == (
        "due soon",
        DEADLINE,
        "submission",
        "known",
    )
    assert (row.mandates, row.unreviewed) == (("79/1#8",), 1)


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (ADOPTED, "scheduled"),
        (DEADLINE - timedelta(weeks=26), "upcoming"),
        (DEADLINE - timedelta(days=30), "due soon"),
        (DEADLINE, "due soon"),
        (DEADLINE + timedelta(days=1), "overdue"),
        (DEADLINE + timedelta(days=365), "overdue"),
        (DEADLINE + timedelta(days=366), "no record"),
    ],
)
def test_the_status_is_that_of_the_day(office: Office, day: date, status: str) -> None:
    office.ask("a")
    assert ask(office, day, everything=True).counts == {status: 1}


def test_what_was_adopted_later_is_not_yet_there(office: Office) -> None:
    office.ask("a")
    assert ask(office, ADOPTED - timedelta(days=1), everything=True) == Overview(
        ADOPTED - timedelta(days=1), ()
    )


def test_the_nearest_deadline_comes_first_and_the_undated_last(office: Office) -> None:
    office.ask("undated", deadline=None, code="undated:next")
    office.ask("later", deadline=DEADLINE + timedelta(days=9))
    office.ask("sooner", deadline=DEADLINE - timedelta(days=9))
    assert keys(ask(office, everything=True)) == ["sooner", "later", "undated"]
    assert keys(ask(office)) == ["sooner", "later"]
    assert ask(office).hidden == {"undated": 1}


def test_what_needs_nobody_is_left_out_and_counted(office: Office) -> None:
    office.ask("done")
    office.discharge("done", DEADLINE - timedelta(days=2))
    office.ask("agenda", kind="agenda", deadline=DEADLINE - timedelta(days=1))
    office.ask("old", deadline=DEADLINE - timedelta(days=400))
    office.ask("open")
    found = ask(office)
    assert keys(found) == ["open"]
    assert found.hidden == {"discharged": 1, "past": 1, "no record": 1}
    assert found.counts == {"discharged": 1, "past": 1, "no record": 1, "due soon": 1}
    assert keys(ask(office, statuses=("discharged",))) == ["done"]
    assert ask(office, statuses=("discharged",)).hidden == {}


def test_a_document_issued_later_discharges_nothing_yet(office: Office) -> None:
    office.ask("done")
    office.discharge("done", DEADLINE)
    assert ask(office, DEADLINE - timedelta(days=1)).counts == {"due soon": 1}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"kinds": ("oral",)}, ["oral"]),
        ({"session": "GA82"}, ["next"]),
        ({"item": "law of the SEA"}, ["sea"]),
        ({"item": "100%"}, []),
        ({"addressee": "secretary"}, ["oral", "sea", "next"]),
        ({"addressee": "Commissioner"}, []),
        ({"within": 0}, ["oral", "sea"]),
        ({"within": 9}, ["oral", "sea", "next"]),
        ({"organs": ("GA",)}, ["oral", "sea", "next"]),
        ({"organs": ("SC", "HRC")}, []),
        ({"organs": ("GA",), "kinds": ("report",), "session": "GA82"}, ["next"]),
    ],
)
def test_filters_narrow_the_rows_and_the_counts(
    office: Office, asked: dict[str, object], expected: list[str]
) -> None:
    office.ask("oral", kind="oral")
    office.ask("sea", item="Oceans and the law of the sea")
    office.ask("next", deadline=DEADLINE + timedelta(days=9), code="GA82")
    found = ask(office, **asked)
    assert keys(found) == expected
    assert sum(found.counts.values()) == len(expected)


def test_a_limit_keeps_what_is_nearest_to_the_day_on_both_sides(office: Office) -> None:
    for days in range(-5, 5):
        office.ask(f"{days:+}", deadline=DEADLINE + timedelta(days=days))
    found = ask(office, limit=6)
    assert keys(found) == ["-2", "-1", "+0", "+1", "+2", "+3"]
    assert (found.cut_past, found.cut) == (3, 1)
    few_ahead = ask(office, DEADLINE + timedelta(days=4), limit=6)
    assert keys(few_ahead) == ["-1", "+0", "+1", "+2", "+3", "+4"], (
        "what the coming leave free goes to the past"
    )
    assert (few_ahead.cut_past, few_ahead.cut) == (4, 0)
    assert len(ask(office, limit=0).standings) == 10
