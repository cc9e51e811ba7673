"""Laying what dating built over what is on record: numbers and what people set stay."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import insert, select, update

from tracker.dating.obligation import Milestone, MilestoneKind, Obligation, Occurrence, Thresholds
from tracker.dating.status import STATUS_RULES, Status, status_on
from tracker.store import tables
from tracker.store.engine import Store
from tracker.store.log import Moment
from tracker.store.obligations import keep_obligations
from tracker.store.status_rule import status_column
from tracker.values.derivation import Certainty, Step

MOMENT = Moment(date(2026, 1, 15), datetime(2026, 1, 15, 9, tzinfo=UTC), "test")
ADOPTED = {"79/391#2": date(2024, 11, 18), "79/392#2": date(2024, 12, 1), "79/393#2": None}


def occurrence(code: str = "GA81", due: date = date(2026, 9, 2), *mandates: str) -> Occurrence:
    steps = (Step("ten weeks before 11 November 2026", "ten-week submission", "editorial manual", due),)
    return Occurrence(
        code=code,
        opens=date(2026, 9, 8),
        closes=date(2027, 9, 13),
        milestones=(Milestone(MilestoneKind.SUBMISSION, due, steps, Certainty.WINDOW),),
        thresholds=Thresholds(
            upcoming_from=date(2026, 3, 4),
            due_soon_from=date(2026, 8, 3),
            overdue_from=date.fromordinal(due.toordinal() + 1),
            no_record_from=date(2028, 9, 13),
        ),
        mandates=mandates or ("79/391#2",),
    )


def obligation(key: str = "79/391#2", *occurrences: Occurrence) -> Obligation:
    made = occurrences or (occurrence(),)
    mandates = tuple(dict.fromkeys(m for one in made for m in one.mandates))
    return Obligation(
        key, "report", "Keeping of lighthouses", "Secretary-General", "GA", "", "", made, mandates
    )


@pytest.fixture
def prepared(store: Store) -> Store:
    """A store with three mandates of two resolutions."""
    columns = {c.name: "" for c in tables.resolution.c}
    dates = dict.fromkeys(("adopted", "registered_adopted", "distributed"))
    dates |= {"drafts": [], "agenda": [], "text_held": True}
    asked = {c.name: "" for c in tables.mandate.c} | {
        "revision_id": None, "ordinal": 1, "binding": True, "span_start": 0, "span_end": 0, "due_start": None,
        "due_end": None, "confidence": 1.0, "extracted": None, "registered": None, "settled": None,
        "first_seen": MOMENT.now, "changed_at": MOMENT.now,
    }  # fmt: skip
    with store.writing() as connection:
        for key in ("A/RES/79/391", "A/RES/79/392", "A/RES/79/393"):
            connection.execute(insert(tables.resolution).values({**columns, **dates, "key": key}))
            identity = f"{key.removeprefix('A/RES/')}#2"
            connection.execute(
                insert(tables.mandate).values({**asked, "identity": identity, "resolution_key": key})
            )
    return store


def keep(store: Store, *built: Obligation, scope: tuple[str, ...] | None = None) -> int:
    with store.writing() as connection:
        return keep_obligations(connection, MOMENT, built, adopted=ADOPTED, scope=scope)


def rows(store: Store, table: object) -> list[dict[str, object]]:
    with store.reading() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


def test_what_is_built_comes_to_stand(prepared: Store) -> None:
    assert keep(prepared, obligation()) == 1
    (row,) = rows(prepared, tables.occurrence)
    assert (row["code"], row["deadline"], row["undated"]) == ("GA81", date(2026, 9, 2), False)
    assert row["adopted"] == date(2024, 11, 18)
    (point,) = rows(prepared, tables.milestone)
    assert (point["kind"], point["on_date"], point["certainty"]) == ("submission", date(2026, 9, 2), "window")
    assert point["derivation"] == [
        {
            "text": "ten weeks before 11 November 2026",
            "rule": "ten-week submission",
            "source": "editorial manual",
            "result": "2026-09-02",
        }
    ]


def test_building_the_same_again_costs_nothing(prepared: Store) -> None:
    keep(prepared, obligation())
    events = rows(prepared, tables.event)
    assert keep(prepared, obligation()) == 0
    assert rows(prepared, tables.event) == events


def test_numbers_overrides_and_desks_stay(prepared: Store) -> None:
    keep(prepared, obligation())
    (before,) = rows(prepared, tables.occurrence)
    with prepared.writing() as connection:
        connection.execute(
            update(tables.milestone).values(
                override_on=date(2026, 8, 1), override_by="me", override_why="agreed"
            )
        )
        connection.execute(insert(tables.desk).values(key="d", name="Desk", email=""))
        connection.execute(
            insert(tables.obligation_desk).values(
                obligation_key="79/391#2", desk_key="d", assigned_by="me", assigned_at=MOMENT.now
            )
        )
    assert keep(prepared, obligation("79/391#2", occurrence("GA81", date(2026, 9, 9)))) == 1
    (after,) = rows(prepared, tables.occurrence)
    assert (after["id"], after["deadline"]) == (before["id"], date(2026, 9, 9))
    (point,) = rows(prepared, tables.milestone)
    assert (point["on_date"], point["override_on"], point["override_by"]) == (
        date(2026, 9, 9), date(2026, 8, 1), "me",
    )  # fmt: skip
    assert len(rows(prepared, tables.obligation_desk)) == 1
    changed = [row for row in rows(prepared, tables.event) if row["subject"] == "79/391#2 @ GA81"]
    assert changed[0]["before"]["deadline"] == "2026-09-02"  # type: ignore[index]
    assert changed[0]["after"]["deadline"] == "2026-09-09"  # type: ignore[index]


def test_another_code_leaves_the_old_one_behind(prepared: Store) -> None:
    keep(prepared, obligation())
    keep(prepared, obligation("79/391#2", occurrence("GA82")))
    assert {(row["code"], row["current"]) for row in rows(prepared, tables.occurrence)} == {
        ("GA81", False),
        ("GA82", True),
    }
    keep(prepared, obligation())
    assert {(row["code"], row["current"]) for row in rows(prepared, tables.occurrence)} == {
        ("GA81", True),
        ("GA82", False),
    }


def test_what_was_not_looked_at_stays(prepared: Store) -> None:
    other = obligation("79/392#2", occurrence("GA81", date(2026, 9, 2), "79/392#2"))
    keep(prepared, obligation(), other)
    assert keep(prepared, scope=("A/RES/79/391",)) == 1
    assert {(row["key"], row["current"]) for row in rows(prepared, tables.obligation)} == {
        ("79/391#2", False),
        ("79/392#2", True),
    }
    assert keep(prepared) == 1
    assert {row["current"] for row in rows(prepared, tables.obligation)} == {False}
    assert keep(prepared, obligation()) == 1


@pytest.mark.parametrize(
    ("mandates", "adopted"),
    [
        (("79/391#2", "79/392#2"), date(2024, 11, 18)),
        (("79/392#2",), date(2024, 12, 1)),
        (("79/391#2", "79/393#2"), None),
    ],
)
def test_the_first_adoption_counts_unless_one_is_not_on_record(
    prepared: Store, mandates: tuple[str, ...], adopted: date | None
) -> None:
    keep(prepared, obligation("group", occurrence("GA81", date(2026, 9, 2), *mandates)))
    assert rows(prepared, tables.obligation)[0]["adopted"] == adopted


COLUMNS = [column for _, column in STATUS_RULES]


@pytest.mark.parametrize("column", [*COLUMNS, ""])
def test_status_in_sql_is_status_in_python(prepared: Store, column: str) -> None:
    """Each threshold apart, then all at once, each day around it."""
    dated = replace(occurrence().thresholds, no_record_from=None)
    thresholds = replace(dated, **{column: date(2026, 6, 1)}) if column else Thresholds()
    keep(prepared, obligation("79/391#2", replace(occurrence(), thresholds=thresholds)))
    found: set[str] = set()
    with prepared.reading() as connection:
        for day in (
            date(2025, 1, 1),
            date(2026, 5, 31),
            date(2026, 6, 1),
            date(2026, 9, 30),
            date(2030, 1, 1),
        ):
            status = connection.execute(select(status_column(day))).scalar_one()
            assert status == status_on(thresholds, day)
            found.add(status)
    assert found == {Status.UNDATED} if not column else len(found) > 1
