"""Sessions without a database, from the bundled register."""

import subprocess
import sys
from datetime import date

import pytest

from tracker.service.sessions import session_windows
from tracker.settings import Settings


def test_committees_meet_on_working_days() -> None:
    _, parts = session_windows(Settings(), "GA81")
    found = dict(parts)
    # 3 October 2026 is a Saturday, 19 December 2026 another.
    assert (found["Second Committee"].opens, found["Second Committee"].closes) == (
        date(2026, 10, 5),
        date(2026, 12, 18),
    )
    for name, window in parts:
        if name.endswith("Committee"):
            assert window.opens.weekday() < 5, name
            assert window.closes, name
            assert window.closes.weekday() < 5, name


@pytest.mark.parametrize(
    ("code", "opening", "closing"),
    [
        (
            "GA70",
            "GA70 opens on 15 September 2015",
            "closes on 13 September 2016 (another list gives 12 September 2016)",
        ),
        (
            "GA74",
            "GA74 opens on 17 September 2019",
            "closes on 15 September 2020 (put off by a day by decision 74/563)",
        ),
    ],
)
def test_a_note_stands_with_the_day_it_is_about(code: str, opening: str, closing: str) -> None:
    whole, _ = session_windows(Settings(), code)
    assert whole.steps[0].text == opening
    assert whole.steps[1].text.startswith(closing)


def test_no_part_of_a_session_is_dated_whose_opening_is_not() -> None:
    whole, parts = session_windows(Settings(), "GA10")
    assert (whole.opens_known, whole.closes_known, parts) == (False, False, ())


def test_no_database_is_imported() -> None:
    code = "import sys, tracker.service.sessions; print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
