import io
import json
from collections.abc import Sequence
from datetime import date

from rich.console import Console

from tracker.values.derivation import Certainty, Step
from tracker.values.session import SessionCalendar, SessionRow, Window
from tracker.views.sessions import session_json, session_view

STEPS = (
    Step("second week of September", "rule 1", "A/520/Rev.20", date(2044, 9, 13)),
    Step("closes on 2045-09-12", "rule 2", "", date(2045, 9, 12)),
)
WHOLE = Window("GA99", date(2044, 9, 13), date(2045, 9, 12), STEPS, Certainty.FORMULA)
PARTS = (("main part", Window("GA99", date(2044, 9, 13), date(2044, 12, 31), (), Certainty.WINDOW, "main")),)


def rendered(whole: Window, as_of: date, parts: Sequence[tuple[str, Window]] = PARTS) -> str:
    console = Console(width=80, file=io.StringIO(), highlight=False)
    console.print(session_view(whole, parts, as_of))
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


def test_every_date_says_where_it_comes_from() -> None:
    page = rendered(WHOLE, date(2044, 9, 3))
    assert "GA99 opens in 10 days opens 13 Sep 2044 closes 12 Sep 2045 certainty formula" in page
    assert "1. second week of September = 13 Sep 2044 [A/520/Rev.20]" in page
    assert "2. closes on 2045-09-12 Within it" in page, "a date that the words hold is not repeated"
    assert "main part 13 Sep 2044 31 Dec 2044 window" in page


def test_the_day_decides_the_tense() -> None:
    assert "GA99 is in session" in rendered(WHOLE, date(2044, 9, 13))
    assert "GA99 is over" in rendered(WHOLE, date(2046, 1, 1))
    endless = Window("GA-ES11", date(2022, 2, 28), None, (), Certainty.KNOWN)
    assert "closes open-ended" in rendered(endless, date(2046, 1, 1))


def test_json_holds_steps_and_parts() -> None:
    record = json.loads(session_json(WHOLE, PARTS))
    assert (record["code"], record["opens"], record["closes"]) == ("GA99", "2044-09-13", "2045-09-12")
    assert record["steps"][0]["result"] == "2044-09-13"
    assert record["parts"][0]["name"] == "main part"


def test_of_old_sessions_only_what_is_known_is_shown() -> None:
    calendar = SessionCalendar([SessionRow("GA44", date(1989, 9, 19), None, Certainty.KNOWN, "list")])
    old = calendar.window("GA10")
    page = rendered(old, date(2026, 1, 1), ())
    assert "opens September 1955, the day is not on record closes not on record" in page
    assert "1 Sep" not in page
    record = json.loads(session_json(old, ()))
    assert (record["opens"], record["closes"], len(record["steps"])) == ("1955-09", None, 1)
    # The opening of the next session is on record, and with it the closing of this one.
    last = rendered(calendar.window("GA43"), date(2026, 1, 1), ())
    assert "opens September 1988, the day is not on record closes 19 Sep 1989" in last
