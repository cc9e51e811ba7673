import csv
import io
import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from tests.views.overviews import AS_OF, OVERVIEW
from tracker.dating.standing import Overview, Standing
from tracker.dating.status import Status
from tracker.views.signs import STATUS_SIGNS, status_text
from tracker.views.standings import (
    COLUMNS,
    overview_csv,
    overview_json,
    overview_table,
    reasons,
    remaining,
)

SNAPSHOTS = Path(__file__).parent / "snapshots"


def rendered(overview: Overview, width: int) -> str:
    console = Console(width=width, file=io.StringIO(), highlight=False, markup=True)
    console.print(overview_table(overview, width))
    text = console.file.getvalue()  # type: ignore[attr-defined]
    assert all(cell_len(line) <= width for line in text.splitlines())
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


@pytest.mark.parametrize("width", [80, 140])
def test_the_table_looks_as_it_was_looked_at(width: int) -> None:
    """What was read and found good; after a change look again, and run with UPDATE_SNAPSHOTS=1."""
    snapshot = SNAPSHOTS / f"status-{width}.txt"
    found = rendered(OVERVIEW, width)
    if os.environ.get("UPDATE_SNAPSHOTS"):
        snapshot.write_text(found, encoding="utf-8")
    assert found == snapshot.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 140, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert "overdue" in rendered(OVERVIEW, width)


def test_every_status_has_a_sign_of_its_own() -> None:
    assert set(STATUS_SIGNS) == {status.value for status in Status}
    assert len({sign for sign, _ in STATUS_SIGNS.values()}) == len(STATUS_SIGNS)
    assert status_text("overdue").plain == "✗ overdue"


def test_json_holds_iso_dates_and_lists() -> None:
    record = json.loads(overview_json(OVERVIEW))[2]
    assert list(record) == list(COLUMNS)
    assert (record["deadline"], record["days_left"], record["due"]) == ("2028-09-11", 659, "GA83")
    assert record["mandates"] == ["79/9#29", "79/10#8", "79/11#7"]


def test_csv_holds_the_same_rows() -> None:
    rows = list(csv.DictReader(io.StringIO(overview_csv(OVERVIEW))))
    assert [row["status"] for row in rows] == ["overdue", "due soon", "scheduled", "undated"]
    assert rows[3]["deadline"] == ""


@given(st.text(max_size=60), st.text(max_size=40))
def test_hostile_titles_never_inject(title: str, addressee: str) -> None:
    hostile = replace(OVERVIEW.standings[0], title=title, addressee=addressee, item=title)
    overview = Overview(AS_OF, (hostile,), {"overdue": 1})
    assert "\x1b" not in rendered(overview, 140)
    cells = list(csv.reader(io.StringIO(overview_csv(overview), newline="")))[1]
    assert not any(cell.lstrip().startswith(("=", "+", "@")) for cell in cells)
    assert json.loads(overview_json(overview))[0]["title"] == title


def test_markup_in_a_title_is_shown_as_written() -> None:
    hostile = replace(OVERVIEW.standings[0], title="[bold red]A[/] [link=file:///etc/passwd]title")
    assert "[bold red]A[/] [link=file:///etc/passwd]title" in rendered(Overview(AS_OF, (hostile,)), 140)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (None, ""), (0, "today"), (1, "in 1 day"), (-3, "3 days late"), (99, "in 99 days"),
        (100, "in 3 months"), (659, "in 22 months"), (-400, "13 months late"),
    ],
)  # fmt: skip
def test_how_far_a_deadline_is_away(days: int | None, said: str) -> None:
    assert remaining(days) == said


def test_reasons_are_counted() -> None:
    assert [reasons(()), reasons(("79/9#29",)), reasons(("79/9#29", "79/10#8"))] == [
        "–",
        "79/9#29",
        "79/9#29 +1",
    ]


def test_days_left_are_counted_from_the_day_asked_for() -> None:
    standing = Standing("k", "GA81", "report", "t", "", "", "", "", "GA", "due soon", date(2026, 12, 1))
    assert standing.days_left(date(2026, 11, 22)) == 9


def test_nothing_on_record_is_said() -> None:
    assert "Nothing on record matches." in rendered(Overview(AS_OF, ()), 80)
