import io
import json
from dataclasses import replace
from datetime import date

from rich.console import Console

from tracker.dating.series import Series, SeriesMember
from tracker.views.series import series_csv, series_json, series_table

SERIES = Series(
    date(2026, 11, 22),
    (
        SeriesMember(
            "A/RES/95/1", "", date(2040, 11, 1), "earlier", "recalled by A/RES/97/1", on_record=False
        ),
        SeriesMember(
            "A/RES/97/1", "Quiet oceans", date(2042, 11, 1), "asked for", "asked for", True, True, 2
        ),
        SeriesMember("A/RES/99/1", "Quiet oceans", None, "later", "same title", True, False, 0),
    ),
    cites=tuple(f"A/RES/90/{n}" for n in range(1, 15)),
    cited_by=("A/RES/98/3",),
)


def rendered(width: int) -> str:
    console = Console(width=width, file=io.StringIO(), highlight=False)
    console.print(series_table(SERIES, width))
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


def test_earlier_and_later_are_told_apart_and_what_is_unknown_is_said() -> None:
    page = rendered(80)
    assert page.startswith("Quiet oceans")
    assert "↑ earlier A/RES/95/1 1 Nov 2040 not on record recalled by A/RES/97/1" in page
    assert "▶ asked for A/RES/97/1 1 Nov 2042 held ↓ later A/RES/99/1 – not held same title" in page
    assert "Also recalls: A/RES/90/1, " in page
    assert "and 2 more. Also recalled by: A/RES/98/3." in page


def test_another_title_is_shown() -> None:
    member = SeriesMember("A/RES/93/1", "Oceans", None, "earlier", "same organization", on_record=True)
    console = Console(width=80, file=io.StringIO(), highlight=False)
    console.print(series_table(replace(SERIES, members=(member, SERIES.members[1])), 80))
    assert "same organization: Oceans" in console.file.getvalue()  # type: ignore[attr-defined]


def test_a_wide_terminal_counts_the_mandates() -> None:
    assert "Mandates" in rendered(140)
    assert "Mandates" not in rendered(80)


def test_machines_get_every_member() -> None:
    assert [m["place"] for m in json.loads(series_json(SERIES))["members"]] == [
        "earlier",
        "asked for",
        "later",
    ]
    assert (
        series_csv(SERIES).splitlines()[2]
        == "asked for,A/RES/97/1,2042-11-01,Quiet oceans,asked for,yes,yes,2"
    )
